"""`manage.py export_person PERSON`: everything that is kept of a person."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from conversations import people_data
from conversations.management.people_commands import add_who, found
from piyasa_site.common import clock


class Command(BaseCommand):
    help = (
        "Write everything that is kept of one person as JSON, to be handed to them: who they are here, what they "
        "said, what bots remember of them and how bots stand toward them. The file can be read by its owner only."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_who(parser)
        parser.add_argument("--out", type=Path, metavar="FILE", help="write there (default: standard output)")

    def handle(self, *args: Any, **given: Any) -> None:
        out: Path | None = given["out"]
        try:
            told = people_data.export(found(given), clock.now())
        except DatabaseError as error:
            raise CommandError(f"The database cannot be read: {' '.join(str(error).split())}.") from None
        text = json.dumps(told, ensure_ascii=False, indent=2)
        if out is None:
            self.stdout.write(text)
            return
        try:
            with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.write(text + "\n")
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from None
        self.stdout.write(
            f"{told['person']['display_name']}: {len(told['messages']):,} messages, {len(told['memories']):,} memories,"
            f" {len(told['relationships']):,} relationships in {out}"
        )
