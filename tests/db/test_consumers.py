"""The websocket of a room, from the outside: frames in, frames out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.auth import AuthMiddlewareStack
from channels.layers import InMemoryChannelLayer
from channels.routing import URLRouter
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.test import Client

from bots.models import Bot
from conversations import consumers, people, push, sockets
from conversations.models import Chat, Membership, Message, Person
from conversations.routing import websocket_urlpatterns
from piyasa_site.common import clock

pytestmark = pytest.mark.django_db(transaction=True)

application = AuthMiddlewareStack(URLRouter(websocket_urlpatterns))
Frame = dict[str, Any]


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    cache.clear()
    consumers._SEEN.clear()


@pytest.fixture
def chat() -> Chat:
    return Chat.objects.create(title="BIST Sohbet", slug="bist", is_public=True)


@pytest.fixture
def bot(chat: Chat) -> Bot:
    bot = Bot.objects.create(name="İrem Yıldız", username="irem_yildiz")
    Membership.objects.create(chat=chat, bot=bot)
    return bot


def visitor() -> str:
    """The session key of a browser that has opened a room."""
    session = SessionStore()
    people.visitor_token(session)
    session.create()
    return str(session.session_key)


class Socket(WebsocketCommunicator):
    async def frame(self, kind: str) -> Frame:
        """The next frame of a kind; others are passed over."""
        while True:
            found: Frame = await self.receive_json_from(timeout=5)
            if found["type"] == kind:
                return found

    async def rest(self) -> list[Frame]:
        frames = []
        while not await self.receive_nothing(timeout=0.2):
            frames.append(await self.receive_json_from())
        return frames


@asynccontextmanager
async def socket(chat_id: int, session: str = "", *, query: str = "", language: str = "") -> AsyncIterator[Socket]:
    cookies = [f"{settings.SESSION_COOKIE_NAME}={session}"] if session else []
    cookies += [f"{settings.LANGUAGE_COOKIE_NAME}={language}"] if language else []
    headers = [(b"cookie", "; ".join(cookies).encode())] if cookies else []
    opened = Socket(application, f"/ws/chats/{chat_id}/{query}", headers)
    connected, _ = await opened.connect(timeout=5)
    assert connected
    try:
        yield opened
    finally:
        await opened.disconnect()


async def refused(chat_id: int, session: str = "") -> bool:
    headers = [(b"cookie", f"{settings.SESSION_COOKIE_NAME}={session}".encode())] if session else []
    connected, _ = await Socket(application, f"/ws/chats/{chat_id}/", headers).connect(timeout=5)
    return not connected


async def test_joining_and_speaking_reaches_everybody_in_the_room(chat: Chat, bot: Bot) -> None:
    session = await sync_to_async(visitor)()
    async with socket(chat.pk, session) as ali, socket(chat.pk) as guest:
        assert (await ali.frame("welcome"))["you"] is None
        await ali.send_json_to({"type": "join", "name": "Ali"})
        you = (await ali.frame("joined"))["you"]
        assert you["name"] == "Ali"
        await ali.send_json_to({"type": "say", "text": "THYAO için ne düşünüyorsunuz?", "client_id": "c1"})
        answer = await ali.frame("said")
        heard = await guest.frame("message")
        assert heard["message"] == answer["message"]
        assert answer["client_id"] == "c1"
        wanted = {"id", "chat", "sender", "is_bot", "synthetic", "text", "reply_to", "kind", "created_at", "topic"}
        assert wanted <= set(heard["message"])
        assert (heard["message"]["sender_key"], heard["message"]["is_bot"]) == (you["key"], False)
    assert await Message.objects.filter(person__display_name="Ali").acount() == 1


async def test_a_visitor_is_known_again_by_their_session(chat: Chat) -> None:
    session = await sync_to_async(visitor)()
    async with socket(chat.pk, session) as first:
        await first.send_json_to({"type": "join", "name": "Ali"})
        you = (await first.frame("joined"))["you"]
    async with socket(chat.pk, session) as second:
        assert (await second.frame("welcome"))["you"] == you


async def test_without_a_name_nothing_is_said(chat: Chat) -> None:
    async with socket(chat.pk) as guest:
        await guest.send_json_to({"type": "say", "text": "merhaba", "client_id": "c1"})
        error = await guest.frame("error")
        assert (error["code"], error["client_id"]) == ("not_joined", "c1")
    assert not await Message.objects.aexists()


@pytest.mark.parametrize(
    "bad",
    [
        " ",
        "{",
        "[]",
        "null",
        '{"type":"launch"}',
        '{"type":"say"}',
        '{"type":"say","text":5}',
        '{"type":"say","text":"x","reply_to":"1"}',
        '{"type":"say","text":"x","reply_to":99999999999999999999}',
        '{"type":"say","text":"x","client_id":"<b>"}',
        '{"type":"say","text":"x","is_bot":true}',
        '{"type":"join","name":["a"]}',
        "x" * 20_000,
        b"\x00\x01",
    ],
    ids=lambda value: repr(value)[:40],
)
async def test_a_bad_frame_is_answered_and_the_socket_lives(chat: Chat, bad: str | bytes) -> None:
    async with socket(chat.pk) as guest:
        if isinstance(bad, bytes):
            await guest.send_to(bytes_data=bad)
        else:
            await guest.send_to(text_data=bad)
        error = await guest.frame("error")
        assert (error["code"], bool(error["detail"])) == ("bad_frame", True)
        await guest.send_json_to({"type": "join", "name": "Ali"})
        assert (await guest.frame("joined"))["you"]["name"] == "Ali"


async def test_a_flood_of_frames_ends_the_socket(chat: Chat) -> None:
    async with socket(chat.pk) as guest:
        for _ in range(consumers.FRAME_LIMIT[0] + 1):
            await guest.send_json_to({"type": "nonsense"})
        while (event := await guest.receive_output(timeout=5))["type"] != "websocket.close":
            pass
        assert event["code"] == consumers.FLOODED


async def test_errors_speak_the_visitors_language(chat: Chat) -> None:
    for language, sentence in (("", "en fazla 1000 karakter"), ("en", "at most 1000 characters")):
        async with socket(chat.pk, language=language) as guest:
            await guest.send_json_to({"type": "join", "name": "Ali" if language else "Veli"})
            await guest.send_json_to({"type": "say", "text": "x" * 1001})
            assert sentence in (await guest.frame("error"))["detail"]


async def test_a_mute_takes_effect_at_once(chat: Chat) -> None:
    session = await sync_to_async(visitor)()
    async with socket(chat.pk, session) as ali, socket(chat.pk) as guest:
        await ali.send_json_to({"type": "join", "name": "Ali"})
        await ali.frame("joined")
        await Person.objects.aupdate(muted_until=clock.now() + timedelta(minutes=5))
        await ali.send_json_to({"type": "typing"})
        await ali.send_json_to({"type": "say", "text": "merhaba"})
        assert (await ali.frame("error"))["code"] == "muted"
        assert [frame["type"] for frame in await guest.rest()] == ["welcome"]
    assert not await Message.objects.aexists()


async def test_commands_are_answered_to_the_asker_alone(chat: Chat, bot: Bot) -> None:
    session = await sync_to_async(visitor)()
    async with socket(chat.pk, session) as ali, socket(chat.pk) as guest:
        await ali.send_json_to({"type": "join", "name": "Ali"})
        await ali.send_json_to({"type": "say", "text": "/bots"})
        assert (await ali.frame("notice"))["names"] == ["İrem Yıldız"]
        await ali.send_json_to({"type": "say", "text": "/unut"})
        await ali.frame("notice")
        assert [frame["type"] for frame in await guest.rest()] == ["welcome"]
    assert await Person.objects.filter(opted_out=True).acount() == 1
    assert not await Message.objects.aexists()


async def test_what_was_missed_comes_first(chat: Chat, bot: Bot) -> None:
    old = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="önce")
    # Far enough in the past of the look back to be out of its overlap.
    new = [
        await Message.objects.acreate(
            pk=old.pk + 500 + n, chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=f"sonra {n}"
        )
        for n in range(3)
    ]
    await Message.objects.acreate(
        pk=old.pk + 600, chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="🔥", kind="reaction", reply_to=old
    )
    async with socket(chat.pk, query=f"?after={old.pk + 300}") as guest:
        frames = await guest.rest()
    assert [f["message"]["id"] for f in frames if f["type"] == "message"] == [m.pk for m in new]
    reactions = [f for f in frames if f["type"] == "reaction"]
    assert [(f["message"], f["reactions"][0]["emoji"]) for f in reactions] == [(old.pk, "🔥")]


async def test_a_page_that_missed_too_much_is_told_so(chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consumers, "CATCH_UP_MESSAGES", 3)
    for number in range(4):
        await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=str(number))
    async with socket(chat.pk, query="?after=0") as guest:
        assert [frame["type"] for frame in await guest.rest()] == ["welcome", "behind"]


async def test_a_frame_that_got_lost_is_found_by_asking(chat: Chat, bot: Bot) -> None:
    known = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="bir")
    async with socket(chat.pk) as guest:
        await guest.frame("welcome")
        lost = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="iki")
        await guest.send_json_to({"type": "catch_up", "after": known.pk})
        assert [frame["message"]["id"] for frame in await guest.rest()] == [lost.pk]


async def test_a_closed_room_gives_nothing_more_to_who_asks(
    chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "PERMISSION_SECONDS", 0)
    async with socket(chat.pk) as guest:
        await guest.frame("welcome")
        await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="gizli")
        await Chat.objects.aupdate(is_public=False)
        await guest.send_json_to({"type": "catch_up", "after": 0})
        assert await guest.rest() == []


@pytest.mark.parametrize("after", ["x", "-1", "9" * 40, "%F0%28", ""])
async def test_a_senseless_position_is_ignored(chat: Chat, after: str) -> None:
    async with socket(chat.pk, query=f"?after={after}") as guest:
        assert [frame["type"] for frame in await guest.rest()] == ["welcome"]


async def test_frames_of_the_engine_reach_the_room_and_no_other(chat: Chat, bot: Bot) -> None:
    other = await Chat.objects.acreate(title="Kripto", slug="kripto", is_public=True)
    message = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="selam")
    async with socket(chat.pk) as here, socket(other.pk) as there:
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        await sync_to_async(push.push_messages)(chat.pk, [message])
        typing = await here.frame("typing")
        assert (typing["sender_key"], typing["on"], typing["seconds"]) == (bot.key, True, 3)
        heard = await here.frame("message")
        assert (heard["message"]["id"], heard["message"]["synthetic"]) == (message.pk, True)
        assert [frame["type"] for frame in await there.rest()] == ["welcome"]


@pytest.mark.redis
async def test_frames_cross_processes_by_redis(chat: Chat, bot: Bot, redis_url: str, settings: Any) -> None:
    backend = "channels_redis.pubsub.RedisPubSubChannelLayer"
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": backend, "CONFIG": {"hosts": [redis_url]}}}
    message = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="selam")
    async with socket(chat.pk) as guest:
        await guest.frame("welcome")
        for _ in range(2):  # over one kept connection
            await sync_to_async(push.push_messages)(chat.pk, [message])
            assert (await guest.frame("message"))["message"]["id"] == message.pk
    assert not push._Outage.known


async def test_a_push_survives_a_layer_that_is_down(chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Down(InMemoryChannelLayer):
        async def group_send(self, *args: Any) -> None:
            raise ConnectionError

    monkeypatch.setattr(push, "get_channel_layer", Down)
    warned: list[str] = []
    monkeypatch.setattr(push.log, "warning", lambda event, **fields: warned.append(event))
    for _ in range(3):
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
    assert warned == ["push.layer_down"], "an outage is logged once"
    monkeypatch.undo()
    async with socket(chat.pk) as guest:
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        assert (await guest.frame("typing"))["sender"] == bot.name


# --- permission --------------------------------------------------------------


@pytest.mark.parametrize("change", [{"is_public": False}, {"is_enabled": False}])
async def test_a_room_that_is_not_open_is_refused(chat: Chat, change: Frame) -> None:
    await Chat.objects.aupdate(**change)
    assert await refused(chat.pk)
    assert await refused(chat.pk + 1)
    assert await refused(10**30)


@pytest.mark.parametrize("change", [{"is_public": False}, {"is_enabled": False}])
async def test_a_room_that_closes_is_left_before_the_next_frame(
    chat: Chat, bot: Bot, change: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "PERMISSION_SECONDS", 0)
    async with socket(chat.pk) as guest:
        await guest.frame("welcome")
        await Chat.objects.aupdate(**change)
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        assert (await guest.frame("error"))["code"] == "closed"
        assert (await guest.receive_output(timeout=5))["code"] == consumers.CLOSED_TO_VIEWER


async def test_staff_watch_every_room_until_they_are_no_longer_staff(
    chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "PERMISSION_SECONDS", 0)
    await Chat.objects.aupdate(is_public=False)
    session = await sync_to_async(_staff_session)()
    async with socket(chat.pk, session) as staff:
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        await staff.frame("typing")
        await get_user_model().objects.aupdate(is_staff=False)
        await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        assert (await staff.frame("error"))["code"] == "closed"


async def test_many_sockets_of_a_room_ask_for_permission_once(
    chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    visible: Callable[[int, int], bool] = consumers._visible
    monkeypatch.setattr(consumers, "_visible", lambda *args: asked.append(1) or visible(*args))
    async with socket(chat.pk) as one, socket(chat.pk) as two, socket(chat.pk) as three:
        for _ in range(5):
            await sync_to_async(push.push_typing)(chat.pk, bot.key, bot.name, 3)
        await asyncio.gather(*(each.frame("typing") for each in (one, two, three)))
    assert len(asked) == 1


async def test_hostile_text_travels_as_data(chat: Chat, bot: Bot) -> None:
    text = '</script><script>alert(1)</script>\u2028"'
    message = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name="<b>x", text=text)
    async with socket(chat.pk) as guest:
        await guest.frame("welcome")
        await sync_to_async(push.push_messages)(chat.pk, [message])
        raw = await guest.receive_from(timeout=5)
    assert json.loads(raw)["message"]["text"] == text


def _staff_session() -> str:
    user = get_user_model().objects.create_user("ayse", password="x", is_staff=True)
    client = Client()
    client.force_login(user)
    return str(client.session.session_key)


# --- readers that fall behind, and permission that ends -----------------------------------


async def test_a_page_that_reads_too_slowly_is_told_that_it_missed_something(
    chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "KEPT_FRAMES", 3)
    monkeypatch.setattr(sockets, "LOOK_AGAIN", 0.02)
    waiting = [0]
    slow = Socket(application, f"/ws/chats/{chat.pk}/")
    slow.scope[sockets.UNSENT] = lambda: waiting[0]
    assert (await slow.connect(timeout=5))[0]
    await slow.frame("welcome")
    waiting[0] = sockets.FULL_AT + 1
    messages = [
        await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=str(number))
        for number in range(5)
    ]
    await sync_to_async(push.push_messages)(chat.pk, messages)
    assert await slow.receive_nothing(timeout=0.3)
    waiting[0] = 0
    assert [frame["type"] for frame in await slow.rest()] == ["behind", "message"]
    await slow.disconnect()


async def test_staff_who_sign_out_see_a_closed_room_no_more(
    chat: Chat, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "PERMISSION_SECONDS", 0.0)
    await Chat.objects.filter(pk=chat.pk).aupdate(is_public=False)

    def sign_in() -> Client:
        browser = Client()
        user = get_user_model().objects.create_user("ece", is_staff=True)
        browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return browser

    browser = await sync_to_async(sign_in)()
    message = await Message.objects.acreate(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text="selam")
    async with socket(chat.pk, str(browser.session.session_key)) as staff:
        await sync_to_async(push.push_messages)(chat.pk, [message])
        await staff.frame("message")
        await sync_to_async(browser.logout)()
        await sync_to_async(push.push_messages)(chat.pk, [message])
        assert (await staff.frame("error"))["code"] == "closed"
        while (event := await staff.receive_output(timeout=5))["type"] != "websocket.close":
            pass
        assert event["code"] == consumers.CLOSED_TO_VIEWER
