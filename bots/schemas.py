"""Schemas of the JSON fields of a bot: one clear error per field, in Admin and API alike.

Values are taken as they are, without conversions: "1" is no number. What passes
is stored as it was given; `completed` adds the defaults of what was left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Final, Literal

from django.core.exceptions import ValidationError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic import ValidationError as SchemaError

TONES = ("casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly")


class SpeedProfile(BaseModel):
    """Multipliers: `delay` on the wait before answering, `typing` on words per minute."""

    model_config = ConfigDict(extra="forbid")
    delay: float = Field(default=1.0, ge=0.2, le=5)
    typing: float = Field(default=1.0, ge=0.2, le=5)


class PersonaProfile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tone: Literal["casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly"] = "casual"
    risk_profile: Literal["cautious", "balanced", "bold", "gambler"] = "balanced"
    watchlist: list[str] = Field(default_factory=list, max_length=40)
    never_do: list[str] = Field(default_factory=list, max_length=20)
    style: str = Field(default="", max_length=400)


class EmotionProfile(BaseModel):
    """`energy` and `empathy` are 0..1; they set the baseline the bot's feelings return to."""

    model_config = ConfigDict(extra="forbid")
    tone: str = Field(default="", max_length=60)
    empathy: float = Field(default=0.5, ge=0, le=1)
    signature_emoji: str = Field(default="", max_length=8)
    signature_phrases: list[str] = Field(default_factory=list, max_length=12)
    anecdotes: list[str] = Field(default_factory=list, max_length=20)
    energy: float = Field(default=0.5, ge=0, le=1)


class ActiveRange(BaseModel):
    """Hours of the day, Europe/Istanbul; `end` may pass midnight (22 to 26 is 22:00 to 02:00)."""

    model_config = ConfigDict(extra="forbid")
    start: float = Field(ge=0, lt=24)
    end: float = Field(gt=0, le=48)


TraitName = Literal[
    "openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism", "risk", "talkativeness"
]

# The JSON fields of a bot by name. Traits are the Big Five, appetite for risk and talkativeness, each 0..1.
SHAPES: Final[dict[str, TypeAdapter[Any]]] = {
    "speed_profile": TypeAdapter(SpeedProfile),
    "persona_profile": TypeAdapter(PersonaProfile),
    "emotion_profile": TypeAdapter(EmotionProfile),
    "active_hours": TypeAdapter(list[ActiveRange]),
    "sample_lines": TypeAdapter(Annotated[list[str], Field(max_length=60)]),
    "traits": TypeAdapter(dict[TraitName, Annotated[float, Field(ge=0, le=1)]]),
}


def completed(name: str, value: Any) -> Any:
    """The value of a field with the defaults of what it leaves out. Raises `ValidationError`, see `wrong_parts`."""
    VALIDATORS[name](value)
    shape = SHAPES[name]
    return shape.dump_python(shape.validate_python(value, strict=True), mode="json")


def wrong_parts(name: str, value: Any) -> dict[str, list[str]]:
    """What is wrong with a value, by its parts ("watchlist.2"); empty where nothing is."""
    try:
        SHAPES[name].validate_python(value, strict=True)
    except SchemaError as error:
        found: dict[str, list[str]] = {}
        for item in error.errors():
            found.setdefault(".".join(str(part) for part in item["loc"]) or "value", []).append(item["msg"])
        return found
    return {}


def _check(name: str) -> Callable[[Any], None]:
    def validate(value: Any) -> None:
        wrong = wrong_parts(name, value)
        if wrong:
            raise ValidationError([f"{part}: {sentence}" for part, said in wrong.items() for sentence in said])

    return validate


def validate_speed_profile(value: Any) -> None:
    _check("speed_profile")(value)


def validate_persona_profile(value: Any) -> None:
    _check("persona_profile")(value)


def validate_emotion_profile(value: Any) -> None:
    _check("emotion_profile")(value)


def validate_active_hours(value: Any) -> None:
    _check("active_hours")(value)
    for number, item in enumerate(value):
        if item["end"] <= item["start"]:
            raise ValidationError(f"{number}: end must come after start")
        if item["end"] - item["start"] > 20:
            raise ValidationError(f"{number}: nobody is awake for more than 20 hours at a stretch")


def validate_sample_lines(value: Any) -> None:
    _check("sample_lines")(value)


def validate_traits(value: Any) -> None:
    _check("traits")(value)


VALIDATORS: Final[dict[str, Callable[[Any], None]]] = {
    "speed_profile": validate_speed_profile,
    "persona_profile": validate_persona_profile,
    "emotion_profile": validate_emotion_profile,
    "active_hours": validate_active_hours,
    "sample_lines": validate_sample_lines,
    "traits": validate_traits,
}


def default_speed_profile() -> dict[str, Any]:
    return SpeedProfile().model_dump()


def default_persona_profile() -> dict[str, Any]:
    return PersonaProfile().model_dump()


def default_emotion_profile() -> dict[str, Any]:
    return EmotionProfile().model_dump()
