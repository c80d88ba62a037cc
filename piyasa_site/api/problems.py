"""What goes wrong, as problem details (RFC 9457).

Every error of the API has the same shape: `type`, `title`, `status`, `detail`
(one sentence) and `instance` (the path), with `errors` by field where fields
are wrong. `type` is `about:blank`: the status says what kind it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import structlog
from django.core.exceptions import NON_FIELD_ERRORS, RequestDataTooBig, SuspiciousOperation, ValidationError
from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.signals import got_request_exception
from django.db import IntegrityError
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import exception_handler, set_rollback

log = structlog.get_logger(__name__)

CONTENT_TYPE = "application/problem+json"


class Problem(exceptions.APIException):
    """An error with its status and sentence; `errors` maps fields to sentences."""

    def __init__(self, status: int, detail: str, errors: dict[str, list[str]] | None = None) -> None:
        super().__init__(detail)
        self.status_code = status
        self.errors = errors or {}


def handle(error: Exception, context: dict[str, Any]) -> Response:
    """The handler of REST framework's settings: whatever goes wrong, the answer is a problem.

    What nobody foresaw is logged and reported as every server error is, and the caller learns nothing of it.
    """
    request = context.get("request")
    response = exception_handler(_known(error), context)
    if response is None:
        return _failed(error, request)
    known = _known(error)
    assert isinstance(known, exceptions.APIException)
    set_rollback()
    errors = known.errors if isinstance(known, Problem) else _by_field(known.detail)
    detail = _sentence(known.detail) if not errors or isinstance(known, Problem) else "Some fields are wrong."
    response.data = problem(response.status_code, detail, request, errors)
    response.content_type = CONTENT_TYPE
    return response


def of_validation(error: ValidationError) -> Problem:
    """What the rules below the views found wrong, by field where they say which."""
    by_field: dict[str, list[str]] = {}
    general: list[str] = [] if hasattr(error, "error_dict") else error.messages
    if hasattr(error, "error_dict"):
        for name, sentences in error.message_dict.items():
            if name == NON_FIELD_ERRORS:
                general = sentences
            else:
                by_field[str(name)] = sentences
    return Problem(HTTPStatus.BAD_REQUEST, " ".join(general) or "Some fields are wrong.", by_field)


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


def _known(error: Exception) -> Exception:
    """The error as REST framework knows it, where the house knows what it means."""
    if isinstance(error, Http404):
        return exceptions.NotFound()
    if isinstance(error, DjangoPermissionDenied):
        return exceptions.PermissionDenied(*error.args)
    if isinstance(error, ValidationError):
        return of_validation(error)
    if isinstance(error, RequestDataTooBig):
        return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large.")
    if isinstance(error, SuspiciousOperation):
        return Problem(HTTPStatus.BAD_REQUEST, "The request cannot be read.")
    if isinstance(error, IntegrityError):
        return Problem(HTTPStatus.CONFLICT, "This clashes with what another request has just written; look again.")
    return error


def _failed(error: Exception, request: Request | None) -> Response:
    set_rollback()
    log.error("api.failed", path=request.path if request else "", error=type(error).__name__, exc_info=error)
    # What listens for server errors (error reports, the client of the tests) hears of this one too.
    got_request_exception.send(sender=handle, request=request._request if request is not None else None)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    body = problem(status, "Something went wrong here, and was logged. Nothing was changed.", request)
    return Response(body, status=status, content_type=CONTENT_TYPE)


def _by_field(detail: Any) -> dict[str, list[str]]:
    if not isinstance(detail, dict):
        return {}
    found: dict[str, list[str]] = {}
    for path, sentence in _paths("", detail):
        found.setdefault(path, []).append(sentence)
    return found


def _paths(before: str, detail: Any) -> Iterator[tuple[str, str]]:
    """Every sentence with the path to what it is about, like `stances.1.topic`."""
    if isinstance(detail, dict):
        for name, part in detail.items():
            # A list of plain values is wrong as a whole: it names its wrong items by their places.
            own = isinstance(name, str) or isinstance(part, dict)
            own = own and (not before or name != api_settings.NON_FIELD_ERRORS_KEY)
            yield from _paths(f"{before}.{name}".lstrip(".") if own else before, part)
    elif isinstance(detail, list | tuple):
        for number, part in enumerate(detail):
            # Sentences stand in a list of their own; parts that are wrong keep their places among those that are not.
            yield from _paths(f"{before}.{number}" if isinstance(part, dict) else before, part)
    else:
        yield before, str(detail)


def _sentence(detail: Any) -> str:
    while isinstance(detail, list | tuple) and detail:
        detail = detail[0]
    if isinstance(detail, dict):
        return "; ".join(f"{name}: {_sentence(it)}" for name, it in detail.items())
    return str(detail)
