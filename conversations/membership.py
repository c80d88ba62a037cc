"""Which bots belong to which chat, and the platform's limit on that.

`check_add` says why a bot may not join; `add` decides and writes under a lock
on the chat, so that two people adding at once do not pass the limit together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bots.models import Bot
from conversations.models import Chat, Membership, Platform

# The platform's own limit on one group. Members switched off are still in the group.
TELEGRAM_BOT_LIMIT = 20


class MembershipRefused(ValueError):
    """Why these bots may not join. The message is written for staff."""


@dataclass(frozen=True, slots=True)
class Joining:
    """A checked addition: who is new to the chat."""

    chat: Chat
    bots: tuple[Bot, ...]


def check_size(platform: str, members: int) -> None:
    """Raises `MembershipRefused` where a chat of this platform cannot hold so many bots."""
    if platform == Platform.TELEGRAM and members > TELEGRAM_BOT_LIMIT:
        over = members - TELEGRAM_BOT_LIMIT
        raise MembershipRefused(
            _("A Telegram group takes at most %(limit)d bots.") % {"limit": TELEGRAM_BOT_LIMIT}
            + " "
            + ngettext("%(over)d bot is too many.", "%(over)d bots are too many.", over) % {"over": over}
        )


def check_add(chat: Chat, bots: Sequence[Bot]) -> Joining:
    """Who of `bots` is not in the chat yet; raises `MembershipRefused` where they do not all fit."""
    present = set(Membership.objects.filter(chat=chat).values_list("bot_id", flat=True))
    new = {bot.pk: bot for bot in bots if bot.pk not in present}
    check_size(chat.platform, len(present) + len(new))
    return Joining(chat, tuple(new.values()))


def do_add(joining: Joining, at: datetime) -> list[Membership]:
    """Writes a checked addition."""
    return Membership.objects.bulk_create(
        [Membership(chat=joining.chat, bot=bot, joined_at=at) for bot in joining.bots]
    )


def add(chat: Chat, bots: Sequence[Bot], at: datetime) -> list[Membership]:
    """Adds those of `bots` that are not members yet, all or none of them."""
    with transaction.atomic():
        locked = Chat.objects.select_for_update().get(pk=chat.pk)
        return do_add(check_add(locked, bots), at)
