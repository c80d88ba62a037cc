"""Lets Prometheus ask a Celery worker, where web and workers share no folder of values.

On one machine `/metrics` of the web server shows every process. A worker in a
container of its own sets `METRICS_PORT` and answers for itself and its children.
Whenever a worker or one of its children begins, the files of those that have
ended are folded into one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import structlog
from celery.signals import worker_init, worker_process_init, worker_process_shutdown, worker_ready
from django.conf import settings
from prometheus_client import start_http_server
from prometheus_client.multiprocess import mark_process_dead

from piyasa_site.common import clock
from piyasa_site.house import exposition, health

log = structlog.get_logger(__name__)


def connect() -> None:
    worker_init.connect(_serve, dispatch_uid="metrics of a worker")
    worker_init.connect(_fold, dispatch_uid="values of processes that ended, at a worker's start")
    worker_process_init.connect(_fold, dispatch_uid="values of processes that ended, at a child's start")
    worker_process_shutdown.connect(_forget, dispatch_uid="metrics of a child that ended")
    worker_ready.connect(_sign_in, dispatch_uid="first pulse of a worker")


def _serve(**signal: Any) -> None:
    if settings.METRICS_PORT:
        start_http_server(settings.METRICS_PORT, registry=exposition.registry())


def _fold(**signal: Any) -> None:
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return
    try:
        exposition.fold_dead(Path(folder))
    except (OSError, ValueError) as error:  # a worker works without its metrics as well
        log.warning("metrics.not_folded", error=type(error).__name__)


def _forget(pid: int, **signal: Any) -> None:
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        mark_process_dead(pid)  # type: ignore[no-untyped-call]


def _sign_in(sender: Any = None, **signal: Any) -> None:
    """A worker that is ready serves its queues from now on; the schedule asks again later."""
    queues = getattr(getattr(getattr(sender, "app", None), "amqp", None), "queues", None)
    for name in getattr(queues, "consume_from", ()):
        health.note_pulse(str(name), clock.now())
