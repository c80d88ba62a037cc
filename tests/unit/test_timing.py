"""Timing: people differ, waits are heavy-tailed, and follow-ups look like those of real chat."""

from __future__ import annotations

from datetime import UTC, datetime
from math import log
from random import Random
from statistics import median

import pytest

from humanization.contracts import BotFacts, Context
from humanization.timing import params
from humanization.timing.logic import SUBSYSTEM, TimingState, latency_seconds, reading_seconds, typing_seconds

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def born(number: int, **changes: object) -> TimingState:
    who = BotFacts(key=f"bot:{number}", name="Efe", username="efe_bot", **changes)  # type: ignore[arg-type]
    return SUBSYSTEM.fresh(who, Random(number), NOW)


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[int(share * (len(values) - 1))]


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    out = [0.0] * len(values)
    for rank, index in enumerate(order):
        out[index] = float(rank)
    return out


def correlation(left: list[float], right: list[float]) -> float:
    mean_left, mean_right = sum(left) / len(left), sum(right) / len(right)
    both = sum((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    return both / (sum((a - mean_left) ** 2 for a in left) ** 0.5 * sum((b - mean_right) ** 2 for b in right) ** 0.5)


def test_follow_ups_have_the_speeds_of_real_chat() -> None:
    """Six channels: median 2.3-3.1 characters a second, p95 6-7.8, rank correlation length-gap .57-.62."""
    rng = Random(11)
    people = [born(number) for number in range(200)]
    lengths, gaps = [], []
    for _ in range(20_000):
        # Lengths of real chat: median 40 characters, p90 116.
        length = max(2, min(400, round(rng.lognormvariate(log(40), 0.83))))
        gap = typing_seconds(length, rng.choice(people).words_per_minute, rng)
        if gap <= 120:
            lengths.append(float(length))
            gaps.append(gap)
    speeds = [length / gap for length, gap in zip(lengths, gaps, strict=True)]
    assert 2.3 <= median(speeds) <= 3.1
    assert 6.0 <= quantile(speeds, 0.95) <= 7.8
    assert correlation(ranks(lengths), ranks(gaps)) == pytest.approx(0.6, abs=0.05)
    assert max(speeds) <= params.CPS_MAX + 1e-9


def test_waits_are_log_normal() -> None:
    rng = Random(5)
    waits = [latency_seconds(30.0, 0.85, rng) for _ in range(20_000)]
    assert median(waits) == pytest.approx(30.0, rel=0.04)
    logs = [log(wait) for wait in waits]
    mean = sum(logs) / len(logs)
    assert (sum((value - mean) ** 2 for value in logs) / len(logs)) ** 0.5 == pytest.approx(0.85, rel=0.03)
    assert sum(waits) / len(waits) > 1.3 * median(waits)  # a heavy right tail
    low, high = params.LATENCY_RANGE
    assert latency_seconds(1e-9, 1.0, rng) == low
    assert latency_seconds(1e9, 1.0, rng) == high


def test_reading_takes_a_glance_then_time_by_length_then_skims() -> None:
    assert reading_seconds(0) == 0.0
    assert reading_seconds(175) == pytest.approx(0.7 + 10.0)
    assert reading_seconds(175, cps=35.0) == pytest.approx(0.7 + 5.0)
    assert reading_seconds(4096) == params.READING_MAX


def test_people_differ_and_keep_to_bounds() -> None:
    people = [born(number) for number in range(300)]
    speeds = [who.words_per_minute for who in people]
    assert 40 < median(speeds) < 52
    assert quantile(speeds, 0.9) / quantile(speeds, 0.1) > 1.6
    assert median([who.latency_median for who in people]) == pytest.approx(30.0, rel=0.12)
    for who in people:
        assert params.WPM_RANGE[0] <= who.words_per_minute <= params.WPM_RANGE[1]
        assert params.LATENCY_SIGMA_RANGE[0] <= who.latency_sigma <= params.LATENCY_SIGMA_RANGE[1]


def test_age_slows_and_the_speed_profile_multiplies() -> None:
    young, old = (median([born(n, age=age).words_per_minute for n in range(200)]) for age in (22, 66))
    assert old < 0.8 * young
    plain, slow = born(1), born(1, speed={"delay": 2.0, "typing": 0.5})
    assert slow.latency_median == pytest.approx(2 * plain.latency_median)
    assert slow.words_per_minute == pytest.approx(max(plain.words_per_minute / 2, params.WPM_RANGE[0]))


def test_influence_carries_the_persons_numbers_and_survives_json() -> None:
    who = born(4)
    said = SUBSYSTEM.influence(who, Context(at=NOW))
    assert (said.words_per_minute, said.latency_median, said.latency_sigma) == (
        who.words_per_minute,
        who.latency_median,
        who.latency_sigma,
    )
    facts = BotFacts(key="bot:4", name="Efe", username="efe_bot")
    assert SUBSYSTEM.load(SUBSYSTEM.dump(who), facts) == who
