"""Timing profiles in the database."""

from __future__ import annotations

from humanization.stores import RowStore
from humanization.timing.logic import SUBSYSTEM, TimingState
from humanization.timing.models import TimingProfile

STORE: RowStore[TimingState] = RowStore(SUBSYSTEM, TimingProfile, SUBSYSTEM.dump, SUBSYSTEM.load, is_constant=True)
