"""The door to the Bot API: one pool of connections and one event loop for all bots of a process.

A process that has an event loop of its own (the poller) makes a `wire.Api` in it; everybody else asks `shared()`,
whose loop runs in a thread that begins with the first question, after any fork. The library that speaks the protocol
is loaded with that question, so a process that never asks never loads it.

An address of this API holds the token. So nothing here logs one, a raised `ApiError` has no cause or context that
could show one, and the loggers of the libraries below stay at WARNING whatever the level of the service is.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

# A request takes no longer than this, all in all; `turns.LEASE` of a turn being sent is longer.
WHOLE_SECONDS: Final = 20.0
QUIET_LOGGERS: Final = ("httpx", "httpcore", "telegram", "telegram.Bot", "telegram.request")


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as `wire.Api.call` takes it."""

    token: str
    method: str
    given: dict[str, Any]

    def __repr__(self) -> str:
        return f"Call({self.method})"  # never the token


class Shared:
    """A `wire.Api` on an event loop in a thread of its own, for whoever has none."""

    def __init__(self) -> None:
        from conversations.transports.telegram.wire import Api

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
