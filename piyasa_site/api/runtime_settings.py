"""The runtime settings: read, changed with their version, with history and a way back: `/api/settings/`."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.exceptions import NotFound
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from piyasa_site.access.roles import Role
from piyasa_site.api.preconditions import IF_MATCH, IF_NONE_MATCH, check_if_match, shown, tagged
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import asker
from piyasa_site.api.serializers import StrictSerializer, Whole
from piyasa_site.tunables import service
from piyasa_site.tunables.definitions import DEFINITIONS, BadSetting, Definition, Tunables, as_json, parse
from piyasa_site.tunables.models import Setting, SettingVersion

NAME: Final = r"(?P<name>[a-z_]{1,60})"


@extend_schema_field(OpenApiTypes.ANY)
class Value(serializers.JSONField):
    """Any JSON; which shape it takes depends on the setting."""


class SettingSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    kind = serializers.CharField(help_text="flag, number, share, integer, span, hours, profile or addresses.")
    group = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field of that name
    help = serializers.CharField()
    shape = serializers.CharField(help_text="What a value looks like, in words.")
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    default = Value()
    value = Value()
    version = serializers.IntegerField(help_text="How often it was changed; 0: it has its default.")
    changed_at = serializers.DateTimeField(allow_null=True)
    control = serializers.BooleanField(help_text="Whether operators may change it, too.")


class SettingListSerializer(serializers.Serializer[Any]):
    results = SettingSerializer(many=True)
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)


class SettingChangeSerializer(StrictSerializer):
    value = Value(allow_null=False, help_text="In its JSON form, or as a person would type it.")


class VersionSerializer(serializers.ModelSerializer[SettingVersion]):
    """One change: who, when, from what to what."""

    by = serializers.CharField(source="by_name", read_only=True)
    old = Value(read_only=True)
    new = Value(read_only=True)

    class Meta:
        model = SettingVersion
        fields = ("id", "name", "version", "old", "new", "at", "by", "restores")
        read_only_fields = fields


class RollbackSerializer(StrictSerializer):
    change = Whole(
        min_value=1, max_value=2**63 - 1, help_text="Id of the change of which the new value is to come back."
    )


class SettingsView(APIView):
    @extend_schema(operation_id="settings_list", responses=SettingListSerializer)
    def get(self, request: Request) -> Response:
        """Every setting: its value, default, bounds and what it is for."""
        stored = {row.name: row for row in Setting.objects.all()}
        in_force = service.current()
        results = [_shown(it, in_force, stored.get(it.name)) for it in DEFINITIONS.values()]
        return Response({"results": results, "next": None, "previous": None})


class SettingView(APIView):
    role_to_write = Role.OPERATOR  # of the controls; the service lets only admins change the others

    @extend_schema(responses=SettingSerializer, parameters=[IF_NONE_MATCH])
    def get(self, request: Request, name: str) -> Response:
        """One setting; its ETag is what `If-Match` takes."""
        return shown(request, _one(_known(name)))

    # As PUT has it: of one field none can be left out.
    @extend_schema(
        request={"application/json": {"$ref": "#/components/schemas/SettingChangeRequest"}},
        responses=SettingSerializer,
        parameters=[IF_MATCH],
    )
    def patch(self, request: Request, name: str) -> Response:
        """Changes one setting, live and at once; every process follows. The same value again is no change."""
        known = _known(name)
        given = SettingChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        before = _one(known)
        # Who may not change it is told so before anything about its version.
        _authorise(request, name)
        check_if_match(request, before)
        seen = before["version"] if "If-Match" in request.headers else None
        change_setting(request, name, given.validated_data["value"], seen)
        return tagged(_one(known))

    @extend_schema(request=SettingChangeSerializer, responses=SettingSerializer, parameters=[IF_MATCH])
    def put(self, request: Request, name: str) -> Response:
        """The same as PATCH: a setting has one value."""
        return self.patch(request, name)


class HistoryView(ListAPIView[SettingVersion]):
    serializer_class = VersionSerializer
    queryset = SettingVersion.objects.none()

    def get_queryset(self) -> Any:
        if getattr(self, "swagger_fake_view", False):
            return super().get_queryset()
        return service.history(_known(self.kwargs["name"]).name)

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Changes of one setting, newest first."""
        return super().get(request, *args, **kwargs)


class RollbackView(APIView):
    role_to_write = Role.OPERATOR

    @extend_schema(request=RollbackSerializer, responses=SettingSerializer)
    def post(self, request: Request, name: str) -> Response:
        """Gives a setting the value it had right after a change; that is in the history, too."""
        known = _known(name)
        given = RollbackSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        change = given.validated_data["change"]
        _authorise(request, name)
        if not SettingVersion.objects.filter(pk=change, name=name).exists():
            sentence = "This setting has no such change to return to."
            raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"change": [sentence]})
        try:
            service.rollback(change, asker(request))
        except BadSetting as wrong:  # a value that was allowed once
            raise Problem(status.HTTP_409_CONFLICT, str(wrong)) from None
        except service.ChangedMeanwhile as late:
            raise Problem(status.HTTP_409_CONFLICT, str(late)) from None
        return tagged(_one(known))


def change_setting(request: Request, name: str, value: object, seen: int | None = None) -> None:
    """Changes one setting for whoever asks; what the service refuses becomes a `Problem`.

    `seen` is the version the change was decided upon; None takes the present one.
    """
    try:
        service.change(name, value, asker(request), seen)
    except BadSetting as wrong:
        raise Problem(status.HTTP_400_BAD_REQUEST, str(wrong), {"value": [str(wrong)]}) from None
    except RecursionError:  # JSON within text, nested beyond reason
        sentence = "The value is nested too deeply."
        raise Problem(status.HTTP_400_BAD_REQUEST, sentence, {"value": [sentence]}) from None
    except service.ChangedMeanwhile as late:
        code = status.HTTP_409_CONFLICT if seen is None else status.HTTP_412_PRECONDITION_FAILED
        raise Problem(code, str(late)) from None


def _authorise(request: Request, name: str) -> None:
    if not service.may_change(name, asker(request)):
        raise PermissionDenied(f"Your role may not change {name}.")


def _known(name: str) -> Definition:
    if name not in DEFINITIONS:
        raise NotFound("There is no such setting.")
    return DEFINITIONS[name]


def _one(it: Definition) -> dict[str, Any]:
    return _shown(it, service.current(), Setting.objects.filter(name=it.name).first())


def _shown(it: Definition, in_force: Tunables, row: Setting | None) -> dict[str, Any]:
    value = getattr(in_force, it.name)
    if row is not None:
        # Value and version out of one row: what this process holds may be a second older.
        with suppress(BadSetting):
            value = parse(it.name, row.value)
    return {
        "name": it.name,
        "kind": it.kind.name,
        "group": it.group,
        "label": it.label,
        "help": it.help,
        "shape": it.kind.shape,
        "low": it.low,
        "high": it.high,
        "default": as_json(it.default),
        "value": as_json(value),
        "version": row.version if row is not None else 0,
        "changed_at": row.updated_at.isoformat() if row is not None else None,
        "control": it.control,
    }
