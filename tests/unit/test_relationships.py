"""Relationships: SPEC 4.3's tables, transitions and effects, and what must hold whatever happens."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Context, Event, EventKind, Relates, Stores, Subsystem
from humanization.mind import Mind
from humanization.registry import SUBSYSTEMS, subsystems
from humanization.relationships import params
from humanization.relationships.logic import SUBSYSTEM, Experience, Tie, Ties, effects_of, next_kind

NOW = datetime.fromisoformat("2026-11-16T11:00:00+03:00")
FACTS = BotFacts(key="bot:1", name="Ada", username="ada_bot", watchlist=("THYAO",))
OTHER = "bot:2"


def fresh() -> Ties:
    return SUBSYSTEM.fresh(FACTS, Random(1), NOW)


def happen(state: Ties, kind: EventKind, minutes: float = 0.0, **given: object) -> Tie:
    given = {"other": OTHER, **given}
    SUBSYSTEM.perceive(state, Event(kind, NOW + timedelta(minutes=minutes), **given))  # type: ignore[arg-type]
    return state.known[str(given["other"])]


def test_it_meets_its_contracts() -> None:
    from humanization.relationships.services import STORE

    assert isinstance(SUBSYSTEM, Subsystem) and isinstance(SUBSYSTEM, Relates) and isinstance(STORE, Stores)


# --- the table -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "trust", "respect", "familiarity", "affection", "conflict"),
    [
        # SPEC 4.3: where a relationship starts (50, 50, 0, 50, 0) plus the effect; conflict starts at 10 here,
        # so that what lowers it shows.
        (EventKind.POSITIVE_AGREEMENT, 53, 50, 6, 52, 8),
        (EventKind.DISAGREEMENT, 49, 50, 6, 50, 12),
        (EventKind.HELP_ASKED, 50, 50, 6, 50, 10),
        (EventKind.HELP_RECEIVED, 55, 53, 6, 55, 10),
        (EventKind.HELP_GIVEN, 50, 52, 6, 53, 10),
        (EventKind.BETRAYAL, 30, 50, 6, 40, 25),
        (EventKind.PRAISE, 50, 55, 6, 53, 10),
        (EventKind.CRITICISM, 50, 50, 6, 48, 13),
        (EventKind.IGNORED, 50, 50, 4, 49, 10),
        (EventKind.MENTION, 50, 50, 6, 50, 10),
    ],
)
def test_every_interaction_has_the_effect_of_the_table(
    kind: EventKind, trust: float, respect: float, familiarity: float, affection: float, conflict: float
) -> None:
    state = fresh()
    state.known[OTHER] = Tie(familiarity=5.0, conflict=10.0)
    tie = happen(state, kind)
    assert (tie.trust, tie.respect, tie.familiarity, tie.affection, tie.conflict) == (
        trust,
        respect,
        familiarity,
        affection,
        conflict,
    )
    assert tie.count == (0 if kind is EventKind.IGNORED else 1)


def test_the_first_word_is_the_start_of_a_relationship() -> None:
    state = fresh()
    assert SUBSYSTEM.bond(state, OTHER) is None
    tie = happen(state, EventKind.MENTION)
    assert (tie.kind, tie.trust, tie.respect, tie.affection, tie.conflict) == ("stranger", 50, 50, 50, 0)
    bond = SUBSYSTEM.bond(state, OTHER)
    assert bond is not None and bond.familiarity == 1.0
    assert list(state.changed) == [OTHER]


def test_a_message_and_what_it_does_are_one_interaction() -> None:
    state = fresh()
    happen(state, EventKind.MENTION)
    tie = happen(state, EventKind.PRAISE)
    assert (tie.count, tie.familiarity) == (1, 1.0)
    tie = happen(state, EventKind.PRAISE)
    assert (tie.count, tie.familiarity) == (2, 2.0)


def test_messages_in_a_row_are_one_exchange() -> None:
    state = fresh()
    for seconds in (0, 20, 60, 119):
        tie = happen(state, EventKind.MENTION, seconds / 60)
    assert tie.count == 1
    assert happen(state, EventKind.MENTION, 5).count == 2


def test_sentiment_is_a_moving_average() -> None:
    state = fresh()
    happen(state, EventKind.MENTION, valence=1.0)
    tie = happen(state, EventKind.MENTION, 10, valence=-0.5)
    assert tie.sentiment == pytest.approx(0.3 * 0.7 + 0.3 * -0.5)


def test_other_events_and_oneself_leave_no_trace() -> None:
    state = fresh()
    for kind in EventKind:
        SUBSYSTEM.perceive(state, Event(kind, NOW))
        SUBSYSTEM.perceive(state, Event(kind, NOW, other="bot:1"))
    for kind in (EventKind.MESSAGE_SEEN, EventKind.POSITIVE_INTERACTION, EventKind.HOLDING_MOVED):
        SUBSYSTEM.perceive(state, Event(kind, NOW, other=OTHER))
    assert state.known == {} and not state.changed


def test_nothing_that_was_said_is_kept() -> None:
    state = fresh()
    happen(state, EventKind.PRAISE, text="çok gizli bir söz", topic="THYAO")
    assert "gizli" not in json.dumps(SUBSYSTEM.dump(state), ensure_ascii=False)
    assert state.known[OTHER].experiences == (Experience("praise", NOW.timestamp(), "THYAO"),)


# --- transitions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "scores", "after"),
    [
        ("stranger", {"familiarity": 30.0}, "stranger"),
        ("stranger", {"familiarity": 30.1}, "acquaintance"),
        ("acquaintance", {"trust": 60.1, "affection": 60.1, "familiarity": 50.1}, "friend"),
        ("acquaintance", {"trust": 60.0, "affection": 60.1, "familiarity": 50.1}, "acquaintance"),
        ("acquaintance", {"trust": 60.1, "affection": 60.0, "familiarity": 50.1}, "acquaintance"),
        ("acquaintance", {"trust": 60.1, "affection": 60.1, "familiarity": 50.0}, "acquaintance"),
        ("stranger", {"trust": 90.0, "affection": 90.0, "familiarity": 90.0}, "acquaintance"),
        ("friend", {"trust": 80.1, "affection": 80.1, "count": 51}, "close_friend"),
        ("friend", {"trust": 80.1, "affection": 80.1, "count": 50}, "friend"),
        ("friend", {"trust": 80.0, "affection": 80.1, "count": 51}, "friend"),
        *((kind, {"conflict": 60.1, "affection": 39.9}, "rival") for kind in params.KINDS),
        ("friend", {"conflict": 60.0, "affection": 39.9}, "friend"),
        ("friend", {"conflict": 60.1, "affection": 40.0}, "friend"),
        ("rival", {"conflict": 29.9, "trust": 40.1}, "acquaintance"),
        ("rival", {"conflict": 30.0, "trust": 40.1}, "rival"),
        ("rival", {"conflict": 29.9, "trust": 40.0}, "rival"),
        ("acquaintance", {"respect": 75.1, "lead": 3.0}, "mentor"),
        ("acquaintance", {"respect": 75.1, "lead": -3.0}, "student"),
        ("acquaintance", {"respect": 75.0, "lead": 3.0}, "acquaintance"),
        ("acquaintance", {"respect": 75.1, "lead": 2.9}, "acquaintance"),
        ("stranger", {"respect": 90.0, "lead": 9.0}, "stranger"),
    ],
)
def test_kinds_change_at_the_numbers_of_the_spec(before: str, scores: dict[str, float], after: str) -> None:
    assert next_kind(Tie(kind=before, **scores)) == after  # type: ignore[arg-type]


def test_agreement_alone_makes_a_friendship_in_its_time() -> None:
    state = fresh()
    kinds = [happen(state, EventKind.POSITIVE_AGREEMENT, hour * 60).kind for hour in range(60)]
    assert kinds[29] == "stranger" and kinds[30] == "acquaintance"
    assert kinds[49] == "acquaintance" and kinds[50] == "friend" and kinds[-1] == "close_friend"
    tie = state.known[OTHER]
    assert tie.experiences[-1].kind in ("positive_agreement", "close_friend")
    told = [one.kind for one in tie.experiences]
    assert [kind for kind in told if kind in params.KINDS] == ["acquaintance", "friend", "close_friend"]
    assert told.count("positive_agreement") == params.EXPERIENCES_KEPT
    assert [one.at for one in tie.experiences] == sorted(one.at for one in tie.experiences)


def test_a_rivalry_cools_by_agreement() -> None:
    state = fresh()
    state.known[OTHER] = Tie("rival", trust=38.0, affection=30.0, conflict=64.0, familiarity=40.0, count=30)
    kinds = [happen(state, EventKind.POSITIVE_AGREEMENT, hour * 60).kind for hour in range(18)]
    assert kinds[16] == "rival" and kinds[17] == "acquaintance"


def test_who_explains_becomes_the_mentor_and_who_asks_the_student() -> None:
    learner, teacher = fresh(), SUBSYSTEM.fresh(BotFacts("bot:2", "Can", "can_bot", watchlist=("BTC",)), Random(1), NOW)
    for state, other in ((learner, "bot:2"), (teacher, "bot:1")):
        state.known[other] = Tie("acquaintance", familiarity=40.0, respect=70.0)
    for hour in range(4):
        happen(learner, EventKind.HELP_RECEIVED, hour * 60, topic="BTC")
        happen(teacher, EventKind.HELP_GIVEN, hour * 60, other="bot:1", topic="BTC")
    assert learner.known["bot:2"].kind == "mentor"
    assert teacher.known["bot:1"].kind == "student"


# --- effects ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tie", "mention", "delay", "emoji", "tone", "agreement"),
    [
        (Tie("friend"), 2.0, 0.8, 1.5, "warm", 0.0),
        (Tie("close_friend"), 2.0, 0.8, 1.5, "warm", 0.0),
        (Tie("rival"), 1.5, 0.9, 1.0, "cold", -0.2),
        (Tie("stranger"), 0.5, 1.2, 1.0, "formal", 0.0),
        (Tie("acquaintance"), 1.0, 1.0, 1.0, "casual", 0.0),
        (Tie("mentor"), 1.0, 1.0, 1.0, "casual", 0.0),
        (Tie("student"), 1.0, 1.0, 1.0, "casual", 0.0),
        (Tie("acquaintance", trust=70.1), 1.0, 1.0, 1.0, "casual", 0.2),
        (Tie("acquaintance", trust=29.9), 1.0, 1.0, 1.0, "casual", -0.2),
        # A later rule replaces an earlier one: kind, then trust, then conflict.
        (Tie("rival", trust=70.1), 1.5, 0.9, 1.0, "cold", 0.2),
        (Tie("friend", trust=70.1, conflict=60.1), 2.0, 0.8, 1.5, "warm", -0.3),
        (Tie("friend", trust=70.0, conflict=60.0), 2.0, 0.8, 1.5, "warm", 0.0),
    ],
)
def test_effects_are_those_of_the_spec(
    tie: Tie, mention: float, delay: float, emoji: float, tone: str, agreement: float
) -> None:
    found = effects_of(tie)
    assert (found.mention_factor, found.delay_factor, found.emoji_factor) == (mention, delay, emoji)
    assert (found.tone, found.agreement_delta, found.relation) == (tone, agreement, tie.kind)


def test_influence_is_toward_the_addressee() -> None:
    state = fresh()
    state.known[OTHER] = Tie("friend")
    assert SUBSYSTEM.influence(state, Context(NOW, addressee=OTHER)).relation == "friend"
    assert SUBSYSTEM.influence(state, Context(NOW, addressee="person:9")).relation == "stranger"
    assert SUBSYSTEM.influence(state, Context(NOW)).changes() == {}


# --- what must always hold -------------------------------------------------------------------------


def random_events(rng: Random, count: int, others: int) -> list[Event]:
    kinds = list(EventKind)
    at = NOW
    events = []
    for _ in range(count):
        at += timedelta(seconds=rng.expovariate(1 / 200))
        events.append(
            Event(
                rng.choice(kinds),
                at,
                intensity=rng.choice((1.0, 1.0, 0.3, 50.0, -4.0)),
                other=f"bot:{rng.randrange(others)}" if rng.random() < 0.95 else None,
                valence=rng.uniform(-3.0, 3.0),
                topic=rng.choice(("", "THYAO", "BTC")),
            )
        )
    return events


def assert_in_range(state: Ties) -> None:
    assert len(state.known) <= params.MOST_BONDS
    for tie in state.known.values():
        assert tie.kind in params.KINDS
        assert all(0.0 <= getattr(tie, name) <= 100.0 for name in params.SCORES)
        assert -1.0 <= tie.sentiment <= 1.0 and abs(tie.lead) <= params.LEAD_MAX
        assert len(tie.experiences) <= params.EXPERIENCES_KEPT + params.TURNS_KEPT


def test_a_hundred_thousand_random_events_leave_everything_in_range() -> None:
    state, rng = fresh(), Random(3)
    for number, event in enumerate(random_events(rng, 100_000, 400)):
        SUBSYSTEM.perceive(state, event)
        if number % 5000 == 0:
            assert_in_range(state)
    assert_in_range(state)
    assert {tie.kind for tie in state.known.values()} >= {"stranger", "acquaintance"}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 400))
def test_dump_and_load_are_inverse(seed: int, count: int) -> None:
    state = fresh()
    for event in random_events(Random(seed), count, 9):
        SUBSYSTEM.perceive(state, event)
    loaded = SUBSYSTEM.load(json.loads(json.dumps(SUBSYSTEM.dump(state))), FACTS)
    assert loaded.known == state.known
    assert SUBSYSTEM.dump(loaded) == SUBSYSTEM.dump(state)


def test_time_alone_changes_nothing() -> None:
    state = fresh()
    happen(state, EventKind.PRAISE)
    before = SUBSYSTEM.dump(state)
    SUBSYSTEM.elapse(state, NOW + timedelta(days=400))
    assert SUBSYSTEM.dump(state) == before


def test_of_too_many_the_faintest_are_let_go() -> None:
    state = fresh()
    state.known["bot:999"] = Tie("friend", familiarity=60.0)
    state.known["bot:998"] = Tie("stranger", familiarity=25.0)
    for number in range(2, 2 + params.MOST_BONDS):
        happen(state, EventKind.MENTION, number * 10, other=f"bot:{number}")
    assert len(state.known) <= params.MOST_BONDS
    assert "bot:999" in state.known and "bot:998" in state.known and f"bot:{1 + params.MOST_BONDS}" in state.known
    assert "bot:2" not in state.known and "bot:2" in state.gone and "bot:2" not in state.changed


def test_a_tie_has_room_for_every_column() -> None:
    from humanization.relationships.models import Relationship

    columns = {field.name for field in Relationship._meta.concrete_fields}
    assert {field.name for field in fields(Tie)} - columns == {"since", "last", "plain_at"}


def test_a_mind_without_relationships_runs() -> None:
    parts = subsystems(tuple(name for name in SUBSYSTEMS if name != "relationships"))
    mind = Mind.born(FACTS, Random(1), NOW, parts)
    mind.perceive(Event(EventKind.PRAISE, NOW, other=OTHER))
    merged, shares = mind.influence(Context(NOW, addressee=OTHER))
    assert mind.bond(OTHER) is None and merged.relation == "" and "relationships" not in shares
