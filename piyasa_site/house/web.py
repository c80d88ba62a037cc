"""The web server: `python -m piyasa_site.house.web` listens on `HOST` and `PORT` with `WEB_PROCESSES` processes.

A Python process computes on one core at a time. Where many people or programs ask at once, several daphne processes
share one listening socket: whichever is free takes the next connection. Everything they share lies in the database
and in Redis.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType
from typing import Final

from piyasa_site.environment import Environment, stop
from piyasa_site.house.supervisor import describe_exit, end_with_parent

BASE_DIR: Final = Path(__file__).resolve().parent.parent.parent
BACKLOG: Final = 512  # connections that may wait to be taken
PAUSE: Final = 1.0  # seconds before a process that has ended is started again
GRACE: Final = 4.0  # seconds the processes get to end; `make run` gives all of this five


def main() -> int:
    env = Environment(BASE_DIR / ".env")
    host, port = env.address()
    count = processes(env)
    if count == 1:
        command = daphne("-b", host, "-p", str(port))
        os.execv(command[0], command)
    # Processes that answer in turn count into one place.
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="piyasa-metrics-"))
    with listening(host, port) as listener:
        return Crowd(daphne("--fd", str(listener.fileno())), count, listener.fileno()).run()


def processes(env: Environment) -> int:
    """`WEB_PROCESSES`: how many processes answer; 1 unless told otherwise."""
    return env.integer("WEB_PROCESSES", 1, low=1, high=64)


def daphne(*where: str) -> tuple[str, ...]:
    """The command of one server."""
    timeout = ("--application-close-timeout", "3")
    return (sys.executable, "-m", "daphne", *where, "--verbosity", "0", *timeout, "piyasa_site.asgi:application")


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; ends the program with one sentence where it cannot."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        stop(f"HOST and PORT: {host}:{port} cannot be listened on: {error.strerror}.")
    listener.listen(BACKLOG)
    listener.setblocking(False)
    return listener


class Crowd:
    """Keeps `count` processes of one command running until a signal asks to stop."""

    def __init__(self, command: tuple[str, ...], count: int, inherited: int) -> None:
        self._command, self._inherited = command, inherited
        self._running = [self._start() for _ in range(count)]
        self._stop = False

    def run(self) -> int:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._hear)
        while not self._stop:
            for place, process in enumerate(self._running):
                code = process.poll()
                if code is not None and not self._stop:
                    print(
                        f"web: a process ended ({describe_exit(code)}); starting it again", file=sys.stderr, flush=True
                    )
                    time.sleep(PAUSE)
                    self._running[place] = self._start()
            time.sleep(0.1)
        self._end()
        return 0

    def _hear(self, number: int, frame: FrameType | None) -> None:
        self._stop = True

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            pass_fds=[self._inherited],
            preexec_fn=end_with_parent if sys.platform == "linux" else None,
        )

    def _end(self) -> None:
        for process in self._running:
            process.terminate()
        until = time.monotonic() + GRACE
        for process in self._running:
            try:
                process.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


if __name__ == "__main__":
    sys.exit(main())
