"""Transcripts as the realism figures see them: who wrote what, when, in which room."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


class BadTranscript(ValueError):
    """A file that is not a transcript; the message is one sentence for whoever gave it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message. `at` is POSIX seconds, whole: the reference logs have a clock of one second."""

    at: float
    sender: str
    text: str
    id: str = ""
    reply_to: str = ""
    edited: bool | None = None  # None where the transcript does not say


Rooms = dict[str, list[Line]]


def read(path: Path) -> Rooms:
    """The messages of each room in order of time; reactions are left out.

    Raises BadTranscript for a file that cannot be read or is not JSONL with `ts`, `chat`, `sender` and `text`.
    """
    rooms: Rooms = {}
    try:
        with path.open(encoding="utf-8") as file:
            for number, row in enumerate(file, start=1):
                if row.strip():
                    _take(rooms, row, f"{path}, line {number}")
    except OSError as error:
        raise BadTranscript(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadTranscript(f"{path} is not UTF-8 text.") from None
    if not rooms:
        raise BadTranscript(f"{path} holds no messages.")
    for lines in rooms.values():
        lines.sort(key=lambda line: line.at)
    return rooms


def _take(rooms: Rooms, row: str, where: str) -> None:
    try:
        data: Any = json.loads(row)
    except ValueError:
        raise BadTranscript(f"{where}: this is not JSON.") from None
    if not isinstance(data, dict) or "ts" not in data or "sender" not in data:
        raise BadTranscript(f"{where}: a message needs ts and sender.")
    if data.get("kind", "message") != "message":
        return
    edited = data.get("edited")
    rooms.setdefault(str(data.get("chat", "chat")), []).append(
        Line(
            at=float(math.floor(_seconds(data["ts"], where))),
            sender=str(data["sender"]),
            text=str(data.get("text") or "").strip(),
            id="" if data.get("id") is None else str(data["id"]),
            reply_to="" if data.get("reply_to") is None else str(data["reply_to"]),
            edited=None if edited is None else bool(edited),
        )
    )


def _seconds(value: Any, where: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        raise BadTranscript(f"{where}: {value!r} is not a moment (ISO 8601 or seconds).") from None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
