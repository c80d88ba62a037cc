"""How assets, prices, shares and people are called in a sentence, with the right suffix.

Everything here is a pure function of its arguments and remembered: a room says
"THYAO'yu" a thousand times a day.
"""

from __future__ import annotations

from functools import lru_cache

from bots.names import FIRST_NAMES
from conversations.market.symbols import SYMBOLS, Symbol
from conversations.text.morphology import de_da, format_percent, format_price, number_suffix, question_particle, suffix
from piyasa_site.common.turkish import capitalise, lower

# What people say instead of the code, and how it sounds; for codes whose nickname is a household word.
NICKNAMES: dict[str, tuple[str, str]] = {
    "PGSUS": ("Pegasus", "pegasus"),
    "ASELS": ("Aselsan", "aselsan"),
    "EREGL": ("Ereğli", "ereğli"),
    "KRDMD": ("Kardemir", "kardemir"),
    "KCHOL": ("Koç", "koç"),
    "SAHOL": ("Sabancı", "sabancı"),
    "ALARK": ("Alarko", "alarko"),
    "AKBNK": ("Akbank", "akbank"),
    "ISCTR": ("İş C", "iş ce"),
    "YKBNK": ("Yapı Kredi", "yapı kredi"),
    "VAKBN": ("Vakıfbank", "vakıfbank"),
    "HALKB": ("Halkbank", "halkbank"),
    "TUPRS": ("Tüpraş", "tüpraş"),
    "PETKM": ("Petkim", "petkim"),
    "SASA": ("Sasa", "sasa"),
    "SISE": ("Şişecam", "şişecam"),
    "MGROS": ("Migros", "migros"),
    "ULKER": ("Ülker", "ülker"),
    "TOASO": ("Tofaş", "tofaş"),
    "ARCLK": ("Arçelik", "arçelik"),
    "VESTL": ("Vestel", "vestel"),
    "TCELL": ("Turkcell", "turkcell"),
    "TTKOM": ("Türk Telekom", "türk telekom"),
    "ASTOR": ("Astor", "astor"),
    "ODAS": ("Odaş", "odaş"),
    "EKGYO": ("Emlak Konut", "emlak konut"),
    "ENKAI": ("Enka", "enka"),
    "GUBRF": ("Gübretaş", "gübretaş"),
    "HEKTS": ("Hektaş", "hektaş"),
    "KOZAL": ("Koza", "koza"),
    "BTC": ("Bitcoin", "bitkoin"),
    "ETH": ("Ethereum", "ityıryum"),
    "XU100": ("endeks", "endeks"),
    "XBANK": ("banka endeksi", "banka endeksi"),
    "FAIZ": ("faiz", "faiz"),
}
# Said by everybody instead of the code.
_ALWAYS_NICKNAME = frozenset(("XU100", "XBANK", "FAIZ"))
_COMPOUNDS = frozenset(("XBANK",))

# First names borne by one gender only, with the index of the newest era in which they are usual.
_PEOPLE: dict[str, tuple[str, int]] = {}
_BOTH: set[str] = set()
for _gender, _eras in FIRST_NAMES.items():
    for _era, _names in enumerate(_eras):
        for _name in _names:
            if _name in _PEOPLE and _PEOPLE[_name][0] != _gender:
                _BOTH.add(_name)
            _PEOPLE[_name] = (_gender, _era)
for _name in sorted(_BOTH):
    del _PEOPLE[_name]


@lru_cache(maxsize=8192)
def asset(code: str, nickname: bool, case: str) -> str:
    """The asset in a case; `de` and `mi` give it with the particle for "too" or a question."""
    symbol = SYMBOLS[code]
    word, reading, apostrophe, compound = symbol.spoken, symbol.reading, symbol.apostrophe, symbol.compound
    if code in NICKNAMES and (nickname or code in _ALWAYS_NICKNAME):
        word, reading = NICKNAMES[code]
        apostrophe = word[:1] != lower(word[:1])
        compound = code in _COMPOUNDS
    if not case:
        return word
    if case == "de":
        return f"{word} {de_da(word, reading)}"
    if case == "mi":
        return f"{word} {question_particle(word, reading)}"
    return suffix(word, case, reading=reading, apostrophe=apostrophe, compound=compound)


def has_nickname(code: str) -> bool:
    return code in NICKNAMES


@lru_cache(maxsize=16384)
def number(text: str, case: str) -> str:
    if case == "mi":
        return f"{text} {question_particle(text)}"
    if case == "de":
        return f"{text} {de_da(text)}"
    return number_suffix(text, case) if case else text


def price(symbol: Symbol, value: float) -> str:
    """A price the way it is written in a chat: no more digits than the eye needs."""
    if value >= 1000.0:
        return format_price(value, 0)
    if symbol.kind == "fx" and value < 5.0:
        return format_price(value, 4)
    decimals = 1 if value >= 200.0 and symbol.decimals < 2 else 2
    text = format_price(value, decimals)
    return text[: -decimals - 1] if text.endswith("0" * decimals) else text


def percent(share: float, spelt: bool) -> str:
    """The size of a change without its sign; in words of the persona's habit: "%3,4" or "yüzde 3,4"."""
    size = abs(share)
    text = format_percent(size, 0 if size >= 0.1 else 1)
    if text.endswith(",0"):
        text = text[:-2]
    return "yüzde " + text.removeprefix("%") if spelt else text


@lru_cache(maxsize=4096)
def short_name(name: str) -> str:
    """What somebody is called by: the first name, or the whole of a nickname."""
    words = name.split()
    if not words:
        return ""
    first = words[0]
    if first[:1] == lower(first[:1]):
        return first if len(words) == 2 and len(words[1]) <= 2 else name
    if len(words) == 2 and words[1] in ("Hoca", "Abi", "Abla", "Amca", "Teyze", "Bey", "Hanım"):
        return f"{first} {_VOCATIVES.get(words[1], words[1])}"
    return first


_VOCATIVES = {"Hoca": "Hocam", "Abi": "abi", "Abla": "abla"}


@lru_cache(maxsize=8192)
def called(name: str, polite: bool, speaker_age: int) -> str:
    """The name with the title that age and politeness ask for, where the name tells: "Murat abi", "Sevgi Hanım"."""
    short = short_name(name)
    if " " in short or short not in _PEOPLE:
        return short
    gender, era = _PEOPLE[short]
    if polite and era <= 1:
        return f"{short} {'Hanım' if gender == 'f' else 'Bey'}"
    if not polite and (speaker_age < 38 if era == 0 else era == 1 and speaker_age < 28):
        return f"{short} {'abla' if gender == 'f' else 'abi'}"
    return short


@lru_cache(maxsize=8192)
def called_politely(name: str) -> str:
    """The name with "Hanım" or "Bey" behind it; "" where it does not tell which."""
    short = short_name(name)
    if " " in short:
        return short
    gender = _PEOPLE.get(short, ("", 1))[0]
    return f"{short} {'Hanım' if gender == 'f' else 'Bey'}" if gender else ""


@lru_cache(maxsize=8192)
def vocative(name: str, polite: bool, relation: str, speaker_age: int, speaker_gender: str) -> str:
    """What stands for a name at the end of a word or two: "hocam", "üstat", "abi", "abla", "kanka", "dostum".

    "Hocam" goes with everybody; the others need an age or a closeness that the name and the relation tell.
    """
    gender, era = _PEOPLE.get(short_name(name), ("", 1))
    if polite:
        return "üstat" if gender == "m" and speaker_age >= 45 else "hocam"
    if relation == "close_friend" and speaker_age < 36:
        return "kanka"
    older = speaker_age < 38 if era == 0 else era == 1 and speaker_age < 28
    if gender and older:
        return "abla" if gender == "f" else "abi"
    if relation in ("friend", "close_friend"):
        return "dostum" if speaker_age >= 36 else "kardeşim" if speaker_gender == gender == "m" else "hocam"
    return "hocam"


def sentence(text: str) -> str:
    """With a capital first letter, unless it begins with a number or a sign."""
    return capitalise(text)
