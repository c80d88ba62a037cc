"""The style card: what one person's hand looks like, and how it is drawn.

A card is drawn once per bot from its facts and a generator of its own, and never
changes. Where habits hang together in people they do here: casing, marks,
shortening and laughter go with age and tone, the finer rates with the broad
choice they belong to.

SPEC 4.5 gives each shortening 30 % of casual writers, not 30 % of the times they
write the word: a person's set is drawn here once, and what is in it is short nearly
always. So 30 % of what casual writers could shorten is short, and nobody writes
"geliyor" and "gidiyo" in one breath. The rates of the language reference are read in
the same way.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import accumulate
from random import Random
from typing import Any

from humanization.contracts import BotFacts, Influence
from humanization.habits import dots_of
from humanization.writing_style import params
from piyasa_site.common.randomness import stream

Table = tuple[tuple[Any, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class StyleCard:
    """How one person writes. Shares are 0..1 and per message unless said otherwise."""

    capitalisation: str  # proper | lowercase | random
    lower_start: float
    lower_all: bool  # writes names small too, when small at all
    lower_tickers: float
    punctuation: str  # formal | minimal | excessive
    end_mark: float  # of statements
    dots: str  # ".." or "...", in place of the full stop
    dots_share: float
    question_mark: float  # share of questions that keep it
    inner_drop: float  # share of messages without the stops inside
    comma_drop: float  # share of messages without commas
    tight_comma: bool
    space_before: bool  # a space before "?" and "!" too
    dotted_pauses: float  # share of pauses inside a message written as dots
    exclaim: float  # factor on the probability excitement gives
    typo_rate: float  # per word, 0..0.03
    emoji: str  # none | rare | moderate | frequent
    emoji_positive: tuple[str, ...]
    emoji_neutral: tuple[str, ...]
    emoji_negative: tuple[str, ...]
    emoji_repeat: int
    emoji_tight: bool  # no space before it
    emoticon: str
    emoticon_rate: float
    abbreviation: str  # full | casual
    contractions: Mapping[str, float]  # rule → share of messages in which what it shortens is short
    misspellings: tuple[str, ...]
    attach_mi: float  # share of question particles written together
    attach_de: float
    drop_apostrophe: float
    sentence_length: str  # short | medium | long: a wish for the writer
    diacritics: str  # tam | karışık | ascii
    letter_error: float  # tam: per Turkish letter; karışık: share of messages without any
    bare_words: tuple[str, ...]  # karışık: words always typed without their Turkish letters
    laughter: str  # "" | haha | ahah | hehe | smash
    laughter_rate: float
    lengthening: float
    stretch: int  # how many letters then stand for one
    openers: tuple[str, ...]
    closers: tuple[str, ...]
    favourite_rate: float
    closes: float  # share of favourite words that stand at the end
    preferred: Mapping[str, str]  # word as composed → the one this person uses instead
    preference: float  # how often
    clipped: tuple[str, ...]  # words written without most of their letters
    circumflex: bool
    apostrophe: str  # ' or ’
    shouts: float  # share of messages all in capitals
    piles: float  # share of "!" and "?" that are piled up
    piled: int  # how many then
    laugh: str  # the usual form of the laughter, "" where it varies
    said: Influence = field(default_factory=Influence, compare=False, repr=False)
    stored: bool = field(default=False, compare=False, repr=False)  # a row holds it, and it never changes


def draw(facts: BotFacts, rng: Random) -> StyleCard:
    """A card that fits age and tone.

    `facts.style_hints` may hold 0..1 propensities (see `params.USUAL_PROPENSITY`),
    which lean the draw, and card fields by name, which fix it.
    """
    return _hinted(_drawn(facts, rng), facts.style_hints)


def consequences_of(changes: Mapping[str, Any]) -> dict[str, float]:
    """The rates that belong to a newly chosen broad habit: the middle of what is usual for it."""
    rates: dict[str, params.Share] = {}
    if "capitalisation" in changes:
        rates["lower_start"] = params.LOWER_START[changes["capitalisation"]]
    if "punctuation" in changes:
        rates["end_mark"] = params.END_MARK[changes["punctuation"]]
        rates["question_mark"] = params.QUESTION_MARK[changes["punctuation"]]
    if "diacritics" in changes:
        rates["letter_error"] = {"tam": (0.0, 0.0), "karışık": params.HURRIED_MESSAGES, "ascii": (1.0, 1.0)}[
            changes["diacritics"]
        ]
    if changes.get("laughter"):
        rates["laughter_rate"] = params.LAUGHTER_RATE
    return {name: round((low + high) / 2, 4) for name, (low, high) in rates.items()}


def values_of(card: StyleCard) -> dict[str, Any]:
    """The card as JSON takes it."""
    values = {name: getattr(card, name) for name in FIELDS}
    for name, value in values.items():
        if isinstance(value, tuple):
            values[name] = list(value)
    values["contractions"] = dict(card.contractions)
    values["preferred"] = dict(card.preferred)
    return values


def card_of(values: Mapping[str, Any], facts: BotFacts) -> StyleCard:
    """The card that was stored; a habit it does not know yet is drawn."""
    drawn = (
        None if all(name in values for name in FIELDS) else _drawn(facts, stream("fresh", "writing_style", facts.key))
    )
    found: dict[str, Any] = {}
    for name in FIELDS:
        value = values[name] if name in values else getattr(drawn, name)
        found[name] = tuple(value) if isinstance(value, list) else value
    return _with_wishes(StyleCard(**found))


def table(weights: Sequence[tuple[Any, float]]) -> Table:
    """Weighted values, made ready for `pick`."""
    return tuple(item for item, _ in weights), tuple(accumulate(weight for _, weight in weights))


def pick(values: Table, rng: Random) -> Any:
    items, sums = values
    return items[min(bisect(sums, rng.random() * sums[-1]), len(items) - 1)]


def _drawn(facts: BotFacts, rng: Random) -> StyleCard:
    age = "young" if facts.age < params.YOUNG else "old" if facts.age >= params.OLD else "middle"
    formal = facts.tone in ("formal", "teacherly")
    hints = facts.style_hints

    def choose(weights: params.Weights, **leanings: float) -> str:
        """One of the weighted values; a leaning makes its value likelier or rarer."""
        return str(pick(table([(value, weight * leanings.get(value, 1.0)) for value, weight in weights]), rng))

    def share(bounds: params.Share) -> float:
        return round(rng.uniform(*bounds), 4)

    small, stops = _leaning(hints, "lowercase"), _leaning(hints, "full_stop")
    smiling = _leaning(hints, "emoji")
    careless = 1.0 / _leaning(hints, "care")
    capitalisation = choose(params.CAPITALISATION["old" if formal else age], lowercase=small)
    punctuation = choose(
        params.PUNCTUATION["old" if formal else age], formal=stops, excessive=_leaning(hints, "ellipsis")
    )
    abbreviation = choose(params.ABBREVIATION["old" if formal else age], casual=_leaning(hints, "abbreviation"))
    casual = abbreviation == "casual"
    diacritics = choose(params.DIACRITICS, ascii=_leaning(hints, "ascii_keyboard"))
    letter_error = {
        "tam": round(params.LETTER_ERROR_MAX * rng.random() ** 3, 4),
        "karışık": share(params.HURRIED_MESSAGES),
        "ascii": 1.0,
    }[diacritics]
    shortens = {
        rule: share(params.SHORTENED)
        for rule, habits in params.CONTRACTION_HABITS.items()
        if rng.random() < habits[casual]
    }
    end_mark = share(params.END_MARK[punctuation])
    inner_drop = params.INNER_DROP[punctuation]
    unmarked = punctuation == "minimal" and end_mark < params.UNMARKED
    emoji = choose(params.EMOJI[age], frequent=smiling, moderate=smiling)
    emoticon = choose(params.EMOTICONS)
    laughter = choose(params.LAUGHTER[age], smash=_leaning(hints, "key_smash"))
    few = rng.randint(*params.FAVOURITES_KEPT)
    return _with_wishes(
        StyleCard(
            capitalisation=capitalisation,
            lower_start=share(params.LOWER_START[capitalisation]),
            lower_all=capitalisation != "proper" and rng.random() < params.LOWER_ALL,
            lower_tickers=share(params.LOWER_TICKERS[capitalisation]),
            punctuation=punctuation,
            end_mark=end_mark,
            dots=dots_of(facts),
            dots_share=share(params.DOTS_SHARE[punctuation]),
            question_mark=share(params.QUESTION_MARK[punctuation]),
            inner_drop=inner_drop,
            comma_drop=share(params.NO_COMMAS) if unmarked else inner_drop,
            tight_comma=rng.random() < params.TIGHT_COMMA,
            space_before=rng.random() < params.SPACE_BEFORE,
            dotted_pauses=_habit(params.DOTTED_PAUSES_HABIT, params.DOTTED_PAUSES, rng),
            exclaim=share(params.EXCLAIM[punctuation]),
            typo_rate=round(min(params.TYPO_RATE_MAX * rng.random() ** 2 * careless, params.TYPO_RATE_MAX), 4),
            emoji=emoji,
            emoji_positive=_favourites(params.EMOJI_SETS["positive"][age], rng),
            emoji_neutral=_favourites(params.EMOJI_SETS["neutral"][age], rng),
            emoji_negative=_favourites(params.EMOJI_SETS["negative"][age], rng),
            emoji_repeat=int(choose(params.EMOJI_REPEAT)),
            emoji_tight=rng.random() < params.EMOJI_TIGHT,
            emoticon=emoticon,
            emoticon_rate=share(params.EMOTICON_RATE) if emoticon else 0.0,
            abbreviation=abbreviation,
            contractions=shortens,
            misspellings=tuple(
                word
                for word, (_, habit) in params.MISSPELLINGS.items()
                if not formal and rng.random() < habit * careless
            ),
            attach_mi=_habit(params.ATTACH_MI_HABIT, params.ATTACH_MI, rng),
            attach_de=_habit(params.ATTACH_DE_HABIT, params.ATTACH_DE, rng),
            drop_apostrophe=round(_all_or_nothing(params.DROP_APOSTROPHE[abbreviation], rng), 4),
            sentence_length=choose(params.SENTENCE_LENGTH),
            diacritics=diacritics,
            letter_error=letter_error,
            bare_words=tuple(rng.sample(params.BARE_WORDS, rng.randint(*params.BARE_KEPT))),
            laughter=laughter,
            laughter_rate=share(params.LAUGHTER_RATE) if laughter else 0.0,
            lengthening=_habit(params.LENGTHENING_HABIT, params.LENGTHENING, rng),
            stretch=int(pick(table(params.LENGTHENED), rng)),
            openers=_some(params.FAVOURITE_OPENERS, few, rng),
            closers=_some(params.FAVOURITE_CLOSERS, few, rng),
            favourite_rate=round(params.FAVOURITE_MOST * float(rng.random() ** params.FAVOURITE_SHAPE), 4),
            closes=share(params.CLOSES),
            preferred={
                word: instead
                for word, weights in params.PREFERENCES.items()
                if (instead := str(pick(table(weights), rng))) != word
            },
            preference=share(params.PREFERENCE_KEPT),
            clipped=_clipped(casual, rng),
            circumflex=rng.random() < params.CIRCUMFLEX or (formal and rng.random() < params.CIRCUMFLEX),
            apostrophe=choose(params.APOSTROPHES),
            shouts=_habit(params.SHOUTS_HABIT, params.SHOUTS, rng),
            piles=round(_all_or_nothing(params.DOUBLED_MARK[punctuation], rng), 4),
            piled=int(pick(table(params.PILED), rng)),
            laugh=rng.choice(params.LAUGHS[laughter]) if laughter in params.LAUGHS else "",
        )
    )


def _hinted(card: StyleCard, hints: Mapping[str, Any]) -> StyleCard:
    """Fix what a persona says of its own hand; what no card knows is left to others."""
    changes: dict[str, Any] = {}
    for name, allowed in _CHOICES.items():
        value = hints.get(name)
        if value in allowed and value != getattr(card, name):
            changes[name] = value
    changes.update(consequences_of(changes))
    signature = hints.get("signature_emoji")
    if isinstance(signature, str) and signature:
        changes["emoji_positive"] = (signature, *(sign for sign in card.emoji_positive if sign != signature))
    return _with_wishes(replace(card, **changes)) if changes else card


def _leaning(hints: Mapping[str, Any], name: str) -> float:
    """How much likelier than usual a habit is, given a persona's 0..1 propensity for it; 1 where unknown."""
    value = hints.get(name)
    if not isinstance(value, int | float):
        return 1.0
    low, high = params.LEANING_RANGE
    return min(max(0.5 + 0.5 * value / params.USUAL_PROPENSITY[name], low), high)


def _with_wishes(card: StyleCard) -> StyleCard:
    """The card with what it asks of the writer worked out once."""
    delta = params.LENGTH_WISH[card.sentence_length]
    return replace(card, said=Influence(length_delta=delta)) if delta else card


def _favourites(signs: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    return tuple(rng.sample(signs, params.EMOJI_KEPT))


def _some(weights: params.Weights, count: int, rng: Random) -> tuple[str, ...]:
    left = list(weights)
    found: list[str] = []
    for _ in range(min(count, len(left))):
        word = pick(table(left), rng)
        found.append(word)
        left = [item for item in left if item[0] != word]
    return tuple(found)


def _all_or_nothing(mean: float, rng: Random) -> float:
    """A rate of 0..1 with this mean, mostly near one of the ends."""
    if mean <= 0.0 or mean >= 1.0:
        return mean
    return rng.betavariate(mean * params.ALL_OR_NOTHING, (1.0 - mean) * params.ALL_OR_NOTHING)


def _clipped(casual: bool, rng: Random) -> tuple[str, ...]:
    words = rng.sample(sorted(params.CLIPPED), rng.randint(*params.CLIPPED_KEPT))
    return tuple(words) if rng.random() < params.CLIPPED_HABIT and casual else ()


def _habit(chance: float, bounds: params.Share, rng: Random) -> float:
    has, rate = rng.random() < chance, rng.uniform(*bounds)
    return round(rate, 4) if has else 0.0


FIELDS = tuple(item.name for item in fields(StyleCard) if item.compare)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "capitalisation": ("proper", "lowercase", "random"),
    "punctuation": ("formal", "minimal", "excessive"),
    "emoji": tuple(params.EMOJI_RATE),
    "abbreviation": ("full", "casual"),
    "diacritics": ("tam", "karışık", "ascii"),
    "laughter": ("", "haha", "ahah", "hehe", "smash"),
    "sentence_length": ("short", "medium", "long"),
}
