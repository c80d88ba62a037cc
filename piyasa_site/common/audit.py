"""Changing many rows at once without losing who changed what.

Saving a row writes the audit log by itself; `QuerySet.update` does not. This
does both, in a number of queries that does not grow with the rows.
"""

from __future__ import annotations

from typing import Any

from auditlog.models import LogEntry
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet


@transaction.atomic
def audited_update(queryset: QuerySet[Any], actor: AbstractBaseUser | None, **values: Any) -> int:
    """Sets `values` on every row that differs, logs old and new, and returns how many rows changed.

    The rows are locked while it is decided which of them differ, so the log
    tells what really happened.
    """
    rows = list(queryset.select_related(None).order_by("pk").select_for_update())
    changed = [row for row in rows if any(getattr(row, name) != value for name, value in values.items())]
    if not changed:
        return 0
    model: type[Model] = queryset.model
    model._default_manager.filter(pk__in=[row.pk for row in changed]).update(**values)
    kind = ContentType.objects.get_for_model(model)
    LogEntry.objects.bulk_create(
        [
            LogEntry(
                content_type=kind,
                object_pk=str(row.pk),
                object_id=row.pk if isinstance(row.pk, int) else None,
                object_repr=str(row),
                action=LogEntry.Action.UPDATE,
                changes={
                    name: [str(getattr(row, name)), str(value)]
                    for name, value in values.items()
                    if getattr(row, name) != value
                },
                actor_id=actor.pk if actor is not None else None,
            )
            for row in changed
        ]
    )
    return len(changed)
