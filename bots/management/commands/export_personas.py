"""`manage.py export_personas`: bots as JSON, CSV or Character Cards."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from bots import cards, exchange


class Command(BaseCommand):
    help = (
        "Write bots as files. json and csv carry everything but tokens and go back in as they were; v2 and v3 are "
        "Character Cards, which other programs read: one object for one bot, a list for several, or with a folder "
        "as --out one file for each. Every file says is_bot and synthetic."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("usernames", nargs="*", metavar="USERNAME", help="which bots (default: all)")
        add("--format", choices=cards.FORMATS, default="json", help="json (default), csv, v2 or v3")
        add("--out", type=Path, metavar="FILE", help="write there (default: standard output)")
        add("--json", action="store_true", help="end with one JSON object; needs --out")

    def handle(self, *args: Any, **given: Any) -> None:
        out: Path | None = given["out"]
        if given["json"] and out is None:
            raise CommandError("--json needs --out: standard output already carries the personas.")
        try:
            personas = exchange.personas_of(exchange.chosen(given["usernames"]))
        except cards.BadPersona as wrong:
            raise CommandError(str(wrong)) from None
        except DatabaseError as error:
            raise CommandError(f"The database cannot be read: {' '.join(str(error).split())}.") from None
        if not personas:
            raise CommandError("There is no bot to write.")
        try:
            files = self._write(personas, given["format"], out)
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from None
        if given["json"]:
            self.stdout.write(json.dumps({"personas": len(personas), "files": files}, ensure_ascii=False))
        elif out is not None:
            self.stdout.write(f"{len(personas):,} personas in {out}")

    def _write(self, personas: list[cards.Persona], kind: str, out: Path | None) -> int:
        """How many files were written; none is standard output."""
        if kind in ("v2", "v3"):
            made = [cards.as_card(persona, kind) for persona in personas]
            if out is not None and out.is_dir():
                for persona, card in zip(personas, made, strict=True):
                    (out / cards.file_name(persona)).write_text(_indented(card), encoding="utf-8")
                return len(made)
            text = _indented(made[0] if len(made) == 1 else made)
        else:
            text = cards.as_own(personas) if kind == "json" else cards.as_csv(personas)
        if out is None:
            self.stdout.write(text, ending="")
            return 0
        with out.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
        return 1


def _indented(told: Any) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
