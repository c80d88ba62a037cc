"""What rubs off: small words of those a bot likes, and what of its own habits draws answers (SPEC 4.6).

A bot knows whom it likes only by what they did toward it and how they said it;
that is kept here as a number per participant, small and fading, for the
relationships themselves are another subsystem's. What a liked one says again and
again (`MESSAGE_SEEN`, `MENTION`) is taken over once it has been heard enough, a
handful of words at most, each with from whom and since when. They show as a word
put before or after a message now and then, or in place of one that means the
same, and fade when nobody says them any more. What a bot says itself is watched
too: habits that are answered are used more, habits that are not, less.

Whoever speaks without being named in the event (people who opted out) teaches
nothing. What can be learned at all is a closed list (`markers.py`).

Every number decays by formula from its own time when it is looked at; elapsing
only moves the clock on, in one step or in many.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from humanization.contracts import (
    NEUTRAL,
    BotFacts,
    Context,
    Event,
    EventKind,
    Influence,
    ParticipantKey,
    StyleEdit,
)
from humanization.local_time import epoch_of
from humanization.social_learning import params
from humanization.social_learning.markers import ADDED, GROUP_OF, LEARNABLE, PLAIN, QUESTION, habits_in, word_of
from piyasa_site.common import turkish

_HEARD = frozenset((EventKind.MESSAGE_SEEN, EventKind.MENTION))
# What a bot says of being one stays plain.
_OF_ITSELF = ("bot", "yapay", "sentetik", "insan")
# Nobody laughs or shrugs beside these (folded beginnings of words).
_GRAVE = (
    "gecmis", "basin", "cenaze", "hasta", "zarar", "kayb", "kayip", "uzul", "uzgun", "batt", "eridi", "vefat", "zor",
    "dus", "inmis", "taban", "kork", "stop", "terste", "endise", "tadim", "illallah", "yorgun", "masraf",
)  # fmt: skip
# Last words after which one more would be one too many.
_ROUNDED_OFF = ("soyle", "diye", "olsun", "gore", "insallah", "dilerim", "gibi", "sanki", "falan", "filan", "ki")
_EDGES = ".,;:!?…"


@dataclass(slots=True)
class Fading:
    """A value and the moment (epoch seconds) it held for."""

    value: float
    at: float

    def now(self, at: float, half_life: float) -> float:
        return self.value * 0.5 ** ((at - self.at) / half_life) if at > self.at else self.value


@dataclass(slots=True)
class Learned:
    """One word taken over: how firmly (0..1), from whom, since when, and how often used since."""

    strength: Fading
    source: ParticipantKey
    since: float
    uses: int = 0


@dataclass(slots=True)
class Heard:
    """How much of a word one has heard from those one likes, and from whom last."""

    score: Fading
    source: ParticipantKey


@dataclass(slots=True)
class Habit:
    """How often one did something, and how often it was answered; both fade together."""

    tries: float
    answers: float
    at: float

    def faded(self, at: float) -> float:
        return 0.5 ** ((at - self.at) / params.HABIT_HALF_LIFE) if at > self.at else 1.0


@dataclass(slots=True)
class Said:
    """The last own message that still waits for an answer."""

    at: float
    chat: str
    habits: tuple[str, ...]


@dataclass(slots=True)
class LearningState:
    """What one bot has picked up. All tables are bounded."""

    key: ParticipantKey
    susceptibility: float
    at: float = 0.0  # epoch seconds up to which the bot has lived
    liking: dict[ParticipantKey, Fading] = field(default_factory=dict)
    heard: dict[str, Heard] = field(default_factory=dict)
    learned: dict[str, Learned] = field(default_factory=dict)
    habits: dict[str, Habit] = field(default_factory=dict)
    said: Said | None = None


class SocialLearning:
    """Asked only of who is about to speak or was spoken to, hence `heavy`."""

    name = "social_learning"
    heavy = True

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> LearningState:
        return LearningState(facts.key, susceptibility(facts), epoch_of(now))

    def dump(self, state: LearningState) -> dict[str, Any]:
        said = state.said
        return {
            "at": state.at,
            "liking": {other: [item.value, item.at] for other, item in state.liking.items()},
            "heard": {habit: [item.score.value, item.score.at, item.source] for habit, item in state.heard.items()},
            "learned": {
                habit: [item.strength.value, item.strength.at, item.source, item.since, item.uses]
                for habit, item in state.learned.items()
            },
            "habits": {habit: [item.tries, item.answers, item.at] for habit, item in state.habits.items()},
            "said": [said.at, said.chat, list(said.habits)] if said is not None else [],
        }

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> LearningState:
        state = LearningState(facts.key, susceptibility(facts), float(data.get("at", 0.0)))
        state.liking = {str(other): Fading(*row) for other, row in data.get("liking", {}).items()}
        state.heard = {
            habit: Heard(Fading(score, at), source)
            for habit, (score, at, source) in data.get("heard", {}).items()
            if habit in LEARNABLE
        }
        state.learned = {
            habit: Learned(Fading(strength, at), source, since, uses)
            for habit, (strength, at, source, since, uses) in data.get("learned", {}).items()
            if habit in LEARNABLE
        }
        state.habits = {str(habit): Habit(*row) for habit, row in data.get("habits", {}).items()}
        if data.get("said"):
            at, chat, habits = data["said"]
            state.said = Said(float(at), str(chat), tuple(habits))
        return state

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        """Words beside one that hold nothing to be learned; anything that is neither liked for nor listened to."""
        if event.kind is EventKind.MESSAGE_SENT:
            return not event.text
        if not event.other or event.other == facts.key:
            return True
        if event.kind is EventKind.MENTION or event.kind in params.LIKING:
            return False
        return event.kind not in _HEARD or not habits_in(event.text)

    def perceive(self, state: LearningState, event: Event) -> None:
        kind = event.kind
        if kind is EventKind.MESSAGE_SENT:
            _note_own(state, event)
            return
        other = event.other
        if not other or other == state.key:
            return
        at = epoch_of(event.at)
        points = params.LIKING_OF_MENTION * event.valence if kind is EventKind.MENTION else params.LIKING.get(kind, 0.0)
        if points:
            _warm(state, other, points, at)
        if kind in _HEARD and event.text:
            if kind is EventKind.MENTION:
                _note_answer(state, event, at)
            _listen(state, other, event.text, at)

    def elapse(self, state: LearningState, now: datetime) -> None:
        state.at = max(state.at, epoch_of(now))

    def influence(self, state: LearningState, context: Context) -> Influence:
        """What is learned shows in the words themselves, see `restyle`."""
        return NEUTRAL

    def restyle(
        self, state: LearningState, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        """The text with a learned word put in or put in place of another, now and then; else as it is."""
        if not state.learned or "\n" in text:
            return text, ()
        words = text.split()
        folded = [turkish.fold(word) for word in words]
        if len(words) < params.WORDS_MIN or any(word.startswith(_OF_ITSELF) for word in folded):
            return text, ()
        kept = frozenset(turkish.fold(part) for phrase in protected for part in phrase.split())
        swapped = _swapped(state, words, kept, rng)
        added = "?" not in text and _added(state, words, folded, rng)
        if not (swapped or added):
            return text, ()
        return " ".join(words), (StyleEdit("learned word", int(swapped) + int(added)),)


def susceptibility(facts: BotFacts) -> float:
    """How readily a person takes over from others: by openness and agreeableness, 0..1."""
    traits = facts.traits
    openness = (float(traits.get("openness", 0.5)) + float(traits.get("agreeableness", 0.5))) / 2.0
    low, high = params.SUSCEPTIBILITY
    return low + (high - low) * min(max(openness, 0.0), 1.0)


def liking(state: LearningState, other: ParticipantKey, at: float) -> float:
    """How much another is liked at a moment, -1..1; 0 who is not known."""
    found = state.liking.get(other)
    return found.now(at, params.LIKING_HALF_LIFE) if found is not None else 0.0


def strength(state: LearningState, habit: str, at: float) -> float:
    """How firmly a word is learned at a moment, 0..1; 0 where it is not, or faded away."""
    found = state.learned.get(habit)
    if found is None:
        return 0.0
    left = found.strength.now(at, params.LEARNED_HALF_LIFE)
    return left if left >= params.FORGOTTEN_BELOW else 0.0


def payoff(state: LearningState, habit: str) -> float:
    """How much better than usual a habit is answered, within PAYOFF; 1 where nothing is known."""
    found = state.habits.get(habit)
    if found is None:
        return 1.0
    tries = sum(item.tries for item in state.habits.values())
    answers = sum(item.answers for item in state.habits.values())
    usual = (answers + params.PRIOR_TRIES * params.USUAL_SUCCESS) / (tries + params.PRIOR_TRIES)
    own = (found.answers + params.PRIOR_TRIES * usual) / (found.tries + params.PRIOR_TRIES)
    low, high = params.PAYOFF
    return min(max(own / usual, low), high)


def forget(state: LearningState, other: ParticipantKey) -> bool:
    """Drop everything that came from a participant; whether there was anything."""
    before = len(state.liking) + len(state.heard) + len(state.learned)
    state.liking.pop(other, None)
    state.heard = {habit: item for habit, item in state.heard.items() if item.source != other}
    state.learned = {habit: item for habit, item in state.learned.items() if item.source != other}
    return len(state.liking) + len(state.heard) + len(state.learned) < before


# --- learning ---------------------------------------------------------------------------


def _warm(state: LearningState, other: ParticipantKey, points: float, at: float) -> None:
    state.liking[other] = Fading(min(max(liking(state, other, at) + points, -1.0), 1.0), at)
    if len(state.liking) > params.OTHERS_KEPT:
        faintest = min(state.liking, key=lambda key: (abs(liking(state, key, at)), key == other, key))
        del state.liking[faintest]


def _listen(state: LearningState, other: ParticipantKey, text: str, at: float) -> None:
    """What a liked one says weighs as much as the one is liked."""
    liked = liking(state, other, at)
    if liked < params.LIKED_FROM:
        return
    for habit in habits_in(text):
        if habit in state.learned:
            firmly = state.learned[habit].strength.now(at, params.LEARNED_HALF_LIFE)
            state.learned[habit].strength = Fading(min(1.0, firmly + params.REFRESHED_BY * liked), at)
            continue
        if habit in state.habits and _tries(state, habit, at) >= params.OWN_FROM:
            continue
        before = state.heard.get(habit)
        score = before.score.now(at, params.HEARD_HALF_LIFE) if before is not None else 0.0
        score += liked * state.susceptibility
        if score >= params.ADOPT_FROM and _take_over(state, habit, other, at):
            state.heard.pop(habit, None)
            continue
        state.heard[habit] = Heard(Fading(score, at), other)
        if len(state.heard) > params.HEARD_KEPT:
            del state.heard[min(state.heard, key=lambda name: (_score(state, name, at), name))]


def _take_over(state: LearningState, habit: str, other: ParticipantKey, at: float) -> bool:
    """Learn a word, in place of one that has faded if there is no room; whether it was."""
    for faded in [name for name in state.learned if strength(state, name, at) <= 0.0]:
        del state.learned[faded]
    # Of words that stand for each other only one is taken over.
    kind = habit.partition(":")[0]
    group = GROUP_OF.get(word_of(habit), ()) if kind == "word" else ()
    if any(f"word:{word}" in state.learned for word in group):
        return False
    if len(state.learned) >= params.LEARNED_MAX:
        weakest = min(state.learned, key=lambda name: (strength(state, name, at), name))
        if strength(state, weakest, at) >= params.LEARNED_AT_FIRST:
            return False
        del state.learned[weakest]
    state.learned[habit] = Learned(Fading(params.LEARNED_AT_FIRST, at), other, at)
    return True


def _score(state: LearningState, habit: str, at: float) -> float:
    return state.heard[habit].score.now(at, params.HEARD_HALF_LIFE)


def _note_own(state: LearningState, event: Event) -> None:
    """What one just said, to see whether it is answered."""
    if not event.text:
        return
    at = epoch_of(event.at)
    shown = habits_in(event.text)
    tried = shown or (PLAIN,)
    if event.text.rstrip().endswith("?"):
        tried = (*shown, QUESTION)
    for habit in tried:
        item = state.habits.get(habit)
        if item is None:
            state.habits[habit] = Habit(1.0, 0.0, at)
        else:
            faded = item.faded(at)
            item.tries, item.answers, item.at = item.tries * faded + 1.0, item.answers * faded, max(at, item.at)
        learned = state.learned.get(habit)
        if learned is not None:
            learned.uses += 1
    while len(state.habits) > params.HABITS_KEPT:
        del state.habits[min(state.habits, key=lambda name: (_tries(state, name, at), name))]
    state.said = Said(at, event.chat, tried)


def _tries(state: LearningState, habit: str, at: float) -> float:
    item = state.habits[habit]
    return item.tries * item.faded(at)


def _note_answer(state: LearningState, event: Event, at: float) -> None:
    said = state.said
    if said is None or said.chat != event.chat or at - said.at > params.ANSWER_SECONDS:
        return
    for habit in said.habits:
        item = state.habits.get(habit)
        if item is not None:
            item.answers = min(item.answers + 1.0, item.tries)
    state.said = None


# --- showing ------------------------------------------------------------------------------


def _swapped(state: LearningState, words: list[str], kept: frozenset[str], rng: Random) -> bool:
    """One word in place of another of the same meaning; changes `words`."""
    for place, word in enumerate(words):
        bare = word.rstrip(_EDGES)
        low = turkish.lower(bare)
        group = GROUP_OF.get(low)
        if group is None or turkish.fold(low) in kept:
            continue
        after = words[place + 1].rstrip(_EDGES) if word == bare and place + 1 < len(words) else ""
        for other in group:
            if not turkish.may_stand_for(other, low, after):
                continue
            habit = f"word:{other}"
            firmly = strength(state, habit, state.at) if other != low and habit in state.learned else 0.0
            if firmly and rng.random() < params.SWAP_RATE * firmly * payoff(state, habit):
                new = turkish.capitalise(other) if bare[:1].isupper() else other
                words[place] = new + word[len(bare) :]
                return True
    return False


def _added(state: LearningState, words: list[str], folded: list[str], rng: Random) -> bool:
    """A word before or after what is said; changes `words`."""
    candidates = [(habit, strength(state, habit, state.at)) for habit in state.learned if habit in ADDED]
    weights = [(habit, params.ADD_RATE * firmly * payoff(state, habit)) for habit, firmly in candidates if firmly]
    total = sum(weight for _, weight in weights)
    if not total or rng.random() >= min(total, params.ADD_RATE_MAX):
        return False
    point = rng.random() * total
    chosen = weights[-1][0]
    for habit, weight in weights:
        point -= weight
        if point <= 0.0:
            chosen = habit
            break
    if habits_in(" ".join(words)):
        return False  # one such word is enough for a message
    return _put(chosen, words, folded)


def _put(habit: str, words: list[str], folded: list[str]) -> bool:
    kind, word = habit.partition(":")[0], word_of(habit)
    last = words[-1].rstrip(_EDGES)
    if kind == "open":
        first = words[0]
        if not _is_plain_start(first):
            return False
        words[0] = turkish.lower(first[:1]) + first[1:]
        words.insert(0, turkish.capitalise(word) if first[:1].isupper() else word)
        return True
    if not last.isalpha() or last.isupper() or any(part.startswith(_GRAVE) for part in folded):
        return False
    if turkish.fold(last).startswith(_ROUNDED_OFF):
        return False
    if kind == "laugh" and any(char.isdigit() for part in folded for char in part):
        return False  # figures are no laughing matter
    mark = words[-1][len(last) :]
    if mark not in ("", "."):
        return False
    words[-1] = f"{last}," if kind == "phrase" else last
    words.append(word if kind == "laugh" else word + mark)
    return True


def _is_plain_start(word: str) -> bool:
    """Whether the first word is an ordinary one, capital or not: no ticker, number, mention, or name called."""
    return word.isalpha() and (word.islower() or word[1:].islower())


SUBSYSTEM = SocialLearning()
