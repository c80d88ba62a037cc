"""The realism figures of what was really said in rooms: of one room, or as the mean over all, beside the human bands.

Reads the newest messages of a window, so a figure costs the same however much was said. What a classifier sees
takes minutes; that is for `manage.py realism` on a transcript.
"""

from __future__ import annotations

import math
from collections import defaultdict
from datetime import datetime
from typing import Any

from analytics import params
from analytics.engagement import said_in
from conversations.models import Chat, MessageKind


def room_realism(since: datetime, until: datetime, chat: int | None = None) -> dict[str, Any]:
    """Every figure with its band; null where too little was said. Two queries and one a room, of at most 100 rooms."""
    from analytics.realism import figures
    from analytics.realism.reference import load
    from analytics.realism.transcript import Line, Rooms

    rooms: Rooms = {}
    names: dict[tuple[bool, int | None, str], str] = defaultdict(lambda: f"{len(names)}")
    for pk in [chat] if chat is not None else list(Chat.objects.order_by("pk").values_list("pk", flat=True)[:100]):
        newest = (
            said_in(since, until, pk)
            .filter(kind=MessageKind.MESSAGE)
            .order_by("-created_at", "-pk")
            .values_list("pk", "is_bot", "bot_id", "person_id", "sender_name", "created_at", "text", "reply_to_id",
                         "edited_at")[: params.REALISM_MESSAGES]
        )  # fmt: skip
        lines = [
            Line(
                at=float(math.floor(at.timestamp())),
                sender=name if is_bot else names[is_bot, person, name],
                text=text.strip(),
                id=str(key),
                reply_to="" if asked is None else str(asked),
                edited=edited is not None,
            )
            for key, is_bot, _bot, person, name, at, text, asked, edited in reversed(newest)
        ]
        if lines:
            rooms[str(pk)] = lines
    measured = figures.mean_figures(rooms)
    reference = load()
    inside = reference.share_inside(measured)
    return {
        "since": since,
        "until": until,
        "chat": chat,
        "messages": sum(len(lines) for lines in rooms.values()),
        "rooms": len(rooms),
        "reference": reference.name,
        "inside": None if math.isnan(inside) else round(inside, 4),
        "figures": [
            {
                "name": band.name,
                "title": band.title,
                "group": band.group,
                "low": band.low,
                "high": band.high,
                "value": None if math.isnan(value) else round(value, 4),
                "inside": None if math.isnan(value) else bool(band.holds(value)),
            }
            for band, value in reference.shown(measured)
        ],
    }
