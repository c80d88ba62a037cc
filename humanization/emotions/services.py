"""Emotional states in the database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from humanization.contracts import BotFacts
from humanization.emotions import params
from humanization.emotions.logic import SUBSYSTEM, EmotionState
from humanization.emotions.models import EmotionState as EmotionRow
from humanization.stores import RowStore, Values


def _values_of(state: EmotionState) -> Values:
    data = SUBSYSTEM.dump(state)
    return {
        **{name: data[name] for name in params.DIMENSIONS},
        "felt_at": datetime.fromtimestamp(state.at, UTC),
        "events": data["events"],
    }


def _state_of(row: dict[str, Any], facts: BotFacts) -> EmotionState:
    return SUBSYSTEM.load({**row, "at": row["felt_at"].timestamp()}, facts)


STORE: RowStore[EmotionState] = RowStore(SUBSYSTEM, EmotionRow, _values_of, _state_of)
