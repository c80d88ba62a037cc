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
from pathlib import Path
from urllib.parse import quote

from benchmarks.web_process import free_port, wait_for


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

    from conversations.filling import DAYS
    from conversations.models import Message

    call_command("migrate", interactive=False, verbosity=0)
    if Message.objects.count() < messages:
        print(f"making the house: {people:,} people, {messages:,} messages …", flush=True)
        # Turns of the last day: the API benchmark asks for those of messages that were said lately.
        sizes = {"people": people, "bots": 200, "chats": 10, "messages": messages, "turns": messages // DAYS}
        call_command("fill_database", verbosity=0, **sizes)
    with redirect_stdout(io.StringIO()):
        call_command("first_admin", verbosity=0)


@dataclass(frozen=True, slots=True)
class Web:
    """The web server: one process, or a parent with several."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Seconds of CPU that those who answer have used."""
        return sum(self.cpu_of_each().values())

    def cpu_of_each(self) -> dict[int, float]:
        """The same for each process, by /proc."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        used: dict[int, float] = {}
        for pid in map(int, children or [self.pid]):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            used[pid] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return used

    def peak_mb(self) -> float:
        """The most memory it ever held."""
        line = next(it for it in Path(f"/proc/{self.pid}/status").read_text().splitlines() if it.startswith("VmHWM"))
        return int(line.split()[1]) / 1024


@contextmanager
def web(processes: int = 1) -> Iterator[Web]:
    """The web server of the house that the environment names, from when it listens until it has ended."""
    port = free_port()
    process = subprocess.Popen(
        (sys.executable, "-m", "piyasa_site.house.web"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "WEB_PROCESSES": str(processes)},
    )
    try:
        wait_for(port)
        yield Web(port, process.pid)
    finally:
        process.terminate()
        process.wait(15)
