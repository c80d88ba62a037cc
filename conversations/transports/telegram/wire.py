"""The Bot API of one event loop, over `python-telegram-bot`: the only module that loads this library at once.

The library speaks the protocol; beneath it sits `Wire`, which tells a request that never went out from one whose
answer never came (`errors.py`). The library and HTTP below it take a tenth of a process's start, so most of the house
reaches this through `client.shared`, which loads it with the first question.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, Final, NoReturn

import httpx
import structlog
import telegram
from django.conf import settings
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from conversations.transports.telegram import errors
from conversations.transports.telegram.client import WHOLE_SECONDS
from conversations.transports.telegram.errors import ApiError, Failure, Verdict
from piyasa_site.common import metrics

log = structlog.get_logger(__name__)

CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 10.0
POOL_SECONDS: Final = 3.0
CONNECTIONS: Final = 64  # at once, of all bots of a process

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
