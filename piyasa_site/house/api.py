"""Running the house by program: start, stop and scale the rooms, the cache's figures, and system checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from celery.schedules import ParseException, crontab
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django_celery_beat.models import CrontabSchedule, PeriodicTask
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from piyasa_site.access.roles import Role
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Lists, Rules, Shows, asker
from piyasa_site.api.runtime_settings import change_setting
from piyasa_site.api.serializers import Flag, Number, StrictModelSerializer, StrictSerializer, Text, Whole
from piyasa_site.api.throttling import DeedThrottle, WindowThrottle
from piyasa_site.common import clock
from piyasa_site.common.cache import cache
from piyasa_site.house import health
from piyasa_site.house.models import SystemCheck
from piyasa_site.house.schedules import crontab_of, interval_of
from piyasa_site.house.system_checks import AlreadyChecking, run_system_check
from piyasa_site.tunables import service
from piyasa_site.tunables.models import Setting

# The fields of a cron line in order, by their names in both libraries.
_CRON = ("minute", "hour", "day_of_month", "month_of_year", "day_of_week")
_CRON_LENGTH = 60  # characters of one of them; the narrowest column holds 64
CONTROLS = ("simulation_active", "scale_factor")


class ControlSerializer(serializers.Serializer[Any]):
    simulation_active = serializers.BooleanField(help_text="Whether bots may talk.")
    scale_factor = serializers.FloatField(help_text="How much is said, 1 as measured.")
    changed_at = serializers.DateTimeField(allow_null=True, help_text="When one of the two was changed last.")
    changed_by = serializers.CharField(help_text="By whom; empty: nobody yet, or the house itself.")
    loop_alive = serializers.BooleanField(help_text="Whether the message loop has passed within the last minute.")
    loop = serializers.CharField(help_text="How long ago that was, in words.")


class ScaleSerializer(StrictSerializer):
    scale_factor = Number(min_value=0, max_value=20, help_text="0 is silence, 1 as measured, 2 twice as much.")


class CheckSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    ok = serializers.BooleanField()
    detail = serializers.CharField()
    needed = serializers.BooleanField(help_text="Whether the house cannot do without.")


class SystemCheckSerializer(serializers.ModelSerializer[SystemCheck]):
    """One pass over everything that the house needs."""

    checks = CheckSerializer(many=True, read_only=True)
    by = serializers.CharField(source="by_name", read_only=True)

    class Meta:
        model = SystemCheck
        fields = ("id", "at", "ok", "checks", "seconds", "by")
        read_only_fields = fields


class CacheStatsSerializer(serializers.Serializer[Any]):
    """Counts of the process that answers, since it started."""

    l1_hits = serializers.IntegerField()
    l2_hits = serializers.IntegerField()
    misses = serializers.IntegerField()
    size = serializers.IntegerField(help_text="Entries in this process now.")
    max_size = serializers.IntegerField()
    invalidations = serializers.IntegerField()
    redis_failures = serializers.IntegerField()
    listening = serializers.BooleanField(help_text="Whether changes made by other processes are heard.")
    hit_rate = serializers.FloatField()


class StatusView(APIView):
    @extend_schema(responses=ControlSerializer)
    def get(self, request: Request) -> Response:
        """Whether the rooms talk, how much, and whether the loop is alive."""
        return Response(_status())


class _Control(APIView):
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)


class StartView(_Control):
    @extend_schema(request=None, responses=ControlSerializer)
    def post(self, request: Request) -> Response:
        """Lets the bots talk, in every room that is enabled."""
        change_setting(request, "simulation_active", True)
        return Response(_status())


class StopView(_Control):
    @extend_schema(request=None, responses=ControlSerializer)
    def post(self, request: Request) -> Response:
        """Silences every bot in every room; people can still write."""
        change_setting(request, "simulation_active", False)
        return Response(_status())


class ScaleView(_Control):
    @extend_schema(request=ScaleSerializer, responses=ControlSerializer)
    def post(self, request: Request) -> Response:
        """Multiplies how much is said in every room."""
        given = ScaleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        change_setting(request, "scale_factor", given.validated_data["scale_factor"])
        return Response(_status())


class CacheStatsView(APIView):
    @extend_schema(responses=CacheStatsSerializer)
    def get(self, request: Request) -> Response:
        """Hits and misses of the two-level cache, in the process that answers."""
        return Response(cache().stats().as_dict())


class SystemChecksView(ListAPIView[SystemCheck]):
    """Kept results are for all staff to read; asking anew reaches out to other machines."""

    queryset = SystemCheck.objects.all()
    serializer_class = SystemCheckSerializer
    role_to_write = Role.OPERATOR
    throttle_classes = (WindowThrottle, DeedThrottle)

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Results of system checks, newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(request=None, responses={201: SystemCheckSerializer})
    def post(self, request: Request) -> Response:
        """Checks database, migrations, Redis, workers, beat, keys, tokens, model and Telegram; keeps the result."""
        try:
            row = run_system_check(asker(request), clock.now())
        except AlreadyChecking:
            raise Problem(status.HTTP_409_CONFLICT, "A check is under way; read its result in a moment.") from None
        return Response(SystemCheckSerializer(row).data, status=status.HTTP_201_CREATED)


def _status() -> dict[str, Any]:
    in_force = service.current()
    last = Setting.objects.filter(name__in=CONTROLS).select_related("updated_by").order_by("-updated_at").first()
    beat = health.heartbeat(clock.now())
    return {
        "simulation_active": in_force.simulation_active,
        "scale_factor": in_force.scale_factor,
        "changed_at": last.updated_at.isoformat() if last is not None else None,
        "changed_by": last.updated_by.get_username() if last is not None and last.updated_by is not None else "",
        "loop_alive": beat.ok,
        "loop": beat.detail,
    }


# --- schedules -----------------------------------------------------------------------


class Every(Whole):
    """Seconds, where a schedule repeats after so long."""

    def to_representation(self, interval: Any) -> int:
        return int(interval.schedule.run_every.total_seconds())


class Cron(Text):
    """Minute, hour, day of month, month and weekday (0 is Sunday), as cron writes them, in the house's time zone."""

    def to_internal_value(self, data: Any) -> str:
        text = " ".join(super().to_internal_value(data).split())
        parts = text.split(" ")
        try:
            if len(parts) != len(_CRON) or max(map(len, parts)) > _CRON_LENGTH:
                raise ValueError
            crontab(**dict(zip(_CRON, parts, strict=True)))  # refuses what never comes too, as the 30th of February
        except (ValueError, ParseException):
            raise serializers.ValidationError(
                "This must be minute, hour, day of month, month and weekday, like 30 4 * * 1."
            ) from None
        return text

    def to_representation(self, cron: CrontabSchedule) -> str:
        return " ".join(str(getattr(cron, part)) for part in _CRON)


class ScheduleSerializer(StrictModelSerializer):
    """What the house does by itself, and when: either `every_seconds` or `cron` is given, the other one is null."""

    enabled = Flag(required=False)
    every_seconds = Every(required=False, allow_null=True, min_value=1, max_value=366 * 86400, source="interval")
    cron = Cron(required=False, allow_null=True, max_length=300, source="crontab", help_text="Like 30 4 * * 1.")
    when = serializers.SerializerMethodField(help_text="every N seconds, or minute, hour, day, month, weekday as cron.")

    class Meta:
        model = PeriodicTask
        fields = ("id", "name", "task", "description", "enabled", "every_seconds", "cron", "when", "last_run_at")
        read_only_fields = ("id", "name", "task", "description", "last_run_at")

    def get_when(self, row: PeriodicTask) -> str:
        cron = row.crontab
        if cron is not None:
            return f"{cron.minute} {cron.hour} {cron.day_of_month} {cron.month_of_year} {cron.day_of_week}"
        return str(row.interval) if row.interval is not None else str(row.schedule)


def check_schedule(row: PeriodicTask, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may change when the house does this; raises `PermissionDenied` or `ValidationError` by field."""
    if not by.has_perm("django_celery_beat.change_periodictask"):
        raise PermissionDenied("Your role may not change this.")
    interval = given.get("interval", None if given.get("crontab") else row.interval)
    cron = given.get("crontab", None if given.get("interval") else row.crontab)
    if bool(interval) and bool(cron):
        raise ValidationError({"cron": ["One of every_seconds and cron is given, and the other one is null."]})
    if not (interval or cron or row.solar or row.clocked):
        named = "every_seconds" if "interval" in given else "cron"
        raise ValidationError({named: ["One of every_seconds and cron is given."]})
    if (interval or cron) and (row.solar or row.clocked):
        raise ValidationError({"cron": ["This one follows the sun or a date: it is set in Admin."]})


def do_schedule(row: PeriodicTask, given: Mapping[str, Any], by: User) -> None:
    """Writes it; beat hears of it within seconds, and an edit is never set back at a start."""
    if given.get("interval"):
        row.interval, row.crontab = interval_of(given["interval"]), None
    elif given.get("crontab"):
        parts = dict(zip(_CRON, str(given["crontab"]).split(" "), strict=True))
        row.interval, row.crontab = None, crontab_of(**parts)
    row.save()


@extend_schema_view(
    list=extend_schema(description="What the house does by itself."),
    retrieve=extend_schema(description="One schedule."),
)
class ScheduleViews(Lists, Shows, Changes):
    """Schedules. Administrators switch them off and on and say how often."""

    role_to_write = Role.ADMIN
    queryset = PeriodicTask.objects.select_related("interval", "crontab", "solar", "clocked")
    serializer_class = ScheduleSerializer
    rules = Rules(check_schedule, do_schedule)
    not_set = frozenset({"interval", "crontab"})
    ordering_fields = ("id", "name")
