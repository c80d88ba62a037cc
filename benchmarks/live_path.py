"""Messages a second of the live service, end to end: PostgreSQL, Redis, workers, the echo writer.

    .venv/bin/python -m benchmarks.live_path [--bots 400] [--chats 20] [--seconds 60] [--workers 2] [--rate 30]
    .venv/bin/python -m benchmarks.live_path [--bots 400] [--chats 20] --inline 300 [--database sqlite]

Everything is real but the model: a PostgreSQL server and a Redis server from their wheels, Celery workers in
processes of their own, a house seeded and made busy by its settings (`--rate` is what is wished for, in messages a
second) and by a clock on which it is half past ten of a working day. The workers do what they do in service; this
process only rings the tick. Printed are the messages sent a second, how long turns waited (from the moment their
typing was due to the moment their words were ready, and from their due time to being sent), and the CPU of every
process. Loopback only; all of it is taken down and removed afterwards. What else runs on the machine counts: its load
is printed too.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.house import servers

TICK_SECONDS = 5.0
# Kept by the database itself: a turn does not store the moment at which it became ready.
TRIGGER = """
CREATE TABLE benchmark_ready (turn bigint, late double precision);
CREATE FUNCTION benchmark_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO benchmark_ready VALUES (NEW.id, extract(epoch FROM clock_timestamp() - OLD.typing_at) + {shift});
  RETURN NEW;
END $$;
CREATE TRIGGER benchmark_ready AFTER UPDATE ON conversations_turn FOR EACH ROW
  WHEN (OLD.state = 'composing' AND NEW.state = 'ready') EXECUTE FUNCTION benchmark_note();
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bots", type=int, default=400)
    parser.add_argument("--chats", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long is measured")
    parser.add_argument("--warmup", type=float, default=20.0, help="seconds before that")
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread each")
    parser.add_argument("--rate", type=float, default=30.0, help="messages a second that are wished for")
    parser.add_argument("--database", choices=("postgres", "sqlite"), default="postgres", help="sqlite: inline only")
    parser.add_argument("--inline", type=int, metavar="N", help="N messages without workers or waiting: CPU alone")
    parser.add_argument("--profile", type=Path, help="a folder for the workers' profiles (cProfile)")
    given = parser.parse_args()
    if given.database == "sqlite" and not given.inline:
        parser.error("SQLite is measured inline only: --inline N.")
    # Stopped by whatever, the servers are stopped too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped."))
    shift = seconds_to_a_busy_hour()
    folder = Path(tempfile.mkdtemp(prefix="piyasa-live-"))
    try:
        with servers(folder, given.database) as environment:
            os.environ.update(environment, LOG_LEVEL="WARNING", PIYASA_RUN_ID=secrets.token_hex(4))
            _prepare(given, shift)
            if given.inline:
                _inline(given)
                return
            with _workers(given, shift) as workers:
                _measure(given, workers)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def seconds_to_a_busy_hour() -> float:
    """To half past ten in Istanbul, of the next working day."""
    now = datetime.now(ZoneInfo("Europe/Istanbul"))
    then = (now + timedelta(days=1)).replace(hour=10, minute=30, second=0, microsecond=0)
    while then.weekday() > 4:
        then += timedelta(days=1)
    return (then - now).total_seconds()


def _prepare(given: argparse.Namespace, shift: float) -> None:
    """Migrate, seed, and set the house so that it wants to say as much as was asked for."""
    import django

    from benchmarks import shifted_worker

    django.setup()
    shifted_worker.shift(shift)
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    since = time.monotonic()
    call_command("migrate", verbosity=0)
    shape = {"bots": given.bots, "chats": given.chats, "people": 0, "seed": 1}
    call_command("seed", *(f"--{name}={value}" for name, value in shape.items()), stdout=sys.stderr)
    with connection.cursor() as cursor:
        if given.database == "postgres":
            cursor.execute(TRIGGER.format(shift=shift))

    from conversations.engine.pace import message_rate
    from conversations.live.loading import load_rooms
    from conversations.live.service import rooms_to_advance
    from piyasa_site.tunables import service
    from piyasa_site.tunables.definitions import Tunables

    now = timezone.now()
    rooms = load_rooms(rooms_to_advance(now), now).rooms.values()
    unscaled = sum(message_rate(room, now.timestamp(), Tunables()) for room in rooms)
    factor = given.rate / unscaled
    scale = min(20.0, factor)  # as far as the setting goes; the rest comes from the gap
    wanted = {
        "scale_factor": scale,
        "base_delay_seconds": max(1.0, Tunables().base_delay_seconds * scale / factor),
        "max_msgs_per_min": 600,
        "bot_hourly_msg_limit": [500, 500],
        "typing_speed_wpm": [200, 200],
    }
    service.do_changes(service.check_changes({k: str(v) for k, v in wanted.items()}, None), None, now)
    print(
        f"{given.bots:,} bots in {given.chats:,} rooms, ready after {time.monotonic() - since:.0f} s; "
        f"at half past ten they would say {unscaled:.2f} messages/s, raised by a factor of {factor:.1f}",
        flush=True,
    )


@contextmanager
def _workers(given: argparse.Namespace, shift: float) -> Iterator[list[subprocess.Popen[bytes]]]:
    command = ["benchmarks.shifted_worker", str(shift), "worker", "--pool", "solo", "--loglevel", "ERROR"]
    command += ["--queues", "generation,sending,updates", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    if given.profile:
        given.profile.mkdir(parents=True, exist_ok=True)
    processes = []
    for number in range(given.workers):
        profiled = ("cProfile", "-o", str(given.profile / f"worker-{number}.prof"), "-m") if given.profile else ()
        whole = [sys.executable, "-m", *profiled, *command, "--hostname", f"bench{number}@%h"]
        # They may run as root here: on a machine of its own, for a minute.
        environment = {**os.environ, "C_FORCE_ROOT": "1", "PYTHONWARNINGS": "ignore"}
        processes.append(subprocess.Popen(whole, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment))
    try:
        yield processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _measure(given: argparse.Namespace, workers: list[subprocess.Popen[bytes]]) -> None:
    from django.db import connection
    from django.utils import timezone

    from conversations.models import Message, MessageKind, Turn
    from conversations.tasks import tick

    def ring(seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            tick.delay()
            time.sleep(min(TICK_SECONDS, left))

    ring(given.warmup)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE benchmark_ready")
    begin, cpu, wall = timezone.now(), _cpu(workers), time.monotonic()
    ring(given.seconds)
    end, seconds = timezone.now(), time.monotonic() - wall
    used = {name: after - cpu.get(name, 0.0) for name, after in _cpu(workers).items()}

    said = Message.objects.filter(kind=MessageKind.MESSAGE, created_at__gte=begin, created_at__lt=end)
    count = said.count()
    sent = Turn.objects.filter(sent_at__gte=begin, sent_at__lt=end).values_list("due_at", "sent_at")
    late = sorted((sent_at - due_at).total_seconds() for due_at, sent_at in sent)
    with connection.cursor() as cursor:
        cursor.execute("SELECT late FROM benchmark_ready ORDER BY late")
        ready = [row[0] for row in cursor.fetchall()]
    states: dict[str, int] = {}
    for state in Turn.objects.values_list("state", flat=True):
        states[state] = states.get(state, 0) + 1
    total = sum(used.values())
    print(f"{count:,} messages in {seconds:.0f} s: {count / seconds:.1f} messages/s")
    print(f"due to ready: {_quantiles(ready)}; due to sent: {_quantiles(late)}")
    print(
        f"CPU: {total / seconds:.2f} cores, {1000 * total / max(1, count):.0f} ms a message ("
        + ", ".join(f"{name} {1000 * value / max(1, count):.0f}" for name, value in used.items())
        + f"); load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    print("turns: " + ", ".join(f"{state} {number:,}" for state, number in sorted(states.items())))


def _inline(given: argparse.Namespace) -> None:
    """What the workers would do, by this process, as fast as it goes: time is passed in, so nothing waits.

    On a machine that is busy with other things this tells what a message costs where throughput tells nothing.
    """
    from django.utils import timezone

    from conversations.live import service, turns
    from conversations.models import Message, MessageKind, TurnState
    from conversations.tasks import SLICE, SLOT
    from piyasa_site.common.cache import cache

    spent = {"advance": 0.0, "compose": 0.0, "deliver": 0.0}
    steps = dict.fromkeys(spent, 0)
    now, sent, first, ticked, begun, servers = timezone.now(), 0, 0, None, 0.0, 0.0
    profile = cProfile.Profile()
    warm = given.inline // 5

    def advance(chat_ids: list[int]) -> None:
        since = time.process_time()
        service.advance(chat_ids, now)
        spent["advance"] += time.process_time() - since
        steps["advance"] += 1

    while sent < given.inline + warm:
        if not begun and sent >= warm:
            spent = dict.fromkeys(spent, 0.0)
            begun, servers, first = time.process_time(), sum(_cpu([]).values()), sent
            steps = dict.fromkeys(spent, 0)
            if given.profile:
                profile.enable()
        if ticked is None or (now - ticked).total_seconds() >= TICK_SECONDS:
            ticked = now
            rooms = service.rooms_to_advance(now)
            for start in range(0, len(rooms), SLICE):
                advance(rooms[start : start + SLICE])
        until = now + timedelta(seconds=SLOT)
        pks = [pk for pk, _ in turns.due(TurnState.PLANNED, now, until)]
        for start in range(0, len(pks), SLICE):
            since = time.process_time()
            service.compose_turns(pks[start : start + SLICE], "inline", now)
            spent["compose"] += time.process_time() - since
            steps["compose"] += 1
        pks = [pk for pk, _ in turns.due(TurnState.READY, now, until)]
        for start in range(0, len(pks), SLICE):
            since = time.process_time()
            chats = service.deliver_turns(pks[start : start + SLICE], "inline", now)
            spent["deliver"] += time.process_time() - since
            steps["deliver"] += 1
            if chats:
                advance(chats)
        now = until
        if pks:
            sent = Message.objects.filter(kind=MessageKind.MESSAGE).count()
    profile.disable()
    count = sent - first
    own = time.process_time() - begun
    servers = sum(_cpu([]).values()) - servers
    each = ", ".join(f"{step} {1000 * seconds / count:.1f} in {steps[step]:,}" for step, seconds in spent.items())
    print(
        f"{count:,} messages inline ({Message.objects.count():,} rows): "
        f"{1000 * own / count:.1f} ms CPU a message ({each}), "
        f"and {1000 * servers / count:.1f} ms in PostgreSQL and Redis: at most "
        f"{count / (own + servers):.1f} messages/s of one core, brokers not counted"
    )
    print(f"cache of profiles: {cache().stats().as_dict()}")
    if given.profile:
        profile.create_stats()
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        pstats.Stats(profile).sort_stats("cumtime").print_stats(45)


def _quantiles(values: list[float]) -> str:
    if not values:
        return "nothing"
    middle, high = (values[min(len(values) - 1, int(share * len(values)))] for share in (0.5, 0.95))
    return f"p50 {1000 * middle:.0f} ms, p95 {1000 * high:.0f} ms of {len(values):,}"


def _cpu(workers: list[subprocess.Popen[bytes]]) -> dict[str, float]:
    """CPU seconds so far, by kind of process: the workers, this one, and the servers it started."""
    tick = os.sysconf("SC_CLK_TCK")
    family: dict[int, tuple[int, str, float]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")
        except OSError:
            continue
        pid, _, name = fields[0].partition(" (")
        rest = fields[2].split()
        family[int(pid)] = (int(rest[1]), name, sum(map(int, rest[11:15])) / tick)
    used: dict[str, float] = {}
    for pid, (_parent, name, seconds) in family.items():
        if pid in {worker.pid for worker in workers}:
            kind = "workers"
        elif _descends(pid, family) and name.startswith(("postgres", "redis")):
            kind = "PostgreSQL" if name.startswith("postgres") else "Redis"
        else:
            continue
        used[kind] = used.get(kind, 0.0) + seconds
    return used


def _descends(pid: int, family: dict[int, Any]) -> bool:
    while pid in family:
        if pid == os.getpid():
            return True
        pid = family[pid][0]
    return False


if __name__ == "__main__":
    main()
