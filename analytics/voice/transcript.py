"""Transcripts as the voice figures see them: what the synthetic participants said, in order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from analytics.realism.transcript import BadTranscript
from piyasa_site.common.clock import ISTANBUL


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `at` is POSIX seconds."""

    at: float
    chat: str
    sender: str
    text: str
    id: str = ""
    topic: str = ""
    scenario: str = ""


@dataclass(slots=True)
class Transcript:
    """The messages in order of time; `run` is the run they say they come from, empty where they name none or several.

    `by_people` counts messages of people, which are read past: the figures are about the bots' voices.
    """

    messages: list[Message] = field(default_factory=list)
    run: str = ""
    by_people: int = 0


def read(path: Path) -> Transcript:
    """A transcript from a file.

    Raises BadTranscript, in one sentence, for a file that cannot be read or is not JSONL with `ts`, `sender` and
    `text`, or that holds no message of a bot.
    """
    found = Transcript()
    runs: dict[str, None] = {}
    try:
        with path.open(encoding="utf-8") as file:
            for number, row in enumerate(file, start=1):
                if row.strip():
                    _take(found, runs, row, f"{path}, line {number}")
    except OSError as error:
        raise BadTranscript(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadTranscript(f"{path} is not UTF-8 text.") from None
    if not found.messages:
        raise BadTranscript(f"{path} holds no messages of bots.")
    found.messages.sort(key=lambda message: message.at)
    found.run = next(iter(runs)) if len(runs) == 1 else ""
    return found


def _take(found: Transcript, runs: dict[str, None], row: str, where: str) -> None:
    try:
        data: Any = json.loads(row)
    except ValueError:
        raise BadTranscript(f"{where}: this is not JSON.") from None
    if not isinstance(data, dict) or not {"ts", "sender", "text"} <= data.keys():
        raise BadTranscript(f"{where}: a message needs ts, sender and text.")
    if data.get("kind", "message") != "message":
        return
    if data.get("is_bot") is False:
        found.by_people += 1
        return
    marker = data.get("synthetic")
    runs[str(marker.get("run", "")) if isinstance(marker, dict) else ""] = None
    found.messages.append(
        Message(
            at=_seconds(data["ts"], where),
            chat=str(data.get("chat", "chat")),
            sender=str(data["sender"]),
            text=str(data["text"] or "").strip(),
            id="" if data.get("id") is None else str(data["id"]),
            topic=str(data.get("topic") or ""),
            scenario=str(data.get("scenario") or ""),
        )
    )


def _seconds(value: Any, where: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e11:
        return float(value)
    try:
        at = datetime.fromisoformat(str(value))
        return (at if at.tzinfo else at.replace(tzinfo=ISTANBUL)).timestamp()
    except (ValueError, OverflowError):
        raise BadTranscript(f"{where}: {value!r} is not a moment (ISO 8601 or seconds).") from None
