"""What goes on in bots, by API: looked at without touching it; life events given; interviews that leave no trace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bots.models import Bot
from conversations.models import Chat, Membership, Message, Person, Turn
from humanization.life_events.models import LifeEvent
from humanization.memory.models import Memory
from humanization.relationships.models import Relationship
from piyasa_site.access.roles import Role
from tests.api_client import Api, problem, results

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)  # a Monday noon in Istanbul
EVENT = {
    "kind": "illness",
    "description": "grip oldum, evdeyim",
    "starts_at": (NOW - timedelta(hours=1)).isoformat(),
    "ends_at": (NOW + timedelta(days=1)).isoformat(),
    "energy_impact": -20,
}


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    from piyasa_site.common import clock

    monkeypatch.setattr(clock, "now", lambda: NOW)
    settings.LLM_WRITER = "offline"


@pytest.fixture
def viewer() -> Api:
    return Api(Role.VIEWER)


@pytest.fixture
def operator() -> Api:
    return Api(Role.OPERATOR)


@pytest.fixture
def bot() -> Bot:
    made = Bot.objects.create(name="Deniz", username="deniz_bot", active_hours=[{"start": 0, "end": 20}])
    chat = Chat.objects.create(title="Borsa", slug="borsa")
    Membership.objects.create(chat=chat, bot=made)
    return made


def remember(bot: Bot, count: int) -> None:
    for n in range(Memory.objects.count(), Memory.objects.count() + count):
        Memory.objects.create(
            bot=bot, uid=f"m{n}", kind="episodic" if n % 2 else "routine", content=f"anı {n}", strength=50 + n,
            related=[f"person:{n}"], tags=["THYAO"], created=NOW, last_access=NOW, last_decay=NOW,
        )  # fmt: skip


def know(bot: Bot, count: int) -> None:
    for n in range(count):
        other = Bot.objects.create(name=f"Öteki {n}", username=f"other_{Bot.objects.count()}_bot")
        Relationship.objects.create(bot=bot, other=other.key, kind="friend", kind_since=NOW, last_at=NOW)


def everything() -> dict[str, list[Any]]:
    """Every row of every app of the house that a mind or a room is made of."""
    labels = ("bots", "conversations", "emotions", "memory", "relationships", "life_events", "social_learning")
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for label in labels
        for model in apps.get_app_config(label).get_models()
    }


def queries(ask: Any) -> int:
    ask()
    with CaptureQueriesContext(connection) as captured:
        assert ask().status_code == 200
    return len(captured)


def test_how_a_bot_is_at_this_moment(viewer: Api, bot: Bot) -> None:
    chat = Chat.objects.get()
    Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name="Deniz", text="selam", created_at=NOW - timedelta(minutes=5)
    )
    Turn.objects.create(chat=chat, bot=bot, state="planned", planned_at=NOW, typing_at=NOW, due_at=NOW)
    before = everything()
    found = viewer.get(f"/api/bots/{bot.pk}/state").json()
    assert (found["is_bot"], found["synthetic"], found["bot"]) == (True, True, bot.pk)
    assert sorted(found["emotion"]) == sorted(
        ["mood", "energy", "confidence", "stress", "excitement", "curiosity", "social_warmth"]
    )
    assert all(0 <= score <= 100 for score in found["emotion"].values())
    assert found["is_awake"] is (found["availability"] > 0)
    assert (found["messages_last_hour"], found["turns"]) == (1, {"planned": 1})
    assert [(place["chat"], place["is_enabled"]) for place in found["chats"]] == [(chat.pk, True)]
    assert everything() == before
    problem(viewer.get("/api/bots/999999/state"), 404)
    problem(Api().get(f"/api/bots/{bot.pk}/state"), 401)


def test_memories_are_browsed(viewer: Api, bot: Bot) -> None:
    remember(bot, 4)
    path = f"/api/bots/{bot.pk}/memories"
    assert [row["content"] for row in results(viewer.get(path))] == [f"anı {n}" for n in (3, 2, 1, 0)]
    assert [row["uid"] for row in results(viewer.get(f"{path}/?kind=routine"))] == ["m2", "m0"]
    assert [row["uid"] for row in results(viewer.get(f"{path}?stronger_than=51&ordering=strength"))] == ["m2", "m3"]
    assert [row["uid"] for row in results(viewer.get(f"{path}?about=person:1"))] == ["m1"]
    assert len(results(viewer.get(f"{path}?tag=THYAO"))) == 4 and results(viewer.get(f"{path}?tag=THY")) == []
    problem(viewer.get(f"{path}?kind=dream"), 400)


def test_relationships_name_the_other_side(viewer: Api, bot: Bot) -> None:
    know(bot, 2)
    person = Person.objects.create(platform_id="p", display_name="Ayşe")
    for other in (person.key, "person:999999"):
        Relationship.objects.create(bot=bot, other=other, kind="rival", kind_since=NOW, last_at=NOW)
    rows = results(viewer.get(f"/api/bots/{bot.pk}/relationships"))
    assert [(row["other_name"], row["other_is_bot"]) for row in rows] == [
        (None, False), ("Ayşe", False), ("Öteki 1", True), ("Öteki 0", True),
    ]  # fmt: skip
    assert len(results(viewer.get(f"/api/bots/{bot.pk}/relationships/?kind=rival"))) == 2


def test_staff_give_and_call_off_life_events(operator: Api, viewer: Api, bot: Bot) -> None:
    path = f"/api/bots/{bot.pk}/life-events"
    response = operator.post(path, EVENT)
    assert response.status_code == 201
    found = response.json()
    assert (found["is_active"], found["energy_impact"], found["bot"]) == (True, -20.0, bot.pk)
    assert [row["id"] for row in results(viewer.get(f"{path}/?active=true"))] == [found["id"]]
    one = response["Location"]
    assert operator.patch(one, {"is_called_off": True}, If_Match=response["ETag"]).json()["is_active"] is False
    problem(operator.patch(one, {"is_public": True}, If_Match=response["ETag"]), 412)
    assert results(viewer.get(f"{path}?active=true")) == []
    for wrong, field in (
        ({"ends_at": EVENT["starts_at"]}, "ends_at"),
        ({"mood_impact": 51}, "mood_impact"),
        ({"kind": "lottery"}, "kind"),
        ({"description": ""}, "description"),
    ):
        assert list(problem(operator.post(path, {**EVENT, **wrong}), 400)["errors"]) == [field]
    problem(viewer.post(path, EVENT), 403)
    problem(viewer.patch(one, {"is_public": True}), 403)
    problem(operator.delete(one), 405)
    event = LifeEvent.objects.get()
    assert event.uid.startswith("given-") and not event.is_public
    assert LogEntry.objects.get(content_type__model="lifeevent").actor == operator.user


def test_an_interview_leaves_no_trace(operator: Api, viewer: Api, bot: Bot) -> None:
    remember(bot, 3)
    before = everything()
    path = f"/api/bots/{bot.pk}/interview"
    answer = operator.post(path, {"question": "Sen bot musun?"}).json()
    assert (answer["is_bot"], answer["synthetic"], answer["writer"]) == (True, True, "offline")
    assert answer["text"]
    again = operator.post(
        f"{path}/", {"question": "Neden?", "earlier": [{"question": answer["question"], "answer": answer["text"]}]}
    )
    assert again.status_code == 200
    assert list(problem(operator.post(path, {"question": ""}), 400)["errors"]) == ["question"]
    assert list(problem(operator.post(path, {"soru": "x", "question": "y"}), 400)["errors"]) == ["soru"]
    problem(viewer.post(path, {"question": "Nasılsın?"}), 403)
    problem(operator.post("/api/bots/999999/interview", {"question": "Nasılsın?"}), 404)
    assert everything() == before


def test_what_looking_costs_does_not_grow(viewer: Api, bot: Bot) -> None:
    def costs() -> list[int]:
        names = ("state", "memories", "relationships", "life-events")
        return [queries(lambda name=name: viewer.get(f"/api/bots/{bot.pk}/{name}")) for name in names]  # type: ignore[misc]

    remember(bot, 2)
    know(bot, 1)
    person = Person.objects.create(platform_id="p", display_name="Ayşe")
    Relationship.objects.create(bot=bot, other=person.key, kind="rival", kind_since=NOW, last_at=NOW)
    few = costs()
    assert few[1:] == [4, 6, 4]  # the key, the role, the bot, the page; names of bots and of people
    assert few[0] == 19  # a mind is loaded: one query for each of its parts
    remember(bot, 20)
    know(bot, 20)
    for n in range(20):
        chat = Chat.objects.create(title=f"Oda {n}", slug=f"oda-{n}")
        Membership.objects.create(chat=chat, bot=bot)
    assert costs() == few


def test_a_deleted_bot_is_forgotten_by_the_others(operator: Api, bot: Bot) -> None:
    know(bot, 1)
    other = Bot.objects.exclude(pk=bot.pk).get()
    Memory.objects.create(
        bot=bot, uid="m", kind="relationship", content="Öteki iyidir", related=[other.key],
        created=NOW, last_access=NOW, last_decay=NOW,
    )  # fmt: skip
    remember(bot, 1)
    assert operator.delete(f"/api/bots/{other.pk}").status_code == 204
    assert not Relationship.objects.exists() and Memory.objects.get().related == ["person:1"]
