"""Relationships in the database: the ties of a bot are read together, only those that changed are written."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from humanization.contracts import BotFacts, ParticipantKey
from humanization.relationships import params
from humanization.relationships.logic import Experience, Tie, Ties, let_go
from humanization.relationships.models import Relationship

# SQLite takes a limited number of values in one IN list; beyond it a range of keys is read.
_MOST_IN_LIST = 900
_WRITTEN = (
    "kind",
    "kind_since",
    "trust",
    "respect",
    "familiarity",
    "affection",
    "conflict",
    "count",
    "last_at",
    "sentiment",
    "lead",
    "experiences",
)


class RelationshipStore:
    """Ties in bulk; a constant number of queries whatever the number of bots and ties."""

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, Ties]:
        """Everybody that each of these bots knows: one query, nothing written."""
        return _loaded(facts, Relationship.objects.all()) if facts else {}

    def load_toward(self, facts: Mapping[int, BotFacts], others: Collection[ParticipantKey]) -> dict[int, Ties]:
        """The ties of these bots to a few participants only: one query."""
        if not facts:
            return {}
        states = _loaded(facts, Relationship.objects.filter(other__in=sorted(others)))
        for state in states.values():
            state.is_partial = True
        return states

    def save_states(self, states: Mapping[int, Ties]) -> None:
        """Write the ties that changed in one upsert, and delete those let go of (SQLite: one per 999 values).

        A state that was loaded for a few participants is saved like any other: what it does not hold stays. Where it
        made a new tie, one more query looks for bots that know too many now, and lets them let go.
        """
        rows: list[Relationship] = []
        gone = Q(pk__in=[])
        grown: dict[int, BotFacts] = {}
        for bot_id, state in sorted(states.items()):
            rows += [_row(bot_id, other, state.known[other]) for other in state.changed if other in state.known]
            if state.gone:
                gone |= Q(bot_id=bot_id, other__in=list(state.gone))
            if state.met and state.is_partial:
                grown[bot_id] = state.facts
        if rows:
            Relationship.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["bot", "other"], update_fields=_WRITTEN, batch_size=2000
            )
        if any(state.gone for state in states.values()):
            Relationship.objects.filter(gone).delete()
        for state in states.values():
            state.changed.clear()
            state.gone.clear()
            state.met.clear()
        if grown:
            _keep_bounded(grown)


def forget_participant(key: ParticipantKey) -> int:
    """Delete how every bot stands toward a participant; how many ties there were."""
    return Relationship.objects.filter(other=key).delete()[0]


def _keep_bounded(facts: Mapping[int, BotFacts]) -> None:
    """Let those of these bots that know too many let go of the faintest. One query where nobody does."""
    known = Relationship.objects.filter(bot_id__in=sorted(facts)).order_by().values("bot_id").annotate(ties=Count("pk"))
    crowded = list(known.filter(ties__gt=params.MOST_BONDS).values_list("bot_id", flat=True))
    if not crowded:
        return
    gone = Q(pk__in=[])
    for bot_id, state in STORE.load_states({bot_id: facts[bot_id] for bot_id in crowded}).items():
        while len(state.known) > params.MOST_BONDS:
            let_go(state)
        gone |= Q(bot_id=bot_id, other__in=list(state.gone))
    Relationship.objects.filter(gone).delete()


def _loaded(facts: Mapping[int, BotFacts], rows: QuerySet[Relationship]) -> dict[int, Ties]:
    if len(facts) <= _MOST_IN_LIST:
        rows = rows.filter(bot_id__in=sorted(facts))
    else:
        rows = rows.filter(bot_id__range=(min(facts), max(facts)))
    states = {bot_id: Ties(who) for bot_id, who in facts.items()}
    for bot_id, other, *values in rows.order_by("id").values_list("bot_id", "other", *_WRITTEN):
        if bot_id in states:
            states[bot_id].known[other] = _tie(*values)
    return states


def _row(bot_id: int, other: ParticipantKey, tie: Tie) -> Relationship:
    return Relationship(
        bot_id=bot_id,
        other=other,
        kind=tie.kind,
        kind_since=datetime.fromtimestamp(tie.since, UTC),
        trust=tie.trust,
        respect=tie.respect,
        familiarity=tie.familiarity,
        affection=tie.affection,
        conflict=tie.conflict,
        count=tie.count,
        last_at=datetime.fromtimestamp(tie.last, UTC),
        sentiment=tie.sentiment,
        lead=tie.lead,
        experiences=[list(experience) for experience in tie.experiences],
    )


def _tie(
    kind: str,
    kind_since: datetime,
    trust: float,
    respect: float,
    familiarity: float,
    affection: float,
    conflict: float,
    count: int,
    last_at: datetime,
    sentiment: float,
    lead: float,
    experiences: list[list[Any]],
) -> Tie:
    return Tie(
        kind,
        trust,
        respect,
        familiarity,
        affection,
        conflict,
        kind_since.timestamp(),
        count,
        last_at.timestamp(),
        sentiment,
        lead,
        tuple(Experience(*item) for item in experiences),
    )


STORE = RelationshipStore()
