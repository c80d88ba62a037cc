"""Rooms and casts from the database, in a constant number of queries."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from bots.models import Bot
from conversations.engine import params
from conversations.engine.gestures import LATE
from conversations.engine.pace import moment
from conversations.engine.room import Member, RoomState, Said, hourly_limit
from conversations.live import history, hour, troupe
from conversations.live.profiles import profiles
from conversations.live.troupe import Kept
from conversations.models import (
    Chat,
    ConversationState,
    Membership,
    Message,
    MessageKind,
    Turn,
    TurnKind,
    TurnState,
    VoiceMemory,
)
from conversations.text.guards import skeleton
from humanization.contracts import BotFacts, Event, Ignores, ParticipantKey, Subsystem
from humanization.local_time import day_number
from humanization.mind import Mind
from humanization.registry import stores, subsystems
from humanization.stores import RowStore
from piyasa_site.tunables.definitions import Tunables

OPEN_STATES = (TurnState.PLANNED, TurnState.COMPOSING, TurnState.READY, TurnState.SENDING)
# What follows a contribution later; until then its bot is neither typing nor about to speak.
# (Asked first whether there is one: what SQL knows nothing of is neither in a list nor outside it.)
LATER_GESTURE = Q(trace__has_key="gesture", trace__gesture__in=LATE)
HISTORY_WINDOW = timedelta(hours=24)
CLOCK_SKEW = timedelta(seconds=60)  # between the machines of one service


@dataclass(slots=True)
class Loaded:
    """Rooms with the members that were asked for."""

    rooms: dict[int, RoomState]
    states: dict[int, ConversationState]
    chats: dict[int, Chat]
    cast: Mapping[str, Member]
    names: dict[str, str]
    usernames: dict[str, str] = field(default_factory=dict)
    unheard: dict[int, list[Message]] = field(default_factory=dict)


def bot_id(key: str) -> int | None:
    """The primary key behind `bot:N`; None for people."""
    kind, _, number = key.partition(":")
    return int(number) if kind == "bot" else None


def load_rooms(chat_ids: Collection[int], now: datetime) -> Loaded:
    """The rooms of these chats with their recent talk; members by key only, the cast still empty.

    Five queries: chats with states, memberships, unheard messages, open turns, and recent messages where the cache
    does not know the rooms as they are.
    """
    states = {
        state.chat_id: state for state in ConversationState.objects.filter(chat_id__in=chat_ids).select_related("chat")
    }
    rooms: dict[int, RoomState] = {}
    chats: dict[int, Chat] = {}
    for pk, state in states.items():
        chats[pk] = state.chat
        rooms[pk] = _room(state)
    names: dict[str, str] = {}
    members = (
        Membership.objects.filter(chat_id__in=chat_ids, is_enabled=True, bot__is_enabled=True)
        .order_by("chat_id", "bot_id")
        .values_list("chat_id", "bot_id", "bot__name", "bot__username", "muted_until")
    )
    usernames: dict[str, str] = {}
    for chat_id, pk, name, username, muted_until in members:
        key = f"bot:{pk}"
        if chat_id in rooms:
            rooms[chat_id].members.append(key)
            if muted_until is not None and muted_until > now:
                rooms[chat_id].muted[key] = muted_until.timestamp()
        names[key], usernames[key] = name, username
    known = history.recent(
        {pk: state.heard for pk, state in states.items()},
        (now - HISTORY_WINDOW).timestamp(),
        lambda ids: _talk_of(ids, now),
    )
    for pk, (spoken, shapes) in known.items():
        rooms[pk].said.extend(spoken)
        rooms[pk].skeletons.extend(shapes)
        for said in spoken:
            names.setdefault(said.sender, said.name)
    unheard: dict[int, list[Message]] = defaultdict(list)
    waiting = (
        Message.objects.filter(chat_id__in=chat_ids, observed_at=None)
        .select_related("person")
        .order_by("created_at", "id")
    )
    for message in waiting:
        unheard[message.chat_id].append(message)
        names.setdefault(_sender_key(message), message.sender_name)
    turns = Turn.objects.filter(chat_id__in=chat_ids, state__in=OPEN_STATES).exclude(LATER_GESTURE)
    for chat_id, pk, turn_state, typing_at, due_at, kind, text, said_key, meant_key in turns.values_list(
        "chat_id", "bot_id", "state", "typing_at", "due_at", "kind", "text", "trace__key", "trace__meant"
    ):
        room, key = rooms[chat_id], f"bot:{pk}"
        if text and kind == TurnKind.MESSAGE:
            room.will_say([(due_at.timestamp(), said_key or "", meant_key or "", skeleton(text))])
        room.await_word(key, typing_at.timestamp())
        if turn_state == TurnState.READY:
            room.typing[key] = max(room.typing.get(key, 0.0), due_at.timestamp())
    return Loaded(rooms, states, chats, {}, names, usernames, dict(unheard))


class LoadedCast(dict[str, Member]):
    """Members by key; `kept` are those that may be given back to the troupe once the step has committed."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[int, Kept] = {}


def load_cast(
    bot_ids: Collection[int],
    now: datetime,
    tunables: Tunables,
    *,
    whole: Collection[int] = (),
    toward: Collection[ParticipantKey] = (),
    wording: Collection[int] = (),
) -> LoadedCast:
    """These bots with their minds. Subsystems marked `heavy` are loaded for the bots in `whole` only.

    Of the others, what a heavy subsystem holds about the participants in `toward` is loaded where it can be. Of those
    in `whole` and `wording` the words they used lately are known.
    One query each for messages of the last hour, recent wording and every subsystem, one more for each heavy one
    that is asked about `toward`; three for who the bots are, where the cache does not know it. Of members whom the
    troupe keeps, only what may have changed is read.
    """
    wanted = sorted(set(bot_ids))
    shared = troupe.is_usable(wanted)
    members = _at_rest(wanted, shared)
    sent = hour.sent(wanted, now)
    voices = {*whole, *wording}
    used = dict(VoiceMemory.objects.filter(bot_id__in=voices).values_list("bot_id", "recent")) if voices else {}
    facts = {pk: kept.profile.persona.facts for pk, kept in members.items()}
    full = set(whole)
    heavy: dict[str, dict[int, Any]] = {}
    for part in subsystems():
        if is_heavy(part):
            store = stores()[part.name]
            heavy[part.name] = dict(store.load_states({pk: who for pk, who in facts.items() if pk in full}))
            rest = {pk: who for pk, who in facts.items() if pk not in full}
            if toward and rest and isinstance(store, LoadsToward):
                heavy[part.name].update(store.load_toward(rest, toward))
    low, high = tunables.bot_hourly_msg_limit
    cast = LoadedCast()
    for pk, kept in members.items():
        states = {**kept.states, **{name: found[pk] for name, found in heavy.items() if pk in found}}
        member = kept.member
        member.mind = Mind(facts[pk], states, tuple(part for part in subsystems() if part.name in states))
        member.mind.log = []
        member.hourly_limit = hourly_limit(float(facts[pk].traits.get("talkativeness", 0.3)), low, high)
        member.sent = deque(at for at, _ in sent.get(pk, ()))
        member.wording = deque(used.get(pk, ()), maxlen=params.WORDING_OWN)
        member.cooling = dict(kept.profile.cooling)
        member.place, member.busy_until = 0, 0.0
        if pk in sent:
            last, chat_id = sent[pk][-1]
            member.engage(chat_id, last)
            member.heard_on = day_number(last)
        cast[member.key] = member
    cast.kept = members if shared else {}
    return cast


def _at_rest(wanted: list[int], shared: bool) -> dict[int, Kept]:
    """These bots without what is heavy, from the troupe where they are known; who does not exist is left out."""
    kept = troupe.take(wanted) if shared else {}
    unknown = [pk for pk in wanted if pk not in kept]
    # Asked before anything is read: what changes meanwhile is then noticed the next time.
    who, marks = troupe.who_marks(unknown), troupe.mind_marks(wanted)
    moved = set(troupe.moved(kept))
    now = time.monotonic()
    for pk, profile in profiles(unknown).items():
        mind = Mind(profile.persona.facts, {}, ())
        kept[pk] = Kept(Member(profile.persona, mind, 0), profile, {}, who[pk], marks[pk], now, now)
    for part in subsystems():
        if is_heavy(part):
            continue
        store = stores()[part.name]
        constant = isinstance(store, RowStore) and store.is_constant
        stale = {
            pk: one.profile.persona.facts
            for pk, one in kept.items()
            if part.name not in one.states or (pk in moved and not constant)
        }
        for pk, state in (store.load_states(stale) if stale else {}).items():
            kept[pk].states[part.name] = state
    for pk in moved:
        kept[pk].mind, kept[pk].felt_at = marks[pk], now
    return {pk: kept[pk] for pk in wanted if pk in kept}


def give_back(cast: Mapping[str, Member], moved: Mapping[int, int]) -> None:
    """Return members to the troupe after a step has committed. `moved` is what `save_minds` gave.

    Others are told that those minds moved; here they are what was saved, if nothing else has happened to them.
    """
    troupe.announce_moved(moved)
    if not isinstance(cast, LoadedCast):
        return
    for pk, mark in moved.items():
        if pk in cast.kept:
            cast.kept[pk].mind = mark + 1  # the announcement just made
    for kept in cast.kept.values():
        kept.states = {name: kept.member.mind.states[name] for name in kept.states}
        kept.member.mind.states, kept.member.mind.log = kept.states, None
    troupe.give_back(cast.kept)


def save_minds(cast: Mapping[str, Member], keys: Iterable[str]) -> dict[int, int]:
    """Let the stored minds live through what these members perceived since they were loaded.

    Two rooms may load one bot at once, so states are not overwritten: under a lock on the bots (taken in the order
    of their keys) the stored states are read again, the events replayed, and the result written. Only states that
    the events can change are read at all; the others go on by themselves, for time is continuous. At most two
    queries per subsystem and one for the lock. Must run inside a transaction.

    The members then feel as was written. Returns whose minds moved, for `give_back` once that is committed.
    """
    changed = {pk: cast[key].mind for key in set(keys) if key in cast and (pk := bot_id(key)) is not None}
    with_events = {pk: changed[pk] for pk in sorted(changed) if changed[pk].log}
    if not with_events:
        return {}
    lock_bots(with_events)
    marks = troupe.mind_marks(with_events)
    everything = subsystems()
    kept: dict[str, Mapping[int, Any]] = {}
    for part in everything:
        events = {pk: _noticed(part, mind) for pk, mind in with_events.items()}
        kept[part.name] = _read_again({pk: with_events[pk].facts for pk, seen in events.items() if seen}, part, events)
    for pk, mind in with_events.items():
        parts = tuple(part for part in everything if pk in kept[part.name])
        stored = Mind(mind.facts, {part.name: kept[part.name][pk] for part in parts}, parts)
        for event in mind.log or ():
            stored.elapse(event.at)
            stored.perceive(event)
        mind.log = []
        mind.states.update({part.name: kept[part.name][pk] for part in parts if not is_heavy(part)})
    for part in everything:
        if kept[part.name]:
            stores()[part.name].save_states(kept[part.name])
    return marks


def _noticed(part: Subsystem, mind: Mind) -> list[Event]:
    """What of a mind's events may change what this subsystem knows of it."""
    log = mind.log or ()
    return [event for event in log if not (isinstance(part, Ignores) and part.ignores(mind.facts, event))]


def _read_again(
    facts: Mapping[int, BotFacts], part: Subsystem, events: Mapping[int, Collection[Event]]
) -> Mapping[int, Any]:
    """The stored states of these bots, as far as the events concern them."""
    if not facts:
        return {}
    store = stores()[part.name]
    if isinstance(store, LoadsToward):
        return store.load_toward(facts, sorted({e.other for pk in facts for e in events[pk] if e.other}))
    return store.load_states(facts)


def lock_bots(ids: Iterable[int]) -> None:
    """Hold these bots until the transaction ends, always in the same order; rows may still refer to them meanwhile."""
    rows = Bot.objects.select_for_update(no_key=True).filter(pk__in=list(ids))
    list(rows.order_by("pk").values_list("pk", flat=True))


@runtime_checkable
class LoadsToward(Protocol):
    """A store of a heavy subsystem that can load, and save again, what concerns a few participants only."""

    def load_toward(self, facts: Mapping[int, BotFacts], others: Collection[ParticipantKey]) -> Mapping[int, Any]: ...


def is_heavy(part: Subsystem) -> bool:
    """Whether a subsystem's state is too large to be loaded for everybody in a room."""
    return bool(getattr(part, "heavy", False))


def said_of(message: Message) -> Said:
    """A stored message as the room remembers it."""
    note: Mapping[str, Any] = message.trace.get("said", {}) if isinstance(message.trace, dict) else {}
    return Said(
        id=message.pk,
        sender=_sender_key(message),
        name=message.sender_name,
        text=message.text,
        at=message.created_at.timestamp(),
        is_bot=message.is_bot,
        private=message.person is not None and message.person.opted_out,
        reply_to=message.reply_to_id,
        to=str(note.get("to", "")),
        topic=message.topic,
        question=bool(note.get("question", False)),
        sentiment=float(note.get("sentiment", 0.0)),
        contribution=str(note.get("contribution", message.pk)),
        last_part=bool(note.get("last", True)),
        triggered=bool(note.get("triggered", False)),
    )


def note_of(said: Said) -> dict[str, Any]:
    """What of a message's meaning is kept beside it (the counterpart of `said_of`)."""
    return {
        "to": said.to,
        "question": said.question,
        "sentiment": round(said.sentiment, 3),
        "contribution": said.contribution,
        "last": said.last_part,
        "triggered": said.triggered,
    }


def store_room(room: RoomState, state: ConversationState) -> None:
    """Copy a room's state into its row (not saved here)."""
    state.topic = room.topic
    state.topic_started_at = _moment(room.topic_since)
    state.topic_messages = room.topic_messages
    state.active_participants = list(room.active)
    state.last_speaker = room.last_speaker
    state.expected_next = room.expected_next
    state.offered_to = room.offered_to
    state.pace = room.pace
    state.engagement = room.engagement
    state.exhaustion = room.exhaustion
    state.engine = {**state.engine, **room.dump()}
    state.next_slot_at = _moment(room.next_open)


def _room(state: ConversationState) -> RoomState:
    chat = state.chat
    room = RoomState(
        chat_id=chat.pk,
        slug=chat.slug,
        title=chat.title,
        topics=tuple(chat.topics),
        focus=tuple(chat.symbols),
        members=[],
        is_drill=chat.is_drill,
        liveliness=chat.tempo,
        seed=params.LIVE_SEED,
        topic=state.topic,
        topic_since=state.topic_started_at.timestamp() if state.topic_started_at else 0.0,
        topic_messages=state.topic_messages,
        exhaustion=state.exhaustion,
        active=list(state.active_participants),
        last_speaker=state.last_speaker,
        expected_next=state.expected_next,
        offered_to=state.offered_to,
        pace=state.pace,
        engagement=state.engagement,
        next_open=state.next_slot_at.timestamp() if state.next_slot_at else 0.0,
    )
    room.load(state.engine)
    return room


def _sender_key(message: Message) -> str:
    if message.bot_id:
        return f"bot:{message.bot_id}"
    return f"person:{message.person_id}" if message.person_id else f"gone:{message.sender_name}"


def _talk_of(chat_ids: Collection[int], now: datetime) -> dict[int, history.Talk]:
    """The recent talk of these chats from their messages; one query."""
    rows = (
        Message.objects.filter(
            chat_id__in=chat_ids,
            kind=MessageKind.MESSAGE,
            created_at__gte=now - HISTORY_WINDOW,
            created_at__lte=now + CLOCK_SKEW,
            observed_at__isnull=False,
        )
        .select_related("person")
        .annotate(
            newest=Window(RowNumber(), partition_by=[F("chat_id")], order_by=[F("created_at").desc(), F("id").desc()])
        )
        .filter(newest__lte=params.TURNS_REMEMBERED)
        .order_by("chat_id", "created_at", "id")
    )
    found: dict[int, history.Talk] = {pk: ([], []) for pk in chat_ids}
    for row in rows:
        said = said_of(row)
        spoken, shapes = found[row.chat_id]
        spoken.append(said)
        if shape := skeleton(said.text):
            shapes.append(shape)
    for spoken, _ in found.values():
        by_id = {said.id: said for said in spoken}
        for said in spoken:
            target = by_id.get(said.reply_to or 0)
            if target is not None:
                target.answers += 1
    return found


def _moment(at: float) -> datetime | None:
    return moment(at) if at and math.isfinite(at) else None
