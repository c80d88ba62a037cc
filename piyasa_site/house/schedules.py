"""What the house does by itself, and how often: declared here, created once, edited in Admin.

A schedule is known by its task. Where a row for the task exists, whatever an
admin made of it, nothing is touched; to switch one off, disable its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask


@dataclass(frozen=True)
class Schedule:
    """`every` a span, or daily `at` an hour of local time. `expires` drops what a stopped worker left behind."""

    name: str
    task: str
    description: str
    every: timedelta | None = None
    at: str = ""
    expires: timedelta | None = None


SCHEDULES: Final = (
    Schedule(
        name="Message loop",
        task="conversations.tasks.tick",
        description="Looks who speaks next in every room, and starts what is due.",
        every=timedelta(seconds=5),
        expires=timedelta(seconds=10),
    ),
    Schedule(
        name="Pulse of the workers",
        task="piyasa_site.house.tasks.take_pulse",
        description="Asks every queue for a sign of life, and counts the bots that are there.",
        every=timedelta(seconds=15),
        expires=timedelta(seconds=15),
    ),
    Schedule(
        name="Outbox sweep",
        task="conversations.tasks.sweep",
        description="Frees turns whose worker is gone, and ends what can no longer be sent.",
        every=timedelta(seconds=30),
        expires=timedelta(seconds=60),
    ),
    Schedule(
        name="Emotion decay",
        task="conversations.tasks.settle_minds",
        description="Lets time pass for minds that nothing happened to.",
        every=timedelta(minutes=15),
        expires=timedelta(minutes=15),
    ),
    Schedule(
        name="Life events",
        task="conversations.tasks.write_life_events",
        description="Writes down what this week brings to the lives of bots.",
        every=timedelta(hours=2),
        expires=timedelta(hours=2),
    ),
    Schedule(
        name="Memory decay",
        task="conversations.tasks.decay_memories",
        description="Lets memories fade that nobody thought of, and forgets what has faded to nothing.",
        at="03:00",
    ),
    Schedule(
        name="Memory consolidation",
        task="conversations.tasks.consolidate_memories",
        description="Merges what tells the same, and draws insights from what keeps happening.",
        every=timedelta(weeks=1),
        expires=timedelta(days=1),
    ),
    Schedule(
        name="Personality drift",
        task="conversations.tasks.drift_personalities",
        description="Lets the week's experience settle into the characters of bots.",
        every=timedelta(weeks=1),
        expires=timedelta(days=1),
    ),
    Schedule(
        name="Simulations",
        task="analytics.tasks.sweep_simulations",
        description="Takes up the runs that staff asked for and whose worker is gone.",
        every=timedelta(minutes=1),
        expires=timedelta(minutes=1),
    ),
    Schedule(
        name="News",
        task="conversations.tasks.poll_news",
        description="Fetches the news feeds that are due; each keeps its own pace after failures.",
        every=timedelta(minutes=5),
        expires=timedelta(minutes=5),
    ),
    Schedule(
        name="Disclosure check",
        task="conversations.tasks.check_disclosures",
        description="Looks whether the notice about AI participants stands pinned in every Telegram group.",
        every=timedelta(hours=1),
        expires=timedelta(hours=1),
    ),
    Schedule(
        name="Telegram watch",
        task="conversations.tasks.watch_telegram",
        description="Puts missing notices up again, and asks Telegram about accounts that are new or were not ready.",
        every=timedelta(minutes=1),
        expires=timedelta(minutes=1),
    ),
    Schedule(
        name="Realism snapshot",
        task="analytics.tasks.take_snapshots",
        description="Measures how real the rooms looked over the last day, and how machine-like each bot is.",
        every=timedelta(hours=1),
        expires=timedelta(hours=1),
    ),
    Schedule(
        name="Retention",
        task="conversations.tasks.apply_retention",
        description="Deletes what is older than the retention setting.",
        at="03:30",
    ),
)


def sync_schedules() -> list[str]:
    """Create the rows that are missing; returns their names."""
    known = set(PeriodicTask.objects.values_list("task", flat=True))
    missing = [schedule for schedule in SCHEDULES if schedule.task not in known]
    with transaction.atomic():
        for schedule in missing:
            PeriodicTask.objects.create(
                name=schedule.name,
                task=schedule.task,
                description=schedule.description,
                expire_seconds=int(schedule.expires.total_seconds()) if schedule.expires else None,
                **_timing(schedule),
            )
    return [schedule.name for schedule in missing]


def _timing(schedule: Schedule) -> dict[str, IntervalSchedule | CrontabSchedule]:
    if schedule.every is not None:
        return {"interval": interval_of(int(schedule.every.total_seconds()))}
    hour, minute = schedule.at.split(":")
    return {"crontab": crontab_of(minute=str(int(minute)), hour=str(int(hour)))}


def interval_of(seconds: int) -> IntervalSchedule:
    """A row that repeats after so long."""
    return _one_of(IntervalSchedule, every=seconds, period=IntervalSchedule.SECONDS)


def crontab_of(**parts: str) -> CrontabSchedule:
    """A row of these parts, those not given being "*", in the house's time zone."""
    every = dict.fromkeys(("minute", "hour", "day_of_week", "day_of_month", "month_of_year"), "*")
    return _one_of(CrontabSchedule, **{**every, **parts}, timezone=settings.TIME_ZONE)


def _one_of(model: Any, **values: Any) -> Any:
    """Nothing forbids several equal rows, and any of them serves."""
    return model.objects.filter(**values).first() or model.objects.create(**values)
