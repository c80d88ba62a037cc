"""People in the rooms and the pages they see."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from bots.models import Bot
from conversations import people, push
from conversations.models import Chat, Membership, Message, MessageKind, Person
from conversations.people import Refusal

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
HOSTILE = '<img src=x onerror="alert(1)">&"\'</script><script>alert(2)</script>'
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _no_earlier_limits() -> None:
    cache.clear()
    people._OWN_CACHE.clear()


@pytest.fixture(autouse=True)
def pushed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The frames that would have gone to browsers."""
    frames: list[dict[str, Any]] = []
    monkeypatch.setattr(push, "_send", lambda chat_id, sent: frames.extend(sent))
    return frames


@pytest.fixture
def chat() -> Chat:
    return Chat.objects.create(title="BIST Sohbet", slug="bist", is_public=True)


@pytest.fixture
def bot(chat: Chat) -> Bot:
    bot = Bot.objects.create(name="İrem Yıldız", username="irem_yildiz")
    Membership.objects.create(chat=chat, bot=bot)
    return bot


@pytest.fixture
def person() -> Person:
    return Person.objects.create(platform_id="token-of-ali", display_name="Ali")


def said(chat: Chat, text: str, *, by: Bot | Person, reply_to: Message | None = None, kind: str = "message") -> Message:
    is_bot = isinstance(by, Bot)
    return Message.objects.create(
        chat=chat,
        text=text,
        bot=by if is_bot else None,
        person=None if is_bot else by,
        is_bot=is_bot,
        sender_name=by.name if isinstance(by, Bot) else by.display_name,
        reply_to=reply_to,
        kind=kind,
    )


def refusal(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda error: error.code == code)


# --- names -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "shown"),
    [("Ali", "Ali"), ("  Ayşe   Gül ", "Ayşe Gül"), ("Ｄｅｎｉｚ", "Deniz"), ("çağrı_85", "çağrı_85")],
)
def test_a_name_is_cleaned(raw: str, shown: str) -> None:
    assert people.check_join("t", raw, NOW).name == shown


@pytest.mark.parametrize("raw", ["", "A", " a ", "x" * 25])
def test_a_name_has_2_to_24_characters(raw: str) -> None:
    with refusal("name_length"):
        people.check_join("t", raw, NOW)


@pytest.mark.parametrize(
    "raw", ["<b>Ali</b>", "Ali\u202e", "Аli", "Ali🚀", "A\u0336li", "12345", "Ali\x00", "a\u200bli"]
)
def test_a_name_holds_nothing_that_misleads(raw: str) -> None:
    with refusal("name_characters"):
        people.check_join("t", raw, NOW)


@pytest.mark.parametrize(
    "raw",
    ["Admin", "ADMİN", "admın", "Yönetici Ali", "Moderatör", "SPK", "Borsa İstanbul", "Ali YZ", "ali-bot", "B I S T"],
)
def test_a_name_speaks_for_nobody_else(raw: str) -> None:
    with refusal("name_reserved"):
        people.check_join("t", raw, NOW)


@pytest.mark.parametrize("raw", ["İrem Yıldız", "irem yildiz", "IREM  YILDIZ", "irem_yildiz", "Írem.Yıldız"])
def test_a_bots_name_is_told_apart_however_it_is_written(bot: Bot, raw: str) -> None:
    assert people.check_join("t", raw, NOW).name == f"{people.clean_name(raw)} (konuk)"


def test_a_name_stays_with_the_visitor_last_seen_under_it(person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(last_seen_at=NOW - timedelta(hours=23))
    assert people.check_join("another", "ALİ", NOW).name == "ALİ (konuk)"
    assert people.check_join(person.platform_id, "Ali", NOW).name == "Ali"
    assert people.check_join("another", "Ali", NOW + timedelta(hours=2)).name == "Ali"


def test_joining_twice_renames_one_person() -> None:
    first = people.do_join(people.check_join("t", "Ali", NOW), NOW)
    second = people.do_join(people.check_join("t", "Ali K.", NOW), NOW)
    assert (second.pk, second.display_name, second.synthetic) == (first.pk, "Ali K.", False)
    assert Person.objects.count() == 1


def test_a_banned_visitor_does_not_come_back_under_another_name(person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(is_banned=True)
    with refusal("banned"):
        people.check_join(person.platform_id, "Veli", NOW)


def test_names_cannot_be_tried_without_end() -> None:
    for number in range(people.JOIN_LIMIT[0]):
        people.check_join("t", f"Ali {number}", NOW)
    with refusal("too_fast"):
        people.check_join("t", "Ali", NOW)


# --- speaking ----------------------------------------------------------------


def test_what_is_said_is_stored_and_pushed(
    chat: Chat, person: Person, pushed: list[dict[str, Any]], django_capture_on_commit_callbacks: Any
) -> None:
    first = said(chat, "merhaba", by=person)
    with django_capture_on_commit_callbacks(execute=True):
        raw = "  THYAO\r\nne olur?\x07\u202e "
        saying = people.check_say(chat, person, raw, NOW, reply_to=first.pk, client_id="c1")
        message = people.do_say(saying, NOW)
        assert pushed == [], "nothing may be announced before it is committed"
    message.refresh_from_db()
    assert (message.text, message.reply_to_id, message.is_bot) == ("THYAO\nne olur?", first.pk, False)
    assert (message.sender_name, message.created_at, message.observed_at) == ("Ali", NOW, None)
    assert [frame["message"]["id"] for frame in pushed] == [message.pk]
    preview = {"id": first.pk, "sender": "Ali", "is_bot": False, "text": "merhaba"}
    assert pushed[0]["message"]["reply_preview"] == preview


def test_a_message_sent_twice_is_stored_once(chat: Chat, person: Person) -> None:
    for _ in range(people.SAY_LIMIT[0] + 2):  # and sending again costs none of the limit
        people.do_say(people.check_say(chat, person, "merhaba", NOW, client_id="c1"), NOW)
    assert Message.objects.count() == 1


def test_the_same_client_id_of_another_person_is_another_message(chat: Chat, person: Person) -> None:
    other = Person.objects.create(platform_id="token-of-veli", display_name="Veli")
    for sender in (person, other):
        people.do_say(people.check_say(chat, sender, "merhaba", NOW, client_id="c1"), NOW)
    assert sorted(Message.objects.values_list("sender_name", flat=True)) == ["Ali", "Veli"]


def test_a_repeated_id_that_slipped_past_the_check_still_gives_the_first_message(chat: Chat, person: Person) -> None:
    both = [people.check_say(chat, person, "merhaba", NOW, client_id="c1") for _ in range(2)]
    assert people.do_say(both[0], NOW).pk == people.do_say(both[1], NOW).pk


@pytest.mark.parametrize("raw", ["", "   \n ", "\x00\x07", "\u200b\u2060", "\u202e"])
def test_nothing_cannot_be_said(chat: Chat, person: Person, raw: str) -> None:
    with refusal("empty"):
        people.check_say(chat, person, raw, NOW)


def test_a_message_has_at_most_1000_characters(chat: Chat, person: Person) -> None:
    assert len(people.check_say(chat, person, "x" * 1000, NOW).text) == 1000
    with refusal("too_long"):
        people.check_say(chat, person, "x" * 1001, NOW)


def test_emoji_made_of_several_characters_survive(chat: Chat, person: Person) -> None:
    assert people.check_say(chat, person, "👩‍👩‍👧 🇹🇷", NOW).text == "👩‍👩‍👧 🇹🇷"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"is_banned": True}, "banned"),
        ({"muted_until": NOW + timedelta(minutes=1)}, "muted"),
        ({"synthetic": True}, "synthetic"),
    ],
)
def test_who_may_not_speak_writes_nothing(chat: Chat, person: Person, change: dict[str, Any], code: str) -> None:
    Person.objects.filter(pk=person.pk).update(**change)  # behind the back of the row in hand
    with refusal(code):
        people.check_say(chat, person, "merhaba", NOW)
    assert not Message.objects.exists()


def test_a_mute_ends(chat: Chat, person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(muted_until=NOW)
    assert people.check_say(chat, person, "merhaba", NOW).text == "merhaba"


def test_an_erased_person_has_to_join_again(chat: Chat, person: Person) -> None:
    Person.objects.filter(pk=person.pk).delete()
    with refusal("unknown_person"):
        people.check_say(chat, person, "merhaba", NOW)


def test_nobody_speaks_in_a_closed_room_or_on_telegram(chat: Chat, person: Person) -> None:
    chat.is_enabled = False
    with refusal("closed"):
        people.check_say(chat, person, "merhaba", NOW)
    group = Chat.objects.create(title="Grup", slug="grup", platform="telegram", disclosure="missing", platform_id="-1")
    with refusal("read_only"):
        people.check_say(group, person, "merhaba", NOW)


def test_a_reply_answers_a_message_of_the_same_room(chat: Chat, person: Person) -> None:
    elsewhere = said(Chat.objects.create(title="Kripto", slug="kripto"), "selam", by=person)
    with refusal("reply_gone"):
        people.check_say(chat, person, "merhaba", NOW, reply_to=elsewhere.pk)


def test_eight_messages_in_thirty_seconds_and_not_nine(
    chat: Chat, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    clock = [1_000_000.0]
    monkeypatch.setattr(time, "time", lambda: clock[0])
    for _ in range(8):
        people.check_say(chat, person, "merhaba", NOW)
        clock[0] += 1
    with refusal("too_fast"):
        people.check_say(chat, person, "merhaba", NOW)
    clock[0] += 22.5  # the first of the eight is 30.5 s old, the second 29.5 s
    people.check_say(chat, person, "merhaba", NOW)
    with refusal("too_fast"):
        people.check_say(chat, person, "merhaba", NOW)


def test_the_names_of_one_session_share_its_limit(chat: Chat) -> None:
    for number in range(8):
        sender = Person.objects.create(platform_id=f"t{number}", display_name=f"Ali {number}")
        people.check_say(chat, sender, "merhaba", NOW, session="s")
    with refusal("too_fast"):
        people.check_say(chat, Person.objects.create(platform_id="t", display_name="Ali"), "merhaba", NOW, session="s")


def test_the_limit_holds_without_a_cache_server(
    chat: Chat, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Down:
        def add(self, *args: Any) -> bool:
            raise ConnectionError

    monkeypatch.setattr(people, "cache", Down())
    for _ in range(8):
        people.check_say(chat, person, "merhaba", NOW)
    with refusal("too_fast"):
        people.check_say(chat, person, "merhaba", NOW)


def test_a_message_is_kept_when_the_engine_cannot_be_told(
    chat: Chat, person: Person, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    import sys
    from types import SimpleNamespace

    asked: list[list[int]] = []

    def unreachable(args: tuple[list[int]], **options: Any) -> None:
        asked.append(args[0])
        raise ConnectionError

    tasks = SimpleNamespace(observe_messages=SimpleNamespace(apply_async=unreachable))
    monkeypatch.setitem(sys.modules, "conversations.tasks", tasks)
    with django_capture_on_commit_callbacks(execute=True):
        message = people.do_say(people.check_say(chat, person, "merhaba", NOW), NOW)
    assert asked == [[message.pk]]
    assert Message.objects.filter(pk=message.pk, observed_at=None).exists()


# --- commands ----------------------------------------------------------------


def test_bots_lists_the_synthetic_members(chat: Chat, bot: Bot, person: Person) -> None:
    Membership.objects.create(chat=chat, bot=Bot.objects.create(name="Kapalı", username="kapali", is_enabled=False))
    assert people.run_command(chat, person, "/BOTS", NOW).names == ("İrem Yıldız",)


def test_unut_opts_out(chat: Chat, person: Person) -> None:
    assert people.run_command(chat, person, "/unut", NOW).opted_out
    person.refresh_from_db()
    assert person.opted_out


@pytest.mark.parametrize("text", ["/yardim", "/yardım", "/YARDIM"])
def test_yardim_names_every_command(chat: Chat, person: Person, text: str) -> None:
    notice = people.run_command(chat, person, text, NOW)
    assert all(command in notice.text for command in people.COMMANDS)


def test_an_unknown_command_is_explained(chat: Chat, person: Person) -> None:
    with refusal("unknown_command"):
        people.run_command(chat, person, "/sil hepsini", NOW)


# --- frames ------------------------------------------------------------------


def test_a_payload_says_who_is_synthetic(chat: Chat, bot: Bot, person: Person) -> None:
    demo = Person.objects.create(platform_id="demo", display_name="Deniz", synthetic=True)
    kinds = {
        sender.key: (payload["is_bot"], payload["synthetic"])
        for sender in (bot, person, demo)
        for payload in [push.message_payload(said(chat, "selam", by=sender))]
    }
    assert kinds == {bot.key: (True, True), person.key: (False, False), demo.key: (False, True)}


def test_reactions_are_counted_by_sender_and_pushed_whole(
    chat: Chat, bot: Bot, person: Person, pushed: list[dict[str, Any]]
) -> None:
    target = said(chat, "tavan", by=person)
    for sender, emoji in ((bot, "👍"), (bot, "👍"), (person, "👍"), (bot, "🔥")):
        last = said(chat, emoji, by=sender, reply_to=target, kind=MessageKind.REACTION)
    push.push_reaction(chat.pk, last)
    irem = {"name": "İrem Yıldız", "is_bot": True}
    assert [frame["type"] for frame in pushed] == ["reaction"]
    assert (pushed[0]["message"], pushed[0]["emoji"], pushed[0]["sender_key"]) == (target.pk, "🔥", bot.key)
    assert pushed[0]["reactions"] == [
        {"emoji": "👍", "count": 2, "by": [irem, {"name": "Ali", "is_bot": False}]},
        {"emoji": "🔥", "count": 1, "by": [irem]},
    ]


def test_typing_begins_and_ends(pushed: list[dict[str, Any]]) -> None:
    push.push_typing(7, "bot:1", "İrem", 4)
    push.push_typing(7, "bot:1", "İrem", 0)
    assert [(frame["on"], frame.get("seconds"), frame["is_bot"]) for frame in pushed] == [
        (True, 4, True),
        (False, None, True),
    ]


def test_initials_are_turkish() -> None:
    names = ("irem yıldız", "Ali", "ışık", "(x) . y", "—")
    assert [push.initials(name) for name in names] == ["İY", "A", "I", "Y", "?"]


# --- pages -------------------------------------------------------------------


def test_only_open_rooms_are_listed_and_reachable(client: Client, chat: Chat, admin_client: Client) -> None:
    Chat.objects.create(title="Gizli oda", slug="gizli")
    Chat.objects.create(title="Kapalı oda", slug="kapali", is_public=True, is_enabled=False)
    page = client.get("/").content.decode()
    assert "BIST Sohbet" in page
    assert "Gizli oda" not in page and "Kapalı oda" not in page
    for path in ("", "older/?before=9", "members/", "beside/"):
        assert client.get(f"/rooms/bist/{path}").status_code == 200
        assert client.get(f"/rooms/gizli/{path}").status_code == 404
        assert client.get(f"/rooms/kapali/{path}").status_code == 404
    assert admin_client.get("/rooms/gizli/").status_code == 200


def test_every_page_says_what_is_synthetic_and_that_it_is_no_advice(client: Client, chat: Chat) -> None:
    for path in ("/", "/rooms/bist/"):
        page = client.get(path).content.decode()
        assert "yapay zeka" in page and "kurgusaldır" in page and "yatırım tavsiyesi değildir" in page


def test_bots_wear_a_badge_and_people_do_not(client: Client, chat: Chat, bot: Bot, person: Person) -> None:
    said(chat, "bir", by=bot)
    said(chat, "iki", by=person)
    page = client.get("/rooms/bist/").content.decode()
    name, badge = r'<b class="name[^>]*>([^<]+)</b>', r'<abbr class="badge ai"[^>]*?( hidden)?>YZ</abbr>'
    shown = re.findall(rf'<p class="who">{name} {badge}', page)
    assert shown[:2] == [("İrem Yıldız", ""), ("Ali", " hidden")]
    assert 'title="yapay zeka katılımcı"' in page


def test_hostile_names_and_texts_are_only_text(client: Client, chat: Chat) -> None:
    bot = Bot.objects.create(name=HOSTILE[:80], username="x")
    Membership.objects.create(chat=chat, bot=bot)
    Chat.objects.filter(pk=chat.pk).update(title=HOSTILE[:100], description=HOSTILE)
    first = said(chat, HOSTILE, by=bot)
    said(chat, HOSTILE, by=bot, reply_to=first)
    said(chat, HOSTILE[:30], by=bot, reply_to=first, kind=MessageKind.REACTION)
    for path in ("/", "/rooms/bist/", "/rooms/bist/older/?before=99999", "/rooms/bist/members/", "/rooms/bist/beside/"):
        response = client.get(path)
        page = response.content.decode()
        assert "<img" not in page and "<script>" not in page, path
        assert "&lt;img src=x" in page, path
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "unsafe-inline" not in policy


def test_history_comes_in_pages_without_gaps(client: Client, chat: Chat, bot: Bot) -> None:
    ids = [said(chat, f"mesaj {number}", by=bot).pk for number in range(120)]
    seen: list[int] = []
    path: str | None = "/rooms/bist/"
    while path:
        page = client.get(path).content.decode()
        seen = [int(pk) for pk in re.findall(r'data-id="(\d+)"', page)] + seen
        more = re.search(r'hx-get="(/rooms/bist/older/\?before=\d+)"', page)
        path = more[1] if more else None
    assert seen == ids


@pytest.mark.parametrize("before", ["", "x", "-1", "1.5", "٣", "9" * 30])
def test_a_bad_cursor_is_not_found(client: Client, chat: Chat, before: str) -> None:
    assert client.get("/rooms/bist/older/", {"before": before}).status_code == 404


def test_pages_are_read_only(client: Client, chat: Chat) -> None:
    for path in ("/", "/rooms/", "/rooms/bist/", "/rooms/bist/older/"):
        assert client.post(path).status_code == 405


def test_the_language_is_turkish_until_english_is_chosen(client: Client, chat: Chat) -> None:
    english_browser = {"HTTP_ACCEPT_LANGUAGE": "en-US,en"}
    assert "Sohbete katılın" in client.get("/rooms/bist/", **english_browser).content.decode()
    client.post("/i18n/setlang/", {"language": "en"})
    page = client.get("/rooms/bist/").content.decode()
    assert "Join the conversation" in page and ">AI</abbr>" in page
    assert "yatırım tavsiyesi değildir" in page


def test_a_page_costs_the_same_however_much_is_on_it(
    client: Client, chat: Chat, bot: Bot, person: Person, django_assert_max_num_queries: Any
) -> None:
    client.get("/rooms/bist/")  # the visitor's session exists from here on

    def counted(path: str) -> int:
        with django_assert_max_num_queries(20) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    paths = ("/", "/rooms/bist/", "/rooms/bist/older/?before=99999", "/rooms/bist/members/", "/rooms/bist/beside/")
    first = said(chat, "ilk", by=bot)
    said(chat, "👍", by=bot, reply_to=first, kind=MessageKind.REACTION)
    few = [counted(path) for path in paths]
    for number in range(30):
        more = Bot.objects.create(name=f"Üye {number}", username=f"uye{number}")
        room = Chat.objects.create(title=f"Oda {number}", slug=f"oda-{number}", is_public=True)
        for where in (chat, room):
            Membership.objects.create(chat=where, bot=more)
            answer = said(where, "selam", by=more, reply_to=first)
            said(where, "👍", by=more, reply_to=answer, kind=MessageKind.REACTION)
        said(chat, "merhaba", by=person)
    assert [counted(path) for path in paths] == few


def test_room_figures(client: Client, chat: Chat, bot: Bot, person: Person) -> None:
    from django.contrib.auth.models import AnonymousUser

    from conversations.views import room_summaries
    from piyasa_site.common import clock

    for sender in (bot, bot, person):
        said(chat, "selam", by=sender)
    last = said(chat, "son söz", by=person)
    old = said(chat, "eski", by=bot)
    Message.objects.filter(pk=old.pk).update(created_at=clock.now() - timedelta(hours=2))
    said(chat, "👍", by=bot, reply_to=last, kind=MessageKind.REACTION)
    summary = room_summaries(AnonymousUser(), clock.now()).get()
    assert (summary.ai_members, summary.hour_messages, summary.hour_writers) == (1, 4, 2)
    assert summary.last_id == last.pk


# --- language ----------------------------------------------------------------


def test_every_sentence_of_the_rooms_is_translated() -> None:
    """No English is left over on a Turkish page."""
    sources = [*sorted((ROOT / "templates/rooms").glob("*.html")), ROOT / "templates/404.html"]
    found: list[str] = []
    for source in sources:
        found += re.findall(r'{% translate "([^"]+)"', source.read_text())
    for source in ("people", "views", "consumers"):
        text = (ROOT / f"conversations/{source}.py").read_text()
        found += re.findall(r'\b_\(\s*"((?:[^"\\]|\\.)+)"\s*\)', text)
    assert len(found) > 60
    same = {"demo"}
    with translation.override("tr"):
        left = sorted({text for text in found if text not in same and translation.gettext(text) == text})
    assert left == []
