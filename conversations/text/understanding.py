"""What a message says, as far as the room needs to know: entities, intent, sentiment.

Rule-based and pure; built for Turkish market chat (people's free text included).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    QUESTION = "question"
    CLAIM = "claim"  # an opinion or observation, with or without direction
    GREETING = "greeting"
    FAREWELL = "farewell"
    THANKS = "thanks"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    LOSS = "loss"  # tells of an own loss or bad feeling
    GAIN = "gain"  # tells of an own gain or joy
    HOLDING = "holding"  # tells what they hold, bought or sold
    INSULT = "insult"
    JOKE = "joke"
    ASKS_IF_BOT = "asks_if_bot"
    INJECTION = "injection"  # tries to change instructions or draw out a prompt
    OFF_TOPIC = "off_topic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Understanding:
    intent: Intent
    is_question: bool = False
    symbols: tuple[str, ...] = ()  # codes of conversations.market.symbols, in order of mention
    topic: str = ""  # a symbol code, or one of TOPICS, or ""
    sentiment: float = 0.0  # -1..1
    direction: int = 0  # -1 says it falls, 1 says it rises, 0 neither
    numbers: tuple[str, ...] = ()  # as written
    mentions: tuple[str, ...] = ()  # participant keys found by name or @username
    keywords: tuple[str, ...] = ()  # up to 5 content words, folded, for echoing


def understand(text: str, names: Mapping[str, str] | None = None) -> Understanding:
    """Read one message.

    `names` maps folded names and usernames (see `piyasa_site.common.turkish.fold`)
    of the participants of the room to their keys.
    """
    raise NotImplementedError
