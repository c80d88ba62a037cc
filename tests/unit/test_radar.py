"""The radar: what lies at the rim, what is left out, and how close to people a figure is."""

from __future__ import annotations

import re

import pytest

from analytics import radar
from analytics.portrait import closeness
from analytics.radar import Spoke


@pytest.mark.parametrize(
    ("value", "expected"), [(0.3, 1.0), (0.5, 1.0), (0.2, 1.0), (0.65, 0.5), (0.05, 0.5), (0.8, 0.0), (9.0, 0.0)]
)
def test_a_figure_loses_with_its_distance_from_the_band(value: float, expected: float) -> None:
    assert closeness(value, 0.2, 0.5) == pytest.approx(expected)


def test_what_was_not_measured_is_left_out_and_too_few_span_nothing() -> None:
    spokes = [Spoke("a", 1.0), Spoke("b", 0.5), Spoke("c", None), Spoke("d", 0.0)]
    drawn = radar.draw(spokes, "title")
    assert re.findall(r">([a-d])</text>", drawn) == ["a", "b", "d"]
    assert radar.draw(spokes[:3], "title") == ""


def test_one_is_at_the_rim_and_nothing_in_the_middle() -> None:
    drawn = radar.draw([Spoke("a", 1.0), Spoke("b", 0.0), Spoke("c", 0.0)], "t")
    points = re.search(r'<polygon points="([^"]+)" class="is"/>', drawn)
    assert points is not None
    top, *others = points.group(1).split()
    assert top == f"{radar.WIDTH / 2:.1f},{radar.HEIGHT / 2 - radar.RADIUS:.1f}"
    assert set(others) == {f"{radar.WIDTH / 2:.1f},{radar.HEIGHT / 2:.1f}"}


def test_words_are_escaped() -> None:
    drawn = radar.draw([Spoke("<b>", 1.0)] * 3, "<i>")
    assert "<b>" not in drawn and "<i>" not in drawn
