"""`manage.py audit_memory`: whether what bots remember is worth remembering."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bots.models import Bot
from conversations.engine.pace import moment
from conversations.simulation import runs
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.world import World
from conversations.text.writers import build_writer
from humanization.memory import params, services
from humanization.memory.audit import Report, audit
from humanization.memory.logic import memories
from humanization.memory.state import strength_at

# Enough for every room to be as full as those of the demo; each further room adds to the time alone.
BOTS, CHATS = 60, 3


class Command(BaseCommand):
    help = (
        "Look through what bots remember: the share of junk (duplicates, near-duplicates, boilerplate and prompt "
        "echo), links that lead nowhere, kinds, and how strong memories are. Reads the database, or simulates. "
        f"Ends with an error where junk reaches {params.JUNK_MAX:.0%} or a link leads nowhere."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--bot", metavar="KEY", help="one bot only, as bot:12 or by its username")
        add("--simulate-days", type=float, metavar="DAYS", help="the memories of a simulated run instead")
        add("--seed", type=int, help="the seed of the simulated run (default 7)")
        add("--bots", type=int, help=f"simulated bots (default {BOTS})")
        add("--chats", type=int, help=f"simulated rooms (default {CHATS})")
        add("--json", action="store_true", help="print the figures as one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        if given["simulate_days"] is None:
            for name in ("seed", "bots", "chats"):
                if given[name] is not None:
                    raise CommandError(f"--{name} shapes a simulated run: it goes with --simulate-days.")
            report = services.audit(None if given["bot"] is None else [_bot_of(given["bot"])])
        else:
            report = _simulated(given)
        if given["json"]:
            self.stdout.write(json.dumps(report.figures(), ensure_ascii=False))
        else:
            self._show(report)
        if not report.passed:
            raise CommandError(
                f"junk is to stay under {params.JUNK_MAX:.0%} (it is {report.junk_share:.1%}), and no link is to lead "
                f"nowhere ({report.orphaned_links} do)."
            )

    def _show(self, report: Report) -> None:
        say = self.stdout.write
        say(f"{report.memories} memories of {report.bots} bots, {report.most_of_one_bot} at most of one")
        say(
            f"junk {report.junk_share:.2%} (under {params.JUNK_MAX:.0%}): {report.duplicates} duplicates, "
            f"{report.near_duplicates} near-duplicates, {report.boilerplate} boilerplate or prompt echo, "
            f"{report.empty} empty"
        )
        say(f"{report.links} links of {report.reflections} reflections, {report.orphaned_links} lead nowhere")
        say(f"{report.merged} hold the evidence of others")
        say("kinds: " + ", ".join(f"{kind} {count}" for kind, count in report.kinds.items()))
        say("strength: " + ", ".join(f"{share} {value:g}" for share, value in report.strength.items()))
        for key, fault, content in report.examples:
            say(f"  {key} {fault}: {content}")


def _bot_of(key: str) -> int:
    pk = key.removeprefix("bot:")
    wanted = {"pk": int(pk)} if pk.isdecimal() else {"username": key}
    found = Bot.objects.filter(**wanted).values_list("pk", flat=True).first()
    if found is None:
        raise CommandError(f"there is no bot {key}.")
    return found


def _simulated(given: dict[str, Any]) -> Report:
    """What bots remember at the end of a run, faded up to then."""
    options = RunOptions(
        seed=7 if given["seed"] is None else given["seed"],
        hours=24.0 * given["simulate_days"],
        bots=BOTS if given["bots"] is None else given["bots"],
        chats=CHATS if given["chats"] is None else given["chats"],
    )
    try:
        options.check()
    except BadRun as error:
        raise CommandError(str(error)) from None
    world = World.build(options)
    runs.start(options, build_writer("offline"), world=world)
    end = options.start_time().timestamp() + options.hours * 3600.0
    cast = world.cast
    if given["bot"] is not None:
        if given["bot"] not in cast:
            raise CommandError(f"there is no bot {given['bot']} in this run.")
        cast = {given["bot"]: cast[given["bot"]]}
    minds = []
    for key, member in cast.items():
        member.mind.elapse(moment(end))
        state = member.mind.states["memory"]
        faded = (replace(memory, strength=strength_at(memory, end)) for memory in memories(state))
        minds.append((key, [memory for memory in faded if memory.strength > 0.0]))
    return audit(minds)
