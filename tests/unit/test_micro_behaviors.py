"""Micro-behaviours: habits drawn once and far apart, texts parted where a clause ends, gestures at their rates."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Context, Event, EventKind, Gestures, Influence, Restyles, StyleEdit
from humanization.habits import dots_of
from humanization.micro_behaviors import params
from humanization.micro_behaviors.logic import (
    CORRECTION,
    EDIT,
    EMOJI,
    EMOJI_ALONE,
    SECOND_THOUGHT,
    SUBSYSTEM,
    Habits,
    in_two,
    second_thought,
    with_a_word,
)
from humanization.writing_style.logic import SUBSYSTEM as WRITING_STYLE
from piyasa_site.common.randomness import stream
from piyasa_site.common.turkish import fold

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
WHO = BotFacts(key="bot:7", name="Efe", username="efe_bot")
CALM = Influence(feelings={"energy": 55.0, "confidence": 55.0})
TIRED = Influence(feelings={"energy": 20.0, "confidence": 55.0})
UNSURE = Influence(feelings={"energy": 55.0, "confidence": 20.0})
# Nobody's habits: tests switch on one at a time.
NONE = Habits(
    splits=0.0, mends=0.0, adds=0.0, corrects=0.0, correction_form="*{}", second_thoughts=0.0, hesitates=0.0,
    reaction_factor=1.0, trails_off=0.0, dots="..", emoji_place="end", emoji_place_rate=1.0,
)  # fmt: skip
SLIP = StyleEdit("typo", 1, "kırıldı", "kırlıdı")


def habits_of(number: int, **hints: float) -> Habits:
    who = BotFacts(key=f"bot:{number}", name=f"Bot {number}", username="x_bot", style_hints=hints)
    return SUBSYSTEM.fresh(who, stream("fresh", "micro_behaviors", who.key), NOW)


@pytest.fixture(scope="module")
def population() -> list[Habits]:
    return [habits_of(number) for number in range(400)]


# --- habits -------------------------------------------------------------------------


def test_it_meets_the_contracts() -> None:
    assert isinstance(SUBSYSTEM, Gestures)
    assert isinstance(SUBSYSTEM, Restyles)


def test_habits_survive_json_and_never_change(population: list[Habits]) -> None:
    for habits in population[:20]:
        again = SUBSYSTEM.load(json.loads(json.dumps(SUBSYSTEM.dump(habits))), WHO)
        assert again == habits
        SUBSYSTEM.perceive(again, Event(EventKind.MENTION, NOW))
        SUBSYSTEM.elapse(again, NOW)
        assert again == habits
        assert SUBSYSTEM.influence(again, Context(at=NOW)).reaction_factor == habits.reaction_factor


def test_a_habit_that_is_not_stored_is_drawn_the_same_each_time() -> None:
    part = {"splits": 0.5, "dots": "…"}
    first, second = SUBSYSTEM.load(part, WHO), SUBSYSTEM.load(part, WHO)
    assert first == second
    assert (first.splits, first.dots) == (0.5, "…")


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("mends", params.MENDS_MOST),
        ("adds", params.ADDS_MOST),
        ("second_thoughts", params.SECOND_THOUGHTS_MOST),
        ("hesitates", params.HESITATES_MOST),
    ],
)
def test_most_people_hardly_have_a_habit_and_a_few_are_known_for_it(
    population: list[Habits], name: str, most: float
) -> None:
    rates = sorted(getattr(habits, name) for habits in population)
    assert rates[len(rates) // 4] < 0.12 * most
    assert rates[-len(rates) // 20] > 0.75 * most
    assert rates[-1] <= most


def test_edits_and_reactions_of_the_population(population: list[Habits]) -> None:
    # [C]: .037 of messages edited; a part of it are slips, which come from the hand.
    assert 0.015 < fmean(habits.adds for habits in population) < 0.037
    # On average a reaction is as likely as the setting says.
    assert 0.9 < fmean(habits.reaction_factor for habits in population) < 1.1
    assert {habits.emoji_place for habits in population} == {"end", "before", "alone"}
    assert 0.66 < fmean(habits.emoji_place == "end" for habits in population) < 0.82


def test_the_hasty_split_more() -> None:
    hasty = fmean(habits_of(number, splits=0.7).splits for number in range(200))
    patient = fmean(habits_of(number, splits=0.05).splits for number in range(200))
    assert hasty > 0.25 > 0.05 > patient


def test_both_kinds_of_dots_of_a_person_are_one_kind() -> None:
    seen = set()
    for number in range(60):
        who = BotFacts(key=f"bot:{number}", name=f"Bot {number}", username="x_bot")
        ours = SUBSYSTEM.fresh(who, Random(1), NOW).dots
        theirs = WRITING_STYLE.fresh(who, Random(2), NOW).dots
        assert ours == theirs == dots_of(who)
        seen.add(ours)
    assert seen == {"..", "...", "…"}


# --- splitting ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hacim yok burada, ama destek çalıştı gibi.", ("Hacim yok burada", "ama destek çalıştı gibi.")),
        ("Kapanışa bakarım bugün. Acelem yok benim.", ("Kapanışa bakarım bugün.", "Acelem yok benim.")),
        ("Bekliyorum hâlâ çünkü trend bozulmadı.", ("Bekliyorum hâlâ", "çünkü trend bozulmadı.")),
    ],
)
def test_a_text_is_parted_at_a_clause(text: str, parts: tuple[str, ...]) -> None:
    assert in_two(text, Random(1)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "THYAO 312. seviyede tutundu gibi duruyor şimdilik",  # an ordinal
        "Koç Holding A.Ş. hisseleri bugün sakin duruyor",  # an abbreviation
        'Dün "bekle ama dikkat et" demişti biri burada',  # within a quote
        "Euro (dolar değil ama euro) yine sakin bugün",  # within brackets
        "Olur ama bugün değil, yarın bakarız artık hepimiz",  # one word would stand alone
        "THYAO 312,50 TL'nin üstünde kapatırsa bakarım yine",  # no clause ends
    ],
)
def test_a_text_stays_whole_where_no_clause_ends(text: str) -> None:
    assert all(in_two(text, Random(seed)) == (text,) for seed in range(5))


words = st.lists(
    st.sampled_from(["hacim", "ama", "yani", "312,50.", "THYAO'da", "50. gün", '"olur"', "tamam.", "çünkü", "bak!"]),
    min_size=1,
    max_size=14,
).map(" ".join)


@given(text=words, seed=st.integers(0, 50))
@settings(max_examples=300, deadline=None)
def test_parting_loses_no_word_and_parts_no_number(text: str, seed: int) -> None:
    parts = in_two(text, Random(seed))
    assert " ".join(parts).split() == text.split()
    assert len(parts) == 1 or not parts[0].rstrip(".")[-1:].isdigit() or parts[1].startswith(("ama", "çünkü", "yani"))
    assert all(part.count('"') % 2 == 0 for part in parts)


def test_splits_happen_at_the_persons_rate() -> None:
    state, text = replace(NONE, splits=0.25), "Hacim yok bugün burada hiç. Destek de pek çalışmıyor."
    rng = Random(4)
    count = sum(len(SUBSYSTEM.split(state, (text, "kısa"), CALM, rng)) == 3 for _ in range(4000))
    assert count / 4000 == pytest.approx(0.25, abs=0.03)


# --- dots and emoji ---------------------------------------------------------------------


def test_the_emoji_goes_to_its_place() -> None:
    text = "Sonunda yeşil gördük 😂😂"
    assert SUBSYSTEM.restyle(NONE, text, CALM, Random(1)) == (text, ())
    first, _ = SUBSYSTEM.restyle(replace(NONE, emoji_place="before"), text, CALM, Random(1))
    assert first == "😂😂 Sonunda yeşil gördük"
    alone, edits = SUBSYSTEM.restyle(replace(NONE, emoji_place="alone"), text, CALM, Random(1))
    assert alone == "Sonunda yeşil gördük"
    (after,) = SUBSYSTEM.afterthoughts(NONE, (alone,), edits, CALM, Random(1))
    assert (edits[0].kind, after.kind, after.text, after.of) == (EMOJI_ALONE, EMOJI, "😂😂", 0)
    assert after.delay <= params.EMOJI_ALONE_DELAY[1]


@pytest.mark.parametrize("text", ["😂", "👀 😂", "Yeşil gördük :)", "Bugün 312,50", ""])
def test_what_has_no_words_or_no_emoji_stays(text: str) -> None:
    assert SUBSYSTEM.restyle(replace(NONE, emoji_place="alone"), text, CALM, Random(1)) == (text, ())


def test_the_tired_and_the_unsure_trail_off() -> None:
    state = replace(NONE, trails_off=0.3)

    def share(mood: Influence) -> float:
        rng = Random(3)
        return fmean(SUBSYSTEM.restyle(state, "hacim yok bugün", mood, rng)[0].endswith("..") for _ in range(3000))

    assert share(TIRED) == pytest.approx(0.3, abs=0.03)
    assert share(UNSURE) == pytest.approx(0.3, abs=0.03)
    assert share(CALM) == pytest.approx(0.3 * params.TRAILS_AT_REST, abs=0.03)


@pytest.mark.parametrize("text", ["hacim var mı", "taşıyan var mi", "hacim yok.", "aynen öyle"])
def test_questions_marks_and_short_words_do_not_trail_off(text: str) -> None:
    state = replace(NONE, trails_off=1.0)
    assert all(SUBSYSTEM.restyle(state, text, TIRED, Random(seed))[0] == text for seed in range(20))


# --- afterthoughts ------------------------------------------------------------------------


def test_a_slip_is_mended_by_an_edit() -> None:
    texts = ("Direnç kırlıdı gibi", "bakalım")
    (after,) = SUBSYSTEM.afterthoughts(replace(NONE, mends=1.0), texts, (SLIP,), CALM, Random(1))
    assert (after.kind, after.text, after.of) == (EDIT, "Direnç kırıldı gibi", 0)
    assert params.EDIT_DELAY[0] <= after.delay <= params.EDIT_DELAY[1]


@pytest.mark.parametrize(("form", "said"), [("*{}", "*kırıldı"), ("{}*", "kırıldı*"), ("pardon {}", "pardon kırıldı")])
def test_a_slip_is_corrected_in_the_persons_own_form(form: str, said: str) -> None:
    state = replace(NONE, corrects=1.0, correction_form=form)
    (after,) = SUBSYSTEM.afterthoughts(state, ("Direnç kırlıdı gibi",), (SLIP,), CALM, Random(1))
    assert (after.kind, after.text) == (CORRECTION, said)


def test_short_words_and_missing_spaces_are_not_corrected() -> None:
    state = replace(NONE, corrects=1.0)
    for slip in (StyleEdit("typo", 1, "bir", "bri"), StyleEdit("typo", 1, "hacim yok", "hacimyok")):
        assert SUBSYSTEM.afterthoughts(state, ("hacimyok bri gün",), (slip,), CALM, Random(1)) == ()


def test_slips_are_put_right_at_the_persons_rate() -> None:
    state, rng = replace(NONE, mends=0.2, corrects=0.15), Random(2)
    kinds = [
        after.kind
        for _ in range(5000)
        for after in SUBSYSTEM.afterthoughts(state, ("Direnç kırlıdı gibi",), (SLIP,), CALM, rng)
    ]
    assert kinds.count(EDIT) / 5000 == pytest.approx(0.2, abs=0.02)
    assert kinds.count(CORRECTION) / 5000 == pytest.approx(0.15, abs=0.02)


def test_a_word_is_added_before_the_marks_and_only_where_it_fits() -> None:
    added = {with_a_word("Burada bugün hacim yok...", Random(seed)) for seed in range(60)}
    assert all(text.startswith("Burada bugün hacim yok ") and text.endswith("...") for text in added)
    assert not any("şimdilik" in text for text in added)  # it says "bugün" already
    assert len(added) >= 3
    for text in (
        "Hacim yok", "Hacim var mı sence bugün?", "Ne dersin buna hâlâ duruyor mu", "Güzel gidiyor bu ya",
        "Günaydın hepinize kahve hazır var", "Kendi adıma hiç taşımadım", "Peki bunda hacim neden yok",
    ):  # fmt: skip
        assert with_a_word(text, Random(1)) == ""


def test_second_thoughts_fit_and_say_nothing_twice() -> None:
    everything = {fold(thought) for thoughts in params.SECOND_THOUGHTS.values() for thought in thoughts}
    level = {second_thought(("THYAO 312 direncinden döndü yine",), Random(seed)) for seed in range(300)} - {""}
    assert "bir de hacme bakın" in level and "bilen yazsın" not in level and "darısı hepimize" not in level
    asked = {second_thought(("Peki sence buradan döner mi?",), Random(seed)) for seed in range(100)} - {""}
    assert asked == set(params.SECOND_THOUGHTS[params.QUESTION])
    assert all(fold(thought) in everything for thought in level | asked)
    for seed in range(100):
        assert second_thought(("Hacim yok, hacimsiz direnç geçilmez.",), Random(seed)) not in (
            "bir de hacme bakın",
            "hacim de önemli",
        )
    assert second_thought(("aynen öyle",), Random(1)) == ""


def test_no_thought_has_a_direction() -> None:
    told = ("alin", "satin", "yuksel", "duse", "cikar", "iner", "kesin", "garanti", "ucar", "coker", "topla")
    for thoughts in params.SECOND_THOUGHTS.values():
        for thought in thoughts:
            assert len(thought.split()) <= 4
            assert not any(word.startswith(told) or word in ("al", "sat") for word in fold(thought).split()), thought


def test_second_thoughts_come_late_and_at_the_persons_rate() -> None:
    state, rng = replace(NONE, second_thoughts=0.07), Random(5)
    found = [
        after
        for _ in range(5000)
        for after in SUBSYSTEM.afterthoughts(state, ("Direnç hâlâ burada duruyor",), (), CALM, rng)
    ]
    assert {after.kind for after in found} == {SECOND_THOUGHT}
    assert len(found) / 5000 == pytest.approx(0.07, abs=0.015)
    assert all(20.0 <= after.delay <= 120.0 for after in found)


# --- typing that comes to nothing -----------------------------------------------------------


def test_hesitating_happens_at_the_persons_rate_and_more_to_the_unsure() -> None:
    state = replace(NONE, hesitates=0.05)

    def share(mood: Influence) -> float:
        rng = Random(6)
        seconds = [SUBSYSTEM.hesitation(state, mood, rng) for _ in range(6000)]
        assert all(pause == 0.0 or 2.5 <= pause <= 14.0 for pause in seconds)
        return fmean(pause > 0.0 for pause in seconds)

    assert share(CALM) == pytest.approx(0.05, abs=0.01)
    assert share(UNSURE) == pytest.approx(0.05 * params.UNSURE_FACTOR, abs=0.015)
    assert SUBSYSTEM.hesitation(NONE, UNSURE, Random(1)) == 0.0
