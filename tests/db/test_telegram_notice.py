"""The notice about AI participants: posted, pinned, verified, and the group held at any doubt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.core.cache import cache
from django.utils.translation import gettext

from conversations import tasks
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    TelegramProblem,
)
from conversations.transports.gate import hold_reason
from conversations.transports.telegram import client, house_calls, notice
from piyasa_site.common import clock
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(settings: Any) -> Iterator[TelegramHouse]:
    with telegram_house(settings) as made:
        yield made


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> Tasks:
    return Tasks().collect(monkeypatch, "check_notices", "check_accounts")


def look(house: TelegramHouse) -> notice.Looked:
    looked = notice.ensure(house.chat.pk)
    assert looked is not None
    house.chat.refresh_from_db()
    return looked


def later(monkeypatch: pytest.MonkeyPatch, **span: float) -> datetime:
    """From now on it is so much later for the notice and the gate."""
    at = clock.now() + timedelta(**span)
    monkeypatch.setattr(clock, "now", lambda: at)
    return at


def pinned(house: TelegramHouse) -> str:
    top = house.platform.chat(house.group).top_pinned()
    return top.text if top is not None else ""


def test_the_mandatory_part_says_what_it_must() -> None:
    text = notice.text_of("")
    for words in ("yapay zekâ katılımcıları", "kurgu", "yatırım tavsiyesi değildir", "/bots", "/unut"):
        assert words in text
    assert len(notice.text_of("x" * 1000)) <= 4096


def test_staff_extend_it_and_take_nothing_away() -> None:
    extended = notice.text_of("Sorularınız için: @yonetici")
    assert extended.startswith(notice.text_of())
    assert extended.endswith("@yonetici")
    assert notice.is_notice(extended.replace("\n", " "))
    assert not notice.is_notice(notice.text_of().replace("yatırım tavsiyesi değildir", "yatırım tavsiyesidir"))


def test_it_is_posted_pinned_and_seen_to_stand(house: TelegramHouse) -> None:
    assert hold_reason(house.chat)
    assert look(house).stands
    assert pinned(house) == notice.text_of()
    row = TelegramNotice.objects.get()
    assert (row.poster, row.problem) == (house.listener, "")
    assert house.chat.disclosure == Disclosure.PINNED
    assert hold_reason(house.chat) == ""
    assert LogEntry.objects.filter(object_pk=str(house.chat.pk), changes__has_key="disclosure").exists()


def test_looking_again_posts_nothing(house: TelegramHouse) -> None:
    look(house)
    assert look(house).stands
    assert len(house.texts()) == 1


def test_the_group_is_held_when_nobody_has_looked_for_long(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(house)
    later(monkeypatch, minutes=91)
    assert "not seen" in hold_reason(house.chat)


def test_an_unpinned_notice_is_pinned_again_without_a_second_one(house: TelegramHouse) -> None:
    look(house)
    house.platform.unpin(house.group)
    assert look(house).stands
    assert len(house.texts()) == 1
    assert pinned(house) == notice.text_of()


def test_a_newer_pin_above_it_brings_a_new_notice_but_not_at_once_again(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(house)
    deniz = house.platform.add_person("Deniz")

    def cover() -> None:
        house.platform.pin(house.group, deniz, house.platform.say(house.group, deniz, "önemli duyuru"))

    cover()
    looked = look(house)
    assert not looked.stands
    assert looked.problem
    assert house.chat.disclosure == Disclosure.MISSING
    later(monkeypatch, minutes=11)
    assert look(house).stands
    assert len(house.texts()) == 2
    cover()
    assert not look(house).stands
    assert len(house.texts()) == 2


def test_a_deleted_notice_is_posted_anew(house: TelegramHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    look(house)
    number = TelegramNotice.objects.get().message_id
    house.platform.delete(house.group, number)
    later(monkeypatch, minutes=11)
    assert look(house).stands
    assert TelegramNotice.objects.get().message_id != number


def test_without_the_right_to_pin_the_group_is_held_and_told_what_to_do(house: TelegramHouse) -> None:
    account = house.account(house.listener)
    house.platform.promote(house.group, account.id, rights=["can_delete_messages"])
    looked = look(house)
    assert not looked.stands
    assert house.listener.username in TelegramNotice.objects.get().problem
    assert TelegramProblem.objects.get().kind == ProblemKind.NO_RIGHTS
    assert hold_reason(house.chat)
    look(house)
    assert len(house.texts()) == 1, "the notice that is there is pinned once it may be"
    house.platform.promote(house.group, account.id)
    assert look(house).stands
    assert TelegramProblem.objects.get().solved_at is not None


def test_what_staff_add_is_written_into_the_notice_that_stands(house: TelegramHouse) -> None:
    look(house)
    TelegramNotice.objects.update(extension="Sorular: @yonetici")
    assert look(house).stands
    assert pinned(house) == notice.text_of("Sorular: @yonetici")
    assert len(house.texts()) == 1


def test_a_lost_answer_is_no_notice_and_is_soon_made_good(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.server.faults.script("", "lost")  # the look goes through, the answer to the post does not
    assert look(house).stands is None
    assert hold_reason(house.chat)
    later(monkeypatch, seconds=31)
    assert look(house).stands


@pytest.mark.parametrize("fault", ["429", "502", "reset", "lost"])
def test_an_answer_that_stays_out_changes_nothing_until_the_gate_closes(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    look(house)
    seen = house.chat.disclosure_checked_at
    house.server.faults.script(*[fault] * 3)
    assert look(house).stands is None
    assert (house.chat.disclosure, house.chat.disclosure_checked_at) == (Disclosure.PINNED, seen)
    later(monkeypatch, minutes=91)
    assert hold_reason(house.chat)


def test_a_text_that_only_looks_like_it_is_not_ours(house: TelegramHouse) -> None:
    deniz = house.platform.add_person("Deniz")
    house.platform.pin(house.group, deniz, house.platform.say(house.group, deniz, notice.text_of()))
    assert look(house).stands
    assert len(house.texts()) == 1, "a person's copy does not count"


def test_without_a_bot_that_is_ready_the_group_is_held(house: TelegramHouse) -> None:
    TelegramAccount.objects.update(state=AccountState.REFUSED)
    looked = look(house)
    assert not looked.stands
    assert looked.problem == gettext("No bot of this group has a token that works: add one on the page of tokens.")
    assert house.texts() == []


def test_a_listener_without_a_working_token_is_stood_in_for(house: TelegramHouse) -> None:
    TelegramAccount.objects.filter(bot=house.listener).update(state=AccountState.REFUSED)
    assert notice.listener_of(house.chat) == house.bots[1]


def test_a_group_that_moved_gets_its_notice_where_it_is_now(house: TelegramHouse) -> None:
    look(house)
    small = house.platform.add_group("Küçük", kind="group")
    house.platform.add_to_group(small, house.account(house.listener).id, administrator=True)
    Chat.objects.filter(pk=house.chat.pk).update(platform_id=str(small))
    moved = house.platform.migrate(small)
    assert not look(house).stands
    assert house.chat.platform_id == str(moved)
    assert hold_reason(house.chat)
    assert look(house).stands


def test_only_one_process_looks_at_a_group_at_a_time(house: TelegramHouse) -> None:
    cache.add(f"telegram:notice:{house.chat.pk}", 1, timeout=60)
    assert notice.ensure(house.chat.pk) is None
    assert house.texts() == []


def test_what_happens_before_a_look_begins_is_seen_by_that_one_look(house: TelegramHouse, asked: Tasks) -> None:
    for _ in range(20):  # so many bots tell of one pinned message
        notice.look_soon(house.chat.pk)
    assert asked.of("check_notices") == [([house.chat.pk],)]
    asked.run()
    notice.look_soon(house.chat.pk)
    assert asked.of("check_notices") == [([house.chat.pk],)]


def test_a_group_that_is_switched_on_is_looked_at_at_once(
    house: TelegramHouse, asked: Tasks, django_capture_on_commit_callbacks: Any
) -> None:
    chat = house.chat
    for is_enabled, disclosure, looks in (
        (False, Disclosure.MISSING, 0),
        (True, Disclosure.MISSING, 1),
        (True, Disclosure.PINNED, 0),
    ):
        chat.is_enabled, chat.disclosure = is_enabled, disclosure
        with django_capture_on_commit_callbacks(execute=True):
            chat.save()
        assert len(asked.of("check_notices")) == looks
        asked.run()


def test_what_happens_while_somebody_looks_is_looked_at_again(house: TelegramHouse, asked: Tasks) -> None:
    cache.add(f"telegram:notice:{house.chat.pk}", 1, timeout=60)  # another process is at it
    notice.look_soon(house.chat.pk)
    asked.run()
    assert asked.of("check_notices") == [([house.chat.pk],)]
    cache.delete(f"telegram:notice:{house.chat.pk}")
    asked.run()
    assert asked.asked == []
    assert pinned(house) == notice.text_of()


def test_while_the_platform_does_not_answer_no_worker_waits_for_it(
    house: TelegramHouse, asked: Tasks, settings: Any
) -> None:
    settings.TELEGRAM_API_BASE = "http://127.0.0.1:1"  # nobody is there
    client.forget()
    TelegramAccount.objects.update(checked_at=None, state=AccountState.UNCHECKED)
    tasks.check_accounts([bot.pk for bot in house.bots])
    states = TelegramAccount.objects.order_by("bot_id").values_list("state", flat=True)
    assert list(states) == [AccountState.UNREACHABLE, AccountState.UNCHECKED]  # the second was not asked about
    tasks.watch_telegram()
    assert asked.asked == []
    notice.look_soon(house.chat.pk)
    asked.asked.clear()  # a worker takes it
    tasks.check_notices([house.chat.pk])
    assert asked.of("check_notices") == [([house.chat.pk],)], "looked at once it answers again"
    settings.TELEGRAM_API_BASE = house.server.url
    client.forget()
    cache.delete(house_calls.AWAY)
    TelegramAccount.objects.update(state=AccountState.READY)
    asked.run()
    assert pinned(house) == notice.text_of()


def test_what_is_due(house: TelegramHouse) -> None:
    now = clock.now()
    assert notice.due(now) == [house.chat.pk]
    look(house)
    assert notice.due(clock.now()) == []
    assert notice.due(clock.now() + timedelta(minutes=66)) == [house.chat.pk]
    Chat.objects.update(disclosure=Disclosure.MISSING)
    assert notice.due(clock.now() + timedelta(minutes=1)) == [house.chat.pk]
    Chat.objects.update(is_enabled=False)
    assert notice.due(now + timedelta(days=1)) == []


def test_the_hour_brings_a_look_at_every_group_and_the_minute_one_at_those_held(
    house: TelegramHouse, asked: Tasks, settings: Any
) -> None:
    tasks.check_disclosures()
    assert asked.of("check_notices") == [([house.chat.pk],)]
    asked.run()
    assert pinned(house) == notice.text_of()
    tasks.watch_telegram()
    assert asked.of("check_notices") == []
    settings.TELEGRAM_MODE = "off"
    tasks.check_disclosures()
    assert asked.asked == []


def test_no_room_within_the_limits_is_no_reason_to_give_up(house: TelegramHouse, settings: Any) -> None:
    from conversations.transports.telegram import limits

    settings.TELEGRAM_CHAT_MESSAGES_PER_SECOND = 0.01
    limits.forget()
    limiter = limits.limiter()
    limiter.answered(limiter.ask([limits.of_message(house.bots[1].pk, house.chat.pk)]))
    assert look(house).stands is None
    assert house.texts() == []
