"""Rows as resources: listed, shown with their version, and changed through the house's own rules.

A view names its rows and its `rules`: the same `check_*` and `do_*` functions the
admin goes through. What is locked, compared with `If-Match`, checked and written
here is one transaction. Nothing is decided in a view but what it looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from piyasa_site.api.filters import Filters, Ordered
from piyasa_site.api.idempotency import HEADER as ONCE_HEADER
from piyasa_site.api.idempotency import LONGEST, once
from piyasa_site.api.preconditions import IF_MATCH, IF_NONE_MATCH, check_if_match, etag_of, shown, tagged

ONCE = OpenApiParameter(
    ONCE_HEADER,
    {"type": "string", "maxLength": LONGEST},
    OpenApiParameter.HEADER,
    description="A request sent twice with one key is done once.",
)


@dataclass(frozen=True, slots=True)
class Rules:
    """How rows of one kind are written and deleted: `check_*` decides and authorises, `do_*` writes and records.

    Both halves of saving take the row with its new values set (unsaved where it is new), what else was given that is
    no column, and who asks. `check_*` raises `PermissionDenied`, `ValidationError` or `Problem` before anything is
    written.
    """

    check_save: Callable[[Any, Mapping[str, Any], User], None]
    do_save: Callable[[Any, Mapping[str, Any], User], Any]
    check_delete: Callable[[Any, User], None] | None = None
    do_delete: Callable[[Any, User], Any] | None = None


class Resource(GenericViewSet[Any]):
    """What the parts below have in common."""

    lookup_value_regex = r"\d{1,18}"
    rules: Rules
    not_set: frozenset[str] = frozenset()  # columns that the rules set themselves, from what was given

    def shown(self, row: Model) -> dict[str, Any]:
        """The body of one row, as JSON holds it."""
        return dict(self.get_serializer(row).data)

    def locked(self) -> Model:
        """The row of this path, held until the transaction ends, as every other reader of the path sees it."""
        row: Model = self.get_object()
        model = type(row)
        model._default_manager.select_for_update().only("pk").get(pk=row.pk)
        # Whoever held the lock before may have changed it.
        found: Model = self.get_object()
        return found

    def fresh(self, pk: Any) -> Model:
        """A row just written, with what lists annotate."""
        found: Model = self.get_queryset().get(pk=pk)
        return found

    def blank(self) -> Model:
        """A new row that belongs where this path says."""
        model: type[Model] = self.get_queryset().model
        return model()

    def save(self, row: Model, values: Mapping[str, Any]) -> None:
        """Sets the columns among `values`, hands on the rest, and writes by the rules."""
        columns = {field.name for field in row._meta.concrete_fields} - self.not_set
        for name, value in values.items():
            if name in columns:
                setattr(row, name, value)
        rest = {name: value for name, value in values.items() if name not in columns}
        self.rules.check_save(row, rest, asker(self.request))
        self.rules.do_save(row, rest, asker(self.request))


class Lists(mixins.ListModelMixin, Resource):
    """GET of a collection: filtered as its filter set says, ordered by what it names."""

    filter_backends = (Filters, Ordered)
    ordering_fields: tuple[str, ...] = ("id",)


class Creates(mixins.CreateModelMixin, Resource):
    """POST to a collection: 201 with the row, its place and its version."""

    place = ""  # of one row, before its id

    @extend_schema(parameters=[ONCE])
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        def work() -> tuple[int, dict[str, Any]]:
            given = self.get_serializer(data=request.data)
            given.is_valid(raise_exception=True)
            with transaction.atomic():
                row = self.blank()
                self.save(row, given.validated_data)
                return status.HTTP_201_CREATED, self.shown(self.fresh(row.pk))

        response = once(request, work)
        response["Location"] = f"{self.place}{response.data['id']}"
        response["ETag"] = etag_of(response.data)
        return response


class Shows(mixins.RetrieveModelMixin, Resource):
    """GET of one row, with its version."""

    @extend_schema(parameters=[IF_NONE_MATCH])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return shown(request, self.shown(self.get_object()))


class Changes(mixins.UpdateModelMixin, Resource):
    """PUT and PATCH of one row; PUT sets what is left out to its default."""

    @extend_schema(parameters=[IF_MATCH])
    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self._change(request, partial=False)

    @extend_schema(parameters=[IF_MATCH])
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self._change(request, partial=True)

    @transaction.atomic
    def _change(self, request: Request, partial: bool) -> Response:
        row = self.locked()
        check_if_match(request, self.shown(row))
        given = self.get_serializer(row, data=request.data, partial=partial)
        given.is_valid(raise_exception=True)
        values = dict(given.validated_data)
        if not partial:
            values = {**self.defaults(given), **values}
        self.save(row, values)
        return tagged(self.shown(self.fresh(row.pk)))

    def defaults(self, given: Any) -> dict[str, Any]:
        """What a PUT sets that leaves fields out: the defaults of their columns."""
        columns = {field.name: field for field in given.Meta.model._meta.concrete_fields}
        return {
            name: columns[name].get_default()
            for name, field in given.fields.items()
            if not field.read_only and not field.write_only and name in columns and columns[name].has_default()
        }


class Deletes(mixins.DestroyModelMixin, Resource):
    """DELETE of one row: 204."""

    @extend_schema(parameters=[IF_MATCH])
    @transaction.atomic
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.locked()
        check_if_match(request, self.shown(row))
        assert self.rules.check_delete is not None and self.rules.do_delete is not None
        self.rules.check_delete(row, asker(self.request))
        self.rules.do_delete(row, asker(self.request))
        return Response(status=status.HTTP_204_NO_CONTENT)


def asker(request: Request) -> User:
    """Who asks; `ByRole` lets nobody without an account through."""
    assert isinstance(request.user, User)
    return request.user
