"""The day's spending on models, shared by all processes through the cache.

The shared sum is a counter of micro-dollars per day (Europe/Istanbul). Each
process also keeps its own sum, so that a cache that is away makes the budget
count per process, and never makes it unlimited.
"""

from __future__ import annotations

from datetime import date

import structlog
from django.core.cache import cache

from conversations.text.costs import Spending
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

_KEPT_FOR = 2 * 24 * 3600  # seconds


class SharedSpending:
    """A ledger for `OpenAIWriter`."""

    def __init__(self) -> None:
        self._own = Spending(_today)

    def spent(self) -> float:
        """US dollars spent today, by this process at least."""
        own = self._own.spent()
        try:
            shared = cache.get(_key(), 0)
        except Exception as error:
            log.warning("llm_spending_unshared", error=type(error).__name__)
            return own
        return max(own, int(shared) / 1_000_000)

    def add(self, usd: float) -> None:
        self._own.add(usd)
        micro = round(usd * 1_000_000)
        if micro <= 0:
            return
        try:
            cache.add(_key(), 0, timeout=_KEPT_FOR)
            cache.incr(_key(), micro)
        except Exception as error:
            log.warning("llm_spending_unshared", error=type(error).__name__)


def _today() -> date:
    return clock.now().astimezone(clock.ISTANBUL).date()


def _key() -> str:
    return f"llm:spent:{_today():%Y-%m-%d}"
