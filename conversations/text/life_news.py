"""What a member tells of its own life in passing: who is ill, who is on holiday, whose wedding it is.

Members answer one another by what a message says of the market; news of a life wants another kind of word. What
members may tell is closed (`humanization.life_events.stories` and the frames of one's own life), so a few patterns
on a folded line know all of it; a test holds them to that. What people tell is read by `conversations.text.tellings`
and `conversations.text.occasions`, which know far more. Pure; some microseconds a line.
"""
# ruff: noqa: E501 (a rule is one line, however long)

from __future__ import annotations

import re

# In the order in which they are looked for: what weighs most first.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("grief", re.compile(r"\bcenaze|\byakinimizi kaybettik|\bbasimiz sag")),
    ("kin_ill", re.compile(r"\b(?:yakinim hastanede|refakatte|(?:akraba|yakinim) ameliyat|hastanedeyiz)")),
    (
        "ill",
        re.compile(
            r"\b(?:grip oldum|usutmus|nezle|bogazlarim sisti|atesim cikti|bademcik|belim tutuldu|disim apse|yirmilik"
            r"|migrenim|bana da bulasti|kapmisim|raporluyum|tansiyonum|ayagimi burktum|ben de kaptim|biraz hastayim"
            r"|hastayim|hasta hal|halsizlikle|halsizim|toparlanamadim|hala yatiyorum|biraz daha iyiyim|yavas yavas toparliyorum|hastaliktan|agridan uyku)"
        ),
    ),
    (
        "birthday",
        re.compile(r"\b(?:dogum gun|bir yas daha|yeni yasim|yas gunum|benim gunum|arayan soran|kutlayan|pastadan)"),
    ),
    (
        "parted",
        re.compile(
            r"\b(?:iliskim bitti|aram acildi|dargin|baska sehre tasindi|yurt disina tasindi|aklim biraz baska|kafam baska yerde)"
        ),
    ),
    (
        "reunited",
        re.compile(
            r"\b(?:yeni biriyle tanistim|baristim|yeniden gorusmeye|arkadasim \w+ tarafina|aramiz duzeldi"
            r"|ozel hayatta)"
        ),
    ),
    (
        "family",
        re.compile(
            r"\b(?:kuzenin dugun|yegenim oldu|kardesimin (?:nisan|kina|soz)|ailecek|misafirlerimiz|sunnet dugun"
            r"|askere ugurl|ailevi|ev kalabalik)"
        ),
    ),
    (
        "promoted",
        re.compile(
            r"\b(?:terfi|bolum bana bagl|ekip bana ver|sorumlulugum art|maasa guzel zam|bekledigim zam|kadrom onay"
            r"|is teklifini|iyi bir yere gec|buyuk bir is aldim|musteri bagladim|is(?:ler)?i buyut|stajim|bursum|projem derece"
            r"|ortalamam yuksel|yonetici(?:si)? secildim|dernekte yonet|siparisleri arti|siparisleri artt|el islerim"
            r"|kurs belgemi|is gorusmem|is tarafinda|kutlamayi|islatmayi|yeni duzene|yeni ise guce)"
        ),
    ),
    (
        "windfall",
        re.compile(
            r"\b(?:alacagim yatti|unuttugum bir alacak|ikramiye(?:si)? yatti|prim yatti(?! m)|iyi fiyata sattim|arsa payi"
            r"|tahsilat yaptim|borcunu kapatti|burs toplu|vergi iadesi|altin gunu sirasi|kucuk bir odul|elime (?:biraz|toplu) para"
            r"|(?:cebim|elim) (?:biraz )?rahat|gelen parayi)"
        ),
    ),
    (
        "expense",
        re.compile(
            r"\b(?:araba(?:nin)? (?:ariza|motoru)|(?:buzdolabi|kombi|camasir makinesi) bozuldu|ev sahibi kira|parayi odemedi"
            r"|karsiliksiz cikti|telefonum (?:kirildi|calindi)|vergi borcu|(?:dis|tedavi) masrafi|yurt parasina|aidatlara"
            r"|beklenmedik masraf|masraf ustune masraf|cepten gidiyor|masraflar (?:bitmedi|suruyor))"
        ),
    ),
    (
        "strain",
        re.compile(
            r"\b(?:denetim var|sonu kapanisi var|teslim(?:i)? var|bana kaldi|aramiz limoni|yeni mudur|nobetteyim|mesailer bitm"
            r"|tahsilatlar gecikti|odemeler ust uste|yetismiyor|sinav haftasi|tez teslim|kosturmacasi|tadilat|boya badana"
            r"|tasinma telas|ev ariyorum|isler (?:cok yogun|ust uste)|kafam cok dolu|basimi kaldiram|yogunluk (?:bitmedi|devam)"
            r"|gunu zor bitirdim|simdi oturabildim)"
        ),
    ),
    (
        "away",
        re.compile(
            r"\b(?:tatildeyim|tatilde (?:piyasa|ekrana|insan|kafa)|tatil (?:havasi|bitmesin|devam|aksami)|tatile ciktim|izindeyim"
            r"|yillik izne|yoluna dustum|mola verdim|memlekete (?:gittim|dondum)|akraba ziyaret|arkadaslarla geziyorum"
            r"|yazliktayiz|kaplicadayiz|torunlarin yanina|kamp yapiyoruz|taraflarindayim|buranin havasi)"
        ),
    ),
    (
        "hobby",
        re.compile(
            r"\b(?:(?:yuruyuse|yuzmeye|pilatese|spora|calmaya|cekmeye|kursuna|bisiklete|kosuya|oymaya) (?:basladim|yazildim)"
            r"|merak sardim|baliga cikiyorum|yetistiriyorum|hali sahaya|kodlama ogren|bahceyle ugras|tavlada turnuva"
            r"|mesgale|yeni (?:bir )?merak|yeni ugrasa)"
        ),
    ),
)


def news_of(said: str) -> str:
    """The kind of news of one's own life in a folded line; "" where there is none."""
    return next((kind for kind, pattern in _KINDS if pattern.search(said)), "")
