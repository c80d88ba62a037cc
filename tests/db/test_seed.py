"""`manage.py seed`: whole, repeatable, extendable, and plain about mistakes."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from bots.models import Bot, Holding, Stance
from conversations import seeding
from conversations.casting import facts_of_bot, persona_of_bot, persona_of_spec
from conversations.models import Chat, Membership, Person
from conversations.population import build_population
from humanization.contracts import Event, EventKind
from humanization.memory.logic import SUBSYSTEM as MEMORY
from humanization.memory.logic import memories
from humanization.memory.models import Memory
from humanization.memory.services import STORE, forget_participant
from humanization.registry import stores

pytestmark = pytest.mark.django_db


def seed(bots: int = 12, chats: int = 3, people: int = 20, seed: int = 1) -> str:
    out = StringIO()
    call_command("seed", bots=bots, chats=chats, people=people, seed=seed, stdout=out)
    return out.getvalue()


def rows() -> dict[str, list[Any]]:
    """Everything seeded, as values."""
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in (Bot, Stance, Holding, Chat, Membership, Person, Memory)
    }


def test_a_demo_stands_complete() -> None:
    assert "12 bots made, 0 found" in seed()
    assert Bot.objects.count() == 12
    assert not Bot.objects.exclude(is_demo=True, token="", is_enabled=True).exists()
    assert Chat.objects.filter(is_demo=True, is_public=True, is_enabled=True).count() == 3
    assert Person.objects.filter(synthetic=True).count() == 20
    assert set(Chat.objects.get(slug="borsa-meydani").topics) == {"bist", "makro", "gunluk"}
    memberships = Counter(Membership.objects.values_list("bot_id", flat=True))
    assert len(memberships) == 12
    assert set(memberships.values()) <= {2, 3}
    remembered = Counter(Memory.objects.values_list("bot_id", flat=True))
    assert len(remembered) == 12
    assert min(remembered.values()) >= 50
    for bot in Bot.objects.all():
        bot.full_clean(exclude=["token"])
        assert bot.stances.count() >= 3


def test_the_database_holds_the_population_that_simulate_plays() -> None:
    seed(bots=6, chats=2, people=0)
    population = build_population(1, 6, 2)
    bots = list(Bot.objects.order_by("pk"))
    for bot, spec in zip(bots, population.bots, strict=True):
        stored = persona_of_bot(bot, bot.stances.order_by("pk"), bot.holdings.order_by("pk"))
        assert stored == persona_of_spec(spec, bot.key)
    for chat in population.chats:
        members = Membership.objects.filter(chat__slug=chat.slug).values_list("bot_id", flat=True)
        assert set(members) == {bots[place].pk for place in chat.members}


def test_every_subsystem_has_its_states() -> None:
    seed(bots=4, chats=1, people=0)
    facts = {bot.pk: facts_of_bot(bot) for bot in Bot.objects.all()}
    for name, store in stores().items():
        assert set(store.load_states(facts)) == set(facts), name


def test_seeding_again_changes_nothing() -> None:
    seed()
    before = rows()
    assert "0 bots made, 12 found; 0 chats made, 3 found; 0 people made, 20 found." in seed()
    assert rows() == before


def test_a_program_reads_what_was_made() -> None:
    out = StringIO()
    for _ in range(2):
        out = StringIO()
        call_command("seed", bots=3, chats=1, people=5, json=True, verbosity=0, stdout=out)
    assert json.loads(out.getvalue()) == {
        "bots": {"made": 0, "found": 3},
        "chats": {"made": 0, "found": 1},
        "people": {"made": 0, "found": 5},
    }


def test_larger_numbers_add_and_staff_edits_stay() -> None:
    seed()
    bot = Bot.objects.order_by("pk")[0]
    Bot.objects.filter(pk=bot.pk).update(name="Başka Ad", username="baska_ad_bot", is_enabled=False)
    Chat.objects.filter(slug="borsa-meydani").update(title="Bizim Oda", slug="bizim-oda", is_public=False)
    left = Membership.objects.filter(bot=bot)[0]
    left.delete()
    Stance.objects.filter(bot=bot).delete()
    before = rows()
    assert "18 bots made, 12 found; 2 chats made, 3 found; 5 people made, 20 found." in seed(30, 5, 25)
    after = rows()
    for name, old in before.items():
        assert after[name][: len(old)] == old, name
    assert Bot.objects.count() == 30
    assert not Membership.objects.filter(bot=bot, chat=left.chat_id).exists()
    assert max(Counter(Membership.objects.values_list("bot_id", flat=True)).values()) <= 4
    assert set(Membership.objects.values_list("chat_id", flat=True)) == set(Chat.objects.values_list("pk", flat=True))


def test_two_seeds_live_side_by_side() -> None:
    Bot.objects.create(name="Elle", username=build_population(1, 1, 1).bots[0].username)
    Chat.objects.create(title="Elle", slug="borsa-meydani")
    seed(5, 2, 3, seed=1)
    seed(5, 2, 3, seed=2)
    assert Bot.objects.count() == 11
    assert Chat.objects.count() == 5
    assert Person.objects.count() == 6


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"bots": 0}, "--bots must be 1 or more, not 0."),
        ({"bots": -3}, "--bots must be 1 or more, not -3."),
        ({"chats": 0}, "--chats must be 1 or more, not 0."),
        ({"people": -1}, "--people must be 0 or more, not -1."),
        ({"bots": 10**9}, "--bots must be 100000 or less, not 1000000000."),
    ],
)
def test_wrong_numbers_end_with_one_sentence_and_write_nothing(wrong: dict[str, int], sentence: str) -> None:
    with pytest.raises(CommandError) as caught:
        seed(**wrong)
    assert str(caught.value) == sentence
    assert not Bot.objects.exists()
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_stage_that_fails_leaves_nothing_half_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(seeding, "_write_minds", broken)
        with pytest.raises(CommandError, match="disk is full"):
            seed()
    assert not Bot.objects.exists()
    assert not Stance.objects.exists()
    with monkeypatch.context() as patch:
        patch.setattr(seeding.Membership.objects, "bulk_create", broken)
        with pytest.raises(CommandError):
            seed()
    assert Bot.objects.count() == 12
    assert not Chat.objects.exists()
    assert "0 bots made, 12 found; 3 chats made" in seed()
    assert Membership.objects.exists()


# --- memories in the database ------------------------------------------------------


def test_loading_memories_is_one_query_whatever_the_number_of_bots(django_assert_num_queries: Any) -> None:
    seed(bots=12, chats=1, people=0)
    facts = {bot.pk: facts_of_bot(bot) for bot in Bot.objects.all()}
    one = dict(list(facts.items())[:1])
    with django_assert_num_queries(1):
        STORE.load_states(one)
    with django_assert_num_queries(1):
        states = STORE.load_states(facts)
    assert all(not state.implied and len(state.kept) >= 50 for state in states.values())


def test_only_what_changed_is_written(django_assert_num_queries: Any) -> None:
    seed(bots=3, chats=1, people=0)
    facts = {bot.pk: facts_of_bot(bot) for bot in Bot.objects.all()}
    states = STORE.load_states(facts)
    with django_assert_num_queries(0):
        STORE.save_states(states)
    at = datetime(2026, 11, 16, 9, tzinfo=UTC)
    for pk, state in states.items():
        MEMORY.perceive(
            state, Event(EventKind.MENTION, at, other=f"person:{pk}", text="annem hastanede, tahtaya bakamadım")
        )
    before = Memory.objects.count()
    with django_assert_num_queries(1):
        STORE.save_states(states)
    assert Memory.objects.count() == before + 3
    again = STORE.load_states(facts)
    for pk, state in states.items():
        assert {m.uid: m for m in memories(again[pk])} == {m.uid: m for m in memories(state)}


def test_what_is_forgotten_is_deleted() -> None:
    seed(bots=2, chats=1, people=0)
    facts = {bot.pk: facts_of_bot(bot) for bot in Bot.objects.all()}
    doomed = Memory.objects.order_by("pk")[0]
    Memory.objects.filter(pk=doomed.pk).update(strength=0.5)
    states = STORE.load_states(facts)
    for state in states.values():
        MEMORY.elapse(state, datetime.fromtimestamp(state.decay_run + 86400 * 2, UTC))
    STORE.save_states(states)
    assert not Memory.objects.filter(pk=doomed.pk).exists()
    assert Memory.objects.filter(bot=doomed.bot_id).exists()


def test_a_participant_is_forgotten_everywhere_and_only_that_one() -> None:
    seed(bots=2, chats=1, people=0)
    at = datetime(2026, 11, 16, 9, tzinfo=UTC)
    for bot in Bot.objects.all():
        for number, key in enumerate(("person:1", "person:12")):
            Memory.objects.create(
                bot=bot, uid=f"{number}-x", kind="episodic", content=key, created=at, last_access=at, last_decay=at,
                related=[key],
            )  # fmt: skip
    assert forget_participant("person:1") == 2
    assert Memory.objects.filter(content="person:12").count() == 2
    assert not Memory.objects.filter(content="person:1").exists()
