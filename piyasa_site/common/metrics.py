"""The metric objects of the house. Names and labels are a contract; dashboards and alerts rely on them.

Objects only: whoever does the work counts it. Where `PROMETHEUS_MULTIPROC_DIR`
is set, values of all processes are added up at `/metrics` (see
`piyasa_site.house.exposition`); gauges then show the most recent value.

Label sets are bounded. Of a label that grows with the house (bots, chats) a
process keeps so many values, first come, first kept; whatever comes later is
counted under `other`, so that sums stay right. Labels with few values are all
there from the start, so that a rate over them never begins in the void.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final

from prometheus_client import Counter, Gauge, Histogram
from prometheus_client.metrics import MetricWrapperBase

OTHER: Final = "other"
# Pairs of bot and chat: 1,600 bots in three rooms each.
MOST_PAIRS: Final = 5000
# A histogram has fifteen series for every value of its label.
MOST_TIMED_BOTS: Final = 500
MOST_BOTS: Final = 2000
MOST_CODES: Final = 50

TURN_STATES: Final = ("planned", "composing", "ready", "sending", "sent", "held", "dropped", "failed", "unknown")
TOKEN_KINDS: Final = ("input", "cached", "output")
GUARD_NAMES: Final = ("artefacts", "language", "openness", "integrity", "consistency", "content", "duplicates")


class _Bounded(MetricWrapperBase):
    """A metric that keeps at most `most` label sets apart."""

    most: ClassVar[int]

    def labels(self, *values: object, **named: object) -> Any:
        if named and not values:
            values = tuple(named[name] for name in self._labelnames if name in named)
        wanted = tuple(str(value) for value in values)
        full = len(self._metrics) >= self.most and wanted not in self._metrics
        return super().labels(*((OTHER,) * len(wanted) if full else wanted))


class _Pairs(_Bounded, Counter):
    most = MOST_PAIRS


class _Codes(_Bounded, Counter):
    most = MOST_CODES


class _TimedBots(_Bounded, Histogram):
    most = MOST_TIMED_BOTS


class _Bots(_Bounded, Gauge):
    most = MOST_BOTS


MESSAGES_SENT = _Pairs("messages_sent_total", "Messages sent by bots.", ["bot_id", "chat_id"])
MESSAGE_GENERATION_SECONDS = _TimedBots(
    "message_generation_duration_seconds",
    "Time from the claim of a turn to its finished text.",
    ["bot_id"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0),
)
ACTIVE_BOTS = Gauge("active_bots", "Enabled bots with a place in an enabled room.", multiprocess_mode="mostrecent")
TELEGRAM_API_ERRORS = _Codes("telegram_api_errors_total", "Errors answered by the Bot API.", ["error_code"])
BOT_DETECTION_RISK = _Bots(
    "bot_detection_risk",
    "How machine-like a bot's writing and rhythm are, 0 to 1.",
    ["bot_id"],
    multiprocess_mode="mostrecent",
)
TURNS = Counter("turns_total", "Turns that entered a state.", ["state"])
TURN_AGE_SECONDS = Gauge(
    "turn_age_seconds", "How long the oldest due turn has been waiting.", multiprocess_mode="mostrecent"
)
LLM_TOKENS = Counter("llm_tokens_total", "Tokens used by language models.", ["kind"])
LLM_COST_USD = Counter("llm_cost_usd_total", "Money spent on language models, in US dollars.")
GUARD_BLOCKS = Counter("guard_blocks_total", "Texts stopped by a guard.", ["guard"])
ENGINE_TICK_SECONDS = Histogram(
    "engine_tick_seconds",
    "Time one pass of the message loop takes over all rooms.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
)

# In the order of the contract.
ALL: Final[tuple[MetricWrapperBase, ...]] = (
    MESSAGES_SENT, MESSAGE_GENERATION_SECONDS, ACTIVE_BOTS, TELEGRAM_API_ERRORS, BOT_DETECTION_RISK, TURNS,
    TURN_AGE_SECONDS, LLM_TOKENS, LLM_COST_USD, GUARD_BLOCKS, ENGINE_TICK_SECONDS,
)  # fmt: skip

for _state in TURN_STATES:
    TURNS.labels(_state)
for _kind in TOKEN_KINDS:
    LLM_TOKENS.labels(_kind)
for _guard in GUARD_NAMES:
    GUARD_BLOCKS.labels(_guard)
