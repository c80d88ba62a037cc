from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WritingStyleConfig(AppConfig):
    name = "humanization.writing_style"
    label = "writing_style"
    verbose_name = _("writing style")
