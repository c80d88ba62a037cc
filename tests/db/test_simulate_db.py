"""`manage.py simulate --db`: what a run leaves in the database, and when it may not begin."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conversations import tasks
from conversations.models import Chat, ConversationState, Message, Person, Turn
from conversations.simulation import database
from humanization.contracts import Afterthought
from humanization.emotions.models import EmotionState
from humanization.micro_behaviors.logic import SUBSYSTEM as GESTURES
from piyasa_site.common import clock

pytestmark = pytest.mark.django_db

START = "2026-11-16T11:00:00+03:00"
NOW = datetime.fromisoformat("2026-11-16T15:00:00+03:00")


@pytest.fixture(autouse=True)
def afternoon(monkeypatch, tmp_path, settings) -> None:
    settings.DATA_DIR = tmp_path
    monkeypatch.setattr(clock, "now", lambda: NOW)
    cache.delete(tasks.HEARTBEAT)


@pytest.fixture
def house() -> None:
    call_command("seed", bots=24, chats=2, people=0, seed=1, stdout=StringIO())


def simulate(*further: str) -> dict:
    out = StringIO()
    base = ["--db", "--start", START, "--hours", "1", "--writer", "echo", "--json"]
    call_command("simulate", *base, *further, stdout=out)
    return json.loads(out.getvalue())


def refused(*further: str) -> str:
    before = (Message.objects.count(), Person.objects.count(), Turn.objects.count())
    with pytest.raises(CommandError) as caught:
        simulate(*further)
    assert (Message.objects.count(), Person.objects.count(), Turn.objects.count()) == before
    assert not ConversationState.objects.filter(lease__startswith="run:").exists()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_run_leaves_what_a_service_would_have(house, tmp_path: Path) -> None:
    summary = simulate("--out", str(tmp_path / "t"))
    lines = [json.loads(line) for line in (tmp_path / "t").read_text(encoding="utf-8").splitlines()]
    run = lines[0]["synthetic"]["run"]
    stored = list(Message.objects.order_by("created_at", "pk").select_related("turn", "chat"))
    assert summary["messages"] > 20
    assert len(stored) == summary["messages"] + summary["reactions"] == len(lines)
    assert [(m.chat.slug, m.sender_name, m.text) for m in stored] == [
        (line["chat"], line["sender"], line["text"]) for line in lines
    ]
    texts = {line["id"]: (line["chat"], line["text"]) for line in lines}
    for message, line in zip(stored, lines, strict=True):
        assert message.trace["synthetic"] == {"generator": "piyasa", "run": run}
        assert message.observed_at == message.created_at <= NOW
        assert message.turn.state == "sent" and message.turn.sent_at == message.created_at
        assert {"who", "trigger", "influence", "draft"} <= set(message.turn.trace)
        replied = texts[line["reply_to"]] if "reply_to" in line else None
        assert replied == ((message.chat.slug, message.reply_to.text) if message.reply_to else None)
    assert any(message.reply_to_id for message in stored)
    assert all(m.text_key for m in stored if m.kind == "message" and len(m.text.split()) > 6)
    by_hand = [m for m in stored if m.meant_key]
    assert by_hand and all(m.meant_key != m.text_key and m.kind == "message" for m in by_hand)
    bursts = Turn.objects.filter(part__gt=0)
    assert bursts and all(Turn.objects.filter(contribution=t.contribution, part=t.part - 1).exists() for t in bursts)
    states = ConversationState.objects.all()
    assert all(state.last_speaker and state.active_participants and not state.lease for state in states)
    assert EmotionState.objects.count() == 24


def test_ids_of_a_run_never_mean_a_message_that_was_there(house) -> None:
    simulate()
    first = set(Message.objects.values_list("pk", flat=True))
    simulate("--start", "2026-11-16T12:00:00+03:00", "--seed", "5")
    second = Message.objects.exclude(pk__in=first).filter(reply_to__isnull=False).select_related("reply_to")
    assert second
    for message in second:
        assert message.reply_to.chat_id == message.chat_id
        assert timedelta(0) <= message.created_at - message.reply_to.created_at < timedelta(hours=1)


def test_each_batch_costs_the_same_few_queries(house, monkeypatch) -> None:
    costs = []
    flush = database._DatabaseSink.flush

    def counted(self) -> None:
        waiting = len(self.waiting)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            flush(self)
        costs.append((waiting, len(queries)))

    monkeypatch.setattr(database._DatabaseSink, "flush", counted)
    monkeypatch.setattr(database, "BATCH", 20)
    simulate()
    whole = [queries for waiting, queries in costs if waiting == 20]
    assert len(whole) >= 3 and max(whole) <= 9


def test_people_of_a_run_are_rows_marked_as_synthetic(house, tmp_path: Path) -> None:
    Chat.objects.update(is_public=False)
    slug = Chat.objects.order_by("pk")[0].slug
    inject = tmp_path / "inject.jsonl"
    item = {"at": 600, "chat": slug, "kind": "person_message", "person": "Konuk", "text": "THYAO ne olur?"}
    inject.write_text(json.dumps(item), encoding="utf-8")
    other = Person.objects.create(platform="room", platform_id="real", display_name="Gerçek")
    simulate("--people", "3", "--inject", str(inject))
    spoken = Message.objects.filter(is_bot=False)
    guest = spoken.get(sender_name="Konuk")
    assert guest.person.synthetic and guest.person.display_name == "Konuk" and guest.person != other
    assert all(message.person.synthetic for message in spoken)
    answers = Turn.objects.filter(plan__addressee=guest.person.key, state="sent")
    assert answers and {turn.plan["target"] for turn in answers} == {guest.pk}


def test_no_synthetic_person_speaks_in_a_public_room(house, tmp_path: Path) -> None:
    assert "--people cannot be used on rooms that are open to the public" in refused("--people", "2")
    inject = tmp_path / "inject.jsonl"
    inject.write_text('{"at": 60, "kind": "person_message", "person": "Konuk", "text": "selam"}', encoding="utf-8")
    assert "no synthetic person speaks in a public room" in refused("--inject", str(inject))


def test_rumours_are_played_in_drill_rooms_only(house, tmp_path: Path) -> None:
    inject = tmp_path / "inject.jsonl"
    inject.write_text('{"at": 60, "kind": "rumour", "symbol": "THYAO", "text": "THYAO satılıyormuş"}', encoding="utf-8")
    assert "is not a drill room" in refused("--inject", str(inject))


def test_rooms_hold_no_messages_of_the_future(house) -> None:
    assert "messages of the future" in refused("--hours", "4.1")


def test_a_running_service_keeps_its_rooms(house) -> None:
    cache.set(tasks.HEARTBEAT, (NOW - timedelta(seconds=10)).isoformat())
    assert "a service is running" in refused()
    cache.set(tasks.HEARTBEAT, (NOW - timedelta(seconds=31)).isoformat())
    assert simulate()["messages"]


def test_the_heartbeat_is_the_one_of_the_loop() -> None:
    assert database.HEARTBEAT == tasks.HEARTBEAT


def test_leased_rooms_are_left_alone(house) -> None:
    held = Chat.objects.order_by("pk")[1]
    ConversationState.objects.bulk_create([ConversationState(chat=held)], ignore_conflicts=True)
    mine = ConversationState.objects.filter(chat=held)
    mine.update(lease="another", lease_until=NOW + timedelta(seconds=5))
    assert "the rooms are in use" in refused()
    assert mine.get().lease == "another"
    mine.update(lease_until=NOW - timedelta(seconds=5))
    assert simulate()["messages"]


def test_a_run_holds_its_rooms_and_stops_when_it_loses_them(house, monkeypatch) -> None:
    held = []
    add = database._DatabaseSink.add

    def watched(self, *args) -> None:
        held.append(ConversationState.objects.filter(lease=self.token, lease_until__gt=NOW).count())
        if len(held) == 5:
            ConversationState.objects.update(lease="service")
        add(self, *args)

    monkeypatch.setattr(database._DatabaseSink, "add", watched)
    assert "lost its rooms" in refused()
    assert held[:5] == [2] * 5


def test_an_empty_database_is_said_to_be_empty() -> None:
    assert "no enabled chat of the database has a member" in refused()


def test_edits_of_a_run_are_turns_and_their_messages_say_so(house, monkeypatch, tmp_path: Path) -> None:
    def always(state, texts, edits, influence, rng):
        return (Afterthought("edit", f"{texts[-1]} yani", 6.0, len(texts) - 1),)

    monkeypatch.setattr(GESTURES, "afterthoughts", always)
    simulate("--out", str(tmp_path / "t"))
    edits = list(Turn.objects.filter(kind="edit"))
    edited = list(Message.objects.exclude(edited_at=None).select_related("turn"))
    assert len(edits) == len(edited) > 10
    by_part = {(turn.contribution, turn.part): turn for turn in Turn.objects.all()}
    for edit in edits:
        changed = by_part[edit.contribution, edit.trace["of"]]
        assert (edit.state, edit.message_id) == ("sent", None)
        assert changed.message.text == edit.text == f"{changed.text} yani"
        assert changed.message.edited_at == edit.sent_at == edit.due_at > changed.sent_at
    lines = [json.loads(line) for line in (tmp_path / "t").read_text(encoding="utf-8").splitlines()]
    assert [line["text"] for line in lines if line.get("edited")] == [
        m.text for m in sorted(edited, key=lambda m: (m.created_at, m.pk))
    ]
