"""What the live engine writes with: one desk per process, its market renewed when staff move it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache

import structlog
from django.conf import settings

from conversations.engine.composer import Desk
from conversations.engine.pace import moment
from conversations.engine.room import RoomState
from conversations.market.feed import MarketFeed
from conversations.market.symbols import UnknownSymbol
from conversations.market.synthetic import Shock, SyntheticFeed
from conversations.models import MarketShock, Message
from conversations.text.brief import Writer
from conversations.text.writers import build_writer
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import Tunables

log = structlog.get_logger(__name__)

# The live market and the tides of live rooms follow from this seed alone.
LIVE_SEED = 1
LOCAL_WRITERS = ("offline", "echo")


def market() -> MarketFeed:
    """The market as of now, staff-made shocks included; one query."""
    shocks = tuple(MarketShock.objects.order_by("at", "pk").values_list("at", "symbol", "change"))
    return _feed(shocks)


def desk(tunables: Tunables, names: Mapping[str, str], said_before: dict[int, frozenset[str]]) -> Desk:
    writer, fallback = _writers(settings.LLM_WRITER)

    def known(room: RoomState, key: str, now: float) -> bool:
        return key in said_before.get(room.chat_id, frozenset())

    return Desk(writer, fallback, market(), tunables, known, names)


def writes_at_once() -> bool:
    """Whether the writer in force needs no model: many turns can then be composed together, none waits for another."""
    writer, _ = _writers(settings.LLM_WRITER)
    return writer.name in LOCAL_WRITERS


def recent_keys(chat_ids: list[int], now: float, tunables: Tunables) -> dict[int, frozenset[str]]:
    """What was said in these chats within the dedup window, as text keys; one query."""
    since: datetime = moment(now) - timedelta(hours=tunables.dedup_window_hours)
    found: dict[int, set[str]] = {}
    rows = Message.objects.filter(chat_id__in=chat_ids, created_at__gte=since).exclude(text_key="")
    for chat_id, key in rows.values_list("chat_id", "text_key"):
        found.setdefault(chat_id, set()).add(key)
    return {chat_id: frozenset(keys) for chat_id, keys in found.items()}


@lru_cache(maxsize=1)
def _base() -> SyntheticFeed:
    return SyntheticFeed(LIVE_SEED)


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
