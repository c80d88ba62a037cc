"""Every number of relationships, with its source. Scores are 0..100, factors multiply."""

from __future__ import annotations

from collections.abc import Mapping

from humanization.contracts import EventKind

KINDS = ("stranger", "acquaintance", "friend", "close_friend", "rival", "mentor", "student")

# SPEC 4.3: where everybody starts, and the names of the scores.
START: Mapping[str, float] = {
    "trust": 50.0,
    "respect": 50.0,
    "familiarity": 0.0,
    "affection": 50.0,
    "conflict": 0.0,
}
SCORES = tuple(START)
LOW, HIGH = 0.0, 100.0
SENTIMENT_ALPHA = 0.3  # SPEC 4.3: of the moving average

# SPEC 4.3: the table. Times the event's intensity.
EFFECTS: Mapping[EventKind, tuple[tuple[str, float], ...]] = {
    EventKind.POSITIVE_AGREEMENT: (("trust", 3.0), ("affection", 2.0), ("conflict", -2.0)),
    EventKind.DISAGREEMENT: (("conflict", 2.0), ("trust", -1.0)),
    EventKind.HELP_ASKED: (),
    EventKind.HELP_RECEIVED: (("trust", 5.0), ("affection", 5.0), ("respect", 3.0)),
    EventKind.HELP_GIVEN: (("affection", 3.0), ("respect", 2.0)),
    EventKind.BETRAYAL: (("trust", -20.0), ("affection", -10.0), ("conflict", 15.0)),
    EventKind.PRAISE: (("respect", 5.0), ("affection", 3.0)),
    EventKind.CRITICISM: (("conflict", 3.0), ("affection", -2.0)),
    EventKind.IGNORED: (("affection", -1.0), ("familiarity", -1.0)),
}
# SPEC 4.3: every interaction but `ignored` adds this. A message said to somebody that does none of the above is
# an interaction too: people grow familiar by talking, whatever about.
FAMILIARITY_STEP = 1.0
# Plain messages this close together are one exchange, not several (SPEC 5: a contribution and what follows it).
SAME_EXCHANGE_SECONDS = 120.0
NEUTRAL = frozenset({EventKind.MENTION, EventKind.MESSAGE_SENT})

# What an interaction says of the mood between two, -1..1, where the event carries no valence of its own.
VALENCES: Mapping[EventKind, float] = {
    EventKind.POSITIVE_AGREEMENT: 0.5,
    EventKind.DISAGREEMENT: -0.3,
    EventKind.HELP_ASKED: 0.0,
    EventKind.HELP_RECEIVED: 0.8,
    EventKind.HELP_GIVEN: 0.5,
    EventKind.BETRAYAL: -1.0,
    EventKind.PRAISE: 0.8,
    EventKind.CRITICISM: -0.6,
    EventKind.IGNORED: -0.2,
}

# --- transitions (SPEC 4.3) -------------------------------------------------------------------------

ACQUAINTED_FAMILIARITY = 30.0
FRIEND_TRUST, FRIEND_AFFECTION, FRIEND_FAMILIARITY = 60.0, 60.0, 50.0
CLOSE_TRUST, CLOSE_AFFECTION, CLOSE_COUNT = 80.0, 80.0, 50
RIVAL_CONFLICT, RIVAL_AFFECTION = 60.0, 40.0
RECONCILED_CONFLICT, RECONCILED_TRUST = 30.0, 40.0
MENTOR_RESPECT = 75.0
# SPEC says "differs clearly" and leaves the measure open. Who knows more shows in who explains to whom: a help
# received counts for the other's lead, a help given or asked of oneself against it, twice as much where the one
# who explains follows the subject and the one who is told does not. Three plain explanations net are clear.
LEAD_CLEAR = 3.0
LEAD_STEP, LEAD_STEP_SURE = 1.0, 2.0
LEAD_ASKED = 0.5  # being asked says somebody believes one knows; less than having explained
LEAD_MAX = 10.0

# --- effects (SPEC 4.3); a later rule replaces an earlier one: kind, then trust, then conflict -------

MENTION_FRIEND, DELAY_FRIEND, EMOJI_FRIEND, TONE_FRIEND = 2.0, 0.8, 1.5, "warm"
MENTION_RIVAL, DELAY_RIVAL, AGREEMENT_RIVAL, TONE_RIVAL = 1.5, 0.9, -0.2, "cold"
MENTION_STRANGER, DELAY_STRANGER, TONE_STRANGER = 0.5, 1.2, "formal"
TONE_OTHERWISE = "casual"
TRUST_HIGH, TRUST_LOW, AGREEMENT_TRUST = 70.0, 30.0, 0.2
CONFLICT_HIGH, AGREEMENT_CONFLICT = 60.0, -0.3

# --- bounds ------------------------------------------------------------------------------------------

# The bonds one bot keeps: about as many people as a person can keep up with (Dunbar 1992, J. Human Evolution 22:
# 148). A bot of the demo meets up to 160 others in its two to four rooms; visitors come on top.
MOST_BONDS = 150
# Let go in one sweep, so that a bot that meets strangers all day does not sort its bonds at each.
LET_GO_AT_ONCE = 15
EXPERIENCES_KEPT = 5  # shared experiences of one bond: enough for "the last few", small enough for every row
TURNS_KEPT = 6  # changes of kind kept beside them: from stranger to close friend, and once to rival and back
