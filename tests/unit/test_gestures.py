"""Gestures in the engine: guarded like everything else, within the limits, delivered in time and order."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from conversations.engine.composer import Composed, Desk, Part, compose
from conversations.engine.observer import spoke_since
from conversations.engine.reasons import Ended
from conversations.engine.room import Planned, RoomState
from conversations.market.synthetic import SyntheticFeed
from conversations.simulation import runs
from conversations.simulation.loop import Loop
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text.brief import Act, Brief, Draft
from conversations.text.writers import build_writer
from humanization.contracts import Afterthought, Influence, StyleEdit
from humanization.mind import Mind
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN, Presence, said, world

NOW = MONDAY_ELEVEN
LONG = "Hacim eşlik etmiyor bugün hiç. Destek de pek çalışmıyor gibi."


class Restless(Presence):
    """A presence that makes the gestures it is told to make, every time."""

    name = "presence"

    def __init__(
        self, *, parts: tuple[str, ...] = (), after: tuple[Afterthought, ...] = (), hesitation: float = 0.0
    ) -> None:
        self.parts, self.after, self.pause = parts, after, hesitation

    def split(self, state: Any, texts: tuple[str, ...], influence: Influence, rng: Random) -> tuple[str, ...]:
        return self.parts if self.parts and texts else texts

    def afterthoughts(
        self, state: Any, texts: tuple[str, ...], edits: tuple[StyleEdit, ...], influence: Influence, rng: Random
    ) -> tuple[Afterthought, ...]:
        return self.after

    def hesitation(self, state: Any, influence: Influence, rng: Random) -> float:
        return self.pause


class Says:
    """A writer that always says the same."""

    name = "says"

    def __init__(self, *parts: str) -> None:
        self.parts = parts

    def write(self, brief: Brief, rng: Random) -> Draft:
        return Draft(parts=self.parts, writer="says")


def composed_by(
    habits: Restless, *texts: str, room: RoomState | None = None, tunables: Tunables | None = None, **plan: Any
) -> Composed:
    made, cast = world(2)
    room = room or made
    member = cast["bot:1"]
    member.mind = Mind(member.persona.facts, member.mind.states, (habits,))
    desk = Desk(Says(*(texts or (LONG,))), None, SyntheticFeed(1), tunables or Tunables(), lambda *_: False, {})
    planned = Planned(1, "bot:1", plan.pop("act", "say"), NOW, NOW, **plan)
    room.pending["bot:1"] = NOW
    return compose(desk, room, member, planned, NOW, Random(3))


def thought(text: str, kind: str = "second_thought", delay: float = 30.0, of: int = 0) -> Afterthought:
    return Afterthought(kind, text, delay, of)


# --- what is never let through --------------------------------------------------------

FORBIDDEN = (
    "ben bot değilim",
    "ben gerçek bir insanım",
    "THYAO yarın kesin tavan, garanti veriyorum",
    "hemen THYAO alın, kaçırmayın",
    "içeriden haber aldım, uçacak",
)


@pytest.mark.parametrize("kind", ["edit", "correction", "second_thought", "emoji"])
@pytest.mark.parametrize("text", FORBIDDEN)
def test_no_gesture_gets_past_openness_and_integrity(kind: str, text: str) -> None:
    made = composed_by(Restless(after=(thought(text, kind),)))
    assert [part.text for part in made.parts] == [LONG]
    assert made.parts[0].kind == "message"
    guard, reason, stopped = made.blocked[-1]
    assert guard in ("openness", "integrity") and reason.startswith("gesture") and stopped == text


@pytest.mark.parametrize("text", FORBIDDEN)
def test_no_text_is_parted_into_what_a_guard_would_stop(text: str) -> None:
    made = composed_by(Restless(parts=("Kimse demesin ki bana", text)))
    assert [part.text for part in made.parts] == [LONG]


def test_a_split_that_passes_is_made() -> None:
    made = composed_by(Restless(parts=("Hacim eşlik etmiyor bugün hiç.", "Destek de pek çalışmıyor gibi.")))
    assert len(made.parts) == 2
    assert made.trace["gestures"] == {"split": 1}
    assert made.parts[0].due_at == made.parts[1].typing_at
    assert made.last_word == 1


def test_the_first_text_of_a_response_stays_whole() -> None:
    room, _ = world(2)
    room.said.append(said(5, "bot:2", NOW - 20, "THYAO hacimli duruyor"))
    made = composed_by(Restless(parts=("bir iki", "üç dört")), "THYAO için aynı yerdeyim ben de.", room=room, target=5)
    # Only what comes after the first text is offered for splitting, and here nothing does.
    assert made.parts[0].text == "THYAO için aynı yerdeyim ben de."
    assert len(made.parts) == 1


def test_staffs_words_and_disclosures_are_left_as_they_are() -> None:
    habits = Restless(parts=("bir iki", "üç dört"), after=(thought("neyse"),), hesitation=5.0)
    made = composed_by(habits, text="Toplantı saat üçte arkadaşlar", priority=1)
    assert [part.text for part in made.parts] == ["Toplantı saat üçte arkadaşlar"]
    made = composed_by(habits, "Evet, botum.", act=Act.DISCLOSE.value, priority=0)
    assert len(made.parts) == 1 and "gestures" not in made.trace


# --- what follows, and when -----------------------------------------------------------------


def test_corrections_come_at_once_and_second_thoughts_late() -> None:
    made = composed_by(
        Restless(after=(thought("*hacim", "correction", 2.0, of=0), thought("neyse", delay=90.0, of=1))),
        "Hacmi eşlik etmiyor bugün", "Bakalım nasıl kapanacak gün",
    )  # fmt: skip
    assert [part.gesture for part in made.parts] == ["", "correction", "", "second_thought"]
    first, correction, second, late = made.parts
    assert correction.typing_at == pytest.approx(first.due_at + 2.0)
    assert correction.due_at - first.due_at <= 2.0 + 3.0
    assert second.typing_at == correction.due_at
    assert late.typing_at == pytest.approx(second.due_at + 90.0)
    assert made.last_word == 2
    assert made.busy_until == second.due_at
    assert made.trace["gestures"] == {"after": [["correction", 0, 2.0], ["second_thought", 1, 90.0]]}


def test_an_edit_knows_the_message_it_changes() -> None:
    mended = thought("Bakalım nasıl kapanacak", "edit", 9.0, of=1)
    made = composed_by(
        Restless(after=(thought("*hacim", "correction", 2.0, of=0), mended)),
        "Hacmi eşlik etmiyor bugün", "Bakalım nasıl kapnacak",
    )  # fmt: skip
    edit = made.parts[-1]
    assert edit.kind == "edit" and edit.typing_at == edit.due_at
    assert made.parts[edit.of].text == "Bakalım nasıl kapnacak"
    assert made.edit_of(edit.of) is edit and made.edit_of(0) is None
    assert edit.due_at == pytest.approx(made.parts[edit.of].due_at + 9.0)


def test_a_second_thought_is_written_in_the_bots_own_hand() -> None:
    class Loud(Restless):
        def restyle(
            self, state: Any, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
        ) -> tuple[str, tuple[StyleEdit, ...]]:
            return text.upper(), ()

    made = composed_by(Loud(after=(thought("neyse bakalım"), thought("*hacim", "correction", 2.0))))
    assert {part.gesture: part.text for part in made.parts}["second_thought"] == "NEYSE BAKALIM"
    assert {part.gesture: part.text for part in made.parts}["correction"] == "*hacim"


def test_nobody_exceeds_the_minute_or_the_hour_by_a_gesture() -> None:
    habits = Restless(after=(thought("*hacim", "correction", 2.0), thought("neyse"), thought("başka", "edit", 9.0)))
    tight = Tunables().changed({"max_msgs_per_min": "1"})
    assert [part.gesture for part in composed_by(habits, tunables=tight).parts] == ["", "edit"]
    room, _ = world(2)
    two = Tunables().changed({"max_msgs_per_min": "2"})
    assert [part.gesture for part in composed_by(habits, room=room, tunables=two).parts] == ["", "correction", "edit"]
    splitting = Restless(parts=("Hacim eşlik etmiyor", "Destek de çalışmıyor"))
    assert len(composed_by(splitting, tunables=tight).parts) == 1


# --- typing that comes to nothing --------------------------------------------------------------


def test_hesitating_leaves_a_reason_and_no_words() -> None:
    made = composed_by(Restless(hesitation=6.5))
    assert (made.parts, made.reason, made.hesitated) == ([], Ended.HESITATED, 6.5)


@pytest.mark.parametrize(
    "plan",
    [{"priority": 0}, {"priority": 1}, {"trigger": "TCMB faizi sabit tuttu"}, {"trigger_change": -0.04}],
)
def test_nobody_hesitates_over_people_staff_and_news(plan: dict[str, Any]) -> None:
    assert composed_by(Restless(hesitation=6.5), **plan).parts


# --- in a run -----------------------------------------------------------------------------------


class Rows:
    def __init__(self) -> None:
        self.rows: list[tuple[str, str, float, bool]] = []

    def add(self, room: Any, said: Any, planned: Any, composed: Any, scenario: str) -> None:
        self.rows.append((said.sender, said.text, said.edited_at, said.last_part))


def in_a_loop(parts: list[Part], until: float, *, end: float = NOW + 3600.0) -> tuple[Rows, RoomState, Loop]:
    options = RunOptions(
        bots=6, chats=1, hours=1, seed=2, start="2026-11-16T11:00:00+03:00", settings={"scale_factor": "0"}
    )
    built = World.build(options)
    loop, rows = Loop(built, NOW, end), Rows()
    desk = Desk(build_writer("echo"), None, SyntheticFeed(1), built.tunables, built.said_before, built.names)
    key = built.rooms[0].members[0]
    made = Composed(parts=parts, topic="THYAO")
    loop._push(parts[0].due_at, 2, 0, (Planned(built.rooms[0].chat_id, key, "say", NOW, NOW), made, 0))
    loop.run(desk, rows, until=until)
    return rows, built.rooms[0], loop


def test_an_edit_changes_the_room_later_and_the_transcript_holds_the_last_words() -> None:
    def parts() -> list[Part]:
        return [Part("hacmi yok", NOW, NOW + 5), Part("hacim yok", NOW + 20, NOW + 20, "", "edit", "edit", 0)]

    rows, room, _ = in_a_loop(parts(), NOW + 10)
    assert rows.rows[0][1:] == ("hacim yok", NOW + 20, True)
    assert room.said[-1].text == "hacmi yok"  # the room reads it only then
    rows, room, loop = in_a_loop(parts(), NOW + 30)
    assert room.said[-1].text == "hacim yok"
    assert (len(rows.rows), loop.messages) == (1, 1)


def test_an_edit_beyond_the_end_of_the_run_is_not_made() -> None:
    parts = [Part("hacmi yok", NOW, NOW + 5), Part("hacim yok", NOW + 20, NOW + 20, "", "edit", "edit", 0)]
    rows, _, _ = in_a_loop(parts, NOW + 15, end=NOW + 15)
    assert rows.rows[0][1:3] == ("hacmi yok", 0.0)


def test_a_second_thought_brings_nothing_about_and_is_dropped_once_its_bot_has_said_more() -> None:
    def parts() -> list[Part]:
        return [
            Part("hacim yok bugün", NOW, NOW + 5),
            Part("neyse", NOW + 40, NOW + 45, "", "message", "second_thought"),
        ]

    rows, _, _ = in_a_loop(parts(), NOW + 60)
    assert [(text, last) for _, text, _, last in rows.rows] == [("hacim yok bugün", True), ("neyse", False)]
    room, _ = world(2)
    room.said.append(said(1, "bot:1", NOW))
    assert not spoke_since(room, "bot:1", "bot:1/1")
    room.said.append(said(2, "bot:1", NOW + 5))
    assert spoke_since(room, "bot:1", "bot:1/1")


def test_a_run_holds_every_gesture_and_stays_the_same(tmp_path: Path) -> None:
    options = RunOptions(bots=60, chats=2, hours=14, seed=9)
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    summaries = [runs.start(options, build_writer("offline"), out=path) for path in (first, second)]
    assert first.read_bytes() == second.read_bytes()
    rows = [json.loads(line) for line in first.read_text().splitlines()]
    edited = [row for row in rows if row.get("edited")]
    assert all(row["edited"] is True and row["kind"] == "message" for row in edited)
    # The band of real channels is .005-.06; a small run scatters.
    assert 0.003 < len(edited) / len(rows) < 0.06
    assert summaries[0].dropped[Ended.HESITATED] > 0
    assert [row["ts"] for row in rows] == sorted(row["ts"] for row in rows)
