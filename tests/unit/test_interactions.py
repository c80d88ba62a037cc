"""What a line does toward whoever it is said to, and how well that is seen."""

from __future__ import annotations

import json
from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from conversations.management.commands.measure_interactions import labelled, measure
from conversations.text.interactions import Interaction, Kind, interaction


def kind(text: str, target: str = "Bu kâğıt buradan döner") -> Kind:
    return interaction(text, target, is_reply=bool(target)).kind


@pytest.mark.parametrize("text", ["aynen öyle", "AYNEN ÖYLE", "aynen oyle", "Aynen öyle abi", "aynen öyleee 👍"])
def test_capitals_letters_and_address_do_not_matter(text: str) -> None:
    assert kind(text) is Kind.AGREEMENT


def test_an_assent_taken_back_at_once_is_a_disagreement() -> None:
    assert kind("Haklısın ama o destek tutmaz") is Kind.DISAGREEMENT
    assert kind("haklısın, ekran sakin ama panik yok") is Kind.AGREEMENT


def test_rolled_eyes_turn_assent_and_praise_around() -> None:
    assert kind("aynen, uçacak") is Kind.AGREEMENT
    assert interaction("aynen, uçacak 🙄", "Yarın tavan") == Interaction(Kind.DISAGREEMENT, -1)
    assert kind("bravo, tam tepeden almışsın yine") is Kind.CRITICISM
    assert kind("bravo, tam dipten almışsın") is Kind.PRAISE


def test_advice_helps_whoever_asked_for_it() -> None:
    wish = "Stopu nereye koymalıyım, yardım eder misiniz?"
    assert kind(wish, "") is Kind.HELP_ASKED
    assert kind("84,90'ın altına koy, son dip orası", wish) is Kind.HELP_GIVEN
    assert kind("Bilmiyorum, fikrim yok", wish) is Kind.NONE


def test_comfort_is_help() -> None:
    assert kind("geçmiş olsun, moral bozma", "Bugün çok zarar ettim") is Kind.HELP_GIVEN


def test_asking_after_somebodys_position_is_conversation() -> None:
    assert kind("Senin maliyetin kaç?") is Kind.NONE
    assert kind("Sen ne zaman ikna oldun?") is Kind.NONE


def test_faulting_the_person_is_criticism_and_faulting_the_claim_is_not() -> None:
    assert kind("Ezbere konuşuyorsun") is Kind.CRITICISM
    assert kind("Bana öyle gelmiyor") is Kind.DISAGREEMENT
    assert kind("Şirket yönetimi yatırımcıyı korkutuyor") is Kind.NONE


def test_a_betrayal_is_an_accusation_or_an_admission() -> None:
    accused = interaction("Bize tutun dedin, kendin satmışsın", "Ben çıktım")
    assert accused == Interaction(Kind.BETRAYAL, -1, is_admitted=False)
    admitted = interaction("Size tutun dedim ama ben dün sattım", "Hâlâ tutuyor musun?")
    assert admitted == Interaction(Kind.BETRAYAL, -1, is_admitted=True)


def test_said_to_nobody_in_particular_little_is_done_to_anybody() -> None:
    assert kind("doğru zaman mı bilmem, izliyorum", "") is Kind.NONE
    assert kind("helal olsun", "") is Kind.NONE
    assert kind("helal olsun", "78'den aldım 92'den sattım") is Kind.PRAISE


@pytest.mark.parametrize("text", ["", "   ", "👍", "....", "?" * 50, "a" * 5000, "12,40", "\u0000\u202e"])
def test_any_text_can_be_read(text: str) -> None:
    assert interaction(text, text).kind in Kind
    assert interaction("aynen", text).kind is Kind.AGREEMENT


def test_the_labelled_set_is_what_its_page_says() -> None:
    lines = labelled()
    assert len(lines) >= 330
    assert sum(line.origin == "simulated" for line in lines) >= len(lines) / 3 - 1
    assert {line.kind for line in lines} == {kind.value for kind in Kind}
    assert {line.sentiment for line in lines} == {-1, 0, 1}
    parts = Counter(line.part for line in lines)
    assert set(parts) == {"tuned", "held"} and abs(parts["tuned"] - parts["held"]) <= 8
    assert len({(line.text, line.target) for line in lines}) == len(lines)


def test_the_untuned_part_is_read_well_enough() -> None:
    result = measure(line for line in labelled() if line.part == "held")
    assert result["macro_f1"] >= 0.80
    assert min(row["f1"] for row in result["kinds"].values()) >= 0.60
    assert result["sentiment_accuracy"] >= 0.80


def test_the_measure_itself_counts_right_and_wrong() -> None:
    lines = [line for line in labelled() if line.part == "tuned"]
    result = measure(lines)
    assert result["lines"] == len(lines)
    for row in result["kinds"].values():
        assert 0.0 <= row["precision"] <= 1.0 and 0.0 <= row["recall"] <= 1.0
    assert sum(row["lines"] for row in result["kinds"].values()) == len(lines)
    assert result["accuracy"] == pytest.approx(
        sum(row["recall"] * row["lines"] for row in result["kinds"].values()) / len(lines)
    )


def test_the_command_prints_tables_or_json() -> None:
    out = StringIO()
    call_command("measure_interactions", "--errors", stdout=out, skip_checks=True)
    assert "macro-F1" in out.getvalue() and "precision" in out.getvalue()
    out = StringIO()
    call_command("measure_interactions", "--json", "--errors", stdout=out, skip_checks=True)
    report = json.loads(out.getvalue())
    assert report["held"]["macro_f1"] >= 0.80 and isinstance(report["errors"], list)
