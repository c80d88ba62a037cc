"""A token goes in and never comes out: after everything that can happen, all that was written is searched for one.

Searched are every column of every table, the log at DEBUG with all its fields, what is printed, texts and traces of
errors, every page of the admin, every answer of the API, and the metrics.
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, reverse

from bots.models import Bot
from conversations import tasks
from conversations.live import service
from conversations.models import ConversationState, Message, TelegramAccount, Turn, TurnKind, TurnState
from conversations.transports.telegram import accounts, client, notice, webhooks
from conversations.transports.telegram.errors import ApiError
from piyasa_site.access.roles import Role
from piyasa_site.common import clock
from tests.api_client import Api
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db

OF_NOBODY = "123456789:AAE-a-token_that_the_platform_never_gave00"


@pytest.fixture
def house(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[TelegramHouse]:
    settings.LLM_WRITER, settings.RUN_ID = "echo", ""
    Tasks().collect(monkeypatch, "check_notices", "check_accounts", "send_telegram")
    with telegram_house(settings, bots=4) as made:
        ConversationState.objects.create(chat=made.chat)
        yield made


def turn(house: TelegramHouse, bot: int = 1, text: str = "THYAO güçlü", **values: Any) -> Turn:
    now = clock.now()
    values = {"state": TurnState.READY, "typing_at": now, "due_at": now, **values}
    return Turn.objects.create(chat=house.chat, bot=house.bots[bot], text=text, **values)


def a_busy_hour(house: TelegramHouse, settings: Any) -> list[str]:
    """Everything that can go right or wrong; returns the traces of what was raised on the way."""
    raised: list[str] = []
    platform = house.platform
    for bot in house.bots:
        accounts.check_account(bot.pk)
    notice.ensure(house.chat.pk)
    for fault in ("", "429", "502", "504", "reset", "lost", "500"):
        house.server.faults.script(*filter(None, [fault]))
        for bot in (1, 2):
            service.deliver_turns([turn(house, bot, f"söz {fault} {bot}").pk], "w", clock.now())
    said = Message.objects.filter(is_bot=True).first()
    assert said is not None
    for kind, text in ((TurnKind.REACTION, "👍"), (TurnKind.MESSAGE, "katılıyorum")):
        service.deliver_turns([turn(house, 2, text, kind=kind, reply_to=said).pk], "w", clock.now())
    tasks.keep_typing.apply(([turn(house, due_at=clock.now() + timedelta(seconds=3)).pk],))
    person = platform.add_person("Deniz")
    platform.join(house.group, person)
    for text in ("THYAO ne olur?", "/bots", "/unut", f"bu kimin? {OF_NOBODY[:9]}"):
        platform.say(house.group, person, text)
    platform.say_privately(person, house.account(house.bots[1]).id, "selam")
    house.take_in(*house.bots)
    hooks = TelegramAccount.objects.all()
    webhooks.set_hooks(hooks, clock.now())
    webhooks.status_of(hooks)
    webhooks.delete_hooks(hooks)
    platform.kick(house.group, house.account(house.bots[2]).id)
    platform.revoke(house.account(house.bots[3]).id)
    for bot in (2, 3):
        service.deliver_turns([turn(house, bot, "yokum").pk], "w", clock.now())
        accounts.check_account(house.bots[bot].pk)
    settings.TELEGRAM_API_BASE = "http://127.0.0.1:1"
    client.forget()
    for method in ("get_me", "get_updates"):
        try:
            client.shared().call(house.bots[1].token, method)
        except ApiError as error:
            raised.append("".join(traceback.TracebackException.from_exception(error).format()))
            raised.append(repr(error) + str(error.__context__) + str(error.__cause__))
    service.deliver_turns([turn(house, 1, "duyan var mı").pk], "w", clock.now())
    accounts.check_account(house.bots[1].pk)
    notice.ensure(house.chat.pk)
    return raised


def every_table() -> str:
    found: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [repr(row) for row in cursor.fetchall()]
    return "\n".join(found)


def every_page(root: Client) -> dict[str, str]:
    """List, form and history of every model in the admin, and the pages beside them."""
    paths = [reverse("admin:index"), "/metrics", "/health/ready"]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        paths += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        for row in model._default_manager.order_by("-pk")[:4]:
            paths += [reverse(f"{name}_change", args=[row.pk]), reverse(f"{name}_history", args=[row.pk])]
    for name in ("conversations_telegramaccount_enter_tokens",):
        try:
            paths.append(reverse(f"admin:{name}"))
        except NoReverseMatch:
            continue
    return {path: root.get(path, follow=True).content.decode(errors="replace") for path in paths}


def every_answer(api: Api, house: TelegramHouse) -> dict[str, str]:
    """All of the API that can be asked by GET, with the rows of this house in the paths."""
    schema = json.loads(api.get("/api/schema/?format=json").content)
    found: dict[str, str] = {}
    rows = {"bots": house.bots[1].pk, "chats": house.chat.pk, "turns": Turn.objects.latest("pk").pk}
    for path, methods in schema["paths"].items():
        if "get" not in methods:
            continue
        for word, pk in rows.items():
            path = path.replace(f"/{word}/{{id}}", f"/{word}/{pk}").replace(f"/{word}/{{pk}}", f"/{word}/{pk}")
        if "{" not in path:
            found[path] = api.get(path).content.decode(errors="replace")
    return found


def test_no_token_in_anything_that_is_written(
    house: TelegramHouse, settings: Any, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    # As LOG_LEVEL=DEBUG makes it: the root, and whatever has no level of its own.
    secrets = {bot.token.partition(":")[2] for bot in house.bots} | {OF_NOBODY.partition(":")[2]}
    assert len(secrets) == 5 and all(len(secret) > 20 for secret in secrets)
    root = get_user_model().objects.create_superuser("root", password="x")
    browser = Client()
    browser.force_login(root)
    raised = a_busy_hour(house, settings)
    # What staff enter is not shown to them again, right or wrong.
    entering = reverse("admin:conversations_telegramaccount_enter_tokens")
    answered = [
        browser.post(entering, {"pasted": text}, follow=True).content.decode()
        for text in (f"Yok Böyle Biri,{OF_NOBODY}", f"{house.bots[1].name},{house.bots[1].token}", "123:abc")
    ]
    bot_form = reverse("admin:bots_bot_change", args=[house.bots[1].pk])
    answered.append(browser.post(bot_form, {"name": "", "new_token": OF_NOBODY}, follow=True).content.decode())
    written = {
        "database": every_table(),
        "log": "\n".join(str(record.__dict__) for record in caplog.records) + caplog.text,
        "errors": "\n".join(raised),
        "entered": "\n".join(answered),
        **every_page(browser),
        **every_answer(Api(Role.ADMIN), house),
    }
    printed = capfd.readouterr()
    written["printed"] = printed.out + printed.err
    found = {where for where, text in written.items() for secret in secrets if secret in text}
    assert found == set()
    # It was looked where something is: a search of nothing finds nothing.
    assert "söz 502" in written["database"] and "ConnectError" in written["errors"] and written["log"]
    assert len(written) > 120 and house.bots[1].name in written[reverse("admin:bots_bot_changelist")]
    assert set(Turn.objects.values_list("state", flat=True)) >= {"sent", "unknown", "failed", "ready"}
    assert all(bot.token for bot in Bot.objects.all())


def test_a_request_does_not_show_its_token(house: TelegramHouse) -> None:
    token = house.bots[1].token
    call = client.Call(token, "send_message", {"chat_id": 1})
    assert token not in repr(call) and token not in str(call) and "send_message" in repr(call)
