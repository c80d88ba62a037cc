"""HTTP around the platform: the Bot API, long polls, webhooks, and the control side.

    /bot<token>/<method>      GET or POST, as documented
    /control/<operation>      POST with a JSON object of arguments: what people and staff do (`OPERATIONS`)
    /control/ledger           GET (also roster): what happened

One asyncio loop serves everything. `running()` gives it a thread of this process, `python -m tests.telegram_server` a
process of its own, which `RemoteServer` steers.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import Any
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import ProxyHandler, Request, build_opener

import httpx

from tests.telegram_server import methods
from tests.telegram_server.faults import Faults, FaultsError, read_shares
from tests.telegram_server.flood import Limits
from tests.telegram_server.platform import Account, Platform, WorldError
from tests.telegram_server.queries import Query, Refused

LONGEST_BODY = 1_000_000
WEBHOOK_PATIENCE = 10.0  # seconds for a webhook to answer
POLL_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
# What may be done to the world from outside, by its name in `Platform`.
_OPERATIONS = """
add_bot add_group add_person add_to_group block delete delete_group edit history join kick leave ledger migrate permit
pin populate promote react restrict revoke roster say say_privately set_topic typing_shown unpin
"""
OPERATIONS = frozenset(_OPERATIONS.split())


class TelegramServer:
    """The running server: `url` for clients, `platform` and `faults` for who steers it in this process."""

    def __init__(self, platform: Platform, faults: Faults, *, webhook_pause: float = 1.0) -> None:
        """`webhook_pause`: seconds before a push that failed is tried again."""
        self.platform = platform
        self.faults = faults
        self.url = ""
        self.loop = asyncio.new_event_loop()
        self._webhook_pause = webhook_pause
        self._polls: dict[int, asyncio.Future[Refused]] = {}  # who polls for a bot, and why it must end
        self._news: dict[int, asyncio.Event] = {}
        self._pushing: dict[int, asyncio.Task[None]] = {}
        platform.heard = self._heard

    async def serve(self, host: str, port: int, ready: Callable[[], None]) -> None:
        """Serve until cancelled; `ready` is called once `url` is known."""
        server = await asyncio.start_server(self._connection, host, port, backlog=512)
        self.url = f"http://{host}:{server.sockets[0].getsockname()[1]}"
        ready()
        try:
            async with server:
                await asyncio.get_running_loop().create_future()
        finally:
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    # --- requests -------------------------------------------------------------------------------

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Cancelled at the end of it all; a request that is none ends its connection.
        ended = (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError)
        with suppress(*ended):
            while await self._request(reader, writer):
                continue
        writer.close()

    async def _request(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Read one request and answer it; False where the connection is done with."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        verb, target, _version = head[0].split(" ", 2)
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        length = int(headers.get("content-length", "0"))
        if "transfer-encoding" in headers or length > LONGEST_BODY:
            _write(writer, 413 if length else 411, {"ok": False, "error_code": 411, "description": "Length Required"})
            return False
        body = await reader.readexactly(length) if length else b""
        parts = urlsplit(target)
        room, _, rest = unquote(parts.path).lstrip("/").partition("/")
        if verb not in {"GET", "POST"}:
            _write(writer, 405, {"ok": False, "error_code": 405, "description": "Method Not Allowed"})
        elif room == "control":
            status, answer = await self._control(rest, body)
            _write(writer, status, answer)
        elif room.startswith("bot") and rest:
            content_type = headers.get("content-type", "")
            return await self._bot_api(writer, room[3:], rest, parts.query, content_type, body)
        else:
            _write(writer, 404, {"ok": False, "error_code": 404, "description": "Not Found"})
        await writer.drain()
        return headers.get("connection", "").lower() != "close"

    async def _bot_api(
        self, writer: asyncio.StreamWriter, token: str, method: str, url_query: str, content_type: str, body: bytes
    ) -> bool:
        fault = self.faults.draw(method)
        if fault == "reset":
            return _reset(writer)
        try:
            query = Query.read(url_query, content_type, body)
            if fault.isdigit():
                self._fail(token, query, fault)
            if method.lower() == "getupdates":
                result: Any = await self._get_updates(token, query)
                with self.platform.lock:
                    self.platform.answers["getUpdates ok"] += 1
            else:
                result = methods.call(self.platform, token, method, query, fault)
            status, answer = 200, {"ok": True, "result": result}
        except Refused as refusal:
            status, answer = refusal.code, refusal.json()
        if fault == "lost":
            return _reset(writer)
        if fault == "slow":
            await asyncio.sleep(self.faults.slow_seconds)
        _write(writer, status, answer)
        await writer.drain()
        return True

    def _fail(self, token: str, query: Query, fault: str) -> None:
        """Refuse before anything is done; a 429 holds from then on."""
        if fault != "429":
            reasons = {"500": "Internal Server Error", "502": "Bad Gateway", "503": "Service Unavailable"}
            raise Refused(int(fault), reasons.get(fault, "Gateway Timeout"))
        wait = self.faults.wait()
        account = self.platform.accounts.get(token)
        if account is not None and query.has("chat_id"):
            with self.platform.lock:
                now = self.platform.clock()
                self.platform.flood.block(account.id, query.integer("chat_id"), wait, now)
        raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)

    # --- long polls -----------------------------------------------------------------------------

    async def _get_updates(self, token: str, query: Query) -> list[dict[str, Any]]:
        """Whoever asks later wins: the earlier poll of the same bot ends with a conflict."""
        platform = self.platform
        account = methods.authorised(platform, token)
        if account.webhook is not None:
            raise Refused(409, WEBHOOK_ACTIVE)
        offset = query.integer("offset")
        limit = query.integer("limit", methods.UPDATES_AT_ONCE, 1, methods.UPDATES_AT_ONCE)
        timeout = query.integer("timeout", 0, 0, methods.LONGEST_POLL)
        with platform.lock:
            methods.set_allowed_updates(account, query)
        if (other := self._polls.get(account.id)) is not None and not other.done():
            other.set_result(Refused(409, POLL_CONFLICT))
        ended: asyncio.Future[Refused] = self.loop.create_future()
        self._polls[account.id] = ended
        until = self.loop.time() + timeout
        try:
            while True:
                news = self._news.setdefault(account.id, asyncio.Event())
                news.clear()
                with platform.lock:
                    found = platform.updates_of(account, offset, limit)
                left = until - self.loop.time()
                if found or left <= 0:
                    return found
                waiting = asyncio.ensure_future(news.wait())
                both: set[asyncio.Future[Any]] = {waiting, ended}
                await asyncio.wait(both, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
                if ended.done():
                    raise ended.result()
                if account.webhook is not None:
                    raise Refused(409, "Conflict: terminated by setWebhook request")
        finally:
            if self._polls.get(account.id) is ended:
                del self._polls[account.id]

    def _heard(self, bot_id: int) -> None:
        self.loop.call_soon_threadsafe(self._hear, bot_id)

    def _hear(self, bot_id: int) -> None:
        """A bot has something new, or its webhook was changed."""
        if event := self._news.get(bot_id):
            event.set()
        account = self.platform.account(bot_id)
        if account.webhook is not None and account.updates and bot_id not in self._pushing:
            task = self.loop.create_task(self._push_all(account))
            self._pushing[bot_id] = task
            task.add_done_callback(lambda done: self._pushed(bot_id, done))

    def _pushed(self, bot_id: int, done: asyncio.Task[None]) -> None:
        del self._pushing[bot_id]
        if not done.cancelled() and self.platform.account(bot_id).updates:
            self._hear(bot_id)  # something came while the last push ended

    # --- webhooks -------------------------------------------------------------------------------

    async def _push_all(self, account: Account) -> None:
        """Push what waits, in order; what is not answered with 2xx is pushed again after a pause."""
        async with httpx.AsyncClient(timeout=WEBHOOK_PATIENCE, trust_env=False) as client:
            while account.webhook is not None and account.updates:
                webhook = account.webhook
                kept, update = account.updates[0]
                headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
                try:
                    answer = await client.post(webhook.url, json=update, headers=headers)
                    error = "" if answer.is_success else f"Wrong response from the webhook: {answer.status_code}"
                except httpx.HTTPError as failure:
                    error = f"Connection failed: {type(failure).__name__}"
                if not error:
                    with self.platform.lock, suppress(ValueError):
                        account.updates.remove((kept, update))
                    continue
                webhook.last_error, webhook.last_error_at = error, self.platform.clock()
                await asyncio.sleep(self._webhook_pause)

    # --- the control side -----------------------------------------------------------------------

    async def _control(self, operation: str, body: bytes) -> tuple[int, Any]:
        try:
            arguments = json.loads(body) if body.strip() else {}
            if operation == "faults":
                self.faults.shares = read_shares(arguments.pop("shares", ""))
                self.faults.script(*arguments.pop("script", ()))
                return 200, dict(self.faults.drawn)
            if operation not in OPERATIONS:
                return 404, {"error": f"there is no operation {operation}."}
            done = getattr(self.platform, operation)(**arguments)
            if operation == "ledger":
                done["faults"] = dict(self.faults.drawn)
        except (WorldError, FaultsError, TypeError, ValueError) as error:
            return 400, {"error": str(error)}
        return 200, _plain(done)


@contextmanager
def running(
    faults: str | Faults = "",
    *,
    limits: Limits | None = None,
    seed: int = 1,
    local: bool = True,
    host: str = "127.0.0.1",
    port: int = 0,
    webhook_pause: float = 0.05,
    clock: Callable[[], float] = time.time,
) -> Iterator[TelegramServer]:
    """Serve from a thread until the block ends; port 0 takes a free one. `faults` as for `--fault`."""
    drawn = Faults.parse(faults, seed=seed) if isinstance(faults, str) else faults
    platform = Platform(limits=limits, clock=clock, seed=seed, local=local)
    server = TelegramServer(platform, drawn, webhook_pause=webhook_pause)
    ready = threading.Event()

    def serve() -> None:
        asyncio.set_event_loop(server.loop)
        with suppress(asyncio.CancelledError):
            server.loop.run_until_complete(job)
        server.loop.run_until_complete(server.loop.shutdown_asyncgens())

    job = server.loop.create_task(server.serve(host, port, ready.set))
    thread = threading.Thread(target=serve, name="telegram-server", daemon=True)
    thread.start()
    try:
        if not ready.wait(30):
            raise RuntimeError("the Bot API server did not start.")
        yield server
    finally:
        platform.heard = lambda _bot_id: None
        server.loop.call_soon_threadsafe(job.cancel)
        thread.join()
        server.loop.close()


class RemoteServer:
    """Steers a server in another process: `remote.call("say", chat=…, person=…, text=…)`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._opener = build_opener(ProxyHandler({}))

    def call(self, operation: str, **arguments: Any) -> Any:
        """Do it there and give what it returns; raises WorldError with the server's sentence."""
        request = Request(f"{self.url}/control/{operation}", json.dumps(arguments).encode(), method="POST")
        try:
            with self._opener.open(request, timeout=60) as answer:
                return json.load(answer)
        except HTTPError as error:
            raise WorldError(json.load(error)["error"]) from None


def _plain(value: Any) -> Any:
    """What an operation returns, as JSON can hold it."""
    if isinstance(value, Account):
        return {key: getattr(value, key) for key in ("id", "first_name", "username", "token")}
    if isinstance(value, (str, int, float, bool, list, Mapping)) or value is None:
        return value
    return asdict(value)


def _write(writer: asyncio.StreamWriter, status: int, answer: Any) -> None:
    body = json.dumps(answer, ensure_ascii=False).encode()
    head = f"HTTP/1.1 {status} \r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)


def _reset(writer: asyncio.StreamWriter) -> bool:
    """Tear the connection down: lingering for no time at all turns the close into a reset."""
    found: socket.socket | None = writer.get_extra_info("socket")
    if found is not None:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False
