"""Paths of figures, logs and simulations, below `/api/`."""

from __future__ import annotations

from analytics.api import alerts, figures, logs, quality, simulations
from piyasa_site.api.routing import at

RUN = r"simulations/(?P<pk>\d{1,18})"

urlpatterns = [
    at("alerts", alerts.AlertsView.as_view(), name="alerts"),
    at("metrics/summary", figures.SummaryView.as_view(), name="metrics-summary"),
    at("analytics/realism", figures.RealismView.as_view(), name="analytics-realism"),
    at("analytics/quality", quality.QualityView.as_view(), name="analytics-quality"),
    at(r"chats/(?P<pk>\d{1,18})/quality", quality.ChatQualityView.as_view(), name="chat-quality"),
    at("analytics/engagement", figures.EngagementView.as_view(), name="analytics-engagement"),
    at("analytics/cost", figures.CostView.as_view(), name="analytics-cost"),
    at("analytics/detection", figures.DetectionView.as_view(), name="analytics-detection"),
    at("logs", logs.LogsView.as_view(), name="logs"),
    at("simulations", simulations.SimulationsView.as_view(), name="simulations"),
    at(RUN, simulations.SimulationView.as_view(), name="simulation"),
    at(f"{RUN}/transcript", simulations.TranscriptView.as_view(), name="simulation-transcript"),
    at(f"{RUN}/fork", simulations.ForkView.as_view(), name="simulation-fork"),
    at(f"{RUN}/resume", simulations.ResumeView.as_view(), name="simulation-resume"),
    at(f"{RUN}/stop", simulations.StopView.as_view(), name="simulation-stop"),
]
