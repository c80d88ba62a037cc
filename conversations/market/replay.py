"""Real prices from a file, through the same interface as the seeded market.

CSV with a header `at,symbol,price[,volume]`, or JSON: a list of objects with
those keys (or an object with such a list under `prices`). `at` is ISO 8601;
without an offset it is Istanbul time. Rows may come in any order; any spacing
works, from ticks to one close a day. What the file does not know, a
`fallback` feed answers; without one, asking for it is an error.

Every mistake in a file is a `BadPriceFile` with one sentence and the row.
"""

from __future__ import annotations

import csv
import json
import math
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from conversations.market import calendar, indicators
from conversations.market.feed import Levels, MarketFeed, Move, Quote
from conversations.market.symbols import SYMBOLS, Symbol, UnknownSymbol

_WINDOW = 15 * 60.0  # seconds
_STRONG = 3.0
_PAUSE = 3 * 3600.0  # seconds before the same symbol's next move is told
_SESSION = {"share": 8 * 3600.0, "index": 8 * 3600.0}
_ROUND_THE_CLOCK = 24 * 3600.0


class BadPriceFile(ValueError):
    """A file of prices that cannot be used; one sentence that names the file and the row."""


class ReplayFeed:
    """A `MarketFeed` over recorded prices; see the module for the formats."""

    def __init__(self, series: dict[str, _Series], fallback: MarketFeed | None = None) -> None:
        self._series = series
        self._fallback = fallback
        self._moves = sorted(
            (move for one in series.values() for move in one.moves()), key=lambda move: (move.at, move.symbol)
        )
        self._move_times = [move.at for move in self._moves]

    @classmethod
    def read(cls, path: Path | str, fallback: MarketFeed | None = None) -> ReplayFeed:
        """The feed of one file. Raises `BadPriceFile`."""
        path = Path(path)
        rows: dict[str, dict[float, tuple[float, float]]] = {}
        for where, row in _rows(path):
            symbol, at, price, volume = _checked(path, where, row)
            rows.setdefault(symbol.code, {})[at] = (price, volume)
        if not rows:
            raise BadPriceFile(f"{path}: there are no prices in the file.")
        return cls({code: _Series(SYMBOLS[code], points) for code, points in sorted(rows.items())}, fallback)

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols whose prices are in the file."""
        return tuple(self._series)

    def quote(self, symbol: str, at: datetime) -> Quote:
        """The last recorded price at `at`; before the first one, that first one."""
        series = self._series.get(symbol)
        if series is None:
            return self._other(symbol).quote(symbol, at)
        return series.quote(at)

    def levels(self, symbol: str, at: datetime) -> Levels:
        """Indicators over the recorded sessions finished by `at`; a short file gives short averages."""
        series = self._series.get(symbol)
        if series is None:
            return self._other(symbol).levels(symbol, at)
        return series.levels(at)

    def moves(self, after: datetime, until: datetime) -> list[Move]:
        """Notable moves in (after, until], the fallback's for symbols that are not in the file."""
        found = self._moves[bisect_right(self._move_times, after) : bisect_right(self._move_times, until)]
        if self._fallback is not None:
            found = found + [move for move in self._fallback.moves(after, until) if move.symbol not in self._series]
            found.sort(key=lambda move: (move.at, move.symbol))
        return found

    def _other(self, symbol: str) -> MarketFeed:
        if self._fallback is None:
            raise UnknownSymbol(f"The recorded prices have no symbol {symbol!r}.")
        return self._fallback


class _Series:
    """The recorded prices of one symbol, in order of time (POSIX seconds)."""

    def __init__(self, symbol: Symbol, points: dict[float, tuple[float, float]]) -> None:
        self.symbol = symbol
        self.times = array("d", sorted(points))
        self.prices = array("d", [points[at][0] for at in self.times])
        # Volume before each record, so that any stretch is one subtraction.
        self.volume_before = array("d", accumulate((points[at][1] for at in self.times), initial=0.0))
        days = [_day(at) for at in self.times]
        # Where each recorded day begins, and its last price.
        self.starts = [i for i in range(len(days)) if i == 0 or days[i] != days[i - 1]]
        self.days = [days[i] for i in self.starts]
        ends = [*(start - 1 for start in self.starts[1:]), len(days) - 1]
        self.closes = [self.prices[end] for end in ends]
        self.highs, self.lows = array("d"), array("d")
        for start, end in zip(self.starts, ends, strict=True):
            of_day = self.prices[start : end + 1]
            self.highs.extend(accumulate(of_day, max))
            self.lows.extend(accumulate(of_day, min))
        self._levels_after = lru_cache(maxsize=64)(self._levels_of)

    def quote(self, at: datetime) -> Quote:
        stamp = at.timestamp()
        index = max(bisect_right(self.times, stamp) - 1, 0)
        position = bisect_right(self.starts, index) - 1
        start, price = self.starts[position], self.prices[index]
        previous = self.closes[position - 1] if position else self.prices[start]
        return Quote(
            symbol=self.symbol.code,
            at=at,
            price=price,
            previous_close=previous,
            open=self.prices[start],
            high=self.highs[index],
            low=self.lows[index],
            change=price / previous - 1.0,
            volume_ratio=self._volume_ratio(position, index),
            limit=_limit(self.symbol, price, previous),
            is_open=calendar.is_open(self.symbol.kind, at) and _day(stamp) == self.days[position],
        )

    def levels(self, at: datetime) -> Levels:
        today, minute = calendar.local_minute(at)
        finished = today - 1
        if self.symbol.kind in ("share", "index"):
            close = calendar.close_minute(today)
            if close >= 0 and minute >= close + calendar.AUCTION_MINUTES:
                finished = today
        return self._levels_after(max(bisect_right(self.days, finished), 1))

    def moves(self) -> Iterator[Move]:
        """Prices that stand out against a quarter of an hour, or one record, before."""
        last_told = -math.inf
        for index in range(1, len(self.times)):
            at, price = self.times[index], self.prices[index]
            if at - last_told < _PAUSE:
                continue
            before = max(bisect_right(self.times, at - _WINDOW) - 1, 0)
            change = price / self.prices[before] - 1.0
            strength = abs(change) / self._usual(at - self.times[before])
            if strength >= _STRONG:
                last_told = at
                moment = datetime.fromtimestamp(at, calendar.ISTANBUL)
                yield Move(self.symbol.code, moment, change, price, round(strength, 2))

    def _usual(self, seconds: float) -> float:
        """The usual size of a move over so many seconds; a day's at most."""
        session = _SESSION.get(self.symbol.kind, _ROUND_THE_CLOCK)
        return max(self.symbol.daily_vol, 0.001) * math.sqrt(min(max(seconds, 60.0) / session, 1.0))

    def _levels_of(self, days: int) -> Levels:
        return indicators.levels(self.symbol, self.closes[max(days - indicators.HISTORY, 0) : days])

    def _volume_ratio(self, position: int, index: int) -> float:
        """Volume of the day so far against the mean of up to five days before by the same time; 1 if not recorded."""
        start = self.starts[position]
        volume = self.volume_before
        so_far = volume[index + 1] - volume[start]
        into_day = self.times[index] - _midnight(self.days[position])
        before = []
        for earlier in range(max(position - 5, 0), position):
            begin, end = self.starts[earlier], self.starts[earlier + 1]
            until = bisect_right(self.times, _midnight(self.days[earlier]) + into_day, begin, end)
            before.append(volume[until] - volume[begin])
        usual = sum(before) / len(before) if before else 0.0
        return round(so_far / usual, 2) if usual > 0.0 and so_far > 0.0 else 1.0


def _limit(symbol: Symbol, price: float, previous: float) -> str:
    """Whether a share stands at its daily limit, one price step of doubt allowed."""
    if symbol.kind != "share":
        return ""
    step = symbol.tick(price)
    if price > previous * 1.10 - step:
        return "tavan"
    return "taban" if price < previous * 0.90 + step else ""


def _day(stamp: float) -> int:
    """The ordinal of the Istanbul day of a POSIX time."""
    return int((stamp + 3 * 3600) // 86400) + _EPOCH


def _midnight(day: int) -> float:
    return (day - _EPOCH) * 86400.0 - 3 * 3600


_EPOCH = datetime(1970, 1, 1, tzinfo=calendar.ISTANBUL).toordinal()


# --- reading files ------------------------------------------------------------------


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row of a file with the words that tell where it stands."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadPriceFile(f"{path}: there is no such file.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadPriceFile(f"{path}: the file cannot be read ({type(error).__name__}).") from None
    if text.lstrip()[:1] in ("[", "{"):
        yield from _json_rows(path, text)
    else:
        yield from _csv_rows(path, text)


def _json_rows(path: Path, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        content = json.loads(text)
    except ValueError as error:
        raise BadPriceFile(f"{path}: this is not valid JSON ({error}).") from None
    items = content.get("prices") if isinstance(content, dict) else content
    if not isinstance(items, list):
        raise BadPriceFile(f'{path}: JSON must be a list of prices, or an object with one under "prices".')
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            raise BadPriceFile(f"{path}, item {number}: a price must be an object with at, symbol and price.")
        yield f"item {number}", item


def _csv_rows(path: Path, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    reader = csv.DictReader(text.splitlines())
    missing = [name for name in ("at", "symbol", "price") if name not in _names(reader.fieldnames)]
    if missing:
        raise BadPriceFile(f"{path}: the header lacks {', '.join(missing)}; it must be at,symbol,price[,volume].")
    reader.fieldnames = _names(reader.fieldnames)
    try:
        for row in reader:
            yield f"line {reader.line_num}", row
    except csv.Error as error:
        raise BadPriceFile(f"{path}, line {reader.line_num}: this is not valid CSV ({error}).") from None


def _names(header: Iterable[str] | None) -> list[str]:
    return [name.strip().lower() for name in header or ()]


def _checked(path: Path, where: str, row: dict[str, Any]) -> tuple[Symbol, float, float, float]:
    """One row as (symbol, POSIX time, price, volume)."""

    def wrong(sentence: str) -> BadPriceFile:
        return BadPriceFile(f"{path}, {where}: {sentence}")

    code = str(row.get("symbol") or "").strip().upper()
    symbol = SYMBOLS.get(code)
    if symbol is None:
        raise wrong(f"{code!r} is not a known symbol." if code else "the symbol is missing.")
    try:
        at = datetime.fromisoformat(str(row.get("at") or "").strip())
    except ValueError:
        raise wrong(f"{row.get('at')!r} is not an ISO 8601 time.") from None
    if at.tzinfo is None:
        at = at.replace(tzinfo=calendar.ISTANBUL)
    price = _number(row.get("price"))
    if price is None or price <= 0.0:
        raise wrong(f"{row.get('price')!r} is not a positive price.")
    written = row.get("volume")
    volume = 0.0 if written is None or written == "" else _number(written)
    if volume is None or volume < 0.0:
        raise wrong(f"{written!r} is not a volume.")
    return symbol, at.timestamp(), price, volume


def _number(value: object) -> float | None:
    """A finite number with a decimal point, or None."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None

