"""Runs are property: whatever kills them, they go on as they would have; a branch shares its origin's past."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from conversations.simulation import runs
from conversations.simulation.loop import Loop
from conversations.simulation.options import RunOptions
from conversations.simulation.program import ROOT, fingerprint
from conversations.text.writers import build_writer
from tests.unit.killed_runs import CHECKPOINT_SECONDS, KILLS, SHAPE


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> dict:
    folder = tmp_path_factory.mktemp("killed")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.killed_runs", str(folder)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_run_killed_at_any_of_ten_points_resumes_to_the_same_transcript(killed: dict) -> None:
    assert killed["one_each"] == [killed["whole"]] * KILLS


def test_a_run_killed_again_and_again_resumes_to_the_same_transcript(killed: dict) -> None:
    assert killed["kills_of_one"] >= 5
    assert killed["often"] == killed["whole"]


def test_a_run_killed_while_its_checkpoint_was_written_goes_on_from_the_one_before(killed: dict) -> None:
    assert killed["left_of_checkpoint"]
    assert killed["half"] == killed["whole"]


def test_what_a_killed_run_left_beside_its_target_is_gone_after_the_next(killed: dict) -> None:
    assert killed["kept_by_a_kill"] == "yesterday" and killed["left_by_a_kill"] == 1
    assert killed["left_after_the_next"]  # but not what a living process writes
    assert killed["next"] == killed["whole"]


def test_a_checkpoint_of_another_program_is_not_continued(tmp_path: Path, monkeypatch) -> None:
    folder = runs.RunFolder(tmp_path, "eski")
    options = RunOptions(**SHAPE)

    class Killed(BaseException):
        pass

    def stop(at: float, messages: int) -> None:
        if at >= options.start_time().timestamp() + 3600.0:
            raise Killed

    monkeypatch.setattr(runs, "CHECKPOINT_SECONDS", CHECKPOINT_SECONDS)
    with pytest.raises(Killed):
        runs.start(options, build_writer("echo"), folder=folder, progress=stop)
    restored = folder.restore()
    assert restored is not None and isinstance(restored[0], Loop)
    assert (folder.path / "checkpoint").read_bytes().startswith(fingerprint().encode())
    monkeypatch.setattr(runs, "fingerprint", lambda: "another")
    assert folder.restore() is None
    (folder.path / "checkpoint").write_bytes(b"another\nnot a pickle")
    assert folder.restore() is None
    again = runs.resume(folder, build_writer("echo"))
    assert again.sha256 == runs.start(options, build_writer("echo")).sha256


def test_a_branch_that_changes_nothing_is_the_run_itself(tmp_path: Path) -> None:
    base = RunOptions(**SHAPE)
    branch = runs.fork(base, "2026-01-26T11:00:00+03:00", {})
    assert branch == base and branch.run_id() == base.run_id()


def test_a_branch_equals_its_origin_up_to_the_moment_of_the_fork_and_no_longer(tmp_path: Path) -> None:
    base = RunOptions(**SHAPE)
    _lines(base, tmp_path / "base")
    rng = Random(3)
    for number in range(3):
        cut = f"2026-01-26T{rng.randrange(10, 12)}:{rng.randrange(5, 55):02}:00+03:00"
        branch = runs.fork(base, cut, {"base_delay_seconds": "15"})
        before, after = _lines(base, tmp_path / "base"), _lines(branch, tmp_path / f"branch-{number}")
        shared = [line for line in before if line["ts"] < cut]
        assert shared and after[: len(shared)] == shared
        assert all(line["ts"] >= cut for line in after[len(shared) :])
        assert after[len(shared) :] != before[len(shared) :]


def _lines(options: RunOptions, path: Path) -> list[dict]:
    """The transcript without the marker, which names the options."""
    runs.start(options, build_writer(options.writer), out=path)
    return [{**json.loads(line), "synthetic": 0} for line in path.read_text(encoding="utf-8").splitlines()]
