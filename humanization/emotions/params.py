"""Every number of the emotions subsystem, with its source.

Scores are 0..100, half-lives seconds, hours local (Europe/Istanbul).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from humanization.contracts import EventKind

DIMENSIONS: tuple[str, ...] = (
    "mood",
    "energy",
    "confidence",
    "stress",
    "excitement",
    "curiosity",
    "social_warmth",
)

# SPEC 4.1: where a bot without a profile of its own returns to.
DEFAULT_BASELINE: Mapping[str, float] = MappingProxyType(
    {
        "mood": 50.0,
        "energy": 50.0,
        "confidence": 50.0,
        "stress": 0.0,
        "excitement": 50.0,
        "curiosity": 50.0,
        "social_warmth": 50.0,
    }
)

# SPEC 4.1, the table: effect of one event, times its intensity.
EFFECTS: Mapping[EventKind, tuple[tuple[str, float], ...]] = MappingProxyType(
    {
        EventKind.POSITIVE_INTERACTION: (("mood", 5.0), ("social_warmth", 3.0)),
        EventKind.NEGATIVE_INTERACTION: (("mood", -5.0), ("stress", 3.0)),
        EventKind.MENTION: (("excitement", 10.0), ("social_warmth", 5.0), ("confidence", 3.0)),
        EventKind.IGNORED: (("mood", -3.0), ("curiosity", -5.0), ("social_warmth", -2.0)),
        EventKind.SUCCESSFUL_PREDICTION: (("confidence", 10.0), ("excitement", 5.0)),
        EventKind.FAILED_PREDICTION: (("confidence", -10.0), ("stress", 5.0)),
        EventKind.MESSAGE_SENT: (("energy", -1.0),),
        EventKind.LONG_SILENCE: (("curiosity", 5.0), ("excitement", -3.0)),
    }
)

# SPEC 4.1 asks for feeling in proportion to size and sign; the sizes are ours. A loss
# weighs half as much again as an equal gain (in choices it is 2.25 times, Kahneman &
# Tversky 1992; less here, or a room would sink on a day that ends where it began), and
# both wake a person up. Per unit of intensity, that is a 5 % move of the whole position.
GAIN_EFFECTS: tuple[tuple[str, float], ...] = (("mood", 4.0), ("stress", -2.0), ("excitement", 6.0))
LOSS_EFFECTS: tuple[tuple[str, float], ...] = (("mood", -6.0), ("stress", 5.0), ("excitement", 4.0))
MOVE_INTENSITY_MAX = 3.0  # a 15 % day: beyond it a person does not feel more

# SPEC 4.1, hours → seconds.
HALF_LIFE: Mapping[str, float] = MappingProxyType(
    {
        "excitement": 3600.0,
        "curiosity": 3 * 3600.0,
        "energy": 4 * 3600.0,  # toward the circadian curve
        "stress": 4 * 3600.0,
        "mood": 6 * 3600.0,
        "confidence": 12 * 3600.0,
        "social_warmth": 12 * 3600.0,
    }
)

# The circadian curve: one cosine a day around the bot's energy baseline. Peaks follow
# the alertness rhythm of the types (Horne & Östberg 1976: morning and evening types
# differ by three to six hours); `night` is a person whose day is turned round.
PEAK_HOUR: Mapping[str, float] = MappingProxyType({"lark": 12.0, "neither": 15.0, "owl": 19.0, "night": 24.0})
AMPLITUDE = 22.0
# The curve may never rise or fall faster than the decay can follow, or a clamp at 0 or
# 100 would cut a long step differently from many short ones. For dE/dt = C' − k(E − C),
# k = ln2/4 h and C = m + A·cos(2πt/24 h), E stays inside 0..100 for any start when
# A·√(k² + (2π/24)²) ≤ k·min(m, 100 − m), which is A ≤ 0.5518·min(m, 100 − m).
AMPLITUDE_SHARE_MAX = 0.55

# SPEC 4.1 "a daily reset restores morning energy": at this hour energy starts anew.
MORNING_HOUR: Mapping[str, float] = MappingProxyType({"lark": 6.0, "neither": 7.5, "owl": 9.5, "night": 16.0})
MORNING_ENERGY = 10.0  # above the bot's energy baseline: 60 by default

# People do not wake up identical: spread of a fresh state around its baseline.
FRESH_SPREAD = 5.0

EVENTS_KEPT = 10  # SPEC 4.1

# The curves staff look at: one sample an hour, as the shortest half-life is an hour; two months of them, so that a
# month can be compared with the one before.
SAMPLES_KEPT_DAYS = 60

# SPEC 4.1 Influence.
HIGH_ENERGY, LOW_ENERGY = 70.0, 30.0
HIGH_ENERGY_DELAY, LOW_ENERGY_DELAY = 0.7, 1.3
HIGH_ENERGY_LENGTH, LOW_ENERGY_LENGTH = 30.0, -20.0
HIGH_STRESS, HIGH_STRESS_LENGTH = 70.0, -15.0
LENGTH_RANGE = (-20.0, 50.0)
EMOJI_DIVISOR, EMOJI_MAX = 300.0, 0.3
EXCLAMATION_DIVISOR = 400.0
TYPO_DIVISOR, TYPO_MAX = 2000.0, 0.05
HEDGING_DIVISOR = 200.0
FORMALITY_DIVISOR = 100.0
ENTHUSIASM_DIVISOR = 200.0

# Which feelings are worth a word in the brief, strongest claim first: (word, tests).
# A test is (dimension, "above" or "below", score).
MOODS: tuple[tuple[str, tuple[tuple[str, str, float], ...]], ...] = (
    ("bunalmış", (("stress", "above", 70.0), ("mood", "below", 35.0))),
    ("gergin", (("stress", "above", 70.0),)),
    ("coşkulu", (("mood", "above", 70.0), ("excitement", "above", 70.0))),
    ("keyifli", (("mood", "above", 70.0),)),
    ("keyifsiz", (("mood", "below", 30.0),)),
    ("yorgun", (("energy", "below", 30.0),)),
    ("heyecanlı", (("excitement", "above", 75.0),)),
    ("tedirgin", (("stress", "above", 45.0),)),
    ("kararsız", (("confidence", "below", 30.0),)),
    ("kendinden emin", (("confidence", "above", 75.0),)),
    ("meraklı", (("curiosity", "above", 75.0),)),
    ("sıkılmış", (("excitement", "below", 25.0),)),
)
MOODS_IN_NOTE = 2  # the brief names at most this many
