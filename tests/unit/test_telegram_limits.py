"""Limits that all workers share: exact in every window, learning from a refusal, and the same in Redis as in memory."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from conversations.transports.telegram import limits
from conversations.transports.telegram.limits import Limit, MemoryLimiter, RedisLimiter


class Timer:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


GROUP = Limit("group:1:2", 3, 60.0)
CHAT = Limit("chat:2", 1, 1.0)


@pytest.fixture
def timer() -> Timer:
    return Timer()


@pytest.fixture(params=["memory", "redis"])
def limiter(request: pytest.FixtureRequest, timer: Timer) -> limits.Limiter:
    if request.param == "memory":
        return MemoryLimiter(timer)
    return RedisLimiter(request.getfixturevalue("redis_url"), timer)


def take(limiter: limits.Limiter, *wanted: Limit) -> limits.Grant:
    """A place whose request is answered at once."""
    [grant] = limiter.ask([wanted])
    if grant.is_granted:
        limiter.answered([grant])
    return grant


def test_a_window_is_never_exceeded_wherever_it_begins(limiter: limits.Limiter, timer: Timer) -> None:
    passed: list[float] = []
    rng = Random(5)
    for _ in range(150):
        timer.now += rng.uniform(0.0, 12.0)
        if take(limiter, GROUP).is_granted:
            passed.append(timer.now)
    assert len(passed) > 30
    assert all(later - first >= 60.0 for first, later in zip(passed, passed[3:], strict=False))


def test_who_waits_as_long_as_told_passes(limiter: limits.Limiter, timer: Timer) -> None:
    for _ in range(3):
        assert take(limiter, GROUP).is_granted
        timer.now += 5.0
    refused = take(limiter, GROUP)
    assert refused.wait == pytest.approx(45.0)
    timer.now += refused.wait + 0.001
    assert take(limiter, GROUP).is_granted


def test_a_request_under_way_holds_its_place_until_its_answer(limiter: limits.Limiter, timer: Timer) -> None:
    [first] = limiter.ask([(CHAT,)])
    timer.now += 5.0  # a slow answer: it may arrive over there at any moment
    assert not take(limiter, CHAT).is_granted
    limiter.answered([first])
    timer.now += 0.9
    assert not take(limiter, CHAT).is_granted
    timer.now += 0.2
    assert take(limiter, CHAT).is_granted


def test_the_place_of_a_dead_worker_is_free_again(limiter: limits.Limiter, timer: Timer) -> None:
    limiter.ask([(CHAT,)])
    timer.now += limits.HOLD_SECONDS + 0.5
    assert not take(limiter, CHAT).is_granted
    timer.now += 0.6
    assert take(limiter, CHAT).is_granted


def test_what_never_went_out_is_given_back(limiter: limits.Limiter) -> None:
    [first] = limiter.ask([(GROUP, CHAT)])
    limiter.give_back([first])
    assert take(limiter, GROUP, CHAT).is_granted


def test_all_limits_or_none(limiter: limits.Limiter, timer: Timer) -> None:
    assert take(limiter, CHAT).is_granted
    assert not take(limiter, GROUP, CHAT).is_granted
    timer.now += 1.1
    # The refused one took nothing: three are left in the group.
    for _ in range(3):
        assert take(limiter, GROUP, CHAT).is_granted
        timer.now += 1.1
    assert not take(limiter, GROUP).is_granted


def test_several_asked_at_once_count_each_other(limiter: limits.Limiter) -> None:
    assert [grant.is_granted for grant in limiter.ask([(GROUP,)] * 5)] == [True, True, True, False, False]


def test_a_refusal_teaches(limiter: limits.Limiter, timer: Timer) -> None:
    grant = take(limiter, GROUP, CHAT)
    limiter.refused(grant, 7.0)
    assert take(limiter, GROUP, CHAT).wait == pytest.approx(7.0)
    timer.now += 7.1
    # Then less than before: at half the rate a window is twice as long, and recovers slowly.
    for _ in range(2):
        assert take(limiter, GROUP).is_granted
    timer.now += 55.0
    assert not take(limiter, GROUP).is_granted
    timer.now += limits.RECOVERY_SECONDS
    for _ in range(3):
        assert take(limiter, GROUP).is_granted
    timer.now += 60.1
    assert take(limiter, GROUP).is_granted


def test_a_refusal_concerns_the_bot_in_that_group_alone(limiter: limits.Limiter, timer: Timer) -> None:
    limiter.refused(take(limiter, GROUP, CHAT), 7.0)
    timer.now += 1.1
    assert take(limiter, Limit("group:9:2", 3, 60.0), CHAT).is_granted


def test_refused_again_and_again_something_still_goes_out(limiter: limits.Limiter, timer: Timer) -> None:
    grant = take(limiter, GROUP)
    for _ in range(20):
        limiter.refused(grant, 1.0)
    timer.now += 60.0 / limits.FLOOR + 1.0
    assert take(limiter, GROUP).is_granted


def test_redis_and_memory_decide_alike(redis_url: str, timer: Timer) -> None:
    both = (MemoryLimiter(timer), RedisLimiter(redis_url, timer))
    rng = Random(11)
    open_: list[tuple[limits.Grant, limits.Grant]] = []
    granted = 0
    for _ in range(400):
        timer.now += rng.expovariate(1.5)
        match rng.choice(["ask", "ask", "ask", "answered", "give_back", "refused"]):
            case "ask":
                wanted = (
                    Limit(f"token:{(bot := rng.randint(1, 2))}", 29, 1.0),
                    Limit(f"group:{bot}:{(chat := rng.randint(1, 2))}", 20, 60.0),
                    Limit(f"chat:{chat}", 1, 1.0),
                )
                grants = tuple(limiter.ask([wanted])[0] for limiter in both)
                assert grants[0].wait == pytest.approx(grants[1].wait, abs=0.001)
                if grants[0].is_granted:
                    granted += 1
                    open_.append(grants)
            case done if open_:
                pair = open_.pop(rng.randrange(len(open_)))
                for limiter, grant in zip(both, pair, strict=True):
                    if done == "refused":
                        limiter.answered([grant])
                        limiter.refused(grant, 2.0)
                    else:
                        getattr(limiter, done)([grant])
    assert granted > 60


def test_workers_share_what_lies_in_redis(redis_url: str, timer: Timer) -> None:
    one, other = RedisLimiter(redis_url, timer), RedisLimiter(redis_url, timer)
    assert take(one, CHAT).is_granted
    assert not take(other, CHAT).is_granted


def test_the_clock_of_redis_serves_where_none_is_given(redis_url: str) -> None:
    limiter = RedisLimiter(redis_url)
    assert take(limiter, CHAT).is_granted
    assert 0.0 < take(limiter, CHAT).wait <= 1.0


def test_without_redis_nothing_is_granted_and_nothing_breaks() -> None:
    limiter = RedisLimiter("redis://127.0.0.1:1/0")
    [grant] = limiter.ask([(CHAT,)])
    assert not grant.is_granted
    limiter.answered([grant])
    limiter.give_back([grant])
    limiter.refused(grant, 1.0)


@pytest.mark.parametrize(
    ("rate", "count", "seconds"), [(29, 29, 1.0), (1, 1, 1.0), (0.5, 1, 2.0), (2.5, 2, 1.0), (0.01, 1, 100.0)]
)
def test_a_rate_is_a_window(settings: Any, rate: float, count: int, seconds: float) -> None:
    settings.TELEGRAM_CHAT_MESSAGES_PER_SECOND = rate
    assert limits.of_message(1, 2)[-1] == Limit("chat:2", count, seconds)


def test_the_figures_of_the_platform_are_the_settings(settings: Any) -> None:
    assert [(limit.most, limit.seconds) for limit in limits.of_message(1, 2)] == [(29, 1.0), (20, 60.0), (1, 1.0)]


def test_one_limiter_for_each_process_and_server(settings: Any, redis_url: str) -> None:
    limits.forget()
    made: Callable[[], limits.Limiter] = limits.limiter
    assert isinstance(made(), MemoryLimiter) and made() is made()
    settings.REDIS_URL = redis_url
    assert isinstance(made(), RedisLimiter)
    limits.forget()
