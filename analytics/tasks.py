"""Celery tasks of what looks at the rooms from above: simulations that staff asked for, and hourly snapshots."""

from __future__ import annotations

from typing import Any

import structlog
from celery import shared_task

from analytics import simulations, snapshots
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

LONGEST = 24 * 3600  # seconds


@shared_task(bind=True, time_limit=LONGEST, soft_time_limit=LONGEST - 60)
def carry_out_simulation(self: Any, pk: int) -> None:
    """A run in a process of its own, which this task follows to its end.

    The broker hands a long task out again while it is under way; whoever gets it then looks after the run from time
    to time, so that it is taken over where the first one dies.
    """
    if not simulations.carry_out(pk) and simulations.is_open(pk):
        self.apply_async((pk,), countdown=simulations.SILENT.total_seconds())


@shared_task
def take_snapshots() -> None:
    """Hourly: how real the rooms looked over the last day, and how machine-like each bot is."""
    log.info("realism.snapshots_taken", hours=snapshots.fill(clock.now()))
