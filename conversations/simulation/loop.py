"""The loop of an accelerated run: a heap of moments, handled in order.

Every random draw comes from a generator that belongs to a room and is seeded by
the run; a transcript is therefore a function of the run's options alone.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from conversations.engine import params
from conversations.engine.composer import Composed, Desk, compose
from conversations.engine.gestures import SECOND_THOUGHT
from conversations.engine.news import Label, News, label_of, reaches, talk_is_on, tell
from conversations.engine.observer import (
    edit,
    give_up,
    market_moved,
    notice_neglect,
    notice_silence,
    observe,
    person_said,
    spoke_since,
)
from conversations.engine.pace import moment, next_opening
from conversations.engine.planner import plan_move, plan_opening
from conversations.engine.room import Planned, RoomState, Said
from conversations.market.synthetic import Shock
from conversations.simulation.interventions import Intervention
from conversations.simulation.world import World
from conversations.text.guards import CALL_WINDOW_SECONDS
from conversations.text.understanding import understand
from piyasa_site.tunables.definitions import Tunables

OPEN, COMPOSE, DELIVER, MARKET, PERSON, INTERVENE = range(6)
DAY = 86_400.0


class Sink(Protocol):
    """Where delivered messages go."""

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None: ...


class Loop:
    """One run on its way. Picklable between two events: that is a checkpoint."""

    def __init__(self, world: World, start: float, end: float) -> None:
        self.world = world
        self.now = start
        self.end = end
        self.next_id = world.first_id
        self.messages = 0
        self.reactions = 0
        self.sequence = 0
        self.heap: list[tuple[float, int, int, int, Any]] = []
        self.versions = [0] * len(world.rooms)
        self.labelled: dict[int, Label] = {}  # of messages that may still be answered
        for room in world.rooms:
            room.sayings = world.sayings
            room.calls = world.calls  # one list: three rooms may not do what three bots of one may not
        for number in range(len(world.rooms)):
            self._schedule_opening(number, start)
        self._push(start + params.MARKET_STEP, MARKET, 0, None)
        for at, number, visit in world.visits(start, end):
            self._push(at, PERSON, number, visit)
        for intervention in world.interventions:
            self._push(intervention.at, INTERVENE, 0, intervention)

    def run(
        self,
        desk: Desk,
        sink: Sink,
        *,
        until: float | None = None,
        until_messages: int | None = None,
        progress: Callable[[float, int], None] | None = None,
    ) -> bool:
        """Handle moments up to `until` (at most the end). True when the run is over."""
        until = self.end if until is None else min(until, self.end)
        handlers = (self._open, self._compose, self._deliver, self._market, self._person, self._intervene)
        heap = self.heap
        report_at = self.now
        while heap and heap[0][0] < until:
            at, _, kind, number, payload = heapq.heappop(heap)
            self.now = at
            handlers[kind](desk, sink, number, payload)
            if until_messages is not None and self.messages >= until_messages:
                return True
            if progress is not None and at >= report_at:
                progress(at, self.messages)
                report_at = at + 600.0
        self.now = until
        return until >= self.end

    def change_settings(self, desk: Desk, tunables: Tunables) -> None:
        """Other settings from now on. Openings already drawn no longer hold; the next ones follow the new settings."""
        desk.tunables = tunables
        self.world.change_settings(tunables)
        for number in range(len(self.world.rooms)):
            self._schedule_opening(number, self.now)

    # --- handlers: one per kind of moment --------------------------------------

    def _open(self, desk: Desk, sink: Sink, number: int, version: int) -> None:
        if version != self.versions[number]:
            return
        room, rng = self.world.rooms[number], self.world.generators[number]
        notice_neglect(room, self.world.cast, self.now)
        planned = plan_opening(room, self.world.cast, self.now, desk.tunables, rng)
        if planned is not None:
            notice_silence(room, self.world.cast, planned.bot, self.now)
            self._accept(number, planned)
        self._schedule_opening(number, self.now)

    def _compose(self, desk: Desk, sink: Sink, number: int, planned: Planned) -> None:
        room, rng = self.world.rooms[number], self.world.generators[number]
        member = self.world.cast[planned.bot]
        self._forget_old_calls()
        composed = compose(desk, room, member, planned, self.now, rng)
        if composed.postponed_to:
            planned.typing_at = composed.postponed_to
            room.await_word(planned.bot, planned.typing_at)
            self._push(planned.typing_at, COMPOSE, number, planned)
            return
        self.world.note(composed, planned)
        until = self.now + composed.hesitated if composed.hesitated else composed.busy_until
        if composed.parts or composed.hesitated:
            room.typing[member.key] = until
            member.engage(room.chat_id, until)
        if not composed.parts:
            give_up(room, planned, composed.reason)
            return
        due = composed.parts[0].due_at
        self.world.calls.extend((due, planned.bot, symbol, direction) for symbol, direction in composed.calls)
        self._push(due, DELIVER, number, (planned, composed, 0))

    def _deliver(self, desk: Desk, sink: Sink, number: int, payload: tuple[Planned, Composed, int]) -> None:
        planned, composed, index = payload
        room, rng = self.world.rooms[number], self.world.generators[number]
        part = composed.parts[index]
        if index + 1 < len(composed.parts):
            # Each part is due after the one before it, and nothing below changes that.
            self._push(composed.parts[index + 1].due_at, DELIVER, number, (planned, composed, index + 1))
        if part.kind == "edit":
            edit(room, composed.parts[part.of].sent_as, part.text)
            self.world.texts[room.chat_id].add(part.key, self.now)
            return
        contribution = f"{planned.bot}/{planned.planned_at}"
        if part.gesture == SECOND_THOUGHT and spoke_since(room, planned.bot, contribution):
            return
        last = index == composed.last_word
        meta = composed.meta
        said = Said(
            id=self._take_id(),
            sender=planned.bot,
            name=self.world.names[planned.bot],
            text=part.text,
            at=self.now,
            reply_to=composed.reply_to if index == 0 else None,
            to=planned.addressee,
            topic=composed.topic,
            question=bool(meta.get("question")) and last,
            sentiment=float(meta.get("sentiment", 0.0)),
            contribution=contribution,
            last_part=last,
            triggered=bool(meta.get("triggered")),
        )
        part.sent_as = said.id
        self._record(sink, room, said, planned, composed, index)
        if composed.kind == "reaction":
            room.has_spoken(planned.bot, self.now)
            return
        for key in (part.key, part.meant):
            self.world.texts[room.chat_id].add(key, self.now)
        follow = observe(room, self.world.cast, said, desk.tunables, rng, meta=meta if index == 0 else None)
        for turn in follow:
            self._push(turn.typing_at, COMPOSE, number, turn)

    def _market(self, desk: Desk, sink: Sink, number: int, payload: None) -> None:
        self._push(self.now + params.MARKET_STEP, MARKET, 0, None)
        for move in desk.market.moves(moment(self.now - params.MARKET_STEP), moment(self.now)):
            market_moved(self.world.cast, move, self.now)
            if not talk_is_on(desk.tunables):
                continue
            for index, room in enumerate(self.world.rooms):
                before = room.excitation
                generator = self.world.generators[index]
                for planned in plan_move(room, self.world.cast, self.now, move, desk.tunables, generator):
                    self._accept(index, planned)
                if room.excitation != before:
                    self._schedule_opening(index, self.now)

    def _person(self, desk: Desk, sink: Sink, number: int, visit: dict[str, str]) -> None:
        self.person_says(desk, sink, number, visit["name"], visit["text"])

    def _intervene(self, desk: Desk, sink: Sink, number: int, item: Intervention) -> None:
        if item.kind == "price":
            # The market already carries the shock (`shocks_of`); its move is noticed by the next market step.
            return
        for index, room in enumerate(self.world.rooms):
            if item.chat not in ("*", room.slug):
                continue
            if item.kind == "person_message":
                self.person_says(desk, sink, index, item.person, item.text, item.reply_to)
            elif talk_is_on(desk.tunables) and (not item.from_feed or reaches(item.news(), room, desk.tunables)):
                self._tell(desk, index, item.news())

    def _tell(self, desk: Desk, number: int, news: News) -> None:
        room, rng = self.world.rooms[number], self.world.generators[number]
        if news.scenario:
            # Rooms of a run's own world have no audience: one that plays a scenario is a drill room. On the database's
            # rooms no run begins that would play one anywhere else.
            room.is_drill = True
        planned = tell(news, room, self.world.cast, self.now, desk.tunables, rng)
        if planned is not None:
            self._accept(number, planned)
        self._schedule_opening(number, self.now)

    def person_says(
        self, desk: Desk, sink: Sink, number: int, name: str, text: str, reply_to: int | None = None
    ) -> Said:
        """A person's words reach room `number` now; returns them as the room took them in."""
        room, rng = self.world.rooms[number], self.world.generators[number]
        key = self.world.person_key(name)
        meaning = understand(text, self.world.room_names(number))
        said = person_said(room, meaning, self._take_id(), key, name, text, self.now, reply_to)
        self._record(sink, room, said, None, None)
        for turn in observe(room, self.world.cast, said, desk.tunables, rng, meaning=meaning):
            self._push(turn.typing_at, COMPOSE, number, turn)
        return said

    # --- parts -----------------------------------------------------------------

    def _forget_old_calls(self) -> None:
        calls = self.world.calls
        if calls and calls[0][0] < self.now - CALL_WINDOW_SECONDS:
            calls[:] = [call for call in calls if call[0] >= self.now - CALL_WINDOW_SECONDS]

    def _accept(self, number: int, planned: Planned) -> None:
        self.world.rooms[number].await_word(planned.bot, planned.typing_at)
        self._push(planned.typing_at, COMPOSE, number, planned)

    def _schedule_opening(self, number: int, after: float) -> None:
        self.versions[number] += 1
        room, rng, tunables = self.world.rooms[number], self.world.generators[number], self.world.tunables
        at = next_opening(room, after, tunables, rng, DAY)
        while math.isinf(at) and after < self.end and talk_is_on(tunables):
            # A day without an opening, in a very quiet room: the process has no memory, so it is drawn on from there.
            after += DAY
            at = next_opening(room, after, tunables, rng, DAY)
        if math.isfinite(at):
            self._push(at, OPEN, number, self.versions[number])

    def _record(
        self,
        sink: Sink,
        room: RoomState,
        said: Said,
        planned: Planned | None,
        composed: Composed | None,
        index: int = 0,
    ) -> None:
        """Hand a message on as it will stand: a sink writes it once, so with the edit it gets within the run."""
        edited = composed.edit_of(index) if composed is not None else None
        if edited is not None and edited.due_at < self.end:
            said = replace(said, text=edited.text, edited_at=edited.due_at)
        if composed is not None and composed.kind == "reaction":
            self.reactions += 1
        else:
            self.messages += 1
        sink.add(room, said, planned, composed, self._scenario(said, planned))

    def _scenario(self, said: Said, planned: Planned | None) -> str:
        """The scenario that a message belongs to: it was set off by it, or responds to one that was, on its topic."""
        target = planned.target if planned is not None else said.reply_to
        begun = str(planned.trace.get("scenario", "")) if planned is not None else ""
        answered = self.labelled.get(target) if target is not None else None
        label = label_of(begun, said.topic, said.at, answered)
        if label is None:
            return ""
        self.labelled = {key: other for key, other in self.labelled.items() if other.until >= said.at}
        self.labelled[said.id] = label
        return label.scenario

    def _take_id(self) -> int:
        taken = self.next_id
        self.next_id += 1
        return taken

    def _push(self, at: float, kind: int, number: int, payload: Any) -> None:
        self.sequence += 1
        heapq.heappush(self.heap, (at, self.sequence, kind, number, payload))


def shocks_of(interventions: list[Intervention]) -> tuple[Shock, ...]:
    return tuple(
        Shock(moment(item.at), symbol, item.change)
        for item in interventions
        if item.kind == "price"
        for symbol in item.symbols
    )
