"""`manage.py rotate_token_key`: every stored token under the first key."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from bots.tokens import rotate


class Command(BaseCommand):
    help = (
        "Encrypt every stored bot token with the first key of TOKEN_ENCRYPTION_KEY. To change keys: put the new one in "
        "front, restart the service, run this, then take the old one away. Safe to repeat and to run while the "
        "service works. Exits with 1 where a token opens with none of the keys."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only count; change nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            done = rotate(keep=not given["check"])
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used: {' '.join(str(error).split())}.") from None
        if given["json"]:
            self.stdout.write(json.dumps(done.as_dict()))
        else:
            verb = "to rotate" if given["check"] else "rotated"
            self.stdout.write(f"{done.rotated:,} {verb}, {done.current:,} under the first key already")
        if done.closed:
            named = ", ".join(str(pk) for pk in done.closed[:5]) + (" …" if len(done.closed) > 5 else "")
            if not given["json"]:
                self.stderr.write(f"No key opens the token of bot {named}; enter it anew, or bring the old key back.")
            raise SystemExit(1)
