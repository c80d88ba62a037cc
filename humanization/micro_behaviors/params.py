"""Every number and phrase of the micro-behaviours, with its source.

Sources by letter: [A] 31,756 random Turkish tweets 2018-19 (OffensEval-TR), [C] real
group chats (the project's realism figures), [T] the project's notes on Turkish market
chat, whose own numbers are judgements. What has no source is ours. Rates are shares
0..1, delays seconds.

Every habit is drawn so that most people hardly have it and a few are known for it:
a uniform draw to the power of `..._SHAPE`, times the most.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Share = tuple[float, float]  # uniform between
Weights = tuple[tuple[str, float], ...]

# --- one text as two messages ------------------------------------------------------

# [T]: the hasty split 25 % of what could be split, older people 3 %. The persona's own
# propensity (0..1, .35 usual) leans the draw.
SPLITS: Share = (0.03, 0.30)
SPLITS_USUAL = 0.35
SPLIT_FROM = 45  # characters: the median message has 40 ([C])
SPLIT_WORDS = 2  # at least so many on either side
SPLIT_RATE_MAX = 0.6

# --- edits -------------------------------------------------------------------------

# [C]: .037 of the messages of the market channel are edited, .005-.06 over channels. An
# edit mends a slip of the finger or adds a word.
MENDS_MOST, MENDS_SHAPE = 0.8, 2.2  # of messages with a slip
ADDS_MOST, ADDS_SHAPE = 0.075, 1.6  # of messages that could take another word
EDIT_DELAY: Share = (5.0, 60.0)
ADDED_FROM_WORDS = 4
# What is added at the end of a statement that closes with a verb or with what stands for
# one: (word, what the message must not hold already, folded).
ADDED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("bence", ("benc", "bana gore", "bana kal", "kanim", "fikrim", "kendi adima", "gozum", "ben ")),
    ("tabii", ("tabi", "elbet", "bence", "galiba")),
    ("şimdilik", ("simdi", "su an", "suan", "bugun", "artik", "yarin", "dun ", "hep", "hafta", "seans")),
    ("sanki", ("sanki", "gibi", "galiba", "sanirim", "herhalde", "kesin", "bence", "ben ", "im ", "um ")),
    ("bu arada", ("bu arada", "neyse", "bence", "tabi", "yani")),
)
# Folded endings of such last words.
PREDICATES: tuple[str, ...] = ("yor", "yo", "var", "yok", "degil", "dir", "tir", "lazim", "gerek", "kolay", "zor")
# Words (folded) that make a question without a mark, or a greeting.
NOT_STATED: frozenset[str] = frozenset(
    {"ne", "neden", "niye", "nasil", "kim", "kimde", "kac", "hangi", "nerede", "nerde", "mi", "mu", "selam", "merhaba"}
    | {"gunaydin", "aksamlar", "sabahlar", "geceler", "hosca", "tesekkurler", "sag", "eyvallah"}
)

# --- corrections -------------------------------------------------------------------

# [T]: after a typo on a content word, 15-25 % of the careful follow up within 3-8 s.
CORRECTS_HABIT, CORRECTS = 0.55, (0.10, 0.35)
CORRECTION_DELAY: Share = (1.5, 5.0)  # before typing; typing takes the rest of the 3-8 s
CORRECTION_LETTERS = 4  # shorter words are understood
# How a correction looks is a habit too.
CORRECTION_FORMS: Weights = (("*{}", 0.68), ("{}*", 0.2), ("pardon {}", 0.07), ("{} yani", 0.05))

# --- second thoughts ---------------------------------------------------------------

SECOND_THOUGHTS_MOST, SECOND_THOUGHTS_SHAPE = 0.07, 1.8  # of contributions
SECOND_THOUGHT_DELAY: Share = (20.0, 120.0)

# --- typing that comes to nothing ---------------------------------------------------

# Das and Kramer 2013 (3.9 million accounts): 13 % of comments that were begun were not
# sent, very unevenly between people. Many of these are thrown away unseen within a moment;
# a fifth is taken as seen.
HESITATES_MOST, HESITATES_SHAPE = 0.09, 2.0
HESITATION: Share = (2.5, 14.0)
# Who is unsure gives up more often (confidence 0..100, 50 at rest).
UNSURE_BELOW, UNSURE_FACTOR = 35.0, 1.8

# --- reactions in place of words ------------------------------------------------------

# Log-normal between people; the factor acts on the share of contributions that are reactions.
REACTION_SPREAD = 0.8
REACTION_RANGE: Share = (0.15, 3.0)

# --- dots and emoji ------------------------------------------------------------------

# Trailing off: an end without a mark gets dots when its writer is tired or unsure. A habit
# of some; [A]: 13 % of messages end in dots, most of them out of habit (writing style).
TRAILS_HABIT, TRAILS = 0.3, (0.05, 0.3)
TRAILS_AT_REST = 0.35  # share of the habit that shows without tiredness or doubt
TIRED_BELOW = 35.0  # energy 0..100
# [A]: 14.9 % of messages hold emoji, 13.1 % end in one: 88 % of them at the end.
EMOJI_PLACES: Weights = (("end", 0.74), ("before", 0.13), ("alone", 0.13))
EMOJI_PLACE_RATE: Share = (0.6, 1.0)
EMOJI_ALONE_DELAY: Share = (0.3, 1.5)

# --- what second thoughts say ---------------------------------------------------------

# Folded beginnings of words. A thought needs one of its cues (none: any statement), and no
# word of its own in the message. None of them has a direction, so none can contradict.
QUESTION, LEVEL, VIEW, LOSS, GAIN, WAITING, ANY = "question", "level", "view", "loss", "gain", "waiting", "any"
CUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        LEVEL: ("direnc", "destek", "seviye", "kirilim", "trend", "rsi", "ortalama", "dip", "zirve", "bant", "yatay"),
        VIEW: ("bence", "sanki", "gibi", "gorunuyor", "duruyor", "beklerim", "bekliyorum", "derim", "bana"),
        LOSS: ("zarar", "terste", "eksi", "kayb", "pisman", "yandim", "eridi"),
        GAIN: ("karda", "arti", "kazan", "tavan", "sukur", "keyf", "keyif"),
        WAITING: ("bekle", "sabir", "acele", "takip", "izli", "kenar", "seyir"),
    }
)
SECOND_THOUGHTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        LEVEL: (
            *("bir de hacme bakın", "hacim de önemli", "hacimle bakmak lazım", "kapanışı da görelim", "kapanış önemli"),
            *("haftalığa da bakın", "endeks de etkiler tabii", "bir de endekse bakın", "tek başına yetmez tabii"),
        ),
        VIEW: (
            *("benim fikrim tabii", "yanılabilirim de", "ytd", "herkesin vadesi farklı", "kendi görüşüm bu"),
            *("yatırım tavsiyesi değildir", "bana öyle geliyor", "ben böyle görüyorum", "farklı düşünen de vardır"),
        ),
        LOSS: ("sağlık olsun", "neyse geçer", "ders oldu", "olur böyle", "can sağlığı"),
        GAIN: ("darısı hepimize", "nazar değmesin", "bereketi olsun", "şükür yani"),
        WAITING: ("acelemiz yok", "zaman var daha", "sabır işi", "görürüz", "bakarız artık"),
        QUESTION: ("merak ettim de", "bilen yazsın", "acelesi yok", "fikri olan yazsın", "sadece merak"),
        ANY: ("neyse", "bakalım", "göreceğiz", "zaman gösterir", "hayırlısı", "öyle işte", "neyse bakalım", "kısmet"),
    }
)
SECOND_THOUGHT_FROM_WORDS = 4  # what is too short has nothing to be thought over
