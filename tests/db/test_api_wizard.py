"""The wizard by program: a bot with everything and its room, or nothing at all."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from bots.models import Bot, Holding, Stance
from conversations.models import Chat, Disclosure, Membership, Platform
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db

WHOLE: dict[str, Any] = {
    "bot": {"name": "Işıl Demir", "username": "isil_bot", "persona_profile": {"tone": "dry"}, "home_city": "Bursa"},
    "stances": [{"topic": "THYAO", "text": "yorgun görünüyor", "lean": -0.5}, {"topic": "altın", "text": "pahalı"}],
    "holdings": [{"symbol": "THYAO", "avg_price": 290.5, "size": 100}],
    "chat": {"title": "Yatırım Sohbeti", "topics": ["THYAO"]},
}


@pytest.fixture
def operator() -> Client:
    user = get_user_model().objects.create_user("operator")
    set_role(user, Role.OPERATOR)
    client = Client()
    client.force_login(user)
    return client


def _setup(client: Client, body: Any, **headers: str) -> Any:
    return client.post("/api/wizard/setup", body, content_type="application/json", headers=headers)


def _nothing() -> bool:
    return not any(model.objects.exists() for model in (Bot, Stance, Holding, Chat, Membership))


def test_everything_is_made_in_one_request(operator: Client) -> None:
    answer = _setup(operator, WHOLE)
    assert answer.status_code == 201, answer.content
    body = answer.json()
    assert body["bot"]["persona_profile"]["tone"] == "dry" and body["bot"]["synthetic"] is True
    assert [row["topic"] for row in body["stances"]] == ["THYAO", "altın"]
    assert body["holdings"][0]["size"] == 100.0
    assert body["chat"]["members"] == [body["bot"]["id"]] and body["chat"]["slug"] == "yatirim-sohbeti"
    assert Membership.objects.get().bot_id == body["bot"]["id"]


def test_a_request_sent_twice_makes_one_bot(operator: Client) -> None:
    first, again = (_setup(operator, WHOLE, **{"Idempotency-Key": "k"}) for _ in range(2))
    assert first.json() == again.json() and Bot.objects.count() == 1


@pytest.mark.parametrize(
    ("part", "value", "named"),
    [
        ("bot", {"name": "", "username": "isil_bot"}, "bot.name"),
        ("stances", [{"topic": "THYAO", "text": "a"}, {"topic": "XU100"}], "stances.1.text"),
        ("stances", [{"topic": "THYAO", "text": "a"}, {"topic": "THYAO", "text": "b"}], "stances.1.topic"),
        ("holdings", [{"symbol": "THYAO", "avg_price": 0, "size": 1}], "holdings.0.avg_price"),
        ("chat", {"title": "x", "symbols": ["NOSUCH"]}, "chat.symbols"),
        ("chat_id", 1, "chat_id"),
        ("weather", "fine", "weather"),
    ],
)
def test_where_anything_is_wrong_nothing_is_made(operator: Client, part: str, value: Any, named: str) -> None:
    answer = _setup(operator, {**WHOLE, part: value})
    assert answer.status_code == 400 and named in answer.json()["errors"], answer.content
    assert _nothing()


def test_a_bot_joins_a_room_that_is_there_and_a_full_group_takes_none(operator: Client) -> None:
    room = Chat.objects.create(title="BIST", slug="bist")
    body = {**WHOLE, "chat": None, "chat_id": room.pk}
    assert _setup(operator, body).json()["chat"]["id"] == room.pk
    group = Chat.objects.create(
        title="grup", slug="grup", platform=Platform.TELEGRAM, platform_id="-1", disclosure=Disclosure.MISSING
    )
    for number in range(20):
        Membership.objects.create(chat=group, bot=Bot.objects.create(name=f"b{number}", username=f"b{number}_bot"))
    before = Bot.objects.count()
    full = {**body, "chat_id": group.pk, "bot": {**WHOLE["bot"], "username": "kaya_bot"}}
    answer = _setup(operator, full)
    assert answer.status_code == 400 and "20" in answer.json()["errors"]["chat_id"][0]
    assert Bot.objects.count() == before
