"""The isolated world of a run: everything `seed` would write, kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from conversations.bonds import seeded_bonds, settler, sides
from conversations.casting import facts_of_spec, persona_of_spec
from conversations.engine.addressing import called, first_name
from conversations.engine.composer import Composed
from conversations.engine.pace import message_rate
from conversations.engine.room import Member, Planned, RoomState, Sayings, hourly_limit
from conversations.population import Population, build_population
from conversations.simulation import visitors
from conversations.simulation.interventions import Intervention, scripted
from conversations.simulation.options import RunOptions
from conversations.text.brief import Persona
from conversations.text.costs import Spending
from conversations.text.guards import Call
from humanization.mind import Mind
from piyasa_site.common.randomness import stream
from piyasa_site.common.turkish import fold
from piyasa_site.tunables.definitions import Tunables


@dataclass(slots=True)
class RecentTexts:
    """What was said in a room within the window, by text key."""

    window: float
    seen: OrderedDict[str, float] = field(default_factory=OrderedDict)

    def add(self, key: str, now: float) -> None:
        if key:
            self.seen[key] = now
            self.seen.move_to_end(key)
            while self.seen and next(iter(self.seen.values())) < now - self.window:
                self.seen.popitem(last=False)

    def holds(self, key: str, now: float) -> bool:
        return self.seen.get(key, float("-inf")) >= now - self.window


@dataclass(slots=True)
class World:
    """Bots with minds, rooms with states, and a generator per room."""

    seed: int
    tunables: Tunables
    cast: dict[str, Member]
    names: dict[str, str]
    rooms: list[RoomState]
    generators: list[Random]
    texts: dict[int, RecentTexts]  # by chat
    people: int
    interventions: list[Intervention]
    persons: dict[str, str] = field(default_factory=dict)  # display name -> key
    first_id: int = 1  # of the run's messages
    dropped: dict[str, int] = field(default_factory=dict)
    blocked: dict[str, int] = field(default_factory=dict)
    spending: Spending = field(default_factory=Spending)  # on a model, where one writes
    fallbacks: dict[str, int] = field(default_factory=dict)  # why it did not write, how often
    folded: dict[int, dict[str, str]] = field(default_factory=dict)  # see `room_names`
    sayings: Sayings = field(default_factory=Sayings)
    calls: list[Call] = field(default_factory=list)  # to trade, of the last ten minutes, in any room

    @classmethod
    def build(cls, options: RunOptions) -> World:
        """The world of these options; the same options give the same world."""
        tunables = options.tunables()
        population = build_population(options.seed, options.bots, options.chats)
        start = options.start_time()
        cast: dict[str, Member] = {}
        names: dict[str, str] = {}
        for number, spec in enumerate(population.bots, start=1):
            key = f"bot:{number}"
            facts = facts_of_spec(spec, key)
            mind = Mind.born(facts, stream("mind", options.seed, key), start)
            persona = persona_of_spec(spec, key)
            cast[key] = Member(persona, mind, _limit(persona, tunables))
            names[key] = spec.name
        _settle_bonds(population, cast, start)
        rooms = _rooms(population)
        return cls(
            seed=options.seed,
            tunables=tunables,
            cast=cast,
            names=names,
            rooms=rooms,
            generators=[stream("room", options.seed, room.slug) for room in rooms],
            texts=recent_texts(rooms, tunables),
            people=options.people,
            interventions=scripted(options),
        )

    def change_settings(self, tunables: Tunables) -> None:
        """Other settings from now on, also where the world was built by the old ones."""
        self.tunables = tunables
        for member in self.cast.values():
            member.hourly_limit = _limit(member.persona, tunables)
        for texts in self.texts.values():
            texts.window = tunables.dedup_window_hours * 3600.0

    def visits(self, start: float, end: float) -> Iterator[tuple[float, int, dict[str, str]]]:
        """What the visitors of the run say: (when, room number, message)."""
        rng = stream("visitors", self.seed)
        for number in range(1, self.people + 1):
            room_number = rng.randrange(len(self.rooms))
            room = self.rooms[room_number]
            at = _when(room, start, end, self.tunables, rng)
            name = visitors.name(number, rng)
            for text in visitors.lines(room, rng):
                if at < end:
                    yield at, room_number, {"name": name, "text": text}
                at += rng.lognormvariate(4.3, 0.7)

    def person_key(self, name: str) -> str:
        if name not in self.persons:
            self.persons[name] = f"person:{len(self.persons) + 1}"
            self.names[self.persons[name]] = name
        return self.persons[name]

    def room_names(self, number: int) -> dict[str, str]:
        """By which words a room's members are called; members stay the same throughout a run."""
        if number not in self.folded:
            members = self.rooms[number].members
            self.folded[number] = called(
                (key, self.names[key], self.cast[key].persona.facts.username) for key in members
            )
        return self.folded[number]

    def short_names(self, number: int, key: str) -> list[str]:
        """How a person in the room would call this bot: by its name, and by its first name where that is its alone."""
        name = self.names[key]
        short = first_name(name)
        return [name, short] if short != name and self.room_names(number).get(fold(short)) == key else [name]

    def note(self, composed: Composed, planned: Planned) -> None:
        if composed.reason:
            self.dropped[composed.reason] = self.dropped.get(composed.reason, 0) + 1
        if "fallback" in composed.trace:
            why = str(composed.trace["fallback"])
            self.fallbacks[why] = self.fallbacks.get(why, 0) + 1
        for guard, _, _ in composed.blocked:
            self.blocked[guard] = self.blocked.get(guard, 0) + 1

    def said_before(self, room: RoomState, key: str, now: float) -> bool:
        return self.texts[room.chat_id].holds(key, now)


def _settle_bonds(population: Population, cast: dict[str, Member], start: datetime) -> None:
    """The friendships and rivalries that are under way when the run begins."""
    keeper = settler()
    if keeper is None:
        return
    part, settles = keeper
    for bond in seeded_bonds(population):
        for whose, toward, tie in sides(bond, start):
            state = cast[f"bot:{whose + 1}"].mind.states[part.name]
            settles.settle(state, f"bot:{toward + 1}", tie)


def recent_texts(rooms: list[RoomState], tunables: Tunables) -> dict[int, RecentTexts]:
    return {room.chat_id: RecentTexts(tunables.dedup_window_hours * 3600.0) for room in rooms}


def _limit(persona: Persona, tunables: Tunables) -> int:
    low, high = tunables.bot_hourly_msg_limit
    return hourly_limit(float(persona.facts.traits.get("talkativeness", 0.3)), low, high)


def _rooms(population: Population) -> list[RoomState]:
    return [
        RoomState(
            chat_id=number,
            slug=chat.slug,
            title=chat.title,
            topics=tuple(chat.topics),
            focus=tuple(chat.symbols),
            members=[f"bot:{index + 1}" for index in chat.members],
            seed=population.seed,
        )
        for number, chat in enumerate(population.chats)
    ]


def _when(room: RoomState, start: float, end: float, tunables: Tunables, rng: Random) -> float:
    """A moment of the run at which people would drop in: by the room's own rate, by rejection."""
    peak = 1.0 / tunables.base_delay_seconds
    for _ in range(40):
        at = start + rng.random() * (end - start)
        if rng.random() * peak < message_rate(room, at, tunables):
            return at
    return start + rng.random() * (end - start)
