"""Minutes of sending in seconds: every fault, workers that die between any two steps, and the ledger at the end.

The clock of the platform and of the limits is the test's own, so that all limits are the real ones. A worker dies by
an exception that nothing catches, at the steps `sending` names; `benchmarks/telegram_soak.py` does it with SIGKILL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from bots.models import Bot
from conversations.engine.reasons import Ended
from conversations.live import service, turns
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    Membership,
    TelegramAccount,
    TelegramNotice,
    Turn,
    TurnKind,
    TurnState,
)
from conversations.transports.telegram import client, limits, notice, sending
from tests.telegram_server import Faults, TelegramServer, running
from tests.telegram_server.reckoning import Reckoning, reckon

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul.
START = datetime.fromisoformat("2026-11-16T12:00:00+03:00")
STEP = timedelta(seconds=2)
WORDS = ("hacim zayıf", "buradan döner", "bekliyorum", "açılışa bakalım", "tutuyorum", "acele yok")


class Killed(BaseException):
    """The worker is gone: nothing it had planned happens any more."""


@dataclass
class House:
    """Three bots in each of two groups, a platform, and a clock that both read."""

    telegram: TelegramServer
    chats: list[Chat]
    now: datetime = START

    def pass_time(self, by: timedelta) -> None:
        self.now += by

    def write(self, number: int, rng: Random) -> Turn:
        """One more turn that is ready: mostly a message, sometimes a reaction or a change of what stands there."""
        chat = rng.choice(self.chats)
        bot = rng.choice(list(Bot.objects.filter(memberships__chat=chat).order_by("pk")))
        said = Turn.objects.filter(chat=chat, kind=TurnKind.MESSAGE, state=TurnState.SENT).order_by("-pk")
        values: dict[str, Any] = {"text": f"{rng.choice(WORDS)} {number}"}
        dice = rng.random()
        if dice < 0.1 and (other := said.exclude(bot=bot).first()) is not None:
            values = {"kind": TurnKind.REACTION, "text": "🔥", "reply_to": other.message}
        elif (
            dice < 0.2 and (own := said.filter(bot=bot, part=0).exclude(contribution__in=_mended()).first()) is not None
        ):
            values |= {
                "kind": TurnKind.EDIT,
                "contribution": own.contribution,
                "part": 1,
                "trace": {"of": 0, "parts": 2},
            }
        elif dice < 0.4 and (answered := said.exclude(bot=bot).first()) is not None:
            values["reply_to"] = answered.message
        return Turn.objects.create(
            chat=chat,
            bot=bot,
            state=TurnState.READY,
            planned_at=self.now,
            typing_at=self.now,
            due_at=self.now,
            **values,
        )

    def work(self, worker: str = "w1") -> None:
        """What a worker does with what is due."""
        due = [pk for pk, _ in turns.due(TurnState.READY, self.now, self.now)]
        service.deliver_turns(due, worker, self.now)

    def settle(self) -> None:
        """Until nothing waits any more."""
        for _ in range(120):
            if not Turn.objects.filter(state__in=[TurnState.READY, TurnState.SENDING]).exists():
                return
            self.pass_time(timedelta(seconds=10))
            turns.sweep(self.now)
            self.work()
        raise AssertionError("the outbox never came to rest")

    def reckon(self) -> Reckoning:
        ledger = self.telegram.platform.ledger() | {"faults": dict(self.telegram.faults.drawn)}
        return reckon(ledger, notice.is_notice)


def _mended() -> list[Any]:
    return list(Turn.objects.filter(kind=TurnKind.EDIT).values_list("contribution", flat=True))


@pytest.fixture
def house(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    clock = {"of": lambda: START.timestamp()}
    with running(clock=lambda: clock["of"]()) as telegram:
        settings.TELEGRAM_API_BASE, settings.TELEGRAM_MODE, settings.REDIS_URL = telegram.url, "polling", ""
        limiter = limits.MemoryLimiter(lambda: clock["of"]())
        monkeypatch.setattr(limits, "limiter", lambda: limiter)
        made = House(telegram, [_group(telegram, number) for number in range(2)])
        clock["of"] = lambda: made.now.timestamp()
        yield made
        client.forget()


def _group(telegram: TelegramServer, number: int) -> Chat:
    """A group with three bots, in which the first has posted and pinned the notice."""
    there = telegram.platform.add_group(f"Grup {number}")
    chat = Chat.objects.create(
        title=f"Grup {number}",
        slug=f"grup-{number}",
        platform="telegram",
        platform_id=str(there),
        disclosure=Disclosure.PINNED,
        disclosure_checked_at=START,
    )
    for place in range(3):
        username = f"soak_{number}_{place}_bot"
        account = telegram.platform.add_bot(f"Bot {number}{place}", username)
        telegram.platform.add_to_group(there, account.id, administrator=place == 0)
        bot = Bot.objects.create(name=account.first_name, username=username, token=account.token)
        TelegramAccount.objects.create(bot=bot, telegram_id=account.id, username=username, state="ready")
        Membership.objects.create(chat=chat, bot=bot)
        if place == 0:
            posted = client.shared().call(account.token, "send_message", chat_id=there, text=notice.text_of())
            client.shared().call(account.token, "pin_chat_message", chat_id=there, message_id=posted.message_id)
            TelegramNotice.objects.create(
                chat=chat,
                poster=bot,
                group=chat.platform_id,
                message_id=posted.message_id,
                posted_at=START,
                checked_at=START,
            )
    ConversationState.objects.create(chat=chat)
    return chat


# Between which two steps a worker dies: what is replaced, and whether it is done before the death.
STEPS: dict[str, tuple[Any, str, bool]] = {
    "claimed": (sending, "_requests", False),
    "asked the gate": (sending, "_with_place", False),
    "took its place": (sending, "_hand_over", False),
    "handed over": (sending, "_hand_over", True),
    "heard the answer": (sending, "_outcome", False),
    "knew what it meant": (service, "record_sent", False),
    "recorded it": (service, "record_sent", True),
}


def _dies(step: str) -> tuple[Any, str, Callable[..., Any]]:
    module, name, is_done = STEPS[step]
    real = getattr(module, name)

    def step_of_death(*given: Any, **named: Any) -> Any:
        if is_done:
            real(*given, **named)
        raise Killed

    return module, name, step_of_death


@pytest.mark.parametrize("fault", ["", "lost", "reset", "429", "502"])
@pytest.mark.parametrize("step", list(STEPS))
def test_a_worker_that_dies_leaves_nothing_twice_and_nothing_lost(house: House, step: str, fault: str) -> None:
    rng = Random(5)
    turn = house.write(1, rng)
    house.telegram.faults.script(fault)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(*_dies(step))
        with suppress(Killed):  # a fault may keep it from that step: then it is not killed there
            house.work()
    client.forget()
    house.settle()
    turn.refresh_from_db()
    done = house.reckon()
    assert done.is_clean, done.table()
    arrived = sum(line["text"] == turn.text for line in house.telegram.platform.ledger()["accepted"])
    assert arrived <= 1
    if turn.state == TurnState.SENT:
        assert arrived == 1
    else:
        assert turn.state == TurnState.UNKNOWN
        assert turn.reason
    before_handing_over = ("claimed", "asked the gate", "took its place")
    if step in before_handing_over and fault not in ("lost", "reset"):
        assert turn.state == TurnState.SENT
    if step == "handed over":
        assert (turn.state, turn.reason, arrived) == (TurnState.UNKNOWN, Ended.SENDING_DIED, 0)


def test_ten_minutes_of_faults_and_deaths(house: House) -> None:
    rng = Random(20)
    house.telegram.faults.shares = Faults.parse("429=.05,502=.05,reset=.05,lost=.05").shares
    deaths = 0
    for number in range(300):
        house.pass_time(STEP)
        if rng.random() < 0.6:
            house.write(number, rng)
        if number % 15 == 0:
            turns.sweep(house.now)
        with pytest.MonkeyPatch.context() as patch:
            if rng.random() < 0.05:
                patch.setattr(*_dies(rng.choice(list(STEPS))))
            try:
                house.work(f"w{number}")
            except Killed:
                deaths += 1
    house.settle()
    done = house.reckon()
    assert done.is_clean, done.table()
    assert deaths > 2
    assert all(done.faults[kind] for kind in ("429", "502", "reset", "lost")), done.table()
    assert done.states["message", "unknown"] > 3
    assert done.messages > 100
    assert Turn.objects.filter(state=TurnState.UNKNOWN, reason="").count() == 0


def test_the_ledger_sees_what_is_wrong(house: House) -> None:
    there = int(house.chats[0].platform_id)
    bot = Bot.objects.filter(memberships__chat=house.chats[0]).order_by("pk").last()
    assert bot is not None
    turn = house.write(1, Random(5))
    house.settle()
    assert house.reckon().is_clean
    # The same words once more, behind the house's back; then a turn that nobody has seen arrive.
    turn.refresh_from_db()
    again = {"chat_id": int(turn.chat.platform_id), "text": turn.text}
    house.pass_time(timedelta(minutes=1))
    client.shared().call(turn.bot.token, "send_message", **again)
    Turn.objects.create(
        chat=house.chats[0], bot=bot, state=TurnState.SENT, text="yok", typing_at=START, due_at=START, sent_at=START
    )
    house.telegram.platform.unpin(there)
    client.shared().call(bot.token, "send_message", chat_id=there, text="duyurusuz")
    wrong = {kind: len(cases) for kind, cases in house.reckon().wrong.items() if cases}
    assert wrong == {
        "messages that no turn accounts for": 2,
        "messages sent twice": 1,
        "turns marked sent that did not arrive": 1,
        "messages in a group before its notice": 1,
    }
