"""What administrators do to accounts and keys: checked and authorised, then written and recorded.

The API is thin over these functions. Nobody locks the door behind himself: one's own role and entrance are for
another administrator to change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditlog.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, at_least, role_of, set_role
from piyasa_site.common.audit import save_as


def check_may(by: User) -> None:
    """Raises `PermissionDenied` where `by` may not see to accounts and keys."""
    if not at_least(by, Role.ADMIN):
        raise PermissionDenied("Only administrators see to accounts and keys.")


def check_account(account: User, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may leave an account so; raises `PermissionDenied` or `ValidationError` by field.

    `given` may hold `role` (None: no entrance) and `password`.
    """
    check_may(by)
    errors: dict[str, list[str]] = {}
    if User.objects.filter(username__iexact=account.username).exclude(pk=account.pk).exists():
        errors["username"] = [_("Another account has this name.")]
    if account.pk is None and not given.get("password"):
        errors["password"] = [_("A new account needs a password.")]
    if given.get("password"):
        try:
            validate_password(given["password"], account)
        except ValidationError as error:
            errors["password"] = error.messages
    if account.pk == by.pk:
        own = role_of(by)
        if not account.is_active:
            errors["is_active"] = [_("You cannot switch off your own account.")]
        if "role" in given and given["role"] != (own.value if own else None):
            errors["role"] = [_("You cannot change your own role.")]
    try:
        account.clean_fields(exclude={"password", *errors})
    except ValidationError as error:
        errors = {**error.message_dict, **errors}
    if errors:
        raise ValidationError(errors)


@transaction.atomic
def do_account(account: User, given: Mapping[str, Any], by: User) -> None:
    """Writes what was checked. A new password ends the sessions of the account."""
    is_new = account.pk is None
    before = None if is_new else role_of(User.objects.get(pk=account.pk))
    if given.get("password"):
        account.set_password(given["password"])
    account.save()
    if "role" in given and given["role"] != (before.value if before else None):
        set_role(account, Role(given["role"]) if given["role"] else None)
    told = {"username": account.username, "active": account.is_active, "role": given.get("role", before)}
    LogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(User),
        object_pk=str(account.pk),
        object_id=account.pk,
        object_repr=str(account),
        action=LogEntry.Action.CREATE if is_new else LogEntry.Action.UPDATE,
        changes={name: ["", str(value)] for name, value in told.items()},
        actor=by,
    )


def do_revoke(key: ApiKey, by: User, now: Any) -> bool:
    """Takes a key back; False where it was already."""
    if key.revoked_at is not None:
        return False
    key.revoked_at = now
    save_as(key, by)
    return True
