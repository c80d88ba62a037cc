"""What staff ask of a room: that a bot speak, or that it keep silent for a while.

Topics and news that staff bring in are in `engine.news`. An order by staff passes
pauses, fair shares, hourly limits and sleep; it passes neither a mute nor a stopped
simulation, and its words pass the guards like any others.
"""

from __future__ import annotations

from random import Random

from conversations.engine.allocator import Cast, Decision
from conversations.engine.planner import STAFF, plan_ordered
from conversations.engine.reasons import Chosen, Outcome
from conversations.engine.room import Planned, RoomState
from humanization.contracts import ParticipantKey
from piyasa_site.tunables.definitions import Tunables


class Refused(ValueError):
    """Why an order cannot be carried out: `outcome` is the listed reason, the message one sentence."""

    def __init__(self, outcome: Outcome, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


def force(
    room: RoomState,
    cast: Cast,
    key: ParticipantKey,
    now: float,
    tunables: Tunables,
    rng: Random,
    *,
    text: str = "",
    reply_to: int | None = None,
    topic: str = "",
) -> Planned:
    """Let this bot speak now (POSIX seconds): the given words, or its own on `topic` or what is being talked about.

    With `reply_to` it answers that message, which the room must still remember. Raises `Refused`. Whoever calls
    adds the turn to the room's pending ones.
    """
    if key not in room.members or key not in cast:
        raise Refused(Outcome.NOT_HERE, "the bot is no member of this room.")
    if room.is_muted(key, now):
        raise Refused(Outcome.MUTED, "the bot is muted in this room.")
    if not tunables.simulation_active:
        raise Refused(Outcome.SIMULATION_OFF, "the simulation is switched off.")
    target = room.find(reply_to)
    if reply_to is not None and target is None:
        raise Refused(Outcome.HEARD_TOO_LATE, "the message to be answered is too old, or of another room.")
    decision = Decision(chosen=key, reason=Chosen.BY_STAFF)
    planned = plan_ordered(room, cast[key], now, tunables, rng, decision, topic=topic, target=target)
    planned.text = text
    planned.priority = STAFF
    planned.trace["trigger"] = {"kind": "staff", "to": reply_to} if reply_to is not None else {"kind": "staff"}
    return planned


def mute(room: RoomState, key: ParticipantKey, until: float) -> None:
    """This bot starts nothing here before `until` (POSIX seconds), and nobody waits for it.

    What it was about to say is not said. On the database a mute is `Membership.muted_until`, which rooms are
    loaded with.
    """
    room.muted[key] = until
    if room.expected_next == key:
        room.expected_next = room.offered_to = ""


def unmute(room: RoomState, key: ParticipantKey) -> None:
    """This bot may speak here again."""
    room.muted.pop(key, None)
