"""The OpenAPI description: where it is served, and what it cannot find out by itself.

Views describe what they take and give; that every operation may be refused, and
what a refusal looks like, is said here once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from django.utils import translation
from drf_spectacular.extensions import (
    OpenApiAuthenticationExtension,
    OpenApiSerializerExtension,
    OpenApiSerializerFieldExtension,
)
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularSwaggerView
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from piyasa_site.api.authentication import HEADER
from piyasa_site.api.problems import CONTENT_TYPE

NOT_BLANK: Final = r"\S"  # somewhere in it
OUR_TIME: Final = r"^(19[7-9]\d|[2-8]\d{3}|9[0-8]\d\d|99[0-8]\d|999[0-8])-"  # the years 1970 to 9998
METHODS: Final = ("get", "put", "patch", "post", "delete")

PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "description": "What went wrong (RFC 9457). `errors` maps fields to sentences where fields are wrong.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    },
    "required": ["type", "title", "status", "detail"],
}

# What may happen to any request, and to whom.
ALWAYS: Final = {
    "403": "The account's role does not allow it, or a session's request came without its CSRF token.",
    "406": "Answers are JSON; the request accepts none.",
    "429": "Too many requests; `Retry-After` says in how many seconds to come back.",
}
WHERE_SIGNED_IN: Final = {"401": "Nobody is signed in, or the API key opens nothing."}
WHERE_CHANGED: Final = {
    "400": "The body cannot be taken as it is; `errors` says why, by field.",
    "409": "This cannot be done as things stand.",
    "412": "What was read has changed since; `If-Match` no longer holds.",
    "415": "Bodies are JSON.",
    "422": "The `Idempotency-Key` was used for another request.",
}
WHERE_NAMED: Final = {"404": "There is no such thing."}
WHERE_ASKED: Final = {"400": "A parameter cannot be taken as it is.", "404": "The cursor names no place in the list."}


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "piyasa_site.api.authentication.ApiKeyAuthentication"
    name = "apiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "header", "name": HEADER}


class StrictSchema(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]
    """A body that may hold nothing but what is named."""

    target_class = "piyasa_site.api.serializers.Strict"
    match_subclasses = True

    def map_serializer(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        found: dict[str, Any] = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        if not type(self.target).__doc__:  # what would be said of it is said of its parent
            found.pop("description", None)
        return {**found, "additionalProperties": False} if direction == "request" else found


class TextSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """Blanks around a text are taken away before it is looked at, so one of blanks alone is empty."""

    target_class = "piyasa_site.api.serializers.Text"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        found: dict[str, Any] = auto_schema._map_serializer_field(self.target, direction, bypass_extensions=True)
        found["type"] = "string"  # that it may be null is said by whoever asks
        if direction != "request" or "pattern" in found:
            return found
        if self.target.shape:
            return {**found, "pattern": self.target.shape}
        blank = self.target.allow_blank or not self.target.trim_whitespace
        return found if blank else {**found, "pattern": NOT_BLANK}


class MomentSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """A moment of our time, as `serializers.Moment` takes it."""

    target_class = "piyasa_site.api.serializers.Moment"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        found = {"type": "string", "format": "date-time"}
        return {**found, "pattern": OUR_TIME} if direction == "request" else found


def add_problems(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """Hook of the generator: gives every operation the refusals it may meet."""
    result["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    for path, method, operation in _operations(result):
        refusals = dict(ALWAYS)
        if {} not in operation.get("security", []):
            refusals |= WHERE_SIGNED_IN
        if "{" in path:
            refusals |= WHERE_NAMED
        if method != "get":
            refusals |= WHERE_CHANGED
        elif any(parameter["in"] == "query" for parameter in operation.get("parameters", [])):
            refusals |= WHERE_ASKED
        if "requestBody" in operation and _is_needed(result, operation["requestBody"]):
            operation["requestBody"]["required"] = True
        if any(parameter["name"] == "If-None-Match" for parameter in operation.get("parameters", [])):
            operation["responses"].setdefault("304", {"description": "What is known already still holds."})
        for status, sentence in refusals.items():
            operation["responses"].setdefault(
                status,
                {
                    "description": sentence,
                    "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
                },
            )
        operation["responses"] = dict(sorted(operation["responses"].items()))
    return result


def _is_needed(result: dict[str, Any], body: dict[str, Any]) -> bool:
    """Whether there is a field that no body may leave out: then there must be a body."""
    waiting = [content["schema"] for content in body["content"].values()]
    while waiting:
        schema = waiting.pop()
        if schema.get("required"):
            return True
        waiting += schema.get("oneOf", [])
        if "$ref" in schema:
            waiting.append(result["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]])
    return False


def _operations(result: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in result.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


@lru_cache(maxsize=1)
def described() -> dict[str, Any]:
    """The whole description, in English, whoever asks. Made once: it costs a second, and changes with the code only."""
    with translation.override("en"):
        found: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return found


@extend_schema(exclude=True)
class SchemaView(APIView):
    """`/api/schema/`: what the API is, for anybody; it holds nothing that is anybody's."""

    permission_classes = (AllowAny,)
    renderer_classes = (JSONRenderer, OpenApiJsonRenderer, OpenApiJsonRenderer2)

    def get(self, request: Request) -> Response:
        return Response(described())


class DocsView(SpectacularSwaggerView):
    """`/api/docs/`: the same to read and to try, from files of our own."""

    permission_classes = (AllowAny,)
    title = "Piyasa API"
