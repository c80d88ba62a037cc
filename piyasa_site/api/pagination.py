"""Lists in pages: `{results, next, previous}`, newest first unless a view says otherwise."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError
from rest_framework.exceptions import NotFound
from rest_framework.exceptions import ValidationError as Wrong
from rest_framework.pagination import CursorPagination

LONGEST_CURSOR = 1000  # characters; ours are far shorter


class NewestFirst(CursorPagination):
    """A cursor counts nothing and skips nothing, so a page costs the same wherever it lies in the table."""

    ordering = "-id"
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200

    def get_page_size(self, request: Any) -> int:
        """What cannot be a page's size is a wrong request, not the usual size without a word."""
        given = request.query_params.get(self.page_size_query_param)
        if given is None:
            return self.page_size
        if not (given.isascii() and given.isdecimal() and 1 <= int(given[:9]) <= self.max_page_size):
            sentence = f"This must be a whole number from 1 to {self.max_page_size}."
            raise Wrong({self.page_size_query_param: [sentence]})
        return int(given)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        for parameter in found:
            if parameter["name"] == self.page_size_query_param:
                parameter["schema"] = {
                    "type": "integer", "minimum": 1, "maximum": self.max_page_size, "default": self.page_size,
                }  # fmt: skip
        return found

    def paginate_queryset(self, queryset: Any, request: Any, view: Any = None) -> Any:
        """A cursor is the caller's text like any other: one that names no place leads nowhere."""
        if len(request.query_params.get(self.cursor_query_param, "")) > LONGEST_CURSOR:
            raise NotFound(self.invalid_cursor_message)
        try:
            return super().paginate_queryset(queryset, request, view)
        except (ValueError, TypeError, OverflowError, ValidationError, DataError):
            if self.cursor_query_param in request.query_params:
                raise NotFound(self.invalid_cursor_message) from None
            raise
