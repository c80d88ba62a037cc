"""Webhooks and polls: what the platform brings, and to whom; and the pages where tokens go in."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from bots.models import Bot
from conversations.models import AccountState, Chat, Membership, Message, TelegramAccount, TelegramNotice
from conversations.transports.telegram import accounts, polling, updates, webhooks
from conversations.transports.telegram.wire import Api
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock
from piyasa_site.common.turkish import fold
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

UPDATE = {"update_id": 5, "message": {"message_id": 1}}


@pytest.fixture
def house(settings: Any, db: None) -> Iterator[TelegramHouse]:
    with telegram_house(settings) as made:
        yield made


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> Tasks:
    return Tasks().collect(monkeypatch, "receive_updates", "check_accounts", "check_notices", "observe_messages")


def post(account: TelegramAccount, body: Any = UPDATE, secret: str | None = None, path: str = "") -> Any:
    path = path or account.hook_path
    text = body if isinstance(body, str) else json.dumps(body)
    given = webhooks.secret_of(account.hook_path) if secret is None else secret
    return Client().post(f"/telegram/{path}/", text, content_type="application/json", headers={webhooks.HEADER: given})


# --- webhooks ----------------------------------------------------------------------------


def test_an_update_is_queued_and_answered_at_once(house: TelegramHouse, asked: Tasks) -> None:
    response = post(house.listener.telegram)
    assert (response.status_code, response.content) == (200, b"")
    assert asked.asked == [("receive_updates", (house.listener.pk, [UPDATE]))]


@pytest.mark.parametrize("secret", ["", "wrong", "ü", "x" * 300])
def test_without_the_secret_there_is_no_such_page(house: TelegramHouse, asked: Tasks, secret: str) -> None:
    account = house.listener.telegram
    assert post(account, secret=secret).status_code == 404
    assert post(account, path="a" * 32).status_code == 404
    assert asked.asked == []


def test_what_is_no_update_is_not_queued(house: TelegramHouse, asked: Tasks) -> None:
    account = house.listener.telegram
    for body in ("{", "[]", "{}", '{"update_id": "x"}', "null"):
        assert post(account, body).status_code == 400, body
    assert post(account, json.dumps({**UPDATE, "pad": "x" * webhooks.LONGEST_BODY})).status_code == 413
    assert Client().get(f"/telegram/{account.hook_path}/").status_code == 405
    assert asked.asked == []


def test_an_update_that_cannot_be_queued_is_brought_again(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    from conversations import tasks

    def down(*given: Any, **how: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(tasks.receive_updates, "apply_async", down)
    assert post(house.listener.telegram).status_code == 503


def test_paths_and_secrets_say_nothing_of_the_token(house: TelegramHouse) -> None:
    first, second = (bot.telegram for bot in house.bots)
    assert first.hook_path != second.hook_path
    assert webhooks.secret_of(first.hook_path) != webhooks.secret_of(second.hook_path)
    number, _, secret = house.account(house.listener).token.partition(":")
    for told in (first.hook_path, webhooks.secret_of(first.hook_path)):
        assert number not in told
        assert secret not in told


def test_the_command_sets_shows_and_removes_them(house: TelegramHouse, settings: Any) -> None:
    settings.PUBLIC_URL = "http://127.0.0.1:9"

    def run(*words: str) -> list[dict[str, Any]]:
        out = io.StringIO()
        call_command("telegram_webhooks", *words, "--json", stdout=out)
        found: list[dict[str, Any]] = json.loads(out.getvalue())
        return found

    assert [hook["is_set"] for hook in run("set")] == [True, True]
    there = house.account(house.listener).webhook
    assert there is not None
    account = TelegramAccount.objects.get(bot=house.listener)
    assert there.url == f"http://127.0.0.1:9/telegram/{account.hook_path}/"
    assert there.secret == webhooks.secret_of(account.hook_path)
    assert account.hook_set_at is not None
    assert [hook["is_set"] for hook in run("status")] == [True, True]
    one = run("delete", "--bot", f"@{house.listener.username}")
    assert [hook["bot"] for hook in one] == [f"@{house.listener.username}"]
    assert [hook["is_set"] for hook in run("status")] == [False, True]
    out = io.StringIO()
    call_command("telegram_webhooks", "status", stdout=out)
    assert "no webhook" in out.getvalue()
    assert house.account(house.bots[1]).token not in out.getvalue()
    with pytest.raises(CommandError, match="No bot with the username"):
        run("status", "--bot", "nobody")


def test_the_platform_takes_no_plain_address(house: TelegramHouse, settings: Any) -> None:
    settings.TELEGRAM_API_BASE = "https://api.telegram.org"
    for address in ("http://piyasa.example.org", "https://piyasa.example.org:8000"):
        settings.PUBLIC_URL = address
        with pytest.raises(CommandError, match="PUBLIC_URL"):
            call_command("telegram_webhooks", "set")
    settings.PUBLIC_URL = "https://piyasa.example.org:8443"
    webhooks.check_address()


def test_with_webhooks_a_new_account_gets_one_by_itself(
    house: TelegramHouse, settings: Any, asked: Tasks, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TELEGRAM_MODE, settings.PUBLIC_URL = "webhook", "http://127.0.0.1:9"
    pasted, saved = (Bot.objects.create(name=name, username=f"{fold(name)}_bot") for name in ("Ece", "Fulya"))
    first, second = (house.platform.add_bot(name, f"{fold(name)}_yeni_bot") for name in ("Ece", "Fulya"))
    boss = User.objects.create_user("boss", password="x" * 12)
    set_role(boss, Role.OPERATOR)
    with django_capture_on_commit_callbacks(execute=True):
        accounts.do_onboard(accounts.check_onboarding(f"Ece,{first.token}", [], boss), boss, clock.now())
    assert asked.run("check_accounts") == 1
    saved.token = second.token  # as the form, the API and an import of personas do
    saved.save()
    assert saved.pk in accounts.due(clock.now())
    accounts.check_account(saved.pk)
    for bot, there in ((pasted, first), (saved, second)):
        account = TelegramAccount.objects.get(bot=bot)
        assert there.webhook is not None
        assert there.webhook.url == webhooks.address_of(account.hook_path)
        assert there.webhook.secret == webhooks.secret_of(account.hook_path)
        assert (account.state, account.problem) == (AccountState.READY, "")
        assert account.hook_set_at is not None


def test_what_is_in_the_way_of_a_webhook_stands_on_the_page_and_is_tried_again(
    house: TelegramHouse, settings: Any
) -> None:
    settings.TELEGRAM_MODE, settings.PUBLIC_URL = "webhook", "ftp://piyasa.example.org"
    account = accounts.check_account(house.listener.pk)
    assert account.state == AccountState.READY
    page = staff_client(Role.OPERATOR).get(reverse("admin:conversations_telegramaccount_changelist")).content.decode()
    assert "invalid webhook URL" in page
    soon = clock.now() + accounts.RETRY_AFTER + timedelta(seconds=1)
    assert accounts.due(soon) == sorted(bot.pk for bot in house.bots)
    settings.TELEGRAM_API_BASE = "https://api.telegram.org"  # asked nothing: what it takes is known
    assert "PUBLIC_URL" in webhooks.settle(account, clock.now())
    settings.TELEGRAM_API_BASE, settings.PUBLIC_URL = house.server.url, "http://127.0.0.1:9"
    assert accounts.check_account(house.listener.pk).problem == ""
    assert accounts.due(soon) == [house.bots[1].pk]


def test_polls_take_down_whatever_webhook_stands(house: TelegramHouse, settings: Any) -> None:
    ours, foreign = house.bots
    settings.TELEGRAM_MODE, settings.PUBLIC_URL = "webhook", "http://127.0.0.1:9"
    accounts.check_account(ours.pk)
    house.account(foreign).webhook = _webhook()
    settings.TELEGRAM_MODE = "polling"
    assert accounts.due(clock.now() + accounts.RETRY_AFTER + timedelta(seconds=1)) == [ours.pk]
    for bot in house.bots:
        assert accounts.check_account(bot.pk).problem == ""
        assert house.account(bot).webhook is None
    assert not TelegramAccount.objects.exclude(hook_set_at=None).exists()


def test_a_refused_webhook_is_said_and_fails(house: TelegramHouse) -> None:
    house.platform.revoke(house.account(house.listener).id)
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("telegram_webhooks", "delete", stdout=out)
    assert "401" in out.getvalue()


# --- polls -------------------------------------------------------------------------------


def test_ready_and_enabled_bots_are_polled_listeners_first(house: TelegramHouse) -> None:
    listener, other = house.bots
    assert polling.to_poll() == [polling.Polled(listener.pk, True), polling.Polled(other.pk, False)]
    Chat.objects.update(listener=other)
    TelegramAccount.objects.filter(bot=listener).update(reads_all=False)
    assert polling.to_poll() == [polling.Polled(other.pk, True), polling.Polled(listener.pk, False)]
    TelegramAccount.objects.filter(bot=listener).update(state=AccountState.REFUSED)
    Bot.objects.filter(pk=other.pk).update(is_enabled=False)
    assert polling.to_poll() == []


class InlinePoller(polling.Poller):
    """Asks the database in the thread of the test, whose transaction nobody else sees."""

    async def _in_thread(self, work: Any, *given: Any) -> Any:  # type: ignore[override]
        return await sync_to_async(work, thread_sensitive=True)(*given)


async def _until(condition: Any, seconds: float = 30.0) -> None:
    async with asyncio.timeout(seconds):
        while not await sync_to_async(condition, thread_sensitive=True)():
            await asyncio.sleep(0.02)


@pytest.mark.django_db(transaction=True)
async def test_polls_bring_messages_keep_their_place_and_stop_at_once(settings: Any) -> None:
    entered = telegram_house(settings)
    house = await sync_to_async(entered.__enter__, thread_sensitive=True)()
    try:
        said: list[str] = []
        deniz = house.platform.add_person("Deniz")
        async with Api(polls=10) as api:
            poller = InlinePoller(api, said.append)
            running = asyncio.create_task(poller.run())
            await asyncio.to_thread(house.platform.say, house.group, deniz, "merhaba")
            await _until(lambda: Message.objects.filter(text="merhaba").exists())
            house.server.faults.script("502", "429", "reset")
            await asyncio.to_thread(house.platform.say, house.group, deniz, "orada mısın")
            await _until(lambda: Message.objects.filter(text="orada mısın").exists())
            poller.stop()
            async with asyncio.timeout(5):
                await running
        account = await TelegramAccount.objects.aget(bot=house.listener)
        assert account.last_update_id is not None
        assert said == ["polling for 2 bots"]
        # Another process goes on where this one stopped.
        await asyncio.to_thread(house.platform.say, house.group, deniz, "sonra")
        async with Api(polls=10) as api:
            poller = InlinePoller(api)
            running = asyncio.create_task(poller.run())
            await _until(lambda: Message.objects.filter(text="sonra").exists())
            poller.stop()
            await running
        assert await Message.objects.acount() == 3
    finally:
        await sync_to_async(entered.__exit__, thread_sensitive=True)(None, None, None)


@pytest.mark.django_db(transaction=True)
async def test_a_webhook_in_the_way_and_a_refused_token_are_kept_with_what_to_do(settings: Any, asked: Tasks) -> None:
    entered = telegram_house(settings)
    house = await sync_to_async(entered.__enter__, thread_sensitive=True)()
    try:
        house.platform.revoke(house.account(house.bots[1]).id)
        house.account(house.listener).webhook = _webhook()
        async with Api(polls=10) as api:
            poller = InlinePoller(api)
            running = asyncio.create_task(poller.run())
            known = TelegramAccount.objects
            await _until(lambda: "telegram_webhooks delete" in known.get(bot=house.listener).problem)
            await _until(lambda: known.get(bot=house.bots[1]).state == AccountState.REFUSED)
            await _until(lambda: asked.of("check_accounts") == [([house.listener.pk],)])
            poller.stop()
            await running
    finally:
        await sync_to_async(entered.__exit__, thread_sensitive=True)(None, None, None)


@pytest.mark.django_db(transaction=True)
async def test_a_stop_ends_a_poll_that_is_held_open_and_what_is_not_taken_in_comes_again(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered = telegram_house(settings)
    house = await sync_to_async(entered.__enter__, thread_sensitive=True)()
    try:
        deniz = house.platform.add_person("Deniz")
        words = ["bir", "iki", "üç"]
        for word in words:
            await asyncio.to_thread(house.platform.say, house.group, deniz, word)
        async with Api(polls=10) as api:
            poller = InlinePoller(api)
            real = updates.people.do_say

            def stopped(saying: Any, now: Any) -> Any:
                poller.stop()
                return real(saying, now)

            monkeypatch.setattr(updates.people, "do_say", stopped)
            await asyncio.wait_for(poller.run(), 20)  # the other bot's poll is held open for longer
        assert await Message.objects.acount() == 1
        waiting = [update.get("message", {}).get("text") for update in house.waiting()]
        assert [text for text in waiting if text] == words  # nothing was confirmed
        monkeypatch.setattr(updates.people, "do_say", real)
        async with Api(polls=10) as api:
            poller = InlinePoller(api)
            running = asyncio.create_task(poller.run())
            await _until(lambda: Message.objects.count() == 3)
            poller.stop()
            await running
    finally:
        await sync_to_async(entered.__exit__, thread_sensitive=True)(None, None, None)


@pytest.mark.django_db(transaction=True)
async def test_a_token_that_was_replaced_meanwhile_is_taken_up(settings: Any) -> None:
    entered = telegram_house(settings)
    house = await sync_to_async(entered.__enter__, thread_sensitive=True)()
    try:
        deniz = house.platform.add_person("Deniz")
        async with Api(polls=10) as api:
            poller = InlinePoller(api)
            running = asyncio.create_task(poller.run())
            await asyncio.to_thread(house.platform.say, house.group, deniz, "önce")
            await _until(lambda: Message.objects.filter(text="önce").exists())
            new = house.platform.revoke(house.account(house.listener).id)
            await Bot.objects.filter(pk=house.listener.pk).aupdate(token=new)
            await asyncio.to_thread(house.platform.say, house.group, deniz, "sonra")
            await _until(lambda: Message.objects.filter(text="sonra").exists())
            poller.stop()
            await running
        account = await TelegramAccount.objects.aget(bot=house.listener)
        assert account.state == AccountState.READY
    finally:
        await sync_to_async(entered.__exit__, thread_sensitive=True)(None, None, None)


def _webhook() -> Any:
    from tests.telegram_server.platform import Webhook

    return Webhook(url="https://elsewhere.example.org/hook")


def test_the_command_polls_only_where_it_is_asked_to(settings: Any) -> None:
    settings.TELEGRAM_MODE = "webhook"
    with pytest.raises(CommandError, match="TELEGRAM_MODE is webhook"):
        call_command("telegram_poll")


@pytest.mark.django_db
def test_the_command_stops_by_itself_where_it_is_told_to(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TELEGRAM_MODE = "polling"

    async def nobody(self: polling.Poller) -> list[polling.Polled]:
        return []

    monkeypatch.setattr(polling.Poller, "_wanted", nobody)
    monkeypatch.setattr(polling, "_beat", lambda: None)
    out = io.StringIO()
    call_command("telegram_poll", "--seconds", "0.05", stdout=out)
    assert out.getvalue().splitlines() == ["polling for 0 bots", "stopped"]


# --- the desk ----------------------------------------------------------------------------


def staff_client(role: Role) -> Client:
    user = User.objects.create_user(f"a-{role.value}", password="x" * 12)
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


def test_tokens_go_in_by_paste_and_file_and_never_come_out(
    house: TelegramHouse, asked: Tasks, django_capture_on_commit_callbacks: Any
) -> None:
    client = staff_client(Role.OPERATOR)
    Bot.objects.create(name="Ece", username="ece_bot")
    Bot.objects.create(name="Fulya", username="fulya_bot")
    first, second = (house.platform.add_bot(name, f"{fold(name)}_yeni_bot") for name in ("Ece", "Fulya"))
    page = reverse("admin:conversations_telegramaccount_enter_tokens")
    assert client.get(page).status_code == 200
    file = SimpleUploadedFile("tokens.csv", f"name,token\nFulya,{second.token}\n".encode())
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(page, {"pasted": f"Ece,{first.token}\nKimse,{first.token[:-1]}x", "file": file})
    text = response.content.decode()
    assert response.status_code == 200
    assert "2" in text
    for token in (first.token, second.token):
        assert token not in text
    assert Bot.objects.get(name="Ece").token == first.token
    assert Bot.objects.get(name="Fulya").token == second.token
    asked.run("check_accounts")
    listed = client.get(reverse("admin:conversations_telegramaccount_changelist")).content.decode()
    assert f"@{first.username}" in listed
    assert first.token not in listed
    account = TelegramAccount.objects.get(bot__name="Ece")
    one = client.get(reverse("admin:conversations_telegramaccount_change", args=[account.pk])).content.decode()
    assert f"https://t.me/{first.username}?startgroup" in one
    assert first.token not in one


def test_what_is_right_leads_back_to_the_list(house: TelegramHouse) -> None:
    client = staff_client(Role.OPERATOR)
    bot = Bot.objects.create(name="Ece", username="ece_bot")
    account = house.platform.add_bot("Ece", "ece_yeni_bot")
    page = reverse("admin:conversations_telegramaccount_enter_tokens")
    response = client.post(page, {"pasted": account.token, "groups": [house.chat.pk]})
    assert response.status_code == 302
    assert Membership.objects.filter(chat=house.chat, bot=bot).exists()


@pytest.mark.parametrize("given", [{}, {"pasted": "  "}, {"file": SimpleUploadedFile("x.csv", b"\xff\xfe\x00bad")}])
def test_what_holds_no_tokens_is_said(house: TelegramHouse, given: dict[str, Any]) -> None:
    response = staff_client(Role.OPERATOR).post(reverse("admin:conversations_telegramaccount_enter_tokens"), given)
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()


def test_viewers_look_and_enter_nothing(house: TelegramHouse) -> None:
    client = staff_client(Role.VIEWER)
    assert client.get(reverse("admin:conversations_telegramaccount_changelist")).status_code == 200
    page = reverse("admin:conversations_telegramaccount_enter_tokens")
    assert client.get(page).status_code == 403
    assert client.post(page, {"pasted": "123456:" + "a" * 35}).status_code == 403
    assert Bot.objects.filter(token="").count() == 0


def test_operators_extend_the_notice_and_take_nothing_away(house: TelegramHouse, asked: Tasks) -> None:
    TelegramNotice.objects.create(chat=house.chat, checked_at=clock.now())
    page = reverse("admin:conversations_telegramnotice_change", args=[house.chat.pk])
    client = staff_client(Role.OPERATOR)
    assert "yatırım tavsiyesi değildir" in client.get(page).content.decode()
    assert client.post(page, {"extension": "Sorular: @yonetici"}).status_code == 302
    assert TelegramNotice.objects.get().extension == "Sorular: @yonetici"
    assert asked.run("check_notices") == 1
    listing = reverse("admin:conversations_telegramnotice_changelist")
    assert client.get(listing).status_code == 200
    client.post(listing, {"action": "look_now", "_selected_action": [house.chat.pk], "index": 0})
    assert asked.of("check_notices") == [([house.chat.pk],)]
    assert staff_client(Role.VIEWER).post(page, {"extension": "x"}).status_code == 403


def test_the_list_of_accounts_costs_the_same_for_two_as_for_many(house: TelegramHouse) -> None:
    from django.test.utils import CaptureQueriesContext

    client = staff_client(Role.VIEWER)
    page = reverse("admin:conversations_telegramaccount_changelist")
    client.get(page)

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(page).status_code == 200
        return len(found)

    few = queries()
    for number in range(15):
        bot = Bot.objects.create(name=f"Çok {number}", username=f"cok_{number}_bot")
        TelegramAccount.objects.create(bot=bot)
        Membership.objects.create(chat=house.chat, bot=bot)
    assert queries() == few
