"""Who a bot is becoming: the Big Five, risk appetite and talkativeness, drifting with experience (SPEC 4.6).

A bot is born with its traits (`facts.traits`); the state holds only how far it
has drifted from them. What it lives through within a week adds up; when the week
is over (Monday, local midnight), each trait takes one step: toward what the week
taught, back toward what it was born with, and a little by chance that belongs to
this bot and week. Steps and drift are bounded, so a crowd that lives through the
same falling market does not become one person. Between two Mondays nothing
moves, so elapsing often or seldom comes to the same, and running a week's work
twice changes nothing.

How much the drift makes a bot talk is asked as `availability`, which is what
speakers are chosen by; the same number stands in the influence as
`talk_factor`, where a trace shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from zlib import crc32

from humanization.contracts import NEUTRAL, BotFacts, Context, Event, EventKind, Influence
from humanization.local_time import epoch_of, week_number, week_start
from humanization.personality import params

_EFFECTS = {
    kind: tuple((params.TRAITS.index(trait), weight) for trait, weight in effects)
    for kind, effects in (
        *params.EFFECTS.items(),
        ("gain", params.GAIN_EFFECTS),
        ("loss", params.LOSS_EFFECTS),
    )
}
_COUNT = len(params.TRAITS)


@dataclass(slots=True)
class PersonalityState:
    """How far one bot has drifted, and what the present week has taught so far; all lists in the order of TRAITS."""

    born: tuple[float, ...]
    seed: int
    week: int  # the week experience is being gathered for
    drift: list[float] = field(default_factory=lambda: [0.0] * _COUNT)
    lived: list[float] = field(default_factory=lambda: [0.0] * _COUNT)  # signed sum of this week's experience
    weight: list[float] = field(default_factory=lambda: [0.0] * _COUNT)  # and how much bore on each trait
    curve: list[tuple[int, tuple[float, ...]]] = field(default_factory=list)  # drift after each week, oldest first

    until: float = field(default=0.0, compare=False, repr=False)  # epoch seconds: the week's end
    talk: float = field(default=1.0, compare=False, repr=False)
    said: Influence = field(default_factory=lambda: NEUTRAL, compare=False, repr=False)

    def traits(self) -> dict[str, float]:
        """The traits as they are now, 0..1."""
        return {name: _now(self, place) for place, name in enumerate(params.TRAITS)}


class Personality:
    name = "personality"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> PersonalityState:
        return _ready(PersonalityState(_born(facts), rng.getrandbits(48), week_number(epoch_of(now))))

    def dump(self, state: PersonalityState) -> dict[str, Any]:
        return {
            "seed": state.seed,
            "week": state.week,
            "drift": list(state.drift),
            "lived": list(state.lived),
            "weight": list(state.weight),
            "curve": [[week, list(drift)] for week, drift in state.curve],
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> PersonalityState:
        state = PersonalityState(
            _born(facts), int(data.get("seed", crc32(facts.key.encode()))), int(data.get("week", _UNKNOWN_WEEK))
        )
        for name in ("drift", "lived", "weight"):
            values = [float(value) for value in data.get(name, ())]
            if len(values) == _COUNT:
                setattr(state, name, values)
        state.curve = [(int(week), tuple(float(value) for value in drift)) for week, drift in data.get("curve", ())]
        return _ready(state)

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return event.kind not in _EFFECTS and event.kind is not EventKind.HOLDING_MOVED

    def perceive(self, state: PersonalityState, event: Event) -> None:
        """Add what the event teaches to the week it happened in."""
        intensity = event.intensity
        if event.kind is EventKind.HOLDING_MOVED:
            effects = _EFFECTS["gain" if intensity >= 0.0 else "loss"]
            intensity = abs(intensity)
        else:
            found = _EFFECTS.get(event.kind)
            if found is None:
                return
            effects = found
        self.elapse(state, event.at)
        strength = min(max(intensity, 0.0), params.INTENSITY_MAX)
        for place, weight in effects:
            state.lived[place] += weight * strength
            state.weight[place] += strength

    def elapse(self, state: PersonalityState, now: datetime) -> None:
        at = epoch_of(now)
        if at < state.until:
            return
        week = week_number(at)
        if state.week == _UNKNOWN_WEEK:
            state.week = week
        while state.week < week:
            _end_week(state)
        _ready(state)

    def influence(self, state: PersonalityState, context: Context) -> Influence:
        return state.said

    def availability(self, state: PersonalityState, now: datetime) -> float:
        """How much its drift makes it talk: 1 as it was born, within 1 ± TALK_SPAN."""
        return state.talk


def _born(facts: BotFacts) -> tuple[float, ...]:
    low, high = params.TRAIT_RANGE
    return tuple(_clamp(float(facts.traits.get(name, params.UNKNOWN)), low, high) for name in params.TRAITS)


def _end_week(state: PersonalityState) -> None:
    rng = Random(state.seed * 1_000_003 + state.week)
    low, high = params.TRAIT_RANGE
    for place in range(_COUNT):
        taught = _clamp(state.lived[place] / (params.EVIDENCE_HALF + state.weight[place]), -1.0, 1.0)
        step = params.LEARNING * taught - params.REVERSION * state.drift[place] + rng.gauss(0.0, params.NOISE)
        drift = state.drift[place] + _clamp(step, -params.STEP_MAX, params.STEP_MAX)
        drift = _clamp(drift, -params.DRIFT_MAX, params.DRIFT_MAX)
        born = state.born[place]
        state.drift[place] = round(_clamp(drift, low - born, high - born), 4)
        state.lived[place] = state.weight[place] = 0.0
    state.curve.append((state.week, tuple(state.drift)))
    del state.curve[: -params.WEEKS_KEPT]
    state.week += 1


def _ready(state: PersonalityState) -> PersonalityState:
    """Work out what holds until the week is over."""
    state.until = week_start(state.week + 1) if state.week != _UNKNOWN_WEEK else 0.0
    moved = state.drift[_TALKATIVENESS] + 0.5 * state.drift[_EXTRAVERSION]
    state.talk = 1.0 + params.TALK_SPAN * _clamp(moved / params.DRIFT_MAX, -1.0, 1.0)
    caution = _now(state, _NEUROTICISM) - _now(state, _RISK)
    state.said = Influence(
        agreement_delta=round(params.AGREEMENT_SPAN * (2.0 * _now(state, _AGREEABLENESS) - 1.0), 4),
        hedging_probability=round(params.HEDGING_SPAN * caution, 4),
        talk_factor=round(state.talk, 4),
    )
    return state


def _now(state: PersonalityState, place: int) -> float:
    return _clamp(state.born[place] + state.drift[place], 0.0, 1.0)


def _clamp(value: float, low: float, high: float) -> float:
    return low if value < low else high if value > high else value


_UNKNOWN_WEEK = -1  # of a state that was stored before it had one: it begins with the first moment it is asked for
_EXTRAVERSION, _AGREEABLENESS, _NEUROTICISM, _RISK, _TALKATIVENESS = (
    params.TRAITS.index(name) for name in ("extraversion", "agreeableness", "neuroticism", "risk", "talkativeness")
)
SUBSYSTEM = Personality()
