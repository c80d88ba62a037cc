"""Emotions: the table of SPEC 4.1, exact decay, the daily reset, and the influence formulas."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Context, Event, EventKind
from humanization.emotions import params
from humanization.emotions.logic import (
    SUBSYSTEM,
    EmotionState,
    circadian_energy,
    last_morning,
    mood_words,
    nature_of,
)

NOON = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)  # 12:00 in Istanbul


def facts(chronotype: str = "neither", **baseline: float) -> BotFacts:
    return BotFacts(key="bot:1", name="Efe", username="efe_bot", chronotype=chronotype, baseline=baseline)


def state(at: datetime = NOON, who: BotFacts | None = None, **scores: float) -> EmotionState:
    """At the default baseline but for the scores given."""
    return SUBSYSTEM.load({**params.DEFAULT_BASELINE, **scores, "at": at.timestamp()}, who or facts())


def event(kind: EventKind, intensity: float = 1.0, at: datetime = NOON) -> Event:
    return Event(kind=kind, at=at, intensity=intensity)


TABLE = {
    EventKind.POSITIVE_INTERACTION: {"mood": 5, "social_warmth": 3},
    EventKind.NEGATIVE_INTERACTION: {"mood": -5, "stress": 3},
    EventKind.MENTION: {"excitement": 10, "social_warmth": 5, "confidence": 3},
    EventKind.IGNORED: {"mood": -3, "curiosity": -5, "social_warmth": -2},
    EventKind.SUCCESSFUL_PREDICTION: {"confidence": 10, "excitement": 5},
    EventKind.FAILED_PREDICTION: {"confidence": -10, "stress": 5},
    EventKind.MESSAGE_SENT: {"energy": -1},
    EventKind.LONG_SILENCE: {"curiosity": 5, "excitement": -3},
}


@pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.value)
@pytest.mark.parametrize("intensity", [1.0, 0.5, 2.0])
def test_an_event_moves_the_scores_of_the_table_and_no_others(kind: EventKind, intensity: float) -> None:
    feeling = state(stress=20.0)
    before = feeling.scores()
    SUBSYSTEM.perceive(feeling, event(kind, intensity))
    moved = {name: feeling.scores()[name] - before[name] for name in before}
    expected = {name: TABLE[kind].get(name, 0) * intensity for name in before}
    assert moved == pytest.approx(expected)
    assert [(felt.kind, felt.intensity) for felt in feeling.events] == [(kind.value, intensity)]


def test_seeing_a_message_moves_nothing() -> None:
    feeling = state()
    before = feeling.scores()
    SUBSYSTEM.perceive(feeling, event(EventKind.MESSAGE_SEEN))
    assert feeling.scores() == before
    assert feeling.events == []


def test_a_holding_is_felt_by_size_and_sign() -> None:
    def after(intensity: float) -> dict[str, float]:
        feeling = state(stress=40.0)
        SUBSYSTEM.perceive(feeling, event(EventKind.HOLDING_MOVED, intensity))
        return {name: score - (40.0 if name == "stress" else 50.0) for name, score in feeling.scores().items()}

    gain, loss = after(1.0), after(-1.0)
    assert gain["mood"] > 0 > gain["stress"] and gain["excitement"] > 0
    assert loss["mood"] < 0 < loss["stress"] and loss["excitement"] > 0
    assert abs(loss["mood"]) == pytest.approx(1.5 * gain["mood"])  # losses weigh more
    assert after(0.5)["mood"] == pytest.approx(gain["mood"] / 2)
    assert after(9.0) == pytest.approx(after(params.MOVE_INTENSITY_MAX))


def test_the_last_ten_events_are_kept_oldest_first() -> None:
    feeling = state()
    for number in range(14):
        SUBSYSTEM.perceive(feeling, event(EventKind.MENTION, float(number), NOON + timedelta(seconds=number)))
    assert [felt.intensity for felt in feeling.events] == [float(number) for number in range(4, 14)]


HALF_LIVES = {"excitement": 1, "curiosity": 3, "stress": 4, "mood": 6, "confidence": 12, "social_warmth": 12}


@pytest.mark.parametrize(("name", "hours"), HALF_LIVES.items())
def test_half_of_the_distance_is_gone_after_a_half_life(name: str, hours: float) -> None:
    rest = params.DEFAULT_BASELINE[name]
    feeling = state(**{name: rest + 40.0})
    SUBSYSTEM.elapse(feeling, NOON + timedelta(hours=hours))
    assert getattr(feeling, name) == pytest.approx(rest + 20.0)


def test_energy_halves_its_distance_from_the_circadian_curve_in_four_hours() -> None:
    nature = nature_of(facts())
    later = NOON + timedelta(hours=4)
    feeling = state(energy=circadian_energy(nature, NOON.timestamp()) + 20.0)
    SUBSYSTEM.elapse(feeling, later)
    assert feeling.energy == pytest.approx(circadian_energy(nature, later.timestamp()) + 10.0)


def test_feelings_return_to_the_bots_own_baseline() -> None:
    feeling = state(who=facts(mood=70.0, stress=15.0), mood=10.0, stress=90.0)
    SUBSYSTEM.elapse(feeling, NOON + timedelta(days=20))
    assert feeling.mood == pytest.approx(70.0)
    assert feeling.stress == pytest.approx(15.0)


scores = st.floats(0.0, 100.0)
moments = st.integers(0, 14 * 86400).map(lambda seconds: NOON + timedelta(seconds=seconds))
chronotypes = st.sampled_from(["lark", "neither", "owl", "night"])


@given(
    start=moments,
    step=st.floats(1.0, 3600.0),
    steps=st.integers(2, 30),
    chronotype=chronotypes,
    energy=scores,
    mood=scores,
    baseline=st.floats(0.0, 100.0),
)
@settings(max_examples=200, deadline=None)
def test_many_small_steps_equal_one_large_one(
    start: datetime, step: float, steps: int, chronotype: str, energy: float, mood: float, baseline: float
) -> None:
    who = facts(chronotype, energy=baseline)
    one, many = (state(start, who, energy=energy, mood=mood) for _ in range(2))
    for number in range(1, steps + 1):
        SUBSYSTEM.elapse(many, start + timedelta(seconds=step * number))
    SUBSYSTEM.elapse(one, start + timedelta(seconds=step * steps))
    assert many.scores() == pytest.approx(one.scores(), abs=1e-6)


def test_fifteen_one_minute_steps_equal_one_of_fifteen() -> None:
    one, many = (state(energy=83.0, excitement=97.0, stress=61.0, curiosity=3.0) for _ in range(2))
    for minute in range(1, 16):
        SUBSYSTEM.elapse(many, NOON + timedelta(minutes=minute))
    SUBSYSTEM.elapse(one, NOON + timedelta(minutes=15))
    assert many.scores() == pytest.approx(one.scores(), abs=1e-9)


def test_elapsing_to_the_same_moment_or_the_past_changes_nothing() -> None:
    feeling = state(mood=90.0)
    SUBSYSTEM.elapse(feeling, NOON + timedelta(hours=1))
    before = (feeling.scores(), feeling.at)
    SUBSYSTEM.elapse(feeling, NOON + timedelta(hours=1))
    SUBSYSTEM.elapse(feeling, NOON)
    assert (feeling.scores(), feeling.at) == before


@given(
    chronotype=chronotypes,
    baseline=st.dictionaries(st.sampled_from(params.DIMENSIONS), scores, max_size=7),
    events=st.lists(
        st.tuples(st.sampled_from(list(EventKind)), st.floats(-50.0, 50.0), st.integers(0, 200_000)),
        min_size=1,
        max_size=60,
    ),
)
@settings(max_examples=300, deadline=None)
def test_nothing_leaves_its_range(
    chronotype: str, baseline: dict[str, float], events: list[tuple[EventKind, float, int]]
) -> None:
    feeling = SUBSYSTEM.fresh(facts(chronotype, **baseline), Random(1), NOON)
    at = NOON
    for kind, intensity, seconds in events:
        at += timedelta(seconds=seconds)
        SUBSYSTEM.perceive(feeling, event(kind, intensity, at))
        assert all(0.0 <= score <= 100.0 for score in feeling.scores().values())


def test_a_hundred_thousand_random_events_stay_in_range_and_near_the_baseline() -> None:
    rng = Random(7)
    feeling, at = state(), NOON
    kinds = list(EventKind)
    total = 0.0
    for _ in range(100_000):
        at += timedelta(seconds=rng.expovariate(1 / 600))
        SUBSYSTEM.perceive(feeling, event(rng.choice(kinds), rng.uniform(-2.0, 2.0), at))
        for name in params.DIMENSIONS:
            assert 0.0 <= getattr(feeling, name) <= 100.0
        total += feeling.mood
    assert 25.0 < total / 100_000 < 60.0  # does not run into a wall
    assert len(feeling.events) == 10


def test_the_morning_restores_energy_once_a_day() -> None:
    nature = nature_of(facts())
    evening = NOON + timedelta(hours=10)
    morning = datetime.fromtimestamp(last_morning(nature, (NOON + timedelta(days=1)).timestamp()), UTC)
    assert (morning + timedelta(hours=3)).strftime("%H:%M") == "07:30"  # local
    drained, rested = state(evening, energy=2.0), state(evening, energy=95.0)
    for feeling in (drained, rested):
        SUBSYSTEM.elapse(feeling, morning)
    assert drained.energy == pytest.approx(60.0)
    assert rested.energy == pytest.approx(60.0)
    # Once: a second tick at the same moment, or a little later, does not fill it up again.
    SUBSYSTEM.perceive(drained, event(EventKind.MESSAGE_SENT, 20.0, morning))
    SUBSYSTEM.elapse(drained, morning)
    assert drained.energy == pytest.approx(40.0)
    SUBSYSTEM.elapse(drained, morning + timedelta(minutes=1))
    assert drained.energy == pytest.approx(40.0, abs=0.5)


def test_energy_follows_the_chronotype() -> None:
    def peak(chronotype: str) -> int:
        nature = nature_of(facts(chronotype))
        midnight = datetime(2026, 11, 15, 21, 0, tzinfo=UTC)
        return max(range(24), key=lambda hour: circadian_energy(nature, (midnight + timedelta(hours=hour)).timestamp()))

    assert [peak(name) for name in ("lark", "neither", "owl", "night")] == [12, 15, 19, 0]


def test_the_formulas_of_influence() -> None:
    given_ = SUBSYSTEM.influence(state(energy=71.0, excitement=60.0, stress=40.0, mood=55.0), Context(at=NOON))
    assert given_.delay_factor == 0.7
    assert given_.length_delta == 30.0
    assert given_.emoji_probability == pytest.approx(60 / 300)
    assert given_.exclamation_probability == pytest.approx(60 / 400)
    assert given_.typo_probability == pytest.approx(40 / 2000)
    assert given_.hedging_probability == pytest.approx(0.25)
    assert given_.formality == pytest.approx(0.5)
    assert given_.enthusiasm == pytest.approx((60 + 55) / 200)
    assert given_.feelings is not None and given_.feelings["stress"] == 40.0
    tired = SUBSYSTEM.influence(state(energy=29.0), Context(at=NOON))
    assert (tired.delay_factor, tired.length_delta) == (1.3, -20.0)
    both = SUBSYSTEM.influence(state(energy=29.0, stress=80.0), Context(at=NOON))
    assert both.length_delta == -20.0  # clamped, not -35
    tense = SUBSYSTEM.influence(state(energy=50.0, stress=71.0), Context(at=NOON))
    assert (tense.delay_factor, tense.length_delta) == (1.0, -15.0)
    brisk = SUBSYSTEM.influence(state(energy=90.0, stress=71.0), Context(at=NOON))
    assert brisk.length_delta == 15.0
    plain = SUBSYSTEM.influence(state(energy=70.0, stress=70.0), Context(at=NOON))
    assert (plain.delay_factor, plain.length_delta) == (1.0, 0.0)  # thresholds are exclusive


@given(values=st.tuples(*(scores for _ in params.DIMENSIONS)))
@settings(max_examples=200, deadline=None)
def test_influence_stays_in_its_ranges(values: tuple[float, ...]) -> None:
    given_ = SUBSYSTEM.influence(state(**dict(zip(params.DIMENSIONS, values, strict=True))), Context(at=NOON))
    assert 0.7 <= given_.delay_factor <= 1.5
    assert -20.0 <= given_.length_delta <= 50.0
    assert given_.emoji_probability is not None and 0.0 <= given_.emoji_probability <= 0.3
    assert 0.0 <= given_.typo_probability <= 0.05
    assert given_.formality is not None and 0.0 <= given_.formality <= 1.0
    assert given_.enthusiasm is not None and 0.0 <= given_.enthusiasm <= 1.0


def test_the_brief_names_what_stands_out() -> None:
    assert mood_words(state()) == ()
    assert mood_words(state(stress=80.0, energy=20.0)) == ("gergin", "yorgun")
    assert mood_words(state(mood=80.0)) == ("keyifli",)
    assert mood_words(state(mood=80.0, excitement=80.0)) == ("coşkulu",)
    given_ = SUBSYSTEM.influence(state(mood=20.0), Context(at=NOON))
    assert given_.mood == "keyifsiz"
    assert given_.notes == ("Şu an keyifsiz hissediyor.",)
    assert SUBSYSTEM.influence(state(), Context(at=NOON)).notes == ()


def test_a_state_survives_json() -> None:
    feeling = SUBSYSTEM.fresh(facts("owl", mood=61.0), Random(3), NOON)
    SUBSYSTEM.perceive(feeling, event(EventKind.IGNORED, 0.7, NOON + timedelta(minutes=3)))
    again = SUBSYSTEM.load(SUBSYSTEM.dump(feeling), facts("owl", mood=61.0))
    assert again == feeling


def test_bots_are_born_different_and_near_their_baseline() -> None:
    born = [SUBSYSTEM.fresh(facts(mood=60.0), Random(number), NOON) for number in range(50)]
    assert len({round(feeling.mood, 3) for feeling in born}) == 50
    assert sum(feeling.mood for feeling in born) / 50 == pytest.approx(60.0, abs=3.0)
    assert {feeling.energy for feeling in born} == {circadian_energy(nature_of(facts(mood=60.0)), NOON.timestamp())}


def test_a_state_of_a_later_time_begins_anew_and_calms_from_there() -> None:
    feeling, earlier = state(), NOON - timedelta(days=30)
    SUBSYSTEM.perceive(feeling, event(EventKind.MENTION))
    SUBSYSTEM.begin_at(feeling, earlier)
    assert feeling.at == earlier.timestamp() and not feeling.events
    assert feeling.energy == pytest.approx(circadian_energy(feeling.nature, feeling.at))
    assert feeling.excitement == 60.0
    SUBSYSTEM.elapse(feeling, earlier + timedelta(hours=1))
    assert feeling.excitement == pytest.approx(55.0)
    before = SUBSYSTEM.dump(feeling)
    SUBSYSTEM.begin_at(feeling, earlier + timedelta(days=1))  # not of a later time: left alone
    assert SUBSYSTEM.dump(feeling) == before
