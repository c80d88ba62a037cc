"""`manage.py export_transcript`: what was said, as JSONL."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from conversations import transcripts
from piyasa_site.common import clock


class Command(BaseCommand):
    help = (
        "Write what was said in chats as JSONL, one object a line, ordered by time: ts, chat, sender, text, id, and "
        "where they apply reply_to, kind, edited, is_bot, synthetic, topic, emoji, scenario. Every bot's line says "
        "is_bot and synthetic. `manage.py realism FILE` and `manage.py import_transcript FILE` read the result."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("chats", nargs="*", metavar="CHAT", help="slug or number of a chat (default: all chats)")
        add("--out", type=Path, metavar="FILE", help="write to this file (default: standard output)")
        add("--since", metavar="TIME", help="from then on: ISO 8601, in Istanbul where no offset is given")
        add("--until", metavar="TIME", help="before then")
        add("--json", action="store_true", help="end with one JSON object of counts; needs --out")

    def handle(self, *args: Any, **given: Any) -> None:
        if given["json"] and given["out"] is None:
            raise CommandError("--json needs --out: standard output already carries the transcript.")
        since, until = (_moment(given[name], f"--{name}") for name in ("since", "until"))
        if since is not None and until is not None and since >= until:
            raise CommandError("--since must come before --until.")
        counts = {"messages": 0, "reactions": 0}
        out: Path | None = given["out"]
        try:
            chats = transcripts.chosen(given["chats"])
            with ExitStack() as opened:
                file: Any = self.stdout
                if out is not None:
                    file = opened.enter_context(out.open("w", encoding="utf-8", newline="\n"))
                for row in transcripts.rows(chats, since, until):
                    file.write(row.as_line() + "\n")
                    counts["reactions" if row.kind == "reaction" else "messages"] += 1
        except transcripts.Refused as refused:
            raise CommandError(str(refused)) from None
        except BrokenPipeError:
            # Whoever read has seen enough, as `head` does.
            sys.stderr.close()
            return
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from None
        except DatabaseError as error:
            raise CommandError(f"The database cannot be read: {' '.join(str(error).split())}.") from None
        if given["json"]:
            self.stdout.write(json.dumps({**counts, "file": str(out)}, ensure_ascii=False))
        elif out is not None:
            self.stdout.write(f"{counts['messages']:,} messages and {counts['reactions']:,} reactions in {out}")


def _moment(text: str | None, option: str) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise CommandError(f"{option} must be a time like 2026-11-16T09:30+03:00; it is {text}.") from None
    return at if at.tzinfo is not None else at.replace(tzinfo=clock.ISTANBUL)
