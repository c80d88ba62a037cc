"""Relationships in the database: stored in bulk, seeded, forgotten with a person, and shown to staff."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from random import Random
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bots.models import Bot
from conversations.bonds import seeded_bonds, sides
from conversations.live.loading import load_cast
from conversations.models import Chat, Membership, Platform
from conversations.population import build_population
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World
from humanization import registry
from humanization.contracts import BotFacts, Context, Event, EventKind
from humanization.relationships import params
from humanization.relationships.graph import Edge, Node, arranged, draw
from humanization.relationships.logic import SUBSYSTEM, Tie, next_kind
from humanization.relationships.models import Relationship
from humanization.relationships.services import STORE, forget_participant
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)


def make(count: int) -> dict[int, BotFacts]:
    start = Bot.objects.count()
    bots = Bot.objects.bulk_create(Bot(name=f"Bot {n}", username=f"r{n}_bot") for n in range(start, start + count))
    return {bot.pk: BotFacts(key=bot.key, name=bot.name, username=bot.username) for bot in bots}


def lived(facts: dict[int, BotFacts], events: int = 40) -> dict[int, object]:
    """States in which something has happened with nine others."""
    rng = Random(5)
    states = STORE.load_states(facts)
    for state in states.values():
        for number in range(events):
            event = Event(
                rng.choice(list(params.EFFECTS)),
                NOW + timedelta(minutes=7 * number),
                other=rng.choice([f"bot:{rng.randint(900, 905)}", f"person:{rng.randint(1, 4)}"]),
                topic="THYAO",
                valence=rng.uniform(-1, 1),
            )
            SUBSYSTEM.perceive(state, event)
    return dict(states)


def queries(call: object) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        call()  # type: ignore[operator]
    return len(found)


def test_a_saved_state_comes_back_as_it_was() -> None:
    facts = make(3)
    states = lived(facts)
    before = {pk: SUBSYSTEM.dump(state) for pk, state in states.items()}
    STORE.save_states(states)
    after = STORE.load_states(facts)
    for pk in facts:
        assert sorted(after[pk].known) == sorted(states[pk].known)
        for other, row in before[pk]["known"].items():
            assert SUBSYSTEM.dump(after[pk])["known"][other] == row
        assert not after[pk].changed and not after[pk].gone


@pytest.mark.parametrize("count", [2, 6])
def test_queries_are_constant_whatever_the_number_of_bots(count: int) -> None:
    facts = make(count)
    states = lived(facts, 15)
    assert queries(lambda: STORE.save_states(states)) == 1
    assert queries(lambda: STORE.save_states(states)) == 0  # nothing changed since
    assert queries(lambda: STORE.load_states(facts)) == 1
    assert queries(lambda: STORE.load_toward(facts, ["person:1"])) == 1
    assert STORE.load_states({}) == {} and STORE.load_toward({}, ["person:1"]) == {}


def test_only_changed_ties_are_written() -> None:
    facts = make(1)
    pk = next(iter(facts))
    STORE.save_states(lived(facts))
    Relationship.objects.filter(bot_id=pk).update(trust=12.5)
    state = STORE.load_states(facts)[pk]
    other = sorted(state.known)[0]
    SUBSYSTEM.perceive(state, Event(EventKind.PRAISE, NOW + timedelta(days=1), other=other))
    state.known[sorted(state.known)[1]].trust = 99.0  # not by anything that happened
    STORE.save_states({pk: state})
    assert list(Relationship.objects.filter(bot_id=pk).order_by("other").values_list("trust", flat=True)) == [12.5] * (
        len(state.known)
    )


def test_ties_let_go_are_deleted() -> None:
    facts = make(1)
    pk = next(iter(facts))
    state = STORE.load_states(facts)[pk]
    for number in range(params.MOST_BONDS):
        SUBSYSTEM.perceive(state, Event(EventKind.MENTION, NOW + timedelta(hours=number), other=f"person:{number}"))
    STORE.save_states({pk: state})
    SUBSYSTEM.perceive(state, Event(EventKind.MENTION, NOW + timedelta(hours=999), other="person:999"))
    STORE.save_states({pk: state})
    kept = set(Relationship.objects.filter(bot_id=pk).values_list("other", flat=True))
    assert kept == set(state.known) and "person:0" not in kept and "person:999" in kept


def test_ties_to_a_few_are_saved_and_leave_the_others_as_they_are() -> None:
    facts = make(2)
    STORE.save_states(lived(facts))
    before = STORE.load_states(facts)
    states = STORE.load_toward(facts, ["person:1", "bot:901"])
    assert all(set(state.known) <= {"person:1", "bot:901"} for state in states.values())
    for state in states.values():
        SUBSYSTEM.perceive(state, Event(EventKind.PRAISE, NOW + timedelta(days=1), other="person:1"))
    STORE.save_states(states)
    for pk, after in STORE.load_states(facts).items():
        assert after.known["person:1"] == states[pk].known["person:1"]
        assert {k: t for k, t in after.known.items() if k != "person:1"} == {
            k: t for k, t in before[pk].known.items() if k != "person:1"
        }


def test_whoever_comes_to_know_too_many_by_ones_and_twos_lets_go_too() -> None:
    facts = make(1)
    pk = next(iter(facts))
    state = STORE.load_states(facts)[pk]
    for number in range(params.MOST_BONDS):
        SUBSYSTEM.perceive(state, Event(EventKind.MENTION, NOW + timedelta(hours=number), other=f"person:{number}"))
    STORE.save_states({pk: state})
    few = STORE.load_toward(facts, ["person:999"])
    SUBSYSTEM.perceive(few[pk], Event(EventKind.MENTION, NOW + timedelta(hours=999), other="person:999"))
    STORE.save_states(few)
    kept = set(Relationship.objects.filter(bot_id=pk).values_list("other", flat=True))
    assert len(kept) <= params.MOST_BONDS and "person:0" not in kept and "person:999" in kept


def test_ranges_are_held_by_the_database() -> None:
    pk = next(iter(make(1)))
    values = {"bot_id": pk, "other": "person:1", "kind_since": NOW, "last_at": NOW}
    for wrong in ({"trust": 100.5}, {"conflict": -1.0}, {"kind": "enemy"}, {"sentiment": 1.5}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Relationship.objects.create(**{**values, **wrong})
    Relationship.objects.create(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Relationship.objects.create(**values)


def test_a_person_is_forgotten_by_everybody_and_nobody_else_is() -> None:
    facts = make(2)
    for pk in facts:
        for other in ("person:1", "person:12", "bot:1"):
            Relationship.objects.create(bot_id=pk, other=other, kind_since=NOW, last_at=NOW)
    assert forget_participant("person:1") == 2
    assert set(Relationship.objects.values_list("other", flat=True)) == {"person:12", "bot:1"}
    assert registry.forget("person:12") >= 2


def test_a_cast_knows_how_it_stands_toward_those_who_talk() -> None:
    facts = make(3)
    first, second, third = sorted(facts)
    for pk in facts:
        for other in (f"bot:{first}", f"bot:{second}"):
            if other != f"bot:{pk}":
                Relationship.objects.create(
                    bot_id=pk, other=other, kind="friend", familiarity=60, kind_since=NOW, last_at=NOW
                )
    cast = load_cast(facts, NOW, Tunables(), whole=[first], toward=[f"bot:{second}"])
    assert len(cast[f"bot:{first}"].mind.states["relationships"].known) == 1
    bond = cast[f"bot:{third}"].mind.bond(f"bot:{second}")
    assert bond is not None and bond.kind == "friend"
    assert cast[f"bot:{third}"].mind.bond(f"bot:{first}") is None  # not among those who talk
    influence, shares = cast[f"bot:{third}"].mind.influence(Context(NOW, addressee=f"bot:{second}"))
    assert influence.relation == "friend" and shares["relationships"]["mention_factor"] == 2.0


# --- seeded bonds ----------------------------------------------------------------------------------


def test_the_demo_begins_with_a_hundred_friendships_and_thirty_rivalries() -> None:
    population = build_population(1, 200, 10)
    bonds = seeded_bonds(population)
    assert sum(bond.kind in ("friend", "close_friend") for bond in bonds) == 100
    assert sum(bond.kind == "rival" for bond in bonds) == 30
    assert len({frozenset((bond.first, bond.second)) for bond in bonds}) == 130
    rooms = [{n for n, chat in enumerate(population.chats) if place in chat.members} for place in range(200)]
    for bond in bonds:
        assert rooms[bond.first] & rooms[bond.second]
        for _whose, _toward, tie in sides(bond, NOW):
            assert tie.kind == bond.kind and next_kind(tie) == tie.kind
    cooling = [t.conflict for b in bonds if b.kind == "rival" for _, _, t in sides(b, NOW)]
    assert min(cooling) < 50.0 and max(cooling) > 60.0


def test_more_bots_never_change_the_bonds_that_were_there() -> None:
    fewer, more = seeded_bonds(build_population(3, 60, 4)), seeded_bonds(build_population(3, 90, 4))
    assert more[: len(fewer)] == fewer and len(more) > len(fewer)


def test_memory_and_database_begin_with_the_same_bonds() -> None:
    call_command("seed", bots=40, chats=3, people=0, seed=2, stdout=StringIO())
    places = {bot.key: int(bot.demo_key.split(":")[1]) for bot in Bot.objects.all()}
    stored = {
        (places[f"bot:{row.bot_id}"], places[row.other]): (row.kind, row.trust, row.conflict, row.count)
        for row in Relationship.objects.all()
    }
    world = World.build(RunOptions(bots=40, chats=3, seed=2))
    played = {
        (places_of(key), places_of(other)): (tie.kind, tie.trust, tie.conflict, tie.count)
        for key, member in world.cast.items()
        for other, tie in member.mind.states["relationships"].known.items()
    }
    numbers = sorted(places.values())
    assert stored == {(numbers[a], numbers[b]): tie for (a, b), tie in played.items()} and stored
    call_command("seed", bots=40, chats=3, people=0, seed=2, stdout=StringIO())
    assert Relationship.objects.count() == len(stored)


def places_of(key: str) -> int:
    return int(key.split(":")[1]) - 1


def test_a_world_without_the_subsystem_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "SUBSYSTEMS", tuple(n for n in registry.SUBSYSTEMS if n != "relationships"))
    world = World.build(RunOptions(bots=10, chats=2, seed=2))
    assert all("relationships" not in member.mind.states for member in world.cast.values())


# --- what staff see --------------------------------------------------------------------------------


@pytest.fixture
def room() -> Chat:
    chat = Chat.objects.create(title="Borsa <b>", slug="borsa", platform=Platform.ROOM, platform_id="r1")
    facts = make(3)
    Membership.objects.bulk_create(Membership(chat=chat, bot_id=pk) for pk in facts)
    first, second, third = sorted(facts)
    for bot, other, kind in ((first, second, "friend"), (second, first, "rival"), (first, third, "acquaintance")):
        Relationship.objects.create(
            bot_id=bot, other=f"bot:{other}", kind=kind, familiarity=55, conflict=62, kind_since=NOW, last_at=NOW,
            experiences=[["praise", NOW.timestamp(), "THYAO"], ["friend", NOW.timestamp(), ""]],
        )  # fmt: skip
    Relationship.objects.create(bot_id=first, other="person:5", kind="friend", kind_since=NOW, last_at=NOW)
    return chat


@pytest.fixture
def staff_client() -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.create_superuser("boss"))
    return client


def test_the_list_names_both_sides_and_costs_the_same_for_any_number(room: Chat, staff_client: Client) -> None:
    page = reverse("admin:relationships_relationship_changelist")
    text = staff_client.get(page).content.decode()
    first = Bot.objects.order_by("pk")[0]
    assert f"{first.name} (bot:{first.pk})" in text and "person:5" in text
    few = queries(lambda: staff_client.get(page))
    Relationship.objects.bulk_create(
        Relationship(bot=first, other=f"bot:{10_000 + n}", kind_since=NOW, last_at=NOW) for n in range(40)
    )
    assert queries(lambda: staff_client.get(page)) == few
    for lookup in ("kind=friend", "toward=people", "trust=low", "conflict=high", "acquainted=known", "q=Bot"):
        assert staff_client.get(f"{page}?{lookup}").status_code == 200


def test_one_relationship_is_told_with_what_the_two_have_been_through(room: Chat, staff_client: Client) -> None:
    row = Relationship.objects.order_by("pk")[0]
    text = staff_client.get(reverse("admin:relationships_relationship_change", args=[row.pk])).content.decode()
    assert "was praised" in text and "became: friend" in text and "THYAO" in text


def test_the_graph_of_a_chat_shows_the_ties_between_its_members(room: Chat, staff_client: Client) -> None:
    page = reverse("admin:conversations_chat_relationships", args=[room.pk])
    text = staff_client.get(page).content.decode()
    drawing = text[text.index('<svg viewBox="0 0 900') : text.index("</svg>", text.index('<svg viewBox="0 0 900')) + 6]
    root = ElementTree.fromstring(drawing)
    assert len([it for it in root.iter() if it.tag.endswith("path")]) == 2  # strangers and acquaintances on request
    assert text.count('scope="row"') == 2 and "person:5" not in text and "Borsa <b>" not in text
    assert staff_client.get(page + "?kind=acquaintance").content.decode().count('scope="row"') == 1
    assert "Nothing to show" in staff_client.get(page + "?kind=mentor").content.decode()
    assert staff_client.get(page + "?kind=nonsense").status_code == 200


def test_the_graph_is_for_staff_who_may_look(room: Chat) -> None:
    page = reverse("admin:conversations_chat_relationships", args=[room.pk])
    assert Client().get(page).status_code == 302
    outsider = Client()
    outsider.force_login(User.objects.create_user("nobody", is_staff=True))
    assert outsider.get(page).status_code in (302, 403)


def test_a_drawing_is_well_formed_and_the_same_each_time() -> None:
    nodes = [Node(f"bot:{n}", f"Ad & <{n}>", f"/b/{n}") for n in range(12)]
    edges = [Edge("bot:1", "bot:2", "friend", 60.0, "a → b"), Edge("bot:2", "bot:1", "rival", 10.0)]
    edges.append(Edge("bot:1", "bot:99", "friend", 5.0))
    drawing = draw(nodes, edges, 'Oda "x"')
    assert drawing == draw(nodes, edges, 'Oda "x"')
    root = ElementTree.fromstring(drawing)
    paths = [it for it in root.iter() if it.tag.endswith("path")]
    assert len(paths) == 2 and paths[0].get("d") != paths[1].get("d")
    assert float(paths[1].get("stroke-width", "0")) > float(paths[0].get("stroke-width", "0"))
    order = [node.key for node in arranged(nodes, edges)]
    assert sorted(order) == sorted(node.key for node in nodes)
    assert abs(order.index("bot:1") - order.index("bot:2")) == 1
    assert ElementTree.fromstring(draw([], [], "leer")) is not None


def test_a_state_is_a_plain_tie_by_default() -> None:
    assert next_kind(Tie()) == "stranger"
