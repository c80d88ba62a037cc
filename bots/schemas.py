"""Schemas of the JSON fields of a bot: one clear error per field, in Admin and API alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

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


def _check(schema: Any) -> Callable[[Any], None]:
    adapter = TypeAdapter(schema)

    def validate(value: Any) -> None:
        try:
            adapter.validate_python(value)
        except SchemaError as error:
            raise ValidationError(
                [
                    f"{'.'.join(str(part) for part in item['loc']) or 'value'}: {item['msg']}"
                    for item in error.errors()
                ]
            ) from None

    return validate


_active_hours_shape = _check(list[ActiveRange])


def validate_speed_profile(value: Any) -> None:
    _check(SpeedProfile)(value)


def validate_persona_profile(value: Any) -> None:
    _check(PersonaProfile)(value)


def validate_emotion_profile(value: Any) -> None:
    _check(EmotionProfile)(value)


def validate_active_hours(value: Any) -> None:
    _active_hours_shape(value)
    for number, item in enumerate(value):
        if item["end"] <= item["start"]:
            raise ValidationError(f"{number}: end must come after start")
        if item["end"] - item["start"] > 20:
            raise ValidationError(f"{number}: nobody is awake for more than 20 hours at a stretch")


def validate_sample_lines(value: Any) -> None:
    _check(list[str])(value)
    if len(value) > 60:
        raise ValidationError("at most 60 lines")


def default_speed_profile() -> dict[str, Any]:
    return SpeedProfile().model_dump()


def default_persona_profile() -> dict[str, Any]:
    return PersonaProfile().model_dump()


def default_emotion_profile() -> dict[str, Any]:
    return EmotionProfile().model_dump()
