"""What a simulated week does to relationships: kinds that changed, the spread of the scores, and whose story it is.

    .venv/bin/python -m benchmarks.relationships [--hours 168] [--bots 200] [--chats 10] [--seed 7]

Scores that all end at one place would be a collapse; a week without a change of kind would be a table nobody moves.
The stories are the bonds that changed kind after most interactions, told from one side with the names of both.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import mean, quantiles, stdev
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")

import django

STORIES = 5


class Nowhere:
    """A sink that keeps nothing."""

    def add(self, *given: Any) -> None:
        return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=168.0)
    parser.add_argument("--bots", type=int, default=200)
    parser.add_argument("--chats", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    django.setup()

    from conversations.engine.composer import Desk
    from conversations.market.synthetic import SyntheticFeed
    from conversations.simulation.loop import Loop, shocks_of
    from conversations.simulation.options import RunOptions
    from conversations.simulation.world import World
    from conversations.text.writers import build_writer
    from humanization.relationships import params

    options = RunOptions(bots=given.bots, chats=given.chats, hours=given.hours, seed=given.seed)
    world = World.build(options)
    begin = options.start_time().timestamp()
    before = {(whose, toward): tie.kind for whose, toward, tie in ties(world)}
    desk = Desk(
        writer=build_writer("offline"),
        fallback=None,
        market=SyntheticFeed(options.seed, shocks_of(world.interventions)),
        tunables=world.tunables,
        said_before=world.said_before,
        names=world.names,
    )
    loop = Loop(world, begin, begin + options.hours * 3600.0)
    loop.run(desk, Nowhere())

    found = list(ties(world))
    print(f"{loop.messages:,} messages; {len(found):,} ties of {given.bots} bots, at most {most(found)} of one bot")
    print("kinds before:", count(before.values()))
    print("kinds after: ", count(tie.kind for _, _, tie in found))
    changed = [
        (whose, toward, tie) for whose, toward, tie in found if before.get((whose, toward), "stranger") != tie.kind
    ]
    steps = count(f"{before.get((whose, toward), 'stranger')} -> {tie.kind}" for whose, toward, tie in changed)
    print(f"{len(changed)} changed:", steps)
    spoken = [tie for _, _, tie in found if tie.count >= 5]
    print(f"scores of the {len(spoken):,} ties with five interactions or more: mean, spread, tenths")
    for name in params.SCORES:
        values = [getattr(tie, name) for tie in spoken]
        tenths = " ".join(f"{cut:.0f}" for cut in quantiles(values, n=10))
        print(f"{name:>13} {mean(values):6.1f} {stdev(values):6.1f}   {tenths}")
    print("shared experiences kept:", count(e.kind for _, _, tie in found for e in tie.experiences))
    changed.sort(key=lambda item: -item[2].count)
    for step in ("acquaintance", "friend", "close_friend", "rival", "mentor", "student"):
        for whose, toward, tie in [item for item in changed if item[2].kind == step][:STORIES]:
            print(story(world.names, before.get((whose, toward), "stranger"), whose, toward, tie))


def ties(world: Any) -> Iterator[tuple[str, str, Any]]:
    for key, member in world.cast.items():
        for other, tie in member.mind.states["relationships"].known.items():
            yield key, other, tie


def most(found: list[tuple[str, str, Any]]) -> int:
    return max(Counter(whose for whose, _, _ in found).values(), default=0)


def count(kinds: Any) -> str:
    return ", ".join(f"{kind} {number}" for kind, number in Counter(kinds).most_common())


def story(names: Any, before: str, whose: str, toward: str, tie: Any) -> str:
    since = datetime.fromtimestamp(tie.since, UTC).strftime("%d %b %H:%M UTC")
    scores = f"trust {tie.trust:.0f}, affection {tie.affection:.0f}, conflict {tie.conflict:.0f}"
    past = ", ".join(experience.kind for experience in tie.experiences)
    return (
        f"  {names[whose]} -> {names[toward]}: {before} became {tie.kind} on {since} after {tie.count} interactions "
        f"({scores}; {past})"
    )


if __name__ == "__main__":
    main()
