"""Optimistic concurrency: `ETag` on what is shown, `If-Match` honoured on what is changed.

The tag is a hash of the body that is shown, so it changes exactly when the body
does. `If-Match` may be left out: the last writer then wins, as without it. Where
it is sent and no longer holds, nothing is changed and the answer is 412.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.utils.http import parse_etags
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from piyasa_site.api.problems import Problem

IF_MATCH = OpenApiParameter(
    "If-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The ETag that was read. Where it no longer holds, nothing is changed and the answer is 412.",
)
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The ETag that is known already. Where it still holds the answer is 304 without a body.",
)


def etag_of(body: Any) -> str:
    """The strong tag of a body, quoted; `body` must be what JSON can hold."""
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, default=str)
    return f'"{hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def check_if_match(request: Request, body: Any) -> None:
    """Raises a `Problem` (412) where the request was made for another version than `body`.

    To be called with the row locked, or two writers may pass it together.
    """
    given = request.headers.get("If-Match")
    if given is None:
        return
    # A weak tag never matches here (RFC 9110, 13.1.1).
    wanted = parse_etags(given)
    if "*" not in wanted and etag_of(body) not in wanted:
        raise Problem(
            status.HTTP_412_PRECONDITION_FAILED, "This was changed since you read it; read it again before changing it."
        )


def tagged(
    body: Mapping[str, Any], code: int = status.HTTP_200_OK, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer with its tag."""
    return Response(body, status=code, headers={"ETag": etag_of(body), **(headers or {})})


def shown(request: Request, body: Mapping[str, Any]) -> Response:
    """The answer to a reader, who may know it already."""
    known = {tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))}
    tag = etag_of(body)
    if tag in known or "*" in known:
        return Response(status=status.HTTP_304_NOT_MODIFIED, headers={"ETag": tag})
    return Response(body, headers={"ETag": tag})
