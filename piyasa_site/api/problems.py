"""What goes wrong, as problem details (RFC 9457).

Every error of the API has the same shape: `type`, `title`, `status`, `detail`
(one sentence) and `instance` (the path), with `errors` by field where fields
are wrong. `type` is `about:blank`: the status says what kind it is.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

CONTENT_TYPE = "application/problem+json"


class Problem(exceptions.APIException):
    """An error with its status and sentence; `errors` maps fields to sentences."""

    def __init__(self, status: int, detail: str, errors: dict[str, list[str]] | None = None) -> None:
        super().__init__(detail)
        self.status_code = status
        self.errors = errors or {}


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """The handler of REST framework's settings; what it does not know stays a server error."""
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    elif isinstance(error, DjangoPermissionDenied):
        error = exceptions.PermissionDenied(*error.args)
    response = exception_handler(error, context)
    if response is None or not isinstance(error, exceptions.APIException):
        return response
    set_rollback()
    errors = error.errors if isinstance(error, Problem) else _by_field(error.detail)
    detail = _sentence(error.detail) if not errors or isinstance(error, Problem) else "Some fields are wrong."
    request = context.get("request")
    response.data = problem(response.status_code, detail, request, errors)
    response.content_type = CONTENT_TYPE
    return response


def problem(
    status: int, detail: str, request: Request | HttpRequest | None = None, errors: dict[str, list[str]] | None = None
) -> dict[str, Any]:
    """The body of one problem."""
    found: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if request is not None:
        found["instance"] = request.path
    if errors:
        found["errors"] = errors
    return found


@csrf_exempt
def nothing_here(request: HttpRequest) -> JsonResponse:
    """Every path under the API that leads nowhere, whoever asks."""
    return JsonResponse(
        problem(HTTPStatus.NOT_FOUND, "There is nothing here.", request),
        status=HTTPStatus.NOT_FOUND,
        content_type=CONTENT_TYPE,
    )


def _by_field(detail: Any) -> dict[str, list[str]]:
    if not isinstance(detail, dict):
        return {}
    listed = {name: found if isinstance(found, list) else [found] for name, found in detail.items()}
    return {str(name): [_sentence(it) for it in found] for name, found in listed.items()}


def _sentence(detail: Any) -> str:
    while isinstance(detail, list | tuple) and detail:
        detail = detail[0]
    if isinstance(detail, dict):
        return "; ".join(f"{name}: {_sentence(it)}" for name, it in detail.items())
    return str(detail)
