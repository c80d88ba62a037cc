"""Simulations that staff asked for: who, with which options, how far, and what they came to. Snapshots and failures.

What a run writes (transcript, checkpoint, summary) lies in its folder below
`PIYASA_DATA_DIR/runs/`; see `conversations.simulation.runs`.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RunState(models.TextChoices):
    QUEUED = "queued", _("queued")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")
    STOPPED = "stopped", _("stopped")


class SimulationRun(models.Model):
    """One accelerated run. Whoever carries it out says so every few seconds in `seen_at`."""

    name = models.CharField(_("name"), max_length=64, unique=True)
    options = models.JSONField(_("options"))
    state = models.CharField(_("state"), max_length=8, choices=RunState, default=RunState.QUEUED)
    progress = models.FloatField(_("progress"), default=0.0, help_text=_("share of the simulated time, 0 to 1"))
    summary = models.JSONField(_("summary"), default=dict, blank=True)
    error = models.CharField(_("error"), max_length=300, blank=True, default="")
    forked_from = models.ForeignKey(
        "self", verbose_name=_("forked from"), null=True, blank=True, on_delete=models.SET_NULL, related_name="forks"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Kept beside the key: the record still says who when the account is gone.
    by_name = models.CharField(_("by"), max_length=150, blank=True, default="")
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    started_at = models.DateTimeField(_("started at"), null=True, blank=True)
    seen_at = models.DateTimeField(_("last heard of"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    class Meta:
        verbose_name = _("simulation")
        verbose_name_plural = _("simulations")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=RunState.values), name="simulationrun_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["done", "failed", "stopped"], ended_at=None), name="simulationrun_end_has_time"
            ),
            models.CheckConstraint(condition=~Q(state="failed", error=""), name="simulationrun_failed_has_reason"),
        ]

    def __str__(self) -> str:
        return self.name


class RealismSnapshot(models.Model):
    """How real the rooms looked over the day before `at`, kept every hour.

    A row is what tells that its hour is done: an hour whose making was cut short has none, and is made again.
    """

    at = models.DateTimeField(_("hour"), unique=True)
    messages = models.PositiveIntegerField(_("messages"))
    rooms = models.PositiveIntegerField(_("rooms"))
    inside = models.FloatField(_("share of figures inside"), null=True)
    figures = models.JSONField(_("figures"))
    bots = models.PositiveIntegerField(_("bots judged"))
    mean_risk = models.FloatField(_("mean detection risk"))
    risks = models.JSONField(_("detection risk by bot"))
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    class Meta:
        verbose_name = _("realism snapshot")
        verbose_name_plural = _("realism snapshots")
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(inside=None) | (Q(inside__gte=0) & Q(inside__lte=1)), name="realismsnapshot_inside_range"
            ),
            models.CheckConstraint(
                condition=Q(mean_risk__gte=0) & Q(mean_risk__lte=1), name="realismsnapshot_risk_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H}"


class TaskFailure(models.Model):
    """A task that ended in an error: which, of what kind, and where in the code.

    Never the error's own words: they may hold an address with a token in it, or what somebody wrote.
    """

    at = models.DateTimeField(_("at"), db_index=True)
    task = models.CharField(_("task"), max_length=120)
    arguments = models.CharField(_("arguments"), max_length=200, blank=True, default="")
    error = models.CharField(_("error"), max_length=120)
    place = models.CharField(_("place"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("task failure")
        verbose_name_plural = _("task failures")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.task}: {self.error}"


class AlertKind(models.TextChoices):
    LOOP = "loop", _("The loop stands still")
    GROUPS = "groups", _("Groups that are held")
    TURNS = "turns", _("Turns that went wrong")
    TASKS = "tasks", _("Tasks that failed")
    GUARDS = "guards", _("Openness and manipulation")
    BUDGET = "budget", _("The day's budget")
    CHECK = "check", _("System checks")


class AlertPreference(models.Model):
    """Which alerts an account does not want; whoever has none is told of everything."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("account"), on_delete=models.CASCADE, related_name="alert_preference"
    )
    unwanted = models.JSONField(_("not wanted"), default=list, blank=True)

    class Meta:
        verbose_name = _("alert preference")
        verbose_name_plural = _("alert preferences")

    def __str__(self) -> str:
        return f"{self.user_id}: {', '.join(self.unwanted) or '-'}"
