from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "piyasa_site.access"
    label = "access"
