from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SocialLearningConfig(AppConfig):
    name = "humanization.social_learning"
    label = "social_learning"
    verbose_name = _("social learning")
