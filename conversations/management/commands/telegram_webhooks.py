"""Sets, removes and shows the webhooks of all bots that have an account."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.transports.telegram import webhooks
from conversations.transports.telegram.client import forget
from piyasa_site.common import clock


class Command(BaseCommand):
    help = "Has Telegram bring updates to PUBLIC_URL (set), or keep them for polls (delete); status says how it stands."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["set", "delete", "status"])
        parser.add_argument("--bot", help="only the bot with this username")
        parser.add_argument("--json", action="store_true", help="one JSON list instead of lines")

    def handle(self, *args: Any, **options: Any) -> None:
        accounts = webhooks.ready()
        if options["bot"]:
            accounts = accounts.filter(username__iexact=options["bot"].lstrip("@"))
            if not accounts.exists():
                raise CommandError(f"No bot with the username {options['bot']} has an account that is ready.")
        try:
            match options["action"]:
                case "set":
                    hooks = webhooks.set_hooks(accounts, clock.now())
                case "delete":
                    hooks = webhooks.delete_hooks(accounts)
                case _status:
                    hooks = webhooks.status_of(accounts)
        except webhooks.NoWebhooks as error:
            raise CommandError(str(error)) from None
        finally:
            forget()
        if options["json"]:
            self.stdout.write(json.dumps([hook.as_dict() for hook in hooks], ensure_ascii=False))
        elif not hooks:
            self.stdout.write("No bot has an account that is ready.")
        else:
            for hook in hooks:
                state = "webhook set" if hook.is_set else "no webhook"
                waiting = f", {hook.pending} waiting" if hook.pending else ""
                self.stdout.write(f"{hook.bot}: {state}{waiting}{f' - {hook.problem}' if hook.problem else ''}")
        failed = [hook for hook in hooks if hook.problem]
        if failed and options["action"] != "status":
            raise CommandError(f"{len(failed)} of {len(hooks)} bots were refused.")
