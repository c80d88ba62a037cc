"""Reports about runs that take many seconds to make: asked for by staff, made once by a worker, kept as a page.

A paper is what a command writes (`realism`, `compare_runs`), in a process of its own that yields to the rooms. Beside
its file stand, while there is no file yet, a mark that it was asked for, or the sentence why it could not be made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

from analytics.models import SimulationRun
from conversations.simulation.runs import RunFolder

LONGEST: Final = 900  # seconds a report may take: fifteen simulated days need some two minutes
LOST: Final = timedelta(seconds=LONGEST + 60)  # whoever was to make it is gone


@dataclass(frozen=True, slots=True)
class Paper:
    """One report: where it is kept, and the command that writes it there."""

    path: Path
    command: tuple[str, ...]

    @property
    def is_there(self) -> bool:
        return self.path.is_file()

    @property
    def error(self) -> str:
        """Why it could not be made; empty where it could, or was not tried."""
        try:
            return self._beside(".failed").read_text(encoding="utf-8")
        except OSError:
            return ""

    def is_awaited(self, now: datetime) -> bool:
        """Whether somebody is to make it, or is at it."""
        try:
            asked = datetime.fromisoformat(self._beside(".asked").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return not self.is_there and now - asked < LOST

    def ask(self, now: datetime) -> bool:
        """Marks it as asked for; False where it is there, or on its way already."""
        if self.is_there or self.is_awaited(now):
            return False
        self._beside(".failed").unlink(missing_ok=True)
        self._beside(".asked").write_text(now.isoformat(), encoding="utf-8")
        return True

    def make(self) -> None:
        """Writes it, whole or not at all; leaves a sentence where it cannot be made."""
        half = self._beside(".new")
        nice = shutil.which("nice")
        gently = [nice, "-n", "10"] if nice else []
        manage = str(Path(settings.BASE_DIR) / "manage.py")
        try:
            done = subprocess.run(
                [*gently, sys.executable, manage, *self.command, "--html", str(half)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=settings.BASE_DIR,
                env={**os.environ, "PIYASA_DATA_DIR": str(settings.DATA_DIR)},
                timeout=LONGEST,
                check=False,
            )
            if done.returncode == 0:
                half.replace(self.path)
            else:
                self._fail(_last_line(done.stderr))
        except subprocess.TimeoutExpired:
            self._fail(f"it took more than {LONGEST} seconds.")
        finally:
            for name in (".new", ".asked"):
                with suppress(OSError):
                    self._beside(name).unlink(missing_ok=True)

    def _fail(self, why: str) -> None:
        self._beside(".failed").write_text(why, encoding="utf-8")

    def _beside(self, suffix: str) -> Path:
        return self.path.with_name(self.path.name + suffix)


def realism_of(run: SimulationRun) -> Paper:
    """The figures of a run's transcript beside those of real channels."""
    folder = RunFolder(Path(settings.DATA_DIR), run.name)
    return Paper(folder.path / "realism.html", ("realism", str(folder.transcript)))


def comparison_of(a: SimulationRun, b: SimulationRun) -> Paper:
    """What differs between two runs, each as it was."""
    folder = RunFolder(Path(settings.DATA_DIR), a.name)
    return Paper(folder.path / f"against-{b.name}.html", ("compare_runs", a.name, b.name))


def _last_line(said: bytes) -> str:
    lines = [line.strip() for line in said.decode(errors="replace").split("\n") if line.strip()]
    return (lines[-1] if lines else "the command said nothing.").removeprefix("CommandError: ")[:300]
