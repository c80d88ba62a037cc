"""What staff's programs do to rooms: nudge them, and have bots say things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from conversations import interventions
from conversations.api.serializers import NUDGE, NudgeSerializer, SaySerializer, TurnSerializer
from conversations.interventions import BadField, Checked, NotNow
from conversations.models import Chat, Nudge
from piyasa_site.access.roles import Role
from piyasa_site.api.idempotency import once
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import ONCE
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle
from piyasa_site.common import clock
from piyasa_site.tunables import service as tunables_service
from piyasa_site.tunables.definitions import Tunables

Check = Callable[[Chat, Mapping[str, Any], Any, datetime, Tunables], Checked]


class _Deed(APIView):
    """One POST that is checked, done once, and answered with what came of it."""

    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)
    check: Check

    def post(self, request: Request, pk: str) -> Response:
        chat = get_object_or_404(Chat, pk=pk)

        def work() -> tuple[int, dict[str, Any]]:
            if not isinstance(request.data, Mapping):
                raise Problem(status.HTTP_400_BAD_REQUEST, "The body must be a JSON object.")
            now = clock.now()
            try:
                checked = type(self).check(chat, request.data, request.user, now, tunables_service.current())
            except BadField as wrong:
                sentence = _capitalised(str(wrong))
                raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {wrong.field: [sentence]}) from None
            except NotNow as refused:
                raise Problem(status.HTTP_409_CONFLICT, str(refused)) from None
            return status.HTTP_201_CREATED, self.shown(interventions.do_nudge(checked, now))

        return once(request, work)

    def shown(self, nudge: Nudge) -> dict[str, Any]:
        return dict(NudgeSerializer(nudge).data)


class NudgeView(_Deed):
    check = staticmethod(interventions.check_nudge)

    @extend_schema(request=NUDGE, responses={201: NudgeSerializer}, parameters=[ONCE])
    def post(self, request: Request, pk: str) -> Response:
        """Makes a bot speak or mutes it, brings up a topic or news, or shocks a price."""
        return super().post(request, pk)


class SayView(_Deed):
    check = staticmethod(interventions.check_say)

    @extend_schema(request=SaySerializer, responses={201: TurnSerializer}, parameters=[ONCE])
    def post(self, request: Request, pk: str) -> Response:
        """Has a bot say something: the given words, through the guards, or words of its own."""
        return super().post(request, pk)

    def shown(self, nudge: Nudge) -> dict[str, Any]:
        assert nudge.turn is not None
        return dict(TurnSerializer(nudge.turn).data)


def _capitalised(sentence: str) -> str:
    """Field names stand as they are; other sentences begin with a capital."""
    return sentence[:1].upper() + sentence[1:] if sentence.startswith("there ") else sentence
