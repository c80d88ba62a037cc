"""`manage.py fill_database`: a demo database of a million messages, to measure on."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from conversations.filling import NotEmpty, Size, fill
from conversations.management.commands.seed import ProgressBar
from piyasa_site.common import clock

# name: (default, least, most, what)
SIZES: Final = {
    "people": (10_000, 0, 1_000_000, "synthetic people"),
    "bots": (1_000, 1, 10_000, "bots"),
    "chats": (50, 1, 1_000, "rooms"),
    "messages": (1_000_000, 0, 10_000_000, "messages, over the last 90 days"),
    "turns": (1_000_000, 0, 10_000_000, "turns, of the newest messages"),
}


class Command(BaseCommand):
    help = (
        "Fill an empty or demo database with a large demo house: people, bots, rooms, messages, turns and what grows "
        "beside them, all of it marked as synthetic. For measuring; a database that holds anything else is refused. "
        "What is there already counts, so doing it again makes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        for name, (default, _least, _most, what) in SIZES.items():
            parser.add_argument(f"--{name}", type=int, default=default, help=f"how many {what} ({default})")
        parser.add_argument("--seed", type=int, default=1, help="which population (1), as of `seed`")

    def handle(self, *args: Any, **given: Any) -> None:
        for name, (_default, least, most, _what) in SIZES.items():
            if not least <= given[name] <= most:
                raise CommandError(f"--{name} must lie between {least} and {most}; it is {given[name]}.")
        if given["seed"] < 0:
            raise CommandError(f"--seed must be 0 or more, not {given['seed']}.")
        bar = ProgressBar(sys.stderr if given["verbosity"] else None)
        try:
            made = fill(Size(**{name: given[name] for name in SIZES}), given["seed"], clock.now(), bar.show)
        except NotEmpty as refused:
            raise CommandError(str(refused)) from None
        except DatabaseError as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The database cannot be filled: {reason}. Has `manage.py migrate` been run?") from error
        finally:
            bar.close()
        if given["verbosity"]:
            self.stdout.write("made: " + ", ".join(f"{count:,} {what}" for what, count in made.items()) + ".")
