"""The numbers of memory: SPEC 4.2 unless a line says otherwise."""

from __future__ import annotations

KINDS = (
    "personal_fact",
    "past_event",
    "relationship",
    "preference",
    "routine",
    "episodic",
    "procedural",
    "semantic",
)

STRENGTH_MAX = 100.0  # at encoding

# --- retrieval -----------------------------------------------------------------
RETRIEVE_DEFAULT = 5
RETRIEVE_MIN_STRENGTH = 20.0  # only above
TAG_POINTS = 20.0  # per overlapping tag
RECENCY_DAYS = 7.0
RECENCY_POINTS = 5.0  # per day under RECENCY_DAYS since the last access
STRENGTH_DIVISOR = 5.0
RELATED_POINTS = 30.0
VALENCE_POINTS = 15.0
VALENCE_NEAR = 0.3
# Candidates weighed at most, those of the person at hand first, then the strongest of each
# tag, so that a long life costs no more than a short one. (Own choice.)
CANDIDATES_MAX = 24

# --- decay, points of strength a day ------------------------------------------------
DECAY_SLOW = 0.5
DECAY_FAST = 2.0
DECAY_USUAL = 1.0
SLOW_KINDS = ("personal_fact", "preference")
FAST_KINDS = ("episodic", "past_event")
REHEARSED_ABOVE = 10  # accesses, from where decay is halved
REHEARSED_FACTOR = 0.5
DECAY_EVERY = 86400.0  # seconds between two runs over one mind

# --- what a contribution is offered (own choice) --------------------------------------
OFFERED = 3
# Points from which something comes to mind unasked: the topic alone is not enough,
# it takes a strong memory that also fits the moment's feeling, or one of this person.
OFFER_FROM = 47.0
# The same where the topic is a symbol one follows: there is a story to most of those.
OFFER_FROM_FOLLOWED = 34.0
# Kinds that can be told: "aklıma geldi, ..." fits what happened, not what one prefers.
TOLD_KINDS = frozenset(("past_event", "episodic", "relationship"))
# Nobody tells the same story twice in an afternoon.
REST_SECONDS = 12 * 3600.0

# --- admission (own choice) -----------------------------------------------------------
# Importance 1..10: a base, and what raises it.
IMPORTANCE_BASE = 2
IMPORTANCE_MENTIONED = 2  # it was said to me
IMPORTANCE_PERSON = 2  # a human said it
IMPORTANCE_LIFE = 3  # it tells of a life: a wedding, an illness, a new job
IMPORTANCE_POSITION = 1  # it tells of a position taken, closed or lost
IMPORTANCE_FEELING = 2  # |valence| from FEELING_FROM on
IMPORTANCE_FOLLOWED = 1  # about what I follow
FEELING_FROM = 0.5
# It was done to me (SPEC 4.3's kinds). With the base alone only what is rare gets in; the others where they are
# about what I follow, come from a human, or are felt strongly.
IMPORTANCE_DONE = {
    "betrayal": 6,
    "disagreement": 4,
    "criticism": 3,
    "help_received": 2,
    "praise": 2,
    "positive_agreement": 2,
}
IMPORTANCE_OF_LIFE = 5  # of the memories one starts with
ADMIT_FROM = 7
SHORTEST_TEXT = 12  # characters; shorter ones say nothing on their own
LONGEST_TEXT = 160  # characters kept of what somebody said
SHORTEST_QUOTE = 20  # characters; what was done is told without shorter words
# Shares of common words from which two texts tell the same.
SAME_FROM = 0.6
NOVELTY_LOOKBACK = 60  # own latest memories compared
ADMITTED_PER_DAY = 8
# Never stored: words of prompts and of the house's own notices (folded).
BOILERPLATE = (
    "yatirim tavsiyesi",
    "yapay zeka",
    "dil modeli",
    "sistem mesaj",
    "system prompt",
    "talimat",
    "prompt",
    "ignore previous",
    "kurgusal",
)
# Headings and marks of the brief a model is shown (folded); a memory that holds one is an echo of it.
PROMPT_ECHO = (
    "<bellek>",
    "</",
    "<oda>",
    "<hedef>",
    "<haber>",
    "aklina gelenler:",
    "odada son konusulanlar",
    "cevap verecegin mesaj",
    "goruslerin:",
    "elindekiler:",
    "durumun:",
    "kisiligin",
    "asla yapmadiklarin",
    "uslubun",
    "assistant:",
    "system:",
    "user:",
    "as an ai",
    "```",
)

# --- consolidation ------------------------------------------------------------------
CONSOLIDATE_IMPORTANCE = 150  # of new memories, in all: not waiting for the week to end
# Own choices. Episodes of one person, room, deed and topic that yield a reflection; of one room and topic
# whoever spoke, where at least so many people did.
REFLECT_FROM = 3
REFLECT_TOPIC_FROM = 5
REFLECT_TOPIC_PEOPLE = 3
REFLECT_FELT_FROM = 0.25  # |mean valence| from which a reflection says how it felt
REFLECTION_IMPORTANCE = 8
EVIDENCE_MAX = 5  # tellings kept of what was merged; `times` counts all
SOURCES_MAX = 12  # links kept of a reflection, the latest
# Memories one mind keeps in a run, beside the life it started with: with 8 new ones a day that fade within
# 50 days there are seldom as many. The weakest go first.
KEPT_MAX = 240

# --- audit ----------------------------------------------------------------------------
JUNK_MAX = 0.05  # share of duplicates, boilerplate and prompt echo (SPEC 4.2's audit; the bar is 5 %)

# --- the life one starts with ------------------------------------------------------
LIFE_SIZE = (54, 66)  # 50 and more
LIFE_STRENGTH = (48.0, 98.0)
LIFE_CACHE = 4096  # lives kept written out at once; the rest are re-made on need

# --- storage ------------------------------------------------------------------------
LOADED_PER_BOT = 240  # within reach: the strongest; the rest stay in the archive of the memory browser
