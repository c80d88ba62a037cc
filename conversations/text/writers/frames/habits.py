"""What one hand does often, seldom or never: calling others by name, asking, and writing at length.

Habits are drawn once from the persona's own number and stay for life, so that a
room has people who name whoever they speak to and people who never do. The
shares are ours; what they come to over a day is held against real channels,
where 4-28 % of messages are addressed by name and 10-23 % ask something.
"""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random
from zlib import crc32

from conversations.text.brief import Act, Brief
from conversations.text.writers.frames.grammar import FILLERS
from piyasa_site.common.turkish import fold

NEVER_CALLS = 0.12  # of the people, those who call nobody by name
MOST_CALLS = 0.72  # of what is said to somebody, the share in which who calls most says the name
CALLS_SKEW = 0.35  # below 1 more people are near the most than near never
TWO_NAMES = 0.22  # who goes by a first and a last name is called by the first alone, and less than who goes by one word
BESIDE, APART = 0.9, 1.5  # next to what is answered a name is needed less than some messages later
A_PERSON_CALLED = 0.1  # of what is said to visitors, the share that names them although it takes up their words
NO_COMMA = 0.05  # of the people, those who never set a name off; style drops commas besides
COMMA_SHARE = 0.97  # of the names of all others
LEAST_COMMAS, MOST_COMMAS = 0.05, 0.95  # of the commas between clauses, those somebody sets; .015-.045 a word in chat
COMMAS_SKEW = 1.1  # above 1 more people are near the least than near the most
NO_FIGURES = 0.38  # of the people, those who hardly ever name a level, an average or an RSI
CHARTIST = 0.25  # of the people, those who do with every second sentence
FEW, SOME, MANY = 0.05, 0.6, 1.2  # how much a sentence with such a figure is liked by these three
NO_FILLER, ONE_FILLER = 0.3, 0.75  # of the people, those with no word that fills, and those with at most one
SAYS_HOCAM = 0.45  # of the people, those who end a word or two with "hocam", "abi" and the like
HOCAM_SHARE = 0.6  # of such words of theirs
LEAST_LONG, MOST_LONG = 0.02, 1.0  # of contributions, those written at length; a few people do it often
LONG_SKEW = 1.8  # above 1 more people are near the least than near the most
LONG_BY_LENGTH = {"short": 0.35, "medium": 1.25, "long": 2.5}  # by the length the brief asks for
WISH_DOUBLES = 40.0  # characters of wish that double the share
LONG_MEDIAN, LONG_SPREAD = 160.0, 0.6  # characters, log-normal; in real channels the longest tenth begins at 99-353
LONG_LEAST, LONG_MOST = 80.0, 440.0
TERSE, WORDY = 0.55, 0.65  # of the people, who is terser than most, and who is not wordier
HOW_TERSE, HOW_WORDY = 0.7, 0.95  # of what they say, the share that the tersest shorten and the wordiest draw out
MOST_JESTS, JESTS_SKEW = 3.0, 2.5  # how much more than usual the wittiest joke; most people do not at all
LEAST_ASKED, MOST_ASKED = 0.3, 1.9  # how much less or more than usual somebody asks


def calls_by_name(brief: Brief, seed: int, chance: float) -> bool:
    """Whether what is said to somebody names them; `chance` is a drawn number in 0..1.

    Friends and rivals are called more and strangers less, as the influence says; nobody twice in a row.
    """
    name = brief.addressee or (brief.target.name if brief.target else "")
    if not name or has_just_called(brief, name):
        return False
    if brief.target_is_person:  # they are replied to, and so know that they are meant
        return chance < A_PERSON_CALLED
    share = calls(seed) * brief.influence.mention_factor**0.5
    share *= TWO_NAMES if " " in name else 1.0
    if brief.target is not None:
        share *= BESIDE if not brief.history or brief.history[-1].sender == brief.target.sender else APART
    return chance < share


def calls(seed: int) -> float:
    """The share of what somebody says to others that names them, 0..MOST_CALLS, before the relation and the need."""
    place = _place(seed, "calls")
    return MOST_CALLS * max(0.0, (place - NEVER_CALLS) / (1.0 - NEVER_CALLS)) ** CALLS_SKEW


def says_hocam(brief: Brief, seed: int, chance: float) -> bool:
    """Whether a word or two said to somebody end with a form of address; nobody takes it up with a rival."""
    return brief.relation != "rival" and _place(seed, "hocam") < SAYS_HOCAM and chance < HOCAM_SHARE


def sets_off(seed: int, chance: float) -> bool:
    """Whether a comma follows a name that opens a message."""
    return _place(seed, "comma") >= NO_COMMA and chance < COMMA_SHARE


def commas(seed: int) -> float:
    """The share of the commas between clauses that somebody sets, 0..1."""
    return LEAST_COMMAS + (MOST_COMMAS - LEAST_COMMAS) * _place(seed, "commas") ** COMMAS_SKEW


def figures(seed: int) -> float:
    """How much somebody likes a sentence that names a level or an indicator, FEW..MANY."""
    place = _place(seed, "figures")
    return FEW if place < NO_FIGURES else MANY if place >= 1.0 - CHARTIST else SOME


@lru_cache(maxsize=16384)
def fillers(seed: int) -> frozenset[str]:
    """The words that say nothing and that somebody is given to: none, one or two of `grammar.FILLERS`."""
    place = _place(seed, "fillers")
    words = sorted(FILLERS, key=lambda word: _place(seed, word))
    return frozenset(words[: 0 if place < NO_FILLER else 1 if place < ONE_FILLER else 2])


def asks(seed: int) -> float:
    """How much somebody asks, as a factor between LEAST_ASKED and MOST_ASKED."""
    return LEAST_ASKED + (MOST_ASKED - LEAST_ASKED) * _place(seed, "asks")


def jests(seed: int) -> float:
    """How much somebody jokes, as a factor between 0 and MOST_JESTS."""
    return MOST_JESTS * _place(seed, "jests") ** JESTS_SKEW


def length(brief: Brief, seed: int, chance: float) -> str:
    """The length somebody gives to what is asked for: the terse say less, the wordy more; an answer is not cut."""
    place = _place(seed, "long")
    if place < TERSE:
        shorter = (
            chance < HOW_TERSE * (1.0 - place / TERSE) and not brief.target_is_person and brief.act is not Act.ANSWER
        )
        return {"long": "medium"}.get(brief.length, "short") if shorter else brief.length
    if place > WORDY:
        longer = chance < HOW_WORDY * (place - WORDY) / (1.0 - WORDY)
        return {"short": "medium"}.get(brief.length, "long") if longer else brief.length
    return brief.length


def reach(brief: Brief, length: str, seed: int, rng: Random) -> float:
    """How many characters one message of the contribution is to come to; 0 for the usual length.

    Energy, stress and the hand's own wish (`length_delta`, characters) make it longer or shorter.
    """
    wish = brief.influence.length_delta
    share = LEAST_LONG + (MOST_LONG - LEAST_LONG) * _place(seed, "long") ** LONG_SKEW
    share *= LONG_BY_LENGTH[length] * max(0.4, 1.0 + wish / WISH_DOUBLES)
    if rng.random() >= share:
        return 0.0
    return min(LONG_MOST, max(LONG_LEAST, LONG_MEDIAN * math.exp(LONG_SPREAD * rng.gauss(0.0, 1.0)) + wish))


def has_just_called(brief: Brief, name: str) -> bool:
    """Whether the speaker's latest line in this room already has the first word of the name in it."""
    first = fold(name).partition(" ")[0]
    return bool(brief.own_last) and first in fold(brief.own_last[-1]).replace(",", " ").replace(".", " ").split()


def _place(seed: int, habit: str) -> float:
    return crc32(f"{habit} {seed}".encode()) % 1000 / 1000.0
