from django.apps import AppConfig


class WritingStyleConfig(AppConfig):
    name = "humanization.writing_style"
    label = "writing_style"
