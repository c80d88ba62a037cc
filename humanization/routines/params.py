"""Every number of the routines subsystem, with its source. Hours are local; hours past 24 belong to the next day.

Unless a source is named the figures are ours, chosen so that the habits of
real regulars come out: six quiet clock hours (median of 57 regulars of a market
chat), now and then an absent day, nobody awake around the clock (SPEC 4.6).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Waking and bedtime per chronotype, (weekday, free day). Free days start later: social
# jet lag of about an hour in most people, more in evening types (Roenneberg 2012).
WAKING: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = MappingProxyType(
    {
        "lark": ((6.1, 22.2), (6.7, 22.9)),
        "neither": ((7.4, 23.5), (8.6, 24.6)),
        "owl": ((9.2, 25.4), (10.3, 26.5)),
        # Night nurses, guards, the sleepless, people abroad: their day is turned round.
        "night": ((15.6, 31.4), (15.8, 31.6)),
    }
)
WAKING_SPREAD = 0.45  # hours, between people of one type
SLEEP_RANGE = (7.8, 10.0)  # hours in bed; with the daily shifts below at least 7 remain,
QUIET_HOURS_MIN = 6  # and any seven hours hold six whole clock hours: nobody is always there

# From day to day: up this much earlier or later, to bed this much earlier or later.
WAKE_SHIFT = (-0.35, 0.6)
BED_SHIFT = (-0.8, 0.35)
# Hard bounds are only ever narrowed: this much later in, this much earlier out, at most.
BOUND_SHIFT_MAX = 0.4

# A whole day away: SPEC 9 wants 95 % of bots heard on a given day, so it must stay rare.
ABSENCE_RATE = (0.005, 0.03)  # share of days, uniform between people
# A stretch without the phone: a meeting, a drive, a visit.
SPELL_RATE = (0.15, 0.6)  # chance a day, uniform between people
SPELL_HOURS = (1.0, 4.5)

LEVEL_RANGE = (0.05, 2.0)
LEVEL_SPREAD = 0.18  # personal, of the log, per hour
# How far the chronotype lifts and lowers the day around its peak hour.
PEAK_HOUR: Mapping[str, float] = MappingProxyType({"lark": 10.0, "neither": 14.5, "owl": 20.0, "night": 25.0})
PEAK_LIFT = 0.2

# What the hours of a job leave of attention; weekday pieces (from, to, level), 1 = usual.
RHYTHMS: Mapping[str, tuple[tuple[float, float, float], ...]] = MappingProxyType(
    {
        "office": ((7, 9, 0.8), (9, 12, 0.95), (12, 14, 1.25), (14, 18, 0.9), (18, 20, 0.85), (20, 23, 1.2)),
        "shop": ((8, 12, 1.05), (12, 14, 0.9), (14, 18, 1.1), (18, 20, 0.7), (20, 23, 1.05)),
        "road": ((6, 9, 0.55), (9, 12, 0.75), (12, 14, 1.25), (14, 17, 0.85), (17, 19, 0.55), (19, 23, 1.25)),
        "shift": ((6, 14, 0.85), (14, 16, 1.1), (16, 22, 0.95), (22, 24, 1.1)),
        "free": ((9, 13, 1.15), (13, 18, 1.1), (18, 20, 0.8), (20, 24, 1.1)),
        "student": ((8, 12, 0.65), (12, 14, 1.15), (14, 17, 0.85), (17, 20, 1.0), (20, 24, 1.3)),
        "home": ((8, 12, 1.25), (12, 14, 0.95), (14, 18, 1.1), (18, 20, 0.7), (20, 23, 1.0)),
    }
)
WEEKEND_RHYTHM: tuple[tuple[float, float, float], ...] = (
    (8, 10, 0.75),
    (10, 13, 0.95),
    (13, 18, 0.8),
    (18, 20, 0.8),
    (20, 24, 1.0),
)
REST_LEVEL = 0.7  # outside the pieces, while awake

# Beginnings of words in a job's name (folded, lower case) → rhythm. First match wins.
JOB_RHYTHMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("home", ("emekli", "ev hanim", "ev kadin", "issiz", "is ara")),
    ("student", ("ogrenci", "universite ogr", "lise")),
    (
        "shift",
        ("hemsire", "doktor", "guvenlik", "polis", "infaz", "itfaiye", "vardiya", "isci", "asci", "garson", "cagri"),
    ),
    ("road", ("sofor", "kurye", "teknisyen", "tesisat", "pazarlamaci", "kargo", "kaptan")),
    (
        "shop",
        (
            *("esnaf", "market", "kuyumcu", "eczaci", "galeri", "nalbur", "kuafor", "berber", "bakkal", "tekstilci"),
            *("kafe", "tamirci", "oto tamir", "marangoz", "veteriner", "lokanta"),
        ),
    ),
    (
        "free",
        (
            *("serbest", "yazilim", "tasarim", "grafik", "cevirmen", "muzisyen", "fotograf", "emlak", "ciftci"),
            *("sera", "balikci", "e-ticaret", "yatirimci", "trader", "gazeteci", "yazar", "danisman"),
        ),
    ),
)
DEFAULT_RHYTHM = "office"
