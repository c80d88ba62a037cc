"""A plan in words: frames chosen, slots filled, clauses joined into one or more messages.

Of a few realisations of each clause the least repetitive is taken: frames and
skeletons that the room or the speaker used lately weigh little. Slots stay
placeholders until the very end, so that a skeleton (the text with its slots
masked) can be compared while there is still a choice.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from zlib import crc32

from conversations.text.brief import Act, Brief, Draft
from conversations.text.writers.frames import forms, habits, recall
from conversations.text.writers.frames.bank import POOLS
from conversations.text.writers.frames.grammar import (
    BIT,
    Choice,
    Frame,
    mask_of,
    realise,
    told_by,
    unnamed,
    words_that_fill,
)
from conversations.text.writers.frames.planner import NAMING, SIGN, Plan, Planner, Step, drawn
from conversations.text.writers.frames.scene import Scene, life_mark, persona_seed
from piyasa_site.common.turkish import fold, lower

TRIES = 6  # realisations of one clause before the least repetitive is taken
MORE_TRIES = 4  # times as many where a visitor would hear the words of another once more
SAID_HERE = 3.0  # what it costs a realisation to have been said in the room already
SHORT = 4  # words
MOST_PARTS = 5
MANNER_SHARE = 0.11
WEIGHED_SHARE = 0.16
OPENER_SHARE = 0.08
OPENER_REST = 18  # items of own wording that must lie between two openers
CLOSER_SHARE = 0.05
FRESH = 120  # items of the room's wording within which small talk does not come back to the same thing
DOUBLED_SHARE = 0.45
RECALLED_SHARE = 0.2  # of the responses to which a memory fits, those that tell it
CUT_SHARE = 0.18  # a sentence of two clauses said as its first clause only
NAMED_AGAIN = 0.6  # of the later messages of a burst that could leave the asset unsaid, those that say it again
ECHO_LIKING = 1.7  # how much rather a frame is taken that has a word of what it answers
CALLED_LAST = 0.12  # of the names that are said, those that come at the end
LONGEST_CALLED_LAST = 14  # words: a longer message begins with the name, where it has one
ECHO_SHARE = 0.8  # of the choices between wordings that offer a word just heard, those that take it
OWN_WORDS = 0.3  # of the choices between wordings before a visitor, those that take the persona's favourite
NAMES_NOTHING = 1.2  # how much rather a visitor is told what has a word of theirs in it
DIALECT = 3  # one frame in so many of a pool, and one wording in two of a choice, is a persona's own
DIALECT_LEAST = 2  # own frames that must hold at a moment before the others are left to other people
OTHERS_FRAMES = 0.015  # how much a frame is liked that is not one's own, against one that is
TAKEN_UP_LIKING = 10.0  # how much rather a visitor is told what takes up a sum, a share or a span they named
OTHER_MANNER = 0.15  # how much a frame in another's manner is liked before a visitor, where one's own have been said
WORDS_BY_HEART = 0.5  # of the words that come by themselves, those that are the speaker's one favourite
TERSENESS = 0.5  # how much rather a word than two is said where a word or two is wanted
SAID_ELSEWHERE = 0.15  # how much a frame is liked that another room has heard lately, against one that none has
SAID_LATELY = 2.5  # what it costs a realisation to have a wording in it that was said lately
LONG_LINE = 70  # characters from which a clause may become a sentence of its own
STOPS = 0.35  # of the commas left out of a long line, those that become a full stop
MOST_SENTENCES = 8  # attempts at making a message longer
PASSAGE_SHARE, LARGE_SHARE = 0.62, 0.12  # of these, those that go on in one breath, of the asset or at large
CHART_ROOM = 2.0  # how much rather a level or an indicator is named where charts are the topic
SPARE = 3  # realisations that repeat nothing, among which the one with most words just heard is taken
HEARD_LIKING = 2.4
COURTEOUS_WORDS = 3  # what may end with "hocam" or "abi"
STEM = 4  # letters that two forms of one word have in common
ECHO_WORDS = 5  # a reply of this many words names something of what it answers


@dataclass(slots=True)
class Piece:
    text: str  # with placeholders for slots
    frame: Frame
    step: Step
    dropped: bool = False
    picked: tuple[str, ...] = ()  # the wordings in it that one would recognise


class Realiser:
    """One contribution in the making."""

    def __init__(self, planner: Planner, rng: Random) -> None:
        self.planner = planner
        self.brief = planner.brief
        self.scene = planner.scene
        self.rng = rng
        self.reach = 0.0  # characters that one message of the contribution is to come to
        self.seen_room = set(self.brief.wording.room)
        self.seen_own = set(self.brief.wording.own)
        self.touched = set(islice(reversed(self.brief.wording.room), FRESH))
        self.seed = persona_seed(self.brief.persona.facts.key)
        self.heard = _words_heard(planner.brief)
        self.said = _said(planner.brief)  # wordings that were said here lately, or by the speaker anywhere
        self.by_heart = False  # whether what is said now is a word one has always ready
        self.picked: list[str] = []  # wordings of the realisation in hand
        self.strict = not planner.brief.target_is_person  # whether what was said lately is left unsaid
        self.fillers = habits.fillers(self.seed)
        self.figures = habits.figures(self.seed) * (CHART_ROOM if self.scene.has("tp_teknik") else 1.0)
        self.visited = planner.brief.target_is_person  # who answers a visitor has words of its own, not the room's
        self.filled: list[str] = []  # slot values; a text holds placeholders for them
        self.alone = False  # whether the first clause is all there is to say
        self.told = 0  # the figures and levels spoken of so far
        self.named = self.scene.has("t_asset")  # whether the asset has been named so far

    def draft(self, plan: Plan, writer: str) -> Draft:
        brief, scene, rng = self.brief, self.scene, self.rng
        self.alone = plan.whole or plan.steps[0].pool in _ALONE
        wanted = 1 if self.alone else max(1, min(MOST_PARTS, brief.parts))
        length = "medium" if self.alone else habits.length(brief, self.seed, rng.random())
        size = "any" if plan.steps[0].pool in _WORDS_ONLY else self._size(length, wanted)
        # A visitor asked something: who holds forth there has not answered.
        if not self.alone and not brief.target_is_person and plan.steps[0].pool not in _NEVER_LONG:
            self.reach = habits.reach(brief, length, self.seed, rng)
        first = self._piece(plan.steps[0], size)
        if first is None and self.strict and plan.steps[0].pool in _KEPT_TO:
            self.strict = False  # it has all been said; an answer is still an answer
            first = self._piece(plan.steps[0], size)
            self.strict = True
        instead = "echo" if plan.echo else "full" if size == "any" else size
        for pool in _FALLBACKS["person" if self.visited else instead]:
            first = first or self._piece(Step(pool), size)
        if first is None:
            return Draft(writer=writer, topic=brief.topic, plan={"act": brief.act.value})
        pieces = [first]
        texts = [first.text]
        steps = iter(plan.steps[1:])
        while len(texts) < wanted or (wanted == 1 and self._has_room(texts[0], length, len(pieces))):
            step = next(steps, None) or self.planner.follow(
                pieces[0].step.pool, len(pieces), last=len(texts) == wanted - 1
            )
            if step is None or len(pieces) > wanted + 2:
                break
            if step.pool == "evidence" and not self.named:
                step = Step(drawn(rng, NAMING), self.planner.side())
            if step.pool == "self_correct":
                step = _correction(pieces, self.scene)
            if step.pool == "view":
                step = Step("view", self.planner.side())
                plan.direction = plan.direction or SIGN[self.planner.side()]
            size = "any" if wanted == 1 or step.pool in _WORDS_ONLY else self._size(length, wanted)
            piece = self._piece(step, size, follows=True, apart=wanted > 1)
            again = piece is not None and _says_again(texts[0], piece.text, wanted > 1)
            if piece is None or again or any(piece.frame.id == said.frame.id for said in pieces):
                pieces.append(first)  # counts as an attempt
                continue
            pieces.append(piece)
            contrast = _against(plan, pieces, scene)
            if wanted > 1:
                texts.append(self._led(piece, contrast) + self._doubled(piece, pieces))
            else:
                texts[0] = self._joined(texts[0], piece.text, contrast)
        if self.reach > 0.0:
            self._stretch(plan, texts, pieces)
        aside = None if texts[-1].endswith("?") else self._own_life(plan) or self._recalled(plan)
        marks = [mark for mark in (self._opener(plan, texts), self._closer(pieces, texts)) if mark]
        if plan.echo:
            texts[0] = self._named(texts[0])
        if scene.has("by_name") and self._may_be_called():
            texts[0] = self._vocative(self._called(texts[0], plan))
        elif plan.echo and len(texts) == 1:
            texts[0] = self._with_courtesy(texts[0])
        if aside is not None:
            pieces.append(aside)
            texts.append(aside.text)
        if self.brief.life is not None and any(piece.step.pool == "own_life" for piece in pieces):
            marks.append(life_mark(self.brief.life))
        said = {piece.frame.id: piece for piece in pieces}
        return Draft(
            parts=tuple(forms.sentence(self._loosened(asked_first(self._plain(text)))) for text in texts),
            writer=writer,
            used=(
                *(frame for frame in said if not frame.startswith("ack_")),
                *filter(None, map(_skeleton, texts)),
                *(filter(None, (_skeleton(piece.text) for piece in said.values())) if self.visited else ()),
                *marks,
                *_touched(pieces),
                *_wordings(pieces),
            ),
            topic=scene.code or scene.topic or brief.topic,
            symbols=(scene.code,) if scene.code else (),
            question=any(text.endswith("?") for text in texts),
            plan=self._plan_record(plan, list(said.values())),
        )

    def _stretch(self, plan: Plan, texts: list[str], pieces: list[Piece]) -> None:
        """Make one of the messages as long as its writer wants it, by what else there is to say."""
        at = next((n for n in reversed(range(len(texts))) if not texts[n].endswith("?")), -1)
        if at < 0:
            return
        planner, scene = self.planner, self.scene
        argued = scene.has("priced") and not planner.is_gauge()
        for _ in range(MOST_SENTENCES):
            if len(self._plain(texts[at])) >= 0.75 * self.reach:
                return
            roll = self.rng.random()
            if roll < PASSAGE_SHARE:
                step = Step("passage", planner.side()) if argued else Step("passage_topic")
            elif roll < PASSAGE_SHARE + LARGE_SHARE:
                step = Step("passage_topic")
            else:
                step = Step(drawn(self.rng, _GOES_ON), planner.side()) if argued else Step("topic_evidence")
            # One story of a kind is enough for a breath: two of them contradict each other sooner or later.
            if step.pool in _PASSAGES and any(piece.step.pool == step.pool for piece in pieces):
                step = Step(drawn(self.rng, _GOES_ON), planner.side()) if argued else Step("topic_evidence")
            piece = self._piece(step, "any", follows=True)
            if piece is None or any(piece.frame.id == said.frame.id for said in pieces):
                continue
            if len(self._plain(texts[at])) + len(self._plain(piece.text)) > 1.5 * self.reach:
                continue
            if _against(plan, [*pieces, piece], scene) or _says_again(texts[at], piece.text, apart=False):
                continue
            pieces.append(piece)
            if step.pool in _PASSAGES:
                texts[at] = f"{texts[at]}. {self._sentence(piece.text)}"
            else:
                texts[at] = self._joined(texts[at], piece.text, contrast=False)

    def _own_life(self, plan: Plan) -> Piece | None:
        """What the speaker tells of its own life after something else was said: a message of its own.

        Not where it would be out of place: after a question, beside consolation, a refusal, or a tease.
        """
        if self.brief.life is None or plan.steps[0].pool in _NO_ASIDE or plan.move in ("console", "tease"):
            return None
        return self._piece(Step("own_life"), "any")

    def _recalled(self, plan: Plan) -> Piece | None:
        """Now and then what comes to mind at what was answered, in a message of its own."""
        brief, scene = self.brief, self.scene
        if brief.target is None or not brief.memories or plan.steps[0].pool in _NO_ASIDE:
            return None
        if plan.move in ("console", "tease"):
            return None
        if (plan.whole and not scene.code) or self.rng.random() >= RECALLED_SHARE:
            return None
        names = (*(fold(forms.asset(scene.code, nick, "")) for nick in (False, True)),) if scene.code else ()
        scene.memory = recall.fitting(brief.memories, names, brief.addressee, scene.polite)
        if not scene.memory:
            return None
        scene.mask |= BIT["memory"]
        return self._piece(Step("recall"), "any")

    def _size(self, length: str, wanted: int) -> str:
        """How large the next clause is wanted: short (at most four words) or full."""
        if wanted == 1:
            return "short" if length == "short" else "full"
        return "short" if self.rng.random() < _SHORT_PARTS.get(length, 0.2) else "full"

    def _has_room(self, text: str, length: str, clauses: int) -> bool:
        """Whether a single message takes one more clause."""
        if length == "short" or text.endswith("?") or self.alone:
            return False
        if length == "long":
            return clauses < 3 and len(text) < 65
        return clauses < 2 and text.count(" ") < 5 and self.rng.random() < 0.7

    def _piece(self, step: Step, size: str, follows: bool = False, apart: bool = False) -> Piece | None:
        """The best of a few realisations: of the size wanted, and the least repetitive.

        What `follows` in a message of its own (`apart`) may name the asset again.
        """
        mask, rng = self.scene.mask, self.rng
        frames: list[Frame] = []
        weights: list[float] = []
        total = 0.0
        side = step.side if step.pool in _SIDED else ""
        told = self.told if follows else 0
        small = step.pool in _SMALL_TALK
        once = step.pool in _PASSAGES or (self.strict and step.pool in _OPINION)
        own: list[bool] = []
        lenient = ~_MANNER if self.visited else -1  # a visitor may be answered in another's manner, not with its view
        for frame in POOLS[step.pool]:
            if (frame.need & lenient) & mask != frame.need & lenient or frame.deny & mask or frame.about & told:
                continue
            if side and side not in frame.tags:
                continue
            if (small and frame.id in self.touched) or (
                once and (frame.id in self.seen_own or frame.id in self.seen_room)
            ):
                continue
            frames.append(frame)
            own.append(_is_own(self.seed, frame.mark, DIALECT))
        if self.visited and not follows:  # what was just answered is left to its speaker while there is more to say
            unsaid = [place for place, frame in enumerate(frames) if frame.id not in self.touched]
            if 0 < len(unsaid) < len(frames):
                frames, own = [frames[place] for place in unsaid], [own[place] for place in unsaid]
        left_to_others = not self.visited and sum(own) >= DIALECT_LEAST
        for frame, mine in zip(frames, own, strict=True):
            total += self._weight(frame) * (1.0 if mine or not left_to_others else OTHERS_FRAMES)
            weights.append(total)
        if not frames:
            return self._piece(Step(step.pool, "mid"), size, follows, apart) if side in ("pro", "con") else None
        best: Piece | None = None
        best_cost = 99.0
        spare = 0
        for attempt in range(TRIES * MORE_TRIES if self.visited else TRIES):
            if attempt >= TRIES and best_cost < SAID_HERE:
                break
            frame = frames[min(bisect(weights, rng.random() * total), len(frames) - 1)]
            drop = follows and self.named and frame.drops and step.pool != "ask_back"
            drop = drop and not (apart and rng.random() < NAMED_AGAIN)
            piece = self._realised(frame, step, drop, size, follows)
            cost = 0.0
            skeleton = _skeleton(piece.text)
            if skeleton:
                cost += SAID_HERE * (skeleton in self.seen_room) + 6.0 * (skeleton in self.seen_own)
                cost += 2.0 * (not self.visited and skeleton in self.brief.wording.house)
            if not self.visited:
                cost += SAID_LATELY * sum(mark in self.said for mark in piece.picked)
            if small and not self.touched.isdisjoint(_contents(piece.text)):
                cost += 5.0
            words = self._words(piece.text)
            if (size == "short" and words > SHORT) or (size == "full" and words <= SHORT):
                cost += 4.0
            fresh = cost == 0.0
            if size == "short" and not self.visited:
                cost += TERSENESS * words
            if self.visited and not follows and words >= ECHO_WORDS and not self._names_theirs(piece.text):
                cost += NAMES_NOTHING
            if not self.visited:
                cost -= HEARD_LIKING * self._share_heard(piece.text)
            if cost < best_cost:
                best, best_cost = piece, cost
            spare += fresh
            if spare == SPARE:
                break
        if small and best_cost >= 5.0:
            return None  # everything one could say of it has just been said here
        if best is not None:
            self.told |= best.frame.about
            self.named = self.named or (best.frame.asset and not best.dropped)
        return best

    def _share_heard(self, text: str) -> float:
        """The share of a text's words that were just heard here, 0..1."""
        words = _WORD.findall(fold(text))
        return sum(word in self.heard for word in words) / len(words) if words else 0.0

    def _weight(self, frame: Frame) -> float:
        """How much a frame is liked by the persona and by the room, fits the moment, and has not just been heard."""
        liking = 0.15 + (self.seed * frame.mark >> 11 & 1023) / 1023.0
        if self.visited:
            liking = liking**3
        weight = frame.weight * liking * (1.0 + 0.15 * frame.need.bit_count())
        if frame.need & ~self.scene.mask:
            weight *= OTHER_MANNER
        if frame.need & _ECHOES:
            weight *= ECHO_LIKING
        if self.visited and frame.need & _TAKEN_UP:
            weight *= TAKEN_UP_LIKING
        if frame.about & _FIGURES and not self.visited:
            weight *= self.figures
        if frame.id in self.seen_own:
            weight *= 0.03
        elif frame.id in self.touched:
            weight *= 0.01
        elif frame.id in self.seen_room:
            weight *= 0.1
        elif not self.visited and frame.id in self.brief.wording.house:
            weight *= SAID_ELSEWHERE
        return weight

    def _realised(self, frame: Frame, step: Step, drop: bool, size: str, follows: bool) -> Piece:
        """One realisation: its slots are placeholders until the very end, so that a skeleton can be seen."""
        filled, fill = self.filled, self.scene.fill

        def mark(name: str, case: str) -> str:
            filled.append(fill(name, case))
            return chr(_FIRST_SLOT + len(filled) - 1)

        out: list[str] = []
        self.picked = []
        self.by_heart = step.pool in _BY_HEART
        body = frame.body[1:] if drop else frame.body
        if frame.calls and (follows or not self.scene.has("by_name")):
            body = unnamed(body)
        realise(body, mark, self.scene.polite, self._pick, out)
        text = " ".join("".join(out).split()).replace(" ,", ",").replace(" ?", "?")
        head, tail = _clauses(text)
        if tail and size != "any" and not text.endswith("?") and step.pool in _CUTTABLE:
            words = self._words(head)
            if (size == "short" and words <= SHORT < self._words(text)) or (
                size == "full" and words > SHORT and self.rng.random() < CUT_SHARE
            ):
                text = head
        return Piece(self._coloured(text, step, follows), frame, step, drop, tuple(self.picked))

    def _pick(self, choice: Choice) -> int:
        """One of the options: a word that was just heard here, else one of the persona's own that is not worn out."""
        at = self._option(choice, self.rng.random(), len(choice.options))
        if choice.telling[at]:
            self.picked.append(choice.telling[at])
        return at

    def _option(self, choice: Choice, roll: float, count: int) -> int:
        if self.visited:
            if roll < OWN_WORDS:
                return max(range(count), key=lambda n: (self.seed ^ choice.marks[n]) * 2654435761 >> 16 & 0xFFFF)
            return int(self.rng.random() * count)
        if self.by_heart:  # and not the word that somebody has just said
            unsaid = [n for n in range(count) if self.heard.isdisjoint(choice.words[n])] or range(count)
            if roll < WORDS_BY_HEART:
                return max(unsaid, key=lambda n: (self.seed ^ choice.marks[n]) * 2654435761 >> 16 & 0xFFFF)
            return unsaid[int(self.rng.random() * len(unsaid))]
        open_to = [n for n in range(count) if not choice.fillers[n] or choice.fillers[n] <= self.fillers]
        fresh = [n for n in open_to if not choice.telling[n] or choice.telling[n] not in self.said] or open_to
        if not fresh:
            return int(self.rng.random() * count)
        if roll < ECHO_SHARE:
            heard = [n for n in fresh if not self.heard.isdisjoint(choice.words[n])]
            if heard:
                return heard[int(roll / ECHO_SHARE * len(heard))]
        own = [n for n in fresh if _is_own(self.seed, choice.marks[n], 2)] or fresh
        return own[int(self.rng.random() * len(own))]

    def _coloured(self, text: str, step: Step, follows: bool) -> str:
        """Now and then with a word around it that says how sure, or how casual, the speaker is."""
        manner = _MANNERS.get(step.pool)
        if manner is None or text.endswith("?"):
            return text
        before, behind = manner
        if text[:1] >= _SLOT_START and self._value(text[0]) == self.scene.addressee_called():
            before = ()  # "bence Kerem, ..." is nobody's way to speak to Kerem
        roll = self.rng.random()
        if _HEDGE.search(text):
            return text
        if step.pool == "evidence" and not self.visited:
            tails = _WEIGHED.get(step.side, ())
            if tails and roll > 1.0 - WEIGHED_SHARE and ", " not in text:
                return f"{text}, {tails[int(self.rng.random() * len(tails))]}"
        share = MANNER_SHARE + (0.5 * self.brief.influence.hedging_probability if step.pool in _OPINIONS else 0.0)
        if roll < share and not follows and before:
            word = before[int(self.rng.random() * len(before))]
            return f"{word} {text}" if self._suits(word, text) else text
        if roll < 2 * share and behind:
            word = behind[int(self.rng.random() * len(behind))]
            return f"{text} {word}" if self._suits(word, text) else text
        return text

    def _suits(self, manner: str, text: str) -> bool:
        """Whether a manner is the speaker's own and goes with what is said."""
        return _fits(manner, text) and (self.visited or words_that_fill(manner) <= self.fillers)

    def _led(self, piece: Piece, contrast: bool) -> str:
        """A later message of a burst, sometimes with the word that ties it to the one before."""
        text, rng = piece.text, self.rng
        if piece.step.pool not in _LINKED or text.endswith("?") or (piece.frame.asset and not piece.dropped):
            return text
        if rng.random() > (0.7 if contrast else 0.12):
            return text
        if not contrast and (piece.step.pool not in _ARGUING or "mid" in piece.frame.tags):
            return text
        words = _TURNS if contrast else _LINKS
        word = words[int(rng.random() * len(words))]
        return text if any(said in text for said in _TURNS + _LINKS) else f"{word} {text}"

    def _doubled(self, piece: Piece, pieces: list[Piece]) -> str:
        """A second reason for the same side in one breath, where the first is a bare one."""
        if piece.step.pool != "evidence" or ", " in piece.text or self.rng.random() > DOUBLED_SHARE:
            return ""
        second = self._piece(piece.step, "any", follows=True)
        if (
            second is None
            or second.frame.id == piece.frame.id
            or ", " in second.text
            or _slope(second, self.scene) * _slope(piece, self.scene) < 0
        ):
            return ""
        pieces.append(second)
        return f", {_own_view_once(piece.text, second.text)}"

    def _joined(self, first: str, second: str, contrast: bool) -> str:
        roll = self.rng.random()
        if fold(self._plain(second)) in fold(self._plain(first)):  # two steps found the same words
            return first
        second = _own_view_once(first, second)
        if first.endswith("?"):
            return f"{first} {self._sentence(second)}"
        if contrast:
            joiner = (
                " ama " if roll < 0.5 else ", gerçi " if roll < 0.7 else ", yalnız " if roll < 0.85 else ", yine de "
            )
            return first + joiner + second
        if ", " in first or roll < 0.4:
            return f"{first}. {self._sentence(second)}"
        return f"{first}, {second}"

    def _named(self, text: str) -> str:
        """With something of the answered message in it, where it is long enough to need that."""
        if self._words(text) < ECHO_WORDS or not self.scene.addressee:
            return text
        if self._names_theirs(text):
            return text
        if not habits.has_just_called(self.brief, self.scene.addressee):
            self.scene.mask |= BIT["by_name"]
        return text

    def _names_theirs(self, text: str) -> bool:
        """Whether a text names something of what it answers; before a visitor any word of theirs will do."""
        folded = fold(self._plain(text))
        key = (
            fold(self.scene.key) if self.visited else ""
        )  # may be what their word stands for, and not a word of theirs
        if any(_says(folded, name) for name in self.scene.names() if name and name != key):
            return True
        if not self.visited:
            return False
        theirs = {word[:STEM] for word in self.heard}
        return any(len(word) >= STEM and word[:STEM] in theirs for word in _WORD.findall(folded))

    def _called(self, text: str, plan: Plan) -> str:
        """With the name of the one spoken to, where it is not there yet."""
        if not plan.echo or self.brief.act is Act.GREET:
            return text
        name = self.scene.fill("ad", "")
        if _says(fold(self._plain(text)), fold(name)):
            return text
        self.filled.append(name)
        return f"{chr(_FIRST_SLOT + len(self.filled) - 1)} {text}"

    def _with_courtesy(self, text: str) -> str:
        """A word or two to somebody, ended as one ends them: "aynen hocam"."""
        if text.endswith("?") or self._words(text) > COURTEOUS_WORDS or not self.scene.addressee:
            return text
        if not habits.says_hocam(self.brief, self.seed, self.rng.random()):
            return text
        facts = self.brief.persona.facts
        scene = self.scene
        word = forms.vocative(scene.addressee, scene.polite, self.brief.relation, facts.age, facts.gender)
        return text if fold(word) in fold(self._plain(text)) else f"{text} {word}"

    def _may_be_called(self) -> bool:
        """Whether the name can be said: to a visitor one says `siz` to, only with the title it tells."""
        scene = self.scene
        return not (self.visited and scene.polite) or bool(forms.called_politely(scene.addressee))

    def _vocative(self, text: str) -> str:
        """A name that opens a message, mostly put at its end; the others are mostly set off: "Efe, …"."""
        if not self.scene.addressee:
            return text
        name = self.scene.fill("ad", "")
        first = self._value(text[0]) if text[:1] >= _SLOT_START else ""
        if first != name or text[1:2] != " " or text[2:].startswith(_ABOUT_NAME):
            return text
        said = text[2:]
        if not self.visited and self._words(said) <= LONGEST_CALLED_LAST and self.rng.random() < CALLED_LAST:
            asks = "?" if said.endswith("?") else ""
            if ". " not in said:
                return f"{said.removesuffix('?')} {text[0]}{asks}"
        if not habits.sets_off(self.seed, self.rng.random()) and not self.visited:
            return text
        return f"{text[0]},{text[1:]}"

    def _loosened(self, text: str) -> str:
        """With fewer commas between clauses than a book has; how few is a habit of the hand."""
        if self.visited or ", " not in text:
            return text
        kept = habits.commas(self.seed)
        clauses = text.split(", ")
        out = clauses[0]
        for clause in clauses[1:]:
            before, after = out[-1:], clause[:1]
            needed = (before.isdigit() and after.isdigit()) or _LISTED.search(out) is not None
            called = out == clauses[0] and out == self.scene.fill("ad", "") if self.scene.addressee else False
            if needed or called or self.rng.random() < kept:
                out = f"{out}, {clause}"
            elif len(text) > LONG_LINE and ". " not in out and self.rng.random() < STOPS:
                out = f"{out}. {forms.sentence(clause)}"
            else:
                out = f"{out} {clause}"
        return out

    def _opener(self, plan: Plan, texts: list[str]) -> str:
        """Sometimes an opening word of the persona's own; returns what was put there."""
        if plan.whole or plan.move == "answer" or plan.steps[0].pool in _NO_OPENER:
            return ""
        if texts[0].count(" ") < 3 or texts[0].endswith("?"):
            return ""
        own = self.brief.wording.own
        recent = islice(reversed(own), OPENER_REST)
        if any(item.startswith("o:") for item in recent) or self.rng.random() > OPENER_SHARE:
            return ""
        scene = self.scene
        choices = [
            word
            for word, need in _OPENERS
            if (not need or all(scene.has(fact) for fact in need)) and words_that_fill(word) <= self.fillers
        ]
        if not choices:
            return ""
        liked = [word for word in choices if (self.seed ^ crc32(word.encode())) % 3 == 0] or choices
        if texts[0].startswith(_MANNER_WORDS) or _HEDGE.search(texts[0]):
            return ""
        word = liked[int(self.rng.random() * len(liked))]
        if scene.addressee and self._plain(texts[0]).startswith(scene.fill("ad", "")):
            return ""
        if texts[0].startswith(_TURNS + _LINKS):
            return ""
        if not _fits(word, texts[0]):
            return ""
        texts[0] = f"{word} {texts[0]}"
        return f"o:{word.rstrip(',')}"

    def _closer(self, pieces: Sequence[Piece], texts: list[str]) -> str:
        """Sometimes a particle after a remark: "…bugün ya"; returns what was put there."""
        if pieces[-1].step.pool not in _CLOSED_BY or texts[-1].endswith("?") or self.rng.random() > CLOSER_SHARE:
            return ""
        if not 2 <= texts[-1].count(" ") <= 7 or texts[-1].endswith(_CLOSERS):
            return ""
        word = _CLOSERS[int(self.rng.random() * len(_CLOSERS))]
        if not words_that_fill(word) <= self.fillers:
            return ""
        if _HEDGE.search(texts[-1]):
            return ""
        texts[-1] = f"{texts[-1]} {word}"
        return f"c:{word}"

    def _sentence(self, text: str) -> str:
        """With a capital first letter, also where that letter belongs to a slot."""
        if text[:1] >= _SLOT_START:
            self.filled.append(forms.sentence(self._value(text[0])))
            return chr(_FIRST_SLOT + len(self.filled) - 1) + text[1:]
        return forms.sentence(text)

    def _words(self, text: str) -> int:
        return text.count(" ") + 1 + sum(self._value(char).count(" ") for char in text if char >= _SLOT_START)

    def _value(self, char: str) -> str:
        return self.filled[ord(char) - _FIRST_SLOT]

    def _plain(self, text: str) -> str:
        """The text with its slots filled."""
        return _PLACEHOLDERS.sub(lambda found: self._value(found[0]), text)

    def _plan_record(self, plan: Plan, pieces: Sequence[Piece]) -> dict[str, object]:
        record: dict[str, object] = {
            "act": self.brief.act.value,
            "asset": self.scene.code,
            "direction": plan.direction,
            "call": False,
            "frame": [piece.frame.id for piece in pieces],
            "lean": round(self.scene.lean, 2),
        }
        if plan.move:
            record["move"] = plan.move
        if self.planner.heard is not None:
            record["heard"] = self.planner.heard.intent.value
        if self.scene.memory:
            record["memory"] = self.scene.memory
        return record


def _own_view_once(first: str, second: str) -> str:
    """The second of two clauses of a breath, without its "bence" where the first has one."""
    return _OWN_VIEW_AROUND.sub("", second) if _OWN_VIEW.search(first) else second


def _says(folded: str, name: str) -> bool:
    """Whether a folded text has the name at the beginning of a word, a suffix behind it or not."""
    return re.search(rf"(?<!\w){re.escape(name)}", folded) is not None


def _words_heard(brief: Brief) -> frozenset[str]:
    """The folded words of what others have just said, as one has them in one's ear."""
    me = brief.persona.facts.key
    lines = (line for line in (*brief.history, brief.target) if line is not None and line.sender != me)
    return frozenset(word for line in lines for word in _WORD.findall(fold(line.text)) if len(word) > 3)


def _said(brief: Brief) -> set[str]:
    """The wordings that the room, or the speaker anywhere, used lately."""
    return {
        mark
        for used in (brief.wording.room, brief.wording.own)
        for item in used
        if item[:2] == _WORDINGS
        for mark in item[2:].split(".")
    }


def _wordings(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The wordings of a contribution as one item of a memory: "w:1a2b.3c4d"."""
    marks = sorted({mark for piece in pieces for mark in piece.picked})
    return (_WORDINGS + ".".join(marks),) if marks else ()


def _is_own(seed: int, mark: int, one_in: int) -> bool:
    """Whether a frame or a wording is one of those a persona uses, of `one_in`."""
    return ((seed ^ mark) * 2654435761 >> 15 & 0xFFFF) * one_in < 0x10000


def _touched(pieces: Sequence[Piece]) -> list[str]:
    """What the small talk of a contribution was about."""
    return sorted({mark for piece in pieces if piece.step.pool in _SMALL_TALK for mark in _contents(piece.text)})


def _contents(text: str) -> list[str]:
    """The everyday things a text speaks of, as marks for the room's memory: "t:kahve"."""
    return [f"t:{_CONTENT_OF.get(found, found)}" for found in _CONTENTS.findall(lower(text))]


def _correction(pieces: Sequence[Piece], scene: Scene) -> Step:
    """One takes back a little of what one has just argued; where nothing was argued there is nothing to take back."""
    slope = _slope(pieces[-1], scene)
    if slope:
        return Step("self_correct", "pro" if slope > 0 else "con")
    return Step("self_correct", "mid") if len(pieces) > 2 else Step("last_word")


def _against(plan: Plan, pieces: Sequence[Piece], scene: Scene) -> bool:
    """Whether the newest clause argues against the one before it."""
    before, now = _slope(pieces[-2], scene), _slope(pieces[-1], scene)
    return before * now < 0 and plan.steps[0].pool not in ("partial", "soft", "hard")


def _says_again(said: str, further: str, apart: bool) -> bool:
    """Whether both tell what the speaker holds or does not, or both hedge in one message: once is enough."""
    if _STAKE.search(said) and _STAKE.search(further):
        return True
    return not apart and _HEDGE.search(said) is not None and _HEDGE.search(further) is not None


def asked_first(text: str) -> str:
    """With the question mark where the question ends: what follows it is said and not asked ("...? Merak ettim")."""
    head, comma, tail = text.removesuffix("?").rpartition(", ")
    if not comma or not text.endswith("?") or _ASKING.search(tail) or not _ASKING.search(head):
        return text
    return f"{head}? {forms.sentence(tail)}"


def _slope(piece: Piece, scene: Scene) -> int:
    """Which way a clause points: by its tag, or by the tape it reports."""
    if "pro" in piece.frame.tags:
        return 1
    if "con" in piece.frame.tags:
        return -1
    need = piece.frame.need
    if piece.step.pool == "technical":
        return (need & _GOOD_SIGNS).bit_count() - (need & _BAD_SIGNS).bit_count()
    if piece.step.pool in ("observe", "feeling", "short", "trigger_price"):
        if need & (BIT["up"] | BIT["tavan"] | BIT["trig_up"]):
            return 1
        if need & (BIT["down"] | BIT["taban"] | BIT["trig_down"]):
            return -1
    return 0


def _clauses(text: str) -> tuple[str, str]:
    """The text before its first comma between clauses, and what follows."""
    head, comma, tail = text.partition(", ")
    return (head, tail) if comma and head.count(" ") else (text, "")


def _fits(manner: str, text: str) -> bool:
    """Whether a manner neither says again what the text says, nor doubts what one says of oneself."""
    return not _shares_word(manner, text) and not (manner in _UNSURE and _OF_ONESELF.search(text))


def _shares_word(manner: str, text: str) -> bool:
    """Whether a manner would say again what the text already says."""
    words = text.replace(",", "").split()
    return any(word in words for word in manner.rstrip(",").split())


def _skeleton(text: str) -> str:
    """What is left of a text when its slots are masked, as a short key; empty below five words."""
    if text.count(" ") < ECHO_WORDS - 1:
        return ""
    return f"~{crc32(_PLACEHOLDERS.sub('#', text).encode()):x}"


# Pools of small talk: what they are about is not taken up again while the room still has it in its ear.
_SMALL_TALK = frozenset(("hour", "hour_short", "life", "life_after", "chime", "room_mood", "how_are_you"))
_CONTENTS = re.compile(
    r"uyku|uyu|uykusuz|kahve|çay|yemek|yemekte|hava|yağmur|trafik|patron|toplantı|torun|maaş|kira|düğün|kahvaltı"
    r"|pazartesi|cuma|hafta sonu|kapanış|açılış|hacim|hareket|yoruld|yorgun|sessiz|sakin|sabır|nöbet|vardiya|sınav"
    r"|fırtına|aynı gemi|manzara|alış[ıt]|liste|defter|dizi|maç|yürüyüş|spor"
)
_CONTENT_OF = {
    "uyu": "uyku",
    "uykusuz": "uyku",
    "çay": "kahve",
    "yemekte": "yemek",
    "yağmur": "hava",
    "yoruld": "yorgun",
    "hareket": "hacim",
    "sakin": "sessiz",
    "yürüyüş": "spor",
    "maç": "dizi",
}
_ASKING = re.compile(
    r"\bm[ıiuü](?:y\w+|s[ıiuü]n\w*|d[ıiuü]r)?\b|\b(?:ne|neye|neyi|neler|neden|niye|nasıl|kaç\w*|hangi\w*|kim\w*|nere\w+|acaba|sizce"
    r"|sence)\b"
)
_WORD = re.compile(r"\w+")
_FIRST_SLOT = 0xE000  # placeholders are characters of the private use area
_SLOT_START = chr(_FIRST_SLOT)
_PLACEHOLDERS = re.compile("[\ue000-\uf8ff]")
_GOOD_SIGNS = mask_of(("above20", "above50", "above200", "above_res", "week_up", "month_up", "near_high", "rsi_lo"))
_TAKEN_UP = mask_of(
    (
        *("t_sum", "t_pct", "t_span", "t_long", "t_part", "t_streak", "t_again"),
        *("ef_home", "ef_bank", "ef_air", "ef_gold", "ef_coin", "ef_fx", "ef_stock"),
    )
)
_MANNER = mask_of(("warm", "blunt", "playful", "teacherly", "dry", "formal"))  # tones: not what is said, but how
_ECHOES = mask_of(("t_asset", "t_key", "t_how", "t_num", "r_key"))
_FIGURES = told_by("rsi", "s20", "s50", "s200", "sup", "res", "hi", "lo", "h52", "l52")
_BAD_SIGNS = mask_of(("below20", "below50", "below200", "below_sup", "week_down", "month_down", "near_low", "rsi_hi"))

# Where a pool has nothing to say at this moment.
_FALLBACKS = {
    "person": ("pardon",),
    "echo": ("heard", "chime"),
    "short": ("short", "after", "musing"),
    "full": ("observe", "technical", "topic", "musing", "hour_short", "short"),
}
# How often a message of a burst is a short one, by the length wanted.
_SHORT_PARTS = {"short": 0.45, "medium": 0.06, "long": 0.03}
_ALONE = frozenset(
    (
        "greet",
        "refuse",
        "calm",
        "bye",
        "thanks_back",
        "hello_back",
        "no_politics",
        "no_guarantee",
        "how_are_you",
        "who_are_you",
        "heard",
        "unknown",
        "deflect",
        "laugh",
        "when",
        "advice",
        "cash",
        "room_mood",
        "day_done",
        "watching",
        "monday",
        "chime",
        "agreed_back",
        "tease",
        "horizon",
    )
)
_WHOLE = frozenset(("refuse", "recall", "ask", "topic_ask", "ask_back"))
_WORDS_ONLY = frozenset(
    ("ack_agree", "ack_doubt", "ack_deny", "ack_heard", "ack_console", "ack_question", "last_word", "ask_short")
)
# Pools whose sentences stand on their first clause alone.
_CUTTABLE = frozenset(
    (
        "observe",
        "technical",
        "position",
        "feeling",
        "view",
        "topic",
        "hour",
        "life",
        "trigger_price",
        "build",
        "agree",
        "soft",
        "console",
        "do_you_hold",
        "why",
        "price",
        "level",
    )
)
_WORDINGS = "w:"
# A word or two that come by themselves, and to the same person mostly the same.
_BY_HEART = frozenset(
    (
        "ack_agree",
        "ack_doubt",
        "ack_deny",
        "ack_heard",
        "ack_console",
        "ack_question",
        "chime",
        "last_word",
        "got_answer",
    )
)
_LISTED = re.compile(r"(?:önce|hem|ne|ister) \w+$|hisse$")  # what stands before a comma that makes a list
# What tells the room something: nobody says there what was just said, nor again what they said themselves.
_OPINION = frozenset(
    (
        "observe",
        "technical",
        "gauge",
        "evidence",
        "after",
        "position",
        "feeling",
        "view",
        "ask",
        "topic",
        "topic_evidence",
        "topic_ask",
        "musing",
        "build",
        "agree",
        "partial",
        "soft",
        "pick_up",
        "quip",
        "aside",
        "life_after",
    )
)
# Of these a contribution begins with what was planned, although it has been said.
_KEPT_TO = frozenset(("observe", "ask", "topic", "topic_ask", "agree", "partial", "soft", "build"))
_SIDED = frozenset(("evidence", "view", "self_correct", "passage"))
_LINKED = frozenset(("evidence", "technical", "position", "topic_evidence"))
_ARGUING = frozenset(("evidence", "topic_evidence"))
_TURNS = ("ama", "gerçi", "yine de")
_LINKS = ("üstelik", "bir de", "hem")
_RISING, _FALLING, _PLAIN = "🔥👏👍⚡😁", "😢😱🤯😐💔", "👍👌🤔👀💯"

# --- words around a clause ---------------------------------------------------------------

_OPENERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("valla", ()),
    ("açıkçası", ()),
    ("ya", ()),
    ("yani", ()),
    ("bence", ()),
    ("bana göre", ()),
    ("hocam", ("siz",)),
    ("dostum", ("sen", "friend")),
    ("kanka", ("close", "young")),
    ("neyse", ()),
    ("bak", ("sen",)),
    ("işte", ()),
    ("vallahi", ("old",)),
    ("arkadaşlar", ("formal",)),
)
_ABOUT_NAME = ("adına", "için")  # after a name that is spoken of rather than called
_NO_OPENER = frozenset(
    (
        "greet",
        "refuse",
        "calm",
        "bye",
        "thanks_back",
        "hello_back",
        "recall",
        "no_politics",
        "no_guarantee",
        "short",
        "quip",
        "aside",
        "got_answer",
        "hour_short",
        "topic_short",
    )
)
_GOES_ON = (("evidence", 50.0), ("position", 30.0), ("view", 20.0))  # what carries an argument further
_PASSAGES = frozenset(("passage", "passage_topic"))
_NEVER_LONG = frozenset(
    ("greet", "recall", "ask", "topic_ask", "ask_back", "ask_one", "ask_short", "own_life", "trigger_price", "console")
)
_NO_ASIDE = frozenset(("own_life", "refuse", "calm", "no_politics", "no_guarantee", "bye"))
_CLOSED_BY = frozenset(("observe", "feeling", "short", "hour", "life", "position", "trigger_price"))
_CLOSERS = ("ya", "be", "yani", "işte", "galiba", "valla")
_OPINIONS = frozenset(("view", "evidence", "topic", "topic_evidence", "technical"))
_UNSURE = frozenset(
    (
        "bence",
        "bana göre",
        "bana kalırsa",
        "sanki",
        "galiba",
        "sanırım",
        "herhalde",
        "görünen o ki",
        "gördüğüm kadarıyla",
        "yanılmıyorsam",
        "gibi geliyor",
        "gibi",
    )
)
_OF_ONESELF = re.compile(r"\b(?:ben|bana|bende|benden|benim|beni|kendi)\b|[ıiuüae]m\b|[ıiuü]z\b")
# One hedge is enough for a message.
_HEDGE = re.compile(
    r"\b(?:bence|bana göre|bana kalırsa|sanki|galiba|sanırım|herhalde|gibi|açıkçası|benim (?:gözüm|gördüğüm)\w*|belki"
    r"|gördüğüm kadarıyla|görünen o ki|ne yalan|dürüst ol|kendi adıma|durum şu|yanılmıyorsam|diyelim|ne diyeyim"
    r"|valla|nedense|emin değilim|his|hissim)\b"
)
_OWN_VIEW = re.compile(r"\b(?:bence|bana göre|bana kalırsa)\b", re.IGNORECASE)
_OWN_VIEW_AROUND = re.compile(r"^(?:bence|bana göre|bana kalırsa) | (?:bence|bana göre|bana kalırsa)$")
_STAKE = re.compile(
    r"\b(?:tutuyorum|taşıyorum|taşımıyorum|almadım|sattım|içerideyim|dışarıdayım|maliyetim|ortalamam|girmedim"
    r"|elimde yok|bende (?:yok|de var|var|duruyor|kalsın))\b"
)
_FACTUAL = (
    ("bakıyorum da", "dikkat ettim de", "bu arada", "gördüğüm kadarıyla", "ya"),
    ("bu arada", "yani", "ya", "işte", "gördüğüm kadarıyla", "valla", "be"),
)
_OPINED = (
    (
        "bence",
        "bana göre",
        "sanki",
        "galiba",
        "açıkçası",
        "bana kalırsa",
        "görünen o ki",
        "valla",
        "sanırım",
        "yanılmıyorsam",
    ),
    (
        "bence",
        "bana göre",
        "sanki",
        "galiba",
        "sanırım",
        "bana kalırsa",
        "yani",
        "herhalde",
        "ya",
    ),
)
_PERSONAL = (
    ("açıkçası", "bu arada", "valla", "ne yalan söyleyeyim", "ya"),
    ("yani", "valla", "işte", "ya", "bu arada", "öyle işte"),
)
_CHATTY = (("bu arada", "valla", "neyse"), ("yani", "işte", "ya", "öyle işte"))
# What a piece of evidence is to the one who brings it.
_WEIGHED: dict[str, tuple[str, ...]] = {
    "pro": (
        "az şey değil",
        "bu hoşuma gidiyor",
        "umudum ondan",
        "görmezden gelemem",
        "içimi rahatlatıyor",
        "buna tutunuyorum",
        "o da bir işaret",
        "boşuna konuşmuyorum",
        "moral veriyor",
        "ona bakıyorum ben",
        "bu da artı hanesine",
        "dayanağım bu",
        "kulak ardı etmem",
        "elimi güçlendiriyor",
        "cesaret veriyor",
        "gözüm orada",
    ),
    "con": (
        "az şey değil",
        "bu hoşuma gitmiyor",
        "temkinim ondan",
        "görmezden gelemem",
        "huzursuz ediyor",
        "gözümden kaçmıyor",
        "o da bir işaret",
        "boşuna konuşmuyorum",
        "keyif kaçırıyor",
        "ona takıldım ben",
        "bu da eksi hanesine",
        "çekincem bu",
        "kulak ardı etmem",
        "elimi tutuyor",
        "aklımı kurcalıyor",
        "gözüm orada",
    ),
    "mid": (
        "iki tarafa da çekilir",
        "karar verdirmiyor",
        "beklemek lazım",
        "tek başına yetmez",
        "ortada yani",
        "yorumu zor",
    ),
}
# Words that may go before or after a clause, by the pool it comes from.
_MANNERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "observe": _FACTUAL,
    "gauge": _FACTUAL,
    "technical": _OPINED,
    "view": _OPINED,
    "evidence": ((), _FACTUAL[1]),
    "topic": (("bence", "açıkçası", "valla", "ya"), ("bence", "yani", "ya")),
    "topic_evidence": ((), ("bence", "yani", "ya", "işte")),
    "position": _PERSONAL,
    "feeling": _PERSONAL,
    "hour": _CHATTY,
    "life": _CHATTY,
    "after": ((), ("yani", "işte", "ya", "valla")),
    "life_after": ((), ("yani", "işte", "ya", "valla")),
    "agree": ((), ("ya", "valla", "bu sefer", "yani", "sonuna kadar")),
    "partial": ((), ("bence", "bana göre", "açıkçası", "yani", "gibi geliyor")),
    "soft": ((), ("açıkçası", "ne yalan söyleyeyim", "yani")),
    "build": ((), ("bu ara", "yani", "valla")),
    "why": ((), ("açıkçası", "yani", "gördüğüm kadarıyla")),
    "level": ((), ("bana göre", "kendi çizgim tabii", "yani")),
}
_MANNER_WORDS = tuple(sorted({word for before, _ in _MANNERS.values() for word in before}))
