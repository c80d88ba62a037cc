"""What the market looks like at a moment: one interface, several sources.

A feed is a pure function of (symbol, moment): the same question always gets the
same answer, in every process. Prices are floats in the symbol's own currency,
changes are shares (0.05 is +5 %), moments are timezone-aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Quote:
    symbol: str
    at: datetime
    price: float
    previous_close: float
    open: float
    high: float
    low: float
    change: float  # against previous_close
    volume_ratio: float  # against its own usual volume by this hour; 1 is usual
    limit: str = ""  # "tavan" | "taban" while a share is locked at its daily limit
    is_open: bool = True  # whether the symbol trades at `at`


@dataclass(frozen=True, slots=True)
class Levels:
    """Daily indicators as of the last finished session before `at`."""

    symbol: str
    support: float
    resistance: float
    sma20: float
    sma50: float
    sma200: float
    rsi: float  # 14 sessions, 0..100
    week_change: float
    month_change: float
    high_52w: float
    low_52w: float


@dataclass(frozen=True, slots=True)
class Move:
    """A move worth talking about, noticed at `at`: over about 15 minutes, or a limit reached."""

    symbol: str
    at: datetime
    change: float  # the move itself, signed
    price: float
    strength: float  # in multiples of the symbol's usual 15-minute move; 3 and more are rare


class MarketFeed(Protocol):
    def quote(self, symbol: str, at: datetime) -> Quote: ...
    def levels(self, symbol: str, at: datetime) -> Levels: ...
    def moves(self, after: datetime, until: datetime) -> list[Move]: ...
