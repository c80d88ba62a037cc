"""What every bot feels at the moment, as staff see it and as the next start finds it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.emotions.params import DIMENSIONS


class EmotionState(models.Model):
    """Seven scores (0..100), the moment they hold for, and the last events behind them."""

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="emotion_state", verbose_name=_("bot"))
    mood = models.FloatField(_("mood"))
    energy = models.FloatField(_("energy"))
    confidence = models.FloatField(_("confidence"))
    stress = models.FloatField(_("stress"))
    excitement = models.FloatField(_("excitement"))
    curiosity = models.FloatField(_("curiosity"))
    social_warmth = models.FloatField(_("social warmth"))
    felt_at = models.DateTimeField(_("felt at"))
    events = models.JSONField(_("last events"), default=list, blank=True)

    class Meta:
        verbose_name = _("emotional state")
        verbose_name_plural = _("emotional states")
        ordering = ["bot_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(**{f"{name}__gte": 0.0}) & Q(**{f"{name}__lte": 100.0}), name=f"emotion_{name}_range"
            )
            for name in DIMENSIONS
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.mood:.0f}"


class EmotionSample(models.Model):
    """How a bot felt at the turn of an hour, to the point: what its curves are drawn from.

    Compact on purpose: there is one row per bot and hour for `params.SAMPLES_KEPT_DAYS`.
    """

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="emotion_samples", verbose_name=_("bot"))
    at = models.DateTimeField(_("hour"), db_index=True)
    mood = models.PositiveSmallIntegerField(_("mood"))
    energy = models.PositiveSmallIntegerField(_("energy"))
    confidence = models.PositiveSmallIntegerField(_("confidence"))
    stress = models.PositiveSmallIntegerField(_("stress"))
    excitement = models.PositiveSmallIntegerField(_("excitement"))
    curiosity = models.PositiveSmallIntegerField(_("curiosity"))
    social_warmth = models.PositiveSmallIntegerField(_("social warmth"))

    class Meta:
        verbose_name = _("emotion sample")
        verbose_name_plural = _("emotion samples")
        ordering = ["bot_id", "at"]
        constraints = [models.UniqueConstraint(fields=["bot", "at"], name="emotion_sample_once_an_hour")]

    def __str__(self) -> str:
        return f"bot {self.bot_id} at {self.at:%Y-%m-%d %H}: {self.mood}"
