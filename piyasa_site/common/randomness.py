"""Seeded generators by name: the same labels always give the same stream."""

from __future__ import annotations

import hashlib
import random

_entropy: random.Random = random.SystemRandom()


def stream(*labels: object) -> random.Random:
    """A generator of its own for `labels`; independent of hash seeds and of process."""
    digest = hashlib.sha256("\x1f".join(str(label) for label in labels).encode()).digest()
    return random.Random(int.from_bytes(digest[:16], "big"))


def fresh() -> random.Random:
    """A generator that nobody can predict, for the live service."""
    return random.Random(_entropy.getrandbits(128))
