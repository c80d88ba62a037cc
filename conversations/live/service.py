"""Advance, compose, deliver: the engine's three steps on the real clock.

Each step loads what it needs in a constant number of queries, works in memory
with the same engine the simulation uses, and writes in one transaction. A step
that dies leaves its rows as they were; the next tick or sweep takes them up.
"""

from __future__ import annotations

import hashlib
import math
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

import structlog
from django.conf import settings
from django.db import DataError, IntegrityError, transaction
from django.db.models import F, Q

from bots.models import Bot, Stance
from conversations import push
from conversations.casting import facts_of_bot
from conversations.engine import params
from conversations.engine.addressing import called
from conversations.engine.composer import Composed, Part, compose, text_key
from conversations.engine.gestures import SECOND_THOUGHT
from conversations.engine.news import Label, label_of
from conversations.engine.observer import market_moved, notice_neglect, notice_silence, observe, person_said, reacted
from conversations.engine.pace import moment, next_opening
from conversations.engine.planner import plan_move, plan_opening
from conversations.engine.reasons import Ended
from conversations.engine.room import Planned, RoomState, Said
from conversations.live import calls, history, nudges, profiles, turns
from conversations.live import desk as desks
from conversations.live.loading import (
    LATER_GESTURE,
    OPEN_STATES,
    Loaded,
    bot_id,
    give_back,
    is_heavy,
    load_cast,
    load_rooms,
    lock_bots,
    note_of,
    said_of,
    save_minds,
    store_room,
)
from conversations.models import (
    Chat,
    ConversationState,
    GuardBlock,
    Membership,
    Message,
    MessageKind,
    Nudge,
    NudgeState,
    Platform,
    Turn,
    TurnKind,
    TurnState,
    VoiceMemory,
)
from conversations.text.understanding import understand
from conversations.transports.gate import turn_hold_reason
from conversations.transports.telegram import sending, typing
from humanization.registry import note, stores, subsystems
from piyasa_site.common import metrics
from piyasa_site.common.randomness import fresh
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import Tunables

log = structlog.get_logger(__name__)

HORIZON = timedelta(seconds=6)  # a little more than the tick, so that no moment falls between two
LATELY_TALKING = 12  # so many messages back people still react to whoever spoke: the floor and the last few speakers
LEASE = timedelta(seconds=20)  # an advance takes well under a second; its writes are fenced besides
SETTLE_BATCH = 200
SOON_TYPING = timedelta(seconds=3)  # who types within so long after a message is shown as typing on
STALE_OPENING = 90.0  # an opening that was due this long ago is drawn anew (the service was down)


@dataclass(slots=True)
class Advanced:
    """What an advance came to: how many turns it planned, and which chats were busy elsewhere."""

    planned: int = 0
    heard: int = 0
    busy: list[int] = field(default_factory=list)


# --- which rooms are to be looked at ------------------------------------------


def rooms_to_advance(now: datetime) -> list[int]:
    """Enabled chats with an opening within the horizon, unheard messages or nudges, or not yet woken in this run."""
    _ensure_states()
    chats = Chat.objects.filter(is_enabled=True)
    due = Q(conversation__next_slot_at=None) | Q(conversation__next_slot_at__lte=now + HORIZON)
    due |= ~Q(conversation__settings_key=settings_key(tunables_service.current()))
    if settings.RUN_ID:
        due |= ~Q(conversation__woken_run=settings.RUN_ID)
    unheard = Message.objects.filter(observed_at=None).values("chat_id")
    nudged = Nudge.objects.filter(state=NudgeState.WAITING).values("chat_id")
    return list(chats.filter(due | Q(pk__in=unheard) | Q(pk__in=nudged)).order_by("pk").values_list("pk", flat=True))


def _ensure_states() -> None:
    missing = Chat.objects.filter(conversation=None).values_list("pk", flat=True)
    ConversationState.objects.bulk_create([ConversationState(chat_id=pk) for pk in missing], ignore_conflicts=True)


# --- advance ------------------------------------------------------------------


def advance(chat_ids: Collection[int], now: datetime) -> Advanced:
    """Let these rooms hear what was said and decide who speaks next. Rooms leased elsewhere are left out."""
    result = Advanced()
    token = uuid.uuid4().hex
    free = Q(lease="") | Q(lease_until__lt=now)
    ConversationState.objects.filter(free, chat_id__in=chat_ids).update(lease=token, lease_until=now + LEASE)
    mine = list(ConversationState.objects.filter(lease=token).values_list("chat_id", flat=True))
    result.busy = sorted(set(chat_ids) - set(mine))
    if not mine:
        return result
    try:
        _advance(mine, now, token, result)
    finally:
        ConversationState.objects.filter(lease=token).update(lease="", lease_until=None)
    return result


def _advance(chat_ids: list[int], now: datetime, token: str, result: Advanced) -> None:
    tunables = tunables_service.current()
    rng = fresh()
    loaded = load_rooms(chat_ids, now)
    pushed = nudges.waiting(chat_ids)
    keys = {key for room in loaded.rooms.values() for key in room.members}
    unheard = [said_of(message) for messages in loaded.unheard.values() for message in messages]
    touched = {said.sender for said in unheard} | {said.to for said in unheard}
    touched |= {key for room in loaded.rooms.values() for _, key, _ in room.questions}
    speaking = {pk for key in touched if key and (pk := bot_id(key)) is not None}
    ids = {pk for key in keys if (pk := bot_id(key)) is not None} | speaking
    # How everybody stands toward those who talk decides who takes them up, and how soon. What is heard is felt when
    # the minds are saved: nobody is loaded whole for that.
    talking = touched | {said.sender for room in loaded.rooms.values() for said in list(room.said)[-LATELY_TALKING:]}
    talking |= {key for room in loaded.rooms.values() for key in (room.expected_next, *room.active)}
    loaded.cast = load_cast(ids, now, tunables, toward=sorted(talking - {""}), wording=speaking)
    _mark_busy(loaded, now)
    planned: list[Planned] = []
    for chat_id in chat_ids:
        room = loaded.rooms[chat_id]
        planned += _hear(loaded, room, now, tunables, rng)
        planned += nudges.take_up(pushed.get(chat_id, ()), room, loaded.cast, now, tunables, rng)
        planned += _open(loaded, room, now, tunables, rng)
    rows = [turn_of(turn) for turn in planned]
    moved: dict[int, int] = {}
    known: dict[int, int] = {}  # rooms of whose talk nothing was rewritten meanwhile
    for state in loaded.states.values():
        store_room(loaded.rooms[state.chat_id], state)
        state.woken_run = settings.RUN_ID
    heard = [message for messages in loaded.unheard.values() for message in messages]
    with transaction.atomic():
        # The lease may have run out under us: then somebody else has done this work.
        held = ConversationState.objects.select_for_update().filter(lease=token).order_by("pk")
        heard_so_far = dict(held.values_list("pk", "heard"))
        if len(heard_so_far) != len(loaded.states):
            log.warning("advance.lease_lost", chats=len(chat_ids))
            return
        for pk, state in loaded.states.items():
            if state.heard == heard_so_far[pk] and loaded.unheard.get(pk):
                known[pk] = state.heard + 1
            state.heard = heard_so_far[pk] + bool(loaded.unheard.get(pk))
        Turn.objects.bulk_create(rows)
        nudges.save_taken_up(pushed)
        # All these rows exist and are held; as an upsert the statement is several times cheaper to build.
        ConversationState.objects.bulk_create(
            loaded.states.values(), update_conflicts=True, unique_fields=["chat"], update_fields=_STATE_FIELDS
        )
        Message.objects.filter(pk__in=[message.pk for message in heard]).update(observed_at=now)
        _annotate_people([message for message in heard if not message.is_bot])
        moved = save_minds(loaded.cast, loaded.cast)
        _save_wording(loaded, touched)
        _save_cooling(loaded, now)
    give_back(loaded.cast, moved)
    history.keep((loaded.rooms[pk], heard) for pk, heard in known.items())
    metrics.TURNS.labels(state="planned").inc(len(rows))
    result.planned, result.heard = len(rows), len(heard)


def _hear(loaded: Loaded, room: RoomState, now: datetime, tunables: Tunables, rng: Random) -> list[Planned]:
    """Unheard messages, in order, and what they bring about; what was said long ago is only taken in."""
    planned: list[Planned] = []
    answered = [message.reply_to_id for message in loaded.unheard.get(room.chat_id, ()) if message.reply_to_id]
    labels = _labels(answered) if room.is_drill and answered else {}
    names = called((key, loaded.names[key], loaded.usernames[key]) for key in room.members)
    for message in loaded.unheard.get(room.chat_id, ()):
        said = said_of(message)
        if message.kind == MessageKind.REACTION:
            reacted(room, loaded.cast, said)
            continue
        act_on = message.created_at >= now - turns.LATE_ANSWER
        if message.is_bot:
            draft = message.trace.get("meta", {})
            planned += observe(room, loaded.cast, said, tunables, rng, meta=draft, act_on=act_on)
            continue
        private = said.private
        meaning = understand(message.text, names)
        said = person_said(room, meaning, said.id, said.sender, said.name, said.text, said.at, said.reply_to)
        said.private = private
        message.topic = said.topic
        message.text_key = text_key(message.text)
        planned += observe(room, loaded.cast, said, tunables, rng, meaning=meaning, act_on=act_on)
        intent = meaning.intent.value
        message.trace = {**message.trace, "said": note_of(said), "intent": intent, "answer": said.outcome}
        label = label_of("", said.topic, said.at, labels.get(message.reply_to_id))
        if label is not None:
            message.scenario, message.trace["label"] = label.scenario, asdict(label)
    return planned


def _open(loaded: Loaded, room: RoomState, now: datetime, tunables: Tunables, rng: Random) -> list[Planned]:
    """Openings within the horizon; a room that has just been started is opened at once."""
    planned: list[Planned] = []
    state = loaded.states[room.chat_id]
    at = now.timestamp()
    until = (now + HORIZON).timestamp()
    notice_neglect(room, loaded.cast, at)
    key = settings_key(tunables)
    if settings.RUN_ID and state.woken_run != settings.RUN_ID and tunables.simulation_active:
        first = at + rng.uniform(0.5, 5.5)
        opening = plan_opening(room, loaded.cast, first, tunables, rng, insist=True)
        if opening is not None:
            room.pending[opening.bot] = opening.typing_at
            planned.append(opening)
    if room.next_open < at - STALE_OPENING or state.settings_key != key:
        room.next_open = next_opening(room, at, tunables, rng)
    while room.next_open <= until:
        moment_of_opening = max(room.next_open, at)
        opening = plan_opening(room, loaded.cast, moment_of_opening, tunables, rng)
        if opening is not None:
            notice_silence(room, loaded.cast, opening.bot, moment_of_opening)
            room.pending[opening.bot] = opening.typing_at
            planned.append(opening)
        room.next_open = next_opening(room, moment_of_opening, tunables, rng)
    if not math.isfinite(room.next_open):
        room.next_open = at + 3600.0
    state.settings_key = key
    return planned


def settings_key(tunables: Tunables) -> str:
    """What openings are drawn under, as a short key: when it changes, every room draws anew at the next tick."""
    rate = (
        tunables.scale_factor,
        tunables.base_delay_seconds,
        tunables.prime_hours_boost,
        tunables.prime_hours,
        tunables.simulation_active,
    )
    return hashlib.blake2b(repr(rate).encode(), digest_size=8).hexdigest()


def turn_of(planned: Planned) -> Turn:
    """The outbox row of a planned contribution: its first part, the words still to come."""
    return Turn(
        chat_id=planned.chat_id,
        bot_id=int(planned.bot.partition(":")[2]),
        kind=TurnKind.REACTION if planned.act == "react" else TurnKind.MESSAGE,
        priority=planned.priority,
        plan=planned.to_json(),
        reply_to_id=planned.target,
        topic=planned.topic,
        planned_at=moment(planned.planned_at),
        typing_at=moment(planned.typing_at),
        due_at=moment(planned.typing_at),
        trace=planned.trace,
    )


# --- compose ------------------------------------------------------------------


def compose_turns(pks: Collection[int], worker: str, now: datetime) -> list[tuple[int, datetime]]:
    """Write the words of claimed turns; returns what became ready, with its due time."""
    tunables = tunables_service.current()
    if not tunables.simulation_active:
        return []
    held = turns.claim(pks, TurnState.PLANNED, TurnState.COMPOSING, worker, now)
    if not held:
        return []
    joined = Turn.objects.filter(pk__in=held).select_related("chat__notice", "bot__telegram")
    rows = list(joined.order_by("priority", "typing_at"))
    loaded = load_rooms({row.chat_id for row in rows}, now)
    ids = {row.bot_id for row in rows}
    loaded.cast = load_cast(ids, now, tunables, whole=ids)
    called_for = calls.recent(now)
    for room in loaded.rooms.values():
        room.sayings = desks.sayings
        room.calls = called_for  # one list: what one of them composes below, the others know
    at = now.timestamp()
    desk = desks.desk(tunables, loaded.names)
    rng = fresh()
    finished: list[_Finished] = []
    with turns.kept_alive(rows, now, is_needed=not desks.writes_at_once()):
        for row in rows:
            room = loaded.rooms[row.chat_id]
            member = loaded.cast.get(f"bot:{row.bot_id}")
            reason = turn_hold_reason(row, now)
            if member is None or member.key not in room.members or room.is_muted(member.key, at):
                _drop(row, Ended.MAY_NOT_SPEAK)
                continue
            if reason:
                turns.end(Turn.objects.filter(pk=row.pk, state=TurnState.COMPOSING), TurnState.HELD, reason)
                continue
            planned = Planned.from_json(row.plan, row.trace)
            with metrics.MESSAGE_GENERATION_SECONDS.labels(bot_id=row.bot_id).time():
                composed = compose(desk, room, member, planned, at, rng)
            calls.admit(composed, room, member.key)
            if composed.postponed_to:
                _postpone(row, planned, composed.postponed_to)
                continue
            if composed.parts:
                room.typing[member.key] = composed.busy_until
            finished.append(_Finished(row, composed))
    ready = _store_composed(finished)
    give_back(loaded.cast, {})
    for row, composed in ((one.row, one.composed) for one in finished):
        seconds = composed.hesitated
        if composed.parts and composed.kind == "message":
            seconds = max(1.0, composed.parts[0].due_at - composed.parts[0].typing_at)
        if seconds and tunables.typing_enabled:
            thinks_better = moment(at + seconds) if composed.hesitated else None
            _show(row, loaded.names[f"bot:{row.bot_id}"], seconds, thinks_better)
    return ready


class _Finished(NamedTuple):
    """A turn and what came of composing it."""

    row: Turn
    composed: Composed


def _store_composed(finished: Sequence[_Finished]) -> list[tuple[int, datetime]]:
    """The results of composing, in one transaction: words and further parts, or ends with their reasons."""
    blocks = [
        GuardBlock(chat_id=row.chat_id, bot_id=row.bot_id, guard=guard, reason=reason[:200], text=text[:4096])
        for row, composed in finished
        for guard, reason, text in composed.blocked
    ]
    for block in blocks:
        metrics.GUARD_BLOCKS.labels(guard=block.guard).inc()
    ready: list[tuple[int, datetime]] = []
    further: list[Turn] = []
    if not finished:
        return ready
    with transaction.atomic():
        GuardBlock.objects.bulk_create(blocks)
        for row, composed in finished:
            if not composed.parts:
                _drop(row, composed.reason, composed.trace)
            elif _store_words(row, composed):
                ready.append((row.pk, moment(composed.parts[0].due_at)))
                further += _further_parts(row, composed)
        further = Turn.objects.bulk_create(further)
    metrics.TURNS.labels(state="ready").inc(len(ready) + len(further))
    return [*ready, *((turn.pk, turn.due_at) for turn in further)]


def _store_words(row: Turn, composed: Composed) -> bool:
    """Make the turn ready with its first part; False where it was taken for dead and planned again meanwhile."""
    first = composed.parts[0]
    changed = Turn.objects.filter(pk=row.pk, state=TurnState.COMPOSING, claimed_by=row.claimed_by).update(
        state=TurnState.READY,
        kind=TurnKind.REACTION if composed.kind == "reaction" else TurnKind.MESSAGE,
        text=first.text,
        topic=composed.topic,
        reply_to_id=composed.reply_to,
        typing_at=moment(first.typing_at),
        due_at=moment(first.due_at),
        trace={**composed.trace, "meta": composed.meta, **_keys(first), "parts": composed.last_word + 1},
        claimed_by="",
    )
    return changed == 1


def _keys(part: Part) -> dict[str, str]:
    """By what a repetition of these words is known, as the turn's trace carries it to the message."""
    return {"key": part.key, **({"meant": part.meant} if part.meant else {})}


def _further_parts(row: Turn, composed: Composed) -> list[Turn]:
    """The rows of all parts but the first."""
    return [
        Turn(
            chat_id=row.chat_id,
            bot_id=row.bot_id,
            kind=TurnKind.EDIT if part.kind == "edit" else TurnKind.MESSAGE,
            state=TurnState.READY,
            priority=row.priority,
            contribution=row.contribution,
            part=number,
            text=part.text,
            topic=composed.topic,
            planned_at=row.planned_at,
            typing_at=moment(part.typing_at),
            due_at=moment(part.due_at),
            trace={
                "part_of": row.pk,
                "meta": _later_meta(composed),
                **_keys(part),
                "parts": composed.last_word + 1,
                **({"scenario": composed.trace["scenario"]} if composed.trace.get("scenario") else {}),
                **({"gesture": part.gesture, "of": part.of} if part.gesture else {}),
            },
            plan=row.plan,
        )
        for number, part in enumerate(composed.parts[1:], start=1)
    ]


def _postpone(row: Turn, planned: Planned, until: float) -> None:
    """Plan the turn again for when the others have finished typing."""
    at = moment(until)
    Turn.objects.filter(pk=row.pk, state=TurnState.COMPOSING, claimed_by=row.claimed_by).update(
        state=TurnState.PLANNED,
        claimed_by="",
        attempts=F("attempts") - 1,
        typing_at=at,
        due_at=at,
        plan=planned.to_json(),
    )


def _later_meta(composed: Composed) -> dict[str, object]:
    """Of a later part only what concerns the room; wording and move were counted with the first."""
    return {key: composed.meta[key] for key in ("to", "question", "triggered") if key in composed.meta}


def _drop(row: Turn, reason: str, trace: dict[str, object] | None = None) -> None:
    found = Turn.objects.filter(pk=row.pk, state=TurnState.COMPOSING, claimed_by=row.claimed_by)
    if trace is not None:
        found.update(trace=trace)
    turns.end(found, TurnState.DROPPED, reason)


# --- deliver ------------------------------------------------------------------


def deliver_turns(pks: Collection[int], worker: str, now: datetime, *, elsewhere: list[int] | None = None) -> list[int]:
    """Send claimed turns; returns the chats in which something was said.

    In a web room the message row is the sending: it is written in the transaction that marks its turn sent, so a turn
    is sent once or not at all. Turns for another platform take as long as that platform; where a list is given for
    them they are not claimed but put on it, for somebody whom rooms do not wait for.
    """
    if not tunables_service.current().simulation_active:
        return []
    platforms = _next_in_line(pks)
    here = [pk for pk, platform in platforms.items() if platform == Platform.ROOM]
    there = [pk for pk, platform in platforms.items() if platform != Platform.ROOM]
    said = _deliver_to_rooms(here, worker, now) if here else set()
    if elsewhere is not None:
        elsewhere += there
    elif there:
        said |= _deliver_to_telegram(there, worker, now)
    return sorted(said)


def _deliver_to_rooms(pks: Sequence[int], worker: str, now: datetime) -> set[int]:
    going: list[Turn] = []
    for row in _claimed(pks, worker, now):
        if row.kind != TurnKind.EDIT:
            going.append(row)
        elif (edited := _edit_message(row, now)) is not None:
            push.push_edit(row.chat_id, edited)
    messages = _send_to_rooms(going, now)
    return _tell(messages, going, now)


def _deliver_to_telegram(pks: Sequence[int], worker: str, now: datetime) -> set[int]:
    """What the platform accepts is recorded as its answers come in."""
    said: set[int] = set()
    for accepted in sending.send(_claimed(pks, worker, now), now):
        at = accepted[0].at
        new = [one for one in accepted if one.turn.kind != TurnKind.EDIT]
        for one in accepted:
            if one.turn.kind == TurnKind.EDIT and (edited := _edit_message(one.turn, at)) is not None:
                push.push_edit(one.turn.chat_id, edited)
        ids = {one.turn.pk: str(one.message_id) for one in new if one.message_id is not None}
        for one in new:
            if one.turn.kind == TurnKind.MESSAGE and not one.is_reply:
                one.turn.reply_to_id = None  # what it replied to is gone
        said |= _tell(record_sent([one.turn for one in new], ids, at), [one.turn for one in new], at)
    return said


def _claimed(pks: Sequence[int], worker: str, now: datetime) -> list[Turn]:
    """Those of these turns that this worker may send now; whoever may not speak any more ends with the reason."""
    held = turns.claim(pks, TurnState.READY, TurnState.SENDING, worker, now)
    if not held:
        return []
    found = Turn.objects.filter(pk__in=held).select_related("chat__notice", "bot__telegram").order_by("due_at", "part")
    rows = list(found)
    may_speak = _may_speak(rows, now)
    outdated = _outdated(rows)
    going: list[Turn] = []
    for row in rows:
        mine = Turn.objects.filter(pk=row.pk, state=TurnState.SENDING)
        if reason := turn_hold_reason(row, now):
            turns.end(mine, TurnState.HELD, reason)
        elif (row.chat_id, row.bot_id) not in may_speak:
            turns.end(mine, TurnState.DROPPED, Ended.MAY_NOT_SPEAK)
        elif row.trace.get("scenario") and not row.chat.is_drill:
            # Written while the room was a drill room; now nothing would tell that it is played.
            turns.end(mine, TurnState.DROPPED, Ended.GUARD)
        elif row.pk in outdated:
            turns.end(mine, TurnState.DROPPED, Ended.MOVED_ON)
        else:
            going.append(row)
    return going


def _tell(messages: Sequence[Message], rows: Sequence[Turn], now: datetime) -> set[int]:
    """Show what was said to whoever watches, and that those go on typing who have more to say; returns the chats."""
    sent: dict[int, list[Message]] = {}
    for message in messages:
        sent.setdefault(message.chat_id, []).append(message)
    following = _next_parts([row for row in rows if row.chat_id in sent])
    for chat_id, said in sent.items():
        push.push_messages(chat_id, said)
        for message in said:
            metrics.MESSAGES_SENT.labels(bot_id=message.bot_id, chat_id=chat_id).inc()
    shows = tunables_service.current().typing_enabled
    for turn in following:
        seconds = (turn.due_at - now).total_seconds()
        # An edit shows no typing, and a second thought is not yet being typed.
        is_typing = turn.kind == TurnKind.MESSAGE and turn.typing_at <= now + SOON_TYPING
        if is_typing and seconds > 0.5 and shows:
            _show(turn, turn.bot.name, seconds)
    return set(sent)


def _show(turn: Turn, name: str, seconds: float, thinks_better: datetime | None = None) -> None:
    """Show that this turn's bot types for so many seconds; `turn.chat` is joined.

    `thinks_better`: when it stops, where nothing is to come of it.
    """
    push.push_typing(turn.chat_id, f"bot:{turn.bot_id}", name, seconds)
    if turn.chat.platform == Platform.TELEGRAM:
        typing.begin([turn.pk], until=thinks_better)


def show_typing(pks: Collection[int], now: datetime) -> int:
    """Show that the bots of these turns are typing, where they still wait to be sent; returns how many do."""
    tunables = tunables_service.current()
    if not (tunables.simulation_active and tunables.typing_enabled):
        return 0
    shown = typing_now(pks, now)
    for row in shown:
        _show(row, row.bot.name, (row.due_at - now).total_seconds())
    return len(shown)


def typing_now(pks: Collection[int], now: datetime) -> list[Turn]:
    """Those of these turns that still wait to be sent, and may be; with their chats and bots."""
    rows = Turn.objects.filter(pk__in=list(pks), state=TurnState.READY, due_at__gt=now)
    meant = _still_meant(list(rows.select_related("chat__notice", "bot__telegram")), now)
    return [row for row in meant if not turn_hold_reason(row, now)]


def hesitating(pks: Collection[int], now: datetime) -> list[Turn]:
    """Those of these turns that were typed and thought better of, and whose bots may be shown; with chats and bots."""
    rows = Turn.objects.filter(pk__in=list(pks), state=TurnState.DROPPED, reason=Ended.HESITATED)
    found = list(rows.select_related("chat__notice", "bot__telegram"))
    may_speak = _may_speak(found, now) if found else set()
    return [row for row in found if (row.chat_id, row.bot_id) in may_speak and not turn_hold_reason(row, now)]


def _still_meant(rows: Sequence[Turn], now: datetime) -> list[Turn]:
    """Those whose bot may speak and whose contribution has not been overtaken; three queries at most."""
    if not rows:
        return []
    in_line, may_speak, outdated = set(_next_in_line([row.pk for row in rows])), _may_speak(rows, now), _outdated(rows)
    return [
        row for row in rows if row.pk in in_line and (row.chat_id, row.bot_id) in may_speak and row.pk not in outdated
    ]


def _next_in_line(pks: Collection[int]) -> dict[int, str]:
    """Those whose turn it is within their burst, with their platforms: every earlier part has been sent.

    A part whose predecessor ended otherwise makes no sense any more and is dropped.
    """
    waiting = Turn.objects.filter(pk__in=list(pks), state=TurnState.READY)
    ready = list(waiting.values_list("pk", "contribution", "part", "chat__platform"))
    later = [contribution for _, contribution, part, _ in ready if part]
    before: dict[tuple[uuid.UUID, int], str] = {}
    if later:
        siblings = Turn.objects.filter(contribution__in=later).values_list("contribution", "part", "state")
        before = {(contribution, part): state for contribution, part, state in siblings}
    next_in_line: dict[int, str] = {}
    orphans: list[int] = []
    for pk, contribution, part, platform in ready:
        state = before.get((contribution, part - 1), "") if part else TurnState.SENT
        if state == TurnState.SENT:
            next_in_line[pk] = platform
        elif state not in OPEN_STATES:
            orphans.append(pk)
    if orphans:
        alone = Turn.objects.filter(pk__in=orphans, state=TurnState.READY)
        turns.end(alone, TurnState.DROPPED, Ended.PART_LOST)
    return next_in_line


def _may_speak(rows: Sequence[Turn], now: datetime) -> set[tuple[int, int]]:
    """(chat, bot) of those who are enabled members and not muted at this moment; one query."""
    members = Membership.objects.filter(
        Q(muted_until=None) | Q(muted_until__lte=now),
        chat_id__in={row.chat_id for row in rows},
        bot_id__in={row.bot_id for row in rows},
        is_enabled=True,
        bot__is_enabled=True,
    )
    return set(members.values_list("chat_id", "bot_id"))


def _outdated(rows: Sequence[Turn]) -> set[int]:
    """Second thoughts whose bot has said something else in the room since; one query where there are any."""
    late = {row.contribution: row for row in rows if row.trace.get("gesture") == SECOND_THOUGHT}
    if not late:
        return set()
    others = Turn.objects.filter(
        chat_id__in={row.chat_id for row in late.values()},
        bot_id__in={row.bot_id for row in late.values()},
        kind=TurnKind.MESSAGE,
        sent_at__gt=min(row.planned_at for row in late.values()),
    ).exclude(contribution__in=list(late))
    since = list(others.values_list("chat_id", "bot_id", "sent_at"))
    return {
        row.pk
        for row in late.values()
        if any((chat, bot) == (row.chat_id, row.bot_id) and at and at > row.planned_at for chat, bot, at in since)
    }


def _edit_message(row: Turn, now: datetime) -> Message | None:
    """Give a message of the same contribution other words, in the transaction that marks the edit sent."""
    with transaction.atomic():
        mine = Turn.objects.filter(pk=row.pk, state=TurnState.SENDING, claimed_by=row.claimed_by)
        first = Turn.objects.filter(contribution=row.contribution, part=row.trace.get("of", 0))
        changed = Message.objects.filter(turn__in=first, bot_id=row.bot_id).update(
            text=row.text, text_key=str(row.trace.get("key", "")), edited_at=now
        )
        if not changed:
            turns.end(mine, TurnState.DROPPED, Ended.PART_LOST)  # staff have deleted the message
            return None
        if mine.update(state=TurnState.SENT, sent_at=now, claimed_by="") != 1:
            transaction.set_rollback(True)  # claimed by somebody else meanwhile: that edit counts
            return None
        history.rewritten([row.chat_id])
    metrics.TURNS.labels(state="sent").inc()
    return Message.objects.select_related("person", "reply_to").get(turn__in=first)


def _send_to_rooms(rows: Sequence[Turn], now: datetime) -> list[Message]:
    """For a web room, writing the messages is the sending."""
    return record_sent(rows, {}, now)


def record_sent(rows: Sequence[Turn], platform_ids: Mapping[int, str], now: datetime) -> list[Message]:
    """Write these turns' messages in the transaction that marks the turns sent, those claimed elsewhere left out.

    `platform_ids` holds the ids that another platform gave its messages, by turn. Where the database refuses one of
    them, each goes by itself, so that it stops no other.
    """
    if not rows:
        return []
    try:
        messages = _write_sent(rows, now, platform_ids)
    except (IntegrityError, DataError):
        if len(rows) == 1:
            raise
        messages = []
        for row in rows:
            try:
                messages += _write_sent([row], now, platform_ids)
            except (IntegrityError, DataError) as error:
                log.error("deliver.refused", turn=row.pk, error=type(error).__name__)
    metrics.TURNS.labels(state="sent").inc(len(messages))
    return messages


def _write_sent(rows: Sequence[Turn], now: datetime, platform_ids: Mapping[int, str]) -> list[Message]:
    """Four statements, whatever the number of turns."""
    with transaction.atomic():
        open_turns = Turn.objects.select_for_update().filter(pk__in=[row.pk for row in rows], state__in=_UNDER_WAY)
        held = {pk: rest for pk, *rest in open_turns.order_by("pk").values_list("pk", *_HOLDING)}
        mine = [row for row in rows if row.pk in held and _is_ours(row, *held[row.pk])]
        new = [_message_of(row, now) for row in mine]
        for row, message in zip(mine, new, strict=True):
            message.platform_id = platform_ids.get(row.pk, "")
        messages = Message.objects.bulk_create(new)
        for row, message in zip(mine, messages, strict=True):
            row.message = message
        sent = Turn.objects.filter(pk__in=[row.pk for row in mine])
        sent.update(state=TurnState.SENT, sent_at=now, claimed_by="")
        Turn.objects.bulk_update(mine, ["message"])
    return messages


_UNDER_WAY = (TurnState.SENDING, TurnState.UNKNOWN)
_HOLDING = ("state", "claimed_by", "called_at")


def _is_ours(row: Turn, state: str, claimed_by: str, called_at: datetime | None) -> bool:
    """Whether nobody else has claimed the turn since. An answer that comes after it was given up still counts."""
    if state == TurnState.SENDING:
        return claimed_by == row.claimed_by
    return called_at is not None and called_at == row.called_at


def _message_of(row: Turn, now: datetime) -> Message:
    """The message that a turn becomes."""
    meta = dict(row.trace.get("meta", {}))
    is_reaction = row.kind == TurnKind.REACTION
    last = row.part + 1 == int(row.trace.get("parts", 1))
    note = Said(
        id=0,
        sender=f"bot:{row.bot_id}",
        name=row.bot.name,
        text=row.text,
        at=now.timestamp(),
        to=str(meta.get("to", "")),
        question=bool(meta.get("question")) and last,
        sentiment=float(meta.get("sentiment", 0.0)),
        contribution=str(row.contribution),
        last_part=last,
        triggered=bool(meta.get("triggered")),
    )
    label = _label(row, now) if row.chat.is_drill else None
    return Message(
        chat_id=row.chat_id,
        bot_id=row.bot_id,
        sender_name=row.bot.name,
        is_bot=True,
        kind=MessageKind.REACTION if is_reaction else MessageKind.MESSAGE,
        text=row.text,
        text_key="" if is_reaction else str(row.trace.get("key", "")),
        meant_key="" if is_reaction else str(row.trace.get("meant", "")),
        reply_to_id=row.reply_to_id,
        topic=row.topic,
        created_at=now,
        observed_at=now if is_reaction else None,
        scenario=label.scenario if label else "",
        trace={"turn": row.pk, "said": note_of(note), "meta": meta, **({"label": asdict(label)} if label else {})},
    )


def _label(row: Turn, now: datetime) -> Label | None:
    """The scenario that a message of a drill room belongs to; two queries at most."""
    first = row.trace
    if row.part:
        first = Turn.objects.filter(contribution=row.contribution, part=0).values_list("trace", flat=True).first() or {}
    target = row.plan.get("target")
    answered = _labels([target]).get(target) if target else None
    return label_of(str(first.get("scenario", "")), row.topic, now.timestamp(), answered)


def _labels(message_ids: Collection[int]) -> dict[int | None, Label]:
    """The labels of those messages that have one; one query."""
    traces = Message.objects.filter(pk__in=list(message_ids)).exclude(scenario="").values_list("pk", "trace")
    return {pk: Label(**trace["label"]) for pk, trace in traces if "label" in trace}


def _next_parts(rows: Sequence[Turn]) -> list[Turn]:
    """The parts that follow what was just sent: their bots go on typing."""
    wanted = {(row.contribution, row.part + 1) for row in rows}
    found = Turn.objects.filter(contribution__in=[c for c, _ in wanted], state=TurnState.READY)
    found = found.select_related("bot", "chat")
    return [turn for turn in found if (turn.contribution, turn.part) in wanted]


# --- the market ---------------------------------------------------------------


def watch_market(after: datetime, until: datetime) -> int:
    """Let moves of the market reach those who hold and the rooms that care; returns how many there were."""
    moves = desks.market().moves(after, until)
    if not moves:
        return 0
    tunables = tunables_service.current()
    rng = fresh()
    chat_ids = list(Chat.objects.filter(is_enabled=True).values_list("pk", flat=True))
    loaded = load_rooms(chat_ids, until)
    ids = {pk for room in loaded.rooms.values() for key in room.members if (pk := bot_id(key)) is not None}
    loaded.cast = load_cast(ids, until, tunables)
    _mark_busy(loaded, until)
    planned: list[Planned] = []
    now = until.timestamp()
    excited: list[ConversationState] = []
    felt: set[str] = set()
    for move in moves:
        market_moved(loaded.cast, move, now)
        felt |= {m.key for m in loaded.cast.values() if any(h.symbol == move.symbol for h in m.persona.holdings)}
        for room in loaded.rooms.values():
            planned.extend(plan_move(room, loaded.cast, now, move, tunables, rng))
    for chat_id, room in loaded.rooms.items():
        if room.excited_at == now:
            state = loaded.states[chat_id]
            state.engine = {**state.engine, "excitation": room.excitation, "excited_at": room.excited_at}
            opening = next_opening(room, now, tunables, rng)
            state.next_slot_at = moment(opening) if math.isfinite(opening) else None
            excited.append(state)
    with transaction.atomic():
        Turn.objects.bulk_create([turn_of(turn) for turn in planned])
        for state in excited:
            # Only if no advance has changed the room meanwhile; a lost excitement is a small loss.
            ConversationState.objects.filter(pk=state.pk, lease="", updated_at=state.updated_at).update(
                engine=state.engine, next_slot_at=state.next_slot_at
            )
        moved = save_minds(loaded.cast, felt)
    give_back(loaded.cast, moved)
    return len(moves)


# --- minds --------------------------------------------------------------------


def settle_minds(now: datetime) -> int:
    """Elapse the stored states of all enabled bots up to `now`, a batch at a time; returns how many.

    Subsystems whose state is heavy keep their own daily work and are left out.
    """
    ids = list(Bot.objects.filter(is_enabled=True).order_by("pk").values_list("pk", flat=True))
    for begin in range(0, len(ids), SETTLE_BATCH):
        batch = ids[begin : begin + SETTLE_BATCH]
        with transaction.atomic():
            lock_bots(batch)
            facts = {bot.pk: facts_of_bot(bot) for bot in Bot.objects.filter(pk__in=batch).defer("token")}
            for part in subsystems():
                if is_heavy(part):
                    continue
                states = stores()[part.name].load_states(facts)
                for state in states.values():
                    part.elapse(state, now)
                stores()[part.name].save_states(states)
                note(part.name, states, now)
    return len(ids)


# --- parts --------------------------------------------------------------------


def _mark_busy(loaded: Loaded, now: datetime) -> None:
    """Who is about to speak in any room is busy for all others."""
    ids = [pk for key in loaded.cast if (pk := bot_id(key)) is not None]
    speaking = (TurnState.COMPOSING, TurnState.READY, TurnState.SENDING)
    open_turns = Turn.objects.filter(bot_id__in=ids, state__in=speaking).exclude(LATER_GESTURE).order_by("due_at")
    for pk, chat_id, due_at in open_turns.values_list("bot_id", "chat_id", "due_at"):
        loaded.cast[f"bot:{pk}"].engage(chat_id, due_at.timestamp())


def _annotate_people(messages: list[Message]) -> None:
    """What was understood of people's words, kept beside them."""
    if messages:
        Message.objects.bulk_update(messages, ["topic", "text_key", "scenario", "trace"])


def _save_cooling(loaded: Loaded, now: datetime) -> None:
    """Until when stances cool down, for those that began to in this step; one statement."""
    begun = {
        (pk, topic): until
        for key, member in loaded.cast.items()
        for topic, until in member.cooling.items()
        if until > now.timestamp() + params.STANCE_COOLDOWN - 60.0 and (pk := bot_id(key)) is not None
    }
    if begun:
        stances = Stance.objects.filter(bot_id__in={pk for pk, _ in begun}, topic__in={topic for _, topic in begun})
        rows = [stance for stance in stances if (stance.bot_id, stance.topic) in begun]
        for stance in rows:
            stance.cooldown_until = moment(begun[stance.bot_id, stance.topic])
        Stance.objects.bulk_update(rows, ["cooldown_until"])
        profiles.drop({pk for pk, _ in begun}, ("stances",))


def _save_wording(loaded: Loaded, keys: Collection[str]) -> None:
    rows = [
        VoiceMemory(bot_id=pk, recent=list(loaded.cast[key].wording))
        for key in sorted(keys)
        if key in loaded.cast and (pk := bot_id(key)) is not None
    ]
    if rows:
        VoiceMemory.objects.bulk_create(rows, update_conflicts=True, unique_fields=["bot"], update_fields=["recent"])


_STATE_FIELDS = [
    "topic", "topic_started_at", "topic_messages", "active_participants", "last_speaker", "expected_next",
    "offered_to", "pace", "engagement", "exhaustion", "engine", "next_slot_at", "settings_key",
    "woken_run", "heard", "updated_at",
]  # fmt: skip


def turn_ages(now: datetime) -> float:
    """Seconds by which the oldest due turn is late; 0 when none is."""
    oldest = Turn.objects.filter(state__in=[TurnState.PLANNED, TurnState.READY], due_at__lt=now).order_by("due_at")
    first = oldest.values_list("due_at", flat=True).first()
    return (now - first).total_seconds() if first else 0.0
