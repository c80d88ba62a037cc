"""Personality: slow, bounded, mean-reverting drift by the week, and a crowd that stays a crowd."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from statistics import mean, pstdev
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Context, Event, EventKind, GatesPresence, Subsystem
from humanization.personality import params
from humanization.personality.logic import SUBSYSTEM, PersonalityState

ISTANBUL = ZoneInfo("Europe/Istanbul")
MONDAY = datetime(2026, 11, 16, tzinfo=ISTANBUL)
WEEK = timedelta(weeks=1)
KINDS = tuple(EventKind)


def born(number: int = 1, **traits: float) -> PersonalityState:
    who = BotFacts(key=f"bot:{number}", name="Efe", username="efe", traits=traits)
    return SUBSYSTEM.fresh(who, Random(number), MONDAY)


def event(kind: EventKind, hours: float, intensity: float = 1.0) -> Event:
    return Event(kind, MONDAY + timedelta(hours=hours), intensity)


def drift(state: PersonalityState, trait: str) -> float:
    return state.drift[params.TRAITS.index(trait)]


def after(weeks: int, kind: EventKind, a_week: int, intensity: float = 1.0) -> dict[str, float]:
    """Mean drift of thirty bots who live through the same so many times a week."""
    crowd = [born(number) for number in range(30)]
    for state in crowd:
        for week in range(weeks):
            for number in range(a_week):
                SUBSYSTEM.perceive(state, event(kind, week * 168.0 + number, intensity))
        SUBSYSTEM.elapse(state, MONDAY + weeks * WEEK)
    return {trait: mean(drift(state, trait) for state in crowd) for trait in params.TRAITS}


def test_it_meets_the_contract_and_names_the_specified_traits() -> None:
    assert isinstance(SUBSYSTEM, Subsystem)
    assert isinstance(SUBSYSTEM, GatesPresence)
    assert params.TRAITS[:5] == ("openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism")
    assert params.TRAITS[5:] == ("risk", "talkativeness")


def test_nothing_moves_within_a_week_and_one_step_is_taken_when_it_is_over() -> None:
    state = born()
    for number in range(50):
        SUBSYSTEM.perceive(state, event(EventKind.PRAISE, number))
    SUBSYSTEM.elapse(state, MONDAY + WEEK - timedelta(seconds=1))
    assert state.drift == [0.0] * len(params.TRAITS)
    SUBSYSTEM.elapse(state, MONDAY + WEEK)
    once = list(state.drift)
    assert 0.0 < drift(state, "extraversion") <= params.STEP_MAX
    assert state.lived == [0.0] * len(params.TRAITS)
    for _ in range(3):
        SUBSYSTEM.elapse(state, MONDAY + WEEK)
    assert state.drift == once
    assert len(state.curve) == 1


def test_many_small_steps_equal_a_large_one() -> None:
    small, large = born(), born()
    for state in (small, large):
        for number in range(40):
            SUBSYSTEM.perceive(state, event(EventKind.CRITICISM, number * 3.0))
    for minute in range(15):
        SUBSYSTEM.elapse(small, MONDAY + WEEK - timedelta(minutes=8) + timedelta(minutes=minute + 1))
    SUBSYSTEM.elapse(large, MONDAY + WEEK + timedelta(minutes=7))
    assert small == large
    for day in range(60):
        SUBSYSTEM.elapse(small, MONDAY + WEEK + timedelta(days=day))
    SUBSYSTEM.elapse(large, MONDAY + WEEK + timedelta(days=59))
    assert small == large


@pytest.mark.parametrize(
    ("kind", "intensity", "trait", "sign"),
    [
        (EventKind.PRAISE, 1.0, "extraversion", 1),
        (EventKind.IGNORED, 1.0, "talkativeness", -1),
        (EventKind.HOLDING_MOVED, -1.0, "risk", -1),
        (EventKind.HOLDING_MOVED, 1.0, "risk", 1),
        (EventKind.FAILED_PREDICTION, 1.0, "risk", -1),
        (EventKind.SUCCESSFUL_PREDICTION, 1.0, "risk", 1),
        (EventKind.BETRAYAL, 1.0, "agreeableness", -1),
    ],
)
def test_experience_teaches(kind: EventKind, intensity: float, trait: str, sign: int) -> None:
    taught = after(4, kind, 30, intensity)
    assert taught[trait] * sign > 0.01
    assert abs(taught["openness"]) < 0.01


def test_what_was_taught_wears_off() -> None:
    state = born()
    for week in range(8):
        for number in range(60):
            SUBSYSTEM.perceive(state, event(EventKind.PRAISE, week * 168.0 + number))
    SUBSYSTEM.elapse(state, MONDAY + 8 * WEEK)
    high = drift(state, "extraversion")
    SUBSYSTEM.elapse(state, MONDAY + 60 * WEEK)
    assert high > 0.05
    assert abs(drift(state, "extraversion")) < high / 2


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), extreme=st.sampled_from((0.0, 0.5, 1.0)))
def test_everything_stays_in_range_and_survives_being_stored(seed: int, extreme: float) -> None:
    rng = Random(seed)
    state = born(1, **dict.fromkeys(params.TRAITS, extreme))
    hours, before = 0.0, list(state.drift)
    for _ in range(4000):  # a hundred thousand events over the examples
        hours += rng.expovariate(1.0 / 3.0)
        SUBSYSTEM.perceive(state, event(rng.choice(KINDS), hours, rng.uniform(-5.0, 5.0)))
        if state.curve and state.curve[-1][1] != tuple(before):
            assert all(
                abs(new - old) <= params.STEP_MAX + 1e-4 for new, old in zip(state.drift, before, strict=True)
            )
            before = list(state.drift)
        assert all(abs(moved) <= params.DRIFT_MAX for moved in state.drift)
    assert all(0.0 <= trait <= 1.0 for trait in state.traits().values())
    assert len(state.curve) <= params.WEEKS_KEPT
    said = SUBSYSTEM.influence(state, Context(MONDAY))
    assert abs(said.agreement_delta) <= params.AGREEMENT_SPAN
    assert abs(said.hedging_probability) <= params.HEDGING_SPAN
    assert 1.0 - params.TALK_SPAN <= SUBSYSTEM.availability(state, MONDAY) <= 1.0 + params.TALK_SPAN
    assert SUBSYSTEM.availability(state, MONDAY) == pytest.approx(said.talk_factor, abs=1e-3)
    who = BotFacts(key="bot:1", name="Efe", username="efe", traits=dict.fromkeys(params.TRAITS, extreme))
    assert SUBSYSTEM.load(SUBSYSTEM.dump(state), who) == state


def test_a_state_without_a_past_begins_when_it_is_first_asked() -> None:
    state = SUBSYSTEM.load({}, BotFacts(key="bot:1", name="Efe", username="efe"))
    SUBSYSTEM.elapse(state, MONDAY)
    assert state.curve == []
    SUBSYSTEM.elapse(state, MONDAY + WEEK)
    assert len(state.curve) == 1


def test_a_crowd_that_lives_through_the_same_stays_as_different_as_it_was() -> None:
    rng = Random(11)
    drawn = [{trait: min(max(rng.gauss(0.5, 0.17), 0.0), 1.0) for trait in params.TRAITS} for _ in range(200)]
    crowd = [born(number, **traits) for number, traits in enumerate(drawn)]
    before = {trait: pstdev(state.traits()[trait] for state in crowd) for trait in params.TRAITS}
    for state in crowd:
        for number in range(4 * 25):
            SUBSYSTEM.perceive(state, event(EventKind.HOLDING_MOVED, number * 6.7, -0.8))
            SUBSYSTEM.perceive(state, event(EventKind.POSITIVE_AGREEMENT, number * 6.7))
        SUBSYSTEM.elapse(state, MONDAY + 4 * WEEK)
    spread = {trait: pstdev(state.traits()[trait] for state in crowd) for trait in params.TRAITS}
    for trait in params.TRAITS:
        assert spread[trait] > 0.95 * before[trait], trait


def test_character_shows_a_little() -> None:
    def said(**traits: float) -> Any:
        return SUBSYSTEM.influence(born(1, **traits), Context(MONDAY))

    assert said(agreeableness=0.9).agreement_delta > said(agreeableness=0.1).agreement_delta
    timid, bold = said(neuroticism=0.9, risk=0.1), said(neuroticism=0.1, risk=0.9)
    assert timid.hedging_probability > 0.0 > bold.hedging_probability
