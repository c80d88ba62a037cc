"""Accounts of staff: the first administrator, and second factors."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django_otp import devices_for_user, match_token
from django_otp.plugins.otp_totp.models import TOTPDevice

from piyasa_site.access import api_keys
from piyasa_site.common import clock

FIRST_DEVICE = "first"  # the name of the device that comes from the environment


class BadAccount(ValueError):
    """An account that cannot be made as asked. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class FirstAdmin:
    """What was found or made. The one-time password is known here and nowhere else."""

    username: str
    created: bool
    one_time_password: str = ""
    has_mfa: bool = False


@transaction.atomic
def ensure_first_admin(username: str, password: str = "", mfa_secret: str = "", api_key: str = "") -> FirstAdmin:
    """Makes the first administrator, or brings it to what is asked. Safe to repeat.

    A given password, secret (base32, as authenticator apps take it) or API key
    is set each time. Without a password the account is made only while there is no
    administrator at all, with a generated password that is returned once.
    """
    username = username.strip()
    if not username:
        raise BadAccount("DEFAULT_ADMIN_USERNAME must not be empty.")
    key = _totp_key(mfa_secret) if mfa_secret else ""
    accounts = get_user_model().objects
    user = accounts.select_for_update().filter(username=username).first()
    one_time, created = "", False
    if user is None and (password or not accounts.filter(is_superuser=True, is_active=True).exists()):
        one_time = "" if password else secrets.token_urlsafe(12)
        user = accounts.create_superuser(username, password=password or one_time)
        created = True
    if user is None:
        other = _any_admin()
        _ensure_api_key(other, api_key)
        return FirstAdmin(username=other.get_username() if other else "", created=False)
    if password and not created:
        _make_admin(user, password)
    if key:
        TOTPDevice.objects.update_or_create(
            user=user, name=FIRST_DEVICE, defaults={"key": key, "confirmed": True}
        )
    _ensure_api_key(user, api_key)
    return FirstAdmin(user.get_username(), created, one_time, needs_second_factor(user))


def needs_second_factor(user: User) -> bool:
    """Whether this account signs in with a code besides its password."""
    return any(True for _device in devices_for_user(user, confirmed=True))


def passes_second_factor(user: User, code: str) -> bool:
    """Whether the code opens one of the account's devices; a code opens once. True where there is none.

    Marks the account as verified for this sign-in. Devices slow down guessing by themselves.
    """
    if not needs_second_factor(user):
        return True
    device = match_token(user, code.strip().replace(" ", "")) if code.strip() else None
    if device is None:
        return False
    user.otp_device = device  # type: ignore[attr-defined]  # django_otp reads it when the session begins
    return True


def _make_admin(user: User, password: str) -> None:
    """Only writes what differs: setting a password anew would end all sessions of the account."""
    if not user.check_password(password):
        user.set_password(password)
    user.is_staff = user.is_superuser = user.is_active = True
    user.save(update_fields=["password", "is_staff", "is_superuser", "is_active"])


def _any_admin() -> User | None:
    return get_user_model().objects.filter(is_superuser=True, is_active=True).order_by("pk").first()


def _ensure_api_key(user: User | None, text: str) -> None:
    if user is None or not text:
        return
    try:
        api_keys.ensure_key(user, text, clock.now())
    except api_keys.BadKey as wrong:
        raise BadAccount(str(wrong)) from None


def _totp_key(secret: str) -> str:
    """The hexadecimal key that django_otp stores, from base32."""
    compact = secret.replace(" ", "").replace("-", "").rstrip("=").upper()
    try:
        key = base64.b32decode(compact + "=" * (-len(compact) % 8))
    except binascii.Error:
        key = b""
    if not 10 <= len(key) <= 40:
        raise BadAccount("DEFAULT_ADMIN_MFA_SECRET must be base32 (A–Z, 2–7) of 16 to 64 letters.")
    return key.hex()
