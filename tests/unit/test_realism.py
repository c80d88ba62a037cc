"""Figures and windows of a transcript, their bands, and the classifier's view."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import pytest

from analytics.realism import figures, measures, reference, separation, transcript, windows
from analytics.realism.transcript import BadTranscript, Line

START = 1_800_000_000.0


def lines(senders: str, gaps: list[float] | None = None, text: str = "kısa bir not") -> list[Line]:
    at = START
    made: list[Line] = []
    for number, sender in enumerate(senders):
        at += (gaps[number] if gaps else 10.0) if number else 0.0
        made.append(Line(math.floor(at), sender, text, id=str(number)))
    return made


def test_a_metronome_a_poisson_process_and_bursts_differ_in_burstiness() -> None:
    rng = Random(1)
    assert measures.burstiness(np.full(50, 30.0)) == pytest.approx(-1.0)
    assert measures.burstiness(np.array([rng.expovariate(0.1) for _ in range(5000)])) == pytest.approx(0.0, abs=0.05)
    assert measures.burstiness(np.array([rng.lognormvariate(3.0, 2.0) for _ in range(5000)])) > 0.5


def test_runs_returns_and_distinct_speakers() -> None:
    assert measures.runs("aabccc") == [2, 1, 3]
    # Changes: ab->?, bc->?: after a-b comes c, after b-c comes c.
    assert measures.returns_to_same("abab") == 1.0
    assert measures.returns_to_same("abc") == 0.0
    assert measures.distinct_in("ababababab").tolist() == [2.0]
    assert measures.gini([1, 1, 1, 1]) == pytest.approx(0.0)
    assert measures.gini([0, 0, 0, 10]) == pytest.approx(0.75)


def test_chance_is_what_shuffling_gives() -> None:
    counts = [20, 15, 10, 5]
    cast = [name for name, count in zip("abcd", counts, strict=True) for _ in range(count)]
    rng = Random(2)
    drawn = [len(set(rng.sample(cast, 10))) for _ in range(4000)]
    assert measures.distinct_by_chance(counts) == pytest.approx(sum(drawn) / len(drawn), abs=0.05)
    shuffled = [rng.sample(cast, 50) for _ in range(2000)]
    found = figures.figures(lines("".join(cast)))
    same = np.mean([a == b for order in shuffled for a, b in pairwise(order)])
    back = np.mean([measures.returns_to_same(order) for order in shuffled])
    assert found["same_by_chance"] == pytest.approx(same, abs=0.01)
    assert found["back_by_chance"] == pytest.approx(back, abs=0.01)


def test_figures_of_a_small_room() -> None:
    found = figures.figures(lines("aabab" * 20))
    assert found["gap_p50"] == 10.0
    assert found["burstiness"] == -1.0
    assert found["same_goes_on"] == pytest.approx(20 / 99)
    assert found["top_share"] == pytest.approx(0.6)
    assert found["one_message"] == 0.0
    assert found["own_within_60s"] == pytest.approx(98 / 100)
    assert math.isnan(found["reply_lag"]) and math.isnan(found["regular_burstiness"])


def test_typing_follows_length_where_it_does() -> None:
    rng = Random(3)
    at, made = START, []
    for number in range(200):
        length = rng.randint(5, 120)
        at += length / 2.5 * rng.lognormvariate(0.0, 0.3)
        made.append(Line(float(round(at)), "a", "x" * length, id=str(number)))
    found = figures.figures(made)
    assert found["typing_p50"] == pytest.approx(2.5, rel=0.1)
    assert found["typing_length_gap"] > 0.8


def test_shown_replies_and_questions_are_timed() -> None:
    made = [
        Line(
            START + 100 * number, "ab"[number % 2], "nedir?", id=str(number), reply_to=str(number - 1) if number else ""
        )
        for number in range(40)
    ]
    found = figures.figures(made)
    assert found["reply_lag"] == 100.0 and found["question_wait"] == 100.0 and found["reply_within_5min"] == 1.0


def test_windows_do_not_overlap_and_know_their_day() -> None:
    rooms = {"oda": lines("ab" * 60)}
    found = list(windows.windows(rooms, "x"))
    assert len(found) == 2
    assert found[0].day == f"oda|{int(START // 86400)}"
    assert math.isnan(found[0].features["turn_new_speakers"])
    assert found[1].features["turn_new_speakers"] == 0.0
    assert found[0].features["turn_p_same"] == 0.0 and found[0].features["turn_aba"] == 1.0


def test_a_name_at_the_start_or_after_an_at_sign_addresses() -> None:
    names = {"ayşe", "mert"}
    assert windows.addresses("@mert bak", names) and windows.addresses("ayşe, bak", names)
    assert not windows.addresses("mert bak", names) and not windows.addresses("bak: şu", names)
    assert windows.asks("olur mu?") and not windows.asks("https://x.y/?a=1")


def test_real_channels_and_features_have_the_same_names() -> None:
    mine = set(next(windows.windows({"oda": lines("ab" * 30)}, "x")).features)
    for rows in reference.channels().values():
        assert mine <= set(rows[0].features)
        assert len(rows) >= reference.LEAST_WINDOWS


def test_bands_hold_with_slack_and_measure_distance() -> None:
    band = reference.Band("x", "x", "turns", 0.2, 0.4, None, 7, 0.1)
    assert band.holds(0.2) and band.holds(0.185) and not band.holds(0.17) and not band.holds(math.nan)
    assert band.distance(0.3) == pytest.approx(0.0) and band.distance(0.4) == pytest.approx(1.0)
    wide = reference.Band("x", "x", "rhythm", 10.0, 1000.0, None, 7, 0.1)
    assert wide.distance(100.0) == pytest.approx(0.0)


def test_the_carried_reference_names_figures_that_are_measured() -> None:
    measured = set(figures.figures(lines("ab" * 60)))
    assert {band.name for band in reference.load().bands} == measured


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("not json", "not JSON"),
        ("{}", "needs name"),
        (json.dumps({"name": "x", "slack": 0.1, "figures": []}), "high is above"),
    ],
)
def test_a_bad_reference_is_refused_in_a_sentence(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "figures.json"
    path.write_text(content)
    with pytest.raises(reference.BadReference, match=said):
        reference.load(path)
    with pytest.raises(reference.BadReference, match="cannot be read"):
        reference.load(tmp_path / "none.json")


def test_transcripts_are_read_without_reactions_in_order(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    rows = [
        {"ts": "2026-11-16T10:00:05.9+03:00", "chat": "oda", "sender": "a", "text": "iki", "id": 2, "reply_to": 1},
        {"ts": "2026-11-16T10:00:01+03:00", "chat": "oda", "sender": "b", "text": "bir", "id": 1},
        {"ts": "2026-11-16T10:00:09+03:00", "chat": "oda", "sender": "c", "text": "👍", "id": 3, "kind": "reaction"},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    read = transcript.read(path)
    assert [line.text for line in read["oda"]] == ["bir", "iki"]
    assert read["oda"][1].at - read["oda"][0].at == 4.0 and read["oda"][1].reply_to == "1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no messages"),
        ("{", "not JSON"),
        ('{"text": "x"}', "needs ts"),
        ('{"ts": "x", "sender": "a"}', "moment"),
    ],
)
def test_a_bad_transcript_is_refused_in_a_sentence(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(content)
    with pytest.raises(BadTranscript, match=said):
        transcript.read(path)


def test_a_metronome_is_told_from_real_chat_and_auc_is_a_probability() -> None:
    rng = Random(4)
    rooms = {f"oda{n}": lines("".join(rng.choice("abcdefgh") for _ in range(1000))) for n in range(3)}
    told = separation.tell(list(windows.windows(rooms, "x")), "rhythm")
    assert told is not None and told.auc > 0.98 and not told.passed
    assert separation.auc(np.array([0.0, 1.0]), np.array([2.0, 3.0])) == 1.0
    assert separation.auc(np.array([1.0, 1.0]), np.array([1.0, 1.0])) == 0.5
    assert separation.tell([], "rhythm") is None


def test_a_long_transcript_is_also_asked_with_no_more_windows_than_real_channels_show() -> None:
    def alike(days: int) -> list[windows.Window]:
        """Windows of one kind, a little apart from those of a real channel, ten to a day."""
        rows = next(iter(reference.channels().values()))
        rng = Random(6)
        return [
            windows.Window(
                "x", f"oda|{n // 10}", {k: v + rng.gauss(0.3, 0.3) for k, v in rows[n % 40].features.items()}
            )
            for n in range(days * 10)
        ]

    real = reference.channels()
    known = separation._capped(alike(60), 0, separation.WINDOWS_SHOWN)
    assert len(known) == separation.WINDOWS_SHOWN and len({window.day for window in known}) == 30
    told, short = separation.tell(alike(60), "rhythm"), separation.tell(alike(20), "rhythm")
    assert told is not None and short is not None
    assert told.as_few == separation.as_few(real, alike(60), "rhythm") != told.auc
    assert short.as_few == short.auc


def test_real_windows_of_the_same_pace_stand_in_for_a_transcript() -> None:
    real = reference.channels()
    slow = [w for rows in real.values() for w in rows if w.features[separation.PACE] > 10.0][:120]
    fast = [w for rows in real.values() for w in rows if w.features[separation.PACE] < 8.0][:120]
    # What fast stretches of all channels reach is due to their pace; slow ones are what most channels consist of.
    of_fast, of_slow = (separation.at_pace(real, windows_, "rhythm") for windows_ in (fast, slow))
    assert 0.5 < of_slow < of_fast < 0.95
    nowhere = [windows.Window(w.source, w.day, {**w.features, separation.PACE: 40.0}) for w in slow]
    assert math.isnan(separation.at_pace(real, nowhere, "rhythm"))


def test_stand_ins_are_as_fast_and_taken_in_turn() -> None:
    lent = {
        name: [windows.Window(name, f"{name}|{n}", {separation.PACE: pace}) for n in range(8)]
        for name, pace in (("quick", 7.0), ("slow", 11.0))
    }
    found = separation._stand_ins([7.05] * 8, lent, np.random.default_rng(1))
    assert {window.source for window in found} == {"quick"}
    assert len({window.day for window in found}) >= 7 and len(found) == 8
