"""What a run with a language model will come to, told before anything is asked and paid.

A few hundred messages of the same rooms are played at their busiest hour with the
offline writer, and every prompt that a model would have been shown is made and
measured. How many messages there will be follows from the rates of the rooms. No
call is made. Figures are estimates: tokens by `costs.estimate_tokens`, answers as
long as the offline writer's, and the guards as content with the model as with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from random import Random
from typing import Any

from conversations.engine.pace import message_rate, moment
from conversations.simulation import runs
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text import prompt as prompts
from conversations.text.brief import Act, Brief, Draft, StanceView
from conversations.text.costs import Price, Usage, cacheable, caches_prefixes, cost_usd, estimate_tokens
from conversations.text.writers.offline import OfflineWriter

SAMPLE_MESSAGES = 300  # enough that the mean size of a prompt is known to about one percent
SAMPLE_BOTS, SAMPLE_CHATS = 200, 10  # what a prompt holds does not grow with the house
STEP = 900.0  # seconds between two looks at the rates
# A provider holds a prefix for at least so long after it was last used (OpenAI's guide to prompt caching, 2026).
HELD_SECONDS = 300.0
VERDICT_TOKENS = 4  # one Turkish word
SPARE_TOKENS = 8  # by which a chat message is wrapped and its beginning marked, twice


@dataclass(frozen=True, slots=True)
class Forecast:
    """Sums over the whole run but for the ones that say otherwise. `budget_usd` is a day's."""

    model: str
    days: float
    messages: int
    calls: int
    tokens_in: int
    tokens_cached: int
    tokens_out: int
    uncached_per_call: float
    cached_share: float  # 0..1
    cost_usd: float
    cost_usd_per_day: float
    budget_usd: float
    within_budget: float  # which share of the calls a day's budget pays for, 0..1

    def payload(self) -> dict[str, Any]:
        """JSON-able."""
        return asdict(self)

    def lines(self) -> list[str]:
        """In words, for people."""
        said = [
            f"forecast for {self.model}: about {self.calls:,} calls for {self.messages:,} messages",
            f"  {self.tokens_in:,} tokens in ({self.cached_share:.0%} cached, {self.uncached_per_call:,.0f} uncached a "
            f"call) and {self.tokens_out:,} out",
            f"  {self.cost_usd:.2f} US dollars ({self.cost_usd_per_day:.2f} a day; budget {self.budget_usd:.2f} a day)",
        ]
        if self.within_budget < 1.0:
            said.append(
                f"  the budget pays for {self.within_budget:.0%} of a day's calls; the offline writer writes the rest"
            )
        return said


def forecast(options: RunOptions, model: str, price: Price, *, accelerated: bool = True) -> Forecast:
    """What these options would come to with this model.

    `accelerated` is a run, whose calls follow each other at once, so that a provider still holds every persona it has
    read; the service writes on the real clock, where a bot's own prefix is forgotten between two of its messages.
    Raises `BadRun` for options that make no run.
    """
    options.check()
    sample = replace(
        options,
        bots=min(options.bots, SAMPLE_BOTS),
        chats=min(options.chats, SAMPLE_CHATS),
        until_messages=min(options.until_messages or SAMPLE_MESSAGES, SAMPLE_MESSAGES),
        people=0,
        interventions=[],
        news=[],
        forks=[],
    )
    world = World.build(sample)
    begin = options.start_time().timestamp()
    wanted, busiest = _rates(world, begin, options.hours * 3600.0)
    wanted *= options.chats / sample.chats
    messages = wanted if options.until_messages is None else min(wanted, float(options.until_messages))
    # The sample may outlast the run: a short one has the same prompts, only fewer.
    played = replace(sample, start=moment(busiest).isoformat(), hours=max(options.hours, 24.0))
    seen = _Counting(prompts.LONG if caches_prefixes(model) else prompts.SHORT, model, accelerated)
    summary = runs.start(played, seen, world=world)
    scale = messages / max(1, summary.messages)
    tunables = options.tunables()
    usage = Usage(round(seen.tokens_in * scale), round(seen.tokens_out * scale), round(seen.cached * scale))
    cost = cost_usd(price, usage)
    days = options.hours / 24.0
    per_day = cost / max(days, 1.0)
    budget = tunables.llm_daily_budget
    calls = round(seen.calls * scale)
    return Forecast(
        model=model,
        days=round(days, 2),
        messages=round(messages),
        calls=calls,
        tokens_in=usage.tokens_in,
        tokens_cached=usage.cached,
        tokens_out=usage.tokens_out,
        uncached_per_call=round((seen.tokens_in - seen.cached) / max(1, seen.calls), 1),
        cached_share=round(seen.cached / max(1, seen.tokens_in), 4),
        cost_usd=round(cost, 4),
        cost_usd_per_day=round(per_day, 4),
        budget_usd=budget,
        within_budget=round(min(1.0, budget / per_day), 4) if per_day > 0.0 else 1.0,
    )


def _rates(world: World, begin: float, seconds: float) -> tuple[float, float]:
    """How many messages the rooms want in this span, and at which moment of it they want most."""
    total, most, busiest = 0.0, -1.0, begin
    for step in range(math.ceil(seconds / STEP)):
        at = begin + step * STEP
        width = min(STEP, begin + seconds - at)
        rate = sum(message_rate(room, at + width / 2.0, world.tunables) for room in world.rooms)
        total += rate * width
        if rate > most:
            most, busiest = rate, at
    return total, busiest


class _Counting:
    """Writes like the offline writer and counts what a model would have read and written."""

    name = "offline"

    def __init__(self, shape: prompts.Shape, model: str, accelerated: bool) -> None:
        self.calls = self.tokens_in = self.tokens_out = self.cached = 0
        self._shape = shape
        self._caches = caches_prefixes(model)
        self._held = math.inf if accelerated else HELD_SECONDS
        self._rules = estimate_tokens(shape.rules)
        self._read: dict[str, datetime] = {}  # who was asked for last, and when; "" for anybody
        self._inner = OfflineWriter()

    def write(self, brief: Brief, rng: Random) -> Draft:
        draft = self._inner.write(brief, rng)
        if brief.act is not Act.REACT:
            prompt = prompts.build(brief, self._shape)
            self.calls += 1
            self.tokens_in += prompt.stable_tokens + prompt.changing_tokens + SPARE_TOKENS
            self.tokens_out += sum(estimate_tokens(part) + 1 for part in draft.parts)
            self.cached += self._cached(brief, prompt)
        return draft

    def contradicts(self, text: str, stances: Sequence[StanceView], at: datetime) -> tuple[bool, Draft | None]:
        """Counts the question of views that a model would have been asked (see `brief.ChecksStances`)."""
        asked = prompts.stance_question(text, stances)
        self.calls += 1
        self.tokens_in += asked.stable_tokens + asked.changing_tokens + SPARE_TOKENS
        self.tokens_out += VERDICT_TOKENS
        return False, None

    def _cached(self, brief: Brief, prompt: prompts.Prompt) -> int:
        if not self._caches:
            return 0
        own = self._is_held(brief.persona.facts.key, brief.at)
        rules = self._is_held("", brief.at)
        return cacheable(prompt.stable_tokens if own else self._rules if rules else 0)

    def _is_held(self, whose: str, at: datetime) -> bool:
        before = self._read.get(whose)
        self._read[whose] = at
        return before is not None and (at - before).total_seconds() <= self._held
