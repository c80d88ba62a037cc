"""Every number of the life events subsystem, with its source.

Impacts are points (-50..50) on feelings of 0..100, factors lie in 0..2, days are
local (Europe/Istanbul). Where no source is named the figure is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

IMPACT_MAX = 50.0  # SPEC 4.4
FACTOR_MAX = 2.0  # SPEC 4.4

WEEKLY_CHANCE = 0.30  # SPEC 4.4: each bot rolls weekly

# SPEC 4.4 names six weights and lets the others share the rest (0.25). A birthday has its
# date and is never rolled, so three kinds share it.
NAMED_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "vacation": 0.15,
        "illness": 0.10,
        "work_stress": 0.20,
        "financial_gain": 0.10,
        "financial_loss": 0.08,
        "new_hobby": 0.12,
    }
)
SHARING_THE_REST: tuple[str, ...] = ("work_promotion", "family_event", "relationship_change")
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        **NAMED_WEIGHTS,
        **{kind: (1.0 - sum(NAMED_WEIGHTS.values())) / len(SHARING_THE_REST) for kind in SHARING_THE_REST},
    }
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of event does: its length in days (drawn evenly) and what it moves while it lasts."""

    days: tuple[float, float]
    mood: float
    energy: float
    stress: float
    availability: float  # how much of its usual presence is left
    frequency: float  # how much of its usual talking, when it is there
    public: float  # share of such events that are told
    starts: tuple[float, float] = (8.0, 21.0)  # local hours within which it begins
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)  # 0 is Monday


BIRTHDAY = "birthday"
# Impacts of a birthday are SPEC 4.4's. The others are ours, sized against it: an illness drains more than
# a birthday gives, trouble at work is mostly stress. Lengths: an acute respiratory illness keeps people down
# for two to five days; paid leave is taken in one or two weeks; the glow of good news fades within days.
# Availability and frequency: whoever is ill is there a third of the time and says less when there, whoever is
# away reads from the phone. They have to be marked, for a room's fair share works against them: it calls upon
# whoever has said less than is usual for them by up to three times.
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        BIRTHDAY: Kind((1.0, 1.0), 30.0, 20.0, 0.0, 0.9, 1.15, 1.0),
        "vacation": Kind((4.0, 14.0), 20.0, 12.0, -20.0, 0.6, 0.5, 0.9, (6.0, 15.0), (4, 5, 6, 0)),
        "illness": Kind((2.0, 5.0), -15.0, -30.0, 10.0, 0.3, 0.4, 0.65),
        "work_promotion": Kind((3.0, 7.0), 25.0, 10.0, 5.0, 1.0, 1.15, 0.85, (9.0, 18.0), (0, 1, 2, 3, 4)),
        "work_stress": Kind((3.0, 10.0), -12.0, -10.0, 25.0, 0.8, 0.7, 0.45, (9.0, 18.0), (0, 1, 2, 3, 4)),
        "family_event": Kind((1.0, 4.0), 18.0, 5.0, 5.0, 0.6, 0.6, 0.55),
        "financial_gain": Kind((2.0, 4.0), 20.0, 10.0, -8.0, 1.0, 1.2, 0.5),
        "financial_loss": Kind((2.0, 6.0), -20.0, -5.0, 20.0, 1.0, 0.85, 0.3),
        "new_hobby": Kind((7.0, 21.0), 10.0, 8.0, -8.0, 0.9, 0.9, 0.9),
        "relationship_change": Kind((7.0, 21.0), 20.0, 8.0, 0.0, 0.85, 0.85, 0.25),
    }
)
# The sad ones among family and relationship events, in place of the above.
SAD: Mapping[str, Kind] = MappingProxyType(
    {
        "family_event": Kind((2.0, 4.0), -25.0, -10.0, 20.0, 0.55, 0.5, 0.4),
        "relationship_change": Kind((7.0, 21.0), -22.0, -10.0, 18.0, 0.8, 0.7, 0.12),
    }
)
IMPACT_SPREAD = (0.7, 1.3)  # no two flus are alike: factor on all impacts of one event
# Outgoing people tell more: share told × (1 + this × (extraversion − 0.5)).
TOLD_BY_EXTRAVERSION = 0.6

LONGEST_DAYS = 21.0
# Events of this many earlier weeks may still be under way.
WEEKS_BACK = 3
