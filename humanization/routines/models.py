"""The usual week of every bot."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot


class Routine(models.Model):
    """Levels of 24 hours (0 asleep, 1 usual, up to 2), waking hours, and how often the bot is away.

    Hours are local; a bedtime past 24 belongs to the next morning.
    """

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="routine", verbose_name=_("bot"))
    weekday = models.JSONField(_("weekday, level by hour"))
    weekend = models.JSONField(_("weekend, level by hour"))
    weekday_wake = models.FloatField(_("up on a weekday, hour"))
    weekday_bed = models.FloatField(_("to bed before a weekday, hour"))
    weekend_wake = models.FloatField(_("up at the weekend, hour"))
    weekend_bed = models.FloatField(_("to bed before a free day, hour"))
    absence_rate = models.FloatField(_("share of days away"))
    spell_rate = models.FloatField(_("chance of some hours away, a day"))
    seed = models.BigIntegerField(_("seed of its days"))

    class Meta:
        verbose_name = _("routine")
        verbose_name_plural = _("routines")
        ordering = ["bot_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(absence_rate__gte=0) & Q(absence_rate__lte=1) & Q(spell_rate__gte=0) & Q(spell_rate__lte=1),
                name="routine_rates_range",
            ),
            # SPEC 4.6: nobody is awake around the clock.
            models.CheckConstraint(
                condition=Q(weekday_bed__gt=F("weekday_wake"))
                & Q(weekday_bed__lte=F("weekday_wake") + 18.0)
                & Q(weekend_bed__gt=F("weekend_wake"))
                & Q(weekend_bed__lte=F("weekend_wake") + 18.0),
                name="routine_sleeps",
            ),
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.weekday_wake:.1f}-{self.weekday_bed:.1f}"
