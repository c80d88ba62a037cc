"""Reading the environment: defaults, and one sentence for every mistake."""

from __future__ import annotations

import re
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from piyasa_site.environment import Environment, secret_from_file

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return Environment(tmp_path / "there is no .env")


@pytest.mark.parametrize(("text", "value"), [("1", True), ("TRUE", True), ("off", False), ("0", False), ("", True)])
def test_flags(env: Environment, monkeypatch: pytest.MonkeyPatch, text: str, value: bool) -> None:
    monkeypatch.setenv("A_FLAG", text)
    assert env.flag("A_FLAG", True) is value


def test_words_are_split_and_stripped(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_WORDS", " a, b ,,c ")
    assert env.words("SOME_WORDS", []) == ["a", "b", "c"]
    monkeypatch.setenv("SOME_WORDS", "")
    assert env.words("SOME_WORDS", ["d"]) == ["d"]


@pytest.mark.parametrize(
    ("name", "text", "read", "sentence"),
    [
        (
            "F",
            "maybe",
            lambda e: e.flag("F", True),
            "F must be one of 1, 0, true, false, yes, no, on, off; it is 'maybe'.",
        ),
        ("N", "much", lambda e: e.number("N", 1.0), "N must be a number; it is 'much'."),
        ("N", "nan", lambda e: e.integer("N", 1, low=0), "N must be a finite number; it is 'nan'."),
        ("N", "inf", lambda e: e.integer("N", 1), "N must be a finite number; it is 'inf'."),
        ("N", "1.5", lambda e: e.integer("N", 1), "N must be a whole number; it is 1.5."),
        ("N", "0", lambda e: e.integer("N", 1, low=1, high=9), "N must be between 1 and 9; it is 0."),
        ("C", "x", lambda e: e.choice("C", "a", ("a", "b")), "C must be one of a, b; it is 'x'."),
        ("D", "oracle://h/d", lambda e: e.database("D", Path("x")), "D must start with sqlite:///"),
        ("D", "sqlite:///", lambda e: e.database("D", Path("x")), "D names no file"),
        ("D", "postgres://host", lambda e: e.database("D", Path("x")), "D names no database."),
        ("D", "postgres://h:port/d", lambda e: e.database("D", Path("x")), "D cannot be read as a database URL."),
        ("D", "sqlite:////proc/no/d", lambda e: e.database("D", Path("x")), "D names a folder that cannot be made"),
        ("R", "amqp://h", lambda e: e.redis("R", Path("x")), "R must start with redis://, rediss:// or unix://."),
        ("R", "redis://h:port", lambda e: e.redis("R", Path("x")), "R cannot be read as a Redis URL."),
        ("R", "redis://", lambda e: e.redis("R", Path("x")), "R cannot be read as a Redis URL."),
    ],
)
def test_mistakes_end_the_start_with_one_sentence(
    env: Environment,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    text: str,
    read: Callable[[Environment], Any],
    sentence: str,
) -> None:
    monkeypatch.setenv(name, text)
    with pytest.raises(SystemExit) as ended:
        read(env)
    assert str(ended.value).startswith(f"piyasa: {sentence}")
    assert "\n" not in str(ended.value)


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("FROM_FILE=file\nFROM_BOTH=file\n")
    monkeypatch.setenv("FROM_BOTH", "process")
    monkeypatch.setenv("FROM_FILE", "to be forgotten after the test")
    monkeypatch.delenv("FROM_FILE")
    env = Environment(tmp_path / ".env")
    assert (env.text("FROM_FILE", ""), env.text("FROM_BOTH", "")) == ("file", "process")


def test_sqlite_is_set_up_for_several_processes(
    env: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("D", "")
    config = env.database("D", tmp_path / "new" / "piyasa.sqlite3")
    assert config["NAME"] == str(tmp_path / "new" / "piyasa.sqlite3")
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in config["OPTIONS"]["init_command"]
    assert (tmp_path / "new").is_dir()


def test_postgres_gets_a_pool(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("D", "postgres://u:p@db:5433/piyasa")
    config = env.database("D", Path("unused"))
    assert (config["HOST"], config["PORT"], config["NAME"], config["USER"]) == ("db", 5433, "piyasa", "u")
    assert config["OPTIONS"]["pool"]["max_size"] == 60


def test_postgres_can_be_reached_through_a_socket(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("D", "postgres://u@%2Frun%2Fpostgresql/piyasa")
    assert env.database("D", Path("unused"))["HOST"] == "/run/postgresql"


def test_the_embedded_redis_is_used_only_while_it_answers(
    env: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REDIS_URL", "")
    file = tmp_path / "url"
    assert env.redis("REDIS_URL", file) == ""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        url = f"redis://:word@127.0.0.1:{server.getsockname()[1]}/0"
        file.write_text(url)
        assert env.redis("REDIS_URL", file) == url
        monkeypatch.setenv("REDIS_URL", "redis://elsewhere:6379/1")
        assert env.redis("REDIS_URL", file) == "redis://elsewhere:6379/1"
        monkeypatch.setenv("REDIS_URL", "")
    assert env.redis("REDIS_URL", file) == ""


def test_a_secret_is_made_once_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    secret = secret_from_file(path)
    assert len(secret) >= 50
    assert secret_from_file(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_variable_that_is_read_is_documented() -> None:
    read = {
        name
        for path in (ROOT / "piyasa_site").rglob("*.py")
        for name in re.findall(
            r"\benv\.(?:text|words|path|flag|integer|number|choice|database|redis)\(\s*\"(\w+)\"", path.read_text()
        )
    } | set(re.findall(r"self\.(?:text|integer|path)\(\"(\w+)\"", (ROOT / "piyasa_site/environment.py").read_text()))
    documented = set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert {"HOST", "PORT", "DEMO", "DATABASE_URL", "PIYASA_DATA_DIR"} <= read
    assert sorted(read - documented) == []
