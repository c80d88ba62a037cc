"""How far every bot has drifted from the character it was born with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from bots.models import Bot


class Personality(models.Model):
    """Drift by trait (0 is as born), what the present week has taught, and the weeks behind it.

    Lists are in the order of `params.TRAITS`; `week` counts local weeks since that of 1 January 1970.
    """

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="personality", verbose_name=_("bot"))
    drift = models.JSONField(_("drift by trait"), default=list)
    lived = models.JSONField(_("this week's experience"), default=list)
    weight = models.JSONField(_("how much of it there was"), default=list)
    week = models.IntegerField(_("week"))
    seed = models.BigIntegerField(_("seed of its weeks"))
    curve = models.JSONField(_("drift after each week"), default=list, blank=True)

    class Meta:
        verbose_name = _("personality")
        verbose_name_plural = _("personalities")
        ordering = ["bot_id"]

    def __str__(self) -> str:
        return f"bot {self.bot_id}"
