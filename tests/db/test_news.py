"""Feeds on a real database: kept state, what is told to which rooms, and rooms that take it up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import StringIO
from random import Random
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bots.models import Bot
from conversations import tasks
from conversations.engine import params as engine_params
from conversations.live import service
from conversations.management.commands import poll_news
from conversations.models import (
    Chat,
    ConversationState,
    Membership,
    NewsFeed,
    NewsItem,
    Nudge,
    Turn,
)
from conversations.news import params, polling
from conversations.news.fetching import Fetcher
from piyasa_site.tunables.definitions import Tunables
from tests.unit.test_news import FEEDS, reply, serving, url_of

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul.
NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")
LOCAL = Fetcher(allow_loopback=True)
ALWAYS = Tunables(news_trigger_probability=1.0)


@pytest.fixture(autouse=True)
def calls(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, Any]]]:
    """The echo writer, and task calls collected instead of sent to a broker."""
    settings.LLM_WRITER, settings.RUN_ID = "echo", ""
    sent: list[tuple[str, Any]] = []
    for name in ("advance_rooms", "compose", "poll_feed"):
        task = getattr(tasks, name)
        monkeypatch.setattr(task, "delay", lambda *given, _n=name: sent.append((_n, *given)))
        monkeypatch.setattr(task, "apply_async", lambda args, countdown=0, _n=name: sent.append((_n, *args)))
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    yield sent


def room(slug: str, topics: list[str], symbols: list[str], bots: int = 0) -> Chat:
    chat = Chat.objects.create(title=slug, slug=slug, topics=topics, symbols=symbols)
    for number in range(bots):
        bot = Bot.objects.create(
            name=f"{slug} {number}",
            username=f"{slug}_{number}_bot",
            traits={"talkativeness": 0.6},
            active_hours=[{"start": 0, "end": 24}],
        )
        Membership.objects.create(chat=chat, bot=bot)
    return chat


@pytest.fixture
def rooms() -> dict[str, Chat]:
    made = [room("borsa", ["bist"], ["THYAO"]), room("ekonomi", ["makro"], []), room("kripto", ["kripto"], ["BTC"])]
    return {chat.slug: chat for chat in made}


def feed(url: str, **values: Any) -> NewsFeed:
    return NewsFeed.objects.create(url=url, next_at=NOW, **values)


def poll(row: NewsFeed, at: datetime = NOW, tunables: Tunables = ALWAYS) -> polling.Polled:
    polled = polling.poll(row.pk, at, tunables, LOCAL, Random(1))
    assert polled is not None
    row.refresh_from_db()
    return polled


def told() -> dict[str, list[str]]:
    """What rooms were nudged with, by room."""
    found: dict[str, list[str]] = {}
    for nudge in Nudge.objects.select_related("chat").order_by("pk"):
        found.setdefault(nudge.chat.slug, []).append(nudge.details["text"])
    return found


def document(*items: tuple[str, str]) -> bytes:
    """RSS of (id, title), all of this minute."""
    date = "<pubDate>Mon, 16 Nov 2026 11:59:00 +0300</pubDate>"
    body = "".join(f"<item><guid>{guid}</guid><title>{title}</title>{date}</item>" for guid, title in items)
    return f"<rss version='2.0'><channel><title>Deneme</title>{body}</channel></rss>".encode()


# --- polling ----------------------------------------------------------------------------


def test_news_reach_the_rooms_they_concern_once(rooms: dict[str, Chat]) -> None:
    with serving(reply((FEEDS / "rss.xml").read_bytes(), ETag='"1"')) as server:
        row = feed(url_of(server))
        polled = poll(row)
        assert (polled.new, polled.told, polled.error) == (4, 2, "")
        assert polled.chats == tuple(sorted((rooms["borsa"].pk, rooms["ekonomi"].pk)))
        expected = {
            "ekonomi": ["Merkez Bankası politika faizini 250 baz puan indirdi. Kurul kararını oy birliğiyle aldı."],
            "borsa": ["THYAO yolcu sayısını yüzde 9 artırdı."],
        }
        assert told() == expected
        assert {item.title: item.reason for item in NewsItem.objects.filter(rooms=0)} == {
            "Milli takım hazırlık maçını kazandı": "it names nothing that rooms talk about",
            "Bitcoin geçen hafta geriledi": "it is no news any more",
        }
        assert (row.status, row.title, row.items_seen, row.failures) == ("4 items, 4 new", "Örnek Ekonomi", 4, 0)
        assert (row.fetched_at, row.read_at, row.claimed_until, row.etag) == (NOW, NOW, None, '"1"')
        assert timedelta(minutes=4) <= row.next_at - NOW < params.EVERY
        again = poll(row, NOW + timedelta(minutes=5))
        assert (again.status, again.new, told()) == ("nothing new", 0, expected)
        assert server.asked[1][1]["If-None-Match"] == '"1"'
    assert Nudge.objects.filter(by=None, by_name="").count() == 2


def test_a_feed_that_says_nothing_changed_keeps_its_state(rooms: dict[str, Chat]) -> None:
    answers = [reply(document(("1", "BTC yükseldi")), ETag='"1"', Last_Modified="yesterday"), reply(b"", 304)]
    with serving(lambda handler: answers.pop(0)(handler)) as server:
        row = feed(url_of(server))
        poll(row)
        assert poll(row).status == "nothing new"
    assert (row.etag, row.last_modified, row.items_seen) == ('"1"', "yesterday", 1)


def test_only_what_is_new_is_told(rooms: dict[str, Chat]) -> None:
    documents = [
        document(("1", "BTC yükseldi")),
        document(("2", "BTC düştü"), ("1", "BTC yükseldi")),
        document(("3", "btc  DÜŞTÜ"), ("2", "BTC sert düştü")),  # told under another id; a title that was edited
    ]
    with serving(lambda handler: reply(documents.pop(0))(handler)) as server:
        row = feed(url_of(server))
        for _ in range(3):
            poll(row)
    assert told() == {"kripto": ["BTC yükseldi.", "BTC düştü."]}
    assert NewsItem.objects.get(title="btc DÜŞTÜ").reason == "the same news was told before"


def test_the_same_news_from_two_feeds_is_told_once(rooms: dict[str, Chat]) -> None:
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        poll(feed(url_of(server, "/a")))
        poll(feed(url_of(server, "/b")))
    assert told() == {"kripto": ["BTC yükseldi."]}
    assert NewsItem.objects.count() == 2


def test_a_few_headlines_are_told_and_not_a_backlog(rooms: dict[str, Chat]) -> None:
    with serving(reply(document(*((str(n), f"BTC haberi {n}") for n in range(9))))) as server:
        assert poll(feed(url_of(server))).told == params.MOST_AT_ONCE == 3
    assert NewsItem.objects.filter(reason="others of the same fetch were told").count() == 6


def test_items_without_a_date_are_news_from_the_second_reading_on(rooms: dict[str, Chat]) -> None:
    def undated(*titles: str) -> bytes:
        return document(*((title, title) for title in titles)).replace(b"pubDate>", b"x>")

    documents = [undated("BTC bir"), undated("BTC iki", "BTC bir")]
    with serving(lambda handler: reply(documents.pop(0))(handler)) as server:
        row = feed(url_of(server))
        poll(row)
        assert NewsItem.objects.get().reason == "it was there before the feed was followed"
        poll(row)
    assert told() == {"kripto": ["BTC iki."]}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"news_trigger_enabled": False}, "news start no talk at present"),
        ({"simulation_active": False}, "news start no talk at present"),
        ({}, ""),
    ],
)
def test_the_settings_of_news_hold(rooms: dict[str, Chat], changed: dict[str, bool], reason: str) -> None:
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        poll(feed(url_of(server)), tunables=Tunables(**changed))
    assert NewsItem.objects.get().reason == reason
    assert Nudge.objects.exists() is (reason == "")


def test_a_room_that_is_switched_off_is_told_nothing(rooms: dict[str, Chat]) -> None:
    Chat.objects.filter(slug="kripto").update(is_enabled=False)
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        poll(feed(url_of(server)))
    assert NewsItem.objects.get().reason == "no room talks about it"


def test_a_feed_speaks_of_what_its_address_says(rooms: dict[str, Chat]) -> None:
    with serving(reply(document(("1", "Yarın toplantı var")))) as server:
        polling.sync_feeds([url_of(server) + "#kripto"], NOW)
        row = NewsFeed.objects.get()
        assert row.topic == "kripto"
        poll(row)
    assert told() == {"kripto": ["Yarın toplantı var."]}


@pytest.mark.parametrize(
    ("name", "why"),
    [("html-page.html", "a web page"), ("billion-laughs.xml", "declares entities"), ("empty.xml", "empty")],
)
def test_a_broken_feed_is_asked_less_and_less(rooms: dict[str, Chat], name: str, why: str) -> None:
    with serving(reply((FEEDS / name).read_bytes(), ETag='"broken"')) as server:
        row = feed(url_of(server))
        pauses = []
        for failures in (1, 2, 3):
            polled = poll(row)
            assert why in polled.error and row.status == polled.error and row.failures == failures
            pauses.append((row.next_at - NOW).total_seconds() / 60)
    assert [round(pause) for pause in pauses] == [9, 19, 39]
    assert row.etag == "" and row.fetched_at == NOW and row.read_at is None
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        NewsFeed.objects.update(url=url_of(server))
        poll(row)
    assert (row.failures, row.status) == (0, "1 items, 1 new")


def test_every_broken_feed_of_the_folder_is_survived(rooms: dict[str, Chat]) -> None:
    for path in sorted(FEEDS.iterdir()):
        with serving(reply(path.read_bytes())) as server:
            row = feed(url_of(server, f"/{path.name}"))
            poll(row)
        assert row.claimed_until is None and row.status


def test_a_feed_is_fetched_by_one_process_at_a_time(rooms: dict[str, Chat]) -> None:
    row = feed("http://feeds.example/rss", claimed_until=NOW + timedelta(seconds=10))
    assert polling.poll(row.pk, NOW, ALWAYS, LOCAL, Random(1)) is None
    assert polling.due_feeds(NOW) == []
    assert polling.due_feeds(NOW + timedelta(seconds=11)) == [row.pk]  # whoever held it is gone


def test_queries_do_not_grow_with_items(rooms: dict[str, Chat]) -> None:
    counts = []
    for size in (2, 60):
        with serving(reply(document(*((f"{size}-{n}", f"BTC haberi {size} {n}") for n in range(size))))) as server:
            row = feed(url_of(server))
            with CaptureQueriesContext(connection) as captured:
                polling.poll(row.pk, NOW, ALWAYS, LOCAL, Random(1))
            counts.append(len(captured))
    assert counts[0] == counts[1]


def test_rows_follow_the_setting() -> None:
    polling.sync_feeds(["http://a.example/", "http://b.example/#altin"], NOW)
    polling.sync_feeds(["http://b.example/#altin"], NOW + timedelta(minutes=1))
    assert list(NewsFeed.objects.values_list("url", "is_listed", "next_at", "topic")) == [
        ("http://a.example/", False, None, ""),
        ("http://b.example/#altin", True, NOW, "altin"),
    ]
    assert polling.due_feeds(NOW) == [NewsFeed.objects.get(topic="altin").pk]
    polling.sync_feeds(["http://a.example/", "http://b.example/#altin"], NOW + timedelta(minutes=2))
    assert NewsFeed.objects.filter(is_listed=True).count() == NewsFeed.objects.count() == 2


# --- the task and the command -------------------------------------------------------------


def test_the_task_hands_out_what_is_due(calls: list[tuple[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    urls = ("http://a.example/", "http://b.example/")
    monkeypatch.setattr(tasks.tunables_service, "current", lambda: Tunables(news_feed_urls=urls))
    tasks.poll_news()
    first, second = NewsFeed.objects.order_by("pk")
    assert calls == [("poll_feed", first.pk), ("poll_feed", second.pk)]
    NewsFeed.objects.filter(pk=first.pk).update(next_at=NOW + timedelta(seconds=1))
    calls.clear()
    tasks.poll_news()
    assert calls == [("poll_feed", second.pk)]
    calls.clear()
    monkeypatch.setattr(
        tasks.tunables_service, "current", lambda: Tunables(news_feed_urls=urls, news_trigger_enabled=False)
    )
    tasks.poll_news()
    assert calls == []


def test_one_feed_s_task_wakes_the_rooms(
    rooms: dict[str, Chat], calls: list[tuple[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "Fetcher", lambda: LOCAL)
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        tasks.poll_feed(feed(url_of(server)).pk)
    assert calls == [("advance_rooms", [rooms["kripto"].pk])]


def test_the_live_fetcher_does_not_ask_this_machine(rooms: dict[str, Chat]) -> None:
    with serving(reply(document(("1", "BTC yükseldi")))) as server:
        row = feed(url_of(server))
        tasks.poll_feed(row.pk)
        assert server.asked == []
    row.refresh_from_db()
    assert row.status == "127.0.0.1 does not lead to a public address."


def test_the_command_tells_what_came_of_each_feed(rooms: dict[str, Chat], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poll_news.Command, "fetcher", LOCAL)
    out = StringIO()
    call_command("poll_news", stdout=out)
    assert out.getvalue() == "No feed is listed in the setting news_feed_urls.\n"
    with serving(reply((FEEDS / "rss.xml").read_bytes())) as server:
        url = url_of(server)
        monkeypatch.setattr(
            poll_news.tunables_service, "current", lambda: Tunables(news_feed_urls=(url, "http://127.0.0.1:1/"))
        )
        monkeypatch.setattr(poll_news.clock, "now", lambda: NOW)
        out = StringIO()
        call_command("poll_news", stdout=out)
        away, good = out.getvalue().splitlines()
        assert re.fullmatch(r"http://127\.0\.0\.1:1/: The connection failed \(\w+\)\.", away)
        assert good == f"{url}: 4 items, 4 new; 2 told to 2 rooms"
        out = StringIO()
        call_command("poll_news", "--json", "--url", url, stdout=out)
        assert json.loads(out.getvalue())[0]["status"] == "nothing new"
    with pytest.raises(CommandError, match="No feed could be read"):
        call_command("poll_news", "--url", "http://127.0.0.1:1/", stdout=StringIO())
    with pytest.raises(CommandError, match="is not listed"):
        call_command("poll_news", "--url", "http://other.example/")


# --- rooms take it up -----------------------------------------------------------------------


@pytest.fixture
def listening() -> Chat:
    chat = room("kripto", ["kripto"], ["BTC"], bots=24)
    Chat.objects.filter(pk=chat.pk).update(created_at=NOW)
    ConversationState.objects.create(
        chat=chat, next_slot_at=NOW + timedelta(hours=1), settings_key=service.settings_key(ALWAYS)
    )
    return chat


def news(chat: Chat, item: NewsItem | None, at: datetime = NOW) -> Nudge:
    details = {"text": "BTC yükseldi.", "symbols": ["BTC"], "topic": "kripto", "sentiment": 1.0}
    return Nudge.objects.create(chat=chat, kind="news", details=details, item=item, created_at=at)


def an_item() -> NewsItem:
    return NewsItem.objects.create(
        feed=feed("http://a.example/"), key="k", title_key="t", title="BTC", text="BTC", rooms=1
    )


def test_a_room_takes_news_up_under_its_lease(listening: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.tunables_service, "current", lambda: ALWAYS)
    monkeypatch.setattr(engine_params, "NOBODY_SHARE", 0.0)  # silence would be an answer too
    nudge = news(listening, an_item())
    assert service.rooms_to_advance(NOW) == [listening.pk]
    service.advance([listening.pk], NOW)
    turn = Turn.objects.get(trace__nudge=nudge.pk)  # an opening of its own may come in the same step
    assert (turn.topic, turn.plan["trigger"], turn.trace["nudge"]) == ("BTC", "BTC yükseldi.", nudge.pk)
    assert turn.priority == Turn.Priority.SPONTANEOUS
    nudge.refresh_from_db()
    assert (nudge.state, nudge.outcome, nudge.done_at) == ("done", "somebody speaks about it", NOW)
    state = ConversationState.objects.get()
    assert state.engine["excitation"] == pytest.approx(4.5)  # 3, and half as much again for strong news
    assert state.engine["excited_at"] == NOW.timestamp() and state.next_slot_at < NOW + timedelta(hours=1)
    assert service.rooms_to_advance(NOW - timedelta(hours=2)) == []
    service.advance([listening.pk], NOW)
    assert Turn.objects.filter(trace__nudge=nudge.pk).count() == 1


def test_the_setting_decides_how_often_news_is_spoken_about(
    listening: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = Tunables(news_trigger_probability=0.0)
    monkeypatch.setattr(service.tunables_service, "current", lambda: never)
    nudge = news(listening, an_item())
    service.advance([listening.pk], NOW)
    nudge.refresh_from_db()
    assert nudge.outcome == "heard; nobody took it up at once"
    assert not Turn.objects.filter(trace__nudge=nudge.pk).exists()
    assert ConversationState.objects.get().engine["excitation"] > 3.0  # it excites all the same


def test_a_busy_room_takes_it_up_later(listening: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.tunables_service, "current", lambda: ALWAYS)
    ConversationState.objects.update(lease="somebody", lease_until=NOW + timedelta(seconds=5))
    nudge = news(listening, an_item())
    assert service.advance([listening.pk], NOW).busy == [listening.pk]
    nudge.refresh_from_db()
    assert nudge.state == "waiting" and not Turn.objects.exists()
    service.advance([listening.pk], NOW + timedelta(seconds=6))
    nudge.refresh_from_db()
    assert nudge.state == "done"


def test_after_an_outage_old_news_is_left(listening: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.tunables_service, "current", lambda: ALWAYS)
    nudge = news(listening, an_item(), NOW - timedelta(minutes=11))
    service.advance([listening.pk], NOW)
    nudge.refresh_from_db()
    assert (nudge.state, nudge.outcome) == ("dropped", "it came too late to be taken up")
    assert "excitation" not in ConversationState.objects.get().engine or not (
        ConversationState.objects.get().engine["excitation"]
    )


def test_retention_takes_news_and_nudges_with_it(listening: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.tunables_service, "current", lambda: Tunables(retention_days=30))
    kept, item = news(listening, None), an_item()
    old = news(listening, None, NOW - timedelta(days=31))
    tasks.apply_retention()
    assert list(Nudge.objects.all()) == [kept] and list(NewsItem.objects.all()) == [item]
    NewsItem.objects.update(seen_at=NOW - timedelta(days=31))
    tasks.apply_retention()
    assert not NewsItem.objects.exists() and not Nudge.objects.filter(pk=old.pk).exists()
