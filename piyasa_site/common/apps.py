from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "piyasa_site.common"
    label = "common"
