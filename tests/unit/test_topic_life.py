"""A topic is taken up, talked out, left for a while, and taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from conversations.engine import params, topics
from conversations.engine.observer import observe
from conversations.engine.planner import plan_opening, plan_trigger
from conversations.engine.room import Member, Planned, RoomState
from conversations.text.brief import Act
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN as NOW
from tests.unit.engine_world import said, world

QUIET = Tunables(reply_probability=0.0, short_reaction_probability=0.0)


def talk(room: RoomState, cast: dict[str, Member], about: Sequence[str], start: int = 1) -> None:
    """One message a second on these topics, in turn by two bots, no two alike."""
    for number, topic in enumerate(about, start=start):
        words = said(number, f"bot:{number % 2 + 1}", NOW + number, topic=topic, text=f"söz{'abcdefghij'[number % 10]}")
        observe(room, cast, words, QUIET, Random(number))


def left_room() -> tuple[RoomState, dict[str, Member]]:
    room, cast = world(4)
    talk(room, cast, ["THYAO"] * 22)
    assert topics.is_left(room, "THYAO", NOW + 22)
    return room, cast


def planned(room: RoomState, act: Act = Act.REPLY, topic: str = "THYAO", priority: int = 2, **more: Any) -> Planned:
    return Planned(
        chat_id=room.chat_id,
        bot="bot:1",
        act=act.value,
        planned_at=NOW + 20,
        typing_at=NOW + 30,
        priority=priority,
        target=22,
        addressee="bot:2",
        topic=topic,
        **more,
    )


def test_fifteen_messages_cost_nothing_and_each_further_one_ten() -> None:
    room, cast = world(3)
    talk(room, cast, ["THYAO"] * 15)
    assert (room.topic_messages, room.exhaustion) == (15, 0.0)
    talk(room, cast, ["THYAO"] * 6, start=16)
    assert (room.topic_messages, room.exhaustion) == (21, 60.0)
    assert not topics.is_left(room, "THYAO", NOW + 21)
    talk(room, cast, ["THYAO"], start=22)
    assert (room.exhaustion, topics.is_left(room, "THYAO", NOW + 22)) == (70.0, True)


def test_exhaustion_ends_at_a_hundred() -> None:
    room, cast = world(3)
    talk(room, cast, ["THYAO"] * 40)
    assert room.exhaustion == 100.0


def test_another_topic_starts_from_nothing_and_words_without_one_change_nothing() -> None:
    room, cast = world(3)
    talk(room, cast, ["THYAO"] * 18)
    talk(room, cast, [""] * 3, start=19)
    assert (room.topic, room.topic_messages, room.exhaustion) == ("THYAO", 18, 30.0)
    talk(room, cast, ["ASELS"], start=22)
    assert (room.topic, room.topic_messages, room.exhaustion) == ("ASELS", 1, 0.0)


def test_what_was_left_may_come_back_after_its_pause() -> None:
    room, _ = left_room()
    assert topics.is_left(room, "THYAO", NOW + 22 + params.TOPIC_PAUSE - 1)
    assert not topics.is_left(room, "THYAO", NOW + 22 + params.TOPIC_PAUSE)


def test_an_opening_chooses_something_else() -> None:
    room, cast = left_room()
    chosen = {
        topics.choose(room, member, NOW + 60, Tunables(), Random(seed))
        for seed in range(60)
        for member in cast.values()
    }
    assert chosen and "THYAO" not in chosen
    assert topics.SMALL_TALK not in chosen


def test_a_room_with_nothing_else_takes_up_what_it_left_longest_ago() -> None:
    room, cast = world(2)
    known = [topic for topic in (*room.focus, *room.topics) if topic != topics.SMALL_TALK]
    room.left_topics = {topic: NOW + 100.0 + place for place, topic in enumerate(known)}
    assert topics.choose(room, cast["bot:1"], NOW, Tunables(), Random(1)) == known[0]


def test_most_of_what_would_go_on_about_it_turns_elsewhere() -> None:
    room, cast = left_room()
    turned = 0
    for seed in range(1000):
        turn = planned(room)
        topics.turn_elsewhere(room, cast["bot:1"], turn, NOW + 30, Tunables(), Random(seed))
        if turn.topic == "THYAO":
            assert (turn.act, turn.target) == ("reply", 22)
        else:
            turned += 1
            assert (turn.act, turn.target, turn.addressee) == ("say", None, "")
            assert turn.trace["left"] == "THYAO"
    assert turned / 1000 == pytest.approx(params.TOPIC_DRIFT, abs=0.04)


def test_answers_people_and_news_stay_on_it() -> None:
    room, cast = left_room()
    kept = [
        planned(room, Act.ANSWER),
        planned(room, priority=0),
        planned(room, Act.SAY, trigger="Yeni sipariş aldı."),
        planned(room, Act.SAY, trigger_symbol="THYAO"),
        planned(room, Act.SAY, text="THYAO diyorum"),
        planned(room, topic="ASELS"),
    ]
    for turn in kept:
        before = turn.to_json()
        for seed in range(20):
            topics.turn_elsewhere(room, cast["bot:1"], turn, NOW + 30, Tunables(), Random(seed))
        assert turn.to_json() == before


def test_a_price_move_makes_it_new_again() -> None:
    room, cast = left_room()
    at = NOW + 400
    turn = plan_trigger(room, cast, at, Tunables(), Random(2), text="", symbol="THYAO", change=0.04, speaker="bot:3")
    assert turn is not None and turn.topic == "THYAO"
    assert not topics.is_left(room, "THYAO", at)
    assert room.exhaustion == 0.0


def test_openings_of_a_room_that_left_its_topic_speak_of_others() -> None:
    room, cast = left_room()
    openings = [plan_opening(room, cast, NOW + 400, Tunables(), Random(seed), insist=True) for seed in range(80)]
    subjects = [opening.topic for opening in openings if opening is not None]
    assert len(subjects) > 40
    assert "THYAO" not in subjects


def test_what_was_left_survives_a_restart() -> None:
    room, _ = left_room()
    fresh, _ = world(4)
    fresh.load(room.dump())
    assert fresh.left_topics == room.left_topics == {"THYAO": NOW + 22 + params.TOPIC_PAUSE}
    fresh.load({"left_topics": ["THYAO"]})  # as rooms kept it before topics had their pause
    assert fresh.left_topics == {}
