"""Slips of the finger in what a visitor writes, mended for reading: "enflayson ne zmaan" asks when inflation comes.

Only a word that nobody here knows is mended, only to one of the words that decide what a line is about, and only where
one letter was swapped, left out or doubled. What is echoed is the word as it should stand.
"""
# ruff: noqa: E501 (a list is one line, however long)

from __future__ import annotations

import re
from functools import lru_cache

from conversations.market.symbols import ALIASES
from conversations.text.lexicon import words_of
from conversations.text.nouns import noun_of, stems
from conversations.text.writers.frames.bank import WORDS
from piyasa_site.common.turkish import fold

LEAST = 5  # letters of a word that is mended: shorter ones are too near to each other

_DECIDING = words_of(
    "zaman nasil neden nicin hangi kadar nerede nereden nereye alinir satilir alayim satayim alsam satsam girsem alinacak satilacak "
    "yukselir duser dusuyor yukseliyor cikiyor toparlar aciklanacak aciklandi acilacak kapandi kapatti dusecek yukselecek "
    "merhaba gunaydin tesekkur kazandim kaybettim bekleyeyim dusunuyorsunuz dusunuyorsun yorum yatirim"
)
_TARGETS = frozenset(
    word
    for word in (*_DECIDING, *(alias for alias in ALIASES if alias.isalpha()), *stems())
    if len(word) >= LEAST and word.isalpha()
)
_WITHOUT: dict[str, str] = {}  # a target with one letter left out: the target, where it is the only one
for _target in sorted(_TARGETS):
    for _at in range(1, len(_target)):
        _short = _target[:_at] + _target[_at + 1 :]
        _WITHOUT[_short] = "" if _WITHOUT.get(_short, _target) != _target else _target
_TOKEN = re.compile(r"[^\W\d_]{5,}")


def mended(text: str) -> str:
    """`text` with its slips mended; the same text where there are none."""
    return _TOKEN.sub(lambda found: _mended(found.group(0)), text)


@lru_cache(maxsize=8192)
def _mended(token: str) -> str:
    word = fold(token)
    if word in _TARGETS or word in WORDS or noun_of(word) is not None:
        return token
    for at in range(len(word) - 1):
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if swapped in _TARGETS:
            return swapped
    missing = _WITHOUT.get(word, "")
    if missing:
        return missing
    doubled = {word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]} & _TARGETS
    return min(doubled) if doubled else token
