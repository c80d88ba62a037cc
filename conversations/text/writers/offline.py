"""The writer that needs no key and no network: plan → realise.

The plan says what is done: the act, the message answered and what it says, the
asset, which way the speaker leans and what speaks for it, mood, memory, hour
(`frames/planner.py`). Realising it is choosing frames whose conditions hold,
filling their slots from the scene, and joining clauses (`frames/realiser.py`).
Style (spelling habits, casing, emoji) comes later and elsewhere.

A writer keeps no state: what was said lately comes in with `brief.wording` and
goes out with `Draft.used`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from conversations.text.brief import Act, Brief, Draft
from conversations.text.guards import honest_answer
from conversations.text.understanding import Intent, Understanding, understand
from conversations.text.writers.frames import forms
from conversations.text.writers.frames.planner import Planner
from conversations.text.writers.frames.reactions import reaction
from conversations.text.writers.frames.realiser import Realiser
from conversations.text.writers.frames.scene import polite_to
from conversations.text.writers.frames.visiting import meet

BURST = timedelta(seconds=90)  # what one person writes within this is one turn
_MET_AS_THEY_ARE = (Intent.ASKS_IF_BOT, Intent.INJECTION, Intent.INSULT)


class OfflineWriter:
    """Stateless and picklable; what it writes depends on `brief` and `rng` alone."""

    name = "offline"

    def write(self, brief: Brief, rng: Random) -> Draft:
        brief = _asked(brief)
        responds = brief.act in (Act.REACT, Act.REPLY, Act.ANSWER) and brief.target is not None
        heard = understand(brief.target.text) if responds and brief.target is not None else None
        if brief.act is Act.REACT:
            emoji = reaction(heard, rng)
            return Draft(reaction=emoji, writer=self.name, topic=brief.topic, plan={"act": brief.act.value})
        if brief.act is Act.DISCLOSE or (heard is not None and heard.intent is Intent.ASKS_IF_BOT):
            return self._disclosure(brief, rng)
        visit = meet(brief, heard)
        if visit is None:
            planner = Planner(brief, rng, heard)
            plan = planner.plan()
        else:
            planner = Planner(visit.brief, rng, visit.heard, visit.subject)
            plan = visit.plan(planner) or planner.plan()
        return Realiser(planner, rng).draft(plan, self.name)

    def _disclosure(self, brief: Brief, rng: Random) -> Draft:
        """Asked whether it is a bot: the plain answer, whatever else was planned."""
        polite = polite_to(brief)
        name = brief.addressee or (brief.target.name if brief.target else "")
        asker = forms.called_politely(name) if polite else forms.called(name, False, brief.persona.facts.age)
        return Draft(
            parts=(honest_answer(rng, brief.persona.tone, polite, asker),),
            writer=self.name,
            topic=brief.topic,
            plan={"act": brief.act.value, "frame": ["disclosure"], "move": "answer", "direction": 0, "call": False},
        )


def _asked(brief: Brief) -> Brief:
    """The brief with the question as its target, where the target only trails after a question of the same burst."""
    target = brief.target
    if target is None or brief.act not in (Act.REPLY, Act.ANSWER):
        return brief
    heard: Understanding | None = None
    for line in reversed(brief.history):
        if line.sender == brief.persona.facts.key and line.at >= target.at - BURST:
            return brief  # what was asked before has had its answer
        if line.sender != target.sender or line.id == target.id or not timedelta(0) <= target.at - line.at <= BURST:
            continue
        heard = heard or understand(target.text)
        if heard.is_question or heard.intent in _MET_AS_THEY_ARE:
            return brief
        if understand(line.text).is_question:
            return replace(brief, target=line, act=Act.ANSWER)
    return brief
