"""What is made true of the database before the house opens: schedules, the first admin, the demo."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django_celery_beat.models import PeriodicTask

from bots.models import Bot
from conversations import tasks
from piyasa_site.celery import app
from piyasa_site.house import health, preparation
from piyasa_site.house.schedules import SCHEDULES, sync_schedules

pytestmark = pytest.mark.django_db


def test_schedules_are_created_once_and_an_edit_is_kept() -> None:
    assert sync_schedules() == [schedule.name for schedule in SCHEDULES]
    edited = PeriodicTask.objects.get(task="conversations.tasks.tick")
    assert (edited.interval.every, edited.interval.period, edited.expire_seconds) == (5, "seconds", 10)
    edited.name, edited.enabled = "Slower, and mine", False
    edited.save()
    assert sync_schedules() == []
    assert PeriodicTask.objects.filter(task="conversations.tasks.tick").count() == 1
    edited.refresh_from_db()
    assert (edited.name, edited.enabled) == ("Slower, and mine", False)


def test_retention_runs_daily_by_local_time() -> None:
    sync_schedules()
    crontab = PeriodicTask.objects.get(task="conversations.tasks.apply_retention").crontab
    assert (crontab.hour, crontab.minute, str(crontab.timezone)) == ("3", "30", "Europe/Istanbul")


def test_every_schedule_names_a_task_that_exists() -> None:
    app.loader.import_default_modules()
    assert [schedule.task for schedule in SCHEDULES if schedule.task not in app.tasks] == []


@pytest.mark.parametrize(
    ("task", "seconds", "at"),
    [
        ("conversations.tasks.tick", 5, ""),
        ("conversations.tasks.sweep", 30, ""),
        ("conversations.tasks.settle_minds", 15 * 60, ""),
        ("conversations.tasks.write_life_events", 2 * 3600, ""),
        ("conversations.tasks.decay_memories", 0, "03:00"),
        ("conversations.tasks.consolidate_memories", 7 * 86_400, ""),
        ("conversations.tasks.drift_personalities", 7 * 86_400, ""),
        ("analytics.tasks.take_snapshots", 3600, ""),
        ("conversations.tasks.apply_retention", 0, "03:30"),
        ("piyasa_site.house.tasks.take_pulse", 15, ""),
    ],
)
def test_what_the_house_does_by_itself_and_how_often(task: str, seconds: int, at: str) -> None:
    (schedule,) = [schedule for schedule in SCHEDULES if schedule.task == task]
    assert (int(schedule.every.total_seconds()) if schedule.every else 0, schedule.at) == (seconds, at)


def test_the_houses_own_tasks_never_wait_behind_a_model() -> None:
    for schedule in SCHEDULES:
        assert app.amqp.router.route({}, schedule.task)["queue"].name == "updates", schedule.task


def test_the_command_says_what_it_created() -> None:
    out = StringIO()
    call_command("sync_schedules", stdout=out)
    assert out.getvalue().startswith(f"{len(SCHEDULES)} created, 0 left as they are")
    out = StringIO()
    call_command("sync_schedules", "--json", stdout=out)
    assert json.loads(out.getvalue()) == {"created": [], "kept": len(SCHEDULES)}


def test_the_loops_heartbeat_is_the_one_that_health_reads() -> None:
    assert tasks.HEARTBEAT == health.HEARTBEAT_KEY


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> list[dict[str, Any]]:
    """A seed that makes one bot, and the arguments it was called with."""
    calls: list[dict[str, Any]] = []

    def call(name: str, **options: Any) -> None:
        assert name == "seed"
        calls.append(options)
        Bot.objects.get_or_create(name="Ayşe", username="ayse")

    monkeypatch.setattr(preparation, "call_command", call)
    settings.DATA_DIR = tmp_path
    return calls


def test_the_demo_is_made_once_and_only_where_it_is_wanted(seeded: list[dict[str, Any]]) -> None:
    said: list[str] = []
    assert not preparation.prepare(demo=False, say=said.append).seeded
    assert preparation.prepare(demo=True, say=said.append).seeded
    assert not preparation.prepare(demo=True, say=said.append).seeded
    assert seeded == [{"bots": 200, "chats": 10, "people": 10_000, "seed": 1}]
    assert said == ["Making the demo: 200 bots in 10 chats, 10,000 people …"]


def test_a_seeding_that_was_cut_short_is_done_again(seeded: list[dict[str, Any]], tmp_path: Path) -> None:
    Bot.objects.create(name="Half", username="half")
    (tmp_path / "seeding").touch()
    assert preparation.prepare(demo=True, say=lambda line: None).seeded
    assert not (tmp_path / "seeding").exists()


def test_the_command_prints_one_object() -> None:
    out = StringIO()
    call_command("prepare", "--json", stdout=out)
    done = json.loads(out.getvalue())
    assert (done["migrations"], done["seeded"], done["admin"]["username"]) == (0, False, "admin")
    assert done["admin"]["one_time_password"]


def test_what_is_wrong_is_one_sentence(settings: Any) -> None:
    settings.DEFAULT_ADMIN_MFA_SECRET = "?"
    with pytest.raises(CommandError, match="DEFAULT_ADMIN_MFA_SECRET must be base32"):
        call_command("prepare")
