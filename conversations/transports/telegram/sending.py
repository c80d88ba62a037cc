"""Handing claimed turns to Telegram, each at most once.

A turn comes here claimed: `sending`, committed, held by one worker. Then, in this order:

1. the gate is asked again, and what cannot be said at all ends with its reason;
2. each takes its place under the limits; without one it is ready again, due when there may be;
3. it is marked as handed over (`called_at`, committed), only where this worker still holds it;
4. the request goes out, beside the others; its answer is recorded by the caller at once.

A worker that dies before step 3 has sent nothing: the sweep makes the turn ready again. One that dies after it leaves
`unknown`, as does an answer that never came. A message that is unknown is never sent again; a reaction or an edit may
be, as doing it twice changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from typing import Any, Final

import structlog

from conversations.engine.reasons import Ended
from conversations.live import turns
from conversations.models import Message, MessageKind, ProblemKind, Turn, TurnKind, TurnState
from conversations.transports.gate import turn_hold_reason
from conversations.transports.telegram import client, limits, problems
from conversations.transports.telegram.errors import ApiError, Failure, Remedy, Verdict, unanswered
from piyasa_site.common.randomness import fresh

log = structlog.get_logger(__name__)

TRIES: Final = 5  # requests that certainly failed, before a turn is given up
BACKOFF_SECONDS: Final = 2.0  # before the second request; doubled for every further one
JITTER: Final = 0.25  # of a wait, so that those who waited together do not come back together
AGAIN_SECONDS: Final = 1.0  # before a turn that was refused for its reply goes without it


@dataclass(frozen=True, slots=True)
class Sent:
    """A turn that the platform has accepted, at `at`; `message_id` where it became a message."""

    turn: Turn
    at: datetime
    message_id: int | None = None
    is_reply: bool = False


@dataclass(frozen=True, slots=True)
class _Request:
    turn: Turn
    call: client.Call
    limits: tuple[limits.Limit, ...]


@dataclass(frozen=True, slots=True)
class _Going:
    """A request with its place, under way."""

    request: _Request
    grant: limits.Grant


def send(rows: Sequence[Turn], now: datetime) -> Iterator[list[Sent]]:
    """Sends claimed turns (`chat__notice` and `bot__telegram` joined) and yields what was accepted as answers come in.

    The caller records what is yielded before it asks for more. Whatever was not accepted has its new state when the
    iterator ends. Takes at most `client.WHOLE_SECONDS` and what the database and Redis need.
    """
    passing = _clock(now)
    requests = _requests(rows, now)
    granted = _with_place(requests, passing())
    under_way = _hand_over(granted, passing())
    answers: SimpleQueue[tuple[_Going, Future[Any]]] = SimpleQueue()
    for going in under_way:
        future = client.shared().start(going.request.call)
        future.add_done_callback(lambda answer, going=going: answers.put((going, answer)))  # type: ignore[misc]
    waiting = len(under_way)
    while waiting:
        come = [answers.get(), *_rest(answers)]
        waiting -= len(come)
        limits.limiter().answered([going.grant for going, _ in come])
        at = passing()
        accepted = [sent for going, answer in come if (sent := _outcome(going, answer, at)) is not None]
        if accepted:
            problems.spoke({(sent.turn.chat_id, sent.turn.bot_id) for sent in accepted}, at)
            yield accepted


def _clock(now: datetime) -> Callable[[], datetime]:
    begun = time.monotonic()
    return lambda: now + timedelta(seconds=time.monotonic() - begun)


def _rest(answers: SimpleQueue[tuple[_Going, Future[Any]]]) -> Iterator[tuple[_Going, Future[Any]]]:
    """What has come in besides, without waiting for more."""
    while True:
        try:
            yield answers.get_nowait()
        except Empty:
            return


# --- what is asked ----------------------------------------------------------------


def _requests(rows: Sequence[Turn], now: datetime) -> list[_Request]:
    """The request of each turn, answers to people first; a turn for which there is none ends here."""
    targets = _platform_ids(rows)
    firsts = _first_messages([row for row in rows if row.kind == TurnKind.EDIT])
    reacted = _reacted([row for row in rows if row.kind == TurnKind.REACTION])
    requests: list[_Request] = []
    for row in sorted(rows, key=lambda row: (row.priority, row.due_at, row.part)):
        if reason := turn_hold_reason(row, now):
            _end(row, TurnState.HELD, reason)
            continue
        if not row.bot.token:
            problems.note(ProblemKind.TOKEN_REFUSED, bot=row.bot, said="no token, or none that a key opens", now=now)
            _end(row, TurnState.FAILED, f"{Ended.REFUSED}: the bot has no token")
            continue
        target = targets.get(row.reply_to_id or 0, "")
        if row.kind == TurnKind.EDIT:
            target = firsts.get((row.contribution, int(row.trace.get("of", 0))), "")
        if row.kind != TurnKind.MESSAGE and not target:
            _end(row, TurnState.DROPPED, Ended.NOT_THERE)
            continue
        if (row.bot_id, row.reply_to_id) in reacted and row.kind == TurnKind.REACTION:
            _end(row, TurnState.DROPPED, Ended.REACTED_BEFORE)
            continue
        requests.append(_request(row, target))
    return requests


def _request(row: Turn, target: str) -> _Request:
    """`target` is the id, on the platform, of the message it replies to, reacts to or changes; may be empty."""
    from telegram import ReactionTypeEmoji, ReplyParameters

    chat = int(row.chat.platform_id) if row.chat.platform_id.lstrip("-").isdigit() else row.chat.platform_id
    given: dict[str, Any] = {"chat_id": chat}
    match row.kind:
        case TurnKind.REACTION:
            method, asked = "set_message_reaction", limits.of_gesture(row.bot_id)
            given |= {"message_id": int(target), "reaction": [ReactionTypeEmoji(row.text)]}
        case TurnKind.EDIT:
            method, asked = "edit_message_text", limits.of_message(row.bot_id, row.chat_id)
            given |= {"message_id": int(target), "text": row.text}
        case _:
            method, asked = "send_message", limits.of_message(row.bot_id, row.chat_id)
            given["text"] = row.text
            if target:
                # What is replied to may be gone: then it is said without, and the answer tells.
                reply = ReplyParameters(int(target), allow_sending_without_reply=True)
                given["reply_parameters"] = reply
    return _Request(row, client.Call(row.bot.token, method, given), asked)


def _platform_ids(rows: Sequence[Turn]) -> dict[int, str]:
    """Of the messages that are referred to; those with an id of a group that has moved since have none. One query."""
    wanted = {row.reply_to_id for row in rows if row.reply_to_id is not None}
    found = Message.objects.filter(pk__in=wanted).values_list("pk", "platform_id") if wanted else []
    return {pk: platform_id for pk, platform_id in found if platform_id.isdigit()}


def _first_messages(edits: Sequence[Turn]) -> dict[tuple[Any, int], str]:
    """The platform's ids of the messages that edits change, by contribution and part."""
    if not edits:
        return {}
    changed = Turn.objects.filter(contribution__in={row.contribution for row in edits}, message__isnull=False)
    found = changed.values_list("contribution", "part", "message__platform_id")
    return {(contribution, part): id_ for contribution, part, id_ in found if id_.isdigit()}


def _reacted(rows: Sequence[Turn]) -> set[tuple[int | None, int | None]]:
    """(bot, message) of reactions that stand already: a bot has one for each message."""
    if not rows:
        return set()
    standing = Message.objects.filter(
        kind=MessageKind.REACTION,
        bot_id__in={row.bot_id for row in rows},
        reply_to_id__in={row.reply_to_id for row in rows},
    )
    return set(standing.values_list("bot_id", "reply_to_id"))


def _with_place(requests: Sequence[_Request], now: datetime) -> list[_Going]:
    """Those with a place under the limits; the others are ready again."""
    granted: list[_Going] = []
    if not requests:
        return granted
    for request, grant in zip(requests, limits.limiter().ask([one.limits for one in requests]), strict=True):
        if grant.is_granted:
            granted.append(_Going(request, grant))
        else:
            _again(request.turn, grant.wait, now)
    return granted


def _hand_over(granted: Sequence[_Going], now: datetime) -> list[_Going]:
    """Marks those as handed over that are still ours; two statements, committed before anything goes out."""
    if not granted:
        return []
    holder = granted[0].request.turn.claimed_by
    rows = Turn.objects.filter(pk__in=[one.request.turn.pk for one in granted], claimed_by=holder)
    rows.filter(state=TurnState.SENDING).update(called_at=now)
    held = set(rows.filter(state=TurnState.SENDING, called_at=now).values_list("pk", flat=True))
    lost = [one.grant for one in granted if one.request.turn.pk not in held]
    if lost:  # taken for dead and claimed by somebody else meanwhile
        limits.limiter().give_back(lost)
    ours = [one for one in granted if one.request.turn.pk in held]
    for one in ours:
        one.request.turn.called_at = now
    return ours


# --- what is answered -------------------------------------------------------------


def _outcome(going: _Going, answer: Future[Any], at: datetime) -> Sent | None:
    """What came of a request; None where the turn was not accepted, and has its new state."""
    turn = going.request.turn
    error = answer.exception()
    if error is None:
        result = answer.result()
        message_id = getattr(result, "message_id", None) if turn.kind == TurnKind.MESSAGE else None
        return Sent(turn, at, message_id, getattr(result, "reply_to_message", None) is not None)
    failure = error.failure if isinstance(error, ApiError) else unanswered(type(error).__name__)
    if failure.remedy == Remedy.ALREADY_SO:
        return Sent(turn, at)
    _failed(going, failure, at)
    return None


def _failed(going: _Going, failure: Failure, at: datetime) -> None:
    turn, refused = going.request.turn, f"{Ended.REFUSED}: {failure}"
    match failure.verdict:
        case Verdict.WAIT:
            limits.limiter().refused(going.grant, failure.retry_after)
            _again(turn, failure.retry_after, at)
        case Verdict.UNKNOWN if turn.kind == TurnKind.MESSAGE:
            _end(turn, TurnState.UNKNOWN, f"{Ended.NO_ANSWER} ({failure.said})")
        case Verdict.NOT_SENT | Verdict.UNKNOWN:
            _try_again(turn, failure, at)
        case Verdict.TURN if failure.remedy == Remedy.WITHOUT_REPLY and turn.reply_to_id is not None:
            _again(turn, AGAIN_SECONDS, at, reply_to=None)
        case Verdict.TURN if failure.remedy == Remedy.GONE:
            _end(turn, TurnState.DROPPED, Ended.NOT_THERE)
        case Verdict.CHAT if failure.migrated_to is not None and problems.follow(turn.chat, failure.migrated_to, at):
            _again(turn, AGAIN_SECONDS, at)  # the gate holds it until the notice stands in the new group
        case Verdict.CHAT | Verdict.MEMBERSHIP | Verdict.TOKEN:
            if failure.problem is not None and failure.migrated_to is None:
                problems.note(failure.problem, chat=turn.chat, bot=turn.bot, said=failure.said, now=at)
            _end(turn, TurnState.FAILED, refused)
        case _:
            _end(turn, TurnState.FAILED, refused)


def _try_again(turn: Turn, failure: Failure, at: datetime) -> None:
    """Nothing was accepted, or doing it twice changes nothing: once more, later and later."""
    tries = int(turn.trace.get("sending", {}).get("tries", 0)) + 1
    if tries >= TRIES:
        _end(turn, TurnState.FAILED, f"{Ended.UNREACHABLE}: {failure}")
        return
    _again(turn, BACKOFF_SECONDS * 2 ** (tries - 1), at, tries=tries)


def _again(turn: Turn, seconds: float, at: datetime, *, tries: int | None = None, **changes: Any) -> None:
    """Ready again in so many seconds; dropped where that is too late, counted from when it was first due."""
    notes = dict(turn.trace.get("sending", {}))
    first = datetime.fromisoformat(notes.setdefault("due", turn.due_at.isoformat()))
    if tries is not None:
        notes["tries"] = tries
    due_at = at + timedelta(seconds=seconds * (1.0 + fresh().random() * JITTER))
    spontaneous = turn.priority == Turn.Priority.SPONTANEOUS
    if due_at > first + (turns.LATE_SPONTANEOUS if spontaneous else turns.LATE_ANSWER):
        _end(turn, TurnState.DROPPED, Ended.TOO_LATE)
        return
    _mine(turn).update(
        state=TurnState.READY,
        claimed_by="",
        called_at=None,
        due_at=max(due_at, turn.typing_at),
        trace={**turn.trace, "sending": notes},
        **changes,
    )


def _end(turn: Turn, state: TurnState, reason: str) -> None:
    turns.end(_mine(turn), state, reason)


def _mine(turn: Turn) -> Any:
    """The row, as long as this worker holds it."""
    return Turn.objects.filter(pk=turn.pk, state=TurnState.SENDING, claimed_by=turn.claimed_by)
