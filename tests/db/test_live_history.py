"""Recent talk and members through their caches: read once, never older than what they stand for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bots.models import Bot
from conversations.live import history, hour, service, troupe
from conversations.live.loading import give_back, load_cast, load_rooms, save_minds
from conversations.models import Chat, ConversationState, Membership, Message, Person
from conversations.people_data import do_erase, do_opt_out
from humanization.contracts import Event, EventKind
from humanization.emotions.models import EmotionState
from humanization.timing.models import TimingProfile
from piyasa_site.common import cache as caches
from piyasa_site.common.cache import TwoLevelCache
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime.fromisoformat("2026-11-16T12:00:00+03:00")


@pytest.fixture(autouse=True)
def listening(monkeypatch, settings) -> TwoLevelCache:
    """A cache of this test's own that takes itself to hear of every change: there is one process only."""
    own = TwoLevelCache(None, 1000)
    own._listening = True
    monkeypatch.setattr(caches, "_shared", own)
    monkeypatch.setattr(service.tunables_service, "current", Tunables)
    settings.RUN_ID = ""
    return own


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"], symbols=["THYAO"], is_public=True)
    for number in range(6):
        bot = Bot.objects.create(name=f"Bot {number}", username=f"test_{number}_bot", traits={"talkativeness": 0.5})
        Membership.objects.create(chat=chat, bot=bot)
    ConversationState.objects.create(
        chat=chat, next_slot_at=NOW + timedelta(hours=1), settings_key=service.settings_key(Tunables())
    )
    return chat


def say(chat: Chat, text: str, at: datetime = NOW) -> Message:
    person = Person.objects.get_or_create(platform="room", platform_id="p1", defaults={"display_name": "Deniz"})[0]
    return Message.objects.create(chat=chat, person=person, sender_name="Deniz", text=text, created_at=at)


def talk(chat: Chat) -> list[tuple[str, bool]]:
    return [(said.text, said.private) for said in load_rooms([chat.pk], NOW).rooms[chat.pk].said]


def queries_on(table: str, work) -> int:
    with CaptureQueriesContext(connection) as captured:
        work()
    return sum(f'FROM "{table}"' in query["sql"] for query in captured.captured_queries)


def test_talk_that_a_step_has_heard_is_not_read_again(room: Chat) -> None:
    say(room, "THYAO ne olur?")
    service.advance([room.pk], NOW)
    read = load_rooms([room.pk], NOW).rooms[room.pk]
    # Unheard messages are always asked for; the rest is known.
    assert queries_on("conversations_message", lambda: talk(room)) == 1
    caches.cache().clear_local()
    assert queries_on("conversations_message", lambda: talk(room)) == 2
    again = load_rooms([room.pk], NOW).rooms[room.pk]
    assert [(s.text, s.topic, s.question, s.to) for s in read.said] == [
        (s.text, s.topic, s.question, s.to) for s in again.said
    ]


def test_what_another_process_heard_is_read(room: Chat) -> None:
    say(room, "bir")
    service.advance([room.pk], NOW)
    talk(room)
    say(room, "iki")
    # Elsewhere: nobody here is told but by the row.
    Message.objects.filter(text="iki").update(observed_at=NOW)
    ConversationState.objects.update(heard=7)
    assert [text for text, _ in talk(room)] == ["bir", "iki"]
    assert queries_on("conversations_message", lambda: talk(room)) == 1


def test_no_copy_outlives_an_edit_or_an_erasure(room: Chat) -> None:
    said = say(room, "adım Deniz, maliyetim 310")
    service.advance([room.pk], NOW)
    assert talk(room) == [("adım Deniz, maliyetim 310", False)]
    Message.objects.filter(pk=said.pk).update(text="başka söz")
    history.rewritten([room.pk])
    assert talk(room) == [("başka söz", False)]
    do_opt_out(said.person, None)
    assert talk(room) == [("başka söz", True)]
    do_erase(Person.objects.get(), None)
    assert load_rooms([room.pk], NOW).rooms[room.pk].said[0].name != "Deniz"
    assert "Deniz" not in str(caches.cache()._entries)


def test_a_step_overtaken_by_an_erasure_keeps_no_copy(room: Chat, monkeypatch) -> None:
    say(room, "adım Deniz")
    load = service.load_cast

    def slow(*args, **given):
        history.rewritten()
        return load(*args, **given)

    monkeypatch.setattr(service, "load_cast", slow)
    service.advance([room.pk], NOW)
    assert caches.cache().get(history.KIND, room.pk) is caches.MISSING or (
        caches.cache().get(history.KIND, room.pk)["heard"] != ConversationState.objects.get().heard
    )
    assert ConversationState.objects.get().heard == 2


def test_members_at_rest_are_not_read_again_until_something_happens_to_them(room: Chat) -> None:
    ids = list(room.members.values_list("pk", flat=True))

    def work() -> None:
        give_back(load_cast(ids, NOW, Tunables()), {})

    work()
    for table in ("emotions_emotionstate", "timing_timingprofile", "bots_bot"):
        assert queries_on(table, work) == 0
    troupe.announce_moved(ids[:1])
    assert queries_on("emotions_emotionstate", work) == 1 and queries_on("timing_timingprofile", work) == 0
    assert queries_on("emotions_emotionstate", work) == 0


def test_a_member_is_who_its_rows_say_once_staff_have_changed_them(room: Chat) -> None:
    bot = room.members.order_by("pk")[0]
    cast = load_cast([bot.pk], NOW, Tunables())
    with connection.cursor():
        from humanization.registry import stores

        stores()["timing"].save_states({bot.pk: cast[bot.key].mind.states["timing"]})
    give_back(cast, {})
    row = TimingProfile.objects.get(bot=bot)
    row.words_per_minute = 31.0
    row.save()
    bot.name = "Yeni Ad"
    bot.save()
    member = load_cast([bot.pk], NOW, Tunables())[bot.key]
    assert member.mind.states["timing"].words_per_minute == 31.0 and member.persona.facts.name == "Yeni Ad"


def test_a_member_taken_out_feels_what_was_saved(room: Chat) -> None:
    from django.db import transaction

    bot = room.members.order_by("pk")[0]
    cast = load_cast([bot.pk], NOW, Tunables())
    other = load_cast([bot.pk], NOW, Tunables())  # another step, at the same time
    event = Event(EventKind.MENTION, NOW, chat="borsa", other="person:1")
    for one in (cast, other):
        one[bot.key].mind.elapse(NOW)
        one[bot.key].mind.perceive(event)
        with transaction.atomic():
            moved = save_minds(one, [bot.key])
        give_back(one, moved)
    kept = load_cast([bot.pk], NOW, Tunables())[bot.key].mind.states["emotions"]
    assert kept.excitement == pytest.approx(EmotionState.objects.get(bot=bot).excitement)


def test_members_of_a_step_that_failed_are_read_anew(room: Chat, monkeypatch) -> None:
    ids = list(room.members.values_list("pk", flat=True))
    give_back(load_cast(ids, NOW, Tunables()), {})
    say(room, "THYAO ne olur?")
    monkeypatch.setattr(service, "save_minds", lambda *a: (_ for _ in ()).throw(RuntimeError("killed")))
    with pytest.raises(RuntimeError):
        service.advance([room.pk], NOW)
    assert troupe.take(ids) == {}


def test_the_hour_is_read_once_and_then_only_what_is_new(room: Chat) -> None:
    first, second = room.members.order_by("pk")[:2]

    def said(bot: Bot, at: datetime) -> None:
        Message.objects.create(chat=room, bot=bot, is_bot=True, sender_name=bot.name, text="x", created_at=at)

    said(first, NOW - timedelta(minutes=61))
    said(first, NOW - timedelta(minutes=50))
    assert hour.sent([first.pk, second.pk], NOW) == {
        first.pk: [((NOW - timedelta(minutes=50)).timestamp(), room.pk)],
    }
    said(second, NOW)
    said(first, NOW)
    found = hour.sent([first.pk, second.pk], NOW)
    assert len(found[first.pk]) == 2 and len(found[second.pk]) == 1
    assert hour.sent([first.pk, second.pk], NOW) == found  # read again, not counted again
    assert hour.sent([first.pk], NOW + timedelta(minutes=11))[first.pk] == [(NOW.timestamp(), room.pk)]
    assert hour.sent([first.pk, second.pk], NOW + timedelta(hours=2)) == {}
