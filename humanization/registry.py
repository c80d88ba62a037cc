"""Which subsystems a mind is made of, and in what order they are asked.

Adding a subsystem is adding its app and one line here. Order matters only
where a later `tone` replaces an earlier one and for the order of style steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any

from humanization.contracts import BotFacts, ParticipantKey, Stores, Subsystem

# app label (also the INSTALLED_APPS entry below `humanization.`)
SUBSYSTEMS: tuple[str, ...] = (
    "routines",
    "emotions",
    "memory",
    "relationships",
    "life_events",
    "personality",
    "timing",
    "social_learning",
    "writing_style",
    "micro_behaviors",
)


@cache
def _logic(name: str) -> Any:
    return import_module(f"humanization.{name}.logic").SUBSYSTEM


@cache
def _store(name: str) -> Any:
    return import_module(f"humanization.{name}.services").STORE


def subsystems(names: tuple[str, ...] | None = None) -> tuple[Subsystem, ...]:
    """The logic objects of the registered subsystems (pure, no database)."""
    return tuple(_logic(name) for name in (SUBSYSTEMS if names is None else names))


def stores(names: tuple[str, ...] | None = None) -> dict[str, Stores]:
    """The database side of the registered subsystems, by name."""
    return {name: _store(name) for name in (SUBSYSTEMS if names is None else names)}


def forget(key: ParticipantKey) -> int:
    """Let every bot forget a participant: each subsystem that knows people offers `forget_participant`.

    Returns how many rows went.
    """
    gone = 0
    for name in SUBSYSTEMS:
        services = import_module(f"humanization.{name}.services")
        if hasattr(services, "forget_participant"):
            gone += services.forget_participant(key)
    return gone


def keep_up(
    facts: Mapping[int, BotFacts], since: datetime, until: datetime, names: tuple[str, ...] | None = None
) -> dict[str, int]:
    """The periodic work of the subsystems that have some: each such offers `keep_up(facts, since, until)`.

    Brings what is stored of these bots up to `until`, where it was known up to `since` at least. Returns how
    many rows changed, by subsystem. Doing it twice changes nothing the second time.
    """
    done: dict[str, int] = {}
    for name in SUBSYSTEMS:
        services = import_module(f"humanization.{name}.services")
        if hasattr(services, "keep_up") and (names is None or name in names):
            done[name] = services.keep_up(facts, since, until)
    return done


def consolidate(facts: Mapping[int, BotFacts], until: datetime) -> int:
    """Let what these bots lived through find its place: each subsystem that does so offers `consolidate`.

    Returns for how many bots something was new. Doing it twice changes nothing the second time.
    """
    done = 0
    for name in SUBSYSTEMS:
        services = import_module(f"humanization.{name}.services")
        if hasattr(services, "consolidate"):
            done += services.consolidate(facts, until)
    return done


def note(name: str, states: Mapping[int, Any], at: datetime) -> int:
    """Let a subsystem that keeps a history write down how these states stand: each such offers `note(states, at)`.

    The states are only read. Returns how many rows were written; doing it twice for one moment writes none.
    """
    services = import_module(f"humanization.{name}.services")
    if not states or not hasattr(services, "note"):
        return 0
    written: int = services.note(states, at)
    return written


def installed_apps() -> list[str]:
    return [f"humanization.{name}" for name in SUBSYSTEMS]
