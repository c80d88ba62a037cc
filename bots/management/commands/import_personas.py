"""`manage.py import_personas FILE`: bots from JSON, CSV or Character Cards."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from bots import cards, exchange


class Command(BaseCommand):
    help = (
        "Make bots of a file or a folder of files: what `export_personas` wrote (JSON, CSV), or Character Cards V1 to "
        "V3 as JSON or inside a PNG picture. Which kind it is shows in the file; what a card holds beyond a bot's "
        "fields is kept and goes out again. Everything is written or nothing. A bot whose username is known stays as "
        "it is; with --update the file wins."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("file", type=Path, help="a file, or a folder of .json, .csv and .png files")
        add("--update", action="store_true", help="change bots that are there already")
        add("--disabled", action="store_true", help="leave every imported bot switched off, to be looked at first")
        add("--check", action="store_true", help="only read and check; write nothing")
        add("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            personas = cards.read(given["file"])
            if not personas:
                raise cards.BadPersona(f"{given['file']} holds no personas.")
            done = exchange.store(
                personas,
                update=given["update"],
                enabled=False if given["disabled"] else None,
                keep=not given["check"],
            )
        except cards.BadPersona as wrong:
            raise CommandError(str(wrong)) from None
        except DatabaseError as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The database cannot be written: {reason}. Has `manage.py migrate` been run?") from None
        if given["json"]:
            self.stdout.write(json.dumps(done.as_dict(), ensure_ascii=False))
            return
        would = "would be " if given["check"] else ""
        self.stdout.write(
            f"{len(done.made):,} {would}made, {len(done.changed):,} {would}changed, {len(done.left):,} left as they are"
        )
