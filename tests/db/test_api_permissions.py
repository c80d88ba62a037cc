"""Who may do what: every route of the API, asked by every caller with every method.

The routes are found by walking the resolver, so a new one without an entry here
fails. What is refused changes nothing: every table reads the same afterwards.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from piyasa_site.api import throttling
from piyasa_site.house import health
from tests.db import api_world
from tests.db.api_world import ANONYMOUS, CALLERS

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
ANYBODY, VIEWER, OPERATOR, ADMIN = CALLERS
_ORDER = {caller: place for place, caller in enumerate(CALLERS)}

# For each route, by its name: the least caller that may use each method. What is not listed is not there (405).
MATRIX: dict[str, dict[str, str]] = {
    "schema": {"GET": ANYBODY},
    "docs": {"GET": ANYBODY},
    "auth-login": {"POST": ANYBODY},
    "auth-logout": {"POST": VIEWER},
    "auth-me": {"GET": VIEWER},
    "auth-rotate-key": {"POST": VIEWER},
    "auth-second-factor": {"POST": VIEWER},
    "auth-second-factor-confirm": {"POST": VIEWER},
    "accounts": {"GET": ADMIN, "POST": ADMIN},
    "account": {"GET": ADMIN, "PUT": ADMIN, "PATCH": ADMIN},
    "account-factor": {"POST": ADMIN},
    "keys": {"GET": ADMIN, "POST": ADMIN},
    "key": {"GET": ADMIN},
    "key-revoke": {"POST": ADMIN},
    "key-rotate": {"POST": ADMIN},
    "sign-in-attempts": {"GET": ADMIN},
    "sign-in-attempt": {"GET": ADMIN},
    "schedules": {"GET": VIEWER},
    "schedule": {"GET": VIEWER, "PATCH": ADMIN},
    "settings": {"GET": VIEWER},
    "setting": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR},  # of the controls; others are for admins
    "setting-history": {"GET": VIEWER},
    "setting-rollback": {"POST": OPERATOR},
    "control-status": {"GET": VIEWER},
    "control-start": {"POST": OPERATOR},
    "control-stop": {"POST": OPERATOR},
    "control-scale": {"POST": OPERATOR},
    "cache-stats": {"GET": VIEWER},
    "system-check": {"GET": VIEWER, "POST": OPERATOR},
    "alerts": {"GET": VIEWER, "PUT": VIEWER},
    "metrics-summary": {"GET": VIEWER},
    "analytics-realism": {"GET": VIEWER},
    "analytics-quality": {"GET": VIEWER},
    "analytics-engagement": {"GET": VIEWER},
    "analytics-cost": {"GET": VIEWER},
    "analytics-detection": {"GET": VIEWER},
    "logs": {"GET": VIEWER},
    "simulations": {"GET": VIEWER, "POST": OPERATOR},
    "simulation": {"GET": VIEWER},
    "simulation-transcript": {"GET": VIEWER},
    "simulation-fork": {"POST": OPERATOR},
    "simulation-stop": {"POST": OPERATOR},
    "simulation-resume": {"POST": OPERATOR},
    "wizard-setup": {"POST": OPERATOR},
    "bot-list": {"GET": VIEWER, "POST": OPERATOR},
    "bot-detail": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR, "DELETE": OPERATOR},
    "bot-persona": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR},
    "bot-emotion": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR},
    "bot-stances": {"GET": VIEWER, "POST": OPERATOR},
    "bot-holdings": {"GET": VIEWER, "POST": OPERATOR},
    "bot-state": {"GET": VIEWER},
    "bot-feelings": {"GET": VIEWER},
    "bot-mind": {"GET": VIEWER},
    "bot-mind-part": {"GET": VIEWER, "PATCH": ADMIN},
    "bot-memories": {"GET": VIEWER},
    "bot-memories-audit": {"GET": VIEWER},
    "bot-memory": {"GET": VIEWER, "DELETE": OPERATOR},
    "bot-relationships": {"GET": VIEWER},
    "bot-life-events": {"GET": VIEWER, "POST": OPERATOR},
    "bot-life-event": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR},
    "bot-interview": {"POST": OPERATOR},
    "stance-detail": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR, "DELETE": OPERATOR},
    "holding-detail": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR, "DELETE": OPERATOR},
    "chat-list": {"GET": VIEWER, "POST": OPERATOR},
    "chat-detail": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR, "DELETE": OPERATOR},
    "chat-members": {"GET": VIEWER},
    "chat-member": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR},
    "guard-block-list": {"GET": VIEWER},
    "guard-block-detail": {"GET": VIEWER},
    "disclosure-event-list": {"GET": VIEWER},
    "disclosure-event-detail": {"GET": VIEWER},
    "nudge-list": {"GET": VIEWER},
    "nudge-detail": {"GET": VIEWER},
    "market-shock-list": {"GET": VIEWER, "POST": OPERATOR},
    "market-shock-detail": {"GET": VIEWER, "PUT": OPERATOR, "PATCH": OPERATOR, "DELETE": OPERATOR},
    "news-feed-list": {"GET": VIEWER},
    "news-feed-detail": {"GET": VIEWER},
    "news-feed-fetch": {"POST": OPERATOR},
    "news-item-list": {"GET": VIEWER},
    "news-item-detail": {"GET": VIEWER},
    "chat-messages": {"GET": VIEWER},
    "chat-state": {"GET": VIEWER},
    "chat-quality": {"GET": VIEWER},
    "chat-disclosure": {"GET": VIEWER},
    "chat-say": {"POST": OPERATOR},
    "chat-nudge": {"POST": OPERATOR},
    "turn-list": {"GET": VIEWER},
    "turn-detail": {"GET": VIEWER},
    "turn-drop": {"POST": OPERATOR},
    "turn-release": {"POST": OPERATOR},
    "personas": {"GET": VIEWER, "POST": OPERATOR},
    "personas-draw": {"POST": OPERATOR},
    "person-list": {"GET": VIEWER},
    "person-detail": {"GET": VIEWER, "PATCH": OPERATOR, "DELETE": ADMIN},
    "person-export": {"GET": ADMIN},
    "person-erase": {"POST": ADMIN},
}


def _routes(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, str]]:
    """Name and pattern of every path below."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _routes(entry, before + str(entry.pattern))
        elif isinstance(entry, URLPattern) and entry.name:
            yield entry.name, before + str(entry.pattern)


def _api() -> dict[str, str]:
    """Every named route below /api/, as a path whose variables stand in braces."""
    found = {}
    for name, pattern in _routes(get_resolver()):
        if pattern.startswith("api/"):
            found[name] = "/" + _plain(pattern)
    return found


def _plain(pattern: str) -> str:
    """`api/^chats/(?P<pk>\\d{1,18})/say/?$` as `api/chats/{pk}/say`."""
    out, depth, name = "", 0, ""
    index = 0
    while index < len(pattern):
        if pattern.startswith("(?P<", index):
            end = pattern.index(">", index)
            name = pattern[index + 4 : end]
            if depth == 0:
                out += f"{{{name}}}"
            depth += 1
            index = end + 1
            continue
        char = pattern[index]
        if depth:
            depth += (char == "(") - (char == ")")
        elif char not in "^$\\?":
            out += char
        index += 1
    return out.rstrip("/")


ROUTES = dict(sorted(_api().items()))


def _filled(path: str, ids: dict[str, Any]) -> str:
    parts = path.split("/")
    return "/".join(str(ids[parts[n - 1]]) if part.startswith("{") else part for n, part in enumerate(parts))


def _state() -> dict[str, str]:
    """What every table holds, as one number each."""
    return {
        model._meta.label: hashlib.sha256(
            "\n".join(map(repr, model._default_manager.order_by("pk").values_list())).encode()
        ).hexdigest()
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy
    }


@pytest.fixture(autouse=True)
def _nobody_is_limited_and_no_other_machine_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PER_ACCOUNT", "PER_STRANGER", "DEEDS"):
        monkeypatch.setattr(throttling, name, 10**9)
    monkeypatch.setattr(health, "preflight", lambda now: [])


def test_every_route_has_its_place_in_the_matrix_and_none_is_left_over() -> None:
    assert set(ROUTES) == set(MATRIX)


@pytest.mark.parametrize("caller", CALLERS)
def test_every_route_lets_in_whom_it_should_and_a_refusal_changes_nothing(caller: str) -> None:
    ids = api_world.build()
    headers = api_world.keys()[caller]
    client = Client(headers=headers, raise_request_exception=True)
    before = _state()
    wrong = []
    refused = 0
    for name, path in ROUTES.items():
        url = _filled(path, ids)
        for method in METHODS:
            least = MATRIX[name].get(method)
            allowed = least is not None and _ORDER[caller] >= _ORDER[least]
            with transaction.atomic():
                answer = client.generic(method, url, b"{}", "application/json")
                if allowed:
                    transaction.set_rollback(True)
            status = answer.status_code
            if allowed:
                right = status not in (401, 403, 405) or (name == "auth-login" and status == 401)
            elif least is None:
                # Who may not even write here is told so before it is told that there is nothing to write.
                right = status in (401, 403, 405)
            else:
                right = status == (401 if caller == ANONYMOUS else 403)
            refused += not allowed
            if not right:
                wrong.append(f"{method} {url}: {status}, {'allowed' if allowed else 'refused'} in the matrix")
    assert not wrong, "\n".join(wrong)
    assert refused > len(ROUTES)
    after = _state()
    assert {label for label in before if before[label] != after[label]} == set()


def test_a_viewer_changes_nothing_even_with_a_right_body() -> None:
    """The bodies that operators are served with, sent by a viewer."""
    ids = api_world.build()
    client = Client(headers=api_world.keys()[VIEWER])
    before = _state()
    for method, path, body in (
        ("POST", "/api/control/stop", {}),
        ("POST", "/api/control/scale", {"scale_factor": 5}),
        ("PATCH", "/api/settings/scale_factor", {"value": 5}),
        ("POST", f"/api/chats/{ids['chats']}/say", {"bot": "isil_bot", "text": "merhaba"}),
        ("POST", f"/api/chats/{ids['chats']}/nudge", {"kind": "topic", "topic": "THYAO"}),
        ("POST", "/api/simulations/", {"bots": 2}),
        ("POST", "/api/personas/draw", {"count": 2}),
        ("POST", "/api/personas/", {"name": "x.csv", "content": "name,username\nAslı,asli_bot\n"}),
        ("POST", "/api/wizard/setup", {"bot": {"name": "x", "username": "x_bot"}}),
    ):
        assert client.generic(method, path, _json(body), "application/json").status_code == 403, path
    assert _state() == before


def test_paths_answer_with_and_without_the_last_slash() -> None:
    ids = api_world.build()
    client = Client(headers=api_world.keys()[ADMIN])
    for path in ROUTES.values():
        url = _filled(path, ids)
        statuses = {client.get(it).status_code for it in (url, url + "/")}
        assert len(statuses) == 1 and not statuses & {301, 302, 308}, url


def _json(body: Any) -> bytes:
    return json.dumps(body).encode()
