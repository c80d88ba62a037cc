"""What happened in the house, one line each: changes by staff, stopped texts, turns that went wrong, settings.

A line tells who, when, what and why. It never holds what was written, a token or a key; what was said is in the
messages, for those who may read them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from auditlog.models import LogEntry
from django.db.models import QuerySet

from conversations.models import GuardBlock, Turn, TurnState
from piyasa_site.access.roles import Role
from piyasa_site.tunables.models import SettingVersion

INFO: Final = "info"
WARNING: Final = "warning"
ERROR: Final = "error"

# Fields of an audited change whose values stay out of the log: what bots and people say is not for it.
UNTOLD: Final = frozenset(("text", "persona_hint", "sample_lines", "token", "digest", "password"))


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of line: the rows, by which field they are timed, how a row is told, and who may read it."""

    rows: Callable[[], QuerySet[Any]]
    timed_by: str
    told: Callable[[Any], dict[str, Any]]
    role: Role = Role.VIEWER


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


SOURCES: Final[dict[str, Source]] = {
    "turns": Source(
        lambda: Turn.objects.filter(
            state__in=[TurnState.HELD, TurnState.DROPPED, TurnState.FAILED, TurnState.UNKNOWN]
        ).only("pk", "due_at", "state", "bot_id", "chat_id", "reason", "attempts"),
        "due_at",
        _turn,
    ),
    "guards": Source(lambda: GuardBlock.objects.defer("text"), "created_at", _guard),
    "settings": Source(lambda: SettingVersion.objects.all(), "at", _setting),
    # Who changed what, accounts and keys included: as in the admin, for administrators.
    "audit": Source(lambda: LogEntry.objects.select_related("actor", "content_type"), "timestamp", _audit, Role.ADMIN),
}
