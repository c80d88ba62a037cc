"""What a bot feels: seven scores that events move and time calms (SPEC 4.1).

Every score decays exponentially toward the bot's own baseline; energy decays
toward a circadian curve, which works out exactly because it is the *distance*
from the curve that halves. So any number of small steps equals one large one.
The state keeps its own time: an event is applied at its moment, after the
decay up to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import cos, pi
from random import Random
from typing import Any

from humanization.contracts import BotFacts, Context, Event, EventKind, Influence
from humanization.emotions import params
from humanization.local_time import DAY, HOUR, UTC_OFFSET, epoch_of, hour_of_day

_HALF = dict(params.HALF_LIFE)  # a plain dict is the quicker look-up
_TURN = 2.0 * pi / 24.0


@dataclass(frozen=True, slots=True)
class FeltEvent:
    """One of the last events, for the admin page and for questions like "why so gloomy?"."""

    kind: str
    at: float  # epoch seconds
    intensity: float


@dataclass(frozen=True, slots=True)
class Nature:
    """What never changes about a bot's feelings: where they return to, and the shape of its day."""

    baseline: Mapping[str, float]
    chronotype: str
    peak: float  # local hour of the highest energy
    middle: float  # the circadian curve is middle ± amplitude
    amplitude: float
    morning: float  # local hour of the daily reset
    morning_energy: float


@dataclass(slots=True)
class EmotionState:
    """Seven scores at a moment."""

    mood: float
    energy: float
    confidence: float
    stress: float
    excitement: float
    curiosity: float
    social_warmth: float
    at: float  # epoch seconds the scores are valid for
    nature: Nature
    events: list[FeltEvent] = field(default_factory=list)  # oldest first, at most EVENTS_KEPT

    def scores(self) -> dict[str, float]:
        return {
            "mood": self.mood,
            "energy": self.energy,
            "confidence": self.confidence,
            "stress": self.stress,
            "excitement": self.excitement,
            "curiosity": self.curiosity,
            "social_warmth": self.social_warmth,
        }


class Emotions:
    """The emotions subsystem: `perceive` moves scores, `elapse` calms them, `influence` reads them."""

    name = "emotions"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> EmotionState:
        """A state near the bot's baseline, with the energy of the hour."""
        at = epoch_of(now)
        nature = nature_of(facts)
        scores = {
            name: _clamp(nature.baseline[name] + rng.gauss(0.0, params.FRESH_SPREAD)) for name in params.DIMENSIONS
        }
        scores["energy"] = circadian_energy(nature, at)
        return _state(scores, at, nature)

    def dump(self, state: EmotionState) -> dict[str, Any]:
        return {
            **state.scores(),
            "at": state.at,
            "events": [[event.kind, event.at, event.intensity] for event in state.events],
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> EmotionState:
        nature = nature_of(facts)
        scores = {name: _clamp(float(data.get(name, nature.baseline[name]))) for name in params.DIMENSIONS}
        state = _state(scores, float(data.get("at", 0.0)), nature)
        events = [FeltEvent(str(kind), float(at), float(strength)) for kind, at, strength in data.get("events", ())]
        state.events = events[-params.EVENTS_KEPT :]
        return state

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return event.kind not in params.EFFECTS and event.kind is not EventKind.HOLDING_MOVED

    def perceive(self, state: EmotionState, event: Event) -> None:
        """Apply one event; kinds without an effect on feelings leave no trace."""
        effects = params.EFFECTS.get(event.kind)
        intensity = event.intensity
        if effects is not None:
            weight = max(0.0, intensity)
        elif event.kind is EventKind.HOLDING_MOVED:
            effects = params.GAIN_EFFECTS if intensity >= 0.0 else params.LOSS_EFFECTS
            weight = min(abs(intensity), params.MOVE_INTENSITY_MAX)
        else:
            return
        at = epoch_of(event.at)
        _elapse(state, at)
        for name, effect in effects:
            setattr(state, name, _clamp(getattr(state, name) + effect * weight))
        events = state.events
        events.append(FeltEvent(event.kind.value, at, intensity))
        if len(events) > params.EVENTS_KEPT:
            del events[0]

    def elapse(self, state: EmotionState, now: datetime) -> None:
        _elapse(state, epoch_of(now))

    def begin_at(self, state: EmotionState, now: datetime) -> None:
        """Feelings of a later time hold for `now`, with the energy of its hour; else nothing would calm until then."""
        at = epoch_of(now)
        if state.at > at:
            state.energy = _clamp(circadian_energy(state.nature, at))
            state.at = at
            state.events = [event for event in state.events if event.at <= at]

    def influence(self, state: EmotionState, context: Context) -> Influence:
        """SPEC 4.1's formulas, word for word, on the feelings as life shifts them at this moment."""
        if context.shift:
            state = shifted(state, context.shift)
        delay, length = 1.0, 0.0
        if state.energy > params.HIGH_ENERGY:
            delay, length = params.HIGH_ENERGY_DELAY, params.HIGH_ENERGY_LENGTH
        elif state.energy < params.LOW_ENERGY:
            delay, length = params.LOW_ENERGY_DELAY, params.LOW_ENERGY_LENGTH
        if state.stress > params.HIGH_STRESS:
            length += params.HIGH_STRESS_LENGTH
        words = mood_words(state)
        return Influence(
            delay_factor=delay,
            length_delta=_clamp(length, *params.LENGTH_RANGE),
            emoji_probability=min(state.excitement / params.EMOJI_DIVISOR, params.EMOJI_MAX),
            exclamation_probability=state.excitement / params.EXCLAMATION_DIVISOR,
            typo_probability=min(state.stress / params.TYPO_DIVISOR, params.TYPO_MAX),
            hedging_probability=(100.0 - state.confidence) / params.HEDGING_DIVISOR,
            formality=(100.0 - state.social_warmth) / params.FORMALITY_DIVISOR,
            enthusiasm=(state.excitement + state.mood) / params.ENTHUSIASM_DIVISOR,
            mood=words[0] if words else "",
            notes=(f"Şu an {' ve '.join(words)} hissediyor.",) if words else (),
            feelings=state.scores(),
        )


def shifted(state: EmotionState, shift: Mapping[str, float]) -> EmotionState:
    """The state as it shows while something of life moves it: a copy, so that nothing has to be undone."""
    moved: dict[str, Any] = {
        name: _clamp(getattr(state, name) + points) for name, points in shift.items() if name in params.DIMENSIONS
    }
    return replace(state, **moved)


def nature_of(facts: BotFacts) -> Nature:
    """The scores this bot's feelings return to (its own where known, else the default) and its day."""
    baseline = {
        name: _clamp(float(facts.baseline.get(name, default))) for name, default in params.DEFAULT_BASELINE.items()
    }
    chronotype = facts.chronotype if facts.chronotype in params.PEAK_HOUR else "neither"
    middle = _clamp(baseline["energy"], 1.0, 99.0)
    return Nature(
        baseline=baseline,
        chronotype=chronotype,
        peak=params.PEAK_HOUR[chronotype],
        middle=middle,
        amplitude=min(params.AMPLITUDE, params.AMPLITUDE_SHARE_MAX * min(middle, 100.0 - middle)),
        morning=params.MORNING_HOUR[chronotype],
        morning_energy=_clamp(middle + params.MORNING_ENERGY),
    )


def circadian_energy(nature: Nature, epoch: float) -> float:
    """Energy of the bot at a moment when rested: never quite 0 or 100."""
    return nature.middle + nature.amplitude * cos((hour_of_day(epoch) - nature.peak) * _TURN)


def last_morning(nature: Nature, epoch: float) -> float:
    """Epoch seconds of the latest daily reset at or before a moment."""
    shift = UTC_OFFSET - nature.morning * HOUR
    return (epoch + shift) // DAY * DAY - shift


def mood_words(state: EmotionState) -> tuple[str, ...]:
    """Up to two Turkish words for what stands out, none when nothing does."""
    for name, low, high in _ORDINARY:
        if not low <= getattr(state, name) <= high:
            break
    else:
        return ()
    found: list[str] = []
    told: set[str] = set()
    for word, tests in params.MOODS:
        if tests[0][0] in told:
            continue
        for name, side, score in tests:
            value = getattr(state, name)
            if not (value > score if side == "above" else value < score):
                break
        else:
            found.append(word)
            told.update(name for name, _, _ in tests)
            if len(found) == params.MOODS_IN_NOTE:
                break
    return tuple(found)


def felt_at(event: FeltEvent) -> datetime:
    return datetime.fromtimestamp(event.at, UTC)


def _state(scores: Mapping[str, float], at: float, nature: Nature) -> EmotionState:
    return EmotionState(
        mood=scores["mood"],
        energy=scores["energy"],
        confidence=scores["confidence"],
        stress=scores["stress"],
        excitement=scores["excitement"],
        curiosity=scores["curiosity"],
        social_warmth=scores["social_warmth"],
        at=at,
        nature=nature,
    )


def _elapse(state: EmotionState, at: float) -> None:
    start = state.at
    if at <= start:
        return
    # Written out, not looped: every mind does this for every event it perceives.
    passed = at - start
    nature = state.nature
    base = nature.baseline
    rest = base["mood"]
    state.mood = rest + (state.mood - rest) * 0.5 ** (passed / _HALF["mood"])
    rest = base["confidence"]
    state.confidence = rest + (state.confidence - rest) * 0.5 ** (passed / _HALF["confidence"])
    rest = base["stress"]
    state.stress = rest + (state.stress - rest) * 0.5 ** (passed / _HALF["stress"])
    rest = base["excitement"]
    state.excitement = rest + (state.excitement - rest) * 0.5 ** (passed / _HALF["excitement"])
    rest = base["curiosity"]
    state.curiosity = rest + (state.curiosity - rest) * 0.5 ** (passed / _HALF["curiosity"])
    rest = base["social_warmth"]
    state.social_warmth = rest + (state.social_warmth - rest) * 0.5 ** (passed / _HALF["social_warmth"])

    morning = last_morning(nature, at)
    if morning > start:
        # The night made up for the day: what was left of it no longer matters.
        distance = nature.morning_energy - circadian_energy(nature, morning)
        passed = at - morning
    else:
        distance = state.energy - circadian_energy(nature, start)
    state.energy = _clamp(circadian_energy(nature, at) + distance * 0.5 ** (passed / _HALF["energy"]))
    state.at = at


def _clamp(value: float, low: float = 0.0, high: float = 100.0) -> float:
    return low if value < low else high if value > high else value


def _ordinary() -> tuple[tuple[str, float, float], ...]:
    """Per dimension the scores at which no single test of `MOODS` can be true: the quick way out."""
    bounds = {name: [0.0, 100.0] for name in params.DIMENSIONS}
    for _, tests in params.MOODS:
        name, side, score = tests[0]
        if side == "above":
            bounds[name][1] = min(bounds[name][1], score)
        else:
            bounds[name][0] = max(bounds[name][0], score)
    return tuple((name, low, high) for name, (low, high) in bounds.items() if (low, high) != (0.0, 100.0))


_ORDINARY = _ordinary()
SUBSYSTEM = Emotions()
