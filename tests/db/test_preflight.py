"""`manage.py preflight`: every line of the report, and an exit code that scripts can rely on."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import httpx
import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from bots.models import Bot
from conversations.models import TelegramAccount
from piyasa_site.house import health

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)


def run(*arguments: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("preflight", *arguments, stdout=out)
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue()
    return 0, out.getvalue()


def test_without_redis_the_report_is_complete_and_the_exit_is_not_zero() -> None:
    code, text = run("--json")
    report = json.loads(text)
    assert code == 1
    assert report["ok"] is False
    found = {check["name"]: check["ok"] for check in report["checks"]}
    assert found == {
        "database": True,
        "migrations": True,
        "redis": False,
        "workers": False,
        "beat": False,
        "keys": True,
        "token decryption": True,
        "language model": True,
        "telegram": True,
    }


def test_the_table_names_what_is_broken() -> None:
    code, text = run()
    assert code == 1
    assert text.rstrip().endswith("Broken: redis, workers, beat.")


def test_with_everything_there_it_exits_with_zero(
    monkeypatch: pytest.MonkeyPatch, settings: Any, redis_url: str
) -> None:
    settings.REDIS_URL = redis_url
    monkeypatch.setattr(health, "workers", lambda: health.Check("workers", True, "1 answer"))
    monkeypatch.setattr("piyasa_site.common.clock.now", lambda: NOW)
    cache.set(health.HEARTBEAT_KEY, (NOW - timedelta(seconds=4)).isoformat())
    code, text = run()
    assert (code, "BROKEN" in text) == (0, False), text
    assert "the message loop passed 4 s ago" in text


@pytest.mark.parametrize(("age", "well"), [(60, True), (61, False)])
def test_the_loop_stands_still_after_a_minute(age: int, well: bool) -> None:
    cache.set(health.HEARTBEAT_KEY, (NOW - timedelta(seconds=age)).isoformat())
    assert health.heartbeat(NOW).ok is well


@pytest.mark.parametrize(("waiting", "missing"), [(3, "a worker is missing"), (0, "beat is missing")])
def test_the_queue_tells_who_stands_still(settings: Any, redis_url: str, waiting: int, missing: str) -> None:
    settings.REDIS_URL = redis_url
    cache.delete(health.HEARTBEAT_KEY)
    for _ in range(waiting):
        health.redis_client().rpush("updates", "task")
    assert missing in health.heartbeat(NOW).detail


def test_a_token_that_no_key_opens_is_found_by_its_bot() -> None:
    kept, lost = (Bot.objects.create(name=name, username=f"{name}_bot", token="1:a") for name in ("ayse", "cem"))
    assert health.token_decryption().ok
    with connection.cursor() as cursor:
        cursor.execute("UPDATE bots_bot SET token = 'sealed with another key' WHERE id = %s", [lost.pk])
    found = health.token_decryption()
    assert not found.ok
    assert found.detail == f"no key opens the token of bot {lost.pk}"
    assert kept.pk != lost.pk


def test_short_keys_are_refused(settings: Any) -> None:
    settings.TOKEN_ENCRYPTION_KEYS = ["short"]
    assert not health.keys().ok
    settings.TOKEN_ENCRYPTION_KEYS = []
    settings.SECRET_KEY = "short"
    assert not health.keys().ok


@pytest.mark.parametrize(
    ("writer", "key", "answer", "ok", "needed"),
    [
        ("offline", "", None, True, False),
        ("auto", "", None, True, False),
        ("openai", "", None, False, True),
        ("openai", "key", 200, True, True),
        ("openai", "key", 401, False, True),
        ("auto", "key", 503, False, False),  # the offline writer steps in
    ],
)
def test_language_model(
    settings: Any, monkeypatch: pytest.MonkeyPatch, writer: str, key: str, answer: int | None, ok: bool, needed: bool
) -> None:
    settings.LLM_WRITER, settings.OPENAI_API_KEY = writer, key

    def get(url: str, **options: Any) -> httpx.Response:
        assert url == "https://api.openai.com/v1/models"
        assert answer is not None
        return httpx.Response(answer)

    monkeypatch.setattr(httpx, "get", get)
    found = health.language_model()
    assert (found.ok, found.needed) == (ok, needed)
    assert key == "" or key not in found.detail.replace("refuses the key", "")


def test_a_server_of_ones_own_may_want_no_key(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.LLM_WRITER, settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = "openai", "", "http://127.0.0.1:11434/v1"

    def get(url: str, headers: dict[str, str], **options: Any) -> httpx.Response:
        assert url == "http://127.0.0.1:11434/v1/models" and "Authorization" not in headers
        return httpx.Response(200)

    monkeypatch.setattr(httpx, "get", get)
    assert health.language_model().ok


def test_telegram_is_asked_only_where_it_is_used(settings: Any) -> None:
    assert health.telegram() == health.Check("telegram", True, "not used: TELEGRAM_MODE is off", needed=False)
    settings.TELEGRAM_MODE, settings.TELEGRAM_API_BASE = "polling", "http://127.0.0.1:1"
    found = health.telegram()
    assert found.broken
    assert found.detail.startswith("127.0.0.1:1: cannot be reached")


def test_telegram_accounts_are_counted_and_the_receiver_is_missed(settings: Any) -> None:
    settings.TELEGRAM_MODE, settings.TELEGRAM_API_BASE = "polling", "http://127.0.0.1:1"
    assert health.telegram_accounts(NOW).ok
    bots = [Bot.objects.create(name=f"Bot {number}", username=f"bot_{number}_bot", token="x") for number in range(2)]
    accounts = [TelegramAccount.objects.create(bot=bot) for bot in bots]
    assert health.telegram_accounts(NOW).detail.startswith("0 of 2 accounts ready")
    assert health.telegram_accounts(NOW).broken
    TelegramAccount.objects.filter(pk=accounts[0].pk).update(state="ready")
    assert "telegram_poll" in health.telegram_accounts(NOW).detail
    cache.set("heartbeat:telegram", (NOW - timedelta(seconds=5)).isoformat())
    assert health.telegram_accounts(NOW).ok
    cache.set("heartbeat:telegram", (NOW - timedelta(seconds=61)).isoformat())
    assert health.telegram_accounts(NOW).broken
    settings.TELEGRAM_MODE, settings.TELEGRAM_API_BASE = "webhook", "https://api.telegram.org"
    settings.PUBLIC_URL = "http://localhost:8000"
    assert "PUBLIC_URL" in health.telegram_accounts(NOW).detail
    settings.PUBLIC_URL = "https://piyasa.example.org"
    assert "no webhook yet" in health.telegram_accounts(NOW).detail
    TelegramAccount.objects.update(hook_set_at=NOW)
    assert health.telegram_accounts(NOW).ok
    assert "telegram accounts" in [check.name for check in health.preflight(NOW)]


def test_pending_migrations_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: [object(), object()])
    found = health.migrations()
    assert (found.ok, found.detail) == (False, "2 to apply: run `manage.py migrate`")


def test_the_database_is_described_without_its_password(settings: Any) -> None:
    assert "secret" not in health.describe_database()
    settings.REDIS_URL = "redis://:secret@127.0.0.1:1/0"
    found = health.redis_server()
    assert not found.ok
    assert "secret" not in found.detail
