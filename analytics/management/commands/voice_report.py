"""`manage.py voice_report FILE.jsonl`: whether the bots' Turkish holds up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from analytics.realism.transcript import BadTranscript
from analytics.voice import page
from analytics.voice.habits import Habit
from analytics.voice.report import Report, build
from analytics.voice.transcript import read
from piyasa_site.tunables.definitions import Tunables

LISTED = 15  # wrong forms and contradictions in print; --json has all


class Command(BaseCommand):
    help = (
        "Measure the voice of a transcript: wording that comes back, wrong suffixes (by a checker of its own), what "
        "contradicts holdings, stances and market, and typing habits beside those of Turkish. What is so is known "
        "from the note that simulate --out leaves beside the transcript; without it contradictions are not checked."
    )
    # A transcript is a file: neither database nor URLs are needed.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("transcript", type=Path, help="JSONL with ts, chat, sender, text and, where known, topic and synthetic")
        add("--html", type=Path, help="also write the report as a page, with samples of every persona")
        add("--language", choices=[code for code, _ in settings.LANGUAGES], help="of the page (default: the site's)")
        add("--json", action="store_true", help="print one JSON object")
        add("--window-hours", type=float, help="of exact duplicates (default: the deduplication window's own default)")

    def handle(self, *args: Any, **given: Any) -> None:
        path: Path = given["transcript"]
        target: Path | None = given["html"]
        if target is not None and (target.is_dir() or not target.absolute().parent.is_dir()):
            raise CommandError(f"--html {target} is not a file in an existing folder.")
        hours = given["window_hours"]
        hours = Tunables().dedup_window_hours if hours is None else hours
        if not hours > 0:
            raise CommandError(f"--window-hours must be more than 0; it is {hours:g}.")
        try:
            report = build(read(path), path, hours)
        except BadTranscript as error:
            raise CommandError(str(error)) from None
        if target is not None:
            with override(given["language"] or settings.LANGUAGE_CODE):
                written = page.render(report, path.name)
            try:
                target.write_text(written, encoding="utf-8")
            except OSError as error:
                raise CommandError(f"--html {target} cannot be written: {error.strerror}.") from None
        if given["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
            return
        self._print(report)
        if target is not None:
            self.stdout.write(f"page: {target}")

    def _print(self, report: Report) -> None:
        say = self.stdout.write
        say(f"{report.messages:,} messages by {report.senders:,} bots in {report.rooms:,} rooms")
        say(f"{report.repetition.long_messages:,} of five words or more; {report.suffixes_read:,} suffixes read")
        for aim in report.aims:
            if aim.value is None:
                say(f"{aim.name:<54} {'not checked':>12}")
                continue
            value, most = (f"{n:.2%}" if aim.is_share else f"{n:,.0f}" for n in (aim.value, aim.most))
            say(f"{aim.name:<54} {value:>12}   at most {most}{'' if aim.is_met else '   MISSED'}")
        if report.facts:
            say(f"contradictions were not checked: {report.facts}")
        for word, rule, text in report.slips[:LISTED]:
            say(f"  wrong suffix ({rule}) in {word}: {text}")
        if report.findings is not None:
            read_ = ", ".join(f"{kind} {count}" for kind, count in sorted(report.findings.checked.items()))
            say(f"claims held against the facts: {read_ or 'none'}")
            for one in report.findings.contradictions[:LISTED]:
                say(f"  {one.kind}: {one.sender} {one.why}: {one.text}")
        say("")
        say(f"{'habit':<38} {'this':>7} {'p10-p90 of people':>18} {'[A]':>7} {'[B]':>7}  aim")
        for habit in report.habits:
            say(_line(habit))


def _line(habit: Habit) -> str:
    def shown(value: float | None) -> str:
        return "-" if value is None else f"{value:.1%}" if habit.is_share else f"{value:g}"

    spread = "-" if habit.spread is None else f"{habit.spread[0]:.0%}..{habit.spread[1]:.0%}"
    aim = "" if habit.aim is None else f"{shown(habit.aim[0])}..{shown(habit.aim[1])}"
    missed = "" if habit.is_met else "  MISSED"
    return (
        f"{habit.name:<38} {shown(habit.value):>7} {spread:>18} {shown(habit.a):>7} {shown(habit.b):>7}  {aim}{missed}"
    )
