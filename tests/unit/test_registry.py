"""The registry is the one list of what a mind is made of: with any line taken out, rooms go on talking."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from django.core.management import get_commands

from conversations.engine.composer import Composed
from conversations.engine.room import Planned, RoomState, Said
from conversations.simulation import runs
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text.writers import build_writer
from humanization import registry
from humanization.contracts import BotFacts, Context, Influence
from humanization.mind import Mind
from piyasa_site import settings

ROOT = Path(__file__).resolve().parent.parent.parent
NOON = "2026-11-16T12:00:00+03:00"
# Small and quick, yet long enough for answers, reactions and edits to happen.
SMALL = {"bots": 24, "chats": 1, "hours": 1.0, "start": NOON, "seed": 3, "people": 2}


class Shares:
    """A sink that counts in how many contributions each subsystem had a share."""

    def __init__(self) -> None:
        self.of: Counter[str] = Counter()
        self.composed = 0

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        if composed is not None:
            self.composed += 1
            self.of.update(list(composed.trace["influence"]))


def simulate(writer: str) -> tuple[runs.Summary, Shares]:
    options = RunOptions(**SMALL, writer=writer)
    shares = Shares()
    return runs.start(options, build_writer(writer), world=World.build(options), further=shares), shares


@pytest.mark.parametrize("writer", ["echo", "offline"])
@pytest.mark.parametrize("name", registry.SUBSYSTEMS)
def test_without_any_one_of_them_a_room_still_talks(name: str, writer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "SUBSYSTEMS", tuple(other for other in registry.SUBSYSTEMS if other != name))
    summary, shares = simulate(writer)
    assert summary.messages > 20 and summary.bots_heard > 5
    assert name not in shares.of
    assert shares.of["timing" if name != "timing" else "emotions"] == shares.composed > 20


def test_with_all_of_them_each_has_its_share_in_the_traces() -> None:
    _, shares = simulate("offline")
    for name in ("emotions", "timing", "personality"):  # whoever says something every time
        assert shares.of[name] == shares.composed > 20
    # What comes to mind, what goes on in a life and who stands how to whom comes and goes.
    assert 0 < shares.of["memory"] < shares.composed
    assert 0 < shares.of["relationships"] < shares.composed
    # These act otherwise than by influence: on who is there, and on the finished text.
    assert shares.of["routines"] == shares.of["social_learning"] == 0


def test_a_mind_with_nothing_in_it_is_neutral() -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=UTC)
    mind = Mind.born(BotFacts(key="bot:1", name="Efe", username="efe_bot"), Random(1), now, ())
    mind.elapse(now)
    assert mind.influence(Context(now)) == (Influence(), {})
    assert mind.availability(now) == 1.0
    assert mind.restyle("THYAO hacimli", Influence(), Random(1)) == ("THYAO hacimli", ())
    assert mind.split(("bir", "iki"), Influence(), Random(1)) == ("bir", "iki")
    assert mind.bond("bot:2") is None and mind.hesitation(Influence(), Random(1)) == 0.0


def test_every_registered_app_is_installed_and_has_the_same_files() -> None:
    files = {"apps.py", "params.py", "logic.py", "models.py", "services.py", "admin.py", "migrations"}
    for app in registry.installed_apps():
        assert app in settings.INSTALLED_APPS
        assert files <= {path.name for path in (ROOT / app.replace(".", "/")).iterdir()}
    ours = [app for app in settings.INSTALLED_APPS if app.startswith("humanization.")]
    assert sorted(ours) == sorted(registry.installed_apps())
    for part in registry.subsystems():
        assert f"humanization.{part.name}" in ours


def test_the_page_on_minds_names_every_subsystem_and_no_number_that_is_not_there() -> None:
    page = (ROOT / "docs" / "humanization.md").read_text(encoding="utf-8")
    _, *sections = re.split(r"^## ", page, flags=re.MULTILINE)
    told = {section.split("\n", 1)[0]: section for section in sections}
    assert set(registry.SUBSYSTEMS) <= set(told)
    for name in registry.SUBSYSTEMS:
        params = import_module(f"humanization.{name}.params")
        names = re.findall(r"`([A-Z][A-Z_]+)`", told[name])
        assert len(names) >= 3
        assert not [number for number in names if not hasattr(params, number)]
        for number, value in re.findall(r"`([A-Z][A-Z_]+)` = ([\d.]+)", told[name]):
            assert getattr(params, number) == float(value.rstrip(".")), number
    commands = re.findall(r"`manage\.py (\w+)", page)
    assert commands and set(commands) <= set(get_commands())
