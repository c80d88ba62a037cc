"""`manage.py preflight`: is everything there that the house needs? Non-zero exit when something needed is broken."""

from __future__ import annotations

import json
import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from piyasa_site.common import clock
from piyasa_site.house import health


class Command(BaseCommand):
    help = (
        "Check everything that a working house needs, in the order in which to mend it: database, migrations, Redis, "
        "workers of every queue, beat, keys, decryption of bot tokens, and whether the language model and Telegram can "
        "be reached where they are used. `off` is what is not needed here. Exits with 1 where something needed is "
        "broken."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object in place of the table")

    def handle(self, *args: Any, **options: Any) -> None:
        # Connection pools and clients warn on their own; here every failure is a line of the report.
        logging.disable(logging.CRITICAL)
        try:
            checks = health.preflight(clock.now())
        finally:
            logging.disable(logging.NOTSET)
        broken = [check for check in checks if check.broken]
        if options["json"]:
            self.stdout.write(
                json.dumps(
                    {"ok": not broken, "checks": [check.as_dict() for check in checks]}, ensure_ascii=False, indent=2
                )
            )
        else:
            width = max(len(check.name) for check in checks)
            for check in checks:
                sign = "ok" if check.ok else ("BROKEN" if check.broken else "off")
                self.stdout.write(f"{sign:<7} {check.name:<{width}}  {check.detail}")
        if broken:
            if not options["json"]:
                self.stdout.write(f"\nBroken: {', '.join(check.name for check in broken)}.")
            raise SystemExit(1)
