"""Members kept ready between steps, so that the bots of a room are not read anew for every message.

A member at rest is who it is (persona, hours, hand, speed) and how it last felt. A step takes the members it needs
out, so that nobody else moves them meanwhile, and gives them back once it has committed; a step that fails keeps
what it took. What is kept serves deciding who speaks and how soon. Writing down what a mind lived through never
rests on it: `loading.save_minds` reads again under a lock.

Whoever changes what a member rests on announces it: `profiles.drop` for who it is, `announce_moved` for what it
feels. A member of whom a change was announced since it was read, anywhere, is read anew; a process that does not
hear announcements (no Redis) trusts nobody longer than `BLIND_TTL`.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from conversations.engine.room import Member
from conversations.live.profiles import HABITS, KINDS, Profile
from piyasa_site.common.cache import BLIND_TTL, Key, cache

MIND: Final = "mind"
WHO_TERM = 300.0  # seconds that a member is trusted to be who it is, as its profile (SPEC 6)
MIND_TERM = 60.0  # and to feel as it was read, whatever was announced
# Some ten kilobytes each: all bots of the largest house that one worker is meant for.
MOST_KEPT = 10_000


@dataclass(slots=True)
class Kept:
    """One member at rest: its states of subsystems that are not heavy, and what was known of it when it was read."""

    member: Member
    profile: Profile
    states: dict[str, Any]
    who: int  # how many changes of who it is this process had heard of
    mind: int  # and of what it feels
    read_at: float  # seconds on a monotonic scale
    felt_at: float


_pool: OrderedDict[int, Kept] = OrderedDict()
_lock = threading.Lock()


def is_usable(ids: Collection[int]) -> bool:
    """Whether members may be kept: inside a transaction they may rest on what is rolled back yet."""
    return not connection.in_atomic_block and len(ids) <= MOST_KEPT // 4


def take(ids: Iterable[int]) -> dict[int, Kept]:
    """Those of these bots that are kept and still who they were; they are the caller's until given back."""
    found: dict[int, Kept] = {}
    with _lock:
        for pk in ids:
            if (kept := _pool.pop(pk, None)) is not None:
                found[pk] = kept
    if not found:
        return found
    now = time.monotonic()
    who = who_marks(found)
    hears = cache().is_listening
    return {
        pk: kept
        for pk, kept in found.items()
        if kept.who == who[pk] and now - kept.read_at < WHO_TERM and (hears or now - kept.felt_at < BLIND_TTL)
    }


def moved(found: Mapping[int, Kept]) -> list[int]:
    """Those of whom one has heard, since they were read, that something happened to them; or read too long ago."""
    now = time.monotonic()
    marks = mind_marks(found)
    return [pk for pk, kept in found.items() if kept.mind != marks[pk] or now - kept.felt_at >= MIND_TERM]


def give_back(members: Mapping[int, Kept]) -> None:
    """Keep these members for the next step that needs them."""
    with _lock:
        for pk, kept in members.items():
            _pool[pk] = kept
            _pool.move_to_end(pk)
        while len(_pool) > MOST_KEPT:
            _pool.popitem(last=False)


def who_marks(ids: Iterable[int]) -> dict[int, int]:
    """How many changes of who these bots are this process has heard of."""
    wanted = list(ids)
    kinds = (*KINDS, HABITS)
    marks = cache().marks([(kind, pk) for pk in wanted for kind in kinds])
    size = len(kinds)
    return {pk: sum(marks[place * size : place * size + size]) for place, pk in enumerate(wanted)}


def mind_marks(ids: Iterable[int]) -> dict[int, int]:
    """How many changes of what these bots feel this process has heard of."""
    wanted = list(ids)
    return dict(zip(wanted, cache().marks([(MIND, pk) for pk in wanted]), strict=True))


def announce_moved(ids: Iterable[int]) -> None:
    """Let every process know that something happened to these bots; after the transaction that wrote it."""
    keys: list[Key] = [(MIND, pk) for pk in ids]
    cache().announce(keys)


def forget() -> None:
    """Keep nobody (tests; a database that was replaced)."""
    with _lock:
        _pool.clear()
