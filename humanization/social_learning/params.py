"""Every number of the social learning subsystem, with its source.

SPEC 4.6 asks that a bot picks up words and habits of those it likes, learns what
draws answers, and stays itself. People do take over the function words of those
they like and of a community they stay in (Niederhoffer & Pennebaker 2002;
Danescu-Niculescu-Mizil et al. 2013); the sizes here are ours, small enough that
a reader would call it rubbing off.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from humanization.contracts import EventKind

DAY = 86400.0

# --- liking, -1..1: how much what somebody did adds; a mention adds its valence times the last ----------
LIKING: Mapping[EventKind, float] = MappingProxyType(
    {
        EventKind.POSITIVE_AGREEMENT: 0.06,
        EventKind.PRAISE: 0.12,
        EventKind.HELP_RECEIVED: 0.12,
        EventKind.HELP_GIVEN: 0.03,
        EventKind.POSITIVE_INTERACTION: 0.05,
        EventKind.DISAGREEMENT: -0.04,
        EventKind.CRITICISM: -0.10,
        EventKind.NEGATIVE_INTERACTION: -0.08,
        EventKind.IGNORED: -0.04,
        EventKind.BETRAYAL: -0.5,
    }
)
LIKING_OF_MENTION = 0.06
LIKING_HALF_LIFE = 14 * DAY
LIKED_FROM = 0.12  # from here on one listens
OTHERS_KEPT = 16  # the strongest feelings, for or against

# --- hearing and taking over ------------------------------------------------------------------------
# Each time a liked one says a word, it weighs as much as the one is liked, times the own openness to it.
HEARD_HALF_LIFE = 7 * DAY
HEARD_KEPT = 12
ADOPT_FROM = 1.0  # about four times within a week from a close friend
SUSCEPTIBILITY = (0.4, 1.0)  # of the least and the most open and agreeable
LEARNED_MAX = 5  # a handful: what more would make of anybody somebody else
LEARNED_AT_FIRST = 0.6  # strength, 0..1
REFRESHED_BY = 0.15  # times liking, when heard again
LEARNED_HALF_LIFE = 21 * DAY
FORGOTTEN_BELOW = 0.15
OWN_FROM = 3.0  # a word that one uses this often anyway is one's own and not learned

# --- what draws answers -----------------------------------------------------------------------------
ANSWER_SECONDS = 600.0  # a mention within this answers what one said last
HABIT_HALF_LIFE = 14 * DAY
HABITS_KEPT = 14
PRIOR_TRIES = 8.0  # an untried habit counts as tried so often, with average success
USUAL_SUCCESS = 0.3  # share of own messages that are answered, before anything is known
PAYOFF = (0.6, 1.5)  # by how much success may lower and raise a rate

# --- how it shows -------------------------------------------------------------------------------------
ADD_RATE = 0.025  # per message and learned word, times strength and payoff
ADD_RATE_MAX = 0.06  # of all of them: openers altogether stay below the 15 % of messages that TURKISH.md allows
SWAP_RATE = 0.35  # where a word with a learned counterpart stands, times strength and payoff
WORDS_MIN = 3  # a message of fewer words is left alone
