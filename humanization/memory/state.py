"""What one mind remembers, as plain values: a memory, all of them, and what time does to one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from humanization.contracts import BotFacts, ParticipantKey
from humanization.local_time import DAY, week_number, week_start
from humanization.memory import params
from piyasa_site.common.turkish import fold

LIFE = "life-"  # uids of the life one starts with begin so
REFLECTION = "reflection-"  # and those of reflections so
ROOM_TAG = "room:"  # the tag that says in which room something was heard
ACT_TAG = "act:"  # the tag that says what was done to the one who remembers


@dataclass(slots=True)
class Memory:
    """One thing remembered. Times are epoch seconds; strength is as of `decayed_at`.

    `importance` is 1..10; `is_new` until a consolidation has looked at it. `times` counts how often it happened,
    `evidence` holds the words of what was merged into it, `sources` the uids a reflection was drawn from, `who` what
    the one related is called, where it is one.
    """

    uid: str
    kind: str
    content: str
    created: float
    last_access: float
    decayed_at: float
    strength: float = params.STRENGTH_MAX
    access_count: int = 0
    tags: tuple[str, ...] = ()
    related: tuple[ParticipantKey, ...] = ()
    valence: float = 0.0
    importance: int = params.IMPORTANCE_OF_LIFE
    is_new: bool = False
    times: int = 1
    evidence: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    who: str = ""


# What there is under a tag or a participant, the strongest first.
Index = dict[str, list[Memory]]


@dataclass(slots=True)
class MemoryState:
    """Everything one bot remembers.

    `implied` says that the drawn life counts too; states read from storage hold
    all their memories in `kept` instead. `changed` names what a save must write,
    `forgotten` what it must delete (where the life is implied: what of it is gone).
    """

    facts: BotFacts
    seed: int
    born: float
    implied: bool = True
    kept: dict[str, Memory] = field(default_factory=dict)
    decay_run: float = 0.0
    admitted_day: int = -1
    admitted: int = 0
    # Of the memories no consolidation has looked at: their importance in all, and when they are due at the latest.
    pressure: int = 0
    consolidate_at: float = math.inf
    changed: dict[str, None] = field(default_factory=dict)
    forgotten: dict[str, None] = field(default_factory=dict)
    # Where candidates of a tag or a participant are found; rebuilt when memories go.
    index: Index | None = field(default=None, compare=False, repr=False)
    answer_key: tuple[Any, ...] = field(default=(), compare=False, repr=False)
    answer: tuple[Memory, ...] = field(default=(), compare=False, repr=False)


def strength_at(memory: Memory, at: float) -> float:
    """Strength after decay up to `at`: rate × days since the later of last access and last decay."""
    since = memory.last_access if memory.last_access > memory.decayed_at else memory.decayed_at
    if at <= since:
        return memory.strength
    left = memory.strength - rate(memory) * (at - since) / DAY
    return left if left > 0.0 else 0.0


def rate(memory: Memory) -> float:
    """Points a day that this memory loses."""
    if memory.kind in params.SLOW_KINDS:
        loss = params.DECAY_SLOW
    elif memory.kind in params.FAST_KINDS:
        loss = params.DECAY_FAST
    else:
        loss = params.DECAY_USUAL
    return loss * params.REHEARSED_FACTOR if memory.access_count > params.REHEARSED_ABOVE else loss


def decay(memory: Memory, at: float) -> None:
    """Write the decay up to `at` down. Running it twice changes nothing."""
    if at > memory.decayed_at:
        memory.strength = strength_at(memory, at)
        memory.decayed_at = at


def is_lived(memory: Memory) -> bool:
    """Whether it was made in a room, as against the life one starts with."""
    return not memory.uid.startswith(LIFE)


def note_new(state: MemoryState, memory: Memory) -> None:
    """Count a memory toward the next consolidation: at the end of its week, at once when enough has come together."""
    state.pressure += memory.importance
    if state.pressure >= params.CONSOLIDATE_IMPORTANCE:
        state.consolidate_at = 0.0
    else:
        state.consolidate_at = min(state.consolidate_at, week_start(week_number(memory.created) + 1))


def settle_pressure(state: MemoryState) -> None:
    """Count anew what waits to be consolidated, after reading or consolidating."""
    state.pressure, state.consolidate_at = 0, math.inf
    for memory in state.kept.values():
        if memory.is_new:
            note_new(state, memory)


def let_go(state: MemoryState, uids: Sequence[str]) -> None:
    """Forget these memories, and every link to them."""
    gone = set(uids)
    had_new = any(state.kept[uid].is_new for uid in uids)
    for uid in uids:
        del state.kept[uid]
        state.changed.pop(uid, None)
        # An implied life must know what of it is gone; of what was lived since, nothing needs to be told.
        if not state.implied or uid.startswith(LIFE):
            state.forgotten[uid] = None
    for memory in state.kept.values():
        if memory.sources and not gone.isdisjoint(memory.sources):
            memory.sources = tuple(uid for uid in memory.sources if uid not in gone)
            state.changed[memory.uid] = None
    if had_new:
        settle_pressure(state)
    state.index = None
    state.answer_key = ()


@lru_cache(maxsize=2048)
def words_of(text: str) -> frozenset[str]:
    """The folded words of three letters and more: what two tellings of one thing have in common."""
    return frozenset(word for word in fold(text).replace("“", " ").replace("”", " ").split() if len(word) > 2)


def overlap(some: frozenset[str], others: frozenset[str]) -> float:
    """The share of common words, 0..1 (Jaccard)."""
    if not some or not others:
        return 0.0
    return len(some & others) / len(some | others)


def tell_the_same(one: Memory, other: Memory) -> bool:
    """Whether two memories have so many words in common that one of them is enough.

    What two people did are two things, in whatever words.
    """
    if overlap(words_of(one.content), words_of(other.content)) < params.SAME_FROM:
        return False
    return one.related == other.related or not (_has_act(one) and _has_act(other))


def _has_act(memory: Memory) -> bool:
    return any(tag.startswith(ACT_TAG) for tag in memory.tags)


@lru_cache(maxsize=512)
def must_not_stay(text: str) -> bool:
    """Whether words are boilerplate of the house, a command, or an echo of a prompt."""
    folded = fold(text)
    return folded.startswith("/") or any(phrase in folded for phrase in (*params.BOILERPLATE, *params.PROMPT_ECHO))
