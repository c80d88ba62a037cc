"""Every management command of the project has a test that names it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = sorted(
    path.stem
    for app in ("analytics", "bots", "conversations", "humanization", "piyasa_site")
    for path in (ROOT / app).rglob("management/commands/*.py")
    if not path.stem.startswith("_")
)


def test_commands_are_found() -> None:
    assert "preflight" in COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_is_named_by_a_test(command: str) -> None:
    # As an argument: call_command("name", …), or in the list of words of a process.
    named = re.compile(rf"""["']{re.escape(command)}["'\s]""")
    assert any(
        named.search(path.read_text()) for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)
    ), f"no test runs `manage.py {command}`"
