"""One pool of connections to Redis, however many threads ask for something cached."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import redis

from piyasa_site.common.shared_cache import SharedRedisCache


def connections(url: str) -> int:
    with redis.Redis.from_url(url) as client:
        return int(client.info("stats")["total_connections_received"])


def ask(url: str, number: int) -> int:
    """As a request does: with a cache object of its own."""
    cache = SharedRedisCache(url, {"OPTIONS": {"socket_timeout": 2.0}})
    cache.add("asked", 0)
    cache.set(f"by-{number}", number)
    return cache.incr("asked")


def test_many_threads_share_connections(redis_url: str) -> None:
    before = connections(redis_url)
    with ThreadPoolExecutor(1) as one_after_the_other:
        counts = list(one_after_the_other.map(lambda number: ask(redis_url, number), range(30)))
    assert counts == list(range(1, 31))
    assert connections(redis_url) - before <= 2, "one of ours, one of the reader's"


def test_servers_and_options_keep_apart(redis_url: str) -> None:
    plain, other = SharedRedisCache(redis_url, {}), SharedRedisCache(redis_url.replace("/0", "/1"), {})
    assert plain._servers != other._servers
    plain.set("where", "here")
    assert (other.get("where"), plain.get("where")) == (None, "here")
    assert plain._cache is SharedRedisCache(redis_url, {})._cache
    assert plain._cache is not other._cache


def test_a_server_that_is_away_is_an_error_and_not_a_hang() -> None:
    away = SharedRedisCache("redis://127.0.0.1:1/0", {"OPTIONS": {"socket_connect_timeout": 0.2}})
    try:
        away.get("anything")
    except redis.ConnectionError:
        return
    raise AssertionError("nothing answers there")
