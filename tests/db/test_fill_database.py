"""`manage.py fill_database`: as much as was asked for, all of it a demo, and never beside anything real."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from io import StringIO

import pytest
from auditlog.models import LogEntry
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone

from bots.models import Bot
from conversations.filling import DAYS
from conversations.models import Chat, ConversationState, GuardBlock, Membership, Message, Person, Turn, TurnState
from humanization.relationships.models import Relationship

pytestmark = pytest.mark.django_db


def fill(**given: int) -> str:
    out = StringIO()
    call_command(
        "fill_database", **{"people": 5, "bots": 8, "chats": 2, "messages": 300, "turns": 200, **given}, stdout=out
    )
    return out.getvalue()


def test_a_house_stands_as_large_as_asked_for() -> None:
    assert fill().startswith("made: 300 messages, 200 turns, 6 guard blocks, 6 audit entries")
    assert (Bot.objects.count(), Chat.objects.count(), Person.objects.count()) == (8, 2, 5)
    assert (Message.objects.count(), Turn.objects.count()) == (300, 200)
    assert GuardBlock.objects.count() == LogEntry.objects.filter(changes__has_key="is_enabled").count() == 6
    assert ConversationState.objects.count() == 2
    now = timezone.now()
    times = list(Message.objects.order_by("pk").values_list("created_at", flat=True))
    assert times == sorted(times) and times[-1] <= now
    assert timedelta(days=DAYS - 1) < now - times[0] < timedelta(days=DAYS + 1)


def test_everybody_speaks_where_it_belongs_and_everything_is_labelled() -> None:
    fill()
    members = set(Membership.objects.values_list("chat_id", "bot_id"))
    assert set(Message.objects.values_list("chat_id", "bot_id").order_by()) == members
    assert not Message.objects.exclude(is_bot=True).exists()
    assert {row.trace["synthetic"]["generator"] for row in Message.objects.all()} == {"fill_database"}
    assert not Message.objects.exclude(sender_name=F("bot__name")).exists()
    assert not Bot.objects.filter(is_demo=False).exists() and not Person.objects.filter(synthetic=False).exists()
    assert set(Relationship.objects.exclude(bot__is_demo=True)) == set()
    assert min(Counter(Relationship.objects.values_list("bot_id", flat=True)).values()) >= 1


def test_nothing_of_it_is_ever_heard_or_sent() -> None:
    fill()
    assert not Message.objects.filter(observed_at=None).exists()
    states = Counter(Turn.objects.values_list("state", flat=True))
    assert set(states) == {TurnState.SENT, TurnState.DROPPED, TurnState.HELD, TurnState.FAILED, TurnState.UNKNOWN}
    assert states[TurnState.SENT] > 180
    sent = Turn.objects.filter(state=TurnState.SENT)
    assert not sent.exclude(message__bot=F("bot"), message__chat=F("chat"), message__text=F("text")).exists()
    assert not Turn.objects.exclude(state=TurnState.SENT).exclude(message=None).exists()


def test_what_is_there_counts() -> None:
    fill()
    assert fill().startswith("made: 0 messages, 0 turns, 0 guard blocks, 0 audit entries, 0 relationships")
    assert fill(messages=350, turns=230).startswith("made: 50 messages, 30 turns, 1 guard blocks")
    assert (Message.objects.count(), Turn.objects.count()) == (350, 230)


@pytest.mark.parametrize("real", ["bot", "room", "person", "message"])
def test_anything_real_is_left_alone(real: str) -> None:
    if real == "bot":
        Bot.objects.create(name="Işıl", username="isil_bot")
    elif real == "person":
        Person.objects.create(platform_id="p1", display_name="Ayşe")
    else:
        chat = Chat.objects.create(title="BIST", slug="bist", is_demo=real == "message")
        if real == "message":
            Message.objects.create(chat=chat, sender_name="Ayşe", text="merhaba")
    before = [model.objects.count() for model in (Bot, Chat, Person, Message, Turn)]
    with pytest.raises(CommandError, match="Only an empty or a demo database is filled"):
        fill()
    assert [model.objects.count() for model in (Bot, Chat, Person, Message, Turn)] == before


def test_numbers_out_of_bounds_are_refused_in_a_sentence() -> None:
    with pytest.raises(CommandError, match="--bots must lie between 1 and 10000; it is 0"):
        fill(bots=0)
    with pytest.raises(CommandError, match="--seed must be 0 or more"):
        fill(seed=-1)
