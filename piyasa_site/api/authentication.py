"""Who asks: a key in the header `X-API-Key`, else the session of the browser."""

from __future__ import annotations

from django.contrib.auth.models import User
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from piyasa_site.access import api_keys
from piyasa_site.access.models import ApiKey
from piyasa_site.common import clock

HEADER = "X-API-Key"


class ApiKeyAuthentication(BaseAuthentication):
    """The account behind the key. A key that opens nothing is refused, whatever session comes with it."""

    def authenticate(self, request: Request) -> tuple[User, ApiKey] | None:
        text = request.headers.get(HEADER, "").strip()
        if not text:
            return None
        found = api_keys.owner_of(text, clock.now())
        if found is None:
            raise AuthenticationFailed("The API key is unknown, expired or revoked.")
        return found

    def authenticate_header(self, request: Request) -> str:
        return 'ApiKey realm="piyasa"'
