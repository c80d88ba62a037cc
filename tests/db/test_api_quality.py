"""Quality of a chat by API: the five figures, their empty window, and a shuffled day that fails."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from analytics.quality import quality
from bots.models import Bot
from conversations.models import Chat, Message, Person
from piyasa_site.access.roles import Role
from tests.api_client import Api, problem

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 18, 0, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    from piyasa_site.common import clock

    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def chat() -> Chat:
    return Chat.objects.create(title="Borsa", slug="borsa")


def said(chat: Chat, exchanges: int, seed: int = 1) -> None:
    """Exchanges about one share each, by four bots and a person, some 40 s apart and uneven."""
    rng = Random(seed)
    bots = [Bot.objects.create(name=f"Bot {n}", username=f"q{seed}_{n}_bot") for n in range(4)]
    person = Person.objects.create(platform_id=f"p{seed}", display_name="Ayşe")
    at, rows = NOW - timedelta(hours=12), []
    for _ in range(exchanges):
        share = rng.choice(["THYAO", "GARAN", "AKBNK", "ASELS", "EREGL", "SISE"])
        for text in rng.sample([f"{share} 300 eder mi", "bence eder", f"{share} dirençte", "aynen", "görelim"], 4):
            at += timedelta(seconds=rng.uniform(5, 80))
            who: dict[str, Any] = (
                {"person": person, "sender_name": "Ayşe"}
                if rng.random() < 0.2
                else {"bot": (bot := rng.choice(bots)), "sender_name": bot.name, "is_bot": True}
            )
            rows.append(Message(chat=chat, text=text, topic=share, created_at=at, **who))
    Message.objects.bulk_create(rows)


def test_the_figures_of_a_day(chat: Chat) -> None:
    said(chat, 60)
    found = Api(Role.VIEWER).get(f"/api/chats/{chat.pk}/quality").json()
    assert (found["chat"], found["messages"], found["senders"], found["topics"]) == (chat.pk, 240, 5, 6)
    assert found["coherence"] > 0.8
    assert (found["engagement"], found["topic_diversity"]) == (0.5, 1.0)
    people = Message.objects.filter(is_bot=False).count()
    assert found["human_share"] == pytest.approx(people / 240, abs=0.001)
    assert found["naturalness"] == 1.0  # uneven, and too few to tell of slips
    assert found["aims"] == {"coherence": 0.8, "naturalness": 0.7}


def test_the_same_day_shuffled_fails(chat: Chat) -> None:
    said(chat, 60)
    rows = list(Message.objects.order_by("created_at"))
    before = quality(NOW - DAY, NOW, chat.pk).coherence
    moments = [row.created_at for row in rows]
    Random(2).shuffle(moments)
    for row, moment in zip(rows, moments, strict=True):
        row.created_at = moment
    Message.objects.bulk_update(rows, ["created_at"])
    after = quality(NOW - DAY, NOW, chat.pk).coherence
    assert before is not None and after is not None and before > 0.8 and after < 0.2


def test_texts_that_stand_elsewhere_fail_too(chat: Chat) -> None:
    said(chat, 60)
    rows = list(Message.objects.order_by("created_at"))
    texts = [row.text for row in rows]
    Random(2).shuffle(texts)
    for row, text in zip(rows, texts, strict=True):
        row.text = text
    Message.objects.bulk_update(rows, ["text"])
    found = quality(NOW - DAY, NOW, chat.pk).coherence
    assert found is not None and found < 0.7


def test_an_empty_window(chat: Chat) -> None:
    said(chat, 3)
    found = Api(Role.VIEWER).get(f"/api/chats/{chat.pk}/quality/?hours=0.5").json()
    assert (found["messages"], found["coherence"], found["human_share"], found["naturalness"]) == (0, None, 0.5, 1.0)
    assert (found["engagement"], found["topic_diversity"]) == (0.0, 0.0)


def test_a_machine_like_bot_costs_naturalness(chat: Chat) -> None:
    bot = Bot.objects.create(name="Saat", username="saat_bot")
    Message.objects.bulk_create(
        Message(
            chat=chat, bot=bot, is_bot=True, sender_name="Saat", text="tik", created_at=NOW - timedelta(seconds=60 * n)
        )
        for n in range(1, 40)
    )
    assert quality(NOW - DAY, NOW, chat.pk).naturalness == 0.8  # intervals without variance: 0.2


def test_of_all_chats_and_of_none(chat: Chat) -> None:
    said(chat, 5)
    other = Chat.objects.create(title="Döviz", slug="doviz")
    said(other, 5, seed=2)
    viewer = Api(Role.VIEWER)
    assert viewer.get("/api/analytics/quality").json()["messages"] == 40
    assert viewer.get(f"/api/analytics/quality?chat={other.pk}").json()["messages"] == 20
    for wrong in ("hours=0", "hours=nan", "hours=1e9", "hours=x", "chat=x"):
        problem(viewer.get(f"/api/analytics/quality?{wrong}"), 400)
    problem(viewer.get("/api/chats/999999/quality"), 404)
    problem(Api().get(f"/api/chats/{chat.pk}/quality"), 401)


def test_what_it_costs_does_not_grow(chat: Chat) -> None:
    said(chat, 5)

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            quality(NOW - DAY, NOW, chat.pk)
        return len(captured)

    assert cost() == 2
    said(chat, 60, seed=2)
    assert cost() == 2
