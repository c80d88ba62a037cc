"""The recent talk of rooms, through the cache (SPEC 6), and never older than the room itself.

A room's document holds for one value of its `heard` counter, which every step that hears something raises, and so
does whoever changes what stands in messages: an edit, an erasure, a person who wants to be forgotten (`rewritten`).
A document of another value is not used, whatever was announced, so none outlives what it quotes. Inside a transaction
the messages themselves are read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import F

from conversations.engine.room import RoomState, Said
from conversations.models import ConversationState
from piyasa_site.common.cache import Key, cache

KIND: Final = "chat_history"
Talk = tuple[list[Said], list[str]]  # what was said, oldest first, and the shapes of the messages

_VALUES = attrgetter(*(field.name for field in fields(Said)))


def recent(
    heard: Mapping[int, int], since: float, read: Callable[[Collection[int]], Mapping[int, Talk]]
) -> dict[int, Talk]:
    """The talk of these rooms from `since` (POSIX seconds) on; `heard` is the counter of each.

    `read` gives the talk of rooms from their messages; it is asked once, for all rooms that the cache does not know,
    and once more where it knows a room at another time.
    """
    if connection.in_atomic_block:
        return dict(read(list(heard)))

    def make(keys: list[Key]) -> dict[Key, Any]:
        talks = read([int(str(pk)) for _, pk in keys])
        return {(KIND, pk): _document(heard[pk], *talk) for pk, talk in talks.items()}

    texts = cache().texts([(KIND, pk) for pk in heard], make)
    documents = {pk: json.loads(texts[KIND, pk]) for pk in heard}
    outdated = [pk for pk, document in documents.items() if document["heard"] != heard[pk]]
    if outdated:
        for pk, talk in read(outdated).items():
            documents[pk] = _document(heard[pk], *talk)
            cache().put(KIND, pk, documents[pk])
    return {
        pk: ([said for said in (Said(*row) for row in document["said"]) if said.at >= since], document["shapes"])
        for pk, document in documents.items()
    }


def keep(rooms: Iterable[tuple[RoomState, int]]) -> None:
    """Keep the talk of rooms as a step has left them, each with its counter; after that is committed."""
    if connection.in_atomic_block:
        return
    for room, heard in rooms:
        cache().put(KIND, room.chat_id, _document(heard, room.said, room.skeletons))


def rewritten(chat_ids: Collection[int] | None = None) -> None:
    """What was said in these rooms (None: in all) reads otherwise now: nothing that was kept of it is used any more.

    Belongs into the transaction that changes it; the copies themselves go when it is committed.
    """
    states = ConversationState.objects.all()
    if chat_ids is not None:
        states = states.filter(chat_id__in=list(chat_ids))
    ids = list(states.order_by("pk").values_list("pk", flat=True))
    states.update(heard=F("heard") + 1)
    transaction.on_commit(lambda: cache().drop_many([(KIND, pk) for pk in ids]))


def _document(heard: int, said: Iterable[Said], shapes: Iterable[str]) -> dict[str, Any]:
    return {"heard": heard, "said": [_VALUES(one) for one in said], "shapes": list(shapes)}
