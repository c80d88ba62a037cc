"""A mind: subsystems behind one contract, merged within the ranges of the specification."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import (
    BotFacts,
    Context,
    Event,
    EventKind,
    GatesPresence,
    Ignores,
    Influence,
    Restyles,
    StyleEdit,
    Subsystem,
)
from humanization.mind import Mind, merge
from humanization.registry import SUBSYSTEMS, subsystems

NOW = datetime(2026, 11, 16, 11, 0, tzinfo=UTC)  # 14:00 in Istanbul
WHO = BotFacts(key="bot:7", name="Efe", username="efe_bot", age=31, chronotype="owl", job="yazılımcı")
OURS = ("routines", "emotions", "timing", "writing_style", "micro_behaviors")


class Counter:
    """A toy subsystem: counts what it perceives and says what it was told to say."""

    def __init__(self, name: str, said: Influence | None = None, present: float = 1.0, sign: str = "") -> None:
        self.name, self.said, self.present, self.sign = name, said or Influence(), present, sign

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> dict[str, Any]:
        return {"events": 0, "draw": rng.random(), "at": now.isoformat()}

    def dump(self, state: dict[str, Any]) -> dict[str, Any]:
        return dict(state)

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> dict[str, Any]:
        return dict(data)

    def perceive(self, state: dict[str, Any], event: Event) -> None:
        state["events"] += 1

    def elapse(self, state: dict[str, Any], now: datetime) -> None:
        state["at"] = now.isoformat()

    def influence(self, state: dict[str, Any], context: Context) -> Influence:
        return self.said

    def availability(self, state: dict[str, Any], now: datetime) -> float:
        return self.present

    def restyle(
        self, state: dict[str, Any], text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        return text + self.sign, (StyleEdit(self.name),)


def toy(*parts: Counter) -> Mind:
    return Mind.born(WHO, Random(1), NOW, parts)


def test_every_registered_subsystem_meets_the_contract() -> None:
    for name in OURS:
        assert name in SUBSYSTEMS
        (part,) = subsystems((name,))
        assert part.name == name
        assert isinstance(part, Subsystem)
    routines, style = subsystems(("routines", "writing_style"))
    assert isinstance(routines, GatesPresence)
    assert isinstance(style, Restyles)


def test_perceiving_and_elapsing_reach_every_part() -> None:
    mind = toy(Counter("a"), Counter("b"))
    mind.perceive(Event(EventKind.MENTION, NOW))
    mind.elapse(NOW + timedelta(hours=1))
    assert [mind.states[name]["events"] for name in "ab"] == [1, 1]
    assert all(mind.states[name]["at"] == (NOW + timedelta(hours=1)).isoformat() for name in "ab")


def test_factors_multiply_deltas_add_and_the_later_tone_wins() -> None:
    mind = toy(
        Counter("a", Influence(delay_factor=0.8, length_delta=10, tone="warm", notes=("bir",), emoji_probability=0.1)),
        Counter("b", Influence(delay_factor=1.5, length_delta=5, tone="cold", notes=("iki",), mention_factor=2.0)),
        Counter("c", Influence(mood="keyifli", feelings={"mood": 71.26})),
    )
    merged, shares = mind.influence(Context(at=NOW))
    assert merged.delay_factor == pytest.approx(1.2)
    assert merged.length_delta == 15
    assert (merged.tone, merged.mood, merged.notes) == ("cold", "keyifli", ("bir", "iki"))
    assert merged.emoji_probability == 0.1  # a part that says nothing does not unsay it
    assert merged.feelings == {"mood": 71.26}
    assert shares["a"]["delay_factor"] == 0.8
    assert shares["c"] == {"mood": "keyifli", "feelings": {"mood": 71.3}}
    assert "delay_factor" not in shares["c"]


def test_a_part_that_changes_nothing_leaves_no_trace() -> None:
    _, shares = toy(Counter("a")).influence(Context(at=NOW))
    assert shares == {}


def test_being_away_for_one_part_is_being_away() -> None:
    assert toy(Counter("a", present=0.0), Counter("b", present=2.0)).availability(NOW) == 0.0
    assert toy(Counter("a", present=0.5), Counter("b", present=1.5)).availability(NOW) == 0.75
    assert toy(Counter("a", present=1.9), Counter("b", present=1.9)).availability(NOW) == 2.0


def test_stylers_work_one_after_the_other() -> None:
    mind = toy(Counter("a", sign="!"), Counter("b", sign="?"))
    text, edits = mind.restyle("olur", Influence(), Random(1))
    assert text == "olur!?"
    assert [edit.kind for edit in edits] == ["a", "b"]


numbers = st.floats(-1000.0, 1000.0)


@given(values=st.lists(st.tuples(numbers, numbers, numbers, numbers), max_size=6))
@settings(max_examples=200, deadline=None)
def test_a_merged_influence_stays_in_the_ranges(values: list[tuple[float, float, float, float]]) -> None:
    merged = merge(
        Influence(
            delay_factor=abs(a),
            length_delta=b,
            emoji_factor=abs(c),
            typo_probability=d,
            agreement_delta=a,
            mention_factor=abs(b),
            hedging_probability=c,
            talk_factor=abs(d),
        )
        for a, b, c, d in values
    )
    assert 0.7 <= merged.delay_factor <= 1.5
    assert -20.0 <= merged.length_delta <= 50.0
    assert 0.5 <= merged.emoji_factor <= 2.0
    assert 0.0 <= merged.typo_probability <= 0.05
    assert -0.3 <= merged.agreement_delta <= 0.3
    assert 0.5 <= merged.mention_factor <= 3.0


def test_a_whole_mind_survives_json_and_goes_on_the_same() -> None:
    parts = subsystems(OURS)
    mind = Mind.born(WHO, Random(4), NOW, parts)
    mind.perceive(Event(EventKind.POSITIVE_INTERACTION, NOW + timedelta(minutes=5), other="bot:8"))
    again = Mind.load(WHO, json.loads(json.dumps(mind.dump())), parts)
    later = NOW + timedelta(hours=2)
    for one in (mind, again):
        one.elapse(later)
    assert again.dump() == mind.dump()
    assert again.availability(later) == mind.availability(later)
    context = Context(at=later)
    assert again.influence(context) == mind.influence(context)
    influence, _ = mind.influence(context)
    text = "Bekleyeceğim, hacim yok."
    assert again.restyle(text, influence, Random(2)) == mind.restyle(text, influence, Random(2))


@pytest.mark.parametrize("left_out", OURS)
def test_a_mind_lives_without_any_one_part(left_out: str) -> None:
    parts = subsystems(tuple(name for name in OURS if name != left_out))
    mind = Mind.born(WHO, Random(4), NOW, parts)
    for kind in EventKind:
        mind.perceive(Event(kind, NOW))
    mind.elapse(NOW + timedelta(minutes=15))
    influence, shares = mind.influence(Context(at=NOW))
    text, _ = mind.restyle("Hacim yok, bekliyorum.", influence, Random(1))
    assert text
    assert left_out not in shares
    assert 0.0 <= mind.availability(NOW) <= 2.0


def test_elapsing_a_whole_mind_in_steps_equals_one_step() -> None:
    parts = subsystems(OURS)
    one, many = (Mind.born(WHO, Random(4), NOW, parts) for _ in range(2))
    for mind in (one, many):
        mind.perceive(Event(EventKind.HOLDING_MOVED, NOW, intensity=-1.4))
    for minute in range(1, 16):
        many.elapse(NOW + timedelta(minutes=minute))
    one.elapse(NOW + timedelta(minutes=15))
    ours, theirs = one.dump(), many.dump()
    assert ours["emotions"].pop("events") == theirs["emotions"].pop("events")
    assert theirs.pop("emotions") == pytest.approx(ours.pop("emotions"))
    assert theirs == ours


@pytest.mark.parametrize("name", SUBSYSTEMS)
@pytest.mark.parametrize("text", ["", "bugün THYAO aldım, maliyet 310", "hahaha valla aynen öyle", "düğün var haftaya"])
def test_what_a_subsystem_ignores_leaves_its_state_as_it_is(name: str, text: str) -> None:
    part = subsystems((name,))[0]
    state = part.fresh(WHO, Random(3), NOW)
    heeded = 0
    for kind in EventKind:
        for other in (None, WHO.key, "bot:9", "person:2"):
            event = Event(kind, NOW, chat="borsa", other=other, text=text, valence=0.8, topic="THYAO")
            if not (isinstance(part, Ignores) and part.ignores(WHO, event)):
                heeded += 1
                continue
            before = part.dump(state)
            part.perceive(state, event)
            assert part.dump(state) == before, (kind, other)
    constant = {"routines", "timing", "writing_style", "micro_behaviors", "life_events"}
    assert heeded == 0 if name in constant else name == "memory" or heeded > 0
