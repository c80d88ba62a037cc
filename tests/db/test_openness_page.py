"""The log of notices, and the page that tells it together with what guards stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from analytics import alerts, openness
from analytics.models import AlertKind
from bots.models import Bot
from conversations import chats, tasks
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    DisclosureEvent,
    DisclosureEventKind,
    GuardBlock,
    Platform,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    Turn,
)
from conversations.transports.telegram import notice, problems
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock
from piyasa_site.tunables import service
from tests.api_client import Api, results
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db
KIND = DisclosureEventKind


@pytest.fixture
def house(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[TelegramHouse]:
    Tasks().collect(monkeypatch, "check_notices", "check_accounts")
    with telegram_house(settings) as made:
        yield made


@pytest.fixture
def viewer() -> Client:
    user = get_user_model().objects.create_user("someone")
    set_role(user, Role.VIEWER)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


def _kinds() -> list[str]:
    return list(DisclosureEvent.objects.order_by("pk").values_list("kind", flat=True))


# --- what is kept -------------------------------------------------------------------


def test_posted_seen_lost_and_pinned_again_are_kept_in_their_order(house: TelegramHouse) -> None:
    for _look in range(2):
        notice.ensure(house.chat.pk)
    house.platform.unpin(house.group)
    notice.ensure(house.chat.pk)
    assert _kinds() == [KIND.POSTED, KIND.PINNED, KIND.SEEN, KIND.LOST, KIND.PINNED]
    assert set(DisclosureEvent.objects.values_list("chat", "bot")) == {(house.chat.pk, house.listener.pk)}


def test_a_group_that_stays_held_for_one_reason_is_told_once(house: TelegramHouse) -> None:
    notice.ensure(house.chat.pk)
    deniz = house.platform.add_person("Deniz")
    house.platform.pin(house.group, deniz, house.platform.say(house.group, deniz, "önemli duyuru"))
    for _look in range(3):
        notice.ensure(house.chat.pk)
    assert _kinds() == [KIND.POSTED, KIND.PINNED, KIND.LOST, KIND.HELD]
    assert DisclosureEvent.objects.latest("pk").detail == TelegramNotice.objects.get().problem != ""


def test_trouble_of_a_whole_group_holds_and_releases_it(house: TelegramHouse) -> None:
    for _time in range(2):
        problems.note(ProblemKind.TOPIC_CLOSED, chat=house.chat, now=clock.now())
    problems.solve(chat=house.chat, now=clock.now())
    assert _kinds() == [KIND.HELD, KIND.RELEASED]


def test_a_group_that_moves_is_held_until_it_is_seen(house: TelegramHouse) -> None:
    notice.ensure(house.chat.pk)
    problems.follow(house.chat, -100777, clock.now())
    last = DisclosureEvent.objects.latest("pk")
    assert last.kind == KIND.MOVED and last.detail.endswith("→ -100777")


def test_staff_switch_a_group_off_and_on(house: TelegramHouse) -> None:
    root = get_user_model().objects.create_superuser("root", password="x")
    room = Chat.objects.create(title="Web", slug="web")
    chosen = Chat.objects.filter(pk__in=[house.chat.pk, room.pk])
    assert chats.do_switch(chosen, False, root) == 2
    assert chats.do_switch(chosen, False, root) == 0
    assert _kinds() == [KIND.SWITCHED_OFF]
    api = Api(Role.OPERATOR)
    for values in ({"is_enabled": True}, {"title": "Borsa"}):
        assert api.patch(f"/api/chats/{house.chat.pk}", values).status_code == 200
    assert _kinds() == [KIND.SWITCHED_OFF, KIND.SWITCHED_ON]
    client = Client()
    client.force_login(root)
    page = reverse("admin:conversations_chat_changelist")
    client.post(page, {"action": "disable", "_selected_action": [house.chat.pk]})
    client.post(page, {"action": "enable", "_selected_action": [house.chat.pk]})
    form = {
        "title": "Borsa", "slug": "borsa-sohbet", "topics": "[]", "symbols": "[]", "tempo": "1", "platform": "telegram",
        "platform_id": str(house.group), "memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0",
    }  # fmt: skip
    saved = client.post(reverse("admin:conversations_chat_change", args=[house.chat.pk]), form)
    assert saved.status_code == 302 and not Chat.objects.get(pk=house.chat.pk).is_enabled
    assert _kinds()[2:] == [KIND.SWITCHED_OFF, KIND.SWITCHED_ON, KIND.SWITCHED_OFF]
    assert set(DisclosureEvent.objects.values_list("chat", flat=True)) == {house.chat.pk}


def test_a_chat_that_may_not_be_changed_leaves_no_line(house: TelegramHouse) -> None:
    assert Api(Role.VIEWER).patch(f"/api/chats/{house.chat.pk}", {"is_enabled": False}).status_code == 403
    assert _kinds() == [] and Chat.objects.get().is_enabled


def test_it_is_forgotten_when_the_retention_says_so() -> None:
    chat = Chat.objects.create(title="BIST", slug="bist")
    service.change("retention_days", 30, None)
    for days in (31, 29):
        DisclosureEvent.objects.create(chat=chat, kind=KIND.SEEN, at=timezone.now() - timedelta(days=days))
    tasks.apply_retention()
    assert DisclosureEvent.objects.count() == 1


# --- the page -----------------------------------------------------------------------


def _happen(count: int, at: datetime | None = None) -> Chat:
    """A group that is held, `count` lines of each table about it, a minute apart."""
    now = at or timezone.now()
    number = Chat.objects.count()
    chat = Chat.objects.create(
        title=f"Grup {number}", slug=f"grup-{number}", platform=Platform.TELEGRAM, platform_id=f"-{number}",
        disclosure=Disclosure.MISSING,
    )  # fmt: skip
    TelegramNotice.objects.create(chat=chat, problem="No bot of this group has a token that works.")
    bot = Bot.objects.create(name="Işıl", username=f"isil{number}_bot")
    for minute in reversed(range(count)):  # as they happen: the latest last
        moment = now - timedelta(minutes=minute)
        DisclosureEvent.objects.create(chat=chat, bot=bot, kind=KIND.LOST, at=moment)
        GuardBlock.objects.create(
            chat=chat, bot=bot, guard="integrity", reason="promise of return", text="kesin tavan", created_at=moment
        )
    common: dict[str, Any] = {"chat": chat, "bot": bot, "typing_at": now, "due_at": now}
    Turn.objects.create(**common, state="held", reason="the notice is missing", text="bekleyen")
    return chat


def _page(client: Client, **asked: Any) -> Any:
    response = client.get(reverse("admin-openness"), asked)
    assert response.status_code == 200
    return response


def test_it_tells_where_groups_stand_what_was_done_and_what_was_stopped(viewer: Client) -> None:
    chat = _happen(1)
    page = _page(viewer)
    (group,) = page.context["standings"]
    assert (group["title"], group["waiting"]) == (chat.title, 1)
    text = page.content.decode()
    for said in ("not pinned in this group", "No bot of this group has a token", "notice gone", "kesin tavan"):
        assert said in text
    assert len(page.context["lines"]) == 2


def test_each_filter_narrows(viewer: Client) -> None:
    chat = _happen(2)
    other = _happen(1, timezone.now() - timedelta(days=3))
    block = GuardBlock.objects.create(chat=other, guard="openness", reason="denies", text="insanım")
    assert len(_page(viewer).context["lines"]) == 7
    assert len(_page(viewer, chat=chat.pk).context["lines"]) == 4
    assert [line["url"] for line in _page(viewer, guard="openness").context["lines"]] == [
        reverse("admin:conversations_guardblock_change", args=[block.pk])
    ]
    assert len(_page(viewer, event="lost", span="day").context["lines"]) == 2
    assert _page(viewer, event="posted").context["lines"] == []
    assert "Nothing of this kind happened." in _page(viewer, event="posted").content.decode()
    assert len(_page(viewer, chat="x", guard="x", event="x", span="x", before="x").context["lines"]) == 7


def test_older_lines_follow_and_none_is_lost(viewer: Client) -> None:
    _happen(75)
    seen, asked, pages = 0, "", 0
    while asked or not pages:
        response = viewer.get(f"{reverse('admin-openness')}?{asked}")
        seen += len(response.context["lines"])
        asked, pages = response.context["older"], pages + 1
    assert (seen, pages) == (150, 3)


def test_it_costs_the_same_however_much_there_is(viewer: Client) -> None:
    def queries() -> int:
        _page(viewer)
        with CaptureQueriesContext(connection) as asked:
            _page(viewer)
        return len(asked)

    _happen(1)
    few = queries()
    for _group in range(4):
        _happen(20)
    assert queries() == few == 9


def _group(title: str, **values: Any) -> Chat:
    """A group in which the notice stands, but for `values`; those of the notice begin with `notice_`."""
    now, number = timezone.now(), f"-{Chat.objects.count() + 500}"
    notice = {"message_id": 1, "group": number, "checked_at": now}
    notice |= {name.removeprefix("notice_"): values.pop(name) for name in list(values) if name.startswith("notice_")}
    common = {"platform": Platform.TELEGRAM, "platform_id": number, "disclosure": Disclosure.PINNED}
    chat = Chat.objects.create(**{**common, "title": title, "slug": title, "disclosure_checked_at": now, **values})
    TelegramNotice.objects.create(chat=chat, **notice)
    return chat


def test_what_staff_should_see_to_comes_first_however_many_groups_there_are(
    viewer: Client, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.TELEGRAM_MODE = "polling"
    long_ago = timezone.now() - timedelta(hours=3)
    _group("a-stands")
    _group("b-off", is_enabled=False)
    held: tuple[dict[str, Any], ...] = (
        {"disclosure": Disclosure.MISSING}, {"trouble": "Telegram: topic closed"}, {"disclosure_checked_at": None},
        {"disclosure_checked_at": long_ago}, {"notice_checked_at": long_ago}, {"notice_message_id": None},
        {"notice_checked_at": None}, {"notice_group": "-7"},
    )  # fmt: skip
    for number, values in enumerate(held):
        _group(f"held-{number}", **values)
    TelegramNotice.objects.get(chat=_group("held-without")).delete()
    page = _page(viewer)
    assert [one["title"] for one in page.context["standings"]] == [
        *(f"held-{number}" for number in range(len(held))), "held-without", "b-off", "a-stands",
    ]  # fmt: skip
    assert "groups shown" not in page.content.decode()
    monkeypatch.setattr(openness, "GROUPS_SHOWN", 3)
    page = _page(viewer)
    assert [one["title"] for one in page.context["standings"]] == ["held-0", "held-1", "held-2"]
    assert "3 of 11 groups shown" in page.content.decode()


def test_turns_that_wait_for_an_account_are_told_where_the_group_itself_is_open(
    viewer: Client, settings: Any
) -> None:
    settings.TELEGRAM_MODE = "polling"
    chat = _group("acik")
    now = timezone.now()
    accounts = (("", ""), ("x", ""), ("x", AccountState.UNCHECKED), ("x", AccountState.READY))
    for number, (token, state) in enumerate(accounts):
        bot = Bot.objects.create(name=f"Bot {number}", username=f"b{number}_bot", token=token)
        if state:
            TelegramAccount.objects.create(bot=bot, state=state)
        Turn.objects.create(chat=chat, bot=bot, state="held", reason="x", text="bekleyen", typing_at=now, due_at=now)
    page = _page(viewer)
    (group,) = page.context["standings"]
    assert (group["waiting"], group["why"]) == (4, "")
    assert "2 turns wait: their accounts are not known to say that they are synthetic" in page.content.decode()
    assert viewer.get(group["unready_url"]).status_code == 200
    assert [alert.text for alert in alerts.alerts(now) if alert.kind == AlertKind.GROUPS] == [group["unready"]]
    api = Api(Role.VIEWER)
    for path, is_open in (("disclosure", "is_open"), ("state", "held_because")):
        told = api.get(f"/api/chats/{chat.pk}/{path}").json()
        assert (told["unready_turns"], told[is_open]) == (2, {"is_open": True, "held_because": ""}[is_open])
    form = viewer.get(reverse("admin:conversations_chat_change", args=[chat.pk])).content.decode()
    assert "2 turns wait: their accounts" in form
    TelegramAccount.objects.update(state=AccountState.READY)
    Bot.objects.filter(telegram=None).update(token="")
    assert not [alert for alert in alerts.alerts(now) if alert.kind == AlertKind.GROUPS]


def test_an_empty_house_says_why_it_is_empty(viewer: Client) -> None:
    text = _page(viewer).content.decode()
    assert "On the web every bot carries its badge" in text
    assert "Nothing was stopped" in text


def test_whoever_has_no_role_does_not_see_it() -> None:
    client = Client()
    assert client.get(reverse("admin-openness")).status_code == 302
    user = get_user_model().objects.create_user("half", is_staff=True)
    client.force_login(user)
    assert client.get(reverse("admin-openness")).status_code == 403


def test_a_program_reads_the_same() -> None:
    at = timezone.now()
    chat = _happen(2, at)
    api = Api(Role.VIEWER)
    assert len(results(api.get(f"/api/disclosure-events/?chat={chat.pk}&kind=lost"))) == 2
    assert results(api.get("/api/disclosure-events/?kind=posted")) == []
    since = (at - timedelta(seconds=30)).isoformat().replace("+", "%2B")
    assert len(results(api.get(f"/api/disclosure-events/?since={since}"))) == 1
    assert [row["event"] for row in results(api.get("/api/logs/?source=notices"))] == ["notice:lost", "notice:lost"]
