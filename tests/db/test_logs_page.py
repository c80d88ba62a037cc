"""The page of what happened: every source together, filtered, each shown to whoever may read it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from celery import shared_task
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from analytics import failures
from analytics.models import TaskFailure
from bots.models import Bot
from conversations.models import Chat, GuardBlock, Turn
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common.audit import audited_update
from piyasa_site.house.models import SystemCheck
from piyasa_site.tunables import service

pytestmark = pytest.mark.django_db
SECRET = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


def _client(role: Role) -> Client:
    user = get_user_model().objects.create_user(role.value)
    set_role(user, role)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def viewer() -> Client:
    return _client(Role.VIEWER)


def _happen(count: int = 1) -> tuple[Chat, Bot]:
    """One of everything that is told of, `count` times, a minute apart."""
    now = timezone.now()
    chat = Chat.objects.create(title="BIST", slug=f"bist-{Chat.objects.count()}")
    bot = Bot.objects.create(name="Işıl", username=f"isil{Bot.objects.count()}_bot")
    for number in range(count):
        at = now - timedelta(minutes=number)
        common: dict[str, Any] = {"chat": chat, "bot": bot, "typing_at": at, "due_at": at}
        Turn.objects.create(**common, state="failed", reason="gone", text="söylenmedi")
        Turn.objects.create(**common, state="held", reason="the chat is switched off", text="söylenmedi")
        Turn.objects.create(**common, state="sent", text="söylendi", sent_at=at)
        GuardBlock.objects.create(
            chat=chat, bot=bot, guard="integrity", reason="promise of return", text="kesin tavan", created_at=at
        )
        SystemCheck.objects.create(
            at=at, ok=False, checks=[{"name": "redis", "needed": True, "ok": False, "detail": "x"}], seconds=0.1
        )
        TaskFailure.objects.create(at=at, task="conversations.tasks.compose", error="TimeoutError", arguments="7")
        service.change("scale_factor", 2 + number, None)
        audited_update(Bot.objects.filter(pk=bot.pk), None, is_enabled=number % 2 == 1)
    return chat, bot


def _lines(client: Client, **asked: str) -> list[dict[str, Any]]:
    response = client.get(reverse("admin-logs"), asked)
    assert response.status_code == 200
    lines: list[dict[str, Any]] = response.context["lines"]
    return lines


def test_everything_that_went_wrong_is_on_one_page_and_no_text_of_it(viewer: Client) -> None:
    _chat, bot = _happen()
    page = viewer.get(reverse("admin-logs")).content.decode()
    events = [line["event"] for line in _lines(viewer)]
    assert sorted(events) == ["TimeoutError", "broken", "changed", "failed", "held", "integrity"]
    assert "kesin tavan" not in page and "söylenmedi" not in page
    assert reverse("admin:bots_bot_change", args=[bot.pk]) in page
    assert "redis" in page and "promise of return" in page


def test_each_filter_narrows(viewer: Client) -> None:
    chat, bot = _happen()
    _happen()
    assert {line["event"] for line in _lines(viewer, source="turns")} == {"failed", "held"}
    assert {line["event"] for line in _lines(viewer, level="error")} == {"failed", "TimeoutError", "broken"}
    assert {line["event"] for line in _lines(viewer, level="error", source="turns")} == {"failed"}
    assert len(_lines(viewer, about=f"bot:{bot.pk}")) == 3
    assert len(_lines(viewer, about=f"chat:{chat.pk}", source="guards")) == 1
    assert _lines(viewer, about="bot:99999") == _lines(viewer, about="diary:1") == _lines(viewer, about="bot:x") == []
    assert _lines(viewer, source="guards", level="error") == []
    before = timezone.now() - timedelta(days=2)
    Turn.objects.update(due_at=before, typing_at=before)
    assert not {"failed", "held"} & {line["event"] for line in _lines(viewer, span="day")}
    assert {"failed", "held"} <= {line["event"] for line in _lines(viewer, span="week")}
    assert len(_lines(viewer, source="nonsense", level="nonsense", span="nonsense", before="nonsense")) == 11


def test_older_lines_follow_and_none_is_lost(viewer: Client) -> None:
    _happen(15)
    seen: list[tuple[str, str]] = []
    pages, asked = 0, ""
    while asked or not pages:
        response = viewer.get(f"{reverse('admin-logs')}?{asked}")
        seen += [
            (line["iso"], f"{line['source']} {line['subject']} {line['detail']}") for line in response.context["lines"]
        ]
        asked = response.context["older"]
        pages += 1
    assert pages == 2
    assert len(seen) == 15 * 6 and len(set(seen)) == 15 * 6
    assert [at for at, _line in seen] == sorted((at for at, _line in seen), reverse=True)


def test_changes_by_staff_are_for_administrators(viewer: Client) -> None:
    _happen()
    assert "audit" not in {name for name, _label, _chosen in viewer.get(reverse("admin-logs")).context["sources"]}
    everything = len(_lines(viewer))
    assert len(_lines(viewer, source="audit")) == everything  # asked for what is not theirs: what they may see
    boss = _client(Role.ADMIN)
    assert len(_lines(boss, source="audit")) >= 1
    assert _lines(boss, source="audit", about="nobody") == []


def test_strangers_do_not_read_it(client: Client) -> None:
    nobody = get_user_model().objects.create_user("nobody")
    assert client.get(reverse("admin-logs")).status_code == 302
    client.force_login(nobody)
    assert client.get(reverse("admin-logs")).status_code == 302
    staff = get_user_model().objects.create_user("staff", is_staff=True)
    client.force_login(staff)
    assert client.get(reverse("admin-logs")).status_code == 403


def test_an_empty_log_says_so(viewer: Client) -> None:
    assert "Nothing has happened yet." in viewer.get(reverse("admin-logs")).content.decode()
    assert "Nothing of this kind happened." in viewer.get(reverse("admin-logs"), {"level": "error"}).content.decode()


def test_it_costs_the_same_however_much_happened(viewer: Client) -> None:
    def queries() -> int:
        viewer.get(reverse("admin-logs"))
        with CaptureQueriesContext(connection) as seen:
            viewer.get(reverse("admin-logs"))
        return len(seen)

    _happen(2)
    few = queries()
    _happen(12)
    assert queries() == few <= 11


def test_a_task_that_fails_is_kept_without_its_words() -> None:
    @shared_task(name="tests.fails")
    def fails(number: int, word: str) -> None:
        raise ValueError(SECRET)

    failures.connect()
    fails.apply(args=(7, SECRET))
    row = TaskFailure.objects.get()
    assert (row.task, row.error, row.arguments) == ("tests.fails", "ValueError", "7")
    assert row.place.startswith("tests/db/test_logs_page.py:")
    assert SECRET not in str(vars(row))


def test_failures_are_kept_for_a_month(monkeypatch: pytest.MonkeyPatch) -> None:
    old = TaskFailure.objects.create(at=timezone.now() - failures.KEPT - timedelta(days=1), task="t", error="E")
    failures.note(sender="conversations.tasks.tick", exception=KeyError("x"))
    assert not TaskFailure.objects.filter(pk=old.pk).exists()
    assert TaskFailure.objects.get().error == "KeyError"
