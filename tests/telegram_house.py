"""A house and a Bot API server beside it, for tests: bots with accounts, a group they are in, its chat here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from bots.models import Bot
from conversations.models import AccountState, Chat, Disclosure, Membership, Platform, TelegramAccount
from conversations.transports.telegram import client, events, limits, updates
from piyasa_site.common import clock
from tests.telegram_server import Account, Limits, TelegramServer, running

# Wide enough that no test waits for room.
ROOMY = Limits(per_token=1000, per_token_and_group=1000, per_chat=1000.0, chat_burst=1000)


@dataclass
class TelegramHouse:
    """`group` is the platform's id of the group of `chat`; its first bot is the listener, an administrator there."""

    server: TelegramServer
    chat: Chat
    group: int
    bots: list[Bot] = field(default_factory=list)
    accounts: dict[int, Account] = field(default_factory=dict)

    @property
    def platform(self) -> Any:
        return self.server.platform

    @property
    def listener(self) -> Bot:
        return self.bots[0]

    def account(self, bot: Bot) -> Account:
        return self.accounts[bot.pk]

    def waiting(self, bot: Bot | None = None) -> list[dict[str, Any]]:
        """The updates that wait for a bot (the listener) on the platform, as a poll would bring them."""
        account = self.account(bot or self.listener)
        return [update for _, update in account.updates]

    def take_in(self, *bots: Bot) -> updates.Taken:
        """Let the house hear what waits for these bots (the listener), as after a poll that is then confirmed."""
        taken = updates.Taken()
        for bot in bots or (self.listener,):
            some = updates.take_in(bot, self.waiting(bot), clock.now())
            self.account(bot).updates.clear()
            taken.new, taken.known, taken.failed = (
                taken.new + some.new, taken.known + some.known, taken.failed + some.failed,
            )  # fmt: skip
        return taken

    def hush(self) -> None:
        """Forget what waits for anybody."""
        for account in self.accounts.values():
            account.updates.clear()

    def texts(self) -> list[str]:
        """What stands in the group, written by bots."""
        accepted = self.platform.ledger()["accepted"]
        return [line["text"] for line in accepted if line["chat_id"] == self.group and line["method"] == "sendMessage"]


@contextmanager
def telegram_house(settings: Any, *, bots: int = 2, ready: bool = True) -> Iterator[TelegramHouse]:
    """A server with one group, and the rows that belong to it here; with `ready` off the accounts are unchecked."""
    with running(limits=ROOMY, clock=lambda: clock.now().timestamp()) as server:
        settings.TELEGRAM_API_BASE, settings.TELEGRAM_MODE = server.url, "polling"
        settings.TELEGRAM_GROUP_MESSAGES_PER_MINUTE = settings.TELEGRAM_BOT_REQUESTS_PER_SECOND = 1000
        settings.TELEGRAM_CHAT_MESSAGES_PER_SECOND = 1000.0
        client.forget()
        limits.forget()
        group = server.platform.add_group("Borsa Sohbet")
        chat = Chat.objects.create(
            title="Borsa Sohbet",
            slug="borsa-sohbet",
            platform=Platform.TELEGRAM,
            platform_id=str(group),
            disclosure=Disclosure.MISSING,
            topics=["bist"],
            symbols=["THYAO"],
        )
        house = TelegramHouse(server, chat, group)
        for number, name in enumerate(["Ayşe Demir", "Berk Kaya", "Ceren Ak", "Deniz Uz"][:bots]):
            username = f"{['ayse', 'berk', 'ceren', 'deniz'][number]}_piyasa_bot"
            account = server.platform.add_bot(name, username, reads_all=not number)
            server.platform.add_to_group(group, account.id, administrator=not number)
            bot = Bot.objects.create(
                name=name,
                username=username,
                token=account.token,
                traits={"talkativeness": 0.6},
                active_hours=[{"start": 0, "end": 24}],
            )
            Membership.objects.create(chat=chat, bot=bot)
            if ready:
                TelegramAccount.objects.create(
                    bot=bot,
                    telegram_id=account.id,
                    username=username,
                    state=AccountState.READY,
                    reads_all=not number,
                    can_join_groups=True,
                    checked_at=clock.now(),
                )
            account.allowed_updates = frozenset(events.ALLOWED_UPDATES)  # as its first poll asks
            house.bots.append(bot)
            house.accounts[bot.pk] = account
        chat.listener = house.listener
        chat.save(update_fields=["listener"])
        house.hush()
        try:
            yield house
        finally:
            client.forget()
            limits.forget()


class Tasks:
    """Tasks that were asked for and not done, by name; `run` does them."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self._real: dict[str, Callable[..., Any]] = {}

    def collect(self, monkeypatch: pytest.MonkeyPatch, *names: str) -> Tasks:
        from conversations import tasks

        for name in names:
            task = getattr(tasks, name)
            self._real[name] = task
            monkeypatch.setattr(task, "delay", lambda *given, _n=name: self.asked.append((_n, given)))
            monkeypatch.setattr(task, "apply_async", lambda args, _n=name, **how: self.asked.append((_n, tuple(args))))
        return self

    def run(self, *names: str) -> int:
        """Do what was asked for of these tasks (all), in order; returns how many."""
        due = [(name, given) for name, given in self.asked if not names or name in names]
        self.asked = [one for one in self.asked if one not in due]
        for name, given in due:
            self._real[name](*given)
        return len(due)

    def of(self, name: str) -> list[tuple[Any, ...]]:
        return [given for asked, given in self.asked if asked == name]
