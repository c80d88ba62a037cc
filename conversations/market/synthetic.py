"""The seeded market: every price, level and move as a pure function of (seed, symbol, moment).

A day of a symbol is one minute path, built when first asked for: an opening gap,
then a bridge from open to close whose pace follows the usual U over the session,
with a few bursts, sharing the market's own bridge so that shares rise and fall
together within the day too. Prices sit on the exchange's steps and inside its
daily limits. EURTRY, GBPTRY, gram and çeyrek are products of the quoted prices
they depend on, so the crosses always agree.

Shocks (a price moved by staff, an injected event) are laid over the paths. They
act from their moment on, spill over to related symbols, and fade; nothing before
them changes, whatever is added.
"""

from __future__ import annotations

import math
import threading
from array import array
from bisect import bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Any, Generic, TypeVar

from conversations.market import calendar, indicators
from conversations.market.feed import Levels, Move, Quote
from conversations.market.returns import (
    BASE_SYMBOLS,
    DERIVED,
    MARKET_VOL,
    DailyReturns,
    is_session,
    limits,
    own_vol,
    session_after,
    session_at_or_before,
)
from conversations.market.symbols import SYMBOLS, Kind, Symbol, UnknownSymbol
from piyasa_site.common.randomness import stream

# A shock is fully in the price two minutes after it struck, and half gone after this long.
SHOCK_RAMP_MINUTES = 3
SHOCK_HALF_LIFE_MINUTES = 36 * 60

# Share of a day's variance that is already in the opening price of a market that was closed.
_GAP_SHARE = 0.30
_GAP_NOISE = 0.25
# Within the day a path wanders this many daily standard deviations off the straight way.
_WANDER = 0.75

_PATHS_KEPT = 420
_BRIDGES_KEPT = 140
_LEVELS_KEPT = 400
_MOVE_DAYS_KEPT = 30

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Shock:
    """A sudden change of one symbol: from `at` on its price is off by `change` (0.05 is +5 %), fading."""

    at: datetime
    symbol: str
    change: float

    def __post_init__(self) -> None:
        if self.symbol not in SYMBOLS:
            raise UnknownSymbol(f"A shock names the unknown symbol {self.symbol!r}.")
        if self.at.tzinfo is None:
            raise ValueError("A shock's moment needs a time zone.")
        if not -0.9 <= self.change <= 9.0:
            raise ValueError(f"A shock's change must lie between -0.9 and 9; it is {self.change}.")


class SyntheticFeed:
    """A `MarketFeed` made from a seed. Cheap to build; what is asked for is computed once and kept, bounded."""

    def __init__(self, seed: int, shocks: Sequence[Shock] = ()) -> None:
        self.seed = seed
        self.shocks = tuple(sorted(shocks, key=lambda shock: (shock.at, shock.symbol, shock.change)))
        self._effects = _effects(self.shocks)
        self._returns = DailyReturns(seed)
        self._lock = threading.RLock()
        self._paths: _Kept[tuple[str, int], _Path] = _Kept(_PATHS_KEPT)
        self._bridges: _Kept[tuple[str, int, int], array[float]] = _Kept(_BRIDGES_KEPT)
        self._levels: _Kept[tuple[str, int], Levels] = _Kept(_LEVELS_KEPT)
        self._moves: _Kept[int, tuple[list[datetime], list[Move]]] = _Kept(_MOVE_DAYS_KEPT)
        self._shocked_closes: dict[tuple[str, int], float] = {}

    def with_shocks(self, shocks: Sequence[Shock]) -> SyntheticFeed:
        """The same market with these shocks instead of the present ones; shares the days already drawn."""
        other = SyntheticFeed(self.seed, shocks)
        other._returns, other._lock, other._bridges = self._returns, self._lock, self._bridges
        return other

    def __reduce__(self) -> tuple[Any, ...]:
        return SyntheticFeed, (self.seed, self.shocks)

    # --- MarketFeed -------------------------------------------------------------

    def quote(self, symbol: str, at: datetime) -> Quote:
        """The state of one symbol at a moment, to the minute."""
        known = SYMBOLS.get(symbol)
        if known is None:
            raise UnknownSymbol(f"The market has no symbol {symbol!r}.")
        kind = known.kind
        if kind == "rate":
            return self._figure_quote(symbol, at)
        today, minute = calendar.local_minute(at)
        day = today
        if kind in ("share", "index"):
            if minute < calendar.OPENING:
                day -= 1
            day = session_at_or_before(kind, day)
        else:
            day = session_at_or_before(kind, day)
        path = self._paths.get((symbol, day)) or self._build_path(symbol, day)
        if day == today:
            index = minute - path.first_minute
            is_open = index < path.open_minutes
            if index > path.last:
                index = path.last
        else:
            index, is_open = path.last, False
        price = path.prices[index]
        limit = ""
        if path.high_limit and price >= path.high_limit:
            limit = "tavan"
        elif path.low_limit and price <= path.low_limit:
            limit = "taban"
        return Quote(
            symbol,
            at,
            price,
            path.previous_close,
            path.prices[0],
            path.highs[index],
            path.lows[index],
            price / path.previous_close - 1.0,
            path.volume.at(index, path.last),
            limit,
            is_open,
        )

    def levels(self, symbol: str, at: datetime) -> Levels:
        """Indicators over the closes of the sessions finished by `at`."""
        known = SYMBOLS.get(symbol)
        if known is None:
            raise UnknownSymbol(f"The market has no symbol {symbol!r}.")
        if known.kind == "rate":
            value = self._returns.figure(symbol, at)
            return Levels(symbol, value, value, value, value, value, 50.0, 0.0, 0.0, value, value)
        day = self._last_finished(known, at)
        found = self._levels.get((symbol, day))
        if found is None:
            with self._lock:
                closes: list[float] = []
                cursor = day
                for _ in range(indicators.HISTORY):
                    closes.append(self._close(symbol, cursor))
                    cursor = session_at_or_before(known.kind, cursor - 1)
                closes.reverse()
                found = self._levels.put((symbol, day), indicators.levels(known, closes))
        return found

    def moves(self, after: datetime, until: datetime) -> list[Move]:
        """The notable moves noticed in (after, until], in order of time."""
        found: list[Move] = []
        for day in range(calendar.local_minute(after)[0], calendar.local_minute(until)[0] + 1):
            times, moves = self._moves.get(day) or self._find_moves(day)
            found.extend(moves[bisect_right(times, after) : bisect_right(times, until)])
        return found

    # --- days -------------------------------------------------------------------

    def _last_finished(self, symbol: Symbol, at: datetime) -> int:
        day, minute = calendar.local_minute(at)
        if symbol.kind not in ("share", "index"):
            return session_at_or_before(symbol.kind, day - 1)
        close = calendar.close_minute(day)
        if close < 0 or minute < close + calendar.AUCTION_MINUTES:
            day -= 1
        return session_at_or_before(symbol.kind, day)

    def _close(self, code: str, day: int) -> float:
        """The close of a session, shocks and limits included. Called with the lock held."""
        if code in DERIVED:
            parts, constant = DERIVED[code]
            return SYMBOLS[code].rounded(math.prod(self._close(part, day) for part in parts) * constant)
        effects = self._effects.get(code)
        if not effects or day < effects[0].day:
            return self._returns.close(code, day)
        known = self._shocked_closes.get((code, day))
        if known is not None:
            return known
        # From the first shock on, each close bounds the next; walk forward, not down the stack.
        symbol = BASE_SYMBOLS[code]
        cursor = session_at_or_before(symbol.kind, effects[0].day - 1)
        close = self._returns.close(code, cursor)
        while cursor < day:
            before, cursor = cursor, session_after(symbol.kind, cursor)
            at_end = self._shocked_closes.get((code, cursor))
            if at_end is None:
                drawn = self._returns.close(code, before) * math.exp(self._returns.latent(code, cursor))
                at_end = symbol.rounded(drawn * _factor(effects, *_end_of(symbol, cursor)))
                if symbol.kind == "share":
                    low, high = limits(symbol, close)
                    at_end = max(low, min(high, at_end))
                self._shocked_closes[code, cursor] = at_end
            close = at_end
        return close

    def _build_path(self, code: str, day: int) -> _Path:
        with self._lock:
            known = self._paths.get((code, day))
            if known is not None:
                return known
            built = self._product_path(code, day) if code in DERIVED else self._base_path(code, day)
            return self._paths.put((code, day), built)

    def _product_path(self, code: str, day: int) -> _Path:
        symbol = SYMBOLS[code]
        parts, constant = DERIVED[code]
        paths = [self._paths.get((part, day)) or self._build_path(part, day) for part in parts]
        first, second = paths
        unit = 10.0**symbol.decimals
        prices = array(
            "d", [round(a * b * constant * unit) / unit for a, b in zip(first.prices, second.prices, strict=True)]
        )
        previous = self._close(code, session_at_or_before(symbol.kind, day - 1))
        return _Path(first.first_minute, first.open_minutes, previous, prices, first.volume)

    def _base_path(self, code: str, day: int) -> _Path:
        symbol = BASE_SYMBOLS[code]
        exchange = symbol.kind in ("share", "index")
        first_minute = calendar.OPENING if exchange else 0
        count = calendar.close_minute(day) - calendar.OPENING if exchange else 1440
        before = session_at_or_before(symbol.kind, day - 1)
        latent = self._returns.latent(code, day)
        rng = stream("market", self.seed, "path", code, day)

        # A market that was closed opens with a gap; one that never stops goes on where it was.
        gap = 0.0
        if exchange or before < day - 1:
            gap = _GAP_SHARE * latent + _GAP_NOISE * symbol.daily_vol * rng.gauss(0.0, 1.0)
        pace = _pace(count, exchange)
        drawn, own = self._returns.close(code, before), self._bridge(f"own:{code}", day, count, exchange)
        shared_vol, own_part = _WANDER * _shared_vol(symbol), _WANDER * _own_part(symbol)
        shared = self._bridge(_shared_bridge(symbol), day, count, exchange) if shared_vol else own
        rest = latent - gap
        exp = math.exp
        raw = [
            drawn * exp(gap + rest * done + shared_vol * together + own_part * alone)
            for done, together, alone in zip(pace, shared, own, strict=True)
        ]

        effects = self._effects.get(code)
        struck: tuple[tuple[int, float], ...] = ()
        if effects and effects[0].day <= day:
            start = day * 1440 + first_minute
            raw = [price * _factor(effects, start + index) for index, price in enumerate(raw)]
            struck = tuple(
                (one.minute - start, abs(one.change) / symbol.daily_vol) for one in effects if one.day == day
            )
        previous = self._close(code, before)
        low = high = 0.0
        if symbol.kind == "share":
            low, high = limits(symbol, previous)
        prices = _on_steps(symbol, raw, low, high)
        volume = _drawn_volume(rng, latent / symbol.daily_vol, struck)
        open_minutes = count + calendar.AUCTION_MINUTES if exchange else count
        return _Path(first_minute, open_minutes, previous, prices, volume, low, high)

    def _bridge(self, name: str, day: int, count: int, exchange: bool) -> array[float]:
        """A path from 0 to 0 over the day at the market's pace, of unit size, with bursts."""
        known = self._bridges.get((name, day, count))
        if known is not None:
            return known
        rng = stream("market", self.seed, "bridge", name, day)
        gauss = rng.gauss
        pace, roots = _pace(count, exchange), _pace_roots(count, exchange)
        bursts = [1.0] * (count + 1)
        for _ in range(rng.choices((0, 1, 2, 3), (35, 35, 20, 10))[0]):
            middle, size = rng.randrange(count), rng.uniform(1.0, 2.5)
            for index in range(middle, min(middle + 40, count + 1)):
                bursts[index] += size * math.exp((middle - index) / 12.0)
        walked = list(
            accumulate(gauss(0.0, 1.0) * root * burst for root, burst in zip(roots, bursts, strict=True))
        )  # the first root is 0
        end = walked[-1]
        bridge = array("d", [place - done * end for place, done in zip(walked, pace, strict=True)])
        return self._bridges.put((name, day, count), bridge)

    def _figure_quote(self, code: str, at: datetime) -> Quote:
        with self._lock:
            value = self._returns.figure(code, at)
            midnight = at.astimezone(calendar.ISTANBUL).replace(hour=0, minute=0, second=0, microsecond=0)
            before = self._returns.figure(code, midnight)
        factor = 1.0
        effects = self._effects.get(code)
        if effects:
            day, minute = calendar.local_minute(at)
            for effect in effects:
                if day * 1440 + minute >= effect.minute:
                    factor *= 1.0 + effect.change
        value = round(value * factor, 2)
        return Quote(
            symbol=code,
            at=at,
            price=value,
            previous_close=before,
            open=before,
            high=max(value, before),
            low=min(value, before),
            change=value / before - 1.0,
            volume_ratio=1.0,
            is_open=False,
        )

    # --- moves ------------------------------------------------------------------

    def _find_moves(self, day: int) -> tuple[list[datetime], list[Move]]:
        with self._lock:
            known = self._moves.get(day)
            if known is not None:
                return known
            midnight = datetime.combine(date.fromordinal(day), datetime.min.time(), calendar.ISTANBUL)
            found: list[_Candidate] = []
            for codes in _GROUPS.values():
                candidates: list[_Candidate] = []
                for code in codes:
                    symbol = SYMBOLS[code]
                    if is_session(symbol.kind, day):
                        path = self._paths.get((code, day)) or self._build_path(code, day)
                        candidates.extend(_candidates(symbol, path))
                found.extend(_worth_talking(candidates))
            found.sort(key=lambda one: (one.minute, one.symbol))
            moves = [
                Move(
                    symbol=one.symbol,
                    at=midnight + timedelta(minutes=one.minute),
                    change=one.change,
                    price=one.price,
                    strength=round(one.strength, 2),
                )
                for one in found
            ]
            return self._moves.put(day, ([move.at for move in moves], moves))


class _Path:
    """One day of one symbol, minute by minute from `first_minute`, with running extremes."""

    __slots__ = (
        "first_minute", "high_limit", "highs", "last", "low_limit", "lows", "open_minutes", "previous_close", "prices",
        "volume",
    )  # fmt: skip

    def __init__(
        self,
        first_minute: int,
        open_minutes: int,
        previous_close: float,
        prices: array[float],
        volume: _Volume,
        low_limit: float = 0.0,
        high_limit: float = 0.0,
    ) -> None:
        self.first_minute = first_minute
        self.open_minutes = open_minutes
        self.previous_close = previous_close
        self.prices = prices
        self.volume = volume
        self.low_limit = low_limit
        self.high_limit = high_limit
        self.last = len(prices) - 1
        self.highs, self.lows = array("d", accumulate(prices, max)), array("d", accumulate(prices, min))


class _Kept(Generic[Key, Value]):
    """A bounded memory: time moves forward, so the oldest goes first and a hit needs no lock. Writers hold one."""

    __slots__ = ("_items", "_size")

    def __init__(self, size: int) -> None:
        self._size = size
        self._items: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        return self._items.get(key)

    def put(self, key: Key, value: Value) -> Value:
        self._items[key] = value
        while len(self._items) > self._size:
            del self._items[next(iter(self._items))]
        return value


# --- the shape of a day ---------------------------------------------------------


@lru_cache(maxsize=32)
def _pace(count: int, exchange: bool) -> array[float]:
    """How much of the day's activity is done by each minute, 0..1: a U in sessions, waking hours around the clock."""
    if exchange:
        rates = [1.0 + 2.2 * math.exp(-m / 22.0) + 1.3 * math.exp(-(count - m) / 28.0) for m in range(1, count + 1)]
        if count > 300:  # the lunch lull
            for minute in range(150, 240):
                rates[minute] *= 0.65
    else:
        # Europe opens at 10:00, America at 16:30 (Istanbul time).
        rates = [
            0.45 + 0.7 * math.exp(-(((m / 60.0 - 11.5) / 2.5) ** 2)) + 1.0 * math.exp(-(((m / 60.0 - 17.5) / 2.2) ** 2))
            for m in range(1, count + 1)
        ]
    total, done = sum(rates), 0.0
    pace = array("d", [0.0])
    for rate in rates:
        done += rate
        pace.append(done / total)
    pace[-1] = 1.0
    return pace


@lru_cache(maxsize=32)
def _pace_roots(count: int, exchange: bool) -> array[float]:
    """The standard deviation of each minute's step in a path of unit variance."""
    pace = _pace(count, exchange)
    return array("d", [0.0] + [math.sqrt(max(pace[i] - pace[i - 1], 0.0)) for i in range(1, count + 1)])


def _shared_bridge(symbol: Symbol) -> str:
    return "market" if symbol.kind in ("share", "index") else "crypto"


def _shared_vol(symbol: Symbol) -> float:
    """The part of a day's volatility that comes through the bridge shared with others of its kind."""
    if symbol.kind in ("share", "index"):
        return symbol.beta * MARKET_VOL
    return 0.022 * symbol.beta if symbol.kind == "crypto" else 0.0


def _own_part(symbol: Symbol) -> float:
    if symbol.code == "XU100":
        return 0.1 * MARKET_VOL
    if symbol.kind in ("share", "index"):
        return own_vol(symbol)
    if symbol.kind == "crypto":
        return math.sqrt(max(symbol.daily_vol**2 - _shared_vol(symbol) ** 2, (0.3 * symbol.daily_vol) ** 2))
    return symbol.daily_vol


def _on_steps(symbol: Symbol, raw: list[float], low: float, high: float) -> array[float]:
    """The path on the exchange's price steps, inside the day's limits where there are any."""
    if symbol.kind != "share":
        unit = 10.0**symbol.decimals
        return array("d", [round(price * unit) / unit for price in raw])
    step = symbol.tick(low)
    if step == symbol.tick(high) and step < 1.0:
        per_unit = round(1.0 / step)
        on_step = [round(price * per_unit) / per_unit for price in raw]
        if min(on_step) >= low and max(on_step) <= high:
            return array("d", on_step)
        return array("d", [min(high, max(low, price)) for price in on_step])
    return array("d", [min(high, max(low, symbol.rounded(price))) for price in raw])


@dataclass(frozen=True, slots=True)
class _Volume:
    """Volume so far against the usual by that minute; days that move far trade more, and so does what a shock hits."""

    whole_day: float
    early: float  # how the morning starts out, forgotten as the day settles
    struck: tuple[tuple[int, float], ...] = ()  # (minute of the path, the shock in daily standard deviations)

    def at(self, index: int, count: int) -> float:
        settled = index / count
        ratio = self.whole_day * (self.early * (1.0 - settled) + settled)
        for since, size in self.struck:
            if index >= since:
                ratio *= 1.0 + 0.25 * min(size, 6.0) * min((index - since + 1) / 30.0, 1.0)
        return round(ratio, 2)


def _drawn_volume(rng: Random, size: float, struck: tuple[tuple[int, float], ...] = ()) -> _Volume:
    """`size` is the day's return in daily standard deviations."""
    whole_day = math.exp(0.28 * rng.gauss(0.0, 1.0) + 0.25 * (min(abs(size), 4.0) - 0.65))
    return _Volume(whole_day, math.exp(0.25 * rng.gauss(0.0, 1.0)), struck)


# --- shocks -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Effect:
    """A shock as one symbol feels it; `minute` counts Istanbul minutes from ordinal day 0."""

    day: int
    minute: int
    change: float
    at_open: bool  # struck while the symbol did not trade: it is the opening gap


def _effects(shocks: Sequence[Shock]) -> dict[str, list[_Effect]]:
    felt: dict[str, list[_Effect]] = {}
    for shock in shocks:
        day, minute = calendar.local_minute(shock.at)
        for code, weight in _spill(shock.symbol):
            symbol = BASE_SYMBOLS[code]
            start_day, start_minute, at_open = day, minute, False
            if symbol.kind in ("share", "index"):
                close = calendar.close_minute(day)
                if close < 0 or minute >= close:
                    start_day, start_minute, at_open = session_after(symbol.kind, day), calendar.OPENING, True
                elif minute < calendar.OPENING:
                    start_minute, at_open = calendar.OPENING, True
            elif not is_session(symbol.kind, day) and symbol.kind != "rate":
                start_day, start_minute, at_open = session_after(symbol.kind, day), 0, True
            effect = _Effect(start_day, start_day * 1440 + start_minute, shock.change * weight, at_open)
            felt.setdefault(code, []).append(effect)
    for effects in felt.values():
        effects.sort(key=lambda effect: (effect.minute, effect.change))
    return felt


def _factor(effects: Sequence[_Effect], minute: int) -> float:
    """By what the shocks multiply a price at a minute."""
    factor = 1.0
    for effect in effects:
        age = minute - effect.minute
        if age < 0:
            break
        risen = 1.0 if effect.at_open else min((age + 1) / SHOCK_RAMP_MINUTES, 1.0)
        factor *= 1.0 + effect.change * risen * 0.5 ** (age / SHOCK_HALF_LIFE_MINUTES)
    return factor


def _end_of(symbol: Symbol, day: int) -> tuple[int]:
    minute = calendar.close_minute(day) if symbol.kind in ("share", "index") else 1440
    return (day * 1440 + minute,)


def _spill(code: str) -> list[tuple[str, float]]:
    """Who feels a shock to `code`, and how strongly. Crosses follow by themselves."""
    source = SYMBOLS[code]
    if code in DERIVED:
        return [(DERIVED[code][0][0], 1.0)]
    felt = [(code, 1.0)]
    shares = [symbol for symbol in SYMBOLS.values() if symbol.kind == "share"]
    if source.kind == "share":
        felt += [(other.code, 0.3) for other in shares if other.sector == source.sector and other.code != code]
        felt.append(("XU100", 0.05))
        if source.sector == "banka":
            felt.append(("XBANK", 0.2))
    elif code == "XU100":
        felt += [(share.code, share.beta) for share in shares]
        felt += [("XBANK", SYMBOLS["XBANK"].beta), ("XU030", SYMBOLS["XU030"].beta)]
    elif code == "XBANK":
        felt += [(share.code, 0.9) for share in shares if share.sector == "banka"]
        felt.append(("XU100", 0.35))
    else:
        felt += list(_SPILLS.get(code, ()))
        if code == "BTC":  # every coin moves when this one does
            named = {other for other, _ in felt}
            felt += [(coin.code, 1.0) for coin in SYMBOLS.values() if coin.kind == "crypto" and coin.code not in named]
        market = _TO_MARKET.get(code, 0.0)
        if market:
            felt += [(share.code, market * share.beta) for share in shares]
            felt += [(index, market * SYMBOLS[index].beta) for index in ("XU100", "XBANK", "XU030")]
    return felt


_SPILLS: dict[str, tuple[tuple[str, float], ...]] = {
    "USDTRY": (("CDS", 1.2),),
    "EURUSD": (("GBPUSD", 0.7), ("ONS", 0.4)),
    "ONS": (("KOZAL", 0.5),),
    "BTC": (("ETH", 1.0), ("SOL", 1.1), ("AVAX", 1.1), ("XRP", 1.0)),
    "ETH": (("BTC", 0.4), ("SOL", 0.7), ("AVAX", 0.7), ("XRP", 0.5)),
    "BRENT": (("TUPRS", 0.15), ("PETKM", -0.15), ("THYAO", -0.2), ("PGSUS", -0.25)),
}
# What the stock market makes of a shock elsewhere.
_TO_MARKET: dict[str, float] = {"USDTRY": -0.5, "CDS": -0.12, "FAIZ": -0.3, "TUFE": -0.2}


# --- notable moves -----------------------------------------------------------------

_WINDOW = 15  # minutes
_STRONG = 3.0
# Nobody speaks of a single tick: a move must last this many minutes to be noticed, and is told as it is then.
_NOTICED_AFTER = 3
_LIMIT_STRENGTH = 5.0
_SAME_SYMBOL_PAUSE = 180
_GROUP_PAUSE = 240
# Below this a move is nothing to speak of, however quiet the symbol usually is.
_SMALLEST: dict[Kind, float] = {
    "share": 0.010,
    "index": 0.003,
    "fx": 0.0012,
    "gold": 0.003,
    "crypto": 0.008,
    "macro": 0.007,
}


def _grouped() -> dict[str, tuple[str, ...]]:
    """The followed symbols, whose moves compete for attention: sectors of shares, each index, the other topics."""
    groups: dict[str, tuple[str, ...]] = {}
    for symbol in SYMBOLS.values():
        if symbol.kind != "rate" and symbol.followed:
            name = {"share": symbol.sector, "index": symbol.code}.get(symbol.kind, symbol.topic)
            groups[name] = (*groups.get(name, ()), symbol.code)
    return groups


_GROUPS = _grouped()


@dataclass(frozen=True, slots=True)
class _Candidate:
    minute: int  # of the day
    symbol: str
    change: float
    price: float
    strength: float
    is_limit: bool = False


def _candidates(symbol: Symbol, path: _Path) -> list[_Candidate]:
    """Every minute of a day at which the last quarter of an hour stands out, and each limit when first reached."""
    prices, start = path.prices, path.first_minute
    exchange = start > 0
    pace = _pace(path.last, exchange)
    smallest = max(_SMALLEST[symbol.kind], 3.0 * symbol.tick(path.previous_close) / path.previous_close)
    usual_day = _WANDER * symbol.daily_vol
    found: list[_Candidate] = []
    gap = prices[0] / path.previous_close - 1.0
    if exchange and abs(gap) >= max(smallest, 1.5 * symbol.daily_vol):
        strength = _STRONG * abs(gap) / (1.5 * symbol.daily_vol)
        found.append(_Candidate(start + 1, symbol.code, gap, prices[0], strength))
    stands_since = 0  # for how many minutes the move has stood out
    for index in range(_WINDOW, path.last + 1):
        change = prices[index] / prices[index - _WINDOW] - 1.0
        strength = 0.0
        if change >= smallest or change <= -smallest:
            strength = abs(change) / (usual_day * math.sqrt(pace[index] - pace[index - _WINDOW]))
        if strength < _STRONG:
            stands_since = 0
            continue
        stands_since += 1
        if stands_since >= _NOTICED_AFTER:
            found.append(_Candidate(start + index, symbol.code, change, prices[index], strength))
    for limit, held in ((path.high_limit, path.highs), (path.low_limit, path.lows)):
        if limit:
            reached = next((i for i, price in enumerate(held) if price == limit), None)
            if reached is not None:
                change = limit / path.previous_close - 1.0
                minute = start + max(reached, 1)
                found.append(_Candidate(minute, symbol.code, change, limit, _LIMIT_STRENGTH, is_limit=True))
    return found


def _worth_talking(candidates: list[_Candidate]) -> list[_Candidate]:
    """What of a group's day is noticed: nobody reports the same rise every minute.

    Limits always are. Otherwise a move takes the group's attention for a while,
    and only a much stronger one of another symbol breaks in.
    """
    candidates.sort(key=lambda one: (one.minute, -one.strength, one.symbol))
    kept: list[_Candidate] = []
    last_of: dict[str, int] = {}
    last_minute, last_strength = -_GROUP_PAUSE, 0.0
    for one in candidates:
        if not one.is_limit:
            if one.minute - last_of.get(one.symbol, -_SAME_SYMBOL_PAUSE) < _SAME_SYMBOL_PAUSE:
                continue
            if one.minute - last_minute < _GROUP_PAUSE and one.strength < 1.5 * last_strength:
                continue
        kept.append(one)
        last_of[one.symbol] = one.minute
        last_minute, last_strength = one.minute, one.strength
    return kept
