"""One line of a message on its way through the style steps.

A line is worked on as parallel lists, one entry per word: what stands before the
word, the word, what stands after it, and how far it may be touched. Contractions
and lengthening come before letters lose their dots, and letters before marks.

People type a message in one go: carefully or carelessly, but not carefully in one
word and carelessly in the next. So each message has one `Manner`, drawn once, and
every habit of care looks at it instead of tossing a coin per word: whoever writes
"hacim" small writes it without a full stop too. Each habit comes at its own rate
all the same, since the draw is uniform. Only slips of the finger fall at random.
"""

from __future__ import annotations

from math import log
from random import Random
from typing import NamedTuple

from humanization.contracts import Influence
from humanization.writing_style import contractions, params
from humanization.writing_style.cards import StyleCard, pick, table
from piyasa_site.common import turkish

# may be rewritten | a name: letters may lose their dots | a code: letters stay | everything stays
PLAIN, NAME, CODE, FIXED = 0, 1, 2, 3
_EDGES = ".,;:!?…\"“”()'’"
_VOWELS = "aeıioöuü"
_NO_CIRCUMFLEX = str.maketrans("âîûÂÎÛ", "aiuAİU")
_OF_ITSELF = ("bot", "yapay", "sentetik", "insan")
_TYPO_OPERATIONS = table(params.TYPO_OPERATIONS)
_SMASH_STARTS = table(params.SMASH_STARTS)


def emoji_probability(card: StyleCard, influence: Influence) -> float:
    """SPEC 4.5: clamp(style × excitement/50 × (2 if mood > 70) × relationship, 0, .3)."""
    rate = params.EMOJI_RATE[card.emoji]
    if rate <= 0.0:
        return 0.0
    feelings = influence.feelings
    if feelings is not None:
        rate *= feelings.get("excitement", params.EXCITEMENT_AT_REST) / params.EXCITEMENT_AT_REST
        if feelings.get("mood", 0.0) > params.HAPPY:
            rate *= params.HAPPY_EMOJI
    return min(max(rate * influence.emoji_factor, 0.0), params.EMOJI_MAX)


def typo_probability(card: StyleCard, influence: Influence) -> float:
    """SPEC 4.5, per word: clamp(style × (2 if stress > 70) × (1.5 if energy < 30) + stress/2000, 0, .05)."""
    rate = card.typo_rate
    feelings = influence.feelings
    if feelings is not None:
        stress = feelings.get("stress", 0.0)
        if stress > params.STRESSED:
            rate *= params.STRESSED_TYPOS
        if feelings.get("energy", 100.0) < params.TIRED:
            rate *= params.TIRED_TYPOS
        rate += stress / params.STRESS_DIVISOR
    return min(max(rate, 0.0), params.TYPO_MAX)


def exclamation_probability(card: StyleCard, influence: Influence) -> float:
    """What excitement gives (SPEC 4.1), times the person's own liking, at most .3."""
    return min(influence.exclamation_probability * card.exclaim, params.EXCLAIM_MAX)


class Manner(NamedTuple):
    """How one message is typed, from its first word to its last.

    `care` lies between 0 (as carelessly as this person ever writes) and 1: a careless habit of rate r shows in the
    messages with a care below r, a careful one in those above 1 - r.
    """

    care: float
    own_words: bool  # whether the words this person prefers stand in for others
    dotted: bool  # whether pauses are dots

    @classmethod
    def drawn(cls, card: StyleCard, rng: Random) -> Manner:
        dotted = bool(card.dotted_pauses) and rng.random() < card.dotted_pauses
        return cls(rng.random(), rng.random() < card.preference, dotted)


class Line:
    """The line, its writer's card and mood, and what was changed so far."""

    __slots__ = (
        "after",
        "bare",
        "before",
        "card",
        "edits",
        "how",
        "influence",
        "manner",
        "rng",
        "slipped",
        "slips",
        "small",
        "words",
    )

    def __init__(
        self,
        line: str,
        card: StyleCard,
        manner: Manner,
        influence: Influence,
        rng: Random,
        protected: tuple[str, ...],
        edits: dict[str, int],
        slips: list[tuple[str, str]],
    ) -> None:
        self.card, self.manner, self.influence, self.rng = card, manner, influence, rng
        self.edits, self.slips = edits, slips
        self.slipped: list[tuple[int, str]] = []  # places of slips, and what was meant there
        self.before: list[str] = []
        self.words: list[str] = []
        self.after: list[str] = []
        self.how: list[int] = []
        self.bare: set[int] = set()  # places of words that lost their Turkish letters
        self.small = False  # tickers of this line are written in lower case
        kept = _parts_of(protected) if protected else ()
        for token in line.split():
            before = after = ""
            word = token
            if not token.isalnum():
                word = token.strip(_EDGES)
                if not word:
                    word = token
                elif len(word) != len(token):
                    start = token.index(word)
                    before, after = token[:start], token[start + len(word) :]
            self.before.append(before)
            self.words.append(word)
            self.after.append(after)
            self.how.append(_touchable(word, kept))

    def restyled(self, is_last: bool) -> str:
        if not self.words:
            return ""
        card, rng = self.card, self.rng
        # What a bot says of being one stays plain.
        plain_spoken = any(word.lower().startswith(_OF_ITSELF) for word in self.words)
        if is_last and not plain_spoken and rng.random() < card.favourite_rate:
            self._favourite_word()
        if not plain_spoken:
            self._prefer()
        self._contract()
        if card.attach_mi or card.attach_de:
            self._attach_particles()
        # Decided here because an apostrophe goes only where the ticker is small.
        self.small = self.manner.care < card.lower_tickers
        if card.drop_apostrophe:
            self._drop_apostrophes()
        self._case()
        if card.lengthening and rng.random() < card.lengthening:
            self._lengthen()
        if not plain_spoken:
            self._mistype()
        if not card.circumflex:
            self._lose_circumflexes()
        if not plain_spoken or card.diacritics == "ascii":
            self._lose_diacritics()
        self._punctuate()
        if is_last and not plain_spoken:
            self._laugh_and_smile()
        for place, meant in self.slipped:
            # Whoever writes without Turkish letters corrects themselves without them too.
            right = turkish.asciify(meant) if place in self.bare else meant
            self.slips.append((right, self.words[place]))
        return self._joined()

    def _note(self, kind: str, count: int = 1) -> None:
        self.edits[kind] = self.edits.get(kind, 0) + count

    def _favourite_word(self) -> None:
        words, rng = self.words, self.rng
        if len(words) < 3 or self.how[0] == FIXED:
            return
        lowered = [_lower(word) for word in words]
        if any(word in params.MARKERS for word in (*lowered[:2], lowered[-1])) or lowered[-1] in params.TAILS:
            return
        card = self.card
        closes = (
            bool(card.closers) and rng.random() < card.closes and "?" not in self.after[-1] and self.how[-1] == PLAIN
        )
        closers = self._closers(lowered) if closes else ()
        if closers:
            words.append(rng.choice(closers))
            self.before.append("")
            self.after.append(self.after[-1])
            self.after[-2] = ""
            self.how.append(PLAIN)
        elif openers := self._openers(lowered):
            if self.how[0] == PLAIN and not self.before[0]:
                words[0] = _uncapitalised(words[0])
            words.insert(0, rng.choice(openers))
            self.before.insert(0, "")
            self.after.insert(0, "")
            self.how.insert(0, PLAIN)
        else:
            return
        self._note("favourite word")

    def _openers(self, lowered: list[str]) -> tuple[str, ...]:
        """The words this person begins with; before a question none that vouches for what is said."""
        if "?" in self.after[-1] or any(word.strip(_EDGES) in params.ASKING for word in lowered):
            return tuple(word for word in self.card.openers if word not in params.VOUCHING)
        return self._fitting(self.card.openers, lowered)

    def _closers(self, lowered: list[str]) -> tuple[str, ...]:
        """The words this person ends with."""
        return self._fitting(self.card.closers, lowered)

    def _fitting(self, words: tuple[str, ...], lowered: list[str]) -> tuple[str, ...]:
        """Those not said already: and no "bence" beside another view, nor with what one feels or does oneself."""
        bare = [word.strip(_EDGES) for word in lowered]
        views = any(word in params.VIEWS or word.endswith(params.OF_ONESELF) for word in bare)
        return tuple(word for word in words if word not in bare and not (views and word in params.VIEWS))

    def _prefer(self) -> None:
        """Of words that say the same, the one this person uses."""
        own, words, how, after = self.card.preferred, self.words, self.how, self.after
        if not own or not self.manner.own_words:
            return
        last = len(words) - 1
        for place, word in enumerate(words):
            if how[place] != PLAIN:
                continue
            low = word if word.islower() else _lower(word)
            # "Güzel ama." closes a sentence as no other word does.
            if low in own and not (low == "ama" and (place == last or after[place])):
                instead = own[low]
                if place < last and not after[place] and not turkish.may_stand_for(instead, low, words[place + 1]):
                    continue
                if any(part in instead for part in words if part != word and len(part) > 3):
                    continue
                words[place] = _like(word, instead)
                self._note("own word")

    def _contract(self) -> None:
        words, how, after = self.words, self.how, self.after
        rates, care = self.card.contractions, self.manner.care
        misspelt, clipped = self.card.misspellings, self.card.clipped
        place, total = 0, len(words)
        while place < total:
            if how[place] != PLAIN:
                place += 1
                continue
            word = words[place]
            low = word if word.islower() else _lower(word)
            if low in contractions.PAIRS and place + 1 < total and how[place + 1] == PLAIN and not after[place]:
                found = contractions.pair(low, _lower(words[place + 1]))
                if found is not None:
                    rule, short = found
                    wanted = rule in misspelt if rule in params.MISSPELLINGS else care < rates.get(rule, 0.0)
                    if wanted:
                        words[place] = _like(word, short)
                        self._drop(place + 1)
                        total -= 1
                        self._note("spelling" if rule in params.MISSPELLINGS else "contraction")
                    place += 1
                    continue
            single = contractions.WORDS.get(low)
            if single is not None:
                rule, short = single
                if rule == "bir" and not self._is_loose_bir(place):
                    pass
                elif care < rates.get(rule, 0.0):
                    words[place] = _like(word, short)
                    self._note("contraction")
            elif low in misspelt:
                words[place] = _like(word, params.MISSPELLINGS[low][0])
                self._note("spelling")
            elif low in clipped and place:
                words[place] = params.CLIPPED[low]
                self._note("contraction")
            elif low.endswith(contractions.VERB_ENDS):
                found = contractions.verb(low)
                if found is not None and care < rates.get(found[0], 0.0):
                    words[place] = _like(word, found[1])
                    self._note("contraction")
            place += 1

    def _is_loose_bir(self, place: int) -> bool:
        """Whether "bir" is the article and not a number."""
        if self.after[place] or place + 1 >= len(self.words) or self.how[place + 1] == FIXED:
            return False
        if not place:
            return True
        return self.how[place - 1] != FIXED and _lower(self.words[place - 1]) not in params.NUMBER_WORDS

    def _attach_particles(self) -> None:
        words, how, after, card = self.words, self.how, self.after, self.card
        place = 1
        while place < len(words):
            word = words[place]
            # Only to plain words: a ticker or number with a particle stuck to it is hard to read.
            if len(word) < 8 and how[place] == PLAIN and how[place - 1] == PLAIN and not after[place - 1]:
                rate = (
                    card.attach_mi
                    if word in contractions.QUESTION_PARTICLES
                    else card.attach_de
                    if word in ("de", "da")
                    else 0.0
                )
                if self.manner.care < rate:
                    words[place - 1] += word
                    self._drop(place)
                    self._note("attached particle")
                    continue
            place += 1

    def _drop_apostrophes(self) -> None:
        if self.manner.care >= self.card.drop_apostrophe:
            return
        for place, word in enumerate(self.words):
            if self.how[place] == FIXED or ("'" not in word and "’" not in word):
                continue
            stem, _, suffix = word.replace("’", "'").partition("'")
            if not suffix or (stem.isupper() and not self.small):
                continue
            if self.how[place] == CODE:
                stem = _small_ticker(stem)
            self.words[place] = stem + suffix
            self._note("apostrophe")

    def _case(self) -> None:
        words, how, before, card = self.words, self.how, self.before, self.card
        if card.shouts and self.rng.random() < card.shouts:
            self._shout()
            return
        lower = self.manner.care < card.lower_start
        all_small = lower and card.lower_all
        changed = 0
        for place, word in enumerate(words):
            kind = how[place]
            if kind == FIXED or word.islower():
                continue
            new = word
            if kind == CODE:
                if self.small or all_small:
                    new = _small_ticker(word)
            elif all_small or (lower and (place == 0 or _ends(self.after[place - 1]))):
                new = _lower(word)
            if new != word:
                words[place] = new
                changed += 1
        if not lower and how[0] != FIXED and not _is_ticker(words[0]) and not before[0]:
            first = words[0]
            # A ticker that was written small on purpose stays small.
            if first[0].islower() and not (self.small and how[0] == CODE):
                words[0] = turkish.capitalise(first)
                changed += 1
        if changed:
            self._note("casing", changed)

    def _shout(self) -> None:
        for place, word in enumerate(self.words):
            # A proper name keeps its letters and its suffix.
            if self.how[place] == PLAIN:
                self.words[place] = turkish.upper(word)
        self._note("casing")

    def _lengthen(self) -> None:
        for place in range(len(self.words) - 1, -1, -1):
            word = self.words[place]
            if self.how[place] == PLAIN and word.lower() in params.LENGTHENED_WORDS:
                spot = max(word.rfind(vowel) for vowel in _VOWELS)
                self.words[place] = word[:spot] + word[spot] * self.card.stretch + word[spot + 1 :]
                self._note("lengthening")
                return

    def _mistype(self) -> None:
        chance = typo_probability(self.card, self.influence)
        if chance < params.TYPO_NEVER:
            return
        rng = self.rng
        # Every eligible word has the same chance; jumping to the next hit draws once instead of per word.
        skip = log(1.0 - chance)
        left = int(log(1.0 - rng.random()) / skip)
        if left >= len(self.words):
            return
        place = 0
        while place < len(self.words):
            word = self.words[place]
            if self.how[place] == PLAIN and _may_be_misspelt(word):
                if left == 0:
                    meant = self._slip(place)
                    if meant:
                        self.slipped.append((place, meant))
                    left = int(log(1.0 - rng.random()) / skip) + 1
                left -= 1
            place += 1

    def _slip(self, place: int) -> str:
        """Mistype the word there; what was meant, or nothing where it stays as it is."""
        word, rng = self.words[place], self.rng
        kind = pick(_TYPO_OPERATIONS, rng)
        if kind == "missing space":
            following = place + 1
            if following < len(self.words) and self.how[following] == PLAIN and not self.after[place]:
                meant = f"{word} {self.words[following]}"
                self.words[place] = word + self.words[following]
                self._drop(following)
                return meant
            kind = "transposition"
        spot = rng.randrange(1, len(word) - 1)
        if kind == "transposition":
            slipped = word[:spot] + word[spot + 1] + word[spot] + word[spot + 2 :]
        elif kind == "omission":
            slipped = word[:spot] + word[spot + 1 :]
        elif kind == "doubling":
            slipped = word[:spot] + word[spot] + word[spot:]
        else:
            near = params.NEIGHBOURS.get(word[spot])
            if near is None:
                return ""
            slipped = word[:spot] + rng.choice(near) + word[spot + 1 :]
        if slipped == word or _is_rude(slipped):
            return ""
        self.words[place] = slipped
        return word

    def _lose_circumflexes(self) -> None:
        for place, word in enumerate(self.words):
            if self.how[place] == PLAIN and not word.isascii():
                self.words[place] = word.translate(_NO_CIRCUMFLEX)

    def _lose_diacritics(self) -> None:
        """A whole message without Turkish letters, or the words this person always writes bare, or a slip."""
        card = self.card
        if card.diacritics == "ascii":
            self._type_bare(None)
        elif card.diacritics == "karışık":
            self._type_bare(None if self.manner.care < card.letter_error else card.bare_words)
        elif card.letter_error > 0.0:
            self._miss_letters(min(card.letter_error, params.LETTER_ERROR_MAX))

    def _type_bare(self, only: tuple[str, ...] | None) -> None:
        """Type these words without their Turkish letters; None: the whole line."""
        changed = 0
        has_letters = self.card.diacritics != "ascii"
        for place, word in enumerate(self.words):
            if word.isascii() or self.how[place] not in (PLAIN, NAME):
                continue
            if only is not None and (self.how[place] == NAME or _lower(word) not in only):
                continue
            new = _typed_bare(word)
            # A keyboard without the letters has no choice; anybody else sees what the bare word would say.
            if new != word and not (has_letters and _is_rude(new)):
                self.words[place] = new
                self.bare.add(place)
                changed += 1
        if changed:
            self._note("diacritics", changed)

    def _miss_letters(self, rate: float) -> None:
        """Each Turkish letter is missed at this rate, as one misses a key: no word is typed differently for it."""
        skip = log(1.0 - rate)
        left = int(log(1.0 - self.rng.random()) / skip)
        if left >= params.LETTERS_MOST:
            return
        for place, word in enumerate(self.words):
            if word.isascii() or self.how[place] != PLAIN:
                continue
            for spot, letter in enumerate(word):
                if letter not in params.TURKISH_LETTERS:
                    continue
                if left == 0:
                    new = self.words[place]
                    new = new[:spot] + turkish.asciify(letter) + new[spot + 1 :]
                    if not _is_rude(new):
                        self.words[place] = new
                        self._note("diacritics")
                    left = int(log(1.0 - self.rng.random()) / skip) + 1
                left -= 1

    def _punctuate(self) -> None:
        card, rng, after, words = self.card, self.rng, self.after, self.words
        last = len(words) - 1
        care = self.manner.care
        if self.manner.dotted or care < max(card.inner_drop, card.comma_drop):
            for place in range(last):
                marks = after[place]
                if not marks or marks not in ",.;…":
                    continue
                following = place + 1
                drop = card.comma_drop if marks == "," else card.inner_drop
                if self.manner.dotted:
                    after[place] = card.dots
                elif _is_figure(words[following]):
                    continue  # "ucuz geliyor şu an, 30 gidince plana baktım": without its mark 30 is the price
                elif care < drop * (params.OPENING_DROP if self._opens(place) else 1.0):
                    after[place] = ""
                else:
                    continue
                self._note("inner mark")
                if marks != "," and self.how[following] == PLAIN and not self.before[following]:
                    word = words[following]
                    # "İnşallah" without its dots begins with an I that is not the capital of ı.
                    bare = following in self.bare and word[0] == "I" and not word[1:2].isupper()
                    words[following] = "i" + word[1:] if bare else _uncapitalised(word)
        word, marks = words[last], after[last]
        if self.how[last] == FIXED and not word[-1].isalnum():
            return  # ends in an emoji, a smiley or a sign
        if marks:
            kept = marks.strip(".!?…,;:")
        else:
            kept = ""
        excited = exclamation_probability(card, self.influence)
        if "?" in marks or _lower(word) in contractions.QUESTION_PARTICLES:
            mark = "?" if 1.0 - care < card.question_mark else ""
        else:
            if "!" in marks:
                excited = min(excited * params.EXCLAIM_WANTED, 1.0)
            rate = card.end_mark
            if last < params.SHORT_WORDS:
                rate *= params.SHORT_END_MARK
            if rng.random() < excited:
                mark = "!"
            elif 1.0 - care < (rate / (1.0 - excited) if excited < 1.0 else 0.0):
                mark = card.dots if rng.random() < card.dots_share else "."
            else:
                mark = ""
        if mark in ("!", "?") and rng.random() < card.piles:
            mark *= card.piled
        if mark and card.space_before and mark[0] in "!?":
            mark = " " + mark
        new = kept + mark
        if new != marks:
            after[last] = new
            self._note("end mark")

    def _opens(self, place: int) -> bool:
        """Whether the mark there follows a name or a word that only opens the message: "Gamze,", "Oya Hanım,"."""
        if self.after[place] != ",":
            return False
        return place == 0 or (place == 1 and _lower(self.words[1]) in params.TITLES)

    def _laugh_and_smile(self) -> None:
        card, rng = self.card, self.rng
        if self.how[-1] == FIXED and not self.words[-1][-1].isalnum():
            return
        if self.words[-1].lower().startswith(("haha", "ahah", "hehe")):
            return  # it laughs already
        emoji = rng.random() < emoji_probability(card, self.influence)
        laughs = not emoji and bool(card.laughter) and rng.random() < card.laughter_rate
        smiles = not (emoji or laughs) and bool(card.emoticon) and rng.random() < card.emoticon_rate
        if not (emoji or laughs or smiles):
            return
        feels = self._feels()
        if emoji:
            favourites = {
                "positive": card.emoji_positive,
                "neutral": card.emoji_neutral,
                "negative": card.emoji_negative,
            }[feels]
            if not favourites:
                return
            # The first favourite is the one a person is known for.
            if not any(turkish.fold(word).startswith(params.RISING_CUES) for word in self.words):
                favourites = tuple(sign for sign in favourites if sign not in params.RISING_SIGNS) or favourites
            choice = favourites[min(int(rng.random() ** params.EMOJI_FAVOUR * len(favourites)), len(favourites) - 1)]
            self._close_with(choice * (card.emoji_repeat if rng.random() < 0.7 else 1), card.emoji_tight)
            self._note("emoji")
            return
        # Nobody laughs about a loss, or at the end of a question.
        if feels == "negative" or "?" in self.after[-1]:
            return
        if laughs:
            own = bool(card.laugh) and rng.random() < params.OWN_LAUGH
            self._close_with(card.laugh if own else _laughter(card.laughter, rng))
            self._note("laughter")
        else:
            self._close_with(card.emoticon)
            self._note("emoticon")

    def _close_with(self, sign: str, is_tight: bool = False) -> None:
        if self.after[-1] == ".":
            self.after[-1] = ""
        if is_tight:
            self.after[-1] += sign
            return
        self.before.append("")
        self.words.append(sign)
        self.after.append("")
        self.how.append(FIXED)

    def _feels(self) -> str:
        """What the line is like, from its words first and from the writer's mood second."""
        if "?" in self.after[-1]:
            return "neutral"
        folded = [turkish.fold(word) for word in self.words]
        if any(word.startswith(params.NEGATIVE_CUES) for word in folded):
            return "negative"
        if any(word.startswith(params.POSITIVE_CUES) for word in folded):
            return "positive"
        mood = (self.influence.feelings or {}).get("mood", 50.0)
        return "positive" if mood > params.HAPPY else "negative" if mood < params.GLOOMY else "neutral"

    def _drop(self, place: int) -> None:
        """Remove a word that became part of the one before it; its closing marks move along."""
        self.after[place - 1] = self.after[place]
        del self.words[place], self.before[place], self.after[place], self.how[place]

    def _joined(self) -> str:
        tight, curly = self.card.tight_comma, self.card.apostrophe == "’"
        spaced = self.card.space_before
        pieces: list[str] = []
        for before, word, after, how in zip(self.before, self.words, self.after, self.how, strict=True):
            if pieces and not (tight and pieces[-1] == "," and word[:1].isalpha() and not pieces[-2][-1:].isdigit()):
                pieces.append(" ")
            if before:
                pieces.append(before)
            # A figure with its suffix keeps every sign.
            pieces.append(word.replace("'", "’") if curly and how != FIXED else word)
            if after:
                pieces.append(f" {after}" if spaced and after == "," else after)
        return "".join(pieces)


def _touchable(word: str, kept: tuple[str, ...]) -> int:
    if word.isalpha():
        if len(word) > 1 and word.isupper():
            return CODE
        return NAME if kept and word.startswith(kept) else PLAIN
    if not word[0].isalpha() or any(sign in word for sign in "@/\\_#%$€₺+") or any(sign.isdigit() for sign in word):
        return FIXED
    if "'" in word or "’" in word:
        return CODE if _is_ticker(word) else NAME  # with its suffix
    if "." in word or ":" in word:
        return FIXED  # a link or a smiley
    return NAME if kept and word.startswith(kept) else PLAIN


def _parts_of(protected: tuple[str, ...]) -> tuple[str, ...]:
    parts: list[str] = []
    for phrase in protected:
        for part in phrase.split():
            part = part.strip(_EDGES)
            if len(part) > 1:
                parts += (part, _lower(part)) if not part.islower() else (part,)
    return tuple(parts)


def _typed_bare(word: str) -> str:
    """The word without Turkish letters; what is attached to a name keeps them, since they tell how it is said."""
    stem, apostrophe, suffix = word.replace("’", "'").partition("'")
    return turkish.asciify(stem) + apostrophe + suffix


def _is_ticker(word: str) -> bool:
    stem = word.replace("’", "'").partition("'")[0]
    return len(stem) > 1 and stem.isupper()


def _is_figure(word: str) -> bool:
    """Whether a number stands there, with whatever sign before it and suffix behind: 30, %5, ₺12,50, 30'u."""
    return word.lstrip("%$€₺+-~")[:1].isdigit()


def _small_ticker(word: str) -> str:
    """Codes go small as Latin letters (BIST → bist), Turkish abbreviations as Turkish (TÜİK → tüik)."""
    stem, apostrophe, suffix = word.partition("'")
    if stem in params.TURKISH_CAPITALS:
        stem = params.TURKISH_CAPITALS[stem]
    elif stem.isascii():
        stem = stem.lower()
    else:
        stem = turkish.lower(stem)
    return stem + apostrophe + suffix


def _lower(word: str) -> str:
    if word.islower():
        return word
    if word.isascii() and "I" not in word:
        return word.lower()
    return turkish.lower(word)


def _uncapitalised(word: str) -> str:
    return word if not word[0].isupper() or word[1:2].isupper() else turkish.lower(word[0]) + word[1:]


def _like(word: str, short: str) -> str:
    """The short form with the capital of the full one."""
    return turkish.capitalise(short) if word[0].isupper() else short


def _ends(marks: str) -> bool:
    return bool(marks) and any(mark in marks for mark in ".!?…")


def _may_be_misspelt(word: str) -> bool:
    # A capital may begin a name, and a name is not misspelt.
    if len(word) < params.TYPO_LETTERS_MIN or not (word.isalpha() and word.islower()):
        return False
    if word in params.NEVER_MISSPELT or word.startswith(params.DIRECTION_STEMS):
        return False
    # -ma/-me and -maz/-mez deny; -mı asks. Better no slip than a sentence turned round.
    return not any(sign in word[1:] for sign in ("ma", "me", "mı", "mi", "mu", "mü"))


def _is_rude(word: str) -> bool:
    return turkish.fold(word).startswith(params.RUDE)


def _laughter(form: str, rng: Random) -> str:
    if form == "smash":
        length = rng.randint(*params.SMASH_LENGTH)
        letters = pick(_SMASH_STARTS, rng)
        while len(letters) < length:
            letter = rng.choice(params.SMASH_LETTERS)
            if letter != letters[-1]:
                letters += letter
        return letters
    if form == "hehe":
        return "hehe"
    turns = rng.choice((2, 2, 3, 3, 4))
    return "ha" * turns if form == "haha" else "a" + "ha" * turns + rng.choice(("h", ""))
