"""Lives, characters and learning in a run: it goes on without any of them, and public life is told at its rate."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from conversations.casting import facts_of_spec
from conversations.engine import composer, params
from conversations.engine.room import Planned
from conversations.population import build_population
from conversations.simulation import runs
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text.brief import Act, Brief, Line, Persona
from conversations.text.prompt import build
from conversations.text.writers import build_writer
from conversations.text.writers.frames.bank import POOLS
from conversations.text.writers.frames.life import OWN_LIFE
from conversations.text.writers.frames.scene import life_mark
from conversations.text.writers.offline import OfflineWriter
from humanization import registry
from humanization.contracts import BotFacts, Influence, LifeNote
from humanization.life_events import params as life
from humanization.life_events.stories import STORIES, told

AFTERNOON = datetime.fromisoformat("2026-11-16T14:00:00+03:00")
ILL = LifeNote("illness", "grip oldum, evdeyim")
WHO = Persona(BotFacts(key="bot:1", name="Elif", username="elif", age=34, job="muhasebeci", city="Bursa"))
SMALL = RunOptions(bots=12, chats=2, hours=3.0, seed=5, start="2026-11-16T10:00:00+03:00", writer="echo")


@pytest.fixture
def without(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(registry, "SUBSYSTEMS", tuple(n for n in registry.SUBSYSTEMS if n != request.param))
    yield request.param


@pytest.mark.parametrize("without", ["life_events", "personality", "social_learning"], indirect=True)
def test_a_run_goes_on_without_it(without: str, tmp_path: Path) -> None:
    summary = runs.start(SMALL, build_writer("echo"), out=tmp_path / "run.jsonl")
    assert summary.messages > 20
    assert without not in registry.keep_up({}, AFTERNOON, AFTERNOON)


def test_facts_know_the_day_of_birth() -> None:
    population = build_population(1, 5, 1)
    for spec in population.bots:
        assert isinstance(facts_of_spec(spec, "bot:1").born_on, date)
        assert facts_of_spec(spec, "bot:1").born_on == spec.birthday


# --- the composer -------------------------------------------------------------------------------


def planned(act: str = "say", parts: int = 1, text: str = "") -> Planned:
    return Planned(chat_id=1, bot="bot:1", act=act, typing_at=0.0, planned_at=0.0, parts=parts, text=text)


def share(turn: Planned, influence: Influence, draws: int = 20_000) -> float:
    rng = Random(4)
    return sum(composer._life_told(turn, influence, rng) is not None for _ in range(draws)) / draws


def test_public_life_is_told_in_five_percent_of_messages() -> None:
    assert params.LIFE_MENTION_PROBABILITY == 0.05
    ill = Influence(life=(ILL,))
    assert share(planned(), ill) == pytest.approx(0.05, abs=0.006)
    assert share(planned("reply", parts=3), ill) == pytest.approx(0.15, abs=0.01)


def test_there_is_nothing_to_tell_without_public_life_or_when_asked_what_one_is() -> None:
    ill = Influence(life=(ILL,))
    assert share(planned(), Influence()) == 0.0
    assert share(planned("disclose"), ill) == 0.0
    assert share(planned("react"), ill) == 0.0
    assert share(planned(text="personelin sözü"), ill) == 0.0


# --- the writers ------------------------------------------------------------------------------------


def brief(note: LifeNote | None, act: Act = Act.SAY, said: str = "", own: tuple[str, ...] = ()) -> Brief:
    target = Line(1, "bot:9", "Efe Kaya", said, AFTERNOON) if said else None
    found = Brief(
        at=AFTERNOON,
        chat="Borsa",
        chat_topics=("bist",),
        persona=WHO,
        influence=Influence(life=(note,) if note else ()),
        act=act,
        topic="THYAO",
        target=target,
        addressee="Efe Kaya" if target else "",
        life=note,
        length="medium",
    )
    found.wording.own = own
    return found


def test_there_are_frames_for_every_kind_told_and_untold() -> None:
    frames = POOLS["own_life"]
    assert len(frames) > 45
    for kind in life.KINDS:
        lines = [line for line in OWN_LIFE.splitlines() if f"ev_{kind}" in line]
        assert len(lines) >= 3, kind
        assert any(",told" in line for line in lines), kind


@pytest.mark.parametrize("kind", sorted(life.KINDS))
def test_every_kind_can_be_told_and_has_follow_ups(kind: str) -> None:
    rng = Random(2)
    writer = OfflineWriter()
    for story in STORIES[kind]:
        note = LifeNote(kind, told(story, WHO.facts, rng))
        for own in ((), (life_mark(note),)):
            for number in range(6):
                draft = writer.write(brief(note, own=own), Random(number))
                assert draft.parts
                assert life_mark(note) in draft.used
                assert draft.topic == "gunluk"
                assert not set("{}[]|<>") & set("".join(draft.parts))


def test_a_reply_says_its_own_thing_first_and_keeps_silent_beside_grief() -> None:
    writer = OfflineWriter()
    told_in = beside = 0
    for number in range(200):
        reply = writer.write(brief(ILL, Act.REPLY, "THYAO bugün hacimli, 312 geçilirse güzel"), Random(number))
        if life_mark(ILL) in reply.used:
            told_in += 1
            assert len(reply.parts) >= 2
        grief = writer.write(brief(ILL, Act.REPLY, "bugün çok zarar ettim, moralim sıfır"), Random(number))
        beside += life_mark(ILL) in grief.used
    assert told_in > 80
    assert beside == 0


def test_without_something_to_tell_no_life_comes_up() -> None:
    for number in range(100):
        draft = OfflineWriter().write(brief(None), Random(number))
        assert not any(mark.startswith(("l:", "own_life")) for mark in draft.used)


def test_a_model_is_told_what_goes_on_and_whether_to_say_it() -> None:
    asked = build(brief(ILL)).changing
    assert asked.count("grip oldum, evdeyim") == 2
    quiet = build(replace(brief(ILL), life=None)).changing
    assert quiet.count("grip oldum, evdeyim") == 1
    assert "söz etme" in quiet
    assert "söz etme" not in build(brief(None)).changing


def test_a_world_with_lives_can_be_saved(tmp_path: Path) -> None:
    world = World.build(SMALL)
    copy = pickle.loads(pickle.dumps(world))
    for key, member in world.cast.items():
        assert copy.cast[key].mind.dump() == member.mind.dump()
        assert member.mind.dump().keys() == set(registry.SUBSYSTEMS)
