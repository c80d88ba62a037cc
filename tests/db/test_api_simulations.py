"""Simulations by program: asked for, carried out in a process of their own, followed, taken over, stopped, forked."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from analytics import simulations, tasks
from analytics.models import RunState, SimulationRun
from conversations.simulation.runs import RunFolder
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db

TINY = {"bots": 4, "chats": 1, "hours": 2, "writer": "echo", "seed": 7, "start": "2026-11-16T10:00:00+03:00"}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The runs that were handed to a worker."""
    found: list[int] = []
    monkeypatch.setattr(tasks.carry_out_simulation, "delay", found.append)
    yield found


def _client(role: Role) -> Client:
    user = get_user_model().objects.create_user(role.value)
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


def _post(client: Client, path: str, body: Any = None, **headers: str) -> Any:
    return client.post(f"/api/simulations/{path}", body or {}, content_type="application/json", headers=headers)


def test_a_run_is_queued_carried_out_read_and_forked(
    started: list[int], django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The settings of tests have a data folder of their own, whatever the process is told.
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
    client = _client(Role.OPERATOR)
    with django_capture_on_commit_callbacks(execute=True):
        made = _post(client, "", {**TINY, "name": "bir", "settings": {"scale_factor": 2}})
    assert made.status_code == 201, made.content
    run = made.json()
    assert (run["state"], run["by"], run["synthetic"], run["options"]["settings"]) == (
        "queued", "operator", True, {"scale_factor": "2"},
    )  # fmt: skip
    assert started == [run["id"]]
    assert client.get(f"/api/simulations/{run['id']}/transcript").status_code == 409

    tasks.carry_out_simulation(run["id"])
    done = client.get(f"/api/simulations/{run['id']}/").json()
    assert done["state"] == "done" and done["progress"] == 1.0, done
    answer = client.get(f"/api/simulations/{run['id']}/transcript")
    lines = [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]
    assert len(lines) == done["summary"]["messages"] + done["summary"]["reactions"] > 0
    assert all(line["is_bot"] and line["synthetic"] for line in lines)

    body = {"name": "iki", "at": "2026-11-16T11:00:00+03:00", "settings": {"scale_factor": 0}}
    fork = _post(client, f"{run['id']}/fork", body).json()
    assert fork["forked_from"] == run["id"] and fork["options"]["forks"][0]["set"] == {"scale_factor": "0"}
    assert [row["name"] for row in client.get("/api/simulations").json()["results"]] == ["iki", "bir"]
    outside = _post(client, f"{run['id']}/fork", {"at": "2030-01-01T00:00:00+03:00"})
    assert outside.status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"bots": 0},
        {"bots": "many"},
        {"hours": 10_000},
        {"writer": "poet"},
        {"start": "yesterday"},
        {"name": "../../etc"},
        {"settings": {"scale_factor": 99}},
        {"settings": {"nonsense": 1}},
        {"interventions": [{"kind": "news"}]},
        {"weather": "fine"},
    ],
)
def test_a_wrong_request_makes_no_run(started: list[int], wrong: dict[str, Any]) -> None:
    answer = _post(_client(Role.OPERATOR), "", {**TINY, **wrong})
    assert answer.status_code == 400 and "--" not in answer.json()["detail"], answer.content
    assert not SimulationRun.objects.exists() and not started


def test_names_are_taken_once_and_so_are_runs_sent_twice(started: list[int]) -> None:
    client = _client(Role.OPERATOR)
    first = _post(client, "", {**TINY, "name": "bir"}, **{"Idempotency-Key": "k1"})
    again = _post(client, "", {**TINY, "name": "bir"}, **{"Idempotency-Key": "k1"})
    assert first.json()["id"] == again.json()["id"]
    assert _post(client, "", {**TINY, "name": "bir"}).status_code == 409
    assert SimulationRun.objects.count() == 1


def test_only_so_many_are_open_and_one_that_is_stopped_makes_room(started: list[int]) -> None:
    client = _client(Role.OPERATOR)
    runs = [_post(client, "", {**TINY, "name": f"r{n}"}).json() for n in range(simulations.MOST_OPEN)]
    assert _post(client, "", {**TINY, "name": "one-more"}).status_code == 409
    assert _post(client, f"{runs[0]['id']}/stop").json()["state"] == "stopped"
    assert _post(client, f"{runs[0]['id']}/stop").json()["state"] == "stopped"
    assert _post(client, "", {**TINY, "name": "one-more"}).status_code == 201
    assert simulations.carry_out(runs[0]["id"]) is False, "what was stopped is not begun"


def test_viewers_read_and_models_are_for_admins(started: list[int]) -> None:
    assert _post(_client(Role.VIEWER), "", TINY).status_code == 403
    assert _post(_client(Role.OPERATOR), "", {**TINY, "writer": "openai"}).status_code == 403
    assert not SimulationRun.objects.exists()
    assert _post(_client(Role.ADMIN), "", {**TINY, "writer": "openai"}).status_code == 201


def _row(**said: Any) -> SimulationRun:
    options = simulations.options_of(TINY)
    return SimulationRun.objects.create(**{"name": "bir", "options": asdict(options), **said})


def test_a_run_has_one_who_carries_it_out_and_is_taken_over_when_that_one_is_silent(
    monkeypatch: pytest.MonkeyPatch, started: list[int]
) -> None:
    followed: list[str] = []
    monkeypatch.setattr(simulations, "_follow", lambda run, process, folder, options: followed.append(run.name))
    monkeypatch.setattr(simulations, "_command", lambda name: ["false"])
    now = timezone.now()
    run = _row(state=RunState.RUNNING, seen_at=now)
    tasks.carry_out_simulation(run.pk)
    tasks.sweep_simulations()
    assert not followed and not started
    SimulationRun.objects.update(seen_at=now - timedelta(minutes=2))
    tasks.sweep_simulations()
    assert started == [run.pk]
    tasks.carry_out_simulation(run.pk)
    assert followed == ["bir"]


def test_a_run_that_nobody_took_up_is_handed_out_again(started: list[int]) -> None:
    run = _row(created_at=timezone.now() - timedelta(minutes=2))
    _row(name="iki")
    _row(name="üç", state=RunState.DONE, created_at=run.created_at, ended_at=run.created_at)
    tasks.sweep_simulations()
    assert started == [run.pk]


def test_a_worker_that_stops_hands_its_runs_back(monkeypatch: pytest.MonkeyPatch) -> None:
    run = _row()
    monkeypatch.setattr(simulations, "_leaving", threading.Event())
    monkeypatch.setattr(simulations, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(simulations, "_command", lambda name: ["sleep", "60"])

    def leave(path: Path, options: Any) -> float:
        tasks._stop_following()
        return 0.5

    monkeypatch.setattr(simulations, "progress_of", leave)
    assert simulations.carry_out(run.pk) is True
    run.refresh_from_db()
    assert (run.state, run.error) == (RunState.QUEUED, "")


def test_no_two_processes_write_one_transcript(settings: Any) -> None:
    folder = RunFolder(settings.DATA_DIR, "bir")
    folder.path.mkdir(parents=True)
    orphan = subprocess.Popen(["sh", "-c", "echo up; sleep 60; exit 0", "simulate", "bir"], stdout=subprocess.PIPE)
    assert orphan.stdout is not None
    with orphan.stdout as said:  # before it says so, the system may not show its command line
        assert said.readline() == b"up\n"
    (folder.path / simulations.PID).write_text(str(orphan.pid))
    simulations._end_left_behind(folder)
    assert orphan.wait(10) == -signal.SIGKILL
    simulations._end_left_behind(folder)


def test_a_run_that_breaks_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulations, "_command", lambda name: ["sh", "-c", "echo 'CommandError: no luck' >&2; exit 1"])
    run = _row()
    assert simulations.carry_out(run.pk) is True
    run.refresh_from_db()
    assert (run.state, run.error) == (RunState.FAILED, "no luck") and run.ended_at is not None


def test_a_run_that_is_stopped_on_the_way_ends_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    run = _row()
    monkeypatch.setattr(simulations, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(simulations, "_command", lambda name: ["sleep", "60"])
    monkeypatch.setattr(
        simulations, "progress_of", lambda path, options: float(simulations.do_stop(run, timezone.now())) / 2
    )
    begun = timezone.now()
    assert simulations.carry_out(run.pk) is True
    assert timezone.now() - begun < timedelta(seconds=20)
    run.refresh_from_db()
    assert run.state == RunState.STOPPED and run.error == ""


def test_progress_is_read_from_the_last_whole_line(tmp_path: Path) -> None:
    options = simulations.options_of(TINY)
    path = RunFolder(tmp_path, "bir").transcript
    assert simulations.progress_of(path, options) == 0.0
    path.parent.mkdir(parents=True)
    rows = [json.dumps({"ts": f"2026-11-16T{hour}:00:00+03:00"}) for hour in ("10", "11", "12")]
    path.write_text("\n".join(rows[:2]) + "\n" + rows[2][:10])
    assert simulations.progress_of(path, options) == 0.5
