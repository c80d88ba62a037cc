"""HTTP for an ASGI server: a request crosses into a thread once, not once for every middleware."""

from __future__ import annotations

from typing import Any

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIHandler


class OneCrossing(ASGIHandler):
    """Django's handler with its middlewares called in a row in the thread of the request.

    Django awaits each hook of a synchronous middleware by itself, and each of these crossings to a thread and back
    costs CPU: with the middlewares of this house more than most views do. All of them, and all views, are synchronous
    here, so one crossing serves the whole chain.
    """

    _middleware_chain: Any

    def load_middleware(self, is_async: bool = False) -> None:
        super().load_middleware(is_async=False)
        self._middleware_chain = sync_to_async(self._middleware_chain, thread_sensitive=True)
