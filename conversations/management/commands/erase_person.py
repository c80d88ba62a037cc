"""`manage.py erase_person PERSON`: let go of a person everywhere."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from conversations import people_data
from conversations.management.people_commands import add_who, found
from conversations.models import Person


class Command(BaseCommand):
    help = (
        "Erase one person: their row goes, what they said stays in its rooms under a pseudonym, bots forget them, and "
        "their name gives way to the pseudonym wherever it was said or noted. This cannot be undone; export first "
        "with `manage.py export_person`. All of it is done or nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_who(parser)
        parser.add_argument("--yes", action="store_true", help="do not ask; needed where nobody can answer")
        parser.add_argument("--json", action="store_true", help="print one JSON object; needs --yes")

    def handle(self, *args: Any, **given: Any) -> None:
        if given["json"] and not given["yes"]:
            raise CommandError("--json needs --yes: a program cannot be asked.")
        try:
            person = found(given)
            if not given["yes"] and not self._agreed(person):
                raise CommandError("Nothing was erased.")
            done = people_data.do_erase(person, None)
        except Person.DoesNotExist:
            raise CommandError("The person was erased meanwhile.") from None
        except DatabaseError as error:
            raise CommandError(f"The database cannot be written: {' '.join(str(error).split())}.") from None
        if given["json"]:
            self.stdout.write(json.dumps(done.payload(), ensure_ascii=False))
            return
        self.stdout.write(
            f"{done.person} is erased: {done.messages:,} messages now by {done.pseudonym!r}, the name replaced in"
            f" {done.mentions:,} texts, {done.forgotten:,} memories and relationships gone"
        )

    def _agreed(self, person: Person) -> bool:
        if not sys.stdin.isatty():
            raise CommandError("Say --yes to erase where nobody can be asked.")
        self.stdout.write(f"Erase {person.display_name} ({person.key}, {person.platform}) for good? Type the name:")
        return input().strip() == person.display_name
