"""When floors open: the hour, the weekday, the market's calendar, settings and excitement."""

from __future__ import annotations

import math
from datetime import datetime
from random import Random

import pytest

from conversations.engine import params
from conversations.engine.pace import lull, message_rate, next_opening, opening_rate, tide
from conversations.engine.room import RoomState
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN, world


def at(text: str) -> float:
    return datetime.fromisoformat(text + "+03:00").timestamp()


def room(topic: str = "bist", seed: int = 0) -> RoomState:
    made, _ = world(1)
    made.topics, made.seed = (topic,), seed
    return made


def test_base_delay_is_the_mean_gap_at_the_busiest_hour() -> None:
    assert message_rate(room(), MONDAY_ELEVEN - 1800, Tunables()) == pytest.approx(1 / 30, rel=0.02)


def test_scale_and_base_delay_act_and_zero_is_a_value() -> None:
    usual = message_rate(room(), MONDAY_ELEVEN, Tunables())
    assert message_rate(room(), MONDAY_ELEVEN, Tunables(scale_factor=2.0)) == pytest.approx(2 * usual)
    assert message_rate(room(), MONDAY_ELEVEN, Tunables(base_delay_seconds=60.0)) == pytest.approx(usual / 2)
    assert message_rate(room(), MONDAY_ELEVEN, Tunables(scale_factor=0.0)) == 0.0
    assert message_rate(room(), MONDAY_ELEVEN, Tunables(simulation_active=False)) == 0.0


def test_prime_hours_boost_acts_in_prime_hours_only() -> None:
    boosted = Tunables(prime_hours_boost=1.5)
    for moment, factor in (("2026-11-16T10:30", 1.5), ("2026-11-16T20:30", 1.0)):
        assert message_rate(room(), at(moment), boosted) == pytest.approx(
            factor * message_rate(room(), at(moment), Tunables())
        )


@pytest.mark.parametrize("quiet", ["2026-11-16T03:30", "2026-11-15T11:00", "2026-10-29T11:00"])
def test_a_bist_room_is_quiet_at_night_at_weekends_and_on_holidays(quiet: str) -> None:
    assert message_rate(room("bist"), at(quiet), Tunables()) < 0.3 * message_rate(
        room("bist"), MONDAY_ELEVEN, Tunables()
    )


def test_a_crypto_room_is_not_quiet_on_sunday() -> None:
    sunday, monday = at("2026-11-15T21:30"), at("2026-11-16T21:30")
    assert message_rate(room("kripto"), sunday, Tunables()) > 0.8 * message_rate(room("kripto"), monday, Tunables())


def test_openings_follow_the_rate() -> None:
    place, rng = room(), Random(11)
    now, count = MONDAY_ELEVEN, 0
    expected = 0.0
    end = now + 4 * 3600
    step = now
    while step < end:
        expected += 300 * opening_rate(place, step, Tunables())
        step += 300
    runs = 60
    for _ in range(runs):
        moment = next_opening(place, now, Tunables(), rng)
        while moment < end:
            count += 1
            moment = next_opening(place, moment, Tunables(), rng)
    assert count / runs == pytest.approx(expected, rel=0.08)


def test_no_rate_means_no_opening() -> None:
    assert next_opening(room(), MONDAY_ELEVEN, Tunables(scale_factor=0.0), Random(1)) == math.inf


def test_excitement_raises_the_rate_and_fades_within_the_hour() -> None:
    place = room()
    calm = opening_rate(place, MONDAY_ELEVEN, Tunables())
    place.excite(4.0, MONDAY_ELEVEN)
    assert opening_rate(place, MONDAY_ELEVEN, Tunables()) == pytest.approx(5 * calm)
    assert place.excitation_at(MONDAY_ELEVEN + 3600) < 0.3
    place.excite(100.0, MONDAY_ELEVEN)
    assert place.excitation_at(MONDAY_ELEVEN) == params.EXCITATION_MAX


def test_tides_are_the_same_everywhere_and_average_to_one() -> None:
    place, moments = room(seed=7), [MONDAY_ELEVEN + 700 * step for step in range(20000)]
    values = [tide(place, moment, Tunables()) for moment in moments]
    assert values == [tide(room(seed=7), moment, Tunables()) for moment in moments]
    weights = [message_rate(place, moment, Tunables()) for moment in moments]
    mean = sum(v * w for v, w in zip(values, weights, strict=True)) / sum(weights)
    assert mean == pytest.approx(1.0, abs=0.05)
    assert values != [tide(room(seed=8), moment, Tunables()) for moment in moments]


def test_an_uneven_day_says_no_more_than_an_even_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(params, "DAY_SIGMA", 0.0)
    place = room("kripto", seed=3)
    for day in range(5):
        blocks = [at("2026-11-16T00:00") + 86400 * day + 300 * block for block in range(288)]
        weights = [message_rate(place, block, Tunables()) for block in blocks]
        tides = [tide(place, block, Tunables()) for block in blocks]
        assert max(tides) > 2.0 > 1.0 > min(tides)
        assert sum(t * w for t, w in zip(tides, weights, strict=True)) == pytest.approx(sum(weights))


def test_a_lull_is_a_time_in_which_little_is_wanted_and_ends_when_something_happens() -> None:
    place = room(seed=3)
    morning, night = at("2026-11-16T10:00"), at("2026-11-16T03:00")
    busy, quiet = ([lull(place, begin + 300 * n, Tunables()) for n in range(24)] for begin in (morning, night))
    assert min(busy) == 1.0 < min(quiet) and max(quiet) <= params.LULL_MOST
    slow, slower = Tunables(scale_factor=0.1), Tunables(scale_factor=0.05)
    calm = lull(place, MONDAY_ELEVEN, slow)
    assert calm > 1.0 and lull(place, MONDAY_ELEVEN, slower) == pytest.approx(2 * calm)
    assert lull(place, MONDAY_ELEVEN, Tunables(scale_factor=0.0)) == params.LULL_MOST
    place.excite(4.0, MONDAY_ELEVEN)
    assert lull(place, MONDAY_ELEVEN, slow) == pytest.approx(max(calm / 5, 1.0))
