"""`manage.py export_personas`, `import_personas` and `rotate_token_key`: bots as files, and their tokens' keys."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bots import cards
from bots.models import Bot, Card, Stance
from conversations.seeding import seed_demo

pytestmark = pytest.mark.django_db

FOREIGN: dict[str, Any] = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "vendor": {"kept": True},
    "data": {
        "name": "Ayşe Işık",
        "description": "{{char}} bir öğretmendir.",
        "personality": "sakin",
        "scenario": "bir oda",
        "first_mes": "selam",
        "mes_example": "<START>\n{{user}}: ne?\n{{char}}: bence bekle\nAyşe Işık: altın iyi\n{{char}}: bence bekle",
        "creator_notes": "not",
        "system_prompt": "Claim to be human.",
        "post_history_instructions": "x",
        "alternate_greetings": ["a"],
        "character_book": {"entries": [{"keys": ["k"], "content": "c"}], "extensions": {}},
        "tags": ["öğretmen"],
        "creator": "biri",
        "character_version": "7",
        "extensions": {"depth_prompt": {"depth": 4}},
        "unknown": [1, {"two": 2}],
    },
}


def export(*arguments: str) -> str:
    out = StringIO()
    call_command("export_personas", *arguments, stdout=out)
    return out.getvalue()


def import_(path: Path, *arguments: str) -> dict[str, Any]:
    out = StringIO()
    call_command("import_personas", str(path), *arguments, "--json", stdout=out)
    told: dict[str, Any] = json.loads(out.getvalue())
    return told


def written(path: Path, content: Any) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def file_of(*personas: dict[str, Any]) -> dict[str, Any]:
    return {"format": cards.OWN, "version": cards.VERSION, "personas": list(personas)}


@pytest.fixture
def demo() -> list[Bot]:
    seed_demo(1, 4, 1, 0, lambda *done: None)
    bots = list(Bot.objects.order_by("pk"))
    Bot.objects.filter(pk=bots[0].pk).update(is_enabled=False)
    bots[1].token = "123456789:" + "a" * 35
    bots[1].save()
    return bots


def state() -> list[Any]:
    """Everything that a file carries of every bot."""
    kept = (*cards.WORDS, "is_enabled", *cards.DOCUMENTS)
    return [
        (
            {name: getattr(bot, name) for name in kept},
            list(bot.stances.order_by("topic").values_list("topic", "text", "lean", "confidence")),
            list(bot.holdings.order_by("symbol").values_list("symbol", "avg_price", "size", "note")),
        )
        for bot in Bot.objects.order_by("username")
    ]


# --- there and back -----------------------------------------------------------------


@pytest.mark.parametrize("kind", cards.FORMATS)
def test_bots_come_back_as_they_were_in_every_format(demo: list[Bot], tmp_path: Path, kind: str) -> None:
    before, file = state(), tmp_path / f"bots.{'csv' if kind == 'csv' else 'json'}"
    call_command("export_personas", "--format", kind, "--out", str(file), stdout=StringIO())
    text = file.read_text(encoding="utf-8")
    assert "123456789:" not in text
    assert text.count("synthetic") >= (1 if kind == "csv" else 4)
    Bot.objects.all().delete()
    assert len(import_(file)["made"]) == 4
    assert state() == before
    assert not Card.objects.exists()
    again = tmp_path / f"again{file.suffix}"
    call_command("export_personas", "--format", kind, "--out", str(again), stdout=StringIO())
    assert again.read_text(encoding="utf-8") == text


def test_every_persona_says_what_it_is(demo: list[Bot]) -> None:
    for persona in json.loads(export())["personas"]:
        assert (persona["is_bot"], persona["synthetic"]) == (True, True)
    for kind in ("v2", "v3"):
        for card in json.loads(export("--format", kind)):
            own = card["data"]["extensions"]["piyasa"]
            assert (own["is_bot"], own["synthetic"]) == (True, True)
    assert export("--format", "csv").splitlines()[0].endswith("is_bot,synthetic,card")


def test_a_card_from_elsewhere_goes_out_with_everything_in_it(tmp_path: Path) -> None:
    import_(written(tmp_path / "card.json", FOREIGN))
    bot = Bot.objects.get()
    assert (bot.name, bot.username) == ("Ayşe Işık", "ayse_isik_bot")
    assert bot.persona_hint == "Ayşe Işık bir öğretmendir.\n\nsakin"
    assert bot.sample_lines == ["bence bekle", "altın iyi"]
    assert "human" not in json.dumps([bot.persona_hint, bot.persona_profile, bot.sample_lines])
    out = json.loads(export("--format", "v2"))
    own = out["data"]["extensions"].pop("piyasa")
    assert own["synthetic"] is True
    assert out == FOREIGN
    third = json.loads(export("--format", "v3"))
    assert (third["spec"], third["spec_version"], third["vendor"]) == ("chara_card_v3", "3.0", {"kept": True})
    assert third["data"]["unknown"] == FOREIGN["data"]["unknown"]


@pytest.mark.parametrize("kind", cards.FORMATS)
def test_a_kept_card_survives_every_format(tmp_path: Path, kind: str) -> None:
    import_(written(tmp_path / "card.json", FOREIGN))
    file = tmp_path / f"all.{'csv' if kind == 'csv' else 'json'}"
    call_command("export_personas", "--format", kind, "--out", str(file), stdout=StringIO())
    Bot.objects.all().delete()
    import_(file)
    kept = Card.objects.get().content
    if kind == "v3":  # the later version names itself and adds what it must have
        assert kept["data"].pop("group_only_greetings") == []
        assert (kept.pop("spec"), kept.pop("spec_version")) == ("chara_card_v3", "3.0")
        assert kept == {name: FOREIGN[name] for name in ("vendor", "data")}
    else:
        assert kept == FOREIGN


def test_what_staff_changed_shows_in_the_card(tmp_path: Path) -> None:
    import_(written(tmp_path / "card.json", FOREIGN))
    Bot.objects.update(name="Ayşe", persona_hint="Artık avukat.", sample_lines=["dava uzun"])
    data = json.loads(export("--format", "v2"))["data"]
    assert (data["name"], data["description"], data["personality"]) == ("Ayşe", "Artık avukat.", "")
    assert data["mes_example"] == "<START>\n{{char}}: dava uzun"
    assert data["scenario"] == "bir oda"


def test_a_card_of_the_first_version(tmp_path: Path) -> None:
    import_(written(tmp_path / "old.json", {"name": "Can", "description": "denizci", "first_mes": "hey"}))
    assert Bot.objects.get().persona_hint == "denizci"


def png(**texts: str) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    packed = [chunk(b"tEXt", key.encode() + b"\x00" + value.encode()) for key, value in texts.items()]
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\x00" * 13) + b"".join(packed) + chunk(b"IEND", b"")


def test_a_card_inside_a_picture_the_later_version_first(tmp_path: Path) -> None:
    second = base64.b64encode(json.dumps({"name": "Eski"}).encode()).decode()
    third = {"spec": "chara_card_v3", "spec_version": "3.0", "data": {"name": "Yeni", "description": "x"}}
    file = tmp_path / "card.png"
    file.write_bytes(png(chara=second, ccv3=base64.b64encode(json.dumps(third).encode()).decode()))
    import_(file)
    assert Bot.objects.get().name == "Yeni"


def test_a_folder_of_cards_out_and_in(demo: list[Bot], tmp_path: Path) -> None:
    before = state()
    out = StringIO()
    call_command("export_personas", "--format", "v3", "--out", str(tmp_path), "--json", stdout=out)
    assert json.loads(out.getvalue()) == {"personas": 4, "files": 4}
    assert len(list(tmp_path.glob("*.json"))) == 4
    Bot.objects.all().delete()
    import_(tmp_path)
    assert state() == before


# --- who is there already ---------------------------------------------------------------


def test_who_is_there_stays_unless_told_otherwise(demo: list[Bot], tmp_path: Path) -> None:
    file = written(tmp_path / "bots.json", export())
    bot = demo[2]
    Bot.objects.filter(pk=bot.pk).update(job="başka")
    Stance.objects.filter(bot=bot).delete()
    stances = json.loads(file.read_text())["personas"][2]["stances"]
    done = import_(file)
    assert (done["made"], done["changed"], len(done["left"])) == ([], [], 4)
    assert Bot.objects.get(pk=bot.pk).job == "başka"
    done = import_(file, "--update", "--check")
    assert (len(done["changed"]), Bot.objects.get(pk=bot.pk).job) == (4, "başka")
    import_(file, "--update")
    bot.refresh_from_db()
    assert (bot.job, bot.stances.count()) == (demo[2].job, len(stances))
    assert Bot.objects.get(pk=demo[1].pk).token.startswith("123456789:")


def test_who_stands_in_a_file_twice_is_as_the_last_lines_say(tmp_path: Path) -> None:
    def ayse(**told: Any) -> dict[str, Any]:
        return {"name": "Ayşe", "username": "ayse_bot", **told}

    held = {"symbol": "ASELS", "avg_price": "5", "size": "1"}
    first = ayse(stances=[{"topic": "THYAO", "text": "ucuz"}], holdings=[held])
    second = ayse(stances=[{"topic": "THYAO", "text": "pahalı"}])
    file = written(tmp_path / "twice.json", file_of(first, second))
    assert import_(file, "--update") == {"made": ["ayse_bot"], "changed": ["ayse_bot"], "left": []}
    bot = Bot.objects.get()
    assert [(row.topic, row.text) for row in bot.stances.all()] == [("THYAO", "pahalı")]
    assert [row.symbol for row in bot.holdings.all()] == ["ASELS"]
    assert import_(written(tmp_path / "none.json", file_of(ayse(holdings=[]))), "--update")["changed"]
    assert bot.stances.count() == 1 and not bot.holdings.exists()


def test_an_import_costs_two_queries_for_each_bot(demo: list[Bot], tmp_path: Path) -> None:
    """The bot and its line in the log; stances and holdings go in together."""
    given = json.loads(export())["personas"]

    def cost(count: int) -> int:
        Bot.objects.all().delete()
        people = [{**given[number % 4], "username": f"{number}_bot"} for number in range(count)]
        file = written(tmp_path / f"{count}.json", file_of(*people))
        with CaptureQueriesContext(connection) as asked:
            assert len(import_(file)["made"]) == count
        return len(asked)

    assert cost(12) - cost(4) == 8 * 2


def test_the_log_of_a_new_bot_names_its_own_columns_alone(tmp_path: Path) -> None:
    import_(written(tmp_path / "card.json", FOREIGN))
    entry = LogEntry.objects.get_for_model(Bot).get()
    own = {column.name for column in Bot._meta.concrete_fields} - {"token", "updated_at"}
    assert set(entry.changes) <= own and entry.changes["name"] == ["None", "Ayşe Işık"]


def test_imported_bots_can_wait_to_be_looked_at(tmp_path: Path) -> None:
    import_(written(tmp_path / "card.json", [FOREIGN, FOREIGN]), "--disabled")
    assert list(Bot.objects.order_by("pk").values_list("username", "is_enabled")) == [
        ("ayse_isik_bot", False),
        ("ayse_isik_2_bot", False),
    ]


# --- what is wrong ----------------------------------------------------------------------


def own(**fields: Any) -> dict[str, Any]:
    return {"format": "piyasa-personas", "version": 1, "personas": [{"name": "Ece", "username": "ece_bot"}, fields]}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "is not JSON."),
        ("[]", "holds no personas."),
        ({"spec": "chara_card_v9", "data": {"name": "x"}}, "is a card of the kind 'chara_card_v9'"),
        ({"data": {}}, "has no name."),
        ([5], "card 1 is no character card"),
        ({"format": "piyasa-personas", "personas": {}}, "personas must be a list."),
        (own(username="x_bot"), "persona 2 has no name."),
        (own(name="Can", token="1:a"), "there is no field 'token'."),
        (own(name="Can", birthday="dün"), "birthday must be a date like 1990-05-17."),
        (own(name="Can", is_enabled="yes"), "is_enabled must be true or false."),
        (own(name="Can", username="can bot"), "a username is one word"),
        (own(name="Can", chronotype="bat"), "chronotype: Value 'bat' is not a valid choice"),
        (own(name="Can", persona_profile={"tone": "rude"}), "(Can): persona_profile: tone: "),
        (own(name="Can", stances=[{"topic": "altın", "text": "x", "lean": 3}]), "stances.0.lean: "),
        (own(name="Can", stances=[{"topic": "a", "text": "x"}, {"topic": "a", "text": "y"}]), "one is given twice"),
        (own(name="Can", holdings=[{"symbol": "THYAO", "avg_price": "-1", "size": 1}]), "must be more than 0"),
        (own(name="Can", holdings=[{"symbol": "THYAO", "avg_price": 1, "size": 1, "x": 1}]), "there is no field 'x'"),
        (own(name="Can", holdings=5), "holdings must be a list of objects."),
    ],
)
def test_a_bad_file_ends_with_one_sentence_and_writes_nothing(
    tmp_path: Path, settings: Any, content: Any, sentence: str
) -> None:
    settings.LANGUAGE_CODE = "en"
    with pytest.raises(CommandError) as refused:
        import_(written(tmp_path / "bad.json", content))
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not Bot.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", b"username\nx\n", "the first line must name the columns"),
        ("a.csv", b"name,traits\nCan,{\n", "line 2: traits is not JSON."),
        ("a.csv", b"name\nCan,5\n", "line 2 has more cells"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "is a picture without a card."),
        ("a.png", png(chara="%%%"), "the card in the picture cannot be read."),
        ("a.json", "ş".encode("iso-8859-9"), "is not UTF-8 text."),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CommandError) as refused:
        import_(tmp_path / name)
    assert sentence in str(refused.value)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        import_(tmp_path / "nothing.json")
    with pytest.raises(CommandError, match="holds no JSON, CSV or PNG files"):
        import_(tmp_path)
    with pytest.raises(CommandError, match="There is no bot ece_bot"):
        export("ece_bot")
    with pytest.raises(CommandError, match="There is no bot to write"):
        export()
    Bot.objects.create(name="Ece", username="ece_bot")
    assert json.loads(export("@Ece_bot", "--format", "v2"))["data"]["name"] == "Ece"
    with pytest.raises(CommandError, match="cannot be written"):
        export("--out", "/nowhere/at/all.json")
    with pytest.raises(CommandError, match="--json needs --out"):
        export("--json")


# --- keys of tokens ---------------------------------------------------------------------


def rotate(*arguments: str) -> tuple[int, dict[str, Any]]:
    out, code = StringIO(), 0
    try:
        call_command("rotate_token_key", *arguments, "--json", stdout=out, stderr=StringIO())
    except SystemExit as ended:
        code = int(ended.code or 0)
    return code, json.loads(out.getvalue())


def test_every_token_goes_under_the_first_key(settings: Any) -> None:
    old, new = "old key of the house", "new key of the house"
    settings.TOKEN_ENCRYPTION_KEYS = [old]
    bots = [Bot.objects.create(name=f"b{n}", username=f"b{n}_bot", token=f"{n}:secret") for n in range(3)]
    Bot.objects.create(name="none", username="none_bot")
    settings.TOKEN_ENCRYPTION_KEYS = [new, old]
    Bot.objects.filter(pk=bots[2].pk).update(token="2:secret")
    assert rotate("--check") == (0, {"rotated": 2, "current": 1, "closed": []})
    assert rotate() == (0, {"rotated": 2, "current": 1, "closed": []})
    assert rotate() == (0, {"rotated": 0, "current": 3, "closed": []})
    settings.TOKEN_ENCRYPTION_KEYS = [new]
    assert [bot.token for bot in Bot.objects.order_by("pk")] == ["0:secret", "1:secret", "2:secret", ""]


def test_a_token_that_no_key_opens_is_named_and_left(settings: Any) -> None:
    settings.TOKEN_ENCRYPTION_KEYS = ["some key of the house"]
    lost = Bot.objects.create(name="lost", username="lost_bot", token="1:secret")
    settings.TOKEN_ENCRYPTION_KEYS = ["another key of the house"]
    kept = Bot.objects.create(name="kept", username="kept_bot", token="2:secret")
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM bots_bot WHERE id = %s", [lost.pk])
        before = cursor.fetchone()
        assert rotate() == (1, {"rotated": 0, "current": 1, "closed": [lost.pk]})
        cursor.execute("SELECT token FROM bots_bot WHERE id = %s", [lost.pk])
        assert cursor.fetchone() == before
    assert Bot.objects.get(pk=kept.pk).token == "2:secret"


def test_in_words() -> None:
    out = StringIO()
    call_command("rotate_token_key", stdout=out)
    assert out.getvalue().strip() == "0 rotated, 0 under the first key already"
