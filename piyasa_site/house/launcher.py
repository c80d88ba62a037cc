"""`make run`: the whole house in one terminal.

Checks what must be free, starts a Redis server where none is given, prepares
the database, then keeps web, worker and beat running until Ctrl-C. Knows
Django's settings but not its apps, so that it starts fast and stays small; the
work on the database is done by `manage.py prepare` in a process of its own.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO, Any, Final
from urllib.parse import urlsplit

from piyasa_site.environment import Environment, stop
from piyasa_site.house.redis_server import EmbeddedRedis, NoRedisBinary, embedded_redis
from piyasa_site.house.supervisor import Service, Supervisor, end_with_parent
from piyasa_site.house.web import daphne, processes

BASE_DIR: Final = Path(__file__).resolve().parent.parent.parent
APPS: Final = ("analytics", "bots", "conversations", "humanization", "piyasa_site")
QUEUES: Final = "generation,sending,updates"
# Threads of the one worker: the offline writer needs the processor, a model's answer is waited for.
THREADS: Final = 8
THREADS_WITH_MODEL: Final = 24
WORKER_GRACE: Final = 8.0
# `make` passes a signal on that the terminal has sent as well: two within this span are one wish.
SAME_WISH: Final = 1.0


def main() -> int:
    env = Environment(BASE_DIR / ".env")
    host, port = env.address()
    demo, web_processes = env.flag("DEMO", True), processes(env)
    refuse_a_port_in_use(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
    given_redis = env.text("REDIS_URL", "")
    # Reading the settings validates the rest of the environment, with one sentence where it is wrong.
    from piyasa_site import settings

    if given_redis:
        refuse_a_silent_redis(settings.REDIS_URL)
    refuse_a_silent_database(settings.DATABASES["default"])
    with lock_of(settings.DATA_DIR) as lock:
        redis_url = settings.REDIS_URL if given_redis else ""
        return House(host, port, settings.DATA_DIR, redis_url, demo, lock, web_processes).run()


class House:
    """One run of the service, from the first process to the last."""

    def __init__(
        self,
        host: str,
        port: int,
        data_dir: Path,
        redis_url: str,
        demo: bool,
        lock: IO[str],
        web_processes: int = 1,
    ) -> None:
        self.host, self.port, self.demo, self.web_processes = host, port, demo, web_processes
        self.data_dir, self.lock = data_dir, lock
        self.begun = time.monotonic()
        self.wishes = Wishes()
        self.redis: EmbeddedRedis | None = None
        metrics = data_dir / "metrics"
        # Values of processes long gone.
        shutil.rmtree(metrics, ignore_errors=True)
        metrics.mkdir(parents=True, exist_ok=True)
        # Empty, as files are served from where they lie; the server warns of a folder that is missing.
        (data_dir / "static").mkdir(exist_ok=True)
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "piyasa_site.settings",
            "PIYASA_RUN_ID": uuid.uuid4().hex,
            "PROMETHEUS_MULTIPROC_DIR": str(metrics),
            "PYTHONUNBUFFERED": "1",
            "HOST": host,
            "PORT": str(port),
        }
        if not redis_url:
            try:
                self.redis = embedded_redis(data_dir / "redis")
            except NoRedisBinary as error:
                stop(f"no REDIS_URL is set and no Redis server can be started: {error}.")
            redis_url = self.redis.url
        self.environment["REDIS_URL"] = redis_url
        # Children hold the lock as well: it is free once the last of them has ended.
        self.children = Supervisor(data_dir / "logs", self.environment, say, inherited=[lock.fileno()])

    def run(self) -> int:
        self.wishes.listen()
        code = 1
        try:
            code = self._open_and_keep()
        finally:
            self._close()
        return code

    def _open_and_keep(self) -> int:
        if self.redis is not None:
            self.children.start(Service("redis", self.redis.command, grace=5))
            if not self.redis.wait(30):
                say(f"the Redis server does not answer, see {self.data_dir / 'logs' / 'redis.log'}")
                return 1
            self.redis.publish_address()
        stamp = Stamp(self.data_dir, BASE_DIR)
        known_admin = stamp.admin_if_current()
        web, worker, beat = services(
            self.host, self.port, threads(), self.environment["PIYASA_RUN_ID"], self.web_processes
        )
        if known_admin:
            # Nothing has changed since the database was prepared: the page comes first, the look at it after.
            self._open(web, worker)
            self._wait_for_web()
            self._greet({"username": known_admin, "one_time_password": ""})
            self._open(beat)
        prepared = self._prepare()
        if prepared is None:
            return 0 if self.wishes.stop else 1
        admin = prepared["admin"]
        stamp.write(admin["username"])
        if not known_admin:
            self._open(web, worker, beat)
            self._wait_for_web()
        self._open(*receiving())
        if not known_admin or admin["one_time_password"]:
            self._greet(admin)
        while not self.wishes.stop:
            self.children.watch()
            time.sleep(0.05)
        return 0

    def _prepare(self) -> dict[str, Any] | None:
        """What `manage.py prepare` did; None where it could not, and said why, or was told to stop."""
        if self.wishes.stop:
            return None
        command = [sys.executable, str(BASE_DIR / "manage.py"), "prepare", "--json"]
        preparing = subprocess.Popen(
            [*command, "--demo"] if self.demo else command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env=self.environment,
            cwd=BASE_DIR,
            start_new_session=True,
            pass_fds=[self.lock.fileno()],
            preexec_fn=end_with_parent if sys.platform == "linux" else None,
        )
        while preparing.poll() is None and not self.wishes.stop:
            self.children.watch()
            time.sleep(0.02)
        if preparing.poll() is None:
            preparing.terminate()
        answer, _ = preparing.communicate()
        if preparing.returncode != 0 or self.wishes.stop:
            return None
        told: dict[str, Any] = json.loads(answer.decode().splitlines()[-1])
        return told

    def _open(self, *opened: Service) -> None:
        for service in opened:
            self.children.start(service)

    def _wait_for_web(self) -> None:
        while not self.wishes.stop and not answers(self.host, self.port):
            self.children.watch()
            time.sleep(0.05)

    def _greet(self, admin: dict[str, str]) -> None:
        if self.wishes.stop:
            return
        address = f"http://{'localhost' if self.host in ('0.0.0.0', '::') else bracketed(self.host)}:{self.port}"
        lines = [
            "",
            f"  Piyasa is open ({time.monotonic() - self.begun:.1f} s):  {address}/",
            f"  Admin:  {address}/admin/",
            f"    name      {admin['username']}",
        ]
        if admin["one_time_password"]:
            lines += [
                f"    password  {admin['one_time_password']}",
                "    Shown this once. Change it after the first login: Admin, top right, change password.",
            ]
        else:
            lines.append("    password  as set at the first start (forgotten: manage.py changepassword)")
        lines += [f"  Logs:   {self.data_dir / 'logs'}", "  Ctrl-C stops everything.", ""]
        print("\n".join(lines), flush=True)

    def _close(self) -> None:
        # Beat first, so that nothing new is asked of a worker that finishes what it has.
        if any(self.children.is_running(name) for name in ("web", "worker", "beat")):
            say("stopping; Ctrl-C again stops at once")
        self.children.stop(("telegram", "beat", "worker", "web"), self.wishes.is_impatient)
        if self.redis is not None:
            self.redis.withdraw_address()
            self.children.stop(("redis",), self.wishes.is_impatient)
        say("stopped")


class Wishes:
    """What the signals said: the first asks to stop, a second Ctrl-C to stop at once."""

    def __init__(self) -> None:
        self.stop = False
        self._since = 0.0
        self._impatient = False

    def listen(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._hear)

    def is_impatient(self) -> bool:
        return self._impatient

    def _hear(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if not self.stop:
            self.stop, self._since = True, now
        elif number == signal.SIGINT and now - self._since > SAME_WISH:
            self._impatient = True


@dataclass(frozen=True)
class Stamp:
    """Remembers which code and which database were prepared together."""

    data_dir: Path
    base_dir: Path

    @property
    def file(self) -> Path:
        return self.data_dir / "prepared"

    def admin_if_current(self) -> str:
        """The admin's name where nothing has changed since, else an empty string."""
        try:
            told = json.loads(self.file.read_text())
            current = told["digest"] == self._digest() and self._database_is_there()
            return str(told["admin"]) if current else ""
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def write(self, admin: str) -> None:
        self.file.write_text(json.dumps({"digest": self._digest(), "admin": admin}))

    def _digest(self) -> str:
        known = hashlib.sha256(os.environ.get("DATABASE_URL", "").encode())
        known.update((self.base_dir / "requirements.txt").read_bytes())
        for app in APPS:
            for migration in sorted((self.base_dir / app).rglob("migrations/*.py")):
                known.update(str(migration.relative_to(self.base_dir)).encode())
        return known.hexdigest()

    def _database_is_there(self) -> bool:
        from piyasa_site import settings

        database = settings.DATABASES["default"]
        return "sqlite" not in database["ENGINE"] or Path(database["NAME"]).is_file()


def services(
    host: str, port: int, threads: int, run_id: str, web_processes: int = 1
) -> tuple[Service, Service, Service]:
    """Web, worker and beat."""
    python = sys.executable
    celery = (python, "-m", "celery", "-A", "piyasa_site")
    return (
        Service(
            "web",
            # Several share a socket, which somebody has to open and to keep.
            daphne("-b", host, "-p", str(port)) if web_processes == 1 else (python, "-m", "piyasa_site.house.web"),
            grace=5,
        ),
        Service(
            "worker",
            (
                *(*celery, "worker", "--pool", "threads", "--concurrency", str(threads), "--queues", QUEUES),
                # Alone on its broker: there are no neighbours to get in step with, which takes a second.
                *("--without-gossip", "--without-mingle", "--loglevel", "INFO"),
                *("--hostname", f"piyasa-{run_id[:8]}@%h"),
            ),
            grace=WORKER_GRACE,
        ),
        Service("beat", (*celery, "beat", "--loglevel", "INFO", "--pidfile="), grace=5),
    )


def receiving() -> tuple[Service, ...]:
    """The process that polls Telegram, where the house is to: it finds accounts as they come."""
    from piyasa_site import settings

    if settings.TELEGRAM_MODE != "polling":
        return ()
    return (Service("telegram", (sys.executable, str(BASE_DIR / "manage.py"), "telegram_poll"), grace=8),)


def threads() -> int:
    from piyasa_site import settings

    waits_for_a_model = settings.OPENAI_API_KEY and settings.LLM_WRITER in ("auto", "openai")
    return THREADS_WITH_MODEL if waits_for_a_model else THREADS


def refuse_a_port_in_use(host: str, port: int) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError:
        stop(f"HOST is {host!r}, which is not an address of this machine.")
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as probe:
        # As the server will bind: a port that only remembers closed connections is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError:
            stop(f"port {port} on {host} may not be opened by this user; set PORT to one above 1023.")
        except OSError as error:
            if error.errno == 98 or "in use" in str(error):
                stop(f"port {port} on {host} is in use; set PORT to another one, as in `make run PORT={port + 1}`.")
            stop(f"HOST is {host!r}, which cannot be listened on: {error.strerror}.")


def refuse_a_silent_redis(url: str) -> None:
    import redis

    try:
        with redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2) as client:
            client.ping()
    except (redis.RedisError, OSError, ValueError) as error:
        parts = urlsplit(url)
        place = parts.path if parts.scheme == "unix" else f"{parts.hostname}:{parts.port or 6379}"
        stop(f"REDIS_URL: the Redis server at {place} cannot be used: {' '.join(str(error).split())}.")


def refuse_a_silent_database(config: dict[str, Any]) -> None:
    """Ask a PostgreSQL server once, before anything is started. SQLite is a file, which `prepare` opens."""
    if "postgresql" not in config["ENGINE"]:
        return
    import psycopg

    place = f"{config['HOST'] or 'localhost'}:{config['PORT'] or 5432}"
    try:
        psycopg.connect(
            host=config["HOST"] or None,
            port=config["PORT"] or None,
            user=config["USER"] or None,
            password=config["PASSWORD"] or None,
            dbname=config["NAME"],
            connect_timeout=5,
            **{name: value for name, value in config["OPTIONS"].items() if name.startswith("ssl")},
        ).close()
    except psycopg.Error as error:
        reason = " ".join(str(error).split())
        stop(f"DATABASE_URL: PostgreSQL {config['NAME']} on {place} cannot be reached: {reason}")


def lock_of(data_dir: Path) -> IO[str]:
    """The lock of a data folder, held until the last process of this house has ended."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        file = (data_dir / "launcher.lock").open("a+")
    except OSError as error:
        stop(f"PIYASA_DATA_DIR {data_dir} cannot be written to: {error.strerror}.")
    until = time.monotonic() + 15
    told = False
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except OSError:
            file.seek(0)
            holder = file.read().strip()
            if is_alive(holder):
                stop(f"a house is already running on {data_dir} (process {holder}).")
            if time.monotonic() > until:
                stop(f"processes of an earlier start still use {data_dir}; stop them first (launched by {holder}).")
            if not told:
                say("waiting for the processes of an earlier start to end")
                told = True
            time.sleep(0.1)
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def is_alive(pid: str) -> bool:
    if not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def answers(host: str, port: int) -> bool:
    """Whether the web server gives its first page."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    try:
        with urllib.request.urlopen(f"http://{bracketed(reachable)}:{port}/health/live", timeout=2) as answer:
            return bool(answer.status == 200)
    except urllib.error.HTTPError:
        # It answers, though not to this name (ALLOWED_HOSTS).
        return True
    except (OSError, ValueError):
        return False


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def say(line: str) -> None:
    print(f"piyasa: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        # Before anything was started.
        sys.exit(130)
