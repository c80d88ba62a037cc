"""What every bot remembers, one row a memory: for the next start, and for staff to browse."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.memory import params


class Kind(models.TextChoices):
    PERSONAL_FACT = "personal_fact", _("personal fact")
    PAST_EVENT = "past_event", _("past event")
    RELATIONSHIP = "relationship", _("relationship")
    PREFERENCE = "preference", _("preference")
    ROUTINE = "routine", _("routine")
    EPISODIC = "episodic", _("episode")
    PROCEDURAL = "procedural", _("know-how")
    SEMANTIC = "semantic", _("insight")


class Memory(models.Model):
    """One memory. `strength` (0..100) is as of `last_decay`; `related` are participant keys.

    `sources` are the uids of what a reflection was drawn from, `evidence` the words of what was merged into this one.
    """

    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="memories", verbose_name=_("bot"))
    # Made by the subsystem, so that saving the same memory twice stores it once.
    uid = models.CharField(_("uid"), max_length=40)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    content = models.CharField(_("content"), max_length=300)
    strength = models.FloatField(_("strength"), default=params.STRENGTH_MAX)
    created = models.DateTimeField(_("created"))
    last_access = models.DateTimeField(_("last access"))
    last_decay = models.DateTimeField(_("last decay"))
    access_count = models.PositiveIntegerField(_("access count"), default=0)
    tags = models.JSONField(_("tags"), default=list, blank=True)
    related = models.JSONField(_("related"), default=list, blank=True)
    valence = models.FloatField(_("valence"), default=0.0)
    importance = models.PositiveSmallIntegerField(_("importance"), default=params.IMPORTANCE_OF_LIFE)
    # No consolidation has looked at it yet.
    is_new = models.BooleanField(_("new"), default=False)
    times = models.PositiveIntegerField(_("times it happened"), default=1)
    evidence = models.JSONField(_("evidence"), default=list, blank=True)
    sources = models.JSONField(_("sources"), default=list, blank=True)
    who = models.CharField(_("who"), max_length=150, blank=True, default="")
    # Loaded with the mind. The nightly run keeps the strongest within reach; the rest is an archive for staff.
    in_reach = models.BooleanField(_("within reach"), default=True)

    class Meta:
        verbose_name = _("memory")
        verbose_name_plural = _("memories")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["bot", "-strength"], name="memory_bot_strength"),
            models.Index(fields=["kind", "-strength"], name="memory_kind_strength"),
            models.Index(fields=["bot"], name="memory_in_reach", condition=Q(in_reach=True)),
            models.Index(fields=["bot"], name="memory_new", condition=Q(is_new=True)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bot", "uid"], name="memory_once"),
            models.CheckConstraint(condition=Q(kind__in=params.KINDS), name="memory_kind_known"),
            models.CheckConstraint(condition=~Q(content=""), name="memory_not_empty"),
            models.CheckConstraint(condition=Q(strength__gte=0) & Q(strength__lte=100), name="memory_strength_range"),
            models.CheckConstraint(
                condition=Q(importance__gte=1) & Q(importance__lte=10), name="memory_importance_range"
            ),
            models.CheckConstraint(condition=Q(valence__gte=-1) & Q(valence__lte=1), name="memory_valence_range"),
        ]

    def __str__(self) -> str:
        return self.content[:60]
