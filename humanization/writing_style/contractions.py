"""Spoken shortenings of written Turkish: full form → (rule, short form).

A rule is what a person has a rate for (`params.CONTRACTION_RATES`); several
forms share one. Every short form says the same as the full one, and negation
survives in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Shortening = tuple[str, str]

WORDS: Mapping[str, Shortening] = MappingProxyType(
    {
        "bir": ("bir", "bi"),
        "birşey": ("bir şey", "bişey"),
        "değil": ("değil", "deil"),
        "burada": ("burada", "burda"),
        "orada": ("burada", "orda"),
        "şurada": ("burada", "şurda"),
        "nerede": ("burada", "nerde"),
        "buradan": ("burada", "burdan"),
        "oradan": ("burada", "ordan"),
        "nereden": ("burada", "nerden"),
        "buralarda": ("burada", "burlarda"),
        "herhalde": ("herhalde", "heralde"),
        "tabii": ("tabii", "tabi"),
        "ağabey": ("ağabey", "abi"),
        "teşekkürler": ("teşekkürler", "tşk"),
        "tamam": ("tamam", "tmm"),
        "böyle": ("öyle", "böle"),
        "öyle": ("öyle", "öle"),
        "şöyle": ("öyle", "şöle"),
        "nasıl": ("nasıl", "nası"),
    }
)

QUESTION_PARTICLES: frozenset[str] = frozenset(
    root + ending
    for root in ("mı", "mi", "mu", "mü")
    for ending in (
        *("", "sın", "sin", "sun", "sün", "sınız", "siniz", "sunuz", "sünüz"),
        *("yım", "yim", "yum", "yüm", "yız", "yiz", "yuz", "yüz", "ydı", "ydi", "ydu", "ydü"),
    )
)

# First words of the pairs below, so that most words cost one look-up.
PAIRS: frozenset[str] = frozenset({"bir", "değil", "ne", "o", "tabii", "şu", "her", "ya", "hoş", "hiç", "art"})

_EXACT: Mapping[tuple[str, str], Shortening] = MappingProxyType(
    {
        ("değil", "mi"): ("değil mi", "dimi"),
        ("ne", "haber"): ("ne yapıyor", "naber"),
        ("ne", "yapıyorsun"): ("ne yapıyor", "napıyosun"),
        ("ne", "yapıyorsunuz"): ("ne yapıyor", "napıyosunuz"),
        ("ne", "yapıyor"): ("ne yapıyor", "napıyo"),
        ("ne", "yapalım"): ("ne yapıyor", "napalım"),
        ("ne", "yapacağız"): ("ne yapıyor", "napıcaz"),
        ("ne", "oldu"): ("ne oldu", "noldu"),
        ("ne", "olur"): ("ne oldu", "nolur"),
        ("ne", "oluyor"): ("ne oldu", "noluyo"),
        ("ne", "olacak"): ("ne oldu", "nolcak"),
        ("o", "zaman"): ("o zaman", "ozaman"),
        ("tabii", "ki"): ("tabii ki", "tabiki"),
        ("bir", "sürü"): ("bir sürü", "birsürü"),
        ("şu", "an"): ("şu an", "şuan"),
        ("her", "şey"): ("her şey", "herşey"),
        ("ya", "da"): ("ya da", "yada"),
        ("hoş", "geldin"): ("hoş geldin", "hoşgeldin"),
        ("hiç", "kimse"): ("hiç kimse", "hiçkimse"),
        ("art", "arda"): ("art arda", "ardarda"),
    }
)
_THING_ENDINGS = ("", "i", "e", "de", "den", "ler", "leri", "im", "in", "dir", "lerden", "lere")

VERB_ENDS: tuple[str, ...] = (
    *("yor", "yorum", "yorsun", "yorsunuz", "yoruz", "yorlar"),
    *("acağım", "eceğim", "acağız", "eceğiz", "acak", "ecek"),
)
_NARROW: Mapping[str, str] = MappingProxyType(
    {"a": "ı", "e": "i", "ı": "ı", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
)
_FRONT = "eiöü"


def pair(first: str, second: str) -> Shortening | None:
    """The shortening of two words in a row, both in lower case."""
    if first == "bir" and second.startswith("şey") and second[3:] in _THING_ENDINGS:
        return "bir şey", "bi" + second
    return _EXACT.get((first, second))


def verb(word: str) -> Shortening | None:
    """The spoken form of a verb in lower case that ends in one of `VERB_ENDS`.

    geliyor → geliyo, geliyorsun → geliyosun, bakıyorum → bakıyom, alacağım → alıcam,
    bekleyeceğim → bekliycem, gelmeyeceğiz → gelmiycez, olacak → olcak.
    """
    if word.endswith("yorum"):
        return ("yorum", word[:-3] + "m") if len(word) > 6 else None
    if word.endswith("yoruz"):
        return ("yoruz", word[:-3] + "z") if len(word) > 6 else None
    if word.endswith("yorsun"):
        return ("yorsun", word[:-4] + "sun") if len(word) > 7 else None
    if word.endswith("yorsunuz"):
        return ("yorsun", word[:-6] + "sunuz") if len(word) > 9 else None
    if word.endswith("yorlar"):
        return ("yor", word[:-4] + "lar") if len(word) > 7 else None
    if word.endswith("yor"):
        return ("yor", word[:-1]) if len(word) > 4 else None
    if word.endswith(("acak", "ecek")):
        return _future(word[:-4], word[-4:], "", "acak")
    person = "m" if word.endswith("m") else "z"
    return _future(word[:-6], word[-6:], person, "acağım" if person == "m" else "acağız")


def _future(stem: str, ending: str, person: str, rule: str) -> Shortening | None:
    vowels = [letter for letter in stem if letter in _NARROW]
    if len(stem) < 2 or not vowels:
        return None
    tail = ("ce" if ending[0] == "e" else "ca") + (person or "k")
    if stem[-1] == "y" and stem[-2] in _NARROW:
        # bekle-y-eceğim: the vowel before y narrows, the y stays.
        stem = stem[:-2] + _NARROW[stem[-2]] + "y"
        return rule, stem + tail
    if not person:
        return rule, stem + tail
    return rule, stem + _NARROW[vowels[-1]] + tail
