"""Whether remembering costs more as memory grows: one bot with 500 memories, and one with 50,000.

    .venv/bin/python -m benchmarks.memory_retrieval [--small 500] [--large 50000] [--rounds 4000] [--stored]

Without `--stored` a mind holds them all and is asked what comes to mind, as in a room: a company of five stays
together for a while, then another one does. The index is built once before (its time is printed). With `--stranger`
it is somebody else at every question: the same work, but the processor finds less of it in its caches, so the larger
mind looks slower than it is in a room. With `--stored` they are rows of a database of their own (in memory), brought
within reach as the nightly run does, and what is timed is what a live step does: load the mind, ask.
CPU time; the ratio of the medians is what counts, and is to be at most 1.5.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random
from statistics import median

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
BAR = 1.5
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
TAGS = ("bist", "altin", "kripto", "doviz", "THYAO", "ASELS", "EREGL", "GARAN", "BTC", "GRAM")
KINDS = ("episodic", "past_event", "relationship", "semantic", "preference")
PEOPLE = 200
BATCH = 40  # questions timed together
COMPANY = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=500)
    parser.add_argument("--large", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=4000, help="questions asked of each mind")
    parser.add_argument("--stranger", action="store_true", help="somebody else at every question")
    parser.add_argument("--stored", action="store_true", help="from the database, as a live step does")
    given = parser.parse_args()
    if given.stored:
        os.environ["DATABASE_URL"] = "sqlite:///:memory:"
    import django

    django.setup()
    asked = _stored(given.small, given.large) if given.stored else _held(given.small, given.large)
    rounds = given.rounds // 20 if given.stored else given.rounds
    small, large = _timed(*asked, rounds=rounds, company=PEOPLE if given.stranger else COMPANY)
    ratio = large / small
    print(f"{given.small:>7,} memories: {small * 1e6:8.1f} µs CPU a question (median)")
    print(f"{given.large:>7,} memories: {large * 1e6:8.1f} µs")
    print(f"ratio {ratio:.2f} (at most {BAR}): {'flat' if ratio <= BAR else 'NOT flat'}")


def _held(small: int, large: int) -> list[Callable[[int], object]]:
    from humanization.memory.logic import retrieve
    from humanization.memory.state import Memory, MemoryState

    def mind(size: int) -> Callable[[int], object]:
        at, rng = NOW.timestamp(), Random(size)
        kept = {}
        for n in range(size):
            kept[f"m{n}"] = Memory(
                f"m{n}", KINDS[n % 5], f"{n}. hatıra", at, at - rng.uniform(0, 20) * 86400, at,
                rng.uniform(25, 100), tags=(TAGS[rng.randrange(10)], TAGS[rng.randrange(10)]),
                related=(f"person:{rng.randrange(PEOPLE)}",),
            )  # fmt: skip
        state = MemoryState(_facts(1), 1, at, implied=False, kept=kept, decay_run=at)
        begun = time.process_time()
        retrieve(state, at, TAGS[:1])
        print(f"{size:>7,} memories: index built in {time.process_time() - begun:.3f} s, once")
        return lambda n: retrieve(state, at, (TAGS[n % 10],), f"person:{n % PEOPLE}", 0.2)

    return [mind(small), mind(large)]


def _stored(small: int, large: int) -> list[Callable[[int], object]]:
    from django.core.management import call_command

    from bots.models import Bot
    from humanization.contracts import Context
    from humanization.memory import services
    from humanization.memory.logic import SUBSYSTEM
    from humanization.memory.models import Memory

    call_command("migrate", verbosity=0)

    def mind(size: int) -> Callable[[int], object]:
        rng = Random(size)
        bot = Bot.objects.create(name=f"Bot {size}", username=f"size{size}_bot")
        facts = {bot.pk: _facts(bot.pk)}
        Memory.objects.bulk_create(
            (
                Memory(
                    bot=bot, uid=f"m{n}", kind=KINDS[n % 5], content=f"{n}. hatıra", created=NOW, last_access=NOW,
                    last_decay=NOW, strength=rng.uniform(25, 100), tags=[TAGS[rng.randrange(10)]],
                    related=[f"person:{rng.randrange(PEOPLE)}"],
                )
                for n in range(size)
            ),
            batch_size=2000,
        )  # fmt: skip
        begun = time.process_time()
        services.keep_up(facts, NOW, NOW)
        print(f"{size:>7,} memories: nightly run {time.process_time() - begun:.3f} s")

        def ask(n: int) -> object:
            state = services.STORE.load_states(facts)[bot.pk]
            return SUBSYSTEM.influence(state, Context(at=NOW, topic=TAGS[n % 10], addressee=f"person:{n % PEOPLE}"))

        return ask

    return [mind(small), mind(large)]


def _facts(pk: int):  # type: ignore[no-untyped-def]
    from humanization.contracts import BotFacts

    return BotFacts(key=f"bot:{pk}", name="Nermin", username="nermin_bot", watchlist=("THYAO", "GRAM"))


def _timed(*asked: Callable[[int], object], rounds: int, company: int) -> list[float]:
    """Median CPU seconds a question of each, asked in turn so that the machine's mood falls on both alike."""
    spent: list[list[float]] = [[] for _ in asked]
    for begin in range(0, rounds, BATCH):
        for number, ask in enumerate(asked):
            begun = time.process_time()
            for n in range(begin, begin + BATCH):
                ask(n if company == PEOPLE else begin + n % company)
            spent[number].append((time.process_time() - begun) / BATCH)
    return [median(times) for times in spent]


if __name__ == "__main__":
    main()
