"""Paths that answer with and without their last slash, without a redirect."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, re_path
from rest_framework.routers import SimpleRouter


class SlashOrNot(SimpleRouter):
    """Routes of view sets; reversed paths end without a slash."""

    def __init__(self) -> None:
        super().__init__()
        self.trailing_slash = "/?"


def at(pattern: str, view: Any, name: str) -> URLPattern:
    """One path (a regular expression without its ends) of one view."""
    return re_path(rf"^{pattern}/?$", view, name=name)
