"""What the house asks of itself: whether every queue is served, and the gauges that nobody's work sets."""

from __future__ import annotations

from celery import shared_task

from conversations.dashboard import active_bots
from piyasa_site.common import clock, metrics
from piyasa_site.house import health

PULSE_EXPIRES = 30.0  # seconds; a pulse that waits longer has told what there is to tell


@shared_task
def take_pulse() -> None:
    """Ask every queue for a sign of life, and look how many bots are there."""
    for queue in health.QUEUES:
        pulse.apply_async((queue,), queue=queue, expires=PULSE_EXPIRES)
    metrics.ACTIVE_BOTS.set(active_bots())


@shared_task
def pulse(queue: str) -> None:
    """Run by a worker of `queue`: it is served."""
    health.note_pulse(queue, clock.now())
