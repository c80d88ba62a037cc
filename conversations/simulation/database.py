"""Runs on the bots and rooms of the database, written to it in bulk.

The run takes the rooms' leases for as long as it lasts, so that no service speaks
in them meanwhile, and leaves behind what a service would have: messages, sent
turns with their traces, the rooms' states and the bots' minds. Only the past can
be written: a room never holds messages of the future. Synthetic people speak in
rooms that are closed to the public only.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from django.core.cache import cache
from django.db import OperationalError, ProgrammingError, transaction
from django.db.models import Max, Q
from redis.exceptions import RedisError

from conversations.engine.composer import Composed, text_key
from conversations.engine.pace import moment
from conversations.engine.room import Planned, RoomState, Said
from conversations.live.loading import Loaded, bot_id, load_cast, load_rooms, note_of, store_room
from conversations.live.service import turn_of
from conversations.models import (
    Chat,
    ConversationState,
    Message,
    MessageKind,
    Person,
    Platform,
    Turn,
    TurnKind,
    TurnState,
)
from conversations.simulation.interventions import Intervention, scripted
from conversations.simulation.loop import Sink
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.runs import Progress, Summary, start
from conversations.simulation.transcript import GENERATOR
from conversations.simulation.world import RecentTexts, World, recent_texts
from conversations.text.brief import Writer
from humanization.registry import keep_up, note, stores
from piyasa_site.common import clock
from piyasa_site.common.randomness import stream

BATCH = 1000
LEASE = timedelta(minutes=5)  # renewed while the run lasts; what a killed run leaves held is free after it
HEARTBEAT = "heartbeat:tick"  # where a service's loop says in the cache that it passes
SERVICE_ALIVE = timedelta(seconds=30)
HOUR = 3600.0


def run(
    options: RunOptions,
    writer: Writer,
    *,
    fallback: Writer | None = None,
    out: Path | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Run on the database's enabled web rooms. Nothing is written if the run cannot begin.

    A run that is stopped by hand keeps what was said until then, with the states that belong to it.
    """
    options.check()
    end = options.start_time() + timedelta(hours=options.hours)
    if end > clock.now():
        raise BadRun(
            f"--db writes only what lies in the past, for a room must not hold messages of the future; "
            f"this run would end at {end.isoformat()}: choose an earlier --start or fewer --hours."
        )
    try:
        chats = list(Chat.objects.filter(is_enabled=True, platform=Platform.ROOM).order_by("pk"))
        script = scripted(options, [chat.slug for chat in chats])
        _refuse_people_in_public(options, chats, script)
        _refuse_rumours_outside_drills(chats, script)
        _refuse_beside_a_service()
        with _leased([chat.pk for chat in chats]) as token:
            world, loaded = _world(options, [chat.pk for chat in chats], script)
            sink = _DatabaseSink(options.run_id(), world, token)
            try:
                summary = start(
                    options, writer, out=out, fallback=fallback, progress=progress, world=world, further=sink
                )
            except KeyboardInterrupt:
                _store(world, loaded, sink, options.start_time(), end)
                raise
            _store(world, loaded, sink, options.start_time(), end)
    except (OperationalError, ProgrammingError) as error:
        if "no such table" in str(error) or "does not exist" in str(error):
            raise BadRun("the database is not ready: run `manage.py migrate` and `manage.py seed` first.") from None
        raise BadRun(f"the database cannot be used: {str(error).splitlines()[0]}.") from None
    return summary


@runtime_checkable
class BeginsAnew(Protocol):
    """A subsystem whose state holds for a moment of its own and knows no way back from it.

    A run tells of days gone by with minds that were last looked at today. `begin_at` lets a state from after `now`
    hold for `now` instead; an earlier one is left alone.
    """

    def begin_at(self, state: Any, now: datetime) -> None: ...


# --- may it begin --------------------------------------------------------------


def _refuse_people_in_public(options: RunOptions, chats: list[Chat], script: list[Intervention]) -> None:
    """Synthetic people never speak in a live room."""
    public = [chat.slug for chat in chats if chat.is_public]
    if options.people and public:
        raise BadRun(f"--people cannot be used on rooms that are open to the public, such as {public[0]!r}.")
    for item in script:
        if item.kind == "person_message" and (item.chat in public or (item.chat == "*" and public)):
            where = item.chat if item.chat != "*" else public[0]
            raise BadRun(f"a person_message cannot go to {where!r}: no synthetic person speaks in a public room.")


def _refuse_rumours_outside_drills(chats: list[Chat], script: list[Intervention]) -> None:
    """A scenario of manipulation is played in drill rooms only."""
    others = [chat.slug for chat in chats if not chat.is_drill]
    for item in script:
        if item.kind == "rumour" and (item.chat in others or (item.chat == "*" and others)):
            where = item.chat if item.chat != "*" else others[0]
            raise BadRun(f"a rumour cannot go to {where!r}: it is not a drill room.")


def _refuse_beside_a_service() -> None:
    try:
        told = cache.get(HEARTBEAT)
    except (RedisError, OSError):
        return  # without its cache no service runs; the leases hold in any case
    if told and clock.now() - datetime.fromisoformat(told) < SERVICE_ALIVE:
        raise BadRun("the rooms are in use: a service is running on this database; stop it first.")


@contextmanager
def _leased(chat_ids: Collection[int]) -> Iterator[str]:
    """Hold these rooms, all or none, so that nobody else advances them."""
    ConversationState.objects.bulk_create([ConversationState(chat_id=pk) for pk in chat_ids], ignore_conflicts=True)
    token, now = f"run:{uuid.uuid4().hex}", clock.now()
    free = Q(lease="") | Q(lease_until=None) | Q(lease_until__lt=now)
    taken = ConversationState.objects.filter(free, chat_id__in=chat_ids).update(lease=token, lease_until=now + LEASE)
    try:
        if taken != len(chat_ids):
            raise BadRun("the rooms are in use: another run or service holds some of them; try again when it is over.")
        yield token
    finally:
        ConversationState.objects.filter(lease=token).update(lease="", lease_until=None)


# --- the world of the database --------------------------------------------------


def _world(options: RunOptions, chats: list[int], script: list[Intervention]) -> tuple[World, Loaded]:
    at: datetime = options.start_time()
    tunables = options.tunables()
    loaded = load_rooms(chats, at)
    rooms = [loaded.rooms[pk] for pk in chats if loaded.rooms[pk].members]
    if not rooms:
        raise BadRun("no enabled chat of the database has a member; run `manage.py seed` or add bots to a chat.")
    for room in rooms:
        # What a service had planned and not said is its own affair, not this run's.
        room.pending.clear()
        room.typing.clear()
    ids = {pk for room in rooms for key in room.members if (pk := bot_id(key)) is not None}
    cast = load_cast(ids, at, tunables, whole=ids)
    for member in cast.values():
        member.mind.log = None
        for part in member.mind.parts:
            if isinstance(part, BeginsAnew):
                part.begin_at(member.mind.states[part.name], at)
    texts = recent_texts(rooms, tunables)
    _remember_texts(texts, at)
    world = World(
        seed=options.seed,
        tunables=tunables,
        cast=cast,
        names=dict(loaded.names),
        rooms=rooms,
        generators=[stream("room", options.seed, room.slug) for room in rooms],
        texts=texts,
        people=options.people,
        interventions=script,
        # Beyond all that is stored, so that an id means one message only.
        first_id=(Message.objects.aggregate(last=Max("pk"))["last"] or 0) + 1,
    )
    _introduce_people(world, options)
    return world, loaded


def _remember_texts(texts: dict[int, RecentTexts], at: datetime) -> None:
    """What was said within the dedup window before the run."""
    since = at - timedelta(seconds=max(recent.window for recent in texts.values()))
    said = Message.objects.filter(chat_id__in=list(texts), created_at__gte=since, created_at__lte=at)
    rows = said.order_by("created_at").values_list("chat_id", "text_key", "meant_key", "created_at")
    for chat_id, said_key, meant_key, then in rows:
        for key in (said_key, meant_key):
            texts[chat_id].add(key, then.timestamp())


def _introduce_people(world: World, options: RunOptions) -> None:
    """A row, marked as synthetic, for everybody who will speak; their keys are their rows' keys. Two queries."""
    begin = options.start_time().timestamp()
    names = [visit["name"] for _, _, visit in world.visits(begin, begin + options.hours * 3600.0)]
    names += [item.person for item in world.interventions if item.person]
    ids = {name: f"run:{options.run_id()}:{number}" for number, name in enumerate(dict.fromkeys(names), start=1)}
    if not ids:
        return
    Person.objects.bulk_create(
        [Person(platform=Platform.ROOM, platform_id=ids[name], display_name=name, synthetic=True) for name in ids],
        ignore_conflicts=True,  # the same run, once more
    )
    kept = Person.objects.filter(platform=Platform.ROOM, platform_id__startswith=f"run:{options.run_id()}:")
    found = {person.platform_id: person for person in kept}
    for name, platform_id in ids.items():
        world.persons[name] = found[platform_id].key
        world.names[found[platform_id].key] = name


# --- what it leaves behind -------------------------------------------------------


def _store(world: World, loaded: Loaded, sink: _DatabaseSink, since: datetime, until: datetime) -> None:
    """What is still waiting, the rooms' states and the bots' minds, in one transaction."""
    states = [loaded.states[room.chat_id] for room in world.rooms]
    not_ours = ("chat", "lease", "lease_until", "woken_run", "settings_key")
    columns = [field.name for field in ConversationState._meta.concrete_fields if field.name not in not_ours]
    with transaction.atomic():
        sink.flush()
        sink.renew()
        for room, state in zip(world.rooms, states, strict=True):
            room.next_open = room.next_open if math.isfinite(room.next_open) else 0.0
            # Open questions by the keys their messages are stored under.
            room.questions = [(sink.stored.get(message, message), key, at) for message, key, at in room.questions]
            store_room(room, state)
            state.updated_at = clock.now()
            state.heard += 1
        ConversationState.objects.bulk_update(states, columns, batch_size=200)
        _save_minds(world, since, until)


def _save_minds(world: World, since: datetime, until: datetime) -> None:
    """Minds as the run from `since` to `until` left them: it had them to itself from beginning to end."""
    for name, store in stores().items():
        store.save_states({pk: m.mind.states[name] for key, m in world.cast.items() if (pk := bot_id(key)) is not None})
    facts = {pk: m.mind.facts for key, m in world.cast.items() if (pk := bot_id(key)) is not None}
    keep_up(facts, since, until)


class _DatabaseSink(Sink):
    """Collects what is said and writes it in batches: messages, who replied to what, and their turns."""

    def __init__(self, run_id: str, world: World, token: str) -> None:
        self.marker = {"generator": GENERATOR, "run": run_id}
        self.first_id = world.first_id
        self.rooms = len(world.rooms)
        self.token = token
        self.renew_at = clock.now() + LEASE / 2
        self.waiting: list[tuple[Said, Turn | None, Message]] = []
        self.stored: dict[int, int] = {}  # id within the run -> primary key
        self.bursts: dict[str, tuple[uuid.UUID, int]] = {}  # contribution -> its turns' own, and the next part
        self.edits: list[Turn] = []
        self.world = world
        self.noted_until: float | None = None  # the last full hour up to which histories are written

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        at = moment(said.at)
        self._note_history(said.at)
        reaction = composed is not None and composed.kind == "reaction"
        trace: dict[str, Any] = {"said": note_of(said), "synthetic": self.marker}
        if composed is not None:
            trace["meta"] = composed.meta
        message = Message(
            chat_id=room.chat_id,
            bot_id=bot_id(said.sender),
            person_id=None if said.is_bot else int(said.sender.partition(":")[2]),
            sender_name=said.name,
            is_bot=said.is_bot,
            kind=MessageKind.REACTION if reaction else MessageKind.MESSAGE,
            text=said.text,
            text_key="" if reaction else text_key(said.text),
            meant_key=next((part.meant for part in composed.parts if part.sent_as == said.id), "") if composed else "",
            topic=said.topic,
            scenario=scenario,
            edited_at=moment(said.edited_at) if said.edited_at else None,
            created_at=at,
            observed_at=at,
            trace=trace,
        )
        turn = self._turn(said, planned, composed) if planned is not None and composed is not None else None
        self.waiting.append((said, turn, message))
        if len(self.waiting) >= BATCH:
            with transaction.atomic():
                self.flush()
        if clock.now() >= self.renew_at:
            self.renew()

    def flush(self) -> None:
        """Write what waits, in a constant number of statements. Must run inside a transaction."""
        if not self.waiting:
            return
        Message.objects.bulk_create([message for _, _, message in self.waiting])
        for said, _, message in self.waiting:
            self.stored[said.id] = message.pk
        replies = []
        for said, _, message in self.waiting:
            message.reply_to_id = self._stored(said.reply_to)
            if message.reply_to_id is not None:
                replies.append(message)
        Message.objects.bulk_update(replies, ["reply_to"], batch_size=500)
        turns = []
        for _, turn, message in self.waiting:
            if turn is not None:
                turn.message = message
                turn.reply_to_id = message.reply_to_id
                turn.plan["target"] = self._stored(turn.plan["target"])
                trigger = turn.trace.get("trigger", {})
                if "to" in trigger:
                    turn.trace = {**turn.trace, "trigger": {**trigger, "to": self._stored(trigger["to"])}}
                turns.append(turn)
        for edit in self.edits:
            edit.plan["target"] = self._stored(edit.plan["target"])
        Turn.objects.bulk_create([*turns, *self.edits])
        self.edits.clear()
        self.waiting.clear()

    def renew(self) -> None:
        """Hold the rooms for longer; a run that has lost them must not write on."""
        now = clock.now()
        held = ConversationState.objects.filter(lease=self.token).update(lease_until=now + LEASE)
        if held < self.rooms:
            raise BadRun("the run has lost its rooms to a service that was started meanwhile.")
        self.renew_at = now + LEASE / 2

    def _note_history(self, now: float) -> None:
        """Whatever keeps a history gets one look at every full hour, as the service would give it."""
        hour = now // HOUR * HOUR
        if self.noted_until is None:
            self.noted_until = hour
            return
        if hour <= self.noted_until:
            return
        minds = {pk: m.mind for key, m in self.world.cast.items() if (pk := bot_id(key)) is not None}
        with transaction.atomic():
            for number in range(int((hour - self.noted_until) // HOUR)):
                at = moment(self.noted_until + (number + 1) * HOUR)
                for name in stores():
                    note(name, {pk: mind.states[name] for pk, mind in minds.items() if name in mind.states}, at)
        self.noted_until = hour

    def _turn(self, said: Said, planned: Planned, composed: Composed) -> Turn:
        """The outbox row of one message, already sent; the messages of a burst share their contribution."""
        at = moment(said.at)
        contribution, part = self.bursts.pop(said.contribution, (uuid.uuid4(), 0))
        further = [n for n in range(part + 1, len(composed.parts)) if composed.parts[n].kind == "message"]
        if further:
            self.bursts[said.contribution] = (contribution, further[0])
        turn = turn_of(planned)
        turn.contribution, turn.part = contribution, part
        turn.state, turn.text, turn.topic = TurnState.SENT, composed.parts[part].text, said.topic
        turn.typing_at = min(moment(composed.parts[part].typing_at), at)
        turn.due_at = turn.sent_at = at
        turn.trace = {**composed.trace, "synthetic": self.marker}
        if said.edited_at:
            self._edit(planned, composed, contribution, part)
        return turn

    def _edit(self, planned: Planned, composed: Composed, contribution: uuid.UUID, of: int) -> None:
        """The turn by which a message got the words it has in the end; it has no message of its own."""
        edited = composed.edit_of(of)
        if edited is None:
            return
        turn = turn_of(planned)
        turn.kind, turn.state, turn.text = TurnKind.EDIT, TurnState.SENT, edited.text
        turn.contribution, turn.part = contribution, composed.parts.index(edited)
        turn.topic = composed.topic
        turn.typing_at = turn.due_at = turn.sent_at = moment(edited.due_at)
        turn.reply_to_id = None
        turn.trace = {"gesture": edited.gesture, "of": of, "synthetic": self.marker}
        self.edits.append(turn)

    def _stored(self, message: int | None) -> int | None:
        """The primary key of a message of the run, or of one that was there before."""
        if message is None or message < self.first_id:
            return message
        return self.stored.get(message)
