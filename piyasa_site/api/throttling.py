"""How often one account, or one address without an account, may ask.

Counted in windows of a minute by the shared cache: one increment a request,
whatever the rate. Without a shared cache each process counts for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from piyasa_site.common import clock

if TYPE_CHECKING:  # REST framework's views import this module by its settings
    from rest_framework.views import APIView

WINDOW = 60  # seconds
PER_ACCOUNT = 6000  # a load test and a dashboard fit in; a loop that has run wild does not
PER_STRANGER = 60
DEEDS = 240  # requests that change something, for one account


class WindowThrottle(BaseThrottle):
    """Refuses what goes beyond the rate until the window ends."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        scope, limit = self._limit(request)
        window, gone = divmod(int(clock.now().timestamp()), WINDOW)
        self._left = WINDOW - gone
        key = f"api:throttle:{scope}:{window}"
        try:
            cache.add(key, 0, timeout=2 * WINDOW)
            return cache.incr(key) <= limit
        except Exception:  # a cache that is away, or evicts between the two, refuses nobody
            return True

    def wait(self) -> float:
        return float(self._left)

    def _limit(self, request: Request) -> tuple[str, int]:
        if request.user and request.user.is_authenticated:
            return f"user:{request.user.pk}", PER_ACCOUNT
        return f"ip:{self.get_ident(request)}", PER_STRANGER


class DeedThrottle(WindowThrottle):
    """For what makes bots speak or markets move; reading is not counted."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        return request.method in ("GET", "HEAD", "OPTIONS") or super().allow_request(request, view)

    def _limit(self, request: Request) -> tuple[str, int]:
        return f"deed:{request.user.pk}", DEEDS
