"""What the house itself does on the platform beside the turns of its bots: notices, answers to commands, questions.

It obeys the limits that all workers share, as turns do (`limits`), so that a flood of commands takes nothing from
anybody's window twice.
"""

from __future__ import annotations

from typing import Any, Final

import structlog
from django.conf import settings
from django.core.cache import cache

from bots.crypto import UndecipherableToken
from bots.models import Bot
from conversations.models import Chat, ProblemKind
from conversations.transports.telegram import client, limits
from conversations.transports.telegram.errors import ApiError, Failure, Verdict

log = structlog.get_logger(__name__)

TRIES: Final = 3
# While the platform does not answer, its questions wait: each would keep a worker for as long as it takes to give up.
AWAY: Final = "telegram:away"
AWAY_SECONDS: Final = 45


def is_on() -> bool:
    """Whether this house talks to Telegram at all."""
    return bool(settings.TELEGRAM_MODE != "off")


def is_away() -> bool:
    """Whether the platform has left a question unanswered within the last `AWAY_SECONDS`, however often it was put."""
    try:
        return cache.get(AWAY) is not None
    except Exception as error:  # each cache backend has errors of its own
        log.warning("telegram.away_unknown", error=type(error).__name__)
        return False


def token_of(bot: Bot | int) -> str:
    """The token as the platform gave it. Raises `ApiError` where the bot has none, or none that opens."""
    pk = bot if isinstance(bot, int) else bot.pk
    try:
        found = Bot.objects.only("token").get(pk=pk).token
    except (Bot.DoesNotExist, UndecipherableToken):
        found = ""
    if not found:
        raise ApiError(Failure(Verdict.TOKEN, 0, "no token that opens is set", problem=ProblemKind.TOKEN_REFUSED))
    return found


def ask(token: str, method: str, **given: Any) -> Any:
    """One question, or anything else that does no harm when it is asked twice: again where no answer came.

    Raises `ApiError`.
    """
    for left in range(TRIES - 1, -1, -1):
        try:
            return client.shared().call(token, method, **given)
        except ApiError as error:
            if error.failure.verdict not in (Verdict.NOT_SENT, Verdict.UNKNOWN):
                raise
            if not left:
                if not error.failure.code:  # an error that is answered at once keeps nobody waiting
                    _note_away()
                raise
    raise AssertionError("unreachable")


def _note_away() -> None:
    try:
        cache.set(AWAY, 1, timeout=AWAY_SECONDS)
    except Exception as error:  # as above
        log.warning("telegram.away_unknown", error=type(error).__name__)


def write(bot_id: int, token: str, peer: int, method: str, *, chat: Chat | None = None, **given: Any) -> Any:
    """Write to the group of this chat (a person, where it is None), or change what stands there.

    Raises `ApiError`; where there is no room now its verdict is `WAIT`, with the seconds to wait.
    """
    limiter = limits.limiter()
    # Turns are counted by the number of the chat here; a person is nobody's chat.
    (grant,) = limiter.ask([limits.of_message(bot_id, chat.pk if chat is not None else -peer)])
    if not grant.is_granted:
        raise ApiError(Failure(Verdict.WAIT, 0, "no room within the limits", retry_after=grant.wait))
    try:
        done = client.shared().call(token, method, chat_id=peer, **given)
    except ApiError as error:
        if error.failure.verdict is Verdict.WAIT:
            limiter.refused(grant, error.failure.retry_after)
        if error.failure.verdict in (Verdict.WAIT, Verdict.NOT_SENT):
            limiter.give_back([grant])
        else:
            limiter.answered([grant])
        raise
    limiter.answered([grant])
    return done
