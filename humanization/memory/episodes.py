"""How something heard is told as a memory: whose words they were, what they did to me, and about what.

Contents are first person, begin in lower case unless a name comes first, and end without a mark, so that they can
stand inside a chat line ("aklıma geldi, ..."). Names take no suffix here ("Selin ile"), so that any name fits.
"""

from __future__ import annotations

from typing import NamedTuple

from humanization.contracts import Event, EventKind
from humanization.memory import params
from humanization.memory.life import SPOKEN
from humanization.memory.state import ACT_TAG

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


def told(event: Event) -> Episode:
    """An event with words as an episode. Somebody whose name is not known has said it, but done nothing."""
    words = _quoted(event.text)
    who = called(event)
    if not who:
        return Episode(f"{words} lafı geçmişti", "", "")
    done = _DONE.get(event.kind)
    if done is None:
        return Episode(f"{who} {words} demişti", "", who)
    return Episode(f"{done.format(who=who, on=about(event.topic))}, {words} demişti", f"{ACT_TAG}{event.kind}", who)


def called(event: Event) -> str:
    """How one speaks of `other`: bots by their first names, people by the name they chose; "" where unknown."""
    name = " ".join(event.name.split())
    if event.other is not None and event.other.startswith("bot:"):
        return name.partition(" ")[0]
    return name


def about(topic: str) -> str:
    """ "ASELS konusunda " for what can be named, else ""."""
    name = topic_name(topic)
    return f"{name} konusunda " if name else ""


def topic_name(topic: str) -> str:
    """A symbol or topic as a sentence names it; "" where there is nothing to name."""
    return TOPIC_NAMES.get(topic, SPOKEN.get(topic, topic))


def _quoted(text: str) -> str:
    text = " ".join(text.split()).strip(' ."“”')
    if len(text) > params.LONGEST_TEXT:
        text = text[: params.LONGEST_TEXT].rsplit(" ", 1)[0] + "…"
    return f"“{text}”"
