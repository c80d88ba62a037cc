"""The launcher, run for real: what it refuses, what it opens, what it mends and what it leaves behind."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def database_url() -> Iterator[str]:
    """Nothing (SQLite in the data folder), or a fresh database of the server under test."""
    if not settings.ON_POSTGRES:
        yield ""
        return
    folder, name = settings.DATABASES["default"]["HOST"], f"house_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield f"postgres://postgres@{folder.replace('/', '%2F')}/{name}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def environment(**values: str) -> dict[str, str]:
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "piyasa_site.settings", "DEMO": "0", **values}


def launch(**values: str) -> subprocess.CompletedProcess[str]:
    """A launcher that is expected to refuse."""
    return subprocess.run(
        [sys.executable, "-m", "piyasa_site.house.launcher"],
        cwd=ROOT,
        env=environment(**values),
        capture_output=True,
        text=True,
        timeout=60,
    )


def until(condition: Callable[[], Any], seconds: float = 40) -> Any:
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)
    return found


class House:
    """A launcher in a process of its own, and what it says."""

    def __init__(self, folder: Path, port: int, **values: str) -> None:
        self.folder, self.port = folder, port
        self.output = folder.with_suffix(f".{uuid.uuid4().hex[:6]}.out")
        with self.output.open("wb") as file:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "piyasa_site.house.launcher"],
                cwd=ROOT,
                env=environment(PIYASA_DATA_DIR=str(folder), PORT=str(port), **values),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self) -> str:
        return self.output.read_text()

    def wait_until_open(self) -> None:
        # Migrations and the demo come first; how long they take is a benchmark's question.
        until(lambda: "Piyasa is open" in self.said() or self.process.poll() is not None, seconds=150)
        assert self.process.poll() is None, self.said()

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def children(self) -> dict[int, str]:
        """Process ids and command lines of what the launcher runs."""
        listed = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)], capture_output=True, text=True
        ).stdout
        rows = (line.strip().split(" ", 1) for line in listed.splitlines())
        return {int(pid): args for pid, args in rows}

    def worker(self) -> int | None:
        return next((pid for pid, args in self.children().items() if "celery" in args and "worker" in args), None)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)


def preflight(house: House, database_url: str) -> set[str]:
    """What `manage.py preflight` finds to be well."""
    done = subprocess.run(
        [sys.executable, "manage.py", "preflight", "--json"],
        cwd=ROOT,
        env=environment(PIYASA_DATA_DIR=str(house.folder), DATABASE_URL=database_url),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return {check["name"] for check in json.loads(done.stdout)["checks"] if check["ok"]}


@pytest.fixture
def house(tmp_path: Path, port: int, database_url: str) -> Iterator[Callable[[], House]]:
    opened: list[House] = []

    def open_house() -> House:
        opened.append(House(tmp_path / "house", port, DATABASE_URL=database_url))
        return opened[-1]

    yield open_house
    for one in opened:
        if one.process.poll() is None:
            one.process.terminate()
            one.process.wait(20)


def test_it_opens_heals_stops_and_resumes(house: Callable[[], House], database_url: str) -> None:
    first = house()
    first.wait_until_open()
    said = first.said()
    assert f"http://127.0.0.1:{first.port}/admin/" in said
    password = re.search(r"password  (\S+)\n", said)
    assert password is not None
    assert first.get("/health/live") == (200, '{"status": "live"}')
    assert len(first.children()) == 4  # redis, web, worker, beat

    # A command given beside the house finds the Redis server that it brought, and the worker.
    until(lambda: {"database", "migrations", "redis", "workers"} <= preflight(first, database_url))

    # What a process counts is added to what the web server shows.
    program = "from piyasa_site.common.metrics import MESSAGES_SENT; MESSAGES_SENT.labels('1', '2').inc(3)"
    values = environment(PIYASA_DATA_DIR=str(first.folder), PROMETHEUS_MULTIPROC_DIR=str(first.folder / "metrics"))
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=values, check=True)
    assert 'messages_sent_total{bot_id="1",chat_id="2"} 3.0' in first.get("/metrics")[1]

    # A worker that is shot is replaced.
    shot = until(first.worker)
    os.kill(shot, signal.SIGKILL)
    until(lambda: first.worker() not in (None, shot), seconds=5)
    assert "worker ended (SIGKILL)" in first.said()

    # Ctrl-C leaves nothing running and no address of a server that is gone.
    children = list(first.children())
    assert first.interrupt() == 0
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    assert not (first.folder / "redis" / "url").exists()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", first.port)) != 0

    # A second start goes on with what is there: the same admin, and no second password.
    second = house()
    second.wait_until_open()
    assert "as set at the first start" in second.said()
    assert "migrations" not in second.said()

    # One house to a folder: a second launcher on another port is turned away, and the first keeps running.
    refused = launch(PIYASA_DATA_DIR=str(second.folder), PORT="1" + str(second.port)[-4:])
    assert refused.returncode == 1
    assert "a house is already running on" in refused.stderr
    assert second.process.poll() is None


def test_a_port_in_use_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = launch(PIYASA_DATA_DIR=str(tmp_path / "data"), PORT=str(port))
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert f"port {port} on 127.0.0.1 is in use" in refused.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL must start with sqlite:///, postgres:// or postgresql://"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL must start with"),
        ({"LLM_WRITER": "gpt"}, "LLM_WRITER must be one of auto, openai, offline, echo; it is 'gpt'."),
        ({"PORT": "eighty"}, "PORT must be a number; it is 'eighty'."),
        ({"DEMO": "perhaps"}, "DEMO must be one of"),
        ({"HOST": "no.such.host.invalid"}, "HOST is 'no.such.host.invalid', which is not an address"),
        ({"REDIS_URL": "http://localhost"}, "REDIS_URL must start with redis://, rediss:// or unix://."),
        ({"REDIS_URL": "redis://127.0.0.1:1/0"}, "REDIS_URL: the Redis server at 127.0.0.1:1 cannot be used"),
        (
            {"DATABASE_URL": "postgres://u:secret@127.0.0.1:1/piyasa"},
            "PostgreSQL piyasa on 127.0.0.1:1 cannot be reached",
        ),
    ],
)
def test_a_bad_environment_is_one_sentence(values: dict[str, str], sentence: str, tmp_path: Path, port: int) -> None:
    refused = launch(**{"PIYASA_DATA_DIR": str(tmp_path / "data"), "PORT": str(port), **values})
    assert refused.returncode != 0
    assert sentence in refused.stderr
    assert "Traceback" not in refused.stderr
    assert "secret" not in refused.stderr
