"""The websocket of the dashboard: who may look, what a frame says, and readers that fall behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.auth import AuthMiddlewareStack
from channels.routing import URLRouter
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bots.models import Bot
from conversations import dashboard, dashboard_stream, sockets
from conversations.models import (
    Chat,
    ConversationState,
    GuardBlock,
    Membership,
    Message,
    Person,
    Turn,
    TurnState,
)
from conversations.routing import websocket_urlpatterns
from humanization.emotions.models import EmotionState
from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import DEFAULTS

pytestmark = pytest.mark.django_db(transaction=True)

application = sockets.TellsUnsent(
    sockets.KnownOrigin(AuthMiddlewareStack(URLRouter(websocket_urlpatterns)), ["testserver"])
)
Frame = dict[str, Any]
NOW = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)  # a Monday, 11:00 in Istanbul: the session is open


def account(name: str, role: Role | None) -> User:
    user = User.objects.create_user(name, password="correct horse battery")
    if role is not None:
        set_role(user, role)
    return user


def signed_in(user: User) -> str:
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return str(browser.session.session_key)


@asynccontextmanager
async def socket(session: str = "", headers: list[tuple[bytes, bytes]] | None = None) -> AsyncIterator[Any]:
    cookie = [(b"cookie", f"{settings.SESSION_COOKIE_NAME}={session}".encode())] if session else []
    opened = WebsocketCommunicator(application, "/ws/dashboard/", [*cookie, *(headers or [])])
    opened.accepted, _ = await opened.connect(timeout=5)
    try:
        yield opened
    finally:
        if opened.accepted:
            await opened.disconnect()


async def next_of(opened: Any, kind: str) -> Frame:
    while True:
        found: Frame = await opened.receive_json_from(timeout=5)
        if found["type"] == kind:
            return found


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """Frames as fast as they may come."""
    settings.DASHBOARD_STREAM_INTERVAL = 0.05
    monkeypatch.setattr(dashboard_stream, "SHORTEST_INTERVAL", 0.05)


# --- who may look ----------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OPERATOR, Role.ADMIN])
async def test_every_role_may_look(role: Role) -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", role)))()
    async with socket(session) as opened:
        assert (await next_of(opened, "welcome"))["interval"] == 5.0
        assert (await next_of(opened, "dashboard"))["running"] is True


async def test_strangers_and_accounts_without_a_role_may_not() -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", None)))()
    for given in ("", session, "nosuchsession"):
        async with socket(given) as opened:
            assert not opened.accepted


async def test_a_program_may_look_with_its_key_and_needs_no_page() -> None:
    key = await sync_to_async(lambda: api_keys.make_key(account("ece", Role.VIEWER), "desk", clock.now())[1])()
    async with socket(headers=[(b"x-api-key", key.encode())]) as opened:
        await next_of(opened, "dashboard")
    async with socket(headers=[(b"x-api-key", b"wrong")]) as opened:
        assert not opened.accepted


async def test_pages_of_others_may_not_open_a_socket() -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", Role.VIEWER)))()
    for origin, accepted in ((b"http://evil.example", False), (b"null", False), (b"http://testserver", True)):
        async with socket(session, [(b"origin", origin)]) as opened:
            assert opened.accepted is accepted, origin


@pytest.mark.parametrize("what", ["role", "account", "session", "password", "key"])
async def test_permission_is_looked_at_before_every_frame(quick: None, what: str) -> None:
    def prepare() -> tuple[User, str, str]:
        user = account("ece", Role.VIEWER)
        return user, signed_in(user), api_keys.make_key(user, "desk", clock.now())[1]

    user, session, key = await sync_to_async(prepare)()

    def take_away() -> None:
        if what == "role":
            set_role(user, None)
        elif what == "account":
            User.objects.filter(pk=user.pk).update(is_active=False)
        elif what == "session":
            browser = Client()
            browser.cookies[settings.SESSION_COOKIE_NAME] = session
            browser.logout()
        elif what == "password":
            user.set_password("another horse battery")
            user.save()
        else:
            user.api_keys.update(revoked_at=clock.now())

    headers = [(b"x-api-key", key.encode())] if what == "key" else []
    async with socket("" if headers else session, headers) as opened:
        await next_of(opened, "dashboard")
        await sync_to_async(take_away)()
        await next_of(opened, "closed")
        while (event := await opened.receive_output(timeout=5))["type"] != "websocket.close":
            pass
        assert event["code"] == dashboard_stream.CLOSED_TO_VIEWER


# --- one frame for everybody --------------------------------------------------------


async def test_many_sockets_share_one_reading(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.DASHBOARD_STREAM_INTERVAL = 2.0
    session = await sync_to_async(lambda: signed_in(account("ece", Role.VIEWER)))()
    made = 0

    def counting(*arguments: Any) -> dashboard.DashboardFrame:
        nonlocal made
        made += 1
        return dashboard.collect(*arguments)

    monkeypatch.setattr(dashboard_stream, "collect", counting)
    monkeypatch.setattr(dashboard_stream, "NEWCOMERS_EVERY", 60.0)
    async with socket(session) as first:
        await next_of(first, "dashboard")
        others = [WebsocketCommunicator(application, "/ws/dashboard/", first.scope["headers"]) for _ in range(12)]
        for other in others:
            assert (await other.connect(timeout=5))[0]
        stamps = {(await next_of(other, "dashboard"))["at"] for other in others}
        for other in others:
            await other.disconnect()
    assert len(stamps) <= 2
    assert made <= 3


async def test_a_frame_comes_every_interval_with_a_stamp_of_its_own(quick: None) -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", Role.VIEWER)))()
    async with socket(session) as opened:
        stamps = [datetime.fromisoformat((await next_of(opened, "dashboard"))["at"]) for _ in range(4)]
    assert stamps == sorted(set(stamps))
    assert abs(clock.now() - stamps[-1]) < timedelta(seconds=5)


async def test_what_cannot_be_read_is_said_and_the_socket_lives(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", Role.VIEWER)))()
    monkeypatch.setattr(dashboard_stream, "DEFAULTS", DEFAULTS.changed({"dashboard_stream_interval": "0.5"}))

    def broken(*arguments: Any) -> dashboard.DashboardFrame:
        raise RuntimeError("no database")

    monkeypatch.setattr(dashboard_stream, "collect", broken)
    async with socket(session) as opened:
        await next_of(opened, "unavailable")
        monkeypatch.setattr(dashboard_stream, "collect", dashboard.collect)
        await next_of(opened, "dashboard")


async def test_nothing_is_expected_in(quick: None) -> None:
    session = await sync_to_async(lambda: signed_in(account("ece", Role.VIEWER)))()
    async with socket(session) as opened:
        await opened.send_to(text_data='{"type":"stop"}')
        assert (await next_of(opened, "error"))["code"] == "bad_frame"
        for _ in range(dashboard_stream.FRAME_LIMIT[0]):
            await opened.send_to(text_data="x")
        while (event := await opened.receive_output(timeout=5))["type"] != "websocket.close":
            pass
        assert event["code"] == dashboard_stream.FLOODED


# --- what a frame says -----------------------------------------------------------------


def room(slug: str, bots: int, **feelings: float) -> tuple[Chat, list[Bot]]:
    chat = Chat.objects.create(title=slug, slug=slug)
    ConversationState.objects.create(chat=chat, topic="THYAO", engagement=70)
    made = []
    for number in range(bots):
        bot = Bot.objects.create(name=f"{slug} {number}", username=f"{slug}_{number}_bot")
        Membership.objects.create(chat=chat, bot=bot)
        known = {name: feelings.get(name, 50.0) for name in dashboard.FEELINGS}
        EmotionState.objects.create(bot=bot, felt_at=NOW, **known)
        made.append(bot)
    return chat, made


def said(chat: Chat, bot: Bot, at: datetime, text: str = "selam") -> Message:
    return Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=text, created_at=at, observed_at=at
    )


def turn(chat: Chat, bot: Bot, state: TurnState, planned: datetime, due: datetime | None = None) -> Turn:
    done = {"sent_at": planned, "text": "x"} if state == TurnState.SENT else {"text": "x", "reason": "because"}
    due = due or planned
    return Turn.objects.create(chat=chat, bot=bot, state=state, planned_at=planned, typing_at=due, due_at=due, **done)


def test_a_frame_tells_how_the_house_stands(settings: Any) -> None:
    settings.LLM_WRITER = "offline"
    happy, bots = room("bist", 3, mood=80.0)
    tense, others = room("doviz", 2, stress=90.0)
    Bot.objects.filter(pk=others[1].pk).update(is_enabled=False)
    ali = Person.objects.create(platform_id="p", display_name="Ali")
    for seconds in (10, 20, 600):
        said(happy, bots[0], NOW - timedelta(seconds=seconds))
    said(tense, others[0], NOW - timedelta(minutes=20))
    latest = Message.objects.create(
        chat=tense, person=ali, sender_name="Ali", text="u" * 500, created_at=NOW - timedelta(seconds=5)
    )
    turn(happy, bots[0], TurnState.PLANNED, NOW, NOW + timedelta(seconds=30))
    turn(happy, bots[1], TurnState.READY, NOW, NOW - timedelta(seconds=7))
    turn(happy, bots[2], TurnState.HELD, NOW - timedelta(days=2))
    turn(happy, bots[2], TurnState.SENT, NOW - timedelta(minutes=5))
    turn(happy, bots[2], TurnState.UNKNOWN, NOW - timedelta(minutes=5))
    turn(happy, bots[2], TurnState.FAILED, NOW - timedelta(hours=3))
    GuardBlock.objects.create(chat=happy, bot=bots[0], guard="integrity", reason="call", text="al", created_at=NOW)
    cache.set(dashboard.HEARTBEAT, (NOW - timedelta(seconds=4)).isoformat())
    tunables = DEFAULTS.changed({"dashboard_stream_max_messages": "3", "scale_factor": "2"})

    frame = dashboard.collect(NOW, tunables, dashboard.climates())

    assert (frame.at, frame.interval, frame.running, frame.scale) == (NOW, 5.0, True, 2.0)
    assert frame.loop_seconds_ago == 4.0
    assert frame.messages_last_minute == 3
    assert frame.bots == dashboard.BotsNow(enabled=4, active=4, talking=1)
    assert frame.queue == {"planned": 1, "composing": 0, "ready": 1, "sending": 0, "held": 1}
    assert (frame.queue_depth, frame.oldest_due_seconds) == (2, 7.0)
    assert frame.turns_last_hour == {"planned": 1, "ready": 1, "sent": 1, "unknown": 1}
    assert frame.errors_last_hour == 1
    assert frame.guard_blocks_last_hour == {"integrity": 1}
    assert (frame.cost.today_usd, frame.cost.daily_budget_usd) == (0.0, 5.0)
    assert (frame.market.phase, frame.market.trading_day) == ("open", True)
    assert frame.market.changes_at == datetime(2026, 11, 16, 15, 0, tzinfo=UTC)
    assert [found.slug for found in frame.rooms] == ["bist", "doviz"]
    first, second = (found.climate for found in frame.rooms)
    assert first is not None
    assert second is not None
    assert (first.members, first.mood, first.stress) == (3, 80.0, 50.0)
    assert (second.members, second.mood, second.stress) == (1, 50.0, 90.0)
    assert frame.rooms[0].messages_per_minute == 0.2
    assert frame.messages[0]["id"] == latest.pk
    assert len(frame.messages) == 3
    assert len(frame.messages[0]["text"]) == dashboard.TEXT_SHOWN
    assert [(m["is_bot"], m["synthetic"]) for m in frame.messages] == [(False, False), (True, True), (True, True)]


def test_no_messages_are_shown_where_none_are_wanted() -> None:
    chat, bots = room("bist", 1)
    said(chat, bots[0], NOW)
    assert dashboard.collect(NOW, DEFAULTS.changed({"dashboard_stream_max_messages": "0"}), {}).messages == []


def test_queries_are_the_same_for_few_and_for_many() -> None:
    counts = []
    for number in range(2):
        for index in range(1 + 4 * number):
            chat, bots = room(f"room{number}{index}", 2 + 3 * number)
            for bot in bots:
                said(chat, bot, NOW)
                turn(chat, bot, TurnState.READY, NOW)
        tunables_service.current()
        with CaptureQueriesContext(connection) as seen:
            dashboard.collect(NOW, DEFAULTS, {})
        counts.append(len(seen))
        with CaptureQueriesContext(connection) as seen:
            dashboard.climates()
        assert len(seen) == 1
    assert counts == [13, 13]


def test_the_permission_of_many_is_asked_at_once() -> None:
    callers = []
    for number in range(5):
        user = account(f"user{number}", Role.VIEWER if number % 2 else None)
        callers.append(sockets.Caller(session=signed_in(user)))
        callers.append(sockets.Caller(api_key=api_keys.digest_of(api_keys.make_key(user, "k", clock.now())[1])))
    callers.append(sockets.Caller())
    with CaptureQueriesContext(connection) as seen:
        allowed = dashboard_stream.may_look(callers)
    assert len(seen) == 4
    assert allowed == {callers[index] for index in (2, 3, 6, 7)}


@pytest.mark.parametrize(
    ("at", "phase", "changes"),
    [
        ("2026-11-16T08:00+03:00", "closed", "2026-11-16T10:00+03:00"),
        ("2026-11-16T09:45+03:00", "pre_open", "2026-11-16T10:00+03:00"),
        ("2026-11-16T18:05+03:00", "closing_auction", "2026-11-16T18:10+03:00"),
        ("2026-11-20T20:00+03:00", "closed", "2026-11-23T10:00+03:00"),
    ],
)
def test_the_market_clock(at: str, phase: str, changes: str) -> None:
    shown = dashboard.market_clock(datetime.fromisoformat(at))
    assert (shown.phase, shown.changes_at) == (phase, datetime.fromisoformat(changes))


# --- readers that fall behind -------------------------------------------------------------


class Reader:
    """The other end of an outbox: how much waits in the transport, and what has been handed to it."""

    def __init__(self) -> None:
        self.unsent = 0
        self.got: list[str] = []
        self.closed: int | None = None

    async def take(self, text: str) -> None:
        self.got.append(text)

    async def close(self, code: int) -> None:
        self.closed = code

    def outbox(self, **options: Any) -> sockets.Outbox:
        return sockets.Outbox({sockets.UNSENT: lambda: self.unsent}, self.take, self.close, **options)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "LOOK_AGAIN", 0.01)
    monkeypatch.setattr(sockets, "GIVEN_UP_AFTER", 0.2)


async def test_a_reader_that_keeps_up_gets_everything_at_once() -> None:
    reader = Reader()
    outbox = reader.outbox(keep=1)
    for number in range(5):
        await outbox.put(str(number))
    assert reader.got == ["0", "1", "2", "3", "4"]


async def test_only_the_newest_state_waits_for_a_reader_that_is_behind(impatient: None) -> None:
    reader = Reader()
    outbox = reader.outbox(keep=1)
    reader.unsent = sockets.FULL_AT + 1
    for number in range(100):
        await outbox.put(str(number))
    assert (reader.got, outbox.behind) == ([], True)
    reader.unsent = 0
    await asyncio.sleep(0.1)
    assert reader.got == ["99"]
    await outbox.put("100")
    assert (reader.got, reader.closed) == (["99", "100"], None)


async def test_a_page_that_missed_messages_is_told_so_and_order_holds(impatient: None) -> None:
    reader = Reader()
    outbox = reader.outbox(keep=3, instead=lambda: "behind")
    reader.unsent = sockets.FULL_AT + 1
    for number in range(5):
        await outbox.put(str(number))
    reader.unsent = 0
    await asyncio.sleep(0.1)
    assert reader.got == ["behind", "4"]


async def test_a_reader_that_takes_nothing_is_given_up(impatient: None) -> None:
    reader = Reader()
    outbox = reader.outbox(keep=1)
    reader.unsent = sockets.FULL_AT + 1
    await outbox.put("frame")
    await asyncio.sleep(0.5)
    assert (reader.closed, reader.got) == (sockets.TOO_SLOW, [])
    reader.unsent = 0
    await outbox.put("too late")
    assert reader.got == []


async def test_a_slow_reader_that_moves_is_not_given_up(impatient: None) -> None:
    reader = Reader()
    outbox = reader.outbox(keep=1)
    reader.unsent = sockets.FULL_AT + 1000
    await outbox.put("frame")
    for _ in range(8):
        await asyncio.sleep(0.05)
        reader.unsent -= 100
    assert (reader.closed, outbox.behind) == (None, True)
    outbox.end()


def test_what_waits_is_read_from_the_servers_transport() -> None:
    from functools import partial
    from types import SimpleNamespace

    transport = SimpleNamespace(dataBuffer=b"x" * 100, offset=40, _tempDataLen=7)
    send = partial(print, SimpleNamespace(transport=transport))
    assert sockets.unsent_bytes(send) == 67
    assert sockets.unsent_bytes(print) == 0
