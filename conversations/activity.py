"""Tells the routines below, when they ask, what a bot really wrote and when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractHour, ExtractIsoWeekDay

from conversations.models import Message, MessageKind
from humanization.routines.activity import written_asked
from piyasa_site.common.clock import ISTANBUL


def watch() -> None:
    """Answer from now on. Called once, when the app is ready."""
    written_asked.connect(_written, dispatch_uid="conversations.activity")


def _written(sender: Any, bot_id: int, since: datetime, until: datetime, **_: Any) -> dict[tuple[int, int], int]:
    """One query, by the index on bot, chat and time."""
    rows = (
        Message.objects.filter(bot_id=bot_id, kind=MessageKind.MESSAGE, created_at__gt=since, created_at__lte=until)
        .annotate(
            weekday=ExtractIsoWeekDay("created_at", tzinfo=ISTANBUL), hour=ExtractHour("created_at", tzinfo=ISTANBUL)
        )
        .order_by()
        .values("weekday", "hour")
        .annotate(count=Count("pk"))
        .values_list("weekday", "hour", "count")
    )
    return {(weekday - 1, hour): count for weekday, hour, count in rows}
