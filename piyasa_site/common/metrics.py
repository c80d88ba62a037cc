"""The metric objects of the house. Names and labels are a contract; dashboards and alerts rely on them.

Objects only: whoever does the work counts it. Where `PROMETHEUS_MULTIPROC_DIR`
is set, values of all processes are added up at `/metrics` (see
`piyasa_site.house.views.metrics`); gauges then show the most recent value.
"""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

MESSAGES_SENT = Counter("messages_sent_total", "Messages sent by bots.", ["bot_id", "chat_id"])
MESSAGE_GENERATION_SECONDS = Histogram(
    "message_generation_duration_seconds",
    "Time from the claim of a turn to its finished text.",
    ["bot_id"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0),
)
ACTIVE_BOTS = Gauge("active_bots", "Bots that may speak now.", multiprocess_mode="mostrecent")
TELEGRAM_API_ERRORS = Counter("telegram_api_errors_total", "Errors answered by the Bot API.", ["error_code"])
BOT_DETECTION_RISK = Gauge(
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
