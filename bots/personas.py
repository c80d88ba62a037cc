"""Whole people out of a seed: who they are, how they sound, what they follow, hold and believe.

A population is composed with controlled diversity: ages, genders, tones, risk,
chronotypes and talkativeness are drawn from shuffled strata, cities and jobs by
what is still missing, so that two hundred personas cover the space instead of
clustering in its middle. Persona N of a seed is the same whatever the count.

Pure: no Django, no clock, no global randomness. Ages are as of `BORN_BEFORE`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

from bots.names import NameBook
from bots.persona_parts import biography, voice
from bots.persona_parts.jobs import JOB_BY_TITLE, JOBS, Job
from bots.persona_parts.places import CITIES, CITY_BY_NAME, City
from bots.persona_parts.views import ANECDOTES, SECTOR_VIEWS, SHARE_VIEWS, VIEWS, View
from piyasa_site.common.phrasing import expand
from piyasa_site.common.randomness import stream
from piyasa_site.common.turkish import capitalise

AGE_DATE = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Asset:
    """What a persona may follow or hold, as the market's catalogue has it."""

    code: str
    spoken: str  # as a sentence names it: "THYAO", "gram altın"
    topic: str
    kind: str  # share | index | fx | gold | crypto | macro | rate
    sector: str
    price: float
    unit: str = "TL"
    volatility: float = 0.02  # of a day's return


@dataclass(frozen=True, slots=True)
class StanceSpec:
    topic: str
    text: str
    lean: float
    confidence: float


@dataclass(frozen=True, slots=True)
class HoldingSpec:
    symbol: str
    avg_price: float
    size: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonaSpec:
    """Everything a Bot row, its stances and its holdings are written from."""

    number: int  # 1 is the first of its seed
    name: str
    first_name: str
    username: str
    birthday: date
    age: int
    gender: str  # f | m
    home_city: str
    job: str
    chronotype: str  # lark | neither | owl | night
    tone: str
    risk_profile: str  # cautious | balanced | bold | gambler
    interests: tuple[str, ...]  # keys of INTERESTS, dearest first
    watchlist: tuple[str, ...]
    never_do: tuple[str, ...]
    style: str
    hint: str
    feeling: str
    empathy: float
    energy: float
    signature_emoji: str
    signature_phrases: tuple[str, ...]
    anecdotes: tuple[str, ...]
    traits: Mapping[str, float]
    sample_lines: tuple[str, ...]
    speed: Mapping[str, float]
    active_hours: tuple[tuple[float, float], ...]
    stances: tuple[StanceSpec, ...]
    holdings: tuple[HoldingSpec, ...]

    @property
    def persona_profile(self) -> dict[str, Any]:
        return {
            "tone": self.tone,
            "risk_profile": self.risk_profile,
            "watchlist": list(self.watchlist),
            "never_do": list(self.never_do),
            "style": self.style,
        }

    @property
    def emotion_profile(self) -> dict[str, Any]:
        return {
            "tone": self.feeling,
            "empathy": self.empathy,
            "signature_emoji": self.signature_emoji,
            "signature_phrases": list(self.signature_phrases),
            "anecdotes": list(self.anecdotes),
            "energy": self.energy,
        }


# What people come to a room for: weight, ages it sounds true for, how bold one is who cares for it (0..1).
INTERESTS: dict[str, tuple[float, int, int, float]] = {
    "bist": (22, 19, 70, 0.5),
    "banka": (10, 24, 70, 0.45),
    "teknik": (12, 19, 62, 0.6),
    "doviz": (9, 24, 70, 0.35),
    "altin": (11, 24, 70, 0.25),
    "kripto": (14, 19, 46, 0.8),
    "makro": (9, 25, 70, 0.4),
    "temettu": (10, 26, 70, 0.25),
    "halka_arz": (9, 19, 60, 0.45),
    "yan_tahta": (8, 20, 58, 0.85),
    "gun_ici": (7, 20, 56, 0.8),
    "kuresel": (7, 22, 64, 0.5),
}


def generate_personas(count: int, seed: int, universe: Sequence[Asset], start: int = 0) -> list[PersonaSpec]:
    """Personas `start + 1` to `start + count` of `seed`.

    Persona N depends on the seed and on N alone; earlier ones are walked
    through so that names stay unique, but not composed.
    """
    maker = _Maker(seed, universe)
    for _ in range(start):
        maker.identity()
    return [maker.persona() for _ in range(count)]


def age_on(birthday: date, day: date = AGE_DATE) -> int:
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))


def baseline_of(tone: str, empathy: float, energy: float, traits: Mapping[str, float]) -> dict[str, float]:
    """The feelings a person returns to (0..100), from emotion profile and traits (both 0..1)."""
    calm = 1.0 - traits.get("neuroticism", 0.5)
    return {
        "mood": round(50 + 16 * (calm - 0.5) + _TONE_MOOD.get(tone, 0.0), 1),
        "energy": round(35 + 30 * energy, 1),
        "confidence": round(38 + 14 * calm + 20 * traits.get("risk", 0.5) - 6, 1),
        "stress": round(max(0.0, 22 * (traits.get("neuroticism", 0.5) - 0.25)), 1),
        "excitement": round(36 + 16 * traits.get("extraversion", 0.5) + 12 * traits.get("risk", 0.5), 1),
        "curiosity": round(38 + 24 * traits.get("openness", 0.5), 1),
        "social_warmth": round(30 + 22 * empathy + 18 * traits.get("agreeableness", 0.5), 1),
    }


_TONE_MOOD = {"warm": 4.0, "playful": 6.0, "anxious": -6.0, "blunt": -3.0, "dry": -2.0}


def style_hints_of(age: int, gender: str, tone: str, job: str, traits: Mapping[str, float]) -> dict[str, Any]:
    """What age, tone and character suggest about a hand, for the writing style to draw from.

    All are 0..1 propensities but `generation` (young | middle | older).
    """
    generation = "young" if age < 30 else "middle" if age < 52 else "older"
    care = traits.get("conscientiousness", 0.5)
    older = generation == "older"
    return {
        "generation": generation,
        "care": round(_unit(care + (0.2 if tone in ("formal", "teacherly") else 0.0)), 3),
        "lowercase": round(_unit(0.62 - 0.008 * (age - 19) + (0.2 if tone in _LOOSE_TONES else -0.1)), 3),
        "emoji": round(
            _unit({"playful": 0.6, "warm": 0.55, "anxious": 0.4}.get(tone, 0.22) + (0.1 if gender == "f" else 0.0)), 3
        ),
        "full_stop": round(_unit((0.55 if tone in ("formal", "teacherly") else 0.12) + (0.15 if older else 0.0)), 3),
        "ellipsis": round(_unit(0.12 + (0.3 if older else 0.0) + (0.15 if tone == "anxious" else 0.0)), 3),
        "abbreviation": round(_unit(0.75 - 0.011 * (age - 19) - 0.25 * (tone == "formal")), 3),
        "ascii_keyboard": round(_unit(0.04 + (0.1 if older or job == "yazılımcı" else 0.0)), 3),
        "key_smash": 0.5 if generation == "young" else 0.05 if generation == "middle" else 0.0,
        "splits": round(_unit(0.5 - 0.008 * (age - 19) + 0.3 * traits.get("extraversion", 0.5)), 3),
    }


_LOOSE_TONES = ("casual", "playful", "dry")


def _unit(value: float) -> float:
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


# --- the maker -----------------------------------------------------------------

_BLOCK = 50  # people per stratum: every fifty cover each dimension evenly
_AGES = ((0.0, 19), (0.16, 25), (0.38, 32), (0.60, 40), (0.78, 49), (0.90, 58), (1.0, 70.99))
_SHARE_OF_WOMEN = 0.38
_CHRONOTYPES = ((0.08, "night"), (0.31, "lark"), (0.72, "neither"), (1.0, "owl"))
_RISKS = ("cautious", "balanced", "bold", "gambler")
_RISK_CENTRE = {"cautious": 0.18, "balanced": 0.45, "bold": 0.7, "gambler": 0.9}


@dataclass(slots=True)
class _Identity:
    number: int
    rng: Random
    name: str
    first_name: str
    username: str
    birthday: date
    age: int
    gender: str
    city: City
    job: Job
    chronotype: str
    tone: str
    risk: str
    interests: tuple[str, ...]
    talk: float


class _Strata:
    """Even coverage of 0..1 in each dimension: a shuffled grid per block, jittered within its cells."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._grids: dict[str, list[float]] = {}
        self._block = -1

    def at(self, number: int, dimension: str) -> float:
        block, place = divmod(number, _BLOCK)
        if block != self._block:
            self._block = block
            self._grids.clear()
        grid = self._grids.get(dimension)
        if grid is None:
            rng = stream(self._seed, "strata", dimension, block)
            grid = [(cell + rng.random()) / _BLOCK for cell in rng.sample(range(_BLOCK), _BLOCK)]
            self._grids[dimension] = grid
        return grid[place]


class _Quota:
    """Chooses what is most behind its share, so that rare options come up too."""

    def __init__(self) -> None:
        self._due: dict[str, float] = {}

    def pick(self, rng: Random, options: Sequence[tuple[str, float]]) -> str:
        total = sum(weight for _, weight in options)
        best, best_due = "", -1e18
        jitter = rng.random()
        for option, weight in options:
            due = self._due.get(option, 0.0) + weight / total
            self._due[option] = due
            # The jitter breaks ties without making the order readable.
            jitter = (jitter + 0.618034) % 1.0
            due += jitter * 0.35
            if due > best_due:
                best, best_due = option, due
        self._due[best] -= 1.0
        return best


class _Maker:
    """Composes one persona after the other."""

    def __init__(self, seed: int, universe: Sequence[Asset]) -> None:
        self._seed = seed
        self._number = 0
        self._strata = _Strata(seed)
        self._names = NameBook(stream(seed, "names"))
        self._cities = _Quota()
        self._jobs = _Quota()
        self._tones = _Quota()
        self._interests = _Quota()
        self._world = _World(universe)

    def identity(self) -> _Identity:
        """Who the next one is: everything that others' uniqueness and coverage depend on."""
        number = self._number
        self._number += 1
        rng = stream(self._seed, "persona", number)
        at = self._strata.at
        age_exact = _quantile(_AGES, at(number, "age"))
        birthday = AGE_DATE - timedelta(days=int(age_exact * 365.2425) + 1)
        age = age_on(birthday)
        gender = "f" if at(number, "gender") < _SHARE_OF_WOMEN else "m"
        chronotype = next(name for limit, name in _CHRONOTYPES if at(number, "chronotype") < limit)
        city = CITY_BY_NAME[self._cities.pick(rng, _CITY_OPTIONS)]
        job = JOB_BY_TITLE[self._jobs.pick(rng, _jobs_for(age, gender, chronotype))]
        if chronotype == "owl" and job.rhythm in ("school", "field"):
            chronotype = "neither"
        risk = _risk_for(at(number, "risk"), age)
        tone = self._tones.pick(rng, _tones_for(age, job))
        interests = self._interests_for(rng, age, risk, chronotype, job)
        title = job.address if age >= 30 else ""
        name, first, username = self._names.draw(rng, gender, birthday.year, age, city.plate, title, interests)
        return _Identity(
            number + 1, rng, name, first, username, birthday, age, gender, city, job, chronotype, tone, risk,
            interests, _talkativeness(at(number, "talk")),
        )  # fmt: skip

    def persona(self) -> PersonaSpec:
        me = self.identity()
        rng = me.rng
        traits = _traits(rng, me)
        watchlist = self._world.watchlist(rng, me)
        holdings = self._world.holdings(rng, me, watchlist)
        stances = self._world.stances(rng, me, watchlist, holdings)
        empathy = round(_unit(rng.gauss(0.3 + 0.4 * traits["agreeableness"] + _EMPATHY.get(me.tone, 0.0), 0.08)), 2)
        energy = round(_unit(rng.gauss(0.3 + 0.3 * traits["extraversion"] + (0.12 if me.age < 35 else 0.0), 0.08)), 2)
        return PersonaSpec(
            number=me.number,
            name=me.name,
            first_name=me.first_name,
            username=me.username,
            birthday=me.birthday,
            age=me.age,
            gender=me.gender,
            home_city=me.city.name,
            job=me.job.title,
            chronotype=me.chronotype,
            tone=me.tone,
            risk_profile=me.risk,
            interests=me.interests,
            watchlist=watchlist,
            never_do=(
                *rng.sample(voice.NEVER_DO[me.risk], rng.choice((1, 2))),
                *rng.sample(voice.NEVER_DO_ANYONE, rng.choice((1, 2))),
            ),
            style=rng.choice(voice.TONE_STYLE[me.tone]),
            hint=_hint(rng, me, holdings),
            feeling=rng.choice(voice.TONE_FEELING[me.tone]),
            empathy=empathy,
            energy=energy,
            signature_emoji=_emoji(rng, me),
            signature_phrases=_phrases(rng, me),
            anecdotes=_anecdotes(rng, me),
            traits=traits,
            sample_lines=self._world.sample_lines(rng, me, watchlist),
            speed={
                "delay": round(min(max(rng.lognormvariate(0.0, 0.28), 0.5), 2.2), 2),
                "typing": round(min(max(rng.gauss(1.22 - 0.0075 * (me.age - 19), 0.14), 0.5), 1.7), 2),
            },
            active_hours=active_hours(rng, me.chronotype, me.job.rhythm),
            stances=stances,
            holdings=holdings,
        )

    def _interests_for(self, rng: Random, age: int, risk: str, chronotype: str, job: Job) -> tuple[str, ...]:
        boldness = _RISK_CENTRE[risk]
        options: list[tuple[str, float]] = []
        for name, (weight, low, high, bold) in INTERESTS.items():
            if not low <= age <= high:
                continue
            weight *= max(0.08, 1.0 - 1.5 * abs(boldness - bold))
            weight *= _FIELD_TASTE.get((job.field, name), 1.0)
            if name == "kuresel" and chronotype in ("night", "owl"):
                weight *= 4.0 if chronotype == "night" else 2.0
            options.append((name, weight))
        chosen: list[str] = []
        for _ in range(rng.choices((2, 3, 4), (3, 5, 2))[0]):
            name = self._interests.pick(rng, options)
            chosen.append(name)
            options = [(other, weight) for other, weight in options if other != name]
        return tuple(chosen)


_FIELD_TASTE = {
    ("home", "altin"): 2.5, ("retired", "altin"): 1.6, ("retired", "temettu"): 1.8, ("numbers", "makro"): 2.0,
    ("numbers", "banka"): 1.8, ("technical", "kripto"): 1.6, ("technical", "teknik"): 1.5, ("student", "kripto"): 1.8,
    ("student", "halka_arz"): 1.6, ("trade", "doviz"): 2.0, ("trade", "altin"): 1.5, ("road", "doviz"): 1.3,
    ("creative", "kripto"): 1.4, ("health", "temettu"): 1.4, ("field", "doviz"): 1.4, ("teaching", "temettu"): 1.3,
    ("public", "altin"): 1.2, ("craft", "yan_tahta"): 1.4, ("service", "halka_arz"): 1.3,
}  # fmt: skip
_EMPATHY = {"warm": 0.18, "blunt": -0.2, "dry": -0.14, "anxious": 0.06, "teacherly": 0.06}


def _quantile(points: Sequence[tuple[float, float]], share: float) -> float:
    for (low, below), (high, above) in pairwise(points):
        if share <= high:
            return below + (above - below) * (share - low) / (high - low)
    return points[-1][1]


_CITY_OPTIONS = tuple((city.name, city.weight) for city in CITIES)


@cache
def _jobs_for(age: int, gender: str, chronotype: str) -> list[tuple[str, float]]:
    options = []
    for job in JOBS:
        weight = job.women if gender == "f" else job.men
        if weight and job.low <= age <= job.high and (chronotype != "night" or job.nights):
            options.append((job.title, weight))
    if not options:  # a night person of an age or gender no night job fits: whoever does not sleep
        options = [("emekli işçi" if age > 54 else "e-ticaret satıcısı" if age < 47 else "çevirmen", 1.0)]
    return options


def _risk_for(share: float, age: int) -> str:
    """Boldness falls with age; the four profiles stay in use at every age."""
    shift = 0.0035 * (age - 38)
    value = share - shift
    return _RISKS[0] if value < 0.27 else _RISKS[1] if value < 0.62 else _RISKS[2] if value < 0.89 else _RISKS[3]


@cache
def _tones_for(age: int, job: Job) -> list[tuple[str, float]]:
    options = []
    for tone, (weight, low, high) in voice.TONE_WEIGHT.items():
        if low <= age <= high:
            if tone == "teacherly" and (job.field == "teaching" or job.title == "emekli öğretmen"):
                weight *= 4
            if tone == "formal" and job.field in ("numbers", "public", "teaching", "health"):
                weight *= 2
            if tone == "formal" and job.field in ("craft", "road", "field", "service"):
                weight *= 0.25
            options.append((tone, weight))
    return options


def _talkativeness(share: float) -> float:
    """Zipf-like over people: a fifth say one thing and leave, a few talk all day."""
    if share < 0.2:
        return round(0.02 + 0.2 * share, 3)
    rank = 1.0 - (share - 0.2) / 0.8
    return float(round(min(1.0, 0.1 / (rank + 0.02) ** 0.78), 3))


def _traits(rng: Random, me: _Identity) -> dict[str, float]:
    def drawn(centre: float, spread: float = 0.15) -> float:
        return round(min(max(rng.gauss(centre, spread), 0.03), 0.97), 2)

    return {
        "openness": drawn(0.55 - 0.003 * (me.age - 40)),
        "conscientiousness": drawn(0.5 + (0.12 if me.tone in ("formal", "teacherly") else 0.0)),
        "extraversion": drawn(0.38 + 0.3 * me.talk),
        "agreeableness": drawn({"warm": 0.72, "blunt": 0.3, "dry": 0.38, "teacherly": 0.62}.get(me.tone, 0.52)),
        "neuroticism": drawn({"anxious": 0.78, "teacherly": 0.3, "formal": 0.36}.get(me.tone, 0.45)),
        "risk": drawn(_RISK_CENTRE[me.risk], 0.06),
        "talkativeness": me.talk,
    }


def _emoji(rng: Random, me: _Identity) -> str:
    if me.age < 27 and rng.random() < 0.4:
        return rng.choice(voice.SIGNATURE_EMOJI_YOUNG)
    if me.age >= 56 and rng.random() < 0.5:
        return rng.choice(voice.SIGNATURE_EMOJI_OLD)
    return rng.choice(voice.SIGNATURE_EMOJI[me.tone])


def _phrases(rng: Random, me: _Identity) -> tuple[str, ...]:
    fitting = [
        phrase
        for phrase, low, high, gender in voice.PHRASES[me.tone]
        if low <= me.age <= high and gender in ("a", me.gender)
    ]
    return tuple(rng.sample(fitting, min(len(fitting), rng.choice((2, 3, 3, 4)))))


def _anecdotes(rng: Random, me: _Identity) -> tuple[str, ...]:
    fitting = [text for text, low, high in ANECDOTES if low <= me.age <= high]
    return tuple(expand(text, rng) for text in rng.sample(fitting, min(len(fitting), 2)))


# --- the day -------------------------------------------------------------------

_WAKING = {  # earliest and latest start and end of a waking day, hours; end may pass midnight
    "lark": ((5.5, 6.75), (21.75, 23.25)),
    "neither": ((6.75, 8.5), (23.0, 24.5)),
    "owl": ((8.75, 11.0), (25.0, 26.75)),
}
_BUSY = {  # hours in which a phone stays in the pocket: (earliest start, latest start, shortest, longest)
    "school": ((8.5, 9.0, 2.25, 3.25), (13.0, 13.5, 1.25, 2.0)),
    "shift": ((8.0, 16.0, 2.5, 4.0),),
    "road": ((9.0, 11.0, 1.0, 2.0), (15.0, 17.0, 1.0, 2.0)),
    "care": ((9.0, 14.0, 2.0, 3.5),),
    "student": ((9.5, 13.0, 1.5, 2.5),),
    "shop": ((11.0, 17.0, 1.0, 1.5),),
}


def active_hours(rng: Random, chronotype: str, rhythm: str) -> tuple[tuple[float, float], ...]:
    """The hours in which a person may look at a room: at most 17, quarter-hour steps.

    Night people sleep from morning to early afternoon and are around until dawn.
    """
    if chronotype == "night":
        begin, end = _quarter(rng.uniform(15.5, 18.5)), _quarter(rng.uniform(30.0, 32.0))
        return ((begin, end),)
    (first, last), (early, late) = _WAKING[chronotype]
    begin, end = _quarter(rng.uniform(first, last)), _quarter(rng.uniform(early, late))
    ranges: list[tuple[float, float]] = []
    for from_, until, shortest, longest in _BUSY.get(rhythm, ()):
        away = _quarter(rng.uniform(from_, until))
        back = away + _quarter(rng.uniform(shortest, longest))
        if away - begin >= 0.5:
            ranges.append((begin, away))
            begin = back
    ranges.append((begin, end))
    return tuple(ranges)


def _quarter(hours: float) -> float:
    return round(hours * 4) / 4


# --- words about oneself ---------------------------------------------------------

def _hint(rng: Random, me: _Identity, holdings: Sequence[HoldingSpec]) -> str:
    """Two or three sentences in Turkish on who this is, for staff and for a model."""
    home = rng.choice([text for text, low, high in biography.HOME[me.gender] if low <= me.age <= high])
    begun = rng.choice([text for text, low, high in biography.BEGINNINGS if low <= me.age <= high])
    focus = " ve ".join(dict.fromkeys(biography.FOCUS[name] for name in me.interests[:2]))
    held = f"Elinde {', '.join(h.symbol for h in holdings[:3])} var." if holdings else "Şu an yalnızca izliyor."
    return (
        f"{me.age} yaşında, {me.city.locative} {me.job.title}; {expand(home, rng)}. "
        f"{expand(begun, rng)}; en çok {focus} konuşur. "
        f"{expand(rng.choice(biography.HABITS[me.risk]), rng)}. {held}"
    )


# --- the market side ----------------------------------------------------------------

_PURSE = {"cautious": 0.8, "balanced": 1.0, "bold": 1.1, "gambler": 0.8}
# Said only by somebody who owns the thing, and only by somebody who stays out of crypto.
_OWNERS_WORDS = ("taşıdığım", "tutuyorum", "sigortam", "satmam")
_OUTSIDERS_VIEW = "Kripto bana"
_TRADABLE = ("share", "fx", "gold", "crypto")
_NOT_BOUGHT = ("ONS", "EURUSD")  # quoted and talked about; what is bought is grams and euros
# How far a cost may lie from the anchor price: what has only gone up for years is not held at a loss.
_COST_RANGE = {"share": (-0.25, 0.25), "crypto": (-0.25, 0.25), "gold": (-0.25, 0.03), "fx": (-0.2, 0.01)}
_POSITIONS = {"cautious": (1, 3), "balanced": (2, 5), "bold": (2, 6), "gambler": (0, 4)}


class _World:
    """What the market's catalogue offers to whom."""

    def __init__(self, universe: Sequence[Asset]) -> None:
        self.assets = {asset.code: asset for asset in universe}
        shares = [asset for asset in universe if asset.kind == "share"]
        by_price = sorted(shares, key=lambda asset: asset.price)
        wild = sorted(shares, key=lambda asset: -asset.volatility)
        calm = sorted(shares, key=lambda asset: asset.volatility)

        def topic(name: str) -> list[str]:
            return [asset.code for asset in universe if asset.topic == name]

        def codes(assets: Sequence[Asset]) -> list[str]:
            return [asset.code for asset in assets]

        def known(*wanted: str) -> list[str]:
            return [code for code in wanted if code in self.assets]

        everything = codes(shares)
        banks = codes([asset for asset in shares if asset.sector == "banka"])
        # Pools by interest, the first entries more often than the rest.
        self.pools: dict[str, list[str]] = {
            "bist": everything + known("XU100"),
            "banka": banks + known("XBANK", "CDS", "FAIZ"),
            "teknik": known("XU100") + everything,
            "doviz": topic("doviz"),
            "altin": topic("altin") + known("KOZAL", "USDTRY"),
            "kripto": topic("kripto"),
            "makro": topic("makro") + known("USDTRY", "XBANK"),
            "temettu": codes(calm[: max(4, len(calm) // 2)]),
            "halka_arz": codes(wild[: max(4, len(wild) // 3)]) + known("XU100"),
            "yan_tahta": codes(by_price[: max(4, len(by_price) // 3)]),
            "gun_ici": codes(wild[: max(4, len(wild) // 2)]) + known("XU100"),
            "kuresel": known("ONS", "BRENT", "EURUSD", "BTC", "THYAO", "TUPRS"),
        }
        self.banks = banks or everything
        self.shares = everything
        self.crypto = topic("kripto")
        self._views: dict[tuple[str, bool, bool], list[View]] = {}

    def watchlist(self, rng: Random, me: _Identity) -> tuple[str, ...]:
        wanted = rng.randint(4, 8) + (2 if me.talk > 0.3 else 0)
        chosen: dict[str, None] = {}
        for place, interest in enumerate(me.interests):
            pool = [code for code in self.pools[interest] if code not in chosen]
            share = max(1, round(wanted * (0.5 if place == 0 else 0.32)))
            for code in rng.sample(pool, min(len(pool), share)):
                chosen[code] = None
        if self.shares and not any(self.assets[code].kind == "share" for code in chosen) and rng.random() < 0.5:
            chosen[rng.choice(self.shares)] = None
        return tuple(chosen)[:12]

    def holdings(self, rng: Random, me: _Identity, watchlist: Sequence[str]) -> tuple[HoldingSpec, ...]:
        """0 to 6 positions out of what is followed; costs within 25 % of the anchor price, sizes by purse."""
        tradable = [code for code in watchlist if self.assets[code].kind in _TRADABLE and code not in _NOT_BOUGHT]
        low, high = _POSITIONS[me.risk]
        if me.job.rhythm == "student":
            low, high = 0, min(high, 3)
        count = min(rng.randint(low, high), len(tradable))
        # In liras, over all positions: about 20 thousand for a student, a million or two for a jeweller.
        purse = 15_000 * (60 ** me.job.wealth) * _PURSE[me.risk] * rng.lognormvariate(0.0, 0.5)
        found = []
        for code in sorted(rng.sample(tradable, count), key=list(tradable).index):
            asset = self.assets[code]
            low_, high_ = _COST_RANGE[asset.kind]
            distance = max(low_, min(high_, rng.gauss(-0.04, 0.11)))
            price = asset.price * (1.0 + distance)
            value = purse / count * rng.uniform(0.5, 1.5)
            size = _rounded_size(value, price, asset)
            found.append(HoldingSpec(code, _rounded_price(price), size, _note(rng, distance)))
        return tuple(found)

    def stances(
        self, rng: Random, me: _Identity, watchlist: Sequence[str], holdings: Sequence[HoldingSpec]
    ) -> tuple[StanceSpec, ...]:
        """3 to 6 views: of what is held first, then of what is followed, then of an interest as such."""
        held = [holding.symbol for holding in holdings]
        wanted = rng.randint(3, 6)
        followed = [code for code in watchlist if code not in held]
        topics = [name for name in me.interests if name in VIEWS and name not in self.assets]
        order = held[:3] + rng.sample(followed, min(2, len(followed))) + topics[:1]
        order += [topic for topic in followed + topics if topic not in order]
        found = []
        for topic in order[:wanted]:
            # Of a market as such one speaks as an owner when one owns something in it.
            is_held = topic in held or any(self.assets[code].topic == topic for code in held)
            text, lean, confidence = self._view(rng, me, topic, is_held)
            found.append(StanceSpec(topic, text, lean, confidence))
        return tuple(found)

    def _view(self, rng: Random, me: _Identity, topic: str, is_held: bool) -> tuple[str, float, float]:
        views = self._views_of(topic, is_held, "kripto" in me.interests)
        if is_held:  # hardly anybody keeps what they believe will fall
            liked = [view for view in views if view[1] >= 0.0]
            views = liked if liked and rng.random() < 0.9 else views
        elif me.risk == "cautious":
            views = [view for view in views if view[1] < 0.6] or views
        pattern, lean, firm = rng.choice(views)
        asset = self.assets.get(topic)
        text = expand(pattern, rng, {"s": asset.spoken if asset else topic})
        # The words set the middle; boldness and nerves move it a little, never across it.
        boldness = _RISK_CENTRE[me.risk] - 0.45
        confidence = firm + 0.25 * boldness - (0.12 if me.tone == "anxious" else 0.0) + rng.uniform(-0.06, 0.06)
        if lean:
            lean = max(-0.9, min(0.9, lean + rng.uniform(-0.08, 0.08)))
        return capitalise(text), round(lean, 2), round(min(max(confidence, 0.15), 0.95), 2)

    def _views_of(self, topic: str, is_held: bool, likes_crypto: bool) -> list[View]:
        """What can be said of `topic` by somebody who holds it or not, and who likes crypto or not."""
        key = (topic, is_held, likes_crypto)
        if key not in self._views:
            self._views[key] = [
                view
                for view in self._all_views_of(topic)
                if (is_held or not any(word in view[0] for word in _OWNERS_WORDS))
                and not (likes_crypto and view[0].startswith(_OUTSIDERS_VIEW))
            ]
        return self._views[key]

    def _all_views_of(self, topic: str) -> list[View]:
        if topic in VIEWS:
            return list(VIEWS[topic])
        asset = self.assets[topic]
        if asset.kind == "crypto":
            return list(VIEWS["crypto"])
        # Views of its own trade count double.
        return list(SHARE_VIEWS) + list(SECTOR_VIEWS.get(asset.sector, ())) * 2

    def sample_lines(self, rng: Random, me: _Identity, watchlist: Sequence[str]) -> tuple[str, ...]:
        """Nine or ten lines as this person would write them."""
        shares = [code for code in watchlist if code in self.shares] or self.shares
        pair = rng.sample(shares, 2) if len(shares) > 1 else list(shares) * 2
        banks = [code for code in watchlist if code in self.banks] or self.banks
        coins = [code for code in watchlist if code in self.crypto] or self.crypto
        slots = {
            "a": pair[0] if pair else "endeks",
            "b": pair[1] if pair else "altın",
            "bank": rng.choice(banks) if banks else "bankalar",
            "c": rng.choice(coins) if coins else "BTC",
        }
        patterns = rng.sample(voice.LINES_BY_TONE[me.tone], 4)
        for place, interest in enumerate(me.interests[:3]):
            patterns += rng.sample(voice.LINES_BY_INTEREST[interest], 2 if place == 0 else 1)
        patterns += rng.sample(voice.LINES_BY_FIELD[me.job.field], 2)
        rng.shuffle(patterns)
        return tuple(expand(pattern, rng, slots) for pattern in patterns)


def _rounded_price(price: float) -> float:
    return round(price, 2 if price >= 1 else 4)


def _rounded_size(value: float, price: float, asset: Asset) -> float:
    """A size somebody would hold: whole lots of shares, grams, coins to the third digit."""
    liras_per_unit = 43.0 if asset.unit == "$" else 1.0
    units = value / (price * liras_per_unit)
    if asset.kind == "crypto":
        return max(round(units, 3), 0.001)
    if asset.kind == "gold":
        return max(float(round(units)), 1.0)
    for step in (100, 10, 5):
        if units >= step * 4:
            return float(round(units / step) * step)
    return max(float(round(units)), 1.0)


def _note(rng: Random, distance: float) -> str:
    if rng.random() < 0.55:
        return ""
    if distance > 0.08:
        return rng.choice(("terste", "maliyet düşürüldü", "uzun vade", "bekliyor"))
    if distance < -0.08:
        return rng.choice(("kârda, kısmi satış yapıldı", "erken girildi", "uzun vade", "dokunulmuyor"))
    return rng.choice(("kademeli alındı", "yeni alındı", "ay ay ekleniyor", "deneme"))
