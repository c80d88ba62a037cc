"""Memories in the database: the strongest of each bot are loaded, only what changed is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from humanization.contracts import BotFacts, ParticipantKey
from humanization.local_time import DAY, day_number
from humanization.memory import params
from humanization.memory.logic import SUBSYSTEM, MemoryState, memories
from humanization.memory.logic import Memory as Remembered
from humanization.memory.models import Memory
from piyasa_site.common import clock, randomness

# SQLite takes a limited number of values in one IN list; beyond it a range of keys is read.
_MOST_IN_LIST = 900
_WRITTEN = (
    "kind",
    "content",
    "strength",
    "created",
    "last_access",
    "last_decay",
    "access_count",
    "tags",
    "related",
    "valence",
)


class MemoryStore:
    """Mind states in bulk; a constant number of queries whatever the number of bots."""

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, MemoryState]:
        """The strongest memories of every bot asked for: one query, nothing written.

        A bot without a row remembers the life it would be born with.
        """
        if not facts:
            return {}
        rows = Memory.objects.annotate(
            place=Window(RowNumber(), partition_by=[F("bot_id")], order_by=[F("strength").desc(), F("id").asc()])
        )
        if len(facts) <= _MOST_IN_LIST:
            rows = rows.filter(bot_id__in=sorted(facts))
        else:
            rows = rows.filter(bot_id__range=(min(facts), max(facts)))
        kept: dict[int, dict[str, Remembered]] = {}
        strongest = rows.filter(place__lte=params.LOADED_PER_BOT)
        for bot_id, uid, *values in strongest.values_list("bot_id", "uid", *_WRITTEN):
            if bot_id in facts:
                kept.setdefault(bot_id, {})[uid] = _remembered(uid, *values)
        # To the day, so that a life nobody saved yet has the same dates all day long.
        now = clock.now()
        born = datetime.fromtimestamp(now.timestamp() // DAY * DAY, UTC)
        today = day_number(now.timestamp())
        states: dict[int, MemoryState] = {}
        for bot_id, who in facts.items():
            state = SUBSYSTEM.fresh(who, randomness.stream("fresh", SUBSYSTEM.name, who.key), born)
            if bot_id in kept:
                state.implied = False
                state.kept = kept[bot_id]
                state.decay_run = min(memory.decayed_at for memory in state.kept.values())
                state.admitted_day = today
                state.admitted = sum(
                    not memory.uid.startswith("life-") and day_number(memory.created) == today
                    for memory in state.kept.values()
                )
            states[bot_id] = state
        return states

    def save_states(self, states: Mapping[int, MemoryState]) -> None:
        """Write what changed in one upsert, and delete what was forgotten (SQLite: one per 999 values).

        The first save of a bot writes its whole life.
        """
        rows: list[Memory] = []
        gone: list[tuple[int, str]] = []
        for bot_id, state in sorted(states.items()):
            if state.implied:
                rows += [_row(bot_id, memory) for memory in memories(state)]
            else:
                rows += [_row(bot_id, state.kept[uid]) for uid in state.changed if uid in state.kept]
                gone += [(bot_id, uid) for uid in state.forgotten]
        if rows:
            Memory.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["bot", "uid"], update_fields=_WRITTEN, batch_size=2000
            )
        if gone:
            doomed = set(gone)
            found = Memory.objects.filter(bot_id__in={bot_id for bot_id, _ in gone}, uid__in={uid for _, uid in gone})
            pks = [pk for pk, bot_id, uid in found.values_list("pk", "bot_id", "uid") if (bot_id, uid) in doomed]
            Memory.objects.filter(pk__in=pks).delete()
        for state in states.values():
            if state.implied:
                state.kept = {memory.uid: memory for memory in memories(state)}
                state.implied = False
                state.index = None
            state.changed.clear()
            state.forgotten.clear()


def forget_participant(key: ParticipantKey) -> int:
    """Delete every memory that names this participant, in all bots; how many there were."""
    # The quotes keep person:1 from matching person:12. Text matching works on both databases.
    return Memory.objects.filter(related__icontains=f'"{key}"').delete()[0]


def _row(bot_id: int, memory: Remembered) -> Memory:
    return Memory(
        bot_id=bot_id,
        uid=memory.uid,
        kind=memory.kind,
        content=memory.content,
        strength=memory.strength,
        created=datetime.fromtimestamp(memory.created, UTC),
        last_access=datetime.fromtimestamp(memory.last_access, UTC),
        last_decay=datetime.fromtimestamp(memory.decayed_at, UTC),
        access_count=memory.access_count,
        tags=list(memory.tags),
        related=list(memory.related),
        valence=memory.valence,
    )


def _remembered(
    uid: str,
    kind: str,
    content: str,
    strength: float,
    created: datetime,
    last_access: datetime,
    last_decay: datetime,
    access_count: int,
    tags: list[str],
    related: list[str],
    valence: float,
) -> Remembered:
    return Remembered(
        uid,
        kind,
        content,
        created.timestamp(),
        last_access.timestamp(),
        last_decay.timestamp(),
        strength,
        access_count,
        tuple(tags),
        tuple(related),
        valence,
    )


STORE = MemoryStore()
