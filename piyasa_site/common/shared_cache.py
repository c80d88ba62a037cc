"""Django's Redis cache with one pool of connections for the whole process.

Django makes a cache object for every thread, and each of its own brings a pool; behind an ASGI server every request
has a thread of its own, so each would connect anew.
"""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

import redis
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from django.utils.functional import cached_property

_making = Lock()


class SharedRedisCache(RedisCache):
    """As its parent; equal servers and options mean one client, whichever thread asks."""

    _servers: list[str]
    _options: dict[str, Any]

    @cached_property
    def _cache(self) -> RedisCacheClient:
        with _making:  # two threads that come first at once must not make two
            return _client(tuple(self._servers), tuple(sorted(self._options.items())))


class _OneClient(RedisCacheClient):
    """Keeps the client of its one server: Django makes one for every command, with a table of all commands."""

    def __init__(self, server: str, **options: Any) -> None:
        super().__init__([server], **options)
        self._kept: redis.Redis = super().get_client()

    def get_client(self, key: Any = None, *, write: bool = False) -> redis.Redis:
        return self._kept


@cache
def _client(servers: tuple[str, ...], options: tuple[tuple[str, Any], ...]) -> RedisCacheClient:
    if len(servers) == 1:
        return _OneClient(servers[0], **dict(options))
    return RedisCacheClient(list(servers), **dict(options))
