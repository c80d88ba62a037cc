"""What the house itself does on the platform beside the turns of its bots: notices, answers to commands, questions.

It obeys the limits that all workers share, as turns do (`limits`), so that a flood of commands takes nothing from
anybody's window twice.
"""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings

from bots.crypto import UndecipherableToken
from bots.models import Bot
from conversations.models import Chat, ProblemKind
from conversations.transports.telegram import client, limits
from conversations.transports.telegram.errors import ApiError, Failure, Verdict

TRIES: Final = 3


def is_on() -> bool:
    """Whether this house talks to Telegram at all."""
    return bool(settings.TELEGRAM_MODE != "off")


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
            if not left or error.failure.verdict not in (Verdict.NOT_SENT, Verdict.UNKNOWN):
                raise
    raise AssertionError("unreachable")


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
