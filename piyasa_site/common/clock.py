"""The only place that reads the real clock. Everything else is told the time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

ISTANBUL = ZoneInfo("Europe/Istanbul")


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()
