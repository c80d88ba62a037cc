"""Emotional states in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from humanization.contracts import BotFacts
from humanization.emotions import params
from humanization.emotions.logic import SUBSYSTEM, EmotionState
from humanization.emotions.models import EmotionSample
from humanization.emotions.models import EmotionState as EmotionRow
from humanization.stores import RowStore, Values

# SQLite takes a limited number of values in one IN list; beyond it a range of keys is read.
_MOST_IN_LIST = 900


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


def note(states: Mapping[int, EmotionState], at: datetime) -> int:
    """Keep how these bots feel in the hour of `at`, for their curves; returns how many samples were new.

    The first sample of an hour stays. Scores are those of the mind alone, without what a life event adds to them
    while it lasts. Lets go of these bots' samples older than `params.SAMPLES_KEPT_DAYS`. Three queries.
    """
    hour = at.replace(minute=0, second=0, microsecond=0)
    if len(states) <= _MOST_IN_LIST:
        samples = EmotionSample.objects.filter(bot_id__in=sorted(states))
    else:
        samples = EmotionSample.objects.filter(bot_id__range=(min(states), max(states)))
    samples.filter(at__lt=hour - timedelta(days=params.SAMPLES_KEPT_DAYS)).delete()
    kept = set(samples.filter(at=hour).values_list("bot_id", flat=True))
    new = []
    for bot_id, state in sorted(states.items()):
        if bot_id not in kept:
            seen = replace(state, events=[])  # the state itself lives on as if nobody had looked
            SUBSYSTEM.elapse(seen, hour)
            new.append(EmotionSample(bot_id=bot_id, at=hour, **{k: round(v) for k, v in seen.scores().items()}))
    EmotionSample.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)
