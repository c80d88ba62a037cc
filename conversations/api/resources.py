"""Chats, what is said in them, the turns on their way, and the people: as resources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from conversations import chats, moderation, people_data
from conversations.api.serializers import (
    MEMBER_IDS,
    ChatSerializer,
    DisclosureSerializer,
    ErasedSerializer,
    MessageSerializer,
    PersonSerializer,
    RoomStateSerializer,
    TurnDetailSerializer,
    TurnSerializer,
    members_of,
)
from conversations.live.loading import OPEN_STATES
from conversations.models import (
    Chat,
    ConversationState,
    Membership,
    Message,
    MessageKind,
    Person,
    Turn,
    TurnKind,
    TurnState,
)
from conversations.transports.gate import hold_reason, waits_for_account
from piyasa_site.access.roles import Role
from piyasa_site.api.filters import Id, Moment, named_like
from piyasa_site.api.preconditions import IF_MATCH
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Creates, Deletes, Lists, Rules, Shows, asker
from piyasa_site.common import clock

CHAT_RULES = Rules(chats.check_chat, chats.do_save, chats.check_delete, chats.do_delete)


# --- chats -------------------------------------------------------------------


class ChatFilter(filters.FilterSet):
    search = filters.CharFilter(method="named", help_text="Title or slug; Turkish letters may be left out.")
    bot = Id(field_name="memberships__bot", help_text="Id of a member.")

    class Meta:
        model = Chat
        fields = ("platform", "slug", "is_enabled", "is_public", "is_drill", "is_demo", "disclosure")

    def named(self, queryset: QuerySet[Chat], name: str, value: str) -> QuerySet[Chat]:
        return named_like(queryset, value, "title", "slug")


@extend_schema_view(
    list=extend_schema(description="Every chat, newest first; filtered by what is asked for."),
    retrieve=extend_schema(description="One chat and the ids of its members."),
)
class ChatViews(Lists, Creates, Shows, Changes, Deletes):
    """Chats. Deleting one deletes what was said in it."""

    queryset = Chat.objects.all()
    serializer_class = ChatSerializer
    rules = CHAT_RULES
    filterset_class = ChatFilter
    ordering_fields = ("id", "title", "slug", "created_at")
    place = "/api/chats/"

    def paginate_queryset(self, queryset: Any) -> Any:
        page = super().paginate_queryset(queryset)
        members = members_of([chat.pk for chat in page or ()])
        for chat in page or ():
            setattr(chat, MEMBER_IDS, members[chat.pk])
        return page


class MessageFilter(filters.FilterSet):
    since = Moment(field_name="created_at", lookup_expr="gte", help_text="Said then or later.")
    until = Moment(field_name="created_at", lookup_expr="lt", help_text="Said before.")
    after = Id(field_name="id", lookup_expr="gt", help_text="Newer than the message of this id.")
    before = Id(field_name="id", lookup_expr="lt", help_text="Older than the message of this id.")
    kind = filters.ChoiceFilter(choices=MessageKind.choices)
    bot = Id(field_name="bot")
    person = Id(field_name="person")
    reply_to = Id(field_name="reply_to", help_text="What answers the message of this id.")

    class Meta:
        model = Message
        fields = ("is_bot", "topic")


@extend_schema_view(
    list=extend_schema(
        description="What was said in a chat, newest first; `ordering=id` and `after` read on from a message."
    )
)
class MessagesOfChat(Lists):
    """The messages of one chat."""

    queryset = Message.objects.select_related("person").defer("trace")
    serializer_class = MessageSerializer
    filterset_class = MessageFilter

    def get_queryset(self) -> QuerySet[Message]:
        if "pk" not in self.kwargs:  # while the schema is drawn
            return self.queryset
        return self.queryset.filter(chat=get_object_or_404(Chat.objects.only("pk"), pk=self.kwargs["pk"]))


class ChatStateView(APIView):
    @extend_schema(responses=RoomStateSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """Where the talk of a chat stands, what is on its way, and who is in it."""
        chat = get_object_or_404(Chat.objects.select_related("conversation"), pk=pk)
        state = getattr(chat, "conversation", None) or ConversationState(chat=chat)
        turns = Turn.objects.filter(chat=chat, state__in=[*OPEN_STATES, TurnState.HELD]).order_by().values("state")
        counted = list(turns.annotate(n=Count("pk"), unready=Count("pk", filter=waits_for_account())))
        members = Membership.objects.filter(chat=chat).select_related("bot").defer("bot__token").order_by("bot_id")
        context = {
            "members": members,
            "turns": {row["state"]: row["n"] for row in counted},
            "held_because": hold_reason(chat),
            "unready_turns": sum(row["unready"] for row in counted),
        }
        return Response(RoomStateSerializer(state, context=context).data)


class ChatDisclosureView(APIView):
    @extend_schema(responses=DisclosureSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """Whether people in a chat are told of its AI participants; nothing is published while they are not."""
        chat = get_object_or_404(Chat, pk=pk)
        reason = hold_reason(chat)
        held = chat.turns.filter(state=TurnState.HELD).order_by()
        found = {
            "chat": chat.pk,
            "platform": chat.platform,
            "disclosure": chat.disclosure,
            "checked_at": chat.disclosure_checked_at,
            "is_open": not reason,
            "reason": reason,
            **held.aggregate(held_turns=Count("pk"), unready_turns=Count("pk", filter=waits_for_account())),
            "bots": chat.memberships.count(),
        }
        return Response(DisclosureSerializer(found).data)


# --- turns -------------------------------------------------------------------


class TurnFilter(filters.FilterSet):
    state = filters.MultipleChoiceFilter(choices=TurnState.choices, help_text="One or several.")
    kind = filters.ChoiceFilter(choices=TurnKind.choices)
    priority = filters.ChoiceFilter(choices=Turn.Priority.choices)
    chat = Id(field_name="chat")
    bot = Id(field_name="bot")
    message = Id(field_name="message", help_text="The turn that became this message.")
    contribution = filters.UUIDFilter(help_text="The parts of one contribution.")
    since = Moment(field_name="planned_at", lookup_expr="gte", help_text="Planned then or later.")
    until = Moment(field_name="planned_at", lookup_expr="lt", help_text="Planned before.")
    overdue = filters.BooleanFilter(method="late", help_text="Due a minute ago or more, and not yet sent.")

    class Meta:
        model = Turn
        fields = ("topic",)

    def late(self, queryset: QuerySet[Turn], name: str, value: bool) -> QuerySet[Turn]:
        overdue = Q(state__in=OPEN_STATES, due_at__lte=clock.now() - timedelta(minutes=1))
        return queryset.filter(overdue if value else ~overdue)


@extend_schema_view(
    list=extend_schema(description="The outbox, newest first: every planned contribution and what became of it."),
    retrieve=extend_schema(description="One turn with its plan and its trace: why this bot says this now."),
)
class TurnViews(Lists, Shows):
    """Turns, from planned to sent."""

    queryset = Turn.objects.all()
    filterset_class = TurnFilter

    def get_queryset(self) -> QuerySet[Turn]:
        return Turn.objects.defer("trace", "plan") if self.action == "list" else Turn.objects.all()

    def get_serializer_class(self) -> type[TurnSerializer]:
        return TurnDetailSerializer if self.action == "retrieve" else TurnSerializer


class TurnDropView(APIView):
    @extend_schema(request=None, responses=TurnSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Gives up a held turn; why it was held stays readable."""
        by = asker(request)
        moderation.check_drop(by)
        turn = get_object_or_404(Turn.objects.defer("trace", "plan"), pk=pk)
        if not moderation.drop_held(Turn.objects.filter(pk=turn.pk), by):
            raise Problem(status.HTTP_409_CONFLICT, "Only a held turn can be dropped.")
        turn.refresh_from_db(fields=["state", "reason"])
        return Response(TurnSerializer(turn).data)


class TurnReleaseView(APIView):
    @extend_schema(request=None, responses=TurnSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Lets a held turn go on, with the whole of its contribution, where its chat may be published to again."""
        by = asker(request)
        moderation.check_drop(by)
        turn = get_object_or_404(Turn.objects.defer("trace", "plan"), pk=pk)
        done = moderation.release_held(Turn.objects.filter(pk=turn.pk), by, clock.now())
        if not done.released:
            raise Problem(status.HTTP_409_CONFLICT, done.reason or "Only a held turn can be released.")
        turn.refresh_from_db(fields=["state", "reason", "typing_at", "due_at"])
        return Response(TurnSerializer(turn).data)


# --- people ------------------------------------------------------------------


class PersonFilter(filters.FilterSet):
    search = filters.CharFilter(method="named", help_text="Display name; Turkish letters may be left out.")
    muted = filters.BooleanFilter(method="silenced", help_text="Whether they are muted now.")

    class Meta:
        model = Person
        fields = ("platform", "synthetic", "opted_out", "is_banned")

    def named(self, queryset: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        return named_like(queryset, value, "display_name")

    def silenced(self, queryset: QuerySet[Person], name: str, value: bool) -> QuerySet[Person]:
        now = Q(muted_until__gt=clock.now())
        return queryset.filter(now) if value else queryset.exclude(now)


def _check_erase(person: Person, by: Any) -> None:
    people_data.check_may(by)


@extend_schema_view(
    list=extend_schema(description="Human participants, newest first; demo people are marked `synthetic`."),
    retrieve=extend_schema(description="One person."),
    partial_update=extend_schema(
        description="Mutes, bans or opts a person out, or takes it back. Opting out lets every bot forget them.",
        parameters=[IF_MATCH],
    ),
    destroy=extend_schema(description="Erases a person everywhere, as `erase` does; administrators only."),
)
class PersonViews(Lists, Shows, Changes, Deletes):
    """People. Operators silence them; what is theirs is shown and erased by administrators."""

    queryset = Person.objects.all()
    serializer_class = PersonSerializer
    rules = Rules(moderation.check_person, moderation.do_person, _check_erase, people_data.do_erase)
    not_set = frozenset({"muted_until", "is_banned", "opted_out"})
    filterset_class = PersonFilter
    ordering_fields = ("id", "display_name", "created_at")

    @property
    def role_to_write(self) -> Role:
        return Role.ADMIN if self.request.method == "DELETE" else Role.OPERATOR


class PersonExportView(APIView):
    role_to_read = Role.ADMIN

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Request, pk: str) -> Response:
        """Everything that is kept of a person: what they said, and what bots remember of them."""
        people_data.check_may(request.user)
        found: Mapping[str, Any] = people_data.export(get_object_or_404(Person, pk=pk), clock.now())
        return Response(found)


class PersonEraseView(APIView):
    role_to_write = Role.ADMIN

    @extend_schema(request=None, responses=ErasedSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Erases a person everywhere: messages bear a pseudonym, memories and relationships about them are deleted."""
        by = asker(request)
        people_data.check_may(by)
        erased = people_data.do_erase(get_object_or_404(Person, pk=pk), by)
        return Response(ErasedSerializer(erased.payload()).data)
