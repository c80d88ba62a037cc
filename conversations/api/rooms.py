"""What else of a room the desk shows and changes: its members, what guards stopped, nudges, price shocks and news."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bots.changes import check_may
from conversations import tasks
from conversations.api.serializers import Change, Code, MemberSerializer, NudgeSerializer
from conversations.interventions import may_nudge
from conversations.market.symbols import SYMBOLS
from conversations.models import (
    Chat,
    DisclosureEvent,
    DisclosureEventKind,
    GuardBlock,
    MarketShock,
    Membership,
    NewsFeed,
    NewsItem,
    Nudge,
    NudgeKind,
    NudgeState,
)
from conversations.moderation import LONGEST_MUTE
from piyasa_site.api.filters import Id, Moment
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Creates, Deletes, Lists, Rules, Shows, asker
from piyasa_site.api.serializers import Flag, StrictModelSerializer
from piyasa_site.api.serializers import Moment as MomentField
from piyasa_site.common import clock
from piyasa_site.common.audit import delete_as, save_as

# --- members ---------------------------------------------------------------------


class MembershipSerializer(MemberSerializer, StrictModelSerializer):
    """A bot's place in a chat. Muted or switched off it starts nothing there; elsewhere it goes on."""

    is_enabled = Flag(required=False)
    muted_until = MomentField(required=False, allow_null=True)

    class Meta(MemberSerializer.Meta):
        read_only_fields = ("bot", "name", "username", "is_bot", "synthetic", "joined_at")  # type: ignore[assignment]


def check_member(member: Membership, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may leave a member so; raises `PermissionDenied` or `ValidationError` by field."""
    check_may(by, member)
    now = clock.now()
    if member.muted_until is not None and member.muted_until > now + LONGEST_MUTE:
        raise ValidationError({"muted_until": [_("A mute ends ahead, within a year.")]})


def do_member(member: Membership, given: Mapping[str, Any], by: User) -> None:
    save_as(member, by)


@extend_schema_view(
    list=extend_schema(description="The bots of a chat, and whether they may speak there."),
    retrieve=extend_schema(description="One bot's place in a chat."),
)
class MembersOfChat(Lists, Shows, Changes):
    """Members of a chat, by the id of the bot. Who they are is set with the chat's own `members`."""

    queryset = Membership.objects.select_related("bot").defer("bot__token")
    serializer_class = MembershipSerializer
    rules = Rules(check_member, do_member)
    lookup_field = "bot"

    def get_queryset(self) -> QuerySet[Membership]:
        if "pk" not in self.kwargs:  # while the schema is drawn
            return self.queryset
        return self.queryset.filter(chat=get_object_or_404(Chat.objects.only("pk"), pk=self.kwargs["pk"]))


# --- what guards stopped, and nudges ----------------------------------------------


class GuardBlockSerializer(serializers.ModelSerializer[GuardBlock]):
    """A text of a bot that a guard stopped, with the reason. It was said nowhere."""

    synthetic = serializers.SerializerMethodField()

    class Meta:
        model = GuardBlock
        fields = ("id", "chat", "bot", "synthetic", "guard", "reason", "text", "created_at")
        read_only_fields = fields

    def get_synthetic(self, block: GuardBlock) -> bool:
        return True


class GuardBlockFilter(filters.FilterSet):
    chat = Id(field_name="chat")
    bot = Id(field_name="bot")
    since = Moment(field_name="created_at", lookup_expr="gte", help_text="Stopped then or later.")

    class Meta:
        model = GuardBlock
        fields = ("guard",)


@extend_schema_view(
    list=extend_schema(description="What guards stopped, newest first."),
    retrieve=extend_schema(description="One stopped text."),
)
class GuardBlockViews(Lists, Shows):
    """What guards stopped."""

    queryset = GuardBlock.objects.all()
    serializer_class = GuardBlockSerializer
    filterset_class = GuardBlockFilter


class DisclosureEventSerializer(serializers.ModelSerializer[DisclosureEvent]):
    """What was done or found about the notice in a Telegram group, and when it was held, released or switched."""

    class Meta:
        model = DisclosureEvent
        fields = ("id", "chat", "bot", "kind", "detail", "at")
        read_only_fields = fields


class DisclosureEventFilter(filters.FilterSet):
    chat = Id(field_name="chat")
    kind = filters.ChoiceFilter(choices=DisclosureEventKind.choices)
    since = Moment(field_name="at", lookup_expr="gte", help_text="Then or later.")
    until = Moment(field_name="at", lookup_expr="lt", help_text="Before.")

    class Meta:
        model = DisclosureEvent
        fields = ("kind",)


@extend_schema_view(
    list=extend_schema(description="Notices posted, seen, lost; groups held and released. Newest first."),
    retrieve=extend_schema(description="One of these."),
)
class DisclosureEventViews(Lists, Shows):
    """What was done about the notices in Telegram groups; where each stands now says `chats/{id}/disclosure`."""

    queryset = DisclosureEvent.objects.all()
    serializer_class = DisclosureEventSerializer
    filterset_class = DisclosureEventFilter


class NudgeFilter(filters.FilterSet):
    chat = Id(field_name="chat")
    kind = filters.ChoiceFilter(choices=NudgeKind.choices)
    state = filters.ChoiceFilter(choices=NudgeState.choices)

    class Meta:
        model = Nudge
        fields = ("chat", "kind", "state")


@extend_schema_view(
    list=extend_schema(description="What rooms were pushed to, by staff or by news, newest first."),
    retrieve=extend_schema(description="One push, and what came of it."),
)
class NudgeViews(Lists, Shows):
    """Nudges that were given; a new one is given with `chats/{id}/nudge`."""

    queryset = Nudge.objects.all()
    serializer_class = NudgeSerializer
    filterset_class = NudgeFilter


# --- price shocks -------------------------------------------------------------------


class MarketShockSerializer(StrictModelSerializer):
    """A move that the market of the rooms carries from `at` on. Prices here are the house's own."""

    at = MomentField(required=False, help_text="Left out: now.")
    symbol = Code()
    change = Change(help_text="0.05 is +5 %.")

    class Meta:
        model = MarketShock
        fields = ("id", "at", "symbol", "change", "note")
        read_only_fields = ("id",)


def check_shock(shock: MarketShock, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may have the market move so; raises `PermissionDenied` or `ValidationError` by field."""
    check_may(by, shock)
    if shock.symbol not in SYMBOLS:
        raise ValidationError({"symbol": [_("This must be a code that the market knows, like THYAO.")]})
    shock.full_clean()


def do_shock(shock: MarketShock, given: Mapping[str, Any], by: User) -> None:
    save_as(shock, by)


def check_calm(shock: MarketShock, by: User) -> None:
    """Whether `by` may take a shock back; raises `PermissionDenied`."""
    if not by.has_perm("conversations.delete_marketshock"):
        raise PermissionDenied("Your role may not delete this.")


def do_calm(shock: MarketShock, by: User) -> None:
    delete_as(shock, by)


class MarketShockFilter(filters.FilterSet):
    since = Moment(field_name="at", lookup_expr="gte")

    class Meta:
        model = MarketShock
        fields = ("symbol",)


@extend_schema_view(
    list=extend_schema(description="Moves that staff gave to prices, newest first."),
    retrieve=extend_schema(description="One move."),
)
class MarketShockViews(Lists, Creates, Shows, Changes, Deletes):
    """Price shocks of the whole market; `chats/{id}/nudge` gives one and has a room notice."""

    queryset = MarketShock.objects.all()
    serializer_class = MarketShockSerializer
    rules = Rules(check_shock, do_shock, check_calm, do_calm)
    filterset_class = MarketShockFilter
    ordering_fields = ("id", "at")
    place = "/api/market-shocks/"


# --- news ----------------------------------------------------------------------------


class NewsFeedSerializer(serializers.ModelSerializer[NewsFeed]):
    """A feed and how it fares. Which feeds there are is the setting `news_feed_urls`."""

    class Meta:
        model = NewsFeed
        fields = (
            "id", "url", "topic", "title", "is_listed", "fetched_at", "read_at", "next_at", "status", "failures",
            "items_seen",
        )  # fmt: skip
        read_only_fields = fields


@extend_schema_view(
    list=extend_schema(description="The feeds of the settings, and those that were."),
    retrieve=extend_schema(description="One feed."),
)
class NewsFeedViews(Lists, Shows):
    """News feeds."""

    queryset = NewsFeed.objects.all()
    serializer_class = NewsFeedSerializer
    ordering_fields = ("id", "url")


class FetchView(APIView):
    @extend_schema(request=None, responses={202: NewsFeedSerializer})
    def post(self, request: Request, pk: str) -> Response:
        """Has a feed fetched now instead of when its time comes."""
        if not may_nudge(asker(request)):
            raise PermissionDenied("Your role may not change this.")
        feed = get_object_or_404(NewsFeed, pk=pk)
        if not feed.is_listed:
            raise Problem(status.HTTP_409_CONFLICT, "This feed is not in the settings any more.")
        feed.next_at = clock.now()
        feed.save(update_fields=["next_at"])
        tasks.poll_feed.delay(feed.pk)
        return Response(NewsFeedSerializer(feed).data, status=status.HTTP_202_ACCEPTED)


class NewsItemSerializer(serializers.ModelSerializer[NewsItem]):
    """An item of a feed: what rooms are told of it, how many were, or why none was."""

    symbols = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = NewsItem
        fields = (
            "id", "feed", "title", "link", "text", "topic", "symbols", "sentiment", "published_at", "seen_at", "rooms",
            "reason",
        )  # fmt: skip
        read_only_fields = fields


class NewsItemFilter(filters.FilterSet):
    feed = Id(field_name="feed")
    told = filters.BooleanFilter(method="told_to_some", help_text="Whether some room was told.")
    since = Moment(field_name="seen_at", lookup_expr="gte", help_text="Seen then or later.")

    class Meta:
        model = NewsItem
        fields = ("topic",)

    def told_to_some(self, queryset: QuerySet[NewsItem], name: str, value: bool) -> QuerySet[NewsItem]:
        return queryset.filter(rooms__gt=0) if value else queryset.filter(rooms=0)


@extend_schema_view(
    list=extend_schema(description="What the feeds brought, newest first."),
    retrieve=extend_schema(description="One item."),
)
class NewsItemViews(Lists, Shows):
    """News items."""

    queryset = NewsItem.objects.all()
    serializer_class = NewsItemSerializer
    filterset_class = NewsItemFilter
