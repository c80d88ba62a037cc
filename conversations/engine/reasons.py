"""Why something was said or not: closed lists, so that every trace can be counted and read.

The values are what traces, turns and commands show. A reason that is not listed
here may not be given.
"""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What becomes of a person's message, as far as it is known when it is heard.

    Where it was said to one bot and that bot cannot answer, the outcome says why, although others may answer in
    its place; their turns name whom they stand in for.
    """

    PLANNED = "answer planned"  # by whom it was said to, or by somebody where it was said to the room
    ANSWERED = "answered"  # and the answer was delivered
    BY_ANOTHER = "answered by another"  # it was taken as said to the room, or to somebody else
    AWAY = "away"  # whom it was said to is asleep or away
    MUTED = "muted"  # staff have muted whom it was said to
    NOT_HERE = "not in this room"  # whom it was said to is no member (any more)
    NOBODY_AWAKE = "nobody awake"
    NOT_CALLED_FOR = "no answer called for"  # words that ask nothing, let stand this time
    SIMULATION_OFF = "simulation off"
    MINUTE_LIMIT = "minute limit"  # staff allow this room no message at all
    HEARD_TOO_LATE = "heard too late"  # said while the service was down


class Ended(StrEnum):
    """Why a planned contribution came to nothing."""

    MOVED_ON = "the talk has moved on"
    OTHERS_ANSWERED = "others have answered"
    NOT_PRESENT = "was not present for it"
    GONE_AWAY = "has gone away meanwhile"
    HESITATED = "typed and thought better of it"
    SPEECHLESS = "the writer had nothing to say"
    SAID_BEFORE = "said before"
    GUARD = "stopped by a guard"
    MAY_NOT_SPEAK = "the bot may not speak here any more"
    TOO_LATE = "too late to be said"
    COMPOSING_FAILED = "composing failed repeatedly"
    SENDING_DIED = "the worker died while sending"
    PART_LOST = "the part before it was not sent"
    NO_ANSWER = "the platform did not answer: it may or may not have it"
    NOT_THERE = "what it changes or reacts to is not on the platform"
    REACTED_BEFORE = "has reacted to it before"
    REFUSED = "refused by the platform"
    UNREACHABLE = "the platform could not be reached"
    NOT_FOUND = "staff found that it was not sent"


class Excluded(StrEnum):
    """Why a member was no candidate for a contribution."""

    NOT_MEANT = "not meant"
    ABOUT_TO_SPEAK = "about to speak"
    SPOKE_LATELY = "spoke lately"
    BUSY_ELSEWHERE = "busy elsewhere"
    HOURLY_LIMIT = "hourly limit"
    MUTED = "muted"
    AWAY = "away"


class Chosen(StrEnum):
    """Why it was decided without a draw who speaks, or that nobody does."""

    ADDRESSED = "addressed"
    BY_STAFF = "asked by staff"
    ON_THE_WAY = "an answer is on the way"
