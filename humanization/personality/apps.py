from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PersonalityConfig(AppConfig):
    name = "humanization.personality"
    label = "personality"
    verbose_name = _("personality")
