"""The database side of a subsystem: one row per bot, states read and written in bulk.

A subsystem's `services.py` makes a `RowStore` out of its model and two
functions that turn a state into a row's values and back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from django.db import models

from humanization.contracts import BotFacts, Subsystem
from piyasa_site.common import clock, randomness

State = TypeVar("State")
Values = dict[str, Any]

# SQLite takes a limited number of values in one IN list; beyond it a range of keys is read.
_MOST_IN_LIST = 900


class RowStore(Generic[State]):
    """States of one subsystem, kept in a model with a `bot` one-to-one and plain columns.

    `is_constant` says that a state never changes once drawn: it is written once,
    so that a mind saved later cannot undo what staff changed in the row.
    """

    def __init__(
        self,
        subsystem: Subsystem,
        model: type[models.Model],
        values_of: Callable[[State], Values],
        state_of: Callable[[Values, BotFacts], State],
        *,
        is_constant: bool = False,
    ) -> None:
        self._subsystem = subsystem
        self._model = model
        self._values_of = values_of
        self._state_of = state_of
        self._is_constant = is_constant
        self._columns = [
            field.name for field in model._meta.concrete_fields if not field.primary_key and field.name != "bot"
        ]

    @property
    def model(self) -> type[models.Model]:
        """Where the states are kept."""
        return self._model

    @property
    def is_constant(self) -> bool:
        """Whether a state never changes once drawn."""
        return self._is_constant

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, State]:
        """The state of every bot asked for: one query, nothing written.

        A bot without a row gets the state it would be born with, the same in every process.
        """
        if not facts:
            return {}
        rows = self._model._default_manager.values("bot_id", *self._columns)
        if len(facts) <= _MOST_IN_LIST:
            rows = rows.filter(bot_id__in=sorted(facts))
        else:
            rows = rows.filter(bot_id__range=(min(facts), max(facts)))
        found: dict[int, State] = {}
        for row in rows:
            bot_id = row["bot_id"]
            if bot_id in facts:
                found[bot_id] = self._stored(self._state_of(row, facts[bot_id]))
        now = clock.now()
        for bot_id, who in facts.items():
            if bot_id not in found:
                rng = randomness.stream("fresh", self._subsystem.name, who.key)
                found[bot_id] = self._subsystem.fresh(who, rng, now)
        return found

    def save_states(self, states: Mapping[int, State]) -> None:
        """Insert or update every state in one statement (SQLite: one per 999 values)."""
        if self._is_constant:
            states = {bot_id: state for bot_id, state in states.items() if not getattr(state, "stored", False)}
        if not states:
            return
        self._model._default_manager.bulk_create(
            [self._model(bot_id=bot_id, **self._values_of(state)) for bot_id, state in sorted(states.items())],
            update_conflicts=True,
            unique_fields=["bot"],
            update_fields=self._columns,
        )
        for state in states.values():
            self._stored(state)

    def _stored(self, state: State) -> State:
        if self._is_constant:
            object.__setattr__(state, "stored", True)  # the states of constant subsystems are frozen
        return state
