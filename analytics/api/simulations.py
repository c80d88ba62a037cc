"""Simulations by program: asked for, listed, followed, read, stopped and forked."""

from __future__ import annotations

import re
from typing import Any

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import ListAPIView
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics import simulations
from analytics.models import SimulationRun
from analytics.tasks import carry_out_simulation
from conversations.simulation.options import DEFAULT_START, WRITERS, BadRun, RunOptions
from piyasa_site.access.roles import Role, at_least
from piyasa_site.api.idempotency import once
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import ONCE, asker
from piyasa_site.api.serializers import Number, StrictSerializer, Text, Whole
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle
from piyasa_site.common import clock

_FIELDS = {"set": "settings", "inject": "interventions"}  # by the option of the command line
RUN_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
LINES = "application/x-ndjson"
SEEDS = 2**31 - 1


class RunSerializer(serializers.ModelSerializer[SimulationRun]):
    """One run. Everything in it is synthetic, and its transcript says so on every line."""

    by = serializers.CharField(source="by_name", read_only=True)
    options = serializers.DictField(read_only=True)
    summary = serializers.DictField(read_only=True, help_text="Once it is done: messages, seconds, the file's SHA-256.")
    synthetic = serializers.SerializerMethodField()

    class Meta:
        model = SimulationRun
        fields = (
            "id", "name", "state", "progress", "synthetic", "options", "summary", "error", "forked_from", "by",
            "created_at", "started_at", "ended_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_synthetic(self, row: SimulationRun) -> bool:
        return True


@extend_schema_field(OpenApiTypes.DATETIME)
class Instant(Text):
    """A moment of a run, handed on as it is written: what it was started with is part of what names it."""


class RunRequestSerializer(StrictSerializer):
    """What shapes a run; the same options give a byte-identical transcript."""

    name = Text(
        required=False,
        max_length=64,
        shape=RUN_NAME,
        help_text="Letters, digits, dot, dash, underscore; left out, one is made.",
    )
    bots = Whole(required=False, min_value=1, max_value=int(simulations.MOST["bots"]), default=200)
    chats = Whole(required=False, min_value=1, max_value=int(simulations.MOST["chats"]), default=10)
    hours = Number(required=False, min_value=0.01, max_value=simulations.MOST["hours"], default=24.0)
    start = Instant(required=False, max_length=40, default=DEFAULT_START, help_text="ISO 8601, with an offset.")
    seed = Whole(required=False, min_value=0, max_value=SEEDS, default=1)
    people = Whole(required=False, min_value=0, max_value=int(simulations.MOST["people"]), default=0)
    writer = serializers.ChoiceField(
        choices=WRITERS, default="offline", help_text="openai is for admins: it costs money."
    )
    until_messages = Whole(required=False, allow_null=True, min_value=1, max_value=SEEDS, default=None)
    settings = serializers.DictField(required=False, help_text="Runtime settings by name, for this run only.")
    interventions = serializers.ListField(
        child=serializers.DictField(), required=False, max_length=1000, help_text="{at, chat, kind, …} as in --inject."
    )


class ForkSerializer(StrictSerializer):
    name = Text(required=False, max_length=64, shape=RUN_NAME)
    at = Instant(max_length=40, help_text="The moment of the branch, ISO 8601; up to it both runs are the same.")
    settings = serializers.DictField(required=False, help_text="Runtime settings from that moment on.")
    interventions = serializers.ListField(child=serializers.DictField(), required=False, max_length=1000)


class Lines(BaseRenderer):
    """For the negotiation only: the file itself is sent as it lies there."""

    media_type = LINES
    format = "jsonl"
    charset = None

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> Any:
        return JSONRenderer().render(data, accepted_media_type, renderer_context)


class SimulationsView(ListAPIView[SimulationRun]):
    queryset = SimulationRun.objects.all()
    serializer_class = RunSerializer
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Runs that were asked for, newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(request=RunRequestSerializer, responses={201: RunSerializer}, parameters=[ONCE])
    def post(self, request: Request) -> Response:
        """Queues a run of the rooms on a virtual clock, in a world of its own."""

        def work() -> tuple[int, dict[str, Any]]:
            given = RunRequestSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            wanted = dict(given.validated_data)
            name = wanted.pop("name", "")
            try:
                options = simulations.options_of(wanted)
            except BadRun as wrong:
                raise _wrong(wrong) from None
            return _queued(request, name, options, None)

        return once(request, work)


class SimulationView(APIView):
    @extend_schema(responses=RunSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """One run: how far it is, and what it came to."""
        return Response(RunSerializer(get_object_or_404(SimulationRun, pk=pk)).data)


class TranscriptView(APIView):
    renderer_classes = (Lines, JSONRenderer)

    @extend_schema(
        responses={
            (200, LINES): OpenApiTypes.BINARY,
            409: OpenApiResponse(description="The run is not done, or its files lie on another machine."),
        }
    )
    def get(self, request: Request, pk: str) -> FileResponse:
        """The transcript of a run that is done: one JSON object a line, every line marked as synthetic."""
        run = get_object_or_404(SimulationRun, pk=pk)
        path = simulations.transcript_of(run)
        if path is None:
            raise Problem(status.HTTP_409_CONFLICT, f"This run is {run.state}; there is no transcript of it here.")
        return FileResponse(path.open("rb"), as_attachment=True, filename=f"{run.name}.jsonl", content_type=LINES)


class ForkView(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    @extend_schema(request=ForkSerializer, responses={201: RunSerializer}, parameters=[ONCE])
    def post(self, request: Request, pk: str) -> Response:
        """Queues a branch of a run: the same up to a moment, then with other settings or interventions."""
        base = get_object_or_404(SimulationRun, pk=pk)

        def work() -> tuple[int, dict[str, Any]]:
            given = ForkSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            wanted = given.validated_data
            try:
                options = simulations.branch_of(
                    base, wanted["at"], wanted.get("settings") or {}, wanted.get("interventions") or []
                )
            except BadRun as wrong:
                raise _wrong(wrong) from None
            return _queued(request, wanted.get("name", ""), options, base)

        return once(request, work)


class StopView(APIView):
    role_to_write = Role.OPERATOR

    @extend_schema(request=None, responses=RunSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Ends a run that is waiting or running; one that is over stays as it is."""
        run = get_object_or_404(SimulationRun, pk=pk)
        simulations.do_stop(run, clock.now(), asker(request))
        run.refresh_from_db()
        return Response(RunSerializer(run).data)


class ResumeView(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    @extend_schema(request=None, responses=RunSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Has a run that was stopped, or failed, go on from its last checkpoint."""
        run = get_object_or_404(SimulationRun, pk=pk)
        _check_writer(request, RunOptions(**run.options))
        try:
            simulations.do_resume(run, clock.now(), asker(request), _start)
        except simulations.Refused as refused:
            raise Problem(status.HTTP_409_CONFLICT, str(refused)) from None
        run.refresh_from_db()
        return Response(RunSerializer(run).data)


def _check_writer(request: Request, options: RunOptions) -> None:
    if options.writer == "openai" and not at_least(request.user, Role.ADMIN):
        raise PermissionDenied("A run that a language model writes costs money; it needs the role admin.")


def _queued(request: Request, name: str, options: RunOptions, base: SimulationRun | None) -> tuple[int, dict[str, Any]]:
    _check_writer(request, options)
    try:
        run = simulations.do_create(name, options, asker(request), clock.now(), _start, base)
    except BadRun as wrong:
        raise _wrong(wrong) from None
    except simulations.Refused as refused:
        raise Problem(status.HTTP_409_CONFLICT, str(refused)) from None
    return status.HTTP_201_CREATED, dict(RunSerializer(run).data)


def _start(pk: int) -> None:
    carry_out_simulation.delay(pk)


def _wrong(error: BadRun) -> Problem:
    """The sentences name options as the command line does; here they have no dashes before them."""
    option = re.match(r"--([a-z-]+)|(settings):", str(error))
    sentence = str(error).replace("--", "")
    name = (option[1] or option[2]).replace("-", "_") if option else ""
    field = _FIELDS.get(name, name)
    return Problem(status.HTTP_400_BAD_REQUEST, sentence, {field: [sentence]} if field else None)
