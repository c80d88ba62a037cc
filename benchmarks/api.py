"""How fast the API answers many readers who each take their time.

    .venv/bin/python -m benchmarks.api [--clients 50] [--every 2] [--seconds 60] [--people 10000] [--messages 1000000]

A house of its own is made in a temporary folder (SQLite, a Redis server from its wheel, 200 bots in 10 rooms, so many
people and messages) and one daphne process is started on it. Each client asks once every so many seconds, in turn for
what a desk asks for: rooms, messages, bots, people, turns, the summary, settings, who it is. Printed are p50, p95 and
p99 of all answers and of each path, the web process' CPU, and the machine's load: what else runs on it counts. The
aim is a p95 below 30 ms, and it must be below 100 ms. `--keep FOLDER` makes the house there and finds it again the
next time. Loopback only; what was made elsewhere is removed afterwards.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import secrets
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.api_client import ApiProblem, Piyasa
from benchmarks.web_process import free_port, wait_for

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
    parser.add_argument("--keep", type=Path, help="make the house here, or find it here again")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="piyasa-api-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return _measure(given, folder.resolve())
    finally:
        if given.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(given: argparse.Namespace, folder: Path) -> int:
    from piyasa_site.house.redis_server import embedded_redis

    (folder / "redis").mkdir(exist_ok=True)
    server = embedded_redis(folder / "redis")
    redis = subprocess.Popen(
        server.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    port, key = free_port(), secrets.token_urlsafe(24)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="piyasa_site.settings",
        DATABASE_URL="",
        PIYASA_DATA_DIR=str(folder),
        REDIS_URL=server.url,
        DJANGO_SECRET_KEY=secrets.token_urlsafe(48),
        DEFAULT_ADMIN_PASSWORD=secrets.token_urlsafe(12),
        DEFAULT_ADMIN_API_KEY=key,
        ALLOWED_HOSTS="127.0.0.1",
        LLM_WRITER="echo",
        LOG_LEVEL="ERROR",
    )
    web: subprocess.Popen[bytes] | None = None
    try:
        if not server.wait(10):
            raise SystemExit("the Redis server does not answer")
        chats = _prepare(given.people, given.messages)
        web = subprocess.Popen(
            [sys.executable, "-m", "daphne", "-b", "127.0.0.1", "-p", str(port), "piyasa_site.asgi:application"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        wait_for(port)
        return _ask(given, f"http://127.0.0.1:{port}", key, chats, web.pid)
    finally:
        for process in (web, redis):
            if process is not None and process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(15)


def _ask(given: argparse.Namespace, url: str, key: str, chats: list[int], pid: int) -> int:
    took: dict[str, list[float]] = defaultdict(list)
    failed: list[str] = []
    lock = threading.Lock()
    with Piyasa(url, key) as one:
        for path in PATHS:  # what a process does once is not what is measured
            one.get(path.format(chat=chats[0]))
    until = time.monotonic() + given.seconds
    before = _cpu(pid)

    def client(number: int) -> None:
        rng = random.Random(number)
        with Piyasa(url, key) as desk:
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
    print(f"{'path':<26}{'n':>7}{'p50':>10}{'p95':>10}{'p99':>10}")
    for path in sorted(took, key=lambda it: -_share(took[it], 0.95)):
        print(f"{path:<26}{len(took[path]):>7}" + _told(took[path]))
    print(f"{'all':<26}{len(every):>7}" + _told(every))
    each = 1000 * (_cpu(pid) - before) / max(1, len(every))
    print(f"web process: {each:.1f} ms CPU a request; machine's load {load:.1f}")
    p95 = _share(every, 0.95)
    print("required and aimed at: " + ", ".join(f"p95 < {1000 * it:.0f} ms {p95 < it}" for it in (REQUIRED, AIMED)))
    for line in failed[:5]:
        print(line)
    return 0 if p95 < REQUIRED and not failed else 1


# --- the house ---------------------------------------------------------------------


def _prepare(people: int, messages: int) -> list[int]:
    import django

    django.setup()
    from django.core.management import call_command

    from conversations.models import Chat, Message

    call_command("migrate", interactive=False, verbosity=0)
    missing = messages - Message.objects.count()
    if missing > 0:
        print(f"making the house: {people:,} people, {messages:,} messages …", flush=True)
        call_command("seed", people=people, verbosity=0)
        fill(missing)
    with redirect_stdout(io.StringIO()):
        call_command("first_admin", verbosity=0)
    return list(Chat.objects.order_by("pk").values_list("pk", flat=True))


def fill(count: int) -> None:
    """So many messages of the last ninety days, spread over rooms and bots; those of the last day with their turns.

    Written by the database itself, as copies of one row: a million of them through Python would take a quarter of an
    hour. SQLite only, which is what this house is made on.
    """
    from django.db import connection

    from conversations.models import Membership, Message, Turn

    places = list(Membership.objects.order_by("pk").values_list("chat_id", "bot_id", "bot__name"))
    now = datetime.now(UTC)
    begin = now - timedelta(days=90)
    chat, bot, name = places[0]
    copied = Message.objects.create(
        chat_id=chat, bot_id=bot, sender_name=name, is_bot=True, text="THYAO", topic="THYAO", created_at=begin,
        observed_at=begin,
    )  # fmt: skip
    at = (
        f"strftime('%Y-%m-%d %H:%M:%f', '{begin:%Y-%m-%d %H:%M:%S}', '+' || (n.i * {90 * 86400 / count}) || ' seconds')"
    )
    own = {
        "chat_id": "p.chat_id",
        "bot_id": "p.bot_id",
        "sender_name": "p.name",
        "text": "'THYAO ' || n.i || ' için konuşuyoruz, bugün hacim geçen haftadan iyi görünüyor'",
        "created_at": at,
        "observed_at": at,
    }
    columns = [str(field.column) for field in Message._meta.concrete_fields if not field.primary_key]
    table = Message._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE places (n INTEGER PRIMARY KEY, chat_id INTEGER, bot_id INTEGER, name TEXT)")
        cursor.executemany(
            "INSERT INTO places VALUES (%s, %s, %s, %s)", [(number, *place) for number, place in enumerate(places)]
        )
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) "
            f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count - 1}) "
            f"SELECT {', '.join(own.get(name, f'm.{name}') for name in columns)} "
            f"FROM n JOIN places p ON p.n = (n.i * 7) % {len(places)} JOIN {table} m ON m.id = {copied.pk}"
        )
        cursor.execute("ANALYZE")
    lately = Message.objects.filter(created_at__gt=now - timedelta(days=1)).defer("trace")
    Turn.objects.bulk_create(
        (
            Turn(
                chat_id=row.chat_id, bot_id=row.bot_id or 0, state="sent", text=row.text, message=row, topic=row.topic,
                planned_at=row.created_at, typing_at=row.created_at, due_at=row.created_at, sent_at=row.created_at,
            )
            for row in lately.iterator()
        ),
        batch_size=500,
    )  # fmt: skip


def _cpu(pid: int) -> float:
    """Seconds of CPU a process has used, by /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _share(values: list[float], share: float) -> float:
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=1000, method="inclusive")[round(share * 1000) - 1]


def _told(values: list[float]) -> str:
    return "".join(f"{1000 * _share(values, share):>7.1f} ms" for share in (0.5, 0.95, 0.99))


if __name__ == "__main__":
    sys.exit(main())
