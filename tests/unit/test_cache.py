"""The two-level cache: what it answers, what it forgets, and how it fares without Redis."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import redis

from piyasa_site.common.cache import BLIND_TTL, MISSING, PAUSE_AFTER_FAILURE, TTL, TwoLevelCache


class Clock:
    """A monotonic clock that moves when told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class NoRedis:
    """A server that refuses, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def _refuse(self, *args: Any, **options: Any) -> Any:
        self.asked += 1
        raise redis.ConnectionError("refused")

    get = set = delete = publish = _refuse

    def pubsub(self, **options: Any) -> Any:
        raise redis.ConnectionError("refused")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def two(redis_url: str) -> Iterator[tuple[TwoLevelCache, TwoLevelCache]]:
    """Two caches over one Redis, as in two processes, both listening."""
    clients = [redis.Redis.from_url(redis_url) for _ in range(2)]
    first, second = (TwoLevelCache(client, 100) for client in clients)
    for cache in (first, second):
        cache.get("persona", "nobody")  # starts the listener
        until(lambda cache=cache: cache.stats().listening)
    yield first, second


def until(condition: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)


def test_the_terms_are_those_of_the_specification() -> None:
    assert (TTL["bot_profile"], TTL["persona"], TTL["emotion_profile"]) == (300, 600, 600)
    assert (TTL["stances"], TTL["holdings"], TTL["chat_history"]) == (180, 300, 60)


@pytest.mark.parametrize("value", [None, 0, False, "", [], {"ad": "Çağrı"}, [1, 2.5, None]])
def test_every_json_value_comes_back_and_is_not_a_miss(clock: Clock, value: Any) -> None:
    cache = TwoLevelCache(None, 10, clock)
    assert cache.get("persona", 1) is MISSING
    cache.put("persona", 1, value)
    assert cache.get("persona", 1) == value


def test_a_value_handed_out_is_a_copy(clock: Clock) -> None:
    cache = TwoLevelCache(None, 10, clock)
    cache.put("persona", 1, {"tone": "warm"})
    cache.get("persona", 1)["tone"] = "spoilt"
    assert cache.get("persona", 1) == {"tone": "warm"}


def test_the_least_recently_used_is_forgotten_first(clock: Clock) -> None:
    cache = TwoLevelCache(None, 2, clock)
    cache.put("persona", "a", 1)
    cache.put("persona", "b", 2)
    cache.get("persona", "a")
    cache.put("persona", "c", 3)
    assert cache.get("persona", "b") is MISSING
    assert (cache.get("persona", "a"), cache.get("persona", "c")) == (1, 3)
    assert cache.stats().size == 2


def test_a_size_of_zero_keeps_nothing_here(clock: Clock) -> None:
    cache = TwoLevelCache(None, 0, clock)
    cache.put("persona", 1, "x")
    assert cache.get("persona", 1) is MISSING


def test_without_redis_a_copy_is_trusted_for_a_moment_only(clock: Clock) -> None:
    cache = TwoLevelCache(None, 10, clock)
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [cache.get_or_make("persona", 1, make) for _ in range(3)] == [1, 1, 1]
    clock.seconds += BLIND_TTL
    assert cache.get_or_make("persona", 1, make) == 2
    stats = cache.stats()
    assert (stats.l1_hits, stats.misses, stats.listening) == (2, 2, False)
    assert stats.hit_rate == 0.5


def test_a_dead_redis_is_asked_once_per_pause(clock: Clock) -> None:
    server = NoRedis()
    cache = TwoLevelCache(server, 10, clock)
    for key in range(20):
        assert cache.get_or_make("persona", key, lambda: "made") == "made"
    assert server.asked == 1
    clock.seconds += PAUSE_AFTER_FAILURE
    cache.get("persona", "another")
    assert server.asked == 2
    assert cache.stats().redis_failures == 2


def test_a_value_made_while_something_changed_is_not_kept(clock: Clock) -> None:
    cache = TwoLevelCache(None, 10, clock)

    def make() -> str:
        cache.drop("persona", 1)  # somebody saves the persona while it is being read
        return "from before the change"

    cache.get_or_make("persona", 1, make)
    assert cache.get("persona", 1) is MISSING


def test_a_forked_child_starts_with_nothing(clock: Clock) -> None:
    cache = TwoLevelCache(None, 10, clock)
    cache.put("persona", 1, "the parent's")
    child = os.fork()
    if child == 0:
        os._exit(0 if cache.get("persona", 1) is MISSING else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert cache.get("persona", 1) == "the parent's"


@pytest.mark.redis
def test_the_second_process_finds_what_the_first_has_put(two: tuple[TwoLevelCache, TwoLevelCache]) -> None:
    first, second = two
    first.put("stances", 7, ["THYAO"])
    until(lambda: second.stats().invalidations == 1)  # or the news of the put would drop what is read next
    assert second.get("stances", 7) == ["THYAO"]
    assert second.get("stances", 7) == ["THYAO"]
    assert (second.stats().l2_hits, second.stats().l1_hits) == (1, 1)


@pytest.mark.redis
@pytest.mark.parametrize("change", ["put", "drop"])
def test_a_change_in_one_process_reaches_the_other(two: tuple[TwoLevelCache, TwoLevelCache], change: str) -> None:
    first, second = two
    first.put("persona", 1, "old")
    until(lambda: second.stats().invalidations == 1)
    assert second.get("persona", 1) == "old"
    first.put("persona", 1, "new") if change == "put" else first.drop("persona", 1)
    until(lambda: second.stats().invalidations == 2)
    assert second.get("persona", 1) == ("new" if change == "put" else MISSING)
    # One's own announcement does not empty one's own copy.
    assert first.stats().invalidations == 0


@pytest.mark.redis
def test_redis_forgets_when_the_term_is_over(redis_url: str) -> None:
    client = redis.Redis.from_url(redis_url)
    cache = TwoLevelCache(client, 10)
    cache.put("chat_history", 5, ["x"])
    assert 59_000 < client.pttl("piyasa:cache:chat_history:5") <= 60_000


# --- many at once -----------------------------------------------------------------


def test_many_values_take_one_look_and_one_making(two: tuple[TwoLevelCache, TwoLevelCache]) -> None:
    here, there = two
    here.put("persona", 1, {"tone": "düz"})
    asked: list[list[Any]] = []

    def make(missing: list[Any]) -> dict[Any, Any]:
        asked.append(missing)
        return {key: f"yeni {key[1]}" for key in missing if key[1] != 9}

    wanted = [("persona", 1), ("persona", 2), ("stances", 2), ("persona", 9)]
    before = there.stats()
    found = there.texts(wanted, make)
    assert asked == [[("persona", 2), ("stances", 2), ("persona", 9)]]
    assert found == {("persona", 1): '{"tone": "düz"}', ("persona", 2): '"yeni 2"', ("stances", 2): '"yeni 2"'}
    assert there.stats().l2_hits == before.l2_hits + 1 and there.stats().misses == before.misses + 3
    assert here.get("stances", 2) == "yeni 2"  # it lies in Redis now
    assert there.texts(wanted[:3], make) == found and len(asked) == 1
    here.drop_many([("persona", 1), ("persona", 2)])
    until(lambda: there.stats().size == 1)
    assert here.get("persona", 1) is MISSING and there.get("stances", 2) == "yeni 2"


def test_many_values_without_redis_are_made_and_kept_shortly(clock: Clock) -> None:
    refusing = NoRedis()
    refusing.mget = refusing.pipeline = refusing._refuse  # type: ignore[attr-defined]
    for store in (None, refusing):
        cache = TwoLevelCache(store, 10, clock)  # type: ignore[arg-type]
        made: list[Any] = []

        def make(missing: list[Any], made: list[Any] = made) -> dict[Any, Any]:
            made.extend(missing)
            return {key: key[1] for key in missing}

        assert cache.texts([("persona", 1), ("persona", 2)], make) == {("persona", 1): "1", ("persona", 2): "2"}
        cache.texts([("persona", 1), ("persona", 2)], make)
        assert len(made) == 2
        clock.seconds += BLIND_TTL
        cache.texts([("persona", 1)], make)
        assert len(made) == 3


def test_many_values_made_while_one_changed_are_not_kept(clock: Clock) -> None:
    cache = TwoLevelCache(None, 10, clock)

    def make(missing: list[Any]) -> dict[Any, Any]:
        cache.drop("persona", 1)  # somebody changes it while the old one is read
        return {key: "alt" for key in missing}

    cache.texts([("persona", 1), ("persona", 2)], make)
    assert cache.get("persona", 1) is MISSING and cache.get("persona", 2) is MISSING
