"""Simulations asked for by staff: checked, queued, carried out beside the service, followed, stopped, forked.

A run is a process of its own (`manage.py simulate --resume NAME`): it takes a
core for as long as it lasts, and the rooms go on meanwhile. The worker that
started it follows it and writes down how far it is. Where that worker stops or
dies, another takes the run over and goes on from its last checkpoint.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import structlog
from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from analytics.models import RunState, SimulationRun
from conversations.simulation import runs
from conversations.simulation.interventions import scripted
from conversations.simulation.options import BadRun, RunOptions
from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update, record_creation
from piyasa_site.tunables.definitions import BadSetting, as_text, parse

log = structlog.get_logger(__name__)

# What one request may ask for; more is for the command line, where one sees what it costs.
MOST: Final = {"bots": 1000, "chats": 100, "hours": 24.0 * 15, "people": 1000}
MOST_OPEN: Final = 5  # runs queued or running at once; each takes a core
SILENT: Final = timedelta(seconds=60)  # whoever follows a run and says nothing for so long is gone
LOOK_EVERY: Final = 2.0  # seconds between two looks at a run
OPEN: Final = (RunState.QUEUED, RunState.RUNNING)
PID: Final = "pid"  # the file in a run's folder that names its process
TAIL: Final = 8192  # bytes of a transcript's end in which its last line lies

_followed: set[subprocess.Popen[bytes]] = set()  # by this process
_leaving = threading.Event()


class Refused(Exception):
    """A run that cannot be had now; the message is one sentence, `in_words` the same in the reader's language."""

    def __init__(self, sentence: str, **said: object) -> None:
        super().__init__(sentence % said)
        self.sentence, self.said = sentence, said

    def in_words(self) -> str:
        return gettext(self.sentence) % self.said


def options_of(given: Mapping[str, Any]) -> RunOptions:
    """The checked options of a request. `settings` may hold JSON or text. Raises `BadRun`."""
    shape = {name: value for name, value in given.items() if name != "settings"}
    for name, most in MOST.items():
        if shape.get(name, 0) > most:
            raise BadRun(f"{name} may be at most {most:g} here; it is {shape[name]:g}.")
    options = RunOptions(**shape, settings=_written(given.get("settings") or {}))
    options.check()
    scripted(options)
    return options


def branch_of(
    run: SimulationRun, at: str, changes: Mapping[str, Any], interventions: list[dict[str, Any]]
) -> RunOptions:
    """The options of a branch of `run`: the same up to `at`, then with other settings. Raises `BadRun`."""
    options = runs.fork(RunOptions(**run.options), at, _written(changes), interventions)
    options.check()
    return options


def do_create(
    name: str,
    options: RunOptions,
    by: User,
    now: datetime,
    start: Callable[[int], None],
    base: SimulationRun | None = None,
) -> SimulationRun:
    """Queues a run; `start` is called with its key once the row is committed. Raises `Refused` or `BadRun`."""
    name = name or f"{by.get_username()}-{now:%Y%m%d-%H%M%S}-{options.run_id()[:6]}".replace("@", "-").replace("+", "-")
    folder = runs.RunFolder(Path(settings.DATA_DIR), name)  # refuses a name that is none
    if folder.path.exists():
        raise Refused(_("There is already a run named %(name)r; choose another name."), name=name)
    with transaction.atomic():
        _check_room()
        try:
            with transaction.atomic():
                run = SimulationRun.objects.create(
                    name=name,
                    options=asdict(options),
                    forked_from=base,
                    by=by,
                    by_name=by.get_username(),
                    created_at=now,
                )
        except IntegrityError:
            raise Refused(_("There is already a run named %(name)r; choose another name."), name=name) from None
        record_creation(run, by, name=name, writer=options.writer, hours=options.hours, bots=options.bots)
        transaction.on_commit(lambda: start(run.pk))
    return run


def do_stop(run: SimulationRun, now: datetime, by: User | None = None) -> bool:
    """Ends a run that has not ended; whoever follows it ends its process. False where it was over already."""
    waiting = SimulationRun.objects.filter(pk=run.pk, state__in=OPEN)
    return bool(audited_update(waiting, by, state=RunState.STOPPED.value, ended_at=now, seen_at=now))


def do_resume(run: SimulationRun, now: datetime, by: User, start: Callable[[int], None]) -> None:
    """Has a run that was stopped, or failed, go on from its last checkpoint; `start` is called after the commit.

    Raises `Refused` where it is not over, is done, or too many are open.
    """
    with transaction.atomic():
        _check_room()
        ended = SimulationRun.objects.filter(pk=run.pk, state__in=(RunState.STOPPED, RunState.FAILED))
        if not audited_update(ended, by, state=RunState.QUEUED.value, ended_at=None, seen_at=now, error=""):
            raise Refused(_("Only a run that was stopped, or failed, can go on."))
        transaction.on_commit(lambda: start(run.pk))


def _check_room() -> None:
    if SimulationRun.objects.filter(state__in=OPEN).count() >= MOST_OPEN:
        raise Refused(
            _("%(count)d runs are waiting or running already; wait for one of them, or stop one."), count=MOST_OPEN
        )


def carry_out(pk: int) -> bool:
    """Claims a run and follows its process to its end; False where somebody else does.

    Claimed by one conditional UPDATE, so that two workers never carry out one run.
    """
    now = clock.now()
    free = Q(state=RunState.QUEUED) | Q(state=RunState.RUNNING, seen_at__lt=now - SILENT)
    if not SimulationRun.objects.filter(free, pk=pk).update(state=RunState.RUNNING, seen_at=now):
        return False
    run = SimulationRun.objects.get(pk=pk)
    SimulationRun.objects.filter(pk=pk, started_at=None).update(started_at=now)
    options = RunOptions(**run.options)
    try:
        folder = runs.RunFolder(Path(settings.DATA_DIR), run.name)
        if not (folder.path / "run.json").exists():
            folder.register(options)
        _end_left_behind(folder)
        with (folder.path / "messages.log").open("wb") as said:
            process = subprocess.Popen(
                _command(run.name),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                cwd=settings.BASE_DIR,
                env={**os.environ, "PIYASA_DATA_DIR": str(settings.DATA_DIR)},
            )
            _followed.add(process)
            (folder.path / PID).write_text(str(process.pid))
            try:
                _follow(run, process, folder, options)
            finally:
                _end(process)
                _followed.discard(process)
    except (BadRun, OSError) as error:
        _close(pk, RunState.FAILED, error=str(error))
        return True
    done = folder.finished()
    if done is None and _leaving.is_set():
        SimulationRun.objects.filter(pk=pk, state=RunState.RUNNING).update(state=RunState.QUEUED, seen_at=clock.now())
    elif done is not None and process.returncode == 0:
        _close(pk, RunState.DONE, progress=1.0, summary=asdict(done))
    else:
        _close(pk, RunState.FAILED, error=_last_words(folder.path / "messages.log", process.returncode))
    return True


def left_behind(now: datetime) -> list[int]:
    """Runs that wait or are under way, and of which nobody has heard for a while."""
    silent = Q(seen_at=None, created_at__lt=now - SILENT) | Q(seen_at__lt=now - SILENT)
    return list(SimulationRun.objects.filter(silent, state__in=OPEN).order_by("pk").values_list("pk", flat=True))


def hand_back() -> None:
    """Ends the processes this worker follows; their runs are taken up again from the last checkpoint."""
    _leaving.set()
    for process in list(_followed):
        process.terminate()


def transcript_of(run: SimulationRun) -> Path | None:
    """The whole transcript of a run that is done; None where its folder is not on this machine."""
    path = runs.RunFolder(Path(settings.DATA_DIR), run.name).transcript
    return path if run.state == RunState.DONE and path.is_file() else None


def progress_of(transcript: Path, options: RunOptions) -> float:
    """How much of the simulated time has passed, 0 to 1, by the last line that was written."""
    try:
        with transcript.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - TAIL))
            lines = file.read().split(b"\n")
    except OSError:
        return 0.0
    begin = options.start_time()
    for line in reversed(lines[1:-1]):  # the first and the last may be halves
        try:
            gone = datetime.fromisoformat(json.loads(line)["ts"]) - begin
        except (ValueError, KeyError, TypeError):
            continue
        return min(1.0, max(0.0, gone.total_seconds() / (options.hours * 3600.0)))
    return 0.0


def _follow(run: SimulationRun, process: subprocess.Popen[bytes], folder: runs.RunFolder, options: RunOptions) -> None:
    """Until the process ends, or the run is stopped."""
    while True:
        try:
            process.wait(LOOK_EVERY)
            return
        except subprocess.TimeoutExpired:
            pass
        still = SimulationRun.objects.filter(pk=run.pk, state=RunState.RUNNING).update(
            progress=progress_of(folder.transcript, options), seen_at=clock.now()
        )
        if not still:
            return


def _close(pk: int, state: RunState, **said: Any) -> None:
    """One that was stopped meanwhile stays stopped."""
    now = clock.now()
    if "error" in said:
        said["error"] = said["error"][:300]
    SimulationRun.objects.filter(pk=pk, state=RunState.RUNNING).update(state=state, ended_at=now, seen_at=now, **said)
    log.info("simulation_ended", run=pk, state=state.value)


def _end_left_behind(folder: runs.RunFolder) -> None:
    """The process of a worker that was killed may live on; two must never write one transcript."""
    with suppress(OSError, ValueError):
        pid = int((folder.path / PID).read_text())
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        if b"simulate" in words and folder.name.encode() in words:
            os.kill(pid, signal.SIGKILL)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def _command(name: str) -> list[str]:
    """A run yields to the rooms where the machine has to choose."""
    nice = shutil.which("nice")
    gently = [nice, "-n", "10"] if nice else []
    return [*gently, sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "simulate", "--resume", name, "--json"]


def _last_words(path: Path, code: int | None) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        lines = []
    said = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return said.removeprefix("CommandError: ") or f"the run ended with code {code}"


def _written(given: Mapping[str, Any]) -> dict[str, str]:
    """Settings as a run keeps them: the text that a person would type. Raises `BadRun`."""
    try:
        return {name: as_text(name, parse(name, value)) for name, value in sorted(given.items())}
    except (BadSetting, RecursionError) as error:
        raise BadRun(f"settings: {error}") from None
