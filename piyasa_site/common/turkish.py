"""Casing and folding of Turkish text. Python's own are wrong for I/ı and İ/i.

`lower`, `upper` and `capitalise` follow Turkish; `lower_latin` is for codes and
foreign names ("BIST" → "bist"), whose I is not a dotless one. `fold` gives the
search key of a text: two texts mean the same to a search when their keys are
equal, so `fold` must be applied to both sides. All of them accept decomposed
text ("s" + cedilla), which some phones and file systems send.
"""

from __future__ import annotations

import unicodedata

_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_LATIN = str.maketrans({"İ": "i", "ı": "i"})
_ASCII = str.maketrans("çğıöşüâîûÇĞİÖŞÜÂÎÛ", "cgiosuaiuCGIOSUAIU")
_FOLD = str.maketrans("çğıöşüâîûÇĞİIÖŞÜÂÎÛ", "cgiosuaiucgiiosuaiu")

_AGREEING = frozenset(("da", "de", "mı", "mi", "mu", "mü"))
_HARMONY = {"a": "aı", "ı": "aı", "e": "ei", "i": "ei", "o": "ou", "u": "ou", "ö": "öü", "ü": "öü"}


def lower(text: str) -> str:
    """Turkish lower case: I becomes ı, İ becomes i."""
    return _composed(text).translate(_LOWER).lower()


def upper(text: str) -> str:
    """Turkish upper case: i becomes İ, ı becomes I."""
    return _composed(text).translate(_UPPER).upper()


def capitalise(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    text = _composed(text)
    return upper(text[:1]) + text[1:]


def may_stand_for(other: str, word: str, after: str) -> bool:
    """Whether `other` can stand for `word` before the word `after`: particles take their vowel from what is before."""
    return lower(after) not in _AGREEING or _last_harmony(other) == _last_harmony(word)


def _last_harmony(text: str) -> str:
    return next((_HARMONY[letter] for letter in reversed(lower(text)) if letter in _HARMONY), "")


def lower_latin(text: str) -> str:
    """Lower case of a code or foreign word, in which I and i are one letter: RSI → rsi."""
    return _composed(text).translate(_LATIN).lower()


def asciify(text: str) -> str:
    """As typed on a keyboard without Turkish letters."""
    return _composed(text).translate(_ASCII)


def fold(text: str) -> str:
    """The search key of a text: lower case, no diacritics. Compare keys, not texts."""
    if text.isascii():
        return text.lower()
    return _composed(text).translate(_FOLD).lower()


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def alphabetical(text: str) -> tuple[int, ...]:
    """A sort key: the order of the Turkish alphabet, c before ç and ı before i; case does not count."""
    return tuple(_PLACES.get(letter, 1000 + ord(letter)) for letter in lower(text))


# Space and digits before letters; q, w and x where Turkish dictionaries put them.
_PLACES = {letter: place for place, letter in enumerate(" .-_'0123456789abcçdefgğhıijklmnoöpqrsştuüvwxyz")}
