"""The day's spending on models, shared by all processes through the cache.

The shared sum is a counter of micro-dollars per day (Europe/Istanbul). Each
process also keeps its own sum, so that a cache that is away makes the budget
count per process, and never makes it unlimited.
"""

from __future__ import annotations

import threading
from datetime import datetime

import structlog
from django.core.cache import cache

from conversations.text.costs import Spending, Usage, day_of
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

_KEPT_FOR = 2 * 24 * 3600  # seconds


class SharedSpending:
    """The service's ledger. Thread-safe."""

    def __init__(self) -> None:
        self._own = Spending()
        self._lock = threading.Lock()

    def spent(self, at: datetime | None = None) -> float:
        """US dollars spent on the day of `at` (now), by this process at least."""
        at = at or clock.now()
        with self._lock:
            own = self._own.spent(at)
        try:
            shared = cache.get(_key(at), 0)
        except Exception as error:
            log.warning("llm_spending_unshared", error=type(error).__name__)
            return own
        return max(own, int(shared) / 1_000_000)

    def add(self, usage: Usage, usd: float, at: datetime) -> None:
        with self._lock:
            self._own.add(usage, usd, at)
        micro = round(usd * 1_000_000)
        if micro <= 0:
            return
        try:
            cache.add(_key(at), 0, timeout=_KEPT_FOR)
            cache.incr(_key(at), micro)
        except Exception as error:
            log.warning("llm_spending_unshared", error=type(error).__name__)


def _key(at: datetime) -> str:
    return f"llm:spent:{day_of(at)}"
