"""Every path below `/api/`, in the order they are tried."""

from __future__ import annotations

from django.urls import include, path, re_path

from piyasa_site.api.problems import nothing_here

urlpatterns = [
    path("", include("conversations.api.urls")),
    re_path(r"^.*$", nothing_here),
]
