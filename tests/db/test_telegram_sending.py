"""Sending to Telegram: once or not at all, whatever the platform answers and wherever a worker dies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from bots.models import Bot
from conversations import tasks
from conversations.engine import composer
from conversations.engine.reasons import Ended
from conversations.engine.room import Planned
from conversations.live import service, turns
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    Membership,
    Message,
    Person,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    TelegramProblem,
    Turn,
    TurnKind,
    TurnState,
)
from conversations.transports.telegram import client, limits, sending, typing
from piyasa_site.common.turkish import fold
from tests.telegram_server import Limits, TelegramServer, running

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul.
NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")
ROOMY = Limits(per_token=1000, per_token_and_group=1000, per_chat=1000.0, chat_burst=1000)


@pytest.fixture
def telegram(settings: Any) -> Iterator[TelegramServer]:
    with running(limits=ROOMY) as server:
        settings.TELEGRAM_API_BASE, settings.TELEGRAM_MODE = server.url, "polling"
        settings.TELEGRAM_CHAT_MESSAGES_PER_SECOND = 1000
        settings.LLM_WRITER = "echo"
        limits.forget()
        yield server
        client.forget()
        limits.forget()


@pytest.fixture
def group(telegram: TelegramServer) -> Chat:
    """A group with three bots, in which the notice stands."""
    number = telegram.platform.add_group("Borsa Sohbet")
    chat = Chat.objects.create(
        title="Borsa",
        slug="borsa",
        platform="telegram",
        platform_id=str(number),
        disclosure=Disclosure.PINNED,
        disclosure_checked_at=NOW,
    )
    for name in ("Harun", "Ayşe", "Tuna"):
        username = f"{fold(name[0])}{len(name)}_x_bot"
        account = telegram.platform.add_bot(name, username)
        telegram.platform.add_to_group(number, account.id)
        bot = Bot.objects.create(name=name, username=username, token=account.token)
        TelegramAccount.objects.create(bot=bot, telegram_id=account.id, username=username, state="ready")
        Membership.objects.create(chat=chat, bot=bot)
    TelegramNotice.objects.create(chat=chat, group=chat.platform_id, message_id=1, posted_at=NOW, checked_at=NOW)
    ConversationState.objects.create(chat=chat)
    return chat


def ready(chat: Chat, text: str = "THYAO güçlü", bot: str = "Harun", **values: Any) -> Turn:
    at = values.pop("at", NOW)
    return Turn.objects.create(
        chat=chat, bot=Bot.objects.get(name=bot), state=TurnState.READY, text=text, typing_at=at, due_at=at, **values
    )


def deliver(*rows: Turn, at: datetime = NOW) -> None:
    service.deliver_turns([row.pk for row in rows], "w1", at)
    for row in rows:
        row.refresh_from_db()


def texts(telegram: TelegramServer, chat: Chat) -> list[str]:
    """What stands in the group."""
    return [one["text"] for one in telegram.platform.history(int(chat.platform_id)) if "text" in one]


# --- what goes well -------------------------------------------------------------


def test_a_message_is_sent_and_recorded_with_the_platforms_id(telegram: TelegramServer, group: Chat) -> None:
    turn = ready(group)
    deliver(turn)
    assert (turn.state, turn.claimed_by) == (TurnState.SENT, "") and turn.sent_at is not None
    message = Message.objects.get()
    assert turn.message == message and message.is_bot and message.text == "THYAO güçlü"
    [there] = [one for one in telegram.platform.history(int(group.platform_id)) if one.get("text") == message.text]
    assert message.platform_id == str(there["message_id"])


def test_a_turn_is_sent_once_however_often_it_is_handed_out(telegram: TelegramServer, group: Chat) -> None:
    turn = ready(group)
    deliver(turn)
    deliver(turn)
    deliver(turn, at=NOW + timedelta(minutes=1))
    assert texts(telegram, group) == ["THYAO güçlü"] and Message.objects.count() == 1


def test_a_reply_is_a_reply_there_too(telegram: TelegramServer, group: Chat) -> None:
    person = telegram.platform.add_person("Deniz")
    telegram.platform.join(int(group.platform_id), person)
    asked = telegram.platform.say(int(group.platform_id), person, "ne dersin?")
    said = Message.objects.create(
        chat=group,
        person=Person.objects.create(platform="telegram", platform_id=str(person), display_name="Deniz"),
        sender_name="Deniz",
        text="ne dersin?",
        platform_id=str(asked),
    )
    deliver(ready(group, "bence güçlü", reply_to=said))
    answer = telegram.platform.history(int(group.platform_id))[-1]
    assert answer["reply_to_message"]["message_id"] == asked
    assert Message.objects.get(is_bot=True).reply_to == said


def test_a_reply_to_what_is_gone_is_said_without(telegram: TelegramServer, group: Chat) -> None:
    first = ready(group)
    deliver(first)
    telegram.platform.delete(int(group.platform_id), int(first.message.platform_id))
    second = ready(group, "katılıyorum", bot="Ayşe", reply_to=first.message)
    deliver(second)
    assert second.state == TurnState.SENT and second.message.reply_to is None


def test_a_reaction_and_an_edit(telegram: TelegramServer, group: Chat) -> None:
    first = ready(group)
    deliver(first)
    reaction = ready(group, "👍", bot="Ayşe", kind=TurnKind.REACTION, reply_to=first.message)
    edit = ready(group, "THYAO çok güçlü", kind=TurnKind.EDIT, contribution=first.contribution, part=1, trace={"of": 0})
    deliver(reaction, edit)
    assert (reaction.state, edit.state) == (TurnState.SENT, TurnState.SENT)
    first.message.refresh_from_db()
    assert first.message.text == "THYAO çok güçlü" and first.message.edited_at is not None
    assert texts(telegram, group) == ["THYAO çok güçlü"]
    # A bot has one reaction for each message.
    again = ready(group, "🔥", bot="Ayşe", kind=TurnKind.REACTION, reply_to=first.message)
    deliver(again)
    assert (again.state, again.reason) == (TurnState.DROPPED, Ended.REACTED_BEFORE)


def test_what_refers_to_something_the_platform_does_not_have_is_dropped(group: Chat) -> None:
    own = Message.objects.create(chat=group, bot=Bot.objects.first(), is_bot=True, sender_name="Harun", text="x")
    reaction = ready(group, "👍", bot="Ayşe", kind=TurnKind.REACTION, reply_to=own)
    deliver(reaction)
    assert (reaction.state, reaction.reason) == (TurnState.DROPPED, Ended.NOT_THERE)


def test_the_parts_of_a_burst_keep_their_order(telegram: TelegramServer, group: Chat) -> None:
    first = ready(group, "bir")
    second = ready(group, "iki", contribution=first.contribution, part=1)
    deliver(second, first)
    assert texts(telegram, group) == ["bir"]
    second.refresh_from_db()
    assert second.state == TurnState.READY
    deliver(second)
    assert texts(telegram, group) == ["bir", "iki"]


# --- what goes wrong ------------------------------------------------------------


def test_429_waits_as_long_as_told_and_slows_the_bot_down_there(telegram: TelegramServer, group: Chat) -> None:
    telegram.faults.script("429")
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.READY and turn.called_at is None and not turn.claimed_by
    assert turn.due_at >= NOW + timedelta(seconds=1) and not texts(telegram, group)
    other = ready(group, "ben de")
    deliver(other)
    assert other.state == TurnState.READY  # not even asked
    assert telegram.platform.ledger()["violations"] == []


@pytest.mark.parametrize("fault", ["500", "502", "503"])
def test_a_server_that_fails_is_asked_again(telegram: TelegramServer, group: Chat, fault: str) -> None:
    telegram.faults.script(fault)
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.READY and turn.due_at > NOW
    deliver(turn, at=turn.due_at)
    assert turn.state == TurnState.SENT and texts(telegram, group) == ["THYAO güçlü"]


def test_a_server_that_keeps_failing_ends_the_turn_with_its_reason(telegram: TelegramServer, group: Chat) -> None:
    telegram.faults.script(*["502"] * sending.TRIES)
    turn = ready(group)
    for _ in range(sending.TRIES):
        deliver(turn, at=turn.due_at)
    assert turn.state == TurnState.FAILED and turn.reason.startswith(Ended.UNREACHABLE)


def test_nobody_there_is_not_unknown(telegram: TelegramServer, group: Chat, settings: Any) -> None:
    client.forget()
    settings.TELEGRAM_API_BASE = "http://127.0.0.1:1"
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.READY and turn.trace["sending"]["tries"] == 1


@pytest.mark.parametrize("fault", ["reset", "lost", "504"])
def test_an_answer_that_never_came_leaves_unknown_and_nothing_is_sent_again(
    telegram: TelegramServer, group: Chat, fault: str
) -> None:
    telegram.faults.script(fault)
    first = ready(group, "bir")
    part = ready(group, "iki", contribution=first.contribution, part=1)
    deliver(first)
    assert first.state == TurnState.UNKNOWN and first.reason.startswith(Ended.NO_ANSWER)
    there = texts(telegram, group)
    turns.sweep(NOW + timedelta(minutes=2))
    deliver(first, part, at=NOW + timedelta(seconds=5))
    assert first.state == TurnState.UNKNOWN and texts(telegram, group) == there
    # What would follow it makes no sense where nobody knows whether it is there.
    assert (part.state, part.reason) == (TurnState.DROPPED, Ended.PART_LOST)


def test_a_reaction_without_an_answer_is_set_again(telegram: TelegramServer, group: Chat) -> None:
    first = ready(group)
    deliver(first)
    telegram.faults.script("lost")
    reaction = ready(group, "👍", bot="Ayşe", kind=TurnKind.REACTION, reply_to=first.message)
    deliver(reaction)
    assert reaction.state == TurnState.READY
    deliver(reaction, at=reaction.due_at)
    assert reaction.state == TurnState.SENT


def test_a_worker_killed_after_handing_over_leaves_unknown(group: Chat) -> None:
    turn = ready(group)
    turns.claim([turn.pk], TurnState.READY, TurnState.SENDING, "dead", NOW)
    Turn.objects.update(called_at=NOW)
    assert turns.sweep(NOW + timedelta(seconds=25))["unknown"] == 0  # it may still be at it
    assert turns.sweep(NOW + timedelta(seconds=31))["unknown"] == 1


def test_a_request_takes_less_time_than_its_lease() -> None:
    assert turns.LEASE[TurnState.SENDING].total_seconds() > client.WHOLE_SECONDS + 5
    assert limits.HOLD_SECONDS >= client.WHOLE_SECONDS


def test_who_was_taken_for_dead_before_handing_over_sends_nothing(
    telegram: TelegramServer, group: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = ready(group)
    made = limits.limiter().ask

    def stalls(wanted: Any) -> Any:
        turns.sweep(NOW + timedelta(minutes=1))
        return made(wanted)

    monkeypatch.setattr(limits.limiter(), "ask", stalls)
    deliver(turn)
    assert turn.state == TurnState.READY and not texts(telegram, group)


def test_an_answer_that_comes_after_it_was_given_up_is_recorded(
    telegram: TelegramServer, group: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = ready(group)
    outcome = sending._outcome

    def late(*args: Any) -> Any:
        turns.sweep(NOW + timedelta(minutes=1))
        assert Turn.objects.get().state == TurnState.UNKNOWN
        return outcome(*args)

    monkeypatch.setattr(sending, "_outcome", late)
    deliver(turn)
    assert turn.state == TurnState.SENT and Message.objects.count() == 1


# --- what the platform refuses for good -----------------------------------------


def test_a_bot_that_was_removed_is_silent_there_until_it_is_put_right(telegram: TelegramServer, group: Chat) -> None:
    harun = Bot.objects.get(name="Harun")
    telegram.platform.kick(int(group.platform_id), harun.telegram.telegram_id)
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.FAILED and "kicked" in turn.reason
    problem = TelegramProblem.objects.get()
    assert (problem.kind, problem.chat, problem.bot) == (ProblemKind.KICKED, group, harun)
    member = Membership.objects.get(bot=harun)
    assert not member.is_enabled and member.reason
    assert Membership.objects.filter(is_enabled=True).count() == 2
    # Staff add it again and switch it on; the first message that gets through closes the problem.
    telegram.platform.add_to_group(int(group.platform_id), harun.telegram.telegram_id)
    Membership.objects.update(is_enabled=True)
    deliver(ready(group))
    problem.refresh_from_db()
    assert problem.solved_at is not None and Membership.objects.get(bot=harun).reason == ""


def test_a_restricted_bot(telegram: TelegramServer, group: Chat) -> None:
    telegram.platform.restrict(int(group.platform_id), Bot.objects.get(name="Harun").telegram.telegram_id)
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.FAILED
    assert TelegramProblem.objects.get().kind == ProblemKind.RESTRICTED


def test_a_revoked_token_silences_the_bot_everywhere(telegram: TelegramServer, group: Chat) -> None:
    harun = Bot.objects.get(name="Harun")
    telegram.platform.revoke(harun.telegram.telegram_id)
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.FAILED
    assert TelegramProblem.objects.get().kind == ProblemKind.TOKEN_REFUSED
    harun.telegram.refresh_from_db()
    assert harun.telegram.state == "refused" and harun.telegram.problem
    assert not Membership.objects.get(bot=harun).is_enabled


def test_an_account_that_nobody_has_described_says_nothing(telegram: TelegramServer, group: Chat) -> None:
    TelegramAccount.objects.filter(bot__name="Harun").update(state="unchecked")
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.HELD and "synthetic" in turn.reason
    assert telegram.platform.ledger()["accepted"] == []


def test_a_token_of_another_account_is_not_spoken_with_before_it_is_described(
    telegram: TelegramServer, group: Chat
) -> None:
    bot = Bot.objects.get(name="Harun")
    bot.token = telegram.platform.add_bot("Harun", "harun_yeni_bot").token
    bot.save()
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.HELD and "synthetic" in turn.reason


def test_a_bot_without_a_token_is_a_problem_and_no_request(telegram: TelegramServer, group: Chat) -> None:
    Bot.objects.filter(name="Harun").update(token="")
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.FAILED
    assert TelegramProblem.objects.get().kind == ProblemKind.TOKEN_REFUSED


def test_a_deleted_group_holds_its_turns(telegram: TelegramServer, group: Chat) -> None:
    telegram.platform.delete_group(int(group.platform_id))
    turn = ready(group)
    deliver(turn)
    assert turn.state == TurnState.FAILED
    problem = TelegramProblem.objects.get()
    assert problem.kind in {ProblemKind.CHAT_DELETED, ProblemKind.KICKED, ProblemKind.CHAT_NOT_FOUND}


def test_a_group_that_moved_is_followed_and_held_until_its_notice_stands(
    telegram: TelegramServer, settings: Any
) -> None:
    number = telegram.platform.add_group("Küçük", kind="group")
    account = telegram.platform.add_bot("Harun", "harun_y_bot")
    telegram.platform.add_to_group(number, account.id)
    chat = Chat.objects.create(
        title="Küçük", slug="kucuk", platform="telegram", platform_id=str(number), disclosure="pinned",
        disclosure_checked_at=NOW,
    )  # fmt: skip
    bot = Bot.objects.create(name="Harun", username="harun_y_bot", token=account.token)
    TelegramAccount.objects.create(bot=bot, telegram_id=account.id, username="harun_y_bot", state="ready")
    Membership.objects.create(chat=chat, bot=bot)
    TelegramNotice.objects.create(chat=chat, group=chat.platform_id, message_id=1, posted_at=NOW, checked_at=NOW)
    ConversationState.objects.create(chat=chat)
    old = ready(chat, "önce")
    deliver(old)
    new = telegram.platform.migrate(number)
    turn = ready(chat, "sonra")
    deliver(turn)
    chat.refresh_from_db()
    assert chat.platform_id == str(new) and chat.disclosure == Disclosure.MISSING
    assert turn.state == TurnState.READY
    deliver(turn, at=turn.due_at)
    assert turn.state == TurnState.HELD and "not pinned" in turn.reason
    old.message.refresh_from_db()
    assert old.message.platform_id.startswith(f"{number}:")


# --- typing -----------------------------------------------------------------------


@pytest.fixture
def queued(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[int], float]]:
    """What was asked to be shown, and in how many seconds."""
    asked: list[tuple[list[int], float]] = []

    def note(name: str, given: tuple[Any, ...], countdown: float | None = None) -> None:
        assert name == tasks.keep_typing.name
        asked.append((given[0], countdown or 0.0))

    monkeypatch.setattr(typing.current_app, "send_task", note)
    return asked


@pytest.fixture(autouse=True)
def waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a sign of typing but these tests."""
    show = typing.show
    monkeypatch.setattr(typing, "show", lambda waiting: [answer.exception() for answer in show(waiting)])


def shown(telegram: TelegramServer, chat: Chat, bot: str = "Harun") -> int:
    """How often the platform was told that this bot types."""
    return len(telegram.platform.typing_shown(Bot.objects.get(name=bot).telegram.telegram_id, int(chat.platform_id)))


def test_typing_is_shown_and_renewed_until_the_message_is_due(
    telegram: TelegramServer, group: Chat, queued: list[tuple[list[int], float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = ready(group)
    Turn.objects.update(due_at=NOW + timedelta(seconds=10))
    asked = [turn.pk]
    for seconds, again in ((0.0, True), (4.5, True), (9.0, False)):
        monkeypatch.setattr(tasks.clock, "now", lambda seconds=seconds: NOW + timedelta(seconds=seconds))
        tasks.keep_typing(asked)
        assert queued == ([([turn.pk], typing.RENEW_SECONDS)] if again else [])
        queued.clear()
    assert shown(telegram, group) == 3


def test_typing_ends_where_the_turn_does(
    telegram: TelegramServer, group: Chat, queued: list[tuple[list[int], float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = ready(group)
    Turn.objects.update(due_at=NOW + timedelta(seconds=10), state=TurnState.DROPPED, reason="moved on")
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    tasks.keep_typing([turn.pk])
    assert queued == [] and shown(telegram, group) == 0


def test_what_is_typed_and_thought_better_of_is_seen_for_its_seconds(
    telegram: TelegramServer, group: Chat, queued: list[tuple[list[int], float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composer.gestures, "hesitates", lambda *given: 7.0)
    at = NOW.timestamp()
    turn = service.turn_of(Planned(group.pk, Bot.objects.get(name="Harun").key, "say", at, at))
    turn.save()
    assert service.compose_turns([turn.pk], "w", NOW) == []
    turn.refresh_from_db()
    assert (turn.state, turn.reason) == (TurnState.DROPPED, Ended.HESITATED)
    assert queued == [([turn.pk], 0.0)]
    for seconds, again in ((0.0, True), (4.5, False), (7.0, False)):
        queued.clear()
        monkeypatch.setattr(tasks.clock, "now", lambda seconds=seconds: NOW + timedelta(seconds=seconds))
        tasks.keep_typing([turn.pk], at + 7.0)
        assert queued == ([([turn.pk], typing.RENEW_SECONDS)] if again else [])
    assert shown(telegram, group) == 2
    Membership.objects.update(is_enabled=False)
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    tasks.keep_typing([turn.pk], at + 7.0)
    assert shown(telegram, group) == 2


def test_composing_for_a_group_begins_to_type_there_and_for_a_room_does_not(
    group: Chat, queued: list[tuple[list[int], float]]
) -> None:
    room = Chat.objects.create(title="Oda", slug="oda", topics=["bist"])
    ConversationState.objects.create(chat=room)
    Membership.objects.create(chat=room, bot=Bot.objects.get(name="Ayşe"))
    begun: dict[str, Turn] = {}
    for chat, bot in ((group, "Harun"), (room, "Ayşe")):
        at = NOW.timestamp()
        plan = Planned(chat.pk, Bot.objects.get(name=bot).key, "say", at, at, text="THYAO hacimli açıldı")
        begun[bot] = service.turn_of(plan)
        begun[bot].save()
    made = service.compose_turns([turn.pk for turn in begun.values()], "w", NOW)
    assert {pk for pk, _ in made} == {turn.pk for turn in begun.values()}
    assert queued == [([begun["Harun"].pk], 0.0)]
