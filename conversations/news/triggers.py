"""What a room is told of an item: one or two sentences, and whom they concern.

An item is untrusted text. It is told as something that was published, never
as something to do: a language model meets it inside the fences that hold all
foreign text (`conversations.text.prompt`), and an item that reads like an
instruction to one is not told at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.news import params
from conversations.news.reading import Entry
from conversations.text.understanding import is_injection, understand
from piyasa_site.common.turkish import fold

SMALL_TALK = "gunluk"
# A sentence ends at a mark followed by a blank and a capital, a digit or a quote; not after a number ("3. Köprü",
# an ordinal), a single letter ("A. Ş.") or a title.
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-ZÇĞİÖŞÜÂÎÛ0-9])")
_NO_END = re.compile(r"(?:\b\d+|\b[^\W\d_]|\b(?i:dr|prof|doç|av|sn|vb|vs|bkz|no|st|inc|ltd|şti|a\.ş|t\.c|t\.a\.ş))\.$")
_MARKS = ".!?…"
_SHORTEST_SECOND = 25  # characters; less than that is a date line or "Devamı için"
_SAME_SHARE = 0.7  # a second sentence with so many of the title's words says it again


@dataclass(frozen=True, slots=True)
class Told:
    """`text` is at most 240 characters of whole sentences; `reason` says why it is not to be told, empty if it is."""

    text: str
    symbols: tuple[str, ...]
    topic: str
    sentiment: float
    reason: str = ""


def told_of(entry: Entry, feed_topic: str = "") -> Told:
    """What is told of an item. The feed's own topic counts where the item names neither symbol nor topic."""
    text = trigger_text(entry.title, entry.summary)
    read = understand(text)
    if not read.symbols and read.topic not in _TOPICS:
        read = understand(f"{entry.title} {entry.summary}")
    symbols = read.symbols
    topic = read.topic if read.topic in _TOPICS else ""
    if symbols and SYMBOLS[symbols[0]].kind != "share":
        # A share concerns the rooms that follow it; currencies, metals and rates all rooms of their topic.
        topic = SYMBOLS[symbols[0]].topic
    if not symbols and not topic:
        symbols, topic = _named(feed_topic)
    reason = ""
    if is_injection(entry.title) or is_injection(entry.summary) or is_injection(text):
        reason = "it reads like an instruction, not like news"
    elif not symbols and not topic:
        reason = "it names nothing that rooms talk about"
    return Told(text, symbols, topic, max(-1.0, min(1.0, read.sentiment)), reason)


def topic_of_address(url: str) -> str:
    """The topic that an address of the setting ends with (`…/rss#doviz`); empty where it names none."""
    symbols, topic = _named(url.partition("#")[2])
    return topic or next(iter(symbols), "")


def trigger_text(title: str, summary: str) -> str:
    """The title as a sentence and, where there is room for it and it says more, the first sentence of the summary."""
    text = _fitted(title, params.TRIGGER_LENGTH)
    first = next(iter(sentences(summary)), "")
    says_more = len(first) >= _SHORTEST_SECOND and first[-1] in _MARKS and not _repeats(first, title)
    if says_more and len(text) + 1 + len(first) <= params.TRIGGER_LENGTH:
        return f"{text} {first}"
    return text


def sentences(text: str) -> list[str]:
    """A text cut after each of its sentences."""
    found: list[str] = []
    begin = 0
    for gap in _END.finditer(text):
        if _NO_END.search(text[begin : gap.start()]):
            continue
        found.append(text[begin : gap.end()].strip())
        begin = gap.end()
    rest = text[begin:].strip()
    return [*found, rest] if rest else found


def _fitted(text: str, longest: int) -> str:
    """The whole sentences of a text that fit; of one that is too long by itself, its beginning."""
    if text[-1:] not in _MARKS:
        text += "."
    kept = ""
    for sentence in sentences(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > longest:
            break
        kept = longer
    if kept:
        return kept
    cut = text[: longest - 1]
    return (cut.rpartition(" ")[0].rstrip(" ,;:-") or cut) + "…"


def _repeats(sentence: str, title: str) -> bool:
    said, before = set(fold(sentence).split()), set(fold(title).split())
    return len(said & before) >= _SAME_SHARE * min(len(said), len(before))


def _named(name: str) -> tuple[tuple[str, ...], str]:
    """A topic or symbol by its name: (symbols, topic)."""
    key = fold(name).replace(" ", "_").replace("-", "_")
    if key in _TOPICS:
        return (), key
    return ((key.upper(),), "") if key.upper() in SYMBOLS else ((), "")


_TOPICS = frozenset(TOPICS) - {SMALL_TALK}
