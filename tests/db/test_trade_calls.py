"""The book of calls to trade: the third bot is stopped, whichever room and process it writes in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.engine.composer import Composed, Part
from conversations.engine.reasons import Ended
from conversations.engine.room import RoomState
from conversations.live import calls
from conversations.models import TradeCall

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 16, 11, 0, tzinfo=UTC)
AT = NOW.timestamp()


def room(number: int) -> RoomState:
    return RoomState(number, f"oda-{number}", "Oda", ("bist",), ("THYAO",), [])


def composed(symbol: str = "THYAO", direction: int = 1, after: float = 5.0) -> Composed:
    made = Composed(parts=[Part("THYAO'yu bırakmayalım arkadaşlar", AT, AT + after)])
    made.calls = [(symbol, direction)]
    return made


def test_three_bots_in_three_rooms_that_know_nothing_of_each_other() -> None:
    first, second, third = composed(), composed(), composed()
    calls.admit(first, room(1), "bot:1")
    calls.admit(second, room(2), "bot:2")
    calls.admit(third, room(3), "bot:3")
    assert first.parts and second.parts
    assert not third.parts and third.reason == Ended.GUARD
    assert third.blocked == [
        ("integrity", "the third call on THYAO within ten minutes", "THYAO'yu bırakmayalım arkadaşlar")
    ]
    assert third.trace["guards"][-1]["guard"] == "integrity"
    assert {bot for _, bot, _, _ in calls.recent(NOW)} == {"bot:1", "bot:2"}


@pytest.mark.parametrize(
    ("symbol", "direction", "bot"), [("ASELS", 1, "bot:3"), ("THYAO", -1, "bot:3"), ("THYAO", 1, "bot:2")]
)
def test_another_symbol_another_direction_and_the_same_bot_are_no_choir(symbol: str, direction: int, bot: str) -> None:
    for number in (1, 2):
        calls.admit(composed(), room(number), f"bot:{number}")
    last = composed(symbol, direction)
    calls.admit(last, room(3), bot)
    assert last.parts


def test_after_ten_minutes_the_book_is_closed() -> None:
    for number in (1, 2):
        calls.admit(composed(after=0.0), room(number), f"bot:{number}")
    late = composed(after=600.1)
    calls.admit(late, room(3), "bot:3")
    assert late.parts
    assert [bot for _, bot in TradeCall.objects.get().made] == ["bot:3"]


def test_rooms_of_one_process_see_what_was_entered() -> None:
    one = room(1)
    calls.admit(composed(), one, "bot:1")
    assert one.calls == [(AT + 5.0, "bot:1", "THYAO", 1)]


def test_words_that_call_for_nothing_cost_no_query(django_assert_num_queries: object) -> None:
    made = Composed(parts=[Part("günaydın", AT, AT)])
    with django_assert_num_queries(0):  # type: ignore[operator]
        calls.admit(made, room(1), "bot:1")
    assert made.parts and not TradeCall.objects.exists()
