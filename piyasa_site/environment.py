"""Typed reading of the environment; every mistake is one sentence that names it.

Wraps django-environ: a value that is needed and missing or malformed ends the
process before Django starts, without a traceback.
"""

from __future__ import annotations

import math
import os
import secrets
import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

import environ
import structlog


class Environment:
    """The process environment, over an optional `.env` file that never overrides it."""

    def __init__(self, dotenv: Path) -> None:
        if dotenv.is_file():
            environ.Env.read_env(str(dotenv), overwrite=False)

    def text(self, name: str, default: str) -> str:
        value = os.environ.get(name)
        return default if value is None or value == "" else value.strip()

    def words(self, name: str, default: Sequence[str]) -> list[str]:
        value = self.text(name, "")
        return [w.strip() for w in value.split(",") if w.strip()] if value else list(default)

    def path(self, name: str, default: Path) -> Path:
        return Path(self.text(name, str(default))).expanduser().resolve()

    def flag(self, name: str, default: bool) -> bool:
        value = self.text(name, "").lower()
        if value == "":
            return default
        if value in ("1", "true", "yes", "on"):
            return True
        if value in ("0", "false", "no", "off"):
            return False
        stop(f"{name} must be one of 1, 0, true, false, yes, no, on, off; it is {value!r}.")

    def integer(self, name: str, default: int, low: int | None = None, high: int | None = None) -> int:
        value = self.number(name, default, low, high)
        if value != int(value):
            stop(f"{name} must be a whole number; it is {value!r}.")
        return int(value)

    def number(self, name: str, default: float, low: float | None = None, high: float | None = None) -> float:
        text = self.text(name, "")
        if text == "":
            return default
        try:
            value = float(text)
        except ValueError:
            stop(f"{name} must be a number; it is {text!r}.")
        if not math.isfinite(value):
            stop(f"{name} must be a finite number; it is {text!r}.")
        if (low is not None and value < low) or (high is not None and value > high):
            bounds = f"at least {low}" if high is None else f"between {low} and {high}"
            stop(f"{name} must be {bounds}; it is {text}.")
        return value

    def choice(self, name: str, default: str, allowed: Sequence[str]) -> str:
        value = self.text(name, default)
        if value not in allowed:
            stop(f"{name} must be one of {', '.join(allowed)}; it is {value!r}.")
        return value

    def choices(self, name: str, allowed: Sequence[str]) -> list[str]:
        """None, one or several of these, with commas between."""
        values = self.words(name, ())
        for value in values:
            if value not in allowed:
                stop(f"{name} may name {', '.join(allowed)}; it names {value!r}.")
        return values

    def database(self, name: str, sqlite_path: Path) -> dict[str, Any]:
        """The `DATABASES` entry of a `sqlite:` or `postgres:` URL."""
        url = self.text(name, f"sqlite:///{sqlite_path}")
        scheme = urlsplit(url).scheme
        if scheme not in ("sqlite", "postgres", "postgresql"):
            stop(f"{name} must start with sqlite:///, postgres:// or postgresql://; its scheme is {scheme!r}.")
        try:
            config = dict(environ.Env.db_url_config(url))
        except Exception:
            stop(f"{name} cannot be read as a database URL.")
        if scheme == "sqlite":
            # django-environ takes an empty path for a database in memory, which no two processes share.
            if not config["NAME"] or (config["NAME"] == ":memory:" and not url.endswith(":memory:")):
                stop(f"{name} names no file: write sqlite:///path/to/file or sqlite:///:memory:.")
            if config["NAME"] != ":memory:":
                try:
                    Path(config["NAME"]).parent.mkdir(parents=True, exist_ok=True)
                except OSError as error:
                    stop(f"{name} names a folder that cannot be made: {error.strerror}.")
            config["OPTIONS"] = {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
            }
        else:
            if not config.get("NAME"):
                stop(f"{name} names no database.")
            # A percent-encoded folder is the place of a socket.
            config["HOST"] = unquote(config["HOST"] or "")
            config["CONN_HEALTH_CHECKS"] = True
            config["OPTIONS"] = {
                **config.get("OPTIONS", {}),
                "pool": {"min_size": 1, "max_size": 60, "max_lifetime": 3600, "timeout": 10},
                "connect_timeout": 5,
            }
        return config

    def address(self) -> tuple[str, int]:
        """Where the web server listens: `HOST` and `PORT`."""
        return self.text("HOST", "127.0.0.1"), self.integer("PORT", 8000, low=1, high=65535)

    def data_dir(self, default: Path) -> Path:
        """`PIYASA_DATA_DIR`: where the embedded database, Redis, runs and logs live."""
        return self.path("PIYASA_DATA_DIR", default)

    def redis(self, name: str, embedded: Path) -> str:
        """A Redis URL, or an empty string where there is none (single process only).

        Where the variable is not set, `embedded` is the file in which the
        launcher leaves the address of the Redis server it runs, so that commands
        given beside a running house reach the same one.
        """
        url = self.text(name, "")
        if not url:
            return _address_of_running_redis(embedded)
        parts = urlsplit(url)
        if parts.scheme not in ("redis", "rediss", "unix"):
            stop(f"{name} must start with redis://, rediss:// or unix://.")
        try:
            missing = not (parts.path if parts.scheme == "unix" else parts.hostname) or parts.port == 0
        except ValueError:
            missing = True
        if missing:
            stop(f"{name} cannot be read as a Redis URL.")
        return url

    # Structured logs: fields, no message bodies, no secrets.

    def log_processors(self) -> list[Any]:
        return [
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
        ]

    def log_renderer(self) -> Any:
        return structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "logger", "event"])

    def configure_structlog(self) -> None:
        structlog.configure(
            processors=[
                *self.log_processors(),
                structlog.stdlib.filter_by_level,
                structlog.processors.format_exc_info,
                structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
            ],
            logger_factory=structlog.stdlib.LoggerFactory(),
            cache_logger_on_first_use=True,
        )


def _address_of_running_redis(file: Path) -> str:
    """The URL in `file` if a server answers there; after a crash the file may name a dead one."""
    try:
        url = file.read_text().strip()
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=0.5):
            return url
    except (OSError, ValueError):
        return ""


def secret_from_file(path: Path) -> str:
    """The secret kept in `path`, made on first use and readable by its owner only."""
    try:
        if path.is_file() and (found := path.read_text().strip()):
            return found
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = secrets.token_urlsafe(50)
        try:
            fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text().strip()
        with os.fdopen(fd, "w") as file:
            file.write(fresh)
        return fresh
    except OSError:
        # A read-only checkout: good for this process; servers set the variable.
        return secrets.token_urlsafe(50)


def stop(sentence: str) -> NoReturn:
    """End the start of the program with one sentence."""
    raise SystemExit(f"piyasa: {sentence}")
