"""News of a member's own life is known for what it is, and met with a word that fits it."""

from __future__ import annotations

import re
from itertools import product

import pytest

from conversations.text.life_news import news_of
from conversations.text.writers.frames import life
from humanization.life_events.stories import STORIES
from piyasa_site.common.turkish import fold

KIND_OF = {
    "birthday": {"birthday"},
    "vacation": {"away"},
    "illness": {"ill"},
    "work_promotion": {"promoted"},
    "work_stress": {"strain"},
    "family_event": {"family", "grief", "kin_ill"},
    "financial_gain": {"windfall"},
    "financial_loss": {"expense"},
    "new_hobby": {"hobby"},
    "relationship_change": {"parted", "reunited"},
}
SAD = {"grief", "kin_ill", "parted"}


def written_out(pattern: str, choice: str = r"\{([^{}]*)\}") -> list[str]:
    """Every sentence a pattern may become."""
    pieces = re.split(choice, pattern)
    options = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
    return ["".join(chosen) for chosen in product(*options)]


@pytest.mark.parametrize("kind", sorted(STORIES))
def test_whatever_may_happen_to_a_bot_is_known_when_it_tells_of_it(kind: str) -> None:
    for story in STORIES[kind]:
        for text in written_out(story.text):
            told = re.sub(r"<\w+>", "Bolu", text)
            found = news_of(fold(told))
            assert found in KIND_OF[kind], told
            if kind in ("family_event", "relationship_change"):
                assert (found in SAD) == story.sad, told


def test_so_are_the_frames_of_ones_own_life() -> None:
    frames = [line for line in life.OWN_LIFE.strip().splitlines() if "{" not in line]
    assert len(frames) > 30
    for line in frames:
        facts, _, text = line.partition("::")
        kind = re.search(r"ev_(\w+)", facts)
        assert kind is not None, line
        for told in written_out(text.strip(), r"\[([^\[\]]*)\]"):
            assert news_of(fold(told)) in KIND_OF[kind.group(1)], told


@pytest.mark.parametrize(
    "text",
    [
        "bugün borsa tatil, yarın açılır",
        "komisyon masrafı çok",
        "prim yattı mı hisseye",
        "elektriğe zam geldi",
        "dolar çocukların düğün parası niyetine duruyor",
        "kaza mı yaptı bu hisse",
        "hacim bu ara çok yoğun",
        "bilanço iyi geldi ama fiyat yerinde saydı",
        "hastasıyım bu hissenin",
    ],
)
def test_words_of_the_market_are_no_news_of_a_life(text: str) -> None:
    assert news_of(fold(text)) == ""


def test_every_kind_has_words_to_meet_it() -> None:
    assert set(life.MET) == {kind for kinds in KIND_OF.values() for kind in kinds}
