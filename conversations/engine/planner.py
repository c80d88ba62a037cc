"""What somebody decides to do: open, respond, answer, react; about what, to whom, and after how long."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Any

from conversations.engine import params, topics
from conversations.engine.allocator import Cast, Decision, answerers, open_floor, respond
from conversations.engine.pace import interest, lull, moment, scale, tempo
from conversations.engine.reasons import Chosen, Outcome
from conversations.engine.room import Member, Planned, RoomState, Said
from conversations.market.feed import Move
from conversations.market.symbols import SYMBOLS
from conversations.text.brief import Act
from conversations.text.understanding import Intent, Understanding
from humanization.contracts import Context
from humanization.timing.logic import reading_seconds
from piyasa_site.tunables.definitions import Tunables

ANSWER_TO_PERSON, STAFF, SPONTANEOUS = 0, 1, 2


def plan_opening(
    room: RoomState,
    cast: Cast,
    now: float,
    tunables: Tunables,
    rng: Random,
    *,
    insist: bool = False,
) -> Planned | None:
    """Somebody says something unprovoked at `now`, or nobody does.

    With `insist` silence is no answer as long as anybody is awake (a room that has just been started).
    """
    if over_minute_limit(room, now, tunables):
        return None
    # While an exchange is under way, few begin another one, except where something has happened or staff want more
    # talk than the hush was measured with.
    urge = (1.0 + room.excitation_at(now)) * max(1.0, scale(room, tunables))
    if room.pending and not insist and rng.random() * urge < params.HUSH:
        return None
    decision = open_floor(room, cast, now, rng)
    if not decision.chosen and insist and decision.weights:
        decision.chosen = max(decision.weights, key=lambda item: item[1])[0]
    if not decision.chosen:
        return None
    member = cast[decision.chosen]
    act, topic, addressee = Act.SAY, _opening_topic(room, member, now, tunables, rng), ""
    last = room.last_by(member.key)
    if (last is None or now - last.at > params.GREETING_SILENCE) and rng.random() < params.GREETING_PROBABILITY:
        act, topic = Act.GREET, ""
    elif rng.random() < tunables.mention_probability:
        others = [key for key in room.floor(now) if key != member.key]
        addressee = rng.choice(others) if others else ""
    typing_at = now
    if room.expected_next not in ("", member.key) and now < room.expected_until and not insist:
        # Somebody else has the word: an opening waits for it, as a response does; less where more talk is wanted.
        patience = params.EXPECTED_WAIT_SECONDS + rng.uniform(0.0, 20.0)
        typing_at = now + patience / max(1.0, scale(room, tunables))
    planned = _planned(room, member, act, now, typing_at, tunables, rng, decision, topic=topic)
    planned.addressee = addressee
    planned.trace["trigger"] = {"kind": "opening"}
    member.engage(room.chat_id, typing_at)
    return planned


def plan_trigger(
    room: RoomState,
    cast: Cast,
    now: float,
    tunables: Tunables,
    rng: Random,
    *,
    text: str,
    symbol: str = "",
    topic: str = "",
    change: float = 0.0,
    speaker: str = "",
) -> Planned | None:
    """The first words about a piece of news or a price move, by somebody it concerns."""
    if not tunables.simulation_active or over_minute_limit(room, now, tunables):
        return None
    about = symbol or topic
    if speaker:
        decision = Decision(chosen=speaker, reason=Chosen.BY_STAFF)
    else:
        decision = open_floor(room, cast, now, rng, topic=about, holders=True)
    if not decision.chosen:
        return None
    topics.revive(room, about)
    noticed = now + rng.lognormvariate(math.log(22.0), 0.6)
    planned = _planned(room, cast[decision.chosen], Act.SAY, now, noticed, tunables, rng, decision, topic=about)
    planned.trigger, planned.trigger_symbol, planned.trigger_change = text, symbol, change
    planned.trace["trigger"] = {"kind": "news" if change == 0.0 else "price", "symbol": symbol, "change": change}
    return planned


def plan_ordered(
    room: RoomState,
    member: Member,
    now: float,
    tunables: Tunables,
    rng: Random,
    decision: Decision,
    *,
    topic: str = "",
    target: Said | None = None,
) -> Planned:
    """What a bot says because it was told to: an answer to `target`, or words on `topic` or what is talked about."""
    if target is None:
        about = topic or _opening_topic(room, member, now, tunables, rng)
        return _planned(room, member, Act.SAY, now, now, tunables, rng, decision, topic=about)
    act = Act.ANSWER if target.question else Act.REPLY
    planned = _planned(room, member, act, now, now, tunables, rng, decision, topic=topic or target.topic)
    planned.target, planned.addressee = target.id, target.sender
    return planned


def plan_responses(
    room: RoomState, cast: Cast, now: float, said: Said, tunables: Tunables, rng: Random
) -> list[Planned]:
    """Who takes up a bot's contribution, in words or with a reaction, and when."""
    planned: list[Planned] = []
    mean = params.OFFSPRING_QUESTION if said.question else params.OFFSPRING_STATEMENT
    if said.triggered:
        mean = params.OFFSPRING_TRIGGER
    if room.pace == "heated":
        mean *= params.OFFSPRING_HEATED
    calm = lull(room, now, tunables)
    if not said.triggered:
        mean = _at_odds(mean, interest(room, now) * calm**-params.LULL_SILENCE)
    mean = min(mean * tunables.reply_probability / 0.45, params.OFFSPRING_MAX)
    for _ in range(_responses(mean, rng)):
        if over_minute_limit(room, now, tunables):
            break
        decision = respond(room, cast, now, said, rng)
        if not decision.chosen:
            continue
        member = cast[decision.chosen]
        wait, parts = _wait(room, member, now, said, calm, rng)
        # Who rather reacts than writes does so in place of words; a question is answered.
        eager = (parts["reacts"] - 1.0) * tunables.short_reaction_probability / max(mean, 0.1)
        if eager > 0.0 and not said.question and rng.random() < eager:
            planned.append(_reaction(room, member, now, wait, parts, said, tunables, rng, decision))
            continue
        act = Act.ANSWER if said.question else Act.REPLY
        turn = _planned(room, member, act, now, now + wait, tunables, rng, decision, topic=said.topic)
        turn.target, turn.addressee = said.id, said.sender
        turn.trace["trigger"] = {"kind": "response", "to": said.id}
        turn.trace["wait"] = parts
        room.await_word(member.key, turn.typing_at)
        planned.append(turn)
    if rng.random() < tunables.short_reaction_probability:
        decision = respond(room, cast, now, said, rng)
        if decision.chosen:
            member = cast[decision.chosen]
            wait, parts = _wait(room, member, now, said, calm, rng)
            if parts["reacts"] >= 1.0 or rng.random() < parts["reacts"]:
                planned.append(_reaction(room, member, now, wait, parts, said, tunables, rng, decision))
    return planned


def _reaction(
    room: RoomState,
    member: Member,
    now: float,
    wait: float,
    parts: dict[str, Any],
    said: Said,
    tunables: Tunables,
    rng: Random,
    decision: Decision,
) -> Planned:
    """An emoji on what was said: quicker than words."""
    turn = _planned(room, member, Act.REACT, now, now + wait * 0.6, tunables, rng, decision, topic=said.topic)
    turn.target, turn.addressee, turn.parts = said.id, said.sender, 1
    turn.trace["trigger"] = {"kind": "reaction", "to": said.id}
    turn.trace["wait"] = parts
    return turn


def plan_answers(
    room: RoomState,
    cast: Cast,
    now: float,
    said: Said,
    meaning: Understanding,
    tunables: Tunables,
    rng: Random,
) -> list[Planned]:
    """Answers to a person: by the one addressed, else by those nearest to the topic.

    A question is always answered while anybody is awake; other words nearly always. What came of it is kept as
    `said.outcome`. Whom it was said to answers whatever else it is doing: being busy in another room, at its hourly
    limit or about to say something else is no excuse.
    """
    if tunables.max_msgs_per_min == 0:
        said.outcome = Outcome.MINUTE_LIMIT
        return []
    act = Act.DISCLOSE if meaning.intent is Intent.ASKS_IF_BOT else Act.ANSWER if said.question else Act.REPLY
    if said.question or act is Act.DISCLOSE:
        count = 1 if said.to or act is Act.DISCLOSE else rng.choices((1, 2, 3), (0.5, 0.38, 0.12))[0]
    elif meaning.intent in (Intent.GREETING, Intent.LOSS, Intent.GAIN):
        count = rng.choices((1, 2), (0.6, 0.4))[0]
    else:
        count = 1 if said.to or rng.random() < 0.85 else 0
    decisions: list[Decision] = []
    excuse = excuse_of(room, cast, said.to, now) if said.to.startswith("bot:") else None
    if excuse is None and said.to.startswith("bot:"):
        decisions.append(Decision(chosen=said.to, reason=Chosen.ADDRESSED))
    missing = count - len(decisions)
    if missing > 0:
        decisions += [d for d in answerers(room, cast, now, said, rng, missing) if d.chosen != said.to]
    if decisions:
        said.outcome = excuse or Outcome.PLANNED
    else:
        said.outcome = Outcome.NOBODY_AWAKE if count else Outcome.NOT_CALLED_FOR
    planned: list[Planned] = []
    for number, decision in enumerate(decisions):
        member = cast[decision.chosen]
        wait = (
            rng.uniform(*params.PERSON_WAIT) + min(reading_seconds(len(said.text)), 6.0) + number * rng.uniform(6, 14)
        )
        turn = _planned(room, member, act, now, now + wait, tunables, rng, decision, topic=said.topic)
        turn.target, turn.addressee, turn.priority = said.id, said.sender, ANSWER_TO_PERSON
        # One message, or two where there is something to explain: a person may write again any moment.
        turn.parts = min(turn.parts, 2) if said.question and said.topic else 1
        turn.length = "medium" if turn.length == "short" and said.question else turn.length
        turn.trace["trigger"] = {"kind": "person", "to": said.id, "intent": meaning.intent.value}
        if excuse is not None:
            turn.trace["trigger"] |= {"instead_of": said.to, "because": excuse.value}
        turn.trace["wait"] = {"seconds": round(wait, 1)}
        planned.append(turn)
    return planned


def excuse_of(room: RoomState, cast: Cast, key: str, now: float) -> Outcome | None:
    """Why this bot cannot answer what is said to it now; None if it can."""
    if room.is_muted(key, now):
        return Outcome.MUTED
    if key not in room.members or key not in cast:
        return Outcome.NOT_HERE
    return Outcome.AWAY if cast[key].mind.availability(moment(now)) <= 0.0 else None


def plan_move(room: RoomState, cast: Cast, now: float, move: Move, tunables: Tunables, rng: Random) -> list[Planned]:
    """A price move reaches the room: it excites, and a strong one is spoken about at once, a shock by several."""
    if not concerns(room, move.symbol):
        return []
    room.excite(params.EXCITATION_PER_STRENGTH * max(0.0, move.strength - 2.0), now)
    if not tunables.news_trigger_enabled:
        return []
    planned: list[Planned] = []
    for _ in range(sum(move.strength >= enough for enough in params.MOVE_SPEAKERS)):
        turn = plan_trigger(room, cast, now, tunables, rng, text="", symbol=move.symbol, change=move.change)
        if turn is not None:
            room.await_word(turn.bot, turn.typing_at)
            planned.append(turn)
    return planned


def concerns(room: RoomState, symbol: str) -> bool:
    """Whether this room talks about the symbol."""
    known = SYMBOLS.get(symbol)
    return symbol in room.focus or (known is not None and known.kind == "index" and known.topic in room.topics)


def over_minute_limit(room: RoomState, now: float, tunables: Tunables) -> bool:
    """Whether the room has had its messages of this minute, those about to be typed included."""
    return minute_allowance(room, now, tunables) <= 0


def minute_allowance(room: RoomState, now: float, tunables: Tunables) -> int:
    """How many more messages the room may hold this minute, those about to be typed counted as one each."""
    soon = sum(typing_at <= now + 60.0 for typing_at in room.pending.values())
    return tunables.max_msgs_per_min - room.count_since(now - 60.0) - soon


def _planned(
    room: RoomState,
    member: Member,
    act: Act,
    now: float,
    typing_at: float,
    tunables: Tunables,
    rng: Random,
    decision: Decision,
    *,
    topic: str,
) -> Planned:
    # A burst stays within what is left of the minute and of the bot's hour; the first message is granted.
    allowance = min(minute_allowance(room, now, tunables), member.hourly_limit - member.sent_in_last_hour(now))
    return Planned(
        chat_id=room.chat_id,
        bot=member.key,
        act=act.value,
        planned_at=now,
        typing_at=typing_at,
        topic=topic,
        length=_length(tunables, rng),
        parts=min(_parts(act, lull(room, now, tunables), rng), max(1, allowance)),
        trace={"who": decision.trace()},
    )


def _wait(
    room: RoomState, member: Member, now: float, said: Said, calm: float, rng: Random
) -> tuple[float, dict[str, Any]]:
    """Seconds until this member starts to type, and how they came about.

    The base wait of the room's pace is the median of a log-normal latency, scaled by the bot's own habit
    and feelings, by its affinity to the topic, by whether it was spoken to, and by how calm it is here (`pace.lull`).
    """
    influence, _ = member.mind.influence(
        Context(at=moment(now), chat=room.slug, addressee=said.sender, topic=said.topic, read_length=len(said.text))
    )
    factor = influence.delay_factor
    if influence.latency_median is not None:
        factor *= influence.latency_median / params.LATENCY_REFERENCE
    affinity = member.affinity(said.topic)
    if affinity > params.AFFINITY_HIGH:
        factor *= params.WAIT_AFFINITY_HIGH
    elif affinity < params.AFFINITY_LOW:
        factor *= params.WAIT_AFFINITY_LOW
    addressed = member.key in (said.to, room.expected_next)
    if addressed:
        factor *= params.ADDRESSED_WAIT_FACTOR
    factor *= tempo(room, now) * min(calm**params.LULL_WAIT, params.WAIT_IN_LULL_MOST)
    friend = _friend_spoke(room, member)
    if friend:
        factor *= params.FRIEND_WAIT
    sigma = math.hypot(influence.latency_sigma or params.LATENCY_SIGMA, params.LATENCY_EXTRA_SIGMA)
    base = params.BASE_WAIT[room.pace]
    wait = reading_seconds(len(said.text)) + base * factor * rng.lognormvariate(0.0, sigma)
    interrupts = False
    if room.expected_next and now < room.expected_until and not addressed:
        excitement = influence.feelings["excitement"] if influence.feelings else 50.0
        bond = member.mind.bond(room.expected_next)
        interrupts = rng.random() < interruption_probability(
            excitement, room.pace, bond.conflict if bond is not None else 0.0
        )
        if not interrupts:
            wait = max(wait, params.EXPECTED_WAIT_SECONDS + rng.uniform(0.0, 20.0))
    wait = min(wait, params.LATENCY_MAX)
    return wait, {
        "seconds": round(wait, 1),
        "base": base,
        "factor": round(factor, 3),
        "addressed": addressed,
        "affinity": round(affinity, 2),
        "friend": friend,
        "interrupts": interrupts,
        "reacts": round(influence.reaction_factor, 3),
    }


def _friend_spoke(room: RoomState, member: Member) -> bool:
    """Whether a friend is among the last speakers."""
    for key in room.active[: params.FRIENDS_AMONG]:
        if key != member.key:
            bond = member.mind.bond(key)
            if bond is not None and bond.kind in ("friend", "close_friend"):
                return True
    return False


def interruption_probability(excitement: float, pace: str, conflict: float = 0.0) -> float:
    """SPEC: 10 %; 30 % at an excitement over 80, 5 % below 30; doubled in a heated room; half as often
    again toward somebody with a conflict over 60."""
    probability = params.INTERRUPTION
    if excitement > 80.0:
        probability = params.INTERRUPTION_EXCITED
    elif excitement < 30.0:
        probability = params.INTERRUPTION_DULL
    if conflict > params.CONFLICT_FROM:
        probability *= params.INTERRUPTION_CONFLICT
    return probability * (params.INTERRUPTION_HEATED if pace == "heated" else 1.0)


def _opening_topic(room: RoomState, member: Member, now: float, tunables: Tunables, rng: Random) -> str:
    """The current topic while it is fresh and not exhausted, else one of the room's that is near to the speaker."""
    # Small talk is answered, not taken up again: a second tea break within minutes is one too many.
    fresh = room.topic not in ("", topics.SMALL_TALK) and now - room.last_at() < params.TOPIC_FRESH_SECONDS
    if fresh and room.exhaustion < params.EXHAUSTED and rng.random() < params.TOPIC_STAYS:
        return room.topic
    lately = any(said.topic == topics.SMALL_TALK for said in room.said if now - said.at < params.SMALL_TALK_PAUSE)
    if not lately and rng.random() < params.SMALL_TALK_SHARE:
        return topics.SMALL_TALK
    return topics.choose(room, member, now, tunables, rng)


def _length(tunables: Tunables, rng: Random) -> str:
    profile = tunables.message_length_profile
    return _weighted(list(profile), list(profile.values()), rng)


def _parts(act: Act, calm: float, rng: Random) -> int:
    if act in (Act.REACT, Act.GREET, Act.DISCLOSE):
        return 1
    count, chance = 1, _at_odds(params.PARTS_SECOND, calm**-params.LULL_PARTS)
    while count < params.PARTS_MAX and rng.random() < chance:
        count, chance = count + 1, params.PARTS_FURTHER
    return count


def _at_odds(chance: float, factor: float) -> float:
    """A chance below 1 with its odds multiplied; what is 1 or more stays."""
    if chance >= 1.0:
        return chance
    odds = chance / (1.0 - chance) * factor
    return odds / (1.0 + odds)


def _weighted(options: Sequence[Any], weights: Sequence[float], rng: Random) -> Any:
    sums = list(accumulate(weights))
    place = rng.random() * sums[-1]
    for option, upper in zip(options, sums, strict=True):
        if place < upper:
            return option
    return options[-1]


def _responses(mean: float, rng: Random) -> int:
    """How many take a contribution up: mostly nobody or one, so that an exchange is a chain; now and then two."""
    share_of_two = params.SECOND_RESPONSE
    chance = mean / (1.0 + share_of_two)
    if rng.random() >= chance:
        return 0
    return 2 if rng.random() < share_of_two else 1
