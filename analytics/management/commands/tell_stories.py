"""`manage.py tell_stories`: what happened to bots lately, for operators and teachers, from the rows of the database."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError, ProgrammingError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from analytics import stories
from analytics.stories import Spread, Story

DAYS = 7.0
MOST = 3
PARTS = (
    ("bonds that changed", stories.bonds, "No relationship changed its kind."),
    ("lives", stories.lives, "No life event lies whole within these days, with talk before and after it."),
    ("moods", stories.moods, "No bot's mood was noted to move."),
    ("insights", stories.insights, "No bot drew a conclusion."),
)


class Command(BaseCommand):
    help = (
        "Tell what happened to bots: bonds that changed and the messages that did it, life events and how they showed "
        "in the talk, the largest moves of mood, insights; each with the admin page to follow it on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--days", type=float, default=DAYS, help=f"how many days to look at (default {DAYS:g})")
        add("--until", help="ISO 8601 moment at which they end (default: when a bot last wrote)")
        add("--most", type=int, default=MOST, help=f"stories of each kind (default {MOST})")
        add("--spread", action="store_true", help="how far bots lie apart in every emotion and trait, first and last")
        add("--json", action="store_true", help="print everything as one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        if not 0 < given["days"] <= 366:
            raise CommandError(f"--days is more than 0 and at most 366; it is {given['days']:g}.")
        if given["most"] < 1:
            raise CommandError(f"--most is at least 1; it is {given['most']}.")
        try:
            self._tell(given)
        except (OperationalError, ProgrammingError) as error:
            if "no such table" in str(error) or "does not exist" in str(error):
                raise CommandError("the database is not ready: run `manage.py migrate` first.") from None
            raise CommandError(f"the database cannot be used: {str(error).splitlines()[0]}.") from None

    def _tell(self, given: dict[str, Any]) -> None:
        until = _moment(given["until"]) if given["until"] else stories.newest_message()
        if until is None:
            if given["json"]:
                self.stdout.write(json.dumps({"since": None, "until": None, "stories": {}, "spread": []}))
            else:
                self.stdout.write("Nothing to tell: no bot has written a message yet.")
            return
        since = until - timedelta(days=given["days"])
        told = {title: find(since, until, given["most"]) for title, find, _ in PARTS}
        spreads = stories.spread(since, until) if given["spread"] else []
        if given["json"]:
            everything = {
                "since": since,
                "until": until,
                "stories": {title: [asdict(story) for story in found] for title, found in told.items()},
                "spread": [{**asdict(one), "kept": round(one.kept, 3)} for one in spreads],
            }
            self.stdout.write(json.dumps(everything, ensure_ascii=False, default=_iso))
            return
        self.stdout.write(f"{_local(since)} – {_local(until)}")
        for title, _, nothing in PARTS:
            self._show(title, told[title], nothing)
        if given["spread"]:
            self._show_spread(spreads)

    def _show(self, title: str, found: Iterable[Story], nothing: str) -> None:
        say = self.stdout.write
        say(f"\n== {title} ==")
        found = list(found)
        if not found:
            say(nothing)
        for story in found:
            say(f"\n{_local(story.at)}  {story.text}")
            if story.figures:
                say("    " + ", ".join(f"{name} {value}" for name, value in story.figures.items()))
            for line in story.lines:
                say(f"    {_local(line.at)} {line.who}: {line.text}" + (f"  [{line.does}]" if line.does else ""))
            for page in story.pages:
                say(f"    → {page}")

    def _show_spread(self, spreads: list[Spread]) -> None:
        say = self.stdout.write
        say("\n== spread: standard deviation over bots, first and last ==")
        if not spreads:
            say("Nothing was noted that could be compared.")
        for one in spreads:
            say(f"{one.of:8}{one.name:18}{one.first:8.3f}{one.last:8.3f}{one.kept:8.0%}")


def _moment(text: str) -> datetime:
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None:
        raise CommandError(f"--until takes an ISO 8601 moment such as 2026-11-16T00:00:00+03:00; it is {text!r}.")
    return found if timezone.is_aware(found) else timezone.make_aware(found)


def _local(at: datetime) -> str:
    return f"{timezone.localtime(at):%d.%m.%Y %H:%M}"


def _iso(value: Any) -> str:
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat()
    raise TypeError(f"{value!r} has no place in JSON")
