"""Showing that a bot types: an action the platform shows for five seconds, renewed until the message is due.

Nothing waits for it and nothing depends on it: where there is no room under the limits, or the platform refuses, it is
left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from typing import Any, Final

import structlog
from celery import current_app
from kombu.exceptions import OperationalError

from conversations.models import Turn
from conversations.transports.telegram import client, limits
from conversations.transports.telegram.errors import ApiError, Verdict

log = structlog.get_logger(__name__)

RENEW_SECONDS: Final = 4.5  # a little less than the platform shows it
TASK: Final = "conversations.tasks.keep_typing"


def begin(pks: Collection[int], after: float = 0.0, *, until: datetime | None = None) -> None:
    """Has somebody show, in so many seconds, that the bots of these turns type, and go on until they are due.

    With `until` nothing comes of these turns: their bots type until then and think better of it. By name, as tasks lie
    above this package.
    """
    given = (sorted(pks), until.timestamp()) if until is not None else (sorted(pks),)
    try:
        current_app.send_task(TASK, given, countdown=after or None)
    except OperationalError as error:
        log.warning("telegram.typing_not_shown", error=type(error).__name__)


def show(turns: Sequence[Turn]) -> list[Future[Any]]:
    """Asks the platform to show it now; returns the answers to come, for which nobody has to wait."""
    able = [turn for turn in turns if turn.bot.token]
    asked: list[Future[Any]] = []
    if not able:
        return asked
    limiter = limits.limiter()
    for turn, grant in zip(able, limiter.ask([limits.of_gesture(turn.bot_id) for turn in able]), strict=True):
        if grant.is_granted:
            given = {"chat_id": turn.chat.platform_id, "action": "typing"}
            api = client.shared()
            asked.append(api.start(client.Call(turn.bot.token, "send_chat_action", given)))
            api.then(asked[-1], partial(_answered, limiter, grant))
    return asked


def _answered(limiter: limits.Limiter, grant: limits.Grant, answer: Future[Any]) -> None:
    limiter.answered([grant])
    error = answer.exception()
    if isinstance(error, ApiError) and error.failure.verdict == Verdict.WAIT:
        limiter.refused(grant, error.failure.retry_after)
