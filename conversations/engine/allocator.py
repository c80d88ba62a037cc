"""Who speaks: silence is a possible answer.

Every decision starts from the same candidates (awake, enabled, under their
hourly limit, not already about to speak) and weighs them for the occasion: an
opening, a response to what was just said, an answer to a person.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from math import prod
from random import Random
from typing import Any

from conversations.engine import params
from conversations.engine.pace import company, moment
from conversations.engine.reasons import Chosen, Excluded
from conversations.engine.room import Member, RoomState, Said
from humanization.contracts import ParticipantKey
from humanization.local_time import day_number
from humanization.mind import clamp

Cast = Mapping[ParticipantKey, Member]

# What a candidate's weight is the product of; 1 where it does not count. `talk` is talkativeness times today's
# presence in the room, `floor` the pull of the current floor, `addressed` being spoken to.
FACTORS = ("talk", "availability", "floor", "fair_share", "affinity", "addressed")


@dataclass(slots=True)
class Decision:
    """Who was chosen (or nobody), out of whom, and why the others were not in the running."""

    chosen: ParticipantKey = ""
    weights: list[tuple[ParticipantKey, float]] = field(default_factory=list)
    excluded: dict[str, int] = field(default_factory=dict)
    nobody: float = 0.0
    reason: str = ""  # a `reasons.Chosen`, where nothing was weighed
    factors: list[tuple[float, ...]] = field(default_factory=list)  # of each weight, in the order of FACTORS
    expected: bool = False  # the draw was passed over: the word was the chosen one's anyway

    def trace(self) -> dict[str, Any]:
        """The five strongest candidates with their shares, silence's, exclusions, and the factors of the chosen one."""
        if self.reason:
            return {"chosen": self.chosen, "reason": self.reason}
        total = sum(weight for _, weight in self.weights) + self.nobody or 1.0
        best = sorted(self.weights, key=lambda item: -item[1])[:5]
        found: dict[str, Any] = {
            "candidates": len(self.weights),
            "best": [[key, round(weight / total, 4)] for key, weight in best],
            "silence": round(self.nobody / total, 4),
            "excluded": self.excluded,
        }
        chosen = next((n for n, (key, _) in enumerate(self.weights) if key == self.chosen), -1)
        if chosen >= 0:
            found["chosen"] = self.chosen
            found["share"] = round(self.weights[chosen][1] / total, 4)
            if self.factors:
                rounded = (round(factor, 4) for factor in self.factors[chosen])
                found["factors"] = dict(zip(FACTORS, rounded, strict=True))
        if self.expected:
            found["expected"] = True
        return found


def candidates(
    room: RoomState,
    cast: Cast,
    now: float,
    *,
    skip: frozenset[ParticipantKey] = frozenset(),
    unpaused: frozenset[ParticipantKey] = frozenset(),
) -> tuple[list[tuple[Member, float]], dict[str, int]]:
    """Members who could speak now with their availability, and how many could not, by reason.

    `unpaused` may speak although they spoke within the last two minutes: they
    were addressed, are expected next, or hold the floor.
    """
    found: list[tuple[Member, float]] = []
    excluded: dict[str, int] = {}
    at = moment(now)
    recent = {s.sender for s in room.said if s.at > now - params.OWN_PAUSE_SECONDS}
    for key in room.members:
        if key in skip:
            reason = Excluded.NOT_MEANT
        elif room.muted and room.is_muted(key, now):
            reason = Excluded.MUTED
        elif key in room.pending:
            reason = Excluded.ABOUT_TO_SPEAK
        elif key in recent and key not in unpaused:
            reason = Excluded.SPOKE_LATELY
        else:
            member = cast.get(key)
            if member is None:
                continue
            if member.busy_elsewhere(room.chat_id, now):
                reason = Excluded.BUSY_ELSEWHERE
            elif member.sent_in_last_hour(now) >= member.hourly_limit:
                reason = Excluded.HOURLY_LIMIT
            else:
                available = member.mind.availability(at)
                if available > 0.0:
                    found.append((member, available))
                    continue
                reason = Excluded.AWAY
        excluded[reason] = excluded.get(reason, 0) + 1
    return found, excluded


def open_floor(
    room: RoomState, cast: Cast, now: float, rng: Random, *, topic: str = "", holders: bool = False
) -> Decision:
    """Who opens: talkativeness and availability, with a pull toward the current floor; fair share among the rest.

    With `topic` (a trigger), affinity counts; `holders` lets the affected react first. Now and then somebody who has
    not been heard today drops in instead.
    """
    floor = room.floor(now)
    unpaused = frozenset((*floor, room.expected_next))
    found, excluded = candidates(room, cast, now, skip=room.ping_pong(now), unpaused=unpaused)
    if not topic and rng.random() < params.DROP_IN:
        today = day_number(now)
        absent = [(member.key, available) for member, available in found if member.heard_on != today]
        if absent:
            decision = _draw(absent, excluded, rng, nobody=0.0)
            decision.reason = "not heard today"
            return decision
    scale, hold = _Scale.of(room, cast, now), company(room, now)
    weights: list[tuple[ParticipantKey, float]] = []
    factors: list[tuple[float, ...]] = []
    for member, available in found:
        held = fair = near = 1.0
        hardly = available < params.HARDLY_THERE
        if member.key in floor and not hardly:
            held = hold * params.FLOOR_FACTOR_OPENING * params.FLOOR_RECENCY ** floor.index(member.key)
            if member.key == room.last_speaker:
                held *= params.OWN_OPENING_FACTOR
        else:
            fair = scale.fair(member, hardly)
        if topic:
            near = 0.15 + member.affinity(topic) ** (3 if holders else 1)
        each = (scale.of_member[member.key], available, held, fair, near, 1.0)
        weights.append((member.key, prod(each)))
        factors.append(each)
    decision = _draw(weights, excluded, rng, nobody=params.NOBODY_SHARE * scale.talk)
    decision.factors = factors
    return decision


def respond(room: RoomState, cast: Cast, now: float, said: Said, rng: Random) -> Decision:
    """Who takes up what was said: the floor first, then those near to the topic; or nobody."""
    expected = room.expected_next if now < room.expected_until else ""
    if (said.to in room.pending or expected in room.pending) and rng.random() < params.ON_THE_WAY:
        return Decision(reason=Chosen.ON_THE_WAY)
    floor = [key for key in room.floor(now) if key != said.sender]
    unpaused = frozenset((*floor, said.to, room.expected_next))
    found, excluded = candidates(room, cast, now, skip=room.ping_pong(now) | {said.sender}, unpaused=unpaused)
    scale, hold = _Scale.of(room, cast, now), company(room, now)
    weights: list[tuple[ParticipantKey, float]] = []
    factors: list[tuple[float, ...]] = []
    for member, available in found:
        held = fair = 1.0
        hardly = available < params.HARDLY_THERE
        if member.key in floor and not hardly:
            held = hold * params.FLOOR_FACTOR_RESPONSE * params.FLOOR_RECENCY ** floor.index(member.key)
        else:
            fair = scale.fair(member, hardly)
        addressed = params.ADDRESSEE_FACTOR if member.key == said.to else 1.0
        each = (scale.of_member[member.key], available, held, fair, 0.3 + member.affinity(said.topic), addressed)
        weights.append((member.key, prod(each)))
        factors.append(each)
    decision = _draw(weights, excluded, rng, nobody=params.NOBODY_SHARE * scale.talk)
    decision.factors = factors
    if expected and rng.random() < params.EXPECTED_TAKES:
        there = next((available for member, available in found if member.key == expected), 0.0)
        if there >= params.HARDLY_THERE:
            decision.chosen, decision.expected = expected, True
    return decision


def answerers(room: RoomState, cast: Cast, now: float, said: Said, rng: Random, count: int) -> list[Decision]:
    """Up to `count` bots who answer a person: the nearest to the topic among those awake.

    A person is not made to wait for pauses and fair shares, and where nobody else is there not for other rooms,
    hourly limits or a contribution already under way either: only being away or muted excuses. There is no weight
    for silence.
    """
    found, excluded = candidates(room, cast, now, unpaused=frozenset(room.members))
    if not found:
        found = _awake(room, cast, now)
    # The person's current partner goes on, if there is one.
    answered = room.find(said.reply_to)
    partner = answered.sender if answered is not None else ""
    factors: list[tuple[float, ...]] = [
        (0.3 + m.talk, a, 1.0, 1.0, 0.05 + m.affinity(said.topic) ** 2, 6.0 if m.key == partner else 1.0)
        for m, a in found
    ]
    weights = [(m.key, prod(each)) for (m, _), each in zip(found, factors, strict=True)]
    decisions: list[Decision] = []
    for _ in range(count):
        decision = _draw(weights, excluded, rng, nobody=0.0)
        if not decision.chosen:
            break
        decision.factors = factors
        decisions.append(decision)
        left = [n for n, (key, _) in enumerate(weights) if key != decision.chosen]
        weights, factors = [weights[n] for n in left], [factors[n] for n in left]
    return decisions


def _awake(room: RoomState, cast: Cast, now: float) -> list[tuple[Member, float]]:
    """Everybody who is there and may speak, whatever else they are doing, with their availability."""
    at = moment(now)
    members = [cast[key] for key in room.members if key in cast and not room.is_muted(key, now)]
    found = [(member, member.mind.availability(at)) for member in members]
    return [(member, available) for member, available in found if available > 0.0]


@dataclass(slots=True)
class _Scale:
    """What a member's share of the talk is measured against, summed up once per decision."""

    of_member: Mapping[ParticipantKey, float]  # talkativeness times today's presence in this room
    talk: float
    shares: Mapping[ParticipantKey, float]
    shared: float

    @classmethod
    def of(cls, room: RoomState, cast: Cast, now: float) -> _Scale:
        today = day_number(now)
        of_member: dict[ParticipantKey, float] = {}
        for key in room.members:
            member = cast.get(key)
            if member is not None:
                of_member[key] = member.talk * member.presence(room.slug, today)
        return cls(of_member, sum(of_member.values()) or 1.0, room.shares, sum(room.shares.values()))

    def fair(self, member: Member, hardly_there: bool = False) -> float:
        """Boost for those below their own due share of the talk, brake for those above it.

        Who is hardly there, ill or on holiday, is not made up for.
        """
        if self.shared < 10.0:
            return 1.0
        due = self.of_member[member.key] / self.talk * self.shared
        low, high = params.FAIR_SHARE_RANGE
        return clamp((due + 1.0) / (self.shares.get(member.key, 0.0) + 1.0), low, 1.0 if hardly_there else high)


def _draw(
    weights: list[tuple[ParticipantKey, float]], excluded: dict[str, int], rng: Random, *, nobody: float
) -> Decision:
    """One weighted draw; silence weighs a share of everybody's talk, awake or not."""
    decision = Decision(weights=weights, excluded=excluded, nobody=nobody)
    if not weights:
        return decision
    sums = list(accumulate(weight for _, weight in weights))
    if sums[-1] <= 0.0:
        return decision
    place = rng.random() * (sums[-1] + nobody)
    if place < sums[-1]:
        decision.chosen = weights[min(bisect(sums, place), len(weights) - 1)][0]
    return decision
