"""Habits of gesture in the database."""

from __future__ import annotations

from humanization.micro_behaviors.logic import SUBSYSTEM, Habits
from humanization.micro_behaviors.models import GestureHabits
from humanization.stores import RowStore

STORE: RowStore[Habits] = RowStore(SUBSYSTEM, GestureHabits, SUBSYSTEM.dump, SUBSYSTEM.load, is_constant=True)
