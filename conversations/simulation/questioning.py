"""A file of lines said to bots one by one, and what each is answered: for reading, and for tests that read.

Nothing runs here but a writer and the guards: no room, no clock, no hand that adds
its slips. Whoever changes what visitors are told sees the change as a diff of two
transcripts. The lines are JSONL: `{"kind", "text", "relation"?, "before"?}`, where
`before` is what was said just before, as pairs of who (`visitor`, `bot` for the one
who answers, `other`) and words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from conversations.casting import persona_of_spec
from conversations.market.feed import MarketFeed
from conversations.population import build_population
from conversations.text.brief import Act, Brief, Draft, Line, Persona, Wording, Writer
from conversations.text.guards import GuardContext, run_guards
from conversations.text.understanding import Intent, understand
from conversations.text.writers.frames.forms import called
from conversations.text.writers.frames.scene import polite_to
from humanization.contracts import Influence
from piyasa_site.common.randomness import stream

AT = datetime.fromisoformat("2026-11-17T14:20:00+03:00")  # a Tuesday, the market is open
APART = timedelta(seconds=20)  # between two lines of an exchange
VISITOR, OTHER = "person:1", "bot:999"
VISITORS = ("Kerem", "Aslı", "Tolga", "Nazlı", "Orhan", "Selin", "Bülent", "Ece")
CAST = (1, 60, 10)  # seed, bots and chats of the population the answers come from
WHO = ("visitor", "bot", "other")


class BadLines(ValueError):
    """A file of lines that cannot be read, with the number of the line that is wrong."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line said to a bot."""

    kind: str
    text: str
    relation: str = "stranger"
    before: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one persona said to it; `stopped` names the guards that would have held it back or changed it."""

    asked: Asked
    visitor: str
    persona: Persona
    draft: Draft
    stopped: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " / ".join(self.draft.parts)


def read_lines(path: Path) -> list[Asked]:
    """The lines of a JSONL file. Raises `BadLines`, or `OSError` where there is no such file."""
    found = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip():
            continue
        try:
            given = json.loads(raw)
            before = tuple((who, words) for who, words in given.get("before", ()))
            asked = Asked(given["kind"], given["text"], given.get("relation", "stranger"), before)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise BadLines(f"line {number} is no object with kind and text: {raw[:80]}") from None
        if any(who not in WHO for who, _ in before):
            raise BadLines(f"line {number}: in before, who must be one of {', '.join(WHO)}.")
        found.append(asked)
    return found


def cast() -> tuple[Persona, ...]:
    """The personas that answer."""
    seed, bots, chats = CAST
    specs = build_population(seed, bots, chats).bots
    return tuple(persona_of_spec(spec, f"bot:{number}") for number, spec in enumerate(specs, 1))


def ask(
    lines: Sequence[Asked], personas: Sequence[Persona], writer: Writer, market: MarketFeed, *, seed: int, each: int = 1
) -> list[Answer]:
    """Every line answered by `each` personas in turn; the same arguments give the same answers.

    As in a room, whoever answers a line has what the others said to it in their ear (`Wording.room`), and the
    words in `before` that a bot said are those of the first who answers: the others hear them as another's.
    """
    found = []
    for number, asked in enumerate(lines):
        said: list[str] = []
        first = personas[number * each % len(personas)]
        for turn in range(each):
            persona = personas[(number * each + turn) % len(personas)]
            rng = stream("questioning", seed, number, turn)
            task = _brief(asked, persona, first, VISITORS[number % len(VISITORS)], market, rng.random())
            task.wording = Wording(room=tuple(said))
            draft = writer.write(task, rng)
            said += draft.used
            found.append(Answer(asked, VISITORS[number % len(VISITORS)], persona, draft, _stopped(task, draft)))
    return found


def transcript(answers: Iterable[Answer]) -> str:
    """What was said and answered, for reading."""
    blocks: list[str] = []
    last: Asked | None = None
    for answer in answers:
        asked, facts = answer.asked, answer.persona.facts
        if asked is not last:  # whose first answer stands first is the bot of the words before
            blocks.append(f"\n# {asked.kind}")
            blocks += [f"  ({_speaker(who, answer)}: {words})" for who, words in asked.before]
            blocks.append(f"{answer.visitor}: {' '.join(asked.text.split())}")
            last = asked
        blocks.append(f"  {facts.name}, {facts.age}: {answer.text}" + "".join(f"  !{why}" for why in answer.stopped))
    return "\n".join(blocks).lstrip("\n") + "\n"


def _speaker(who: str, answer: Answer) -> str:
    return {"visitor": answer.visitor, "bot": answer.persona.facts.name}.get(who, "another")


def _brief(asked: Asked, persona: Persona, bot: Persona, visitor: str, market: MarketFeed, roll: float) -> Brief:
    """As the engine would ask for an answer to a person: one message, or two where there is something to explain."""
    names = {"visitor": (VISITOR, visitor, False), "bot": (bot.facts.key, bot.facts.name, True)}
    said = [*asked.before, ("visitor", asked.text)]
    lines = []
    for number, (who, words) in enumerate(said, 1):
        key, name, is_bot = names.get(who, (OTHER, "Cenk", True))
        heard = understand(words)
        at = AT - APART * (len(said) - number)
        lines.append(Line(number, key, name, words, at, is_bot, topic=heard.topic))
    heard = understand(asked.text)
    is_question = heard.is_question
    act = Act.DISCLOSE if heard.intent is Intent.ASKS_IF_BOT else Act.ANSWER if is_question else Act.REPLY
    length = "long" if roll > 0.85 else "short" if roll < 0.28 and not is_question else "medium"
    return Brief(
        at=AT + APART,
        chat="Borsa",
        chat_topics=("bist",),
        persona=persona,
        influence=Influence(),
        act=act,
        topic=heard.topic,
        target=lines[-1],
        target_is_person=True,
        addressee=visitor,
        relation=asked.relation,
        history=tuple(lines[-6:]),
        own_last=tuple(line.text for line in lines if line.sender == persona.facts.key),
        length=length,
        parts=2 if is_question and heard.topic and 0.6 < roll < 0.85 else 1,
        market=market,
    )


def _stopped(task: Brief, draft: Draft) -> tuple[str, ...]:
    assert task.target is not None
    context = GuardContext(
        act=task.act,
        bot=task.persona.facts.key,
        names=(task.persona.facts.name,),
        plan=draft.plan,
        stances=task.persona.stances,
        holdings=task.persona.holdings,
        tone=task.persona.tone,
        polite=polite_to(task),
        asker=called(task.target.name, False, task.persona.facts.age),
    )
    words = [verdict for part in draft.parts for verdict in run_guards(part, context)[1]]
    return tuple(f"{verdict.guard}: {verdict.reason}" for verdict in words if verdict.action != "pass")
