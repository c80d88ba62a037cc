"""The other side of the pages about Telegram: a house whose bots have accounts on a Bot API server in this process.

What the pages show came about as it does in life: tokens were checked, notices put up, and one group lacks a right.
Runs as a process of its own beside the web server. Reads one JSON command a line, answers each with one JSON line.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.utils import translation  # noqa: E402

from bots.models import Bot  # noqa: E402
from conversations import dashboard  # noqa: E402
from conversations.models import Chat, ConversationState, Disclosure, Membership, Platform, Turn, TurnState  # noqa: E402
from conversations.transports.gate import hold_reason  # noqa: E402
from conversations.transports.telegram import accounts, client, notice  # noqa: E402
from piyasa_site.access.roles import Role, set_role  # noqa: E402
from piyasa_site.common import clock  # noqa: E402
from tests.browser.desk_driver_password import PASSWORD  # noqa: E402
from tests.telegram_server import TelegramServer, running  # noqa: E402

GROUPS = ("Borsa Sohbet", "Döviz Köşesi")

process = ExitStack()
server: TelegramServer = process.enter_context(running())


def seed() -> dict[str, Any]:
    """Eight bots with accounts in two groups, two without; one token was revoked, and one listener may not pin."""
    settings.TELEGRAM_API_BASE = server.url
    call_command("migrate", verbosity=0)
    call_command("seed", bots=10, chats=1, people=5, verbosity=0)
    for role in Role:
        set_role(User.objects.create_user(role.value, password=PASSWORD), role)
    bots = list(Bot.objects.order_by("pk"))
    numbers = [server.platform.add_group(title) for title in GROUPS]
    chats = [_chat(title, number) for title, number in zip(GROUPS, numbers, strict=True)]
    with translation.override("en"):
        for place, bot in enumerate(bots[:8]):
            group = place % 2
            account = server.platform.add_bot(
                bot.name,
                f"{bot.username.removesuffix('_bot')[:24]}_ai_bot",
                reads_all=place < 2,
                can_join_groups=place != 6,
            )
            if account.can_join_groups:
                server.platform.add_to_group(numbers[group], account.id, administrator=place == 0)
            bot.token = account.token
            bot.save()
            Membership.objects.create(chat=chats[group], bot=bot)
            if place == 5:
                server.platform.revoke(account.id)
            accounts.check_account(bot.pk)
        for chat, listener in zip(chats, bots, strict=False):
            Chat.objects.filter(pk=chat.pk).update(listener=listener)
            notice.ensure(chat.pk)
    held = Chat.objects.select_related("notice").get(pk=chats[1].pk)
    now = clock.now()
    turn = Turn.objects.create(
        chat=held, bot=bots[3], state=TurnState.HELD, reason=hold_reason(held), text="dolar bugün sakin görünüyor",
        topic="USDTRY", typing_at=now, due_at=now, trace={"trigger": {"kind": "opening"}},
    )  # fmt: skip
    client.forget()
    tick()
    free = [bot.name for bot in bots[8:]]
    return {"turn": turn.pk, "free": free, "refused": bots[5].name, "tokens": [bot.token for bot in bots[:8]]}


def tick() -> dict[str, Any]:
    """The message loop passes, as a worker's would."""
    cache.set(dashboard.HEARTBEAT, clock.now().isoformat())
    return {}


def _chat(title: str, number: int) -> Chat:
    chat = Chat.objects.create(
        title=title,
        slug=f"grup{number}",
        platform=Platform.TELEGRAM,
        platform_id=str(number),
        topics=["bist"],
        disclosure=Disclosure.MISSING,
    )
    ConversationState.objects.create(chat=chat)
    return chat


COMMANDS = {f.__name__: f for f in (seed, tick)}

if __name__ == "__main__":
    with process:
        for line in sys.stdin:
            command = json.loads(line)
            print(json.dumps(COMMANDS[command.pop("do")](**command)), flush=True)
