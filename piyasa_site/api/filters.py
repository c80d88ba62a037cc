"""What lists can be ordered by and searched in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django_filters import rest_framework as filters
from django_filters.fields import IsoDateTimeField
from rest_framework.filters import OrderingFilter
from rest_framework.request import Request

from piyasa_site.common import turkish

MOST_FOUND = 500  # rows of one search; databases take a limited number of values in one IN list


class _MomentField(IsoDateTimeField):
    def clean(self, value: Any) -> Any:
        moment = super().clean(value)
        # At the ends of the calendar a moment is not one everywhere on earth.
        if moment is not None and not 1970 <= moment.year <= 9998:
            raise ValidationError("A moment lies between the years 1970 and 9998.")
        return moment


class Moment(filters.IsoDateTimeFilter):
    """ISO 8601, with an offset or in the service's own time zone."""

    field_class = _MomentField


class Id(filters.NumberFilter):
    """The id of a row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=0, max_value=2**63 - 1, decimal_places=0, **kwargs)


class Ordered(OrderingFilter):
    """`ordering=name` or `ordering=-name`, as a view's `ordering_fields` allow; rows that tie come by id."""

    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: Any) -> Sequence[str] | None:
        wanted = super().get_ordering(request, queryset, view)
        if not wanted:
            return None
        return wanted if any(name.lstrip("-") == "id" for name in wanted) else [*wanted, "id"]


def named_like(queryset: QuerySet[Any], words: str, *names: str) -> QuerySet[Any]:
    """Rows whose names hold every word, in Turkish casing or without it: "isil" finds "Işıl".

    The names are compared in Python, so this is for small tables; the first 500 by key are found.
    """
    folded = turkish.fold(words).split()
    found = [
        pk
        for pk, *texts in queryset.prefetch_related(None).order_by("pk").values_list("pk", *names).iterator()
        if all(any(word in turkish.fold(text) for text in texts) for word in folded)
    ]
    return queryset.filter(pk__in=found[:MOST_FOUND])
