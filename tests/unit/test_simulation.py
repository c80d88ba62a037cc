"""Accelerated runs: repeatable to the byte, resumable after a kill, forkable, and open about what they are."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from conversations.simulation import loop as loops
from conversations.simulation import runs
from conversations.simulation.options import BadRun, RunOptions
from conversations.text.writers import build_writer

SMALL = {"bots": 30, "chats": 2, "hours": 2.0, "start": "2026-11-16T10:00:00+03:00", "seed": 7, "writer": "echo"}
KEYS = ["messages", "reactions", "senders", "wall_seconds", "cpu_seconds", "peak_mb", "messages_per_second", "sha256"]


def run(path: Path | None = None, **given) -> runs.Summary:
    options = RunOptions(**{**SMALL, **given})
    return runs.start(options, build_writer(options.writer), out=path)


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("writer", ["echo", "offline"])
def test_the_same_arguments_give_the_same_bytes(tmp_path: Path, writer: str) -> None:
    first, second = run(tmp_path / "a", writer=writer), run(tmp_path / "b", writer=writer)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert first.sha256 == second.sha256 == hashlib.sha256((tmp_path / "a").read_bytes()).hexdigest()
    assert run(writer=writer, seed=8).sha256 != first.sha256


def test_every_line_is_labelled_ordered_and_complete(tmp_path: Path) -> None:
    summary = run(tmp_path / "t", writer="offline")
    found = rows(tmp_path / "t")
    assert summary.messages > 100
    assert len({row["id"] for row in found}) == len(found)
    assert [(row["ts"], row["id"]) for row in found] == sorted((row["ts"], row["id"]) for row in found)
    for row in found:
        assert {"ts", "chat", "sender", "text", "id", "kind", "is_bot", "synthetic"} <= set(row)
        assert row["is_bot"] is True and row["synthetic"]["generator"] == "piyasa" and row["synthetic"]["run"]
        assert row["text"] and row["ts"].endswith("+03:00")
        assert (row["kind"] == "reaction") == ("emoji" in row)
    ids = {row["id"] for row in found}
    replies = [row for row in found if "reply_to" in row]
    assert replies and all(row["reply_to"] in ids and row["reply_to"] < row["id"] for row in replies)
    assert Counter(row["kind"] for row in found) == Counter(message=summary.messages, reaction=summary.reactions)


def test_until_messages_counts_messages_and_stops_exactly_there(tmp_path: Path) -> None:
    run(tmp_path / "t", until_messages=57)
    assert Counter(row["kind"] for row in rows(tmp_path / "t"))["message"] == 57


def test_visitors_drop_in_and_are_answered(tmp_path: Path) -> None:
    run(tmp_path / "t", writer="offline", people=20)
    found = rows(tmp_path / "t")
    people = [row for row in found if not row["is_bot"]]
    assert people and all(row["synthetic"]["run"] for row in people)
    asked = [row for row in people if row["text"].endswith("?")]
    answered = {row.get("reply_to") for row in found if row["is_bot"]}
    assert asked and sum(row["id"] in answered for row in asked) >= 0.9 * len(asked) - 1


def test_a_name_changes_no_byte(tmp_path: Path) -> None:
    options = RunOptions(**SMALL)
    folder = runs.RunFolder(tmp_path, "gün-bir".replace("ü", "u"))
    named = runs.start(options, build_writer("echo"), out=tmp_path / "a", folder=folder)
    assert named.sha256 == run(tmp_path / "b").sha256
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_run_that_was_killed_resumes_to_the_same_bytes(tmp_path: Path, monkeypatch) -> None:
    options = RunOptions(**{**SMALL, "hours": 14.0, "start": "2026-11-16T08:00:00+03:00"})
    whole = runs.start(options, build_writer("echo"), out=tmp_path / "whole")
    folder = runs.RunFolder(tmp_path, "kesik")

    class Killed(BaseException):
        pass

    for kill_after in (3, 700, 1500):
        deliver = loops.Loop._deliver
        count = 0

        def dying(self, *args, _deliver=deliver, _limit=kill_after):
            nonlocal count
            count += 1
            if count > _limit:
                raise Killed
            return _deliver(self, *args)

        monkeypatch.setattr(loops.Loop, "_deliver", dying)
        with pytest.raises(Killed):
            if folder.path.exists():
                runs.resume(folder, build_writer("echo"))
            else:
                runs.start(options, build_writer("echo"), folder=folder)
        monkeypatch.setattr(loops.Loop, "_deliver", deliver)
    resumed = runs.resume(folder, build_writer("echo"), out=tmp_path / "resumed")
    assert (tmp_path / "resumed").read_bytes() == (tmp_path / "whole").read_bytes()
    assert resumed.sha256 == whole.sha256 and resumed.messages == whole.messages
    again = runs.resume(folder, build_writer("echo"), out=tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == (tmp_path / "whole").read_bytes() and again == resumed


def test_a_run_killed_before_its_world_was_built_resumes(tmp_path: Path) -> None:
    folder = runs.RunFolder(tmp_path, "erken")
    folder.register(RunOptions(**SMALL))
    assert runs.resume(folder, build_writer("echo"), out=tmp_path / "t").sha256 == run().sha256


def test_a_fork_shares_the_past_and_not_the_future(tmp_path: Path) -> None:
    base = RunOptions(**SMALL)
    run(tmp_path / "base")
    branch = runs.fork(base, "2026-11-16T11:00:00+03:00", {"scale_factor": "0"})
    runs.start(branch, build_writer("echo"), out=tmp_path / "branch")
    before, after = [[{**r, "synthetic": 0} for r in rows(tmp_path / name)] for name in ("base", "branch")]

    def split(found: list[dict]) -> tuple[list[dict], list[dict]]:
        cut = "2026-11-16T11:00:00"
        return [r for r in found if r["ts"] < cut], [r for r in found if r["ts"] >= cut]

    assert split(before)[0] == split(after)[0]
    assert 0 < len(split(after)[1]) < 0.3 * len(split(before)[1])


def test_a_name_cannot_be_taken_by_another_run(tmp_path: Path) -> None:
    folder = runs.RunFolder(tmp_path, "ad")
    folder.register(RunOptions(**SMALL))
    with pytest.raises(BadRun, match="already a run named"):
        folder.register(RunOptions(**{**SMALL, "seed": 9}))


def test_interventions_reach_their_rooms(tmp_path: Path) -> None:
    population_slug = rows_of_slug(tmp_path)
    options = RunOptions(
        **{**SMALL, "writer": "offline"},
        interventions=[
            {
                "at": 1800,
                "chat": population_slug,
                "kind": "person_message",
                "person": "Konuk Deniz",
                "text": "THYAO ne olur?",
            },
            {"at": "2026-11-16T10:40:00+03:00", "chat": "*", "kind": "news", "text": "TCMB faizi sabit tuttu"},
            {"at": 3000, "chat": "*", "kind": "price", "symbol": "THYAO", "change": -0.06},
        ],
    )
    runs.start(options, build_writer("offline"), out=tmp_path / "t")
    found = rows(tmp_path / "t")
    person = next(row for row in found if row["sender"] == "Konuk Deniz")
    assert (person["chat"], person["text"], person["is_bot"]) == (population_slug, "THYAO ne olur?", False)
    answers = [row for row in found if row.get("reply_to") == person["id"] and row["kind"] == "message"]
    assert answers


def rows_of_slug(tmp_path: Path) -> str:
    run(tmp_path / "first", until_messages=1)
    return rows(tmp_path / "first")[0]["chat"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--bots", "0"], "--bots must be at least 1"),
        (["--chats", "0"], "--chats must be at least 1"),
        (["--hours", "-1"], "--hours must be more than 0"),
        (["--hours", "nan"], "--hours must be more than 0"),
        (["--people", "-3"], "--people must be at least 0"),
        (["--writer", "shakespeare"], "--writer must be one of"),
        (["--start", "yesterday"], "--start must be an ISO 8601 time"),
        (["--until-messages", "0"], "--until-messages must be at least 1"),
        (["--set", "scale_factor"], "--set takes KEY=VALUE"),
        (["--set", "no_such_thing=1"], "--set:"),
        (["--set", "scale_factor=much"], "--set:"),
        (["--news", "no/such/file.xml"], "cannot be read"),
        (["--inject", "no/such/file.jsonl"], "cannot be read"),
        (["--out", "no/such/folder/day.jsonl"], "folder does not exist"),
        (["--resume", "never-was"], "there is no run named"),
        (["--fork", "never-was", "--at", "2026-11-16T11:00:00"], "there is no run named"),
        (["--name", "../up"], "--name may hold"),
    ],
)
def test_bad_arguments_end_with_one_sentence_and_nothing_written(
    arguments: list[str], says: str, tmp_path: Path, settings, monkeypatch
) -> None:
    settings.DATA_DIR = tmp_path
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError) as caught:
        call_command("simulate", *arguments, stdout=StringIO())
    assert says in str(caught.value) and "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"at": 1, "kind": "flood"}', "kind must be one of"),
        ('{"at": 1, "kind": "news"}', "text is missing"),
        ('{"at": "soon", "kind": "news", "text": "x"}', "ISO 8601"),
        ('{"at": 1, "kind": "price", "symbol": "NOPE", "change": 0.1}', "no symbol"),
        ('{"at": 1, "kind": "price", "symbol": "THYAO", "change": 0}', "change must be"),
        ('{"at": 1, "chat": "nowhere", "kind": "news", "text": "x"}', "no chat"),
        ('{"at": 1, "kind": "person_message", "text": "x"}', "person is missing"),
    ],
)
def test_bad_interventions_are_named(line: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "inject.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(CommandError, match=says):
        call_command(
            "simulate", "--bots", "3", "--chats", "1", "--hours", "1", "--inject", str(path), stdout=StringIO()
        )


def test_the_command_prints_the_contract_keys_as_json(tmp_path: Path) -> None:
    out = StringIO()
    arguments = [
        "--bots",
        "10",
        "--chats",
        "1",
        "--hours",
        "1",
        "--writer",
        "echo",
        "--start",
        SMALL["start"],
        "--json",
    ]
    call_command("simulate", *arguments, "--out", str(tmp_path / "t.jsonl"), stdout=out)
    printed = json.loads(out.getvalue())
    assert list(printed) == KEYS
    assert printed["messages"] == len([r for r in rows(tmp_path / "t.jsonl") if r["kind"] == "message"])
