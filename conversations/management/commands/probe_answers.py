"""`manage.py probe_answers`: strangers of many kinds speak into a simulated day; who answers them, and how soon?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.market.synthetic import SyntheticFeed
from conversations.simulation import probe, questioning
from conversations.simulation.options import DEFAULT_START, WRITERS, BadRun, RunOptions
from conversations.text.writers import build_writer


class Command(BaseCommand):
    help = (
        "Say many kinds of visitors' messages into a simulated day and report, per kind, who answered, how soon, and "
        "why not. Ends with an error where a promise to visitors is not kept. With --lines, print instead what the "
        "lines of a file are answered, each by one bot after the other. Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--messages", type=int, default=1000, help="how many messages visitors say (default 1000)")
        add("--bots", type=int, default=200, help="how many bots (default 200)")
        add("--chats", type=int, default=10, help="how many rooms (default 10)")
        add("--hours", type=float, default=24.0, help="simulated hours (default 24)")
        add("--start", default=DEFAULT_START, help=f"ISO 8601 moment at which it begins (default {DEFAULT_START})")
        add("--seed", type=int, default=7, help="the seed of world, run and visitors (default 7)")
        add("--writer", default="offline", metavar="|".join(WRITERS), help="who writes the words (default offline)")
        add("--json", action="store_true", help="print one JSON object")
        add("--lines", nargs="+", metavar="FILE.jsonl", help="only say these lines, and print the answers for reading")
        add("--each", type=int, default=1, help="with --lines: how many bots answer each line (default 1)")
        add("--out", metavar="FILE", help="with --lines: write the answers there")

    def handle(self, *args: Any, **given: Any) -> None:
        if given["lines"]:
            self._ask(given)
            return
        shape = {name: given[name] for name in ("bots", "chats", "hours", "start", "seed", "writer")}
        try:
            options = RunOptions(**shape).check()
            if given["messages"] < 1:
                raise BadRun(f"--messages must be at least 1; it is {given['messages']}.")
            if options.hours * 3600.0 <= probe.AFTER:
                raise BadRun(f"--hours must be more than {probe.AFTER / 3600.0:g}; it is {options.hours:g}.")
        except BadRun as error:
            raise CommandError(str(error)) from None
        result = probe.run(options, given["messages"], build_writer(options.writer))
        bars = result.bars()
        kept = all(bar["kept"] for bar in bars)
        if given["json"]:
            self.stdout.write(json.dumps({"kinds": result.rows(), "bars": bars, "kept": kept}, ensure_ascii=False))
        else:
            self._print(result, bars)
        if not kept:
            raise CommandError("a promise to visitors is not kept.")

    def _ask(self, given: dict[str, Any]) -> None:
        if given["each"] < 1:
            raise CommandError(f"--each must be at least 1; it is {given['each']}.")
        if given["writer"] not in WRITERS:
            raise CommandError(f"--writer must be one of {', '.join(WRITERS)}.")
        try:
            lines = [line for name in given["lines"] for line in questioning.read_lines(Path(name))]
        except (OSError, UnicodeDecodeError, questioning.BadLines) as error:
            raise CommandError(f"The lines cannot be read: {error}") from None
        answers = questioning.ask(
            lines,
            questioning.cast(),
            build_writer(given["writer"]),
            SyntheticFeed(given["seed"]),
            seed=given["seed"],
            each=given["each"],
        )
        text = questioning.transcript(answers)
        if not given["out"]:
            self.stdout.write(text, ending="")
            return
        try:
            Path(given["out"]).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{given['out']} cannot be written: {error}") from None

    def _print(self, result: probe.Result, bars: list[dict[str, Any]]) -> None:
        form = "{:<30} {:>5} {:>6} {:>8} {:>9} {:>7} {:>7}  {}"
        self.stdout.write(form.format("kind", "said", "awake", "in time", "somebody", "median", "p95", "outcomes"))
        for row in result.rows():
            outcomes = ", ".join(f"{why} {count}" for why, count in row["outcomes"].items())
            in_time = f"{row['in_time'] / row['awake']:.1%}" if row["awake"] else "–"
            somebody = f"{row['by_somebody'] / row['said']:.1%}" if row["said"] else "–"
            seconds = ["–" if row[name] is None else f"{row[name]:.0f} s" for name in ("median_seconds", "p95_seconds")]
            self.stdout.write(
                form.format(row["kind"], row["said"], row["awake"], in_time, somebody, *seconds, outcomes)
            )
        for bar in bars:
            mark = "kept  " if bar["kept"] else "MISSED"
            self.stdout.write(f"{mark} {bar['what']}: {bar['share']:.1%} of {bar['of']} (at least {bar['bar']:.0%})")
        for missed in result.misses()[: probe.MISSES_SHOWN]:
            meant, taken = missed.asked or "the room", missed.said.to or "the room"
            taken = f", taken as said to {taken}" if taken != meant else ""
            self.stdout.write(f"  missed in {missed.room} ({meant}{taken}; {missed.outcome()}): {missed.said.text}")
