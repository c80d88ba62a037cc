"""One flow that makes a bot with its persona, stances and holdings, and gives it a room: all of it, or nothing.

Every part passes the same rules as on its own; what is wrong is told with the path to it (`stances.1.topic`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from bots import changes
from bots.models import Bot, Holding, Stance
from conversations import chats
from conversations.interview import Answer, Exchange, ask_member, member_to_ask
from conversations.membership import MembershipRefused, add
from conversations.models import Chat, Membership


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made: columns by name. `token` goes its own way; a chat is either there (`existing`) or new."""

    bot: Mapping[str, Any]
    stances: Sequence[Mapping[str, Any]] = ()
    holdings: Sequence[Mapping[str, Any]] = ()
    chat: Mapping[str, Any] | None = None
    existing: Chat | None = None


@dataclass(frozen=True, slots=True)
class Made:
    bot: Bot
    stances: list[Stance]
    holdings: list[Holding]
    chat: Chat | None


@transaction.atomic
def do_setup(wanted: Wanted, by: User, at: datetime) -> Made:
    """Makes all of it. Raises `PermissionDenied`, or `ValidationError` by path; nothing is written then."""
    columns = {name: value for name, value in wanted.bot.items() if name != "token"}
    token = {"token": wanted.bot["token"]} if "token" in wanted.bot else {}
    bot = Bot(**columns)
    with _Within("bot"):
        changes.check_bot(bot, token, by)
    changes.do_save(bot, token, by)
    stances = [Stance(bot=bot, **values) for values in wanted.stances]
    holdings = [Holding(bot=bot, **values) for values in wanted.holdings]
    _write(stances, "stances", changes.check_stance, by)
    _write(holdings, "holdings", changes.check_holding, by)
    return Made(bot, stances, holdings, _placed(wanted, bot, by, at))


def preview(wanted: Wanted, by: User, at: datetime, questions: Sequence[str]) -> list[Answer]:
    """How the bot would answer these, without making it. Raises as `do_setup` does.

    It is made, read as rooms would read it, and taken back; only then is anything written by anybody, so no model is
    waited for inside the transaction.
    """
    with transaction.atomic():
        made = do_setup(wanted, by, at)
        member = member_to_ask(made.bot.pk, at)
        transaction.set_rollback(True)
    said: list[Exchange] = []
    answers = []
    for question in questions:
        answers.append(ask_member(member, question, at, earlier=said))
        said.append(Exchange(question, answers[-1].text))
    return answers


def _write(rows: Sequence[Any], name: str, check: Callable[[Any, Mapping[str, Any], User], None], by: User) -> None:
    """One after another, so that two on one topic are found by the second."""
    for number, row in enumerate(rows):
        with _Within(f"{name}.{number}"):
            check(row, {}, by)
        changes.do_save(row, {}, by)


def _placed(wanted: Wanted, bot: Bot, by: User, at: datetime) -> Chat | None:
    """The room the bot is in now: a new one, with whoever else was named, or one that is there."""
    if wanted.chat is not None:
        values = dict(wanted.chat)
        given = {"members": sorted({*values.pop("members", ()), bot.pk})}
        chat = Chat(**values)
        with _Within("chat"):
            chats.check_chat(chat, given, by)
        chats.do_save(chat, given, by)
        return chat
    if wanted.existing is None:
        return None
    chat = Chat.objects.select_for_update().get(pk=wanted.existing.pk)
    with _Within("chat_id"):
        changes.check_may(by, Membership(chat=chat, bot=bot))
        try:
            add(chat, [bot], at)
        except MembershipRefused as refused:
            raise ValidationError(str(refused)) from None
    return chat


class _Within:
    """Gives errors of a part the path to it."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if not isinstance(error, ValidationError):
            return
        if not hasattr(error, "error_dict"):
            raise ValidationError({self.path: error.messages}) from None
        raise ValidationError(
            {
                self.path if name == NON_FIELD_ERRORS else f"{self.path}.{name}": sentences
                for name, sentences in error.message_dict.items()
            }
        ) from None
