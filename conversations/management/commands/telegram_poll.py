"""Receives updates by long polls, for all bots in one process, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.transports.telegram.client import silence
from conversations.transports.telegram.polling import SHARED_PLACES, Poller, to_poll
from conversations.transports.telegram.wire import Api


class Command(BaseCommand):
    help = "Long-polls the updates of every bot whose Telegram account is ready. Ctrl-C stops it cleanly."
    requires_system_checks: list[str] = []  # they load every page of the house; this process shows none

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seconds", type=float, help="stop after so many seconds")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.TELEGRAM_MODE != "polling":
            raise CommandError(f"TELEGRAM_MODE is {settings.TELEGRAM_MODE}; set it to polling to receive by polls.")
        silence()
        listeners = sum(one.is_listener for one in to_poll())
        asyncio.run(self._poll(listeners, options["seconds"]))

    async def _poll(self, listeners: int, seconds: float | None) -> None:
        # Groups that are added later find room beside the listeners of now.
        async with Api(polls=SHARED_PLACES + max(500, 2 * listeners)) as api:
            poller = Poller(api, self._say)
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, poller.stop)
            if seconds is not None:
                loop.call_later(seconds, poller.stop)
            await poller.run()
            self._say("stopped")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
