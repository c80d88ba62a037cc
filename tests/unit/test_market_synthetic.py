"""The seeded market: determinism, the exchange's rules, crosses that agree, moves that are rare, shocks that fade."""

from __future__ import annotations

import math
import pickle
import statistics
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from conversations.market import calendar
from conversations.market.calendar import ISTANBUL
from conversations.market.returns import OUNCE_GRAMS, DailyReturns, session_at_or_before
from conversations.market.symbols import SHARES, SYMBOLS, UnknownSymbol
from conversations.market.synthetic import Shock, SyntheticFeed

MONDAY = datetime(2026, 11, 16, tzinfo=ISTANBUL)
NOON = MONDAY + timedelta(hours=12)
OPEN_HOURS = [MONDAY + timedelta(days=d, hours=h, minutes=7) for d in range(5) for h in (10, 12, 15, 17)]


@pytest.fixture(scope="module")
def feed() -> SyntheticFeed:
    return SyntheticFeed(7)


def picture(feed: SyntheticFeed, moments: list[datetime]) -> list[object]:
    return [feed.quote(code, at) for at in moments for code in ("THYAO", "XU100", "USDTRY", "GRAM", "BTC", "FAIZ")]


def test_the_same_question_has_the_same_answer_in_any_order(feed: SyntheticFeed) -> None:
    other = SyntheticFeed(7)
    backwards = picture(other, OPEN_HOURS[::-1])
    forwards = picture(feed, OPEN_HOURS)
    assert sorted(map(repr, forwards)) == sorted(map(repr, backwards))
    assert other.levels("THYAO", NOON) == feed.levels("THYAO", NOON)
    assert picture(SyntheticFeed(8), OPEN_HOURS) != forwards


def test_a_feed_survives_pickling(feed: SyntheticFeed) -> None:
    assert pickle.loads(pickle.dumps(feed)).quote("ASELS", NOON) == feed.quote("ASELS", NOON)


@pytest.mark.parametrize(
    ("code", "price"), [("XU100", 12990.0), ("USDTRY", 43.36), ("EURTRY", 51.30), ("GRAM", 6945.0), ("THYAO", 291.5)]
)
@pytest.mark.parametrize("seed", [1, 7])
def test_every_seed_starts_from_the_anchor(seed: int, code: str, price: float) -> None:
    assert SyntheticFeed(seed).quote(code, datetime(2026, 1, 24, 12, tzinfo=ISTANBUL)).price == price


def test_crosses_agree_at_every_moment(feed: SyntheticFeed) -> None:
    for at in OPEN_HOURS:
        price = {code: feed.quote(code, at).price for code in ("USDTRY", "EURTRY", "EURUSD", "ONS", "GRAM", "CEYREK")}
        assert price["GRAM"] == pytest.approx(price["ONS"] * price["USDTRY"] / OUNCE_GRAMS, abs=0.51)
        assert price["EURTRY"] == pytest.approx(price["EURUSD"] * price["USDTRY"], abs=0.0051)
        assert price["CEYREK"] / price["GRAM"] == pytest.approx(1.6393, rel=1e-3)


def test_shares_stay_inside_limits_and_on_steps() -> None:
    locked = 0
    for seed in (1, 7):
        feed = SyntheticFeed(seed)
        for day in range(16):
            for minute in (600, 790, 1090):
                at = MONDAY + timedelta(days=day, minutes=minute)
                for code in SHARES:
                    quote, symbol = feed.quote(code, at), SYMBOLS[code]
                    slack = symbol.tick(quote.price) / quote.previous_close
                    assert abs(quote.change) <= 0.1 + 1e-9, (code, at)
                    assert symbol.rounded(quote.price) == quote.price
                    assert quote.low <= min(quote.open, quote.price) <= max(quote.open, quote.price) <= quote.high
                    if quote.limit:
                        locked += 1
                        assert abs(quote.change) > 0.1 - 2 * slack
                        assert (quote.change > 0) == (quote.limit == "tavan")
                    else:
                        assert abs(quote.change) < 0.1
    assert locked > 0


def test_a_close_is_the_next_sessions_previous_close(feed: SyntheticFeed) -> None:
    for code in ("THYAO", "XU100", "EURTRY", "CEYREK", "BTC"):
        at = MONDAY + timedelta(hours=23, minutes=59)
        last = feed.quote(code, at)
        after = feed.quote(code, MONDAY + timedelta(days=1, hours=11))
        if code in ("THYAO", "XU100"):
            assert after.previous_close == last.price
        else:
            assert after.previous_close == pytest.approx(last.price, rel=0.01)


def test_everything_that_can_be_named_has_a_price_and_levels(feed: SyntheticFeed) -> None:
    at = datetime(2026, 11, 18, 14, 0, tzinfo=ISTANBUL)
    for code, symbol in SYMBOLS.items():
        quote, levels = feed.quote(code, at), feed.levels(code, at)
        assert 0.0 < quote.low <= quote.price <= quote.high, code
        assert 0.1 < quote.price / symbol.anchor_price < 10.0, code
        assert quote.price == symbol.rounded(quote.price), code
        assert 0.0 < levels.support <= levels.resistance, code


def test_every_coin_feels_bitcoin(feed: SyntheticFeed) -> None:
    at = datetime(2026, 11, 18, 14, 0, tzinfo=ISTANBUL)
    fallen = feed.with_shocks([Shock(at - timedelta(minutes=30), "BTC", -0.2)])
    for code in ("ETH", "DOGE", "LTC"):
        assert fallen.quote(code, at).price < 0.9 * feed.quote(code, at).price


def test_only_what_is_followed_is_told_of_unasked(feed: SyntheticFeed) -> None:
    day = datetime(2026, 11, 16, tzinfo=ISTANBUL)
    moves = feed.moves(day, day + timedelta(days=5))
    assert moves
    assert all(SYMBOLS[move.symbol].followed for move in moves)


def test_closed_markets_stand_still(feed: SyntheticFeed) -> None:
    friday_close = MONDAY + timedelta(days=4, hours=18, minutes=30)
    for later in (timedelta(hours=5), timedelta(days=1), timedelta(days=2, hours=15)):
        before, after = feed.quote("GARAN", friday_close), feed.quote("GARAN", friday_close + later)
        assert (after.price, after.change, after.is_open) == (before.price, before.change, False)
    saturday = MONDAY + timedelta(days=5, hours=12)
    assert not feed.quote("USDTRY", saturday).is_open
    assert feed.quote("USDTRY", saturday).price == feed.quote("USDTRY", saturday + timedelta(hours=9)).price
    assert feed.quote("BTC", saturday).is_open
    assert len({feed.quote("BTC", saturday + timedelta(hours=h)).price for h in range(6)}) > 3


def test_returns_have_fat_tails_and_clusters() -> None:
    def kurtosis(values: list[float]) -> float:
        mean, deviation = statistics.fmean(values), statistics.pstdev(values)
        return statistics.fmean([((value - mean) / deviation) ** 4 for value in values])

    def memory(values: list[float]) -> float:
        sizes = [abs(value) for value in values]
        return statistics.correlation(sizes[:-1], sizes[1:])

    tails, clusters = [], []
    for seed in range(6):
        returns = DailyReturns(seed)
        last = date(2028, 6, 30).toordinal()
        returns.close("XU100", session_at_or_before("index", last))
        days = [day for day in range(last - 1400, last) if calendar.close_minute(day) >= 0]
        values = [returns.latent("XU100", day) for day in days]
        assert statistics.pstdev(values) == pytest.approx(SYMBOLS["XU100"].daily_vol, rel=0.35)
        tails.append(kurtosis(values))
        clusters.append(memory(values))
    assert statistics.median(tails) > 3.6  # a normal distribution has 3
    assert statistics.fmean(clusters) > 0.05


def test_related_symbols_move_together() -> None:
    returns = DailyReturns(7)
    last = date(2028, 6, 30).toordinal()
    days = [day for day in range(last - 1200, last) if calendar.close_minute(day) >= 0]

    def correlation(one: str, other: str) -> float:
        for code in (one, other):
            returns.close(code, session_at_or_before(SYMBOLS[code].kind, last))
        return statistics.correlation([returns.latent(one, d) for d in days], [returns.latent(other, d) for d in days])

    assert correlation("AKBNK", "GARAN") > 0.5
    assert correlation("AKBNK", "XU100") > 0.5
    assert correlation("BTC", "ETH") > 0.5
    assert correlation("USDTRY", "XU100") < -0.1
    assert abs(correlation("BIMAS", "XRP")) < 0.3


def test_levels_describe_the_finished_sessions(feed: SyntheticFeed) -> None:
    for code in ("THYAO", "XU100", "USDTRY", "GRAM", "BTC"):
        levels = feed.levels(code, NOON)
        close = feed.quote(code, NOON).previous_close
        assert levels.support < close < levels.resistance
        assert levels.low_52w <= min(close, levels.sma200) and max(close, levels.sma200) <= levels.high_52w
        assert 0 <= levels.rsi <= 100
        assert levels == feed.levels(code, NOON + timedelta(hours=2))
    evening = NOON + timedelta(hours=8)
    assert feed.levels("THYAO", evening) != feed.levels("THYAO", NOON)


def test_moves_are_few_and_true(feed: SyntheticFeed) -> None:
    moves = feed.moves(MONDAY, MONDAY + timedelta(days=14))
    by_topic = Counter(SYMBOLS[move.symbol].topic for move in moves)
    assert 20 <= by_topic["bist"] <= 150  # over ten sessions
    assert 10 <= by_topic["kripto"] <= 50
    assert by_topic["doviz"] >= 1 and by_topic["altin"] >= 1
    assert [move.at for move in moves] == sorted(move.at for move in moves)
    for move in moves:
        quote = feed.quote(move.symbol, move.at)
        assert quote.price == move.price
        assert move.strength >= 3
        assert move.change > 0 or move.change < 0
    halves = feed.moves(MONDAY, NOON) + feed.moves(NOON, MONDAY + timedelta(days=14))
    assert halves == moves
    assert feed.moves(NOON, NOON) == []


def test_figures_change_only_when_published(feed: SyntheticFeed) -> None:
    values = [feed.quote("FAIZ", datetime(2026, 1, 24, tzinfo=ISTANBUL) + timedelta(days=d)) for d in range(300)]
    assert values[0].price == 37.0
    steps = sum(a.price != b.price for a, b in pairwise(values))
    assert steps <= 8
    assert not any(quote.is_open for quote in values)
    before = datetime(2026, 12, 3, 9, 59, tzinfo=ISTANBUL)
    assert feed.quote("TUFE", before).change == 0.0


@pytest.mark.parametrize("year", [2019, 2024, 2030])
def test_other_years_work_too(feed: SyntheticFeed, year: int) -> None:
    at = datetime(year, 6, 4, 14, tzinfo=ISTANBUL)
    for code in ("THYAO", "USDTRY", "GRAM", "BTC", "FAIZ"):
        assert feed.quote(code, at).price > 0
        assert math.isfinite(feed.levels(code, at).rsi)


def test_an_unknown_symbol_is_named(feed: SyntheticFeed) -> None:
    with pytest.raises(UnknownSymbol, match="NOSUCH"):
        feed.quote("NOSUCH", NOON)
    with pytest.raises(UnknownSymbol, match="NOSUCH"):
        Shock(NOON, "NOSUCH", 0.05)
    with pytest.raises(ValueError, match="time zone"):
        Shock(datetime(2026, 11, 16), "THYAO", 0.05)  # noqa: DTZ001


class TestShocks:
    def test_it_strikes_within_minutes_and_fades(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(NOON, "THYAO", -0.05)])

        def effect(at: datetime) -> float:
            return shocked.quote("THYAO", at).price / feed.quote("THYAO", at).price - 1.0

        assert effect(NOON + timedelta(minutes=3)) == pytest.approx(-0.05, abs=0.003)
        assert -0.035 < effect(NOON + timedelta(days=1, hours=12)) < -0.015
        assert effect(NOON + timedelta(days=14)) == pytest.approx(0.0, abs=0.002)

    def test_it_does_not_touch_the_past(self, feed: SyntheticFeed) -> None:
        first = Shock(NOON, "BTC", 0.08)
        one = feed.with_shocks([first])
        two = feed.with_shocks([first, Shock(NOON + timedelta(hours=3), "XU100", -0.04)])
        until = NOON + timedelta(hours=2, minutes=59)
        moments = [MONDAY + timedelta(minutes=m) for m in range(0, 899, 13)]
        for code in ("THYAO", "GARAN", "XU100", "BTC", "ETH", "USDTRY"):
            assert [one.quote(code, at) for at in moments] == [two.quote(code, at) for at in moments]
            assert one.levels(code, until) == two.levels(code, until)
        assert one.moves(MONDAY, until) == two.moves(MONDAY, until)
        assert feed.moves(MONDAY, NOON - timedelta(minutes=1)) == one.moves(MONDAY, NOON - timedelta(minutes=1))

    def test_it_spills_over_to_the_sector_and_not_elsewhere(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(NOON, "GARAN", -0.08)])
        at = NOON + timedelta(minutes=5)

        def effect(code: str) -> float:
            return shocked.quote(code, at).price / feed.quote(code, at).price - 1.0

        assert effect("AKBNK") == pytest.approx(-0.024, abs=0.004)
        assert effect("XBANK") < -0.01
        assert effect("BIMAS") == 0.0
        assert effect("BTC") == 0.0

    def test_it_is_noticed(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(NOON, "THYAO", -0.05)])
        noticed = [m for m in shocked.moves(NOON, NOON + timedelta(minutes=10)) if m.symbol == "THYAO"]
        assert len(noticed) == 1
        assert noticed[0].change == pytest.approx(-0.05, abs=0.005)
        assert timedelta(0) < noticed[0].at - NOON <= timedelta(minutes=3)

    def test_daily_limits_hold_and_the_rest_comes_the_next_day(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(NOON, "ASELS", 0.30)])
        today = shocked.quote("ASELS", NOON + timedelta(hours=1))
        assert today.limit == "tavan"
        tomorrow = shocked.quote("ASELS", NOON + timedelta(days=1))
        assert tomorrow.change > 0.03
        assert abs(tomorrow.change) <= 0.1
        evening = shocked.quote("ASELS", MONDAY + timedelta(hours=20))
        assert tomorrow.previous_close == evening.price

    def test_at_night_it_is_the_opening_gap(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(MONDAY + timedelta(hours=22), "XU100", -0.03)])
        night, opening = MONDAY + timedelta(hours=23), MONDAY + timedelta(days=1, hours=10)
        assert shocked.quote("XU100", night) == feed.quote("XU100", night)
        effect = shocked.quote("XU100", opening).price / feed.quote("XU100", opening).price - 1.0
        assert effect == pytest.approx(-0.03, abs=0.001)

    def test_crosses_follow_their_parts(self, feed: SyntheticFeed) -> None:
        shocked = feed.with_shocks([Shock(NOON, "USDTRY", 0.04)])
        at = NOON + timedelta(minutes=5)
        for code in ("USDTRY", "EURTRY", "GRAM", "CEYREK"):
            assert shocked.quote(code, at).price / feed.quote(code, at).price - 1.0 == pytest.approx(0.04, abs=0.001)
        assert shocked.quote("XU100", at).price < feed.quote("XU100", at).price
