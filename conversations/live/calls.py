"""The book of calls to trade: who called others to buy or sell what, in any room, within ten minutes.

Several bots may compose within one second, in different rooms and processes, and none of them sees the others'
words yet. What they call for is therefore entered here before their turns become ready, one writer at a time for
each symbol and direction, and whoever would be the third is refused (SPEC 1). An entry counts from the moment it is
composed, whatever becomes of its turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from conversations.engine.composer import Composed
from conversations.engine.reasons import Ended
from conversations.engine.room import RoomState
from conversations.models import TradeCall
from conversations.text.guards import CALL_WINDOW_SECONDS, CHOIR, Call, is_coordinated


def recent(now: datetime) -> list[Call]:
    """The calls of all rooms that still count at `now`; one query."""
    since = now.timestamp() - CALL_WINDOW_SECONDS
    return [
        (at, bot, symbol, direction)
        for symbol, direction, made in TradeCall.objects.filter(until__gte=since).values_list(
            "symbol", "direction", "made"
        )
        for at, bot in made
        if at >= since
    ]


def admit(composed: Composed, room: RoomState, bot: str) -> None:
    """Enter what a composed contribution calls for, or take its words back where it would be the third."""
    if not composed.calls or not composed.parts:
        return
    due = composed.parts[0].due_at
    with transaction.atomic():
        refused = enter(bot, composed.calls, due)
    if not refused:
        room.calls.extend((due, bot, symbol, direction) for symbol, direction in composed.calls)
        return
    composed.blocked += [("integrity", refused, part.text) for part in composed.parts]
    composed.trace.setdefault("guards", []).append({"guard": "integrity", "action": "drop", "reason": refused})
    composed.parts, composed.reason = [], Ended.GUARD


def enter(bot: str, wanted: Sequence[tuple[str, int]], at: float) -> str:
    """Enter the calls of one contribution that is due at `at` (POSIX seconds), or say why they may not be made.

    Must run inside a transaction. The books are locked in the order of their names, so that two writers never wait
    for each other.
    """
    names = sorted(set(wanted))
    if not names:
        return ""
    # Written before it is read: a database that locks as a whole then waits here, and not half-way.
    TradeCall.objects.bulk_create(
        (TradeCall(symbol=symbol, direction=direction) for symbol, direction in names), ignore_conflicts=True
    )
    books = []
    for symbol, direction in names:
        book = TradeCall.objects.select_for_update().get(symbol=symbol, direction=direction)
        made: list[Call] = [(float(then), str(who), symbol, direction) for then, who in book.made]
        if is_coordinated(made, bot, symbol, direction, at):
            return CHOIR.format(symbol)
        kept = [(then, who) for then, who, *_ in made if then >= at - CALL_WINDOW_SECONDS]
        book.made = [*map(list, kept), [at, bot]]
        book.until = max([at, *(then for then, _ in kept)])
        books.append(book)
    for book in books:
        book.save(update_fields=["made", "until"])
    return ""
