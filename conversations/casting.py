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
    from datetime import datetime

    from bots.models import Bot, Holding, Stance

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
    persona: Mapping[str, Any] = bot.persona_profile or {}
    feelings: Mapping[str, Any] = bot.emotion_profile or {}
    return _facts(
        key=bot_key(bot.pk),
        name=bot.name,
        username=bot.username,
        birthday=bot.birthday,
        gender=bot.gender,
        city=bot.home_city,
        job=bot.job,
        chronotype=bot.chronotype,
        tone=str(persona.get("tone", "casual")),
        traits=bot.traits or {},
        empathy=float(feelings.get("empathy", 0.5)),
        energy=float(feelings.get("energy", 0.5)),
        speed=bot.speed_profile or {},
        active_hours=tuple((float(item["start"]), float(item["end"])) for item in bot.active_hours or ()),
        watchlist=tuple(persona.get("watchlist", ())),
        on=on,
    )


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


def persona_of_bot(
    bot: Bot, stances: Iterable[Stance], holdings: Iterable[Holding], now: datetime | None = None
) -> Persona:
    """A stored bot as its writer needs it. With `now`, stances that cool down are marked so."""
    persona: Mapping[str, Any] = bot.persona_profile or {}
    feelings: Mapping[str, Any] = bot.emotion_profile or {}
    return Persona(
        facts=facts_of_bot(bot),
        tone=str(persona.get("tone", "casual")),
        risk_profile=str(persona.get("risk_profile", "balanced")),
        watchlist=tuple(persona.get("watchlist", ())),
        never_do=tuple(persona.get("never_do", ())),
        style=str(persona.get("style", "")),
        hint=bot.persona_hint,
        empathy=float(feelings.get("empathy", 0.5)),
        signature_emoji=str(feelings.get("signature_emoji", "")),
        signature_phrases=tuple(feelings.get("signature_phrases", ())),
        anecdotes=tuple(feelings.get("anecdotes", ())),
        sample_lines=tuple(bot.sample_lines or ()),
        stances=tuple(
            StanceView(
                s.topic,
                s.text,
                s.lean,
                s.confidence,
                cooling=now is not None and s.cooldown_until is not None and s.cooldown_until > now,
            )
            for s in stances
        ),
        holdings=tuple(HoldingView(h.symbol, float(h.avg_price), float(h.size)) for h in holdings),
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
