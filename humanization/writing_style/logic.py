"""Each bot's own hand: casing, marks, shortenings, slips of the finger, emoji (SPEC 4.5).

A style card is drawn once per bot and never changes (`cards.py`). `restyle` turns
correct Turkish into this person's Turkish (`hand.py`), in a fixed order: favourite
words, contraction, attached particles, dropped apostrophes, casing, lengthening,
typos, missing diacritics, punctuation, laughter and emoji.

Style is a person's and not chance's. Which words are shortened, misspelt or typed
without their Turkish letters, how a laugh and a stretched vowel look: that is drawn
once and holds from then on. What varies from message to message (a capital, a full
stop) varies for the whole message (`hand.Manner`), never for one word of it. Only
slips of the finger and of a single Turkish letter (SPEC 4.5: 0-3 % and 0-2 %) fall
at random.

Nothing here may change what a message says. Tickers, names and other
`protected` phrases keep every letter (only their case and apostrophe may
change); numbers, percents, mentions and links with their suffixes keep
everything; words that carry the direction of a claim or its negation are never
misspelt.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random
from typing import Any

from humanization.contracts import BotFacts, Context, Event, Influence, StyleEdit
from humanization.writing_style import cards
from humanization.writing_style.cards import StyleCard
from humanization.writing_style.hand import (
    Line,
    Manner,
    emoji_probability,
    exclamation_probability,
    typo_probability,
)

__all__ = [
    "SUBSYSTEM",
    "StyleCard",
    "WritingStyle",
    "emoji_probability",
    "exclamation_probability",
    "typo_probability",
]


class WritingStyle:
    name = "writing_style"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> StyleCard:
        return cards.draw(facts, rng)

    def dump(self, state: StyleCard) -> dict[str, Any]:
        return cards.values_of(state)

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> StyleCard:
        return cards.card_of(data, facts)

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return True

    def perceive(self, state: StyleCard, event: Event) -> None:
        """A hand does not change with the day; feelings reach it through the influence."""

    def elapse(self, state: StyleCard, now: datetime) -> None:
        """Nothing to calm."""

    def influence(self, state: StyleCard, context: Context) -> Influence:
        return state.said

    def restyle(
        self, state: StyleCard, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        """`text` as this person would have typed it, and what was changed."""
        if not text.strip():
            return text, ()
        edits: dict[str, int] = {}
        slips: list[tuple[str, str]] = []
        *earlier, last = text.split("\n")
        manner = Manner.drawn(state, rng)
        lines = [Line(line, state, manner, influence, rng, protected, edits, slips).restyled(False) for line in earlier]
        lines.append(Line(last, state, manner, influence, rng, protected, edits, slips).restyled(True))
        styled = "\n".join(lines)
        found = [StyleEdit(kind, count) for kind, count in edits.items()]
        found += [StyleEdit("typo", 1, meant, typed) for meant, typed in slips]
        return styled, tuple(found)


SUBSYSTEM = WritingStyle()
