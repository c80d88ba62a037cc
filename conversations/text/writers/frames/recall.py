"""What comes to somebody's mind at what they answer: a memory of the same asset, or of the one spoken to.

Memories are first person and lower case (`humanization.memory.episodes`), so that they stand inside a chat line. One
of the person spoken to is turned to them: "Kerem “çıktım” demişti" becomes "“çıktım” demiştin".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from piyasa_site.common.turkish import fold

_SAID = re.compile(r"^(?P<rest>.*)“(?P<words>.+)” demişti$")
_TOGETHER = re.compile(r"^ile (?P<rest>.+)$")
_DID = {
    "bana yardımcı olmuştu": ("bana yardımcı olmuştun", "bana yardımcı olmuştunuz"),
    "beni övmüştü": ("beni övmüştün", "beni övmüştünüz"),
}


def fitting(memories: Sequence[str], names: Sequence[str], addressee: str, polite: bool) -> str:
    """The first memory that fits what is answered, as it is told; "" where none does.

    `names` are folded forms of the asset it is about, `addressee` is who is spoken to. A memory of the one spoken to
    goes first; one that names them in a way that cannot be turned is not told.
    """
    first = fold(addressee).partition(" ")[0]
    about_it = ""
    for memory in memories:
        folded = fold(memory)
        if first and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", folded):
            turned = to_you(memory, addressee, polite)
            if turned:
                return turned
        elif not about_it and any(re.search(rf"(?<!\w){re.escape(name)}", folded) for name in names if name):
            about_it = memory
    return about_it


def to_you(memory: str, addressee: str, polite: bool) -> str:
    """A memory of somebody, said to them; "" where it does not begin with their name or says something else."""
    name = addressee.partition(" ")[0]
    who, _, told = memory.partition(" ")
    if not name or fold(who) != fold(name):
        return ""
    said = _SAID.match(told)
    ending = f"“{said['words']}” {'demiştiniz' if polite else 'demiştin'}" if said is not None else ""
    body = (said["rest"] if said is not None else told).rstrip(", ")
    if not body:
        return ending
    together = _TOGETHER.match(body)
    if together is not None:
        done = f"{'sizinle' if polite else 'seninle'} {together['rest']}"
    else:
        act = next((act for act in _DID if body.endswith(act)), "")
        if not act:
            return ""
        done = body.removesuffix(act) + _DID[act][polite]
    return f"{done}, {ending}" if ending else done
