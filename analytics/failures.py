"""Tasks that end in an error are kept for a while, so that staff see what failed without reading a log file."""

from __future__ import annotations

import traceback
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from celery.signals import task_failure
from django.conf import settings

from analytics.models import TaskFailure
from piyasa_site.common import clock

KEPT: Final = timedelta(days=30)


def connect() -> None:
    task_failure.connect(note, dispatch_uid="analytics.failures")


def note(
    sender: Any = None,
    exception: BaseException | None = None,
    args: Any = (),
    traceback: TracebackType | None = None,
    **more: Any,
) -> None:
    """Keeps that a task failed; forgets what is older than `KEPT`. Arguments of tasks are numbers (and names)."""
    now = clock.now()
    with suppress(Exception):  # the database may be what failed; the log has it all the same
        TaskFailure.objects.create(
            at=now,
            task=str(getattr(sender, "name", sender))[:120],
            arguments=", ".join(str(item) for item in args or () if isinstance(item, (int, float)))[:200],
            error=type(exception).__name__[:120],
            place=_place(traceback),
        )
        TaskFailure.objects.filter(at__lt=now - KEPT).delete()


def _place(found: TracebackType | None) -> str:
    """The innermost line of our own code on the way to the error."""
    root = Path(settings.BASE_DIR)
    for frame in reversed(traceback.extract_tb(found)):
        path = Path(frame.filename)
        if path.is_relative_to(root) and "site-packages" not in path.parts:
            return f"{path.relative_to(root)}:{frame.lineno}"[:200]
    return ""
