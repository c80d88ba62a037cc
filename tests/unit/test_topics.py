"""What messages are about: labelled lines, words that name a symbol only sometimes, and the command that scores."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from conversations.text.topic_scores import LABELLED, BadLabels, read_labelled, score, unknown_symbols
from conversations.text.understanding import Understanding, understand


def test_the_labelled_lines_are_what_they_claim_to_be() -> None:
    lines = read_labelled()
    assert len(lines) >= 330
    assert sum(line.origin == "simulated" for line in lines) >= 110
    for origin in ("written", "simulated"):
        parts = [line.part for line in lines if line.origin == origin]
        assert abs(parts.count("held") - parts.count("tuned")) <= 1
    assert len({line.text for line in lines}) == len(lines)
    assert unknown_symbols(lines) == []


def test_held_lines_are_read_right() -> None:
    scores, _ = score(read_labelled())
    held = scores["held", "all"]
    assert held.accuracy >= 0.90
    assert held.f1 >= 0.95


def test_scores_count_topics_and_symbols() -> None:
    lines = [line for line in read_labelled() if line.part == "held"][:50]
    nothing, misses = score(lines, lambda text: Understanding(understand(text).intent))
    assert nothing["held", "all"].recall == 0.0
    assert nothing["held", "all"].precision == 1.0
    assert nothing["held", "all"].accuracy == sum(not line.topic for line in lines) / 50
    assert len(misses) == sum(bool(line.topic or line.symbols) for line in lines)


@pytest.mark.parametrize(
    "row",
    [
        "{",
        '{"text": "x", "symbols": [], "topic": ""}',
        '{"text": "x", "symbols": [], "topic": "hava", "part": "held", "origin": "written"}',
        '{"text": "x", "symbols": [], "topic": "", "part": "other", "origin": "written"}',
    ],
)
def test_a_malformed_line_is_named(row: str, tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(LABELLED.read_text(encoding="utf-8").splitlines()[0] + "\n" + row)
    with pytest.raises(BadLabels, match=r"lines\.jsonl line 2"):
        read_labelled(path)


def test_the_command_prints_a_table_and_json() -> None:
    out = StringIO()
    call_command("measure_topics", "--errors", stdout=out)
    assert "held   all" in out.getvalue()
    out = StringIO()
    call_command("measure_topics", "--json", stdout=out)
    rows = json.loads(out.getvalue())["scores"]
    assert {(row["part"], row["origin"]) for row in rows} == {
        (part, origin) for part in ("tuned", "held") for origin in ("written", "simulated", "all")
    }
    assert sum(row["lines"] for row in rows if row["origin"] == "all") == len(read_labelled())


@pytest.mark.parametrize(
    ("text", "symbols", "topic"),
    [
        # A figure before a currency makes it the unit of something else's price.
        ("ETH 3000 dolara dayandı", ("ETH",), "ETH"),
        ("btc 90 bin doları gördü", ("BTC",), "BTC"),
        ("500 dolar bozdurdum dün", ("USDTRY",), "USDTRY"),
        ("dolar 44 lira, ons 5.000 dolar", ("USDTRY", "ONS"), "USDTRY"),
        # What is below, what is weighed out, what is dug for.
        ("48 bin altında tutunamadı", (), "teknik"),
        ("baskı altında çalışamam", (), ""),
        ("250 gram kıyma aldım", (), ""),
        ("50 gram altın aldım", ("GRAM",), "GRAM"),
        ("altın madeni ruhsatı almışlar", (), ""),
        # Everyday words count in capitals, weighed against their kind, or called a coin.
        ("sol mu avax mı", ("SOL", "AVAX"), "SOL"),
        ("ADA yine uyuyor", ("ADA",), "ADA"),
        ("ada coin alınır mı", ("ADA",), "ADA"),
        ("adaya gidiyoruz yarın", (), ""),
        ("SOL TARAFA BAK", (), ""),
        # The policy rate, and other interest.
        ("faizi indirirler mi", ("FAIZ",), "FAIZ"),
        ("mevduat faizi %40 olmuş", (), "makro"),
        ("fed faizi sabit tuttu", (), "makro"),
        # A shop, and the share of its company.
        ("migrosa uğradım, kasada kuyruk vardı", (), "gunluk"),
        ("migros bilançosu güzel, alışveriş sepeti büyümüş", ("MGROS",), "MGROS"),
        # Green.
        ("yeşil alıp bekleyeceğim", ("USDTRY",), "USDTRY"),
        ("gün yeşilde kapattı", (), ""),
        # Levels of what is not named; clock times and ages are none.
        ("61,20'yi kırarsa konuşuruz", (), "teknik"),
        ("önündeki engel 84", (), "teknik"),
        ("saat 10'u geçti hadi", (), ""),
        # Words of any market decide nothing.
        ("piyasa ne alemde", (), ""),
        ("cüzdan olarak hangisi iyi", (), "kripto"),
        ("cüzdanımı otobüste düşürdüm", (), "gunluk"),
        ("alarmı kurdum yattım", (), ""),
    ],
)
def test_words_that_name_a_symbol_only_sometimes(text: str, symbols: tuple[str, ...], topic: str) -> None:
    meaning = understand(text)
    assert (meaning.symbols, meaning.topic) == (symbols, topic)
