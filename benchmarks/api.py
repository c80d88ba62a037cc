"""How fast the API answers many readers who each take their time.

    .venv/bin/python -m benchmarks.api [--clients 50] [--every 2] [--seconds 60] [--people 10000] [--messages 1000000]

A house of its own is made in a temporary folder (PostgreSQL and Redis from their wheels, 200 bots in 10 rooms, so many
people and messages) and a web server of `--processes` processes is started on it. Each client asks once every so many
seconds, in turn for what a desk asks for: rooms, messages, bots, people, turns, the summary, settings, who it is.
Printed are p50, p95 and p99 of all answers and of each path, the web server's CPU per request, and the machine's load:
what else runs on it counts, for the times and not for the CPU. The aim is a p95 below 30 ms, and it must be below
100 ms. `--keep FOLDER` makes the house there and finds it again the next time, `--alone N` asks each path N times with
nobody else asking and prints the CPU of each. Loopback only; what was made elsewhere is removed afterwards.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks import house
from benchmarks.api_client import ApiProblem, Piyasa

REQUIRED, AIMED = 0.100, 0.030  # seconds, p95
# What a desk asks for; {chat} is one of the rooms.
PATHS = (
    "chats/{chat}/messages", "chats/", "bots/", "people/", "turns/", "metrics/summary", "control/status",
    "settings/", "auth/me", "chats/{chat}/state", "analytics/engagement", "logs/",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--every", type=float, default=2.0, help="seconds between two requests of one client")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--database", choices=("postgres", "sqlite"), default="postgres")
    parser.add_argument("--processes", type=int, default=2, help="processes of the web server")
    parser.add_argument("--alone", type=int, metavar="N", help="each path N times, one request at a time: CPU alone")
    parser.add_argument("--keep", type=Path, help="make the house here, or find it here again")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="piyasa-api-"))
    folder.mkdir(parents=True, exist_ok=True)
    # Stopped by whatever, the servers are stopped too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped."))
    try:
        return _measure(given, folder.resolve())
    finally:
        if given.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(given: argparse.Namespace, folder: Path) -> int:
    with house.servers(folder, given.database) as environment:
        os.environ.update(environment)
        house.make(given.people, given.messages)
        from conversations.models import Chat

        chats = list(Chat.objects.order_by("pk").values_list("pk", flat=True))
        key = environment["DEFAULT_ADMIN_API_KEY"]
        with house.web(given.processes) as served:
            _warm(given.processes, served, key, chats)
            with Piyasa(served.url, key) as one:
                if given.alone:
                    return _alone(given.alone, one, chats, served)
            return _ask(given, key, chats, served)


def _warm(processes: int, served: house.Web, key: str, chats: list[int]) -> None:
    """What a process does once is not what is measured: each of them answers first.

    Whichever is free takes a connection, and one that is still loading takes none; so many ask at once until the
    work has spread.
    """

    def ask(_number: int) -> None:
        with Piyasa(served.url, key) as one:
            for path in PATHS:
                one.get(path.format(chat=chats[0]))

    until = time.monotonic() + 60.0
    with ThreadPoolExecutor(4 * processes) as asking:
        while time.monotonic() < until:
            before = served.cpu_of_each()
            list(asking.map(ask, range(4 * processes)))
            used = [seconds - before.get(pid, 0.0) for pid, seconds in served.cpu_of_each().items()]
            if len(used) == processes and min(used) > 0.2 * max(used):
                return


def _alone(times: int, desk: Piyasa, chats: list[int], served: house.Web) -> int:
    print(f"{'path':<26}{'CPU':>10}{'p50':>11}{'p95':>11}{'p99':>11}")
    for path in PATHS:
        before, took = served.cpu(), []
        for number in range(times):
            begun = time.perf_counter()
            desk.get(path.format(chat=chats[number % len(chats)]))
            took.append(time.perf_counter() - begun)
        print(f"{path:<26}{1000 * (served.cpu() - before) / times:>7.1f} ms" + _told(took))
    return 0


def _ask(given: argparse.Namespace, key: str, chats: list[int], served: house.Web) -> int:
    took: dict[str, list[float]] = defaultdict(list)
    failed: list[str] = []
    lock = threading.Lock()
    until = time.monotonic() + given.seconds
    before = served.cpu()

    def client(number: int) -> None:
        rng = random.Random(number)
        with Piyasa(served.url, key) as desk:
            time.sleep(rng.uniform(0, given.every))
            turn = number
            while time.monotonic() < until:
                path = PATHS[turn % len(PATHS)]
                begun = time.perf_counter()
                try:
                    desk.get(path.format(chat=rng.choice(chats)))
                except ApiProblem as problem:
                    with lock:
                        failed.append(f"{path}: {problem}")
                seconds = time.perf_counter() - begun
                with lock:
                    took[path].append(seconds)
                turn += 1
                time.sleep(max(0.0, given.every - seconds))

    threads = [threading.Thread(target=client, args=(number,)) for number in range(given.clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    every = [seconds for found in took.values() for seconds in found]
    load = os.getloadavg()[0]
    print(f"{len(every):,} requests by {given.clients} clients, one per {given.every:g} s each; {len(failed)} failed")
    print(f"{'path':<26}{'n':>7}{'p50':>11}{'p95':>11}{'p99':>11}")
    for path in sorted(took, key=lambda it: -_share(took[it], 0.95)):
        print(f"{path:<26}{len(took[path]):>7}" + _told(took[path]))
    print(f"{'all':<26}{len(every):>7}" + _told(every))
    each = 1000 * (served.cpu() - before) / max(1, len(every))
    print(f"web server: {each:.1f} ms CPU a request; machine's load {load:.1f}")
    p95 = _share(every, 0.95)
    print("required and aimed at: " + ", ".join(f"p95 < {1000 * it:.0f} ms {p95 < it}" for it in (REQUIRED, AIMED)))
    for line in failed[:5]:
        print(line)
    return 0 if p95 < REQUIRED and not failed else 1


def _share(values: list[float], share: float) -> float:
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=1000, method="inclusive")[round(share * 1000) - 1]


def _told(values: list[float]) -> str:
    return "".join(f"{1000 * _share(values, share):>8.1f} ms" for share in (0.5, 0.95, 0.99))


if __name__ == "__main__":
    sys.exit(main())
