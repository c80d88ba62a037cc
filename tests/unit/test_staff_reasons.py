"""Reasons are stored in English and shown in the reader's language."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from conversations import staff_reasons
from conversations.engine.reasons import Ended
from conversations.staff_reasons import DROPPED, MUTED, RELEASED, in_words


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language in which every sentence of ours stands in angle quotes."""
    monkeypatch.setattr(staff_reasons, "gettext", lambda text: f"«{text}»")


@pytest.mark.usefixtures("translated")
def test_each_part_of_a_reason_is_told_in_the_readers_language() -> None:
    assert in_words(MUTED % {"who": "ops"}) == "«muted by ops»"
    stored = DROPPED % {"who": "ops", "reason": "the chat is switched off"}
    assert stored == "dropped by ops, was held: the chat is switched off"
    assert in_words(stored) == "«dropped by ops, was held: «the chat is switched off»»"
    again = RELEASED % {"who": "ayşe", "reason": stored}
    assert in_words(again) == f"«released by ayşe, was held: {in_words(stored)}»"


def test_what_is_none_of_ours_stays_as_it_is() -> None:
    with override("en"):
        for text in ("", "429: slow down", "muted by", "100 % of %(who)s"):
            assert in_words(text) == text


def test_every_end_of_a_turn_has_its_words() -> None:
    assert {ended.value for ended in Ended} <= set(staff_reasons.WORDS)
