"""The OpenAPI description is true: what it promises is what every caller gets, whatever is sent.

Requests are made up from the description itself, half of them as it wants them
and half of them not, from a fixed seed. Each runs in a transaction that is undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from django.test import Client
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from piyasa_site.access.roles import Role
from piyasa_site.api import throttling
from piyasa_site.api.schema import described
from piyasa_site.house import health
from tests.db import api_world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_connection")]

# Requests of each kind for one operation: from the first role that is let do it, and from the others that are.
CLOSELY = 4
AGAIN = 2
METHODS = ("get", "put", "patch", "post", "delete")


def _operations() -> list[tuple[str, str]]:
    return [(path, method) for path, item in described()["paths"].items() for method in METHODS if method in item]


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The service as a WSGI application that leaves nothing behind, limits nobody and asks no other machine."""
    for name in ("PER_ACCOUNT", "PER_STRANGER", "DEEDS"):
        monkeypatch.setattr(throttling, name, 10**9)
    monkeypatch.setattr(health, "preflight", lambda now: [health.Check("database", True, "SQLite")])
    django = get_wsgi_application()

    def undone(environ: Any, start_response: Any) -> Iterable[bytes]:
        with transaction.atomic():
            answer = django(environ, start_response)
            body = b"".join(answer)
            if hasattr(answer, "close"):
                answer.close()
            transaction.set_rollback(True)
        return [body]

    return undone


@pytest.fixture
def ids() -> Iterator[dict[str, Any]]:
    yield api_world.build()


@pytest.mark.parametrize("caller", api_world.CALLERS)
def test_what_the_description_promises_is_what_one_gets(caller: str, app: Any, ids: dict[str, Any]) -> None:
    headers = api_world.keys()[caller]
    schema = schemathesis.openapi.from_wsgi("/api/schema/", app)
    schema.config.generation.update(allow_x00=False)  # no text may hold NUL, and no schema says so of each
    # What was changed meanwhile is refused before the body is looked at.
    refusals = schema.config.checks.negative_data_rejection
    refusals.expected_statuses = [*refusals.expected_statuses, "412"]
    wrong: list[str] = []
    for path, method in _operations():
        operation = schema[path][method.upper()]
        known = _known(path, ids)
        # Who is refused is refused whatever the body is: once will do.
        refused = caller == api_world.ANONYMOUS or (caller == Role.VIEWER and method != "get")
        number = CLOSELY if caller == (Role.VIEWER if method == "get" else Role.OPERATOR) else AGAIN
        asked = [(GenerationMode.POSITIVE, 1 if refused else number, known)]
        if known and not refused:
            asked.append((GenerationMode.POSITIVE, 1, None))  # a place that is hardly there
        if not refused and _can_be_wrong(operation):
            asked.append((GenerationMode.NEGATIVE, number, known))
        for mode, times, named in asked:
            try:
                _ask(operation.as_strategy(mode, path_parameters=named), times, headers)
            except hypothesis.errors.Unsatisfiable:
                continue
            except BaseExceptionGroup as failed:  # what schemathesis found wrong
                wrong.append(f"{method.upper()} {path} ({mode.name.lower()}): {failed}")
    assert not wrong, f"{len(wrong)} operations\n\n" + "\n\n".join(wrong)


def _ask(strategy: Any, number: int, headers: dict[str, str]) -> None:
    @hypothesis.seed(7)
    @hypothesis.settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=strategy)
    def ask(case: Any) -> None:
        # A body of the right shape may still break a rule of the house: an end before its start, a bot not in the room.
        rules = [] if case.method == "GET" else [positive_data_acceptance]
        case.call_and_validate(headers=headers, excluded_checks=rules)

    ask()


def _known(path: str, ids: dict[str, Any]) -> dict[str, Any] | None:
    """What the path names, as something that is there; None where it names nothing."""
    parts = path.strip("/").split("/")
    found = {part.strip("{}"): ids.get(before) for before, part in pairwise(parts) if part.startswith("{")}
    return found if found and None not in found.values() else None


def _can_be_wrong(operation: Any) -> bool:
    """Whether a request can be told wrong by its description: any text will do for a header."""
    return bool(list(operation.query) or operation.body)


# --- the description itself, and the page that shows it ----------------------


def test_the_description_is_openapi_3_1_and_names_every_path_of_the_contract() -> None:
    found = described()
    assert found["openapi"].startswith("3.1")
    assert {"apiKey", "cookieAuth"} <= set(found["components"]["securitySchemes"])
    for path in (
        "auth/login", "auth/logout", "auth/me", "auth/rotate-key", "control/start", "control/stop", "control/scale",
        "control/status", "settings", "cache/stats", "system/check", "chats/{id}/say", "chats/{id}/nudge",
    ):  # fmt: skip
        assert f"/api/{path}/" in found["paths"], path


def test_every_operation_says_what_it_does_and_how_it_refuses() -> None:
    for path, method in _operations():
        operation = described()["paths"][path][method]
        assert operation.get("description"), (method, path)
        assert {"403", "429"} <= set(operation["responses"]), (method, path)


def test_anybody_may_read_it_with_files_of_our_own_only(client: Client) -> None:
    assert client.get("/api/schema").json()["openapi"].startswith("3.1")
    page = client.get("/api/docs/").content.decode()
    assert "swagger-ui-bundle.js" in page and "https://" not in page and "http://" not in page
    found = client.get("/static/drf_spectacular_sidecar/swagger-ui-dist/swagger-ui-bundle.js")
    assert found.status_code == 200
