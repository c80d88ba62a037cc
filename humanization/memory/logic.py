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
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import islice
from random import Random
from typing import Any
from zlib import crc32

from humanization.contracts import NEUTRAL, BotFacts, Context, Event, EventKind, Influence, ParticipantKey
from humanization.local_time import DAY, day_number, epoch_of
from humanization.memory import episodes, params
from humanization.memory.consolidation import consolidate
from humanization.memory.life import draw_life
from humanization.memory.state import (
    LIFE,
    REFLECTION,
    ROOM_TAG,
    Index,
    Memory,
    MemoryState,
    decay,
    is_lived,
    let_go,
    must_not_stay,
    note_new,
    settle_pressure,
    strength_at,
    tell_the_same,
)
from piyasa_site.common.turkish import fold


class MemorySubsystem:
    """The memory subsystem. Too large to be loaded for everybody in a room, hence `heavy`."""

    name = "memory"
    heavy = True

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> MemoryState:
        at = epoch_of(now)
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
        state = MemoryState(
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
        settle_pressure(state)
        return state

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        if event.kind is EventKind.MESSAGE_SENT:
            return not event.recalled
        return not _may_stay(facts, event)

    def perceive(self, state: MemoryState, event: Event) -> None:
        """Keep what is new and matters; what a message of one's own was written from counts as recalled."""
        if event.kind is EventKind.MESSAGE_SENT:
            at = epoch_of(event.at)
            for uid in event.recalled:
                if uid in state.kept or (state.implied and uid in _life(state).memories):
                    touch(state, uid, at)
        elif _may_stay(state.facts, event):
            _admit(state, event)

    def elapse(self, state: MemoryState, now: datetime) -> None:
        at = epoch_of(now)
        if at - state.decay_run >= params.DECAY_EVERY:
            run_decay(state, at)
        if at >= state.consolidate_at:
            consolidate(state, at)

    def influence(self, state: MemoryState, context: Context) -> Influence:
        """Up to three things that come to mind about this topic or with this person, as words for the brief."""
        if not (context.topic or context.addressee or context.tags):
            return _NOTHING
        # Asked several times within one contribution (planning, composing): the answer holds for the minute.
        at = epoch_of(context.at)
        key = (at // 60, context.chat, context.topic, context.addressee, context.tags)
        if state.answer_key != key:
            state.answer_key, state.answer = key, tuple(_offered(state, at, context))
        if not state.answer:
            return _NOTHING
        return Influence(
            memories=tuple(memory.content for memory in state.answer),
            recalled=tuple(memory.uid for memory in state.answer),
        )


def retrieve(
    state: MemoryState,
    at: float,
    tags: Sequence[str] = (),
    person: ParticipantKey | None = None,
    feeling: float = 0.0,
    limit: int = params.RETRIEVE_DEFAULT,
    rested: float = 0.0,
    least: float = 0.0,
    told_in: str | None = None,
) -> list[Memory]:
    """The memories that come up best, by SPEC's scoring, without touching them.

    `feeling` is the present emotion as a valence, -1..1. `rested` leaves out what
    came to mind within so many seconds, `least` what scores below, `told_in`
    what is not for telling in that room.
    """
    ranked = []
    for memory in _candidates(state, tags, person):
        if rested and at - memory.last_access < rested:
            continue
        if told_in is not None and not _may_be_told(memory, told_in):
            continue
        strength = strength_at(memory, at)
        if strength <= params.RETRIEVE_MIN_STRENGTH:
            continue
        points = score(memory, strength, at, tags, person, feeling)
        if points >= least:
            ranked.append((points, memory.uid, memory))
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
        memory = replace(_get(state, uid))
        state.kept[uid] = memory
    decay(memory, at)
    memory.last_access = max(memory.last_access, at)
    memory.access_count += 1
    state.changed[uid] = None
    state.answer_key = ()


def run_decay(state: MemoryState, at: float) -> None:
    """The daily run over one mind: settle what is kept, let go of what has faded to nothing or is too much."""
    if at <= state.decay_run:
        return
    state.decay_run = at
    for uid, memory in state.kept.items():
        decay(memory, at)
        state.changed[uid] = None
    faded = [uid for uid, memory in state.kept.items() if memory.strength <= 0.0]
    if state.implied:
        # What is stored has an archive; what lives in a run has only this.
        lived = [memory for memory in state.kept.values() if memory.strength > 0.0 and is_lived(memory)]
        lived.sort(key=lambda memory: (-memory.strength, -memory.created, memory.uid))
        faded += [memory.uid for memory in lived[params.KEPT_MAX :]]
    if faded:
        let_go(state, faded)


def importance(event: Event, facts: BotFacts) -> int:
    """How much something heard matters, 1 to 10."""
    points = _weight_of(event.text)
    if points < 0:
        return 1
    if event.kind is EventKind.MENTION:
        points += params.IMPORTANCE_MENTIONED
    else:
        points += params.IMPORTANCE_DONE.get(event.kind, 0)
    if event.other is not None and event.other.startswith("person:"):
        points += params.IMPORTANCE_PERSON
    if abs(event.valence) >= params.FEELING_FROM:
        points += params.IMPORTANCE_FEELING
    if event.topic in facts.watchlist or any(symbol in facts.watchlist for symbol in event.symbols):
        points += params.IMPORTANCE_FOLLOWED
    return min(points, 10)


def familiar(state: MemoryState, memory: Memory) -> Memory | None:
    """What was kept lately that tells the same; None where this is new."""
    latest = islice(reversed(state.kept.values()), params.NOVELTY_LOOKBACK)
    return next((known for known in latest if tell_the_same(known, memory)), None)


def memories(state: MemoryState) -> list[Memory]:
    """Everything remembered, the drawn life included: for storage and for the memory browser."""
    everything = list(state.kept.values())
    if state.implied:
        life = _life(state)
        everything += [m for uid, m in life.memories.items() if uid not in state.kept and uid not in state.forgotten]
    return everything


# --- finding ---------------------------------------------------------------------


def _offered(state: MemoryState, at: float, context: Context) -> list[Memory]:
    topic = context.topic
    asked = tuple(dict.fromkeys((topic, *context.tags))) if topic else context.tags
    return retrieve(
        state,
        at,
        asked,
        context.addressee,
        context.feeling,
        limit=params.OFFERED,
        rested=params.REST_SECONDS,
        least=params.OFFER_FROM_FOLLOWED if topic in state.facts.watchlist else params.OFFER_FROM,
        told_in=context.chat,
    )


def _may_be_told(memory: Memory, chat: str) -> bool:
    """Whether it is something one tells, and here.

    One's own life may be told anywhere; what somebody said or did, only in the room it happened in (SPEC 1).
    """
    if memory.kind not in params.TOLD_KINDS and not memory.uid.startswith(REFLECTION):
        return False
    return not memory.related or f"{ROOM_TAG}{chat}" in memory.tags


def _candidates(state: MemoryState, tags: Sequence[str], person: ParticipantKey | None) -> list[Memory]:
    """What there is under this person and these tags, each once, at most `CANDIDATES_MAX`.

    The entries are read, not the life. Where an entry has more than there is room for, the life one started with and
    what came since share it.
    """
    own = state.index
    if own is None:
        own = state.index = _indexed(state.kept.values())
    life = _life(state).index if state.implied else _EMPTY
    found: dict[str, Memory] = {}
    for entry in (person, *tags) if person else tags:
        born_with = [memory for memory in life.get(entry, ()) if memory.uid not in state.forgotten]
        left = params.CANDIDATES_MAX - len(found)
        for memory in own.get(entry, ())[: max(left - len(born_with), left // 2)]:
            found[memory.uid] = memory
        for memory in born_with[: params.CANDIDATES_MAX - len(found)]:
            found[memory.uid] = state.kept.get(memory.uid, memory)
        if len(found) >= params.CANDIDATES_MAX:
            break
    return list(found.values())


def _enter(index: Index, memory: Memory) -> None:
    """A new memory is as strong as can be: it stands first under each of its entries."""
    for entry in (*memory.tags, *memory.related):
        found = index.setdefault(entry, [])
        found.insert(0, memory)
        del found[params.CANDIDATES_MAX :]


def _indexed(remembered: Iterable[Memory]) -> Index:
    """Per tag and related participant, the strongest first."""
    index: Index = {}
    for memory in sorted(remembered, key=lambda m: (-m.strength, m.uid)):
        for entry in (*memory.tags, *memory.related):
            found = index.setdefault(entry, [])
            if len(found) < params.CANDIDATES_MAX:
                found.append(memory)
    return index


def _get(state: MemoryState, uid: str) -> Memory:
    kept = state.kept.get(uid)
    return kept if kept is not None else _life(state).memories[uid]


@dataclass(slots=True)
class _Life:
    """A drawn life, shared and never changed."""

    memories: dict[str, Memory]
    index: Index


_EMPTY: Index = {}
_lives: OrderedDict[tuple[str, int, float], _Life] = OrderedDict()


def _life(state: MemoryState) -> _Life:
    key = (state.facts.key, state.seed, state.born)
    life = _lives.get(key)
    if life is None:
        drawn: dict[str, Memory] = {}
        for number, item in enumerate(draw_life(state.facts, state.seed)):
            uid = f"{LIFE}{number}"
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


def _may_stay(facts: BotFacts, event: Event) -> bool:
    """Whether something heard is worth remembering at all."""
    return (
        event.kind in episodes.KEPT_OF
        and len(event.text) >= params.SHORTEST_TEXT
        and importance(event, facts) >= params.ADMIT_FROM
    )


def _admit(state: MemoryState, event: Event) -> None:
    """Make a memory of something heard, or of what a line heard just now turns out to do."""
    at = epoch_of(event.at)
    uid = f"{int(at)}-{crc32(f'{event.other}{event.text}'.encode()):08x}"
    known = state.kept.get(uid)
    episode = episodes.told(event)
    if episode is None:
        return
    if known is not None:
        # Said to me a moment ago, and now known for what it did: the same memory, told better.
        if episode.act and episode.act not in known.tags:
            known.content, known.who = episode.content, episode.who
            known.tags = (*known.tags, episode.act)
            state.changed[uid] = None
            state.index = None
        return
    day = day_number(at)
    if day != state.admitted_day:
        state.admitted_day, state.admitted = day, 0
    if state.admitted >= params.ADMITTED_PER_DAY:
        return
    tags = dict.fromkeys(tag for tag in (event.topic, *event.symbols, f"{ROOM_TAG}{event.chat}", episode.act) if tag)
    memory = Memory(
        uid,
        "episodic",
        episode.content,
        at,
        at,
        at,
        tags=tuple(tags),
        related=(event.other,) if event.other else (),
        valence=max(-1.0, min(1.0, event.valence)),
        importance=importance(event, state.facts),
        is_new=True,
        who=episode.who,
    )
    same = familiar(state, memory)
    if same is not None:
        _happened_again(state, same, memory, at)
        return
    state.kept[uid] = memory
    state.admitted += 1
    state.changed[uid] = None
    if state.index is not None:
        _enter(state.index, memory)
    note_new(state, memory)


def _happened_again(state: MemoryState, known: Memory, memory: Memory, at: float) -> None:
    """Nothing is kept twice; but the same done again, on another day, counts toward what it means."""
    is_again = (known.content, known.related, known.tags) == (memory.content, memory.related, memory.tags)
    if is_again and at - known.last_access >= DAY:
        touch(state, known.uid, at)
        known.times += 1
        if not known.is_new:
            known.is_new = True
            note_new(state, known)


@lru_cache(maxsize=512)
def _weight_of(text: str) -> int:
    """What the words alone are worth; -1 where they must not be kept. Rooms share one answer per text."""
    if must_not_stay(text):
        return -1
    points = params.IMPORTANCE_BASE
    folded = " " + " ".join(fold(text).replace("'", " ").replace(",", " ").split()) + " "
    if any(f" {stem}" in folded for stem in _LIFE_STEMS):
        points += params.IMPORTANCE_LIFE
    if any(f" {stem}" in folded for stem in _POSITION_STEMS):
        points += params.IMPORTANCE_POSITION
    return points


_LIFE_STEMS = (
    "dugun", "nisanlan", "evlen", "bosan", "bebe", "hamile", "dogum", "vefat", "cenaze", "kaybettik", "hastane",
    "ameliyat", "hastalan", "kaza gec", "kazada", "tasindi", "tasiniyor", "emekli ol", "istifa", "isten cik",
    "isten ayril", "mezun", "sinav", "askerlik", "kredi cek", "kredim", "borcum", "borclan", "borc aradi", "torun",
    "annem", "babam", "esim ", "kizim", "oglum", "kardesim ",
)  # fmt: skip
_POSITION_STEMS = (
    "aldim", "sattim", "ciktim", "girdim", "ekledim", "topladim", "maliyet", "stop", "zarar", "terste",
    "karda", "battim",
)  # fmt: skip


# --- moving ----------------------------------------------------------------------


def _row(memory: Memory) -> list[Any]:
    return [
        memory.uid, memory.kind, memory.content, memory.created, memory.last_access, memory.decayed_at,
        memory.strength, memory.access_count, list(memory.tags), list(memory.related), memory.valence,
        memory.importance, memory.is_new, memory.times, list(memory.evidence), list(memory.sources),
        memory.who,
    ]  # fmt: skip


def _memory(row: Sequence[Any]) -> Memory:
    (uid, kind, content, created, accessed, decayed, strength, count, tags, related, valence,
     weight, is_new, times, evidence, sources, who) = row  # fmt: skip
    return Memory(
        str(uid), str(kind), str(content), float(created), float(accessed), float(decayed), float(strength),
        int(count), tuple(tags), tuple(related), float(valence), int(weight), bool(is_new), int(times),
        tuple(evidence), tuple(sources), str(who),
    )  # fmt: skip


_NOTHING = NEUTRAL
SUBSYSTEM = MemorySubsystem()
