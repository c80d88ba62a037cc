"""Reading the settings in force, and changing them so that every process follows.

Reading costs a clock look-up: each process keeps one `Tunables` and asks at
most once a second whether it is still the newest. The answer is one small
number: from the shared cache where there is one, from the database otherwise,
and from the database at least every 30 seconds in any case, so that a lost
announcement delays a change and never hides it.

Changing is `check_changes` (validate, authorise) and `do_changes` (write, keep
the history, announce). Two people who edit the same setting at once do not
overwrite each other: the second one is told.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Max, QuerySet

from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update
from piyasa_site.tunables.definitions import (
    DEFAULTS,
    BadSetting,
    Tunables,
    as_json,
    definition,
    parse,
)
from piyasa_site.tunables.models import Setting, SettingVersion

log = structlog.get_logger(__name__)

ASK_EVERY = 1.0  # seconds a process trusts what it holds
ASK_DATABASE_EVERY = 30.0  # seconds after which the cache's word is not enough
CACHE_KEY = "tunables:newest"


class ChangedMeanwhile(Exception):
    """Somebody else changed the setting after it was read."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was changed by somebody else in the meantime; look at the new value and try again.")
        self.name = name


@dataclass(frozen=True, slots=True)
class Change:
    """A checked change, ready to be written. `seen_version` is the version it was decided upon (0: default)."""

    name: str
    old: Any
    new: Any
    seen_version: int
    restores: int | None = None


@dataclass(slots=True)
class _Held:
    value: Tunables
    newest: int
    asked: float  # time.monotonic() of the last look
    asked_database: float


_held: _Held | None = None


def current() -> Tunables:
    """The settings in force. Cheap enough to call for every message."""
    global _held
    held, now = _held, time.monotonic()
    if held is not None and now - held.asked < ASK_EVERY:
        return held.value
    ask_database = held is None or now - held.asked_database >= ASK_DATABASE_EVERY
    newest = None if ask_database else _announced()
    if newest is None:
        newest, ask_database = _newest_in_database(), True
    if held is None or held.newest != newest:
        # The number was read before the rows: a change that lands between the two is seen at the next look.
        _held = _Held(_load(), newest, now, now)
        return _held.value
    held.asked = now
    if ask_database:
        held.asked_database = now
    return held.value


def forget() -> None:
    """Makes this process look afresh at the next read."""
    global _held
    _held = None


def versions() -> dict[str, int]:
    """The version of every setting that was ever changed; what a form hands back as `seen`."""
    return dict(Setting.objects.values_list("name", "version"))


def check_changes(
    values: Mapping[str, object], by: AbstractBaseUser | None, seen: Mapping[str, int] | None = None
) -> list[Change]:
    """What would really change, validated and authorised.

    `values` are in written form (text or JSON). `seen` holds the versions the
    person was looking at; without it the present ones are taken. `by` is None
    for the house itself. Raises `BadSetting`, `PermissionDenied` or
    `ChangedMeanwhile`.
    """
    stored = {row.name: row for row in Setting.objects.filter(name__in=list(values))}
    in_force = _load()
    changes = []
    for name, written in values.items():
        new, old = parse(name, written), getattr(in_force, name)
        _authorise(name, by)
        version = stored[name].version if name in stored else 0
        if seen is not None and seen.get(name, 0) != version:
            raise ChangedMeanwhile(name)
        if new != old:
            changes.append(Change(name, as_json(old), as_json(new), version))
    return changes


def do_changes(changes: Sequence[Change], by: AbstractBaseUser | None, at: datetime) -> list[SettingVersion]:
    """Writes checked changes, all or none; returns their history rows. Raises `ChangedMeanwhile`."""
    if not changes:
        return []
    user = by if by is not None and by.pk else None
    name_of_user = user.get_username() if user else ""
    rows = []
    with transaction.atomic():
        for change in sorted(changes, key=lambda it: it.name):  # one order for everybody: no deadlock
            version = _write(change, user, at)
            rows.append(
                SettingVersion.objects.create(
                    name=change.name,
                    version=version,
                    old=change.old,
                    new=change.new,
                    at=at,
                    by_id=user.pk if user else None,
                    by_name=name_of_user,
                    restores_id=change.restores,
                )
            )
        newest = rows[-1].pk
        transaction.on_commit(lambda: _announce(newest))
    forget()
    log.info("settings_changed", names=[row.name for row in rows], by=name_of_user or "system")
    return rows


def change(
    name: str,
    value: object,
    by: AbstractBaseUser | None,
    seen_version: int | None = None,
    at: datetime | None = None,
) -> SettingVersion | None:
    """Changes one setting; None where it already had that value."""
    changes = check_changes({name: value}, by, None if seen_version is None else {name: seen_version})
    rows = do_changes(changes, by, at or clock.now())
    return rows[0] if rows else None


def rollback(version_id: int, by: AbstractBaseUser | None, at: datetime | None = None) -> SettingVersion | None:
    """Gives a setting the value it had right after that change; the way back is in the history too."""
    try:
        past = SettingVersion.objects.get(pk=version_id)
    except SettingVersion.DoesNotExist:
        raise BadSetting("There is no such change to return to.") from None
    changes = [replace(it, restores=past.pk) for it in check_changes({past.name: past.new}, by)]
    rows = do_changes(changes, by, at or clock.now())
    return rows[0] if rows else None


def history(name: str | None = None) -> QuerySet[SettingVersion]:
    """Changes, newest first; of one setting or of all."""
    rows = SettingVersion.objects.select_related("restores")
    return rows if name is None else rows.filter(name=definition(name).name)


def may_change(name: str, by: AbstractBaseUser | None) -> bool:
    """Whether this account may turn this setting. The house itself (None) may turn all."""
    if by is None:
        return True
    has = getattr(by, "has_perm", lambda permission: False)
    return has("tunables.change_setting") or (definition(name).control and has("tunables.control_rooms"))


def _authorise(name: str, by: AbstractBaseUser | None) -> None:
    if not may_change(name, by):
        raise PermissionDenied(f"Your role may not change {name}.")


def _write(change: Change, user: AbstractBaseUser | None, at: datetime) -> int:
    """Writes one value if nobody was faster, and returns its new version."""
    values = {"value": change.new, "updated_at": at, "updated_by_id": user.pk if user else None}
    if change.seen_version == 0:
        try:
            with transaction.atomic():
                Setting.objects.create(name=change.name, version=1, **values)
        except IntegrityError:
            raise ChangedMeanwhile(change.name) from None
        return 1
    seen = Setting.objects.filter(name=change.name, version=change.seen_version)
    written = audited_update(seen, user, version=change.seen_version + 1, **values)
    if written != 1:
        raise ChangedMeanwhile(change.name)
    return change.seen_version + 1


def _load() -> Tunables:
    """The defaults, what the environment says of the dashboard, and what was changed here."""
    value = replace(
        DEFAULTS,
        dashboard_stream_interval=settings.DASHBOARD_STREAM_INTERVAL,
        dashboard_stream_max_messages=settings.DASHBOARD_STREAM_MAX_MESSAGES,
    )
    for name, stored in Setting.objects.values_list("name", "value"):
        try:
            value = value.changed({name: stored})
        except BadSetting as wrong:
            # A row of another release, or edited by hand: the house goes on with the default.
            log.warning("setting_unreadable", name=name, why=str(wrong))
    return value


def _newest_in_database() -> int:
    return SettingVersion.objects.aggregate(newest=Max("id"))["newest"] or 0


def _announced() -> int | None:
    """The newest change as the shared cache tells it; None where nothing shared can tell."""
    if not settings.REDIS_URL:
        return None
    try:
        return cache.get(CACHE_KEY)
    except Exception:  # any cache, any failure: the database knows as well
        return None


def _announce(newest: int) -> None:
    if not settings.REDIS_URL:
        return
    try:
        cache.set(CACHE_KEY, newest, timeout=None)
    except Exception as error:  # the change is written; others find it in the database
        log.warning("setting_not_announced", why=type(error).__name__)
