"""What bots have picked up, in the database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from humanization.contracts import BotFacts, ParticipantKey
from humanization.social_learning.logic import SUBSYSTEM, LearningState, forget
from humanization.social_learning.models import SocialLearning
from humanization.stores import RowStore, Values


def _values_of(state: LearningState) -> Values:
    values = SUBSYSTEM.dump(state)
    values["lived_until"] = datetime.fromtimestamp(values.pop("at"), UTC)
    return values


def _state_of(row: dict[str, Any], facts: BotFacts) -> LearningState:
    return SUBSYSTEM.load({**row, "at": row["lived_until"].timestamp()}, facts)


STORE: RowStore[LearningState] = RowStore(SUBSYSTEM, SocialLearning, _values_of, _state_of)


@transaction.atomic
def forget_participant(key: ParticipantKey) -> int:
    """Drop a participant from everybody's likings, and every word that came from it; in how many bots."""
    # The quotes keep person:1 from matching person:12. Text matching works on both databases.
    named = f'"{key}"'
    rows = SocialLearning.objects.select_for_update().filter(
        Q(liking__icontains=named) | Q(heard__icontains=named) | Q(learned__icontains=named)
    )
    changed: list[SocialLearning] = []
    for row in rows:
        nobody = BotFacts(key="", name="", username="")
        state = SUBSYSTEM.load({"liking": row.liking, "heard": row.heard, "learned": row.learned}, nobody)
        if forget(state, key):
            kept = SUBSYSTEM.dump(state)
            row.liking, row.heard, row.learned = kept["liking"], kept["heard"], kept["learned"]
            changed.append(row)
    SocialLearning.objects.bulk_update(changed, ["liking", "heard", "learned"], batch_size=200)
    return len(changed)
