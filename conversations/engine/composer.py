"""From a planned contribution to finished words: brief, writer, guards, style, and their due times.

The stages are listed in `compose` in the order they run; each leaves its part of
the trace. What was composed changes room and mind when it is delivered
(`observer.observe`), so a turn that is dropped leaves nothing behind; composing
itself only lets the mind's feelings settle up to the present.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, NamedTuple

from conversations.engine import gestures, params, topics
from conversations.engine.pace import moment
from conversations.engine.planner import minute_allowance
from conversations.engine.reasons import Ended
from conversations.engine.room import Member, Planned, RoomState, Said
from conversations.market.feed import MarketFeed
from conversations.text.brief import (
    Act,
    Brief,
    ChecksStances,
    Draft,
    Line,
    Persona,
    StanceView,
    Wording,
    Writer,
    WriterDown,
)
from conversations.text.guards import GuardContext, calls_in, gist, is_honest, run_guards, skeleton
from humanization.contracts import Afterthought, Context, Influence, LifeNote, ParticipantKey, StyleEdit
from humanization.mind import Mind, clamp
from piyasa_site.common.turkish import fold
from piyasa_site.tunables.definitions import Tunables

DEFAULT_WPM = 55.0
_WORDS = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Part:
    """One message of a contribution: its words, when typing begins and when it is due (POSIX seconds).

    A part of kind `edit` is no message: it gives the part at index `of` other words.
    """

    text: str
    typing_at: float
    due_at: float
    key: str = ""  # of the words as they are said, see `text_key`
    kind: str = "message"  # message | edit
    gesture: str = ""  # what the part is where it is not the contribution itself, see `gestures`
    of: int = 0
    sent_as: int = 0  # the message's id in the room, once it is said
    meant: str = ""  # the key of the words before the hand changed them; empty where it is the same


@dataclass(slots=True)
class Composed:
    """What became of a planned contribution: parts to send, or a reason why not."""

    parts: list[Part] = field(default_factory=list)
    postponed_to: float = 0.0  # somebody else was typing: try again then
    hesitated: float = 0.0  # seconds of typing that end without a message
    kind: str = "message"
    reason: str = ""
    topic: str = ""
    reply_to: int | None = None  # shown as a reply to this message
    meta: dict[str, Any] = field(default_factory=dict)  # what the room needs to know when it is delivered
    trace: dict[str, Any] = field(default_factory=dict)
    blocked: list[tuple[str, str, str]] = field(default_factory=list)  # (guard, reason, text)
    calls: list[tuple[str, int]] = field(default_factory=list)  # to others to trade: symbol, 1 buy or -1 sell

    def spoken(self) -> list[tuple[float, *tuple[str, ...]]]:
        """What is going to be said: when it is due, and by which keys a repetition of it is known."""
        if self.kind != "message":
            return []
        said = (part for part in self.parts if part.kind == "message")
        return [(part.due_at, part.key, part.meant, skeleton(part.text), gist(part.text)) for part in said]

    @property
    def last_word(self) -> int:
        """The index of the part with which the contribution is made; gestures may still follow."""
        return max((n for n, part in enumerate(self.parts) if not part.gesture), default=0)

    @property
    def busy_until(self) -> float:
        """Until when the bot types what belongs to the contribution (POSIX seconds)."""
        return max((part.due_at for part in self.parts if part.gesture not in gestures.LATE), default=0.0)

    def edit_of(self, index: int) -> Part | None:
        """The edit that the message at `index` will get, if it gets one."""
        return next((part for part in self.parts if part.kind == "edit" and part.of == index), None)


@dataclass(slots=True)
class Desk:
    """What composing needs beside the room: the writers, the market, the settings, and the room's past wording."""

    writer: Writer
    fallback: Writer | None
    market: MarketFeed
    tunables: Tunables
    said_before: Callable[[RoomState, str, float], bool]
    names: Mapping[ParticipantKey, str]


def compose(desk: Desk, room: RoomState, member: Member, planned: Planned, now: float, rng: Random) -> Composed:
    """Words for one planned contribution, or the reason why there are none."""
    topics.turn_elsewhere(room, member, planned, now, desk.tunables, rng)
    target = room.find(planned.target)
    stale = _stale(room, member, planned, target, now)
    if stale:
        return Composed(reason=stale, trace=planned.trace)
    wait = _yield_to_typing(room, planned, now, rng)
    if wait:
        planned.yielded = True
        return Composed(postponed_to=wait, trace=planned.trace)
    mind = member.mind
    at = moment(now)
    mind.elapse(at)
    influence, shares = mind.influence(
        Context(
            at=at,
            chat=room.slug,
            addressee=planned.addressee or None,
            topic=planned.topic,
            tags=(planned.topic,) if planned.topic else (),
            read_length=len(target.text) if target else 0,
            mood_hint=target.sentiment if target else 0.0,
        )
    )
    hesitated = gestures.hesitates(mind, planned, influence, rng)
    if hesitated:
        return Composed(reason=Ended.HESITATED, hesitated=hesitated, trace={**planned.trace, "influence": shares})
    brief = build_brief(desk, room, member, planned, target, influence, now)
    brief.life = _life_told(planned, influence, rng)
    trace = {**planned.trace, "influence": shares, "memories": list(influence.memories)}
    composed = Composed(topic=planned.topic, trace=trace)
    # The first draft, and up to N paraphrases; staff's words are taken or left.
    attempts = 1 if planned.text else 1 + desk.tunables.dedup_max_attempts
    if planned.priority == 0 and desk.fallback is not None:
        attempts = max(attempts, 2)
    stopped = False
    for attempt in range(attempts):
        # A person is not left without an answer because it has been given before.
        may_repeat = planned.priority == 0 and attempt + 1 == attempts
        # Nor because a model, talked into it, writes what guards stop: it is not asked again.
        draft = _draft(desk, brief, planned, rng, trace, passed_over=stopped and planned.priority == 0)
        if draft.reaction:
            composed.kind = "reaction"
            composed.parts = [Part(draft.reaction, now, now + rng.uniform(0.6, 2.5))]
            break
        texts, verdicts, repeat = _guarded(desk, room, member, planned, draft, now, composed, may_repeat)
        trace.setdefault("guards", []).extend({**verdict, "attempt": attempt} for verdict in verdicts)
        if texts:
            # What a drill plays is no call to anybody: it is labelled, and counts for no other room.
            composed.calls = [] if scenario_of(room, planned) else _calls(texts, draft.plan, planned)
            _compose_parts(desk, room, member, planned, composed, texts, influence, now, rng, may_repeat)
            break
        if not draft.parts:
            composed.reason = Ended.SPEECHLESS
            break
        composed.reason = Ended.SAID_BEFORE if repeat else Ended.GUARD
        brief.contradicted = any(verdict["guard"] == "consistency" for verdict in verdicts)
        stopped = not repeat
        if not repeat and attempt > 0 and planned.priority > 0:
            break
    if composed.parts:
        if brief.life is not None:
            trace["life"] = list(brief.life)
        composed.reason = ""
        composed.topic = draft.topic or planned.topic
        composed.reply_to = _shown_reply(room, planned, composed.kind, rng)
        composed.meta = _meta(planned, draft, composed, member.persona.stances)
        room.will_say(composed.spoken())
        room.sayings.extend(draft.used)
        if influence.recalled:
            composed.meta["recalled"] = list(influence.recalled)
        trace["draft"] = {
            "writer": draft.writer,
            "model": draft.model,
            "plan": dict(draft.plan),
            "tokens": [draft.tokens_in, draft.tokens_out],
            "cost_usd": round(draft.cost_usd, 6),
            "prompt": draft.prompt_hash,
        }
    return composed


def build_brief(
    desk: Desk,
    room: RoomState,
    member: Member,
    planned: Planned,
    target: Said | None,
    influence: Influence,
    now: float,
) -> Brief:
    """All that a writer is told. Lines the bot was not present for are not in it."""
    mind = member.mind
    history: list[Line] = []
    own: list[str] = []
    for said in reversed(room.said):
        if said.sender == member.key and len(own) < 3:
            own.append(said.text)
        if len(history) < params.HISTORY_LINES and present(mind, said.at, now):
            history.append(_line(said))
        elif len(own) >= 3 or now - said.at > 3600.0:
            break
    history.reverse()
    own.reverse()
    addressee = "" if target is not None and target.private else planned.addressee
    return Brief(
        at=moment(now),
        chat=room.title,
        chat_topics=room.topics,
        persona=_with_cooling(member, desk.tunables, now),
        influence=influence,
        act=Act(planned.act),
        topic=planned.topic,
        target=_line(target) if target else None,
        target_is_person=bool(target and not target.is_bot),
        addressee=desk.names.get(addressee, target.name if target and target.sender == addressee else ""),
        relation=influence.relation or ("stranger" if target and not target.is_bot else "acquaintance"),
        history=tuple(history),
        own_last=tuple(own),
        trigger=planned.trigger,
        trigger_symbol=planned.trigger_symbol,
        trigger_change=planned.trigger_change,
        memories=influence.memories,
        length=planned.length,
        parts=planned.parts,
        market=desk.market,
        wording=Wording(room=room.wording, own=member.wording, house=room.sayings),
        drill="drill" if room.is_drill else "",
    )


def _life_told(planned: Planned, influence: Influence, rng: Random) -> LifeNote | None:
    """What of its own life the bot tells this time: 5 % of its messages mention one public thing (SPEC 4.4)."""
    if not influence.life or planned.text or planned.act in (Act.REACT, Act.DISCLOSE):
        return None
    if rng.random() >= params.LIFE_MENTION_PROBABILITY * max(1, planned.parts):
        return None
    return influence.life[int(rng.random() * len(influence.life))]


def _with_cooling(member: Member, tunables: Tunables, now: float) -> Persona:
    """The persona with the stances marked on which the bot has just given its view."""
    persona = member.persona
    if not tunables.cooldown_filter_enabled or not any(until > now for until in member.cooling.values()):
        return persona
    stances = tuple(
        replace(stance, cooling=True) if member.cools_on(stance.topic, now) else stance for stance in persona.stances
    )
    return replace(persona, stances=stances)


def present(mind: Mind, then: float, now: float) -> bool:
    """Whether the bot was there when something was said: awake then, or reading along since."""
    return now - then < 300.0 or mind.availability(moment(then)) > 0.0


def text_key(text: str) -> str:
    """What two messages share when they say the same: a hash of the folded words, empty below four words."""
    words = _WORDS.findall(fold(text))
    if len(words) < 4:
        return ""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def _line(said: Said) -> Line:
    name = "" if said.private else said.name
    return Line(said.id, said.sender, name, said.text, moment(said.at), said.is_bot, said.reply_to, said.topic)


def _stale(room: RoomState, member: Member, planned: Planned, target: Said | None, now: float) -> str:
    """Why a contribution is not to be made any more; empty if it is.

    Nobody answers what they were not present for (unless staff ask for it), nor speaks unasked once they are gone.
    """
    mind = member.mind
    if room.is_muted(member.key, now):
        return Ended.MAY_NOT_SPEAK
    if target is not None and planned.priority != 1 and not present(mind, target.at, now):
        return Ended.NOT_PRESENT
    if planned.priority < 2:
        return ""
    if mind.availability(moment(now)) <= 0.0:
        return Ended.GONE_AWAY
    if planned.target is None:
        return ""
    if target is None:
        return Ended.MOVED_ON
    if target.answers >= params.STALE_ANSWERS:
        return Ended.OTHERS_ANSWERED
    return ""


def _yield_to_typing(room: RoomState, planned: Planned, now: float, rng: Random) -> float:
    """When to try again, if this bot lets somebody who is typing finish first; 0 if it does not.

    Most people wait once for a burst to end; answers to people do not wait.
    """
    if planned.yielded or planned.priority < 2:
        return 0.0
    until = room.others_typing_until(planned.bot, now)
    if until <= now or rng.random() >= params.YIELD_PROBABILITY:
        return 0.0
    return min(until, now + params.YIELD_MAX) + rng.uniform(1.0, 7.0)


def _shown_reply(room: RoomState, planned: Planned, kind: str, rng: Random) -> int | None:
    """Whether the platform's reply is used: always to people, for staff and for reactions, else mostly where needed.

    Next to its target a response is understood without it.
    """
    if planned.target is None:
        return None
    if kind == "reaction" or planned.priority < 2:
        return planned.target
    adjacent = bool(room.said) and room.said[-1].sender == planned.addressee
    return planned.target if rng.random() < (params.REPLY_SHOWN_ADJACENT if adjacent else params.REPLY_SHOWN) else None


def _draft(
    desk: Desk, brief: Brief, planned: Planned, rng: Random, trace: dict[str, Any], passed_over: bool = False
) -> Draft:
    """Words from the writer, or from the one behind it where the first cannot write or is `passed_over`."""
    if planned.text:
        return Draft(parts=(planned.text,), writer="staff", topic=planned.topic)
    if passed_over and desk.fallback is not None:
        trace["fallback"] = "What the model wrote was stopped by a guard."
        return desk.fallback.write(brief, rng)
    try:
        draft = desk.writer.write(brief, rng)
    except WriterDown as error:
        if error.paid is not None:
            _note_cost(trace, error.paid)
        if desk.fallback is None:
            raise
        trace["fallback"] = str(error)[:200]
        return desk.fallback.write(brief, rng)
    if draft.tokens_in:
        _note_cost(trace, draft)
    return draft


def _note_cost(trace: dict[str, Any], paid: Draft) -> None:
    """Add to the trace what a model's answer cost, whether it is said or not."""
    before = trace.get("cost", {"calls": 0, "tokens_in": 0, "tokens_cached": 0, "tokens_out": 0, "usd": 0.0})
    trace["cost"] = {
        "calls": before["calls"] + 1,
        "tokens_in": before["tokens_in"] + paid.tokens_in,
        "tokens_cached": before["tokens_cached"] + paid.tokens_cached,
        "tokens_out": before["tokens_out"] + paid.tokens_out,
        "usd": round(before["usd"] + paid.cost_usd, 8),
    }


def _guarded(
    desk: Desk,
    room: RoomState,
    member: Member,
    planned: Planned,
    draft: Draft,
    now: float,
    composed: Composed,
    may_repeat: bool,
) -> tuple[list[str], list[dict[str, str]], bool]:
    """The parts that passed, each guard's word where it had one, and whether repetition was the obstacle."""
    texts: list[str] = []
    verdicts: list[dict[str, str]] = []
    repeat = False
    context = _guard_context(desk, room, member, planned, draft.plan, now, may_repeat)
    context = _with_second_opinion(context, desk, draft, now, composed.trace)
    for text in draft.parts:
        passed, words = run_guards(text, context)
        for verdict in words:
            if verdict.action != "pass":
                verdicts.append({"guard": verdict.guard, "action": verdict.action, "reason": verdict.reason})
            if verdict.action == "drop":
                repeat = repeat or verdict.guard == "duplicates"
                composed.blocked.append((verdict.guard, verdict.reason, text))
        if passed:
            texts.append(passed)
        elif not texts:
            # Without its first part a contribution makes no sense.
            return [], verdicts, repeat
    return texts, verdicts, repeat


def _with_second_opinion(
    context: GuardContext, desk: Desk, draft: Draft, now: float, trace: dict[str, Any]
) -> GuardContext:
    """The context with a model's reading of views beside that of the rules, where a model wrote (SPEC 5)."""
    writer = desk.writer
    if draft.writer != writer.name or not desk.tunables.llm_stance_check or not isinstance(writer, ChecksStances):
        return context

    def contradicts(text: str, stances: Sequence[StanceView]) -> bool:
        against, paid = writer.contradicts(text, stances, moment(now))
        if paid is not None:
            _note_cost(trace, paid)
        return against

    return replace(context, second_opinion=contradicts)


def scenario_of(room: RoomState, planned: Planned) -> str:
    """The drill scenario that set this contribution off; empty outside of drill rooms, whatever a plan says.

    Only what a scenario itself has set off is played under its label for certain: a response may have left the topic
    by the time it is said, so it keeps to the rules like everybody.
    """
    return str(planned.trace.get("scenario", "")) if room.is_drill else ""


def _calls(texts: Sequence[str], plan: Mapping[str, Any], planned: Planned) -> list[tuple[str, int]]:
    """On what the texts call others to trade, each once."""
    found = [call for text in texts for call in calls_in(text, plan, planned.topic)]
    return list(dict.fromkeys(found))


def _guard_context(
    desk: Desk,
    room: RoomState,
    member: Member,
    planned: Planned,
    plan: Mapping[str, Any],
    now: float,
    may_repeat: bool,
) -> GuardContext:
    """What the guards are told of the moment."""

    target = room.find(planned.target)
    asker = "" if target is None or target.private or target.is_bot else target.name

    def shape_said(shape: str) -> bool:
        return desk.tunables.dedup_enabled and room.was_said(shape)

    return GuardContext(
        act=Act(planned.act),
        bot=member.key,
        names=(member.persona.facts.name,),
        is_drill=room.is_drill,
        scenario=scenario_of(room, planned),
        plan=plan,
        stances=member.persona.stances,
        holdings=member.persona.holdings,
        calls=room.calls,
        topic=planned.topic,
        said_before=None if may_repeat else _said_before(desk, room, now),
        skeleton_said=None if may_repeat else shape_said,
        now=now,
        tone=member.persona.tone,
        polite=planned.priority == 0,
        asker=asker,
    )


def _said_before(desk: Desk, room: RoomState, now: float) -> Callable[[str], bool]:
    """Whether the words of a text were said in the room within the window, or are on their way."""

    def said_before(text: str) -> bool:
        key = text_key(text)
        if not (key and desk.tunables.dedup_enabled):
            return False
        return key in room.coming or desk.said_before(room, key, now)

    return said_before


def _compose_parts(
    desk: Desk,
    room: RoomState,
    member: Member,
    planned: Planned,
    composed: Composed,
    texts: list[str],
    influence: Influence,
    now: float,
    rng: Random,
    may_repeat: bool,
) -> None:
    """The parts of the contribution: split, in the bot's own hand, with what follows them, each with its time."""
    mind = member.mind
    allowance, after = 0, []
    makes_gestures = gestures.makes_gestures(planned)

    def passes(text: str) -> bool:
        """What the writer claims was checked with its own words; here every word stands for itself."""
        passed, words = run_guards(text, _guard_context(desk, room, member, planned, {}, now, False))
        composed.blocked += [(v.guard, f"gesture: {v.reason}", text) for v in words if v.action != "pass"]
        return passed == text and all(verdict.action == "pass" for verdict in words)

    written = len(texts)
    if makes_gestures:
        allowance = gestures.allowance_of(member, minute_allowance(room, now, desk.tunables), written, now)
        texts = gestures.parted(mind, planned, texts, influence, allowance, passes, rng)
    typed: list[_Typed] = []
    counts: dict[str, int] = {}
    edits: list[StyleEdit] = []
    said_before = None if may_repeat else _said_before(desk, room, now)
    for index, text in enumerate(texts):
        typed.append(_in_own_hand(mind, text, influence, said_before, desk.tunables.dedup_max_attempts, rng))
        for edit in typed[-1].edits:
            counts[edit.kind] = counts.get(edit.kind, 0) + edit.count
            if edit.meant:
                edits.append(replace(edit, of=index))
    if makes_gestures:
        allowance -= len(texts) - written
        styled = [one.words for one in typed]
        after = gestures.afterthoughts(mind, styled, edits, influence, allowance, passes, rng)
    longest = params.PERSON_TYPING_MAX if planned.priority == 0 else math.inf
    composed.parts = _timed(typed, after, influence, desk.tunables, now, rng, longest)
    composed.trace["style"] = [[kind, count] for kind, count in counts.items()]
    made = gestures.trace_of(after, written, len(texts))
    if made:
        composed.trace["gestures"] = made


class _Typed(NamedTuple):
    """Words as a hand typed them, what it changed, and the keys of the words as typed and as they were meant."""

    words: str
    edits: tuple[StyleEdit, ...]
    key: str
    plain: str


def _in_own_hand(
    mind: Mind,
    text: str,
    influence: Influence,
    said_before: Callable[[str], bool] | None,
    attempts: int,
    rng: Random,
) -> _Typed:
    """`text` as the bot types it: typed anew, at last left plain, where its words have been said before.

    The guards saw it plain, and a hand can make one of two: "bugün ne yaptınız" with a favourite word before it is
    what somebody else has just said. Who says what it is may say it again.
    """
    plain = text_key(text)
    for _ in range(1 + attempts):
        words, changed = mind.restyle(text, influence, rng)
        key = text_key(words)
        if key == plain or said_before is None or not said_before(words) or is_honest(text):
            return _Typed(words, changed, key, plain)
    return _Typed(text, (), plain, plain)


def _timed(
    typed: list[_Typed],
    after: list[Afterthought],
    influence: Influence,
    tunables: Tunables,
    now: float,
    rng: Random,
    longest: float,
) -> list[Part]:
    """Messages one after the other, each with the time it takes to type; what follows them in between or later."""
    low, high = tunables.typing_speed_wpm
    wpm = min(max(influence.words_per_minute or DEFAULT_WPM, low), high)
    parts: list[Part] = []
    own: list[Part] = []
    clock = now
    for index, (words, _, key, plain) in enumerate(typed):
        seconds = writing_seconds(len(words), wpm, rng)
        due = clock + min(seconds, longest)
        message = Part(words, clock, due, key, meant=plain if plain != key else "")
        own.append(message)
        parts.append(message)
        clock = due
        for thought in after:
            if thought.of == index and thought.kind not in gestures.LATE:
                part = _following(thought, clock, wpm, rng)
                parts.append(part)
                clock = part.due_at
    for thought in after:
        if thought.kind in gestures.LATE:
            parts.append(_following(thought, own[thought.of].due_at, wpm, rng))
    parts.sort(key=lambda part: part.due_at)
    for part in parts:
        if part.kind == "edit":
            part.of = next(number for number, other in enumerate(parts) if other is own[part.of])
    return parts


def _following(thought: Afterthought, said_at: float, wpm: float, rng: Random) -> Part:
    begins = said_at + thought.delay
    due = begins + gestures.seconds_for(thought, writing_seconds(len(thought.text), wpm, rng))
    kind = "edit" if thought.kind == gestures.EDIT else "message"
    return Part(thought.text, begins, due, text_key(thought.text), kind, thought.kind, thought.of)


def writing_seconds(chars: int, wpm: float, rng: Random) -> float:
    """How long a message of `chars` characters takes to write, at the person's typing speed `wpm`.

    Its length decides: log-normal around `chars` at this person's share of the speed that real follow-ups
    show, pauses included.
    """
    cps = params.WRITING_CPS * wpm / params.WRITING_WPM
    seconds = chars / cps * rng.lognormvariate(0.0, params.WRITING_SIGMA)
    return clamp(max(seconds, chars / params.WRITING_CPS_MAX), params.WRITING_MIN, params.WRITING_MAX)


def _meta(planned: Planned, draft: Draft, composed: Composed, stances: Sequence[StanceView]) -> dict[str, Any]:
    plan = draft.plan
    meta: dict[str, Any] = {
        "used": list(draft.used),
        "question": draft.question,
        "to": planned.addressee,
        "sentiment": 0.4 * float(plan.get("direction", 0) or 0),
    }
    if plan.get("direction") and any(stance.topic == composed.topic for stance in stances):
        meta["gave_view"] = True
    if planned.addressee and planned.target is None:
        meta["calls"] = True  # it is said to somebody out of the blue: an answer is hoped for
    if plan.get("move"):
        meta["move"] = plan["move"]
    if planned.trigger or planned.trigger_change:
        meta["triggered"] = True
    return meta
