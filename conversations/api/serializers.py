"""What rooms look like to programs."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from conversations.models import Nudge, NudgeKind, Turn


class NudgeSerializer(serializers.ModelSerializer[Nudge]):
    """A push that a room was given. `turn` is what a bot says because of it, once that is decided."""

    by = serializers.CharField(source="by_name", read_only=True)

    class Meta:
        model = Nudge
        fields = ("id", "chat", "kind", "details", "state", "outcome", "turn", "by", "created_at", "done_at")
        read_only_fields = fields


class TurnSerializer(serializers.ModelSerializer[Turn]):
    """One contribution on its way. `message` is set once it was sent."""

    class Meta:
        model = Turn
        fields = (
            "id", "chat", "bot", "kind", "state", "reason", "priority", "part", "text", "reply_to", "message", "topic",
            "planned_at", "typing_at", "due_at", "sent_at",
        )  # fmt: skip
        read_only_fields = fields


class SaySerializer(serializers.Serializer[Any]):
    """For the schema; `conversations.interventions` does the checking."""

    bot = serializers.CharField(help_text="Id or username of a member of the chat.")
    text = serializers.CharField(required=False, max_length=4096, help_text="Left out, the bot finds its own words.")
    reply_to = serializers.IntegerField(required=False, help_text="Id of the message it answers.")


class NudgeRequestSerializer(SaySerializer):
    """For the schema: which fields there are depends on `kind`."""

    kind = serializers.ChoiceField(choices=NudgeKind.choices)
    bot = serializers.CharField(required=False, help_text="speak, mute: id or username of a member of the chat.")
    topic = serializers.CharField(required=False, help_text="topic: a symbol's code or the name of a topic.")
    symbol = serializers.CharField(required=False, help_text="price: the symbol that moves.")
    symbols = serializers.ListField(child=serializers.CharField(), required=False, help_text="news, rumour, price.")
    sentiment = serializers.FloatField(required=False, min_value=-1, max_value=1, help_text="news, rumour.")
    change = serializers.FloatField(required=False, min_value=-0.9, max_value=9, help_text="price: 0.05 is +5 %.")
    minutes = serializers.FloatField(required=False, min_value=0, help_text="mute: for so long; 0 ends it.")
    until = serializers.DateTimeField(required=False, help_text="mute: until then, with an offset.")
