"""Measure the detector of interactions on the labelled lines: precision, recall and F1 of every kind."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from conversations.text import interactions
from conversations.text.interactions import Interaction, Kind, interaction

LABELLED = Path(interactions.__file__).parent / "labelled" / "interactions.jsonl"
PARTS = ("tuned", "held")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled line (see `labelled/interactions.md`)."""

    text: str
    target: str
    kind: str
    sentiment: int
    part: str
    origin: str


def labelled(path: Path = LABELLED) -> list[Labelled]:
    """The labelled lines, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        return [Labelled(**json.loads(line)) for line in lines]


def read(line: Labelled) -> Interaction:
    return interaction(line.text, line.target, is_reply=bool(line.target))


def measure(lines: Iterable[Labelled]) -> dict[str, Any]:
    """Precision, recall and F1 per kind, their macro mean, accuracy, and the share of right sentiments."""
    pairs = [(line, read(line)) for line in lines]
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for line, seen in pairs:
        wanted[line.kind] += 1
        found[seen.kind.value] += 1
        right[line.kind] += line.kind == seen.kind.value
    kinds = {
        kind.value: {
            "precision": right[kind.value] / found[kind.value] if found[kind.value] else 0.0,
            "recall": right[kind.value] / wanted[kind.value],
            "f1": 2.0 * right[kind.value] / (found[kind.value] + wanted[kind.value]),
            "lines": wanted[kind.value],
        }
        for kind in Kind
        if wanted[kind.value]
    }
    return {
        "lines": len(pairs),
        "kinds": kinds,
        "macro_f1": sum(kind["f1"] for kind in kinds.values()) / len(kinds),
        "accuracy": sum(right.values()) / len(pairs),
        "sentiment_accuracy": sum(line.sentiment == seen.sentiment for line, seen in pairs) / len(pairs),
    }


class Command(BaseCommand):
    help = "Measures the detector of interactions (agreement, help, praise, ...) on its labelled lines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
        parser.add_argument("--errors", action="store_true", help="also list the lines of the tuned part read wrongly")

    def handle(self, *args: Any, **options: Any) -> None:
        if not LABELLED.is_file():
            raise CommandError(f"The labelled lines are missing: {LABELLED}")
        lines = labelled()
        report: dict[str, Any] = {part: measure(line for line in lines if line.part == part) for part in PARTS}
        report["microseconds"] = round(_microseconds(lines), 1)
        wrong = [line for line in lines if line.part == "tuned" and read(line).kind.value != line.kind]
        if options["json"]:
            if options["errors"]:
                report["errors"] = [{"text": w.text, "kind": w.kind, "read": read(w).kind.value} for w in wrong]
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        for part in PARTS:
            self._table(part, report[part])
        self.stdout.write(f"\n{report['microseconds']} microseconds a line not read before")
        if options["errors"]:
            self.stdout.write("\nread wrongly (tuned part only: the held part is to be measured, not looked at)")
            for line in wrong:
                self.stdout.write(
                    f"  {line.kind:>12} read as {read(line).kind.value:<12} {line.text}  << {line.target}"
                )

    def _table(self, part: str, result: dict[str, Any]) -> None:
        self.stdout.write(f"\n{part}: {result['lines']} lines")
        self.stdout.write(f"{'':>14}{'precision':>11}{'recall':>9}{'F1':>7}{'lines':>7}")
        for kind, row in result["kinds"].items():
            self.stdout.write(
                f"{kind:>14}{row['precision']:>11.2f}{row['recall']:>9.2f}{row['f1']:>7.2f}{row['lines']:>7}"
            )
        self.stdout.write(
            f"macro-F1 {result['macro_f1']:.3f}, accuracy {result['accuracy']:.3f}, "
            f"sentiment right {result['sentiment_accuracy']:.3f}"
        )


def _microseconds(lines: list[Labelled]) -> float:
    """CPU time of reading a pair of messages for the first time, words known."""
    for line in lines:
        read(line)
    interactions.forget_readings()
    begun = perf_counter_ns()
    for line in lines:
        read(line)
    return (perf_counter_ns() - begun) / 1000.0 / len(lines)
