"""Load on a running service, as a program outside would bring it: requests to the API, and words through the loop.

Readers ask, one after another in as many threads as wanted, for what dashboards and programs ask for. Meanwhile one
more thread has bots of a closed room made for it speak, at a steady pace, and afterwards looks up what became of each
turn. The room is deleted in the end, and with it what was said there.

The service refuses an account that asks too often. Paces here stay below that, so what is measured is the service and
not its refusals; where another program uses the same account meanwhile, refusals are counted apart.
"""

from __future__ import annotations

import math
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import httpx

# Below what one account may ask (`piyasa_site.api.throttling`: 6,000 requests and 240 deeds a minute).
MOST_REQUESTS: Final = 90.0  # a second
DEEDS_EVERY: Final = 0.5  # seconds between two words put to the loop
MEMBERS: Final = 20  # bots of the room that is made
SETTLE: Final = 30.0  # seconds that turns may still take after the last one was asked for
TIMEOUT: Final = 10.0
OPEN_STATES: Final = ("planned", "composing", "ready", "sending")
# What is asked for, most often what dashboards ask most often.
PATHS: Final = (
    "/api/chats/{chat}/messages",
    "/api/control/status",
    "/api/chats/{chat}/state",
    "/api/turns/?chat={chat}",
    "/api/chats/",
    "/api/bots/",
    "/api/bots/{bot}/",
    "/api/people/",
)

Connect = Callable[[], httpx.Client]


class CannotStress(Exception):
    """Why there is nothing to measure, in one sentence."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in milliseconds."""

    p50: float
    p95: float
    p99: float
    highest: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread | None:
        """None of nothing. Nearest rank: a value that was really measured."""
        if not seconds:
            return None
        ordered = sorted(seconds)

        def at(share: float) -> float:
            return round(ordered[max(0, math.ceil(share * len(ordered)) - 1)] * 1000, 1)

        return cls(at(0.5), at(0.95), at(0.99), at(1.0))

    def as_dict(self) -> dict[str, float]:
        return {"p50_ms": self.p50, "p95_ms": self.p95, "p99_ms": self.p99, "highest_ms": self.highest}


@dataclass(slots=True)
class Requests:
    """What the readers saw. `refused` were answered 429, `failed` 5xx or not at all."""

    seconds: float = 0.0
    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def answered(self) -> int:
        return sum(map(len, self.taken.values()))

    def as_dict(self) -> dict[str, Any]:
        whole = Spread.of([one for times in self.taken.values() for one in times])
        return {
            "answered": self.answered,
            "per_second": round(self.answered / self.seconds, 1) if self.seconds else 0.0,
            "refused": self.refused,
            "failed": dict(self.failed),
            **(whole.as_dict() if whole else {}),
            "paths": {
                path: {"answered": len(times), **spread.as_dict()}
                for path, times in sorted(self.taken.items())
                if (spread := Spread.of(times)) is not None
            },
        }


@dataclass(slots=True)
class Words:
    """What became of the words put to the loop. `late` is from a turn's due moment to the message, in seconds."""

    asked: int = 0
    states: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    seconds: float = 0.0
    late: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        late, whole = Spread.of(self.late), Spread.of(self.whole)
        return {
            "asked": self.asked,
            "turns": dict(self.states),
            "reasons": dict(self.reasons),
            "messages": self.messages,
            "messages_per_second": round(self.messages / self.seconds, 2) if self.seconds else 0.0,
            "due_to_sent": late.as_dict() if late else None,
            "planned_to_sent": whole.as_dict() if whole else None,
        }


@dataclass(frozen=True, slots=True)
class Figures:
    requests: Requests
    words: Words | None

    @property
    def well(self) -> bool:
        """Nothing failed, and no turn was lost."""
        lost = self.words.states["failed"] + self.words.states["unknown"] if self.words else 0
        return not self.requests.failed and not lost

    def as_dict(self) -> dict[str, Any]:
        return {"api": self.requests.as_dict(), "loop": self.words.as_dict() if self.words else None}


def run(
    connect: Connect,
    duration: float,
    concurrency: int,
    *,
    read_only: bool = False,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Figures:
    """Load the service for `duration` seconds with `concurrency` readers. Raises `CannotStress`.

    `connect` makes a client with the service's address and a key; every thread has one of its own.
    """
    with connect() as client:
        known = _known(client)
        words = None if read_only else Words()
        with _room(client, known["bots"], words) as room:
            places = {"chat": room or known["chats"][0], "bot": known["bots"][0]}
            requests = Requests()
            until = clock() + duration
            pace = _Pace(MOST_REQUESTS, sleep, clock)
            threads = [
                threading.Thread(
                    target=_read, args=(connect, requests, places, until, number, pace, clock), daemon=True
                )
                for number in range(concurrency)
            ]
            begun = clock()
            for thread in threads:
                thread.start()
            if words is not None and room is not None:
                _speak(client, room, known["bots"], words, until, sleep, clock)
            for thread in threads:
                thread.join()
            requests.seconds = clock() - begun
            if words is not None and room is not None:
                _settle(client, room, words, sleep, clock)
    return Figures(requests, words)


# --- readers ----------------------------------------------------------------------


class _Pace:
    """Lets so many a second through, over all threads."""

    def __init__(self, per_second: float, sleep: Callable[[float], None], clock: Callable[[], float]) -> None:
        self._step, self._sleep, self._clock = 1.0 / per_second, sleep, clock
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        with self._lock:
            now = self._clock()
            wait = max(0.0, self._next - now)
            self._next = max(self._next, now) + self._step
        if wait:
            self._sleep(wait)


def _read(
    connect: Connect,
    requests: Requests,
    places: dict[str, int],
    until: float,
    number: int,
    pace: _Pace,
    clock: Callable[[], float],
) -> None:
    with connect() as client:
        while clock() < until:
            pace.wait()
            # Each begins at another path, so that they do not all ask the same at once.
            pattern = PATHS[number % len(PATHS)]
            number += 1
            begun = clock()
            try:
                status = client.get(pattern.format(**places)).status_code
            except httpx.HTTPError as error:
                status, name = 0, type(error).__name__
            taken = clock() - begun
            with requests.lock:
                if status == 429:
                    requests.refused += 1
                elif status == 0:
                    requests.failed[f"{pattern}: {name}"] += 1
                elif status >= 400:
                    requests.failed[f"{pattern}: {status}"] += 1
                else:
                    requests.taken[pattern].append(taken)


# --- words ------------------------------------------------------------------------


@contextmanager
def _room(client: httpx.Client, bots: Sequence[int], words: Words | None) -> Any:
    """A closed room of its own; None where nothing is to be said."""
    if words is None:
        yield None
        return
    told = {
        "title": "Yük sınaması",
        "slug": f"stress-{time.time_ns() // 1_000_000}",
        "platform": "room",
        "is_public": False,
        "members": list(bots[:MEMBERS]),
    }
    made = _json(client.post("/api/chats/", json=told), "making a room")["id"]
    try:
        yield made
    finally:
        client.delete(f"/api/chats/{made}/")


def _speak(
    client: httpx.Client,
    room: int,
    bots: Sequence[int],
    words: Words,
    until: float,
    sleep: Callable[[float], None],
    clock: Callable[[], float],
) -> None:
    begun = clock()
    while clock() < until:
        bot = bots[words.asked % min(MEMBERS, len(bots))]
        answer = client.post(f"/api/chats/{room}/say", json={"bot": str(bot)})
        if answer.status_code == 201:
            words.asked += 1
        else:
            words.reasons[f"not taken: {answer.status_code}"] += 1
        sleep(max(0.0, DEEDS_EVERY - (clock() - begun) % DEEDS_EVERY))
    words.seconds = clock() - begun


def _settle(
    client: httpx.Client, room: int, words: Words, sleep: Callable[[float], None], clock: Callable[[], float]
) -> None:
    """Wait until nothing of the room is on its way any more, and see what became of it."""
    until = clock() + SETTLE
    turns = list(_turns(client, room))
    while any(turn["state"] in OPEN_STATES for turn in turns) and clock() < until:
        sleep(1.0)
        turns = list(_turns(client, room))
    for turn in turns:
        words.states[turn["state"]] += 1
        if turn["reason"]:
            words.reasons[turn["reason"]] += 1
        if turn["state"] == "sent" and turn["sent_at"]:
            words.messages += 1
            sent = datetime.fromisoformat(turn["sent_at"])
            words.late.append(max(0.0, (sent - datetime.fromisoformat(turn["due_at"])).total_seconds()))
            words.whole.append((sent - datetime.fromisoformat(turn["planned_at"])).total_seconds())


def _turns(client: httpx.Client, room: int) -> Iterable[dict[str, Any]]:
    address: str | None = f"/api/turns/?chat={room}&page_size=200"
    while address:
        page = _json(client.get(address), "asking for turns")
        yield from page["results"]
        address = page["next"]


def _known(client: httpx.Client) -> dict[str, list[int]]:
    """Ids to ask for, of what is there; the first request also tells whether anybody answers, and to this key."""
    try:
        bots = _json(client.get("/api/bots/?is_enabled=true&page_size=50"), "asking for bots")["results"]
        chats = _json(client.get("/api/chats/"), "asking for chats")["results"]
    except httpx.HTTPError as error:
        raise CannotStress(f"No service answers at {client.base_url}: {_one_line(error)}.") from None
    if not bots or not chats:
        raise CannotStress("The service has no bots or no chats to ask for: `manage.py seed` makes some.")
    return {"bots": [bot["id"] for bot in bots], "chats": [chat["id"] for chat in chats]}


def _json(answer: httpx.Response, doing: str) -> Any:
    if answer.status_code in (401, 403):
        raise CannotStress(
            f"The service refuses this key ({answer.status_code} when {doing}): an operator's is needed."
        )
    if answer.status_code >= 400:
        raise CannotStress(f"The service answers {answer.status_code} when {doing}: {_problem(answer)}.")
    try:
        return answer.json()
    except ValueError:
        raise CannotStress(f"What answers at {answer.url} is not this service's API.") from None


def _problem(answer: httpx.Response) -> str:
    try:
        told = answer.json()
        return str(told.get("detail") or told.get("title") or "no reason given").rstrip(".")
    except (ValueError, AttributeError):
        return "no reason given"


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
