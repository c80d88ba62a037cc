"""`manage.py measure_topics`: how well messages are read for their topic and the symbols they name."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.text.topic_scores import BadLabels, read_labelled, score


class Command(BaseCommand):
    help = (
        "Read the labelled lines of market talk and print the accuracy of their topics and the precision and "
        "recall of their symbols, by part (tuned: rules were made on it; held: not) and origin."
    )
    # Reading words needs neither database nor URLs.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--errors", action="store_true", help="list the lines of the tuned part that are misread")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            scores, misses = score(read_labelled())
        except (BadLabels, OSError) as error:
            raise CommandError(str(error)) from None
        figures = [
            {
                "part": part,
                "origin": origin,
                "lines": counts.lines,
                "topic_accuracy": round(counts.accuracy, 4),
                "symbol_precision": round(counts.precision, 4),
                "symbol_recall": round(counts.recall, 4),
                "symbol_f1": round(counts.f1, 4),
            }
            for (part, origin), counts in scores.items()
        ]
        shown = [miss for miss in misses if miss.line.part == "tuned"] if given["errors"] else []
        if given["json"]:
            errors = [
                {
                    "text": miss.line.text,
                    "topic": {"labelled": miss.line.topic, "read": miss.topic},
                    "symbols": {"labelled": sorted(miss.line.symbols), "read": sorted(miss.symbols)},
                }
                for miss in shown
            ]
            self.stdout.write(json.dumps({"scores": figures} | ({"errors": errors} if given["errors"] else {})))
            return
        self.stdout.write("part   origin     lines  topic accuracy  symbols: precision  recall     F1")
        for row in figures:
            self.stdout.write(
                f"{row['part']:<6} {row['origin']:<9} {row['lines']:>6} {row['topic_accuracy']:>15.3f}"
                f" {row['symbol_precision']:>19.3f} {row['symbol_recall']:>7.3f} {row['symbol_f1']:>6.3f}"
            )
        for miss in shown:
            read, meant = sorted(miss.symbols), sorted(miss.line.symbols)
            self.stdout.write(
                f"{miss.line.text!r}: read {miss.topic or '-'} {' '.join(read) or '-'},"
                f" labelled {miss.line.topic or '-'} {' '.join(meant) or '-'}"
            )
