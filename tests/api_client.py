"""A program that asks the API, as tests use it: an account with a role, its key, and JSON both ways."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role

MADE = datetime(2026, 11, 1, tzinfo=UTC)


class Api:
    """Requests with the key of an account of this role; without a role, a stranger's."""

    def __init__(self, role: Role | None = None, name: str = "") -> None:
        self.client = Client(enforce_csrf_checks=True, headers={"Accept-Language": "en"})
        self.user: User | None = None
        self.key = ""
        if role is not None:
            self.user = User.objects.create_user(name or role.value)
            set_role(self.user, role)
            self.key = api_keys.make_key(self.user, "tests", MADE)[1]

    def get(self, path: str, **headers: str) -> Any:
        return self._ask("get", path, None, headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._ask("post", path, body, headers)

    def put(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._ask("put", path, body, headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._ask("patch", path, body, headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self._ask("delete", path, None, headers)

    def _ask(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.key:
            given["X-API-Key"] = self.key
        call = getattr(self.client, method)
        if method == "get":
            return call(path, headers=given)
        text = body if isinstance(body, str) else json.dumps({} if body is None else body)
        return call(path, text, content_type="application/json", headers=given)


def problem(response: Any, status: int) -> dict[str, Any]:
    """The problem that this answer is; its shape is checked on the way."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = json.loads(response.content)
    assert (found["type"], found["status"]) == ("about:blank", status)
    assert found["title"] and found["detail"] and found["instance"] == response.wsgi_request.path
    return found


def results(response: Any) -> list[dict[str, Any]]:
    """The rows of a page."""
    assert response.status_code == 200, response.content
    page = response.json()
    assert sorted(page) == ["next", "previous", "results"]
    rows: list[dict[str, Any]] = page["results"]
    return rows
