"""What a bot remembers: a life it started with, and what was worth keeping since (SPEC 4.2).

The life is not kept in the state: it follows from the bot's facts and one seed,
is written out on first need and shared through a bounded cache, so that ten
thousand minds stay small. A state holds what departs from it: memories that
came back to mind, and memories made since.

Strength is decayed by formula at the moment it is asked for, so looking often
or seldom gives the same answer; the daily run only writes it down.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from random import Random
from typing import Any
from zlib import crc32

from humanization.contracts import BotFacts, Context, Event, EventKind, Influence, ParticipantKey
from humanization.local_time import DAY, day_number
from humanization.memory import params
from humanization.memory.life import draw_life
from piyasa_site.common.turkish import fold


@dataclass(slots=True)
class Memory:
    """One thing remembered. Times are epoch seconds; strength is as of `decayed_at`."""

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


@dataclass(slots=True)
class MemoryState:
    """Everything one bot remembers.

    `implied` says that the drawn life counts too; states read from storage hold
    all their memories in `kept` instead. `changed` names what a save must write.
    """

    facts: BotFacts
    seed: int
    born: float
    implied: bool = True
    kept: dict[str, Memory] = field(default_factory=dict)
    decay_run: float = 0.0
    admitted_day: int = -1
    admitted: int = 0
    changed: dict[str, None] = field(default_factory=dict)
    forgotten: dict[str, None] = field(default_factory=dict)
    # Where candidates of a tag or a participant are found; rebuilt when memories come or go.
    index: dict[str, list[str]] | None = field(default=None, compare=False, repr=False)
    answer_key: tuple[Any, ...] = field(default=(), compare=False, repr=False)
    answer: tuple[str, ...] = field(default=(), compare=False, repr=False)


class MemorySubsystem:
    """The memory subsystem. Too large to be loaded for everybody in a room, hence `heavy`."""

    name = "memory"
    heavy = True

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> MemoryState:
        at = now.timestamp()
        return MemoryState(facts, rng.getrandbits(48), at, decay_run=at)

    def dump(self, state: MemoryState) -> dict[str, Any]:
        return {
            "seed": state.seed,
            "born": state.born,
            "implied": state.implied,
            "decay_run": state.decay_run,
            "admitted": [state.admitted_day, state.admitted],
            "forgotten": list(state.forgotten),
            "kept": [_row(memory) for memory in state.kept.values()],
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> MemoryState:
        if "seed" not in data:
            return MemoryState(facts, crc32(facts.key.encode()), 0.0)
        day, count = data.get("admitted", (-1, 0))
        kept = (_memory(row) for row in data.get("kept", ()))
        return MemoryState(
            facts,
            int(data["seed"]),
            float(data["born"]),
            bool(data.get("implied", True)),
            {memory.uid: memory for memory in kept},
            float(data.get("decay_run", data["born"])),
            int(day),
            int(count),
            forgotten=dict.fromkeys(data.get("forgotten", ())),
        )

    def perceive(self, state: MemoryState, event: Event) -> None:
        """Keep what is new and matters; what one has just spoken of counts as recalled."""
        kind = event.kind
        if kind is EventKind.MESSAGE_SENT:
            if event.topic:
                at = event.at.timestamp()
                for memory in _offered(state, at, event.chat, event.topic, (), event.other, event.valence):
                    touch(state, memory.uid, at)
        elif (
            (kind is EventKind.MESSAGE_SEEN or kind is EventKind.MENTION)
            and len(event.text) >= params.SHORTEST_TEXT
            and importance(event, state.facts) >= params.ADMIT_FROM
        ):
            _admit(state, event)

    def elapse(self, state: MemoryState, now: datetime) -> None:
        at = now.timestamp()
        if at - state.decay_run >= params.DECAY_EVERY:
            run_decay(state, at)

    def influence(self, state: MemoryState, context: Context) -> Influence:
        """Up to three things that come to mind about this topic or with this person, as words for the brief."""
        if not (context.topic or context.addressee or context.tags):
            return _NOTHING
        # Asked several times within one contribution (planning, composing): the answer holds for the minute.
        at = context.at.timestamp()
        key = (at // 60, context.chat, context.topic, context.addressee, context.tags)
        if state.answer_key != key:
            found = _offered(
                state, at, context.chat, context.topic, context.tags, context.addressee, context.mood_hint
            )
            state.answer_key, state.answer = key, tuple(memory.content for memory in found)
        return Influence(memories=state.answer) if state.answer else _NOTHING


def retrieve(
    state: MemoryState,
    at: float,
    tags: Sequence[str] = (),
    person: ParticipantKey | None = None,
    feeling: float = 0.0,
    limit: int = params.RETRIEVE_DEFAULT,
    kinds: frozenset[str] | None = None,
    rested: float = 0.0,
    least: float = 0.0,
    chat: str | None = None,
) -> list[Memory]:
    """The memories that come up best, by SPEC's scoring, without touching them.

    `feeling` is the present emotion as a valence, -1..1. `kinds` narrows to those
    kinds; `rested` leaves out what came to mind within so many seconds, `least`
    what scores below, `chat` what was heard in any other room.
    """
    ranked = []
    for uid in _candidates(state, tags, person):
        memory = _get(state, uid)
        if kinds is not None and memory.kind not in kinds:
            continue
        if rested and at - memory.last_access < rested:
            continue
        if chat is not None and not _may_be_told_in(memory, chat):
            continue
        strength = strength_at(memory, at)
        if strength <= params.RETRIEVE_MIN_STRENGTH:
            continue
        points = score(memory, strength, at, tags, person, feeling)
        if points >= least:
            ranked.append((points, uid, memory))
    ranked.sort(key=lambda item: (-item[0], item[1]))
    return [memory for _, _, memory in ranked[:limit]]


def score(
    memory: Memory, strength: float, at: float, tags: Sequence[str], person: ParticipantKey | None, feeling: float
) -> float:
    """How readily a memory comes to mind (SPEC 4.2)."""
    points = 0.0
    for tag in tags:
        if tag in memory.tags:
            points += params.TAG_POINTS
    days = max(0.0, at - memory.last_access) / DAY
    if days < params.RECENCY_DAYS:
        points += (params.RECENCY_DAYS - days) * params.RECENCY_POINTS
    points += strength / params.STRENGTH_DIVISOR
    if person is not None and person in memory.related:
        points += params.RELATED_POINTS
    if abs(memory.valence - feeling) < params.VALENCE_NEAR:
        points += params.VALENCE_POINTS
    return points


def touch(state: MemoryState, uid: str, at: float) -> None:
    """Note that a memory came to mind: its decay so far is settled, then its clock starts anew."""
    memory = state.kept.get(uid)
    if memory is None:
        # From here on this memory departs from the drawn life, so the state keeps its own copy.
        memory = _copy(_get(state, uid))
        state.kept[uid] = memory
    decay(memory, at)
    memory.last_access = max(memory.last_access, at)
    memory.access_count += 1
    state.changed[uid] = None
    state.answer_key = ()


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


def run_decay(state: MemoryState, at: float) -> None:
    """The daily run over one mind: settle what is kept, let go of what has faded to nothing."""
    if at <= state.decay_run:
        return
    state.decay_run = at
    for uid in list(state.kept):
        memory = state.kept[uid]
        decay(memory, at)
        state.changed[uid] = None
        if memory.strength <= 0.0:
            del state.kept[uid]
            state.changed.pop(uid)
            state.forgotten[uid] = None
            state.index = None


def importance(event: Event, facts: BotFacts) -> int:
    """How much something heard matters, 1 to 10."""
    points = _weight_of(event.text)
    if points < 0:
        return 1
    if event.kind is EventKind.MENTION:
        points += params.IMPORTANCE_MENTIONED
    if event.other is not None and event.other.startswith("person:"):
        points += params.IMPORTANCE_PERSON
    if abs(event.valence) >= params.FEELING_FROM:
        points += params.IMPORTANCE_FEELING
    if event.topic in facts.watchlist or any(symbol in facts.watchlist for symbol in event.symbols):
        points += params.IMPORTANCE_FOLLOWED
    return min(points, 10)


def novel(state: MemoryState, content: str) -> bool:
    """Whether nothing kept lately tells the same."""
    words = _words(content)
    latest = list(state.kept.values())[-params.NOVELTY_LOOKBACK :]
    return all(_overlap(words, _words(memory.content)) < params.SAME_FROM for memory in latest)


def memories(state: MemoryState) -> list[Memory]:
    """Everything remembered, the drawn life included: for storage and for the memory browser."""
    everything = list(state.kept.values())
    if state.implied:
        life = _life(state)
        everything += [m for uid, m in life.memories.items() if uid not in state.kept and uid not in state.forgotten]
    return everything


# --- finding ---------------------------------------------------------------------


def _offered(
    state: MemoryState,
    at: float,
    chat: str,
    topic: str,
    tags: Sequence[str],
    person: ParticipantKey | None,
    feeling: float,
) -> list[Memory]:
    asked = (topic, *tags) if topic else tuple(tags)
    return retrieve(
        state,
        at,
        asked,
        person,
        feeling,
        limit=params.OFFERED,
        kinds=params.TOLD_KINDS,
        rested=params.REST_SECONDS,
        least=params.OFFER_FROM_FOLLOWED if topic in state.facts.watchlist else params.OFFER_FROM,
        chat=chat,
    )


def _may_be_told_in(memory: Memory, chat: str) -> bool:
    """One's own life may be told anywhere; what somebody said, only in the room it was said in (SPEC 1)."""
    if not memory.related:
        return True
    return f"{_ROOM_TAG}{chat}" in memory.tags


_ROOM_TAG = "room:"


def _candidates(state: MemoryState, tags: Sequence[str], person: ParticipantKey | None) -> list[str]:
    """Ids under these tags and this person, each once, at most `CANDIDATES_MAX`: the entries are read, not the life."""
    own = state.index
    if own is None:
        own = state.index = _indexed(state.kept.values())
    life = _life(state).index if state.implied else _EMPTY
    found: dict[str, None] = {}
    for entry in (*tags, person) if person else tags:
        for uid in own.get(entry, ()):
            found[uid] = None
        for uid in life.get(entry, ()):
            if uid not in state.forgotten:
                found[uid] = None
        if len(found) >= params.CANDIDATES_MAX:
            break
    return list(found)[: params.CANDIDATES_MAX]


def _indexed(remembered: Iterable[Memory]) -> dict[str, list[str]]:
    """Per tag and related participant, the strongest first."""
    index: dict[str, list[str]] = {}
    for memory in sorted(remembered, key=lambda m: (-m.strength, m.uid)):
        for entry in (*memory.tags, *memory.related):
            uids = index.setdefault(entry, [])
            if len(uids) < params.CANDIDATES_MAX:
                uids.append(memory.uid)
    return index


def _get(state: MemoryState, uid: str) -> Memory:
    kept = state.kept.get(uid)
    return kept if kept is not None else _life(state).memories[uid]


@dataclass(slots=True)
class _Life:
    """A drawn life, shared and never changed."""

    memories: dict[str, Memory]
    index: dict[str, list[str]]


_EMPTY: dict[str, list[str]] = {}
_lives: OrderedDict[tuple[str, int, float], _Life] = OrderedDict()


def _life(state: MemoryState) -> _Life:
    key = (state.facts.key, state.seed, state.born)
    life = _lives.get(key)
    if life is None:
        drawn: dict[str, Memory] = {}
        for number, item in enumerate(draw_life(state.facts, state.seed)):
            uid = f"life-{number}"
            created = state.born - item.days_ago * DAY
            drawn[uid] = Memory(
                uid, item.kind, item.content, created, state.born - item.untouched_days * DAY, state.born,
                item.strength, 0, item.tags, (), item.valence,
            )  # fmt: skip
        life = _lives[key] = _Life(drawn, _indexed(drawn.values()))
        if len(_lives) > params.LIFE_CACHE:
            _lives.popitem(last=False)
    else:
        _lives.move_to_end(key)
    return life


# --- keeping ---------------------------------------------------------------------


def _admit(state: MemoryState, event: Event) -> None:
    at = event.at.timestamp()
    day = day_number(at)
    if day != state.admitted_day:
        state.admitted_day, state.admitted = day, 0
    if state.admitted >= params.ADMITTED_PER_DAY:
        return
    content = _quoted(event)
    uid = f"{int(at)}-{crc32(f'{event.other}{event.text}'.encode()):08x}"
    if uid in state.kept or not novel(state, content):
        return
    tags = dict.fromkeys(tag for tag in (event.topic, *event.symbols, f"{_ROOM_TAG}{event.chat}") if tag)
    state.kept[uid] = Memory(
        uid,
        "episodic",
        content,
        at,
        at,
        at,
        tags=tuple(tags),
        related=(event.other,) if event.other else (),
        valence=max(-1.0, min(1.0, event.valence)),
    )
    state.admitted += 1
    state.changed[uid] = None
    state.index = None


def _quoted(event: Event) -> str:
    """Somebody else's words as a memory of mine, in one line."""
    text = " ".join(event.text.split()).strip(' ."“”')
    if len(text) > params.LONGEST_TEXT:
        text = text[: params.LONGEST_TEXT].rsplit(" ", 1)[0] + "…"
    return f"“{text}” lafı geçmişti"


@lru_cache(maxsize=512)
def _weight_of(text: str) -> int:
    """What the words alone are worth; -1 where they must not be kept. Rooms share one answer per text."""
    folded = fold(text)
    if folded.startswith("/") or any(phrase in folded for phrase in params.BOILERPLATE):
        return -1
    points = params.IMPORTANCE_BASE
    words = folded.replace("'", " ").split()
    if any(word.startswith(_LIFE_STEMS) for word in words):
        points += params.IMPORTANCE_LIFE
    if any(word.startswith(_POSITION_STEMS) for word in words):
        points += params.IMPORTANCE_POSITION
    return points


_LIFE_STEMS = (
    "dugun", "nisanlan", "evlen", "bosan", "bebe", "hamile", "dogum", "vefat", "cenaze", "kaybettik", "hastane",
    "ameliyat", "hastalan", "kaza", "tasin", "emekli", "istifa", "isten", "mezun", "sinav", "askerlik",
    "kredi", "borc", "torun",
    "annem", "babam", "esim", "kizim", "oglum", "kardesim",
)  # fmt: skip
_POSITION_STEMS = (
    "aldim", "sattim", "ciktim", "girdim", "ekledim", "topladim", "maliyet", "stop", "zarar", "terste",
    "karda", "battim",
)  # fmt: skip


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).replace("“", " ").replace("”", " ").split() if len(word) > 2)


def _overlap(some: frozenset[str], others: frozenset[str]) -> float:
    if not some or not others:
        return 0.0
    return len(some & others) / len(some | others)


# --- moving ----------------------------------------------------------------------


def _copy(memory: Memory) -> Memory:
    return Memory(
        memory.uid, memory.kind, memory.content, memory.created, memory.last_access, memory.decayed_at,
        memory.strength, memory.access_count, memory.tags, memory.related, memory.valence,
    )  # fmt: skip


def _row(memory: Memory) -> list[Any]:
    return [
        memory.uid, memory.kind, memory.content, memory.created, memory.last_access, memory.decayed_at,
        memory.strength, memory.access_count, list(memory.tags), list(memory.related), memory.valence,
    ]  # fmt: skip


def _memory(row: Sequence[Any]) -> Memory:
    uid, kind, content, created, accessed, decayed, strength, count, tags, related, valence = row
    return Memory(
        str(uid), str(kind), str(content), float(created), float(accessed), float(decayed), float(strength),
        int(count), tuple(tags), tuple(related), float(valence),
    )  # fmt: skip


_NOTHING = Influence()
SUBSYSTEM = MemorySubsystem()
