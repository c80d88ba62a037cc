"""Who talks, where and when: contributions by chat, bot and day of a window, counted by the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncDate

from bots.models import Bot
from conversations.models import Chat, Message, MessageKind
from piyasa_site.common.clock import ISTANBUL

SHOWN: Final = 100  # chats and bots, those that say most first

_COUNTED: Final[dict[str, Any]] = {
    "messages": Count("pk", filter=Q(kind=MessageKind.MESSAGE)),
    "reactions": Count("pk", filter=Q(kind=MessageKind.REACTION)),
    "replies": Count("pk", filter=Q(kind=MessageKind.MESSAGE, reply_to__isnull=False)),
    "by_people": Count("pk", filter=Q(kind=MessageKind.MESSAGE, is_bot=False)),
    "bots": Count("bot_id", distinct=True),
    "people": Count("person_id", distinct=True),
}


def engagement(since: datetime, until: datetime, chat: int | None = None) -> dict[str, Any]:
    """Counts of one chat or of all, from `since` up to `until`; at most seven queries."""
    said = said_in(since, until, chat)
    total = said.aggregate(**_COUNTED)
    by_chat = list(said.values("chat_id").annotate(**_COUNTED).order_by("-messages", "chat_id")[:SHOWN])
    by_bot = list(
        said.filter(bot__isnull=False)
        .values("bot_id")
        .annotate(
            messages=_COUNTED["messages"], reactions=_COUNTED["reactions"], replies=_COUNTED["replies"],
            chats=Count("chat_id", distinct=True),
        )
        .order_by("-messages", "bot_id")[:SHOWN]
    )  # fmt: skip
    by_day = list(
        said.annotate(day=TruncDate("created_at", tzinfo=ISTANBUL)).values("day").annotate(**_COUNTED).order_by("day")
    )
    titles = dict(Chat.objects.filter(pk__in=[row["chat_id"] for row in by_chat]).values_list("pk", "title"))
    names = dict(Bot.objects.filter(pk__in=[row["bot_id"] for row in by_bot]).values_list("pk", "name"))
    return {
        "since": since,
        "until": until,
        "chat": chat,
        "total": _shares(total),
        "chats": [{"title": titles.get(row["chat_id"], ""), **_shares(row)} for row in by_chat],
        "bots": [{"name": names.get(row["bot_id"], ""), "is_bot": True, "synthetic": True, **row} for row in by_bot],
        "days": [_shares(row) for row in by_day],
    }


def said_in(since: datetime, until: datetime, chat: int | None) -> QuerySet[Any]:
    """What was said in a window. The chats are named, so that the index on chat and time answers."""
    chats = [chat] if chat is not None else list(Chat.objects.values_list("pk", flat=True))
    return Message.objects.filter(chat_id__in=chats, created_at__gte=since, created_at__lt=until).order_by()


def _shares(row: dict[str, Any]) -> dict[str, Any]:
    messages = row["messages"]
    return {
        **row,
        "reply_share": round(row["replies"] / messages, 4) if messages else 0.0,
        "human_share": round(row["by_people"] / messages, 4) if messages else 0.0,
    }
