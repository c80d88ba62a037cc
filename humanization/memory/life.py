# ruff: noqa: E501 - one pattern a line reads better than one wrapped over three
"""The lives participants remember: patterns of what may have happened to whom, and how one life is drawn.

A pattern is (kind, tags, valence, text, limits). Texts are first person, begin
in lower case unless a name comes first, and end without a mark, so that they
can stand inside a chat line ("aklıma geldi, ..."). Tags are topic names of the
rooms, symbol codes, or words of life. Limits: `low`/`high` age, `fields` of
work, `risk` profile bounds (0..1), `gender`, `needs` for what is followed.

Dates that happened to everybody (2001, 2018, 2021 ...) are asked only of those
old enough to have been there.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bots.names import FIRST_NAMES
from bots.persona_parts.jobs import JOB_BY_TITLE
from bots.persona_parts.places import CITY_BY_NAME
from humanization.contracts import BotFacts
from humanization.memory import params
from piyasa_site.common.phrasing import expand


@dataclass(frozen=True, slots=True)
class Pattern:
    kind: str
    tags: tuple[str, ...]
    valence: float
    text: str
    low: int = 19
    high: int = 70
    fields: tuple[str, ...] = ()
    risk: tuple[float, float] = (0.0, 1.0)
    gender: str = ""
    needs: str = ""  # crypto | gold | fx | share: somebody who never followed it has no such memory


@dataclass(frozen=True, slots=True)
class Remembered:
    """One memory of a drawn life, without its times."""

    kind: str
    content: str
    tags: tuple[str, ...]
    valence: float
    strength: float
    days_ago: float  # since it was made
    untouched_days: float  # since it last came to mind


def draw_life(facts: BotFacts, seed: int) -> tuple[Remembered, ...]:
    """The life of this bot: the same for the same facts and seed."""
    rng = Random(seed)
    wanted = rng.randint(*params.LIFE_SIZE)
    slots = _slots(facts, rng)
    general = [pattern for pattern in LIFE if _fits(pattern, facts)]
    own_field = [pattern for pattern in general if pattern.fields]
    others = [pattern for pattern in general if not pattern.fields]
    picked = rng.sample(own_field, min(len(own_field), 12))
    about_symbols = _symbol_patterns(facts, rng, wanted // 3)
    rest = wanted - len(picked) - len(about_symbols)
    picked += _one_home(rng.sample(others, min(len(others), rest + 1)))[:rest]
    found: dict[str, Remembered] = {}
    for pattern, symbol in [(pattern, "") for pattern in picked] + about_symbols:
        own = {**slots, "friend": _first_name(rng), "s": SPOKEN.get(symbol, symbol)}
        content = expand(pattern.text, rng, own)
        tags = (*pattern.tags, symbol) if symbol else pattern.tags
        found.setdefault(content, _remembered(pattern, content, tags, facts, rng))
    return tuple(found.values())


def _one_home(patterns: list[Pattern]) -> list[Pattern]:
    """Nobody both bought the house in time and still pays rent: at most one such story."""
    seen = False
    kept = []
    for pattern in patterns:
        if "konut" in pattern.tags:
            if seen:
                continue
            seen = True
        kept.append(pattern)
    return kept


def _remembered(pattern: Pattern, content: str, tags: tuple[str, ...], facts: BotFacts, rng: Random) -> Remembered:
    long_ago = 365.0 * max(1, facts.age - max(18, pattern.low) + 1)
    days = min(rng.uniform(20.0, 360.0) * rng.choice((1, 2, 4)), long_ago)
    low, high = params.LIFE_STRENGTH
    strength = low + (high - low) * rng.random() ** (0.7 if abs(pattern.valence) >= 0.5 else 1.2)
    valence = max(-1.0, min(1.0, pattern.valence + rng.uniform(-0.1, 0.1)))
    return Remembered(
        pattern.kind, content, tags, round(valence, 2), round(strength, 1), round(days, 2), round(rng.uniform(3.0, days), 2)
    )


def _symbol_patterns(facts: BotFacts, rng: Random, wanted: int) -> list[tuple[Pattern, str]]:
    """Memories of what is followed: two or three a symbol, each story once a life."""
    if not facts.watchlist:
        return []
    found: list[tuple[Pattern, str]] = []
    told: dict[str, None] = {}
    for symbol in (facts.watchlist * wanted)[:wanted]:
        fitting = [
            pattern
            for pattern in SYMBOL_LIFE.get(kind_of(symbol), ())
            if pattern.text not in told
            and _fits(pattern, facts)
            and ("temettu" not in pattern.tags or symbol in _DIVIDEND_PAYERS)
        ]
        if fitting:
            pattern = rng.choice(fitting)
            told[pattern.text] = None
            found.append((pattern, symbol))
    return found


def kind_of(symbol: str) -> str:
    """crypto, gold, fx, macro or share, by the few codes that are not shares."""
    return _KIND_OF.get(symbol, "share")


def _fits(pattern: Pattern, facts: BotFacts) -> bool:
    if not pattern.low <= facts.age <= pattern.high:
        return False
    if pattern.gender and pattern.gender != facts.gender:
        return False
    if pattern.fields and _field(facts) not in pattern.fields:
        return False
    if pattern.needs and not any(kind_of(symbol) == pattern.needs for symbol in facts.watchlist):
        return False
    return pattern.risk[0] <= facts.traits.get("risk", 0.5) <= pattern.risk[1]


def _field(facts: BotFacts) -> str:
    job = JOB_BY_TITLE.get(facts.job)
    return job.field if job else ""


def _slots(facts: BotFacts, rng: Random) -> dict[str, str]:
    city = CITY_BY_NAME.get(facts.city)
    other = rng.choice([c for c in CITY_BY_NAME.values() if c.name != facts.city])
    return {
        "city_loc": city.locative if city else "memlekette",
        "city_dat": city.dative if city else "memlekete",
        "other_loc": other.locative,
        "other_abl": other.ablative,
    }


def _first_name(rng: Random) -> str:
    return rng.choice(rng.choice(FIRST_NAMES[rng.choice("fm")]))


_KIND_OF = {
    "BTC": "crypto", "ETH": "crypto", "SOL": "crypto", "AVAX": "crypto", "XRP": "crypto", "GRAM": "gold", "ONS": "gold",
    "CEYREK": "gold", "USDTRY": "fx", "EURTRY": "fx", "GBPTRY": "fx", "EURUSD": "fx", "BRENT": "macro", "CDS": "macro",
    "FAIZ": "macro", "TUFE": "macro", "XU100": "macro", "XBANK": "macro",
}  # fmt: skip
# Shares known for paying; nobody remembers a dividend that is unlikely to have been.
_DIVIDEND_PAYERS = frozenset(
    (
        "FROTO", "TUPRS", "TTRAK", "BIMAS", "ENKAI", "TCELL", "DOAS", "EREGL", "KCHOL", "SAHOL",
        "ISCTR", "AKBNK", "GARAN", "YKBNK", "TOASO", "SISE", "CCOLA", "TTKOM", "ENJSA",
    )
)  # fmt: skip
SPOKEN = {
    "GRAM": "gram altın", "ONS": "ons", "CEYREK": "çeyrek", "USDTRY": "dolar", "EURTRY": "euro", "GBPTRY": "sterlin",
    "EURUSD": "parite", "BRENT": "petrol", "FAIZ": "politika faizi", "TUFE": "enflasyon", "XU100": "endeks", "XBANK": "banka endeksi",
}  # fmt: skip

_P = Pattern

SYMBOL_LIFE: dict[str, tuple[Pattern, ...]] = {
    "share": (
        _P("past_event", ("bist",), 0.6, "<s> ile {ilk ciddi kârımı|ilk kârlı satışımı} yapmıştım, {akşam eve pasta aldım|iki gün havada yürüdüm}"),
        _P("past_event", ("bist",), -0.6, "<s> {tepedeyken|en yukarıdayken} girmiştim, {bir yıl|aylarca} terste {bekledim|taşıdım}"),
        _P("past_event", ("bist",), -0.5, "<s> için {bilanço gecesi|açıklama öncesi} yüklenmiştim, {sabah taban açıldı|beklediğim rakam gelmedi}"),
        _P("past_event", ("bist",), -0.6, "<s> sattığımın {ertesi günü|haftasına} {tavan yapmıştı|uçmuştu}, {hâlâ aklımda|o gün yemek yemedim}"),
        _P("past_event", ("bist",), 0.5, "<s> düşerken {üç kademe|ay ay} almıştım, {sabır işe yaradı|altı ay sonra güldüm}"),
        _P("episodic", ("bist", "teknik"), -0.4, "<s> tam stopuma dokunup dönmüştü, {iki saat sonra|akşamına} {bıraktığım yerin üstündeydi|yüzde altı yukarıdaydı}"),
        _P("episodic", ("bist", "teknik"), 0.3, "<s> aynı {destekten|seviyeden} {üç kere|dört kere} dönmüştü, {dördüncüde aldım|o desteği ezberledim}"),
        _P("episodic", ("bist", "temettu"), 0.5, "<s> temettü {verdiği|yatırdığı} gün {çocuğa ayakkabı aldık|hepsini geri koymuştum}", low=28),
        _P("episodic", ("bist", "temettu"), 0.5, "<s> tarafından yatan ilk temettü {bir çay parasıydı|komik bir paraydı} ama {keyfi başkaydı|kimseye söyletmemiştim}"),
        _P("relationship", ("bist", "aile"), 0.2, "<s> hissesini bana {dayım|abim|kayınpederim} {önermişti|tutturmuştu}, {düştükçe bana o sormaya başladı|şimdi o unutmuş ben bakıyorum}"),
        _P("relationship", ("bist", "arkadas"), -0.2, "<friend> ile <s> yüzünden {küsmüştük|bir hafta konuşmadık}, {ben al demiştim|o sat demişti}"),
        _P("relationship", ("bist", "arkadas"), 0.4, "<friend> ile <s> üzerine {bir çayına|bir baklavasına} iddiaya girmiştik, {kazandım|hâlâ ödemedi}"),
        _P("preference", ("bist",), 0.1, "<s> elimde olmasa da her {sabah|gün} fiyatına bakarım"),
        _P("preference", ("bist",), -0.3, "<s> için bir daha {kredili|hesapsız} girmem, tövbe"),
        _P("semantic", ("bist", "teknik"), 0.0, "<s> {haber gelmeden|sessiz sedasız} yükselir, haberi çıkınca satılır"),
        _P("procedural", ("bist",), 0.1, "<s> alırken parayı {üçe|dörde} bölerim, {biri hep kenarda kalır|hepsini aynı gün kullanmam}"),
    ),
    "crypto": (
        _P("past_event", ("kripto",), 0.6, "<s> ile {bir haftada|on günde} parayı katlamıştım, {sonraki ay hepsini geri verdim|o gün istifa bile düşündüm}", risk=(0.4, 1.0)),
        _P("past_event", ("kripto",), -0.7, "<s> {bir gecede|sabaha karşı} yarıya inince {telefonu fırlatmıştım|yatakta öylece kaldım}"),
        _P("past_event", ("kripto",), -0.5, "<s> {kimse bilmezken|ucuzken} almıştım, {ikiye katlanınca|ilk yeşilde} sattım, {gerisini hiç konuşmayalım|sonrasına bakamıyorum}"),
        _P("episodic", ("kripto",), -0.3, "<s> gönderirken {ağı yanlış seçip|adresi eksik kopyalayıp} {iki gün|üç gün} destek beklemiştim"),
        _P("episodic", ("kripto",), 0.3, "<s> grafiğine bakarken {otobüsü kaçırmıştım|durağı geçmişim}"),
        _P("relationship", ("kripto", "arkadas"), 0.2, "<s> lafını ilk <friend> etmişti, {deli demiştik|gülüp geçmiştik}"),
        _P("procedural", ("kripto",), 0.2, "<s> alınca borsada bırakmam, {aynı gün|haftasında} cüzdana çekerim"),
        _P("preference", ("kripto",), -0.2, "<s> dahil hiçbirine artık kaldıraçla girmem"),
    ),
    "gold": (
        _P("past_event", ("altin", "aile"), -0.5, "<s> {alacağım gün|bakarken} vazgeçmiştim, {bir hafta sonra|ay dolmadan} {uçtu|yetişemedim}"),
        _P("past_event", ("altin", "aile"), 0.6, "<s> {birikimiyle|biriktirip} {arabanın peşinatını|evin tadilatını} çıkarmıştık"),
        _P("episodic", ("altin",), -0.2, "<s> bozdururken {makası|işçiliği} görüp {kuyumcudan geri çıkmıştım|pazarlık etmiştim}"),
        _P("relationship", ("altin", "aile"), 0.4, "<s> işini bana {annem|babaannem|teyzem} öğretti, {her ay az az derdi|satma derdi}"),
        _P("routine", ("altin",), 0.3, "maaş günü ilk işim {azıcık|bir parça} <s> almaktır"),
        _P("semantic", ("altin",), 0.1, "<s> herkes konuşurken değil {unutulmuşken|kimse bakmazken} alınır"),
    ),
    "fx": (
        _P("past_event", ("doviz",), -0.5, "<s> {en tepedeyken|haberlerde konuşulurken} almıştım, {bir sene|aylarca} başabaşa gelmedi"),
        _P("past_event", ("doviz", "is"), -0.3, "<s> yükseldiği hafta {tamirat|okul|makine} parasını ödemek zorunda kalmıştık"),
        _P("past_event", ("doviz",), 0.4, "<s> {tatil için|lazım olur diye} kenara koyduğum {üç kuruş|azıcık para} {bayağı|iyi} işe yaramıştı"),
        _P("episodic", ("doviz",), -0.2, "<s> bozdurmak için {döviz bürosunda|Kapalıçarşı'da} {yarım saat sıra beklemiştim|üç yer gezmiştim}"),
        _P("preference", ("doviz",), 0.1, "<s> tutacaksam {bankada|kenarda} azıcık tutarım, {üstüne düşmem|fazlası uyku kaçırır}"),
    ),
    "macro": (
        _P("episodic", ("makro",), 0.0, "<s> tarafını {yanlış okuyup|ters anlayıp} {bir gün|bir hafta} erken davranmıştım"),
        _P("semantic", ("makro", "bist"), 0.0, "<s> tarafındaki hareketi piyasa {iki gün|bir hafta} geç anlar"),
        _P("routine", ("makro", "bist"), 0.1, "sabah ilk <s> tarafına bakarım, {sonra hisseler|sonra gerisi}"),
    ),
}  # fmt: skip

LIFE: tuple[Pattern, ...] = (
    # --- what the market did to them --------------------------------------------------
    _P("past_event", ("doviz",), -0.6, "2018 yazında dolar {fırlayınca|coşunca} {panikle almıştım|herkesle beraber sıraya girmiştim}, {iki ay sonra pişman oldum|zararına bozdurdum}", low=27),
    _P("past_event", ("doviz",), -0.7, "2021 aralığında kur {bir gecede|bir akşamda} geri dönünce {elim ayağım boşalmıştı|ekrana bakakalmıştım}", low=24),
    _P("past_event", ("bist",), -0.3, "pandemide {eve kapanınca|evden çalışırken} hesap açmıştım, ilk aldığım {iki saat sonra|ertesi gün} yüzde beş düştü", low=25, high=62),
    _P("past_event", ("bist",), 0.5, "2020 yazında {ne aldıysam|elimi neye attıysam} gitmişti, kendimi {dâhi|üstat} sanıyordum", low=25, high=62),
    _P("past_event", ("kripto",), -0.7, "2021 mayısında kripto {çakılınca|bir gecede erirken} {sabaha kadar uyumamıştım|kimseye söyleyememiştim}", low=22, high=52, needs="crypto"),
    _P("past_event", ("kripto",), -0.8, "bir kripto platformu kapanınca içeride {bir maaşım|düğün param} kalmıştı, {hâlâ dönmedi|üstüne soğuk su içtim}", low=24, high=54, needs="crypto"),
    _P("past_event", ("bist",), -0.8, "depremden sonra borsa açıldığında {işlem yapmaya utanmıştım|elim ekrana gitmemişti}", low=22),
    _P("past_event", ("bist", "banka", "XBANK"), -0.4, "2022'de bankalar {koştukça koşarken|her gün yükselirken} {bakıp durmuştum|izlemekle yetinmiştim}, {girdiğim hafta döndü|en tepeden girdim}", low=24),
    _P("past_event", ("doviz", "makro"), -0.9, "2001 krizinde {dükkânın kirası|evin taksiti} dolarlaydı, {altı ayda belimiz büküldü|bir gecede ikiye katlandı}", low=48),
    _P("past_event", ("makro",), -0.7, "doksan dörtte bankadaki paramı {bir hafta|on gün} çekememiştim", low=54),
    _P("past_event", ("makro",), 0.3, "doksanlarda {gecelik faizle|repo ile} {maaş kadar para kazandığım|televizyon aldığım} olmuştu, {sonu belliydi|meğer hepsi enflasyonmuş}", low=54),
    _P("past_event", ("bist",), -0.7, "2008'de {birikimimi en dipte|korkup her şeyi} satmıştım, {altı ay sonra|bir yıla kalmadan} yerine gelmişti", low=42),
    _P("past_event", ("bist",), -0.5, "2013 yazında {ilk büyük zararımı|ilk büyük dersimi} almıştım, {altı ay ekran açmadım|eve söyleyemedim}", low=36),
    _P("past_event", ("bist",), -0.6, "2025 martında devre kesici {çalışırken|üst üste gelince} {telefonu elimden bırakmıştım|ekran dondu sanmıştım}", low=20),
    _P("past_event", ("makro",), 0.1, "petrol eksiye düştüğünde {şaka sanmıştım|ekran bozuldu sanmıştım}", low=25),
    _P("past_event", ("doviz",), 0.4, "pariteyi bire bir gördüğüm gün {euro almıştım|euro tarafına geçmiştim}, {iyi ki almışım|ender doğrularımdan}", low=24),
    _P("past_event", ("makro", "konut"), -0.6, "konut kredisi {ucuzken|bir virgülün altındayken} {çekmeyip beklemiştim|cesaret edememiştim}, {hâlâ kiradayız|evde hâlâ söylenir}", low=30),
    _P("past_event", ("makro", "konut"), 0.6, "evi {faiz dibe vurduğunda|tam zamanında} almıştık, {hayatımdaki tek zamanlama|şansın böylesi}", low=33),
    _P("past_event", ("bist",), -0.7, "grupta {övülen|konuşulan} bir hisseye girmiştim, {üç taban|dört taban} yedim, {o gruptan da çıktım|öyle akıllandım}", risk=(0.3, 1.0)),
    _P("past_event", ("kripto",), -0.8, "kaldıraçla {iki saatte bir maaşımı|bir gecede üç maaşımı} kaybetmiştim, {hesabı o gün sildim|sabah işe zor gittim}", risk=(0.55, 1.0), high=50, needs="crypto"),
    _P("past_event", ("kripto",), -0.4, "cüzdanın kelimelerini kâğıda yazıp {kaybetmiştim|evde bulamamıştım}, {üç gün sonra|bir hafta sonra} {koltuğun arkasından|ders notlarının içinden} çıktı", high=48, needs="crypto"),
    _P("past_event", ("kripto",), -0.3, "bitcoini {2013'te|2016'da} duyup {gülüp geçmiştim|oyuncak sanmıştım}", low=30),
    _P("past_event", ("bist",), -0.4, "alışla satışı karıştırıp {elimdekini|yarısını} satmıştım, {yerine koyana kadar|geri alana kadar} ter döktüm"),
    _P("past_event", ("bist",), -0.2, "lot yerine {tutar|fiyat} yazıp {on katı|beş katı} emir girmiştim, {Allah'tan gerçekleşmedi|neyse ki iptal ettim}"),
    _P("past_event", ("bist",), 0.6, "{tatilde|yaylada} internet yokken {ralli olmuş|hisse tavan olmuş}, {dönünce gördüm|bakmayınca kazandım}"),
    _P("past_event", ("bist",), -0.6, "{aylarca|bir yıl} beklediğim hisse sattığımın {ertesi günü|haftası} {tavan yapmıştı|uçmuştu}"),
    _P("past_event", ("bist",), 0.6, "bir bilançoyu {gece yarısı|yayınlanır yayınlanmaz} okuyup sabah almıştım, {ilk defa erken davrandım|o ay yüzüm güldü}"),
    _P("past_event", ("bist",), 0.4, "{bayram|yılbaşı} öncesi her şeyi satıp {rahat uyumuştum|tatile çıkmıştım}, {dönüşte daha ucuza aldım|ilk defa keyfim kaçmadı}"),
    _P("past_event", ("halka_arz", "bist"), 0.5, "ilk halka arzımda {üç|beş|yedi} lot çıkmıştı, {üç gün tavan gitti|ilk tavanda sattım}, {yemeğe çıktık|bir kulaklık aldım}", high=60),
    _P("past_event", ("halka_arz", "bist"), -0.6, "bir arzda tavan serisi {dördüncü|altıncı} gün bozulmuştu, {satamadan|emrim sırada beklerken} iki taban yemiştim", high=60),
    _P("past_event", ("halka_arz",), -0.4, "talep toplamanın son gününü {unutmuştum|kaçırmıştım}, {o arz on gün tavan gitti|en iyisi o çıktı}", high=60),
    _P("past_event", ("halka_arz", "aile"), 0.3, "{annemin|babamın|eşimin} hesabından da talebe girmiştik, {ona çok bana az çıktı|beş lot da ona çıkmıştı}", high=56),
    _P("past_event", ("temettu", "bist"), 0.7, "ilk temettüm {on sekiz|kırk iki|yetmiş} lira yatmıştı, {ekran görüntüsünü hâlâ saklarım|evde kutlamıştık}"),
    _P("past_event", ("temettu", "bist"), -0.3, "temettü günü düştü diye {korkup|acemilikle} satmıştım, {iki haftada|bir ayda} kapatmıştı"),
    _P("past_event", ("teknik", "bist"), -0.5, "direnç kırıldı diye {tam tepeden|kapanışa doğru} girmiştim, {ertesi sabah boşlukla düştü|tuzakmış}"),
    _P("past_event", ("teknik", "bist"), -0.7, "stop koymadığım tek işlem {en büyük zararım|o yılı yakan işlem} olmuştu"),
    _P("episodic", ("teknik", "bist"), -0.4, "{bir hafta|iki gece} grafik çalışıp aldığım hisse {öğlene kalmadan|ilk saatte} stop olmuştu"),
    _P("episodic", ("teknik", "bist"), -0.4, "RSI şişti diye erken sattığım hisse {iki katına çıkmıştı|bir ay daha gitmişti}"),
    _P("episodic", ("teknik",), 0.3, "çizdiğim kanala {kuruşu kuruşuna|nokta atışı} dokunmuştu, {çerçeveletecektim|o gün kendime güvenim geldi}"),
    _P("past_event", ("altin", "aile"), -0.5, "{düğünde|nişanda} takılan {çeyrekleri|bilezikleri} {ev peşinatı|araba} için bozdurmuştuk, {şimdiki fiyatına bakamıyorum|hâlâ içim yanar}", low=30),
    _P("past_event", ("altin", "aile"), 0.5, "{anneannemin|babaannemin} yastık altından çıkan {altınlar|bilezikler} hepimizin {borsadan kazandığını|birikimini} sollamıştı"),
    _P("past_event", ("altin",), -0.4, "{2019'da|dört beş yıl önce} gram alacakken {tatile gitmiştim|telefon değiştirmiştim}, {en pahalı tatilim oldu|o telefon bana çok pahalıya geldi}", low=25),
    _P("past_event", ("altin", "aile"), -0.2, "{yeğenimin|kuzenimin} düğününde çeyrek almaya girince fiyatı {o gün dert etmiştim|üç kere sordurmuştum}", low=24),
    _P("past_event", ("altin",), 0.6, "her ay {bir gram|yarım gram} almayı {iki|üç} yıl aksatmamıştım, {meğer en iyi yaptığım iş oymuş|ilk o zaman birikimim oldu}", low=24),
    _P("episodic", ("makro", "mevduat"), -0.1, "hoş geldin faizi bitince {üç banka gezmiştim|banka banka dolaşmıştım}", low=25),
    _P("episodic", ("makro", "kira"), -0.5, "enflasyon açıklandığı gün ev sahibi {kapıyı çalmıştı|mesaj atmıştı}, {zamanlaması kusursuz|sanki bekliyormuş}", low=22),
    _P("episodic", ("makro", "banka", "XBANK"), 0.0, "faiz kararı saatinde {toplantıdaydım|yoldaydım}, telefonu açtığımda {her şey bitmişti|bankalar fırlamıştı}"),
    _P("episodic", ("makro", "altin", "ONS"), 0.1, "Amerikan seçim gecesi {sabaha kadar|dörde kadar} {ons|vadelileri} izlemiştim, {ertesi gün ayakta uyudum|bir şey de anlamadım}", low=21),
    _P("episodic", ("altin", "ONS"), -0.1, "ons gece {bir anda fırlayınca|aniden düşünce} {evdekileri uyandırmıştım|çayı üstüme dökmüştüm}"),
    _P("episodic", ("bist",), 0.4, "{vapurda|otobüste|kuyrukta} tanımadığım biriyle {hisse konuşup|endeks tartışıp} {durağımı kaçırmıştım|numaralaşmıştık}"),
    _P("episodic", ("bist",), -0.2, "{berber|taksici|manav} hisse sorunca {içime kurt düşmüştü|ertesi gün satmıştım}", low=23),
    _P("episodic", ("bist",), -0.3, "aracı kurumun uygulaması {tam düşüşte|en kritik anda} donmuştu, {ekranı yumruklayacaktım|beş dakika dünyam karardı}"),
    _P("episodic", ("bist", "bilanço"), -0.2, "bilançoyu yanlış çeyrekle karşılaştırıp {sevinmiştim|yorum yazmıştım}, {kimse fark etmedi|rezil olmuştum}"),
    _P("episodic", ("kripto", "gunluk"), -0.2, "hafta sonu kripto izleyeceğim diye {piknikte|düğünde} {telefonum elimden alınmıştı|şarj aradım durdum}", high=48, needs="crypto"),
    _P("episodic", ("doviz", "seyahat"), -0.2, "yurt dışına çıkarken havaalanında döviz alıp {makasa gelmiştim|en kötü kurdan bozdurmuştum}", low=24),
    _P("episodic", ("makro", "gunluk"), -0.4, "aynı {peyniri|zeytini|deterjanı} {üç ay|altı ay} arayla alıp {fişleri yan yana koymuştum|fiyatına inanamamıştım}"),
    _P("episodic", ("makro", "gunluk"), -0.3, "depoyu fullemek için {zam gecesi|gece yarısı} kuyruğa girmiştim, {elli lira için yarım saat|üstüne yağmur yağdı}", low=22),
    # --- people -----------------------------------------------------------------------
    _P("relationship", ("bist", "aile"), 0.3, "{dayım|amcam} piyasadan {anlardı|çok çekmişti}, {ilk hissemi o seçmişti|bana hep kademeli al derdi}"),
    _P("relationship", ("bist", "arkadas"), 0.2, "{iş yerinden|kurstan|okuldan} <friend> ile aynı hisseye girmiştik, {o sattı ben bekledim|ikimiz de kaybettik}", low=22),
    _P("relationship", ("bist", "aile"), -0.1, "babam {borsaya kumar derdi|kâğıda güvenmezdi}, {emekli olunca hesabını ben açtım|sonunda kendisi sordu}", high=56),
    _P("relationship", ("altin", "aile"), 0.2, "annem {altından şaşmazdı|hep çeyrek alırdı}, {haklı çıktığını her bayram söyler|en çok o kazandı}", high=60),
    _P("relationship", ("aile", "gunluk"), 0.1, "eşim {portföyü|zararı} ilk gördüğünde {iki gün konuşmamıştı|sadece gülmüştü}", low=29),
    _P("relationship", ("aile", "altin", "doviz"), 0.0, "kayınpederim {dolardan başka|tarladan başka} bir şeye güvenmezdi, {bayramlarda hep aynı tartışma|hâlâ bana laf atar}", low=30),
    _P("relationship", ("arkadas", "kripto"), -0.1, "<friend> bir ara {kriptoyla zengin oldum diye|işi bırakacağım diye} geziyordu, {iki ay sonra borç istedi|sonra sesi kesildi}", high=54),
    _P("relationship", ("arkadas", "bist"), 0.3, "bana stop koymayı <friend> öğretmişti, {küçük kaybet derdi|ilk ders oydu}"),
    _P("relationship", ("aile",), 0.6, "kardeşim {sıkıştığında|evlenirken} birikimimin yarısını vermiştim, {hiç pişman olmadım|geri istemedim}", low=26),
    _P("relationship", ("arkadas",), -0.4, "bir arkadaşıma hisse söylemiştim, {düşünce selamı kesti|hâlâ yüzüme vurur}, {o günden beri kimseye söylemem|tövbe ettim}"),
    _P("relationship", ("aile", "gunluk"), 0.4, "dedem {esnaftı|köyde çiftçiydi}, {borçla mal alınmaz derdi|yarını düşünmeden harcama derdi}"),
    _P("relationship", ("arkadas", "gunluk"), 0.2, "<friend> ile {her cuma|ayda bir} {balık yer|çay içer} piyasayı konuşurduk, {taşınınca koptuk|şimdi telefonda}", low=26),
    _P("relationship", ("aile", "bist"), 0.3, "{kızım|oğlum|yeğenim} bir gün hisse ne demek diye sormuştu, {dükkânın küçük bir ortağı demiştim|anlatana kadar çay soğudu}", low=34),
    # --- who one is ---------------------------------------------------------------------
    _P("personal_fact", ("gunluk", "memleket"), 0.3, "<city_dat> {üniversite için|iş için|evlenince} gelmiştim, {gitmek bir daha aklıma gelmedi|on yıl oldu}", low=30),
    _P("personal_fact", ("gunluk", "memleket"), 0.2, "{çocukluğum|ilk gençliğim} <other_loc> geçti, {hâlâ özlerim|yazları gideriz}"),
    _P("personal_fact", ("gunluk", "aile"), 0.2, "{üç|dört|iki} kardeşiz, {ortancası benim|en büyüğü benim|en küçükleri benim}"),
    _P("personal_fact", ("gunluk",), 0.1, "gözüm {uzağı|ekranı} seçmiyor artık, {gözlüksüz tahtaya bakamam|yazıları büyüttüm}", low=45),
    _P("personal_fact", ("gunluk", "para"), -0.1, "kredi kartı borcunu {bir kere ağzım yanınca|gençken} öğrendim, {asgariyi ödemem artık|o günden beri tek çekim}", low=24),
    _P("personal_fact", ("gunluk",), 0.2, "balkonda {domates|fesleğen|biber} yetiştiririm, {portföyden iyi gidiyor|tek yeşilim o}", low=30),
    _P("personal_fact", ("gunluk",), 0.2, "evde bir {kedi|muhabbet kuşu|köpek} var, {klavyenin üstüne yatar|sabahları o uyandırır}"),
    _P("personal_fact", ("gunluk", "kira"), -0.3, "{iki|üç} kere taşındım son beş yılda, {hepsi kira yüzünden|koli toplamaktan bıktım}", low=22, high=55),
    _P("personal_fact", ("gunluk", "askerlik"), 0.1, "askerliği <other_loc> yapmıştım, {nöbette radyo dinlerdik|soğuğunu unutmam}", low=24, gender="m"),
    _P("personal_fact", ("gunluk", "araba"), -0.1, "arabam {on beş|on iki|yirmi} yaşında, {satıp hisse almayı çok düşündüm|değiştirmeye kıyamadım}", low=26),
    _P("personal_fact", ("gunluk", "sağlık"), -0.2, "doktor {tansiyon|mide} için {stresten uzak dur demişti|ekranı azalt demişti}, {borsayı söylemedim|gülmüştüm}", low=38),
    # --- what one likes, does and knows ----------------------------------------------------
    _P("preference", ("bist",), 0.1, "tek hisseye yüklenmem, {en fazla beşte bir|payı hep küçük}", risk=(0.0, 0.6)),
    _P("preference", ("bist",), 0.2, "az hisse bilirim ama {iyi bilirim|içini dışını bilirim}, {çoğu kafa karıştırıyor|beşten fazlası fazla}"),
    _P("preference", ("bist", "halka_arz"), -0.1, "yeni gelen hisseye ilk {ay|bilanço} dokunmam", risk=(0.0, 0.7)),
    _P("preference", ("gunluk",), 0.2, "kahveyi {sade|orta} içerim, {çay hep açık|çayı demli}"),
    _P("preference", ("doviz", "mevduat"), 0.1, "paranın {üçte biri|çeyreği} hep mevduatta durur, {uyku hesabı o|dokunmam}", low=28, risk=(0.0, 0.6)),
    _P("preference", ("bist",), 0.0, "cuma kapanışına {açık pozisyon|kredili} bırakmam, {hafta sonu rahat ederim|pazar huzurum kaçmasın}"),
    _P("preference", ("kripto",), -0.2, "adını bir günde üç kere duyduğum coine {girmem|bakmam}", high=52),
    _P("preference", ("bist",), 0.0, "haber kanalını {sessizde|altyazıyla} izlerim, {yorumcular kafamı karıştırıyor|sesi fazla}"),
    _P("routine", ("bist",), 0.1, "açılıştan önce {çayımı alır|kahvemi koyar} {gündeme|takvime} bakarım"),
    _P("routine", ("bist",), 0.1, "akşam yemeğinden sonra {on dakika|yarım saat} portföye bakar kapatırım"),
    _P("routine", ("bist",), 0.2, "her {ay başı|maaş günü} {aynı tutarı|az da olsa} eklerim, {fiyata bakmam|alışkanlık oldu}", low=23),
    _P("routine", ("gunluk",), 0.3, "pazar sabahı {uzun kahvaltı|yürüyüş} şart, {ekran yok|telefon odada kalır}"),
    _P("routine", ("makro",), 0.0, "veri günü takvimi {buzdolabına|masamın köşesine} asarım"),
    _P("routine", ("bist", "bilanço"), 0.1, "bilanço döneminde geceleri {KAP beklerim|bildirim açık uyurum}"),
    _P("procedural", ("bist", "bilanço"), 0.1, "bilançoda önce {nakit akışına|borca}, sonra {kâra|ciroya} bakarım"),
    _P("procedural", ("teknik", "bist"), 0.1, "önce haftalığa bakar sonra günlüğe inerim, {saatlik beni bozar|yoksa orman görünmüyor}"),
    _P("procedural", ("bist",), 0.1, "alırken neden aldığımı {deftere|telefona} yazarım, {neden bozulunca satarım|yoksa bahane buluyorum}"),
    _P("procedural", ("bist", "teknik"), 0.0, "stopu {alırken|aynı anda} girerim, {sonra elim gitmiyor|yoksa hep erteliyorum}", risk=(0.2, 1.0)),
    _P("procedural", ("altin",), 0.1, "altını {sabah|hafta içi} bozdururum, {cumartesi makas açılır|hafta sonu fiyat kötü}", low=26),
    _P("semantic", ("bist",), 0.0, "herkesin aynı hisseyi konuştuğu gün {geç kalınmıştır|tepe yakındır} benim gördüğüm"),
    _P("semantic", ("bist", "teknik"), 0.0, "hacimsiz yükseliş {iki günde|çabuk} geri verir, {çok gördüm|öyle öğrendim}"),
    _P("semantic", ("doviz", "bist"), 0.0, "kur oynakken {ihracatçıya|döviz gelirine} bakmak lazım, {yıllar bunu öğretti|hep öyle oldu}", low=28),
    _P("semantic", ("makro",), 0.0, "beklenti anketi {bir şey|öyle} diyorsa piyasa {çoktan|onu} fiyatlamıştır"),
    _P("semantic", ("gunluk", "para"), 0.1, "{üç|altı} aylık gideri kenarda olmayanın {yatırımı|cesareti} yarım kalıyor", low=24),
    # --- work -------------------------------------------------------------------------------
    _P("episodic", ("is", "bilanço", "bist"), 0.2, "bir şirketin dipnotunda {gözden kaçan kredi|garip bir kalem} bulmuştum, {o gün satmıştım|herkes kârına bakıyordu}", fields=("numbers",)),
    _P("episodic", ("is", "gunluk"), -0.3, "{beyanname|kapanış} haftası üç gün {ofiste uyumuştum|eve gece geldim}, {portföye bir hafta bakamadım|hisse o hafta tavan yaptı}", fields=("numbers",)),
    _P("relationship", ("is", "arkadas"), 0.1, "müdürüm {şubede|ofiste} herkese {fon|altın} {önerirdi|derdi}, kendi parası {mevduattaydı|arsadaydı}", fields=("numbers", "service")),
    _P("episodic", ("is", "makro"), -0.2, "{kredi|teklif} faizini ilk duyan müşterinin {yüzünü|sessizliğini} unutmam", fields=("numbers",)),
    _P("procedural", ("is", "bist"), 0.0, "işten alışkanlık, {her şeyi tabloya döker|iki kere kontrol eder} öyle alırım", fields=("numbers", "technical")),
    _P("personal_fact", ("is",), 0.1, "{stajda|ilk işimde} {fiş kesmekle|fotokopiyle} başlamıştım, {rakamı orada sevdim|çok şey öğrendim}", fields=("numbers",)),
    _P("episodic", ("is",), -0.2, "{canlıya|sahaya} çıktığımız gece sistem çökmüştü, {sabah altıda eve gittim|pizza bile soğumuştu}", fields=("technical",)),
    _P("episodic", ("is", "kripto"), 0.1, "ofiste bir dönem {herkes coin konuşuyordu|öğle arası grafik açılıyordu}, {sonra sessizlik|patron bile sormuştu}", fields=("technical", "creative", "service")),
    _P("procedural", ("is", "teknik"), 0.2, "kendime küçük bir {tarama|uyarı} {tablosu|programı} yazmıştım, {iki hafta çalıştı|hâlâ ona bakarım}", fields=("technical",)),
    _P("episodic", ("is", "doviz"), 0.2, "{yurt dışından|dolarla} gelen ilk ödemeyi {bozdurmaya kıyamamıştım|üç gün seyretmiştim}", fields=("technical", "creative")),
    _P("episodic", ("is",), -0.3, "proje {iptal olunca|durunca} iki ay {maaş beklemiştik|belirsiz yaşamıştık}, {birikimin değerini o zaman anladım|kenardaki para kurtardı}", fields=("technical", "creative", "service")),
    _P("personal_fact", ("is",), 0.2, "ilk maaşımla {babama saat|anneme kazak} almıştım", fields=("technical", "numbers", "service", "public", "health", "clinic")),
    _P("episodic", ("is", "kripto"), 0.1, "bir öğrencim {teneffüste|ders çıkışı} coin sormuştu, {önce matematiği geç demiştim|ne diyeceğimi şaşırdım}", fields=("teaching",)),
    _P("episodic", ("is",), 0.6, "yıllar önceki bir öğrencim {bankada|hastanede} karşıma çıkmıştı, {hocam diye sarıldı|gözüm doldu}", fields=("teaching",), low=34),
    _P("episodic", ("is", "bist"), 0.1, "öğretmenler odasında {altın mı borsa mı|halka arz} tartışması {zil sesiyle|müdür girince} bitmişti", fields=("teaching",)),
    _P("episodic", ("is", "makro"), -0.3, "ek ders ücreti {zammı|bordrosu} gelince {hepimiz hesap makinesine sarılmıştık|bir hafta o konuşuldu}", fields=("teaching", "public")),
    _P("procedural", ("is",), 0.1, "sınıfta da burada da {bir şeyi üç kere anlatınca|tahtaya yazınca} oturuyor", fields=("teaching",)),
    _P("personal_fact", ("is", "memleket"), 0.2, "ilk görev yerim {küçük bir ilçeydi|köy okuluydu}, {soba yakardık|tek odalı lojmanda kaldım}", fields=("teaching", "health", "public"), low=30),
    _P("episodic", ("is", "gunluk"), -0.3, "bir nöbette {otuz altı saat|iki gün} {uyumamıştım|ayakta kalmıştım}, {telefonu açınca hisse çökmüş|borsa umurumda değildi}", fields=("health",)),
    _P("episodic", ("is", "altin"), 0.2, "bir hastam {çeyrekle|yumurtayla} {teşekkür etmek istemişti|ödemek istemişti}, {zor geri verdim|hâlâ güleriz}", fields=("health", "clinic")),
    _P("episodic", ("is",), -0.6, "pandemide {üç hafta|bir ay} eve gitmemiştim, {çocukları camdan görmüştüm|otelde kaldık}", fields=("health",), low=30),
    _P("relationship", ("is", "bist"), 0.1, "nöbet arkadaşım <friend> {gece üçte|sabaha karşı} hisse anlatırdı, {çoğu tutmadı|uykumuzu açardı}", fields=("health", "public")),
    _P("preference", ("is", "temettu"), 0.1, "vaktim olmadığı için {temettü|uzun vade} bana göre, {ekran başında duramam|alır unuturum}", fields=("health", "clinic", "road", "craft")),
    _P("episodic", ("is", "doviz"), -0.3, "cihaz taksiti {euroyla|dövizle} bağlanmıştı, {kur oynadıkça uykum kaçtı|iki yıl kur izledim}", fields=("clinic",)),
    _P("episodic", ("is", "makro"), -0.3, "{ilaç|malzeme} deposu {bir haftada iki|ayda üç} fiyat listesi yollamıştı, {eskiyi çerçeveletecektim|raflar boş kalmıştı}", fields=("clinic",)),
    _P("relationship", ("is", "bist"), 0.2, "{muayenehaneye|dükkâna} gelen emekli bir bey {her ay|her gelişinde} hisse sorardı, {ilacından çok onu konuşurduk|benden iyi biliyordu}", fields=("clinic",)),
    _P("personal_fact", ("is",), 0.2, "{okul bitince|diplomayı alınca} borçla yer açmıştım, {üç yıl tatil yapmadım|borcun ne olduğunu orada öğrendim}", fields=("clinic",), low=28),
    _P("episodic", ("is",), -0.2, "{vardiyada|nöbette} {telefon yasaktı|telefon çekmezdi}, {çıkınca iki gün geriden bakardım|en iyi dönemim oydu}", fields=("public", "craft")),
    _P("episodic", ("is", "makro"), -0.2, "zam oranı açıklanınca {amirden çaycıya|bütün koridor} aynı anda telefona bakmıştı", fields=("public",)),
    _P("relationship", ("is",), 0.2, "{komiserim|şefim|müdürüm} emekli olunca {ikramiyesiyle|parasıyla} {ne yapsam diye|altın mı alsam diye} bana sormuştu", fields=("public",)),
    _P("episodic", ("is", "makro"), -0.4, "bir sabah toptancı aynı malı {yüzde yirmi|yüzde otuz} zamlı vermişti, {etiket yetişmedi|zararına sattım}", fields=("trade",)),
    _P("episodic", ("is",), 0.4, "dükkânı açtığım ilk gün siftahı {bir çocuk|komşu esnaf} yapmıştı, {o parayı saklarım|çerçevelettim}", fields=("trade", "service"), low=26),
    _P("episodic", ("is", "doviz"), -0.5, "dövizle mal alıp {vadeli|TL} satmıştım, {kur gidince elimde kaldı|bir sezon kâr etmedim}", fields=("trade",), low=27),
    _P("relationship", ("is", "bist"), 0.1, "yan dükkândaki <friend> {seans boyunca|öğlene kadar} {tahta anlatırdı|bize gelir bakardı}, {müşteri bekletirdi|çayımız eksik olmazdı}", fields=("trade", "craft")),
    _P("procedural", ("is",), 0.0, "mal alırken de hisse alırken de {pazarlık yapar|bir gün bekler} öyle alırım", fields=("trade",)),
    _P("episodic", ("is", "altin"), -0.2, "{bayram öncesi|düğün sezonu} alıcıdan çok {bozduran|satıcı} gelmişti, {o zaman anladım işlerin gidişini|tezgâh boşaldı}", fields=("trade",), low=28),
    _P("episodic", ("is",), -0.3, "{parmağımı|elimi} {tezgâhta|makinede} kestirdiğim gün {iki hafta rapor almıştım|evde grafik öğrenmiştim}", fields=("craft",)),
    _P("relationship", ("is",), 0.5, "ustam {acele işe|iki kere ölç} derdi, {borsada da aynı|meğer her yerde geçerliymiş}", fields=("craft", "service")),
    _P("episodic", ("is", "bist"), 0.2, "fabrikada {yemekhanede|serviste} halka arz konuşuluyordu, {yirmi kişi|bütün vardiya} talebe girmişti", fields=("craft",)),
    _P("episodic", ("is", "makro"), -0.2, "{fazla mesaiyi|ikramiyeyi} hisseye yatırmıştım, {bir ay sonra yarısı gitti|eve söylemedim}", fields=("craft", "public", "road", "service")),
    _P("episodic", ("is", "bist"), 0.3, "bir yolcu {yol boyu|köprüde} hisse anlatmıştı, {inerken kartını verdi|dediği de çıktı}", fields=("road",)),
    _P("episodic", ("is", "doviz", "BRENT"), -0.3, "mazota {bir gecede|iki günde} iki zam gelince {o hafta bedavaya çalışmıştık|kontağı kapatasım gelmişti}", fields=("road", "field")),
    _P("episodic", ("is",), -0.4, "kar yüzünden {yolda|Bolu Dağı'nda} {on saat|bir gece} kalmıştım, {telefonda grafik izledim|çay bile bulamadık}", fields=("road",)),
    _P("routine", ("is",), 0.1, "molada {on dakika|bir çayda} piyasaya bakar yola devam ederim", fields=("road",)),
    _P("relationship", ("is", "kripto"), 0.0, "durakta <friend> {coinden araba değiştirmişti|kriptoyla övünürdü}, {sonra arabayı sattı|şimdi konusunu açmıyor}", fields=("road",)),
    _P("episodic", ("is", "makro"), -0.5, "don {bir gecede|nisan ayında} {bütün ürünü|meyveyi} vurmuştu, {o yıl portföyü bozdum|altın bozdurduk}", fields=("field",)),
    _P("episodic", ("is", "makro"), -0.3, "haldeki fiyatla {markettekini|etiketteki fiyatı} yan yana görünce {sinirim bozulmuştu|hesabı bırakmıştım}", fields=("field", "trade")),
    _P("episodic", ("is", "GUBRF", "bist"), 0.2, "gübreye zam gelince {hissesini mi alsam demiştim|hissesine bakmıştım}, {almadım tabii|bir kere de öyle kazandım}", fields=("field",)),
    _P("procedural", ("is",), 0.1, "toprakta da borsada da {ekmeden|beklemeden} olmuyor, {hasadı aceleye getirmem|zamanı var}", fields=("field",)),
    _P("personal_fact", ("is", "aile"), 0.2, "{tarla|sera|tekne} babadan kalma, {satmayı hiç düşünmedim|bırakamadım}", fields=("field",)),
    _P("episodic", ("aile", "altin"), 0.3, "günde sıra bana gelince {altını bozdurmadan|doğruca} {kenara koymuştum|hisse almıştım}", fields=("home",)),
    _P("episodic", ("aile", "bist"), 0.4, "mutfak parasından artırıp aldığım {ilk hisse|üç beş lot} {çamaşır makinesi oldu|tatil parası çıkardı}", fields=("home",)),
    _P("routine", ("aile", "gunluk"), 0.2, "çocuklar okula gidince {çayımı koyar|sofrayı toplar} ekranı açarım", fields=("home",), high=52),
    _P("relationship", ("aile",), 0.1, "{komşum|görümcem} borsayı benden öğrendi, {şimdi bana akıl veriyor|benden çok kazandı}", fields=("home",)),
    _P("episodic", ("makro", "gunluk"), -0.3, "pazarda {maydanozun|patatesin} fiyatını iki kere sordurmuştum, {pazarcı da güldü|enflasyonu orada anladım}", fields=("home", "retired")),
    _P("preference", ("altin", "aile"), 0.2, "çocuklar için {ayrı|kenarda} bir altın hesabım var, {kimse bilmez|ona dokunulmaz}", fields=("home",)),
    _P("episodic", ("okul", "bist"), -0.3, "final haftası {sınavdan çıkıp|kütüphanede} hisse sattım, {ikisi de kötü geçmişti|ders de kaldı hisse de}", fields=("student",)),
    _P("episodic", ("okul", "kripto"), 0.2, "{burs|KYK} yattığı gün {yarısıyla|hepsiyle} coin almıştım, {ay sonu makarna yedim|ev arkadaşım söylendi durdu}", fields=("student",), high=28),
    _P("relationship", ("okul", "arkadas"), 0.2, "ev arkadaşım <friend> ile {elektrik faturasına|bulaşığa} {grafik üstünden|kapanış tahmininden} iddiaya girerdik", fields=("student",), high=30),
    _P("episodic", ("okul",), 0.3, "{hocanın|bölüm başkanının} derste anlattığı {çarpanı|oranı} akşam {portföyümde denemiştim|hisselere uygulamıştım}", fields=("student",)),
    _P("personal_fact", ("okul", "para"), -0.1, "hafta sonları {kafede|düğün salonunda|dershanede} çalışıyordum, {bahşişle lot alırdım|ilk birikimim oydu}", fields=("student",)),
    _P("episodic", ("is", "gunluk"), -0.5, "{on iki|yirmi|otuz} başvuruya {bir|iki} dönüş almıştım, {mülakata borsa soruldu|o gün moralim sıfırdı}", fields=("student",), low=22),
    _P("episodic", ("emeklilik", "bist"), 0.1, "emekli ikramiyesini {üçe bölmüştüm|bir ay bekletmiştim}, {en çok hisse konuştu|altın olan kazandı}", fields=("retired",)),
    _P("episodic", ("emeklilik", "aile"), 0.5, "torun {ilk karnesini|ilk adımını} {gösterdiğinde|attığında} çeyrek takmıştım, {keşke iki tane alsaymışım|o günkü fiyatı hâlâ bilirim}", fields=("retired",), low=54),
    _P("routine", ("emeklilik", "gunluk"), 0.2, "sabah {yürüyüşten|pazardan} dönünce {gazete|ekran} başına otururum", fields=("retired",)),
    _P("relationship", ("emeklilik", "bist"), 0.2, "{kahvede|parkta} <friend> ile hisse konuşuruz, {ikimiz de aynı yerde zarardayız|o hep benden erken satar}", fields=("retired",)),
    _P("past_event", ("bist", "emeklilik"), 0.2, "borsada fiyatların {tahtaya tebeşirle|elle} yazıldığı günleri {seans salonundan|aracı kurumdan} izlemiştim", fields=("retired",), low=58),
    _P("past_event", ("makro", "emeklilik"), -0.5, "emekli zammı {beklediğimden az|enflasyonun altında} gelince {fondan bozmuştum|çarşıya çıkmamıştım}", fields=("retired",), low=54),
    _P("episodic", ("is", "doviz"), -0.3, "yabancı müşterinin ödemesi {iki ay|üç ay} gecikmişti, {kur bari yardım etti|kirayı zor denkleştirdim}", fields=("creative",)),
    _P("episodic", ("is",), -0.2, "{gece teslim|sabah sunum} varken {ons izlediğim|kripto baktığım} için yetiştirememiştim", fields=("creative",)),
    _P("relationship", ("is",), 0.1, "bir müşterim {ödemeyi hisseyle|emeğimin karşılığını coinle} yapmayı önermişti, {güldük geçtik|kabul etseydim ne olurdu}", fields=("creative",)),
    _P("preference", ("is", "gunluk"), 0.2, "gece çalışmayı severim, {şehir susunca|herkes uyuyunca} {kafam açılıyor|grafik daha net}", fields=("creative", "technical"), high=50),
    _P("episodic", ("is", "gunluk"), -0.2, "{kalabalık bir öğlende|mesai ortasında} telefonu {yağa|lavaboya} düşürmüştüm, {hisse o gün tavan yaptı|emri giremedim}", fields=("service",)),
    _P("episodic", ("is",), 0.3, "bir müşteri {bahşişi fazla bırakıp|giderken} {hisse al demişti|borsaya at demişti}, {attım da|dediğini yaptım}", fields=("service",)),
    _P("episodic", ("is", "makro"), -0.4, "menüyü {bir yılda dört kere|ayda bir} değiştirdiğimiz olmuştu, {matbaacı zengin oldu|enflasyonu matbaadan takip ettik}", fields=("service",)),
)  # fmt: skip
