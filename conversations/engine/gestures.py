"""Small gestures on their way through the engine: texts parted, slips put right, thoughts added.

A mind proposes (`humanization.contracts.Gestures`); nothing it proposes is said that
the guards would not let through as it stands, and nobody exceeds a limit by a gesture.
Every gesture becomes a further part of the contribution, with its own due time, so
that it is delivered, at most once, like any other part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from conversations.engine import params
from conversations.engine.room import Member, Planned
from conversations.text.brief import Act
from humanization.contracts import Afterthought, Influence, StyleEdit
from humanization.mind import Mind

EDIT, SECOND_THOUGHT = "edit", "second_thought"
LATE = (EDIT, SECOND_THOUGHT)  # what comes when the contribution is over; the rest belongs to it

Passes = Callable[[str], bool]  # whether every guard lets a text out as it stands


def hesitates(mind: Mind, planned: Planned, influence: Influence, rng: Random) -> float:
    """Seconds of typing after which the bot sends nothing after all; 0 if it goes on.

    Nobody hesitates over what staff asked for, a person waits for, or the news of the moment.
    """
    if planned.priority < 2 or planned.text or planned.trigger or planned.trigger_change:
        return 0.0
    if planned.act == Act.REACT:
        return 0.0
    return mind.hesitation(influence, rng)


def makes_gestures(planned: Planned) -> bool:
    """Staff's words are said as they are; who is asked whether it is a bot answers plainly and leaves it at that."""
    return not planned.text and planned.act != Act.DISCLOSE


def parted(
    mind: Mind, planned: Planned, texts: list[str], influence: Influence, allowance: int, passes: Passes, rng: Random
) -> list[str]:
    """The texts as the bot sends them: some as two, while the room and its hour hold `allowance` more messages.

    The first text of a response stays whole: it names what it answers.
    """
    kept = 0 if planned.target is None else 1
    found = [*texts[:kept], *mind.split(tuple(texts[kept:]), influence, rng)]
    more = len(found) - len(texts)
    if not more or more > allowance or not all(passes(text) for text in found if text not in texts):
        return texts
    return found


def afterthoughts(
    mind: Mind,
    texts: list[str],
    edits: list[StyleEdit],
    influence: Influence,
    allowance: int,
    passes: Passes,
    rng: Random,
) -> list[Afterthought]:
    """What follows the styled `texts`, ready to be sent; messages beyond `allowance` are left out."""
    found: list[Afterthought] = []
    for after in mind.afterthoughts(tuple(texts), tuple(edits), influence, rng):
        if after.kind != EDIT:
            if allowance <= 0:
                continue
            allowance -= 1
        if not passes(after.text):
            continue
        if after.kind == SECOND_THOUGHT:
            after = replace(after, text=mind.restyle(after.text, influence, rng)[0])
        found.append(after)
    return found


def allowance_of(member: Member, minute: int, messages: int, now: float) -> int:
    """How many messages more than the planned ones may follow, by what is left of the minute and of the hour.

    `minute` is what the room still holds this minute, this bot's first message counted already.
    """
    return min(minute + 1, member.hourly_limit - member.sent_in_last_hour(now)) - messages


def seconds_for(after: Afterthought, typing: float) -> float:
    """How long the bot types it; a correction or an emoji is quick, an edit shows no typing."""
    if after.kind == EDIT:
        return 0.0
    return typing if after.kind == SECOND_THOUGHT else min(typing, params.CORRECTION_TYPING_MAX)


def trace_of(found: list[Afterthought], parts_before: int, parts_after: int) -> dict[str, Any]:
    """What gestures were made, for the trace; empty where there were none."""
    trace: dict[str, Any] = {}
    if parts_after > parts_before:
        trace["split"] = parts_after - parts_before
    if found:
        trace["after"] = [[after.kind, after.of, round(after.delay, 1)] for after in found]
    return trace
