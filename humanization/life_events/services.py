"""Life events in the database: read with the bots, written down week by week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from django.db.models import QuerySet

from bots.models import Bot
from humanization.contracts import BotFacts
from humanization.life_events.logic import SUBSYSTEM, LifeState, birthday, events_between
from humanization.life_events.logic import LifeEvent as Happening
from humanization.life_events.models import LifeEvent
from humanization.local_time import week_number, week_start
from piyasa_site.common import clock, randomness

# Rows that ended longer ago say nothing about the present; two days allow for a run that is a little behind.
_RECENT = timedelta(days=2)
# SQLite takes a limited number of values in one IN list; beyond it a range of keys is read.
_MOST_IN_LIST = 900
_COLUMNS = (
    "uid",
    "kind",
    "description",
    "starts_at",
    "ends_at",
    "mood_impact",
    "energy_impact",
    "stress_impact",
    "availability",
    "frequency",
    "is_public",
    "is_called_off",
)


class LifeEventStore:
    """Lives in bulk: one query to load; saving writes nothing, since talking changes no life."""

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, LifeState]:
        """Every bot's life with the recent and coming events that were written down: one query."""
        if not facts:
            return {}
        return _with_rows(facts, LifeEvent.objects.filter(ends_at__gte=clock.now() - _RECENT))

    def save_states(self, states: Mapping[int, LifeState]) -> None:
        """Nothing: see `write_down`."""


def write_down(facts: Mapping[int, BotFacts], since: datetime, until: datetime) -> int:
    """Write every event of these bots that overlaps a span and has no row yet; returns how many there were.

    Doing it again changes nothing: an event is known by its week or year. Two statements
    (SQLite: one insert per 999 values).
    """
    if not facts:
        return 0
    rows: list[LifeEvent] = []
    found = _with_rows(facts, LifeEvent.objects.filter(ends_at__gt=since, starts_at__lt=until))
    for bot_id, state in sorted(found.items()):
        rows += [
            _row_of(bot_id, event) for event in events_between(state, since, until) if event.uid not in state.known
        ]
    LifeEvent.objects.bulk_create(rows, ignore_conflicts=True, batch_size=2000)
    return len(rows)


def keep_up(facts: Mapping[int, BotFacts], since: datetime, until: datetime) -> int:
    """Write down the span, and what its last week still brings, so that staff can see it coming."""
    week = week_number(until.timestamp())
    return write_down(facts, since, datetime.fromtimestamp(week_start(week + 1), UTC))


def upcoming_birthdays(bots: Iterable[Bot], since: datetime, until: datetime) -> list[tuple[Bot, datetime]]:
    """(bot, local midnight of its birthday) within a span, for calendars of months that are not written yet."""
    found: list[tuple[Bot, datetime]] = []
    for bot in bots:
        facts = BotFacts(key=bot.key, name=bot.name, username=bot.username, born_on=bot.birthday)
        for year in range(since.year, until.year + 1):
            event = birthday(0, facts, year)
            if event is not None and since.timestamp() <= event.starts < until.timestamp():
                found.append((bot, datetime.fromtimestamp(event.starts, UTC)))
    return found


def _with_rows(facts: Mapping[int, BotFacts], rows: QuerySet[LifeEvent]) -> dict[int, LifeState]:
    now = clock.now()
    states = {
        bot_id: SUBSYSTEM.fresh(who, randomness.stream("fresh", SUBSYSTEM.name, who.key), now)
        for bot_id, who in facts.items()
    }
    if len(facts) <= _MOST_IN_LIST:
        rows = rows.filter(bot_id__in=sorted(facts))
    else:
        rows = rows.filter(bot_id__range=(min(facts), max(facts)))
    for bot_id, uid, kind, text, starts, ends, *rest in rows.order_by("id").values_list("bot_id", *_COLUMNS):
        if bot_id in states:
            states[bot_id].known[uid] = Happening(uid, kind, text, starts.timestamp(), ends.timestamp(), *rest)
    return states


def _row_of(bot_id: int, event: Happening) -> LifeEvent:
    return LifeEvent(
        bot_id=bot_id,
        uid=event.uid,
        kind=event.kind,
        description=event.text,
        starts_at=datetime.fromtimestamp(event.starts, UTC),
        ends_at=datetime.fromtimestamp(event.ends, UTC),
        mood_impact=event.mood,
        energy_impact=event.energy,
        stress_impact=event.stress,
        availability=event.availability,
        frequency=event.frequency,
        is_public=event.is_public,
        is_called_off=event.is_called_off,
    )


STORE = LifeEventStore()
