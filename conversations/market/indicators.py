"""What people read off a chart: averages, RSI, support and resistance. Pure functions of closes.

The usual definitions: simple moving averages, Wilder's relative strength index
over 14 sessions, support and resistance from the swing points of the last 60
sessions, given on the round figures people actually quote.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from conversations.market.feed import Levels
from conversations.market.symbols import Symbol

HISTORY = 252  # sessions; a trading year
_SWING_WINDOW = 60
_SWING_REACH = 3  # a swing point is the extreme of three sessions on either side
_RSI_SESSIONS = 14
_RSI_WARM_UP = 100


def levels(symbol: Symbol, closes: Sequence[float]) -> Levels:
    """Indicators after the last of `closes` (oldest first, at least one; 252 give every window its full length)."""
    last = closes[-1]
    year = closes[-HISTORY:]
    support, resistance = support_and_resistance(symbol, closes)
    return Levels(
        symbol=symbol.code,
        support=support,
        resistance=resistance,
        sma20=_mean(symbol, closes[-20:]),
        sma50=_mean(symbol, closes[-50:]),
        sma200=_mean(symbol, closes[-200:]),
        rsi=round(rsi(closes[-_RSI_WARM_UP:]), 1),
        week_change=last / closes[-min(6, len(closes))] - 1.0,
        month_change=last / closes[-min(22, len(closes))] - 1.0,
        high_52w=max(year),
        low_52w=min(year),
    )


def rsi(closes: Sequence[float], sessions: int = _RSI_SESSIONS) -> float:
    """Wilder's relative strength index, 0..100; 50 where nothing has moved or there is too little history."""
    if len(closes) <= sessions:
        return 50.0
    gain = loss = 0.0
    for index in range(1, len(closes)):
        step = closes[index] - closes[index - 1]
        up, down = (step, 0.0) if step > 0 else (0.0, -step)
        weight = index if index <= sessions else sessions
        gain += (up - gain) / weight
        loss += (down - loss) / weight
    if gain + loss == 0.0:
        return 50.0
    return 100.0 * gain / (gain + loss)


def support_and_resistance(symbol: Symbol, closes: Sequence[float]) -> tuple[float, float]:
    """The nearest swing low below and swing high above the last close, on round figures."""
    last = closes[-1]
    window = closes[-_SWING_WINDOW:]
    margin = 0.3 * symbol.daily_vol * last
    lows: list[float] = []
    highs: list[float] = []
    for index in range(_SWING_REACH, len(window) - 1):
        around = window[index - _SWING_REACH : index + _SWING_REACH + 1]
        price = window[index]
        if price == min(around) and price < last - margin:
            lows.append(price)
        if price == max(around) and price > last + margin:
            highs.append(price)
    reach = 1.5 * symbol.daily_vol * last
    step = round_step(symbol, last)
    below = math.floor(max(lows, default=last - reach) / step) * step
    above = math.ceil(min(highs, default=last + reach) / step) * step
    if below >= last:
        below -= step
    if above <= last:
        above += step
    return round(max(below, step), 6), round(above, 6)


def round_step(symbol: Symbol, price: float) -> float:
    """How coarsely people round a level of this price: 1, 2 or 5 times a power of ten."""
    wish = max(price * symbol.daily_vol * 0.25, float(10.0**-symbol.decimals), 1e-6)
    magnitude = 10.0 ** math.floor(math.log10(wish))
    for factor in (1.0, 2.0, 5.0):
        if wish <= factor * magnitude * 1.0001:
            return factor * magnitude
    return 10.0 * magnitude


def _mean(symbol: Symbol, values: Sequence[float]) -> float:
    return round(sum(values) / len(values), max(symbol.decimals, 2))
