"""A mind: all subsystems of one bot, asked together.

A mind is pure and cheap. It holds one state per subsystem; the simulation
keeps minds in memory, the live service loads and saves their states in bulk
through `humanization.registry.stores()`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from random import Random
from typing import Any

from humanization.contracts import (
    NEUTRAL,
    Afterthought,
    Bond,
    BotFacts,
    Context,
    Event,
    GatesPresence,
    Gestures,
    Influence,
    LifeNote,
    ParticipantKey,
    Relates,
    Restyles,
    ShiftsFeelings,
    StyleEdit,
    Subsystem,
)
from humanization.registry import subsystems


class Mind:
    """All that one bot feels, knows and habitually does, behind four verbs."""

    __slots__ = ("_gates", "_gestures", "_relates", "_shifters", "_stylers", "facts", "log", "parts", "states")

    def __init__(self, facts: BotFacts, states: dict[str, Any], parts: tuple[Subsystem, ...] | None = None) -> None:
        self.facts = facts
        self.parts = subsystems() if parts is None else parts
        self.states = states
        # What was perceived since loading, where whoever stores the mind keeps it (see `live.loading`).
        self.log: list[Event] | None = None
        can = _by_ability(self.parts)
        self._gates, self._stylers, self._shifters = can.gates, can.stylers, can.shifters
        self._relates, self._gestures = can.relates, can.gestures

    @classmethod
    def born(cls, facts: BotFacts, rng: Random, now: datetime, parts: tuple[Subsystem, ...] | None = None) -> Mind:
        """A new mind with a fresh state for every subsystem."""
        parts = subsystems() if parts is None else parts
        return cls(facts, {p.name: p.fresh(facts, rng, now) for p in parts}, parts)

    def perceive(self, event: Event) -> None:
        if self.log is not None:
            self.log.append(event)
        for part in self.parts:
            part.perceive(self.states[part.name], event)

    def elapse(self, now: datetime) -> None:
        for part in self.parts:
            part.elapse(self.states[part.name], now)

    def availability(self, now: datetime) -> float:
        """How likely the bot is to be there and speak: 0 away, 1 usual, at most 2."""
        factor = 1.0
        for part in self._gates:
            factor *= part.availability(self.states[part.name], now)
            if factor <= 0.0:
                return 0.0
        return min(factor, 2.0)

    def shift(self, now: datetime) -> dict[str, float]:
        """By how many points life moves each feeling at this moment (-50..50); empty where it does not."""
        total: dict[str, float] = {}
        for part in self._shifters:
            for name, points in part.shift(self.states[part.name], now).items():
                total[name] = clamp(total.get(name, 0.0) + points, -50.0, 50.0)
        return total

    def influence(self, context: Context) -> tuple[Influence, dict[str, dict[str, Any]]]:
        """Merged influence of all subsystems, and each one's share for the trace."""
        shares: dict[str, dict[str, Any]] = {}
        given: list[Influence] = []
        shift = self.shift(context.at)
        if shift:
            context = replace(context, shift=shift)
        for part in self.parts:
            share = part.influence(self.states[part.name], context)
            if share is NEUTRAL:
                continue
            given.append(share)
            if share.feelings is not None:
                context = replace(context, feeling=(share.feelings["mood"] - 50.0) / 50.0)
            changed = share.changes()
            if changed:
                shares[part.name] = changed
        return merge(given), shares

    def restyle(
        self, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        """The text in this bot's own hand, and what was changed to get there."""
        edits: list[StyleEdit] = []
        for part in self._stylers:
            text, more = part.restyle(self.states[part.name], text, influence, rng, protected)
            edits.extend(more)
        return text, tuple(edits)

    def bond(self, other: ParticipantKey) -> Bond | None:
        """How this bot stands toward another participant; None where it never met them."""
        for part in self._relates:
            found = part.bond(self.states[part.name], other)
            if found is not None:
                return found
        return None

    def split(self, texts: tuple[str, ...], influence: Influence, rng: Random) -> tuple[str, ...]:
        """The messages as this bot would send them: some of its habits make two of one."""
        for part in self._gestures:
            texts = part.split(self.states[part.name], texts, influence, rng)
        return texts

    def afterthoughts(
        self, texts: tuple[str, ...], edits: tuple[StyleEdit, ...], influence: Influence, rng: Random
    ) -> tuple[Afterthought, ...]:
        """What this bot does about its own words once they are said."""
        found: list[Afterthought] = []
        for part in self._gestures:
            found.extend(part.afterthoughts(self.states[part.name], texts, edits, influence, rng))
        return tuple(found)

    def hesitation(self, influence: Influence, rng: Random) -> float:
        """Seconds of typing that end without a message; 0 if it goes through with it."""
        return max((p.hesitation(self.states[p.name], influence, rng) for p in self._gestures), default=0.0)

    def dump(self) -> dict[str, dict[str, Any]]:
        return {part.name: part.dump(self.states[part.name]) for part in self.parts}

    @classmethod
    def load(
        cls, facts: BotFacts, data: Mapping[str, Mapping[str, Any]], parts: tuple[Subsystem, ...] | None = None
    ) -> Mind:
        parts = subsystems() if parts is None else parts
        return cls(facts, {p.name: p.load(data.get(p.name, {}), facts) for p in parts}, parts)


@lru_cache(maxsize=64)
def _by_ability(parts: tuple[Subsystem, ...]) -> _Abilities:
    """Which of these subsystems can do what: asked once, for minds are made by the thousand and asking is slow."""
    return _Abilities(parts)


class _Abilities:
    __slots__ = ("gates", "gestures", "relates", "shifters", "stylers")

    def __init__(self, parts: tuple[Subsystem, ...]) -> None:
        self.gates = tuple(p for p in parts if isinstance(p, GatesPresence))
        self.stylers = tuple(p for p in parts if isinstance(p, Restyles))
        self.shifters = tuple(p for p in parts if isinstance(p, ShiftsFeelings))
        self.relates = tuple(p for p in parts if isinstance(p, Relates))
        self.gestures = tuple(p for p in parts if isinstance(p, Gestures))


def clamp(value: float, low: float, high: float) -> float:
    return low if value < low else high if value > high else value


def merge(given: Iterable[Influence]) -> Influence:
    """One influence out of many, clamped to the ranges of SPEC 4.1, 4.3 and 4.5."""
    out = Influence()
    notes: list[str] = []
    memories: list[str] = []
    recalled: list[str] = []
    life: list[LifeNote] = []
    for share in given:
        out.delay_factor *= share.delay_factor
        out.length_delta += share.length_delta
        out.emoji_factor *= share.emoji_factor
        out.exclamation_probability += share.exclamation_probability
        out.typo_probability += share.typo_probability
        out.hedging_probability += share.hedging_probability
        out.agreement_delta += share.agreement_delta
        out.mention_factor *= share.mention_factor
        out.talk_factor *= share.talk_factor
        for name in _LAST_WINS:
            value = getattr(share, name)
            if value is not None and value != "":
                setattr(out, name, value)
        out.reaction_factor *= share.reaction_factor
        out.parts_factor *= share.parts_factor
        life.extend(share.life)
        notes.extend(share.notes)
        memories.extend(share.memories)
        recalled.extend(share.recalled)
    out.delay_factor = clamp(out.delay_factor, 0.7, 1.5)
    out.length_delta = clamp(out.length_delta, -20.0, 50.0)
    out.emoji_factor = clamp(out.emoji_factor, 0.5, 2.0)
    out.exclamation_probability = clamp(out.exclamation_probability, 0.0, 0.3)
    out.typo_probability = clamp(out.typo_probability, 0.0, 0.05)
    out.hedging_probability = clamp(out.hedging_probability, 0.0, 0.5)
    out.agreement_delta = clamp(out.agreement_delta, -0.3, 0.3)
    out.mention_factor = clamp(out.mention_factor, 0.5, 3.0)
    out.talk_factor = clamp(out.talk_factor, 0.0, 3.0)
    out.reaction_factor = clamp(out.reaction_factor, 0.0, 3.0)
    out.parts_factor = clamp(out.parts_factor, 0.3, 3.0)
    out.life = tuple(life)
    out.notes = tuple(notes)
    out.memories = tuple(memories)
    out.recalled = tuple(recalled)
    return out


_LAST_WINS = (
    "emoji_probability",
    "formality",
    "enthusiasm",
    "relation",
    "tone",
    "mood",
    "feelings",
    "words_per_minute",
    "latency_median",
    "latency_sigma",
)
