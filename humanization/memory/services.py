"""Memories in the database: what is within reach of each bot is loaded, only what changed is written.

Two periodic runs keep it so. Nightly, `keep_up` writes decay down in SQL, lets go of what has faded, and keeps the
strongest within reach. Weekly, `consolidate` merges and reflects; a mind that has lived through enough does so by
itself before. Either run done twice changes nothing the second time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

from auditlog.context import set_actor
from auditlog.models import LogEntry
from django.contrib.auth.models import User
from django.db.models import Case, Count, Expression, F, FloatField, Func, Q, QuerySet, Value, When, Window
from django.db.models.expressions import Combinable
from django.db.models.functions import Greatest, RowNumber

from humanization.contracts import BotFacts, ParticipantKey, bot_key
from humanization.local_time import DAY, day_number
from humanization.memory import consolidation, params
from humanization.memory.audit import Report
from humanization.memory.audit import audit as audit_of
from humanization.memory.logic import SUBSYSTEM, memories
from humanization.memory.models import Memory
from humanization.memory.state import LIFE, REFLECTION, MemoryState, settle_pressure
from humanization.memory.state import Memory as Remembered
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
    "importance",
    "is_new",
    "times",
    "evidence",
    "sources",
    "who",
)


class MemoryStore:
    """Mind states in bulk; a constant number of queries whatever the number of bots."""

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, MemoryState]:
        """The memories within reach of every bot asked for, in the order they were made: one query, nothing written.

        A bot without a row remembers the life it would be born with.
        """
        if not facts:
            return {}
        rows = Memory.objects.filter(in_reach=True)
        if len(facts) <= _MOST_IN_LIST:
            rows = rows.filter(bot_id__in=sorted(facts))
        else:
            rows = rows.filter(bot_id__range=(min(facts), max(facts)))
        kept: dict[int, dict[str, Remembered]] = {}
        for bot_id, uid, *values in rows.order_by("created", "uid").values_list("bot_id", "uid", *_WRITTEN):
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
                    not memory.uid.startswith((LIFE, REFLECTION)) and day_number(memory.created) == today
                    for memory in state.kept.values()
                )
                settle_pressure(state)
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


def keep_up(facts: Mapping[int, BotFacts], since: datetime, until: datetime) -> int:
    """Write the decay of these bots' memories up to `until` down; returns how many changed or went.

    What has faded to nothing goes, with the links to it; of the rest the strongest are kept within reach. At most
    seven statements whatever the number of memories (SQLite: deletions one per 999 rows).
    """
    mine = Memory.objects.filter(bot_id__in=list(facts))
    days = _Days(Greatest("last_access", "last_decay"), Value(until))
    settled = mine.filter(last_decay__lt=until, last_access__lt=until).update(
        strength=Greatest(Value(0.0), F("strength") - _rate() * days), last_decay=until
    )
    _forget(mine.filter(strength__lte=0.0))
    _keep_in_reach(mine)
    return settled


def consolidate(facts: Mapping[int, BotFacts], until: datetime) -> int:
    """Let what is new find its place in these bots' memory; returns for how many bots something was new."""
    waiting = Memory.objects.filter(bot_id__in=list(facts), is_new=True).values_list("bot_id", flat=True).distinct()
    states = STORE.load_states({bot_id: facts[bot_id] for bot_id in waiting})
    for state in states.values():
        consolidation.consolidate(state, until.timestamp())
    STORE.save_states(states)
    return len(states)


def forget_participant(key: ParticipantKey) -> int:
    """Delete every memory that names this participant, in all bots, reflections too; how many there were."""
    # The quotes keep person:1 from matching person:12. Text matching works on both databases.
    return _forget(Memory.objects.filter(related__icontains=f'"{key}"'))


def forget_memories(pks: Collection[int]) -> int:
    """Delete these memories and the links to them; how many there were."""
    return _forget(Memory.objects.filter(pk__in=pks))


def forget_as(doomed: QuerySet[Memory], actor: User | None) -> int:
    """Forget these memories and note who did (None: whoever the request is known to come from).

    The note says which bot's they were and of what kind, never the words. Returns how many there were.
    """
    rows = list(doomed.select_related("bot").defer("bot__token"))
    with nullcontext() if actor is None else set_actor(actor):
        for memory in rows:
            LogEntry.objects.log_create(
                memory,
                action=LogEntry.Action.DELETE,
                object_repr=f"{memory.bot.name}: {memory.get_kind_display()}",
                changes={"kind": [memory.kind, None], "uid": [memory.uid, None]},
            )
    return forget_memories([memory.pk for memory in rows])


def audit(bot_ids: Collection[int] | None = None) -> Report:
    """How sharp the stored memory of these bots is, of all where none are named."""
    return audit_of(_minds(bot_ids))


def _minds(bot_ids: Collection[int] | None) -> Iterator[tuple[ParticipantKey, list[Remembered]]]:
    rows = Memory.objects.order_by("bot_id", "created", "uid").values_list("bot_id", "uid", *_WRITTEN)
    if bot_ids is not None:
        rows = rows.filter(bot_id__in=list(bot_ids))
    whose, remembered = 0, list[Remembered]()
    for bot_id, uid, *values in rows.iterator(chunk_size=5000):
        if bot_id != whose:
            if remembered:
                yield bot_key(whose), remembered
            whose, remembered = bot_id, []
        remembered.append(_remembered(uid, *values))
    if remembered:
        yield bot_key(whose), remembered


def _forget(doomed: QuerySet[Memory]) -> int:
    """Delete rows, and the links to them in the reflections of the same bots."""
    gone = list(doomed.values_list("pk", "bot_id", "uid"))
    if not gone:
        return 0
    Memory.objects.filter(pk__in=[pk for pk, _, _ in gone]).delete()
    _unlink({(bot_id, uid) for _, bot_id, uid in gone})
    return len(gone)


def _unlink(gone: Collection[tuple[int, str]]) -> None:
    linked = []
    for reflection in Memory.objects.filter(bot_id__in={bot_id for bot_id, _ in gone}, uid__startswith=REFLECTION):
        sources = [uid for uid in reflection.sources if (reflection.bot_id, uid) not in gone]
        if sources != reflection.sources:
            reflection.sources = sources
            linked.append(reflection)
    if linked:
        Memory.objects.bulk_update(linked, ["sources"], batch_size=500)


def _keep_in_reach(mine: QuerySet[Memory]) -> None:
    """Mark the strongest of each bot as within its reach, and no others. One query where nobody has too many."""
    crowded = list(
        mine.values("bot_id")
        .annotate(everything=Count("pk"), near=Count("pk", filter=Q(in_reach=True)))
        .filter(Q(everything__gt=params.LOADED_PER_BOT) | Q(near__lt=F("everything")))
        .order_by("bot_id")
        .values_list("bot_id", flat=True)
    )
    if not crowded:
        return
    theirs = Memory.objects.filter(bot_id__in=crowded)
    place = Window(RowNumber(), partition_by=[F("bot_id")], order_by=[F("strength").desc(), F("id").asc()])
    strongest = theirs.annotate(place=place).filter(place__lte=params.LOADED_PER_BOT).order_by().values("pk")
    theirs.filter(in_reach=True).exclude(pk__in=strongest).update(in_reach=False)
    theirs.filter(in_reach=False, pk__in=strongest).update(in_reach=True)


def _rate() -> Combinable:
    """Points of strength a day that a row loses (`state.rate` in SQL)."""
    rehearsed = Case(
        When(access_count__gt=params.REHEARSED_ABOVE, then=Value(params.REHEARSED_FACTOR)),
        default=Value(1.0),
        output_field=FloatField(),
    )
    by_kind = Case(
        When(kind__in=params.SLOW_KINDS, then=Value(params.DECAY_SLOW)),
        When(kind__in=params.FAST_KINDS, then=Value(params.DECAY_FAST)),
        default=Value(params.DECAY_USUAL),
        output_field=FloatField(),
    )
    return by_kind * rehearsed


class _Days(Func):
    """Days from one moment to another, as a number on both databases."""

    output_field = FloatField()

    def __init__(self, begin: Expression, end: Expression) -> None:
        super().__init__(begin, end)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="(julianday(%(expressions)s))", arg_joiner=") * -1 + julianday(", **context
        )

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "(EXTRACT(EPOCH FROM (%(expressions)s)) / -86400.0)"
        return self.as_sql(compiler, connection, template=template, arg_joiner=" - ", **context)


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
        importance=memory.importance,
        is_new=memory.is_new,
        times=memory.times,
        evidence=list(memory.evidence),
        sources=list(memory.sources),
        who=memory.who,
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
    importance: int,
    is_new: bool,
    times: int,
    evidence: list[str],
    sources: list[str],
    who: str,
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
        importance,
        is_new,
        times,
        tuple(evidence),
        tuple(sources),
        who,
    )


STORE = MemoryStore()
