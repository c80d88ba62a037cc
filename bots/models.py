"""Who the bots are. What they feel and do lives in `humanization`, what they say in `conversations`."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from bots.fields import EncryptedTextField
from bots.schemas import (
    default_emotion_profile,
    default_persona_profile,
    default_speed_profile,
    validate_active_hours,
    validate_emotion_profile,
    validate_persona_profile,
    validate_sample_lines,
    validate_speed_profile,
    validate_traits,
)


class Bot(models.Model):
    """A synthetic participant. Without a token it lives in web rooms only."""

    name = models.CharField(_("name"), max_length=80)
    username = models.CharField(_("username"), max_length=32)
    token = EncryptedTextField(_("Telegram token"), blank=True, default="")
    is_enabled = models.BooleanField(_("enabled"), default=True, db_index=True)
    speed_profile = models.JSONField(
        _("speed profile"), default=default_speed_profile, validators=[validate_speed_profile], blank=True
    )
    active_hours = models.JSONField(_("active hours"), default=list, validators=[validate_active_hours], blank=True)
    persona_hint = models.TextField(_("persona hint"), blank=True, default="")
    persona_profile = models.JSONField(
        _("persona profile"), default=default_persona_profile, validators=[validate_persona_profile], blank=True
    )
    emotion_profile = models.JSONField(
        _("emotion profile"), default=default_emotion_profile, validators=[validate_emotion_profile], blank=True
    )
    birthday = models.DateField(_("birthday"), null=True, blank=True)
    home_city = models.CharField(_("home city"), max_length=60, blank=True, default="")
    gender = models.CharField(
        _("gender"), max_length=1, blank=True, default="", choices=[("f", _("woman")), ("m", _("man"))]
    )
    job = models.CharField(_("job"), max_length=80, blank=True, default="")
    chronotype = models.CharField(
        _("chronotype"),
        max_length=8,
        default="neither",
        choices=[("lark", _("lark")), ("neither", _("neither")), ("owl", _("owl")), ("night", _("night shift"))],
    )
    traits = models.JSONField(_("traits"), default=dict, validators=[validate_traits], blank=True)
    sample_lines = models.JSONField(_("says things like"), default=list, validators=[validate_sample_lines], blank=True)
    is_demo = models.BooleanField(_("demo"), default=False)
    # "seed:number" of a demo bot: seeding again finds it by this, whatever staff have renamed.
    demo_key = models.CharField(max_length=40, blank=True, default="", editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        verbose_name = _("bot")
        verbose_name_plural = _("bots")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(Lower("username"), name="bot_username_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="bot_name_not_empty"),
            models.UniqueConstraint(fields=["demo_key"], condition=~Q(demo_key=""), name="bot_demo_key_unique"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        return f"bot:{self.pk}"


class Stance(models.Model):
    """What a bot holds to be true of a topic or symbol, and how firmly (0..1)."""

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="stances")
    topic = models.CharField(_("topic or symbol"), max_length=40)
    text = models.CharField(_("stance"), max_length=280)
    lean = models.FloatField(
        _("lean"),
        default=0.0,
        validators=[MinValueValidator(-1.0), MaxValueValidator(1.0)],
        help_text=_("-1 bearish … 1 bullish"),
    )
    confidence = models.FloatField(
        _("confidence"), default=0.5, validators=[MinValueValidator(0.0), MaxValueValidator(1.0)]
    )
    cooldown_until = models.DateTimeField(_("cooling down until"), null=True, blank=True)

    class Meta:
        verbose_name = _("stance")
        verbose_name_plural = _("stances")
        constraints = [
            models.UniqueConstraint(fields=["bot", "topic"], name="stance_one_per_topic"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1), name="stance_confidence_range"
            ),
            models.CheckConstraint(condition=Q(lean__gte=-1) & Q(lean__lte=1), name="stance_lean_range"),
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.text}"


class Holding(models.Model):
    """A fictional position: symbol, average cost in its currency, size in units."""

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="holdings")
    symbol = models.CharField(_("symbol"), max_length=16)
    avg_price = models.DecimalField(_("average price"), max_digits=18, decimal_places=6)
    size = models.DecimalField(_("size"), max_digits=18, decimal_places=6)
    note = models.CharField(_("note"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("holding")
        verbose_name_plural = _("holdings")
        constraints = [
            models.UniqueConstraint(fields=["bot", "symbol"], name="holding_one_per_symbol"),
            models.CheckConstraint(condition=Q(avg_price__gt=0) & Q(size__gt=0), name="holding_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} × {self.size.normalize():f}"


class Card(models.Model):
    """The character card a bot was imported from, whole: what it says beside what a bot has fields for is kept in it.

    A table of its own, as a card may be larger than the bot and no step of the engine reads it.
    """

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="card", primary_key=True)
    content = models.JSONField(_("card"))

    class Meta:
        verbose_name = _("character card")
        verbose_name_plural = _("character cards")

    def __str__(self) -> str:
        return str(self.content.get("spec", ""))
