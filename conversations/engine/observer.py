"""What was said changes the room and the minds in it, and brings about what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from random import Random
from typing import Any

from conversations.engine import params, topics
from conversations.engine.allocator import Cast
from conversations.engine.pace import moment
from conversations.engine.planner import excuse_of, plan_answers, plan_responses
from conversations.engine.reasons import Ended, Outcome
from conversations.engine.room import Member, Planned, RoomState, Said
from conversations.market.feed import Move
from conversations.text.interactions import Interaction, Kind, interaction
from conversations.text.understanding import Understanding
from humanization.contracts import Event, EventKind, ParticipantKey
from humanization.local_time import day_number
from humanization.mind import clamp
from piyasa_site.tunables.definitions import Tunables

# How a line feels to whoever it is said to, -1..1, by what it does; what it does no more than say is mild.
FEELING: Mapping[Kind, float] = {
    Kind.AGREEMENT: 0.5,
    Kind.DISAGREEMENT: -0.3,
    Kind.HELP_ASKED: 0.1,
    Kind.HELP_GIVEN: 0.7,
    Kind.PRAISE: 0.8,
    Kind.CRITICISM: -0.6,
    Kind.BETRAYAL: -1.0,
}
MILD = 0.3  # a greeting, a kind word; and how much sharper a blunt disagreement feels
LIKED = 0.25  # beyond this a line is a positive or negative interaction (SPEC 4.1)

# What an emoji under a message says to its author, of those a platform may offer for it
# (core.telegram.org/bots/api#reactiontypeemoji); the others may mean anything. A tap is felt half as much as words.
WARM = frozenset((
    "👍", "❤", "🔥", "🥰", "👏", "😁", "🎉", "🤩", "🙏", "👌", "😍", "❤‍🔥", "💯",
    "🤣", "⚡", "🏆", "🍾", "😇", "🤝", "🤗", "🫡", "🆒", "💘", "😘", "😎",
))  # fmt: skip
COLD = frozenset(("👎", "🤬", "😡", "🤮", "💩", "🖕", "🤡", "💔", "🥱"))
TAP = 0.5

# SPEC 4.3's table: what the hearer perceives of it, and what the author.
TOWARD_HEARER: Mapping[Kind, EventKind] = {
    Kind.AGREEMENT: EventKind.POSITIVE_AGREEMENT,
    Kind.DISAGREEMENT: EventKind.DISAGREEMENT,
    Kind.HELP_ASKED: EventKind.HELP_ASKED,
    Kind.HELP_GIVEN: EventKind.HELP_RECEIVED,
    Kind.PRAISE: EventKind.PRAISE,
    Kind.CRITICISM: EventKind.CRITICISM,
}
TOWARD_AUTHOR: Mapping[Kind, EventKind] = {
    Kind.AGREEMENT: EventKind.POSITIVE_AGREEMENT,
    Kind.DISAGREEMENT: EventKind.DISAGREEMENT,
    Kind.HELP_GIVEN: EventKind.HELP_GIVEN,
}


def observe(
    room: RoomState,
    cast: Cast,
    said: Said,
    tunables: Tunables,
    rng: Random,
    *,
    meaning: Understanding | None = None,
    meta: Mapping[str, Any] | None = None,
    act_on: bool = True,
) -> list[Planned]:
    """Take one message into the room, and return the contributions that it brings about.

    `meaning` is given for people's messages, `meta` (what the writer said it did) for bots'. What is no longer to
    be acted on (said hours ago, heard only now) is taken in without consequences.
    """
    now = said.at
    _prune(room, now)
    target = room.find(said.reply_to)
    if target is not None:
        target.answers += 1
        if not said.to:
            said.to = target.sender
    _close_questions(room, said)
    room.said.append(said)
    room.heard(said.text)
    if said.last_part:
        room.has_spoken(said.sender, now)
    _note_speaker(room, said)
    topics.note(room, said)
    room.update_pace(now)
    room.engagement = clamp(
        room.engagement + (params.ENGAGEMENT_QUESTION if said.question else params.ENGAGEMENT_OTHER), 0.0, 100.0
    )
    _feel(room, cast, said, tuple((meta or {}).get("recalled", ())))
    _overhear(room, cast, said)
    if said.is_bot:
        member = cast.get(said.sender)
        if member is not None:
            member.sent.append(now)
            member.heard_on = day_number(now)
            used = (meta or {}).get("used", ())
            member.wording.extend(used)
            room.wording.extend(used)
            if (meta or {}).get("gave_view") and said.topic:
                member.cooling[said.topic] = now + params.STANCE_COOLDOWN
    if said.question or (meta or {}).get("calls"):
        room.questions.append((said.id, said.sender, now))
    if not said.last_part:
        return []
    _expect(room, cast, said, rng)
    if not (tunables.simulation_active and act_on):
        if not said.is_bot:
            said.outcome = Outcome.HEARD_TOO_LATE if tunables.simulation_active else Outcome.SIMULATION_OFF
        return []
    if said.is_bot:
        return plan_responses(room, cast, now, said, tunables, rng)
    if meaning is None:
        return []
    answers = plan_answers(room, cast, now, said, meaning, tunables, rng)
    for turn in answers:
        room.await_word(turn.bot, turn.typing_at)
    return answers


def person_said(
    room: RoomState,
    meaning: Understanding,
    message_id: int,
    key: str,
    name: str,
    text: str,
    at: float,
    reply_to: int | None = None,
) -> Said:
    """A person's words as the room takes them in: to whom, about what, and whether they ask.

    Addressed is whom they reply to, else whom they name, else whoever has just spoken to them.
    """
    target = room.find(reply_to)
    to = ""
    if target is not None and target.is_bot:
        to = target.sender
    else:
        to = next((k for k in meaning.mentions if k in room.members), "")
    if not to and room.expected_next == key and at < room.expected_until:
        to = next((s.sender for s in reversed(room.said) if s.to == key and s.is_bot), "")
    return Said(
        id=message_id,
        sender=key,
        name=name,
        text=text,
        at=at,
        is_bot=False,
        reply_to=reply_to if target is not None else None,
        to=to,
        topic=meaning.topic,
        question=meaning.is_question,
        sentiment=meaning.sentiment,
        contribution=f"{key}/{message_id}",
    )


def reacted(room: RoomState, cast: Cast, said: Said) -> None:
    """Somebody has put an emoji (`said.text`) under a message of `said.to`, who feels it if it is there to see it."""
    emoji = said.text.replace("\ufe0f", "")  # clients may ask for its coloured form
    author, at = cast.get(said.to), moment(said.at)
    if author is None or emoji not in WARM | COLD or author.mind.availability(at) <= 0.0:
        return
    kind = EventKind.POSITIVE_INTERACTION if emoji in WARM else EventKind.NEGATIVE_INTERACTION
    event = Event(kind, at, TAP, chat=room.slug, valence=MILD if emoji in WARM else -MILD)
    _perceive(author, event if said.private else replace(event, other=said.sender, name=said.name))


def edit(room: RoomState, message_id: int, text: str) -> None:
    """A message now reads otherwise; whoever looks back sees the new words, and nobody is called to answer them."""
    said = room.find(message_id)
    if said is not None:
        said.text = text


def spoke_since(room: RoomState, key: ParticipantKey, contribution: str) -> bool:
    """Whether somebody has begun something else since that contribution: a second thought then comes too late."""
    last = room.last_by(key)
    return last is None or last.contribution != contribution


def give_up(room: RoomState, planned: Planned, reason: str) -> None:
    """A planned contribution came to nothing: the bot is free again, and a person's words keep why."""
    room.has_spoken(planned.bot, planned.typing_at)
    target = room.find(planned.target)
    if target is not None and not target.is_bot and target.outcome == Outcome.PLANNED:
        target.outcome = Ended(reason)


def market_moved(cast: Cast, move: Move, now: float) -> None:
    """Everybody who holds the symbol feels the move: 5 % is one unit of intensity."""
    at = moment(now)
    for member in cast.values():
        for holding in member.persona.holdings:
            if holding.symbol == move.symbol:
                member.mind.elapse(at)
                member.mind.perceive(
                    Event(EventKind.HOLDING_MOVED, at, intensity=move.change / 0.05, symbols=(move.symbol,))
                )
                break


def notice_neglect(room: RoomState, cast: Cast, now: float) -> None:
    """A question or a call by name that nobody took up for 15 minutes stings its author, who knows whom it asked."""
    still_open: list[tuple[int, ParticipantKey, float]] = []
    for message_id, author, asked_at in room.questions:
        if now - asked_at < params.UNANSWERED_SECONDS:
            still_open.append((message_id, author, asked_at))
        elif author in cast:
            at = moment(now)
            asked = room.find(message_id)
            other = asked.to if asked is not None and _may_be_remembered(room, asked.to) else ""
            mind = cast[author].mind
            mind.elapse(at)
            mind.perceive(Event(EventKind.IGNORED, at, chat=room.slug, other=other or None))
    room.questions = still_open


def notice_silence(room: RoomState, cast: Cast, key: ParticipantKey, now: float) -> None:
    """Half an hour without a word is felt by whoever breaks it."""
    if room.said and now - room.last_at() >= params.SILENCE_SECONDS and key in cast:
        at = moment(now)
        mind = cast[key].mind
        mind.elapse(at)
        mind.perceive(Event(EventKind.LONG_SILENCE, at, chat=room.slug))


def _prune(room: RoomState, now: float) -> None:
    if room.coming:
        room.coming = {key: due for key, due in room.coming.items() if due >= now}
    if room.expected_next and now > room.expected_until:
        room.expected_next = room.offered_to = ""


def _close_questions(room: RoomState, said: Said) -> None:
    """Any word by somebody else directed at the asker counts as an answer."""
    if room.questions and said.to:
        room.questions = [q for q in room.questions if q[1] != said.to or q[1] == said.sender]


def _note_speaker(room: RoomState, said: Said) -> None:
    room.last_speaker = said.sender
    if room.active[:1] != [said.sender]:
        room.active = [said.sender, *(key for key in room.active if key != said.sender)][:5]
    if said.last_part and said.is_bot:
        room.shares[said.sender] = room.shares.get(said.sender, 0.0) + 1.0
        if sum(room.shares.values()) > 400.0:
            room.shares = {key: value / 2 for key, value in room.shares.items() if value > 0.1}


def _feel(room: RoomState, cast: Cast, said: Said, recalled: tuple[str, ...] = ()) -> None:
    """Both sides perceive what was said: the author said it, the hearer is mentioned, and each what it did to them.

    What it did is read from the words themselves, for bots and people alike. Nothing of a person who is not to be
    remembered reaches a mind but that somebody spoke.
    """
    at = moment(said.at)
    author, hearer = cast.get(said.sender), cast.get(said.to) if said.to != said.sender else None
    heard = said.to if said.to != said.sender and _may_be_remembered(room, said.to) else ""
    did, is_new = _done(room, said) if heard and not said.private else (Interaction(), False)
    feeling = FEELING.get(did.kind, MILD * did.sentiment)
    if did.kind is Kind.DISAGREEMENT and did.sentiment < 0:
        feeling -= MILD
    if author is not None:
        _perceive(
            author,
            Event(
                EventKind.MESSAGE_SENT,
                at,
                chat=room.slug,
                other=heard or None,
                text=said.text,
                valence=feeling,
                topic=said.topic,
                recalled=recalled,
            ),
        )
        own = TOWARD_AUTHOR.get(did.kind) if is_new else None
        if did.kind is Kind.BETRAYAL and is_new and not did.is_admitted:
            own = EventKind.BETRAYAL
        if own is not None:
            _perceive(author, Event(own, at, chat=room.slug, other=heard, valence=feeling, topic=said.topic))
    # Who is asleep or away never learns of it: nobody remembers what they were not present for.
    if hearer is None or hearer.mind.availability(at) <= 0.0:
        return
    if said.private:
        _perceive(hearer, Event(EventKind.MENTION, at, chat=room.slug))
        return
    mention = Event(
        EventKind.MENTION,
        at,
        chat=room.slug,
        other=said.sender,
        name=said.name,
        text=said.text,
        valence=feeling,
        topic=said.topic,
    )
    _perceive(hearer, mention)
    if feeling > LIKED:
        hearer.mind.perceive(replace(mention, kind=EventKind.POSITIVE_INTERACTION))
    elif feeling < -LIKED:
        hearer.mind.perceive(replace(mention, kind=EventKind.NEGATIVE_INTERACTION))
    felt = TOWARD_HEARER.get(did.kind) if is_new else None
    if did.kind is Kind.BETRAYAL and is_new:
        # An accusation finds fault with the hearer; an admission is what betrays.
        felt = EventKind.BETRAYAL if did.is_admitted else EventKind.CRITICISM
    if felt is not None:
        hearer.mind.perceive(replace(mention, kind=felt))


def _overhear(room: RoomState, cast: Cast, said: Said) -> None:
    """Whoever holds the floor and is there notices what is said beside them (social learning)."""
    if said.private:
        return
    seen = None
    for key in room.floor(said.at):
        member = cast.get(key)
        if member is None or key in (said.sender, said.to):
            continue
        if seen is None:
            seen = Event(
                EventKind.MESSAGE_SEEN,
                moment(said.at),
                chat=room.slug,
                other=said.sender,
                name=said.name,
                text=said.text,
                valence=said.sentiment,
                topic=said.topic,
            )
        if member.mind.availability(seen.at) > 0.0:
            _perceive(member, seen)


def _perceive(member: Member, event: Event) -> None:
    member.mind.elapse(event.at)
    member.mind.perceive(event)


def _done(room: RoomState, said: Said) -> tuple[Interaction, bool]:
    """What a line does toward whoever it is said to, and whether its contribution has not done so before.

    Where the reply is not shown, a line answers the latest words of whom it is said to.
    """
    answered = room.find(said.reply_to) or room.last_by(said.to)
    if answered is None or answered.private or said.at - answered.at > params.ANSWERS_WITHIN:
        wanted = ""
    else:
        wanted = answered.text
    did = interaction(said.text, wanted)
    for earlier in islice(reversed(room.said), 1, None):
        if earlier.contribution != said.contribution or earlier.sender != said.sender:
            break
        if interaction(earlier.text, wanted).kind is did.kind:
            return did, False
    return did, True


def _may_be_remembered(room: RoomState, key: ParticipantKey) -> bool:
    """Whether a mind may keep something about a participant: a person only whose words say that it may."""
    if not key or key.startswith("bot:"):
        return bool(key)
    latest = room.last_by(key)
    return latest is not None and not latest.private


def _expect(room: RoomState, cast: Cast, said: Said, rng: Random) -> None:
    """After a reply the replied-to is expected next in 60 % of cases; after being asked by name, surely.

    Nobody waits for a bot that is asleep, muted or gone.
    """
    if said.sender == room.expected_next:
        room.expected_next = room.offered_to = ""
    if not said.to or said.to == said.sender:
        return
    if said.to.startswith("bot:") and excuse_of(room, cast, said.to, said.at) is not None:
        return
    if rng.random() < (params.EXPECTED_AFTER_QUESTION if said.question else params.EXPECTED_PROBABILITY):
        room.expected_next = said.to
        room.expected_until = said.at + params.EXPECTED_SECONDS
        room.offered_to = said.to if said.question else ""
