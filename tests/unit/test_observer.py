"""What a message does to the room, to minds, and to what comes next."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from conversations.engine import params
from conversations.engine.observer import notice_neglect, notice_silence, observe, person_said
from conversations.engine.planner import _opening_topic, interruption_probability, plan_opening
from conversations.engine.room import Planned
from conversations.text.understanding import Intent, Understanding
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN as NOW
from tests.unit.engine_world import felt, said, send_away, world

QUIET = Tunables(reply_probability=0.0, short_reaction_probability=0.0)


def test_a_topic_is_exhausted_after_fifteen_messages_and_left() -> None:
    room, cast = world(3)
    for number in range(1, 16):
        observe(room, cast, said(number, "bot:1", NOW + number, topic="THYAO", text=f"m{number}"), QUIET, Random(1))
    assert (room.topic, room.topic_messages, room.exhaustion) == ("THYAO", 15, 0.0)
    for number in range(16, 23):
        observe(room, cast, said(number, "bot:1", NOW + number, topic="THYAO", text=f"m{number}"), QUIET, Random(1))
    assert room.exhaustion == 70.0 and list(room.left_topics) == ["THYAO"]
    observe(room, cast, said(30, "bot:1", NOW + 30, topic="ASELS"), QUIET, Random(1))
    assert (room.topic, room.topic_messages, room.exhaustion) == ("ASELS", 1, 0.0)


def test_repetition_exhausts_twice_as_fast() -> None:
    room, cast = world(3)
    for number in range(1, 17):
        observe(room, cast, said(number, "bot:1", NOW + number, topic="THYAO", text="aynı"), QUIET, Random(1))
    assert room.exhaustion == 20.0


def test_questions_engage_and_other_messages_tire() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW, question=True), QUIET, Random(1))
    assert room.engagement == 60.0
    observe(room, cast, said(2, "bot:2", NOW + 1), QUIET, Random(1))
    assert room.engagement == 58.0


def test_the_replied_to_is_expected_in_sixty_percent() -> None:
    expected = 0
    for seed in range(1000):
        room, cast = world(3)
        observe(room, cast, said(1, "bot:1", NOW), QUIET, Random(seed))
        observe(room, cast, said(2, "bot:2", NOW + 5, reply_to=1), QUIET, Random(seed))
        expected += room.expected_next == "bot:1"
    assert expected / 1000 == pytest.approx(params.EXPECTED_PROBABILITY, abs=0.05)


def test_pace_follows_the_count_of_five_minutes() -> None:
    room, cast = world(3)
    for number in range(21):
        observe(room, cast, said(number, "bot:1", NOW + number, sentiment=-0.5), QUIET, Random(1))
        if number == 3:
            assert room.pace == "slow"
        if number == 10:
            assert room.pace == "normal"
    assert room.pace == "heated"
    room.said[-1].sentiment = 20.0
    room.update_pace(NOW + 21)
    assert room.pace == "fast"


def test_minds_feel_what_was_said_to_them() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW), QUIET, Random(1))
    observe(room, cast, said(2, "bot:2", NOW + 5, "aynen öyle, katılıyorum", reply_to=1), QUIET, Random(1))
    observe(room, cast, said(3, "bot:3", NOW + 9, "yok artık, masal bunlar", reply_to=1), QUIET, Random(1))
    assert felt(cast["bot:1"]) == [
        "message_sent",
        *("mention", "positive_interaction", "positive_agreement"),
        *("mention", "negative_interaction", "disagreement"),
    ]
    # Agreeing is done by two; the others on the floor notice.
    assert felt(cast["bot:2"]) == ["message_sent", "positive_agreement", "message_seen"]
    assert felt(cast["bot:3"]) == ["message_sent", "disagreement"]


def test_both_sides_of_help_and_betrayal_know_it() -> None:
    room, cast = world(2)
    observe(room, cast, said(1, "bot:1", NOW, "Stopu nereye koymalıyım, yardım eder misiniz?"), QUIET, Random(1))
    helped = said(2, "bot:2", NOW + 9, "84,90'ın altına koy, son dip orası", reply_to=1)
    observe(room, cast, helped, QUIET, Random(1))
    assert "help_received" in felt(cast["bot:1"]) and "help_given" in felt(cast["bot:2"])
    accused = said(3, "bot:1", NOW + 99, "Bize tutun dedin, kendin satmışsın", reply_to=2)
    observe(room, cast, accused, QUIET, Random(1))
    assert felt(cast["bot:1"])[-1] == "betrayal" and felt(cast["bot:2"])[-1] == "criticism"
    admitted = said(4, "bot:2", NOW + 150, "Size tutun dedim ama ben dün sattım", reply_to=3)
    observe(room, cast, admitted, QUIET, Random(1))
    assert felt(cast["bot:1"])[-1] == "betrayal" and felt(cast["bot:2"])[-1] == "message_sent"


def test_a_burst_does_a_thing_once() -> None:
    room, cast = world(2)
    observe(room, cast, said(1, "bot:1", NOW), QUIET, Random(1))
    for number, text in ((2, "aynen öyle"), (3, "kesinlikle katılıyorum")):
        part = replace(said(number, "bot:2", NOW + number, text, to="bot:1"), contribution="one", last_part=number == 3)
        observe(room, cast, part, QUIET, Random(1))
    assert felt(cast["bot:1"]).count("positive_agreement") == 1
    assert felt(cast["bot:2"]).count("positive_agreement") == 1


def test_of_a_person_who_is_not_to_be_remembered_nothing_is() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW), QUIET, Random(1))
    observe(room, cast, said(2, "bot:2", NOW + 1), QUIET, Random(1))
    hidden = replace(said(3, "person:9", NOW + 5, "aynen öyle", reply_to=1), is_bot=False, private=True)
    observe(room, cast, hidden, QUIET, Random(1))
    observe(room, cast, said(4, "bot:1", NOW + 9, "sağ ol, haklısın", reply_to=3), QUIET, Random(1))
    for member in cast.values():
        events = member.mind.states["presence"]["events"]
        assert all(event.other != "person:9" and "aynen" not in event.text for event in events)


def test_who_was_asked_and_did_not_answer_is_remembered() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:2", NOW), QUIET, Random(1))
    observe(room, cast, said(2, "bot:1", NOW + 5, "Sence kaça gider?", reply_to=1, question=True), QUIET, Random(1))
    notice_neglect(room, cast, NOW + 2000)
    ignored = [e for e in cast["bot:1"].mind.states["presence"]["events"] if e.kind.value == "ignored"]
    assert [event.other for event in ignored] == ["bot:2"]


def test_an_unanswered_question_stings_once_after_fifteen_minutes() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW, question=True), QUIET, Random(1))
    notice_neglect(room, cast, NOW + 899)
    assert "ignored" not in felt(cast["bot:1"])
    notice_neglect(room, cast, NOW + 900)
    notice_neglect(room, cast, NOW + 2000)
    assert felt(cast["bot:1"]).count("ignored") == 1


def test_an_answered_question_does_not_sting() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW, question=True), QUIET, Random(1))
    observe(room, cast, said(2, "bot:2", NOW + 20, reply_to=1), QUIET, Random(1))
    notice_neglect(room, cast, NOW + 2000)
    assert "ignored" not in felt(cast["bot:1"])


def test_silence_is_felt_by_who_breaks_it() -> None:
    room, cast = world(2)
    room.said.append(said(1, "bot:1", NOW))
    notice_silence(room, cast, "bot:2", NOW + 1799)
    assert felt(cast["bot:2"]) == []
    notice_silence(room, cast, "bot:2", NOW + 1800)
    assert felt(cast["bot:2"]) == ["long_silence"]


def test_only_the_last_part_of_a_burst_brings_responses() -> None:
    room, cast = world(20)
    tunables = Tunables(short_reaction_probability=0.0)
    for seed in range(50):
        assert observe(room, cast, said(seed, "bot:1", NOW + seed, last_part=False), tunables, Random(seed)) == []


def question(text: str = "THYAO için ne düşünüyorsunuz?", **given: object) -> Understanding:
    return Understanding(Intent.QUESTION, is_question=True, symbols=("THYAO",), topic="THYAO", **given)  # type: ignore[arg-type]


def test_a_persons_question_is_always_answered_within_a_minute() -> None:
    for seed in range(200):
        room, cast = world(8)
        asked = person_said(room, question(), 1, "person:1", "Deniz", "THYAO için ne düşünüyorsunuz?", NOW)
        answers = observe(room, cast, asked, Tunables(), Random(seed), meaning=question())
        assert answers and all(a.priority == 0 and a.act == "answer" and a.target == 1 for a in answers)
        assert min(a.typing_at for a in answers) < NOW + 20


def test_the_bot_that_is_named_answers() -> None:
    for seed in range(50):
        room, cast = world(8)
        meaning = question(mentions=("bot:5",))
        asked = person_said(room, meaning, 1, "person:1", "Deniz", "Bot5 sence?", NOW)
        assert asked.to == "bot:5"
        answers = observe(room, cast, asked, Tunables(), Random(seed), meaning=meaning)
        assert [a.bot for a in answers] == ["bot:5"]


def test_if_the_named_bot_is_away_somebody_else_answers() -> None:
    room, cast = world(8)
    send_away(cast["bot:5"])
    meaning = question(mentions=("bot:5",))
    asked = person_said(room, meaning, 1, "person:1", "Deniz", "Bot5 sence?", NOW)
    answers = observe(room, cast, asked, Tunables(), Random(1), meaning=meaning)
    assert answers and answers[0].bot != "bot:5"


def test_asked_whether_it_is_a_bot_the_answer_is_disclosure() -> None:
    room, cast = world(4)
    meaning = Understanding(Intent.ASKS_IF_BOT, is_question=True)
    asked = person_said(room, meaning, 1, "person:1", "Deniz", "burada bot var mı?", NOW)
    answers = observe(room, cast, asked, Tunables(), Random(1), meaning=meaning)
    assert [a.act for a in answers] == ["disclose"]


def test_a_stopped_simulation_plans_nothing() -> None:
    room, cast = world(8)
    stopped = replace(Tunables(), simulation_active=False)
    asked = person_said(room, question(), 1, "person:1", "Deniz", "THYAO?", NOW)
    assert observe(room, cast, asked, stopped, Random(1), meaning=question()) == []


def test_the_minute_limit_stops_openings() -> None:
    room, cast = world(8)
    room.said.extend(said(number, "bot:1", NOW - 30) for number in range(5))
    assert plan_opening(room, cast, NOW, Tunables(max_msgs_per_min=5), Random(1)) is None
    assert plan_opening(room, cast, NOW, Tunables(max_msgs_per_min=6), Random(1)) is not None
    empty, cast = world(8)
    assert plan_opening(empty, cast, NOW, Tunables(max_msgs_per_min=0), Random(1)) is None


@pytest.mark.parametrize(
    ("excitement", "pace", "probability"),
    [(50, "normal", 0.10), (81, "normal", 0.30), (29, "normal", 0.05), (81, "heated", 0.60)],
)
def test_interruptions(excitement: float, pace: str, probability: float) -> None:
    assert interruption_probability(excitement, pace) == pytest.approx(probability)


def test_a_plan_survives_the_database() -> None:
    room, cast = world(4)
    planned = plan_opening(room, cast, NOW, Tunables(), Random(2), insist=True)
    assert planned is not None
    assert Planned.from_json(planned.to_json(), planned.trace) == planned


def test_a_view_that_was_given_cools_down() -> None:
    room, cast = world(3, watch=("THYAO", "ASELS"))
    observe(room, cast, said(1, "bot:1", NOW, topic="THYAO"), QUIET, Random(1), meta={"gave_view": True})
    member = cast["bot:1"]
    assert member.cools_on("THYAO", NOW + 60) and not member.cools_on("ASELS", NOW + 60)
    assert not member.cools_on("THYAO", NOW + params.STANCE_COOLDOWN + 1)
    later = NOW + 1300  # the current topic is no longer fresh
    topics = {_opening_topic(room, member, later, Tunables(), Random(seed)) for seed in range(200)}
    assert "THYAO" not in topics and "ASELS" in topics
    unfiltered = Tunables(cooldown_filter_enabled=False)
    assert "THYAO" in {_opening_topic(room, member, later, unfiltered, Random(seed)) for seed in range(200)}
