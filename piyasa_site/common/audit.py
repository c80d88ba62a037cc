"""The audit log, where its library leaves gaps.

Saving a row writes the log by itself; `QuerySet.update` does not. `audited_update`
does both, in a number of queries that does not grow with the rows.

A log outlives what it is about. Rows of the models in `AUDIT_BY_KEY` are called
by their key in it, never by a name, so that erasing a person leaves no name behind.
"""

from __future__ import annotations

from typing import Any

from auditlog.context import set_actor
from auditlog.models import LogEntry
from auditlog.registry import auditlog
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet


def follow_models() -> None:
    """Has the log follow the models of `AUDITED`; called when all apps are ready.

    Each by its own columns: left to itself the library also asks for every row that may point at one which is made or
    deleted, ten queries for a bot, and writes down what it is called.
    """
    for label, left_out in settings.AUDITED.items():
        model = apps.get_model(label)
        columns = [column.name for column in model._meta.concrete_fields if column.name not in left_out]
        auditlog.register(model, include_fields=columns)


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
                object_repr=name_in_log(model, row.pk) or str(row),
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


def save_as(row: Model, actor: AbstractBaseUser) -> None:
    """Saves a row whose model is followed; the log says that `actor` did it, however they are signed in."""
    with transaction.atomic(), set_actor(actor):
        row.save()


def delete_as(row: Model, actor: AbstractBaseUser) -> None:
    """Deletes such a row."""
    with transaction.atomic(), set_actor(actor):
        row.delete()


def record_creation(row: Model, actor: AbstractBaseUser | None, **said: Any) -> None:
    """Logs a row that was made, with what is to be read of it, where its model is not followed as a whole."""
    model = type(row)
    LogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(model),
        object_pk=str(row.pk),
        object_id=row.pk if isinstance(row.pk, int) else None,
        object_repr=name_in_log(model, row.pk) or str(row),
        action=LogEntry.Action.CREATE,
        changes={name: ["None", str(value)] for name, value in said.items()},
        actor_id=actor.pk if actor is not None else None,
    )


def keep_nameless(sender: Any, instance: LogEntry, **kwargs: Any) -> None:
    """Receiver of `pre_save` of a log entry: replaces the name the library has put there."""
    model = instance.content_type.model_class() if instance.content_type_id else None
    if model is not None and (name := name_in_log(model, instance.object_pk)):
        instance.object_repr = name


def name_in_log(model: type[Model], pk: Any) -> str:
    """What a row of a nameless model is called; empty for all others."""
    return f"{model._meta.model_name}:{pk}" if model._meta.label in settings.AUDIT_BY_KEY else ""
