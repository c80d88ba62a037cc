"""The few statistics that figures and windows share. NaN means that there is too little to measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
NAN = float("nan")
SESSION = 1800.0  # a gap beyond half an hour ends a session


def burstiness(gaps: Floats) -> float:
    """Goh and Barabási (2008): (sd - mean) / (sd + mean); -1 a metronome, 0 Poisson, 1 all in one burst."""
    if len(gaps) < 3 or gaps.mean() == 0:
        return NAN
    ratio = float(gaps.std() / gaps.mean())
    return (ratio - 1.0) / (ratio + 1.0)


def burstiness_of_few(gaps: Floats) -> float:
    """The same, corrected for a finite number of gaps (Kim and Jo 2016)."""
    if len(gaps) < 3 or gaps.mean() == 0:
        return NAN
    ratio, events = float(gaps.std() / gaps.mean()), len(gaps) + 1
    more, less = (events + 1) ** 0.5, (events - 1) ** 0.5
    return float((more * ratio - less) / ((more - 2.0) * ratio + less))


def lagged(values: Floats, lag: int = 1) -> float:
    """Correlation of each value with the one `lag` places later."""
    if len(values) < 3 + lag:
        return NAN
    return correlation(values[:-lag], values[lag:], 3)


def correlation(left: Floats, right: Floats, least: int = 6) -> float:
    if len(left) < least or left.std() == 0 or right.std() == 0:
        return NAN
    return float(np.corrcoef(left, right)[0, 1])


def ranks(values: Floats) -> Floats:
    """Place of each value in order; equals keep the order they came in."""
    order: Floats = np.argsort(np.argsort(values)).astype(float)
    return order


def gini(counts: Sequence[int]) -> float:
    """Inequality of counts: 0 all equal, near 1 one has nearly all."""
    ordered = np.sort(np.asarray(counts, float))
    total, n = float(ordered.sum()), len(ordered)
    if not n or not total:
        return NAN
    return float((2 * np.arange(1, n + 1) - n - 1).dot(ordered) / (n * total))


def runs(senders: Sequence[str]) -> list[int]:
    """Lengths of the stretches in which one and the same person goes on."""
    found: list[int] = []
    for number, sender in enumerate(senders):
        if number and sender == senders[number - 1]:
            found[-1] += 1
        else:
            found.append(1)
    return found


def returns_to_same(senders: Sequence[str]) -> float:
    """A-B-A: after a change of speaker, how often whoever was interrupted speaks next."""
    hits = [senders[i - 2] == senders[i] for i in range(2, len(senders)) if senders[i - 1] != senders[i - 2]]
    return float(np.mean(hits)) if hits else NAN


def distinct_in(senders: Sequence[str], width: int = 10) -> Floats:
    """Number of speakers in every stretch of `width` messages."""
    return np.array([len(set(senders[i : i + width])) for i in range(len(senders) - width + 1)], float)


def distinct_by_chance(counts: Sequence[int], width: int = 10) -> float:
    """Expected speakers among `width` of these messages drawn at random without putting back."""
    total = sum(counts)
    expected = 0.0
    for count in counts:
        absent = 1.0
        for drawn in range(width):
            absent *= max(0.0, (total - count - drawn) / (total - drawn))
        expected += 1.0 - absent
    return expected


def within_a_minute_of_own(at: Floats, senders: Sequence[str]) -> float:
    """Share of messages that follow one of the same person within 60 seconds."""
    last: dict[str, float] = {}
    hits = 0
    for moment, sender in zip(at.tolist(), senders, strict=True):
        hits += sender in last and moment - last[sender] <= 60.0
        last[sender] = moment
    return hits / len(senders) if senders else NAN


def quantile(values: Floats | Sequence[float], share: float) -> float:
    return float(np.quantile(np.asarray(values, float), share)) if len(values) else NAN


def commonest_share(values: Sequence[float]) -> float:
    return Counter(values).most_common(1)[0][1] / len(values) if values else NAN
