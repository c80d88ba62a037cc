"""Every guard against lines it must stop and lines it must let through."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.engine.composer import Composed, Desk, compose, text_key
from conversations.engine.pace import moment
from conversations.engine.reasons import Ended
from conversations.engine.room import Member, Planned
from conversations.market.synthetic import SyntheticFeed
from conversations.text import guards
from conversations.text.brief import Act, HoldingView, StanceView
from conversations.text.guards import (
    GUARDS,
    GuardContext,
    artefacts,
    call_direction,
    claims_insider,
    claims_to_be_human,
    consistency,
    content,
    duplicates,
    gist,
    honest_answer,
    impersonates,
    integrity,
    is_coordinated,
    is_honest,
    is_identity_number,
    is_turkish,
    language,
    openness,
    orders_trade,
    promises_return,
    run_guards,
    skeleton,
    strip_artefacts,
)
from conversations.text.understanding import asks_if_bot
from conversations.text.writers import build_writer
from humanization.contracts import Influence, StyleEdit
from humanization.mind import Mind
from piyasa_site.common.turkish import asciify, upper
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN, Presence, said, world

ANY = GuardContext()
LABELLED = Path(guards.__file__).parent / "labelled"


def rows_of(guard: str) -> list[dict[str, Any]]:
    """The labelled lines of one guard: text, kind, and what the guard is to do with it."""
    lines = (LABELLED / f"guards_{guard}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def labelled(guard: str, kind: str) -> list[str]:
    return [row["text"] for row in rows_of(guard) if row["kind"] == kind]


def stopped_by(text: str, context: GuardContext = ANY) -> str:
    """The guard that dropped the text, or "" where it passed."""
    passed, verdicts = run_guards(text, context)
    assert (passed is None) == (verdicts[-1].action == "drop")
    return verdicts[-1].guard if passed is None else ""


# --- artefacts ------------------------------------------------------------------------------------

WRAPPED = [(row["text"], row["becomes"]) for row in rows_of("artefacts") if row["kind"] == "wrapped"]
CLEAN = labelled("artefacts", "clean")


@pytest.mark.parametrize(("text", "expected"), WRAPPED)
def test_a_models_wrapping_is_taken_off(text: str, expected: str) -> None:
    assert strip_artefacts(text, ("Efe Kaya", "Efe")) == expected
    verdict = artefacts(text, GuardContext(names=("Efe Kaya", "Efe")))
    assert (verdict.action, verdict.text) == ("rewrite", expected)


@pytest.mark.parametrize("text", CLEAN)
def test_plain_text_is_left_alone(text: str) -> None:
    assert artefacts(text, GuardContext(names=("Efe Kaya", "Efe"))).action == "pass"


@pytest.mark.parametrize("text", ["", "   ", "<think>hmm</think>", '""', "```\n```", '{"id": 5}', "Assistant:"])
def test_nothing_left_is_nothing_to_say(text: str) -> None:
    assert artefacts(text, ANY).action == "drop"


def test_text_is_cut_to_what_a_platform_takes() -> None:
    verdict = artefacts("kelime " * 1000, ANY)
    assert verdict.action == "rewrite"
    assert len(verdict.text) <= 4096
    assert verdict.text.endswith("kelime")


# --- language -------------------------------------------------------------------------------------

NOT_TURKISH = labelled("language", "foreign")
BOILERPLATE = labelled("language", "boilerplate")
TURKISH = labelled("language", "turkish")


@pytest.mark.parametrize("text", NOT_TURKISH)
def test_other_languages_are_stopped(text: str) -> None:
    assert not is_turkish(text)
    assert stopped_by(text) == "language"


@pytest.mark.parametrize("text", BOILERPLATE)
def test_boilerplate_of_language_models_is_stopped(text: str) -> None:
    assert stopped_by(text) == "language"


@pytest.mark.parametrize("text", TURKISH)
def test_turkish_passes(text: str) -> None:
    assert language(text, ANY).action == "pass"


def test_boilerplate_is_cut_out_of_a_longer_text() -> None:
    verdict = language("Bir yapay zeka modeli olarak tavsiye veremem. Ama destek 280'de çalışıyor.", ANY)
    assert (verdict.action, verdict.text) == ("rewrite", "Ama destek 280'de çalışıyor.")


def test_who_discloses_may_speak_of_itself() -> None:
    text = "Bir yapay zekâ modeli olarak konuşuyorum, botum yani"
    assert language(text, GuardContext(act=Act.DISCLOSE)).action == "pass"


# --- openness -------------------------------------------------------------------------------------

CLAIMS_HUMAN = labelled("openness", "claim")
CLAIMS_NOTHING = labelled("openness", "no claim")


@pytest.mark.parametrize("text", CLAIMS_HUMAN)
def test_no_text_claims_to_be_human(text: str) -> None:
    for variant in (text, asciify(text), upper(text), text + "!!"):
        assert claims_to_be_human(variant), variant
        assert openness(variant, ANY).action == "drop"
        answer = openness(variant, GuardContext(act=Act.ANSWER, bot="bot:3"))
        assert answer.action == "rewrite"
        assert is_honest(answer.text)


DENIALS_IN_OTHER_WORDS = labelled("openness", "denial in other words")
NOT_ABOUT_ONESELF = labelled("openness", "not about oneself")


@pytest.mark.parametrize("text", DENIALS_IN_OTHER_WORDS)
def test_a_denial_in_other_words_is_answered_honestly(text: str) -> None:
    for variant in (text, asciify(text), asciify(text).upper()):
        said, _ = run_guards(variant, GuardContext(act=Act.REPLY, bot="bot:7"))
        assert said is not None and is_honest(said)
        assert run_guards(variant, GuardContext(act=Act.SAY))[0] is None


@pytest.mark.parametrize("text", NOT_ABOUT_ONESELF)
def test_market_talk_with_such_words_is_free(text: str) -> None:
    for variant in (text, asciify(text)):
        assert claims_to_be_human(variant) == ""


@pytest.mark.parametrize("text", CLAIMS_NOTHING)
def test_talk_of_bots_and_people_is_free(text: str) -> None:
    for variant in (text, asciify(text)):
        assert claims_to_be_human(variant) == ""
        assert openness(variant, ANY).action == "pass"


@pytest.mark.parametrize("text", ["hayır", "THYAO güzel gidiyor", "ne alaka şimdi", "bot değilim", "neden sordun"])
def test_who_was_asked_says_so_plainly(text: str) -> None:
    for bot in range(40):
        verdict = openness(text, GuardContext(act=Act.DISCLOSE, bot=f"bot:{bot}"))
        assert verdict.action == "rewrite"
        assert is_honest(verdict.text)


def test_an_honest_answer_is_left_in_its_own_words() -> None:
    text = "Ben bir yapay zeka katılımcısıyım, buradaki işaretten de belli"
    assert openness(text, GuardContext(act=Act.DISCLOSE)).action == "pass"


def test_honest_answers_vary_are_plain_and_pass_every_guard() -> None:
    for tone in ("casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly"):
        for polite in (False, True):
            answers = {honest_answer(Random(seed), tone, polite, "Efe") for seed in range(300)}
            assert len(answers) >= 40
            assert any(answer.startswith("Efe, ") for answer in answers)
            for answer in sorted(answers):
                assert is_honest(answer)
                assert not asks_if_bot(answer)
                assert run_guards(answer, GuardContext(act=Act.DISCLOSE))[0] == answer
                assert run_guards(answer, GuardContext(act=Act.REPLY))[0] == answer


def test_sixty_who_are_asked_in_a_row_all_answer() -> None:
    rng, said, shapes = Random(3), set[str](), set[str]()
    drafts = ("hayır", "THYAO'yu hemen alın, garanti", "", "https://ornek.com bak", "Evet, ben botum.")
    for number in range(60):
        tone, polite = ("casual", "warm", "formal")[number % 3], number % 2 == 1
        context = GuardContext(
            act=Act.DISCLOSE,
            bot=f"bot:{number % 4}",
            said_before=said.__contains__,
            skeleton_said=shapes.__contains__,
            tone=tone,
            polite=polite,
        )
        draft = drafts[number % 5] if number % 3 == 0 else honest_answer(rng, tone, polite, "Efe")
        text, _ = run_guards(draft, context)
        assert text is not None and is_honest(text)
        said.add(text)
        shapes.add(skeleton(text))


@pytest.mark.parametrize("act", [Act.REPLY, Act.ANSWER])
def test_an_honest_sentence_in_place_of_a_denial_may_repeat(act: Act) -> None:
    everything = GuardContext(act=act, bot="bot:1", said_before=lambda _: True, skeleton_said=lambda _: True)
    text, _ = run_guards("bot değilim ben", everything)
    assert text is not None and is_honest(text)


def test_a_rewrite_is_the_same_for_the_same_words() -> None:
    context = GuardContext(act=Act.ANSWER, bot="bot:9")
    assert openness("insanım ben", context) == openness("insanım ben", context)


# --- integrity ------------------------------------------------------------------------------------

PROMISES = labelled("integrity", "promise")
NO_PROMISES = labelled("integrity", "no promise")

ORDERS = labelled("integrity", "order")
NO_ORDERS = labelled("integrity", "no order")

INSIDERS = labelled("integrity", "insider")
NO_INSIDERS = labelled("integrity", "no insider")

IMPERSONATIONS = labelled("integrity", "impersonation")
NO_IMPERSONATIONS = labelled("integrity", "no impersonation")
INTEGRITY: list[tuple[Callable[[str], str], list[str], list[str]]] = [
    (promises_return, PROMISES, NO_PROMISES),
    (orders_trade, ORDERS, NO_ORDERS),
    (claims_insider, INSIDERS, NO_INSIDERS),
    (impersonates, IMPERSONATIONS, NO_IMPERSONATIONS),
]


@pytest.mark.parametrize(("check", "text"), [(check, text) for check, stop, _ in INTEGRITY for text in stop])
def test_manipulation_is_stopped(check: Callable[[str], str], text: str) -> None:
    for variant in (text, asciify(text), upper(text), text + "!!"):
        assert check(variant), variant
        assert integrity(variant, ANY).action == "drop"


@pytest.mark.parametrize("text", [text for _, _, free in INTEGRITY for text in free])
def test_opinions_facts_and_jokes_are_free(text: str) -> None:
    for variant in (text, asciify(text)):
        found = [check.__name__ for check, _, _ in INTEGRITY if check(variant)]
        assert found == [], variant
        assert integrity(variant, ANY).action == "pass"


NOW = 1_000_000.0
CALL = "toplama zamanı THYAO"


def calls(*who: str, symbol: str = "THYAO", direction: int = 1, ago: float = 60.0) -> tuple:
    return tuple((NOW - ago, key, symbol, direction) for key in who)


def test_the_third_bot_that_calls_is_stopped() -> None:
    assert not is_coordinated((), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2"), "bot:1", "THYAO", 1, NOW)
    assert is_coordinated(calls("bot:2", "bot:3"), "bot:1", "THYAO", 1, NOW)


def test_only_other_bots_same_symbol_same_direction_and_ten_minutes_count() -> None:
    assert not is_coordinated(calls("bot:2", "bot:2", "bot:2"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:1", "bot:2"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", symbol="ASELS"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", direction=-1), "bot:1", "THYAO", 1, NOW)
    assert is_coordinated(calls("bot:2", "bot:3", ago=600.0), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", ago=600.1), "bot:1", "THYAO", 1, NOW)


def test_a_choir_of_calls_is_stopped_and_opinions_are_not() -> None:
    context = GuardContext(bot="bot:1", calls=calls("bot:2", "bot:3"), now=NOW)
    assert call_direction(CALL) == 1
    assert stopped_by(CALL, context) == "integrity"
    assert stopped_by("bence THYAO yükselir", context) == ""
    assert stopped_by(CALL, GuardContext(bot="bot:1", calls=calls("bot:2"), now=NOW)) == ""


def test_a_plan_that_calls_counts_whatever_its_words() -> None:
    plan = {"asset": "THYAO", "direction": 1, "call": True}
    context = GuardContext(bot="bot:1", plan=plan, calls=calls("bot:2", "bot:3"), now=NOW)
    assert stopped_by("bu seviyeler bana makul geliyor", context) == "integrity"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("toplama zamanı geldi", 1),
        ("satmayalım beyler", 1),
        ("satma zamanı", -1),
        ("uzak duralım bu hisseden", -1),
        ("yükselir bence", 0),
        ("aldım", 0),
        ("satın alma haberi", 0),
        ("herkes THYAO alsın", 1),
        ("hep beraber alalım", 1),
        ("yüklenin", 1),
        ("satın kurtulun", -1),
        ("kaçın oradan", -1),
        ("herkes satsın", -1),
        ("millet topluca girsin", 1),
        ("THYAO'ya yüklenelim", 1),
        ("hepiniz alın", 1),
        ("alsın herkes THYAO", 1),
        ("toplayın arkadaşlar", 1),
        ("SATSIN HERKES ELINDEKINI", -1),
        ("cikin o hisseden", -1),
        ("boşaltın elinizdekini", -1),
        ("saldırın ASELS'e", 1),
        ("basın alışa", 1),
        ("herkes bir lot alsa uçar", 1),
        ("kosun alin", 1),
        ("kaçan kurtulur", -1),
        ("elinizdekini dökün", -1),
        ("dalın THYAO'ya", 1),
        ("herkes kaçsın", -1),
        ("herkes çıksın bence", -1),
        ("bu hisseyi almayan kalmasın", 1),
        ("kimse satmasın", 1),
        ("kimse almasın şunu", -1),
        ("arkadaslar bugun THYAO aliyoruz", 1),
        ("hadi gençler bastırıyoruz alışı", 1),
        ("ben alırım", 0),
        ("alınır bence", 0),
        ("almıştım geçen hafta", 0),
        ("ben satarım burada", 0),
        ("satılır", 0),
        ("herkes aldı zaten", 0),
        ("herkes satmış", 0),
        ("kim alsın bunu", 0),
        ("yabancı alsın da görelim", 0),
        ("satın alma gücü düştü", 0),
        ("alış baskısı var", 0),
        ("çıkın yukarı bakalım", 0),
        ("bence almak mantıklı", 0),
        ("ben THYAO alıyorum", 0),
        ("herkes bekliyor", 0),
        ("hacim girsin görelim", 0),
        ("satışa gelin", 0),
        ("dolar çıksın bakalım", 0),
        ("kaçınılmaz düşüş", 0),
        ("şirket satın aldı", 0),
        ("biri alsa da tavan olsa", 0),
    ],
)
def test_calls_and_their_direction(text: str, expected: int) -> None:
    assert call_direction(text) == expected


@pytest.mark.parametrize("text", [PROMISES[8], ORDERS[0], INSIDERS[0], IMPERSONATIONS[0]])
def test_only_a_labelled_drill_relaxes_integrity(text: str) -> None:
    assert integrity(text, GuardContext(is_drill=True)).action == "drop"
    assert integrity(text, GuardContext(scenario="pump")).action == "drop"
    assert integrity(text, GuardContext(is_drill=True, scenario="pump")).action == "pass"


@pytest.mark.parametrize(("is_drill", "scenario", "passes"), [(True, "rumour", True), (True, "", False),
                                                              (False, "rumour", False)])  # fmt: skip
def test_a_scenario_is_played_in_drill_rooms_only_and_calls_nobody(is_drill: bool, scenario: str, passes: bool) -> None:
    room, cast = world(2)
    room.is_drill = is_drill
    pump = "THYAO yarın kesin tavan, garanti veriyorum, hemen alın"
    desk = Desk(build_writer("echo"), None, SyntheticFeed(1), Tunables(), lambda *_: False, {})
    trace = {"scenario": scenario} if scenario else {}
    planned = Planned(1, "bot:1", "say", MONDAY_ELEVEN, MONDAY_ELEVEN, text=pump, trace=trace)
    made = compose(desk, room, cast["bot:1"], planned, MONDAY_ELEVEN, Random(3))
    assert bool(made.parts) is passes
    assert not made.calls
    if passes:
        assert made.trace["scenario"] == "rumour"
    else:
        assert made.reason == Ended.GUARD and made.blocked[0][0] == "integrity"


def test_a_response_to_a_scenario_keeps_to_the_rules() -> None:
    """Whether it will still carry the label when it is said is not known when it is written."""
    room, cast = world(2)
    room.is_drill = True
    room.said.append(said(5, "bot:2", MONDAY_ELEVEN - 20, "THYAO yarın kesin tavan"))
    desk = Desk(build_writer("echo"), None, SyntheticFeed(1), Tunables(), lambda *_: False, {})
    planned = Planned(1, "bot:1", "reply", MONDAY_ELEVEN, MONDAY_ELEVEN, target=5, text="evet garanti, kesin tavan")
    made = compose(desk, room, cast["bot:1"], planned, MONDAY_ELEVEN, Random(3))
    assert not made.parts and made.blocked[0][0] == "integrity"


def test_no_drill_relaxes_openness() -> None:
    assert stopped_by("bot değilim ben", GuardContext(is_drill=True, scenario="pump")) == "openness"


# --- consistency ----------------------------------------------------------------------------------

BULL = StanceView("THYAO", "uzun vadede güçlü", lean=0.7, confidence=0.8)
BEAR = StanceView("ASELS", "pahalı", lean=-0.6, confidence=0.6)


@pytest.mark.parametrize(
    ("asset", "direction", "action"),
    [
        ("THYAO", -1, "drop"),
        ("THYAO", 1, "pass"),
        ("THYAO", 0, "pass"),
        ("ASELS", 1, "drop"),
        ("ASELS", -1, "pass"),
        ("GARAN", 1, "pass"),
        ("GARAN", -1, "pass"),
    ],
)
def test_nobody_argues_against_an_own_stance(asset: str, direction: int, action: str) -> None:
    context = GuardContext(plan={"asset": asset, "direction": direction}, stances=(BULL, BEAR))
    assert consistency("görüşüm bu", context).action == action


@pytest.mark.parametrize(("lean", "confidence"), [(0.1, 0.9), (0.29, 0.9), (0.9, 0.1), (0.9, 0.39), (0.0, 1.0)])
def test_a_weak_stance_may_be_argued_against(lean: float, confidence: float) -> None:
    stance = StanceView("THYAO", "", lean=lean, confidence=confidence)
    context = GuardContext(plan={"asset": "THYAO", "direction": -1}, stances=(stance,))
    assert consistency("görüşüm bu", context).action == "pass"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("bence THYAO düşer", "drop"),
        ("THYAO düşecek diyorum", "drop"),
        ("bana göre thyao gerileyecek", "drop"),
        ("bence ASELS yükselir", "drop"),
        ("ASELS uçacak", "drop"),
        ("bence THYAO yükselir", "pass"),
        ("bence THYAO düşmez", "pass"),
        ("THYAO bugün düştü", "pass"),
        ("THYAO düşer mi sizce", "pass"),
        ("bence GARAN düşer", "pass"),
        ("bence ASELS düşer", "pass"),
        ("bence THYAO ile ASELS yükselir", "pass"),
    ],
)
def test_without_a_plan_the_words_are_read(text: str, action: str) -> None:
    assert consistency(text, GuardContext(stances=(BULL, BEAR))).action == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("ASELS maliyetim 210", "drop"),
        ("ASELS taşıyorum iki yıldır", "drop"),
        ("elimde ASELS var", "drop"),
        ("THYAO maliyetim 210", "pass"),
        ("THYAO taşıyorum", "pass"),
        ("elimde ASELS yok", "pass"),
        ("ASELS pahalı", "pass"),
        ("maliyetim yüksek", "pass"),
    ],
)
def test_nobody_speaks_of_a_position_not_held(text: str, action: str) -> None:
    held = (HoldingView("THYAO", 210.0, 100.0),)
    assert consistency(text, GuardContext(holdings=held)).action == action
    assert consistency(text, ANY).action == "pass"


# --- content --------------------------------------------------------------------------------------

DIRTY = labelled("content", "stopped")
DECENT = labelled("content", "decent")


@pytest.mark.parametrize("text", DIRTY)
def test_dirt_data_and_links_are_stopped(text: str) -> None:
    assert content(text, ANY).action == "drop"


@pytest.mark.parametrize("text", DECENT)
def test_decent_text_passes(text: str) -> None:
    assert content(text, ANY).action == "pass"


def test_identity_numbers_are_told_by_their_check_digits() -> None:
    assert is_identity_number("10000000146")
    assert not is_identity_number("10000000147")
    assert not is_identity_number("00000000000")
    assert not is_identity_number("1000000014")


# --- duplicates -----------------------------------------------------------------------------------

SAID = "bugün endeks 12.990 puanı geçti"


def test_the_same_words_are_not_said_twice() -> None:
    context = GuardContext(said_before=lambda text: text == SAID)
    assert stopped_by(SAID, context) == "duplicates"
    assert stopped_by(SAID + " nihayet", context) == ""


@pytest.mark.parametrize("text", ["aynen", "katılıyorum sana", "aynen öyle hocam", "evet"])
def test_short_messages_repeat_as_peoples_do(text: str) -> None:
    context = GuardContext(said_before=lambda _: True, skeleton_said=lambda _: True)
    assert duplicates(text, context).action == "pass"


def test_the_same_sentence_with_other_names_and_numbers_is_a_repetition() -> None:
    said = {skeleton("THYAO bugün 291,50 seviyesinden döndü yine")}
    context = GuardContext(skeleton_said=lambda shape: shape in said)
    assert stopped_by("ASELS bugün 297,25 seviyesinden döndü yine", context) == "duplicates"
    assert stopped_by("ASELS dün 297,25 seviyesinden döndü yine", context) == ""


class _Hand(Presence):
    """A hand that puts its favourite word first, in three texts of four."""

    name = "hand"

    def restyle(
        self, state: Any, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        return (f"Valla {text}", (StyleEdit("favourite word"),)) if rng.random() < 0.75 else (text, ())


@pytest.mark.parametrize(("enabled", "words"), [(True, "bugün ne yaptınız"), (False, "Valla bugün ne yaptınız")])
def test_a_hand_does_not_make_of_new_words_what_was_said_before(enabled: bool, words: str) -> None:
    """Three words are no repetition and four are: what counts is what is said in the end."""
    room, cast = world(2)
    hand = _Hand()
    bot = cast["bot:1"]
    mind = Mind(bot.mind.facts, {"hand": hand.fresh(bot.mind.facts, Random(0), moment(MONDAY_ELEVEN))}, (hand,))
    heard = {text_key("valla bugün ne yaptınız?")}
    settings = Tunables(dedup_enabled=enabled)
    desk = Desk(build_writer("echo"), None, SyntheticFeed(1), settings, lambda room, key, now: key in heard, {})
    said: set[str] = set()
    for seed in range(40):
        planned = Planned(1, "bot:1", "say", MONDAY_ELEVEN, MONDAY_ELEVEN, text="bugün ne yaptınız")
        made = compose(desk, room, Member(bot.persona, mind, 30), planned, MONDAY_ELEVEN, Random(seed))
        said.add(made.parts[0].text)
        assert made.parts[0].key == text_key(made.parts[0].text)
    assert words in said
    assert ("Valla bugün ne yaptınız" in said) is not enabled


@pytest.mark.parametrize("enabled", [True, False])
def test_the_same_plain_words_in_another_hand_are_said_before(enabled: bool) -> None:
    room, cast = world(2)
    hand = _Hand()
    facts = cast["bot:1"].mind.facts
    mind = Mind(facts, {"hand": hand.fresh(facts, Random(0), moment(MONDAY_ELEVEN))}, (hand,))
    spoken: set[str] = set()
    settings = Tunables(dedup_enabled=enabled)
    desk = Desk(build_writer("echo"), None, SyntheticFeed(1), settings, lambda room, key, now: key in spoken, {})

    def say(words: str, key: str, seed: int) -> Composed:
        planned = Planned(1, key, "say", MONDAY_ELEVEN, MONDAY_ELEVEN, text=words)
        return compose(desk, room, Member(cast[key].persona, mind, 30), planned, MONDAY_ELEVEN, Random(seed))

    plain = "bugün endeks nereye gider"
    by_hand = (say(plain, "bot:1", seed) for seed in range(40) if room.coming.clear() is None)
    first = next(made.parts[0] for made in by_hand if made.parts[0].text != plain)
    assert (first.key, first.meant) == (text_key(f"valla {plain}"), text_key(plain))
    assert first.meant in room.coming and first.key in room.coming
    room.skeletons.clear()
    for on_its_way in (True, False):  # written and not yet said, then said
        if not on_its_way:
            room.coming.clear()
            spoken.update((first.key, first.meant))
        again = say(plain, "bot:2", 1)
        assert again.reason == (Ended.SAID_BEFORE if enabled else "")
        assert bool(again.parts) is not enabled


def test_skeleton() -> None:
    one = skeleton("THYAO 291,50'den %3 geri çekildi ama destek")
    assert one == skeleton("Asels 12'den %10 geri çekildi ama destek")
    assert skeleton("THYAO 291,50 oldu") == ""
    assert skeleton("") == ""


# --- all of them ----------------------------------------------------------------------------------


def test_guards_run_in_their_order() -> None:
    assert [guard.__name__ for guard in GUARDS] == [
        "artefacts",
        "language",
        "openness",
        "integrity",
        "consistency",
        "content",
        "duplicates",
    ]
    passed, verdicts = run_guards("destek çalıştı, keyfim yerinde", ANY)
    assert passed == "destek çalıştı, keyfim yerinde"
    assert [verdict.guard for verdict in verdicts] == [guard.__name__ for guard in GUARDS]
    assert {verdict.action for verdict in verdicts} == {"pass"}


def test_a_rewrite_goes_on_to_the_next_guard() -> None:
    passed, verdicts = run_guards('"hemen al"', ANY)
    assert passed is None
    assert (verdicts[0].guard, verdicts[0].action) == ("artefacts", "rewrite")
    assert verdicts[-1].guard == "integrity"
    assert verdicts[-1].text == "hemen al"


def test_every_stop_has_a_reason_that_fits_its_column() -> None:
    for text in (*NOT_TURKISH, *CLAIMS_HUMAN, *PROMISES, *ORDERS, *INSIDERS, *IMPERSONATIONS, *DIRTY):
        passed, verdicts = run_guards(text, ANY)
        assert passed is None, text
        assert 0 < len(verdicts[-1].reason) <= 200


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_judged_without_an_error(text: str) -> None:
    passed, verdicts = run_guards(text, ANY)
    assert verdicts
    assert passed is None or 0 < len(passed) <= 4096


# --- the labelled sets, whole --------------------------------------------------------------------------

HOLDINGS = (HoldingView("THYAO", 210.0, 100.0),)
GUARD_NAMES = [guard.__name__ for guard in GUARDS]


def labelled_rows() -> list[tuple[str, dict[str, Any]]]:
    return [(guard, row) for guard in GUARD_NAMES for row in rows_of(guard)]


def context_of(guard: str, row: dict[str, Any]) -> GuardContext:
    """What the guard knows besides: who is called how, a bull on THYAO and a bear on ASELS, what was said before."""
    if guard == "artefacts":
        return GuardContext(names=("Efe Kaya", "Efe"))
    if guard == "consistency":
        return GuardContext(plan=row.get("plan", {}), stances=(BULL, BEAR), holdings=HOLDINGS)
    if guard == "duplicates":
        key, shapes = text_key(row["said"]), {skeleton(row["said"]), gist(row["said"])} - {""}
        return GuardContext(said_before=lambda text: text_key(text) == key != "", skeleton_said=shapes.__contains__)
    return ANY


@pytest.mark.parametrize(("guard", "row"), labelled_rows())
def test_every_guard_does_with_its_labelled_lines_what_the_label_says(guard: str, row: dict[str, Any]) -> None:
    verdict = getattr(guards, guard)(row["text"], context_of(guard, row))
    assert (verdict.guard, verdict.action) == (guard, row["action"]), verdict.reason
    if "becomes" in row:
        assert verdict.text == row["becomes"]


@pytest.mark.parametrize("guard", GUARD_NAMES)
def test_every_labelled_set_is_large_and_has_both_sides(guard: str) -> None:
    actions = [row["action"] for row in rows_of(guard)]
    assert len(actions) >= (80 if guard in ("openness", "integrity") else 40)
    assert min(actions.count("pass"), len(actions) - actions.count("pass")) >= 10
