"""What the live engine writes with: one desk per process, its market renewed when staff move it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import structlog
from django.conf import settings
from django.db.models import Count, Max, Min, Q, Sum

from conversations.engine import params
from conversations.engine.composer import Desk
from conversations.engine.pace import moment
from conversations.engine.room import RoomState, Sayings
from conversations.market.feed import MarketFeed
from conversations.market.symbols import UnknownSymbol
from conversations.market.synthetic import Shock, SyntheticFeed
from conversations.models import MarketShock, Message
from conversations.text.brief import Writer
from conversations.text.writers import build_writer
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import Tunables

log = structlog.get_logger(__name__)

LOCAL_WRITERS = ("offline", "echo")
# What this worker's rooms said lately; every worker remembers what it composed itself.
sayings = Sayings()


def market() -> MarketFeed:
    """The market as of now, staff-made shocks included; one query, one more where staff have changed any."""
    stands = MarketShock.objects.aggregate(
        Count("pk"), Max("pk"), Max("at"), Min("at"), Sum("change"), Min("symbol"), Max("symbol")
    )
    return _feed(_shocks(tuple(sorted(stands.items()))))


def desk(tunables: Tunables, names: Mapping[str, str]) -> Desk:
    writer, fallback = _writers(settings.LLM_WRITER)

    def known(room: RoomState, key: str, now: float) -> bool:
        return bool(key) and was_said(room.chat_id, key, now, tunables)

    return Desk(writer, fallback, market(), tunables, known, names)


def writes_at_once() -> bool:
    """Whether the writer in force needs no model: many turns can then be composed together, none waits for another."""
    writer, _ = _writers(settings.LLM_WRITER)
    return writer.name in LOCAL_WRITERS


def was_said(chat_id: int, key: str, now: float, tunables: Tunables) -> bool:
    """Whether words with this key were said, or meant, in a chat within the dedup window; one query by two indexes."""
    since = moment(now) - timedelta(hours=tunables.dedup_window_hours)
    same = Q(text_key=key) | Q(meant_key=key)
    return Message.objects.filter(same, chat_id=chat_id, created_at__gte=since).exists()


@lru_cache(maxsize=2)
def _shocks(stands: tuple[tuple[str, Any], ...]) -> tuple[tuple[datetime, str, float], ...]:
    """All shocks while they stand so: an old one moves prices for good, so all are needed, but not read each time."""
    return tuple(MarketShock.objects.order_by("at", "pk").values_list("at", "symbol", "change"))


@lru_cache(maxsize=1)
def _base() -> SyntheticFeed:
    return SyntheticFeed(params.LIVE_SEED)


@lru_cache(maxsize=2)
def _feed(rows: tuple[tuple[datetime, str, float], ...]) -> SyntheticFeed:
    """The feed with these shocks; a row that makes no shock is left out, so that it cannot stop the rooms."""
    shocks = []
    for at, symbol, change in rows:
        try:
            shocks.append(Shock(at, symbol, change))
        except (UnknownSymbol, ValueError) as error:
            log.warning("market.bad_shock", symbol=symbol, change=change, why=str(error))
    return _base().with_shocks(tuple(shocks)) if shocks else _base()


@lru_cache(maxsize=4)
def _writers(choice: str) -> tuple[Writer, Writer | None]:
    writer = build_writer(choice, tunables_service.current)
    return writer, (None if writer.name in LOCAL_WRITERS else build_writer("offline"))
