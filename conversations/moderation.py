"""What staff do to people, members and turns. Each is one decision, logged, and safe beside others."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet

from conversations.models import Membership, Person, Turn, TurnState
from piyasa_site.common.audit import audited_update


def mute_people(people: QuerySet[Person], until: datetime, by: AbstractBaseUser | None) -> int:
    """Nobody of them is heard until then. Demo people never speak, so they are left alone."""
    return audited_update(people.filter(synthetic=False), by, muted_until=until)


def unmute_people(people: QuerySet[Person], by: AbstractBaseUser | None) -> int:
    return audited_update(people.exclude(muted_until=None), by, muted_until=None)


def ban_people(people: QuerySet[Person], by: AbstractBaseUser | None) -> int:
    return audited_update(people.filter(synthetic=False), by, is_banned=True)


def unban_people(people: QuerySet[Person], by: AbstractBaseUser | None) -> int:
    return audited_update(people.filter(is_banned=True), by, is_banned=False)


def mute_members(members: QuerySet[Membership], until: datetime, by: AbstractBaseUser | None, reason: str) -> int:
    """These bots start nothing in these chats until then; elsewhere they go on."""
    return audited_update(members, by, muted_until=until, reason=reason[:200])


def unmute_members(members: QuerySet[Membership], by: AbstractBaseUser | None) -> int:
    return audited_update(members.exclude(muted_until=None), by, muted_until=None, reason="")


def drop_held(turns: QuerySet[Turn], by: AbstractBaseUser) -> int:
    """Gives up held turns; why they were held stays readable. Returns how many were still held.

    Conditional on the state, as every step of a turn is: one that was released
    meanwhile is not touched.
    """
    waiting: list[tuple[int, str]] = list(turns.filter(state=TurnState.HELD).values_list("pk", "reason"))
    by_reason: dict[str, list[Any]] = {}
    for pk, reason in waiting:
        by_reason.setdefault(reason, []).append(pk)
    return sum(
        Turn.objects.filter(pk__in=pks, state=TurnState.HELD).update(
            state=TurnState.DROPPED, reason=f"dropped by {by.get_username()}, was held: {reason}"[:200]
        )
        for reason, pks in by_reason.items()
    )
