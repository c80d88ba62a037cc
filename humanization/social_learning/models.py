"""What bots have picked up from each other."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from bots.models import Bot


class SocialLearning(models.Model):
    """One bot's likings, what it has heard, what it has taken over, and which of its habits are answered.

    The JSON is that of `logic.SocialLearning.dump`; times in it are epoch seconds.
    """

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="social_learning", verbose_name=_("bot"))
    liking = models.JSONField(_("liking"), default=dict, blank=True)
    heard = models.JSONField(_("heard"), default=dict, blank=True)
    learned = models.JSONField(_("learned"), default=dict, blank=True)
    habits = models.JSONField(_("own habits"), default=dict, blank=True)
    said = models.JSONField(_("last said"), default=list, blank=True)
    lived_until = models.DateTimeField(_("as of"))

    class Meta:
        verbose_name = _("social learning")
        verbose_name_plural = _("social learning")
        ordering = ["bot_id"]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {len(self.learned)}"
