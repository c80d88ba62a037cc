"""How something heard is told as a memory: whose words they were, what they did to me, and about what.

Contents are first person, begin in lower case unless a name comes first, and end without a mark, so that they can
stand inside a chat line ("aklıma geldi, ..."). Names take no suffix here ("Selin ile"), so that any name fits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from bots.names import FIRST_NAMES
from humanization.contracts import Event, EventKind
from humanization.memory import params
from humanization.memory.life import SPOKEN
from humanization.memory.state import ACT_TAG
from piyasa_site.common.turkish import fold

# What may become an episode: what was said to me or beside me, and what it did to me.
KEPT_OF = frozenset(
    (
        EventKind.MESSAGE_SEEN,
        EventKind.MENTION,
        EventKind.POSITIVE_AGREEMENT,
        EventKind.DISAGREEMENT,
        EventKind.HELP_RECEIVED,
        EventKind.PRAISE,
        EventKind.CRITICISM,
        EventKind.BETRAYAL,
    )
)
# {who} did it, {on} is the topic with its "about", "" where there is none.
_DONE = {
    EventKind.POSITIVE_AGREEMENT: "{who} ile {on}aynı fikirdeydik",
    EventKind.DISAGREEMENT: "{who} ile {on}anlaşamamıştık",
    EventKind.HELP_RECEIVED: "{who} {on}bana yardımcı olmuştu",
    EventKind.PRAISE: "{who} {on}beni övmüştü",
    EventKind.CRITICISM: "{who} {on}bana yüklenmişti",
    EventKind.BETRAYAL: "{who} {on}beni yarı yolda bırakmıştı",
}
TOPIC_NAMES = {
    "bist": "borsa",
    "doviz": "döviz",
    "altin": "altın",
    "kripto": "kripto",
    "makro": "ekonomi",
    "temettu": "temettü",
    "halka_arz": "halka arz",
    "teknik": "teknik analiz",
    "gunluk": "",  # everyday life is no subject to be named
}


class Episode(NamedTuple):
    """The words of a memory, the tag of what was done ("" where something was only said), and who did or said it."""

    content: str
    act: str
    who: str


def told(event: Event) -> Episode | None:
    """An event with words as an episode; None where nothing of it is worth telling later.

    Prices and shares of the day are stale tomorrow: what was done is then told without the words, what was only said
    not at all. So are words that say little. Somebody whose name is not known has said it, but done nothing.
    """
    words = " ".join(event.text.split()).strip(' ."“”')
    if len(words) > params.LONGEST_TEXT:
        words = words[: params.LONGEST_TEXT].rsplit(" ", 1)[0] + "…"
    is_stale = _FIGURES.search(words) is not None
    who = called(event)
    done = _DONE.get(event.kind) if who else None
    if done is None:
        if is_stale:
            return None
        return Episode(f"{who} “{words}” demişti" if who else f"“{words}” lafı geçmişti", "", who)
    content = done.format(who=who, on=about(event.topic))
    if not is_stale and len(words) >= params.SHORTEST_QUOTE:
        content = f"{content}, “{words}” demişti"
    return Episode(content, f"{ACT_TAG}{event.kind}", who)


def called(event: Event) -> str:
    """How one speaks of `other`: by the first name, where the name shown begins with one; "" where unknown."""
    name = " ".join(event.name.split())
    first, _, rest = name.partition(" ")
    return first if rest and fold(first) in _first_names() else name


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(fold(name) for eras in FIRST_NAMES.values() for names in eras for name in names)


def about(topic: str) -> str:
    """ "ASELS konusunda " for what can be named, else ""."""
    name = topic_name(topic)
    return f"{name} konusunda " if name else ""


def topic_name(topic: str) -> str:
    """A symbol or topic as a sentence names it; "" where there is nothing to name."""
    return TOPIC_NAMES.get(topic, SPOKEN.get(topic, topic))


_FIGURES = re.compile(r"\d[.,]\d|\d{3}|%|yüzde \d")
