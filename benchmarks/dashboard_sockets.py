"""How late frames of the dashboard are, for many sockets on one web process.

    .venv/bin/python -m benchmarks.dashboard_sockets [--sockets 500] [--seconds 30] [--messages 100000] [--slow 0]

A house of its own is made in a temporary folder (PostgreSQL and Redis from their wheels, 200 bots in 10 rooms, 10,000
people and as many messages as asked for) and one daphne process is started on it. This process then opens the sockets
with one API key, reads every frame, and compares the moment each arrives with the frame's own timestamp; both
processes share one clock. Printed are p50, p95 and the largest of these times, and the web process' CPU (all of it,
and for each frame to each socket) and memory. `--keep FOLDER` makes the house there and finds it again the next time.
`--slow` sockets besides stop reading once they are open: the web process must give them up, and not keep the others
waiting. What else runs on the machine counts: its load is printed too. Loopback only; everything is removed afterwards.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import os
import re
import secrets
import shutil
import signal
import socket
import struct
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks import house

REQUIRED = 1.0  # seconds from a frame's timestamp to its receipt
PEOPLE = 10_000
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
    cpu: float = 0.0  # seconds that the web process used meanwhile


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sockets", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=30.0, help="how long is measured, once all sockets are open")
    parser.add_argument("--messages", type=int, default=100_000, help="messages in the database")
    parser.add_argument("--interval", type=float, default=5.0, help="seconds between two frames")
    parser.add_argument("--slow", type=int, default=0, help="sockets besides that stop reading")
    parser.add_argument("--database", choices=("postgres", "sqlite"), default="postgres")
    parser.add_argument("--keep", type=Path, help="make the house here, or find it here again")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped."))
    folder = given.keep or Path(tempfile.mkdtemp(prefix="piyasa-dashboard-"))
    try:
        return _run(given, folder.resolve())
    finally:
        if given.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _run(given: argparse.Namespace, folder: Path) -> int:
    with house.servers(folder, given.database) as environment:
        os.environ.update(environment, DASHBOARD_STREAM_INTERVAL=str(given.interval))
        house.make(PEOPLE, given.messages)
        with house.web() as served:
            seen = asyncio.run(_watch(given, served, environment["DEFAULT_ADMIN_API_KEY"]))
            return _print(given, seen, served)


# --- the sockets --------------------------------------------------------------------


async def _watch(given: argparse.Namespace, served: house.Web, key: str) -> Seen:
    port = served.port
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
    before = served.cpu()
    await asyncio.sleep(given.seconds)
    seen.cpu = served.cpu() - before
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


def _print(given: argparse.Namespace, seen: Seen, served: house.Web) -> int:
    if not seen.late:
        raise SystemExit(f"no frame was seen; {seen.refused} sockets were refused, closed: {seen.closed}")
    late = sorted(seen.late)
    p50, p95 = (late[int(len(late) * share)] * 1000 for share in (0.5, 0.95))
    in_time = late[-1] < REQUIRED
    print(
        f"{given.sockets} sockets, {given.messages:,} messages in the database, one frame every {given.interval:g} s\n"
        f"{len(seen.frames)} frames of up to {seen.bytes / 1024:.0f} KiB, {len(late):,} receipts\n"
        f"receipt after the frame's timestamp: p50 {p50:.0f} ms, p95 {p95:.0f} ms, max {late[-1] * 1000:.0f} ms\n"
        f"web process: {seen.cpu:.1f} s CPU in {given.seconds:.0f} s, {1000 * seen.cpu / len(seen.frames):.0f} ms a"
        f" frame, {1000 * seen.cpu / len(late):.2f} ms a frame and socket; {served.peak_mb():.0f} MB;"
        f" refused {seen.refused}, closed {len(seen.closed)}\n"
        f"required: every receipt within {REQUIRED:g} s {in_time}"
    )
    if given.slow:
        when = f", after {min(seen.slow_closed)} to {max(seen.slow_closed)} s" if seen.slow_closed else ""
        print(f"{len(seen.slow_closed)} of {given.slow} sockets that read nothing were given up{when}")
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"machine: {os.cpu_count()} processors, load {load}")
    return 0 if in_time and not seen.refused and not seen.closed else 1


if __name__ == "__main__":
    sys.exit(main())
