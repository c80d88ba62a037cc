"""Relationships already under way when a demo population begins: friendships and rivalries within its rooms.

Pure, and drawn like the rest of the population: bot N is bound to earlier bots
only, so more bots never change the bonds that were there. `simulate` settles
them in memory, `seed` writes them to the database; both give the same ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any, Protocol, runtime_checkable

from conversations.population import Population
from humanization.contracts import ParticipantKey, Subsystem
from humanization.registry import subsystems
from humanization.relationships.logic import Experience, Tie
from piyasa_site.common.randomness import stream

# SPEC 4.3: 100 friendships and 30 rivalries; the demo has 200 bots.
FRIENDSHIPS_PER_BOT, RIVALRIES_PER_BOT = 0.5, 0.15
REACH = 200  # bots back: bonds of a larger population stay local, and drawing them stays quick
MOST_PER_BOT = 6  # bonds of one bot drawn by later ones: a lively room has no single star
CLOSE_SHARE = 0.3  # of friendships
# A third of the rivalries are past their height: conflict has sunk below what made them, not yet to peace.
COOLING_SHARE = 1 / 3
DAY = 86_400.0

# Scores of each kind, drawn evenly for each side on its own. They agree with SPEC 4.3's transitions: no bond would
# leave its kind at the next word.
SCORES: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "friend": {
        "trust": (62.0, 79.0),
        "respect": (52.0, 74.0),
        "familiarity": (51.0, 75.0),
        "affection": (62.0, 79.0),
        "conflict": (0.0, 14.0),
    },
    "close_friend": {
        "trust": (81.0, 92.0),
        "respect": (58.0, 74.0),
        "familiarity": (68.0, 95.0),
        "affection": (81.0, 93.0),
        "conflict": (0.0, 10.0),
    },
    "rival": {
        "trust": (25.0, 44.0),
        "respect": (34.0, 60.0),
        "familiarity": (38.0, 70.0),
        "affection": (18.0, 38.0),
        "conflict": (62.0, 80.0),
    },
}
COOLING = {"trust": (38.0, 48.0), "affection": (30.0, 44.0), "conflict": (32.0, 46.0)}
COUNTS = {"friend": (30, 70), "close_friend": (60, 140), "rival": (25, 60)}
SENTIMENTS = {"friend": (0.15, 0.5), "close_friend": (0.3, 0.6), "rival": (-0.5, -0.15)}
DAYS_AGO = {"friend": (5.0, 120.0), "close_friend": (30.0, 400.0), "rival": (3.0, 90.0)}
EXPERIENCE = {"friend": "positive_agreement", "close_friend": "help_received", "rival": "disagreement"}


@dataclass(frozen=True, slots=True)
class SeededBond:
    """One relationship of a population, both sides of it: places of the two bots, and how each stands."""

    first: int
    second: int
    kind: str
    ties: tuple[Mapping[str, Any], Mapping[str, Any]]


@runtime_checkable
class Settles(Protocol):
    """A subsystem that takes in relationships already under way."""

    def settle(self, state: Any, other: ParticipantKey, tie: Tie) -> None: ...


def seeded_bonds(population: Population) -> list[SeededBond]:
    """The friendships and rivalries of a population, among bots that share a room."""
    found: list[SeededBond] = []
    rooms = _rooms_of(population)
    taken: dict[int, set[int]] = {place: set() for place in range(len(population.bots))}
    owed = {"friend": 0.0, "rival": 0.0}
    for place in range(len(population.bots)):
        rng = stream("bonds", population.seed, place)
        first = max(0, place - REACH)
        for kind, share in (("friend", FRIENDSHIPS_PER_BOT), ("rival", RIVALRIES_PER_BOT)):
            owed[kind] += share
            # A little is forgiven to rounding: ten times 0.1 is not quite 1.
            while owed[kind] > 1.0 - 1e-6:
                # A rivalry is between two who talk; everybody may have a friend.
                one = place if kind == "friend" else _somebody(population, taken, range(first, place + 1), rng)
                if one is None:
                    break
                options = [n for n in range(first, place + 1) if n not in (one, *taken[one]) and rooms[n] & rooms[one]]
                other = _somebody(population, taken, options, rng)
                if other is None:
                    break
                owed[kind] -= 1.0
                taken[one].add(other)
                taken[other].add(one)
                found.append(_bond(min(one, other), max(one, other), kind, rng))
    return found


def settler() -> tuple[Subsystem, Settles] | None:
    """The subsystem that keeps relationships, where one is registered."""
    for part in subsystems():
        if isinstance(part, Settles):
            return part, part
    return None


def sides(bond: SeededBond, now: datetime) -> Iterator[tuple[int, int, Tie]]:
    """(whose, toward whom, how it stands): both sides of a bond as of `now`; places as in the population."""
    for (whose, toward), values in zip(((bond.first, bond.second), (bond.second, bond.first)), bond.ties, strict=True):
        at = now.timestamp()
        since, last = at - values["days_ago"] * DAY, at - values["hours_ago"] * 3600.0
        scores = {name: value for name, value in values.items() if name not in ("days_ago", "hours_ago")}
        yield (
            whose,
            toward,
            Tie(
                **scores,
                since=since,
                last=last,
                experiences=(Experience(bond.kind, since), Experience(EXPERIENCE[bond.kind], last)),
            ),
        )


def _bond(first: int, second: int, kind: str, rng: Random) -> SeededBond:
    if kind == "friend" and rng.random() < CLOSE_SHARE:
        kind = "close_friend"
    ranges = dict(SCORES[kind])
    if kind == "rival" and rng.random() < COOLING_SHARE:
        ranges.update(COOLING)
    count, days = rng.randint(*COUNTS[kind]), rng.uniform(*DAYS_AGO[kind])
    hours = rng.uniform(6.0, 72.0)

    def side() -> dict[str, Any]:
        scores = {name: round(rng.uniform(low, high), 1) for name, (low, high) in ranges.items()}
        sentiment = round(rng.uniform(*SENTIMENTS[kind]), 2)
        return {"kind": kind, **scores, "count": count, "sentiment": sentiment, "days_ago": days, "hours_ago": hours}

    return SeededBond(first, second, kind, (side(), side()))


def _somebody(population: Population, taken: Mapping[int, set[int]], options: Iterable[int], rng: Random) -> int | None:
    """One of these: rather somebody who talks, and nobody who has many bonds already."""
    free = [place for place in options if len(taken[place]) < MOST_PER_BOT]
    if not free:
        return None
    weights = [0.02 + float(population.bots[place].traits.get("talkativeness", 0.3)) ** 2 for place in free]
    return rng.choices(free, weights)[0]


def _rooms_of(population: Population) -> list[set[int]]:
    rooms: list[set[int]] = [set() for _ in population.bots]
    for number, chat in enumerate(population.chats):
        for place in chat.members:
            rooms[place].add(number)
    return rooms
