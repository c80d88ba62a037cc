"""A second reader of Turkish suffixes, which knows nothing of how the writers make them.

Where `conversations.text.morphology` renders templates, this reads what stands there and asks three questions of
every suffix: is it a chain of suffixes at all, with the buffer letter its place wants; does each vowel agree with
the vowel before it; does each d, t, c and ç agree with the sound before it. What a code, figure or foreign name ends
in is decided by how it is said. Bare words are read from their ends, and nouns whose stem changes by a list.

The rules are those of Turkish spelling as the project's language reference has them. Of the product only one thing
is used: the readings of symbols that it publishes, since nobody else can know how a code is to be said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod
from types import MappingProxyType
from typing import NamedTuple

from conversations.market.symbols import SYMBOLS
from piyasa_site.common import turkish

VOWELS = "aeıioöuü"
BACK = "aıou"
ROUNDED = "oöuü"
VOICELESS = "fstkçşhp"
_HIGH_AFTER = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
_FRONTED = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}
_FLAT = str.maketrans("âîû", "aiu")


class Ending(NamedTuple):
    """What a suffix meets: the last vowel that is heard and the last sound."""

    vowel: str
    sound: str

    @property
    def is_open(self) -> bool:
        return self.sound in VOWELS


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong form: the word as it stands, and the rule it breaks."""

    word: str
    rule: str


@dataclass(slots=True)
class Reading:
    """What one text gave: its wrong forms, and how many forms a rule could be held against."""

    slips: list[Slip] = field(default_factory=list)
    checked: int = 0

    def note(self, word: str, broken: str | None) -> None:
        """Count a form that was checked; `broken` names the rule it breaks, empty where it breaks none."""
        if broken is not None:
            self.checked += 1
            if broken:
                self.slips.append(Slip(word, broken))


def read(text: str, is_meant: Callable[[str], bool] | None = None) -> Reading:
    """Every suffix of a text, checked.

    `is_meant` tells of a bare word (lower case, without marks) whether its letters are those its writer wanted;
    a word that is not is passed over, since a slip of the finger is no slip of grammar. Without it every word is
    taken at its letters. Bare words without Turkish letters are then read as they stand; with `is_meant` given
    their i, o and u may be any, for many people type so; and so may those of a suffix that is set off, where the
    whole text has no Turkish letter.
    """
    found = Reading()
    may_be_bare = is_meant is not None and _TURKISH_LETTER.search(text) is None
    tokens = _TIGHT.sub(", ", text).split()
    for place, token in enumerate(tokens):
        word = token.strip(_MARKS)
        if not word:
            continue
        before = tokens[place - 1] if place else ""
        if "'" in word or "’" in word:
            broken = _set_off(word, before.strip(_MARKS))
            found.note(word, "" if broken and may_be_bare and _is_right_with_dots(word, before) else broken)
            continue
        if not word.isalpha():
            continue
        lowered = _lowered(word)
        if lowered in _PARTICLES or lowered in _TOO:
            if before and before[-1] not in _STOPS and (is_meant is None or _may_precede(before, is_meant)):
                found.note(f"{before.strip(_MARKS)} {word}", _particle(lowered, before.strip(_MARKS), is_meant is None))
            continue
        glued = _glued(word)
        if glued is not None:
            found.note(word, glued)
        elif word.isupper():
            continue
        elif is_meant is None:
            found.note(word, _bare(lowered, strict=True))
        elif is_meant(lowered):
            found.note(word, _bare(lowered, strict=False))
    return found


# --- suffixes that are set off by an apostrophe ------------------------------------------------------


def endings_of(stem: str, before: str = "") -> tuple[Ending, ...]:
    """How a code, figure, name or word may end when it is said; more than one where both are heard.

    `before` is the word before it, which decides for "BIST 100" nothing and for "100 bin" nothing either: only the
    last word is heard. Empty where nothing can be read.
    """
    stem = stem.strip('+-~(*"“')
    if not stem:
        return ()
    sign = _SIGNS.get(stem[-1])
    if sign is not None and (len(stem) > 1 or before[-1:].isdigit()):
        return (_sounded(sign),)
    digits = _LAST_FIGURE.search(stem)
    if digits is not None and stem[-1].isdigit():
        return tuple(_sounded(word) for word in _last_words(digits.group(0)))
    if digits is not None and _UNIT.fullmatch(stem):
        unit = _UNITS.get(_lowered(stem.lstrip("%0123456789.,")))
        return (_sounded(unit),) if unit else ()
    tail = re.split(r"[/&.,“\"\-]", stem)[-1] or stem
    key = turkish.fold(tail)
    if key in _SAID:
        return tuple(_sounded(said) for said in _SAID[key].split("|"))
    symbol = SYMBOLS.get(key.upper())
    if symbol is not None:
        readings = {symbol.reading.split()[-1]: None}
        if not (tail.isupper() or tail.islower()):  # a name, or a code with which a sentence begins
            readings[_lowered(tail)] = None
        return tuple(_sounded(said) for said in readings)
    if tail.isupper() and len(tail) > 1:
        spelt = _sounded(_LETTERS.get(_lowered(tail[-1]), "e"))
        return (spelt,) if not any(letter in VOWELS for letter in _lowered(tail)) else (spelt, _sounded(_lowered(tail)))
    lowered = _lowered(tail)
    return (_sounded(lowered),) if any(letter in VOWELS for letter in lowered) else ()


def fault(ending: Ending, suffix: str, after_possessive: bool = False) -> str:
    """Which rule a suffix breaks after such an ending: "form", "harmony" or "voicing"; empty where it breaks none.

    `after_possessive` says that the stem already ends in a third person possessive ("Merkez Bankası"), whose
    cases begin with n.
    """
    if not _chains(_skeleton(suffix), ending.is_open, 0, after_possessive):
        return "form"
    vowel, sound = ending
    for place, letter in enumerate(suffix):
        if letter in VOWELS:
            if letter not in "ae" and sound == "k" and place > 1:
                if letter != "i":
                    return "harmony"  # -ki stays as it is
            elif letter in "ae":
                if letter != ("a" if vowel in BACK else "e"):
                    return "harmony"
            elif letter != _HIGH_AFTER[vowel]:
                return "harmony"
            vowel = letter
        elif letter in "dt":
            if letter != ("t" if sound in VOICELESS else "d"):
                return "voicing"
        elif letter in "cç" and letter != ("ç" if sound in VOICELESS else "c"):
            return "voicing"
        sound = letter
    return ""


def _set_off(word: str, before: str) -> str | None:
    """The rule that `stem'suffix` breaks; None where it cannot be read."""
    stem, _, suffix = word.replace("’", "'").rpartition("'")
    suffix = turkish.lower(suffix).translate(_FLAT)
    if not stem or not suffix or not suffix.isalpha():
        return None
    endings = endings_of(stem, before)
    if not endings:
        return None
    possessive = _POSSESSED.search(_lowered(stem)) is not None and (stem[0].isupper() or stem.islower())
    rules = [fault(ending, suffix, possessive) for ending in endings]
    return "" if "" in rules else rules[0]


def _is_right_with_dots(word: str, before: str) -> bool:
    """Whether the suffix of `stem'suffix` breaks no rule once letters get back the dots and tails they may lack.

    Those of the suffix, and the last vowel and a last c of the stem, which it follows: "Kapalicarsi'da" is
    Kapalıçarşı'da, "Koc'ta" is Koç'ta.
    """
    stem, _, suffix = word.replace("’", "'").rpartition("'")
    last = max(map(stem.rfind, "aeiouAEIOU"))
    vowels = _DOTTED.get(stem[last], stem[last]) if last >= 0 else ""
    stems = [stem[:last] + vowel + stem[last + 1 :] for vowel in vowels] or [stem]
    stems += [f"{one[:-1]}ç" for one in stems if one.endswith("c")]
    choices = [_DOTTED.get(letter, letter) for letter in suffix]
    if prod(map(len, choices)) > _SPELLINGS_MOST:
        return False
    spelt = [f"{one}'{''.join(letters)}" for one in stems for letters in product(*choices)]
    return any(_set_off(form, before.strip(_MARKS)) == "" for form in spelt)


def _glued(word: str) -> str | None:
    """The rule that a code with its suffix right behind it breaks ("thyaoda"); None where the word is none."""
    for length in (6, 5, 4):
        code = turkish.fold(word[:length]).upper()
        rest = word[length:]
        if len(rest) < 1 or code not in _GLUEABLE or not rest.islower():
            continue
        endings = endings_of(code)
        skeleton = _skeleton(rest)
        if rest in ("da", "de", "mi", "mı", "mu", "mü"):
            return None  # a particle may have been pulled in
        if not any(_chains(skeleton, ending.is_open, 0, False) for ending in endings):
            return None
        rules = [fault(ending, rest) for ending in endings]
        return "" if "" in rules else rules[0]
    return None


def _sounded(said: str) -> Ending:
    """The ending of what is said, given as it sounds in Turkish letters; a front suffix wanted is marked by "-"."""
    front = said.endswith("-")
    said = turkish.lower(said.rstrip("-")).translate(_FLAT)
    vowel = next((letter for letter in reversed(said) if letter in VOWELS), "e")
    if front or said.endswith(FRONT_STEMS):
        vowel = _FRONTED.get(vowel, vowel)
    return Ending(vowel, vowel if said[-1] in VOWELS else said[-1])


_DIGITS = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")


def _last_words(figure: str) -> list[str]:
    """The last word of a figure read aloud: "3,45" is "beş", "10:00" is "on"; two where people differ."""
    clock = re.fullmatch(r"(\d{1,2})[:.](\d\d)", figure)
    if clock is not None and (":" in figure or (int(clock[1]) < 24 and len(clock[1]) == 2 and clock[2] < "60")):
        words = [_last_word(int(clock[2]) or int(clock[1]))]
        return words if ":" in figure else [*words, _last_word(int(clock[2]))]
    whole, comma, decimals = figure.partition(",")
    if comma and decimals:
        words = [_last_word(int(decimals))]
        if not int(decimals):
            words.append(_last_word(int(whole.replace(".", "") or 0)))
        elif decimals.endswith("0"):
            words.append(_last_word(int(decimals.rstrip("0"))) if len(decimals) > 2 else words[0])
        return words
    groups = whole.split(".")
    if len(groups) > 1 and len(groups[-1]) != 3:  # a point for the comma, as on a screen
        return [_last_word(int(groups[-1] or 0))]
    return [_last_word(int(whole.replace(".", "")))]


def _last_word(number: int) -> str:
    if number == 0:
        return "sıfır"
    if number % 10:
        return _DIGITS[number % 10]
    if number % 100:
        return _TENS[number % 100 // 10]
    if number % 1000:
        return "yüz"
    return "bin" if number % 1_000_000 else "milyon" if number % 1_000_000_000 else "milyar"


# --- chains of suffixes -----------------------------------------------------------------------------

# A = a/e, I = ı/i/u/ü, D = d/t, C = c/ç.
_SKELETON = str.maketrans("aeıiuüdtcç", "AAIIIIDDCC")
_PERSONS = ("", "m", "n", "k", "nIz", "lAr")
_LONG_PERSONS = ("", "Im", "sIn", "Iz", "sInIz", "lAr")
# By level (0 derivation, 1 plural, 2 possessive, 3 case, 4 -ki, 5 copula): after a vowel, after a consonant.
_CHAIN: tuple[tuple[int, str, str], ...] = (
    (0, "lI", "lI"), (0, "lIk", "lIk"), (0, "lIğ", "lIğ"), (0, "sIz", "sIz"), (0, "CI", "CI"), (0, "CA", "CA"),
    (1, "lAr", "lAr"),
    (2, "m", "Im"), (2, "n", "In"), (2, "mIz", "ImIz"), (2, "nIz", "InIz"), (2, "sI", "I"),
    (3, "yI", "I"), (3, "yA", "A"), (3, "nIn", "In"), (3, "DA", "DA"), (3, "DAn", "DAn"), (3, "ylA", "lA"),
    (4, "kI", "kI"),
    (5, "yIm", "Im"), (5, "sIn", "sIn"), (5, "yIz", "Iz"), (5, "sInIz", "sInIz"), (5, "lAr", "lAr"), (5, "DIr", "DIr"),
    (5, "yken", "ken"), (5, "ykAn", "kAn"),
    *((5, "yDI" + person, "DI" + person) for person in _PERSONS),
    *((5, "ysA" + person, "sA" + person) for person in _PERSONS),
    *((5, "ymIş" + person, "mIş" + person) for person in _LONG_PERSONS),
)  # fmt: skip
_AFTER_POSSESSIVE = ("nI", "nA", "nIn", "nDA", "nDAn", "ylA")
_HIGHEST_BEFORE_KI = ("DA", "nDA", "In", "nIn")


def _skeleton(suffix: str) -> str:
    return suffix.translate(_SKELETON)


def _chains(rest: str, is_open: bool, level: int, possessive: bool, last: str = "") -> bool:
    """Whether a skeleton is a chain of suffixes, each behind what it may follow."""
    if not rest:
        return True
    if possessive and level <= 3:
        for form in _AFTER_POSSESSIVE:
            if rest.startswith(form) and _chains(rest[len(form) :], form[-1] in "AI", 4, False, form):
                return True
    for rank, after_vowel, after_consonant in _CHAIN:
        if rank < level or (rank == 3 and possessive):
            continue
        form = after_vowel if is_open else after_consonant
        if not rest.startswith(form):
            continue
        if rank == 4:
            # "THYAO'daki" may be declined like a possessive: THYAO'dakini.
            if last in _HIGHEST_BEFORE_KI and (_chains(rest[2:], True, 1, True) or _chains(rest[2:], True, 5, False)):
                return True
            continue
        following = rank if rank == 0 else rank + 1
        ends_open = form[-1] in "AI"
        if rank == 0 and form == "lIğ" and rest[len(form) : len(form) + 1] not in ("A", "I"):
            continue
        is_third = rank == 2 and form in ("sI", "I")
        if _chains(rest[len(form) :], ends_open, following, is_third, form):
            return True
    return False


# --- bare words -------------------------------------------------------------------------------------


def _bare(word: str, *, strict: bool) -> str | None:
    """The rule that a word without apostrophe breaks; None where no rule is known for it."""
    word = word.translate(_FLAT)
    if len(word) < 5 or word in RIGHT_AS_THEY_ARE or any(letter in "qwx" for letter in word):
        return None
    loose = not strict and word.isascii()
    changed = None if loose else _changed_stem(word)
    if changed is not None:
        return changed
    for tail, pattern in _TAILS:
        match = pattern.fullmatch(word)
        if match is None:
            continue
        stem, suffix = match.group(1), match.group(2)
        if stem in NO_STEMS:
            return None
        return _agrees(stem, suffix, tail, loose, strict)
    return None


def _agrees(stem: str, suffix: str, tail: str, loose: bool, strict: bool) -> str:
    front = stem.endswith(FRONT_STEMS)
    vowel = next(letter for letter in reversed(stem) if letter in VOWELS)
    if front:
        vowel = _FRONTED.get(vowel, vowel)
    sound = stem[-1]
    for place, letter in enumerate(suffix):
        if letter in VOWELS:
            known = not loose or (letter in "ae" and vowel in "ae")
            unchanging = letter == "o" or (letter == "i" and sound == "k" and place > 1)  # -yor and -ki
            if known and not unchanging:
                low = "a" if vowel in BACK else "e"
                if letter != (low if letter in "ae" else _HIGH_AFTER[vowel]):
                    return "harmony"
            vowel = letter
        elif letter in "dt" and tail[place] == "D":
            # A "de" that was pulled in keeps its d: only writers who keep it apart can be held to the rule. A t
            # behind a vowel, l or r belongs to the word: tutan, boşaltan, belirten.
            if letter == "d" and sound in VOICELESS and (strict or not suffix.endswith(("de", "da"))):
                return "voicing"
            if letter == "t" and sound in "nmzv" and tail == "DAn":
                return "voicing"
        sound = letter
    return ""


def _changed_stem(word: str) -> str | None:
    """Nouns whose stem changes before a vowel: destek, desteği; hacim, hacmi; hak, hakkı."""
    for stem, right in CHANGING.items():
        if word.startswith(right) and len(word) > len(right):
            ending = Ending(_heard(stem), right[-1])
            rest = word[len(right) :]
            if rest[0] in VOWELS and _chains(_skeleton(rest), False, 2, False):
                return fault(ending, rest)
        if word.startswith(stem) and len(word) > len(stem):
            rest = word[len(stem) :]
            if rest[0] not in VOWELS:
                continue
            if rest[0] in "ıiuüae" and _chains(_skeleton(rest), False, 2, False):
                return "stem"
    for stem in FRONT_STEMS:
        rest = word[len(stem) :]
        if word.startswith(stem) and rest and _chains(_skeleton(rest), False, 1, False):
            return fault(_sounded(stem), rest)
    for stem in KEEPING:
        if word.startswith(stem) and len(word) > len(stem):
            rest = word[len(stem) :]
            if _chains(_skeleton(rest), False, 1, False):
                return fault(_sounded(stem), rest)
            # A possessive wants its n before a case: kararından, not kararıdan.
            if _WITHOUT_N.fullmatch(_skeleton(rest)):
                return "possessive"
    return None


def _heard(stem: str) -> str:
    vowel = next(letter for letter in reversed(stem) if letter in VOWELS)
    return _FRONTED.get(vowel, vowel) if stem.endswith(FRONT_STEMS) else vowel


# --- particles --------------------------------------------------------------------------------------


def _particle(word: str, before: str, strict: bool) -> str | None:
    """The rule that a separate "mi", "de" or their kind breaks behind a word; None where that cannot be read.

    Unless `strict`, its i may stand for ı and its u for ü, as people without Turkish letters type them.
    """
    if "'" in before or "’" in before:
        stem, _, suffix = before.replace("’", "'").rpartition("'")
        heard = [_lowered(suffix)] if any(letter in VOWELS for letter in _lowered(suffix)) else []
        endings = tuple(_sounded(said) for said in heard) or endings_of(stem)
    else:
        endings = endings_of(before)
    if not endings:
        return None
    if word in ("te", "ta"):
        return "particle"
    if word == "müdür" and _HIGH_AFTER[endings[-1].vowel] != "ü":
        return None  # the head of an office or a school: the question would be another here
    rules = []
    for ending in endings:
        vowel, broken = ending.vowel, ""
        for letter in word:
            if letter in "ae":
                broken = broken or ("" if letter == ("a" if vowel in BACK else "e") else "particle")
                vowel = letter
            elif letter in VOWELS:
                wanted = _HIGH_AFTER[vowel]
                typed = letter == wanted or (not strict and letter == turkish.asciify(wanted))
                broken = broken or ("" if typed else "particle")
                vowel = wanted
        rules.append(broken)
    return "" if "" in rules else rules[0]


def _may_precede(before: str, is_meant: Callable[[str], bool]) -> bool:
    """Whether a particle can be held against the word before it: one that is spelt as it was meant."""
    word = before.strip(_MARKS)
    if not word.isalpha():
        return True
    if word.isupper():
        return turkish.fold(word).upper() in SYMBOLS or turkish.fold(word) in _SAID
    lowered = _lowered(word)
    # Where Turkish letters are missing, the vowel that is heard is not the one that stands there.
    return not lowered.isascii() and is_meant(lowered)


def _lowered(word: str) -> str:
    return turkish.lower(word).translate(_FLAT)


# --- what the rules are held against ----------------------------------------------------------------

_TURKISH_LETTER = re.compile("[çğıöşüÇĞİÖŞÜ]")
_DOTTED = {"i": "iı", "u": "uü", "o": "oö", "c": "cç", "s": "sş", "g": "gğ"}
_SPELLINGS_MOST = 64  # of one suffix: more letters in doubt tell nothing
_MARKS = '.,;:!?…"“”()*–—'
_STOPS = ".,;:!?…)"
_TIGHT = re.compile(r"(?<=[^\W\d]),(?=[^\W\d])")
_LAST_FIGURE = re.compile(r"\d[\d.,:]*\d|\d")
_UNIT = re.compile(r"%?[\d.,]+[a-zA-ZğĞ]+")
_UNITS = {
    "k": "bin", "m": "milyon", "mn": "milyon", "mr": "milyar", "tl": "le", "x": "iks", "lot": "lot", "bp": "pe",
}  # fmt: skip
_SIGNS = {"$": "dolar", "€": "yuro", "₺": "lira", "£": "sterlin", "%": "yüzde"}
_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        **{letter: letter + "e" for letter in "bcçdgjlmnprsştvyz"},
        **{letter: letter for letter in VOWELS},
        **{"f": "fe", "h": "he", "k": "ka", "ğ": "ge", "q": "kü", "w": "ve", "x": "iks"},
    }
)
# How abbreviations and foreign names are said; both where both are heard.
_SAID: Mapping[str, str] = MappingProxyType(
    {
        "bist": "bist", "spk": "ka|ke", "tcmb": "be", "ppk": "ka", "bddk": "ka", "tl": "le", "kap": "kap",
        "tufe": "tüfe", "ufe": "üfe", "viop": "viop", "bes": "bes", "fed": "fed", "opec": "opek", "cds": "es",
        "rsi": "ay", "macd": "di", "fomo": "fomo", "fud": "fad|fud", "ath": "eyç", "dca": "ey", "etf": "ef|fe",
        "abd": "de", "gsyh": "he", "pmi": "ay", "dth": "he", "kkm": "me", "akd": "de", "usd": "de", "eur": "yuro",
        "try": "ye", "usdt": "te", "btc": "ce", "eth": "eyç|he", "bitcoin": "koin", "ethereum": "yum",
        "apple": "epıl", "nvidia": "vidya", "powell": "pavıl", "nasdaq": "nasdak", "tesla": "tesla",
        "google": "gugıl", "avalanche": "lanş", "ripple": "ripıl", "solana": "solana", "binance": "baynens",
        "moodys": "mudis", "fitch": "fiç", "s&p": "pi", "p": "pi", "brent": "brent", "euro": "yuro",
        "whatsapp": "vatsap", "telegram": "telegram", "twitter": "tivitır", "x": "iks", "gyo": "o", "ai": "ay",
        "fk": "ka|ke", "pd": "de", "dd": "de", "f": "fe", "k": "ka|ke", "ykb": "be", "thy": "ye", "bjk": "ka|ke",
        "gap": "gep", "vbts": "se", "nfp": "pi|pe", "defi": "defi", "nft": "ti|te", "dxy": "vay|ye", "faiz": "faiz",
    }
)  # fmt: skip
# Words that take front suffixes behind a back vowel. Compared with how a stem ends.
FRONT_STEMS: tuple[str, ...] = (
    "saat", "petrol", "kontrol", "sinyal", "sembol", "ihtimal", "hayal", "terminal", "alkol", "dikkat", "kabul",
    "meşgul", "normal", "ideal", "festival", "emsal", "iptal", "ithal", "işgal", "usul", "moral", "global",
    "seyahat", "ziraat", "sadakat", "menfaat", "şefkat", "kanaat", "itaat", "protokol", "metal", "kristal",
    "santral", "gol", "kalp", "harf", "real", "faal", "meyal", "liyakat", "istikbal",
    "sosyal", "mental", "vaat", "vaad", "rol", "hal", "makul", "coin",
)  # fmt: skip
# A noun before a suffix that begins with a vowel, as it must then read.
CHANGING: Mapping[str, str] = MappingProxyType(
    {
        "destek": "desteğ", "direnç": "direnc", "talep": "taleb", "grafik": "grafiğ", "çeyrek": "çeyreğ",
        "borç": "borc", "kâğıt": "kâğıd", "kağıt": "kağıd", "bant": "band", "senet": "sened", "umut": "umud",
        "hacim": "hacm", "seyir": "seyr", "nakit": "nakd", "sabır": "sabr", "kayıp": "kayb", "fikir": "fikr",
        "vakit": "vakt", "kazanç": "kazanc", "gerçek": "gerçeğ", "ekmek": "ekmeğ",
        "bebek": "bebeğ", "gelecek": "geleceğ", "yüzük": "yüzüğ", "çocuk": "çocuğ", "sözcük": "sözcüğ",
        "köpek": "köpeğ", "yürek": "yüreğ", "sebep": "sebeb", "hesap": "hesab", "kitap": "kitab", "amaç": "amac",
        "ilaç": "ilac", "sonuç": "sonuc", "ihtiyaç": "ihtiyac", "uçak": "uçağ",
    }
)  # fmt: skip
# Nouns that end in a consonant and keep it.
KEEPING: tuple[str, ...] = (
    "karar", "endeks", "fiyat", "hedef", "risk", "trend", "fırsat", "şirket", "hareket", "market", "stop", "dolar",
    "faiz", "altın", "sterlin", "seans", "maliyet", "enflasyon", "pozisyon",
    "portföy", "yatırım", "haber", "akşam", "kapanış", "düşüş", "yükseliş", "kırılım", "marj", "ihracat", "kanal",
    "gümüş", "robot", "sektör", "analist", "merak",
)  # fmt: skip
_WITHOUT_N = re.compile(r"I(?:DA|DAn|yA)")
_POSSESSED = re.compile(r"(?:bankası|yolları|limanları|kurulu|kurumu|bakanlığı|borsası|birliği|endeksi|altını|faizi)$")

# The ends by which a bare word is read, the longest first. Each stands for a suffix that nothing else looks like.
_ENDS: tuple[str, ...] = (
    "lArImIzDAn", "lArImIzDA", "lArImIzA", "lArInDAn", "lArInDA", "lArImDAn", "lArImDA", "lArImIz", "lArInIz",
    "lArDAn", "lArDA", "lArInI", "lArInA", "lArIm", "lArIn", "lArI", "lArA", "lAr",
    "AcAğImIz", "AcAksInIz", "AcAksIn", "AcAğIm", "AcAğIz", "AcAklAr", "AcAkDI", "AcAk",
    "IyorsunIz", "IyorDIm", "Iyorlar", "Iyorum", "Iyoruz", "Iyor",
    "mAlIyIm", "mAlIyIz", "mAlI", "mAsInDAn", "mAsInDA", "mAsInI", "mAsInA", "mAsI", "mAkDAn", "mAkDA", "mAk",
    "DIğImIz", "DIğInIz", "DIğInDAn", "DIğInDA", "DIğIm", "DIğIn", "DIğI", "DIkDAn", "DIkçA",
    "mIşsInIz", "mIşlAr", "mIşIm", "mIşIz", "mIş", "DInIz", "DIlAr",
    "sInDAn", "sInDA", "InDAn", "InDA", "ImIzDAn", "ImIzDA", "ImIzI", "ImIzA",
    "DAyIm", "DAyIz", "DAsIn", "DAyDI", "DAyDIm", "DAki", "DAn", "DA",
    "lIğInDAn", "lIğInDA", "lIğInI", "lIğI", "lIğA", "lIkDAn", "lIkDA", "lIk", "sIzlIk", "sIz",
    "ArAk", "IncA", "sInIz", "yIm", "yIz", "nIn", "ImIz", "InIz",
)  # fmt: skip
_CLASSES = {"A": "[ae]", "I": "[ıiuü]", "D": "[dt]"}


def _tail(end: str) -> re.Pattern[str]:
    return re.compile(r"([a-zçğıöşü]*[aeıioöuü][a-zçğıöşü]*)(" + "".join(_CLASSES.get(c, c) for c in end) + ")")


_TAILS = tuple((end, _tail(end)) for end in sorted(_ENDS, key=len, reverse=True))
# What looks like a suffix and is part of the word.
NO_STEMS: frozenset[str] = frozenset({"bug", "cüz", "sul", "des", "saa", "co", "dedir"})
RIGHT_AS_THEY_ARE: frozenset[str] = frozenset(
    {"herhalde", "heralde", "ifade", "zaten", "vaden", "memnun", "sevda", "hande", "ceyda", "sabri", "sembolik"}
    | {"kantinde", "biması"}
)

_GLUEABLE: frozenset[str] = frozenset(
    code
    for code, symbol in SYMBOLS.items()
    if len(code) >= 4
    and code.isalpha()
    and symbol.kind == "share"
    and not turkish.fold(symbol.reading).startswith(code.lower()[:4])
)
_PARTICLE_ENDS = (
    "", "sIn", "sInIz", "yIm", "yIz", "yDI", "yDIm", "yDIn", "yDIk", "yDInIz", "ymIş", "ymIşIm", "ymIşsIn", "dIr",
    "lAr", "ysA", "yDIlAr",
)  # fmt: skip


def _spellings(skeletons: Iterable[str]) -> frozenset[str]:
    found: list[str] = []
    for skeleton in skeletons:
        forms = [""]
        for letter in skeleton:
            options = {"I": "ıiuü", "A": "ae", "D": "dt"}.get(letter, letter)
            forms = [form + option for form in forms for option in options]
        found += forms
    return frozenset(found)


_PARTICLES = _spellings("mI" + end for end in _PARTICLE_ENDS)
_TOO = frozenset({"de", "da", "te", "ta"})
