"""Reactions in place of words: whoever rather reacts than writes does so, and questions are answered all the same."""

from __future__ import annotations

from random import Random
from typing import Any

from conversations.engine.planner import plan_responses
from conversations.text.brief import Act
from humanization.contracts import Context, Influence
from humanization.mind import Mind
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN, Presence, said, world

NOW = MONDAY_ELEVEN


class Reacts(Presence):
    def __init__(self, factor: float) -> None:
        self.factor = factor

    def influence(self, state: Any, context: Context) -> Influence:
        return Influence(reaction_factor=self.factor)


def acts(factor: float, *, question: bool = False, rounds: int = 500) -> list[str]:
    tunables = Tunables().changed({"short_reaction_probability": "0.2", "max_msgs_per_min": "600"})
    rng = Random(8)
    found = []
    for number in range(rounds):
        room, cast = world(4)
        for member in cast.values():
            member.mind = Mind(member.persona.facts, member.mind.states, (Reacts(factor),))
        heard = said(number, "bot:1", NOW, question=question)
        room.said.append(heard)
        found += [turn.act for turn in plan_responses(room, cast, NOW, heard, tunables, rng)]
    return found


def test_who_likes_to_react_does_so_in_place_of_words() -> None:
    shy, usual, eager = (acts(factor) for factor in (0.2, 1.0, 3.0))
    assert shy.count(Act.REACT) < 0.5 * usual.count(Act.REACT) < 0.5 * eager.count(Act.REACT)
    assert eager.count(Act.REPLY) < 0.8 * usual.count(Act.REPLY)
    assert shy.count(Act.REPLY) > 0.8 * usual.count(Act.REPLY)


def test_a_question_is_answered_in_words_however_much_somebody_likes_to_react() -> None:
    usual, eager = acts(1.0, question=True), acts(3.0, question=True)
    assert eager.count(Act.ANSWER) == usual.count(Act.ANSWER) > 100
