"""Turkish suffixes for nouns, codes, numbers and verbs.

Suffixes follow the *pronunciation* of what they are attached to: its last
vowel decides harmony, whether it ends in a vowel decides buffer letters,
whether it ends voiceless decides d/t. So a word is handled as a spelling plus a
reading; they differ for codes ("THYAO", read "te he ye a o"), numbers ("3,45",
read "üç kırk beş") and foreign names. Irregular words stand in
`conversations.text.lexicon`, the readings of tradable symbols in
`conversations.market.symbols`.

Everything here is a pure function of its arguments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.market.symbols import SYMBOLS
from conversations.text import lexicon
from piyasa_site.common.turkish import asciify, fold, lower, upper

# --- nouns, codes, numbers ----------------------------------------------------------------------

# Suffix templates. A = a/e, I = ı/i/u/ü, D = d/t, C = c/ç; a letter in parentheses appears only
# after a vowel (y, n, s) or, for a vowel, only after a consonant.
_NOUN_SUFFIXES: dict[str, str] = {
    "acc": "(y)I",
    "dat": "(y)A",
    "loc": "DA",
    "abl": "DAn",
    "gen": "(n)In",
    "ins": "(y)lA",
    "equ": "CA",
    "pl": "lAr",
    "poss1sg": "(I)m",
    "poss2sg": "(I)n",
    "poss3sg": "(s)I",
    "poss1pl": "(I)mIz",
    "poss2pl": "(I)nIz",
    "poss3pl": "lArI",
    "li": "lI",
    "siz": "sIz",
    "lik": "lIk",
    "ci": "CI",
    "ki": "ki",
    # The copula: "kârdayım", "alıcısın", "THYAO'daydım", "pahalıymış", "tavansa", "normaldir".
    "cop1sg": "(y)Im",
    "cop2sg": "sIn",
    "cop1pl": "(y)Iz",
    "cop2pl": "sInIz",
    "cop3pl": "lAr",
    "dir": "DIr",
    "past": "(y)DI",
    "past1sg": "(y)DIm",
    "past2sg": "(y)DIn",
    "past1pl": "(y)DIk",
    "past2pl": "(y)DInIz",
    "past3pl": "(y)DIlAr",
    "evid": "(y)mIş",
    "cond": "(y)sA",
}
# After a third person possessive or -ki these take an n instead of y, or before their d.
_AFTER_POSSESSIVE: dict[str, str] = {"acc": "nI", "dat": "nA", "loc": "nDA", "abl": "nDAn", "gen": "nIn", "equ": "ncA"}
# Derivation and plural attach to names directly: İstanbullu, Koçlar (but BTC'ler, %5'lik).
_DERIVATIONAL = ("pl", "poss3pl", "li", "siz", "lik", "ci", "equ")

_VOWELS = "aeıioöuüâîû"
_BACK = "aıouâû"
_ROUND = "oöuüû"
_VOICELESS = "pçtkfhsş"
_FRONTED = str.maketrans("aıouâû", "eiöüeü")
_SOFT = {"p": "b", "ç": "c", "t": "d", "k": "ğ", "g": "ğ"}


@lru_cache(maxsize=8192)
def suffix(
    word: str, case: str, *, reading: str | None = None, apostrophe: bool | None = None, compound: bool | None = None
) -> str:
    """`word` with the suffixes named in `case`, joined by "+" ("pl+acc", "poss1sg+loc", "poss3sg+abl").

    `reading` is how the word is said; by default it is looked up or derived.
    `apostrophe` sets the suffix off; by default after codes, numbers and
    capitalised names. `compound` says that the word already ends in a third
    person possessive ("faiz kararı"); by default it is looked up. Raises
    KeyError for an unknown suffix name.
    """
    names = [name for name in case.split("+") if name not in ("", "nom", "cop3sg")]
    if not names:
        return word
    lowered = lower(word)
    last = word.rsplit(" ", 1)[-1]
    code = _is_code(last)
    if apostrophe is None:
        apostrophe = code or last[:1].isupper()
    if compound is None:
        compound = lowered in lexicon.COMPOUNDS

    irregular = lexicon.IRREGULAR.get(lowered, {}).get(names[0])
    if irregular is not None and not apostrophe:
        stem = _matching_case(word, irregular)
        if len(names) == 1:
            return stem
        return _chain(stem, _Sound.of(stem), names[1:], possessive=names[0] == "poss3sg")

    said = reading if reading is not None else reading_of(word)
    if compound and names[0] in _REPLACES_POSSESSIVE:
        word = _without_possessive(word)
        said, lowered, last = word, lower(word), word.rsplit(" ", 1)[-1]
        if names[0] == "pl":  # kararı → kararları
            names[0] = "poss3pl"
        compound = False
    if names[0] == "poss3pl" and apostrophe:  # one ending of two suffixes: THYAO'ları
        names = ["pl", "poss3sg", *names[1:]]

    sound = _Sound.of(said, front=_is_front(last, said))
    joint = ""
    if apostrophe and (code or names[0] not in _DERIVATIONAL):
        joint = "’" if "’" in word else "'"
    else:
        word = _before_suffix(word, names[0], sound, possessive=bool(compound))
    return _chain(word + joint, sound, names, possessive=bool(compound))


def number_suffix(text: str, case: str) -> str:
    """A number, percent, price or clock time with a suffix: 11.250'den, %5'lik, 3,45'ten, 100$'a."""
    return suffix(text, case, apostrophe=True)


@lru_cache(maxsize=8192)
def reading_of(word: str) -> str:
    """How `word` is said, as far as its end matters: number words, letter names, or the word itself."""
    last = word.rsplit(" ", 1)[-1]
    key = fold(last)
    symbol = SYMBOLS.get(key.upper())
    if symbol is not None and symbol.spoken == symbol.code and (last.isupper() or _is_code(last)):
        return symbol.reading
    known = lexicon.READINGS.get(key)
    if known is not None and (last != lower(last) or asciify(last) == last or not last.isalpha()):
        return known
    if last[-1:] in lexicon.READINGS:  # a currency sign
        return lexicon.READINGS[last[-1]]
    if any(ch.isdigit() for ch in last):
        return _number_reading(last)
    tail = re.split(r"[/&.\-]", last.rstrip("."))[-1] or last
    if tail != last and fold(tail) in lexicon.READINGS:
        return lexicon.READINGS[fold(tail)]
    lowered = lower(tail)
    if tail.isupper() and (len(tail) <= 2 or not any(ch in _VOWELS for ch in lowered)):
        return " ".join(lexicon.LETTER_NAMES.get(ch, ch) for ch in lowered)
    return lowered


def question_particle(previous_word: str, reading: str | None = None, person: str = "3sg", past: bool = False) -> str:
    """The particle that follows `previous_word`: "mı", "musun", "müyüz", "mıydın"; one separate word."""
    sound = _sound_before_particle(previous_word, reading)
    template = "mI" + ("yDI" + _SHORT_PERSONS[person] if past else _particle_person(person))
    return sound.render(template)


def de_da(previous_word: str, reading: str | None = None) -> str:
    """The separate word for "too": "de" or "da", never "te" or "ta"."""
    return _sound_before_particle(previous_word, reading).render("dA")


def copula(
    word: str,
    person: str = "3sg",
    tense: str = "pres",
    *,
    negative: bool = False,
    reading: str | None = None,
    apostrophe: bool | None = None,
) -> str:
    """What somebody is: "alıcıyım", "kârdaydık", "memnun değildim". Tenses: pres, past, evid, cond."""
    subject, base = (word + " ", "değil") if negative else ("", word)
    if negative:
        reading, apostrophe = None, False
    if tense == "pres":
        return subject + suffix(base, "cop" + person, reading=reading, apostrophe=apostrophe)
    if tense == "past":
        tag = "past" if person == "3sg" else "past" + person
        return subject + suffix(base, tag, reading=reading, apostrophe=apostrophe)
    stem = suffix(base, tense, reading=reading, apostrophe=apostrophe)
    persons = _LONG_PERSONS if tense == "evid" else _SHORT_PERSONS
    return subject + stem + _Sound.of(stem).render(persons[person])


# --- prices and shares --------------------------------------------------------------------------


def format_price(value: float, decimals: int = 2) -> str:
    """12990.5 → "12.990,50": a dot for thousands, a comma for decimals."""
    text = f"{abs(value):,.{decimals}f}".translate(_SEPARATORS)
    negative = value < 0 and any(ch in "123456789" for ch in text)
    return "-" + text if negative else text


def format_percent(share: float, decimals: int = 1, signed: bool = False) -> str:
    """0.034 → "%3,4"; whole percents without decimals; `signed` marks a rise with +."""
    text = f"{abs(share) * 100:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    sign = "" if text == "0" else "-" if share < 0 else "+" if signed else ""
    return f"{sign}%{text.replace('.', ',')}"


_SEPARATORS = str.maketrans({",": ".", ".": ","})

# --- verbs --------------------------------------------------------------------------------------

TENSES = ("prog", "past", "evid", "fut", "aor", "opt", "imp", "cond", "nec")
PERSONS = ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl")


@lru_cache(maxsize=8192)
def conjugate(
    verb_stem: str,
    tense: str,
    person: str = "3sg",
    negative: bool = False,
    question: bool = False,
    ability: bool = False,
) -> str:
    """A finite verb: conjugate("bekle", "prog", "1sg") → "bekliyorum".

    Tenses: prog (-yor), past (-dI), evid (-mIş), fut (-AcAk), aor (-Ar), opt
    (-A: alayım, alalım), imp, cond (-sA), nec (-mAlI); the first five and nec
    combine with "+past", "+evid" and "+cond" ("prog+past": bekliyordum). The
    stem may be a phrase ("kâr et"); its last word is conjugated. `ability` adds
    -Abil (alabilir, alamaz). Raises KeyError for an unknown tense or person.
    """
    head, _, stem = verb_stem.rpartition(" ")
    prefix = head + " " if head else ""
    main, _, second = tense.partition("+")
    if person not in PERSONS:
        raise KeyError(person)
    if ability:
        stem = _attach(_before_vowel(stem), "(y)A" if negative else "(y)Abil")
    body, endings = _tense_stem(stem, main, person, negative, after_ability=ability)
    if second:
        return prefix + _second_tense(body, main, second, person, question)
    if not question:
        ending = _Sound.of(body).render(endings[person])
        if main == "fut" and ending[:1] in ("ı", "i"):  # alacak → alacağım
            body = body[:-1] + "ğ"
        return prefix + body + ending
    return prefix + _question(body, main, person, endings)


def nonfinite(verb_stem: str, form: str, case: str = "", negative: bool = False) -> str:
    """A verb as noun, adjective or adverb, with noun suffixes in `case`.

    Forms: inf (almak), noun (alma), ip (alıp), an (alan), dik (aldık-: aldığım),
    acak (alacak-), arak (alarak), inca (alınca), madan (almadan), dikca, ken (alırken).
    """
    head, _, stem = verb_stem.rpartition(" ")
    prefix = head + " " if head else ""
    if form == "ken":
        return prefix + conjugate(stem, "aor", negative=negative) + "ken"
    if form == "madan":
        return prefix + _attach(stem, "mAdAn")
    template = _NONFINITE[form]
    base = _attach(stem, "mA") if negative else _before_vowel(stem) if template[0] in "(" else stem
    word = _attach(base, template)
    return prefix + (suffix(word, case, apostrophe=False, compound=False) if case else word)


_NONFINITE: dict[str, str] = {
    "inf": "mAk",
    "noun": "mA",
    "ip": "(y)Ip",
    "an": "(y)An",
    "dik": "DIk",
    "acak": "(y)AcAk",
    "arak": "(y)ArAk",
    "inca": "(y)IncA",
    "dikca": "DIkçA",
}
_SHORT_PERSONS = {"1sg": "m", "2sg": "n", "3sg": "", "1pl": "k", "2pl": "nIz", "3pl": "lAr"}
_LONG_PERSONS = {"1sg": "(y)Im", "2sg": "sIn", "3sg": "", "1pl": "(y)Iz", "2pl": "sInIz", "3pl": "lAr"}
_OPTATIVE = {"1sg": "yIm", "2sg": "sIn", "3sg": "", "1pl": "lIm", "2pl": "sInIz", "3pl": "lAr"}
_IMPERATIVE = {"2sg": "", "3sg": "sIn", "2pl": "(y)In", "3pl": "sInlAr"}
_NEGATIVE_AORIST = {"1sg": "m", "2sg": "zsIn", "3sg": "z", "1pl": "yIz", "2pl": "zsInIz", "3pl": "zlAr"}


def _tense_stem(stem: str, tense: str, person: str, negative: bool, after_ability: bool) -> tuple[str, dict[str, str]]:
    """The verb up to its person ending, and the endings that go with it."""
    soft = _before_vowel(stem)
    base = _attach(stem, "mA") if negative else stem
    if tense == "prog":
        if negative:
            return _attach(_narrowed(base), "yor"), _LONG_PERSONS
        if stem[-1] in "ae":
            return _narrowed(stem) + "yor", _LONG_PERSONS
        return _attach(soft, "(I)yor"), _LONG_PERSONS
    if tense == "past":
        return _attach(base, "DI"), _SHORT_PERSONS
    if tense == "evid":
        return _attach(base, "mIş"), _LONG_PERSONS
    if tense == "fut":
        return _attach(base if negative else soft, "(y)AcAk"), _LONG_PERSONS
    if tense == "aor":
        if negative:
            return base, _NEGATIVE_AORIST
        return _aorist(stem, soft), _LONG_PERSONS
    if tense == "opt":
        return _attach(base if negative else soft, "(y)A"), _OPTATIVE
    if tense == "imp":
        soft_person = person == "2pl" and not negative
        return ("yi" if stem == "ye" and soft_person else soft if soft_person and stem != "de" else base), _IMPERATIVE
    if tense == "cond":
        return _attach(base, "sA"), _SHORT_PERSONS
    if tense == "nec":
        return _attach(base, "mAlI"), _LONG_PERSONS
    raise KeyError(tense)


def _second_tense(body: str, main: str, second: str, person: str, question: bool) -> str:
    """The past, reported or conditional of a tense: alıyordu, alırmış, alacaksa, alıyor muydun."""
    if main == "aor" and body[-1] in "ae":  # a negative aorist lacks its z in the stem
        body += "z"
    template = {"past": "(y)DI", "evid": "(y)mIş", "cond": "(y)sA"}[second]
    persons = _LONG_PERSONS if second == "evid" else _SHORT_PERSONS
    if not question:
        if person == "3pl" and second != "cond":
            return _attach(_attach(body, "lAr"), template)
        return _attach(_attach(body, template), persons[person])
    if person == "3pl":
        return f"{_attach(body, 'lAr')} {_Sound.of(_attach(body, 'lAr')).render('mI' + template.replace('(y)', 'y'))}"
    particle = _Sound.of(body).render("mI" + template.replace("(y)", "y"))
    return f"{body} {_attach(particle, persons[person])}"


def _question(body: str, tense: str, person: str, endings: dict[str, str]) -> str:
    """The past, optative, imperative and conditional put the person first, the others the particle."""
    if tense in ("past", "opt", "imp", "cond") or person in ("3sg", "3pl"):
        whole = _attach(body, endings[person])
        return f"{whole} {_Sound.of(whole).render('mI')}"
    bare = body + "z" if tense == "aor" and endings is _NEGATIVE_AORIST else body
    return f"{bare} {_Sound.of(bare).render('mI' + _particle_person(person))}"


def _aorist(stem: str, soft: str) -> str:
    if stem[-1] in _VOWELS:
        return stem + "r"
    one_syllable = sum(ch in _VOWELS for ch in stem) == 1
    if stem in lexicon.VERB_SOFTENING or (one_syllable and stem not in lexicon.AORIST_HIGH):
        return _attach(soft, "Ar")
    return _attach(soft, "Ir")


def _narrowed(stem: str) -> str:
    """A final a or e before -yor becomes high: bekle → bekli, topla → toplu, alma → almı, de → di."""
    shorter = stem[:-1]
    if not any(ch in _VOWELS for ch in shorter):
        return shorter + _Sound.of(stem).render("I")
    return shorter + _Sound.of(shorter).render("I")


def _before_vowel(stem: str) -> str:
    """git → gid; de → di and ye → yi, which turn high before y."""
    if stem in ("de", "ye"):
        return stem[0] + "i"
    return stem[:-1] + "d" if stem in lexicon.VERB_SOFTENING else stem


def _particle_person(person: str) -> str:
    return {"1sg": "yIm", "2sg": "sIn", "3sg": "", "1pl": "yIz", "2pl": "sInIz", "3pl": ""}[person]


# --- sound --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sound:
    """What a suffix hears of the word before it."""

    vowel: str  # the last vowel, already fronted where the word is irregular
    ends_in_vowel: bool
    last: str

    @classmethod
    def of(cls, said: str, front: bool = False) -> _Sound:
        letters = [ch for ch in lower(said) if ch.isalpha()]
        if not letters:
            return cls("e", True, "e")
        vowel = next((ch for ch in reversed(letters) if ch in _VOWELS), "e")
        if front:
            vowel = vowel.translate(_FRONTED)
        return cls(vowel, letters[-1] in _VOWELS, letters[-1])

    def render(self, template: str) -> str:
        """A suffix template spoken after this sound."""
        out: list[str] = []
        vowel, last_is_vowel, last = self.vowel, self.ends_in_vowel, self.last
        position = 0
        while position < len(template):
            letter = template[position]
            if letter == "(":
                letter = template[position + 1]
                position += 3
                if (letter in "AI") == last_is_vowel:
                    continue
            else:
                position += 1
            if letter == "A":
                letter = "a" if vowel in _BACK else "e"
            elif letter == "I":
                letter = _high(vowel)
            elif letter == "D":
                letter = "t" if last in _VOICELESS else "d"
            elif letter == "C":
                letter = "ç" if last in _VOICELESS else "c"
            out.append(letter)
            last, last_is_vowel = letter, letter in _VOWELS
            if last_is_vowel:
                vowel = letter
        return "".join(out)


def _high(vowel: str) -> str:
    if vowel in _ROUND:
        return "u" if vowel in _BACK else "ü"
    return "ı" if vowel in _BACK else "i"


def _attach(stem: str, template: str) -> str:
    return stem + _Sound.of(stem).render(template)


def _chain(word: str, sound: _Sound, names: list[str], possessive: bool) -> str:
    """Suffix after suffix: only the first one hears the word, the next hear each other."""
    for position, name in enumerate(names):
        template = _NOUN_SUFFIXES[name]
        if possessive and name in _AFTER_POSSESSIVE:
            template = _AFTER_POSSESSIVE[name]
        ending = sound.render(template)
        # -lIk, -DIk, -AcAk soften inside a chain; the word itself was prepared by its caller.
        if position and ending[:1] in _VOWELS and ending and word.endswith("k"):
            word = word[:-1] + "ğ"
        word += ending
        if ending:
            sound = _Sound.of(ending) if any(ch in _VOWELS for ch in ending) else _Sound(sound.vowel, False, ending[-1])
        possessive = name in ("poss3sg", "poss3pl", "ki")
    return word


# --- stems --------------------------------------------------------------------------------------

_REPLACES_POSSESSIVE = ("pl", "poss1sg", "poss2sg", "poss1pl", "poss2pl", "poss3pl", "li", "siz", "lik", "ci")


def _before_suffix(word: str, name: str, sound: _Sound, possessive: bool) -> str:
    """The spelling of a common noun before this suffix: softened, doubled or with its vowel dropped."""
    template = (_AFTER_POSSESSIVE if possessive and name in _AFTER_POSSESSIVE else _NOUN_SUFFIXES).get(name, "")
    if not template:
        return word
    if sound.render(template)[:1] not in _VOWELS:
        return word
    head, _, last = word.rpartition(" ")
    changed = _changed_stem(lower(last))
    if changed is None:
        return word
    return (head + " " if head else "") + _matching_case(last, changed)


def _changed_stem(noun: str) -> str | None:
    """The stem of a noun before a vowel where it differs from the noun, or None."""
    if noun in lexicon.VOWEL_DROP:
        return lexicon.VOWEL_DROP[noun]
    if noun in lexicon.DOUBLING:
        return lexicon.DOUBLING[noun]
    if noun in lexicon.NOT_SOFTENING or noun[-1:] not in _SOFT:
        return None
    if noun in lexicon.SOFTENING:
        return noun[:-1] + ("g" if noun.endswith("nk") else _SOFT[noun[-1]])
    long = sum(ch in _VOWELS for ch in noun) > 1
    if not long or noun[-1] == "t":
        return None
    if noun[-1] == "g":  # katalog → kataloğu, but miting → mitingi
        return noun[:-1] + "ğ" if noun.endswith("og") else None
    if noun[-1] == "k" and noun[-2] not in _VOWELS:  # long words in consonant + k are loans, but ahenk, çelenk
        return noun[:-1] + "g" if noun.endswith("enk") else None
    return noun[:-1] + _SOFT[noun[-1]]


def _without_possessive(word: str) -> str:
    """faiz kararı → faiz karar; the stem change that the possessive had caused is undone."""
    head, _, last = word.rpartition(" ")
    lowered = lower(last)
    stem = lowered[:-2] if lowered[-2:] in ("sı", "si", "su", "sü") and lowered[-3:-2] in _VOWELS else lowered[:-1]
    back = _UNCHANGED.get(stem)
    if back is None and stem[-1:] == "ğ":
        back = stem[:-1] + "k"
    return (head + " " if head else "") + _matching_case(last, back or stem)


_UNCHANGED: dict[str, str] = {
    changed: noun for noun, changed in (*lexicon.VOWEL_DROP.items(), *lexicon.DOUBLING.items())
}


def _matching_case(model: str, text: str) -> str:
    return upper(text[:1]) + text[1:] if model[:1].isupper() else text


def _is_code(token: str) -> bool:
    """Numbers, currency signs, abbreviations and tickers, also a ticker typed in lower case."""
    if not token[-1:].isalpha():
        return True
    if len(token) > 1 and token.isupper():
        return True
    symbol = SYMBOLS.get(token.upper()) if token.isascii() else None
    return symbol is not None and symbol.kind == "share" and symbol.spoken == token.upper()


def _is_front(last: str, said: str) -> bool:
    lowered = lower(last)
    return lowered in lexicon.FRONT and lower(said).endswith(lowered)


def _sound_before_particle(previous: str, reading: str | None) -> _Sound:
    """Particles hear the end of the word before them: its suffix where one is set off, else its reading."""
    word = previous.rstrip(" .,!?…")
    for mark in ("'", "’"):
        if mark in word.rsplit(" ", 1)[-1]:
            return _Sound.of(word.rsplit(mark, 1)[-1] or word)
    last = word.rsplit(" ", 1)[-1]
    said = reading if reading is not None else reading_of(word)
    return _Sound.of(said, front=_is_front(last, said))


# --- numbers ------------------------------------------------------------------------------------

_ONES = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_GROUPS = ("", "bin", "milyon", "milyar", "trilyon")
_THOUSANDS = re.compile(r"^\d{1,3}(\.\d{3})+$")


def _number_reading(text: str) -> str:
    """The last spoken word of a figure as it is written in Turkish."""
    tail = re.split(r"[^\d.,:]+", text.rstrip("'’").rstrip("%"))
    figure = next((part for part in reversed(tail) if any(ch.isdigit() for ch in part)), "0").strip(".,:")
    letters = re.sub(r"^.*\d", "", text)
    if letters and letters[-1].isalpha():  # 10x, 4K, 2mn
        return lexicon.READINGS.get(fold(letters)) or lexicon.LETTER_NAMES.get(lower(letters[-1]), letters)
    if ":" in figure:  # a clock: 18:00 is read "on sekiz"
        hours, minutes = figure.rsplit(":", 1)
        return _last_number_word(int(minutes or 0) or int(re.sub(r"\D", "", hours) or 0))
    if "," in figure:
        return _last_number_word(int(figure.rsplit(",", 1)[1] or 0))
    if "." in figure and not _THOUSANDS.match(figure):
        return _last_number_word(int(figure.rsplit(".", 1)[1]))
    return _last_number_word(int(figure.replace(".", "")))


def _last_number_word(value: int) -> str:
    if value == 0:
        return _ONES[0]
    group = 0
    while value % 1000 == 0:
        value //= 1000
        group += 1
    if group:
        return _GROUPS[min(group, len(_GROUPS) - 1)]
    if value % 10:
        return _ONES[value % 10]
    if value % 100:
        return _TENS[value % 100 // 10]
    return "yüz"
