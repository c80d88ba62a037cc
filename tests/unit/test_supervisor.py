"""The supervisor: restarts with a growing pause, stops in time, keeps logs small."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from piyasa_site.house.supervisor import (
    LONGEST_PAUSE,
    Service,
    Supervisor,
    describe_exit,
    put_aside_large_log,
)

OBEDIENT = "import time; print('here', flush=True); time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('here', flush=True); time.sleep(60)"


def service(program: str, grace: float = 5) -> Service:
    return Service("child", (sys.executable, "-c", program), grace)


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def said() -> list[str]:
    return []


def wait_for_log(folder: Path, text: str = "here") -> None:
    deadline = time.monotonic() + 10
    while text not in (folder / "child.log").read_text():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def never() -> bool:
    return False


def test_a_child_that_ends_early_is_started_again_with_a_growing_pause(tmp_path: Path, said: list[str]) -> None:
    clock = Clock()
    children = Supervisor(tmp_path, os.environ, said.append, clock=clock)
    children.start(service("raise SystemExit(3)"))
    pauses = []
    for _ in range(9):
        while children.is_running("child"):
            time.sleep(0.005)
        children.watch()  # notices the end
        pauses.append(float(said[-1].split(" again in ")[1].split(" s")[0]))
        clock.seconds += pauses[-1]
        children.watch()  # starts it again
    children.stop(["child"], never)
    assert pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]
    assert said[0].startswith("child ended (exit code 3)")


def test_a_child_that_was_well_is_started_again_at_once(tmp_path: Path, said: list[str]) -> None:
    clock = Clock()
    children = Supervisor(tmp_path, os.environ, said.append, clock=clock)
    children.start(service(OBEDIENT))
    for _ in range(3):
        clock.seconds += 20
        os.kill(children.pid("child"), 9)
        while children.is_running("child"):
            time.sleep(0.005)
        children.watch()
        assert "ended (SIGKILL); starting it again in 0.2 s" in said[-1]
        clock.seconds += 0.2
        children.watch()
        assert children.is_running("child")
    children.stop(["child"], never)


def test_a_child_is_asked_to_end_and_does(tmp_path: Path, said: list[str]) -> None:
    children = Supervisor(tmp_path, os.environ, said.append)
    children.start(service(OBEDIENT))
    wait_for_log(tmp_path)
    children.stop(["child"], never)
    assert said == []
    children.watch()  # what was stopped stays stopped
    assert not children.is_running("child")


def test_a_child_that_does_not_end_is_killed_after_its_grace(tmp_path: Path, said: list[str]) -> None:
    children = Supervisor(tmp_path, os.environ, said.append)
    children.start(service(DEAF, grace=0.3))
    wait_for_log(tmp_path)
    begun = time.monotonic()
    children.stop(["child"], never)
    assert time.monotonic() - begun >= 0.3
    assert said == ["child did not end in time and is killed"]


def test_an_impatient_user_waits_for_nobody(tmp_path: Path, said: list[str]) -> None:
    children = Supervisor(tmp_path, os.environ, said.append)
    children.start(service(DEAF, grace=60))
    wait_for_log(tmp_path)
    children.stop(["child"], lambda: True)
    assert not children.is_running("child")


def test_large_logs_are_put_aside_and_the_oldest_is_dropped(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    for text in ("first", "second", "third", "fourth", "fifth"):
        log.write_text(text)
        put_aside_large_log(log, limit=1, kept=3)
    assert not log.exists()
    assert [(tmp_path / f"web.log.{number}").read_text() for number in (1, 2, 3)] == ["fifth", "fourth", "third"]
    assert len(list(tmp_path.iterdir())) == 3


def test_small_logs_stay(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    log.write_text("few words")
    put_aside_large_log(log, limit=9)
    assert log.read_text() == "few words"


@pytest.mark.parametrize(("code", "words"), [(3, "exit code 3"), (-9, "SIGKILL"), (-99, "signal 99")])
def test_exit_codes_in_words(code: int, words: str) -> None:
    assert describe_exit(code) == words
