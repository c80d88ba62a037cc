"""The periodic work of the minds: what a week brings is written down, characters drift.

Every subsystem does its own; here are the bots, a batch at a time, each batch in
one transaction that holds its bots.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction

from bots.models import Bot
from conversations.casting import facts_of_bot
from conversations.live.loading import lock_bots
from humanization import registry
from humanization.contracts import BotFacts

BATCH = 200


def keep_up(now: datetime, *names: str) -> int:
    """Let these subsystems of all enabled bots do their periodic work; returns how many rows changed."""
    return _in_batches(lambda facts: sum(registry.keep_up(facts, now, now, names).values()))


def consolidate(now: datetime) -> int:
    """Let all enabled bots make sense of what they lived through; returns for how many something was new."""
    return _in_batches(lambda facts: registry.consolidate(facts, now))


def _in_batches(work: Callable[[Mapping[int, BotFacts]], int]) -> int:
    ids = list(Bot.objects.filter(is_enabled=True).order_by("pk").values_list("pk", flat=True))
    done = 0
    for begin in range(0, len(ids), BATCH):
        batch = ids[begin : begin + BATCH]
        with transaction.atomic():
            lock_bots(batch)
            done += work({bot.pk: facts_of_bot(bot) for bot in Bot.objects.filter(pk__in=batch).defer("token")})
    return done
