"""A comparison on one page of its own: a table, and a drawing per metric. Nothing is fetched from anywhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.comparison import SHARES, Compared, Difference, Window
from piyasa_site.common.clock import ISTANBUL

LABELS = {
    "messages": gettext_lazy("messages per hour"),
    "speakers": gettext_lazy("distinct speakers"),
    "questions": gettext_lazy("share of questions"),
    "replies": gettext_lazy("share of replies"),
    "sentiment": gettext_lazy("sentiment (−1 to 1)"),
    "subject": gettext_lazy("share on the subject"),
    "burstiness": gettext_lazy("burstiness (−1 to 1)"),
}

# The drawing's own units; it scales with the page.
_WIDTH, _LEFT, _RIGHT = 760.0, 64.0, 738.0
_UPPER, _LOWER = (14.0, 134.0), (164.0, 264.0)
_HEIGHT = 292.0
_TICKS = (600, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000)  # seconds


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that a report of two runs says. `seeds` is empty where each ran once, as it was."""

    a: str
    b: str
    seeds: tuple[int, ...]
    window: Window
    subject: tuple[str, ...]
    metrics: list[Compared]


def render(comparison: Comparison) -> str:
    """The page, whole, in the language that is active."""
    rows = [
        {
            "label": LABELS[found.metric],
            "a": shown(found.metric, found.overall.a),
            "b": shown(found.metric, found.overall.b),
            "difference": shown(found.metric, found.overall.mean, signed=True),
            "interval": interval(found.metric, found.overall),
            "verdict": _verdict(found),
            "holds": found.holds,
            "drawing": _drawing(found, comparison),
        }
        for found in comparison.metrics
    ]
    context = {
        "comparison": comparison,
        "branch": datetime.fromtimestamp(comparison.window.branch, ISTANBUL),
        "hours": number_format((comparison.window.end - comparison.window.branch) / 3600.0, 1),
        "subject": ", ".join(comparison.subject),
        "rows": rows,
    }
    return render_to_string("analytics/comparison.html", context)


def shown(metric: str, value: float | None, *, signed: bool = False) -> str:
    """A value as a person reads it: shares in percent (their differences in points), others plainly."""
    if value is None:
        return "–"
    scaled, digits = (
        (100.0 * value, 1) if metric in SHARES else (value, 3 if metric in ("sentiment", "burstiness") else 1)
    )
    scaled = round(scaled, digits) or 0.0
    sign = "−" if scaled < 0.0 else "+" if signed and scaled > 0.0 else ""
    unit = (_(" pp") if signed else " %") if metric in SHARES else ""
    return f"{sign}{number_format(abs(scaled), digits)}{unit}"


def interval(metric: str, found: Difference) -> str:
    if found.low is None or found.high is None:
        return "–"
    return f"{shown(metric, found.low, signed=True)} … {shown(metric, found.high, signed=True)}"


def _verdict(found: Compared) -> str:
    if found.overall.low is None:
        return _("one run each: no interval")
    if found.holds:
        return _("differs")
    if found.overall.excludes_zero:
        return _("differs taken alone, not among all metrics")
    return _("no difference shown")


# --- drawing --------------------------------------------------------------------------


def _drawing(found: Compared, comparison: Comparison) -> SafeString:
    """Above both runs' means over time, below their difference with its interval."""
    window = comparison.window
    middles = [(since + until) / 2.0 for since, until in pairwise(window.edges())]
    scale = 100.0 if found.metric in SHARES else 1.0

    def across(at: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (at - window.begin) / (window.end - window.begin)

    xs = [across(at) for at in middles]
    firsts = [_times(d.a, scale) for d in found.curve]
    seconds = [_times(d.b, scale) for d in found.curve]
    means = [_times(d.mean, scale) for d in found.curve]
    lows = [_times(d.low if d.low is not None else d.mean, scale) for d in found.curve]
    highs = [_times(d.high if d.high is not None else d.mean, scale) for d in found.curve]
    above = _Axis.over([*firsts, *seconds], *_UPPER)
    below = _Axis.over([*lows, *highs, 0.0], *_LOWER)
    branch = across(window.branch)
    parts = [
        above.drawn(),
        below.drawn(),
        format_html('<line class="zero" x1="{}" x2="{}" y1="{y}" y2="{y}"/>', _LEFT, _RIGHT, y=_n(below.y(0.0))),
        _band(xs, lows, highs, below),
        _line(xs, firsts, above, "a"),
        _line(xs, seconds, above, "b"),
        _line(xs, means, below, "d"),
        _times_of_day(window, across),
        format_html('<line class="branch" x1="{x}" x2="{x}" y1="{}" y2="{}"/>', _UPPER[0], _LOWER[1], x=_n(branch)),
        format_html('<text x="{}" y="{}">{}</text>', _LEFT, _LOWER[0] - 8, _("difference, with its interval (95 %)")),
    ]
    described = _("%(metric)s over time: %(a)s and %(b)s, and their difference") % {
        "metric": LABELS[found.metric], "a": comparison.a, "b": comparison.b,
    }  # fmt: skip
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>', _WIDTH, _HEIGHT, described, _joined(parts)
    )


@dataclass(frozen=True, slots=True)
class _Axis:
    """Values from `low` to `high`, drawn between `top` and `bottom`, with a line at every `step`."""

    low: float
    high: float
    step: float
    top: float
    bottom: float

    @classmethod
    def over(cls, values: Iterable[float | None], top: float, bottom: float) -> _Axis:
        known = [value for value in values if value is not None]
        low, high = min(known, default=0.0), max(known, default=1.0)
        if high - low < 1e-9:
            low, high = low - 0.5, high + 0.5
        rough = (high - low) / 4.0
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
        return cls(math.floor(low / step) * step, math.ceil(high / step) * step, step, top, bottom)

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * (value - self.low) / (self.high - self.low)

    def drawn(self) -> SafeString:
        digits = max(0, -math.floor(math.log10(self.step)))
        parts = []
        for number in range(round((self.high - self.low) / self.step) + 1):
            value = self.low + number * self.step
            y = _n(self.y(value))
            label = number_format(round(value, digits) or 0.0, digits)
            parts.append(
                format_html(
                    '<line class="grid" x1="{}" x2="{}" y1="{y}" y2="{y}"/><text class="y" x="{}" y="{y}">{}</text>',
                    _LEFT,
                    _RIGHT,
                    _LEFT - 6,
                    label,
                    y=y,
                )
            )
        return _joined(parts)


def _times_of_day(window: Window, across: Callable[[float], float]) -> SafeString:
    """Six to twelve round moments along the bottom, in the time of Istanbul."""
    span = window.end - window.begin
    step = next((step for step in _TICKS if span / step <= 12), _TICKS[-1])
    offset = datetime.fromtimestamp(window.begin, ISTANBUL).utcoffset()
    shift = offset.total_seconds() if offset is not None else 0.0
    parts = []
    at = math.ceil((window.begin + shift) / step) * step - shift
    while at <= window.end:
        when = datetime.fromtimestamp(at, ISTANBUL)
        midnight = when.hour == 0 and when.minute == 0
        label = f"{when:%d.%m.}" if midnight else f"{when:%H:%M}"
        parts.append(format_html('<text class="x" x="{}" y="{}">{}</text>', _n(across(at)), _LOWER[1] + 18, label))
        at += step
    return _joined(parts)


def _line(xs: Sequence[float], ys: Sequence[float | None], axis: _Axis, name: str) -> SafeString:
    """A path that is broken where nothing is known; a point alone is a dot."""
    path, dots, open_ = [], [], False
    known = [y is not None for y in ys]
    for number, (x, y) in enumerate(zip(xs, ys, strict=True)):
        if y is None:
            open_ = False
            continue
        path.append(f"{'L' if open_ else 'M'}{_n(x)} {_n(axis.y(y))}")
        open_ = True
        if not (number and known[number - 1]) and not (number + 1 < len(known) and known[number + 1]):
            dots.append(format_html('<circle class="{}" cx="{}" cy="{}" r="2"/>', name, _n(x), _n(axis.y(y))))
    return _joined([format_html('<path class="{}" d="{}"/>', name, " ".join(path)), *dots])


def _band(xs: Sequence[float], lows: Sequence[float | None], highs: Sequence[float | None], axis: _Axis) -> SafeString:
    """The area of the intervals, in pieces where it is interrupted."""
    pieces: list[list[tuple[float, float, float]]] = [[]]
    for x, low, high in zip(xs, lows, highs, strict=True):
        if low is None or high is None:
            pieces.append([])
        else:
            pieces[-1].append((x, axis.y(low), axis.y(high)))
    drawn = []
    for piece in pieces:
        there = [f"{_n(x)},{_n(high)}" for x, _low, high in piece]
        back = [f"{_n(x)},{_n(low)}" for x, low, _high in reversed(piece)]
        if there:
            drawn.append(format_html('<polygon class="band" points="{}"/>', " ".join([*there, *back])))
    return _joined(drawn)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _times(value: float | None, scale: float) -> float | None:
    return None if value is None else value * scale


def _n(value: float) -> SafeString:
    """A coordinate: a decimal point in every language."""
    return mark_safe(f"{value:.1f}")
