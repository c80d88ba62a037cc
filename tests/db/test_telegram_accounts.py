"""Tokens by the hundred: read, given to bots and groups, checked, described; and never repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from bots.models import Bot
from conversations import tasks
from conversations.membership import TELEGRAM_BOT_LIMIT
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    Membership,
    ProblemKind,
    TelegramAccount,
    TelegramProblem,
    TelegramUpdate,
)
from conversations.transports.telegram import accounts, house_calls
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock
from piyasa_site.common.turkish import fold
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db

A, B, C = (f"{number}:{letter * 35}" for number, letter in ((111111, "A"), (222222, "b"), (333333, "_")))


@pytest.fixture
def house(settings: Any) -> Iterator[TelegramHouse]:
    with telegram_house(settings, ready=False) as made:
        yield made


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> Tasks:
    return Tasks().collect(monkeypatch, "check_accounts", "check_notices")


@pytest.fixture
def operator() -> User:
    user = User.objects.create_user("op", password="x" * 12)
    set_role(user, Role.OPERATOR)
    return User.objects.get(pk=user.pk)


def made(*names: str, token: str = "") -> list[Bot]:
    return [Bot.objects.create(name=name, username=f"{fold(name)}_bot", token=token) for name in names]


def group(number: int, members: int = 0) -> Chat:
    chat = Chat.objects.create(
        title=f"Grup {number}",
        slug=f"grup-{number}",
        platform="telegram",
        platform_id=str(-number),
        disclosure=Disclosure.MISSING,
    )
    bots = Bot.objects.bulk_create(
        Bot(name=f"G{number} {n}", username=f"g{number}_{n}_bot", token="x") for n in range(members)
    )
    Membership.objects.bulk_create(Membership(chat=chat, bot=bot) for bot in bots)
    return chat


# --- reading -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (A, [("", A)]),
        (f"{A}\n\n{B}\n", [("", A), ("", B)]),
        (f"name,token\nAyşe Demir,{A}\n@berk_bot;{B}\nceren_bot\t{C}", [
            ("Ayşe Demir", A), ("berk_bot", B), ("ceren_bot", C),
        ]),
        (f'\ufeff"Ayşe","{A}"', [("Ayşe", A)]),
        (f"# not this one\n{A} Ayşe", [("Ayşe", A)]),
    ],
)  # fmt: skip
def test_pastes_are_read(text: str, found: list[tuple[str, str]]) -> None:
    given, wrong = accounts.read_tokens(text)
    assert [(one.name, one.token) for one in given] == found
    assert wrong == []


def test_what_is_wrong_is_said_by_line_and_repeats_no_token() -> None:
    given, wrong = accounts.read_tokens(f"Ayşe,{A}\nBerk\nCeren,{A}\n{B},{C}\n123:kisa")
    assert [one.name for one in given] == ["Ayşe"]
    assert re.findall(r"\d+", wrong[0])[0] == "2"
    assert len(wrong) == 4
    assert not any(token in "".join(wrong) for token in (A, B, C, "kisa"))
    assert A not in repr(given)


def test_a_paste_has_its_limit() -> None:
    assert accounts.read_tokens(f"{A}\n" * 1001)[0] == []


# --- who gets what -----------------------------------------------------------------------


def test_named_tokens_go_to_their_bots_and_bare_ones_to_the_next(operator: User) -> None:
    ayse, berk, ceren = made("Ayse", "Berk", "Ceren")
    plan = accounts.check_onboarding(f"{A}\nceren_bot,{B}\nAYSE,{C}\nKimse,{A[:-1]}B", [], operator)
    assert {bot: one.token for bot, one in plan.tokens} == {berk: A, ceren: B, ayse: C}
    assert len(plan.problems) == 1
    assert "4" in plan.problems[0]


def test_a_new_token_of_a_known_account_goes_to_its_bot(operator: User) -> None:
    _ayse, berk = made("Ayse", "Berk")
    TelegramAccount.objects.create(bot=berk, telegram_id=111111)
    plan = accounts.check_onboarding(A, [], operator)
    assert [bot for bot, _ in plan.tokens] == [berk]


def test_two_bots_of_one_name_are_asked_about(operator: User) -> None:
    for number in range(2):
        Bot.objects.create(name="Ayşe", username=f"ayse_{number}_bot")
    plan = accounts.check_onboarding(f"Ayşe,{A}", [], operator)
    assert plan.tokens == []
    assert len(plan.problems) == 1


def test_more_tokens_than_bots_is_said(operator: User) -> None:
    made("Ayse")
    plan = accounts.check_onboarding(f"{A}\n{B}", [], operator)
    assert (len(plan.tokens), len(plan.problems)) == (1, 1)


def test_groups_are_filled_evenly_and_never_beyond_twenty(operator: User) -> None:
    made(*(f"Bot{number}" for number in range(8)))
    first, second = group(1, 17), group(2, 16)
    text = "\n".join(f"{500000 + number}:{'k' * 35}" for number in range(8))
    plan = accounts.check_onboarding(text, [first.pk, second.pk], operator)
    assert {pk: len(bots) for pk, bots in plan.joining.items()} == {first.pk: 3, second.pk: 4}
    assert len(plan.tokens) == 8
    assert len(plan.problems) == 1
    accounts.do_onboard(plan, operator, clock.now())
    assert Membership.objects.filter(chat=first).count() == TELEGRAM_BOT_LIMIT
    assert Membership.objects.filter(chat=second).count() == TELEGRAM_BOT_LIMIT


def test_who_waits_in_a_chosen_group_comes_first_and_joins_no_other(operator: User) -> None:
    made("Ayse")
    (waiting,) = made("Berk")
    chat, other = group(1), group(2)
    Membership.objects.create(chat=chat, bot=waiting)
    plan = accounts.check_onboarding(A, [chat.pk, other.pk], operator)
    assert [bot for bot, _ in plan.tokens] == [waiting]
    assert plan.joining == {}


def test_viewers_enter_no_tokens() -> None:
    viewer = User.objects.create_user("viewer", password="x" * 12)
    set_role(viewer, Role.VIEWER)
    with pytest.raises(PermissionDenied):
        accounts.check_onboarding(A, [], User.objects.get(pk=viewer.pk))


def test_tokens_are_written_encrypted_and_their_accounts_checked(
    operator: User, asked: Tasks, django_capture_on_commit_callbacks: Any
) -> None:
    from django.db import connection

    made("Ayse", "Berk")
    plan = accounts.check_onboarding(f"{A}\n{B}", [], operator)
    with django_capture_on_commit_callbacks(execute=True):
        ids = accounts.do_onboard(plan, operator, clock.now())
    assert Bot.objects.get(pk=ids[0]).token == A
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM bots_bot")
        assert A not in str(cursor.fetchall())
    assert set(TelegramAccount.objects.values_list("state", flat=True)) == {AccountState.UNCHECKED}
    assert asked.of("check_accounts") == [(ids,)]


# --- what the platform says --------------------------------------------------------------


def test_an_account_is_known_described_and_ready(house: TelegramHouse) -> None:
    bot = house.listener
    Bot.objects.filter(pk=bot.pk).update(username="another_name_bot")
    account = accounts.check_account(bot.pk)
    assert (account.state, account.problem) == (AccountState.READY, "")
    assert (account.telegram_id, account.reads_all, account.can_join_groups) == (house.account(bot).id, True, True)
    assert account.described_at is not None
    there = house.account(bot)
    assert (there.description, there.short_description) == (accounts.DESCRIPTION, accounts.SHORT_DESCRIPTION)
    assert {one["command"] for one in there.commands} == {"bots", "unut", "yardim"}
    bot.refresh_from_db()
    assert bot.username == there.username, "a mention means the bot"


def test_descriptions_fit_and_say_what_they_must() -> None:
    assert len(accounts.DESCRIPTION) <= 512
    assert len(accounts.SHORT_DESCRIPTION) <= 120
    for text in (accounts.DESCRIPTION, accounts.SHORT_DESCRIPTION):
        for words in ("Yapay zekâ", "kurgu", "yatırım tavsiyesi değildir"):
            assert words in text


def test_a_second_check_says_nothing_twice(house: TelegramHouse) -> None:
    accounts.check_account(house.listener.pk)
    before = dict(house.platform.answers)
    accounts.check_account(house.listener.pk)
    said = {key for key, count in house.platform.answers.items() if count != before.get(key, 0)}
    assert not any(key.lower().startswith("setmy") for key in said)


def test_a_revoked_token_is_a_problem_with_what_to_do(house: TelegramHouse) -> None:
    bot = house.listener
    house.platform.revoke(house.account(bot).id)
    account = accounts.check_account(bot.pk)
    assert account.state == AccountState.REFUSED
    assert "BotFather" in account.problem
    assert TelegramProblem.objects.get().kind == ProblemKind.TOKEN_REFUSED
    assert not Membership.objects.get(bot=bot).is_enabled
    Bot.objects.get(pk=bot.pk)
    bot.token = house.account(bot).token
    bot.save()
    assert accounts.check_account(bot.pk).state == AccountState.READY
    assert Membership.objects.get(bot=bot).is_enabled


def test_an_account_that_is_not_described_is_not_ready(house: TelegramHouse) -> None:
    house.server.faults.script("", "", "429")  # who it is and what it says, then no
    account = accounts.check_account(house.listener.pk)
    assert account.state == AccountState.UNCHECKED
    assert account.described_at is None
    assert accounts.check_account(house.listener.pk).state == AccountState.READY


def test_one_question_that_stays_unanswered_is_asked_again(house: TelegramHouse) -> None:
    house.server.faults.script("502", "lost")
    assert accounts.check_account(house.listener.pk).state == AccountState.READY


def test_without_an_answer_an_account_is_unreachable_but_a_ready_one_stays(house: TelegramHouse) -> None:
    house.server.faults.script("reset", "reset", "reset")
    assert accounts.check_account(house.listener.pk).state == AccountState.UNREACHABLE
    assert accounts.check_account(house.listener.pk).state == AccountState.READY
    house.server.faults.script("reset", "reset", "reset")
    assert accounts.check_account(house.listener.pk).state == AccountState.READY


@pytest.mark.parametrize(("faults", "is_away"), [(("502",) * 3, False), (("reset",) * 3, True)])
def test_only_a_platform_that_does_not_answer_has_others_wait(
    house: TelegramHouse, faults: tuple[str, ...], is_away: bool
) -> None:
    """A server error that comes at once keeps no worker: the accounts that follow are still asked about."""
    house.server.faults.script(*faults)
    ids = [bot.pk for bot in house.bots]
    tasks.check_accounts.run(ids)
    assert house_calls.is_away() is is_away
    states = list(TelegramAccount.objects.order_by("bot_id").values_list("state", flat=True))
    assert states == [AccountState.UNREACHABLE, *([] if is_away else [AccountState.READY])]


def test_a_token_used_twice_is_refused_for_the_second(house: TelegramHouse) -> None:
    first, second = house.bots
    accounts.check_account(first.pk)
    second.token = first.token
    second.save()
    account = accounts.check_account(second.pk)
    assert account.state == AccountState.REFUSED
    assert first.name in account.problem


def test_an_account_that_may_not_join_groups_is_told(house: TelegramHouse) -> None:
    house.account(house.listener).can_join_groups = False
    assert "/setjoingroups" in accounts.check_account(house.listener.pk).problem


def test_a_token_that_no_key_opens(house: TelegramHouse, settings: Any) -> None:
    settings.TOKEN_ENCRYPTION_KEYS = ["an-entirely-different-key"]
    account = accounts.check_account(house.listener.pk)
    assert account.state == AccountState.UNREADABLE
    assert "TOKEN_ENCRYPTION_KEY" in account.problem


def test_a_username_that_another_bot_has_is_left_to_staff(house: TelegramHouse) -> None:
    first, second = house.bots
    Bot.objects.filter(pk=first.pk).update(username="something_else_bot")
    Bot.objects.filter(pk=second.pk).update(username=house.account(first).username)
    assert second.name in accounts.check_account(first.pk).problem


def test_what_is_due(house: TelegramHouse, asked: Tasks) -> None:
    ids = [bot.pk for bot in house.bots]
    assert accounts.due(clock.now()) == ids
    tasks.watch_telegram()
    asked.run("check_accounts")
    assert accounts.due(clock.now()) == []
    assert accounts.due(clock.now() + timedelta(hours=25)) == ids


def test_the_link_that_adds_a_bot(house: TelegramHouse) -> None:
    account = accounts.check_account(house.listener.pk)
    assert accounts.add_link(account) == f"https://t.me/{account.username}?startgroup=piyasa"


def test_a_token_that_staff_change_elsewhere_is_looked_at_anew(house: TelegramHouse) -> None:
    bot = house.listener
    accounts.check_account(bot.pk)
    other = next(one for one in house.bots if one.pk != bot.pk)
    accounts.check_account(other.pk)
    untouched = Bot.objects.defer("token").get(pk=bot.pk)
    untouched.save()
    assert accounts.due(clock.now()) == []
    loaded = Bot.objects.defer("token").get(pk=bot.pk)
    loaded.token = house.platform.revoke(house.account(bot).id)
    loaded.save()
    assert accounts.due(clock.now()) == [bot.pk]
    loaded.token = ""
    loaded.save()
    account = TelegramAccount.objects.get(bot=bot)
    assert (account.state, bool(account.problem)) == (AccountState.UNCHECKED, True)
    assert accounts.due(clock.now()) == []


def test_what_was_found_out_with_a_token_is_not_kept_for_another_one(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = house.listener
    other = house.platform.add_bot("Yeni", "yeni_hesap_bot")
    describe = accounts._describe

    def entered_meanwhile(token: str) -> None:
        describe(token)
        loaded = Bot.objects.get(pk=bot.pk)
        loaded.token = other.token
        loaded.save()

    monkeypatch.setattr(accounts, "_describe", entered_meanwhile)
    account = accounts.check_account(bot.pk)
    assert (account.state, account.described_at, account.checked_at) == (AccountState.UNCHECKED, None, None)
    assert other.description == ""
    assert bot.pk in accounts.due(clock.now())
    monkeypatch.undo()
    account = accounts.check_account(bot.pk)
    assert (account.state, account.telegram_id, other.description) == (
        AccountState.READY, other.id, accounts.DESCRIPTION,
    )  # fmt: skip


def test_a_refusal_of_the_old_token_is_not_kept_for_the_new_one(
    house: TelegramHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = house.listener
    new = house.platform.revoke(house.account(bot).id)
    ask = accounts.ask

    def entered_meanwhile(token: str, method: str, **given: Any) -> Any:
        loaded = Bot.objects.get(pk=bot.pk)
        loaded.token = new
        loaded.save()
        return ask(token, method, **given)

    monkeypatch.setattr(accounts, "ask", entered_meanwhile)
    account = accounts.check_account(bot.pk)
    assert (account.state, account.problem, account.checked_at) == (AccountState.UNCHECKED, "", None)
    monkeypatch.setattr(accounts, "ask", ask)
    assert accounts.check_account(bot.pk).state == AccountState.READY


def test_another_account_begins_with_its_own_updates(house: TelegramHouse) -> None:
    bot = house.listener
    accounts.check_account(bot.pk)
    TelegramAccount.objects.filter(bot=bot).update(last_update_id=900)
    TelegramUpdate.objects.create(bot=bot, update_id=900)
    other = house.platform.add_bot("Yeni", "yeni_hesap_bot")
    bot.token = other.token
    bot.save()
    account = accounts.check_account(bot.pk)
    assert (account.telegram_id, account.last_update_id) == (other.id, None)
    assert not TelegramUpdate.objects.exists()
