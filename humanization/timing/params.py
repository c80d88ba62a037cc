"""Every number of the timing subsystem, with its source. Durations are seconds."""

from __future__ import annotations

# --- what differs between people ---------------------------------------------

# Words per minute on a phone or keyboard: Palin et al. 2019 (37,000 people, 36 wpm on
# phones) and Dhakal et al. 2018 (136 million keystrokes, 52 wpm on keyboards).
WPM_MEDIAN, WPM_SPREAD = 48.0, 0.25  # log-normal between people
WPM_RANGE = (22.0, 95.0)
# Both studies: typing slows with age, about 1 % a year beyond thirty.
WPM_AGE_FROM, WPM_LOSS_PER_YEAR = 30, 0.008

# SPEC 5: 30 s is the median wait at normal pace; people differ around it. The room's
# pace replaces the 30, so the engine uses the ratio to this figure.
LATENCY_MEDIAN, LATENCY_MEDIAN_SPREAD = 30.0, 0.35
LATENCY_MEDIAN_RANGE = (6.0, 180.0)
# Spread of the log of one person's latencies. Real chat: sigma of log gaps within a
# session is 1.45-1.68 over channels, of which a part is the room's own rhythm.
LATENCY_SIGMA, LATENCY_SIGMA_SPREAD = 0.85, 0.15
LATENCY_SIGMA_RANGE = (0.5, 1.3)
LATENCY_RANGE = (0.8, 3 * 3600.0)

# Silent reading of Turkish: 1,054 characters a minute, sd 156 (Trauzettel-Klosinski &
# Dietz 2012, IReST), with spaces. A glance comes first; long texts are skimmed.
READING_CPS, READING_CPS_SPREAD = 17.5, 0.15
READING_CPS_RANGE = (10.0, 30.0)
GLANCE = 0.7
READING_MAX = 40.0

# --- how long one message takes ----------------------------------------------

# A follow-up in real chat: 2.3-3.1 characters a second in the median, 6-7.8 at p95,
# rank correlation of length and gap .57-.62 (six channels, the project's realism
# figures). A log-normal pause plus typing at the person's speed gives 2.8, 6.5 and .60
# over lengths of median 40 and p90 116.
CHARS_PER_WORD = 6.5  # Turkish: 5.9 letters a word and a space, less what is abbreviated
PAUSE_MEDIAN, PAUSE_SIGMA = 5.0, 1.2
PAUSE_RANGE = (0.25, 90.0)
SPEED_SPREAD = 0.35  # of one person between messages: thumb, keyboard, distraction
CPS_MAX = 11.0  # p99 of real follow-ups lies between 9 and 25, pasted text included
TYPING_MIN = 0.8
