"""What goes on in a bot: how it feels and where it is, what it remembers, whom it knows, what it lives through.

Most of it is looked at and not touched: staff may give and call off life events, have a bot forget, and set its
routine and its hand. An interview leaves no trace in the bot.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, OneToOneField, QuerySet
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bots.changes import check_may
from bots.models import Bot
from conversations import interview
from conversations.bot_state import state_of
from conversations.fields import BadField
from conversations.models import Person
from humanization.emotions.models import EmotionSample
from humanization.emotions.params import SAMPLES_KEPT_DAYS
from humanization.life_events.giving import check_event, do_event
from humanization.life_events.models import EventKindOfLife, LifeEvent
from humanization.memory import services as memory_services
from humanization.memory.models import Kind, Memory
from humanization.relationships.models import Kind as BondKind
from humanization.relationships.models import Relationship
from piyasa_site.access.roles import Role
from piyasa_site.api.filters import Between, Moment
from piyasa_site.api.preconditions import IF_MATCH
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Creates, Deletes, Lists, Resource, Rules, Shows, asker
from piyasa_site.api.serializers import Number, StrictModelSerializer, StrictSerializer, Text
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle
from piyasa_site.common import clock
from piyasa_site.common.audit import save_as


def _never_written(row: Any, given: Mapping[str, Any], by: User) -> None:
    """What follows from a life is not written by hand."""
    raise PermissionDenied("This is not written by hand.")


class OfBot(Resource):
    """Rows that belong to the bot in the path."""

    def bot_id(self) -> int:
        if not hasattr(self, "_bot"):
            self._bot = get_object_or_404(Bot.objects.only("pk"), pk=self.kwargs["bot"])
        return self._bot.pk

    def get_queryset(self) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset()
        return rows.filter(bot=self.bot_id()) if "bot" in self.kwargs else rows  # without: while the schema is drawn


# --- state -----------------------------------------------------------------------------------


class ScoresSerializer(serializers.Serializer[Any]):
    """The seven dimensions of feeling, 0..100."""

    mood = serializers.FloatField()
    energy = serializers.FloatField()
    confidence = serializers.FloatField()
    stress = serializers.FloatField()
    excitement = serializers.FloatField()
    curiosity = serializers.FloatField()
    social_warmth = serializers.FloatField()


class PlaceSerializer(serializers.Serializer[Any]):
    """A chat that a bot is in."""

    chat = serializers.IntegerField()
    title = serializers.CharField()
    is_enabled = serializers.BooleanField(help_text="Whether chat and membership are switched on.")
    muted_until = serializers.DateTimeField(allow_null=True)


class BotStateSerializer(serializers.Serializer[Any]):
    """How a bot is at this moment."""

    bot = serializers.IntegerField()
    name = serializers.CharField()
    is_bot = serializers.BooleanField()
    synthetic = serializers.BooleanField()
    at = serializers.DateTimeField()
    is_enabled = serializers.BooleanField()
    availability = serializers.FloatField(help_text="0 asleep or away, 1 as usual, up to 2.")
    is_awake = serializers.BooleanField()
    emotion = ScoresSerializer(help_text="How it feels now, with what its life adds.")
    baseline = ScoresSerializer(help_text="What its feelings return to.")
    mood = serializers.CharField(allow_blank=True, help_text="One word for the mood, as a brief has it.")
    life = serializers.ListField(child=serializers.CharField(), help_text="Public things of its life that go on.")
    messages_last_hour = serializers.IntegerField()
    hourly_limit = serializers.IntegerField()
    last_message_at = serializers.DateTimeField(allow_null=True)
    cooling = serializers.DictField(
        child=serializers.DateTimeField(), help_text="Topics on which it has given its view lately, and until when."
    )
    memories = serializers.IntegerField()
    relationships = serializers.IntegerField()
    turns = serializers.DictField(child=serializers.IntegerField(), help_text="Turns on their way or held, by state.")
    chats = PlaceSerializer(many=True)


class BotStateView(APIView):
    @extend_schema(responses=BotStateSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """How a bot is at this moment: its feelings, whether it is there, what it is about to say, and where."""
        bot = get_object_or_404(Bot.objects.only("pk", "name", "is_enabled"), pk=pk)
        return Response(BotStateSerializer(state_of(bot, clock.now())).data)


class FeltSerializer(ScoresSerializer):
    at = serializers.DateTimeField()


class FeelingsSerializer(serializers.Serializer[Any]):
    """How a bot felt, hour by hour, and what its feelings return to."""

    bot = serializers.IntegerField()
    since = serializers.DateTimeField()
    until = serializers.DateTimeField()
    samples = FeltSerializer(many=True, help_text="Oldest first; one an hour while something happened to it.")


DAYS = OpenApiParameter(
    "days",
    {"type": "integer", "minimum": 1, "maximum": SAMPLES_KEPT_DAYS, "default": 7},
    description="How far back, from the last sample.",
)


class FeelingsView(APIView):
    @extend_schema(parameters=[DAYS], responses=FeelingsSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """A bot's feelings over days: what the desk draws as seven curves."""
        bot = get_object_or_404(Bot.objects.only("pk"), pk=pk)
        asked = request.query_params.get("days", "7")
        if not (asked.isascii() and asked.isdecimal() and 1 <= int(asked[:4]) <= SAMPLES_KEPT_DAYS):
            sentence = f"This must be a whole number from 1 to {SAMPLES_KEPT_DAYS}."
            raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"days": [sentence]})
        samples = EmotionSample.objects.filter(bot=bot)
        until = samples.order_by("-at").values_list("at", flat=True).first() or clock.now()
        since = until - timedelta(days=int(asked))
        found = samples.filter(at__gt=since).order_by("at")
        return Response(FeelingsSerializer({"bot": bot.pk, "since": since, "until": until, "samples": found}).data)


# --- the other parts of a mind ------------------------------------------------------------------

PARTS = r"(?P<part>[a-z_]{1,40})"
EDITED = ("routine", "gesture_habits", "timing_profile", "writing_style")  # as in Admin; the rest follows from a life


def parts_of_mind() -> dict[str, type[Model]]:
    """Every table of `humanization` with one row a bot, by what that row is called; whichever subsystems there are."""
    found = {}
    for field in Bot._meta.related_objects:
        model = field.related_model
        if not (isinstance(field.field, OneToOneField) and isinstance(model, type) and issubclass(model, Model)):
            continue
        if apps.get_app_config(model._meta.app_label).name.startswith("humanization."):
            found[str(field.name)] = model
    return dict(sorted(found.items()))


def _part(part: str) -> type[Model]:
    if part not in parts_of_mind():
        raise Problem(status.HTTP_404_NOT_FOUND, "There is no such part of a mind.")
    return parts_of_mind()[part]


def _part_serializer(model: type[Model]) -> type[StrictModelSerializer]:
    """All of a row, but what only the database knows it by."""
    names = [field.name for field in model._meta.concrete_fields if field.name not in ("id", "bot")]
    meta = type("Meta", (), {"model": model, "fields": names})
    return type(f"{model.__name__}Serializer", (StrictModelSerializer,), {"Meta": meta, "__doc__": model.__doc__})


class MindView(APIView):
    @extend_schema(operation_id="bots_mind_whole", responses=OpenApiTypes.OBJECT)
    def get(self, request: Request, pk: str) -> Response:
        """The parts of a bot's mind that are one thing each, by their names: its routine, its hand, its habits.

        A part that is null has not been needed yet.
        """
        bot = get_object_or_404(Bot.objects.only("pk"), pk=pk)
        return Response({name: _part_of(bot, model) for name, model in parts_of_mind().items()})


def _part_of(bot: Bot, model: type[Model]) -> dict[str, Any] | None:
    row = model._default_manager.filter(bot=bot).first()
    return None if row is None else dict(_part_serializer(model)(row).data)


class MindPartView(APIView):
    role_to_write = Role.ADMIN

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Request, pk: str, part: str) -> Response:
        """One part of a bot's mind."""
        return Response(_part_serializer(_part(part))(self._row(pk, part)).data)

    @extend_schema(request=OpenApiTypes.OBJECT, responses=OpenApiTypes.OBJECT)
    @transaction.atomic
    def patch(self, request: Request, pk: str, part: str) -> Response:
        """Changes a routine, gesture habits, a timing profile or a writing style in the fields given."""
        row = self._row(pk, part, locked=True)
        if part not in EDITED:
            raise Problem(status.HTTP_409_CONFLICT, "This follows from what the bot lives through; nobody sets it.")
        check_may(asker(request), row)
        given = _part_serializer(type(row))(row, data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        for name, value in given.validated_data.items():
            setattr(row, name, value)
        row.full_clean()
        save_as(row, asker(request))
        return Response(_part_serializer(type(row))(row).data)

    def _row(self, pk: str, part: str, locked: bool = False) -> Model:
        bot = get_object_or_404(Bot.objects.only("pk"), pk=pk)
        rows = _part(part)._default_manager.all()
        return get_object_or_404(rows.select_for_update() if locked else rows, bot=bot)


# --- memories --------------------------------------------------------------------------------


class MemorySerializer(serializers.ModelSerializer[Memory]):
    """One memory. `strength` is 0..100, `valence` -1..1, `importance` 1..10; `related` are keys of participants."""

    tags = serializers.ListField(child=serializers.CharField())
    related = serializers.ListField(child=serializers.CharField())
    evidence = serializers.ListField(child=serializers.CharField(), help_text="The words of what was merged into it.")
    sources = serializers.ListField(child=serializers.CharField(), help_text="Uids of what an insight was drawn from.")

    class Meta:
        model = Memory
        fields = (
            "id", "bot", "uid", "kind", "content", "strength", "importance", "valence", "tags", "related", "who",
            "created", "last_access", "access_count", "times", "evidence", "sources", "in_reach",
        )  # fmt: skip
        read_only_fields = fields


class MemoryFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(choices=Kind.choices)
    stronger_than = Between(0, 100, field_name="strength", lookup_expr="gt")
    about = filters.CharFilter(method="related_to", help_text="Key of a participant: `bot:12`, `person:7`.")
    tag = filters.CharFilter(method="tagged")
    search = filters.CharFilter(field_name="content", lookup_expr="icontains", help_text="Part of the content.")
    since = Moment(field_name="created", lookup_expr="gte")

    class Meta:
        model = Memory
        fields = ("in_reach",)

    def related_to(self, queryset: QuerySet[Memory], name: str, value: str) -> QuerySet[Memory]:
        # The quotes keep person:1 from matching person:12; text matching works on both databases.
        return queryset.filter(related__icontains=f'"{value}"')

    def tagged(self, queryset: QuerySet[Memory], name: str, value: str) -> QuerySet[Memory]:
        return queryset.filter(tags__icontains=f'"{value}"')


def check_forget(memory: Memory, by: User) -> None:
    """Whether `by` may have a bot forget; raises `PermissionDenied`."""
    if not by.has_perm("memory.delete_memory"):
        raise PermissionDenied("Your role may not delete this.")


def do_forget(memory: Memory, by: User) -> None:
    memory_services.forget_as(Memory.objects.filter(pk=memory.pk), by)


@extend_schema_view(
    list=extend_schema(description="What a bot remembers, newest first."),
    retrieve=extend_schema(description="One memory."),
    destroy=extend_schema(
        description="Has the bot forget it, with the links to it. It is never rewritten.", parameters=[IF_MATCH]
    ),
)
class MemoriesOfBot(OfBot, Lists, Shows, Deletes):
    """The memories of one bot."""

    queryset = Memory.objects.all()
    serializer_class = MemorySerializer
    rules = Rules(_never_written, _never_written, check_forget, do_forget)
    filterset_class = MemoryFilter
    ordering_fields = ("id", "strength", "created", "last_access", "importance")


class MemoryAuditSerializer(serializers.Serializer[Any]):
    """How sharp the memory of a bot is. Counts are of memories, shares and strengths as they say."""

    memories = serializers.IntegerField()
    junk = serializers.IntegerField(help_text="What should never have been kept: the four that follow.")
    junk_share = serializers.FloatField(help_text="0..1")
    duplicates = serializers.IntegerField()
    near_duplicates = serializers.IntegerField()
    boilerplate = serializers.IntegerField(help_text="The house's own phrases, and echoes of a prompt.")
    empty = serializers.IntegerField(help_text="Says nothing.")
    links = serializers.IntegerField()
    orphaned_links = serializers.IntegerField(help_text="Lead nowhere.")
    reflections = serializers.IntegerField()
    merged = serializers.IntegerField()
    kinds = serializers.DictField(child=serializers.IntegerField())
    strength = serializers.DictField(child=serializers.FloatField(), help_text="0..100 by percentile, like p50.")
    passed = serializers.BooleanField(help_text="Junk under its bar, and no link that leads nowhere.")


class MemoryAuditView(APIView):
    @extend_schema(responses=MemoryAuditSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """How sharp the memory of a bot is: junk, duplicates, links that lead nowhere."""
        bot = get_object_or_404(Bot.objects.only("pk"), pk=pk)
        return Response(MemoryAuditSerializer(memory_services.audit([bot.pk]).figures()).data)


# --- relationships ---------------------------------------------------------------------------


class RelationshipSerializer(serializers.ModelSerializer[Relationship]):
    """One bot's side of a relationship; `kind` is what the other is to it. Scores are 0..100, `sentiment` -1..1."""

    other_name = serializers.SerializerMethodField(help_text="Null where the other is gone.")
    other_is_bot = serializers.SerializerMethodField()
    experiences = serializers.ListField(child=serializers.JSONField())

    class Meta:
        model = Relationship
        fields = (
            "id", "bot", "other", "other_name", "other_is_bot", "kind", "kind_since", "trust", "respect",
            "familiarity", "affection", "conflict", "count", "last_at", "sentiment", "experiences",
        )  # fmt: skip
        read_only_fields = fields

    def get_other_name(self, row: Relationship) -> str | None:
        names: Mapping[str, str] = self.context.get("names", {})
        return names.get(row.other)

    def get_other_is_bot(self, row: Relationship) -> bool:
        return row.other.startswith("bot:")


class RelationshipFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(choices=BondKind.choices)
    since = Moment(field_name="last_at", lookup_expr="gte", help_text="Met then or later.")

    class Meta:
        model = Relationship
        fields = ("other",)


@extend_schema_view(list=extend_schema(description="Whom a bot knows, and how it stands toward them."))
class RelationshipsOfBot(OfBot, Lists):
    """The relationships of one bot, its own side of each."""

    queryset = Relationship.objects.all()
    serializer_class = RelationshipSerializer
    filterset_class = RelationshipFilter
    ordering_fields = ("id", "familiarity", "trust", "affection", "conflict", "last_at")

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        rows = page if page is not None else []
        context = {**self.get_serializer_context(), "names": _names(row.other for row in rows)}
        return self.get_paginated_response(RelationshipSerializer(rows, many=True, context=context).data)


def _names(keys: Any) -> dict[str, str]:
    """What these participants are called. Two queries."""
    ids: dict[str, list[int]] = {"bot": [], "person": []}
    for key in keys:
        kind, _, number = key.partition(":")
        if kind in ids and number.isdecimal():
            ids[kind].append(int(number))
    bots = Bot.objects.filter(pk__in=ids["bot"]).values_list("pk", "name")
    people = Person.objects.filter(pk__in=ids["person"]).values_list("pk", "display_name")
    return {**{f"bot:{pk}": name for pk, name in bots}, **{f"person:{pk}": name for pk, name in people}}


# --- life events -----------------------------------------------------------------------------


class LifeEventSerializer(StrictModelSerializer):
    """Something in a bot's life. Impacts are -50..50 points, factors 0..2; both act from `starts_at` to `ends_at`."""

    mood_impact = Number(min_value=-50, max_value=50, required=False)
    energy_impact = Number(min_value=-50, max_value=50, required=False)
    stress_impact = Number(min_value=-50, max_value=50, required=False)
    availability = Number(min_value=0, max_value=2, required=False)
    frequency = Number(min_value=0, max_value=2, required=False)
    is_active = serializers.SerializerMethodField()

    class Meta:
        model = LifeEvent
        fields = (
            "id", "bot", "kind", "description", "starts_at", "ends_at", "mood_impact", "energy_impact",
            "stress_impact", "availability", "frequency", "is_public", "is_called_off", "is_active",
        )  # fmt: skip
        read_only_fields = ("id", "bot")

    def get_is_active(self, event: LifeEvent) -> bool:
        return event.starts_at <= clock.now() < event.ends_at and not event.is_called_off


class LifeEventFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(choices=EventKindOfLife.choices)
    active = filters.BooleanFilter(method="under_way", help_text="Whether it goes on now.")
    since = Moment(field_name="ends_at", lookup_expr="gt", help_text="What ends later.")
    until = Moment(field_name="starts_at", lookup_expr="lt", help_text="What begins before.")

    class Meta:
        model = LifeEvent
        fields = ("is_public", "is_called_off")

    def under_way(self, queryset: QuerySet[LifeEvent], name: str, value: bool) -> QuerySet[LifeEvent]:
        now = clock.now()
        active = {"starts_at__lte": now, "ends_at__gt": now, "is_called_off": False}
        return queryset.filter(**active) if value else queryset.exclude(**active)


@extend_schema_view(list=extend_schema(description="What a bot lives through, newest first."))
class LifeEventsOfBot(OfBot, Lists, Creates):
    """The life events of one bot; staff may give it one."""

    queryset = LifeEvent.objects.all()
    serializer_class = LifeEventSerializer
    rules = Rules(check_event, do_event)
    filterset_class = LifeEventFilter
    ordering_fields = ("id", "starts_at", "ends_at")

    @property
    def place(self) -> str:  # type: ignore[override]
        return f"/api/bots/{self.bot_id()}/life-events/"

    def blank(self) -> LifeEvent:
        return LifeEvent(bot_id=self.bot_id())


class LifeEventOfBot(OfBot, Shows, Changes):
    """One life event. It is never deleted, or its week would be rolled again: it is called off."""

    queryset = LifeEvent.objects.all()
    serializer_class = LifeEventSerializer
    rules = Rules(check_event, do_event)


# --- interview -------------------------------------------------------------------------------


class ExchangeSerializer(StrictSerializer):
    question = Text(max_length=interview.QUESTION_LIMIT)
    answer = Text(max_length=4096)


class QuestionSerializer(StrictSerializer):
    """What is asked, and what was said in this interview so far: nobody else keeps it."""

    question = Text(max_length=interview.QUESTION_LIMIT)
    earlier = ExchangeSerializer(many=True, required=False, help_text="Earlier exchanges, oldest first.")


class AnswerSerializer(serializers.Serializer[Any]):
    """What the bot said. `text` is empty where it found no words that may be said; `reason` tells why."""

    bot = serializers.IntegerField()
    name = serializers.CharField()
    is_bot = serializers.BooleanField()
    synthetic = serializers.BooleanField()
    question = serializers.CharField()
    text = serializers.CharField(allow_blank=True)
    messages = serializers.ListField(child=serializers.CharField(), help_text="The parts, as it would send them.")
    at = serializers.DateTimeField()
    reason = serializers.CharField(allow_blank=True)
    writer = serializers.CharField(allow_blank=True)
    model = serializers.CharField(allow_blank=True)
    tokens = serializers.ListField(child=serializers.IntegerField(), help_text="In and out, of a language model.")
    cost_usd = serializers.FloatField()
    fallback = serializers.CharField(allow_blank=True, help_text="Why a language model did not write it.")
    memories = serializers.ListField(child=serializers.CharField())
    influence = serializers.DictField()
    guards = serializers.ListField(child=serializers.DictField())


class InterviewView(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    @extend_schema(request=QuestionSerializer, responses=AnswerSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Asks a bot anything, in private. It leaves no trace in its memory."""
        bot = get_object_or_404(Bot.objects.only("pk"), pk=pk)
        given = QuestionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        earlier = [interview.Exchange(**exchange) for exchange in given.validated_data.get("earlier", ())]
        try:
            answer = interview.ask(bot.pk, given.validated_data["question"], clock.now(), earlier=earlier)
        except BadField as wrong:
            raise Problem(status.HTTP_400_BAD_REQUEST, str(wrong), {wrong.field: [str(wrong)]}) from None
        return Response(AnswerSerializer(answer.payload()).data)
