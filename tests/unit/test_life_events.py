"""Life events: the numbers of SPEC 4.4, one answer for every moment, and impacts that last as long as the event."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import (
    BotFacts,
    Context,
    Event,
    EventKind,
    GatesPresence,
    LifeNote,
    ShiftsFeelings,
    Subsystem,
)
from humanization.life_events import params
from humanization.life_events.logic import (
    SUBSYSTEM,
    LifeEvent,
    LifeState,
    active,
    birthday,
    events_between,
    rolled,
)
from humanization.life_events.stories import STORIES, fitting, group_of
from humanization.local_time import week_number, week_start
from humanization.mind import Mind
from humanization.registry import subsystems

ISTANBUL = ZoneInfo("Europe/Istanbul")
MONDAY = datetime(2026, 11, 16, tzinfo=ISTANBUL)
WHO = BotFacts(
    key="bot:7", name="Efe", username="efe", age=31, job="muhasebeci", city="Bursa", born_on=date(1995, 11, 18)
)
SEEDS = range(400)


def life(seed: int = 1, **changes: Any) -> LifeState:
    return LifeState(replace(WHO, **changes), seed)


def lone(event: LifeEvent) -> LifeState:
    """A life in which this one event happens: the seed is one that rolls nothing around it."""
    weeks = range(week_number(event.starts) - 5, week_number(event.ends) + 6)
    seed = next(s for s in range(10_000) if all(rolled(s, WHO, week) is None for week in weeks))
    return LifeState(replace(WHO, born_on=None), seed, {event.uid: event})


def given_event(days: float = 3.0, **changes: Any) -> LifeEvent:
    begin = MONDAY.timestamp() + 12 * 3600.0
    event = LifeEvent(
        "given-1", "illness", "grip oldum, evdeyim", begin, begin + days * 86400.0, -15.0, -30.0, 10.0, 0.45, 0.5, True
    )
    return replace(event, **changes)


def at(hours: float) -> datetime:
    """Hours after the given event begins."""
    return MONDAY + timedelta(hours=12 + hours)


def test_it_meets_the_contract() -> None:
    assert isinstance(SUBSYSTEM, Subsystem)
    assert isinstance(SUBSYSTEM, GatesPresence)
    assert isinstance(SUBSYSTEM, ShiftsFeelings)


def test_the_kinds_and_weights_are_the_specified_ones() -> None:
    assert tuple(params.KINDS) == (
        "birthday", "vacation", "illness", "work_promotion", "work_stress", "family_event", "financial_gain",
        "financial_loss", "new_hobby", "relationship_change",
    )  # fmt: skip
    named = {"vacation": 0.15, "illness": 0.10, "work_stress": 0.20, "financial_gain": 0.10, "financial_loss": 0.08}
    assert {kind: params.WEIGHTS[kind] for kind in named} == named
    assert params.WEIGHTS["new_hobby"] == 0.12
    assert sum(params.WEIGHTS.values()) == pytest.approx(1.0)
    assert [params.WEIGHTS[kind] for kind in params.SHARING_THE_REST] == pytest.approx([0.25 / 3] * 3)
    assert params.WEEKLY_CHANCE == 0.30
    shapes = [*params.KINDS.values(), *params.SAD.values()]
    low, high = params.IMPACT_SPREAD
    assert all(abs(i) <= 50.0 for kind in shapes for i in (kind.mood, kind.energy, kind.stress))
    assert low < 1.0 < high
    assert all(0.0 <= f <= 2.0 for kind in shapes for f in (kind.availability, kind.frequency))
    assert max(kind.days[1] for kind in shapes) <= params.LONGEST_DAYS


def test_weeks_bring_what_the_weights_say() -> None:
    weeks = range(2900, 2950)
    events = [event for seed in SEEDS for week in weeks if (event := rolled(seed, WHO, week)) is not None]
    total = len(SEEDS) * len(weeks)
    assert len(events) / total == pytest.approx(0.30, abs=0.01)
    counts = Counter(event.kind for event in events)
    assert params.BIRTHDAY not in counts
    for kind, weight in params.WEIGHTS.items():
        assert counts[kind] / len(events) == pytest.approx(weight, abs=0.015), kind


def test_a_week_brings_the_same_whenever_and_however_often_it_is_asked() -> None:
    whole = events_between(life(), MONDAY, MONDAY + timedelta(weeks=60))
    piecewise = {
        event.uid: event
        for day in range(60 * 7)
        for event in events_between(life(), MONDAY + timedelta(days=day), MONDAY + timedelta(days=day + 1))
    }
    assert {event.uid: event for event in whole} == piecewise
    state = life()
    backwards = [SUBSYSTEM.availability(state, MONDAY + timedelta(days=day)) for day in reversed(range(200))]
    forwards = [SUBSYSTEM.availability(life(), MONDAY + timedelta(days=day)) for day in range(200)]
    assert backwards[::-1] == forwards
    assert len(set(forwards)) > 2


def test_weeks_begin_on_monday_and_meet() -> None:
    week = week_number(MONDAY.timestamp())
    assert week_start(week) == MONDAY.timestamp()
    assert week_number(MONDAY.timestamp() - 1.0) == week - 1
    starts = [week_start(number) for number in range(week, week + 100)]
    assert {after - before for before, after in pairwise(starts)} == {7 * 86400.0}


def test_a_birthday_comes_every_year_on_its_day_and_lasts_it() -> None:
    for year in (2026, 2027, 2031):
        event = birthday(1, WHO, year)
        assert event is not None
        begin = datetime.fromtimestamp(event.starts, ISTANBUL)
        assert (begin.year, begin.month, begin.day, begin.hour) == (year, 11, 18, 0)
        assert (event.mood, event.energy, event.is_public) == (30.0, 20.0, True)
        assert event.ends - event.starts == 86400.0
    found = [e for e in events_between(life(), MONDAY, MONDAY + timedelta(days=3 * 365)) if e.kind == "birthday"]
    assert [event.uid for event in found] == ["birthday-2026", "birthday-2027", "birthday-2028"]
    assert birthday(1, WHO, 1995) is None
    assert birthday(1, replace(WHO, born_on=None), 2026) is None


def test_who_was_born_on_a_leap_day_has_a_birthday_in_common_years() -> None:
    leapling = replace(WHO, born_on=date(1996, 2, 29))
    days = []
    for year in (2027, 2028):
        event = birthday(1, leapling, year)
        assert event is not None
        days.append(datetime.fromtimestamp(event.starts, ISTANBUL).date())
    assert days == [date(2027, 2, 28), date(2028, 2, 29)]


def test_every_kind_has_a_story_for_everybody() -> None:
    assert set(STORIES) == set(params.KINDS)
    jobs = ("muhasebeci", "kuyumcu", "üniversite öğrencisi", "emekli öğretmen", "ev hanımı", "")
    assert {group_of(job) for job in jobs} == {"employed", "own", "student", "retired", "home"}
    for kind in STORIES:
        for job in jobs:
            for age in range(18, 85):
                assert fitting(kind, replace(WHO, age=age, job=job)), (kind, job, age)


def test_stories_fit_the_job_and_the_city() -> None:
    half_a_year = MONDAY + timedelta(weeks=30)
    students = [life(seed, job="üniversite öğrencisi", age=20) for seed in SEEDS]
    texts = [event.text for state in students for event in events_between(state, MONDAY, half_a_year)]
    assert any("sınav" in text for text in texts)
    assert not any("torun" in text or "müdür" in text or "emekli" in text for text in texts)
    assert not any("Bursa'da" in text and "tatil" in text for text in texts)
    assert not [text for text in texts if text[-1] in ".!?" or set(text) & set("<>{}|")]
    named = {text for text in texts if not text[0].islower()}
    assert all("'" in text.split()[0] or text.endswith("kursuna yazıldım") for text in named)
    assert len(set(texts)) > 80


# --- what an event does ---------------------------------------------------------------


def test_an_event_acts_exactly_while_it_lasts() -> None:
    state = lone(given_event(days=3.0))
    for hours, under_way in ((-0.01, False), (0.0, True), (40.0, True), (71.99, True), (72.0, False), (300.0, False)):
        moment = at(hours)
        assert bool(active(state, moment)) is under_way
        assert SUBSYSTEM.availability(state, moment) == (pytest.approx(0.225) if under_way else 1.0)
        assert SUBSYSTEM.shift(state, moment) == (
            {"mood": -15.0, "energy": -30.0, "stress": 10.0} if under_way else {}
        )
        notes = SUBSYSTEM.influence(state, Context(moment)).life
        assert notes == ((LifeNote("illness", "grip oldum, evdeyim"),) if under_way else ())


def test_private_and_called_off_events_are_not_told() -> None:
    private = lone(given_event(is_public=False))
    assert SUBSYSTEM.influence(private, Context(at(1.0))).life == ()
    assert SUBSYSTEM.shift(private, at(1.0))["energy"] == -30.0
    off = lone(given_event(is_called_off=True))
    assert SUBSYSTEM.shift(off, at(1.0)) == {}
    assert SUBSYSTEM.availability(off, at(1.0)) == 1.0


def feeling_mind(state: LifeState) -> Mind:
    parts = subsystems(("emotions", "life_events"))
    mind = Mind.born(WHO, Random(5), MONDAY, parts)
    mind.states["life_events"] = state
    return mind


def feelings(mind: Mind, moment: datetime) -> dict[str, float]:
    mind.elapse(moment)
    felt = mind.influence(Context(moment))[0].feelings
    assert felt is not None
    return dict(felt)


def test_impacts_are_applied_once_and_undone_once_whatever_decays_in_between() -> None:
    ill, well = feeling_mind(lone(given_event())), feeling_mind(lone(given_event(is_called_off=True)))
    for mind in (ill, well):
        mind.elapse(at(-1.0))
    for hours in (0.0, 0.25, 0.5, 10.0, 50.0, 71.0):
        for _ in range(3):  # asked again and again, it is still applied once
            sick, sound = feelings(ill, at(hours)), feelings(well, at(hours))
        assert sick["mood"] == pytest.approx(max(0.0, sound["mood"] - 15.0))
        assert sick["energy"] == pytest.approx(max(0.0, sound["energy"] - 30.0))
        assert sick["stress"] == pytest.approx(min(100.0, sound["stress"] + 10.0))
        assert sick["curiosity"] == pytest.approx(sound["curiosity"])
        for mind in (ill, well):
            mind.perceive(Event(EventKind.POSITIVE_INTERACTION, at(hours)))
    for hours in (72.0, 72.1, 200.0):
        assert feelings(ill, at(hours)) == feelings(well, at(hours))
    assert ill.dump()["emotions"] == well.dump()["emotions"]


def test_the_shift_works_through_the_formulas_of_feelings() -> None:
    ill, well = feeling_mind(lone(given_event(energy=-50.0))), feeling_mind(lone(given_event(is_called_off=True)))
    tired = ill.influence(Context(at(3.0)))[0]
    rested = well.influence(Context(at(3.0)))[0]
    assert tired.delay_factor == pytest.approx(1.3)
    assert rested.delay_factor < 1.3
    assert tired.length_delta < rested.length_delta


def test_shifts_of_several_events_add_up_within_bounds() -> None:
    first, second = given_event(mood=-40.0), given_event(uid="given-2", kind="financial_loss", mood=-30.0)
    state = lone(first)
    state.known[second.uid] = second
    assert SUBSYSTEM.shift(state, at(2.0))["mood"] == -50.0
    eager = given_event(availability=2.0, frequency=2.0)
    assert SUBSYSTEM.availability(lone(eager), at(2.0)) == 2.0


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**48), minutes=st.integers(0, 5 * 365 * 24 * 60))
def test_everything_stays_in_range(seed: int, minutes: int) -> None:
    state = life(seed)
    moment = MONDAY + timedelta(minutes=minutes)
    assert 0.0 <= SUBSYSTEM.availability(state, moment) <= 2.0
    assert all(-50.0 <= points <= 50.0 for points in SUBSYSTEM.shift(state, moment).values())
    for event in active(state, moment):
        assert event.starts <= moment.timestamp() < event.ends
        assert event.ends - event.starts <= params.LONGEST_DAYS * 86400.0


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**48), weeks=st.integers(0, 200))
def test_a_state_survives_being_stored(seed: int, weeks: int) -> None:
    state = life(seed)
    state.known["given-1"] = given_event()
    loaded = SUBSYSTEM.load(SUBSYSTEM.dump(state), state.facts)
    assert loaded == state
    moment = MONDAY + timedelta(weeks=weeks, hours=13)
    assert active(loaded, moment) == active(state, moment)
    assert SUBSYSTEM.load({}, WHO).known == {}


def test_perceiving_and_elapsing_change_no_life() -> None:
    state, before = life(), SUBSYSTEM.dump(life())
    for minute in range(15):
        SUBSYSTEM.elapse(state, MONDAY + timedelta(minutes=minute))
        SUBSYSTEM.perceive(state, Event(EventKind.MENTION, MONDAY + timedelta(minutes=minute), text="geçmiş olsun"))
    assert SUBSYSTEM.dump(state) == before


def test_a_crowd_has_a_plausible_number_of_things_going_on() -> None:
    moment = datetime(2026, 6, 3, 12, tzinfo=UTC)
    counts = [len(active(life(seed), moment)) for seed in SEEDS]
    assert 0.15 < sum(counts) / len(counts) < 0.5
    assert max(counts) <= 4
