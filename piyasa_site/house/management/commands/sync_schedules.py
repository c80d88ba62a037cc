"""`manage.py sync_schedules`: create the schedules that are missing."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from piyasa_site.house.schedules import SCHEDULES, sync_schedules


class Command(BaseCommand):
    help = (
        "Create the periodic tasks that do not exist yet. What is there stays as staff left it: to switch one off, "
        "disable its row in Admin; a row that was deleted is created again. `make run` does this at every start."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            created = sync_schedules()
        except DatabaseError as error:
            raise CommandError(f"The schedules cannot be written: {' '.join(str(error).split())}") from None
        kept = len(SCHEDULES) - len(created)
        if options["json"]:
            self.stdout.write(json.dumps({"created": created, "kept": kept}, ensure_ascii=False))
            return
        self.stdout.write(
            f"{len(created)} created, {kept} left as they are" + "".join(f"\n+ {name}" for name in created)
        )
