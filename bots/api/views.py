"""Bots, their profiles, stances and holdings as resources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bots import changes
from bots.api.serializers import BotSerializer, HoldingSerializer, StanceSerializer, schema_of
from bots.models import Bot, Holding, Stance
from bots.schemas import completed, wrong_parts
from piyasa_site.api.filters import Id, named_like
from piyasa_site.api.preconditions import IF_MATCH, IF_NONE_MATCH, check_if_match, shown, tagged
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Creates, Deletes, Lists, Rules, Shows, asker

BOT_RULES = Rules(changes.check_bot, changes.do_save, changes.check_delete, changes.do_delete)
STANCE_RULES = Rules(changes.check_stance, changes.do_save, changes.check_delete, changes.do_delete)
HOLDING_RULES = Rules(changes.check_holding, changes.do_save, changes.check_delete, changes.do_delete)



def with_token_state() -> QuerySet[Bot]:
    """Bots without their tokens: whether one is set is asked of the database, and no list decrypts fifty."""
    has_token = Case(When(token="", then=Value(False)), default=Value(True), output_field=BooleanField())
    return Bot.objects.annotate(has_token=has_token).defer("token")


class BotFilter(filters.FilterSet):
    search = filters.CharFilter(method="named", help_text="Name or username; Turkish letters may be left out.")
    has_token = filters.BooleanFilter(help_text="Whether it can live on Telegram.")
    chat = Id(field_name="memberships__chat", help_text="Id of a chat it is in.")

    class Meta:
        model = Bot
        fields = ("is_enabled", "is_demo", "chronotype", "gender")

    def named(self, queryset: QuerySet[Bot], name: str, value: str) -> QuerySet[Bot]:
        return named_like(queryset, value, "name", "username")


@extend_schema_view(
    list=extend_schema(description="Every bot, newest first; filtered by what is asked for."),
    retrieve=extend_schema(description="One bot."),
)
class BotViews(Lists, Creates, Shows, Changes, Deletes):
    """Bots. What a deleted one has said stays in its rooms, labelled as a bot's."""

    queryset = with_token_state()
    serializer_class = BotSerializer
    rules = BOT_RULES
    not_set = frozenset({"token"})
    filterset_class = BotFilter
    ordering_fields = ("id", "name", "username", "created_at")
    place = "/api/bots/"


class _OfBot:
    """Rows that belong to the bot in the path."""

    kwargs: dict[str, Any]
    queryset: QuerySet[Any]

    def bot(self) -> Bot:
        if not hasattr(self, "_bot"):
            self._bot = get_object_or_404(Bot.objects.only("pk"), pk=self.kwargs["bot"])
        return self._bot

    def get_queryset(self) -> QuerySet[Any]:
        if "bot" not in self.kwargs:  # while the schema is drawn
            return self.queryset
        return self.queryset.filter(bot=self.bot())

    def blank(self) -> Any:
        return self.queryset.model(bot_id=self.bot().pk)


class StanceFilter(filters.FilterSet):
    class Meta:
        model = Stance
        fields = ("topic",)


class HoldingFilter(filters.FilterSet):
    class Meta:
        model = Holding
        fields = ("symbol",)


class StancesOfBot(_OfBot, Lists, Creates):
    """What one bot holds to be true, one stance a topic."""

    queryset = Stance.objects.all()
    serializer_class = StanceSerializer
    rules = STANCE_RULES
    filterset_class = StanceFilter
    ordering_fields = ("id", "topic", "confidence")
    place = "/api/stances/"


class StanceViews(Shows, Changes, Deletes):
    """One stance."""

    queryset = Stance.objects.all()
    serializer_class = StanceSerializer
    rules = STANCE_RULES


class HoldingsOfBot(_OfBot, Lists, Creates):
    """What one bot says it owns; all of it is fictional."""

    queryset = Holding.objects.all()
    serializer_class = HoldingSerializer
    rules = HOLDING_RULES
    filterset_class = HoldingFilter
    ordering_fields = ("id", "symbol")
    place = "/api/holdings/"


class HoldingViews(Shows, Changes, Deletes):
    """One holding."""

    queryset = Holding.objects.all()
    serializer_class = HoldingSerializer
    rules = HOLDING_RULES


class _ProfileView(APIView):
    """One document of a bot by itself. PUT sets what is left out to its default; PATCH leaves it as it is."""

    field: str

    def get(self, request: Request, pk: str) -> Response:
        bot = get_object_or_404(Bot.objects.only("pk", self.field), pk=pk)
        return shown(request, self._body(bot))

    def put(self, request: Request, pk: str) -> Response:
        return self._change(request, pk, {})

    def patch(self, request: Request, pk: str) -> Response:
        return self._change(request, pk, None)

    @transaction.atomic
    def _change(self, request: Request, pk: str, before: Mapping[str, Any] | None) -> Response:
        bot = get_object_or_404(Bot.objects.select_for_update(), pk=pk)
        check_if_match(request, self._body(bot))
        if not isinstance(request.data, Mapping):
            raise Problem(status.HTTP_400_BAD_REQUEST, "The body must be a JSON object.")
        value = {**(self._body(bot) if before is None else before), **request.data}
        wrong = wrong_parts(self.field, value)
        if wrong:
            raise Problem(status.HTTP_400_BAD_REQUEST, "Some fields are wrong.", wrong)
        setattr(bot, self.field, completed(self.field, value))
        BOT_RULES.check_save(bot, {}, asker(request))
        BOT_RULES.do_save(bot, {}, asker(request))
        return tagged(self._body(bot))

    def _body(self, bot: Bot) -> dict[str, Any]:
        stored = getattr(bot, self.field)
        try:
            found: dict[str, Any] = completed(self.field, stored)
        except ValidationError:  # written before there was a schema, or past it: shown as it stands
            found = dict(stored) if isinstance(stored, Mapping) else {}
        return found


def _described(field: str, what: str) -> Any:
    """The schema of a document that is read whole, set whole, or changed in parts."""
    whole = {"application/json": schema_of(field)}
    return extend_schema_view(
        get=extend_schema(description=f"{what}.", responses={200: whole}, parameters=[IF_NONE_MATCH]),
        put=extend_schema(
            description=f"Sets {what}; what is left out gets its default.",
            request=whole,
            responses={200: whole},
            parameters=[IF_MATCH],
        ),
        patch=extend_schema(
            description=f"Changes {what} in the parts that are given.",
            request=whole,
            responses={200: whole},
            parameters=[IF_MATCH],
        ),
    )


@_described("persona_profile", "the persona of a bot")
class PersonaView(_ProfileView):
    field = "persona_profile"


@_described("emotion_profile", "what a bot's feelings return to, and how it shows them")
class EmotionView(_ProfileView):
    field = "emotion_profile"
