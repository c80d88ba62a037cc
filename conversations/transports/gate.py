"""The one place that decides whether anything may be published to a chat.

Every transport passes through here, when a turn is composed and again right
before it is sent. There is no parameter to skip it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db.models import Q

from bots.models import Bot
from conversations.models import AccountState, Chat, Disclosure, Platform, TelegramNotice, Turn
from piyasa_site.common import clock

# The notice is looked at every hour; half an hour more forgives one look that failed.
SEEN_WITHIN: Final = timedelta(minutes=90)


def hold_reason(chat: Chat, now: datetime | None = None) -> str:
    """Why nothing may be published to this chat at `now` (the present where it is not given); empty when it may.

    A Telegram group hears nothing unless the notice about its AI participants is known to stand pinned: the chat is
    marked so, there is a message in this very group that is the notice, and both were seen within `SEEN_WITHIN`.
    Reads `chat.notice` for a Telegram group: join it where there are many.
    """
    if not chat.is_enabled:
        return "the chat is switched off"
    if chat.platform != Platform.TELEGRAM:
        return ""
    return _telegram_hold_reason(chat, now or clock.now())


def turn_hold_reason(turn: Turn, now: datetime | None = None) -> str:
    """Why this turn may not be published at `now`; empty when it may.

    Reads `turn.chat.notice` and `turn.bot.telegram`: join them.
    """
    return hold_reason(turn.chat, now) or account_hold_reason(turn.bot, turn.chat)


def account_hold_reason(bot: Bot, chat: Chat) -> str:
    """Why this bot may not speak in the chat, whatever the chat allows; empty when it may.

    In a Telegram group its account must be known to describe itself as synthetic, which makes it `ready`. Reads
    `bot.telegram`: join it.
    """
    if chat.platform != Platform.TELEGRAM or not bot.token:
        return ""  # whoever has no token cannot speak there, which is another matter
    account = getattr(bot, "telegram", None)
    if account is None or account.state != AccountState.READY:
        return "the account of this bot is not known to say that it is synthetic"
    return ""


def waits_for_account() -> Q:
    """Turns that `account_hold_reason` holds back, as the database finds them (a token that no key opens counts)."""
    ready = Q(bot__telegram__state=AccountState.READY)
    return Q(chat__platform=Platform.TELEGRAM) & ~Q(bot__token="") & ~ready


def _telegram_hold_reason(chat: Chat, now: datetime) -> str:
    missing = "the notice about AI participants is not pinned in this group"
    if chat.disclosure != Disclosure.PINNED:
        return missing
    try:
        notice = chat.notice
    except TelegramNotice.DoesNotExist:
        return missing
    if notice.message_id is None or notice.group != chat.platform_id:
        return missing
    seen = min(filter(None, (chat.disclosure_checked_at, notice.checked_at)), default=None)
    if chat.disclosure_checked_at is None or notice.checked_at is None or seen is None or seen < now - SEEN_WITHIN:
        minutes = int(SEEN_WITHIN.total_seconds() // 60)
        return f"the notice about AI participants was not seen pinned in this group for {minutes} minutes"
    if not chat.platform_id:
        return "the group's id is not known"
    if chat.trouble:
        return chat.trouble
    if settings.TELEGRAM_MODE == "off":
        return "publishing to Telegram is switched off (TELEGRAM_MODE)"
    return ""
