"""How well lines are read for what they are about: the reader of `understanding` held against labels.

The labels are `labelled/topics.jsonl`: market talk written for this purpose, and lines drawn at random from
simulated days, each labelled by reading it alone. A line is about the symbol it names (the first where several
are weighed against each other), else about the topic its own words speak of, else about nothing in particular.
A company named as a shop, a drink or an airline that was late is no symbol.

Half of the lines of either origin is `held`: rules are made by looking at the `tuned` half only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.text.understanding import Understanding, understand

LABELLED = Path(__file__).parent / "labelled" / "topics.jsonl"
PARTS = ("tuned", "held")
ORIGINS = ("written", "simulated")


class BadLabels(ValueError):
    """A line of the labelled file that cannot be used; says which and why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One line and what it is about."""

    text: str
    symbols: frozenset[str]
    topic: str
    part: str
    origin: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A line that was read otherwise than it was labelled."""

    line: Labelled
    symbols: frozenset[str]
    topic: str


@dataclass(slots=True)
class Score:
    """Counts over some lines. Shares are 0..1; a share of nothing is 1."""

    lines: int = 0
    topics_right: int = 0
    symbols_right: int = 0
    symbols_found: int = 0
    symbols_labelled: int = 0

    @property
    def accuracy(self) -> float:
        """Share of lines whose topic is the labelled one."""
        return _share(self.topics_right, self.lines)

    @property
    def precision(self) -> float:
        """Share of the symbols found that are labelled (micro: over all lines at once)."""
        return _share(self.symbols_right, self.symbols_found)

    @property
    def recall(self) -> float:
        """Share of the labelled symbols that are found."""
        return _share(self.symbols_right, self.symbols_labelled)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.symbols_right, self.symbols_found + self.symbols_labelled)


def read_labelled(path: Path = LABELLED) -> tuple[Labelled, ...]:
    """The labelled lines in the order of the file; raises BadLabels for one that is malformed."""
    lines = []
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            fields = json.loads(row)
            line = Labelled(
                fields["text"], frozenset(fields["symbols"]), fields["topic"], fields["part"], fields["origin"]
            )
        except (ValueError, KeyError, TypeError) as error:
            raise BadLabels(f"{path.name} line {number}: {error!r}") from None
        if line.part not in PARTS or line.origin not in ORIGINS:
            raise BadLabels(f"{path.name} line {number}: part {line.part!r}, origin {line.origin!r}")
        if line.topic and line.topic not in TOPICS and line.topic not in line.symbols:
            raise BadLabels(f"{path.name} line {number}: topic {line.topic!r} is neither a topic nor among its symbols")
        lines.append(line)
    return tuple(lines)


def unknown_symbols(lines: Iterable[Labelled]) -> list[str]:
    """Labelled codes that the catalogue does not hold, sorted."""
    return sorted({code for line in lines for code in line.symbols if code not in SYMBOLS})


def score(
    lines: Iterable[Labelled], reader: Callable[[str], Understanding] = understand
) -> tuple[dict[tuple[str, str], Score], list[Miss]]:
    """Scores by (part, origin), origin "all" being both; and the lines that were read otherwise."""
    scores = {(part, origin): Score() for part in PARTS for origin in (*ORIGINS, "all")}
    misses: list[Miss] = []
    for line in lines:
        meaning = reader(line.text)
        found = frozenset(meaning.symbols)
        for origin in (line.origin, "all"):
            counts = scores[line.part, origin]
            counts.lines += 1
            counts.topics_right += meaning.topic == line.topic
            counts.symbols_right += len(found & line.symbols)
            counts.symbols_found += len(found)
            counts.symbols_labelled += len(line.symbols)
        if meaning.topic != line.topic or found != line.symbols:
            misses.append(Miss(line, found, meaning.topic))
    return scores, misses


def _share(count: int, whole: int) -> float:
    return count / whole if whole else 1.0
