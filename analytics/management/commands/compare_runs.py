"""`manage.py compare_runs A B`: what an intervention changed, over seeds, with intervals."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ProcessPoolExecutor, wait
from ctypes import c_double
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from analytics import comparison_page, digests
from analytics.comparison import METRICS, Figures, compare, measure, parse_subject, subject_of, window_of
from analytics.comparison_page import LABELS, Comparison, interval, shown
from conversations.engine.pace import moment
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.runs import RunFolder

SEEDS = (2, 200)
PROCESSES = 2
BARS = "▁▂▃▄▅▆▇█"
SPARKS = 24  # characters of a small curve


class Command(BaseCommand):
    help = (
        "Compare two named runs, usually a run and its branch (simulate --fork A … --name B): what differs after the "
        "moment at which they part. With --seeds both are played again under that many seeds, pair by pair, and every "
        "difference comes with a 95 % interval. Runs that were played for a comparison are kept, so a repeat is quick."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("a", metavar="A", help="the name of the run that is the yardstick")
        add("b", metavar="B", help="the name of the run that differs")
        add(
            "--seeds", type=int, help=f"play both under this many seeds, from A's own upward ({SEEDS[0]} to {SEEDS[1]})"
        )
        add("--metric", action="append", metavar="|".join(METRICS), help="only this one; may be given several times")
        add("--about", help="symbols or topics, by commas: the subject, where it is not that of the intervention")
        add("--processes", type=int, default=PROCESSES, help=f"how many runs at once (default {PROCESSES})")
        add("--json", action="store_true", help="print the comparison as one JSON object")
        add("--html", type=Path, help="write a page with drawings, which needs nothing else")

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            comparison = self._compared(given)
        except BadRun as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            raise CommandError("stopped before the end; what was played until then is kept.") from None
        if given["html"]:
            try:
                given["html"].write_text(comparison_page.render(comparison), encoding="utf-8")
            except OSError as error:
                raise CommandError(f"--html {given['html']} cannot be written: {error.strerror}.") from None
        if given["json"]:
            self.stdout.write(json.dumps(_as_json(comparison), ensure_ascii=False))
            return
        with override("en"):
            self._print(comparison)
        if given["html"]:
            self.stdout.write(f"page: {given['html']}")

    def _compared(self, given: dict[str, Any]) -> Comparison:
        folders = [RunFolder(settings.DATA_DIR, given[name]) for name in ("a", "b")]
        a, b = (folder.options() for folder in folders)
        window = window_of(a, b)
        subject = parse_subject(given["about"]) if given["about"] else subject_of(a, b)
        metrics = _metrics(given["metric"], subject)
        page: Path | None = given["html"]
        if page is not None and (page.is_dir() or not page.absolute().parent.is_dir()):
            raise BadRun(f"--html {page}: it is a folder, or its folder does not exist.")
        seeds: tuple[int, ...] = ()
        if given["seeds"] is None:
            found = [measure(digests.digest_of_run(folder), window, metrics, subject) for folder in folders]
            figures = [[found[0]], [found[1]]]
        else:
            seeds = _seeds(given, a, b)
            figures = self._under_seeds(given, (a, b), seeds, lambda d: measure(d, window, metrics, subject))
        return Comparison(given["a"], given["b"], seeds, window, tuple(sorted(subject)), compare(*figures))

    def _under_seeds(
        self, given: dict[str, Any], both: tuple[RunOptions, RunOptions], seeds: Sequence[int], measured: Any
    ) -> list[list[Figures]]:
        """Both runs under every seed, played where they are not kept yet."""
        shelf = digests.shelf(settings.DATA_DIR)
        played = [[digests.under_seed(options, seed) for seed in seeds] for options in both]
        wanted = {digests.digest_path(shelf, options): options for row in played for options in row}
        missing = [(options, path) for path, options in wanted.items() if not path.exists()]
        _play(missing, max(1, given["processes"]), quiet=given["json"])
        return [
            [measured(digests.Digest.read(digests.digest_path(shelf, options))) for options in row] for row in played
        ]

    def _print(self, comparison: Comparison) -> None:
        a, b, window = comparison.a, comparison.b, comparison.window
        if comparison.seeds:
            how = f"{len(comparison.seeds)} seeds ({comparison.seeds[0]} to {comparison.seeds[-1]}), paired by seed"
        else:
            how = "one run each: no interval (use --seeds)"
        hours = (window.end - window.branch) / 3600.0
        self.stdout.write(f"{a} → {b}: {how}; the {hours:g} hours after {moment(window.branch):%Y-%m-%d %H:%M}")
        if comparison.subject:
            self.stdout.write(f"subject: {', '.join(comparison.subject)}")
        rows = [("", a, b, "difference", "95 % interval", "", "difference over time")]
        for found in comparison.metrics:
            overall, name = found.overall, found.metric
            mark = "**" if found.holds else "*" if overall.excludes_zero else ""
            curve = [difference.mean for difference in found.curve]
            rows.append(
                (
                    str(LABELS[name]), shown(name, overall.a), shown(name, overall.b),
                    shown(name, overall.mean, signed=True), interval(name, overall), mark, sparkline(curve),
                )
            )  # fmt: skip
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            cells = [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:5], widths[1:5], strict=True)),
            ]
            self.stdout.write("  ".join([*cells, row[5].ljust(2), row[6]]).rstrip())
        if comparison.seeds:
            count = len(comparison.metrics)
            self.stdout.write(
                "*  the interval (Student's t over the pairs) excludes 0: one in twenty does so by chance alone.\n"
                f"** it still does after Holm's correction for the {count} metrics looked at."
            )


def sparkline(values: Sequence[float | None], width: int = SPARKS) -> str:
    """A small curve between the lowest and the highest value, zero always among them; a gap is a space."""
    size = max(1, -(-len(values) // width))
    groups = [[v for v in values[at : at + size] if v is not None] for at in range(0, len(values), size)]
    means = [sum(group) / len(group) if group else None for group in groups]
    low = min([0.0, *(value for value in means if value is not None)])
    high = max([0.0, *(value for value in means if value is not None)])
    reach = high - low or 1.0
    return "".join(" " if v is None else BARS[round((v - low) / reach * (len(BARS) - 1))] for v in means)


# --- what was asked for -------------------------------------------------------------


def _metrics(asked: Sequence[str] | None, subject: frozenset[str]) -> list[str]:
    for name in asked or ():
        if name not in METRICS:
            raise BadRun(f"--metric must be one of {', '.join(METRICS)}; it is {name!r}.")
    if "subject" in (asked or ()) and not subject:
        raise BadRun("these runs differ by nothing that has a subject: name one with --about.")
    return [name for name in METRICS if (name in asked if asked else name != "subject" or subject)]


def _seeds(given: dict[str, Any], a: RunOptions, b: RunOptions) -> tuple[int, ...]:
    count = given["seeds"]
    if not SEEDS[0] <= count <= SEEDS[1]:
        raise BadRun(f"--seeds must lie between {SEEDS[0]} and {SEEDS[1]}; it is {count}.")
    for name, options in ((given["a"], a), (given["b"], b)):
        if options.writer == "openai":
            raise BadRun(
                f"the run {name!r} is written by a model: it costs money and never repeats, so leave --seeds out."
            )
    return tuple(range(a.seed, a.seed + count))


# --- playing the runs ---------------------------------------------------------------

_done: Any = None  # shared by the processes: the share of each run that is over


def _play(missing: list[tuple[RunOptions, Path]], processes: int, *, quiet: bool) -> None:
    """Play these runs, several at once, with a bar on stderr while somebody is looking."""
    if not missing:
        return
    if processes == 1 or len(missing) == 1:
        _prepare(multiprocessing.Array(c_double, len(missing), lock=False), django_too=False)
        for number, (options, path) in enumerate(missing):
            _bar(_done, quiet)
            _play_one(number, asdict(options), path)
        _bar(_done, quiet, over=True)
        return
    # Processes begun anew: a fork of a process with threads may hold their locks for ever.
    context = multiprocessing.get_context("spawn")
    done = context.Array(c_double, len(missing), lock=False)
    with ProcessPoolExecutor(min(processes, len(missing)), context, _prepare, (done,)) as pool:
        waiting: set[Future[None]] = {
            pool.submit(_play_one, number, asdict(options), path) for number, (options, path) in enumerate(missing)
        }
        try:
            while waiting:
                ended, waiting = wait(waiting, timeout=0.5, return_when=FIRST_EXCEPTION)
                for future in ended:
                    future.result()
                _bar(done, quiet)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    _bar(done, quiet, over=True)


def _prepare(done: Any, django_too: bool = True) -> None:
    global _done
    if django_too:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
        import django

        django.setup()
    _done = done


def _play_one(number: int, options: dict[str, Any], path: Path) -> None:
    run = RunOptions(**options)
    begin, length = run.start_time().timestamp(), run.hours * 3600.0

    def progress(at: float, messages: int) -> None:
        _done[number] = (at - begin) / length

    digests.make(run, path, progress)
    _done[number] = 1.0


def _bar(done: Any, quiet: bool, over: bool = False) -> None:
    if quiet or not sys.stderr.isatty():
        return
    share = sum(done) / len(done)
    whole = sum(value >= 1.0 for value in done)
    sys.stderr.write(
        f"\r{'█' * round(share * 30):<30} {share:4.0%}  {whole} of {len(done)} runs " + ("\n" if over else "")
    )
    sys.stderr.flush()


def _as_json(comparison: Comparison) -> dict[str, Any]:
    edges = comparison.window.edges()
    return {
        "a": comparison.a,
        "b": comparison.b,
        "seeds": list(comparison.seeds),
        "branch": moment(comparison.window.branch).isoformat(),
        "end": moment(comparison.window.end).isoformat(),
        "subject": list(comparison.subject),
        "interval": "95 % Student's t over paired differences",
        "metrics": {found.metric: {**asdict(found.overall), "holds": found.holds} for found in comparison.metrics},
        "bins": [
            {
                "from": moment(since).isoformat(),
                "until": moment(until).isoformat(),
                **{found.metric: asdict(found.curve[number]) for found in comparison.metrics},
            }
            for number, (since, until) in enumerate(pairwise(edges))
        ],
    }
