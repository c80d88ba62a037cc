"""Casing and folding of Turkish text. Python's own are wrong for I/ı and İ/i."""

from __future__ import annotations

_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_ASCII = str.maketrans("çğıöşüâîûÇĞİÖŞÜÂÎÛ", "cgiosuaiuCGIOSUAIU")


def lower(text: str) -> str:
    return text.translate(_LOWER).lower()


def upper(text: str) -> str:
    return text.translate(_UPPER).upper()


def capitalise(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return upper(text[:1]) + text[1:]


def asciify(text: str) -> str:
    """As typed on a keyboard without Turkish letters."""
    return text.translate(_ASCII)


def fold(text: str) -> str:
    """The search key of a text: lower case, no diacritics. Compare keys, not texts."""
    return asciify(lower(text))
