"""What happened in the house, one line each: changes by staff, stopped texts, turns and tasks that went wrong.

A line tells who, when, what and why. It never holds what was written, a token or a key; what was said is in the
messages, for those who may read them. The API and the page of the admin read the same sources; what lies above this
package adds its own by `register`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from auditlog.models import LogEntry
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from analytics.models import TaskFailure
from conversations.models import DisclosureEvent, DisclosureEventKind, GuardBlock, Turn, TurnState
from piyasa_site.access.roles import Role
from piyasa_site.tunables.models import SettingVersion

INFO: Final = "info"
WARNING: Final = "warning"
ERROR: Final = "error"

# Fields of an audited change whose values stay out of the log: what bots and people say is not for it.
UNTOLD: Final = frozenset(("text", "persona_hint", "sample_lines", "token", "digest", "password"))


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of line: the rows, by which field they are timed, how a row is told, and who may read it.

    `levels` tells by which lookups the rows of a level are found, where that is not all of them; a level that is not
    named there has none. `about` tells the field that holds a participant or thing, by the kind of its key.
    """

    rows: Callable[[], QuerySet[Any]]
    timed_by: str
    told: Callable[[Any], dict[str, Any]]
    role: Role = Role.VIEWER
    levels: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    label: Any = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log, of whatever source."""

    source: str
    pk: int
    at: datetime
    level: str
    actor: str
    subject: str
    event: str
    detail: Mapping[str, Any]


def register(name: str, source: Source) -> None:
    """Adds a source of what lies above this package."""
    SOURCES[name] = source


def newest(
    sources: Mapping[str, Source],
    *,
    most: int,
    level: str = "",
    about: str = "",
    since: datetime | None = None,
    before: datetime | None = None,
) -> list[Line]:
    """The newest lines of these sources together, `most` of them; one query a source.

    `about` is a key such as bot:12 or an account's name; a source that knows nothing of such keys is silent.
    """
    found: list[Line] = []
    for name, source in sources.items():
        rows = source.rows().order_by("-pk")
        if level:
            if level not in source.levels:
                continue
            rows = rows.filter(**source.levels[level])
        if about:
            kind, colon, value = about.partition(":")
            lookup = source.about.get(kind if colon else "account")
            if lookup is None or (colon and not value.isdecimal()):
                continue
            rows = rows.filter(**{lookup: value if colon else about})
        if before is not None:
            rows = rows.filter(**{f"{source.timed_by}__lt": before})
        lines = [Line(name, row.pk, **source.told(row)) for row in rows[:most]]
        # Looked at here: not every table has an index by time, and where nothing is so new all of it would be read.
        found += [line for line in lines if since is None or line.at >= since]
    found.sort(key=lambda line: line.at, reverse=True)
    return found[:most]


def _audit(row: LogEntry) -> dict[str, Any]:
    changes = row.changes if isinstance(row.changes, dict) else {}
    return {
        "at": row.timestamp,
        "level": INFO,
        "actor": row.actor.get_username() if row.actor is not None else "",
        "subject": f"{row.content_type.app_label}.{row.content_type.model}:{row.object_pk}",
        "event": row.get_action_display(),
        "detail": {name: None if name in UNTOLD else change for name, change in changes.items()},
    }


def _guard(row: GuardBlock) -> dict[str, Any]:
    return {
        "at": row.created_at,
        "level": WARNING,
        "actor": f"bot:{row.bot_id}" if row.bot_id else "",
        "subject": f"chat:{row.chat_id}" if row.chat_id else "",
        "event": f"guard:{row.guard}",
        "detail": {"reason": row.reason},
    }


def _disclosure(row: DisclosureEvent) -> dict[str, Any]:
    return {
        "at": row.at,
        "level": WARNING if row.kind in _CLOSING else INFO,
        "actor": f"bot:{row.bot_id}" if row.bot_id else "",
        "subject": f"chat:{row.chat_id}",
        "event": f"notice:{row.kind}",
        "detail": {"reason": row.detail} if row.detail else {},
    }


def _turn(row: Turn) -> dict[str, Any]:
    return {
        "at": row.due_at,
        "level": ERROR if row.state in (TurnState.FAILED, TurnState.UNKNOWN) else WARNING,
        "actor": f"bot:{row.bot_id}",
        "subject": f"turn:{row.pk}",
        "event": f"turn:{row.state}",
        "detail": {"reason": row.reason, "chat": row.chat_id, "attempts": row.attempts},
    }


def _setting(row: SettingVersion) -> dict[str, Any]:
    return {
        "at": row.at,
        "level": INFO,
        "actor": row.by_name,
        "subject": f"setting:{row.name}",
        "event": "restored" if row.restores_id else "changed",
        "detail": {"old": row.old, "new": row.new, "version": row.version},
    }


def _failure(row: TaskFailure) -> dict[str, Any]:
    return {
        "at": row.at,
        "level": ERROR,
        "actor": "",
        "subject": f"task:{row.task}",
        "event": f"task:{row.error}",
        "detail": {"arguments": row.arguments, "place": row.place},
    }


# What a group is held for, or may soon be.
_CLOSING = (
    DisclosureEventKind.LOST,
    DisclosureEventKind.HELD,
    DisclosureEventKind.UNANSWERED,
    DisclosureEventKind.MOVED,
    DisclosureEventKind.SWITCHED_OFF,
)
_OPENING = (
    DisclosureEventKind.POSTED,
    DisclosureEventKind.PINNED,
    DisclosureEventKind.EDITED,
    DisclosureEventKind.RELEASED,
    DisclosureEventKind.SWITCHED_ON,
)
_TROUBLED = (TurnState.HELD, TurnState.DROPPED, TurnState.FAILED, TurnState.UNKNOWN)

SOURCES: Final[dict[str, Source]] = {
    "turns": Source(
        lambda: Turn.objects.filter(state__in=_TROUBLED).only(
            "pk", "due_at", "state", "bot_id", "chat_id", "reason", "attempts"
        ),
        "due_at",
        _turn,
        levels={
            ERROR: {"state__in": (TurnState.FAILED, TurnState.UNKNOWN)},
            WARNING: {"state__in": (TurnState.HELD, TurnState.DROPPED)},
        },
        about={"bot": "bot_id", "chat": "chat_id", "turn": "pk"},
        label=_("Turns that went wrong"),
    ),
    "guards": Source(
        lambda: GuardBlock.objects.defer("text"),
        "created_at",
        _guard,
        levels={WARNING: {}},
        about={"bot": "bot_id", "chat": "chat_id"},
        label=_("Stopped by guards"),
    ),
    "notices": Source(
        lambda: DisclosureEvent.objects.exclude(kind=DisclosureEventKind.SEEN),
        "at",
        _disclosure,
        levels={WARNING: {"kind__in": _CLOSING}, INFO: {"kind__in": _OPENING}},
        about={"bot": "bot_id", "chat": "chat_id"},
        label=_("Notices in groups"),
    ),
    "settings": Source(
        lambda: SettingVersion.objects.all(),
        "at",
        _setting,
        levels={INFO: {}},
        about={"account": "by_name"},
        label=_("Settings"),
    ),
    "tasks": Source(
        lambda: TaskFailure.objects.all(), "at", _failure, levels={ERROR: {}}, label=_("Tasks that failed")
    ),
    # Who changed what, accounts and keys included: as in the admin, for administrators.
    "audit": Source(
        lambda: LogEntry.objects.select_related("actor", "content_type"),
        "timestamp",
        _audit,
        Role.ADMIN,
        levels={INFO: {}},
        about={"account": "actor__username"},
        label=_("Changes by staff"),
    ),
}
