"""Several processes on one listening socket: who answers, what happens when one dies, and how they end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from piyasa_site.house.web import daphne, listening

# Says its pid to whoever connects to the socket it was given.
ANSWERER = (
    "import os, socket, sys, time\n"
    "listener = socket.socket(fileno=int(sys.argv[1])); listener.setblocking(True)\n"
    "while True:\n"
    "    caller, _ = listener.accept()\n"
    "    caller.sendall(str(os.getpid()).encode()); caller.close(); time.sleep(0.02)\n"
)
PARENT = (
    "import sys\n"
    "from piyasa_site.house import web\n"
    "web.PAUSE = 0.1\n"
    "with web.listening('127.0.0.1', 0) as listener:\n"
    "    print(listener.getsockname()[1], flush=True)\n"
    "    command = (sys.executable, '-c', sys.argv[1], str(listener.fileno()))\n"
    "    sys.exit(web.Crowd(command, 2, listener.fileno()).run())\n"
)


@pytest.fixture
def crowd() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    process = subprocess.Popen(
        [sys.executable, "-c", PARENT, ANSWERER], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert process.stdout is not None
    try:
        yield process, int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def who_answers(port: int) -> int:
    """The pid of who took the connection; 0 where it died over it."""
    try:
        with socket.create_connection(("127.0.0.1", port), 20) as asked:
            return int(asked.recv(20) or 0)
    except ConnectionResetError:
        return 0


def until(done: Callable[[], bool]) -> None:
    for _ in range(600):
        if done():
            return
        time.sleep(0.05)
    raise AssertionError("not within half a minute")


def test_both_answer_and_who_dies_is_replaced(crowd: tuple[subprocess.Popen[bytes], int]) -> None:
    process, port = crowd
    seen: set[int] = set()
    until(lambda: seen.add(who_answers(port)) or len(seen - {0}) == 2)
    victim = min(seen - {0})

    os.kill(victim, signal.SIGKILL)
    later: set[int] = set()
    until(lambda: later.add(who_answers(port)) or len(later - {0, victim}) == 2)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    with pytest.raises(ConnectionRefusedError):
        who_answers(port)


def test_a_place_that_is_taken_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with listening("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            listening("127.0.0.1", port)
    said = f"{ended.value} {capsys.readouterr().err}"
    assert f"127.0.0.1:{port} cannot be listened on" in said


def test_one_command_serves_by_address_and_by_socket() -> None:
    by_address, by_socket = daphne("-b", "127.0.0.1", "-p", "8000"), daphne("--fd", "5")
    assert by_address[-1] == by_socket[-1] == "piyasa_site.asgi:application"
    assert by_socket[3:5] == ("--fd", "5")
