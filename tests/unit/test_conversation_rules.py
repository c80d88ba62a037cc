"""Rules that hold over whole days of talk, read from what was said: presence, ping-pong, silence, and staff's word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from random import Random

import pytest

from conversations.engine import params
from conversations.engine.allocator import FACTORS, answerers, open_floor, respond
from conversations.engine.composer import Composed, Desk, compose, present
from conversations.engine.observer import give_up, observe, person_said
from conversations.engine.pace import moment
from conversations.engine.planner import plan_opening
from conversations.engine.reasons import Chosen, Ended, Excluded, Outcome
from conversations.engine.room import Planned, RoomState, Said
from conversations.engine.staff import Refused, force, mute, unmute
from conversations.market.synthetic import SyntheticFeed
from conversations.simulation.loop import Loop, Sink, shocks_of
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from conversations.text.brief import Brief, Draft
from conversations.text.understanding import Intent, Understanding
from conversations.text.writers import build_writer
from conversations.text.writers.echo import EchoWriter
from piyasa_site.tunables.definitions import Tunables
from tests.unit.engine_world import MONDAY_ELEVEN as NOW
from tests.unit.engine_world import felt, said, send_away, world

MONDAY, SATURDAY = "2026-11-16T00:00:00+03:00", "2026-11-21T00:00:00+03:00"
HOUR = 3600.0
DAY = {"bots": 120, "chats": 6, "hours": 24.0, "start": MONDAY, "seed": 7, "writer": "echo"}


# --- a day, with everything that was said and everything that was read for it -------------------


class Listening(EchoWriter):
    """Writes as the echo writer does, and keeps whose history and target lay how long before the writing."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[tuple[str, float, float]] = []  # (bot, when it was said, when it was read)

    def write(self, brief: Brief, rng: Random) -> Draft:
        for line in (*brief.history, *((brief.target,) if brief.target else ())):
            self.read.append((brief.persona.facts.key, line.at.timestamp(), brief.at.timestamp()))
        return super().write(brief, rng)


class Day(Sink):
    """One run: its loop, and every message with the plan it came from."""

    def __init__(self, options: RunOptions) -> None:
        self.messages: list[tuple[str, Said, Planned | None]] = []
        self.writer = Listening()
        built = World.build(options)
        self.begin = options.start_time().timestamp()
        self.loop = Loop(built, self.begin, self.begin + options.hours * HOUR)
        market = SyntheticFeed(options.seed, shocks_of(built.interventions))
        desk = Desk(self.writer, None, market, built.tunables, built.said_before, built.names)
        self.loop.run(desk, self)

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        if composed is None or composed.kind == "message":
            self.messages.append((room.slug, said, planned))

    def in_room(self, slug: str) -> Iterator[Said]:
        return (spoken for where, spoken, _ in self.messages if where == slug)


@lru_cache(maxsize=4)
def day(**given: object) -> Day:
    return Day(RunOptions(**{**DAY, **given}))  # type: ignore[arg-type]


# --- presence ----------------------------------------------------------------------------------


def test_nobody_answers_what_they_were_not_present_for() -> None:
    found = day(people=60)
    at_of = {spoken.id: spoken.at for _, spoken, _ in found.messages}
    cast, answered = found.loop.world.cast, 0
    for _, spoken, planned in found.messages:
        if planned is not None and planned.target is not None:
            answered += 1
            assert cast[planned.bot].mind.availability(moment(at_of[planned.target])) > 0.0, spoken
    assert answered > 1000


def test_nobody_reads_what_they_were_not_present_for() -> None:
    found = day(people=60)
    cast = found.loop.world.cast
    assert len(found.writer.read) > 5000
    assert all(present(cast[bot].mind, then, now) for bot, then, now in found.writer.read)


def test_nobody_is_awake_around_the_clock_and_speaks_only_awake() -> None:
    """Who has begun a contribution may finish it; nobody starts one asleep."""
    found = day(people=60)
    cast = found.loop.world.cast
    late = [
        spoken
        for _, spoken, planned in found.messages
        if planned is not None and cast[planned.bot].mind.availability(moment(spoken.at)) <= 0.0
    ]
    assert len(late) <= 0.02 * len(found.messages)


def test_who_wakes_up_later_does_not_answer_the_old_thing() -> None:
    room, cast = world(2)
    room.said.append(said(1, "bot:1", NOW - 400.0))
    turn = Planned(1, "bot:2", "reply", NOW, NOW, target=1, addressee="bot:1")
    desk = _desk()
    assert compose(desk, room, cast["bot:2"], replace(turn), NOW, Random(1)).parts
    slept = cast["bot:2"].mind
    slept.states["presence"]["away"] = True
    composed = compose(desk, room, cast["bot:2"], replace(turn), NOW, Random(1))
    assert composed.parts == [] and composed.reason == Ended.NOT_PRESENT


def test_who_has_gone_to_bed_says_nothing_unasked_but_answers_a_person_who_waits() -> None:
    room, cast = world(2)
    room.said.append(Said(1, "person:1", "Deniz", "THYAO?", NOW - 12.0, is_bot=False))
    send_away(cast["bot:2"])
    opening = Planned(1, "bot:2", "say", NOW - 60.0, NOW)
    assert compose(_desk(), room, cast["bot:2"], opening, NOW, Random(1)).reason == Ended.GONE_AWAY
    answer = Planned(1, "bot:2", "answer", NOW - 12.0, NOW, priority=0, target=1, addressee="person:1")
    assert compose(_desk(), room, cast["bot:2"], answer, NOW, Random(1)).parts


def test_nobody_waits_for_a_sleeper_and_no_sleeper_hears_its_name() -> None:
    for away in (False, True):
        room, cast = world(3)
        if away:
            send_away(cast["bot:2"])
        observe(room, cast, said(1, "bot:1", NOW, to="bot:2", question=True), _still(), Random(1))
        assert room.expected_next == ("" if away else "bot:2")
        assert ("mention" in felt(cast["bot:2"])) is not away


# --- reasons -----------------------------------------------------------------------------------


def _asked(text: str, mentions: tuple[str, ...] = (), question: bool = True) -> Understanding:
    return Understanding(
        Intent.QUESTION if question else Intent.OTHER, is_question=question, topic="THYAO", mentions=mentions
    )


def _outcome(tunables: Tunables | None = None, *, to: str = "", question: bool = True, **told: object) -> Outcome:
    room, cast = world(4)
    for key in told.get("away", ()):  # type: ignore[attr-defined]
        send_away(cast[key])
    for key in told.get("muted", ()):  # type: ignore[attr-defined]
        mute(room, key, NOW + 60.0)
    meaning = _asked("THYAO?", (to,) if to else (), question)
    asked = person_said(room, meaning, 1, "person:1", "Deniz", "THYAO?", NOW)
    asked.to = to
    act_on = bool(told.get("act_on", True))
    turns = observe(room, cast, asked, tunables or Tunables(), Random(3), meaning=meaning, act_on=act_on)
    assert all(turn.bot not in told.get("away", ()) and turn.bot not in told.get("muted", ()) for turn in turns)  # type: ignore[operator]
    return Outcome(asked.outcome)


ALL = ("bot:1", "bot:2", "bot:3", "bot:4")


def test_every_question_has_its_outcome() -> None:
    assert _outcome() == Outcome.PLANNED
    assert _outcome(to="bot:2") == Outcome.PLANNED
    assert _outcome(to="bot:2", away=("bot:2",)) == Outcome.AWAY
    assert _outcome(to="bot:2", muted=("bot:2",)) == Outcome.MUTED
    assert _outcome(to="bot:9") == Outcome.NOT_HERE
    assert _outcome(away=ALL) == Outcome.NOBODY_AWAKE
    assert _outcome(muted=ALL) == Outcome.NOBODY_AWAKE
    assert _outcome(Tunables(simulation_active=False)) == Outcome.SIMULATION_OFF
    assert _outcome(Tunables(max_msgs_per_min=0)) == Outcome.MINUTE_LIMIT
    assert _outcome(act_on=False) == Outcome.HEARD_TOO_LATE


def test_words_that_ask_nothing_are_mostly_answered_and_else_say_so() -> None:
    found: Counter[str] = Counter()
    for seed in range(400):
        room, cast = world(4)
        meaning = _asked("güzel gün", question=False)
        words = person_said(room, meaning, 1, "person:1", "Deniz", "güzel gün", NOW)
        turns = observe(room, cast, words, Tunables(), Random(seed), meaning=meaning)
        assert bool(turns) == (words.outcome == Outcome.PLANNED)
        found[words.outcome] += 1
    assert set(found) == {Outcome.PLANNED, Outcome.NOT_CALLED_FOR}
    assert found[Outcome.PLANNED] / 400 == pytest.approx(0.85, abs=0.05)


def test_being_busy_is_no_excuse_for_a_person() -> None:
    """Engaged in another room, at the hourly limit, about to speak: whoever is awake answers."""
    for seed in range(20):
        room, cast = world(3)
        for member in cast.values():
            member.engage(99, NOW + 600.0)
            member.sent.extend([NOW - 10.0] * member.hourly_limit)
            room.pending[member.key] = NOW + 5.0
        for to in ("", "bot:2"):
            meaning = _asked("THYAO?", (to,) if to else ())
            asked = person_said(room, meaning, 1, "person:1", "Deniz", "THYAO?", NOW)
            turns = observe(room, cast, asked, Tunables(), Random(seed), meaning=meaning)
            assert turns and asked.outcome == Outcome.PLANNED
            assert not to or turns[0].bot == to


def test_who_stands_in_says_for_whom() -> None:
    room, cast = world(4)
    send_away(cast["bot:2"])
    meaning = _asked("THYAO?", ("bot:2",))
    asked = person_said(room, meaning, 1, "person:1", "Deniz", "Bot2?", NOW)
    (turn,) = observe(room, cast, asked, Tunables(), Random(1), meaning=meaning)
    assert turn.trace["trigger"]["instead_of"] == "bot:2" and turn.trace["trigger"]["because"] == Outcome.AWAY


def test_an_answer_that_comes_to_nothing_leaves_its_reason_with_the_question() -> None:
    room, cast = world(4)
    meaning = _asked("THYAO?", ("bot:2",))
    asked = person_said(room, meaning, 1, "person:1", "Deniz", "Bot2?", NOW)
    (turn,) = observe(room, cast, asked, Tunables(), Random(1), meaning=meaning)
    give_up(room, turn, Ended.GUARD)
    assert asked.outcome == Ended.GUARD and turn.bot not in room.pending
    with pytest.raises(ValueError, match="not a valid"):
        asked.outcome = Outcome.PLANNED
        give_up(room, turn, "no such reason")


def test_exclusions_come_from_the_closed_list() -> None:
    found = day(people=60)
    excluded = {
        reason
        for _, _, planned in found.messages
        if planned is not None
        for reason in planned.trace["who"].get("excluded", {})
    }
    assert excluded and excluded <= {*Excluded}
    assert set(found.loop.world.dropped) <= {*Ended}


def test_the_trace_of_a_decision_shows_what_its_weights_are_made_of() -> None:
    room, cast = world(6, watch=("THYAO",))
    for number in range(3):
        observe(room, cast, said(number, f"bot:{1 + number % 2}", NOW + number * 15.0, to="bot:1"), _still(), Random(1))
    last = said(9, "bot:2", NOW + 60.0, topic="THYAO", to="bot:3")
    chosen = 0
    for seed in range(30):
        for decision in (
            open_floor(room, cast, NOW + 60.0, Random(seed), topic="THYAO"),
            respond(room, cast, NOW + 60.0, last, Random(seed)),
            *answerers(room, cast, NOW + 60.0, last, Random(seed), 2),
        ):
            trace = decision.trace()
            if not decision.chosen:
                assert "chosen" not in trace
                continue
            chosen += 1
            assert trace["chosen"] == decision.chosen and tuple(trace["factors"]) == FACTORS
            weights = dict(decision.weights)
            assert math.prod(trace["factors"].values()) == pytest.approx(weights[decision.chosen], rel=0.01)
            total = sum(weights.values()) + decision.nobody
            assert trace["share"] == pytest.approx(weights[decision.chosen] / total, abs=1e-4)
            assert all(key in weights for key, _ in trace["best"])
    assert chosen > 60


# --- ping-pong ---------------------------------------------------------------------------------


def _longest_two_bot_loop(messages: Iterator[Said]) -> int:
    """The most contributions in a row by the same two bots within the gate's lookback."""
    longest = 0
    row: list[tuple[str, str, float]] = []
    for spoken in messages:
        if not spoken.is_bot:
            row = []
        elif not row or row[-1][0] != spoken.contribution:
            row.append((spoken.contribution, spoken.sender, spoken.at))
            while len({who for _, who, _ in row}) > 2 or spoken.at - row[0][2] > params.PING_PONG_LOOKBACK:
                row.pop(0)
            if len({who for _, who, _ in row}) == 2:
                longest = max(longest, len(row))
    return longest


def test_the_checker_of_loops_sees_them() -> None:
    def turns(senders: str, gap: float = 20.0) -> Iterator[Said]:
        return (said(n, f"bot:{who}", NOW + n * gap) for n, who in enumerate(senders))

    assert _longest_two_bot_loop(turns("12121212")) == 8
    assert _longest_two_bot_loop(turns("12123121")) == 4
    assert _longest_two_bot_loop(turns("121212", gap=1000.0)) == 0


def test_no_two_bots_loop_longer_than_the_gate_allows() -> None:
    """The gate opens for nobody of the pair once they have had the room to themselves; what was planned before
    it closed may still come."""
    found = day(people=60)
    slack = 3  # contributions under way when the gate closes
    for room in found.loop.world.rooms:
        assert _longest_two_bot_loop(found.in_room(room.slug)) <= params.PING_PONG_LIMIT + slack, room.slug


def test_the_gate_shuts_both_out_until_somebody_else_has_spoken() -> None:
    room, cast = world(2)
    for number in range(params.PING_PONG_LIMIT):
        observe(room, cast, said(number, f"bot:{1 + number % 2}", NOW + number * 15.0), _still(), Random(1))
    later = NOW + params.PING_PONG_LIMIT * 15.0
    for seed in range(100):
        assert plan_opening(room, cast, later, Tunables(), Random(seed)) is None
        last = said(50, "bot:1", later)
        assert observe(room, cast, last, replace(_still(), reply_probability=0.9), Random(seed)) == []
        room.said.pop()
        room.pending.clear()


# --- silence -----------------------------------------------------------------------------------


def _rate(found: Day, slug: str, first: float, last: float) -> float:
    """Messages an hour of a room between two hours of the run."""
    times = [(spoken.at - found.begin) / HOUR for spoken in found.in_room(slug)]
    return sum(first <= at < last for at in times) / (last - first)


def test_a_share_room_is_quiet_at_night_and_at_weekends_and_crypto_is_not() -> None:
    weekday, weekend = day(chats=5), day(chats=5, hours=43.0, start=SATURDAY)
    prime = {slug: _rate(weekday, slug, 14.0, 18.0) for slug in ("borsa-meydani", "kripto-kahvesi")}
    night = {slug: _rate(weekday, slug, 1.0, 6.0) for slug in prime}
    free = {slug: (_rate(weekend, slug, 14.0, 18.0) + _rate(weekend, slug, 38.0, 42.0)) / 2 for slug in prime}
    assert night["borsa-meydani"] < 0.08 * prime["borsa-meydani"]
    assert free["borsa-meydani"] < 0.35 * prime["borsa-meydani"]
    assert night["kripto-kahvesi"] > 0.1 * prime["kripto-kahvesi"]
    assert free["kripto-kahvesi"] > 0.6 * prime["kripto-kahvesi"]


SHOCK = {"at": 1.5 * HOUR, "chat": "*", "kind": "price", "symbol": "THYAO", "change": -0.08}
SEEDS = range(1, 7)


def test_a_price_shock_triples_activity_within_ten_minutes_and_fades_within_the_hour() -> None:
    """The same rooms with and without a fall of 8 % in a share they talk about, over several seeds."""
    given = {"bots": 200, "chats": 1, "hours": 3.2, "start": "2026-11-17T09:30:00+03:00"}
    calm, shaken = Counter[tuple[float, float]](), Counter[tuple[float, float]]()
    soon, late = (0.0, 600.0), (4200.0, 6000.0)
    for seed in SEEDS:
        for counts, interventions in ((calm, []), (shaken, [SHOCK])):
            found = Day(RunOptions(**{**DAY, **given, "seed": seed, "interventions": interventions}))  # type: ignore[arg-type]
            for spoken in found.in_room("borsa-meydani"):
                after = spoken.at - found.begin - SHOCK["at"]  # type: ignore[operator]
                counts.update(window for window in (soon, late) if window[0] <= after < window[1])
    assert shaken[soon] >= 3.0 * calm[soon]
    assert shaken[late] < 1.5 * calm[late]


# --- staff -------------------------------------------------------------------------------------


def test_staff_make_a_bot_speak_whatever_it_is_doing() -> None:
    room, cast = world(4)
    member = cast["bot:3"]
    send_away(member)
    member.engage(99, NOW + 600.0)
    member.sent.extend([NOW - 10.0] * member.hourly_limit)
    turn = force(room, cast, "bot:3", NOW, Tunables(), Random(1), text="Arkadaşlar bugün erken kapatıyoruz")
    assert (turn.bot, turn.priority, turn.typing_at) == ("bot:3", 1, NOW)
    assert turn.trace["who"] == {"chosen": "bot:3", "reason": Chosen.BY_STAFF}
    composed = compose(_desk(), room, member, turn, NOW, Random(1))
    assert len(composed.parts) >= 1


def test_staff_let_a_bot_answer_a_message() -> None:
    room, cast = world(4)
    room.said.append(said(7, "bot:1", NOW - 500.0, question=True, topic="THYAO"))
    turn = force(room, cast, "bot:3", NOW, Tunables(), Random(1), reply_to=7)
    assert (turn.act, turn.target, turn.addressee, turn.topic) == ("answer", 7, "bot:1", "THYAO")
    composed = compose(_desk(), room, cast["bot:3"], turn, NOW, Random(1))
    assert composed.parts and composed.reply_to == 7


@pytest.mark.parametrize(
    ("key", "given", "outcome"),
    [
        ("bot:9", {}, Outcome.NOT_HERE),
        ("bot:2", {}, Outcome.MUTED),
        ("bot:3", {"tunables": Tunables(simulation_active=False)}, Outcome.SIMULATION_OFF),
        ("bot:3", {"reply_to": 99}, Outcome.HEARD_TOO_LATE),
    ],
)
def test_an_order_that_cannot_be_carried_out_says_why(key: str, given: dict, outcome: Outcome) -> None:
    room, cast = world(4)
    mute(room, "bot:2", NOW + 60.0)
    with pytest.raises(Refused) as refused:
        force(room, cast, key, NOW, given.pop("tunables", Tunables()), Random(1), **given)
    assert refused.value.outcome == outcome and str(refused.value).endswith(".")
    assert room.pending == {}


def test_a_mute_holds_until_its_time_and_in_its_room_alone() -> None:
    room, cast = world(2)
    send_away(cast["bot:2"])
    mute(room, "bot:1", NOW + 600.0)
    for seed in range(50):
        assert plan_opening(room, cast, NOW + 599.0, Tunables(), Random(seed), insist=True) is None
    planned = Planned(1, "bot:1", "say", NOW, NOW + 10.0)
    assert compose(_desk(), room, cast["bot:1"], planned, NOW + 10.0, Random(1)).reason == Ended.MAY_NOT_SPEAK
    opening = plan_opening(room, cast, NOW + 601.0, Tunables(), Random(1), insist=True)
    assert opening is not None and opening.bot == "bot:1"
    elsewhere, _ = world(2)
    assert plan_opening(elsewhere, cast, NOW, Tunables(), Random(1), insist=True) is not None
    mute(room, "bot:1", NOW + 9000.0)
    unmute(room, "bot:1")
    assert plan_opening(room, cast, NOW + 700.0, Tunables(), Random(1), insist=True) is not None


def test_nobody_waits_for_whom_staff_have_muted() -> None:
    room, cast = world(3)
    observe(room, cast, said(1, "bot:1", NOW, to="bot:2", question=True), _still(), Random(1))
    assert room.expected_next == "bot:2"
    mute(room, "bot:2", NOW + 60.0)
    assert room.expected_next == ""


# --- what was said -----------------------------------------------------------------------------


def test_a_room_knows_what_was_said_in_the_words_as_they_were_meant_too() -> None:
    class Parts(Sink):
        def __init__(self) -> None:
            self.of_rooms: list[tuple[int, str, str]] = []

        def add(
            self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
        ) -> None:
            for part in composed.parts if composed is not None and composed.kind == "message" else ():
                if part.sent_as == said.id:
                    self.of_rooms.append((room.chat_id, part.key, part.meant))

    options = RunOptions(**{**DAY, "bots": 40, "chats": 2, "hours": 4.0, "start": "2026-11-16T10:00:00+03:00"})
    built = World.build(options)
    begin = options.start_time().timestamp()
    loop = Loop(built, begin, begin + options.hours * HOUR)
    desk = Desk(build_writer("echo"), None, SyntheticFeed(7, ()), built.tunables, built.said_before, built.names)
    parts = Parts()
    loop.run(desk, parts)
    by_hand = [(chat, key, meant) for chat, key, meant in parts.of_rooms if meant]
    assert len(by_hand) > 20 and all(key != meant for _, key, meant in by_hand)
    for chat, key, meant in by_hand:
        assert built.texts[chat].holds(meant, loop.now)
        assert not key or built.texts[chat].holds(key, loop.now)


# --- parts -------------------------------------------------------------------------------------


def _still() -> Tunables:
    return Tunables(reply_probability=0.0, short_reaction_probability=0.0)


def _desk() -> Desk:
    return Desk(build_writer("echo"), None, SyntheticFeed(7, ()), Tunables(), lambda room, key, now: False, {})
