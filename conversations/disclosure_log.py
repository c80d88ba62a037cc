"""What is kept of the notice in each Telegram group: posted, seen to stand, lost, and when the group was held for it.

The gate (`transports.gate`) decides afresh at every message; this tells afterwards why a group was silent, and that
its notice stood while it was not. A look that finds what the one before it found leaves a line only where the notice
stands: that it was looked at hourly is part of the promise.
"""

from __future__ import annotations

from datetime import datetime

from conversations.models import DisclosureEvent, DisclosureEventKind


def note(
    chat_id: int, kind: DisclosureEventKind, at: datetime, *, bot_id: int | None = None, detail: str = ""
) -> None:
    """Writes one line. `detail` is a sentence for staff, of at most 300 characters; one query."""
    DisclosureEvent.objects.create(chat_id=chat_id, kind=kind, at=at, bot_id=bot_id, detail=detail[:300])


def forget_before(before: datetime) -> int:
    """Deletes what is older than the retention allows; how many lines."""
    return DisclosureEvent.objects.filter(at__lt=before).delete()[0]
