"""Who may do what through the API: viewers read, operators change, unless a view says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from piyasa_site.access.roles import Role, at_least

if TYPE_CHECKING:  # REST framework's views import this module by its settings
    from rest_framework.views import APIView


class ByRole(BasePermission):
    """A view may name other roles as `role_to_read` and `role_to_write`."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not request.user or not request.user.is_authenticated:
            return False
        reads = request.method in SAFE_METHODS
        wanted = getattr(view, "role_to_read", Role.VIEWER) if reads else getattr(view, "role_to_write", Role.OPERATOR)
        self.message = f"This needs the role {wanted.value}."
        return at_least(request.user, wanted)
