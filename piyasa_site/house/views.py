"""Health and metrics over HTTP."""

from __future__ import annotations

import prometheus_client
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from piyasa_site.common import clock
from piyasa_site.house import exposition, health


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """This process answers. Asks nothing of anyone, so that a slow database restarts no web server."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 where the house can do its work, 503 and the reasons where it cannot."""
    checks = health.readiness(clock.now())
    well = not any(check.broken for check in checks)
    return JsonResponse(
        {
            "status": "ready" if well else "not ready",
            # Anyone may ask, so addresses and error texts stay in `manage.py preflight`.
            "checks": {check.name: {"ok": check.ok, "detail": _said_openly(check)} for check in checks},
        },
        status=200 if well else 503,
    )


def _said_openly(check: health.Check) -> str:
    if check.name in ("beat", "workers"):
        return check.detail
    return "answers" if check.ok else "does not answer"


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus exposition: of all processes that share a folder of values, else of this one."""
    return HttpResponse(exposition.text(), content_type=prometheus_client.CONTENT_TYPE_LATEST)
