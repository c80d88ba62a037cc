"""What was done so that nobody is misled: the notices in Telegram groups, and the texts that guards stopped.

Two tables read together, newest first, each by an index: what `conversations.disclosure_log` wrote, and
`GuardBlock`. Beside them, where each group stands at this moment, as the gate sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Case, Count, F, Q, QuerySet, Value, When, Window

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
from conversations.transports.gate import SEEN_WITHIN, hold_reason, waits_for_account

# In the order in which they look at a text (`conversations.text.guards`).
GUARDS: Final = ("artefacts", "language", "openness", "integrity", "consistency", "content", "duplicates")
GROUPS_SHOWN: Final = 60  # groups whose standing is listed
_HELD, _OFF, _PUBLISHED = range(3)  # the order in which groups are listed


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
    """A group as the gate sees it now: why nothing is published there (empty: it is), and how many turns it holds.

    `unready` of these wait besides for the account of their bot, which is not known to say that it is synthetic.
    """

    chat: Chat
    reason: str
    waiting: int
    unready: int

    @property
    def place(self) -> int:
        """The order of a list: what staff should see to, what they have switched off, what is published to."""
        return _PUBLISHED if not self.reason else _HELD if self.chat.is_enabled else _OFF


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


def standings(now: datetime) -> tuple[list[Standing], int]:
    """At most `GROUPS_SHOWN` Telegram groups, those that are held first, and how many there are; two queries."""
    groups = list(
        Chat.objects.filter(platform=Platform.TELEGRAM)
        .select_related("notice")
        .annotate(place=_place(now), groups=Window(Count("pk")))
        .order_by("place", "title", "pk")[:GROUPS_SHOWN]
    )
    held = Turn.objects.filter(chat__in=[chat.pk for chat in groups], state=TurnState.HELD).order_by()
    counted = held.values("chat_id").annotate(n=Count("pk"), unready=Count("pk", filter=waits_for_account()))
    waiting = {row["chat_id"]: (row["n"], row["unready"]) for row in counted}
    found = [Standing(chat, hold_reason(chat, now), *waiting.get(chat.pk, (0, 0))) for chat in groups]
    return sorted(found, key=lambda it: it.place), groups[0].groups if groups else 0


def event_kinds() -> list[tuple[str, Any]]:
    return list(DisclosureEventKind.choices)


def _place(now: datetime) -> Case:
    """The place of a group by what the gate reads of it, so that the database cuts off none that is held."""
    then = now - SEEN_WITHIN
    unseen = Q(disclosure_checked_at=None) | Q(disclosure_checked_at__lt=then) | ~Q(disclosure=Disclosure.PINNED)
    no_notice = Q(notice__message_id=None) | Q(notice__checked_at=None) | Q(notice__checked_at__lt=then)
    elsewhere = ~Q(notice__group=F("platform_id"))
    return Case(
        When(is_enabled=False, then=Value(_OFF)),
        When(unseen | no_notice | elsewhere | ~Q(trouble=""), then=Value(_HELD)),
        default=Value(_PUBLISHED),
    )


def _newest(rows: QuerySet[Any], timed_by: str, wanted: Wanted, most: int) -> list[Any]:
    if wanted.chat is not None:
        rows = rows.filter(chat_id=wanted.chat)
    if wanted.before is not None:
        rows = rows.filter(**{f"{timed_by}__lt": wanted.before})
    newest = list(rows.order_by("-pk")[:most])
    # Looked at here: where nothing is so new, the database would read all of the table to find none.
    return [row for row in newest if wanted.since is None or getattr(row, timed_by) >= wanted.since]
