"""`manage.py forecast_cost`: what writing with a language model will cost, before anything is asked."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.simulation.forecast import forecast
from conversations.simulation.options import DEFAULT_START, BadRun, RunOptions
from conversations.text.costs import PRICES, price_of

SHAPE = ("bots", "chats", "hours", "start", "seed", "until_messages")


class Command(BaseCommand):
    help = (
        "Forecast the calls, tokens and cost of a run or of the service with a language model. Plays a sample with "
        "the offline writer and measures the prompts; asks no model and needs neither key, network nor database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--bots", type=int, help="how many bots (default 200)")
        add("--chats", type=int, help="how many rooms (default 10)")
        add("--hours", type=float, help="for how long (default 24)")
        add("--start", help=f"ISO 8601 moment at which it begins (default {DEFAULT_START})")
        add("--seed", type=int, help="the seed of world and run (default 1)")
        add("--until-messages", type=int, help="up to so many messages")
        add("--set", action="append", default=[], metavar="KEY=VALUE", help="a tunable; may be given several times")
        add("--model", help="the model (default LLM_MODEL); listed are " + ", ".join(PRICES))
        add(
            "--live",
            action="store_true",
            help="the service on the real clock, where prefixes are forgotten, instead of a run",
        )
        add("--json", action="store_true", help="print the forecast as one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        model = given["model"] or settings.LLM_MODEL
        shape = {name: given[name] for name in SHAPE if given[name] is not None}
        try:
            options = RunOptions(**shape, settings=_settings(given["set"]))
            # A model that was named is looked at as the vendor sells it; the configured one as it is reached.
            price = price_of(model, free=given["model"] is None and bool(settings.OPENAI_BASE_URL))
            expected = forecast(options, model, price, accelerated=not given["live"])
        except BadRun as error:
            raise CommandError(str(error)) from None
        if given["json"]:
            self.stdout.write(json.dumps(expected.payload(), ensure_ascii=False))
        else:
            self.stdout.write("\n".join(expected.lines()))


def _settings(pairs: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise BadRun(f"--set takes KEY=VALUE; it is {pair!r}.")
        found[key] = value
    return found
