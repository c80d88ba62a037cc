"""The OpenAPI description: where it is served, and what it cannot find out by itself.

Views describe what they take and give; that every operation may be refused, and
what a refusal looks like, is said here once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from django.utils import translation
from drf_spectacular.extensions import OpenApiAuthenticationExtension
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
