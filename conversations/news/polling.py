"""Feeds that are due: fetched, read, and their news laid before the rooms they concern.

A feed is fetched by one process at a time (a conditional UPDATE claims it),
outside of any transaction; what came of it is written in one. Rooms are not
touched here: each gets a `Nudge` that its own next step takes up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

import structlog
from django.db import transaction
from django.db.models import F, Q

from conversations.engine.news import News, reaches, talk_is_on
from conversations.engine.room import RoomState
from conversations.models import Chat, NewsFeed, NewsItem, Nudge, NudgeKind
from conversations.news import params
from conversations.news.fetching import Fetched, Fetcher, FetchFailed
from conversations.news.reading import BadFeed, Document, Entry, read_feed
from conversations.news.triggers import Told, told_of, topic_of_address
from piyasa_site.common.turkish import fold
from piyasa_site.tunables.definitions import Tunables

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Polled:
    """What fetching one feed came to: `chats` were given news. `error` is a sentence, empty where all went well."""

    url: str
    status: str
    error: str = ""
    new: int = 0
    told: int = 0
    chats: tuple[int, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        return {
            "url": self.url,
            "status": self.status,
            "error": self.error,
            "new": self.new,
            "told": self.told,
            "chats": list(self.chats),
        }


def sync_feeds(urls: Sequence[str], now: datetime) -> None:
    """Let the rows follow the setting. New addresses are due at once."""
    known = {feed.url: feed for feed in NewsFeed.objects.all()}
    NewsFeed.objects.bulk_create(
        [
            NewsFeed(url=url, topic=topic_of_address(url), next_at=now)
            for url in urls
            if url not in known and len(url) <= params.MAX_URL
        ],
        ignore_conflicts=True,
    )
    back = [feed.pk for feed in known.values() if feed.url in urls and not feed.is_listed]
    gone = [feed.pk for feed in known.values() if feed.url not in urls and feed.is_listed]
    if back:
        NewsFeed.objects.filter(pk__in=back).update(is_listed=True, next_at=now, failures=0)
    if gone:
        NewsFeed.objects.filter(pk__in=gone).update(is_listed=False, next_at=None, status="taken out of the settings")


def due_feeds(now: datetime) -> list[int]:
    """Listed feeds whose time has come and that nobody is fetching."""
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    return list(
        NewsFeed.objects.filter(free, is_listed=True, next_at__lte=now).order_by("next_at").values_list("pk", flat=True)
    )


def poll(pk: int, now: datetime, tunables: Tunables, fetcher: Fetcher, rng: Random) -> Polled | None:
    """Fetch one feed and lay its news before the rooms; None where somebody else is at it."""
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    if not NewsFeed.objects.filter(free, pk=pk).update(claimed_until=now + params.CLAIM):
        return None
    feed = NewsFeed.objects.get(pk=pk)
    try:
        fetched = fetcher.fetch(feed.url, feed.etag, feed.last_modified)
        digest = hashlib.sha256(fetched.body).hexdigest() if fetched.body is not None else feed.digest
        document = None
        if fetched.body is not None and digest != feed.digest:
            document = read_feed(fetched.body, now, fetched.content_type)
    except (FetchFailed, BadFeed) as error:
        _note_failure(feed, str(error), now, rng)
        return Polled(feed.url, "failed", str(error))
    if document is None:
        status = "nothing new"
        _note_answer(feed, fetched, digest, status, now, rng)
        return Polled(feed.url, status)
    with transaction.atomic():
        new, told, chats = _take_in(feed, document, now, tunables)
        status = f"{len(document.entries)} items, {new} new"
        feed.title = document.title or feed.title
        feed.items_seen = F("items_seen") + new  # type: ignore[assignment]
        feed.read_at = now
        _note_answer(feed, fetched, digest, status, now, rng)
    log.info("news.polled", feed=feed.pk, new=new, told=told, chats=len(chats))
    return Polled(feed.url, status, "", new, told, chats)


def forget_before(moment: datetime) -> int:
    """Delete items seen before then; returns how many."""
    return NewsItem.objects.filter(seen_at__lt=moment).delete()[1].get("conversations.NewsItem", 0)


# --- what is new ----------------------------------------------------------------------


def _take_in(
    feed: NewsFeed, document: Document, now: datetime, tunables: Tunables
) -> tuple[int, int, tuple[int, ...]]:
    """Keep the items that are new, and nudge the rooms they concern: (new items, told items, chats)."""
    fresh = _unknown(feed, document.entries, now)
    if not fresh:
        return 0, 0, ()
    rooms = [_room(chat) for chat in Chat.objects.filter(is_enabled=True).order_by("pk")]
    items: list[NewsItem] = []
    concerned: list[tuple[NewsItem, list[int]]] = []
    for entry, key, title_key, is_repeat in fresh:
        told = told_of(entry, feed.topic)
        reason = "the same news was told before" if is_repeat else _why_not(entry, told, feed, now, tunables)
        chats: list[int] = []
        if not reason and len(concerned) >= params.MOST_AT_ONCE:
            reason = "others of the same fetch were told"
        if not reason:
            news = News(told.text, told.symbols, told.topic, told.sentiment, from_feed=True)
            chats = [room.chat_id for room in rooms if reaches(news, room, tunables)]
            reason = "" if chats else "no room talks about it"
        item = NewsItem(
            feed=feed,
            key=key,
            title_key=title_key,
            title=entry.title,
            link=entry.link,
            text=told.text,
            topic=told.topic,
            symbols=list(told.symbols),
            sentiment=round(told.sentiment, 3),
            published_at=entry.at,
            seen_at=now,
            rooms=len(chats),
            reason=reason,
        )
        items.append(item)
        if chats:
            concerned.append((item, chats))
    NewsItem.objects.bulk_create(items)
    Nudge.objects.bulk_create(
        Nudge(
            chat_id=chat_id,
            kind=NudgeKind.NEWS,
            details={
                "text": item.text,
                "symbols": item.symbols,
                "topic": item.topic,
                "sentiment": item.sentiment,
            },
            item=item,
            created_at=now,
        )
        for item, chats in concerned
        for chat_id in chats
    )
    return len(items), len(concerned), tuple(sorted({chat_id for _, chats in concerned for chat_id in chats}))


def _unknown(feed: NewsFeed, entries: Iterable[Entry], now: datetime) -> list[tuple[Entry, str, str, bool]]:
    """Entries that this feed has not brought before: (entry, key, key of its title, whether its title is known).

    A feed's own name for an item counts, except where a document gives one name to several items.
    """
    named: dict[str, set[str]] = {}
    listed = list(entries)
    for entry in listed:
        named.setdefault(entry.identity, set()).add(entry.title)
    keyed: dict[str, tuple[Entry, str]] = {}
    for entry in listed:
        shared = len(named[entry.identity]) > 1
        key = _fingerprint(entry.identity + ("\x1f" + entry.title if shared else ""))
        keyed.setdefault(key, (entry, _fingerprint(" ".join(fold(entry.title).split()))))
    known = set(NewsItem.objects.filter(feed=feed, key__in=list(keyed)).values_list("key", flat=True))
    titles = {title_key for _, title_key in keyed.values()}
    said = set(
        NewsItem.objects.filter(title_key__in=titles, seen_at__gte=now - params.SAME_TITLE).values_list(
            "title_key", flat=True
        )
    )
    found: list[tuple[Entry, str, str, bool]] = []
    for key, (entry, title_key) in keyed.items():
        if key not in known:
            found.append((entry, key, title_key, title_key in said))
            said.add(title_key)
    return found


def _why_not(entry: Entry, told: Told, feed: NewsFeed, now: datetime, tunables: Tunables) -> str:
    """Why no room is told of an item; empty where some may be."""
    if told.reason:
        return told.reason
    if entry.at is None and feed.read_at is None:
        return "it was there before the feed was followed"
    if entry.at is not None and now - entry.at > params.FRESH:
        return "it is no news any more"
    if not tunables.news_trigger_enabled or not talk_is_on(tunables):
        return "news start no talk at present"
    return ""


def _fingerprint(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _room(chat: Chat) -> RoomState:
    """As much of a room as tells what it talks about."""
    return RoomState(chat.pk, chat.slug, chat.title, tuple(chat.topics), tuple(chat.symbols), [])


# --- when to ask again ------------------------------------------------------------------


def _note_failure(feed: NewsFeed, reason: str, now: datetime, rng: Random) -> None:
    feed.failures += 1
    feed.status = reason[:240]
    feed.fetched_at, feed.claimed_until = now, None
    feed.next_at = now + _pause(params.EVERY * 2 ** min(feed.failures, 16), params.BACK_OFF_MOST, rng)
    feed.save(update_fields=["failures", "status", "fetched_at", "claimed_until", "next_at"])
    log.warning("news.feed_failed", feed=feed.pk, failures=feed.failures, why=reason)


def _note_answer(feed: NewsFeed, fetched: Fetched, digest: str, status: str, now: datetime, rng: Random) -> None:
    feed.failures, feed.status = 0, status
    feed.fetched_at, feed.claimed_until, feed.digest = now, None, digest
    # An answer without them keeps what the last document came with.
    feed.etag, feed.last_modified = fetched.etag or feed.etag, fetched.last_modified or feed.last_modified
    if fetched.body is not None:
        feed.etag, feed.last_modified = fetched.etag, fetched.last_modified
    feed.next_at = now + _pause(max(params.EVERY, fetched.fresh_for), params.KEPT_FRESH_MOST, rng)
    feed.save(
        update_fields=[
            "failures", "status", "fetched_at", "claimed_until", "digest", "etag", "last_modified", "next_at",
            "title", "items_seen", "read_at",
        ]
    )  # fmt: skip


def _pause(span: timedelta, most: timedelta, rng: Random) -> timedelta:
    """The span, at most `most`, and a little less by chance: the poll that comes after it finds the feed due."""
    return min(span, most) - timedelta(seconds=rng.uniform(1.0, 2.0) * params.JITTER_SECONDS)
