"""The shared ledger: one sum for all processes, and a budget that still holds when the cache is away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache

from conversations.text.costs import Usage
from conversations.text.spending import SharedSpending

AT = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
CALL = Usage(1000, 10)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def test_processes_see_each_others_spending() -> None:
    one, other = SharedSpending(), SharedSpending()
    one.add(CALL, 0.25, AT)
    other.add(CALL, 0.5, AT)
    assert one.spent(AT) == other.spent(AT) == pytest.approx(0.75)
    one.add(CALL, 0.0, AT)
    assert one.spent(AT) == pytest.approx(0.75)


def test_the_day_ends_at_midnight_in_istanbul() -> None:
    spending = SharedSpending()
    with time_machine.travel(datetime(2026, 11, 16, 20, 59, tzinfo=UTC), tick=False):
        spending.add(CALL, 1.0, datetime.now(UTC))
        assert spending.spent() == pytest.approx(1.0)
    with time_machine.travel(datetime(2026, 11, 16, 21, 0, tzinfo=UTC), tick=False):
        assert spending.spent() == 0.0


def test_without_a_cache_each_process_keeps_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object, **kwargs: object) -> None:
        raise ConnectionError

    spending = SharedSpending()
    for name in ("get", "add", "incr"):
        monkeypatch.setattr(f"conversations.text.spending.cache.{name}", gone)
    spending.add(CALL, 1.5, AT)
    assert spending.spent(AT) == 1.5
