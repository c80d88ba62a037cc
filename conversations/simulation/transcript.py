"""The transcript: one JSON object a line, every line labelled as synthetic.

Fields: ts, chat, sender, text, id, and where they apply reply_to, kind, edited,
is_bot, synthetic, topic, emoji, scenario. Lines are ordered by time, then id. An
edited message stands as it read afterwards.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import IO, Any

from conversations.engine.pace import moment
from conversations.engine.room import Said

GENERATOR = "piyasa"


class Transcript:
    """Writes lines to a file (or only hashes them), and counts what it writes."""

    def __init__(self, run_id: str, path: Path | None = None, resume_at: int | None = None) -> None:
        """`resume_at` is a byte offset: the file is cut there and continued."""
        self.marker = {"generator": GENERATOR, "run": run_id}
        self.path = path
        self.digest = hashlib.sha256()
        self.messages = 0
        self.reactions = 0
        self.senders: set[str] = set()
        self.bots_heard: set[str] = set()
        self.bytes = 0
        self._file: IO[bytes] | None = None
        if path is not None and resume_at is not None:
            with path.open("r+b") as file:
                while self.bytes < resume_at:
                    block = file.read(min(1 << 20, resume_at - self.bytes))
                    if not block:
                        break
                    self.digest.update(block)
                    self.bytes += len(block)
                file.truncate(self.bytes)
            self._file = path.open("ab")
        elif path is not None:
            self._file = path.open("wb")

    def add(self, chat: str, said: Said, kind: str, scenario: str = "") -> None:
        row: dict[str, Any] = {
            "ts": moment(said.at).isoformat(timespec="milliseconds"),
            "chat": chat,
            "sender": said.name,
            "text": said.text,
            "id": said.id,
        }
        if said.reply_to is not None:
            row["reply_to"] = said.reply_to
        row["kind"] = kind
        if said.edited_at:
            row["edited"] = True
        row["is_bot"] = said.is_bot
        row["synthetic"] = self.marker
        if said.topic:
            row["topic"] = said.topic
        if kind == "reaction":
            row["emoji"] = said.text
            self.reactions += 1
        else:
            self.messages += 1
        if scenario:
            row["scenario"] = scenario
        self.senders.add(said.sender)
        if said.is_bot:
            self.bots_heard.add(said.sender)
        line = json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self.digest.update(line)
        self.bytes += len(line)
        if self._file is not None:
            self._file.write(line)

    def flush(self) -> None:
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
