"""How much a bot may send, and a record of who sent more.

The platform gives its limits as advice (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a
second inside one chat, with short bursts let pass; not more than 20 messages a minute to one group; about 30 messages a
second in all. Here they are exact, and the limit of a chat holds for all bots in it together.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import asdict, dataclass
from typing import Any

MINUTE = 60.0


@dataclass(frozen=True)
class Limits:
    """What is allowed; seconds and messages."""

    per_token: int = 30  # messages of one bot in any second
    per_token_and_group: int = 20  # messages of one bot to one group in any minute
    per_chat: float = 1.0  # messages a second in one chat, in the long run
    chat_burst: int = 5  # messages that may come at once there
    # A request that was under way when the refusal was written does not disobey it.
    grace: float = 2.0


@dataclass(frozen=True)
class Violation:
    """One message too many, or one that came before `retry_after` was over."""

    at: float
    kind: str
    bot_id: int
    chat_id: int
    detail: str

    def json(self) -> dict[str, Any]:
        return asdict(self)


class FloodControl:
    """Counts what is sent. Times are seconds of one clock, handed in."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.violations: list[Violation] = []
        self._by_token: defaultdict[int, deque[float]] = defaultdict(deque)
        self._by_group: defaultdict[tuple[int, int], deque[float]] = defaultdict(deque)
        self._level: dict[int, tuple[float, float]] = {}  # of a chat: how full its bucket was, and when
        self._blocked: dict[tuple[int, int], tuple[float, float]] = {}  # since when, until when

    def admit(self, bot_id: int, chat_id: int, is_group: bool, now: float) -> int:
        """Count one message; 0 where it may pass, else the whole seconds to wait (`retry_after`)."""
        since, until = self._blocked.get((bot_id, chat_id), (0.0, 0.0))
        if now < until:
            if now > since + self.limits.grace:
                self._note(now, "retry_after", bot_id, chat_id, f"{until - now:.2f} s too early")
            return math.ceil(until - now)
        token, group = self._by_token[bot_id], self._by_group[bot_id, chat_id]
        _forget(token, now - 1.0)
        _forget(group, now - MINUTE)
        level = self._chat_level(chat_id, now)
        if len(token) >= self.limits.per_token:
            return self._refuse(now, "per_token", bot_id, chat_id, f"{len(token)} in a second", 1.0)
        if is_group and len(group) >= self.limits.per_token_and_group:
            wait = group[0] + MINUTE - now
            return self._refuse(now, "per_token_and_group", bot_id, chat_id, f"{len(group)} in a minute", wait)
        if level + 1.0 > self.limits.chat_burst:
            wait = (level + 1.0 - self.limits.chat_burst) / self.limits.per_chat
            return self._refuse(now, "per_chat", bot_id, chat_id, f"{level + 1.0:.1f} at once", wait)
        token.append(now)
        group.append(now)
        self._level[chat_id] = (level + 1.0, now)
        return 0

    def block(self, bot_id: int, chat_id: int, seconds: int, now: float) -> None:
        """From now on, and so long, this bot may not send to this chat."""
        self._blocked[bot_id, chat_id] = (now, now + seconds)

    def _chat_level(self, chat_id: int, now: float) -> float:
        level, at = self._level.get(chat_id, (0.0, now))
        return max(0.0, level - (now - at) * self.limits.per_chat)

    def _refuse(self, now: float, kind: str, bot_id: int, chat_id: int, detail: str, wait: float) -> int:
        self._note(now, kind, bot_id, chat_id, detail)
        seconds = max(1, math.ceil(wait))
        self.block(bot_id, chat_id, seconds, now)
        return seconds

    def _note(self, at: float, kind: str, bot_id: int, chat_id: int, detail: str) -> None:
        self.violations.append(Violation(at, kind, bot_id, chat_id, detail))


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
