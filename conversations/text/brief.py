"""What a writer is told before it writes one contribution, and what it gives back.

Everything a message may claim is in its brief: nothing is said that is not
there. A brief holds no database row, so it can be built from memory (simulate)
or from the database (live) and kept in a test.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Any, Protocol, runtime_checkable

from conversations.market.feed import MarketFeed
from conversations.text.costs import Ledger
from humanization.contracts import BotFacts, Influence, LifeNote, ParticipantKey
from piyasa_site.tunables.definitions import Tunables


class Act(StrEnum):
    """What a contribution does in the conversation."""

    SAY = "say"  # opens or continues a topic on its own
    REPLY = "reply"  # reacts to `target`
    ANSWER = "answer"  # answers a question in `target`
    DISCLOSE = "disclose"  # was asked whether it is a bot: says so plainly
    GREET = "greet"
    REACT = "react"  # an emoji only


@dataclass(frozen=True, slots=True)
class StanceView:
    topic: str
    text: str
    lean: float  # -1 bearish .. 1 bullish
    confidence: float  # 0..1
    cooling: bool = False


@dataclass(frozen=True, slots=True)
class HoldingView:
    symbol: str
    avg_price: float
    size: float


@dataclass(frozen=True, slots=True)
class Persona:
    """The bot as its writer needs it; from the Bot row or a generated specification."""

    facts: BotFacts
    tone: str = "casual"
    risk_profile: str = "balanced"
    watchlist: tuple[str, ...] = ()
    never_do: tuple[str, ...] = ()
    style: str = ""
    hint: str = ""
    empathy: float = 0.5
    signature_emoji: str = ""
    signature_phrases: tuple[str, ...] = ()
    anecdotes: tuple[str, ...] = ()
    sample_lines: tuple[str, ...] = ()
    stances: tuple[StanceView, ...] = ()
    holdings: tuple[HoldingView, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One message of the history a bot was present for. `is_bot` may not be shown to a model as advice."""

    id: int
    sender: ParticipantKey
    name: str
    text: str
    at: datetime
    is_bot: bool = True
    reply_to: int | None = None
    topic: str = ""


@dataclass(slots=True)
class Wording:
    """Recent wording, newest last: what to avoid repeating.

    Items are whatever the writer returned in `Draft.used` (frame ids, openers,
    content words), kept by the engine: per room (last 400), per bot (last 240), and of all rooms together.
    """

    room: Sequence[str] = ()
    own: Sequence[str] = ()
    house: Container[str] = ()


@dataclass(slots=True)
class Brief:
    at: datetime
    chat: str  # title
    chat_topics: tuple[str, ...]
    persona: Persona
    influence: Influence
    act: Act
    topic: str = ""  # a symbol code or a topic name, "" where open
    target: Line | None = None  # the message being answered or reacted to
    target_is_person: bool = False
    addressee: str = ""  # how the one spoken to is called, "" when to the room
    relation: str = "acquaintance"  # kind of relationship toward the addressee
    history: tuple[Line, ...] = ()  # at most 6 that this bot was present for, oldest first
    own_last: tuple[str, ...] = ()  # this bot's own latest lines, oldest first
    trigger: str = ""  # news or price move in one or two sentences
    trigger_symbol: str = ""
    trigger_change: float = 0.0
    memories: tuple[str, ...] = ()
    life: LifeNote | None = None  # what of its own life this contribution tells (all of it: `influence.life`)
    length: str = "short"  # short: 1-4 words | medium: one sentence | long: two or three
    parts: int = 1  # how many messages in a row this contribution is wanted as
    market: MarketFeed | None = None
    wording: Wording = field(default_factory=Wording)
    drill: str = ""
    contradicted: bool = False  # the draft before this one went against the bot's own view


@dataclass(slots=True)
class Draft:
    """What a writer made of a brief: one or more messages in plain, correct Turkish.

    The style layer comes later; a writer makes no typos. `parts` is empty when
    the writer has nothing to say (silence is an answer). `reaction` is an emoji
    instead of words. `plan` says what is claimed, for guards and trace:
    {"asset", "direction": -1|0|1, "call": bool, "act", "frame"...}.
    """

    parts: tuple[str, ...] = ()
    reaction: str = ""
    writer: str = ""
    model: str = ""
    used: tuple[str, ...] = ()
    topic: str = ""
    symbols: tuple[str, ...] = ()
    question: bool = False
    plan: Mapping[str, Any] = field(default_factory=dict)
    tokens_in: int = 0  # of which the provider still held `tokens_cached`
    tokens_out: int = 0
    tokens_cached: int = 0
    cost_usd: float = 0.0
    prompt_hash: str = ""


class WriterDown(Exception):
    """The writer cannot write now; another one should. `paid` is a draft with what the attempt came to, if anything."""

    def __init__(self, sentence: str, paid: Draft | None = None) -> None:
        super().__init__(sentence)
        self.paid = paid


class Writer(Protocol):
    """Turns a brief into a draft. Must not touch a clock or the global generator."""

    name: str

    def write(self, brief: Brief, rng: Random) -> Draft: ...


@runtime_checkable
class ChecksStances(Protocol):
    """A writer that can also read whether words go against views, where rules cannot tell."""

    def contradicts(self, text: str, stances: Sequence[StanceView], at: datetime) -> tuple[bool, Draft | None]:
        """Whether `text` argues against one of `stances`, and a draft with what asking came to, if anything.

        False where nobody can be asked now, or where the verdict cannot be read: the rules have passed it.
        """


@runtime_checkable
class Metered(Protocol):
    """A writer whose words cost money: for whom it works, which ledger it counts into and whose settings it follows."""

    def serve(self, ledger: Ledger, tunables: Callable[[], Tunables]) -> None: ...
