"""Items out of the bytes of a feed, whatever state they are in.

Nothing a document holds can make reading it expensive or reach beyond it:
entities are refused before anything expands them, what is not well-formed is
only read so far, and what comes out is plain text.
"""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit
from xml.parsers import expat

import feedparser

from conversations.news import params

# A document that is not well-formed goes through a forgiving parser whose time may grow with the square of
# its length.
_MALFORMED_BYTES = 200_000
_MAX_DEPTH = 100  # elements within elements; real feeds stay below ten
_UNSEEN = re.compile(
    r"[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffd]+"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_SKIPPED_TAGS = frozenset({"script", "style", "iframe", "object", "template", "noscript"})


class BadFeed(ValueError):
    """Bytes that are no feed. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item in plain text. `identity` is the feed's own name for it; `at` is None where it bears no usable date."""

    identity: str
    title: str
    summary: str
    link: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    entries: tuple[Entry, ...]


def read_feed(data: bytes, now: datetime, content_type: str = "") -> Document:
    """What a document holds, in its order; raises `BadFeed`.

    Items without a title are left out; of those that a document holds twice the first counts. A date that lies
    ahead of `now` counts as none.
    """
    if not data.strip():
        raise BadFeed("The document is empty.")
    if not _is_well_formed(data):
        data = data[:_MALFORMED_BYTES]
    headers = {"content-type": content_type} if content_type else {}
    # As a stream: bytes alone might be taken for the name of a file.
    found = feedparser.parse(io.BytesIO(data), response_headers=headers)
    if not found.get("version") and not found.entries:
        what = "a web page" if _looks_like_page(data) else "something else"
        raise BadFeed(f"The document is {what}, not RSS or Atom.")
    entries: dict[tuple[str, str], Entry] = {}
    for raw in found.entries[: params.MAX_ITEMS]:
        entry = _entry(raw, now)
        if entry is not None:
            entries.setdefault((entry.identity, entry.title), entry)
    return Document(plain(_text(found.feed, "title"))[: params.TITLE_LENGTH // 2], tuple(entries.values()))


def plain(text: str) -> str:
    """Text without markup (escaped or not), addresses or invisible characters, in one line."""
    for _ in range(3):
        if "<" in text or "&" in text:
            text = _without_markup(text)
    text = _ADDRESS.sub(" ", _UNSEEN.sub(" ", text)).replace("<", " ").replace(">", " ")
    return " ".join(text.split())


def _entry(raw: Mapping[str, Any], now: datetime) -> Entry | None:
    title = plain(_text(raw, "title")[: params.MAX_SUMMARY])
    if not any(letter.isalpha() for letter in title):
        return None
    link = _text(raw, "link")
    if _scheme(link) not in ("http", "https") or len(link) > params.MAX_URL:
        link = ""
    return Entry(
        identity=_text(raw, "id") or link or title,
        title=title[: params.TITLE_LENGTH],
        summary=plain(_text(raw, "summary")[: params.MAX_SUMMARY]),
        link=link,
        at=_moment(raw, now),
    )


def _scheme(link: str) -> str:
    try:
        return urlsplit(link).scheme
    except ValueError:
        return ""


def _text(raw: Mapping[str, Any], name: str) -> str:
    value = raw.get(name)
    return value.strip() if isinstance(value, str) else ""


def _moment(raw: Mapping[str, Any], now: datetime) -> datetime | None:
    for name in ("published_parsed", "updated_parsed"):
        parsed = raw[name] if name in raw.keys() else None  # noqa: SIM118 (the type's own `in` and `get` guess)
        if parsed is None:
            continue
        with suppress(ValueError, OverflowError, OSError, TypeError):
            at = datetime.fromtimestamp(calendar.timegm(parsed), UTC)
            return at if at <= now + params.CLOCK_AHEAD else None
    return None


def _is_well_formed(data: bytes) -> bool:
    """Whether a strict parser takes the document; raises `BadFeed` where it declares entities or nests endlessly.

    Expanded, a few entities become gigabytes, and they may point at files; no feed needs them.
    """
    depth = 0

    def refuse(*_: object) -> None:
        raise BadFeed("The document declares entities, which are not expanded here.")

    def deeper(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise BadFeed("The document nests its elements too deeply.")

    def higher(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = deeper
    parser.EndElementHandler = higher
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, BadFeed):
            raise
        # A strict parser may have stopped before the declaration that a forgiving one would reach.
        if b"<!ENTITY" in data.replace(b"\0", b"").upper():
            refuse()
        return False
    return True


def _looks_like_page(data: bytes) -> bool:
    start = data[:2000].lower()
    return b"<html" in start or b"<!doctype html" in start


class _Words(HTMLParser):
    """Collects what a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words.append(" ")
        self._hidden += tag in _SKIPPED_TAGS

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.words.append(" ")
        if tag in _SKIPPED_TAGS and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def _without_markup(text: str) -> str:
    reader = _Words()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # declarations that the parser does not know
        return unescape(re.sub(r"<[^>]*>?", " ", text))
    return "".join(reader.words)
