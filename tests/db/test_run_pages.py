"""Simulations in the admin: started, watched, stopped, taken up again, forked and compared; viewers only look."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from analytics import papers, simulations, tasks
from analytics.models import RunState, SimulationRun
from conversations.simulation.options import RunOptions
from conversations.simulation.runs import RunFolder, Summary
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db
NAME = "admin:analytics_simulationrun_"


class Handed:
    """What was handed to the workers."""

    def __init__(self) -> None:
        self.runs: list[int] = []
        self.reports: list[int] = []
        self.comparisons: list[tuple[int, int]] = []


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Handed:
    settings.DATA_DIR = tmp_path
    found = Handed()
    monkeypatch.setattr(tasks.carry_out_simulation, "delay", found.runs.append)
    monkeypatch.setattr(tasks.write_realism, "delay", found.reports.append)
    monkeypatch.setattr(tasks.write_comparison, "delay", lambda a, b: found.comparisons.append((a, b)))
    return found


def _client(role: Role) -> Client:
    user = get_user_model().objects.create_user(role.value)
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def operator() -> Client:
    return _client(Role.OPERATOR)


@pytest.fixture
def viewer() -> Client:
    return _client(Role.VIEWER)


def _run(name: str = "bir", state: RunState = RunState.QUEUED, **more: Any) -> SimulationRun:
    ended = timezone.now() if state not in simulations.OPEN else None
    error = "the disk is full" if state == RunState.FAILED else ""
    return SimulationRun.objects.create(
        name=name, options=asdict(RunOptions(hours=6.0)), state=state, ended_at=ended, error=error, **more
    )


def _done(root: Path, name: str = "bir") -> SimulationRun:
    """A run that is done, with the files it leaves."""
    run = _run(name, RunState.DONE, progress=1.0)
    folder = RunFolder(root, name)
    folder.register(RunOptions(**run.options))
    folder.transcript.write_text('{"text": "selam"}\n', encoding="utf-8")
    folder.finish(Summary(1, 0, 1, 0.1, 0.1, 1.0, 10.0, "0" * 64, 1, {}, {}))
    return run


FORM = {
    "name": "sakin", "bots": "20", "chats": "2", "people": "0", "hours": "2", "start": "2026-11-16T00:00:00+03:00",
    "seed": "7", "writer": "offline", "settings": "scale_factor=2\n\n", "interventions": "", "until_messages": "",
}  # fmt: skip


# --- starting and forking ----------------------------------------------------


def test_an_operator_starts_a_run(operator: Client, handed: Handed, django_capture_on_commit_callbacks: Any) -> None:
    assert operator.get(reverse(NAME + "start")).status_code == 200
    shock = {"at": 60, "chat": "*", "kind": "price", "symbol": "THYAO", "change": -0.05}
    with django_capture_on_commit_callbacks(execute=True):
        response = operator.post(reverse(NAME + "start"), {**FORM, "interventions": json.dumps(shock)})
    run = SimulationRun.objects.get()
    assert response["Location"] == reverse(NAME + "change", args=[run.pk])
    assert handed.runs == [run.pk]
    assert (run.name, run.state, run.by_name) == ("sakin", RunState.QUEUED, "operator")
    assert (run.options["bots"], run.options["settings"]) == (20, {"scale_factor": "2"})
    assert run.options["interventions"] == [shock]
    assert LogEntry.objects.get_for_object(run).get().actor.username == "operator"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"bots": "5000"}, "bots may be at most 1000 here; it is 5000."),
        ({"name": "a/b"}, "name may hold letters"),
        ({"start": "soon"}, "start must be an ISO 8601 time"),
        ({"settings": "scale_factor"}, "One a line, as name=value"),
        ({"settings": "no_such=1"}, "no_such"),
        ({"interventions": "THYAO"}, "One JSON object a line"),
        ({"interventions": '{"kind": "price"}'}, "symbol is missing"),
        ({"writer": "openai"}, "it is for administrators"),
        ({"hours": "0"}, "0.01"),
    ],
)
def test_a_run_that_is_none_is_refused_in_a_sentence(
    operator: Client, handed: Handed, wrong: dict[str, str], said: str
) -> None:
    response = operator.post(reverse(NAME + "start"), {**FORM, **wrong}, headers={"Accept-Language": "en"})
    assert response.status_code == 200
    assert said in "\n".join(line for lines in response.context["form"].errors.values() for line in lines)
    assert not SimulationRun.objects.exists() and not handed.runs


def test_a_name_is_taken_once_and_only_so_many_runs_are_open(operator: Client, handed: Handed) -> None:
    for number in range(simulations.MOST_OPEN - 1):
        _run(f"r{number}")
    assert operator.post(reverse(NAME + "start"), {**FORM, "name": "r1"}).status_code == 200
    _run("last")
    assert operator.post(reverse(NAME + "start"), FORM).status_code == 200
    assert SimulationRun.objects.count() == simulations.MOST_OPEN and not handed.runs


def test_a_branch_is_made_of_a_run(
    operator: Client, handed: Handed, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    base = _done(tmp_path)
    url = reverse(NAME + "fork", args=[base.pk])
    first = operator.get(url).context["form"].initial
    assert first == {"at": "2026-11-16T03:00:00+03:00", "name": "bir-b"}
    with django_capture_on_commit_callbacks(execute=True):
        operator.post(url, {**first, "settings": "scale_factor=2"})
    branch = SimulationRun.objects.get(name="bir-b")
    assert branch.forked_from == base and handed.runs == [branch.pk]
    assert [fork["set"] for fork in branch.options["forks"]] == [{"scale_factor": "2"}]
    outside = operator.post(url, {"name": "c", "at": "2027-01-01T00:00:00+03:00"})
    assert outside.status_code == 200 and "at must lie within" in str(outside.context["form"].errors)
    assert SimulationRun.objects.count() == 2


# --- watching, stopping, going on --------------------------------------------


def test_a_run_under_way_is_watched(viewer: Client, handed: Handed) -> None:
    run = _run(state=RunState.RUNNING, progress=0.42)
    page = viewer.get(reverse(NAME + "change", args=[run.pk])).content.decode()
    assert f'hx-get="{reverse(NAME + "panel", args=[run.pk])}"' in page and "42%" in page
    row = viewer.get(reverse(NAME + "changelist")).content.decode()
    assert f'hx-get="{reverse(NAME + "progress", args=[run.pk])}"' in row
    SimulationRun.objects.update(progress=0.9)
    panel = viewer.get(reverse(NAME + "panel", args=[run.pk]))
    assert "90%" in panel.content.decode() and "HX-Refresh" not in panel.headers
    SimulationRun.objects.update(state=RunState.DONE, ended_at=timezone.now(), progress=1.0)
    over = viewer.get(reverse(NAME + "panel", args=[run.pk]))
    assert over.headers["HX-Refresh"] == "true" and "hx-get" not in over.content.decode()
    assert "hx-get" not in viewer.get(reverse(NAME + "progress", args=[run.pk])).content.decode()


def test_a_run_is_stopped_and_goes_on(
    operator: Client, handed: Handed, django_capture_on_commit_callbacks: Any
) -> None:
    run = _run(state=RunState.RUNNING, progress=0.5)
    operator.post(reverse(NAME + "stop", args=[run.pk]))
    run.refresh_from_db()
    assert run.state == RunState.STOPPED and run.ended_at is not None
    with django_capture_on_commit_callbacks(execute=True):
        operator.post(reverse(NAME + "resume", args=[run.pk]))
    run.refresh_from_db()
    assert (run.state, run.ended_at, run.progress) == (RunState.QUEUED, None, 0.5)
    assert handed.runs == [run.pk]
    entries = LogEntry.objects.get_for_object(run)
    assert [entry.changes["state"] for entry in entries] == [["stopped", "queued"], ["running", "stopped"]]
    assert {entry.actor.username for entry in entries} == {"operator"}


@pytest.mark.parametrize("state", [RunState.QUEUED, RunState.RUNNING, RunState.DONE])
def test_what_is_not_over_or_is_done_does_not_go_on(operator: Client, handed: Handed, state: RunState) -> None:
    run = _run(state=state)
    said = operator.post(reverse(NAME + "resume", args=[run.pk]), follow=True).context["messages"]
    assert [message.level_tag for message in said] == ["error"]
    run.refresh_from_db()
    assert run.state == state and not handed.runs


def test_a_failed_run_says_why_and_can_go_on(operator: Client, handed: Handed) -> None:
    run = _run(state=RunState.FAILED)
    page = operator.get(reverse(NAME + "change", args=[run.pk])).content.decode()
    assert "the disk is full" in page and reverse(NAME + "resume", args=[run.pk]) in page
    operator.post(reverse(NAME + "resume", args=[run.pk]))
    run.refresh_from_db()
    assert (run.state, run.error) == (RunState.QUEUED, "")


# --- what a run leaves -------------------------------------------------------


def test_a_transcript_is_downloaded(viewer: Client, handed: Handed, tmp_path: Path) -> None:
    run = _done(tmp_path)
    response = viewer.get(reverse(NAME + "transcript", args=[run.pk]))
    assert b"".join(response.streaming_content) == b'{"text": "selam"}\n'  # type: ignore[attr-defined]
    assert response["Content-Disposition"] == 'attachment; filename="bir.jsonl"'
    waiting = _run("iki")
    assert viewer.get(reverse(NAME + "transcript", args=[waiting.pk])).status_code == 404


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """In place of the command that writes a report; `fails` is what it says instead."""
    press = SimpleNamespace(fails="", commands=[])

    def run(command: list[str], **given: Any) -> SimpleNamespace:
        at = next(place for place, word in enumerate(command) if word.endswith("manage.py"))
        press.commands.append(command[at + 1 : -2])
        if press.fails:
            return SimpleNamespace(returncode=1, stderr=f"CommandError: {press.fails}\n".encode())
        Path(command[-1]).write_text("<h1>Report</h1>", encoding="utf-8")
        return SimpleNamespace(returncode=0, stderr=b"")

    monkeypatch.setattr(subprocess, "run", run)
    return press


def test_a_realism_report_is_asked_for_once_and_read_by_all(
    operator: Client, viewer: Client, handed: Handed, tmp_path: Path, printed: SimpleNamespace
) -> None:
    run = _done(tmp_path)
    url = reverse(NAME + "realism", args=[run.pk])
    assert viewer.get(url).status_code == 404
    for _time in range(2):
        assert operator.post(url).status_code == 302
    assert handed.reports == [run.pk]
    assert "HX-Refresh" not in viewer.get(reverse(NAME + "panel", args=[run.pk])).headers
    tasks.write_realism(run.pk)
    assert printed.commands == [["realism", str(RunFolder(tmp_path, "bir").transcript)]]
    assert b"".join(viewer.get(url).streaming_content) == b"<h1>Report</h1>"  # type: ignore[attr-defined]
    assert viewer.get(reverse(NAME + "panel", args=[run.pk])).headers["HX-Refresh"] == "true"
    assert sorted(path.name for path in RunFolder(tmp_path, "bir").path.glob("realism*")) == ["realism.html"]


def test_a_report_that_cannot_be_made_says_why_and_may_be_tried_again(
    operator: Client, handed: Handed, tmp_path: Path, printed: SimpleNamespace
) -> None:
    run = _done(tmp_path)
    operator.post(reverse(NAME + "realism", args=[run.pk]))
    printed.fails = "too few messages."
    tasks.write_realism(run.pk)
    page = operator.get(reverse(NAME + "change", args=[run.pk])).content.decode()
    assert "too few messages." in page
    operator.post(reverse(NAME + "realism", args=[run.pk]))
    assert handed.reports == [run.pk, run.pk] and not papers.realism_of(run).error


def test_a_report_whose_maker_is_gone_may_be_asked_for_again(handed: Handed, tmp_path: Path) -> None:
    paper = papers.realism_of(_done(tmp_path))
    now = timezone.now()
    assert paper.ask(now) and not paper.ask(now + timedelta(seconds=30))
    assert paper.ask(now + papers.LOST + timedelta(seconds=1))


def test_two_runs_are_compared(
    operator: Client, viewer: Client, handed: Handed, tmp_path: Path, printed: SimpleNamespace
) -> None:
    a, b = _done(tmp_path, "bir"), _done(tmp_path, "iki")
    url = reverse(NAME + "compare")
    assert viewer.get(url).status_code == 200
    chosen = viewer.get(url, {"a": a.pk, "b": b.pk})
    assert chosen.context["paper"] is not None and not chosen.context["is_awaited"]
    assert viewer.get(url, {"a": a.pk, "b": a.pk}).context["paper"] is None
    assert viewer.get(reverse(NAME + "comparison", args=[a.pk, b.pk])).status_code == 404
    operator.post(url, {"a": a.pk, "b": b.pk})
    assert handed.comparisons == [(a.pk, b.pk)]
    assert viewer.get(url, {"a": a.pk, "b": b.pk}).context["is_awaited"]
    tasks.write_comparison(a.pk, b.pk)
    assert printed.commands == [["compare_runs", "bir", "iki"]]
    page = viewer.get(reverse(NAME + "comparison", args=[a.pk, b.pk]))
    assert b"".join(page.streaming_content) == b"<h1>Report</h1>"  # type: ignore[attr-defined]
    assert page["X-Frame-Options"] == "SAMEORIGIN"


# --- who may -----------------------------------------------------------------


def test_a_viewer_looks_and_changes_nothing(viewer: Client, handed: Handed, tmp_path: Path) -> None:
    done, other = _done(tmp_path), _done(tmp_path, "iki")
    running, stopped = _run("uc", RunState.RUNNING), _run("dort", RunState.STOPPED)
    before = (list(SimulationRun.objects.order_by("pk").values()), LogEntry.objects.count(), _files(tmp_path))
    page = viewer.get(reverse(NAME + "change", args=[running.pk])).content.decode()
    assert reverse(NAME + "stop", args=[running.pk]) not in page
    for name, args in (("start", ()), ("fork", (done.pk,))):
        assert viewer.get(reverse(NAME + name, args=args)).status_code == 403
        assert viewer.post(reverse(NAME + name, args=args), FORM).status_code == 403
    for name, run in (("stop", running), ("resume", stopped), ("realism", done)):
        assert viewer.post(reverse(NAME + name, args=[run.pk])).status_code == 403
    assert viewer.post(reverse(NAME + "compare"), {"a": done.pk, "b": other.pk}).status_code == 403
    assert before == (list(SimulationRun.objects.order_by("pk").values()), LogEntry.objects.count(), _files(tmp_path))
    assert (handed.runs, handed.reports, handed.comparisons) == ([], [], [])


def test_nothing_is_done_by_looking(operator: Client, handed: Handed) -> None:
    running, stopped = _run("uc", RunState.RUNNING), _run("dort", RunState.STOPPED)
    for name, run in (("stop", running), ("resume", stopped)):
        assert operator.get(reverse(NAME + name, args=[run.pk])).status_code == 405
    assert set(SimulationRun.objects.values_list("state", flat=True)) == {"running", "stopped"}


def test_strangers_are_sent_to_the_door(client: Client, handed: Handed) -> None:
    run = _run(state=RunState.RUNNING)
    client.force_login(get_user_model().objects.create_user("nobody"))
    for visitor in (client, Client()):
        for name in ("panel", "progress", "transcript", "realism", "stop", "resume"):
            for ask in (visitor.get, visitor.post):
                response = ask(reverse(NAME + name, args=[run.pk]))
                assert response.status_code == 302 and reverse("admin:login") in response["Location"]
    run.refresh_from_db()
    assert run.state == RunState.RUNNING


def test_a_list_of_runs_costs_the_same_however_long_it_is(viewer: Client, handed: Handed) -> None:
    def queries() -> int:
        viewer.get(reverse(NAME + "changelist"))
        with CaptureQueriesContext(connection) as seen:
            viewer.get(reverse(NAME + "changelist"))
        return len(seen)

    base = _run("r0")
    few = queries()
    for number in range(1, 12):
        _run(f"r{number}", RunState.DONE, forked_from=base)
    assert queries() == few


def _files(root: Path) -> list[str]:
    return sorted(str(path) for path in root.rglob("*"))
