"""Social learning: words rub off from those one likes, a handful at most, and never what must not."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humanization.contracts import BotFacts, Event, EventKind, Influence, Restyles, Subsystem
from humanization.social_learning import params
from humanization.social_learning.logic import (
    SUBSYSTEM,
    Fading,
    Habit,
    Learned,
    LearningState,
    forget,
    liking,
    payoff,
    strength,
)
from humanization.social_learning.markers import ADDED, GROUPS, LEARNABLE, habits_in

ISTANBUL = ZoneInfo("Europe/Istanbul")
MONDAY = datetime(2026, 11, 16, 11, tzinfo=ISTANBUL)
WHO = BotFacts(key="bot:7", name="Efe", username="efe", traits={"openness": 0.7, "agreeableness": 0.6})
FRIEND, FOE, GUEST = "bot:2", "bot:3", "person:4"
KINDS = tuple(EventKind)
PLAIN = Influence()


def born() -> LearningState:
    return SUBSYSTEM.fresh(WHO, Random(1), MONDAY)


def event(kind: EventKind, hours: float = 0.0, other: str | None = FRIEND, text: str = "", **given: float) -> Event:
    return Event(kind, MONDAY + timedelta(hours=hours), chat="oda", other=other, text=text, **given)


def seconds(hours: float) -> float:
    return (MONDAY + timedelta(hours=hours)).timestamp()


def befriend(state: LearningState, other: str = FRIEND, hours: float = 0.0) -> None:
    for _ in range(5):
        SUBSYSTEM.perceive(state, event(EventKind.PRAISE, hours, other))


def hear(state: LearningState, text: str, times: int = 8, other: str | None = FRIEND, hours: float = 1.0) -> None:
    for number in range(times):
        SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SEEN, hours + number * 0.1, other, text))


def fluent(*habits: str, firmly: float = 1.0) -> LearningState:
    state = born()
    state.learned = {habit: Learned(Fading(firmly, seconds(0.0)), FRIEND, seconds(0.0)) for habit in habits}
    return state


def restyled(state: LearningState, text: str, tries: int = 4000, protected: tuple[str, ...] = ()) -> dict[str, int]:
    rng = Random(3)
    found: dict[str, int] = {}
    for _ in range(tries):
        new, _ = SUBSYSTEM.restyle(state, text, PLAIN, rng, protected)
        found[new] = found.get(new, 0) + 1
    return found


def test_it_meets_the_contract() -> None:
    assert isinstance(SUBSYSTEM, Subsystem)
    assert isinstance(SUBSYSTEM, Restyles)


def test_a_text_shows_its_habits_however_it_is_spelt() -> None:
    assert habits_in("Valla hacim gelmedi") == ("open:valla",)
    assert habits_in("hacim gelmedi yaaaa") == ("close:ya",)
    assert habits_in("acikcasi bekliyorum, hayırlısı") == ("open:açıkçası", "phrase:hayırlısı")
    assert habits_in("azicik daha bekle ahahahah") == ("laugh:haha", "word:azıcık")
    assert habits_in("bana kalırsa pahalı") == ("word:bana kalırsa",)
    assert habits_in("72,50 THYAO @efe http://a.b") == ()
    assert habits_in("valla") == ()


def test_liking_follows_what_was_done_and_fades() -> None:
    state = born()
    befriend(state)
    assert liking(state, FRIEND, seconds(0.0)) == pytest.approx(0.6)
    assert liking(state, FRIEND, seconds(14 * 24.0)) == pytest.approx(0.3)
    SUBSYSTEM.perceive(state, event(EventKind.BETRAYAL))
    assert liking(state, FRIEND, seconds(0.0)) == pytest.approx(0.1)
    SUBSYSTEM.perceive(state, event(EventKind.MENTION, 0.0, FOE, valence=-1.0))
    assert liking(state, FOE, seconds(0.0)) == pytest.approx(-0.06)
    assert liking(state, GUEST, seconds(0.0)) == 0.0


def test_a_word_is_taken_over_from_a_friend_and_remembers_from_whom() -> None:
    state = born()
    befriend(state)
    hear(state, "valla hacim gelmedi", times=1)
    assert "open:valla" not in state.learned
    hear(state, "valla hacim gelmedi", times=3)
    item = state.learned["open:valla"]
    assert item.source == FRIEND
    assert seconds(1.0) <= item.since <= seconds(1.5)
    assert strength(state, "open:valla", item.since) == pytest.approx(params.LEARNED_AT_FIRST, abs=0.1)


@pytest.mark.parametrize("other", [None, FOE, "bot:99", WHO.key])
def test_nothing_is_taken_over_from_the_unnamed_the_disliked_strangers_and_oneself(other: str | None) -> None:
    state = born()
    befriend(state)
    for _ in range(5):
        SUBSYSTEM.perceive(state, event(EventKind.CRITICISM, 0.0, FOE))
    hear(state, "valla hacim gelmedi", times=50, other=other)
    assert state.learned == {}
    assert state.heard == {}


def test_what_one_says_anyway_is_not_learned() -> None:
    state = born()
    befriend(state)
    for number in range(5):
        SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SENT, number * 0.1, None, "valla bekliyorum ben"))
    hear(state, "valla hacim gelmedi", times=30)
    assert state.learned == {}


@pytest.mark.parametrize(
    "text",
    ["Ayşe bugün geldi", "THYAO 312,50 oldu", "aptal herif sen misin", "https://ornek.com buraya bakın", "312 312 312"],
)
def test_names_numbers_tickers_insults_and_links_are_never_learned(text: str) -> None:
    state = born()
    befriend(state)
    hear(state, text, times=200)
    assert state.learned == {}
    assert not any(char.isdigit() or char in "@/." for habit in LEARNABLE for char in habit)


def test_a_handful_is_the_most_and_of_words_that_mean_the_same_one() -> None:
    state = born()
    befriend(state)
    for number, habit in enumerate(sorted(LEARNABLE)):
        kind, _, word = habit.partition(":")
        text = {"open": f"{word} hacim gelmedi", "word": f"hacim {word} geldi"}.get(kind, f"hacim gelmedi {word}")
        hear(state, text, hours=1.0 + number * 0.01)
    assert len(state.learned) == params.LEARNED_MAX
    for group in GROUPS:
        assert sum(f"word:{word}" in state.learned for word in group) <= 1


def test_what_is_not_heard_again_fades_away() -> None:
    state = fluent("open:valla")
    assert strength(state, "open:valla", seconds(21 * 24.0)) == pytest.approx(0.5)
    assert strength(state, "open:valla", seconds(200 * 24.0)) == 0.0
    befriend(state, hours=21 * 24.0)
    SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SEEN, 21 * 24.0, FRIEND, "valla hacim gelmedi"))
    assert strength(state, "open:valla", seconds(21 * 24.0)) == pytest.approx(0.5 + params.REFRESHED_BY * 0.6)


def test_habits_that_are_answered_are_used_more() -> None:
    state = fluent("open:valla", "close:ya")
    for number in range(20):
        hours = number * 0.5
        SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SENT, hours, None, "valla hacim gelmedi"))
        SUBSYSTEM.perceive(state, event(EventKind.MENTION, hours + 0.05, FRIEND, "evet öyle"))
        SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SENT, hours + 0.2, None, "hacim gelmedi ya"))
    assert payoff(state, "open:valla") > 1.2
    assert payoff(state, "close:ya") < 0.8
    assert state.learned["open:valla"].uses == 20


def test_an_answer_that_comes_late_or_elsewhere_counts_for_nothing() -> None:
    for delay, chat in ((0.5, "oda"), (0.01, "başka")):
        state = born()
        SUBSYSTEM.perceive(state, event(EventKind.MESSAGE_SENT, 0.0, None, "valla hacim gelmedi"))
        late = Event(EventKind.MENTION, MONDAY + timedelta(hours=delay), chat=chat, other=FRIEND, text="evet")
        SUBSYSTEM.perceive(state, late)
        assert state.habits["open:valla"].answers == 0.0
        assert state.habits["open:valla"].tries == 1.0


# --- how it shows ---------------------------------------------------------------------------


def test_a_learned_opener_shows_now_and_then() -> None:
    found = restyled(fluent("open:valla"), "Hacim gelmedi bugün", tries=8000)
    assert set(found) == {"Hacim gelmedi bugün", "Valla hacim gelmedi bugün"}
    assert found["Valla hacim gelmedi bugün"] / 8000 == pytest.approx(params.ADD_RATE, abs=0.006)


def test_all_learned_words_together_stay_rare() -> None:
    state = fluent("open:valla", "open:yani", "close:ya", "phrase:hayırlısı", "laugh:haha")
    found = restyled(state, "hacim gelmedi bugün", tries=8000)
    assert 1.0 - found["hacim gelmedi bugün"] / 8000 == pytest.approx(params.ADD_RATE_MAX, abs=0.01)
    assert set(found) == {
        "hacim gelmedi bugün",
        "valla hacim gelmedi bugün",
        "yani hacim gelmedi bugün",
        "hacim gelmedi bugün ya",
        "hacim gelmedi bugün, hayırlısı",
        "hacim gelmedi bugün haha",
    }


def test_a_word_stands_in_for_its_like() -> None:
    found = restyled(fluent("word:azıcık"), "Biraz, ama biraz daha bekleyelim.")
    assert set(found) == {
        "Biraz, ama biraz daha bekleyelim.",
        "Azıcık, ama biraz daha bekleyelim.",
        "Biraz, ama azıcık daha bekleyelim.",
    }
    assert "birazdan geliyorum ben" in restyled(fluent("word:azıcık"), "birazdan geliyorum ben")
    assert len(restyled(fluent("word:azıcık"), "birazdan geliyorum ben")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ben bir botum, gerçek değilim",
        "yapay zekâ katılımcısıyım ben biraz",
        "valla hacim gelmedi bugün",
        "kısa yazdım",
        "sence hacim gelir mi?",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert set(restyled(fluent("open:valla", "close:ya", "word:azıcık"), text)) == {text}


@pytest.mark.parametrize("text", ["THYAO 312 geçti", "312,50 direnç yine", "@efe hacim geldi", "EREGL'de hacim var"])
def test_no_opener_before_tickers_numbers_and_mentions(text: str) -> None:
    assert set(restyled(fluent("open:valla"), text)) == {text}


@pytest.mark.parametrize(
    "text", ["bugün direnç 312,50", "bugün hedefim THYAO", "geçmiş olsun sana", "çok zarar ettim bugün"]
)
def test_nothing_is_put_behind_numbers_tickers_and_grief(text: str) -> None:
    assert set(restyled(fluent("close:ya", "laugh:haha", "phrase:kısmet"), text)) == {text}


def test_protected_words_stay() -> None:
    assert set(restyled(fluent("word:üstat"), "günaydın hocam nasılsın", protected=("hocam",))) == {
        "günaydın hocam nasılsın"
    }


def test_a_faded_word_shows_no_more() -> None:
    state = fluent("open:valla")
    SUBSYSTEM.elapse(state, MONDAY + timedelta(days=200))
    assert set(restyled(state, "hacim gelmedi bugün")) == {"hacim gelmedi bugün"}


# --- bounds, time, storage ----------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_everything_stays_bounded_and_survives_being_stored(seed: int) -> None:
    rng = Random(seed)
    state, hours = born(), 0.0
    texts = ["valla olmadı bu", "biraz bekle bakalım", "bana göre güzel ya", "olur mu bu?", "süper haha", "tamam"]
    for _ in range(4000):  # a hundred thousand events over the examples
        hours += rng.expovariate(2.0)
        who = rng.choice([None, *(f"bot:{number}" for number in range(40))])
        kind = rng.choice(KINDS)
        SUBSYSTEM.perceive(state, event(kind, hours, who, rng.choice(texts), valence=rng.uniform(-1.0, 1.0)))
    assert len(state.liking) <= params.OTHERS_KEPT
    assert len(state.heard) <= params.HEARD_KEPT
    assert len(state.learned) <= params.LEARNED_MAX
    assert len(state.habits) <= params.HABITS_KEPT
    assert set(state.learned) <= LEARNABLE
    assert all(-1.0 <= item.value <= 1.0 for item in state.liking.values())
    assert all(0.0 <= item.strength.value <= 1.0 for item in state.learned.values())
    assert all(0.0 <= item.answers <= item.tries for item in state.habits.values())
    low, high = params.PAYOFF
    assert all(low <= payoff(state, habit) <= high for habit in state.habits)
    stored = json.loads(json.dumps(SUBSYSTEM.dump(state)))
    assert SUBSYSTEM.load(stored, WHO) == state


def test_many_small_steps_equal_a_large_one() -> None:
    small, large = fluent("open:valla"), fluent("open:valla")
    for state in (small, large):
        befriend(state)
        hear(state, "biraz bekle bakalım", times=2)
    for minute in range(15):
        SUBSYSTEM.elapse(small, MONDAY + timedelta(hours=2, minutes=minute + 1))
    SUBSYSTEM.elapse(large, MONDAY + timedelta(hours=2, minutes=15))
    SUBSYSTEM.elapse(large, MONDAY + timedelta(hours=2, minutes=15))
    assert small == large


def test_what_came_from_somebody_can_be_forgotten() -> None:
    state = fluent("open:valla")
    befriend(state, GUEST)
    hear(state, "biraz bekle bakalım", times=1, other=GUEST)
    state.learned["close:ya"] = Learned(Fading(1.0, 0.0), GUEST, 0.0)
    assert forget(state, GUEST)
    assert GUEST not in json.dumps(SUBSYSTEM.dump(state))
    assert set(state.learned) == {"open:valla"}
    assert not forget(state, GUEST)


def test_habits_fade_together_so_that_success_stays_a_share() -> None:
    habit = Habit(10.0, 4.0, seconds(0.0))
    assert habit.faded(seconds(14 * 24.0)) == pytest.approx(0.5)
    assert ADDED < LEARNABLE


def test_nobody_laughs_at_figures() -> None:
    assert set(restyled(fluent("laugh:haha"), "direnç 312,50 diye baktım")) == {"direnç 312,50 diye baktım"}
