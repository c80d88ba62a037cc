"""The demo world: rooms of like size that are never all asleep, and the same people by both roads."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bots.models import Bot, Holding, Stance
from conversations.casting import facts_of_bot, facts_of_spec, persona_of_bot, persona_of_spec
from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.population import Population, build_population, chat_spec, demo_people
from humanization.routines.logic import SUBSYSTEM as ROUTINES
from humanization.routines.logic import is_present
from piyasa_site.common.randomness import stream


@pytest.fixture(scope="module")
def demo() -> Population:
    return build_population(1, 200, 10)


@pytest.mark.parametrize("seed", [1, 7])
def test_rooms_of_the_demo_have_forty_to_eighty_members(seed: int) -> None:
    demo = build_population(seed, 200, 10)
    for chat in demo.chats:
        assert 40 <= len(chat.members) <= 80, chat.slug
        assert len(set(chat.members)) == len(chat.members)
    rooms = Counter(place for chat in demo.chats for place in chat.members)
    assert len(rooms) == 200
    assert {2, 3, 4} == set(rooms.values())


def test_ten_rooms_differ_and_later_ones_are_variants() -> None:
    specs = [chat_spec(number) for number in range(25)]
    assert len({spec.slug for spec in specs}) == 25
    assert len({spec.title for spec in specs}) == 25
    assert specs[10].title == "Borsa Meydanı 2"
    assert specs[10].symbols != specs[0].symbols
    for spec in specs:
        assert set(spec.symbols) <= set(SYMBOLS)
        assert set(spec.topics) <= set(TOPICS)
        assert len(spec.description) <= 240


def test_people_are_where_their_interests_are(demo: Population) -> None:
    by_slug = {chat.slug: chat for chat in demo.chats}
    for slug, interest in (("kripto-kahvesi", "kripto"), ("temettu-bahcesi", "temettu"), ("banka-masasi", "banka")):
        inside = by_slug[slug].members
        share_inside = sum(interest in demo.bots[place].interests for place in inside) / len(inside)
        share_of_all = sum(interest in bot.interests for bot in demo.bots) / len(demo.bots)
        assert share_inside > 1.5 * share_of_all


@pytest.mark.parametrize("seed", [1, 7])
def test_at_any_hour_five_are_awake_and_two_in_each_room(seed: int) -> None:
    demo = build_population(seed, 200, 10)
    start = datetime(2026, 11, 16, tzinfo=UTC)
    states = [
        ROUTINES.fresh(facts_of_spec(bot, f"bot:{bot.number}"), stream("mind", seed, bot.number), start)
        for bot in demo.bots
    ]
    thin = 0
    for hour in range(48):
        at = start + timedelta(hours=hour, minutes=30)
        awake = [is_present(state, at) for state in states]
        assert sum(awake) >= 5
        counts = [sum(awake[place] for place in chat.members) for chat in demo.chats]
        assert min(counts) >= 1
        thin += sum(count < 2 for count in counts)
    # A night owl may be out for an evening; a room down to one of them stays the exception.
    assert thin <= 0.04 * 48 * len(demo.chats)


def test_small_worlds_and_odd_numbers() -> None:
    assert build_population(1, 5, 1).chats[0].members == [0, 1, 2, 3, 4]
    assert build_population(1, 1, 1).chats[0].members == [0]
    crowded = build_population(1, 3, 30)
    assert all(chat.members for chat in crowded.chats)
    for bots, chats, people in ((0, 1, 0), (1, 0, 0), (1, 1, -1)):
        with pytest.raises(ValueError, match="must be"):
            build_population(1, bots, chats, people)


def test_more_bots_change_nothing_for_the_first_ones(demo: Population) -> None:
    larger = build_population(1, 260, 10)
    assert larger.bots[:200] == demo.bots
    for before, after in zip(demo.chats, larger.chats, strict=True):
        assert [place for place in after.members if place < 200] == before.members


def test_people_come_lazily_and_stay_the_same() -> None:
    first = list(demo_people(1, 50))
    assert list(demo_people(1, 500))[:50] == first
    assert len({person.platform_id for person in first}) == 50
    assert all(person.platform_id.startswith("demo-1-") and 1 < len(person.display_name) <= 40 for person in first)
    assert len(list(build_population(1, 1, 1, people=7).people())) == 7


def test_a_bot_is_the_same_from_specification_and_from_its_row(demo: Population) -> None:
    for spec in demo.bots[:40]:
        bot = Bot(
            pk=spec.number,
            name=spec.name,
            username=spec.username,
            speed_profile=dict(spec.speed),
            active_hours=[{"start": start, "end": end} for start, end in spec.active_hours],
            persona_hint=spec.hint,
            persona_profile=spec.persona_profile,
            emotion_profile=spec.emotion_profile,
            birthday=spec.birthday,
            home_city=spec.home_city,
            gender=spec.gender,
            job=spec.job,
            chronotype=spec.chronotype,
            traits=dict(spec.traits),
            sample_lines=list(spec.sample_lines),
        )
        bot.clean_fields(exclude=["token"])
        key = f"bot:{spec.number}"
        assert facts_of_bot(bot) == facts_of_spec(spec, key)
        stances = [Stance(topic=s.topic, text=s.text, lean=s.lean, confidence=s.confidence) for s in spec.stances]
        holdings = [Holding(symbol=h.symbol, avg_price=h.avg_price, size=h.size) for h in spec.holdings]
        assert persona_of_bot(bot, stances, holdings) == persona_of_spec(spec, key)
        assert all(len(s.text) <= 280 for s in spec.stances)
