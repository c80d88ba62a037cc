"""When somebody opens a floor: a self-exciting process over a baseline.

In its cluster form (Hawkes and Oakes 1974) the process has two sources: openings,
which come at the rate below, and responses, which each contribution brings about
(`allocator.responses`). News and price moves excite the rate of openings. The
rate is constant within blocks of five minutes, so the next opening is found by
walking the blocks with one exponential draw.
"""

from __future__ import annotations

import math
from datetime import datetime, time
from functools import lru_cache
from random import Random

from conversations.engine import params
from conversations.engine.room import RoomState
from conversations.market import calendar
from humanization.local_time import UTC_OFFSET
from piyasa_site.common.clock import ISTANBUL
from piyasa_site.common.randomness import stream
from piyasa_site.tunables.definitions import Tunables

_BLOCKS = int(86_400.0 / params.BLOCK_SECONDS)  # of a day


def moment(at: float) -> datetime:
    """POSIX seconds as an aware local time."""
    return datetime.fromtimestamp(at, ISTANBUL)


def message_rate(room: RoomState, at: float, tunables: Tunables) -> float:
    """Wanted messages per second of this room at `at`, without tide and excitation."""
    if tunables.scale_factor <= 0 or not tunables.simulation_active:
        return 0.0
    rate = _curve(room.kind, int(at // params.BLOCK_SECONDS)) / tunables.base_delay_seconds
    if tunables.prime_hours_boost != 1.0 and _in_prime_hours(at, tunables.prime_hours):
        rate *= tunables.prime_hours_boost
    return rate * scale(room, tunables)


def scale(room: RoomState, tunables: Tunables) -> float:
    """How much more than usual is wanted of this room, by settings and by staff; 1 is as usual."""
    return tunables.scale_factor * room.liveliness


def opening_rate(room: RoomState, at: float, tunables: Tunables) -> float:
    """Openings per second: message rate over the messages one opening brings, with tide and excitation."""
    rate = message_rate(room, at, tunables) / params.MESSAGES_PER_OPENING
    return rate * tide(room, at, tunables) * (1.0 + room.excitation_at(at))


def lull(room: RoomState, at: float, tunables: Tunables) -> float:
    """How much rarer words are wanted here at this moment than in a usual hour, 1..LULL_MOST; 1 is usual."""
    rate = message_rate(room, at, tunables) * tide(room, at, tunables) * (1.0 + room.excitation_at(at))
    if rate <= 0.0:
        return params.LULL_MOST
    return min(max(1.0 / (rate * params.USUAL_GAP), 1.0), params.LULL_MOST)


def next_opening(room: RoomState, after: float, tunables: Tunables, rng: Random, horizon: float = 86_400.0) -> float:
    """The next moment somebody opens a floor unprovoked; infinity if none within `horizon` seconds."""
    needed = -math.log(1.0 - rng.random())
    at = after
    end_of_search = after + horizon
    while at < end_of_search:
        block_end = (at // params.BLOCK_SECONDS + 1.0) * params.BLOCK_SECONDS
        rate = opening_rate(room, at, tunables)
        if rate > 0.0 and rate * (block_end - at) >= needed:
            return at + needed / rate
        needed -= rate * (block_end - at)
        at = block_end
    return math.inf


def tide(room: RoomState, at: float, tunables: Tunables) -> float:
    """The slow factor of this room's moment, the same in every process: half-hours, minutes and days differ.

    A day's tides are weighed by its hours and average to the day's own level, so that how unevenly a day
    goes does not change how much is said on it; the levels of days average to 1. Where less is wanted than the
    tides were fitted with, they come and go as much more slowly, up to TIDE_SLOWEST times.
    """
    wanted = scale(room, tunables) * params.TIDE_DELAY / tunables.base_delay_seconds
    slow = min(max(1.0 / wanted, 1.0), params.TIDE_SLOWEST) if wanted > 0.0 else params.TIDE_SLOWEST
    day, block = divmod(int((at + UTC_OFFSET) // params.BLOCK_SECONDS), _BLOCKS)
    sigmas = (params.TIDE_SIGMA, params.RIPPLE_SIGMA, params.DAY_SIGMA)
    return _tides_of_day(room.seed, room.slug, room.kind, day, sigmas, slow)[block]


@lru_cache(maxsize=1024)
def _tides_of_day(
    seed: int, slug: str, kind: str, day: int, sigmas: tuple[float, float, float], slow: float
) -> tuple[float, ...]:
    """The factor of every five-minute block of a local day."""
    tide_sigma, ripple_sigma, day_sigma = sigmas
    first = day * _BLOCKS - int(UTC_OFFSET // params.BLOCK_SECONDS)
    raw: list[float] = []
    for block in range(first, first + _BLOCKS):
        at = block * params.BLOCK_SECONDS
        swing = tide_sigma * _swing(seed, slug, "tide", at / (params.TIDE_SECONDS * slow))
        raw.append(math.exp(swing + ripple_sigma * _swing(seed, slug, "ripple", at / params.RIPPLE_SECONDS)))
    curve = [_curve(kind, block) for block in range(first, first + _BLOCKS)]
    mean = sum(r * c for r, c in zip(raw, curve, strict=True)) / sum(curve)
    level = math.exp(day_sigma * stream("day", seed, slug, day).gauss(0.0, 1.0) - day_sigma * day_sigma / 2.0)
    return tuple(level * r / mean for r in raw)


def tempo(room: RoomState, at: float) -> float:
    """How slow people are in this room at this moment: some exchanges are quick, others go on beside other things.

    Log-normal with median 1, the same in every process.
    """
    return math.exp(params.TEMPO_SIGMA * _swing(room.seed, room.slug, "tempo", at / params.TEMPO_SECONDS))


def interest(room: RoomState, at: float) -> float:
    """How readily people are drawn in at this moment: some hours have one exchange after the other, others remarks.

    Log-normal with median 1, the same in every process.
    """
    return math.exp(params.INTEREST_SIGMA * _swing(room.seed, room.slug, "interest", at / params.INTEREST_SECONDS))


def company(room: RoomState, at: float) -> float:
    """How much the floor keeps to itself at this moment: some hours belong to two people, others to many.

    Log-normal with median 1, the same in every process.
    """
    return math.exp(params.COMPANY_SIGMA * _swing(room.seed, room.slug, "company", at / params.COMPANY_SECONDS))


def _swing(seed: int, slug: str, name: str, position: float) -> float:
    """A smooth standard normal walk through one draw per whole position: neighbours blend, so it comes and goes."""
    block = math.floor(position)
    share = position - block
    level = (1.0 - share) * _level(seed, slug, name, block) + share * _level(seed, slug, name, block + 1)
    return level / math.hypot(1.0 - share, share)


@lru_cache(maxsize=65536)
def _level(seed: int, slug: str, name: str, block: int) -> float:
    return stream(name, seed, slug, block).gauss(0.0, 1.0)


@lru_cache(maxsize=8192)
def _curve(kind: str, block: int) -> float:
    at = moment(block * params.BLOCK_SECONDS)
    curve = params.CURVES[kind]
    hour = at.hour + at.minute / 60.0
    low = int(hour)
    share = hour - low
    # Hours blend over their middle third, so that no clock edge shows.
    value = curve[low]
    if share > 0.66:
        value += (curve[(low + 1) % 24] - value) * (share - 0.66) / 0.68
    elif share < 0.34:
        value += (curve[low - 1] - value) * (0.34 - share) / 0.68
    day = at.date()
    if at.weekday() >= 5:
        value *= params.WEEKEND[kind]
    elif not calendar.is_trading_day(day):
        value *= params.HOLIDAY[kind]
    return value


@lru_cache(maxsize=8192)
def _prime_block(block: int, hours: tuple[tuple[str, str], ...]) -> bool:
    at = moment(block * params.BLOCK_SECONDS).time()
    return any(time.fromisoformat(start) <= at < time.fromisoformat(end) for start, end in hours)


def _in_prime_hours(at: float, hours: tuple[tuple[str, str], ...]) -> bool:
    return _prime_block(int(at // params.BLOCK_SECONDS), tuple((s, e) for s, e in hours))
