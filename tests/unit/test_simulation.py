"""Accelerated runs: repeatable to the byte, resumable after a kill, forkable, and open about what they are."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from conversations.engine import params
from conversations.engine.room import Planned, Said
from conversations.population import chat_spec
from conversations.simulation import loop as loops
from conversations.simulation import runs
from conversations.simulation.interventions import Scope, parse_news, read_news
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.world import World
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

    for kill_after in (3, 400, 800):
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
    # Somebody is typing at that moment: what is under way is still said.
    due = next(r["ts"] for r in rows(tmp_path / "base") if r["ts"] >= "2026-11-16T11:10:00")
    at = (datetime.fromisoformat(due) - timedelta(seconds=2)).isoformat()
    branch = runs.fork(base, at, {"scale_factor": "0"})
    runs.start(branch, build_writer("echo"), out=tmp_path / "branch")
    before, after = [[{**r, "synthetic": 0} for r in rows(tmp_path / name)] for name in ("base", "branch")]

    def split(found: list[dict]) -> tuple[list[dict], list[dict]]:
        return [r for r in found if r["ts"] < at], [r for r in found if r["ts"] >= at]

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
        (["--start", "1999-12-31T12:00:00+03:00"], "--start must lie in the years 2000 to 2100"),
        (["--start", "0001-01-01T00:00:00+14:00"], "--start must lie in the years 2000 to 2100"),
        (["--start", "2101-01-01"], "--start must lie in the years 2000 to 2100"),
        (["--hours", "17569"], "--hours must be at most 17568"),
        (["--at", "2026-11-16T11:00:00"], "it needs --fork"),
        (["--fork", "base"], "--fork needs --at"),
        (["--db", "--name", "base"], "--db and --name cannot be given together"),
        (["--db", "--resume", "base"], "--db and --resume cannot be given together"),
        (["--db", "--fork", "base", "--at", "2026-11-16T11:00:00"], "--db and --fork cannot be given together"),
        (["--resume", "base", "--set", "scale_factor=2"], "--resume and --set cannot be given together"),
        (["--resume", "base", "--fork", "base"], "--resume and --fork cannot be given together"),
        (["--resume", "base", "--inject", "x.jsonl"], "--resume and --inject cannot be given together"),
        (["--resume", "base", "--news", "x.jsonl"], "--resume and --news cannot be given together"),
        (["--resume", "base", "--name", "other"], "--resume and --name cannot be given together"),
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
        ('{"at": 1, "kind": "news", "text": "x", "symbols": 5}', "symbols must be a list"),
        ('{"at": 1, "kind": "news", "text": "x", "symbols": [["a"]]}', "no symbol"),
        ('{"at": 1, "kind": "news", "text": "x", "symbols": {"a": 1}}', "symbols must be a list"),
        ('{"at": 1, "kind": "price", "symbol": {}, "change": 0.1}', "no symbol"),
        ('{"at": 1, "kind": "price", "symbol": "THYAO", "change": NaN}', "change must be a number"),
        ('{"at": 1, "kind": "news", "text": "x", "sentiment": 1e400}', "sentiment must be a number"),
        ('{"at": 1, "kind": "news", "text": "x", "sentiment": 2}', "sentiment must lie between"),
        ('{"at": 1e300, "kind": "news", "text": "x"}', "at must lie within the run"),
        ('{"at": -1, "kind": "news", "text": "x"}', "at must lie within the run"),
        ('{"at": 3600, "kind": "news", "text": "x"}', "at must lie within the run"),
        ('{"at": "0001-01-01", "kind": "news", "text": "x"}', "at must lie within the run"),
        ('{"at": NaN, "kind": "news", "text": "x"}', "at must be ISO 8601"),
        ('{"at": Infinity, "kind": "news", "text": "x"}', "at must be ISO 8601"),
        ('{"at": 1' + "0" * 400 + ', "kind": "news", "text": "x"}', "at must be ISO 8601"),
        ('{"at": true, "kind": "news", "text": "x"}', "at must be ISO 8601"),
        ('{"at": 1, "kind": "news", "text": 5}', "text must be text"),
        ('{"at": 1, "kind": "news", "text": "\\ud800"}', "half a character"),
        ('{"at": 1, "kind": "news", "text": "x", "chat": ["a"]}', "chat must be text"),
        ('{"at": 1, "kind": ["news"], "text": "x"}', "kind must be text"),
        ('{"at": 1, "kind": "person_message", "person": {}, "text": "x"}', "person must be text"),
        ('{"at": 1, "kind": "person_message", "person": "' + "x" * 41 + '", "text": "x"}', "40 characters"),
        ('{"at": 1, "kind": "person_message", "person": "x", "text": "x", "reply_to": true}', "reply_to must be"),
        ("[" * 100_000, "not JSON"),
    ],
)
@pytest.mark.parametrize("name", [[], ["--name", "adli"]])
def test_bad_interventions_are_named_before_anything_is_touched(
    line: str, says: str, name: list[str], tmp_path: Path, settings
) -> None:
    settings.DATA_DIR = tmp_path / "data"
    path, out = tmp_path / "inject.jsonl", tmp_path / "day.jsonl"
    path.write_text(line, encoding="utf-8")
    out.write_text("yesterday", encoding="utf-8")
    base = ["--bots", "3", "--chats", "1", "--hours", "1", "--inject", str(path), "--out", str(out), *name]
    with pytest.raises(CommandError, match=says):
        call_command("simulate", *base, stdout=StringIO())
    assert out.read_text(encoding="utf-8") == "yesterday"
    assert sorted(tmp_path.iterdir()) == sorted([path, out])


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


class Killed(BaseException):
    pass


def dying_after(monkeypatch, count: int) -> None:
    deliver, left = loops.Loop._deliver, [count]

    def dying(self, *args):
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return deliver(self, *args)

    monkeypatch.setattr(loops.Loop, "_deliver", dying)


def test_a_run_that_is_stopped_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "day.jsonl"
    out.write_text("yesterday", encoding="utf-8")
    with monkeypatch.context() as patched:
        dying_after(patched, 30)
        with pytest.raises(Killed):
            run(out)
    assert out.read_text(encoding="utf-8") == "yesterday" and list(tmp_path.iterdir()) == [out]
    summary = run(out)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == summary.sha256
    assert sorted(path.name for path in tmp_path.iterdir()) == ["day.jsonl", "day.run.json"]  # and what made it


def test_a_link_and_a_pipe_stay_what_they_are(tmp_path: Path) -> None:
    link, target = tmp_path / "link", tmp_path / "target"
    target.touch()
    link.symlink_to(target)
    run(link, until_messages=3)
    assert link.is_symlink() and len(rows(target)) >= 3
    run(Path("/dev/null"), until_messages=3)
    assert not Path("/dev/null").is_file()


def test_a_named_run_that_is_begun_again_resumes_from_its_new_beginning(tmp_path: Path, monkeypatch) -> None:
    options, folder = RunOptions(**SMALL), runs.RunFolder(tmp_path, "yine")
    whole = runs.start(options, build_writer("echo"), folder=folder)
    with monkeypatch.context() as patched:
        dying_after(patched, 30)
        with pytest.raises(Killed):
            runs.start(options, build_writer("echo"), folder=folder)
    assert runs.resume(folder, build_writer("echo"), out=tmp_path / "t").sha256 == whole.sha256
    assert hashlib.sha256((tmp_path / "t").read_bytes()).hexdigest() == whole.sha256


# --- branches --------------------------------------------------------------------


def lines_of(options: RunOptions, path: Path) -> list[dict]:
    """The transcript without its run's marker, which names the options."""
    runs.start(options, build_writer(options.writer), out=path)
    return [{**row, "synthetic": 0} for row in rows(path)]


def test_a_branch_may_begin_with_the_run(tmp_path: Path) -> None:
    silent = runs.fork(RunOptions(**SMALL), SMALL["start"], {"scale_factor": "0"})
    assert lines_of(silent, tmp_path / "t") == []


def test_settings_of_a_branch_reach_what_was_built_before_it() -> None:
    world = World.build(RunOptions(**SMALL))
    changed = world.tunables.changed({"bot_hourly_msg_limit": "[2, 2]", "dedup_window_hours": "1"})
    world.change_settings(changed)
    assert {member.hourly_limit for member in world.cast.values()} == {2}
    assert {texts.window for texts in world.texts.values()} == {3600.0}
    assert world.tunables is changed


def test_a_branch_keeps_to_its_own_hourly_limit(tmp_path: Path) -> None:
    base = RunOptions(**{**SMALL, "bots": 4, "chats": 1, "hours": 3.0})
    cut = "2026-11-16T11:00:00+03:00"
    found = lines_of(runs.fork(base, cut, {"bot_hourly_msg_limit": "[1, 1]"}), tmp_path / "t")
    late = Counter(row["sender"] for row in found if row["ts"] >= "2026-11-16T12:00" and row["kind"] == "message")
    free = Counter(r["sender"] for r in lines_of(base, tmp_path / "b") if r["ts"] >= "2026-11-16T12:00")
    assert free.total() > 3 * late.total() > 0


def test_a_branch_may_differ_by_what_happens_only(tmp_path: Path) -> None:
    base = RunOptions(**{**SMALL, "people": 3})
    cut = "2026-11-16T11:00:00+03:00"
    item = {"at": 3700, "chat": "*", "kind": "person_message", "person": "Konuk", "text": "selam millet"}
    shock = {"at": 3700, "chat": "*", "kind": "price", "symbol": "THYAO", "change": -0.07}
    with_, without = runs.fork(base, cut, {}, [item, shock]), runs.fork(base, cut, {})
    assert without == base
    first, second = lines_of(with_, tmp_path / "with"), lines_of(without, tmp_path / "without")
    happened = datetime.fromisoformat(SMALL["start"]) + timedelta(seconds=3700)
    before = [[row for row in found if row["ts"] < happened.isoformat()] for found in (first, second)]
    assert before[0] == before[1] and len(before[0]) > 50
    assert any(row["sender"] == "Konuk" for row in first) and first != second


def test_what_happens_in_a_branch_lies_in_the_branch() -> None:
    base, cut = RunOptions(**SMALL), "2026-11-16T11:00:00+03:00"
    with pytest.raises(BadRun, match="--inject item 2: at lies before --at"):
        runs.fork(base, cut, {}, [{"at": 3600, "kind": "news", "text": "x"}, {"at": 3599, "kind": "news", "text": "x"}])
    with pytest.raises(BadRun, match="--news item 1: at lies before --at"):
        runs.fork(base, cut, {}, news=[{"at": 60, "title": "x"}])
    assert runs.fork(base, cut, {}, news=[{"at": 3600, "title": "x"}]).news == [{"at": 3600, "title": "x"}]


def test_the_command_branches_a_named_run_by_an_intervention(tmp_path: Path, settings) -> None:
    settings.DATA_DIR = tmp_path
    shape = ["--bots", "10", "--chats", "1", "--hours", "1", "--writer", "echo", "--start", SMALL["start"]]
    call_command("simulate", *shape, "--name", "kok", stdout=StringIO())
    inject = tmp_path / "inject.jsonl"
    inject.write_text('{"at": 2000, "kind": "person_message", "person": "Konuk", "text": "selam"}', encoding="utf-8")
    branch = ["--fork", "kok", "--at", "2026-11-16T10:30:00+03:00", "--inject", str(inject)]
    call_command("simulate", *branch, "--out", str(tmp_path / "t"), stdout=StringIO())
    assert any(row["sender"] == "Konuk" for row in rows(tmp_path / "t"))
    for flag in (["--resume", "kok"], ["--fork", "kok", "--at", "2026-11-16T10:30:00+03:00"]):
        call_command("simulate", *flag, "--bots", "10", stdout=StringIO())
        with pytest.raises(CommandError, match="--people cannot be changed to 3"):
            call_command("simulate", *flag, "--people", "3", stdout=StringIO())


# --- news, rumours, and silence ----------------------------------------------------


def heard_by(tmp_path: Path, monkeypatch, item: dict, **given) -> tuple[set[str], set[str]]:
    """The rooms that an item of a feed reaches, and those in which it is spoken about at once."""
    options = RunOptions(**{**SMALL, "bots": 120, "chats": 10, "hours": 0.2, "news": [{"at": 60, **item}], **given})
    reached: set[str] = set()
    spoken: set[str] = set()
    tell, accept = loops.Loop._tell, loops.Loop._accept

    def telling(self, desk, number, news):
        reached.add(self.world.rooms[number].slug)
        tell(self, desk, number, news)

    def accepting(self, number, planned):
        if planned.trigger:
            spoken.add(self.world.rooms[number].slug)
        accept(self, number, planned)

    with monkeypatch.context() as patched:
        patched.setattr(loops.Loop, "_tell", telling)
        patched.setattr(loops.Loop, "_accept", accepting)
        runs.start(options, build_writer("echo"))
    return reached, spoken


ROOMS = [chat_spec(number) for number in range(10)]
ALWAYS = {"news_trigger_probability": "1"}


@pytest.mark.parametrize(
    ("item", "reached"),
    [
        ({"title": "THYAO yeni uçak siparişi verdi"}, {chat.slug for chat in ROOMS if "THYAO" in chat.symbols}),
        ({"title": "Yeni düzenleme", "topic": "kripto"}, {chat.slug for chat in ROOMS if "kripto" in chat.topics}),
        ({"title": "Yeni düzenleme", "topic": "Döviz"}, {chat.slug for chat in ROOMS if "doviz" in chat.topics}),
        ({"title": "Filanca oldu", "topic": "bilinmeyen"}, {chat.slug for chat in ROOMS}),
    ],
)
def test_news_reach_the_rooms_they_touch(item, reached, tmp_path: Path, monkeypatch) -> None:
    found, spoken = heard_by(tmp_path, monkeypatch, item, settings=ALWAYS)
    assert len(reached) > 0 and found == reached
    assert spoken <= reached and len(spoken) >= len(reached) - 1


def test_news_follow_the_settings_of_news(tmp_path: Path, monkeypatch) -> None:
    item = {"title": "Filanca oldu"}
    off = heard_by(tmp_path, monkeypatch, item, settings={"news_trigger_enabled": "false", **ALWAYS})
    never = heard_by(tmp_path, monkeypatch, item, settings={"news_trigger_probability": "0"})
    assert off == (set(), set())
    assert len(never[0]) == 10 and never[1] == set()


def test_news_outside_the_run_are_left_out_but_not_all_of_them() -> None:
    scope = Scope.of(RunOptions(**SMALL))
    rows_ = [{"at": "2025-01-01", "title": "eski"}, {"at": 60, "title": "yeni"}, {"at": 9e9, "title": "sonra"}]
    assert [item.text for item in parse_news(rows_, scope)] == ["yeni"]
    with pytest.raises(BadRun, match="none of the --news items"):
        parse_news(rows_[:1], scope)
    for bad in ({"at": 60, "title": 5}, {"at": 60, "title": "x", "summary": []}, {"at": 60, "title": "x", "topic": {}}):
        with pytest.raises(BadRun, match="must be text"):
            parse_news([bad], scope)


def test_a_feed_is_known_by_its_content(tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    feed.write_text(
        "<rss version='2.0'><channel><item><title>TCMB faizi sabit tuttu</title>"
        "<pubDate>Mon, 16 Nov 2026 11:00:00 +0300</pubDate></item></channel></rss>",
        encoding="utf-8",
    )
    assert read_news(feed) == [{"at": "2026-11-16T08:00:00+00:00", "title": "TCMB faizi sabit tuttu", "summary": ""}]
    feed.write_text('\ufeff{"at": 1, "title": "bir\u2028iki"}', encoding="utf-8")
    assert read_news(feed) == [{"at": 1, "title": "bir\u2028iki"}]
    feed.write_text("<html></html>", encoding="utf-8")
    with pytest.raises(BadRun, match="no RSS or Atom entry"):
        read_news(feed)


def test_sentiment_shades_how_much_news_excite(monkeypatch) -> None:
    excited: list[float] = []
    monkeypatch.setattr(loops.RoomState, "excite", lambda self, strength, now: excited.append(strength), raising=True)
    for sentiment in (0.0, -0.8, 0.8):
        item = {"at": 60, "chat": ROOMS[0].slug, "kind": "news", "text": "Filanca oldu", "sentiment": sentiment}
        run(interventions=[item], hours=0.03)
    assert excited == [3.0, pytest.approx(4.2), pytest.approx(4.2)]


def test_every_message_of_a_rumour_carries_its_label(tmp_path: Path) -> None:
    text = "ASELS büyük bir sözleşmeyi kaybetmiş diyorlar"
    rumour = {"at": 1800, "chat": "*", "kind": "rumour", "text": text, "symbol": "ASELS"}
    shape = {"writer": "offline", "bots": 100, "chats": 5, "hours": 1.0}
    options = RunOptions(**{**SMALL, **shape}, interventions=[rumour])
    runs.start(options, build_writer("offline"), out=tmp_path / "t")
    found = {row["id"]: row for row in rows(tmp_path / "t")}
    labelled = [row for row in found.values() if "scenario" in row]
    begin = datetime.fromisoformat(SMALL["start"]) + timedelta(minutes=30)
    assert {row["chat"] for row in labelled} <= {chat.slug for chat in ROOMS[:5]}
    assert len(labelled) > 3 and {row["scenario"] for row in labelled} == {"rumour"}
    first = {}
    for row in labelled:
        at = datetime.fromisoformat(row["ts"])
        first.setdefault(row["chat"], at)
        assert at > begin and at - first[row["chat"]] < timedelta(seconds=2 * params.SCENARIO_SECONDS)
    topics = {row.get("topic", "") for row in labelled}
    assert "ASELS" in topics
    for row in found.values():
        target = found.get(row.get("reply_to"), {})
        late = target and datetime.fromisoformat(row["ts"]) > first.get(row["chat"], begin) + timedelta(minutes=20)
        if "scenario" in target and not late and row.get("topic", "") in ("", target.get("topic", "")):
            assert row.get("scenario") == "rumour", row
    assert len(labelled) < len(found) / 2
    run(tmp_path / "without", **shape)
    assert not any("scenario" in row for row in rows(tmp_path / "without"))


def test_a_label_follows_responses_that_keep_the_topic_for_twenty_minutes() -> None:
    world = World.build(RunOptions(**SMALL))
    loop = loops.Loop(world, 0.0, 1.0)

    def label(number: int, at: float, topic: str, target: int | None = None, scenario: str = "") -> str:
        said = Said(number, "bot:1", "Bot", "söz", at, reply_to=target, topic=topic)
        planned = Planned(0, "bot:1", "say", at, at, target=target, trace={"scenario": scenario} if scenario else {})
        return loop._scenario(said, planned)

    assert label(1, 100.0, "ASELS", scenario="rumour") == "rumour"
    assert label(2, 130.0, "ASELS", target=1) == "rumour"  # a response
    assert label(3, 160.0, "", target=2) == "rumour"  # a reaction to a response, with no topic of its own
    assert label(4, 170.0, "BTC", target=2) == ""  # has left the topic
    assert label(5, 180.0, "ASELS") == ""  # no response
    assert label(6, 100.0 + params.SCENARIO_SECONDS, "ASELS", target=3) == "rumour"
    assert label(7, 101.0 + params.SCENARIO_SECONDS, "ASELS", target=3) == ""  # too late
    person = Said(8, "person:1", "Konuk", "gerçekten mi", 200.0, is_bot=False, reply_to=2)
    assert loop._scenario(person, None) == "rumour"


@pytest.mark.parametrize("setting", [{"simulation_active": "false"}, {"scale_factor": "0"}, {"max_msgs_per_min": "0"}])
def test_a_house_that_is_off_says_nothing_whatever_happens(setting, tmp_path: Path) -> None:
    happens = [
        {"at": 300, "chat": "*", "kind": "news", "text": "TCMB faizi sabit tuttu", "sentiment": -1},
        {"at": 400, "chat": "*", "kind": "rumour", "text": "THYAO satılıyormuş", "symbol": "THYAO"},
        {"at": 500, "chat": "*", "kind": "price", "symbols": ["THYAO", "XU100"], "change": -0.08},
    ]
    news = [{"at": 600, "title": "Filanca oldu"}]
    given = {"interventions": happens, "news": news, "settings": {**setting, **ALWAYS}}
    assert run(tmp_path / "t", **given).messages == 0
    assert rows(tmp_path / "t") == []


def test_a_price_shock_reaches_all_of_its_symbols() -> None:
    item = {"at": 60, "kind": "price", "symbols": ["THYAO", "ASELS"], "change": 0.05}
    world = World.build(RunOptions(**SMALL, interventions=[item]))
    assert [shock.symbol for shock in loops.shocks_of(world.interventions)] == ["THYAO", "ASELS"]


def test_a_very_quiet_room_goes_on_after_a_day_without_a_word() -> None:
    options = RunOptions(**{**SMALL, "hours": 24.0 * 30, "settings": {"scale_factor": "0.0003"}})
    world = World.build(options)
    begin = options.start_time().timestamp()
    loop = loops.Loop(world, begin, begin + options.hours * 3600.0)
    openings = [entry for entry in loop.heap if entry[2] == loops.OPEN]
    assert len(openings) == len(world.rooms)
    assert max(at for at, *_ in openings) > begin + loops.DAY


def test_who_is_meant_is_found_without_reading_all_names_again(monkeypatch) -> None:
    world = World.build(RunOptions(**SMALL))
    names = world.room_names(0)
    assert set(names.values()) == set(world.rooms[0].members)
    monkeypatch.setattr("conversations.simulation.world.called", None)
    assert world.room_names(0) is names
