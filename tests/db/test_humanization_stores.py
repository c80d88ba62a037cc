"""States of the subsystems in the database: same values back, few queries, ranges held by constraints."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from humanization.contracts import BotFacts, Event, EventKind
from humanization.emotions.models import EmotionState
from humanization.micro_behaviors.models import GestureHabits
from humanization.registry import stores, subsystems
from humanization.routines.models import Routine
from humanization.timing.models import TimingProfile
from humanization.writing_style.models import WritingStyle

pytestmark = pytest.mark.django_db

OURS = ("routines", "emotions", "timing", "writing_style", "micro_behaviors")
CONSTANT = ("routines", "timing", "writing_style", "micro_behaviors")
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def make(count: int) -> dict[int, BotFacts]:
    bots = Bot.objects.bulk_create(
        Bot(name=f"Bot {number}", username=f"b{number}_bot", chronotype="owl", job="kuyumcu")
        for number in range(Bot.objects.count(), Bot.objects.count() + count)
    )
    return {
        bot.pk: BotFacts(key=bot.key, name=bot.name, username=bot.username, age=40, chronotype="owl", job="kuyumcu")
        for bot in bots
    }


def parts() -> dict[str, Any]:
    return {part.name: part for part in subsystems(OURS)}


def test_a_bot_without_a_row_gets_the_same_state_each_time_and_nothing_is_written() -> None:
    facts = make(3)
    for name, store in stores(OURS).items():
        first, second = store.load_states(facts), store.load_states(facts)
        logic = parts()[name]
        for pk in facts:
            ours, again = logic.dump(first[pk]), logic.dump(second[pk])
            for dumped in (ours, again):
                if name == "emotions":  # energy and moment follow the clock
                    dumped.pop("energy")
                    dumped.pop("at")
            assert ours == again
    assert not EmotionState.objects.exists()
    assert not Routine.objects.exists()


@pytest.mark.parametrize("name", OURS)
def test_a_saved_state_comes_back_as_it_was(name: str) -> None:
    facts = make(4)
    store, logic = stores(OURS)[name], parts()[name]
    states = store.load_states(facts)
    if name == "emotions":
        for state in states.values():
            logic.perceive(state, Event(EventKind.MENTION, LATER))
    before = {pk: logic.dump(state) for pk, state in states.items()}
    store.save_states(states)
    after = {pk: logic.dump(state) for pk, state in store.load_states(facts).items()}
    for pk in facts:
        assert after[pk] == pytest.approx(before[pk]) if name == "timing" else after[pk] == before[pk]


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("count", [2, 20])
def test_each_call_is_one_query_whatever_the_number_of_bots(name: str, count: int) -> None:
    facts = make(count)
    store = stores(OURS)[name]
    with CaptureQueriesContext(connection) as reading:
        states = store.load_states(facts)
    assert len(reading) == 1
    with CaptureQueriesContext(connection) as writing:
        store.save_states(states)
    assert len([q for q in writing if "SAVEPOINT" not in q["sql"]]) == 1
    with CaptureQueriesContext(connection) as again:
        store.load_states(facts)
    assert len(again) == 1
    with CaptureQueriesContext(connection) as nothing:
        assert store.load_states({}) == {}
        store.save_states({})
    assert len(nothing) == 0


def test_saving_twice_updates_the_row() -> None:
    facts = make(1)
    (pk,) = facts
    store, logic = stores(OURS)["emotions"], parts()["emotions"]
    state = store.load_states(facts)[pk]
    store.save_states({pk: state})
    logic.perceive(state, Event(EventKind.FAILED_PREDICTION, datetime.fromtimestamp(state.at, UTC)))
    store.save_states({pk: state})
    row = EmotionState.objects.get(bot_id=pk)
    assert row.confidence == pytest.approx(state.confidence)
    assert row.events[-1][0] == "failed_prediction"


@pytest.mark.parametrize("name", CONSTANT)
def test_what_never_changes_is_written_once(name: str) -> None:
    facts = make(2)
    store = stores(OURS)[name]
    states = store.load_states(facts)
    store.save_states(states)
    with CaptureQueriesContext(connection) as queries:
        store.save_states(states)
        store.save_states(store.load_states(facts))
    assert len(queries) == 1  # the load


def test_an_edit_by_staff_outlives_minds_that_are_still_in_memory() -> None:
    facts = make(1)
    (pk,) = facts
    store = stores(OURS)["timing"]
    store.save_states(store.load_states(facts))
    old = store.load_states(facts)
    TimingProfile.objects.filter(bot_id=pk).update(words_per_minute=31.0)
    store.save_states(old)
    assert store.load_states(facts)[pk].words_per_minute == 31.0


def test_constraints_hold_the_ranges() -> None:
    facts = make(2)
    pk, other = facts
    for store in stores(OURS).values():
        store.save_states(store.load_states({pk: facts[pk]}))
    state = stores(OURS)["emotions"].load_states(facts)[other]
    for name in ("mood", "stress", "social_warmth"):
        for score in (-0.1, 100.1):
            broken = replace(state, **{name: score})
            with pytest.raises(IntegrityError), transaction.atomic():
                stores(OURS)["emotions"].save_states({other: broken})
    for rows, wrong in (
        (WritingStyle.objects, {"typo_rate": 0.031}),
        (WritingStyle.objects, {"lower_start": 1.1}),
        (TimingProfile.objects, {"words_per_minute": 0.0}),
        (Routine.objects, {"absence_rate": -0.1}),
        (GestureHabits.objects, {"mends": 1.1}),
        (GestureHabits.objects, {"reaction_factor": 3.1}),
        (Routine.objects, {"weekday_bed": 40.0, "weekday_wake": 8.0}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.filter(bot_id=pk).update(**wrong)
    assert EmotionState.objects.count() == 1


def test_a_deleted_bot_takes_its_states_with_it() -> None:
    facts = make(1)
    for store in stores(OURS).values():
        store.save_states(store.load_states(facts))
    Bot.objects.all().delete()
    assert not any(
        model.objects.exists() for model in (EmotionState, Routine, TimingProfile, WritingStyle, GestureHabits)
    )


def test_a_broad_habit_changed_by_staff_brings_its_rates_along(client: Client) -> None:
    client.force_login(User.objects.create_superuser("boss", password="x"))
    facts = make(1)
    (pk,) = facts
    store = stores(OURS)["writing_style"]
    store.save_states(store.load_states(facts))
    row = WritingStyle.objects.get(bot_id=pk)
    old = row.capitalisation
    new = "lowercase" if old != "lowercase" else "proper"
    form = {
        name: getattr(row, name)
        for name in (
            *("capitalisation", "lower_start", "punctuation", "end_mark", "question_mark", "emoji", "laughter"),
            *("laughter_rate", "abbreviation", "sentence_length", "diacritics", "letter_error", "typo_rate"),
            *("lengthening", "favourite_rate"),
        )
    }
    answer = client.post(
        reverse("admin:writing_style_writingstyle_change", args=[row.pk]), {**form, "capitalisation": new}
    )
    assert answer.status_code == 302, answer.content.decode()[:500]
    card = store.load_states(facts)[pk]
    assert card.capitalisation == new
    assert (card.lower_start > 0.5) == (new == "lowercase")
    assert card.end_mark == row.end_mark
    assert card.contractions == row.contractions


MODELS: dict[str, Any] = {
    "emotions": EmotionState,
    "routines": Routine,
    "timing": TimingProfile,
    "writing_style": WritingStyle,
    "micro_behaviors": GestureHabits,
}
PAGES = {
    "emotions": "admin:emotions_emotionstate",
    "routines": "admin:routines_routine",
    "timing": "admin:timing_timingprofile",
    "writing_style": "admin:writing_style_writingstyle",
    "micro_behaviors": "admin:micro_behaviors_gesturehabits",
}


@pytest.mark.parametrize("name", OURS)
def test_the_admin_shows_states_in_a_constant_number_of_queries(name: str, client: Client) -> None:
    client.force_login(User.objects.create_superuser("boss", password="x"))
    store, logic = stores(OURS)[name], parts()[name]
    counts = []
    for count in (2, 9):
        states = store.load_states(make(count))
        if name == "emotions":
            for state in states.values():
                logic.perceive(state, Event(EventKind.LONG_SILENCE, LATER - timedelta(days=1)))
        store.save_states(states)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(reverse(f"{PAGES[name]}_changelist"))
        assert page.status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    row = MODELS[name].objects.first()
    assert row is not None
    page = client.get(reverse(f"{PAGES[name]}_change", args=[row.pk]))
    assert page.status_code == 200
    shown = {
        "emotions": "meter",
        "routines": "<table",
        "timing": "words_per_minute",
        "writing_style": "THYAO",
        "micro_behaviors": "Hacim eşlik etmiyor",
    }[name]
    assert shown in page.content.decode()
