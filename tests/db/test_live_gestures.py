"""Gestures on the real clock: turns of their own, sent once or not at all, wherever a worker dies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bots.models import Bot
from conversations import push
from conversations.engine.reasons import Ended
from conversations.live import service, turns
from conversations.live.loading import load_rooms
from conversations.models import Chat, ConversationState, Membership, Message, Turn, TurnKind, TurnState
from humanization.contracts import Afterthought
from humanization.micro_behaviors.logic import SUBSYSTEM
from piyasa_site.common.turkish import fold

pytestmark = pytest.mark.django_db

NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")
MENDED = "yazım düzeltildi böyle"


@pytest.fixture(autouse=True)
def house(settings, monkeypatch) -> Iterator[dict]:
    """The echo writer, and a mind whose gestures are what a test puts here."""
    settings.LLM_WRITER = "echo"
    settings.RUN_ID = ""
    wanted: dict = {"after": (), "hesitation": 0.0}
    monkeypatch.setattr(SUBSYSTEM, "split", lambda state, texts, influence, rng: texts)
    monkeypatch.setattr(SUBSYSTEM, "afterthoughts", lambda *a: wanted["after"])
    monkeypatch.setattr(SUBSYSTEM, "hesitation", lambda *a: wanted["hesitation"])
    yield wanted


@pytest.fixture
def pushed(monkeypatch) -> list[tuple]:
    seen: list[tuple] = []
    monkeypatch.setattr(push, "push_edit", lambda chat, message: seen.append(("edit", message.pk, message.text)))
    monkeypatch.setattr(push, "push_typing", lambda chat, key, name, s: seen.append(("typing", key, round(s, 1))))
    monkeypatch.setattr(push, "push_messages", lambda chat, messages: seen.append(("messages", len(messages))))
    return seen


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"], symbols=["THYAO"], is_public=True)
    for number in range(3):
        bot = Bot.objects.create(name=f"Bot {number}", username=f"test_{number}_bot", chronotype="neither")
        Membership.objects.create(chat=chat, bot=bot)
    ConversationState.objects.create(chat=chat)
    return chat


def planned_turn(chat: Chat, **given) -> Turn:
    bot = chat.members.order_by("pk").first()
    plan = {
        "chat_id": chat.pk, "bot": bot.key, "act": "say", "planned_at": NOW.timestamp(),
        "typing_at": NOW.timestamp(), "topic": "THYAO", "length": "medium", "parts": 1, "priority": 0,
    }  # fmt: skip
    fields = {"typing_at": NOW, "due_at": NOW, "planned_at": NOW, "plan": plan, "priority": 0, **given}
    return Turn.objects.create(chat=chat, bot=bot, **fields)


def composed(chat: Chat) -> list[Turn]:
    turn = planned_turn(chat)
    service.compose_turns([turn.pk], "w", NOW)
    return list(Turn.objects.filter(contribution=turn.contribution).order_by("part"))


def deliver(*rows: Turn, at: timedelta = timedelta(seconds=100)) -> list[int]:
    return service.deliver_turns([row.pk for row in rows], "w", NOW + at)


def test_an_edit_is_a_turn_that_changes_its_message_once(room: Chat, house: dict, pushed: list) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0),)
    message, edit = composed(room)
    assert (edit.kind, edit.state, edit.text) == (TurnKind.EDIT, TurnState.READY, MENDED)
    assert edit.due_at - message.due_at == timedelta(seconds=8)
    deliver(edit)
    assert not Message.objects.exists()  # there is nothing to change yet
    deliver(message)
    before = Message.objects.get()
    assert before.edited_at is None
    assert deliver(edit, at=timedelta(seconds=110)) == []  # nothing new for the room to hear
    after = Message.objects.get()
    assert (after.text, after.edited_at) == (MENDED, NOW + timedelta(seconds=110))
    assert after.created_at == before.created_at
    assert ("edit", after.pk, MENDED) in pushed
    assert push.message_payload(after)["edited_at"] == after.edited_at.isoformat()
    edit.refresh_from_db()
    assert (edit.state, edit.message_id) == (TurnState.SENT, None)
    deliver(edit, at=timedelta(seconds=120))
    assert Message.objects.get().edited_at == after.edited_at


def test_an_edit_whose_worker_was_killed_is_made_by_the_next(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0),)
    message, edit = composed(room)
    deliver(message)
    turns.claim([edit.pk], TurnState.READY, TurnState.SENDING, "dead", NOW + timedelta(seconds=101))
    assert turns.sweep(NOW + timedelta(seconds=140))["requeued"] == 1
    deliver(edit, at=timedelta(seconds=141))
    assert Message.objects.get().text == MENDED
    assert Turn.objects.get(pk=edit.pk).state == TurnState.SENT


def test_an_edit_claimed_by_somebody_else_changes_nothing(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0),)
    message, edit = composed(room)
    deliver(message)
    turns.claim([edit.pk], TurnState.READY, TurnState.SENDING, "other", NOW + timedelta(seconds=101))
    edit.refresh_from_db()
    edit.claimed_by = "mine, I thought"
    assert service._edit_message(edit, NOW + timedelta(seconds=102)) is None
    assert Message.objects.get().edited_at is None


def test_an_edit_of_a_deleted_message_ends_with_its_reason(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0), Afterthought("second_thought", "neyse", 60.0))
    message, edit, late = composed(room)
    deliver(message)
    Message.objects.all().delete()
    deliver(edit)
    edit.refresh_from_db()
    assert (edit.state, edit.reason) == (TurnState.DROPPED, Ended.PART_LOST)
    deliver(late, at=timedelta(seconds=130))
    late.refresh_from_db()
    assert late.state == TurnState.DROPPED
    assert not Message.objects.exists()


def test_a_second_thought_is_sent_later_and_calls_for_no_answer(room: Chat, house: dict, pushed: list) -> None:
    house["after"] = (Afterthought("second_thought", "neyse", 60.0),)
    message, late = composed(room)
    deliver(message)
    assert not any(kind == "typing" and key == message.bot.key for kind, key, *_ in pushed[1:])
    deliver(late, at=timedelta(seconds=140))
    said = Message.objects.order_by("pk").last()
    assert fold(said.text).startswith("neyse")
    assert said.trace["said"]["last"] is False
    assert Message.objects.order_by("pk").first().trace["said"]["last"] is True


def test_a_second_thought_is_dropped_once_its_bot_has_said_more(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("second_thought", "neyse", 60.0),)
    message, late = composed(room)
    deliver(message)
    house["after"] = ()
    (other,) = composed(room)
    deliver(other, at=timedelta(seconds=120))
    deliver(late, at=timedelta(seconds=140))
    late.refresh_from_db()
    assert (late.state, late.reason) == (TurnState.DROPPED, Ended.MOVED_ON)
    assert Message.objects.count() == 2


def test_who_will_think_again_is_free_to_speak_until_then(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0), Afterthought("second_thought", "neyse", 60.0))
    message, *_ = composed(room)
    state = load_rooms([room.pk], NOW).rooms[room.pk]
    assert message.bot.key in state.pending
    deliver(message)
    state = load_rooms([room.pk], NOW + timedelta(seconds=101)).rooms[room.pk]
    assert message.bot.key not in state.pending and message.bot.key not in state.typing


def test_hesitating_shows_typing_and_then_nothing(room: Chat, house: dict, pushed: list) -> None:
    house["hesitation"] = 7.0
    turn = planned_turn(room, priority=2)
    turn.plan["priority"] = 2
    turn.save()
    assert service.compose_turns([turn.pk], "w", NOW) == []
    turn.refresh_from_db()
    assert (turn.state, turn.reason) == (TurnState.DROPPED, Ended.HESITATED)
    assert pushed == [("typing", turn.bot.key, 7.0)]
    assert not Message.objects.exists()


def test_muted_meanwhile_its_bot_changes_and_adds_nothing(room: Chat, house: dict) -> None:
    house["after"] = (Afterthought("edit", MENDED, 8.0),)
    message, edit = composed(room)
    deliver(message)
    Membership.objects.filter(bot=message.bot).update(muted_until=NOW + timedelta(hours=1))
    deliver(edit, at=timedelta(seconds=110))
    edit.refresh_from_db()
    assert (edit.state, edit.reason) == (TurnState.DROPPED, Ended.MAY_NOT_SPEAK)
    assert Message.objects.get().edited_at is None


def test_the_page_says_that_a_message_was_edited(room: Chat, client) -> None:
    bot = room.members.first()
    for text, edited in (("ilk hali", None), ("son hali", NOW)):
        Message.objects.create(
            chat=room, bot=bot, is_bot=True, sender_name=bot.name, text=text, created_at=NOW, edited_at=edited
        )
    page = client.get(f"/rooms/{room.slug}/").content.decode()
    # The list of rooms shows the latest words as well, above the messages.
    first, second = page.split("ilk hali")[-1].split("son hali")
    assert '<small class="edited" hidden>' in first
    assert '<small class="edited">' in second
