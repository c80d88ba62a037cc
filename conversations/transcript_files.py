"""Transcripts as files: JSONL of this project, and what Telegram Desktop exports as `result.json`. No database.

A JSONL line has `ts` (ISO 8601 with offset), `chat`, `sender`, `text`, `id` (unique in the file), and where they apply
`reply_to`, `kind` (`message`, `reaction`), `edited`, `is_bot`, `synthetic`, `topic`, `emoji`, `scenario`. Lines are
ordered by `ts`, then `id`. Fields that are not known are passed over.

Telegram Desktop knows no bots: whoever speaks in its files is taken for a person. Service lines, and messages without
any text (a photo, a sticker), are counted and left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from piyasa_site.common import clock

TEXT_LENGTH: Final = 4096  # characters of a message, as platforms have it
NAME_LENGTH: Final = 80  # characters of a sender's name
TELEGRAM_PERSON: Final = "user"  # what the id of a person begins with in a Telegram export
NAMELESS: Final = "Silinmiş hesap"  # Telegram writes no name for an account that was deleted

MESSAGE: Final = "message"
REACTION: Final = "reaction"


class BadFile(ValueError):
    """Why a file is no transcript, in one sentence for whoever gave it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a transcript. `account` is the sender's id on its platform, where the file knows it."""

    at: datetime
    chat: str
    sender: str
    text: str
    id: int | str
    reply_to: int | str | None = None
    kind: str = MESSAGE
    edited: bool = False
    is_bot: bool = False
    synthetic: bool | Mapping[str, Any] = False
    topic: str = ""
    scenario: str = ""
    account: str = ""

    @property
    def order(self) -> tuple[datetime, bool, int | str]:
        """By time, then id: numbers by value, and before words."""
        return self.at, isinstance(self.id, str), self.id

    def as_line(self) -> str:
        """The row as it stands in a file, without the line's end."""
        # A clock of milliseconds is written as such; whatever is finer is kept, so that reading gives the same moment.
        fine = "microseconds" if self.at.microsecond % 1000 else "milliseconds"
        told: dict[str, Any] = {
            "ts": self.at.astimezone(clock.ISTANBUL).isoformat(timespec=fine),
            "chat": self.chat,
            "sender": self.sender,
            "text": self.text,
            "id": self.id,
        }
        if self.reply_to is not None:
            told["reply_to"] = self.reply_to
        told["kind"] = self.kind
        if self.edited:
            told["edited"] = True
        told["is_bot"] = self.is_bot
        if self.synthetic:
            told["synthetic"] = self.synthetic if self.synthetic is True else dict(self.synthetic)
        if self.topic:
            told["topic"] = self.topic
        if self.kind == REACTION:
            told["emoji"] = self.text
        if self.scenario:
            told["scenario"] = self.scenario
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


@dataclass(slots=True)
class Read:
    """What a file held: its rows in order, what was left out and why, and whether it came from Telegram."""

    rows: list[Row] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    is_telegram: bool = False


def read(path: Path) -> Read:
    """The rows of a file of either kind, told apart by what they look like. Raises `BadFile`."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            first = next((line for line in file if line.strip()), "")
            if not first:
                raise BadFile(f"{path} holds no messages.")
            file.seek(0)
            found = _jsonl(path, file) if _is_line(first) else _telegram(path, file.read())
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path} is not UTF-8 text.") from None
    if not found.rows:
        raise BadFile(f"{path} holds no messages.")
    found.rows.sort(key=lambda row: row.order)
    return found


# --- JSONL ------------------------------------------------------------------------


def _is_line(first: str) -> bool:
    """Whether the first line is an object of its own; a Telegram export on one line has messages or chats in it."""
    try:
        told = json.loads(first)
    except ValueError:
        # One object over many lines begins with its bracket alone, or with a little more.
        return not first.lstrip().startswith("{") or first.rstrip().endswith("}")
    return not (isinstance(told, dict) and ("messages" in told or "chats" in told))


def _jsonl(path: Path, lines: Iterator[str]) -> Read:
    found = Read()
    seen: set[int | str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            told = json.loads(line)
        except ValueError:
            raise BadFile(f"{where}: this is not JSON.") from None
        if not isinstance(told, dict):
            raise BadFile(f"{where}: a line must be a JSON object.")
        row = _row(told, where)
        if row.id in seen:
            raise BadFile(f"{where}: the id {row.id} stands in the file twice.")
        seen.add(row.id)
        found.rows.append(row)
    return found


def _row(told: Mapping[str, Any], where: str) -> Row:
    missing = [name for name in ("ts", "chat", "sender", "text", "id") if name not in told]
    if missing:
        raise BadFile(f"{where}: {', '.join(missing)} must be given.")
    kind = told.get("kind", MESSAGE)
    if kind not in (MESSAGE, REACTION):
        raise BadFile(f"{where}: kind must be message or reaction; it is {_short(kind)}.")
    synthetic = told.get("synthetic") or False
    if synthetic is not False and synthetic is not True and not isinstance(synthetic, dict):
        raise BadFile(f"{where}: synthetic must be true, false or an object; it is {_short(synthetic)}.")
    return Row(
        at=_moment(told["ts"], where),
        chat=_words(told["chat"], "chat", 120, where),
        sender=_words(told["sender"], "sender", NAME_LENGTH, where),
        text=_words(told["text"], "text", TEXT_LENGTH, where),
        id=_id(told["id"], "id", where),
        reply_to=None if told.get("reply_to") is None else _id(told["reply_to"], "reply_to", where),
        kind=kind,
        edited=_flag(told, "edited", where),
        is_bot=_flag(told, "is_bot", where),
        synthetic=synthetic,
        topic=_words(told.get("topic") or "", "topic", 40, where, may_be_empty=True),
        scenario=_words(told.get("scenario") or "", "scenario", 60, where, may_be_empty=True),
    )


def _moment(value: object, where: str) -> datetime:
    try:
        at = datetime.fromisoformat(value if isinstance(value, str) else "")
        if at.tzinfo is None:
            raise ValueError("no offset")
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadFile(f"{where}: ts must be ISO 8601 with an offset; it is {_short(value)}.") from None


def _words(value: object, name: str, most: int, where: str, *, may_be_empty: bool = False) -> str:
    if not isinstance(value, str):
        raise BadFile(f"{where}: {name} must be text; it is {_short(value)}.")
    if not value.strip() and not may_be_empty:
        raise BadFile(f"{where}: {name} is empty.")
    if len(value) > most:
        raise BadFile(f"{where}: {name} has {len(value)} characters, {most} are the most.")
    if "\x00" in value:
        raise BadFile(f"{where}: {name} holds a character that cannot be stored (U+0000).")
    return value


def _id(value: object, name: str, where: str) -> int | str:
    if (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, str) and 0 < len(value) <= 64):
        return value
    raise BadFile(f"{where}: {name} must be a whole number or a short word; it is {_short(value)}.")


def _flag(told: Mapping[str, Any], name: str, where: str) -> bool:
    value = told.get(name, False)
    if not isinstance(value, bool):
        raise BadFile(f"{where}: {name} must be true or false; it is {_short(value)}.")
    return value


# --- Telegram Desktop ---------------------------------------------------------------


def _telegram(path: Path, text: str) -> Read:
    try:
        told = json.loads(text)
    except ValueError:
        raise BadFile(f"{path} is neither JSONL nor a Telegram export: this is not JSON.") from None
    listed: Any = None
    if isinstance(told, dict):
        whole = told.get("chats")
        listed = [told] if "messages" in told else whole.get("list") if isinstance(whole, dict) else None
    if not isinstance(listed, list):
        raise BadFile(f"{path} is neither JSONL nor a Telegram export: it has no messages.")
    found = Read(is_telegram=True)
    for number, chat in enumerate(listed, start=1):
        if not isinstance(chat, dict) or not isinstance(chat.get("messages"), list):
            raise BadFile(f"{path}: chat {number} has no list of messages.")
        title = str(chat.get("name") or chat.get("id") or f"chat {number}")[:120]
        place = str(chat.get("id") or number)
        for message in chat["messages"]:
            _take(found, message, title, place, path)
    return found


def _take(found: Read, told: Any, chat: str, place: str, path: Path) -> None:
    if not isinstance(told, dict) or not isinstance(told.get("id"), int):
        raise BadFile(f"{path}: a message of {chat!r} has no number.")
    where = f"{path}, message {told['id']} of {chat!r}"
    if told.get("type", MESSAGE) != MESSAGE:
        found.left_out["service lines"] += 1
        return
    text = _plain(told.get("text", ""), where).replace("\x00", "").strip()
    name = f"{place}:{told['id']}"
    if not text:
        found.left_out["messages without text"] += 1
    else:
        answered = told.get("reply_to_message_id")
        found.rows.append(
            Row(
                at=_unix(told, where),
                chat=chat,
                sender=_name(told.get("from")),
                text=text[:TEXT_LENGTH],
                id=name,
                reply_to=f"{place}:{answered}" if isinstance(answered, int) else None,
                edited=bool(told.get("edited_unixtime") or told.get("edited")),
                account=_account(told.get("from_id")),
            )
        )
    if text:
        _take_reactions(found, told, chat, name, where)


def _take_reactions(found: Read, told: Mapping[str, Any], chat: str, name: str, where: str) -> None:
    """Reactions are listed with who gave them only for the latest few; the rest are counted as left out."""
    for reaction in told.get("reactions") or ():
        emoji = reaction.get("emoji") if isinstance(reaction, dict) else None
        if not isinstance(emoji, str) or not emoji:
            found.left_out["reactions without a sign or a name"] += 1
            continue
        known = [one for one in reaction.get("recent") or () if isinstance(one, dict) and one.get("from_id")]
        found.left_out["reactions without a sign or a name"] += max(0, int(reaction.get("count") or 0) - len(known))
        for number, one in enumerate(known):
            at = datetime.fromisoformat(one["date"]) if one.get("date") else None
            # Dates of reactions are local time of whoever exported; a message is never reacted to before it was sent.
            sent = _unix(told, where)
            given = at.replace(tzinfo=clock.ISTANBUL).astimezone(UTC) if at is not None else sent
            found.rows.append(
                Row(
                    at=max(sent, given),
                    chat=chat,
                    sender=_name(one.get("from")),
                    text=emoji,
                    id=f"{name}:{emoji}:{number}",
                    reply_to=name,
                    kind=REACTION,
                    account=_account(one.get("from_id")),
                )
            )
    found.left_out += Counter()  # forget what was counted as nothing


def _plain(text: Any, where: str) -> str:
    """Telegram writes formatted text as a list of pieces."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(piece if isinstance(piece, str) else str(dict(piece).get("text", "")) for piece in text)
    raise BadFile(f"{where}: text must be words or a list of pieces.")


def _unix(told: Mapping[str, Any], where: str) -> datetime:
    try:
        if "date_unixtime" in told:
            return datetime.fromtimestamp(int(told["date_unixtime"]), UTC)
        return datetime.fromisoformat(told["date"]).replace(tzinfo=clock.ISTANBUL).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        raise BadFile(f"{where}: it has no date.") from None


def _name(value: Any) -> str:
    name = " ".join(value.replace("\x00", "").split()) if isinstance(value, str) else ""
    return name[:NAME_LENGTH] or NAMELESS


def _account(value: Any) -> str:
    return value.removeprefix(TELEGRAM_PERSON)[:64] if isinstance(value, str) else ""


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:59] + "…"
