"""Bots, profiles, stances and holdings by API: who may, what is refused, what it costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bots import changes
from bots.models import Bot, Holding, Stance
from piyasa_site.access.roles import Role
from tests.api_client import Api, problem, results

pytestmark = pytest.mark.django_db

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
DENIZ = {"name": "Deniz", "username": "deniz_bot", "persona_profile": {"tone": "dry"}, "traits": {"openness": 0.7}}


@pytest.fixture
def operator() -> Api:
    return Api(Role.OPERATOR)


@pytest.fixture
def viewer() -> Api:
    return Api(Role.VIEWER)


@pytest.fixture
def bot() -> Bot:
    return Bot.objects.create(name="Işıl", username="isil_bot", token=TOKEN)


def made(count: int) -> list[Bot]:
    return [Bot.objects.create(name=f"Bot {n}", username=f"test_{n}_bot") for n in range(count)]


def queries(ask: Any) -> int:
    ask()  # what is looked up once: the key's last use, content types
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


# --- bots ------------------------------------------------------------------------------------


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_bot_is_made_read_changed_and_deleted(operator: Api, slash: str) -> None:
    response = operator.post(f"/api/bots{slash}", DENIZ)
    assert response.status_code == 201
    found = response.json()
    path = f"/api/bots/{found['id']}{slash}"
    assert response["Location"] == f"/api/bots/{found['id']}"
    assert (found["is_bot"], found["synthetic"], found["has_token"], found["is_enabled"]) == (True, True, False, True)
    assert found["persona_profile"] == {
        "tone": "dry", "risk_profile": "balanced", "watchlist": [], "never_do": [], "style": "",
    }  # fmt: skip
    assert found["key"] == f"bot:{found['id']}"
    shown = operator.get(path)
    assert shown.json() == found and shown["ETag"] == response["ETag"]
    changed = operator.patch(path, {"is_enabled": False, "home_city": "İzmir"})
    assert changed.status_code == 200 and changed.json()["home_city"] == "İzmir"
    assert Bot.objects.get().is_enabled is False
    whole = operator.put(path, {"name": "Deniz A.", "username": "deniz_bot"})
    assert whole.status_code == 200
    assert (whole.json()["name"], whole.json()["home_city"], whole.json()["is_enabled"]) == ("Deniz A.", "", True)
    assert operator.delete(path).status_code == 204
    assert not Bot.objects.exists()
    problem(operator.get(path), 404)


def test_who_did_it_is_in_the_audit_log(operator: Api) -> None:
    pk = operator.post("/api/bots", DENIZ).json()["id"]
    operator.patch(f"/api/bots/{pk}", {"job": "öğretmen"})
    operator.delete(f"/api/bots/{pk}")
    entries = LogEntry.objects.filter(content_type__model="bot", object_id=pk).order_by("pk")
    assert [entry.action for entry in entries] == [0, 1, 2]
    assert {entry.actor for entry in entries} == {operator.user}
    assert entries[1].changes == {"job": ["", "öğretmen"]}


def test_a_token_goes_in_and_never_comes_out(operator: Api, bot: Bot) -> None:
    secret = "987654321:zzYYxxWWvvUUttSSrrQQppOOnnMMllKKjjI"
    for answer in (
        operator.get(f"/api/bots/{bot.pk}"),
        operator.get("/api/bots"),
        operator.patch(f"/api/bots/{bot.pk}", {"token": secret}),
        operator.put(f"/api/bots/{bot.pk}", {"name": "Işıl", "username": "isil_bot"}),
    ):
        assert answer.status_code == 200
        text = answer.content.decode()
        assert TOKEN not in text and secret not in text and '"has_token":true' in text and '"token"' not in text
    bot.refresh_from_db()
    assert bot.token == secret  # the PUT left it out, so it stayed
    assert secret not in str(LogEntry.objects.values_list("changes", flat=True))
    refused = operator.patch(f"/api/bots/{bot.pk}", {"token": "not-a-token-but-secret"})
    assert "token" in problem(refused, 400)["errors"] and "but-secret" not in refused.content.decode()
    assert operator.patch(f"/api/bots/{bot.pk}", {"token": ""}).json()["has_token"] is False


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": 5}, "name"),
        ({"name": None}, "name"),
        ({"username": "ISIL_bot"}, "username"),
        ({"username": "iki kelime"}, "username"),
        ({"is_enabled": "yes"}, "is_enabled"),
        ({"persona_profile": {"tone": "loud"}}, "persona_profile"),
        ({"persona_profile": []}, "persona_profile"),
        ({"emotion_profile": {"empathy": "0.5"}}, "emotion_profile"),
        ({"speed_profile": {"delay": 99}}, "speed_profile"),
        ({"active_hours": [{"start": 9, "end": 8}]}, "active_hours"),
        ({"traits": {"openness": 2}}, "traits"),
        ({"traits": {"nosiness": 0.2}}, "traits"),
        ({"sample_lines": "selam"}, "sample_lines"),
        ({"birthday": "2999-01-01"}, "birthday"),
        ({"chronotype": "cat"}, "chronotype"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_each_wrong_field_is_named_and_nothing_is_written(
    operator: Api, bot: Bot, given: dict[str, Any], field: str
) -> None:
    found = problem(operator.post("/api/bots", {**DENIZ, **given}), 400)
    assert list(found["errors"]) == [field] and all(found["errors"][field])
    assert Bot.objects.get() == bot
    if given != {"username": "ISIL_bot"}:  # its own name
        before = Bot.objects.values().get()
        assert list(problem(operator.patch(f"/api/bots/{bot.pk}", given), 400)["errors"]) == [field]
        assert Bot.objects.values().get() == before


def test_bodies_that_nothing_can_keep_are_refused(operator: Api) -> None:
    for body in ("[]", "null", "{", '{"name": "a\\u0000b"}', '{"traits": {"a": "\\ud800"}}', '{"name": 1e999}'):
        problem(operator.post("/api/bots", body), 400)
    problem(operator.post("/api/bots", '{"a":' * 5000 + "1" + "}" * 5000), 400)
    assert not Bot.objects.exists()


def test_viewers_read_and_strangers_do_not(viewer: Api, bot: Bot) -> None:
    Stance.objects.create(bot=bot, topic="THYAO", text="alınır")
    before = (list(Bot.objects.values()), list(Stance.objects.values()))
    paths = ("/api/bots", f"/api/bots/{bot.pk}", f"/api/bots/{bot.pk}/persona", f"/api/bots/{bot.pk}/stances")
    for path in paths:
        assert viewer.get(path).status_code == 200
        problem(Api().get(path), 401)
    for who, status in ((viewer, 403), (Api(), 401)):
        problem(who.post("/api/bots", DENIZ), status)
        problem(who.put(f"/api/bots/{bot.pk}", DENIZ), status)
        problem(who.patch(f"/api/bots/{bot.pk}", {"name": "X"}), status)
        problem(who.delete(f"/api/bots/{bot.pk}"), status)
        problem(who.patch(f"/api/bots/{bot.pk}/persona", {"tone": "dry"}), status)
        problem(who.post(f"/api/bots/{bot.pk}/stances", {"topic": "dolar", "text": "çıkar"}), status)
        problem(who.delete(f"/api/stances/{Stance.objects.get().pk}"), status)
    assert (list(Bot.objects.values()), list(Stance.objects.values())) == before


def test_a_session_needs_its_token_against_forgery(operator: Api, bot: Bot) -> None:
    client = Client(enforce_csrf_checks=True)
    assert operator.user is not None
    client.force_login(operator.user)
    problem(client.delete(f"/api/bots/{bot.pk}"), 403)
    assert Bot.objects.exists()
    client.cookies["csrftoken"] = token = "a" * 32
    assert client.delete(f"/api/bots/{bot.pk}", headers={"X-CSRFToken": token}).status_code == 204


def test_a_change_that_was_made_for_another_version_is_refused(operator: Api, bot: Bot) -> None:
    path = f"/api/bots/{bot.pk}"
    seen = operator.get(path)["ETag"]
    assert operator.get(path, If_None_Match=seen).status_code == 304
    changed = operator.patch(path, {"job": "aşçı"}, If_Match=seen)
    assert changed.status_code == 200 and changed["ETag"] != seen
    for refused in (
        operator.patch(path, {"job": "pilot"}, If_Match=seen),
        operator.put(path, DENIZ, If_Match=seen),
        operator.delete(path, If_Match=seen),
        operator.patch(path, {"job": "pilot"}, If_Match=f"W/{changed['ETag']}"),
    ):
        problem(refused, 412)
    assert Bot.objects.get().job == "aşçı"
    assert operator.patch(path, {"job": "pilot"}, If_Match="*").status_code == 200
    assert operator.delete(path, If_Match=operator.get(path)["ETag"]).status_code == 204


def test_a_bot_that_is_sent_twice_is_made_once(operator: Api) -> None:
    first = operator.post("/api/bots", DENIZ, Idempotency_Key="one")
    again = operator.post("/api/bots/", DENIZ, Idempotency_Key="one")
    assert first.json() == again.json() and Bot.objects.count() == 1
    assert again["Idempotent-Replayed"] == "true" and again["Location"] == first["Location"]
    problem(operator.post("/api/bots", {**DENIZ, "username": "x_bot"}, Idempotency_Key="one"), 422)
    problem(operator.post("/api/bots", DENIZ), 400)
    assert Bot.objects.count() == 1


def test_lists_are_filtered_ordered_and_paged(viewer: Api) -> None:
    made(5)
    Bot.objects.filter(username="test_3_bot").update(is_enabled=False, name="Şule")
    Bot.objects.create(name="Ilgın", username="ilgin_bot", token=TOKEN)
    assert [row["username"] for row in results(viewer.get("/api/bots?is_enabled=false"))] == ["test_3_bot"]
    assert [row["name"] for row in results(viewer.get("/api/bots?search=sule"))] == ["Şule"]
    assert [row["name"] for row in results(viewer.get("/api/bots?search=ILGIN"))] == ["Ilgın"]
    assert [row["name"] for row in results(viewer.get("/api/bots?has_token=true"))] == ["Ilgın"]
    assert results(viewer.get("/api/bots"))[0]["name"] == "Ilgın"  # the newest first
    seen: list[str] = []
    path = "/api/bots?ordering=username&page_size=2"
    while path:
        page = viewer.get(path).json()
        seen += [row["username"] for row in page["results"]]
        path = page["next"]
    assert seen == ["ilgin_bot", *(f"test_{n}_bot" for n in range(5))]
    several = results(viewer.get("/api/bots?ordering=-username,id,-username&page_size=2"))
    assert [row["username"] for row in several] == ["test_4_bot", "test_3_bot"]
    assert list(problem(viewer.get("/api/bots?is_enabled=perhaps&chat=x"), 400)["errors"]) == ["chat", "is_enabled"]
    for wrong in ("ordering=token", "ordering=", "ordering=-id,x", "chat=", "chat=1&chat=2", "gender=", "has_token="):
        assert list(problem(viewer.get(f"/api/bots?{wrong}"), 400)["errors"]) == [wrong.partition("=")[0]]
    for cursor in ("%00", "x", "cD1hYmM=", "b" * 2000, "cD05OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"):
        answer = viewer.get(f"/api/bots?cursor={cursor}")
        assert answer.status_code in (200, 404)
        if answer.status_code == 404:
            problem(answer, 404)


def test_a_moment_lies_in_our_time(operator: Api) -> None:
    path = f"/api/bots/{made(1)[0].pk}/stances"
    for year in ("0096", "1969", "9999"):
        body = {"topic": "BIST", "text": "yorgun", "cooldown_until": f"{year}-02-08T20:00:00Z"}
        assert list(problem(operator.post(path, body), 400)["errors"]) == ["cooldown_until"]
    shown = operator.post(path, {**body, "cooldown_until": "1970-02-08T20:00:00Z"})
    assert shown.status_code == 201 and shown.json()["cooldown_until"].startswith("1970-02-08T")


def test_what_it_costs_does_not_grow(operator: Api, viewer: Api) -> None:
    pk = made(3)[0].pk
    few = queries(lambda: viewer.get("/api/bots"))
    made_more = [Bot(name=f"More {n}", username=f"more_{n}_bot") for n in range(30)]
    Bot.objects.bulk_create(made_more)
    assert few == queries(lambda: viewer.get("/api/bots")) == 3  # the key, the role, the page
    assert queries(lambda: viewer.get(f"/api/bots/{pk}")) == 3
    assert queries(lambda: viewer.get(f"/api/bots/{pk}/persona")) == 3


# --- profiles --------------------------------------------------------------------------------


def test_a_profile_is_read_set_and_changed_in_parts(operator: Api, bot: Bot) -> None:
    path = f"/api/bots/{bot.pk}/persona"
    shown = operator.get(path)
    assert shown.json()["tone"] == "casual"
    changed = operator.patch(path, {"tone": "warm", "watchlist": ["THYAO"]}, If_Match=shown["ETag"])
    assert changed.status_code == 200 and changed.json()["watchlist"] == ["THYAO"]
    problem(operator.patch(path, {"tone": "dry"}, If_Match=shown["ETag"]), 412)
    assert operator.put(path + "/", {"risk_profile": "bold"}).json() == {
        "tone": "casual", "risk_profile": "bold", "watchlist": [], "never_do": [], "style": "",
    }  # fmt: skip
    found = problem(operator.patch(path, {"tone": "loud", "watchlist": [1], "hat": 1}), 400)
    assert sorted(found["errors"]) == ["hat", "tone", "watchlist.0"]
    problem(operator.patch(path, []), 400)
    emotion = f"/api/bots/{bot.pk}/emotion"
    assert operator.patch(emotion, {"empathy": 0.9}).json()["empathy"] == 0.9
    assert list(problem(operator.patch(emotion, {"empathy": 2}), 400)["errors"]) == ["empathy"]
    bot.refresh_from_db()
    assert (bot.persona_profile["risk_profile"], bot.emotion_profile["empathy"]) == ("bold", 0.9)
    problem(operator.get("/api/bots/999999/persona"), 404)


# --- stances and holdings --------------------------------------------------------------------


def test_stances_are_kept_one_a_topic(operator: Api, bot: Bot) -> None:
    path = f"/api/bots/{bot.pk}/stances"
    response = operator.post(path, {"topic": "THYAO", "text": "yükselir", "lean": 0.6, "confidence": 0.8})
    assert response.status_code == 201 and response.json()["bot"] == bot.pk
    one = response["Location"]
    assert list(problem(operator.post(path, {"topic": "THYAO", "text": "düşer"}), 400)["errors"]) == ["topic"]
    found = problem(operator.post(path, {"topic": "dolar", "text": "", "lean": 3}), 400)
    assert sorted(found["errors"]) == ["lean", "text"]
    assert operator.patch(one, {"confidence": 0}).json()["confidence"] == 0
    assert operator.get(one + "/").json() == results(operator.get(path))[0]
    seen = operator.get(one)["ETag"]
    operator.patch(one, {"lean": -1})
    problem(operator.delete(one, If_Match=seen), 412)
    assert operator.delete(one).status_code == 204 and not Stance.objects.exists()
    problem(operator.post("/api/bots/999999/stances", {"topic": "a", "text": "b"}), 404)
    assert LogEntry.objects.filter(content_type__model="stance", actor=operator.user).count() == 4


def test_holdings_are_positive_and_fictional(operator: Api, bot: Bot) -> None:
    path = f"/api/bots/{bot.pk}/holdings"
    response = operator.post(path, {"symbol": "GARAN", "avg_price": 98.5, "size": 250, "note": "uzun vade"})
    assert response.status_code == 201
    found = response.json()
    assert (found["avg_price"], found["size"], found["fictional"]) == (98.5, 250.0, True)
    for wrong in ({"size": 0}, {"avg_price": -1}, {"size": "10"}, {"avg_price": 1e30}, {"symbol": "GARAN"}):
        given = {"symbol": "AKBNK", "avg_price": 60, "size": 10, **wrong}
        assert list(problem(operator.post(path, given), 400)["errors"]) == list(wrong)
    assert operator.patch(response["Location"], {"size": 300.5}).json()["size"] == 300.5
    assert [row["symbol"] for row in results(operator.get(f"{path}/?symbol=GARAN"))] == ["GARAN"]
    assert results(operator.get(f"{path}?symbol=AKBNK")) == []
    assert Holding.objects.get().size == 300.5


def test_what_a_bot_s_lists_cost_does_not_grow(viewer: Api, bot: Bot) -> None:
    def add(count: int) -> None:
        for _n in range(count):
            topic = f"T{Stance.objects.count()}"
            Stance.objects.create(bot=bot, topic=topic, text="x")
            Holding.objects.create(bot=bot, symbol=topic, avg_price=Decimal(1), size=Decimal(1))

    add(2)
    for name in ("stances", "holdings"):
        assert queries(lambda name=name: viewer.get(f"/api/bots/{bot.pk}/{name}")) == 4
    add(20)
    for name in ("stances", "holdings"):
        assert queries(lambda name=name: viewer.get(f"/api/bots/{bot.pk}/{name}")) == 4


# --- what nobody foresaw ---------------------------------------------------------------------


def test_a_failure_is_a_problem_that_tells_nothing(operator: Api, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr(changes, "save_as", fails)
    with pytest.raises(RuntimeError):  # whoever listens for failures hears of it
        operator.patch(f"/api/bots/{bot.pk}", {"job": "pilot"})
    operator.client.raise_request_exception = False
    response = operator.patch(f"/api/bots/{bot.pk}", {"job": "pilot"})
    assert "secret" not in response.content.decode() and problem(response, 500)["title"] == "Internal Server Error"
    assert Bot.objects.get().job == ""
