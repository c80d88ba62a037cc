"""People by API and below it: who sees them, who may silence them, and how their data is shown and given up."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from conversations import people_data
from conversations.models import Chat, ConversationState, Membership, Message, Person, Turn
from humanization.memory.models import Memory
from humanization.relationships.models import Relationship
from piyasa_site.access.roles import Role
from tests.api_client import Api, problem, results

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
SECRET = "the-secret-of-a-session"


@pytest.fixture
def chat() -> Chat:
    made = Chat.objects.create(title="Borsa", slug="borsa", is_public=True)
    ConversationState.objects.create(chat=made)
    return made


@pytest.fixture
def bot(chat: Chat) -> Bot:
    made = Bot.objects.create(name="Deniz", username="deniz_bot")
    Membership.objects.create(chat=chat, bot=made)
    return made


@pytest.fixture
def person() -> Person:
    return Person.objects.create(
        platform_id=SECRET, display_name="Ayşegül", created_at=NOW - timedelta(days=2), last_seen_at=NOW
    )


@pytest.fixture
def talk(chat: Chat, bot: Bot, person: Person) -> dict[str, Message]:
    """What was said with her, about her, and of a word that only looks like her name."""

    def said(text: str, **values: Any) -> Message:
        values.setdefault("created_at", NOW - timedelta(hours=1))
        return Message.objects.create(chat=chat, text=text, **values)

    hers = said("THYAO ne olur?", person=person, sender_name="Ayşegül", client_id="c-1")
    return {
        "hers": hers,
        "answer": said("aysegul bence 300 eder", bot=bot, sender_name="Deniz", is_bot=True, reply_to=hers),
        "about": said("Ayşegül'ün dediği oldu", bot=bot, sender_name="Deniz", is_bot=True),
        "looks_like": said("ayşegülmüş pazarı", bot=bot, sender_name="Deniz", is_bot=True),
    }


def known(bot: Bot, person: Person) -> None:
    when = {"created": NOW, "last_access": NOW, "last_decay": NOW}
    Memory.objects.create(
        bot=bot, uid="m1", kind="relationship", content="Ayşegül THY soruyor", related=[person.key], **when
    )
    Memory.objects.create(bot=bot, uid="m2", kind="routine", content="sabah kahve", **when)
    Relationship.objects.create(bot=bot, other=person.key, kind="friend", kind_since=NOW, last_at=NOW)


# --- erasing and exporting -----------------------------------------------------------------------


def test_everything_kept_of_a_person_is_exported(talk: dict[str, Message], bot: Bot, person: Person) -> None:
    known(bot, person)
    found = people_data.export(person, NOW)
    assert found["person"]["display_name"] == "Ayşegül" and found["person"]["platform_id"] is None
    assert [message["text"] for message in found["messages"]] == ["THYAO ne olur?"]
    assert [(memory["bot"], memory["content"]) for memory in found["memories"]] == [
        ("deniz_bot", "Ayşegül THY soruyor")
    ]
    assert [(bond["bot"], bond["kind"]) for bond in found["relationships"]] == [("deniz_bot", "friend")]
    assert SECRET not in json.dumps(found)


def test_an_erased_person_is_found_nowhere(talk: dict[str, Message], chat: Chat, bot: Bot, person: Person) -> None:
    known(bot, person)
    ConversationState.objects.update(
        last_speaker=person.key, expected_next=bot.key, active_participants=[bot.key, person.key]
    )
    Turn.objects.create(
        chat=chat, bot=bot, state="dropped", reason="late", text="Ayşegül selam", plan={"addressee": person.key},
        trace={"memories": ["Ayşegül THY soruyor"]}, planned_at=NOW, typing_at=NOW, due_at=NOW,
    )  # fmt: skip
    erased = people_data.do_erase(person, None)
    assert (erased.messages, erased.forgotten, erased.person) == (1, 2, person.key)
    assert not Person.objects.exists() and Memory.objects.get().uid == "m2" and not Relationship.objects.exists()
    rows = {name: Message.objects.get(pk=message.pk) for name, message in talk.items()}
    assert (rows["hers"].sender_name, rows["hers"].text) == (erased.pseudonym, "THYAO ne olur?")
    assert rows["hers"].person_id is None and rows["hers"].client_id == "" and not rows["hers"].is_bot
    assert rows["answer"].text == f"{erased.pseudonym} bence 300 eder"
    assert rows["about"].text == f"{erased.pseudonym}'ün dediği oldu"
    assert rows["looks_like"].text == "ayşegülmüş pazarı"
    state = ConversationState.objects.get()
    assert (state.last_speaker, state.expected_next, state.active_participants) == ("", bot.key, [bot.key])
    everything = json.dumps(
        [
            list(Turn.objects.values("text", "plan", "trace")),
            list(Message.objects.values("text", "sender_name", "trace")),
            list(LogEntry.objects.values("object_repr", "changes")),
        ],
        ensure_ascii=False,
        default=str,
    )
    assert "Ayşegül" not in everything and SECRET not in everything
    with pytest.raises(Person.DoesNotExist):
        people_data.do_erase(person, None)


def test_only_administrators_export_and_erase() -> None:
    for role in (Role.VIEWER, Role.OPERATOR):
        with pytest.raises(PermissionDenied):
            people_data.check_may(Api(role).user)  # type: ignore[arg-type]
    with pytest.raises(PermissionDenied):
        people_data.check_may(AnonymousUser())
    people_data.check_may(Api(Role.ADMIN).user)  # type: ignore[arg-type]


# --- by API --------------------------------------------------------------------------------------


def test_people_are_listed_without_what_opens_their_session(person: Person) -> None:
    viewer = Api(Role.VIEWER)
    Person.objects.create(platform_id="d", display_name="Demo", synthetic=True)
    Person.objects.create(platform="telegram", platform_id="77", display_name="Işıl")
    listed = viewer.get("/api/people")
    assert [row["display_name"] for row in results(listed)] == ["Işıl", "Demo", "Ayşegül"]
    assert [row["platform_id"] for row in results(listed)] == ["77", None, None]
    assert SECRET not in listed.content.decode()
    assert [row["display_name"] for row in results(viewer.get("/api/people/?synthetic=true"))] == ["Demo"]
    assert [row["display_name"] for row in results(viewer.get("/api/people?search=isil"))] == ["Işıl"]
    shown = viewer.get(f"/api/people/{person.pk}/").json()
    assert (shown["key"], shown["is_bot"], shown["synthetic"]) == (person.key, False, False)


def test_operators_silence_people_and_let_them_speak_again(person: Person, bot: Bot) -> None:
    operator, path = Api(Role.OPERATOR), f"/api/people/{person.pk}"
    known(bot, person)
    until = datetime.now(UTC) + timedelta(hours=1)
    muted = operator.patch(path, {"muted_until": until.isoformat(), "is_banned": True})
    assert muted.status_code == 200 and muted.json()["is_banned"] is True
    assert [row["id"] for row in results(operator.get("/api/people?muted=true"))] == [person.pk]
    seen = muted["ETag"]
    freed = operator.patch(path, {"muted_until": None, "is_banned": False, "opted_out": True}, If_Match=seen)
    found = freed.json()
    assert (found["muted_until"], found["is_banned"], found["opted_out"]) == (None, False, True)
    assert not Relationship.objects.exists() and Memory.objects.get().uid == "m2"
    problem(operator.patch(path, {"opted_out": False}, If_Match=seen), 412)
    assert operator.patch(path, {"opted_out": False}).json()["opted_out"] is False
    assert {entry.actor for entry in LogEntry.objects.filter(content_type__model="person", action=1)} == {operator.user}
    for wrong, field in (
        ({"muted_until": "2001-01-01T00:00:00Z"}, "muted_until"),
        ({"is_banned": "yes"}, "is_banned"),
        ({"name": "X"}, "name"),
    ):
        assert list(problem(operator.patch(path, wrong), 400)["errors"]) == [field]
    demo = Person.objects.create(platform_id="d", display_name="Demo", synthetic=True)
    assert list(problem(operator.patch(f"/api/people/{demo.pk}", {"is_banned": True}), 400)["errors"]) == ["is_banned"]
    problem(operator.post("/api/people", {"display_name": "X"}), 405)
    problem(operator.put(path, {}), 405)


def test_data_is_for_administrators_and_a_refusal_changes_nothing(person: Person, talk: dict[str, Message]) -> None:
    path = f"/api/people/{person.pk}"
    before = (list(Person.objects.values()), list(Message.objects.values()))
    for who, status in ((Api(Role.OPERATOR), 403), (Api(Role.VIEWER), 403), (Api(), 401)):
        problem(who.get(f"{path}/export"), status)
        problem(who.post(f"{path}/erase"), status)
        problem(who.delete(path), status)
    problem(Api(Role.VIEWER, "another").patch(path, {"is_banned": True}), 403)
    assert (list(Person.objects.values()), list(Message.objects.values())) == before
    admin = Api(Role.ADMIN)
    assert [message["text"] for message in admin.get(f"{path}/export/").json()["messages"]] == ["THYAO ne olur?"]
    erased = admin.post(f"{path}/erase/")
    assert erased.status_code == 200 and erased.json()["messages"] == 1
    assert not Person.objects.exists()
    problem(admin.post(f"{path}/erase"), 404)
    other = Person.objects.create(platform_id="o", display_name="Öteki")
    assert admin.delete(f"/api/people/{other.pk}").status_code == 204 and not Person.objects.exists()
    assert LogEntry.objects.filter(content_type__model="person", action=2, actor=admin.user).count() == 2


def test_what_listing_people_costs_does_not_grow(person: Person) -> None:
    viewer = Api(Role.VIEWER)

    def cost() -> int:
        viewer.get("/api/people")
        with CaptureQueriesContext(connection) as captured:
            viewer.get("/api/people")
        return len(captured)

    assert cost() == 3
    Person.objects.bulk_create([Person(platform_id=str(n), display_name=f"Kişi {n}") for n in range(40)])
    assert cost() == 3


# --- in the admin --------------------------------------------------------------------------------


def test_the_admin_exports_and_erases_by_the_same_functions(talk: dict[str, Message], person: Person) -> None:
    changelist = reverse("admin:conversations_person_changelist")
    export = reverse("admin:conversations_person_export", args=[person.pk])
    erase = {"action": "erase", "_selected_action": [person.pk]}
    for role in (Role.OPERATOR, Role.VIEWER):
        staff = Api(role).user
        assert staff is not None
        client = Client()
        client.force_login(staff)
        assert client.get(export).status_code == 403
        client.post(changelist, erase)
        assert Person.objects.filter(pk=person.pk).exists()
    boss = Api(Role.ADMIN).user
    assert boss is not None
    client = Client()
    client.force_login(boss)
    shown = client.get(export)
    assert shown.json()["messages"][0]["text"] == "THYAO ne olur?" and "attachment" in shown["Content-Disposition"]
    client.post(changelist, erase)
    assert not Person.objects.exists()
    talk["about"].refresh_from_db()
    assert "Ayşegül" not in talk["about"].text
