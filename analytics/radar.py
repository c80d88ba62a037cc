"""A radar: one spoke a feature, 1 at the rim where real people are, 0 in the middle; a self-contained SVG.

An image to a screen reader; whoever shows it puts a table beside it. Spokes that could not be measured are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any, Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH: Final = 460.0
HEIGHT: Final = 300.0
RADIUS: Final = 115.0
LEAST: Final = 3  # spokes; fewer span nothing
RINGS: Final = (0.25, 0.5, 0.75, 1.0)
_LABEL_GAP: Final = 14.0


@dataclass(frozen=True, slots=True)
class Spoke:
    """One feature: how human it is (0..1; None: too little to tell), and the figure behind that in words."""

    label: Any
    value: float | None
    said: Any = ""


def draw(spokes: Sequence[Spoke], title: Any) -> SafeString:
    """The drawing of what could be measured; empty below `LEAST` spokes."""
    shown = [(spoke.label, min(max(spoke.value, 0.0), 1.0)) for spoke in spokes if spoke.value is not None]
    if len(shown) < LEAST:
        return SafeString("")
    angles = [2.0 * pi * place / len(shown) - pi / 2 for place in range(len(shown))]
    rings = (_points(angles, [share] * len(shown)) for share in RINGS)
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}" class="desk-radar">{}{}<polygon points="{}" class="is"/>'
        "{}{}</svg>",
        f"{WIDTH:.0f}",
        f"{HEIGHT:.0f}",
        title,
        format_html_join("", '<polygon points="{}" class="ring"/>', ((points,) for points in rings)),
        format_html_join("", '<line x1="{}" y1="{}" x2="{}" y2="{}" class="ring"/>', map(_spoke, angles)),
        _points(angles, [value for _label, value in shown]),
        format_html_join(
            "",
            '<circle cx="{}" cy="{}" r="3.5" class="dot"><title>{}: {}</title></circle>',
            (
                (*_at(angle, value), label, f"{value:.0%}")
                for angle, (label, value) in zip(angles, shown, strict=True)
            ),
        ),
        format_html_join(
            "",
            '<text x="{}" y="{}" text-anchor="{}" dominant-baseline="middle" font-size="12" fill="currentColor">'
            "{}</text>",
            (_label(angle, label) for angle, (label, _value) in zip(angles, shown, strict=True)),
        ),
    )


def _points(angles: Sequence[float], values: Sequence[float]) -> str:
    return " ".join(",".join(_at(angle, value)) for angle, value in zip(angles, values, strict=True))


def _at(angle: float, share: float) -> tuple[str, str]:
    x, y = WIDTH / 2 + RADIUS * share * cos(angle), HEIGHT / 2 + RADIUS * share * sin(angle)
    return f"{x:.1f}", f"{y:.1f}"


def _spoke(angle: float) -> tuple[str, ...]:
    return (*_at(angle, 0.0), *_at(angle, 1.0))


def _label(angle: float, label: Any) -> tuple[Any, ...]:
    x, y = _at(angle, 1.0 + _LABEL_GAP / RADIUS)
    side = cos(angle)
    anchor = "middle" if abs(side) < 0.2 else "start" if side > 0 else "end"
    return x, y, anchor, label
