"""What people ask of the bots by command, in a group and in private: who is an AI here, forget me, help.

The commands are those of the web rooms and mean the same (`people.run_command`). In a group they are answered by
the bot they name, else by the listener, and only where the group may be spoken in at all. Whoever writes to a bot in
private is told what it is and where it lives; it holds no conversations there.

An answer is sent once or not at all, by a task of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

import structlog
from django.core.cache import cache
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from bots.models import Bot
from conversations import people
from conversations.models import Chat, Person, Platform
from conversations.people_data import do_opt_out
from conversations.transports.gate import account_hold_reason, hold_reason
from conversations.transports.telegram import house_calls
from conversations.transports.telegram.errors import ApiError, Verdict
from piyasa_site.common.turkish import alphabetical

log = structlog.get_logger(__name__)

FORGET: Final = "unut"
KNOWN: Final = ("bots", FORGET, "yardim", "help", "start")
LANGUAGE: Final = "tr"  # of the rooms, whatever staff have chosen for their desk
TEXT_LENGTH: Final = 4096
# Answers per seconds: to one person in one group, in one group altogether, to one person by one bot in private.
PERSON_LIMIT: Final = (4, 60)
GROUP_LIMIT: Final = (8, 60)
PRIVATE_LIMIT: Final = (3, 600)
ANSWERED_ONCE_SECONDS: Final = 3600
PAUSE: Final = 2.0  # seconds, after something went wrong on the way
LONGEST_WAIT: Final = 60.0  # seconds; an answer that could only come later is not worth sending


def menu() -> Sequence[tuple[str, str]]:
    """The commands as clients offer them, each with its description."""
    return (
        ("bots", "Bu gruptaki yapay zekâ katılımcılar"),
        ("unut", "Benden söz etmeyin, beni hatırlamayın"),
        ("yardim", "Komutlar ve açıklamalar"),
    )


def is_first(group: str, message_id: int) -> bool:
    """Whether nobody has taken this command up yet: several bots may see the same one."""
    try:
        return bool(cache.add(f"telegram:command:{group}:{message_id}", 1, timeout=ANSWERED_ONCE_SECONDS))
    except Exception as error:  # each cache backend has errors of its own; a second answer does no harm
        log.warning("telegram.commands_unshared", error=type(error).__name__)
        return True


def carry_out(bot: Bot, chat: Chat, person: Person, word: str, message_id: int, now: datetime) -> None:
    """Do what a person asks for in a group, and have `bot` answer. Somebody who wants to be forgotten always is."""
    is_answered = people.within_limit(f"telegram:command:{chat.pk}:{person.pk}", PERSON_LIMIT) and people.within_limit(
        f"telegram:command:{chat.pk}", GROUP_LIMIT
    )
    if not is_answered and word != FORGET:
        return
    with translation.override(LANGUAGE):
        try:
            told = people.run_command(chat, person, f"/{word}", now)
        except people.Refusal as refused:
            told = people.Notice(refused.sentence)
        text = _with_names(chat, told)
    if is_answered and not hold_reason(chat, now):
        transaction.on_commit(partial(_answer, bot.pk, chat.platform_id, text, message_id))


def forget(bot: Bot, person: Person, message_id: int, now: datetime) -> None:
    """The same as `/unut` in a group, asked for in private."""
    do_opt_out(person, None)
    log.info("telegram.opted_out", person=person.pk)
    with translation.override(LANGUAGE):
        text = _("Done: AI members will neither mention nor remember you from now on.")
    if people.within_limit(f"telegram:private:{bot.pk}:{person.platform_id}", PRIVATE_LIMIT):
        transaction.on_commit(partial(_answer, bot.pk, person.platform_id, text, message_id))


def introduce(bot_id: int, user_id: int, message_id: int) -> None:
    """Tell somebody who writes to a bot in private what it is and where it lives."""
    if not people.within_limit(f"telegram:private:{bot_id}:{user_id}", PRIVATE_LIMIT):
        return
    bot = Bot.objects.filter(pk=bot_id).defer("token").first()
    if bot is not None:
        _answer(bot.pk, str(user_id), introduction(bot), message_id)


def introduction(bot: Bot) -> str:
    """What a bot says of itself: that it is one, that its trades are fictional, and which public rooms it is in.

    Other groups stay unnamed: that they exist is their members' business.
    """
    rooms = bot.chats.filter(is_enabled=True, is_public=True).values_list("title", flat=True)
    titles = sorted(rooms, key=alphabetical)[:5]
    where = f"Konuştuğum yerler: {', '.join(titles)}." if titles else "Yalnızca üyesi olduğum gruplarda konuşurum."
    return (
        f"Merhaba, ben {bot.name}. İnsan değilim: Piyasa’nın yapay zekâ katılımcılarından biriyim. "
        "Portföyüm ve işlemlerim kurgudur, söylediklerim yatırım tavsiyesi değildir.\n\n"
        f"Özel mesajlara yanıt yazmam ve onları saklamam. {where}\n\n"
        "/unut yazarsanız gruplarda sizden söz etmez, sizi hatırlamam."
    )


def deliver(bot_id: int, peer: str, text: str, reply_to: int) -> float | None:
    """Send an answer now; returns after how many seconds to try again where the platform accepted nothing yet.

    A group may have been closed to us since it was asked, or to this bot: the gate has the last word.
    """
    from telegram import ReplyParameters

    chat = Chat.objects.filter(platform=Platform.TELEGRAM, platform_id=peer).select_related("notice").first()
    if chat is not None:
        bot = Bot.objects.select_related("telegram").filter(pk=bot_id).first()
        if bot is None or hold_reason(chat) or account_hold_reason(bot, chat):
            return None
    try:
        house_calls.write(
            bot_id,
            house_calls.token_of(bot_id),
            int(peer),
            "send_message",
            chat=chat,
            text=text,
            reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True),
        )
    except ApiError as error:
        failure = error.failure
        log.info("telegram.answer_failed", bot=bot_id, code=failure.code, verdict=failure.verdict.value)
        if failure.verdict is Verdict.WAIT and failure.retry_after <= LONGEST_WAIT:
            return failure.retry_after
        if failure.verdict is Verdict.NOT_SENT:
            return PAUSE
    return None


# --- private -----------------------------------------------------------------------------


def _with_names(chat: Chat, told: people.Notice) -> str:
    """The text of a notice, the names it lists below one another with the usernames by which clients know them."""
    if not told.names:
        return told.text
    members = people.members_of(chat).values_list("name", "username")
    lines = [f"• {name} (@{username})" for name, username in sorted(members, key=lambda pair: alphabetical(pair[0]))]
    return "\n".join([told.text, *lines])[:TEXT_LENGTH]


def _answer(bot_id: int, peer: str, text: str, reply_to: int) -> None:
    from conversations.tasks import answer_command

    try:
        answer_command.apply_async((bot_id, peer, text, reply_to), retry=False)
    except Exception as error:  # whatever the broker raises: the asker may ask again
        log.warning("telegram.answer_not_queued", bot=bot_id, error=type(error).__name__)
