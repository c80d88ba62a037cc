"""A small world for tests of the engine: bots that are simply there, in one room."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random
from typing import Any

from conversations.engine.room import Member, RoomState, Said
from conversations.text.brief import HoldingView, Persona, StanceView
from humanization.contracts import BotFacts, Context, Event, Influence
from humanization.mind import Mind

# Monday 16 November 2026, 11:00 in Istanbul: the market is open.
MONDAY_ELEVEN = datetime.fromisoformat("2026-11-16T11:00:00+03:00").timestamp()


class Presence:
    """A subsystem that keeps what it perceives and is away when told so."""

    name = "presence"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> dict[str, Any]:
        return {"away": False, "events": []}

    def dump(self, state: Any) -> dict[str, Any]:
        return dict(state)

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> dict[str, Any]:
        return dict(data)

    def perceive(self, state: Any, event: Event) -> None:
        state["events"].append(event)

    def elapse(self, state: Any, now: datetime) -> None: ...

    def influence(self, state: Any, context: Context) -> Influence:
        return Influence()

    def availability(self, state: Any, now: datetime) -> float:
        return 0.0 if state["away"] else 1.0


PRESENCE = Presence()


def member(number: int, *, talk: float = 0.5, watch: tuple[str, ...] = (), limit: int = 30) -> Member:
    facts = BotFacts(key=f"bot:{number}", name=f"Bot{number}", username=f"bot{number}", traits={"talkativeness": talk})
    persona = Persona(
        facts=facts,
        watchlist=watch,
        stances=tuple(StanceView(symbol, "", 0.5, 0.8) for symbol in watch),
        holdings=tuple(HoldingView(symbol, 10.0, 5.0) for symbol in watch),
    )
    mind = Mind(
        facts,
        {"presence": PRESENCE.fresh(facts, Random(0), datetime.fromisoformat("2026-11-16T00:00:00+03:00"))},
        (PRESENCE,),
    )
    return Member(persona, mind, limit)


def world(count: int = 6, **given: Any) -> tuple[RoomState, dict[str, Member]]:
    cast = {m.key: m for m in (member(number, **given) for number in range(1, count + 1))}
    room = RoomState(1, "oda", "Oda", ("bist",), ("THYAO", "ASELS"), list(cast))
    return room, cast


def said(number: int, sender: str, at: float, text: str = "THYAO hacimli duruyor", **given: Any) -> Said:
    return Said(number, sender, sender, text, at, contribution=f"{sender}/{number}", **given)


def send_away(member: Member) -> None:
    member.mind.states["presence"]["away"] = True


def felt(member: Member) -> list[str]:
    return [event.kind.value for event in member.mind.states["presence"]["events"]]
