"""What becomes of new memories: tellings of one thing become one, and what keeps happening becomes an insight.

A run looks at the memories made since the last one. Near-duplicates of one kind and context merge into the
strongest, which keeps the words of the others as evidence. Episodes that belong together (the same person doing
the same thing about the same topic, or a topic everybody in a room has a story about) yield one reflection each:
a semantic memory that links its sources and grows as more of them come. Running it again changes nothing, because
nothing is new any more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from zlib import crc32

from humanization.contracts import EventKind, ParticipantKey
from humanization.memory import params
from humanization.memory.episodes import about, topic_name
from humanization.memory.state import (
    ACT_TAG,
    REFLECTION,
    ROOM_TAG,
    Memory,
    MemoryState,
    let_go,
    strength_at,
    tell_the_same,
)

_Context = tuple[str, tuple[ParticipantKey, ...], tuple[str, ...]]
_Group = tuple[str, str, str, str]  # room, person ("" for anybody), act ("" for words), topic


def consolidate(state: MemoryState, at: float) -> int:
    """Merge and reflect over what is new (`at` in epoch seconds); returns how many memories were new."""
    new = [memory for memory in state.kept.values() if memory.is_new]
    state.pressure, state.consolidate_at = 0, math.inf
    if not new:
        return 0
    merged = _merge(state, new, at)
    if merged:
        let_go(state, merged)
    fresh = {memory.uid for memory in new}.difference(merged)
    _reflect(state, fresh, at)
    for memory in new:
        if memory.uid in fresh:
            memory.is_new = False
            state.changed[memory.uid] = None
    return len(new)


# --- merging -----------------------------------------------------------------------


def _merge(state: MemoryState, new: Sequence[Memory], at: float) -> list[str]:
    """Let each new memory find who tells the same; returns the uids that are now part of another."""
    groups: dict[_Context, list[Memory]] = {}
    wanted = {_context(memory) for memory in new}
    for memory in state.kept.values():
        context = _context(memory)
        if context in wanted and not memory.uid.startswith(REFLECTION):
            groups.setdefault(context, []).append(memory)
    gone: list[str] = []
    for group in groups.values():
        # The strongest first: each is then compared with those it may become a part of.
        group.sort(key=lambda memory: (-strength_at(memory, at), memory.created, memory.uid))
        stays: list[Memory] = []
        for memory in group:
            into = next((m for m in stays if (m.is_new or memory.is_new) and tell_the_same(m, memory)), None)
            if into is None:
                stays.append(memory)
            else:
                _absorb(state, into, memory)
                gone.append(memory.uid)
    return gone


def _context(memory: Memory) -> _Context:
    return memory.kind, memory.related, tuple(sorted(memory.tags))


def _absorb(state: MemoryState, into: Memory, memory: Memory) -> None:
    """`memory` becomes part of `into`: its words are kept as evidence, links to it lead to the whole."""
    told = dict.fromkeys((*into.evidence, memory.content, *memory.evidence))
    told.pop(into.content, None)
    into.evidence = tuple(told)[-params.EVIDENCE_MAX :]
    into.valence = (into.valence * into.times + memory.valence * memory.times) / (into.times + memory.times)
    into.times += memory.times
    into.importance = max(into.importance, memory.importance)
    into.access_count += memory.access_count
    into.created = min(into.created, memory.created)
    state.changed[into.uid] = None
    for reflection in state.kept.values():
        if memory.uid in reflection.sources:
            linked = (into.uid if uid == memory.uid else uid for uid in reflection.sources)
            reflection.sources = tuple(dict.fromkeys(linked))
            state.changed[reflection.uid] = None


# --- reflecting ----------------------------------------------------------------------


def _reflect(state: MemoryState, fresh: set[str], at: float) -> None:
    """One reflection for each group that something new has come to and that is large enough."""
    groups: dict[_Group, list[Memory]] = {}
    for memory in state.kept.values():
        if memory.kind != "episodic" or not memory.related:
            continue
        room, act, topic = _marks(memory)
        groups.setdefault((room, memory.related[0], act, topic), []).append(memory)
        if not act and topic_name(topic):
            groups.setdefault((room, "", "", topic), []).append(memory)
    for group, episodes in groups.items():
        found = [memory for memory in episodes if memory.uid in fresh]
        if found:
            _reflect_on(state, group, episodes, found, at)


def _marks(memory: Memory) -> tuple[str, str, str]:
    """(room, act, topic) out of a memory's tags; the topic is the first tag that is neither."""
    room = act = topic = ""
    for tag in memory.tags:
        if tag.startswith(ROOM_TAG):
            room = tag
        elif tag.startswith(ACT_TAG):
            act = act or tag.removeprefix(ACT_TAG)
        else:
            topic = topic or tag
    return room, act, topic


def _reflect_on(
    state: MemoryState, group: _Group, episodes: Sequence[Memory], found: Sequence[Memory], at: float
) -> None:
    room, person, act, topic = group
    uid = f"{REFLECTION}{crc32('|'.join(group).encode()):08x}"
    known = state.kept.get(uid)
    new = [memory for memory in found if known is None or memory.uid not in known.sources]
    if known is None:
        if sum(memory.times for memory in episodes) < (params.REFLECT_FROM if person else params.REFLECT_TOPIC_FROM):
            return
        if not person and len({memory.related[0] for memory in episodes}) < params.REFLECT_TOPIC_PEOPLE:
            return
        times = sum(memory.times for memory in episodes)
    else:
        # What came since, or what is known already and has happened again.
        times = max(known.times + sum(memory.times for memory in new), sum(memory.times for memory in episodes))
        if times == known.times:
            return
    latest = sorted(episodes, key=lambda memory: (memory.created, memory.uid))[-params.SOURCES_MAX :]
    valence = sum(memory.valence for memory in episodes) / len(episodes)
    who = latest[-1].who if person else ""
    content = _insight(who, act, topic, times, valence) if person else _mood_about(topic, valence)
    if not content:
        return
    related = dict.fromkeys((*(known.related if known else ()), *(memory.related[0] for memory in latest)))
    state.kept[uid] = Memory(
        uid,
        "semantic",
        content,
        known.created if known else at,
        at,
        at,
        access_count=known.access_count if known else 0,
        tags=tuple(tag for tag in (topic, room, f"{ACT_TAG}{act}" if act else "") if tag),
        related=tuple(related),
        valence=max(-1.0, min(1.0, valence)),
        importance=params.REFLECTION_IMPORTANCE,
        times=times,
        sources=tuple(memory.uid for memory in latest),
        who=who,
    )
    state.changed[uid] = None
    state.forgotten.pop(uid, None)
    state.index = None


def _insight(who: str, act: str, topic: str, times: int, valence: float) -> str:
    """What keeps happening with somebody, in a clause of one's own; "" where there is nothing to say."""
    if not who:
        return ""
    on = about(topic)
    match act:
        case EventKind.DISAGREEMENT:
            if times < len(_ORDINALS):
                return f"{on}{who} ile {_ORDINALS[times]} kez anlaşamadık"
            return f"{on}{who} ile bir türlü anlaşamıyoruz"
        case EventKind.POSITIVE_AGREEMENT:
            return f"{on}{who} ile hep aynı yere bakıyoruz"
        case EventKind.HELP_RECEIVED:
            return f"{on}ne zaman takılsam {who} yardıma koşuyor"
        case EventKind.PRAISE:
            return f"{on}{who} beni hep destekliyor"
        case EventKind.CRITICISM:
            return f"{on}{who} bana sık sık yükleniyor"
        case EventKind.BETRAYAL:
            return f"{on}{who} beni kaç kez yarı yolda bıraktı"
    name = topic_name(topic)
    if valence <= -params.REFLECT_FELT_FROM:
        return f"{who} {on}epey dertli"
    if valence >= params.REFLECT_FELT_FROM:
        return f"{who} {on}epey keyifli"
    return f"{name} lafını en çok {who} açıyor" if name else ""


def _mood_about(topic: str, valence: float) -> str:
    name = topic_name(topic)
    if valence <= -params.REFLECT_FELT_FROM:
        return f"bu ara {name} lafı açılınca burada herkesin tadı kaçıyor"
    if valence >= params.REFLECT_FELT_FROM:
        return f"bu ara {name} lafı açılınca burada herkesin yüzü gülüyor"
    return f"{name} için burada herkesin bir hikâyesi var"


_ORDINALS = (
    "", "birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
)  # fmt: skip
