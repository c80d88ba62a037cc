"""What happens in the lives of bots, one row per event."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.life_events import params


class EventKindOfLife(models.TextChoices):
    BIRTHDAY = "birthday", _("birthday")
    VACATION = "vacation", _("vacation")
    ILLNESS = "illness", _("illness")
    WORK_PROMOTION = "work_promotion", _("promotion")
    WORK_STRESS = "work_stress", _("stress at work")
    FAMILY_EVENT = "family_event", _("family event")
    FINANCIAL_GAIN = "financial_gain", _("financial gain")
    FINANCIAL_LOSS = "financial_loss", _("financial loss")
    NEW_HOBBY = "new_hobby", _("new hobby")
    RELATIONSHIP_CHANGE = "relationship_change", _("relationship change")


_IMPACT = [MinValueValidator(-params.IMPACT_MAX), MaxValueValidator(params.IMPACT_MAX)]
_FACTOR = [MinValueValidator(0.0), MaxValueValidator(params.FACTOR_MAX)]


class LifeEvent(models.Model):
    """One event, as it was rolled or as staff gave it; the row is what counts once it is written.

    Impacts (-50..50) and factors (0..2) act exactly from `starts_at` to `ends_at`, unless it is called off.
    """

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="life_events", verbose_name=_("bot"))
    uid = models.CharField(max_length=48, editable=False)
    kind = models.CharField(_("kind"), max_length=24, choices=EventKindOfLife.choices)
    description = models.CharField(
        _("description"),
        max_length=200,
        help_text=_("In the bot's own words, lower case, without a full stop: “grip oldum, evdeyim”."),
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    mood_impact = models.FloatField(_("impact on mood"), default=0.0, validators=_IMPACT)
    energy_impact = models.FloatField(_("impact on energy"), default=0.0, validators=_IMPACT)
    stress_impact = models.FloatField(_("impact on stress"), default=0.0, validators=_IMPACT)
    availability = models.FloatField(_("availability, factor"), default=1.0, validators=_FACTOR)
    frequency = models.FloatField(_("frequency of talking, factor"), default=1.0, validators=_FACTOR)
    is_public = models.BooleanField(
        _("public"), default=False, help_text=_("Public events may be mentioned; private ones only shade behaviour.")
    )
    is_called_off = models.BooleanField(_("called off"), default=False)

    class Meta:
        verbose_name = _("life event")
        verbose_name_plural = _("life events")
        ordering = ["-starts_at", "-id"]
        indexes = [
            models.Index(fields=["bot", "ends_at"], name="life_event_bot_ends"),
            models.Index(fields=["starts_at", "ends_at"], name="life_event_span"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bot", "uid"], name="life_event_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="life_event_lasts"),
            models.CheckConstraint(
                condition=Q(
                    *((f"{name}_impact__gte", -params.IMPACT_MAX) for name in ("mood", "energy", "stress")),
                    *((f"{name}_impact__lte", params.IMPACT_MAX) for name in ("mood", "energy", "stress")),
                ),
                name="life_event_impact_range",
            ),
            models.CheckConstraint(
                condition=Q(
                    availability__gte=0.0,
                    availability__lte=params.FACTOR_MAX,
                    frequency__gte=0.0,
                    frequency__lte=params.FACTOR_MAX,
                ),
                name="life_event_factor_range",
            ),
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.kind}"
