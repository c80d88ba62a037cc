"""Fixtures of the whole suite, and the choice of its database.

SQLite by default. `PIYASA_TEST_DATABASE=postgres` runs the same tests on a real
PostgreSQL server; those that use a database carry the marker `postgres`, so
that `-m postgres` picks them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from django.core.management.color import no_style
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection

from piyasa_site.common import randomness
from tests.postgres_server import NoPostgres, PostgresServer

# The classifiers of the realism tests are small: more threads cost time, and on a busy machine a lot of it.
os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
_postgres = pytest.StashKey[PostgresServer]()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Start PostgreSQL where it is asked for: once, by the process that hands out the tests."""
    if os.environ.get("PIYASA_TEST_DATABASE") != "postgres" or hasattr(config, "workerinput"):
        return
    server = PostgresServer(Path(os.environ["PIYASA_TEST_DIR"]) / "pg")
    try:
        server.start()
    except NoPostgres as error:
        server.stop()
        raise pytest.UsageError(f"no PostgreSQL server: {error}") from None
    config.stash[_postgres] = server


def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return
    if server := config.stash.get(_postgres, None):
        server.stop()
    if folder := os.environ.get("PIYASA_TEST_DIR"):
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in `tests/db` runs on both databases."""
    for item in items:
        if "db" in item.path.relative_to(ROOT / "tests").parts[:-1]:
            item.add_marker(pytest.mark.postgres)


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a real Redis server, which lives as long as the session."""
    from piyasa_site.house.redis_server import embedded_redis

    server = embedded_redis(tmp_path_factory.mktemp("redis"))
    process = subprocess.Popen(
        server.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        assert server.wait(10), "the Redis server does not answer"
        yield server.url
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def redis_url(redis_server: str) -> str:
    """The same server, emptied for this test."""
    import redis

    with redis.Redis.from_url(redis_server) as client:
        client.flushall()
    return redis_server


@pytest.fixture(scope="session")
def chromium() -> str:
    """Debian's browser; the downloads of the browser drivers are not used."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no chromium is installed")


@pytest.fixture(autouse=True)
def nothing_carried_over() -> Iterator[None]:
    """A process keeps settings for a second and has a cache; the next test starts without either."""
    yield
    from django.core.cache import cache

    from conversations.live import desk, hour, troupe
    from piyasa_site.tunables import service

    service.forget()
    hour.forget()
    troupe.forget()
    desk.sayings.forget()
    cache.clear()


@pytest.fixture(autouse=True)
def same_chance_every_time(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the live service draws, and the days of its bots, which follow from their numbers: the same in every order.

    A sequence of PostgreSQL goes on after a test is rolled back; who is awake at noon would hang on what ran before.
    """
    monkeypatch.setattr(randomness, "_entropy", Random(request.node.name))
    if request.node.get_closest_marker("django_db") is None and "db" not in request.fixturenames:
        return
    request.getfixturevalue("_django_db_helper")
    from bots.models import Bot

    column = {"table": Bot._meta.db_table, "column": Bot._meta.pk.column}
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_by_name_sql(no_style(), [column]):
            cursor.execute(statement)


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests answered inside the test leave its connection open, as those of Django's own client do."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
