"""Life events, personality and social learning in the database: rows, periodic work, admin pages, forgetting."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from conversations import tasks
from conversations.casting import facts_of_bot
from conversations.live import lives
from humanization import registry
from humanization.contracts import BotFacts, Context, Event, EventKind
from humanization.life_events.models import LifeEvent
from humanization.life_events.services import STORE as LIVES
from humanization.life_events.services import write_down
from humanization.mind import Mind
from humanization.personality.models import Personality
from humanization.personality.services import STORE as CHARACTERS
from humanization.social_learning.logic import SUBSYSTEM as LEARNING
from humanization.social_learning.models import SocialLearning
from humanization.social_learning.services import STORE as LEARNINGS
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)  # a Wednesday


@pytest.fixture(autouse=True)
def at_that_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def make(count: int) -> dict[int, BotFacts]:
    known = Bot.objects.count()
    made = Bot.objects.bulk_create(
        Bot(name=f"Bot {n}", username=f"b{n}_bot", job="muhasebeci", home_city="Bursa", birthday=date(1990, 11, 20))
        for n in range(known, known + count)
    )
    return {bot.pk: facts_of_bot(bot) for bot in made}


def client_of(role: Role) -> Client:
    user = get_user_model().objects.create_user(f"{role}-user")
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


def given(bot_id: int, **changes: Any) -> LifeEvent:
    values: dict[str, Any] = {
        "uid": "given-1",
        "kind": "illness",
        "description": "grip oldum, evdeyim",
        "starts_at": NOW - timedelta(hours=5),
        "ends_at": NOW + timedelta(days=2),
        "mood_impact": -15.0,
        "energy_impact": -30.0,
        "stress_impact": 10.0,
        "availability": 0.5,
        "frequency": 0.5,
        "is_public": True,
    }
    return LifeEvent.objects.create(bot_id=bot_id, **{**values, **changes})


# --- life events -------------------------------------------------------------------------


def test_writing_down_twice_changes_nothing() -> None:
    facts = make(30)
    first = lives.keep_up(NOW, "life_events")
    rows = list(LifeEvent.objects.order_by("pk").values())
    assert first == len(rows) > 20  # everybody's birthday is this Friday
    assert lives.keep_up(NOW, "life_events") == 0
    assert lives.keep_up(NOW + timedelta(hours=2), "life_events") == 0
    assert list(LifeEvent.objects.order_by("pk").values()) == rows
    assert LifeEvent.objects.filter(kind="birthday").count() == len(facts)


def test_the_task_runs_it() -> None:
    make(3)
    tasks.write_life_events()
    assert LifeEvent.objects.filter(kind="birthday", uid="birthday-2026").count() == 3


@pytest.mark.parametrize("count", [2, 20])
def test_loading_is_one_query_and_saving_none(count: int) -> None:
    facts = make(count)
    write_down(facts, NOW, NOW + timedelta(days=3))
    with CaptureQueriesContext(connection) as queries:
        states = LIVES.load_states(facts)
        LIVES.save_states(states)
    assert len(queries) == 1
    assert all("birthday-2026" in state.known for state in states.values())


def test_the_row_is_what_counts() -> None:
    facts = make(1)
    (pk,) = facts
    write_down(facts, NOW, NOW + timedelta(days=3))
    friday = datetime(2026, 11, 20, 12, tzinfo=UTC)
    part = registry.subsystems(("life_events",))[0]

    def mood() -> float:
        return part.shift(LIVES.load_states(facts)[pk], friday).get("mood", 0.0)  # type: ignore[attr-defined]

    before = mood()
    LifeEvent.objects.filter(kind="birthday").update(is_called_off=True)
    assert mood() == pytest.approx(before - 30.0)


def test_an_event_given_by_staff_reaches_the_mind() -> None:
    facts = make(1)
    (pk,) = facts
    quiet = LIVES.load_states(facts)[pk]
    given(pk)
    parts = registry.subsystems(("life_events",))
    before, after = (
        Mind(facts[pk], {"life_events": state}, parts) for state in (quiet, LIVES.load_states(facts)[pk])
    )
    assert after.availability(NOW) == pytest.approx(before.availability(NOW) * 0.25)
    notes = after.influence(Context(NOW))[0].life
    assert ("illness", "grip oldum, evdeyim") in [tuple(note) for note in notes]


@pytest.mark.parametrize(
    "wrong",
    [
        {"mood_impact": 51.0},
        {"stress_impact": -50.5},
        {"availability": 2.1},
        {"frequency": -0.1},
        {"ends_at": NOW - timedelta(days=1)},
    ],
)
def test_the_database_holds_the_ranges(wrong: dict[str, Any]) -> None:
    (pk,) = make(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        given(pk, **wrong)
    given(pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        given(pk)


def test_the_calendar_shows_the_month_and_costs_the_same_for_many() -> None:
    boss = client_of(Role.ADMIN)
    url = reverse("admin:life_events_lifeevent_calendar")

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert boss.get(url, {"month": "2026-11"}).status_code == 200
        return len(queries)

    (pk,) = make(1)
    given(pk)
    few = cost()
    others = make(25)
    lives.keep_up(NOW, "life_events")
    assert cost() == few
    page = boss.get(url, {"month": "2026-11"}).content.decode()
    assert "grip oldum, evdeyim" in page
    assert '<caption class="sr-only">' in page
    found = boss.get(url, {"month": "2026-11", "bot": "BOT 7"})
    shown = {entry[0] for week in found.context["weeks"] for day in week for entry in day.entries}
    assert shown == {"Bot 7", "Bot 17"}
    assert len(others) == 25


def test_the_calendar_knows_birthdays_of_coming_years_and_survives_nonsense() -> None:
    make(1)
    boss = client_of(Role.ADMIN)
    url = reverse("admin:life_events_lifeevent_calendar")
    later = boss.get(url, {"month": "2027-11"})
    days = [day for week in later.context["weeks"] for day in week if day.entries]
    assert [(day.date, day.entries[0][0]) for day in days] == [(date(2027, 11, 20), "Bot 0")]
    assert boss.get(url, {"month": "garbage"}).context["first"] == date(2026, 11, 1)
    assert Client().get(url).status_code == 302


def test_operators_give_and_call_off_events_and_viewers_only_look() -> None:
    (pk,) = make(1)
    row = given(pk)
    posted = {
        "bot": pk, "kind": "vacation", "description": "tatildeyim", "starts_at_0": "2026-11-19", "starts_at_1": "09:00",
        "ends_at_0": "2026-11-22", "ends_at_1": "09:00", "mood_impact": 20, "energy_impact": 0, "stress_impact": 0,
        "availability": 0.7, "frequency": 0.6, "is_public": "on",
    }  # fmt: skip
    add = reverse("admin:life_events_lifeevent_add")
    changelist = reverse("admin:life_events_lifeevent_changelist")
    chosen = {"action": "call_off", "_selected_action": [row.pk]}
    viewer = client_of(Role.VIEWER)
    assert viewer.post(add, posted).status_code == 403
    viewer.post(changelist, chosen)
    row.refresh_from_db()
    assert LifeEvent.objects.count() == 1 and not row.is_called_off
    operator = client_of(Role.OPERATOR)
    assert operator.post(add, posted).status_code == 302
    assert LifeEvent.objects.get(kind="vacation").uid.startswith("given-")
    operator.post(changelist, chosen)
    row.refresh_from_db()
    assert row.is_called_off
    delete = reverse("admin:life_events_lifeevent_delete", args=[row.pk])
    assert operator.post(delete, {"post": "yes"}).status_code == 403
    backwards = operator.post(add, {**posted, "ends_at_0": "2026-11-01"})
    assert backwards.status_code == 200
    assert LifeEvent.objects.count() == 2


# --- personality ------------------------------------------------------------------------------


def test_the_weekly_run_moves_characters_once() -> None:
    facts = make(4)
    CHARACTERS.save_states(CHARACTERS.load_states(facts))
    later = NOW + timedelta(weeks=3)
    assert lives.keep_up(later, "personality") == 4
    rows = list(Personality.objects.order_by("pk").values())
    assert all(len(row["curve"]) == 3 and any(row["drift"]) for row in rows)
    assert lives.keep_up(later, "personality") == 0
    assert list(Personality.objects.order_by("pk").values()) == rows
    tasks.drift_personalities()
    assert list(Personality.objects.order_by("pk").values()) == rows


def test_a_stored_character_comes_back_as_it_was() -> None:
    facts = make(2)
    states = CHARACTERS.load_states(facts)
    part = registry.subsystems(("personality",))[0]
    for state in states.values():
        part.perceive(state, Event(EventKind.PRAISE, NOW))
        part.elapse(state, NOW + timedelta(weeks=2))
    CHARACTERS.save_states(states)
    assert CHARACTERS.load_states(facts) == states


# --- social learning -----------------------------------------------------------------------------


def taught(facts: dict[int, BotFacts], by: str) -> None:
    states = LEARNINGS.load_states(facts)
    for state in states.values():
        for _ in range(5):
            LEARNING.perceive(state, Event(EventKind.PRAISE, NOW, other=by))
        for _ in range(6):
            LEARNING.perceive(state, Event(EventKind.MESSAGE_SEEN, NOW, other=by, text="valla hacim gelmedi"))
        assert "open:valla" in state.learned
    LEARNINGS.save_states(states)


def test_what_was_learned_is_stored_and_forgotten_with_the_person() -> None:
    facts = make(3)
    taught(facts, "person:12")
    before = LEARNINGS.load_states(facts)
    assert all(state.learned["open:valla"].source == "person:12" for state in before.values())
    registry.forget("person:1")
    assert LEARNINGS.load_states(facts) == before
    registry.forget("person:12")
    rows = SocialLearning.objects.values("liking", "heard", "learned")
    assert not any("person:12" in json.dumps(row) for row in rows)
    assert all(not state.learned for state in LEARNINGS.load_states(facts).values())


# --- pages ------------------------------------------------------------------------------------------


def test_the_pages_show_what_there_is() -> None:
    facts = make(2)
    first, second = facts
    taught({first: facts[first]}, f"bot:{second}")
    CHARACTERS.save_states(CHARACTERS.load_states(facts))
    lives.keep_up(NOW + timedelta(weeks=3), "personality")
    boss = client_of(Role.ADMIN)
    learning = SocialLearning.objects.get(bot_id=first)
    page = boss.get(reverse("admin:social_learning_sociallearning_change", args=[learning.pk])).content.decode()
    assert "valla" in page and Bot.objects.get(pk=second).name in page
    assert "valla" in boss.get(reverse("admin:social_learning_sociallearning_changelist")).content.decode()
    character = Personality.objects.get(bot_id=first)
    page = boss.get(reverse("admin:personality_personality_change", args=[character.pk])).content.decode()
    assert page.count("<polyline") == 7
    assert boss.get(reverse("admin:personality_personality_changelist")).status_code == 200
    assert boss.get(reverse("admin:life_events_lifeevent_changelist"), {"when": "now"}).status_code == 200
    assert boss.get(reverse("admin:life_events_lifeevent_add")).status_code == 200
