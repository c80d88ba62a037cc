"""Nouns that people bring into a market room: how they stand in a dictionary, and where their figures are looked up.

A question is answered with its own noun ("komisyon oranı", "askerlik borçlanması"), and whoever does not know the
figure says where it stands. Both are general: a noun has a field, and a field has a place or somebody to ask. Nouns
are found by folded stem with suffixes behind it, so capitals, missing letters and cases do not matter.
"""
# ruff: noqa: E501 (a list is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from conversations.text.lexicon import SOFTENING, VOWEL_DROP
from conversations.text.morphology import suffix
from conversations.text.subjects import has_tail
from piyasa_site.common.turkish import fold


class Noun(NamedTuple):
    """A noun in its plain form, and the field it belongs to."""

    word: str
    field: str


class Field(NamedTuple):
    """Where the figures of a field stand ("KAP'ta"), or whom one asks ("mali müşavire"); empty where nowhere in particular."""

    place: str = ""
    whom: str = ""


FIELDS: dict[str, Field] = {
    "company": Field("KAP'ta", "şirketin yatırımcı ilişkilerine"),
    "exchange": Field("Borsa İstanbul'un sitesinde", "aracı kuruma"),
    "broker": Field("aracı kurumun uygulamasında", "aracı kurumun destek hattına"),
    "bank": Field("bankanın kendi uygulamasında", "bankanın müşteri hizmetlerine"),
    "centralbank": Field("TCMB'nin sitesinde", "bankaya"),
    "statistics": Field("TÜİK'in sitesinde", "bir bilene"),
    "fund": Field("TEFAS'ta", "fonu satan bankaya"),
    "regulator": Field("SPK'nın bülteninde", "aracı kuruma"),
    "state": Field("e-Devlet'te", "ilgili kuruma"),
    "platform": Field("platformun duyuru sayfasında", "platformun desteğine"),
    "tax": Field(whom="mali müşavire"),
    "law": Field(whom="avukata"),
    "health": Field(whom="doktora"),
    "gold": Field(whom="kuyumcuya"),
    "home": Field(whom="emlakçıya"),
    "car": Field(whom="servise"),
    "market": Field(),
    "life": Field(),
}

_OF_FIELD: dict[str, str] = {
    "company": """
        temettü, bilanço, bedelsiz, bedelli, sermaye, genel kurul, iştirak, ortaklık, patron, ihale, sözleşme, geri alım, rüçhan, ciro, favök,
        bildirim, fabrika, ihracat, sipariş, teşvik, birleşme, satın alma, halka açıklık, hissedar, yönetim, şirket, holding, bölünme, hak kullanım, temettü verimi, temettü tarihi
    """,
    "exchange": """
        seans, tatil, bayram, arife, açılış, kapanış, takvim, devre kesici, eşleşme, tedbir, brüt takas, açığa satış, viop, uzlaşma, fiyat adımı, borsa
    """,
    "broker": """
        komisyon, aracı kurum, kurum, emir, virman, takas, saklama, kredili işlem, teminat, lot, uygulama, stop, hisse transferi, özkaynak
    """,
    "bank": """
        mevduat, kredi, kart, nakit avans, taksit, vade, eft, havale, iban, şube, banka, ekstre, hesap işletim ücreti, çek, senet, kredi kartı, hesap
    """,
    "centralbank": "ppk, rezerv, politika faizi, faiz kararı, merkez bankası, swap, zorunlu karşılık, beklenti anketi",
    "statistics": "enflasyon, tüfe, üfe, işsizlik, büyüme, kira artışı, kira artış oranı, zam oranı, sanayi üretimi",
    "fund": "fon, yatırım fonu, para piyasası fonu, bes, bireysel emeklilik, serbest fon, yönetim ücreti, katılım fonu",
    "regulator": "halka arz, izahname, talep toplama, spk, lisans",
    "state": """
        maaş, emekli, emeklilik, sgk, prim, bağkur, askerlik, borçlanma, asgari ücret, ikramiye, kıdem, tazminat, tapu, miras, pasaport, ehliyet,
        nüfus, kimlik
    """,
    "platform": """
        coin, token, cüzdan, stake, airdrop, kaldıraç, ağ ücreti, listeleme, delist, unlock, halving, likidasyon
    """,
    "tax": "vergi, stopaj, beyanname, beyan, muafiyet, istisna, kdv, muhasebeci, fatura",
    "law": "suç, ceza, dava, mahkeme, haciz, icra, veraset, avukat, boşanma, nafaka, dolandırıcılık",
    "health": "ilaç, hastalık, doktor, ameliyat, tansiyon, ağrı, tahlil, diyet, hastane",
    "gold": "bilezik, işçilik, ayar, takı, kuyumcu, külçe",
    "home": "ev, daire, kira, konut, arsa, tarla, dükkân, depozito, aidat, kiracı, ev sahibi, tadilat",
    "car": "araba, otomobil, muayene, kasko, araba sigortası, benzin, mazot, lastik, motor",
    "market": """
        para, piyasa, hacim, fiyat, destek, direnç, hedef, trend, grafik, formasyon, tavan, taban, düzeltme, tahta, hisse, kâğıt, pozisyon, maliyet,
        ortalama, zarar, getiri, kazanç, risk, kriz, resesyon, petrol, doğalgaz, bakır, buğday, pamuk, parite, kur, döviz, dolar, euro, sterlin, altın,
        gümüş, ons, gram, kripto, bitcoin, altcoin, dominans, balina, yabancı, birikim, tasarruf, yatırımcı, yatırım, sepet, çeşitlendirme, strateji,
        teknik analiz, temel analiz, analiz, gösterge, haber, söylenti, tüyo, sinyal, kaynak, tahmin, beklenti, faiz, tahvil, bono, eurobond,
        oran, ücret, tutar, tarih, limit, süre, verim, şart, başvuru, zam, artış, indirim, kural, fark, avantaj,
        emtia, sektör, nakit, makas, yarım altın, portföy
    """,
    "life": """
        okul, sınav, ders, üniversite, çocuk, aile, düğün, nişan, bebek, doğum günü, yemek, çorba, çay, kahve, ekmek, kahvaltı, pilav, makarna,
        maç, takım, film, dizi, kitap, müzik, şarkı, konser, oyun, telefon, bilgisayar, internet, şarj, hava, yağmur, trafik, uçak, otobüs, bilet,
        otel, tatil, valiz, kedi, köpek, bahçe, çiçek, spor, uyku, rüya, şans, moral, umut, hediye, dershane, masraf, borç, bütçe, vardiya,
        nöbet, mesai, patron, müdür, mülakat, tayin, terfi, dilekçe, fal, burç
    """,
}  # fmt: skip

_LEAST, _LONGEST = 2, 22  # letters of a stem


def _stems() -> dict[str, Noun]:
    """Folded stems, those before a vowel among them: hesap and hesab, vakit and vakt."""
    found: dict[str, Noun] = {}
    for field, words in _OF_FIELD.items():
        for word in (" ".join(raw.split()) for raw in words.split(",")):
            noun = Noun(word, field)
            for stem in (word, VOWEL_DROP.get(word, word), _softened(word)):
                found.setdefault(fold(stem), noun)
    return found


def _softened(word: str) -> str:
    if len(word) < 4 and word not in SOFTENING:
        return word
    return word[:-1] + {"p": "b", "ç": "c", "t": "d", "k": "ğ"}.get(word[-1], word[-1])


_STEMS = _stems()
_VERBAL = ("yor", "cak", "cek", "dim", "tim", "dik", "tik", "mis", "mus", "sam", "sem", "lim")


def stems() -> Sequence[str]:
    """The folded stems of all nouns."""
    return tuple(_STEMS)


def noun_of(word: str) -> Noun | None:
    """The noun that a folded word is or begins with, suffixes of nouns behind it; None where there is none."""
    bare = word.partition("'")[0]
    if bare.endswith(_VERBAL) and bare not in _STEMS:
        return None
    for length in range(min(len(bare), _LONGEST), _LEAST - 1, -1):
        noun = _STEMS.get(bare[:length])
        if noun is not None and (length == len(bare) or (length > 2 and has_tail(bare, length))):
            return noun
    return None


def nouns_in(words: Sequence[str]) -> list[tuple[int, Noun]]:
    """Every noun of a line with the place of its last word, in order; a name of several words is one noun."""
    found: list[tuple[int, Noun]] = []
    place = 0
    while place < len(words):
        for count in (3, 2, 1):
            last = place + count
            noun = noun_of(" ".join(words[place:last])) if last <= len(words) else None
            if noun is not None and noun.word.count(" ") == count - 1:
                found.append((last - 1, noun))
                place = last - 1
                break
        place += 1
    return found


def field_of(nouns: Sequence[tuple[int, Noun]]) -> Field:
    """Where what a line is about is looked up: by the last of its nouns that has such a field."""
    return next((FIELDS[noun.field] for _, noun in reversed(nouns) if noun.field not in _NO_FIELD), Field())


def phrase(nouns: Sequence[tuple[int, Noun]], which: int, words: Sequence[str]) -> str:
    """A noun of a line in its plain form, with the nouns before it that are one name with it ("kira artış oranı")."""
    place, noun = nouns[which]
    if fold(noun.word) == words[place] or " " in noun.word or _MINE.search(words[place]):
        return noun.word  # bare nouns side by side are seldom one name, and "hesabım" belongs to somebody
    parts = [suffix(noun.word, "poss3sg", apostrophe=False)]
    for other, before in reversed(nouns[:which]):
        if other != place - len(parts) or fold(before.word).rpartition(" ")[2] != words[other]:
            break
        parts.insert(0, before.word)
    return " ".join(parts) if len(parts) > 1 else noun.word


_MINE = re.compile(r"[iu]m(?:[iu]z\w*|[ae]|[iu]|d[ae]n?|l[ae])?$")
_NO_FIELD = ("market", "life")
