"""The named figures of one room: when it talks, who after whom, how unequal, how it types.

Each figure is a function of the room's messages; the bands that real channels span are in
`reference/figures.json` (see `reference`). Shares are 0..1, times seconds, NaN where a room is too small.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from analytics.realism import measures
from analytics.realism.measures import NAN, SESSION, Floats
from analytics.realism.transcript import Line
from analytics.realism.windows import addresses, asks, ends_as_question
from piyasa_site.common.turkish import lower

DAY, HOUR = 86_400.0, 3600.0
REGULAR = 200  # messages that make a regular
QUIET = 0.01  # an hour with less than this share of a regular's messages is a quiet one
TYPED = (0.5, 120.0)  # seconds between two messages of one person in which typing can be seen
LEAST_TYPED = 50
WAITED_FOR = 30  # messages within which a question's next voice is looked for
SHUFFLE = 50  # chance is judged within stretches of this many messages


def figures(lines: Sequence[Line]) -> dict[str, float]:
    """All named figures of a room whose messages are in order of time."""
    at = np.array([line.at for line in lines], float)
    senders = [line.sender for line in lines]
    found: dict[str, float] = {}
    for part in (_gaps(at, senders), _typing(lines, at), _replies(lines, at), _turns(at, senders)):
        found |= part
    found |= _speakers(at, senders)
    found |= _hours(at, senders)
    found |= _addressing(lines)
    return found


def mean_figures(rooms: Mapping[str, Sequence[Line]], least: int = 500) -> dict[str, float]:
    """The mean of every figure over rooms of at least `least` messages (over all, if none has so many)."""
    chosen = [figures(lines) for lines in rooms.values() if len(lines) >= least]
    if not chosen:
        chosen = [figures(lines) for lines in rooms.values()]
    found: dict[str, float] = {}
    for name in chosen[0] if chosen else ():
        values = [room[name] for room in chosen if not np.isnan(room[name])]
        found[name] = float(np.mean(values)) if values else NAN
    return found


def _gaps(at: Floats, senders: Sequence[str]) -> dict[str, float]:
    gaps = np.diff(at)
    logs = np.log(np.maximum(gaps, 0.5))
    inside = gaps[gaps <= SESSION]
    same = np.array([a == b for a, b in pairwise(senders)], bool)
    found = {f"gap_p{p}": measures.quantile(gaps, p / 100) for p in (10, 25, 50, 75, 90)}
    found["gap_mu"] = float(np.log(np.maximum(inside, 0.5)).mean()) if len(inside) else NAN
    found["gap_sigma"] = float(np.log(np.maximum(inside, 0.5)).std()) if len(inside) else NAN
    found["burstiness"] = measures.burstiness(gaps)
    found["burstiness_in_session"] = measures.burstiness(inside)
    found["memory"] = measures.lagged(logs)
    found["gap_same"] = measures.quantile(gaps[same & (gaps <= SESSION)], 0.5)
    found["gap_other"] = measures.quantile(gaps[~same & (gaps <= SESSION)], 0.5)
    return found


def _typing(lines: Sequence[Line], at: Floats) -> dict[str, float]:
    gaps = np.diff(at)
    pairs = [
        (len(after.text), float(gap))
        for gap, (before, after) in zip(gaps, pairwise(lines), strict=True)
        if before.sender == after.sender and TYPED[0] <= gap <= TYPED[1] and after.text and "http" not in after.text
    ]
    if len(pairs) < LEAST_TYPED:
        return {"typing_p50": NAN, "typing_p95": NAN, "typing_length_gap": NAN}
    lengths, waits = (np.array(column, float) for column in zip(*pairs, strict=True))
    return {
        "typing_p50": measures.quantile(lengths / waits, 0.5),
        "typing_p95": measures.quantile(lengths / waits, 0.95),
        "typing_length_gap": measures.correlation(measures.ranks(lengths), measures.ranks(waits)),
    }


def _replies(lines: Sequence[Line], at: Floats) -> dict[str, float]:
    waits: list[float] = []
    for place, line in enumerate(lines):
        if ends_as_question(line.text):
            ahead = range(place + 1, min(place + WAITED_FOR, len(lines)))
            waits += [float(at[i] - at[place]) for i in ahead if lines[i].sender != line.sender][:1]
    places = {line.id: place for place, line in enumerate(lines) if line.id}
    lags: list[float] = []
    for place, line in enumerate(lines):
        target = places.get(line.reply_to) if line.reply_to else None
        if target is not None and target < place and lines[target].sender != line.sender:
            lags.append(float(at[place] - at[target]))
    return {
        "question_wait": measures.quantile(waits, 0.5) if len(waits) >= 20 else NAN,
        "reply_lag": measures.quantile(lags, 0.5) if len(lags) >= 20 else NAN,
        "reply_within_5min": float(np.mean(np.array(lags) <= 300.0)) if len(lags) >= 20 else NAN,
    }


def _turns(at: Floats, senders: Sequence[str]) -> dict[str, float]:
    run = np.array(measures.runs(senders), float)
    same_by_chance, back_by_chance, distinct_by_chance = _by_chance(senders)
    return {
        "same_goes_on": float(np.mean([a == b for a, b in pairwise(senders)])),
        "same_by_chance": same_by_chance,
        "back": measures.returns_to_same(senders),
        "back_by_chance": back_by_chance,
        "distinct_in_10": float(measures.distinct_in(senders).mean()) if len(senders) >= 10 else NAN,
        "distinct_by_chance": distinct_by_chance,
        "runs_of_1": float((run == 1).mean()),
        "runs_of_5": float((run >= 5).mean()),
        "own_within_60s": measures.within_a_minute_of_own(at, senders),
    }


def _by_chance(senders: Sequence[str]) -> tuple[float, float, float]:
    """Same speaker, A-B-A and distinct in ten, expected if the order within fifty messages were random."""
    same: list[float] = []
    back: list[float] = []
    distinct: list[float] = []
    for start in range(0, len(senders) - SHUFFLE + 1, SHUFFLE):
        counts = list(Counter(senders[start : start + SHUFFLE]).values())
        pair = sum(c * (c - 1) for c in counts) / (SHUFFLE * (SHUFFLE - 1))
        # A-B-A given a change: two of A around one who is not A.
        around = sum(c * (c - 1) * (SHUFFLE - c) for c in counts) / (SHUFFLE * (SHUFFLE - 1) * (SHUFFLE - 2))
        same.append(pair)
        back.append(around / (1.0 - pair) if pair < 1.0 else 0.0)
        distinct.append(measures.distinct_by_chance(counts))
    if not same:
        return NAN, NAN, NAN
    return float(np.mean(same)), float(np.mean(back)), float(np.mean(distinct))


def _speakers(at: Floats, senders: Sequence[str]) -> dict[str, float]:
    counts = sorted(Counter(senders).values(), reverse=True)
    by_day: dict[int, set[str]] = defaultdict(set)
    for moment, sender in zip(at.tolist(), senders, strict=True):
        by_day[int(moment // DAY)].add(sender)
    back = [len(by_day[day] & by_day[day + 1]) / len(by_day[day]) for day in sorted(by_day) if by_day.get(day + 1)]
    return {
        "gini": measures.gini(counts),
        "top_share": counts[0] / len(senders),
        "one_message": sum(count == 1 for count in counts) / len(counts),
        "back_next_day": float(np.mean(back)) if back else NAN,
    }


def _hours(at: Floats, senders: Sequence[str]) -> dict[str, float]:
    hours = (at % DAY // HOUR).astype(int)
    shares = np.bincount(hours, minlength=24) / len(at)
    used = shares[shares > 0]
    own: dict[str, list[float]] = defaultdict(list)
    for moment, sender in zip(at.tolist(), senders, strict=True):
        own[sender].append(moment)
    regulars = [np.array(moments) for moments in own.values() if len(moments) >= REGULAR]
    enough = len(regulars) >= 5
    return {
        "hour_busiest": float(shares.max()),
        "hour_quietest_six": float(np.sort(shares)[:6].sum()),
        "hour_evenness": float(-(used * np.log(used)).sum() / np.log(24)),
        "regular_burstiness": _median(regulars, lambda m: measures.burstiness_of_few(np.diff(m))) if enough else NAN,
        "regular_quiet_hours": _median(regulars, _quiet_hours) if enough else NAN,
    }


def _quiet_hours(moments: Floats) -> float:
    """The longest run of clock hours, around midnight too, in which this person is hardly ever heard."""
    shares = np.bincount((moments % DAY // HOUR).astype(int), minlength=24) / len(moments)
    best = run = 0
    for share in [*shares, *shares]:
        run = run + 1 if share < QUIET else 0
        best = max(best, run)
    return float(min(best, 24))


def _addressing(lines: Sequence[Line]) -> dict[str, float]:
    names = {lower(line.sender) for line in lines}
    written = [line.text for line in lines if line.text]
    return {
        "addressing": float(np.mean([addresses(text, names) for text in written])) if written else NAN,
        "questions": float(np.mean([asks(text) for text in written])) if written else NAN,
    }


def _median(people: Sequence[Floats], measure: Callable[[Floats], float]) -> float:
    return float(np.median([measure(moments) for moments in people]))
