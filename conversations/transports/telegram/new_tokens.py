"""Notices what staff do elsewhere that concerns Telegram: a bot's token was changed, a group was switched on.

Its account, or its notice, is then looked at anew, wherever they did it.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils.translation import gettext as _

from bots.models import Bot
from conversations.models import AccountState, Chat, Disclosure, Platform, TelegramAccount
from conversations.transports.telegram import house_calls, notice


def watch() -> None:
    """Listens to what happens to bots and chats; called when the app is ready."""
    post_save.connect(_saved, sender=Bot, dispatch_uid="telegram-new-tokens")
    post_save.connect(_chat_saved, sender=Chat, dispatch_uid="telegram-new-groups")


def _saved(instance: Bot, created: bool = False, **about: Any) -> None:
    """A row whose token was never read was not given another one. `accounts.due` finds those marked here."""
    if created or "token" in instance.get_deferred_fields():
        return
    account = TelegramAccount.objects.filter(bot=instance)
    if instance.token:
        account.update(checked_at=None)
        number = instance.token.partition(":")[0]
        known = account.values_list("telegram_id", flat=True).first()
        if known is not None and str(known) != number:
            account.update(state=AccountState.UNCHECKED)  # another account, which nobody has described yet
    else:
        account.update(state=AccountState.UNCHECKED, problem=_("No token is set: the bot lives in web rooms only."))


def _chat_saved(instance: Chat, **about: Any) -> None:
    """A group that was switched on, or given its id, need not wait for the next minute to be spoken in."""
    is_waiting = instance.platform == Platform.TELEGRAM and instance.is_enabled and instance.platform_id
    if is_waiting and instance.disclosure != Disclosure.PINNED and house_calls.is_on():
        transaction.on_commit(partial(notice.look_soon, instance.pk))
