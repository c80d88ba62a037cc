"""How an engine and a writer know a bot: facts and persona, from a specification or from the database.

The same bot gives equal facts by both roads, so a simulated day and a live one
are played by the same people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from bots.personas import AGE_DATE, PersonaSpec, age_on, baseline_of, style_hints_of
from conversations.text.brief import HoldingView, Persona, StanceView
from humanization.contracts import BotFacts, bot_key

if TYPE_CHECKING:
    from bots.models import Bot, Holding, Stance

# Of a bot's row, what is neither its persona nor its emotion profile.
COLUMNS = (
    "name", "username", "birthday", "gender", "home_city", "job", "chronotype", "traits", "speed_profile",
    "active_hours", "persona_hint", "sample_lines",
)  # fmt: skip
DEFAULT_AGE = 35  # of a bot without a birthday


def facts_of_spec(spec: PersonaSpec, key: str) -> BotFacts:
    return _facts(
        key=key,
        name=spec.name,
        username=spec.username,
        birthday=spec.birthday,
        gender=spec.gender,
        city=spec.home_city,
        job=spec.job,
        chronotype=spec.chronotype,
        tone=spec.tone,
        traits=spec.traits,
        empathy=spec.empathy,
        energy=spec.energy,
        speed=spec.speed,
        active_hours=spec.active_hours,
        watchlist=spec.watchlist,
        on=AGE_DATE,
    )


def facts_of_bot(bot: Bot, on: date = AGE_DATE) -> BotFacts:
    """Who a stored bot is; `on` is the day on which its age counts."""
    return _facts_of_columns(bot.pk, _columns(bot), bot.persona_profile or {}, bot.emotion_profile or {}, on)


def persona_of_spec(spec: PersonaSpec, key: str) -> Persona:
    return Persona(
        facts=facts_of_spec(spec, key),
        tone=spec.tone,
        risk_profile=spec.risk_profile,
        watchlist=spec.watchlist,
        never_do=spec.never_do,
        style=spec.style,
        hint=spec.hint,
        empathy=spec.empathy,
        signature_emoji=spec.signature_emoji,
        signature_phrases=spec.signature_phrases,
        anecdotes=spec.anecdotes,
        sample_lines=spec.sample_lines,
        stances=tuple(StanceView(s.topic, s.text, s.lean, s.confidence) for s in spec.stances),
        holdings=tuple(HoldingView(h.symbol, h.avg_price, h.size) for h in spec.holdings),
    )


def persona_of_bot(bot: Bot, stances: Iterable[Stance], holdings: Iterable[Holding]) -> Persona:
    """A stored bot as its writer needs it."""
    return persona_of_documents(
        bot.pk,
        _columns(bot),
        bot.persona_profile or {},
        bot.emotion_profile or {},
        [(stance.topic, stance.text, stance.lean, stance.confidence, None) for stance in stances],
        [(holding.symbol, float(holding.avg_price), float(holding.size)) for holding in holdings],
    )


def persona_of_documents(
    pk: int,
    profile: Mapping[str, Any],
    persona: Mapping[str, Any],
    feelings: Mapping[str, Any],
    stances: Iterable[tuple[str, str, float, float, float | None]],
    holdings: Iterable[tuple[str, float, float]],
) -> Persona:
    """`persona_of_bot` from the plain values of its rows, as a cache keeps them.

    `profile` holds the bot's `COLUMNS`, a birthday as a date or in ISO form; stances are topic, text, lean, confidence
    and the end of their cooling, holdings symbol, price and size.
    """
    facts = _facts_of_columns(pk, profile, persona, feelings, AGE_DATE)
    return Persona(
        facts=facts,
        tone=facts.tone,
        risk_profile=str(persona.get("risk_profile", "balanced")),
        watchlist=facts.watchlist,
        never_do=tuple(persona.get("never_do", ())),
        style=str(persona.get("style", "")),
        hint=profile["persona_hint"],
        empathy=float(feelings.get("empathy", 0.5)),
        signature_emoji=str(feelings.get("signature_emoji", "")),
        signature_phrases=tuple(feelings.get("signature_phrases", ())),
        anecdotes=tuple(feelings.get("anecdotes", ())),
        sample_lines=tuple(profile["sample_lines"] or ()),
        stances=tuple(StanceView(topic, text, lean, firmness) for topic, text, lean, firmness, _ in stances),
        holdings=tuple(HoldingView(symbol, price, size) for symbol, price, size in holdings),
    )


def _columns(bot: Bot) -> dict[str, Any]:
    return {name: getattr(bot, name) for name in COLUMNS}


def _facts_of_columns(
    pk: int, profile: Mapping[str, Any], persona: Mapping[str, Any], feelings: Mapping[str, Any], on: date
) -> BotFacts:
    birthday = profile["birthday"]
    return _facts(
        key=bot_key(pk),
        name=profile["name"],
        username=profile["username"],
        birthday=date.fromisoformat(birthday) if isinstance(birthday, str) else birthday,
        gender=profile["gender"],
        city=profile["home_city"],
        job=profile["job"],
        chronotype=profile["chronotype"],
        tone=str(persona.get("tone", "casual")),
        traits=profile["traits"] or {},
        empathy=float(feelings.get("empathy", 0.5)),
        energy=float(feelings.get("energy", 0.5)),
        speed=profile["speed_profile"] or {},
        active_hours=tuple((float(item["start"]), float(item["end"])) for item in profile["active_hours"] or ()),
        watchlist=tuple(persona.get("watchlist", ())),
        on=on,
    )


def _facts(
    *,
    key: str,
    name: str,
    username: str,
    birthday: date | None,
    gender: str,
    city: str,
    job: str,
    chronotype: str,
    tone: str,
    traits: Mapping[str, float],
    empathy: float,
    energy: float,
    speed: Mapping[str, float],
    active_hours: tuple[tuple[float, float], ...],
    watchlist: tuple[str, ...],
    on: date,
) -> BotFacts:
    age = age_on(birthday, on) if birthday else DEFAULT_AGE
    return BotFacts(
        key=key,
        name=name,
        username=username,
        age=age,
        gender=gender,
        city=city,
        job=job,
        chronotype=chronotype,
        tone=tone,
        traits=dict(traits),
        baseline=baseline_of(tone, empathy, energy, traits),
        speed=dict(speed),
        active_hours=active_hours,
        style_hints=style_hints_of(age, gender, tone, job, traits),
        watchlist=watchlist,
        born_on=birthday,
    )
