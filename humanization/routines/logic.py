"""When a bot is around: sleep, work, weekends, days off the phone (SPEC 4.6).

A routine is two tables of 24 hourly levels (weekday and weekend, 0 asleep,
1 usual, up to 2) and the hours between waking and bedtime. What a given day
makes of it (up a little later, an afternoon away, a whole day absent) is a pure
function of the bot's own seed and the day number, so a routine needs no memory
and gives the same answer in every process.

A "day" here runs from waking to bedtime: what an owl does at 01:00 belongs to
the day before. `facts.active_hours`, where given, are hard bounds and replace
the chronotype's own hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import cos, exp, pi
from random import Random
from typing import Any

from humanization.contracts import NEUTRAL, BotFacts, Context, Event, Influence
from humanization.local_time import HOUR, UTC_OFFSET, day_number, day_start, epoch_of, weekday
from humanization.routines import params
from piyasa_site.common import turkish

Hours = tuple[float, float]
_MASK = (1 << 64) - 1


@dataclass(slots=True)
class RoutineState:
    """A person's week. The fields below the line only remember the last answer."""

    weekday: tuple[float, ...]  # 24 levels
    weekend: tuple[float, ...]
    weekday_waking: Hours  # (wake, bed); the bedtime is the one before a working day
    weekend_waking: Hours
    absence_rate: float  # share of days away
    spell_rate: float  # chance a day of a few hours away
    seed: int
    bounds: tuple[Hours, ...] = ()  # hard active hours, from the bot's facts

    day: int = field(default=-1, compare=False)
    spans: tuple[Hours, ...] = field(default=(), compare=False)  # presence near `day`, epoch seconds
    answer: float = field(default=0.0, compare=False)
    answer_from: float = field(default=0.0, compare=False)
    answer_until: float = field(default=0.0, compare=False)
    stored: bool = field(default=False, compare=False, repr=False)  # a row holds it, and it never changes


class Routines:
    name = "routines"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> RoutineState:
        """A week for this chronotype and job, with personal variation."""
        return _drawn(facts, rng)

    def dump(self, state: RoutineState) -> dict[str, Any]:
        return {
            "weekday": list(state.weekday),
            "weekend": list(state.weekend),
            "weekday_waking": list(state.weekday_waking),
            "weekend_waking": list(state.weekend_waking),
            "absence_rate": state.absence_rate,
            "spell_rate": state.spell_rate,
            "seed": state.seed,
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> RoutineState:
        if "weekday" not in data:
            return _drawn(facts, Random(0))
        return RoutineState(
            weekday=tuple(float(level) for level in data["weekday"]),
            weekend=tuple(float(level) for level in data["weekend"]),
            weekday_waking=_pair(data["weekday_waking"]),
            weekend_waking=_pair(data["weekend_waking"]),
            absence_rate=float(data["absence_rate"]),
            spell_rate=float(data["spell_rate"]),
            seed=int(data["seed"]),
            bounds=_usable_bounds(facts),
        )

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return True

    def perceive(self, state: RoutineState, event: Event) -> None:
        """A routine does not notice events; life events act on presence by their own factor."""

    def elapse(self, state: RoutineState, now: datetime) -> None:
        """Nothing to calm: the day follows from its number."""

    def influence(self, state: RoutineState, context: Context) -> Influence:
        return NEUTRAL

    def availability(self, state: RoutineState, now: datetime) -> float:
        """0 asleep or away, 1 usual, up to 2. Remembered until it can next change."""
        at = epoch_of(now)
        if not state.answer_from <= at < state.answer_until:
            _answer(state, at)
        return state.answer


def is_present(state: RoutineState, at: datetime) -> bool:
    """Awake and not away."""
    return SUBSYSTEM.availability(state, at) > 0.0


def presence(state: RoutineState, day: int) -> tuple[Hours, ...]:
    """When the bot is around on its day `day`, as spans of epoch seconds in order.

    Hours after midnight that still belong to that day are included.
    """
    if _unit(state.seed, day, 0) < state.absence_rate:
        return ()
    start = day_start(day)
    spans = [(start + a * HOUR, start + b * HOUR) for a, b in _awake(state, day) if b > a]
    for away in _away(state, day, spans):
        spans = [piece for span in spans for piece in _without(span, away)]
    return tuple(spans)


def rhythm_of(job: str) -> str:
    """The daily rhythm a job's name stands for, "office" where it says nothing."""
    folded = turkish.fold(job)
    words = folded.split()
    for rhythm, stems in params.JOB_RHYTHMS:
        for stem in stems:
            if folded.startswith(stem) or any(word.startswith(stem) for word in words):
                return rhythm
    return params.DEFAULT_RHYTHM


# --- one bot's week ------------------------------------------------------------


def _drawn(facts: BotFacts, rng: Random) -> RoutineState:
    chronotype = facts.chronotype if facts.chronotype in params.WAKING else "neither"
    own = rng.gauss(0.0, params.WAKING_SPREAD)
    week, free = (_waking(hours, own, rng) for hours in params.WAKING[chronotype])
    bounds = _usable_bounds(facts)
    rhythm = params.RHYTHMS[rhythm_of(facts.job)]
    noise = [exp(rng.gauss(0.0, params.LEVEL_SPREAD)) for _ in range(24)]
    return RoutineState(
        weekday=_levels(rhythm, chronotype, bounds or (week,), noise),
        weekend=_levels(params.WEEKEND_RHYTHM, chronotype, bounds or (free,), noise),
        weekday_waking=week,
        weekend_waking=free,
        absence_rate=round(rng.uniform(*params.ABSENCE_RATE), 4),
        spell_rate=round(rng.uniform(*params.SPELL_RATE), 4),
        seed=rng.getrandbits(32),
        bounds=bounds,
    )


def _waking(hours: Hours, own: float, rng: Random) -> Hours:
    """Personal waking hours around the type's, leaving enough sleep."""
    wake = hours[0] + own + rng.gauss(0.0, params.WAKING_SPREAD / 2)
    bed = hours[1] + own + rng.gauss(0.0, params.WAKING_SPREAD / 2)
    shortest, longest = params.SLEEP_RANGE
    bed = min(max(bed, wake + 24.0 - longest), wake + 24.0 - shortest)
    return round(wake, 2), round(bed, 2)


def _levels(
    rhythm: tuple[tuple[float, float, float], ...],
    chronotype: str,
    awake: tuple[Hours, ...],
    noise: list[float],
) -> tuple[float, ...]:
    peak = params.PEAK_HOUR[chronotype]
    # A day may begin earlier and end later than its usual hours by the daily shifts.
    early, late = params.WAKE_SHIFT[0], params.BED_SHIFT[1]
    levels: list[float] = []
    for hour in range(24):
        reached = any(a + early < hour + 1 + lap and b + late > hour + lap for a, b in awake for lap in (0, 24))
        if not reached:
            levels.append(0.0)
            continue
        level = next((share for a, b, share in rhythm if a <= hour < b), params.REST_LEVEL)
        if chronotype == "night":
            level = 1.0
        lift = 1.0 + params.PEAK_LIFT * cos((hour + 0.5 - peak) * (2.0 * pi / 24.0))
        low, high = params.LEVEL_RANGE
        levels.append(round(min(max(level * lift * noise[hour], low), high), 3))
    return tuple(levels)


def _usable_bounds(facts: BotFacts) -> tuple[Hours, ...]:
    """The hard active hours; where they leave too little quiet, the chronotype's sleep is cut out."""
    bounds = _merged((float(a), float(b)) for a, b in facts.active_hours if b > a)
    used: set[int] = set()
    for a, b in bounds:
        used.update(hour % 24 for hour in range(int(a), int(b) + (b > int(b))))
    if 24 - len(used) >= params.QUIET_HOURS_MIN:
        return bounds
    wake, bed = params.WAKING.get(facts.chronotype, params.WAKING["neither"])[0]
    spans = list(bounds)
    for lap in (-24.0, 0.0, 24.0):
        asleep = (bed + lap, wake + 24.0 + lap)
        spans = [piece for span in spans for piece in _without(span, asleep)]
    return tuple(spans)


# --- one day -------------------------------------------------------------------


def _answer(state: RoutineState, at: float) -> None:
    """Work out the availability at `at` and how long the answer holds."""
    day = day_number(at)
    if day != state.day:
        state.spans = _merged((*presence(state, day - 1), *presence(state, day)))
        state.day = day
    hour = int((at + UTC_OFFSET) // HOUR)
    since = hour * HOUR - UTC_OFFSET
    until = since + HOUR
    level = 0.0
    for start, end in state.spans:
        if end <= at:
            since = max(since, end)
        elif start > at:
            until = min(until, start)
            break
        else:
            since, until = max(since, start), min(until, end)
            level = (state.weekend if weekday(day) >= 5 else state.weekday)[hour % 24]
            break
    state.answer, state.answer_from, state.answer_until = level, since, until


def _awake(state: RoutineState, day: int) -> tuple[Hours, ...]:
    """Hours of one day between waking and bed; the bedtime looks at what tomorrow is."""
    early, late = _unit(state.seed, day, 1), _unit(state.seed, day, 2)
    if state.bounds:
        most = params.BOUND_SHIFT_MAX
        return tuple(
            (a + early * min(most, (b - a) / 10), b - late * min(most, (b - a) / 10)) for a, b in state.bounds
        )
    wake = (state.weekend_waking if weekday(day) >= 5 else state.weekday_waking)[0]
    bed = (state.weekend_waking if weekday(day + 1) >= 5 else state.weekday_waking)[1]
    return ((wake + _between(params.WAKE_SHIFT, early), bed + _between(params.BED_SHIFT, late)),)


def _away(state: RoutineState, day: int, spans: list[Hours]) -> tuple[Hours, ...]:
    if not spans or _unit(state.seed, day, 3) >= state.spell_rate:
        return ()
    first, last = spans[0][0], spans[-1][1]
    length = _between(params.SPELL_HOURS, _unit(state.seed, day, 4)) * HOUR
    start = first + max(0.0, last - first - length) * _unit(state.seed, day, 5)
    return ((start, start + length),)


def _without(span: Hours, gap: Hours) -> Iterable[Hours]:
    if gap[1] <= span[0] or gap[0] >= span[1]:
        yield span
        return
    if gap[0] > span[0]:
        yield span[0], gap[0]
    if gap[1] < span[1]:
        yield gap[1], span[1]


def _merged(spans: Iterable[Hours]) -> tuple[Hours, ...]:
    out: list[Hours] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def _between(bounds: Hours, share: float) -> float:
    return bounds[0] + (bounds[1] - bounds[0]) * share


def _unit(seed: int, day: int, salt: int) -> float:
    """A share in [0, 1) that belongs to this bot, day and purpose (the SplitMix64 mixer)."""
    x = (seed * 0x9E3779B97F4A7C15 + day * 0xD1342543DE82EF95 + salt * 0xA0761D6478BD642F) & _MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    return ((x ^ (x >> 31)) >> 11) / 9007199254740992.0


def _pair(value: Any) -> Hours:
    return float(value[0]), float(value[1])


SUBSYSTEM = Routines()
