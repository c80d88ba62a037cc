"""A house of its own for a benchmark: PostgreSQL and Redis from their wheels, a filled database, one web process.

    with servers(folder, "postgres") as environment:
        os.environ.update(environment)
        make(people=10_000, messages=1_000_000)
        with web() as served:
            ...  # served.url, served.cpu()

Loopback and sockets of files only. What was made in a temporary folder is for whoever made the folder to remove.
"""

from __future__ import annotations

import io
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from benchmarks.web_process import free_port, wait_for

DAYS = 90  # over which messages are spread


@contextmanager
def servers(folder: Path, database: str) -> Iterator[dict[str, str]]:
    """The database ("postgres" or "sqlite") and Redis; gives the environment of a house that uses them.

    A PostgreSQL server keeps its data in `folder`, so that a house is found again there.
    """
    from piyasa_site.house.redis_server import embedded_redis
    from tests.postgres_server import PostgresServer

    (folder / "redis").mkdir(parents=True, exist_ok=True)
    redis = embedded_redis(folder / "redis")
    postgres = PostgresServer(folder / "pg", keep=folder / "pg-data") if database == "postgres" else None
    process = subprocess.Popen(
        redis.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        if not redis.wait(10):
            raise SystemExit("the Redis server does not answer.")
        url = f"sqlite:///{folder / 'piyasa.sqlite3'}"
        if postgres is not None:
            postgres.start()
            url = f"postgres://postgres@{quote(str(postgres.folder), safe='')}:5432/piyasa"
        yield {
            "DJANGO_SETTINGS_MODULE": "piyasa_site.settings",
            "PIYASA_DATA_DIR": str(folder / "data"),
            "DATABASE_URL": url,
            "REDIS_URL": redis.url,
            "DJANGO_SECRET_KEY": secrets.token_urlsafe(48),
            "DEFAULT_ADMIN_PASSWORD": secrets.token_urlsafe(12),
            "DEFAULT_ADMIN_API_KEY": secrets.token_urlsafe(24),
            "ALLOWED_HOSTS": "127.0.0.1",
            "LLM_WRITER": "echo",
            "LOG_LEVEL": "ERROR",
        }
    finally:
        if postgres is not None:
            postgres.stop()
        process.terminate()
        process.wait(15)


def make(people: int, messages: int) -> None:
    """The demo's 200 bots in 10 rooms, so many people and messages, and an administrator. Safe to repeat."""
    import django

    django.setup()
    from django.core.management import call_command

    from conversations.models import Message

    call_command("migrate", interactive=False, verbosity=0)
    missing = messages - Message.objects.count()
    if missing > 0:
        print(f"making the house: {people:,} people, {messages:,} messages …", flush=True)
        call_command("seed", people=people, verbosity=0)
        fill(missing)
    with redirect_stdout(io.StringIO()):
        call_command("first_admin", verbosity=0)


def fill(count: int) -> None:
    """So many messages of the last ninety days, spread over rooms and bots; those of the last day with their turns.

    Written by the database itself, as copies of one row: a million of them through Python would take a quarter of an
    hour. SQLite and PostgreSQL.
    """
    from django.db import connection

    from conversations.models import Membership, Message, Turn

    places = list(Membership.objects.order_by("pk").values_list("chat_id", "bot_id", "bot__name"))
    now = datetime.now(UTC)
    begin = now - timedelta(days=DAYS)
    step = DAYS * 86400 / count
    chat, bot, name = places[0]
    copied = Message.objects.create(
        chat_id=chat, bot_id=bot, sender_name=name, is_bot=True, text="THYAO", topic="THYAO", created_at=begin,
        observed_at=begin,
    )  # fmt: skip
    if connection.vendor == "postgresql":
        at = f"timestamptz '{begin.isoformat()}' + n.i * interval '{step} seconds'"
        numbers = f"generate_series(1, {count - 1}) AS n(i)"
    else:
        at = f"strftime('%Y-%m-%d %H:%M:%f', '{begin:%Y-%m-%d %H:%M:%S}', '+' || (n.i * {step}) || ' seconds')"
        counted = f"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {count - 1})"
        numbers = f"({counted} SELECT i FROM c) AS n"
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
        cursor.execute("CREATE TEMP TABLE places (n INTEGER PRIMARY KEY, chat_id BIGINT, bot_id BIGINT, name TEXT)")
        cursor.executemany(
            "INSERT INTO places VALUES (%s, %s, %s, %s)", [(number, *place) for number, place in enumerate(places)]
        )
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) "
            f"SELECT {', '.join(own.get(name, f'm.{name}') for name in columns)} "
            f"FROM {numbers} JOIN places p ON p.n = (n.i * 7) % {len(places)} JOIN {table} m ON m.id = {copied.pk}"
        )
        cursor.execute("DROP TABLE places")
    lately = Message.objects.filter(created_at__gt=now - timedelta(days=1)).defer("trace").order_by("pk")
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
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@dataclass(frozen=True, slots=True)
class Web:
    """One daphne process."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Seconds of CPU it has used, by /proc."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_mb(self) -> float:
        """The most memory it ever held."""
        line = next(it for it in Path(f"/proc/{self.pid}/status").read_text().splitlines() if it.startswith("VmHWM"))
        return int(line.split()[1]) / 1024


@contextmanager
def web() -> Iterator[Web]:
    """A web process of the house that the environment names, from when it listens until it has ended."""
    port = free_port()
    command = (sys.executable, "-m", "daphne", "-b", "127.0.0.1", "-p", str(port), "--verbosity", "0")
    process = subprocess.Popen(
        (*command, "piyasa_site.asgi:application"), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        yield Web(port, process.pid)
    finally:
        process.terminate()
        process.wait(15)
