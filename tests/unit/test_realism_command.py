"""`manage.py realism`: the report of a transcript, as text, JSON and a page."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import CommandError, call_command

from analytics.realism import report


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    rng, at = Random(5), 1_800_000_000.0
    path = tmp_path / "talk.jsonl"
    with path.open("w") as file:
        for number in range(1200):
            at += rng.lognormvariate(3.0, 1.6)
            sender = f"<b>{rng.choice('abcdefg')}"
            file.write(json.dumps({"ts": at, "chat": "oda", "sender": sender, "text": "kısa not", "id": number}) + "\n")
    return path


def test_the_report_names_figures_bands_and_groups(talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "GROUPS", ("rate",))  # each costs seconds
    said = StringIO()
    call_command("realism", str(talk), stdout=said)
    text = said.getvalue()
    assert "1,200 messages by 7 speakers in 1 rooms" in text
    assert "burstiness" in text and "AUC" in text and "of the figures are inside" in text


def test_json_and_page_say_the_same(talk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert report.GROUPS == ("rate", "rhythm", "turn", "length", "repeat", "reply", "ortho")
    monkeypatch.setattr(report, "GROUPS", ("turn", "repeat"))
    said, page = StringIO(), tmp_path / "report.html"
    call_command("realism", str(talk), "--json", "--html", str(page), "--against", str(talk), stdout=said)
    data = json.loads(said.getvalue())
    assert all(row["value"] == row["against"] for row in data["figures"])
    assert [row["group"] for row in data["groups"]] == ["turn", "repeat"]
    assert all(row["interval"][0] <= row["auc"] <= row["interval"][1] for row in data["groups"])
    written = page.read_text()
    assert f"{data['inside']:.0%} of the figures" in written and "<script" not in written


def test_too_short_a_transcript_is_measured_without_the_classifier(tmp_path: Path) -> None:
    path, said = tmp_path / "short.jsonl", StringIO()
    path.write_text("\n".join(json.dumps({"ts": 60 * n, "sender": "ab"[n % 2], "text": "x"}) for n in range(40)))
    call_command("realism", str(path), stdout=said)
    assert "Too few messages for the classifier" in said.getvalue()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "no chat"),
        (("--html", "/no/such/folder/x.html"), "existing folder"),
        (("--against", "/none"), "cannot be read"),
    ],
)
def test_bad_arguments_end_in_a_sentence(talk: Path, given: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("realism", str(talk), *(given or ("--chat", "yok")))
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("realism", "/no/such/file.jsonl")
