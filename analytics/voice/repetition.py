"""Wording that comes back: masked skeletons and exact duplicates.

Numbers make two messages look different that are the same sentence, so assets and numbers are masked first. The
masking is this package's own and knows nothing of the guard that keeps repetition down.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.voice.transcript import Message
from conversations.market.symbols import SYMBOLS
from piyasa_site.common.turkish import fold

# SPEC 5: repeats among messages of five words or more, within 2,000 messages and within one bot's last 200;
# exact duplicates from four words on.
SKELETON_WORDS, DUPLICATE_WORDS = 5, 4
ROOM_SPAN, OWN_SPAN = 2000, 200
MOST_IN_SPAN, MOST_IN_OWN = 0.03, 0.08

_WORD = re.compile(r"%?\d[\d.,:]*[$€₺%x]?(?:['’]?[a-z]+)?|[a-z]+(?:['’][a-z]+)?")


@dataclass(slots=True)
class Repetition:
    """How much of the wording came back."""

    long_messages: int = 0  # of five words or more
    in_span: int = 0  # whose skeleton stands among the 2,000 messages before
    in_own: int = 0  # whose skeleton stands among the same sender's last 200
    duplicates: int = 0  # exact, in one room, inside the window
    window_hours: float = 0.0
    examples: list[tuple[str, str]] = field(default_factory=list)  # (earlier, later), of skeletons
    duplicate_examples: list[str] = field(default_factory=list)

    @property
    def span_share(self) -> float:
        return self.in_span / self.long_messages if self.long_messages else 0.0

    @property
    def own_share(self) -> float:
        return self.in_own / self.long_messages if self.long_messages else 0.0


def measure(messages: Sequence[Message], window_hours: float, examples: int = 12) -> Repetition:
    """The repetition in messages that are in order of time; `window_hours` is that of the deduplication."""
    found = Repetition(window_hours=window_hours)
    recent: deque[str] = deque()
    counts: Counter[str] = Counter()
    own: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=OWN_SPAN))
    wording: dict[str, str] = {}
    said: dict[tuple[str, str], float] = {}
    for message in messages:
        shape = skeleton(message.text)
        if shape:
            found.long_messages += 1
            if counts[shape]:
                found.in_span += 1
                if len(found.examples) < examples:
                    found.examples.append((wording[shape], message.text))
            if shape in own[message.sender]:
                found.in_own += 1
            wording[shape] = message.text
        recent.append(shape)
        counts[shape] += 1
        own[message.sender].append(shape)
        if len(recent) > ROOM_SPAN:
            counts[recent.popleft()] -= 1
        words = plain_words(message.text)
        if len(words) >= DUPLICATE_WORDS:
            key = (message.chat, " ".join(words))
            if message.at - said.get(key, float("-inf")) <= window_hours * 3600.0:
                found.duplicates += 1
                if len(found.duplicate_examples) < examples:
                    found.duplicate_examples.append(message.text)
            said[key] = message.at
    return found


def skeleton(text: str) -> str:
    """The folded words with assets and numbers masked; empty for fewer than five words."""
    words = plain_words(text)
    if len(words) < SKELETON_WORDS:
        return ""
    return " ".join(_mask(word) for word in plain_words(_ASSETS.sub(" * ", fold(text)))) + " "


def plain_words(text: str) -> list[str]:
    """The folded words and figures of a text, without marks and signs."""
    return re.findall(r"\*|" + _WORD.pattern, fold(text))


def _mask(word: str) -> str:
    if word[0].isdigit() or word[0] == "%":
        return "#"
    return "*" if word.partition("'")[0].partition("’")[0] in _CODES else word


_CODES = frozenset(fold(code) for code in SYMBOLS)
# Every name by which an asset goes, the longest first, with whatever suffix it carries.
_ASSETS = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(
        re.escape(name)
        for name in sorted(
            {alias for symbol in SYMBOLS.values() for alias in (fold(symbol.code), *symbol.aliases) if len(alias) > 2},
            key=lambda name: (-len(name), name),
        )
    )
    + r")(?:['’][a-z]+|(?:y|n|s)?[iuae](?:n[iuae]?n?)?|[dt][ae]n?|[dt][ae]ki|l[ae])?(?![a-z])"
)
