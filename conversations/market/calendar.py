"""When each market trades: Borsa İstanbul's sessions, currencies and gold 24×5, crypto always.

Holidays and half days come from the `holidays` library (its XIST calendar).
Moments go in timezone-aware and come out in Istanbul time. Türkiye has kept
UTC+3 all year since September 2016, so a fixed offset is exact for every date
this project deals with, and much cheaper than a zone lookup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

import holidays

from conversations.market.symbols import Kind

ISTANBUL = timezone(timedelta(hours=3), "Europe/Istanbul")

# Minutes after local midnight.
ORDER_COLLECTION = 9 * 60 + 40
OPENING = 10 * 60
CLOSING = 18 * 60
HALF_DAY_CLOSING = 12 * 60 + 30
AUCTION_MINUTES = 10

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


class Phase(StrEnum):
    CLOSED = "closed"
    PRE_OPEN = "pre_open"  # orders are collected, nothing trades yet
    OPEN = "open"
    CLOSING_AUCTION = "closing_auction"


# Looking a member up on its class costs more than the rest of `phase`.
_CLOSED, _PRE_OPEN, _OPEN, _CLOSING_AUCTION = Phase.CLOSED, Phase.PRE_OPEN, Phase.OPEN, Phase.CLOSING_AUCTION


@dataclass(frozen=True, slots=True)
class Session:
    """One trading day of Borsa İstanbul; minutes count from local midnight."""

    day: date
    close_minute: int  # end of continuous trading
    half: bool

    @property
    def opens_at(self) -> datetime:
        return _moment(self.day, OPENING)

    @property
    def closes_at(self) -> datetime:
        """End of continuous trading; the closing auction follows."""
        return _moment(self.day, self.close_minute)

    @property
    def ends_at(self) -> datetime:
        """End of the closing auction, when the day's close is final."""
        return _moment(self.day, self.close_minute + AUCTION_MINUTES)


def phase(at: datetime) -> Phase:
    """What Borsa İstanbul is doing at `at`."""
    ordinal, minute = local_minute(at)
    close = close_minute(ordinal)
    if close < 0 or minute < ORDER_COLLECTION:
        return _CLOSED
    if minute < OPENING:
        return _PRE_OPEN
    if minute < close:
        return _OPEN
    if minute < close + AUCTION_MINUTES:
        return _CLOSING_AUCTION
    return _CLOSED


def is_open(kind: Kind, at: datetime) -> bool:
    """Whether symbols of `kind` trade at `at`; figures such as the policy rate never do."""
    if kind in ("share", "index"):
        return phase(at) in (_OPEN, _CLOSING_AUCTION)
    if kind == "crypto":
        return True
    if kind == "rate":
        return False
    return local_minute(at)[0] % 7 not in (6, 0)  # ordinal 1 was a Monday


def session(day: date) -> Session | None:
    """The session of `day`, or None when the exchange stays closed."""
    close = close_minute(day.toordinal())
    return None if close < 0 else Session(day, close, close == HALF_DAY_CLOSING)


def is_trading_day(day: date) -> bool:
    return close_minute(day.toordinal()) >= 0


def is_half_day(day: date) -> bool:
    return close_minute(day.toordinal()) == HALF_DAY_CLOSING


def next_trading_day(day: date) -> date:
    """The first trading day after `day`."""
    ordinal = day.toordinal() + 1
    while close_minute(ordinal) < 0:
        ordinal += 1
    return date.fromordinal(ordinal)


def previous_trading_day(day: date) -> date:
    """The last trading day before `day`."""
    ordinal = day.toordinal() - 1
    while close_minute(ordinal) < 0:
        ordinal -= 1
    return date.fromordinal(ordinal)


def next_open(at: datetime) -> datetime:
    """The first start of continuous trading at or after `at`."""
    day = at.astimezone(ISTANBUL).date()
    if is_trading_day(day) and at <= _moment(day, OPENING):
        return _moment(day, OPENING)
    return _moment(next_trading_day(day), OPENING)


def previous_close_time(at: datetime) -> datetime:
    """When the last finished session ended (closing auction included), at or before `at`."""
    day = at.astimezone(ISTANBUL).date()
    today = session(day)
    if today is not None and today.ends_at <= at:
        return today.ends_at
    last = session(previous_trading_day(day))
    assert last is not None
    return last.ends_at


def holiday_name(day: date) -> str:
    """The Turkish name of the public holiday on `day` (weekends included), or ""."""
    return _public_holidays(day.year).get(day, "")


def local_minute(at: datetime) -> tuple[int, int]:
    """The proleptic ordinal of the Istanbul day of `at`, and the minute of that day."""
    days, minute = divmod(int(at.timestamp()) // 60 + 180, 1440)
    return days + _EPOCH_ORDINAL, minute


@lru_cache(maxsize=8192)
def close_minute(ordinal: int) -> int:
    """When continuous trading ends on a day, in minutes after midnight; -1 when it is closed."""
    day = date.fromordinal(ordinal)
    if day.weekday() >= 5:
        return -1
    closed, half = _exchange_holidays(day.year)
    if day in closed:
        return -1
    return HALF_DAY_CLOSING if day in half else CLOSING


def _moment(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), ISTANBUL)


@lru_cache(maxsize=64)
def _exchange_holidays(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Closed days and half days of one year."""
    closed = holidays.financial_holidays("XIST", years=year)
    half = holidays.financial_holidays("XIST", years=year, categories=("half_day",))
    return frozenset(closed), frozenset(half)


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("TR", years=year, language="tr"))
