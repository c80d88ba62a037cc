"""How quick every bot reads, answers and types."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot


class TimingProfile(models.Model):
    """Drawn once; staff may make a bot quicker or slower here."""

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="timing_profile", verbose_name=_("bot"))
    words_per_minute = models.FloatField(_("words per minute"))
    latency_median = models.FloatField(_("median wait before an answer, seconds"))
    latency_sigma = models.FloatField(_("spread of the wait (sigma of its logarithm)"))
    reading_cps = models.FloatField(_("characters read per second"))

    class Meta:
        verbose_name = _("timing profile")
        verbose_name_plural = _("timing profiles")
        ordering = ["bot_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(words_per_minute__gt=0)
                & Q(latency_median__gt=0)
                & Q(latency_sigma__gte=0)
                & Q(reading_cps__gt=0),
                name="timing_positive",
            )
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.words_per_minute:.0f}"
