from django.apps import AppConfig


class MemoryConfig(AppConfig):
    name = "humanization.memory"
    label = "memory"
