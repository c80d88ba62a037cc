from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MicroBehaviorsConfig(AppConfig):
    name = "humanization.micro_behaviors"
    label = "micro_behaviors"
    verbose_name = _("micro-behaviours")
