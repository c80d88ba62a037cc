"""What becomes of a person's words in a live room is kept beside them, from the closed list, and shown to staff."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from bots.models import Bot
from conversations.engine.reasons import Ended, Outcome
from conversations.live import service
from conversations.models import Chat, ConversationState, Membership, Message, Person, Turn, TurnState
from humanization.mind import Mind
from piyasa_site.common.turkish import fold
from piyasa_site.tunables import service as tunables_service

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul.
NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")


@pytest.fixture(autouse=True)
def quiet(settings, monkeypatch) -> Iterator[set[str]]:
    """The echo writer; everybody is awake but the bots whose usernames are in the set."""
    settings.LLM_WRITER = "echo"
    settings.RUN_ID = ""
    away: set[str] = set()
    monkeypatch.setattr(Mind, "availability", lambda mind, now: 0.0 if mind.facts.username in away else 1.0)
    yield away


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"], symbols=["THYAO"], is_public=True)
    for name in ("Harun", "Şebnem K.", "Tuna Y."):
        bot = Bot.objects.create(name=name, username=f"{fold(name.split()[0])}_x_bot", traits={"talkativeness": 0.4})
        Membership.objects.create(chat=chat, bot=bot)
    ConversationState.objects.create(chat=chat)
    return chat


def hear(chat: Chat, text: str, at: datetime = NOW) -> Message:
    person = Person.objects.get_or_create(platform="room", platform_id="p1", defaults={"display_name": "Deniz"})[0]
    message = Message.objects.create(chat=chat, person=person, sender_name="Deniz", text=text, created_at=at)
    service.advance([chat.pk], NOW)
    message.refresh_from_db()
    return message


def answers(message: Message) -> list[str]:
    return list(Turn.objects.filter(reply_to=message, priority=0).values_list("bot__name", flat=True))


@pytest.mark.parametrize(
    ("text", "bot"),
    [("Harun sence THYAO ne olur", "Harun"), ("şebnem hocam hedef ne?", "Şebnem K."), ("@tuna_x naber", "Tuna Y.")],
)
def test_who_is_asked_answers(room: Chat, text: str, bot: str) -> None:
    message = hear(room, text)
    assert message.trace["answer"] == Outcome.PLANNED
    assert answers(message) == [bot]


def test_a_reason_is_kept_where_another_stands_in(room: Chat, quiet: set[str]) -> None:
    quiet.add("harun_x_bot")
    message = hear(room, "Harun sence THYAO ne olur")
    assert message.trace["answer"] == Outcome.AWAY
    turn = Turn.objects.get(reply_to=message, priority=0)
    assert turn.bot.name != "Harun"
    asked = f"bot:{Bot.objects.get(name='Harun').pk}"
    assert turn.trace["trigger"]["instead_of"] == asked and turn.trace["trigger"]["because"] == Outcome.AWAY


def test_a_muted_bot_is_known_to_be_muted_and_says_nothing(room: Chat) -> None:
    Membership.objects.filter(bot__name="Harun").update(muted_until=NOW + timedelta(hours=1))
    message = hear(room, "Harun sence THYAO ne olur")
    assert message.trace["answer"] == Outcome.MUTED
    assert answers(message) and "Harun" not in answers(message)


def test_a_mute_that_is_over_holds_nobody_back(room: Chat) -> None:
    Membership.objects.filter(bot__name="Harun").update(muted_until=NOW - timedelta(seconds=1))
    assert answers(hear(room, "Harun sence THYAO ne olur")) == ["Harun"]


def test_muted_after_the_plan_the_turn_is_dropped_with_its_reason(room: Chat) -> None:
    message = hear(room, "Harun sence THYAO ne olur")
    Membership.objects.filter(bot__name="Harun").update(muted_until=NOW + timedelta(hours=1))
    turn = Turn.objects.get(reply_to=message, priority=0)
    service.compose_turns([turn.pk], "w1", NOW + timedelta(seconds=15))
    turn.refresh_from_db()
    assert (turn.state, turn.reason) == (TurnState.DROPPED, Ended.MAY_NOT_SPEAK)


def test_nobody_awake(room: Chat, quiet: set[str]) -> None:
    quiet.update(Bot.objects.values_list("username", flat=True))
    message = hear(room, "THYAO ne olur sizce?")
    assert message.trace["answer"] == Outcome.NOBODY_AWAKE and answers(message) == []


def test_what_was_said_while_the_service_was_down(room: Chat) -> None:
    message = hear(room, "Harun sence THYAO ne olur", NOW - timedelta(minutes=11))
    assert message.trace["answer"] == Outcome.HEARD_TOO_LATE and answers(message) == []


@pytest.mark.parametrize(
    ("setting", "value", "outcome"),
    [("simulation_active", False, Outcome.SIMULATION_OFF), ("max_msgs_per_min", 0, Outcome.MINUTE_LIMIT)],
)
def test_what_staff_have_switched_off(room: Chat, setting: str, value: object, outcome: Outcome) -> None:
    tunables_service.change(setting, value, None)
    message = hear(room, "THYAO ne olur sizce?")
    assert message.trace["answer"] == outcome and answers(message) == []


def test_staff_see_what_came_of_a_persons_words(room: Chat, client: Client, quiet: set[str]) -> None:
    quiet.add("harun_x_bot")
    message = hear(room, "Harun sence THYAO ne olur")
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    url = reverse("admin:conversations_message_change", args=[message.pk])
    page = client.get(url, headers={"accept-language": "en"})
    assert page.status_code == 200
    shown = page.content.decode()
    assert "what came of it" in shown.lower() or "field-shown_outcome" in shown
    assert answers(message)[0] in shown and Outcome.AWAY in shown
