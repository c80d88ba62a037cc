"""The style card of every bot."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot

_SHARES = (
    "lower_start",
    "end_mark",
    "question_mark",
    "letter_error",
    "lengthening",
    "laughter_rate",
    "favourite_rate",
)


class WritingStyle(models.Model):
    """How one bot writes. What staff look for has a column; the finer habits are in `habits`."""

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="writing_style", verbose_name=_("bot"))
    capitalisation = models.CharField(
        _("capitalisation"),
        max_length=10,
        choices=[("proper", _("proper")), ("lowercase", _("lower case")), ("random", _("now and then"))],
    )
    lower_start = models.FloatField(_("share of messages that start in lower case"))
    punctuation = models.CharField(
        _("punctuation"),
        max_length=10,
        choices=[("formal", _("formal")), ("minimal", _("minimal")), ("excessive", _("excessive"))],
    )
    end_mark = models.FloatField(_("share of statements with an end mark"))
    question_mark = models.FloatField(_("share of questions with their mark"))
    typo_rate = models.FloatField(_("typos per word"))
    emoji = models.CharField(
        _("emoji"),
        max_length=10,
        choices=[("none", _("none")), ("rare", _("rare")), ("moderate", _("moderate")), ("frequent", _("frequent"))],
    )
    abbreviation = models.CharField(
        _("abbreviation"), max_length=8, choices=[("full", _("writes in full")), ("casual", _("casual"))]
    )
    sentence_length = models.CharField(
        _("sentence length"),
        max_length=8,
        choices=[("short", _("short")), ("medium", _("medium")), ("long", _("long"))],
    )
    diacritics = models.CharField(
        _("Turkish letters"),
        max_length=8,
        choices=[("tam", _("complete")), ("karışık", _("mixed")), ("ascii", _("ASCII keyboard"))],
    )
    letter_error = models.FloatField(_("mistakes in Turkish letters"))
    laughter = models.CharField(
        _("laughter"),
        max_length=8,
        blank=True,
        choices=[("haha", "hahaha"), ("ahah", "ahahah"), ("hehe", "hehe"), ("smash", "sjdjsk")],
    )
    laughter_rate = models.FloatField(_("share of messages with laughter"))
    lengthening = models.FloatField(_("share of messages with lengthened letters"))
    favourite_rate = models.FloatField(_("share of messages with a favourite word"))
    openers = models.JSONField(_("favourite words at the start"), default=list, blank=True)
    closers = models.JSONField(_("favourite words at the end"), default=list, blank=True)
    contractions = models.JSONField(_("shortenings, rate by rule"), default=dict, blank=True)
    habits = models.JSONField(_("finer habits"), default=dict, blank=True)

    class Meta:
        verbose_name = _("writing style")
        verbose_name_plural = _("writing styles")
        ordering = ["bot_id"]
        constraints = [
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__gte": 0.0}) & Q(**{f"{name}__lte": 1.0}), name=f"style_{name}_range"
                )
                for name in _SHARES
            ),
            # SPEC 4.5: typo rate 0-3 %.
            models.CheckConstraint(
                condition=Q(typo_rate__gte=0.0) & Q(typo_rate__lte=0.03), name="style_typo_rate_range"
            ),
        ]

    def __str__(self) -> str:
        return f"bot {self.bot_id}: {self.capitalisation}, {self.punctuation}"
