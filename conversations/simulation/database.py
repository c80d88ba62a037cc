"""Runs on the bots and rooms of the database, written to it in bulk."""

from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import OperationalError, ProgrammingError, transaction

from conversations.engine.composer import Composed
from conversations.engine.pace import moment
from conversations.engine.room import Planned, RoomState, Said
from conversations.live.loading import Loaded, bot_id, load_cast, load_rooms, note_of, store_room
from conversations.live.service import turn_of
from conversations.models import Chat, ConversationState, Message, MessageKind, Person, Turn, TurnState
from conversations.simulation.interventions import parse, parse_news
from conversations.simulation.loop import Sink
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.runs import Progress, Summary, start
from conversations.simulation.world import World, recent_texts
from conversations.text.brief import Writer
from humanization.registry import stores
from piyasa_site.common.randomness import stream

BATCH = 1000


def run(
    options: RunOptions,
    writer: Writer,
    *,
    fallback: Writer | None = None,
    out: Path | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Run on the database's enabled rooms. Nothing is written if the run cannot begin."""
    options.check()
    try:
        world, loaded = _world(options)
    except (OperationalError, ProgrammingError):
        raise BadRun("the database is not ready: run `manage.py migrate` and `manage.py seed` first.") from None
    sink = _DatabaseSink(options.run_id())
    summary = start(options, writer, out=out, fallback=fallback, progress=progress, world=world, further=sink)
    with transaction.atomic():
        sink.flush()
        for room in world.rooms:
            room.next_open = 0.0 if not math.isfinite(room.next_open) else room.next_open
            store_room(room, loaded.states[room.chat_id])
            loaded.states[room.chat_id].save()
        _save_minds(world)
    return summary


def _world(options: RunOptions) -> tuple[World, Loaded]:
    at: datetime = options.start_time()
    tunables = options.tunables()
    chats = list(Chat.objects.filter(is_enabled=True).order_by("pk").values_list("pk", flat=True))
    ConversationState.objects.bulk_create([ConversationState(chat_id=pk) for pk in chats], ignore_conflicts=True)
    loaded = load_rooms(chats, at)
    rooms = [loaded.rooms[pk] for pk in chats if loaded.rooms[pk].members]
    if not rooms:
        raise BadRun("no enabled chat of the database has a member; run `manage.py seed` or add bots to a chat.")
    ids = {pk for room in rooms for key in room.members if (pk := bot_id(key)) is not None}
    cast = load_cast(ids, at, tunables, whole=ids)
    for member in cast.values():
        member.mind.log = None
    slugs = [room.slug for room in rooms]
    begin = at.timestamp()
    world = World(
        seed=options.seed,
        tunables=tunables,
        cast=cast,
        names=dict(loaded.names),
        rooms=rooms,
        generators=[stream("room", options.seed, slug) for slug in slugs],
        texts=recent_texts(rooms, tunables),
        people=options.people,
        interventions=parse(options.interventions, begin, slugs) + parse_news(options.news, begin),
    )
    return world, loaded


def _save_minds(world: World) -> None:
    """Minds as the run left them: it had them to itself from beginning to end."""
    for name, store in stores().items():
        store.save_states({pk: m.mind.states[name] for key, m in world.cast.items() if (pk := bot_id(key)) is not None})


class _DatabaseSink(Sink):
    """Collects what is said and writes it in batches: turns and messages, then who replied to what."""

    def __init__(self, run_id: str) -> None:
        self.run_id = run_id
        self.waiting: list[tuple[Said, Turn | None, Message]] = []
        self.stored: dict[int, int] = {}  # id within the run -> primary key
        self.people: dict[str, Person] = {}

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        at = moment(said.at)
        reaction = composed is not None and composed.kind == "reaction"
        trace: dict[str, Any] = {"said": note_of(said), "run": self.run_id}
        message = Message(
            chat_id=room.chat_id,
            bot_id=bot_id(said.sender),
            person=None if said.is_bot else self._person(said),
            sender_name=said.name,
            is_bot=said.is_bot,
            kind=MessageKind.REACTION if reaction else MessageKind.MESSAGE,
            text=said.text,
            topic=said.topic,
            scenario=scenario,
            created_at=at,
            observed_at=at,
            trace=trace,
        )
        turn: Turn | None = None
        if planned is not None and composed is not None:
            turn = turn_of(planned)
            turn.state, turn.text, turn.topic = TurnState.SENT, said.text, said.topic
            turn.due_at = turn.sent_at = at
            turn.typing_at = min(turn.typing_at, at)
            turn.reply_to_id = None
            turn.trace = {**composed.trace, "run": self.run_id}
        self.waiting.append((said, turn, message))
        if len(self.waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        if not self.waiting:
            return
        with transaction.atomic():
            Message.objects.bulk_create([message for _, _, message in self.waiting])
            for said, _, message in self.waiting:
                self.stored[said.id] = message.pk
            replies = []
            for said, _, message in self.waiting:
                if said.reply_to is not None and said.reply_to in self.stored:
                    message.reply_to_id = self.stored[said.reply_to]
                    replies.append(message)
            Message.objects.bulk_update(replies, ["reply_to"], batch_size=500)
            turns = []
            for _, turn, message in self.waiting:
                if turn is not None:
                    turn.message = message
                    turn.reply_to_id = message.reply_to_id
                    turns.append(turn)
            Turn.objects.bulk_create(turns)
        self.waiting.clear()

    def _person(self, said: Said) -> Person:
        if said.sender not in self.people:
            self.people[said.sender], _ = Person.objects.get_or_create(
                platform="room",
                platform_id=f"run:{self.run_id}:{said.sender}",
                defaults={"display_name": said.name[:40], "synthetic": True},
            )
        return self.people[said.sender]
