"""`manage.py seed`: a coherent demo population in the database, safe to repeat."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from conversations.seeding import describe, seed_demo

MOST = {"bots": 100_000, "chats": 10_000, "people": 10_000_000}
_BAR = 28


class Command(BaseCommand):
    help = (
        "Make a demo population: bots with personas, stances, holdings and memories, rooms with members, and "
        "synthetic people. Safe to repeat: what is there stays as it is, larger numbers add to it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bots", type=int, default=200, help="how many bots there are to be (200)")
        parser.add_argument("--chats", type=int, default=10, help="how many rooms (10)")
        parser.add_argument("--people", type=int, default=10_000, help="how many synthetic people (10000)")
        parser.add_argument("--seed", type=int, default=1, help="which population (1); the same number, the same one")
        parser.add_argument("--json", action="store_true", help="print how many of each were made and found as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        for name, least in (("bots", 1), ("chats", 1), ("people", 0)):
            if options[name] < least:
                raise CommandError(f"--{name} must be {least} or more, not {options[name]}.")
            if options[name] > MOST[name]:
                raise CommandError(f"--{name} must be {MOST[name]} or less, not {options[name]}.")
        if options["seed"] < 0:
            raise CommandError(f"--seed must be 0 or more, not {options['seed']}.")
        bar = ProgressBar(sys.stderr if options["verbosity"] else None)
        try:
            report = seed_demo(options["seed"], options["bots"], options["chats"], options["people"], bar.show)
        except DatabaseError as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The demo cannot be written: {reason}. Has `manage.py migrate` been run?") from error
        finally:
            bar.close()
        if options["json"]:
            counts = {kind: {"made": made, "found": found} for kind, (made, found) in describe(report).items()}
            self.stdout.write(json.dumps(counts, ensure_ascii=False))
        elif options["verbosity"]:
            parts = [f"{made:,} {kind} made, {found:,} found" for kind, (made, found) in describe(report).items()]
            self.stdout.write("; ".join(parts) + ".")


class ProgressBar:
    """One line on a terminal that grows; one line a finished stage elsewhere."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._is_terminal = bool(stream and stream.isatty())
        self._open = False

    def show(self, stage: str, done: int, total: int) -> None:
        if self._stream is None:
            return
        if self._is_terminal:
            share = done / total if total else 1.0
            filled = round(_BAR * share)
            line = f"\r{stage:<8}[{'#' * filled}{'.' * (_BAR - filled)}] {done:,}/{total:,}"
            self._stream.write(line + ("\n" if done >= total else ""))
            self._open = done < total
        elif done >= total:
            self._stream.write(f"{stage}: {done:,}/{total:,}\n")
        self._stream.flush()

    def close(self) -> None:
        """Leave the cursor on a line of its own where a stage was cut short."""
        if self._stream is not None and self._open:
            self._stream.write("\n")
            self._open = False
