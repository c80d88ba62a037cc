"""Turkish suffixes: every rule of the language the writers rely on, with its exceptions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.market.symbols import SYMBOLS
from conversations.text.morphology import (
    PERSONS,
    TENSES,
    conjugate,
    copula,
    de_da,
    format_percent,
    format_price,
    nonfinite,
    number_suffix,
    question_particle,
    reading_of,
    suffix,
)


def words(text: str) -> list[str]:
    return text.split()


def pairs(text: str) -> list[tuple[str, str]]:
    """ "a>b c>d" as pairs of a word and the form it must take."""
    return [(word, form) for word, _, form in (pair.partition(">") for pair in text.split())]


CODES = words("""
THYAO'yu ASELS'i EREGL'yi KCHOL'i GARAN'ı TUPRS'ı SISE'yi AKBNK'ı SASA'yı BIMAS'ı FROTO'yu PGSUS'u TCELL'i ISCTR'yi
YKBNK'yi HEKTS'ı XU100'ü CDS'i RSI'ı BTC'yi ETH'i USDT'yi TL'yi TCMB'yi PPK'yı SPK'yı KAP'ı TÜFE'yi VİOP'u
BDDK'yı BES'i OPEC'i GSYH'yi Fed'i BIST'i TÜİK'i
""")


@pytest.mark.parametrize("expected", CODES)
def test_codes_take_the_suffix_of_their_reading(expected: str) -> None:
    assert suffix(expected.split("'")[0], "acc") == expected


@pytest.mark.parametrize(
    ("word", "case", "expected"),
    [
        ("BIST 100", "acc", "BIST 100'ü"),
        ("BIST 100", "abl", "BIST 100'den"),
        ("THYAO", "gen", "THYAO'nun"),
        ("THYAO", "loc", "THYAO'da"),
        ("THYAO", "ins", "THYAO'yla"),
        ("THYAO", "loc+past1sg", "THYAO'daydım"),
        ("ASELS", "loc", "ASELS'te"),
        ("ASELS", "gen", "ASELS'in"),
        ("KCHOL", "loc", "KCHOL'de"),
        ("KAP", "loc", "KAP'ta"),
        ("KAP", "dat", "KAP'a"),
        ("VİOP", "loc", "VİOP'ta"),
        ("BIST", "loc", "BIST'te"),
        ("RSI", "loc", "RSI'da"),
        ("RSI", "gen", "RSI'ın"),
        ("BES", "dat", "BES'e"),
        ("Fed", "gen", "Fed'in"),
        ("OPEC", "gen", "OPEC'in"),
        ("CDS", "gen", "CDS'in"),
        ("TCMB", "gen", "TCMB'nin"),
        ("SPK", "gen", "SPK'nın"),
        ("TL", "abl", "TL'den"),
        ("TL", "gen", "TL'nin"),
        ("BTC", "dat", "BTC'ye"),
        ("BTC", "pl", "BTC'ler"),
        ("GSYH", "loc", "GSYH'de"),
        ("F/K", "poss3sg", "F/K'sı"),
        ("PD/DD", "poss3sg", "PD/DD'si"),
        ("Bitcoin", "acc", "Bitcoin'i"),
        ("Apple", "acc", "Apple'ı"),
        ("Nvidia", "gen", "Nvidia'nın"),
        ("Powell", "gen", "Powell'ın"),
        ("S&P", "dat", "S&P'ye"),
        ("Garanti", "abl", "Garanti'den"),
        ("Şişecam", "gen", "Şişecam'ın"),
        ("Efe", "dat", "Efe'ye"),
        ("Kemal", "acc", "Kemal'i"),
        ("Murat", "dat", "Murat'a"),
        ("Burak", "acc", "Burak'ı"),
        ("Mehmet Bey", "dat", "Mehmet Bey'e"),
        ("Koç", "pl", "Koçlar"),
        ("İstanbul", "li", "İstanbullu"),
        ("thyao", "acc", "thyao'yu"),
        ("Kapalıçarşı", "loc", "Kapalıçarşı'da"),
    ],
)
def test_names_and_codes(word: str, case: str, expected: str) -> None:
    assert suffix(word, case) == expected


def test_a_given_reading_decides_over_the_spelling() -> None:
    assert suffix("SPK", "gen", reading="se pe ke") == "SPK'nin"
    assert suffix("ZZZ", "loc", reading="zeplin", apostrophe=False) == "ZZZde"


def test_every_symbol_has_one_reading_for_the_form_it_is_spoken_in() -> None:
    for symbol in SYMBOLS.values():
        given = suffix(
            symbol.spoken, "acc", reading=symbol.reading, apostrophe=symbol.apostrophe, compound=symbol.compound
        )
        if symbol.apostrophe:
            assert given.startswith(symbol.spoken + "'"), given
            assert suffix(symbol.spoken, "acc") == given
        else:
            assert "'" not in given


@pytest.mark.parametrize(
    ("text", "accusative", "ablative"),
    [
        ("0", "0'ı", "0'dan"),
        ("3", "3'ü", "3'ten"),
        ("4", "4'ü", "4'ten"),
        ("5", "5'i", "5'ten"),
        ("6", "6'yı", "6'dan"),
        ("7", "7'yi", "7'den"),
        ("8", "8'i", "8'den"),
        ("9", "9'u", "9'dan"),
        ("10", "10'u", "10'dan"),
        ("20", "20'yi", "20'den"),
        ("30", "30'u", "30'dan"),
        ("40", "40'ı", "40'tan"),
        ("50", "50'yi", "50'den"),
        ("60", "60'ı", "60'tan"),
        ("70", "70'i", "70'ten"),
        ("80", "80'i", "80'den"),
        ("90", "90'ı", "90'dan"),
        ("100", "100'ü", "100'den"),
        ("1.000", "1.000'i", "1.000'den"),
        ("1.500", "1.500'ü", "1.500'den"),
        ("11.250", "11.250'yi", "11.250'den"),
        ("12.000", "12.000'i", "12.000'den"),
        ("1.000.000", "1.000.000'u", "1.000.000'dan"),
        ("3,45", "3,45'i", "3,45'ten"),
        ("3,50", "3,50'yi", "3,50'den"),
        ("3,05", "3,05'i", "3,05'ten"),
        ("0,9", "0,9'u", "0,9'dan"),
        ("43,36", "43,36'yı", "43,36'dan"),
        ("43.36", "43.36'yı", "43.36'dan"),
        ("2025", "2025'i", "2025'ten"),
        ("2026", "2026'yı", "2026'dan"),
        ("%5", "%5'i", "%5'ten"),
        ("%2,5", "%2,5'i", "%2,5'ten"),
        ("18:00", "18:00'i", "18:00'den"),
        ("09:40", "09:40'ı", "09:40'tan"),
        ("100$", "100$'ı", "100$'dan"),
        ("10x", "10x'i", "10x'ten"),
        ("T+2", "T+2'yi", "T+2'den"),
    ],
)
def test_numbers_follow_their_last_spoken_word(text: str, accusative: str, ablative: str) -> None:
    assert number_suffix(text, "acc") == accusative
    assert number_suffix(text, "abl") == ablative


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        ("%5", "lik", "%5'lik"),
        ("%5", "lik+acc", "%5'liği"),
        ("%10", "dat", "%10'a"),
        ("%3", "gen", "%3'ün"),
        ("%2,5", "dat", "%2,5'e"),
        ("0,9", "loc", "0,9'da"),
        ("2025", "loc", "2025'te"),
        ("100$", "dat", "100$'a"),
    ],
)
def test_percents_years_and_currency_signs(text: str, case: str, expected: str) -> None:
    assert number_suffix(text, case) == expected


@pytest.mark.parametrize(
    ("word", "case", "expected"),
    [
        # currency and other common nouns take no apostrophe
        ("45 TL", "abl", "45 TL'den"),
        ("45 lira", "abl", "45 liradan"),
        ("100 dolar", "dat", "100 dolara"),
        ("1 milyon", "acc", "1 milyonu"),
        ("dolar", "gen", "doların"),
        ("altın", "acc", "altını"),
        ("faiz", "gen", "faizin"),
        ("kripto", "dat", "kriptoya"),
        ("euro", "gen", "euronun"),
        ("lira", "gen", "liranın"),
        # softening and its exceptions
        *[(w, "acc", a) for w, a in pairs(
            "destek>desteği direnç>direnci talep>talebi grafik>grafiği çeyrek>çeyreği borç>borcu dip>dibi "
            "kâğıt>kâğıdı bant>bandı senet>senedi umut>umudu stop>stopu lot>lotu risk>riski trend>trendi fiyat>fiyatı "
            "fırsat>fırsatı şirket>şirketi hareket>hareketi robot>robotu market>marketi renk>rengi grup>grubu "
            "katalog>kataloğu miting>mitingi teşvik>teşviki hukuk>hukuku sonuç>sonucu kazanç>kazancı süreç>süreci "
            "maç>maçı hesap>hesabı yük>yükü ek>eki kart>kartı adet>adedi standart>standardı artış>artışı bank>bankı"
        )],
        # dropped vowels, doubled consonants
        *[(w, "acc", a) for w, a in pairs(
            "hacim>hacmi emir>emri seyir>seyri sabır>sabrı kayıp>kaybı fikir>fikri akıl>aklı kısım>kısmı izin>izni "
            "vakit>vakti hak>hakkı zam>zammı hat>hattı his>hissi ret>reddi keyif>keyfi şehir>şehri"
        )],
        ("nakit", "dat", "nakde"),
        ("nakit", "loc", "nakitte"),
        ("hacim", "loc", "hacimde"),
        ("hacim", "poss1sg", "hacmim"),
        ("hak", "loc", "hakta"),
        ("hak", "poss2pl", "hakkınız"),
        # front suffixes after a back vowel
        *[(w, "acc", a) for w, a in pairs(
            "petrol>petrolü rol>rolü kontrol>kontrolü sinyal>sinyali sembol>sembolü ihtimal>ihtimali hayal>hayali "
            "terminal>terminali saat>saati hâl>hâli alkol>alkolü kanal>kanalı ihracat>ihracatı moral>morali "
            "futbol>futbolu mal>malı mevduat>mevduatı final>finali kalp>kalbi"
        )],
        ("saat", "loc", "saatte"),
        ("petrol", "loc", "petrolde"),
        ("kâr", "acc", "kârı"),
        ("kâr", "loc", "kârda"),
        ("kâr", "dat", "kâra"),
        ("kâr", "loc+cop1sg", "kârdayım"),
        # third person compounds
        ("gram altını", "loc", "gram altınında"),
        ("faiz kararı", "abl", "faiz kararından"),
        ("faiz kararı", "acc", "faiz kararını"),
        ("faiz kararı", "ins", "faiz kararıyla"),
        ("faiz kararı", "pl+dat", "faiz kararlarına"),
        ("faiz kararı", "poss1pl", "faiz kararımız"),
        ("Merkez Bankası", "gen", "Merkez Bankası'nın"),
        ("dolar kuru", "dat", "dolar kuruna"),
        ("kâr marjı", "acc", "kâr marjını"),
        ("hepsi", "acc", "hepsini"),
        # chains
        ("maliyet", "poss1sg+loc", "maliyetimde"),
        ("maliyet", "poss2pl", "maliyetiniz"),
        ("maliyet", "poss2sg+acc", "maliyetini"),
        ("destek", "poss3sg+abl", "desteğinden"),
        ("hedef", "poss3sg+loc", "hedefinde"),
        ("banka", "pl+acc", "bankaları"),
        ("sorun", "pl+poss1pl+abl", "sorunlarımızdan"),
        ("alım", "poss3pl+acc", "alımlarını"),
        ("dip", "loc+ki", "dipteki"),
        ("tavan", "loc+ki+pl+dat", "tavandakilere"),
        ("borsa", "ci", "borsacı"),
        ("banka", "poss3sg", "bankası"),
        # pronouns and other irregular words
        ("ben", "dat", "bana"),
        ("sen", "gen", "senin"),
        ("o", "acc", "onu"),
        ("bu", "abl", "bundan"),
        ("su", "gen", "suyun"),
        ("kim", "ins", "kiminle"),
        ("tavan", "nom", "tavan"),
    ],
)  # fmt: skip
def test_common_nouns(word: str, case: str, expected: str) -> None:
    assert suffix(word, case) == expected


def test_an_unknown_case_is_an_error() -> None:
    with pytest.raises(KeyError):
        suffix("tavan", "vocative")


@pytest.mark.parametrize(
    ("previous", "person", "past", "expected"),
    [
        ("tavan", "3sg", False, "mı"),
        ("düşer", "3sg", False, "mi"),
        ("yükseliyor", "3sg", False, "mu"),
        ("temettü", "3sg", False, "mü"),
        ("THYAO", "3sg", False, "mu"),
        ("THYAO'yu", "3sg", False, "mu"),
        ("ASELS'te", "3sg", False, "mi"),
        ("%5", "3sg", False, "mi"),
        ("yükseliyor", "2sg", False, "musun"),
        ("satıcı", "1sg", False, "mıyım"),
        ("düşünüyor", "2pl", False, "musunuz"),
        ("tavan", "3sg", True, "mıydı"),
        ("kârda", "2pl", True, "mıydınız"),
    ],
)
def test_the_question_particle_harmonises_with_the_word_before(
    previous: str, person: str, past: bool, expected: str
) -> None:
    assert question_particle(previous, person=person, past=past) == expected


@pytest.mark.parametrize(
    ("previous", "expected"), [("THYAO", "da"), ("ben", "de"), ("ASELS", "de"), ("3,45", "de"), ("KAP", "da")]
)
def test_too_is_a_word_of_its_own_and_never_hardens(previous: str, expected: str) -> None:
    assert de_da(previous) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        # narrowing before -yor
        (("bekle", "prog", "1sg"), "bekliyorum"),
        (("topla", "prog"), "topluyor"),
        (("başla", "prog"), "başlıyor"),
        (("oyna", "prog"), "oynuyor"),
        (("söyle", "prog", "2pl"), "söylüyorsunuz"),
        (("de", "prog"), "diyor"),
        (("ye", "prog"), "yiyor"),
        (("taşı", "prog", "2sg"), "taşıyorsun"),
        (("oku", "prog"), "okuyor"),
        (("bekle", "prog", "1sg", True), "beklemiyorum"),
        (("topla", "prog", "3sg", True), "toplamıyor"),
        # t → d
        (("git", "prog"), "gidiyor"),
        (("et", "fut", "3sg"), "edecek"),
        (("tat", "aor"), "tadar"),
        (("kaybet", "prog"), "kaybediyor"),
        (("sabret", "fut", "1sg"), "sabredeceğim"),
        (("hisset", "prog", "1sg"), "hissediyorum"),
        (("reddet", "aor"), "reddeder"),
        (("bahset", "prog"), "bahsediyor"),
        (("öğret", "aor"), "öğretir"),
        (("üret", "prog"), "üretiyor"),
        (("git", "past"), "gitti"),
        (("git", "imp", "2pl"), "gidin"),
        # lexical aorists
        *[((w, "aor"), a) for w, a in pairs(
            "al>alır gel>gelir ol>olur gör>görür bil>bilir bul>bulur kal>kalır ver>verir vur>vurur dur>durur öl>ölür "
            "var>varır san>sanır sat>satar düş>düşer çık>çıkar bak>bakar kullan>kullanır bekle>bekler de>der ye>yer "
            "yüksel>yükselir tut>tutar kır>kırar"
        )],
        (("al", "aor", "1sg", True), "almam"),
        (("sat", "aor", "1pl", True), "satmayız"),
        (("düş", "aor", "3sg", True), "düşmez"),
        # a root's own k never softens
        (("çık", "prog"), "çıkıyor"),
        (("bak", "aor", "1sg"), "bakarım"),
        (("bırak", "fut", "1sg"), "bırakacağım"),
        # the other tenses
        (("al", "fut", "1sg"), "alacağım"),
        (("al", "fut", "1pl"), "alacağız"),
        (("de", "fut"), "diyecek"),
        (("al", "evid", "1sg"), "almışım"),
        (("gör", "evid"), "görmüş"),
        (("al", "opt", "1sg"), "alayım"),
        (("de", "opt", "1pl"), "diyelim"),
        (("bak", "imp", "3sg"), "baksın"),
        (("de", "imp", "2pl"), "deyin"),
        (("ye", "imp", "2pl"), "yiyin"),
        (("bekle", "imp", "2sg", True), "bekleme"),
        (("düş", "cond"), "düşse"),
        (("al", "nec", "1sg"), "almalıyım"),
        (("kâr et", "past", "1sg"), "kâr ettim"),
        (("al", "prog+past", "1sg"), "alıyordum"),
        (("al", "prog+past", "3pl"), "alıyorlardı"),
        (("al", "evid+past", "1sg"), "almıştım"),
        (("al", "fut+past", "1sg"), "alacaktım"),
        (("sat", "aor+cond", "1sg", True), "satmazsam"),
        (("düş", "aor+cond"), "düşerse"),
        (("yüksel", "prog+evid"), "yükseliyormuş"),
        # questions: the past puts the person first, the present after
        (("al", "past", "2sg", False, True), "aldın mı"),
        (("gör", "past", "2pl", False, True), "gördünüz mü"),
        (("al", "prog", "2sg", False, True), "alıyor musun"),
        (("sat", "aor", "2sg", False, True), "satar mısın"),
        (("al", "aor", "2sg", True, True), "almaz mısın"),
        (("al", "aor", "1sg", True, True), "almaz mıyım"),
        (("al", "fut", "2pl", False, True), "alacak mısınız"),
        (("al", "evid", "2sg", False, True), "almış mısın"),
        (("sat", "opt", "1sg", False, True), "satayım mı"),
        (("tut", "prog", "3pl", False, True), "tutuyorlar mı"),
        (("al", "prog+past", "2sg", False, True), "alıyor muydun"),
        # ability
        (("al", "aor", "3sg", False, False, True), "alabilir"),
        (("git", "aor", "3sg", False, False, True), "gidebilir"),
        (("de", "aor", "1sg", False, False, True), "diyebilirim"),
        (("al", "aor", "1sg", True, False, True), "alamam"),
        (("al", "prog", "1sg", True, False, True), "alamıyorum"),
        (("bekle", "past", "3sg", True, False, True), "bekleyemedi"),
    ],
)  # fmt: skip
def test_verbs(arguments: tuple, expected: str) -> None:
    assert conjugate(*arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("sat", "inf"), "satmak"),
        (("sat", "noun", "poss1sg+acc"), "satmamı"),
        (("al", "dik", "poss1sg+acc"), "aldığımı"),
        (("bekle", "acak", "poss1sg"), "bekleyeceğim"),
        (("git", "ip"), "gidip"),
        (("de", "an"), "diyen"),
        (("git", "inca"), "gidince"),
        (("al", "ken"), "alırken"),
        (("al", "madan"), "almadan"),
        (("al", "an", "", True), "almayan"),
        (("al", "dik", "poss1sg", True), "almadığım"),
    ],
)
def test_nonfinite_verbs(arguments: tuple, expected: str) -> None:
    assert nonfinite(*arguments) == expected


def test_copula() -> None:
    assert copula("alıcı", "1sg") == "alıcıyım"
    assert copula("kârda", "1pl", "past") == "kârdaydık"
    assert copula("memnun", "1sg", "past", negative=True) == "memnun değildim"
    assert copula("memnun", negative=True) == "memnun değil"
    assert copula("pahalı", tense="evid") == "pahalıymış"
    assert copula("ucuz", tense="cond") == "ucuzsa"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [(12990.5, 2, "12.990,50"), (12990, 0, "12.990"), (1.1831, 4, "1,1831"), (-3.5, 1, "-3,5"), (-0.001, 2, "0,00")],
)
def test_prices(value: float, decimals: int, expected: str) -> None:
    assert format_price(value, decimals) == expected


@pytest.mark.parametrize(
    ("share", "signed", "expected"),
    [(0.034, False, "%3,4"), (-0.1, False, "-%10"), (0.05, True, "+%5"), (0.0001, True, "%0"), (-0.0001, False, "%0")],
)
def test_percents(share: float, signed: bool, expected: str) -> None:
    assert format_percent(share, signed=signed) == expected


@given(st.integers(min_value=0, max_value=10**10), st.sampled_from(["acc", "dat", "loc", "abl", "gen"]))
def test_a_number_and_its_grouped_form_take_the_same_suffix(value: int, case: str) -> None:
    plain, grouped = str(value), format_price(value, 0)
    assert number_suffix(plain, case).removeprefix(plain) == number_suffix(grouped, case).removeprefix(grouped)


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇDEİIKMN'0123456789.,%$ -", max_size=15))
def test_any_text_can_be_read_and_suffixed(text: str) -> None:
    reading_of(text)
    for case in ("acc", "dat", "loc", "abl", "gen", "ins", "pl", "poss1sg", "poss3sg+abl"):
        assert len(suffix(text, case)) >= len(text)


@given(
    st.sampled_from(words("al bekle de ye git oku topla taşı yürü kaybet yüksel çık kullan söyle")),
    st.sampled_from(TENSES),
    st.sampled_from(PERSONS),
    st.booleans(),
    st.booleans(),
)
def test_every_form_of_a_verb_exists_and_holds_to_harmony(
    stem: str, tense: str, person: str, negative: bool, question: bool
) -> None:
    if tense == "imp" and person in ("1sg", "1pl"):
        return
    form = conjugate(stem, tense, person, negative, question)
    assert form
    assert (" m" in form) is question
