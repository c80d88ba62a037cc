"""What a remark about a price claims, and what it names on the way: the span, the sum, the level, who else holds it.

`understanding` says that a line is a claim and which way it points. Whoever answers
it must also know whether it says so for certain or as a possibility, by denying the
opposite ("düşmez" is not "yükselir"), of the past or of what is to come, against
something else ("ETH, BTC'yi geçer"), and by when. Pure; folded words in, values out.
"""
# ruff: noqa: E501 (a pattern is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from conversations.text.figures import MILLION, THOUSAND, value_of

LEVEL_REACH = 12.0  # times and parts of the price: a number further off than this is no level of the asset


class Claim(NamedTuple):
    """How a claim is made; which way it points is `Understanding.direction`."""

    sure: bool = False  # "asla", "kesin", "göreceksiniz": no doubt is left
    perhaps: bool = False  # "düşebilir", "belki": a possibility
    denies: bool = False  # says what will not happen: "düşmez", "batmaz"
    past: bool = False  # of what has happened already
    stays: bool = False  # neither up nor down: "yerinde sayar"
    beats: bool = False  # sets one thing above another: "sollar", "ezer geçer"
    sour: bool = False  # thinks little of what it speaks of: "tuzak", "hayal", "çöp"
    sweet: bool = False  # thinks much of it: "geleceği parlak", "en iyi yatırım"


def claim_of(joined: str) -> Claim:
    """The manner of a claim; `joined` are the folded words of the line with single spaces."""
    return Claim(
        sure=_SURE.search(joined) is not None,
        perhaps=_PERHAPS.search(joined) is not None,
        denies=_DENIES.search(joined) is not None,
        past=_PAST.search(joined) is not None and _COMING.search(joined) is None,
        stays=_STAYS.search(joined) is not None,
        beats=_BEATS.search(joined) is not None,
        sour=_SOUR.search(joined) is not None,
        sweet=_SWEET.search(joined) is not None,
    )


def span_of(joined: str) -> str:
    """By when or for how long, as an adverb that fits any sentence ("bu yıl", "yaza kadar"); "" where nothing is said."""
    for pattern, phrase in _SPANS:
        found = pattern.search(joined)
        if found is not None:
            return phrase.format(*(group or "" for group in found.groups()))
    return ""


def sum_of(text: str) -> str:
    """The sum of money a line names, as written ("2 milyon", "500 lira"); "" where it names none or several."""
    found = list(dict.fromkeys(match.group(0).strip() for match in _SUM.finditer(text)))
    return " ".join(found[0].split()) if len(found) == 1 else ""


def level_of(numbers: Sequence[str], joined: str, price: float) -> float:
    """The price that something is said, or asked, to come to, in its own unit; 0.0 where there is none.

    `price` is the present one: a number that could not be one of the asset's is none.
    """
    level = named_level(numbers, joined) if price > 0.0 else 0.0
    return level if price / LEVEL_REACH < level < price * LEVEL_REACH else 0.0


def named_level(numbers: Sequence[str], joined: str) -> float:
    """The one number of a line that something is said to come to, whatever its size; 0.0 where there is none."""
    levels = [number for number in numbers if "%" not in number]
    if len(levels) != 1 or not _REACHES.search(joined) or _COUNTED.search(joined):
        return 0.0
    level = value_of(levels[0])
    if level is None:
        return 0.0
    if _MILLIONS.search(joined):
        return level * MILLION
    return level * THOUSAND if _THOUSANDS.search(joined) else level


def asks_who_holds(joined: str) -> bool:
    """Whether the line asks if anybody has it: "alan var mı", "taşıyan yok mu"."""
    return _WHO_HOLDS.search(joined) is not None


# --- manner -----------------------------------------------------------------------------------------------

_SURE = re.compile(
    r"\b(?:asla|kesin(?:likle)?|hicbir zaman|hic bir zaman|her zaman|mutlaka|garanti|yuzde yuz|goreceksin\w*|gorursun\w*|not al\w*|bak\w* buraya"
    r"|demedi deme\w*|yazin bir|kaydet\w*|imkansiz|net\b|supheniz olmasin)"
)
_PERHAPS = re.compile(
    r"\b(?:belki|galiba|sanirim|herhalde|muhtemelen|ihtimal\w*|olabilir|sanki)\b|\w{2}[ae]bil(?:ir|iyor|ecek)\w*|\bgibi (?:duruyor|geliyor|gorunuyor)"
)
_DENIES = re.compile(
    r"\b(?:dus|yuksel|cik|in|bat|kayb\w*|kaybet(?:tir)?|art|toparlan|kirilma|gec|gor|don|gerile|uzme?|kazan(?:dir)?|gelis|ol)m[ae](?:z|yacak|yecek)\w*"
    r"|\b(?:dusmez|yukselmez|cikmaz|inmez|batmaz|artmaz|kirilmaz|gecmez|gormez|donmez|uzmez|olmaz|kaybettirmez|kazandirmaz|toparlamaz)\b"
)
_PAST = re.compile(r"\w{2}(?:[dt][iu](?:l[ae]r)?|m[iu]s(?:t[iu]r?|l[ae]r)?)\b")
_COMING = re.compile(r"\w(?:[ae]c[ae][kg]|[ae]r|[iu]r|yor)\w*$|\bolur\b")
_STAYS = re.compile(
    r"\byerinde sayar?\w*|\byerinde kal\w*|\byatay (?:gid|kal|sey|sur)\w*|\bkipirdama\w*|\bhareket etme\w*|\bpek oynama\w*|\bayni kal\w*|\bburalarda (?:kal|takil|dolan)\w*"
    r"|\bsakin (?:gid|kal|gec)\w*|\bne (?:artar|cikar|yukselir) ne (?:duser|azalir|iner)"
)
_BEATS = re.compile(
    r"\b(?:solla(?:r|yacak|di|yip)|ez(?:er|ecek|ip)|gec(?:er|ecek)|dov(?:er|ecek)|yen(?:er|ecek)|katla(?:r|yacak)|geride birak\w*|fark at\w*|onune gec\w*|tokatla\w*"
    r"|bes(?:e)? cek\w*|daha (?:iyi|cok kazandir\w*|karli|guvenli|saglam|mantikli)|iyidir|ustundur)\b"
)
_SOUR = re.compile(
    r"\b(?:tuzak|hayal|cop\b|yalan|masal|falci|palavra|oyuncak|soygun|tezgah|kandirmaca|sahte|bos is|bosa|zaman kaybi|bitti|bitik|olu yatirim|kazandirma|batir|batar|uzecek|uzer"
    r"|aldatmaca|dolandir|kazik|rezalet|ise yarama|kaybettir|kaybeder|kaybed|oyun\b|sisme|sisirme|zengin olma|ekmek (?:yok|cikmaz)|is yok|gecti|umut yok|guvenilmez|guvenme|tehlikeli|korkuyorum"
    r"|coker|cokecek|patlar|patlayacak|balon|tepe yap|tepeyi gor|yoruldu|doydu|sisti|sismis|sisik)\w*"
)
_SWEET = re.compile(
    r"\b(?:zengin olan|zengin oldu|kazandiran|kazandirdi|gelecegi|gelecegin|en iyi|en guvenli|en saglam|kazandirir|kaybettirmez|kazanir|parlak|yildiz|firsat|bedava|sudan ucuz|kelepir|vazgecilmez|sart\b|zengin eder|dip yap|dibi gor|dipten don|kacmaz|dogru (?:yol|is)|saglam|guvenli liman)\w*"
)

# --- what is named ------------------------------------------------------------------------------------------

_SPANS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})"), phrase)
    for pattern, phrase in (
        (r"(?:yil|sene) son(?:u|un)\w*", "yıl sonuna kadar"),
        (r"ay sonu\w*", "ay sonuna kadar"),
        (r"hafta sonu\w* kadar", "hafta sonuna kadar"),
        (r"(?:seneye|gelecek (?:sene|yil)|onumuzdeki (?:sene|yil)|yeni yil\w*)", "gelecek yıl"),
        (r"yilbasi\w*", "yılbaşından sonra"),
        (r"bu (?:sene|yil)\w*", "bu yıl"),
        (r"bu ay\w*", "bu ay"),
        (r"(?:gelecek|onumuzdeki) ay\w*", "gelecek ay"),
        (r"bu hafta\w*", "bu hafta"),
        (r"(?:gelecek|onumuzdeki|haftaya)(?: hafta\w*)?\b", "gelecek hafta"),
        (r"yarin\w*", "yarın"),
        (r"bayram\w*", "bayrama kadar"),
        (r"(?:bu yaz|yaza|yazin)\b", "yaza kadar"),
        (r"(?:bu kis|kisa)\b(?= \w*(?:gir|kadar))", "kışa kadar"),
        (r"(?:bahara|bu bahar|ilkbahar\w*)\b", "bahara kadar"),
        (r"(\d+) ay(?:da|lik|ligina)?\b", "{0} ayda"),
        (r"(\d+) (?:yil|sene)(?:de|da|lik|ligina)?\b", "{0} yılda"),
        (r"bu dongu\w*", "bu döngüde"),
    )
)
_SUM = re.compile(
    r"(?<![\w.,])\d[\d.,]* ?(?:bin|milyon|k)?(?: ?(?:lira|tl|dolar|euro))?(?=(?:m|[ıiuü]m|[yl]?l?[aeıiuü]|d[ae]n?|n[ıi]n|s[ıi])?\b)(?<=[a-zA-Z])",
    re.I,
)
_REACHES = re.compile(
    r"\b(?:gor(?:ur|ecek|uruz|unur|se|meye)|gel(?:ir|ecek|se)|cik(?:ar|acak|sa)|gid(?:er|ecek)|ulas(?:ir|acak)|as(?:ar|acak)|gec(?:er|ecek|se)|ol(?:ur|acak|ucak|ursa|sa|abilir|maz)"
    r"|don(?:er|ecek)|in(?:er|ecek)|dus(?:er|ecek)|kir(?:ar|acak)|varir|varacak|gorebilir|yapar|tutar|gormez|gecmez|asmaz|gelmez|cikmaz|inmez|dusmez)\b"
)
# A word of one letter or its suffix behind it, as "100K'yı" is split; "50 kırar mı" and "50 mi" are fifty.
_THOUSANDS = re.compile(r"\d ?bin\w{0,4}\b|\d k(?:'\w+)?(?= |$)")
_MILLIONS = re.compile(r"\d ?milyon\w{0,4}\b|\d m(?:'\w+)?(?= |$)")
# What a number counts where it is no price.
_COUNTED = re.compile(
    r"\d ?(?:bin |milyon )?(?:lot|adet|tane|kisi|gun|hafta|ay|yil|sene|saat|dakika|kere|kez|defa|yas|hisse|baz|puanlik|kat\b)\w*"
)
_WHO_HOLDS = re.compile(
    r"\b(?:alan|giren|satan|ekleyen)(?:lar)? ol(?:du|mus) m[iu]\b|\b(?:tut|tasi)\w*yo\w* m[iu]s[iu]n\w*|\b(?:alan|tasiyan|tutan|giren|ekleyen|toplayan|biriktiren|icerde olan|iceride olan|elinde olan)(?:lar)? (?:\w+ )?(?:var|yok) ?m[iu]\b"
    r"|\b\w{2,}[iu] olan(?:lar)? (?:\w+ )?(?:var|yok) ?m[iu]\b|\b(?:kimde|kimlerde) (?:var|kaldi)\b|\b(?:alan|tasiyan|tutan)(?:lar)? kim"
)
