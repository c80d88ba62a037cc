"""Ask a bot anything, without anybody in a room hearing it and without the bot remembering it.

The bot is met as a stranger who gives no name would meet it at this moment: with its feelings, memories,
opinions, holdings and the market as they stand, through the same writer, guards and hand as its words in a room.
But the mind is loaded to be looked at only. Nothing is perceived, nothing is saved: no message, turn, memory,
relationship, wording, cooling stance or blocked text. (What a model costs counts toward the day's budget.)

An interview of several questions holds together because the caller hands back what was said: nobody keeps it here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from django.utils.translation import gettext_noop as _

from bots.models import Bot
from conversations.engine.addressing import called
from conversations.engine.composer import Composed, compose
from conversations.engine.observer import person_said
from conversations.engine.pace import moment
from conversations.engine.room import Member, Planned, RoomState, Said
from conversations.fields import BadField, text_field
from conversations.live import desk as desks
from conversations.live.loading import load_cast
from conversations.text.brief import Act
from conversations.text.understanding import Intent, understand
from humanization.contracts import ParticipantKey, bot_key
from piyasa_site.common.randomness import fresh
from piyasa_site.tunables import service as tunables_service

QUESTION_LIMIT = 500  # characters
EARLIER_LIMIT = 6  # exchanges of the same interview that the bot is reminded of: a brief holds six lines
ATTEMPTS = 3  # what guards stop is written anew; the last attempt is the offline writer's

ROOM = "interview"  # the slug by which moods and presences know where the bot is; no chat has it
_TITLE = "Görüşme"
_ASKER: ParticipantKey = "person:0"  # a stranger: no person has this key
_PAUSE = 20.0  # seconds between the lines of an exchange, as the bot remembers them


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question of this interview and what was answered."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot said, labelled as what it is. `messages` are the parts as it would send them one by one.

    `text` is empty where the bot found no words that may be said; `reason` tells why. `writer` and `model` wrote it;
    `tokens` (in, out) and `cost_usd` are what a language model came to, whether its words are said or not, 0 where none
    was asked; `fallback` is why a model did not write it.
    `memories` are what came to its mind, `influence` what each subsystem added, `guards` what they changed.
    """

    bot: int
    name: str
    question: str
    text: str
    messages: tuple[str, ...]
    at: datetime
    reason: str = ""
    writer: str = ""
    model: str = ""
    tokens: tuple[int, int] = (0, 0)
    cost_usd: float = 0.0
    fallback: str = ""
    memories: tuple[str, ...] = ()
    influence: Mapping[str, Any] = field(default_factory=dict)
    guards: tuple[Mapping[str, Any], ...] = ()
    is_bot: bool = True
    synthetic: bool = True

    def payload(self) -> dict[str, Any]:
        """JSON-able, for the API."""
        return {**asdict(self), "at": self.at.isoformat()}


def ask(
    bot_id: int,
    question: str,
    now: datetime,
    *,
    earlier: Sequence[Exchange] = (),
    rng: Random | None = None,
) -> Answer:
    """What this bot answers at `now`. Writes nothing to the database.

    The writer is the service's (`LLM_WRITER`); where it is a model that does not answer, the offline writer does.
    `earlier` are the exchanges of this interview so far, oldest first. Raises `Bot.DoesNotExist`, and `BadField`
    for a question that is none.
    """
    question = _question(question)
    return ask_member(member_to_ask(bot_id, now), question, now, earlier=earlier, rng=rng)


def member_to_ask(bot_id: int, now: datetime) -> Member:
    """The bot with its whole mind, as it stands in the database. Raises `Bot.DoesNotExist`."""
    cast = load_cast([bot_id], now, tunables_service.current(), whole=[bot_id])
    if bot_key(bot_id) not in cast:
        raise Bot.DoesNotExist(f"there is no bot {bot_id}")
    return cast[bot_key(bot_id)]


def ask_member(
    member: Member, question: str, now: datetime, *, earlier: Sequence[Exchange] = (), rng: Random | None = None
) -> Answer:
    """`ask` of a member that is loaded already. Raises `BadField`."""
    question = _question(question)
    rng = rng or fresh()
    room, said = _alone_with(member, question, earlier, now)
    desk = desks.desk(tunables_service.current(), {member.key: member.persona.facts.name})
    composed, costs = Composed(), []
    for attempt in range(1, ATTEMPTS + 1):
        if attempt == ATTEMPTS and desk.fallback is not None:
            desk.writer, desk.fallback = desk.fallback, None
        composed = compose(desk, room, member, _planned(room, member, said, rng), now.timestamp(), rng)
        costs.append(composed.trace.get("cost", {}))
        if composed.parts:
            break
    return _answer(member, question, composed, costs, now)


def _question(question: str) -> str:
    text = text_field({"question": question}, "question", QUESTION_LIMIT)
    if not text:
        raise BadField("question", _("%(field)s is missing."))
    return text


def _alone_with(member: Member, question: str, earlier: Sequence[Exchange], now: datetime) -> tuple[RoomState, Said]:
    """A room that nobody else is in, with the interview so far, and the question as it reached the bot."""
    persona = member.persona
    room = RoomState(0, ROOM, _TITLE, topics=(), focus=persona.watchlist, members=[member.key])
    kept = list(earlier)[-EARLIER_LIMIT:]
    at = now.timestamp() - 2 * len(kept) * _PAUSE
    names = called([(member.key, persona.facts.name, persona.facts.username)])
    number = 0
    for exchange in kept:
        topic = understand(exchange.question, names).topic
        for sender, name, text in (
            (_ASKER, "", exchange.question),
            (member.key, persona.facts.name, exchange.answer),
        ):
            number += 1
            asks = sender == _ASKER
            room.said.append(Said(number, sender, name, text, at, is_bot=not asks, topic=topic, private=asks))
            at += _PAUSE
    meaning = understand(question, names)
    said = person_said(room, meaning, number + 1, _ASKER, "", question, at)
    said.to, said.private = member.key, True
    if not said.topic:
        said.topic = next((s.topic for s in reversed(room.said) if s.topic), "")
    room.said.append(said)
    return room, said


def _planned(room: RoomState, member: Member, said: Said, rng: Random) -> Planned:
    """An answer to a person: it is not late, not shy, and may say what was said before."""
    meant = understand(said.text)
    act = Act.DISCLOSE if meant.intent is Intent.ASKS_IF_BOT else Act.ANSWER if said.question else Act.REPLY
    return Planned(
        chat_id=room.chat_id,
        bot=member.key,
        act=act.value,
        planned_at=said.at,
        typing_at=said.at,
        priority=0,
        target=said.id,
        addressee=_ASKER,
        topic=said.topic,
        length=rng.choice(("medium", "medium", "long")),
        trace={"trigger": {"kind": "person"}},
    )


def _answer(
    member: Member, question: str, composed: Composed, costs: Sequence[Mapping[str, Any]], now: datetime
) -> Answer:
    trace = composed.trace
    draft = trace.get("draft", {})
    # Words that would be changed afterwards are given as they stand in the end; other gestures are for rooms.
    messages = tuple(
        edited.text if (edited := composed.edit_of(index)) is not None else part.text
        for index, part in enumerate(composed.parts)
        if part.kind == "message" and not part.gesture
    )
    return Answer(
        bot=int(member.key.partition(":")[2]),
        name=member.persona.facts.name,
        question=question,
        text="\n".join(messages),
        messages=messages,
        at=moment(now.timestamp()),
        reason=composed.reason,
        writer=str(draft.get("writer", "")),
        model=str(draft.get("model", "")),
        tokens=(sum(cost.get("tokens_in", 0) for cost in costs), sum(cost.get("tokens_out", 0) for cost in costs)),
        cost_usd=sum(cost.get("usd", 0.0) for cost in costs),
        fallback=str(trace.get("fallback", "")),
        memories=tuple(trace.get("memories", ())),
        influence=trace.get("influence", {}),
        guards=tuple(trace.get("guards", ())),
    )
