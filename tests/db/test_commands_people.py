"""`manage.py export_person` and `erase_person`: a person's data shown whole, and let go of."""

from __future__ import annotations

import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from bots.models import Bot
from conversations.models import Chat, Message, Person, Platform

pytestmark = pytest.mark.django_db


@pytest.fixture
def ali() -> Person:
    chat = Chat.objects.create(title="BIST", slug="bist")
    bot = Bot.objects.create(name="İrem", username="irem_bot")
    person = Person.objects.create(platform=Platform.TELEGRAM, platform_id="77", display_name="Ali Veli")
    said = Message.objects.create(chat=chat, person=person, sender_name="Ali Veli", text="selam")
    Message.objects.create(chat=chat, bot=bot, is_bot=True, sender_name="İrem", text="merhaba Ali Veli", reply_to=said)
    return person


def run(command: str, *arguments: str) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("by", ["number", "key", "name", "platform"])
def test_a_person_is_found_by_what_is_known_of_them(ali: Person, by: str) -> None:
    words = {
        "number": [str(ali.pk)],
        "key": [ali.key],
        "name": ["Ali Veli"],
        "platform": ["77", "--platform", "telegram"],
    }
    told = json.loads(run("export_person", *words[by]))
    assert (told["person"]["id"], told["person"]["synthetic"]) == (ali.pk, False)
    assert [message["text"] for message in told["messages"]] == ["selam"]


def test_a_file_of_a_person_is_for_its_owner_only(ali: Person, tmp_path: Path) -> None:
    file = tmp_path / "ali.json"
    assert "1 messages" in run("export_person", str(ali.pk), "--out", str(file))
    assert file.stat().st_mode & 0o077 == 0
    assert json.loads(file.read_text())["person"]["display_name"] == "Ali Veli"


def test_a_person_is_let_go_of_everywhere(ali: Person) -> None:
    done = json.loads(run("erase_person", str(ali.pk), "--yes", "--json"))
    assert (done["person"], done["messages"]) == (ali.key, 1)
    assert not Person.objects.exists()
    assert [m.sender_name for m in Message.objects.order_by("pk")] == [done["pseudonym"], "İrem"]
    assert not Message.objects.filter(text__contains="Ali").exists()
    with pytest.raises(CommandError, match=f"There is no person {ali.pk}"):
        run("erase_person", str(ali.pk), "--yes")


def test_nobody_is_erased_by_accident(ali: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    for typed, erased in (("yes\n", False), ("Ali Veli\n", True)):
        monkeypatch.setattr(sys, "stdin", Terminal(typed))
        if erased:
            assert "is erased: 1 messages" in run("erase_person", str(ali.pk))
        else:
            with pytest.raises(CommandError, match="Nothing was erased"):
                run("erase_person", str(ali.pk))
        assert Person.objects.exists() is not erased


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["999999"], "There is no person 999999."),
        (["Veli"], "Nobody is called Veli."),
        (["78", "--platform", "telegram"], "Nobody is known by the id 78 on telegram."),
    ],
)
@pytest.mark.parametrize("command", ["export_person", "erase_person"])
def test_who_is_not_known(ali: Person, command: str, arguments: list[str], sentence: str) -> None:
    extra = ["--yes"] if command == "erase_person" else []
    with pytest.raises(CommandError, match=sentence):
        run(command, *arguments, *extra)
    assert Person.objects.count() == 1


def test_one_name_of_several_people_is_not_guessed(ali: Person) -> None:
    other: Any = Person.objects.create(platform_id="x", display_name="Ali Veli")
    with pytest.raises(CommandError, match=f"say which by number: {ali.pk}, {other.pk}"):
        run("erase_person", "Ali Veli", "--yes")


def test_what_cannot_be_asked_or_written(ali: Person) -> None:
    with pytest.raises(CommandError, match="--json needs --yes"):
        run("erase_person", str(ali.pk), "--json")
    with pytest.raises(CommandError, match="cannot be written: No such file"):
        run("export_person", str(ali.pk), "--out", "/nowhere/at/all.json")
    assert Person.objects.count() == 1
