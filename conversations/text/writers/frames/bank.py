"""All frames, compiled, by pool. The one place that names every table."""

from __future__ import annotations

from conversations.text.writers.frames import answers, daily, market, moves, position, topics, triggers
from conversations.text.writers.frames.grammar import Frame, compile_table

_TABLES = {
    "observe": market.OBSERVE,
    "technical": market.TECHNICAL,
    "evidence": market.EVIDENCE,
    "after": market.AFTER,
    "position": position.POSITION,
    "feeling": position.FEELING,
    "view": position.VIEW,
    "short": position.SHORT,
    "ask": position.ASK,
    "topic": topics.TOPIC,
    "topic_evidence": topics.TOPIC_EVIDENCE,
    "topic_ask": topics.TOPIC_ASK,
    "topic_short": topics.TOPIC_SHORT,
    "hour": daily.HOUR,
    "hour_short": daily.HOUR_SHORT,
    "life": daily.LIFE,
    "greet": daily.GREET,
    "agree": moves.AGREE,
    "partial": moves.PARTIAL,
    "soft": moves.SOFT,
    "hard": moves.HARD,
    "build": moves.BUILD,
    "console": moves.CONSOLE,
    "tease": moves.TEASE,
    "congrats": moves.CONGRATS,
    "holding_heard": moves.HOLDING_HEARD,
    "thanks_back": moves.THANKS_BACK,
    "bye": moves.BYE,
    "calm": moves.CALM,
    "laugh": moves.LAUGH + moves.OWN_LAUGH,
    "heard": moves.HEARD,
    "self_correct": moves.SELF_CORRECT,
    "recall": moves.RECALL,
    "price": answers.PRICE,
    "level": answers.LEVEL,
    "do_you_hold": answers.DO_YOU_HOLD,
    "cost": answers.COST,
    "why": answers.WHY,
    "when": answers.WHEN,
    "buy_or_sell": answers.BUY_OR_SELL,
    "unknown": answers.UNKNOWN,
    "how_are_you": answers.HOW_ARE_YOU,
    "who_are_you": answers.WHO_ARE_YOU,
    "disclose": answers.DISCLOSE,
    "refuse": answers.REFUSE,
    "deflect": answers.DEFLECT,
    "no_politics": answers.NO_POLITICS,
    "hello_back": answers.HELLO_BACK,
    "trigger_price": triggers.PRICE,
    "trigger_price_short": triggers.PRICE_SHORT,
    "trigger_news": triggers.NEWS,
    "trigger_news_short": triggers.NEWS_SHORT,
}

POOLS: dict[str, tuple[Frame, ...]] = {name: compile_table(name, table) for name, table in _TABLES.items()}
FRAME_COUNT = sum(len(frames) for frames in POOLS.values())
