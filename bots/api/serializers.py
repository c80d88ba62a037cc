"""What bots look like to programs. A token goes in and never comes out again."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from bots.changes import TOKEN_SHAPE, USERNAME_SHAPE
from bots.models import Bot, Holding, Stance
from bots.schemas import SHAPES, completed
from piyasa_site.api.serializers import Amount, Number, StrictModelSerializer, Text


class Document(serializers.JSONField):
    """A JSON field of a bot, described and checked by its schema; what is left out of it gets its default."""

    def __init__(self, shape: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shape = shape

    def to_internal_value(self, data: Any) -> Any:
        return completed(self.shape, super().to_internal_value(data))


class DocumentSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """The schema that checks such a field is the one that describes it."""

    target_class = Document

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return schema_of(self.target.shape)


class BotSerializer(StrictModelSerializer):
    """A synthetic participant. `token` is written and never shown; `has_token` says whether there is one."""

    token = Text(
        write_only=True,
        required=False,
        allow_blank=True,
        max_length=120,
        shape=rf"^{TOKEN_SHAPE.pattern}$",
        help_text='Telegram token, kept encrypted; "" removes it. Left out, it stays as it is.',
    )
    # The unique index ignores case; the rules below look for it and say so.
    username = Text(max_length=32, shape=rf"^@?{USERNAME_SHAPE.pattern}$", help_text="One word; an @ is left out.")
    has_token = serializers.BooleanField(read_only=True)
    is_bot = serializers.SerializerMethodField(help_text="Always true: this is a synthetic participant.")
    synthetic = serializers.SerializerMethodField(help_text="Always true: this is a synthetic participant.")
    key = serializers.CharField(read_only=True, help_text="How minds and rooms know it.")
    speed_profile = Document("speed_profile", required=False)
    active_hours = Document("active_hours", required=False)
    persona_profile = Document("persona_profile", required=False)
    emotion_profile = Document("emotion_profile", required=False)
    traits = Document("traits", required=False)
    sample_lines = Document("sample_lines", required=False)

    class Meta:
        model = Bot
        fields = (
            "id", "key", "name", "username", "is_bot", "synthetic", "is_enabled", "is_demo", "has_token", "token",
            "persona_hint", "persona_profile", "emotion_profile", "speed_profile", "active_hours", "traits",
            "sample_lines", "birthday", "gender", "home_city", "job", "chronotype", "created_at", "updated_at",
        )  # fmt: skip
        read_only_fields = ("id", "created_at", "updated_at")

    def get_is_bot(self, bot: Bot) -> bool:
        return True

    def get_synthetic(self, bot: Bot) -> bool:
        return True


class StanceSerializer(StrictModelSerializer):
    """What a bot holds to be true of a topic or symbol: `lean` -1 bearish … 1 bullish, `confidence` 0..1."""

    lean = Number(min_value=-1, max_value=1, required=False)
    confidence = Number(min_value=0, max_value=1, required=False)

    class Meta:
        model = Stance
        fields = ("id", "bot", "topic", "text", "lean", "confidence", "cooldown_until")
        read_only_fields = ("id", "bot")
        validators: list[Any] = []  # one a topic: the rules below say so


class HoldingSerializer(StrictModelSerializer):
    """A fictional position: average cost in the symbol's currency, size in units."""

    avg_price = Amount()
    size = Amount()
    fictional = serializers.SerializerMethodField(help_text="Always true: no bot owns anything.")

    class Meta:
        model = Holding
        fields = ("id", "bot", "symbol", "avg_price", "size", "note", "fictional")
        read_only_fields = ("id", "bot")
        validators: list[Any] = []

    def get_fictional(self, holding: Holding) -> bool:
        return True


def schema_of(shape: str) -> dict[str, Any]:
    """The JSON schema of a document, whole: nothing in it points elsewhere."""
    found = SHAPES[shape].json_schema(mode="validation")
    shared = found.pop("$defs", {})

    def whole(part: Any) -> Any:
        if isinstance(part, dict):
            if "$ref" in part:
                return whole(shared[part["$ref"].rsplit("/", 1)[-1]])
            return {name: whole(item) for name, item in part.items()}
        return [whole(item) for item in part] if isinstance(part, list) else part

    resolved: dict[str, Any] = whole(found)
    return resolved
