"""Style cards in the database."""

from __future__ import annotations

from typing import Any

from humanization.contracts import BotFacts
from humanization.stores import RowStore, Values
from humanization.writing_style.logic import SUBSYSTEM, StyleCard
from humanization.writing_style.models import WritingStyle

_COLUMNS = {field.name for field in WritingStyle._meta.concrete_fields} - {"id", "bot", "habits"}


def _values_of(card: StyleCard) -> Values:
    data = SUBSYSTEM.dump(card)
    values = {name: data.pop(name) for name in sorted(_COLUMNS)}
    return {**values, "habits": data}


def card_of(row: dict[str, Any], facts: BotFacts) -> StyleCard:
    """The card a row's values stand for."""
    return SUBSYSTEM.load({**row["habits"], **{name: row[name] for name in _COLUMNS}}, facts)


STORE: RowStore[StyleCard] = RowStore(SUBSYSTEM, WritingStyle, _values_of, card_of, is_constant=True)
