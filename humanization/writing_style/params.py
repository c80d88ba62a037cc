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
# "Minimal" are the 40 % of whoever has any use for marks. Those who end hardly a message with one have no commas
# either. Real market chat has .015-.045 commas a word ([C]).
UNMARKED = 0.08  # end marks below this share: not quite half of the minimal
NO_COMMAS: Share = (0.75, 1.0)
# The comma behind a name or an opening word carries the sense ("Gamze, sattın mı?"): it goes this much more rarely.
OPENING_DROP = 0.2
TITLES: frozenset[str] = frozenset({"bey", "hanım", "abi", "abla", "hoca", "hocam", "amca", "teyze", "dayı"})
# [A]: 5.8 % of messages have no space after a comma; it is a habit of some.
TIGHT_COMMA = 0.07
# [A]: 3.8 % of messages have a space before a mark, mostly of older writers.
SPACE_BEFORE = 0.05
# Two or three dots for a comma or a stop, "hacim yok.. bekliyorum": a habit of some. [A]: dots
# in 13 % of messages, at the end or inside.
DOTTED_PAUSES_HABIT, DOTTED_PAUSES = 0.15, (0.25, 0.9)
# Two or three of a mark where marks are piled up.
PILED: tuple[tuple[int, float], ...] = ((2, 0.6), (3, 0.32), (4, 0.08))
# Times the probability that excitement gives (SPEC 4.1: 12.5 % at rest); [A]: 2.6 % end in '!'.
EXCLAIM: Mapping[str, Share] = MappingProxyType({"formal": (0.0, 0.2), "minimal": (0.0, 0.25), "excessive": (0.5, 1.6)})
EXCLAIM_MAX = 0.3
EXCLAIM_WANTED = 4.0  # the writer put a '!' there: that much likelier
# Mean share of "!" and "?" that are piled up; [A]: '!!' 1.0 %, '??' 0.6 % of messages.
DOUBLED_MARK: Mapping[str, float] = MappingProxyType({"formal": 0.0, "minimal": 0.02, "excessive": 0.35})
SHORT_WORDS, SHORT_END_MARK = 2, 0.5  # one or two words end without a mark more often

# SPEC 4.5: 0-3 %, per word over three letters. TURKISH: one in 60-100 words for most,
# one in 25 for the hasty. Most people sit low, the square of a uniform does that.
TYPO_RATE_MAX = 0.03

# SPEC 4.5.
EMOJI_RATE: Mapping[str, float] = MappingProxyType({"none": 0.0, "rare": 0.05, "moderate": 0.15, "frequent": 0.3})
EMOJI: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("none", 0.4), ("rare", 0.32), ("moderate", 0.19), ("frequent", 0.09)),
        "middle": (("none", 0.43), ("rare", 0.32), ("moderate", 0.16), ("frequent", 0.09)),
        "old": (("none", 0.48), ("rare", 0.26), ("moderate", 0.15), ("frequent", 0.11)),
    }
)
EMOJI_MAX = 0.3
EMOJI_KEPT = 3  # favourites per mood
# The first favourite is what a person is known for: of three, it stands in 65 % of cases.
EMOJI_FAVOUR = 2.6
# [A]: 1.98 emoji in a message that has any; the same one doubled in 3.3 % of all messages.
EMOJI_REPEAT: Weights = (("1", 0.68), ("2", 0.2), ("3", 0.12))
EMOJI_TIGHT = 0.16  # writers who put it right after the word
# Favourites by what the message feels like, then by age.
EMOJI_SETS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "positive": {
            "young": (*("😂", "🚀", "🔥", "😎", "🥳", "📈", "💎", "😁", "🤞", "👏"), *("🤣", "😍", "🤑", "💪", "🙌")),
            "middle": (*("😂", "😊", "👏", "📈", "😁", "🚀", "🤞", "😎", "🟢", "🥳"), *("🤣", "👍", "💪", "🧿", "😀")),
            "old": (*("😊", "👏", "🙏", "👍", "🌹", "📈", "😁", "🧿"), *("😀", "👌", "🍀")),
        },
        "neutral": {
            "young": ("👀", "🤔", "😅", "🫠", "😏", "🤷", "🙃", "☕", "🙄", "🫡", "😶"),
            "middle": ("🤔", "👍", "😉", "😅", "☕", "🧐", "😏", "🙂", "👀", "🙄", "🤷"),
            "old": ("👍", "🙏", "🤔", "☕", "🙂", "🇹🇷", "😉", "👌", "😏"),
        },
        "negative": {
            "young": ("😭", "💀", "😬", "🫠", "📉", "🥲", "😤", "🤡", "😩"),
            "middle": ("😬", "😔", "📉", "😒", "🙄", "😰", "🔴", "😞", "🤦"),
            "old": ("😔", "😡", "📉", "🙏", "😒", "😕", "😞", "😢"),
        },
    }
)
# [A]: an emoticon closes 2.8 % of messages.
EMOTICONS: Weights = (
    *(("", 0.7), (":)", 0.1), (":))", 0.06), (";)", 0.03), (":D", 0.04)),
    *(("=)", 0.02), (":)))", 0.02), (":-)", 0.015), (":d", 0.015)),
)
EMOTICON_RATE: Share = (0.03, 0.18)  # of those who have one

# [A]: laughter in about 3-5 % of messages, key-smashes most often, mostly the young.
LAUGHTER: Mapping[str, Weights] = MappingProxyType(
    {
        "young": (("", 0.2), ("haha", 0.28), ("ahah", 0.22), ("smash", 0.25), ("hehe", 0.05)),
        "middle": (("", 0.4), ("haha", 0.25), ("ahah", 0.17), ("smash", 0.05), ("hehe", 0.13)),
        "old": (("", 0.66), ("haha", 0.08), ("ahah", 0.04), ("hehe", 0.22)),
    }
)
LAUGHTER_RATE: Share = (0.02, 0.1)
# Everybody laughs in letters of their own, most of the time.
LAUGHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "haha": ("haha", "hahaha", "hahahaha", "hahah", "hahahah", "ha ha"),
        "ahah": ("ahah", "ahahah", "ahaha", "ahahaha", "aahaha", "ahahahah"),
        "hehe": ("hehe", "hehehe", "heh", "he he", "hehee"),
    }
)
OWN_LAUGH = 0.9
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
# Who shortens at all, by rule: share of (full writers, casual writers). With the shares above and
# `SHORTENED` the population meets [A] (in brackets) in what it writes.
CONTRACTION_HABITS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "bir": (0.06, 0.36),  # [20 %]
        "bir şey": (0.18, 0.6),  # [38 %]
        "değil mi": (0.1, 0.6),  # [35 %]
        "değil": (0.0, 0.02),  # [0.8 %] TURKISH: rare, for one or two personas
        "yor": (0.01, 0.3),  # [11.6 %], SPEC 30 %
        "yorum": (0.0, 0.06),  # [2.2 %]
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
        "öyle": (0.0, 0.025),  # [1.1 %]
        "nasıl": (0.0, 0.025),  # [1.1 %]
    }
)
# Whoever has a shortening in their set writes it in this share of their messages: "stable within one" ([C]).
SHORTENED: Share = (0.88, 1.0)
# Of other habits too people mostly do or do not: personal rates are Beta with this mean and this
# concentration (below 2 the draws gather at the ends).
ALL_OR_NOTHING = 0.5
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
        # Ours from here on: mistakes that every Turkish spelling guide lists.
        "bugün": ("bu gün", 0.05),
        "hiçbir": ("hiç bir", 0.25),
        "birçok": ("bir çok", 0.3),
        "birkaç": ("bir kaç", 0.25),
        "herhangi": ("her hangi", 0.15),
        "maalesef": ("malesef", 0.35),
        "direkt": ("direk", 0.4),
        "sürpriz": ("süpriz", 0.3),
        "açıkçası": ("açıkcası", 0.2),
        "çünkü": ("çünki", 0.05),
        "gerçekten": ("gerçekden", 0.04),
        "inşallah": ("inşallh", 0.03),
        "orijinal": ("orjinal", 0.4),
        "teşekkürler": ("teşekürler", 0.08),
        "endeks": ("endex", 0.03),
        "hoş geldin": ("hoşgeldin", 0.6),
        "hiç kimse": ("hiçkimse", 0.15),
        "art arda": ("ardarda", 0.4),
    }
)
# Words without most of their letters, of those who once paid by the message: a habit of few.
CLIPPED_HABIT, CLIPPED_KEPT = 0.07, (3, 6)  # share of casual writers; words each
CLIPPED: Mapping[str, str] = MappingProxyType(
    {
        "selam": "slm",
        "merhaba": "mrb",
        "günaydın": "gnydn",
        "kadar": "kdr",
        "nasıl": "nsl",
        "hocam": "hcm",
        "sonra": "snr",
        "teşekkürler": "tşk",
        "inşallah": "inş",
        "görüşürüz": "grşrz",
        "tamam": "tmm",
    }
)
# Small words for which others stand as well: (as written, what people prefer with weights). The
# first is left as it is. Only where the sentence stays the same in any place.
PREFERENCES: Mapping[str, Weights] = MappingProxyType(
    {
        "ama": (("ama", 0.72), ("fakat", 0.13), ("ancak", 0.1), ("lakin", 0.05)),
        "galiba": (("galiba", 0.4), ("sanırım", 0.4), ("herhalde", 0.2)),
        "sanırım": (("sanırım", 0.5), ("galiba", 0.4), ("zannedersem", 0.1)),
        "gerçekten": (("gerçekten", 0.6), ("cidden", 0.25), ("harbiden", 0.1), ("hakikaten", 0.05)),
        "yine": (("yine", 0.7), ("gene", 0.3)),
        "hâlâ": (("hâlâ", 0.72), ("halen", 0.2), ("hala daha", 0.08)),
        "zaten": (("zaten", 0.9), ("zati", 0.06), ("hâliyle", 0.04)),
        "biraz": (("biraz", 0.76), ("azıcık", 0.12), ("birazcık", 0.12)),
        "çünkü": (("çünkü", 0.84), ("zira", 0.16)),
        "bence": (("bence", 0.7), ("bana göre", 0.15), ("bana kalırsa", 0.1), ("kanımca", 0.05)),
        "açıkçası": (("açıkçası", 0.75), ("doğrusu", 0.15), ("ne yalan söyleyeyim", 0.1)),
        "falan": (("falan", 0.6), ("filan", 0.3), ("felan", 0.1)),
        "inşallah": (("inşallah", 0.88), ("inşaallah", 0.12)),
        "hadi": (("hadi", 0.75), ("haydi", 0.25)),
        "şimdilik": (("şimdilik", 0.75), ("şu an için", 0.15), ("şu anlık", 0.1)),
        "peki": (("peki", 0.8), ("eee", 0.08), ("pekii", 0.12)),
    }
)
PREFERENCE_KEPT: Share = (0.75, 1.0)  # how often the preferred word is used
# Most people write no circumflex at all (hala, kar, hikaye).
CIRCUMFLEX = 0.3
# Phones with a Turkish keyboard of their own set a curly apostrophe.
APOSTROPHES: Weights = (("'", 0.76), ("’", 0.24))
# [A]: 1 % of messages are all in capitals: a habit of few.
SHOUTS_HABIT, SHOUTS = 0.05, (0.05, 0.3)

# [A]: 24 % of question particles are written together, [B] 38 %; de/da at most 55 / 57 %
# with real locatives among them. A habit: most never, some nearly always.
ATTACH_MI_HABIT, ATTACH_MI = 0.29, (0.7, 1.0)
ATTACH_DE_HABIT, ATTACH_DE = 0.22, (0.7, 1.0)
# [B]: 70 % of apostrophes of names dropped by sloppy writers. Means; all or nothing in one person.
DROP_APOSTROPHE: Mapping[str, float] = MappingProxyType({"full": 0.1, "casual": 0.58})

SENTENCE_LENGTH: Weights = (("short", 0.42), ("medium", 0.43), ("long", 0.15))

# What the habit asks of the writer, characters on top of the usual length.
LENGTH_WISH: Mapping[str, float] = MappingProxyType({"short": -8.0, "medium": 0.0, "long": 18.0})

# TURKISH: tam 78 %, karışık 14 %, ascii 8 %; a constant of the person.
DIACRITICS: Weights = (("tam", 0.78), ("karışık", 0.14), ("ascii", 0.08))
LETTER_ERROR_MAX = 0.02  # SPEC 4.5: 0-2 % of Turkish letters, for "tam"
TURKISH_LETTERS = "çğıöşüÇĞÖŞÜ"  # those a slip misses; İ without its dot would be a capital ı
LETTERS_MOST = 400  # in a message of the longest kind
# For "karışık": a whole message now and then ([B]: 66 % of messages are all or nothing), and in the others a
# few words always. [A]: letters are mixed within 13.6 % of messages.
HURRIED_MESSAGES: Share = (0.05, 0.3)
BARE_KEPT = (6, 14)
BARE_WORDS: tuple[str, ...] = (
    *("çok", "için", "değil", "şimdi", "bugün", "güzel", "böyle", "öyle", "hiç", "gün", "dün", "akşam", "şey"),
    *("artık", "aynı", "büyük", "küçük", "önce", "yarın", "yukarı", "aşağı", "doğru", "yanlış", "işte", "başka"),
    *("kötü", "çünkü", "üç", "şu", "bütün", "bakalım", "sabır", "hâlâ", "sanırım", "açıkçası", "yüzde", "haklısın"),
    *("düşünüyorum", "görünüyor", "düşük", "yüksek", "düştü", "çıktı", "alış", "satış"),
    *("değişmedi", "döviz", "altın", "kapanış", "açılış", "düşüş", "yükseliş"),
)

# [A]: letters lengthened in 3.4 % of messages; length 3 59 %, 4 24 %, 5 9 %. How many is a habit of each person. The
# rate is of messages that hold a word which bears it, and few do.
LENGTHENING_HABIT, LENGTHENING = 0.4, (0.08, 0.35)
LENGTHENED: tuple[tuple[int, float], ...] = ((2, 0.3), (3, 0.45), (4, 0.18), (5, 0.07))

# TURKISH: all markers of a person together stay under 15 % of messages. Most use a favourite
# rarely and some at every turn: a uniform draw to the power of the shape, times the most.
FAVOURITE_MOST, FAVOURITE_SHAPE = 0.12, 1.6
CLOSES: Share = (0.1, 0.9)  # share of favourites that stand at the end, by person
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
    ("şimdi", 0.5),
    ("aslında", 0.8),
    ("vallahi", 0.5),
    ("hani", 0.4),
    ("eh", 0.4),
    ("ha", 0.3),
    ("doğrusu", 0.3),
)
# What nobody says before a question ("valla ne yaptınız?"), and the words by which a question is known.
VOUCHING: frozenset[str] = frozenset({"valla", "vallahi", "bence", "işte", "açıkçası", "doğrusu", "eh"})
# Endings of what one says of oneself.
OF_ONESELF: tuple[str, ...] = ("yorum", "dım", "dim", "dum", "düm", "tım", "tim", "tum", "tüm", "keyfim", "yım", "yim")
# Words that make what is said one's own view: one of them is enough ("bence", "bana göre", "kanımca").
VIEWS: frozenset[str] = frozenset({"bence", "göre", "kalırsa", "kanımca"})
ASKING: frozenset[str] = frozenset(
    {"mı", "mi", "mu", "mü", "mısın", "misin", "musun", "müsün", "mısınız", "misiniz", "musunuz", "müsünüz"}
    | {"neden", "niye", "kaç", "hangi", "nerede", "nereye", "sizce", "sence", "acaba"}
)
FAVOURITE_CLOSERS: Weights = (
    *(("ya", 3.0), ("bence", 1.5), ("yani", 1.2), ("işte", 1.0), ("valla", 0.7), ("yav", 0.4), ("be", 0.6)),
    *(("açıkçası", 0.5), ("hocam", 1.3), ("üstat", 0.4), ("arkadaşlar", 0.6), ("dostlar", 0.3)),
)

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
# Signs that something rises: they stand only where it is said to.
RISING_SIGNS: frozenset[str] = frozenset({"🚀", "📈", "🟢"})
RISING_CUES: tuple[str, ...] = (
    *("tavan", "yuksel", "yukari", "ralli", "rekor", "arti", "uc", "topar", "gid", "git", "cik", "yesil", "kos", "gec"),
    *("hizl", "guclu", "prim", "asti", "kird", "kar", "tirman"),
)
POSITIVE_CUES: tuple[str, ...] = (
    *("tavan", "yuksel", "ralli", "rekor", "karda", "kazan", "topar", "guzel", "super", "harika", "helal", "sukur"),
    *("mutlu", "keyf", "keyif", "yesil", "bereket", "tebrik", "hayirli", "gulduk", "nihayet", "sevin"),
    *("tesekkur", "sagol"),
)
MARKERS: frozenset[str] = frozenset(
    {"ya", "valla", "vallahi", "yani", "bence", "işte", "açıkçası", "bak", "neyse", "e", "yav", "abi", "hocam"}
    | {"abla", "bey", "hanım", "hoca", "üstat", "arkadaşlar", "dostlar", "şimdi", "aslında", "hani", "eh", "ha"}
    | {"ama", "üstelik", "gerçi", "hem", "yalnız", "kolay", "hayırlı", "hayırlısı", "geçmiş", "helal", "tebrikler"}
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
