"""Personalities in the database."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from humanization.contracts import BotFacts
from humanization.personality.logic import SUBSYSTEM, PersonalityState
from humanization.personality.models import Personality
from humanization.stores import RowStore, Values


def _values_of(state: PersonalityState) -> Values:
    return SUBSYSTEM.dump(state)


def _state_of(row: dict[str, Any], facts: BotFacts) -> PersonalityState:
    return SUBSYSTEM.load(row, facts)


STORE: RowStore[PersonalityState] = RowStore(SUBSYSTEM, Personality, _values_of, _state_of)


def keep_up(facts: Mapping[int, BotFacts], since: datetime, until: datetime) -> int:
    """Let the weeks that are over settle; returns for how many bots one was. Two queries."""
    states = STORE.load_states(facts)
    weeks = {bot_id: state.week for bot_id, state in states.items()}
    for state in states.values():
        SUBSYSTEM.elapse(state, until)
    changed = {bot_id: state for bot_id, state in states.items() if state.week != weeks[bot_id]}
    STORE.save_states(changed)
    return len(changed)
