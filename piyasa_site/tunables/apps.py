from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TunablesConfig(AppConfig):
    name = "piyasa_site.tunables"
    label = "tunables"
    verbose_name = _("Settings")
