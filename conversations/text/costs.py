"""What a language model costs: prices per model, an estimator of tokens, the day's spending.

Prices are US dollars per million tokens, as published by the vendors; a model
that is not listed is priced like the dearest listed one, so that a budget errs
on the safe side. A server of one's own (any model behind OPENAI_BASE_URL that
is not listed) can be declared free with `free=True`.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


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


def price_of(model: str, free: bool = False) -> Price:
    """The price of a model; dated and vendor-prefixed names ("openai/gpt-4o-2024-08-06") count as their family."""
    name = model.rsplit("/", 1)[-1].lower()
    family = max((known for known in PRICES if name == known or name.startswith(f"{known}-2")), key=len, default="")
    if family:
        return PRICES[family]
    return FREE if free else UNKNOWN


def cost_usd(price: Price, usage: Usage) -> float:
    """What one call cost, in US dollars."""
    fresh = max(usage.tokens_in - usage.cached, 0)
    return (fresh * price.fresh + usage.cached * price.cached + usage.tokens_out * price.output) / 1_000_000


_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|\n")
# Letters a token holds on average in words of chat: Turkish words are cut more finely than English ones.
_LETTERS_PER_TOKEN = 3.6


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


class Spending:
    """The day's spending of one process, for where no shared ledger is at hand. Thread-safe.

    `today` tells the day whose budget counts.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._lock = threading.Lock()
        self._day: date | None = None
        self._usd = 0.0

    def spent(self) -> float:
        """US dollars spent today."""
        with self._lock:
            self._turn_page()
            return self._usd

    def add(self, usd: float) -> None:
        with self._lock:
            self._turn_page()
            self._usd += usd

    def _turn_page(self) -> None:
        today = self._today()
        if today != self._day:
            self._day, self._usd = today, 0.0
