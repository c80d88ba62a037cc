"""How a transcript is typed, beside how Turkish is typed: the rates of the project's language reference.

[A] is the mean over 31,756 random Turkish tweets of 2018-19 (OffensEval-TR), [B] 2,000 noisy ones of the early
2010s. Neither is market chat; where the project sets an aim of its own, that is the aim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from types import MappingProxyType

from analytics.voice.transcript import Message
from conversations.text.lexicon import words_of
from piyasa_site.common.turkish import fold, lower

Share = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Habit:
    """One rate of a transcript (NaN-free; None where nothing shows it), with those of the reference beside it."""

    name: str
    value: float | None
    count: int  # of what it is a share of
    a: float | None = None
    b: float | None = None
    aim: Share | None = None
    spread: Share | None = None  # p10 and p90 between the senders
    is_share: bool = True

    @property
    def is_met(self) -> bool:
        return self.aim is None or self.value is None or self.aim[0] <= self.value <= self.aim[1]


def measure(messages: Sequence[Message]) -> list[Habit]:
    """The habits of these messages, in the order of the reference."""
    texts = [message.text for message in messages]
    found: list[Habit] = []
    for name, (test, a, b, aim) in _OF_A_MESSAGE.items():
        seen = [hit for text in texts if (hit := test(text)) is not None]
        found.append(Habit(name, _mean(seen), len(seen), a, b, aim, _spread(messages, test)))
    words = [len(text.split()) for text in texts if _LETTER.search(text)]
    total = sum(words)
    commas = sum(len(_COMMA.findall(text)) for text in texts)
    found.append(Habit("commas per word", commas / total if total else None, total, aim=(0.015, 0.045)))
    middle = median(words) if words else None
    found.append(Habit("words in a message, median", middle, len(words), 11, 8, (3, 12), is_share=False))
    folded = [lower(text) for text in texts]
    for name, (short, full, a, b) in _SHORTENED.items():
        shorts = sum(len(short.findall(text)) for text in folded)
        fulls = sum(len(full.findall(text)) for text in folded)
        found.append(Habit(name, shorts / (shorts + fulls) if shorts + fulls else None, shorts + fulls, a, b))
    for name, (marker, a) in _MARKERS.items():
        found.append(Habit(name, _mean([marker.search(text) is not None for text in folded]), len(folded), a))
    return found


def of_person(texts: Sequence[str]) -> dict[str, float]:
    """What one person's hand looks like: a few rates, by name."""
    found: dict[str, float] = {}
    for name in _PERSONAL:
        seen = [hit for text in texts if (hit := _OF_A_MESSAGE[name][0](text)) is not None]
        if seen:
            found[name] = sum(seen) / len(seen)
    return found


def _mean(seen: Sequence[bool]) -> float | None:
    return sum(seen) / len(seen) if seen else None


def _spread(messages: Sequence[Message], test: Callable[[str], bool | None], least: int = 20) -> Share | None:
    """The middle 80 % of people with at least `least` messages; None for fewer than ten of them."""
    by_sender: dict[str, list[bool]] = defaultdict(list)
    for message in messages:
        hit = test(message.text)
        if hit is not None:
            by_sender[message.sender].append(hit)
    rates = [sum(seen) / len(seen) for seen in by_sender.values() if len(seen) >= least]
    if len(rates) < 10:
        return None
    tenths = quantiles(rates, n=10, method="inclusive")
    return tenths[0], tenths[-1]


_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff\u2b50\u2b06\u2b07\u2764]")
_SIGNS_LAST = re.compile(rf"(?:{_SIGN.pattern}|[\ufe0f\u200d])+$")
_EMOTICON = re.compile(r"[:;=]-?[)(dD]+$")
_LAUGH = re.compile(r"\b(?:h[ae]){2,}h?\b|\ba+h(?:ah)+a?h?\b|\bha h?a\b|\bhe h?e\b|\b[sjdk]{2}[sjdkfhal]{3,}\b")
_QUESTION_END = re.compile(r"m[ıiuü](?:s[ıiuü]n(?:[ıiuü]z)?|y[ıiuü][mz]|d[ıi]r)?$")
_TURKISH = re.compile("[çğıöşüÇĞİÖŞÜ]")
_FLAT = str.maketrans("âîû", "aiu")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
# Everyday words that are no words without their Turkish letters.
_COMMON = words_of(
    "cok icin degil simdi bugun guzel boyle oyle hic gun dun aksam sey artik ayni buyuk kucuk once yarin yukari asagi "
    "dogru yanlis baska kotu cunku acikcasi sanirim duserse dusuk yuksek dustu cikti"
)


def _starts_lower(text: str) -> bool | None:
    return text[0].islower() if text and text[0].isalpha() else None


def _spoken(text: str) -> str:
    """A text without the signs and laughter that may close it."""
    return _LAUGH.sub("", _EMOTICON.sub("", _SIGNS_LAST.sub("", text.rstrip()).rstrip())).rstrip()


def _ends(*marks: str) -> Callable[[str], bool | None]:
    def test(text: str) -> bool | None:
        return text.rstrip().endswith(marks) if _LETTER.search(text) else None

    return test


def _stop(text: str) -> bool | None:
    return None if not _LETTER.search(text) else text.endswith(".") and not text.endswith("..")


def _unmarked(text: str) -> bool | None:
    if not _LETTER.search(text):
        return None
    return text[-1] not in ".!?…:;,)" and not _SIGNS_LAST.search(text) and not _EMOTICON.search(text)


def _question_unmarked(text: str) -> bool | None:
    """Of messages that end in a question particle, whether the mark is missing."""
    bare = _spoken(text)
    words = lower(bare.rstrip("?!. ")).split()
    if not words or not _QUESTION_END.fullmatch(words[-1]):
        return None
    return "?" not in bare[-3:]


def _without_letters(text: str) -> bool | None:
    """Whether a message that would need Turkish letters has none: judged from 40 letters on, where nearly all do."""
    letters = sum(ch.isalpha() for ch in text)
    return None if letters < 40 else _TURKISH.search(text) is None


def _mixed(text: str) -> bool | None:
    """Whether a common word lacks its Turkish letters beside others that have theirs; judged where one is used."""
    words = lower(text).translate(_FLAT).split()
    if not any(fold(word) in _COMMON for word in words):
        return None
    return _TURKISH.search(text) is not None and any(word in _COMMON for word in words)


def _has(pattern: re.Pattern[str]) -> Callable[[str], bool | None]:
    return lambda text: pattern.search(text) is not None


def _shouted(text: str) -> bool | None:
    letters = [ch for ch in text if ch.isalpha()]
    return None if len(text.split()) < 2 or len(letters) < 6 else all(ch.isupper() for ch in letters)


# Name → (test of one message; None where the message cannot show it), [A], [B], the project's aim (SPEC 4.5).
_OF_A_MESSAGE: Mapping[str, tuple[Callable[[str], bool | None], float | None, float | None, Share | None]] = (
    MappingProxyType(
        {
            "starts in lower case": (_starts_lower, 0.18, 0.50, (0.15, 0.35)),
            "ends without a mark": (
                lambda text: None if not _LETTER.search(text) else _spoken(text)[-1:] not in (*".!?…:;,",),
                0.487,
                0.32,
                (0.60, 0.85),
            ),
            "ends without a mark, emoji or smiley": (_unmarked, 0.487, 0.32, None),
            "ends with a full stop": (_stop, 0.186, 0.26, None),
            "ends with .. or ...": (_ends("..", "…"), 0.075, 0.089, None),
            "ends with ?": (_ends("?"), 0.038, 0.045, None),
            "ends with !": (_ends("!"), 0.026, 0.053, None),
            "ends with an emoji": (lambda text: _SIGNS_LAST.search(text.rstrip()) is not None, 0.131, 0.0, None),
            "ends with an emoticon": (lambda text: _EMOTICON.search(text.rstrip()) is not None, 0.028, 0.186, None),
            "has an emoji": (_has(_SIGN), 0.149, 0.0, (0.08, 0.12)),
            "question particle without ?": (_question_unmarked, 0.37, None, None),
            "no Turkish letter at all": (_without_letters, 0.032, 0.30, None),
            "Turkish letters now and then": (_mixed, 0.136, 0.34, None),
            "letters lengthened": (_has(re.compile(r"([^\W\d_])\1{2,}")), 0.034, 0.066, None),
            "laughter": (lambda text: _LAUGH.search(fold(text)) is not None, 0.025, 0.03, None),
            "all in capitals": (_shouted, 0.010, 0.009, None),
            "no space after a comma": (_has(re.compile(r"[^\W\d_],[^\W\d_]")), 0.058, 0.054, None),
            "a space before a mark": (_has(re.compile(r"\w [,.!?](?:\s|$)")), 0.038, None, None),
            "!! or ??": (_has(re.compile(r"[!?]{2,}")), 0.016, None, None),
        }
    )
)
_PERSONAL = ("starts in lower case", "ends without a mark", "has an emoji", "laughter", "no Turkish letter at all")
_THING = r"(?:[iıe]|de|den|ler|leri|im|in)?"
# Name → (short form, full form), both in lower case; [A], [B].
_SHORTENED: Mapping[str, tuple[re.Pattern[str], re.Pattern[str], float | None, float | None]] = MappingProxyType(
    {
        name: (re.compile(rf"\b{short}\b"), re.compile(rf"\b{full}\b"), a, b)
        for name, short, full, a, b in (
            ("bir → bi", "bi", r"bir(?! şey)", 0.20, 0.35),
            ("bir şey → bişey", rf"bi ?şe?y{_THING}|bişi", rf"bir ?şey{_THING}", 0.38, 0.57),
            ("değil → deil", "deil", "değil", 0.008, 0.05),
            ("değil mi → dimi", "dimi|di mi|demi", "değil mi", 0.35, None),
            ("-yor → -yo", r"\w{2,}[ıiuü]yo", r"\w{2,}[ıiuü]yor", 0.116, 0.35),
            ("-yorum → -yom", r"\w{2,}[ıiuü]yom", r"\w{2,}[ıiuü]yorum", 0.022, 0.06),
            ("-yorsun → -yosun", r"\w{2,}[ıiuü]yosun", r"\w{2,}[ıiuü]yorsun", 0.32, 0.69),
            ("-yoruz → -yoz", r"\w{2,}[ıiuü]yoz", r"\w{2,}[ıiuü]yoruz", 0.025, None),
            ("-acağım → -ıcam", r"\w{2,}[ıiuüy]c[ae]m", r"\w{2,}(?:acağım|eceğim)", 0.52, 0.80),
            ("-acağız → -ıcaz", r"\w{2,}[ıiuüy]c[ae]z", r"\w{2,}(?:acağız|eceğiz)", 0.32, 0.90),
            ("burada → burda", "burda|orda|nerde", "burada|orada|nerede", 0.50, 0.78),
            ("ne oldu → noldu", r"nol\w+", "ne ol(?:du|ur|uyor|acak)", 0.41, None),
            ("herhalde → heralde", "heralde", "herhalde|herhâlde", 0.38, 0.50),
            ("tabii → tabi", r"tabi|tabiki", r"tabii|tabii ki", 0.76, None),
            ("tamam → tmm", "tmm", "tamam", 0.07, None),
        )
    }
)
_MARKERS: Mapping[str, tuple[re.Pattern[str], float]] = MappingProxyType(
    {
        f"“{word}”": (re.compile(rf"\b{pattern}\b"), a)
        for word, pattern, a in (
            ("ya", "ya", 0.056),
            ("hiç", "hiç", 0.031),
            ("abi", "abi", 0.016),
            ("işte", "işte", 0.015),
            ("galiba, sanırım, herhalde", "(?:galiba|sanırım|herhalde|heralde)", 0.014),
            ("bence", "bence", 0.013),
            ("yani", "yani", 0.013),
            ("falan", "(?:falan|filan|felan)", 0.012),
            ("inşallah", "(?:inşallah|inş)", 0.012),
            ("hocam", "hocam", 0.009),
            ("hadi", "(?:hadi|haydi)", 0.008),
            ("valla", "(?:valla|vallahi)", 0.0075),
            ("aynen", "aynen", 0.0046),
            ("kanka", "(?:kanka|knk)", 0.0045),
        )
    }
)
