"""Prometheus: the names others rely on, bounded label sets, and one truth out of many processes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from bots.models import Bot
from conversations.models import Chat, Membership, TurnState
from conversations.text import guards
from piyasa_site.common import metrics
from piyasa_site.house import exposition, health, tasks, worker_metrics

ROOT = Path(__file__).resolve().parent.parent.parent
MONITORING = ROOT / "docs" / "monitoring"
NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)

# Name of the family, its type and its labels, as they were promised.
CONTRACT = {
    "messages_sent_total": ("counter", ("bot_id", "chat_id")),
    "message_generation_duration_seconds": ("histogram", ("bot_id",)),
    "active_bots": ("gauge", ()),
    "telegram_api_errors_total": ("counter", ("error_code",)),
    "bot_detection_risk": ("gauge", ("bot_id",)),
    "turns_total": ("counter", ("state",)),
    "turn_age_seconds": ("gauge", ()),
    "llm_tokens_total": ("counter", ("kind",)),
    "llm_cost_usd_total": ("counter", ()),
    "guard_blocks_total": ("counter", ("guard",)),
    "engine_tick_seconds": ("histogram", ()),
}

WORK = """
import os, sys
sys.path.insert(0, {root!r})
from piyasa_site.common import metrics
for turn in range({turns}):
    metrics.MESSAGES_SENT.labels(bot_id={bot}, chat_id=turn % 3).inc()
    metrics.MESSAGE_GENERATION_SECONDS.labels(bot_id={bot}).observe(0.2)
    metrics.TURNS.labels(state="sent").inc()
metrics.ACTIVE_BOTS.set({bot})
print("done", flush=True)
{then}
"""


def work(folder: Path, bot: int, turns: int, then: str = "") -> subprocess.Popen[str]:
    code = WORK.format(root=str(ROOT), bot=bot, turns=turns, then=then)
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "done\n"
    return process


def families(text: str) -> dict[str, Any]:
    return {family.name: family for family in text_string_to_metric_families(text)}


def value(found: dict[str, Any], family: str, sample: str, **labels: str) -> float:
    values = [one.value for one in found[family].samples if one.name == sample and one.labels == labels]
    assert len(values) == 1, (sample, labels, values)
    return float(values[0])


def series_name(name: str) -> str:
    """The parser calls a family of counters by its name without the ending."""
    return name.removesuffix("_total")


# --- names ----------------------------------------------------------------------------


def test_every_promised_name_is_there_with_its_type_and_labels() -> None:
    assert {
        f"{metric._name}_total" if metric._type == "counter" else metric._name: (metric._type, metric._labelnames)
        for metric in metrics.ALL
    } == CONTRACT


def test_labels_with_few_values_are_those_of_the_house() -> None:
    assert sorted(metrics.TURN_STATES) == sorted(TurnState.values)
    assert list(metrics.GUARD_NAMES) == [guard.__name__ for guard in guards.GUARDS]


def test_a_label_that_grows_is_bounded_and_sums_stay_right() -> None:
    class Few(metrics._Pairs):
        most = 3

    registry = CollectorRegistry()
    few = Few("few_total", "few", ["bot_id", "chat_id"], registry=registry)
    for number in range(10):
        few.labels(bot_id=number, chat_id=1).inc()
        few.labels(number, 1).inc()
    found = {
        tuple(one.labels.values()): one.value for one in next(iter(registry.collect())).samples if "_total" in one.name
    }
    assert found == {("0", "1"): 2, ("1", "1"): 2, ("2", "1"): 2, ("other", "other"): 14}
    with pytest.raises(ValueError, match="label"):
        few.labels(bot_id=1)


@pytest.mark.parametrize("metric", [metrics.MESSAGES_SENT, metrics.MESSAGE_GENERATION_SECONDS], ids=str)
def test_what_is_counted_per_bot_is_bounded(metric: Any) -> None:
    assert metric.most <= 5000


def test_a_scrape_after_a_load_is_read_by_a_parser(client: Client) -> None:
    for bot in range(50):
        metrics.MESSAGES_SENT.labels(bot_id=bot, chat_id=bot % 4).inc()
        metrics.MESSAGE_GENERATION_SECONDS.labels(bot_id=bot).observe(bot / 100)
        metrics.BOT_DETECTION_RISK.labels(bot_id=bot).set(0.1)
    metrics.TELEGRAM_API_ERRORS.labels(error_code='4"2\n9').inc()
    answer = client.get("/metrics")
    assert answer["Content-Type"].startswith("text/plain")
    found = families(answer.content.decode())
    for name, (kind, _) in CONTRACT.items():
        assert found[series_name(name)].type == kind, name


# --- many processes -----------------------------------------------------------------------


def test_values_of_all_processes_add_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    for bot in (1, 2):
        work(tmp_path, bot, 6).communicate()
    work(tmp_path, 1, 3).communicate()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    found = families(client.get("/metrics").content.decode())
    assert value(found, "messages_sent", "messages_sent_total", bot_id="1", chat_id="0") == 3
    assert value(found, "messages_sent", "messages_sent_total", bot_id="2", chat_id="2") == 2
    assert value(found, "turns", "turns_total", state="sent") == 15
    timed = "message_generation_duration_seconds"
    assert value(found, timed, f"{timed}_count", bot_id="1") == 9
    assert value(found, timed, f"{timed}_bucket", bot_id="2", le="0.25") == 6
    assert value(found, "active_bots", "active_bots") == 1
    # What nobody has counted yet is named all the same.
    assert set(map(series_name, CONTRACT)) <= set(found)
    assert found["telegram_api_errors"].samples == []


def test_ended_processes_are_folded_into_one_file_and_stay_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    alive = work(tmp_path, 7, 5, "sys.stdin.readline()")
    killed = work(tmp_path, 8, 5, "sys.stdin.readline()")
    try:
        killed.send_signal(signal.SIGKILL)
        killed.communicate()
        for bot in (1, 2, 3):
            work(tmp_path, bot, 4).communicate()
        before = families(exposition.text().decode())
        assert exposition.fold_dead(tmp_path) > 0
        after = families(exposition.text().decode())
        assert {name: sorted(map(str, family.samples)) for name, family in before.items()} == {
            name: sorted(map(str, family.samples)) for name, family in after.items()
        }
        assert value(after, "turns", "turns_total", state="sent") == 22
        assert value(after, "active_bots", "active_bots") == 3
        counters = sorted(file.name for file in tmp_path.glob("counter_*.db"))
        assert counters == sorted(["counter_0.db", f"counter_{alive.pid}.db"])
        assert exposition.fold_dead(tmp_path) == 0
    finally:
        alive.communicate("\n")
    # A later death comes on top of what was folded before.
    exposition.fold_dead(tmp_path)
    last = families(exposition.text().decode())
    assert value(last, "turns", "turns_total", state="sent") == 22
    assert [file.name for file in tmp_path.glob("counter_*.db")] == ["counter_0.db"]


def test_a_broken_folder_stops_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "nothing"))
    worker_metrics._fold()
    (tmp_path / "counter_999999.db").write_bytes(b"\xff" * 16)
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    worker_metrics._fold()


# --- dashboards and alerts ------------------------------------------------------------------


def _expressions() -> list[str]:
    board = json.loads((MONITORING / "dashboard.json").read_text())
    asked = [target["expr"] for panel in board["panels"] for target in panel.get("targets", [])]
    asked += re.findall(r"expr: (.+)", (MONITORING / "alerts.yml").read_text())
    return asked


def test_boards_and_alerts_ask_for_nothing_that_does_not_exist() -> None:
    known = {"up"}
    for name, (kind, _) in CONTRACT.items():
        known |= {f"{name}{end}" for end in ("_bucket", "_count", "_sum")} if kind == "histogram" else {name}
    labels = {label for _, names in CONTRACT.values() for label in names} | {"le", "job"}
    words = {"sum", "rate", "by", "max", "histogram_quantile", "absent", "or", "and", "avg", "topk", "increase", "on"}
    asked = _expressions()
    assert len(asked) > 10
    for expression in asked:
        bare = re.sub(r'"[^"]*"|\[[^\]]*\]', "", expression)
        used = set(re.findall(r"[a-zA-Z_][a-zA-Z0-9_]*", bare))
        assert used - words - labels <= known, expression
        assert used & known, expression


def test_every_promised_figure_is_on_the_board() -> None:
    asked = " ".join(_expressions())
    assert [name for name in CONTRACT if name not in asked] == []


def test_states_that_alerts_ask_for_exist() -> None:
    for names in re.findall(r'state=~?"([^"]+)"', " ".join(_expressions())):
        assert set(names.split("|")) <= set(TurnState.values)


# --- what the house asks of itself --------------------------------------------------------------


def test_every_queue_is_asked_for_a_sign_of_life(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = Chat.objects.create(title="a", slug="a")
    for number in range(3):
        bot = Bot.objects.create(name=f"b{number}", username=f"b{number}_bot", is_enabled=number != 1)
        Membership.objects.create(chat=chat, bot=bot)
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(tasks.pulse, "apply_async", lambda args, queue, expires: asked.append((args, queue)))
    tasks.take_pulse()
    assert asked == [((queue,), queue) for queue in health.QUEUES]
    assert metrics.ACTIVE_BOTS._value.get() == 2


def test_a_queue_without_a_sign_of_life_is_named() -> None:
    assert health.served(NOW).detail == "no sign of life from: generation, sending, updates"
    for queue in health.QUEUES:
        health.note_pulse(queue, NOW)
    assert health.served(NOW + health.PULSE_LIMIT).ok
    health.note_pulse("updates", NOW + timedelta(seconds=60))
    health.note_pulse("sending", NOW + timedelta(seconds=60))
    found = health.served(NOW + health.PULSE_LIMIT + timedelta(seconds=1))
    assert (found.ok, found.broken, found.detail) == (False, True, "no sign of life from: generation")


def test_a_worker_signs_in_for_the_queues_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    from types import SimpleNamespace

    queues = SimpleNamespace(consume_from={"sending": None, "generation": None})
    worker_metrics._sign_in(sender=SimpleNamespace(app=SimpleNamespace(amqp=SimpleNamespace(queues=queues))))
    assert cache.get(health.PULSE_KEY + "sending")
    assert health.served(datetime.fromisoformat(cache.get(health.PULSE_KEY + "sending"))).detail.endswith(
        "from: updates"
    )
