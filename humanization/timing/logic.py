"""When a bot answers and how long it types (SPEC 4.6).

A person has a habitual latency, a reading speed and a typing speed; one answer
takes reading, then a heavy-tailed (log-normal) wait, then typing with pauses.
The three durations are plain functions for the engine; the subsystem supplies
the person's own numbers. Durations are seconds, lengths characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import exp
from random import Random
from typing import Any

from humanization.contracts import BotFacts, Context, Event, Influence
from humanization.timing import params


@dataclass(frozen=True, slots=True)
class TimingState:
    """How quick a person is. Nothing that happens changes it."""

    words_per_minute: float
    latency_median: float
    latency_sigma: float
    reading_cps: float
    # What the subsystem says each time; the numbers never change, so neither does it.
    said: Influence
    stored: bool = field(default=False, compare=False, repr=False)  # a row holds it, and it never changes


class Timing:
    name = "timing"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> TimingState:
        """Draw a person's speeds; `facts.speed` multiplies them within the same bounds."""
        slowing = 1.0 - params.WPM_LOSS_PER_YEAR * max(0, facts.age - params.WPM_AGE_FROM)
        wpm = params.WPM_MEDIAN * slowing * exp(rng.gauss(0.0, params.WPM_SPREAD))
        median = params.LATENCY_MEDIAN * exp(rng.gauss(0.0, params.LATENCY_MEDIAN_SPREAD))
        sigma = params.LATENCY_SIGMA + rng.gauss(0.0, params.LATENCY_SIGMA_SPREAD)
        reading = params.READING_CPS * exp(rng.gauss(0.0, params.READING_CPS_SPREAD))
        return _state(
            wpm * facts.speed.get("typing", 1.0),
            median * facts.speed.get("delay", 1.0),
            sigma,
            reading,
        )

    def dump(self, state: TimingState) -> dict[str, Any]:
        return {
            "words_per_minute": state.words_per_minute,
            "latency_median": state.latency_median,
            "latency_sigma": state.latency_sigma,
            "reading_cps": state.reading_cps,
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> TimingState:
        return _state(
            float(data.get("words_per_minute", params.WPM_MEDIAN)),
            float(data.get("latency_median", params.LATENCY_MEDIAN)),
            float(data.get("latency_sigma", params.LATENCY_SIGMA)),
            float(data.get("reading_cps", params.READING_CPS)),
        )

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return True

    def perceive(self, state: TimingState, event: Event) -> None:
        """Speed is a trait here: events act on it through feelings and relationships."""

    def elapse(self, state: TimingState, now: datetime) -> None:
        """Nothing to calm."""

    def influence(self, state: TimingState, context: Context) -> Influence:
        return state.said


def reading_seconds(chars: int, cps: float = params.READING_CPS) -> float:
    """Time to read a text of `chars` characters: a glance, then reading, at most skimming."""
    if chars <= 0:
        return 0.0
    return min(params.GLANCE + chars / cps, params.READING_MAX)


def latency_seconds(median: float, sigma: float, rng: Random) -> float:
    """A log-normal wait before typing starts; half of them are below `median`."""
    return _clamp(median * exp(sigma * rng.gauss(0.0, 1.0)), params.LATENCY_RANGE)


def typing_seconds(chars: int, wpm: float, rng: Random) -> float:
    """Time to write `chars` characters: a pause for thought, then typing at about `wpm`.

    As the gap between a message and its writer's next one this gives the speeds
    of real chat (see params); it never implies more than CPS_MAX characters a second.
    """
    pause = _clamp(params.PAUSE_MEDIAN * exp(params.PAUSE_SIGMA * rng.gauss(0.0, 1.0)), params.PAUSE_RANGE)
    cps = wpm * params.CHARS_PER_WORD / 60.0 * exp(params.SPEED_SPREAD * rng.gauss(0.0, 1.0))
    return max(pause + chars / max(cps, 0.2), chars / params.CPS_MAX, params.TYPING_MIN)


def _state(wpm: float, median: float, sigma: float, reading_cps: float) -> TimingState:
    wpm = _clamp(wpm, params.WPM_RANGE)
    median = _clamp(median, params.LATENCY_MEDIAN_RANGE)
    sigma = _clamp(sigma, params.LATENCY_SIGMA_RANGE)
    return TimingState(
        words_per_minute=wpm,
        latency_median=median,
        latency_sigma=sigma,
        reading_cps=_clamp(reading_cps, params.READING_CPS_RANGE),
        said=Influence(words_per_minute=wpm, latency_median=median, latency_sigma=sigma),
    )


def _clamp(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1])


SUBSYSTEM = Timing()
