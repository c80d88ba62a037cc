"""News, rumours and topics that reach a room from outside, on either clock.

They excite the room and may set somebody talking at once; what follows is the
room's own doing. Whoever calls draws the room's next opening anew: the
excitement changes its rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from conversations.engine import params
from conversations.engine.allocator import Cast, open_floor
from conversations.engine.planner import STAFF, concerns, plan_trigger
from conversations.engine.room import Planned, RoomState
from piyasa_site.tunables.definitions import Tunables

RUMOUR = "rumour"


@dataclass(frozen=True, slots=True)
class News:
    """What a room is told. `text` is one or two sentences, `sentiment` lies between -1 and 1.

    `from_feed` marks what nobody sent to this room in particular: it finds its rooms by `symbols` and `topic`, and
    staff's settings of news apply to it. `scenario` names the drill that a rumour belongs to.
    """

    text: str
    symbols: tuple[str, ...] = ()
    topic: str = ""
    sentiment: float = 0.0
    from_feed: bool = False
    scenario: str = ""


def talk_is_on(tunables: Tunables) -> bool:
    """Whether bots may say anything unasked."""
    return tunables.simulation_active and tunables.scale_factor > 0.0 and tunables.max_msgs_per_min > 0


def reaches(news: News, room: RoomState, tunables: Tunables) -> bool:
    """Whether an item of a feed is news to this room: by its symbols or topic; without either it is to all."""
    if not tunables.news_trigger_enabled:
        return False
    if not news.symbols and not news.topic:
        return True
    return news.topic in room.topics or any(concerns(room, symbol) for symbol in news.symbols)


def tell(
    news: News, room: RoomState, cast: Cast, now: float, tunables: Tunables, rng: Random, *, insist: bool = False
) -> Planned | None:
    """News reaches a room: it excites it, and somebody may speak about it at once.

    With `insist` silence is no answer as long as anybody is there who may speak; nor is it to an item of a feed that
    is to be spoken about: how often it is, is what `news_trigger_probability` says.
    """
    strength = (
        params.RUMOUR_EXCITES if news.scenario == RUMOUR else params.NEWS_EXCITES * (1.0 + abs(news.sentiment) / 2.0)
    )
    room.excite(strength, now)
    if news.from_feed and rng.random() >= tunables.news_trigger_probability:
        return None
    insist = insist or news.from_feed
    own = [symbol for symbol in news.symbols if concerns(room, symbol)]
    symbol = next(iter([*own, *news.symbols]), "")
    topic = news.topic or (room.topics[0] if room.topics else "")
    planned = plan_trigger(room, cast, now, tunables, rng, text=news.text, symbol=symbol, topic=topic)
    if planned is None and insist:
        speaker = _nearest(room, cast, now, rng, symbol or topic)
        if speaker:
            planned = plan_trigger(
                room, cast, now, tunables, rng, text=news.text, symbol=symbol, topic=topic, speaker=speaker
            )
    if planned is not None and news.scenario:
        planned.trace["scenario"] = news.scenario
    return planned


def seed_topic(topic: str, room: RoomState, cast: Cast, now: float, tunables: Tunables, rng: Random) -> Planned | None:
    """Turn the room to a topic (a symbol's code or the name of a topic), as staff ask.

    Whoever it is nearest to brings it up; it counts as fresh from now on, whatever was said of it before.
    """
    room.topic, room.topic_since, room.topic_messages, room.exhaustion = topic, now, 0, 0.0
    room.left_topics.pop(topic, None)
    speaker = _nearest(room, cast, now, rng, topic)
    if not speaker:
        return None
    planned = plan_trigger(room, cast, now, tunables, rng, text="", topic=topic, speaker=speaker)
    if planned is not None:
        planned.priority = STAFF
        planned.trace["trigger"] = {"kind": "staff", "topic": topic}
    return planned


@dataclass(frozen=True, slots=True)
class Label:
    """The drill scenario that a message belongs to, on which topic, and until when (POSIX seconds) it spreads."""

    scenario: str
    topic: str
    until: float


def label_of(scenario: str, topic: str, at: float, answered: Label | None) -> Label | None:
    """The label of a message said at `at`.

    It was set off by a scenario, or it answers a message that belongs to one, on its topic and within its time.
    """
    if scenario:
        return Label(scenario, topic, at + params.SCENARIO_SECONDS)
    if answered is None or topic not in ("", answered.topic) or at > answered.until:
        return None
    return answered


def _nearest(room: RoomState, cast: Cast, now: float, rng: Random, about: str) -> str:
    """Who would most likely speak about this now; empty while nobody may."""
    decision = open_floor(room, cast, now, rng, topic=about, holders=True)
    if decision.chosen or not decision.weights:
        return decision.chosen
    return max(decision.weights, key=lambda item: item[1])[0]
