"""What the platform refuses for good: kept as problems, shown to staff with what to do, and held back until put right.

A problem of one bot in one group switches its membership off, one of a token all its Telegram memberships, one of a
whole group holds the group through the gate. What staff have switched off themselves is left as it is, and stays off
when the problem is solved.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

import structlog
from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations import disclosure_log
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    DisclosureEventKind,
    Membership,
    Message,
    Platform,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    TelegramProblem,
)
from piyasa_site.common.audit import audited_update

log = structlog.get_logger(__name__)

OF_CHATS: Final = frozenset({ProblemKind.CHAT_DELETED, ProblemKind.TOPIC_CLOSED, ProblemKind.MIGRATED})
# Lacking a right (to pin, say) does not keep a bot from writing.
SILENCING: Final = frozenset(ProblemKind) - OF_CHATS - {ProblemKind.NO_RIGHTS}

WHAT_TO_DO: Final = {
    ProblemKind.KICKED: _("Somebody removed the bot. Lift the ban in the group, add the bot again, then try again."),
    ProblemKind.NOT_A_MEMBER: _("Add the bot to the group, then try again."),
    ProblemKind.BLOCKED: _("Whoever blocked the bot has to unblock it. In a group: add it again, then try again."),
    ProblemKind.RESTRICTED: _("In the group's permissions, allow the bot to send messages, then try again."),
    ProblemKind.NO_RIGHTS: _("Make the bot an administrator of the group with the right to pin messages."),
    ProblemKind.CHAT_NOT_FOUND: _("Check the group's id, and that the bot was added to it, then try again."),
    ProblemKind.CHAT_DELETED: _("The group is gone. Switch the chat off, or give it the id of another group."),
    ProblemKind.TOPIC_CLOSED: _("Open the group's general topic again, then try again."),
    ProblemKind.MIGRATED: _("Another chat already has the new id. Delete one of the two, then try again."),
    ProblemKind.TOKEN_REFUSED: _("Ask BotFather for a new token and give it to the bot."),
}
# Kept in the rows, in the language of the house; pages translate by the kind.
_SHORT: Final = {kind: f"Telegram: {kind.value.replace('_', ' ')}" for kind in ProblemKind}
_SAID_LENGTH: Final = 240


def note(kind: ProblemKind, *, now: datetime, chat: Chat | None = None, bot: Bot | None = None, said: str = "") -> None:
    """Keeps a problem, or counts it again, and stops what it makes pointless. `said` is what the platform answered.

    A problem of a whole group is kept without the bot that met it, one of a token without the group.
    """
    if kind in OF_CHATS:
        bot = None
    elif kind == ProblemKind.TOKEN_REFUSED:
        chat = None
    key = _key(kind, chat, bot)
    seen = TelegramProblem.objects.filter(open_key=key)
    values = {"said": said[:_SAID_LENGTH], "last_at": now}
    with transaction.atomic():
        if not seen.update(times=F("times") + 1, **values):
            try:
                with transaction.atomic():
                    TelegramProblem.objects.create(kind=kind, chat=chat, bot=bot, open_key=key, first_at=now, **values)
                log.warning("telegram.problem", kind=kind.value, chat=chat and chat.pk, bot=bot and bot.pk)
            except IntegrityError:  # somebody else has met it at the same moment
                seen.update(times=F("times") + 1, **values)
        if kind in OF_CHATS and chat is not None:
            if audited_update(Chat.objects.filter(pk=chat.pk), None, trouble=_SHORT[kind]):
                disclosure_log.note(chat.pk, DisclosureEventKind.HELD, now, detail=_SHORT[kind])
        elif kind in SILENCING and bot is not None:
            speaking = _memberships(chat, bot).filter(is_enabled=True)
            audited_update(speaking, None, is_enabled=False, reason=_SHORT[kind])
            if kind == ProblemKind.TOKEN_REFUSED:
                TelegramAccount.objects.filter(bot=bot).update(
                    state=AccountState.REFUSED, problem=str(WHAT_TO_DO[kind]), checked_at=now
                )


def solve(
    *, now: datetime, chat: Chat | None = None, bot: Bot | None = None, by: AbstractBaseUser | None = None
) -> int:
    """Closes the open problems of this bot in this group (or of the group, or of the token) and lets speak again
    whom they silenced; counts the problems. `by` is who says so, where it was not the platform."""
    mine = TelegramProblem.objects.filter(solved_at=None, chat=chat, bot=bot)
    with transaction.atomic():
        closed = mine.update(solved_at=now, open_key=None)
        if bot is not None:
            # Of somebody who has another problem besides, nothing changes yet.
            others = TelegramProblem.objects.filter(solved_at=None, bot=bot, kind__in=SILENCING)
            if chat is not None and others.filter(Q(chat=chat) | Q(chat=None)).exists():
                return closed
            silent = _memberships(chat, bot).filter(reason__in=_SHORT.values())
            still = others.exclude(chat=None).values("chat")
            audited_update(silent.exclude(chat__in=still), by, is_enabled=True, reason="")
        elif chat is not None and audited_update(Chat.objects.filter(pk=chat.pk), by, trouble=""):
            disclosure_log.note(chat.pk, DisclosureEventKind.RELEASED, now)
    return closed


def try_again(chosen: Sequence[TelegramProblem], by: AbstractBaseUser, now: datetime) -> int:
    """Staff say that these are put right; where they are not, the next message brings them back. Counts them."""
    before = TelegramProblem.objects.filter(pk__in=[problem.pk for problem in chosen], solved_at=None)
    count = before.count()
    for problem in chosen:
        solve(chat=problem.chat, bot=problem.bot, now=now, by=by)
    return count


def spoke(pairs: Collection[tuple[int, int]], now: datetime) -> None:
    """These bots (chat, bot) have just been heard: whatever kept them silent there is solved. One query as a rule."""
    here = Q(chat__in={chat for chat, _ in pairs}) | Q(chat=None)
    speaking = {bot for _, bot in pairs}
    silenced = TelegramProblem.objects.filter(here, solved_at=None, kind__in=SILENCING, bot__in=speaking)
    for problem in silenced.select_related("chat", "bot"):
        if (problem.chat_id, problem.bot_id) in pairs or (problem.chat_id is None and problem.bot_id in speaking):
            solve(chat=problem.chat, bot=problem.bot, now=now)


def follow(chat: Chat, new_id: int, now: datetime) -> bool:
    """The group has become a supergroup with another id: takes it over, once. False where another chat has it.

    Ids of messages begin anew there, so the old ones are kept as what they were; and whether the notice stands in
    the new group has to be seen before anything more is said.
    """
    with transaction.atomic():
        held = Chat.objects.select_for_update().get(pk=chat.pk)
        old, new = held.platform_id, str(new_id)
        if old == new:
            chat.platform_id = new
            return True
        if Chat.objects.filter(platform=Platform.TELEGRAM, platform_id=new).exists():
            note(ProblemKind.MIGRATED, chat=held, said=f"{old} -> {new}", now=now)
            return False
        put_away_numbers(held, old)
        TelegramNotice.objects.filter(chat=held).update(group=new, message_id=None, checked_at=None)
        row = Chat.objects.filter(pk=held.pk)
        audited_update(row, None, platform_id=new, disclosure=Disclosure.MISSING)
        row.update(disclosure_checked_at=None)
        disclosure_log.note(held.pk, DisclosureEventKind.MOVED, now, detail=f"{old} → {new}")
    chat.refresh_from_db(fields=["platform_id", "disclosure", "disclosure_checked_at"])
    log.info("telegram.migrated", chat=chat.pk)
    return True


def put_away_numbers(chat: Chat, group: str) -> None:
    """The chat is another group now: the numbers its messages had in the former one mean nothing there any more.

    They are kept behind the id of that group, where nothing takes them for numbers.
    """
    Message.objects.filter(chat=chat).exclude(platform_id="").exclude(platform_id__contains=":").update(
        platform_id=Concat(Value(f"{group}:"), F("platform_id"), output_field=CharField())
    )


def _memberships(chat: Chat | None, bot: Bot) -> QuerySet[Membership]:
    """Of this bot in this group, or in every Telegram group."""
    mine = Membership.objects.filter(bot=bot, chat__platform=Platform.TELEGRAM)
    return mine if chat is None else mine.filter(chat=chat)


def _key(kind: ProblemKind, chat: Chat | None, bot: Bot | None) -> str:
    return f"{kind.value}:{chat.pk if chat else ''}:{bot.pk if bot else ''}"
