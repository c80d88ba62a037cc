"""The authorship test finds hands that differ, does not find hands that do not, and never looks at subjects."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import CommandError, call_command

from analytics import authorship
from analytics.authorship import BadTranscript, habits_of, mask, measure, read_transcript

WORDS = (
    "bugün",
    "hacim",
    "yok",
    "bekliyorum",
    "dün",
    "satış",
    "vardı",
    "haber",
    "gelmeden",
    "karar",
    "vermem",
    "sakin",
)


def lines(rng: Random, count: int) -> list[str]:
    return [" ".join(rng.choices(WORDS, k=rng.randint(3, 8))) for _ in range(count)]


def crowd(authors: int, count: int = 100) -> dict[str, list[str]]:
    """Authors with the same words; each has an end, a start and a spelling of its own, or none where told so."""
    found: dict[str, list[str]] = {}
    for number in range(authors):
        rng = Random(number)
        end = ("", ".", "..", "...", " :)", "!", " ya", " hehe")[number % 8]
        wide = number // 8 % 2
        found[f"yazar{number}"] = [(text.capitalize() if wide else text) + end for text in lines(rng, count)]
    return found


def test_hands_that_differ_are_told_apart() -> None:
    report = measure(crowd(12))
    assert (report.authors, report.chance) == (12, pytest.approx(1 / 12))
    assert report.top1 > 0.9
    assert report.recalled >= 11
    assert report.coverage["upper start"] == 1.0


def test_one_hand_for_all_is_near_chance() -> None:
    report = measure({f"yazar{number}": lines(Random(number), 100) for number in range(12)})
    assert report.top1 < 0.35
    assert not report.passed


def test_talkative_authors_weigh_no_more_and_quiet_ones_are_left_out() -> None:
    messages = crowd(4) | {"çok": lines(Random(50), 900), "az": lines(Random(51), 39)}
    report = measure(messages)
    assert report.authors == 5
    assert report.test_batches == 4 * 2 + authorship.TEST_BATCHES


def test_too_few_messages_are_said_so() -> None:
    with pytest.raises(BadTranscript, match="at least two authors"):
        measure({"bir": ["a"] * 200, "iki": ["b"] * 39})


def test_subjects_are_masked_and_habits_stay() -> None:
    names = frozenset({"efe"})
    assert mask("THYAO'da 312,50 iyi duruyor Efe", names) == "#'da 000,00 iyi duruyor #"
    assert mask("@efe_bot 3.5 ..", names) == mask("@efe_bot 4.1 ..", names)
    assert mask("thyaoda", names) == "thyaoda"  # a suffix without its apostrophe is not cut off
    assert mask("THYAO thyao", names) == "# ~"
    assert mask("Hacim yok..", names) == "Hacim yok.."


def test_habits_are_shares_of_messages() -> None:
    habits = habits_of(["Yok.", "yok..", "yok mu", "😂"])
    assert habits["full stop"] == habits["two dots"] == habits["emoji alone"] == 0.25
    assert habits["question without a mark"] == 0.25
    assert (habits["upper start"], habits["lower start"]) == (0.25, 0.5)


def test_coverage_of_traits_and_choices() -> None:
    assert authorship.trait_coverage([{"risk": 0.05}, {"risk": 0.08}, {"risk": 1.0}]) == {"risk": 0.2}
    cards = [{"emoji": "none", "rate": 0.5}, {"emoji": "rare", "rate": 0.5}]
    assert authorship.choice_coverage(cards) == {"emoji": 1.0}


def test_a_transcript_is_read_without_reactions_and_people(tmp_path: Path) -> None:
    rows = [
        {"sender": "a", "text": "selam", "kind": "message", "is_bot": True},
        {"sender": "a", "text": "👍", "kind": "reaction", "is_bot": True},
        {"sender": "biri", "text": "merhaba", "kind": "message", "is_bot": False},
    ]
    path = tmp_path / "t.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows))
    assert read_transcript(path) == {"a": ["selam"]}


@pytest.mark.parametrize("content", ["değil", '{"text": "sender yok"}', "[1]"])
def test_a_bad_transcript_is_named_with_its_line(content: str, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(content)
    with pytest.raises(CommandError, match="line 1"):
        call_command("measure_styles", transcript=path)


def test_the_command_prints_its_figures_and_misses_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    rows = [{"sender": name, "text": text} for name, texts in crowd(6).items() for text in texts]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    out = StringIO()
    with pytest.raises(CommandError, match="the aims are"):  # six authors cannot be a hundred
        call_command("measure_styles", transcript=path, json=True, stdout=out)
    figures = json.loads(out.getvalue())
    assert (figures["authors"], figures["passed"]) == (6, False)
    with pytest.raises(CommandError, match="--seed"):
        call_command("measure_styles", transcript=path, seed=3)


def test_a_simulated_run_is_measured_with_traits_and_cards() -> None:
    out = StringIO()
    with pytest.raises(CommandError, match="the aims are"):
        call_command("measure_styles", seed=5, days=1, bots=6, stdout=out)
    text = out.getvalue()
    assert "top-1" in text and "capitalisation" in text and "talkativeness" in text
