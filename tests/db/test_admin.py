"""The admin: every page opens for those who may, refuses those who may not, and stays quick as tables grow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

import piyasa_site.urls  # noqa: F401 (with the pages of the desk)
from bots.models import Bot, Holding, Stance
from conversations import membership
from conversations.models import (
    Chat,
    ConversationState,
    GuardBlock,
    MarketShock,
    Membership,
    Message,
    Person,
    Turn,
)
from conversations.why import why_panel
from humanization.life_events.models import LifeEvent
from piyasa_site.access.roles import Role, set_role
from piyasa_site.tunables import service
from piyasa_site.tunables.definitions import DEFINITIONS
from piyasa_site.tunables.models import Setting, SettingVersion

pytestmark = pytest.mark.django_db

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _settings_read_afresh() -> Iterator[None]:
    service.forget()
    yield
    service.forget()


def _client(name: str, role: Role | None = None) -> Client:
    accounts = get_user_model().objects
    user = accounts.create_superuser(name) if role is None else accounts.create_user(name)
    if role is not None:
        set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def boss() -> Client:
    return _client("boss")


@pytest.fixture
def viewer() -> Client:
    return _client("viewer", Role.VIEWER)


@pytest.fixture
def operator() -> Client:
    return _client("operator", Role.OPERATOR)


def _populate(first: int, last: int) -> Chat:
    """A row of everything, `last - first` times."""
    now = timezone.now()
    chat = Chat.objects.create(title=f"BIST {first}", slug=f"bist-{first}", topics=["THYAO"])
    ConversationState.objects.create(chat=chat, topic="THYAO")
    for number in range(first, last):
        bot = Bot.objects.create(name=f"Işıl {number}", username=f"isil{number}_bot", token=TOKEN if number % 2 else "")
        Stance.objects.create(bot=bot, topic="THYAO", text="yorgun görünüyor")
        Holding.objects.create(bot=bot, symbol="THYAO", avg_price=Decimal(300), size=Decimal(10))
        Membership.objects.create(chat=chat, bot=bot)
        Person.objects.create(platform_id=f"p{number}", display_name=f"Kişi {number}", synthetic=number % 2 == 1)
        message = Message.objects.create(chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text="merhaba")
        Turn.objects.create(
            chat=chat, bot=bot, state="held", reason="notice missing", text="selam", typing_at=now, due_at=now
        )
        Turn.objects.create(
            chat=chat, bot=bot, state="sent", text="merhaba", message=message, typing_at=now, due_at=now, sent_at=now
        )
        GuardBlock.objects.create(chat=chat, bot=bot, guard="integrity", reason="promise of return", text="kesin tavan")
        MarketShock.objects.create(symbol="THYAO", change=-0.04)
        service.change("scale_factor", number + 1, None)
    return chat


@pytest.fixture
def world() -> Chat:
    return _populate(0, 3)


def _url(model: type[Model], page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def _registered() -> list[type[Model]]:
    return sorted(admin.site._registry, key=lambda model: model._meta.label)


OURS = [
    Bot,
    Stance,
    Holding,
    Chat,
    Membership,
    Person,
    Message,
    Turn,
    GuardBlock,
    ConversationState,
    MarketShock,
    SettingVersion,
]


# --- who may open what -------------------------------------------------------


def test_every_registered_page_opens_for_a_superuser(world: Chat, boss: Client) -> None:
    assert set(OURS) | {Setting} <= set(_registered())
    for model in _registered():
        assert boss.get(_url(model, "changelist")).status_code == 200, model
        may_add = admin.site._registry[model].has_add_permission(_request_of(boss))
        assert boss.get(_url(model, "add")).status_code == (200 if may_add else 403), model
        row = model._default_manager.first()
        assert row is not None or model not in OURS
        if row is not None and model is not Setting:
            assert boss.get(_url(model, "change", row.pk)).status_code == 200, model


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OPERATOR, Role.ADMIN])
def test_every_page_asks_for_its_permission(world: Chat, role: Role) -> None:
    client = _client("someone", role)
    request = _request_of(client)
    opened = 0
    for model in _registered():
        it = admin.site._registry[model]
        label, name = model._meta.app_label, model._meta.model_name
        may_view = request.user.has_perm(f"{label}.view_{name}")
        opened += may_view
        assert client.get(_url(model, "changelist")).status_code == (200 if may_view else 403), model
        assert client.get(_url(model, "add")).status_code == (200 if it.has_add_permission(request) else 403), model
        if it.has_add_permission(request):
            assert request.user.has_perm(f"{label}.add_{name}"), model
    assert opened >= len(OURS)


def test_strangers_and_accounts_without_a_role_are_sent_to_the_door(world: Chat, client: Client) -> None:
    nobody = get_user_model().objects.create_user("nobody")
    for visitor in (client, Client()):
        for model in _registered():
            response = visitor.get(_url(model, "changelist"))
            assert response.status_code == 302 and reverse("admin:login") in response["Location"]
        client.force_login(nobody)


def test_a_viewer_changes_nothing_whatever_is_posted(world: Chat, viewer: Client) -> None:
    before = _everything()
    for model in OURS:
        row = model._default_manager.first()
        assert row is not None
        posted = {"_save": "1", "post": "yes", "name": "x", "title": "x", "symbol": "X", "change": "1"}
        for page, args in (("add", ()), ("change", (row.pk,)), ("delete", (row.pk,))):
            assert viewer.post(_url(model, page, *args), posted).status_code == 403, (model, page)
        actions = ["enable", "disable", "make_public", "mute", "ban", "drop_held", "delete_selected"]
        for action in actions:
            viewer.post(
                _url(model, "changelist"), {"action": action, "_selected_action": [row.pk], "index": 0, "post": "yes"}
            )
    viewer.post(_url(Setting, "changelist"), {"scale_factor": "9", "stood-scale_factor": "3", "seen-scale_factor": "3"})
    viewer.post(reverse("admin:tunables_setting_control"), {"name": "simulation_active", "value": "off"})
    viewer.post(reverse("admin:tunables_setting_rollback", args=[SettingVersion.objects.last().pk]))  # type: ignore[union-attr]
    assert _everything() == before


@pytest.mark.parametrize("model", [Message, Turn, GuardBlock, ConversationState, SettingVersion])
def test_history_is_edited_by_nobody(world: Chat, boss: Client, model: type[Model]) -> None:
    before = _everything()
    pk = model._default_manager.first().pk  # type: ignore[union-attr]
    assert boss.post(_url(model, "add"), {}).status_code == 403
    assert boss.post(_url(model, "change", pk), {"text": "anders", "_save": "1"}).status_code == 403
    assert boss.post(_url(model, "delete", pk), {"post": "yes"}).status_code == 403
    boss.post(_url(model, "changelist"), {"action": "delete_selected", "_selected_action": [pk], "post": "yes"})
    assert _everything() == before


def _everything() -> dict[str, list[dict[str, Any]]]:
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in [*OURS, Setting]}


def _request_of(client: Client) -> Any:
    return client.get(reverse("admin:index")).wsgi_request


# --- how much it costs -------------------------------------------------------

# Session and account are two of them; the rest is what the page shows and filters by.
QUERIES = {
    Bot: 4,
    Stance: 5,
    Holding: 5,
    Chat: 4,
    Membership: 5,
    Person: 4,
    Message: 4,
    Turn: 4,
    GuardBlock: 5,
    ConversationState: 4,
    MarketShock: 5,
    SettingVersion: 5,
}
QUERIES_OF_OVERVIEW = 16


def test_a_list_costs_the_same_however_long_it_is(boss: Client) -> None:
    _populate(0, 2)
    few = {model: _queries(boss, _url(model, "changelist")) for model in OURS}
    _populate(2, 12)
    assert {model: _queries(boss, _url(model, "changelist")) for model in OURS} == few
    assert few == QUERIES


def test_the_overview_costs_the_same_however_much_there_is(boss: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "ASK_EVERY", 3600.0)  # however slow the machine is
    _populate(0, 2)
    few = _queries(boss, reverse("admin:index"))
    for first in (2, 6, 10):
        _populate(first, first + 4)
    assert _queries(boss, reverse("admin:index")) == few == QUERIES_OF_OVERVIEW


@pytest.mark.parametrize("model", [Bot, Chat], ids=lambda model: model.__name__)
def test_a_form_costs_the_same_however_many_belong_to_it(boss: Client, model: type[Model]) -> None:
    chat = _populate(0, 2)
    bot = Bot.objects.first()
    assert bot is not None
    url = _url(model, "change", bot.pk if model is Bot else chat.pk)
    few = _queries(boss, url)
    for number in range(20):
        Stance.objects.create(bot=bot, topic=f"T{number}", text="bakarız")
        extra = Bot.objects.create(name=f"Yeni {number}", username=f"yeni{number}_bot")
        Membership.objects.create(chat=chat, bot=extra)
    assert _queries(boss, url) == few


def test_every_list_costs_the_same_however_many_bots_there_are(boss: Client) -> None:
    """Those of minds, libraries and everything else; a small house and a larger one."""
    call_command("seed", bots=3, chats=1, people=2, seed=1, verbosity=0)
    few = {model: _queries(boss, _url(model, "changelist")) for model in _registered()}
    call_command("seed", bots=9, chats=2, people=9, seed=1, verbosity=0)
    more = {model: _queries(boss, _url(model, "changelist")) for model in _registered()}
    assert more == few
    assert max(few.values()) <= 10


@pytest.mark.parametrize("due", ["waiting", "overdue"])
def test_turns_that_wait_are_found_by_when_they_are_due(boss: Client, world: Chat, due: str) -> None:
    bot, now = Bot.objects.earliest("pk"), timezone.now()
    hour = timedelta(hours=1)
    for state, text in (("planned", ""), ("ready", "selam"), ("sent", "merhaba")):
        for at in (now - hour, now + hour):
            sent_at = at if state == "sent" else None
            Turn.objects.create(chat=world, bot=bot, state=state, text=text, typing_at=at, due_at=at, sent_at=sent_at)
    found = boss.get(_url(Turn, "changelist"), {"due": due}).context["cl"].result_list
    assert [turn.state for turn in found] == ["ready", "planned"]
    assert all((turn.due_at > now) == (due == "waiting") for turn in found)


def test_a_search_of_a_table_without_end_looks_through_its_newest_rows(
    boss: Client, world: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        Message.objects.create(chat=world, sender_name="Işıl", is_bot=True, text=f"merhaba {number}")
    monkeypatch.setattr(admin.site._registry[Message], "looks_back", 3)
    for asked in ({"q": "merhaba"}, {"kind__exact": "message"}, {"when": "hour"}):
        found = boss.get(_url(Message, "changelist"), asked).context["cl"].result_list
        assert [message.text for message in found] == ["merhaba 4", "merhaba 3", "merhaba 2"], asked
    assert len(boss.get(_url(Message, "changelist")).context["cl"].result_list) == 8


@pytest.mark.parametrize("model", [Message, Turn, GuardBlock], ids=lambda model: model.__name__)
def test_tables_without_end_are_not_counted(boss: Client, world: Chat, model: type[Model]) -> None:
    with CaptureQueriesContext(connection) as seen:
        boss.get(_url(model, "changelist"))
    table = connection.ops.quote_name(model._meta.db_table)
    assert not [query["sql"] for query in seen if "COUNT(" in query["sql"] and f"FROM {table}" in query["sql"]]


def _queries(client: Client, url: str) -> int:
    client.get(url)  # what a process remembers from its first request is not what a page costs
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


# --- bots --------------------------------------------------------------------


def _bot_form(bot: Bot | None = None, **changed: str) -> dict[str, str]:
    fields = {
        "name": "Pınar Su",
        "username": "pinar_bot",
        "is_enabled": "on",
        "chronotype": "owl",
        "persona_profile": json.dumps({"tone": "dry"}),
        "emotion_profile": "{}",
        "traits": "{}",
        "sample_lines": "[]",
        "active_hours": "[]",
        "speed_profile": "{}",
    }
    for prefix in ("stances", "holdings"):
        fields |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    return {**fields, **changed}


def test_a_bot_is_made_with_stance_and_holding(operator: Client) -> None:
    response = operator.post(
        _url(Bot, "add"),
        _bot_form(
            **{
                "stances-TOTAL_FORMS": "1",
                "stances-0-topic": "THYAO",
                "stances-0-text": "uzun vadede iyi",
                "stances-0-lean": "0.5",
                "stances-0-confidence": "0.7",
                "holdings-TOTAL_FORMS": "1",
                "holdings-0-symbol": "THYAO",
                "holdings-0-size": "100",
                "holdings-0-avg_price": "312.5",
            }
        ),
    )
    assert response.status_code == 302
    bot = Bot.objects.get()
    assert (bot.name, bot.persona_profile) == ("Pınar Su", {"tone": "dry"})
    assert bot.stances.get().lean == 0.5 and bot.holdings.get().avg_price == Decimal("312.5")


def test_each_wrong_field_of_a_persona_is_named(operator: Client) -> None:
    wrong = {"tone": "loud", "watchlist": "THYAO", "colour": "red"}
    response = operator.post(_url(Bot, "add"), _bot_form(persona_profile=json.dumps(wrong), traits="{no json"))
    assert response.status_code == 200 and not Bot.objects.exists()
    errors = response.context["adminform"].form.errors
    assert {line.partition(":")[0] for line in errors["persona_profile"]} == {"tone", "watchlist", "colour"}
    assert "traits" in errors
    assert "{no json" in response.content.decode()


def test_a_username_is_taken_in_any_casing(operator: Client, world: Chat) -> None:
    response = operator.post(_url(Bot, "add"), _bot_form(username="ISIL0_bot"))
    assert "username" in response.context["adminform"].form.errors
    assert Bot.objects.count() == 3


def test_the_token_goes_in_and_never_comes_out(operator: Client) -> None:
    operator.post(_url(Bot, "add"), _bot_form(new_token=TOKEN))
    bot = Bot.objects.get()
    assert bot.token == TOKEN
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM bots_bot")
        assert TOKEN not in cursor.fetchone()[0]
    change = _url(Bot, "change", bot.pk)
    for page in (change, _url(Bot, "changelist"), _url(Bot, "history", bot.pk)):
        assert TOKEN not in operator.get(page).content.decode()
    operator.post(change, _bot_form(name="Pınar Başka"))
    bot.refresh_from_db()
    assert (bot.name, bot.token) == ("Pınar Başka", TOKEN)
    assert operator.post(change, _bot_form(new_token="nonsense")).status_code == 200
    assert operator.post(change, _bot_form(new_token=TOKEN, remove_token="on")).status_code == 200
    bot.refresh_from_db()
    assert bot.token == TOKEN
    operator.post(change, _bot_form(remove_token="on"))
    bot.refresh_from_db()
    assert bot.token == ""
    assert not [entry for entry in LogEntry.objects.all() if TOKEN in json.dumps(entry.changes)]


def test_switching_bots_reports_numbers_and_is_audited(operator: Client, world: Chat) -> None:
    off = Bot.objects.first()
    assert off is not None
    Bot.objects.filter(pk=off.pk).update(is_enabled=False)
    LogEntry.objects.all().delete()
    said = _act(operator, Bot, "disable", Bot.objects.all())
    assert [text[0] for text in said] == ["2", "1"]
    assert not Bot.objects.filter(is_enabled=True).exists()
    entries = list(LogEntry.objects.all())
    assert [entry.changes for entry in entries] == [{"is_enabled": ["True", "False"]}] * 2
    assert {entry.actor.username for entry in entries} == {"operator"}


@pytest.mark.parametrize("typed", ["IŞIL 1", "ışıl 1", "isil 1", "ISIL1_BOT"])
def test_names_are_found_without_turkish_letters_and_in_any_casing(boss: Client, world: Chat, typed: str) -> None:
    found = boss.get(_url(Bot, "changelist"), {"q": typed}).context["cl"].result_list
    assert [bot.name for bot in found] == ["Işıl 1"]
    assert not boss.get(_url(Bot, "changelist"), {"q": "yok böyle biri"}).context["cl"].result_list


def test_bots_are_filtered_by_whether_a_token_is_set(boss: Client, world: Chat) -> None:
    found = boss.get(_url(Bot, "changelist"), {"token_set": "yes"}).context["cl"].result_list
    assert [bot.name for bot in found] == ["Işıl 1"]


# --- chats and members -------------------------------------------------------


def _chat_form(**changed: Any) -> dict[str, Any]:
    return {
        "title": "Yeni Oda",
        "slug": "yeni-oda",
        "topics": '["THYAO"]',
        "platform": "room",
        "tempo": "1",
        "is_enabled": "on",
        "memberships-TOTAL_FORMS": "0",
        "memberships-INITIAL_FORMS": "0",
        **changed,
    }


def _bots(count: int) -> list[Bot]:
    return Bot.objects.bulk_create([Bot(name=f"Üye {n}", username=f"uye{n}_bot") for n in range(count)])


def test_a_chat_is_made_with_its_members(operator: Client) -> None:
    bots = _bots(45)
    operator.post(_url(Chat, "add"), _chat_form(add_bots=[bot.pk for bot in bots]))
    chat = Chat.objects.get()
    assert chat.members.count() == 45 and chat.disclosure == "not_needed"


def test_a_telegram_group_takes_twenty_bots_and_refuses_the_next_with_that_reason(operator: Client) -> None:
    bots = _bots(21)
    telegram = {"platform": "telegram", "platform_id": "-100"}
    response = operator.post(_url(Chat, "add"), _chat_form(**telegram, add_bots=[bot.pk for bot in bots]))
    assert "20" in str(response.context["adminform"].form.errors["add_bots"])
    assert not Chat.objects.exists() and not Membership.objects.exists()

    operator.post(_url(Chat, "add"), _chat_form(**telegram, add_bots=[bot.pk for bot in bots[:20]]))
    chat = Chat.objects.get()
    assert chat.members.count() == 20 and chat.disclosure == "missing"

    response = operator.post(_url(Membership, "add"), {"chat": chat.pk, "bot": bots[20].pk, "is_enabled": "on"})
    assert "20" in str(response.context["adminform"].form.errors["chat"])
    with pytest.raises(membership.MembershipRefused, match="20"):
        membership.add(chat, [bots[20]], datetime(2026, 11, 16, tzinfo=UTC))
    assert chat.members.count() == 20
    assert membership.add(chat, bots[:5], datetime(2026, 11, 16, tzinfo=UTC)) == []


def test_a_full_room_does_not_become_a_telegram_group(operator: Client) -> None:
    chat = Chat.objects.create(title="Kalabalık", slug="kalabalik")
    membership.add(chat, _bots(21), timezone.now())
    response = operator.post(
        _url(Chat, "change", chat.pk),
        _chat_form(platform="telegram", **{"memberships-TOTAL_FORMS": "0"}),
    )
    assert "20" in str(response.context["adminform"].form.errors["platform"])
    chat.refresh_from_db()
    assert chat.platform == "room"


def test_a_drill_room_is_never_on_telegram(operator: Client) -> None:
    response = operator.post(_url(Chat, "add"), _chat_form(platform="telegram", platform_id="-1", is_drill="on"))
    assert "is_drill" in response.context["adminform"].form.errors
    assert not Chat.objects.exists()


@pytest.mark.parametrize("topics", ['{"a": 1}', '["ok", 3]', '[" "]', "THYAO"])
def test_topics_are_a_list_of_words(operator: Client, topics: str) -> None:
    response = operator.post(_url(Chat, "add"), _chat_form(topics=topics))
    assert "topics" in response.context["adminform"].form.errors


def test_chats_are_switched_and_published_in_bulk(operator: Client, world: Chat) -> None:
    Chat.objects.create(title="Döviz", slug="doviz", is_public=True)
    assert [text[0] for text in _act(operator, Chat, "make_public", Chat.objects.all())] == ["1", "1"]
    assert Chat.objects.filter(is_public=True).count() == 2
    _act(operator, Chat, "disable", Chat.objects.all())
    assert not Chat.objects.filter(is_enabled=True).exists()


def test_members_are_muted_for_an_hour_with_a_reason(operator: Client, world: Chat) -> None:
    before = timezone.now()
    _act(operator, Membership, "mute", Membership.objects.all()[:2])
    muted = list(Membership.objects.exclude(muted_until=None))
    assert len(muted) == 2
    for member in muted:
        assert member.muted_until is not None
        assert before + timedelta(minutes=59) < member.muted_until < before + timedelta(minutes=61)
        assert member.reason == "muted by operator"
    assert [text[0] for text in _act(operator, Membership, "unmute", Membership.objects.all())] == ["2", "1"]
    assert not Membership.objects.exclude(muted_until=None, reason="").exists()


# --- people, turns, market ---------------------------------------------------


def test_people_are_banned_and_muted_but_demo_people_are_left_alone(operator: Client, world: Chat) -> None:
    assert [text[0] for text in _act(operator, Person, "ban", Person.objects.all())] == ["2", "1"]
    assert set(Person.objects.filter(is_banned=True).values_list("synthetic", flat=True)) == {False}
    _act(operator, Person, "unban", Person.objects.all())
    assert not Person.objects.filter(is_banned=True).exists()
    _act(operator, Person, "mute", Person.objects.all())
    assert Person.objects.exclude(muted_until=None).count() == 2
    _act(operator, Person, "unmute", Person.objects.all())
    assert not Person.objects.exclude(muted_until=None).exists()


def test_the_audit_log_calls_people_by_key_and_never_by_name(operator: Client) -> None:
    person = Person.objects.create(platform_id="geheim-17", display_name="Gizli Kişi")
    person.display_name, person.is_banned = "Gizli Başka", True
    person.save()
    _act(operator, Person, "unban", Person.objects.all())
    entries = list(LogEntry.objects.get_for_object(person))
    assert len(entries) == 3
    for entry in entries:
        assert entry.object_repr == person.key
        kept = json.dumps(entry.changes)
        assert "Gizli" not in kept and "geheim" not in kept


def test_only_held_turns_are_dropped_and_the_reason_says_who_and_why(operator: Client, world: Chat) -> None:
    assert [text[0] for text in _act(operator, Turn, "drop_held", Turn.objects.all())] == ["3", "3"]
    dropped = Turn.objects.filter(state="dropped")
    assert {turn.reason for turn in dropped} == {"dropped by operator, was held: notice missing"}
    assert Turn.objects.filter(state="sent").count() == 3


def test_turns_are_filtered_by_state_and_by_being_overdue(boss: Client, world: Chat) -> None:
    late = timezone.now() - timedelta(minutes=5)
    stuck = Turn.objects.create(chat=world, bot=Bot.objects.all()[0], typing_at=late, due_at=late)
    found = boss.get(_url(Turn, "changelist"), {"due": "overdue"}).context["cl"].result_list
    assert [turn.pk for turn in found] == [stuck.pk]
    found = boss.get(_url(Turn, "changelist"), {"state__exact": "held"}).context["cl"].result_list
    assert {turn.state for turn in found} == {"held"} and len(found) == 3


def test_a_trace_is_told_in_order_and_never_executed() -> None:
    shown = why_panel(
        {
            "own_note": {"deep": [{"a": {"b": 1}}]},
            "guards": {"language": "ok"},
            "candidates": [{"bot": "bot:1", "score": 0.8213456}, {"bot": "<script>x</script>", "score": None}],
            "trigger": "<img src=x onerror=alert(1)>",
        }
    )
    assert "<script>" not in shown and "<img" not in shown
    assert shown.index("&lt;img") < shown.index("0.8213") < shown.index("language") < shown.index("own_note")
    assert why_panel({}) and why_panel(None) and why_panel("text")


def test_the_secret_of_a_visitor_is_shown_to_nobody(boss: Client) -> None:
    secret = "q7Zt4nW1xY8vB3kL"
    visitor = Person.objects.create(platform_id=secret, display_name="Ayşe")
    telegram = Person.objects.create(platform="telegram", platform_id="987654321", display_name="Ali")
    for url in (_url(Person, "change", visitor.pk), _url(Person, "changelist"), _url(Person, "history", visitor.pk)):
        page = boss.get(url).content.decode()
        assert secret not in page and secret[:6] not in page
    assert "q7Zt…" in boss.get(_url(Person, "change", visitor.pk)).content.decode()
    assert "987654321" in boss.get(_url(Person, "change", telegram.pk)).content.decode()
    for typed, found in ((secret, []), (secret[:5], []), ("987654321", [telegram]), ("ayse", [visitor])):
        assert list(boss.get(_url(Person, "changelist"), {"q": typed}).context["cl"].result_list) == found, typed


def test_an_event_of_a_life_is_given_called_off_and_recorded(operator: Client, viewer: Client) -> None:
    bot = Bot.objects.create(name="Işıl", username="isil_bot")
    form = {
        "bot": str(bot.pk), "kind": "illness", "description": "grip oldum, evdeyim", "starts_at_0": "2026-11-16",
        "starts_at_1": "10:00:00", "ends_at_0": "2026-11-18", "ends_at_1": "10:00:00", "mood_impact": "-15",
        "energy_impact": "-30", "stress_impact": "10", "availability": "0.5", "frequency": "0.5", "is_public": "on",
    }  # fmt: skip
    assert viewer.post(_url(LifeEvent, "add"), form).status_code == 403
    backwards = operator.post(_url(LifeEvent, "add"), {**form, "ends_at_0": "2026-11-15"})
    assert "ends_at" in backwards.context["adminform"].form.errors
    assert operator.post(_url(LifeEvent, "add"), {**form, "mood_impact": "-99"}).status_code == 200
    assert not LifeEvent.objects.exists()
    assert operator.post(_url(LifeEvent, "add"), form).status_code == 302
    event = LifeEvent.objects.get()
    assert event.uid.startswith("given-")
    assert LogEntry.objects.get_for_object(event).get().actor.username == "operator"
    operator.post(_url(LifeEvent, "change", event.pk), {**form, "description": "iyileşiyorum"})
    event.refresh_from_db()
    assert event.description == "iyileşiyorum"
    _act(operator, LifeEvent, "call_off", [event])
    event.refresh_from_db()
    assert event.is_called_off
    assert LogEntry.objects.get_for_object(event).first().changes == {"is_called_off": ["False", "True"]}


def test_a_market_shock_is_a_share(operator: Client) -> None:
    at = {"at_0": "2026-11-16", "at_1": "10:00:00"}
    assert operator.post(_url(MarketShock, "add"), {**at, "symbol": "THYAO", "change": "-5"}).status_code == 200
    assert not MarketShock.objects.exists()
    assert operator.post(_url(MarketShock, "add"), {**at, "symbol": "THYAO", "change": "-0.05"}).status_code == 302
    assert MarketShock.objects.get().change == -0.05


# --- settings ----------------------------------------------------------------


def _settings_form(client: Client) -> dict[str, str]:
    """What a browser would send back from the page as it stands."""
    page = client.get(_url(Setting, "changelist"))
    fields = {}
    for _group, rows in page.context["groups"]:
        for row in rows:
            name = row.definition.name
            fields |= {f"stood-{name}": row.stood, f"seen-{name}": str(row.seen)}
            if row.may_change:
                fields[name] = row.text
    return fields


def test_all_settings_are_on_one_page_and_unchanged_ones_are_not_written(boss: Client) -> None:
    fields = _settings_form(boss)
    assert {name for name in fields if "-" not in name} == set(DEFINITIONS)
    assert boss.post(_url(Setting, "changelist"), fields).status_code == 302
    assert not Setting.objects.exists()


def test_edits_are_written_together_and_a_wrong_one_stops_them_all(boss: Client) -> None:
    fields = _settings_form(boss)
    page = boss.post(_url(Setting, "changelist"), {**fields, "scale_factor": "2", "prime_hours": "never"})
    assert page.status_code == 200 and not Setting.objects.exists()
    rows = {row.definition.name: row for _group, rows in page.context["groups"] for row in rows}
    assert rows["prime_hours"].error and rows["prime_hours"].text == "never"
    assert rows["scale_factor"].text == "2" and not rows["scale_factor"].error
    boss.post(_url(Setting, "changelist"), {**fields, "scale_factor": "0", "typing_enabled": "off"})
    now = service.current()
    assert (now.scale_factor, now.typing_enabled) == (0.0, False)
    assert {row.by_name for row in SettingVersion.objects.all()} == {"boss"}


def test_an_edit_of_another_person_is_neither_overwritten_nor_undone(boss: Client) -> None:
    fields = _settings_form(boss)
    service.change("scale_factor", "3", None)
    service.change("dedup_enabled", "off", None)
    page = boss.post(_url(Setting, "changelist"), {**fields, "scale_factor": "2"})
    assert page.status_code == 200
    assert service.current().scale_factor == 3.0
    boss.post(_url(Setting, "changelist"), {**fields, "retention_days": "7"})
    now = service.current()
    assert (now.scale_factor, now.dedup_enabled, now.retention_days) == (3.0, False, 7)


def test_an_operator_turns_controls_only(operator: Client) -> None:
    fields = _settings_form(operator)
    assert {name for name in fields if "-" not in name} == {"simulation_active", "scale_factor", "max_msgs_per_min"}
    forged = operator.post(_url(Setting, "changelist"), {**fields, "llm_daily_budget": "999", "scale_factor": "2"})
    assert forged.status_code == 403 and not Setting.objects.exists()
    operator.post(
        reverse("admin:tunables_setting_control"),
        {"name": "simulation_active", "value": "off", "next": "https://elsewhere.example/"},
    )
    assert service.current().simulation_active is False


def test_the_control_button_leads_back_into_the_house_only(boss: Client) -> None:
    control = reverse("admin:tunables_setting_control")
    asked = {"name": "simulation_active", "value": "off"}
    assert boss.post(control, {**asked, "next": "https://elsewhere.example/"})["Location"].startswith("/admin/")
    assert boss.post(control, {**asked, "next": "/admin/"})["Location"] == "/admin/"
    assert boss.get(control, {**asked, "value": "on"}).status_code == 302
    assert service.current().simulation_active is False


def test_a_change_is_rolled_back_from_the_page(boss: Client) -> None:
    first = service.change("scale_factor", "2", None)
    service.change("scale_factor", "3", None)
    assert first is not None
    boss.get(reverse("admin:tunables_setting_rollback", args=[first.pk]))
    assert service.current().scale_factor == 3.0
    boss.post(reverse("admin:tunables_setting_rollback", args=[first.pk]))
    assert service.current().scale_factor == 2.0
    assert boss.post(reverse("admin:tunables_setting_rollback", args=[99_999])).status_code == 302


def test_the_audit_log_holds_every_change_of_a_setting(boss: Client) -> None:
    for value in ("2", "3"):
        fields = _settings_form(boss)
        boss.post(_url(Setting, "changelist"), {**fields, "scale_factor": value})
    entries = LogEntry.objects.get_for_object(Setting.objects.get())
    assert [entry.changes["value"] for entry in entries] == [["2.0", "3.0"], ["None", "2.0"]]
    assert {entry.actor.username for entry in entries} == {"boss"}


# --- accounts ----------------------------------------------------------------


def test_an_account_is_given_a_role_and_nobody_locks_himself_out(boss: Client) -> None:
    accounts = get_user_model()
    other = accounts.objects.create_user("ayse")
    boss.post(_url(accounts, "change", other.pk), {"username": "ayse", "role": "operator", "is_active": "on"})
    other.refresh_from_db()
    assert other.is_staff and [group.name for group in other.groups.all()] == ["operator"]
    own = accounts.objects.get(username="boss")
    boss.post(_url(accounts, "change", own.pk), {"username": "boss", "role": "viewer"})
    own.refresh_from_db()
    assert own.is_superuser and own.is_active


def _act(client: Client, model: type[Model], action: str, rows: Any) -> list[str]:
    """Runs an action on rows of a list and returns what it said."""
    response = client.post(
        _url(model, "changelist"), {"action": action, "_selected_action": [row.pk for row in rows]}, follow=True
    )
    assert response.status_code == 200
    return [str(message) for message in response.context["messages"]]
