"""What an answer of the Bot API means for whoever asked: wait, try again, give up, or nobody knows.

Words in, a value out: nothing is asked and nothing written.

The platform publishes codes (https://core.telegram.org/bots/api#making-requests) but no list of descriptions; those
below are the ones it gives. An unknown one is read by its code alone. `Verdict.NOT_SENT` is certain: nothing was
accepted. Where that is not certain, the verdict is `UNKNOWN`, and what was asked may have happened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from conversations.transports.telegram.models import ProblemKind


class Verdict(StrEnum):
    WAIT = "wait"  # 429: nothing was accepted, and nothing will be for `retry_after` seconds
    NOT_SENT = "not_sent"  # nothing was accepted; it may be tried again
    UNKNOWN = "unknown"  # the request went out and no answer came
    TURN = "turn"  # this one thing cannot be done, see `Failure.remedy`; others can
    MEMBERSHIP = "membership"  # this bot cannot, in this group
    CHAT = "chat"  # nobody can, in this group
    TOKEN = "token"  # this bot cannot, anywhere
    CONFLICT = "conflict"  # somebody else receives this bot's updates


class Remedy(StrEnum):
    """What is left to do about a refused turn."""

    NONE = ""
    WITHOUT_REPLY = "without_reply"  # what is replied to is gone: say it without
    ALREADY_SO = "already_so"  # it is as it was asked to be
    GONE = "gone"  # the message to change or react to is gone


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that did not succeed. `said` holds no secret and at most 200 characters; `code` is 0 without an
    answer; `retry_after` is in seconds."""

    verdict: Verdict
    code: int = 0
    said: str = ""
    retry_after: float = 0.0
    remedy: Remedy = Remedy.NONE
    problem: ProblemKind | None = None
    migrated_to: int | None = None

    def __str__(self) -> str:
        return f"{self.code or 'no answer'}: {self.said}"


class ApiError(Exception):
    """Raised by the client; safe to log, as neither it nor what it was raised from holds a token or an address."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


DEFAULT_RETRY_AFTER: Final = 5.0  # seconds, for a 429 that names none

# Lower-cased fragments of descriptions, the more particular before the more general.
_MEMBERSHIP: Final = (
    ("bot was kicked", ProblemKind.KICKED),
    ("bot was blocked", ProblemKind.BLOCKED),
    ("user is deactivated", ProblemKind.BLOCKED),
    ("bot is not a member", ProblemKind.NOT_A_MEMBER),
    ("need to be invited", ProblemKind.NOT_A_MEMBER),
    ("chat_restricted", ProblemKind.RESTRICTED),
    ("have no rights to send", ProblemKind.RESTRICTED),
    ("not enough rights to send", ProblemKind.RESTRICTED),
    ("chat_write_forbidden", ProblemKind.RESTRICTED),
    ("user_banned_in_channel", ProblemKind.RESTRICTED),
    ("not enough rights", ProblemKind.NO_RIGHTS),
    ("administrator rights", ProblemKind.NO_RIGHTS),
    ("chat_admin_required", ProblemKind.NO_RIGHTS),
)
_CHAT: Final = (
    ("chat not found", ProblemKind.CHAT_NOT_FOUND),
    ("chat_id is empty", ProblemKind.CHAT_NOT_FOUND),
    ("group chat was deactivated", ProblemKind.CHAT_DELETED),
    ("group is deactivated", ProblemKind.CHAT_DELETED),
    ("chat was deleted", ProblemKind.CHAT_DELETED),
    ("topic_closed", ProblemKind.TOPIC_CLOSED),
    ("topic is closed", ProblemKind.TOPIC_CLOSED),
    ("topic_deleted", ProblemKind.TOPIC_CLOSED),
    ("message thread not found", ProblemKind.TOPIC_CLOSED),
)
_TURN: Final = (
    ("message to be replied not found", Remedy.WITHOUT_REPLY),
    ("message to reply not found", Remedy.WITHOUT_REPLY),
    ("replied message not found", Remedy.WITHOUT_REPLY),
    ("reply_message_id_invalid", Remedy.WITHOUT_REPLY),
    ("message is not modified", Remedy.ALREADY_SO),
    ("message to edit not found", Remedy.GONE),
    ("message to react not found", Remedy.GONE),
    ("message to pin not found", Remedy.GONE),
    ("message not found", Remedy.GONE),
    ("message_id_invalid", Remedy.GONE),
    ("message can't be edited", Remedy.GONE),
)
# A token: the number of the bot, a colon, and the secret.
_TOKEN: Final = re.compile(r"(?:bot)?\d{3,}:[A-Za-z0-9_-]{5,}")
# A gateway that waited in vain has handed the request on; of the other faults of a server nothing was accepted.
_GATEWAY_TIMEOUT: Final = 504


def redact(text: str) -> str:
    """The text without anything that looks like a token or an address that holds one."""
    return _TOKEN.sub("…", text)


def judge(code: int, description: str, parameters: Mapping[str, Any] | None = None) -> Failure:
    """What an answer other than success means; `parameters` are the platform's ResponseParameters."""
    given = parameters or {}
    said = redact(description)[:200]
    low = description.lower()
    migrated = given.get("migrate_to_chat_id")
    if code == 429:
        wait = given.get("retry_after")
        seconds = float(wait) if isinstance(wait, int | float) and wait > 0 else DEFAULT_RETRY_AFTER
        return Failure(Verdict.WAIT, code, said, retry_after=seconds)
    if isinstance(migrated, int):
        return Failure(Verdict.CHAT, code, said, problem=ProblemKind.MIGRATED, migrated_to=migrated)
    if code in (401, 404):
        return Failure(Verdict.TOKEN, code, said, problem=ProblemKind.TOKEN_REFUSED)
    if code == 409:
        return Failure(Verdict.CONFLICT, code, said)
    if code == _GATEWAY_TIMEOUT:
        return Failure(Verdict.UNKNOWN, code, said)
    if code >= 500:
        return Failure(Verdict.NOT_SENT, code, said)
    for part, kind in _CHAT:
        if part in low:
            return Failure(Verdict.CHAT, code, said, problem=kind)
    for part, kind in _MEMBERSHIP:
        if part in low:
            return Failure(Verdict.MEMBERSHIP, code, said, problem=kind)
    if code == 403:
        return Failure(Verdict.MEMBERSHIP, code, said, problem=ProblemKind.RESTRICTED)
    for part, remedy in _TURN:
        if part in low:
            return Failure(Verdict.TURN, code, said, remedy=remedy)
    return Failure(Verdict.TURN, code, said)


def not_sent(what: str) -> Failure:
    """No connection, or none free: nothing went out."""
    return Failure(Verdict.NOT_SENT, 0, redact(what)[:200])


def unanswered(what: str) -> Failure:
    """Something went out, and no whole answer came back."""
    return Failure(Verdict.UNKNOWN, 0, redact(what)[:200])
