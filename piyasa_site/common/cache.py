"""Two-level cache of small JSON documents: an LRU in this process over Redis.

L1 answers without leaving the process. Every write and delete is announced on
a Redis channel, so that other processes drop their copy. A process that is not
listening (Redis away, or none configured) cannot know of changes made
elsewhere, and trusts its copies for `BLIND_TTL` seconds only: slower, never
stale for long. Values are what JSON can hold; `None` is a value.
"""

from __future__ import annotations

import json
import os
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Protocol

import redis
from django.conf import settings

# Seconds that each kind of document lives (SPEC 6).
TTL: Final[dict[str, int]] = {
    "bot_profile": 300,
    "persona": 600,
    "emotion_profile": 600,
    "stances": 180,
    "holdings": 300,
    "chat_history": 60,
    "tunables": 300,
}
CHANNEL: Final = "piyasa:cache:changed"
PREFIX: Final = "piyasa:cache:"
Key = tuple[str, object]  # kind, key
BLIND_TTL: Final = 2.0
# After a failure Redis is left alone this long, so that a dead one costs one time-out and not one per read.
PAUSE_AFTER_FAILURE: Final = 5.0
EVERYTHING: Final = "*"


class Missing:
    """The type of `MISSING`, the answer for a key that is not there."""

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing()


@dataclass(frozen=True)
class CacheStats:
    """Counts since the process started; `size` is the number of L1 entries now."""

    l1_hits: int
    l2_hits: int
    misses: int
    size: int
    max_size: int
    invalidations: int
    redis_failures: int
    listening: bool

    @property
    def hit_rate(self) -> float:
        asked = self.l1_hits + self.l2_hits + self.misses
        return (self.l1_hits + self.l2_hits) / asked if asked else 0.0

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "hit_rate": round(self.hit_rate, 4)}


class Store(Protocol):
    """What L2 needs from a Redis client."""

    def get(self, name: str) -> Any: ...
    def set(self, name: str, value: str, *, px: int) -> Any: ...
    def mget(self, keys: list[str]) -> Any: ...
    def delete(self, *names: str) -> Any: ...
    def pipeline(self, transaction: bool = ...) -> Any: ...
    def publish(self, channel: str, message: str) -> Any: ...
    def pubsub(self, **options: Any) -> Any: ...


class TwoLevelCache:
    """`get`, `put`, `get_or_make`, `drop`; safe to share between threads and across forks.

    `store` is a Redis client or None. `clock` gives seconds on a monotonic scale.
    """

    def __init__(self, store: Store | None, max_size: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._max_size = max_size
        self._clock = clock
        self._reset()

    def _reset(self) -> None:
        self._pid = os.getpid()
        self._origin = uuid.uuid4().hex
        self._lock = threading.Lock()
        # key -> (JSON text, when it was put here, when it ends)
        self._entries: OrderedDict[str, tuple[str, float, float]] = OrderedDict()
        self._l1_hits = self._l2_hits = self._misses = self._invalidations = self._failures = 0
        # A change seen while a value was being read from L2 must not be papered over by that older value.
        self._generation = 0
        # How often each document was changed, and how often everything was forgotten: see `marks`.
        self._changes: dict[str, int] = {}
        self._cleared = 0
        self._paused_until = float("-inf")
        self._listening = False
        self._listener: threading.Thread | None = None

    # --- the four things callers do -------------------------------------------------

    def get(self, kind: str, key: object) -> Any:
        """The value, or `MISSING`."""
        self._after_fork()
        name = _name(kind, key)
        now = self._clock()
        with self._lock:
            if (text := self._fresh(name, now)) is not None:
                self._l1_hits += 1
                return json.loads(text)
            generation = self._generation
        self._listen()
        text = self._from_redis(name)
        with self._lock:
            if text is None:
                self._misses += 1
                return MISSING
            self._l2_hits += 1
            if generation == self._generation:
                # How long L2 will keep it is not asked for (a second round trip): the whole term again at most.
                self._keep(name, text, now, now + TTL.get(kind, 60))
        return json.loads(text)

    def put(self, kind: str, key: object, value: Any, ttl: float | None = None) -> None:
        """Store `value` for `ttl` seconds (default: the term of its kind) and tell the other processes."""
        self._after_fork()
        name, text, now = _name(kind, key), json.dumps(value, ensure_ascii=False), self._clock()
        term = float(TTL.get(kind, 60) if ttl is None else ttl)
        with self._lock:
            self._generation += 1
            self._keep(name, text, now, now + term)
        self._listen()
        self._write([name], lambda store: store.set(name, text, px=max(1, int(term * 1000))))

    def get_or_make(self, kind: str, key: object, make: Callable[[], Any], ttl: float | None = None) -> Any:
        """The cached value, or the one `make` returns, which is then stored."""
        found = self.get(kind, key)
        if found is not MISSING:
            return found
        with self._lock:
            generation = self._generation
        value = make()
        self._fill({(kind, key): json.dumps(value, ensure_ascii=False)}, ttl, generation)
        return value

    def texts(self, wanted: Collection[Key], make: Callable[[list[Key]], Mapping[Key, Any]]) -> dict[Key, str]:
        """The JSON texts of many values, in one look at Redis for all that this process does not hold.

        `make` is asked once for the values that are nowhere, and what it gives is stored; a key that it leaves out
        is missing from the answer too.
        """
        self._after_fork()
        now = self._clock()
        found: dict[Key, str] = {}
        with self._lock:
            for kind, key in wanted:
                if (text := self._fresh(_name(kind, key), now)) is not None:
                    found[kind, key] = text
            self._l1_hits += len(found)
            generation = self._generation
        if len(found) == len(wanted):
            return found
        self._listen()
        missing = [key for key in wanted if key not in found]
        stored = self._many_from_redis([_name(*key) for key in missing])
        with self._lock:
            for (kind, key), text in zip(missing, stored, strict=True):
                if text is not None:
                    found[kind, key] = text
                    if generation == self._generation:
                        self._keep(_name(kind, key), text, now, now + TTL.get(kind, 60))
            left = [key for key in missing if key not in found]
            self._l2_hits += len(missing) - len(left)
            self._misses += len(left)
            generation = self._generation
        if left:
            made = {key: json.dumps(value, ensure_ascii=False) for key, value in make(left).items()}
            self._fill(made, None, generation)
            found.update(made)
        return found

    def drop(self, kind: str, key: object) -> None:
        """Forget one value here, in Redis and in every listening process."""
        self.drop_many([(kind, key)])

    def drop_many(self, keys: Collection[Key]) -> None:
        """Forget values here, in Redis and in every listening process, in one look at Redis."""
        if not keys:
            return
        self._after_fork()
        names = [_name(*key) for key in keys]
        with self._lock:
            self._generation += 1
            for name in names:
                self._entries.pop(name, None)
                self._changes[name] = self._changes.get(name, 0) + 1
        self._write(names, lambda store: store.delete(*names))

    def announce(self, keys: Collection[Key]) -> None:
        """Count a change of things that are not kept here, in every listening process (see `marks`)."""
        if not keys:
            return
        self._after_fork()
        names = [_name(*key) for key in keys]
        with self._lock:
            for name in names:
                self._changes[name] = self._changes.get(name, 0) + 1
        self._write(names, lambda store: None)

    def marks(self, keys: Collection[Key]) -> list[int]:
        """How often each of these was dropped or announced as changed, as far as this process has heard.

        For whoever keeps something made of documents: where the mark is another than when it was made, make it anew.
        Changes are heard of only while `is_listening`.
        """
        self._after_fork()
        self._listen()
        with self._lock:
            cleared = self._cleared << 32
            return [cleared + self._changes.get(_name(*key), 0) for key in keys]

    @property
    def is_listening(self) -> bool:
        """Whether changes made by other processes are heard of here."""
        return self._listening

    def clear_local(self) -> None:
        """Forget what this process holds; Redis is left as it is."""
        self._after_fork()
        with self._lock:
            self._generation += 1
            self._cleared += 1
            self._entries.clear()

    def stats(self) -> CacheStats:
        self._after_fork()
        with self._lock:
            return CacheStats(
                l1_hits=self._l1_hits,
                l2_hits=self._l2_hits,
                misses=self._misses,
                size=len(self._entries),
                max_size=self._max_size,
                invalidations=self._invalidations,
                redis_failures=self._failures,
                listening=self._listening,
            )

    # --- level one --------------------------------------------------------------------

    def _fresh(self, name: str, now: float) -> str | None:
        found = self._entries.get(name)
        if found is None:
            return None
        text, since, until = found
        if now >= until or (not self._listening and now >= since + BLIND_TTL):
            del self._entries[name]
            return None
        self._entries.move_to_end(name)
        return text

    def _keep(self, name: str, text: str, now: float, until: float) -> None:
        if self._max_size == 0:
            return
        self._entries[name] = (text, now, until)
        self._entries.move_to_end(name)
        while len(self._entries) > self._max_size:
            self._entries.popitem(last=False)

    def _fill(self, made: Mapping[Key, str], ttl: float | None, generation: int) -> None:
        """Store what was just computed, unless something changed meanwhile: it may rest on what was before.

        Others hold nothing older, so nothing is announced.
        """
        now = self._clock()
        terms = {_name(kind, key): float(TTL.get(kind, 60) if ttl is None else ttl) for kind, key in made}
        texts = dict(zip(terms, made.values(), strict=True))
        with self._lock:
            if generation != self._generation:
                return
            for name, text in texts.items():
                self._keep(name, text, now, now + terms[name])
        if self._store is None or now < self._paused_until:
            return
        try:
            if len(texts) == 1:
                for name, text in texts.items():
                    self._store.set(name, text, px=max(1, int(terms[name] * 1000)))
            else:
                together = self._store.pipeline(transaction=False)
                for name, text in texts.items():
                    together.set(name, text, px=max(1, int(terms[name] * 1000)))
                together.execute()
        except redis.RedisError:
            self._failed()

    # --- level two ----------------------------------------------------------------------

    def _from_redis(self, name: str) -> str | None:
        if self._store is None or self._clock() < self._paused_until:
            return None
        try:
            raw = self._store.get(name)
        except redis.RedisError:
            self._failed()
            return None
        return raw.decode() if isinstance(raw, bytes) else raw

    def _many_from_redis(self, names: list[str]) -> list[str | None]:
        if self._store is None or self._clock() < self._paused_until:
            return [None] * len(names)
        try:
            found = self._store.mget(names)
        except redis.RedisError:
            self._failed()
            return [None] * len(names)
        return [raw.decode() if isinstance(raw, bytes) else raw for raw in found]

    def _write(self, names: Collection[str], change: Callable[[Store], Any]) -> None:
        """Change L2 and announce it. Tried even in a pause: a lost announcement means stale copies elsewhere."""
        if self._store is None:
            return
        try:
            change(self._store)
            self._store.publish(CHANNEL, json.dumps({"from": self._origin, "keys": list(names)}))
        except redis.RedisError:
            self._failed()

    def _failed(self) -> None:
        with self._lock:
            self._failures += 1
            self._paused_until = self._clock() + PAUSE_AFTER_FAILURE

    # --- hearing of changes made elsewhere -------------------------------------------------

    def _listen(self) -> None:
        """Start the listener on first use; it ends only with the process."""
        if self._store is None or self._listener is not None:
            return
        with self._lock:
            if self._listener is not None:
                return
            self._listener = threading.Thread(target=self._hear, name="cache-listener", daemon=True)
        self._listener.start()

    def _hear(self) -> None:
        assert self._store is not None
        pause = 0.2
        while True:
            try:
                channel = self._store.pubsub(ignore_subscribe_messages=False)
                channel.subscribe(CHANNEL)
                while True:
                    heard = channel.get_message(timeout=30.0)
                    if heard is None:
                        channel.ping()
                    elif heard["type"] == "subscribe":
                        # Changes announced while nobody listened here are unknown: begin with nothing.
                        self.clear_local()
                        self._listening = True
                        pause = 0.2
                    elif heard["type"] == "message":
                        self._take_in(heard["data"])
            except (redis.RedisError, OSError, ValueError):
                self._listening = False
                time.sleep(pause)
                pause = min(pause * 2, PAUSE_AFTER_FAILURE)

    def _take_in(self, raw: bytes | str) -> None:
        told = json.loads(raw)
        if told.get("from") == self._origin:
            return
        with self._lock:
            self._generation += 1
            self._invalidations += 1
            for name in told["keys"]:
                if name == EVERYTHING:
                    self._cleared += 1
                    self._entries.clear()
                else:
                    self._entries.pop(name, None)
                    self._changes[name] = self._changes.get(name, 0) + 1

    def _after_fork(self) -> None:
        """A forked child has neither the parent's listener nor a right to its lock."""
        if self._pid != os.getpid():
            self._reset()


def _name(kind: str, key: object) -> str:
    return f"{PREFIX}{kind}:{key}"


_shared: TwoLevelCache | None = None
_shared_lock = threading.Lock()


def cache() -> TwoLevelCache:
    """The cache of this process, made from the settings on first use."""
    global _shared
    if _shared is None:
        with _shared_lock:
            if _shared is None:
                _shared = TwoLevelCache(_client(settings.REDIS_URL), settings.CACHE_L1_MAX_SIZE)
    return _shared


def _client(url: str) -> Store | None:
    if not url:
        return None
    client: Store = redis.Redis.from_url(
        url, socket_timeout=settings.REDIS_TIMEOUT, socket_connect_timeout=settings.REDIS_TIMEOUT
    )
    return client
