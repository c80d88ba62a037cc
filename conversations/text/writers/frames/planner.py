"""What a contribution does and is about, before any word of it.

The plan of something said unasked starts from a subject; that of a response
from what the message answered says. Both come out as steps: pools of frames in
order, with the side each argues. Which frame, and in which words, is the
realiser's business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import NamedTuple

from conversations.market.symbols import FOLLOWED, SYMBOLS, TOPICS
from conversations.text.brief import Act, Brief
from conversations.text.life_news import news_of
from conversations.text.understanding import Intent, Understanding, understand
from conversations.text.writers.frames import asked, habits
from conversations.text.writers.frames.grammar import BIT
from conversations.text.writers.frames.scene import LEAN, Scene, lean_on, persona_seed, talkable, unknown_code
from piyasa_site.common.turkish import fold

ASK_BACK_SHARE = 0.6  # of the reactions, those that ask something; by who asks an average lot
ASK_ON_SHARE = 0.33  # of the bursts that answer, those that end with a question of one's own
ASK_ONE_SHARE = 0.8  # of what is said to somebody unasked, what asks them something
ASK_SHARE = 60.0  # of what is said unasked of an asset, against the other weights
PICK_UP_SHARE = 0.16  # of what is said unasked after others have spoken, what takes up a word of theirs
ACK_ALONE_SHARE = 0.65  # of the short reactions, those that are a word or two
ACK_FIRST_SHARE = 0.4  # of the longer reactions in several messages, those that begin so
GOT_ANSWER_SHARE = 0.7  # of the answers to one's own question, those that are taken with a word of thanks
ANSWERED_WITHIN = timedelta(minutes=15)  # how long a question of one's own waits for its answer
ANSWER_REASON = 0.25  # of the answers to another member's question, those that go on to a reason
HOLLOW = 4  # words of a remark that names nothing, up to which there is nothing to say to it but a word
LAST_WORD_SHARE = 0.35  # of the ends of a burst about an asset, those that round it off
WORD_ALONE = 0.12  # of the words said to such a remark, those after which one adds nothing of one's own
MET_WITH_A_WORD = 0.3  # of the longer remarks that name nothing, those that get no more than a word
MEMORY_SHARE = 0.12  # of what is said unasked while something comes to mind, what tells it


class Step(NamedTuple):
    """One clause: the pool it comes from, and which way it argues ("" for any)."""

    pool: str
    side: str = ""
    contrast: bool = False  # against the clause before it


@dataclass(slots=True)
class Plan:
    """What will be said, before any word of it: pools of frames in order, and the claim they make."""

    steps: list[Step]
    move: str = ""  # agree, partly, disagree, ... as the engine knows it
    direction: int = 0
    echo: bool = False  # whether a long text must name something of the target
    whole: bool = False  # whether its one step is all there is to say


class Planner:
    """Reads one brief into a scene and a plan."""

    def __init__(
        self, brief: Brief, rng: Random, heard: Understanding | None = None, subject: tuple[str, str] | None = None
    ) -> None:
        self.brief = brief
        self.rng = rng
        self.heard = heard
        if subject is not None:
            code, topic = subject
        elif heard is not None and brief.target is not None:
            code, topic = self._subject_of_target(heard)
        elif brief.act is Act.GREET:
            code = topic = ""
        elif self.tells_of_life():
            code, topic = "", "gunluk"
        else:
            code, topic = self._subject()
        self.scene = Scene(brief, code, topic, heard)
        self.seed = seed = persona_seed(brief.persona.facts.key)
        self.asks = habits.asks(seed)
        self.jests = habits.jests(seed) * (1.6 if brief.persona.tone == "playful" else 1.0)
        # Who speaks to somebody unasked says to whom; in a response the name is a habit.
        opens = brief.act is Act.SAY and bool(brief.addressee)
        if opens or habits.calls_by_name(brief, seed, rng.random()):
            self.scene.mask |= BIT["by_name"]

    def plan(self) -> Plan:
        if self.heard is not None:
            return self._acknowledged(self._plan_response(self.heard))
        if self.brief.act is Act.GREET:
            return Plan([Step("greet")], "greet")
        return self._plan_say()

    def side(self) -> str:
        """Which way the speaker argues by its own lean: "pro", "con" or "mid"."""
        lean = self.scene.lean
        return "pro" if lean >= LEAN else "con" if lean <= -LEAN else "mid"

    def is_gauge(self) -> bool:
        """Whether the asset is a figure rather than something one owns or bets on."""
        return self.scene.has("priced") and not self.scene.has("ownable") and not self.scene.has("index")

    def follow(self, pool: str, clauses: int, last: bool) -> Step | None:
        """One more clause after `clauses` of them, the first from `pool`; None where it is better to stop."""
        scene, rng = self.scene, self.rng
        # Who has something of its own life to tell tells that last.
        asked = self.heard is not None and not self.brief.life and scene.names_something()
        if last and asked and rng.random() < ASK_ON_SHARE * self.asks:
            return Step("ask_back")
        if pool in _ASIDES:
            return Step("life_after") if clauses < 3 and not self.brief.target else None
        if scene.has("priced") and not self.is_gauge():
            if last and rng.random() < LAST_WORD_SHARE:
                return Step(drawn(rng, _LAST))
            side = self.side()
            return Step(drawn(rng, _FOLLOW), side if side != "mid" else ("pro", "con", "mid")[int(rng.random() * 3)])
        if scene.topic and scene.topic != "gunluk":
            return Step(drawn(rng, _FOLLOW_TOPIC)) if clauses < 4 else None
        return Step("after") if clauses < 2 else Step("last_word") if clauses < 3 and last else None

    def _acknowledged(self, plan: Plan) -> Plan:
        """A reaction said in a word or two, or begun so: "aynen", "ciddi misin?"."""
        brief, rng, pool = self.brief, self.rng, plan.steps[0].pool
        acks = _ACKS.get(pool)
        if acks is None or brief.target_is_person:
            return plan
        if brief.parts == 1:
            if brief.length == "short" and rng.random() < ACK_ALONE_SHARE:
                said = drawn(rng, acks)
                plan.steps, plan.direction = [Step(said)], 0
                if said == "ack_question":
                    plan.move = ""
        elif pool not in _ACKED_ALONE and rng.random() < ACK_FIRST_SHARE:
            plan.steps.insert(0, Step(acks[0][0]))
        return plan

    # --- something said unasked --------------------------------------------------

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
            fitting = [symbol.code for symbol in FOLLOWED if symbol.kind in kinds]
        return fitting[int(self.rng.random() * len(fitting))]

    def tells_of_life(self) -> bool:
        """Whether something said unasked is about one's own life altogether; a trigger goes first."""
        return self.brief.life is not None and self.brief.act is Act.SAY and not self.brief.trigger

    def _plan_say(self) -> Plan:
        scene, brief, rng = self.scene, self.brief, self.rng
        if self.tells_of_life():
            return Plan([Step("own_life")])
        short = brief.length == "short" and brief.parts == 1
        if scene.has("by_name") and not brief.trigger and rng.random() < ASK_ONE_SHARE:
            return Plan([Step("ask_one")])
        if scene.has("trigger"):
            price = scene.has("trig_price") and scene.code
            pool = "trigger_price" if price else "trigger_news"
            if short:
                return Plan([Step(f"{pool}_short")])
            return Plan([Step(pool), *self._tails()])
        if brief.memories and rng.random() < MEMORY_SHARE:
            scene.memory = self._told()
        if scene.memory:
            scene.mask |= BIT["memory"]
            return Plan([Step("recall")])
        if scene.has("r_key") and not short and rng.random() < PICK_UP_SHARE:
            return Plan([Step("pick_up"), *self._tails()])
        if short:
            pool = drawn(rng, _SHORT_OF_ASSET if scene.code else _SHORT_OF_TOPIC if scene.topic else _SHORT_OPEN)
            return Plan([Step(pool)])
        if self.is_gauge():
            pool = drawn(rng, (("gauge", 60.0), ("topic", 20.0), ("ask", 22.0 * self.asks)))
        elif scene.has("priced"):
            pool = drawn(rng, self._asset_weights())
        elif scene.topic and scene.topic != "gunluk":
            pool = drawn(rng, _TOPIC_WEIGHTS)
        else:
            pool = drawn(rng, _OPEN_WEIGHTS)
        if pool in ("ask", "topic_ask"):
            return Plan([Step(pool)])
        if pool in ("hour", "life", "quip", "aside"):
            return Plan([Step(pool)], whole=pool in ("quip", "aside") and brief.parts == 1)
        if pool == "topic":
            return Plan([Step(pool), Step("topic_evidence")])
        side = self.side() if pool == "view" else ""
        direction = SIGN[side] if pool == "view" else 0
        return Plan([Step(pool, side), *self._tails()], direction=direction)

    def _told(self) -> str:
        """One of the memories, for everybody to hear; "" where each is about the one spoken to, who was there."""
        first = fold(self.brief.addressee).partition(" ")[0]
        found = [memory for memory in self.brief.memories if not first or first not in fold(memory).split()]
        return found[int(self.rng.random() * len(found))] if found else ""

    def _asset_weights(self) -> tuple[tuple[str, float], ...]:
        scene, brief = self.scene, self.brief
        live = 1.0 if scene.has("open") else 0.55
        charts = 1.9 if scene.topic == "teknik" or "teknik" in brief.chat_topics else 1.0
        cooling = any(stance.cooling and stance.topic == scene.code for stance in brief.persona.stances)
        return (
            ("observe", 20.0 * live),
            ("technical", 7.0 * charts * habits.figures(self.seed)),
            ("position", 18.0 if scene.holding else 6.0),
            ("feeling", 11.0 * live),
            ("view", 3.0 if cooling else 13.0),
            ("ask", ASK_SHARE * self.asks),
            ("topic", 6.0 if scene.topic else 0.0),
            ("musing", 4.0),
            ("hour", 7.0),
            ("life", 7.0),
            ("quip", 9.0 * self.jests),
            ("aside", 12.0),
        )

    def _tails(self) -> list[Step]:
        """What may follow the first clause, in order; how much of it is said depends on length and parts."""
        scene = self.scene
        if not scene.has("priced") or self.is_gauge():
            return [Step("topic_evidence" if scene.topic else "after")]
        side = self.side()
        if side == "mid":
            side = ("pro", "con", "mid")[int(self.rng.random() * 3)]
        return [Step("evidence", side)] if self.rng.random() < 0.6 else []

    # --- a response ----------------------------------------------------------------

    def _subject_of_target(self, heard: Understanding) -> tuple[str, str]:
        """What the answered message is about; where it names nothing, what the talk is about."""
        target = self.brief.target
        assert target is not None
        if len(heard.symbols) == 2 and heard.is_question and not self.brief.target_is_person:
            return self._better(*heard.symbols), ""
        if heard.symbols:
            return self._dearest(heard.symbols), ""
        persona = self.brief.persona
        if persona.holdings and _ABOUT_OWN.search(fold(target.text)) and heard.topic not in TOPICS:
            own = persona.holdings[int(self.rng.random() * len(persona.holdings))].symbol
            if own in SYMBOLS:
                return own, ""
        noun = talkable(target.text) if heard.is_question else ""
        topic = heard.topic or _TOPIC_OF.get(noun, "") or target.topic or self.brief.topic
        if topic in SYMBOLS:
            return topic, SYMBOLS[topic].topic
        if heard.intent in (Intent.QUESTION, Intent.CLAIM, Intent.LOSS, Intent.HOLDING, Intent.GAIN):
            for line in reversed(self.brief.history):
                if line.topic in SYMBOLS:
                    return line.topic, SYMBOLS[line.topic].topic
        if unknown_code(target.text):
            return "", ""
        return "", topic if topic in TOPICS else _TOPIC_OF.get(talkable(target.text), "")

    def _better(self, first: str, second: str) -> str:
        """Of two assets the one this persona thinks better of."""
        persona = self.brief.persona
        leans = [lean_on(persona, SYMBOLS[code])[0] if code in SYMBOLS else -2.0 for code in (first, second)]
        return first if leans[0] >= leans[1] else second

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

    def _plan_response(self, heard: Understanding) -> Plan:
        brief, rng = self.brief, self.rng
        assert brief.target is not None
        said = fold(brief.target.text)
        if heard.intent is Intent.INJECTION:
            return Plan([Step("refuse")], "answer", echo=True)
        if heard.intent is Intent.INSULT:
            return Plan([Step("calm")], "answer", echo=True)
        if "GARAN" not in heard.symbols and (_SURE_GAIN if heard.is_question else _SURE_GAIN_WANTED).search(said):
            return Plan([Step("no_guarantee")], "answer", echo=True)
        if POLITICS.search(said):
            return Plan([Step("no_politics")], "answer", echo=True)
        news = "" if brief.target_is_person or heard.is_question or heard.symbols else news_of(said)
        if news:
            return Plan([Step(f"met_{news}")], _MOVE_OF_NEWS.get(news, ""), echo=True, whole=True)
        if heard.intent is Intent.LOSS or (
            heard.direction < 0 and _OWN_POSITION.search(said) and not heard.is_question
        ):
            return self._plan_loss()
        if heard.is_question or heard.intent is Intent.QUESTION or brief.act is Act.ANSWER:
            return self._plan_among_members(heard, said) or self._plan_answer(said)
        if not brief.target_is_person and self._is_my_answer() and rng.random() < GOT_ANSWER_SHARE:
            return Plan([Step("got_answer")], "thank", echo=True, whole=True)
        plain = _PLAIN_RESPONSES.get(heard.intent)
        if plain is not None:
            pool, move = plain
            return Plan([Step(pool), *self._reason("", 0.25)], move, echo=True)
        if heard.intent is Intent.OFF_TOPIC and brief.target_is_person:
            return Plan([Step("deflect" if rng.random() < 0.6 else "heard")], "answer", echo=True)
        return self._plan_reaction(heard)

    def _plan_among_members(self, heard: Understanding, said: str) -> Plan | None:
        """To a question as members of the room put them to one another; None where it is none of these."""
        if self.brief.target_is_person:
            return None
        scene = self.scene
        if len(heard.symbols) > 1 and scene.has("priced") and not self.is_gauge():
            kind = "between"
        else:
            kind = next((name for name, pattern in asked.KINDS if pattern.search(said)), "")
        of_asset = kind in asked.OF_ASSET
        if not kind or (of_asset and (not scene.has("priced") or self.is_gauge())):
            return None
        direction = SIGN[self.side()] if kind in asked.LEANING else 0
        reason = self._reason("", ANSWER_REASON) if of_asset else []
        return Plan([Step(f"asked_{kind}"), *reason], "answer", direction=direction, echo=True, whole=not reason)

    def _is_my_answer(self) -> bool:
        """Whether the message answered is itself the answer to a question the speaker has just asked."""
        brief, target = self.brief, self.brief.target
        mine = [line for line in brief.history if line.sender == brief.persona.facts.key]
        if target is None or not mine or mine[-1].id > target.id or brief.at - mine[-1].at > ANSWERED_WITHIN:
            return False
        replied = target.reply_to == mine[-1].id or fold(brief.persona.facts.name).split()[0] in fold(target.text)
        between = sum(mine[-1].id < line.id < target.id for line in brief.history)
        return (replied or not between) and understand(mine[-1].text).is_question

    def _plan_loss(self) -> Plan:
        scene, rng = self.scene, self.rng
        teases = 0.6 if scene.has("rival") else 0.35 if scene.has("friend") else 0.0
        if rng.random() < teases:
            return Plan([Step("tease")], "tease", echo=True)
        return Plan([Step("console"), *self._reason("", 0.2)], "console", echo=True)

    def _plan_reaction(self, heard: Understanding) -> Plan:
        """To a claim or an observation: agreement by what the speaker thinks of the asset, or building on it."""
        scene, brief, rng = self.scene, self.brief, self.rng
        named = scene.names_something()
        if not brief.life and rng.random() < ASK_BACK_SHARE * self.asks and (named or rng.random() < 0.3):
            return Plan([Step("ask_back")], echo=True)
        claim = heard.direction or (1 if heard.sentiment > 0.4 else -1 if heard.sentiment < -0.4 else 0)
        if not (scene.has("t_asset") or scene.has("t_key") or scene.has("t_num") or scene.has("t_how")):
            target = brief.target
            hollow = target is None or len(target.text.split()) <= HOLLOW or target.topic != scene.code
            if not brief.target_is_person and (hollow or rng.random() < MET_WITH_A_WORD):
                own = scene.has("priced") and not self.is_gauge()
                topical = bool(scene.topic) and scene.topic != "gunluk"
                if brief.length == "short" or not (own or topical) or rng.random() < WORD_ALONE:
                    return Plan([Step("chime")], echo=True, whole=True)
                pool = drawn(rng, _OWN_NEXT) if own else "topic"
                side = self.side() if pool == "view" else ""
                return Plan([Step("chime"), Step(pool, side)], direction=SIGN[side], echo=True)
            if scene.has("priced") and rng.random() < 0.4:
                pool = "gauge" if self.is_gauge() else drawn(rng, NAMING)
                return Plan([Step(pool, self.side()), *self._reason("", 0.4)], echo=True)
            return Plan([Step("heard" if brief.target_is_person and rng.random() < 0.6 else "chime")], echo=True)
        if not scene.code or not claim or self.is_gauge():
            move = drawn(rng, (("build", 82.0), ("agree", 18.0)))
            tail = self._reason("", 0.6)
            if move == "build" and scene.has("priced") and rng.random() < 0.35:
                pool = "gauge" if self.is_gauge() else drawn(rng, _OWN_VIEW)
                return Plan([Step(pool, self.side()), *tail], echo=True)
            return Plan([Step(move), *tail], "agree" if move == "agree" else "", echo=True)
        lean = scene.lean * claim
        if claim == (1 if scene.has("up") else -1 if scene.has("down") else 0):
            lean = max(lean, 0.0)  # what the tape shows is not to be argued with
        score = lean + brief.influence.agreement_delta + rng.uniform(-0.25, 0.25)
        side = "pro" if claim > 0 else "con"
        against = "con" if claim > 0 else "pro"
        if score > 0.22 and lean > -0.1:
            # What only the tape speaks for is granted without becoming one's own opinion.
            direction = claim if scene.lean * claim >= 0.0 else 0
            return Plan([Step("agree"), *self._reason(side, 0.65)], "agree", direction=direction, echo=True)
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

    def _plan_answer(self, said: str) -> Plan:
        scene, brief, rng = self.scene, self.brief, self.rng
        asked = next((kind for kind, pattern in _ASKED if pattern.search(said)), "")
        if asked in ("how_are_you", "who_are_you"):
            return Plan([Step(asked)], "answer", echo=True)
        if asked in _ANSWERED_ALONE and not (self.heard and self.heard.symbols):
            return Plan([Step(asked)], "answer", echo=True)
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
        if self.is_gauge() and asked not in ("price", "when"):
            return Plan([Step("gauge"), Step("topic_evidence")], "answer", echo=True)
        if asked in ("why", "when", "do_you_hold", "cost"):
            return Plan([Step(asked), *self._reason("", 0.2)], "answer", echo=True)
        if asked == "price":
            return Plan([Step("price"), *([Step("after")] if brief.parts > 1 else [])], "answer", echo=True)
        if asked == "buy_or_sell":
            return Plan([Step("buy_or_sell"), *self._reason("", 0.45)], "answer", echo=True)
        if asked == "level" and (_LEVEL_NAMED.search(said) or rng.random() < 0.6):
            return Plan([Step("level"), *self._reason("", 0.25)], "answer", echo=True)
        stranger = not scene.has("hold") and not scene.has("watch") and scene.has("unsure")
        if stranger and scene.has("neutral") and rng.random() < (0.12 if brief.target_is_person else 0.3):
            return Plan([Step("unknown")], "answer", echo=True)
        first = drawn(rng, (("view", 70.0), ("position", 23.0), ("technical", 7.0)))
        side = self.side() if first == "view" else ""
        direction = SIGN[side] if first == "view" else 0
        return Plan([Step(first, side), *self._reason("", 0.6)], "answer", direction=direction, echo=True)

    def _reason(self, side: str, likely: float) -> list[Step]:
        """Evidence after a move, more often the longer the text is wanted."""
        scene, brief = self.scene, self.brief
        wanted = likely if brief.length == "medium" else 1.0
        if brief.parts == 1 and (brief.length == "short" or self.rng.random() > wanted):
            return []
        if scene.has("priced") and not self.is_gauge():
            return [Step("evidence", side or self.side())]
        if scene.topic and scene.topic != "gunluk":
            return [Step("topic_evidence")]
        return []


def drawn(rng: Random, weighted: Sequence[tuple[str, float]]) -> str:
    point = rng.random() * sum(weight for _, weight in weighted)
    for name, weight in weighted:
        point -= weight
        if point <= 0.0:
            return name
    return weighted[-1][0]


SIGN = {"pro": 1, "con": -1, "mid": 0, "": 0}

# --- weights ------------------------------------------------------------------------

_ASIDES = frozenset(("hour", "life", "own_life", "hour_short", "recall", "heard", "chime", "deflect", "quip", "aside"))
NAMING = (("observe", 46.0), ("technical", 12.0), ("position", 22.0), ("view", 20.0))
_FOLLOW = (
    ("evidence", 36.0),
    ("technical", 7.0),
    ("position", 16.0),
    ("feeling", 14.0),
    ("view", 18.0),
    ("after", 9.0),
)
_FOLLOW_TOPIC = (("topic_evidence", 55.0), ("topic", 30.0), ("after", 15.0))
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
_TOPIC_ALONE = {
    "makro": 0.6,
    "temettu": 0.5,
    "halka_arz": 0.7,
    "bist": 0.16,
    "teknik": 0.22,
    "doviz": 0.3,
    "altin": 0.3,
    "kripto": 0.25,
}
# The topic a noun stands for where a message names no other.
_TOPIC_OF = {
    **dict.fromkeys(("stop", "hedef", "destek", "direnç", "hacim", "formasyon", "trend", "düzeltme"), "teknik"),
    **dict.fromkeys(
        ("faiz", "enflasyon", "Merkez", "Fed", "PPK", "TCMB", "cari açık", "büyüme", "işsizlik", "kriz"), "makro"
    ),
    **dict.fromkeys(
        ("bilanço", "portföy", "lot", "takas", "borsa", "kapanış", "açılış", "bedelsiz", "bedelli"), "bist"
    ),
    **dict.fromkeys(("kaldıraç", "dominans", "balina", "altcoin", "stake", "kripto"), "kripto"),
    **dict.fromkeys(("periyot", "grafik"), "teknik"),
    "temettü": "temettu",
    "halka arz": "halka_arz",
    "mevduat": "doviz",
    "kur": "doviz",
}
_TOPIC_WEIGHTS = (
    ("topic", 50.0),
    ("topic_ask", 27.0),
    ("musing", 8.0),
    ("hour", 9.0),
    ("life", 9.0),
    ("quip", 7.0),
    ("aside", 10.0),
)
_OPEN_WEIGHTS = (("hour", 30.0), ("life", 34.0), ("musing", 12.0), ("quip", 12.0), ("aside", 18.0))
_OWN_VIEW = (("view", 55.0), ("position", 33.0), ("technical", 12.0))
_SHORT_OF_ASSET = (("short", 60.0), ("hour_short", 7.0), ("ask_short", 23.0), ("last_word", 15.0))
_SHORT_OF_TOPIC = (("topic_short", 50.0), ("hour_short", 22.0), ("short", 13.0), ("ask_short", 15.0))
_SHORT_OPEN = (("hour_short", 60.0), ("short", 25.0), ("ask_short", 15.0))
_OWN_NEXT = (("view", 30.0), ("position", 30.0), ("observe", 30.0), ("feeling", 10.0))
_LAST = (("after", 24.0), ("last_word", 20.0), ("ask", 24.0), ("ask_short", 7.0), ("self_correct", 8.0))
# What may stand for a reaction or before it, the likeliest first; a question only stands for one.
_ACKS: dict[str, tuple[tuple[str, float], ...]] = {
    "agree": (("ack_agree", 85.0), ("ack_question", 15.0)),
    "build": (("ack_heard", 55.0), ("ack_question", 45.0)),
    "partial": (("ack_doubt", 70.0), ("ack_question", 30.0)),
    "soft": (("ack_doubt", 50.0), ("ack_deny", 30.0), ("ack_question", 20.0)),
    "hard": (("ack_deny", 75.0), ("ack_question", 25.0)),
    "console": (("ack_console", 100.0),),
    "holding_heard": (("ack_heard", 60.0), ("ack_question", 40.0)),
    "chime": (("ack_heard", 75.0), ("ack_agree", 25.0)),
    "heard": (("ack_heard", 100.0),),
    "ask_back": (("ack_question", 100.0),),
    "agreed_back": (("ack_agree", 60.0), ("ack_heard", 40.0)),
    "disagreed_back": (("ack_doubt", 100.0),),
}
_ACKED_ALONE = frozenset(("chime", "heard", "ask_back", "agreed_back"))

# --- what was said, and what was asked ---------------------------------------------------

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
# How the engine is to take a word on news of somebody's life.
_MOVE_OF_NEWS = {
    **dict.fromkeys(("grief", "kin_ill", "ill", "parted", "expense", "strain"), "console"),
    **dict.fromkeys(("birthday", "family", "promoted", "windfall", "reunited"), "praise"),
}
# What a question asks for, first match counts; patterns run on folded text.
_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("how_are_you", re.compile(r"\b(nasilsin|naber|ne haber|nasil gidiyor|keyifler|napiyo|ne yapiyorsun|iyi misin)")),
    ("who_are_you", re.compile(r"\b(kimsin|nerelisin|kac yasinda|ne is yap|adin ne|ismin ne|evli misin|gercek adin)")),
    ("horizon", re.compile(r"\b(vaden|vadeniz|planin|planiniz|plan ne|ne kadar tutacak|ne yapacaksin)")),
    ("room_mood", re.compile(r"(bana|yalniz ben) mi oyle")),
    ("cash", re.compile(r"\bnakitte|\bkenarda (bekleyen|duran|oturan)")),
    ("day_done", re.compile(r"bugun (kim|gunu|islem|sabreden|nasil gec)|bugun ne yapti|gun nasil gec")),
    ("watching", re.compile(r"neye bak(iyor|ti)|hangi hisse masada|takvimde|planiniz ne bugun")),
    ("monday", re.compile(r"pazartesi (nasil|ne|icin)")),
    ("belief", re.compile(r"\b(haram|caiz|gunah mi)")),
    ("advice", re.compile(r"\b(ne oner|hangi hisse|hangi coin|yeni basla|nereden basla|tavsiye|onerir)")),
    ("cost", re.compile(r"\bmaliyet|kac(?:tan|a) (?:al|gir)(?:din|dim|mistin)|ortalaman")),
    (
        "buy_or_sell",
        re.compile(
            r"\b(alinir|satilir|girilir|eklenir|tutulur|alayim|satayim|alsam|satsam|girsem|cikayim|alalim|satalim|gireyim"
            r"|almali|satmali|biriktireyim|yatirayim|yatirsam|alir misin|satar misin|mantikli m|pahali m|ucuz m|gec m"
            r"|ekleme yap|al mi sat mi)"
        ),
    ),
    ("why", re.compile(r"\b(neden|niye|nicin|sebep|sebebi|ne oldu|noldu|neler oluyor|haber (mi|var)|bir sey mi)")),
    ("when", re.compile(r"\b(ne zaman|hangi gun|kacinda|saat kac|tarihi ne|ayin kac)")),
    (
        "do_you_hold",
        re.compile(r"\b(tasiyan|tutan|elin(iz)?de|(sen|siz)de var|var mi sende|tasiyor m|aldin m|sattin m)"),
    ),
    ("level", re.compile(r"\b(destek|direnc|hedef|nereye|kac olur|nerede durur|(gecer|kirar|tutar|gorur) m|seviye)")),
    ("price", re.compile(r"\b(kac lira|kac tl|kac oldu|kacta|fiyat|kac dolar|kac para|ne kadar|kaca)")),
)
_LEVEL_NAMED = re.compile(r"\b(destek|destegi|direnc|hedef|seviye)")
_ANSWERED_ALONE = frozenset(("advice", "cash", "room_mood", "day_done", "watching", "monday"))
_ABOUT_OWN = re.compile(
    r"\b(neye bak|kazandirdi|bugun (?:kim|gunu|islem|sabreden)|maliyet|ne tasiyorsun|portfoy|elinde ne|sende ne var"
    r"|tavsiye|ne oner|yeni basla)"
)
_OWN_POSITION = re.compile(r"\b(ekledigim|aldigim|tasidigim|maliyetim|bende|elimdeki|benim)\b")
# Who asks for a gain that is certain, and who wants one named.
_SURE_GAIN = re.compile(r"\bgaranti(?!s)|\b(?:kesin|risksiz) kazan")
_SURE_GAIN_WANTED = re.compile(r"\b(?:garanti|kesin|risksiz) (?:\w+ ){0,4}(?:soyle|oner|verin|verir|yazin|paylas)")
POLITICS = re.compile(
    r"\b(secim|cumhurbaskan|hukumet|muhalefet|iktidar|siyaset|siyasi|milletvekil|parti\b|partisi|kabine"
    r"|ekonomi\w* (?:\w+ ){0,2}kimin (?:yuzunden|sucu)|kimin yuzunden bu hal|akp\b|chp\b|mhp\b"
    r"|bakanlik|politika(?! faiz)\w*|basbakan|(?:maliye|hazine|ekonomi|adalet|icisleri) bakan\w*"
    r"|bakani?(?:m[iu]z)? (?:gid|degis|istifa|gorev)\w*)"
)
