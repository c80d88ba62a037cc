"""`/api/wizard/setup`: a bot, its persona, stances and holdings, and its room, in one request."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bots.api.serializers import BotSerializer, HoldingSerializer, StanceSerializer
from bots.api.views import with_token_state
from conversations.api.serializers import ChatSerializer
from conversations.models import Chat
from conversations.wizard import Wanted, do_setup
from piyasa_site.access.roles import Role
from piyasa_site.api.idempotency import once
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import ONCE, asker
from piyasa_site.api.serializers import StrictSerializer, Whole
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle
from piyasa_site.common import clock

MOST = 50  # stances, and holdings


class SetupSerializer(StrictSerializer):
    """A chat is either made (`chat`) or there already (`chat_id`); without both the bot has no room yet."""

    bot = BotSerializer()
    stances = StanceSerializer(many=True, required=False, max_length=MOST)  # type: ignore[call-arg]  # of the list
    holdings = HoldingSerializer(many=True, required=False, max_length=MOST)  # type: ignore[call-arg]  # of the list
    chat = ChatSerializer(required=False, allow_null=True)
    chat_id = Whole(required=False, allow_null=True, min_value=1, max_value=2**63 - 1)


class SetUpSerializer(serializers.Serializer[Any]):
    """What was made."""

    bot = BotSerializer()
    stances = StanceSerializer(many=True)
    holdings = HoldingSerializer(many=True)
    chat = ChatSerializer(allow_null=True)


class SetupView(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    @extend_schema(
        operation_id="wizard_setup", request=SetupSerializer, responses={201: SetUpSerializer}, parameters=[ONCE]
    )
    def post(self, request: Request) -> Response:
        """Makes all of it, or, where anything is wrong, nothing."""

        def work() -> tuple[int, dict[str, Any]]:
            given = SetupSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            found = given.validated_data
            made = do_setup(
                Wanted(
                    bot=found["bot"],
                    stances=found.get("stances", ()),
                    holdings=found.get("holdings", ()),
                    chat=found.get("chat"),
                    existing=_existing(found),
                ),
                asker(request),
                clock.now(),
            )
            shown = {
                "bot": with_token_state().get(pk=made.bot.pk),
                "stances": made.stances,
                "holdings": made.holdings,
                "chat": made.chat,
            }
            return status.HTTP_201_CREATED, dict(SetUpSerializer(shown).data)

        return once(request, work)


def _existing(found: dict[str, Any]) -> Chat | None:
    if found.get("chat_id") is None:
        return None
    sentence = ""
    if found.get("chat") is not None:
        sentence = "Give either chat or chat_id."
    chat = Chat.objects.filter(pk=found["chat_id"]).first()
    if chat is None:
        sentence = "There is no such chat."
    if sentence:
        raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"chat_id": [sentence]})
    return chat
