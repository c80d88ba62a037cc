"""Who the bots of a room are, without asking the database every time anybody speaks.

What staff write of a bot changes seldom and is read for every message of every
room it is in. It lies in the two-level cache as five documents per bot, each with
the term of its kind; a change to a bot, a stance or a holding drops them in every
process once it is committed. Inside a transaction the database is asked, so that
nothing is kept that may yet be rolled back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save

from bots.models import Bot, Holding, Stance
from conversations.casting import COLUMNS, persona_of_documents
from conversations.text.brief import Persona
from humanization.registry import stores
from humanization.stores import RowStore
from piyasa_site.common.cache import Key, cache

KINDS = ("bot_profile", "persona", "emotion_profile", "stances", "holdings")
# What staff may change in the rows of a bot's hours, hand, speed and gestures; it is kept by `troupe` alone.
HABITS = "habits"
# The kinds that a row of each model is in.
_KINDS_OF = {Bot: KINDS, Stance: ("stances",), Holding: ("holdings",)}
# More bots at once than this is somebody who looks at the whole house; it would push out what the rooms need.
MOST_CACHED = 2000
BUILT = 4096  # personas kept ready-made in a process, some ten kilobytes each


@dataclass(frozen=True, slots=True)
class Profile:
    """A bot as its rooms know it. `cooling` says until when (POSIX seconds) a stance on a topic rests."""

    persona: Persona
    cooling: Mapping[str, float]


def profiles(ids: Collection[int]) -> dict[int, Profile]:
    """The profiles of these bots; who does not exist is left out. At most three queries, none where all is cached."""
    if connection.in_atomic_block or len(ids) > MOST_CACHED:
        texts = {key: json.dumps(value) for key, value in _documents(ids).items()}
    else:
        texts = cache().texts([(kind, pk) for pk in ids for kind in KINDS], _documents_of_keys)
    found: dict[int, Profile] = {}
    for pk in ids:
        own = tuple(texts.get((kind, pk), "null") for kind in KINDS)
        if own[0] != "null":
            found[pk] = _built(pk, *own)
    return found


def drop(ids: Iterable[int], kinds: Collection[str] = KINDS) -> None:
    """Let every process forget these documents, now and again once the present transaction is over."""
    keys: list[Key] = [(kind, pk) for pk in ids for kind in kinds]
    cache().drop_many(keys)
    if connection.in_atomic_block:
        # Until then others may read, and keep, what was before.
        transaction.on_commit(lambda: cache().drop_many(keys))


def watch() -> None:
    """Drop what a saved or deleted row was part of. Updates in bulk send no signal: who makes them calls `drop`."""
    for model in _KINDS_OF:
        post_save.connect(_changed, sender=model, dispatch_uid=f"profiles-save-{model.__name__}")
        post_delete.connect(_changed, sender=model, dispatch_uid=f"profiles-delete-{model.__name__}")
    for name, store in stores().items():
        if isinstance(store, RowStore):
            post_save.connect(_state_changed, sender=store.model, dispatch_uid=f"profiles-save-{name}")
            post_delete.connect(_state_changed, sender=store.model, dispatch_uid=f"profiles-delete-{name}")


def _changed(sender: type[Bot] | type[Stance] | type[Holding], instance: Bot | Stance | Holding, **_: Any) -> None:
    pk = instance.pk if isinstance(instance, Bot) else instance.bot_id
    if pk is not None:
        drop([pk], _KINDS_OF[sender])


def _state_changed(sender: Any, instance: Any, **_: Any) -> None:
    drop([instance.bot_id], (HABITS,))


def _documents_of_keys(keys: list[Key]) -> dict[Key, Any]:
    """The documents of these keys; a bot that is missing one is read whole, for its rows are read anyway."""
    wanted = set(keys)
    found = _documents(sorted({int(str(pk)) for _, pk in keys}))
    return {key: value for key, value in found.items() if key in wanted}


def _documents(ids: Collection[int]) -> dict[Key, Any]:
    """Three queries."""
    documents: dict[Key, Any] = {}
    wanted = list(ids)
    for bot in Bot.objects.filter(pk__in=wanted).values("id", "persona_profile", "emotion_profile", *COLUMNS):
        pk = bot.pop("id")
        documents["persona", pk] = bot.pop("persona_profile")
        documents["emotion_profile", pk] = bot.pop("emotion_profile")
        bot["birthday"] = bot["birthday"].isoformat() if bot["birthday"] else None
        documents["bot_profile", pk] = bot
        documents["stances", pk] = []
        documents["holdings", pk] = []
    stances = Stance.objects.filter(bot_id__in=wanted).order_by("pk")
    for pk, topic, text, lean, confidence, until in stances.values_list(
        "bot_id", "topic", "text", "lean", "confidence", "cooldown_until"
    ):
        if ("stances", pk) in documents:
            documents["stances", pk].append([topic, text, lean, confidence, until.timestamp() if until else None])
    holdings = Holding.objects.filter(bot_id__in=wanted).order_by("pk")
    for pk, symbol, price, size in holdings.values_list("bot_id", "symbol", "avg_price", "size"):
        if ("holdings", pk) in documents:
            documents["holdings", pk].append([symbol, float(price), float(size)])
    return documents


@lru_cache(maxsize=BUILT)
def _built(pk: int, profile: str, persona: str, feelings: str, stances: str, holdings: str) -> Profile:
    """The profile that these documents make: the same texts, the same object, which nobody changes."""
    views = json.loads(stances)
    made = persona_of_documents(
        pk, json.loads(profile), json.loads(persona) or {}, json.loads(feelings) or {}, views, json.loads(holdings)
    )
    return Profile(made, {topic: until for topic, _text, _lean, _confidence, until in views if until})
