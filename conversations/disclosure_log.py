"""What is kept of the notice in each Telegram group: posted, seen to stand, lost, and when the group was held.

The gate (`transports.gate`) decides afresh at every message; this tells afterwards why a group was silent, and that
its notice stood while it was not. A look that finds what the one before it found leaves a line only where the notice
stands: that it was looked at hourly is part of the promise.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from conversations.models import DisclosureEvent, DisclosureEventKind


def note(
    chat_id: int, kind: DisclosureEventKind, at: datetime, *, bot_id: int | None = None, detail: str = ""
) -> None:
    """Writes one line. `detail` is a sentence for staff, of at most 300 characters; one query."""
    DisclosureEvent.objects.create(chat_id=chat_id, kind=kind, at=at, bot_id=bot_id, detail=detail[:300])


def note_switch(chat_ids: Collection[int], is_enabled: bool, at: datetime) -> None:
    """Writes that staff have switched these groups on or off; who it was stands in the audit log. One query."""
    kind = DisclosureEventKind.SWITCHED_ON if is_enabled else DisclosureEventKind.SWITCHED_OFF
    DisclosureEvent.objects.bulk_create(DisclosureEvent(chat_id=pk, kind=kind, at=at) for pk in sorted(chat_ids))


def forget_before(before: datetime) -> int:
    """Deletes what is older than the retention allows; how many lines."""
    return DisclosureEvent.objects.filter(at__lt=before).delete()[0]
