"""What the house believes it said, set against what the platform took: the ledger of a run.

Every message the platform accepted must be known to the house as sent, or as a turn of which nobody could know
(`unknown`); every turn marked sent must have arrived, once; nothing may stand in a group before its notice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from conversations.models import Message, Platform, TelegramNotice, Turn, TurnKind, TurnState

AT_WORK = (TurnState.COMPOSING, TurnState.SENDING)
METHODS = {TurnKind.MESSAGE: "sendMessage", TurnKind.EDIT: "editMessageText", TurnKind.REACTION: "setMessageReaction"}


@dataclass
class Reckoning:
    """The ledger of a run. What should not be is in `wrong`: each kind with its cases."""

    states: Counter[tuple[str, str]] = field(default_factory=Counter)  # (kind, state): turns
    reasons: Counter[str] = field(default_factory=Counter)  # "state: reason"
    accepted: Counter[str] = field(default_factory=Counter)  # by method
    faults: Counter[str] = field(default_factory=Counter)
    arrived: int = 0  # unknown turns that did arrive
    wrong: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        return not any(self.wrong.values())

    @property
    def messages(self) -> int:
        return self.accepted["sendMessage"]

    def table(self) -> str:
        """All of it, for people to read."""
        lines = ["turns"]
        for (kind, state), count in sorted(self.states.items()):
            lines.append(f"  {kind:<9} {state:<10} {count:7,}")
        lines.append(f"  of the unknown ones {self.arrived:,} did arrive")
        lines.append("ends that are not `sent`")
        lines += [f"  {count:7,}  {reason}" for reason, count in self.reasons.most_common()]
        lines.append("the platform accepted")
        lines += [f"  {method:<20} {count:7,}" for method, count in sorted(self.accepted.items())]
        lines.append(
            "faults: " + (", ".join(f"{kind} {count:,}" for kind, count in sorted(self.faults.items())) or "none")
        )
        lines.append("what should not be")
        for kind, cases in self.wrong.items():
            lines.append(f"  {kind:<42} {len(cases):5,}" + (f"  e.g. {cases[0]}" if cases else ""))
        return "\n".join(lines)


def reckon(ledger: dict[str, Any], is_notice: Callable[[str], bool], *, settled: bool = True) -> Reckoning:
    """Compare the platform's ledger (`Platform.ledger()`) with the outbox.

    `is_notice` tells whether a text is the notice of a group. `settled`: all workers have stopped and the outbox was
    swept, so that nothing may be at work any more.
    """
    done = Reckoning(faults=Counter(ledger.get("faults", {})))
    lines = [line for line in ledger["accepted"] if line["method"] in METHODS.values()]
    done.accepted.update(line["method"] for line in ledger["accepted"])
    turns = list(
        Turn.objects.filter(chat__platform=Platform.TELEGRAM)
        .select_related("chat", "bot__telegram", "message")
        .order_by("pk")
    )
    for turn in turns:
        done.states[turn.kind, turn.state] += 1
        if turn.state in (TurnState.HELD, TurnState.DROPPED, TurnState.FAILED, TurnState.UNKNOWN):
            done.reasons[f"{turn.state}: {turn.reason}"] += 1
    notices = {(notice.chat.platform_id, str(notice.message_id)) for notice in _notices()}
    sent = [line for line in lines if line["method"] == "sendMessage"]
    done.wrong = {
        "limits exceeded": [_violation(one) for one in ledger["violations"]],
        "messages in a group before its notice": [
            _line(line) for line in sent if not is_notice(line["text"]) and not is_notice(line["pinned"])
        ],
        "turns at work though nobody works": [
            f"turn {turn.pk} is {turn.state}" for turn in turns if settled and turn.state in AT_WORK
        ],
        "turns ended without a reason": [
            f"turn {turn.pk} is {turn.state}"
            for turn in turns
            if turn.state in (TurnState.HELD, TurnState.DROPPED, TurnState.FAILED, TurnState.UNKNOWN)
            and not turn.reason
        ],
    }
    _set_against(done, [turn for turn in turns if turn.kind == TurnKind.MESSAGE], sent, notices, is_notice)
    _count_gestures(done, turns, lines)
    return done


def _set_against(
    done: Reckoning,
    turns: Iterable[Turn],
    sent: Iterable[dict[str, Any]],
    notices: set[tuple[str, str]],
    is_notice: Callable[[str], bool],
) -> None:
    """Each message that arrived with the turn it came from; first by its number, then by its words."""
    by_number = {
        (turn.chat.platform_id, turn.message.platform_id): turn
        for turn in turns
        if turn.state == TurnState.SENT and turn.message is not None and turn.message.platform_id
    }
    said_otherwise = set(
        Message.objects.filter(chat__platform=Platform.TELEGRAM, is_bot=True, turn=None)
        .exclude(platform_id="")
        .values_list("chat__platform_id", "platform_id")
    )
    unknown: Counter[tuple[Any, ...]] = Counter(_key(turn) for turn in turns if turn.state == TurnState.UNKNOWN)
    arrived: Counter[int] = Counter()
    words: Counter[tuple[Any, ...]] = Counter()
    unexplained: list[str] = []
    otherwise: list[str] = []
    for line in sent:
        number = (str(line["chat_id"]), str(line["message_id"]))
        turn = by_number.get(number)
        words[line["bot_id"], number[0], line["text"]] += 1
        if turn is not None:
            arrived[turn.pk] += 1
            if (turn.bot.telegram.telegram_id, turn.text.strip()) != (line["bot_id"], line["text"]):
                otherwise.append(f"turn {turn.pk} against {_line(line)}")
            continue
        key = (line["bot_id"], number[0], line["text"])
        if unknown[key]:
            unknown[key] -= 1
            done.arrived += 1
        elif number not in notices and number not in said_otherwise and not is_notice(line["text"]):
            unexplained.append(_line(line))
    allowed: Counter[tuple[Any, ...]] = Counter(
        _key(turn) for turn in turns if turn.state in (TurnState.SENT, TurnState.UNKNOWN)
    )
    done.wrong["messages that no turn accounts for"] = unexplained
    done.wrong["messages sent twice"] = [
        f"{count} times: {key}"
        for key, count in words.items()
        if count > max(1, allowed[key]) and not is_notice(key[2])
    ]
    done.wrong["messages that say other than their turn"] = otherwise
    done.wrong["turns marked sent that did not arrive"] = [
        f"turn {turn.pk}" for turn in turns if turn.state == TurnState.SENT and not arrived[turn.pk]
    ]


def _count_gestures(done: Reckoning, turns: Iterable[Turn], lines: Iterable[dict[str, Any]]) -> None:
    """Reactions and edits may be repeated without harm; each that is marked sent must have come through."""
    came: Counter[tuple[Any, ...]] = Counter((line["method"], line["bot_id"], str(line["chat_id"])) for line in lines)
    short: list[str] = []
    for kind in (TurnKind.REACTION, TurnKind.EDIT):
        claimed: Counter[tuple[Any, ...]] = Counter(
            (METHODS[kind], turn.bot.telegram.telegram_id, turn.chat.platform_id)
            for turn in turns
            if turn.kind == kind and turn.state == TurnState.SENT
        )
        short += [f"{key}: {count} sent, {came[key]} arrived" for key, count in claimed.items() if came[key] < count]
    done.wrong["reactions and edits that did not arrive"] = short


def _notices() -> Iterable[TelegramNotice]:
    return TelegramNotice.objects.select_related("chat").exclude(message_id=None)


def _key(turn: Turn) -> tuple[Any, ...]:
    return (turn.bot.telegram.telegram_id, turn.chat.platform_id, turn.text.strip())


def _line(line: dict[str, Any]) -> str:
    return f"{line['chat_id']}/{line['message_id']} of {line['bot_id']}: {line['text'][:60]!r}"


def _violation(found: dict[str, Any]) -> str:
    return f"{found['kind']} of {found['bot_id']} in {found['chat_id']}: {found['detail']}"
