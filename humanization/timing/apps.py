from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimingConfig(AppConfig):
    name = "humanization.timing"
    label = "timing"
    verbose_name = _("timing")
