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
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from typing import NamedTuple
from zlib import crc32

from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.text.brief import Act, Brief, Draft
from conversations.text.understanding import Intent, Understanding, understand
from conversations.text.writers.frames import forms
from conversations.text.writers.frames.bank import POOLS
from conversations.text.writers.frames.grammar import BIT, Frame, realise
from conversations.text.writers.frames.scene import LEAN, Scene, persona_seed, talkable
from piyasa_site.common.turkish import fold

TRIES = 3  # realisations of one clause before the least repetitive is taken
SHORT = 4  # words
OPENER_SHARE = 0.085
OPENER_REST = 60  # items of own wording that must lie between two openers
MEMORY_SHARE = 0.05
ANECDOTE_SHARE = 0.012
PHRASE_SHARE = 0.02
CUT_SHARE = 0.34  # a sentence of two clauses said as its first clause only
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
    text: str
    skeleton: str
    frame: Frame
    step: Step


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

    def __post_init__(self) -> None:
        wording = self.brief.wording
        self.seen_room = set(wording.room)
        self.seen_own = set(wording.own)
        self.seed = persona_seed(self.brief.persona.facts.key)

    # --- planning ------------------------------------------------------------

    def draft(self) -> Draft:
        brief = self.brief
        if brief.act is Act.DISCLOSE:
            self.scene = Scene(brief, "")
            return self._finish(Plan([Step("disclose")], "answer"))
        if brief.act in (Act.REPLY, Act.ANSWER) and brief.target is not None:
            self.heard = understand(brief.target.text)
            if self.heard.intent is Intent.ASKS_IF_BOT:
                self.scene = Scene(brief, "")
                return self._finish(Plan([Step("disclose")], "answer"))
            code, topic = self._subject_of_target(self.heard)
            self.scene = Scene(brief, code, topic, self.heard)
            return self._finish(self._plan_response(self.heard))
        if brief.act is Act.GREET:
            self.scene = Scene(brief, "")
            return self._finish(Plan([Step("greet")], "greet"))
        code, topic = self._subject()
        self.scene = Scene(brief, code, topic)
        return self._finish(self._plan_say())

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
        topic = heard.topic or target.topic or self.brief.topic
        if topic in SYMBOLS:
            return topic, SYMBOLS[topic].topic
        if heard.intent in (Intent.QUESTION, Intent.CLAIM, Intent.LOSS, Intent.HOLDING, Intent.GAIN):
            for line in reversed(self.brief.history):
                if line.topic in SYMBOLS:
                    return line.topic, SYMBOLS[line.topic].topic
        return "", topic if topic in TOPICS else ""

    def _dearest(self, codes: Sequence[str]) -> str:
        """Of several assets named, the one this persona has most to say about."""
        persona = self.brief.persona
        held = {holding.symbol for holding in persona.holdings}
        known = [code for code in codes if code in SYMBOLS]
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
        elif brief.persona.anecdotes and rng.random() < ANECDOTE_SHARE:
            scene.memory = _clause(brief.persona.anecdotes[int(rng.random() * len(brief.persona.anecdotes))])
        if scene.memory:
            scene.mask |= BIT["memory"]
            return Plan([Step("recall")])
        if short:
            pool = _drawn(rng, _SHORT_OF_ASSET if scene.code else _SHORT_OF_TOPIC if scene.topic else _SHORT_OPEN)
            return Plan([Step(pool)])
        if scene.has("priced"):
            pool = _drawn(rng, self._asset_weights())
        elif scene.topic and scene.topic != "gunluk":
            pool = _drawn(rng, _TOPIC_WEIGHTS)
        else:
            pool = _drawn(rng, _OPEN_WEIGHTS)
        if pool in ("ask", "topic_ask"):
            return Plan([Step(pool)])
        if pool in ("hour", "life"):
            return Plan([Step(pool), *([Step("after")] if brief.parts > 2 else [])])
        if pool == "topic":
            return Plan([Step(pool), Step("topic_evidence"), *([Step("after")] if brief.parts > 2 else [])])
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
            ("ask", 11.0),
            ("topic", 6.0 if scene.topic else 3.0),
            ("hour", 3.0),
            ("life", 3.0),
        )

    def _side(self) -> str:
        lean = self.scene.lean
        return "pro" if lean >= LEAN else "con" if lean <= -LEAN else "mid"

    def _tails(self) -> list[Step]:
        """What may follow the first clause, in order; how much of it is said depends on length and parts."""
        scene = self.scene
        if not scene.has("priced"):
            return [Step("topic_evidence" if scene.topic else "after")]
        side = self._side()
        if side == "mid":
            side = ("pro", "con", "mid")[int(self.rng.random() * 3)]
        return [Step("evidence", side), Step("after"), Step("evidence", side)]

    # --- planning a response -------------------------------------------------

    def _plan_response(self, heard: Understanding) -> Plan:
        brief, rng, scene = self.brief, self.rng, self.scene
        assert brief.target is not None
        said = fold(brief.target.text)
        if heard.intent is Intent.INJECTION:
            return Plan([Step("refuse")], "answer", echo=True)
        if heard.intent is Intent.INSULT:
            return Plan([Step("calm")], "answer", echo=True)
        if _POLITICS.search(said):
            return Plan([Step("no_politics")], "answer", echo=True)
        if heard.is_question or heard.intent is Intent.QUESTION or brief.act is Act.ANSWER:
            return self._plan_answer(said)
        plain = _PLAIN_RESPONSES.get(heard.intent)
        if plain is not None:
            pool, move = plain
            return Plan([Step(pool), *self._reason("", 0.25)], move, echo=True)
        if heard.intent is Intent.LOSS:
            friend = scene.has("friend") or scene.has("rival")
            if friend and rng.random() < (0.6 if scene.has("rival") else 0.35):
                return Plan([Step("tease")], "tease", echo=True)
            return Plan([Step("console"), *self._reason("", 0.2)], "console", echo=True)
        if heard.intent is Intent.OFF_TOPIC and brief.target_is_person:
            return Plan([Step("deflect" if rng.random() < 0.6 else "heard")], "answer", echo=True)
        return self._plan_reaction(heard)

    def _plan_reaction(self, heard: Understanding) -> Plan:
        """To a claim or an observation: agreement by what the speaker thinks of the asset, or building on it."""
        scene, brief, rng = self.scene, self.brief, self.rng
        claim = heard.direction or (1 if heard.sentiment > 0.4 else -1 if heard.sentiment < -0.4 else 0)
        if not scene.code or not claim:
            if not scene.code and not scene.topic and not scene.key:
                return Plan([Step("heard" if brief.target_is_person or rng.random() < 0.5 else "build")], echo=True)
            move = _drawn(rng, (("build", 55.0), ("agree", 30.0), ("partial", 15.0)))
            tail = self._reason("", 0.6)
            if move == "build" and scene.has("priced") and rng.random() < 0.35:
                return Plan([Step(_drawn(rng, _OWN_VIEW), self._side_for_view()), *tail], echo=True)
            return Plan([Step(move), *tail], {"agree": "agree", "partial": "partly"}.get(move, ""), echo=True)
        lean = scene.lean * claim
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

    def _side_for_view(self) -> str:
        return self._side()

    def _reason(self, side: str, likely: float) -> list[Step]:
        """Evidence after a move, more often the longer the text is wanted."""
        scene, brief = self.scene, self.brief
        wanted = likely if brief.length == "medium" else 1.0
        if brief.parts == 1 and (brief.length == "short" or self.rng.random() > wanted):
            return []
        if scene.has("priced"):
            side = side or self._side()
            return [Step("evidence", side), Step("after"), Step("evidence", side)]
        if scene.topic and scene.topic != "gunluk":
            return [Step("topic_evidence"), Step("after")]
        return [Step("after")] if brief.parts > 1 else []

    def _plan_answer(self, said: str) -> Plan:
        scene, brief, rng = self.scene, self.brief, self.rng
        asked = next((kind for kind, pattern in _ASKED if pattern.search(said)), "")
        if asked in ("how_are_you", "who_are_you"):
            return Plan([Step(asked)], "answer", echo=True)
        if not scene.code:
            if scene.topic and scene.topic != "gunluk" and asked not in ("when", "price"):
                return Plan([Step("topic"), Step("topic_evidence")], "answer", echo=True)
            if asked == "when":
                return Plan([Step("when")], "answer", echo=True)
            off = self.heard is not None and self.heard.intent is Intent.OFF_TOPIC
            return Plan([Step("deflect" if off else "unknown")], "answer", echo=True)
        if not scene.has("priced"):
            return Plan([Step("topic"), Step("topic_evidence")], "answer", echo=True)
        if asked in ("why", "when", "do_you_hold", "cost"):
            return Plan([Step(asked), *self._reason("", 0.2)], "answer", echo=True)
        if asked == "price":
            return Plan([Step("price"), *([Step("after")] if brief.parts > 1 else [])], "answer", echo=True)
        if asked == "buy_or_sell":
            return Plan([Step("buy_or_sell"), *self._reason("", 0.45)], "answer", echo=True)
        if asked == "level" and rng.random() < 0.75:
            return Plan([Step("level"), *self._reason("", 0.25)], "answer", echo=True)
        stranger = not scene.has("hold") and not scene.has("watch") and scene.has("unsure")
        if stranger and scene.has("neutral") and rng.random() < 0.3:
            return Plan([Step("unknown")], "answer", echo=True)
        first = _drawn(rng, (("view", 70.0), ("position", 18.0), ("technical", 12.0)))
        side = self._side() if first == "view" else ""
        direction = _SIGN[side] if first == "view" else 0
        return Plan([Step(first, side), *self._reason("", 0.6)], "answer", direction=direction, echo=True)

    # --- realising -----------------------------------------------------------

    def _finish(self, plan: Plan) -> Draft:
        brief = self.brief
        wanted = max(1, min(4, brief.parts))
        length = brief.length if brief.act is not Act.DISCLOSE else "medium"
        pieces: list[Piece] = []
        texts: list[str] = []
        first = self._piece(plan.steps[0], short=length == "short" and wanted == 1)
        if first is None:
            first = self._piece(Step("heard" if plan.echo else "hour_short"), short=True)
        if first is None:
            return Draft(writer=OfflineWriter.name, topic=brief.topic, plan={"act": brief.act.value})
        pieces.append(first)
        head, tail = _clauses(first.text)
        if wanted > 1:
            texts.append(head)
            if tail:
                texts.append(tail)
            elif len(plan.steps) == 1 and head.count(" ") < 3:
                wanted = 1
        elif length == "medium" and tail and first.step.pool in _CUTTABLE and self.rng.random() < CUT_SHARE:
            texts.append(head)
            tail = ""
        else:
            texts.append(first.text)
        for step in plan.steps[1:]:
            if wanted > 1 and len(texts) >= wanted:
                break
            words = texts[-1].count(" ") + 1
            if wanted == 1 and (length == "short" or (length == "medium" and (words > 6 or tail))):
                break
            if wanted == 1 and len(pieces) > 1 and len(texts[-1]) > 60:
                break
            piece = self._piece(step, short=False)
            if piece is None or piece.frame.id in (p.frame.id for p in pieces):
                continue
            pieces.append(piece)
            contrast = _against(plan, pieces, self.scene)
            if wanted > 1:
                lead = "ama " if contrast and not piece.text.startswith(("ama ", "yine de ")) else ""
                texts.append(lead + piece.text)
            else:
                texts[-1] = self._joined(texts[-1], piece.text, contrast)
        texts = texts[: max(wanted, 1)]
        if plan.echo:
            texts[0] = self._named(texts[0])
        opener = self._opener(plan, texts)
        parts = tuple(forms.sentence(text) for text in texts)
        used = tuple(piece.frame.id for piece in pieces) + tuple(piece.skeleton for piece in pieces if piece.skeleton)
        return Draft(
            parts=parts,
            writer=OfflineWriter.name,
            used=used + ((opener,) if opener else ()),
            topic=self.scene.code or self.scene.topic or brief.topic,
            symbols=(self.scene.code,) if self.scene.code else (),
            question=any(part.endswith("?") for part in parts),
            plan=self._plan_record(plan, pieces),
        )

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

    def _piece(self, step: Step, short: bool) -> Piece | None:
        """The least repetitive of a few realisations; for `short`, one that fits four words where there is one."""
        mask, rng = self.scene.mask, self.rng
        frames: list[Frame] = []
        weights: list[float] = []
        total = 0.0
        side = step.side
        for frame in POOLS[step.pool]:
            if frame.need & mask != frame.need or frame.deny & mask:
                continue
            if side and side not in frame.tags:
                continue
            total += self._weight(frame)
            frames.append(frame)
            weights.append(total)
        if not frames:
            return self._piece(Step(step.pool, "mid"), short) if side in ("pro", "con") else None
        best: Piece | None = None
        best_cost = 99.0
        for _ in range(TRIES + (3 if short else 0)):
            point = rng.random() * total
            index = 0
            while weights[index] < point and index < len(weights) - 1:
                index += 1
            piece = self._realised(frames[index], step)
            cost = 0.0
            if piece.skeleton:
                cost += 3.0 * (piece.skeleton in self.seen_room) + 6.0 * (piece.skeleton in self.seen_own)
            if short:
                head, _ = _clauses(piece.text)
                if piece.text.count(" ") >= SHORT:
                    if head.count(" ") < SHORT and head.count(" ") and step.pool not in _WHOLE:
                        piece.text = head
                    else:
                        cost += 4.0
            if cost < best_cost:
                best, best_cost = piece, cost
            if cost == 0.0:
                break
        return best

    def _weight(self, frame: Frame) -> float:
        """A persona's own liking for a frame, its fit to the moment, and how lately it was heard."""
        liking = 0.15 + (self.seed * frame.mark >> 11 & 1023) / 1023.0
        weight = frame.weight * liking * (1.0 + 0.3 * frame.need.bit_count())
        if frame.id in self.seen_own:
            weight *= 0.03
        elif frame.id in self.seen_room:
            weight *= 0.25
        return weight

    def _realised(self, frame: Frame, step: Step) -> Piece:
        """One realisation, and its skeleton: the same with every slot masked, hashed; empty below five words."""
        filled: list[str] = []
        fill = self.scene.fill

        def mark(name: str, case: str) -> str:
            filled.append(fill(name, case))
            return chr(0xE000 + len(filled) - 1)

        out: list[str] = []
        realise(frame.body, mark, self.scene.polite, self.rng, out)
        masked = "".join(out)
        text = masked
        for number, value in enumerate(filled):
            text = text.replace(chr(0xE000 + number), value)
        text = " ".join(text.split()).replace(" ,", ",").replace(" ?", "?")
        skeleton = ""
        if text.count(" ") >= ECHO_WORDS - 1:
            skeleton = f"~{crc32(_PLACEHOLDERS.sub('#', masked).encode()):x}"
        return Piece(text, skeleton, frame, step)

    def _joined(self, first: str, second: str, contrast: bool) -> str:
        roll = self.rng.random()
        if first.endswith("?"):
            return f"{first} {forms.sentence(second)}"
        if contrast:
            joiner = " ama " if roll < 0.5 else ", gerçi " if roll < 0.7 else ", yalnız " if roll < 0.85 else ", yine de "
            return first + joiner + second
        if ", " in first or roll < 0.4:
            return f"{first}. {forms.sentence(second)}"
        return f"{first}, {second}"

    def _named(self, text: str) -> str:
        """With something of the answered message in it, where it is long enough to need that."""
        if text.count(" ") < ECHO_WORDS - 1 or not self.scene.addressee:
            return text
        folded = fold(text)
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
        if any(item.startswith("o:") for item in recent) or self.rng.random() > OPENER_SHARE * 1.6:
            return ""
        scene = self.scene
        choices = [word for word, need in _OPENERS if not need or all(scene.has(fact) for fact in need)]
        liked = [word for word in choices if (self.seed ^ crc32(word.encode())) % 3 == 0] or choices
        word = liked[int(self.rng.random() * len(liked))]
        if scene.addressee and texts[0].startswith(scene.fill("ad", "")):
            return ""
        texts[0] = f"{word} {texts[0]}"
        return f"o:{word.rstrip(',')}"


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


_PLACEHOLDERS = re.compile("[\ue000-\ue0ff]")
_SIGN = {"pro": 1, "con": -1, "mid": 0, "": 0}
_NO_OPENER = frozenset(("greet", "disclose", "refuse", "calm", "bye", "thanks_back", "hello_back", "recall", "no_politics"))
_WHOLE = frozenset(("disclose", "refuse", "recall", "ask", "topic_ask"))
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
_TOPIC_WEIGHTS = (("topic", 74.0), ("topic_ask", 11.0), ("hour", 8.0), ("life", 7.0))
_OPEN_WEIGHTS = (("hour", 42.0), ("life", 50.0), ("topic", 8.0))
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
    ("cost", re.compile(r"\bmaliyet|kactan (aldin|girdin)|ortalaman")),
    (
        "buy_or_sell",
        re.compile(
            r"\b(alinir|satilir|girilir|eklenir|tutulur|alayim|satayim|alsam|satsam|girsem|cikayim|alalim|satalim|gireyim"
            r"|almali|satmali|alir misin|satar misin|mantikli m|pahali m|ucuz m|gec m|ekleme yap|al mi sat mi)"
        ),
    ),
    ("why", re.compile(r"\b(neden|niye|nicin|sebep|sebebi|ne oldu|noldu|neler oluyor|haber mi|haber var|bir sey mi var)")),
    ("when", re.compile(r"\b(ne zaman|hangi gun|kacinda|saat kac|tarihi ne|ayin kac)")),
    ("do_you_hold", re.compile(r"\b(tasiyan|tutan|elinde|elinizde|sende var|sizde var|var mi sende|tasiyor m|aldin m|sattin m)")),
    ("level", re.compile(r"\b(destek|direnc|hedef|nereye|kac olur|nerede durur|gecer m|kirar m|tutar m|gorur m|seviye)")),
    ("price", re.compile(r"\b(kac lira|kac tl|kac oldu|kacta|fiyat|kac dolar|kac para|ne kadar|kaca)")),
)
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
