"""How bots stand toward each other and toward people, one row a directed pair."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.relationships import params


class Kind(models.TextChoices):
    STRANGER = "stranger", _("stranger")
    ACQUAINTANCE = "acquaintance", _("acquaintance")
    FRIEND = "friend", _("friend")
    CLOSE_FRIEND = "close_friend", _("close friend")
    RIVAL = "rival", _("rival")
    MENTOR = "mentor", _("mentor")
    STUDENT = "student", _("student")


class Relationship(models.Model):
    """One bot's side of a relationship; `kind` is what the other is to it. Scores are 0..100."""

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="relationships", verbose_name=_("bot"))
    other = models.CharField(_("toward"), max_length=40, help_text=_("Key of a participant: bot:12 or person:7."))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.STRANGER)
    kind_since = models.DateTimeField(_("kind since"))
    trust = models.FloatField(_("trust"), default=params.START["trust"])
    respect = models.FloatField(_("respect"), default=params.START["respect"])
    familiarity = models.FloatField(_("familiarity"), default=params.START["familiarity"])
    affection = models.FloatField(_("affection"), default=params.START["affection"])
    conflict = models.FloatField(_("conflict"), default=params.START["conflict"])
    count = models.PositiveIntegerField(_("interactions"), default=0)
    last_at = models.DateTimeField(_("last interaction"))
    sentiment = models.FloatField(_("sentiment"), default=0.0)
    lead = models.FloatField(_("lead in knowledge"), default=0.0)
    experiences = models.JSONField(_("shared experiences"), default=list, blank=True)

    class Meta:
        verbose_name = _("relationship")
        verbose_name_plural = _("relationships")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["bot", "-familiarity"], name="relation_bot_familiarity"),
            models.Index(fields=["other"], name="relation_other"),
            models.Index(fields=["kind", "-last_at"], name="relation_kind_last"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bot", "other"], name="relation_once"),
            models.CheckConstraint(condition=Q(kind__in=params.KINDS), name="relation_kind_known"),
            models.CheckConstraint(condition=Q(sentiment__gte=-1) & Q(sentiment__lte=1), name="relation_sentiment"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__gte": 0.0}) & Q(**{f"{name}__lte": 100.0}), name=f"relation_{name}_range"
                )
                for name in params.SCORES
            ),
        ]

    def __str__(self) -> str:
        return f"bot:{self.bot_id} → {self.other}: {self.kind}"
