"""One bot and one chat at a glance: feelings over days, ties, memories, hours of talk, and how real it looks.

The radar is the costly part: it comes after the page, by HTMX, and says so until it is there.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from analytics import params, portrait, radar
from analytics.room_realism import room_realism
from bots.models import Bot
from conversations.models import Chat
from humanization.emotions import curves
from humanization.emotions.admin import facts_of
from humanization.emotions.logic import nature_of
from humanization.emotions.models import EmotionSample
from humanization.memory.models import Kind as MemoryKind
from humanization.relationships.admin import KIND_COLOURS
from humanization.relationships.graph import draw
from humanization.relationships.models import Kind
from humanization.routines.activity import WEEKS, written
from humanization.routines.admin import shade_of, week_map
from piyasa_site.common import clock
from piyasa_site.common.admin import badge, moment

_PAGE = "admin/analytics/portrait.html"
_PART = "admin/analytics/_radar.html"
_TWO = 2  # a drawing of one line says nothing that its row in the table does not


def bot_page(request: HttpRequest, pk: int) -> HttpResponse:
    """For everybody who may look at bots. Ten queries beside the account's own, three for the radar."""
    if not request.user.has_perm("bots.view_bot"):
        raise PermissionDenied
    bot = get_object_or_404(Bot.objects.defer("token"), pk=pk)
    now = clock.now()
    if request.GET.get("part") == "radar":
        wrote = portrait.wrote_lately(bot, now)
        return _radar(request, portrait.bot_spokes(wrote), bot.name, portrait.said_of(len(wrote)))
    since, until = portrait.week_ends(_newest(bot.pk), now)
    samples = curves.samples_of(bot.pk, since, until)
    nodes, edges, own = portrait.circle_of(bot)
    counts, strongest = portrait.memories_of(bot)
    labels = dict(MemoryKind.choices)
    context = {
        **_common(request, bot.name, reverse("admin:bots_bot_change", args=[bot.pk])),
        "is_bot": True,
        "curves": curves.charts(samples, since, until, nature_of(facts_of(bot)).baseline) if samples else "",
        "days": curves.table(samples) if samples else "",
        "week": _week(written(bot.pk, now - params.PORTRAIT_WINDOW, now)),
        "graph": draw(nodes, edges, gettext("Ties of %(bot)s; the table says the same in words") % {"bot": bot.name})
        if len(nodes) > _TWO
        else "",
        "ties": [_tie(row) for row in own],
        "all_ties": f"{reverse('admin:relationships_relationship_changelist')}?bot__id__exact={bot.pk}",
        "memories": [_memory(row, labels) for row in strongest],
        "memory_kinds": [(labels.get(kind, kind), count) for kind, count in counts],
        "all_memories": f"{reverse('admin:memory_memory_changelist')}?bot__id__exact={bot.pk}",
    }
    return TemplateResponse(request, _PAGE, context)


def chat_page(request: HttpRequest, pk: int) -> HttpResponse:
    """For everybody who may look at chats. Four queries beside the account's own, two for the radar."""
    if not request.user.has_perm("conversations.view_chat"):
        raise PermissionDenied
    chat = get_object_or_404(Chat, pk=pk)
    now = clock.now()
    if request.GET.get("part") == "radar":
        found = room_realism(now - params.PORTRAIT_WINDOW, now, chat.pk)
        spokes = portrait.chat_spokes(found["figures"])
        return _radar(request, spokes, chat.title, portrait.said_of(found["messages"]))
    since, until = portrait.week_ends(_newest(None), now)
    samples = portrait.climate(chat, since, until)
    context = {
        **_common(request, chat.title, reverse("admin:conversations_chat_change", args=[chat.pk])),
        "is_bot": False,
        "curves": curves.charts(samples, since, until, {}) if samples else "",
        "days": curves.table(samples) if samples else "",
        "week": _week(portrait.said_by_hour(chat, now)),
        "all_ties": reverse("admin:conversations_chat_relationships", args=[chat.pk]),
        "room": reverse("rooms:room", args=[chat.slug]),
    }
    return TemplateResponse(request, _PAGE, context)


def _common(request: HttpRequest, name: str, back: str) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": gettext("%(name)s at a glance") % {"name": name},
        "name": name,
        "back": back,
        "weeks": WEEKS,
    }


def _radar(request: HttpRequest, spokes: list[radar.Spoke], name: str, said: str) -> HttpResponse:
    if not request.headers.get("HX-Request"):
        raise Http404  # a part of the page, not a page
    title = gettext("How much %(name)s is like people; the table says the same in words") % {"name": name}
    rows = [
        (spoke.label, None if spoke.value is None else f"{spoke.value:.0%}", spoke.said) for spoke in spokes
    ]
    return TemplateResponse(request, _PART, {"drawing": radar.draw(spokes, title), "rows": rows, "said": said})


def _newest(bot: int | None) -> datetime | None:
    rows = EmotionSample.objects.all() if bot is None else EmotionSample.objects.filter(bot_id=bot)
    return rows.order_by("-at").values_list("at", flat=True).first()


def _week(counts: Any) -> SafeString | str:
    most = max(counts.values(), default=0)
    if not most:
        return ""
    cells = [[shade_of(counts[day, hour], most) for hour in range(24)] for day in range(7)]
    return week_map(gettext("Messages written, by weekday and hour"), cells)


def _tie(row: Any) -> dict[str, Any]:
    return {
        "toward": row.other_name,
        "kind": badge(row.get_kind_display(), KIND_COLOURS[Kind(row.kind)]),
        "familiarity": f"{row.familiarity:.0f}",
        "trust": f"{row.trust:.0f}",
        "last": moment(row.last_at),
        "url": reverse("admin:relationships_relationship_change", args=[row.pk]),
    }


def _memory(row: Any, labels: dict[str, Any]) -> dict[str, Any]:
    return {
        "content": row.content,
        "kind": badge(labels.get(row.kind, row.kind)),
        "strength": f"{row.strength:.0f}",
        "created": moment(row.created),
        "url": reverse("admin:memory_memory_change", args=[row.pk]),
    }
