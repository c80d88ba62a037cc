"""What a question asks for: which figure, of what thing, of which day, and where that is looked up.

`understanding` says that a line is a question and what it names; an answer needs more than that. The close of yesterday
is not the price of now, when a thing happens is not what it is, and what nobody here can know is still *something*: it
has a noun to be named and a place where it stands. Pure; folded words in, values out.
"""
# ruff: noqa: E501 (a pattern is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from conversations.text import nouns
from conversations.text.figures import value_of
from conversations.text.nouns import Field
from piyasa_site.common.turkish import fold


class Inquiry(NamedTuple):
    """What is asked for; `focus` is its noun in the plain form ("komisyon oranı"), "" where none is certain."""

    figure: str
    focus: str = ""
    field: Field = Field()


def inquiry_of(words: Sequence[str], joined: str) -> Inquiry:
    """What a question asks for, whatever it is about; the figure is "" where it asks in no known way."""
    figure = figure_of(joined)
    found = nouns.nouns_in(words)
    focus, own = _focus(words, found, figure)
    # What is asked about has its own field; only where it has none does another noun of the line lend its own.
    return Inquiry(figure, focus, nouns.FIELDS[own] if own not in ("", "market") else nouns.field_of(found))


def figure_of(joined: str) -> str:
    """The kind of thing a question asks for; see `FIGURES`."""
    return next((name for name, pattern in FIGURES if pattern.search(joined)), "")


def focus_of(words: Sequence[str], joined: str) -> str:
    """The noun a line is about, question or not: the first that has a field, else the first; "" where there is none."""
    found = nouns.nouns_in(words)
    spoken = [which for which, (_, noun) in enumerate(found) if noun.field != "life"] or list(range(len(found)))
    if not spoken:
        return ""
    which = spoken[0]
    while which + 1 < len(found) and found[which + 1][0] == found[which][0] + 1:  # of "emekli ikramiyem" the last
        which += 1
    return nouns.phrase(found, which, words)


# First match counts, so that what may be asked beside another stands first ("kaça kadar almam lazım" asks a hour).
FIGURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("may", re.compile(
        r"\b(?:suc|yasak|yasal|serbest|zorunlu|mecbur|sart|caiz|haram|gunah|gerekli|lazim|mumkun) ?m[iu]\w*|\b(?:gerekir|gerekiyor|gerekli|lazim) ?m[iu]\w*|\bhakk\w+ var m[iu]"
        r"|\b(?:yapabil|alabil|satabil|acabil|cekebil|girebil|kullanabil)\w+ m[iu]\w*|\b(?:izin|ceza) (?:ver|yer|al|kes)\w* m[iu]\w*"
    )),
    ("duration", re.compile(r"\bkac (?:gun|saat|hafta|ay|dakika)(?:de|da|te|ta)? (?:sur|icinde|gec|gel|yat|bekl)\w*|\bne kadar sur\w*")),
    ("date", re.compile(r"\bne zaman|\bhangi (?:gun|tarih|ay|hafta)|\bayin kac|\btarihi (?:ne|belli|var|kac)|\bkac (?:gun|ay|hafta|yil) (?:sonra|kald)\w*")),
    ("hour", re.compile(r"\bsaat kac\w*|\bkac(?:ta|a kadar|ta kadar)\b")),
    ("where", re.compile(r"\bner(?:e|d)(?:de|den|ye|e|en|si|esi)?\b")),
    ("whom", re.compile(r"\b(?:kime|nereye|kimden) (?:\w+ )?(?:sor|danis|basvur|git|yaz|ogren|sikayet)\w*")),
    ("who", re.compile(r"\bkim(?:in|e|den|ler|di|dir|se)?\b")),
    ("amount", re.compile(r"\bne kadar\w*|\bkac\w*|\byuzde kac|\bbinde kac|\bne tut(?:ar|uyor)\w*|\borani ne\b|\bucreti ne\b")),
    ("how", re.compile(r"\bnasil\w*|\bne sekilde|\bne yapmam? (?:lazim|gerek)\w*|\byolu ne\w*")),
    ("why", re.compile(r"\b(?:neden|niye|nicin|sebebi|niyeymis)\b")),
    ("which", re.compile(r"\bhangi\w*|\boner(?:i|ir|en)\w*|\btavsiye\w*")),
    ("whether", re.compile(r"\bm[iu](?:y\w+|s[iu]n\w*|d[iu]r)?\b|\w{3}m[iu]$|\bvarm[iu]\b")),
    ("what", re.compile(r"\bne(?:dir|ler|yi|ye|den|yin|yle|ymis)?\b")),
)  # fmt: skip
_AT = {
    "may": re.compile(r"^(?:suc|yasak|yasal|serbest|zorunlu|mecbur|sart|gerekli|lazim|mumkun|gerekir|gerekiyor)"),
    "duration": re.compile(r"^(?:kac|ne)$"),
    "date": re.compile(r"^(?:ne|hangi|ayin|kac|tarihi)$"),
    "hour": re.compile(r"^(?:saat|kac\w*)$"),
    "where": re.compile(r"^ner"),
    "whom": re.compile(r"^(?:kim|nereye)"),
    "who": re.compile(r"^kim"),
    "amount": re.compile(r"^(?:ne|kac\w*|yuzde|binde)$"),
    "how": re.compile(r"^(?:nasil|ne)"),
    "why": re.compile(r"^(?:neden|niye|nicin|sebebi)"),
    "which": re.compile(r"^(?:hangi|oner|tavsiye)"),
    "whether": re.compile(r"^m[iu]|\w{3}m[iu]$|^var"),
    "what": re.compile(r"^ne"),
}
# Nouns that say when or to whom, or that every second line has: seldom what is asked about.
_SIDELINE = frozenset(("para", "fiyat", "haber", "borsa", "piyasa", "nakit", "hisse"))


def _focus(words: Sequence[str], found: Sequence[tuple[int, nouns.Noun]], figure: str) -> tuple[str, str]:
    """The noun next before the asking word, else the next behind it, and its field; sidelines where there is no other."""
    if not found or not figure:
        return "", ""
    asking = next((place for place, word in enumerate(words) if _AT[figure].match(word)), len(words))
    before = [which for which, (place, _) in enumerate(found) if place < asking]
    behind = [which for which, (place, _) in enumerate(found) if place >= asking]
    # "hangi fon" asks for the noun behind, everything else for the one before.
    ordered = [*behind, *reversed(before)] if figure == "which" and behind else [*reversed(before), *behind]
    telling = [which for which in ordered if found[which][1].word not in _SIDELINE] or ordered
    return nouns.phrase(found, telling[0], words), found[telling[0]][1].field


def total_asked(text: str, joined: str) -> float:
    """How many of it a line asks the price of ("100 lot kaç para eder"); 0.0 where it asks for none."""
    found = _COUNT.search(joined)
    if found is None or not _COMES_TO.search(joined):
        return 0.0
    raw = re.search(rf"(?<![\w.,]){found.group(1)}[\d.,]*", text)
    return (value_of(raw.group(0)) if raw is not None else None) or 0.0


def sum_put_in(text: str) -> float:
    """The lira of which a line asks how much they buy ("20 bin liraya kaç lot gelir"); 0.0 where it asks no such thing."""
    found = _PUT_IN.search(fold(text))
    return (value_of(found.group(1), found.group(2) or "") if found is not None else None) or 0.0


_PUT_IN = re.compile(
    r"(?<![\w.,])(\d[\d.,]*) ?(bin|k|milyon)?(?:['’]?(?:[yl]?[ae])?| ?(?:lira|tl)\w*)(?: (?:ile|var|varsa|verip|yatirip))? kac (?:lot|adet|tane|gram|hisse|dolar|euro|ceyrek)\b"
    r"(?!.*\b(?:var|tasi|tut)\w*)"
)


def unit_counted(joined: str) -> str:
    """What such a line counts in, as it is said: "lot", "gram" or "adet"."""
    found = _COUNT.search(joined)
    return found.group(2) if found is not None and found.group(2) in ("lot", "gram") else "adet"


_COUNT = re.compile(r"\b(\d+)\S* (lot|gram|adet|tane|ceyrek|hisse|dolar|euro|bitcoin|btc|eth)\w*")
_COMES_TO = re.compile(r"\b(?:kac para|kac lira|kac tl|ne kadar|kaca|ne) (?:\w+ )?(?:eder|ediyor|tutar|tutuyor|yapar|yapiyor|gelir|lazim|alinir)\w*|\b(?:kac|ne kadar) (?:para|lira|tl)(?: \w+)?$")


# --- a figure of the market --------------------------------------------------------------------------------------

# What of a price the market state knows; first match counts.
_OF_MARKET: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("volume", re.compile(r"\bhacim?m?(?:i|de|den)?\b.*\b(?:niye|neden|nasil|ne kadar|var m|yok|dusuk|zayif|az|yuksek)|\b(?:nasil|ne kadar|niye|neden) .*\bhacim?m?")),
    ("peak", re.compile(r"\b(?:en (?:yuksek|dusuk)|zirve|dip|tavan|taban)\w* (?:\w+ ){0,2}(?:kac|ne\b|neydi|nere|hangi)\w*|\bkac\w* (?:\w+ )?(?:gordu|gormus)\w*")),
    ("change", re.compile(r"\b(?:yuzde|%) ?kac\w* (?:\w+ ){0,2}(?:art|dus|yuksel|kazan|getir|cik|yap|gitt|in|ekside|artida|kaybet)\w*|\bne kadar (?:\w+ )?(?:art|dus|yuksel|kazandir|getir|cik|yapti|in(?:di|mis)|kaybettir|oyna)\w*|\bkac (?:puan|lira|kurus|tl) (?:\w+ )?(?:art|dus|yuksel|cik|in)\w*")),
    ("open", re.compile(r"\bkac(?:tan|ta|a)? (?:\w+ )?ac(?:ti|ildi|mis|ilmis)\w*|\b(?:acilis\w*) (?:\w+ )?(?:kac|ne kadar|fiyati)\w*")),
    ("close", re.compile(r"\b(?:kac(?:tan|ta|a|i|la)?|ne kadar\w*|neyle|nerede\w*|nerde\w*) (?:\w+ )?(?:bitti|(?:kapat|kapan|bitir|birak)\w*?(?:[dt][iu]|m[iu]s)\w*)|\bkapanis\w* (?:\w+ ){0,2}(?:kac|ne\b|ne kadar|fiyati|nerede|nerde)\w*|\bkapatt?i\w* (?:kac|ne)\w*|\bkapanis(?:i|ini)? (?:hatirla|bilen|soyle|yaz)\w*")),
    ("was", re.compile(r"\b(?:kac\w*|ne kadar(?:di)?)(?: para| lira| tl| dolar| puan| euro)?(?:y?[dt][iu]|mis)\b|\b(?:kac|ne kadar)(?:t[ae])? (?:para |lira |tl |dolar |puan )?(?:idi|d[iu])\b|\bkac (?:para|lira|tl|dolar\w*|puan|euro)(?:y?[dt][iu])\b|\bfiyati (?:kac|ne)\w*(?:d[iu]|t[iu])\b")),
)  # fmt: skip
_MONTH = 30


def market_figure(joined: str) -> str:
    """Which figure of a price a line asks for beside the price itself: close, was, open, peak, change, volume or ""."""
    return next((name for name, pattern in _OF_MARKET if pattern.search(joined)), "")


def day_asked(joined: str, today: date) -> tuple[date, str] | None:
    """The past day a line names, and as an adjective before a noun ("dünkü"); None where it names none, or today."""
    for pattern, phrase, days in _DAYS:
        if pattern.search(joined):
            return today - timedelta(days=days), phrase
    for place, (stem, name) in enumerate(_WEEKDAYS):
        if re.search(rf"\b(?:gecen |onceki )?{stem}\w* (?:gunu )?", joined) and (f"gecen {stem}" in joined or _PAST.search(joined)):
            back = (today.weekday() - place) % 7 or 7
            return today - timedelta(days=back), f"geçen {name} günkü"
    if _NEW_YEAR.search(joined):
        return date(today.year - 1, 12, 31), "yılbaşındaki"
    if _MONTH_BEGAN.search(joined) and today.day > 1:
        return today.replace(day=1), "ay başındaki"
    return None


_MONTH_BEGAN = re.compile(r"\b(?:ay(?:in)? basinda|bu ayin basi\w*|ayin (?:biri|ilk gunu)\w*)")
_DAYS: tuple[tuple[re.Pattern[str], str, int], ...] = (
    (re.compile(r"\b(?:evvelsi|evvelki|onceki) gun|\bdunden onceki"), "önceki günkü", 2),
    (re.compile(r"\bdun(?:ku)?\b"), "dünkü", 1),
    (re.compile(r"\b(?:gecen|onceki) hafta\w*|\b(?:bir|1) hafta once"), "bir hafta önceki", 7),
    (re.compile(r"\b(?:gecen|onceki) ay\w*|\b(?:bir|1) ay once"), "bir ay önceki", 30),
    (re.compile(r"\b(?:gecen|onceki) (?:yil|sene)\w*|\b(?:bir|1) (?:yil|sene) once"), "bir yıl önceki", 364),
)
_WEEKDAYS = (("pazartesi", "pazartesi"), ("sali", "salı"), ("carsamba", "çarşamba"), ("persembe", "perşembe"), ("cuma", "cuma"))
_PAST = re.compile(r"\w[dt][iu]\b|\w(?:di|du|ti|tu)(?:k|m|n)?\b")
_NEW_YEAR = re.compile(r"\b(?:yilbasinda|yil basinda|sene basinda)\b")


def unit_asked(joined: str) -> str:
    """The currency a price is asked in ("kaç euro", "dolar bazında"): a symbol code, "" where none is named."""
    return next((code for code, pattern in _UNITS if pattern.search(joined)), "")


_UNITS = (
    ("EURTRY", re.compile(r"\bkac (?:euro|avro|yuro)\w*|\beuro (?:bazinda|cinsinden|olarak)")),
    ("USDTRY", re.compile(r"\bkac dolar\w*|\bdolar (?:bazinda|cinsinden|olarak)")),
)


def percent_asked(text: str, joined: str) -> float | None:
    """What share lies between two prices of a line ("61,40'tan aldım 74 oldu yüzde kaç"); None where it asks for none."""
    if not _SHARE_ASKED.search(joined):
        return None
    values = [value for raw in _PRICE.findall(text) if (value := value_of(raw))]
    return values[1] / values[0] - 1.0 if len(values) == 2 else None


_SHARE_ASKED = re.compile(r"\b(?:yuzde|%) ?kac\b|\byuzdesi (?:ne|kac)|\bkac (?:yuzde|kat)\b")
_PRICE = re.compile(r"(?<![\w%])\d[\d.]*(?:,\d+)?")
