"""Recorded prices through the market's interface, and one sentence for every bad file."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from conversations.market.calendar import ISTANBUL
from conversations.market.replay import BadPriceFile, ReplayFeed
from conversations.market.symbols import UnknownSymbol
from conversations.market.synthetic import SyntheticFeed

MONDAY = datetime(2026, 11, 16, tzinfo=ISTANBUL)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


CSV = """at,symbol,price,volume
2026-11-16T10:00:00,THYAO,290.00,100
2026-11-16T13:00:00,THYAO,292.00,100
2026-11-16T17:59:00,THYAO,291.00,100
2026-11-17T10:00:00,THYAO,293.00,250
2026-11-17T10:05:00,THYAO,293.50,50
2026-11-17T10:15:00+03:00,THYAO,301.00,300
2026-11-17T15:00:00,THYAO,320.00,50
2026-11-16T12:00:00+00:00,BTC,89000,
"""


@pytest.fixture
def feed(tmp_path: Path) -> ReplayFeed:
    path = tmp_path / "prices.csv"
    path.write_text(CSV, encoding="utf-8")
    return ReplayFeed.read(path)


def test_quotes_are_the_last_recorded_price(feed: ReplayFeed) -> None:
    quote = feed.quote("THYAO", at(1, 10, 7))
    assert (quote.price, quote.previous_close, quote.open, quote.high, quote.low) == (293.5, 291.0, 293.0, 293.5, 293.0)
    assert quote.change == pytest.approx(293.5 / 291 - 1)
    assert quote.is_open and quote.limit == ""
    assert feed.quote("THYAO", at(1, 16)).limit == "tavan"


def test_outside_the_session_the_last_price_stands(feed: ReplayFeed) -> None:
    night = feed.quote("THYAO", at(0, 23))
    assert (night.price, night.is_open) == (291.0, False)
    assert feed.quote("THYAO", at(1, 9)).price == 291.0
    assert feed.quote("THYAO", at(-3, 12)).price == 290.0  # nothing is known before the first
    assert feed.quote("BTC", at(0, 15)).price == 89000.0  # an offset is honoured


def test_volume_is_compared_with_the_days_before(feed: ReplayFeed) -> None:
    assert feed.quote("THYAO", at(0, 14)).volume_ratio == 1.0
    assert feed.quote("THYAO", at(1, 10)).volume_ratio == 2.5
    assert feed.quote("BTC", at(0, 16)).volume_ratio == 1.0


def test_levels_use_finished_sessions_only(feed: ReplayFeed) -> None:
    assert feed.levels("THYAO", at(1, 12)).sma20 == 291.0
    assert feed.levels("THYAO", at(1, 18, 10)).sma20 == pytest.approx((291 + 320) / 2)
    levels = feed.levels("THYAO", at(1, 12))
    assert levels.support < 291.0 < levels.resistance


def test_moves_are_told_once(feed: ReplayFeed) -> None:
    moves = feed.moves(at(0, 0), at(2, 0))
    assert [(move.symbol, move.at) for move in moves] == [("THYAO", at(1, 10, 15)), ("THYAO", at(1, 15))]
    assert moves[0].change == pytest.approx(301 / 293 - 1)
    assert moves[0].strength >= 3
    assert feed.moves(at(1, 10, 15), at(1, 14)) == []


def test_other_symbols_come_from_the_fallback(tmp_path: Path, feed: ReplayFeed) -> None:
    with pytest.raises(UnknownSymbol, match="ASELS"):
        feed.quote("ASELS", at(0, 12))
    path = tmp_path / "prices.csv"
    synthetic = SyntheticFeed(7)
    both = ReplayFeed.read(path, fallback=synthetic)
    assert both.quote("ASELS", at(0, 12)) == synthetic.quote("ASELS", at(0, 12))
    assert both.levels("ASELS", at(0, 12)) == synthetic.levels("ASELS", at(0, 12))
    moves = both.moves(at(0, 0), at(2, 0))
    assert [move for move in moves if move.symbol == "THYAO"] == feed.moves(at(0, 0), at(2, 0))
    assert len(moves) > 2 and [move.at for move in moves] == sorted(move.at for move in moves)


@pytest.mark.parametrize("wrap", [lambda rows: rows, lambda rows: {"prices": rows}])
def test_json_says_the_same(tmp_path: Path, wrap: object) -> None:
    rows = [
        {"at": "2026-11-16T13:00:00+03:00", "symbol": "usdtry", "price": 43.4},
        {"at": "2026-11-16T10:00:00+03:00", "symbol": "USDTRY", "price": "43.36", "volume": 5},
    ]
    path = tmp_path / "prices.json"
    path.write_text(json.dumps(wrap(rows)), encoding="utf-8")  # type: ignore[operator]
    feed = ReplayFeed.read(path)
    assert feed.symbols == ("USDTRY",)
    assert feed.quote("USDTRY", at(0, 11)).price == 43.36
    assert feed.quote("USDTRY", at(0, 13)).price == 43.4


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "the header lacks at, symbol, price; it must be at,symbol,price[,volume]."),
        ("at,price\n", "the header lacks symbol; it must be at,symbol,price[,volume]."),
        ("at,symbol,price\n", "there are no prices in the file."),
        ("at,symbol,price\n2026-11-16,NOSUCH,1\n", "line 2: 'NOSUCH' is not a known symbol."),
        ("at,symbol,price\n2026-11-16,,1\n", "line 2: the symbol is missing."),
        ("at,symbol,price\nyesterday,THYAO,1\n", "line 2: 'yesterday' is not an ISO 8601 time."),
        ("at,symbol,price\n2026-11-16,THYAO,-3\n", "line 2: '-3' is not a positive price."),
        ("at,symbol,price\n2026-11-16,THYAO,nan\n", "line 2: 'nan' is not a positive price."),
        ("at,symbol,price\n2026-11-16,THYAO\n", "line 2: None is not a positive price."),
        ("at,symbol,price,volume\n2026-11-16,THYAO,1,many\n", "line 2: 'many' is not a volume."),
        ("[1]", "item 1: a price must be an object with at, symbol and price."),
        ('{"rows": []}', 'JSON must be a list of prices, or an object with one under "prices".'),
        ('[{"at": "2026-11-16", "symbol": "THYAO", "price": true}]', "item 1: True is not a positive price."),
        ("[]", "there are no prices in the file."),
        ("[{", "this is not valid JSON"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "prices"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadPriceFile) as caught:
        ReplayFeed.read(path)
    assert sentence in str(caught.value)
    assert str(caught.value).startswith(str(path)) and "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadPriceFile, match="there is no such file"):
        ReplayFeed.read(tmp_path / "absent.csv")
    with pytest.raises(BadPriceFile, match="cannot be read"):
        ReplayFeed.read(tmp_path)
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(BadPriceFile, match="cannot be read"):
        ReplayFeed.read(tmp_path / "binary")
