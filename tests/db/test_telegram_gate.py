"""Nothing is said in a group whose notice does not stand: tried from the admin, the API, a shell and the tasks.

Beside each attempt stands what the platform saw of it: nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from bots.models import Bot
from conversations import moderation, tasks
from conversations.live import service, turns
from conversations.models import (
    AccountState,
    Chat,
    ConversationState,
    Disclosure,
    Message,
    Platform,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    TelegramProblem,
    Turn,
    TurnState,
)
from conversations.transports.gate import SEEN_WITHIN, hold_reason
from conversations.transports.telegram import commands, notice, problems, sending
from humanization.mind import Mind
from piyasa_site.access.roles import Role
from piyasa_site.common import clock
from tests.api_client import Api, problem
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[TelegramHouse]:
    settings.LLM_WRITER, settings.RUN_ID = "echo", ""
    monkeypatch.setattr(Mind, "availability", lambda mind, now: 1.0)
    Tasks().collect(monkeypatch, "check_notices", "check_accounts", "send_telegram", "deliver", "compose")
    with telegram_house(settings) as made:
        ConversationState.objects.create(chat=made.chat)
        yield made


def ready(house: TelegramHouse, **values: Any) -> Turn:
    now = clock.now()
    values = {"state": TurnState.READY, "text": "THYAO güçlü", "typing_at": now, "due_at": now, **values}
    return Turn.objects.create(chat=house.chat, bot=house.bots[1], **values)


def stand(house: TelegramHouse) -> None:
    """The notice stands, put up as it is in earnest."""
    looked = notice.ensure(house.chat.pk)
    assert looked is not None and looked.stands
    house.chat.refresh_from_db()


def said(house: TelegramHouse) -> list[str]:
    """What bots have said in any group beside the notice."""
    accepted = house.platform.ledger()["accepted"]
    return [line["text"] for line in accepted if line["method"] == "sendMessage" and not notice.is_notice(line["text"])]


def assert_held(house: TelegramHouse, turn: Turn) -> None:
    turn.refresh_from_db()
    assert turn.state == TurnState.HELD and turn.reason
    assert said(house) == [] and not Message.objects.filter(is_bot=True).exists()
    assert house.platform.typing_shown(house.account(turn.bot).id, house.group) == []


def test_with_the_notice_it_is_said(house: TelegramHouse) -> None:
    stand(house)
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    assert said(house) == ["THYAO güçlü"]


# --- what the gate looks at ---------------------------------------------------------------


def _long_ago(house: TelegramHouse) -> None:
    long_ago = clock.now() - SEEN_WITHIN - timedelta(seconds=1)
    Chat.objects.update(disclosure_checked_at=long_ago)


def _notice_seen_long_ago(house: TelegramHouse) -> None:
    TelegramNotice.objects.update(checked_at=clock.now() - SEEN_WITHIN - timedelta(seconds=1))


def _another_group(house: TelegramHouse) -> None:
    """Staff give the chat the id of a group in which no notice stands."""
    other = house.platform.add_group("Başka")
    house.platform.add_to_group(other, house.account(house.bots[1]).id)
    Chat.objects.update(platform_id=str(other))


CLOSED: dict[str, Callable[[TelegramHouse], Any]] = {
    "marked as missing": lambda house: Chat.objects.update(disclosure=Disclosure.MISSING),
    "chat not looked at lately": _long_ago,
    "notice not seen lately": _notice_seen_long_ago,
    "never looked at": lambda house: Chat.objects.update(disclosure_checked_at=None),
    "no notice": lambda house: TelegramNotice.objects.all().delete(),
    "notice without a message": lambda house: TelegramNotice.objects.update(message_id=None),
    "another group": _another_group,
    "switched off": lambda house: Chat.objects.update(is_enabled=False),
    "in trouble": lambda house: problems.note(ProblemKind.TOPIC_CLOSED, chat=house.chat, now=clock.now()),
}


@pytest.mark.parametrize("closed", CLOSED)
def test_the_gate_closes(house: TelegramHouse, closed: str) -> None:
    stand(house)
    assert hold_reason(house.chat) == ""
    CLOSED[closed](house)
    assert hold_reason(Chat.objects.get())
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    assert_held(house, turn)


def test_publishing_is_off_where_telegram_is(house: TelegramHouse, settings: Any) -> None:
    stand(house)
    settings.TELEGRAM_MODE = "off"
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    assert_held(house, turn)


def test_a_chat_that_says_pinned_without_a_notice_is_held(house: TelegramHouse) -> None:
    """What somebody with a shell would write into the row."""
    Chat.objects.update(disclosure=Disclosure.PINNED, disclosure_checked_at=clock.now())
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    assert_held(house, turn)


def test_an_old_time_opens_nothing(house: TelegramHouse) -> None:
    """Whoever passes the time of an open hour passes one in which nothing is due either."""
    stand(house)
    Chat.objects.update(disclosure=Disclosure.MISSING)
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now() - timedelta(minutes=30))
    assert said(house) == []


# --- ways around it -------------------------------------------------------------------------


def _deliver(turn: Turn, at: datetime) -> None:
    service.deliver_turns([turn.pk], "w", at)


def _deliver_task(turn: Turn, at: datetime) -> None:
    tasks.deliver.apply(([turn.pk],))
    tasks.send_telegram.apply(([turn.pk],))


def _slot_task(turn: Turn, at: datetime) -> None:
    tasks.deliver_slot.apply((at.timestamp() + 1.0,))
    tasks.send_telegram.apply(([turn.pk],))


def _transport(turn: Turn, at: datetime) -> None:
    """Past everything, straight into the transport."""
    turns.claim([turn.pk], TurnState.READY, TurnState.SENDING, "shell", at)
    list(sending.send(list(Turn.objects.filter(pk=turn.pk).select_related("chat__notice", "bot")), at))


@pytest.mark.parametrize("way", [_deliver, _deliver_task, _slot_task, _transport])
def test_no_way_of_sending_passes_it_by(house: TelegramHouse, way: Callable[[Turn, datetime], None]) -> None:
    turn = ready(house)
    way(turn, clock.now())
    assert_held(house, turn)


def test_the_typing_of_a_held_group_is_not_shown(house: TelegramHouse) -> None:
    turn = ready(house, due_at=clock.now() + timedelta(seconds=8))
    tasks.keep_typing.apply(([turn.pk],))
    assert service.show_typing([turn.pk], clock.now()) == 0
    assert house.platform.typing_shown(house.account(turn.bot).id, house.group) == []


@pytest.fixture
def root() -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    return client


def test_the_form_of_a_chat_does_not_open_it(house: TelegramHouse, root: Client) -> None:
    url = reverse("admin:conversations_chat_change", args=[house.chat.pk])
    form = {
        "title": "Borsa Sohbet", "slug": "borsa-sohbet", "topics": '["THYAO"]', "symbols": "[]", "tempo": "1",
        "platform": "telegram", "platform_id": str(house.group), "is_enabled": "on",
        "disclosure": "pinned", "disclosure_checked_at_0": "16.11.2026", "disclosure_checked_at_1": "12:00",
        "memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0",
    }  # fmt: skip
    response = root.post(url, form)
    assert response.status_code == 302, response.context["adminform"].form.errors
    chat = Chat.objects.get()
    assert chat.disclosure == Disclosure.MISSING and hold_reason(chat)
    # Nor does making a room of it and a group of it again.
    root.post(url, {**form, "platform": "room"})
    root.post(url, form)
    assert hold_reason(Chat.objects.get(platform=Platform.TELEGRAM))


def test_the_api_does_not_open_it(house: TelegramHouse) -> None:
    api = Api(Role.ADMIN)
    path = f"/api/chats/{house.chat.pk}"
    api.patch(path, {"disclosure": "pinned", "disclosure_checked_at": clock.now().isoformat(), "trouble": ""})
    told = api.get(f"{path}/disclosure").json()
    assert told["disclosure"] == "missing" and not told["is_open"] and "notice" in told["reason"]


@pytest.mark.parametrize("body", [{"text": "THYAO uçar"}, {}])
def test_words_that_staff_put_into_a_bots_mouth_are_held(house: TelegramHouse, body: dict[str, Any]) -> None:
    api = Api(Role.ADMIN)
    answer = api.post(f"/api/chats/{house.chat.pk}/say", {"bot": house.bots[1].pk, **body})
    assert answer.status_code < 300 or problem(answer, answer.status_code)
    _work_off(house)
    assert said(house) == []
    assert not Turn.objects.filter(state__in=[TurnState.SENT, TurnState.SENDING, TurnState.UNKNOWN]).exists()


@pytest.mark.parametrize(
    "nudge",
    [{"kind": "speak"}, {"kind": "topic", "topic": "THYAO"}, {"kind": "news", "text": "THYAO bilanço açıkladı"}],
)
def test_nudges_open_nothing(house: TelegramHouse, nudge: dict[str, Any]) -> None:
    api = Api(Role.ADMIN)
    api.post(f"/api/chats/{house.chat.pk}/nudge", {**nudge, "bot": house.bots[1].pk} if "topic" not in nudge else nudge)
    _work_off(house)
    assert said(house) == []
    assert not Turn.objects.filter(state__in=[TurnState.SENT, TurnState.SENDING, TurnState.UNKNOWN]).exists()


def _work_off(house: TelegramHouse) -> None:
    """What the loop would do with whatever is planned, all of it due."""
    service.advance([house.chat.pk], clock.now())
    for _ in range(3):
        at = clock.now()
        Turn.objects.filter(state__in=[TurnState.PLANNED, TurnState.READY]).update(typing_at=at, due_at=at)
        planned = list(Turn.objects.filter(state=TurnState.PLANNED).values_list("pk", flat=True))
        service.compose_turns(planned, "w", at)
        waiting = list(Turn.objects.filter(state=TurnState.READY).values_list("pk", flat=True))
        service.deliver_turns(waiting, "w", at)


def test_held_turns_are_not_let_go_while_it_is_closed(house: TelegramHouse, root: Client) -> None:
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    staff = get_user_model().objects.get(username="root")
    came = moderation.release_held(Turn.objects.all(), staff, clock.now())
    assert (came.released, came.kept) == (0, 1) and came.reason
    root.post(reverse("admin:conversations_turn_changelist"), {"action": "release_held", "_selected_action": [turn.pk]})
    assert_held(house, turn)


def test_unpinned_meanwhile_what_waits_is_held(house: TelegramHouse) -> None:
    stand(house)
    turn = ready(house)
    house.platform.unpin(house.group)
    Chat.objects.update(disclosure=Disclosure.MISSING)  # as the look that follows an unpin does first
    service.deliver_turns([turn.pk], "w", clock.now())
    assert_held(house, turn)


# --- an account that is not known to describe itself ----------------------------------------


UNREADY = "the account of this bot is not known to say that it is synthetic"


@pytest.fixture
def unready(house: TelegramHouse) -> TelegramHouse:
    """The group may be published to; one of its bots has an account that nobody has looked at."""
    stand(house)
    TelegramAccount.objects.filter(bot=house.bots[1]).update(state=AccountState.UNCHECKED)
    return house


def test_nothing_is_written_for_an_account_that_is_not_ready(
    unready: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compose(*given: Any) -> None:
        raise AssertionError("words were written")

    monkeypatch.setattr(service, "compose", compose)
    plan = {"chat_id": unready.chat.pk, "bot": unready.bots[1].key, "act": "say", "planned_at": 0.0, "typing_at": 0.0}
    turn = ready(unready, state=TurnState.PLANNED, text="", plan=plan)
    assert service.compose_turns([turn.pk], "w", clock.now()) == []
    assert_held(unready, turn)
    assert (turn.reason, turn.text) == (UNREADY, "")


def test_releasing_keeps_what_an_unready_account_would_say_and_tells_why(unready: TelegramHouse, root: Client) -> None:
    staff = get_user_model().objects.get(username="root")
    turn, other = (ready(unready, state=TurnState.HELD, reason="the chat is switched off") for _ in range(2))
    Turn.objects.filter(pk=other.pk).update(bot=unready.listener)
    came = moderation.release_held(Turn.objects.all(), staff, clock.now())
    assert (came.released, came.kept, came.reason) == (1, 1, UNREADY)
    assert_held(unready, turn)
    TelegramAccount.objects.filter(bot=turn.bot).update(state=AccountState.READY)
    assert moderation.release_held(Turn.objects.all(), staff, clock.now()).released == 1
    service.deliver_turns([turn.pk], "w", clock.now())
    assert said(unready) == ["THYAO güçlü"]


def test_an_unready_account_lists_no_bots(unready: TelegramHouse) -> None:
    group = unready.chat.platform_id
    assert commands.deliver(unready.bots[1].pk, group, "Botlar: …", 1) is None
    assert commands.deliver(Bot.objects.latest("pk").pk + 1, group, "Botlar: …", 1) is None
    assert said(unready) == []
    assert commands.deliver(unready.listener.pk, group, "Botlar: …", 1) is None
    assert said(unready) == ["Botlar: …"]


# --- what staff do about trouble ------------------------------------------------------------


def test_staff_see_what_is_wrong_and_try_again(house: TelegramHouse, root: Client) -> None:
    stand(house)
    house.platform.kick(house.group, house.account(house.bots[1]).id)
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    url = reverse("admin:conversations_telegramproblem_changelist")
    page = root.get(url, headers={"accept-language": "en"}).content.decode()
    assert "removed from the group" in page and "add the bot again" in page and house.bots[1].name in page
    row = TelegramProblem.objects.get()
    assert root.get(reverse("admin:conversations_telegramproblem_change", args=[row.pk])).status_code == 200
    house.platform.add_to_group(house.group, house.account(house.bots[1]).id)
    root.post(url, {"action": "try_again", "_selected_action": [row.pk]})
    row.refresh_from_db()
    assert row.solved_at is not None
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    assert said(house) == ["THYAO güçlü"]


@pytest.mark.parametrize(("action", "state"), [("were_sent", TurnState.SENT), ("were_not_sent", TurnState.FAILED)])
def test_staff_decide_what_became_of_an_unknown_turn(
    house: TelegramHouse, root: Client, action: str, state: str
) -> None:
    stand(house)
    house.server.faults.script("lost")
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    turn.refresh_from_db()
    assert turn.state == TurnState.UNKNOWN
    root.post(reverse("admin:conversations_turn_changelist"), {"action": action, "_selected_action": [turn.pk]})
    turn.refresh_from_db()
    assert turn.state == state and "root" in turn.reason
    assert Message.objects.filter(is_bot=True).count() == (1 if action == "were_sent" else 0)
    assert said(house) == ["THYAO güçlü"]  # and is not sent again


def test_an_unknown_message_that_somebody_replies_to_was_sent(house: TelegramHouse) -> None:
    stand(house)
    house.server.faults.script("lost")
    turn = ready(house)
    service.deliver_turns([turn.pk], "w", clock.now())
    there = house.platform.history(house.group)[-1]["message_id"]
    person = house.platform.add_person("Deniz")
    house.platform.join(house.group, person)
    house.platform.say(house.group, person, "neden?", reply_to=there)
    house.take_in()
    turn.refresh_from_db()
    assert turn.state == TurnState.SENT and turn.message is not None
    assert turn.message.platform_id == str(there)
    assert Message.objects.get(is_bot=False).reply_to == turn.message
