"""What was said within the last hour, by bot: for hourly limits, and for who is busy in which room.

A process reads every message once, when it is new, instead of asking for the messages of all members of a room
before each step. Numbers are given to rows before they are committed, so the latest few seconds are read again.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import connection

from conversations.models import Message, MessageKind

HOUR = timedelta(hours=1)
CLOCK_SKEW = timedelta(seconds=60)  # between the machines of one service
# A message whose transaction takes longer than this to commit is not counted toward its sender's limit.
READ_AGAIN = 5.0  # seconds
PRUNED_EVERY = 600.0  # seconds

Sent = list[tuple[float, int]]  # when (POSIX seconds) and in which chat, oldest first


def sent(bot_ids: Collection[int], now: datetime) -> dict[int, Sent]:
    """The messages of these bots within the hour before `now`; bots without any are left out. One query."""
    if connection.in_atomic_block:
        return _asked(bot_ids, now)
    return _house.sent(bot_ids, now)


def forget() -> None:
    """Begin anew (tests; a database that was replaced)."""
    _house.forget()


def _asked(bot_ids: Collection[int], now: datetime) -> dict[int, Sent]:
    found: dict[int, Sent] = {}
    rows = Message.objects.filter(
        bot_id__in=bot_ids, kind=MessageKind.MESSAGE, created_at__gt=now - HOUR, created_at__lte=now + CLOCK_SKEW
    ).order_by("created_at")
    for pk, chat_id, at in rows.values_list("bot_id", "chat_id", "created_at"):
        found.setdefault(pk, []).append((at.timestamp(), chat_id))
    return found


class _House:
    """Everything said by bots in the last hour, as far as this process has read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self._by_bot: dict[int, deque[tuple[float, int]]] = {}
        self._lately: deque[tuple[int, float]] = deque()  # (number, when) of what will be read again
        self._has_begun = False
        self._after = 0  # all messages up to this number have been read for good
        self._known: set[int] = set()
        self._pruned_at = 0.0

    def sent(self, bot_ids: Collection[int], now: datetime) -> dict[int, Sent]:
        at = now.timestamp()
        with self._lock:
            self._read(now)
            since = at - HOUR.total_seconds()
            if at - self._pruned_at > PRUNED_EVERY:
                self._pruned_at = at
                self._by_bot = {pk: mine for pk, mine in self._by_bot.items() if mine[-1][0] > since}
            found: dict[int, Sent] = {}
            for pk in bot_ids:
                mine = self._by_bot.get(pk)
                if mine is None:
                    continue
                while mine and mine[0][0] <= since:
                    mine.popleft()
                if mine:
                    found[pk] = list(mine)
                else:
                    del self._by_bot[pk]
            return found

    def _read(self, now: datetime) -> None:
        newest = 0.0
        for number, pk, chat_id, created in self._unread(now):
            said_at = created.timestamp()
            newest = max(newest, said_at)
            if number in self._known:
                continue
            self._known.add(number)
            self._lately.append((number, said_at))
            self._by_bot.setdefault(pk, deque()).append((said_at, chat_id))
        newest = max(newest, self._lately[-1][1] if self._lately else 0.0)
        while self._lately and self._lately[0][1] < newest - READ_AGAIN:
            number, _ = self._lately.popleft()
            self._known.discard(number)
            self._after = max(self._after, number)

    def _unread(self, now: datetime) -> list[tuple[int, int, int, datetime]]:
        """What this process may not have read, oldest first: number, bot, chat, when."""
        columns = ("id", "bot_id", "chat_id", "created_at")
        rows = Message.objects.filter(bot__isnull=False, kind=MessageKind.MESSAGE).values_list(*columns)
        if self._has_begun:
            return list(rows.filter(id__gt=self._after).order_by("id"))
        # Backwards, for there may be a million older ones, and numbers rise with time.
        found: list[tuple[int, int, int, datetime]] = []
        for row in rows.order_by("-id").iterator(chunk_size=2000):
            if row[3] <= now - HOUR:
                self._after = row[0]
                break
            found.append(row)
        self._has_begun = True
        return found[::-1]


_house = _House()
