"""Who may do what: three roles, kept as groups whose permissions this module decides.

- viewer reads everything of the house;
- operator also runs it: bots, chats, people, the outbox and the controls;
- admin may do everything, accounts and settings included. A superuser is one.

The groups are brought to this state after every migration. They are not edited
by hand: an edit would be undone by the next migration.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, Group, Permission, User
from django.db import DEFAULT_DB_ALIAS, transaction


class Role(StrEnum):
    VIEWER = "viewer"
    OPERATOR = "operator"
    ADMIN = "admin"


# What an operator may do besides looking, by app label. "*" is every permission of the app.
_OPERATES: dict[str, tuple[str, ...]] = {
    "bots": ("*",),
    "conversations": (
        "add_chat",
        "change_chat",
        "delete_chat",
        "add_membership",
        "change_membership",
        "delete_membership",
        "change_person",
        "change_turn",
        "add_nudge",
        "change_telegramnotice",
        "add_marketshock",
        "change_marketshock",
        "delete_marketshock",
    ),
    "memory": ("delete_memory",),
    "life_events": ("add_lifeevent", "change_lifeevent"),
    "tunables": ("control_rooms",),
}


def role_of(user: AbstractBaseUser | AnonymousUser) -> Role | None:
    """The highest role of an active account; None for everybody else. One query at most."""
    if not user.is_authenticated or not user.is_active:
        return None
    if getattr(user, "is_superuser", False):
        return Role.ADMIN
    names = set(user.groups.values_list("name", flat=True)) if isinstance(user, User) else set()
    for role in (Role.ADMIN, Role.OPERATOR, Role.VIEWER):
        if role.value in names:
            return role
    return None


def at_least(user: AbstractBaseUser | AnonymousUser, role: Role) -> bool:
    """Whether the account's role includes `role`."""
    order = list(Role)
    own = role_of(user)
    return own is not None and order.index(own) >= order.index(role)


@transaction.atomic
def set_role(user: User, role: Role | None) -> None:
    """Gives an account exactly this role, and with it entrance to the admin; None takes both away."""
    user.groups.remove(*Group.objects.filter(name__in=list(Role)))
    if role is not None:
        user.groups.add(Group.objects.get_or_create(name=role.value)[0])
    user.is_staff = role is not None
    user.is_superuser = False
    user.save(update_fields=["is_staff", "is_superuser"])


def grant_app(app_config: AppConfig, using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Brings the three groups to what they may do in one app. Safe to repeat."""
    found = list(
        Permission.objects.using(using).filter(content_type__app_label=app_config.label).values_list("pk", "codename")
    )
    if not found:
        return
    ours = _is_ours(app_config)
    for role in Role:
        group, _made = Group.objects.using(using).get_or_create(name=role.value)
        wanted = {pk for pk, codename in found if _grants(role, app_config.label, codename, ours)}
        has = set(
            group.permissions.filter(content_type__app_label=app_config.label).values_list("pk", flat=True)
        )
        if wanted - has:
            group.permissions.add(*sorted(wanted - has))
        if has - wanted:
            group.permissions.remove(*sorted(has - wanted))


def _grants(role: Role, app_label: str, codename: str, ours: bool) -> bool:
    if role is Role.ADMIN:
        return True
    if not ours or app_label == "access":
        return False  # accounts and their keys are for administrators
    if codename.startswith("view_"):
        return True
    if role is Role.VIEWER:
        return False
    allowed = _OPERATES.get(app_label, ())
    return "*" in allowed or codename in allowed


def _is_ours(app_config: AppConfig) -> bool:
    """Apps of this project, as against installed libraries: accounts and tasks are for administrators.

    The virtual environment may lie inside the project's folder, so the folder alone does not tell.
    """
    inside = Path(app_config.path).resolve().relative_to
    try:
        return inside(settings.BASE_DIR).parts[0] in _OUR_PACKAGES
    except ValueError:
        return False


_OUR_PACKAGES = ("piyasa_site", "bots", "humanization", "conversations", "analytics")
