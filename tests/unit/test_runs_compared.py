"""Comparing runs: intervals that cover what they should, differences that are there, and nothing where nothing is."""

from __future__ import annotations

import json
import math
import xml.etree.ElementTree as ElementTree
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from analytics import digests
from analytics.comparison import (
    METRICS,
    Figures,
    Window,
    compare,
    difference,
    measure,
    parse_subject,
    subject_of,
    t_inside,
    t_quantile,
    window_of,
)
from analytics.digests import Digest
from analytics.management.commands.compare_runs import sparkline
from conversations.simulation import runs
from conversations.simulation.options import BadRun, RunOptions

START = "2026-01-26T10:00:00+03:00"
SMALL = {"bots": 20, "chats": 2, "hours": 1.5, "start": START, "seed": 5, "writer": "echo"}
CUT = "2026-01-26T10:30:00+03:00"
EVERY = ("messages", "speakers", "questions", "replies", "sentiment", "burstiness")


@pytest.fixture
def house(tmp_path: Path, settings) -> Path:
    settings.DATA_DIR = tmp_path / "data"
    return tmp_path


def simulate(*arguments: str) -> None:
    call_command("simulate", *arguments, stdout=StringIO())


def small_run(name: str, **given: object) -> None:
    shape = {**SMALL, **given}
    simulate(*(f"--{key.replace('_', '-')}={value}" for key, value in shape.items()), "--name", name)


def compared(*arguments: str) -> dict:
    out = StringIO()
    call_command("compare_runs", *arguments, "--json", "--processes", "1", stdout=out)
    return json.loads(out.getvalue())


# --- intervals -----------------------------------------------------------------------


def test_t_is_that_of_the_tables() -> None:
    # Two-sided 95 % points of Student's t, as printed in any table.
    for freedom, point in (
        (1, 12.7062),
        (2, 4.3027),
        (3, 3.1824),
        (4, 2.7764),
        (9, 2.2622),
        (30, 2.0423),
        (120, 1.9799),
    ):
        assert t_quantile(freedom) == pytest.approx(point, abs=5e-5)
        assert t_inside(point, freedom) == pytest.approx(0.95, abs=1e-5)


def test_intervals_of_five_pairs_cover_the_truth_nineteen_times_in_twenty() -> None:
    rng, covered = Random(11), 0
    for _ in range(2000):
        shared = [rng.gauss(0.0, 5.0) for _ in range(5)]
        found = difference(shared, [value + 1.0 + rng.gauss(0.0, 1.0) for value in shared])
        assert found.low is not None and found.high is not None
        covered += found.low <= 1.0 <= found.high
    assert 0.935 <= covered / 2000 <= 0.965


def test_pairs_with_a_gap_are_left_out_and_one_pair_has_no_interval() -> None:
    assert difference([1.0, None, 3.0], [2.0, 9.0, None]).mean == 1.0
    assert difference([1.0, None, 3.0], [2.0, 9.0, None]).low is None
    assert difference([None], [1.0]).mean is None
    same = difference([1.0, 2.0], [1.0, 2.0])
    assert (same.mean, same.low, same.high, same.p, same.excludes_zero) == (0.0, 0.0, 0.0, 1.0, False)
    shifted = difference([1.0, 2.0], [1.5, 2.5])
    assert shifted.excludes_zero and shifted.p == 0.0


def test_many_metrics_without_a_difference_seldom_hold_one() -> None:
    """Holm's correction: among forty metrics of pure chance, at most about one comparison in twenty holds any."""
    rng, alone, holding = Random(2), 0, 0
    for _ in range(200):
        names = [f"m{number}" for number in range(40)]
        sides = [
            [Figures({name: rng.gauss(0, 1) for name in names}, {name: [] for name in names}) for _ in range(6)]
            for _ in range(2)
        ]
        found = compare(*sides)
        alone += any(item.overall.excludes_zero for item in found)
        holding += any(item.holds for item in found)
    assert alone > 150 and holding <= 18


# --- what is compared ------------------------------------------------------------------


def test_bins_meet_at_the_branch() -> None:
    window = Window(0.0, 1500.0, 5000.0, 600.0)
    edges = window.edges()
    assert edges[0] == 0.0 and edges[-1] == 5000.0 and 1500.0 in edges
    assert edges == [0.0, 300.0, 900.0, 1500.0, 2100.0, 2700.0, 3300.0, 3900.0, 4500.0, 5000.0]
    assert Window(0.0, 0.0, 1800.0, 600.0).edges() == [0.0, 600.0, 1200.0, 1800.0]


def test_figures_are_what_they_say() -> None:
    digest = Digest()
    for number in range(60):
        text = "thyao ne olur?" if number % 2 else "bence düşer"
        digest.add(20.0 * number, "oda", f"kisi {number % 3}", text, "", number % 4 == 0)
    window = Window(0.0, 600.0, 1200.0, 600.0)
    found = measure(digest, window, list(METRICS), frozenset({"THYAO"}))
    assert found.overall["messages"] == pytest.approx(180.0) and found.curve["messages"] == pytest.approx(
        [180.0, 180.0]
    )
    assert found.overall["speakers"] == 3.0
    assert found.overall["questions"] == pytest.approx(0.5)
    assert found.overall["subject"] == pytest.approx(0.5)
    assert found.overall["replies"] == pytest.approx(7 / 30)
    assert found.overall["burstiness"] == pytest.approx(-1.0)  # a metronome
    assert measure(digest, window, ["subject"], frozenset({"bist"})).overall["subject"] == pytest.approx(0.5)
    assert measure(Digest(), window, list(METRICS), frozenset()).overall == {
        "messages": 0.0, "speakers": 0.0, "questions": None, "replies": None, "sentiment": None, "subject": None,
        "burstiness": None,
    }  # fmt: skip


def test_a_poisson_process_has_no_burstiness() -> None:
    rng, digest, at = Random(1), Digest(), 0.0
    for _ in range(4000):
        at += rng.expovariate(1.0)
        digest.add(at, "oda", "biri", "tamam", "", False)
    found = measure(digest, Window(0.0, 0.0, at + 1, 3600.0), ["burstiness"], frozenset())
    assert found.overall["burstiness"] == pytest.approx(0.0, abs=0.03)


def test_the_branch_is_where_the_runs_part() -> None:
    base = RunOptions(**SMALL)
    fork = runs.fork(base, CUT, {"scale_factor": "2"})
    assert window_of(base, fork).branch == window_of(base, base).begin + 1800.0
    later = runs.fork(
        fork, "2026-01-26T11:00:00+03:00", {}, [{"at": 4000, "kind": "news", "text": "TCMB faizi artırdı"}]
    )
    assert window_of(fork, later).branch == window_of(base, base).begin + 4000.0
    assert window_of(base, RunOptions(**{**SMALL, "people": 4})).branch == window_of(base, base).begin
    assert window_of(base, fork).width == 600.0
    assert window_of(*[RunOptions(**{**SMALL, "hours": 24.0})] * 2).width == 3600.0


def test_the_subject_is_that_of_what_happens_in_one_run_only() -> None:
    base = RunOptions(**{**SMALL, "interventions": [{"at": 60, "kind": "price", "symbol": "GARAN", "change": 0.05}]})
    shock = runs.fork(base, CUT, {}, [{"at": 1800, "kind": "price", "symbol": "THYAO", "change": -0.06}])
    told = runs.fork(
        base, CUT, {}, [{"at": 1800, "kind": "rumour", "text": "ASELS yeni ihale almış", "symbol": "ASELS"}]
    )
    assert subject_of(base, shock) == {"THYAO"} and subject_of(shock, told) == {"THYAO", "ASELS"}
    assert subject_of(base, runs.fork(base, CUT, {"scale_factor": "2"})) == frozenset()
    assert parse_subject("thyao, kripto") == {"THYAO", "kripto"}
    with pytest.raises(BadRun, match="there is no 'yok'"):
        parse_subject("yok")


# --- the command -------------------------------------------------------------------------


def test_a_run_compared_with_itself_differs_by_nothing(house: Path) -> None:
    small_run("kok")
    for arguments in (["kok", "kok"], ["kok", "kok", "--seeds", "2"]):
        found = compared(*arguments)
        assert tuple(found["metrics"]) == EVERY
        assert all(item["mean"] == 0.0 and not item["holds"] for item in found["metrics"].values())
        assert found["metrics"]["messages"]["a"] > 50


def test_twice_the_talk_shows_and_a_branch_of_equal_settings_does_not(house: Path) -> None:
    """A/A: the same settings again let the openings be drawn anew, so the runs part by chance alone."""
    small_run("kok", bots=40, hours=2.0)
    simulate("--fork", "kok", "--at", CUT, "--set", "scale_factor=2", "--name", "cift")
    simulate("--fork", "kok", "--at", CUT, "--set", "scale_factor=1", "--name", "ayni")
    twice, same = compared("kok", "cift", "--seeds", "6"), compared("kok", "ayni", "--seeds", "6")
    assert same["seeds"] == [5, 6, 7, 8, 9, 10]
    # One 95 % interval in twenty misses 0 by chance; that far from it, one in a thousand.
    assert all(item["p"] > 0.001 for item in same["metrics"].values())
    assert same["metrics"]["messages"]["low"] < same["metrics"]["messages"]["high"]  # they did part
    messages = twice["metrics"]["messages"]
    assert messages["holds"] and messages["low"] > 0.0
    assert 1.3 < messages["b"] / messages["a"] < 3.0
    before = [item for item in twice["bins"] if item["until"] <= twice["branch"]]
    assert len(before) == 3 and all(item["messages"]["low"] == item["messages"]["high"] == 0.0 for item in before)


def test_a_repeat_plays_nothing_again_and_another_program_reads_nothing_old(house: Path, monkeypatch, settings) -> None:
    small_run("kok", hours=0.5)
    first = compared("kok", "kok", "--seeds", "2")
    kept = list((settings.DATA_DIR / "comparisons").rglob("*.gz"))
    assert len(kept) == 2
    with monkeypatch.context() as patched:
        patched.setattr(digests, "make", lambda *given: pytest.fail("played again"))
        assert compared("kok", "kok", "--seeds", "2") == first
    monkeypatch.setattr(digests, "fingerprint", lambda: "another")
    digests.shelf(settings.DATA_DIR)
    assert not any(path.exists() for path in kept)


def test_digests_are_the_same_from_a_run_its_transcript_and_the_shelf(house: Path) -> None:
    options = RunOptions(**{**SMALL, "hours": 0.5, "writer": "offline"})
    path = house / "digest.json.gz"
    digests.make(options, path)
    small_run("kok", hours=0.5, writer="offline")
    from django.conf import settings

    told = digests.digest_of_run(runs.RunFolder(settings.DATA_DIR, "kok"))
    kept = Digest.read(path)
    for column in ("chat", "sender", "reply", "question", "sentiment", "about"):
        assert getattr(kept, column) == getattr(told, column), column
    assert kept.at == pytest.approx(told.at, abs=0.002) and len(kept.at) > 30
    assert {path.name for path in house.iterdir()} == {"data", "digest.json.gz"}


def test_the_page_is_whole_in_both_languages_and_the_table_has_all_metrics(house: Path) -> None:
    small_run("kok", hours=1.0)
    simulate("--fork", "kok", "--at", CUT, "--set", "scale_factor=3", "--name", "b<b".replace("<", "-"))
    for language in ("en", "tr"):
        page, out = house / f"{language}.html", StringIO()
        with override(language):
            call_command(
                "compare_runs", "kok", "b-b", "--seeds", "2", "--processes", "1", "--about", "bist",
                "--html", str(page), stdout=out,
            )  # fmt: skip
        html = page.read_text(encoding="utf-8")
        assert f'lang="{language}"' in html and "http" not in html and "<script" not in html
        drawings = [f"<svg{part.split('</svg>')[0]}</svg>" for part in html.split("<svg")[1:]]
        assert len(drawings) == len(METRICS)
        for drawing in drawings:
            numbers = [
                float(value)
                for element in ElementTree.fromstring(drawing).iter()
                for name, value in element.attrib.items()
                if name in ("x", "y", "x1", "x2", "y1", "y2")
            ]
            assert numbers and all(math.isfinite(n) and -1.0 <= n <= 800.0 for n in numbers)
        printed = out.getvalue()
        assert "paired by seed" in printed and printed.count("▁") and "Holm" in printed
        assert all(label in printed for label in ("messages per hour", "share on the subject", "burstiness"))


def test_two_processes_play_what_one_would(house: Path) -> None:
    small_run("kok", hours=0.3)
    alone = compared("kok", "kok", "--seeds", "2", "--metric", "messages")
    for path in house.rglob("*.gz"):
        path.unlink()
    out = StringIO()
    call_command("compare_runs", "kok", "kok", "--seeds", "2", "--metric", "messages", "--json", stdout=out)
    assert json.loads(out.getvalue()) == alone and list(alone["metrics"]) == ["messages"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["kok", "yok"], "there is no run named 'yok'"),
        (["../x", "kok"], "--name may hold"),
        (["kok", "kok", "--seeds", "1"], "--seeds must lie between 2 and 200"),
        (["kok", "kok", "--metric", "joy"], "--metric must be one of"),
        (["kok", "kok", "--metric", "subject"], "name one with --about"),
        (["kok", "kok", "--about", "yok"], "there is no 'yok'"),
        (["kok", "uzun"], "the runs cover different times"),
        (["kok", "kisa"], "--until-messages cannot be compared"),
        (["kok", "yarim"], "is not over: continue it with `simulate --resume yarim`"),
        (["kok", "model", "--seeds", "2"], "leave --seeds out"),
        (["kok", "kok", "--html", "/no/such/folder/x.html"], "its folder does not exist"),
    ],
)
def test_wrong_arguments_end_with_one_sentence(arguments: list[str], says: str, house: Path, settings) -> None:
    small_run("kok", hours=0.1)
    for name, given in (
        ("uzun", {"hours": 2.0}),
        ("kisa", {"until_messages": 3}),
        ("yarim", {"seed": 8}),
        ("model", {"writer": "openai"}),
    ):
        runs.RunFolder(settings.DATA_DIR, name).register(RunOptions(**{**SMALL, "hours": 0.1, **given}))
    with pytest.raises(CommandError) as caught:
        call_command("compare_runs", *arguments, stdout=StringIO())
    assert says in str(caught.value) and "\n" not in str(caught.value)


def test_small_curves_keep_zero_in_sight() -> None:
    assert sparkline([0.0, 1.0, 2.0, None]) == "▁▅█ "
    assert sparkline([-1.0, 0.0]) == "▁█"
    assert sparkline([0.0] * 3) == "▁▁▁"
    assert len(sparkline([float(n) for n in range(100)])) == 20
