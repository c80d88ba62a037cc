"""`manage.py simulate`: an accelerated run of the rooms, repeatable by seed."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.engine.pace import moment
from conversations.simulation import runs
from conversations.simulation.forecast import forecast
from conversations.simulation.interventions import read_lines, read_news
from conversations.simulation.options import DEFAULT_START, WRITERS, BadRun, RunOptions
from conversations.text.writers import build_writer, model_price

# What shapes a new run; None means that it was not given.
SHAPE = ("bots", "chats", "hours", "start", "seed", "people", "writer", "until_messages")


class Command(BaseCommand):
    help = (
        "Run the rooms on a virtual clock and write their transcript. The same arguments give a byte-identical "
        "transcript. By default the world is made in memory from the seed and no database is needed."
    )
    # A run needs neither database nor URLs; nothing is checked that could fail without them.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--bots", type=int, help="how many bots (default 200)")
        add("--chats", type=int, help="how many rooms (default 10)")
        add("--hours", type=float, help="simulated hours (default 24)")
        add("--start", help=f"ISO 8601 moment at which it begins (default {DEFAULT_START})")
        add("--seed", type=int, help="the seed of world and run (default 1)")
        add("--people", type=int, help="synthetic visitors who drop in (default 0)")
        add("--writer", metavar="|".join(WRITERS), help="who writes the words (default offline)")
        add("--out", type=Path, help="the transcript, JSONL")
        add("--name", help="name the run: it gets checkpoints, can be resumed and forked")
        add("--db", action="store_true", help="run on the bots and rooms of the database, and write to it")
        add("--news", type=Path, help="news items: RSS, Atom, or JSONL of {at, title, summary, topic}")
        add("--until-messages", type=int, help="stop after exactly this many messages")
        add("--inject", type=Path, help="interventions: JSONL of {at, chat, kind, …}")
        add("--resume", metavar="NAME", help="continue a named run to its end; --out is written whole")
        add("--fork", metavar="NAME", help="branch a named run at --at by --set, --inject and --news")
        add("--at", help="with --fork: ISO 8601 moment of the branch")
        add("--set", action="append", default=[], metavar="KEY=VALUE", help="a tunable; may be given several times")
        add("--json", action="store_true", help="print the summary as one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            with _stopped_by_sigterm():
                summary = self._run(given)
        except BadRun as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            raise CommandError("stopped before the end.") from None
        if given["json"]:
            self.stdout.write(json.dumps(runs.describe(summary)))
            return
        self.stdout.write(
            f"{summary.messages:,} messages and {summary.reactions:,} reactions by {summary.senders:,} senders "
            f"in {summary.wall_seconds:.1f} s ({summary.messages_per_second:,.0f} msg/s, "
            f"{summary.cpu_seconds:.1f} s CPU, peak {summary.peak_mb:,.0f} MB)"
        )
        for title, counts in (("not said", summary.dropped), ("guards", summary.blocked)):
            if counts:
                self.stdout.write(f"{title}: " + ", ".join(f"{key} {value}" for key, value in counts.items()))
        if summary.model is not None:
            self.stdout.write(_of_the_model(summary.model))
        self.stdout.write(f"sha256 {summary.sha256}")
        if given["out"]:
            self.stdout.write(f"transcript: {given['out']}")

    def _run(self, given: dict[str, Any]) -> runs.Summary:
        out: Path | None = given["out"]
        if out is not None:
            if out.is_dir():
                raise BadRun(f"--out {out} is a folder.")
            if not out.absolute().parent.is_dir():
                raise BadRun(f"--out {out}: its folder does not exist.")
        _refuse_contradictions(given)
        chosen = _settings(given["set"])
        if given["resume"]:
            folder = runs.RunFolder(settings.DATA_DIR, given["resume"])
            options = folder.options()
            _refuse_other_shape(given, options, "--resume")
            writer, fallback = _writers(options.writer)
            return runs.resume(
                folder, writer, out=out, fallback=fallback, progress=self._progress(options, given["json"])
            )
        interventions = read_lines(given["inject"], "--inject") if given["inject"] else []
        news = read_news(given["news"]) if given["news"] else []
        if given["fork"]:
            base = runs.RunFolder(settings.DATA_DIR, given["fork"]).options()
            _refuse_other_shape(given, base, "--fork")
            options = runs.fork(base, given["at"], chosen, interventions, news)
        else:
            shape = {name: given[name] for name in SHAPE if given[name] is not None}
            options = RunOptions(**shape, settings=chosen, interventions=interventions, news=news)
        options.check()
        writer, fallback = _writers(options.writer)
        if options.writer == "openai":
            self._foretell(options, given["json"])
        progress = self._progress(options, given["json"])
        if given["db"]:
            from conversations.simulation import database

            return database.run(options, writer, fallback=fallback, out=out, progress=progress)
        named = runs.RunFolder(settings.DATA_DIR, given["name"]) if given["name"] else None
        return runs.start(options, writer, out=out, folder=named, fallback=fallback, progress=progress)

    def _foretell(self, options: RunOptions, quiet: bool) -> None:
        """What the model is going to cost, while it can still be stopped; beside the summary where that is JSON."""
        expected = forecast(options, settings.LLM_MODEL, model_price())
        (self.stderr if quiet else self.stdout).write("\n".join(expected.lines()))

    def _progress(self, options: RunOptions, quiet: bool) -> runs.Progress | None:
        """A bar on stderr while somebody is looking."""
        if quiet or not sys.stderr.isatty():
            return None
        begin, length = options.start_time().timestamp(), options.hours * 3600.0

        def show(at: float, messages: int) -> None:
            share = min(1.0, (at - begin) / length)
            bar = "█" * round(share * 30)
            sys.stderr.write(f"\r{bar:<30} {share:4.0%}  {moment(at):%d.%m. %H:%M}  {messages:,} messages ")
            sys.stderr.flush()

        return show


def _of_the_model(model: dict[str, Any]) -> str:
    said = (
        f"model: {model['calls']:,} calls, {model['tokens_in']:,} tokens in ({model['cached_share']:.0%} cached, "
        f"{model['uncached_per_call']:,.0f} uncached a call) and {model['tokens_out']:,} out, "
        f"{model['cost_usd']:.4f} US dollars"
    )
    for why, count in model["fallbacks"].items():
        said += f"\n  {count} by the offline writer: {why}"
    return said


def _refuse_contradictions(given: dict[str, Any]) -> None:
    """Flags that mean nothing together end with a sentence rather than with one of them ignored."""
    for one, others in (
        ("db", ("name", "resume", "fork")),
        ("resume", ("fork", "name", "set", "inject", "news")),
    ):
        for other in others:
            if given[one] and given[other]:
                raise BadRun(f"--{one} and --{other} cannot be given together.")
    if given["at"] and not given["fork"]:
        raise BadRun("--at is the moment of a branch: it needs --fork.")
    if given["fork"] and not given["at"]:
        raise BadRun("--fork needs --at, the moment of the branch.")


def _refuse_other_shape(given: dict[str, Any], options: RunOptions, flag: str) -> None:
    """A run that is continued or branched keeps the shape it began with."""
    for name in SHAPE:
        if given[name] is not None and given[name] != getattr(options, name):
            shown = name.replace("_", "-")
            raise BadRun(f"{flag} keeps what the run began with: --{shown} cannot be changed to {given[name]}.")


@contextmanager
def _stopped_by_sigterm() -> Iterator[None]:
    """Be stopped by SIGTERM as by the keyboard, so that what is half written is cleared away."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _settings(pairs: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise BadRun(f"--set takes KEY=VALUE; it is {pair!r}.")
        found[key] = value
    return found


def _writers(name: str) -> tuple[Any, Any]:
    """The run's writer, and the offline writer behind it where it needs the network."""
    try:
        writer = build_writer(name)
    except ValueError as error:
        raise BadRun(str(error)) from None
    return writer, (build_writer("offline") if name == "openai" else None)
