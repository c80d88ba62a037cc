"""What answers of the Bot API mean, and that nothing of a token survives in them."""

from __future__ import annotations

import asyncio
import logging
import traceback
from typing import Any

import pytest

from conversations.models import ProblemKind
from conversations.transports.telegram import client, wire
from conversations.transports.telegram.errors import ApiError, Remedy, Verdict, judge, redact

TOKEN = "7654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.mark.parametrize(
    ("code", "description", "verdict", "problem", "remedy"),
    [
        (500, "Internal Server Error", Verdict.NOT_SENT, None, Remedy.NONE),
        (502, "Bad Gateway", Verdict.NOT_SENT, None, Remedy.NONE),
        (504, "Gateway Timeout", Verdict.UNKNOWN, None, Remedy.NONE),
        (401, "Unauthorized", Verdict.TOKEN, ProblemKind.TOKEN_REFUSED, Remedy.NONE),
        (404, "Not Found", Verdict.TOKEN, ProblemKind.TOKEN_REFUSED, Remedy.NONE),
        (409, "Conflict: terminated by other getUpdates request", Verdict.CONFLICT, None, Remedy.NONE),
        (403, "Forbidden: bot was kicked from the supergroup chat", Verdict.MEMBERSHIP, ProblemKind.KICKED, ""),
        (403, "Forbidden: bot is not a member of the supergroup chat", Verdict.MEMBERSHIP, "not_a_member", ""),
        (403, "Forbidden: bot was blocked by the user", Verdict.MEMBERSHIP, ProblemKind.BLOCKED, ""),
        (403, "Forbidden: something nobody has seen yet", Verdict.MEMBERSHIP, ProblemKind.RESTRICTED, ""),
        (400, "Bad Request: not enough rights to send text messages to the chat", Verdict.MEMBERSHIP, "restricted", ""),
        (400, "Bad Request: have no rights to send a message", Verdict.MEMBERSHIP, ProblemKind.RESTRICTED, ""),
        (400, "Bad Request: not enough rights to manage pinned messages in the chat", "membership", "no_rights", ""),
        (400, "Bad Request: chat not found", Verdict.CHAT, ProblemKind.CHAT_NOT_FOUND, ""),
        (403, "Forbidden: the group chat was deleted", Verdict.CHAT, ProblemKind.CHAT_DELETED, ""),
        (400, "Bad Request: TOPIC_CLOSED", Verdict.CHAT, ProblemKind.TOPIC_CLOSED, ""),
        (400, "Bad Request: message to be replied not found", Verdict.TURN, None, Remedy.WITHOUT_REPLY),
        (400, "Bad Request: message is not modified: specified new", Verdict.TURN, None, Remedy.ALREADY_SO),
        (400, "Bad Request: message to edit not found", Verdict.TURN, None, Remedy.GONE),
        (400, "Bad Request: message is too long", Verdict.TURN, None, Remedy.NONE),
        (400, "", Verdict.TURN, None, Remedy.NONE),
    ],
)
def test_an_answer_is_read(code: int, description: str, verdict: str, problem: str | None, remedy: str) -> None:
    failure = judge(code, description)
    assert (failure.verdict, failure.problem, failure.remedy) == (verdict, problem, remedy)


@pytest.mark.parametrize(("given", "seconds"), [({"retry_after": 7}, 7.0), ({}, 5.0), ({"retry_after": "x"}, 5.0)])
def test_429_says_how_long(given: dict[str, Any], seconds: float) -> None:
    failure = judge(429, "Too Many Requests", given)
    assert (failure.verdict, failure.retry_after) == (Verdict.WAIT, seconds)


def test_a_group_that_moved_names_its_new_id() -> None:
    failure = judge(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": -1007})
    assert (failure.verdict, failure.problem, failure.migrated_to) == (Verdict.CHAT, ProblemKind.MIGRATED, -1007)


@pytest.mark.parametrize("text", [TOKEN, f"https://x/bot{TOKEN}/getMe", f"no {TOKEN} here", f"bot{TOKEN}"])
def test_a_token_is_redacted(text: str) -> None:
    assert TOKEN.partition(":")[2] not in redact(text)


@pytest.mark.parametrize("text", ["saat 12:30", "THYAO 250:300", "16:45:10", "a:b"])
def test_what_is_no_token_stays(text: str) -> None:
    assert redact(text) == text


def _ask(method: str, **given: Any) -> Any:
    async def run() -> Any:
        async with wire.Api() as api:
            return await api.call(TOKEN, method, **given)

    return asyncio.run(run())


@pytest.mark.parametrize("base", ["http://127.0.0.1:1", "http://[", "ftp://127.0.0.1"])
def test_nobody_there_is_certain_not_to_have_it(settings: Any, base: str) -> None:
    settings.TELEGRAM_API_BASE = base
    with pytest.raises(ApiError) as caught:
        _ask("send_message", chat_id=1, text="x")
    assert caught.value.failure.verdict == Verdict.NOT_SENT


def test_what_is_raised_holds_no_token(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings.TELEGRAM_API_BASE = "http://127.0.0.1:1"
    caplog.set_level(logging.DEBUG)
    client.silence()
    with pytest.raises(ApiError) as caught:
        _ask("get_me")
    error = caught.value
    assert error.__cause__ is None and error.__context__ is None
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    # The frames of this test hold it; those of the client, which a trace of ours would show, do not.
    ours = [frame for frame in shown.stack if frame.filename == wire.__file__]
    secret = TOKEN.partition(":")[2]
    assert ours and not any(secret in str(value) for frame in ours for value in (frame.locals or {}).values())
    assert secret not in str(error) + repr(error) + caplog.text
    assert secret not in repr(client.Call(TOKEN, "get_me", {}))


def test_a_child_of_a_fork_gets_connections_of_its_own() -> None:
    mine = client.shared()
    assert client.shared() is mine
    mine.pid += 1  # as it looks to a child
    try:
        assert client.shared() is not mine
    finally:
        client.forget()
        mine.close()
