from django.apps import AppConfig


class EmotionsConfig(AppConfig):
    name = "humanization.emotions"
    label = "emotions"
