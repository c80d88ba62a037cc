"""Figures of what happened: the house now, realism, engagement, cost, detection risk. Each kept for a moment."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder
from rest_framework.views import APIView

from analytics import cost, detection, engagement, params, room_realism
from conversations import dashboard
from conversations.models import Chat
from piyasa_site.api.serializers import StrictSerializer
from piyasa_site.common import clock
from piyasa_site.tunables import service

KEPT = 60  # seconds a figure is kept; whoever asks again within it gets the same one
KEPT_LONG = 300  # those that take a second to make
MOST_FORECAST = 10_000_000


class WindowSerializer(StrictSerializer):
    hours = serializers.FloatField(
        required=False, min_value=0.1, max_value=params.LONGEST_WINDOW_HOURS, default=params.WINDOW_HOURS
    )
    chat = serializers.IntegerField(required=False, min_value=1, max_value=2**63 - 1)

    def validate_hours(self, hours: float) -> float:
        if not math.isfinite(hours):  # what is not a number is neither below nor above a bound
            raise serializers.ValidationError("This must be a number.")
        return hours


class CostQuerySerializer(WindowSerializer):
    forecast = serializers.IntegerField(required=False, min_value=0, max_value=MOST_FORECAST)
    model = serializers.CharField(required=False, max_length=80)


HOURS = OpenApiParameter(
    "hours",
    {"type": "number", "minimum": 0.1, "maximum": params.LONGEST_WINDOW_HOURS, "default": params.WINDOW_HOURS},
    description="How far back the window reaches.",
)
CHAT = OpenApiParameter(
    "chat", {"type": "integer", "minimum": 1, "maximum": 2**63 - 1}, description="One chat; left out, all of them."
)


class SummarySerializer(serializers.Serializer[Any]):
    """The house at a glance, as the dashboard shows it, without the messages."""

    at = serializers.DateTimeField()
    running = serializers.BooleanField()
    scale = serializers.FloatField()
    loop_seconds_ago = serializers.FloatField(allow_null=True)
    messages_last_minute = serializers.IntegerField()
    bots = serializers.DictField(child=serializers.IntegerField(), help_text="enabled, active, talking")
    queue_depth = serializers.IntegerField()
    queue = serializers.DictField(child=serializers.IntegerField())
    oldest_due_seconds = serializers.FloatField()
    turns_last_hour = serializers.DictField(child=serializers.IntegerField())
    errors_last_hour = serializers.IntegerField()
    guard_blocks_last_hour = serializers.DictField(child=serializers.IntegerField())
    cost = serializers.DictField(child=serializers.FloatField(), help_text="today_usd, daily_budget_usd")
    market = serializers.DictField(help_text="phase, trading_day, holiday, changes_at")
    rooms = serializers.ListField(child=serializers.DictField(), help_text="The busiest first, at most 100.")
    more_rooms = serializers.IntegerField()


class FigureSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    title = serializers.CharField()
    group = serializers.CharField()
    low = serializers.FloatField(help_text="What real channels span, from here …")
    high = serializers.FloatField(help_text="… to here.")
    value = serializers.FloatField(allow_null=True)
    inside = serializers.BooleanField(allow_null=True)


class RealismSerializer(serializers.Serializer[Any]):
    since = serializers.DateTimeField()
    until = serializers.DateTimeField()
    chat = serializers.IntegerField(allow_null=True)
    messages = serializers.IntegerField()
    rooms = serializers.IntegerField()
    reference = serializers.CharField()
    inside = serializers.FloatField(allow_null=True, help_text="Share of the measurable figures inside their bands.")
    figures = FigureSerializer(many=True)


class CountsSerializer(serializers.Serializer[Any]):
    messages = serializers.IntegerField()
    reactions = serializers.IntegerField()
    replies = serializers.IntegerField()
    by_people = serializers.IntegerField()
    bots = serializers.IntegerField()
    people = serializers.IntegerField()
    reply_share = serializers.FloatField()
    human_share = serializers.FloatField()


class ChatCountsSerializer(CountsSerializer):
    chat_id = serializers.IntegerField()
    title = serializers.CharField()


class DayCountsSerializer(CountsSerializer):
    day = serializers.DateField()


class BotCountsSerializer(serializers.Serializer[Any]):
    bot_id = serializers.IntegerField()
    name = serializers.CharField()
    is_bot = serializers.BooleanField()
    synthetic = serializers.BooleanField()
    messages = serializers.IntegerField()
    reactions = serializers.IntegerField()
    replies = serializers.IntegerField()
    chats = serializers.IntegerField()


class EngagementSerializer(serializers.Serializer[Any]):
    since = serializers.DateTimeField()
    until = serializers.DateTimeField()
    chat = serializers.IntegerField(allow_null=True)
    total = CountsSerializer()
    chats = ChatCountsSerializer(many=True)
    bots = BotCountsSerializer(many=True)
    days = DayCountsSerializer(many=True)


class SpentSerializer(serializers.Serializer[Any]):
    drafts = serializers.IntegerField()
    tokens_in = serializers.IntegerField()
    tokens_out = serializers.IntegerField()
    usd = serializers.FloatField()


class DaySpentSerializer(SpentSerializer):
    day = serializers.DateField()


class ModelSpentSerializer(SpentSerializer):
    model = serializers.CharField(allow_blank=True, help_text="Empty: the offline writer.")


class ChatSpentSerializer(SpentSerializer):
    chat_id = serializers.IntegerField()
    title = serializers.CharField()


class BotSpentSerializer(SpentSerializer):
    bot_id = serializers.IntegerField()
    name = serializers.CharField()


class ForecastSerializer(serializers.Serializer[Any]):
    messages = serializers.IntegerField()
    model = serializers.CharField()
    measured = serializers.BooleanField(help_text="Whether tokens a message were measured here, or are assumed.")
    tokens_in = serializers.IntegerField()
    tokens_out = serializers.IntegerField()
    usd = serializers.FloatField()


class CostSerializer(serializers.Serializer[Any]):
    since = serializers.DateTimeField()
    until = serializers.DateTimeField()
    chat = serializers.IntegerField(allow_null=True)
    today_usd = serializers.FloatField()
    daily_budget_usd = serializers.FloatField()
    total = SpentSerializer()
    days = DaySpentSerializer(many=True)
    models = ModelSpentSerializer(many=True)
    chats = ChatSpentSerializer(many=True)
    bots = BotSpentSerializer(many=True)
    forecast = ForecastSerializer(allow_null=True)


class RiskSerializer(serializers.Serializer[Any]):
    bot_id = serializers.IntegerField()
    name = serializers.CharField()
    risk = serializers.FloatField(help_text="0 to 1: how machine-like writing and rhythm are.")
    signs = serializers.ListField(child=serializers.CharField())
    calibrated = serializers.FloatField(
        allow_null=True, help_text="0 inside what real regulars do, 1 a band's width outside; null: too little said."
    )
    messages = serializers.IntegerField()
    interval_variance = serializers.FloatField(allow_null=True, help_text="seconds²")
    response_variance = serializers.FloatField(allow_null=True, help_text="seconds²")
    typos = serializers.IntegerField()
    hours_active = serializers.IntegerField()


class RisksSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    mean = serializers.FloatField()
    bots = RiskSerializer(many=True, help_text="Of the last week, the riskiest first.")


class SummaryView(APIView):
    @extend_schema(operation_id="metrics_summary", responses=SummarySerializer)
    def get(self, request: Request) -> Response:
        """The house at a glance: who talks, what waits, what went wrong, what it costs."""
        frame = dashboard.collect(clock.now(), service.current(), {}).model_dump(mode="json")
        return Response({str(name): frame[str(name)] for name in SummarySerializer().fields})


class RealismView(APIView):
    @extend_schema(operation_id="analytics_realism", parameters=[HOURS, CHAT], responses=RealismSerializer)
    def get(self, request: Request) -> Response:
        """Figures of what was said, each beside the band that real channels span."""
        since, until, chat = _window(request, WindowSerializer)
        return kept("realism", request, lambda: room_realism.room_realism(since, until, chat), KEPT_LONG)


class EngagementView(APIView):
    @extend_schema(operation_id="analytics_engagement", parameters=[HOURS, CHAT], responses=EngagementSerializer)
    def get(self, request: Request) -> Response:
        """Who talks, where and when: by chat, bot and day."""
        since, until, chat = _window(request, WindowSerializer)
        return kept("engagement", request, lambda: engagement.engagement(since, until, chat), KEPT)


class CostView(APIView):
    @extend_schema(
        operation_id="analytics_cost",
        parameters=[
            HOURS,
            CHAT,
            OpenApiParameter(
                "forecast",
                {"type": "integer", "minimum": 0, "maximum": MOST_FORECAST},
                description="What so many further messages would cost.",
            ),
            OpenApiParameter(
                "model",
                {"type": "string", "minLength": 1, "maxLength": 80},
                description="forecast: with this model; left out, the configured one.",
            ),
        ],
        responses=CostSerializer,
    )
    def get(self, request: Request) -> Response:
        """What language models cost, and what further messages would."""
        since, until, chat = _window(request, CostQuerySerializer)
        asked = _query(request, CostQuerySerializer)

        def made() -> dict[str, Any]:
            found = cost.cost(since, until, chat, service.current().llm_daily_budget)
            wanted = asked.get("forecast")
            found["forecast"] = None if wanted is None else cost.forecast(wanted, asked.get("model", ""))
            return found

        return kept("cost", request, made, KEPT)


class DetectionView(APIView):
    @extend_schema(operation_id="analytics_detection", responses=RisksSerializer)
    def get(self, request: Request) -> Response:
        """How machine-like each bot's writing and rhythm are: what to mend, never a way to hide."""
        now = clock.now()

        def made() -> dict[str, Any]:
            found = detection.risks(now)
            return {
                "at": now,
                "mean": round(detection.mean_risk(found), 4),
                "bots": [{"bot_id": it.bot, "name": it.name, **asdict(it.found)} for it in found],
            }

        return kept("detection", request, made, KEPT_LONG)


def _query(request: Request, kind: type[StrictSerializer]) -> dict[str, Any]:
    given = kind(data=request.query_params.dict())
    given.is_valid(raise_exception=True)
    return dict(given.validated_data)


def _window(request: Request, kind: type[StrictSerializer]) -> tuple[datetime, datetime, int | None]:
    """From when until when, and of which chat; a chat that is none leads nowhere (404)."""
    asked = _query(request, kind)
    chat = asked.get("chat")
    if chat is not None:
        get_object_or_404(Chat, pk=chat)
    until = clock.now()
    return until - timedelta(hours=asked["hours"]), until, chat


def kept(name: str, request: Request, make: Callable[[], dict[str, Any]], seconds: int) -> Response:
    """The figures, made at most once in so many seconds for the same question."""
    asked = "&".join(f"{key}={value}" for key, value in sorted(request.query_params.dict().items()))
    key = f"figures:{name}:{_digest(asked)}"
    try:
        found = cache.get(key)
    except Exception:  # without a cache every answer is made afresh
        found = None
    if found is None:
        found = json.loads(json.dumps(make(), cls=JSONEncoder))
        with suppress(Exception):
            cache.set(key, found, timeout=seconds)
    return Response(found)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
