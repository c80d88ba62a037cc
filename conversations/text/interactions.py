"""What a line does toward whoever it is said to: agree, contradict, ask or give help, praise, fault, betray.

Rules over folded words, so capitals and missing Turkish letters do not matter.
A *cue* is a short phrase of stems with a weight for a kind (the tables are in
`interaction_cues`); what surrounds it decides what it is worth: a concession
("haklısın ama …"), irony, whether the hearer is spoken about at all, and what
the answered message wanted. `labelled/interactions.md` defines the kinds;
`manage.py measure_interactions` measures this module on them. Reading one new
pair of messages costs some twenty microseconds, a repeated one nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from conversations.text.interaction_cues import CUES, Cue
from conversations.text.lexicon import words_of
from conversations.text.understanding import asks, folded_words


class Kind(StrEnum):
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    HELP_ASKED = "help_asked"
    HELP_GIVEN = "help_given"
    PRAISE = "praise"
    CRITICISM = "criticism"
    BETRAYAL = "betrayal"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Interaction:
    """What one line does. `sentiment` is its tone toward the hearer: -1, 0 or 1.

    A betrayal is an accusation, unless `is_admitted`: then the speaker tells of what he did to the hearer.
    """

    kind: Kind = Kind.NONE
    sentiment: int = 0
    is_admitted: bool = False


def interaction(text: str, target_text: str = "", *, is_reply: bool = True) -> Interaction:
    """Read one line; `target_text` is the message it answers, `is_reply` whether it is said to somebody at all.

    To nobody in particular one can ask for help; the other kinds then take plainer words.
    """
    return _interaction(text[:LONGEST], target_text[:LONGEST], is_reply)


def forget_readings() -> None:
    """Empty the caches of whole messages (for measuring)."""
    _interaction.cache_clear()
    _read.cache_clear()
    _wants.cache_clear()


LONGEST = 600  # characters read of either message; what a longer one does, it does early

# A kind is found at this score. Said to nobody in particular, everything but a call for help takes more.
THRESHOLD, THRESHOLD_UNADDRESSED = 0.7, 1.4
CONCESSION_REACH = 1  # words between an assent and the "ama" that takes it back
# Which kind is meant where two score alike: the graver, then the more specific one.
_ORDER = (
    Kind.BETRAYAL,
    Kind.CRITICISM,
    Kind.DISAGREEMENT,
    Kind.HELP_GIVEN,
    Kind.PRAISE,
    Kind.AGREEMENT,
    Kind.HELP_ASKED,
)


@lru_cache(maxsize=8192)
def _interaction(text: str, target_text: str, is_reply: bool) -> Interaction:
    line = _read(text)
    if not line.words and "+1" not in text:
        return Interaction()
    scores = _scores(line, text, _wants(target_text) if target_text else _NOTHING_WANTED)
    best = max(_ORDER, key=lambda kind: scores[kind])  # the first of equals
    needed = THRESHOLD if is_reply or best is Kind.HELP_ASKED else THRESHOLD_UNADDRESSED
    if scores[best] < needed:
        return Interaction(Kind.NONE, 1 if line.greets and not line.asks else 0)
    return Interaction(best, _sentiment(best, line), best is Kind.BETRAYAL and _admits(line))


# --- reading ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """One message as words, with the cues in it and the signs that weigh them."""

    words: tuple[str, ...]
    cues: tuple[tuple[int, Cue], ...]  # (position of the first word, cue)
    asks: bool
    to_you: bool  # speaks of the hearer: sen, siz, a verb in the second person
    contrast: int  # position of the first "ama" and the like, -1 without
    mocks: bool  # an emoji of irony, or a word of assent said twice
    greets: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the answered message wanted of its readers."""

    help: bool = False
    answer: bool = False
    comfort: bool = False
    meaning: bool = False  # of a word: "ne demek", "nedir"


_NOTHING_WANTED = _Wanted()
_CONTRAST = frozenset({"ama", "fakat", "lakin", "ancak", "amma", "yalniz"})
_YOU = words_of("sen seni sana senin sende senden seninle siz sizi size sizin sizde sizden sizinle sensin sizsiniz")
_SECOND_PERSON = re.compile(
    r"(?:yo(?:r?s[iu]n(?:[iu]z)?|n|nuz)|m[iu]ss?[iu]n(?:[iu]z)?|m[ae]zs[iu]n(?:[iu]z)?|[aeiu]rs[iu]n(?:[iu]z)?"
    r"|[ae]c[ae]ks[iu]n(?:[iu]z)?|[dt][iu]n(?:[iu]z)?|l[iu]s[iu]n(?:[iu]z)?|s[iu]zs[iu]n(?:[iu]z)?"
    r"|yd[iu]n(?:[iu]z)?)$"
)
_NOT_SECOND_PERSON = words_of(
    "dun altin butun kadin satin gidisatin piyasadin hayatin saatin fiyatin sirketin dikkatin trendin nakdin endeksin"
)
_IRONY = ("🙄", "🤡")
_ASSENT = ("aynen", "tabi", "hakli", "dogru", "kesin", "elbette", "he")
_GREETINGS = ("gunaydin", "selam", "merhaba", "hosgeldin", "hos", "iyi", "hayirli", "kolay", "gorusuruz")
_FIGURE_WORDS = (
    "pazartesi", "sali", "carsamba", "persembe", "cuma", "yarin", "bugun", "aksam", "sabah", "haftaya", "lira", "dolar",
)  # fmt: skip


@lru_cache(maxsize=8192)
def _read(text: str) -> _Line:
    words = tuple(folded_words(text))
    joined = " ".join(words)
    cues: list[tuple[int, Cue]] = []
    to_you = False
    contrast = -1
    start = _start(words)
    for place, word in enumerate(words):
        starting, you = _known(word)
        to_you = to_you or you
        if contrast < 0 and place and word in _CONTRAST:
            contrast = place
        for cue in starting:
            if cue.sign not in joined or (cue.at_start and place > start) or 0 < cue.whole < len(words):
                continue
            if not cue.sign or _follows(words, place, cue.words):
                cues.append((place, cue))
    mocks = any(sign in text for sign in _IRONY) if not text.isascii() else False
    mocks = mocks or (len(words) > 2 and words[0] == words[1] and words[0].startswith(_ASSENT))
    return _Line(
        words=words,
        cues=tuple(cues),
        asks=asks(text, words),
        to_you=to_you,
        contrast=contrast,
        mocks=mocks,
        greets=bool(words) and words[0].startswith(_GREETINGS),
    )


_TITLES = words_of("abi abla bey hanim")
_ADDRESS = _TITLES | words_of("hocam kanka ustat ustad reis kardesim dostum ya yaa e ee valla vallahi cok pek")


def _start(words: Sequence[str]) -> int:
    """How far into a line its start reaches: a form of address or a filler does not count."""
    place = 0
    while place < min(3, len(words) - 1) and (words[place] in _ADDRESS or words[place + 1] in _TITLES):
        place += 1
    return place


def _index() -> tuple[dict[str, tuple[Cue, ...]], dict[str, tuple[Cue, ...]]]:
    """Cues by their first word: stems, and whole words (marked by `=` in the tables)."""
    stems: dict[str, list[Cue]] = {}
    whole: dict[str, list[Cue]] = {}
    for cue in CUES:
        first = cue.words[0]
        if first.endswith("="):
            whole.setdefault(first[:-1], []).append(cue)
        else:
            stems.setdefault(first, []).append(cue)
    return {key: tuple(found) for key, found in stems.items()}, {key: tuple(found) for key, found in whole.items()}


_STEMS, _WHOLE = _index()


@lru_cache(maxsize=16384)
def _known(word: str) -> tuple[tuple[Cue, ...], bool]:
    """The cues that this word may begin, and whether it speaks of the hearer."""
    found: list[Cue] = list(_WHOLE.get(word, ()))
    for length in range(1, len(word) + 1):
        found.extend(_STEMS.get(word[:length], ()))
    you = word in _YOU or (len(word) > 4 and word not in _NOT_SECOND_PERSON and _SECOND_PERSON.search(word) is not None)
    return tuple(found), you


def _follows(words: Sequence[str], place: int, wanted: tuple[str, ...]) -> bool:
    """Whether the rest of a cue stands after its first word; `*` allows up to three words in between."""
    place += 1
    gap = 0
    for stem in wanted[1:]:
        if stem == "*":
            gap = 3
            continue
        for offset in range(gap + 1):
            at = place + offset
            if at < len(words) and (words[at] == stem[:-1] if stem[-1] == "=" else words[at].startswith(stem)):
                place = at + 1
                break
        else:
            return False
        gap = 0
    return True


@lru_cache(maxsize=4096)
def _wants(text: str) -> _Wanted:
    line = _read(text)
    scores = _scores(line, text, _NOTHING_WANTED)
    cues = {cue.kind for _, cue in line.cues}
    return _Wanted(
        help=scores[Kind.HELP_ASKED] >= THRESHOLD,
        answer=line.asks,
        comfort="trouble" in cues,
        meaning=any(cue.kind == "meaning" for _, cue in line.cues),
    )


# --- weighing --------------------------------------------------------------------------------------


def _scores(line: _Line, text: str, wanted: _Wanted) -> dict[Kind, float]:
    raw: dict[str, float] = {}
    conceded = assents_first = False
    for place, cue in line.cues:
        weight = cue.weight
        if cue.you and not line.to_you:
            weight *= 0.4
        if cue.asking and not line.asks:
            weight *= 0.3
        if cue.kind == "agreement":
            assents_first = assents_first or place <= 1
            if 0 <= line.contrast - place - len(cue.words) <= CONCESSION_REACH:
                conceded, weight = True, 0.1
        raw[cue.kind] = raw.get(cue.kind, 0.0) + weight
    get = raw.get
    agreement, disagreement = get("agreement", 0.0), get("disagreement", 0.0)
    praise, criticism = get("praise", 0.0), get("criticism", 0.0)
    if "+1" in text and len(line.words) <= 3:
        agreement += 1.0
    if conceded:
        disagreement += 0.8
    if line.mocks:
        # Said with a roll of the eyes, assent contradicts and praise blames.
        disagreement, agreement = disagreement + agreement, 0.0
        criticism, praise = criticism + praise, 0.0
        if line.to_you and agreement + disagreement > 0.0 and get("all_knowing", 0.0):
            criticism += disagreement
    if praise and get("blunder", 0.0) and line.to_you:
        criticism, praise = criticism + praise, 0.0
    if line.asks and ("?" in text or not assents_first):
        agreement *= 0.4  # a question is seldom an assent
    disagreement += get("doubt", 0.0)
    betrayal = get("betrayal", 0.0)
    if get("urged", 0.0) and get("sold", 0.0):
        betrayal += 1.0
    return {
        Kind.AGREEMENT: agreement,
        Kind.DISAGREEMENT: disagreement,
        Kind.HELP_ASKED: _help_asked(line, raw, wanted) - 0.5 * agreement,
        Kind.HELP_GIVEN: _help_given(line, raw, wanted),
        Kind.PRAISE: praise,
        Kind.CRITICISM: criticism,
        Kind.BETRAYAL: betrayal,
        Kind.NONE: 0.0,
    }


def _has_figure(line: _Line) -> bool:
    """Whether a line names a number or a time: an answer of the kind that helps."""
    return any(word[0].isdigit() or word[0] == "%" or word.startswith(_FIGURE_WORDS) for word in line.words)


def _help_asked(line: _Line, raw: dict[str, float], wanted: _Wanted) -> float:
    score = raw.get("help_asked", 0.0)
    if score and raw.get("smalltalk", 0.0):
        score -= raw["smalltalk"]
    if wanted.answer and raw.get("unknown", 0.0):
        return 0.0  # "zor soru, bilen varsa yazsın" passes a question on
    return score


def _help_given(line: _Line, raw: dict[str, float], wanted: _Wanted) -> float:
    get = raw.get
    if raw.get("unknown", 0.0):
        return 0.0
    comfort, advice = get("comfort", 0.0), min(get("advice", 0.0), 1.2)
    if line.asks:
        advice *= 0.3
    score = comfort
    if wanted.comfort:
        score += (0.3 if comfort else 0.0) + advice
    elif wanted.help or wanted.answer:
        score += advice
        if wanted.help and not line.asks:
            score += 0.45 if len(line.words) >= 3 else 0.1
            if _has_figure(line):
                score += 0.35
        elif _has_figure(line) and not line.asks and not get("own", 0.0):
            score += 0.25
        if wanted.meaning and not line.asks:
            score += get("definition", 0.0)
    else:
        score += 0.6 * advice
    return score - get("opinion", 0.0) - get("own", 0.0)


def _sentiment(kind: Kind, line: _Line) -> int:
    if kind in (Kind.CRITICISM, Kind.BETRAYAL):
        return -1
    if kind is Kind.DISAGREEMENT:
        sharp = line.mocks or any(cue.kind == "disagreement" and cue.sharp for _, cue in line.cues)
        return -1 if sharp else 0
    if kind is Kind.HELP_ASKED:
        return 0
    if kind is Kind.AGREEMENT:
        return 0 if all(cue.faint for _, cue in line.cues if cue.kind == "agreement") else 1
    return 1


def _admits(line: _Line) -> bool:
    """Whether the speaker tells of the own deed rather than the hearer's."""
    return any(cue.kind == "admits" for _, cue in line.cues)
