"""What an intervention changed: figures of two runs, their difference over seeds, and how sure it is.

Both runs are played under the same seeds, so that they share every chance draw
up to the moment at which they part (common random numbers): the differences of
the pairs vary less than the runs do. Their mean comes with Student's t interval.
With the five to thirty seeds that anybody runs, a bootstrap of so few values is
known to cover too seldom, while each value is itself a mean over thousands of
messages and so close to normal, which is what t asks for.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analytics.digests import Digest
from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.simulation.interventions import Intervention, scripted
from conversations.simulation.options import BadRun, RunOptions, parse_time
from conversations.text.understanding import understand
from piyasa_site.common.turkish import fold

CONFIDENCE = 0.95
MINUTES_10, HOUR, DAY = 600.0, 3600.0, 86_400.0
FEWEST_GAPS = 20  # below it the spread of a room's gaps says nothing


@dataclass(frozen=True, slots=True)
class Window:
    """What is compared: from the moment the runs part (`branch`) to `end`, in bins of `width`; POSIX seconds.

    Bins before the branch show that there is nothing to see yet.
    """

    begin: float
    branch: float
    end: float
    width: float

    def edges(self) -> list[float]:
        """The edges of the bins, with the branch among them; the first and last bin may be shorter."""
        before = math.ceil(round((self.branch - self.begin) / self.width, 9))
        after = math.ceil(round((self.end - self.branch) / self.width, 9))
        inner = [self.branch + number * self.width for number in range(1 - before, after)]
        return [self.begin, *(at for at in inner if self.begin < at < self.end), self.end]


@dataclass(frozen=True, slots=True)
class Figures:
    """One run, measured: over the time after the branch, and bin by bin. None where there is too little to tell."""

    overall: dict[str, float | None]
    curve: dict[str, list[float | None]]


@dataclass(frozen=True, slots=True)
class Difference:
    """B − A over the pairs. Without two pairs there is no interval; `p` is two-sided."""

    a: float | None
    b: float | None
    mean: float | None
    low: float | None = None
    high: float | None = None
    p: float | None = None

    @property
    def excludes_zero(self) -> bool:
        return self.low is not None and self.high is not None and not self.low <= 0.0 <= self.high


@dataclass(frozen=True, slots=True)
class Compared:
    """One metric. `holds` says that it differs even after Holm's correction for all metrics that were looked at."""

    metric: str
    overall: Difference
    curve: list[Difference]
    holds: bool


# --- where the runs part, and over what ---------------------------------------------


def window_of(a: RunOptions, b: RunOptions) -> Window:
    """What of the two runs can be compared; refuses runs of different times."""
    begin, end = _span(a)
    if _span(b) != (begin, end):
        raise BadRun("the runs cover different times: only runs with the same --start and --hours can be compared.")
    if a.until_messages or b.until_messages:
        raise BadRun("a run that stops at --until-messages cannot be compared: it has no end in time.")
    branch = begin
    if all(getattr(a, name) == getattr(b, name) for name in ("bots", "chats", "people", "writer", "settings")):
        moments = [item.at for item in _only_in_one(a, b)]
        moments += [
            parse_time(fork["at"], "at").timestamp() for fork in [*a.forks, *b.forks] if not _shared(fork, a, b)
        ]
        branch = min(moments, default=begin)
    left = end - branch
    width = MINUTES_10 if left <= 6 * HOUR else HOUR if left <= 10 * DAY else DAY
    return Window(begin, branch, end, width)


def subject_of(a: RunOptions, b: RunOptions) -> frozenset[str]:
    """The symbols that the interventions of only one run concern, or else their topics."""
    symbols: dict[str, None] = {}
    topics: dict[str, None] = {}
    for item in _only_in_one(a, b):
        read = understand(item.text)
        symbols.update(dict.fromkeys(item.symbols or read.symbols))
        topics.update(dict.fromkeys(name for name in (item.topic, read.topic) if name))
    return frozenset(symbols or topics)


def parse_subject(text: str) -> frozenset[str]:
    """Symbols and topics named by staff, separated by commas."""
    found = []
    for name in text.split(","):
        name = name.strip()
        code = fold(name).upper()  # however it is typed: a code is ASCII
        if code in SYMBOLS:
            found.append(code)
        elif name in TOPICS:
            found.append(name)
        else:
            raise BadRun(f"--about names symbols or topics; there is no {name!r}.")
    return frozenset(found)


# --- figures of one run ----------------------------------------------------------------


def measure(digest: Digest, window: Window, metrics: Sequence[str], about: frozenset[str]) -> Figures:
    edges = window.edges()
    cuts = [bisect_left(digest.at, edge) for edge in edges]
    curve: dict[str, list[float | None]] = {name: [] for name in metrics}
    for (low, high), (since, until) in zip(pairwise(cuts), pairwise(edges), strict=True):
        for name in metrics:
            curve[name].append(METRICS[name](_Slice(digest, low, high, until - since, about)))
    after = _Slice(digest, bisect_left(digest.at, window.branch), cuts[-1], window.end - window.branch, about)
    return Figures({name: METRICS[name](after) for name in metrics}, curve)


@dataclass(frozen=True, slots=True)
class _Slice:
    """The messages of a digest from `low` up to `high`, said within `seconds`."""

    digest: Digest
    low: int
    high: int
    seconds: float
    about: frozenset[str]

    def mean(self, values: Sequence[float]) -> float | None:
        return sum(values[self.low : self.high]) / (self.high - self.low) if self.high > self.low else None


def _per_hour(part: _Slice) -> float | None:
    return (part.high - part.low) * HOUR / part.seconds


def _speakers(part: _Slice) -> float | None:
    return float(len(set(part.digest.sender[part.low : part.high])))


def _on_subject(part: _Slice) -> float | None:
    if part.high == part.low:
        return None
    return sum(not part.about.isdisjoint(found) for found in part.digest.about[part.low : part.high]) / (
        part.high - part.low
    )


def _burstiness(part: _Slice) -> float | None:
    """(σ − μ)/(σ + μ) of the gaps within each room (Goh and Barabási, 2008), weighted by their number."""
    last: dict[int, float] = {}
    gaps: dict[int, list[float]] = {}
    for chat, at in zip(part.digest.chat[part.low : part.high], part.digest.at[part.low : part.high], strict=True):
        if chat in last:
            gaps.setdefault(chat, []).append(at - last[chat])
        last[chat] = at
    total, weight = 0.0, 0
    for found in gaps.values():
        if len(found) >= FEWEST_GAPS:
            mean = sum(found) / len(found)
            spread = math.sqrt(sum((gap - mean) ** 2 for gap in found) / len(found))
            total += len(found) * ((spread - mean) / (spread + mean) if spread + mean > 0 else 0.0)
            weight += len(found)
    return total / weight if weight else None


METRICS: dict[str, Callable[[_Slice], float | None]] = {
    "messages": _per_hour,
    "speakers": _speakers,
    "questions": lambda part: part.mean(part.digest.question),
    "replies": lambda part: part.mean(part.digest.reply),
    "sentiment": lambda part: part.mean(part.digest.sentiment),
    "subject": _on_subject,
    "burstiness": _burstiness,
}
SHARES = frozenset({"questions", "replies", "subject"})


# --- their difference ----------------------------------------------------------------------


def compare(a: Sequence[Figures], b: Sequence[Figures]) -> list[Compared]:
    """Metric by metric; `a[i]` and `b[i]` were played under the same seed."""
    metrics = list(a[0].overall)
    overall = {name: difference([f.overall[name] for f in a], [f.overall[name] for f in b]) for name in metrics}
    holding = _holm({name: found.p for name, found in overall.items() if found.p is not None})
    compared = []
    for name in metrics:
        columns = zip(
            zip(*(figures.curve[name] for figures in a), strict=True),
            zip(*(figures.curve[name] for figures in b), strict=True),
            strict=True,
        )
        curve = [difference(before, after) for before, after in columns]
        compared.append(Compared(name, overall[name], curve, name in holding))
    return compared


def difference(a: Sequence[float | None], b: Sequence[float | None]) -> Difference:
    """The mean of `b[i] - a[i]` with its 95 % t interval; pairs with a gap on either side are left out."""
    pairs = [(one, two) for one, two in zip(a, b, strict=True) if one is not None and two is not None]
    if not pairs:
        return Difference(None, None, None)
    count = len(pairs)
    first, second = sum(one for one, _ in pairs) / count, sum(two for _, two in pairs) / count
    gaps = [two - one for one, two in pairs]
    mean = sum(gaps) / count
    if count < 2:
        return Difference(first, second, mean)
    error = math.sqrt(sum((gap - mean) ** 2 for gap in gaps) / (count - 1) / count)
    if error <= 1e-12 * max(1.0, abs(mean)):
        return Difference(first, second, mean, mean, mean, 1.0 if abs(mean) <= 1e-12 else 0.0)
    reach = t_quantile(count - 1) * error
    p = 1.0 - t_inside(abs(mean) / error, count - 1)
    return Difference(first, second, mean, mean - reach, mean + reach, p)


def t_inside(t: float, freedom: int) -> float:
    """P(|T| ≤ t) of Student's distribution for whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 26.7.4)."""
    angle = math.atan(t / math.sqrt(freedom))
    cosine, sine = math.cos(angle), math.sin(angle)
    odd = freedom % 2 == 1
    term = total = cosine if odd else 1.0
    for number in range(3 if odd else 2, freedom - 1, 2):
        term *= cosine * cosine * (number - 1) / number
        total += term
    if not odd:
        return sine * total
    return 2.0 / math.pi * (angle + (sine * total if freedom > 1 else 0.0))


def t_quantile(freedom: int, confidence: float = CONFIDENCE) -> float:
    """The t with P(|T| ≤ t) = `confidence`, by bisection."""
    low, high = 0.0, 1.0
    while t_inside(high, freedom) < confidence:
        high *= 2.0
    for _ in range(80):
        middle = (low + high) / 2.0
        low, high = (middle, high) if t_inside(middle, freedom) < confidence else (low, middle)
    return high


def _holm(p_values: dict[str, float]) -> frozenset[str]:
    """The metrics that stay clear of zero when all of them together may err once in twenty at most (Holm, 1979)."""
    clear: list[str] = []
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda item: item[1])):
        if p > (1.0 - CONFIDENCE) / (len(p_values) - rank):
            break
        clear.append(name)
    return frozenset(clear)


def _span(options: RunOptions) -> tuple[float, float]:
    begin = options.start_time().timestamp()
    return begin, begin + options.hours * HOUR


def _only_in_one(a: RunOptions, b: RunOptions) -> list[Intervention]:
    mine, theirs = scripted(a), scripted(b)
    return [item for item in mine if item not in theirs] + [item for item in theirs if item not in mine]


def _shared(fork: dict[str, object], a: RunOptions, b: RunOptions) -> bool:
    return fork in a.forks and fork in b.forks
