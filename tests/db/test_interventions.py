"""What staff do to live rooms: one check and one deed, by admin and API; keys, problems, repeats."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from conversations import interventions, tasks
from conversations.api import views as interventions_api
from conversations.engine import params as engine_params
from conversations.interventions import BadField, NotNow, check_nudge, check_say, do_nudge
from conversations.live import desk, service
from conversations.models import (
    Chat,
    ConversationState,
    GuardBlock,
    MarketShock,
    Membership,
    Message,
    NewsFeed,
    NewsItem,
    Nudge,
    Person,
    Turn,
)
from piyasa_site.access import api_keys
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, set_role
from piyasa_site.api import throttling
from piyasa_site.api.models import IdempotentAnswer
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db

# A Monday noon in Istanbul, the exchange is open.
NOW = datetime.fromisoformat("2026-11-16T12:00:10+03:00")
TALKING = Tunables()


@pytest.fixture(autouse=True)
def calls(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, Any]]]:
    """The echo writer, a clock that stands, and task calls collected instead of sent to a broker."""
    settings.LLM_WRITER, settings.RUN_ID = "echo", ""
    sent: list[tuple[str, Any]] = []
    for name in ("advance_rooms", "compose", "poll_feed"):
        task = getattr(tasks, name)
        monkeypatch.setattr(task, "delay", lambda *given, _n=name: sent.append((_n, *given)))
        monkeypatch.setattr(task, "apply_async", lambda args, retry=True, _n=name: sent.append((_n, *args)))
    from piyasa_site.common import clock

    monkeypatch.setattr(clock, "now", lambda: NOW)
    yield sent


@pytest.fixture
def chat() -> Chat:
    made = Chat.objects.create(title="Borsa", slug="borsa", topics=["bist"], symbols=["THYAO"], is_public=True)
    for number in range(24):
        bot = Bot.objects.create(
            name=f"Bot {number}",
            username=f"test_{number}_bot",
            traits={"talkativeness": 0.6},
            active_hours=[{"start": 0, "end": 24}],
        )
        Membership.objects.create(chat=made, bot=bot)
    ConversationState.objects.create(
        chat=made, next_slot_at=NOW + timedelta(hours=1), settings_key=service.settings_key(TALKING)
    )
    return made


def account(name: str, role: Role | None) -> User:
    user = get_user_model().objects.create_user(name)
    set_role(user, role)
    return user


@pytest.fixture
def operator() -> User:
    return account("ops", Role.OPERATOR)


def first_bot() -> Bot:
    return Bot.objects.order_by("pk")[0]


def nothing_changed() -> bool:
    return not any(model.objects.exists() for model in (Nudge, Turn, MarketShock)) and not (
        Membership.objects.exclude(muted_until=None).exists()
    )


def nudge(chat: Chat, by: Any, at: datetime = NOW, tunables: Tunables = TALKING, **given: Any) -> Nudge:
    return do_nudge(check_nudge(chat, given, by, at, tunables), at)


# --- each kind ----------------------------------------------------------------------------


def test_a_bot_says_what_staff_give_it(
    chat: Chat, operator: User, calls: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        done = nudge(chat, operator, kind="speak", bot="@test_3_bot", text="THYAO için 300 direnç gibi duruyor")
    turn = done.turn
    assert turn is not None and turn.bot.username == "test_3_bot"
    assert (done.state, done.by_name, turn.priority, turn.topic) == ("done", "ops", Turn.Priority.STAFF, "THYAO")
    assert turn.trace["trigger"] == {"kind": "staff", "by": "ops"} and turn.trace["who"]["reason"] == "asked by staff"
    assert calls == [("compose", [turn.pk])]
    ready = service.compose_turns([turn.pk], "w", NOW)
    assert [pk for pk, _ in ready] == [turn.pk]
    assert service.deliver_turns([turn.pk], "w", NOW + timedelta(seconds=40)) == [chat.pk]
    message = Message.objects.get()
    assert message.bot_id == turn.bot_id and message.is_bot and "300" in message.text


def test_staff_s_words_pass_the_guards_like_everybody_s(chat: Chat, operator: User) -> None:
    done = nudge(chat, operator, kind="speak", bot=first_bot().pk, text="Ben bot değilim, gerçek insanım")
    assert done.turn is not None
    service.compose_turns([done.turn.pk], "w", NOW)
    done.turn.refresh_from_db()
    assert done.turn.state == "dropped" or "değilim" not in done.turn.text
    done = nudge(chat, operator, kind="speak", bot=first_bot().pk, text="THYAO garanti tavan, hemen alın kesin kazanç")
    assert done.turn is not None
    service.compose_turns([done.turn.pk], "w", NOW)
    done.turn.refresh_from_db()
    assert (done.turn.state, done.turn.reason) == ("dropped", "stopped by a guard")
    assert GuardBlock.objects.filter(bot=first_bot(), guard="integrity").exists()


def test_a_bot_finds_its_own_words_and_answers_whom_it_is_asked_to(chat: Chat, operator: User) -> None:
    person = Person.objects.create(platform_id="p", display_name="Ayşe")
    asked = Message.objects.create(
        chat=chat,
        person=person,
        sender_name="Ayşe",
        text="THYAO ne olur?",
        topic="THYAO",
        created_at=NOW,
        observed_at=NOW,
    )
    done = do_nudge(check_say(chat, {"bot": str(first_bot().pk), "reply_to": asked.pk}, operator, NOW, TALKING), NOW)
    assert done.turn is not None
    assert (done.turn.plan["act"], done.turn.plan["addressee"]) == ("answer", f"person:{person.pk}")
    assert (done.turn.reply_to_id, done.turn.topic) == (asked.pk, "THYAO")
    assert service.compose_turns([done.turn.pk], "w", NOW)
    done.turn.refresh_from_db()
    assert done.turn.state == "ready" and done.turn.text


def test_a_topic_is_taken_up_by_the_room(
    chat: Chat, operator: User, calls: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    ConversationState.objects.update(topic="THYAO", exhaustion=90.0, topic_messages=30)
    with django_capture_on_commit_callbacks(execute=True):
        done = nudge(chat, operator, kind="topic", topic="Halka Arz")
    assert done.state == "waiting" and calls == [("advance_rooms", [chat.pk])]
    service.advance([chat.pk], NOW)
    state = ConversationState.objects.get()
    assert (state.topic, state.exhaustion, state.topic_messages) == ("halka_arz", 0.0, 0)
    turn = Turn.objects.get(trace__nudge=done.pk)
    assert (turn.topic, turn.priority) == ("halka_arz", Turn.Priority.STAFF)
    assert turn.trace["trigger"] == {"kind": "staff", "topic": "halka_arz"}


def test_news_of_staff_is_always_spoken_about(chat: Chat, operator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_params, "NOBODY_SHARE", 1e9)  # silence would win every draw
    done = nudge(chat, operator, kind="news", text="THYAO yeni uçak siparişi verdi.", sentiment=0.5)
    assert done.details == {
        "text": "THYAO yeni uçak siparişi verdi.", "symbols": ["THYAO"], "topic": "", "sentiment": 0.5
    }  # fmt: skip
    service.advance([chat.pk], NOW)
    turn = Turn.objects.get(trace__nudge=done.pk)
    assert turn.plan["trigger"] == "THYAO yeni uçak siparişi verdi." and turn.plan["trigger_symbol"] == "THYAO"
    assert ConversationState.objects.get().engine["excitation"] == pytest.approx(3.75)


def test_a_price_moves_in_the_market_of_all_processes(
    chat: Chat, operator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_params, "NOBODY_SHARE", 0.0)  # silence would be an answer too
    before = desk.market().quote("THYAO", NOW + timedelta(minutes=10)).price
    done = nudge(chat, operator, kind="price", symbol="THYAO", change=0.06)
    shock = MarketShock.objects.get()
    assert (shock.symbol, shock.change, shock.note) == ("THYAO", 0.06, "by ops")
    assert shock.at == datetime.fromisoformat("2026-11-16T12:01:00+03:00")  # the minute under way was looked at
    assert done.outcome == "THYAO +6.0% from 16.11.2026 12:01 on, while it trades"
    market = desk.market()
    assert market.quote("THYAO", NOW).price == desk._base().quote("THYAO", NOW).price
    assert market.quote("THYAO", NOW + timedelta(minutes=10)).price > before * 1.03
    # Whoever watches from the moment of the nudge on meets the move, and the room hears of it.
    assert any(move.symbol == "THYAO" for move in market.moves(NOW, NOW + timedelta(minutes=15)))
    for minute in range(16):
        at = NOW + timedelta(minutes=minute)
        service.watch_market(at, at + timedelta(minutes=1))
    assert ConversationState.objects.get().engine.get("excitation", 0.0) > 0.0
    assert {"THYAO"} <= set(Turn.objects.values_list("topic", flat=True))


def test_a_mute_holds_in_this_chat_until_then(chat: Chat, operator: User) -> None:
    bot = first_bot()
    nudge(chat, operator, kind="mute", bot=bot.pk, minutes=30)
    member = Membership.objects.get(chat=chat, bot=bot)
    assert (member.muted_until, member.reason) == (NOW + timedelta(minutes=30), "muted by ops")
    with pytest.raises(NotNow, match=r"Bot 0 is muted here until 16\.11\.2026 12:30\."):
        nudge(chat, operator, kind="speak", bot=bot.pk)
    nudge(chat, operator, kind="mute", bot=bot.pk, until="2026-11-17T09:00:00+03:00")
    member.refresh_from_db()
    assert member.muted_until == datetime.fromisoformat("2026-11-17T09:00:00+03:00")
    assert nudge(chat, operator, kind="mute", bot=bot.pk, minutes=0).outcome == "no longer muted"
    member.refresh_from_db()
    assert member.muted_until is None


def test_a_rumour_is_for_drills_and_labels_all_that_follows(chat: Chat, operator: User) -> None:
    with pytest.raises(NotNow, match="Rumours are played in drill rooms only; Borsa is none"):
        nudge(chat, operator, kind="rumour", text="THYAO satılıyormuş")
    assert nothing_changed()
    Chat.objects.update(is_drill=True)
    chat.refresh_from_db()
    done = nudge(chat, operator, kind="rumour", text="THYAO satılıyormuş", symbol="THYAO")
    service.advance([chat.pk], NOW)
    turn = Turn.objects.get(trace__nudge=done.pk)
    assert turn.trace["scenario"] == "rumour"
    at = max(NOW, turn.typing_at)
    for pk, due in sorted(service.compose_turns([turn.pk], "w", at), key=lambda item: item[1]):
        service.deliver_turns([pk], "w", due)
    said = list(Message.objects.order_by("pk"))
    assert said and all(message.scenario == "rumour" for message in said)
    # A person's answer on the topic belongs to it, and so does what is said to that.
    person = Person.objects.create(platform_id="p", display_name="Ayşe")
    later = said[-1].created_at + timedelta(seconds=20)
    Message.objects.create(
        chat=chat, person=person, sender_name="Ayşe", text="THYAO mu, emin misin?", reply_to=said[-1], created_at=later
    )
    service.advance([chat.pk], later)
    assert Message.objects.get(person=person).scenario == "rumour"
    elsewhere = Message.objects.create(
        chat=chat, person=person, sender_name="Ayşe", text="BTC ne olur?", reply_to=said[-1], created_at=later
    )
    service.advance([chat.pk], later)
    elsewhere.refresh_from_db()
    assert elsewhere.scenario == ""


def test_a_room_that_is_no_drill_any_more_hears_no_rumour(chat: Chat, operator: User) -> None:
    Chat.objects.update(is_drill=True)
    chat.refresh_from_db()
    done = nudge(chat, operator, kind="rumour", text="THYAO satılıyormuş")
    Chat.objects.update(is_drill=False)
    service.advance([chat.pk], NOW)
    done.refresh_from_db()
    assert (done.state, done.outcome) == ("dropped", "the room is no drill room any more")
    assert not Turn.objects.exists()


def test_without_a_broker_the_next_tick_takes_it_up(
    chat: Chat, operator: User, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def away(**_: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(tasks.advance_rooms, "apply_async", away)
    with django_capture_on_commit_callbacks(execute=True):
        done = nudge(chat, operator, kind="topic", topic="THYAO")
    assert done.state == "waiting" and chat.pk in service.rooms_to_advance(NOW)


# --- what is refused ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "field", "why"),
    [
        ({}, "kind", "kind must be one of speak, topic, news, price, mute, rumour."),
        ({"kind": "dance"}, "kind", "kind must be one of"),
        ({"kind": 3}, "kind", "kind must be text."),
        ({"kind": "speak"}, "bot", "bot is missing."),
        ({"kind": "speak", "bot": "nobody"}, "bot", "bot must be the id or username of a member of Borsa."),
        ({"kind": "speak", "bot": 10**30}, "bot", "bot must be the id or username of a member of Borsa."),
        ({"kind": "speak", "bot": True}, "bot", "bot must be the id or username of a member of Borsa."),
        ({"kind": "speak", "bot": [1]}, "bot", "bot must be the id or username of a member of Borsa."),
        ({"kind": "speak", "bot": "test_0_bot", "text": 5}, "text", "text must be text."),
        ({"kind": "speak", "bot": "test_0_bot", "text": "a" * 5000}, "text", "text may be 4096 characters long."),
        ({"kind": "speak", "bot": "test_0_bot", "text": "a\0b"}, "text", "text holds a zero character."),
        ({"kind": "speak", "bot": "test_0_bot", "text": "\ud800"}, "text", "text holds half a character."),
        ({"kind": "speak", "bot": "test_0_bot", "reply_to": "x"}, "reply_to", "reply_to must be the id of a message."),
        ({"kind": "speak", "bot": "test_0_bot", "reply_to": 999}, "reply_to", "reply_to must be the id"),
        ({"kind": "topic"}, "topic", "topic is missing."),
        ({"kind": "topic", "topic": "futbol"}, "topic", "topic must be a symbol's code or one of bist, doviz,"),
        ({"kind": "news"}, "text", "text is missing."),
        ({"kind": "news", "text": "x" * 501}, "text", "text may be 500 characters long."),
        ({"kind": "news", "text": "x", "symbols": "THYAO"}, "symbols", "symbols must be a list of codes."),
        ({"kind": "news", "text": "x", "symbols": ["QWXYZ"]}, "symbols", "there is no symbol 'QWXYZ'."),
        ({"kind": "news", "text": "x", "sentiment": 2}, "sentiment", "sentiment must lie between -1 and 1; it is 2."),
        ({"kind": "news", "text": "x", "sentiment": "good"}, "sentiment", "sentiment must be a number."),
        ({"kind": "price", "change": 0.1}, "symbol", "symbol is missing."),
        ({"kind": "price", "symbol": "QWXYZ", "change": 0.1}, "symbol", "there is no symbol 'QWXYZ'."),
        ({"kind": "price", "symbol": "THYAO"}, "change", "change must be a share between -0.9 and 9, not 0; it is 0."),
        ({"kind": "price", "symbol": "THYAO", "change": -1}, "change", "change must be a share between"),
        ({"kind": "price", "symbol": "THYAO", "change": float("nan")}, "change", "change must be a number."),
        ({"kind": "mute", "bot": "test_0_bot"}, "until", "Give either until or minutes."),
        ({"kind": "mute", "bot": "test_0_bot", "minutes": -1}, "minutes", "minutes must be a number, 0 or more"),
        ({"kind": "mute", "bot": "test_0_bot", "minutes": float("nan")}, "minutes", "minutes must be a number"),
        ({"kind": "mute", "bot": "test_0_bot", "until": "tomorrow"}, "until", "until must be ISO 8601 with an offset"),
        ({"kind": "mute", "bot": "test_0_bot", "until": "2026-13-01T00:00:00Z"}, "until", "until must be ISO 8601"),
        ({"kind": "mute", "bot": "test_0_bot", "until": "2026-11-17T00:00:00"}, "until", "until must be ISO 8601"),
        ({"kind": "mute", "bot": "test_0_bot", "until": "2026-11-16T11:00:00+03:00"}, "until", "until must lie ahead"),
        ({"kind": "mute", "bot": "test_0_bot", "until": "2030-11-16T11:00:00+03:00"}, "until", "until must lie ahead"),
    ],
)  # fmt: skip
def test_each_wrong_field_is_named_in_one_sentence(
    chat: Chat, operator: User, given: dict[str, Any], field: str, why: str
) -> None:
    with pytest.raises(BadField) as refused:
        nudge(chat, operator, **given)
    assert refused.value.field == field and str(refused.value).startswith(why)
    assert nothing_changed() and not LogEntry.objects.filter(content_type__model="nudge").exists()


def test_bots_that_may_not_talk_are_not_made_to(chat: Chat, operator: User) -> None:
    bot = first_bot()
    given = {"kind": "speak", "bot": bot.pk}
    with pytest.raises(NotNow, match="The bots are not talking at present"):
        nudge(chat, operator, tunables=Tunables(simulation_active=False), **given)
    with pytest.raises(NotNow, match="The bots are not talking at present"):
        nudge(chat, operator, tunables=Tunables(scale_factor=0.0), kind="topic", topic="THYAO")
    Membership.objects.filter(bot=bot).update(is_enabled=False)
    with pytest.raises(NotNow, match="Bot 0 is switched off"):
        nudge(chat, operator, **given)
    Chat.objects.update(is_enabled=False)
    chat.refresh_from_db()
    with pytest.raises(NotNow, match="Borsa is switched off"):
        nudge(chat, operator, kind="news", text="THYAO haberi")
    other = Chat.objects.create(title="Öteki", slug="oteki")
    with pytest.raises(BadField, match="a member of Öteki"):
        nudge(other, operator, **given)
    assert nothing_changed()
    # Prices and mutes need no talk.
    nudge(chat, operator, tunables=Tunables(simulation_active=False), kind="price", symbol="THYAO", change=-0.02)


def test_an_old_message_is_answered_in_given_words_only(chat: Chat, operator: User) -> None:
    old = Message.objects.create(
        chat=chat, bot=first_bot(), is_bot=True, sender_name="Bot", text="eski", created_at=NOW - timedelta(days=2)
    )
    with pytest.raises(NotNow, match="too long ago"):
        check_say(chat, {"bot": "test_1_bot", "reply_to": old.pk}, operator, NOW, TALKING)
    given = {"bot": "test_1_bot", "reply_to": old.pk, "text": "şimdi gördüm"}
    assert check_say(chat, given, operator, NOW, TALKING).reply_to == old


@pytest.mark.parametrize("role", [None, Role.VIEWER])
def test_others_may_not(chat: Chat, role: Role | None) -> None:
    for by in (account("someone", role), AnonymousUser()):
        with pytest.raises(PermissionDenied):
            check_nudge(chat, {"kind": "price", "symbol": "THYAO", "change": 0.1}, by, NOW, TALKING)
    assert nothing_changed()


def test_who_did_what_is_in_the_audit_log(chat: Chat, operator: User) -> None:
    nudge(chat, operator, kind="news", text="THYAO haberi")
    nudge(chat, operator, kind="price", symbol="THYAO", change=0.05)
    nudge(chat, operator, kind="mute", bot=first_bot().pk, minutes=5)
    entries = LogEntry.objects.filter(actor=operator)
    news, price, mute = entries.filter(content_type__model="nudge").order_by("pk")
    assert (news.changes["kind"], news.changes["text"]) == (["None", "news"], ["None", "THYAO haberi"])
    assert price.changes["change"] == ["None", "0.05"] and mute.changes["chat"] == ["None", "borsa"]
    assert entries.filter(content_type__model="marketshock").count() == 1
    assert entries.get(content_type__model="membership").changes["reason"] == ["", "muted by ops"]


# --- the API -------------------------------------------------------------------------------


class Api:
    """A program with a key."""

    def __init__(self, user: User | None = None, key: str = "") -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.key = key or (api_keys.make_key(user, "tests", NOW)[1] if user else "")

    def post(self, path: str, body: Any, **headers: str) -> Any:
        given = {"X-API-Key": self.key, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.client.post(
            path,
            body if isinstance(body, str) else json.dumps(body),
            content_type="application/json",
            headers={name: value for name, value in given.items() if value},
        )


@pytest.fixture
def api(operator: User) -> Api:
    return Api(operator)


def problem(response: Any, status: int, title: str) -> dict[str, Any]:
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = json.loads(response.content)
    assert (found["type"], found["title"], found["status"]) == ("about:blank", title, status)
    assert found["instance"] == response.wsgi_request.path and found["detail"]
    return found


@pytest.mark.parametrize("slash", ["", "/"])
def test_nudging_by_api(chat: Chat, api: Api, slash: str) -> None:
    response = api.post(f"/api/chats/{chat.pk}/nudge{slash}", {"kind": "price", "symbol": "THYAO", "change": -0.03})
    assert response.status_code == 201
    found = response.json()
    done = Nudge.objects.get()
    assert (found["id"], found["chat"], found["kind"], found["state"]) == (done.pk, chat.pk, "price", "done")
    assert found["by"] == "ops" and found["details"] == {"symbols": ["THYAO"], "change": -0.03}
    assert LogEntry.objects.get(content_type__model="marketshock").actor == done.by


@pytest.mark.parametrize("slash", ["", "/"])
def test_saying_by_api(chat: Chat, api: Api, slash: str) -> None:
    response = api.post(f"/api/chats/{chat.pk}/say{slash}", {"bot": first_bot().pk, "text": "Günaydın herkese"})
    assert response.status_code == 201
    turn = Turn.objects.get()
    found = response.json()
    assert (found["id"], found["bot"], found["state"]) == (turn.pk, first_bot().pk, "planned")
    assert turn.plan["text"] == "Günaydın herkese"


def test_a_session_does_as_well_with_its_token_against_forgery(chat: Chat, operator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(operator)
    path, body = f"/api/chats/{chat.pk}/nudge", json.dumps({"kind": "topic", "topic": "THYAO"})
    problem(client.post(path, body, content_type="application/json"), 403, "Forbidden")
    assert nothing_changed()
    client.cookies["csrftoken"] = token = "a" * 32
    response = client.post(path, body, content_type="application/json", headers={"X-CSRFToken": token})
    assert response.status_code == 201 and Nudge.objects.get().by == operator


def test_strangers_viewers_and_dead_keys_change_nothing(chat: Chat, operator: User) -> None:
    path, body = f"/api/chats/{chat.pk}/nudge", {"kind": "price", "symbol": "THYAO", "change": 0.1}
    unknown = problem(Api().post(path, body), 401, "Unauthorized")
    assert unknown["detail"] == "Authentication credentials were not provided." or unknown["detail"]
    assert Api().post(path, body)["WWW-Authenticate"] == 'ApiKey realm="piyasa"'
    problem(Api(key="piyasa_wrong").post(path, body), 401, "Unauthorized")
    refused = problem(Api(account("viewer", Role.VIEWER)).post(path, body), 403, "Forbidden")
    assert refused["detail"] == "This needs the role operator."
    key, text = api_keys.make_key(operator, "old", NOW, NOW)
    problem(Api(key=text).post(path, body), 401, "Unauthorized")
    ApiKey.objects.filter(pk=key.pk).update(expires_at=NOW + timedelta(seconds=1), revoked_at=NOW)
    problem(Api(key=text).post(path, body), 401, "Unauthorized")
    ApiKey.objects.filter(pk=key.pk).update(revoked_at=None)
    User.objects.filter(pk=operator.pk).update(is_active=False)
    problem(Api(key=text).post(path, body), 401, "Unauthorized")
    assert nothing_changed()
    User.objects.filter(pk=operator.pk).update(is_active=True)
    assert Api(key=text).post(path, body).status_code == 201


def test_a_wrong_field_is_a_problem_with_its_name(chat: Chat, api: Api) -> None:
    path = f"/api/chats/{chat.pk}/nudge"
    found = problem(api.post(path, {"kind": "price", "symbol": "QWXYZ", "change": 1}), 400, "Bad Request")
    assert found["detail"] == "There is no symbol 'QWXYZ'." and found["errors"] == {"symbol": [found["detail"]]}
    for body in ([], "{", '"text"', "null"):
        problem(api.post(path, body), 400, "Bad Request")
    response = api.client.post(path, {"kind": "topic"}, headers={"X-API-Key": api.key})
    problem(response, 415, "Unsupported Media Type")
    problem(api.client.get(path, headers={"X-API-Key": api.key}), 405, "Method Not Allowed")
    problem(api.post("/api/chats/999999/nudge", {"kind": "topic"}), 404, "Not Found")
    problem(api.post("/api/nowhere", {}), 404, "Not Found")
    problem(Api().client.get("/api/"), 404, "Not Found")
    Membership.objects.filter(bot=first_bot()).update(is_enabled=False)
    found = problem(api.post(f"/api/chats/{chat.pk}/say", {"bot": first_bot().pk}), 409, "Conflict")
    assert found["detail"] == "Bot 0 is switched off."
    assert nothing_changed()


def test_a_request_sent_twice_is_done_once(chat: Chat, api: Api) -> None:
    path, body = f"/api/chats/{chat.pk}/nudge", {"kind": "price", "symbol": "THYAO", "change": 0.02}
    first = api.post(path, body, Idempotency_Key="a-1")
    again = api.post(path + "/", body, Idempotency_Key="a-1")
    assert first.status_code == again.status_code == 201 and first.json() == again.json()
    assert "Idempotent-Replayed" not in first and again["Idempotent-Replayed"] == "true"
    assert MarketShock.objects.count() == Nudge.objects.count() == 1
    problem(api.post(path, {**body, "change": 0.03}, Idempotency_Key="a-1"), 422, "Unprocessable Entity")
    assert api.post(path, body, Idempotency_Key="a-2").status_code == 201
    other = Api(account("other", Role.OPERATOR))
    assert other.post(path, body, Idempotency_Key="a-1").status_code == 201  # keys are each account's own
    assert Nudge.objects.count() == 3
    problem(api.post(path, body, Idempotency_Key="k" * 300), 400, "Bad Request")


def test_a_refused_request_may_be_sent_again(chat: Chat, api: Api) -> None:
    path = f"/api/chats/{chat.pk}/say"
    Membership.objects.filter(bot=first_bot()).update(is_enabled=False)
    problem(api.post(path, {"bot": first_bot().pk}, Idempotency_Key="b"), 409, "Conflict")
    assert not IdempotentAnswer.objects.exists()
    Membership.objects.update(is_enabled=True)
    assert api.post(path, {"bot": first_bot().pk}, Idempotency_Key="b").status_code == 201


def test_answers_are_kept_for_a_day(chat: Chat, api: Api) -> None:
    path, body = f"/api/chats/{chat.pk}/nudge", {"kind": "price", "symbol": "THYAO", "change": 0.02}
    api.post(path, body, Idempotency_Key="c")
    IdempotentAnswer.objects.update(created_at=NOW - timedelta(hours=25))
    api.post(path, body, Idempotency_Key="c")
    assert Nudge.objects.count() == 2 and IdempotentAnswer.objects.count() == 1


def test_who_asks_too_often_is_told_to_wait(chat: Chat, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "DEEDS", 2)
    path = f"/api/chats/{chat.pk}/nudge"
    for _ in range(2):
        problem(api.post(path, {}), 400, "Bad Request")
    response = api.post(path, {"kind": "price", "symbol": "THYAO", "change": 0.02})
    problem(response, 429, "Too Many Requests")
    assert response["Retry-After"] == "50"  # the minute has ten seconds behind it
    assert nothing_changed()
    monkeypatch.setattr(throttling, "PER_STRANGER", 0)
    problem(Api().post(path, {}), 401, "Unauthorized")  # who may not is told so first


def test_a_request_costs_the_same_however_many_members_there_are(
    chat: Chat, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interventions_api.tunables_service, "current", Tunables)  # asks the database once a second

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            api.post(f"/api/chats/{chat.pk}/say", {"bot": first_bot().pk, "text": "Günaydın"})
        return len(captured)

    queries()  # the key's last use is written
    few = queries()
    for number in range(20):
        bot = Bot.objects.create(name=f"Mehr {number}", username=f"more_{number}_bot")
        Membership.objects.create(chat=chat, bot=bot)
    assert queries() == few


# --- keys ------------------------------------------------------------------------------------


def test_a_key_is_stored_as_its_hash_and_known_by_its_beginning(operator: User) -> None:
    key, text = api_keys.make_key(operator, "pano", NOW)
    assert text.startswith("piyasa_") and len(text) >= 50 and key.prefix == text[:11]
    assert text not in json.dumps(list(ApiKey.objects.values()), default=str)
    found = api_keys.owner_of(text, NOW)
    assert found is not None and found == (operator, key)
    assert api_keys.owner_of(text + "x", NOW) is None and api_keys.owner_of("", NOW) is None
    with pytest.raises(IntegrityError):
        api_keys.make_key(operator, "pano", NOW)


def test_a_busy_key_is_written_once_a_minute(operator: User, django_assert_num_queries: Any) -> None:
    key, text = api_keys.make_key(operator, "pano", NOW)
    with django_assert_num_queries(2):
        api_keys.owner_of(text, NOW)
    with django_assert_num_queries(1):
        api_keys.owner_of(text, NOW + timedelta(seconds=59))
    key.refresh_from_db()
    assert key.last_used_at == NOW
    api_keys.owner_of(text, NOW + timedelta(seconds=60))
    key.refresh_from_db()
    assert key.last_used_at == NOW + timedelta(seconds=60)


def test_a_replaced_key_opens_nothing_any_more(operator: User) -> None:
    key, old = api_keys.make_key(operator, "pano", NOW)
    new = api_keys.rotate_key(key, NOW)
    assert api_keys.owner_of(old, NOW) is None
    assert api_keys.owner_of(new, NOW) == (operator, key)


def test_the_first_admin_s_key_comes_from_the_environment(settings: Any) -> None:
    settings.DEFAULT_ADMIN_API_KEY = "a-key-of-our-own-choice"
    for _ in range(2):
        call_command("first_admin", stdout=StringIO())
    key = ApiKey.objects.get()
    assert (key.user.get_username(), key.name, key.prefix) == ("admin", "first", "a-key")
    found = api_keys.owner_of("a-key-of-our-own-choice", NOW)
    assert found is not None and found[0].is_superuser
    settings.DEFAULT_ADMIN_API_KEY = "another-key-of-our-own"
    call_command("prepare", stdout=StringIO())
    assert api_keys.owner_of("a-key-of-our-own-choice", NOW) is None
    assert api_keys.owner_of("another-key-of-our-own", NOW) is not None
    settings.DEFAULT_ADMIN_API_KEY = "short"
    with pytest.raises(CommandError, match="DEFAULT_ADMIN_API_KEY must be at least 8"):
        call_command("first_admin", stdout=StringIO())
    settings.DEFAULT_ADMIN_API_KEY = ""
    call_command("first_admin", stdout=StringIO())
    assert ApiKey.objects.count() == 1


# --- the admin --------------------------------------------------------------------------------


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(chat: Chat) -> str:
    return reverse("admin:conversations_chat_intervene", args=[chat.pk])


def test_from_the_chat_s_page_it_is_one_click_and_one_more(chat: Chat, operator: User) -> None:
    client = browser(operator)
    assert page(chat) in client.get(reverse("admin:conversations_chat_change", args=[chat.pk])).content.decode()
    shown = client.get(page(chat))
    assert shown.status_code == 200
    kinds = [form.kind.value for form in shown.context["forms"]]
    assert kinds == ["speak", "news", "price", "topic", "mute"]
    response = client.post(page(chat), {"kind": "price", "symbol": "THYAO", "change": "-4.5"}, follow=True)
    assert MarketShock.objects.get().change == pytest.approx(-0.045)
    assert "THYAO -4.5%" in str(next(iter(response.context["messages"])))
    assert "ops" in response.content.decode()  # among what was done lately
    Chat.objects.update(is_drill=True)
    assert [form.kind.value for form in client.get(page(chat)).context["forms"]][-1] == "rumour"


@pytest.mark.parametrize(
    "posted",
    [
        {"kind": "speak", "text": "Günaydın", "bot": "BOT"},
        {"kind": "news", "text": "THYAO haberi", "symbols": "thyao, asels", "sentiment": "0.8"},
        {"kind": "topic", "topic": "THYAO"},
        {"kind": "mute", "bot": "BOT", "minutes": "15"},
    ],
)
def test_every_form_does_what_it_says(chat: Chat, operator: User, posted: dict[str, str]) -> None:
    posted = {name: str(first_bot().pk) if value == "BOT" else value for name, value in posted.items()}
    response = browser(operator).post(page(chat), posted)
    assert response.status_code == 302, response.context["forms"]
    done = Nudge.objects.get()
    assert done.kind == posted["kind"] and done.by == operator
    if done.kind == "news":
        assert done.details["symbols"] == ["THYAO", "ASELS"] and done.details["sentiment"] == 0.8


@pytest.mark.parametrize(
    ("posted", "field"),
    [
        ({"kind": "price", "symbol": "THYAO", "change": "0"}, "change"),
        ({"kind": "price", "symbol": "THYAO", "change": "abc"}, "change"),
        ({"kind": "price", "symbol": "", "change": "3"}, "symbol"),
        ({"kind": "news", "text": "x", "symbols": "QWXYZ", "sentiment": "0"}, "symbols"),
        ({"kind": "speak", "bot": "0", "text": "x"}, "bot"),
        ({"kind": "mute", "bot": "", "minutes": "5"}, "bot"),
    ],
)
def test_a_form_says_what_is_wrong_beside_the_field(
    chat: Chat, operator: User, posted: dict[str, str], field: str
) -> None:
    response = browser(operator).post(page(chat), posted)
    assert response.status_code == 200
    (form,) = (form for form in response.context["forms"] if form.is_bound)
    assert form.kind.value == posted["kind"] and list(form.errors) == [field] and len(form.errors[field]) == 1
    assert nothing_changed()


def test_what_is_not_possible_now_is_said_on_the_page(chat: Chat, operator: User) -> None:
    Membership.objects.filter(bot=first_bot()).update(is_enabled=False)
    response = browser(operator).post(page(chat), {"kind": "speak", "bot": str(first_bot().pk)})
    assert response.status_code == 200 and "role=\"alert\"" in response.content.decode()
    assert nothing_changed()
    response = browser(operator).post(page(chat), {"kind": "rumour", "text": "THYAO satılıyormuş", "sentiment": "0"})
    assert response.status_code == 200 and nothing_changed()  # this is no drill room


def test_a_viewer_is_refused_and_nothing_changes(chat: Chat) -> None:
    client = browser(account("viewer", Role.VIEWER))
    assert page(chat) not in client.get(reverse("admin:conversations_chat_change", args=[chat.pk])).content.decode()
    assert client.get(page(chat)).status_code == 403
    posted = {"kind": "price", "symbol": "THYAO", "change": "3"}
    assert client.post(page(chat), posted).status_code == 403
    assert nothing_changed()


def test_feeds_items_and_nudges_are_seen_and_not_edited(chat: Chat, operator: User, calls: list[Any]) -> None:
    row = NewsFeed.objects.create(
        url="http://a.example/", failures=3, status="The server answered 503.", fetched_at=NOW, next_at=NOW
    )
    item = NewsItem.objects.create(feed=row, key="k", title_key="t", title="Başlık", text="Başlık.", rooms=1)
    done = Nudge.objects.create(chat=chat, kind="news", details={"text": "Başlık."}, item=item)
    client = browser(operator)
    for name, found in (("newsfeed", row), ("newsitem", item), ("nudge", done)):
        listed = client.get(reverse(f"admin:conversations_{name}_changelist"))
        assert listed.status_code == 200
        opened = reverse(f"admin:conversations_{name}_change", args=[found.pk])
        assert client.get(opened).status_code == 200
        assert client.post(opened, {"title": "x"}).status_code == 403
    shown = client.get(reverse("admin:conversations_newsfeed_changelist")).content.decode()
    assert "The server answered 503." in shown
    again = {"action": "fetch_now", "_selected_action": [row.pk]}
    browser(account("viewer", Role.VIEWER)).post(reverse("admin:conversations_newsfeed_changelist"), again)
    assert calls == []
    client.post(reverse("admin:conversations_newsfeed_changelist"), again)
    assert calls == [("poll_feed", row.pk)]


def test_lists_cost_the_same_however_long_they_are(chat: Chat, operator: User) -> None:
    boss = get_user_model().objects.create_superuser("boss")
    client = browser(boss)
    names = ["conversations_newsfeed", "conversations_newsitem", "conversations_nudge", "access_apikey"]

    def populate(first: int, last: int) -> None:
        for number in range(first, last):
            other = Chat.objects.create(title=f"Oda {number}", slug=f"oda-{number}")
            row = NewsFeed.objects.create(url=f"http://a.example/{number}")
            item = NewsItem.objects.create(feed=row, key="k", title_key="t", title="Başlık", text="Başlık.", rooms=1)
            Nudge.objects.create(chat=other, kind="news", item=item)
            api_keys.make_key(operator, str(number), NOW)

    def queries() -> dict[str, int]:
        counts = {}
        for name in names:
            with CaptureQueriesContext(connection) as captured:
                assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
            counts[name] = len(captured)
        with CaptureQueriesContext(connection) as captured:
            client.get(page(chat))
        return {**counts, "page": len(captured)}

    populate(0, 2)
    few = queries()
    populate(2, 12)
    for number in range(12):
        bot = Bot.objects.create(name=f"Mehr {number}", username=f"more_{number}_bot")
        Membership.objects.create(chat=chat, bot=bot)
        Nudge.objects.create(chat=chat, kind="topic", by_name="ops")
    assert queries() == few


def test_keys_are_made_shown_once_replaced_and_revoked_by_administrators(operator: User) -> None:
    admin = browser(get_user_model().objects.create_superuser("boss"))
    url = reverse("admin:access_apikey_changelist")
    assert browser(operator).get(url).status_code == 403
    response = admin.post(
        reverse("admin:access_apikey_add"), {"user": operator.pk, "name": "pano", "_save": "1"}, follow=True
    )
    said = " ".join(str(message) for message in response.context["messages"])
    (text,) = (word for word in said.split() if word.startswith("piyasa_"))
    found = api_keys.owner_of(text, NOW)
    assert found is not None and found[0] == operator and ApiKey.objects.count() == 1
    assert text not in admin.get(url).content.decode()
    assert text not in json.dumps([entry.changes for entry in LogEntry.objects.all()])
    key = found[1]
    response = admin.post(url, {"action": "rotate", "_selected_action": [key.pk]}, follow=True)
    said = " ".join(str(message) for message in response.context["messages"])
    (new,) = (word for word in said.split() if word.startswith("piyasa_"))
    assert api_keys.owner_of(text, NOW) is None and api_keys.owner_of(new, NOW) is not None
    admin.post(url, {"action": "revoke", "_selected_action": [key.pk]})
    assert api_keys.owner_of(new, NOW) is None
    assert LogEntry.objects.filter(content_type__model="apikey", actor__username="boss").count() >= 2


def test_the_permission_is_the_operators(operator: User) -> None:
    assert interventions.may_nudge(operator) and not interventions.may_nudge(AnonymousUser())
    assert not interventions.may_nudge(account("viewer", Role.VIEWER))
