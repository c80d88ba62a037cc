"""Who may speak, who is likely to, and that silence is an answer."""

from __future__ import annotations

import math
from collections import Counter
from random import Random

import pytest

from conversations.engine import params
from conversations.engine.allocator import answerers, candidates, open_floor, respond
from humanization.local_time import day_number
from tests.unit.engine_world import MONDAY_ELEVEN as NOW
from tests.unit.engine_world import said, send_away, world


@pytest.fixture(autouse=True)
def _equals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Members differ by nothing but what a test gives them."""
    for name in ("PRESENCE_SIGMA", "PRESENCE_DAY_SIGMA", "COMPANY_SIGMA", "DROP_IN"):
        monkeypatch.setattr(params, name, 0.0)


def keys(found: list) -> list[str]:
    return [member.key for member, _ in found]


def test_away_pending_busy_and_limited_members_are_no_candidates_and_are_counted() -> None:
    room, cast = world(6)
    send_away(cast["bot:1"])
    room.pending["bot:2"] = NOW + 5
    cast["bot:3"].engage(room.chat_id + 1, NOW + 5)
    cast["bot:4"].hourly_limit = 2
    cast["bot:4"].sent.extend([NOW - 100, NOW - 50])
    found, excluded = candidates(room, cast, NOW)
    assert keys(found) == ["bot:5", "bot:6"]
    assert excluded == {"away": 1, "about to speak": 1, "busy elsewhere": 1, "hourly limit": 1}


def test_messages_older_than_an_hour_do_not_count_against_the_limit() -> None:
    room, cast = world(1)
    cast["bot:1"].hourly_limit = 1
    cast["bot:1"].sent.append(NOW - 3601)
    assert keys(candidates(room, cast, NOW)[0]) == ["bot:1"]


def test_who_spoke_within_two_minutes_waits_unless_unpaused() -> None:
    room, cast = world(2)
    room.said.append(said(1, "bot:1", NOW - 119))
    assert keys(candidates(room, cast, NOW)[0]) == ["bot:2"]
    assert keys(candidates(room, cast, NOW, unpaused=frozenset({"bot:1"}))[0]) == ["bot:1", "bot:2"]
    assert keys(candidates(room, cast, NOW + 2)[0]) == ["bot:1", "bot:2"]


def test_nobody_awake_means_nobody_speaks() -> None:
    room, cast = world(3)
    for member in cast.values():
        send_away(member)
    decision = open_floor(room, cast, NOW, Random(1))
    assert decision.chosen == ""
    assert decision.excluded == {"away": 3}


def test_silence_is_drawn_with_its_weight() -> None:
    room, cast = world(20)
    for number in range(2, 21):
        send_away(cast[f"bot:{number}"])
    rng = Random(5)
    silent = sum(open_floor(room, cast, NOW, rng).chosen == "" for _ in range(4000)) / 4000
    # One of twenty equals is awake: silence weighs NOBODY_SHARE of all twenty.
    weight = params.NOBODY_SHARE * 20
    assert abs(silent - weight / (1 + weight)) < 0.03


def test_the_floor_is_preferred_for_responses() -> None:
    room, cast = world(30)
    room.said.append(said(1, "bot:1", NOW - 60))
    last = said(2, "bot:2", NOW - 5, to="bot:1")
    room.said.append(last)
    rng = Random(3)
    chosen = Counter(respond(room, cast, NOW, last, rng).chosen for _ in range(500))
    assert chosen["bot:2"] == 0  # nobody responds to themselves
    assert chosen["bot:1"] > 350


def test_talkative_bots_open_more_often_but_fair_share_brakes_them() -> None:
    room, cast = world(2)
    cast["bot:1"].talk, cast["bot:2"].talk = 1.0, 0.1
    rng = Random(3)
    before = Counter(open_floor(room, cast, NOW, rng).chosen for _ in range(3000))
    assert before["bot:1"] > 6 * before["bot:2"]
    room.shares = {"bot:1": 60.0, "bot:2": 0.0}
    after = Counter(open_floor(room, cast, NOW, rng).chosen for _ in range(3000))
    assert after["bot:2"] > 2 * before["bot:2"]


def test_two_bots_alone_for_too_long_are_stopped() -> None:
    room, cast = world(3)
    for number in range(params.PING_PONG_LIMIT):
        room.said.append(said(number, f"bot:{1 + number % 2}", NOW - 300 + number * 30))
    assert room.ping_pong(NOW) == {"bot:1", "bot:2"}
    last = room.said[-1]
    chosen = {respond(room, cast, NOW, last, Random(seed)).chosen for seed in range(40)}
    assert chosen <= {"bot:3", ""} and "bot:3" in chosen


def test_a_third_voice_or_time_ends_the_ping_pong() -> None:
    room, _ = world(3)
    for number in range(params.PING_PONG_LIMIT):
        room.said.append(said(number, f"bot:{1 + number % 2}", NOW - 300 + number * 30))
    assert room.ping_pong(NOW + params.PING_PONG_LOOKBACK) == frozenset()
    room.said.append(said(99, "bot:3", NOW - 10))
    assert room.ping_pong(NOW) == frozenset()


def test_a_person_is_answered_by_distinct_bots_near_to_the_topic() -> None:
    room, cast = world(8)
    near = cast["bot:7"]
    near.affinities["THYAO"] = 0.95
    question = said(1, "person:1", NOW, "THYAO ne olur?", is_bot=False, topic="THYAO", question=True)
    room.said.append(question)
    first = Counter(answerers(room, cast, NOW, question, Random(seed), 1)[0].chosen for seed in range(300))
    assert first.most_common(1)[0][0] == "bot:7"
    three = [decision.chosen for decision in answerers(room, cast, NOW, question, Random(1), 3)]
    assert len(set(three)) == 3


def test_pauses_do_not_excuse_from_answering_a_person() -> None:
    room, cast = world(1)
    room.said.append(said(1, "bot:1", NOW - 5))
    question = said(2, "person:1", NOW, "orada mısınız?", is_bot=False, question=True)
    assert [d.chosen for d in answerers(room, cast, NOW, question, Random(1), 1)] == ["bot:1"]


def test_the_trace_names_the_strongest_candidates_and_the_share_of_silence() -> None:
    room, cast = world(10)
    trace = open_floor(room, cast, NOW, Random(1)).trace()
    assert trace["candidates"] == 10 and len(trace["best"]) == 5
    assert 0 < trace["silence"] < 1
    assert sum(share for _, share in trace["best"]) < 1


def test_who_has_not_been_heard_today_drops_in_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(params, "DROP_IN", 0.1)
    room, cast = world(5)
    cast["bot:5"].talk = 0.0
    for member in cast.values():
        member.heard_on = day_number(NOW)
    rng = Random(2)
    assert "bot:5" not in {open_floor(room, cast, NOW, rng).chosen for _ in range(400)}
    cast["bot:5"].heard_on = day_number(NOW) - 1
    chosen = Counter(open_floor(room, cast, NOW, rng).chosen for _ in range(1000))
    assert 60 < chosen["bot:5"] < 140


def test_a_room_sees_more_of_some_members_than_of_others_day_by_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(params, "PRESENCE_SIGMA", 1.0)
    monkeypatch.setattr(params, "PRESENCE_DAY_SIGMA", 0.5)
    _, cast = world(40)
    today = [member.presence("oda", 100) for member in cast.values()]
    assert [member.presence("oda", 100) for member in cast.values()] == today
    assert max(today) > 20 * min(today)
    tomorrow = [member.presence("oda", 101) for member in cast.values()]
    assert tomorrow != today
    # Who is at home in a room is so on the next day too.
    together = sum(math.log(a) * math.log(b) for a, b in zip(today, tomorrow, strict=True)) / len(today)
    assert together > 0.4


def test_nobody_else_takes_up_what_somebody_is_about_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(params, "ON_THE_WAY", 1.0)
    room, cast = world(5)
    last = said(1, "bot:2", NOW - 5, to="bot:1")
    room.said.append(last)
    room.pending["bot:1"] = NOW + 5
    assert respond(room, cast, NOW, last, Random(1)).chosen == ""
    monkeypatch.setattr(params, "ON_THE_WAY", 0.0)
    assert respond(room, cast, NOW, last, Random(1)).chosen not in ("", "bot:1", "bot:2")
