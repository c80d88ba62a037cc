"""`manage.py export_transcript` and `import_transcript`: what goes out comes in as it was."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bots.models import Bot
from conversations.models import Chat, Message, MessageKind, Person, Platform

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def export(*arguments: str) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("export_transcript", *arguments, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def import_(path: Path, *arguments: str) -> dict[str, Any]:
    out = StringIO()
    call_command("import_transcript", str(path), *arguments, "--json", stdout=out)
    told: dict[str, Any] = json.loads(out.getvalue())
    return told


def lines_to(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def line(**changed: Any) -> dict[str, Any]:
    return {"ts": "2026-11-16T09:30:00+03:00", "chat": "bist", "sender": "Ali", "text": "selam", "id": 1, **changed}


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="BIST", slug="bist", is_drill=True)
    bot = Bot.objects.create(name="İrem", username="irem_bot")
    ali = Person.objects.create(platform_id="a", display_name="Ali")
    demo = Person.objects.create(platform_id="d", display_name="Demo", synthetic=True)
    first = Message.objects.create(chat=chat, person=ali, sender_name="Ali", text="THYAO?", created_at=NOW)
    answer = Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name="İrem", text="Bakıyorum\nşimdi", reply_to=first, topic="THYAO",
        edited_at=NOW, created_at=NOW + timedelta(milliseconds=1500), scenario="rumour",
    )  # fmt: skip
    Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name="İrem", text="🔥", kind=MessageKind.REACTION, reply_to=first,
        created_at=NOW + timedelta(seconds=2), trace={"synthetic": {"generator": "piyasa", "run": "abc"}},
    )  # fmt: skip
    Message.objects.create(
        chat=chat, person=demo, sender_name="Demo", text="ok", reply_to=answer, created_at=NOW + timedelta(seconds=3)
    )
    other = Chat.objects.create(title="Döviz", slug="doviz")
    Message.objects.create(chat=other, person=ali, sender_name="Ali", text="dolar", created_at=NOW)
    return chat


def test_a_transcript_says_of_every_line_who_is_a_bot_and_what_is_made_up(room: Chat) -> None:
    found = export("bist")
    first, answer, reaction, demo = found
    assert first == {
        "ts": "2026-11-16T12:00:00.000+03:00",
        "chat": "bist",
        "sender": "Ali",
        "text": "THYAO?",
        "id": first["id"],
        "kind": "message",
        "is_bot": False,
    }
    assert list(answer) == [
        "ts", "chat", "sender", "text", "id", "reply_to", "kind", "edited", "is_bot", "synthetic", "topic", "scenario",
    ]  # fmt: skip
    assert (answer["ts"], answer["reply_to"]) == ("2026-11-16T12:00:01.500+03:00", first["id"])
    assert (answer["is_bot"], answer["synthetic"]) == (True, {"generator": "piyasa", "run": "live"})
    assert (answer["edited"], answer["scenario"], answer["topic"]) == (True, "rumour", "THYAO")
    assert (reaction["kind"], reaction["emoji"], reaction["text"]) == ("reaction", "🔥", "🔥")
    assert reaction["synthetic"] == {"generator": "piyasa", "run": "abc"}
    assert (demo["is_bot"], demo["synthetic"]) == (False, True)


def test_a_part_of_it_names_no_message_outside(room: Chat) -> None:
    assert [found["text"] for found in export("doviz", "bist", "--until", "2026-11-16T12:00:01")] == ["THYAO?", "dolar"]
    later = export("bist", "--since", "2026-11-16T12:00:01+03:00")
    assert [found["text"] for found in later] == ["Bakıyorum\nşimdi", "🔥", "ok"]
    assert "reply_to" not in later[0]
    assert later[2]["reply_to"] == later[0]["id"]


def test_counts_come_with_a_file(room: Chat, tmp_path: Path) -> None:
    out = StringIO()
    file = tmp_path / "all.jsonl"
    call_command("export_transcript", "--out", str(file), "--json", stdout=out)
    assert json.loads(out.getvalue()) == {"messages": 4, "reactions": 1, "file": str(file)}
    assert len(file.read_text().splitlines()) == 5


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nosuch"], "There is no chat nosuch."),
        (["--json"], "--json needs --out"),
        (["--since", "yesterday"], "--since must be a time like"),
        (["--since", "2026-11-17", "--until", "2026-11-16"], "--since must come before --until."),
        (["--out", "/nowhere/at/all.jsonl"], "cannot be written: No such file or directory."),
    ],
)
def test_what_cannot_be_exported_ends_with_one_sentence(arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("export_transcript", *arguments)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


# --- in ---------------------------------------------------------------------------


def without_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Ids are the database's own: what stands is which line answers which."""
    places = {row["id"]: place for place, row in enumerate(rows)}
    return [
        {**row, "id": places[row["id"]], **({"reply_to": places[row["reply_to"]]} if "reply_to" in row else {})}
        for row in rows
    ]


def test_a_room_comes_back_as_it_was_and_closed(room: Chat, tmp_path: Path) -> None:
    before = export()
    file = tmp_path / "all.jsonl"
    call_command("export_transcript", "--out", str(file), stdout=StringIO())
    Message.objects.all().delete()
    Chat.objects.all().delete()
    Person.objects.all().delete()
    done = import_(file)
    assert (done["messages"], done["reactions"], done["chats_made"]) == (4, 1, ["bist", "doviz"])
    assert without_ids(export()) == without_ids(before)
    assert not Chat.objects.filter(is_enabled=True).exists()
    assert not Chat.objects.filter(is_public=True).exists()
    assert Message.objects.filter(observed_at=None).count() == 0
    assert Message.objects.get(text="Bakıyorum\nşimdi").bot == Bot.objects.get()
    assert {(p.display_name, p.synthetic) for p in Person.objects.all()} == {("Ali", False), ("Demo", True)}
    again = import_(file)
    assert (again["messages"], again["reactions"], again["already_there"]) == (0, 0, 5)
    assert Message.objects.count() == 5


texts = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), min_size=1, max_size=40
).filter(str.strip)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "second": st.integers(0, 50),
            "micro": st.sampled_from([0, 1000, 123_456]),
            "chat": st.sampled_from(["bist", "doviz"]),
            "sender": st.sampled_from(["Ali", "Işıl", "İrem"]),
            "text": texts,
            "kind": st.sampled_from(["message", "reaction"]),
            "is_bot": st.booleans(),
            "synthetic": st.sampled_from([None, True, {"generator": "piyasa", "run": "x"}]),
            "edited": st.booleans(),
            "topic": st.sampled_from(["", "THYAO"]),
            "scenario": st.sampled_from(["", "rumour"]),
            "answers": st.none() | st.integers(0, 20),
        }
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=rows)
def test_export_import_export_changes_nothing(drawn: list[dict[str, Any]], tmp_path: Path) -> None:
    Message.objects.all().delete()
    Chat.objects.all().delete()
    Person.objects.all().delete()
    lines = []
    for number, one in enumerate(drawn):
        at = NOW + timedelta(seconds=one["second"], microseconds=one["micro"])
        told = line(ts=at.isoformat(), id=f"m{number:02}", **{k: one[k] for k in ("chat", "sender", "text", "kind")})
        told |= {name: one[name] for name in ("is_bot", "edited", "topic", "scenario") if one[name]}
        if one["is_bot"] or one["synthetic"]:
            told["synthetic"] = one["synthetic"] or True
        if one["answers"] is not None:
            told["reply_to"] = f"m{one['answers'] % len(drawn):02}"
        lines.append(told)
    import_(lines_to(tmp_path / "made.jsonl", *lines))
    first = export()
    assert len(first) == len(drawn)
    file = lines_to(tmp_path / "again.jsonl", *first)
    Message.objects.all().delete()
    Chat.objects.all().delete()
    import_(file)
    assert without_ids(export()) == without_ids(first)


def test_an_answer_may_stand_before_what_it_answers(tmp_path: Path) -> None:
    done = import_(lines_to(tmp_path / "f", line(id="a", reply_to="b"), line(id="b"), line(id="c", reply_to="gone")))
    assert done["left_out"] == {"links to messages that the file does not hold": 1}
    first, second, third = Message.objects.order_by("pk")
    assert (first.reply_to, second.reply_to, third.reply_to) == (second, None, None)


def test_an_open_room_takes_no_words_of_the_past(room: Chat, tmp_path: Path) -> None:
    count = Message.objects.count()
    with pytest.raises(CommandError, match="The chat bist is open"):
        import_(lines_to(tmp_path / "f", line(chat="new"), line(id=2)))
    assert Message.objects.count() == count
    assert not Chat.objects.filter(slug="new").exists()


def test_a_scenario_goes_to_a_drill_room_only(tmp_path: Path) -> None:
    Chat.objects.create(title="x", slug="bist", is_enabled=False)
    with pytest.raises(CommandError, match="no drill room"):
        import_(lines_to(tmp_path / "f", line(scenario="rumour")))


def test_everything_into_one_room(tmp_path: Path) -> None:
    done = import_(lines_to(tmp_path / "f", line(chat="Büyük Oda"), line(id=2, chat="x")), "--into", "arsiv")
    assert done["chats_made"] == ["arsiv"]
    assert set(Message.objects.values_list("chat__slug", flat=True)) == {"arsiv"}


def test_a_name_that_is_no_slug_becomes_one(tmp_path: Path) -> None:
    assert import_(lines_to(tmp_path / "f", line(chat="Büyük Şirketler")))["chats_made"] == ["buyuk-sirketler"]


def test_looking_only_writes_nothing(tmp_path: Path) -> None:
    done = import_(lines_to(tmp_path / "f", line(), line(id=2, kind="reaction", text="🔥")), "--check")
    assert (done["messages"], done["reactions"]) == (1, 1)
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "holds no messages."),
        ("{", "neither JSONL nor a Telegram export: this is not JSON."),
        ("[1]\n", "line 1: a line must be a JSON object."),
        ("not json\n", "line 1: this is not JSON."),
        ('{"a": 1}\n', "line 1: ts, chat, sender, text, id must be given."),
        (json.dumps(line(ts="2026-11-16T09:30:00")), "ts must be ISO 8601 with an offset"),
        (json.dumps(line(ts=5)), "ts must be ISO 8601 with an offset; it is 5."),
        (json.dumps(line(text=" ")), "text is empty."),
        (json.dumps(line(text="x" * 5000)), "text has 5000 characters, 4096 are the most."),
        (json.dumps(line(text="a\x00b")), "cannot be stored"),
        (json.dumps(line(kind="poll")), 'kind must be message or reaction; it is "poll".'),
        (json.dumps(line(is_bot="yes")), "is_bot must be true or false"),
        (json.dumps(line(id=[1])), "id must be a whole number or a short word"),
        (json.dumps(line()) + "\n" + json.dumps(line()), "line 2: the id 1 stands in the file twice."),
        (json.dumps({"messages": [{"id": 1, "type": "message", "text": "x"}]}), "it has no date."),
        (json.dumps({"chats": {"list": [{"name": "x"}]}}), "chat 1 has no list of messages."),
        ('{\n "name": "x"\n}', "it has no messages."),
    ],
)
def test_a_bad_file_ends_with_one_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    file = tmp_path / "bad"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError) as refused:
        import_(file)
    assert sentence in str(refused.value)
    assert not Message.objects.exists()


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        import_(tmp_path / "nothing.jsonl")
    (tmp_path / "latin").write_bytes("ş".encode("iso-8859-9"))
    with pytest.raises(CommandError, match="is not UTF-8 text"):
        import_(tmp_path / "latin")


TELEGRAM = {
    "name": "Borsa Grubu",
    "type": "private_supergroup",
    "id": 42,
    "messages": [
        {"id": 1, "type": "service", "date": "2026-11-16T09:00:00", "actor": "Ali", "action": "create_group"},
        {
            "id": 2, "type": "message", "date": "2026-11-16T09:01:00", "date_unixtime": "1794812460",
            "from": "Ali Veli", "from_id": "user77", "text": ["bak ", {"type": "link", "text": "kap.org.tr"}, " ya"],
            "reactions": [
                {"type": "emoji", "count": 3, "emoji": "👍",
                 "recent": [{"from": "Ece", "from_id": "user78", "date": "2026-11-16T10:05:00"}]},
                {"type": "custom_emoji", "count": 1, "document_id": "x"},
            ],
        },
        {
            "id": 3, "type": "message", "date": "2026-11-16T09:02:00", "date_unixtime": "1794812520",
            "edited": "2026-11-16T09:03:00", "edited_unixtime": "1794812580", "from": None, "from_id": "user79",
            "text": "tamam", "reply_to_message_id": 2,
        },
        {"id": 4, "type": "message", "date_unixtime": "1794812530", "from": "Ece", "from_id": "user78", "text": "",
         "photo": "photos/1.jpg"},
    ],
}  # fmt: skip


@pytest.mark.parametrize("whole", [False, True], ids=["one chat", "whole account"])
@pytest.mark.parametrize("indent", [1, None], ids=["many lines", "one line"])
def test_a_telegram_export_becomes_a_closed_room_of_people(tmp_path: Path, whole: bool, indent: int | None) -> None:
    file = tmp_path / "result.json"
    content = {"about": "x", "chats": {"list": [TELEGRAM]}} if whole else TELEGRAM
    file.write_text(json.dumps(content, ensure_ascii=False, indent=indent), encoding="utf-8")
    done = import_(file)
    assert (done["messages"], done["reactions"], done["chats_made"]) == (2, 1, ["borsa-grubu"])
    assert done["left_out"] == {
        "service lines": 1,
        "messages without text": 1,
        "reactions without a sign or a name": 3,
    }
    first, answer, reaction = Message.objects.order_by("created_at", "pk")
    assert (first.text, first.sender_name, first.is_bot) == ("bak kap.org.tr ya", "Ali Veli", False)
    assert first.created_at == datetime(2026, 11, 16, 7, 1, tzinfo=UTC)
    assert (answer.reply_to, answer.sender_name, bool(answer.edited_at)) == (first, "Silinmiş hesap", True)
    assert (reaction.kind, reaction.text, reaction.reply_to, reaction.sender_name) == ("reaction", "👍", first, "Ece")
    people = Person.objects.order_by("platform_id").values_list("platform", "platform_id", "synthetic")
    assert list(people) == [(Platform.TELEGRAM, number, False) for number in ("77", "78", "79")]
    assert import_(file)["already_there"] == 3
