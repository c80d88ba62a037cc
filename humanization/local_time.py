"""The clock on the wall in Istanbul, as plain numbers.

Turkey has kept UTC+3 the whole year since 2016, so the local hour is an
addition. Subsystems ask for it many times a second, which is why this is
arithmetic on epoch seconds and not a time zone look-up.
"""

from __future__ import annotations

from datetime import datetime

HOUR = 3600.0
DAY = 86400.0
UTC_OFFSET = 3 * HOUR


_last: tuple[datetime | None, float] = (None, 0.0)


def epoch_of(moment: datetime) -> float:
    """`moment.timestamp()`, worked out once for one and the same object.

    A room asks every member's subsystems about the same moment; the arithmetic on
    an aware datetime would otherwise be their largest cost.
    """
    global _last
    known, epoch = _last
    if known is not moment:
        epoch = moment.timestamp()
        _last = (moment, epoch)
    return epoch


def hour_of_day(epoch: float) -> float:
    """Local time of day in hours, 0 <= hour < 24."""
    return ((epoch + UTC_OFFSET) % DAY) / HOUR


def day_number(epoch: float) -> int:
    """Local days since 1 January 1970."""
    return int((epoch + UTC_OFFSET) // DAY)


def day_start(day: int) -> float:
    """Epoch seconds of local midnight at the start of a day number."""
    return day * DAY - UTC_OFFSET


def weekday(day: int) -> int:
    """0 is Monday. Day 0 was a Thursday."""
    return (day + 3) % 7


def week_number(epoch: float) -> int:
    """Local weeks since the one of 1 January 1970; they begin on Monday."""
    return (day_number(epoch) + 3) // 7


def week_start(week: int) -> float:
    """Epoch seconds of the local midnight a week number begins with."""
    return day_start(week * 7 - 3)
