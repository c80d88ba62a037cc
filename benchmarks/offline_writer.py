"""What the words of one message cost, written without a model.

    .venv/bin/python -m benchmarks.offline_writer [--messages 5000] [--seed 7] [--repeat 3]

200 personas of the demo speak in ten rooms through a session, each contribution with its history, memory of wording
and market: half of them answers, in one to five messages of all lengths. Only `OfflineWriter.write` is counted, in
CPU seconds of this process and per message written; the mean of the best of so many runs is the figure, the first
run pays for caches. At most 2 ms are allowed.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from conversations.casting import persona_of_spec
from conversations.market.synthetic import SyntheticFeed
from conversations.population import build_population
from conversations.text.brief import Act, Brief, Line, Persona, Wording
from conversations.text.writers.offline import OfflineWriter
from humanization.contracts import Influence

ALLOWED = 0.002  # CPU seconds per message
START = datetime.fromisoformat("2026-11-16T09:40:00+03:00")
SECONDS = 30_000.0  # of the day that the messages are spread over
RELATIONS, RELATION_WEIGHTS = ("acquaintance", "friend", "close_friend", "rival", "stranger"), (60, 18, 7, 5, 10)
LENGTHS, LENGTH_WEIGHTS = ("short", "medium", "long"), (28, 57, 15)
PARTS, PARTS_WEIGHTS = (1, 2, 3, 4, 5), (52, 25, 13, 7, 3)
WORDING_ROOM, WORDING_OWN = 400, 240  # as the engine keeps them


@dataclass
class Room:
    """What of a room a writer is told."""

    name: str
    topics: tuple[str, ...]
    lines: deque[Line] = field(default_factory=lambda: deque(maxlen=12))
    wording: deque[str] = field(default_factory=lambda: deque(maxlen=WORDING_ROOM))
    topic: str = ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    runs = [write_a_day(given.messages, given.seed) for _ in range(given.repeat)]
    costs = [spent / written for spent, written in runs]
    best = min(costs)
    print(f"one message offline: {1000 * best:.3f} ms CPU (allowed {1000 * ALLOWED:.0f})")
    print(
        f"made by {given.repeat} runs of {runs[0][1]:,} messages, seed {given.seed}: "
        + ", ".join(f"{1000 * cost:.3f}" for cost in costs)
        + f" ms; load {os.getloadavg()[0]:.1f}"
    )
    return 0 if best <= ALLOWED else 1


def write_a_day(messages: int, seed: int) -> tuple[float, int]:
    """(CPU seconds spent writing, messages written) of one run."""
    population = build_population(1, 200, 10)
    personas = [persona_of_spec(spec, f"bot:{number}") for number, spec in enumerate(population.bots, 1)]
    rooms = [Room(chat.title, tuple(chat.topics)) for chat in population.chats]
    own: dict[str, deque[str]] = {persona.facts.key: deque(maxlen=WORDING_OWN) for persona in personas}
    feed, writer, rng = SyntheticFeed(seed), OfflineWriter(), Random(seed)
    spent, count = 0.0, 0
    while count < messages:
        room, persona = rng.choice(rooms), rng.choice(personas)
        at = START + timedelta(seconds=SECONDS * count / messages)
        if not room.topic or rng.random() < 0.06:
            room.topic = rng.choice([rng.choice(room.topics), rng.choice([*persona.watchlist, "XU100"]), ""])
        brief = _brief(room, persona, own[persona.facts.key], at, feed, rng)
        before = time.process_time()
        draft = writer.write(brief, rng)
        spent += time.process_time() - before
        room.wording.extend(draft.used)
        own[persona.facts.key].extend(draft.used)
        for part in draft.parts:
            count += 1
            room.lines.append(Line(count, persona.facts.key, persona.facts.name, part, at, topic=draft.topic))
    return spent, count


def _brief(room: Room, persona: Persona, own: deque[str], at: datetime, feed: SyntheticFeed, rng: Random) -> Brief:
    others = [line for line in list(room.lines)[-5:] if line.sender != persona.facts.key]
    target = rng.choice(others) if others and rng.random() < 0.5 else None
    act = Act.SAY if target is None else Act.ANSWER if target.text.endswith("?") else Act.REPLY
    return Brief(
        at=at,
        chat=room.name,
        chat_topics=room.topics,
        persona=persona,
        influence=Influence(feelings={"mood": rng.gauss(52, 12), "stress": rng.gauss(25, 20)}),
        act=act,
        topic=room.topic,
        target=target,
        addressee=target.name if target else "",
        relation=rng.choices(RELATIONS, RELATION_WEIGHTS)[0],
        history=tuple(room.lines)[-6:],
        length=rng.choices(LENGTHS, LENGTH_WEIGHTS)[0],
        parts=rng.choices(PARTS, PARTS_WEIGHTS)[0],
        market=feed,
        wording=Wording(tuple(room.wording), tuple(own)),
    )


if __name__ == "__main__":
    raise SystemExit(main())
