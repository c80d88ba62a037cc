"""Interventions in a run: news, a price shock, a rumour, a person's message at a moment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser

from conversations.market.symbols import SYMBOLS
from conversations.simulation.options import BadRun, parse_time
from conversations.text.understanding import understand

KINDS = ("news", "price", "rumour", "person_message")


@dataclass(frozen=True, slots=True)
class Intervention:
    """One thing that happens at `at` (POSIX seconds) in `chat` (a slug, or * for all)."""

    at: float
    chat: str
    kind: str
    text: str = ""
    symbols: tuple[str, ...] = ()
    sentiment: float = 0.0
    change: float = 0.0
    person: str = ""
    reply_to: int | None = None


def read_lines(path: Path, what: str) -> list[dict[str, Any]]:
    """The objects of a JSONL file; a bad line is named."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadRun(f"{what} {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadRun(f"{what} {path} is not UTF-8 text.") from None
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise BadRun(f"{what} {path}, line {number}: not JSON.") from None
        if not isinstance(row, dict):
            raise BadRun(f"{what} {path}, line {number}: not an object.")
        rows.append(row)
    return rows


def read_news(path: Path) -> list[dict[str, Any]]:
    """News items `{at, title, summary, topic}` of a JSONL file, or of an RSS or Atom file."""
    if path.suffix in (".jsonl", ".json"):
        return read_lines(path, "--news")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadRun(f"--news {path} cannot be read: {error.strerror}.") from None
    feed = feedparser.parse(data)
    if not feed.entries:
        raise BadRun(f"--news {path} holds no RSS or Atom entry.")
    rows = []
    for entry in feed.entries:
        at = entry.get("published_parsed") or entry.get("updated_parsed")
        if at is None:
            continue
        rows.append(
            {
                "at": datetime(at[0], at[1], at[2], at[3], at[4], at[5], tzinfo=UTC).isoformat(),
                "title": entry.get("title", ""),
                "summary": entry.get("summary", ""),
            }
        )
    return rows


def parse(rows: Iterable[Mapping[str, Any]], start: float, chats: Iterable[str]) -> list[Intervention]:
    """Checked interventions in order of time. `at` is ISO 8601 or seconds from the start of the run."""
    known = {"*", *chats}
    found = [_intervention(row, number, start, known) for number, row in enumerate(rows, start=1)]
    return sorted(found, key=lambda item: item.at)


def parse_news(rows: Iterable[Mapping[str, Any]], start: float) -> list[Intervention]:
    """News of a file reach every room whose topics they touch (an unknown topic reaches all)."""
    found = []
    for number, row in enumerate(rows, start=1):
        title = str(row.get("title", "")).strip()
        if not title:
            raise BadRun(f"--news item {number}: title is missing.")
        symbols = understand(f"{title} {row.get('summary', '')}").symbols
        found.append(Intervention(_moment(row.get("at"), f"--news item {number}", start), "*", "news", title, symbols))
    return sorted(found, key=lambda item: item.at)


def _intervention(row: Mapping[str, Any], number: int, start: float, chats: set[str]) -> Intervention:
    where = f"--inject item {number}"
    kind, chat = str(row.get("kind", "")), str(row.get("chat", "*"))
    if kind not in KINDS:
        raise BadRun(f"{where}: kind must be one of {', '.join(KINDS)}; it is {kind!r}.")
    if chat not in chats:
        raise BadRun(f"{where}: there is no chat {chat!r}.")
    text = str(row.get("text", "")).strip()
    if kind != "price" and not text:
        raise BadRun(f"{where}: text is missing.")
    symbols = tuple(row.get("symbols") or ([row["symbol"]] if row.get("symbol") else []))
    for symbol in symbols:
        if symbol not in SYMBOLS:
            raise BadRun(f"{where}: there is no symbol {symbol!r}.")
    if kind == "price" and not symbols:
        raise BadRun(f"{where}: symbol is missing.")
    if kind == "person_message" and not row.get("person"):
        raise BadRun(f"{where}: person is missing.")
    try:
        change, sentiment = float(row.get("change", 0.0)), float(row.get("sentiment", 0.0))
    except (TypeError, ValueError):
        raise BadRun(f"{where}: change and sentiment must be numbers.") from None
    if kind == "price" and not (-0.9 <= change <= 9.0 and change):
        raise BadRun(f"{where}: change must be a share between -0.9 and 9, not 0; it is {change:g}.")
    reply_to = row.get("reply_to")
    if reply_to is not None and not isinstance(reply_to, int):
        raise BadRun(f"{where}: reply_to must be the id of a message.")
    return Intervention(
        _moment(row.get("at"), where, start), chat, kind, text, symbols, sentiment, change, str(row.get("person", "")),
        reply_to,
    )  # fmt: skip


def _moment(value: Any, where: str, start: float) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return start + float(value)
    if isinstance(value, str):
        return parse_time(value, f"{where}: at").timestamp()
    raise BadRun(f"{where}: at must be ISO 8601 or seconds from the start.")
