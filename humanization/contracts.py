"""The contract between a mind and its subsystems.

A subsystem *perceives* an event, *elapses* time, and *influences* the next
contribution. Everything it knows of one bot is its *state*, a plain dataclass
that turns into JSON and back; everything it knows of the bot itself are the
`BotFacts` it was born with. Participants are known by key only (`bot:12`,
`person:7`), so no subsystem needs a model of another layer.

This module is pure: no Django, no clock, no global randomness. Times are
timezone-aware `datetime`s; durations are seconds; shares are 0..1; emotion and
relationship scores are 0..100.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from random import Random
from typing import Any, NamedTuple, Protocol, runtime_checkable

ParticipantKey = str


def bot_key(pk: int) -> ParticipantKey:
    return f"bot:{pk}"


def person_key(pk: int) -> ParticipantKey:
    return f"person:{pk}"


class EventKind(StrEnum):
    """What a mind can perceive. The first block is SPEC 4.1's emotion table."""

    POSITIVE_INTERACTION = "positive_interaction"
    NEGATIVE_INTERACTION = "negative_interaction"
    MENTION = "mention"
    IGNORED = "ignored"
    SUCCESSFUL_PREDICTION = "successful_prediction"
    FAILED_PREDICTION = "failed_prediction"
    MESSAGE_SENT = "message_sent"
    LONG_SILENCE = "long_silence"
    # The market, felt through holdings: intensity is the signed move of the
    # position in percent divided by 5 (so a +5 % day in a full position is 1).
    HOLDING_MOVED = "holding_moved"
    # Somebody said something this bot was present for and close enough to notice:
    # whoever holds the floor of the room (social learning).
    MESSAGE_SEEN = "message_seen"
    # SPEC 4.3's table: what somebody did toward this bot by what they said
    # (`other` is who; for help_given and help_asked it is whom this bot helped or
    # who asked). IGNORED, above, is the ninth.
    POSITIVE_AGREEMENT = "positive_agreement"
    DISAGREEMENT = "disagreement"
    HELP_ASKED = "help_asked"
    HELP_GIVEN = "help_given"
    HELP_RECEIVED = "help_received"
    BETRAYAL = "betrayal"
    PRAISE = "praise"
    CRITICISM = "criticism"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to, or in front of, one bot."""

    kind: EventKind
    at: datetime
    intensity: float = 1.0
    chat: str = ""
    other: ParticipantKey | None = None
    text: str = ""
    valence: float = 0.0
    topic: str = ""
    symbols: tuple[str, ...] = ()
    name: str = ""  # what `other` is called in the room
    recalled: tuple[str, ...] = ()  # of one's own message: `Influence.recalled` of the brief it was written from


@dataclass(frozen=True, slots=True)
class BotFacts:
    """What never changes while a bot lives: who it is. Built from the Bot row.

    `traits` holds the Big Five and `risk`, `talkativeness` as 0..1 where known;
    `baseline` the emotion baseline by dimension (0..100) where it departs from
    the default; `active_hours` are (start, end) hours, end may exceed 24.
    """

    key: ParticipantKey
    name: str
    username: str
    age: int = 35
    gender: str = ""
    city: str = ""
    job: str = ""
    chronotype: str = "neither"  # lark | neither | owl | night
    tone: str = "casual"
    traits: Mapping[str, float] = field(default_factory=dict)
    baseline: Mapping[str, float] = field(default_factory=dict)
    speed: Mapping[str, float] = field(default_factory=dict)  # {"delay": 1.0, "typing": 1.0}
    active_hours: tuple[tuple[float, float], ...] = ()
    style_hints: Mapping[str, Any] = field(default_factory=dict)
    watchlist: tuple[str, ...] = ()  # symbol codes it follows, dearest first
    born_on: date | None = None  # for birthdays; None where unknown


@dataclass(frozen=True, slots=True)
class Context:
    """The moment for which influence is asked: where, to whom, about what."""

    at: datetime
    chat: str = ""
    addressee: ParticipantKey | None = None
    topic: str = ""
    tags: tuple[str, ...] = ()
    read_length: int = 0  # characters of the message being answered
    mood_hint: float = 0.0  # valence of that message, -1..1
    # What the bot's life adds to its feelings at this moment, by dimension (-50..50); the mind fills it in
    # from whichever subsystems shift feelings. None where nothing does.
    shift: Mapping[str, float] | None = None
    # How the bot feels, as a valence -1..1; the mind fills it in from its mood, for the subsystems asked after
    # whichever feels.
    feeling: float = 0.0


class LifeNote(NamedTuple):
    """A public thing of a bot's own life: its kind (SPEC 4.4), and it in the bot's own words.

    `text` is first person, begins in lower case (but for names) and ends without a mark, so that it can
    stand in a sentence.
    """

    kind: str
    text: str


@dataclass(slots=True)
class Influence:
    """What one subsystem, or a whole mind, adds to the next contribution.

    Factors multiply, deltas add, probabilities add, `notes` go into the brief,
    `tone` is the last non-empty one. Ranges after merging are SPEC 4.1/4.3/4.5.
    """

    delay_factor: float = 1.0
    length_delta: float = 0.0  # characters
    emoji_factor: float = 1.0
    emoji_probability: float | None = None
    exclamation_probability: float = 0.0
    typo_probability: float = 0.0
    hedging_probability: float = 0.0
    formality: float | None = None
    enthusiasm: float | None = None
    agreement_delta: float = 0.0
    mention_factor: float = 1.0
    talk_factor: float = 1.0
    tone: str = ""
    mood: str = ""  # one word for the brief: "keyifli", "gergin", ...
    # The emotion scores themselves (0..100), for rules that combine them: SPEC 4.5's
    # p_emoji and p_typo, SPEC 5's interruptions. None where no subsystem feels.
    feelings: Mapping[str, float] | None = None
    relation: str = ""  # kind of relationship toward the addressee (SPEC 4.3), "" where unknown
    # Public things of its own life that this contribution may mention.
    life: tuple[LifeNote, ...] = ()
    reaction_factor: float = 1.0  # how much rather a reaction than words
    parts_factor: float = 1.0  # how much rather several short messages than one
    notes: tuple[str, ...] = ()
    memories: tuple[str, ...] = ()
    recalled: tuple[str, ...] = ()  # by which ids whoever remembers knows them
    # timing
    words_per_minute: float | None = None
    latency_median: float | None = None  # seconds
    latency_sigma: float | None = None  # of the log

    def changes(self) -> dict[str, Any]:
        """The fields that differ from neutral: this subsystem's line in a trace."""
        return {
            name: _rounded(value)
            for name, value, neutral in zip(_NAMES, _VALUES(self), _NEUTRAL_VALUES, strict=True)
            if value != neutral
        }


# What a subsystem with nothing to add gives back: this very object, which a mind passes over.
NEUTRAL = Influence()


@dataclass(frozen=True, slots=True)
class StyleEdit:
    """One change the style layer made: what, and how often in this text.

    `meant` is the word a typo replaced and `typed` what stands there instead, for a
    later edit or "*correction"; `of` is the index of the text within its contribution.
    """

    kind: str
    count: int = 1
    meant: str = ""
    typed: str = ""
    of: int = 0


@dataclass(frozen=True, slots=True)
class Bond:
    """How one bot stands toward another participant (SPEC 4.3). Scores are 0..100."""

    kind: str = "stranger"
    trust: float = 50.0
    respect: float = 50.0
    familiarity: float = 0.0
    affection: float = 50.0
    conflict: float = 0.0


@dataclass(frozen=True, slots=True)
class Afterthought:
    """Something that follows a message of one's own: `of` is the index of that message in its contribution.

    `kind` is `edit` (the message then reads `text`), `correction` ("*doğrusu"), `second_thought` (a further message
    in plain Turkish, still to be restyled) or `emoji` (one in a message of its own). `delay` is seconds after that
    message before typing begins.
    """

    kind: str
    text: str
    delay: float
    of: int = 0


@runtime_checkable
class Subsystem(Protocol):
    """What every subsystem offers. Implementations live in `<app>/logic.py`.

    `fresh` draws a new state from the bot's facts; `dump`/`load` move a state
    to and from JSON-able dicts; `perceive` and `elapse` change a state in
    place; `influence` only reads. Calling `elapse` twice for the same moment
    changes nothing, and elapsing in many small steps equals one large one.
    """

    name: str

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> Any: ...
    def dump(self, state: Any) -> dict[str, Any]: ...
    def load(self, data: Mapping[str, Any], facts: BotFacts) -> Any: ...
    def perceive(self, state: Any, event: Event) -> None: ...
    def elapse(self, state: Any, now: datetime) -> None: ...
    def influence(self, state: Any, context: Context) -> Influence: ...


@runtime_checkable
class Ignores(Protocol):
    """A subsystem that can tell beforehand which events leave its state as it is, whatever that state.

    Whoever keeps the states then neither reads nor writes one for such an event. A subsystem without this is told
    of everything.
    """

    def ignores(self, facts: BotFacts, event: Event) -> bool: ...


@runtime_checkable
class GatesPresence(Protocol):
    """A subsystem that also decides whether a bot is there at a moment.

    `availability` is a factor on how likely the bot is to speak: 0 asleep or
    away, 1 usual, up to 2 eager. Factors of several subsystems multiply.
    """

    def availability(self, state: Any, now: datetime) -> float: ...


@runtime_checkable
class ShiftsFeelings(Protocol):
    """A subsystem under whose influence all feelings lie higher or lower for a while.

    `shift` is a pure question: by how many points (-50..50) each dimension is
    moved at `now`, empty where none is. The mind hands it to the subsystems that
    feel as `Context.shift`, and they add it to their scores when they are asked.
    Nothing is written into anybody's state, so a shift is there exactly while it
    lasts: it cannot be applied twice, cannot be left behind, and has nothing to
    undo, whatever decays or happens in between.
    """

    def shift(self, state: Any, now: datetime) -> Mapping[str, float]: ...


@runtime_checkable
class Restyles(Protocol):
    """A subsystem that rewrites finished text in the bot's own hand."""

    def restyle(
        self, state: Any, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]: ...


@runtime_checkable
class Relates(Protocol):
    """A subsystem that knows how the bot stands toward others; None for who was never met."""

    def bond(self, state: Any, other: ParticipantKey) -> Bond | None: ...


@runtime_checkable
class Gestures(Protocol):
    """A subsystem of small habits around a contribution: all optional, all rare.

    `split` may send a text as several messages; `afterthoughts` may follow what
    was said; `hesitation` is how many seconds the bot types without sending
    anything after all (0, nearly always).
    """

    def split(self, state: Any, texts: tuple[str, ...], influence: Influence, rng: Random) -> tuple[str, ...]: ...
    def afterthoughts(
        self, state: Any, texts: tuple[str, ...], edits: tuple[StyleEdit, ...], influence: Influence, rng: Random
    ) -> tuple[Afterthought, ...]: ...
    def hesitation(self, state: Any, influence: Influence, rng: Random) -> float: ...


@runtime_checkable
class Stores(Protocol):
    """The Django side of a subsystem (`<app>/services.py`): states in bulk.

    Each call is a constant number of queries, whatever the number of bots.
    """

    def load_states(self, facts: Mapping[int, BotFacts]) -> dict[int, Any]: ...
    def save_states(self, states: Mapping[int, Any]) -> None: ...


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: round(item, 1) for key, item in value.items()}
    return value


# Traces are made for every message: all fields at once is several times quicker than one by one.
_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Influence))
_VALUES = attrgetter(*_NAMES)
_NEUTRAL_VALUES: tuple[Any, ...] = _VALUES(NEUTRAL)
