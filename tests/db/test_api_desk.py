"""What the desk does beside bots, rooms and people: members, shocks, memories, a bot's hand, accounts, schedules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth.models import User
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from django_otp.plugins.otp_totp.models import TOTPDevice

from bots.models import Bot
from conversations import tasks
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    GuardBlock,
    MarketShock,
    Membership,
    NewsFeed,
    Platform,
    Turn,
)
from humanization.emotions.models import EmotionState
from humanization.emotions.params import DIMENSIONS
from humanization.memory.models import Memory
from humanization.timing.models import TimingProfile
from piyasa_site.access import api_keys
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, role_of
from tests.api_client import Api, problem, results
from tests.db import api_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def ids() -> dict[str, Any]:
    return api_world.build()


@pytest.fixture
def operator() -> Api:
    return Api(Role.OPERATOR)


@pytest.fixture
def admin() -> Api:
    return Api(Role.ADMIN)


# --- members, pace, held turns ------------------------------------------------------


def test_a_member_is_switched_off_and_muted_in_one_chat_only(ids: dict[str, Any], operator: Api) -> None:
    path = f"/api/chats/{ids['chats']}/members/{ids['bots']}"
    assert [row["username"] for row in results(operator.get(f"/api/chats/{ids['chats']}/members"))] == ["isil_bot"]
    until = timezone.now() + timedelta(hours=2)
    shown = operator.patch(path, {"is_enabled": False, "muted_until": until.isoformat()}).json()
    assert (shown["is_enabled"], shown["is_bot"], shown["synthetic"]) == (False, True, True)
    member = Membership.objects.get()
    assert not member.is_enabled and member.muted_until == until
    late = (timezone.now() + timedelta(days=400)).isoformat()
    assert list(problem(operator.patch(path, {"muted_until": late}), 400)["errors"]) == ["muted_until"]
    assert operator.patch(path, {"muted_until": None}).json()["muted_until"] is None
    problem(operator.get(f"/api/chats/{ids['chats']}/members/999"), 404)


def test_a_rooms_pace_is_set_and_its_next_opening_drawn_anew(ids: dict[str, Any], operator: Api) -> None:
    ConversationState.objects.update(settings_key="drawn")
    path = f"/api/chats/{ids['chats']}"
    assert operator.patch(path, {"tempo": 2.5}).json()["tempo"] == 2.5
    assert ConversationState.objects.get().settings_key == ""
    assert list(problem(operator.patch(path, {"tempo": 9}), 400)["errors"]) == ["tempo"]


def test_a_held_turn_goes_on_only_where_its_chat_may_be_published_to(ids: dict[str, Any], operator: Api) -> None:
    now = timezone.now()
    held = {"bot_id": ids["bots"], "state": "held", "reason": "no notice", "text": "x", "typing_at": now, "due_at": now}
    group = Chat.objects.create(
        title="grup", slug="grup", platform=Platform.TELEGRAM, platform_id="-1", disclosure=Disclosure.MISSING
    )
    stays = Turn.objects.create(chat=group, **held)
    problem(operator.post(f"/api/turns/{stays.pk}/release"), 409)
    stays.refresh_from_db()
    assert stays.state == "held"
    goes = Turn.objects.create(chat_id=ids["chats"], **held)
    assert operator.post(f"/api/turns/{goes.pk}/release").json()["state"] == "ready"
    problem(operator.post(f"/api/turns/{goes.pk}/release"), 409)


# --- guards, shocks, news -------------------------------------------------------------


def test_what_guards_stopped_is_read_with_its_reason(ids: dict[str, Any], operator: Api) -> None:
    (row,) = results(operator.get("/api/guard-blocks/?guard=integrity"))
    assert (row["text"], row["reason"], row["synthetic"]) == ("kesin tavan", "promise of return", True)
    assert results(operator.get("/api/guard-blocks/?guard=openness")) == []
    assert operator.get(f"/api/guard-blocks/{GuardBlock.objects.get().pk}").json() == row


def test_a_shock_is_given_changed_and_taken_back(ids: dict[str, Any], operator: Api) -> None:
    made = operator.post("/api/market-shocks/", {"symbol": "THYAO", "change": -0.08, "note": "tatbikat"})
    assert made.status_code == 201 and made["Location"] == f"/api/market-shocks/{made.json()['id']}"
    path = made["Location"]
    assert operator.patch(path, {"change": 0.03}).json()["change"] == 0.03
    for wrong, field in (({"change": 0}, "change"), ({"change": 99}, "change"), ({"symbol": "NOSUCH"}, "symbol")):
        assert list(problem(operator.patch(path, wrong), 400)["errors"]) == [field]
    assert operator.delete(path).status_code == 204
    assert [shock.pk for shock in MarketShock.objects.all()] == [ids["market-shocks"]]


def test_a_feed_is_fetched_now_where_it_is_still_listed(
    ids: dict[str, Any], operator: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(tasks.poll_feed, "delay", asked.append)
    path = f"/api/news-feeds/{ids['news-feeds']}/fetch"
    assert operator.post(path).status_code == 202 and asked == [ids["news-feeds"]]
    NewsFeed.objects.update(is_listed=False)
    problem(operator.post(path), 409)
    assert len(asked) == 1
    assert [row["reason"] for row in results(operator.get("/api/news-items/?told=false"))] == ["no room"]


# --- a mind -----------------------------------------------------------------------------


def test_a_bot_forgets_and_the_log_keeps_no_word_of_it(ids: dict[str, Any], operator: Api) -> None:
    path = f"/api/bots/{ids['bots']}/memories/{ids['memories']}"
    assert operator.get(path).json()["content"] == "THYAO düşmüştü"
    assert operator.delete(path, If_Match='"another"').status_code == 412
    assert operator.delete(path).status_code == 204
    assert not Memory.objects.exists()
    entry = LogEntry.objects.get(action=LogEntry.Action.DELETE)
    assert entry.actor == operator.user and "THYAO" not in str(entry.changes) + entry.object_repr
    problem(operator.get(path), 404)


def test_another_bots_memory_is_not_at_this_bots_place(ids: dict[str, Any], operator: Api) -> None:
    other = Bot.objects.create(name="Ece", username="ece_bot")
    problem(operator.delete(f"/api/bots/{other.pk}/memories/{ids['memories']}"), 404)
    assert Memory.objects.exists()


def test_how_sharp_a_memory_is_and_how_a_bot_felt(ids: dict[str, Any], operator: Api) -> None:
    found = operator.get(f"/api/bots/{ids['bots']}/memories/audit").json()
    assert (found["memories"], found["junk"], found["passed"]) == (1, 0, True)
    felt = operator.get(f"/api/bots/{ids['bots']}/feelings?days=2").json()
    assert [sample["mood"] for sample in felt["samples"]] == [50.0]
    for days in ("0", "61", "x", ""):
        assert list(problem(operator.get(f"/api/bots/{ids['bots']}/feelings?days={days}"), 400)["errors"]) == ["days"]


def test_the_hand_of_a_bot_is_set_and_what_follows_from_its_life_is_not(
    ids: dict[str, Any], operator: Api, admin: Api
) -> None:
    path = f"/api/bots/{ids['bots']}/mind"
    whole = operator.get(path).json()
    assert whole["timing_profile"]["words_per_minute"] == 40 and whole["personality"] is None
    problem(operator.patch(f"{path}/timing_profile", {"words_per_minute": 55}), 403)
    assert admin.patch(f"{path}/timing_profile", {"words_per_minute": 55}).json()["words_per_minute"] == 55
    assert TimingProfile.objects.get().words_per_minute == 55
    assert list(problem(admin.patch(f"{path}/timing_profile", {"speed": 1}), 400)["errors"]) == ["speed"]
    problem(admin.patch(f"{path}/nothing", {}), 404)
    EmotionState.objects.create(bot_id=ids["bots"], felt_at=timezone.now(), **dict.fromkeys(DIMENSIONS, 50.0))
    problem(admin.patch(f"{path}/emotion_state", {"mood": 99}), 409)
    assert EmotionState.objects.get().mood == 50.0


# --- accounts and keys --------------------------------------------------------------------


def test_an_account_is_made_given_a_role_and_switched_off(admin: Api) -> None:
    body = {"username": "ayse", "password": "uzun bir parola 7", "role": "viewer"}
    made = admin.post("/api/accounts/", body)
    assert made.status_code == 201 and "password" not in made.json()
    user = User.objects.get(username="ayse")
    assert role_of(user) is Role.VIEWER and user.check_password(body["password"])
    path = made["Location"]
    assert admin.patch(path, {"role": "operator"}).json()["role"] == "operator"
    assert admin.patch(path, {"role": None}).json()["role"] is None
    assert admin.patch(path, {"is_active": False}).json()["is_active"] is False
    assert LogEntry.objects.filter(object_pk=str(user.pk), actor=admin.user).count() == 4
    assert body["password"] not in str(list(LogEntry.objects.values_list("changes", flat=True)))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"username": "AYSE"}, "username"),
        ({"password": "short"}, "password"),
        ({"password": ""}, "password"),
        ({"role": "owner"}, "role"),
        ({"is_superuser": True}, "is_superuser"),
    ],
)
def test_what_no_account_may_be_is_named(admin: Api, given: dict[str, Any], field: str) -> None:
    User.objects.create_user("ayse")
    body = {"username": "mehmet", "password": "uzun bir parola 7", **given}
    assert list(problem(admin.post("/api/accounts/", body), 400)["errors"]) == [field]
    assert not User.objects.filter(username="mehmet").exists()


def test_nobody_locks_the_door_behind_himself(admin: Api) -> None:
    assert admin.user is not None
    path = f"/api/accounts/{admin.user.pk}"
    for given in ({"role": "viewer"}, {"role": None}, {"is_active": False}):
        assert list(problem(admin.patch(path, given), 400)["errors"]) == list(given)
    assert admin.patch(path, {"email": "a@example.com"}).json()["role"] == "admin"


def test_a_lost_device_is_taken_away(admin: Api) -> None:
    user = User.objects.create_user("ayse")
    TOTPDevice.objects.create(user=user, name="own", confirmed=True)
    assert admin.get(f"/api/accounts/{user.pk}").json()["mfa"] is True
    assert admin.post(f"/api/accounts/{user.pk}/drop-second-factor").json() == {"removed": 1}
    assert admin.get(f"/api/accounts/{user.pk}").json()["mfa"] is False


def test_a_key_is_made_told_once_rotated_and_taken_back(admin: Api) -> None:
    user = User.objects.create_user("robot")
    made = admin.post("/api/keys/", {"account": user.pk, "name": "gece"}).json()
    assert api_keys.owner_of(made["api_key"], timezone.now()) is not None
    assert made["api_key"] not in str(admin.get("/api/keys/").json())
    problem(admin.post("/api/keys/", {"account": user.pk, "name": "gece"}), 409)
    path = f"/api/keys/{made['id']}"
    turned = admin.post(f"{path}/rotate").json()["api_key"]
    assert api_keys.owner_of(made["api_key"], timezone.now()) is None
    assert api_keys.owner_of(turned, timezone.now()) is not None
    assert admin.post(f"{path}/revoke").json()["revoked_at"]
    assert api_keys.owner_of(turned, timezone.now()) is None
    problem(admin.post(f"{path}/revoke"), 409)
    problem(admin.post(f"{path}/rotate"), 409)
    assert ApiKey.objects.filter(user=user).count() == 1


# --- schedules ----------------------------------------------------------------------------


def test_a_schedule_is_switched_off_and_its_span_changed(ids: dict[str, Any], admin: Api) -> None:
    rows = {row["task"]: row for row in results(admin.get("/api/schedules/?page_size=200"))}
    tick = rows["conversations.tasks.tick"]
    assert tick["every_seconds"] == 5 and tick["enabled"] is True
    path = f"/api/schedules/{tick['id']}"
    changed = admin.patch(path, {"enabled": False, "every_seconds": 12}).json()
    assert (changed["enabled"], changed["every_seconds"]) == (False, 12)
    assert PeriodicTask.objects.get(pk=tick["id"]).interval.every == 12
    daily = next(row for row in rows.values() if row["every_seconds"] is None)
    assert daily["cron"] == daily["when"]
    path = f"/api/schedules/{daily['id']}"
    changed = admin.patch(path, {"cron": "30 4 * *  1-5"}).json()
    assert (changed["cron"], changed["every_seconds"]) == ("30 4 * * 1-5", None)
    assert PeriodicTask.objects.get(pk=daily["id"]).crontab.minute == "30"
    changed = admin.patch(path, {"every_seconds": 3600}).json()
    assert (changed["cron"], changed["every_seconds"]) == (None, 3600)
    for wrong, field in (
        ({"cron": "30 4 * *"}, "cron"),
        ({"cron": "99 4 * * *"}, "cron"),
        ({"cron": "0 3 30 2 *"}, "cron"),  # which never comes
        ({"cron": "0 3 31 4,6 *"}, "cron"),
        ({"cron": "0 4 * * *", "every_seconds": 60}, "cron"),
        ({"cron": None, "every_seconds": None}, "every_seconds"),
    ):
        assert list(problem(admin.patch(path, wrong), 400)["errors"]) == [field]
    assert admin.get(path).json()["every_seconds"] == 3600
    leap_day = admin.patch(path, {"cron": "0 3 29 2 *"}).json()
    assert leap_day["cron"] == "0 3 29 2 *"


# --- who tried to come in, and many personas ------------------------------------------------


def test_failed_attempts_are_read_without_what_was_typed(ids: dict[str, Any], admin: Api, operator: Api) -> None:
    (row,) = results(admin.get("/api/sign-in-attempts/?username=kim"))
    assert (row["ip_address"], row["failures_since_start"]) == ("10.0.0.9", 2)
    assert "secret" not in str(row)
    assert results(admin.get("/api/sign-in-attempts/?username=nobody-else")) == []
    problem(operator.get("/api/sign-in-attempts/"), 403)


@pytest.mark.parametrize("kind", ["json", "csv", "v2", "v3"])
def test_personas_go_out_and_come_in_again(ids: dict[str, Any], operator: Api, kind: str) -> None:
    file = operator.get(f"/api/personas/?kind={kind}&username=isil_bot").json()
    Bot.objects.all().delete()
    body = {"name": file["name"], "content": file["content"], "check": True}
    checked = operator.post("/api/personas/", body)
    assert checked.status_code == 200 and len(checked.json()["made"]) == 1 and not Bot.objects.exists()
    stored = operator.post("/api/personas/", {**body, "check": False, "enabled": False})
    assert stored.status_code == 201
    bot = Bot.objects.get()
    assert (bot.name, bot.home_city, bot.is_enabled) == ("Işıl Demir", "Bursa", False)
    again = operator.post("/api/personas/", {**body, "check": False, "update": kind == "json"}).json()
    assert again["changed" if kind == "json" else "left"] == [bot.username]
    made_by = LogEntry.objects.filter(action=LogEntry.Action.CREATE, object_pk=str(bot.pk)).latest("pk").actor
    assert made_by is not None and made_by.get_username()


def test_personas_are_drawn_alike_from_one_seed_and_a_wrong_file_makes_none(
    ids: dict[str, Any], operator: Api
) -> None:
    before = Bot.objects.count()
    first = operator.post("/api/personas/draw", {"count": 3, "seed": 5, "enabled": False}).json()["made"]
    drawn = list(Bot.objects.filter(username__in=first).order_by("pk").values_list("name", flat=True))
    second = operator.post("/api/personas/draw", {"count": 3, "seed": 5}).json()["made"]
    assert list(Bot.objects.filter(username__in=second).order_by("pk").values_list("name", flat=True)) == drawn
    assert Bot.objects.count() == before + 6 and not set(first) & set(second)
    for body in ({"content": "{}"}, {"content": "%%%", "encoding": "base64"}):
        assert list(problem(operator.post("/api/personas/", {"name": "x.json", **body}), 400)["errors"]) == ["content"]
    problem(operator.post("/api/personas/draw", {"count": 201}), 400)
    problem(operator.get("/api/personas/?username=nobody_bot"), 400)
    assert Bot.objects.count() == before + 6
