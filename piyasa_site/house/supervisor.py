"""Keeps a handful of processes running until told to stop.

A child that ends is started again, at once the first time and then with a
growing pause. Children run in sessions of their own, so that Ctrl-C in the
terminal reaches only the supervisor, which stops them in order.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FIRST_PAUSE: Final = 0.2  # seconds before a restart; doubled at every early end
LONGEST_PAUSE: Final = 10.0
# A child that lived this long was well: its next restart is quick again.
WELL_AFTER: Final = 20.0
LOG_LIMIT: Final = 5_000_000  # bytes; a larger log is put aside at the next start
LOGS_KEPT: Final = 3


@dataclass(frozen=True)
class Service:
    """One process to keep: `grace` is how many seconds it gets to end after SIGTERM."""

    name: str
    command: tuple[str, ...]
    grace: float


@dataclass
class Child:
    service: Service
    process: subprocess.Popen[bytes]
    started: float
    early_ends: int = 0
    restart_at: float | None = None


class Supervisor:
    """Starts, watches and stops children. Single-threaded; call `watch` often."""

    def __init__(
        self,
        logs: Path,
        environment: Mapping[str, str],
        say: Callable[[str], None],
        inherited: Sequence[int] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._logs = logs
        self._environment = dict(environment)
        self._say = say
        self._inherited = tuple(inherited)
        self._clock = clock
        self._children: dict[str, Child] = {}
        logs.mkdir(parents=True, exist_ok=True)

    def start(self, service: Service) -> None:
        put_aside_large_log(self._log(service))
        self._children[service.name] = Child(service, self._spawn(service), self._clock())

    def pid(self, name: str) -> int:
        return self._children[name].process.pid

    def is_running(self, name: str) -> bool:
        child = self._children.get(name)
        return child is not None and child.process.poll() is None

    def watch(self) -> None:
        """Start again what has ended and whose pause is over."""
        now = self._clock()
        for child in self._children.values():
            if child.restart_at is None:
                code = child.process.poll()
                if code is None:
                    continue
                child.early_ends = 0 if now - child.started >= WELL_AFTER else child.early_ends + 1
                pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** max(0, child.early_ends - 1))
                child.restart_at = now + pause
                self._say(
                    f"{child.service.name} ended ({describe_exit(code)}); starting it again in {pause:g} s,"
                    f" see {self._log(child.service)}"
                )
            if now >= child.restart_at:
                child.process, child.started, child.restart_at = self._spawn(child.service), now, None

    def stop(self, names: Sequence[str], impatient: Callable[[], bool]) -> None:
        """End the named children together; whoever outstays its grace, or an impatient user, is killed."""
        leaving = [self._children.pop(name) for name in names if name in self._children]
        for child in leaving:
            _signal(child.process, signal.SIGTERM)
        begun = self._clock()
        while any(child.process.poll() is None for child in leaving):
            waited = self._clock() - begun
            for child in leaving:
                if child.process.poll() is None and (impatient() or waited > child.service.grace):
                    self._say(f"{child.service.name} did not end in time and is killed")
                    _signal_group(child.process, signal.SIGKILL)
                    child.process.wait()
            time.sleep(0.02)

    def _spawn(self, service: Service) -> subprocess.Popen[bytes]:
        with self._log(service).open("ab", buffering=0) as log:
            return subprocess.Popen(
                service.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment,
                start_new_session=True,
                pass_fds=self._inherited,
                preexec_fn=end_with_parent if sys.platform == "linux" else None,
            )

    def _log(self, service: Service) -> Path:
        return self._logs / f"{service.name}.log"


def describe_exit(code: int) -> str:
    """A return code of `Popen` in words."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def put_aside_large_log(path: Path, limit: int = LOG_LIMIT, kept: int = LOGS_KEPT) -> None:
    """`x.log` becomes `x.log.1` once it is larger than `limit` bytes, `x.log.1` becomes `x.log.2`, and so on."""
    try:
        if path.stat().st_size <= limit:
            return
    except FileNotFoundError:
        return
    for number in range(kept, 0, -1):
        older = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
        if older.exists():
            os.replace(older, path.with_name(f"{path.name}.{number}"))


def end_with_parent() -> None:
    """In a new child on Linux: get SIGTERM when the supervisor dies without having said goodbye."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(number)


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Reaches the child's own children too: it leads a session of its own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
