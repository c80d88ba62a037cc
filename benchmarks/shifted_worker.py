"""A Celery worker on a clock that is ahead: `python -m benchmarks.shifted_worker SECONDS [--on-cue FD] worker …`.

Rooms are quiet at night, so a benchmark of a busy hour moves the clock of the house rather than waiting for it. With
`--on-cue` it is a spare for one that dies: it imports everything, closes that descriptor, and begins to work when a
line comes on its standard input.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime, timedelta

from django.utils import timezone


def shift(seconds: float) -> None:
    """From now on it is that much later in this process; what Django stamps by itself included."""
    real, ahead = timezone.now, timedelta(seconds=seconds)

    def now() -> datetime:
        return real() + ahead

    timezone.now = now


if __name__ == "__main__":
    shift(float(sys.argv.pop(1)))
    from piyasa_site.celery import app

    if sys.argv[1] == "--on-cue":
        app.loader.import_default_modules()
        os.close(int(sys.argv[2]))
        del sys.argv[1:3]
        if not sys.stdin.readline():
            sys.exit()  # whoever would have given the cue is gone
    app.worker_main(sys.argv[1:])
