"""The Bot API for all bots of a process: one pool of connections, one event loop, and errors that say what they mean.

`python-telegram-bot` speaks the protocol; beneath it sits `Wire`, which tells a request that never went out from one
whose answer never came (`errors.py`). A process that has an event loop of its own (the poller) makes an `Api` in it;
everybody else asks `shared()`, whose loop runs in a thread that begins with the first question, after any fork.

An address of this API holds the token. So nothing here logs one, a raised `ApiError` has no cause or context that
could show one, and the loggers of the libraries below stay at WARNING whatever the level of the service is.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, NoReturn

import httpx
import structlog
import telegram
from django.conf import settings
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from conversations.transports.telegram import errors
from conversations.transports.telegram.errors import ApiError, Failure, Verdict
from piyasa_site.common import metrics

log = structlog.get_logger(__name__)

CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 10.0
POOL_SECONDS: Final = 3.0
# A request takes no longer than this, all in all; `turns.LEASE` of a turn being sent is longer.
WHOLE_SECONDS: Final = 20.0
CONNECTIONS: Final = 64  # at once, of all bots of a process
QUIET_LOGGERS: Final = ("httpx", "httpcore", "telegram", "telegram.Bot", "telegram.request")

# Nothing of these requests reached the server.
_NOTHING_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class _Secret(str):
    """A token that a trace showing local variables does not show."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "…"


class _Failed(TelegramError):
    """Carries a failure through the library, which passes on what is its own kind of error."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


class Wire(HTTPXRequest):
    """HTTP as the library wants it; every failure leaves as `_Failed`, without the address it happened at."""

    async def do_request(self, *args: Any, **named: Any) -> tuple[int, bytes]:
        failure: Failure
        try:
            code, payload = await super().do_request(*args, **named)
        except TelegramError as error:
            failure = _of_wire(error)
        except (httpx.InvalidURL, ValueError):
            failure = errors.not_sent("not an address of an API")
        else:
            found = _parsed(code, payload)
            if found is None:
                return code, payload
            failure = found
        raise _Failed(failure)


def _of_wire(error: TelegramError) -> Failure:
    """What a failure below HTTP means; the library keeps the real one as the cause."""
    cause = error.__cause__
    name = type(cause).__name__ if cause is not None else type(error).__name__
    return errors.not_sent(name) if isinstance(cause, _NOTHING_SENT) else errors.unanswered(name)


def _parsed(code: int, payload: bytes) -> Failure | None:
    """The failure an HTTP answer tells of; None where it tells of success."""
    try:
        body = json.loads(payload)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        if code >= 400:
            return errors.judge(code, "an answer that is not JSON")
        return errors.unanswered("an answer that is not JSON")
    if 200 <= code <= 299 and body.get("ok") is True and "result" in body:
        return None
    given = body.get("error_code")
    return errors.judge(
        given if isinstance(given, int) else code, str(body.get("description", "")), body.get("parameters")
    )


class Api:
    """The Bot API, in the event loop that runs when the first call is made. Not to be shared between loops."""

    def __init__(self, *, connections: int = CONNECTIONS, polls: int = 1) -> None:
        """`polls`: how many long polls it holds open at once, on connections of their own."""
        self._wire = Wire(connections, ANSWER_SECONDS, ANSWER_SECONDS, CONNECT_SECONDS, POOL_SECONDS)
        self._polling = Wire(polls, ANSWER_SECONDS, ANSWER_SECONDS, CONNECT_SECONDS, None)
        self._base = settings.TELEGRAM_API_BASE.rstrip("/") + "/bot"
        self._bots: dict[str, telegram.Bot] = {}

    async def __aenter__(self) -> Api:
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._wire.shutdown()
        await self._polling.shutdown()

    async def call(self, token: str, method: str, *, within: float = WHOLE_SECONDS, **given: Any) -> Any:
        """What `telegram.Bot.<method>(**given)` returns for the bot of this token; raises `ApiError` alone.

        `within` seconds without an answer count as unknown. A long poll gives its own.
        """
        token = _Secret(token)
        failure: Failure
        try:
            async with asyncio.timeout(within):
                return await getattr(self._bot(token), method)(**given)
        except _Failed as error:
            failure = error.failure
        except TimeoutError:
            failure = errors.unanswered("no answer in time")
        except TelegramError as error:  # refused by the library itself before anything went out
            failure = Failure(Verdict.TURN, 0, errors.redact(str(error))[:200])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            failure = errors.unanswered(f"an answer that could not be read ({type(error).__name__})")
        _raise(failure, method)

    def _bot(self, token: str) -> telegram.Bot:
        """One object for each token; making one asks nothing of the platform."""
        bot = self._bots.get(token)
        if bot is None:
            bot = telegram.Bot(token, base_url=self._base, request=self._wire, get_updates_request=self._polling)
            self._bots[token] = bot
        return bot


def _raise(failure: Failure, method: str) -> NoReturn:
    """Outside of any `except`: the error has no context, so no trace of it can show a token."""
    metrics.TELEGRAM_API_ERRORS.labels(error_code=str(failure.code) if failure.code else failure.verdict.value).inc()
    log.debug("telegram.failed", method=method, code=failure.code, verdict=failure.verdict.value, said=failure.said)
    raise ApiError(failure)


# --- one for each process -----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as `Api.call` takes it."""

    token: str
    method: str
    given: dict[str, Any]

    def __repr__(self) -> str:
        return f"Call({self.method})"  # never the token


class Shared:
    """An `Api` on an event loop in a thread of its own, for whoever has none."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="telegram", daemon=True)
        self._thread.start()
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="telegram-aside")
        self.api = Api()

    def start(self, call: Call) -> Future[Any]:
        """Begins a request; its future raises `ApiError` or has what the platform answered."""
        return self.submit(self.api.call(call.token, call.method, **call.given))

    def call(self, token: str, method: str, **given: Any) -> Any:
        """Does a request and waits for it; raises `ApiError`."""
        return self.start(Call(token, method, given)).result()

    def all(self, calls: Sequence[Call]) -> list[Any]:
        """Does these requests beside each other; what each answered, or the `ApiError` it raised, in their order."""
        futures = [self.start(call) for call in calls]
        return [future.exception() or future.result() for future in futures]

    def then(self, answer: Future[Any], work: Callable[[Future[Any]], None]) -> None:
        """Once this answer is in, does that with it, aside: what waits (for Redis) must not stop the event loop."""
        answer.add_done_callback(lambda done: self._aside.submit(work, done))

    def submit(self, work: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def close(self) -> None:
        """Closes its connections and ends its thread."""
        self.submit(self.api.close()).result(WHOLE_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WHOLE_SECONDS)
        self._loop.close()
        self._aside.shutdown(wait=True)


_lock = threading.Lock()
_shared: Shared | None = None


def shared() -> Shared:
    """The API of this process; a child of a fork gets its own, as threads and connections are not inherited."""
    global _shared
    with _lock:
        if _shared is None or _shared.pid != os.getpid():
            silence()
            _shared = Shared()
        return _shared


def forget() -> None:
    """Closes the API of this process, if it has one; the next question opens another."""
    global _shared
    with _lock:
        if _shared is not None and _shared.pid == os.getpid():
            _shared.close()
        _shared = None


def silence() -> None:
    """Keeps the libraries below from logging addresses, whatever the level of the service is."""
    for name in QUIET_LOGGERS:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
