"""The writer that needs no key and no network: plan → realise.

The plan says what is done: the act, the message answered and what it says, the
asset, which way the speaker leans and what speaks for it, mood, memory, hour.
Realising it is choosing frames whose conditions hold (`frames/`), filling their
slots from the scene, and joining clauses. Style (spelling habits, casing,
emoji) comes later and elsewhere.

A writer keeps no state: what was said lately comes in with `brief.wording` and
goes out with `Draft.used`.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from typing import NamedTuple
from zlib import crc32

from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.text.brief import Act, Brief, Draft
from conversations.text.guards import honest_answer
from conversations.text.understanding import Intent, Understanding, understand
from conversations.text.writers.frames import forms
from conversations.text.writers.frames.bank import POOLS
from conversations.text.writers.frames.grammar import BIT, Frame, mask_of, realise
from conversations.text.writers.frames.scene import LEAN, Scene, persona_seed, polite_to, talkable, unknown_code
from piyasa_site.common.turkish import fold

TRIES = 6  # realisations of one clause before the least repetitive is taken
SHORT = 4  # words
MOST_PARTS = 5
MANNER_SHARE = 0.095
WEIGHED_SHARE = 0.3
OPENER_SHARE = 0.08
CLOSER_SHARE = 0.05
OPENER_REST = 18  # items of own wording that must lie between two openers
ASK_BACK_SHARE = 0.16
MEMORY_SHARE = 0.05
PHRASE_SHARE = 0.06
CUT_SHARE = 0.3  # a sentence of two clauses said as its first clause only
ECHO_WORDS = 5  # a reply of this many words names something of what it answers


class OfflineWriter:
    """Stateless and picklable; what it writes depends on `brief` and `rng` alone."""

    name = "offline"

    def write(self, brief: Brief, rng: Random) -> Draft:
        if brief.act is Act.REACT:
            return _react(brief, rng)
        return _Composition(brief, rng).draft()


# --- plan ---------------------------------------------------------------------


@dataclass(slots=True)
class Plan:
    """What will be said, before any word of it: pools of frames in order, and the claim they make."""

    steps: list[Step]
    move: str = ""  # agree, partly, disagree, ... as the engine knows it
    direction: int = 0
    echo: bool = False  # whether a long text must name something of the target


class Step(NamedTuple):
    """One clause: the pool it comes from, and which way it argues ("" for any)."""

    pool: str
    side: str = ""
    contrast: bool = False  # against the clause before it


@dataclass(slots=True)
class Piece:
    text: str  # with placeholders for slots
    frame: Frame
    step: Step
    dropped: bool = False


@dataclass(slots=True)
class _Composition:
    """One contribution in the making."""

    brief: Brief
    rng: Random
    heard: Understanding | None = None
    scene: Scene = field(init=False)
    seen_room: set[str] = field(init=False)
    seen_own: set[str] = field(init=False)
    seed: int = field(init=False)
    filled: list[str] = field(default_factory=list)  # slot values; a text holds placeholders for them
    alone: bool = False  # whether the first clause is all there is to say
    told: int = 0  # the figures and levels spoken of so far
    named: bool = False  # whether the asset has been named so far

    def __post_init__(self) -> None:
        wording = self.brief.wording
        self.seen_room = set(wording.room)
        self.seen_own = set(wording.own)
        self.seed = persona_seed(self.brief.persona.facts.key)

    # --- planning ------------------------------------------------------------

    def draft(self) -> Draft:
        brief = self.brief
        if brief.act is Act.DISCLOSE:
            return self._disclosure()
        if brief.act in (Act.REPLY, Act.ANSWER) and brief.target is not None:
            self.heard = understand(brief.target.text)
            if self.heard.intent is Intent.ASKS_IF_BOT:
                return self._disclosure()
            code, topic = self._subject_of_target(self.heard)
            self.scene = Scene(brief, code, topic, self.heard)
            return self._finish(self._plan_response(self.heard))
        if brief.act is Act.GREET:
            self.scene = Scene(brief, "")
            return self._finish(Plan([Step("greet")], "greet"))
        code, topic = self._subject()
        self.scene = Scene(brief, code, topic)
        return self._finish(self._plan_say())

    def _disclosure(self) -> Draft:
        """Asked whether it is a bot: the plain answer, whatever else was planned."""
        brief = self.brief
        return Draft(
            parts=(honest_answer(self.rng, brief.persona.tone, polite_to(brief)),),
            writer=OfflineWriter.name,
            topic=brief.topic,
            plan={"act": brief.act.value, "frame": ["disclosure"], "move": "answer", "direction": 0, "call": False},
        )

    def _subject(self) -> tuple[str, str]:
        """(symbol code or "", topic name or "") of something said unasked."""
        brief, rng = self.brief, self.rng
        if brief.trigger_symbol in SYMBOLS:
            return brief.trigger_symbol, ""
        if brief.topic in SYMBOLS:
            return brief.topic, ""
        topic = brief.topic if brief.topic in TOPICS else ""
        if not topic:
            named = [t for t in brief.chat_topics if t in TOPICS or t in SYMBOLS]
            topic = named[int(rng.random() * len(named))] if named else "bist"
            if topic in SYMBOLS:
                return topic, ""
        if topic == "gunluk" or rng.random() < _TOPIC_ALONE.get(topic, 0.35):
            return "", topic
        return self._asset_of(topic), topic

    def _asset_of(self, topic: str) -> str:
        """An asset of the topic that this persona would bring up: its own first."""
        kinds = _TOPIC_KINDS.get(topic, ("share", "index"))
        persona = self.brief.persona
        own = [held.symbol for held in persona.holdings for _ in range(3)]
        own += [code for code in persona.watchlist for _ in range(2)]
        own += [stance.topic for stance in persona.stances]
        fitting = [code for code in own if code in SYMBOLS and SYMBOLS[code].kind in kinds]
        fitting += [code for code in self.brief.chat_topics if code in SYMBOLS and SYMBOLS[code].kind in kinds]
        if not fitting:
            fitting = [code for code, symbol in SYMBOLS.items() if symbol.kind in kinds]
        return fitting[int(self.rng.random() * len(fitting))]

    def _subject_of_target(self, heard: Understanding) -> tuple[str, str]:
        """What the answered message is about; where it names nothing, what the talk is about."""
        target = self.brief.target
        assert target is not None
        if heard.symbols:
            return self._dearest(heard.symbols), ""
        persona = self.brief.persona
        if persona.holdings and _ABOUT_OWN.search(fold(target.text)) and heard.topic not in TOPICS:
            own = persona.holdings[int(self.rng.random() * len(persona.holdings))].symbol
            if own in SYMBOLS and target.topic not in SYMBOLS:
                return own, ""
        topic = heard.topic or target.topic or self.brief.topic
        if topic in SYMBOLS:
            return topic, SYMBOLS[topic].topic
        if heard.intent in (Intent.QUESTION, Intent.CLAIM, Intent.LOSS, Intent.HOLDING, Intent.GAIN):
            for line in reversed(self.brief.history):
                if line.topic in SYMBOLS:
                    return line.topic, SYMBOLS[line.topic].topic
        if unknown_code(target.text):
            return "", ""
        return "", topic if topic in TOPICS else _TOPIC_OF.get(talkable(target.text), "")

    def _dearest(self, codes: Sequence[str]) -> str:
        """Of several assets named, the one this persona has most to say about."""
        persona = self.brief.persona
        held = {holding.symbol for holding in persona.holdings}
        known = [code for code in codes if code in SYMBOLS]
        known.sort(key=lambda code: SYMBOLS[code].kind == "index")
        for mine in (held, set(persona.watchlist), {stance.topic for stance in persona.stances}):
            for code in known:
                if code in mine:
                    return code
        return known[0] if known else ""

    def _plan_say(self) -> Plan:
        scene, brief, rng = self.scene, self.brief, self.rng
        short = brief.length == "short" and brief.parts == 1
        if scene.has("trigger"):
            price = scene.has("trig_price") and scene.code
            pool = "trigger_price" if price else "trigger_news"
            if short:
                return Plan([Step(f"{pool}_short")])
            return Plan([Step(pool), *self._tails()])
        if brief.memories and rng.random() < MEMORY_SHARE:
            scene.memory = _clause(brief.memories[int(rng.random() * len(brief.memories))])
        if scene.memory:
            scene.mask |= BIT["memory"]
            return Plan([Step("recall")])
        if short:
            pool = _drawn(rng, _SHORT_OF_ASSET if scene.code else _SHORT_OF_TOPIC if scene.topic else _SHORT_OPEN)
            return Plan([Step(pool)])
        if self._is_gauge():
            pool = _drawn(rng, (("gauge", 70.0), ("topic", 20.0), ("ask", 10.0)))
        elif scene.has("priced"):
            pool = _drawn(rng, self._asset_weights())
        elif scene.topic and scene.topic != "gunluk":
            pool = _drawn(rng, _TOPIC_WEIGHTS)
        else:
            pool = _drawn(rng, _OPEN_WEIGHTS)
        if pool in ("ask", "topic_ask"):
            return Plan([Step(pool)])
        if pool in ("hour", "life"):
            return Plan([Step(pool)])
        if pool == "topic":
            return Plan([Step(pool), Step("topic_evidence")])
        side = self._side() if pool == "view" else ""
        direction = _SIGN[side] if pool == "view" else 0
        return Plan([Step(pool, side), *self._tails()], direction=direction)

    def _asset_weights(self) -> tuple[tuple[str, float], ...]:
        scene, brief = self.scene, self.brief
        live = 1.0 if scene.has("open") else 0.55
        charts = 1.9 if scene.topic == "teknik" or "teknik" in brief.chat_topics else 1.0
        cooling = any(stance.cooling and stance.topic == scene.code for stance in brief.persona.stances)
        return (
            ("observe", 27.0 * live),
            ("technical", 15.0 * charts),
            ("position", 15.0 if scene.holding else 8.0),
            ("feeling", 9.0 * live),
            ("view", 3.0 if cooling else 15.0),
            ("ask", 17.0),
            ("topic", 6.0 if scene.topic else 0.0),
            ("musing", 2.5),
            ("hour", 3.0),
            ("life", 3.0),
        )

    def _is_gauge(self) -> bool:
        """Whether the asset is a figure rather than something one owns or bets on."""
        return self.scene.has("priced") and not self.scene.has("ownable") and not self.scene.has("index")

    def _side(self) -> str:
        lean = self.scene.lean
        return "pro" if lean >= LEAN else "con" if lean <= -LEAN else "mid"

    def _tails(self) -> list[Step]:
        """What may follow the first clause, in order; how much of it is said depends on length and parts."""
        scene = self.scene
        if not scene.has("priced") or self._is_gauge():
            return [Step("topic_evidence" if scene.topic else "after")]
        side = self._side()
        if side == "mid":
            side = ("pro", "con", "mid")[int(self.rng.random() * 3)]
        return [Step("evidence", side)] if self.rng.random() < 0.6 else []

    # --- planning a response -------------------------------------------------

    def _plan_response(self, heard: Understanding) -> Plan:
        brief, rng = self.brief, self.rng
        assert brief.target is not None
        said = fold(brief.target.text)
        if heard.intent is Intent.INJECTION:
            return Plan([Step("refuse")], "answer", echo=True)
        if heard.intent is Intent.INSULT:
            return Plan([Step("calm")], "answer", echo=True)
        if _POLITICS.search(said):
            return Plan([Step("no_politics")], "answer", echo=True)
        if heard.intent is Intent.LOSS or (heard.direction < 0 and _OWN_POSITION.search(said) and not heard.is_question):
            return self._plan_loss()
        if heard.is_question or heard.intent is Intent.QUESTION or brief.act is Act.ANSWER:
            return self._plan_answer(said)
        plain = _PLAIN_RESPONSES.get(heard.intent)
        if plain is not None:
            pool, move = plain
            return Plan([Step(pool), *self._reason("", 0.25)], move, echo=True)
        if heard.intent is Intent.OFF_TOPIC and brief.target_is_person:
            return Plan([Step("deflect" if rng.random() < 0.6 else "heard")], "answer", echo=True)
        return self._plan_reaction(heard)

    def _plan_loss(self) -> Plan:
        scene, rng = self.scene, self.rng
        teases = 0.6 if scene.has("rival") else 0.35 if scene.has("friend") else 0.0
        if rng.random() < teases:
            return Plan([Step("tease")], "tease", echo=True)
        return Plan([Step("console"), *self._reason("", 0.2)], "console", echo=True)

    def _plan_reaction(self, heard: Understanding) -> Plan:
        """To a claim or an observation: agreement by what the speaker thinks of the asset, or building on it."""
        scene, brief, rng = self.scene, self.brief, self.rng
        if rng.random() < ASK_BACK_SHARE and (scene.has("t_asset") or scene.has("t_key") or rng.random() < 0.3):
            return Plan([Step("ask_back")], echo=True)
        claim = heard.direction or (1 if heard.sentiment > 0.4 else -1 if heard.sentiment < -0.4 else 0)
        if not (scene.has("t_asset") or scene.has("t_key") or scene.has("t_num")):
            if scene.has("priced") and rng.random() < 0.4:
                pool = "gauge" if self._is_gauge() else _drawn(rng, _NAMING)
                return Plan([Step(pool, self._side()), *self._reason("", 0.4)], echo=True)
            return Plan([Step("heard" if brief.target_is_person and rng.random() < 0.6 else "chime")], echo=True)
        if not scene.code or not claim or self._is_gauge():
            move = _drawn(rng, (("build", 82.0), ("agree", 18.0)))
            tail = self._reason("", 0.6)
            if move == "build" and scene.has("priced") and rng.random() < 0.35:
                pool = "gauge" if self._is_gauge() else _drawn(rng, _OWN_VIEW)
                return Plan([Step(pool, self._side()), *tail], echo=True)
            return Plan([Step(move), *tail], "agree" if move == "agree" else "", echo=True)
        lean = scene.lean * claim
        if claim == (1 if scene.has("up") else -1 if scene.has("down") else 0):
            lean = max(lean, 0.0)  # what the tape shows is not to be argued with
        score = lean + brief.influence.agreement_delta + rng.uniform(-0.25, 0.25)
        score += 0.15 if scene.has("friend") else -0.35 if scene.has("rival") else 0.0
        side = "pro" if claim > 0 else "con"
        against = "con" if claim > 0 else "pro"
        if score > 0.22 and lean > -0.1:
            return Plan([Step("agree"), *self._reason(side, 0.65)], "agree", direction=claim, echo=True)
        if score > -0.1 and lean > -LEAN:
            if rng.random() < 0.45:
                return Plan([Step("build"), *self._reason("", 0.55)], echo=True)
            return Plan([Step("partial"), *self._reason(against, 0.5)], "partly", echo=True)
        if lean < 0.1:
            blunt = brief.persona.tone == "blunt" or scene.has("rival") or score < -0.75
            hard = blunt and rng.random() < 0.6
            steps = [Step("hard" if hard else "soft"), *self._reason(against, 0.7)]
            return Plan(steps, "disagree_hard" if hard else "disagree", direction=-claim, echo=True)
        return Plan([Step("partial"), *self._reason("", 0.5)], "partly", echo=True)

    def _reason(self, side: str, likely: float) -> list[Step]:
        """Evidence after a move, more often the longer the text is wanted."""
        scene, brief = self.scene, self.brief
        wanted = likely if brief.length == "medium" else 1.0
        if brief.parts == 1 and (brief.length == "short" or self.rng.random() > wanted):
            return []
        if scene.has("priced") and not self._is_gauge():
            return [Step("evidence", side or self._side())]
        if scene.topic and scene.topic != "gunluk":
            return [Step("topic_evidence")]
        return []

    def _plan_answer(self, said: str) -> Plan:
        scene, brief, rng = self.scene, self.brief, self.rng
        asked = next((kind for kind, pattern in _ASKED if pattern.search(said)), "")
        if asked in ("how_are_you", "who_are_you"):
            return Plan([Step(asked)], "answer", echo=True)
        if asked == "advice":
            return Plan([Step("advice")], "answer", echo=True)
        if asked == "horizon":
            return Plan([Step("horizon"), *self._reason("", 0.15)], "answer", echo=True)
        if not scene.code:
            if scene.has("t_key") and scene.key.isupper() and not scene.topic:
                return Plan([Step("unknown")], "answer", echo=True)
            if asked == "belief":
                return Plan([Step("deflect")], "answer", echo=True)
            if scene.topic and scene.topic != "gunluk" and asked not in ("when", "price"):
                return Plan([Step("topic_answer"), Step("topic_evidence")], "answer", echo=True)
            if asked == "when":
                return Plan([Step("when")], "answer", echo=True)
            off = self.heard is not None and self.heard.intent is Intent.OFF_TOPIC
            return Plan([Step("deflect" if off else "unknown")], "answer", echo=True)
        if not scene.has("priced"):
            if not scene.topic:
                scene.mask |= BIT[f"tp_{SYMBOLS[scene.code].topic}"]
            return Plan([Step("topic_answer"), Step("topic_evidence")], "answer", echo=True)
        if self._is_gauge() and asked not in ("price", "when"):
            return Plan([Step("gauge"), Step("topic_evidence")], "answer", echo=True)
        if asked in ("why", "when", "do_you_hold", "cost"):
            return Plan([Step(asked), *self._reason("", 0.2)], "answer", echo=True)
        if asked == "price":
            return Plan([Step("price"), *([Step("after")] if brief.parts > 1 else [])], "answer", echo=True)
        if asked == "buy_or_sell":
            return Plan([Step("buy_or_sell"), *self._reason("", 0.45)], "answer", echo=True)
        if asked == "level" and rng.random() < 0.75:
            return Plan([Step("level"), *self._reason("", 0.25)], "answer", echo=True)
        stranger = not scene.has("hold") and not scene.has("watch") and scene.has("unsure")
        if stranger and scene.has("neutral") and rng.random() < (0.12 if brief.target_is_person else 0.3):
            return Plan([Step("unknown")], "answer", echo=True)
        first = _drawn(rng, (("view", 70.0), ("position", 18.0), ("technical", 12.0)))
        side = self._side() if first == "view" else ""
        direction = _SIGN[side] if first == "view" else 0
        return Plan([Step(first, side), *self._reason("", 0.6)], "answer", direction=direction, echo=True)

    # --- realising -----------------------------------------------------------

    def _finish(self, plan: Plan) -> Draft:
        brief, scene, rng = self.brief, self.scene, self.rng
        self.named = scene.has("t_asset")
        self.alone = plan.steps[0].pool in _ALONE
        wanted = 1 if self.alone else max(1, min(MOST_PARTS, brief.parts))
        length = "medium" if self.alone else brief.length
        first = self._piece(plan.steps[0], self._size(length, wanted))
        if first is None:
            first = self._piece(Step("heard" if plan.echo else "hour_short"), "short")
        if first is None:
            return Draft(writer=OfflineWriter.name, topic=brief.topic, plan={"act": brief.act.value})
        pieces = [first]
        texts = [first.text]
        steps = iter(plan.steps[1:])
        while len(texts) < wanted or (wanted == 1 and self._has_room(texts[0], length, len(pieces))):
            step = next(steps, None) or self._follow(pieces, last=len(texts) == wanted - 1)
            if step is None or len(pieces) > wanted + 2:
                break
            if step.pool == "evidence" and not self.named:
                step = Step(_drawn(rng, _NAMING), self._side())
            if step.pool == "view":
                step = Step("view", self._side())
                plan.direction = plan.direction or _SIGN[self._side()]
            piece = self._piece(step, self._size(length, wanted) if wanted > 1 else "any", follows=True)
            if piece is None or any(piece.frame.id == said.frame.id for said in pieces):
                pieces.append(first)  # counts as an attempt
                continue
            pieces.append(piece)
            contrast = _against(plan, pieces, scene)
            if wanted > 1:
                texts.append(self._led(piece, contrast))
            else:
                texts[0] = self._joined(texts[0], piece.text, contrast)
        if plan.echo:
            texts[0] = self._named(texts[0])
        marks = [mark for mark in (self._opener(plan, texts), self._closer(pieces, texts)) if mark]
        said = {piece.frame.id: piece for piece in pieces}
        return Draft(
            parts=tuple(forms.sentence(self._plain(text)) for text in texts),
            writer=OfflineWriter.name,
            used=(*said, *filter(None, map(_skeleton, texts)), *marks),
            topic=scene.code or scene.topic or brief.topic,
            symbols=(scene.code,) if scene.code else (),
            question=any(text.endswith("?") for text in texts),
            plan=self._plan_record(plan, list(said.values())),
        )

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

    def _follow(self, pieces: Sequence[Piece], last: bool) -> Step | None:
        """One more clause on the same matter, or None where it is better to stop."""
        scene, rng = self.scene, self.rng
        pool = pieces[0].step.pool
        if pool in ("hour", "life", "hour_short", "recall", "heard", "chime", "deflect"):
            return Step("life_after") if len(pieces) < 3 and not self.brief.target else None
        if scene.has("priced") and not self._is_gauge():
            if last and rng.random() < 0.5:
                return Step("after") if rng.random() < 0.72 else Step("ask")
            side = self._side()
            return Step(_drawn(rng, _FOLLOW), side if side != "mid" else ("pro", "con", "mid")[int(rng.random() * 3)])
        if scene.topic and scene.topic != "gunluk":
            return Step(_drawn(rng, _FOLLOW_TOPIC)) if len(pieces) < 4 else None
        return Step("after") if len(pieces) < 2 else None

    def _led(self, piece: Piece, contrast: bool) -> str:
        """A later message of a burst, sometimes with the word that ties it to the one before."""
        text, rng = piece.text, self.rng
        if piece.step.pool not in _LINKED or text.endswith("?") or (piece.frame.asset and not piece.dropped):
            return text
        if rng.random() > (0.85 if contrast else 0.24):
            return text
        if piece.step.pool not in _ARGUING and not contrast:
            return text
        words = _TURNS if contrast else _LINKS
        word = words[int(rng.random() * len(words))]
        return text if any(said in text for said in _TURNS + _LINKS) else f"{word} {text}"

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
        if self.heard is not None:
            record["heard"] = self.heard.intent.value
        if self.scene.memory:
            record["memory"] = self.scene.memory
        return record

    def _piece(self, step: Step, size: str, follows: bool = False) -> Piece | None:
        """The best of a few realisations: of the size wanted, and the least repetitive."""
        mask, rng = self.scene.mask, self.rng
        frames: list[Frame] = []
        weights: list[float] = []
        total = 0.0
        side = step.side if step.pool in _SIDED else ""
        told = self.told if follows else 0
        for frame in POOLS[step.pool]:
            if frame.need & mask != frame.need or frame.deny & mask or frame.about & told:
                continue
            if side and side not in frame.tags:
                continue
            total += self._weight(frame)
            frames.append(frame)
            weights.append(total)
        if not frames:
            return self._piece(Step(step.pool, "mid"), size, follows) if side in ("pro", "con") else None
        best: Piece | None = None
        best_cost = 99.0
        for _ in range(TRIES):
            frame = frames[min(bisect(weights, rng.random() * total), len(frames) - 1)]
            drop = follows and self.named and frame.drops
            piece = self._realised(frame, step, drop, size, follows)
            cost = 0.0
            skeleton = _skeleton(piece.text)
            if skeleton:
                cost += 3.0 * (skeleton in self.seen_room) + 6.0 * (skeleton in self.seen_own)
            words = self._words(piece.text)
            if size == "short" and words > SHORT:
                cost += 4.0
            elif size == "full" and words <= SHORT:
                cost += 2.5
            if cost < best_cost:
                best, best_cost = piece, cost
            if cost == 0.0:
                break
        if best is not None:
            self.told |= best.frame.about
            self.named = self.named or (best.frame.asset and not best.dropped)
        return best

    def _weight(self, frame: Frame) -> float:
        """A persona's own liking for a frame, its fit to the moment, and how lately it was heard."""
        liking = 0.15 + (self.seed * frame.mark >> 11 & 1023) / 1023.0
        weight = frame.weight * liking * (1.0 + 0.15 * frame.need.bit_count())
        if frame.id in self.seen_own:
            weight *= 0.03
        elif frame.id in self.seen_room:
            weight *= 0.1
        return weight

    def _realised(self, frame: Frame, step: Step, drop: bool, size: str, follows: bool) -> Piece:
        """One realisation: its slots are placeholders until the very end, so that a skeleton can be seen."""
        filled, fill = self.filled, self.scene.fill

        def mark(name: str, case: str) -> str:
            filled.append(fill(name, case))
            return chr(_FIRST_SLOT + len(filled) - 1)

        out: list[str] = []
        realise(frame.body[1:] if drop else frame.body, mark, self.scene.polite, self.rng, out)
        text = " ".join("".join(out).split()).replace(" ,", ",").replace(" ?", "?")
        head, tail = _clauses(text)
        if tail and size != "any" and not text.endswith("?") and step.pool in _CUTTABLE:
            words = self._words(head)
            if (size == "short" and words <= SHORT < self._words(text)) or (
                size == "full" and words > SHORT and self.rng.random() < CUT_SHARE
            ):
                text = head
        return Piece(self._coloured(text, step, follows), frame, step, drop)

    def _coloured(self, text: str, step: Step, follows: bool) -> str:
        """Now and then with a word around it that says how sure, or how casual, the speaker is."""
        manner = _MANNERS.get(step.pool)
        if manner is None or text.endswith("?"):
            return text
        before, behind = manner
        roll = self.rng.random()
        if step.pool == "evidence":
            tails = _WEIGHED.get(step.side, ())
            if tails and roll > 1.0 - WEIGHED_SHARE and ", " not in text:
                return f"{text}, {tails[int(self.rng.random() * len(tails))]}"
        share = MANNER_SHARE + (0.5 * self.brief.influence.hedging_probability if step.pool in _OPINIONS else 0.0)
        if roll < share and not follows and before:
            word = before[int(self.rng.random() * len(before))]
            return text if _shares_word(word, text) else f"{word} {text}"
        if roll < 2 * share:
            word = behind[int(self.rng.random() * len(behind))]
            return text if _shares_word(word, text) or text.endswith(_HEDGED) else f"{text} {word}"
        return text

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

    def _joined(self, first: str, second: str, contrast: bool) -> str:
        roll = self.rng.random()
        if first.endswith("?"):
            return f"{first} {self._sentence(second)}"
        if contrast:
            joiner = " ama " if roll < 0.5 else ", gerçi " if roll < 0.7 else ", yalnız " if roll < 0.85 else ", yine de "
            return first + joiner + second
        if ", " in first or roll < 0.4:
            return f"{first}. {self._sentence(second)}"
        return f"{first}, {second}"

    def _named(self, text: str) -> str:
        """With something of the answered message in it, where it is long enough to need that."""
        if self._words(text) < ECHO_WORDS or not self.scene.addressee:
            return text
        folded = fold(self._plain(text))
        if any(name in folded for name in self.scene.names() if name):
            return text
        name = self.scene.fill("ad", "")
        if self.rng.random() < 0.7 or text.endswith("?"):
            return f"{name} {text}" if self.rng.random() < 0.5 else f"{name}, {text}"
        return f"{text} {name}"

    def _opener(self, plan: Plan, texts: list[str]) -> str:
        """Sometimes an opening word of the persona's own; returns what was put there."""
        if plan.steps[0].pool in _NO_OPENER or texts[0].count(" ") < 3 or texts[0].endswith("?"):
            return ""
        own = self.brief.wording.own
        recent = islice(reversed(own), OPENER_REST)
        if any(item.startswith("o:") for item in recent) or self.rng.random() > OPENER_SHARE:
            return ""
        scene = self.scene
        choices = [word for word, need in _OPENERS if not need or all(scene.has(fact) for fact in need)]
        liked = [word for word in choices if (self.seed ^ crc32(word.encode())) % 3 == 0] or choices
        if texts[0].startswith(_MANNER_WORDS):
            return ""
        word = liked[int(self.rng.random() * len(liked))]
        if scene.addressee and self._plain(texts[0]).startswith(scene.fill("ad", "")):
            return ""
        if _shares_word(word, texts[0]):
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
        texts[-1] = f"{texts[-1]} {word}"
        return f"c:{word}"


def _against(plan: Plan, pieces: Sequence[Piece], scene: Scene) -> bool:
    """Whether the newest clause argues against the one before it."""
    before, now = _slope(pieces[-2], scene), _slope(pieces[-1], scene)
    return before * now < 0 and plan.steps[0].pool not in ("partial", "soft", "hard")


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


def _shares_word(manner: str, text: str) -> bool:
    """Whether a manner would say again what the text already says."""
    words = text.replace(",", "").split()
    return any(word in words for word in manner.rstrip(",").split())


def _skeleton(text: str) -> str:
    """What is left of a text when its slots are masked, as a short key; empty below five words."""
    if text.count(" ") < ECHO_WORDS - 1:
        return ""
    return f"~{crc32(_PLACEHOLDERS.sub('#', text).encode()):x}"


def _clause(text: str) -> str:
    """A sentence as part of another: no full stop, a lower-case start unless it is a name."""
    text = text.strip().rstrip(".")
    first, _, _ = text.partition(" ")
    if first[:1].isupper() and first not in SYMBOLS and not first[1:2].isupper() and "'" not in first:
        text = ("i" if text[0] == "İ" else "ı" if text[0] == "I" else text[0].lower()) + text[1:]
    return text


def _drawn(rng: Random, weighted: Sequence[tuple[str, float]]) -> str:
    point = rng.random() * sum(weight for _, weight in weighted)
    for name, weight in weighted:
        point -= weight
        if point <= 0.0:
            return name
    return weighted[-1][0]


_FIRST_SLOT = 0xE000  # placeholders are characters of the private use area
_SLOT_START = chr(_FIRST_SLOT)
_PLACEHOLDERS = re.compile("[\ue000-\uf8ff]")
_GOOD_SIGNS = mask_of(("above20", "above50", "above200", "above_res", "week_up", "month_up", "near_high", "rsi_lo"))
_BAD_SIGNS = mask_of(("below20", "below50", "below200", "below_sup", "week_down", "month_down", "near_low", "rsi_hi"))
_SIGN = {"pro": 1, "con": -1, "mid": 0, "": 0}
# How often a message of a burst is a short one, by the length wanted.
_SHORT_PARTS = {"short": 0.34, "medium": 0.08, "long": 0.04}
_ALONE = frozenset(
    (
        "greet", "refuse", "calm", "bye", "thanks_back", "hello_back", "no_politics", "how_are_you", "who_are_you", "heard",
        "unknown", "deflect", "laugh", "when", "advice", "agreed_back", "tease", "horizon",
    )
)  # fmt: skip
_SIDED = frozenset(("evidence", "view"))
_LINKED = frozenset(("evidence", "technical", "position", "topic_evidence"))
_ARGUING = frozenset(("evidence", "topic_evidence"))
_TURNS, _LINKS = ("ama", "gerçi", "yalnız", "yine de", "öte yandan"), ("üstelik", "bir de", "zaten", "ayrıca")
_NAMING = (("observe", 40.0), ("technical", 30.0), ("position", 15.0), ("view", 15.0))
_FOLLOW = (("evidence", 42.0), ("technical", 20.0), ("position", 12.0), ("feeling", 8.0), ("view", 12.0), ("after", 6.0))
_FOLLOW_TOPIC = (("topic_evidence", 55.0), ("topic", 30.0), ("after", 15.0))
_CLOSED_BY = frozenset(("observe", "feeling", "short", "hour", "life", "position", "trigger_price"))
_CLOSERS = ("ya", "be", "yani", "işte", "galiba", "valla")
_OPINIONS = frozenset(("view", "evidence", "topic", "topic_evidence", "technical"))
_HEDGED = ("bence", "bana göre", "bana kalırsa", "sanki", "galiba", "sanırım", "gibi", "herhalde", "açıkçası")
_FACTUAL = (
    ("bakıyorum da", "dikkat ettim de", "açıkçası", "bu arada", "gördüğüm kadarıyla", "şunu da yazayım,", "not düşeyim,"),
    ("bu arada", "yani", "ya", "haberiniz olsun", "işte", "gördüğüm kadarıyla", "bilginiz olsun", "aklınızda olsun"),
)
_OPINED = (
    ("bence", "bana göre", "sanki", "galiba", "açıkçası", "bana kalırsa", "benim gördüğüm", "görünen o ki", "dürüst olayım,",
     "sanırım", "yanılmıyorsam"),
    ("bence", "bana göre", "sanki", "galiba", "sanırım", "bana kalırsa", "yani", "ne yalan söyleyeyim", "benim gözümde",
     "herhalde", "gördüğüm kadarıyla"),
)  # fmt: skip
_PERSONAL = (
    ("açıkçası", "bu arada", "valla", "ne yalan söyleyeyim", "dürüst olayım,", "bende durum şu,", "kendi adıma"),
    ("yani", "valla", "işte", "ya", "bu arada", "kendi adıma", "ne diyeyim", "öyle işte"),
)
# What a piece of evidence is to the one who brings it.
_WEIGHED: dict[str, tuple[str, ...]] = {
    "pro": (
        "az şey değil", "bu hoşuma gidiyor", "umudum ondan", "görmezden gelemem", "içimi rahatlatıyor", "buna tutunuyorum",
        "o da bir işaret", "boşuna konuşmuyorum", "moral veriyor", "ona bakıyorum ben", "bu da artı hanesine", "dayanağım bu",
    ),
    "con": (
        "az şey değil", "bu hoşuma gitmiyor", "temkinim ondan", "görmezden gelemem", "huzursuz ediyor", "gözümden kaçmıyor",
        "o da bir işaret", "boşuna konuşmuyorum", "keyif kaçırıyor", "ona takıldım ben", "bu da eksi hanesine", "çekincem bu",
    ),
    "mid": (
        "iki tarafa da çekilir", "karar verdirmiyor", "beklemek lazım", "tek başına yetmez", "ortada yani", "yorumu zor",
    ),
}  # fmt: skip
# Words that may go before or after a clause, by the pool it comes from.
_MANNERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "observe": _FACTUAL,
    "gauge": _FACTUAL,
    "technical": _OPINED,
    "view": _OPINED,
    "evidence": ((), _OPINED[1]),
    "topic": _OPINED,
    "topic_evidence": ((), _OPINED[1]),
    "position": _PERSONAL,
    "feeling": _PERSONAL,
    "hour": _PERSONAL,
    "life": _PERSONAL,
    "after": ((), ("yani", "işte", "artık", "ya", "valla", "bu arada", "neticede")),
    "life_after": ((), ("yani", "işte", "ya", "valla", "artık")),
    "agree": ((), ("ya", "valla", "bu sefer", "yani", "sonuna kadar")),
    "partial": ((), ("bence", "bana göre", "açıkçası", "yani", "gibi geliyor")),
    "soft": ((), ("açıkçası", "bu sefer", "ne yalan söyleyeyim", "yani")),
    "build": ((), ("bu ara", "yani", "doğrusu", "bu arada")),
    "why": ((), ("açıkçası", "yani", "gördüğüm kadarıyla")),
    "level": ((), ("bana göre", "kendi çizgim tabii", "yani")),
}
_MANNER_WORDS = tuple(sorted({word for before, _ in _MANNERS.values() for word in before}))
_NO_OPENER = frozenset(("greet", "refuse", "calm", "bye", "thanks_back", "hello_back", "recall", "no_politics"))
_WHOLE = frozenset(("refuse", "recall", "ask", "topic_ask", "ask_back"))
# Pools whose sentences stand on their first clause alone.
_CUTTABLE = frozenset(
    (
        "observe", "technical", "position", "feeling", "view", "topic", "hour", "life", "trigger_price", "build",
        "agree", "soft", "console", "do_you_hold", "why", "price", "level",
    )
)  # fmt: skip

_TOPIC_KINDS: dict[str, tuple[str, ...]] = {
    "bist": ("share", "index"),
    "doviz": ("fx",),
    "altin": ("gold",),
    "kripto": ("crypto",),
    "makro": ("index", "fx", "macro"),
    "temettu": ("share",),
    "halka_arz": ("share",),
    "teknik": ("share", "index", "crypto"),
}
# How often a topic is talked about without any asset.
_TOPIC_ALONE = {"makro": 0.6, "temettu": 0.5, "halka_arz": 0.7, "bist": 0.16, "teknik": 0.22, "doviz": 0.3, "altin": 0.3, "kripto": 0.25}
# The topic a noun stands for where a message names no other.
_TOPIC_OF = {
    **dict.fromkeys(("stop", "hedef", "destek", "direnç", "hacim", "formasyon", "trend", "düzeltme"), "teknik"),
    **dict.fromkeys(("faiz", "enflasyon", "Merkez", "Fed", "PPK", "TCMB", "cari açık", "büyüme", "işsizlik", "kriz"), "makro"),
    **dict.fromkeys(("bilanço", "portföy", "lot", "takas", "borsa", "kapanış", "açılış", "bedelsiz", "bedelli"), "bist"),
    **dict.fromkeys(("kaldıraç", "dominans", "balina", "altcoin", "stake", "kripto"), "kripto"),
    "temettü": "temettu",
    "halka arz": "halka_arz",
    "mevduat": "doviz",
    "kur": "doviz",
}  # fmt: skip
_TOPIC_WEIGHTS = (("topic", 68.0), ("topic_ask", 13.0), ("musing", 6.0), ("hour", 7.0), ("life", 6.0))
_OPEN_WEIGHTS = (("hour", 42.0), ("life", 46.0), ("musing", 12.0))
_OWN_VIEW = (("view", 55.0), ("position", 25.0), ("technical", 20.0))
_SHORT_OF_ASSET = (("short", 88.0), ("hour_short", 12.0))
_SHORT_OF_TOPIC = (("topic_short", 55.0), ("hour_short", 30.0), ("short", 15.0))
_SHORT_OPEN = (("hour_short", 70.0), ("short", 30.0))

_PLAIN_RESPONSES: dict[Intent, tuple[str, str]] = {
    Intent.GREETING: ("hello_back", "greet"),
    Intent.FAREWELL: ("bye", "greet"),
    Intent.THANKS: ("thanks_back", "thank"),
    Intent.GAIN: ("congrats", "praise"),
    Intent.HOLDING: ("holding_heard", ""),
    Intent.JOKE: ("laugh", "praise"),
    Intent.AGREEMENT: ("agreed_back", "agree"),
    Intent.DISAGREEMENT: ("disagreed_back", ""),
}
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
    ("şimdi", ()),
    ("bak", ("sen",)),
    ("işte", ()),
    ("vallahi", ("old",)),
    ("arkadaşlar", ("formal",)),
)

# What a question asks for, first match counts; patterns run on folded text.
_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("how_are_you", re.compile(r"\b(nasilsin|naber|ne haber|nasil gidiyor|keyifler|napiyo|ne yapiyorsun|iyi misin)")),
    ("who_are_you", re.compile(r"\b(kimsin|nerelisin|kac yasinda|ne is yap|adin ne|ismin ne|evli misin|gercek adin)")),
    ("horizon", re.compile(r"\b(vaden|vadeniz|planin|planiniz|plan ne|ne kadar tutacak|ne yapacaksin)")),
    ("belief", re.compile(r"\b(haram|caiz|gunah mi)")),
    ("advice", re.compile(r"\b(ne oner|hangi hisse|hangi coin|yeni basla|nereden basla|tavsiye|onerir)")),
    ("cost", re.compile(r"\bmaliyet|kactan (aldin|girdin)|ortalaman")),
    (
        "buy_or_sell",
        re.compile(
            r"\b(alinir|satilir|girilir|eklenir|tutulur|alayim|satayim|alsam|satsam|girsem|cikayim|alalim|satalim|gireyim"
            r"|almali|satmali|biriktireyim|yatirayim|yatirsam|alir misin|satar misin|mantikli m|pahali m|ucuz m|gec m|ekleme yap|al mi sat mi)"
        ),
    ),
    ("why", re.compile(r"\b(neden|niye|nicin|sebep|sebebi|ne oldu|noldu|neler oluyor|haber mi|haber var|bir sey mi var)")),
    ("when", re.compile(r"\b(ne zaman|hangi gun|kacinda|saat kac|tarihi ne|ayin kac)")),
    ("do_you_hold", re.compile(r"\b(tasiyan|tutan|elinde|elinizde|sende var|sizde var|var mi sende|tasiyor m|aldin m|sattin m)")),
    ("level", re.compile(r"\b(destek|direnc|hedef|nereye|kac olur|nerede durur|gecer m|kirar m|tutar m|gorur m|seviye)")),
    ("price", re.compile(r"\b(kac lira|kac tl|kac oldu|kacta|fiyat|kac dolar|kac para|ne kadar|kaca)")),
)
_ABOUT_OWN = re.compile(r"\b(maliyet|ne tasiyorsun|portfoy|elinde ne|sende ne var|tavsiye|ne oner|yeni basla)")
_OWN_POSITION = re.compile(r"\b(ekledigim|aldigim|tasidigim|maliyetim|bende|elimdeki|benim)\b")
_POLITICS = re.compile(r"\b(secim|cumhurbaskan|hukumet|muhalefet|iktidar|siyaset|siyasi|milletvekil|parti\b|partisi)")


# --- reactions ------------------------------------------------------------------

_REACTIONS: dict[Intent, str] = {
    Intent.GREETING: "👍🤗🙏👋",
    Intent.FAREWELL: "👍🙏🤗",
    Intent.THANKS: "🙏👍❤🤝",
    Intent.AGREEMENT: "👍🤝💯👌",
    Intent.DISAGREEMENT: "🤔🤨👀😐",
    Intent.LOSS: "😢💔🙏🤗😱",
    Intent.GAIN: "👏🎉🔥🏆😍👍",
    Intent.HOLDING: "👍🤝👀🫡",
    Intent.INSULT: "😐🤨",
    Intent.JOKE: "😁🤣😁🤣👏",
    Intent.OFF_TOPIC: "😁🤷🤓",
    Intent.QUESTION: "🤔👀🤷",
    Intent.INJECTION: "🤨😐",
    Intent.ASKS_IF_BOT: "👍🫡",
}
_RISING, _FALLING, _PLAIN = "🔥👏👍⚡😁", "😢😱🤯😐💔", "👍👌🤔👀💯"
_ALLOWED = frozenset("👍❤🔥👏😁🤔🤯😱😢🎉🙏👌😍💯🤣⚡🏆💔🤨😐😈😴😭🤓👻👀🙈😇🤝🤗🫡🤷")


def _react(brief: Brief, rng: Random) -> Draft:
    """An emoji that fits what was said, from the list a bot may use on Telegram."""
    emojis = _PLAIN
    if brief.target is not None:
        heard = understand(brief.target.text)
        emojis = _REACTIONS.get(heard.intent, "")
        if not emojis:
            mood = heard.direction or heard.sentiment
            emojis = _RISING if mood > 0.3 else _FALLING if mood < -0.3 else _PLAIN
    choices = [emoji for emoji in emojis if emoji in _ALLOWED]
    emoji = choices[int(rng.random() * len(choices))]
    return Draft(reaction=emoji, writer=OfflineWriter.name, topic=brief.topic, plan={"act": "react"})
