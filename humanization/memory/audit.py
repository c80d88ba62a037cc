"""How sharp memory is: the share of junk in what bots remember, links that lead nowhere, kinds and strengths.

Junk is what a mind should never have kept: the same thing twice, almost the same thing twice (by the measure that
admission and consolidation use), the house's own boilerplate and echoes of a prompt, and words that say nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from humanization.contracts import ParticipantKey
from humanization.memory import params
from humanization.memory.state import Memory, must_not_stay, tell_the_same, words_of
from piyasa_site.common.turkish import fold

_QUANTILES = (0, 10, 25, 50, 75, 90, 100)
_EXAMPLES = 5


@dataclass(slots=True)
class Report:
    """Figures over the memories of some bots. Counts are of memories; strengths are 0..100."""

    bots: int = 0
    memories: int = 0
    duplicates: int = 0
    near_duplicates: int = 0
    boilerplate: int = 0  # and prompt echo
    empty: int = 0  # shorter than anything worth keeping
    links: int = 0
    orphaned_links: int = 0
    reflections: int = 0
    merged: int = 0  # memories that hold the evidence of others
    most_of_one_bot: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    strength: dict[str, float] = field(default_factory=dict)  # by percentile: "p50"
    examples: list[tuple[ParticipantKey, str, str]] = field(default_factory=list)  # (bot, what is wrong, content)

    @property
    def junk(self) -> int:
        return self.duplicates + self.near_duplicates + self.boilerplate + self.empty

    @property
    def junk_share(self) -> float:
        """0..1; 0 where nothing is remembered."""
        return self.junk / self.memories if self.memories else 0.0

    @property
    def passed(self) -> bool:
        """Junk under the bar, and no link that leads nowhere."""
        return self.junk_share < params.JUNK_MAX and self.orphaned_links == 0

    def figures(self) -> dict[str, Any]:
        """Everything as one JSON-able mapping."""
        return {**asdict(self), "junk": self.junk, "junk_share": self.junk_share, "passed": self.passed}


def audit(minds: Iterable[tuple[ParticipantKey, Sequence[Memory]]]) -> Report:
    """Look through everything these bots remember. Each memory counts as junk once, for its worst fault."""
    report = Report()
    kinds: Counter[str] = Counter()
    strengths: list[float] = []
    for key, remembered in minds:
        report.bots += 1
        report.memories += len(remembered)
        report.most_of_one_bot = max(report.most_of_one_bot, len(remembered))
        known = {memory.uid for memory in remembered}
        repeated = _repeated(remembered)
        for memory in remembered:
            kinds[memory.kind] += 1
            strengths.append(memory.strength)
            report.links += len(memory.sources)
            report.orphaned_links += sum(uid not in known for uid in memory.sources)
            report.reflections += bool(memory.sources)
            report.merged += bool(memory.evidence)
            fault = _fault(memory) or repeated.get(memory.uid, "")
            if fault:
                setattr(report, fault, getattr(report, fault) + 1)
                if len(report.examples) < _EXAMPLES:
                    report.examples.append((key, fault, memory.content))
    report.kinds = dict(kinds.most_common())
    strengths.sort()
    if strengths:
        last = len(strengths) - 1
        report.strength = {f"p{share}": round(strengths[round(last * share / 100)], 1) for share in _QUANTILES}
    return report


def _fault(memory: Memory) -> str:
    if must_not_stay(memory.content):
        return "boilerplate"
    return "empty" if len(memory.content) < params.SHORTEST_TEXT else ""


def _repeated(remembered: Sequence[Memory]) -> dict[str, str]:
    """Which memories tell what an earlier one of the same mind tells, and whether in the same words.

    Every pair that could reach the share of common words meets: two such sets have one of their rarest words in
    common (prefix filtering), so only those are compared.
    """
    words = {memory.uid: words_of(memory.content) for memory in remembered}
    common = Counter(word for found in words.values() for word in found)
    by_text: dict[str, str] = {}
    by_word: dict[str, list[Memory]] = {}
    faults: dict[str, str] = {}
    for memory in sorted(remembered, key=lambda memory: (memory.created, memory.uid)):
        text = fold(memory.content)
        if text in by_text:
            faults[memory.uid] = "duplicates"
            continue
        by_text[text] = memory.uid
        own = words[memory.uid]
        rare = sorted(own, key=lambda word: (common[word], word))
        rare = rare[: len(own) - math.ceil(params.SAME_FROM * len(own)) + 1]
        met = {known.uid: known for word in rare for known in by_word.get(word, ())}
        if any(tell_the_same(memory, known) for known in met.values()):
            faults[memory.uid] = "near_duplicates"
            continue
        for word in rare:
            by_word.setdefault(word, []).append(memory)
    return faults
