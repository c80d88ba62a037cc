"""What an operator does from the desk in one or two clicks, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from bots.models import Bot
from conversations import chats, moderation
from conversations.engine.pace import message_rate
from conversations.live.loading import load_rooms
from conversations.models import Chat, ConversationState, Membership, Turn, TurnState
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
