from django.apps import AppConfig


class RoutinesConfig(AppConfig):
    name = "humanization.routines"
    label = "routines"
