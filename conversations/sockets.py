"""What the websockets of the house share: who is at the other end, and readers that fall behind.

Who: a socket acts for the session or API key it was opened with, and for no longer than that stands. `accounts_of`
answers for many sockets in three queries, so that permission can be looked at again before every push.

Falling behind: a web server takes whatever it is given to send, so a reader that stops reading would fill its memory.
`TellsUnsent` lets a socket ask how much waits for its reader; an `Outbox` then keeps back what comes next, keeps no
more than a few frames, and gives the socket up when nothing moves for long.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from channels.security.websocket import OriginValidator
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils.crypto import constant_time_compare

from piyasa_site.access.api_keys import digest_of
from piyasa_site.access.models import ApiKey
from piyasa_site.access.second_factor import is_enough

UNSENT: Final = "piyasa.unsent"  # in a scope: how many bytes wait for the reader
KEY_HEADER: Final = b"x-api-key"
# Twisted's own mark for a transport that has had enough (`FileDescriptor.bufferSize`).
FULL_AT: Final = 65_536  # bytes
LOOK_AGAIN: Final = 0.1  # seconds between looks at a reader that is behind
GIVEN_UP_AFTER: Final = 30.0  # seconds in which a reader took nothing at all
TOO_SLOW: Final = 4408

Scope = dict[str, Any]


# --- who is there --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Caller:
    """What a socket was opened with: a session's key or an API key's digest; neither for a stranger."""

    session: str = ""
    api_key: str = ""


def caller_of(scope: Scope) -> Caller:
    """An API key comes before the session that may come with it, as everywhere in the API."""
    for name, value in scope.get("headers", ()):
        if name == KEY_HEADER and value.strip():
            return Caller(api_key=digest_of(value.decode("latin-1").strip()))
    session = scope.get("session")
    return Caller(session=(session.session_key or "") if session is not None else "")


def accounts_of(callers: Collection[Caller], now: datetime) -> dict[Caller, User]:
    """The active accounts these callers act for as of now; a session that ended or a key taken back has none.

    Three queries at most, however many callers there are, and one an account where second factors are required.
    """
    found: dict[Caller, tuple[int, str]] = {}
    passed: dict[Caller, dict[str, Any]] = {}  # what each session holds
    sessions = sorted({caller.session for caller in callers if caller.session})
    if sessions:
        for row in Session.objects.filter(session_key__in=sessions, expire_date__gt=now):
            told = row.get_decoded()
            account = str(told.get(SESSION_KEY, ""))
            if account.isdigit() and told.get(BACKEND_SESSION_KEY):
                caller = Caller(session=row.session_key)
                found[caller], passed[caller] = (int(account), str(told.get(HASH_SESSION_KEY, ""))), told
    digests = sorted({caller.api_key for caller in callers if caller.api_key})
    if digests:
        for key in ApiKey.objects.filter(digest__in=digests, revoked_at=None):
            if key.expires_at is None or key.expires_at > now:
                found[Caller(api_key=key.digest)] = key.user_id, ""
    if not found:
        return {}
    users = User.objects.filter(is_active=True).in_bulk({pk for pk, _ in found.values()})
    return {
        caller: users[pk]
        for caller, (pk, proof) in found.items()
        if pk in users and (caller.api_key or _stands(users[pk], proof, passed[caller]))
    }


def _stands(user: User, proof: str, session: dict[str, Any]) -> bool:
    """A session ends with the password it was opened with, and is none without the factor its role must have."""
    return constant_time_compare(proof, user.get_session_auth_hash()) and is_enough(user, session)


class KnownOrigin(OriginValidator):  # type: ignore[misc]  # channels is untyped
    """Browsers say which page opens a socket, and only pages of the house may; programs have no page to name."""

    def valid_origin(self, parsed_origin: Any) -> bool:
        return parsed_origin is None or bool(super().valid_origin(parsed_origin))


# --- readers that fall behind -----------------------------------------------------


class TellsUnsent:
    """Outermost of the websocket middleware: puts into the scope how much waits for the reader."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> Any:
        if scope["type"] == "websocket":
            scope = {**scope, UNSENT: partial(unsent_bytes, send)}
        return await self.inner(scope, receive, send)


def unsent_bytes(send: Any) -> int:
    """How many bytes wait in the transport behind an ASGI `send`; 0 where the server does not show it.

    Daphne binds the connection to `send`; what its Twisted transport has not handed to the kernel lies in a buffer
    and a list of later pieces.
    """
    for bound in getattr(send, "args", ()):
        transport = getattr(bound, "transport", None)
        if transport is not None:
            waiting = len(getattr(transport, "dataBuffer", b"")) - int(getattr(transport, "offset", 0))
            return waiting + int(getattr(transport, "_tempDataLen", 0))
    return 0


class Outbox:
    """Frames on their way to one reader, in order; at most `keep` of them wait here.

    When more come, those that wait are dropped for the newest one, or for `instead` where it is given: what a page is
    told that missed something. A reader that takes nothing for `GIVEN_UP_AFTER` seconds is closed on.
    """

    def __init__(
        self,
        scope: Scope,
        send: Callable[[str], Awaitable[None]],
        close: Callable[[int], Awaitable[None]],
        *,
        keep: int,
        instead: Callable[[], str] | None = None,
    ) -> None:
        self._unsent: Callable[[], int] = scope.get(UNSENT, lambda: 0)
        self._send, self._close = send, close
        self._keep, self._instead = keep, instead
        self._waiting: deque[str] = deque()
        self._draining: asyncio.Task[None] | None = None
        self._over = False

    @property
    def behind(self) -> bool:
        """Whether something waits here."""
        return bool(self._waiting)

    async def put(self, text: str) -> None:
        """Send a frame, or keep it until the reader has caught up. Never waits for the reader."""
        if self._over:
            return
        if not self._waiting and self._unsent() <= FULL_AT:
            await self._send(text)
            return
        if len(self._waiting) >= self._keep:
            self._waiting.clear()
            text = self._instead() if self._instead is not None else text
        self._waiting.append(text)
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())

    def end(self) -> None:
        """The socket is gone; nothing more is sent."""
        self._over = True
        self._waiting.clear()
        if self._draining is not None:
            self._draining.cancel()

    async def _drain(self) -> None:
        moved = time.monotonic()
        least = self._unsent()
        while self._waiting:
            unsent = self._unsent()
            if unsent <= FULL_AT:
                await self._send(self._waiting.popleft())
                moved, least = time.monotonic(), self._unsent()
                continue
            if unsent < least:
                moved, least = time.monotonic(), unsent
            if time.monotonic() - moved > GIVEN_UP_AFTER:
                self._over = True
                self._waiting.clear()
                await self._close(TOO_SLOW)
                return
            await asyncio.sleep(LOOK_AGAIN)
