"""What an update of the platform says, as one of a few typed events.

Pure: raw JSON in, a value out; what no room needs to know is None. Field names
and meanings are those of core.telegram.org/bots/api ("Update", "Message",
"MessageReactionUpdated", "ChatMemberUpdated"). An update is untrusted: whatever
is missing or of another type makes it None and never an error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

# The kinds of updates that are asked for; reactions and members come only where they are named.
ALLOWED_UPDATES: Final = ("message", "edited_message", "message_reaction", "my_chat_member", "chat_member")
GROUPS: Final = ("group", "supergroup")
# A linked channel's posts are forwarded into its group by this account; no person wrote them there.
SERVICE_ACCOUNT: Final = 777000
TEXT_LENGTH: Final = 4096  # characters of a message

# "/word" or "/word@username", alone or before further words (core.telegram.org/bots/features#commands).
_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,64}))?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did something: a person, a bot, or (anonymous admins, channels) a chat, whose id is negative."""

    id: int
    name: str
    is_bot: bool


@dataclass(frozen=True, slots=True)
class Group:
    id: int
    title: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that is replied to, as far as the update shows it."""

    message_id: int
    sender: Sender | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody wrote in a group, or wrote it anew (`edited`)."""

    group: Group
    message_id: int
    at: datetime
    sender: Sender
    text: str
    reply_to: Answered | None
    edited: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command, in a group or (`group` None) in a private chat; `to` is the username it names, lower-case."""

    group: Group | None
    message_id: int
    at: datetime
    sender: Sender
    word: str
    to: str


@dataclass(frozen=True, slots=True)
class Private:
    """Somebody writes to a bot itself. What they wrote is nobody's business but the platform's, and is not kept."""

    message_id: int
    at: datetime
    sender: Sender


@dataclass(frozen=True, slots=True)
class Reacted:
    """The reactions of one person to one message, before and after; only ordinary emoji."""

    group: Group
    message_id: int
    at: datetime
    sender: Sender
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup and has another id from now on."""

    old_id: int
    new_id: int


@dataclass(frozen=True, slots=True)
class Came:
    """Who is in the group from now on."""

    group: Group
    who: tuple[Sender, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody is no longer in the group."""

    group: Group
    who: Sender
    at: datetime
    removed: bool


@dataclass(frozen=True, slots=True)
class Pinned:
    """A message was pinned. (Unpinning is not announced to bots; see `notice`.)"""

    group: Group
    message: Answered


@dataclass(frozen=True, slots=True)
class Standing:
    """What the bot that got the update may do in a group from now on: the platform's status of a member."""

    group: Group
    status: str
    may_write: bool


Event = Spoken | Command | Private | Reacted | Moved | Came | Left | Pinned | Standing


def read(update: Any) -> Event | None:
    """The event in an update; None where it holds none that concerns a room."""
    try:
        return _read(update)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return None


def update_id(update: Any) -> int | None:
    """The number of an update; None where it has none that can be kept."""
    number = update.get("update_id") if isinstance(update, Mapping) else None
    return number if isinstance(number, int) and 0 <= number < 2**63 else None


# --- private -----------------------------------------------------------------------------


def _read(update: Mapping[str, Any]) -> Event | None:
    if "message" in update:
        return _message(update["message"], edited=False)
    if "edited_message" in update:
        return _message(update["edited_message"], edited=True)
    if "message_reaction" in update:
        return _reaction(update["message_reaction"])
    if "my_chat_member" in update:
        return _standing(update["my_chat_member"])
    if "chat_member" in update:
        return _membership(update["chat_member"])
    return None


def _message(message: Mapping[str, Any], *, edited: bool) -> Event | None:
    kind = message["chat"]["type"]
    if kind == "private":
        return None if edited else _private(message)
    if kind not in GROUPS:
        return None
    group = _group(message["chat"])
    if "migrate_to_chat_id" in message:
        return Moved(group.id, int(message["migrate_to_chat_id"]))
    if "migrate_from_chat_id" in message:
        return Moved(int(message["migrate_from_chat_id"]), group.id)
    at = _moment(message["date"])
    if "pinned_message" in message:
        return Pinned(group, _answered(message["pinned_message"]))
    if message.get("new_chat_members"):
        return Came(group, tuple(_sender(user) for user in message["new_chat_members"]), at)
    if "left_chat_member" in message:
        return Left(group, _sender(message["left_chat_member"]), at, removed=False)
    sender = _sender_of(message)
    text = _text(message)
    if sender is None or not text or message.get("is_automatic_forward"):
        return None
    command = _COMMAND.match(text)
    if command and not edited:
        return Command(group, int(message["message_id"]), at, sender, command[1].lower(), (command[2] or "").lower())
    answered = message.get("reply_to_message")
    if answered is not None and "forum_topic_created" in answered:
        answered = None  # every message of a topic "replies" to the topic's beginning
    return Spoken(
        group,
        int(message["message_id"]),
        _moment(message["edit_date"]) if edited else at,
        sender,
        text,
        _answered(answered) if answered is not None else None,
        edited,
    )


def _private(message: Mapping[str, Any]) -> Event | None:
    sender = _sender(message["from"])
    if sender.is_bot:
        return None
    at, number = _moment(message["date"]), int(message["message_id"])
    command = _COMMAND.match(str(message.get("text", "")))
    if command:
        return Command(None, number, at, sender, command[1].lower(), (command[2] or "").lower())
    return Private(number, at, sender)


def _reaction(reaction: Mapping[str, Any]) -> Event | None:
    if reaction["chat"]["type"] not in GROUPS or ("user" not in reaction and "actor_chat" not in reaction):
        return None
    sender = _sender(reaction["user"]) if "user" in reaction else _chat_as_sender(reaction["actor_chat"])
    return Reacted(
        _group(reaction["chat"]),
        int(reaction["message_id"]),
        _moment(reaction["date"]),
        sender,
        _emoji(reaction["old_reaction"]),
        _emoji(reaction["new_reaction"]),
    )


def _standing(change: Mapping[str, Any]) -> Event | None:
    if change["chat"]["type"] not in GROUPS:
        return None  # a private chat: somebody has blocked the bot, or no longer does
    member = change["new_chat_member"]
    status = str(member["status"])
    may_write = status in ("creator", "administrator", "member")
    if status == "restricted":
        may_write = bool(member.get("is_member")) and bool(member.get("can_send_messages"))
    return Standing(_group(change["chat"]), status, may_write)


def _membership(change: Mapping[str, Any]) -> Event | None:
    if change["chat"]["type"] not in GROUPS:
        return None
    group, at = _group(change["chat"]), _moment(change["date"])
    before, after = _is_in(change["old_chat_member"]), _is_in(change["new_chat_member"])
    who = _sender(change["new_chat_member"]["user"])
    if before == after:
        return None
    if after:
        return Came(group, (who,), at)
    return Left(group, who, at, removed=change["new_chat_member"]["status"] == "kicked")


def _is_in(member: Mapping[str, Any]) -> bool:
    status = member["status"]
    return status in ("creator", "administrator", "member") or (status == "restricted" and bool(member["is_member"]))


def _group(chat: Mapping[str, Any]) -> Group:
    return Group(int(chat["id"]), _one_line(str(chat.get("title", "")), 120))


def _sender_of(message: Mapping[str, Any]) -> Sender | None:
    """Who wrote a message: the chat in whose name it stands, else the account; None for the platform itself."""
    if "sender_chat" in message:
        return _chat_as_sender(message["sender_chat"])
    sender = _sender(message["from"])
    return None if sender.id == SERVICE_ACCOUNT else sender


def _sender(user: Mapping[str, Any]) -> Sender:
    name = f"{user.get('first_name', '')} {user.get('last_name', '')}"
    return Sender(int(user["id"]), _one_line(name, 130), bool(user.get("is_bot")))


def _chat_as_sender(chat: Mapping[str, Any]) -> Sender:
    return Sender(int(chat["id"]), _one_line(str(chat.get("title", "")), 130), False)


def _answered(message: Mapping[str, Any]) -> Answered:
    # A message that the bot may not see has date 0 and nothing but its number ("InaccessibleMessage").
    sender = _sender(message["from"]) if "from" in message else None
    return Answered(int(message["message_id"]), sender, _text(message), _moment(message.get("date", 0)))


def _text(message: Mapping[str, Any]) -> str:
    """What is said in a message: its words, those below a picture, or the emoji of a sticker."""
    sticker = message.get("sticker")
    found = message.get("text") or message.get("caption") or (sticker.get("emoji") if sticker else "") or ""
    return str(found)[:TEXT_LENGTH]


def _emoji(reactions: Any) -> tuple[str, ...]:
    return tuple(str(one["emoji"])[:16] for one in reactions if one.get("type") == "emoji" and one.get("emoji"))


def _moment(seconds: Any) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)


def _one_line(text: str, most: int) -> str:
    plain = "".join(" " if unicodedata.category(char)[0] in "ZC" else char for char in text)
    return " ".join(plain.split())[:most].strip()
