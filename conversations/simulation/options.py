"""What shapes a run, checked; and the run's name for itself."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from piyasa_site.common.clock import ISTANBUL
from piyasa_site.tunables.definitions import BadSetting, Tunables

DEFAULT_START = "2026-11-16T00:00:00+03:00"
WRITERS = ("offline", "openai", "echo")
YEARS = (2000, 2100)  # the market walks from its anchor day: the farthest start costs it some twenty seconds
HOURS_LIMIT = 24.0 * 366 * 2


class BadRun(ValueError):
    """Options that make no run. The message is one clear sentence."""


@dataclass(slots=True)
class RunOptions:
    """Everything that shapes a transcript; nothing else may."""

    bots: int = 200
    chats: int = 10
    hours: float = 24.0
    start: str = DEFAULT_START
    seed: int = 1
    people: int = 0
    writer: str = "offline"
    until_messages: int | None = None
    settings: dict[str, str] = field(default_factory=dict)
    interventions: list[dict[str, Any]] = field(default_factory=list)
    news: list[dict[str, Any]] = field(default_factory=list)
    forks: list[dict[str, Any]] = field(default_factory=list)  # [{"at": iso, "set": {...}}]

    def check(self) -> RunOptions:
        for name, least in (("bots", 1), ("chats", 1), ("people", 0)):
            value = getattr(self, name)
            if value < least:
                raise BadRun(f"--{name} must be at least {least}; it is {value}.")
        if not (math.isfinite(self.hours) and self.hours > 0):
            raise BadRun(f"--hours must be more than 0; it is {self.hours:g}.")
        if self.hours > HOURS_LIMIT:
            raise BadRun(f"--hours must be at most {HOURS_LIMIT:g} (two years); it is {self.hours:g}.")
        if self.until_messages is not None and self.until_messages < 1:
            raise BadRun(f"--until-messages must be at least 1; it is {self.until_messages}.")
        if self.writer not in WRITERS:
            raise BadRun(f"--writer must be one of {', '.join(WRITERS)}; it is {self.writer!r}.")
        self.start_time()
        self.tunables()
        return self

    def start_time(self) -> datetime:
        start = parse_time(self.start, "--start")
        if not YEARS[0] <= start.year <= YEARS[1]:
            raise BadRun(f"--start must lie in the years {YEARS[0]} to {YEARS[1]}; it is {self.start!r}.")
        return start

    def tunables(self) -> Tunables:
        try:
            return Tunables().changed(self.settings)
        except BadSetting as error:
            raise BadRun(f"--set: {error}") from None

    def run_id(self) -> str:
        """A hash of what shapes the transcript: the same arguments, the same id."""
        canonical = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def parse_time(text: str, what: str) -> datetime:
    """An ISO 8601 moment; without an offset it is Istanbul time."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise BadRun(f"{what} must be an ISO 8601 time such as {DEFAULT_START}; it is {text!r}.") from None
    return at if at.tzinfo else at.replace(tzinfo=ISTANBUL)
