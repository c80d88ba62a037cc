"""How machine-like a bot's writing and rhythm are, 0 to 1. Nobody is deceived with it: it says what to mend.

The risk adds four signs, each with its weight (`params`): intervals without variance, no slip in many messages,
answers that all take the same time, and no hour without a word. `calibrated` is the second opinion: how far the
bot's own rhythm lies outside the band that the regulars of real channels span.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from statistics import fmean, pvariance
from typing import Any

from analytics import params
from bots.models import Bot
from conversations.models import Chat, Message, MessageKind, Turn
from piyasa_site.common.clock import ISTANBUL

TYPO = "typo"  # what the hand calls a slip (`style` of a turn's trace)


@dataclass(frozen=True, slots=True)
class Wrote:
    """One message of a bot. `answered_after` is in seconds, None where it answers nothing; `typos` None: not known."""

    at: datetime
    text: str
    answered_after: float | None = None
    typos: int | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """What was found. `signs` names those of the four that show; `calibrated` is None where too little was said."""

    messages: int
    risk: float
    signs: tuple[str, ...] = ()
    calibrated: float | None = None
    interval_variance: float | None = None
    response_variance: float | None = None
    typos: int = 0
    hours_active: int = 0


@dataclass(slots=True)
class BotRisk:
    bot: int
    name: str
    found: Risk = field(default_factory=lambda: Risk(0, 0.0))


def judge(wrote: Sequence[Wrote]) -> Risk:
    """The risk of one bot by its messages in order of time; pure."""
    gaps = [(after.at - before.at).total_seconds() for before, after in pairwise(wrote)]
    waits = [it.answered_after for it in wrote if it.answered_after is not None and it.answered_after >= 0]
    known = [it.typos for it in wrote if it.typos is not None]
    hours = {it.at.astimezone(ISTANBUL).hour for it in wrote}
    interval = pvariance(gaps) if len(gaps) >= params.LEAST_INTERVALS else None
    response = pvariance(waits) if len(waits) >= params.LEAST_RESPONSES else None
    signs = {
        "steady_intervals": (params.INTERVAL_WEIGHT, interval is not None and interval < params.INTERVAL_VARIANCE),
        "no_typos": (params.FLAWLESS_WEIGHT, len(known) >= params.FLAWLESS_OVER and not any(known)),
        "steady_answers": (params.RESPONSE_WEIGHT, response is not None and response < params.RESPONSE_VARIANCE),
        "all_hours": (params.ALL_HOURS_WEIGHT, len(hours) >= params.ALL_HOURS),
    }
    shown = tuple(name for name, (_weight, shows) in signs.items() if shows)
    return Risk(
        messages=len(wrote),
        risk=round(min(1.0, sum(signs[name][0] for name in shown)), 2),
        signs=shown,
        calibrated=calibrated(wrote),
        interval_variance=None if interval is None else round(interval, 2),
        response_variance=None if response is None else round(response, 2),
        typos=sum(known),
        hours_active=len(hours),
    )


def calibrated(wrote: Sequence[Wrote]) -> float | None:
    """How far a bot's own rhythm and questions lie outside what real regulars do: 0 inside, 1 a band's width away.

    None below `params.LEAST_CALIBRATED` messages.
    """
    outside = [
        min(1.0, max(low - value, value - high, 0.0) / (high - low))
        for _name, (low, high, value) in own_figures(wrote)
    ]
    return round(fmean(outside), 3) if outside else None


def own_figures(wrote: Sequence[Wrote]) -> list[tuple[str, tuple[float, float, float]]]:
    """What can be compared with one real regular: (figure, (low and high end of their band, the bot's own)).

    None below `params.LEAST_CALIBRATED` messages.
    """
    if len(wrote) < params.LEAST_CALIBRATED:
        return []
    import numpy as np

    from analytics.realism import measures
    from analytics.realism.figures import QUIET, REGULAR
    from analytics.realism.reference import load
    from analytics.realism.windows import asks

    at = np.array([it.at.timestamp() for it in wrote], float)
    figures = {
        "regular_burstiness": measures.burstiness(np.diff(at)),
        "questions": fmean(1.0 if asks(it.text) else 0.0 for it in wrote),
    }
    if len(wrote) >= REGULAR:
        by_hour = [0] * 24
        for it in wrote:
            by_hour[it.at.astimezone(ISTANBUL).hour] += 1
        figures["regular_quiet_hours"] = float(sum(count < QUIET * len(wrote) for count in by_hour))
    return [
        (band.name, (band.low, band.high, float(value)))
        for band, value in load().shown(figures)
        if band.name in figures and not np.isnan(value)
    ]


def risks(now: datetime) -> list[BotRisk]:
    """The risk of every bot heard in the week before `now`, the riskiest first. Four queries, bounded rows."""
    since = now - params.RISK_WINDOW
    chats = list(Chat.objects.values_list("pk", flat=True))
    rows = list(
        Message.objects.filter(
            chat_id__in=chats, created_at__range=(since, now), kind=MessageKind.MESSAGE, bot__isnull=False
        )
        .order_by("-created_at", "-pk")
        .values_list("pk", "bot_id", "created_at", "text", "reply_to__created_at")[: params.RISK_ROWS]
    )
    typos = _typos(chats, since)
    wrote: dict[int, list[Wrote]] = defaultdict(list)
    for pk, bot, at, text, asked in reversed(rows):
        wait = None if asked is None else (at - asked).total_seconds()
        wrote[bot].append(Wrote(at, text, wait, typos.get(pk)))
    names = dict(Bot.objects.filter(pk__in=list(wrote)).values_list("pk", "name")) if len(wrote) <= 500 else _names()
    found = [BotRisk(bot, names.get(bot, ""), judge(said)) for bot, said in wrote.items()]
    return sorted(found, key=lambda it: (-it.found.risk, -(it.found.calibrated or 0.0), it.bot))


def mean_risk(found: Iterable[BotRisk]) -> float:
    """The mean over bots; 0 where none said anything."""
    values = [it.found.risk for it in found]
    return fmean(values) if values else 0.0


def _typos(chats: Sequence[int], since: datetime) -> dict[int, int]:
    """How many slips the hand made in each message, as its turn remembers."""
    rows: Iterable[tuple[int, Any]] = (
        Turn.objects.filter(message__chat_id__in=chats, message__created_at__gte=since, kind="message")
        .order_by("-message_id")
        .values_list("message_id", "trace__style")[: params.RISK_ROWS]
    )
    return {pk: slips(style) for pk, style in rows}


def slips(style: Any) -> int:
    """How many slips of the fingers the trace of a turn counts among what the hand changed."""
    pairs: Mapping[str, int] = {kind: int(count) for kind, count in style} if isinstance(style, list) else {}
    return pairs.get(TYPO, 0)


def _names() -> dict[int, str]:
    return dict(Bot.objects.values_list("pk", "name"))
