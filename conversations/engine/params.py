"""Every number of the engine, with where it comes from.

"SPEC" is the product's specification of the conversation engine. "talk-trading"
is the market channel among the reference figures of real multi-party chat.

What nobody can measure directly (how many responses a remark brings about, how
strongly a floor holds together, how uneven tides and presence are) is fitted to
those figures by `manage.py fit_timing` and kept in `fitted.json` with its
provenance; `FITTED` holds these values, and the constants below name them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

FITTED_FILE = Path(__file__).with_name("fitted.json")
FITTED: dict[str, float] = json.loads(FITTED_FILE.read_text())["values"]


def use(values: Mapping[str, float]) -> None:
    """Put other values in the place of fitted ones, in this process only: a trial of the fit.

    Raises KeyError for a name that is not among the fitted ones.
    """
    for name, value in values.items():
        if name not in FITTED:
            raise KeyError(name)
        globals()[name.upper()] = value


# --- when: a cluster process over a baseline ----------------------------------

# The live market and the tides of live rooms follow from this seed alone; a simulation brings its own.
LIVE_SEED = 1

# A message makes further contributions likely (its offspring); what nobody
# provoked is an opening. Offspring per contribution stay below 1, so every
# exchange ends.
OFFSPRING_STATEMENT = FITTED["offspring_statement"]
OFFSPRING_QUESTION = FITTED["offspring_question"]
OFFSPRING_MAX = 0.95
# Of contributions that are taken up, the share that two take up: people mostly talk in
# chains, not in choirs.
SECOND_RESPONSE = FITTED["second_response"]
OFFSPRING_TRIGGER = 0.95  # the first words about news or a price jump
OFFSPRING_HEATED = 1.15  # factor in a heated room

# An opening that falls into an exchange is kept back in this share of cases.
HUSH = FITTED["hush"]

# How many messages one opening brings on average (its bursts and its offspring's).
# Measured by the fit on simulated weekdays; it only converts the wanted message
# rate into a rate of openings.
MESSAGES_PER_OPENING = FITTED["messages_per_opening"]

BLOCK_SECONDS = 300.0  # the baseline is constant within a block
EXCITATION_HALF_LIFE = 10 * 60.0  # SPEC: a shock triples activity within ten minutes and decays over an hour
EXCITATION_PER_STRENGTH = 1.2  # a fall of 8 % in a share excites as much as anything can
EXCITATION_MAX = 21.0
# Strengths (moves in usual moves of that length) from which one, two, three members speak of a move unasked.
MOVE_SPEAKERS = (2.5, 4.5, 6.0)
NEWS_EXCITES = 3.0  # neutral news at least triples activity; strong news adds up to half (SPEC 5: a shock triples it)
RUMOUR_EXCITES = 2.0
SCENARIO_SECONDS = 1200.0  # so long after its first words a drill's scenario is still what responses are about

# Slow tides: a room's half-hours differ by a log-normal factor of this sigma, the
# minutes within them by ripples, and its days by DAY_SIGMA (reference: memory of
# log gaps .31-.52; days and windows differ).
TIDE_SECONDS, RIPPLE_SECONDS = 1800.0, 330.0
# So it is where messages are wanted TIDE_DELAY seconds apart at the busiest hours. Slower rooms have slower tides:
# fifty messages are to span some of them at any rate.
TIDE_DELAY, TIDE_SLOWEST = 30.0, 3.0
TIDE_SIGMA = FITTED["tide_sigma"]
RIPPLE_SIGMA = FITTED["ripple_sigma"]
DAY_SIGMA = FITTED["day_sigma"]

# Share of the busiest hour, by hour of day (Europe/Istanbul). The busiest hours of a room are those in which
# `base_delay_seconds` is its mean gap. Only the peaks are that dense: between them and in the evening rooms go on
# at about half the rate, which gives the lulls of real channels their place (reference: evenness of hours .91-.99,
# the busiest hour holds 7-11 % of a day).
CURVES: dict[str, tuple[float, ...]] = {
    # BIST: order collection from 09:40, continuous 10:00-18:00
    # (the small hours are set below what is wanted: few openings are hushed when nobody else is talking)
    "bist": (
        .06, .022, .012, .010, .010, .02, .05, .15, .38, .62, 1.0, .64,
        .52, .50, .58, .60, .64, .96, .64, .52, .52, .50, .40, .22,
    ),
    "doviz": (
        .07, .04, .02, .015, .02, .03, .06, .16, .42, .64, .92, 1.0,
        .60, .54, .62, .64, .70, .74, .60, .52, .52, .48, .38, .20,
    ),
    "kripto": (
        .36, .26, .18, .12, .09, .08, .09, .13, .24, .36, .44, .46,
        .46, .46, .48, .50, .54, .56, .58, .64, .74, .95, 1.0, .62,
    ),
}  # fmt: skip
# Openings, not messages: of few openings fewer are hushed, so a quiet day has more than this share of the talk.
WEEKEND = {"bist": 0.07, "doviz": 0.14, "kripto": 0.97}
HOLIDAY = {"bist": 0.12, "doviz": 0.45, "kripto": 0.95}

# --- lulls --------------------------------------------------------------------

# Where little is wanted of a room just now, people look in less often: they answer later, take less up and write
# less at once. So a slow room has answers after ten minutes, and lonely remarks, where one that only opens less often
# would have quick exchanges between long silences (reference: in slow channels gaps of every length, memory of log
# gaps .2-.35). A lull is 1 where messages are wanted USUAL_GAP seconds apart or less, as in most hours of the day.
USUAL_GAP = 110.0
LULL_MOST = 80.0
# Powers of the lull: on a wait, up to WAIT_IN_LULL_MOST times as long; on the
# odds of taking a contribution up; on the odds of writing on.
LULL_WAIT, WAIT_IN_LULL_MOST = FITTED["lull_wait"], 30.0
LULL_SILENCE = FITTED["lull_silence"]
LULL_PARTS = FITTED["lull_parts"]
# Some hours draw people in and others do not, however much is wanted: sigma of a slow log-normal factor of median 1
# on the odds of taking a contribution up.
INTEREST_SECONDS, INTEREST_SIGMA = 3600.0, FITTED["interest_sigma"]

# --- who ----------------------------------------------------------------------

SWITCH_SECONDS = 25.0  # from one room to another
OWN_PAUSE_SECONDS = 120.0  # SPEC: who spoke in the last 120 s waits, exceptions aside
EXPECTED_WAIT_SECONDS = 60.0  # SPEC: unaddressed candidates wait while somebody is expected
EXPECTED_PROBABILITY = 0.60  # SPEC: the replied-to is expected next
EXPECTED_AFTER_QUESTION = 1.0  # who was asked something by name or reply is waited for
EXPECTED_SECONDS = 90.0
# Who is expected next and speaks at all is the first to respond in this share of cases.
EXPECTED_TAKES = FITTED["expected_takes"]
FLOOR_SECONDS = 420.0  # who spoke within this time holds the floor
FLOOR_SIZE = 3
FLOOR_FACTOR_RESPONSE = FITTED["floor_factor_response"]
FLOOR_FACTOR_OPENING = FITTED["floor_factor_opening"]
# The latest on the floor counts fully, each one before by this factor less: two people talk, a third looks in.
FLOOR_RECENCY = FITTED["floor_recency"]
# Some hours belong to two people, others to many: sigma of a slow log-normal factor on both.
COMPANY_SECONDS, COMPANY_SIGMA = 2400.0, FITTED["company_sigma"]
# Where whoever is meant is already about to speak, nobody else takes it up, in this share of cases.
ON_THE_WAY = FITTED["on_the_way"]
# Some come by once a day to say one thing: this share of openings is theirs who have not been heard today
# (at least 95 % of bots are heard on a weekday; a fifth of a channel's speakers say one thing and leave).
DROP_IN = 0.04
# Who has just spoken opens again less readily than the rest of the floor.
OWN_OPENING_FACTOR = FITTED["own_opening_factor"]
ADDRESSEE_FACTOR = FITTED["addressee_factor"]
# A room and a day see more of some members than of others: log-normal factors on a
# bot's talk in one room for good, and on one day (reference: Gini of messages .64-.89
# within a channel, a fifth of its speakers say one thing and leave, a half of a day's
# speakers are back the next day).
PRESENCE_SIGMA = FITTED["presence_sigma"]
PRESENCE_DAY_SIGMA = FITTED["presence_day_sigma"]
AFFINITY_HIGH, AFFINITY_LOW = 0.7, 0.3  # SPEC
WAIT_AFFINITY_HIGH, WAIT_AFFINITY_LOW = 0.7, 1.5  # SPEC
NOBODY_SHARE = 0.03  # weight of silence, as a share of all members' weight
FAIR_SHARE_RANGE = (0.35, 3.0)
# Availability below which a bot, though awake, holds no floor and nobody waits for its word (an illness leaves .12).
HARDLY_THERE = 0.25
PING_PONG_LIMIT = 7  # contributions in a row by the same two bots
PING_PONG_LOOKBACK = 900.0

# --- waits --------------------------------------------------------------------

PACE_WINDOW = 300.0  # SPEC: more than 20 messages in 5 minutes is fast, fewer than 5 slow
PACE_FAST_COUNT, PACE_SLOW_COUNT = 20, 5
BASE_WAIT = {"slow": 15.0, "normal": 30.0, "fast": 45.0, "heated": 45.0}  # SPEC, medians
HEATED_SENTIMENT = -0.2  # SPEC
LATENCY_REFERENCE = 30.0  # a member's own median is relative to this
LATENCY_SIGMA = 0.75
# A wait in the room is for noticing; a part of it passes before the typing starts.
ADDRESSED_WAIT_FACTOR = FITTED["addressed_wait_factor"]
# Beside a person's own spread, occasions differ: sigma of a further log-normal factor of median 1.
LATENCY_EXTRA_SIGMA = FITTED["latency_extra_sigma"]
# Some exchanges are quick, others go on beside other things: sigma of a slow log-normal factor of median 1
# (reference: memory of log gaps).
TEMPO_SECONDS, TEMPO_SIGMA = 600.0, FITTED["tempo_sigma"]
FRIEND_WAIT, FRIENDS_AMONG = 0.8, 3  # SPEC: a friend among the last 3 speakers
PERSON_WAIT = (4.0, 9.0)  # seconds before typing an answer to a person: uniform
PERSON_TYPING_MAX = 18.0  # SPEC: a visitor's question is answered within a minute, the queue's time included
LATENCY_MAX = 1800.0

INTERRUPTION = 0.10  # SPEC
INTERRUPTION_EXCITED, INTERRUPTION_DULL = 0.30, 0.05  # SPEC: excitement > 80, < 30
INTERRUPTION_HEATED = 2.0
INTERRUPTION_CONFLICT, CONFLICT_FROM = 1.5, 60.0  # SPEC: toward somebody with conflict > 60

# --- topic --------------------------------------------------------------------

EXHAUSTION_AFTER = 15  # SPEC: past 15 messages
EXHAUSTION_STEP, EXHAUSTION_REPEAT, EXHAUSTED = 10.0, 20.0, 70.0  # SPEC
ENGAGEMENT_QUESTION, ENGAGEMENT_OTHER = 10.0, -2.0  # SPEC
TOPIC_STAYS = 0.45  # an opening stays on the current topic with this probability
TOPIC_FRESH_SECONDS = 1200.0
# What was talked out rests this long, and this share of what would have continued it goes elsewhere. Chosen so
# that in simulated days less than a sixth of the next ten minutes is still about it.
TOPIC_PAUSE, TOPIC_DRIFT = 3600.0, 0.85
TOPIC_LUKEWARM = 0.06  # weight of a topic that means nothing to the speaker; one that means all weighs one more
SMALL_TALK_SHARE, SMALL_TALK_PAUSE = 0.10, 900.0  # of openings; seconds since the last
STANCE_COOLDOWN = 5400.0  # who has given a view leaves it at that for a while (SPEC: no flip-flop)
UNANSWERED_SECONDS = 900.0  # SPEC 4.1: ignored after 15 minutes
ANSWERS_WITHIN = 1800.0  # older words of whom one speaks to are not what is being answered
SILENCE_SECONDS = 1800.0  # SPEC 4.1: long silence

# --- what ---------------------------------------------------------------------

# How many messages one contribution is written as: the chance of a second, and of each
# further one (reference: the same speaker continues in 40 % of messages, runs of five or
# more are 3 %).
PARTS_SECOND = FITTED["parts_second"]
PARTS_FURTHER = FITTED["parts_further"]
PARTS_MAX = 6
# A message takes time in proportion to its length: characters a second at the median typing
# speed, pauses included, with a log-normal spread (reference, follow-ups: p50 2.3-3.1, p95
# 6-7.8, rank correlation of length and gap .57-.62).
WRITING_CPS = FITTED["writing_cps"]
WRITING_SIGMA = FITTED["writing_sigma"]
WRITING_WPM = 48.0  # the median typing speed, see humanization.timing
WRITING_CPS_MAX, WRITING_MIN, WRITING_MAX = 9.0, 1.0, 180.0
# Who is about to type while somebody else does mostly lets them finish, within limits.
YIELD_PROBABILITY, YIELD_MAX = FITTED["yield_probability"], 60.0
# TURKISH notes: a correction follows its slip within 3-8 s, the pause before it included.
CORRECTION_TYPING_MAX = 3.0
TURNS_REMEMBERED = 60
SKELETONS_REMEMBERED = 150
WORDING_ROOM, WORDING_OWN = 400, 240
# Items of what any room said lately: some 2,000 messages, within which SPEC 5 counts what comes back.
WORDING_HOUSE = 8000
HISTORY_LINES = 6  # SPEC
STALE_ANSWERS = 3  # a response is dropped when this many others answered meanwhile
GREETING_SILENCE = 5 * 3600.0  # who was away this long may greet first
GREETING_PROBABILITY = 0.04

# Share of responses that use the platform's reply, beside their target and away from it.
REPLY_SHOWN_ADJACENT, REPLY_SHOWN = FITTED["reply_shown_adjacent"], FITTED["reply_shown"]
MARKET_STEP = 60.0  # how often price moves are looked for, seconds: a shock is heard of within a minute or two

# SPEC 4.4: a message mentions an active public event of its author's life with this probability.
LIFE_MENTION_PROBABILITY = 0.05
