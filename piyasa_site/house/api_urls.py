"""Paths of the house below `/api/`."""

from __future__ import annotations

from piyasa_site.api.routing import at
from piyasa_site.house import api

urlpatterns = [
    at("control/status", api.StatusView.as_view(), name="control-status"),
    at("control/start", api.StartView.as_view(), name="control-start"),
    at("control/stop", api.StopView.as_view(), name="control-stop"),
    at("control/scale", api.ScaleView.as_view(), name="control-scale"),
    at("cache/stats", api.CacheStatsView.as_view(), name="cache-stats"),
    at("schedules", api.ScheduleViews.as_view({"get": "list"}), name="schedules"),
    at(
        r"schedules/(?P<pk>\d{1,18})",
        api.ScheduleViews.as_view({"get": "retrieve", "patch": "partial_update"}),
        name="schedule",
    ),
    at("system/check", api.SystemChecksView.as_view(), name="system-check"),
]
