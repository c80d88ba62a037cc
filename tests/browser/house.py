"""What every browser test needs: a house in processes of its own, and a browser to look at it with."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
SCREENSHOTS = ROOT / "screenshots"
BROWSER_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 120  # a busy machine takes its time to import the house
PHONE = {"width": 390, "height": 844}


class House:
    """A web server, and a second process, `driver`, that plays the members of its rooms."""

    def __init__(self, folder: Path, redis_url: str, driver: str) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.env = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "piyasa_site.settings",
            "DATABASE_URL": f"sqlite:///{folder / 'room.sqlite3'}",
            "REDIS_URL": redis_url,
            "PIYASA_DATA_DIR": str(folder),
            "DJANGO_SECRET_KEY": "browser-test",
            "PUBLIC_URL": self.url,
            "LOG_LEVEL": "ERROR",
            "PYTHONPATH": str(ROOT),
            "DASHBOARD_STREAM_INTERVAL": "0.5",
            "MFA_REQUIRED_ROLES": "",
        }
        self.members = subprocess.Popen(
            [sys.executable, "-m", driver],
            env=self.env,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.web: subprocess.Popen[bytes] | None = None

    def __call__(self, do: str, **arguments: Any) -> dict[str, Any]:
        assert self.members.stdin and self.members.stdout
        self.members.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self.members.stdin.flush()
        answer = self.members.stdout.readline()
        assert answer, f"the members' process ended at {do!r}"
        found: dict[str, Any] = json.loads(answer)
        return found

    def open(self) -> None:
        self.web = subprocess.Popen(
            [sys.executable, "-m", "daphne", "-b", "127.0.0.1", "-p", str(self.port), "piyasa_site.asgi:application"],
            env=self.env,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(self.url, timeout=5).close()
                return
            except OSError:
                assert self.web.poll() is None, "the web server ended"
                time.sleep(0.1)
        raise AssertionError("the web server does not answer")

    def shut(self) -> None:
        if self.web:
            self.web.kill()
            self.web.wait(10)
            self.web = None

    def end(self) -> None:
        self.shut()
        self.members.kill()
        self.members.wait(10)


def settle(page: Any) -> None:
    page.wait_for_timeout(350)


def picture(page: Any, name: str, **options: Any) -> None:
    settle(page)
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", **options)


def no_sideways_scroll(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
