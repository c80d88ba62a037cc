"""`manage.py realism FILE.jsonl`: how close a transcript is to real multi-party chat."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from analytics.realism.report import Report, as_html, build
from analytics.realism.separation import WINDOWS_SHOWN
from analytics.realism.transcript import BadTranscript, read


class Command(BaseCommand):
    help = (
        "Show the figures of a transcript beside what real channels span, and how well a classifier tells it from "
        "real chat it has not seen. With --against another transcript's figures stand beside it."
    )
    # A transcript is a file: neither database nor URLs are needed.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("transcript", type=Path, help="JSONL with ts, chat, sender, text and, where known, id and reply_to")
        add("--against", type=Path, help="another transcript to stand beside it")
        add("--chat", help="one room of the transcript (default: the mean over rooms of 500 messages or more)")
        add("--html", type=Path, help="also write the report as a page")
        add("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # the fits are small: more threads only cost time
        try:
            rooms = read(given["transcript"])
            against = read(given["against"]) if given["against"] else None
        except BadTranscript as error:
            raise CommandError(str(error)) from None
        chat = given["chat"]
        if chat is not None:
            if chat not in rooms:
                raise CommandError(f"{given['transcript']} has no chat {chat!r}; it has {', '.join(sorted(rooms))}.")
            rooms = {chat: rooms[chat]}
        page: Path | None = given["html"]
        if page is not None and (page.is_dir() or not page.absolute().parent.is_dir()):
            raise CommandError(f"--html {page} is not a file in an existing folder.")
        report = build(rooms, against)
        if page is not None:
            page.write_text(as_html(report, given["transcript"].name), encoding="utf-8")
        if given["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
            return
        self._print(report)
        if page is not None:
            self.stdout.write(f"page: {page}")

    def _print(self, report: Report) -> None:
        other = report.against is not None
        self.stdout.write(f"{report.messages:,} messages by {report.speakers:,} speakers in {report.rooms:,} rooms")
        self.stdout.write(f"{'figure':<42} {'real chat':>20} {'this':>10}{'against':>11}" if other else
                          f"{'figure':<42} {'real chat':>20} {'this':>10}")  # fmt: skip
        for band, value in report.shown:
            second = f" {_text(report.against.get(band.name, math.nan)):>10}" if report.against is not None else ""
            mark = "  outside" if not math.isnan(value) and not band.holds(value) else ""
            self.stdout.write(
                f"{band.title:<42} {f'{band.low:.3g} .. {band.high:.3g}':>20} {_text(value):>10}{second}{mark}"
            )
        self.stdout.write(f"{report.inside:.0%} of the figures are inside.")
        if not report.told:
            self.stdout.write("Too few messages for the classifier: it needs 15 windows of 50.")
        for told in report.told:
            verdict = "good" if told.good else "passed" if told.passed else "told apart"
            paced = "" if math.isnan(told.real_at_pace) else f", as fast as this {told.real_at_pace:.2f}"
            self.stdout.write(
                f"{told.group:<8} AUC {told.auc:.2f} ({told.interval[0]:.2f}-{told.interval[1]:.2f}, 95 %), "
                f"of {WINDOWS_SHOWN} windows {told.as_few:.2f}; "
                f"real channels {told.real_median:.2f}, at most {told.real_max:.2f}{paced}: {verdict}"
            )


def _text(value: float) -> str:
    return "-" if math.isnan(value) else f"{value:.3g}"
