"""The first page of the admin: is the house talking, and is anything stuck?

A handful of queries, however many chats, messages and turns there are: each of
them is answered by an index, and nothing is counted over a whole history.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from bots.models import Bot
from conversations.models import Chat, GuardBlock, Message, Platform, Turn, TurnState
from piyasa_site.common import clock
from piyasa_site.common.admin import staff
from piyasa_site.tunables import service

CHATS_SHOWN = 50

_OPEN = (TurnState.PLANNED, TurnState.COMPOSING, TurnState.READY, TurnState.SENDING)
# States that want somebody to look at them, with the colour of how urgent that is.
_TROUBLED = ((TurnState.HELD, "warning"), (TurnState.UNKNOWN, "danger"), (TurnState.FAILED, "danger"))


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What unfold puts on the index page, for those who may see it."""
    if not request.user.has_perm("conversations.view_chat"):
        return context
    now = clock.now()
    chat_ids = list(Chat.objects.values_list("pk", flat=True))
    per_chat = _messages_per_chat(chat_ids, now - timedelta(hours=1))
    settings = service.current()
    context.update(
        {
            "house": {
                "now": now,
                "active": settings.simulation_active,
                "scale": f"{settings.scale_factor:g}",
                "may_control": service.may_change("simulation_active", staff(request)),
                "figures": _figures(sum(per_chat.values())),
                "turns": _turns(chat_ids, now),
                "chats": _chats(per_chat),
                "more_chats": max(0, len(chat_ids) - CHATS_SHOWN),
            }
        }
    )
    return context


def _messages_per_chat(chat_ids: list[int], since: Any) -> dict[int, int]:
    # Naming the chats lets the (chat, created_at) index answer; a bare time range would read the whole table.
    rows = (
        Message.objects.filter(chat_id__in=chat_ids, created_at__gte=since)
        .order_by()
        .values("chat_id")
        .annotate(n=Count("pk"))
    )
    return {row["chat_id"]: row["n"] for row in rows}


def _figures(messages_last_hour: int) -> list[dict[str, Any]]:
    bots = Bot.objects.aggregate(all=Count("pk"), on=Count("pk", filter=Q(is_enabled=True)))
    day_ago = clock.now() - timedelta(days=1)
    blocked = GuardBlock.objects.filter(created_at__gte=day_ago).order_by().values("guard").annotate(n=Count("pk"))
    return [
        {
            "label": _("Messages, last hour"),
            "value": messages_last_hour,
            "note": _("%(rate).1f a minute") % {"rate": messages_last_hour / 60},
            "url": reverse("admin:conversations_message_changelist") + "?when=hour",
        },
        {
            "label": _("Bots enabled"),
            "value": bots["on"],
            "note": _("of %(all)d") % {"all": bots["all"]},
            "url": reverse("admin:bots_bot_changelist"),
        },
        {
            "label": _("Stopped by guards, last 24 hours"),
            "value": sum(row["n"] for row in blocked),
            "note": ", ".join(f"{row['guard']} {row['n']}" for row in sorted(blocked, key=lambda row: -row["n"])[:3]),
            "url": reverse("admin:conversations_guardblock_changelist") + "?when=day",
        },
    ]


def _turns(chat_ids: list[int], now: Any) -> list[dict[str, Any]]:
    """Open turns and troubled ones by state; what is done is in the messages."""
    found = {
        row["state"]: row["n"]
        for row in Turn.objects.filter(state__in=_OPEN).order_by().values("state").annotate(n=Count("pk"))
    }
    overdue = Turn.objects.filter(state__in=_OPEN, due_at__lt=now - timedelta(minutes=1)).count()
    troubled = [state for state, _colour in _TROUBLED]
    found |= {
        row["state"]: row["n"]
        for row in Turn.objects.filter(chat_id__in=chat_ids, state__in=troubled)
        .order_by()
        .values("state")
        .annotate(n=Count("pk"))
    }
    base = reverse("admin:conversations_turn_changelist")
    rows = [
        {"label": state.label, "value": found.get(state, 0), "colour": "", "url": f"{base}?state__exact={state}"}
        for state in _OPEN
    ]
    rows.append(
        {
            "label": _("overdue"),
            "value": overdue,
            "colour": "danger" if overdue else "",
            "url": f"{base}?due=overdue",
        }
    )
    rows += [
        {
            "label": state.label,
            "value": found.get(state, 0),
            "colour": colour if found.get(state) else "",
            "url": f"{base}?state__exact={state}",
        }
        for state, colour in _TROUBLED
    ]
    return rows


def _chats(per_chat: dict[int, int]) -> list[dict[str, Any]]:
    """Chats with what was said last; those that talk most first."""
    last = Message.objects.filter(chat=OuterRef("pk")).order_by("-created_at", "-pk").values("pk")[:1]
    shown = sorted(
        Chat.objects.select_related("conversation").annotate(last_id=Subquery(last)),
        key=lambda chat: (-per_chat.get(chat.pk, 0), chat.pk),
    )[:CHATS_SHOWN]
    messages = Message.objects.defer("trace").in_bulk([chat.last_id for chat in shown if chat.last_id])
    return [
        {
            "chat": chat,
            "last": messages.get(chat.last_id),
            "hour": per_chat.get(chat.pk, 0),
            "topic": getattr(getattr(chat, "conversation", None), "topic", ""),
            "admin_url": reverse("admin:conversations_chat_change", args=[chat.pk]),
            "room_url": reverse("rooms:room", args=[chat.slug]) if chat.platform == Platform.ROOM else "",
        }
        for chat in shown
    ]
