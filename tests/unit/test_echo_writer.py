"""The echo writer: unique, harmless, cheap, and honest when asked."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from random import Random

import pytest

from conversations.text.brief import Act, Brief, Persona
from conversations.text.guards import GuardContext, is_honest, run_guards
from conversations.text.writers.echo import EchoWriter
from humanization.contracts import BotFacts, Influence

AT = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
PERSONA = Persona(BotFacts("bot:1", "Efe", "efe_bot"))


def brief(**changes: object) -> Brief:
    values: dict[str, object] = {
        "at": AT, "chat": "Borsa", "chat_topics": ("bist",), "persona": PERSONA, "influence": Influence(),
        "act": Act.SAY, "topic": "THYAO",
    }  # fmt: skip
    return Brief(**{**values, **changes})  # type: ignore[arg-type]


def test_never_says_the_same_twice() -> None:
    writer, rng = EchoWriter(), Random(1)
    texts = [part for _ in range(20_000) for part in writer.write(brief(parts=2), rng).parts]
    assert len(texts) == 40_000
    assert len(set(texts)) == len(texts)


def test_follows_from_brief_and_generator_alone() -> None:
    first = EchoWriter().write(brief(parts=3), Random(5))
    again = pickle.loads(pickle.dumps(EchoWriter())).write(brief(parts=3), Random(5))
    assert first == again
    assert len(first.parts) == 3


@pytest.mark.parametrize("length", ["short", "medium", "long"])
def test_passes_every_guard(length: str) -> None:
    rng = Random(2)
    for _ in range(200):
        draft = EchoWriter().write(brief(length=length), rng)
        passed, _ = run_guards(draft.parts[0], GuardContext(plan=draft.plan))
        assert passed == draft.parts[0]


def test_reacts_with_an_emoji_only() -> None:
    draft = EchoWriter().write(brief(act=Act.REACT), Random(3))
    assert draft.reaction == "👍"
    assert draft.parts == ()


def test_says_what_it_is_when_asked() -> None:
    draft = EchoWriter().write(brief(act=Act.DISCLOSE), Random(4))
    passed, _ = run_guards(draft.parts[0], GuardContext(act=Act.DISCLOSE, plan=draft.plan))
    assert passed is not None
    assert is_honest(passed)
