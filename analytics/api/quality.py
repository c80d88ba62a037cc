"""How good the talk is, of one chat and of all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics.api.figures import KEPT, kept
from analytics.params import LONGEST_WINDOW_HOURS, WINDOW_HOURS
from analytics.quality import quality
from conversations.models import Chat
from piyasa_site.api.problems import Problem
from piyasa_site.common import clock

HOURS = OpenApiParameter(
    "hours",
    {"type": "number", "exclusiveMinimum": 0, "maximum": LONGEST_WINDOW_HOURS, "default": WINDOW_HOURS},
    description="How far back the window reaches from now.",
)
DIGITS = 18  # of an id, as in paths
CHAT = OpenApiParameter(
    "chat", {"type": "integer", "minimum": 1, "maximum": 10**DIGITS - 1}, description="Of this chat only."
)


class AimsSerializer(serializers.Serializer[Any]):
    coherence = serializers.FloatField()
    naturalness = serializers.FloatField()


class QualitySerializer(serializers.Serializer[Any]):
    """Five figures of 0 to 1 over a window, and what they are to reach."""

    chat = serializers.IntegerField(allow_null=True)
    since = serializers.DateTimeField()
    until = serializers.DateTimeField()
    messages = serializers.IntegerField(help_text="How many were read: the newest of the window, 4,000 at most.")
    senders = serializers.IntegerField()
    topics = serializers.IntegerField()
    coherence = serializers.FloatField(
        allow_null=True,
        help_text="How far messages belong where they stand: 0 as in any order, 1 all linked; null below two messages.",
    )
    engagement = serializers.FloatField(help_text="Distinct senders out of ten.")
    topic_diversity = serializers.FloatField(help_text="Distinct topics out of five.")
    human_share = serializers.FloatField(help_text="Messages of people; 0.5 where nothing was said.")
    naturalness = serializers.FloatField(help_text="1 - the mean detection risk; 1 where no bot spoke.")
    aims = AimsSerializer()


class ChatQualityView(APIView):
    @extend_schema(operation_id="chat_quality", parameters=[HOURS], responses=QualitySerializer)
    def get(self, request: Request, pk: str) -> Response:
        """How good the talk of a chat is, over the last day or as long as is asked for."""
        return _answer(request, get_object_or_404(Chat.objects.only("pk"), pk=pk).pk)


class QualityView(APIView):
    @extend_schema(operation_id="analytics_quality", parameters=[HOURS, CHAT], responses=QualitySerializer)
    def get(self, request: Request) -> Response:
        """The same of all chats together, or of one."""
        asked = request.query_params.get("chat")
        if asked is None:
            return _answer(request, None)
        if not (asked.isdecimal() and len(asked) <= DIGITS):
            raise Problem(status.HTTP_400_BAD_REQUEST, "chat must be an id.", {"chat": ["chat must be an id."]})
        return _answer(request, get_object_or_404(Chat.objects.only("pk"), pk=int(asked)).pk)


def _answer(request: Request, chat: int | None) -> Response:
    hours, until = _hours(request), clock.now()

    def made() -> dict[str, Any]:
        found = quality(until - timedelta(hours=hours), until, chat)
        return dict(QualitySerializer({"chat": chat, **found.payload()}).data)

    return kept(f"quality:{chat}", request, made, KEPT)


def _hours(request: Request) -> float:
    try:
        hours = float(request.query_params.get("hours", WINDOW_HOURS))
    except ValueError:
        hours = 0.0
    if not 0.0 < hours <= LONGEST_WINDOW_HOURS:
        sentence = f"hours must be a number above 0, {LONGEST_WINDOW_HOURS:g} at most."
        raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"hours": [sentence]})
    return hours
