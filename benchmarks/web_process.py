"""A process of the house that a benchmark starts: a port of its own, and waiting until it listens."""

from __future__ import annotations

import socket
import time

START_WITHIN = 60.0  # seconds


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, within: float = START_WITHIN) -> None:
    """Returns when something listens on the loopback port; ends the program where nothing does in time."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the web process does not answer")
