from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LifeEventsConfig(AppConfig):
    name = "humanization.life_events"
    label = "life_events"
    verbose_name = _("life events")
