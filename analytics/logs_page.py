"""The admin's page of what happened when: every source of `analytics.logs` together, filtered, newest first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from analytics import logs
from conversations.models import DisclosureEventKind, TurnState
from conversations.staff_reasons import in_words
from piyasa_site.access.roles import Role, role_of
from piyasa_site.common import clock
from piyasa_site.common.admin import badge, moment

SHOWN: Final = 60
SPANS: Final = {
    "hour": (_("last hour"), timedelta(hours=1)),
    "day": (_("last 24 hours"), timedelta(days=1)),
    "week": (_("last 7 days"), timedelta(days=7)),
}
LEVELS: Final = {logs.INFO: _("information"), logs.WARNING: _("warning"), logs.ERROR: _("error")}
_COLOURS: Final = {logs.INFO: "info", logs.WARNING: "warning", logs.ERROR: "danger"}
_EMPTY: Final = ("None", "", "[]", "{}")
# Where the subject of a line is looked at, by the kind of its key.
_PAGES: Final = {
    "bot": "bots_bot",
    "chat": "conversations_chat",
    "turn": "conversations_turn",
    "check": "house_systemcheck",
}


def logs_page(request: HttpRequest) -> HttpResponse:
    """For everybody who may look at turns; a source is shown to whoever its role includes. One query a source."""
    if not request.user.has_perm("conversations.view_turn"):
        raise PermissionDenied
    own, order = role_of(request.user) or Role.VIEWER, list(Role)
    sources = {
        name: source for name, source in logs.SOURCES.items() if order.index(own) >= order.index(source.role)
    }
    asked = {name: request.GET.get(name, "").strip() for name in ("source", "level", "span", "about", "before")}
    chosen = {asked["source"]: sources[asked["source"]]} if asked["source"] in sources else sources
    span = SPANS.get(asked["span"])
    lines = logs.newest(
        chosen,
        most=SHOWN + 1,
        level=asked["level"] if asked["level"] in LEVELS else "",
        about=asked["about"],
        since=clock.now() - span[1] if span else None,
        before=moment_of(asked["before"]),
    )
    shown, more = _cut(lines)
    kept = {name: value for name, value in asked.items() if value and name != "before"}
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": gettext("What happened"),
        "lines": [_told(line, sources[line.source]) for line in shown],
        "sources": [(name, source.label, name == asked["source"]) for name, source in sources.items()],
        "levels": [(name, label, name == asked["level"]) for name, label in LEVELS.items()],
        "spans": [(name, label, name == asked["span"]) for name, (label, _delta) in SPANS.items()],
        "about": asked["about"],
        "older": urlencode({**kept, "before": shown[-1].at.isoformat()}) if more else "",
        "newer": urlencode(kept) if asked["before"] else "",
        "is_filtered": bool(kept),
    }
    return TemplateResponse(request, "admin/analytics/logs.html", context)


def _cut(lines: list[logs.Line]) -> tuple[list[logs.Line], bool]:
    """A page of lines, and whether there are more. It ends between two moments: the next one begins after it."""
    if len(lines) <= SHOWN:
        return lines, False
    whole = [line for line in lines[:SHOWN] if line.at > lines[SHOWN].at]
    return whole or lines[:SHOWN], True


def _told(line: logs.Line, source: logs.Source) -> dict[str, Any]:
    return {
        "at": moment(line.at),
        "iso": line.at.isoformat(),
        "level": badge(LEVELS[line.level], _COLOURS[line.level]),
        "source": source.label,
        "event": _event(line.event),
        "actor": line.actor,
        "actor_url": _page_of(line.actor),
        "subject": line.subject,
        "subject_url": _page_of(line.subject),
        "detail": _detail(line.detail),
    }


def _event(event: str) -> str:
    """What happened in the reader's language, where it is a word of ours."""
    kind, colon, what = event.partition(":")
    if kind == "turn" and what in TurnState.values:
        return str(TurnState(what).label)
    if kind == "notice" and what in DisclosureEventKind.values:
        return str(DisclosureEventKind(what).label)
    if kind == "check":
        return gettext("all well") if what == "ok" else gettext("broken")
    words = {"changed": gettext("changed"), "restored": gettext("restored")}
    return what if colon else words.get(event, event)


def _detail(detail: Any) -> str:
    """Why, and what changed, in one line."""
    said = []
    for name, value in detail.items():
        if name == "reason":
            said.append(in_words(str(value)))
        elif isinstance(value, (list, tuple)) and len(value) == 2:
            said += _changed(name, *map(str, value))
        elif value not in (None, "", []):
            said.append(f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
        elif value is None:
            said.append(str(name))
    return " · ".join(said)


def _changed(name: str, old: str, new: str) -> list[str]:
    """One field of an audited change. What a new row leaves empty, and what merely points at it, says nothing."""
    if old in _EMPTY:
        return [] if new in _EMPTY or new.endswith(".None") else [f"{name}: {new}"]
    return [f"{name}: {old} → {new}"]


def _page_of(key: str) -> str:
    kind, _colon, number = key.partition(":")
    page = _PAGES.get(kind) or kind.replace(".", "_") * (kind.count(".") == 1)
    if not (page and number.isdecimal()):
        return ""
    try:
        return reverse(f"admin:{page}_change", args=[number])
    except NoReverseMatch:  # a row that has no page of its own
        return ""


def moment_of(text: str) -> datetime | None:
    try:
        found = parse_datetime(text.replace(" ", "+"))  # a plus that a browser has read as a blank
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
