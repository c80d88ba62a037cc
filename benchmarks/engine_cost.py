"""CPU per message and memory of a run with the echo writer, by stretches, and where it goes.

    .venv/bin/python -m benchmarks.engine_cost [--messages 30000] [--bots 200] [--chats 10] [--named] [--profile]
    .venv/bin/python -m benchmarks.engine_cost --bots 10000 --chats 500 --hours 1 --start 2026-11-16T10:00:00+03:00

The echo writer costs next to nothing and its text passes every stage, so what is measured is the engine with all
registered subsystems. CPU time, not wall time: other work on the machine counts less. A figure that grows from
stretch to stretch is a leak. `--named` writes checkpoints as a named run does and tells what they cost.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")

import django

STRETCHES = 8


@dataclass(frozen=True)
class Mark:
    """Where the run stood: messages, CPU seconds, resident megabytes, simulated time."""

    messages: int
    cpu: float
    megabytes: float
    at: float


@dataclass
class Checkpoints:
    """What checkpoints came to: CPU seconds in all, and the size of each in megabytes."""

    cpu: float = 0.0
    sizes: list[float] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=30_000, help="how many, unless --hours says how long")
    parser.add_argument("--hours", type=float, help="simulated hours instead of a number of messages")
    parser.add_argument("--start", help="ISO 8601 moment at which the run begins")
    parser.add_argument("--bots", type=int, default=200)
    parser.add_argument("--chats", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--writer", default="echo", choices=("echo", "offline"))
    parser.add_argument("--named", action="store_true", help="write checkpoints")
    parser.add_argument("--profile", action="store_true", help="print the 25 most expensive functions as well")
    given = parser.parse_args()
    django.setup()

    from conversations.simulation import runs
    from conversations.simulation.options import RunOptions
    from conversations.text.writers import build_writer

    shape: dict[str, Any] = {"bots": given.bots, "chats": given.chats, "seed": given.seed, "writer": given.writer}
    if given.start:
        shape["start"] = given.start
    if given.hours:
        shape["hours"] = given.hours
    else:
        # Far more time than so many messages can take.
        shape |= {"hours": given.messages / (given.chats * 20.0) + 72.0, "until_messages": given.messages}
    options = RunOptions(**shape)
    begin = options.start_time().timestamp()
    marks = [Mark(0, time.process_time(), _resident(), begin)]

    def mark(at: float, messages: int) -> None:
        marks.append(Mark(messages, time.process_time(), _resident(), at))
        before, after = marks[-2:]
        if len(marks) == 2:
            print(
                f"world and market of {given.bots:,} bots in {given.chats:,} rooms: "
                f"{after.cpu - before.cpu:.1f} s CPU, {after.megabytes:.0f} MB",
                flush=True,
            )
        elif after.messages > before.messages:
            cost = 1000 * (after.cpu - before.cpu) / (after.messages - before.messages)
            print(
                f"messages {before.messages:>9,} to {after.messages:>9,}: {cost:.3f} ms CPU each, "
                f"{after.megabytes:,.0f} MB resident",
                flush=True,
            )

    def progress(at: float, messages: int) -> None:
        done = (at - begin) / (options.hours * 3600.0) if given.hours else messages / given.messages
        if len(marks) == 1 or done >= len(marks[1:]) / STRETCHES:
            mark(at, messages)

    with tempfile.TemporaryDirectory() as folder:
        checkpoints = Checkpoints()
        named = _measured(runs.RunFolder(Path(folder), "cost"), checkpoints) if given.named else None
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        summary = runs.start(options, build_writer(given.writer), folder=named, progress=progress)
        profile.disable()
    mark(begin + options.hours * 3600.0, summary.messages)
    print(
        f"{summary.messages:,} messages, {summary.cpu_seconds:.1f} s CPU, "
        f"{1000 * summary.cpu_seconds / max(1, summary.messages):.3f} ms CPU a message (world and market included), "
        f"peak {summary.peak_mb:.0f} MB"
    )
    if checkpoints.sizes:
        print(
            f"{len(checkpoints.sizes)} checkpoints, the first of {checkpoints.sizes[0]:.1f} MB, the last of "
            f"{checkpoints.sizes[-1]:.1f} MB: {checkpoints.cpu:.1f} s CPU, "
            f"{100 * checkpoints.cpu / summary.cpu_seconds:.1f} % of the run"
        )
    if given.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def _measured(folder: Any, checkpoints: Checkpoints) -> Any:
    """The folder of a run, whose checkpoints are timed and weighed."""
    save = folder.save

    def timed(*given: Any) -> None:
        since = time.process_time()
        save(*given)
        checkpoints.cpu += time.process_time() - since
        checkpoints.sizes.append((folder.path / "checkpoint").stat().st_size / 2**20)

    folder.save = timed
    return folder


def _resident() -> float:
    """Megabytes of this process in memory now, not at its peak."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
