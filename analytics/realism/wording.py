"""What a stretch of fifty messages looks like as text: how long, how repetitive, how it is spelled.

Three groups of features for the classifier's test, by the definitions that the reference tables of real
channels were made with: `length` (lengths and their order), `repeat` (repetition and local coherence of
wording) and `ortho` (casing, punctuation, emoji, typing habits). They compare forms, never meanings, so that
they hold for any language. A word here is a run of letters and digits, joined by inner apostrophes or hyphens.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

from analytics.realism import measures
from analytics.realism.measures import NAN, Floats
from analytics.realism.transcript import Line

GROUPS = ("length", "repeat", "ortho")
COUNTED_WORDS = 250  # of a stretch, for the share of different ones: shares fall with the number counted
LEAST_WORDS = 100
COMPARED_CHARACTERS = 15  # shorter messages repeat by themselves
ALIKE = 0.5  # of their four-character sequences in common: a near-duplicate
PACKED, LEAST_PACKED = 3000, 600  # bytes of a stretch that are compressed
NEAR, FAR = 3, (13, 20)  # messages back: what wording echoes, and what it is held against
ECHOED = 4  # characters of a word that can be an echo, at least
OFTEN = 3  # messages that show a speaker's habit, at least

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff\u2b50\u2b55\u203c\u2049\u231a-\u23ff]")
_EMOTICON = re.compile(
    r"(?:^|(?<=\s))(?:[:;=xX][-o'^]?[)\](\[dDpP/\\|3oO*sS]+|<3|\^[_.]?\^|[xX]D+|:'\(|\\o/|-_-|o[._]O|O[._]o)"
    r"(?=$|[\s.,!?])"
)
_LAUGHTER = re.compile(
    "|".join(
        (
            r"\b(?:a*(?:ha|he|hi|ah|eh){2,}h?|ah?aha+h?|(?:pu)?haha\w*|kah?kah\w*|jeje\w*|hue(?:hue)+)\b",
            r"\b(?:lo+l+[sz]?|lmf?ao+|ro[ft]l+|ja(?:ja)+j?|k{3,})\b",
            r"\b(?=[asdfghjklşq]{4,}\b)(?:\w*j\w*|\w*sd\w*|(?:ks){2,}\w*)\b",  # a hand drawn over the keyboard
            r"[\U0001f602\U0001f923\U0001f606\U0001f605]|\b[xX]D+\b|:D+(?=\s|$)",
        )
    ),
    re.IGNORECASE,
)
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\s*(?:\*+\s?{0}|{0}\s?\*+)\s*|s/[^/]+/[^/]*/?\w*".replace("{0}", r"[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,2}")
)
_SEVERAL_MARKS = re.compile(r"[!?]{2,}|\.{2,}|…")
_BOOKISH = re.compile(r"[—–“”«»;]")
_ODD_SPACES = re.compile(r"\S  \S|\s[,.!?](?:\s|$)")
_CLOSERS = " \t\r\n\"'”’)]}*_~`"
_OPENERS = "\"'“(*_~`"


def wording_features(stretch: Sequence[Line]) -> dict[str, float]:
    """Lengths, repetition and spelling of one stretch; NaN where it has too little to say."""
    written = [line for line in stretch if line.text]
    texts = [line.text for line in written]
    senders = [line.sender for line in written]
    words = [words_of(text) for text in texts]
    found = _length(texts, words, senders)
    found["length_empty"] = 1.0 - len(texts) / len(stretch)
    found |= _repeat(texts, words)
    found |= _ortho(texts, senders, sum(map(len, words)))
    return found


def words_of(text: str) -> list[str]:
    """The words of a message in small letters, links left out.

    Small by Unicode's rule and not by the Turkish one: the reference tables were made so for every language.
    """
    return [word.lower() for word in _WORD.findall(_LINK.sub(" ", text))]


def starts_lower(text: str) -> bool | None:
    """Whether the first letter is small; None where a message does not begin with a cased letter."""
    first = text.lstrip(_OPENERS)[:1]
    return first.islower() if first.isalpha() and first.islower() != first.isupper() else None


def ends_marked(text: str) -> bool:
    """Whether a punctuation mark stands at the end, closing brackets and quotes aside."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,")


def between_speakers(values: Sequence[float], senders: Sequence[str]) -> float:
    """Share of a habit's variance that lies between speakers (intraclass correlation, one-way, unequal sizes)."""
    of: dict[str, list[float]] = defaultdict(list)
    for value, sender in zip(values, senders, strict=True):
        of[sender].append(value)
    groups = [np.array(own, float) for own in of.values() if len(own) >= OFTEN]
    total = sum(map(len, groups))
    if len(groups) < 2 or total < 12:
        return NAN
    everything = np.concatenate(groups)
    squares = float(((everything - everything.mean()) ** 2).sum())
    if squares == 0.0:
        return NAN
    across = sum(len(own) * (float(own.mean()) - everything.mean()) ** 2 for own in groups)
    mean_across = across / (len(groups) - 1)
    mean_within = (squares - across) / max(1, total - len(groups))
    size = (total - sum(len(own) ** 2 for own in groups) / total) / (len(groups) - 1)
    below = mean_across + (size - 1.0) * mean_within
    return float((mean_across - mean_within) / below) if below > 0.0 else NAN


def _length(texts: Sequence[str], words: Sequence[list[str]], senders: Sequence[str]) -> dict[str, float]:
    logs: Floats = np.log1p(np.array([len(text) for text in texts], float)) if texts else np.zeros(1)
    counts = np.array([len(each) for each in words], float) if words else np.zeros(1)
    spread = float(logs.std())
    return {
        **{f"length_log_p{p}": float(np.percentile(logs, p)) for p in (10, 50, 90)},
        "length_log_mean": float(logs.mean()),
        "length_log_sd": spread,
        "length_log_skew": float(((logs - logs.mean()) ** 3).mean() / (spread**3 + 1e-9)),
        "length_one_word": float((counts <= 1).mean()),
        "length_le2_words": float((counts <= 2).mean()),
        "length_ge30_words": float((counts >= 30).mean()),
        "length_memory": measures.lagged(logs),
        "length_icc_speaker": between_speakers(logs.tolist(), senders) if texts else NAN,
        "length_multiline": _share(texts, lambda text: "\n" in text),
    }


def _repeat(texts: Sequence[str], words: Sequence[list[str]]) -> dict[str, float]:
    flow = [word for each in words for word in each]
    counted = flow[:COUNTED_WORDS]
    enough = len(counted) >= LEAST_WORDS
    shapes = [" ".join(each) for each in words]
    likeness = _likeness([shape for shape in shapes if len(shape) >= COMPARED_CHARACTERS])
    first = Counter(each[0] for each in words if each)
    packed = "\n".join(texts).encode()
    near = _overlap(words, range(1, NEAR + 1), 1)
    far = _overlap(words, range(FAR[0], FAR[1] + 1), FAR[1])
    return {
        "repeat_distinct1_250": len(set(counted)) / len(counted) if enough else NAN,
        "repeat_distinct2_250": _pairs(flow, counted) if enough else NAN,
        "repeat_hapax": sum(count == 1 for count in Counter(flow).values()) / max(1, len(set(flow))),
        "repeat_exact": 1.0 - len(set(shapes)) / max(1, len(shapes)),
        "repeat_maxsim_mean": float(np.mean(likeness)) if likeness else NAN,
        "repeat_maxsim_p90": float(np.percentile(likeness, 90)) if likeness else NAN,
        "repeat_near_dup": float(np.mean(np.array(likeness) >= ALIKE)) if likeness else NAN,
        "repeat_zlib": (
            len(zlib.compress(packed[:PACKED], 9)) / min(len(packed), PACKED) if len(packed) >= LEAST_PACKED else NAN
        ),
        "repeat_first_word": max(first.values()) / first.total() if first else NAN,
        "repeat_first_two": _come_back(tuple(each[:2]) for each in words if len(each) > 2),
        "repeat_last_two": _come_back(tuple(each[-2:]) for each in words if len(each) > 2),
        "repeat_near_overlap": near,
        "repeat_coherence": near - far,
    }


def _pairs(flow: Sequence[str], counted: Sequence[str]) -> float:
    return len(set(zip(flow[: len(counted)], counted[1:], strict=False))) / (len(counted) - 1)


def _likeness(shapes: Sequence[str]) -> list[float]:
    """Of every message, how much it shares with the one most like it (Jaccard, sequences of four characters)."""
    pieces = [{shape[i : i + 4] for i in range(len(shape) - 3)} for shape in shapes]
    return [
        max((len(own & other) / len(own | other) for n, other in enumerate(pieces) if n != place), default=0.0)
        for place, own in enumerate(pieces)
    ]


def _overlap(words: Sequence[list[str]], distances: Iterable[int], start: int) -> float:
    """Mean share of long words in common between messages so far apart, from the `start`-th on."""
    long = [{word for word in each if len(word) >= ECHOED} for each in words]
    reach = list(distances)
    found = [
        len(long[place] & long[place - back]) / len(long[place] | long[place - back])
        for place in range(start, len(long))
        for back in reach
        if back <= place and long[place] | long[place - back]
    ]
    return float(np.mean(found)) if found else NAN


def _come_back(things: Iterable[Hashable]) -> float:
    counts = Counter(things)
    return 1.0 - len(counts) / max(1, counts.total()) if counts else NAN


def _ortho(texts: Sequence[str], senders: Sequence[str], words: int) -> dict[str, float]:
    cased = [(small, sender) for text, sender in zip(texts, senders, strict=True)
             if (small := starts_lower(text)) is not None]  # fmt: skip
    marked = [float(ends_marked(text)) for text in texts]
    bare = [text.rstrip(_CLOSERS) for text in texts]
    plain = [_LINK.sub("", text) for text in texts]
    return {
        "ortho_lower_start": float(np.mean([small for small, _ in cased])) if cased else NAN,
        "ortho_lower_icc": between_speakers([float(small) for small, _ in cased], [sender for _, sender in cased]),
        "ortho_end_punct": float(np.mean(marked)) if marked else NAN,
        "ortho_end_punct_icc": between_speakers(marked, senders),
        "ortho_end_stop": _share(bare, lambda text: text.endswith(".") and not text.endswith("..")),
        "ortho_exclaim": _share(texts, lambda text: "!" in text),
        "ortho_multi_punct": _share(texts, _SEVERAL_MARKS.search),
        "ortho_comma_per_word": sum(text.count(",") for text in texts) / max(1, words),
        "ortho_emoji": _share(texts, _EMOJI.search),
        "ortho_emoticon": _share(texts, _EMOTICON.search),
        "ortho_laugh": _share(texts, _LAUGHTER.search),
        "ortho_caps": _share(texts, _shouts),
        "ortho_elong": _share(plain, _DRAWN_OUT.search),
        "ortho_digit": _share(texts, lambda text: any(map(str.isdecimal, text))),
        "ortho_url": _share(texts, _LINK.search),
        "ortho_correction": _share(texts, _CORRECTION.fullmatch),
        "ortho_dash_quote": _share(texts, _BOOKISH.search),
        "ortho_double_space": _share(texts, _ODD_SPACES.search),
    }


def _shouts(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) / len(letters) > 0.8


def _share(texts: Sequence[str], holds: Callable[[str], object]) -> float:
    return sum(bool(holds(text)) for text in texts) / len(texts) if texts else NAN
