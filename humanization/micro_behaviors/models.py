"""The small habits of every bot."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot

SHARES = ("splits", "mends", "adds", "corrects", "second_thoughts", "hesitates", "trails_off", "emoji_place_rate")
_SHARE = [MinValueValidator(0.0), MaxValueValidator(1.0)]
_ONE_PLACE = RegexValidator(r"^[^{}]*\{\}[^{}]*$", _("Write {} once, where the corrected word stands."))


class GestureHabits(models.Model):
    """Drawn once; staff may change them here."""

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="gesture_habits", verbose_name=_("bot"))
    splits = models.FloatField(_("share of long texts sent as two messages"), validators=_SHARE)
    mends = models.FloatField(_("share of messages with a slip that are edited"), validators=_SHARE)
    adds = models.FloatField(_("share of messages edited to add a word"), validators=_SHARE)
    corrects = models.FloatField(_("share of slips corrected in a further message"), validators=_SHARE)
    correction_form = models.CharField(_("form of a correction"), max_length=20, validators=[_ONE_PLACE])
    second_thoughts = models.FloatField(_("share of contributions with a second thought"), validators=_SHARE)
    hesitates = models.FloatField(_("share of contributions that are typed and not sent"), validators=_SHARE)
    reaction_factor = models.FloatField(
        _("reactions rather than words (1 usual)"), validators=[MinValueValidator(0.0), MaxValueValidator(3.0)]
    )
    trails_off = models.FloatField(_("share of open ends that trail off when tired or unsure"), validators=_SHARE)
    dots = models.CharField(_("dots"), max_length=3, choices=[("..", ".."), ("...", "..."), ("…", "…")])
    emoji_place = models.CharField(
        _("place of the emoji"),
        max_length=6,
        choices=[("end", _("at the end")), ("before", _("before the words")), ("alone", _("a message of its own"))],
    )
    emoji_place_rate = models.FloatField(_("how often it stands there"), validators=_SHARE)

    class Meta:
        verbose_name = _("gesture habits")
        verbose_name_plural = _("gesture habits")
        ordering = ["bot_id"]
        constraints = [
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__gte": 0.0}) & Q(**{f"{name}__lte": 1.0}), name=f"gesture_{name}_range"
                )
                for name in SHARES
            ),
            models.CheckConstraint(
                condition=Q(reaction_factor__gte=0.0) & Q(reaction_factor__lte=3.0), name="gesture_reaction_range"
            ),
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.emoji_place}, {self.correction_form}"
