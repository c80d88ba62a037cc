"""Routines: nobody is awake around the clock, hard hours hold, and every moment has one answer."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts
from humanization.local_time import day_number, day_start, hour_of_day, weekday
from humanization.routines import params
from humanization.routines.logic import SUBSYSTEM, RoutineState, is_present, presence, rhythm_of

ISTANBUL = ZoneInfo("Europe/Istanbul")
MONDAY = datetime(2026, 11, 16, tzinfo=ISTANBUL)
TYPES = ("lark", "neither", "owl", "night")


def born(number: int = 1, chronotype: str = "neither", job: str = "muhasebeci", **changes: object) -> RoutineState:
    who = BotFacts(
        key=f"bot:{number}",
        name="Efe",
        username="efe_bot",
        chronotype=chronotype,
        job=job,
        **changes,  # type: ignore[arg-type]
    )
    return SUBSYSTEM.fresh(who, Random(number), MONDAY)


def hours(state: RoutineState, day: datetime) -> list[float]:
    """The highest availability within each clock hour of a local day."""
    return [
        max(SUBSYSTEM.availability(state, day + timedelta(hours=hour, minutes=minute)) for minute in range(0, 60, 5))
        for hour in range(24)
    ]


@pytest.mark.parametrize("chronotype", TYPES)
def test_everybody_has_six_quiet_clock_hours_a_day(chronotype: str) -> None:
    for number in range(25):
        state = born(number, chronotype)
        for day in range(7):
            assert sum(level == 0.0 for level in hours(state, MONDAY + timedelta(days=day))) >= 6


@pytest.mark.parametrize("chronotype", TYPES)
def test_over_weeks_there_is_still_a_night(chronotype: str) -> None:
    """A detector of machines looks for accounts that are active in all 24 hours."""
    for number in range(10):
        state = born(number, chronotype)
        days = [hours(state, MONDAY + timedelta(days=day)) for day in range(21)]
        assert sum(all(day[hour] == 0.0 for day in days) for hour in range(24)) >= 4


def test_chronotypes_are_awake_when_they_should_be() -> None:
    def share(chronotype: str, hour: float) -> float:
        found = [
            is_present(born(number, chronotype), MONDAY + timedelta(days=day, hours=hour))
            for number in range(40)
            for day in range(5)
        ]
        return sum(found) / len(found)

    assert share("lark", 7.0) > 0.7 > 0.1 > share("owl", 7.0)
    assert share("owl", 24.5) > 0.6 > 0.2 > share("neither", 24.9)
    assert share("night", 27.5) > 0.8
    assert share("night", 11.5) < 0.05
    assert all(share(name, 19.5) > 0.75 for name in TYPES)


def test_levels_lie_between_asleep_and_eager() -> None:
    for number in range(30):
        state = born(number, TYPES[number % 4])
        for levels in (state.weekday, state.weekend):
            assert len(levels) == 24
            assert all(level == 0.0 or params.LEVEL_RANGE[0] <= level <= params.LEVEL_RANGE[1] for level in levels)


def test_the_job_shapes_the_day() -> None:
    def mean(job: str, hour: int) -> float:
        return sum(born(number, job=job).weekday[hour] for number in range(60)) / 60

    assert mean("muhasebeci", 12) > 1.15 * mean("muhasebeci", 15)  # the lunch break
    assert mean("emekli memur", 10) > 1.2 * mean("kurye", 10)


@pytest.mark.parametrize(
    ("job", "rhythm"),
    [
        ("emekli öğretmen", "home"),
        ("ev hanımı", "home"),
        ("iş arayan mezun", "home"),
        ("üniversite öğrencisi", "student"),
        ("yüksek lisans öğrencisi", "student"),
        ("hemşire", "shift"),
        ("fabrika işçisi", "shift"),
        ("taksi şoförü", "road"),
        ("KUYUMCU", "shop"),
        ("oto tamircisi", "shop"),
        ("yazılımcı", "free"),
        ("çiftçi", "free"),
        ("banka çalışanı", "office"),
        ("", "office"),
    ],
)
def test_a_jobs_name_tells_its_rhythm(job: str, rhythm: str) -> None:
    assert rhythm_of(job) == rhythm


ranges = st.lists(
    st.tuples(st.floats(0.0, 23.75), st.floats(0.5, 17.0)).map(lambda it: (it[0], it[0] + it[1])),
    min_size=1,
    max_size=3,
)


@given(bounds=ranges, number=st.integers(1, 10_000), chronotype=st.sampled_from(TYPES), minute=st.integers(0, 20_160))
@settings(max_examples=300, deadline=None)
def test_hard_hours_are_never_left(
    bounds: list[tuple[float, float]], number: int, chronotype: str, minute: int
) -> None:
    state = born(number, chronotype, active_hours=tuple(bounds))
    at = MONDAY + timedelta(minutes=minute)
    if is_present(state, at):
        hour = hour_of_day(at.timestamp())
        assert any(a - 1e-6 <= hour + lap <= b + 1e-6 for a, b in bounds for lap in (0.0, 24.0))


def test_hard_hours_around_the_clock_still_leave_a_night() -> None:
    for chronotype in TYPES:
        state = born(3, chronotype, active_hours=((0.0, 13.0), (12.0, 24.0)))
        assert sum(level == 0.0 for level in hours(state, MONDAY + timedelta(days=1))) >= 6


def test_hard_hours_replace_the_chronotypes_own() -> None:
    state = born(5, "lark", active_hours=((20.0, 26.0),))
    nights = [is_present(state, MONDAY + timedelta(days=day, hours=25.0)) for day in range(40)]
    assert sum(nights) > 25


@given(
    number=st.integers(1, 10_000),
    chronotype=st.sampled_from(TYPES),
    minutes=st.lists(st.integers(0, 30_000), min_size=1, max_size=12),
)
@settings(max_examples=150, deadline=None)
def test_the_remembered_answer_is_the_right_one(number: int, chronotype: str, minutes: list[int]) -> None:
    """Asked in any order, a state that remembers says what one that was never asked says."""
    state, facts = born(number, chronotype), BotFacts(key="bot:1", name="a", username="a", chronotype=chronotype)
    for minute in minutes:
        at = MONDAY + timedelta(minutes=minute)
        unasked = SUBSYSTEM.load(SUBSYSTEM.dump(state), facts)
        spans = (*presence(state, day_number(at.timestamp()) - 1), *presence(state, day_number(at.timestamp())))
        assert SUBSYSTEM.availability(state, at) == SUBSYSTEM.availability(unasked, at)
        assert is_present(state, at) == any(a <= at.timestamp() < b for a, b in spans)


def test_people_are_absent_now_and_then() -> None:
    days = range(day_number(MONDAY.timestamp()), day_number(MONDAY.timestamp()) + 60)
    away = sum(not presence(born(number), day) for number in range(100) for day in days) / 6000
    assert 0.008 < away < 0.03  # SPEC 9: at least 95 % of bots are heard on a day
    broken = sum(len(presence(born(number), day)) > 1 for number in range(100) for day in days) / 6000
    assert 0.2 < broken < 0.5  # some hours off the phone


def test_weekends_start_later() -> None:
    def first(day: int) -> float:
        found = [presence(born(number), day) for number in range(80)]
        starts = [hour_of_day(spans[0][0]) for spans in found if spans]
        return sum(starts) / len(starts)

    monday = day_number(MONDAY.timestamp())
    assert weekday(monday) == 0
    assert first(monday + 5) > first(monday) + 0.7


def test_local_time_is_istanbuls() -> None:
    for month in range(1, 13):
        at = datetime(2026, month, 17, 14, 30, tzinfo=ISTANBUL)
        epoch = at.timestamp()
        assert hour_of_day(epoch) == pytest.approx(14.5)
        assert weekday(day_number(epoch)) == at.weekday()
        assert day_start(day_number(epoch)) == at.replace(hour=0, minute=0).timestamp()


def test_a_state_survives_json() -> None:
    facts = BotFacts(key="bot:1", name="Efe", username="efe_bot", active_hours=((8.0, 22.5),))
    state = SUBSYSTEM.fresh(facts, Random(2), MONDAY)
    assert SUBSYSTEM.load(SUBSYSTEM.dump(state), facts) == state
