"""What a language model costs: prices per model, an estimator of tokens, what was spent.

Prices are US dollars per million tokens, as published by the vendors; a model
that is not listed is priced like the dearest listed one, so that a budget errs
on the safe side. A server of one's own (any model behind OPENAI_BASE_URL that
is not listed) can be declared free with `free=True`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from piyasa_site.common.clock import ISTANBUL


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens."""

    fresh: float  # input read for the first time
    cached: float  # input the provider still held
    output: float


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call; `tokens_in` includes `cached`."""

    tokens_in: int
    tokens_out: int
    cached: int = 0


PRICES: dict[str, Price] = {
    "gpt-4o-mini": Price(0.15, 0.075, 0.60),
    "gpt-4o": Price(2.50, 1.25, 10.00),
    "gpt-4.1-nano": Price(0.10, 0.025, 0.40),
    "gpt-4.1-mini": Price(0.40, 0.10, 1.60),
    "gpt-4.1": Price(2.00, 0.50, 8.00),
    "gpt-5-nano": Price(0.05, 0.005, 0.40),
    "gpt-5-mini": Price(0.25, 0.025, 2.00),
    "gpt-5": Price(1.25, 0.125, 10.00),
    "o4-mini": Price(1.10, 0.275, 4.40),
}
UNKNOWN = max(PRICES.values(), key=lambda price: price.fresh + price.output)
FREE = Price(0.0, 0.0, 0.0)

# From how many tokens on the listed models' provider caches a prefix, and in steps of how many
# (OpenAI's guide to prompt caching, 2026). It holds a prefix for five to ten idle minutes.
CACHED_FROM = 1024
CACHED_STEP = 128


def price_of(model: str, free: bool = False) -> Price:
    """The price of a model; dated and vendor-prefixed names ("openai/gpt-4o-2024-08-06") count as their family."""
    family = _family(model)
    if family:
        return PRICES[family]
    return FREE if free else UNKNOWN


def caches_prefixes(model: str) -> bool:
    """Whether the provider of this model is known to cache prefixes ("gpt-4o and newer"); of others nobody knows."""
    return _CACHING.match(_name(model)) is not None


_CACHING = re.compile(r"(?:chat)?gpt-(?:4o|4\.1|[5-9])|o[1-9](?:-|$)")


def _name(model: str) -> str:
    return model.rsplit("/", 1)[-1].lower()


def _family(model: str) -> str:
    name = _name(model)
    return max((known for known in PRICES if name == known or name.startswith(f"{known}-2")), key=len, default="")


def cost_usd(price: Price, usage: Usage) -> float:
    """What one call cost, in US dollars."""
    fresh = max(usage.tokens_in - usage.cached, 0)
    return (fresh * price.fresh + usage.cached * price.cached + usage.tokens_out * price.output) / 1_000_000


def cacheable(tokens: int) -> int:
    """How many tokens of a shared prefix this long a provider holds: none below `CACHED_FROM`, then whole steps."""
    return tokens // CACHED_STEP * CACHED_STEP if tokens >= CACHED_FROM else 0


_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|\n")
# Letters a token holds on average in Turkish words, which are cut more finely than English ones. With 3.0 two published
# counts of the tokenizer o200k ("Merhaba, benim adım GPT-4o. …", 30 tokens, OpenAI's announcement of GPT-4o, 2024;
# "Türkiye Cumhuriyeti'nin başkenti Ankara'dır.", 12, ulascim.com, 2026) come out at 44 for their 42 together.
_LETTERS_PER_TOKEN = 3.0


def estimate_tokens(text: str) -> int:
    """Roughly how many tokens a Turkish text is; meant to be a little too high rather than too low."""
    total = 0
    for piece in _PIECES.findall(text):
        if piece.isdigit():
            total += (len(piece) + 2) // 3
        elif piece.isalpha():
            total += max(1, round(len(piece) / _LETTERS_PER_TOKEN))
        else:
            total += 1
    return total


class Ledger(Protocol):
    """Where spending is kept. `at` is the moment of what was written: its day is the one whose budget counts."""

    def spent(self, at: datetime) -> float: ...
    def add(self, usage: Usage, usd: float, at: datetime) -> None: ...


@dataclass(slots=True)
class Spending:
    """A ledger in memory: what calls came to, in all, and in US dollars by day (Europe/Istanbul).

    Plain and picklable, so that a run takes it along; whoever shares one between threads holds a lock.
    """

    calls: int = 0
    tokens_in: int = 0
    cached: int = 0
    tokens_out: int = 0
    usd: float = 0.0
    by_day: dict[str, float] = field(default_factory=dict)

    def spent(self, at: datetime) -> float:
        """US dollars spent on the day of `at`."""
        return self.by_day.get(day_of(at), 0.0)

    def add(self, usage: Usage, usd: float, at: datetime) -> None:
        self.calls += 1
        self.tokens_in += usage.tokens_in
        self.cached += usage.cached
        self.tokens_out += usage.tokens_out
        self.usd += usd
        day = day_of(at)
        self.by_day[day] = self.by_day.get(day, 0.0) + usd

    @property
    def fresh_per_call(self) -> float:
        """Input tokens a call that the provider had to read afresh, on average."""
        return (self.tokens_in - self.cached) / self.calls if self.calls else 0.0

    @property
    def cached_share(self) -> float:
        """Which share of the input tokens the provider still held, 0..1."""
        return self.cached / self.tokens_in if self.tokens_in else 0.0


def day_of(at: datetime) -> str:
    """The day of a moment in Istanbul, in ISO form."""
    return at.astimezone(ISTANBUL).date().isoformat()
