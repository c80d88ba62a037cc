"""What is said, held against what is so: holdings, stances, and the market at that moment.

The facts are those of the world in which a run was played, built again from its options; nothing of how the writers
see that world is used. Only plain claims are read, in the first person or about the day, on one asset; whatever a
checker would have to guess at is passed over, and counted as nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from analytics.voice.transcript import Message
from conversations.casting import persona_of_spec
from conversations.market.feed import MarketFeed
from conversations.market.symbols import SYMBOLS
from conversations.market.synthetic import SyntheticFeed
from conversations.population import build_population
from conversations.simulation.interventions import scripted
from conversations.simulation.loop import shocks_of
from conversations.simulation.options import RunOptions
from conversations.text.brief import Persona
from piyasa_site.common.clock import ISTANBUL
from piyasa_site.common.turkish import fold

# Words are chosen when typing begins; until they are read the market may have moved on.
WRITTEN_BEFORE = (0, 60, 180, 420, 900, 1200)  # seconds; the last of several messages was chosen with the first
COST_TOLERANCE = 0.006  # of the average price: prices are said rounded to their tick
PRICE_TOLERANCE = 0.012  # of the price
PERCENT_TOLERANCE = 0.16  # percentage points
RSI_TOLERANCE = 1.0
FLAT = 0.0005  # a day's change below this has no sign
FIRM_LEAN, FIRM_CONFIDENCE = 0.3, 0.4  # SPEC 5: a stance is held from here on


@dataclass(frozen=True, slots=True)
class Facts:
    """Who owns and believes what, by display name, and the market."""

    personas: Mapping[str, Persona]
    market: MarketFeed


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One claim that is not so."""

    at: float
    sender: str
    text: str
    kind: str  # holding | result | cost | stance | market
    why: str


@dataclass(slots=True)
class Findings:
    """What was found, and how many claims of each kind were read."""

    contradictions: list[Contradiction] = field(default_factory=list)
    checked: Counter[str] = field(default_factory=Counter)


def facts_of(options: RunOptions) -> Facts:
    """The facts of the run that these options make."""
    population = build_population(options.seed, options.bots, options.chats)
    named = Counter(spec.name for spec in population.bots)
    personas = {
        spec.name: persona_of_spec(spec, f"bot:{number}")
        for number, spec in enumerate(population.bots, start=1)
        if named[spec.name] == 1
    }
    return Facts(personas, SyntheticFeed(options.seed, shocks_of(scripted(options))))


def check(messages: Sequence[Message], facts: Facts) -> Findings:
    """Every plain claim of these messages, held against the facts."""
    found = Findings()
    for message in messages:
        persona = facts.personas.get(message.sender)
        if persona is None or message.scenario:
            continue
        sentences = _SENTENCE.split(_NO_ASSETS.sub(" _ ", _SPACES.sub(" ", fold(message.text).replace("’", "'"))))
        for sentence in sentences:
            # In a long text the asset of one sentence is not that of the next.
            symbol = _subject(sentence, message, len(sentences) == 1)
            if symbol is None or _asks(sentence):
                continue
            for kind, why in _claims(sentence, symbol, persona, facts.market, message.at, found.checked):
                found.contradictions.append(Contradiction(message.at, message.sender, message.text, kind, why))
    return found


def _claims(
    key: str, symbol: str, persona: Persona, market: MarketFeed, at: float, checked: Counter[str]
) -> list[tuple[str, str]]:
    """(kind, what is so instead) of every claim in a folded text that does not hold."""
    wrong: list[tuple[str, str]] = []
    holding = next((item for item in persona.holdings if item.symbol == symbol), None)
    owns, owns_not = _OWNS.search(key) is not None, _OWNS_NOT.search(key) is not None
    if owns != owns_not and not _named_only_later(key) and not _SOMEONE_ELSES.search(key):
        checked["holding"] += 1
        if owns and holding is None:
            wrong.append(("holding", f"owns no {symbol}"))
        if owns_not and holding is not None:
            wrong.append(("holding", f"owns {symbol}"))
    cost = _COST.search(key)
    if cost is not None and not _SOMEONE_ELSES.search(key):
        checked["cost"] += 1
        value = _number(cost.group(1))
        if holding is None:
            wrong.append(("cost", f"owns no {symbol}"))
        elif abs(value - holding.avg_price) > COST_TOLERANCE * holding.avg_price + 0.01:
            wrong.append(("cost", f"bought {symbol} at {holding.avg_price:g}"))
    if holding is not None:
        for pattern, sign, word in ((_IN_PROFIT, 1, "profit"), (_AT_A_LOSS, -1, "loss")):
            if pattern.search(key):
                checked["result"] += 1
                prices = [market.quote(symbol, moment).price for moment in _moments(at)]
                if not any(sign * (price / holding.avg_price - 1.0) > -0.005 for price in prices):
                    wrong.append(("result", f"no {word} on {symbol}: {prices[0]:g} after {holding.avg_price:g}"))
    view = (_PRO.search(key) is not None) - (_CON.search(key) is not None)
    if view and not _SOMEONE_ELSES.search(key):
        for stance in persona.stances:
            # A word like "temkinliyim" by itself may be about the day.
            firm = abs(stance.lean) >= FIRM_LEAN and stance.confidence >= FIRM_CONFIDENCE
            if firm and stance.topic == symbol and _NAMES.search(key):
                checked["stance"] += 1
                if stance.lean * view < 0:
                    wrong.append(("stance", f"leans {stance.lean:+.2f} on {symbol}"))
    return wrong + _market_claims(key, symbol, market, at, checked)


def _market_claims(
    key: str, symbol: str, market: MarketFeed, at: float, checked: Counter[str]
) -> list[tuple[str, str]]:
    wrong: list[tuple[str, str]] = []
    if SYMBOLS[symbol].kind == "rate":
        return wrong
    today = _TODAY.search(key)
    if today is not None and not _BUT_NOT_TODAY.search(key):
        checked["market"] += 1
        percent, down = _number(today.group(1)), today.group(2).startswith(_DOWN_WORDS)
        changes = [market.quote(symbol, moment).change * 100.0 for moment in _moments(at)]
        claimed = -percent if down else percent
        if not any(abs(change - claimed) <= PERCENT_TOLERANCE for change in changes):
            wrong.append(("market", f"{symbol} stood at {changes[0]:+.1f} %"))
    plain = _DIRECTION.search(key)
    if plain is not None and today is None and not _BUT_NOT_TODAY.search(key):
        checked["market"] += 1
        down = plain.group(1).startswith(_DOWN_WORDS)
        signs = [market.quote(symbol, moment).change for moment in _moments(at)]
        if not any((change < FLAT) if down else (change > -FLAT) for change in signs):
            wrong.append(("market", f"{symbol} stood at {signs[0] * 100:+.1f} %"))
    price = _PRICE_NOW.search(key)
    if price is not None:
        checked["market"] += 1
        value = _number(price.group(1) or price.group(2))
        prices = [market.quote(symbol, moment).price for moment in _moments(at)]
        if not any(abs(value - real) <= PRICE_TOLERANCE * real for real in prices):
            wrong.append(("market", f"{symbol} was at {prices[0]:g}"))
    rsi = _RSI.search(key)
    if rsi is not None:
        checked["market"] += 1
        real = [market.levels(symbol, moment).rsi for moment in _moments(at)]
        if not any(abs(float(rsi.group(1)) - value) <= RSI_TOLERANCE for value in real):
            wrong.append(("market", f"RSI of {symbol} was {real[0]:.0f}"))
    return wrong


def _asks(sentence: str) -> bool:
    """Whether a sentence asks, with a mark or without one: it then claims nothing.

    Who only wants to hear it confirmed ("yükseldi değil mi?") claims it all the same.
    """
    said = _TAG.sub("", sentence)
    return "?" in said or _ASKING.search(said) is not None


def _moments(at: float) -> list[datetime]:
    """When the words may have been chosen."""
    said = datetime.fromtimestamp(at, ISTANBUL)
    return [said - timedelta(seconds=seconds) for seconds in WRITTEN_BEFORE]


def _subject(key: str, message: Message, may_be_topic: bool) -> str | None:
    """The one asset a sentence is about: the one it names, else its message's topic; None where it names several."""
    named = {_BY_NAME[match.group(1)] for match in _NAMES.finditer(key)}
    if len(named) == 1:
        (code,) = named
        about = SYMBOLS.get(message.topic)
        # Among those who talk of the banks' index, "endeks" is that one.
        is_other = about is not None and about.kind == SYMBOLS[code].kind == "index" and "endeks" in key
        return message.topic if is_other else code
    return message.topic if may_be_topic and not named and message.topic in SYMBOLS else None


def _named_only_later(key: str) -> bool:
    """Whether what is owned is said before any asset is named: "bende yok ki, herkes altına bakar"."""
    claim, name = _OWNS.search(key) or _OWNS_NOT.search(key), _NAMES.search(key)
    return claim is not None and name is not None and "," in key[claim.end() : name.start()]


def _number(text: str) -> float:
    """A figure as Turkish writes it: 12.990,50."""
    return float(text.replace(".", "").replace(",", "."))


_SPACES = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?…]) (?=\D)")
_TAG = re.compile(r",? ?\b(?:degil ?m[iy]|d[iy] ?mi|demi)\b(?: \w+)?\W*$")
# The particle by itself or, as many write it, at the end of a predicate; "mi" there is no noun's ending.
_ASKING = re.compile(
    r"\bm[iu](?:y[iu]m|s[iu]n(?:[iu]z)?|y[iu]z|yd[iu]\w*|d[iu]r)?\b"
    r"|(?:[dt][iu]|yor|[iu]r|mis|mus|caky?|ceky?|var|yok|[dt][ae])m[iu](?:y[iu]m|s[iu]n(?:[iu]z)?|y[iu]z)?\b"
    r"|\b(?:kim|kac|hangi|neden|niye|nerede|nasil)\w*(?: \w+){0,3} (?:acaba|sizce|sence)\b"
)
_BY_NAME = {
    name: symbol.code for symbol in SYMBOLS.values() for name in (*symbol.aliases, fold(symbol.code)) if len(name) > 2
}
_NAMES = re.compile(
    r"(?<![a-z0-9])("
    + "|".join(re.escape(name) for name in sorted(_BY_NAME, key=lambda name: (-len(name), name)))
    + r")(?:'[a-z]+|(?:y|n|s)?[iuae](?:n[iuae]?n?)?|[dt][ae]n?|[dt][ae]ki|l[ae])?(?![a-z0-9])"
)
# Words that are assets' names elsewhere: "altında" is under, "sol" left and "yarım" half, where they stand so.
_NO_ASSETS = re.compile(
    # "fiyatın altında", but not "bugün altında" or "benim için altında"
    r"(?<=[a-z][iu]n )(?<!\bgun )(?<!bugun )(?<!dun )(?<!yarin )(?<!icin )(?<!utun )(?<!uzun )(?<!akin )"
    r"altin(?:da|dan|a|daki\w*)\b"
    r"|(?<=\d )altin(?:da|dan|a)\b|\bhemen altin(?:da|dan)\b|\baltin(?:da|dan|a) (?:kal|in|sark|dus|kapat|kapan|ez)\w*"
    r"|\b(?:yarim|bir) (?:saat|gun|ay|yil|dakika|lot|porsiyon|yamalak|kilo|gram (?!altin))\w*"
    r"|\bsol (?:taraf|omuz|alt|ust|kol|yan|goz)\w*|\bgaranti(?:si|sini)? (?:degil|yok|var|ver|ol|mi\b|eden|eder)\w*"
    r"|\bmavi (?!giyim|hisse|jeans)\w+|\bata (?:yadigari|sozu|mirasi|topragi)\b|\blink (?:at|gonder|ver|var|yok)\w*"
    r"|\b(?:dolar|euro|altin|tl) (?:bazinda|bazli|cinsinden|bazda)\b|\b(?:bin|yuz|kac|iki|uc|bes|on) ton\b"
    r"|\bcumhuriyet (?:bayrami|caddesi|mahallesi)\w*|\baltin (?:oran|kural|cag|vurus)\w*|\bgram gram\b"
)
_FIGURE = r"(\d[\d.]*(?:,\d+)?)"
_OWNS = re.compile(
    r"\b(?:tasiyorum|icerideyim|icindeyim|portfoyumde|sepetimde|bende duruyor|elimde (?:duruyor|bekliyor)"
    r"|maliyetim|ortalamam|lotum var)\b(?! (?:degil|yok))"
)
_OWNS_NOT = re.compile(
    r"\b(?:bende|elimde|portfoyde|portfoyumde)(?: su an| simdilik| hic)? yok\b|\btasimiyorum\b|\bhenuz girmedim\b"
    r"|\buygun yer bekliyorum\b|\belim gitmedi daha\b|\bdisaridayim\b|\bhic (?:almadim|girmedim|tutmadim)\b"
)
_COST = re.compile(rf"\b(?:maliyetim|ortalamam|alisim)\b[^\d%a-z]{{0,3}}(?:yine |hala )?{_FIGURE}(?!\d*\s?lot)")
# What somebody else says, what was believed, and what is only wished for are no claims of one's own.
_SOMEONE_ELSES = re.compile(
    r"\b(?:diyen\w*|demis\w*|dedi\w*|senin|sizin|olsa\w*|keske|hayirli olsun|sanan\w*|saniyordum|sanmistim)\b"
)
_IN_PROFIT = re.compile(r"\b(?:artidayim|kardayim|yukaridayim)\b(?! degil)")
_AT_A_LOSS = re.compile(r"\b(?:eksideyim|zarardayim|terste kaldim|terste[,.]|asagidayim)\b(?! degil)")
_PRO = re.compile(
    r"\b(?:olumluyum|iyimserim|umutluyum|yukari beklerim|inancim (?:tam|suruyor|bozulmadi)|guvenim (?:tam|suruyor)"
    r"|guveniyorum|begeniyorum)\b"
    r"|\b(?:ucuz|makul|cazip) (?:geliyor|gorunuyor)\b"
)
_CON = re.compile(
    r"\b(?:temkinliyim|olumsuzum|iyimser degilim|mesafeliyim|isinamadim|guven(?:emedim|miyorum|emiyorum)|inanamadim"
    r"|begenmiyorum)\b"
    r"|\b(?:pahali|siskin|riskli) (?:geliyor|gorunuyor)\b"
)
_DOWN_WORDS = ("eksi", "asagi", "dus", "geri", "kirmizi", "satil", "zayif", "deger kaybet", "eri")
_TODAY = re.compile(
    rf"\bbu ?gun (?:\w+ )?%{_FIGURE}(?:'\w+)? "
    r"(artida|ekside|yukarida|asagida|yukseldi|dustu|artmis|dusmus|cikti|geriledi)\b"
)
_DIRECTION = re.compile(
    r"\bbu ?gun (?:[a-z0-9]+(?:'[a-z]+)? )?(artida|ekside|yesil|kirmizi|yukarida|asagida|yukseliyor|dusuyor)\b"
)
_BUT_NOT_TODAY = re.compile(
    r"\b(?:dun|gecen|hafta\w*|ay\w*|yil\w*|sene|yarin|bes gun\w*|degil|olsa|olursa|kapatir|gibi|acaba|umar\w*"
    r"|insallah|diye|keske)\b"
)
_PRICE_NOW = re.compile(
    rf"\b(?:su ?an|simdi) {_FIGURE}(?![\d,.]*\d)(?!'?y?[ae]\b)"
    r"(?! ?(?:lot|gun|saat|puan|kat|bolge|seviye|duvar|civar|alt|ust))"
    rf"|\b{_FIGURE} (?:yaziyor|(?:lira|tl)(?:dan|den)? islem goruyor|seviyesinden islem goruyor)\b"
)
_RSI = re.compile(r"\brsi (\d{1,2})(?![\d,.]*\d)(?!'?(?:un|in|e|a) (?:alt|ust))\b")
