"""What language models cost: by day, chat, bot and model, and what a run or a day to come would.

Drafts are counted where they were sent, from the traces of their turns. What was drafted and then not said costs
too: today's spending, of which the daily budget is taken, is the ledger's own.
"""

from __future__ import annotations

from datetime import datetime
from statistics import fmean
from typing import Any, Final

from django.conf import settings
from django.db.models import Count, FloatField, IntegerField, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, TruncDate

from analytics import params
from analytics.engagement import said_in
from bots.models import Bot
from conversations.models import Chat, Turn, TurnState
from conversations.text.costs import Usage, cost_usd, price_of
from conversations.text.spending import SharedSpending
from piyasa_site.common.clock import ISTANBUL

SHOWN: Final = 100

_DRAFT: Final = KeyTransform("draft", "turn__trace")
_TOKENS: Final = KeyTransform("tokens", _DRAFT)
_SUMS: Final[dict[str, Any]] = {
    "drafts": Count("model"),
    "tokens_in": Sum("tokens_read"),
    "tokens_out": Sum("tokens_written"),
    "usd": Sum("price"),
}


def cost(since: datetime, until: datetime, chat: int | None, daily_budget: float) -> dict[str, Any]:
    """US dollars and tokens of one chat or of all, from `since` up to `until`; at most eight queries."""
    drafted = _drafted(said_in(since, until, chat))
    by_chat = list(drafted.values("chat_id").annotate(**_SUMS).order_by("-usd", "chat_id")[:SHOWN])
    by_bot = list(drafted.values("bot_id").annotate(**_SUMS).order_by("-usd", "bot_id")[:SHOWN])
    by_day = drafted.annotate(day=TruncDate("created_at", tzinfo=ISTANBUL)).values("day")
    by_model = drafted.values("model").annotate(**_SUMS).order_by("-usd", "model")
    titles = dict(Chat.objects.filter(pk__in=[row["chat_id"] for row in by_chat]).values_list("pk", "title"))
    names = dict(Bot.objects.filter(pk__in=[row["bot_id"] for row in by_bot]).values_list("pk", "name"))
    return {
        "since": since,
        "until": until,
        "chat": chat,
        "today_usd": round(SharedSpending().spent(), 6),
        "daily_budget_usd": daily_budget,
        "total": _told(drafted.aggregate(**_SUMS)),
        "days": [{"day": row["day"], **_told(row)} for row in by_day.annotate(**_SUMS).order_by("day")],
        "models": [{"model": row["model"], **_told(row)} for row in by_model],
        "chats": [
            {"chat_id": row["chat_id"], "title": titles.get(row["chat_id"], ""), **_told(row)} for row in by_chat
        ],
        "bots": [{"bot_id": row["bot_id"], "name": names.get(row["bot_id"], ""), **_told(row)} for row in by_bot],
    }


def forecast(messages: int, model: str = "") -> dict[str, Any]:
    """What `messages` further messages would cost with a model (the configured one). One query.

    Learns tokens a message from the newest drafts a model wrote, and takes the most that a brief may hold where
    there are none yet (`measured` says which).
    """
    model = model or settings.LLM_MODEL
    # Sent turns and no others: a part that was drafted together with others has its tokens on the first of them.
    newest = (
        Turn.objects.filter(state=TurnState.SENT)
        .order_by("-pk")
        .values_list("trace__draft__tokens", flat=True)[: params.MEASURED_DRAFTS]
    )
    found = [(pair[0], pair[1]) if isinstance(pair, list) and len(pair) == 2 else (0, 0) for pair in newest]
    written = [pair for pair in found if pair[0] > 0]
    if written:
        each = (fmean(pair[0] for pair in found), fmean(pair[1] for pair in found))
    else:
        each = (float(params.TOKENS_IN), float(params.TOKENS_OUT))
    usage = Usage(round(each[0] * messages), round(each[1] * messages))
    return {
        "messages": messages,
        "model": model,
        "measured": bool(written),
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "usd": round(cost_usd(price_of(model), usage), 4),
    }


def _drafted(said: QuerySet[Any]) -> QuerySet[Any]:
    return said.filter(bot__isnull=False, turn__trace__has_key="draft").annotate(
        model=KeyTextTransform("model", _DRAFT),
        tokens_read=Cast(KeyTextTransform("0", _TOKENS), IntegerField()),
        tokens_written=Cast(KeyTextTransform("1", _TOKENS), IntegerField()),
        price=Cast(KeyTextTransform("cost_usd", _DRAFT), FloatField()),
    )


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "drafts": row["drafts"] or 0,
        "tokens_in": row["tokens_in"] or 0,
        "tokens_out": row["tokens_out"] or 0,
        "usd": round(row["usd"] or 0.0, 6),
    }
