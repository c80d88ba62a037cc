"""Keys for programs: made, found again, replaced and taken back.

A key is 32 random bytes, so its SHA-256 is all that needs to be stored: there
is nothing to guess that a slow hash would protect, and a key has to be found
by its hash at every request. A key from the environment is as strong as
whoever set it made it.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from piyasa_site.access.models import ApiKey

MARK: Final = "piyasa_"  # what every key of ours begins with, so that scanners of leaked secrets know it
FIRST_KEY: Final = "first"  # the name of the key that comes from the environment
SHOWN: Final = len(MARK) + 4  # letters of a key that stay readable
SHORTEST: Final = 8  # characters of a key that comes from the environment
LAST_USED_EVERY: Final = timedelta(minutes=1)  # a busy key is not written at every request


class BadKey(ValueError):
    """A key that cannot be taken. The message is one sentence."""


def make_key(user: User, name: str, now: datetime, expires_at: datetime | None = None) -> tuple[ApiKey, str]:
    """A new key of this account: its row, and the key itself, which is known here and nowhere else.

    Raises `IntegrityError` where the account has a key of that name.
    """
    text = MARK + secrets.token_urlsafe(32)
    row = ApiKey.objects.create(
        user=user, name=name, prefix=text[:SHOWN], digest=digest_of(text), created_at=now, expires_at=expires_at
    )
    return row, text


def rotate_key(key: ApiKey, now: datetime) -> str:
    """Gives the row a new key; the old one opens nothing from now on."""
    text = MARK + secrets.token_urlsafe(32)
    key.prefix, key.digest, key.created_at, key.last_used_at = text[:SHOWN], digest_of(text), now, None
    key.save(update_fields=["prefix", "digest", "created_at", "last_used_at"])
    return text


def revoke(keys_of: Q, now: datetime) -> int:
    """Takes back the keys that match; returns how many were in force."""
    return ApiKey.objects.filter(keys_of, revoked_at=None).update(revoked_at=now)


@transaction.atomic
def ensure_key(user: User, text: str, now: datetime) -> ApiKey:
    """Makes the account's first key the given one; safe to repeat. Raises `BadKey`."""
    if len(text) < SHORTEST or not text.isascii() or not text.isprintable() or " " in text:
        raise BadKey(
            f"DEFAULT_ADMIN_API_KEY must be at least {SHORTEST} letters, digits and signs of ASCII without blanks."
        )
    digest = digest_of(text)
    taken = ApiKey.objects.select_for_update().filter(digest=digest).first()
    if taken is not None and (taken.user_id != user.pk or taken.name != FIRST_KEY):
        if taken.user_id != user.pk:
            raise BadKey("DEFAULT_ADMIN_API_KEY is the key of another account.")
        if taken.revoked_at is not None:
            raise BadKey("DEFAULT_ADMIN_API_KEY was revoked; choose another one.")
        return taken
    # Only as many letters are shown as leave the rest unguessable.
    values = {"digest": digest, "prefix": text[: min(SHOWN, len(text) // 4)], "revoked_at": None, "expires_at": None}
    row, _made = ApiKey.objects.update_or_create(
        user=user, name=FIRST_KEY, defaults=values, create_defaults={**values, "created_at": now}
    )
    return row


def owner_of(text: str, now: datetime) -> tuple[User, ApiKey] | None:
    """The active account behind a key that is in force; one query, and one write a minute at most."""
    key = ApiKey.objects.select_related("user").filter(digest=digest_of(text)).first()
    if key is None or key.revoked_at is not None or not key.user.is_active:
        return None
    if key.expires_at is not None and key.expires_at <= now:
        return None
    if key.last_used_at is None or now - key.last_used_at >= LAST_USED_EVERY:
        unwritten = Q(last_used_at=None) | Q(last_used_at__lte=now - LAST_USED_EVERY)
        ApiKey.objects.filter(unwritten, pk=key.pk).update(last_used_at=now)
    return key.user, key


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
