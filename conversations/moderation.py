"""What staff do to people, members and turns. Each is one decision, logged, and safe beside others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib.auth.models import AbstractBaseUser, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from conversations.live import history
from conversations.models import Membership, Person, Turn, TurnState
from conversations.people_data import do_opt_out
from conversations.staff_reasons import DROPPED, RELEASED
from conversations.transports.gate import turn_hold_reason
from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update

PART_AFTER_PART: Final = timedelta(seconds=2)  # a burst that was held comes as one
LONGEST_MUTE: Final = timedelta(days=365)


def check_person(person: Person, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may set these of a person: `muted_until`, `is_banned`, `opted_out`.

    Raises `PermissionDenied` or `ValidationError` by field. Demo people never speak, so there is nothing to silence.
    """
    if not by.has_perm("conversations.change_person"):
        raise PermissionDenied("Your role may not change this.")
    errors: dict[str, list[str]] = {}
    until, now = given.get("muted_until"), clock.now()
    if until is not None and not now < until <= now + LONGEST_MUTE:
        errors["muted_until"] = [_("A mute ends ahead, within a year.")]
    if person.synthetic:
        for name in ("muted_until", "is_banned"):
            if given.get(name):
                errors[name] = [_("Demo people do not speak in live rooms.")]
    if errors:
        raise ValidationError(errors)


@transaction.atomic
def do_person(person: Person, given: Mapping[str, Any], by: User) -> None:
    """Sets what was checked. Opting somebody out also lets every bot forget them, as `/unut` does."""
    row = Person.objects.filter(pk=person.pk)
    if "muted_until" in given:
        until = given["muted_until"]
        if until is None:
            unmute_people(row, by)
        else:
            mute_people(row, until, by)
    if "is_banned" in given:
        if given["is_banned"]:
            ban_people(row, by)
        else:
            unban_people(row, by)
    if given.get("opted_out"):
        do_opt_out(person, by)
    elif "opted_out" in given:
        audited_update(row, by, opted_out=False)
        history.rewritten()


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


@dataclass(frozen=True, slots=True)
class Released:
    """What came of letting held turns go: how many go on, how many may not, and why the first of these may not."""

    released: int
    kept: int
    reason: str = ""


@transaction.atomic
def release_held(turns: QuerySet[Turn], by: AbstractBaseUser, now: datetime) -> Released:
    """Lets held turns go on from `now`, each with the whole of its contribution.

    Nothing is published because of this: the gate is asked here, when the turn is composed and again right before it
    is sent. Turns of a chat that still may not be published to stay held.
    """
    chosen = list(turns.filter(state=TurnState.HELD).values_list("contribution", flat=True))
    held = Turn.objects.filter(contribution__in=chosen, state=TurnState.HELD)
    released, kept, reason = 0, 0, ""
    joined = held.select_related("chat__notice", "bot__telegram").select_for_update(of=("self",))
    for turn in joined.order_by("contribution", "part"):
        if refused := turn_hold_reason(turn, now):
            kept, reason = kept + 1, reason or refused
            continue
        at = now + PART_AFTER_PART * turn.part
        released += Turn.objects.filter(pk=turn.pk, state=TurnState.HELD).update(
            state=TurnState.READY if turn.text else TurnState.PLANNED,
            reason=(RELEASED % {"who": by.get_username(), "reason": turn.reason})[:200],
            typing_at=at,
            due_at=at,
            attempts=0,
            claimed_by="",
        )
    return Released(released, kept, reason)


def check_drop(by: AbstractBaseUser) -> None:
    """Raises `PermissionDenied` where `by` may not give up turns."""
    if not (isinstance(by, User) and by.has_perm("conversations.change_turn")):
        raise PermissionDenied("Your role may not change this.")


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
            state=TurnState.DROPPED, reason=(DROPPED % {"who": by.get_username(), "reason": reason})[:200]
        )
        for reason, pks in by_reason.items()
    )
