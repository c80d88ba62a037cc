"""CPU per message of a run with the echo writer, by stretches, and where it goes.

    .venv/bin/python -m benchmarks.engine_cost [--messages 30000] [--bots 200] [--chats 10] [--profile]

The echo writer costs next to nothing and its text passes every stage, so what is measured is the engine with all
registered subsystems. CPU time, not wall time: other work on the machine counts less. A figure that grows from
stretch to stretch is a leak.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import time
from itertools import pairwise

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")

import django


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=30_000)
    parser.add_argument("--bots", type=int, default=200)
    parser.add_argument("--chats", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--profile", action="store_true", help="print the 25 most expensive functions as well")
    given = parser.parse_args()
    django.setup()

    from conversations.simulation import runs
    from conversations.simulation.options import RunOptions
    from conversations.text.writers import build_writer

    hours = given.messages / (given.chats * 20.0) + 72.0
    options = RunOptions(
        bots=given.bots, chats=given.chats, seed=given.seed, writer="echo", hours=hours, until_messages=given.messages
    )
    marks: list[tuple[int, float]] = [(0, time.process_time())]

    def progress(at: float, messages: int) -> None:
        if messages - marks[-1][0] >= given.messages / 6:
            marks.append((messages, time.process_time()))

    profile = cProfile.Profile()
    if given.profile:
        profile.enable()
    summary = runs.start(options, build_writer("echo"), progress=progress)
    profile.disable()
    for (before, since), (after, until) in pairwise(marks):
        print(f"messages {before:>9,} to {after:>9,}: {1000 * (until - since) / (after - before):.3f} ms CPU each")
    print(
        f"{summary.messages:,} messages, {summary.cpu_seconds:.1f} s CPU, "
        f"{1000 * summary.cpu_seconds / summary.messages:.3f} ms CPU a message (world and market included), "
        f"peak {summary.peak_mb:.0f} MB"
    )
    if given.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
