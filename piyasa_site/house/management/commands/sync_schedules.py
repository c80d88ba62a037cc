"""`manage.py sync_schedules`: create the schedules that are missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from piyasa_site.house.schedules import SCHEDULES, sync_schedules


class Command(BaseCommand):
    help = "Create the periodic tasks that do not exist yet; rows that exist are left as they are."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            created = sync_schedules()
        except DatabaseError as error:
            raise CommandError(f"The schedules cannot be written: {' '.join(str(error).split())}") from None
        kept = len(SCHEDULES) - len(created)
        self.stdout.write(
            f"{len(created)} created, {kept} left as they are" + "".join(f"\n+ {name}" for name in created)
        )
