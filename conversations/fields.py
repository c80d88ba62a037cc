"""Fields of what staff and scripts send to rooms, read from JSON and checked; pure.

The same reading serves a run's `--inject` lines, the API and the admin, so a
price shock means the same everywhere and is refused in the same words.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_noop as _

from conversations.market.symbols import SYMBOLS

TEXT_LIMIT = 4096  # as long as a message may be
CHANGE_RANGE = (-0.9, 9.0)  # a price can lose nine tenths at once, or grow tenfold


class BadField(ValueError):
    """A field that cannot be taken. The message is one sentence.

    `field` names it; `sentence` and `said` are the message's parts, for whoever shows it in another language.
    """

    def __init__(self, field: str, sentence: str, **said: object) -> None:
        super().__init__(sentence % {"field": field, **said})
        self.field = field
        self.sentence = sentence
        self.said: dict[str, object] = {"field": field, **said}


def text_field(row: Mapping[str, Any], name: str, limit: int = TEXT_LIMIT) -> str:
    """The text of a field without blanks around it; empty where there is none."""
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadField(name, _("%(field)s must be text."))
    try:
        value.encode()
    except UnicodeEncodeError:
        raise BadField(name, _("%(field)s holds half a character.")) from None
    if "\0" in value:
        raise BadField(name, _("%(field)s holds a zero character."))
    if len(value) > limit:
        raise BadField(name, _("%(field)s may be %(limit)d characters long."), limit=limit)
    return value.strip()


def number_field(row: Mapping[str, Any], name: str) -> float:
    """A finite number; 0 where there is none."""
    value = row.get(name, 0.0)
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    raise BadField(name, _("%(field)s must be a number."))


def symbols_field(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Those of `symbols`, else `symbol`: codes of the catalogue."""
    given = row.get("symbols")
    name = "symbols"
    if given is None:
        name = "symbol"
        given = [row["symbol"]] if row.get("symbol") is not None else []
    if not isinstance(given, list):
        raise BadField(name, _("%(field)s must be a list of codes."))
    for symbol in given:
        if not isinstance(symbol, str) or symbol not in SYMBOLS:
            raise BadField(name, _("there is no symbol %(symbol)r."), symbol=symbol)
    return tuple(dict.fromkeys(given))


def shock_fields(row: Mapping[str, Any]) -> tuple[tuple[str, ...], float]:
    """Which symbols move, and by which share (0.05 is +5 %)."""
    symbols = symbols_field(row)
    if not symbols:
        raise BadField("symbol", _("%(field)s is missing."))
    change = number_field(row, "change")
    low, high = CHANGE_RANGE
    if not (low <= change <= high and change):
        raise BadField(
            "change",
            _("%(field)s must be a share between -0.9 and 9, not 0; it is %(change)s."),
            change=f"{change:g}",
        )
    return symbols, change


def sentiment_field(row: Mapping[str, Any]) -> float:
    sentiment = number_field(row, "sentiment")
    if not -1.0 <= sentiment <= 1.0:
        raise BadField(
            "sentiment",
            _("%(field)s must lie between -1 and 1; it is %(sentiment)s."),
            sentiment=f"{sentiment:g}",
        )
    return sentiment
