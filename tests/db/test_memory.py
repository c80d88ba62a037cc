"""Memories in the database: periodic work, what is loaded, forgetting, the audit and the admin pages."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.admin.models import LogEntry as DjangoEntry
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from conversations import tasks
from conversations.casting import facts_of_bot
from humanization.contracts import BotFacts, Context, Event, EventKind
from humanization.memory import params, services
from humanization.memory.logic import SUBSYSTEM
from humanization.memory.models import Memory
from humanization.memory.services import STORE
from humanization.memory.state import strength_at
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)  # a Wednesday


@pytest.fixture(autouse=True)
def at_that_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def make(count: int = 1) -> dict[int, BotFacts]:
    known = Bot.objects.count()
    made = Bot.objects.bulk_create(
        Bot(name=f"Işıl {n}", username=f"isil{n}_bot", job="muhasebeci", home_city="Bursa")
        for n in range(known, known + count)
    )
    return {bot.pk: facts_of_bot(bot) for bot in made}


def row(bot_id: int, uid: str, **changes: Any) -> Memory:
    given: dict[str, Any] = {
        "kind": "episodic",
        "content": f"Selin “{uid} hakkında bir şeyler” demişti",
        "created": NOW,
        "last_access": NOW,
        "last_decay": NOW,
        **changes,
    }
    return Memory.objects.create(bot_id=bot_id, uid=uid, **given)


def quarrel(number: int) -> Event:
    words = ["altmışı görmez bence", "hedef çok uzakta kaldı", "temettü bekleyen yanılır", "satışlar bitmedi ki daha"]
    return Event(
        EventKind.DISAGREEMENT,
        NOW + timedelta(hours=number),
        chat="borsa",
        other="person:7",
        name="Selin",
        text=words[number],
        topic="THYAO",
        valence=-0.6,
    )


def lived_through(facts: dict[int, BotFacts]) -> None:
    states = STORE.load_states(facts)
    for state in states.values():
        for number in range(3):
            SUBSYSTEM.perceive(state, quarrel(number))
    STORE.save_states(states)


def client_of(role: Role) -> Client:
    user = get_user_model().objects.create_user(f"{role}-user")
    set_role(user, role)
    client = Client()
    client.force_login(user)
    return client


# --- periodic work -------------------------------------------------------------------


def test_the_nightly_run_decays_in_sql_as_the_mind_does_and_twice_changes_nothing() -> None:
    (bot_id,) = facts = make()
    for number, kind in enumerate(params.KINDS):
        row(bot_id, f"{number}", kind=kind, strength=50.0 + number, last_access=NOW - timedelta(days=2, hours=number))
        row(bot_id, f"r{number}", kind=kind, strength=60.0, access_count=11, last_decay=NOW - timedelta(days=9))
    until = NOW + timedelta(days=3, hours=5, seconds=7)
    expected = {m.uid: strength_at(m, until.timestamp()) for m in STORE.load_states(facts)[bot_id].kept.values()}
    assert services.keep_up(facts, NOW, until) == 16
    stored = dict(Memory.objects.values_list("uid", "strength"))
    assert stored == pytest.approx(expected, abs=1e-4)
    assert min(stored.values()) < 45.0 < max(stored.values())
    assert services.keep_up(facts, NOW, until) == 0
    assert dict(Memory.objects.values_list("uid", "strength")) == stored


def test_what_has_faded_goes_with_the_links_to_it() -> None:
    (bot_id,) = facts = make()
    row(bot_id, "gone", strength=1.0)
    row(bot_id, "stays", strength=90.0)
    row(bot_id, "reflection-1", kind="semantic", sources=["gone", "stays"])
    services.keep_up(facts, NOW, NOW + timedelta(days=2))
    assert set(Memory.objects.values_list("uid", flat=True)) == {"stays", "reflection-1"}
    assert Memory.objects.get(uid="reflection-1").sources == ["stays"]


def test_the_strongest_stay_within_reach_and_only_those_are_loaded(django_assert_num_queries: Any) -> None:
    (bot_id, quiet) = facts = make(2)
    rows = [
        Memory(
            bot_id=bot_id, uid=f"{n}", kind="semantic", content=f"bilgi {n}", strength=100.0 - n / 10, created=NOW,
            last_access=NOW, last_decay=NOW,
        )
        for n in range(params.LOADED_PER_BOT + 60)
    ]  # fmt: skip
    Memory.objects.bulk_create(rows)
    row(quiet, "mine")
    services.keep_up(facts, NOW, NOW + timedelta(hours=1))
    with django_assert_num_queries(1):
        kept = STORE.load_states(facts)
    assert set(kept[bot_id].kept) == {f"{n}" for n in range(params.LOADED_PER_BOT)}
    assert set(kept[quiet].kept) == {"mine"}
    Memory.objects.filter(bot_id=bot_id, uid__in=[f"{n}" for n in range(100)]).delete()
    services.keep_up(facts, NOW, NOW + timedelta(hours=2))
    assert len(STORE.load_states(facts)[bot_id].kept) == params.LOADED_PER_BOT - 40


def test_the_nightly_run_asks_as_much_of_many_bots_as_of_one() -> None:
    counts = []
    for facts in (make(1), make(12)):
        STORE.save_states(STORE.load_states(facts))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            services.keep_up(facts, NOW, NOW + timedelta(days=1))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_weekly_job_draws_insights_once() -> None:
    facts = make(2)
    lived_through(facts)
    assert Memory.objects.filter(is_new=True).count() == 6
    tasks.consolidate_memories()
    insights = Memory.objects.filter(uid__startswith="reflection-")
    assert [m.content for m in insights] == ["THYAO konusunda Selin ile üçüncü kez anlaşamadık"] * 2
    assert all(len(m.sources) == 3 and m.kind == "semantic" for m in insights)
    assert not Memory.objects.filter(is_new=True).exists()
    before = list(Memory.objects.order_by("pk").values())
    tasks.consolidate_memories()
    assert list(Memory.objects.order_by("pk").values()) == before
    context = Context(at=NOW + timedelta(days=1), chat="borsa", topic="THYAO", addressee="person:7")
    for state in STORE.load_states(facts).values():
        assert insights[0].content in SUBSYSTEM.influence(state, context).memories


def test_the_nightly_job_reaches_enabled_bots() -> None:
    (bot_id, off) = make(2)
    Bot.objects.filter(pk=off).update(is_enabled=False)
    for pk in (bot_id, off):
        row(pk, "m", last_access=NOW - timedelta(days=5), last_decay=NOW - timedelta(days=5))
    tasks.decay_memories()
    assert Memory.objects.get(bot=bot_id).strength == pytest.approx(90.0, abs=1e-4)
    assert Memory.objects.get(bot=off).strength == 100.0


def test_a_stored_mind_consolidates_by_itself_when_its_week_is_over() -> None:
    facts = make()
    lived_through(facts)
    states = STORE.load_states(facts)
    for state in states.values():
        SUBSYSTEM.elapse(state, NOW + timedelta(days=7))
    STORE.save_states(states)
    assert Memory.objects.filter(uid__startswith="reflection-").count() == 1
    again = STORE.load_states(facts)
    assert all(state.consolidate_at == float("inf") for state in again.values())


# --- forgetting ----------------------------------------------------------------------


def test_forgetting_a_person_takes_what_was_concluded_about_them() -> None:
    facts = make()
    lived_through(facts)
    tasks.consolidate_memories()
    (bot_id,) = facts
    row(bot_id, "reflection-room", kind="semantic", content="THYAO için burada herkesin bir hikâyesi var",
        related=["person:7", "person:8"])  # fmt: skip
    row(bot_id, "of-eight", related=["person:8"])
    assert services.forget_participant("person:7") == 5
    assert not Memory.objects.filter(content__contains="Selin ile").exists()
    assert Memory.objects.filter(uid="of-eight").exists()
    assert services.audit().orphaned_links == 0


# --- audit ---------------------------------------------------------------------------


def test_the_audit_command_tells_and_fails_above_the_bar() -> None:
    facts = make(2)
    STORE.save_states(STORE.load_states(facts))
    out = StringIO()
    call_command("audit_memory", stdout=out)
    assert "2 bots" in out.getvalue() and "junk 0.00%" in out.getvalue()
    (bot_id, _) = facts
    for number in range(8):
        row(bot_id, f"{number}", content="Selin “aynı şeyi söylüyorum işte” demişti")
    out = StringIO()
    with pytest.raises(CommandError, match="junk is to stay under"):
        call_command("audit_memory", "--bot", f"bot:{bot_id}", "--json", stdout=out)
    told = json.loads(out.getvalue())
    assert (told["bots"], told["duplicates"], told["passed"]) == (1, 7, False)
    with pytest.raises(CommandError, match="there is no bot"):
        call_command("audit_memory", "--bot", "nobody")
    with pytest.raises(CommandError, match="goes with --simulate-days"):
        call_command("audit_memory", "--seed", "3")


def test_the_audit_of_a_simulated_day() -> None:
    out = StringIO()
    call_command("audit_memory", "--simulate-days", "0.5", "--bots", "12", "--chats", "1", "--json", stdout=out)
    told = json.loads(out.getvalue())
    assert told["passed"] and told["bots"] == 12
    assert told["memories"] >= 12 * 50


# --- admin ---------------------------------------------------------------------------


def test_a_viewer_reads_and_an_operator_forgets() -> None:
    facts = make()
    lived_through(facts)
    tasks.consolidate_memories()
    insight = Memory.objects.get(uid__startswith="reflection-")
    source = Memory.objects.filter(uid__in=insight.sources)[0]
    page, listed = reverse("admin:memory_memory_change", args=[insight.pk]), reverse("admin:memory_memory_changelist")
    viewer = client_of(Role.VIEWER)
    shown = viewer.get(page).content.decode()
    assert all(
        reverse("admin:memory_memory_change", args=[pk]) in shown
        for pk in Memory.objects.filter(uid__in=insight.sources).values_list("pk", flat=True)
    )
    back = viewer.get(reverse("admin:memory_memory_change", args=[source.pk])).content.decode()
    assert page in back
    chosen = {"action": "forget", "_selected_action": [source.pk]}
    viewer.post(listed, chosen)
    assert Memory.objects.filter(pk=source.pk).exists()
    client_of(Role.OPERATOR).post(listed, chosen)
    assert not Memory.objects.filter(pk=source.pk).exists()
    insight.refresh_from_db()
    assert source.uid not in insight.sources
    entry = LogEntry.objects.get(action=LogEntry.Action.DELETE, object_pk=str(source.pk))
    assert entry.actor.username == "operator-user"
    assert "Selin" not in f"{entry.object_repr}{entry.changes}"


def test_deleting_on_the_page_itself_keeps_no_words_either() -> None:
    (bot_id,) = make()
    doomed = row(bot_id, "m", content="Selin “babam hastanede” demişti")
    insight = row(bot_id, "reflection-1", content="Selin zor günler geçiriyor", sources=["m", "n"])
    client_of(Role.OPERATOR).post(reverse("admin:memory_memory_delete", args=[doomed.pk]), {"post": "yes"})
    assert not Memory.objects.filter(pk=doomed.pk).exists()
    insight.refresh_from_db()
    assert insight.sources == ["n"]
    kept = [*DjangoEntry.objects.values_list("object_repr", flat=True), *LogEntry.objects.values_list("object_repr")]
    assert "Selin" not in str(kept)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("hastanede", ["a"]),
        ("THYAO", ["b"]),
        ("person:7", ["a"]),
        ("person:77", ["b"]),
        ("ISIL", ["a", "b"]),
        ("yok", []),
    ],
)
def test_memories_are_found_by_words_tags_participants_and_bots(term: str, found: list[str]) -> None:
    (bot_id,) = make()
    row(bot_id, "a", content="Selin “babam hastanede” demişti", related=["person:7"])
    row(bot_id, "b", content="Deniz “eklemeyi düşünüyorum” demişti", tags=["THYAO"], related=["person:77"])
    page = client_of(Role.VIEWER).get(reverse("admin:memory_memory_changelist"), {"q": term})
    assert sorted(memory.uid for memory in page.context["cl"].result_list) == found


def test_the_audit_page_shows_the_figures() -> None:
    facts = make(2)
    STORE.save_states(STORE.load_states(facts))
    (bot_id, other) = facts
    for number in range(9):
        row(bot_id, f"{number}", content="Selin “aynı şeyi söylüyorum işte” demişti")
    url = reverse("admin:memory_memory_audit")
    page = client_of(Role.VIEWER).get(url)
    assert page.status_code == 200
    assert page.context["report"].duplicates == 8
    assert "aynı şeyi söylüyorum" in page.content.decode()
    one = Bot.objects.get(pk=other).username
    assert client_of(Role.OPERATOR).get(url, {"bot": one}).context["report"].duplicates == 0
    assert Client().get(url).status_code == 302
