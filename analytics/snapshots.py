"""Realism, hour by hour: what the rooms looked like to a measuring eye, kept so that a change shows.

Every full hour has one row about the day before it. `fill` makes those that are missing, the oldest first, each in a
transaction of its own: where a worker dies, what was finished stays and the rest is made by the next one. Hours in
which nothing was said in the whole day before have a row as well: nothing was found, and nothing needs to be looked
for again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import Max

from analytics.detection import BotRisk, mean_risk, risks
from analytics.models import RealismSnapshot
from analytics.room_realism import room_realism
from piyasa_site.common import metrics

HOUR: Final = timedelta(hours=1)
WINDOW: Final = timedelta(hours=24)  # as everywhere in the analytics: a day has its rhythm, an hour has none
# Missed hours that are made up for; what lies further back would say nothing new of a day that others tell.
LOOK_BACK: Final = 6
KEPT: Final = timedelta(days=400)  # a year, and something to compare it with


def fill(now: datetime) -> int:
    """Make the snapshots that are missing up to the last full hour; returns how many. Twice makes none the second time.

    The detection risk of every bot that was heard goes to its gauge.
    """
    made = 0
    for at in _missing(now):
        found = risks(at)
        try:
            with transaction.atomic():
                _snapshot(at, found, now).save(force_insert=True)
        except IntegrityError:
            continue  # another worker was quicker
        for bot in found:
            metrics.BOT_DETECTION_RISK.labels(bot_id=bot.bot).set(bot.found.risk)
        made += 1
    RealismSnapshot._default_manager.filter(at__lt=now - KEPT).delete()
    return made


def _missing(now: datetime) -> Iterator[datetime]:
    """The oldest first: what follows the newest there is. Of a house that was never looked at, only the last hour."""
    last = now.replace(minute=0, second=0, microsecond=0)
    newest = RealismSnapshot._default_manager.aggregate(newest=Max("at"))["newest"]
    at = last if newest is None else max(newest + HOUR, last - HOUR * (LOOK_BACK - 1))
    while at <= last:
        yield at
        at += HOUR


def _snapshot(at: datetime, found: list[BotRisk], now: datetime) -> RealismSnapshot:
    told = room_realism(at - WINDOW, at)
    return RealismSnapshot(
        at=at,
        messages=told["messages"],
        rooms=told["rooms"],
        inside=told["inside"],
        figures={one["name"]: one["value"] for one in told["figures"] if one["value"] is not None},
        bots=len(found),
        mean_risk=round(mean_risk(found), 4),
        risks={str(bot.bot): bot.found.risk for bot in found},
        made_at=now,
    )
