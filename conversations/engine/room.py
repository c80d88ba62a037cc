"""What a room remembers of its talk, and what it knows of its members."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from conversations.engine import params
from conversations.market.symbols import SYMBOLS
from conversations.text.brief import Persona
from conversations.text.guards import gist, skeleton
from humanization.contracts import ParticipantKey
from humanization.mind import Mind, clamp
from piyasa_site.common.randomness import stream


@dataclass(slots=True)
class Said:
    """One message as the room remembers it. `at` is POSIX seconds."""

    id: int
    sender: ParticipantKey
    name: str
    text: str
    at: float
    is_bot: bool = True
    reply_to: int | None = None
    to: ParticipantKey = ""
    topic: str = ""
    question: bool = False
    sentiment: float = 0.0
    contribution: str = ""
    last_part: bool = True
    answers: int = 0
    triggered: bool = False
    private: bool = False  # by a person who is neither to be mentioned nor remembered
    outcome: str = ""  # of a person's words: a `reasons.Outcome`
    edited_at: float = 0.0  # when its writer changed it, 0 if never


class Sayings:
    """The latest wording of a whole house, whichever room it was said in; what is oldest is forgotten first."""

    __slots__ = ("_said",)

    def __init__(self) -> None:
        self._said: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, item: object) -> bool:
        return item in self._said

    def forget(self) -> None:
        self._said.clear()

    def extend(self, items: Iterable[str]) -> None:
        for item in items:
            self._said[item] = None
            self._said.move_to_end(item)
        while len(self._said) > params.WORDING_HOUSE:
            self._said.popitem(last=False)


class Member:
    """One bot as the engine needs it: persona, mind, and how much it talks."""

    __slots__ = (
        "affinities",
        "busy_until",
        "cooling",
        "heard_on",
        "hourly_limit",
        "key",
        "mind",
        "persona",
        "place",
        "presences",
        "sent",
        "talk",
        "wording",
    )

    def __init__(
        self,
        persona: Persona,
        mind: Mind,
        hourly_limit: int,
        sent: Iterable[float] = (),
        wording: Iterable[str] = (),
    ) -> None:
        self.key: ParticipantKey = persona.facts.key
        self.persona = persona
        self.mind = mind
        self.hourly_limit = hourly_limit
        self.talk = talk_weight(float(persona.facts.traits.get("talkativeness", 0.3)))
        self.sent: deque[float] = deque(sent)
        self.wording: deque[str] = deque(wording, maxlen=params.WORDING_OWN)
        # Where it is engaged, and until when it has no time for another room.
        self.place = 0
        self.busy_until = 0.0
        self.heard_on = -1  # the local day on which it last said something, anywhere
        self.presences: dict[str, tuple[int, float]] = {}  # see `presence`
        self.cooling: dict[str, float] = {}  # topics on which a view was given lately, until when
        self.affinities = _affinities(persona)

    def affinity(self, topic: str) -> float:
        """How close a topic is to this bot, 0..1; unknown topics are lukewarm."""
        if not topic:
            return 0.5
        return self.affinities.get(topic, 0.2)

    def engage(self, chat_id: int, until: float) -> None:
        """Busy in this room until then, and for a moment more for every other: nobody reads two at once."""
        self.place, self.busy_until = chat_id, until + params.SWITCH_SECONDS

    def busy_elsewhere(self, chat_id: int, now: float) -> bool:
        return self.busy_until > now and self.place != chat_id

    def presence(self, slug: str, day: int) -> float:
        """How much more, or less, of this bot a room sees on a local day than its talkativeness says.

        Log-normal with median 1: a part belongs to the bot and the room for good (some are at home there, others
        look in), a part to the day. The same in every process.
        """
        kept = self.presences.get(slug)
        if kept is None or kept[0] != day:
            name = self.persona.facts.username
            settled = stream("presence", name, slug).gauss(0.0, params.PRESENCE_SIGMA)
            today = stream("presence", name, slug, day).gauss(0.0, params.PRESENCE_DAY_SIGMA)
            kept = self.presences[slug] = (day, math.exp(settled + today))
        return kept[1]

    def cools_on(self, topic: str, now: float) -> bool:
        """Whether this bot has given its view on the topic lately."""
        return self.cooling.get(topic, 0.0) > now

    def sent_in_last_hour(self, now: float) -> int:
        while self.sent and self.sent[0] <= now - 3600.0:
            self.sent.popleft()
        return len(self.sent)


def talk_weight(talkativeness: float) -> float:
    """Relative share of the talk for a talkativeness of 0..1, Zipf-like: 1 : 160 end to end."""
    return float(160.0 ** (talkativeness - 1.0))


def hourly_limit(talkativeness: float, low: int, high: int) -> int:
    """This bot's own limit of messages an hour, between the two set by staff."""
    return round(low + (high - low) * clamp(talkativeness, 0.0, 1.0))


@dataclass(slots=True)
class RoomState:
    """Where the talk of one chat stands. `dump`/`load` move it to and from JSON."""

    chat_id: int
    slug: str
    title: str
    topics: tuple[str, ...]
    focus: tuple[str, ...]  # symbol codes this room cares about
    members: list[ParticipantKey]
    is_drill: bool = False
    liveliness: float = 1.0  # how much staff want said here: a factor on what settings give
    seed: int = 0  # of what differs from one world to another although the room is the same

    said: deque[Said] = field(default_factory=lambda: deque(maxlen=params.TURNS_REMEMBERED))
    topic: str = ""
    topic_since: float = 0.0
    topic_messages: int = 0
    exhaustion: float = 0.0
    left_topics: dict[str, float] = field(default_factory=dict)  # talked out, and until when they rest
    active: list[ParticipantKey] = field(default_factory=list)
    last_speaker: ParticipantKey = ""
    expected_next: ParticipantKey = ""
    expected_until: float = 0.0
    offered_to: ParticipantKey = ""
    pace: str = "slow"
    engagement: float = 50.0
    excitation: float = 0.0
    excited_at: float = 0.0
    next_open: float = 0.0
    shares: dict[ParticipantKey, float] = field(default_factory=dict)  # decaying count of own contributions
    wording: deque[str] = field(default_factory=lambda: deque(maxlen=params.WORDING_ROOM))
    skeletons: deque[str] = field(default_factory=lambda: deque(maxlen=params.SKELETONS_REMEMBERED))
    gists: deque[str] = field(default_factory=lambda: deque(maxlen=params.SKELETONS_REMEMBERED))
    # What all rooms said lately: it belongs to whoever runs the rooms.
    sayings: Sayings = field(default_factory=Sayings)
    questions: list[tuple[int, ParticipantKey, float]] = field(default_factory=list)
    # Calls to trade, of every room: the list belongs to whoever runs the rooms, who enters what is composed.
    calls: list[tuple[float, ParticipantKey, str, int]] = field(default_factory=list)
    coming: dict[str, float] = field(default_factory=dict)  # wording that is written and not yet said, until when
    muted: dict[ParticipantKey, float] = field(default_factory=dict)  # members whom staff have muted, until when
    pending: dict[ParticipantKey, float] = field(default_factory=dict)  # who is about to speak, and when
    typing: dict[ParticipantKey, float] = field(default_factory=dict)  # who is typing, and until when

    @property
    def kind(self) -> str:
        """Which hour-of-day curve the room follows."""
        if "kripto" in self.topics:
            return "kripto"
        first = self.topics[0] if self.topics else "bist"
        return "doviz" if first in ("doviz", "altin", "makro") else "bist"

    def is_muted(self, key: ParticipantKey, now: float) -> bool:
        """Whether staff have silenced this member in this room."""
        return self.muted.get(key, 0.0) > now

    def find(self, message_id: int | None) -> Said | None:
        if message_id is None:
            return None
        for said in reversed(self.said):
            if said.id == message_id:
                return said
        return None

    def count_since(self, moment: float) -> int:
        count = 0
        for said in reversed(self.said):
            if said.at < moment:
                break
            count += 1
        return count

    def floor(self, now: float) -> list[ParticipantKey]:
        """Who holds the floor: the few who spoke last, latest first."""
        keys: list[ParticipantKey] = []
        for said in reversed(self.said):
            if now - said.at > params.FLOOR_SECONDS or len(keys) >= params.FLOOR_SIZE:
                break
            if said.sender not in keys:
                keys.append(said.sender)
        return keys

    def await_word(self, key: ParticipantKey, typing_at: float) -> None:
        """This bot is about to speak: until its last planned contribution is through, no other is planned for it."""
        self.pending[key] = max(typing_at, self.pending.get(key, 0.0))

    def has_spoken(self, key: ParticipantKey, begun_by: float) -> None:
        """A contribution begun by then is through, or came to nothing; a later one keeps the bot about to speak."""
        if self.pending.get(key, 0.0) <= begun_by:
            self.pending.pop(key, None)

    def will_say(self, wording: Iterable[tuple[float, *tuple[str, ...]]]) -> None:
        """Words that are on their way, by due time and keys: until they are heard, nobody else says the same."""
        for due, *keys in wording:
            for key in keys:
                if key:
                    self.coming[key] = max(due, self.coming.get(key, 0.0))

    def heard(self, text: str) -> None:
        """Words that were said: neither they nor the same in other words are said again for a while."""
        if shape := skeleton(text):
            self.skeletons.append(shape)
        if core := gist(text):
            self.gists.append(core)

    def was_said(self, wording: str) -> bool:
        """Whether a skeleton or a gist was said lately, or is about to be."""
        if wording[:1] == "~" and not self.gists:
            # A room from the database knows what was said; what it came to is worked out when first asked for.
            self.gists.extend(core for said in self.said if (core := gist(said.text)))
        return wording in self.skeletons or wording in self.gists or wording in self.coming

    def others_typing_until(self, key: ParticipantKey, now: float) -> float:
        """Until when somebody else is typing here; 0 if nobody is."""
        if not self.typing:
            return 0.0
        self.typing = {who: until for who, until in self.typing.items() if until > now}
        return max((until for who, until in self.typing.items() if who != key), default=0.0)

    def last_at(self) -> float:
        return self.said[-1].at if self.said else 0.0

    def last_by(self, key: ParticipantKey) -> Said | None:
        for said in reversed(self.said):
            if said.sender == key:
                return said
        return None

    def ping_pong(self, now: float) -> frozenset[ParticipantKey]:
        """The two bots who have had the room to themselves for too long, or nobody.

        What the two are about to say counts as said: it will come, whatever is decided now.
        """
        pair: set[ParticipantKey] = set()
        row, latest = 0, ""
        for said in reversed(self.said):
            if now - said.at > params.PING_PONG_LOOKBACK or not said.is_bot or len(pair | {said.sender}) > 2:
                break
            pair.add(said.sender)
            row += said.contribution != latest
            latest = said.contribution
        on_the_way = len(pair & self.pending.keys())
        return frozenset(pair) if row + on_the_way >= params.PING_PONG_LIMIT else frozenset()

    def update_pace(self, now: float) -> None:
        recent = [s for s in self.said if s.at > now - params.PACE_WINDOW]
        if len(recent) > params.PACE_FAST_COUNT:
            mood = sum(s.sentiment for s in recent) / len(recent)
            self.pace = "heated" if mood < params.HEATED_SENTIMENT else "fast"
        else:
            self.pace = "slow" if len(recent) < params.PACE_SLOW_COUNT else "normal"

    def excite(self, strength: float, now: float) -> None:
        """Add excitation that fades with its half-life."""
        self.excitation = min(self.excitation_at(now) + strength, params.EXCITATION_MAX)
        self.excited_at = now

    def excitation_at(self, now: float) -> float:
        if self.excitation <= 0.0:
            return 0.0
        return float(self.excitation * 0.5 ** (max(0.0, now - self.excited_at) / params.EXCITATION_HALF_LIFE))

    def dump(self) -> dict[str, Any]:
        """What is not in a column or in the messages themselves."""
        return {
            "excitation": self.excitation,
            "excited_at": self.excited_at,
            "expected_until": self.expected_until,
            "left_topics": self.left_topics,
            "shares": {key: round(value, 3) for key, value in self.shares.items()},
            "wording": list(self.wording),
            "questions": self.questions,
        }

    def load(self, data: Mapping[str, Any]) -> None:
        self.excitation = float(data.get("excitation", 0.0))
        self.excited_at = float(data.get("excited_at", 0.0))
        self.expected_until = float(data.get("expected_until", 0.0))
        left = data.get("left_topics")
        self.left_topics = {str(topic): float(until) for topic, until in left.items()} if isinstance(left, dict) else {}
        self.shares = dict(data.get("shares", {}))
        self.wording.extend(data.get("wording", ()))
        self.questions = [(int(m), str(k), float(t)) for m, k, t in data.get("questions", ())]


@dataclass(slots=True)
class Planned:
    """One contribution that somebody has decided to make: a turn before it has words."""

    chat_id: int
    bot: ParticipantKey
    act: str
    planned_at: float
    typing_at: float
    priority: int = 2
    target: int | None = None
    addressee: ParticipantKey = ""
    topic: str = ""
    trigger: str = ""
    trigger_symbol: str = ""
    trigger_change: float = 0.0
    length: str = "short"
    parts: int = 1
    text: str = ""  # given by staff: said as it is, through guards
    yielded: bool = False  # has let somebody finish typing
    trace: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        data = asdict(self)
        del data["trace"]
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any], trace: Mapping[str, Any] | None = None) -> Planned:
        return cls(**{**data, "trace": dict(trace or {})})


def _affinities(persona: Persona) -> dict[str, float]:
    """Topic and symbol affinities from what a bot holds, believes and watches."""
    found: dict[str, float] = {}

    def raise_to(topic: str, value: float) -> None:
        if found.get(topic, 0.0) < value:
            found[topic] = value

    for symbol in persona.watchlist:
        raise_to(symbol, 0.65)
        if symbol in SYMBOLS:
            raise_to(SYMBOLS[symbol].topic, 0.6)
    for stance in persona.stances:
        raise_to(stance.topic, 0.6 + 0.35 * stance.confidence)
        if stance.topic in SYMBOLS:
            raise_to(SYMBOLS[stance.topic].topic, 0.65)
    for holding in persona.holdings:
        raise_to(holding.symbol, 0.9)
        if holding.symbol in SYMBOLS:
            raise_to(SYMBOLS[holding.symbol].topic, 0.75)
    raise_to("gunluk", 0.5)
    return found
