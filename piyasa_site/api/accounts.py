"""Signing in and out, who one is, and keys: `/api/auth/`.

Signing in follows the rules of the admin: the same lock after failed attempts
(django-axes), the same second factor. It needs a role, and opens a session; with
`rotate` it gives the caller's key a new value as well.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

import django_otp
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.middleware.csrf import get_token
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from piyasa_site.access import api_keys, second_factor
from piyasa_site.access.accounts import needs_second_factor, passes_second_factor
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, role_of
from piyasa_site.api.authentication import HEADER
from piyasa_site.api.problems import Problem
from piyasa_site.api.resources import asker
from piyasa_site.api.serializers import Flag, StrictSerializer, Text, Whole
from piyasa_site.common import clock

OWN_KEY: Final = "api"  # the name of a key that an account without one gets
LONGEST_LIFE: Final = 3650  # days until a key expires, at most


class KeySerializer(serializers.ModelSerializer[ApiKey]):
    """A key, by what may be shown of it."""

    class Meta:
        model = ApiKey
        fields = ("id", "name", "prefix", "created_at", "expires_at", "last_used_at")
        read_only_fields = fields


class MeSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    username = serializers.CharField()
    role = serializers.ChoiceField(choices=[role.value for role in Role], allow_null=True)
    mfa = serializers.BooleanField(help_text="Whether signing in takes a code besides the password.")
    mfa_required = serializers.BooleanField(help_text="Whether the role must have one; until then nothing else opens.")
    keys = KeySerializer(many=True, help_text="The keys in force of this account.")


class LoginSerializer(StrictSerializer):
    username = Text(max_length=150)
    password = Text(max_length=1000, trim_whitespace=False, style={"input_type": "password"})
    otp_token = Text(required=False, allow_blank=True, max_length=16, help_text="The code of the second factor.")
    rotate = Flag(required=False, default=False, help_text="Give the caller's key a new value, told in the answer.")
    key = Text(required=False, max_length=60, help_text="rotate: the name of the key, where there are several.")


class SignedInSerializer(MeSerializer):
    csrf_token = serializers.CharField(help_text="To be sent as `X-CSRFToken` with what the session changes.")
    api_key = serializers.CharField(allow_null=True, help_text="The new key, where one was asked for; told only here.")


class RotateKeySerializer(StrictSerializer):
    key = Text(required=False, max_length=60, help_text="The name of the key; left out, the one the request came with.")
    expires_in_days = Whole(
        required=False, allow_null=True, min_value=1, max_value=LONGEST_LIFE, help_text="Null: it does not expire."
    )


class RotatedSerializer(KeySerializer):
    api_key = serializers.CharField(help_text="The key itself; told only here.")

    class Meta:
        model = ApiKey
        fields = ("api_key", *KeySerializer.Meta.fields)
        read_only_fields = fields


_CALLERS_KEY = OpenApiParameter(
    HEADER, OpenApiTypes.STR, OpenApiParameter.HEADER, description="rotate: the key to be given a new value."
)


class LoginView(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)

    @extend_schema(
        request=LoginSerializer,
        responses={200: SignedInSerializer, 401: OpenApiResponse(description="The name, password or code is wrong.")},
        parameters=[_CALLERS_KEY],
    )
    def post(self, request: Request) -> Response:
        """Opens a session; with `rotate` also gives the caller's key a new value."""
        given = LoginSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wanted = given.validated_data
        user = _who(request, wanted)
        if role_of(user) is None:
            raise Problem(status.HTTP_403_FORBIDDEN, "This account has no role here.")
        now, text = clock.now(), None
        with transaction.atomic():
            if wanted["rotate"]:
                header = request.headers.get(HEADER, "").strip()
                _row, text = _rotated(user, wanted.get("key", ""), header, {}, now)
            login(request._request, user)
        token = get_token(request._request)
        return Response({**_me(user), "csrf_token": token, "api_key": text})


class LogoutView(APIView):
    role_to_write = Role.VIEWER

    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """Ends the session, if the request came with one. Keys stay in force."""
        logout(request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class MeView(APIView):
    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        """The account that asks, its role and its keys."""
        return Response(_me(asker(request)))


class RotateKeyView(APIView):
    role_to_write = Role.VIEWER

    @extend_schema(request=RotateKeySerializer, responses={200: RotatedSerializer})
    def post(self, request: Request) -> Response:
        """Gives one of the caller's own keys a new value; the old one opens nothing from now on."""
        given = RotateKeySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wanted = given.validated_data
        header, now = request.headers.get(HEADER, "").strip(), clock.now()
        changes: dict[str, Any] = {}
        if "expires_in_days" in wanted:
            days = wanted["expires_in_days"]
            changes["expires_at"] = None if days is None else now + timedelta(days=days)
        with transaction.atomic():
            row, text = _rotated(asker(request), wanted.get("key", ""), header, changes, now)
        return Response({"api_key": text, **KeySerializer(row).data})


class OfferSerializer(serializers.Serializer[Any]):
    """What an authenticator app takes."""

    secret = serializers.CharField(help_text="Base32; told until it is confirmed, and not again.")
    address = serializers.CharField(help_text="The same as an otpauth: address, to be shown as a QR code.")


class ConfirmSerializer(StrictSerializer):
    otp_token = Text(max_length=16, help_text="The code that the app shows now.")


class SecondFactorView(APIView):
    role_to_write = Role.VIEWER

    @extend_schema(request=None, responses=OfferSerializer)
    def post(self, request: Request) -> Response:
        """Begins to set up the second factor of one's own account; it holds once a code has confirmed it."""
        user = _by_session(request)
        try:
            offered = second_factor.offer(user)
        except second_factor.AlreadySet:
            raise Problem(status.HTTP_409_CONFLICT, "This account has a second factor already.") from None
        return Response({"secret": offered.secret, "address": offered.address})


class ConfirmView(APIView):
    role_to_write = Role.VIEWER

    @extend_schema(request=ConfirmSerializer, responses=MeSerializer)
    def post(self, request: Request) -> Response:
        """Puts the second factor in force: from now on signing in takes its code."""
        given = ConfirmSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = _by_session(request)
        device = second_factor.confirm(user, given.validated_data["otp_token"])
        if device is None:
            sentence = "This is not the current code, or nothing was begun."
            raise Problem(status.HTTP_409_CONFLICT, sentence, {"otp_token": [sentence]})
        django_otp.login(request._request, device)
        return Response(_me(user))


def _by_session(request: Request) -> User:
    """Whoever asks with a session: a key that leaked must not lock its owner out."""
    if request.auth is not None:
        raise Problem(status.HTTP_409_CONFLICT, "A second factor is set up with a session, not with an API key.")
    return asker(request)


def _who(request: Request, wanted: dict[str, Any]) -> User:
    """The account that name, password and code open; a failed attempt counts toward the lock."""
    asked = request._request
    user = authenticate(asked, username=wanted["username"], password=wanted["password"])
    if user is not None and not passes_second_factor(user, wanted.get("otp_token", "")):
        user_login_failed.send(sender=__name__, credentials={"username": wanted["username"]}, request=asked)
        _refuse_locked(request)
        sentence = "Send the current code of your authenticator app as otp_token."
        raise Problem(status.HTTP_401_UNAUTHORIZED, sentence, {"otp_token": [sentence]})
    _refuse_locked(request)
    if user is None:
        raise Problem(status.HTTP_401_UNAUTHORIZED, "The name or the password is wrong.")
    assert isinstance(user, User)
    return user


def _refuse_locked(request: Request) -> None:
    """The lock is told as a problem here; its middleware would answer with a page."""
    asked = request._request
    if getattr(asked, "axes_locked_out", False):
        asked.axes_locked_out = False  # type: ignore[attr-defined]
        raise Problem(status.HTTP_429_TOO_MANY_REQUESTS, "Too many failed attempts; try again in a quarter of an hour.")


def _rotated(user: User, name: str, header: str, changes: dict[str, Any], now: Any) -> tuple[ApiKey, str]:
    """The key named, else the one in the header, else the only one; made where the account has none.

    Raises `Problem` where it is not clear which one is meant.
    """
    in_force = [
        key
        for key in ApiKey.objects.select_for_update().filter(user=user, revoked_at=None).order_by("pk")
        if key.expires_at is None or key.expires_at > now
    ]
    chosen = in_force
    if name:
        chosen = [key for key in in_force if key.name == name]
        if not chosen:
            raise Problem(
                status.HTTP_400_BAD_REQUEST, "You have no key of that name.", {"key": ["There is no such key."]}
            )
    elif header:
        digest = api_keys.digest_of(header)
        chosen = [key for key in in_force if key.digest == digest] or in_force
    if len(chosen) > 1:
        raise Problem(
            status.HTTP_409_CONFLICT, "You have several keys; say as key which one is to be given a new value."
        )
    if not chosen:
        ApiKey.objects.filter(user=user, name=OWN_KEY).delete()  # one that was revoked or has expired
        return api_keys.make_key(user, OWN_KEY, now, changes.get("expires_at"))
    row = chosen[0]
    text = api_keys.rotate_key(row, now)
    if changes:
        row.expires_at = changes["expires_at"]
        row.save(update_fields=["expires_at"])
    return row, text


def _me(user: User) -> dict[str, Any]:
    now, role = clock.now(), role_of(user)
    keys = [
        key
        for key in ApiKey.objects.filter(user=user, revoked_at=None).order_by("pk")
        if key.expires_at is None or key.expires_at > now
    ]
    return {
        "id": user.pk,
        "username": user.get_username(),
        "role": role.value if role is not None else None,
        "mfa": needs_second_factor(user),
        "mfa_required": second_factor.is_required(user),
        "keys": KeySerializer(keys, many=True).data,
    }
