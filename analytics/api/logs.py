"""`/api/logs/`: what happened in the house, one source at a time, newest first."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from analytics.logs import SOURCES
from conversations.models import Turn
from piyasa_site.access.roles import at_least
from piyasa_site.api.problems import Problem


class LogSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    source = serializers.ChoiceField(choices=list(SOURCES))  # type: ignore[assignment]  # a field of that name
    at = serializers.DateTimeField()
    level = serializers.ChoiceField(choices=["info", "warning", "error"])
    actor = serializers.CharField(help_text="An account's name, or bot:ID; empty: the house itself.")
    subject = serializers.CharField(help_text="What it is about, as kind:ID.")
    event = serializers.CharField()
    detail = serializers.DictField(help_text="Why, and what changed. Never what was written, a token or a key.")


class LogsView(GenericAPIView[Any]):
    serializer_class = LogSerializer
    queryset = Turn.objects.none()
    filter_backends = ()

    @extend_schema(
        operation_id="logs_list",
        parameters=[
            OpenApiParameter(
                "source",
                {"type": "string", "enum": list(SOURCES), "default": "turns"},
                description="turns: held, dropped, failed. guards: what a guard stopped. "
                "notices: what was done about notices in Telegram groups. settings: changes. "
                "tasks: those that failed. checks: what system checks found. audit: every change by staff, for admins.",
            )
        ],
        responses=LogSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """What happened, newest first."""
        name = request.query_params.get("source", "turns")
        if name not in SOURCES:
            sentence = f"This must be one of {', '.join(SOURCES)}."
            raise Problem(400, sentence, {"source": [sentence]})
        source = SOURCES[name]
        if not at_least(request.user, source.role):
            raise PermissionDenied(f"This needs the role {source.role.value}.")
        rows = self.paginate_queryset(source.rows())
        assert rows is not None
        return self.get_paginated_response([{"id": row.pk, "source": name, **source.told(row)} for row in rows])
