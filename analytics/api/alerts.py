"""`/api/alerts/`: what is wrong now, of what the caller's account wants to be told of, and that choice."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics import alerts
from analytics.models import AlertKind
from piyasa_site.access.roles import Role
from piyasa_site.api.resources import asker
from piyasa_site.api.serializers import StrictSerializer
from piyasa_site.common import clock


class AlertSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=AlertKind.choices)
    text = serializers.CharField(help_text="One sentence, in the caller's language.")


class AlertsSerializer(serializers.Serializer[Any]):
    alerts = AlertSerializer(many=True)
    unwanted = serializers.ListField(child=serializers.ChoiceField(choices=AlertKind.choices))


class ChoiceSerializer(StrictSerializer):
    unwanted = serializers.ListField(
        child=serializers.ChoiceField(choices=AlertKind.choices),
        max_length=len(AlertKind),
        help_text="Kinds that this account is not told of.",
    )


class AlertsView(APIView):
    role_to_write = Role.VIEWER  # of one's own choice

    @extend_schema(responses=AlertsSerializer)
    def get(self, request: Request) -> Response:
        """What is wrong now, and which kinds the caller's account is not told of."""
        return Response(_told(alerts.unwanted_by(asker(request))))

    @extend_schema(request=ChoiceSerializer, responses=AlertsSerializer)
    def put(self, request: Request) -> Response:
        """Chooses which kinds the caller's account is not told of."""
        given = ChoiceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(_told(alerts.choose(asker(request), given.validated_data["unwanted"])))


def _told(unwanted: list[str]) -> dict[str, Any]:
    found = alerts.alerts(clock.now(), unwanted)
    return {"alerts": [{"kind": one.kind.value, "text": one.text} for one in found], "unwanted": unwanted}
