"""The shared ledger: one sum for all processes, and a budget that still holds when the cache is away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache

from conversations.text.spending import SharedSpending


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def test_processes_see_each_others_spending() -> None:
    one, other = SharedSpending(), SharedSpending()
    one.add(0.25)
    other.add(0.5)
    assert one.spent() == other.spent() == pytest.approx(0.75)
    one.add(0.0)
    assert one.spent() == pytest.approx(0.75)


def test_the_day_ends_at_midnight_in_istanbul() -> None:
    spending = SharedSpending()
    with time_machine.travel(datetime(2026, 11, 16, 20, 59, tzinfo=UTC), tick=False):
        spending.add(1.0)
        assert spending.spent() == pytest.approx(1.0)
    with time_machine.travel(datetime(2026, 11, 16, 21, 0, tzinfo=UTC), tick=False):
        assert spending.spent() == 0.0


def test_without_a_cache_each_process_keeps_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object, **kwargs: object) -> None:
        raise ConnectionError

    spending = SharedSpending()
    for name in ("get", "add", "incr"):
        monkeypatch.setattr(f"conversations.text.spending.cache.{name}", gone)
    spending.add(1.5)
    assert spending.spent() == 1.5
