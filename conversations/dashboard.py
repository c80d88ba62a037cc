"""The house at a glance, as `/ws/dashboard/` sends it: one frame for everybody who may look.

`collect` reads the numbers in a constant number of queries, each answered by an index: a table of a million messages
costs as much as one of a thousand. The frame is typed (`DashboardFrame`); its field `at` is the moment its numbers
hold for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from django.core.cache import cache
from django.db.models import Avg, Count, Max, QuerySet
from pydantic import BaseModel

from bots.models import Bot
from conversations import push
from conversations.market import calendar
from conversations.models import Chat, GuardBlock, Membership, Message, MessageKind, Turn, TurnState
from conversations.text.spending import SharedSpending
from piyasa_site.tunables.definitions import Tunables

MINUTE: Final = timedelta(minutes=1)
TALKING_WITHIN: Final = timedelta(minutes=15)  # a bot that said something in this span is talking
OUTCOMES_WITHIN: Final = timedelta(hours=1)
# Of growing tables only the newest rows are looked at: found by primary key, where time alone has no index.
NEWEST_ROWS: Final = 10_000
ROOMS_SHOWN: Final = 100
TEXT_SHOWN: Final = 280  # characters of a message
HEARTBEAT: Final = "heartbeat:tick"

OPEN: Final = (TurnState.PLANNED, TurnState.COMPOSING, TurnState.READY, TurnState.SENDING)
ERRORS: Final = (TurnState.FAILED, TurnState.UNKNOWN)
FEELINGS: Final = ("mood", "energy", "stress", "excitement", "confidence", "curiosity", "social_warmth")


class Climate(BaseModel):
    """How the enabled members of a room feel on average, each 0 to 100; `members` says of how many that is known."""

    members: int
    mood: float
    energy: float
    stress: float
    excitement: float
    confidence: float
    curiosity: float
    social_warmth: float


class RoomNow(BaseModel):
    id: int
    title: str
    slug: str
    platform: str
    enabled: bool
    messages_per_minute: float  # over the last quarter of an hour
    pace: str
    topic: str
    engagement: float  # 0..100
    exhaustion: float  # 0..100
    tempo: float  # times what the settings give
    climate: Climate | None = None


class BotsNow(BaseModel):
    enabled: int
    active: int  # enabled members of enabled rooms
    talking: int  # said something within the last quarter of an hour


class MarketClock(BaseModel):
    """What Borsa İstanbul is doing; `changes_at` is when trading next begins or ends, or the auction does."""

    phase: Literal["closed", "pre_open", "open", "closing_auction"]
    trading_day: bool
    holiday: str
    changes_at: datetime


class Cost(BaseModel):
    """US dollars spent on language models since midnight in Istanbul, and what may be spent."""

    today_usd: float
    daily_budget_usd: float


class DashboardFrame(BaseModel):
    type: Literal["dashboard"] = "dashboard"
    at: datetime
    interval: float  # seconds until the next one
    running: bool
    scale: float
    loop_seconds_ago: float | None  # since the message loop passed; None: not since the cache was emptied
    messages_last_minute: int
    bots: BotsNow
    queue_depth: int  # turns on their way
    queue: dict[str, int]  # turns on their way by state, and those held
    oldest_due_seconds: float  # by how much the oldest due turn is late
    turns_last_hour: dict[str, int]  # turns planned within the last hour, by state
    errors_last_hour: int  # of these, failed or of unknown fate
    guard_blocks_last_hour: dict[str, int]
    cost: Cost
    market: MarketClock
    rooms: list[RoomNow]  # the busiest first
    more_rooms: int  # left out of `rooms`
    messages: list[dict[str, Any]]  # as `push.message_payload` has them, the newest first


def collect(now: datetime, tunables: Tunables, climates: Mapping[int, Climate]) -> DashboardFrame:
    """The frame as of `now`. Thirteen queries and two looks into the cache, whatever there is to count."""
    chats = list(
        Chat.objects.order_by("pk").values(
            "pk", "title", "slug", "platform", "is_enabled", "conversation__pace", "conversation__topic",
            "conversation__engagement", "conversation__exhaustion", "tempo",
        )
    )  # fmt: skip
    ids = [chat["pk"] for chat in chats]
    lately = _said_since(ids, now - TALKING_WITHIN)
    minute = sum(_said_since(ids, now - MINUTE).values())
    queue = {state.value: 0 for state in (*OPEN, TurnState.HELD)}
    queue.update(_by(Turn.objects.filter(chat_id__in=ids, state__in=list(queue)), "state"))
    outcomes = _by(_newest(Turn.objects.all(), "planned_at", now - OUTCOMES_WITHIN), "state")
    rooms = [_room(chat, lately.get(chat["pk"], 0), climates.get(chat["pk"])) for chat in chats]
    rooms.sort(key=lambda room: (not room.enabled, -room.messages_per_minute, room.id))
    return DashboardFrame(
        at=now,
        interval=tunables.dashboard_stream_interval,
        running=tunables.simulation_active,
        scale=tunables.scale_factor,
        loop_seconds_ago=_loop_seconds_ago(now),
        messages_last_minute=minute,
        bots=BotsNow(
            enabled=Bot.objects.filter(is_enabled=True).count(), active=active_bots(), talking=_talking(ids, now)
        ),
        queue_depth=sum(queue[state] for state in OPEN),
        queue=queue,
        oldest_due_seconds=_oldest_due(ids, now),
        turns_last_hour=outcomes,
        errors_last_hour=sum(outcomes.get(state, 0) for state in ERRORS),
        guard_blocks_last_hour=_by(_newest(GuardBlock.objects.all(), "created_at", now - OUTCOMES_WITHIN), "guard"),
        cost=Cost(today_usd=round(SharedSpending().spent(), 6), daily_budget_usd=tunables.llm_daily_budget),
        market=market_clock(now),
        rooms=rooms[:ROOMS_SHOWN],
        more_rooms=max(0, len(rooms) - ROOMS_SHOWN),
        messages=_latest(tunables.dashboard_stream_max_messages),
    )


def climates() -> dict[int, Climate]:
    """How each room feels, by chat; one query over all members, so it is asked less often than the rest."""
    feels = {name: Avg(f"bot__emotion_state__{name}") for name in FEELINGS}
    rows: Iterable[Any] = (
        Membership.objects.filter(is_enabled=True, bot__is_enabled=True, bot__emotion_state__isnull=False)
        .order_by()
        .values("chat_id")
        .annotate(members=Count("pk"), **feels)
    )
    return {
        row["chat_id"]: Climate(members=row["members"], **{name: round(row[name], 1) for name in FEELINGS})
        for row in rows
    }


def active_bots() -> int:
    """Enabled bots with a place in an enabled room; one query."""
    places = Membership.objects.filter(is_enabled=True, bot__is_enabled=True, chat__is_enabled=True)
    return int(places.aggregate(bots=Count("bot_id", distinct=True))["bots"])


def market_clock(now: datetime) -> MarketClock:
    phase = calendar.phase(now)
    day = now.astimezone(calendar.ISTANBUL).date()
    session = calendar.session(day)
    changes_at = calendar.next_open(now)
    if session is not None and phase is calendar.Phase.OPEN:
        changes_at = session.closes_at
    elif session is not None and phase is calendar.Phase.CLOSING_AUCTION:
        changes_at = session.ends_at
    return MarketClock(
        phase=phase.value,
        trading_day=session is not None,
        holiday=calendar.holiday_name(day),
        changes_at=changes_at,
    )


# --- parts ------------------------------------------------------------------------


def _said_since(chat_ids: Sequence[int], since: datetime) -> dict[int, int]:
    # Naming the chats lets the index on chat and time answer; a bare time would read the whole table.
    said = Message.objects.filter(chat_id__in=chat_ids, created_at__gte=since, kind=MessageKind.MESSAGE)
    return _by(said, "chat_id")


def _talking(chat_ids: Sequence[int], now: datetime) -> int:
    said = Message.objects.filter(chat_id__in=chat_ids, created_at__gte=now - TALKING_WITHIN, bot__isnull=False)
    return int(said.aggregate(bots=Count("bot_id", distinct=True))["bots"])


def _oldest_due(chat_ids: Sequence[int], now: datetime) -> float:
    late = Turn.objects.filter(chat_id__in=chat_ids, state__in=(TurnState.PLANNED, TurnState.READY), due_at__lt=now)
    first = late.order_by("due_at").values_list("due_at", flat=True).first()
    return round((now - first).total_seconds(), 3) if first else 0.0


def _latest(most: int) -> list[dict[str, Any]]:
    if most <= 0:
        return []
    rows = push.with_people(Message.objects.filter(kind=MessageKind.MESSAGE)).order_by("-id")[:most]
    shown = [push.message_payload(row) for row in rows]
    for message in shown:
        if len(message["text"]) > TEXT_SHOWN:
            message["text"] = message["text"][: TEXT_SHOWN - 1].rstrip() + "…"
    return shown


def _newest(rows: QuerySet[Any], field: str, since: datetime) -> QuerySet[Any]:
    newest = rows.model._default_manager.aggregate(newest=Max("pk"))["newest"] or 0
    return rows.filter(pk__gt=newest - NEWEST_ROWS, **{f"{field}__gte": since})


def _by(rows: QuerySet[Any], field: str) -> dict[Any, int]:
    return dict(rows.order_by(field).values(field).annotate(n=Count("pk")).values_list(field, "n"))


def _room(chat: Mapping[str, Any], lately: int, climate: Climate | None) -> RoomNow:
    return RoomNow(
        id=chat["pk"],
        title=chat["title"],
        slug=chat["slug"],
        platform=chat["platform"],
        enabled=chat["is_enabled"],
        messages_per_minute=round(lately / (TALKING_WITHIN / MINUTE), 2),
        pace=chat["conversation__pace"] or "",
        topic=chat["conversation__topic"] or "",
        engagement=chat["conversation__engagement"] or 0.0,
        exhaustion=chat["conversation__exhaustion"] or 0.0,
        tempo=chat["tempo"],
        climate=climate,
    )


def _loop_seconds_ago(now: datetime) -> float | None:
    try:
        told = cache.get(HEARTBEAT)
    except Exception:  # any cache, any failure: the rest of the frame is still true
        return None
    return round(max(0.0, (now - datetime.fromisoformat(told)).total_seconds()), 1) if told else None
