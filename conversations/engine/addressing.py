"""How the members of a room are called: the words by which somebody means one of them.

People write a bot's whole name, its @username, or only the first name ("Serhat
abi", "mücahit'e soruyorum"). A first name that two members share means neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from bots.names import FIRST_NAMES
from humanization.contracts import ParticipantKey
from piyasa_site.common.turkish import fold

_SHORTEST = 3  # letters of a first name that is looked for on its own
_USERNAME_END = "_bot"  # every bot's username ends so; people leave it away


def called(members: Iterable[tuple[ParticipantKey, str, str]]) -> dict[str, ParticipantKey]:
    """Folded forms of address to keys, for (key, name, username) of a room's members.

    Whole names come before usernames, those before first names: a shorter form never takes a longer one's place.
    """
    listed = list(members)
    forms: dict[str, ParticipantKey] = {}
    for key, name, _ in listed:
        folded = fold(name)
        forms.setdefault(folded, key)
        forms.setdefault(folded.rstrip("."), key)
    for key, _, username in listed:
        folded = fold(username)
        if folded:
            forms.setdefault(folded, key)
            forms.setdefault(folded.removesuffix(_USERNAME_END), key)
    first = [(key, fold(first_name(name))) for key, name, _ in listed]
    shared = Counter(word for _, word in first)
    for key, word in first:
        if word and shared[word] == 1:
            forms.setdefault(word, key)
    return forms


def first_name(name: str) -> str:
    """The first name in a display name as it is written there; empty where it holds none that is known as one."""
    word = name.split(" ", 1)[0].rstrip("0123456789._")
    return word if len(word) >= _SHORTEST and fold(word) in _first_names() else ""


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(fold(name) for lists in FIRST_NAMES.values() for names in lists for name in names)
