"""Every number and word list of the writing-style subsystem, with its source.

Sources by letter: [A] 31,756 random Turkish tweets 2018-19 (OffensEval-TR), [B] 2,000
raw and corrected Turkish tweet pairs, the sloppy extreme; [C] real group chats (the
project's realism figures). Rates are shares 0..1. What has no source is ours,
tuned to the population aims of SPEC 4.5: 60-85 % of messages without an end
mark, 15-35 % starting in lower case, emoji in 8-12 %, each far apart between
people and stable within one ([C]: lower-case starts p10-p90 .05-.93).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Share = tuple[float, float]  # uniform between
Weights = tuple[tuple[str, float], ...]

# --- the card: what is drawn once per person -----------------------------------

YOUNG, OLD = 30, 52  # below / from these ages habits differ

# A persona's propensities and what is usual for each: twice the usual makes a habit half
# as likely again.
USUAL_PROPENSITY: Mapping[str, float] = MappingProxyType(
    {
        "care": 0.5,
        "lowercase": 0.45,
        "emoji": 0.35,
        "full_stop": 0.2,
        "ellipsis": 0.2,
        "abbreviation": 0.45,
        "ascii_keyboard": 0.06,
        "key_smash": 0.2,
    }
)
LEANING_RANGE = (0.5, 1.7)

# SPEC 4.5: proper, lowercase, random at 0.3.
CAPITALISATION: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("proper", 0.49), ("lowercase", 0.3), ("random", 0.21)),
        "middle": (("proper", 0.65), ("lowercase", 0.17), ("random", 0.18)),
        "old": (("proper", 0.83), ("lowercase", 0.06), ("random", 0.11)),
    }
)
LOWER_START: Mapping[str, Share] = MappingProxyType(
    {"proper": (0.0, 0.09), "lowercase": (0.86, 0.99), "random": (0.2, 0.4)}
)
# Share of lower-case writers who also write names and tickers small.
LOWER_ALL = 0.72
LOWER_TICKERS: Mapping[str, Share] = MappingProxyType(
    {"proper": (0.0, 0.06), "lowercase": (0.35, 0.95), "random": (0.0, 0.5)}
)

# [C]: between people p10-p90 of messages with an end mark .08-.56.
PUNCTUATION: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("formal", 0.08), ("minimal", 0.79), ("excessive", 0.13)),
        "middle": (("formal", 0.17), ("minimal", 0.71), ("excessive", 0.12)),
        "old": (("formal", 0.3), ("minimal", 0.54), ("excessive", 0.16)),
    }
)
END_MARK: Mapping[str, Share] = MappingProxyType(
    {"formal": (0.5, 0.93), "minimal": (0.01, 0.17), "excessive": (0.25, 0.6)}
)
# Of the end marks, how many are dots (see `humanization.habits`) instead of one stop. [A]: '..'
# 5.9 % and '...' 7.5 % of messages beside 18.6 % full stops.
DOTS_SHARE: Mapping[str, Share] = MappingProxyType(
    {"formal": (0.0, 0.12), "minimal": (0.1, 0.7), "excessive": (0.5, 0.95)}
)
# [A]: 37 % of messages that end in a question particle have no '?'.
QUESTION_MARK: Mapping[str, Share] = MappingProxyType(
    {"formal": (0.85, 1.0), "minimal": (0.4, 0.97), "excessive": (0.75, 1.0)}
)
INNER_DROP: Mapping[str, float] = MappingProxyType({"formal": 0.0, "minimal": 0.4, "excessive": 0.1})  # SPEC 4.5
# [A]: 5.8 % of messages have no space after a comma; it is a habit of some.
TIGHT_COMMA = 0.07
# [A]: 3.8 % of messages have a space before a mark, mostly of older writers.
SPACE_BEFORE = 0.05
# Two or three dots for a comma or a stop, "hacim yok.. bekliyorum": a habit of some. [A]: dots
# in 13 % of messages, at the end or inside.
DOTTED_PAUSES_HABIT, DOTTED_PAUSES = 0.15, (0.25, 0.9)
# Times the probability that excitement gives (SPEC 4.1: 12.5 % at rest); [A]: 2.6 % end in '!'.
EXCLAIM: Mapping[str, Share] = MappingProxyType({"formal": (0.0, 0.2), "minimal": (0.0, 0.25), "excessive": (0.5, 1.6)})
EXCLAIM_MAX = 0.3
EXCLAIM_WANTED = 4.0  # the writer put a '!' there: that much likelier
DOUBLED_MARK: Mapping[str, float] = MappingProxyType({"formal": 0.0, "minimal": 0.02, "excessive": 0.35})
SHORT_WORDS, SHORT_END_MARK = 2, 0.5  # one or two words end without a mark more often

# SPEC 4.5: 0-3 %, per word over three letters. TURKISH: one in 60-100 words for most,
# one in 25 for the hasty. Most people sit low, the square of a uniform does that.
TYPO_RATE_MAX = 0.03

# SPEC 4.5.
EMOJI_RATE: Mapping[str, float] = MappingProxyType({"none": 0.0, "rare": 0.05, "moderate": 0.15, "frequent": 0.3})
EMOJI: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("none", 0.35), ("rare", 0.3), ("moderate", 0.23), ("frequent", 0.12)),
        "middle": (("none", 0.38), ("rare", 0.29), ("moderate", 0.21), ("frequent", 0.12)),
        "old": (("none", 0.43), ("rare", 0.23), ("moderate", 0.2), ("frequent", 0.14)),
    }
)
EMOJI_MAX = 0.3
EMOJI_KEPT = 4  # favourites per mood
# [A]: 1.98 emoji in a message that has any; the same one doubled in 3.3 % of all messages.
EMOJI_REPEAT: Weights = (("1", 0.68), ("2", 0.2), ("3", 0.12))
EMOJI_TIGHT = 0.16  # writers who put it right after the word
# Favourites by what the message feels like, then by age.
EMOJI_SETS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "positive": {
            "young": ("😂", "🚀", "🔥", "😎", "🥳", "📈", "💎", "😁", "🤞", "👏"),
            "middle": ("😂", "😊", "👏", "📈", "😁", "🚀", "🤞", "😎", "🟢", "🥳"),
            "old": ("😊", "👏", "🙏", "👍", "🌹", "📈", "😁", "🧿"),
        },
        "neutral": {
            "young": ("👀", "🤔", "😅", "🫠", "😏", "🤷", "🙃", "☕"),
            "middle": ("🤔", "👍", "😉", "😅", "☕", "🧐", "😏", "🙂"),
            "old": ("👍", "🙏", "🤔", "☕", "🙂", "🇹🇷", "😉"),
        },
        "negative": {
            "young": ("😭", "💀", "😬", "🫠", "📉", "🥲", "😤"),
            "middle": ("😬", "😔", "📉", "😒", "🙄", "😰", "🔴"),
            "old": ("😔", "😡", "📉", "🙏", "😒", "😕"),
        },
    }
)
EMOTICONS: Weights = (("", 0.76), (":)", 0.12), (":))", 0.06), (";)", 0.03), (":D", 0.03))
EMOTICON_RATE: Share = (0.02, 0.12)  # of those who have one

# [A]: laughter in about 3-5 % of messages, key-smashes most often, mostly the young.
LAUGHTER: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("", 0.2), ("haha", 0.28), ("ahah", 0.22), ("smash", 0.25), ("hehe", 0.05)),
        "middle": (("", 0.4), ("haha", 0.25), ("ahah", 0.17), ("smash", 0.05), ("hehe", 0.13)),
        "old": (("", 0.66), ("haha", 0.08), ("ahah", 0.04), ("hehe", 0.22)),
    }
)
LAUGHTER_RATE: Share = (0.02, 0.1)
SMASH_STARTS: Weights = (("sj", 0.35), ("dk", 0.19), ("dj", 0.19), ("js", 0.14), ("jd", 0.13))  # [A]
SMASH_LETTERS = "sjdksjdksjdkfhal"  # [A]: s 20 %, j 19 %, d 18 %, k 15 %, then f a h l
SMASH_LENGTH = (6, 12)

# SPEC 4.5: full or casual, 30 % each where casual.
ABBREVIATION: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("full", 0.35), ("casual", 0.65)),
        "middle": (("full", 0.57), ("casual", 0.43)),
        "old": (("full", 0.77), ("casual", 0.23)),
    }
)
# How often a person shortens, by rule: (full writers, casual writers). Weighted by the
# shares above the population meets [A] (in brackets); a personal factor spreads them.
CONTRACTION_RATES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "bir": (0.06, 0.36),  # [20 %]
        "bir şey": (0.18, 0.6),  # [38 %]
        "değil mi": (0.1, 0.6),  # [35 %]
        "değil": (0.0, 0.0),  # [0.8 %] a quirk, below
        "yor": (0.01, 0.3),  # [11.6 %], SPEC 30 %
        "yorum": (0.0, 0.0),  # [2.2 %] a quirk, below
        "yorsun": (0.06, 0.6),  # [32 %]
        "yoruz": (0.0, 0.06),  # [2.5 %]
        "acağım": (0.25, 0.8),  # [52 %]
        "acağız": (0.12, 0.55),  # [32 %]
        "acak": (0.01, 0.3),  # SPEC 30 %
        "burada": (0.35, 0.65),  # [50 %]
        "ne oldu": (0.15, 0.65),  # [41 %]
        "ne yapıyor": (0.05, 0.7),  # [38 %]
        "herhalde": (0.2, 0.55),  # [38 %]
        "tabii": (0.6, 0.9),  # [76 %]
        "ağabey": (0.97, 1.0),  # [98 %]
        "teşekkürler": (0.02, 0.25),  # [14 %]
        "tamam": (0.01, 0.14),  # [7 %]
        "öyle": (0.0, 0.0),  # [1.1 %] a quirk
        "nasıl": (0.0, 0.0),  # [1.1 %] a quirk
    }
)
CONTRACTION_FACTOR: Share = (0.55, 1.45)  # personal, on the rate
# Rare shortenings belong to a few people, who use them often: (share of casual writers, their rate).
QUIRKS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"değil": (0.06, 0.3), "yorum": (0.12, 0.4), "öyle": (0.08, 0.3), "nasıl": (0.08, 0.3)}
)
# Habitual misspellings, each the mark of a few writers: share of all people.
MISSPELLINGS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "herkes": ("herkez", 0.04),
        "yalnız": ("yanlız", 0.1),
        "yanlış": ("yalnış", 0.03),
        "o zaman": ("ozaman", 0.12),
        "tabii ki": ("tabiki", 0.25),
        "bir sürü": ("birsürü", 0.08),
        "şu an": ("şuan", 0.35),
        "her şey": ("herşey", 0.4),
        "ya da": ("yada", 0.3),
    }
)

# [A]: 24 % of question particles are written together, [B] 38 %; de/da at most 55 / 57 %
# with real locatives among them. A habit: most never, some nearly always.
ATTACH_MI_HABIT, ATTACH_MI = 0.36, (0.3, 0.95)
ATTACH_DE_HABIT, ATTACH_DE = 0.3, (0.3, 0.9)
# [B]: 70 % of apostrophes of names dropped by sloppy writers.
DROP_APOSTROPHE: Mapping[str, Share] = MappingProxyType({"full": (0.0, 0.2), "casual": (0.25, 0.9)})

SENTENCE_LENGTH: Weights = (("short", 0.42), ("medium", 0.43), ("long", 0.15))

# What the habit asks of the writer, characters on top of the usual length.
LENGTH_WISH: Mapping[str, float] = MappingProxyType({"short": -8.0, "medium": 0.0, "long": 18.0})

# TURKISH: tam 78 %, karışık 14 %, ascii 8 %; a constant of the person.
DIACRITICS: Weights = (("tam", 0.78), ("karışık", 0.14), ("ascii", 0.08))
LETTER_ERROR_MAX = 0.02  # SPEC 4.5: 0-2 % of Turkish letters, for "tam"
MIXED_MESSAGES: Share = (0.25, 0.65)  # share of messages with dropped diacritics, for "karışık"
# [B], per letter, once a message is mixed; ö and ü survive most.
LETTER_DROP: Mapping[str, float] = MappingProxyType({"ğ": 0.53, "ş": 0.46, "ı": 0.46, "ç": 0.46, "ü": 0.42, "ö": 0.38})

# [A]: letters lengthened in 3.4 % of messages; length 3 59 %, 4 24 %, 5 9 %.
LENGTHENING_HABIT, LENGTHENING = 0.4, (0.02, 0.12)
LENGTHENED: tuple[tuple[int, float], ...] = ((2, 0.3), (3, 0.45), (4, 0.18), (5, 0.07))

FAVOURITE_RATE: Share = (0.0, 0.07)  # SPEC: a favourite word; all markers together stay under 15 %
FAVOURITES_KEPT = (1, 3)
FAVOURITE_OPENERS: Weights = (
    ("ya", 3.0),
    ("valla", 1.6),
    ("yani", 1.6),
    ("bence", 1.4),
    ("işte", 0.9),
    ("açıkçası", 0.8),
    ("bak", 0.7),
    ("neyse", 0.4),
    ("yav", 0.4),
)
FAVOURITE_CLOSERS: Weights = (("ya", 3.0), ("bence", 1.5), ("yani", 1.2), ("işte", 1.0), ("valla", 0.7), ("yav", 0.4))

# --- typing errors (TURKISH section 9) -----------------------------------------

TYPO_OPERATIONS: Weights = (
    ("transposition", 0.35),
    ("omission", 0.25),
    ("neighbour", 0.20),
    ("doubling", 0.10),
    ("missing space", 0.10),
)
TYPO_MAX = 0.05  # SPEC 4.5
# Stress fades without ever reaching 0; below this a slip is not worth drawing for, and 1 - p would round to 1.
TYPO_NEVER = 1e-9
TYPO_LETTERS_MIN = 4  # words over three letters
STRESSED, STRESSED_TYPOS = 70.0, 2.0  # SPEC 4.5
TIRED, TIRED_TYPOS = 30.0, 1.5  # SPEC 4.5
STRESS_DIVISOR = 2000.0  # SPEC 4.5
HAPPY, HAPPY_EMOJI = 70.0, 2.0  # SPEC 4.5
GLOOMY = 30.0  # below, a line without telling words gets a gloomy emoji
EXCITEMENT_AT_REST = 50.0  # SPEC 4.5: p_emoji scales with excitement / 50

# Neighbouring keys on a Turkish Q keyboard.
NEIGHBOURS: Mapping[str, str] = MappingProxyType(
    {
        "a": "qsz",
        "s": "adwxz",
        "d": "cefsx",
        "f": "cdgrv",
        "g": "bfhtv",
        "h": "bgjny",
        "j": "hkmnu",
        "k": "jlmöı",
        "l": "koçöş",
        "ş": "ilpç",
        "i": "ğş",
        "q": "aw",
        "w": "eqs",
        "e": "drw",
        "r": "eft",
        "t": "gry",
        "y": "htu",
        "u": "jyı",
        "ı": "kou",
        "o": "lpı",
        "p": "oğş",
        "ğ": "ipü",
        "ü": "ği",
        "z": "asx",
        "x": "cdsz",
        "c": "dfvx",
        "v": "bcfg",
        "b": "ghnv",
        "n": "bhjm",
        "m": "jknö",
        "ö": "klmç",
        "ç": "löş",
    }
)
# Words a slip must not touch: what turns a sentence round, and what says the direction.
NEVER_MISSPELT: frozenset[str] = frozenset({"değil", "deil", "evet", "hayır", "hiç", "yok", "var", "robot", "yapay"})
DIRECTION_STEMS: tuple[str, ...] = (
    *("al", "sat", "düş", "yüksel", "art", "azal", "çık", "in", "ucuz", "pahalı", "kazan", "kaybet", "zarar"),
    *("tavan", "taban", "boğa", "ayı", "pozitif", "negatif", "long", "short"),
)
# No slip and no missing dot may read as one of these (folded).
RUDE: tuple[str, ...] = ("sik", "amc", "amk", "got", "gavat", "pic", "yarra", "oros", "ibne", "pust")

# --- words the steps look for ----------------------------------------------------

# Folded beginnings that tell what a message feels like; only for choosing an emoji.
NEGATIVE_CUES: tuple[str, ...] = (
    *("dus", "zarar", "kayb", "kayip", "taban", "kotu", "pisman", "batti", "batik", "eridi", "cakil", "patla"),
    *("panik", "kork", "terste", "stop", "yandi", "yazik", "uzul", "sinir", "rezalet", "illallah", "yeter", "gecmis"),
    *("hata", "eksi", "kirmizi", "yorgun", "bikt", "sikil"),
)
POSITIVE_CUES: tuple[str, ...] = (
    *("tavan", "yuksel", "ralli", "rekor", "karda", "kazan", "topar", "guzel", "super", "harika", "helal", "sukur"),
    *("mutlu", "keyf", "keyif", "yesil", "bereket", "tebrik", "hayirli", "gulduk", "nihayet", "sevin"),
    *("tesekkur", "sagol"),
)
MARKERS: frozenset[str] = frozenset(
    {"ya", "valla", "vallahi", "yani", "bence", "işte", "açıkçası", "bak", "neyse", "e", "yav", "abi", "hocam"}
    | {"kanka", "aynen", "evet", "hayır", "yok", "selam", "merhaba", "günaydın", "pardon", "reis", "üstat"}
)
# Last words after which another "ya" or "bence" would be one too many.
TAILS: frozenset[str] = frozenset(
    {"adıma", "gözümde", "göre", "sanırım", "galiba", "herhalde", "diyeyim", "söyleyeyim", "inşallah", "kanımca"}
    | {"diye", "gibi", "sanki", "başka", "falan", "filan", "tabii", "açıkçası", "şimdilik", "canım", "be", "ki"}
)
LENGTHENED_WORDS: frozenset[str] = frozenset(
    {"ya", "çok", "evet", "hayır", "yok", "vay", "be", "oh", "of", "hadi", "süper", "abi", "güzel", "aynen", "niye"}
    | {"neden", "yeter", "helal", "yine", "hayda", "yuh", "tamam", "bravo", "eyvah"}
)
# Abbreviations in capitals without Turkish letters that are Turkish words all the same.
TURKISH_CAPITALS: Mapping[str, str] = MappingProxyType({"ALTIN": "altın", "HISSE": "hisse", "SATIS": "satış"})
NUMBER_WORDS: frozenset[str] = frozenset(
    {"on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan", "yüz", "bin", "yüzde", "virgül"}
    | {"sıfır", "milyon", "milyar", "her"}
)
