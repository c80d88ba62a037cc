"""Coherence: what talk that belongs together gets, and what the same messages get in any order."""

from __future__ import annotations

from random import Random

import pytest

from analytics.quality import Line, coherence, subjects_of

SUBJECTS = ("THYAO", "GARAN", "USDTRY", "BTC", "bist")


def talk(exchanges: int = 120, seed: int = 1) -> list[Line]:
    """Exchanges of some messages each, every one about a subject of its own and with an answer now and then."""
    rng, lines = Random(seed), list[Line]()
    for _ in range(exchanges):
        subject = rng.choice(SUBJECTS)
        for place in range(rng.randint(2, 8)):
            answers = lines[-1].id if place and rng.random() < 0.3 else None
            lines.append(Line(len(lines) + 1, frozenset({subject}), answers))
    return lines


def test_talk_that_keeps_to_its_subjects_is_coherent() -> None:
    found = coherence([talk()])
    assert found is not None and found > 0.8


@pytest.mark.parametrize("seed", range(5))
def test_the_same_messages_in_any_order_are_not(seed: int) -> None:
    lines = talk()
    Random(seed).shuffle(lines)
    found = coherence([lines])
    assert found is not None and found < 0.1


def test_it_does_not_pay_to_have_one_subject_nearly_always() -> None:
    rng = Random(3)
    lines = [Line(n, frozenset({"bist" if rng.random() < 0.9 else "BTC"})) for n in range(1, 600)]
    found = coherence([lines])
    assert found is not None and found < 0.2


def test_rooms_are_compared_with_themselves() -> None:
    """Two rooms that each keep to one of two subjects, half of the time."""
    one, other = talk(seed=4), talk(seed=5)
    apart, together = coherence([one, other]), coherence([[*one, *other]])
    assert apart is not None and together is not None and abs(apart - together) < 0.05


def test_an_answer_is_linked_to_what_it_answers() -> None:
    rng = Random(6)
    subjects = [frozenset({rng.choice("abcdefghij")}) for _ in range(200)]
    alone = coherence([[Line(n, subject) for n, subject in enumerate(subjects)]])
    answering = coherence([[Line(n, subject, n - 1 if n else None) for n, subject in enumerate(subjects)]])
    late = coherence([[Line(n, subject, n - 50 if n >= 50 else None) for n, subject in enumerate(subjects)]])
    assert alone is not None and answering is not None and late is not None
    assert answering > 0.95 and late <= alone + 0.05 < 0.2


def test_too_little_to_compare() -> None:
    assert coherence([]) is None
    assert coherence([[Line(1, frozenset({"BTC"}))]]) is None
    assert coherence([[Line(1), Line(2)]]) is None
    assert coherence([[Line(1, frozenset({"BTC"})), Line(2, frozenset({"BTC"}))]]) == 1.0


def test_what_words_name_counts_before_what_the_room_noted() -> None:
    assert subjects_of("THYAO 300 eder", "USDTRY") == {"THYAO"}
    assert subjects_of("aynen öyle", "USDTRY") == {"USDTRY"}
    assert subjects_of("aynen öyle", "") == frozenset()
