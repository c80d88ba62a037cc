"""Nudges that wait for a room, taken up by its next step under its lease.

The room, its members and the moment come from that step; a nudge is ended in
the transaction that writes what it brought about, so it acts once or not yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from random import Random

from conversations.engine.allocator import Cast
from conversations.engine.news import RUMOUR, News, seed_topic, talk_is_on, tell
from conversations.engine.pace import next_opening
from conversations.engine.planner import STAFF
from conversations.engine.room import Planned, RoomState
from conversations.models import Nudge, NudgeKind, NudgeState
from piyasa_site.tunables.definitions import Tunables

TOO_LATE = timedelta(minutes=10)  # as answers to people: after an outage nobody takes up what was sent hours ago


def waiting(chat_ids: Collection[int]) -> dict[int, list[Nudge]]:
    """What waits for these chats, oldest first; one query."""
    found: dict[int, list[Nudge]] = defaultdict(list)
    for nudge in Nudge.objects.filter(chat_id__in=chat_ids, state=NudgeState.WAITING).order_by("pk"):
        found[nudge.chat_id].append(nudge)
    return found


def take_up(
    nudges: Collection[Nudge], room: RoomState, cast: Cast, now: datetime, tunables: Tunables, rng: Random
) -> list[Planned]:
    """Let the room hear its nudges; returns what is said because of them. The nudges are marked, not yet saved."""
    planned: list[Planned] = []
    at = now.timestamp()
    for nudge in nudges:
        nudge.done_at = now
        if now - nudge.created_at > TOO_LATE:
            nudge.state, nudge.outcome = NudgeState.DROPPED, "it came too late to be taken up"
            continue
        if not talk_is_on(tunables):
            nudge.state, nudge.outcome = NudgeState.DROPPED, "the bots are not talking"
            continue
        if nudge.kind == NudgeKind.RUMOUR and not room.is_drill:
            nudge.state, nudge.outcome = NudgeState.DROPPED, "the room is no drill room any more"
            continue
        turn = _heard(nudge, room, cast, at, tunables, rng)
        nudge.state = NudgeState.DONE
        nudge.outcome = "somebody speaks about it" if turn is not None else "heard; nobody took it up at once"
        if turn is not None:
            turn.trace["nudge"] = nudge.pk
            room.pending[turn.bot] = turn.typing_at
            planned.append(turn)
        # It excites the room: the next opening is drawn at the new rate.
        room.next_open = next_opening(room, at, tunables, rng)
    return planned


def save_taken_up(nudges: Mapping[int, list[Nudge]]) -> None:
    """Write what `take_up` decided; nothing where nothing waited. Must run in the step's own transaction."""
    rows = [nudge for chat in nudges.values() for nudge in chat]
    if rows:
        Nudge.objects.bulk_update(rows, ["state", "outcome", "done_at"])


def _heard(nudge: Nudge, room: RoomState, cast: Cast, at: float, tunables: Tunables, rng: Random) -> Planned | None:
    details = nudge.details
    if nudge.kind == NudgeKind.TOPIC:
        return seed_topic(str(details["topic"]), room, cast, at, tunables, rng)
    by_staff = nudge.item_id is None
    news = News(
        text=str(details["text"]),
        symbols=tuple(details.get("symbols", ())),
        topic=str(details.get("topic", "")),
        sentiment=float(details.get("sentiment", 0.0)),
        from_feed=not by_staff,
        scenario=RUMOUR if nudge.kind == NudgeKind.RUMOUR else "",
    )
    planned = tell(news, room, cast, at, tunables, rng, insist=by_staff)
    if planned is not None and by_staff:
        planned.priority = STAFF
    return planned
