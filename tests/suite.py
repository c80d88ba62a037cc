"""`make test`: every check of the project, one after another, and a summary that says what did not run and why.

All steps run even when an earlier one failed. The exit code is non-zero when
any step failed; a step that cannot run on this machine is skipped in words.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

ROOT: Final = Path(__file__).resolve().parent.parent
BIN: Final = Path(sys.executable).parent
PACKAGES: Final = ("piyasa_site", "bots", "humanization", "conversations", "analytics")
NO_TESTS_COLLECTED: Final = 5


@dataclass(frozen=True)
class Outcome:
    """How a step ended: `state` is `ok`, `FAILED` or `skipped`."""

    title: str
    state: str
    seconds: float
    detail: str = ""
    skips: tuple[tuple[str, int], ...] = ()


def main() -> int:
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory(prefix="piyasa-suite-") as folder:
        outcomes = [
            tool("Code style (ruff)", [BIN / "ruff", "check", "."]),
            tool("Types (mypy)", [sys.executable, "-m", "mypy", *PACKAGES]),
            tool("Import direction (import-linter)", [BIN / "lint-imports"]),
            tool(
                "Migrations are complete",
                [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
                PIYASA_DATA_DIR=str(Path(folder) / "data"),
            ),
            tests("Tests on SQLite and Redis", ["-n", "2", "-m", "not browser"], Path(folder) / "sqlite.xml"),
            tests(
                "Tests on PostgreSQL",
                ["-n", "2", "-m", "postgres and not browser"],
                Path(folder) / "postgres.xml",
                PIYASA_TEST_DATABASE="postgres",
            ),
            browser_tests(Path(folder) / "browser.xml"),
        ]
    return summary(outcomes)


def tool(title: str, command: Sequence[object], **environment: str) -> Outcome:
    code, seconds = run(title, command, environment)
    return Outcome(title, "ok" if code == 0 else "FAILED", seconds)


def tests(title: str, arguments: Sequence[str], report: Path, **environment: str) -> Outcome:
    code, seconds = run(title, [sys.executable, "-m", "pytest", *arguments, f"--junitxml={report}"], environment)
    if code == NO_TESTS_COLLECTED:
        return Outcome(title, "skipped", seconds, "no such tests")
    detail, skips = read_report(report)
    return Outcome(title, "ok" if code == 0 else "FAILED", seconds, detail, skips)


def browser_tests(report: Path) -> Outcome:
    title = "Tests in a browser"
    if reason := ensure_chromium():
        print(f"\n== {title}: skipped, {reason}", flush=True)
        return Outcome(title, "skipped", 0.0, reason)
    return tests(title, ["-m", "browser"], report)


def ensure_chromium() -> str:
    """Install Debian's chromium where it is missing and can be; why there is none, or an empty string."""
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return ""
    apt = shutil.which("apt-get")
    if apt is None:
        return "there is no chromium, and no apt-get to install it with"
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if rights and not may_become_root():
        return "there is no chromium, and this user may not install it (as root: apt-get install chromium)"
    print("\n== Installing chromium …", flush=True)
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            [*rights, apt, "-qq", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
        if done.returncode != 0 and arguments[0] == "install":
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return f"there is no chromium, and apt-get could not install it: {last}"
    return "" if shutil.which("chromium") else "apt-get installed a chromium that cannot be found"


def may_become_root() -> bool:
    return bool(shutil.which("sudo")) and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0


def run(title: str, command: Sequence[object], environment: dict[str, str]) -> tuple[int, float]:
    words = [str(word) for word in command]
    shown = " ".join([*(f"{k}={v}" for k, v in environment.items()), Path(words[0]).name, *words[1:]])
    print(f"\n== {title}\n   {shown}", flush=True)
    begun = time.monotonic()
    done = subprocess.run(words, stdin=subprocess.DEVNULL, env={**os.environ, **environment})
    return done.returncode, time.monotonic() - begun


def read_report(report: Path) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Counts of a JUnit report, and why tests were skipped."""
    try:
        suite = next(iter(ElementTree.parse(report).getroot().iter("testsuite")))
    except (OSError, ElementTree.ParseError, StopIteration):
        return "no report was written", ()
    total, failed, errors, skipped = (int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped"))
    reasons = Counter(skip.get("message", "") for skip in suite.iter("skipped"))
    detail = f"{total - failed - errors - skipped} passed"
    for count, word in ((failed, "failed"), (errors, "broken"), (skipped, "skipped")):
        detail += f", {count} {word}" if count else ""
    return detail, tuple(reasons.most_common())


def summary(outcomes: Sequence[Outcome]) -> int:
    print("\n== Summary")
    for outcome in outcomes:
        detail = f"  {outcome.detail}" if outcome.detail else ""
        print(f"   {outcome.state:<8} {outcome.title:<34} {outcome.seconds:6.1f} s{detail}")
        for reason, count in outcome.skips:
            print(f"            {count} skipped: {reason}")
    failed = [outcome.title for outcome in outcomes if outcome.state == "FAILED"]
    if failed:
        print(f"\nFAILED: {', '.join(failed)}")
        return 1
    missing = [outcome.title for outcome in outcomes if outcome.state == "skipped"]
    print(f"\nAll green{f', without: {chr(44).join(missing)}' if missing else ''}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
