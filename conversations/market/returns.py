"""Daily closes of a market that never was: fat tails, volatility clusters, common factors.

Every source of noise is a GARCH(1,1) chain with Student-t innovations, scaled to
unit variance, one value per calendar day and addressed by name. A symbol's
daily return mixes the chains it depends on (the market, its sector, its own,
pressure on the lira, the dollar abroad, appetite for risk, crypto), so related
symbols move together. Chains grow forward and backward from ANCHOR_DAY, where
every close is the catalogue's anchor price; a value once drawn never changes.

Shares obey the exchange's daily limits of ±10 %. What a limit cut off is half
carried into the next session, which is how series of limit days arise.
"""

from __future__ import annotations

import math
from datetime import date, datetime, time
from functools import lru_cache
from random import Random

from conversations.market import calendar
from conversations.market.symbols import SYMBOLS, Kind, Symbol
from piyasa_site.common.randomness import stream

ANCHOR_DAY = date(2026, 1, 24).toordinal()

DAILY_LIMIT = 0.10
OUNCE_GRAMS = 31.1035
# A çeyrek holds 1.6065 g of pure gold; the coin itself costs about two per cent on top.
CEYREK_GRAMS = 1.6065 * 1.0204
# Cumhuriyet and Ata coins: 7.216 g of 22 carats (6.614 g of pure gold), about one per cent for the minting.
CUMHURIYET_GRAMS, ATA_GRAMS = 6.614 * 1.008, 6.614 * 1.012
CARAT_22 = 0.916  # pure gold in a gram of bracelet

MARKET_VOL = 0.0135

# GARCH(1,1): variance = _OMEGA + _ALPHA * shock² + _BETA * variance; the mean variance is 1.
_ALPHA, _BETA = 0.08, 0.86
_OMEGA = 1.0 - _ALPHA - _BETA
_TAIL_DEGREES = 5.0
_LARGEST = 7.0

# What each base symbol that is not a share or an index is made of: (chain, weight); squares add up to one.
_MIXES: dict[str, tuple[tuple[str, float], ...]] = {
    "USDTRY": (("lira", 1.0),),
    "EURUSD": (("dollar", -1.0),),
    "GBPUSD": (("dollar", -0.75), ("own:GBPUSD", 0.66)),
    "ONS": (("dollar", -0.45), ("world", -0.15), ("own:ONS", 0.88)),
    "BRENT": (("world", 0.30), ("own:BRENT", 0.954)),
    "CDS": (("lira", 0.50), ("world", -0.40), ("own:CDS", 0.768)),
    "BTC": (("world", 0.35), ("crypto", 0.937)),
    "ETH": (("world", 0.28), ("crypto", 0.76), ("own:ETH", 0.587)),
    "SOL": (("world", 0.26), ("crypto", 0.70), ("own:SOL", 0.665)),
    "AVAX": (("world", 0.25), ("crypto", 0.66), ("own:AVAX", 0.708)),
    "XRP": (("world", 0.22), ("crypto", 0.62), ("own:XRP", 0.753)),
    "CHFUSD": (("dollar", -0.80), ("own:CHFUSD", 0.60)),
    "JPYUSD": (("dollar", -0.60), ("world", -0.25), ("own:JPYUSD", 0.76)),
    "DXY": (("dollar", 0.97), ("own:DXY", 0.243)),
    "XAGUSD": (("dollar", -0.40), ("world", 0.10), ("own:XAGUSD", 0.911)),
    "SPX": (("world", 0.95), ("own:SPX", 0.312)),
    "NDX": (("world", 0.90), ("own:NDX", 0.436)),
    "USDT": (("own:USDT", 1.0),),
}
# Any other coin: with the rest of them, and a good part its own.
_COIN_MIX = (("world", 0.22), ("crypto", 0.64))
_COIN_OWN = 0.736
# Mean daily log return by kind; the lira's slide is per weekday.
_DRIFT: dict[Kind, float] = {
    "share": 0.0008,
    "index": 0.0008,
    "fx": 0.0,
    "gold": 0.0002,
    "crypto": 0.0003,
    "macro": 0.0,
}
_LIRA_DRIFT = 0.0006

def _hidden(code: str, name: str, kind: Kind, price: float, vol: float, decimals: int) -> Symbol:
    """A price in dollars that is never shown: a cross in lira is made of it."""
    return Symbol(
        code=code,
        name=name,
        kind=kind,
        reading=name,
        aliases=(),
        sector=kind,
        topic="doviz",
        anchor_price=price,
        daily_vol=vol,
        beta=1.0,
        decimals=decimals,
        unit="",
        spoken=name,
    )


_HIDDEN = (
    _hidden("GBPUSD", "sterlin", "fx", 1.3635, 0.0048, 4),
    _hidden("CHFUSD", "frank", "fx", 1.2823, 0.0047, 4),
    _hidden("JPYUSD", "yen", "fx", 0.006412, 0.0055, 7),
    _hidden("XAGUSD", "gümüş", "gold", 102.94, 0.0210, 2),
)
BASE_SYMBOLS: dict[str, Symbol] = {**SYMBOLS, **{symbol.code: symbol for symbol in _HIDDEN}}

# Symbols that are computed from others at every moment: (factors, constant).
DERIVED: dict[str, tuple[tuple[str, ...], float]] = {
    "EURTRY": (("EURUSD", "USDTRY"), 1.0),
    "GBPTRY": (("GBPUSD", "USDTRY"), 1.0),
    "GRAM": (("ONS", "USDTRY"), 1.0 / OUNCE_GRAMS),
    "CEYREK": (("ONS", "USDTRY"), CEYREK_GRAMS / OUNCE_GRAMS),
    "YARIM": (("ONS", "USDTRY"), 2.0 * CEYREK_GRAMS / OUNCE_GRAMS),
    "CUMHURIYET": (("ONS", "USDTRY"), CUMHURIYET_GRAMS / OUNCE_GRAMS),
    "ATA": (("ONS", "USDTRY"), ATA_GRAMS / OUNCE_GRAMS),
    "BILEZIK": (("ONS", "USDTRY"), CARAT_22 / OUNCE_GRAMS),
    "CHFTRY": (("CHFUSD", "USDTRY"), 1.0),
    "JPYTRY": (("JPYUSD", "USDTRY"), 100.0),
    "GUMUS": (("XAGUSD", "USDTRY"), 1.0 / OUNCE_GRAMS),
}


class _Chain:
    """One GARCH chain; `value(i)` for any whole i, positive ones forward in time."""

    __slots__ = ("_after", "_before")

    def __init__(self, seed: int, name: str) -> None:
        self._after = _Arm(stream("market", seed, name, "after"))
        self._before = _Arm(stream("market", seed, name, "before"))

    def value(self, index: int) -> float:
        return self._after.value(index - 1) if index > 0 else self._before.value(-index)


class _Arm:
    __slots__ = ("_rng", "_values", "_variance")

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._values: list[float] = []
        self._variance = 1.0

    def value(self, index: int) -> float:
        values = self._values
        while len(values) <= index:
            shock = math.sqrt(self._variance) * student(self._rng)
            shock = max(-_LARGEST, min(_LARGEST, shock))
            self._variance = _OMEGA + _ALPHA * shock * shock + _BETA * self._variance
            values.append(shock)
        return values[index]


def student(rng: Random) -> float:
    """A Student-t draw with five degrees of freedom, scaled to unit variance."""
    chi = rng.gammavariate(_TAIL_DEGREES / 2.0, 2.0)
    return rng.gauss(0.0, 1.0) / math.sqrt(chi / _TAIL_DEGREES) * math.sqrt((_TAIL_DEGREES - 2.0) / _TAIL_DEGREES)


class _History:
    """The days of one symbol known so far: its closes, and each day's return before limits and steps."""

    __slots__ = ("carry", "closes", "first", "last", "returns")

    def __init__(self, day: int, close: float) -> None:
        self.first = self.last = day
        self.closes: dict[int, float] = {day: close}
        self.returns: dict[int, float] = {}
        self.carry = 0.0


class DailyReturns:
    """Closes and latent returns of every base symbol for one seed. Not thread-safe: its owner locks."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._chains: dict[str, _Chain] = {}
        self._histories: dict[str, _History] = {}
        self._figures: dict[tuple[str, int], float] = {}

    def close(self, code: str, day: int) -> float:
        """The close of a session day (see `is_session`)."""
        return self._history(code, day).closes[day]

    def latent(self, code: str, day: int) -> float:
        """The log return of a session day before limits cut it and price steps rounded it."""
        return self._history(code, day).returns[day]

    def factor(self, name: str, day: int) -> float:
        """The value of one chain on a day, in standard deviations."""
        chain = self._chains.get(name)
        if chain is None:
            chain = self._chains[name] = _Chain(self.seed, name)
        return chain.value(day - ANCHOR_DAY)

    def figure(self, code: str, at: datetime) -> float:
        """A published figure (policy rate, inflation) in force at `at`; changes on its publication days."""
        local = at.astimezone(calendar.ISTANBUL)
        months = (local.year - 2026) * 12 + local.month - 1
        published = _publication(code, local.year, local.month)
        return self._figure(code, months if published is not None and at >= published else months - 1)

    def _figure(self, code: str, months: int) -> float:
        """The figure after the publication of the month `months` after January 2026, whose value is the anchor."""
        if months == 0:
            return SYMBOLS[code].anchor_price
        known = self._figures.get((code, months))
        if known is None:
            if months > 0:
                known = max(self._figure(code, months - 1) + self._step(code, months), 5.0)
            else:
                known = self._figure(code, months + 1) - self._step(code, months + 1)
            self._figures[code, months] = known = round(known, 2)
        return known

    def _step(self, code: str, months: int) -> float:
        """By how many points a figure moves at its publication in that month."""
        year, month = 2026 + months // 12, months % 12 + 1
        if _publication(code, year, month) is None:
            return 0.0
        rng = stream("market", self.seed, code, "step", months)
        if code == "FAIZ":
            return rng.choices((0.0, -0.5, -1.0, -1.5, 0.5), (30, 15, 35, 15, 5))[0]
        return round(-0.35 + 0.45 * student(rng), 2)

    def _history(self, code: str, day: int) -> _History:
        history = self._histories.get(code)
        symbol = BASE_SYMBOLS[code]
        if history is None:
            start = session_at_or_before(symbol.kind, ANCHOR_DAY)
            history = self._histories[code] = _History(start, symbol.anchor_price)
        while history.last < day:
            self._grow_forward(symbol, history)
        while history.first >= day:  # one session more than asked, so that the first one has a return
            self._grow_backward(symbol, history)
        return history

    def _grow_forward(self, symbol: Symbol, history: _History) -> None:
        previous = history.closes[history.last]
        day = session_after(symbol.kind, history.last)
        latent = self._return(symbol, day) + history.carry
        wanted = previous * math.exp(latent)
        close = symbol.rounded(wanted)
        history.carry = 0.0
        if symbol.kind == "share":
            low, high = limits(symbol, previous)
            if close > high or close < low:
                close = max(low, min(high, close))
                history.carry = 0.5 * math.log(wanted / close)
        history.last = day
        history.closes[day] = close
        history.returns[day] = latent

    def _grow_backward(self, symbol: Symbol, history: _History) -> None:
        day = history.first
        change = self._return(symbol, day)
        if symbol.kind == "share":
            change = max(-0.095, min(0.09, change))
        close = history.closes[day]
        previous = symbol.rounded(close / math.exp(change))
        history.returns[day] = math.log(close / previous)
        history.first = session_at_or_before(symbol.kind, day - 1)
        history.closes[history.first] = previous

    def _return(self, symbol: Symbol, day: int) -> float:
        drift = _LIRA_DRIFT if symbol.code == "USDTRY" else _DRIFT[symbol.kind]
        if symbol.kind not in ("share", "index"):
            mix = _MIXES.get(symbol.code) or (*_COIN_MIX, (f"own:{symbol.code}", _COIN_OWN))
            return drift + symbol.daily_vol * sum(weight * self.factor(name, day) for name, weight in mix)
        market = symbol.beta * MARKET_VOL * self.market(day)
        if symbol.code == "XU100":
            return drift + market
        sector = "banka" if symbol.code == "XBANK" else symbol.sector
        own = own_vol(symbol)
        if symbol.kind == "index":
            return drift + market + own * self.factor(f"sector:{sector}", day)
        return drift + market + own * (
            0.45 * self.factor(f"sector:{sector}", day) + 0.893 * self.factor(f"own:{symbol.code}", day)
        )

    def market(self, day: int) -> float:
        """The domestic market's factor, hurt by pressure on the lira and carried by appetite for risk abroad."""
        return 0.88 * self.factor("market", day) + 0.35 * self.factor("world", day) - 0.32 * self.factor("lira", day)


def own_vol(symbol: Symbol) -> float:
    """What is left of a share's daily volatility beside the market's part."""
    shared = symbol.beta * MARKET_VOL
    return math.sqrt(max(symbol.daily_vol**2 - shared**2, (0.35 * symbol.daily_vol) ** 2))


def limits(symbol: Symbol, previous_close: float) -> tuple[float, float]:
    """The lowest and highest price a share may trade at in a session, on its price steps."""
    low, high = previous_close * (1.0 - DAILY_LIMIT), previous_close * (1.0 + DAILY_LIMIT)
    low_step, high_step = symbol.tick(low), symbol.tick(high)
    lowest = round(math.ceil(low / low_step - 1e-9) * low_step, 6)
    highest = round(math.floor(high / high_step + 1e-9) * high_step, 6)
    # A penny share must be able to move at all.
    return max(lowest, low_step) if lowest < previous_close else previous_close, max(highest, previous_close)


def is_session(kind: Kind, day: int) -> bool:
    """Whether symbols of `kind` have a session on the day with this ordinal."""
    if kind in ("share", "index"):
        return calendar.close_minute(day) >= 0
    return kind == "crypto" or day % 7 not in (6, 0)


@lru_cache(maxsize=8192)
def session_at_or_before(kind: Kind, day: int) -> int:
    while not is_session(kind, day):
        day -= 1
    return day


def session_after(kind: Kind, day: int) -> int:
    """The first session day after `day`."""
    day += 1
    while not is_session(kind, day):
        day += 1
    return day


# Months with a rate decision; inflation is published every month.
_DECISION_MONTHS = (1, 3, 4, 6, 7, 9, 10, 12)


@lru_cache(maxsize=1024)
def _publication(code: str, year: int, month: int) -> datetime | None:
    """When a figure is published in a month: inflation on the 3rd at 10:00, the rate on the third Thursday at 14:00."""
    if code != "FAIZ":
        return datetime.combine(date(year, month, 3), time(10), calendar.ISTANBUL)
    if month not in _DECISION_MONTHS:
        return None
    first = date(year, month, 1).weekday()
    return datetime.combine(date(year, month, 1 + (3 - first) % 7 + 14), time(14), calendar.ISTANBUL)
