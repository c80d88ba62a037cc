"""Health and metrics over HTTP."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from piyasa_site.common import clock, metrics
from piyasa_site.house import health


def test_live_asks_nothing_of_the_database(client: Client) -> None:
    # No database mark: a query would fail this test.
    answer = client.get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_where_database_redis_and_loop_are_well(client: Client, settings: Any, redis_url: str) -> None:
    settings.REDIS_URL = redis_url
    cache.set(health.HEARTBEAT_KEY, clock.now().isoformat())
    for queue in health.QUEUES:
        health.note_pulse(queue, clock.now())
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ready"
    assert [name for name, found in answer.json()["checks"].items() if found["ok"]] == [
        "database",
        "redis",
        "workers",
        "beat",
    ]


@pytest.mark.django_db
def test_not_ready_while_the_loop_stands_still(client: Client, settings: Any, redis_url: str) -> None:
    settings.REDIS_URL = redis_url
    cache.set(health.HEARTBEAT_KEY, (clock.now() - timedelta(minutes=5)).isoformat())
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    detail = answer.json()["checks"]["beat"]["detail"]
    assert re.match(r"the message loop last passed 30\d s ago", detail), detail


@pytest.mark.django_db
def test_not_ready_while_a_queue_is_not_served(client: Client, settings: Any, redis_url: str) -> None:
    settings.REDIS_URL = redis_url
    cache.set(health.HEARTBEAT_KEY, clock.now().isoformat())
    for queue in ("generation", "updates"):
        health.note_pulse(queue, clock.now())
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["checks"]["workers"] == {"ok": False, "detail": "no sign of life from: sending"}


@pytest.mark.django_db
def test_what_anyone_may_read_holds_no_addresses(client: Client, settings: Any) -> None:
    settings.REDIS_URL = "redis://:secret@127.0.0.1:1/0"
    text = client.get("/health/ready").content.decode()
    assert "127.0.0.1" not in text
    assert "secret" not in text


def test_metrics_carry_the_names_that_others_rely_on(client: Client) -> None:
    metrics.MESSAGES_SENT.labels("1", "2").inc()
    metrics.MESSAGE_GENERATION_SECONDS.labels("1").observe(0.2)
    metrics.TELEGRAM_API_ERRORS.labels("429").inc()
    metrics.BOT_DETECTION_RISK.labels("1").set(0.3)
    metrics.TURNS.labels("sent").inc()
    metrics.LLM_TOKENS.labels("input").inc(10)
    metrics.GUARD_BLOCKS.labels("integrity").inc()
    text = client.get("/metrics").content.decode()
    for line in (
        'messages_sent_total{bot_id="1",chat_id="2"} ',
        'message_generation_duration_seconds_count{bot_id="1"} ',
        "active_bots ",
        'telegram_api_errors_total{error_code="429"} ',
        'bot_detection_risk{bot_id="1"} 0.3',
        'turns_total{state="sent"} ',
        "turn_age_seconds ",
        'llm_tokens_total{kind="input"} ',
        "llm_cost_usd_total ",
        'guard_blocks_total{guard="integrity"} ',
        "engine_tick_seconds_count ",
    ):
        assert f"\n{line}" in text, line


def test_health_is_for_reading_only(client: Client) -> None:
    assert client.post("/health/live").status_code == 405
