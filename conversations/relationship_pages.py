"""The admin's page of a chat's relationships: who stands how toward whom, drawn and as a table."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action

from conversations.models import Chat, Membership
from humanization.contracts import bot_key
from humanization.relationships.admin import KIND_COLOURS
from humanization.relationships.graph import STROKES, Edge, Node, draw
from humanization.relationships.models import Kind, Relationship
from piyasa_site.common.admin import badge, moment
from piyasa_site.common.turkish import alphabetical

# What is drawn without asking: acquaintances and strangers are most of a room, and say least.
CLOSE_KINDS = (Kind.FRIEND, Kind.CLOSE_FRIEND, Kind.RIVAL, Kind.MENTOR, Kind.STUDENT)
MOST_SHOWN = 400  # ties drawn and listed, the most familiar first; a room of 80 could have 6,320


class RelationshipsPage:
    """For the admin of chats: the button on a chat's page, and the page behind it."""

    admin_site: Any
    opts: Any

    def has_relationships_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("relationships.view_relationship")

    @action(description=_("Relationships"), url_path="relationships", permissions=["relationships"], icon="hub")
    def relationships(self, request: HttpRequest, object_id: str) -> HttpResponse:
        chat = get_object_or_404(Chat, pk=object_id)
        asked = request.GET.get("kind", "")
        kinds = (asked,) if asked in Kind.values else tuple(kind.value for kind in CLOSE_KINDS)
        names = {
            bot_key(pk): name for pk, name in Membership.objects.filter(chat=chat).values_list("bot_id", "bot__name")
        }
        among = Relationship.objects.filter(bot__memberships__chat=chat, other__in=sorted(names))
        counts = Counter(among.values_list("kind", flat=True))
        rows = list(
            among.filter(kind__in=kinds)
            .order_by("-familiarity", "id")
            .select_related("bot")
            .defer("bot__token")[:MOST_SHOWN]
        )
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Relationships in %(chat)s") % {"chat": chat.title},
            "opts": self.opts,
            "chat": chat,
            "drawing": _drawing(chat, rows, names),
            "rows": [_row(row, names) for row in rows],
            "kinds": [
                {
                    "value": kind.value,
                    "label": kind.label,
                    "count": counts[kind.value],
                    "colour": STROKES[kind.value][0],
                    "dashes": STROKES[kind.value][1] or "none",
                    "is_shown": kind.value in kinds,
                }
                for kind in Kind
            ],
            "is_all": not asked,
            "members": len(names),
            "is_cut": len(rows) == MOST_SHOWN,
        }
        return TemplateResponse(request, "admin/conversations/relationships.html", context)


def _drawing(chat: Chat, rows: list[Relationship], names: dict[str, str]) -> Any:
    tied = {key for row in rows for key in (bot_key(row.bot_id), row.other)}
    page = reverse("admin:relationships_relationship_changelist")
    nodes = [
        Node(key, names[key], f"{page}?bot__id__exact={key.removeprefix('bot:')}")
        for key in sorted(tied, key=lambda key: (alphabetical(names[key]), key))
    ]
    edges = [Edge(bot_key(row.bot_id), row.other, row.kind, row.familiarity, _sentence(row, names)) for row in rows]
    title = gettext("Relationships in %(chat)s: %(count)d ties; the table says the same in words") % {
        "chat": chat.title,
        "count": len(edges),
    }
    return draw(nodes, edges, title)


def _sentence(row: Relationship, names: dict[str, str]) -> str:
    return f"{row.bot.name} → {names[row.other]}: {row.get_kind_display()}, {row.familiarity:.0f}"


def _row(row: Relationship, names: dict[str, str]) -> dict[str, Any]:
    return {
        "url": reverse("admin:relationships_relationship_change", args=[row.pk]),
        "whose": row.bot.name,
        "toward": names[row.other],
        "kind": badge(row.get_kind_display(), KIND_COLOURS[Kind(row.kind)]),
        "scores": [f"{score:.0f}" for score in (row.trust, row.respect, row.familiarity, row.affection, row.conflict)],
        "count": row.count,
        "since": moment(row.kind_since),
    }
