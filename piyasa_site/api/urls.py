"""Every path below `/api/`, in the order they are tried."""

from __future__ import annotations

from django.urls import include, path, re_path

from piyasa_site.api.problems import nothing_here
from piyasa_site.api.routing import at
from piyasa_site.api.schema import DocsView, SchemaView

urlpatterns = [
    at("schema", SchemaView.as_view(), name="schema"),
    at("docs", DocsView.as_view(), name="docs"),
    path("", include("conversations.api.urls")),
    re_path(r"^.*$", nothing_here),
]
