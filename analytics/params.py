"""The numbers of what is measured about bots and rooms, each with its source."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

# --- detection risk (SPEC 10: the four signs and their weights) ----------------------

INTERVAL_VARIANCE: Final = 10.0  # seconds²; below it a bot writes like a metronome
INTERVAL_WEIGHT: Final = 0.2
FLAWLESS_OVER: Final = 50  # messages without one typo
FLAWLESS_WEIGHT: Final = 0.3
RESPONSE_VARIANCE: Final = 5.0  # seconds²; below it all answers take the same time
RESPONSE_WEIGHT: Final = 0.2
ALL_HOURS: Final = 24
ALL_HOURS_WEIGHT: Final = 0.3

# Our own: fewer values than these have no variance worth the name.
LEAST_INTERVALS: Final = 10
LEAST_RESPONSES: Final = 5
# The reference's regulars have 200 messages and more (`realism.figures.REGULAR`); with a quarter of that a bot's own
# rhythm can be looked at, though not its quiet hours.
LEAST_CALIBRATED: Final = 50
RISK_WINDOW: Final = timedelta(days=7)
RISK_ROWS: Final = 60_000  # the newest messages looked at, of all bots together

# --- realism ----------------------------------------------------------------------

REALISM_MESSAGES: Final = 5_000  # of one room, the newest; figures of 12,000 messages take some 0.3 s of CPU

# --- windows of figures ------------------------------------------------------------

WINDOW_HOURS: Final = 24.0  # SPEC 10
LONGEST_WINDOW_HOURS: Final = 24.0 * 31

# --- portraits of one bot or chat ----------------------------------------------------

PORTRAIT_WINDOW: Final = timedelta(weeks=4)  # every weekday comes up four times
PORTRAIT_MESSAGES: Final = 1_000  # of one bot, the newest: five times what makes a regular (`realism.figures.REGULAR`)
PORTRAIT_HEARD: Final = 5_000  # of one chat, the newest: some 15 ms to sort by hour
PORTRAIT_DAYS: Final = 7  # of the curves
CIRCLE: Final = 24  # ties of a bot drawn and listed, the most familiar first; more cannot be told apart
MEMORIES_SHOWN: Final = 12

# --- alerts of the desk ---------------------------------------------------------------

ALERT_WITHIN: Final = timedelta(hours=1)
ALERT_COUNTED: Final = 100  # of one kind; more is said as so many
ALERT_NAMES: Final = 3  # groups named in one sentence
ALERT_BUDGET_SHARE: Final = 0.8  # while a fifth is left there is time to act

# --- cost -------------------------------------------------------------------------

# Of a contribution, before any was measured: the most that is read afresh for it, and what two short messages take.
TOKENS_IN: Final = 1_200
TOKENS_OUT: Final = 60
MEASURED_DRAFTS: Final = 500  # the newest drafts a forecast learns from
