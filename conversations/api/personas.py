"""`/api/personas/`: many personas at once, drawn or brought in from a file; and out as a file."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bots import exchange
from bots.cards import BadPersona
from conversations import many_personas
from conversations.many_personas import FORMATS, LARGEST_FILE, MOST_AT_ONCE, SEEDS
from piyasa_site.access.roles import Role
from piyasa_site.api.idempotency import once
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import ONCE, asker
from piyasa_site.api.serializers import Flag, StrictSerializer, Text, Whole
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle

KINDS: Final = [kind for kind, _label in FORMATS]


class PersonaFileSerializer(serializers.Serializer[Any]):
    """A file as a program takes it: what it would be called, and its text."""

    name = serializers.CharField()
    media_type = serializers.CharField()
    content = serializers.CharField()


class BringSerializer(StrictSerializer):
    """A file as `export_personas` writes them, or a Character Card V2 or V3 as JSON or PNG."""

    name = Text(max_length=100, help_text="Its end tells CSV from JSON.")
    content = Text(max_length=LARGEST_FILE, trim_whitespace=False)
    encoding = serializers.ChoiceField(choices=["text", "base64"], default="text", help_text="A PNG is base64.")
    update = Flag(  # type: ignore[assignment]  # a field of that name
        default=False, help_text="Change bots that are there already; else they are left as they are."
    )
    enabled = Flag(allow_null=True, default=None, help_text="Decides for all; null leaves it to the file.")
    check = Flag(default=False, help_text="Only say what would be done.")


class DrawSerializer(StrictSerializer):
    count = Whole(min_value=1, max_value=MOST_AT_ONCE)
    seed = Whole(min_value=0, max_value=SEEDS, allow_null=True, default=None, help_text="One seed, the same people.")
    enabled = Flag(default=True)


class StoredSerializer(serializers.Serializer[Any]):
    """What it came to, by username."""

    made = serializers.ListField(child=serializers.CharField())
    changed = serializers.ListField(child=serializers.CharField())
    left = serializers.ListField(child=serializers.CharField(), help_text="There already, and left as they are.")


class _Writes(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)


class PersonasView(_Writes):
    @extend_schema(
        operation_id="personas_export",
        parameters=[
            OpenApiParameter("kind", {"type": "string", "enum": KINDS, "default": "json"}),
            OpenApiParameter(
                "username", {"type": "string"}, description="One of these bots; several by naming it again. None: all.",
                many=True,
            ),
        ],
        responses=PersonaFileSerializer,
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        """Bots as one file, without their tokens."""
        kind = request.query_params.get("kind", "json")
        if kind not in KINDS:
            sentence = f"This must be one of {', '.join(KINDS)}."
            raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"kind": [sentence]})
        try:
            bots = exchange.chosen(request.query_params.getlist("username"))
        except BadPersona as wrong:
            raise Problem(status.HTTP_400_BAD_REQUEST, str(wrong), {"username": [str(wrong)]}) from None
        file = many_personas.file_of(kind, bots)
        return Response({"name": file.name, "media_type": file.media_type, "content": file.text})

    @extend_schema(
        operation_id="personas_import",
        request=BringSerializer,
        responses={200: StoredSerializer, 201: StoredSerializer},
        parameters=[ONCE],
    )
    def post(self, request: Request) -> Response:
        """Makes bots of a file, whole or not at all; 200 where only checked."""
        _may_write(request)

        def work() -> tuple[int, dict[str, Any]]:
            given = BringSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            wanted = given.validated_data
            try:
                done = many_personas.bring(
                    wanted["name"],
                    _bytes(wanted),
                    asker(request),
                    update=wanted["update"],
                    enabled=wanted["enabled"],
                    keep=not wanted["check"],
                )
            except BadPersona as wrong:
                raise Problem(status.HTTP_400_BAD_REQUEST, str(wrong), {"content": [str(wrong)]}) from None
            return status.HTTP_200_OK if wanted["check"] else status.HTTP_201_CREATED, done.as_dict()

        return once(request, work)


class DrawView(_Writes):
    @extend_schema(
        operation_id="personas_draw", request=DrawSerializer, responses={201: StoredSerializer}, parameters=[ONCE]
    )
    def post(self, request: Request) -> Response:
        """Draws new personas that differ from each other over the whole range of traits."""
        _may_write(request)

        def work() -> tuple[int, dict[str, Any]]:
            given = DrawSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            wanted = given.validated_data
            done = many_personas.draw(wanted["count"], wanted["seed"], wanted["enabled"], asker(request))
            return status.HTTP_201_CREATED, done.as_dict()

        return once(request, work)


def _may_write(request: Request) -> None:
    if not asker(request).has_perms(["bots.add_bot", "bots.change_bot"]):
        raise PermissionDenied("Your role may not make bots.")


def _bytes(wanted: dict[str, Any]) -> bytes:
    content: str = wanted["content"]
    if wanted["encoding"] == "text":
        return content.encode("utf-8", "replace")
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise Problem(
            status.HTTP_400_BAD_REQUEST, "This is not base64.", {"content": ["This is not base64."]}
        ) from None
