"""One sentence out of a pattern: `{a|b}` is a choice, `<name>` a slot.

Choices may hold slots and, one inside another, further choices. Used where
many different lives or voices are written out from a few hundred patterns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<([a-z_]+)>")


def expand(pattern: str, rng: Random, slots: Mapping[str, str] | None = None) -> str:
    """The pattern with every choice made and every slot filled; an unknown slot is a `KeyError`."""
    text = pattern
    while "{" in text:
        chosen = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text)
        if chosen == text:
            raise ValueError(f"a brace is not closed in {pattern!r}")
        text = chosen
    if "<" in text:
        known = slots or {}
        text = _SLOT.sub(lambda match: known[match[1]], text)
    return text
