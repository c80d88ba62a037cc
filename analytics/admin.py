"""Simulations that staff asked for, and how real the rooms looked hour by hour; newest first.

What can be done with a simulation is in `run_pages`.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from analytics.models import RealismSnapshot, SimulationRun
from analytics.run_pages import RunPages, progress_of
from piyasa_site.common.admin import ReadOnly, moment, pretty


@admin.register(SimulationRun)
class SimulationRunAdmin(RunPages, ReadOnly):
    list_display = ("name", "shown_progress", "shown_created", "shown_ended", "by_name", "forked_from")
    list_filter = ("state",)
    list_select_related = ("forked_from",)
    search_fields = ("name", "by_name")
    sortable_by = ()
    actions_list = ("start", "compare")
    actions_detail = ("fork",)
    change_form_outer_before_template = "admin/analytics/_run.html"
    fields = ("name", "forked_from", "by_name", "shown_created", "shown_ended", "shown_options", "shown_summary")
    readonly_fields = fields

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        run = self.get_object(request, object_id) if self.has_view_permission(request) else None
        panel = {"run_panel": self.panel_of(request, run)} if run is not None else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **panel})

    @display(description=_("state"))
    def shown_progress(self, run: SimulationRun) -> SafeString:
        """How far it is; while it is under way the cell asks for itself again."""
        return SafeString(render_to_string("admin/analytics/_progress.html", progress_of(run)))

    @display(description=_("created at"))
    def shown_created(self, run: SimulationRun) -> str:
        return moment(run.created_at)

    @display(description=_("ended at"))
    def shown_ended(self, run: SimulationRun) -> str:
        return moment(run.ended_at)

    @display(description=_("options"))
    def shown_options(self, run: SimulationRun) -> SafeString:
        return pretty(run.options)

    @display(description=_("summary"))
    def shown_summary(self, run: SimulationRun) -> SafeString:
        return pretty(run.summary)


@admin.register(RealismSnapshot)
class RealismSnapshotAdmin(ReadOnly):
    list_display = ("shown_at", "messages", "rooms", "shown_inside", "bots", "shown_risk")
    date_hierarchy = "at"
    sortable_by = ()
    fields = ("shown_at", "messages", "rooms", "shown_inside", "bots", "shown_risk", "shown_figures", "shown_risks")
    readonly_fields = fields

    @display(description=_("the day before"))
    def shown_at(self, snapshot: RealismSnapshot) -> str:
        return moment(snapshot.at)

    @display(description=_("share of figures inside"))
    def shown_inside(self, snapshot: RealismSnapshot) -> str:
        return "-" if snapshot.inside is None else f"{snapshot.inside:.0%}"

    @display(description=_("mean detection risk"))
    def shown_risk(self, snapshot: RealismSnapshot) -> str:
        return f"{snapshot.mean_risk:.2f}" if snapshot.bots else "-"

    @display(description=_("figures"))
    def shown_figures(self, snapshot: RealismSnapshot) -> SafeString:
        return pretty(snapshot.figures)

    @display(description=_("detection risk by bot"))
    def shown_risks(self, snapshot: RealismSnapshot) -> SafeString:
        return pretty(snapshot.risks)
