"""How well a machine tells a transcript from real chat it has not seen: a classifier two-sample test.

Two real channels are told apart easily when everything may be looked at, so a plain comparison proves
nothing. Here a classifier learns the simulation against all real channels but one, and is asked about the
one left out; its AUC (0.5: it cannot tell, 1: always) is compared with what real channels reach in the
simulation's place (`reference/separation.json`). One group of features at a time.

How fast a room is bounds how it can go on: where fifty messages take half an hour there is no room for long
pauses. So a transcript is also held against real windows as fast as its own, put together from all channels
(`at_pace`): what these reach in its place is due to the pace alone.

And the more windows a classifier has seen of a transcript the better it knows it, whoever wrote it. A real channel in
the transcript's place shows at most WINDOWS_SHOWN; what a longer transcript reaches when it shows no more than that
(`as_few`) is to be held against them.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from analytics.realism.measures import Flags, Floats
from analytics.realism.reference import FOLDER, channels
from analytics.realism.windows import Window

WINDOWS_SHOWN = 300  # by a real channel in the transcript's place, at most: whole days in random order
DRAWS = 3  # of as many windows of a longer transcript
PER_CHANNEL = 150  # windows, at most, so that no channel outweighs the others
LEAST = 15  # windows on each side
SPARSE = 0.9  # a feature missing in more than this share of one side would give away the export, not the talk
DAYS = 10  # with fewer room-days, blocks of four windows are kept together instead
RESAMPLES = 200  # of room-days, for the interval
INTERVAL = (2.5, 97.5)  # percentiles: 95 %
PACE = "rate_log_window_s"  # the logarithm of a window's duration in seconds
NEAR = 0.2  # of that: a window whose duration differs by less than a fifth is as fast
STAND_INS = 300  # windows; more would show the same real ones again and again
PACED = ("rate", "rhythm", "turn")  # groups to which pace matters
LOOKS = 30  # at real windows, for one that has not stood in yet


@dataclass(frozen=True, slots=True)
class Told:
    """How well a group of features tells the transcript from unseen real channels."""

    group: str
    auc: float  # median over the channels left out
    low: float  # of these channels
    high: float
    interval: tuple[float, float]  # 95 %, of the median, by resampling the transcript's and the channels' room-days
    real_median: float  # what real channels reach in the transcript's place
    real_max: float
    as_few: float  # `auc` when the transcript shows no more windows than real channels did in its place
    real_at_pace: float  # what real windows as fast as the transcript's reach; NaN where pace does not matter

    @property
    def passed(self) -> bool:
        return self.auc <= self.real_max

    @property
    def good(self) -> bool:
        return self.auc <= self.real_median


def tell(candidate: Sequence[Window], group: str, seed: int = 0) -> Told | None:
    """The test for one group of features; None where there are too few windows."""
    if len(candidate) < LEAST:
        return None
    asked = leave_one_out(channels(), candidate, group, seed)
    if not asked:
        return None
    values = sorted(each.auc() for each in asked.values())
    real = list(_baseline()[group].values())
    return Told(
        group,
        float(np.median(values)),
        values[0],
        values[-1],
        _interval(list(asked.values()), seed),
        float(np.median(real)),
        max(real),
        as_few(channels(), candidate, group, seed) if len(candidate) > WINDOWS_SHOWN else float(np.median(values)),
        at_pace(channels(), candidate, group, seed) if group in PACED else math.nan,
    )


def as_few(real: Mapping[str, Sequence[Window]], candidate: Sequence[Window], group: str, seed: int = 0) -> float:
    """The AUC of a candidate that shows at most WINDOWS_SHOWN windows: the median over DRAWS draws of its days."""
    found: list[float] = []
    for draw in range(DRAWS):
        asked = leave_one_out(real, _capped(candidate, seed + draw, WINDOWS_SHOWN), group, seed)
        found += [float(np.median([scores.auc() for scores in asked.values()]))] if asked else []
    return float(np.median(found)) if found else math.nan


def at_pace(real: Mapping[str, Sequence[Window]], candidate: Sequence[Window], group: str, seed: int = 0) -> float:
    """The AUC of real windows as fast as the candidate's in the candidate's place; NaN where there are too few.

    No room-day serves twice: half of a channel's days stay what they are, a quarter stands in for either half of
    the candidate. Stand-ins never come from the channel that is left out.
    """
    draw = np.random.default_rng(seed)
    kept: dict[str, list[Window]] = {}
    lent: tuple[dict[str, list[Window]], dict[str, list[Window]]] = ({}, {})
    for name, rows in real.items():
        quarters = _quarters(rows, seed)
        kept[name] = quarters[0] + quarters[1]
        lent[0][name], lent[1][name] = quarters[2:]
    paces = [window.features[PACE] for window in candidate]
    wanted = [paces[number] for number in draw.permutation(len(paces))[: STAND_INS // 2]]
    found: list[float] = []
    for left_out in real:
        asked = _capped(real[left_out], seed)
        others = [window for name in real if name != left_out for window in _capped(kept[name], seed)]
        lenders = [{name: rows for name, rows in half.items() if name != left_out} for half in lent]
        first, second = (_stand_ins(wanted, half, draw) for half in lenders)
        if min(len(first), len(second), len(asked)) >= LEAST:
            scores = _scores(others, asked, (first, second), group, seed)
            found += [] if scores is None else [scores.auc()]
    return float(np.median(found)) if found else math.nan


def _quarters(windows: Sequence[Window], seed: int) -> list[list[Window]]:
    """Windows in four parts of about as many days each."""
    days = _days(windows)
    Random(seed).shuffle(days)
    part = {day: number % 4 for number, day in enumerate(days)}
    parts: list[list[Window]] = [[], [], [], []]
    for window in _grouped(windows):
        parts[part[window.day]].append(window)
    return parts


def _stand_ins(paces: Sequence[float], lent: Mapping[str, Sequence[Window]], draw: np.random.Generator) -> list[Window]:
    """For each pace a real window of it, of any channel alike, those first that have not stood in."""
    names = list(lent)
    durations = {name: np.array([window.features[PACE] for window in lent[name]], float) for name in names}
    used: Counter[tuple[str, int]] = Counter()
    for pace in paces:
        best: tuple[str, int] | None = None
        for _ in range(LOOKS):
            name = names[int(draw.integers(len(names)))]
            near = np.flatnonzero(np.abs(durations[name] - pace) < NEAR)
            if len(near) == 0:
                continue
            place = (name, int(near[draw.integers(len(near))]))
            if best is None or used[place] < used[best]:
                best = place
            if used[best] == 0:
                break
        if best is not None:
            used[best] += 1
    return [lent[name][number] for (name, number), times in used.items() for _ in range(times)]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the classifiers said of windows they had not seen: of one real channel's, and of the candidate's.

    Each half of the candidate is scored by the classifier that learned from the other half, and the channel's
    windows by both; `days` are the room-days of the windows.
    """

    halves: tuple[tuple[Floats, Floats], ...]  # (of the channel, of the candidate's half)
    channel_days: tuple[str, ...]
    candidate_days: tuple[tuple[str, ...], ...]  # of each half

    def auc(self) -> float:
        return float(np.mean([auc(real, candidate) for real, candidate in self.halves]))

    def resampled(self, draw: np.random.Generator) -> float:
        """The AUC with room-days drawn again: windows of one day are not independent."""
        found: list[float] = []
        for (real, candidate), days in zip(self.halves, self.candidate_days, strict=True):
            found.append(auc(real[_redrawn(self.channel_days, draw)], candidate[_redrawn(days, draw)]))
        return float(np.mean(found))


def leave_one_out(
    real: Mapping[str, Sequence[Window]], candidate: Sequence[Window], group: str, seed: int = 0
) -> dict[str, Scores]:
    """Scores per real channel when that one was not in training; half of the candidate trains, the other is asked."""
    days = _days(candidate)
    Random(seed).shuffle(days)
    first = set(days[: len(days) // 2])
    grouped = _grouped(candidate)
    halves = ([w for w in grouped if w.day in first], [w for w in grouped if w.day not in first])
    found: dict[str, Scores] = {}
    for left_out in real:
        others = [window for name in real if name != left_out for window in _capped(real[name], seed)]
        scores = _scores(others, _capped(real[left_out], seed), halves, group, seed)
        if scores is not None:
            found[left_out] = scores
    return found


def _scores(
    others: Sequence[Window],
    asked: Sequence[Window],
    halves: tuple[Sequence[Window], Sequence[Window]],
    group: str,
    seed: int,
) -> Scores | None:
    """What classifiers that learned from `others` and half of a candidate say of `asked` and of its other half."""
    names = _usable([*others, *asked], [*halves[0], *halves[1]], asked, group)
    if not names or len(asked) < LEAST:
        return None
    scored: list[tuple[Floats, Floats]] = []
    for trained, unseen in (halves, halves[::-1]):
        model = _model(seed)
        known = _table([*others, *trained], names)
        is_candidate = np.array([False] * len(others) + [True] * len(trained))
        chosen = _balanced(is_candidate, seed)
        model.fit(known[chosen], is_candidate[chosen])
        scores = model.predict_proba(_table([*asked, *unseen], names))[:, 1]
        scored.append((scores[: len(asked)], scores[len(asked) :]))
    return Scores(
        tuple(scored),
        tuple(window.day for window in asked),
        tuple(tuple(window.day for window in unseen) for unseen in halves[::-1]),
    )


def _interval(asked: Sequence[Scores], seed: int) -> tuple[float, float]:
    draw = np.random.default_rng(seed)
    medians = [float(np.median([scores.resampled(draw) for scores in asked])) for _ in range(RESAMPLES)]
    low, high = np.percentile(medians, INTERVAL)
    return float(low), float(high)


def _redrawn(days: Sequence[str], draw: np.random.Generator) -> npt.NDArray[np.intp]:
    """Row numbers of as many days as there are, drawn with putting back."""
    names, of_row = np.unique(np.array(days), return_inverse=True)
    rows = [np.flatnonzero(of_row == number) for number in range(len(names))]
    return np.concatenate([rows[number] for number in draw.integers(0, len(names), len(names))])


def auc(lower: Floats, higher: Floats) -> float:
    """Chance that a score of `higher` is above one of `lower` (Mann and Whitney), ties by half."""
    ordered = np.sort(lower)
    below = np.searchsorted(ordered, higher, "left") + np.searchsorted(ordered, higher, "right")
    return float(below.sum() / (2.0 * len(lower) * len(higher)))


def _model(seed: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier  # heavy, and only this test needs it

    return HistGradientBoostingClassifier(
        max_iter=80,
        learning_rate=0.1,
        max_leaf_nodes=6,
        min_samples_leaf=15,
        max_bins=64,
        l2_regularization=1.0,
        random_state=seed,
    )


def _usable(real: Sequence[Window], candidate: Sequence[Window], asked: Sequence[Window], group: str) -> list[str]:
    return [
        name
        for name in real[0].features
        if name.startswith(group + "_")
        and name in candidate[0].features
        and max(_missing(real, name), _missing(candidate, name)) <= SPARSE
        and _missing(asked, name) < SPARSE
    ]


def _missing(windows: Sequence[Window], name: str) -> float:
    return float(np.mean([np.isnan(window.features[name]) for window in windows]))


def _table(windows: Sequence[Window], names: Sequence[str]) -> Floats:
    return np.array([[window.features[name] for name in names] for window in windows], float)


def _balanced(is_candidate: Flags, seed: int) -> Floats:
    """Row numbers with both sides equally often (the rarer one repeated), so that there is no prior to learn."""
    draw = np.random.default_rng(seed)
    sides = [np.flatnonzero(~is_candidate), np.flatnonzero(is_candidate)]
    most = max(len(side) for side in sides)
    full = [np.concatenate([np.tile(s, most // len(s)), draw.permutation(s)[: most % len(s)]]) for s in sides]
    return np.concatenate(full)


def _grouped(windows: Sequence[Window]) -> list[Window]:
    """Windows with the group that is kept together: the room-day, or four in a row where there are few days."""
    if len({window.day for window in windows}) >= DAYS:
        return list(windows)
    return [Window(w.source, f"{w.day.partition('|')[0]}|b{n // 4}", w.features) for n, w in enumerate(windows)]


def _days(windows: Sequence[Window]) -> list[str]:
    return sorted({window.day for window in _grouped(windows)})


def _capped(windows: Sequence[Window], seed: int, most: int = PER_CHANNEL) -> list[Window]:
    """At most so many windows, whole days at a time in random order."""
    if len(windows) <= most:
        return list(windows)
    by_day: dict[str, list[Window]] = {}
    for window in windows:
        by_day.setdefault(window.day, []).append(window)
    days = sorted(by_day)
    Random(seed).shuffle(days)
    found: list[Window] = []
    for day in days:
        found += by_day[day]
        if len(found) >= most:
            break
    return found[:most]


@lru_cache(maxsize=1)
def _baseline() -> dict[str, dict[str, float]]:
    data: dict[str, dict[str, float]] = json.loads((FOLDER / "separation.json").read_text(encoding="utf-8"))["auc"]
    return data
