"""A bot and a chat at a glance: what is drawn, what is said where there is nothing to draw, and what it costs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bots.models import Bot
from conversations.models import Chat, Membership, Message
from humanization.emotions.models import EmotionSample
from humanization.emotions.params import DIMENSIONS
from humanization.memory.models import Kind, Memory
from humanization.relationships.models import Relationship
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def viewer() -> Client:
    user = get_user_model().objects.create_user("someone")
    set_role(user, Role.VIEWER)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


def _live(bots: int, messages: int) -> tuple[Bot, Chat]:
    """A chat whose bots talk every 97 seconds and more, feel, know the first of them, and remember it."""
    now = timezone.now()
    chat = Chat.objects.create(title="BIST", slug=f"bist-{Chat.objects.count()}")
    cast = [
        Bot.objects.create(name=f"Işıl {number}", username=f"isil{chat.pk}_{number}_bot") for number in range(bots)
    ]
    for place, bot in enumerate(cast):
        Membership.objects.create(chat=chat, bot=bot)
        for hours in range(30):
            at = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=hours)
            EmotionSample.objects.create(bot=bot, at=at, **dict.fromkeys(DIMENSIONS, 40 + place))
        if place:
            common: dict[str, Any] = {"kind": "friend", "kind_since": now, "familiarity": 60 + place, "last_at": now}
            Relationship.objects.create(bot=cast[0], other=bot.key, **common)
            Relationship.objects.create(bot=bot, other=cast[0].key, **common)
        Memory.objects.create(
            bot=bot, uid="m", kind=Kind.EPISODIC, content="THYAO'da erken sattım", created=now, last_access=now,
            last_decay=now,
        )  # fmt: skip
    at = now - timedelta(days=2)
    said: list[Message] = []
    for number in range(messages):
        at += timedelta(seconds=97 + 13 * (number * number % 11))
        bot = cast[number % bots]
        text = "sence düşer mi?" if number % 7 == 0 else "bakalım nasıl olacak"
        said.append(Message(chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text=text, created_at=at))
    Message.objects.bulk_create(said)
    return cast[0], chat


def _url(what: Bot | Chat) -> str:
    return reverse("admin-bot" if isinstance(what, Bot) else "admin-chat", args=[what.pk])


def test_a_bot_at_a_glance(viewer: Client) -> None:
    bot, _chat = _live(3, 150)
    text = viewer.get(_url(bot)).content.decode()
    for shown in ("Measuring…", "relationship-graph", "THYAO&#x27;da erken sattım", "Işıl 2", "Mean of each day"):
        assert shown in text
    assert text.count("<polyline") == len(DIMENSIONS)
    radar = viewer.get(_url(bot), {"part": "radar"}, headers=HTMX).content.decode()
    assert 'class="desk-radar"' in radar and "bursts" in radar and "from 50 messages" in radar


def test_a_chat_at_a_glance(viewer: Client) -> None:
    _bot, chat = _live(3, 150)
    text = viewer.get(_url(chat)).content.decode()
    assert text.count("<polyline") == len(DIMENSIONS)
    assert "Messages written, by weekday and hour" in text
    radar = viewer.get(_url(chat), {"part": "radar"}, headers=HTMX).content.decode()
    assert 'class="desk-radar"' in radar and "figures inside" in radar and "from 150 messages" in radar


def test_where_nothing_happened_each_part_says_so(viewer: Client) -> None:
    bot = Bot.objects.create(name="Yeni", username="yeni_bot")
    chat = Chat.objects.create(title="Boş", slug="bos")
    text = viewer.get(_url(bot)).content.decode()
    for said in ("Nothing was said", "Nothing is noted yet", "no friend, rival", "remembers nothing yet"):
        assert said in text
    assert "Nothing was said in the last weeks." in viewer.get(_url(chat)).content.decode()
    for what in (bot, chat):
        radar = viewer.get(_url(what), {"part": "radar"}, headers=HTMX).content.decode()
        assert "Too little was said" in radar and "<svg" not in radar


def test_it_costs_the_same_however_much_there_is(viewer: Client) -> None:
    def queries(what: Bot | Chat, **asked: str) -> int:
        viewer.get(_url(what), asked, headers=HTMX)
        with CaptureQueriesContext(connection) as seen:
            viewer.get(_url(what), asked, headers=HTMX)
        return len(seen)

    few, many = _live(3, 60), _live(8, 400)
    costs = [(queries(what), queries(what, part="radar")) for what in (*few, *many)]
    assert costs[:2] == costs[2:] == [(14, 7), (8, 6)]


def test_the_buttons_lead_there_and_strangers_are_refused(viewer: Client) -> None:
    bot, chat = _live(2, 4)
    for what, model in ((bot, "bots_bot"), (chat, "conversations_chat")):
        assert viewer.get(reverse(f"admin:{model}_change", args=[what.pk])).status_code == 200
        answer = viewer.get(reverse(f"admin:{model}_portrait", args=[what.pk]))
        assert answer.headers["location"] == _url(what)
        assert viewer.get(_url(what), {"part": "radar"}).status_code == 404
        assert Client().get(_url(what)).status_code == 302
    half = Client()
    half.force_login(get_user_model().objects.create_user("half", is_staff=True))
    assert half.get(_url(bot)).status_code == half.get(_url(chat)).status_code == 403
    assert viewer.get(reverse("admin-bot", args=[10**9])).status_code == 404
