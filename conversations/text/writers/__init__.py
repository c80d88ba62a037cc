"""Who writes: the offline writer, a language model, or the benchmarks' echo; one factory."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

from django.conf import settings

from conversations.text.brief import Writer
from conversations.text.costs import Price, Usage, price_of
from piyasa_site.common import metrics
from piyasa_site.common.randomness import fresh
from piyasa_site.tunables.definitions import DEFAULTS, Tunables

CHOICES = ("auto", "openai", "offline", "echo")

# A server of one's own often wants no key, but the client insists on one.
_NO_KEY = "none"


def build_writer(choice: str, tunables: Callable[[], Tunables] | None = None) -> Writer:
    """The writer that `choice` names; `auto` is the model where there is a key, else the offline writer.

    `tunables` gives the settings in force at each call (temperature, length,
    budget); without it the defaults hold. Raises ValueError with one sentence
    for an unknown name, or a model without what it needs to be reached.
    """
    if choice not in CHOICES:
        raise ValueError(f"The writer must be one of {', '.join(CHOICES)}; it is {choice!r}.")
    if choice == "auto":
        choice = "openai" if settings.OPENAI_API_KEY else "offline"
    if choice == "offline":
        from conversations.text.writers.offline import OfflineWriter

        return OfflineWriter()
    if choice == "echo":
        from conversations.text.writers.echo import EchoWriter

        return EchoWriter()
    if not settings.OPENAI_API_KEY and not settings.OPENAI_BASE_URL:
        raise ValueError("The writer openai needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server without keys.")
    return _openai_writer(tunables or (lambda: DEFAULTS))


def _openai_writer(tunables: Callable[[], Tunables]) -> Writer:
    # The client library takes a second to import; runs without a model need not wait for it.
    import openai

    from conversations.text.spending import SharedSpending
    from conversations.text.writers.http import BoundedClient
    from conversations.text.writers.offline import OfflineWriter
    from conversations.text.writers.openai import Limits, OpenAIWriter

    model = settings.LLM_MODEL
    return OpenAIWriter(
        openai.OpenAI(
            api_key=settings.OPENAI_API_KEY or _NO_KEY,
            base_url=settings.OPENAI_BASE_URL or None,
            http_client=BoundedClient(time.monotonic),
        ),
        model,
        limits=lambda: Limits.of(tunables()),
        ledger=SharedSpending(),
        reactions=OfflineWriter(),
        clock=time.monotonic,
        sleep=time.sleep,
        jitter=Random(fresh().getrandbits(64)),
        count=_count,
        price=model_price(),
        routed=not settings.OPENAI_BASE_URL,
    )


def model_price() -> Price:
    """What the configured model costs: nothing on a server of one's own, unless it is a listed one behind a relay."""
    return price_of(settings.LLM_MODEL, free=bool(settings.OPENAI_BASE_URL))


def _count(usage: Usage, cost: float) -> None:
    metrics.LLM_TOKENS.labels(kind="input").inc(usage.tokens_in - usage.cached)
    metrics.LLM_TOKENS.labels(kind="cached").inc(usage.cached)
    metrics.LLM_TOKENS.labels(kind="output").inc(usage.tokens_out)
    metrics.LLM_COST_USD.inc(cost)
