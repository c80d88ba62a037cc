"""Strangers speak into the rooms: who is meant is found, who is asked answers, every outcome has a listed reason."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from conversations.engine.addressing import called, first_name
from conversations.engine.reasons import Ended, Outcome
from conversations.engine.room import Said
from conversations.simulation import probe
from conversations.simulation.options import RunOptions
from conversations.text.understanding import understand
from conversations.text.writers import build_writer

MORNING = "2026-11-16T07:00:00+03:00"
SMALL = {"bots": 60, "chats": 3, "hours": 3.0, "start": MORNING, "seed": 11, "writer": "echo"}

NAMES = called(
    [
        ("bot:1", "Mücahit D.", "mucahit_d_bot"),
        ("bot:2", "Mücahit Özkan", "mucahit_ozkan_bot"),
        ("bot:3", "Harun", "harun_bot"),
        ("bot:4", "Şebnem K.", "sebnem_k_bot"),
        ("bot:5", "egemen34", "egemen34_bot"),
        ("bot:6", "Deniz", "deniz_bot"),
        ("bot:7", "İlker", "ilker_bot"),
        ("bot:8", "anadolu çocuğu", "anadolu_cocugu_bot"),
        ("bot:9", "bir lot bir çay", "bir_lot_bir_cay_bot"),
    ]
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Mücahit D. sence ASELS alınır mı", "bot:1"),
        ("mucahit ozkan sence alinir mi", "bot:2"),
        ("@harun_bot hedef ne", "bot:3"),
        ("@harun hedef ne", "bot:3"),
        ("Harun'a soruyorum, hedef ne?", "bot:3"),
        ("harunun fikri ne acaba", "bot:3"),
        ("Haruncum naber", "bot:3"),
        ("Şebnem hocam ne dersiniz", "bot:4"),
        ("sebnem abla naber", "bot:4"),
        ("egemen sence nolur", "bot:5"),
        ("egemen34 sen gerçek misin ya", "bot:5"),
        ("deniz sen ne diyorsun?", "bot:6"),
        ("bot musun deniz", "bot:6"),
        ("Denizcim naber", "bot:6"),
        ("selam deniz", "bot:6"),
        ("ilker sence ODAS alinir mi", "bot:7"),
        ("anadolu çocuğu sen ne dersin", "bot:8"),
        ("bir lot bir çaycım naber", "bot:9"),
        ("napiyosun bir lot bir cay ya", "bot:9"),
        ("bir lot aldım", ""),
        ("Mücahit sence?", ""),  # two of them: neither is meant
        ("anadolu efes alınır mı", ""),
        ("bu yaz deniz tatiline gidelim mi", ""),
        ("ilke olarak stop koyarım", ""),
    ],
)
def test_who_is_meant(text: str, meant: str) -> None:
    assert next(iter(understand(text, NAMES).mentions), "") == meant


def test_a_first_name_is_one_that_people_bear() -> None:
    assert first_name("Şebnem K.") == "Şebnem"
    assert first_name("egemen34") == "egemen"
    assert first_name("Borsa Kurdu") == ""


@pytest.fixture(scope="module")
def result() -> probe.Result:
    return probe.run(RunOptions(**SMALL), 180, build_writer("echo"))


def test_the_promises_to_visitors_are_kept(result: probe.Result) -> None:
    assert [bar for bar in result.bars() if not bar["kept"]] == []
    assert all(bar["of"] >= 40 for bar in result.bars())


def test_every_kind_is_said_and_every_outcome_is_listed(result: probe.Result) -> None:
    rows = result.rows()
    assert sum(row["said"] for row in rows) == 180
    assert all(row["said"] >= 5 for row in rows)
    assert {why for row in rows for why in row["outcomes"]} <= {*Outcome, *Ended}
    assert all(sum(row["outcomes"].values()) == row["said"] for row in rows)


def test_who_was_away_is_excused_and_others_stand_in(result: probe.Result) -> None:
    excused = [p for p in result.probes if p.kind.aim == probe.TO_ONE and not p.awake and p.said.to == p.asked]
    assert excused
    for said in excused:
        assert said.outcome() == Outcome.AWAY
        assert said.answers and all(who != said.asked for _, who in said.answers)


def test_the_same_arguments_give_the_same_result(result: probe.Result) -> None:
    again = probe.run(RunOptions(**SMALL), 180, build_writer("echo"))
    assert again.rows() == result.rows() and again.bars() == result.bars()


def test_a_line_without_its_answer_is_a_miss() -> None:
    """What the bars count: the right bot, in time, and a reason."""
    kind = probe.KINDS[0]
    said = Said(1, "person:1", "Deniz 1", "Harun?", 0.0, is_bot=False, to="bot:3", outcome=Outcome.PLANNED)

    def bars(*answers: tuple[float, str]) -> dict[str, float]:
        found = probe.Result([probe.Probe(kind, "oda", "bot:3", True, said, list(answers))]).bars()
        return {bar["what"]: bar["share"] for bar in found}

    assert bars((30.0, "bot:3"))["to one: within 120 s"] == 1.0
    assert bars((130.0, "bot:3"))["to one: within 120 s"] == 0.0
    assert bars((30.0, "bot:4"))["to one: within 120 s"] == 0.0
    assert bars((30.0, "bot:4"))["outcome from the closed list"] == 1.0
    assert bars()["outcome from the closed list"] == 0.0


def test_the_command_reports_and_fails_where_a_bar_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {**SMALL, "hours": 1.0, "messages": 54}
    out = StringIO()
    call_command("probe_answers", **given, json=True, stdout=out)
    report = json.loads(out.getvalue())
    assert report["kept"] is True and len(report["kinds"]) == len(probe.KINDS)
    monkeypatch.setitem(probe.BARS, probe.WORDS, 1.01)
    out = StringIO()
    with pytest.raises(CommandError, match="a promise to visitors is not kept"):
        call_command("probe_answers", **given, stdout=out)
    assert "MISSED words" in out.getvalue() and "kept   to one" in out.getvalue()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"messages": 0}, "--messages must be at least 1"),
        ({"hours": 0.2}, "--hours must be more than 0.25"),
        ({"writer": "quill"}, "--writer must be one of"),
    ],
)
def test_wrong_arguments_end_with_one_sentence(given: dict, message: str) -> None:
    with pytest.raises(CommandError, match=message):
        call_command("probe_answers", **{**SMALL, **given})
