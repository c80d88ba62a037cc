"""`/ws/dashboard/`: the house at a glance, for staff, every few seconds.

Out: `welcome` once, `dashboard` (see `conversations.dashboard.DashboardFrame`) every `dashboard_stream_interval`
seconds and once soon after connecting, `unavailable` in place of a frame whose numbers cannot be read, `closed` when
permission is gone. Nothing is expected in; what comes is answered with `error`, and a flood ends the socket.

A frame is made once an interval for all sockets of a process, whatever their number, and turned into text once. Every
frame looks at permission again: for all callers at once, in three queries and one for the roles.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, ClassVar, Final
from weakref import WeakKeyDictionary

import structlog
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.contrib.auth.models import User
from django.db.models import Q

from conversations.dashboard import Climate, climates, collect
from conversations.sockets import Caller, Outbox, accounts_of, caller_of
from piyasa_site.access.roles import Role
from piyasa_site.common import clock
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import DEFAULTS

log = structlog.get_logger(__name__)

CLIMATES_EVERY: Final = 30.0  # seconds a reading of all feelings is used for; they move in minutes
NEWCOMERS_EVERY: Final = 0.5  # seconds; so soon at most are frames made for those who have just come
SHORTEST_INTERVAL: Final = 0.5  # seconds, whatever the setting says
FRAME_LIMIT: Final = (20, 10.0)  # frames per seconds that one socket may send
BREATH: Final = 25  # sockets that are served before the event loop has its turn
KEPT_FRAMES: Final = 1  # for a reader that is behind: only the newest state is worth having

CLOSED_TO_VIEWER: Final = 4403
FLOODED: Final = 4429


class DashboardConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    """One open dashboard."""

    # Nothing reaches a dashboard through the channel layer: no layer has this name.
    channel_layer_alias = ""

    async def connect(self) -> None:
        self.caller = caller_of(self.scope)
        self.outbox = Outbox(self.scope, self._send_text, self.close, keep=KEPT_FRAMES)
        self._window_started = 0.0
        self._window_frames = 0
        if not await database_sync_to_async(may_look)([self.caller]):
            await self.close()
            return
        await self.accept()
        interval = (await database_sync_to_async(tunables_service.current)()).dashboard_stream_interval
        await self.tell({"type": "welcome", "at": clock.now().isoformat(), "interval": interval})
        Stream.here().join(self)

    async def disconnect(self, code: int) -> None:
        self.outbox.end()
        Stream.here().leave(self)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        limit, seconds = FRAME_LIMIT
        now = time.monotonic()
        if now - self._window_started > seconds:
            self._window_started, self._window_frames = now, 0
        self._window_frames += 1
        if self._window_frames > limit:
            await self.close(FLOODED)
            return
        await self.tell({"type": "error", "at": clock.now().isoformat(), "code": "bad_frame"})

    async def tell(self, frame: dict[str, Any]) -> None:
        await self.outbox.put(json.dumps(frame, ensure_ascii=False))

    async def end(self) -> None:
        """Permission is gone: say so, and close."""
        await self._send_text(json.dumps({"type": "closed", "at": clock.now().isoformat()}))
        await self.close(CLOSED_TO_VIEWER)

    async def _send_text(self, text: str) -> None:
        await self.send(text_data=text)


@dataclass(frozen=True, slots=True)
class Made:
    """A frame as text, who of its readers may still look, and in how many seconds the next one is due."""

    text: str
    allowed: frozenset[Caller]
    interval: float


class Stream:
    """Makes the frames of one event loop and hands them to its sockets."""

    _streams: ClassVar[WeakKeyDictionary[asyncio.AbstractEventLoop, Stream]] = WeakKeyDictionary()

    def __init__(self) -> None:
        # A dict keeps the order in which they came.
        self._sockets: dict[DashboardConsumer, None] = {}
        self._new: dict[DashboardConsumer, None] = {}
        self._woken = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._climates: dict[int, Climate] = {}
        self._climates_at = float("-inf")
        self._failing = False

    @classmethod
    def here(cls) -> Stream:
        """The stream of the running event loop."""
        return cls._streams.setdefault(asyncio.get_running_loop(), cls())

    def join(self, socket: DashboardConsumer) -> None:
        self._sockets[socket] = self._new[socket] = None
        self._woken.set()
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())

    def leave(self, socket: DashboardConsumer) -> None:
        self._sockets.pop(socket, None)
        self._new.pop(socket, None)
        self._woken.set()

    async def _run(self) -> None:
        """Until the last socket has gone: for everybody when it is time, for newcomers as soon as may be."""
        due = made_at = float("-inf")
        while self._sockets:
            now = time.monotonic()
            for_all = now >= due
            if not for_all and not (self._new and now >= made_at + NEWCOMERS_EVERY):
                await self._wait((min(due, made_at + NEWCOMERS_EVERY) if self._new else due) - now)
                continue
            sockets = list(self._sockets if for_all else self._new)
            self._new.clear()
            made_at = now
            interval = await self._serve(sockets)
            if for_all:
                due = now + max(interval, SHORTEST_INTERVAL)

    async def _wait(self, seconds: float) -> None:
        self._woken.clear()
        try:
            await asyncio.wait_for(self._woken.wait(), max(seconds, 0.001))
        except TimeoutError:
            return

    async def _serve(self, sockets: list[DashboardConsumer]) -> float:
        """Make a frame and hand it out; returns in how many seconds the next one is due."""
        try:
            made: Made = await database_sync_to_async(self._make)({socket.caller for socket in sockets})
        except Exception as error:  # whatever ails the database, the sockets stay open and are told
            if not self._failing:
                self._failing = True
                log.warning("dashboard.unavailable", error=type(error).__name__)
            text = json.dumps({"type": "unavailable", "at": clock.now().isoformat()})
            for socket in sockets:
                await _quietly(socket, socket.outbox.put(text))
            return DEFAULTS.dashboard_stream_interval
        self._failing = False
        for number, socket in enumerate(sockets, start=1):
            if number % BREATH == 0:
                await asyncio.sleep(0)  # what was handed over so far leaves now, not after the last one
            if socket not in self._sockets:
                continue  # it has gone meanwhile
            if socket.caller in made.allowed:
                await _quietly(socket, socket.outbox.put(made.text))
            else:
                self.leave(socket)
                await _quietly(socket, socket.end())
        return made.interval

    def _make(self, callers: Collection[Caller]) -> Made:
        allowed = may_look(callers)
        if time.monotonic() - self._climates_at > CLIMATES_EVERY:
            self._climates, self._climates_at = climates(), time.monotonic()
        frame = collect(clock.now(), tunables_service.current(), self._climates)
        return Made(frame.model_dump_json(), frozenset(allowed), frame.interval)


def may_look(callers: Collection[Caller]) -> set[Caller]:
    """Those of the callers whose account has a role, any of them."""
    accounts = accounts_of(callers, clock.now())
    if not accounts:
        return set()
    staff = User.objects.filter(Q(is_superuser=True) | Q(groups__name__in=[role.value for role in Role]))
    known = set(staff.filter(pk__in={user.pk for user in accounts.values()}).values_list("pk", flat=True))
    return {caller for caller, user in accounts.items() if user.pk in known}


async def _quietly(socket: DashboardConsumer, sending: Any) -> None:
    """One reader that is gone must not keep the others waiting."""
    try:
        await sending
    except Exception as error:
        log.debug("dashboard.not_sent", error=type(error).__name__)
        Stream.here().leave(socket)
