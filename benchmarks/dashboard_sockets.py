"""How late frames of the dashboard are, for many sockets on one web process.

    .venv/bin/python -m benchmarks.dashboard_sockets [--sockets 500] [--seconds 30] [--messages 100000] [--slow 0]

A house of its own is made in a temporary folder (SQLite, a Redis server from its wheel, 200 bots in 10 rooms, 10,000
people and as many messages as asked for) and one daphne process is started on it. This process then opens the sockets
with one API key, reads every frame, and compares the moment each arrives with the frame's own timestamp; both
processes share one clock. Printed are p50, p95 and the largest of these times, and the web process' CPU and memory.
`--slow` sockets besides stop reading once they are open: the web process must give them up, and not keep the others
waiting. What else runs on the machine counts: its load is printed too. Loopback only; everything is removed afterwards.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import io
import os
import re
import secrets
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.web_process import free_port, wait_for

AT_ONCE = 25  # handshakes under way together
SLOW_BUFFER = 4096  # bytes the kernel keeps for a reader that does not read
STAMP = re.compile(rb'\{"type":"dashboard","at":"([^"]+)"')
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA


@dataclass
class Seen:
    """What the sockets saw: seconds from a frame's timestamp to its arrival, and how sockets ended."""

    late: list[float] = field(default_factory=list)
    bytes: int = 0
    frames: dict[str, int] = field(default_factory=dict)  # by timestamp: how many sockets got it
    refused: int = 0
    closed: list[int] = field(default_factory=list)
    slow_closed: list[int] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sockets", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=30.0, help="how long is measured, once all sockets are open")
    parser.add_argument("--messages", type=int, default=100_000, help="messages in the database")
    parser.add_argument("--interval", type=float, default=5.0, help="seconds between two frames")
    parser.add_argument("--slow", type=int, default=0, help="sockets besides that stop reading")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped."))
    folder = Path(tempfile.mkdtemp(prefix="piyasa-dashboard-"))
    try:
        _run(given, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(given: argparse.Namespace, folder: Path) -> None:
    from piyasa_site.house.redis_server import embedded_redis

    redis_folder = folder / "redis"
    redis_folder.mkdir()
    redis = embedded_redis(redis_folder)
    store = subprocess.Popen(redis.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    port = free_port()
    key = secrets.token_urlsafe(24)
    environment = {
        "DJANGO_SETTINGS_MODULE": "piyasa_site.settings",
        "PIYASA_DATA_DIR": str(folder / "data"),
        "DATABASE_URL": f"sqlite:///{folder / 'piyasa.sqlite3'}",
        "REDIS_URL": redis.url,
        "LOG_LEVEL": "WARNING",
        "DASHBOARD_STREAM_INTERVAL": str(given.interval),
        "DEFAULT_ADMIN_API_KEY": key,
    }
    os.environ.update(environment)
    web: subprocess.Popen[bytes] | None = None
    try:
        if not redis.wait(10):
            raise SystemExit("the Redis server does not answer.")
        _prepare(given.messages)
        web = subprocess.Popen(
            (
                *(sys.executable, "-m", "daphne", "-b", "127.0.0.1", "-p", str(port)),
                *("--verbosity", "0", "piyasa_site.asgi:application"),
            ),
            stdin=subprocess.DEVNULL,
        )
        wait_for(port)
        before = _cpu(web.pid)
        begun = time.monotonic()
        seen = asyncio.run(_watch(given, port, key))
        _print(given, seen, _cpu(web.pid) - before, time.monotonic() - begun, _memory(web.pid))
    finally:
        for process in (web, store):
            if process is not None:
                process.terminate()
                process.wait(15)


# --- the house ---------------------------------------------------------------------


def _prepare(messages: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command

    print("making the house …", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("seed", verbosity=0)
    with redirect_stdout(io.StringIO()):
        call_command("first_admin", verbosity=0)
    _fill(messages)


def _fill(count: int) -> None:
    """Messages of the last week, the latest of this minute, spread over rooms and bots."""
    from conversations.models import Membership, Message

    places = list(Membership.objects.order_by("pk").values_list("chat_id", "bot_id", "bot__name"))
    now = datetime.now(UTC)
    step = timedelta(days=7) / max(count, 1)
    for start in range(0, count, 5000):
        rows = []
        for number in range(start, min(start + 5000, count)):
            chat, bot, name = places[number % len(places)]
            at = now - step * (count - number)
            rows.append(
                Message(
                    chat_id=chat,
                    bot_id=bot,
                    sender_name=name,
                    is_bot=True,
                    text=f"THYAO {number} için hedef konuşuyoruz, bugün hacim geçen haftadan iyi görünüyor",
                    created_at=at,
                    observed_at=at,
                )
            )
        Message.objects.bulk_create(rows)


# --- the sockets --------------------------------------------------------------------


async def _watch(given: argparse.Namespace, port: int, key: str) -> Seen:
    seen = Seen()
    gate = asyncio.Semaphore(AT_ONCE)
    opened = asyncio.Event()
    until = asyncio.get_running_loop().create_future()
    begun = time.monotonic()
    waiting = [given.sockets]

    async def one() -> None:
        async with gate:
            try:
                pair = await _open(port, key)
            except (OSError, EOFError):
                pair = None
        waiting[0] -= 1
        if waiting[0] == 0:
            opened.set()
        if pair is None:
            seen.refused += 1
            return
        await _read(*pair, seen, opened, until)

    slow = [asyncio.create_task(_stall(port, key, seen, until)) for _ in range(given.slow)]
    sockets = [asyncio.create_task(one()) for _ in range(given.sockets)]
    await opened.wait()
    print(f"{given.sockets - seen.refused} sockets open after {time.monotonic() - begun:.1f} s", flush=True)
    await asyncio.sleep(given.seconds)
    until.set_result(None)
    for task in (*sockets, *slow):
        task.cancel()
    await asyncio.gather(*sockets, *slow, return_exceptions=True)
    return seen


async def _open(
    port: int, key: str, buffer: int | None = None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    channel = socket.socket()
    if buffer is not None:
        channel.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    channel.setblocking(False)
    await asyncio.get_running_loop().sock_connect(channel, ("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=channel, limit=2**20)
    nonce = base64.b64encode(secrets.token_bytes(16)).decode()
    lines = (
        "GET /ws/dashboard/ HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {nonce}",
        "Sec-WebSocket-Version: 13",
        f"X-API-Key: {key}",
    )
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
    answer = await reader.readuntil(b"\r\n\r\n")
    if b" 101 " not in answer.split(b"\r\n", 1)[0]:
        writer.close()
        return None
    return reader, writer


async def _read(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    seen: Seen,
    opened: asyncio.Event,
    until: asyncio.Future[None],
) -> None:
    while not until.done():
        try:
            kind, content = await _frame(reader)
        except (OSError, EOFError):
            seen.closed.append(0)
            return
        arrived = time.time()
        if kind == PING:
            # From a client every frame is masked; a mask of zeros is one.
            writer.write(bytes((0x80 | PONG, 0x80 | len(content))) + b"\0\0\0\0" + content)
        elif kind == CLOSE:
            seen.closed.append(struct.unpack(">H", content[:2])[0] if content else 0)
            return
        elif kind == TEXT and opened.is_set() and (stamp := STAMP.match(content)):
            # Its head alone: reading five hundred whole frames would keep the later ones waiting in this process.
            at = stamp.group(1).decode()
            seen.late.append(arrived - datetime.fromisoformat(at).timestamp())
            seen.bytes = max(seen.bytes, len(content))
            seen.frames[at] = seen.frames.get(at, 0) + 1


async def _stall(port: int, key: str, seen: Seen, until: asyncio.Future[None]) -> None:
    """Open, and read nothing; at the end see whether the other side has gone."""
    pair = await _open(port, key, SLOW_BUFFER)
    if pair is None:
        return
    _, writer = pair
    channel = writer.get_extra_info("socket")
    asyncio.get_running_loop().remove_reader(channel.fileno())
    begun = time.monotonic()
    while not until.done():
        await asyncio.sleep(0.5)
        # The kernel knows of a reset though nobody reads.
        if channel.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) or _tcp_state(channel) != 1:
            seen.slow_closed.append(round(time.monotonic() - begun))
            return


def _tcp_state(channel: socket.socket) -> int:
    """1 is established (Linux `TCP_INFO`)."""
    return channel.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0]


async def _frame(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    first, second = await reader.readexactly(2)
    length = second & 0x7F
    if length == 126:
        (length,) = struct.unpack(">H", await reader.readexactly(2))
    elif length == 127:
        (length,) = struct.unpack(">Q", await reader.readexactly(8))
    return first & 0x0F, await reader.readexactly(length)


# --- figures -----------------------------------------------------------------------


def _print(given: argparse.Namespace, seen: Seen, cpu: float, seconds: float, memory: float) -> None:
    if not seen.late:
        raise SystemExit(f"no frame was seen; {seen.refused} sockets were refused, closed: {seen.closed}")
    late = sorted(seen.late)
    p50, p95 = (late[int(len(late) * share)] * 1000 for share in (0.5, 0.95))
    print(
        f"{given.sockets} sockets, {given.messages:,} messages in the database, one frame every {given.interval:g} s\n"
        f"{len(seen.frames)} frames of up to {seen.bytes / 1024:.0f} KiB, {len(late):,} receipts\n"
        f"receipt after the frame's timestamp: p50 {p50:.0f} ms, p95 {p95:.0f} ms, max {late[-1] * 1000:.0f} ms\n"
        f"web process: {cpu:.1f} s CPU in {seconds:.0f} s, {memory:.0f} MB; refused {seen.refused},"
        f" closed {len(seen.closed)}"
    )
    if given.slow:
        when = f", after {min(seen.slow_closed)} to {max(seen.slow_closed)} s" if seen.slow_closed else ""
        print(f"{len(seen.slow_closed)} of {given.slow} sockets that read nothing were given up{when}")
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"machine: {os.cpu_count()} processors, load {load}")


def _cpu(pid: int) -> float:
    parts = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    """The most it ever held, in MB."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
