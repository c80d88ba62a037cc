"""Every number of the personality subsystem, with its source. Traits and drifts are on the 0..1 scale of traits.

SPEC 4.6 asks for a slow weekly drift, bounded and mean-reverting; the sizes are
ours. People do change: over sixteen weeks by up to about a quarter of a standard
deviation where they try to (Hudson & Fraley 2015), over a life by about one
(Roberts & Mroczek 2008). Traits here spread with a standard deviation of about
.17, so a quarter is .04 in sixteen weeks; a full week's step is allowed to be
several times that, or a month of a room would show nothing, while the bound keeps
every lifetime within what a life does to people.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from humanization.contracts import EventKind

TRAITS: tuple[str, ...] = (
    "openness",
    "conscientiousness",
    "extraversion",
    "agreeableness",
    "neuroticism",
    "risk",
    "talkativeness",
)
UNKNOWN = 0.5  # a trait nobody has set

DRIFT_MAX = 0.12  # from the trait one was born with: under one standard deviation between people
STEP_MAX = 0.02  # in one week
REVERSION = 0.06  # share of the drift that goes back in a week: half of it in eleven
LEARNING = 0.018  # step of a week whose every experience points one way
# So many events move half as far as any number could: a loud week is no conversion.
EVIDENCE_HALF = 20.0
NOISE = 0.003  # standard deviation of what a week does for no reason one could name
TRAIT_RANGE = (0.02, 0.98)

# What an event tells a person about itself, times its intensity. Praise makes bolder, being passed over quieter
# (sociometer: Leary 1999); a loss weighs more than an equal gain (Kahneman & Tversky 1992) and those who have
# lost take less risk for years (Malmendier & Nagel 2011).
EFFECTS: Mapping[EventKind, tuple[tuple[str, float], ...]] = MappingProxyType(
    {
        EventKind.POSITIVE_INTERACTION: (("extraversion", 1.0), ("agreeableness", 0.5), ("neuroticism", -0.5)),
        EventKind.NEGATIVE_INTERACTION: (("neuroticism", 1.0), ("agreeableness", -0.7)),
        EventKind.IGNORED: (("talkativeness", -1.0), ("extraversion", -0.6), ("neuroticism", 0.3)),
        EventKind.SUCCESSFUL_PREDICTION: (("risk", 1.0), ("neuroticism", -0.5), ("openness", 0.2)),
        EventKind.FAILED_PREDICTION: (("risk", -1.0), ("neuroticism", 0.5), ("conscientiousness", 0.4)),
        EventKind.POSITIVE_AGREEMENT: (("extraversion", 0.4), ("agreeableness", 0.4)),
        EventKind.DISAGREEMENT: (("agreeableness", -0.3), ("openness", 0.3)),
        EventKind.HELP_ASKED: (("conscientiousness", 0.3), ("talkativeness", 0.2)),
        EventKind.HELP_GIVEN: (("agreeableness", 0.5), ("conscientiousness", 0.3)),
        EventKind.HELP_RECEIVED: (("agreeableness", 0.6),),
        EventKind.BETRAYAL: (("agreeableness", -2.0), ("neuroticism", 1.5)),
        EventKind.PRAISE: (("extraversion", 1.0), ("talkativeness", 0.7), ("neuroticism", -0.5)),
        EventKind.CRITICISM: (("neuroticism", 0.8), ("talkativeness", -0.5), ("conscientiousness", 0.3)),
    }
)
GAIN_EFFECTS: tuple[tuple[str, float], ...] = (("risk", 0.5),)
LOSS_EFFECTS: tuple[tuple[str, float], ...] = (("risk", -0.8), ("neuroticism", 0.5), ("conscientiousness", 0.2))
INTENSITY_MAX = 3.0  # as far as one event may count

# What character does to a contribution: small, for it works every time.
AGREEMENT_SPAN = 0.06  # agreement delta of the most and least agreeable
HEDGING_SPAN = 0.04  # hedging probability added for the anxious and cautious, taken off for the bold
TALK_SPAN = 0.15  # how much more or less one talks at full drift of talkativeness and extraversion

WEEKS_KEPT = 52  # of the drift curve
