"""Turns of which nobody knows whether Telegram has them, and what decides.

Nothing is sent to find out. Either the platform shows the message later (somebody replies to it, or it is pinned), or
staff look into the group and say. Until then the turn stays `unknown`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import structlog
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet

from conversations import push
from conversations.engine.reasons import Ended
from conversations.live import service
from conversations.models import Chat, Message, Platform, TelegramAccount, Turn, TurnKind, TurnState
from conversations.transports.telegram.events import Answered
from piyasa_site.common.metrics import TURNS

log = structlog.get_logger(__name__)

# The platform dates a message when it accepts it; clocks may differ by this much besides a request's own time.
CLOCKS_DIFFER: Final = timedelta(seconds=90)


def seen(chat: Chat, shown: Answered, now: datetime) -> Message | None:
    """The platform has shown a message in this group: where it is one that was unknown, it is recorded as sent.

    The message is known by its bot, its text, and the time it was handed over. Two queries for one that is not ours
    or known already.
    """
    if shown.sender is None or not shown.sender.is_bot:
        return None
    account = TelegramAccount.objects.filter(telegram_id=shown.sender.id).first()
    if account is None or Message.objects.filter(chat=chat, platform_id=str(shown.message_id)).exists():
        return None
    unknown = Turn.objects.filter(chat=chat, bot=account.bot_id, kind=TurnKind.MESSAGE, state=TurnState.UNKNOWN)
    handed_over = unknown.filter(
        called_at__gte=shown.at - CLOCKS_DIFFER, called_at__lte=shown.at + CLOCKS_DIFFER
    ).select_related("chat", "bot")
    same = [turn for turn in handed_over if turn.text.strip() == shown.text.strip()]
    if not same:
        return None
    turn = min(same, key=lambda turn: abs(_handed_over(turn) - shown.at))
    return _record(turn, str(shown.message_id), "seen in the group later")


def do_sent(turns: QuerySet[Turn], by: AbstractBaseUser) -> int:
    """Staff have seen these unknown messages in their groups: they are recorded as said; returns how many were.

    Their ids on the platform stay unknown, so that they are not replied to there.
    """
    found = turns.filter(state=TurnState.UNKNOWN, kind=TurnKind.MESSAGE, called_at__isnull=False)
    chosen = found.select_related("chat", "bot").order_by("pk")
    return sum(_record(turn, "", f"{by.get_username()} says that it was sent") is not None for turn in chosen)


def do_not_sent(turns: QuerySet[Turn], by: AbstractBaseUser) -> int:
    """Staff have looked and these messages are not there. They are not sent again: the talk has moved on."""
    changed = turns.filter(state=TurnState.UNKNOWN, chat__platform=Platform.TELEGRAM).update(
        state=TurnState.FAILED, reason=f"{Ended.NOT_FOUND} ({by.get_username()})"[:200], called_at=None
    )
    if changed:
        TURNS.labels(state=TurnState.FAILED.value).inc(changed)
    return changed


def _record(turn: Turn, platform_id: str, why: str) -> Message | None:
    """Writes the message at the time the turn was handed over; None where somebody else has decided meanwhile."""
    with transaction.atomic():
        messages = service.record_sent([turn], {turn.pk: platform_id}, _handed_over(turn))
        Turn.objects.filter(pk__in=[turn.pk] if messages else []).update(reason=f"was unknown: {why}"[:200])
    if not messages:
        return None
    log.info("telegram.reconciled", turn=turn.pk, message=messages[0].pk)
    transaction.on_commit(lambda: push.push_messages(turn.chat_id, messages))
    return messages[0]


def _handed_over(turn: Turn) -> datetime:
    assert turn.called_at is not None, "an unknown turn was handed over"
    return turn.called_at
