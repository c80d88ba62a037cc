"""System checks as lines of the house's log."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from piyasa_site.house.models import SystemCheck


def register() -> None:
    from analytics import logs  # needs the models of every app

    logs.register(
        "checks",
        logs.Source(
            lambda: SystemCheck.objects.all(),
            "at",
            _check,
            levels={logs.INFO: {"ok": True}, logs.ERROR: {"ok": False}},
            about={"account": "by_name"},
            label=_("System checks"),
        ),
    )


def _check(row: SystemCheck) -> dict[str, Any]:
    broken = [it["name"] for it in row.checks if it.get("needed") and not it.get("ok")]
    return {
        "at": row.at,
        "level": "info" if row.ok else "error",
        "actor": row.by_name,
        "subject": f"check:{row.pk}",
        "event": "check:ok" if row.ok else "check:broken",
        "detail": {"broken": broken} if broken else {},
    }
