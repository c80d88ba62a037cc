"""Which program made something: a hash of the sources that a transcript follows from, besides its options.

What was kept by another program, a checkpoint or a digest, is not continued or
compared: it might fit this one only in part.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ("bots", "conversations", "humanization", "piyasa_site/common", "piyasa_site/tunables")
_PASSED_OVER = frozenset({"__pycache__", "migrations", "management", "static", "templates"})


@cache
def fingerprint() -> str:
    """Sixteen characters; about ten milliseconds, once in a process."""
    hashed = hashlib.blake2b(digest_size=8)
    for name in SOURCES:
        for path in sorted((ROOT / name).rglob("*")):
            inside = path.relative_to(ROOT)
            if path.is_file() and _PASSED_OVER.isdisjoint(inside.parts):
                hashed.update(f"{inside}\0".encode() + path.read_bytes())
    return hashed.hexdigest()
