"""The OpenAPI description is true: what it promises is what every caller gets, whatever is sent.

Requests are made up from the description itself, half of them as it wants them
and half of them not, from a fixed seed. Each runs in a transaction that is undone.
"""

from __future__ import annotations

import re
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

# Where a body of the right shape may still be refused: the fields it may be refused for, and the rule, which no
# schema can say. A refusal of anything else, or one that names no field, makes the description untrue.
_BOT = {
    "username": "no two bots have one",
    "birthday": "lies between 1900 and today",
    r"active_hours(\.\d+)?": "end after start, and nobody is awake for more than 20 hours",
}
_CHAT = {
    "slug": "no two chats have one",
    "members": "are bots that there are, 20 at most on Telegram",
    "listener": "is a bot that there is",
    "platform_id": "no two chats have one",
    "is_drill": "not on Telegram",
    "platform": "twenty bots at most on Telegram",
}
_EVENT = {"ends_at": "comes after starts_at"}
_STANCE = {"topic": "one stance a topic"}
_HOLDING = {"symbol": "one holding a symbol"}
_SAID = {"bot": "is a member of the chat", "reply_to": "is a message of the chat"}
_MUTE = {"muted_until": "within a year"}
_ACCOUNT = {
    "username": "no two accounts have one",
    "password": "long, and not one of the usual ones; a new account needs one",
    "role": "not one's own",
    "is_active": "not one's own",
}
_VALUE = {"value": "its shape is said by the setting"}
_RUN = {
    "settings": "what each takes is said by /api/settings/",
    r"interventions(\.\d+)?": "what each takes depends on its kind, and lies within the run",
}
RULES: dict[str, dict[str, str]] = {
    "POST /api/auth/rotate-key/": {"key": "is one of the caller's"},
    **dict.fromkeys(("POST /api/bots/", "PUT /api/bots/{id}/", "PATCH /api/bots/{id}/"), _BOT),
    **dict.fromkeys(("POST /api/chats/", "PUT /api/chats/{id}/", "PATCH /api/chats/{id}/"), _CHAT),
    "POST /api/bots/{bot}/life-events/": _EVENT,
    **dict.fromkeys(("PUT /api/bots/{bot}/life-events/{id}/", "PATCH /api/bots/{bot}/life-events/{id}/"), _EVENT),
    **dict.fromkeys(("POST /api/bots/{bot}/stances/", "PUT /api/stances/{id}/", "PATCH /api/stances/{id}/"), _STANCE),
    **dict.fromkeys(
        ("POST /api/bots/{bot}/holdings/", "PUT /api/holdings/{id}/", "PATCH /api/holdings/{id}/"), _HOLDING
    ),
    "POST /api/chats/{id}/say/": _SAID,
    "POST /api/chats/{id}/nudge/": {
        **_SAID,
        "topic": "is a symbol or one of the house's topics, however it is written",
        "symbol": "one of symbol and symbols",
        "until": "one of until and minutes, within a year",
    },
    "POST /api/accounts/": _ACCOUNT,
    **dict.fromkeys(("PUT /api/accounts/{id}/", "PATCH /api/accounts/{id}/"), _ACCOUNT),
    "POST /api/keys/": {"account": "is an account that there is"},
    "PATCH /api/schedules/{id}/": {"every_seconds": "or cron, not neither", "cron": "five fields, or every_seconds"},
    "GET /api/personas/": {"username": "is a bot that there is"},
    "POST /api/personas/": {"content": "is a file of personas"},
    "PATCH /api/bots/{id}/mind/{part}/": {".*": "which fields there are is shown by the part"},
    **dict.fromkeys(
        ("PUT /api/chats/{id}/members/{bot}/", "PATCH /api/chats/{id}/members/{bot}/"),
        _MUTE,
    ),
    "PATCH /api/people/{id}/": {"muted_until": "lies ahead, within a year"},
    **dict.fromkeys(("PUT /api/settings/{name}/", "PATCH /api/settings/{name}/"), _VALUE),
    "POST /api/settings/{name}/rollback/": {"change": "is a change of this setting"},
    "POST /api/simulations/": {**_RUN, "start": "lies between 2000 and 2100"},
    "POST /api/simulations/{id}/fork/": {**_RUN, "at": "lies within the run"},
    "POST /api/wizard/setup/": {
        **{f"bot.{field}": rule for field, rule in _BOT.items()},
        **{f"chat.{field}": rule for field, rule in _CHAT.items()},
        r"stances\.\d+\.topic": _STANCE["topic"],
        r"holdings\.\d+\.symbol": _HOLDING["symbol"],
        "chat_id": "is a chat that there is, and not one of each",
    },
}


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
    for check in (schema.config.checks.negative_data_rejection, schema.config.checks.positive_data_acceptance):
        check.expected_statuses = [*check.expected_statuses, "412"]
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
                _ask(operation.as_strategy(mode, path_parameters=named), times, headers, mode)
            except hypothesis.errors.Unsatisfiable:
                continue
            except (BaseExceptionGroup, AssertionError) as failed:  # what schemathesis found wrong, or the rules
                wrong.append(f"{method.upper()} {path} ({mode.name.lower()}): {failed}")
    assert not wrong, f"{len(wrong)} operations\n\n" + "\n\n".join(wrong)


def _ask(strategy: Any, number: int, headers: dict[str, str], mode: GenerationMode) -> None:
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
        rules = RULES.get(f"{case.method} {case.operation.path}")
        answer = case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance] if rules else [])
        if rules and mode is GenerationMode.POSITIVE and answer.status_code == 400:
            named = answer.json().get("errors", {"": answer.json()["detail"]})
            strange = {name: said for name, said in named.items() if not any(re.fullmatch(it, name) for it in rules)}
            assert not strange, f"refused though of the right shape: {strange}"

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


def test_every_rule_is_one_of_an_operation_that_there_is() -> None:
    assert set(RULES) <= {f"{method.upper()} {path}" for path, method in _operations()}


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
