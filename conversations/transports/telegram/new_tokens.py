"""Notices that staff have changed a bot's token, wherever they did, so that its account is looked at anew."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.utils.translation import gettext as _

from bots.models import Bot
from conversations.models import AccountState, TelegramAccount


def watch() -> None:
    """Listens to what happens to bots; called when the app is ready."""
    post_save.connect(_saved, sender=Bot, dispatch_uid="telegram-new-tokens")


def _saved(instance: Bot, created: bool = False, **about: Any) -> None:
    """A row whose token was never read was not given another one. `accounts.due` finds those marked here."""
    if created or "token" in instance.get_deferred_fields():
        return
    account = TelegramAccount.objects.filter(bot=instance)
    if instance.token:
        account.update(checked_at=None)
    else:
        account.update(state=AccountState.UNCHECKED, problem=_("No token is set: the bot lives in web rooms only."))
