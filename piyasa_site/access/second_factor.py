"""The second factor of an account: set up, confirmed, taken away; and who must have one.

`MFA_REQUIRED_ROLES` names the roles that must. An account of such a role without a factor still signs in with its
password, or nobody could ever set one up, but sees and does nothing else until it has: the admin leads it to the page
that sets it up, every other path refuses it (`house.second_factor`). Whoever loses the device is let in again by an
administrator, who takes the factor away.

An API key is a factor of its own, something the program has: it is asked for no code, and opens what its account's
role opens.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import qrcode
import qrcode.image.svg
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db import transaction
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from piyasa_site.access.accounts import needs_second_factor
from piyasa_site.access.roles import role_of

OWN: Final = "own"  # the name of the device that an account sets up by itself


class AlreadySet(Exception):
    """The account has a second factor; it is taken away before another one is set up."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What an authenticator app takes: the secret as text, and the same as an `otpauth:` address."""

    secret: str
    address: str

    def picture(self) -> str:
        """The address as a QR code in SVG."""
        image = qrcode.make(self.address, image_factory=qrcode.image.svg.SvgPathImage, box_size=12)
        return str(image.to_string(encoding="unicode"))


def is_required(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether this account's role must have a second factor. One query at most."""
    if not settings.MFA_REQUIRED_ROLES:
        return False
    role = role_of(user)
    return role is not None and role.value in settings.MFA_REQUIRED_ROLES


def is_enough(user: AbstractBaseUser | AnonymousUser, session: Mapping[str, Any]) -> bool:
    """Whether this session may be used as the account's role allows: with its second factor, where that is required."""
    return not is_required(user) or bool(session.get(DEVICE_ID_SESSION_KEY))


@transaction.atomic
def offer(user: User) -> Offer:
    """Begins to set up a factor: the same secret again until it is confirmed. Raises `AlreadySet`."""
    if needs_second_factor(user):
        raise AlreadySet
    device, _made = TOTPDevice.objects.get_or_create(user=user, name=OWN, confirmed=False)
    return Offer(base64.b32encode(device.bin_key).decode().rstrip("="), device.config_url)


@transaction.atomic
def confirm(user: User, code: str) -> TOTPDevice | None:
    """Puts the factor in force where the code is right; None where it is not, or none was begun."""
    device = TOTPDevice.objects.select_for_update().filter(user=user, name=OWN, confirmed=False).first()
    if device is None or not device.verify_token(code.strip().replace(" ", "")):
        return None
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return device


def take_away(user: User) -> int:
    """Removes every factor of an account; returns how many were in force. At its next sign-in it sets up a new one."""
    devices = list(TOTPDevice.objects.filter(user=user))
    for device in devices:
        device.delete()
    return sum(device.confirmed for device in devices)
