"""Where little is wanted of a room, people look in less often: later answers, fewer of them, less at once."""

from __future__ import annotations

from random import Random
from statistics import mean, median

import pytest

from conversations.engine import params
from conversations.engine.planner import plan_opening, plan_responses
from conversations.text.brief import Act
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN, said, world

NOW = MONDAY_ELEVEN
USUAL, CALM = Tunables(short_reaction_probability=0.0), Tunables(short_reaction_probability=0.0, scale_factor=0.05)


def responses(tunables: Tunables, rounds: int = 600, **given: bool) -> list[float]:
    """Waits of those who took one of so many remarks up."""
    rng, waits = Random(5), []
    for number in range(rounds):
        room, cast = world(5)
        room.seed = number
        heard = said(number, "bot:1", NOW, **given)
        room.said.append(heard)
        waits += [turn.typing_at - NOW for turn in plan_responses(room, cast, NOW, heard, tunables, rng)]
    return waits


def test_in_a_lull_answers_come_later_and_fewer() -> None:
    usual, calm = responses(USUAL), responses(CALM)
    assert median(calm) > 3 * median(usual)
    assert max(calm) <= params.LATENCY_MAX
    assert 0.5 * len(usual) < len(calm) < 0.95 * len(usual)


def test_the_first_words_about_news_are_taken_up_whenever_they_fall() -> None:
    usual, calm = responses(USUAL, triggered=True), responses(CALM, triggered=True)
    assert len(calm) == pytest.approx(len(usual), rel=0.05)


def test_in_a_lull_people_write_less_at_once() -> None:
    def parts(tunables: Tunables) -> float:
        rng, found = Random(6), []
        for number in range(400):
            room, cast = world(5)
            room.seed = number
            turn = plan_opening(room, cast, NOW, tunables, rng)
            if turn is not None and turn.act == Act.SAY:
                found.append(turn.parts)
        return mean(found) - 1.0

    assert parts(CALM) < 0.7 * parts(USUAL)
