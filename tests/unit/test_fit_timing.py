"""The fit of the engine's free parameters: its steps, its file, its command."""

from __future__ import annotations

import json
import math
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from analytics.realism import fitting, reference
from analytics.realism.fitting import FREE, Fit, Plan, Sizes, Trial
from conversations.engine import params


@pytest.fixture(autouse=True)
def _restored() -> object:
    """Trials in this process change the engine's parameters; put them back."""
    kept = dict(params.FITTED)
    yield
    params.use(kept)


def linear(plan: Plan, sizes: Sizes, values: dict[str, float]) -> Trial:
    """A world in which two parameters move two figures and nothing else matters."""
    figures = {band.name: (band.low + band.high) / 2.0 for band in reference.load().bands}
    figures["burstiness"] = 0.2 + 0.5 * values["tide_sigma"] / 2.0
    figures["same_goes_on"] = 0.6 * values["parts_second"] + 0.1
    return Trial(dict(values), figures, {}, fitting.SAID_OVER_WANTED)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "measure_sizes", lambda plan: Sizes({"short": [10]}, 0.1))
    monkeypatch.setattr(fitting, "run_trial", linear)


def test_every_free_parameter_is_one_of_the_engines_and_starts_inside_its_range() -> None:
    for free in FREE:
        assert free.low <= params.FITTED[free.name] <= free.high, free.name
        assert free.value(free.place(params.FITTED[free.name])) == pytest.approx(params.FITTED[free.name])
    assert set(params.FITTED) == {free.name for free in FREE} | {"messages_per_opening"}


def test_fitted_values_are_the_constants_and_unknown_ones_are_refused() -> None:
    for name, value in params.FITTED.items():
        assert getattr(params, name.upper()) == value
    params.use({"tide_sigma": 0.77})
    assert params.TIDE_SIGMA == 0.77
    with pytest.raises(KeyError):
        params.use({"no_such_thing": 1.0})


def test_a_search_comes_closer_and_finds_the_middle_of_the_bands(quick: None) -> None:
    start = {**params.FITTED, "tide_sigma": 0.35, "parts_second": 0.22}
    first, best = Fit(reference.load(), Plan()).search(start, rounds=6)
    assert best.loss < 0.2 * first.loss
    bands = {band.name: band for band in reference.load().bands}
    assert bands["burstiness"].holds(best.figures["burstiness"])
    assert bands["same_goes_on"].holds(best.figures["same_goes_on"])


def test_openings_are_made_rarer_where_too_much_is_said(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def loud(plan: Plan, sizes: Sizes, values: dict[str, float]) -> Trial:
        trial = linear(plan, sizes, values)
        trial.ratio = 6.0 * fitting.SAID_OVER_WANTED / values["messages_per_opening"]
        return trial

    monkeypatch.setattr(fitting, "run_trial", loud)
    _, best = Fit(reference.load(), Plan()).search(dict(params.FITTED), rounds=1)
    assert best.values["messages_per_opening"] == pytest.approx(6.0, rel=0.05)


def test_a_trial_of_a_real_world_repeats() -> None:
    plan = Plan(bots=20, chats=2, rooms=(0,), start="2026-11-19T10:00:00+03:00", hours=2.0)
    sizes = Sizes({"short": [12, 20], "medium": [40], "long": [90]}, 0.2)
    one, ratio = fitting.simulate(plan, sizes, params.FITTED)
    two, _ = fitting.simulate(plan, sizes, params.FITTED)
    assert one == two and ratio > 0.0
    written = [line for room in one.values() for line in room]
    assert len(written) > 20 and any(line.text.endswith("?") for line in written)
    assert max(len(line.text) for line in written) < 140


def test_the_command_writes_values_with_their_provenance(quick: None, tmp_path: Path) -> None:
    out = tmp_path / "fitted.json"
    said = StringIO()
    call_command("fit_timing", "--rounds", "1", "--jobs", "1", "--out", str(out), "--json", stdout=said)
    data = json.loads(out.read_text())
    assert set(data["values"]) == set(params.FITTED)
    assert data["provenance"]["reference"] == reference.load().name and data["provenance"]["plan"]["seed"] == 7
    shown = json.loads(said.getvalue())
    assert 0.0 <= shown["inside"] <= 1.0 and shown["figures"][0]["before"] is not None


def test_check_measures_only_and_fails_where_rooms_do_not_fit(
    quick: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "fitted.json"
    monkeypatch.setitem(params.FITTED, "tide_sigma", 1.6)
    call_command("fit_timing", "--check", "--jobs", "1", "--out", str(out), stdout=StringIO())
    monkeypatch.setitem(params.FITTED, "tide_sigma", 0.0)
    with pytest.raises(CommandError, match="do not fit"):
        call_command("fit_timing", "--check", "--jobs", "1", "--out", str(out), stdout=StringIO())
    assert not out.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--rounds", "-1"), "--rounds"),
        (("--jobs", "0"), "--jobs"),
        (("--hours", "nan"), "--hours"),
        (("--out", "/no/such/folder/x.json"), "--out"),
        (("--reference", "/no/such/file.json"), "cannot be read"),
    ],
)
def test_bad_arguments_end_in_a_sentence(given: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said) as caught:
        call_command("fit_timing", *given)
    assert "\n" not in str(caught.value)


def test_the_present_parameters_were_written_by_the_fit() -> None:
    data = json.loads(params.FITTED_FILE.read_text())
    assert data["provenance"]["command"] == "manage.py fit_timing"
    assert not any(math.isnan(value) for value in data["values"].values())
