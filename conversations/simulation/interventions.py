"""Interventions in a run: news, a price shock, a rumour, a person's message at a moment.

They are written as JSON objects (`--inject`, `--news`) and checked as a whole
before a run touches anything: `scripted` gives the interventions of a run's
options, or says in one sentence which item is wrong.
"""

from __future__ import annotations

import calendar
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import feedparser

from conversations.engine.news import RUMOUR, News
from conversations.fields import BadField, sentiment_field, shock_fields, symbols_field, text_field
from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.population import chat_spec
from conversations.simulation.options import BadRun, RunOptions, parse_time
from conversations.text.understanding import understand
from piyasa_site.common.turkish import fold

Field = TypeVar("Field")

KINDS = ("news", "price", "rumour", "person_message")
NAME_LIMIT = 40  # as long as a person's display name may be


@dataclass(frozen=True, slots=True)
class Intervention:
    """One thing that happens at `at` (POSIX seconds) in `chat` (a slug, or * for all).

    `from_feed` marks news of a file: it finds its rooms by `symbols` and `topic`, and
    staff's settings of news apply to it. `sentiment` (-1..1) shades how much news
    excites a room: strong news of either sign more than neutral news. It is never
    shown as a price move.
    """

    at: float
    chat: str
    kind: str
    text: str = ""
    symbols: tuple[str, ...] = ()
    topic: str = ""
    sentiment: float = 0.0
    change: float = 0.0
    person: str = ""
    reply_to: int | None = None
    from_feed: bool = False

    def news(self) -> News:
        """What a room is told of this piece of news or rumour."""
        scenario = RUMOUR if self.kind == RUMOUR else ""
        return News(self.text, self.symbols, self.topic, self.sentiment, self.from_feed, scenario)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where interventions may lie: the run's beginning and end (POSIX seconds) and its chats.

    With `after` (the moment of a branch) nothing may lie before it.
    """

    begin: float
    end: float
    chats: tuple[str, ...]
    after: float | None = None

    @classmethod
    def of(cls, options: RunOptions, chats: Iterable[str] | None = None) -> Scope:
        """The scope of a run; its chats are those of the generated world unless they are given."""
        begin = options.start_time().timestamp()
        known = tuple(chat_spec(number).slug for number in range(options.chats)) if chats is None else tuple(chats)
        return cls(begin, begin + options.hours * 3600.0, known)


def scripted(options: RunOptions, chats: Iterable[str] | None = None) -> list[Intervention]:
    """What happens in a run by its options, checked."""
    scope = Scope.of(options, chats)
    return parse(options.interventions, scope) + parse_news(options.news, scope)


def read_lines(path: Path, what: str) -> list[dict[str, Any]]:
    """The objects of a JSONL file; a bad line is named."""
    return _lines(_bytes(path, what), path, what)


def read_news(path: Path) -> list[dict[str, Any]]:
    """News items `{at, title, summary, topic}` of a JSONL file, or of an RSS or Atom file."""
    data = _bytes(path, "--news")
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return _lines(data, path, "--news")
    feed = feedparser.parse(data)
    if not feed.entries:
        raise BadRun(f"--news {path} holds no RSS or Atom entry.")
    rows = []
    for entry in feed.entries:
        at = entry.get("published_parsed") or entry.get("updated_parsed")
        if at is not None and entry.get("title"):
            when = datetime.fromtimestamp(calendar.timegm(at), UTC)
            rows.append({"at": when.isoformat(), "title": entry["title"], "summary": entry.get("summary", "")})
    if not rows:
        raise BadRun(f"--news {path} holds no entry with a title and a date.")
    return rows


def parse(rows: Iterable[Mapping[str, Any]], scope: Scope) -> list[Intervention]:
    """Checked interventions in order of time. `at` is ISO 8601 or seconds from the start of the run."""
    found = [_intervention(row, f"--inject item {number}", scope) for number, row in enumerate(rows, start=1)]
    return sorted(found, key=lambda item: item.at)


def parse_news(rows: Iterable[Mapping[str, Any]], scope: Scope) -> list[Intervention]:
    """The checked news of a file that fall into the run, in order of time.

    A feed naturally holds older and newer items: they are left out, but not all of them may be.
    """
    found, items = [], 0
    for items, row in enumerate(rows, start=1):
        where = f"--news item {items}"
        title, summary = _text(row, "title", where), _text(row, "summary", where)
        topic = fold(_text(row, "topic", where)).replace(" ", "_")
        if not title:
            raise BadRun(f"{where}: title is missing.")
        at = _moment(row.get("at"), where, scope.begin)
        read = understand(f"{title} {summary}")
        symbols = read.symbols
        if topic.upper() in SYMBOLS:
            symbols = (topic.upper(), *(symbol for symbol in symbols if symbol != topic.upper()))
        topic = next((name for name in (topic, read.topic) if name in TOPICS), "")
        if scope.after is not None and at < scope.after:
            raise BadRun(f"{where}: at lies before --at, where the branch begins.")
        if scope.begin <= at < scope.end:
            found.append(Intervention(at, "*", "news", title, symbols, topic, from_feed=True))
    if items and not found:
        raise BadRun("none of the --news items lies within the run.")
    return sorted(found, key=lambda item: item.at)


def _intervention(row: Mapping[str, Any], where: str, scope: Scope) -> Intervention:
    kind, chat = _text(row, "kind", where), _text(row, "chat", where) or "*"
    if kind not in KINDS:
        raise BadRun(f"{where}: kind must be one of {', '.join(KINDS)}; it is {kind!r}.")
    if chat != "*" and chat not in scope.chats:
        raise BadRun(f"{where}: there is no chat {chat!r}.")
    text, person = _text(row, "text", where), _text(row, "person", where)
    if kind != "price" and not text:
        raise BadRun(f"{where}: text is missing.")
    change = 0.0
    if kind == "price":
        symbols, change = _read(where, shock_fields, row)
    else:
        symbols = _read(where, symbols_field, row)
    if kind == "person_message" and not person:
        raise BadRun(f"{where}: person is missing.")
    if len(person) > NAME_LIMIT:
        raise BadRun(f"{where}: person may be {NAME_LIMIT} characters long.")
    sentiment = _read(where, sentiment_field, row)
    reply_to = row.get("reply_to")
    if reply_to is not None and (not isinstance(reply_to, int) or isinstance(reply_to, bool)):
        raise BadRun(f"{where}: reply_to must be the id of a message.")
    at = _moment(row.get("at"), where, scope.begin)
    if not scope.begin <= at < scope.end:
        raise BadRun(f"{where}: at must lie within the run; it is {row['at']!r}.")
    if scope.after is not None and at < scope.after:
        raise BadRun(f"{where}: at lies before --at, where the branch begins.")
    return Intervention(
        at, chat, kind, text, symbols, sentiment=sentiment, change=change, person=person, reply_to=reply_to
    )


def _text(row: Mapping[str, Any], name: str, where: str) -> str:
    return _read(where, text_field, row, name)


def _read(where: str, field: Callable[..., Field], *given: Any) -> Field:
    """A field read; what is wrong with it is said with its place."""
    try:
        return field(*given)
    except BadField as wrong:
        raise BadRun(f"{where}: {wrong}") from None


def _moment(value: Any, where: str, start: float) -> float:
    if isinstance(value, str):
        return parse_time(value, f"{where}: at").timestamp()
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            at = start + float(value)
        except OverflowError:
            at = math.inf
        if math.isfinite(at):
            return at
    raise BadRun(f"{where}: at must be ISO 8601 or seconds from the start.")


def _bytes(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadRun(f"{what} {path} cannot be read: {error.strerror}.") from None


def _lines(data: bytes, path: Path, what: str) -> list[dict[str, Any]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadRun(f"{what} {path} is not UTF-8 text.") from None
    rows: list[dict[str, Any]] = []
    # Not `splitlines`: JSON strings may hold line separators of Unicode as they are.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise BadRun(f"{what} {path}, line {number}: not JSON.") from None
        if not isinstance(row, dict):
            raise BadRun(f"{what} {path}, line {number}: not an object.")
        rows.append(row)
    return rows
