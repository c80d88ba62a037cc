"""The admin's page of openness: where notices stand, what was done about them, and what guards stopped."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from analytics import openness
from analytics.logs_page import SPANS, moment_of
from conversations.models import Chat, DisclosureEventKind
from conversations.staff_reasons import in_words, unready_turns
from piyasa_site.common import clock
from piyasa_site.common.admin import badge, moment

SHOWN: Final = 60
GUARD_NAMES: Final = {
    "artefacts": _("a model's wrapping"),
    "language": _("language"),
    "openness": _("openness"),
    "integrity": _("no manipulation"),
    "consistency": _("consistency"),
    "content": _("content"),
    "duplicates": _("said before"),
}
_COLOURS: Final = {
    DisclosureEventKind.POSTED: "info",
    DisclosureEventKind.PINNED: "success",
    DisclosureEventKind.SEEN: "success",
    DisclosureEventKind.LOST: "danger",
    DisclosureEventKind.HELD: "danger",
    DisclosureEventKind.UNANSWERED: "warning",
    DisclosureEventKind.EDITED: "info",
    DisclosureEventKind.MOVED: "warning",
    DisclosureEventKind.RELEASED: "success",
    DisclosureEventKind.SWITCHED_OFF: "danger",
    DisclosureEventKind.SWITCHED_ON: "info",
}


def openness_page(request: HttpRequest) -> HttpResponse:
    """For everybody who may look at notices and at what guards stopped. Five queries beside the account's own."""
    if not request.user.has_perms(("conversations.view_guardblock", "conversations.view_disclosureevent")):
        raise PermissionDenied
    asked = {name: request.GET.get(name, "").strip() for name in ("chat", "guard", "event", "span", "before")}
    chats = list(Chat.objects.order_by("title", "pk").values_list("pk", "title"))
    chosen = next((pk for pk, _title in chats if str(pk) == asked["chat"]), None)
    span = SPANS.get(asked["span"])
    wanted = openness.Wanted(
        chat=chosen,
        guard=asked["guard"] if asked["guard"] in openness.GUARDS else "",
        event=asked["event"] if asked["event"] in DisclosureEventKind.values else "",
        since=clock.now() - span[1] if span else None,
        before=moment_of(asked["before"]),
    )
    lines, next_before = openness.page_of(openness.lines(wanted, SHOWN + 1), SHOWN)
    kept = {name: value for name, value in asked.items() if value and name != "before"}
    standings, groups = openness.standings(clock.now())
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": gettext("Openness and guards"),
        "standings": [_stands(one) for one in standings],
        "groups": groups,
        "is_cut": groups > len(standings),
        "lines": [_told(line) for line in lines],
        "chats": [(pk, title, pk == chosen) for pk, title in chats],
        "guards": [(name, label, name == wanted.guard) for name, label in GUARD_NAMES.items()],
        "events": [(name, label, name == wanted.event) for name, label in openness.event_kinds()],
        "spans": [(name, label, name == asked["span"]) for name, (label, _delta) in SPANS.items()],
        "older": urlencode({**kept, "before": next_before.isoformat()}) if next_before else "",
        "newer": urlencode(kept) if asked["before"] else "",
        "is_filtered": bool(kept),
    }
    return TemplateResponse(request, "admin/analytics/openness.html", context)


def _stands(one: openness.Standing) -> dict[str, Any]:
    notice, turns = getattr(one.chat, "notice", None), reverse("admin:conversations_turn_changelist")
    return {
        "title": one.chat.title,
        "url": reverse("admin:conversations_chat_change", args=[one.chat.pk]),
        "state": badge(gettext("held"), "danger") if one.reason else badge(gettext("published to"), "success"),
        "why": in_words(one.reason) or (notice.problem if notice else ""),
        "to_do": notice.problem if notice and one.reason else "",
        "checked": moment(one.chat.disclosure_checked_at),
        "unready": unready_turns(one.unready),
        "unready_url": reverse("admin:conversations_telegramaccount_changelist"),
        "waiting": one.waiting,
        "waiting_url": f"{turns}?chat__id__exact={one.chat.pk}&state__exact=held",
    }


def _told(line: openness.Line) -> dict[str, Any]:
    row = line.event or line.block
    assert row is not None
    told = {
        "at": moment(line.at),
        "iso": line.at.isoformat(),
        "chat": row.chat.title if row.chat else "",
        "chat_url": reverse("admin:conversations_chat_change", args=[row.chat_id]) if row.chat_id else "",
        "bot": row.bot.name if row.bot else "",
        "bot_url": reverse("admin:bots_bot_change", args=[row.bot_id]) if row.bot_id else "",
    }
    if line.event is not None:
        kind = DisclosureEventKind(line.event.kind)
        return {**told, "what": badge(kind.label, _COLOURS[kind]), "why": in_words(line.event.detail)}
    assert line.block is not None
    name = GUARD_NAMES.get(line.block.guard, line.block.guard)
    return {
        **told,
        "what": badge(gettext("stopped: %(guard)s") % {"guard": name}, "warning"),
        "why": in_words(line.block.reason),
        "text": Truncator(line.block.text).chars(140),
        "url": reverse("admin:conversations_guardblock_change", args=[line.block.pk]),
    }
