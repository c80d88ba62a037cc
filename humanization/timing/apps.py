from django.apps import AppConfig


class TimingConfig(AppConfig):
    name = "humanization.timing"
    label = "timing"
