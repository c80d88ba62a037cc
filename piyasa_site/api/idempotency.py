"""`Idempotency-Key`: a creating request that is sent twice is done once.

The answer is kept in the transaction that did the work, so there is never one
without the other. A second request with the key gets the first one's answer;
one that comes while the first is under way waits for it, by the database's
own unique key. Refused requests are not kept: they may be sent again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from piyasa_site.api.models import IdempotentAnswer
from piyasa_site.api.problems import Problem
from piyasa_site.common import clock

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
KEPT = timedelta(hours=24)
LONGEST = 255  # characters of a key


def once(request: Request, work: Callable[[], tuple[int, dict[str, Any]]]) -> Response:
    """Does `work` (status and body) and keeps its answer under the request's key, if it has one."""
    key = request.headers.get(HEADER, "").strip()
    if not key:
        code, body = work()
        return Response(body, status=code)
    if len(key) > LONGEST:
        raise Problem(status.HTTP_400_BAD_REQUEST, f"{HEADER} may be {LONGEST} characters long.")
    assert isinstance(request.user, User)
    fingerprint = _fingerprint(request)
    now = clock.now()
    IdempotentAnswer.objects.filter(user=request.user, created_at__lt=now - KEPT).delete()
    known = IdempotentAnswer.objects.filter(user=request.user, key=key).first()
    if known is None:
        try:
            with transaction.atomic():
                row = _begin(request.user, key, fingerprint, now)
                row.status, row.body = work()
                row.save(update_fields=["status", "body"])
            return Response(row.body, status=row.status)
        except _Taken:
            known = IdempotentAnswer.objects.filter(user=request.user, key=key).first()
    if known is None:
        raise Problem(status.HTTP_409_CONFLICT, "A request with this Idempotency-Key failed just now; send it again.")
    if known.fingerprint != fingerprint:
        raise Problem(
            status.HTTP_422_UNPROCESSABLE_ENTITY, "This Idempotency-Key was used for another request already."
        )
    return Response(known.body, status=known.status, headers={REPLAYED: "true"})


class _Taken(Exception):
    """Somebody else has begun with this key."""


def _begin(user: User, key: str, fingerprint: str, now: Any) -> IdempotentAnswer:
    try:
        with transaction.atomic():
            return IdempotentAnswer.objects.create(user=user, key=key, fingerprint=fingerprint, created_at=now)
    except IntegrityError:
        raise _Taken from None


def _fingerprint(request: Request) -> str:
    body = json.dumps(request.data, sort_keys=True, default=str)
    return hashlib.sha256("\x1f".join((str(request.method), request.path.rstrip("/"), body)).encode()).hexdigest()
