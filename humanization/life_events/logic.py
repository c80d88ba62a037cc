"""What happens in a bot's life beside the rooms: ten kinds of events (SPEC 4.4).

A life is a pure function: what week W brings to a bot follows from its own seed
and W, a birthday from its date of birth. So nothing has to be remembered to ask
what is under way at a moment; asking often or seldom, today or for last month,
in this process or another, gives one answer, and a job that writes events down
may run as often as it likes. Only what departs from that is state: `known` holds
events as they were written down, called off, changed or given by staff, and wins
over what the seed says.

An event acts exactly while it lasts. Its impacts on feelings are a *shift*
(`contracts.ShiftsFeelings`): the feelings of a bot on holiday lie higher for as
long as the holiday lasts, and where they would have been anyway once it is over.
Adding points at the start and taking them off at the end would not do: scores
decay in between, so that the end of a birthday would leave a bot thirty points
below itself. Availability and frequency act on presence (`GatesPresence`), and
what is public reaches the brief.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import accumulate
from random import Random
from typing import Any
from zlib import crc32

from humanization.contracts import NEUTRAL, BotFacts, Context, Event, Influence, LifeNote
from humanization.life_events import params
from humanization.life_events.stories import fitting, told
from humanization.local_time import DAY, HOUR, day_start, epoch_of, week_number, week_start

_MASK = (1 << 64) - 1
_EPOCH = date(1970, 1, 1).toordinal()
_ROLLED = tuple(params.WEIGHTS)
_SUMS = tuple(accumulate(params.WEIGHTS.values()))


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """One thing that happens: when (epoch seconds), what it moves while it lasts, and whether it is told.

    Impacts are -50..50, `availability` and `frequency` 0..2. `uid` is unique in
    one life: "week-2968", "birthday-2026", or whatever staff's were given.
    """

    uid: str
    kind: str
    text: str
    starts: float
    ends: float
    mood: float = 0.0
    energy: float = 0.0
    stress: float = 0.0
    availability: float = 1.0
    frequency: float = 1.0
    is_public: bool = False
    is_called_off: bool = False

    def is_active(self, at: float) -> bool:
        return self.starts <= at < self.ends and not self.is_called_off


@dataclass(slots=True)
class LifeState:
    """One bot's life. The fields below the line only remember the last answer."""

    facts: BotFacts
    seed: int
    known: dict[str, LifeEvent] = field(default_factory=dict)

    week: int = field(default=-1, compare=False, repr=False)
    near: tuple[LifeEvent, ...] = field(default=(), compare=False, repr=False)  # may be under way in `week`
    answer_from: float = field(default=0.0, compare=False, repr=False)
    answer_until: float = field(default=0.0, compare=False, repr=False)
    factor: float = field(default=1.0, compare=False, repr=False)
    moved: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)
    said: Influence = field(default_factory=lambda: NEUTRAL, compare=False, repr=False)


class LifeEvents:
    name = "life_events"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> LifeState:
        return LifeState(facts, rng.getrandbits(48))

    def dump(self, state: LifeState) -> dict[str, Any]:
        return {"seed": state.seed, "known": [_row(event) for _, event in sorted(state.known.items())]}

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> LifeState:
        events = (LifeEvent(*row) for row in data.get("known", ()))
        return LifeState(
            facts, int(data.get("seed", crc32(facts.key.encode()))), {event.uid: event for event in events}
        )

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return True

    def perceive(self, state: LifeState, event: Event) -> None:
        """Nothing said in a room changes what happens outside it."""

    def elapse(self, state: LifeState, now: datetime) -> None:
        """Nothing to settle: what is under way follows from the moment."""

    def influence(self, state: LifeState, context: Context) -> Influence:
        """What is public of what is under way, for the brief. The rest acts by `shift` and `availability`."""
        return _answered(state, epoch_of(context.at)).said

    def availability(self, state: LifeState, now: datetime) -> float:
        """Availability × frequency of everything under way, 0..2; 1 where nothing is."""
        at = epoch_of(now)
        if state.answer_from <= at < state.answer_until:
            return state.factor
        return _answered(state, at).factor

    def shift(self, state: LifeState, now: datetime) -> Mapping[str, float]:
        """Points (-50..50) by which mood, energy and stress are moved at this moment."""
        return _answered(state, epoch_of(now)).moved


def active(state: LifeState, now: datetime) -> tuple[LifeEvent, ...]:
    """What is under way at a moment, private things included, earliest first."""
    at = epoch_of(now)
    _look_near(state, week_number(at))
    return tuple(event for event in state.near if event.is_active(at))


def events_between(state: LifeState, since: datetime, until: datetime) -> tuple[LifeEvent, ...]:
    """Everything that overlaps a span, called off or not, earliest first."""
    begin, end = since.timestamp(), until.timestamp()
    found = dict(state.known)
    for week in range(week_number(begin) - params.WEEKS_BACK, week_number(end) + 1):
        for event in _brought_by(state, week):
            found.setdefault(event.uid, event)
    overlapping = (event for event in found.values() if event.starts < end and event.ends > begin)
    return tuple(sorted(overlapping, key=_order))


def rolled(seed: int, facts: BotFacts, week: int) -> LifeEvent | None:
    """What one week brings, if it brings anything: the weekly roll of SPEC 4.4."""
    if _unit(seed, week) >= params.WEEKLY_CHANCE:
        return None
    rng = Random(_mixed(seed, week, 1))
    kind = _ROLLED[min(bisect(_SUMS, rng.random() * _SUMS[-1]), len(_ROLLED) - 1)]
    story = rng.choice(fitting(kind, facts))
    shape = params.SAD[kind] if story.sad else params.KINDS[kind]
    hour = rng.uniform(*shape.starts)
    starts = week_start(week) + rng.choice(shape.weekdays) * DAY + round(hour * 4) / 4 * HOUR
    length = round(rng.uniform(*shape.days) * 4) / 4 * DAY
    force = rng.uniform(*params.IMPACT_SPREAD)
    outgoing = float(facts.traits.get("extraversion", 0.5)) - 0.5
    return LifeEvent(
        uid=f"week-{week}",
        kind=kind,
        text=told(story, facts, rng),
        starts=starts,
        ends=starts + length,
        mood=_impact(shape.mood * force),
        energy=_impact(shape.energy * force),
        stress=_impact(shape.stress * force),
        availability=shape.availability,
        frequency=shape.frequency,
        is_public=rng.random() < shape.public * (1.0 + params.TOLD_BY_EXTRAVERSION * outgoing),
    )


def birthday(seed: int, facts: BotFacts, year: int) -> LifeEvent | None:
    """The birthday in a year, from local midnight to midnight; 28 February where there is no 29th."""
    born = facts.born_on
    if born is None or year <= born.year:
        return None
    leapling = born.month == 2 and born.day == 29 and not _is_leap(year)
    day = date(year, born.month, 28 if leapling else born.day)
    starts = day_start(day.toordinal() - _EPOCH)
    rng = Random(_mixed(seed, year, 2))
    shape = params.KINDS[params.BIRTHDAY]
    return LifeEvent(
        uid=f"birthday-{year}",
        kind=params.BIRTHDAY,
        text=told(rng.choice(fitting(params.BIRTHDAY, facts)), facts, rng),
        starts=starts,
        ends=starts + DAY,
        mood=shape.mood,
        energy=shape.energy,
        stress=shape.stress,
        availability=shape.availability,
        frequency=shape.frequency,
        is_public=True,
    )


# --- the moment --------------------------------------------------------------------


def _answered(state: LifeState, at: float) -> LifeState:
    """The state with the answer for a moment worked out; it holds until something begins or ends."""
    if state.answer_from <= at < state.answer_until:
        return state
    week = week_number(at)
    _look_near(state, week)
    since, until = week_start(week), week_start(week + 1)
    factor = 1.0
    moved = {"mood": 0.0, "energy": 0.0, "stress": 0.0}
    notes: list[LifeNote] = []
    for event in state.near:
        if event.is_called_off:
            continue
        if at < event.starts:
            until = min(until, event.starts)
        elif at >= event.ends:
            since = max(since, event.ends)
        else:
            since, until = max(since, event.starts), min(until, event.ends)
            factor *= event.availability * event.frequency
            moved["mood"] += event.mood
            moved["energy"] += event.energy
            moved["stress"] += event.stress
            if event.is_public:
                notes.append(LifeNote(event.kind, event.text))
    state.answer_from, state.answer_until = since, until
    state.factor = min(factor, params.FACTOR_MAX)
    state.moved = {name: _impact(points) for name, points in moved.items() if points}
    state.said = Influence(life=tuple(notes)) if notes else NEUTRAL
    return state


def _look_near(state: LifeState, week: int) -> None:
    if week == state.week:
        return
    found = dict(state.known)
    for earlier in range(week - params.WEEKS_BACK, week + 1):
        for event in _brought_by(state, earlier):
            found.setdefault(event.uid, event)
    begin, end = week_start(week), week_start(week + 1)
    overlapping = (event for event in found.values() if event.starts < end and event.ends > begin)
    state.near, state.week = tuple(sorted(overlapping, key=_order)), week
    state.answer_from = state.answer_until = 0.0


def _brought_by(state: LifeState, week: int) -> list[LifeEvent]:
    """What begins in a week: the roll, and a birthday that falls into it."""
    event = rolled(state.seed, state.facts, week)
    found = [event] if event is not None else []
    born = state.facts.born_on
    if born is not None:
        monday = _EPOCH + week * 7 - 3
        for year in sorted({date.fromordinal(monday).year, date.fromordinal(monday + 6).year}):
            day = birthday(state.seed, state.facts, year)
            if day is not None and week_number(day.starts) == week:
                found.append(day)
    return found


def _order(event: LifeEvent) -> tuple[float, str]:
    return event.starts, event.uid


def _impact(points: float) -> float:
    return round(max(-params.IMPACT_MAX, min(params.IMPACT_MAX, points)), 1)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _mixed(seed: int, number: int, salt: int) -> int:
    """64 bits that belong to this bot, number and purpose (the SplitMix64 mixer)."""
    x = (seed * 0x9E3779B97F4A7C15 + number * 0xD1342543DE82EF95 + salt * 0xA0761D6478BD642F) & _MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    return x ^ (x >> 31)


def _unit(seed: int, week: int) -> float:
    return (_mixed(seed, week, 0) >> 11) / 9007199254740992.0


def _row(event: LifeEvent) -> list[Any]:
    return [getattr(event, name) for name in LifeEvent.__slots__]  # type: ignore[attr-defined]


SUBSYSTEM = LifeEvents()
