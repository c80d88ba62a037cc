"""How a bot's feelings went over some days, drawn: one small chart a dimension, and the days in numbers beside it.

Small multiples rather than seven lines in one frame: each can be read without a
legend, and by anyone, whatever colours they see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from humanization.emotions import params
from humanization.emotions.models import EmotionSample

WIDTH, HEIGHT = 420.0, 96.0
LEFT, BOTTOM, TOP = 26.0, 16.0, 6.0
MOST_POINTS = 360  # of one line: beyond it, the mean of a few hours stands for them
EVERY = timedelta(hours=1)  # as they are noted
MISSING = 2  # hours that may be missing within one line; simulated time may have holes


@dataclass(frozen=True, slots=True)
class Sample:
    """The scores (0..100) of one hour, by dimension."""

    at: datetime
    scores: Mapping[str, float]


def samples_of(bot_id: int, since: datetime, until: datetime) -> list[Sample]:
    """What was noted of a bot, oldest first. One query."""
    rows = EmotionSample.objects.filter(bot_id=bot_id, at__gte=since, at__lte=until).order_by("at")
    return [
        Sample(at, dict(zip(params.DIMENSIONS, scores, strict=True)))
        for at, *scores in rows.values_list("at", *params.DIMENSIONS)
    ]


def charts(samples: Sequence[Sample], since: datetime, until: datetime, baseline: Mapping[str, float]) -> SafeString:
    """Seven small charts of 0..100 between two moments; the dashed line is what the score returns to."""
    step = -(-len(samples) // MOST_POINTS)
    thinned = _thinned(samples, step)
    figures = format_html_join(
        "", "{}", ((_figure(name, thinned, step, samples, since, until, baseline),) for name in params.DIMENSIONS)
    )
    return format_html(
        '<div style="display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))">'
        "{}</div>",
        figures,
    )


def table(samples: Sequence[Sample]) -> SafeString:
    """The same in numbers: the mean of every day, newest first."""
    days: dict[date, list[Sample]] = {}
    for sample in samples:
        days.setdefault(timezone.localtime(sample.at).date(), []).append(sample)
    head = format_html_join(
        "",
        '<th scope="col" class="font-semibold" style="padding:.25rem .5rem;text-align:right">{}</th>',
        ((label(name),) for name in params.DIMENSIONS),
    )
    rows = format_html_join(
        "",
        '<tr class="border-t border-base-200 dark:border-base-800">'
        '<th scope="row" class="font-semibold whitespace-nowrap" style="padding:.25rem .5rem;text-align:left">{}</th>'
        "{}</tr>",
        (
            (
                date_format(day, "j F, l"),
                format_html_join(
                    "",
                    '<td style="padding:.25rem .5rem;text-align:right">{}</td>',
                    ((f"{_mean(found, name):.0f}",) for name in params.DIMENSIONS),
                ),
            )
            for day, found in reversed(days.items())
        ),
    )
    return format_html(
        '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="{}"><table class="w-full text-sm">'
        '<thead><tr><th scope="col" style="padding:.25rem .5rem;text-align:left">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>",
        gettext("Mean of each day"),
        gettext("day"),
        head,
        rows,
    )


def label(name: str) -> Any:
    """What staff call a dimension."""
    return getattr(EmotionSample._meta.get_field(name), "verbose_name", name)


def _figure(
    name: str,
    thinned: Sequence[Sample],
    step: int,
    samples: Sequence[Sample],
    since: datetime,
    until: datetime,
    baseline: Mapping[str, float],
) -> SafeString:
    scores = [sample.scores[name] for sample in samples]
    said = gettext("%(what)s: now %(now)d, between %(low)d and %(high)d") % {
        "what": label(name),
        "now": scores[-1],
        "low": min(scores),
        "high": max(scores),
    }
    rest = _y(baseline.get(name, params.DEFAULT_BASELINE[name]))
    return format_html(
        '<figure class="m-0"><figcaption class="text-sm"><strong class="font-semibold text-important">{}</strong> '
        '<span class="text-subtle">{}</span></figcaption>'
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}" style="width:100%;height:auto;display:block">'
        '{}{}<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" stroke-dasharray="3 4" opacity=".45"/>'
        '<g class="text-primary-600 dark:text-primary-500">{}</g></svg></figure>',
        label(name),
        gettext("now %(now)d · %(low)d to %(high)d") % {"now": scores[-1], "low": min(scores), "high": max(scores)},
        f"{WIDTH:.0f}",
        f"{HEIGHT:.0f}",
        said,
        _scale(),
        _days(since, until),
        f"{LEFT:.0f}",
        f"{WIDTH:.0f}",
        f"{rest:.1f}",
        f"{rest:.1f}",
        _lines(name, thinned, EVERY * (step + MISSING), since, until),
    )


def _lines(name: str, samples: Sequence[Sample], gap: timedelta, since: datetime, until: datetime) -> SafeString:
    """A line for every stretch without a hole longer than `gap`."""
    stretches: list[list[str]] = []
    last: datetime | None = None
    for sample in samples:
        if last is None or sample.at - last > gap:
            stretches.append([])
        stretches[-1].append(f"{_x(sample.at, since, until):.1f},{_y(sample.scores[name]):.1f}")
        last = sample.at
    return format_html_join(
        "",
        '<polyline fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" '
        'stroke-linecap="round" points="{}"/>',
        # A point alone is drawn as a short stroke, or it would not be seen.
        ((" ".join(points if len(points) > 1 else [*points, *points]),) for points in stretches),
    )


def _scale() -> SafeString:
    return format_html_join(
        "",
        '<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" opacity=".15"/>'
        '<text x="{}" y="{}" text-anchor="end" font-size="10" fill="currentColor" opacity=".7">{}</text>',
        (
            (f"{LEFT:.0f}", f"{WIDTH:.0f}", f"{y:.1f}", f"{y:.1f}", f"{LEFT - 4:.0f}", f"{y + 3:.1f}", text)
            for y, text in ((_y(0.0), "0"), (_y(50.0), "50"), (_y(100.0), "100"))
        ),
    )


def _days(since: datetime, until: datetime) -> SafeString:
    """A mark at every midnight, or every few of them, with the day of the month."""
    first = timezone.localtime(since).replace(hour=0, minute=0, second=0, microsecond=0)
    count = max(1, (until - since).days)
    every = max(1, round(count / 8))
    marks = (first + timedelta(days=number) for number in range(1, count + 2, every))
    return format_html_join(
        "",
        '<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" opacity=".12"/>'
        '<text x="{}" y="{}" font-size="10" fill="currentColor" opacity=".7">{}</text>',
        (
            (f"{x:.1f}", f"{x:.1f}", f"{TOP:.0f}", f"{HEIGHT - BOTTOM:.0f}", f"{x + 2:.1f}", f"{HEIGHT - 4:.0f}", text)
            for x, text in ((_x(day, since, until), date_format(day, "j M")) for day in marks if day < until)
        ),
    )


def _thinned(samples: Sequence[Sample], step: int) -> list[Sample]:
    """Every `step` of them as one: their mean, at the moment of the first."""
    if step <= 1:
        return list(samples)
    return [
        Sample(samples[place].at, {name: _mean(samples[place : place + step], name) for name in params.DIMENSIONS})
        for place in range(0, len(samples), step)
    ]


def _mean(samples: Iterable[Sample], name: str) -> float:
    scores = [sample.scores[name] for sample in samples]
    return sum(scores) / len(scores)


def _x(at: datetime, since: datetime, until: datetime) -> float:
    return LEFT + (WIDTH - LEFT) * ((at - since) / (until - since))


def _y(score: float) -> float:
    return TOP + (HEIGHT - BOTTOM - TOP) * (1.0 - score / 100.0)
