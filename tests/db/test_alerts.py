"""Alerts of the desk: each is told while it is so, and only to whoever wants to hear of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from analytics import alerts
from analytics.models import AlertKind, AlertPreference, TaskFailure
from bots.models import Bot
from conversations.models import Chat, Disclosure, GuardBlock, Platform, Turn
from conversations.text.spending import SharedSpending
from piyasa_site.access.roles import Role, set_role
from piyasa_site.house import health
from piyasa_site.house.models import SystemCheck
from piyasa_site.tunables import service
from tests.api_client import Api

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer() -> Client:
    user = get_user_model().objects.create_user("someone")
    set_role(user, Role.VIEWER)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


@pytest.fixture(autouse=True)
def _the_loop_passes() -> None:
    cache.set(health.HEARTBEAT_KEY, timezone.now().isoformat())


def _wrong(monkeypatch: pytest.MonkeyPatch, ago: timedelta = timedelta(0)) -> None:
    """One of everything that is told of."""
    at = timezone.now() - ago
    chat = Chat.objects.create(
        title="Grup", slug="grup", platform=Platform.TELEGRAM, platform_id="-1", disclosure=Disclosure.MISSING
    )
    bot = Bot.objects.create(name="Işıl", username="isil_bot")
    common: dict[str, Any] = {"chat": chat, "bot": bot, "text": "x", "typing_at": at, "due_at": at, "reason": "gone"}
    Turn.objects.create(**common, state="failed")
    Turn.objects.create(**common, state="unknown")
    TaskFailure.objects.create(at=at, task="compose", error="TimeoutError")
    GuardBlock.objects.create(chat=chat, bot=bot, guard="openness", reason="denies", text="insanım", created_at=at)
    GuardBlock.objects.create(chat=chat, bot=bot, guard="duplicates", reason="x", text="x", created_at=at)
    SystemCheck.objects.create(at=at, ok=False, checks=[], seconds=0.1)
    service.change("llm_daily_budget", 10, None)
    monkeypatch.setattr(SharedSpending, "spent", lambda self, at=None: 8.5)
    cache.delete(health.HEARTBEAT_KEY)


def _kinds(*unwanted: str) -> list[str]:
    return [alert.kind.value for alert in alerts.alerts(timezone.now(), unwanted)]


def test_a_house_at_peace_tells_nothing(viewer: Client) -> None:
    assert _kinds() == []
    assert viewer.get(reverse("admin-alerts-now")).content.strip() == b""
    assert "Nothing of what you want" in viewer.get(reverse("admin-alerts")).content.decode()


def test_each_thing_that_is_wrong_is_told_in_a_sentence(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    _wrong(monkeypatch)
    assert _kinds() == list(AlertKind.values)
    text = viewer.get(reverse("admin-alerts-now")).content.decode()
    for said in (
        "The message loop stands still", "1 Telegram group is not published to: Grup", "2 turns went wrong",
        "1 task failed", "1 text was stopped", "$8.50 of the day&#x27;s $10.00", "system check found",
    ):  # fmt: skip
        assert said in text
    for alert in alerts.alerts(timezone.now()):
        assert viewer.get(alert.url).status_code == 200, alert.kind


def test_the_overview_takes_in_alerts_and_no_page_of_signing_in(
    viewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever's session has ended is led to another page, which the browser follows before the overview sees it."""
    _wrong(monkeypatch)
    asks = f'hx-get="{reverse("admin-alerts-now")}" hx-trigger="load, every 30s" hx-select=".desk-alerts"'
    assert asks in viewer.get(reverse("admin:index")).content.decode()
    assert '<ul class="desk-alerts"' in viewer.get(reverse("admin-alerts-now")).content.decode()
    led_to = Client().get(reverse("admin-alerts-now"), follow=True)
    assert led_to.status_code == 200 and "desk-alerts" not in led_to.content.decode()


def test_what_is_over_is_told_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    _wrong(monkeypatch, timedelta(hours=2))
    SystemCheck.objects.create(at=timezone.now(), ok=True, checks=[], seconds=0.1)
    Chat.objects.update(is_enabled=False)
    service.change("llm_daily_budget", 0, None)
    service.change("simulation_active", False, None)
    assert _kinds() == []


def test_everybody_chooses_for_themselves(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    _wrong(monkeypatch)
    answer = viewer.post(reverse("admin-alerts"), {"wanted": ["loop", "check"]})
    assert answer.status_code == 302
    text = viewer.get(reverse("admin-alerts-now")).content.decode()
    assert text.count("<li>") == 2 and "stands still" in text
    page = viewer.get(reverse("admin-alerts")).context
    assert [name for name, _label, _explained, is_wanted in page["kinds"] if is_wanted] == ["loop", "check"]
    other = Api(Role.OPERATOR)
    assert len(other.get("/api/alerts/").json()["alerts"]) == len(AlertKind)


def test_a_program_reads_and_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    _wrong(monkeypatch)
    api = Api(Role.VIEWER)
    answer = api.put("/api/alerts/", {"unwanted": ["turns", "loop"]}).json()
    assert answer["unwanted"] == ["loop", "turns"]
    assert {one["kind"] for one in answer["alerts"]} == set(AlertKind.values) - {"loop", "turns"}
    assert api.get("/api/alerts/").json() == answer
    assert api.put("/api/alerts/", {"unwanted": ["weather"]}).status_code == 400
    assert AlertPreference.objects.count() == 1


def test_strangers_choose_nothing() -> None:
    half = Client()
    half.force_login(get_user_model().objects.create_user("half", is_staff=True))
    assert half.get(reverse("admin-alerts-now")).status_code == 403
    assert half.post(reverse("admin-alerts"), {"wanted": []}).status_code == 403
    assert Client().get(reverse("admin-alerts")).status_code == 302
    assert not AlertPreference.objects.exists()
