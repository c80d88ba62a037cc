"""The catalogue: readings that decide suffixes, nicknames that point to one symbol, price steps."""

from __future__ import annotations

import pytest

from conversations.market.symbols import ALIASES, FOLLOWED, SHARES, SYMBOLS, TOPIC_LABELS, TOPICS, symbols_of
from piyasa_site.common.turkish import fold

_VOWELS = "aeıioöuü"
_ACCUSATIVE = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}


def accusative(reading: str) -> str:
    """The accusative ending a reading asks for: harmony with the last vowel, y after a vowel."""
    last = next(letter for letter in reversed(reading) if letter in _VOWELS)
    return ("y" if reading[-1] in _VOWELS else "") + _ACCUSATIVE[last]


@pytest.mark.parametrize(
    ("code", "ending"),
    [
        ("THYAO", "yu"), ("ASELS", "i"), ("EREGL", "yi"), ("KCHOL", "i"), ("GARAN", "ı"), ("TUPRS", "ı"),
        ("SISE", "yi"), ("AKBNK", "ı"), ("SASA", "yı"), ("BIMAS", "ı"), ("FROTO", "yu"), ("PGSUS", "u"),
        ("TCELL", "i"), ("ISCTR", "yi"), ("YKBNK", "yi"), ("HEKTS", "ı"), ("XU100", "ü"), ("CDS", "i"),
        ("BTC", "yi"), ("ETH", "i"),
    ],
)  # fmt: skip
def test_readings_give_the_published_suffixes(code: str, ending: str) -> None:
    assert accusative(SYMBOLS[code].reading) == ending


def test_more_than_a_hundred_shares_of_which_personas_follow_a_part() -> None:
    assert len(SHARES) >= 125
    assert sum(symbol.kind == "crypto" for symbol in SYMBOLS.values()) >= 20
    assert 40 <= sum(symbol.kind == "share" for symbol in FOLLOWED) <= 60


def test_every_row_is_complete() -> None:
    for symbol in SYMBOLS.values():
        assert symbol.topic in TOPICS
        assert symbol.reading and symbol.name and symbol.spoken
        assert symbol.anchor_price > 0
        assert symbol.rounded(symbol.anchor_price) == symbol.anchor_price, symbol.code
        assert symbol.daily_vol > 0 or symbol.kind == "rate"


def test_no_two_symbols_share_a_name() -> None:
    names = [name for symbol in SYMBOLS.values() for name in (symbol.code.lower(), *symbol.aliases)]
    assert len(names) == len(set(names))


def test_aliases_are_search_keys() -> None:
    assert all(name == fold(name) for symbol in SYMBOLS.values() for name in symbol.aliases)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("thy", "THYAO"), ("türk hava yolları", "THYAO"), ("ereğli", "EREGL"), ("koç", "KCHOL"), ("tüpraş", "TUPRS"),
        ("şişe", "SISE"), ("dolar", "USDTRY"), ("usd", "USDTRY"), ("euro", "EURTRY"), ("gram", "GRAM"),
        ("altın", "GRAM"), ("ons", "ONS"), ("bitkoin", "BTC"), ("ether", "ETH"), ("enflasyon", "TUFE"),
        ("parite", "EURUSD"), ("endeks", "XU100"), ("çeyrek", "CEYREK"), ("bitko", "BTC"), ("gümüş", "GUMUS"),
        ("isviçre frangı", "CHFTRY"), ("doge", "DOGE"), ("tether", "USDT"), ("otokar", "OTKAR"), ("nasdaq", "NDX"),
    ],
)  # fmt: skip
def test_nicknames(said: str, code: str) -> None:
    assert ALIASES[fold(said)] == code


def test_an_everyday_word_is_not_a_coin() -> None:
    assert "sol" not in ALIASES
    assert ALIASES["solana"] == "SOL"


@pytest.mark.parametrize(
    ("price", "step"),
    [(5.64, 0.01), (19.99, 0.01), (20.0, 0.02), (99.95, 0.05), (100.0, 0.1), (300.0, 0.25), (618.0, 0.5), (3e3, 2.5)],
)
def test_share_price_steps(price: float, step: float) -> None:
    assert SYMBOLS["THYAO"].tick(price) == step


def test_rounding_lands_on_a_step() -> None:
    assert SYMBOLS["THYAO"].rounded(291.61) == 291.5
    assert SYMBOLS["EURUSD"].rounded(1.183149) == 1.1831
    assert SYMBOLS["SASA"].rounded(0.001) == 0.01


def test_every_topic_has_a_label_and_market_topics_have_symbols() -> None:
    assert all(TOPIC_LABELS[topic] for topic in TOPICS)
    for topic in ("bist", "doviz", "altin", "kripto", "makro"):
        assert symbols_of(topic)
