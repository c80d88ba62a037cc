"""The first admin: made once with a password shown once, or as the environment says at every start."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

MFA_DEVICE_NAME = "first admin"


class MalformedSecret(ValueError):
    """A secret that cannot be used; the text is one sentence."""


@dataclass(frozen=True)
class FirstAdmin:
    """`one_time_password` is set only when it was made just now: it is stored nowhere and shown once."""

    username: str
    one_time_password: str = ""


@transaction.atomic
def ensure_first_admin(username: str, password: str = "", mfa_secret: str = "") -> FirstAdmin:
    """The admin of the house, made or updated.

    With a `password`, the user `username` is an active superuser who has it.
    Without one, somebody is made only where there is no superuser yet.
    `mfa_secret` (base32) becomes that user's TOTP device.
    """
    users = get_user_model()._default_manager
    key = _hex_key(mfa_secret) if mfa_secret else ""
    one_time_password = ""
    if password:
        user = users.filter(username=username).first() or users.model(username=username)
        # Setting the same password anew would end every open session at every start.
        if not user.pk or not user.check_password(password):
            user.set_password(password)
        user.is_active = user.is_staff = user.is_superuser = True
        user.save()
    else:
        user = users.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if user is None:
            one_time_password = secrets.token_urlsafe(12)
            user = users.filter(username=username).first() or users.model(username=username)
            user.set_password(one_time_password)
            user.is_active = user.is_staff = user.is_superuser = True
            user.save()
    if key:
        _set_totp(user, key)
    return FirstAdmin(user.get_username(), one_time_password)


def _set_totp(user: AbstractBaseUser, key: str) -> None:
    device = TOTPDevice.objects.filter(user=user, name=MFA_DEVICE_NAME).first()
    if device is None:
        TOTPDevice.objects.create(user=user, name=MFA_DEVICE_NAME, key=key, confirmed=True)
    elif device.key != key:
        device.key, device.confirmed, device.last_t = key, True, -1
        device.save()


def _hex_key(secret: str) -> str:
    """A base32 secret, as authenticator apps take it, in the form in which the device stores it."""
    text = secret.replace(" ", "").upper().rstrip("=")
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError):
        raise MalformedSecret("DEFAULT_ADMIN_MFA_SECRET must be base32, as authenticator apps take it.") from None
    if len(raw) < 10:
        raise MalformedSecret("DEFAULT_ADMIN_MFA_SECRET must have at least 16 base32 letters.")
    return raw.hex()
