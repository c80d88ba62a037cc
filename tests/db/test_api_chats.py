"""Chats, messages and turns by API: who may, what is refused, in what order, and what it costs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bots.models import Bot
from conversations.models import Chat, ConversationState, Membership, Message, Person, Turn, TurnState
from piyasa_site.access.roles import Role
from tests.api_client import Api, problem, results

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
FIELDS = ["id", "chat", "sender", "is_bot", "synthetic", "text", "reply_to", "kind", "created_at", "topic"]


@pytest.fixture
def operator() -> Api:
    return Api(Role.OPERATOR)


@pytest.fixture
def viewer() -> Api:
    return Api(Role.VIEWER)


@pytest.fixture
def chat() -> Chat:
    made = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"])
    for bot in bots(3):
        Membership.objects.create(chat=made, bot=bot)
    return made


def bots(count: int) -> list[Bot]:
    first = Bot.objects.count()
    names = [f"test_{first + n}_bot" for n in range(count)]
    Bot.objects.bulk_create([Bot(name=name.title(), username=name) for name in names])
    return list(Bot.objects.filter(username__in=names).order_by("pk"))


def say(chat: Chat, count: int) -> None:
    """So many messages, a minute apart, by a bot, a person and a demo person in turn."""
    bot = chat.memberships.order_by("pk")[0].bot
    person, _ = Person.objects.get_or_create(platform_id="p", display_name="Ayşe")
    demo, _ = Person.objects.get_or_create(platform_id="d", display_name="Demo", synthetic=True)
    for n in range(Message.objects.count(), Message.objects.count() + count):
        who: dict[str, Any] = (
            {"bot": bot, "sender_name": bot.name, "is_bot": True},
            {"person": person, "sender_name": "Ayşe"},
            {"person": demo, "sender_name": "Demo"},
        )[n % 3]
        Message.objects.create(chat=chat, text=f"söz {n}", created_at=NOW + timedelta(minutes=n), **who)


def turn(chat: Chat, state: str, **values: Any) -> Turn:
    bot = chat.memberships.order_by("pk")[0].bot
    values = {"planned_at": NOW, "typing_at": NOW, "due_at": NOW, "text": "selam", "reason": "", **values}
    return Turn.objects.create(chat=chat, bot=bot, state=state, **values)


def queries(ask: Any) -> int:
    ask()  # what is looked up once: the key's last use, content types
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


# --- chats -----------------------------------------------------------------------------------


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_chat_is_made_read_changed_and_deleted(operator: Api, slash: str) -> None:
    members = [bot.pk for bot in bots(5)]
    response = operator.post(
        f"/api/chats{slash}", {"title": "Işıl'ın Odası", "topics": ["THYAO"], "symbols": ["THYAO"], "members": members}
    )
    assert response.status_code == 201
    found = response.json()
    assert (found["slug"], found["members"], found["disclosure"]) == ("isilin-odasi", members, "not_needed")
    path = f"/api/chats/{found['id']}{slash}"
    assert operator.get(path).json() == found and operator.get(path)["ETag"] == response["ETag"]
    changed = operator.patch(path, {"members": members[:2], "is_public": True})
    assert (changed.json()["members"], changed.json()["is_public"]) == (members[:2], True)
    whole = operator.put(path, {"title": "Yeni", "slug": "yeni"})
    assert (whole.json()["members"], whole.json()["is_public"], whole.json()["topics"]) == (members[:2], False, [])
    assert operator.delete(path).status_code == 204 and not Chat.objects.exists()


def test_the_log_says_who_came_and_who_left(operator: Api, chat: Chat) -> None:
    a, b, c = chat.memberships.order_by("bot_id").values_list("bot_id", flat=True)
    kept = Membership.objects.get(bot_id=b)
    new = bots(1)[0]
    operator.patch(f"/api/chats/{chat.pk}", {"members": [b, new.pk]})
    assert Membership.objects.get(bot_id=b) == kept
    entry = LogEntry.objects.filter(content_type__model="chat").latest("pk")
    assert entry.actor == operator.user
    assert entry.changes == {"members": [f"left: {a}, {c}", f"joined: {new.pk}"]}


def test_a_group_takes_twenty_bots_and_no_drill(operator: Api) -> None:
    ids = [bot.pk for bot in bots(21)]
    group = {"title": "Grup", "platform": "telegram", "platform_id": "-100"}
    found = problem(operator.post("/api/chats", {**group, "members": ids}), 400)
    assert "20" in found["errors"]["members"][0] and not Chat.objects.exists()
    made = operator.post("/api/chats", {**group, "members": ids[:20]}).json()
    assert made["disclosure"] == "missing"
    path = f"/api/chats/{made['id']}"
    assert list(problem(operator.patch(path, {"members": ids}), 400)["errors"]) == ["members"]
    assert list(problem(operator.patch(path, {"is_drill": True}), 400)["errors"]) == ["is_drill"]
    assert Membership.objects.count() == 20
    room = operator.post("/api/chats", {"title": "Oda", "members": ids}).json()
    assert list(problem(operator.patch(f"/api/chats/{room['id']}", {"platform": "telegram"}), 400)["errors"]) == [
        "platform"
    ]
    assert operator.patch(path, {"disclosure": "pinned"}).json()["disclosure"] == "missing"  # not a caller's to say


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"title": ""}, "title"),
        ({"slug": "borsa"}, "slug"),
        ({"slug": "iki kelime"}, "slug"),
        ({"topics": "THYAO"}, "topics"),
        ({"topics": [""]}, "topics"),
        ({"symbols": ["QWXYZ"]}, "symbols"),
        ({"members": [999999]}, "members"),
        ({"members": ["1"]}, "members"),
        ({"listener": 999999}, "listener"),
        ({"platform": "irc"}, "platform"),
        ({"is_enabled": 1}, "is_enabled"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_each_wrong_field_is_named_and_nothing_is_written(
    operator: Api, chat: Chat, given: dict[str, Any], field: str
) -> None:
    assert list(problem(operator.post("/api/chats", {"title": "Yeni", **given}), 400)["errors"]) == [field]
    assert Chat.objects.get() == chat and Membership.objects.count() == 3


def test_chats_are_found_by_title_or_slug(viewer: Api, chat: Chat) -> None:
    Chat.objects.create(title="Işıl'ın yeri", slug="yer")
    assert [row["slug"] for row in results(viewer.get("/api/chats?search=isil"))] == ["yer"]
    assert [row["slug"] for row in results(viewer.get("/api/chats?search=BORSA"))] == ["borsa"]
    assert results(viewer.get("/api/chats?search=yok")) == []


def test_viewers_read_and_strangers_do_not(viewer: Api, chat: Chat) -> None:
    say(chat, 1)
    held = turn(chat, TurnState.HELD, reason="closed")
    reads = ("/api/chats", "/api/turns", "/api/people", f"/api/turns/{held.pk}", f"/api/chats/{chat.pk}")
    for path in (*reads, *(f"/api/chats/{chat.pk}/{name}" for name in ("messages", "state", "disclosure"))):
        assert viewer.get(path).status_code == 200, path
        problem(Api().get(path), 401)
    before = (list(Chat.objects.values()), list(Membership.objects.values()), list(Turn.objects.values()))
    for who, status in ((viewer, 403), (Api(), 401)):
        problem(who.post("/api/chats", {"title": "X"}), status)
        problem(who.put(f"/api/chats/{chat.pk}", {"title": "X"}), status)
        problem(who.patch(f"/api/chats/{chat.pk}", {"members": []}), status)
        problem(who.delete(f"/api/chats/{chat.pk}"), status)
        problem(who.post(f"/api/turns/{held.pk}/drop"), status)
    assert (list(Chat.objects.values()), list(Membership.objects.values()), list(Turn.objects.values())) == before


def test_a_change_that_was_made_for_another_version_is_refused(operator: Api, chat: Chat) -> None:
    path = f"/api/chats/{chat.pk}"
    seen = operator.get(path)["ETag"]
    Membership.objects.filter(chat=chat).first().delete()  # type: ignore[union-attr]
    for refused in (operator.patch(path, {"title": "X"}, If_Match=seen), operator.delete(path, If_Match=seen)):
        problem(refused, 412)
    assert Chat.objects.get().title == "Borsa"
    assert operator.patch(path, {"title": "X"}, If_Match=operator.get(path)["ETag"]).status_code == 200


def test_a_chat_that_is_sent_twice_is_made_once(operator: Api) -> None:
    first = operator.post("/api/chats", {"title": "Oda"}, Idempotency_Key="one")
    assert operator.post("/api/chats", {"title": "Oda"}, Idempotency_Key="one").json() == first.json()
    second = operator.post("/api/chats", {"title": "Oda"})
    assert second.json()["slug"] == "oda-2" and Chat.objects.count() == 2


def test_where_a_chat_stands(operator: Api, viewer: Api, chat: Chat) -> None:
    fresh = viewer.get(f"/api/chats/{chat.pk}/state").json()
    assert (fresh["chat"], fresh["pace"], fresh["turns"], fresh["engagement"]) == (chat.pk, "slow", {}, 50.0)
    member = fresh["members"][0]
    assert (member["is_bot"], member["synthetic"], member["username"]) == (True, True, "test_0_bot")
    ConversationState.objects.create(chat=chat, topic="THYAO", pace="fast", last_speaker="bot:1")
    turn(chat, TurnState.READY)
    turn(chat, TurnState.HELD, reason="closed")
    turn(chat, TurnState.DROPPED, reason="late")
    found = viewer.get(f"/api/chats/{chat.pk}/state/").json()
    assert (found["topic"], found["pace"], found["turns"]) == ("THYAO", "fast", {"ready": 1, "held": 1})
    told = viewer.get(f"/api/chats/{chat.pk}/disclosure").json()
    assert (told["is_open"], told["disclosure"], told["held_turns"], told["bots"]) == (True, "not_needed", 1, 3)
    Chat.objects.update(platform="telegram", disclosure="missing")
    told = viewer.get(f"/api/chats/{chat.pk}/disclosure").json()
    assert not told["is_open"] and "notice" in told["reason"]


# --- messages --------------------------------------------------------------------------------


def test_a_message_has_exactly_these_fields(viewer: Api, chat: Chat) -> None:
    say(chat, 3)
    demo, person, bot = results(viewer.get(f"/api/chats/{chat.pk}/messages"))
    assert list(bot) == list(person) == FIELDS
    assert (bot["sender"], bot["is_bot"], bot["synthetic"]) == ("Test_0_Bot", True, True)
    assert (person["sender"], person["is_bot"], person["synthetic"]) == ("Ayşe", False, False)
    assert (demo["is_bot"], demo["synthetic"], demo["kind"], demo["text"]) == (False, True, "message", "söz 2")


def test_messages_are_paged_newest_first_and_read_on_from_one(viewer: Api, chat: Chat) -> None:
    say(chat, 7)
    path = f"/api/chats/{chat.pk}/messages?page_size=3"
    texts: list[str] = []
    while path:
        page = viewer.get(path).json()
        texts += [row["text"] for row in page["results"]]
        path = page["next"]
    assert texts == [f"söz {n}" for n in range(6, -1, -1)]
    base = f"/api/chats/{chat.pk}/messages"
    ids = sorted(Message.objects.values_list("pk", flat=True))
    assert [row["id"] for row in results(viewer.get(f"{base}?after={ids[3]}&ordering=id"))] == ids[4:]
    since = (NOW + timedelta(minutes=5)).isoformat().replace("+", "%2B")
    assert [row["text"] for row in results(viewer.get(f"{base}?since={since}"))] == ["söz 6", "söz 5"]
    assert {row["is_bot"] for row in results(viewer.get(f"{base}?is_bot=true"))} == {True}
    for long_ago in ("since=0001-01-01T00:00:00%2B14:00", "until=9999-12-31T23:59:59-14:00"):
        assert len(results(viewer.get(f"{base}?{long_ago}"))) == 7
    for never in ("until=0001-01-01T00:00:00%2B14:00", "since=9999-12-31T23:59:59-14:00"):
        assert results(viewer.get(f"{base}?{never}")) == []
    for wrong in ("since=yesterday", "since=", "is_bot=perhaps", "after=x", "after=1e99", "kind=shout", "kind="):
        problem(viewer.get(f"{base}?{wrong}"), 400)
    problem(viewer.get("/api/chats/999999/messages"), 404)


def test_what_reading_costs_does_not_grow(viewer: Api, chat: Chat) -> None:
    def costs() -> list[int]:
        one = Turn.objects.latest("pk").pk
        paths = (
            "chats", f"chats/{chat.pk}", f"chats/{chat.pk}/messages", f"chats/{chat.pk}/state",
            f"chats/{chat.pk}/disclosure", "turns", f"turns/{one}", "people",
        )  # fmt: skip
        return [queries(lambda path=path: viewer.get(f"/api/{path}")) for path in paths]  # type: ignore[misc]

    say(chat, 2)
    turn(chat, TurnState.READY)
    few = costs()
    assert few == [4, 4, 4, 5, 5, 3, 3, 3]  # two of each are for the key and the role
    say(chat, 20)
    for _ in range(10):
        turn(chat, TurnState.READY)
    Membership.objects.bulk_create([Membership(chat=chat, bot=bot) for bot in bots(20)])
    for n in range(10):
        Chat.objects.create(title=f"Oda {n}", slug=f"oda-{n}")
    assert costs() == few


def test_what_changing_members_costs_does_not_grow(operator: Api, chat: Chat) -> None:
    def cost(count: int) -> int:
        operator.patch(path, {"members": [bot.pk for bot in bots(count)]})  # as many leave as come
        ids = [bot.pk for bot in bots(count)]
        with CaptureQueriesContext(connection) as captured:
            assert operator.patch(path, {"members": ids}).status_code == 200
        return len(captured)

    path = f"/api/chats/{chat.pk}"
    assert cost(2) == cost(40)


# --- turns -----------------------------------------------------------------------------------


def test_turns_are_listed_newest_first_and_shown_with_their_trace(viewer: Api, chat: Chat) -> None:
    ready = turn(chat, TurnState.READY, trace={"trigger": {"kind": "opening"}}, topic="THYAO")
    held = turn(chat, TurnState.HELD, reason="closed", due_at=NOW)
    listed = results(viewer.get("/api/turns"))
    assert [row["id"] for row in listed] == [held.pk, ready.pk] and "trace" not in listed[0]
    assert viewer.get(f"/api/turns/{ready.pk}/").json()["trace"] == {"trigger": {"kind": "opening"}}
    assert [row["id"] for row in results(viewer.get("/api/turns?state=held"))] == [held.pk]
    assert len(results(viewer.get("/api/turns?state=held&state=ready"))) == 2
    assert [row["id"] for row in results(viewer.get(f"/api/turns/?chat={chat.pk}&topic=THYAO"))] == [ready.pk]
    assert [row["id"] for row in results(viewer.get("/api/turns?overdue=true"))] == [ready.pk]
    problem(viewer.get("/api/turns?state=asleep"), 400)


def test_a_held_turn_is_dropped_once(operator: Api, chat: Chat) -> None:
    held = turn(chat, TurnState.HELD, reason="closed")
    dropped = operator.post(f"/api/turns/{held.pk}/drop").json()
    assert dropped["state"] == "dropped" and "closed" in dropped["reason"] and "operator" in dropped["reason"]
    problem(operator.post(f"/api/turns/{held.pk}/drop"), 409)
