"""The small habits around a contribution (SPEC 4.6): what a person does about their own words.

Some send one thought as two messages, some mend a slip by editing, some by
"*doğrusu"; some add a further thought a minute later, some type and then send
nothing, some trail off in dots, some put the emoji first or in a message of its own,
some rather react than write. Each habit is drawn once per bot (`fresh`), never
changes, and differs widely between bots.

Nothing here decides what is said. The engine runs every text that a gesture makes
through the same guards as everything else, and drops the gesture where one objects.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from math import exp
from random import Random
from typing import Any

from humanization.contracts import Afterthought, BotFacts, Context, Event, Influence, StyleEdit
from humanization.habits import dots_of
from humanization.micro_behaviors import params
from piyasa_site.common.randomness import stream
from piyasa_site.common.turkish import fold

CORRECTION, EDIT, SECOND_THOUGHT, EMOJI = "correction", "edit", "second_thought", "emoji"
EMOJI_ALONE = "emoji on its own"  # the style edit that says which sign was taken off the text


@dataclass(frozen=True, slots=True)
class Habits:
    """One person's gestures. Shares are 0..1."""

    splits: float  # of texts long enough to be two messages
    mends: float  # of messages with a slip, edited afterwards
    adds: float  # of messages, edited to add a word
    corrects: float  # of slips, corrected in a further message
    correction_form: str  # with {} where the word stands
    second_thoughts: float  # of contributions
    hesitates: float  # of contributions: typing that ends without a message
    reaction_factor: float  # how much rather an emoji than words, 1 usual
    trails_off: float  # of ends without a mark, when tired or unsure
    dots: str
    emoji_place: str  # end | before | alone
    emoji_place_rate: float
    # What the subsystem says each time; the habits never change, so neither does it.
    said: Influence = field(default_factory=Influence, compare=False, repr=False)
    stored: bool = field(default=False, compare=False, repr=False)  # a row holds it, and it never changes


class MicroBehaviors:
    name = "micro_behaviors"

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> Habits:
        """Draw a person's gestures; `facts.style_hints["splits"]` (0..1) leans how often they split."""
        return _drawn(facts, rng)

    def dump(self, state: Habits) -> dict[str, Any]:
        values = asdict(state)
        del values["said"], values["stored"]
        return values

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> Habits:
        """The stored habits; one that is not stored yet is drawn, the same each time."""
        if all(name in data for name in _FIELDS):
            return _with_influence({name: data[name] for name in _FIELDS})
        drawn = self.dump(_drawn(facts, stream("fresh", self.name, facts.key)))
        return _with_influence({name: data.get(name, drawn[name]) for name in _FIELDS})

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        return True

    def perceive(self, state: Habits, event: Event) -> None:
        """Habits do not change with the day; feelings reach them through the influence."""

    def elapse(self, state: Habits, now: datetime) -> None:
        """Nothing to calm."""

    def influence(self, state: Habits, context: Context) -> Influence:
        return state.said

    # --- gestures ---------------------------------------------------------------

    def split(self, state: Habits, texts: tuple[str, ...], influence: Influence, rng: Random) -> tuple[str, ...]:
        """The texts, some of them as two: at the end of a sentence, or before "ama", "çünkü", "yani"."""
        found: list[str] = []
        for text in texts:
            if len(text) >= params.SPLIT_FROM and rng.random() < state.splits * influence.parts_factor:
                found.extend(in_two(text, rng))
            else:
                found.append(text)
        return tuple(found)

    def restyle(
        self, state: Habits, text: str, influence: Influence, rng: Random, protected: tuple[str, ...] = ()
    ) -> tuple[str, tuple[StyleEdit, ...]]:
        """Dots where somebody trails off, and the emoji where this person puts it."""
        if not text:
            return text, ()
        last = text[-1]
        if last.isalpha():
            if state.trails_off and rng.random() < state.trails_off * _weariness(influence) and _may_trail_off(text):
                return text + state.dots, (StyleEdit("trailing off"),)
            return text, ()
        if state.emoji_place == "end" or ord(last) < _EMOJI_FROM or rng.random() >= state.emoji_place_rate:
            return text, ()
        return _emoji_moved(text, state.emoji_place)

    def afterthoughts(
        self, state: Habits, texts: tuple[str, ...], edits: tuple[StyleEdit, ...], influence: Influence, rng: Random
    ) -> tuple[Afterthought, ...]:
        """What follows these messages: an emoji of its own, a slip put right, a word or a thought added.

        At most one edit or correction and one second thought; `texts` are as they will be sent.
        """
        found: list[Afterthought] = []
        touched = False
        for edit in edits:
            if edit.kind == EMOJI_ALONE:
                found.append(Afterthought(EMOJI, edit.meant, rng.uniform(*params.EMOJI_ALONE_DELAY), edit.of))
            elif edit.kind == "typo" and edit.meant and not touched:
                mended = self._mended(state, texts, edit, rng)
                if mended is not None:
                    found.append(mended)
                    touched = True
        last = len(texts) - 1
        if last < 0:
            return tuple(found)
        if not touched and rng.random() < state.adds:
            longer = with_a_word(texts[last], rng)
            if longer:
                found.append(Afterthought(EDIT, longer, rng.uniform(*params.EDIT_DELAY), last))
        if rng.random() < state.second_thoughts:
            thought = second_thought(texts, rng)
            if thought:
                found.append(Afterthought(SECOND_THOUGHT, thought, rng.uniform(*params.SECOND_THOUGHT_DELAY), last))
        return tuple(found)

    def hesitation(self, state: Habits, influence: Influence, rng: Random) -> float:
        """Seconds of typing after which nothing is sent; 0, nearly always."""
        rate = state.hesitates
        feelings = influence.feelings
        if feelings is not None and feelings.get("confidence", 50.0) < params.UNSURE_BELOW:
            rate *= params.UNSURE_FACTOR
        return rng.uniform(*params.HESITATION) if rng.random() < rate else 0.0

    def _mended(self, state: Habits, texts: tuple[str, ...], edit: StyleEdit, rng: Random) -> Afterthought | None:
        """A slip put right by an edit or by a correction, or left as it is."""
        draw = rng.random()
        if draw < state.mends:
            text = texts[edit.of] if edit.of < len(texts) else ""
            right = re.sub(rf"(?<!\w){re.escape(edit.typed)}(?!\w)", edit.meant, text, count=1) if edit.typed else text
            if right != text:
                return Afterthought(EDIT, right, rng.uniform(*params.EDIT_DELAY), edit.of)
            return None
        # A missing space is not worth a message, nor is a short word.
        worth = len(edit.meant) >= params.CORRECTION_LETTERS and " " not in edit.meant
        if worth and draw < state.mends + state.corrects:
            word = state.correction_form.format(edit.meant)
            return Afterthought(CORRECTION, word, rng.uniform(*params.CORRECTION_DELAY), edit.of)
        return None


def in_two(text: str, rng: Random) -> tuple[str, ...]:
    """The text as two messages at one of its clause boundaries, or whole where it has none.

    Never after a number or an abbreviation, within quotes or brackets, or so that less than two words stand alone.
    """
    places = [found for found in _BOUNDARY.finditer(text) if _may_part(text, found)]
    if not places:
        return (text,)
    found = places[0] if len(places) == 1 else rng.choice(places)
    return text[: found.start()].rstrip(" ,"), text[found.end() :].lstrip()


def with_a_word(text: str, rng: Random) -> str:
    """The message with a small word added at its end, before its marks; empty where none fits."""
    found = _LAST_WORD.match(text)
    if found is None or "?" in text or len(text.split()) < params.ADDED_FROM_WORDS:
        return ""
    key = fold(text)
    words = [word.strip(".,!…") for word in key.split()]
    if not words[-1].endswith(params.PREDICATES) or not params.NOT_STATED.isdisjoint(words):
        return ""
    fitting = [word for word, never in params.ADDED if not any(sign in f"{key} " for sign in never)]
    return f"{found.group(1)} {rng.choice(fitting)}{found.group(2)}" if fitting else ""


def second_thought(texts: tuple[str, ...], rng: Random) -> str:
    """A few further words that fit what was said, in correct Turkish; empty where none do."""
    key = fold(" ".join(texts))
    words = key.split()
    if len(words) < params.SECOND_THOUGHT_FROM_WORDS:
        return ""
    if "?" in texts[-1] or words[-1].startswith(_ASKING):
        fitting = list(params.SECOND_THOUGHTS[params.QUESTION])
    else:
        fitting = list(params.SECOND_THOUGHTS[params.ANY])
        for cue, beginnings in params.CUES.items():
            if any(word.startswith(beginnings) for word in words):
                # What fits this message is likelier than what fits any.
                fitting += params.SECOND_THOUGHTS[cue] * 2
    thought = rng.choice(fitting)
    # Saying again what has just been said is no second thought.
    heads = {word[:3] for word in words}
    return "" if any(word[:3] in heads for word in fold(thought).split() if len(word) > 3) else thought


def _may_part(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()].rstrip(" ,"), text[found.end() :]
    if len(before.split()) < params.SPLIT_WORDS or len(after.split()) < params.SPLIT_WORDS:
        return False
    if any(before.count(sign) % 2 for sign in '"') or any(
        before.count(opening) != before.count(closing) for opening, closing in ("()", "“”", "«»", "[]")
    ):
        return False
    word = before.split()[-1]
    if word[-1] != ".":
        return True
    stem = word.rstrip(".")
    # "50. gün", "A.Ş. hisseleri", "vb. şeyler": the stop ends no sentence.
    return len(stem) > 2 and not stem[-1].isdigit() and not stem.isupper() and "." not in stem


def _emoji_moved(text: str, place: str) -> tuple[str, tuple[StyleEdit, ...]]:
    """The text with its closing emoji moved to the front, or taken off for a message of its own."""
    end = len(text)
    while end and (ord(text[end - 1]) >= _EMOJI_FROM or text[end - 1] in _JOINERS):
        end -= 1
    rest, signs = text[:end].rstrip(), text[end:].strip()
    if not rest or not signs or not any(char.isalpha() for char in rest):
        return text, ()
    if place == "before":
        return f"{signs} {rest}", (StyleEdit("emoji first"),)
    return rest, (StyleEdit(EMOJI_ALONE, 1, signs),)


def _may_trail_off(text: str) -> bool:
    """Questions and single words end as they are."""
    words = text.split()
    return len(words) > 2 and not fold(words[-1]).startswith(_ASKING)


def _weariness(influence: Influence) -> float:
    """How much of the habit to trail off shows: all of it in the tired and unsure."""
    feelings = influence.feelings
    if feelings is None:
        return params.TRAILS_AT_REST
    tired = feelings.get("energy", 50.0) < params.TIRED_BELOW
    unsure = feelings.get("confidence", 50.0) < params.UNSURE_BELOW
    return 1.0 if tired or unsure else params.TRAILS_AT_REST


def _drawn(facts: BotFacts, rng: Random) -> Habits:
    def few(most: float, shape: float) -> float:
        return round(most * float(rng.random() ** shape), 4)

    hint = facts.style_hints.get("splits")
    leaning = hint / params.SPLITS_USUAL if isinstance(hint, int | float) else 1.0
    return _with_influence(
        {
            "splits": round(min(rng.uniform(*params.SPLITS) * leaning, params.SPLIT_RATE_MAX), 4),
            "mends": few(params.MENDS_MOST, params.MENDS_SHAPE),
            "adds": few(params.ADDS_MOST, params.ADDS_SHAPE),
            "corrects": _habit(params.CORRECTS_HABIT, params.CORRECTS, rng),
            "correction_form": _pick(params.CORRECTION_FORMS, rng),
            "second_thoughts": few(params.SECOND_THOUGHTS_MOST, params.SECOND_THOUGHTS_SHAPE),
            "hesitates": few(params.HESITATES_MOST, params.HESITATES_SHAPE),
            "reaction_factor": round(_reaction_factor(rng), 3),
            "trails_off": _habit(params.TRAILS_HABIT, params.TRAILS, rng),
            "dots": dots_of(facts),
            "emoji_place": _pick(params.EMOJI_PLACES, rng),
            "emoji_place_rate": round(rng.uniform(*params.EMOJI_PLACE_RATE), 4),
        }
    )


def _with_influence(values: Mapping[str, Any]) -> Habits:
    return Habits(**values, said=Influence(reaction_factor=float(values["reaction_factor"])))


def _reaction_factor(rng: Random) -> float:
    low, high = params.REACTION_RANGE
    # The mean of a log-normal is exp(s²/2); taken off, so that on average nothing changes.
    factor = exp(params.REACTION_SPREAD * rng.gauss(0.0, 1.0) - params.REACTION_SPREAD**2 / 2)
    return min(max(factor, low), high)


def _habit(chance: float, bounds: params.Share, rng: Random) -> float:
    has, rate = rng.random() < chance, rng.uniform(*bounds)
    return round(rate, 4) if has else 0.0


def _pick(weights: params.Weights, rng: Random) -> str:
    return rng.choices([value for value, _ in weights], [weight for _, weight in weights])[0]


_FIELDS = tuple(name for name in Habits.__slots__ if name not in ("said", "stored"))
_EMOJI_FROM = 0x2600
_JOINERS = "\u200d\ufe0f "
_BOUNDARY = re.compile(r"(?<=[.!…])\s+(?=\S)|,?\s+(?=(?:ama|çünkü|yani)\s)")
_LAST_WORD = re.compile(r"(.*\w)([\s.!…]*)$", re.DOTALL)
_ASKING = ("mi", "mı", "mu", "mü", "neden", "niye", "nasil", "kim", "kac", "nereye")

SUBSYSTEM = MicroBehaviors()
