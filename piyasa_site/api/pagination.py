"""Lists in pages: `{results, next, previous}`, newest first unless a view says otherwise."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination

LONGEST_CURSOR = 1000  # characters; ours are far shorter


class NewestFirst(CursorPagination):
    """A cursor counts nothing and skips nothing, so a page costs the same wherever it lies in the table."""

    ordering = "-id"
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200

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
