"""The writer behind any OpenAI-compatible server.

One call per contribution, with a time-out, a few retries with jitter, a circuit
breaker in front and the day's budget in front of that. Whatever goes wrong ends
as `WriterUnavailable`, so that the engine can let the offline writer answer; an
error's message never holds the server's text, which may quote a key or a prompt.

Clock, jitter, sleep, budget and HTTP client are passed in; see
`conversations.text.writers` for how the service wires them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from random import Random
from typing import Any, TypeVar

import openai

from conversations.market.symbols import SYMBOLS
from conversations.text import prompt as prompts
from conversations.text.brief import Act, Brief, Draft, StanceView, Writer, WriterDown
from conversations.text.costs import Ledger, Price, Usage, caches_prefixes, cost_usd, estimate_tokens, price_of
from conversations.text.guards import call_direction
from conversations.text.understanding import understand
from piyasa_site.tunables.definitions import Tunables

Kept = TypeVar("Kept")

TIMEOUT = 20.0  # seconds to connect, and to the first byte of an answer; its last comes as many later at most (`http`)
DEADLINE = 45.0  # seconds within which an attempt may begin: the last one ends before the worker's soft limit of 90
CHECK_TIMEOUT = 6.0  # seconds for a verdict on a finished text: it is asked once, and the rules have passed already
CHECK_TOKENS = 12  # a verdict is one word
ATTEMPTS = 3
FIRST_WAIT = 0.5  # seconds, doubled each time, between half and one and a half times of it
LONGEST_WAIT = 10.0  # a server that asks for more is left alone
REMEMBERED_ANSWERS = 256
# All calls of one prefix; beyond some fifteen a minute the vendor spreads them over machines by itself.
_ROUTING_KEY = "piyasa-rules"


class WriterUnavailable(WriterDown):
    """The model cannot be asked, did not answer, or answered with nothing usable. One sentence, no secrets."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What staff may change while the service runs."""

    temperature: float = 0.9
    max_tokens: int = 160
    daily_budget: float = 5.0  # US dollars; 0 never asks the model

    @classmethod
    def of(cls, tunables: Tunables) -> Limits:
        return cls(tunables.llm_temperature, tunables.llm_max_tokens, tunables.llm_daily_budget)


class BreakerState(StrEnum):
    CLOSED = "closed"  # calls go through
    OPEN = "open"  # calls are refused until the cool-down is over
    HALF_OPEN = "half_open"  # one probe is on its way


class CircuitBreaker:
    """Stops asking a server that keeps failing. Times are seconds of any steady clock; thread-safe.

    After `threshold` failures in a row it opens for `cooldown` seconds, then
    lets one probe through: success closes it, failure opens it for twice as
    long, up to `longest`.
    """

    def __init__(self, threshold: int = 5, cooldown: float = 30.0, longest: float = 600.0) -> None:
        self.threshold = threshold
        self.cooldown = cooldown
        self.longest = longest
        self._lock = threading.Lock()
        self._failures = 0
        self._closed_for = cooldown
        self._opened_at: float | None = None
        self._probe_since: float | None = None

    def state(self, now: float) -> BreakerState:
        with self._lock:
            if self._opened_at is None:
                return BreakerState.CLOSED
            if self._probe_since is not None or now >= self._opened_at + self._closed_for:
                return BreakerState.HALF_OPEN
            return BreakerState.OPEN

    def allow(self, now: float) -> bool:
        """Whether a call may go out; in half-open state only one at a time."""
        with self._lock:
            if self._opened_at is None:
                return True
            if now < self._opened_at + self._closed_for:
                return False
            # A probe that never reported back (its process was killed) does not block for ever.
            if self._probe_since is not None and now < self._probe_since + self.cooldown:
                return False
            self._probe_since = now
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._failures = 0
            self._opened_at = self._probe_since = None
            self._closed_for = self.cooldown

    def failed(self, now: float, final: bool = False) -> None:
        """A call failed; `final` opens at once, for errors that repeating cannot cure (a wrong key)."""
        with self._lock:
            self._failures += 1
            if self._opened_at is not None:
                if self._probe_since is not None:
                    self._closed_for = min(self._closed_for * 2.0, self.longest)
                    self._opened_at, self._probe_since = now, None
            elif final or self._failures >= self.threshold:
                self._closed_for = self.longest if final else self.cooldown
                self._opened_at = now


class OpenAIWriter:
    """Asks a chat model; reactions, which need no words, come from `reactions`.

    `limits` tells what holds at each call, `ledger` keeps what was spent, `count` hears of every call as well.
    `routed` adds a key by which the vendor's own servers keep calls with one prefix together; other servers may refuse
    a field they do not know. Thread-safe.
    """

    name = "openai"

    def __init__(
        self,
        client: openai.OpenAI,
        model: str,
        *,
        limits: Callable[[], Limits],
        ledger: Ledger,
        reactions: Writer,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        jitter: Random,
        breaker: CircuitBreaker | None = None,
        count: Callable[[Usage, float], None] | None = None,
        price: Price | None = None,
        timeout: float = TIMEOUT,
        routed: bool = False,
    ) -> None:
        # Retries are ours: they share one deadline and tell the breaker.
        self.client = client.with_options(max_retries=0)
        self.model = model
        self.breaker = breaker or CircuitBreaker()
        self.shape = prompts.LONG if caches_prefixes(model) else prompts.SHORT
        self._timeout = timeout
        self._limits = limits
        self._ledger = ledger
        self._reactions = reactions
        self._clock = clock
        self._sleep = sleep
        self._jitter = jitter
        self._count = count
        self._price = price or price_of(model)
        self._routing: dict[str, Any] = {"prompt_cache_key": _ROUTING_KEY} if routed else {}
        self._remembered: dict[str, Draft] = {}
        self._verdicts: dict[str, bool] = {}
        self._lock = threading.Lock()

    def serve(self, ledger: Ledger, tunables: Callable[[], Tunables]) -> None:
        """Count into this ledger and follow these settings from now on: those of a run instead of the service's."""
        self._ledger, self._limits = ledger, lambda: Limits.of(tunables())

    def write(self, brief: Brief, rng: Random) -> Draft:
        """One contribution. Raises `WriterUnavailable`; silence is an empty draft, except towards people."""
        if brief.act is Act.REACT:
            return self._reactions.write(brief, rng)
        limits = self._limits()
        prompt = prompts.build(brief, self.shape)
        repeatable = limits.temperature == 0.0
        known = self._remembered.get(prompt.digest) if repeatable else None
        if known is not None:
            # The same question again, and nothing left to chance: the answer is known and free.
            return replace(known, tokens_in=0, tokens_out=0, tokens_cached=0, cost_usd=0.0)
        self._check_budget(limits, prompt, brief.at)
        if not self.breaker.allow(self._clock()):
            raise WriterUnavailable("The model is left alone for a while after repeated failures.")
        answer, usage, cut_off = self._ask(prompt, limits)
        paid = self._paid(prompt, usage, brief.at)
        try:
            draft = _said(brief, prompts.read_answer(answer, brief, cut_off), paid)
        except prompts.UnusableAnswer as error:
            raise WriterUnavailable(f"The model's answer cannot be used: {error}.", paid) from None
        if repeatable:
            self._remember(prompt.digest, draft)
        return draft

    def _check_budget(self, limits: Limits, prompt: prompts.Prompt, at: datetime) -> None:
        expected = cost_usd(self._price, Usage(prompt.stable_tokens + prompt.changing_tokens, limits.max_tokens))
        if limits.daily_budget <= 0.0 or self._ledger.spent(at) + expected > limits.daily_budget:
            raise WriterUnavailable("The model's budget for today is spent.")

    def _remember(self, digest: str, draft: Draft) -> None:
        self._keep(self._remembered, digest, draft)

    def _keep(self, known: dict[str, Kept], digest: str, value: Kept) -> None:
        with self._lock:
            while len(known) >= REMEMBERED_ANSWERS:
                del known[next(iter(known))]
            known[digest] = value

    # --- the verdict on a finished text -------------------------------------------

    def contradicts(self, text: str, stances: Sequence[StanceView], at: datetime) -> tuple[bool, Draft | None]:
        """See `brief.ChecksStances`. Not asked while the breaker is not closed, or once the day's budget is spent."""
        prompt = prompts.stance_question(text, stances)
        known = self._verdicts.get(prompt.digest)
        if known is not None:
            return known, None
        limits = Limits(0.0, CHECK_TOKENS, self._limits().daily_budget)
        if self.breaker.state(self._clock()) is not BreakerState.CLOSED:
            return False, None
        try:
            self._check_budget(limits, prompt, at)
            answer, usage, _ = self._ask(prompt, limits, attempts=1, timeout=min(CHECK_TIMEOUT, self._timeout))
        except WriterUnavailable:
            return False, None
        paid = self._paid(prompt, usage, at)
        verdict = prompts.read_verdict(answer)
        if verdict is not None:
            self._keep(self._verdicts, prompt.digest, verdict)
        return bool(verdict), paid

    def _paid(self, prompt: prompts.Prompt, usage: Usage, at: datetime) -> Draft:
        """Count what a call came to; a draft without words that says it."""
        cost = cost_usd(self._price, usage)
        self._ledger.add(usage, cost, at)
        if self._count is not None:
            self._count(usage, cost)
        return Draft(
            writer=self.name,
            model=self.model,
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            tokens_cached=usage.cached,
            cost_usd=cost,
            prompt_hash=prompt.digest,
        )

    # --- the call ---------------------------------------------------------------

    def _ask(
        self, prompt: prompts.Prompt, limits: Limits, attempts: int = ATTEMPTS, timeout: float | None = None
    ) -> tuple[str, Usage, bool]:
        """The answer's text, its usage, and whether it was cut off at the length limit."""
        timeout = self._timeout if timeout is None else timeout
        started = now = self._clock()
        for attempt in range(1, attempts + 1):
            try:
                response = self.client.chat.completions.create(
                    model=self.model,
                    messages=[
                        {"role": "system", "content": prompt.stable},
                        {"role": "user", "content": prompt.changing},
                    ],
                    timeout=min(timeout, DEADLINE - (now - started)),
                    **_sampling(self.model, limits),
                    **self._routing,
                )
                text, cut_off = _text(response)
            except Exception as error:
                # Whatever a server or a client can think of: all of it means that there is no answer.
                fault = _fault(error)
            else:
                self.breaker.succeeded()
                return text, _usage(response, prompt, text), cut_off
            now = self._clock()
            wait = max(fault.retry_after, FIRST_WAIT * 2.0 ** (attempt - 1) * (0.5 + self._jitter.random()))
            out_of_time = now - started + wait >= DEADLINE or wait > LONGEST_WAIT
            if not fault.passing or attempt == attempts or out_of_time:
                self.breaker.failed(now, final=fault.lasting)
                raise WriterUnavailable(fault.sentence) from None
            self._sleep(wait)
        raise AssertionError("unreachable: the last attempt returns or raises")


def _said(brief: Brief, parts: tuple[str, ...], paid: Draft) -> Draft:
    """The draft with these messages, and what they claim as far as it can be read from them."""
    if not parts and (brief.target_is_person or brief.act in (Act.DISCLOSE, Act.ANSWER)):
        raise prompts.UnusableAnswer("it had nothing to say to somebody who is waiting")
    whole = " ".join(parts)
    read = understand(whole)
    topic = read.topic or brief.topic
    asset = read.symbols[0] if read.symbols else topic if topic in SYMBOLS else ""
    call = call_direction(whole)
    plan = {
        "asset": asset,
        "direction": call or read.direction,
        "call": bool(call),
        "act": brief.act.value,
        "frame": "model",
    }
    return replace(paid, parts=parts, topic=topic, symbols=read.symbols, question=read.is_question, plan=plan)


@dataclass(frozen=True, slots=True)
class _Fault:
    """What an error means: worth repeating (`passing`), or not to be cured by time (`lasting`)."""

    sentence: str
    passing: bool = False
    lasting: bool = False
    retry_after: float = 0.0


def _fault(error: Exception) -> _Fault:
    if isinstance(error, openai.APITimeoutError):
        return _Fault("The model did not answer in time.", passing=True)
    if isinstance(error, openai.APIConnectionError):
        return _Fault("The model's server cannot be reached.", passing=True)
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        if status == 429 and error.code == "insufficient_quota":
            return _Fault("The model's account has no quota left.", lasting=True)
        if status in (408, 409, 429) or status >= 500:
            wait = _retry_after(error.response.headers.get("retry-after", ""))
            return _Fault(f"The model's server answered {status}.", passing=True, retry_after=wait)
        return _Fault(f"The model's server refused with {status}.", lasting=status in (401, 403, 404))
    return _Fault(f"The model's server sent something unreadable ({type(error).__name__}).", passing=True)


def _retry_after(header: str) -> float:
    """Seconds from a Retry-After header; a date counts as longer than anybody waits."""
    try:
        return max(float(header), 0.0)
    except ValueError:
        pass
    try:
        parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return 0.0
    return LONGEST_WAIT + 1.0


# Models that reason take another name for the limit, spend part of it thinking, and accept no temperature.
_REASONING_MODELS = ("o1", "o3", "o4", "gpt-5", "gpt-6")
_REASONING_ROOM = 2000  # tokens


def _sampling(model: str, limits: Limits) -> dict[str, Any]:
    if model.rsplit("/", 1)[-1].startswith(_REASONING_MODELS):
        return {"max_completion_tokens": limits.max_tokens + _REASONING_ROOM}
    return {"max_tokens": limits.max_tokens, "temperature": limits.temperature}


class _Unreadable(ValueError):
    """A 200 without a message in it."""


def _text(response: Any) -> tuple[str, bool]:
    """The message in a response. Servers that only resemble the API leave out almost anything."""
    choices = getattr(response, "choices", None)
    if not choices:
        raise _Unreadable
    message = getattr(choices[0], "message", None)
    if message is None:
        raise _Unreadable
    content = getattr(message, "content", None)
    if isinstance(content, list):  # some servers send typed pieces
        content = "".join(str(piece.get("text", "")) for piece in content if isinstance(piece, dict))
    if content is None:
        content = getattr(message, "refusal", None) and "I'm sorry, but I can't help with that."
    if content is not None and not isinstance(content, str):
        raise _Unreadable
    return content or "", getattr(choices[0], "finish_reason", None) == "length"


def _usage(response: Any, prompt: prompts.Prompt, text: str) -> Usage:
    """Tokens as the server counted them, or our estimate where it does not."""
    counted = getattr(response, "usage", None)
    tokens_in = getattr(counted, "prompt_tokens", None)
    tokens_out = getattr(counted, "completion_tokens", None)
    if not isinstance(tokens_in, int) or not isinstance(tokens_out, int):
        return Usage(prompt.stable_tokens + prompt.changing_tokens, estimate_tokens(text))
    cached = getattr(getattr(counted, "prompt_tokens_details", None), "cached_tokens", None)
    if cached is None:  # as some other vendors call it
        cached = getattr(counted, "prompt_cache_hit_tokens", 0)
    return Usage(tokens_in, tokens_out, min(cached, tokens_in) if isinstance(cached, int) else 0)
