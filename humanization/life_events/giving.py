"""Life events that staff give to a bot or call off: checked and authorised, then written and recorded.

Rolled events come by themselves. None is deleted: a week that has no row would be rolled again.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from humanization.life_events.models import LifeEvent
from piyasa_site.common.audit import record_creation


def check_event(event: LifeEvent, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may write this event as it stands; raises `PermissionDenied` or `ValidationError` by field."""
    verb = "add" if event._state.adding else "change"
    if not by.has_perm(f"life_events.{verb}_lifeevent"):
        raise PermissionDenied("Your role may not change this.")
    if not event.uid:
        event.uid = f"given-{uuid.uuid4().hex}"
    if event.starts_at is not None and event.ends_at is not None and event.ends_at <= event.starts_at:
        raise ValidationError({"ends_at": [_("An event ends after it begins.")]})
    event.full_clean()


@transaction.atomic
def do_event(event: LifeEvent, given: Mapping[str, Any], by: User) -> None:
    """Writes what was checked. It acts from its beginning to its end, unless it is called off."""
    is_new = event._state.adding
    event.save()
    if is_new:
        record_creation(event, by, bot=event.bot_id, kind=event.kind, starts_at=event.starts_at, ends_at=event.ends_at)
