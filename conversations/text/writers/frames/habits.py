"""What one hand does often, seldom or never: calling others by name, and asking.

Habits are drawn once from the persona's own number and stay for life, so that a
room has people who name whoever they speak to and people who never do. The
shares are ours; what they come to over a day is held against real channels,
where 4-28 % of messages are addressed by name and 10-23 % ask something.
"""

from __future__ import annotations

from zlib import crc32

from conversations.text.brief import Brief
from piyasa_site.common.turkish import fold

NEVER_CALLS = 0.12  # of the people, those who call nobody by name
MOST_CALLS = 1.0  # of what is said to somebody, the share that who calls most begins with the name
CALLS_SKEW = 0.35  # below 1 more people are near the most than near never
TWO_NAMES = 0.3  # who goes by a first and a last name is called by the first alone, and less than who goes by one word
BESIDE, APART = 0.9, 1.5  # next to what is answered a name is needed less than some messages later
TO_A_PERSON = 1.3  # a visitor is made sure of being meant
NO_COMMA = 0.06  # of the people, those who never set a name off; style drops commas besides
COMMA_SHARE = 0.97  # of the names of all others
LEAST_ASKED, MOST_ASKED = 0.3, 1.9  # how much less or more than usual somebody asks


def calls_by_name(brief: Brief, seed: int, chance: float) -> bool:
    """Whether what is said to somebody names them; `chance` is a drawn number in 0..1.

    Friends and rivals are called more and strangers less, as the influence says; nobody twice in a row.
    """
    name = brief.addressee or (brief.target.name if brief.target else "")
    if not name or has_just_called(brief, name):
        return False
    share = calls(seed) * brief.influence.mention_factor**0.5
    share *= TWO_NAMES if " " in name else 1.0
    if brief.target is not None:
        share *= BESIDE if not brief.history or brief.history[-1].sender == brief.target.sender else APART
    share *= TO_A_PERSON if brief.target_is_person else 1.0
    return chance < share


def calls(seed: int) -> float:
    """The share of what somebody says to others that names them, 0..MOST_CALLS, before the relation and the need."""
    place = _place(seed, "calls")
    return MOST_CALLS * max(0.0, (place - NEVER_CALLS) / (1.0 - NEVER_CALLS)) ** CALLS_SKEW


def sets_off(seed: int, chance: float) -> bool:
    """Whether a comma follows a name that opens a message."""
    return _place(seed, "comma") >= NO_COMMA and chance < COMMA_SHARE


def asks(seed: int) -> float:
    """How much somebody asks, as a factor between LEAST_ASKED and MOST_ASKED."""
    return LEAST_ASKED + (MOST_ASKED - LEAST_ASKED) * _place(seed, "asks")


def has_just_called(brief: Brief, name: str) -> bool:
    """Whether the speaker's latest line in this room already has the first word of the name in it."""
    first = fold(name).partition(" ")[0]
    return bool(brief.own_last) and first in fold(brief.own_last[-1]).replace(",", " ").replace(".", " ").split()


def _place(seed: int, habit: str) -> float:
    return crc32(f"{habit} {seed}".encode()) % 1000 / 1000.0
