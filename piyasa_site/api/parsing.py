"""Bodies as JSON, refused where they hold what no database can keep.

Text with a NUL or half a surrogate pair is valid JSON and still cannot be
stored; said here, once, it is a wrong request and never a server error.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class StorableJSONParser(JSONParser):
    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        try:
            found: dict[str, Any] = super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("The body is nested too deeply.") from None
        if not _storable(found):
            raise ParseError("Text may hold neither NUL nor half of a surrogate pair, and numbers must be finite.")
        return found


def _storable(body: Any) -> bool:
    waiting = [body]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if "\0" in item or any("\ud800" <= char <= "\udfff" for char in item):
                return False
        elif isinstance(item, float):
            if item in (float("inf"), float("-inf")) or item != item:
                return False
        elif isinstance(item, dict):
            waiting += item.keys()
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return True
