"""How much may be sent, agreed between all workers: per bot, per bot and group, and per group.

A limit is a number of requests in any window of so many seconds, kept exactly: a request takes its place before it goes
out and counts as still under way until its answer is in, so that however long the wire takes, no window at the other
end holds more. The platform publishes its limits as advice (https://core.telegram.org/bots/faq, "My bot is hitting
limits"), so they are settings, and a 429 teaches: nothing goes out under the bot's key for the group until
`retry_after` is over, then less does, recovering over `RECOVERY_SECONDS`.

`RedisLimiter` keeps all of it in Redis and decides in one script under the clock of Redis. Where Redis is configured
and away nobody knows what others send: nothing is granted. `MemoryLimiter` does the same for a process that is alone.
"""

from __future__ import annotations

import math
import os
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

import redis
import structlog
from django.conf import settings

log = structlog.get_logger(__name__)

# A request is under way no longer than this (`client.WHOLE_SECONDS`): the place of one whose worker died is free then.
HOLD_SECONDS: Final = 20.0
# How a 429 slows a key down: its rate is cut to this share, never below the floor, and grows back in a straight line.
CUT: Final = 0.5
FLOOR: Final = 0.1
RECOVERY_SECONDS: Final = 300.0  # from nothing to the whole rate
REDIS_AWAY_SECONDS: Final = 2.0  # what is asked again while Redis is away
PREFIX: Final = "piyasa:telegram:"


class Limit(NamedTuple):
    """So many requests under one key in any window of so many seconds."""

    key: str
    most: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Grant:
    """The answer to one request: its place (`id`), or the seconds to wait before it is worth asking again."""

    id: str
    limits: tuple[Limit, ...]
    wait: float = 0.0

    @property
    def is_granted(self) -> bool:
        return self.wait <= 0.0


class Limiter(Protocol):
    """Hands out places. All times are seconds."""

    def ask(self, wanted: Sequence[tuple[Limit, ...]]) -> list[Grant]:
        """A place under all of its limits at once for each, in their order, or under none."""

    def answered(self, grants: Sequence[Grant]) -> None:
        """These requests are not under way any more: their places count from now."""

    def give_back(self, grants: Sequence[Grant]) -> None:
        """These requests never went out."""

    def refused(self, grant: Grant, retry_after: float) -> None:
        """The platform answered 429 to this request, and named so many seconds."""


def of_message(bot: int, chat: int) -> tuple[Limit, ...]:
    """The limits of a message, or of a change of one, by this bot in this group."""
    return (
        *of_gesture(bot),
        Limit(f"group:{bot}:{chat}", settings.TELEGRAM_GROUP_MESSAGES_PER_MINUTE, 60.0),
        _per_second(f"chat:{chat}", settings.TELEGRAM_CHAT_MESSAGES_PER_SECOND),
    )


def of_gesture(bot: int) -> tuple[Limit, ...]:
    """The limits of what is no message: a reaction, a sign of typing."""
    return (_per_second(f"token:{bot}", settings.TELEGRAM_BOT_REQUESTS_PER_SECOND),)


def _per_second(key: str, rate: float) -> Limit:
    """Below one a second the window is longer, as a window holds at least one."""
    return Limit(key, max(1, math.floor(rate)), 1.0 if rate >= 1.0 else 1.0 / rate)


# --- in this process ------------------------------------------------------------


@dataclass(slots=True)
class _Window:
    """One key: who took a place and when it counts from, and what 429s have taught."""

    taken: dict[str, float] = field(default_factory=dict)
    until: float = 0.0
    share: float = 1.0
    since: float = 0.0

    def rate(self, now: float) -> float:
        """The share of the whole rate that is used now."""
        return min(1.0, self.share + (now - self.since) / RECOVERY_SECONDS) if self.share < 1.0 else 1.0


class MemoryLimiter:
    """For a process that is alone with its bots."""

    def __init__(self, timer: Callable[[], float] = time.time) -> None:
        self._timer = timer
        self._windows: dict[str, _Window] = {}
        self._lock = threading.Lock()

    def ask(self, wanted: Sequence[tuple[Limit, ...]]) -> list[Grant]:
        with self._lock:
            return [self._ask(limits, self._timer()) for limits in wanted]

    def _ask(self, limits: tuple[Limit, ...], now: float) -> Grant:
        wait = 0.0
        for limit in limits:
            window = self._windows.setdefault(limit.key, _Window())
            seconds = limit.seconds / window.rate(now)
            wait = max(wait, window.until - now)
            window.taken = {id_: at for id_, at in window.taken.items() if at > now - seconds}
            if len(window.taken) >= limit.most:
                oldest = sorted(window.taken.values())[len(window.taken) - limit.most]
                # Of one under way nobody knows when its answer comes; a window from now is a fair guess.
                wait = max(wait, min(oldest + seconds - now, seconds))
        grant = Grant(uuid.uuid4().hex, limits, wait)
        if grant.is_granted:
            for limit in limits:
                self._windows[limit.key].taken[grant.id] = now + HOLD_SECONDS
        return grant

    def answered(self, grants: Sequence[Grant]) -> None:
        with self._lock:
            now = self._timer()
            for grant in grants:
                for limit in grant.limits:
                    taken = self._windows[limit.key].taken
                    if grant.id in taken:
                        taken[grant.id] = now

    def give_back(self, grants: Sequence[Grant]) -> None:
        with self._lock:
            for grant in grants:
                for limit in grant.limits:
                    self._windows[limit.key].taken.pop(grant.id, None)

    def refused(self, grant: Grant, retry_after: float) -> None:
        with self._lock:
            now = self._timer()
            for limit in _taught(grant):
                window = self._windows.setdefault(limit.key, _Window())
                window.share, window.since = max(FLOOR, window.rate(now) * CUT), now
                window.until = max(window.until, now + retry_after)


def _taught(grant: Grant) -> tuple[Limit, ...]:
    """Whom a 429 slows down: the bot in that group. Where it was no message, the bot."""
    return tuple(limit for limit in grant.limits if limit.key.startswith("group:")) or grant.limits[:1]


# --- in Redis -------------------------------------------------------------------

# KEYS: for each limit the window (a sorted set of places) and what was taught (a hash).
# ARGV: the time or "", the place, hold, recovery; then for each limit its count and seconds. Returns the wait.
_ASK: Final = """
local t = redis.call('TIME')
local now = tonumber(ARGV[1]) or (tonumber(t[1]) + tonumber(t[2]) / 1000000)
local id, hold, recovery = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local wait, spans = 0, {}
for i = 1, #KEYS / 2 do
  local window, taught = KEYS[2 * i - 1], KEYS[2 * i]
  local count, seconds = tonumber(ARGV[3 + 2 * i]), tonumber(ARGV[4 + 2 * i])
  local known = redis.call('HMGET', taught, 'until', 'share', 'since')
  if known[1] then
    wait = math.max(wait, tonumber(known[1]) - now)
    seconds = seconds / math.min(1, tonumber(known[2]) + (now - tonumber(known[3])) / recovery)
  end
  spans[i] = seconds
  redis.call('ZREMRANGEBYSCORE', window, '-inf', string.format('%.6f', now - seconds))
  local taken = redis.call('ZCARD', window)
  if taken >= count then
    local oldest = redis.call('ZRANGE', window, taken - count, taken - count, 'WITHSCORES')
    wait = math.max(wait, math.min(tonumber(oldest[2]) + seconds - now, seconds))
  end
end
if wait <= 0 then
  for i = 1, #KEYS / 2 do
    redis.call('ZADD', KEYS[2 * i - 1], string.format('%.6f', now + hold), id)
    redis.call('PEXPIRE', KEYS[2 * i - 1], math.ceil((hold + spans[i]) * 1000))
  end
end
return string.format('%.6f', wait)
"""
# KEYS: windows. ARGV: the time or "", the place.
_ANSWERED: Final = """
local t = redis.call('TIME')
local now = tonumber(ARGV[1]) or (tonumber(t[1]) + tonumber(t[2]) / 1000000)
for i = 1, #KEYS do redis.call('ZADD', KEYS[i], 'XX', string.format('%.6f', now), ARGV[2]) end
"""
# KEYS: what was taught. ARGV: the time or "", retry_after, cut, floor, recovery.
_REFUSED: Final = """
local t = redis.call('TIME')
local now = tonumber(ARGV[1]) or (tonumber(t[1]) + tonumber(t[2]) / 1000000)
local ends, cut, floor, recovery = now + tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
for i = 1, #KEYS do
  local known = redis.call('HMGET', KEYS[i], 'until', 'share', 'since')
  local share = 1
  if known[1] then
    ends = math.max(ends, tonumber(known[1]))
    share = math.min(1, tonumber(known[2]) + (now - tonumber(known[3])) / recovery)
  end
  redis.call('HSET', KEYS[i], 'until', string.format('%.6f', ends),
    'share', math.max(floor, share * cut), 'since', string.format('%.6f', now))
  redis.call('PEXPIRE', KEYS[i], math.ceil((ends - now + recovery) * 1000))
end
"""


class RedisLimiter:
    """For all workers of a house."""

    def __init__(self, url: str, timer: Callable[[], float] | None = None) -> None:
        """`timer` stands in for the clock of Redis."""
        self._client = redis.Redis.from_url(
            url, socket_timeout=settings.REDIS_TIMEOUT, socket_connect_timeout=settings.REDIS_TIMEOUT
        )
        self._timer = timer
        self._ask = self._client.register_script(_ASK)
        self._answered = self._client.register_script(_ANSWERED)
        self._refused = self._client.register_script(_REFUSED)

    def ask(self, wanted: Sequence[tuple[Limit, ...]]) -> list[Grant]:
        ids = [uuid.uuid4().hex for _ in wanted]
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for id_, limits in zip(ids, wanted, strict=True):
                    keys = [key for limit in limits for key in (_window(limit), _lesson(limit))]
                    numbers = [number for limit in limits for number in (limit.most, limit.seconds)]
                    self._ask(keys, [self._now(), id_, HOLD_SECONDS, RECOVERY_SECONDS, *numbers], client=pipe)
                waits = [float(answer) for answer in pipe.execute()]
        except (redis.RedisError, OSError) as error:
            log.warning("telegram.limits_unknown", error=type(error).__name__)
            waits = [REDIS_AWAY_SECONDS] * len(wanted)
        return [Grant(id_, limits, wait) for id_, limits, wait in zip(ids, wanted, waits, strict=True)]

    def answered(self, grants: Sequence[Grant]) -> None:
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for grant in grants:
                    self._answered([_window(one) for one in grant.limits], [self._now(), grant.id], client=pipe)
                pipe.execute()
        except (redis.RedisError, OSError) as error:  # their places stay taken for longer than needed
            log.warning("telegram.limits_unknown", error=type(error).__name__)

    def give_back(self, grants: Sequence[Grant]) -> None:
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for grant in grants:
                    for limit in grant.limits:
                        pipe.zrem(_window(limit), grant.id)
                pipe.execute()
        except (redis.RedisError, OSError) as error:
            log.warning("telegram.limits_unknown", error=type(error).__name__)

    def refused(self, grant: Grant, retry_after: float) -> None:
        lessons = [_lesson(limit) for limit in _taught(grant)]
        try:
            self._refused(lessons, [self._now(), retry_after, CUT, FLOOR, RECOVERY_SECONDS])
        except (redis.RedisError, OSError) as error:
            log.warning("telegram.limits_unknown", error=type(error).__name__)

    def _now(self) -> float | str:
        return self._timer() if self._timer is not None else ""


def _window(limit: Limit) -> str:
    return f"{PREFIX}window:{limit.key}"


def _lesson(limit: Limit) -> str:
    return f"{PREFIX}lesson:{limit.key}"


# --- one for each process ---------------------------------------------------------

_lock = threading.Lock()
_limiter: tuple[int, str, Limiter] | None = None


def limiter() -> Limiter:
    """The limiter of this house: in Redis where one is configured, else in this process."""
    global _limiter
    with _lock:
        if _limiter is None or _limiter[:2] != (os.getpid(), settings.REDIS_URL):
            made: Limiter = RedisLimiter(settings.REDIS_URL) if settings.REDIS_URL else MemoryLimiter()
            _limiter = (os.getpid(), settings.REDIS_URL, made)
        return _limiter[2]


def forget() -> None:
    """Forgets what this process has counted; what lies in Redis stays."""
    global _limiter
    with _lock:
        _limiter = None
