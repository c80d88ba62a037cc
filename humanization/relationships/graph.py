"""The relationships of a few dozen bots as one drawing: a self-contained SVG, the same for the same input.

Bots stand on a circle, those who are close beside each other; every directed
tie is an arc of its own, so that a one-sided friendship shows as one. Kinds
differ by colour and by dashes, familiarity by thickness. The drawing is an
image to a screen reader; whoever shows it puts a table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SIZE, RADIUS = 900.0, 330.0
# (colour on light and dark ground alike, dashes); the legend uses the same.
STROKES: dict[str, tuple[str, str]] = {
    "close_friend": ("#15803d", ""),
    "friend": ("#4ade80", ""),
    "rival": ("#dc2626", "9 4"),
    "mentor": ("#2563eb", ""),
    "student": ("#38bdf8", "3 3"),
    "acquaintance": ("#9ca3af", "1 4"),
    "stranger": ("#d1d5db", "1 7"),
}
THINNEST, PER_FAMILIARITY = 0.8, 0.035  # of a line: plus this for every point of familiarity
# How strongly a tie draws two bots to each other on the circle.
PULL = {"close_friend": 4.0, "friend": 3.0, "mentor": 2.0, "student": 2.0, "rival": 1.5, "acquaintance": 1.0}
SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Node:
    key: str
    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One bot's side of a relationship; `title` says it in words, for whoever points at the line."""

    whose: str
    toward: str
    kind: str
    familiarity: float
    title: str = ""


def draw(nodes: Sequence[Node], edges: Sequence[Edge], title: str) -> SafeString:
    """The drawing; edges to or from anybody who is not among the nodes are left out."""
    ordered = arranged(nodes, edges)
    places = {node.key: 2.0 * pi * number / max(1, len(ordered)) for number, node in enumerate(ordered)}
    shown = sorted(
        (edge for edge in edges if edge.whose in places and edge.toward in places),
        key=lambda edge: (edge.familiarity, edge.whose, edge.toward),
    )
    return format_html(
        '<svg viewBox="0 0 {size} {size}" role="img" aria-label="{title}" class="relationship-graph" '
        'xmlns="http://www.w3.org/2000/svg">{edges}{nodes}</svg>',
        size=f"{SIZE:.0f}",
        title=title,
        edges=format_html_join(
            "",
            '<path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-dasharray="{}" stroke-opacity=".75">'
            "<title>{}</title></path>",
            (_arc(edge, places) for edge in shown),
        ),
        nodes=format_html_join("", "{}", ((_label(node, places[node.key]),) for node in ordered)),
    )


def arranged(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Node]:
    """The nodes in the order of the circle: every sweep moves each toward the middle of those it is tied to."""
    order = {node.key: float(number) for number, node in enumerate(nodes)}
    near: dict[str, list[tuple[str, float]]] = {key: [] for key in order}
    for edge in edges:
        pull = PULL.get(edge.kind, 0.0)
        if pull and edge.whose in near and edge.toward in near:
            near[edge.whose].append((edge.toward, pull))
            near[edge.toward].append((edge.whose, pull))
    keys = list(order)
    for _ in range(SWEEPS):
        wanted = {
            key: (order[key] + sum(order[other] * pull for other, pull in ties)) / (1.0 + sum(p for _, p in ties))
            for key, ties in near.items()
        }
        keys.sort(key=lambda key: (wanted[key], key))
        order = {key: float(number) for number, key in enumerate(keys)}
    by_key = {node.key: node for node in nodes}
    return [by_key[key] for key in keys]


def _arc(edge: Edge, places: dict[str, float]) -> tuple[Any, ...]:
    """An arc bent toward the middle; the two sides of a pair bend differently, so that both can be seen."""
    first, second = places[edge.whose], places[edge.toward]
    x1, y1 = _point(first, RADIUS)
    x2, y2 = _point(second, RADIUS)
    bend = 0.30 if edge.whose < edge.toward else 0.42
    middle = SIZE / 2
    cx, cy = middle + ((x1 + x2) / 2 - middle) * bend, middle + ((y1 + y2) / 2 - middle) * bend
    colour, dashes = STROKES.get(edge.kind, STROKES["stranger"])
    width = THINNEST + PER_FAMILIARITY * edge.familiarity
    path = f"M{x1:.1f} {y1:.1f}Q{cx:.1f} {cy:.1f} {x2:.1f} {y2:.1f}"
    return path, colour, f"{width:.2f}", dashes or "none", edge.title


def _label(node: Node, angle: float) -> SafeString:
    """A dot on the circle and the name outside it, readable on either side."""
    x, y = _point(angle, RADIUS)
    tx, ty = _point(angle, RADIUS + 12.0)
    degrees = angle * 180.0 / pi
    on_left = 90.0 < degrees < 270.0
    turned = degrees + 180.0 if on_left else degrees
    text = format_html(
        '<text x="{}" y="{}" text-anchor="{}" dominant-baseline="middle" transform="rotate({} {} {})" '
        'font-size="13" fill="currentColor">{}</text>',
        f"{tx:.1f}",
        f"{ty:.1f}",
        "end" if on_left else "start",
        f"{turned:.1f}",
        f"{tx:.1f}",
        f"{ty:.1f}",
        node.name,
    )
    dot = format_html('<circle cx="{}" cy="{}" r="4" fill="currentColor"/>', f"{x:.1f}", f"{y:.1f}")
    if not node.url:
        return format_html("{}{}", dot, text)
    return format_html('<a href="{}" aria-label="{}">{}{}</a>', node.url, node.name, dot, text)


def _point(angle: float, radius: float) -> tuple[float, float]:
    return SIZE / 2 + radius * cos(angle), SIZE / 2 + radius * sin(angle)
