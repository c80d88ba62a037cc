"""`docs/how-to-add-a-subsystem.md` does what it says: followed to the letter in a copy of the project.

Files are written as the page gives them, its diffs applied, its commands run in the
order in which they stand. Nothing here knows the subsystem that the page builds but by
what must come of it.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "how-to-add-a-subsystem.md"
COPIED = ("piyasa_site", "bots", "humanization", "conversations", "analytics", "templates", "tests")
ALSO = ("manage.py", "pyproject.toml")

_BLOCK = re.compile(r"(?:^`(?P<path>[\w./]+)`\n\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One block of the page: a file's whole text, a change to one, or commands."""

    kind: str  # python | diff | bash
    body: str
    path: str = ""


def steps(page: str) -> list[Step]:
    return [Step(found["kind"], found["body"], found["path"] or "") for found in _BLOCK.finditer(page)]


def apply(change: str, root: Path) -> None:
    """A diff without line numbers: its context must stand in the file exactly once."""
    head, *lines = change.splitlines(keepends=True)
    target = root / head.removeprefix("--- ").strip()
    before = "".join(line[1:] for line in lines if line[0] == " ")
    after = "".join(line[1:] for line in lines)
    text = target.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{target.name} does not hold these lines once:\n{before}"
    target.write_text(text.replace(before, after), encoding="utf-8")


def run(commands: str, root: Path) -> str:
    """What the commands print, by this interpreter and in a database of the copy's own."""
    tools = str(Path(sys.executable).parent)
    own = {"DJANGO_SECRET_KEY": "only-for-this", "PIYASA_DATA_DIR": str(root / "var"), "LOG_LEVEL": "WARNING"}
    blank = dict.fromkeys(("DATABASE_URL", "REDIS_URL", "OPENAI_API_KEY", "PIYASA_TEST_DATABASE"), "")
    ours = ("DJANGO_", "PIYASA_", "PYTEST_")
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands],
        cwd=root,
        env={**inherited, **blank, **own, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{commands}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in COPIED:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    for name in ALSO:
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "var").mkdir()
    return tmp_path


def test_the_page_builds_a_subsystem_that_shows_in_every_trace(copy: Path) -> None:
    found = steps(PAGE.read_text(encoding="utf-8"))
    assert {step.kind for step in found} == {"python", "diff", "bash"}
    printed = ""
    for step in found:
        if step.kind == "python":
            assert step.path, f"the page does not say which file this is:\n{step.body[:80]}"
            target = copy / step.path
            assert not target.exists(), f"{step.path} is there already"
            target.parent.mkdir(exist_ok=True)
            target.write_text(step.body, encoding="utf-8")
        elif step.kind == "diff":
            apply(step.body, copy)
        else:
            printed = run(step.body, copy)
    shares = int(printed.split()[-1])  # the page's last command counts the turns that name it
    (database,) = (copy / "var").glob("*.sqlite3")
    with sqlite3.connect(database) as connection:
        ((composed,),) = connection.execute(
            "select count(*) from conversations_turn where trace like '%\"influence\"%'"
        )
        ((rows,),) = connection.execute("select count(*) from patience_patiencelevel")
        ((levels,),) = connection.execute("select count(distinct round(level, 3)) from patience_patiencelevel")
    assert shares == composed > 20
    assert rows == 12
    assert levels > 6, "everybody has the same patience"


def test_a_change_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\ntwo\n")
    apply("--- a.txt\n one\n+more\n two\n", tmp_path)
    assert (tmp_path / "a.txt").read_text() == "one\nmore\ntwo\n"
    with pytest.raises(AssertionError, match="does not hold"):
        apply("--- a.txt\n one\n+more\n two\n", tmp_path)
