"""`manage.py tell_stories`: what the rows of a span tell, and where it can be followed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from bots.models import Bot
from conversations.models import Chat, Membership, Message
from humanization.emotions.models import EmotionSample, EmotionState
from humanization.life_events.models import LifeEvent
from humanization.memory.models import Memory
from humanization.memory.state import REFLECTION
from humanization.personality.models import Personality
from humanization.relationships.models import Relationship

pytestmark = pytest.mark.django_db

MONDAY = datetime.fromisoformat("2026-11-09T00:00:00+03:00")
END = MONDAY + timedelta(days=7)
FEELINGS = {"energy": 50, "confidence": 50, "stress": 5, "excitement": 50, "curiosity": 50, "social_warmth": 50}


def at(day: int, hour: float) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour)


def tell(*options: str) -> str:
    out = StringIO()
    call_command("tell_stories", "--until", END.isoformat(), *options, stdout=out)
    return out.getvalue()


def told(*options: str) -> Any:
    return json.loads(tell("--json", *options))


@pytest.fixture
def bots() -> list[Bot]:
    made = [Bot.objects.create(name=name, username=f"{name}_bot".lower()) for name in ("Ada", "Berk", "Cem")]
    chat = Chat.objects.create(title="Borsa", slug="borsa", platform_id="r1")
    Membership.objects.bulk_create(Membership(chat=chat, bot=bot) for bot in made)
    return made


def say(bot: Bot, when: datetime, text: str, to: Bot | None = None, contribution: str = "") -> Message:
    said = {"to": to.key if to else "", "contribution": contribution or f"{bot.pk}/{when.timestamp()}"}
    return Message.objects.create(
        chat=Chat.objects.get(), bot=bot, sender_name=bot.name, is_bot=True, text=text, created_at=when,
        observed_at=when, trace={"said": said},
    )  # fmt: skip


def test_a_friendship_is_told_with_the_messages_that_made_it(bots: list[Bot]) -> None:
    ada, berk, cem = bots
    say(berk, at(1, 10.0), "bence THYAO buradan döner", ada)
    say(ada, at(1, 10.1), "aynen katılıyorum", berk, "one")
    say(ada, at(1, 10.11), "katılıyorum kesinlikle", berk, "one")  # the same contribution, so once only
    say(cem, at(1, 10.2), "aynen katılıyorum", berk)
    say(ada, at(3, 10.0), "aynen katılıyorum", berk)  # later than the change
    Relationship.objects.create(
        bot=ada, other=berk.key, kind="friend", kind_since=at(2, 0), last_at=at(3, 10), trust=61, count=52,
        experiences=[["acquaintance", at(0, 1).timestamp(), ""], ["friend", at(2, 0).timestamp(), "THYAO"]],
    )  # fmt: skip
    (story,) = told()["stories"]["bonds that changed"]
    assert story["kind"] == "acquaintance to friend"
    assert "3 messages between the two until then: 1 × agreement" in story["text"]
    assert "trust +3" in story["text"] and "affection +2" in story["text"]
    assert [line["text"] for line in story["lines"]] == ["aynen katılıyorum"]
    assert story["figures"]["trust"] == 61 and story["figures"]["interactions"] == 52


def test_an_acquaintance_is_a_story_only_where_it_was_a_rival(bots: list[Bot]) -> None:
    ada, berk, cem = bots
    for other, before in ((berk, "rival"), (cem, "stranger")):
        Relationship.objects.create(
            bot=ada, other=other.key, kind="acquaintance", kind_since=at(2, 0), last_at=at(2, 0), conflict=29,
            experiences=[[before, at(-3, 0).timestamp(), ""], ["acquaintance", at(2, 0).timestamp(), ""]],
        )  # fmt: skip
    (story,) = told()["stories"]["bonds that changed"]
    assert story["kind"] == "rival to acquaintance" and "Ada → Berk" in story["text"]
    assert told("--days", "2")["stories"]["bonds that changed"] == []


def test_an_illness_is_told_by_messages_a_day(bots: list[Bot]) -> None:
    ada, berk, _ = bots
    for day in range(7):
        for hour in range(10, 18):
            say(berk, at(day, hour + 0.1), "günaydın")
            if not 2 <= day < 5 or hour == 12:
                say(ada, at(day, hour + 0.2), "günaydın")
    LifeEvent.objects.create(
        bot=ada, uid="week-1", kind="illness", description="grip oldum", starts_at=at(2, 0), ends_at=at(5, 0)
    )
    (story,) = told()["stories"]["lives"]
    figures = story["figures"]
    assert (figures["before_a_day"], figures["during_a_day"], figures["after_a_day"]) == (8.0, 1.0, 8.0)
    assert figures["usual_a_day"] == 8.0  # as many as Berk, who was not ill
    LifeEvent.objects.update(is_called_off=True)
    assert told()["stories"]["lives"] == []


def test_moods_and_insights_name_their_causes_and_every_page_opens(bots: list[Bot]) -> None:
    ada, berk, _ = bots
    say(ada, at(1, 9.5), "bence THYAO buradan döner")
    say(berk, at(1, 10.5), "aynen katılıyorum", ada)
    EmotionState.objects.create(bot=ada, mood=50, felt_at=END, **FEELINGS)
    for hour, mood in ((9, 50), (11, 58), (23, 41)):
        EmotionSample.objects.create(bot=ada, at=at(1, hour), mood=mood, **FEELINGS)
    for number in range(2):
        Memory.objects.create(
            bot=ada, uid=f"100{number}", kind="episodic", content=f"Berk bana hak verdi {number}", created=at(1, 11),
            last_access=at(1, 11), last_decay=at(1, 11), related=[berk.key],
        )  # fmt: skip
    Memory.objects.create(
        bot=ada, uid=f"{REFLECTION}1", kind="semantic", content="Berk ile hep aynı yere bakıyoruz", created=at(2, 0),
        last_access=at(2, 0), last_decay=at(2, 0), times=4, sources=["1000", "1001"],
    )  # fmt: skip
    Relationship.objects.create(bot=ada, other=berk.key, kind="friend", kind_since=at(2, 0), last_at=at(2, 0))
    LifeEvent.objects.create(
        bot=ada, uid="week-1", kind="illness", description="grip oldum", starts_at=at(2, 0), ends_at=at(5, 0)
    )
    for number in range(12):
        say(ada, at(1, 12 + number / 4), "günaydın")
    stories = told()["stories"]
    (mood,) = stories["moods"]
    assert mood["figures"] == {"from": 50, "to": 58, "by_words": 5}
    assert [line["who"] for line in mood["lines"]] == ["Berk"]
    (insight,) = stories["insights"]
    assert "drawn from 2 memories of what happened 4 times" in insight["text"]
    client = Client()
    client.force_login(User.objects.create_superuser("boss"))
    pages = [page for found in stories.values() for story in found for page in story["pages"]]
    assert len(pages) == 7
    for page in pages:
        assert client.get(page).status_code == 200
    assert all(page in tell() for page in pages)


def test_spread_compares_first_and_last_days(bots: list[Bot]) -> None:
    for number, bot in enumerate(bots):
        for day in (0, 6):
            mood = 40 + 10 * number if day == 0 else 45 + 5 * number
            EmotionSample.objects.create(bot=bot, at=at(day, 12), mood=mood, **FEELINGS)
        Bot.objects.filter(pk=bot.pk).update(traits={"openness": 0.2 + 0.3 * number})
        Personality.objects.create(bot=bot, drift=[-0.1 * number] + [0.0] * 6, week=1, seed=1)
    found = {one["name"]: one for one in told("--spread")["spread"]}
    assert found["mood"]["first"] == pytest.approx(8.165, abs=0.01) and found["mood"]["kept"] == 0.5
    assert found["openness"]["kept"] == pytest.approx(2 / 3, abs=0.01)
    assert found["stress"]["kept"] == 1.0
    assert "openness" in tell("--spread")


def test_where_nothing_is_to_be_told_it_says_so(bots: list[Bot]) -> None:
    out = StringIO()
    call_command("tell_stories", stdout=out)
    assert out.getvalue() == "Nothing to tell: no bot has written a message yet.\n"
    for sentence in ("No relationship changed", "No life event lies", "No bot's mood", "No bot drew"):
        assert sentence in tell()


@pytest.mark.parametrize("wrong", [["--days", "0"], ["--days", "nan"], ["--most", "0"], ["--until", "yesterday"]])
def test_wrong_arguments_end_with_a_sentence(wrong: list[str]) -> None:
    with pytest.raises(CommandError) as caught:
        call_command("tell_stories", *wrong, stdout=StringIO())
    assert wrong[0] in str(caught.value) and "\n" not in str(caught.value)
