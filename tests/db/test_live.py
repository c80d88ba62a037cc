"""The live loop on a real database: rooms, leases, claims, and what a killed worker leaves behind."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from bots.models import Bot
from conversations import tasks
from conversations.casting import facts_of_bot
from conversations.engine.composer import build_brief, text_key
from conversations.engine.reasons import Ended
from conversations.live import service, turns
from conversations.live.loading import load_cast, save_minds
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    GuardBlock,
    MarketShock,
    Membership,
    Message,
    Person,
    Turn,
    TurnState,
)
from humanization.contracts import Event, EventKind, Influence
from humanization.emotions.models import EmotionState
from humanization.memory.models import Memory
from humanization.micro_behaviors.logic import SUBSYSTEM as GESTURES
from humanization.registry import stores
from humanization.writing_style.logic import SUBSYSTEM as HAND
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul.
NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")


@pytest.fixture(autouse=True)
def quiet(settings, monkeypatch) -> Iterator[list[tuple[str, list]]]:
    """The echo writer, and task calls collected instead of sent to a broker."""
    settings.LLM_WRITER = "echo"
    settings.RUN_ID = ""
    sent: list[tuple[str, list]] = []
    for name in (
        "advance_rooms", "compose", "compose_slot", "deliver", "deliver_slot", "show_typing", "watch_market"
    ):  # fmt: skip
        task = getattr(tasks, name)
        monkeypatch.setattr(task, "delay", lambda *a, _n=name: sent.append((_n, list(a))))
        monkeypatch.setattr(task, "apply_async", lambda args, countdown=0, _n=name: sent.append((_n, list(args))))
    # Gestures come by chance; here only what was planned is said (see test_live_gestures).
    monkeypatch.setattr(GESTURES, "split", lambda state, texts, influence, rng: texts)
    monkeypatch.setattr(GESTURES, "afterthoughts", lambda *a: ())
    monkeypatch.setattr(GESTURES, "hesitation", lambda *a: 0.0)
    yield sent


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"], symbols=["THYAO", "ASELS"], is_public=True)
    # Enough that somebody is there at noon whatever their drawn days look like.
    for number in range(24):
        bot = Bot.objects.create(
            name=f"Bot {number}",
            username=f"test_{number}_bot",
            chronotype="neither",
            traits={"talkativeness": 0.4 + number / 50},
        )
        Membership.objects.create(chat=chat, bot=bot)
    ConversationState.objects.create(chat=chat)
    return chat


def ask(chat: Chat, text: str = "THYAO için ne düşünüyorsunuz?") -> Message:
    person = Person.objects.get_or_create(platform="room", platform_id="p1", defaults={"display_name": "Deniz"})[0]
    return Message.objects.create(chat=chat, person=person, sender_name="Deniz", text=text, created_at=NOW)


def answered(chat: Chat) -> list[Message]:
    """Ask, and follow the answer through all three steps."""
    ask(chat)
    service.advance([chat.pk], NOW)
    planned = list(Turn.objects.filter(state="planned", priority=0).values_list("pk", "typing_at"))
    assert planned
    service.compose_turns([pk for pk, _ in planned], "w1", NOW + timedelta(seconds=20))
    service.deliver_turns(
        Turn.objects.filter(state="ready").values_list("pk", flat=True), "w1", NOW + timedelta(seconds=40)
    )
    return list(Message.objects.filter(is_bot=True))


def test_a_question_becomes_planned_then_ready_then_a_labelled_message(room: Chat) -> None:
    messages = answered(room)
    assert messages
    for message in messages:
        assert message.is_bot and message.bot_id and message.turn.state == "sent" and message.turn.sent_at
    first = messages[0]
    assert first.reply_to.text == "THYAO için ne düşünüyorsunuz?"
    trace = first.turn.trace
    assert {"who", "trigger", "influence", "draft", "guards", "style"} <= set(trace)
    assert trace["trigger"]["kind"] == "person"
    assert Message.objects.get(person__isnull=False).observed_at is not None


def test_observing_is_done_once(room: Chat) -> None:
    ask(room)
    assert service.advance([room.pk], NOW).heard == 1
    before = Turn.objects.filter(priority=0).count()
    assert service.advance([room.pk], NOW).heard == 0
    assert Turn.objects.filter(priority=0).count() == before


def test_a_leased_room_is_left_alone_and_nothing_changes(room: Chat) -> None:
    ask(room)
    ConversationState.objects.update(lease="another", lease_until=NOW + timedelta(seconds=30))
    result = service.advance([room.pk], NOW)
    assert result.busy == [room.pk] and result.planned == 0
    assert not Turn.objects.exists()
    assert Message.objects.filter(observed_at=None).count() == 1


def test_an_expired_lease_is_taken_over(room: Chat) -> None:
    ask(room)
    ConversationState.objects.update(lease="dead", lease_until=NOW - timedelta(seconds=1))
    assert service.advance([room.pk], NOW).heard == 1
    assert ConversationState.objects.get().lease == ""


def test_an_advance_that_fails_writes_nothing_and_frees_the_lease(room: Chat, monkeypatch) -> None:
    ask(room)
    monkeypatch.setattr(service, "save_minds", lambda *a: (_ for _ in ()).throw(RuntimeError("killed")))
    with pytest.raises(RuntimeError):
        service.advance([room.pk], NOW)
    assert not Turn.objects.exists()
    assert Message.objects.filter(observed_at=None).count() == 1
    assert ConversationState.objects.get().lease == ""


def planned_turn(chat: Chat, **given) -> Turn:
    bot = given.pop("bot", None) or chat.members.order_by("pk").first()
    plan = {
        "chat_id": chat.pk, "bot": bot.key, "act": "say", "planned_at": NOW.timestamp(),
        "typing_at": NOW.timestamp(), "topic": "THYAO", "length": "medium", "parts": given.pop("parts", 1),
        "priority": given.get("priority", 2),
    }  # fmt: skip
    fields = {"typing_at": NOW, "due_at": NOW, "planned_at": NOW, "plan": plan, **given}
    return Turn.objects.create(chat=chat, bot=bot, **fields)


def test_a_turn_is_claimed_once(room: Chat) -> None:
    turn = planned_turn(room)
    assert turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "a", NOW) == [turn.pk]
    assert turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "b", NOW) == []


def test_composing_twice_gives_one_set_of_words(room: Chat) -> None:
    turn = planned_turn(room, parts=3)
    service.compose_turns([turn.pk], "a", NOW)
    assert service.compose_turns([turn.pk], "b", NOW) == []
    assert Turn.objects.count() == 3
    assert [t.part for t in Turn.objects.order_by("part")] == [0, 1, 2]
    assert len(set(Turn.objects.values_list("contribution", flat=True))) == 1


def test_delivering_twice_sends_once(room: Chat) -> None:
    turn = planned_turn(room)
    service.compose_turns([turn.pk], "a", NOW)
    service.deliver_turns([turn.pk], "a", NOW + timedelta(seconds=30))
    service.deliver_turns([turn.pk], "b", NOW + timedelta(seconds=31))
    assert Message.objects.count() == 1


def test_parts_are_sent_in_order(room: Chat) -> None:
    turn = planned_turn(room, parts=3)
    service.compose_turns([turn.pk], "a", NOW)
    first, second, third = Turn.objects.order_by("part")
    service.deliver_turns([third.pk, second.pk], "a", NOW + timedelta(minutes=1))
    assert not Message.objects.exists()
    assert {second.pk, third.pk} == set(Turn.objects.filter(state="ready", part__gt=0).values_list("pk", flat=True))
    for part in (first, second, third):
        service.deliver_turns([part.pk], "a", NOW + timedelta(minutes=1))
    assert [m.text for m in Message.objects.order_by("pk")] == [t.text for t in Turn.objects.order_by("part")]


def test_a_worker_killed_while_composing_is_replaced(room: Chat) -> None:
    turn = planned_turn(room)
    turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "dead", NOW)
    assert not turns.take_back(NOW + timedelta(seconds=20))
    assert not any(turns.sweep(NOW + timedelta(seconds=20)).values())
    assert turns.take_back(NOW + timedelta(seconds=25)) == 1  # a tick later at most
    turn.refresh_from_db()
    assert (turn.state, turn.attempts) == ("planned", 1)
    turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "dead", NOW)
    assert turns.sweep(NOW + timedelta(seconds=25))["replanned"] == 1


def test_composing_that_keeps_dying_ends_as_failed_with_its_reason(room: Chat) -> None:
    turn = planned_turn(room, attempts=turns.MAX_ATTEMPTS - 1)
    turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "dead", NOW)
    assert turns.sweep(NOW + timedelta(minutes=2))["failed"] == 1
    turn.refresh_from_db()
    assert turn.state == "failed" and turn.reason


def test_a_worker_killed_while_sending_to_a_room_has_not_sent(room: Chat) -> None:
    turn = planned_turn(room)
    service.compose_turns([turn.pk], "a", NOW)
    turns.claim([turn.pk], TurnState.READY, TurnState.SENDING, "dead", NOW)
    assert turns.sweep(NOW + timedelta(seconds=61))["requeued"] == 1
    service.deliver_turns([turn.pk], "b", NOW + timedelta(seconds=62))
    assert Message.objects.count() == 1


def test_a_worker_killed_while_sending_elsewhere_leaves_unknown(room: Chat) -> None:
    Chat.objects.update(platform="telegram", disclosure=Disclosure.PINNED)
    turn = planned_turn(room, state="ready", text="metin")
    turns.claim([turn.pk], TurnState.READY, TurnState.SENDING, "dead", NOW)
    Turn.objects.update(called_at=NOW)
    assert turns.sweep(NOW + timedelta(seconds=61))["unknown"] == 1
    turn.refresh_from_db()
    assert turn.state == "unknown" and turn.reason


def test_a_worker_killed_before_it_handed_over_has_not_sent(room: Chat) -> None:
    Chat.objects.update(platform="telegram", disclosure=Disclosure.PINNED)
    turn = planned_turn(room, state="ready", text="metin")
    turns.claim([turn.pk], TurnState.READY, TurnState.SENDING, "dead", NOW)
    assert turns.sweep(NOW + timedelta(seconds=61))["requeued"] == 1
    turn.refresh_from_db()
    assert turn.state == "ready" and not turn.claimed_by


def test_sweeping_twice_changes_nothing_more(room: Chat) -> None:
    turn = planned_turn(room)
    turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "dead", NOW)
    turns.sweep(NOW + timedelta(seconds=91))
    assert not any(turns.sweep(NOW + timedelta(seconds=91)).values())


def test_a_spontaneous_turn_too_late_is_dropped_with_its_reason(room: Chat) -> None:
    turn = planned_turn(room)
    turns.sweep(NOW + timedelta(minutes=4))
    turn.refresh_from_db()
    assert (turn.state, turn.reason) == ("dropped", "too late to be said")


def test_a_telegram_chat_without_its_notice_hears_nothing(room: Chat) -> None:
    Chat.objects.update(platform="telegram", disclosure=Disclosure.MISSING)
    composing = planned_turn(room)
    service.compose_turns([composing.pk], "a", NOW)
    sending = planned_turn(room, state="ready", text="metin")
    service.deliver_turns([sending.pk], "a", NOW)
    for turn in Turn.objects.all():
        assert turn.state == "held" and "not pinned" in turn.reason
    assert not Message.objects.exists()


def test_a_switched_off_chat_hears_nothing(room: Chat) -> None:
    turn = planned_turn(room, state="ready", text="metin")
    Chat.objects.update(is_enabled=False)
    service.deliver_turns([turn.pk], "a", NOW)
    turn.refresh_from_db()
    assert turn.state == "held" and not Message.objects.exists()


def test_a_member_muted_meanwhile_does_not_speak(room: Chat) -> None:
    turn = planned_turn(room)
    Membership.objects.filter(bot=turn.bot).update(muted_until=NOW + timedelta(hours=1))
    service.compose_turns([turn.pk], "a", NOW)
    turn.refresh_from_db()
    assert turn.state == "dropped" and turn.reason


def test_a_new_run_wakes_every_room_once(room: Chat, settings) -> None:
    settings.RUN_ID = "run-1"
    night = NOW.replace(hour=14)
    ConversationState.objects.update(
        next_slot_at=night + timedelta(hours=1), settings_key=service.settings_key(Tunables())
    )
    assert service.rooms_to_advance(night) == [room.pk]
    service.advance([room.pk], night)
    turn = Turn.objects.get()
    assert turn.typing_at <= night + timedelta(seconds=6)
    assert service.rooms_to_advance(night) == []


def test_a_room_without_anything_due_is_not_looked_at(room: Chat) -> None:
    ConversationState.objects.update(
        next_slot_at=NOW + timedelta(minutes=5), settings_key=service.settings_key(Tunables())
    )
    assert service.rooms_to_advance(NOW) == []
    ask(room)
    assert service.rooms_to_advance(NOW) == [room.pk]


def test_a_chat_without_members_stays_silent(room: Chat) -> None:
    Membership.objects.all().delete()
    ask(room)
    assert service.advance([room.pk], NOW).planned == 0


def test_staff_words_pass_the_guards_too(room: Chat) -> None:
    turn = planned_turn(room)
    turn.plan["text"] = "ben bot değilim, gerçek bir insanım"
    turn.save()
    service.compose_turns([turn.pk], "a", NOW)
    turn.refresh_from_db()
    assert "insanım" not in turn.text
    assert turn.state in ("dropped", "ready")


def test_what_a_guard_stops_is_kept_with_its_reason(room: Chat) -> None:
    turn = planned_turn(room)
    turn.plan["text"] = "THYAO yarın kesin tavan, garanti veriyorum"
    turn.save()
    service.compose_turns([turn.pk], "a", NOW)
    turn.refresh_from_db()
    assert turn.state == "dropped"
    block = GuardBlock.objects.get()
    assert block.guard == "integrity" and block.reason and "tavan" in block.text


@pytest.mark.parametrize("extra", [0, 20])
def test_queries_do_not_grow_with_bots_and_messages(
    room: Chat, django_assert_num_queries, monkeypatch, extra: int
) -> None:
    for number in range(extra):
        bot = Bot.objects.create(name=f"Mehr {number}", username=f"more_{number}_bot")
        Membership.objects.create(chat=room, bot=bot)
        Message.objects.create(
            chat=room,
            bot=bot,
            is_bot=True,
            sender_name=bot.name,
            text=f"not {number}",
            created_at=NOW - timedelta(minutes=20),
            observed_at=NOW,
        )
    # One bot holds the floor, and hears what is asked; its life is stored as that of every seeded bot.
    overhears = Bot.objects.order_by("pk")[0]
    Message.objects.create(
        chat=room, bot=overhears, is_bot=True, sender_name=overhears.name, text="…", created_at=NOW, observed_at=NOW
    )
    for store in stores().values():
        store.save_states(store.load_states({overhears.pk: facts_of_bot(overhears)}))
    ask(room)
    ConversationState.objects.update(
        next_slot_at=NOW + timedelta(hours=1), settings_key=service.settings_key(Tunables())
    )
    monkeypatch.setattr(service.tunables_service, "current", Tunables)  # asks the database once a second
    service.desks.market()  # what staff have done to it is read once a process, and again when they do more
    with django_assert_num_queries(QUERIES_ADVANCE):
        service.advance([room.pk], NOW)
    turn = Turn.objects.filter(priority=0).order_by("typing_at").first()
    turn.plan["parts"] = 1
    turn.save()
    with django_assert_num_queries(QUERIES_COMPOSE):
        service.compose_turns([turn.pk], "w", NOW + timedelta(seconds=15))
    with django_assert_num_queries(QUERIES_DELIVER):
        service.deliver_turns([turn.pk], "w", NOW + timedelta(seconds=30))


QUERIES_ADVANCE = 30
QUERIES_COMPOSE = 31
QUERIES_DELIVER = 15


def test_tick_hands_out_each_kind_of_work(room: Chat, quiet, monkeypatch) -> None:
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    planned = planned_turn(room)
    ready = planned_turn(room, state="ready", text="metin", due_at=NOW + timedelta(seconds=3))
    later = planned_turn(room, typing_at=NOW + timedelta(minutes=5), due_at=NOW + timedelta(minutes=5))
    tasks.tick()
    assert ("advance_rooms", [[room.pk]]) in quiet
    assert ("compose", [[planned.pk]]) in quiet
    slot = ready.due_at.timestamp() + tasks.SLOT
    assert ("deliver_slot", [slot]) in quiet
    tasks.tick()
    assert quiet.count(("deliver_slot", [slot])) == 1  # whatever waits there, one task comes for it
    assert ("compose", [[later.pk]]) not in quiet and not any(name == "compose_slot" for name, _ in quiet)


def test_what_waits_for_one_moment_is_done_together(room: Chat, quiet, monkeypatch) -> None:
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    bots = list(room.members.order_by("pk")[:5])
    for number, bot in enumerate(bots):
        at = NOW + timedelta(seconds=2.01 + number / 25)
        planned_turn(room, bot=bot, typing_at=at, due_at=at, priority=1)
    tasks.tick()
    slots = [given for name, given in quiet if name == "compose_slot"]
    assert slots == [[NOW.timestamp() + 2.25]]
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW + timedelta(seconds=2))
    tasks.compose_slot(*slots[0])
    assert Turn.objects.filter(state="ready", part=0).count() == 5
    Turn.objects.filter(state="ready").update(due_at=NOW + timedelta(seconds=5))
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW + timedelta(seconds=5))
    tasks.deliver_slot(NOW.timestamp() + 5.25)
    assert Message.objects.count() == 5
    assert not Message.objects.filter(observed_at=None).exists()  # and the room has heard it


def test_a_burst_within_one_slot_is_sent_in_its_order(room: Chat, monkeypatch) -> None:
    turn = planned_turn(room, parts=3)
    service.compose_turns([turn.pk], "a", NOW)
    Turn.objects.update(typing_at=NOW, due_at=NOW + timedelta(seconds=1))
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW + timedelta(seconds=1))
    tasks.deliver_slot(NOW.timestamp() + 1.25)
    own = Turn.objects.filter(contribution=turn.contribution).order_by("part")
    assert [m.text for m in Message.objects.order_by("pk")] == [t.text for t in own] and len(own) == 3


def test_a_model_is_waited_for_turn_by_turn(room: Chat, quiet, monkeypatch) -> None:
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    monkeypatch.setattr(tasks.desk, "writes_at_once", lambda: False)
    turns_ = [planned_turn(room, bot=bot) for bot in room.members.order_by("pk")[:3]]
    tasks.tick()
    assert [given for name, given in quiet if name == "compose"] == [[[turn.pk]] for turn in turns_]


def test_a_message_that_the_database_refuses_stops_no_other(room: Chat, monkeypatch) -> None:
    bots = list(room.members.order_by("pk")[:3])
    rows = [planned_turn(room, bot=bot, state="ready", text="metin") for bot in bots]
    made = service._message_of
    refused = rows[1].pk

    def broken(row: Turn, now: datetime) -> Message:
        message = made(row, now)
        if row.pk == refused:
            message.is_bot = False
        return message

    monkeypatch.setattr(service, "_message_of", broken)
    service.deliver_turns([row.pk for row in rows], "w", NOW)
    assert set(Turn.objects.filter(state="sent").values_list("pk", flat=True)) == {rows[0].pk, rows[2].pk}
    assert Message.objects.count() == 2 and Turn.objects.get(pk=refused).state == "sending"


def test_a_stopped_simulation_hands_out_nothing(room: Chat, quiet) -> None:
    from piyasa_site.tunables.service import change

    change("simulation_active", False, by=None)
    planned_turn(room)
    tasks.tick()
    assert quiet == []


def test_retention_deletes_what_is_old_and_only_that(room: Chat) -> None:
    now = timezone.now()
    old = ask(room)
    Message.objects.filter(pk=old.pk).update(created_at=now - timedelta(days=91))
    fresh = ask(room, "yeni")
    tasks.apply_retention()
    assert list(Message.objects.values_list("pk", flat=True)) == [fresh.pk]


def test_the_database_refuses_what_must_never_be(room: Chat) -> None:
    bot = room.members.first()
    person = Person.objects.create(platform_id="x", display_name="X")
    impossible = [
        lambda: Message.objects.create(chat=room, bot=bot, is_bot=False, sender_name="a", text="b"),
        lambda: Message.objects.create(chat=room, bot=bot, person=person, is_bot=True, sender_name="a", text="b"),
        lambda: Message.objects.create(chat=room, person=person, is_bot=True, sender_name="a", text="b"),
        lambda: Message.objects.create(chat=room, person=person, sender_name="a", text=""),
        lambda: Turn.objects.create(chat=room, bot=bot, typing_at=NOW, due_at=NOW - timedelta(seconds=1)),
        lambda: Turn.objects.create(chat=room, bot=bot, typing_at=NOW, due_at=NOW, state="dropped"),
        lambda: Turn.objects.create(chat=room, bot=bot, typing_at=NOW, due_at=NOW, state="sent", text="x"),
        lambda: Turn.objects.create(chat=room, bot=bot, typing_at=NOW, due_at=NOW, state="nonsense"),
        lambda: Chat.objects.create(title="t", slug="t", platform="telegram"),
        lambda: Chat.objects.create(title="t", slug="t", platform="telegram", disclosure="missing", is_drill=True),
    ]
    for attempt in impossible:
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    contribution = uuid.uuid4()
    planned_turn(room, contribution=contribution)
    with pytest.raises(IntegrityError), transaction.atomic():
        planned_turn(room, contribution=contribution)


def test_who_opted_out_is_answered_without_a_name_and_remembered_by_nobody(room: Chat) -> None:
    asked = ask(room)
    Person.objects.update(opted_out=True)
    service.advance([room.pk], NOW)
    turn = Turn.objects.filter(priority=0).first()
    seen = []
    original = service.compose
    try:
        service.compose = lambda desk, room, member, planned, now, rng: (
            seen.append(build_brief(desk, room, member, planned, room.find(planned.target), Influence(), now))
            or original(desk, room, member, planned, now, rng)
        )
        service.compose_turns([turn.pk], "w", NOW + timedelta(seconds=20))
    finally:
        service.compose = original
    assert seen[0].addressee == "" and seen[0].target.name == ""
    assert not Memory.objects.filter(content__icontains=asked.text[:10]).exists()
    turn.refresh_from_db()
    assert turn.state == "ready"


def test_two_rooms_that_move_one_bot_at_once_lose_nothing(room: Chat) -> None:
    """Each loads the bot, each lets it be mentioned, each saves: both mentions stay."""
    bot = room.members.first()
    first, second = (load_cast({bot.pk}, NOW, Tunables(), whole={bot.pk}) for _ in range(2))
    event = Event(EventKind.MENTION, NOW, chat="borsa", other="person:1")
    before = first[bot.key].mind.states["emotions"].excitement
    for cast in (first, second):
        cast[bot.key].mind.elapse(NOW)
        cast[bot.key].mind.perceive(event)
        with transaction.atomic():
            save_minds(cast, [bot.key])
    after = load_cast({bot.pk}, NOW, Tunables())[bot.key].mind.states["emotions"].excitement
    assert after == pytest.approx(before + 20.0)


def test_settling_minds_twice_changes_nothing_more(room: Chat) -> None:
    assert service.settle_minds(NOW) == 24

    def feelings() -> list:
        return list(EmotionState.objects.order_by("bot_id").values_list("mood", "energy", "stress"))

    once = feelings()
    service.settle_minds(NOW)
    assert feelings() == once and len(once) == 24


@pytest.fixture
def stopped(monkeypatch) -> None:
    monkeypatch.setattr(service.tunables_service, "current", lambda: Tunables(simulation_active=False))


def test_stopped_means_that_nothing_is_composed_or_sent(room: Chat, stopped, quiet) -> None:
    planned = planned_turn(room)
    ready = planned_turn(room, state="ready", text="metin")
    assert service.compose_turns([planned.pk], "w", NOW) == []
    assert service.deliver_turns([ready.pk], "w", NOW) == []
    tasks.sweep()
    assert quiet == [] and not Message.objects.exists()


def test_after_an_outage_nothing_old_is_said(room: Chat) -> None:
    later = NOW + timedelta(hours=9)
    ready = planned_turn(room, state="ready", text="metin", priority=0)
    assert turns.due(TurnState.READY, later, later) == []
    assert service.deliver_turns([ready.pk], "w", later) == []
    ask(room)
    service.advance([room.pk], later)
    assert not Turn.objects.filter(priority=0, state="planned").exists()
    assert not Message.objects.filter(observed_at=None).exists()


def test_the_rest_of_a_burst_is_not_said_without_its_beginning(room: Chat) -> None:
    turn = planned_turn(room, parts=3)
    service.compose_turns([turn.pk], "a", NOW)
    first, second, third = Turn.objects.order_by("part")
    turns.end(Turn.objects.filter(pk=first.pk), TurnState.DROPPED, "too late to be said")
    service.deliver_turns([second.pk], "w", NOW + timedelta(seconds=40))
    service.deliver_turns([third.pk], "w", NOW + timedelta(seconds=50))
    assert not Message.objects.exists()
    assert set(Turn.objects.filter(part__gt=0).values_list("state", "reason")) == {
        ("dropped", "the part before it was not sent")
    }


@pytest.mark.parametrize("how", ["disabled", "removed", "muted"])
def test_a_bot_that_staff_take_out_does_not_finish_its_sentence(room: Chat, how: str) -> None:
    turn = planned_turn(room, state="ready", text="metin")
    if how == "disabled":
        Bot.objects.filter(pk=turn.bot_id).update(is_enabled=False)
    elif how == "removed":
        Membership.objects.filter(bot=turn.bot_id).delete()
    else:
        Membership.objects.filter(bot=turn.bot_id).update(muted_until=NOW + timedelta(hours=1))
    service.deliver_turns([turn.pk], "w", NOW)
    turn.refresh_from_db()
    assert turn.state == "dropped" and turn.reason and not Message.objects.exists()


def test_changed_settings_reach_a_sleeping_room_at_the_next_tick(room: Chat, monkeypatch) -> None:
    key = service.settings_key(Tunables())
    ConversationState.objects.update(next_slot_at=NOW + timedelta(hours=3), settings_key=key)
    assert service.rooms_to_advance(NOW) == []
    monkeypatch.setattr(service.tunables_service, "current", lambda: Tunables(scale_factor=50.0))
    assert service.rooms_to_advance(NOW) == [room.pk]
    service.advance([room.pk], NOW)
    assert ConversationState.objects.get().next_slot_at < NOW + timedelta(minutes=5)


def test_an_advance_that_lost_its_lease_writes_nothing(room: Chat, monkeypatch) -> None:
    ask(room)
    load = service.load_cast

    def slow(*args, **given):
        ConversationState.objects.update(lease="another", lease_until=NOW + timedelta(minutes=1))
        return load(*args, **given)

    monkeypatch.setattr(service, "load_cast", slow)
    service.advance([room.pk], NOW)
    assert not Turn.objects.exists() and Message.objects.filter(observed_at=None).count() == 1
    assert ConversationState.objects.get().lease == "another"


def test_a_bot_composes_one_turn_at_a_time_in_a_chat(room: Chat) -> None:
    first, second = planned_turn(room), planned_turn(room)
    held = turns.claim([first.pk, second.pk], TurnState.PLANNED, TurnState.COMPOSING, "a", NOW)
    assert len(held) == 1
    assert turns.claim([first.pk, second.pk], TurnState.PLANNED, TurnState.COMPOSING, "b", NOW) == []


def test_the_same_plain_words_in_another_hand_are_a_repetition(room: Chat, monkeypatch) -> None:
    plain = "bugün endeks nereye gider sizce"
    hand: dict[str, str] = {"first": "Valla"}
    monkeypatch.setattr(
        HAND, "restyle", lambda state, text, influence, rng, protected=(): (f"{hand['first']} {text}", ())
    )

    def spoken(bot: Bot, text: str) -> Turn:
        turn = planned_turn(room, bot=bot)
        turn.plan.update(text=text, yielded=True)
        turn.save()
        service.compose_turns([turn.pk], "w", NOW)
        turn.refresh_from_db()
        return turn

    bots = list(room.members.order_by("pk")[:3])
    first = spoken(bots[0], plain)
    assert first.state == "ready" and first.trace["meant"] == text_key(plain)
    hand["first"] = "Bence"
    on_its_way = spoken(bots[1], plain)
    assert (on_its_way.state, on_its_way.reason) == ("dropped", Ended.SAID_BEFORE)
    service.deliver_turns([first.pk], "w", NOW + timedelta(minutes=1))
    message = Message.objects.get(turn=first)
    assert (message.text_key, message.meant_key) == (text_key(f"Valla {plain}"), text_key(plain))
    assert service.desks.was_said(room.pk, text_key(plain), NOW.timestamp() + 120.0, Tunables())
    once_said = spoken(bots[2], plain)
    assert (once_said.state, once_said.reason) == ("dropped", Ended.SAID_BEFORE)
    assert spoken(bots[2], "bugün dolar nereye gider sizce").state == "ready"


def test_a_person_is_answered_even_with_what_was_said_before(room: Chat, monkeypatch) -> None:
    turn = planned_turn(room, priority=0)
    turn.plan.update(act="disclose", priority=0)
    turn.save()
    monkeypatch.setattr(service.desks, "was_said", lambda *a: True)
    service.compose_turns([turn.pk], "w", NOW)
    turn.refresh_from_db()
    assert turn.state == "ready" and turn.text


def test_a_second_thought_shows_that_it_is_typed_when_its_typing_begins(room: Chat, quiet, monkeypatch) -> None:
    frames: list[tuple[int, str, float]] = []
    monkeypatch.setattr(
        service.push, "push_typing", lambda chat, key, name, seconds: frames.append((chat, key, seconds))
    )
    first = planned_turn(room, state="sent", text="metin", sent_at=NOW)
    second = planned_turn(
        room,
        state="ready",
        text="bir de",
        part=1,
        contribution=first.contribution,
        trace={"gesture": "second_thought", "of": 0},
        typing_at=NOW + timedelta(seconds=3),
        due_at=NOW + timedelta(seconds=9),
    )
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW)
    tasks.tick()
    assert ("show_typing", [[second.pk]]) in quiet and frames == []
    monkeypatch.setattr(tasks.clock, "now", lambda: NOW + timedelta(seconds=3))
    tasks.show_typing([second.pk])
    assert frames == [(room.pk, second.bot.key, 6.0)]
    Membership.objects.filter(bot=second.bot).update(muted_until=NOW + timedelta(hours=1))
    tasks.show_typing([second.pk])
    assert len(frames) == 1


def test_shocks_are_read_when_staff_have_changed_them_and_not_each_time(room: Chat, django_assert_num_queries) -> None:
    at = NOW - timedelta(hours=1)
    before = service.desks.market().quote("THYAO", NOW).price
    with django_assert_num_queries(1):
        service.desks.market()
    shock = MarketShock.objects.create(at=at, symbol="THYAO", change=0.05)
    shocked = service.desks.market().quote("THYAO", NOW).price
    assert shocked > before
    with django_assert_num_queries(1):
        assert service.desks.market().quote("THYAO", NOW).price == shocked
    shock.delete()
    assert service.desks.market().quote("THYAO", NOW).price == before


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_waits_for_a_model_keeps_its_claim(room: Chat, monkeypatch) -> None:
    monkeypatch.setattr(turns, "RENEWED_EVERY", timedelta(seconds=0.05))
    turn, lost = (planned_turn(room, bot=bot) for bot in room.members.order_by("pk")[:2])
    turns.claim([turn.pk], TurnState.PLANNED, TurnState.COMPOSING, "a", NOW)
    turns.claim([lost.pk], TurnState.PLANNED, TurnState.COMPOSING, "b", NOW)
    turn.refresh_from_db()
    with turns.kept_alive([turn], NOW):
        for _ in range(100):
            time.sleep(0.05)
            turn.refresh_from_db()
            if turn.claimed_at > NOW:
                break
    lost.refresh_from_db()
    assert turn.claimed_at > NOW and lost.claimed_at == NOW
