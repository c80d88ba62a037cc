"""The Bot API server of the tests, by plain HTTP and by python-telegram-bot: it refuses what the platform refuses."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, RemoteDisconnected
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from telegram import Bot, ReactionTypeEmoji, ReplyParameters
from telegram.constants import ReactionEmoji
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.request import HTTPXRequest

from tests.telegram_server import Account, Faults, Limits, RemoteServer, TelegramServer, running
from tests.telegram_server.faults import FaultsError
from tests.telegram_server.flood import FloodControl
from tests.telegram_server.methods import REACTIONS
from tests.telegram_server.platform import Platform, WorldError, entities_of

ROOT = Path(__file__).resolve().parents[2]
NOON = 1_763_283_600.0  # seconds since 1970
ROOMY = Limits(per_token=1000, per_token_and_group=1000, per_chat=1000.0, chat_burst=1000)


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    # Time stands still: what a refusal forbids stays forbidden however slow the machine is.
    with running(limits=ROOMY, clock=lambda: NOON) as server:
        yield server


@pytest.fixture
def group(telegram: TelegramServer) -> int:
    return telegram.platform.add_group("Borsa Sohbet")


@pytest.fixture
def bot(telegram: TelegramServer, group: int) -> Account:
    """An ordinary member, in privacy mode."""
    return _bot(telegram, group, "Ayşe", "ayse_bot")


def _bot(telegram: TelegramServer, group: int, name: str, username: str, **how: Any) -> Account:
    is_administrator = how.pop("administrator", False)
    account = telegram.platform.add_bot(name, username, **how)
    telegram.platform.add_to_group(group, account.id, administrator=is_administrator)
    return account


def _ask(telegram: TelegramServer, token: str, method: str, how: str = "form", **parameters: Any) -> tuple[int, Any]:
    """One request by plain HTTP; the status and the answer."""
    place = urlsplit(telegram.url)
    assert place.hostname is not None
    connection = HTTPConnection(place.hostname, place.port, timeout=30)
    fields = {key: value if isinstance(value, str) else json.dumps(value) for key, value in parameters.items()}
    path = f"/bot{token}/{method}"
    try:
        if how == "query":
            connection.request("GET", f"{path}?{urlencode(fields)}")
        elif how == "json":
            connection.request("POST", path, json.dumps(parameters), {"Content-Type": "application/json"})
        elif how == "multipart":
            lines = [f'--xx\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()]
            body = ("".join(lines) + "--xx--\r\n").encode()
            connection.request("POST", path, body, {"Content-Type": "multipart/form-data; boundary=xx"})
        else:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", path, urlencode(fields), kind)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def _refused(telegram: TelegramServer, token: str, method: str, **parameters: Any) -> str:
    status, answer = _ask(telegram, token, method, **parameters)
    assert (answer["ok"], answer["error_code"]) == (False, status)
    return f"{status} {answer['description']}"


def _updates(telegram: TelegramServer, account: Account, offset: int = 0) -> list[dict[str, Any]]:
    status, answer = _ask(telegram, account.token, "getUpdates", offset=offset, timeout=0)
    assert status == 200
    return answer["result"]


def _heard(telegram: TelegramServer, account: Account) -> list[str]:
    """The texts this bot is shown, and forgotten by that."""
    updates = _updates(telegram, account)
    if updates:
        _updates(telegram, account, updates[-1]["update_id"] + 1)
    return [update["message"]["text"] for update in updates if "text" in update.get("message", {})]


# --- requests ------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["form", "json", "query", "multipart"])
def test_parameters_come_in_four_ways(telegram: TelegramServer, group: int, bot: Account, how: str) -> None:
    _, first = _ask(telegram, bot.token, "sendMessage", how, chat_id=group, text="günaydın")
    reply = {"message_id": first["result"]["message_id"]}
    status, answer = _ask(
        telegram, bot.token, "SENDMESSAGE", how, chat_id=group, text="çok iyi", reply_parameters=reply
    )
    assert status == 200
    assert answer["result"]["text"] == "çok iyi"
    assert answer["result"]["reply_to_message"]["text"] == "günaydın"
    assert answer["result"]["message_id"] == first["result"]["message_id"] + 1


def test_a_wrong_token_and_an_unknown_method(telegram: TelegramServer, bot: Account) -> None:
    assert _refused(telegram, "none", "getMe") == "404 Not Found"
    assert _refused(telegram, f"{bot.id}:{'A' * 35}", "getMe") == "401 Unauthorized"
    assert _refused(telegram, bot.token, "sendCoffee") == "404 Not Found: method not found"
    assert _refused(telegram, bot.token, "getFile", file_id="x") == "400 Bad Request: invalid file_id"
    old = bot.token
    telegram.platform.revoke(bot.id)
    assert _refused(telegram, old, "getMe") == "401 Unauthorized"
    assert _ask(telegram, bot.token, "getMe")[0] == 200


def test_the_client_library_understands_it(telegram: TelegramServer, group: int) -> None:
    account = _bot(telegram, group, "Listener", "listener_bot", administrator=True, reads_all=True)
    member = telegram.platform.add_person("Ali")
    telegram.platform.join(group, member)

    async def talk() -> None:
        async with Bot(account.token, base_url=f"{telegram.url}/bot", request=HTTPXRequest()) as client:
            assert client.bot.can_read_all_group_messages
            sent = await client.send_message(group, "selam")
            edited = await client.edit_message_text("selamlar", group, sent.message_id)
            assert edited.edit_date is not None  # type: ignore[union-attr]
            assert await client.pin_chat_message(group, sent.message_id, disable_notification=True)
            chat = await client.get_chat(group)
            assert chat.pinned_message is not None
            assert chat.pinned_message.text == "selamlar"
            assert (await client.get_chat_member(group, account.id)).status == "administrator"
            assert (await client.get_chat_member(group, member)).status == "member"
            names = {one.user.first_name for one in await client.get_chat_administrators(group)}
            assert names == {"Listener", "Grup sahibi"}
            assert await client.set_message_reaction(group, sent.message_id, ReactionTypeEmoji(ReactionEmoji.FIRE))
            assert await client.send_chat_action(group, "typing")
            assert await client.set_my_description("sentetik katılımcı")
            assert (await client.get_my_description()).description == "sentetik katılımcı"
            assert await client.set_my_commands([("bots", "kim bot")])
            with pytest.raises(BadRequest, match="Message to be replied not found"):
                await client.send_message(group, "yok", reply_parameters=ReplyParameters(99_999))
            alone = ReplyParameters(99_999, allow_sending_without_reply=True)
            assert (await client.send_message(group, "olsun", reply_parameters=alone)).reply_to_message is None
            assert await client.unpin_chat_message(group)
            telegram.faults.script("502", "429")
            with pytest.raises(NetworkError, match="Bad Gateway"):
                await client.send_message(group, "a")
            with pytest.raises(RetryAfter):
                await client.send_message(group, "a")
            with pytest.raises(InvalidToken):
                await Bot(f"{account.id}:{'x' * 35}", base_url=f"{telegram.url}/bot").get_me()

    asyncio.run(talk())
    assert telegram.platform.typing_shown(account.id, group)
    assert telegram.platform.roster()["bots"][0]["description"] == "sentetik katılımcı"


def test_reactions_are_those_of_the_platform() -> None:
    assert len(REACTIONS) == 73
    assert {emoji.value.replace("\ufe0f", "") for emoji in ReactionEmoji} == REACTIONS


# --- what is refused -----------------------------------------------------------------------------


def test_texts_that_cannot_be_sent(telegram: TelegramServer, group: int, bot: Account) -> None:
    def send(**parameters: Any) -> str:
        return _refused(telegram, bot.token, "sendMessage", **{"chat_id": group, "text": "a", **parameters})

    assert send(text=" \n ") == "400 Bad Request: message text is empty"
    assert send(text="a" * 4097) == "400 Bad Request: message is too long"
    assert send(chat_id="") == "400 Bad Request: chat_id is empty"
    assert send(chat_id=-1_001_234) == "400 Bad Request: chat not found"
    assert send(chat_id="@nowhere") == "400 Bad Request: chat not found"
    assert send(reply_parameters="{") == "400 Bad Request: can't parse reply parameters JSON object"
    assert send(reply_to_message_id=777) == "400 Bad Request: message to be replied not found"
    assert send(message_thread_id=5) == "400 Bad Request: message thread not found"
    assert send(parse_mode="HTML", text="<x>a</x>").startswith("400 Bad Request: can't parse entities")
    _, answer = _ask(
        telegram, bot.token, "sendMessage", chat_id=group, text=f" <b>{'ş' * 4096}</b> ", parse_mode="HTML"
    )
    assert answer["result"]["text"] == "ş" * 4096
    assert telegram.platform.ledger()["answers"]["sendMessage 400"] == 9


def test_edits_reactions_pins_and_deletions_are_checked(telegram: TelegramServer, group: int, bot: Account) -> None:
    person = telegram.platform.add_person("Ali")
    theirs = telegram.platform.say(group, person, "nasılsınız")
    _, answer = _ask(telegram, bot.token, "sendMessage", chat_id=group, text="iyi")
    mine = answer["result"]["message_id"]

    def refused(method: str, **parameters: Any) -> str:
        return _refused(telegram, bot.token, method, chat_id=group, **parameters)

    edit = "editMessageText"
    assert refused(edit, message_id=mine, text="iyi").startswith("400 Bad Request: message is not modified")
    assert refused(edit, message_id=theirs, text="iyi") == "400 Bad Request: message can't be edited"
    assert refused(edit, message_id=999, text="iyi") == "400 Bad Request: message to edit not found"
    react = "setMessageReaction"
    fire, cross = {"type": "emoji", "emoji": "🔥"}, {"type": "emoji", "emoji": "✗"}
    assert refused(react, message_id=theirs, reaction=[cross]) == "400 Bad Request: REACTION_INVALID"
    assert refused(react, message_id=theirs, reaction=[fire, fire]) == "400 Bad Request: REACTIONS_TOO_MANY"
    assert refused(react, message_id=999, reaction=[fire]) == "400 Bad Request: message to react not found"
    assert refused("sendChatAction", action="dancing") == "400 Bad Request: wrong parameter action in request"
    rights = "400 Bad Request: not enough rights to manage pinned messages in the chat"
    assert refused("pinChatMessage", message_id=mine) == rights
    assert refused("deleteMessage", message_id=theirs) == "400 Bad Request: message can't be deleted"
    telegram.platform.promote(group, bot.id)
    assert _ask(telegram, bot.token, "pinChatMessage", chat_id=group, message_id=mine)[0] == 200
    assert refused("pinChatMessage", message_id=mine) == "400 Bad Request: CHAT_NOT_MODIFIED"
    assert refused("unpinChatMessage", message_id=theirs) == "400 Bad Request: message to unpin not found"
    assert _ask(telegram, bot.token, "deleteMessage", chat_id=group, message_id=mine)[0] == 200
    assert "pinned_message" not in _ask(telegram, bot.token, "getChat", chat_id=group)[1]["result"]
    assert [line["method"] for line in telegram.platform.ledger()["accepted"]] == ["sendMessage", "pinChatMessage"]


def test_who_may_not_write(telegram: TelegramServer, group: int, bot: Account) -> None:
    world = telegram.platform

    def send(chat_id: int = group) -> str:
        return _refused(telegram, bot.token, "sendMessage", chat_id=chat_id, text="a")

    world.restrict(group, bot.id)
    assert send() == "400 Bad Request: not enough rights to send text messages to the chat"
    world.restrict(group, bot.id, can_send=True)
    world.permit(group, "can_send_messages", False)
    assert send() == "400 Bad Request: not enough rights to send text messages to the chat"
    world.kick(group, bot.id)
    assert send() == "403 Forbidden: bot was kicked from the supergroup chat"
    assert _refused(telegram, bot.token, "getChat", chat_id=group).startswith("403 Forbidden: bot was kicked")
    world.leave(group, bot.id)
    assert send() == "403 Forbidden: bot is not a member of the supergroup chat"
    forum = world.add_group("Forum", forum=True)
    world.add_to_group(forum, bot.id)
    world.set_topic(forum, 1, is_open=False)
    assert send(forum) == "400 Bad Request: TOPIC_CLOSED"
    world.delete_group(forum)
    assert send(forum) == "403 Forbidden: the group chat was deleted"
    stranger, friend = world.add_person("Yabancı"), world.add_person("Ali")
    world.say_privately(friend, bot.id, "/start")
    assert send(stranger) == "400 Bad Request: chat not found"
    assert _ask(telegram, bot.token, "sendMessage", chat_id=friend, text="merhaba")[0] == 200
    world.block(friend, bot.id)
    assert send(friend) == "403 Forbidden: bot was blocked by the user"
    other = world.add_bot("Other", "other_bot")
    assert send(other.id) == "403 Forbidden: bot can't send messages to bots"


def test_a_group_that_became_a_supergroup_names_its_new_id(telegram: TelegramServer) -> None:
    world = telegram.platform
    small = world.add_group("Küçük", kind="group")
    account = _bot(telegram, small, "Ayşe", "ayse_bot")
    new = world.migrate(small)
    status, answer = _ask(telegram, account.token, "sendMessage", chat_id=small, text="a")
    assert (status, answer["parameters"]) == (400, {"migrate_to_chat_id": new})
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert _ask(telegram, account.token, "sendMessage", chat_id=new, text="a")[0] == 200
    service = [update["message"] for update in _updates(telegram, account) if "message" in update]
    assert [one.get("migrate_to_chat_id", one.get("migrate_from_chat_id")) for one in service[-2:]] == [new, small]

    async def migrated() -> None:
        async with Bot(account.token, base_url=f"{telegram.url}/bot") as client:
            with pytest.raises(ChatMigrated):
                await client.send_message(small, "a")
            world.kick(new, account.id)
            with pytest.raises(Forbidden):
                await client.send_message(new, "a")

    asyncio.run(migrated())


def test_a_group_takes_twenty_bots(telegram: TelegramServer, group: int) -> None:
    for number in range(20):
        _bot(telegram, group, "Bot", f"number_{number}_bot")
    with pytest.raises(WorldError, match="at most 20 bots"):
        _bot(telegram, group, "Bot", "one_more_bot")
    with pytest.raises(WorldError, match="ends in bot"):
        telegram.platform.add_bot("Bot", "somebody")


# --- who sees what -------------------------------------------------------------------------------


def test_privacy_mode(telegram: TelegramServer, group: int, bot: Account) -> None:
    world = telegram.platform
    reader = _bot(telegram, group, "Okur", "okur_bot", reads_all=True)
    chief = _bot(telegram, group, "Yönetici", "yonetici_bot", administrator=True)
    second = _bot(telegram, group, "Veli", "veli_bot")
    person = world.add_person("Ali")
    _, answer = _ask(telegram, bot.token, "sendMessage", chat_id=group, text="THYAO ne olur")
    mine = answer["result"]["message_id"]
    said = ["herkese selam", "/bots", "/bots@veli_bot", "@ayse_bot sence", "katılıyorum"]
    for text in said[:-1]:
        world.say(group, person, text)
    world.say(group, person, said[-1], reply_to=mine)
    assert _heard(telegram, reader) == said
    assert _heard(telegram, chief) == said
    # A command that names nobody goes to who wrote last, one that does to who is named.
    assert _heard(telegram, bot) == ["/bots", "@ayse_bot sence", "katılıyorum"]
    assert _heard(telegram, second) == ["/bots@veli_bot"]
    world.edit(group, person, world.say(group, person, "bir"), "iki")
    edited = [update["edited_message"]["text"] for update in _updates(telegram, reader) if "edited_message" in update]
    assert edited == ["iki"]
    assert _heard(telegram, bot) == []


def test_pins_are_told_to_all_bots_and_unpinning_to_none(telegram: TelegramServer, group: int, bot: Account) -> None:
    world = telegram.platform
    chief = _bot(telegram, group, "Yönetici", "yonetici_bot", administrator=True)
    person = world.add_person("Ali")
    _, answer = _ask(telegram, chief.token, "sendMessage", chat_id=group, text="duyuru")
    notice = answer["result"]["message_id"]
    _ask(telegram, chief.token, "pinChatMessage", chat_id=group, message_id=notice)
    for account in (bot, chief):
        assert [
            update["message"]["pinned_message"]["text"]
            for update in _updates(telegram, account)
            if "pinned_message" in update.get("message", {})
        ] == ["duyuru"]
    world.pin(group, person, world.say(group, person, "benimki"))
    assert _ask(telegram, bot.token, "getChat", chat_id=group)[1]["result"]["pinned_message"]["text"] == "benimki"
    waiting = len(_updates(telegram, bot))
    world.unpin(group)
    assert "pinned_message" not in _ask(telegram, bot.token, "getChat", chat_id=group)[1]["result"]
    assert len(_updates(telegram, bot)) == waiting


def test_reactions_and_members_are_told_to_administrators_that_ask(
    telegram: TelegramServer, group: int, bot: Account
) -> None:
    world = telegram.platform
    chief = _bot(telegram, group, "Yönetici", "yonetici_bot", administrator=True)
    person = world.add_person("Ali")
    said = world.say(group, person, "selam")
    world.react(group, person, said, "🔥")
    assert all("message_reaction" not in update for update in _updates(telegram, chief))
    for account in (bot, chief):
        _ask(telegram, account.token, "getUpdates", allowed_updates=["message", "message_reaction", "chat_member"])
    world.react(group, person, said)
    world.leave(group, person)
    kinds = [set(update) - {"update_id"} for update in _updates(telegram, chief)][-3:]
    assert kinds == [{"message_reaction"}, {"chat_member"}, {"message"}]
    assert all("message_reaction" not in update for update in _updates(telegram, bot))


def test_entities_count_utf16_units() -> None:
    assert entities_of("🚀 /bots@ayse_bot") == [{"type": "bot_command", "offset": 3, "length": 14}]
    assert [one["type"] for one in entities_of("@ayse_bot $THYAO #borsa ayse@x.com")] == [
        "mention",
        "cashtag",
        "hashtag",
    ]


# --- long polls and webhooks ---------------------------------------------------------------------


def test_a_long_poll_ends_with_news_and_offsets_confirm(telegram: TelegramServer, group: int, bot: Account) -> None:
    _heard(telegram, bot)
    person = telegram.platform.add_person("Ali")
    telegram.platform.join(group, person)
    updates = _updates(telegram, bot)
    _updates(telegram, bot, updates[-1]["update_id"] + 1)
    answers: list[Any] = []
    poll = threading.Thread(target=lambda: answers.append(_ask(telegram, bot.token, "getUpdates", timeout=30)))
    poll.start()
    _wait_for_poll(telegram, bot)
    telegram.platform.say(group, person, "@ayse_bot bak")
    poll.join(20)
    assert [update["message"]["text"] for update in answers[0][1]["result"]] == ["@ayse_bot bak"]
    telegram.platform.say(group, person, "@ayse_bot yine")
    assert [update["message"]["text"] for update in _updates(telegram, bot, -1)] == ["@ayse_bot yine"]
    assert len(_updates(telegram, bot)) == 1


def test_two_pollers_and_a_webhook_are_in_conflict(telegram: TelegramServer, bot: Account) -> None:
    updates = _updates(telegram, bot)
    _updates(telegram, bot, updates[-1]["update_id"] + 1)
    answers: list[Any] = []
    poll = threading.Thread(target=lambda: answers.append(_ask(telegram, bot.token, "getUpdates", timeout=30)))
    poll.start()
    _wait_for_poll(telegram, bot)
    assert _ask(telegram, bot.token, "getUpdates")[0] == 200
    poll.join(20)
    assert answers[0][0] == 409
    assert "terminated by other getUpdates request" in answers[0][1]["description"]
    _ask(telegram, bot.token, "setWebhook", url="http://127.0.0.1:9/x")
    assert "webhook is active" in _refused(telegram, bot.token, "getUpdates")
    _ask(telegram, bot.token, "deleteWebhook")
    assert _ask(telegram, bot.token, "getUpdates")[0] == 200


def _wait_for_poll(telegram: TelegramServer, account: Account) -> None:
    """Until the server holds a long poll of this bot."""
    for _ in range(2000):
        if account.id in telegram._polls:
            return
        threading.Event().wait(0.01)
    raise AssertionError("no poll came")


def test_webhooks_are_pushed_with_their_secret_until_they_answer(
    telegram: TelegramServer, group: int, bot: Account
) -> None:
    came: list[tuple[str, dict[str, Any]]] = []
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            came.append((self.headers["X-Telegram-Bot-Api-Secret-Token"], body))
            self.send_response(500 if len(came) == 1 else 200)
            self.send_header("content-length", "0")
            self.end_headers()
            if len(came) == 3:
                done.set()

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is printed."""

    hook = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=hook.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{hook.server_address[1]}/gizli"
        unclean = _refused(telegram, bot.token, "setWebhook", url=url, secret_token="boş luk")
        assert unclean == "400 Bad Request: secret token contains unallowed characters"
        _ask(telegram, bot.token, "setWebhook", url=url, secret_token="sir", drop_pending_updates=True)
        person = telegram.platform.add_person("Ali")
        telegram.platform.join(group, person)
        telegram.platform.say(group, person, "@ayse_bot bak")
        assert done.wait(20)
    finally:
        hook.shutdown()
        hook.server_close()
    assert {secret for secret, _ in came} == {"sir"}
    first, again, last = (body for _, body in came)
    assert first == again
    assert last["update_id"] == first["update_id"] + 1
    info = _ask(telegram, bot.token, "getWebhookInfo")[1]["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500"


def test_the_public_server_wants_https(telegram: TelegramServer) -> None:
    with running(local=False) as public:
        account = public.platform.add_bot("Ayşe", "ayse_bot")
        plain = _refused(public, account.token, "setWebhook", url="http://example.org/x")
        assert plain == "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
        port = _refused(public, account.token, "setWebhook", url="https://example.org:9000/x")
        assert port == "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"


# --- limits and faults ---------------------------------------------------------------------------


def test_limits_refuse_and_remember() -> None:
    flood = FloodControl(Limits(per_token=3, per_token_and_group=4, per_chat=1.0, chat_burst=2, grace=1.0))
    assert [flood.admit(1, -5, True, 10.0) for _ in range(3)] == [0, 0, 1]
    assert [violation.kind for violation in flood.violations] == ["per_chat"]
    assert flood.admit(1, -5, True, 10.5) == 1  # under way when it was refused
    assert len(flood.violations) == 1
    assert [flood.admit(1, -5, True, at) for at in (12.0, 14.0)] == [0, 0]
    assert flood.admit(1, -5, True, 16.0) == 54
    assert flood.admit(1, -5, True, 30.0) == 40
    assert [violation.kind for violation in flood.violations] == ["per_chat", "per_token_and_group", "retry_after"]
    assert flood.admit(1, -5, True, 70.0) == 0
    assert [flood.admit(2, chat, False, 100.0) for chat in (7, 8, 9, 10)] == [0, 0, 0, 1]
    assert flood.violations[-1].kind == "per_token"
    # What one bot did not use, another may: the limit of a chat is its own.
    assert [flood.admit(bot, -6, True, 200.0) for bot in (3, 4, 5)] == [0, 0, 1]


def test_the_server_counts_against_the_limits() -> None:
    with running(limits=Limits(chat_burst=2), clock=lambda: NOON) as strict:
        chat = strict.platform.add_group("G")
        account = _bot(strict, chat, "Ayşe", "ayse_bot")
        assert [_ask(strict, account.token, "sendMessage", chat_id=chat, text="a")[0] for _ in range(3)][2] == 429
        ledger = strict.platform.ledger()
    assert [violation["kind"] for violation in ledger["violations"]] == ["per_chat"]
    assert len(ledger["accepted"]) == 2


def test_each_fault_does_what_it_says(telegram: TelegramServer, group: int, bot: Account) -> None:
    telegram.faults.slow_seconds = 0.05
    telegram.faults.script("429", "", "503", "reset", "lost", "slow")

    def send(text: str) -> int:
        return _ask(telegram, bot.token, "sendMessage", chat_id=group, text=text)[0]

    assert [send("too many"), send("too early")] == [429, 429]
    telegram.platform.flood.block(bot.id, group, 0, 0.0)
    assert send("unavailable") == 503
    for text in ("reset", "lost"):
        with pytest.raises((ConnectionResetError, RemoteDisconnected)):
            send(text)
    assert send("slow") == 200
    ledger = telegram.platform.ledger()
    assert [(line["text"], line["fault"]) for line in ledger["accepted"]] == [("lost", "lost"), ("slow", "slow")]
    assert ledger["violations"] == []


def test_chance_comes_near_its_shares() -> None:
    faults = Faults.parse("429=.1,lost=.2", seed=3)
    drawn = [faults.draw("sendMessage") for _ in range(2000)]
    assert 150 < drawn.count("429") < 250
    assert 340 < drawn.count("lost") < 460
    assert faults.drawn == {"429": drawn.count("429"), "lost": drawn.count("lost")}
    assert not any(faults.draw("getUpdates") for _ in range(50))


@pytest.mark.parametrize("text", ["418=.1", "429=much", "429", "429=2", "429=.6,lost=.6"])
def test_faults_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(FaultsError):
        Faults.parse(text)


def test_what_is_kept_for_a_bot_is_kept_for_a_day() -> None:
    now = [1_000_000.0]
    world = Platform(clock=lambda: now[0], seed=Random(1).randint(1, 9))
    account = world.add_bot("Ayşe", "ayse_bot")
    world.say_privately(world.add_person("Ali"), account.id, "selam")
    assert len(world.updates_of(account, 0, 100)) == 1
    now[0] += 24 * 3600.0
    assert world.updates_of(account, 0, 100) == []


# --- a process of its own ------------------------------------------------------------------------


def test_as_a_process_it_is_steered_from_outside() -> None:
    command = [sys.executable, "-m", "tests.telegram_server", "--bots", "4", "--groups", "2"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert process.stdout is not None
        made = json.loads(process.stdout.readline())
        remote = RemoteServer(made["url"])
        person = remote.call("add_person", first_name="Ali")
        said = remote.call("say", chat=made["groups"][0], person=person, text="selam")
        assert remote.call("history", chat=made["groups"][0])[-1]["message_id"] == said
        assert remote.call("faults", shares="502=1") == {}
        with pytest.raises(WorldError, match="no chat"):
            remote.call("say", chat=1, person=person, text="selam")
        with pytest.raises(WorldError, match="no operation"):
            remote.call("clock")
        assert remote.call("ledger") == {"accepted": [], "answers": {}, "violations": [], "faults": {}}
        assert len(remote.call("roster")["bots"]) == len(made["bots"]) == 4
    finally:
        process.terminate()
        process.wait(20)
    assert process.returncode == 0
