"""Celery tasks of what looks at the rooms from above: simulations that staff asked for, and hourly snapshots."""

from __future__ import annotations

from typing import Any

import structlog
from celery import shared_task
from celery.signals import worker_shutting_down

from analytics import papers, simulations, snapshots
from analytics.models import SimulationRun
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

LONGEST = 24 * 3600  # seconds


@shared_task(time_limit=LONGEST, soft_time_limit=LONGEST - 60)
def carry_out_simulation(pk: int) -> None:
    """A run in a process of its own, which this task follows to its end. Handed out twice, it is done once."""
    simulations.carry_out(pk)


@shared_task
def sweep_simulations() -> None:
    """Every minute: runs whose worker is gone, or that nobody took up, are handed out again."""
    for pk in simulations.left_behind(clock.now()):
        carry_out_simulation.delay(pk)


@worker_shutting_down.connect
def _stop_following(**signal: Any) -> None:
    """A worker that stops ends the runs it follows; they wait for the next one."""
    simulations.hand_back()


@shared_task
def take_snapshots() -> None:
    """Hourly: how real the rooms looked over the last day, and how machine-like each bot is."""
    log.info("realism.snapshots_taken", hours=snapshots.fill(clock.now()))


@shared_task(time_limit=papers.LONGEST + 60)
def write_realism(pk: int) -> None:
    """The realism report of a run that is done."""
    if run := SimulationRun.objects.filter(pk=pk).first():
        papers.realism_of(run).make()


@shared_task(time_limit=papers.LONGEST + 60)
def write_comparison(a: int, b: int) -> None:
    """What differs between two runs that are done."""
    rows = SimulationRun.objects.in_bulk([a, b])
    if len(rows) == 2:
        papers.comparison_of(rows[a], rows[b]).make()
