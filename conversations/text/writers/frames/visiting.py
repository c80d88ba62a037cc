"""How a visitor is answered: what a person's message wants, before the planner reads it as one of the room.

Members of the room talk about the market in the room's own ways, and the planner
knows those. A person asks what a word means, weighs two things, asks back "why?",
tells of an exam, sends an emoji. `meet` reads which of these it is and what the
answer is about; `Visit.plan` makes the plan. Where it is the market's own business
the planner plans as for anybody.
"""
# ruff: noqa: E501 (a pattern is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from conversations.market import calendar
from conversations.market.symbols import SYMBOLS
from conversations.text import inquiries, nouns, occasions, remarks, tellings
from conversations.text.brief import Brief, Line
from conversations.text.figures import value_of
from conversations.text.lexicon import words_of
from conversations.text.morphology import conjugate, format_price, suffix
from conversations.text.occasions import Occasion
from conversations.text.understanding import Intent, Understanding, folded_words, understand
from conversations.text.writers.frames import causes, claims, glossary, knowledge
from conversations.text.writers.frames.forms import asset, percent, price, sentence, short_name
from conversations.text.writers.frames.grammar import BIT
from conversations.text.writers.frames.planner import POLITICS, SIGN, Plan, Planner, Step
from conversations.text.writers.frames.scene import Scene, lean_on, persona_seed, talkable, unknown_code
from conversations.text.writers.frames.spelling import mended
from piyasa_site.common.turkish import fold, lower

LONG = 40  # words from which on only what a message asks in the end is answered
ASKS_LESS = 0.4  # a person's remark is answered with a question of one's own this much less than a bot's
NEAR = 0.85  # of the price: a level further below it is no level somebody waits for
GROUND_WORDS = 4  # what one gave as a ground and may be asked about, in words at most
SHORT_ANSWER = 5  # words that may be the answer to one's own question
NOTHING_CLAIMED = remarks.Claim()
ABOUT = 3  # the latest lines in which a word like "peki sence?" finds what it is about


@dataclass(slots=True)
class Visit:
    """A person's message as it will be answered."""

    brief: Brief
    heard: Understanding
    pool: str = ""  # "" where the planner finds the answer
    key: str = ""  # what fills `{key}`
    that: str = ""  # what fills `{that}`
    other: str = ""  # the asset weighed against the one it is about
    subject: tuple[str, str] | None = None  # symbol and topic, where they are not those of the message itself
    facts: tuple[str, ...] = ()  # more that holds of the message, as the frames know it
    claim: remarks.Claim = NOTHING_CLAIMED
    joined: str = ""  # the folded words of the message

    def plan(self, planner: Planner) -> Plan | None:
        """The plan of the answer; None where the planner plans as for anybody."""
        scene = planner.scene
        planner.asks *= ASKS_LESS
        self._tell(scene)
        if self.key:
            scene.key = self.key
            scene.mask |= BIT["t_key"]
        if self.that:
            scene.that = self.that
        if self.other:
            scene.set_beside(self.other)
        of_level = self._of_level(planner)
        if of_level is not None:
            return of_level
        if not self.pool:
            plan = self._met_with_a_view(planner) or self._said_out(planner.plan(), planner)
            first = plan.steps[0].pool
            empty = first in _SAYS_NOTHING or (first == "build" and not self.heard.symbols)
            return self._asked_on(plan, planner) if empty else plan
        if self.pool == "view":
            return self._own_view(planner)
        if self.pool in _OF_A_PRICE and (not scene.has("priced") or planner.is_gauge()):
            return self._own_view(planner)
        side = planner.side() if self.pool in _ONES_OWN else ""
        move = _MOVES.get(self.pool, "answer")
        return Plan([Step(self.pool)], move, direction=SIGN[side], echo=True, whole=True)

    def _asked_on(self, plan: Plan, planner: Planner) -> Plan:
        """A word that says nothing ("olur", "gördüm") is no answer to a person: what is not understood is asked on."""
        assert self.brief.target is not None
        self.subject = None
        met = _whatever_it_is(self, self.joined, self.brief.target.text)
        pool = met.pool or ("mine_pardon" if _my_last(self.brief) is not None else "pardon")
        if met.key:
            planner.scene.key, planner.scene.that = met.key, met.that
            planner.scene.mask |= BIT["t_key"]
        for fact in met.facts:
            planner.scene.mask |= BIT[fact]
        return Plan([Step(pool)], plan.move, echo=True, whole=True)

    def _tell(self, scene: Scene) -> None:
        """Let the scene know what the message names on the way: a sum, a span, a share, and how it claims."""
        assert self.brief.target is not None
        text = self.brief.target.text
        scene.span, scene.sum = remarks.span_of(self.joined), remarks.sum_of(text)
        shares = [number for number in self.heard.numbers if number[0] == "%"]
        spelt = _SHARE.search(self.joined)
        scene.percentage = shares[0] if shares else f"%{spelt.group(1)}" if spelt is not None else ""
        facts = [
            name for name, held in (("t_span", scene.span), ("t_sum", scene.sum), ("t_pct", scene.percentage)) if held
        ]
        for name in ("sure", "perhaps", "denies", "past", "sour", "sweet"):
            if getattr(self.claim, name):
                facts.append(f"c_{name}")
        for fact in (*facts, *self.facts):
            scene.mask |= BIT[fact]

    def _of_level(self, planner: Planner) -> Plan | None:
        """The answer to a price that the asset is said, or asked, to come to: whether it may, or that it has already."""
        scene = planner.scene
        asks = self.pool in ("", "forecast") and len(self.heard.symbols) == 1
        if not asks or scene.quote is None or planner.is_gauge():
            return None
        now = scene.quote.price
        bound = _BOUND.search(self.joined) if self.heard.is_question and not self.pool else None
        if bound is not None:
            wanted = value_of(bound.group(1), bound.group(2) or "") or 0.0
            if now / remarks.LEVEL_REACH < wanted < now * remarks.LEVEL_REACH and scene.aim(wanted) and not scene.has("lv_near"):
                return Plan([Step("level_asked")], "answer", echo=True, whole=True)
        absurd = remarks.named_level(self.heard.numbers, self.joined)
        if absurd > remarks.LEVEL_REACH * now and self.claim_or_question():
            scene.key = price(SYMBOLS[scene.code], absurd)
            scene.mask |= BIT["t_key"]
            return Plan([Step("out_of_reach")], "partly", echo=True, whole=True)
        level = remarks.level_of(self.heard.numbers, self.joined, now)
        falls = self.heard.direction < 0 or _COMES_DOWN.search(self.joined) is not None
        if level and (level > now or falls) and scene.aim(level):
            return Plan([Step("reach")], "answer", echo=True, whole=True)
        if not NEAR * now < level <= now:
            return None
        scene.key = price(SYMBOLS[scene.code], level)
        scene.mask |= BIT["t_key"]
        return Plan([Step("already_there")], "partly", direction=SIGN[planner.side()], echo=True, whole=True)

    def claim_or_question(self) -> bool:
        return self.heard.is_question or self.heard.intent in (Intent.CLAIM, Intent.OTHER, Intent.GAIN, Intent.JOKE)

    def _own_view(self, planner: Planner) -> Plan:
        """What the speaker thinks of the subject, and why."""
        scene = planner.scene
        if planner.is_gauge():
            return Plan([Step("gauge"), Step("topic_evidence")], "answer", echo=True)
        if not scene.has("priced"):
            return Plan([Step("topic_answer"), Step("topic_evidence")], "answer", echo=True)
        return Plan([Step("told_view")], "answer", direction=SIGN[planner.side()], echo=True, whole=True)

    def _met_with_a_view(self, planner: Planner) -> Plan | None:
        """A claim about an asset is agreed or disagreed with on grounds; one that says neither up nor down hears a view."""
        scene, heard = planner.scene, self.heard
        claims = heard.intent in (Intent.CLAIM, Intent.GAIN) and not heard.is_question
        if not claims or not scene.has("priced") or not (scene.has("t_asset") or self.subject) or planner.is_gauge():
            return None
        if heard.intent is Intent.GAIN:
            return Plan([Step("gain_told")], "praise", echo=True, whole=True)
        if self.claim.stays:
            return Plan([Step("claim_stays")], "partly", echo=True, whole=True)
        if not heard.direction and self.claim.sour != self.claim.sweet:
            heard = replace(heard, direction=-1 if self.claim.sour else 1)
            scene.mask |= BIT["t_up" if heard.direction > 0 else "t_down"]
        if not heard.direction:
            return self._own_view(planner)
        sign = SIGN[planner.side()]
        move = "agree" if sign == heard.direction else "disagree" if sign else "partly"
        return Plan([Step("claim_met")], move, direction=sign, echo=True, whole=True)

    def _said_out(self, plan: Plan, planner: Planner) -> Plan:
        """The planner's plan, said to somebody who does not know the speaker: a view with its ground, and no aside."""
        first = plan.steps[0]
        unread = first.pool in ("unknown", "how_are_you") and planner.scene.has("priced") and not planner.is_gauge()
        if plan.move == "answer" and (unread or first.pool in _BARE_VIEWS):
            plan.steps = [Step("told_view")]
            plan.direction = SIGN[planner.side()]
        elif first.pool in _SAID_ALONE:
            plan.steps = plan.steps[:1]
        else:
            return plan
        if first.pool == "why":
            self._look_first(plan, planner)
        plan.whole = True
        return plan

    def _look_first(self, plan: Plan, planner: Planner) -> None:
        """Why something fell is not asked of what has not fallen."""
        scene = planner.scene
        moved = 1 if scene.has("up") else -1 if scene.has("down") else 0
        if scene.has("priced") and self.heard.direction and self.heard.direction != moved:
            plan.steps = [Step("why_not_so")]


_BOUND = re.compile(r"(?<![\w.,])(\d[\d.,]*) ?(bin)?\S* (?:alt|ust|seviye|bolge)\w*\b")
_SAYS_NOTHING = frozenset(("heard", "chime", "ask_back"))
_OF_A_PRICE = frozenset(("forecast", "sure", "ground", "sell_or_keep"))
_ONES_OWN = frozenset(("forecast", "sell_or_keep"))
_BARE_VIEWS = frozenset(("view", "position", "technical"))
_SAID_ALONE = frozenset(
    (
        "why",
        "when",
        "do_you_hold",
        "cost",
        "console",
        "congrats",
        "holding_heard",
        "level",
        "buy_or_sell",
        "topic_answer",
        "price",
    )
)
_MOVES = {
    "hello_told": "greet", "bye_told": "greet", "thanks_told": "thank", "agreed_told": "agree", "loss_told": "console",
    "loss_sleepless": "console", "gain_heard": "praise", "took_profit": "praise", "good_news": "praise",
}  # fmt: skip
_SHARE = re.compile(r"\byuzde (\d+)\b")
_COMES_DOWN = re.compile(r"\b(?:geri |asagi )?(?:don|in|dus|gerile)(?:er|ecek|ebilir|ur)\w*")


def meet(brief: Brief, heard: Understanding | None) -> Visit | None:
    """What a person's message wants; None where it is not a person's, or answered the same whoever asks."""
    target = brief.target
    if heard is None or target is None or not brief.target_is_person:
        return None
    if heard.intent in (Intent.INJECTION, Intent.ASKS_IF_BOT):
        return None
    asked = mended(_asked_part(target.text))
    if asked != target.text:
        brief = replace(brief, target=replace(target, text=asked))
        heard = understand(asked)
    words = folded_words(asked)
    joined = " ".join(words)
    visit = Visit(brief, heard, claim=remarks.claim_of(joined), joined=joined)
    blames_oneself = _BLAMES_ONESELF.search(joined) is not None
    if not blames_oneself and (heard.intent is Intent.INSULT or _INSULT.search(joined)):
        visit.pool = "insulted"
        return _off_market(visit)
    if POLITICS.search(joined):
        return visit
    occasion = occasions.occasion_of(asked, words, bool(heard.symbols), heard.is_question)
    telling = tellings.telling_of(joined)
    if telling in _AT_ONCE and not (telling == "pray" and _THANKED.search(joined)):
        return _told(visit, telling, words)
    if occasion is not None and occasion.name in _COMES_FIRST:
        return _on(visit, occasion)
    if occasion is None and _is_quip(visit, words):
        visit.pool = "quip_heard"
        return _off_market(visit)
    if telling == "your_papers":
        return _on(visit, Occasion("own_portfolio"))
    if telling in _ABOUT_ME:
        visit.pool = _ABOUT_ME[telling]
        return _off_market(visit)
    found = (
        (_broken_off(visit, joined, asked, words) if occasion is None or occasion.name == "half" else None)
        or _wished(visit, joined, words)
        or _several(visit, asked)
        or _to_the_reader(visit, telling, words)
        or _on_my_figures(visit, joined, asked, words)
        or _of_the_state(visit, joined, asked)
        or _leaning(visit, joined, len(words), occasion)
        or _explained(visit, joined, asked, occasion)
        or _felt(visit, telling, words, asked, occasion)
        or _weighed_or_dated(visit, joined, asked)
        or _jested_or_lost(visit, joined, asked)
        or _of_a_share(visit, joined, target.text)
    )
    if found is not None:
        return found
    if blames_oneself and occasion is None:
        occasion = Occasion("missed_it")
    if occasion is None or occasion.name in _VAGUE:
        following = _following(visit, joined, len(words))
        if following is not None:
            return following
    if occasion is None and not heard.symbols and _IN_MY_PLACE.search(joined):
        occasion = Occasion("spend_it")
    if occasion is not None and occasion.name == "sold" and _AT_A_LOSS.search(joined):
        occasion = Occasion("spend_it")
    if occasion is not None and heard.is_question and occasion.name in _TALK and inquiries.figure_of(joined) in _NOT_TALK:
        return _inquired(visit, joined)
    if occasion is not None and not (_LOST.search(joined) and occasion.name not in _WEIGHTY):
        return _on(visit, occasion)
    return _courtesies(visit, joined) or _of_the_market(visit, joined, asked)


_IN_MY_PLACE = re.compile(r"\b(?:benim )?yerimde (?:sen |siz )?ols\w*|\b(?:sen|siz) olsan\w*(?=.*\b(?:para|lira|bin|milyon|maas|ikramiye|birikim|tazminat)\w*)")
# Talk of daily life, and what a question in it asks for that is no talk: when, where, whom.
_TALK = frozenset(("tax", "costs", "house", "car", "exam", "work", "prayer", "travel", "phone", "health"))
_NOT_TALK = frozenset(("date", "duration", "whom", "hour"))

# --- what is told, and to whom -------------------------------------------------------------------------------

# What is asked of the speaker's own life or label has its answers elsewhere.
_ABOUT_ME = {"bot_life": "own_life_asked", "badge": "told_badge", "room_cost": "told_room_cost", "signal_seller": "on_scam", "what_room": "told_what_room", "not_asked": "pardon", "accused": "told_accused", "rules_off": "refuse", "bot_called": "to_me", "kin_lost": "loss_told"}
_AT_ONCE = frozenset(("kin_money", "ignored", "media", "healed", "pray", "stolen", "impostor", "inherit", "minor", "slip", "wrong_room"))
_THANKED = re.compile(r"\ballah razi|\btesekkur|\bsag ?ol")
_TO_THE_READER = frozenset(("corrects", "you_again", "yes_or_no", "who_right", "who_wrote", "me_too", "bot_liked", "you_were_right", "praise", "to_me_bad", "tease"))
# What is told of a share or a market is told; a question about it stays one.
_ONLY_TOLD = frozenset(("praise", "tease", "luck", "grim", "debt_done", "move", "me_too"))
# And tellings that no occasion knows more of: a paid loan is not a worry about a house.
_SAYS_IT_ALL = frozenset(("debt_done",))
# Occasions that know more of the line than its mood does.
_KNOWS_MORE = frozenset(
    (
        "credit", "heavy_loss", "death", "proud", "newjob", "birth", "house", "missed_it", "stuck", "top_buyer", "family_ill", "pet", "boast",
        "wedding", "breakup", "home_trouble", "health", "despair", "joke_wanted", "spend_it", "rumour",
    )
)  # fmt: skip


def _told(visit: Visit, telling: str, words: Sequence[str]) -> Visit:
    """What is told is met as that, whatever asset it names; a word of its own goes with it."""
    focus = inquiries.focus_of(words, visit.joined)
    if focus:
        visit.key, visit.facts = focus, ("t_word",)
    visit.pool = "quip_heard" if telling == "so_much" else f"told_{telling}"
    if telling == "missed":
        visit.pool = "on_missed_it"
    return visit if telling in _NAMES_ASSET and visit.heard.symbols else _off_market(visit)


_NAMES_ASSET = frozenset(("corrects", "you_again", "me_too", "grim"))


def _to_the_reader(visit: Visit, telling: str, words: Sequence[str]) -> Visit | None:
    """What is said to the one who reads: praise, a jest at its cost, a correction, a reproach."""
    if telling not in _TO_THE_READER or (visit.heard.is_question and telling in _ONLY_TOLD):
        return None
    mine = _my_last(visit.brief)
    if telling in ("corrects", "me_too", "you_again", "yes_or_no") and mine is None and not visit.heard.symbols:
        return None
    if telling == "yes_or_no":  # one's own view again, of what one has just spoken of
        visit.pool = "view"
        if not visit.heard.symbols and mine is not None:
            visit.subject = _subject_of(mine, visit.brief)
        return visit if visit.heard.symbols or (visit.subject is not None and visit.subject[0]) else None
    found = _told(visit, telling, words)
    if not visit.heard.symbols and telling in _NAMES_ASSET and mine is not None:
        found.subject = _subject_of(mine, visit.brief)
    if telling == "who_right" and mine is not None:
        found.key = inquiries.focus_of(folded_words(mine.text), fold(mine.text))
    return found


def _felt(
    visit: Visit, telling: str, words: Sequence[str], text: str, occasion: Occasion | None
) -> Visit | None:
    """A regret, a fear, a joy, a quarrel at home: met before the asset that it names."""
    if not telling or telling in _TO_THE_READER:
        return None
    knows_more = occasion is not None and occasion.name in _KNOWS_MORE
    shaken = telling == "fear" and occasion is not None and occasion.name == "health" and _OF_MARKETS.search(visit.joined)
    above = telling in _ABOVE_A_LOSS and occasion is not None and occasion.name in ("stuck", "missed_it", "top_buyer")
    if knows_more and not (shaken or above or telling in _SAYS_IT_ALL):
        return None
    if visit.heard.is_question and telling not in tellings.ALSO_ASKED:
        return None
    if telling == "regret" and visit.heard.symbols and (visit.heard.is_question or _LOST.search(visit.joined)):
        return None
    if telling in ("fear", "luck") and visit.heard.intent is Intent.LOSS:
        return None
    if telling == "so_much" and _LAUGH.search(text):
        return None
    return _told(visit, telling, words)


def _is_quip(visit: Visit, words: Sequence[str]) -> bool:
    """Whether a short remark plays with a word of its own: the same noun twice, set against itself."""
    if visit.heard.is_question or not 5 <= len(words) <= 12 or visit.heard.intent not in _MAY_JEST or visit.heard.numbers:
        return False
    found = [noun.word for word in words if (noun := nouns.noun_of(word)) is not None]
    doubled = len(set(found)) < len(found) or any(words.count(word) > 1 for word in words if len(word) > 3)
    return doubled and _SELF.search(visit.joined) is not None


_SELF = re.compile(r"\b(?:ben|bana|beni|benim|bizi|biz|bize|bizim)\b")


_ABOVE_A_LOSS = frozenset(("debt", "kept_from_kin", "home_anger"))
_OF_MARKETS = re.compile(r"\b(?:dusus|borsa|hisse|piyasa|zarar|portfoy|ekran|kripto|tahta|seans|kirmizi)\w*")


def _broken_off(visit: Visit, joined: str, text: str, words: Sequence[str]) -> Visit | None:
    """A word alone, or a sentence without its verb, is asked on."""
    heard = visit.heard
    if heard.is_question and len(words) <= 2 and not heard.symbols and not nouns.nouns_in(words) and not visit.brief.history[:-1]:
        visit.pool = "pardon" if all(_BARE_ASKING.fullmatch(word) for word in words) else ""
        return _off_market(visit) if visit.pool else None
    of_price = bool(heard.symbols) and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro")
    if len(words) == 1 and not of_price and _my_last(visit.brief) is None:
        noun = nouns.noun_of(words[0])
        if noun is None or noun.field == "life" or fold(noun.word) != words[0]:
            return None
        visit.pool, visit.key = "word_alone", noun.word
        return _off_market(visit)
    if heard.is_question or len(words) < 3 or heard.intent in _WHOLE_ANYWAY or not tellings.is_unfinished(text, joined):
        return None
    focus = asset(heard.symbols[0], True, "") if heard.symbols else inquiries.focus_of(words, joined)
    visit.pool, visit.key = "unfinished", focus
    visit.facts = ("t_word",) if focus else ()
    return _off_market(visit)


_BARE_ASKING = re.compile(r"neden|niye|nicin|nasil|ne|kac|kaca|kacta|kactan|nereden|nerden|hangi|hangisi|kim|nerede|nereye|ne zaman|zaman|peki|ya|yani|ki")
_WHOLE_ANYWAY = (Intent.GREETING, Intent.FAREWELL, Intent.THANKS, Intent.AGREEMENT, Intent.DISAGREEMENT, Intent.LOSS, Intent.JOKE)

# --- what is wished, and what the market state knows -----------------------------------------------------------


def _wished(visit: Visit, joined: str, words: Sequence[str]) -> Visit | None:
    """A deed that nobody in a chat can do is declined by its name; a summary of the day is given."""
    thing, verb = tellings.wish_of(joined)
    if thing == "özet":
        told = _day_told(visit.brief)
        if not told:
            return None
        visit.pool, visit.key = "day_told", told
        return _off_market(visit)
    if not verb:
        return None
    if verb == "anlat":
        if heard_of_nothing(visit, words):
            visit.pool = "which_topic"
            return _off_market(visit)
        return None
    deed = conjugate(verb, "aor", "1sg", negative=True, ability=True)
    visit.key = f"{thing} {deed}" if thing else deed
    priced = bool(visit.heard.symbols) and SYMBOLS[visit.heard.symbols[0]].kind not in ("rate", "macro")
    if priced and verb in ("hatırlat", "haber ver", "uyar", "alarm kur"):
        visit.pool, visit.subject = "declined_alarm", (visit.heard.symbols[0], SYMBOLS[visit.heard.symbols[0]].topic)
        return visit
    visit.pool = "declined"
    return _off_market(visit)


def heard_of_nothing(visit: Visit, words: Sequence[str]) -> bool:
    """Whether a line names no subject at all, and nothing was said that it could be about."""
    return not (visit.heard.symbols or nouns.nouns_in(words) or _my_last(visit.brief))


_DAY_OF = ("XU100", "USDTRY", "GRAM")  # what a day is summed up by


def _day_told(brief: Brief) -> str:
    """The day in a line: how the index stands, the dollar, gold."""
    market = brief.market
    if market is None:
        return ""
    said = []
    for code in _DAY_OF:
        quote = market.quote(code, brief.at)
        moved = f" {_moved(quote.change)}" if abs(quote.change) > HARDLY else ""
        said.append(f"{asset(code, True, '')} {price(SYMBOLS[code], quote.price)}{moved}")
    return ", ".join(said)


HARDLY = 0.0005  # of the price: a smaller change is none


def _moved(change: float) -> str:
    return f"{percent(change, False)} {'artıda' if change > 0 else 'ekside'}" if abs(change) > HARDLY else "yatay"


def _several(visit: Visit, text: str) -> Visit | None:
    """Several questions in one breath: those about prices are answered in turn, the rest is named."""
    market = visit.brief.market
    parts = [part.strip() for part in _PARTS_OF.split(text) if part.strip()]
    if market is None or len(parts) < 2:
        return None
    known: dict[str, str] = {}
    rest = ""
    asking = 0
    code = ""
    for part in parts:
        heard = understand(part)
        joined = " ".join(folded_words(part))
        code = heard.symbols[0] if heard.symbols else code
        if not (heard.is_question or _COSTS.search(joined) or _ASKS_SHORTLY.search(joined)):
            continue
        asking += 1
        priced = bool(code) and SYMBOLS[code].kind != "rate"
        if priced and heard.symbols and (_COSTS.search(joined) or _ASKS_SHORTLY.search(joined)) and code not in known:
            known[code] = f"{asset(code, True, '')} {price(SYMBOLS[code], market.quote(code, visit.brief.at).price)}"
        elif not rest and priced and heard.symbols:
            noun = inquiries.focus_of(folded_words(part), joined)
            rest = f"{asset(code, True, '')} {noun}" if noun and noun != asset(code, True, "") else ""
    if asking < 2:
        return None
    if len(known) < (2 if asking < 3 else 1):
        return _first_of(visit, text) if text.count("?") > 1 else None
    visit.pool, visit.key = "several", ", ".join(known.values())
    if rest:
        visit.that, visit.facts = rest, ("t_word",)
    return _off_market(visit)


def _first_of(visit: Visit, text: str) -> Visit | None:
    """Of several questions that cannot be answered in a breath the first, about what any of them names."""
    first = next((part.strip() for part in text.split("?") if len(part.split()) > 1), "")
    heard = understand(f"{first}?")
    assert visit.brief.target is not None
    if not first or not heard.is_question or (visit.heard.symbols and not heard.symbols):
        return None
    return meet(replace(visit.brief, target=replace(visit.brief.target, text=f"{first}?")), heard)


_PARTS_OF = re.compile(r"[,;?\n]+| bir de | ve ")
_ASKS_SHORTLY = re.compile(r"\b(?:kac|ne kadar|ne durumda|ne oldu|nerede|nerde)$")


def _of_the_state(visit: Visit, joined: str, text: str) -> Visit | None:
    """A figure the market state knows beside the price of now: a close, a change, an indicator, two assets compared."""
    heard, market = visit.heard, visit.brief.market
    if market is None:
        return None
    if heard.symbols and _IN_ENGLISH.search(joined) and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro"):
        visit.pool = "price"
        return visit
    if heard.symbols and heard.is_question and _SHARE_OF_MINE.search(joined):
        visit.pool = "asked_weight"
        return visit
    share = inquiries.percent_asked(text, joined)
    if share is not None:
        visit.pool, visit.key = "percent", percent(share, False)
        visit.facts = ("c_sweet" if share > 0 else "c_sour",)
        return _off_market(visit)
    long_ago = heard.is_question and _LONG_AGO.search(joined) is not None
    if long_ago and inquiries.figure_of(joined) in ("amount", "hour", "who", "which", "where", "whether"):
        focus = inquiries.focus_of(joined.split(" "), joined) or (asset(heard.symbols[0], True, "") if heard.symbols else "")
        visit.pool, visit.key, visit.facts = "long_ago", focus, (("t_word",) if focus else ())
        return _off_market(visit)
    count = inquiries.total_asked(text, joined) if heard.symbols else 0.0
    if count and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro", "index"):
        symbol = SYMBOLS[heard.symbols[0]]
        worth = count * market.quote(symbol.code, visit.brief.at).price
        visit.pool, visit.key = "total", f"{format_price(count, 0)} {inquiries.unit_counted(joined)}"
        visit.that = f"{format_price(worth, 0)} {'dolar' if symbol.kind == 'crypto' or symbol.code == 'ONS' else 'lira'}"
        visit.subject = (symbol.code, symbol.topic)
        return visit
    put_in = inquiries.sum_put_in(text) if len(heard.symbols) == 1 else 0.0
    if put_in and SYMBOLS[heard.symbols[0]].unit == "TL":
        symbol = SYMBOLS[heard.symbols[0]]
        count = put_in / market.quote(symbol.code, visit.brief.at).price
        counted = "lot" if symbol.kind == "share" else "gram" if symbol.code == "GRAM" else "adet"
        visit.pool, visit.key = "bought", f"{format_price(put_in, 0)} lira"
        visit.that = f"{format_price(count, 0 if count >= _WHOLE_FROM else 1)} {counted}"
        visit.subject = (symbol.code, symbol.topic)
        return visit
    if len(heard.symbols) == 2 and heard.is_question and _FARED.search(joined) and _WHICH_FARED.search(joined):
        return _compared(visit, heard.symbols)
    code = heard.symbols[0] if heard.symbols else _FACE_OF_ALL if _AT_ALL.search(joined) else ""
    if not code or len(heard.symbols) > 1 or SYMBOLS[code].kind == "rate":
        return None
    figure = inquiries.market_figure(joined)
    local = visit.brief.at.astimezone(calendar.ISTANBUL)
    day = inquiries.day_asked(joined, local.date())
    symbol = SYMBOLS[code]
    visit.subject = (code, symbol.topic)
    quote = market.quote(code, visit.brief.at)
    if day is not None and figure in ("peak", "was") and _EXTREME.search(joined):
        back = range(1, 8) if day[1] == "bir hafta önceki" else (max(1, (local.date() - day[0]).days),)
        if len(back) > 1 or back[0] < 40:
            past = [market.quote(code, visit.brief.at.replace(hour=20, minute=0) - timedelta(days=days)) for days in back]
            highest, lowest = max(one.high for one in past), min(one.low for one in past)
            visit.pool, visit.that = "peak_past", "son bir haftada" if len(back) > 1 else f"{day[1].removesuffix('kü')} gün"
            visit.that = "dün" if day[1] == "dünkü" else visit.that
            visit.key = f"en yüksek {price(symbol, highest)}, en düşük {price(symbol, lowest)}"
            return visit
    if figure in ("close", "was") or (figure == "hour" and day):
        if day is None and figure == "was":
            visit.subject = None
            return None
        asked = day[0] if day is not None else local.date()
        on, named = (asked, day[1]) if day is not None else (asked, "son")
        before = local.replace(year=on.year, month=on.month, day=on.day, hour=23, minute=0)
        value = market.quote(code, min(before, visit.brief.at)).price if day is not None else quote.previous_close
        visit.pool, visit.key, visit.that = "was", price(symbol, value), named
        return visit
    if figure == "open" and quote.is_open:
        visit.pool, visit.key = "opened", price(symbol, quote.open)
        return visit
    if figure == "volume":
        visit.pool = "volume"
        return visit
    if heard.is_question and _TURNING.search(joined) and not figure:
        visit.pool = "level"
        return visit
    if figure == "peak" and not _EXTREME_OF_OTHER.search(joined):
        visit.pool = "peak"
        return visit
    unit = inquiries.unit_asked(joined)
    if unit and unit != code and symbol.kind in ("gold", "share", "index") and heard.is_question:
        rate = market.quote(unit, visit.brief.at).price
        visit.pool, visit.key = "converted", f"{price(SYMBOLS[unit], quote.price / rate)} {'euro' if unit == 'EURTRY' else 'dolar'}"
        return visit
    if figure == "change" and heard.is_question and day is not None and day[1] != "bir ay önceki":
        on = local.replace(year=day[0].year, month=day[0].month, day=day[0].day, hour=23, minute=0)
        then = market.quote(code, on)
        visit.pool, visit.key = "change", f"{_DAY_NAMES.get(day[1], 'o gün')} {_moved(then.change)}"
        visit.that = f"{_DAY_NAMES.get(day[1], 'o gün')} bugüne {_moved(quote.price / then.price - 1.0)}".replace("dün bugüne", "bugün")
        return visit
    if figure == "change" and heard.is_question:
        levels = market.levels(code, visit.brief.at)
        visit.pool, visit.key = "change", f"bugün {_moved(quote.change)}"
        visit.that = f"haftalık {_moved(levels.week_change)}, aylık {_moved(levels.month_change)}"
        return visit
    visit.subject = None
    return None


_WHOLE_FROM = 20  # lots: what is fewer is told with a decimal
_SHARE_OF_MINE = re.compile(r"\b(?:ne kadar|yuzde kac|kacta kac|kac)\w* (?:\w+ )?(?:ayir|agirlik|pay)\w*|\bportfoy\w* (?:\w+ )?(?:yuzde kac|ne kadar|kac)\w*")
_LONG_AGO = re.compile(r"\b(?:covid|pandemi)\w*|\b(?:\d+|on|bes|uc|iki) (?:sene|yil) (?:once|evvel)\w*|\b(?:19[5-9]\d|20[01]\d|202[0-4])\w*")
_DAY_NAMES = {"dünkü": "dün", "önceki günkü": "önceki gün"}
_AT_ALL = re.compile(r"\b(?:endeks|borsa|bist|piyasa)\w*\b|\bhacim\b")
_FACE_OF_ALL = "XU100"
_TURNING = re.compile(r"\bkaca kadar|\bnereye kadar|\bkac[ai]? (?:gider|cikar|duser|iner|gorur|gelir|olur)\b|\bner(?:e|d)\w* (?:kadar )?(?:doner|durur|tutunur|tepki|biter|direnc|destek)\w*|\b(?:destek|direnc|destegi|direnci)\w* (?:\w+ )?(?:nere|nerd|kac|hangi|ne\b)\w*|\bhangi (?:destek|direnc|seviye)\w*")
_EXTREME = re.compile(r"\ben (?:yukse[kg]|dus[uk])|\bzirve|\bdib|\bdip\b")
_EXTREME_OF_OTHER = re.compile(r"\b(?:destek|direnc|komisyon|faiz|maas)")
_WHICH_FARED = re.compile(r"\bm[iu]\b.*\bm[iu]\b|\bhangisi|\bdaha (?:cok|iyi|fazla)")
_FARED = re.compile(r"\b(?:onde\b|geride\b|kazandir|getir|artti|yuksel|dustu|kaybettir|iyi git|kotu git|performans)\w*")


def _compared(visit: Visit, codes: Sequence[str]) -> Visit | None:
    """Which of two assets did better of late: their month, side by side."""
    market = visit.brief.market
    if market is None or any(SYMBOLS[code].kind == "rate" for code in codes):
        return None
    span = next((name for name, pattern in _OVER_SPANS if pattern.search(visit.joined)), "son bir ayda")
    said = [f"{asset(code, True, '')} {_moved(_since(visit.brief, code, span))}" for code in codes]
    visit.pool, visit.key, visit.that = "compared", f"{span} {said[0]}", said[1]
    return _off_market(visit)


_OVER_SPANS = (
    ("yılbaşından beri", re.compile(r"\b(?:bu (?:yil|sene)|yil(?:in)? basindan|sene basindan|yilbasindan|\d{4}(?:'?[dt][ae])?)\b")),
    ("son bir haftada", re.compile(r"\bhafta\w*")),
    ("bugün", re.compile(r"\bbugun\w*")),
)


def _since(brief: Brief, code: str, span: str) -> float:
    """The change of a price over a span of `_OVER_SPANS`, else over the last month."""
    assert brief.market is not None
    quote, levels = brief.market.quote(code, brief.at), brief.market.levels(code, brief.at)
    if span == "bugün":
        return quote.change
    if span != "yılbaşından beri":
        return levels.week_change if span == "son bir haftada" else levels.month_change
    local = brief.at.astimezone(calendar.ISTANBUL)
    then = brief.market.quote(code, local.replace(year=local.year - 1, month=12, day=31, hour=23, minute=0))
    return quote.price / then.price - 1.0


# --- a question about one's own figures ----------------------------------------------------------------------


def _on_my_figures(visit: Visit, joined: str, text: str, words: Sequence[str]) -> Visit | None:
    """An indicator asked for ("200 günlük kaç"), and what is asked after a line of one's own: which of two, since when, but."""
    brief = visit.brief
    mine = _my_last(brief)
    about = _subject_of(mine, brief) if mine is not None else ("", "")
    found = _indicator(visit, joined, about)
    if found is not None:
        return found
    if mine is None or len(words) > LEANS_SHORT + 2:
        return None
    if visit.heard.is_question and about[0] and not visit.heard.symbols and _TURNING.search(joined):
        visit.pool, visit.subject = "level", about
        return visit
    asked = inquiries.inquiry_of(words, joined) if visit.heard.is_question and not visit.heard.symbols else None
    if asked is not None and asked.figure in ("amount", "who", "where") and asked.focus and not _OF_A_PRICE_OR_TRADE.search(joined):
        found = _inquired(visit, joined)
        if about[0] and SYMBOLS[about[0]].kind == "share" and "q_whom" not in found.facts:
            found.that, found.facts = nouns.FIELDS["company"].place, ("t_word", "q_place")
        return found
    if visit.heard.is_question and inquiries.figure_of(joined) == "date" and _PAST_ASKED.search(joined):
        return _inquired(visit, joined)
    if _SINCE_WHEN.search(joined):
        visit.pool, visit.subject = "mine_long", about
        return visit
    either = _EITHER.search(text) if visit.heard.is_question and len(visit.heard.symbols) < 2 else None
    if either is not None:
        one, two = either.group(1), either.group(2)
        if persona_seed(f"{brief.persona.facts.key} {fold(one)}") & 1:
            one, two = two, one
        nounish = [nouns.noun_of(fold(word)) for word in (one, two)]
        figures = all(word[0].isdigit() for word in (one, two))
        if figures or all(nounish):
            visit.pool = "mine_either"
            visit.key, visit.that = (one, two) if figures else tuple(noun.word for noun in nounish if noun)  # type: ignore[assignment]
            visit.facts = ("t_num",) if figures else ()
            return _off_market(visit)
    if visit.heard.is_question and not visit.heard.symbols and inquiries.figure_of(joined) == "whether" and about[0]:
        focus = inquiries.inquiry_of(words, joined).focus
        if focus and _HELD_AGAINST.search(joined):
            visit.pool, visit.key, visit.facts = "mine_but", focus, ("t_word",)
            return _off_market(visit)
    return None


_PAST_ASKED = re.compile(r"\\w(?:m[iu]st[iu]|[dt][iu])$")
_SINCE_WHEN = re.compile(r"\bne zamandir|\bne zamandan beri|\bkac (?:gun|ay|yil|sene|hafta)dir")
_EITHER = re.compile(r"(\w+) m[ıiuü]\w* (?:(?!m[ıiuü]\b)\w+ ){0,2}?(\w+) m[ıiuü]\b", re.I)
_HELD_AGAINST = re.compile(r"\b(?:cok|fazla|yuksek|pahali|gitm\w*|ye?m\w*|olm\w*|arttirm\w*|dusurm\w*|etkilem\w*) (?:\w+ )?m[iu]\b|m[iy][ou]? m[iu]\b|\bm[iu]ydi\b")


def _indicator(visit: Visit, joined: str, about: tuple[str, str]) -> Visit | None:
    """An average or an RSI asked for by its number: of the asset named, else of what one has just spoken of."""
    market = visit.brief.market
    named = next((entry for entry in _INDICATORS if entry[0].search(joined)), None)
    if named is None or market is None or not (visit.heard.is_question and _HOW_MUCH.search(joined)):
        return None
    owned = [code for code in visit.heard.symbols if not (code == "USDTRY" and _HOW_MANY_DOLLARS.search(joined))]
    code = owned[0] if owned else about[0]
    if not code or SYMBOLS[code].kind == "rate":
        return None
    levels = market.levels(code, visit.brief.at)
    value = getattr(levels, named[1])
    visit.pool, visit.that = "indicator", named[2]
    visit.key = str(round(value)) if named[1] == "rsi" else price(SYMBOLS[code], value)
    visit.subject = (code, SYMBOLS[code].topic)
    return visit


_INDICATORS = (
    (re.compile(r"\b200 gunluk"), "sma200", "200 günlük ortalama"),
    (re.compile(r"\b50 gunluk"), "sma50", "50 günlük ortalama"),
    (re.compile(r"\b20 gunluk"), "sma20", "20 günlük ortalama"),
    (re.compile(r"\brsi\b"), "rsi", "RSI"),
    (re.compile(r"\b(?:52 hafta\w*|yillik|yilin) (?:\w+ )?(?:zirve|en yuksek|tepe)"), "high_52w", "52 haftalık zirve"),
    (re.compile(r"\b(?:52 hafta\w*|yillik|yilin) (?:\w+ )?(?:dip|en dusuk)"), "low_52w", "52 haftalık dip"),
)  # fmt: skip
_HOW_MUCH = re.compile(r"\bkac\w*|\bne kadar|\bnere\w*|\bne (?:durumda|oldu|simdi)?$")
_HOW_MANY_DOLLARS = re.compile(r"\bkac dolar")


def _leaning(visit: Visit, joined: str, count: int, occasion: Occasion | None) -> Visit | None:
    """A short question after a line of one's own is about that line, whatever else its words might mean."""
    mine = _my_last(visit.brief)
    if mine is None or visit.heard.symbols or count > LEANS_SHORT:
        return None
    if occasion is not None and occasion.name not in _LEANS_ANYWAY:
        return None
    subject = _subject_of(mine, visit.brief)
    if not subject[0] or SYMBOLS[subject[0]].kind in ("rate", "macro"):
        return None
    for pool, pattern in _OF_MINE:
        if pattern.search(joined):
            if pool in ("cost", "how_many") and _SAYS_HELD.search(fold(mine.text)):
                continue  # what was said to be held is held
            visit.pool, visit.subject = pool, subject
            if pool == "instead":
                visit.subject = _preferred(visit.brief, subject[0])
            return visit
    lean = 0 if visit.heard.is_question else 1 if _SAYS_UP.search(joined) else -1 if _SAYS_DOWN.search(joined) else 0
    if lean:
        visit.heard = replace(visit.heard, intent=Intent.CLAIM, direction=lean)
        visit.subject, visit.facts = subject, ("t_up" if lean > 0 else "t_down",)
        return visit
    if visit.heard.intent is Intent.DISAGREEMENT:
        visit.pool, visit.subject = "disagreed_told", subject
        return visit
    if visit.heard.intent is Intent.AGREEMENT and not visit.heard.is_question:
        visit.pool, visit.subject = "agreed_told", subject
        return visit
    return None


def _explained(visit: Visit, joined: str, text: str, occasion: Occasion | None) -> Visit | None:
    """What a word means, what moves what, and how things are done."""
    heard = visit.heard
    if heard.symbols and heard.is_question and _RESULTS_CAME.search(joined):
        visit.pool = "results_asked"
        return visit
    term = glossary.term_asked(joined)
    if term and heard.intent is not Intent.LOSS:
        visit.pool = f"term_{term}"
        return visit
    craft = knowledge.question_in(joined) if heard.is_question or _WONDERS.search(joined) else ""
    if craft and not (heard.intent is Intent.LOSS and not heard.is_question):
        if _NEWS_ASKED.search(joined) and not _DECIDES.search(joined):
            return _inquired(visit, joined)
        visit.pool = f"know_{craft}"
        visit.subject = ("", "")
        return visit
    weighty = occasion is not None and occasion.name in _WEIGHTY
    cause = "" if weighty or len(heard.symbols) > 2 else causes.cause_in(joined)
    if cause and heard.intent not in (Intent.LOSS, Intent.GAIN, Intent.HOLDING):
        own = _OWN_EFFECT.get(cause.partition("_")[0], "")
        effects = tuple(fact for fact in causes.effects_in(joined) if fact != own)
        if effects or _IF.search(joined) or cause in ("faiz_high", "faiz_order", "banks_together"):
            visit.pool, visit.facts, visit.subject = f"cause_{cause}", effects, ("", "makro")
            return visit
    return None


# "kesildi mi", "kalktı mı": whether something has come about, which a craft does not answer.
_NEWS_ASKED = re.compile(r"\w(?:[iu][ln]d[iu]|tt[iu]|[dt][iu]|m[iu]s) m[iu]\b")


def _weighed_or_dated(visit: Visit, joined: str, asked: str) -> Visit | None:
    heard = visit.heard
    needed = _needed(visit, joined)
    if needed is not None:
        return needed
    if visit.claim.beats and len(heard.symbols) == 2 and not heard.is_question:
        visit.pool, visit.other = "beats", heard.symbols[1]
        visit.subject = (heard.symbols[0], SYMBOLS[heard.symbols[0]].topic)
        return visit
    weighed = _weighing(visit, asked)
    if weighed is not None:
        return weighed
    if not (_WHEN.search(joined) and heard.topic in ("makro", *_RATES)):
        return None
    visit.pool, visit.subject = "when", ("", "makro")
    if _RATE_DECISION.search(joined):
        visit.pool = "when_rate"
    elif _OF_THE_FED.search(joined):
        visit.pool = "when_fed"
    elif _PRICES_RISE.search(joined):
        visit.pool = "when_tufe"
    else:
        named = next((SYMBOLS[code].spoken for code in heard.symbols if code in _RATES), "")
        visit.key = named or talkable(asked)
        if not visit.key:
            return _inquired(visit, joined)
    return visit


def _needed(visit: Visit, joined: str) -> Visit | None:
    """Money that is owed, or due soon, is not weighed against a gain: that comes first, whatever it is set beside."""
    if not (visit.heard.is_question and _WEIGHS_MONEY.search(joined)):
        return None
    owed = _OWED.search(joined)
    due = _DUE.search(joined) if owed is None else None
    if owed is None and due is None:
        return None
    visit.pool = "debt_first" if owed is not None else "need_first"
    if due is not None:
        noun = nouns.noun_of(due.group(1))
        visit.key, visit.facts = (noun.word, ("t_word",)) if noun is not None else ("", ())
    return _off_market(visit)


_WEIGHS_MONEY = re.compile(
    r"\bm[iu]\b.*\bm[iu]\b|\byoksa\b|\bne yap(?:mali|ay|sam|acag)\w*|\bne (?:dersin|onerirs)\w*|s[ae]m (?:\w+ )?m[iu]\b|[ae]y[iu]m m[iu]\b|\bmantikli m"
)
_OWED = re.compile(r"\b(?:kredi|kart|banka|okul|kyk|ogrenim|esnaf)?\w* ?borc\w*(?! ver)|\b(?:kredi|taksit|kart)\w* (?:\w+ ){0,2}(?:kapat|ode|erken)\w*")
_DUE = re.compile(
    r"\b(dershane|okul|kira|sigorta|kasko|muayene|dugun|nisan|taksit|ameliyat|hastane|servis|aidat|fatura|depozito|universite|tadilat|vergi|dogum|askerlik)\w* (?:\w+ )?(?:para|masraf|taksi[td]|ucret|var\b|lazim|odeme|geliyor|gelecek|birik|sigorta)\w*"
    r"|\b(araba|konut|arac) sigorta\w*"
)


def _jested_or_lost(visit: Visit, joined: str, asked: str) -> Visit | None:
    heard = visit.heard
    if not heard.is_question and heard.intent in _MAY_JEST and _LAUGH.search(asked):
        noun = talkable(asked)
        visit.pool, visit.key = ("on_joke", noun) if noun else ("on_jest", "")
        return visit if heard.symbols else _off_market(visit)
    if heard.intent is Intent.LOSS and heard.is_question and heard.symbols and _DECIDES_LOOSELY.search(joined):
        visit.pool = "on_stuck"
        return visit
    return None


def _courtesies(visit: Visit, joined: str) -> Visit | None:
    """What is told rather than claimed or asked: greetings, thanks, a loss, a gain, a holding."""
    heard, friendly = visit.heard, visit.brief.relation in ("friend", "close_friend", "rival")
    priced = bool(heard.symbols) and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro")
    if heard.is_question and heard.intent is not Intent.LOSS:
        return None
    if heard.intent is Intent.LOSS and not heard.symbols and not _OF_A_PURSE.search(joined):
        visit.pool = "trouble"
        return _off_market(visit)
    if heard.intent is Intent.LOSS and not friendly:
        restless = _RESTLESS.search(joined) is not None
        visit.pool = "loss_sleepless" if restless else "loss_told"
        part = _PART.search(joined)
        if part is not None:
            visit.that, visit.facts = _PARTS[part.group(1)[:4]], ("t_part",)
        return visit if priced else _off_market(visit)
    if heard.intent is Intent.GAIN and "temettu" in joined:
        visit.pool = "gain_heard"
        return _off_market(visit)
    if heard.intent is Intent.GAIN or (heard.intent is Intent.HOLDING and priced and _SOLD_WELL.search(joined)):
        if priced and _SOLD.search(joined):
            visit.pool = "took_profit"
            return visit
        if not priced:
            visit.pool = "gain_heard"
            visit.facts = ("t_streak",) if _STREAK.search(joined) else ()
            return _off_market(visit)
        return None
    if heard.intent is Intent.HOLDING and priced:
        visit.pool = "hold_told"
        return visit
    plain = {Intent.THANKS: "thanks_told", Intent.FAREWELL: "bye_told", Intent.GREETING: "hello_told"}.get(
        heard.intent, ""
    )
    if plain and not heard.symbols:
        visit.pool = plain
        return _off_market(visit)
    if heard.intent in (Intent.AGREEMENT, Intent.DISAGREEMENT) and not heard.symbols:
        mine = _my_last(visit.brief)
        visit.pool = "agreed_told" if heard.intent is Intent.AGREEMENT else "disagreed_told"
        visit.subject = _subject_of(mine, visit.brief) if mine is not None else ("", "")
        return visit
    return None


LEANS_SHORT = 7  # words of a question that may be about what one has just said
# A loss, a plea, an instruction: met before anything else is read into the line.
_COMES_FIRST = frozenset(
    (
        "despair", "personal_data", "other_chats", "money_wanted", "advert", "no_choir", "no_tip", "guarantee", "forget_me", "chores",
        "joke_wanted", "market_open", "us_hours", "death", "heavy_loss", "link", "home_trouble",
    )
)  # fmt: skip
_LEANS_ANYWAY = frozenset(
    ("what_if", "what_if_asset", "half", "own_portfolio", "sorry", "quit", "spend_it", "stop_loss")
)
# What asks after one's own word, by what it asks.
_OF_MINE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("if_wrong", re.compile(r"\b\w+(?:[aeiu]r|maz|mez|d[iu]|t[iu])?s[ae] (?:\w+ )?(?:ne (?:yap|ol)\w*|plan\w*|cikar m\w*|satar m\w*)|^(?:peki |ya )*\w+(?:maz|mez)s[ae]$")),
    ("how_long_mine", re.compile(r"\b(?:satacak|tutacak|bekleyecek|cikacak) m[iu]s[iu]n|^(?:\w+ )?(?:ne kadar (?:uzun|sure|zaman|bekle\w*|tut\w*)|kac (?:ay|yil|gun|hafta)\w*|ne zamana kadar)(?: \w+){0,3}$|\bne zamana kadar\b")),
    ("cost", re.compile(r"\b(?:kar|zarar|arti|eksi)da m[iu]s[iu]n|\bne kadar kar")),
    ("how_many", re.compile(r"\bkac (?:tane|adet|lot)\b")),
    ("instead", re.compile(r"\bucuz olan\b|\b(?:hangisi|hangi hisse|ne) (?:ucuz|makul|alinir|daha iyi)\b.*|\bneye bak\w*|\bhangisini (?:al|sec|tercih)\w*|\bonun yerine\b|\bbaska ne(?:yi|ye)? (?:\w+ )?(?:oner|var|bak|al)\w*")),
    ("buy_or_sell", re.compile(r"^(?:peki |ya )*(?:sen|siz) (?:de |olsan\w* )?(?:al|sat|tut|ekle|gir)\w* m[iu]\w*$")),
)  # fmt: skip
_SAYS_UP = re.compile(r"\b(?:ucuz|yukselir|cikar|toparlar|gider|ucar|kacmaz)\b")
_SAYS_DOWN = re.compile(r"\b(?:pahali|duser|iner|geriler|batar|coker)\b")
_COST_OF = re.compile(r"\b(?:kac(?:tan|a) (?:al|gir)\w*|maliyet(?:in|iniz)?\b)")
_BLAMES_ONESELF = re.compile(
    r"\b(?:aptal|salak|ahmak|esek|okuz|enayi)(?:l[iu][gk]\w*)? (?:ettim|yaptim|etmis\w*|yapmis\w*|kafam\w*)|\b(?:aptalim|salagim|aptal gibi|salak gibi|kendi kendime|kendime kiz\w*)\b"
)
_RESULTS_CAME = re.compile(
    r"\bbilanco\w* (?:\w+ ){0,2}(?:nasil|gel(?:di|en|mis)|acikla(?:di|ndi)|cikti|kotu m|iyi m|ne diyor|bakan)\w*|\bbilanco\w*$"
)
_WONDERS = re.compile(r"\b(?:ne yapsam|bilemedim|kararsiz\w*|karar veremi\w*|merak ed\w*|ogrenmek isti\w*|nasil)\b")
_OWN_EFFECT = {"dolar": "ef_fx", "dollar": "", "banks": "ef_bank"}
_IF = re.compile(r"\w{2}(?:[aeiu]rs[ae]|[dt][iu]ys[ae]|[ae]c[ae]ks[ae]|[iu]nc[ae]|d[iu]kc[ae]|t[iu]kc[ae])\b")
_OF_THE_FED = re.compile(r"\b(?:fed|fomc)\b|\bamerika\w* faiz")
_PRICES_RISE = re.compile(r"\b(?:enflasyon|tufe|tuik)")
_OF_A_PURSE = re.compile(
    r"\b(?:hesab|hesap|para|hisse|zarar|borsa|kripto|coin|portfoy|kaybet|gitti|lira|tl\b|dolar|bin\b|pozisyon|kaldirac|viop|stop|short|long|likit|batt|icerde|icerid|terste|ters kose|birikim|yarisi|maas|tasarruf|tahta|fon|altin|%|yuzde|kagit|islem|aldi|satt|dus|kirmizi|erit|eridi|cakil)\w*"
)
_RESTLESS = re.compile(r"\buyuya?m\w*|\buyku\w*|\belim titr\w*|\bdeliri\w*|\bdelirec\w*|\bkafayi y\w*")
_PART = re.compile(r"\b(yarisi|ucte biri|cogu|tamami|hepsi)\b")
_PARTS = {"yari": "yarısı", "ucte": "üçte biri", "cogu": "çoğu", "tama": "tamamı", "heps": "hepsi"}
_SOLD_WELL = re.compile(r"\bkar\w* (?:sat|cik|al)\w*|(?:%|yuzde )\d+\w* (?:\w+ )?(?:yap|kazan|kar)\w*")
_SOLD = re.compile(r"\b(?:sattim|sattik|ciktim|ciktik|kapattim|bosalttim)\b|\bkar(?:imi)? (?:al|realize)\w*")
_STREAK = re.compile(
    r"\btavan seri\w*|\b(?:ust uste|pes pese|\w+uncu gun\w*) (?:\w+ ){0,2}tavan|\btavan\w* (?:\w+ ){0,3}(?:uncu|gun)\w*"
)


def _tells_profit(visit: Visit) -> bool:
    return visit.heard.intent is Intent.GAIN or _SOLD_WELL.search(visit.joined) is not None


def _preferred(brief: Brief, than: str) -> tuple[str, str]:
    """What the persona thinks best of, the asset in hand left out."""
    persona = brief.persona
    known = [
        code for code in (*(h.symbol for h in persona.holdings), *persona.watchlist) if code in SYMBOLS and code != than
    ]
    known = [code for code in known if SYMBOLS[code].kind == SYMBOLS[than].kind] or known
    if not known:
        return "", ""
    best = max(known, key=lambda code: lean_on(persona, SYMBOLS[code])[0])
    return best, SYMBOLS[best].topic


# --- occasions ---------------------------------------------------------------------------------------------

# What is said of the market on these occasions may name what the talk is about.
_VAGUE = frozenset(("half", "presence", "sorry", "quit", "hello", "what_if"))
_MAY_NAME = frozenset(
    (
        "link",
        "top_buyer",
        "missed_it",
        "half",
        "number_only",
        "rumour",
        "what_if_asset",
        "stuck",
        "boast",
        "sold",
        "proposal",
        "balance",
        "jest",
    )
)


def _on(visit: Visit, occasion: Occasion) -> Visit:
    if occasion.name == "sold" and visit.heard.symbols and _tells_profit(visit):
        visit.pool = "took_profit"
        return visit
    if occasion.name == "own_portfolio":
        visit.pool = "portfolio"
        visit.subject = (_own_asset(visit.brief), "")
        return visit
    assert visit.brief.target is not None
    said = " ".join(folded_words(visit.brief.target.text))
    finer = next((name for name, of, pattern in _FINER if of == occasion.name and pattern.search(said)), occasion.name)
    if finer == "weather_told" and occasion.noun == "hava":
        finer = "weather"
    if finer == "home_trouble" and not _GRAVE.search(said):
        finer = "home_against"
    if finer == "missed_house" and visit.heard.is_question:
        finer = occasion.name
    if _YEARS.search(said):
        visit.facts = (*visit.facts, "t_long")
    if _AGAIN.search(said):
        visit.facts = (*visit.facts, "t_again")
    visit.pool, visit.key = f"on_{finer}", occasion.noun
    if occasion.name in ("clock", "weekday", "market_open", "us_hours"):
        visit.key = _looked_up(occasion.name, visit)
    return visit if occasion.name in _MAY_NAME and visit.heard.symbols else _off_market(visit)


# Where the message tells more than its occasion: a name of its own, the occasion, and what tells it.
_FINER: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("heavy_loss_home", "heavy_loss", re.compile(r"\b(?:esim|karim|kocam|hanim)\w*")),
    ("beginner_small", "beginner", re.compile(r"\b(?:\d+|bes yuz|bin|iki bin|az|kucuk|harclig\w*) ?(?:\w+ ){0,1}(?:lira|tl|para|tutar|harclik)\w*\b.*\b(?:giril|baslan|borsa|hisse)")),
    ("boast_quit", "boast", re.compile(r"\bis(?:i|imi|ten) (?:\w+ )?(?:birak|ayril|cik)\w*|\bistifa")),
    ("missed_house", "house", re.compile(r"\b(?:keske|aptallik|pisman|alacaktim|almadim|kacirdim|dinlemedim|dinleyip)\b")),
    ("weather_hot", "weather", re.compile(r"\b(?:3[2-9]|4\d) derece|\b(?:yaniyor|kavrul|bunalt|sicak|nemli|terle|pisti[mk]|piserek)\w*")),
    ("weather_cold", "weather", re.compile(r"\b(?:buz|soguk|usu|donu?du[mk]|donuyor|kombi|ayaz|eksi \d+)\w*")),
    ("weather_told", "weather", re.compile(r"\b(?:yagiyor|yagdi|yagmur var|kar var|lapa lapa|firtina|bastirdi|tuttu)")),
    ("rent_up", "house", re.compile(r"\bkira\w* (?:\w+ ){0,5}(?:art|zam|cikar|yuksel|kat|istiyor|istedi)\w*")),
    ("house_claim", "house", re.compile(r"\bfiyat\w* (?:\w+ ){0,3}(?:art|yuksel|uc|dus|cok|patla|cik)\w*")),
    ("wage_late", "costs", re.compile(r"\b(?:yatmad|yatmiyor|odenmed|odenmiyor|gecik)\w*")),
    ("may_ask", "half", re.compile(r"\b(?:sor|danis)\w*")),
    ("football_past", "football", re.compile(r"\bizle(?:yen|din|diniz|mis)\w*")),
    ("shop_bad", "work", re.compile(r"\b(?:kesat|kapatiyor|kapatac|siftah|durgun|iflas|dukkan)\w*")),
    ("food_own", "food", re.compile(r"\b(?:yiyor|yedi|yer|icer|sever|pisiriyor|yapiyor|kahvalti\w* ne yap)s?[iu]n(?:[iu]z)?\b")),
    ("gift", "birthday", re.compile(r"\bne (?:al|hediye)\w*|\bhediye")),
    ("pet_lost", "pet", re.compile(r"\b(?:kaybol|kacti|yaral|caldilar)\w*")),
    ("food_place", "food", re.compile(r"\b(?:yer|mekan\w*|restoran\w*|lokanta\w*|nere(?:de|den|ye)|nerd(?:e|en)|hangi semt)\b")),
    ("food_guest", "food", re.compile(r"\b(?:misafir|ikram)\w*")),
    ("food_idea", "food", re.compile(r"\b(?:ne (?:pisir|yap|ye|yi)\w*|fikir|oner\w*|ne yemek)\b|\bne yesek")),
    ("health_tooth", "health", re.compile(r"\bdis(?:im|imi|ler\w*)?\b")),
    ("hello_told_first", "first_time", re.compile(r"\b(?:okuyordum|izliyordum|takip ediyordum)\b")),
)  # fmt: skip


_GRAVE = re.compile(r"\b(?:kaybet|kayb|ogren|terk|zarar|bosan|ayril|gitti|borc)\w*")
_YEARS = re.compile(r"\b(?:yil|sene)(?:da|de|dir|lik|larca)\b|\bsabir\w*")
_AGAIN = re.compile(
    r"\b(?:ikinci|ucuncu|dorduncu|besinci|\d+\.?|kacinci) (?:kez|kere|defa|sefer)\w*|\b(?:yine|gene|tekrar|bir daha)\b"
)


def _of_a_share(visit: Visit, joined: str, text: str) -> Visit | None:
    """What is said of prices to come and of results to come, and the question after one's own way."""
    heard = visit.heard
    if _YOUR_PATH.search(" ".join(folded_words(text))) and _OF_MONEY.search(joined) and not heard.symbols:
        visit.pool = "own_path"
        return _off_market(visit)
    priced = bool(heard.symbols) and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro")
    if priced and heard.is_question and len(heard.symbols) == 1 and _FAR_OFF.search(joined):
        visit.pool = "forecast"
        return visit
    if heard.symbols and not heard.is_question and _RESULTS.search(joined):
        sour = _SOUR.search(joined)
        if sour or _SWEET.search(joined):
            visit.pool = "earnings_bad" if sour else "earnings_good"
            return visit
    return None


_FAR_OFF = re.compile(
    r"\b(?:(?:yil|sene|ay|hafta) son\w*|bahara|yaza|kisa|sonbahara|seneye|gelecek (?:yil|sene|ay)|onumuzdeki (?:yil|sene|ay)\w*"
    r"|(?:\d+|bir|iki|uc|dort|bes|alti) (?:yil|sene|ay) (?:sonra|icinde)|yilbasi\w*)\b"
)
_RESULTS = re.compile(r"\b(?:bilanco|ceyrek kar|(?:bu|gelecek|sonraki) ceyrek)\w*")
_SOUR = re.compile(r"\b(?:kotu|zayif|berbat|felaket|rezalet|zarar acikla|hayal kirikli)")
_SWEET = re.compile(r"\b(?:iyi|guclu|harika|super|rekor|muhtesem|bomba)")
_YOUR_PATH = re.compile(
    r"\b(?:sizin|senin) (?:yol|duzen|yontem|tecrube)\w*|\bnasil bir duzen|\b(?:siz|sen) (?:ne|nasil) (?:yapt|yapiyor|ilerl)\w*"
)


def _off_market(visit: Visit) -> Visit:
    """Nothing the room talks about is drawn into the answer, and the talk does not turn to it."""
    visit.subject = ("", "")
    return visit


def _looked_up(name: str, visit: Visit) -> str:
    """What the calendar says: the hour, the day, or whether the exchange is open on the day asked about."""
    local = visit.brief.at.astimezone(calendar.ISTANBUL)
    if name == "clock":
        return f"{local:%H.%M}"
    if name == "weekday":
        return f"{local.day} {_MONTHS[local.month - 1]} {_DAYS[local.weekday()]}"
    if name == "us_hours":
        there = local.astimezone(NEW_YORK)
        opens, closes = (there.replace(hour=hour, minute=minute).astimezone(calendar.ISTANBUL) for hour, minute in _NYSE)
        return f"{opens:%H.%M} - {closes:%H.%M}"
    assert visit.brief.target is not None
    said = fold(visit.brief.target.text)
    day = local.date()
    dated = _DATED.search(said)
    if dated is not None:
        month = [fold(lower(name)) for name in _MONTHS].index(dated.group(2)) + 1
        with suppress(ValueError):  # the thirtieth of February: answered as of today
            day = day.replace(month=month, day=int(dated.group(1)))
        named = f"{day.day} {_MONTHS[day.month - 1]} {_DAYS[day.weekday()]}"
        if not calendar.is_trading_day(day):
            return f"{named} borsa kapalı"
        return f"{named} borsa yarım gün" if calendar.close_minute(day.toordinal()) < 17 * 60 else f"{named} borsa tam gün"
    if "yarin" in said:
        day += timedelta(days=1)
    elif "bugun" not in said:
        wanted = next((number for stem, number in _DAY_STEMS if stem in said), None)
        if wanted is not None:
            day += timedelta(days=(wanted - day.weekday()) % 7)
    named = f"{day.day} {_MONTHS[day.month - 1]} {_DAYS[day.weekday()]}"
    if not calendar.is_trading_day(day):
        return f"{named} borsa kapalı"
    half = calendar.close_minute(day.toordinal()) < 17 * 60
    return f"{named} borsa yarım gün açık" if half else f"{named} borsa açık"


_MONTHS = (
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
)  # fmt: skip
_DAYS = ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar")
NEW_YORK = ZoneInfo("America/New_York")
_NYSE = ((9, 30), (16, 0))  # the exchange's own hours, in its own time
_DATED = re.compile(r"\b(\d{1,2}) (ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)")
_DAY_STEMS = (
    ("pazartesi", 0), ("carsamba", 2), ("persembe", 3), ("cumartesi", 5), ("hafta sonu", 5), ("cuma", 4), ("sali", 1),
    ("pazar", 6),
)  # fmt: skip


def _own_asset(brief: Brief) -> str:
    """The asset that a persona would name first when asked what it has."""
    persona = brief.persona
    held = sorted((h for h in persona.holdings if h.symbol in SYMBOLS), key=lambda h: -h.size * h.avg_price)
    if held:
        return held[0].symbol
    return next((code for code in persona.watchlist if code in SYMBOLS), "")


# --- one thing or another ------------------------------------------------------------------------------------


def _weighing(visit: Visit, text: str) -> Visit | None:
    """A choice between two assets goes to the one the persona thinks better of; of two other things to one for life."""
    if len(visit.heard.symbols) == 2 and _WEIGHS.search(fold(text)):
        return _between(visit, *visit.heard.symbols)
    if len(visit.heard.symbols) > 1:
        return None
    one, two = occasions.chosen_between(text)
    if not one:
        return None
    one, two = (word if _is_a_name(word, text) else _plain(lower(word)) for word in (one, two))
    if persona_seed(f"{visit.brief.persona.facts.key} {fold(one)}") & 1:
        one, two = two, one
    weighty = _OF_MONEY.search(fold(f"{one} {two}")) is not None
    visit.key, visit.that = one, two
    if _OF_A_LIFE.search(fold(text)):
        visit.pool = "choice_life"
        return _off_market(visit)
    visit.pool = "choice_of" if weighty else "choice_light"
    return visit if weighty else _off_market(visit)


def _plain(words: str) -> str:
    """A thing weighed as it stands in a dictionary: "borsaya" is the borsa."""
    noun = nouns.noun_of(fold(words)) if " " not in words else None
    return noun.word if noun is not None and _IN_A_CASE.search(fold(words)) else words


_IN_A_CASE = re.compile(r"(?:[yn]?[ae]|[dt][ae]n?|[iu]m[iu]|s?[iu]n[iu])$")
_OF_A_LIFE = re.compile(
    r"\b(?:oku(?:sam|yayim|mali)|bolum|tercih|universite|evlen|bosan|ayril(?:sam|ayim)|barissam|tasin|goc|istifa|emekli ol|is teklif|meslek|askerlik|dogur)\w*"
)


def _is_a_name(word: str, text: str) -> bool:
    """Whether a capital means something: not at the beginning of the message, unless all of it is in capitals."""
    if word.isupper() and len(word) > 1:
        return True
    return word[:1] != lower(word[:1]) and (not text.startswith(word) or fold(word) in _PLACES)


_PLACES = words_of("ankara istanbul izmir bursa adana urfa antep antalya konya trabzon mersin samsun eskisehir")


def _between(visit: Visit, first: str, second: str) -> Visit:
    persona = visit.brief.persona
    if lean_on(persona, SYMBOLS[second])[0] > lean_on(persona, SYMBOLS[first])[0]:
        first, second = second, first
    visit.pool, visit.subject, visit.other = "choice", (first, SYMBOLS[first].topic), second
    return visit


_OF_MONEY = re.compile(
    r"\b(?:vade|fon|mevduat|hisse|altin|faiz|borsa|kripto|ev\b|evi|konut|arsa|daire|temettu|bono|tahvil|nakit|doviz|dolar|euro"
    r"|bes\b|araba|coin|gumus|lira|tl\b|kira|kredi|endeks|spot|viop|fiziki|kaydi|gram|ceyrek|banka|sanayi|buyume|deger|para)"
)
_WEIGHS = re.compile(r"\bm[iu]\b.*\bm[iu]\b|\bhangisi|\byoksa\b|\bm[iu] yoksa\b|\bya da\b")

# --- what leans on what was said before ------------------------------------------------------------------------

_LEANS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("source", re.compile(r"\bkaynak|\bkaynag|\bnere?den (?:bil|duy|ogren|cikar|okudu|biliyo)|\bkim (?:dedi|demis|soyledi|soylemis)|\bkanit|\bdelil")),
    ("am_sure", re.compile(r"\bemin m|\bciddi m|\bkesin m|\bgercekten m|\byanil(?:iyor|mi)|\bo kadar emin|\bbahse var")),
    ("cost", re.compile(r"\bkac(?:tan|a) (?:al|gir)(?:d|m)\w*|\bmaliyet(?:in|iniz)\b|\bortalaman")),
    ("so_you_say", re.compile(
        r"\b(?:al|alma|sat|satma|gir|girme|tut|bekle|cik|cikma)(?:yin|in|yalim|alim)? m[iu] (?:diyor|demek|dedin|demeye)"
        r"|\b(?:alin|satil|giril)(?:ir|maz) m[iu] (?:diyor|demek)|^(?:yani|o zaman|demek ki) (?:\w+ ){0,2}(?:alma|satma|girme|beklem?e|tutma)\w*(?: \w+)?$"
    )),
    ("clarify", re.compile(
        r"\bnasil yani|^(?:o |bu )?ne demek|\bne demek (?:bu|ist|o\b|yani)|\banlamadim|\banlayamadim|\bacar m|\bbiraz ac|\bdaha acik|\btekrar (?:et|anlat|yaz)"
        r"|^yani$|\bne diyorsun (?:sen|ya)|\bne anlatiyor"
    )),
    ("why_mine", re.compile(
        r"^(?:\w+ ){0,2}(?:neden|niye|nicin|nedenmis|niyeymis|sebep|sebebi ne|gerekce\w*)(?: \w+){0,3}$|\b(?:neden|niye|nicin) (?:oyle|boyle|bu kadar)"
        r"|\bneye dayan|\bneye gore"
    )),
    ("when_mine", re.compile(r"\bne zaman|\bkac (?:gun|hafta|ay)|\bhangi (?:gun|ay|hafta)")),
    ("more", re.compile(r"^(?:ee+|e|eee|sonra(?: ne ol\w*)?|peki sonra|ya sonra|devam et\w*|baska|anlat\w*|dahasi|baska ne\w*)(?: \w+)?$")),
)  # fmt: skip
_YOUR_VIEW = re.compile(
    r"^(?:(?:peki|ya|e|ee|tamam|hocam|abi) )*(?:sence|sizce|sen|siz|ya sen|ya siz|senin fikrin|sizin fikriniz|senin yorumun|yorumun|fikrin)"
    r"(?: de| peki| ya| ne\b| ne \w+| nedir| olsan\w*| olsaniz\w*)*(?: (?:yapar|diyor|dusun|alir|satar|tutar|bekler|eklerdi)\w*(?: m\w+)?)?$"
)


def _following(visit: Visit, joined: str, count: int) -> Visit | None:
    """A question that names nothing of its own: about what this bot, or somebody, has just said."""
    brief = visit.brief
    if visit.heard.symbols:
        return None
    mine = _my_last(brief)
    theirs = _their_last(brief) if mine is None else None
    if theirs is not None and count <= LEANS_SHORT and _asks_after(joined):
        visit.pool, visit.subject, visit.that = "theirs", _subject_of(theirs, brief), short_name(theirs.name)
        return visit
    if theirs is not None and _COST_OF.search(joined):
        visit.pool, visit.subject = "cost", _subject_of(theirs, brief)
        return visit
    if mine is not None and count <= LEANS_SHORT and _ASKS_COUNT.search(joined) and _SAYS_HELD.search(fold(mine.text)):
        visit.pool, visit.subject = "mine_count", _subject_of(mine, brief)
        return visit
    if mine is not None and count <= LEANS_SHORT and _COST_OF.search(joined) and _SAYS_HELD.search(fold(mine.text)):
        code = _subject_of(mine, brief)[0]
        if not any(held.symbol == code for held in brief.persona.holdings):
            visit.pool, visit.subject = "mine_cost", _subject_of(mine, brief)
            return visit
    if mine is not None and count <= 9:
        for pool, pattern in _LEANS:
            if pattern.search(joined):
                visit.pool, visit.subject = pool, _subject_of(mine, brief)
                return _on_ones_own_word(visit, mine)
        if _IF_NOT.search(joined) and count <= 6:
            visit.pool, visit.subject = "if_wrong", _subject_of(mine, brief)
            return visit
        if mine.text.rstrip().endswith("?") and count <= SHORT_ANSWER and not visit.heard.is_question:
            visit.pool, visit.subject = "ack_answer", _subject_of(mine, brief)
            return visit
    if _WHICH.search(joined) and count <= 7:
        named = dict.fromkeys(code for line in brief.history for code in understand(line.text).symbols)
        if len(named) >= 2:
            return _between(visit, *list(named)[-2:])
    if not _YOUR_VIEW.search(joined):
        return None
    for line in reversed(brief.history[-ABOUT - 1 :]):
        if brief.target is not None and line.id == brief.target.id:
            continue
        said = understand(line.text)
        if said.symbols or line.topic in SYMBOLS:
            code = said.symbols[0] if said.symbols else line.topic
            owned = SYMBOLS[code].kind not in ("rate", "macro")
            torn = owned and _TORN.search(fold(line.text)) is not None and line.sender == _sender(brief)
            trades = owned and _TRADES.search(joined) is not None
            torn = torn or (owned and _WOULD_SELL.search(joined) is not None)
            visit.pool = "sell_or_keep" if torn else "buy_or_sell" if trades else "view"
            visit.subject = code, SYMBOLS[code].topic
            return visit
        if line.sender != brief.persona.facts.key:
            words = folded_words(line.text)
            earlier = occasions.occasion_of(line.text, words, False, True)
            if earlier is not None:
                visit.heard = replace(visit.heard, is_question=True)
                return _on(visit, earlier)
    return None


def _sender(brief: Brief) -> str:
    return brief.target.sender if brief.target is not None else ""


def _on_ones_own_word(visit: Visit, mine: Line) -> Visit:
    """Asked for the ground of one's own word, or how sure one is: by which way that word pointed."""
    code = visit.subject[0] if visit.subject else ""
    said = fold(mine.text)
    up, down = _HOPEFUL.search(said), _WARY.search(said)
    if visit.pool not in ("why_mine", "am_sure", "so_you_say") or not code or bool(up) == bool(down):
        return visit
    if SYMBOLS[code].kind in ("rate", "macro"):
        return visit
    visit.heard = replace(visit.heard, direction=1 if up else -1)
    if visit.pool == "so_you_say":
        return visit
    if visit.pool == "am_sure":
        visit.pool = "sure"
        return visit
    visit.pool = "ground"
    clause = mine.text.rstrip(" .!…").rpartition(", ")[2]
    if clause != mine.text and clause.count(" ") < GROUND_WORDS and _NO_VERB.search(fold(clause)):
        visit.key = f"“{sentence(clause)}”"
    return visit


_ASKS_COUNT = re.compile(r"\bkac (?:lot|adet|tane|gram)|\bne kadar (?:var|tasi|tut|al)\w*")
_SAYS_HELD = re.compile(r"\b(?:bende|elimde|tasiyorum|tutuyorum|almistim|aldim|maliyetim|portfoyumde)\b")
_HOPEFUL = re.compile(
    r"\b(?:olumlu|umut|iyimser|yukari|sever|birikt|ucuz|toparla|gider|cikar|yukselir|guven|daha (?:yolu|yeri))"
)
_WARY = re.compile(r"\b(?:temkin|pahali|fazla|sisk|uzak|olumsuz|zayif|yorgun|duser|risk|karamsar|asagi|mesafe|ikna ol)")
_NO_VERB = re.compile(r"(?:fazla|pahali|ucuz|yuksek|dusuk|zayif|guclu|sert|hizli|agir|saglam|cok|az|var|yok)$")
_TORN = re.compile(r"\b(?:sat|cik|kar al)\w*.*\b(?:karars|bilem|m[iu]\b|emin deg)")


_WHICH = re.compile(r"\bhangisi|\bhangisini|\bikisinden")
_IF_NOT = re.compile(
    r"\b(?:tutmazsa|olmazsa|duserse|yanilirsan|yanilirsaniz|cikmazsa|kirilirsa|tersi olursa|gitmezse|batarsa|donmezse)\b"
    r"|^(?:peki )?ya \w+s[ae]$"
)
_WOULD_SELL = re.compile(r"\b(?:satar|tutar|cikar)\w*")
_TRADES = re.compile(r"\b(?:al|sat)(?:ar|ir)\w*|\b(?:tut|bekle)\w*")


def _my_last(brief: Brief) -> Line | None:
    """The line of one's own that a short question asks back about: the one replied to, or the latest seen."""
    target, me = brief.target, brief.persona.facts.key
    mine = [line for line in brief.history if line.sender == me]
    if target is not None and target.reply_to is not None:
        replied = next((line for line in mine if line.id == target.reply_to), None)
        if replied is not None:
            return replied
    return mine[-1] if mine else None


def _asks_after(joined: str) -> bool:
    """Whether a short question is after what was said, and not after what the one asked would do."""
    found = any(pattern.search(joined) for pool, pattern in (*_LEANS, *_OF_MINE[:2]) if pool != "cost")
    return found and not _WHICH.search(joined) and not _YOUR_VIEW.search(joined)


def _their_last(brief: Brief) -> Line | None:
    """The line of another bot that stands just before the visitor's, and names or has a subject."""
    before = [line for line in brief.history if brief.target is None or line.id < brief.target.id]
    last = before[-1] if before else None
    if last is None or not last.is_bot or last.sender == brief.persona.facts.key or not _subject_of(last, brief)[0]:
        return None
    return last


def _subject_of(line: Line, brief: Brief) -> tuple[str, str]:
    """What a line is about; where it names nothing, what the lines before it were about."""
    for said in (line, *reversed(brief.history)):
        if said.id > line.id:
            continue
        symbols = understand(said.text).symbols
        code = symbols[0] if symbols else said.topic if said.topic in SYMBOLS else ""
        if code:
            return code, SYMBOLS[code].topic
    return "", ""


# --- the market, as a visitor asks about it -------------------------------------------------------------------

_INSULT = re.compile(
    r"\bbilmedig\w* (?:konu|sey|is)\w* (?:konus|yorum)m\w*|\bne (?:bos|salak|cahil|kotu|sacma|rezil|bicim) \w+s[iu]n(?:[iu]z)?\b|\b(?:bos|cahil|ezik) (?:adam|tip|herif)\w*|\bsenin gibi(?:ler)?\w* (?:yuzunden|\w+ (?:batti|batiyor))|\bbi(?:r)? (?:halt|bok|sey)\w* (?:bildig|bilmi|anlamı|anlami)\w*|\bhadi oradan|\bsenin \w+ de sana da|\b(?:yorum\w*|analiz\w*|laf\w*|soyledik\w*) (?:\w+ )?(?:cop|bos|sacma|rezil|berbat)\b|\bne anlars|\bbir sey bildig\w* yok|\bcahil\w*"
    r"|\bbos konus|\bbos yap|\bzirva|\bsacmal|\bhicbir sey bilm|\byalaka|\bkes lan|\bsus artik|\bsizden adam|\bbos besles|\bcop (?:oda|grup)"
    r"|\b(?:analiz|yorum|tavsiye|laf|soz|sana|size)\w* (?:\w+ )?(?:guven|inan|uy)(?:en|an)\w* (?:\w+ )?(?:bat|yan|kaybe|pisman|carp)"
    r"|\badam gibi|\bsus(?:maz m|sana|un\b|ar m)|\bcok konusuyorsun|\bsacma (?:yorum|sey|laf|analiz)|\bboyle (?:sacma|rezil)|\bkim inan\w* (?:size|sana)|\bsenin \w+ sana da|\bhepiniz ayni|\bayni kaptan|\bhepiniz (?!super|harika|cok iyi|iyi)(?:\w+ ){0,2}(?!\w*(?:[ae]c[ae]k|yor|urs|gorur)\w*s[iu]n)\w+s[iu]n[iu]z\b|\bise yarama|\brezils|\bkomiksin|\bhaddini bil|\bmillete mal kakal"
)
_WHEN = re.compile(r"\bne zaman|\bkacinda|\bhangi gun|\bsaat kacta|\btarihi")
_RATE_DECISION = re.compile(r"\b(?:faiz\w*|ppk\w*)\b.*\b(?:acikla|karar|toplan|belli|ne zaman)")
_RATES = ("FAIZ", "TUFE")
_LAUGH = re.compile(r":\)|:d\b|:D|;\)|😂|🤣|😅|😁|haha|ahah|hehe|sjsj|jsjs|\bxd\b|:p\b", re.I)
_MAY_JEST = (Intent.CLAIM, Intent.OTHER, Intent.OFF_TOPIC, Intent.JOKE, Intent.HOLDING)
_OVER = re.compile(r"\b(?:bitti|bitik|oldu artik|bes para etmez|cop oldu|tarih oldu|sifirlan)")
_LOST = re.compile(
    r"\b(?:eritt[iu]|kaybet|zarar(?! etm[ae])|batt|yand[iı][mk]|stop old|eridi|param gitti|\d+ (?:bin )?(?:lira )?gitti|ekside|terste|ters kose|likit)"
)
_WEIGHTY = frozenset(
    ("despair", "death", "heavy_loss", "quit", "stuck", "top_buyer", "jobloss", "breakup", "health", "disaster", "manipulation",
     "frozen", "scam", "credit", "home_trouble", "heartbreak", "missed_it", "personal_data", "money_wanted", "guarantee", "no_tip", "no_choir", "advert", "forget_me", "gambling")
)  # fmt: skip
_WHAT_IS_IT = re.compile(
    r"\b(?:hakkinda|ile ilgili) (?:\w+ )?(?:bilgi|fikri olan|bilen)\w*|\bne (?:is|isi) (?:yap|ile|uzer)\w*|\bhangi sektor\w*|\bnasil bir sirket|\bne sirketi"
)
_DO_YOU_HOLD = re.compile(
    r"\b(?:sende|sizde|elinde|elinizde|portfoyunde|portfoyunuzde)\b (?:\w+ ){0,3}(?:var|duruyor)\b"
)
_IN_ENGLISH = re.compile(r"\bprice\b|\bhow much\b")
_WOULD_YOU = re.compile(r"\b(?:sen|siz|yerimde|yerinde) ols\w*.*\b(?:al|sat|ekle|gir|cik|tut|topla|bekle|gec|kes)\w*|\b(?:al|sat|ekle|gir|cik|tut|topla|kes)\w*r m[iu]yd[iu]n\w*")
_COSTS = re.compile(
    r"^(?!.*\b(?:maliyet|ortalama))(?:\w+ ){1,3}(?:kac|ne kadar)$|\bkac (?:oldu|lira|tl|dolar|para|su an)\b"
)
_HOW_MANY = re.compile(r"\bkac (?:lot|adet|tane)|\bne kadar(?:lik)? (?:\w+ )?(?:var|tasi|tutuyor)")
_WORTH = re.compile(
    r"\b(?:pahali|ucuz|sisti|sismis|sisik|kelepir|primli|iskontolu)\b.*(?:\bm[iu]|degil m|sence|sizce)|\b(?:pahali|ucuz)m[iu]"
)
_YOUR_WAY = re.compile(
    r"\bal ?sat(?:ci|cisi)?|\buzun vade(?:ci|de)? m|\bkisa vade|\bvadeci|\byatirimci m|\btrader m|\bne kadar (?:sure|zaman|tut)|\bkac (?:ay|gun|yil) tut|\bne zaman satar"
)
_FOREIGN = {
    "apple": "Apple", "tesla": "Tesla", "nvidia": "Nvidia", "amazon": "Amazon", "google": "Google", "netflix": "Netflix",
    "microsoft": "Microsoft", "meta": "Meta", "intel": "Intel", "palantir": "Palantir", "nasdaq": "Nasdaq",
    "disney": "Disney", "samsung": "Samsung", "xiaomi": "Xiaomi", "alibaba": "Alibaba", "boeing": "Boeing",
}  # fmt: skip


def _of_the_market(visit: Visit, joined: str, text: str) -> Visit:
    heard = visit.heard
    priced = bool(heard.symbols) and SYMBOLS[heard.symbols[0]].kind not in ("rate", "macro")
    beside = _beside_the_price(visit, joined) if heard.symbols else None
    if beside is not None:
        return beside
    if heard.is_question:
        if priced and (remarks.asks_who_holds(joined) or _DO_YOU_HOLD.search(joined)):
            visit.pool = "who_holds"
            return visit
        if priced and "temettu" in joined:
            visit.pool = "dividend_asked"
            return visit
        if priced and _WOULD_YOU.search(joined):
            visit.pool = "buy_or_sell"
            return visit
        if priced and _WHAT_IS_IT.search(joined):
            symbol = SYMBOLS[heard.symbols[0]]
            visit.pool, visit.key, visit.that = "what_is_it", symbol.name, symbol.sector
            return visit
        if priced and _WORTH.search(joined):
            visit.pool = "worth"
            return visit
        if priced and (_COSTS.search(joined) or _IN_ENGLISH.search(joined)):
            visit.pool = "price"
            return visit
        if priced and _HOW_MANY.search(joined):
            visit.pool = "how_many"
            return visit
        if _YOUR_WAY.search(joined) and not heard.symbols:
            visit.pool = "own_way_dividend" if "temettu" in joined else "horizon"
            return _off_market(visit)
        foreign = next((_FOREIGN[word.split("'")[0]] for word in joined.split() if word.split("'")[0] in _FOREIGN), "")
        if foreign and not heard.symbols:
            visit.pool, visit.key = "on_foreign", foreign
            return _off_market(visit)
    if heard.symbols and not heard.is_question and not heard.direction and _OVER.search(joined):
        visit.heard = replace(heard, direction=-1)
    if not heard.symbols and heard.is_question and _WIDE.search(joined):
        code = _FACE.get(heard.topic) or next(
            (_FACE[topic] for topic in visit.brief.chat_topics if topic in _FACE), "XU100"
        )
        visit.subject = (code, SYMBOLS[code].topic)
        visit.pool = "why" if _WHY.search(joined) else "view"
        return visit
    face = _FACE.get(heard.topic) if heard.is_question and not heard.symbols else None
    if face is not None and _WHY.search(joined):
        visit.subject, visit.pool = (face, SYMBOLS[face].topic), "why"
        visit.facts = ("t_down",) if heard.direction < 0 else ("t_up",) if heard.direction > 0 else ()
        return visit
    if heard.is_question and not heard.symbols and _TAG.search(joined):
        return _whatever_it_is(visit, joined, text)
    sector = _SECTOR.search(text) if heard.is_question and not heard.symbols else None
    if sector is not None and not _ANY.search(fold(sector.group(1))):
        visit.pool, visit.key = "on_sector", _theme(sector.group(1))
        return visit
    if heard.is_question and heard.topic == "makro" and (not heard.symbols or heard.symbols[0] in ("FAIZ", "TUFE")):
        visit.pool, visit.key = "at_large", talkable(text) or _CALLED["makro"]
        return visit
    says = heard.intent in (Intent.CLAIM, Intent.OTHER, Intent.OFF_TOPIC) and not heard.is_question
    if says and not heard.symbols and not _OF_ONESELF.search(joined):
        at_large = _claim_at_large(visit, joined)
        if at_large is not None:
            return at_large
    if says and not heard.symbols and _OF_ONESELF.search(joined) and joined.count(" ") > 1 and not heard.direction:
        return _whatever_it_is(visit, joined, text)
    if says and heard.topic in _CALLED and not heard.symbols and not heard.numbers and joined.count(" ") > 1:
        visit.pool, visit.key = "general_claim", talkable(text) or _CALLED[heard.topic]
        return visit
    if says and heard.symbols and heard.symbols[0] in ("FAIZ", "TUFE", "CDS"):
        visit.pool, visit.key = "on_rate_claim", asset(heard.symbols[0], True, "")
        return visit
    if priced and heard.is_question and _DECIDES.search(joined):
        visit.pool = "buy_or_sell"
        return visit
    if (
        heard.is_question
        and not heard.symbols
        and heard.topic in ("bist", "temettu", "halka_arz", "teknik")
        and not _LEFT_TO_THE_PLANNER.search(joined)
    ):
        return _whatever_it_is(visit, joined, text)
    if heard.symbols or heard.topic not in ("", "gunluk") or unknown_code(text):
        return visit
    if heard.intent not in (Intent.QUESTION, Intent.OTHER, Intent.OFF_TOPIC, Intent.CLAIM):
        return visit
    if _LEFT_TO_THE_PLANNER.search(joined):
        return visit
    mine = _my_last(visit.brief) if heard.is_question and joined.count(" ") < SHORT_ANSWER + 1 else None
    if mine is not None and _subject_of(mine, visit.brief)[0]:
        visit.subject = _subject_of(mine, visit.brief)
        visit.pool = "am_sure" if _REALLY.search(joined) else "level" if _LEVEL.search(joined) else "view"
        return visit
    return _whatever_it_is(visit, joined, text)


def _beside_the_price(visit: Visit, joined: str) -> Visit | None:
    """A line that names an asset and is not about its price: a story, or a question of another field."""
    heard = visit.heard
    if heard.is_question:
        asked = inquiries.inquiry_of(joined.split(" "), joined)
        unasked = len(heard.symbols) == 1 and joined.count(" ") > 3 and not _ASKS_OF_ASSET.search(joined)
        if unasked and not _OF_A_PRICE_OR_TRADE.search(joined) and not unknown_code(joined):
            return _inquired(visit, joined)
        if asked.figure == "why" and asked.focus and SYMBOLS[heard.symbols[0]].kind in ("macro", "rate"):
            return _inquired(visit, joined)
        elsewhere = bool(asked.field.place or asked.field.whom)
        if asked.field == nouns.FIELDS["tax"]:
            return _on(visit, Occasion("tax", asked.focus))
        if elsewhere and (asked.figure in ("date", "duration", "whom") or (asked.figure in _OTHER_FIELDS and not _OF_A_PRICE_OR_TRADE.search(joined))):
            return _inquired(visit, joined)
        return None
    tells = heard.intent in (Intent.CLAIM, Intent.OTHER, Intent.OFF_TOPIC) and not heard.direction
    judged = visit.claim.sour or visit.claim.sweet or visit.claim.stays or visit.claim.beats
    if not tells or judged or joined.count(" ") < 4 or _OF_A_PRICE_OR_TRADE.search(joined):
        return None
    if not tellings.is_own(joined):
        return None
    colour = tellings.colour_of(joined)
    visit.pool = "story_bad" if colour < 0 else "story_good" if colour > 0 else "story"
    visit.key, visit.facts = asset(heard.symbols[0], True, ""), ("t_word",)
    return _off_market(visit)


# What a question asks of an asset where it asks of its price, its worth or its course.
_ASKS_OF_ASSET = re.compile(
    r"\b(?:ne ol|ne yap|ne de|nere|nasil|sence|sizce|yorum|patla|ucu|durum|alem|iyi m|kotu m|mantikli|gec m|riskli|potansiyel|devam|dip|tepe|biter|durur|ol(?:ur|acak|maz)|hakkinda|yarar|kazandir|neden|niye|kac|hangi|kim(?:de|ler)"
    r"|bilgi|is yap|isi ne|sektor|var m|yok m|oynak|oyna|baki|bak|izle|takip|sever|sevi|mi yoksa|daha|direk|secim|faiz|uzun|kisa|vade|yarin|hafta|ay sonu|yil sonu|bayram)\w*"
)
_OTHER_FIELDS = frozenset(("may", "where", "who", "how", "hour", "which"))
_OF_A_PRICE_OR_TRADE = re.compile(
    r"\b(?:al|sat|gir|cik|ekle|tut|tasi|topla|bekle|dus|yuksel|art|in|ucu|uca|uctu|toparla|patla|cak|kir|gec|gor|git|gid|don|kapat|bozdur|yatir|fiyat|hedef|destek|direnc|stop|lot|maliyet|zarar|kar\b|karda"
    r"|arti|eksi|pahali|ucuz|seviye|tavan|taban|hacim|trend|ortalama|temettu|bilanco|bedelsiz|yorum|dusun|beklenti|umut|guven|yatay|teknik|grafik)\w*"
)


def _claim_at_large(visit: Visit, joined: str) -> Visit | None:
    """A claim about a market or a way of investing; of the exchange as a whole it is one about its index."""
    heard, claim = visit.heard, visit.claim
    at_index = _OF_THE_INDEX.search(joined) is not None
    direction = heard.direction
    if _MOVE_ITSELF.search(joined) and claim.sour:
        direction, at_index = (-1 if _RISE.search(joined) else 1), True
    if at_index and direction and heard.topic in ("", "bist", "teknik"):
        code = next((_FACE[topic] for topic in visit.brief.chat_topics if topic in _FACE), "XU100")
        visit.heard = replace(heard, direction=direction, intent=Intent.CLAIM)
        visit.subject = (code, SYMBOLS[code].topic)
        visit.facts = ("t_up" if direction > 0 else "t_down",)
        return visit
    if heard.topic not in _AT_LARGE or joined.count(" ") < 2:
        return None
    sour = claim.sour or direction < 0 or (heard.sentiment < -0.2 and not claim.sweet)
    sweet = claim.sweet or direction > 0 or heard.sentiment > 0.2
    if sour == sweet and not claim.sour:
        return None
    visit.pool = f"claim_{heard.topic}_{'sour' if sour else 'sweet'}"
    visit.subject = ("", heard.topic)
    return visit


_OF_THE_INDEX = re.compile(r"\b(?:borsa|endeks|piyasa|bist)")
_MOVE_ITSELF = re.compile(r"\bbu (?:yukselis|cikis|ralli|dusus|satis|geri cekilme)\w*")
_RISE = re.compile(r"\b(?:yukselis|cikis|ralli)")
_AT_LARGE = frozenset(name.removesuffix("_sour") for name in claims.OF_TOPIC if name.endswith("_sour"))


def _whatever_it_is(visit: Visit, joined: str, text: str) -> Visit:
    """Nothing of it is known: the honest general answer to its kind, with a word of its own where one can be said again."""
    heard = visit.heard
    word = _own_word(text)
    if word:
        visit.key, visit.facts = word, ("t_word",)
    if heard.is_question and _TAG.search(joined):
        visit.pool = "tag_asked"
    elif heard.is_question:
        if heard.topic in ("", "gunluk") and (_TROUBLED.search(joined) or _AT_A_LOSS.search(joined)):
            visit.pool = "trouble_asks"
        elif _OF_YOU.search(joined) and (_SAYS_YOU.search(joined) or not _OF_MONEY.search(joined)):
            visit.pool = "own_life_asked"
        else:
            return _inquired(visit, joined)
    elif _INVITES.search(joined):
        visit.pool = "on_invites"
    elif _my_last(visit.brief) is not None and joined.count(" ") < LEANS_SHORT and not tellings.colour_of(joined):
        assert visit.brief.target is not None
        visit.pool = "mine_followed" if _WILL_DO.search(joined) else "mine_known" if _KNOWN.search(joined) else "mine_pardon"
        mine = _my_last(visit.brief)
        visit.subject = _subject_of(mine, visit.brief) if mine is not None else ("", "")
        return visit
    elif _TOLD_ME.search(joined):
        visit.pool = "to_me"
    elif _AT_A_LOSS.search(joined):
        visit.pool = "trouble_asks"
    elif joined.count(" ") > 1:
        own = _OF_ONESELF.search(joined) is not None
        colour = tellings.colour_of(joined)
        bad = colour < 0 or _TROUBLED.search(joined) is not None or (own and heard.sentiment < -0.25)
        good = colour > 0 or _GLAD.search(joined) is not None or (own and heard.sentiment > 0.3)
        told = own or (tellings.has_happened(joined) and not _JUDGES.search(joined))
        if told and bad != good:
            visit.pool = ("trouble" if bad else "good_news") if own else ("story_bad" if bad else "story_good")
        else:
            visit.pool = "story" if own else "fact_told" if told else "opinion" if _CLAIMS.search(joined) else "pardon"
        focus = inquiries.focus_of(joined.split(" "), joined)
        visit.key, visit.facts = (focus, ("t_word",)) if focus else ("", ())
    else:
        return visit
    return _off_market(visit)


def _inquired(visit: Visit, joined: str) -> Visit:
    """What nobody here can know is named, with the place where it stands."""
    asked = inquiries.inquiry_of(joined.split(" "), joined)
    visit.pool = f"inq_{asked.figure or 'what'}"
    whom = asked.field.whom if asked.figure == "whom" or not asked.field.place else ""
    place = "" if whom else asked.field.place
    visit.key, visit.that = asked.focus, place or whom
    codes = visit.heard.symbols
    if codes and asked.focus and " " not in asked.focus and asked.field == nouns.FIELDS["company"]:
        visit.key = f"{asset(codes[0], True, '')} {suffix(asked.focus, 'poss3sg', apostrophe=False)}"
    held = (("t_word", asked.focus), ("q_place", place), ("q_whom", whom))
    visit.facts = tuple(fact for fact, value in held if value)
    return _off_market(visit)


def _own_word(text: str) -> str:
    """A noun of the message that can be said again as it stands; "" where none is certain to be one."""
    known = talkable(text)
    if known:
        return known
    word = occasions.quotable([token.strip("'’") for token in _TOKENS.findall(text)])
    last = fold(word).rpartition(" ")[2]
    return word if len(last) > 3 and not _NO_NOUN.search(last) and word == lower(word) else ""


_NO_NOUN = re.compile(
    r"(?:s[iu]z|l[iu]|sel|sal|ken|ince|unca|inca|dir|dur|ca|ce|ki|m[iu]s|sa|se|yla|yle|daha|cok|ol|et|an|en)$"
    r"|^(?:eder|olur|gelir|gider|yapar|verir|alir|kalir)$"
)
_TAG = re.compile(r"\bdegil m[iu]$|\bdi mi$|\boyle degil mi")
_OF_YOU = re.compile(
    r"\b\w{2,}[dt][iu]g[iu]n(?:[iu]z)?\b|\b(?:sen|siz|senin|sizin|sana|size)\b|\w{2}(?:yor|[aeiu]r|m[iu]s)s[iu]n(?:[iu]z)?\b|\b(?!altin|butun|kadin|satin|aydin|yakin)\w{2,}[dt][iu]n(?:[iu]z)?\b"
)
_SAYS_YOU = re.compile(r"^(?:\w+ ){0,2}(?:sen|siz|senin|sizin|sana|size)\b(?! (?:ce|gore))(?=.*(?:yor|d[iu]n|ar|er|ir|ur|miss?[iu]n|var) ?m[iu])")
_INVITES = re.compile(
    r"\b(?:gelen gelsin|gelin\b|gelsene\w*|buyurun|buyrun|bekleriz|bekliyoruz|beklerim|davetlisiniz|yiyelim|icelim|ikram)"
)
_AT_A_LOSS = re.compile(
    r"\bne yap(?:acag|sam|mali|ay)\w*(?: \w+)?$|\bne yapacagim\w* (?:bilm|sasir)\w*|\bne (?:dersin|onerirs|tavsiye)\w*|\bbilemiyorum|\bcaresiz\w*|\bakil ver\w*|\bicinden cikam\w*"
)
_TROUBLED = re.compile(
    r"\b(?:kan kustur|sikinti|dert\w*|derd|cekilmez|bikt|usan|bezd|yildim|kork(?:uyor|tum|uttu)|endise|terk et|aldat|kovdu|ayril(?:di|mak)|birakmak isti|ceza|kaza\b|hirsiz|calindi|caldilar|bozuldu"
    r"|kirildi|kaybol|yandi|patladi|unuttu|kizd|kustu|uzuldu|uzgun|mahvol|bunal|daral|moral|yorul|tukend|zor durum|zorlan|haksizlik|dava|icra|borc|iflas|hasta|oldu mu bu|rezil|rezalet|isyan|illallah"
    r"|cile|eziyet|mobbing|bagir|azar|hakaret|gecmiyor|yetmiyor|yetismiyor|calismiyor|acilmiyor|gelmedi|vermiyor|konusmuyor|anlamiyor|istemiyor|kesat|kapatiyoru[mz]|siftah|cocuk\w* (?:hasta|agla)|tasinmak zorunda)\w*"
)
_GLAD = re.compile(
    r"\b(?:kabul (?:al|edil)|kazand|basard|bitird|kurtuld|kavust|mezun|terfi|odul|mutlu|sevin|nihayet|sonunda|cok sukur|maasallah|masallah|hayirlisiyla|dogdu|iyiles|taburcu|aldim sonunda|gecti[mk]|duzeld)\w*"
)
_WILL_DO = re.compile(r"\b(?:oyle|dedigin gibi|aynen) (?:yap|ed)\w*|\bo zaman (?:ben )?de? ?\w*[ae]?y[iu]m\b|\btamam(?:dir)?\b|\b\w+[ae]y[iu]m (?:bari|o zaman|ben de)\b|^o zaman\b")
_KNOWN = re.compile(r"\bbiliyor(?:um|uz)\b|\bbilmeyen (?:yok|mi)\b|\byeni bir sey degil\b|\bonu herkes\b")
# What is said of the reader, not of a third: "susuyorsun", never "olsun" or "altın".
_TOLD_ME = re.compile(r"\w{2}(?:yor|[aeiu]r|m[iu]s)s[iu]n(?:[iu]z)?\b|^(?:\w+ )?(?:sen|siz)\b")
# What judges or states: a verb of always, a copula, a word of degree.
_CLAIMS = re.compile(
    r"\b(?:bence|bana gore|her|herkes|hep|hic|asla|en|cok|degil|yok|var|lazim|gerek|iyi|kotu|guzel|dogru|yanlis|kesin|zor|kolay|sart|daha|olmaz|olur|tek|butun|hepsi|kimse)\b"
    r"|\w{2}(?:[aeiu]r|m[ae]z|[dt][iu]r|m[ae]l[iu])(?:l[ae]r)?\b"
)
_JUDGES = re.compile(
    r"\bbence|\bher (?:zaman|sey|kes)|\bherkes|\bhep\b|\bhic|\basla|\ben (?:iyi|kotu|buyuk)|\bhepiniz|\bkimse|\bboyle (?:bir|seyler)|\bdogru (?:degil|bul)"
)
_DECIDES = re.compile(
    r"\b(?:al|sat|ekle|gir|cik|tut|topla|bekle|gec|kes)\w*r m[iu]y?d?[iu]n\w*|\bm[iu] (?:\w+ )?\w+s[ae]m\b|\w+s[ae]m m[iu]\b|\w{2,}[ae]y[iu]m m[iu]\b|\bm[iu] (?:\w+ )?\w{2,}[ae]y[iu]m\b"
)
_DECIDES_LOOSELY = re.compile(
    r"\bmantikli m|\bdogru m|\b(?:alin|satil|gecil|giril)ir m|s[ae]m m[iu]|[ae]y[iu]m m[iu]|\bgecmek"
)
_REALLY = re.compile(r"\boyle m[iu]|\bgercek|\bcidd|\bsahi|\bhadi ya")
_LEVEL = re.compile(r"\bseviye|\bkac(?:a|ta|tan|in)?\b|\bnere(?:de|den|ye|si)\b|\bhedef|\bdestek|\bdirenc")
_OF_ONESELF = re.compile(
    r"(?<!\bar)(?:[dt][iu][mk]|yor(?:um|uz)|yom|yoz|[ae]c[ae]g[iu][mz]|[iu]c[ae][mz]|m[iu]s[iu]m|[iu]y[iu]m|[ae]y[iu]m|mal[iu]y[iu]m)\b"
    r"|\b(?:ben|bende|bizde|esim|annem|babam|kizim|oglum|hanim|kocam|karim|kardesim|ablam|abim|arkadasim|komsum|evde)\b"
)


# A question about everything at once is about what the room looks at first.
_WIDE = re.compile(
    r"\b(?:herkes|acilis|kapanis|seans|piyasa\w*|borsa\w*|ortalik|hepsi|tahtalar|ekran\w*|her sey)\b.*\b(?:sat|dus|yuksel|cik|kirmizi|yesil|ne ol|nasil|nereye|toparla|karis|ucu|cok)"
    r"|\b(?:dusus|yukselis|satis)\w* (?:\w+ )?(?:neden|niye|devam|biter|durur|bitti)"
)


def _theme(words: str) -> str:
    """Of "gelirse market" only the noun."""
    parts = [part for part in words.split() if occasions.plainness(part) == 2]
    return lower(" ".join(parts) or words.split()[-1])


_SECTOR = re.compile(
    r"\b((?:[^\W\d_]{3,} ){0,1}[^\W\d_]{4,}) (?:hisse(?:si|leri)|sektör[üu]|sektoru|şirketleri|sirketleri|coinleri)",
    re.I,
)
_ANY = re.compile(
    r"\b(?:hangi|bir|bu|su|en|iyi|guzel|benim|senin|sizin|hisse|borsa|bazi|butun|tum|yeni|mi|mu|kazandir\w*|olan|gibi|\w+[ae]n)\b"
)
_WHY = re.compile(r"\b(?:neden|niye|nicin|sebep|sebebi|ne oldu|noldu|neler oluyor)")
_FACE = {"kripto": "BTC", "altin": "GRAM", "doviz": "USDTRY"}
_CALLED = {
    "bist": "borsa", "doviz": "döviz", "altin": "altın", "kripto": "kripto", "makro": "ekonomi", "temettu": "temettü",
    "halka_arz": "halka arz", "teknik": "teknik analiz",
}  # fmt: skip
_TOKENS = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LEFT_TO_THE_PLANNER = re.compile(
    r"\b(?:nasilsin|nasilsiniz|naber|ne haber|nasil gid|keyifler|kimsin|nerelisin|kac yasinda|ne is yap|adin ne|ismin ne|evli misin"
    r"|ne oner|hangi hisse|hangi coin|neye bak|nakit|al(?:alim|ayim|inir)|sat(?:alim|ayim|ilir)|pazartesi|secim|siyaset)"
)


def _asked_part(text: str) -> str:
    """Of a long message the sentences that ask something; all of any other."""
    if text.count(" ") < LONG:
        return text
    sentences = _SENTENCES.findall(text)
    asking = [sentence.strip() for sentence in sentences if sentence.rstrip().endswith("?")]
    if asking:
        return " ".join(asking)
    return sentences[-1].strip() if len(sentences) > 1 and sentences[-1].count(" ") > 3 else text


_SENTENCES = re.compile(r"[^.!?\n]+[.!?\n]*")
