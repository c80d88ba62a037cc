"""Routines in the database."""

from __future__ import annotations

from typing import Any

from humanization.contracts import BotFacts
from humanization.routines.logic import SUBSYSTEM, RoutineState
from humanization.routines.models import Routine
from humanization.stores import RowStore, Values


def _values_of(state: RoutineState) -> Values:
    return {
        "weekday": list(state.weekday),
        "weekend": list(state.weekend),
        "weekday_wake": state.weekday_waking[0],
        "weekday_bed": state.weekday_waking[1],
        "weekend_wake": state.weekend_waking[0],
        "weekend_bed": state.weekend_waking[1],
        "absence_rate": state.absence_rate,
        "spell_rate": state.spell_rate,
        "seed": state.seed,
    }


def _state_of(row: dict[str, Any], facts: BotFacts) -> RoutineState:
    waking = {
        "weekday_waking": (row["weekday_wake"], row["weekday_bed"]),
        "weekend_waking": (row["weekend_wake"], row["weekend_bed"]),
    }
    return SUBSYSTEM.load({**row, **waking}, facts)


STORE: RowStore[RoutineState] = RowStore(SUBSYSTEM, Routine, _values_of, _state_of, is_constant=True)
