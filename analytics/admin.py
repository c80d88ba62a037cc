"""Simulations that staff asked for, and how real the rooms looked hour by hour; newest first."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from analytics.models import RealismSnapshot, RunState, SimulationRun
from piyasa_site.common.admin import ReadOnly, badge, moment, pretty

_COLOURS = {RunState.DONE: "success", RunState.FAILED: "danger", RunState.RUNNING: "info", RunState.STOPPED: "warning"}


@admin.register(SimulationRun)
class SimulationRunAdmin(ReadOnly):
    list_display = ("name", "shown_state", "shown_progress", "shown_created", "shown_ended", "by_name", "forked_from")
    list_filter = ("state",)
    list_select_related = ("forked_from",)
    search_fields = ("name", "by_name")
    sortable_by = ()
    fields = (
        "name", "shown_state", "shown_progress", "error", "forked_from", "by_name", "shown_created", "shown_ended",
        "shown_options", "shown_summary",
    )  # fmt: skip
    readonly_fields = fields

    @display(description=_("state"))
    def shown_state(self, run: SimulationRun) -> SafeString:
        state = RunState(run.state)
        return badge(state.label, _COLOURS.get(state, ""), run.error)

    @display(description=_("progress"))
    def shown_progress(self, run: SimulationRun) -> str:
        return f"{run.progress:.0%}"

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
