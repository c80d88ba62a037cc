"""What lists can be ordered by and searched in. What cannot be read is refused; nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as filters
from django_filters.fields import IsoDateTimeField
from django_filters.utils import translate_validation
from drf_spectacular.utils import extend_schema_field
from rest_framework.exceptions import ValidationError
from rest_framework.filters import OrderingFilter
from rest_framework.request import Request

from piyasa_site.common import turkish

MOST_FOUND = 500  # rows of one search; databases take a limited number of values in one IN list
HIGHEST_ID = 2**63 - 1

# At the ends of the calendar a moment is not one everywhere on earth. Nothing here happened before the first of
# these or will after the second, so what lies beyond them asks for the same rows as they do.
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = datetime(9998, 1, 1, tzinfo=UTC)


class Filters(filters.DjangoFilterBackend):
    """Filters as the view's filter set has them, each given once, and only text may be empty.

    django-filter takes an empty value for none at all, the last of several for the only one, and what is neither
    true nor false for no answer: a misspelt filter would show every row.
    """

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        known = self.get_filterset(request, queryset, view)
        if known is None:
            return queryset
        wrong: dict[str, Any] = {} if known.is_valid() else dict(translate_validation(known.errors).detail)
        for name, known_filter in known.filters.items():
            sentence = _wrong(known_filter, request.query_params.getlist(name))
            if sentence:
                wrong[name] = [sentence]
        if wrong:
            raise ValidationError(wrong)
        found: QuerySet[Any] = known.qs
        return found


def _wrong(known: filters.Filter, given: list[str]) -> str:
    """Why these values of one filter cannot be taken; empty where they can, as far as can be told here."""
    if len(given) > 1 and not isinstance(known, filters.MultipleChoiceFilter):
        return "This may be given once."
    if isinstance(known, filters.BooleanFilter):
        return "" if all(value.lower() in ("true", "false") for value in given) else "This must be true or false."
    if "" in given and not isinstance(known, filters.CharFilter):
        return "This may not be empty."
    return ""


class _MomentField(IsoDateTimeField):
    def clean(self, value: Any) -> Any:
        moment = super().clean(value)
        if moment is None or _FIRST.year <= moment.year < _LAST.year:
            return moment
        return _FIRST if moment.year < _FIRST.year else _LAST


class Moment(filters.IsoDateTimeFilter):
    """ISO 8601, with an offset or in the service's own time zone."""

    field_class = _MomentField


class Between(filters.NumberFilter):
    """A number within bounds, `low` and `high` included."""

    def __init__(self, low: float, high: float, kind: str = "number", help_text: str = "", **kwargs: Any) -> None:
        super().__init__(min_value=low, max_value=high, help_text=help_text, **kwargs)
        described = {"type": kind, "minimum": low, "maximum": high}
        extend_schema_field({**described, "description": help_text} if help_text else described)(self)


class Id(Between):
    """The id of a row."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(0, HIGHEST_ID, kind="integer", decimal_places=0, **kwargs)


class Ordered(OrderingFilter):
    """`ordering=name` or `ordering=-name`, or several with commas between, as a view's `ordering_fields` allow.

    Rows that tie come by id.
    """

    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: Any) -> Sequence[str] | None:
        given = request.query_params.get(self.ordering_param)
        if given is None:
            return None
        wanted: dict[str, str] = {}
        for term in given.split(","):
            wanted.setdefault(term.removeprefix("-"), term)
        if not wanted.keys() <= set(view.ordering_fields):
            sentence = f"This takes {', '.join(view.ordering_fields)}, each with or without a minus before it."
            raise ValidationError({self.ordering_param: [sentence]})
        return list(wanted.values()) if "id" in wanted else [*wanted.values(), "id"]

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        term = f"-?({'|'.join(view.ordering_fields)})"
        return [
            {
                "name": self.ordering_param,
                "in": "query",
                "required": False,
                "description": "By which column, with a minus before it from the highest down; several with commas.",
                "schema": {"type": "string", "pattern": f"^{term}(,{term})*$"},
            }
        ]


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
