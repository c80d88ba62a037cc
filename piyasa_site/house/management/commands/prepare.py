"""`manage.py prepare`: migrations, schedules, first admin and the demo; what `make run` does before it opens."""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from piyasa_site.house.preparation import CannotPrepare, prepare


class Command(BaseCommand):
    help = "Bring the database up to date: migrations, schedules, first admin and, with --demo, a demo population."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--demo", action="store_true", help="Seed the demo where there is no bot yet.")
        parser.add_argument(
            "--json", action="store_true", help="One JSON object on standard output; notices go elsewhere."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            # Whatever the steps print must not mix with the object that the launcher reads.
            with redirect_stdout(sys.stderr):
                done = prepare(options["demo"], lambda line: self.stderr.write(line, style_func=str))
        except CannotPrepare as error:
            raise CommandError(str(error)) from None
        if options["json"]:
            self.stdout.write(json.dumps(done.as_dict(), ensure_ascii=False))
            return
        self.stdout.write(
            f"{done.migrations} migrations applied, {done.schedules} schedules created,"
            f" demo {'made' if done.seeded else 'left as it is'}; admin: {done.admin.username}"
        )
        if done.admin.one_time_password:
            self.stdout.write(f"One-time password of {done.admin.username}: {done.admin.one_time_password}")
