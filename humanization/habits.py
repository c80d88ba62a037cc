"""Habits that more than one subsystem shows, and that must be the same in each."""

from __future__ import annotations

from humanization.contracts import BotFacts
from piyasa_site.common.randomness import stream

# Of 31,756 random Turkish tweets (OffensEval-TR) 5.9 % end in '..' and 7.5 % in '...';
# phones make one sign of three stops for a part of their owners.
DOTS: tuple[tuple[str, float], ...] = (("..", 0.45), ("...", 0.43), ("…", 0.12))


def dots_of(facts: BotFacts) -> str:
    """How this person writes an ellipsis: the hand and the gestures both write them."""
    rng = stream("dots", facts.key, facts.name)
    return rng.choices([sign for sign, _ in DOTS], [weight for _, weight in DOTS])[0]
