"""How a stretch reads: lengths, repetition, spelling; and the classifier's scale on real channels themselves."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.realism import reference, separation, windows, wording
from analytics.realism.transcript import Line


def said(*texts: str, senders: str = "ab") -> list[Line]:
    return [Line(float(n), senders[n % len(senders)], text, str(n)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("THYAO'yu 310'dan aldım.", ["thyao'yu", "310'dan", "aldım"]),
        ("bak https://a.b/c?d=1 güzel", ["bak", "güzel"]),
        ("al-sat... :)", ["al-sat"]),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_and_digits_without_links(text: str, words: list[str]) -> None:
    assert wording.words_of(text) == words


@pytest.mark.parametrize(
    ("text", "small"),
    [("selam", True), ("İyi", False), ("“ıhlamur", True), ("310 oldu", None), ("👍", None), ("", None)],
)
def test_a_start_is_small_large_or_neither(text: str, small: bool | None) -> None:
    assert wording.starts_lower(text) is small


@pytest.mark.parametrize(("text", "marked"), [("olur.", True), ("olur mu?)", True), ("olur", False), ("", False)])
def test_an_end_mark_may_stand_before_a_bracket(text: str, marked: bool) -> None:
    assert wording.ends_marked(text) is marked


def test_shares_of_habits_are_counted_over_what_was_written() -> None:
    found = wording.wording_features(
        said(
            "ahahaha 😂",
            "ÇOK İYİ!!",
            "*doğrusu",
            "sooon 3 lot",
            "asdfsdf",
            "tamam :)",
            "www.a.b",
            "",
            "bir\niki",
            "x  y",
        )
    )
    ninth = pytest.approx(1 / 9)
    assert found["length_empty"] == pytest.approx(0.1)
    assert found["ortho_laugh"] == pytest.approx(2 / 9) and found["ortho_emoji"] == ninth
    for name in ("exclaim", "multi_punct", "caps", "elong", "digit", "url", "correction", "emoticon", "double_space"):
        assert found[f"ortho_{name}"] == ninth, name
    assert found["length_multiline"] == ninth and found["ortho_dash_quote"] == 0.0


def test_repetition_tells_a_parrot_from_a_talk() -> None:
    words = [f"kelime{n}" for n in range(300)]
    talk = wording.wording_features(said(*(" ".join(words[n * 6 : n * 6 + 6]) for n in range(50))))
    parrot = wording.wording_features(said(*(["bugün borsa çok güzel gidiyor arkadaşlar"] * 50)))
    assert talk["repeat_hapax"] == 1.0 and talk["repeat_exact"] == 0.0 and talk["repeat_near_overlap"] == 0.0
    assert parrot["repeat_hapax"] == 0.0 and parrot["repeat_exact"] == pytest.approx(0.98)
    assert parrot["repeat_near_dup"] == 1.0 and parrot["repeat_near_overlap"] == 1.0
    assert parrot["repeat_coherence"] == 0.0  # near is no nearer than far
    assert parrot["repeat_zlib"] < talk["repeat_zlib"]


def test_what_echoes_the_last_messages_is_coherent() -> None:
    echoing = [f"konu{n // 5} hakkında yorum{n}" for n in range(50)]
    assert wording.wording_features(said(*echoing))["repeat_coherence"] > 0.1


def test_a_habit_of_each_speaker_lies_between_speakers() -> None:
    values, senders = [1.0, 0.0] * 10, ["a", "b"] * 10
    assert wording.between_speakers(values, senders) == pytest.approx(1.0)
    assert wording.between_speakers([1.0, 0.0, 0.0, 1.0] * 5, ["a", "a", "b", "b"] * 5) < 0.1
    assert math.isnan(wording.between_speakers([1.0] * 20, senders))
    assert math.isnan(wording.between_speakers([1.0, 0.0], ["a", "b"]))


@given(st.lists(st.text(max_size=40), min_size=2, max_size=30))
def test_any_text_has_finite_or_missing_figures(texts: list[str]) -> None:
    found = wording.wording_features(said(*texts))
    assert all(not math.isinf(value) for value in found.values())
    shares = [value for name, value in found.items() if name.startswith("ortho_") and "icc" not in name]
    assert all(math.isnan(value) or value >= 0.0 for value in shares)


def test_windows_have_the_features_of_the_reference_tables() -> None:
    talk = {"oda": said(*(f"bugün {n} lot aldım, sen ne yaptın" for n in range(50)))}
    [window] = windows.windows(talk, "x")
    known = next(iter(reference.channels().values()))[0].features
    assert set(window.features) == set(known)
    [timing] = windows.windows(talk, "x", ("rate", "rhythm"))
    assert not any(name.startswith(("length", "repeat", "ortho")) for name in timing.features)


def test_a_real_channel_reads_as_the_reference_says() -> None:
    """The scale itself: a real channel in the transcript's place comes to the AUC that is kept for it."""
    others = dict(reference.channels())
    candidate = others.pop("irc_rust")
    asked = separation.leave_one_out(others, candidate, "rhythm")
    kept = json.loads((reference.FOLDER / "separation.json").read_text())["auc"]["rhythm"]["irc_rust.csv.gz"]
    assert np.median([scores.auc() for scores in asked.values()]) == pytest.approx(kept, abs=0.03)


def test_days_and_not_windows_are_drawn_again() -> None:
    """Many windows of few days say less than as many windows of many days."""
    draw = np.random.default_rng(1)
    real, candidate = draw.normal(0.0, 1.0, 60), np.repeat(draw.normal(0.7, 1.0, 6), 10)

    def width(days: list[str]) -> float:
        scores = separation.Scores(((real, candidate),), tuple(map(str, range(60))), (tuple(days),))
        again = np.random.default_rng(2)
        low, high = np.percentile([scores.resampled(again) for _ in range(300)], separation.INTERVAL)
        assert low <= scores.auc() <= high
        return float(high - low)

    assert width([str(n // 10) for n in range(60)]) > 1.5 * width([str(n) for n in range(60)])
