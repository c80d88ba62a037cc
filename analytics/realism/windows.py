"""Stretches of fifty messages as vectors of features, by the question they answer.

The reference tables of real channels (`reference/windows/`) were made by these definitions. None of the
features depends on a language. Groups: `rate` (how fast), `rhythm` (the shape of time, whatever the rate),
`turn` (who after whom), `reply` (addressing and asking); the groups that look at the words themselves are
in `wording`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from analytics.realism import measures
from analytics.realism.measures import NAN, SESSION, Flags, Floats
from analytics.realism.transcript import Line, Rooms
from analytics.realism.wording import GROUPS as WORDING_GROUPS
from analytics.realism.wording import wording_features
from piyasa_site.common.turkish import lower

SIZE = 50
TIMING_GROUPS = ("rate", "rhythm", "turn", "reply")
GROUPS = ("rate", "rhythm", "turn", "length", "repeat", "reply", "ortho")
LONGEST_TYPING = 180.0  # a gap beyond three minutes says nothing about typing
DAY = 86_400.0

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_AT_NAME = re.compile(r"(?:^|\s)@\w|<@\w")
_NAME_FIRST = re.compile(r"\s*([^\s,:>]{2,32})\s*[:,>]")
_CLOSERS = " \t\r\n\"'”’)]}*_~`"


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch: where it is from, the room-day it belongs to, and its features by name."""

    source: str
    day: str
    features: dict[str, float] = field(default_factory=dict)


def windows(rooms: Rooms, source: str, groups: Sequence[str] = GROUPS) -> Iterator[Window]:
    """Every room cut into stretches that do not overlap; what is left over at its end is dropped.

    Where `groups` names none of those that look at the words, these are not worked out.
    """
    worded = any(group in WORDING_GROUPS for group in groups)
    for room, lines in rooms.items():
        names = {lower(line.sender) for line in lines}
        before: set[str] = set()
        for start in range(0, len(lines) - SIZE + 1, SIZE):
            stretch = lines[start : start + SIZE]
            found = timing_features(stretch, names, before)
            if worded:
                found |= wording_features(stretch)
            yield Window(source, f"{room}|{int(stretch[0].at // DAY)}", {k: as_kept(v) for k, v in found.items()})
            before = {line.sender for line in stretch}


def timing_features(stretch: Sequence[Line], names: set[str], before: set[str]) -> dict[str, float]:
    """Rate, rhythm, turns and replies of one stretch. `before` are the speakers of the stretch before it."""
    at = np.array([line.at for line in stretch], float)
    senders = [line.sender for line in stretch]
    gaps = np.diff(at)
    logs = np.log(np.maximum(gaps, 0.5))
    same = np.array([a == b for a, b in pairwise(senders)], bool)
    found = _rate(at, gaps, logs)
    found |= _rhythm(stretch, at, gaps, logs, same)
    found |= _turn(at, senders, same, before)
    found |= _reply(stretch, at, names)
    return found


def as_kept(value: float) -> float:
    """The value with the five digits that the reference tables have: more would give a transcript away by itself."""
    return float(f"{value:.5g}")


def ends_as_question(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith("?")


def asks(text: str) -> bool:
    """A question mark anywhere but in a link."""
    return "?" in _LINK.sub("", text)


def addresses(text: str, names: set[str]) -> bool:
    """Somebody is called: an @name anywhere, or a participant's name, in small letters, that opens the message."""
    if _AT_NAME.search(text):
        return True
    opening = _NAME_FIRST.match(text)
    return opening is not None and lower(opening.group(1)) in names


def _rate(at: Floats, gaps: Floats, logs: Floats) -> dict[str, float]:
    found = {f"rate_loggap_p{p}": float(np.percentile(logs, p)) for p in (10, 25, 50, 75, 90)}
    found["rate_log_window_s"] = math.log(max(float(at[-1] - at[0]), 1.0))
    for limit in (5, 15, 60, 300, 1800):
        found[f"rate_gap_le_{limit}"] = float((gaps <= limit).mean())
    return found


def _rhythm(stretch: Sequence[Line], at: Floats, gaps: Floats, logs: Floats, same: Flags) -> dict[str, float]:
    middle = max(float(np.median(gaps)), 0.5)
    centred, spread = logs - logs.mean(), float(logs.std())
    shares = np.array(list(Counter(gaps.tolist()).values()), float) / len(gaps)
    in_session = gaps[gaps <= SESSION]
    found = {
        "rhythm_loggap_sd": spread,
        "rhythm_loggap_iqr": float(np.percentile(logs, 75) - np.percentile(logs, 25)),
        "rhythm_loggap_skew": float((centred**3).mean() / (spread**3 + 1e-9)),
        "rhythm_loggap_kurt": float((centred**4).mean() / (spread**4 + 1e-9)),
        "rhythm_B": measures.burstiness_of_few(gaps),
        "rhythm_B_session": measures.burstiness_of_few(in_session) if len(in_session) > 9 else NAN,
        "rhythm_memory": measures.lagged(measures.ranks(gaps)),
        "rhythm_memory2": measures.correlation(measures.ranks(gaps)[:-2], measures.ranks(gaps)[2:]),
        "rhythm_tiny": float((gaps < 0.2 * middle).mean()),
        "rhythm_huge": float((gaps > 8.0 * middle).mean()),
        "rhythm_modal_gap_share": float(shares.max()),
        "rhythm_gap_entropy": float(-(shares * np.log(shares)).sum()),
        "rhythm_second_of_minute_max": measures.commonest_share((at % 60.0).tolist()),
        "rhythm_same_vs_other_loggap": NAN,
        "rhythm_len_gap_corr_same": NAN,
        "rhythm_len_gap_corr_other": NAN,
        "rhythm_log_cps_same_p50": NAN,
        "rhythm_log_cps_same_p90": NAN,
        "rhythm_gap_after_question": NAN,
    }
    if same.sum() >= 3 and (~same).sum() >= 3:
        found["rhythm_same_vs_other_loggap"] = float(np.median(logs[same]) - np.median(logs[~same]))
    lengths = np.array([len(line.text) for line in stretch], float)
    typed = (gaps <= LONGEST_TYPING) & (lengths[1:] > 0)
    for name, chosen in (("same", same & typed), ("other", ~same & typed)):
        found[f"rhythm_len_gap_corr_{name}"] = measures.correlation(
            measures.ranks(lengths[1:][chosen]), measures.ranks(gaps[chosen])
        )
    timed = same & typed & (gaps >= 1)
    if timed.sum() >= 4:
        speeds = lengths[1:][timed] / gaps[timed]
        found["rhythm_log_cps_same_p50"] = float(np.log(np.median(speeds) + 0.05))
        found["rhythm_log_cps_same_p90"] = float(np.log(np.percentile(speeds, 90) + 0.05))
    asked = [i for i in range(len(gaps)) if not same[i] and ends_as_question(stretch[i].text)]
    if len(asked) >= 3:
        found["rhythm_gap_after_question"] = float(np.median(logs[asked]) - np.median(logs))
    return found


def _turn(at: Floats, senders: Sequence[str], same: Flags, before: set[str]) -> dict[str, float]:
    n = len(senders)
    counts = Counter(senders)
    ordered = sorted(counts.values(), reverse=True)
    shares = np.array(ordered, float) / n
    by_chance = float((shares**2).sum())
    run = np.array(measures.runs(senders), float)
    distinct = measures.distinct_in(senders)
    back = measures.returns_to_same(senders)
    lags: list[int] = []
    last: dict[str, int] = {}
    for place, sender in enumerate(senders):
        if sender in last:
            lags.append(place - last[sender])
        last[sender] = place
    log_lags = np.log(np.array(lags, float)) if lags else np.zeros(0)
    half = n // 2
    first, second = Counter(senders[:half]), Counter(senders[half:])
    return {
        "turn_speakers": float(len(counts)),
        "turn_gini": measures.gini(ordered),
        "turn_top1": float(shares[0]),
        "turn_top3": float(shares[:3].sum()),
        "turn_singletons": sum(count == 1 for count in ordered) / len(ordered),
        "turn_entropy_norm": float(-(shares * np.log(shares)).sum() / math.log(max(2, len(counts)))),
        "turn_p_same": float(same.mean()),
        "turn_same_excess": float(same.mean()) - by_chance,
        "turn_aba": back,
        "turn_aba_excess": back - by_chance,
        "turn_run_mean": float(run.mean()),
        "turn_run_max": float(run.max()),
        "turn_run_ge3": float((run >= 3).mean()),
        "turn_distinct10_mean": float(distinct.mean()),
        "turn_distinct10_sd": float(distinct.std()),
        "turn_distinct10_excess": float(distinct.mean()) - measures.distinct_by_chance(ordered),
        "turn_burst60": measures.within_a_minute_of_own(at, senders),
        "turn_return_lag_log": float(log_lags.mean()) if len(lags) else NAN,
        "turn_return_lag_sd": float(log_lags.std()) if len(lags) > 2 else NAN,
        "turn_new_speakers": sum(name not in before for name in counts) / len(counts) if before else NAN,
        "turn_half_overlap": sum(min(first[name], second[name]) for name in first) / half,
    }


def _reply(stretch: Sequence[Line], at: Floats, names: set[str]) -> dict[str, float]:
    written = [line.text for line in stretch if line.text]
    places = {line.id: place for place, line in enumerate(stretch) if line.id}
    answered = [
        (place, places[line.reply_to])
        for place, line in enumerate(stretch)
        if line.reply_to and line.reply_to in places
    ]
    waits = [math.log(max(at[place] - at[target], 0.5)) for place, target in answered]
    back = [math.log(max(1, place - target)) for place, target in answered]
    shown = [bool(line.reply_to) for line in stretch]
    return {
        "reply_address": float(np.mean([addresses(text, names) for text in written])) if written else NAN,
        "reply_question": float(np.mean([asks(text) for text in written])) if written else NAN,
        "reply_share": float(np.mean(shown)) if any(shown) else NAN,
        "reply_log_latency": float(np.median(waits)) if waits else NAN,
        "reply_back": float(np.mean(back)) if back else NAN,
    }
