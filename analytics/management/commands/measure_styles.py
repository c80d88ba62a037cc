"""`manage.py measure_styles`: whether the bots' hands can be told apart."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from analytics import authorship
from conversations.engine.composer import Composed
from conversations.engine.room import Planned, RoomState, Said
from conversations.simulation import runs
from conversations.simulation.loop import Sink
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.world import World
from conversations.text.writers import build_writer

DAYS = 8.0  # so that the quietest of 200 bots says enough for a batch to learn and a batch to be recognised


class Command(BaseCommand):
    help = (
        "Test whether authors can be told apart by their writing: a linear classifier learns each one's earlier "
        "messages and is asked who wrote later batches of 20. Reads a transcript, or simulates one. "
        "Ends with an error when the aims are missed."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--transcript", type=Path, help="a transcript (JSONL); without it a run is simulated")
        add("--seed", type=int, help="the seed of the simulated run (default 1)")
        add("--days", type=float, help=f"simulated days (default {DAYS:g})")
        add("--bots", type=int, help=f"simulated bots (default {authorship.AUTHORS})")
        add("--json", action="store_true", help="print the figures as one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            if given["transcript"]:
                for name in ("seed", "days", "bots"):
                    if given[name] is not None:
                        raise CommandError(f"--{name} shapes a simulated run: it cannot go with --transcript.")
                people: dict[str, dict[str, float]] = {}
                messages = authorship.read_transcript(given["transcript"])
            else:
                messages, people = _simulated(given["seed"], given["days"], given["bots"])
            report = authorship.measure(messages)
        except (authorship.BadTranscript, BadRun) as error:
            raise CommandError(str(error)) from None
        if given["json"]:
            self.stdout.write(json.dumps({**asdict(report), **people, "passed": report.passed}, ensure_ascii=False))
        else:
            self._show(report, people)
        if not report.passed:
            raise CommandError(
                f"the aims are a top-1 of {authorship.TOP1_AIM:.0%} and {authorship.RECALLED_AIM} recognised authors."
            )

    def _show(self, report: authorship.Report, people: dict[str, dict[str, float]]) -> None:
        say = self.stdout.write
        say(
            f"{report.authors} authors, batches of {authorship.BATCH} messages: {report.train_batches} earlier ones "
            f"learnt (overlapping), {report.test_batches} later ones asked"
        )
        say(f"top-1 {report.top1:.1%} (chance {report.chance:.1%}; aim {authorship.TOP1_AIM:.0%})")
        say(
            f"authors with a recall of {authorship.RECALL:g} or more: {report.recalled} (aim {authorship.RECALLED_AIM})"
        )
        for title, values in (("habits, p10 to p90 between authors", report.coverage), *people.items()):
            say(f"{title}:")
            for name, value in sorted(values.items(), key=lambda item: -item[1]):
                say(f"  {name:<28} {value:.3f}")
        say("hardest to tell: " + ", ".join(f"{one} (for {other})" for one, other in report.hardest))


def _simulated(
    seed: int | None, days: float | None, bots: int | None
) -> tuple[dict[str, list[str]], dict[str, dict[str, float]]]:
    """What every bot says in a simulated run, and how far traits and style cards cover their ranges."""
    options = RunOptions(
        seed=1 if seed is None else seed,
        hours=24.0 * (DAYS if days is None else days),
        bots=authorship.AUTHORS if bots is None else bots,
    )
    options.check()
    world = World.build(options)
    heard = _Heard()
    runs.start(options, build_writer("offline"), world=world, further=heard)
    cards = [member.mind.dump().get("writing_style", {}) for member in world.cast.values()]
    coverage = {
        "traits, share of ten steps that are taken": authorship.trait_coverage(
            member.persona.facts.traits for member in world.cast.values()
        ),
        "style cards, evenness of their choices": authorship.choice_coverage(cards),
    }
    return heard.messages, coverage


class _Heard(Sink):
    """Keeps the words of every bot, by name, in order."""

    def __init__(self) -> None:
        self.messages: dict[str, list[str]] = defaultdict(list)

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        if said.is_bot and (composed is None or composed.kind == "message"):
            self.messages[said.name].append(said.text)
