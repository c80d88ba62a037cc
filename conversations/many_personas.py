"""Many personas at once: drawn, brought in from a file, and written into one; for the page of the admin and the API.

New ones are drawn with controlled diversity (`bots.personas`): traits, ages, tones and jobs cover their range instead
of clustering. Files are those of `export_personas` and Character Cards (`bots.cards`).
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from auditlog.context import set_actor
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.translation import gettext

from bots import cards, exchange
from bots.cards import BadPersona, Persona
from bots.models import Bot
from bots.personas import PersonaSpec, generate_personas
from conversations.population import universe
from piyasa_site.common.randomness import fresh

MOST_AT_ONCE: Final = 200  # a page's worth of waiting; more are made by `manage.py seed`
LARGEST_FILE: Final = 16 * 1024 * 1024  # bytes
SEEDS: Final = 2**31
FORMATS: Final = (
    ("json", "JSON"), ("csv", "CSV"), ("v2", "Character Card V2"), ("v3", "Character Card V3"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """Personas as a file: its name, its media type, its text."""

    name: str
    media_type: str
    text: str


def draw(count: int, seed: int | None, is_enabled: bool, by: User) -> exchange.Stored:
    """Makes `count` (1 to `MOST_AT_ONCE`) new bots; one seed makes the same people, None draws one."""
    number = fresh().randrange(SEEDS) if seed is None else seed
    personas = [persona_of(spec) for spec in generate_personas(count, number, universe())]
    with set_actor(by):
        return exchange.store(personas, enabled=is_enabled)


def bring(
    name: str, content: bytes, by: User, *, update: bool = False, enabled: bool | None = None, keep: bool = True
) -> exchange.Stored:
    """Makes bots of a file, whole or not at all; `keep` off only checks. Raises `BadPersona`, which names the file."""
    # What kind of file it is shows in its name's end and in its content; the reader takes a path.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"personas{Path(name).suffix.lower()[:8]}"
        path.write_bytes(content)
        try:
            personas = cards.read(path)
        except BadPersona as wrong:
            raise BadPersona(str(wrong).replace(str(path), name)) from None
    if not personas:
        raise BadPersona(gettext("The file holds no personas."))
    with set_actor(by):
        return exchange.store(personas, update=update, enabled=enabled, keep=keep)


def file_of(kind: str, bots: QuerySet[Bot]) -> File:
    """These bots as one file of a kind out of `FORMATS`; without their tokens. Four queries."""
    personas = exchange.personas_of(bots)
    if kind == "csv":
        return File("personas-csv.csv", "text/csv; charset=utf-8", cards.as_csv(personas))
    return File(f"personas-{kind}.json", "application/json", _json(kind, personas))


def persona_of(spec: PersonaSpec) -> Persona:
    """A drawn persona as files have it; its username is found when it is stored, so that nobody is overwritten."""
    plain = {name: getattr(spec, name) for name in ("name", "gender", "home_city", "job", "chronotype")}
    return Persona(
        {
            **plain,
            "birthday": spec.birthday.isoformat(),
            "persona_hint": spec.hint,
            "persona_profile": spec.persona_profile,
            "emotion_profile": spec.emotion_profile,
            "speed_profile": dict(spec.speed),
            "active_hours": [{"start": start, "end": end} for start, end in spec.active_hours],
            "traits": dict(spec.traits),
            "sample_lines": list(spec.sample_lines),
            "stances": [
                {"topic": s.topic, "text": s.text, "lean": s.lean, "confidence": s.confidence} for s in spec.stances
            ],
            "holdings": [
                {"symbol": h.symbol, "avg_price": str(h.avg_price), "size": str(h.size), "note": h.note}
                for h in spec.holdings
            ],
        }
    )


def _json(kind: str, personas: Sequence[Persona]) -> str:
    if kind == "json":
        return cards.as_own(personas)
    return json.dumps([cards.as_card(persona, kind) for persona in personas], ensure_ascii=False, indent=2)
