"""Lists in pages: `{results, next, previous}`, newest first unless a view says otherwise."""

from __future__ import annotations

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """A cursor counts nothing and skips nothing, so a page costs the same wherever it lies in the table."""

    ordering = "-id"
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
