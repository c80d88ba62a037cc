"""The life of a topic in a room: taken up, talked out, left for a while, and what is talked about instead.

A topic counts the messages on it in a row; past fifteen they exhaust it, repetition twice as fast. An exhausted
topic is left: openings choose another, most of what would have continued it turns to something else, and the room
comes back to it only after a pause, or when there is something new about it (news, a price move, staff).
Questions and people are answered whatever they speak of.
"""

from __future__ import annotations

from random import Random

from conversations.engine import params
from conversations.engine.room import Member, Planned, RoomState, Said
from conversations.text.brief import Act
from conversations.text.guards import skeleton
from piyasa_site.tunables.definitions import Tunables

SMALL_TALK = "gunluk"
_SPONTANEOUS = 2  # the priority of what nobody asked for


def note(room: RoomState, said: Said) -> None:
    """Count one message toward its topic. Call it when `said` is already the room's latest message."""
    if not said.topic:
        return
    if said.topic != room.topic:
        room.topic, room.topic_since, room.topic_messages, room.exhaustion = said.topic, said.at, 1, 0.0
        return
    room.topic_messages += 1
    if room.topic_messages <= params.EXHAUSTION_AFTER:
        return
    before = room.said[-2].text if len(room.said) > 1 else ""
    repeats = before == said.text or (skeleton(before) or "-") == skeleton(said.text)
    step = params.EXHAUSTION_REPEAT if repeats else params.EXHAUSTION_STEP
    room.exhaustion = min(100.0, room.exhaustion + step)
    if room.exhaustion >= params.EXHAUSTED:
        # Whoever goes on about it all the same keeps it out for longer.
        kept = {topic: until for topic, until in room.left_topics.items() if until > said.at and topic != said.topic}
        room.left_topics = {**kept, said.topic: said.at + params.TOPIC_PAUSE}


def is_left(room: RoomState, topic: str, now: float) -> bool:
    """Whether the room has talked this topic out and has not had its pause from it."""
    return room.left_topics.get(topic, 0.0) > now


def revive(room: RoomState, topic: str) -> None:
    """There is something new about it: a topic that was left may be talked about again."""
    room.left_topics.pop(topic, None)
    if room.topic == topic:
        room.topic_messages, room.exhaustion = 0, 0.0


def choose(room: RoomState, member: Member, now: float, tunables: Tunables, rng: Random, *, but: str = "") -> str:
    """One of the room's topics that is near to this member: none that was left, nor on which it gave a view lately.

    `but` is not chosen either. A room with nothing else to talk about takes up what it left longest ago.
    """
    known = [topic for topic in (*room.focus, *room.topics) if topic not in (SMALL_TALK, but)]
    options = [topic for topic in known if not is_left(room, topic, now)]
    if tunables.cooldown_filter_enabled:
        options = [topic for topic in options if not member.cools_on(topic, now)] or options
    if not options:
        return min(known, key=lambda topic: room.left_topics.get(topic, 0.0), default="")
    weights = [params.TOPIC_LUKEWARM + member.affinity(topic) ** 2 for topic in options]
    return rng.choices(options, weights)[0]


def turn_elsewhere(
    room: RoomState, member: Member, planned: Planned, now: float, tunables: Tunables, rng: Random
) -> None:
    """Most of what would go on about a topic that was left becomes a word on something else.

    Decided when the words are about to be found, so that what was planned before the topic was talked out follows
    too. Answers to questions and to people, staff's wishes, and words on news or prices stay as they are.
    """
    if planned.act not in (Act.SAY, Act.REPLY) or planned.priority != _SPONTANEOUS or planned.yielded:
        return
    if planned.text or planned.trigger or planned.trigger_symbol or not is_left(room, planned.topic, now):
        return
    if rng.random() >= params.TOPIC_DRIFT:
        return
    planned.trace = {**planned.trace, "left": planned.topic}
    planned.act, planned.target, planned.addressee = Act.SAY.value, None, ""
    planned.topic = choose(room, member, now, tunables, rng, but=planned.topic)
