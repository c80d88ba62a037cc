"""What a bot really wrote, hour by hour, beside what its routine says.

Messages live in a layer above, which tells by a signal: whoever keeps them answers
`written_asked` with how many a bot wrote, by weekday (0 is Monday) and local hour.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.dispatch import Signal

WEEKS = 4  # looked back: enough for every weekday to come up four times

# Sent with `bot_id`, `since` and `until`; a receiver returns {(weekday, hour): messages}.
written_asked = Signal()


def written(bot_id: int, since: datetime, until: datetime) -> Counter[tuple[int, int]]:
    """Messages of a bot by (weekday, local hour); empty where nobody keeps any."""
    counts: Counter[tuple[int, int]] = Counter()
    answers: list[tuple[Any, Any]] = written_asked.send(sender=None, bot_id=bot_id, since=since, until=until)
    for _receiver, answer in answers:
        counts.update(answer)
    return counts
