"""The engine's free parameters, fitted to real channels by the method of simulated moments.

What is matched are the named figures of `reference` and, over windows of fifty messages, the typical value
and the spread of every feature of rhythm and turns; each is standardised by what real channels span. Trials
share their random numbers (one seed, one population, one market), so that a difference between two trials
is a difference of their parameters as far as a chaotic process allows.

The optimiser is Gauss and Newton's, damped as by Levenberg and Marquardt: the sum of squares of a hundred
noisy figures is known term by term, and a step that uses them all needs one trial per parameter for its
slopes, where a search that sees only the sum would need hundreds.

Words cost most of a simulation's time and matter here by their length only. A stand-in writes text of the
lengths, and asks as often, as the offline writer did in a measured day.
"""

from __future__ import annotations

import json
import math
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from multiprocessing import get_context
from random import Random

import numpy as np

from analytics.realism import figures as named
from analytics.realism.measures import Floats
from analytics.realism.reference import Reference, channels, points
from analytics.realism.transcript import Line, Rooms
from analytics.realism.windows import windows
from conversations.engine import params
from conversations.engine.composer import Composed, Desk
from conversations.engine.pace import message_rate
from conversations.engine.room import Planned, RoomState, Said
from conversations.market.synthetic import SyntheticFeed
from conversations.simulation.loop import Loop
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text.brief import Act, Brief, Draft, Writer
from conversations.text.writers import build_writer
from humanization.mind import Mind

HOUR, DAY = 3600.0, 86_400.0
STEP = 0.12  # of a parameter's range, for its slope
REACH = 0.3  # of a parameter's range, at most, in one round
DAMPINGS = (0.3, 3.0, 30.0)
SOFT = 3.0  # a figure this many standard distances out pulls little more when it goes further out
# How much a kind of figure counts. How fast a room is follows from the settings, not from what is fitted here.
RATE_FIGURES = ("gap_p10", "gap_p25", "gap_p50", "gap_p75", "gap_p90", "gap_mu", "gap_other")
RATE_WEIGHT, NAMED_WEIGHT, WINDOW_WEIGHT = 0.2, 1.0, 0.6
WINDOW_GROUPS = ("rhythm", "turn")
# A stand-in's text says nothing about whom it calls and how often it asks; an hour is the room's own curve.
LEFT_OUT = ("words", "hours")
# Messages said over what the curves of a day sum up to: the middle of the 10,000-13,000 of a weekday with the
# default settings, whose curves sum up to 11,760.
SAID_OVER_WANTED = 0.95
LEAST_INSIDE = 0.8  # of the named figures that a fit is judged by


@dataclass(frozen=True, slots=True)
class Free:
    """One parameter to fit: its range, and whether it is searched on a logarithmic scale."""

    name: str
    low: float
    high: float
    log: bool = False

    def value(self, place: float) -> float:
        """The parameter at a place 0..1 of its range."""
        place = min(max(place, 0.0), 1.0)
        if self.log:
            return float(self.low * (self.high / self.low) ** place)
        return self.low + (self.high - self.low) * place

    def place(self, value: float) -> float:
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


# Ranges are what the meaning of a parameter allows; `messages_per_opening` follows from the others.
FREE = (
    Free("offspring_statement", 0.25, 0.94),
    Free("offspring_question", 0.5, 0.94),
    Free("second_response", 0.0, 0.5),
    Free("hush", 0.0, 0.95),
    Free("tide_sigma", 0.3, 2.0),
    Free("ripple_sigma", 0.0, 1.5),
    Free("day_sigma", 0.05, 0.3),
    Free("expected_takes", 0.5, 1.0),
    Free("floor_factor_response", 10.0, 1000.0, log=True),
    Free("floor_factor_opening", 5.0, 500.0, log=True),
    Free("floor_recency", 0.1, 1.0, log=True),
    Free("on_the_way", 0.0, 1.0),
    Free("company_sigma", 0.0, 2.0),
    Free("tempo_sigma", 0.0, 1.5),
    Free("lull_wait", 0.0, 1.3),
    Free("lull_silence", 0.0, 0.9),
    Free("lull_parts", 0.0, 0.8),
    Free("interest_sigma", 0.0, 1.5),
    Free("own_opening_factor", 0.02, 1.0, log=True),
    Free("addressee_factor", 1.0, 100.0, log=True),
    Free("presence_sigma", 0.3, 3.2),
    Free("presence_day_sigma", 0.2, 1.6),
    Free("addressed_wait_factor", 0.2, 1.0, log=True),
    Free("latency_extra_sigma", 0.0, 1.2),
    Free("parts_second", 0.2, 0.7),
    Free("parts_further", 0.2, 0.6),
    Free("writing_cps", 1.5, 4.0, log=True),
    Free("writing_sigma", 0.2, 0.9),
    Free("yield_probability", 0.2, 1.0),
    Free("reply_shown", 0.05, 0.9),
    Free("reply_shown_adjacent", 0.02, 0.6),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What every trial simulates: the rooms (by number) of one population, from when and for how long."""

    seed: int = 7
    bots: int = 200
    chats: int = 10
    rooms: tuple[int, ...] = (0, 4)
    start: str = "2026-11-19T00:00:00+03:00"  # Thursday to Saturday: a market's days and a quiet one
    hours: float = 72.0


@dataclass(slots=True)
class Trial:
    """Parameters and what they came to. `ratio` is messages said over messages wanted by the settings."""

    values: dict[str, float]
    figures: dict[str, float]
    points: dict[str, float]
    ratio: float
    loss: float = math.inf


@dataclass(slots=True)
class Sizes:
    """Lengths (characters) of messages by the length asked for, and how often the last of a burst asks."""

    lengths: dict[str, list[int]] = field(default_factory=dict)
    asking: float = 0.1


class _Measuring:
    """The offline writer, with note taken of how long its messages are and how often they ask."""

    name = "offline"

    def __init__(self) -> None:
        self.writer = build_writer("offline")
        self.lengths: dict[str, list[int]] = {}
        self.asked: list[bool] = []

    def write(self, brief: Brief, rng: Random) -> Draft:
        draft = self.writer.write(brief, rng)
        if draft.parts:
            self.lengths.setdefault(brief.length, []).extend(len(part) for part in draft.parts)
            self.asked.append(draft.question)
        return draft


class StandIn:
    """Text that is as long and asks as often as measured, and says nothing."""

    name = "stand-in"
    _FILLER = "kısa bir not düştüm buraya da dursun bakalım akşam yine bakarız "

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self.any = [length for lengths in sizes.lengths.values() for length in lengths] or [40]

    def write(self, brief: Brief, rng: Random) -> Draft:
        if brief.act is Act.REACT:
            return Draft(reaction="👍", writer=self.name, topic=brief.topic)
        asks = brief.act is not Act.ANSWER and rng.random() < self.sizes.asking
        count = max(1, brief.parts)
        pool = self.sizes.lengths.get(brief.length) or self.any
        parts = [self._text(rng.choice(pool), rng) for _ in range(count)]
        if asks:
            parts[-1] = parts[-1][:-1] + "?"
        return Draft(parts=tuple(parts), writer=self.name, topic=brief.topic, question=asks)

    def _text(self, length: int, rng: Random) -> str:
        mark = "".join(chr(97 + rng.randrange(26)) for _ in range(7))
        return f"{mark} {self._FILLER * (1 + length // len(self._FILLER))}"[: max(length, 2)].rstrip() or mark[:2]


class _Collected:
    """A sink that keeps messages as lines."""

    def __init__(self) -> None:
        self.rooms: Rooms = {}

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        if composed is None or composed.kind == "message":
            self.rooms.setdefault(room.slug, []).append(
                Line(
                    float(math.floor(said.at)), said.sender, said.text, str(said.id),
                    "" if said.reply_to is None else str(said.reply_to),
                )
            )  # fmt: skip


def measure_sizes(plan: Plan) -> Sizes:
    """How long the offline writer's messages are: the first day of the plan's rooms."""
    writer = _Measuring()
    _simulate(plan, writer, hours=min(plan.hours, 24.0), light=False)
    asked = writer.asked
    return Sizes(writer.lengths, sum(asked) / len(asked) if asked else 0.1)


def simulate(plan: Plan, sizes: Sizes, values: Mapping[str, float]) -> tuple[Rooms, float]:
    """The plan's rooms under these parameters, and messages said over messages wanted."""
    params.use(values)
    return _simulate(plan, StandIn(sizes), hours=plan.hours, light=True)


def run_trial(plan: Plan, sizes: Sizes, values: Mapping[str, float]) -> Trial:
    rooms, ratio = simulate(plan, sizes, values)
    stretches = [window for slug, lines in rooms.items() for window in windows({slug: lines}, "trial", WINDOW_GROUPS)]
    return Trial(dict(values), named.mean_figures(rooms), points(stretches, WINDOW_GROUPS), ratio)


class Fit:
    """A search from the present parameters. `report` is told of every trial that was finished."""

    def __init__(
        self,
        reference: Reference,
        plan: Plan,
        *,
        jobs: int = 1,
        report: Callable[[str], None] = lambda text: None,
    ) -> None:
        self.reference = reference
        self.plan = plan
        self.jobs = jobs
        self.report = report
        self.sizes = measure_sizes(plan)
        self.targets = _targets(reference)

    def trial(self, values: Mapping[str, float]) -> Trial:
        return next(iter(self._trials([dict(values)])))

    def fits(self, trial: Trial) -> bool:
        """Burstiness is inside its band, and so are enough of the figures (all but those of words)."""
        groups = sorted({band.group for band in self.reference.bands} - {"words"})
        burstiness = next((b for b in self.reference.bands if b.name == "burstiness"), None)
        return (burstiness is None or burstiness.holds(trial.figures["burstiness"])) and self.reference.share_inside(
            trial.figures, groups
        ) >= LEAST_INSIDE

    def search(self, start: Mapping[str, float], rounds: int) -> tuple[Trial, Trial]:
        """The trial at `start` and the best one found, with the rate of openings made to fit.

        Without rounds only the rate of openings is corrected.
        """
        free = [parameter for parameter in FREE if parameter.name in start]
        first = best = self.trial(start)
        self.report(f"start: {self._describe(first)}")
        for number in range(1, rounds + 1):
            best = self._level(best, first.ratio)
            places = np.array([p.place(best.values[p.name]) for p in free])
            inward = np.where(places > 0.5, -STEP, STEP)
            probes = [self._moved(best, free, places + inward * (np.arange(len(free)) == i)) for i in range(len(free))]
            away = self._residuals(best)
            slopes = np.column_stack(
                [
                    (self._residuals(trial) - away) / inward[i]
                    for i, trial in enumerate(self._trials([probe for probe in probes]))
                ]
            )
            steps = [_damped_step(slopes, away, damping) for damping in DAMPINGS]
            tried = self._trials([self._moved(best, free, places + step) for step in steps])
            best = min([best, *tried], key=lambda trial: trial.loss)
            self.report(f"round {number} of {rounds}: {self._describe(best)}")
        return first, self.trial({**best.values, "messages_per_opening": self._per_opening(best)})

    def _level(self, trial: Trial, ratio: float) -> Trial:
        """The same parameters with openings as rare or frequent as it takes to say as much as at the start."""
        excess = trial.ratio / ratio
        if abs(math.log(excess)) < 0.03:
            return trial
        return self.trial({**trial.values, "messages_per_opening": trial.values["messages_per_opening"] * excess})

    def _per_opening(self, trial: Trial) -> float:
        """What an opening brings by a first day of all rooms: elsewhere, too, bots have only so much time."""
        everywhere = replace(self.plan, rooms=tuple(range(self.plan.chats)), hours=24.0)
        said = run_trial(everywhere, self.sizes, trial.values).ratio
        return trial.values["messages_per_opening"] * said / SAID_OVER_WANTED

    def _moved(self, trial: Trial, free: Sequence[Free], places: Floats) -> dict[str, float]:
        return {**trial.values, **{p.name: p.value(float(at)) for p, at in zip(free, places, strict=True)}}

    def _trials(self, wanted: Sequence[dict[str, float]]) -> list[Trial]:
        with _workers(self.jobs) as pool:
            if pool is None:
                done = [run_trial(self.plan, self.sizes, values) for values in wanted]
            else:
                done = list(pool.map(_run_packed, [(self.plan, self.sizes, values) for values in wanted]))
        for trial in done:
            trial.loss = float((self._residuals(trial) ** 2).mean())
        return done

    def _residuals(self, trial: Trial) -> Floats:
        found = {**trial.figures, **trial.points}
        rows: list[float] = []
        for name, (distance, weight) in self.targets.items():
            value = found.get(name, math.nan)
            far = 0.0 if math.isnan(value) else distance(value)
            rows.append(weight * far / math.sqrt(1.0 + (far / SOFT) ** 2))
        return np.array(rows)

    def _describe(self, trial: Trial) -> str:
        inside = self.reference.share_inside(trial.figures)
        return (
            f"distance {trial.loss:.3f}, burstiness {trial.figures['burstiness']:.2f}, "
            f"{inside:.0%} of figures inside, {trial.ratio:.0%} of the wanted messages"
        )


def written(reference: Reference, plan: Plan, rounds: int, trial: Trial) -> str:
    """The contents of `conversations/engine/fitted.json`: values with what they were fitted to, and how."""
    data = {
        "values": {name: round(value, 4) for name, value in sorted(trial.values.items())},
        "provenance": {
            "command": "manage.py fit_timing",
            "rounds": rounds,
            "reference": reference.name,
            "plan": {**asdict(plan), "rooms": list(plan.rooms)},
            "distance": round(trial.loss, 4),
            "inside": round(reference.share_inside(trial.figures), 3),
            "figures": {
                name: round(value, 4) for name, value in sorted(trial.figures.items()) if not math.isnan(value)
            },
        },
    }
    return json.dumps(data, indent=1) + "\n"


def _targets(reference: Reference) -> dict[str, tuple[Callable[[float], float], float]]:
    """What is matched: by name, how far a value is from real channels in standard units, and its weight."""
    found: dict[str, tuple[Callable[[float], float], float]] = {}
    for band in reference.bands:
        if band.group not in LEFT_OUT:
            found[band.name] = (band.distance, RATE_WEIGHT if band.name in RATE_FIGURES else NAMED_WEIGHT)
    real = [points(rows, WINDOW_GROUPS) for rows in channels().values()]
    for name in real[0]:
        values = np.array([point[name] for point in real if name in point])
        if len(values) >= 4 and values.std() > 0:
            found[name] = (_standard(float(values.mean()), float(values.std(ddof=1))), WINDOW_WEIGHT)
    return found


def _standard(mean: float, sd: float) -> Callable[[float], float]:
    return lambda value: (value - mean) / sd


def _damped_step(slopes: Floats, away: Floats, damping: float) -> Floats:
    squares = slopes.T @ slopes
    scale = damping * float(np.trace(squares)) / len(squares)
    step = -np.linalg.solve(squares + scale * np.eye(len(squares)), slopes.T @ away)
    return np.asarray(np.clip(step, -REACH, REACH), float)


def _run_packed(packed: tuple[Plan, Sizes, dict[str, float]]) -> Trial:
    return run_trial(*packed)


@contextmanager
def _workers(jobs: int) -> Iterator[Executor | None]:
    """Processes that know what this one knows; none for a single job."""
    if jobs < 2:
        yield None
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        yield pool


def _simulate(plan: Plan, writer: Writer, *, hours: float, light: bool) -> tuple[Rooms, float]:
    world: World = pickle.loads(_world(plan, light))
    begin = RunOptions(bots=plan.bots, chats=plan.chats, seed=plan.seed, start=plan.start).start_time().timestamp()
    end = begin + hours * HOUR
    sink = _Collected()
    desk = Desk(
        writer=writer,
        fallback=None,
        market=_market(plan.seed),
        tunables=world.tunables,
        said_before=world.said_before,
        names=world.names,
    )
    Loop(world, begin, end).run(desk, sink)
    wanted = sum(
        300.0 * message_rate(room, begin + 300.0 * block, world.tunables)
        for room in world.rooms
        for block in range(int(hours * 12))
    )
    said = sum(len(lines) for lines in sink.rooms.values())
    return sink.rooms, said / wanted if wanted else math.nan


@lru_cache(maxsize=4)
def _world(plan: Plan, light: bool) -> bytes:
    """The plan's rooms and whoever is in them, before anything was said. `light` leaves out what only shapes words."""
    world = World.build(RunOptions(bots=plan.bots, chats=plan.chats, seed=plan.seed, start=plan.start, writer="echo"))
    world.rooms = [world.rooms[number] for number in plan.rooms]
    world.generators = [world.generators[number] for number in plan.rooms]
    there = {key for room in world.rooms for key in room.members}
    world.cast = {key: member for key, member in world.cast.items() if key in there}
    if light:
        for member in world.cast.values():
            mind = member.mind
            parts = tuple(part for part in mind.parts if not getattr(part, "heavy", False))
            member.mind = Mind(mind.facts, {part.name: mind.states[part.name] for part in parts}, parts)
    return pickle.dumps(world)


@lru_cache(maxsize=1)
def _market(seed: int) -> SyntheticFeed:
    return SyntheticFeed(seed)
