"""What a comparison needs to know of a run: one short row per message, made once and kept.

A digest is taken from a transcript, or while a run is under way. Digests of runs
that were made for a comparison are kept under `DATA_DIR/comparisons`, by the
program's own sources and the run's options, so that a repeat reads them and a
changed program never does.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from conversations.engine.composer import Composed
from conversations.engine.room import Planned, RoomState, Said
from conversations.market.symbols import SYMBOLS
from conversations.simulation import runs
from conversations.simulation.loop import Sink
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.program import fingerprint
from conversations.text.understanding import understand
from conversations.text.writers import build_writer

FORMAT = 1  # of the columns of a digest


@dataclass(slots=True)
class Digest:
    """The messages of a run in order of time, column by column; reactions are left out.

    `at` is POSIX seconds; `chat` and `sender` count from 0 in order of appearance; `sentiment` is -1..1 as the text
    reads; `about` holds the symbols and topics of the text and of the talk it belongs to.
    """

    at: list[float] = field(default_factory=list)
    chat: list[int] = field(default_factory=list)
    sender: list[int] = field(default_factory=list)
    reply: list[bool] = field(default_factory=list)
    question: list[bool] = field(default_factory=list)
    sentiment: list[float] = field(default_factory=list)
    about: list[frozenset[str]] = field(default_factory=list)
    _chats: dict[str, int] = field(default_factory=dict, repr=False)
    _senders: dict[str, int] = field(default_factory=dict, repr=False)
    _marks: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def add(self, at: float, chat: str, sender: str, text: str, topic: str, is_reply: bool) -> None:
        read = understand(text)
        named = [*read.symbols, *(name for name in (read.topic, topic) if name)]
        homes = [SYMBOLS[name].topic for name in named if name in SYMBOLS]
        self._append(
            at,
            self._chats.setdefault(chat, len(self._chats)),
            self._senders.setdefault(sender, len(self._senders)),
            is_reply,
            read.is_question,
            read.sentiment,
            " ".join(sorted({*named, *homes})),
        )

    def save(self, path: Path) -> None:
        """Write it in one step; a kill leaves nothing half."""
        columns = [self.at, self.chat, self.sender, self.reply, self.question, self.sentiment]
        rows = {"columns": columns, "about": [" ".join(sorted(marks)) for marks in self.about]}
        temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
        with gzip.open(temporary, "wt", compresslevel=3) as file:
            json.dump(rows, file, separators=(",", ":"))
        temporary.replace(path)

    @classmethod
    def read(cls, path: Path) -> Digest:
        with gzip.open(path, "rt") as file:
            rows = json.load(file)
        found = cls()
        for row in zip(*rows["columns"], rows["about"], strict=True):
            found._append(*row)
        return found

    @classmethod
    def of_transcript(cls, path: Path) -> Digest:
        """The digest of a transcript in the project's own format."""
        found = cls()
        with path.open(encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                if row["kind"] == "message":
                    at = datetime.fromisoformat(row["ts"]).timestamp()
                    found.add(at, row["chat"], row["sender"], row["text"], row.get("topic", ""), "reply_to" in row)
        return found

    def _append(
        self, at: float, chat: int, sender: int, reply: bool, question: bool, sentiment: float, marks: str
    ) -> None:
        self.at.append(at)
        self.chat.append(chat)
        self.sender.append(sender)
        self.reply.append(reply)
        self.question.append(question)
        self.sentiment.append(sentiment)
        if marks not in self._marks:
            self._marks[marks] = frozenset(marks.split())
        self.about.append(self._marks[marks])


class _DigestSink(Sink):
    def __init__(self, digest: Digest) -> None:
        self.digest = digest

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        if composed is None or composed.kind != "reaction":
            at = round(said.at, 3)  # as a transcript writes it
            self.digest.add(at, room.slug, said.name, said.text, said.topic, said.reply_to is not None)


def digest_of_run(folder: runs.RunFolder) -> Digest:
    """The digest of a named run that is over."""
    if folder.finished() is None:
        folder.options()  # says so where there is no such run
        raise BadRun(f"the run {folder.name!r} is not over: continue it with `simulate --resume {folder.name}`.")
    try:
        return Digest.of_transcript(folder.transcript)
    except (OSError, ValueError, KeyError):
        raise BadRun(f"the transcript of the run {folder.name!r} cannot be read.") from None


def shelf(data_dir: Path) -> Path:
    """The folder of this program's digests; those of other versions are cleared away."""
    root = data_dir / "comparisons"
    mine = root / f"{FORMAT}-{fingerprint()}"
    try:
        mine.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadRun(f"{mine} cannot be made: {error.strerror}.") from None
    for other in root.iterdir():
        if other != mine and other.is_dir():
            shutil.rmtree(other, ignore_errors=True)
    return mine


def digest_path(folder: Path, options: RunOptions) -> Path:
    return folder / f"{options.run_id()}.json.gz"


def make(options: RunOptions, path: Path, progress: Callable[[float, int], None] | None = None) -> None:
    """Run these options and leave the digest at `path`."""
    digest = Digest()
    runs.start(options, build_writer(options.writer), progress=progress, further=_DigestSink(digest))
    digest.save(path)


def under_seed(options: RunOptions, seed: int) -> RunOptions:
    return RunOptions(**{**asdict(options), "seed": seed})
