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
from piyasa_site.common.clock import ISTANBUL
from piyasa_site.common.randomness import stream
from piyasa_site.tunables.definitions import Tunables


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
    return rate * tunables.scale_factor


def opening_rate(room: RoomState, at: float, tunables: Tunables, seed: int) -> float:
    """Openings per second: message rate over the messages one opening brings, with tide and excitation."""
    rate = message_rate(room, at, tunables) / params.MESSAGES_PER_OPENING
    return rate * tide(seed, room.slug, at) * (1.0 + room.excitation_at(at))


def next_opening(
    room: RoomState, after: float, tunables: Tunables, seed: int, rng: Random, horizon: float = 86_400.0
) -> float:
    """The next moment somebody opens a floor unprovoked; infinity if none within `horizon` seconds."""
    needed = -math.log(1.0 - rng.random())
    at = after
    end_of_search = after + horizon
    while at < end_of_search:
        block_end = (at // params.BLOCK_SECONDS + 1.0) * params.BLOCK_SECONDS
        rate = opening_rate(room, at, tunables, seed)
        if rate > 0.0 and rate * (block_end - at) >= needed:
            return at + needed / rate
        needed -= rate * (block_end - at)
        at = block_end
    return math.inf


def tide(seed: int, slug: str, at: float) -> float:
    """The slow factor of this room's half-hour: log-normal with mean 1, the same in every process."""
    position = at / params.TIDE_SECONDS
    block = int(position)
    share = position - block
    # Neighbouring half-hours blend, so that a tide comes and goes.
    level = (1.0 - share) * _tide_level(seed, slug, block) + share * _tide_level(seed, slug, block + 1)
    spread = math.hypot(1.0 - share, share)
    sigma = params.TIDE_SIGMA
    return math.exp(sigma * level / spread - sigma * sigma / 2.0)


@lru_cache(maxsize=8192)
def _tide_level(seed: int, slug: str, block: int) -> float:
    return stream("tide", seed, slug, block).gauss(0.0, 1.0)


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
