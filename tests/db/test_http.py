"""The house behind an ASGI server: all middlewares have their say, in one crossing to a thread."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.utils import deprecation

from piyasa_site.http import OneCrossing


def answer(path: str) -> tuple[dict[str, Any], bytes]:
    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": [(b"host", b"localhost")], "server": ("127.0.0.1", 8000),
    }  # fmt: skip

    async def ask() -> tuple[dict[str, Any], bytes]:
        asked = ApplicationCommunicator(OneCrossing(), scope)
        await asked.send_input({"type": "http.request", "body": b""})
        begin = await asked.receive_output(timeout=30)
        body = await asked.receive_output(timeout=30)
        await asked.wait(timeout=30)
        return begin, body["body"]

    return asyncio.run(ask())


@pytest.mark.django_db(transaction=True)
def test_all_middlewares_speak_and_none_crosses_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    crossed: list[str] = []
    real = deprecation.sync_to_async

    def crossing(function: Any, **named: Any) -> Any:
        crossed.append(function.__qualname__)
        return real(function, **named)

    monkeypatch.setattr(deprecation, "sync_to_async", crossing)
    begin, body = answer("/health/live")
    headers = {name.lower(): value for name, value in begin["headers"]}
    assert (begin["status"], bool(body)) == (200, True)
    assert {b"x-content-type-options", b"x-frame-options"} <= set(headers)
    assert crossed == []


@pytest.mark.django_db(transaction=True)
def test_what_is_not_there_is_answered_so() -> None:
    begin, _ = answer("/nowhere")
    assert begin["status"] == 404
