"""What an operator does from the desk in one or two clicks, and what comes of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bots.models import Bot
from conversations import chats, moderation
from conversations.engine.pace import message_rate
from conversations.live.loading import load_rooms
from conversations.models import Chat, ConversationState, Membership, Message, Nudge, Turn, TurnState
from piyasa_site.access.roles import Role, set_role
from piyasa_site.tunables.definitions import DEFAULTS

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def _account(name: str, role: Role) -> User:
    user = get_user_model().objects.create_user(name, password="a long enough password")
    set_role(user, role)
    return user


@pytest.fixture
def operator() -> User:
    return _account("operator", Role.OPERATOR)


@pytest.fixture
def viewer() -> User:
    return _account("viewer", Role.VIEWER)


@pytest.fixture
def chat() -> Chat:
    chat = Chat.objects.create(title="BIST", slug="bist")
    ConversationState.objects.create(chat=chat, settings_key="drawn")
    bot = Bot.objects.create(name="Işıl", username="isil_bot")
    Membership.objects.create(chat=chat, bot=bot)
    return chat


def _held(chat: Chat, text: str = "selam", **values: Any) -> Turn:
    old = NOW - timedelta(hours=2)
    wanted = {"state": TurnState.HELD, "reason": "the chat is switched off", "typing_at": old, "due_at": old, **values}
    return Turn.objects.create(chat=chat, bot=Bot.objects.get(), text=text, **wanted)


# --- the pace of a room --------------------------------------------------------


def test_a_rooms_tempo_is_a_factor_of_the_houses(chat: Chat) -> None:
    noon = NOW.timestamp()
    usual = message_rate(load_rooms([chat.pk], NOW).rooms[chat.pk], noon, DEFAULTS)
    Chat.objects.update(tempo=2.0)
    room = load_rooms([chat.pk], NOW).rooms[chat.pk]
    assert message_rate(room, noon, DEFAULTS) == 2.0 * usual > 0.0
    assert message_rate(room, noon, replace(DEFAULTS, scale_factor=0.5)) == usual


def test_a_changed_tempo_is_drawn_under_at_the_next_tick_and_audited(chat: Chat, operator: User) -> None:
    chats.check_tempo(1.5, operator)
    assert chats.do_tempo(chat, 1.5, operator)
    assert Chat.objects.get().tempo == 1.5
    assert ConversationState.objects.get().settings_key == ""
    assert LogEntry.objects.get(actor=operator).changes == {"tempo": ["1.0", "1.5"]}
    assert not chats.do_tempo(chat, 1.5, operator)


def test_a_tempo_out_of_range_or_without_permission_is_refused(chat: Chat, operator: User, viewer: User) -> None:
    for wrong in (0.0, 5.1, float("nan")):
        with pytest.raises(ValidationError):
            chats.check_tempo(wrong, operator)
    with pytest.raises(PermissionDenied):
        chats.check_tempo(1.0, viewer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Chat.objects.update(tempo=0.0)


# --- held turns ------------------------------------------------------------------


def test_a_released_turn_goes_on_from_now_and_says_who_released_it(chat: Chat, operator: User) -> None:
    written, planned = _held(chat), _held(chat, text="")
    came = moderation.release_held(Turn.objects.all(), operator, NOW)
    assert came == moderation.Released(released=2, kept=0)
    written.refresh_from_db()
    planned.refresh_from_db()
    assert (written.state, planned.state) == (TurnState.READY, TurnState.PLANNED)
    assert written.due_at == NOW
    assert written.reason == "released by operator, was held: the chat is switched off"
    assert moderation.release_held(Turn.objects.all(), operator, NOW) == moderation.Released(released=0, kept=0)


def test_a_burst_is_released_whole_and_in_order(chat: Chat, operator: User) -> None:
    first = _held(chat)
    second = _held(chat, "bir de şu var", contribution=first.contribution, part=1)
    moderation.release_held(Turn.objects.filter(pk=second.pk), operator, NOW)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.due_at == NOW < second.due_at
    assert {first.state, second.state} == {TurnState.READY}


def test_nothing_is_released_into_a_chat_that_may_not_be_published_to(chat: Chat, operator: User) -> None:
    turn = _held(chat)
    Chat.objects.update(platform="telegram", platform_id="-100", disclosure="missing")
    came = moderation.release_held(Turn.objects.all(), operator, NOW)
    assert (came.released, came.kept) == (0, 1)
    assert came.reason == "the notice about AI participants is not pinned in this group"
    turn.refresh_from_db()
    assert turn.state == TurnState.HELD


# --- buttons ---------------------------------------------------------------------


def _client(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def _line(response: Any) -> dict[str, str]:
    """What a button answered to HTMX."""
    assert response.status_code == 204
    line: dict[str, str] = json.loads(response.headers["HX-Trigger"])["desk:said"]
    return line


def _press(user: User, name: str, pk: int, **given: str) -> Any:
    return _client(user).post(reverse(f"admin:conversations_{name}", args=[pk]), given, headers={"HX-Request": "true"})


def _message(chat: Chat) -> Message:
    bot = Bot.objects.get()
    return Message.objects.create(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="sakin bir gün")


def test_each_button_answers_with_one_line(chat: Chat, operator: User) -> None:
    message, turn = _message(chat), _held(chat)
    assert _line(_press(operator, "chat_tempo", chat.pk, tempo="0.5"))["text"] == "BIST talks at ×0.5 from now on."
    assert _line(_press(operator, "chat_tempo", chat.pk, tempo="lots"))["level"] == "error"
    assert _line(_press(operator, "message_mute", message.pk))["text"] == "Işıl is silent in BIST for an hour."
    assert Membership.objects.get().muted_until is not None
    assert _line(_press(operator, "message_mute", message.pk, minutes="0"))["text"] == "Işıl speaks in BIST again."
    assert Membership.objects.get().muted_until is None
    assert _line(_press(operator, "turn_release", turn.pk))["text"] == "It goes on now."
    assert _line(_press(operator, "turn_drop", turn.pk))["text"] == "It is not held any more."
    turn.refresh_from_db()
    assert turn.state == TurnState.READY


def test_without_htmx_a_button_leads_back_with_a_message(chat: Chat, operator: User) -> None:
    client = _client(operator)
    url = reverse("admin:conversations_chat_tempo", args=[chat.pk])
    home, away = reverse("admin:index"), "https://elsewhere.example/"
    assert client.post(url, {"tempo": "2", "next": home}).headers["location"] == home
    assert client.post(url, {"tempo": "3", "next": away}).headers["location"] == home
    assert client.get(url).status_code == 405


@pytest.mark.parametrize("name", ["chat_tempo", "message_mute", "turn_release", "turn_drop"])
def test_a_viewer_is_refused_every_button_and_nothing_changes(chat: Chat, viewer: User, name: str) -> None:
    rows = {"chat_tempo": chat, "message_mute": _message(chat), "turn_release": _held(chat)}
    before = [list(model.objects.values()) for model in (Chat, Membership, Turn, Nudge)]
    row = rows.get(name, rows["turn_release"])
    assert _press(viewer, name, row.pk, tempo="2").status_code == 403
    assert [list(model.objects.values()) for model in (Chat, Membership, Turn, Nudge)] == before


def test_the_held_part_shows_buttons_to_those_who_decide(chat: Chat, operator: User, viewer: User) -> None:
    turn = _held(chat)
    url, button = reverse("admin:conversations_turn_held"), reverse("admin:conversations_turn_release", args=[turn.pk])
    assert button in _client(operator).get(url).content.decode()
    shown = _client(viewer).get(url).content.decode()
    assert button not in shown and "selam" in shown


def test_the_overview_comes_with_its_first_frame_and_with_what_the_account_may(
    chat: Chat, operator: User, viewer: User
) -> None:
    _message(chat)
    for user, may in ((operator, True), (viewer, False)):
        desk = _client(user).get(reverse("admin:index")).context["desk"]
        assert [room["title"] for room in desk["frame"]["rooms"]] == ["BIST"]
        assert desk["frame"]["messages"][0]["synthetic"] is True
        assert desk["said"]["may"] == {"pace": may, "nudge": may, "control": may}
        assert desk["said"]["addresses"]["mute"] == "/admin/conversations/message/{id}/mute/"


# --- cost --------------------------------------------------------------------------


def test_the_cost_page_tells_what_was_spent_by_whom(chat: Chat, viewer: User) -> None:
    message = _message(chat)
    draft = {"writer": "openai", "model": "gpt-4o-mini", "tokens": [900, 30], "cost_usd": 0.0125}
    now = timezone.now()
    _held(
        chat, state=TurnState.SENT, reason="", message=message, typing_at=now, due_at=now, sent_at=now,
        trace={"draft": draft},
    )  # fmt: skip
    response = _client(viewer).get("/admin/cost/?days=1")
    page = response.content.decode()
    assert response.context["cost"]["total"] == {"drafts": 1, "tokens_in": 900, "tokens_out": 30, "usd": 0.0125}
    assert "gpt-4o-mini" in page and "Işıl" in page
    assert _client(viewer).get("/admin/cost/?days=x").context["days"] == 7


def test_the_cost_page_is_for_staff(client: Client) -> None:
    assert client.get("/admin/cost/").status_code == 302
    stranger = get_user_model().objects.create_user("stranger", password="a long enough password", is_staff=True)
    assert _client(stranger).get("/admin/cost/").status_code == 403
