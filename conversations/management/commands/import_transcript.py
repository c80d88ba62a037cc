"""`manage.py import_transcript FILE`: words from elsewhere, or from an earlier time, into a closed room."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from conversations import transcripts
from conversations.transcript_files import BadFile, read
from piyasa_site.common import clock


class Command(BaseCommand):
    help = (
        "Read a transcript (JSONL as `export_transcript` and `simulate` write it, or the result.json of a Telegram "
        "Desktop export) into the database. Its chats become closed rooms: no bot answers what was said long ago. "
        "Everything is written or nothing; a file that is imported again adds nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("file", type=Path, help="the transcript; which kind it is shows in the file")
        add("--into", default="", metavar="SLUG", help="put everything into this chat (default: those of the file)")
        add("--check", action="store_true", help="only read the file and say what is in it")
        add("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            found = read(given["file"])
            if given["check"]:
                done = transcripts.Imported(left_out=found.left_out)
                done.messages = sum(row.kind == "message" for row in found.rows)
                done.reactions = len(found.rows) - done.messages
            else:
                done = transcripts.store(found, clock.now(), given["into"])
        except (BadFile, transcripts.Refused) as error:
            raise CommandError(str(error)) from None
        except DatabaseError as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The database cannot be written: {reason}. Has `manage.py migrate` been run?") from None
        if given["json"]:
            self.stdout.write(json.dumps(done.as_dict(), ensure_ascii=False))
            return
        verb = "in the file" if given["check"] else "imported"
        self.stdout.write(f"{done.messages:,} messages and {done.reactions:,} reactions {verb}")
        if done.already_there:
            self.stdout.write(f"{done.already_there:,} were there already")
        if done.chats_made:
            self.stdout.write(f"closed rooms made: {', '.join(done.chats_made)}")
        for reason, count in done.left_out.items():
            self.stdout.write(f"left out: {count:,} {reason}")
