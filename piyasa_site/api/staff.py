"""Accounts of staff and the keys of programs, for administrators: `/api/accounts/`, `/api/keys/`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from django_otp.plugins.otp_totp.models import TOTPDevice
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from piyasa_site.access import api_keys, changes, second_factor
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role
from piyasa_site.api.filters import Id
from piyasa_site.api.filters import Moment as Since
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import Changes, Creates, Lists, Rules, Shows, asker
from piyasa_site.api.serializers import Flag, Moment, StrictModelSerializer, StrictSerializer, Text, Whole
from piyasa_site.common import clock

ROLES: Final = [role.value for role in Role]
_ORDER: Final = {role: place for place, role in enumerate(ROLES)}


class _ForAdmins:
    role_to_read = Role.ADMIN
    role_to_write = Role.ADMIN


# --- accounts --------------------------------------------------------------------


class AccountSerializer(StrictModelSerializer):
    """An account of staff. `role` null has no entrance; `password` goes in and never comes out."""

    role = serializers.ChoiceField(choices=ROLES, allow_null=True, required=False)
    password = Text(write_only=True, required=False, max_length=1000, trim_whitespace=False)
    username = Text(max_length=150, shape=r"^[\w.@+-]+$")
    is_active = Flag(required=False)
    mfa = serializers.BooleanField(read_only=True, help_text="Whether signing in takes a code besides the password.")

    class Meta:
        model = User
        fields = (
            "id", "username", "email", "first_name", "last_name", "role", "is_active", "mfa", "password", "last_login",
            "date_joined",
        )  # fmt: skip
        read_only_fields = ("id", "last_login", "date_joined")

    def to_representation(self, account: User) -> dict[str, Any]:
        # From the prefetched groups: `role_of` would ask the database for every row.
        names = {group.name for group in account.groups.all()} | ({Role.ADMIN.value} if account.is_superuser else set())
        found: dict[str, Any] = super().to_representation(account)
        found["role"] = max(names & set(ROLES), key=lambda name: _ORDER[name], default=None)
        return found


class AccountFilter(filters.FilterSet):
    class Meta:
        model = User
        fields = ("username", "is_active")


@extend_schema_view(
    list=extend_schema(description="Accounts of staff, newest first."),
    retrieve=extend_schema(description="One account."),
)
class AccountViews(_ForAdmins, Lists, Creates, Shows, Changes):
    """Accounts. None is deleted: what it did stays on record; it is switched off."""

    queryset = User.objects.prefetch_related("groups").annotate(
        mfa=Exists(TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True))
    )
    serializer_class = AccountSerializer
    rules = Rules(changes.check_account, changes.do_account)
    not_set = frozenset({"password"})
    filterset_class = AccountFilter
    ordering_fields = ("id", "username", "last_login")
    place = "/api/accounts/"


class TakenAwaySerializer(serializers.Serializer[Any]):
    removed = serializers.IntegerField(help_text="How many factors were in force.")


class AccountFactorView(_ForAdmins, APIView):
    @extend_schema(request=None, responses=TakenAwaySerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Takes the second factor of an account away, for somebody who lost the device."""
        changes.check_may(asker(request))
        return Response({"removed": second_factor.take_away(get_object_or_404(User, pk=pk))})


# --- keys ------------------------------------------------------------------------


class StaffKeySerializer(StrictModelSerializer):
    """A key, by what may be shown of it, and whose it is."""

    account = serializers.IntegerField(source="user_id", read_only=True)
    name = Text(max_length=60)
    expires_at = Moment(required=False, allow_null=True)

    class Meta:
        model = ApiKey
        fields = ("id", "account", "name", "prefix", "created_at", "expires_at", "revoked_at", "last_used_at")
        read_only_fields = ("id", "prefix", "created_at", "revoked_at", "last_used_at")
        validators: list[Any] = []


class NewKeySerializer(StrictSerializer):
    """A key for an account; it acts with the account's role."""

    account = Whole(min_value=1, max_value=2**63 - 1)
    name = Text(max_length=60)
    expires_at = Moment(required=False, allow_null=True)


class MadeKeySerializer(StaffKeySerializer):
    """A key that was just made or replaced."""

    api_key = serializers.CharField(help_text="The key itself; told only here.")

    class Meta(StaffKeySerializer.Meta):
        fields = ("api_key", *StaffKeySerializer.Meta.fields)  # type: ignore[assignment]


class KeyFilter(filters.FilterSet):
    account = Id(field_name="user")
    in_force = filters.BooleanFilter(field_name="revoked_at", lookup_expr="isnull", help_text="Not taken back.")

    class Meta:
        model = ApiKey
        fields = ("name",)


@extend_schema_view(
    list=extend_schema(description="The keys of programs, newest first; by what may be shown of them."),
    retrieve=extend_schema(description="One key."),
)
class KeyViews(_ForAdmins, Lists, Shows):
    """Keys."""

    queryset = ApiKey.objects.all()
    serializer_class = StaffKeySerializer
    filterset_class = KeyFilter
    ordering_fields = ("id", "name", "last_used_at")

    @extend_schema(request=NewKeySerializer, responses={201: MadeKeySerializer})
    @transaction.atomic
    def create(self, request: Request) -> Response:
        """Makes a key for an account. It is told here and never again, so this is not done twice for one request."""
        given = NewKeySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wanted: Mapping[str, Any] = given.validated_data
        by = asker(request)
        changes.check_may(by)
        account = User.objects.select_for_update().filter(pk=wanted["account"]).first()
        if account is None:
            raise Problem(status.HTTP_400_BAD_REQUEST, "There is no such account.", {"account": ["There is none."]})
        if ApiKey.objects.filter(user=account, name=wanted["name"]).exists():
            raise Problem(status.HTTP_409_CONFLICT, "The account has a key of that name.")
        row, text = api_keys.make_key(account, wanted["name"], clock.now(), wanted.get("expires_at"))
        return Response(_told(row, text), status=status.HTTP_201_CREATED)


class KeyRevokeView(_ForAdmins, APIView):
    @extend_schema(request=None, responses=StaffKeySerializer)
    @transaction.atomic
    def post(self, request: Request, pk: str) -> Response:
        """Takes a key back: it opens nothing from now on."""
        by = asker(request)
        changes.check_may(by)
        key = get_object_or_404(ApiKey.objects.select_for_update(), pk=pk)
        if not changes.do_revoke(key, by, clock.now()):
            raise Problem(status.HTTP_409_CONFLICT, "This key was taken back already.")
        return Response(StaffKeySerializer(key).data)


class KeyRotateView(_ForAdmins, APIView):
    @extend_schema(request=None, responses=MadeKeySerializer)
    @transaction.atomic
    def post(self, request: Request, pk: str) -> Response:
        """Gives a key a new value; the old one opens nothing from now on."""
        changes.check_may(asker(request))
        key = get_object_or_404(ApiKey.objects.select_for_update(), pk=pk)
        if key.revoked_at is not None:
            raise Problem(status.HTTP_409_CONFLICT, "This key was taken back.")
        return Response(_told(key, api_keys.rotate_key(key, clock.now())))


def _told(row: ApiKey, text: str) -> dict[str, Any]:
    return {"api_key": text, **StaffKeySerializer(row).data}


# --- sign-in attempts -------------------------------------------------------------


class AttemptSerializer(serializers.ModelSerializer[AccessAttempt]):
    """Failures to sign in from one address with one name; forgotten when the lock ends or signing in succeeds."""

    class Meta:
        model = AccessAttempt
        fields = ("id", "username", "ip_address", "user_agent", "attempt_time", "failures_since_start")
        read_only_fields = fields


class AttemptFilter(filters.FilterSet):
    username = filters.CharFilter()
    since = Since(field_name="attempt_time", lookup_expr="gte", help_text="Then or later.")

    class Meta:
        model = AccessAttempt
        fields = ("username",)


@extend_schema_view(
    list=extend_schema(description="Failed attempts to sign in, newest first."),
    retrieve=extend_schema(description="One of these."),
)
class AttemptViews(_ForAdmins, Lists, Shows):
    """Who tried to sign in and failed. What was typed as a password is kept nowhere."""

    queryset = AccessAttempt.objects.defer("get_data", "post_data")
    serializer_class = AttemptSerializer
    filterset_class = AttemptFilter
