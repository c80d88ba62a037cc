"""Receiving by webhook: one opaque path per bot, a secret in the header, a fast answer, the work queued.

The path holds 24 random bytes and says nothing of the bot (`TelegramAccount.hook_path`). The secret that the platform
repeats in the header X-Telegram-Bot-Api-Secret-Token follows from the house's own secret key and the path, so it lies
nowhere. Both are of the letters the platform allows (core.telegram.org/bots/api#setwebhook).

An update that cannot be queued is answered with 503: the platform brings it again.

Whenever an account is checked, `settle` sees that its updates come the way this house receives them.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bots.models import Bot
from conversations.models import AccountState, TelegramAccount
from conversations.transports.telegram import events
from conversations.transports.telegram.errors import ApiError
from conversations.transports.telegram.house_calls import ask, token_of
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
PREFIX: Final = "telegram/"
# An update is a few kilobytes; nobody else has business on these paths.
LONGEST_BODY: Final = 512 * 1024
CONNECTIONS: Final = 10  # at once from the platform, for each bot
PORTS: Final = (443, 80, 88, 8443)  # core.telegram.org/bots/webhooks


class NoWebhooks(Exception):
    """Why webhooks cannot be set, in one sentence."""


@dataclass(frozen=True, slots=True)
class Hook:
    """What is known of one bot's webhook. `problem` is a sentence, empty where all is well."""

    bot: str
    is_set: bool
    pending: int = 0
    problem: str = ""

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@csrf_exempt
@require_POST
def receive(request: HttpRequest, path: str) -> HttpResponse:
    """An update from the platform. Whoever does not know the secret learns nothing but that there is no such page."""
    account = TelegramAccount.objects.filter(hook_path=path).only("bot_id", "hook_path").first()
    given = request.headers.get(HEADER, "")
    # Compared also where there is no such path, so that time tells nothing.
    is_known = constant_time_compare(given, secret_of(path))
    if account is None or not is_known:
        return HttpResponse(status=404)
    length = request.headers.get("Content-Length") or "0"
    if not length.isdecimal() or int(length) > LONGEST_BODY:
        return HttpResponse(status=413)
    try:
        update = json.loads(request.body)
    except (ValueError, RecursionError):
        return HttpResponse(status=400)
    if events.update_id(update) is None:
        return HttpResponse(status=400)
    from conversations.tasks import receive_updates

    try:
        receive_updates.apply_async((account.bot_id, [update]), retry=False)
    except Exception as error:  # whatever the broker raises
        log.error("telegram.update_not_queued", bot=account.bot_id, error=type(error).__name__)
        return HttpResponse(status=503)
    return HttpResponse(status=200)


def secret_of(path: str) -> str:
    """The secret that belongs to a path: 64 hexadecimal digits."""
    return hmac.new(settings.SECRET_KEY.encode(), f"telegram webhook {path}".encode(), hashlib.sha256).hexdigest()


def address_of(path: str) -> str:
    """Where the platform brings the updates of the bot with this path."""
    return f"{settings.PUBLIC_URL.rstrip('/')}/{PREFIX}{path}/"


def check_address() -> None:
    """Raises `NoWebhooks` where the platform could not reach `PUBLIC_URL`."""
    parts = urlsplit(settings.PUBLIC_URL)
    if settings.TELEGRAM_API_BASE.rstrip("/") != "https://api.telegram.org":
        return  # a server of one's own takes any address
    if parts.scheme != "https" or not parts.hostname:
        raise NoWebhooks(_("PUBLIC_URL must be the https:// address under which Telegram reaches this house."))
    if (parts.port or 443) not in PORTS:
        ports = {"ports": ", ".join(map(str, PORTS))}
        raise NoWebhooks(_("PUBLIC_URL must use one of the ports %(ports)s: Telegram takes no other.") % ports)


def ready() -> QuerySet[TelegramAccount]:
    """The accounts that can have a webhook."""
    accounts = TelegramAccount.objects.filter(state=AccountState.READY, bot__is_enabled=True)
    return accounts.select_related("bot").defer("bot__token").order_by("bot_id")


def unsettled() -> Q:
    """Accounts whose updates do not come the way this house receives them, as far as is known here."""
    if settings.TELEGRAM_MODE == "webhook":
        return Q(hook_set_at=None, state=AccountState.READY, bot__is_enabled=True)
    return Q(hook_set_at__isnull=False) if settings.TELEGRAM_MODE == "polling" else Q(pk__in=())


def settle(account: TelegramAccount, now: datetime) -> str:
    """See that the updates of a bot whose token works come the way this house receives them.

    A webhook is set anew each time, as the address or the secret may have changed since; with polls one that stands,
    whoever set it, is removed, and what waits is kept. Returns what is in the way, as a sentence; empty where nothing
    is.
    """
    if settings.TELEGRAM_MODE == "webhook" and account.bot.is_enabled:
        try:
            check_address()
        except NoWebhooks as error:
            return str(error)
        hook = _set(account, now)
        return _("Telegram has not taken the webhook: %(said)s") % {"said": hook.problem} if hook.problem else ""
    if settings.TELEGRAM_MODE == "polling":
        hook = _remove_any(account)
        return _("Telegram keeps a webhook: %(said)s") % {"said": hook.problem} if hook.problem else ""
    return ""


def set_hooks(accounts: Iterable[TelegramAccount], now: datetime) -> list[Hook]:
    """Have the platform bring the updates of these bots here. Raises `NoWebhooks` before anything is asked."""
    check_address()
    return [_set(account, now) for account in accounts]


def delete_hooks(accounts: Iterable[TelegramAccount]) -> list[Hook]:
    """Have the platform keep the updates of these bots, for polls; those that wait are kept."""
    return [_delete(account) for account in accounts]


def status_of(accounts: Iterable[TelegramAccount]) -> list[Hook]:
    """What the platform says of the webhooks of these bots."""
    return [_status(account) for account in accounts]


def note_conflict(bot: Bot, said: str) -> None:
    """A poll met a webhook, or another poll: kept where staff look, with what to do."""
    problem = _(
        "Telegram says: %(said)s. Either a webhook is set (remove it: manage.py telegram_webhooks delete), or another "
        "program uses this token (stop it, or make a new token in BotFather)."
    ) % {"said": said}
    TelegramAccount.objects.filter(bot=bot).update(problem=problem[:300], checked_at=clock.now())
    log.warning("telegram.conflict", bot=bot.pk)


# --- private -----------------------------------------------------------------------------


def _set(account: TelegramAccount, now: datetime) -> Hook:
    try:
        ask(
            token_of(account.bot_id),
            "set_webhook",
            url=address_of(account.hook_path),
            secret_token=secret_of(account.hook_path),
            allowed_updates=list(events.ALLOWED_UPDATES),
            max_connections=CONNECTIONS,
        )
    except ApiError as error:
        return Hook(_name(account), account.hook_set_at is not None, problem=str(error.failure))
    TelegramAccount.objects.filter(pk=account.pk).update(hook_set_at=now)
    return Hook(_name(account), True)


def _remove_any(account: TelegramAccount) -> Hook:
    """Polls do not go through as long as any address is set."""
    try:
        address = ask(token_of(account.bot_id), "get_webhook_info").url
    except ApiError as error:
        return Hook(_name(account), account.hook_set_at is not None, problem=str(error.failure))
    if address or account.hook_set_at is not None:
        return _delete(account)
    return Hook(_name(account), False)


def _delete(account: TelegramAccount) -> Hook:
    try:
        ask(token_of(account.bot_id), "delete_webhook", drop_pending_updates=False)
    except ApiError as error:
        return Hook(_name(account), account.hook_set_at is not None, problem=str(error.failure))
    TelegramAccount.objects.filter(pk=account.pk).update(hook_set_at=None)
    return Hook(_name(account), False)


def _status(account: TelegramAccount) -> Hook:
    """Whether our own address is set: a path is a secret between the platform and the house, so it is not shown."""
    try:
        info = ask(token_of(account.bot_id), "get_webhook_info")
    except ApiError as error:
        return Hook(_name(account), account.hook_set_at is not None, problem=str(error.failure))
    is_ours = info.url == address_of(account.hook_path)
    problem = info.last_error_message or ""
    if info.url and not is_ours:
        problem = f"another address is set, on {urlsplit(info.url).hostname}"
    return Hook(_name(account), is_ours, info.pending_update_count, problem)


def _name(account: TelegramAccount) -> str:
    return f"@{account.username}" if account.username else account.bot.name
