"""Figures and logs by program: engagement, cost, realism, detection risk, what happened."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from analytics import cost, detection, params
from analytics.detection import Wrote, judge
from bots.models import Bot
from conversations.models import Chat, GuardBlock, Message, Person, Turn
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common.clock import ISTANBUL
from piyasa_site.tunables import service

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 16, 10, 0, tzinfo=ISTANBUL)


def _client(role: Role) -> Client:
    user = get_user_model().objects.create_user(role.value)
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def viewer() -> Client:
    return _client(Role.VIEWER)


def _said(
    chat: Chat, bot: Bot, ago: timedelta, text: str = "bence yorgun", draft: dict[str, Any] | None = None, **said: Any
) -> Message:
    at = timezone.now() - ago
    message = Message.objects.create(
        chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text=text, created_at=at, **said
    )
    trace = {"style": [["casing", 1]], **({"draft": draft} if draft else {})}
    Turn.objects.create(
        chat=chat, bot=bot, state="sent", text=text, message=message, typing_at=at, due_at=at, sent_at=at, trace=trace
    )
    return message


@pytest.fixture
def talk() -> tuple[Chat, Bot]:
    chat = Chat.objects.create(title="BIST", slug="bist")
    bot = Bot.objects.create(name="Işıl", username="isil_bot")
    other = Bot.objects.create(name="Kaya", username="kaya_bot")
    person = Person.objects.create(platform_id="p1", display_name="Ayşe")
    drafted = {"model": "gpt-4o-mini", "tokens": [1000, 50], "cost_usd": 0.002}
    first = _said(chat, bot, timedelta(minutes=50), draft=drafted)
    _said(chat, other, timedelta(minutes=40), reply_to=first, draft={**drafted, "cost_usd": 0.001})
    _said(chat, other, timedelta(minutes=39), "🙂", kind="reaction")
    _said(chat, bot, timedelta(hours=30), draft=drafted)
    Message.objects.create(chat=chat, person=person, sender_name="Ayşe", text="selam")
    return chat, bot


# --- engagement and cost -----------------------------------------------------


def test_engagement_by_chat_bot_and_day(talk: tuple[Chat, Bot], viewer: Client) -> None:
    body = viewer.get("/api/analytics/engagement").json()
    total = body["total"]
    assert (total["messages"], total["reactions"], total["replies"], total["by_people"]) == (3, 1, 1, 1)
    assert (total["bots"], total["people"], total["human_share"]) == (2, 1, round(1 / 3, 4))
    assert body["chats"][0]["title"] == "BIST" and {row["name"] for row in body["bots"]} == {"Işıl", "Kaya"}
    assert all(row["is_bot"] and row["synthetic"] for row in body["bots"])
    assert sum(row["messages"] for row in body["days"]) == 3
    longer = viewer.get("/api/analytics/engagement", {"hours": 48, "chat": talk[0].pk}).json()
    assert longer["total"]["messages"] == 4


def test_cost_by_day_model_chat_and_bot(talk: tuple[Chat, Bot], viewer: Client) -> None:
    body = viewer.get("/api/analytics/cost?forecast=1000").json()
    assert body["total"] == {"drafts": 2, "tokens_in": 2000, "tokens_out": 100, "usd": 0.003}
    assert [row["model"] for row in body["models"]] == ["gpt-4o-mini"]
    assert [row["name"] for row in body["bots"]] == ["Işıl", "Kaya"]
    assert body["forecast"]["measured"] is True and body["forecast"]["usd"] > 0
    assert body["daily_budget_usd"] == service.current().llm_daily_budget


def test_a_forecast_without_anything_measured_takes_the_most() -> None:
    told = cost.forecast(100, "gpt-4o-mini")
    assert (told["measured"], told["tokens_in"], told["tokens_out"]) == (False, 100 * params.TOKENS_IN, 6000)
    assert told["usd"] == round((120_000 * 0.15 + 6000 * 0.60) / 1e6, 4)
    assert cost.forecast(0)["usd"] == 0


@pytest.mark.parametrize("path", ["engagement", "cost", "realism", "detection"])
def test_figures_cost_the_same_queries_however_much_was_said(
    path: str, talk: tuple[Chat, Bot], viewer: Client, django_assert_max_num_queries: Any
) -> None:
    from django.core.cache import cache

    for count in (1, 40):
        for number in range(count):
            _said(*talk, timedelta(minutes=number % 50, seconds=number))
        cache.clear()
        with django_assert_max_num_queries(14):
            assert viewer.get(f"/api/analytics/{path}").status_code == 200


@pytest.mark.parametrize(
    "query", ["hours=0", "hours=nan", "hours=1e9", "hours=x", "chat=0", "chat=x", "chat=99999999999999999999"]
)
def test_a_wrong_window_is_a_sentence(query: str, viewer: Client) -> None:
    answer = viewer.get(f"/api/analytics/realism?{query}")
    assert answer.status_code == 400 and answer.json()["errors"]
    assert viewer.get("/api/analytics/cost?chat=404").status_code == 404


def test_an_empty_house_has_empty_figures(viewer: Client) -> None:
    assert viewer.get("/api/analytics/engagement").json()["total"]["messages"] == 0
    assert viewer.get("/api/analytics/cost").json()["total"]["usd"] == 0
    assert viewer.get("/api/analytics/realism").json()["inside"] is None
    assert viewer.get("/api/analytics/detection").json()["bots"] == []
    assert viewer.get("/api/metrics/summary").json()["bots"] == {"enabled": 0, "active": 0, "talking": 0}


def test_realism_shows_every_figure_beside_its_band(talk: tuple[Chat, Bot], viewer: Client) -> None:
    body = viewer.get("/api/analytics/realism", {"chat": talk[0].pk}).json()
    assert body["messages"] == 3 and body["rooms"] == 1
    assert {"burstiness", "reply_lag", "gini"} <= {row["name"] for row in body["figures"]}
    assert all(row["low"] < row["high"] for row in body["figures"])


# --- detection risk ----------------------------------------------------------


def _every(seconds: float, count: int, typos: int = 0, wait: float | None = None) -> list[Wrote]:
    return [Wrote(AT + timedelta(seconds=seconds * n), "bir söz", wait, typos if n == 0 else 0) for n in range(count)]


def test_a_metronome_shows_all_four_signs() -> None:
    found = judge(_every(1800.0, 60, wait=4.0))
    assert found.signs == ("steady_intervals", "no_typos", "steady_answers", "all_hours")
    assert found.risk == 1.0 and found.hours_active == 24
    assert found.calibrated is not None and found.calibrated > 0


def test_each_sign_has_its_weight() -> None:
    assert judge(_every(30.0, 20)).risk == 0.2
    uneven = [Wrote(AT + timedelta(seconds=4 * n * n), "x", float(n * n), 0) for n in range(51)]
    assert (judge(uneven).signs, judge(uneven).risk) == (("no_typos",), 0.3)
    slips = [Wrote(it.at, it.text, it.answered_after, 1) for it in uneven]
    assert judge(slips).risk == 0.0
    assert judge(slips[:40]).calibrated is None


def test_too_little_said_is_no_sign() -> None:
    assert judge([]).risk == 0.0
    assert judge(_every(30.0, 8, wait=2.0)[:4]).signs == ()


def test_risks_read_slips_from_turns_and_answers_from_messages(talk: tuple[Chat, Bot], viewer: Client) -> None:
    chat, bot = talk
    for number in range(60):
        _said(chat, bot, timedelta(minutes=number))
    found = {it.bot: it for it in detection.risks(timezone.now())}
    assert "no_typos" in found[bot.pk].found.signs and found[bot.pk].name == "Işıl"
    Turn.objects.filter(bot=bot).update(trace={"style": [["typo", 1]]})
    assert "no_typos" not in {it.bot: it for it in detection.risks(timezone.now())}[bot.pk].found.signs
    body = viewer.get("/api/analytics/detection").json()
    assert {row["bot_id"] for row in body["bots"]} == set(found) and 0 <= body["mean"] <= 1


# --- logs --------------------------------------------------------------------


def test_logs_tell_what_happened_and_never_what_was_written(talk: tuple[Chat, Bot], viewer: Client) -> None:
    chat, bot = talk
    now = timezone.now()
    GuardBlock.objects.create(chat=chat, bot=bot, guard="integrity", reason="promise of return", text="kesin tavan")
    Turn.objects.create(chat=chat, bot=bot, state="failed", reason="gone", text="gizli", typing_at=now, due_at=now)
    service.change("scale_factor", 2, None)
    guards = viewer.get("/api/logs/?source=guards")
    assert guards.json()["results"][0]["event"] == "guard:integrity"
    turns = viewer.get("/api/logs").json()
    assert [(row["event"], row["level"], row["detail"]["reason"]) for row in turns["results"]] == [
        ("turn:failed", "error", "gone")
    ]
    assert viewer.get("/api/logs?source=settings").json()["results"][0]["detail"]["new"] == 2.0
    for answer in (guards, viewer.get("/api/logs")):
        assert b"tavan" not in answer.content and b"gizli" not in answer.content
    assert viewer.get("/api/logs?source=diary").status_code == 400


def test_the_audit_is_for_administrators_and_keeps_secrets(talk: tuple[Chat, Bot], viewer: Client) -> None:
    assert viewer.get("/api/logs?source=audit").status_code == 403
    boss = _client(Role.ADMIN)
    bot = talk[1]
    bot.token, bot.persona_hint = "123456:secret-token", "gizli tarif"
    bot.save()
    body = boss.get("/api/logs?source=audit")
    assert LogEntry.objects.exists() and body.json()["results"][0]["subject"] == f"bots.bot:{bot.pk}"
    assert b"secret-token" not in body.content and "gizli tarif" not in body.content.decode()
