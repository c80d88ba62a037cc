"""What was done so that nobody is misled: the notices in Telegram groups, and the texts that guards stopped.

Two tables read together, newest first, each by an index: what `conversations.disclosure_log` wrote, and
`GuardBlock`. Beside them, where each group stands at this moment, as the gate sees it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Q, QuerySet

from conversations.models import (
    Chat,
    Disclosure,
    DisclosureEvent,
    DisclosureEventKind,
    GuardBlock,
    Platform,
    Turn,
    TurnState,
)
from conversations.transports.gate import hold_reason

# In the order in which they look at a text (`conversations.text.guards`).
GUARDS: Final = ("artefacts", "language", "openness", "integrity", "consistency", "content", "duplicates")
GROUPS_SHOWN: Final = 60  # groups whose standing is listed, those that are held first


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; nothing chosen is everything. `guard` alone leaves notices out, `event` guards."""

    chat: int | None = None
    guard: str = ""
    event: str = ""
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. Exactly one of `event` and `block` is given."""

    at: datetime
    event: DisclosureEvent | None = None
    block: GuardBlock | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A group as the gate sees it now: why nothing is published there (empty: it is), and what waits for it."""

    chat: Chat
    reason: str
    waiting: int


def lines(wanted: Wanted, most: int) -> list[Line]:
    """The newest of both tables that are wanted, `most` of them; at most two queries, each of at most `most` rows."""
    found: list[Line] = []
    if not wanted.guard:
        events = DisclosureEvent.objects.select_related("chat", "bot").defer("bot__token")
        if wanted.event:
            events = events.filter(kind=wanted.event)
        found += [Line(row.at, event=row) for row in _newest(events, "at", wanted, most)]
    if not wanted.event:
        blocks = GuardBlock.objects.select_related("chat", "bot").defer("bot__token")
        if wanted.guard:
            blocks = blocks.filter(guard=wanted.guard)
        found += [Line(row.created_at, block=row) for row in _newest(blocks, "created_at", wanted, most)]
    found.sort(key=lambda line: line.at, reverse=True)
    return found[:most]


def page_of(found: list[Line], most: int) -> tuple[list[Line], datetime | None]:
    """The lines of one page out of `most` + 1 that were read, and the moment before which the next one begins."""
    if len(found) <= most:
        return found, None
    whole = [line for line in found[:most] if line.at > found[most].at] or found[:most]
    return whole, whole[-1].at


def standings(now: datetime) -> list[Standing]:
    """Every Telegram group, those that are held first; two queries."""
    groups = list(
        Chat.objects.filter(platform=Platform.TELEGRAM)
        .select_related("notice")
        .annotate(is_missing=Q(disclosure=Disclosure.MISSING))
        .order_by("-is_missing", "title", "pk")[:GROUPS_SHOWN]
    )
    held = Turn.objects.filter(chat__in=[chat.pk for chat in groups], state=TurnState.HELD).order_by()
    waiting: Mapping[int, int] = dict(held.values("chat_id").annotate(n=Count("pk")).values_list("chat_id", "n"))
    found = [Standing(chat, hold_reason(chat, now), waiting.get(chat.pk, 0)) for chat in groups]
    return sorted(found, key=lambda it: not it.reason)


def event_kinds() -> list[tuple[str, Any]]:
    return list(DisclosureEventKind.choices)


def _newest(rows: QuerySet[Any], timed_by: str, wanted: Wanted, most: int) -> list[Any]:
    if wanted.chat is not None:
        rows = rows.filter(chat_id=wanted.chat)
    if wanted.before is not None:
        rows = rows.filter(**{f"{timed_by}__lt": wanted.before})
    newest = list(rows.order_by("-pk")[:most])
    # Looked at here: where nothing is so new, the database would read all of the table to find none.
    return [row for row in newest if wanted.since is None or getattr(row, timed_by) >= wanted.since]
