"""The life of a turn. Every change of state is a conditional UPDATE; only who changed the row may act.

planned ─▶ composing ─▶ ready ─▶ sending ─▶ sent
   │           │          │         └──▶ unknown | failed
   └───────────┴──────────┴──▶ held | dropped (with a reason)
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import structlog
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from conversations.engine.gestures import SECOND_THOUGHT
from conversations.engine.reasons import Ended
from conversations.models import Turn, TurnKind, TurnState
from piyasa_site.common.metrics import TURNS

log = structlog.get_logger(__name__)

# A worker that has not shown that it lives by then is taken for dead: with the sweep, a question whose answer was
# being composed by it is answered within a minute all the same.
LEASE = {TurnState.COMPOSING: timedelta(seconds=20), TurnState.SENDING: timedelta(seconds=30)}
RENEWED_EVERY = timedelta(seconds=5)
# A spontaneous turn that is this late is not worth saying any more.
LATE_SPONTANEOUS = timedelta(minutes=3)
LATE_ANSWER = timedelta(minutes=10)
MAX_ATTEMPTS = 3


def in_time(now: datetime) -> Q:
    """Turns that are still worth saying: after an outage nobody answers what was asked hours ago."""
    spontaneous = Q(priority=Turn.Priority.SPONTANEOUS, due_at__gte=now - LATE_SPONTANEOUS)
    return spontaneous | (~Q(priority=Turn.Priority.SPONTANEOUS) & Q(due_at__gte=now - LATE_ANSWER))


def claim(pks: Iterable[int], source: TurnState, target: TurnState, worker: str, now: datetime) -> list[int]:
    """Those of `pks` that this call moved from `source` to `target`, and nobody else did.

    Two queries, whatever the number: the UPDATE is the claim, the token of this call tells what it caught. Turns
    that have become too late are left for the sweep. A bot composes one turn at a time in a chat; the database
    holds that, and a batch that would break it is claimed turn by turn.
    """
    wanted = list(pks)
    token = f"{worker}:{uuid.uuid4().hex[:12]}"[-64:]
    try:
        with transaction.atomic():
            changed = _take(wanted, source, target, token, now)
    except IntegrityError:
        changed = 0
        for pk in wanted:
            try:
                with transaction.atomic():
                    changed += _take([pk], source, target, token, now)
            except IntegrityError:
                continue
    if not changed:
        return []
    TURNS.labels(state=target.value).inc(changed)
    mine = Turn.objects.filter(claimed_by=token, state=target).order_by("priority", "due_at", "pk")
    return list(mine.values_list("pk", flat=True))


@contextmanager
def kept_alive(claimed: Sequence[Turn], now: datetime, *, is_needed: bool = True) -> Iterator[None]:
    """Renew the claims of turns being composed while this goes on, so that a lease may be short.

    Only a worker that waits (for a model) needs it; it renews from a thread of its own, on a connection of its own.
    `now` is the time of the claim.
    """
    if not is_needed or not claimed:
        yield
        return
    mine = Turn.objects.filter(
        pk__in=[turn.pk for turn in claimed], state=TurnState.COMPOSING, claimed_by=claimed[0].claimed_by
    )
    done = threading.Event()
    begun = time.monotonic()

    def renew() -> None:
        try:
            while not done.wait(RENEWED_EVERY.total_seconds()):
                at = now + timedelta(seconds=time.monotonic() - begun)
                try:
                    mine.update(claimed_at=at)
                except DatabaseError as error:  # the next time may go through; if none does, the lease ends
                    log.warning("turns.not_renewed", turns=len(claimed), error=type(error).__name__)
        finally:
            connection.close()

    heart = threading.Thread(target=renew, name="turns-kept-alive", daemon=True)
    heart.start()
    try:
        yield
    finally:
        done.set()
        heart.join()


def _take(pks: list[int], source: TurnState, target: TurnState, token: str, now: datetime) -> int:
    free = Turn.objects.filter(in_time(now), pk__in=pks, state=source)
    if target == TurnState.COMPOSING:
        composing = Turn.objects.filter(chat=OuterRef("chat"), bot=OuterRef("bot"), state=TurnState.COMPOSING)
        free = free.exclude(Exists(composing))
    return free.update(state=target, claimed_by=token, claimed_at=now, attempts=F("attempts") + 1)


def end(turns: QuerySet[Turn], state: TurnState, reason: str) -> int:
    """Close turns with a reason; counts them."""
    changed = turns.update(state=state, reason=reason[:200], claimed_by="")
    if changed:
        TURNS.labels(state=state.value).inc(changed)
    return changed


def due(
    state: TurnState, now: datetime, until: datetime, *, chat_ids: Sequence[int] | None = None, limit: int = 500
) -> Sequence[tuple[int, datetime]]:
    """Open turns of a state that are to be worked on by `until`: answers to people first."""
    field = "typing_at" if state == TurnState.PLANNED else "due_at"
    waiting = Turn.objects.filter(in_time(now), state=state, **{f"{field}__lte": until})
    if chat_ids is not None:
        waiting = waiting.filter(chat_id__in=chat_ids)
    return list(waiting.order_by("priority", field, "pk").values_list("pk", field)[:limit])


def take_back(now: datetime) -> int:
    """Plan again what was being composed by a worker that shows no sign of life; at every tick, one statement.

    A person's question so waits for a dead worker no longer than its lease and a tick.
    """
    lost = Turn.objects.filter(state=TurnState.COMPOSING, claimed_at__lt=now - LEASE[TurnState.COMPOSING])
    return lost.filter(attempts__lt=MAX_ATTEMPTS).update(state=TurnState.PLANNED, claimed_by="")


def about_to_type(now: datetime, until: datetime) -> list[tuple[int, datetime]]:
    """Messages that were composed before and whose typing begins only now: second thoughts. One query."""
    late = Turn.objects.filter(
        state=TurnState.READY, kind=TurnKind.MESSAGE, part__gt=0, typing_at__gt=now, typing_at__lte=until,
        due_at__gt=now,
    )  # fmt: skip
    return [
        (pk, typing_at)
        for pk, typing_at, trace in late.values_list("pk", "typing_at", "trace")
        if trace.get("gesture") == SECOND_THOUGHT
    ]


def sweep(now: datetime) -> dict[str, int]:
    """Put right what a dead worker left behind. Running it twice changes nothing more.

    A turn whose composing died is planned again (nothing was shown yet). A room message is written in the
    transaction that marks its turn sent, so a `sending` room turn that died was not sent and is ready again. So is
    one for another platform as long as it was not handed over; of one that was nobody knows, and it is marked so,
    unless it is of a kind that may be done twice.
    """
    lost_composing = Turn.objects.filter(state=TurnState.COMPOSING, claimed_at__lt=now - LEASE[TurnState.COMPOSING])
    sending = Turn.objects.filter(state=TurnState.SENDING)
    kept = sending.filter(called_at=None, claimed_at__lt=now - LEASE[TurnState.SENDING])
    handed_over = sending.filter(called_at__lt=now - LEASE[TurnState.SENDING])
    done = {
        "failed": end(lost_composing.filter(attempts__gte=MAX_ATTEMPTS), TurnState.FAILED, Ended.COMPOSING_FAILED),
        "replanned": lost_composing.filter(attempts__lt=MAX_ATTEMPTS).update(state=TurnState.PLANNED, claimed_by=""),
        "unknown": end(handed_over.filter(kind=TurnKind.MESSAGE), TurnState.UNKNOWN, Ended.SENDING_DIED),
        "requeued": (kept | handed_over.exclude(kind=TurnKind.MESSAGE)).update(
            state=TurnState.READY, claimed_by="", called_at=None
        ),
    }
    waiting = Turn.objects.filter(state__in=[TurnState.PLANNED, TurnState.READY])
    done["late"] = end(
        waiting.filter(priority=Turn.Priority.SPONTANEOUS, due_at__lt=now - LATE_SPONTANEOUS),
        TurnState.DROPPED,
        Ended.TOO_LATE,
    ) + end(waiting.filter(due_at__lt=now - LATE_ANSWER), TurnState.DROPPED, Ended.TOO_LATE)
    return done
