"""The exchange calendar: the dates of 2026 one by one, and an independent calendar as oracle."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from conversations.market import calendar
from conversations.market.calendar import ISTANBUL, Phase


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ISTANBUL)


def test_closed_weekdays_and_half_days_of_2026() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    closed = [d.strftime("%m-%d") for d in days if d.weekday() < 5 and not calendar.is_trading_day(d)]
    assert closed == [
        "01-01", "03-20", "04-23", "05-01", "05-19", "05-27", "05-28", "05-29", "07-15", "10-29",
    ]  # fmt: skip
    assert [d.strftime("%m-%d") for d in days if calendar.is_half_day(d)] == ["03-19", "05-26", "10-28"]


@pytest.mark.parametrize("year", range(2018, 2028))
def test_agrees_with_exchange_calendars(year: int) -> None:
    exchange_calendars = pytest.importorskip("exchange_calendars")
    oracle = exchange_calendars.get_calendar("XIST", start=f"{year}-01-01", end=f"{year}-12-31")
    expected = {stamp.date() for stamp in oracle.sessions}
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [d for d in days if calendar.is_trading_day(d) != (d in expected)] == []
    early = {stamp.date() for stamp in oracle.early_closes}
    assert [d for d in days if calendar.is_half_day(d) != (d in early)] == []


@pytest.mark.parametrize(
    ("moment", "phase"),
    [
        ("2026-11-16T09:39:59", Phase.CLOSED),
        ("2026-11-16T09:40:00", Phase.PRE_OPEN),
        ("2026-11-16T09:59:59", Phase.PRE_OPEN),
        ("2026-11-16T10:00:00", Phase.OPEN),
        ("2026-11-16T17:59:59", Phase.OPEN),
        ("2026-11-16T18:00:00", Phase.CLOSING_AUCTION),
        ("2026-11-16T18:10:00", Phase.CLOSED),
        ("2026-11-15T12:00:00", Phase.CLOSED),
        ("2026-10-28T12:29:59", Phase.OPEN),
        ("2026-10-28T12:30:00", Phase.CLOSING_AUCTION),
        ("2026-10-28T12:40:00", Phase.CLOSED),
        ("2026-10-29T12:00:00", Phase.CLOSED),
    ],
)
def test_phases(moment: str, phase: Phase) -> None:
    assert calendar.phase(at(moment)) is phase


def test_a_moment_in_another_zone_is_the_same_moment() -> None:
    assert calendar.phase(datetime(2026, 11, 16, 7, 0, tzinfo=UTC)) is Phase.OPEN
    assert calendar.phase(datetime(2026, 11, 16, 6, 59, tzinfo=UTC)) is Phase.PRE_OPEN


def test_next_open() -> None:
    assert calendar.next_open(at("2026-11-13T18:30:00")) == at("2026-11-16T10:00:00")
    assert calendar.next_open(at("2026-11-16T10:00:00")) == at("2026-11-16T10:00:00")
    assert calendar.next_open(at("2026-11-16T10:00:01")) == at("2026-11-17T10:00:00")
    # A holiday on Friday after a half day on Thursday, then a weekend.
    assert calendar.next_open(at("2026-03-19T13:00:00")) == at("2026-03-23T10:00:00")


def test_previous_close_time() -> None:
    assert calendar.previous_close_time(at("2026-11-16T18:09:59")) == at("2026-11-13T18:10:00")
    assert calendar.previous_close_time(at("2026-11-16T18:10:00")) == at("2026-11-16T18:10:00")
    assert calendar.previous_close_time(at("2026-10-30T09:00:00")) == at("2026-10-28T12:40:00")


def test_each_kind_has_its_own_hours() -> None:
    saturday, friday_night = at("2026-11-14T15:00:00"), at("2026-11-13T23:30:00")
    assert [calendar.is_open(kind, saturday) for kind in ("share", "fx", "gold", "crypto")] == [False] * 3 + [True]
    assert calendar.is_open("fx", friday_night) and not calendar.is_open("index", friday_night)
    assert not calendar.is_open("rate", at("2026-11-16T11:00:00"))


def test_holiday_names_are_turkish() -> None:
    assert "Cumhuriyet" in calendar.holiday_name(date(2026, 10, 29))
    assert "Zafer" in calendar.holiday_name(date(2026, 8, 30))
    assert calendar.holiday_name(date(2026, 11, 16)) == ""
