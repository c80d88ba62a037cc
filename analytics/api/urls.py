"""Paths of figures, logs and simulations, below `/api/`."""

from __future__ import annotations

from analytics.api import simulations
from piyasa_site.api.routing import at

RUN = r"simulations/(?P<pk>\d{1,18})"

urlpatterns = [
    at("simulations", simulations.SimulationsView.as_view(), name="simulations"),
    at(RUN, simulations.SimulationView.as_view(), name="simulation"),
    at(f"{RUN}/transcript", simulations.TranscriptView.as_view(), name="simulation-transcript"),
    at(f"{RUN}/fork", simulations.ForkView.as_view(), name="simulation-fork"),
    at(f"{RUN}/stop", simulations.StopView.as_view(), name="simulation-stop"),
]
