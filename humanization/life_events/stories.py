# ruff: noqa: E501 - one pattern a line reads better than one wrapped over three
"""What may happen to whom: patterns by kind, in the first person.

A pattern begins in lower case and ends without a mark, so that it can stand
inside a chat line ("bu arada <pattern>"). It must stay true for as long as the
event lasts and claim nothing about a persona's home that may be otherwise
(relatives are those anybody may have). `{a|b}` is a choice, `<city>`, `<loc>`
the home city bare and in the locative, `<there>` and `<to>` another town in the
locative and dative, `<resort>` and `<at_resort>` where people go on holiday.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from bots.persona_parts.jobs import JOB_BY_TITLE
from bots.persona_parts.places import CITIES, CITY_BY_NAME
from humanization.contracts import BotFacts
from piyasa_site.common.phrasing import expand
from piyasa_site.common.turkish import fold


@dataclass(frozen=True, slots=True)
class Story:
    """One pattern, whom it fits (`low`/`high` age, `groups` of livelihood; empty fits all), and whether it is sad."""

    text: str
    low: int = 18
    high: int = 99
    groups: tuple[str, ...] = ()
    sad: bool = False


# Groups of livelihood.
EMPLOYED, OWN, STUDENT, RETIRED, HOME = "employed", "own", "student", "retired", "home"
_GROUP_OF_RHYTHM: Mapping[str, str] = {
    "office": EMPLOYED,
    "school": EMPLOYED,
    "shift": EMPLOYED,
    "care": EMPLOYED,
    "road": EMPLOYED,
    "shop": OWN,
    "free": OWN,
    "student": STUDENT,
    "retired": RETIRED,
    "home": HOME,
}
# Beginnings of words in the titles of jobs that are in no list (folded).
_GROUP_OF_STEM: tuple[tuple[str, str], ...] = (
    ("emekli", RETIRED),
    ("ogrenci", STUDENT),
    ("ev han", HOME),
    ("issiz", HOME),
    ("esnaf", OWN),
    ("serbest", OWN),
    ("sahibi", OWN),
    ("yatirimci", OWN),
    ("ciftci", OWN),
)


@lru_cache(maxsize=1024)
def group_of(job: str) -> str:
    """How somebody of this job lives: employed, own (their own business), student, retired or home."""
    known = JOB_BY_TITLE.get(job)
    if known is not None:
        return _GROUP_OF_RHYTHM.get(known.rhythm, EMPLOYED)
    folded = fold(job)
    return next((group for stem, group in _GROUP_OF_STEM if stem in folded), EMPLOYED)


def fitting(kind: str, facts: BotFacts) -> tuple[Story, ...]:
    """The patterns of a kind that may happen to this bot; never none."""
    return _fitting(kind, facts.age, group_of(facts.job))


@lru_cache(maxsize=4096)
def _fitting(kind: str, age: int, group: str) -> tuple[Story, ...]:
    return tuple(
        story
        for story in STORIES[kind]
        if story.low <= age <= story.high and (not story.groups or group in story.groups)
    )


def told(story: Story, facts: BotFacts, rng: Random) -> str:
    """The pattern as one sentence about this bot."""
    home = CITY_BY_NAME.get(facts.city)
    away = rng.choice([city for city in CITIES if city.name != facts.city])
    resort, at_resort = rng.choice([place for place in RESORTS if place[0] != facts.city])
    slots = {
        "city": facts.city or "memleket",
        "loc": home.locative if home else "memlekette",
        "there": away.locative,
        "to": away.dative,
        "resort": resort,
        "at_resort": at_resort,
    }
    return expand(story.text, rng, slots)


# Where people go, with the locative written out.
RESORTS: tuple[tuple[str, str], ...] = (
    ("Bodrum", "Bodrum'da"),
    ("Çeşme", "Çeşme'de"),
    ("Marmaris", "Marmaris'te"),
    ("Fethiye", "Fethiye'de"),
    ("Kuşadası", "Kuşadası'nda"),
    ("Ayvalık", "Ayvalık'ta"),
    ("Alanya", "Alanya'da"),
    ("Kaş", "Kaş'ta"),
    ("Datça", "Datça'da"),
    ("Bozcaada", "Bozcaada'da"),
    ("Akçay", "Akçay'da"),
    ("Kapadokya", "Kapadokya'da"),
    ("Abant", "Abant'ta"),
    ("Uludağ", "Uludağ'da"),
    ("Trabzon", "Trabzon'da"),
    ("Rize", "Rize'de"),
    ("Amasra", "Amasra'da"),
    ("Mardin", "Mardin'de"),
)

_WORKS = (EMPLOYED, OWN)
_AT_HOME = (RETIRED, HOME)

STORIES: Mapping[str, tuple[Story, ...]] = {
    "birthday": (
        Story("bugün doğum günüm"),
        Story("bugün bir yaş daha aldım"),
        Story("doğum günüm bugün, {pasta kesildi|akşama pasta var|evdekiler hatırladı}"),
        Story("bugün doğum günüm, {yaşlar birikiyor|sayıyı sormayın}", low=35),
        Story("bugün benim günüm, {bir yaş daha devirdim|yeni yaşım hayırlı olsun}"),
    ),
    "vacation": (
        Story("<at_resort> tatildeyim"),
        Story("birkaç günlüğüne <resort> taraflarındayım"),
        Story("tatildeyim, {<at_resort> kafa dinliyorum|<resort> tarafındayım}"),
        Story("izindeyim, {telefondan|arada} bakıyorum", groups=(EMPLOYED,)),
        Story("yıllık izne ayrıldım, {<at_resort> dinleniyorum|deniz kenarındayım|köydeyim}", groups=(EMPLOYED,)),
        Story("işleri {bırakıp|kardeşe bırakıp} tatile çıktım, <at_resort> dinleniyorum", low=26, groups=(OWN,)),
        Story("işleri bırakıp {<resort> yoluna düştüm|<at_resort> mola verdim}", groups=(OWN,)),
        Story("memlekete gittim, köydeyim, {internet zor çekiyor|hava mis gibi|bağ bahçe işi var}"),
        Story("<there> akraba ziyaretindeyim"),
        Story("<there> arkadaşlarla geziyorum", high=34),
        Story("tatil için memlekete döndüm, {ev yemeği|ana evi} iyi geldi", groups=(STUDENT,)),
        Story("yazlıktayız, {ekrana az bakıyorum|balkonda çay keyfi}", low=38),
        Story("kaplıcadayız bu aralar, {dizlere iyi geliyor|dinleniyoruz}", low=55),
        Story("torunların yanına, <to> geldim", low=60, groups=(RETIRED,)),
        Story("kamp yapıyoruz <resort> taraflarında, {şarj buldukça bakıyorum|sinyal bir var bir yok}", high=45),
    ),
    "illness": (
        Story("{grip oldum|üşütmüşüm|nezle oldum}, {evdeyim|yatıyorum|dinleniyorum}"),
        Story("{boğazlarım şişti|ateşim çıktı|bademcikler şişti}, {ilaç alıyorum|ilaçla ayaktayım|dinleniyorum}"),
        Story("mideyi üşütmüşüm, {çorbayla idare ediyorum|yataktayım}"),
        Story("belim tutuldu, {doğrulamıyorum|oturamıyorum doğru düzgün|yatıyorum}", low=32),
        Story("{dişim apse yaptı|yirmilik diş çektirdim}, {yüzüm şiş|konuşamıyorum ama yazıyorum}"),
        Story("migrenim tuttu, {ekrana fazla bakamıyorum|karanlıkta yatıyorum}"),
        Story("{evde salgın var, bana da bulaştı|iş yerinden kapmışım gribi, raporluyum}", groups=(EMPLOYED,)),
        Story("tansiyonum oynuyor bu aralar, {doktor dinlen dedi|dikkat ediyorum}", low=52),
        Story("ayağımı burktum, {evde oturuyorum|sargıdayım}"),
        Story("yurtta herkes hasta, ben de kaptım", groups=(STUDENT,)),
        Story("kötü üşütmüşüm, {sesim gitti|burnum musluk gibi|halsizim}"),
    ),
    "work_promotion": (
        Story("{terfi aldım|terfim çıktı}, {hâlâ inanamıyorum|çok şükür}", groups=(EMPLOYED,)),
        Story("iş yerinde {bölüm bana bağlandı|ekip bana verildi|sorumluluğum arttı}", low=28, groups=(EMPLOYED,)),
        Story("{maaşa güzel zam geldi|beklediğim zam çıktı}", groups=(EMPLOYED,)),
        Story("kadrom onaylandı, {oh be|yılların emeği}", low=26, groups=(EMPLOYED,)),
        Story("{yeni iş teklifini kabul ettim|daha iyi bir yere geçiyorum}", high=55, groups=(EMPLOYED,)),
        Story("{büyük bir iş aldım|güzel bir müşteri bağladım}, {bu ay yoğun ama değer|yüzüm gülüyor}", groups=(OWN,)),
        Story("{işi büyütüyoruz|işleri büyütüyoruz}, {hayırlısı|heyecanlıyım}", low=26, groups=(OWN,)),
        Story("stajım kabul edildi", groups=(STUDENT,)),
        Story("{bursum çıktı|projem derece aldı|dönem ortalamam yükseldi}", groups=(STUDENT,)),
        Story("{apartman yöneticisi seçildim|dernekte yönetime girdim}", groups=(RETIRED,)),
        Story("{kermes siparişleri arttı|el işlerim satılmaya başladı}", low=36, groups=(HOME,)),
        Story("{kurs belgemi aldım|iş görüşmem iyi geçti}", high=50, groups=(HOME,)),
    ),
    "work_stress": (
        Story("iş yerinde {denetim var|ay sonu kapanışı var|teslim var}, {başımı kaldıramıyorum|geç çıkıyorum}", groups=(EMPLOYED,)),
        Story("{iki kişilik iş bana kaldı|ekipten ayrılan oldu, yük bana kaldı}", groups=(EMPLOYED,)),
        Story("{müdürle aramız limoni|yeni müdür her şeyi baştan istiyor} bu aralar", groups=(EMPLOYED,)),
        Story("{üst üste nöbetteyim|mesailer bitmiyor} bu hafta", groups=(EMPLOYED,)),
        Story("{tahsilatlar gecikti|ödemeler üst üste geldi}, {kafam orada|uykum kaçıyor}", groups=(OWN,)),
        Story("{siparişler yetişmiyor|işler yetişmiyor}, {koşturuyorum|tek başımayım}", groups=(OWN,)),
        Story("sınav haftası, {uyku yok|kütüphanede yatıyorum}", groups=(STUDENT,)),
        Story("{tez teslimi yaklaştı|proje teslimi var}, {yetişir mi bilmem|kahveyle ayaktayım}", groups=(STUDENT,)),
        Story("{apartmanın tadilat işleri bana kaldı|resmî daire koşturmacası var bu aralar}", groups=_AT_HOME),
        Story("evde {tadilat|boya badana} var, {toz duman|baş ağrısı}", low=24),
        Story("{taşınma telaşındayım|ev arıyorum, kiralar el yakıyor}", high=60),
    ),
    "family_event": (
        Story("kuzenin düğünü var, {koşturuyoruz|akraba doldu taştı}"),
        Story("yeğenim oldu, {hastaneden yeni döndük|dünyalar benim}"),
        Story("kardeşimin {nişanı|kınası|sözü} var, {ev kalabalık|hazırlıktayız}"),
        Story("ailecek toplandık, {ev dolu|uzun zaman olmuştu}"),
        Story("misafirlerimiz geldi {uzaktan|<city> dışından}, {ev kalabalık|ağırlıyoruz}"),
        Story("yeğenin sünnet düğünü var, {koşturma çok|yoruldum ama güzel}"),
        Story("kuzenimi askere uğurluyoruz", high=60),
        Story("{cenazemiz var|bir yakınımızı kaybettik}, {başımız sağ olsun|memlekete geldim}", sad=True),
        Story("yakınım hastanede, {refakatteyim|yanındayım}", sad=True),
        Story("bir akraba ameliyat oldu, {hastanedeyiz|gidip geliyoruz}", sad=True),
    ),
    "financial_gain": (
        Story("{alacağım yattı|unuttuğum bir alacak geldi}, {yüzüm güldü|tam zamanında}", low=24),
        Story("{ikramiye yattı|prim yattı}, {nefes aldım|oh be}", groups=(EMPLOYED,)),
        Story("{arabayı iyi fiyata sattım|eski arsa payı nihayet satıldı}, {içim rahat|elim rahatladı}", low=32),
        Story("{güzel bir tahsilat yaptım|eski bir müşteri borcunu kapattı}", groups=(OWN,)),
        Story("burs toplu yattı, {bir ay kral gibiyim|borçları kapattım}", groups=(STUDENT,)),
        Story("vergi iadesi geldi, {küçük ama moral|beklemiyordum}", groups=_WORKS),
        Story("emekli ikramiyesi yattı, {şükür|torunlara harçlık}", low=58, groups=(RETIRED,)),
        Story("altın günü sırası bana geldi, {kenara koydum|yüzüm güldü}", low=38, groups=(HOME,)),
        Story("yarışmadan küçük bir ödül çıktı, {ilk defa bir şey çıktı bana|güldüm}"),
    ),
    "financial_loss": (
        Story("{araba arıza yaptı, masraf büyük|arabanın motoru gitti, cep yandı}", low=24),
        Story("{buzdolabı bozuldu|kombi bozuldu|çamaşır makinesi bozuldu}, {beklenmedik masraf|yenisi ateş pahası}", low=22),
        Story("ev sahibi kirayı {artırdı|neredeyse katladı}, {hesap şaştı|kara kara düşünüyorum}", high=60),
        Story("{bir müşteri parayı ödemedi|çekim karşılıksız çıktı}, {canım sıkkın|avukatla uğraşıyorum}", groups=(OWN,)),
        Story("telefonum {kırıldı|çalındı}, {yenisinin fiyatına bakamıyorum|eskisiyle idare}"),
        Story("vergi borcu çıktı, {taksitlendirdik|hesapta yoktu}", groups=_WORKS),
        Story("{diş masrafı|tedavi masrafı} çıktı, {kenardaki gitti|taksit taksit}", low=28),
        Story("yurt parasına zam geldi, {ay sonu zor|kemer sıkıyorum}", groups=(STUDENT,)),
        Story("aidatlara zam geldi, su tesisatı da patladı, {hesap tutmuyor|masraf masraf üstüne}", groups=_AT_HOME),
    ),
    "new_hobby": (
        Story("{yürüyüşe|yüzmeye|pilatese|spora} başladım, {kafa dağılıyor|her yerim tutuldu|iyi geliyor}"),
        Story("{fotoğraf çekmeye|bağlama çalmaya|gitar çalmaya|satranç kursuna} başladım"),
        Story("ekmek yapmaya merak sardım, {maya tuttu nihayet|evde un kokusu}"),
        Story("balığa çıkıyorum bu aralar, {stres atıyorum|henüz boş dönüyorum}", low=26),
        Story("{balkonda çiçek|saksıda maydanoz nane} yetiştiriyorum, {filizler çıktı|her sabah bakıyorum}", low=28),
        Story("halı sahaya geri döndüm, {bacaklar tutmuyor|eski günler}", low=22, high=50),
        Story("{İngilizce|Almanca|İspanyolca} kursuna yazıldım", high=55),
        Story("kodlama öğreniyorum bu aralar, {küçük küçük bir şeyler çıkıyor|hata üstüne hata}", high=45),
        Story("bisiklete başladım, {<loc> yollar dik|rüzgâr iyi geliyor}", high=60),
        Story("{bahçeyle uğraşıyorum|ahşap oymaya başladım|tavlada turnuvaya girdim}", low=50),
        Story("koşuya başladım, {üç kilometrede nefes bitiyor|hedef on kilometre}", high=50),
    ),
    "relationship_change": (
        Story("yeni biriyle tanıştım, {heyecanlıyım|bakalım}", low=19, high=34),
        Story("{eski bir dostla barıştım|yıllar sonra bir arkadaşla yeniden görüşmeye başladım}", low=24),
        Story("çocukluk arkadaşım <city> tarafına taşındı, {eski günlere döndük|her akşam sohbet}", low=22),
        Story("komşularla aramız düzeldi, {kapı önü sohbeti başladı|huzur geldi}", low=35),
        Story("çok sevdiğim bir arkadaşla aram açıldı, {kafam orada|üzülüyorum}", sad=True),
        Story("{en yakın arkadaşım yurt dışına taşındı|en yakın arkadaşım başka şehre taşındı}, {boşluk oldu|özlüyorum}", sad=True),
        Story("ilişkim bitti, {konuşmak istemiyorum pek|toparlanıyorum}", low=19, high=29, sad=True),
        Story("bir akrabayla dargınız bu aralar, {içime oturdu|aile içinde gerginlik}", low=28, sad=True),
    ),
}
