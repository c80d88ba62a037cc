"""What browsers in a room are told, as it happens.

Whoever writes a message, starts typing or reacts calls a function here after
its transaction has committed. A push is a courtesy: the database holds the
truth, a page that missed a frame catches up by id. So nothing here raises when
the channel layer is down; the outage is logged once and its end once.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import structlog
from asgiref.sync import async_to_sync
from channels.layers import BaseChannelLayer, InMemoryChannelLayer, get_channel_layer
from django.conf import settings
from django.db.models import QuerySet

from conversations.models import Message, MessageKind
from piyasa_site.common import clock
from piyasa_site.common.turkish import upper

log = structlog.get_logger(__name__)

Frame = dict[str, Any]

PREVIEW_LENGTH = 120  # characters of an answered message shown above its answer
HUES = 12  # how many avatar colours the style sheet knows


def group_of(chat_id: int) -> str:
    """The channel-layer group that all sockets of one chat are in."""
    return f"chat.{chat_id}"


def with_people(messages: QuerySet[Message]) -> QuerySet[Message]:
    """The rows `message_payload` reads, in one query."""
    return messages.select_related("person", "reply_to").defer("trace", "reply_to__trace")


def message_payload(message: Message, reactions: Sequence[Frame] = ()) -> Frame:
    """A message as rooms, frames and templates know it."""
    key = _sender_key(message)
    answered = message.reply_to
    return {
        "id": message.pk,
        "chat": message.chat_id,
        "sender": message.sender_name,
        "sender_key": key,
        "initials": initials(message.sender_name),
        "hue": hue(key or message.sender_name),
        "is_bot": message.is_bot,
        "synthetic": message.is_bot or bool(message.person_id and message.person and message.person.synthetic),
        "text": message.text,
        "reply_to": message.reply_to_id,
        "reply_preview": None
        if answered is None
        else {
            "id": answered.pk,
            "sender": answered.sender_name,
            "is_bot": answered.is_bot,
            "text": preview(answered.text),
        },
        "kind": message.kind,
        "created_at": message.created_at.isoformat(),
        "edited_at": message.edited_at.isoformat() if message.edited_at else None,
        "topic": message.topic,
        "reactions": list(reactions),
    }


def reactions_to(message_ids: Iterable[int]) -> dict[int, list[Frame]]:
    """The reactions of several messages in one query: emoji, how many, by whom; oldest emoji first.

    Somebody who reacts twice with one emoji counts once.
    """
    rows = (
        Message.objects.filter(kind=MessageKind.REACTION, reply_to__in=list(message_ids))
        .order_by("pk")
        .values_list("reply_to_id", "text", "sender_name", "is_bot")
    )
    found: dict[int, dict[str, list[Frame]]] = {}
    for target, emoji, name, is_bot in rows:
        who = {"name": name, "is_bot": is_bot}
        by = found.setdefault(target, {}).setdefault(emoji, [])
        if who not in by:
            by.append(who)
    return {
        target: [{"emoji": emoji, "count": len(by), "by": by} for emoji, by in by_emoji.items()]
        for target, by_emoji in found.items()
    }


def push_messages(chat_id: int, messages: Sequence[Message]) -> None:
    """Tell the room what was just said; rows of kind `reaction` become reaction frames."""
    targets = [m.reply_to_id for m in messages if m.kind == MessageKind.REACTION and m.reply_to_id]
    reactions = reactions_to(targets) if targets else {}
    at = clock.now()
    frames: list[Frame] = []
    for message in messages:
        if message.kind == MessageKind.REACTION:
            frames.append(_reaction_frame(message, reactions.get(message.reply_to_id or 0, []), at))
        else:
            frames.append(message_frame(message_payload(message), at))
    _send(chat_id, frames)


def push_edit(chat_id: int, message: Message) -> None:
    """Tell the room that a message has other words now; its reactions stay as the page has them."""
    _send(chat_id, [{"type": "edit", "at": clock.now().isoformat(), "message": message_payload(message)}])


def push_reaction(chat_id: int, reaction: Message) -> None:
    """Tell the room about one reaction (a message of kind `reaction`)."""
    push_messages(chat_id, [reaction])


def push_typing(chat_id: int, sender_key: str, name: str, seconds: float) -> None:
    """Show that a bot types for the next `seconds`; 0 ends the indicator without a message."""
    _send(chat_id, [typing_frame(sender_key, name, seconds, clock.now(), is_bot=True)])


def message_frame(payload: Frame, at: datetime) -> Frame:
    return {"type": "message", "at": at.isoformat(), "message": payload}


def typing_frame(sender_key: str, name: str, seconds: float, at: datetime, *, is_bot: bool) -> Frame:
    frame: Frame = {
        "type": "typing",
        "at": at.isoformat(),
        "sender": name,
        "sender_key": sender_key,
        "is_bot": is_bot,
        "on": seconds > 0,
    }
    if seconds > 0:
        frame["seconds"] = round(seconds, 1)
    return frame


def initials(name: str) -> str:
    """One or two letters for an avatar: of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return upper(letters)


def hue(key: str) -> int:
    """A colour number for a participant, the same in every process (FNV-1a over the key)."""
    value = 2166136261
    for byte in key.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value % HUES


def preview(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= PREVIEW_LENGTH else line[: PREVIEW_LENGTH - 1].rstrip() + "…"


def _reaction_frame(reaction: Message, reactions: Sequence[Frame], at: datetime) -> Frame:
    # The whole list goes out, not the difference: a page that gets it twice shows it once.
    return {
        "type": "reaction",
        "at": at.isoformat(),
        "id": reaction.pk,
        "message": reaction.reply_to_id,
        "emoji": reaction.text,
        "sender": reaction.sender_name,
        "sender_key": _sender_key(reaction),
        "is_bot": reaction.is_bot,
        "reactions": list(reactions),
    }


def _sender_key(message: Message) -> str:
    if message.bot_id:
        return f"bot:{message.bot_id}"
    if message.person_id:
        return f"person:{message.person_id}"
    return ""  # the row behind the message is gone


class _Outage:
    """Whether the channel layer is known to be down in this process."""

    known = False


def _send(chat_id: int, frames: Sequence[Frame]) -> None:
    layer = get_channel_layer()
    if not frames or layer is None:
        return
    try:
        if isinstance(layer, InMemoryChannelLayer):
            # Its queues belong to the loop of this very process.
            async_to_sync(_send_all)(layer, chat_id, frames)
        else:
            asyncio.run_coroutine_threadsafe(_send_all(layer, chat_id, frames), _Sender.loop()).result()
    except Exception as error:  # whatever the layer raises, the message stands in the database
        if not _Outage.known:
            _Outage.known = True
            log.warning("push.layer_down", chat=chat_id, error=type(error).__name__)
    else:
        if _Outage.known:
            _Outage.known = False
            log.info("push.layer_back", chat=chat_id)


async def _send_all(layer: BaseChannelLayer, chat_id: int, frames: Sequence[Frame]) -> None:
    async with asyncio.timeout(settings.REDIS_TIMEOUT):
        for frame in frames:
            await layer.group_send(group_of(chat_id), {"type": "chat.frame", "frame": frame})


class _Sender:
    """One event loop per process that keeps the layer's connection open between pushes.

    A loop per push would connect anew each time, which costs ten times the push itself.
    """

    _lock = threading.Lock()
    _loop: asyncio.AbstractEventLoop | None = None
    _process = 0

    @classmethod
    def loop(cls) -> asyncio.AbstractEventLoop:
        with cls._lock:
            # A forked worker inherits the loop but not the thread that ran it.
            if cls._loop is None or cls._process != os.getpid():
                cls._loop, cls._process = asyncio.new_event_loop(), os.getpid()
                threading.Thread(target=cls._loop.run_forever, name="push", daemon=True).start()
            return cls._loop
