"""Writing style: two hundred hands that differ, texts that keep their meaning, and the formulas of SPEC 4.5."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from math import exp, fsum, lgamma, log, log1p
from random import Random
from statistics import mean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Influence
from humanization.writing_style import contractions, params
from humanization.writing_style.logic import (
    SUBSYSTEM,
    StyleCard,
    emoji_probability,
    exclamation_probability,
    typo_probability,
)
from piyasa_site.common import turkish
from piyasa_site.common.randomness import stream

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
TONES = ("casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly")
PROTECTED = ("THYAO", "Efe", "Merkez Bankası")
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff]")
# Plain, correct Turkish as a writer hands it over.
TEXTS = (
    "Hacim yok, temkinliyim.",
    "hacim yok",
    "THYAO'da 312,50 TL'nin üzeri kapanış önemli bence.",
    "ASELS'i bu seviyeden toplamak riskli mi?",
    "Ben de aynı yerdeyim, beklemedeyim.",
    "Bir şey olacak gibi duruyor ama hacim eşlik etmiyor.",
    "Efe'ye katılıyorum, burada acele etmeye gerek yok.",
    "Dolar 43,36'dan döndü, şaşırdım açıkçası.",
    "Ne oldu yine, haber mi var?",
    "Bugün hiç keyfim yok, zarardayım.",
    "Oh be, sonunda tavan!",
    "Bekleyeceğim, acelem yok.",
    "Tabii ki herkes aynı fikirde değil.",
    "Sen hâlâ taşıyor musun?",
    "Yabancı satıyor, yerli alıyor, klasik hikâye.",
    "%5'lik hareket bana yetmez.",
    "Gram altın 6.945 TL olmuş, düğün var bizde.",
    "aynen",
    "Merkez Bankası'nın kararını bekliyorum.",
    "Bilanço gelecek hafta, beklentim yüksek.",
    "Teşekkürler hocam, not aldım.",
    "Temettü gelince tekrar alacağım, yapacak bir şey yok.",
    "Çok güzel kapanış oldu, helal olsun.",
    "@mehmetbot sen ne diyorsun bu işe?",
    "Nöbetten çıktım, ne kaçırdım?",
    "Grafik bozulmadı, trend yukarı.",
    "Böyle giderse yılı artıda kapatırız.",
    "Gece gece yine ekrandayım.",
    "yok artık",
    "Haftalık kapanışa bakarım ben, gün içi gürültü.",
)
QUIET = Influence()
# A card that changes nothing: tests switch on one habit at a time. An end mark is
# half as likely after one or two words, so certainty there takes a rate of 2.
NEUTRAL = StyleCard(
    capitalisation="proper", lower_start=0.0, lower_all=False, lower_tickers=0.0, punctuation="formal", end_mark=2.0,
    dots="..", dots_share=0.0, question_mark=1.0, inner_drop=0.0, comma_drop=0.0, tight_comma=False, space_before=False,
    dotted_pauses=0.0, exclaim=0.0, typo_rate=0.0, emoji="none", emoji_positive=("😂",),
    emoji_neutral=("🤔",), emoji_negative=("😬",), emoji_repeat=1, emoji_tight=False, emoticon="", emoticon_rate=0.0,
    abbreviation="full", contractions={}, misspellings=(), attach_mi=0.0, attach_de=0.0, drop_apostrophe=0.0,
    sentence_length="medium", diacritics="tam", letter_error=0.0, bare_words=(), laughter="", laughter_rate=0.0,
    lengthening=0.0, stretch=3,
    openers=(), closers=(), favourite_rate=0.0, closes=0.5, preferred={}, preference=1.0, clipped=(), circumflex=True,
    apostrophe="'", shouts=0.0, piles=0.0, piled=2, laugh="",
)  # fmt: skip


def person(number: int, **changes: object) -> BotFacts:
    rng = Random(number)
    values: dict[str, object] = {"age": rng.randint(19, 70), "tone": rng.choice(TONES), **changes}
    return BotFacts(key=f"bot:{number}", name="Efe", username="efe_bot", **values)  # type: ignore[arg-type]


def card_of(number: int, **changes: object) -> StyleCard:
    who = person(number, **changes)
    return SUBSYSTEM.fresh(who, stream("fresh", "writing_style", who.key), NOW)


def moods(rng: Random) -> Influence:
    """Feelings as bots have them when they write on a simulated weekday (means and deviations of 4,000 messages)."""
    excitement = min(max(rng.gauss(79, 18), 0.0), 100.0)
    return Influence(
        exclamation_probability=excitement / 400,
        feelings={
            "mood": min(max(rng.gauss(57.5, 14), 0.0), 100.0),
            "energy": min(max(rng.gauss(45, 20), 0.0), 100.0),
            "stress": max(rng.gauss(6.6, 7), 0.0),
            "excitement": excitement,
        },
    )


def styled(card: StyleCard, text: str, seed: int = 0, influence: Influence = QUIET) -> str:
    return SUBSYSTEM.restyle(card, text, influence, Random(seed), PROTECTED)[0]


def batch(number: int, card: StyleCard, size: int, seed: int = 0) -> list[str]:
    rng = stream("batch", number, seed)
    return [SUBSYSTEM.restyle(card, rng.choice(TEXTS), moods(rng), rng, PROTECTED)[0] for _ in range(size)]


@pytest.fixture(scope="module")
def population() -> list[tuple[StyleCard, list[str]]]:
    return [(card := card_of(number), batch(number, card, 60)) for number in range(200)]


def starts_lower(text: str) -> bool | None:
    return text[0].islower() if text[0].isalpha() else None


def within_sampling(hits: int, tries: int, rate: float) -> bool:
    """Whether a count lies in the exact binomial interval of a rate: one in a hundred thousand misses it."""
    if rate <= 0.0 or rate >= 1.0:
        return hits == (tries if rate >= 1.0 else 0)

    def chance(count: int) -> float:
        ways = lgamma(tries + 1) - lgamma(count + 1) - lgamma(tries - count + 1)
        return exp(ways + count * log(rate) + (tries - count) * log1p(-rate))

    tail = range(hits + 1) if hits < tries * rate else range(hits, tries + 1)
    return fsum(map(chance, tail)) >= 0.5e-5


def spread(values: list[float], low: float, high: float) -> None:
    ordered = sorted(values)
    assert ordered[len(values) // 10] <= low
    assert ordered[-len(values) // 10] >= high


# --- the population -----------------------------------------------------------------


def test_lower_case_starts_of_the_population(population: list[tuple[StyleCard, list[str]]]) -> None:
    shares = [mean(low for text in texts if (low := starts_lower(text)) is not None) for _, texts in population]
    assert 0.15 <= mean(shares) <= 0.35
    spread(shares, 0.05, 0.6)


def test_end_marks_of_the_population(population: list[tuple[StyleCard, list[str]]]) -> None:
    shares = [mean(text.rstrip()[-1] not in ".!?…:;," for text in texts) for _, texts in population]
    assert 0.60 <= mean(shares) <= 0.85
    spread(shares, 0.55, 0.88)


def test_emoji_of_the_population(population: list[tuple[StyleCard, list[str]]]) -> None:
    shares = [mean(bool(EMOJI.search(text)) for text in texts) for _, texts in population]
    # Generated personas lean toward emoji by their traits, these by nothing: a simulated day shows a third more.
    assert 0.07 <= mean(shares) <= 0.12
    spread(shares, 0.0, 0.18)


def test_diacritics_of_the_population() -> None:
    found = Counter(card_of(number).diacritics for number in range(2000))
    assert found["tam"] / 2000 == pytest.approx(0.78, abs=0.03)
    assert found["karışık"] / 2000 == pytest.approx(0.14, abs=0.03)
    assert found["ascii"] / 2000 == pytest.approx(0.08, abs=0.02)


def test_a_hand_is_stable_within_one_person(population: list[tuple[StyleCard, list[str]]]) -> None:
    """The same person, another day: the shares of two batches differ little beside the differences of people."""
    for habit in (starts_lower, lambda text: text.rstrip()[-1] in ".!?…"):
        first = [mean(bool(habit(text)) for text in texts) for _, texts in population]
        second = [
            mean(bool(habit(text)) for text in batch(number, card, 60, seed=1))
            for number, (card, _) in enumerate(population)
        ]
        within = median(abs(a - b) for a, b in zip(first, second, strict=True))
        between = median(abs(a - b) for a, b in pairwise(first))
        assert within < 0.7 * between


def _features(texts: list[str]) -> list[float]:
    """Counts of visible habits per message: what a reader could notice."""
    joined = "\n".join(texts)
    lowered = turkish.lower(joined)
    signs = {
        "lower": mean(bool(starts_lower(text)) for text in texts),
        "stop": mean(text.endswith(".") and not text.endswith("..") for text in texts),
        "dots": joined.count("..") / len(texts),
        "!": joined.count("!") / len(texts),
        "?": joined.count("?") / len(texts),
        ",": joined.count(", ") / len(texts),
        "tight": len(re.findall(r",\w", joined)) / len(texts),
        "spaced": len(re.findall(r" [?!]", joined)) / len(texts),
        "turkish": sum(letter in "çğışöü" for letter in lowered) / len(texts),
        "yo": len(re.findall(r"\w{2}yo\b", lowered)) / len(texts),
        "cam": len(re.findall(r"\wc[ae]m\b", lowered)) / len(texts),
        "bi": len(re.findall(r"\bbi\b|\bbişey", lowered)) / len(texts),
        "burda": lowered.count("burda") / len(texts),
        "tabi": len(re.findall(r"\btabi\b", lowered)) / len(texts),
        "mi": len(re.findall(r"\w{3}m[ıiuü](?:sun)?\b", lowered)) / len(texts),
        "bende": lowered.count("bende") / len(texts),
        "thyao": joined.count("thyao") / len(texts),
        "'": joined.count("'") / len(texts),
        "laugh": len(re.findall(r"haha|ahah|hehe|[sjdk]{5}", lowered)) / len(texts),
        "smile": joined.count(":)") / len(texts),
    }
    for word in ("ya", "valla", "yani", "bence", "işte", "açıkçası", "bak", "yav"):
        signs[word] = len(re.findall(rf"^{word}\b|\b{word}\W*$", lowered, re.M)) / len(texts)
    for emoji in sorted({sign for sets in params.EMOJI_SETS.values() for signs_ in sets.values() for sign in signs_}):
        signs[emoji] = joined.count(emoji) / len(texts)
    return list(signs.values())


def test_at_least_a_hundred_of_two_hundred_hands_are_told_apart(
    population: list[tuple[StyleCard, list[str]]],
) -> None:
    """Of each person two batches over the same sentences: whose hand is nearest to the second one?"""
    known = [_features(batch(number, card, 100, seed=2)) for number, (card, _) in enumerate(population)]
    seen = [_features(batch(number, card, 100, seed=3)) for number, (card, _) in enumerate(population)]
    scales = []
    for column in zip(*known, strict=True):
        middle = mean(column)
        scales.append(mean((value - middle) ** 2 for value in column) ** 0.5 + 0.02)
    right = 0
    for number, row in enumerate(seen):
        distances = [sum(abs(a - b) / scale for a, b, scale in zip(row, other, scales, strict=True)) for other in known]
        right += distances.index(min(distances)) == number
    assert right >= 100


def test_cards_differ() -> None:
    cards = [SUBSYSTEM.dump(card_of(number)) for number in range(200)]
    assert len({repr(card) for card in cards}) == 200
    for name in ("capitalisation", "punctuation", "emoji", "abbreviation", "sentence_length", "diacritics"):
        assert len({card[name] for card in cards}) >= 2
    assert all(0.0 <= card["typo_rate"] <= 0.03 for card in cards)


def test_age_and_a_personas_propensities_lean_the_draw() -> None:
    def small(**changes: object) -> float:
        return mean(card_of(number, **changes).lower_start for number in range(400))

    assert small(age=22, tone="casual") > small(age=65, tone="casual") + 0.1
    assert small(style_hints={"lowercase": 0.9}) > small(style_hints={"lowercase": 0.05}) + 0.05
    fixed = card_of(1, style_hints={"diacritics": "ascii", "signature_emoji": "🧿", "emoji": 0.4})
    assert fixed.diacritics == "ascii"
    assert fixed.emoji_positive[0] == "🧿"


# --- what must never change -----------------------------------------------------------


def texts_with_facts() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "THYAO'yu 312,50'den aldım, %5'lik stop koydum.", ("312,50'den", "%5'lik")
    yield "@mehmetbot https://example.com/a?b=1 şuraya bak bakalım", ("@mehmetbot", "https://example.com/a?b=1")
    yield "11.250'den 12.000'e gider mi, 2026'da görürüz.", ("11.250'den", "12.000'e", "2026'da")
    yield "RSI 71'e geldi, XU100'ün hacmi düşük.", ("71'e",)
    yield "100$'a düşerse BTC'ye bakarım", ("100$'a",)


@pytest.mark.parametrize(("text", "kept"), list(texts_with_facts()))
def test_numbers_mentions_and_links_keep_every_character(text: str, kept: tuple[str, ...]) -> None:
    for number in range(120):
        card = replace(card_of(number), typo_rate=0.03)
        tense = Influence(feelings={"stress": 100.0, "energy": 5.0, "mood": 50.0, "excitement": 90.0})
        result = styled(card, text, number, tense)
        for piece in kept:
            assert piece in result


def test_tickers_keep_their_letters_and_go_small_as_latin() -> None:
    for number in range(200):
        result = styled(card_of(number), "SISE'yi ve THYAO'yu bırakmadım, TÜPRŞ ile BIMAS da duruyor.", number)
        letters = result.replace("'", "").replace("’", "")
        assert "siseyi" in letters or "SISEyi" in letters
        assert "thyaoyu" in letters or "THYAOyu" in letters
        assert re.search(r"\b(BIMAS|bimas)\b", result)
    small = replace(NEUTRAL, lower_tickers=1.0)
    assert styled(small, "SISE'yi, TÜİK'i ve VİOP'u izle.") == "sise'yi, tüik'i ve viop'u izle."
    assert styled(small, "Bak, ALTIN çıkıyor.") == "Bak, altın çıkıyor."


def test_protected_names_keep_their_letters() -> None:
    for number in range(150):
        tense = Influence(feelings={"stress": 100.0, "energy": 5.0, "mood": 50.0, "excitement": 50.0})
        result = styled(card_of(number), "Efe haklı, Merkez Bankası'nın kararı belirleyici.", number, tense)
        letters = turkish.lower(result).replace("'", "").replace("’", "")
        assert "efe " in letters
        # Only who types the whole message without Turkish letters types a name without them.
        assert "merkez bankasının" in letters or (re.search("merkez bankasin[ıi]n", letters) and " karari " in letters)


@pytest.mark.parametrize("word", ["değil", "yok", "almam", "düşmez", "satma", "hayır", "gelmiyor", "bekleme"])
def test_negation_survives(word: str) -> None:
    hasty = replace(NEUTRAL, typo_rate=0.03)
    tense = Influence(feelings={"stress": 100.0, "energy": 5.0, "mood": 50.0, "excitement": 50.0})
    for seed in range(400):
        assert word in styled(hasty, f"bence {word} şimdilik", seed, tense)


def test_no_slip_turns_a_word_rude() -> None:
    typist = replace(NEUTRAL, diacritics="tam", letter_error=params.LETTER_ERROR_MAX)
    found = Counter(styled(typist, "Sıkıldım artık, şık bir gün.", seed) for seed in range(4000))
    assert set(found) == {f"Sıkıldım {word}, şık bir {day}." for word, day in (("artık", "gün"), ("artik", "gün"))} | {
        "Sıkıldım artık, şık bir gun."
    }
    hurried = replace(NEUTRAL, diacritics="karışık", letter_error=1.0)
    assert styled(hurried, "Sıkıldım artık, şık bir gün.") == "Sıkıldım artik, şık bir gun."


def test_a_keyboard_without_turkish_letters_has_no_choice() -> None:
    typist = replace(NEUTRAL, diacritics="ascii", letter_error=1.0)
    assert styled(typist, "Sıkıntılı bir gün.") == "Sikintili bir gun."


def test_a_capital_that_lost_its_dot_goes_small_as_i() -> None:
    typist = replace(NEUTRAL, diacritics="ascii", letter_error=1.0, inner_drop=1.0, comma_drop=1.0)
    assert "insallah" in styled(typist, "Güzel gün. İnşallah sürer.")


def test_a_bot_says_plainly_that_it_is_one() -> None:
    text = "Ben bir yapay zeka katılımcısıyım, gerçek biri değilim."
    for number in range(200):
        card = replace(card_of(number), diacritics="tam", letter_error=0.0, typo_rate=0.03, contractions={})
        tense = Influence(feelings={"stress": 100.0, "energy": 5.0, "mood": 90.0, "excitement": 100.0})
        result = turkish.lower(styled(card, text, number, tense))
        assert "bir yapay zeka katılımcısıyım" in result
        assert not EMOJI.search(result)


@given(text=st.text(max_size=80), seed=st.integers(0, 10_000), number=st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_any_text_comes_through(text: str, seed: int, number: int) -> None:
    result, edits = SUBSYSTEM.restyle(card_of(number), text, moods(Random(seed)), Random(seed), PROTECTED)
    assert bool(result.strip()) == bool(text.strip())
    assert all(edit.count >= 1 for edit in edits)
    assert result.count("\n") == text.count("\n") or not text.strip()


def test_the_same_seed_gives_the_same_text() -> None:
    for number, text in enumerate(TEXTS):
        assert styled(card_of(number), text, 5) == styled(card_of(number), text, 5)


# --- the steps ------------------------------------------------------------------------


def test_a_neutral_card_changes_nothing_in_correct_text() -> None:
    for text in TEXTS:
        if text[0].isupper() and text[-1] in ".?":
            assert SUBSYSTEM.restyle(NEUTRAL, text, QUIET, Random(1)) == (text, ())


ALL = {rule: 1.0 for rule in params.CONTRACTION_HABITS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geliyor gibi.", "Geliyo gibi."),
        ("Biliyorsun bunu.", "Biliyosun bunu."),
        ("Bakıyorum şimdi.", "Bakıyom şimdi."),
        ("Alacağım yine.", "Alıcam yine."),
        ("Gideceğim oraya.", "Gidicem oraya."),
        ("Bekleyeceğim bunu.", "Bekliycem bunu."),
        ("Göreceğiz bunu.", "Görücez bunu."),
        ("Almayacağım bunu.", "Almıycam bunu."),
        ("Güzel olacak.", "Güzel olcak."),
        ("Bir şeyler var.", "Bişeyler var."),
        ("Düştü, değil mi?", "Düştü, dimi?"),
        ("Ne oldu yine?", "Noldu yine?"),
        ("Ne yapıyorsun orada?", "Napıyosun orda?"),
        ("Bir gün yükselir.", "Bi gün yükselir."),
        ("Tabii herhalde.", "Tabi heralde."),
        ("Yirmi bir lot var.", "Yirmi bir lot var."),  # a number
        ("312,50 bir direnç.", "312,50 bir direnç."),
        ("Sıcak para ocak ayında geldi.", "Sıcak para ocak ayında geldi."),
    ],
)
def test_contractions(text: str, expected: str) -> None:
    assert styled(replace(NEUTRAL, contractions=ALL), text) == expected


def test_every_contraction_rule_has_a_rate_and_every_rate_a_rule() -> None:
    used = {rule for rule, _ in contractions.WORDS.values()} | {
        rule for rule, _ in contractions._EXACT.values() if rule not in params.MISSPELLINGS
    }
    used |= {"bir şey", "yor", "yorum", "yorsun", "yoruz", "acağım", "acağız", "acak"}
    assert used == set(params.CONTRACTION_HABITS)


def test_misspellings_are_habits() -> None:
    card = replace(NEUTRAL, misspellings=("yalnız", "o zaman"))
    assert styled(card, "O zaman yalnız herkes bekler.") == "Ozaman yanlız herkes bekler."


def test_particles_are_attached_to_plain_words_only() -> None:
    card = replace(NEUTRAL, attach_mi=1.0, attach_de=1.0)
    assert styled(card, "Geliyor mu sence?") == "Geliyormu sence?"
    assert styled(card, "Ben de aldım.") == "Bende aldım."
    assert styled(card, "THYAO da düştü, 312 de önemli mi?") == "THYAO da düştü, 312 de önemlimi?"


def test_apostrophes_go_from_names_and_small_tickers_but_never_from_numbers() -> None:
    card = replace(NEUTRAL, drop_apostrophe=1.0)
    text = "Efe'ye sor, THYAO'yu 312'den aldı."
    assert styled(card, text) == "Efeye sor, THYAO'yu 312'den aldı."
    assert styled(replace(card, lower_tickers=1.0), text) == "Efeye sor, thyaoyu 312'den aldı."


def test_casing_is_turkish() -> None:
    small = replace(NEUTRAL, lower_start=1.0)
    assert styled(small, "İzmir'den Işıl yazdı. Iğdır uzak.") == "izmir'den Işıl yazdı. ığdır uzak."
    all_small = replace(small, lower_all=True)
    assert styled(all_small, "İyi akşamlar Işıl, THYAO nasıl?") == "iyi akşamlar ışıl, thyao nasıl?"
    assert styled(NEUTRAL, "iyi olur.") == "İyi olur."
    assert styled(NEUTRAL, "ılık bir gün.") == "Ilık bir gün."


def test_punctuation_habits() -> None:
    assert styled(replace(NEUTRAL, end_mark=0.0), "Hacim yok.") == "Hacim yok"
    assert styled(NEUTRAL, "hacim çok zayıf") == "Hacim çok zayıf."
    assert styled(replace(NEUTRAL, question_mark=0.0), "Aldın mı?") == "Aldın mı"
    assert styled(NEUTRAL, "aldın mı") == "Aldın mı?"
    assert styled(replace(NEUTRAL, dots_share=1.0), "Hacim çok zayıf.") == "Hacim çok zayıf.."
    assert styled(replace(NEUTRAL, inner_drop=1.0, comma_drop=1.0), "Hacim yok, bekle. Sonra bakarız.") == (
        "Hacim yok bekle sonra bakarız."
    )
    assert styled(replace(NEUTRAL, comma_drop=1.0), "Hacim yok, bekle. Sonra bakarız.") == (
        "Hacim yok bekle. Sonra bakarız."
    )
    assert styled(replace(NEUTRAL, tight_comma=True), "Hacim yok, 45,2, bekle.") == "Hacim yok, 45,2, bekle."
    assert styled(replace(NEUTRAL, tight_comma=True), "Hacim yok, bekle.") == "Hacim yok,bekle."
    assert styled(replace(NEUTRAL, dotted_pauses=1.0), "Hacim yok, bekle.") == "Hacim yok.. bekle."
    assert styled(replace(NEUTRAL, space_before=True), "Aldın mı?") == "Aldın mı ?"
    assert styled(replace(NEUTRAL, space_before=True), "Hacim yok, bekle.") == "Hacim yok , bekle."
    assert styled(replace(NEUTRAL, piles=1.0, piled=3), "Aldın mı?") == "Aldın mı???"


@pytest.mark.parametrize(
    ("habit", "text", "expected"),
    [
        ({"preferred": {"ama": "fakat"}}, "Güzel ama pahalı.", "Güzel fakat pahalı."),
        ({"preferred": {"ama": "fakat"}}, "Hacim eşlik etmiyor ama.", "Hacim eşlik etmiyor ama."),
        ({"preferred": {"yine": "gene"}}, "Yine mi düştü?", "Gene mi düştü?"),
        ({"preferred": {"bence": "bana kalırsa"}}, "Bence de öyle.", "Bence de öyle."),  # "da" would be wanted
        ({"preferred": {"bence": "bana kalırsa"}}, "Bence öyle.", "Bana kalırsa öyle."),
        ({"preferred": {"bence": "bana göre"}}, "Bence bana göre değil.", "Bence bana göre değil."),
        ({"preferred": {"yine": "gene"}}, "Evet, botum yine.", "Evet, botum yine."),  # plainly said
        ({"clipped": ("kadar",)}, "Buraya kadar geldi.", "Buraya kdr geldi."),
        ({"circumflex": False}, "Kârda mısın hâlâ?", "Karda mısın hala?"),
        ({"apostrophe": "’"}, "THYAO'da 312,50'den aldım.", "THYAO’da 312,50'den aldım."),
        ({"shouts": 1.0}, "Yine tavan oldu.", "YİNE TAVAN OLDU."),
        ({"misspellings": ("bugün",)}, "Dolar bugün sakin.", "Dolar bu gün sakin."),
        ({"laughter": "haha", "laughter_rate": 1.0, "laugh": "ha ha", "end_mark": 0.0}, "Çok güldüm", None),
    ],
)
def test_habits_of_ones_own(habit: dict[str, object], text: str, expected: str | None) -> None:
    card = replace(NEUTRAL, **habit)
    if expected is not None:
        assert styled(card, text) == expected
        return
    forms = [styled(card, text, seed).removeprefix("Çok güldüm ") for seed in range(300)]
    assert forms.count("ha ha") / 300 == pytest.approx(params.OWN_LAUGH, abs=0.08)


def test_what_is_preferred_says_the_same_everywhere() -> None:
    for word, weights in params.PREFERENCES.items():
        assert weights[0][0] == word  # as it is, for most
        assert weights[0][1] == max(weight for _, weight in weights)
        assert sum(weight for _, weight in weights) == pytest.approx(1.0)


def test_a_rate_of_ones_own_is_mostly_all_or_nothing() -> None:
    cards = [card_of(number) for number in range(400)]
    dropped = [card.drop_apostrophe for card in cards if card.abbreviation == "casual"]
    assert mean(dropped) == pytest.approx(params.DROP_APOSTROPHE["casual"], abs=0.08)
    assert mean(rate < 0.15 or rate > 0.85 for rate in dropped) > 0.6


def test_what_is_written_matches_the_card() -> None:
    """Rates measured on 600 texts of one person are what the card's give, by the exact binomial test."""
    statement, question = "Grafik burada zayıf duruyor işte", "Bunu hâlâ taşıyor musun?"

    def near(hits: list[bool], rate: float, what: str) -> None:
        assert within_sampling(sum(hits), len(hits), rate), (what, mean(hits), rate)

    for number in range(40):
        card = replace(card_of(number), shouts=0.0, lengthening=0.0, favourite_rate=0.0)
        rng = Random(number)
        told = [SUBSYSTEM.restyle(card, statement, QUIET, rng) for _ in range(600)]
        asked = [SUBSYSTEM.restyle(card, question, QUIET, rng)[0] for _ in range(600)]
        near([text[0].islower() for text, _ in told], card.lower_start, "lower start")
        emoji = [any(edit.kind == "emoji" for edit in edits) for _, edits in told]
        near(emoji, emoji_probability(card, QUIET), "emoji")
        smiles = [any(edit.kind in ("emoji", "laughter", "emoticon") for edit in edits) for _, edits in told]
        plain = [text for (text, _), smiled in zip(told, smiles, strict=True) if not smiled]
        near([text[-1] in ".…" for text in plain], card.end_mark, "end mark")
        near(["?" in text for text in asked], card.question_mark, "question mark")
        laughs = [any(edit.kind == "laughter" for edit in edits) for _, edits in told]
        near(laughs, card.laughter_rate * (1.0 - emoji_probability(card, QUIET)), "laughter")
        slips = sum(edit.kind == "typo" for _, edits in told for edit in edits)
        # At most five words may be misspelt; a slip may be refused or swallow the next word, so there are no more.
        assert slips <= 5 * 600 * card.typo_rate or within_sampling(slips, 5 * 600, card.typo_rate)


def test_minimal_writers_drop_two_in_five_inner_marks() -> None:
    rate = params.INNER_DROP["minimal"]
    card = replace(NEUTRAL, punctuation="minimal", inner_drop=rate, comma_drop=rate)
    texts = [styled(card, "Hacim yok, bekle. Sonra, belki.", seed) for seed in range(3000)]
    assert mean("," in text for text in texts) == pytest.approx(0.6, abs=0.03)
    # A message is written with its marks or without them, not with every other one.
    assert {text.count(",") + text.count(". ") for text in texts} == {0, 3}


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 400),
    st.booleans(),
    st.lists(st.sampled_from(("ucuz geliyor şu an", "baktım bugün", "hacim yok", "Efe")), min_size=1, max_size=4),
    st.lists(st.sampled_from(",.;…"), min_size=4, max_size=4),
    st.permutations(("30", "%5", "12,50", "₺45")),
    st.integers(0, 50),
)
def test_no_hand_lets_a_figure_run_into_the_words_before_it(
    number: int, is_careless: bool, clauses: list[str], marks: list[str], figures: list[str], seed: int
) -> None:
    """ "Ucuz geliyor şu an, 30 gidince plana baktım": without the comma it was cheap at 30."""
    card = card_of(number)
    if is_careless:
        card = replace(card, inner_drop=1.0, comma_drop=1.0, dotted_pauses=0.0)
    said = [*zip(clauses, marks, figures, strict=False)]
    text = " ".join(f"{words}{mark} {figure}" for words, mark, figure in said)
    written = styled(card, f"{text} gidince plana baktım", seed)
    for _, _, figure in said:
        assert re.search(rf"[,.;…]\s*{figure}", written), written


def test_who_ends_no_message_with_a_mark_writes_no_commas_either() -> None:
    cards = [card_of(number) for number in range(600)]
    minimal = [card for card in cards if card.punctuation == "minimal"]
    unmarked = [card for card in minimal if card.end_mark < params.UNMARKED]
    assert 0.35 < len(unmarked) / len(minimal) < 0.55
    assert all(card.comma_drop >= params.NO_COMMAS[0] for card in unmarked)
    assert all(card.comma_drop == card.inner_drop for card in cards if card not in unmarked)


def test_ascii_keyboards_know_no_turkish_letters_outside_names_and_figures() -> None:
    card = replace(NEUTRAL, diacritics="ascii", letter_error=1.0)
    assert styled(card, "Çok güzel, düşüş geçti, GARAN'ı aldım.") == "Cok guzel, dusus gecti, GARAN'ı aldim."


def test_people_in_a_mixed_hand_lose_the_letters_of_whole_messages_or_of_words_of_their_own() -> None:
    card = replace(NEUTRAL, diacritics="karışık", letter_error=0.2, bare_words=("çok", "düştü"))
    text = "Çok sıkıntılı, yine düştü, böyle giderse kötü."
    usual, hurried = "Cok sıkıntılı, yine dustu, böyle giderse kötü.", "Cok sıkıntılı, yine dustu, boyle giderse kotu."
    found = Counter(styled(card, text, seed) for seed in range(2000))
    # With the letters at hand nobody writes what "sıkıntılı" would begin with.
    assert set(found) == {usual, hurried}
    assert within_sampling(found[hurried], 2000, 0.2)


def test_a_word_looks_the_same_in_every_message_of_its_writer() -> None:
    """Of the words that somebody shortens, misspells or types bare, none is now so and now so within a message."""
    text = "Bir gün geliyor bir gün gidiyor, çok bekledik, çok yorulduk, orada burada herkes aynı, şu an öyle."
    for number in range(200):
        card = replace(card_of(number), typo_rate=0.0, shouts=0.0, lengthening=0.0)
        if card.diacritics == "tam":
            card = replace(card, letter_error=0.0)
        for seed in range(5):
            written = turkish.lower(styled(card, text, seed))
            for full in (r"\bbir\b", r"\w+yor\b", r"\bçok\b", r"\b(?:orada|burada)\b"):
                assert len(re.findall(full, written)) in (0, 2), (card, written, full)


def test_a_persons_set_of_shortenings_is_drawn_once() -> None:
    """SPEC 4.5: each at 30 % of casual writers, and then nearly always."""
    cards = [card for number in range(1500) if (card := card_of(number)).abbreviation == "casual"]
    for rule in ("yor", "acak"):
        has = [card.contractions[rule] for card in cards if rule in card.contractions]
        assert within_sampling(len(has), len(cards), params.CONTRACTION_HABITS[rule][1])
        assert params.CONTRACTION_HABITS[rule][1] == 0.3
        assert min(has) >= params.SHORTENED[0]


def test_slips_of_turkish_letters_come_at_their_rate_per_letter() -> None:
    text = "Düşük açılış, görüş değişti."
    letters = sum(letter in params.TURKISH_LETTERS for letter in text)
    card, tries, rng = replace(NEUTRAL, letter_error=0.02), 4000, stream("letters")
    lost = several = 0
    for _ in range(tries):
        missing = letters - sum(
            letter in params.TURKISH_LETTERS for letter in SUBSYSTEM.restyle(card, text, QUIET, rng)[0]
        )
        lost += missing
        several += missing > 1
    assert within_sampling(lost, tries * letters, 0.02), lost / tries / letters
    assert several / tries < 0.05


def test_names_are_typed_on_the_keyboard_their_writer_has() -> None:
    card = replace(NEUTRAL, diacritics="ascii", letter_error=1.0)
    result = SUBSYSTEM.restyle(card, "Çağla'ya katılıyorum, Gökhan.", QUIET, Random(1), ("Çağla", "Gökhan"))[0]
    assert result == "Cagla'ya katiliyorum, Gokhan."
    # What is attached tells how a name is said: "Şişecam'ı" is not "Sisecam'i".
    assert styled(card, "Şişecam'ı aldım.") == "Sisecam'ı aldim."


def test_care_is_of_one_piece() -> None:
    """Whoever leaves the capital out of a message leaves its full stop out too; each still has its own rate."""
    card = replace(NEUTRAL, lower_start=0.4, end_mark=0.5)
    texts = [styled(card, "Hacim yok bugün.", seed) for seed in range(1500)]
    small = [text for text in texts if text[0] == "h"]
    assert within_sampling(len(small), 1500, 0.4)
    assert within_sampling(sum(text.endswith(".") for text in texts), 1500, 0.5)
    assert not any(text.endswith(".") for text in small)


def test_lengthening_takes_the_last_vowel_of_a_word_that_bears_it() -> None:
    card = replace(NEUTRAL, lengthening=1.0)
    for seed in range(50):
        assert styled(card, "Çok güzel gün.", seed) == "Çok güzeeel gün."
        assert styled(replace(card, stretch=5), "Vay be.", seed) == "Vay beeeee."
        assert styled(card, "Hacim zayıf.", seed) == "Hacim zayıf."


def test_typos_report_the_word_that_was_meant() -> None:
    hasty = replace(NEUTRAL, typo_rate=0.03)
    tense = Influence(feelings={"stress": 100.0, "energy": 5.0, "mood": 50.0, "excitement": 50.0})
    found = 0
    for seed in range(600):
        result, edits = SUBSYSTEM.restyle(hasty, "Grafik şurada bozuldu bence.", tense, Random(seed))
        for edit in edits:
            if edit.kind == "typo":
                found += 1
                assert set(edit.meant.split()) <= {"şurada", "bozuldu", "bence"}
                assert edit.typed in result  # and the slip is what stands there
                assert f" {edit.meant} " not in f" {result.rstrip('.')} "
                assert f" {edit.meant[0]}" in result  # the first letter is never missed
    assert found > 50


@pytest.mark.parametrize("stress", [1e-14, 1e-200, 5e-324])
def test_a_stress_that_has_all_but_faded_makes_no_typos(stress: float) -> None:
    """Exponential decay never reaches 0: the probability gets so small that 1 - p is 1."""
    influence = Influence(feelings={"stress": stress, "energy": 60.0, "excitement": 0.0, "mood": 50.0})
    text = "Bugün yine aynı yerden döndü."
    assert SUBSYSTEM.restyle(NEUTRAL, text, influence, Random(1))[0] == text


def test_typos_come_at_the_probability_per_word() -> None:
    """p = .03 × 2 is held at .05 a word, over words that may be misspelt at all."""
    hasty = replace(NEUTRAL, typo_rate=0.03)
    tense = Influence(feelings={"stress": 80.0, "energy": 50.0, "mood": 50.0, "excitement": 50.0})
    words = ["grafik", "yorgun", "şurada", "bence", "kapanış", "direnç", "destek", "haftalık", "fikir", "garip"]
    text = "Efe " + " ".join(words)
    slips = sum(
        edit.count
        for seed in range(4000)
        for edit in SUBSYSTEM.restyle(hasty, text, tense, Random(seed))[1]
        if edit.kind == "typo"
    )
    # A missing space swallows the next word, a slip may be refused: a little below the rate.
    assert 0.042 <= slips / (4000 * len(words)) <= 0.0515


# --- the formulas ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "excitement", "mood", "factor", "expected"),
    [
        ("none", 100.0, 90.0, 2.0, 0.0),
        ("rare", 50.0, 50.0, 1.0, 0.05),
        ("rare", 100.0, 70.0, 1.0, 0.10),
        ("rare", 50.0, 71.0, 1.0, 0.10),
        ("moderate", 50.0, 50.0, 1.5, 0.225),
        ("moderate", 20.0, 50.0, 1.0, 0.06),
        ("frequent", 80.0, 80.0, 2.0, 0.3),
        ("frequent", 0.0, 80.0, 2.0, 0.0),
    ],
)
def test_the_probability_of_an_emoji(
    level: str, excitement: float, mood: float, factor: float, expected: float
) -> None:
    card = replace(NEUTRAL, emoji=level)
    influence = Influence(emoji_factor=factor, feelings={"excitement": excitement, "mood": mood})
    assert emoji_probability(card, influence) == pytest.approx(expected)
    text = "Bugün pazar havası."
    hits = sum(bool(EMOJI.search(styled(card, text, seed, influence))) for seed in range(2000)) / 2000
    assert hits == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize(
    ("rate", "stress", "energy", "expected"),
    [
        (0.01, 0.0, 50.0, 0.01),
        (0.01, 40.0, 50.0, 0.03),
        (0.01, 70.0, 30.0, 0.045),
        (0.005, 71.0, 30.0, 0.0455),
        (0.01, 0.0, 29.0, 0.015),
        (0.03, 90.0, 10.0, 0.05),
        (0.0, 0.0, 10.0, 0.0),
    ],
)
def test_the_probability_of_a_typo(rate: float, stress: float, energy: float, expected: float) -> None:
    influence = Influence(feelings={"stress": stress, "energy": energy})
    assert typo_probability(replace(NEUTRAL, typo_rate=rate), influence) == pytest.approx(expected)


def test_the_probability_of_an_exclamation_mark() -> None:
    card = replace(NEUTRAL, exclaim=1.5)
    assert exclamation_probability(card, Influence(exclamation_probability=0.125)) == pytest.approx(0.1875)
    assert exclamation_probability(card, Influence(exclamation_probability=0.25)) == 0.3
    assert exclamation_probability(NEUTRAL, Influence(exclamation_probability=0.25)) == 0.0


def test_an_emoji_fits_what_is_said() -> None:
    keen = replace(NEUTRAL, emoji="frequent")
    happy = Influence(feelings={"excitement": 100.0, "mood": 90.0})
    for text, wanted in (("Yine zarardayım.", "😬"), ("Tavan geldi.", "😂"), ("Bugün pazar.", "😂")):
        signs = {sign for seed in range(100) for sign in EMOJI.findall(styled(keen, text, seed, happy))}
        assert signs == {wanted}
    laughing = replace(NEUTRAL, laughter="haha", laughter_rate=1.0)
    assert "haha" not in styled(laughing, "Yine zarardayım.")
    assert "haha" not in styled(laughing, "Aldın mı?")
    assert styled(laughing, "Olur öyle.").startswith("Olur öyle ha")


@pytest.mark.parametrize("form", ["haha", "ahah", "hehe", "smash"])
def test_laughter_has_its_form(form: str) -> None:
    card = replace(NEUTRAL, laughter=form, laughter_rate=1.0)
    shapes = {"haha": r"(ha){2,4}", "ahah": r"a(ha){2,4}h?", "hehe": "hehe", "smash": r"[sjdkfhal]{6,12}"}
    for seed in range(60):
        assert re.fullmatch(rf"Olur öyle {shapes[form]}", styled(card, "Olur öyle.", seed))


def test_favourite_words_stay_within_the_budget(population: list[tuple[StyleCard, list[str]]]) -> None:
    for card, _ in population:
        assert card.favourite_rate <= params.FAVOURITE_MOST < 0.15
    card = replace(NEUTRAL, openers=("valla",), favourite_rate=1.0)
    assert styled(card, "Hacim çok zayıf.") == "Valla hacim çok zayıf."
    assert styled(card, "Valla hacim zayıf.") == "Valla hacim zayıf."
    assert styled(card, "Olur öyle.") == "Olur öyle."


@pytest.mark.parametrize(
    ("opener", "text", "begins"),
    [
        ("valla", "Bugün ne yaptınız?", "Bugün"),
        ("vallahi", "Bugün alan oldu mu", "Bugün"),
        ("ya", "Bugün ne yaptınız?", "Ya"),
        ("bence", "Keyfim yerinde bugün.", "Keyfim"),
        ("bence", "Hacim çok zayıf.", "Bence"),
        ("aslında", "Kolay gelsin herkese.", "Kolay"),
        ("valla", "Üstelik hacim yok.", "Üstelik"),
    ],
)
def test_nobody_vouches_for_a_question_or_doubts_what_they_feel(opener: str, text: str, begins: str) -> None:
    card = replace(NEUTRAL, openers=(opener,), closes=0.0, favourite_rate=1.0)
    assert styled(card, text).split()[0] == begins


@pytest.mark.parametrize(
    ("closer", "text", "ends"),
    [
        ("bence", "Hacim çok zayıf.", "zayıf bence."),
        ("bence", "Sizi dinliyorum bugün.", "bugün."),
        ("bence", "Bana göre hacim zayıf.", "zayıf."),
        ("hocam", "Hocam dedim çok zayıf.", "zayıf."),
        ("yani", "Hacim çok zayıf.", "zayıf yani."),
    ],
)
def test_nobody_ends_with_what_is_said_already_or_doubts_what_they_do(closer: str, text: str, ends: str) -> None:
    card = replace(NEUTRAL, closers=(closer,), closes=1.0, favourite_rate=1.0)
    assert styled(card, text).endswith(ends)


def test_signs_of_a_rise_stand_where_something_rises() -> None:
    card = replace(NEUTRAL, emoji="frequent", emoji_positive=("🚀", "😊"), emoji_neutral=("🚀", "😊"))
    seen = {sign for seed in range(60) for sign in "🚀😊" if sign in styled(card, "Ne denir ki şimdi.", seed)}
    assert seen == {"😊"}
    assert any("🚀" in styled(card, "Endeks yükseldi, çok güzel.", seed) for seed in range(60))


def test_a_card_survives_json() -> None:
    for number in range(20):
        card = card_of(number)
        again = SUBSYSTEM.load(SUBSYSTEM.dump(card), person(number))
        assert again == card
        assert again.said == card.said


def test_a_card_stored_before_a_habit_existed_still_loads() -> None:
    data = SUBSYSTEM.dump(card_of(3))
    del data["dotted_pauses"]
    again = SUBSYSTEM.load(data, person(3))
    assert replace(again, dotted_pauses=0.0) == replace(card_of(3), dotted_pauses=0.0)


# --- rates on output match the card -----------------------------------------------------------------------


RATED = "Hacim yok bugün, bekliyorum şimdilik"


@pytest.mark.parametrize("rate", [0.05, 0.3, 0.9])
@pytest.mark.parametrize(
    ("change", "text", "shows"),
    [
        ("lower_start", "Hacim yok bugün", lambda styled: styled.startswith("h")),
        ("end_mark", "Hacim yok bugün sanki", lambda styled: styled.endswith(".")),
        ("question_mark", "Hacim var mı?", lambda styled: styled.endswith("?")),
        ("inner_drop", "Hacim yok bugün. Bekliyorum", lambda styled: "bugün bekliyorum" in styled),
        ("comma_drop", RATED, lambda styled: "," not in styled),
        ("attach_mi", "Hacim var mı?", lambda styled: "varmı" in styled),
        ("attach_de", "Bugün ben de bekliyorum", lambda styled: "bende" in styled),
        ("lower_tickers", "Bugün THYAO bekliyorum", lambda styled: "thyao" in styled),
        ("drop_apostrophe", "Dün Efe'ye sordum bunu", lambda styled: "Efeye" in styled),
        ("lengthening", "Bugün çok sakin", lambda styled: "çoo" in styled),
        ("shouts", "Bugün sakin geçti", lambda styled: styled.startswith("BUGÜN SAKİN")),
        ("dotted_pauses", RATED, lambda styled: "bugün.." in styled),
    ],
)
def test_a_rate_on_output_is_the_rate_on_the_card(change: str, text: str, shows: object, rate: float) -> None:
    card = replace(NEUTRAL, **{change: rate})
    tries = 1500
    rng = stream("rates", change, rate)
    hits = sum(bool(shows(SUBSYSTEM.restyle(card, text, QUIET, rng)[0])) for _ in range(tries))  # type: ignore[operator]
    assert within_sampling(hits, tries, rate), hits / tries


@pytest.mark.parametrize("rule", ["bir", "yor", "burada", "herhalde"])
def test_contractions_come_at_their_own_rate(rule: str) -> None:
    text = {"bir": "Güzel bir gün", "yor": "Fiyat geliyor sanki", "burada": "Ben burada bekliyorum",
            "herhalde": "Toparlar herhalde bugün"}[rule]  # fmt: skip
    card, tries, rng = replace(NEUTRAL, contractions={rule: 0.3}), 1500, stream("rates", rule)
    plain = SUBSYSTEM.restyle(NEUTRAL, text, QUIET, Random(0))[0]
    hits = sum(SUBSYSTEM.restyle(card, text, QUIET, rng)[0] != plain for _ in range(tries))
    assert within_sampling(hits, tries, 0.3), hits / tries


def test_the_comma_behind_a_name_outlives_those_inside() -> None:
    card, tries = replace(NEUTRAL, comma_drop=0.4), 1500
    texts = [styled(card, "Gamze, hacim yok, bekliyorum", seed) for seed in range(tries)]
    assert within_sampling(sum(not text.startswith("Gamze,") for text in texts), tries, 0.4 * params.OPENING_DROP)
    assert within_sampling(sum("yok," not in text for text in texts), tries, 0.4)
    titled = [styled(card, "Oya Hanım, hacim yok", seed) for seed in range(tries)]
    assert within_sampling(sum("Hanım," not in text for text in titled), tries, 0.4 * params.OPENING_DROP)
    assert styled(replace(NEUTRAL, comma_drop=0.0), "Gamze, hacim yok, bekliyorum").count(",") == 2
