"""The moment as the frames see it: which facts hold, and what fills their slots.

A scene is read from one brief and one asset. Every figure in it comes from the
brief's market at the brief's moment, or from the persona's own holdings; what
cannot be known is not a fact, so no frame can claim it.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from zlib import crc32

from conversations.market import calendar
from conversations.market.feed import Levels, Quote
from conversations.market.symbols import SYMBOLS, Symbol
from conversations.text.brief import Act, Brief, HoldingView, Persona
from conversations.text.figures import value_of
from conversations.text.lexicon import READINGS
from conversations.text.morphology import de_da, question_particle, suffix
from conversations.text.understanding import Understanding
from conversations.text.writers.frames import forms
from conversations.text.writers.frames.grammar import BIT, mask_of
from humanization.contracts import LifeNote
from piyasa_site.common.turkish import fold

# Thresholds, in multiples of the symbol's usual daily move unless said otherwise.
MOVED = 0.3  # less is flat
BIG = 1.3
PULLBACK = 0.5  # off the day's high or low
GAP = 0.5
NEAR_LEVEL = 1.0
WEEK = 1.2
MONTH = 2.5
RSI_HIGH, RSI_LOW = 68.0, 33.0
BUSY, QUIET = 1.4, 0.7  # volume against the usual volume by this hour
RESULT = 0.02  # a position's result below this share is break-even
LEAN = 0.2
AWAY = timedelta(minutes=10)
EVENING_BEFORE = 20  # o'clock: from then on one speaks of tomorrow's opening
OVERHEARD = 3  # latest lines whose words are taken up
CHARTED, ROUND = 0.35, 0.45  # of the people: who draws the level of the chart; who looks at a round number instead
ROUND_STEPS = (0.02, 0.035, 0.06)  # how far apart round numbers lie for somebody, as a share of the price
LEAST_ROOM = 0.15  # of such a step: nearer to the price a round number is no level
AT_PRICE = 0.004  # nearer to the price than this share of it a number is the price itself
LEVEL_FAR, LEVEL_CLOSE = 0.15, 0.04  # of the price: a level to be reached is far, or nearly there
MONTH_APART = 0.02  # of the price: two assets whose month differs by less went alike
RSI_APART = 6.0  # points
WILDER = 1.3  # times the usual daily move of the other
LEVEL_REACH = 0.15  # a number further from the price than this share of it is no level of the asset

_UNPRICED = ("rate",)
_WEEKDAYS = ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar")

_JOBS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("shift", ("hemsire", "doktor", "guvenlik", "itfaiye", "vardiya", "paramedik", "ebe", "teknisyen")),
    (
        "shop",
        (
            "esnaf",
            "bakkal",
            "kuafor",
            "berber",
            "dukkan",
            "market isl",
            "kuyumcu",
            "terzi",
            "manav",
            "firin",
            "lokanta",
        ),
    ),
    ("teacher", ("ogretmen",)),
    ("student", ("ogrenci",)),
    ("retired", ("emekli",)),
    ("driver", ("sofor", "kaptan", "kurye", "taksi")),
    (
        "office",
        ("muhendis", "muhasebe", "memur", "uzman", "yazilim", "bankaci", "satis", "avukat", "insan kaynak", "mali mus"),
    ),
)
# Nouns that can be echoed as they are: folded stems and the noun itself.
TALKABLE: tuple[tuple[str, str], ...] = (
    ("temettu", "temettü"), ("bilanco", "bilanço"), ("politika faiz", "politika faizi"), ("faiz", "faiz"),
    ("enflasyon", "enflasyon"), ("halka arz", "halka arz"), ("hacim", "hacim"), ("hacm", "hacim"), ("destek", "destek"),
    ("desteg", "destek"), ("direnc", "direnç"), ("tavan", "tavan"), ("taban", "taban"), ("kredi", "kredi"),
    ("kira", "kira"), ("bedelsiz", "bedelsiz"), ("bedelli", "bedelli"), ("yabanci", "yabancı"), ("nakit", "nakit"),
    ("mevduat", "mevduat"), ("petrol", "petrol"), ("maas", "maaş"), ("kriz", "kriz"), ("kaldirac", "kaldıraç"),
    ("dominans", "dominans"), ("balina", "balina"), ("duzeltme", "düzeltme"), ("trend", "trend"), ("hedef", "hedef"),
    ("vade", "vade"), ("sabir", "sabır"), ("sabr", "sabır"), ("portfoy", "portföy"), ("tahvil", "tahvil"),
    ("stop", "stop"), ("periyo", "periyot"), ("grafi", "grafik"), ("konut", "konut"), ("formasyon", "formasyon"), ("likidite", "likidite"), ("nakd", "nakit"),
    ("kapanis", "kapanış"), ("acilis", "açılış"), ("spekulasyon", "spekülasyon"), ("manipulasyon", "manipülasyon"),
    ("merkez", "Merkez"), ("fed", "Fed"), ("ppk", "PPK"), ("tcmb", "TCMB"), ("cari acik", "cari açık"),
    ("issizlik", "işsizlik"), ("buyume", "büyüme"), ("resesyon", "resesyon"), ("borsa", "borsa"), ("kripto", "kripto"),
    ("altcoin", "altcoin"), ("stake", "stake"), ("takas", "takas"), ("lot", "lot"), ("kahve", "kahve"), ("mac", "maç"),
    ("hava", "hava"), ("yemek", "yemek"), ("tatil", "tatil"), ("araba", "araba"), ("sinav", "sınav"), ("dugun", "düğün"),
    ("fon", "fon"), ("kur", "kur"), ("cay", "çay"), ("uyku", "uyku"), ("film", "film"), ("muzik", "müzik"),
)  # fmt: skip
# How something is said to be, where it can be asked back as it stands: "zayıf mı sence?".
_QUALITIES: dict[str, str] = {
    fold(word): word
    for word in (
        "zayıf", "güçlü", "ağır", "yorgun", "pahalı", "ucuz", "yatay", "sert", "şişkin", "riskli", "umutlu",
        "kararsız", "sakin", "cılız", "dengeli", "sağlam", "kırılgan", "iddialı", "karışık", "temkinli", "olumlu",
        "olumsuz", "iyimser", "karamsar", "ikna", "mantıklı", "makul", "hareketsiz", "durgun", "canlı", "hacimsiz",
        "abartı", "normal", "sürpriz", "erken", "fırsat", "tuzak", "baskı", "panik", "iştah", "tepki", "teyit",
    )
}  # fmt: skip
_DAILY = frozenset(
    ("kahve", "maç", "hava", "yemek", "tatil", "araba", "sınav", "düğün", "çay", "uyku", "film", "müzik")
)
# Nouns said in passing: by themselves nothing to talk on about.
_PASSING = _DAILY | {"", "vade", "lot", "periyot", "grafik", "tavan", "taban", "borsa", "hedef", "sabır"}
# Words of assets' names: whoever writes "Emlak Konut" has not spoken of housing.
_IN_NAMES = frozenset(
    word for symbol in SYMBOLS.values() for alias in symbol.aliases if " " in alias for word in alias.split()
)
# Nouns of every second sentence: among members nobody asks what is meant by them, or agrees with them.
_HOLLOW = _PASSING | {
    "destek", "direnç", "hacim", "trend", "stop", "nakit", "düzeltme", "formasyon", "likidite", "kapanış", "açılış",
    "portföy", "takas", "fon",
}  # fmt: skip
_NOT_STEMS = ("kurul", "kurum", "kurt", "kurs", "kurdu", "fonks", "havale", "macd", "macer", "caylak", "lotus", "kirac")
# How long a stem may be carried on by suffixes before it is another word.
_LONGEST_SUFFIX = 7


class Scene:
    """Facts as a bit set, and the fillings of slots; realised text never reaches past it."""

    __slots__ = (
        "addressee", "at", "brief", "code", "holding", "how", "key", "lean", "level", "levels", "mask", "memory", "nickname",
        "number", "other", "other_levels", "other_quote", "percentage", "persona", "polite", "quote", "span", "spelt", "sum",
        "symbol", "that", "topic",
    )  # fmt: skip

    def __init__(self, brief: Brief, code: str, topic: str = "", heard: Understanding | None = None) -> None:
        self.brief = brief
        self.persona = brief.persona
        self.at = brief.at
        self.code = code if code in SYMBOLS else ""
        self.symbol: Symbol | None = SYMBOLS.get(code)
        self.topic = topic
        self.quote: Quote | None = None
        self.levels: Levels | None = None
        self.holding: HoldingView | None = None
        self.other = ""
        self.number = ""
        self.key = ""
        self.how = ""
        self.that = ""  # beside `key`, where a visitor weighs two things
        self.memory = ""
        self.level = 0.0  # a price that a visitor says, or asks whether, will be reached
        self.span = ""  # and by when
        self.sum = ""  # of money, as the visitor wrote it
        self.percentage = ""
        self.other_quote: Quote | None = None  # of what a visitor sets beside the asset
        self.other_levels: Levels | None = None
        self.lean = 0.0
        habits = persona_seed(brief.persona.facts.key)
        self.spelt = habits % 4 == 0
        self.nickname = _spoken_of(brief, self.code, bool(habits >> 4 & 1))
        self.addressee = brief.addressee or (brief.target.name if brief.target else "")
        self.polite = polite_to(brief)
        self.mask = _speaker_mask(self.persona) | _hour_mask(brief.at) | self._relation_mask() | self._mood_mask()
        self.mask |= BIT["away"] if self._has_been_away() else 0
        self.mask |= self._life_mask()
        if self.symbol is not None:
            self._look(self.symbol)
        elif brief.trigger and not brief.trigger_change:
            self.mask |= mask_of(("trigger", "trig_news"))
        if topic:
            self.mask |= BIT.get(f"tp_{topic}", 0)
        if heard is not None:
            self._hear(heard)
        elif brief.act is Act.SAY:
            self._overhear()

    # --- slots ---------------------------------------------------------------

    def fill(self, name: str, case: str) -> str:
        if name == "a":
            return forms.asset(self.code, self.nickname, case)
        if name == "ad":
            if self.polite and self.brief.target_is_person:
                return forms.called_politely(self.addressee) or forms.short_name(self.addressee)
            return forms.called(self.addressee, self.polite, self.persona.facts.age)
        if name == "b":
            return forms.asset(self.other, self.nickname, case)
        if name in _WORDS:
            word = self._word(name)
            if case == "de":
                return f"{word} {de_da(word)}"
            if case == "mi":
                return f"{word} {question_particle(word)}"
            return suffix(word, case) if case else word
        return forms.number(self._figure(name), case)

    def set_beside(self, code: str) -> None:
        """Set another asset beside this one: what fills `{b}`, and how their figures compare."""
        self.other = code
        self.mask |= BIT["other_asset"]
        symbol, other, market = self.symbol, SYMBOLS[code], self.brief.market
        if symbol is None or self.levels is None or market is None or other.kind in _UNPRICED:
            return
        self.other_quote, self.other_levels = market.quote(code, self.at), market.levels(code, self.at)
        gap = self.levels.month_change - self.other_levels.month_change
        hotter = self.levels.rsi - self.other_levels.rsi
        wilder = symbol.daily_vol / max(other.daily_vol, 1e-6)
        facts = ["other_priced"]
        if abs(gap) > MONTH_APART:
            facts.append("a_stronger" if gap > 0 else "a_weaker")
        if abs(hotter) > RSI_APART:
            facts.append("a_hotter" if hotter > 0 else "a_cooler")
        if wilder > WILDER or wilder < 1.0 / WILDER:
            facts.append("a_wilder" if wilder > 1.0 else "a_steadier")
        self.mask |= mask_of(facts)

    def aim(self, level: float) -> bool:
        """Note a price that is to be reached, and how far off it lies; False where the asset has no price."""
        if self.quote is None or level <= 0.0:
            return False
        self.level = level
        away = level / self.quote.price - 1.0
        facts = ["t_level", "lv_up" if away > 0 else "lv_down"]
        if abs(away) > LEVEL_FAR:
            facts.append("lv_far")
        elif abs(away) < LEVEL_CLOSE:
            facts.append("lv_near")
        self.mask |= mask_of(facts)
        return True

    def addressee_called(self) -> str:
        """What the one spoken to is called; "" where nobody is."""
        return self.fill("ad", "") if self.addressee else ""

    def names(self) -> tuple[str, ...]:
        """Folded forms by which a text would name what was said to the speaker."""
        found = []
        if self.mask & BIT["t_asset"] and self.code:
            found += [fold(forms.asset(self.code, False, "")), fold(forms.asset(self.code, True, "")), fold(self.code)]
        if self.number:
            found.append(self.number)
        if self.key:
            found.append(fold(self.key))
        if self.how:
            found.append(fold(self.how))
        if self.addressee:
            found.append(fold(forms.short_name(self.addressee)))
        return tuple(found)

    def names_something(self) -> bool:
        """Whether what is answered names something that can be asked about."""
        return bool(self.mask & _ASKABLE)

    def has(self, fact: str) -> bool:
        return bool(self.mask & BIT[fact])

    def _word(self, name: str) -> str:
        if name == "day":
            return day_word(self.symbol, self.at)
        if name == "key":
            return self.key
        if name == "how":
            return self.how
        if name == "that":
            return self.that
        if name == "memory":
            return self.memory
        if name in ("life", "event"):
            assert self.brief.life is not None
            text = self.brief.life.text
            return text if name == "life" else text.partition(", ")[0]
        if name == "span":
            return self.span
        if name == "sum":
            return self.sum
        if name == "pct":
            return self.percentage
        return self.persona.facts.city

    def _figure(self, name: str) -> str:
        symbol, quote, levels = self.symbol, self.quote, self.levels
        if name == "num":
            return self.number
        if name == "tchg":
            return forms.percent(self.brief.trigger_change, self.spelt)
        if name == "cost" and self.holding is not None and symbol is not None:
            return forms.price(symbol, self.holding.avg_price)
        if symbol is None or quote is None or levels is None:
            raise LookupError(f"no market state for slot {name!r}")
        if name == "lvl":
            return forms.price(symbol, self.level)
        if name == "far":
            return forms.percent(self.level / quote.price - 1.0, self.spelt)
        if name in ("p2", "mo2", "rsi2"):
            assert self.other_quote is not None and self.other_levels is not None
            if name == "p2":
                return forms.price(SYMBOLS[self.other], self.other_quote.price)
            if name == "mo2":
                return forms.percent(self.other_levels.month_change, self.spelt)
            return str(round(self.other_levels.rsi))
        if name == "pnl":
            assert self.holding is not None
            return forms.percent(quote.price / self.holding.avg_price - 1.0, self.spelt)
        if name in ("chg", "wk", "mo"):
            share = {"chg": quote.change, "wk": levels.week_change, "mo": levels.month_change}[name]
            return forms.percent(share, self.spelt)
        if name == "rsi":
            return str(round(levels.rsi))
        return forms.price(symbol, _PRICES[name](quote, levels))

    # --- facts ---------------------------------------------------------------

    def _look(self, symbol: Symbol) -> None:
        """What the market and the speaker's own papers say of the asset."""
        brief, persona, code = self.brief, self.persona, symbol.code
        facts = ["asset", symbol.kind]
        ownable = symbol.kind in ("share", "fx", "gold", "crypto") and code != "EURUSD"
        if symbol.sector == "banka":
            facts.append("bank")
        elif symbol.sector == "havacılık":
            facts.append("airline")
        self.holding = next((held for held in persona.holdings if held.symbol == code), None) if ownable else None
        if ownable:
            facts += ["ownable", "hold" if self.holding else "nohold"]
        if code in persona.watchlist:
            facts.append("watch")
        self.lean, confidence = lean_on(persona, symbol)
        facts.append("bull" if self.lean >= LEAN else "bear" if self.lean <= -LEAN else "neutral")
        facts.append("sure" if confidence >= 0.7 else "unsure" if confidence <= 0.5 else "asset")
        if brief.market is not None and symbol.kind not in _UNPRICED:
            self.quote = brief.market.quote(code, brief.at)
            self.levels = own_levels(
                persona_seed(persona.facts.key), brief.market.levels(code, brief.at), self.quote.previous_close
            )
            facts.append("priced")
            facts.append("open" if self.quote.is_open else "closed")
            if day_word(symbol, brief.at) == "bugün":
                facts.append("today")
            facts += _tape(symbol, self.quote, self.levels)
            if self.holding is not None:
                facts += _result(self.quote.price / self.holding.avg_price - 1.0)
            self._see_trigger(facts)
        self._find_other(symbol, facts)
        self.mask |= mask_of(facts)

    def _see_trigger(self, facts: list[str]) -> None:
        brief = self.brief
        if brief.trigger_change:
            facts += ["trigger", "trig_price", "trig_up" if brief.trigger_change > 0 else "trig_down"]
        elif brief.trigger:
            facts += ["trigger", "trig_news"]

    def _find_other(self, symbol: Symbol, facts: list[str]) -> None:
        held = [h.symbol for h in self.persona.holdings if h.symbol != symbol.code and h.symbol in SYMBOLS]
        watched = [code for code in self.persona.watchlist if code != symbol.code and code in SYMBOLS]
        same_kind = [c for c in held + watched if SYMBOLS[c].kind == symbol.kind and c != "EURUSD"]
        if not same_kind:
            return
        self.other = same_kind[(self.at.hour + len(same_kind)) % len(same_kind)]
        facts.append("other_asset")
        if self.other in held and self.holding is not None:
            facts.append("other_hold")
        if self.brief.market is not None and self.quote is not None and self.quote.change > 0:
            other = self.brief.market.quote(self.other, self.at)
            if abs(other.change) < MOVED * SYMBOLS[self.other].daily_vol:
                facts.append("other_flat")

    def _has_been_away(self) -> bool:
        """Whether the speaker's last line is known to lie some time back; only then can one have come back."""
        brief = self.brief
        if not brief.own_last:
            return True
        own = [line.at for line in brief.history if line.sender == brief.persona.facts.key]
        seen_since = min((line.at for line in brief.history), default=brief.at)
        return brief.at - max(own, default=seen_since) > AWAY

    def _relation_mask(self) -> int:
        if not self.addressee:
            return 0
        facts = ["to_one", "siz" if self.polite else "sen"]
        if self.brief.target_is_person:
            facts.append("person")
        if self.brief.relation in ("friend", "close_friend"):
            facts.append("friend")
        if self.brief.relation == "close_friend":
            facts.append("close")
        elif self.brief.relation in ("rival", "stranger"):
            facts.append(self.brief.relation)
        return mask_of(facts)

    def _life_mask(self) -> int:
        note = self.brief.life
        if note is None:
            return 0
        facts = ["own_life", f"ev_{note.kind}"] if f"ev_{note.kind}" in BIT else ["own_life"]
        return mask_of([*facts, "told"] if life_mark(note) in self.brief.wording.own else facts)

    def _mood_mask(self) -> int:
        feelings = self.brief.influence.feelings or {}
        mood, stress = feelings.get("mood", 50.0), feelings.get("stress", 0.0)
        mask = BIT["good_mood"] if mood > 62.0 else BIT["bad_mood"] if mood < 38.0 else 0
        return mask | (BIT["stressed"] if stress > 60.0 else 0)

    def _hear(self, heard: Understanding) -> None:
        target = self.brief.target
        facts: list[str] = []
        if heard.direction:
            facts.append("t_up" if heard.direction > 0 else "t_down")
        if heard.is_question:
            facts.append("t_asks")
        if abs(heard.sentiment) > 0.25:
            facts.append("t_good" if heard.sentiment > 0 else "t_bad")
        if self.code and self.code in heard.symbols:
            facts.append("t_asset")
        said = target.text if target else ""
        price = self.quote.price if self.quote is not None else 0.0
        among = not self.brief.target_is_person
        self.number = next((n for n in heard.numbers if _is_level(n, said, price, among)), "")
        if self.number:
            facts.append("t_num")
        if target is not None:
            self.key = self._not_my_name(talkable(target.text)) or unknown_code(target.text)
            if self.code and fold(self.key) in (fold(forms.asset(self.code, nick, "")) for nick in (False, True)):
                self.key = ""  # "enflasyon" is not asked about beside itself
            if self.key in _HOLLOW and not self.brief.target_is_person:
                self.key = ""
            if self.key:
                facts.append("t_daily" if self.key in _DAILY else "t_key")
            self.how = quality(target.text)
            if self.how:
                facts.append("t_how")
        self.mask |= mask_of(facts)

    def _overhear(self) -> None:
        """What others have just been talking about, to be taken up by something said unasked."""
        me = self.persona.facts.key
        for line in reversed(self.brief.history[-OVERHEARD:]):
            noun = talkable(line.text) if line.sender != me and self.brief.at - line.at < AWAY else ""
            if noun not in _HOLLOW and self._not_my_name(noun) and fold(noun) not in _IN_NAMES:
                self.key = noun
                self.mask |= BIT["r_key"]
                return

    def _not_my_name(self, noun: str) -> str:
        """The noun, unless it only stands in the name by which the speaker was called ("nakitte bekleyen")."""
        return "" if fold(noun) in fold(self.persona.facts.name) else noun


def _spoken_of(brief: Brief, code: str, usual: bool) -> bool:
    """Whether the asset goes by its nickname: as the latest lines call it, else by the speaker's own habit."""
    if code not in forms.NICKNAMES:
        return usual
    short, long = fold(code), fold(forms.NICKNAMES[code][0])
    for line in (brief.target, *reversed(brief.history[-OVERHEARD:])):
        said = _FOLDED_WORD.findall(fold(line.text)) if line is not None else []
        if short in said:
            return False
        if any(word.startswith(long) for word in said):
            return True
    return usual


_ASKABLE = mask_of(("t_asset", "t_key", "t_how"))
_FOLDED_WORD = re.compile(r"\w+")


def life_mark(note: LifeNote) -> str:
    """What stays in a speaker's wording once a thing of its life has been told."""
    return f"l:{crc32(note.text.encode()):x}"


def persona_seed(key: str) -> int:
    """A number that is a persona's own in every process."""
    return crc32(f"voice {key}".encode())


def polite_to(brief: Brief) -> bool:
    """Whether the speaker says `siz` to the one addressed; the same for a pair as long as their relation lasts."""
    name = brief.addressee or (brief.target.name if brief.target else "")
    if not name or brief.relation in ("friend", "close_friend", "student"):
        return False
    if brief.target_is_person and brief.target is not None and _is_spoken_to_politely(brief):
        return True
    facts = brief.persona.facts
    likely = {"formal": 0.75, "teacherly": 0.45, "warm": 0.2, "dry": 0.25}.get(brief.persona.tone, 0.12)
    if facts.age >= 50:
        likely += 0.2
    likely += {"rival": 0.3, "mentor": 0.3, "stranger": 0.25}.get(brief.relation, 0.0)
    other = brief.target.sender if brief.target else name
    return crc32(f"siz {facts.key} {other}".encode()) % 1000 < likely * 1000


def _is_spoken_to_politely(brief: Brief) -> bool:
    """Whether a visitor says `siz` here, to the speaker or to all: who is met with `sen` then is met with rudeness."""
    assert brief.target is not None
    said = [line.text for line in brief.history if line.sender == brief.target.sender]
    return any(_SIZ.search(fold(text)) for text in (brief.target.text, *said))


_SIZ = re.compile(
    r"\bsiz(?:e|i|in|ce|de|den|ler\w*|inle)?\b|\bm[iu]s[iu]n[iu]z\b"
    r"|\w{2}(?:yor|[ae]c[ae]k|m[iu]s|[aeiu]r|mal[iu]|mel[iu])s[iu]n[iu]z\b|\w{2}[dt][iu]n[iu]z\b"
)


def lean_on(persona: Persona, symbol: Symbol) -> tuple[float, float]:
    """(lean -1..1, confidence 0..1) on an asset: its own stance, else that of its topic, else a quiet leaning of one's own.

    Who holds without a stated opinion hopes a little; who does neither leans
    either way by nature, the same way every day.
    """
    of_topic = None
    for stance in persona.stances:
        if stance.topic == symbol.code:
            return stance.lean, stance.confidence
        if stance.topic == symbol.topic:
            of_topic = stance
    if of_topic is not None:
        return of_topic.lean * 0.7, of_topic.confidence * 0.8
    if any(held.symbol == symbol.code for held in persona.holdings):
        return 0.3, 0.5
    nature = crc32(f"lean {persona.facts.key} {symbol.code}".encode()) % 1000 / 1000.0
    return (nature - 0.45) * 0.9, 0.4


def own_levels(seed: int, levels: Levels, close: float) -> Levels:
    """The levels as one persona sees them: those of the chart, round numbers, or averages; `close` is the last one.

    Everybody sees the same tape and nobody draws the same lines. The same persona sees the same lines all day.
    """
    place = crc32(f"levels {seed}".encode()) % 1000 / 1000.0
    if place < CHARTED or close <= 0.0:
        return levels
    step = _round_step(close * ROUND_STEPS[seed % len(ROUND_STEPS)])
    below, above = math.floor(close / step) * step, math.ceil(close / step) * step
    below -= step if close - below < LEAST_ROOM * step else 0.0
    above += step if above - close < LEAST_ROOM * step else 0.0
    if place >= CHARTED + ROUND:
        averages = (levels.sma20, levels.sma50, levels.sma200)
        reach = LEVEL_REACH * close
        below = max((value for value in averages if close - reach < value < close), default=below)
        above = min((value for value in averages if close < value < close + reach), default=above)
    return replace(levels, support=below, resistance=above) if below > 0.0 else levels


def _round_step(wanted: float) -> float:
    """The step among 1, 2, 2.5 and 5 times a power of ten that is nearest to `wanted` (in the price's own unit)."""
    power = 10.0 ** math.floor(math.log10(wanted))
    return min((power * factor for factor in (1.0, 2.0, 2.5, 5.0, 10.0)), key=lambda step: abs(step - wanted))


def day_word(symbol: Symbol | None, at: datetime) -> str:
    """How the last session of `symbol` is called at `at`: "bugün", "dün", "cuma" or "son seansta"."""
    local = at.astimezone(calendar.ISTANBUL)
    if symbol is None or symbol.kind == "crypto" or calendar.is_open(symbol.kind, at):
        return "bugün"
    today = local.date()
    if symbol.kind in ("share", "index") and calendar.is_trading_day(today) and local.hour >= 10:
        return "bugün"
    yesterday = today - timedelta(days=1)
    if calendar.is_trading_day(yesterday):
        return "dün"
    last = calendar.previous_trading_day(today)
    return "cuma günü" if last.weekday() == 4 else "son seansta"


@lru_cache(maxsize=4096)
def talkable(text: str) -> str:
    """The first noun of `text` that can be echoed as it is, or nothing."""
    joined = " ".join(fold(text).translate(_BREAKS).split())
    phrase, word = _PHRASES.search(joined), _STEMS.search(joined)
    if phrase is not None and (word is None or phrase.start() <= word.start()):
        return _NOUN_OF[phrase[0]]
    return _NOUN_OF[word[1]] if word is not None else ""


_BREAKS = str.maketrans("'’,?.", "     ")
_NOUN_OF = dict(reversed(TALKABLE))  # of a stem that stands twice the first counts
_PHRASES = re.compile("|".join(re.escape(stem) for stem, _ in TALKABLE if " " in stem))
# A word that begins with a stem and goes on by no more than suffixes do; the stems in their order.
_STEMS = re.compile(
    "(?<!\\S)(?!"
    + "|".join(map(re.escape, _NOT_STEMS))
    + ")("
    + "|".join(
        rf"{re.escape(stem)}(?=\S{{0,{_LONGEST_SUFFIX if len(stem) > 3 else 3}}}(?!\S))"
        for stem, _ in TALKABLE
        if " " not in stem
    )
    + ")"
)


@lru_cache(maxsize=4096)
def quality(text: str) -> str:
    """The first word of `text` that says how something is and can be echoed as it stands, or nothing.

    What something is said not to be ("temkinli değilim") is nobody's word for it.
    """
    words = fold(text).replace(",", " ").replace(".", " ").replace("?", " ").split()
    for word, after in zip(words, (*words[1:], ""), strict=False):
        if word in _QUALITIES and not after.startswith("degil"):
            return _QUALITIES[word]
    return ""


def _is_amount(number: str, text: str) -> bool:
    """Whether a number counts something ("20 bin lira", "3 gün") rather than naming a level."""
    following = fold(text).partition(number)[2].lstrip("'’ ").split(" ", 1)[0]
    return following.startswith(_COUNTED)


def _is_level(number: str, text: str, price: float, among: bool = False) -> bool:
    """Whether a number of `text` names a price of what is talked about, and not a percentage, an RSI or a count.

    `among` members the price of the moment is no level either: nobody asks whether it will be reached.
    """
    if not number[:1].isdigit() or sum(char.isdigit() for char in number) < 2 or ":" in number:
        return False
    value = value_of(number)
    if value is None or abs(value - price) > LEVEL_REACH * price or (among and abs(value - price) < AT_PRICE * price):
        return False
    before = fold(text).partition(number)[0].split()
    return before[-1:] not in (["yuzde"], ["rsi"]) and not _is_amount(number, text)


_COUNTED = (
    "bin",
    "milyon",
    "milyar",
    "lira",
    "tl",
    "dolar",
    "euro",
    "lot",
    "adet",
    "gun",
    "ay",
    "yil",
    "hafta",
    "saat",
    "kisi",
    "yas",
    "kere",
    "defa",
    "dk",
    "dakika",
)


def unknown_code(text: str) -> str:
    """A word that looks like a ticker and is in no list, or nothing."""
    for found in _CODE.findall(text):
        if found not in SYMBOLS and fold(found) not in READINGS and not text.isupper():
            return str(found)
    return ""


_CODE = re.compile(r"\b[A-Z]{4,5}\b")
_WORDS = frozenset(("day", "how", "key", "that", "memory", "city", "life", "event", "span", "sum", "pct"))
_PRICES = {
    "p": lambda q, _: q.price,
    "hi": lambda q, _: q.high,
    "lo": lambda q, _: q.low,
    "sup": lambda _, v: v.support,
    "res": lambda _, v: v.resistance,
    "s20": lambda _, v: v.sma20,
    "s50": lambda _, v: v.sma50,
    "s200": lambda _, v: v.sma200,
    "h52": lambda _, v: v.high_52w,
    "l52": lambda _, v: v.low_52w,
}


def _tape(symbol: Symbol, quote: Quote, levels: Levels) -> list[str]:
    """Facts of price, volume and levels, in the symbol's own measure."""
    usual = symbol.daily_vol or 0.01
    price = quote.price
    facts = ["up" if quote.change > MOVED * usual else "down" if quote.change < -MOVED * usual else "flat"]
    if abs(quote.change) > BIG * usual:
        facts.append("big")
    if quote.limit:
        facts.append(quote.limit)
    if quote.volume_ratio > BUSY:
        facts.append("vol_hi")
    elif quote.volume_ratio < QUIET:
        facts.append("vol_lo")
    if quote.high > price * (1.0 + PULLBACK * usual):
        facts.append("off_high")
    if quote.low < price * (1.0 - PULLBACK * usual):
        facts.append("off_low")
    gap = quote.open / quote.previous_close - 1.0
    if gap > GAP * usual and quote.low > quote.previous_close:
        facts.append("gap_up")
    elif gap < -GAP * usual and quote.high < quote.previous_close:
        facts.append("gap_down")
    for name, change, scale in (("week", levels.week_change, WEEK), ("month", levels.month_change, MONTH)):
        if abs(change) > scale * usual:
            facts.append(f"{name}_up" if change > 0 else f"{name}_down")
    if price > levels.high_52w * (1.0 - 2.0 * usual) and price < levels.high_52w:
        facts.append("near_high")
    if price < levels.low_52w * (1.0 + 2.0 * usual) and price > levels.low_52w:
        facts.append("near_low")
    facts.append("rsi_hi" if levels.rsi >= RSI_HIGH else "rsi_lo" if levels.rsi <= RSI_LOW else "rsi_mid")
    reach = NEAR_LEVEL * usual * price
    if 0 <= levels.resistance - price < reach:
        facts.append("near_res")
    elif price > levels.resistance:
        facts.append("above_res")
    if 0 <= price - levels.support < reach:
        facts.append("near_sup")
    elif price < levels.support:
        facts.append("below_sup")
    for name, average in (("20", levels.sma20), ("50", levels.sma50), ("200", levels.sma200)):
        facts.append(f"above{name}" if price > average else f"below{name}")
    return facts


def _result(result: float) -> Iterable[str]:
    if result > RESULT:
        return ("profit", "fat") if result > 0.2 else ("profit",)
    if result < -RESULT:
        return ("losing", "deep") if result < -0.12 else ("losing",)
    return ("even",)


@lru_cache(maxsize=16384)
def _speaker_bits(age: int, gender: str, job: str, city: str, tone: str, risk: str) -> int:
    facts = ["young" if age < 30 else "old" if age >= 55 else "mid"]
    facts.append("female" if gender == "f" else "male")
    folded = fold(job)
    facts += [fact for fact, stems in _JOBS if any(stem in folded for stem in stems)][:1]
    if city:
        facts.append("city")
    facts += [word for word in (tone, risk) if word in BIT]
    return mask_of(facts)


def _speaker_mask(persona: Persona) -> int:
    facts = persona.facts
    return _speaker_bits(facts.age, facts.gender, facts.job, facts.city, persona.tone, persona.risk_profile)


def _hour_mask(at: datetime) -> int:
    local = at.astimezone(calendar.ISTANBUL)
    return _minute_mask(local.date().toordinal(), local.hour * 60 + local.minute)


@lru_cache(maxsize=4096)
def _minute_mask(ordinal: int, minute: int) -> int:
    day = datetime.fromordinal(ordinal).date()
    hour = minute / 60.0
    facts = []
    if hour < 5 or hour >= 22:
        facts.append("night")
        if hour < 5 or hour >= 23.5:
            facts.append("late")
    elif hour < 10:
        facts.append("morning")
        if hour < 7.5:
            facts.append("early")
    elif hour < 17.5:
        facts.append("midday")
        if hour >= 13.75:
            facts.append("afternoon")
        elif hour >= 12.25:
            facts.append("lunch")
    else:
        facts.append("evening")
    if calendar.is_trading_day(day):
        close = calendar.close_minute(ordinal)
        facts.append("workday")
        facts += {0: ["monday"], 4: ["friday"]}.get(day.weekday(), [])
        if 9 * 60 <= minute < calendar.OPENING:
            facts.append("pre")
        elif calendar.OPENING <= minute < close + calendar.AUCTION_MINUTES:
            facts.append("session")
            if minute < calendar.OPENING + 30:
                facts.append("opening")
            elif minute >= close - 45:
                facts.append("closing")
        elif close < minute < close + 150:
            facts.append("after")
    elif day.weekday() >= 5:
        facts.append("weekend")
    else:
        facts.append("holiday")
    if hour >= EVENING_BEFORE and calendar.is_trading_day(day + timedelta(days=1)):
        facts.append("eve")
    return mask_of(facts)
