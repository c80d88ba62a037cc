"""An HTTP client that waits for no answer for ever and swallows none that is endless.

The client library bounds the wait for each piece of an answer. A server that
sends a byte a second therefore holds a worker for as long as it likes, and one
that never stops sending fills its memory. Here the whole answer has a time and
a size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import openai

ANSWER_SECONDS = 20.0  # from the first byte of an answer to its last
ANSWER_BYTES = 1_000_000  # some thousand times a usual answer, and of any use to nobody


class AnswerTooLong(httpx2.ReadError):
    """The answer is larger than anybody wants."""


class BoundedClient(openai.DefaultHttpxClient):
    """The library's own client (its limits, its proxies from the environment) with a bound on each answer.

    `clock` gives seconds of any steady clock. Raises `httpx2.ReadTimeout` and `AnswerTooLong`, which the library
    reports as its own time-out and connection errors.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        seconds: float = ANSWER_SECONDS,
        most: int = ANSWER_BYTES,
        **given: Any,
    ) -> None:
        super().__init__(**given)
        self._clock = clock
        self._seconds = seconds
        self._most = most

    def send(self, request: httpx2.Request, *, stream: bool = False, **given: Any) -> httpx2.Response:
        response = super().send(request, stream=True, **given)
        assert isinstance(response.stream, httpx2.SyncByteStream)
        response.stream = _Bounded(response.stream, self._clock, self._seconds, self._most)
        if not stream:
            try:
                response.read()
            except BaseException:
                response.close()
                raise
        return response


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, clock: Callable[[], float], seconds: float, most: int) -> None:
        self._inner = inner
        self._clock = clock
        self._seconds = seconds
        self._most = most

    def __iter__(self) -> Iterator[bytes]:
        until, left = self._clock() + self._seconds, self._most
        for piece in self._inner:
            left -= len(piece)
            if left < 0:
                raise AnswerTooLong("the answer is too long")
            if self._clock() > until:
                raise httpx2.ReadTimeout("the answer takes too long")
            yield piece

    def close(self) -> None:
        self._inner.close()
