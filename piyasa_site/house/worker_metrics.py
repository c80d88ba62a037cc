"""Lets Prometheus ask a Celery worker, where web and workers share no folder of values.

On one machine `/metrics` of the web server shows every process. A worker in a
container of its own sets `METRICS_PORT` and answers for itself and its children.
"""

from __future__ import annotations

import os
from typing import Any

from celery.signals import worker_init, worker_process_shutdown
from django.conf import settings
from prometheus_client import REGISTRY, CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead


def connect() -> None:
    worker_init.connect(_serve, dispatch_uid="metrics of a worker")
    worker_process_shutdown.connect(_forget, dispatch_uid="metrics of a child that ended")


def _serve(**signal: Any) -> None:
    if not settings.METRICS_PORT:
        return
    registry: CollectorRegistry = REGISTRY
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    start_http_server(settings.METRICS_PORT, registry=registry)


def _forget(pid: int, **signal: Any) -> None:
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        mark_process_dead(pid)  # type: ignore[no-untyped-call]
