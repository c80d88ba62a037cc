"""The wizard and the page of many personas: what they make, what they refuse, and that looking writes nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bots.models import Bot, Holding, Stance
from conversations.models import Chat, Membership
from conversations.wizard_page import Parts, _drawn
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db

WIZARD, PERSONAS = "/admin/wizard/", "/admin/personas/"


def _client(role: Role) -> Client:
    user = get_user_model().objects.create_user(role.value, password="a long enough password")
    set_role(user, role)
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def operator() -> Client:
    return _client(Role.OPERATOR)


@pytest.fixture
def viewer() -> Client:
    return _client(Role.VIEWER)


def _typed(**changed: str) -> dict[str, str]:
    """The page as somebody has filled it in: one stance, one holding, a new room."""
    return _shown(Parts()) | {
        "bot-name": "Aslı Demir",
        "bot-username": "asli_bot",
        "bot-watchlist": "THYAO, ASELS",
        "bot-sample_lines": "bakalım\nacelem yok",
        "stances-0-topic": "THYAO",
        "stances-0-text": "yolun başında",
        "stances-0-lean": "0.4",
        "stances-0-confidence": "0.6",
        "holdings-0-symbol": "THYAO",
        "holdings-0-size": "100",
        "holdings-0-avg_price": "310.5",
        "chat-chat": "new",
        "chat-title": "Aslı'nın Odası",
        **changed,
    }


def _nothing_written() -> bool:
    return not any(model.objects.exists() for model in (Bot, Stance, Holding, Chat, Membership))


def test_the_wizard_makes_bot_stance_holding_and_room_together(operator: Client) -> None:
    response = operator.post(WIZARD, _typed(do="make"))
    bot = Bot.objects.get()
    assert response.headers["location"] == f"/admin/bots/bot/{bot.pk}/change/"
    assert bot.persona_profile["watchlist"] == ["THYAO", "ASELS"]
    assert bot.sample_lines == ["bakalım", "acelem yok"]
    assert [stance.topic for stance in bot.stances.all()] == ["THYAO"]
    assert [str(holding.avg_price.normalize()) for holding in bot.holdings.all()] == ["310.5"]
    assert [chat.title for chat in bot.chats.all()] == ["Aslı'nın Odası"]


def test_it_joins_a_room_that_is_there(operator: Client) -> None:
    chat = Chat.objects.create(title="BIST", slug="bist")
    operator.post(WIZARD, _typed(do="make", **{"chat-chat": str(chat.pk), "chat-title": ""}))
    assert Membership.objects.get().chat == chat


def test_hearing_it_first_writes_nothing_and_says_it_is_a_bot(operator: Client) -> None:
    response = operator.post(WIZARD, _typed(do="hear"))
    heard = response.context["heard"]
    assert [bool(answer.text) for answer in heard] == [True, True, True]
    assert any(word in heard[2].text.casefold() for word in ("bot", "yapay"))
    assert heard[0].text in response.content.decode().replace("&#x27;", "'")
    assert _nothing_written()


def test_a_draft_fills_the_page_and_can_be_made_as_it_is(operator: Client) -> None:
    page = operator.post(WIZARD, {"do": "draft"})
    assert _nothing_written()
    assert operator.post(WIZARD, _shown(page.context["parts"]) | {"do": "make"}).status_code == 302
    bot = Bot.objects.get()
    assert bot.persona_hint and bot.active_hours and len(bot.traits) == 7
    assert bot.stances.exists()


def _shown(parts: Parts) -> dict[str, str]:
    """What a browser would send of the page as it stands."""
    forms = [parts.bot, parts.room, *parts.stances, *parts.holdings]
    forms += [parts.stances.management_form, parts.holdings.management_form]
    return {field.html_name: _value(field) for form in forms for field in form}


def _value(field: Any) -> str:
    value = field.value()
    if isinstance(value, dict | list):
        return json.dumps(value)
    return "" if value is None or value is False else str(value)


@pytest.mark.parametrize(
    ("changed", "where", "sentence"),
    [
        ({"bot-name": ""}, "bot", "This field is required."),
        ({"bot-username": "iki kelime"}, "bot", "A username is one word."),
        ({"holdings-0-size": "0"}, "holdings", "This must be more than 0."),
        ({"stances-0-text": ""}, "stances", "This field is required."),
        ({"chat-title": ""}, "room", "A new room needs a title."),
        ({"bot-drafted": '{"traits": {"charm": 1}}'}, "bot", "charm"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_made(
    operator: Client, changed: dict[str, str], where: str, sentence: str
) -> None:
    response = operator.post(WIZARD, _typed(do="make", **changed))
    part = getattr(response.context["parts"], where)
    assert sentence in str(part.errors)
    assert _nothing_written()


def test_two_stances_on_one_topic_are_refused_at_the_second(operator: Client) -> None:
    again = {"stances-1-topic": "THYAO", "stances-1-text": "pahalı", "stances-1-lean": "0", "stances-1-confidence": "1"}
    response = operator.post(WIZARD, _typed(do="make", **again))
    errors = response.context["parts"].stances.errors
    assert errors[0] == {} and "topic" in errors[1]
    assert _nothing_written()


def test_a_drawn_persona_has_a_free_username() -> None:
    spec = _drawn()
    assert not Bot.objects.filter(username__iexact=spec.username).exists()


def test_a_viewer_neither_opens_the_wizard_nor_makes_by_it(viewer: Client) -> None:
    assert viewer.get(WIZARD).status_code == 403
    assert viewer.post(WIZARD, _typed(do="make")).status_code == 403
    assert _nothing_written()


# --- many personas -----------------------------------------------------------------


def test_many_are_made_and_differ(operator: Client) -> None:
    assert operator.post(PERSONAS, {"do": "make", "count": "24", "seed": "5"}).status_code == 302
    bots = list(Bot.objects.all())
    assert len(bots) == 24 == len({bot.username for bot in bots})
    assert len({bot.persona_profile["tone"] for bot in bots}) >= 5
    assert {bot.persona_profile["risk_profile"] for bot in bots} == {"cautious", "balanced", "bold", "gambler"}
    assert not any(bot.is_enabled for bot in bots)
    operator.post(PERSONAS, {"do": "make", "count": "24", "seed": "5", "switched_on": "on"})
    assert Bot.objects.count() == 48


@pytest.mark.parametrize("kind", ["json", "csv", "v2", "v3"])
def test_what_is_taken_out_goes_back_in(operator: Client, kind: str) -> None:
    operator.post(PERSONAS, {"do": "make", "count": "3", "seed": "5"})
    names = sorted(Bot.objects.values_list("name", flat=True))
    file = operator.get(PERSONAS, {"kind": kind})
    assert "attachment" in file.headers["content-disposition"]
    Bot.objects.all().delete()
    upload = SimpleUploadedFile(f"personas.{'csv' if kind == 'csv' else 'json'}", file.content)
    checked = operator.post(PERSONAS, {"do": "bring", "file": upload, "check": "on"})
    assert "3 made" in checked.context["checked"] and not Bot.objects.exists()
    upload.seek(0)
    assert operator.post(PERSONAS, {"do": "bring", "file": upload, "switched_off": "on"}).status_code == 302
    assert sorted(Bot.objects.values_list("name", flat=True)) == names
    assert not Bot.objects.filter(is_enabled=True).exists()


def test_a_file_that_is_none_is_refused_in_a_sentence_without_a_path(operator: Client) -> None:
    upload = SimpleUploadedFile("mine.json", b'{"no": "persona"}')
    response = operator.post(PERSONAS, {"do": "bring", "file": upload})
    error = str(response.context["bring"].errors["file"])
    assert "mine.json" in error or "persona" in error
    assert "/tmp" not in error
    assert not Bot.objects.exists()


def test_a_viewer_takes_out_and_brings_nothing_in(viewer: Client) -> None:
    assert viewer.get(PERSONAS).status_code == 200
    assert viewer.get(PERSONAS, {"kind": "json"}).status_code == 200
    assert viewer.post(PERSONAS, {"do": "make", "count": "2"}).status_code == 403
    upload = SimpleUploadedFile("mine.json", b"{}")
    assert viewer.post(PERSONAS, {"do": "bring", "file": upload}).status_code == 403
    assert not Bot.objects.exists()
