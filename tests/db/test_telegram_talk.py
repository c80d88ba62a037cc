"""From end to end: somebody in a group speaks to a bot, and it answers there, as a reply, after it was seen typing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from bots.models import Bot
from conversations import tasks
from conversations.live import service, turns
from conversations.models import Message, Turn, TurnState
from conversations.transports.telegram import client, notice
from humanization.emotions.models import EmotionState
from piyasa_site.common import clock
from piyasa_site.common.turkish import fold
from tests.telegram_house import Tasks, TelegramHouse, telegram_house

pytestmark = pytest.mark.django_db

STEP = timedelta(seconds=1)


class Live:
    """What beat and the workers do, one second after the other."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = datetime(2026, 3, 10, 11, 0, tzinfo=clock.ISTANBUL)
        self.typing: list[int] = []
        monkeypatch.setattr(clock, "now", lambda: self.now)
        monkeypatch.setattr(
            "conversations.transports.telegram.typing.begin",
            lambda pks, after=0.0, until=None: self.typing.extend(pks),
        )

    def second(self) -> None:
        service.advance(service.rooms_to_advance(self.now), self.now)
        planned = [pk for pk, _ in turns.due(TurnState.PLANNED, self.now, self.now)]
        if planned:
            service.compose_turns(planned, "worker", self.now)
        if self.typing:
            chosen, self.typing = self.typing, []
            tasks.keep_typing.run(chosen)
        due = [pk for pk, _ in turns.due(TurnState.READY, self.now, self.now)]
        if due:
            service.deliver_turns(due, "worker", self.now)
        self.now += STEP

    def until(self, done: Any, seconds: int) -> None:
        for _ in range(seconds):
            if done():
                return
            self.second()
        states = list(Turn.objects.values_list("state", "reason", "priority"))
        raise AssertionError(f"not within {seconds} s; turns: {states}")


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Live:
    """A Tuesday morning: everybody here is awake, and who speaks is the same at every hour of the real day."""
    return Live(monkeypatch)


@pytest.fixture
def house(settings: Any, live: Live) -> Iterator[TelegramHouse]:
    settings.LLM_WRITER, settings.RUN_ID = "offline", ""
    with telegram_house(settings, bots=4) as made:
        yield made


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> Tasks:
    return Tasks().collect(monkeypatch, "observe_messages", "answer_command", "check_notices", "keep_typing")


def answers(house: TelegramHouse, to: int, by: Bot) -> list[dict[str, Any]]:
    """What this bot answered; another may have thrown in a word of its own, as people do."""
    lines = house.platform.ledger()["accepted"]
    return [line for line in lines if line["reply_to"] == to and line["bot_id"] == house.account(by).id]


def test_a_mention_is_answered_by_whom_it_means_as_a_reply_after_typing(house: TelegramHouse, live: Live) -> None:
    assert notice.ensure(house.chat.pk) == notice.Looked(True)
    berk = house.bots[1]
    deniz = house.platform.add_person("Deniz")
    said = house.platform.say(house.group, deniz, f"@{berk.username} THYAO hakkında ne düşünüyorsun?")
    house.take_in(house.listener, berk)
    asked_at = live.now
    live.until(lambda: answers(house, said, berk), 60)
    (line, *_) = answers(house, said, berk)
    account = house.account(berk)
    assert line["method"] == "sendMessage"
    took = (live.now - asked_at).total_seconds()
    assert 2 <= took <= 60, "it was read, thought about and typed"
    assert house.platform.typing_shown(account.id, house.group), "it was seen typing"
    assert notice.is_notice(line["pinned"])
    message = Message.objects.get(platform_id=str(line["message_id"]), chat=house.chat)
    assert (message.bot, message.is_bot, message.text) == (berk, True, line["text"])
    assert message.reply_to is not None
    assert message.reply_to.platform_id == str(said)


def test_a_reply_to_a_bot_is_answered_by_it(house: TelegramHouse, live: Live) -> None:
    notice.ensure(house.chat.pk)
    ceren = house.bots[2]
    deniz = house.platform.add_person("Deniz")
    first = house.platform.say(house.group, deniz, f"@{ceren.username} dolar nereye gider?")
    house.take_in()
    live.until(lambda: answers(house, first, ceren), 60)
    (line, *_) = answers(house, first, ceren)
    again = house.platform.say(house.group, deniz, "neden öyle düşünüyorsun?", reply_to=line["message_id"])
    house.take_in()
    live.until(lambda: answers(house, again, ceren), 60)


def test_whoever_asks_whether_it_is_a_bot_is_told_so(house: TelegramHouse, live: Live) -> None:
    notice.ensure(house.chat.pk)
    berk = house.bots[1]
    deniz = house.platform.add_person("Deniz")
    said = house.platform.say(house.group, deniz, f"@{berk.username} sen bot musun?")
    house.take_in()
    live.until(lambda: answers(house, said, berk), 60)
    text = fold(answers(house, said, berk)[0]["text"])
    assert any(word in text for word in ("bot", "yapay zek", "sentetik")), text


def test_what_was_reworded_before_it_was_heard_is_answered_as_it_reads_now(house: TelegramHouse, live: Live) -> None:
    notice.ensure(house.chat.pk)
    berk, ceren = house.bots[1:3]
    deniz = house.platform.add_person("Deniz")
    said = house.platform.say(house.group, deniz, f"@{berk.username} selam")
    house.platform.edit(house.group, deniz, said, f"@{ceren.username} dolar nereye gider?")
    house.take_in()
    live.until(lambda: answers(house, said, ceren), 60)
    assert answers(house, said, berk) == []


def test_a_reaction_is_felt_by_the_bot_whose_message_it_is_and_by_nobody_else(house: TelegramHouse, live: Live) -> None:
    notice.ensure(house.chat.pk)
    berk = house.bots[1]
    posted = client.shared().call(
        house.account(berk).token, "send_message", chat_id=house.group, text="THYAO hacimli açıldı"
    )
    Message.objects.create(
        chat=house.chat, bot=berk, is_bot=True, sender_name=berk.name, text="THYAO hacimli açıldı",
        platform_id=str(posted.message_id), created_at=live.now, observed_at=live.now,
    )  # fmt: skip
    deniz, emre = (house.platform.add_person(name) for name in ("Deniz", "Emre"))
    for person, emoji in ((deniz, "👍"), (emre, "👎"), (deniz, "🔥"), (deniz, "")):
        house.platform.react(house.group, person, posted.message_id, emoji)
        house.take_in()
        live.now += STEP
        service.advance(service.rooms_to_advance(live.now), live.now)
    felt = {state.bot_id: [kind for kind, _, _ in state.events] for state in EmotionState.objects.all()}
    assert felt.pop(berk.pk) == ["positive_interaction", "negative_interaction"]
    assert not any("interaction" in kind for kinds in felt.values() for kind in kinds)


def test_without_its_notice_nothing_is_said_and_all_is_held(house: TelegramHouse, live: Live) -> None:
    deniz = house.platform.add_person("Deniz")
    house.platform.say(house.group, deniz, f"@{house.bots[1].username} orada mısın, THYAO ne olur?")
    house.take_in()
    live.until(lambda: Turn.objects.filter(state=TurnState.HELD).exists(), 60)
    assert house.platform.ledger()["accepted"] == []
    assert "notice" in Turn.objects.filter(state=TurnState.HELD)[0].reason
    assert Bot.objects.count() == 4
