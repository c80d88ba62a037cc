"""How the house stands with Telegram, in one sentence, for `manage.py preflight`."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count

from conversations.models import AccountState, Chat, Disclosure, Platform, TelegramAccount
from conversations.transports.telegram import polling, webhooks


def standing(now: datetime) -> tuple[bool, str]:
    """Whether all that is needed is there, and how many accounts and groups are as they should be. Three queries."""
    counted = TelegramAccount.objects.values_list("state").annotate(count=Count("pk")).order_by()
    states: dict[str, int] = dict(counted)
    whole, ready = sum(states.values()), states.get(AccountState.READY, 0)
    if not whole:
        return True, "no bot has a token yet: Admin, Telegram accounts, Enter tokens"
    groups = Chat.objects.filter(platform=Platform.TELEGRAM, is_enabled=True)
    disclosed = dict(groups.values_list("disclosure").annotate(count=Count("pk")).order_by())
    pinned, enabled = disclosed.get(Disclosure.PINNED, 0), sum(disclosed.values())
    told = f"{ready} of {whole} accounts ready, the notice stands in {pinned} of {enabled} groups"
    missing = _not_received(now) if ready else "no account is ready: see Admin, Telegram accounts"
    return not missing, f"{told}; {missing}" if missing else told


def _not_received(now: datetime) -> str:
    """Why updates do not come in; empty where they do."""
    if settings.TELEGRAM_MODE == "polling":
        last = cache.get(polling.HEARTBEAT_KEY)
        if last is None or now - datetime.fromisoformat(last) > polling.HEARTBEAT_LIMIT:
            return "nobody receives: start manage.py telegram_poll"
        return ""
    try:
        webhooks.check_address()
    except webhooks.NoWebhooks as error:
        return str(error)
    without = webhooks.ready().filter(hook_set_at=None).count()
    return f"{without} have no webhook yet: Admin, Telegram accounts, says why" if without else ""
