from django.apps import AppConfig


class TunablesConfig(AppConfig):
    name = "piyasa_site.tunables"
    label = "tunables"
