"""Personas: unique, diverse, and each of a piece."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bots.names import KNOWN_PEOPLE
from bots.persona_parts.jobs import JOB_BY_TITLE
from bots.persona_parts.places import CITY_BY_NAME
from bots.personas import PersonaSpec, generate_personas
from conversations.population import universe

ASSETS = {asset.code: asset for asset in universe()}


@pytest.fixture(scope="module")
def two_hundred() -> list[PersonaSpec]:
    return generate_personas(200, 1, universe())


def test_a_persona_depends_on_seed_and_number_alone(two_hundred: list[PersonaSpec]) -> None:
    assert generate_personas(60, 1, universe()) == two_hundred[:60]
    assert generate_personas(5, 1, universe(), start=120) == two_hundred[120:125]
    assert generate_personas(5, 2, universe()) != two_hundred[:5]


def test_names_and_usernames_are_unique_and_usable() -> None:
    personas = generate_personas(3000, 3, universe())
    assert len({p.name.casefold() for p in personas}) == 3000
    assert len({p.username for p in personas}) == 3000
    for persona in personas:
        assert re.fullmatch(r"[a-z][a-z0-9_]{1,27}_bot", persona.username), persona.username
        assert 2 <= len(persona.name) <= 40
        assert persona.name not in KNOWN_PEOPLE


def test_two_hundred_cover_the_space(two_hundred: list[PersonaSpec]) -> None:
    ages = [p.age for p in two_hundred]
    assert min(ages) <= 21
    assert max(ages) >= 65
    assert 30 <= sorted(ages)[100] <= 42
    assert 0.33 <= sum(p.gender == "f" for p in two_hundred) / 200 <= 0.43
    assert len({p.job for p in two_hundred}) >= 40
    assert len({p.home_city for p in two_hundred}) >= 30
    tones = Counter(p.tone for p in two_hundred)
    assert len(tones) == 8
    assert max(tones.values()) < 70
    assert set(Counter(p.risk_profile for p in two_hundred)) == {"cautious", "balanced", "bold", "gambler"}
    chronotypes = Counter(p.chronotype for p in two_hundred)
    assert chronotypes["night"] == 16
    assert min(chronotypes.values()) >= 16


def test_a_fifth_hardly_speak_and_a_few_speak_a_lot(two_hundred: list[PersonaSpec]) -> None:
    talk = sorted(p.traits["talkativeness"] for p in two_hundred)
    assert talk[39] <= 0.07
    assert talk[190] >= 0.6
    # Zipf-like: the loudest tenth hold a third or more of all the talk.
    assert sum(talk[180:]) / sum(talk) >= 0.33


def test_everybody_sleeps(two_hundred: list[PersonaSpec]) -> None:
    for persona in two_hundred:
        awake = 0.0
        before = 0.0
        for start, end in persona.active_hours:
            assert 0 <= start < 24
            assert start < end <= 48
            assert start >= before
            before = end
            awake += end - start
        assert persona.active_hours[-1][1] - persona.active_hours[0][0] <= 18
        assert 8 <= awake <= 18


def test_a_life_fits_its_age_and_job(two_hundred: list[PersonaSpec]) -> None:
    for persona in two_hundred:
        job = JOB_BY_TITLE[persona.job]
        assert persona.home_city in CITY_BY_NAME
        assert job.low <= persona.age <= job.high
        assert (job.women if persona.gender == "f" else job.men) > 0
        assert persona.chronotype != "night" or job.nights
        assert f"{persona.age} yaşında" in persona.hint


def test_what_is_held_is_followed_and_was_affordable(two_hundred: list[PersonaSpec]) -> None:
    for persona in two_hundred:
        assert len(persona.holdings) <= 6
        assert len(set(persona.watchlist)) == len(persona.watchlist) >= 2
        for holding in persona.holdings:
            anchor = ASSETS[holding.symbol].price
            assert holding.symbol in persona.watchlist
            assert 0.745 * anchor <= holding.avg_price <= 1.255 * anchor
            assert holding.size > 0
    wealth = {p.username: sum(h.size * h.avg_price for h in p.holdings) for p in two_hundred}
    students = [wealth[p.username] for p in two_hundred if JOB_BY_TITLE[p.job].rhythm == "student" and p.holdings]
    rich = [wealth[p.username] for p in two_hundred if JOB_BY_TITLE[p.job].wealth >= 0.7 and p.holdings]
    assert sum(students) / len(students) < sum(rich) / len(rich)


def test_stances_agree_with_holdings_and_are_said_once(two_hundred: list[PersonaSpec]) -> None:
    against = total = 0
    for persona in two_hundred:
        assert 3 <= len(persona.stances) <= 6
        assert len({s.topic for s in persona.stances}) == len(persona.stances)
        held = {h.symbol for h in persona.holdings}
        for stance in persona.stances:
            assert -1 <= stance.lean <= 1
            assert 0 < stance.confidence < 1
            assert not re.search(r"[{}<>|]", stance.text)
            assert stance.text.endswith(".")
            if stance.topic in held:
                total += 1
                against += stance.lean < -0.2
    assert total > 150
    assert against / total < 0.1


def test_confident_words_come_from_bolder_people(two_hundred: list[PersonaSpec]) -> None:
    def mean(profile: str) -> float:
        values = [s.confidence for p in two_hundred if p.risk_profile == profile for s in p.stances]
        return sum(values) / len(values)

    assert mean("gambler") > mean("cautious") + 0.08


def test_voices_differ(two_hundred: list[PersonaSpec]) -> None:
    for persona in two_hundred:
        assert len(persona.sample_lines) >= 8
        assert len(set(persona.sample_lines)) == len(persona.sample_lines)
        for line in (*persona.sample_lines, *persona.anecdotes, persona.hint):
            assert not re.search(r"[{}<>|]", line), line
    assert len({p.sample_lines for p in two_hundred}) == 200
    assert max(Counter(line for p in two_hundred for line in p.sample_lines).values()) <= 20
