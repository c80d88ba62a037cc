"""The admin's pages of simulations: start one, watch it, stop it, let it go on, fork it, set two side by side.

The pages only gather and show; `analytics.simulations` checks and does, as it does for the API. Whoever may look at
simulations may look at all of this; operators may act, and a run that a language model writes is for administrators.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from unfold.decorators import action
from unfold.widgets import (
    UnfoldAdminDecimalFieldWidget,
    UnfoldAdminIntegerFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from analytics import papers, simulations, tasks
from analytics.models import RunState, SimulationRun
from conversations.simulation.options import DEFAULT_START, BadRun, RunOptions
from piyasa_site.access.roles import Role, at_least
from piyasa_site.common import clock
from piyasa_site.common.admin import badge, moment, said_to, staff

COLOURS: Final = {
    RunState.DONE: "success",
    RunState.FAILED: "danger",
    RunState.RUNNING: "info",
    RunState.STOPPED: "warning",
}
POLL: Final = 2  # seconds between two looks of a page at a run under way
OFFERED: Final = 100  # runs that can be chosen for a comparison, the newest
LINES: Final = "application/x-ndjson"


# --- forms -----------------------------------------------------------------------


class SettingsField(forms.CharField):
    """Runtime settings as lines of name=value."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Settings"),
            required=False,
            widget=UnfoldAdminTextareaWidget(attrs={"rows": 3, "spellcheck": "false"}),
            help_text=_("One a line, as name=value: scale_factor=2"),
        )

    def clean(self, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in super().clean(value).splitlines():
            name, equals, text = line.partition("=")
            if line.strip() and not (equals and name.strip()):
                raise ValidationError(gettext("One a line, as name=value; this is none: %(line)s") % {"line": line})
            if line.strip():
                found[name.strip()] = text.strip()
        return found


class InterventionsField(forms.CharField):
    """Interventions as lines of JSON, as `--inject` takes them."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Interventions"),
            required=False,
            widget=UnfoldAdminTextareaWidget(attrs={"rows": 3, "spellcheck": "false"}),
            help_text='{"at": 3600, "chat": "*", "kind": "price", "symbol": "THYAO", "change": -0.05}',
        )

    def clean(self, value: Any) -> list[dict[str, Any]]:
        found = []
        for line in super().clean(value).splitlines():
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            if not isinstance(row, dict):
                raise ValidationError(gettext("One JSON object a line; this is none: %(line)s") % {"line": line[:80]})
            found.append(row)
        return found


class RunForm(forms.Form):
    """What shapes a run. Bounds are those of `analytics.simulations`."""

    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=64,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Letters, digits, dot, dash and underscore. Left empty, one is made."),
    )
    bots = forms.IntegerField(label=_("Bots"), min_value=1, initial=200, widget=UnfoldAdminIntegerFieldWidget)
    chats = forms.IntegerField(label=_("Rooms"), min_value=1, initial=10, widget=UnfoldAdminIntegerFieldWidget)
    people = forms.IntegerField(
        label=_("Synthetic visitors"), min_value=0, initial=0, widget=UnfoldAdminIntegerFieldWidget
    )
    hours = forms.FloatField(
        label=_("Simulated hours"),
        min_value=0.01,
        initial=24,
        widget=UnfoldAdminDecimalFieldWidget(attrs={"step": "any"}),
    )
    start = forms.CharField(
        label=_("Begins at"), initial=DEFAULT_START, max_length=40, widget=UnfoldAdminTextInputWidget
    )
    seed = forms.IntegerField(
        label=_("Seed"),
        min_value=0,
        max_value=2**31 - 1,
        initial=1,
        widget=UnfoldAdminIntegerFieldWidget,
        help_text=_("The same seed and options give the same transcript, byte for byte."),
    )
    until_messages = forms.IntegerField(
        label=_("Stop after so many messages"), required=False, min_value=1, widget=UnfoldAdminIntegerFieldWidget
    )
    writer = forms.ChoiceField(
        label=_("Writer"),
        choices=[
            ("offline", _("offline: free, no network")),
            ("echo", _("echo: for measuring")),
            ("openai", _("language model: costs money, for administrators")),
        ],
        widget=UnfoldAdminSelectWidget,
    )
    settings = SettingsField()
    interventions = InterventionsField()


class ForkForm(forms.Form):
    """A branch: the same up to a moment, then with other settings or interventions."""

    name = forms.CharField(label=_("Name"), required=False, max_length=64, widget=UnfoldAdminTextInputWidget)
    at = forms.CharField(
        label=_("Branches off at"),
        max_length=40,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("A moment of the run: 2026-11-16T10:00:00+03:00"),
    )
    settings = SettingsField()
    interventions = InterventionsField()


# --- pages -----------------------------------------------------------------------


class RunPages:
    """For the admin of simulations: its buttons, and the pages behind them."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        def at(route: str, view: Callable[..., HttpResponseBase], name: str) -> URLPattern:
            return path(route, self.admin_site.admin_view(view), name=f"analytics_simulationrun_{name}")

        own = [
            at("<int:pk>/panel/", self.panel_view, "panel"),
            at("<int:pk>/progress/", self.progress_view, "progress"),
            at("<int:pk>/stop/", self.stop_view, "stop"),
            at("<int:pk>/resume/", self.resume_view, "resume"),
            at("<int:pk>/transcript/", self.transcript_view, "transcript"),
            at("<int:pk>/realism/", self.realism_view, "realism"),
            at("comparison/<int:a>/<int:b>/", self.comparison_view, "comparison"),
        ]
        return own + super().get_urls()  # type: ignore[misc,no-any-return]  # mixed into an admin

    def has_run_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return at_least(request.user, Role.OPERATOR)

    @action(description=_("Start a run"), url_path="start", permissions=["run"], icon="play_arrow")
    def start(self, request: HttpRequest) -> HttpResponse:
        """The form of a run, and the run that it asks for."""
        form = RunForm(request.POST if request.method == "POST" else None)
        if form.is_bound and form.is_valid():
            shape = dict(form.cleaned_data)
            name = shape.pop("name")
            run = self._queued(request, form, name, lambda: simulations.options_of(shape), None)
            if run is not None:
                return HttpResponseRedirect(_page(run))
        return self._form_page(request, form, gettext("Start a run"), gettext("Start"), None)

    @action(description=_("Fork"), url_path="fork", permissions=["run"], icon="fork_right")
    def fork(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The form of a branch of a run, and the run that it asks for."""
        base = get_object_or_404(SimulationRun, pk=object_id)
        first = {"at": _middle(RunOptions(**base.options)), "name": f"{base.name}-b"[:64]}
        form = ForkForm(request.POST if request.method == "POST" else None, initial=first)
        if form.is_bound and form.is_valid():
            said = form.cleaned_data

            def branch() -> RunOptions:
                return simulations.branch_of(base, said["at"], said["settings"], said["interventions"])

            run = self._queued(request, form, said["name"], branch, base)
            if run is not None:
                return HttpResponseRedirect(_page(run))
        title = gettext("A branch of %(name)s") % {"name": base.name}
        return self._form_page(request, form, title, gettext("Fork"), base)

    @action(description=_("Compare"), url_path="compare", icon="compare_arrows")
    def compare(self, request: HttpRequest) -> HttpResponse:
        """Two runs side by side: what differs after the moment at which they part."""
        self._check_view(request)
        done = list(SimulationRun.objects.filter(state=RunState.DONE).only("pk", "name", "forked_from")[:OFFERED])
        asked = request.POST if request.method == "POST" else request.GET
        by_pk = {str(run.pk): run for run in done}
        a, b = by_pk.get(asked.get("a", "")), by_pk.get(asked.get("b", ""))
        paper = papers.comparison_of(a, b) if a is not None and b is not None and a != b else None
        now = clock.now()
        if request.method == "POST" and paper is not None and a is not None and b is not None:
            if not self.has_run_permission(request):
                raise PermissionDenied
            if paper.ask(now):
                tasks.write_comparison.delay(a.pk, b.pk)
            return HttpResponseRedirect(f"{request.path}?a={a.pk}&b={b.pk}")
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Compare two runs"),
            "opts": self.opts,
            "runs": done,
            "a": a,
            "b": b,
            "paper": paper,
            "is_awaited": paper is not None and paper.is_awaited(now),
            "may_ask": self.has_run_permission(request),
            "poll": POLL,
        }
        return TemplateResponse(request, "admin/analytics/compare.html", context)

    @xframe_options_sameorigin
    def comparison_view(self, request: HttpRequest, a: int, b: int) -> HttpResponseBase:
        """The comparison itself, a page of its own; 404 until it is made."""
        self._check_view(request)
        return _opened(
            papers.comparison_of(get_object_or_404(SimulationRun, pk=a), get_object_or_404(SimulationRun, pk=b))
        )

    def realism_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The realism report of a run; a POST asks for it."""
        self._check_view(request)
        run = get_object_or_404(SimulationRun, pk=pk)
        paper = papers.realism_of(run)
        if request.method != "POST":
            return _opened(paper)
        if not self.has_run_permission(request):
            raise PermissionDenied
        if simulations.transcript_of(run) is not None and paper.ask(clock.now()):
            tasks.write_realism.delay(run.pk)
        return HttpResponseRedirect(_page(run))

    def transcript_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The transcript of a run that is done, as a file: one JSON object a line, every line marked as synthetic."""
        self._check_view(request)
        run = get_object_or_404(SimulationRun, pk=pk)
        found = simulations.transcript_of(run)
        if found is None:
            raise Http404(gettext("There is no transcript of this run here."))
        return FileResponse(found.open("rb"), as_attachment=True, filename=f"{run.name}.jsonl", content_type=LINES)

    def panel_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The panel of a run under way, asked for by its own page; when the run is over the page is drawn anew."""
        self._check_view(request)
        context = self.panel_of(request, get_object_or_404(SimulationRun.objects.select_related("forked_from"), pk=pk))
        response = TemplateResponse(request, "admin/analytics/_run.html", {"run_panel": context})
        if not context["polls"]:
            response.headers["HX-Refresh"] = "true"
        return response

    def progress_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """How far a run is, as the list shows it."""
        self._check_view(request)
        return TemplateResponse(
            request, "admin/analytics/_progress.html", progress_of(get_object_or_404(SimulationRun, pk=pk))
        )

    def stop_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        run = self._to_act_on(request, pk)
        if run is None:
            return HttpResponseNotAllowed(["POST"])
        if simulations.do_stop(run, clock.now(), staff(request)):
            return said_to(request, gettext("The run is stopped; it can go on later."), messages.SUCCESS, _page(run))
        return said_to(request, gettext("It was over already."), messages.INFO, _page(run))

    def resume_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        run = self._to_act_on(request, pk)
        if run is None:
            return HttpResponseNotAllowed(["POST"])
        try:
            simulations.do_resume(run, clock.now(), staff(request), _carry_out)
        except simulations.Refused as refused:
            return said_to(request, refused.in_words(), messages.ERROR, _page(run))
        return said_to(request, gettext("The run goes on from its last checkpoint."), messages.SUCCESS, _page(run))

    def panel_of(self, request: HttpRequest, run: SimulationRun) -> dict[str, Any]:
        """What the panel above a run's fields shows."""
        now = clock.now()
        paper = papers.realism_of(run)
        is_awaited = paper.is_awaited(now)
        has_transcript = simulations.transcript_of(run) is not None
        return {
            **progress_of(run),
            "polls": run.state in simulations.OPEN or is_awaited,
            "may": self.has_run_permission(request),
            "is_open": run.state in simulations.OPEN,
            "may_go_on": run.state in (RunState.STOPPED, RunState.FAILED),
            "has_transcript": has_transcript,
            "report": {"is_there": has_transcript and paper.is_there, "is_awaited": is_awaited, "error": paper.error},
            "compares_with": run.forked_from if run.state == RunState.DONE else None,
        }

    def _queued(
        self,
        request: HttpRequest,
        form: forms.Form,
        name: str,
        options_of: Callable[[], RunOptions],
        base: SimulationRun | None,
    ) -> SimulationRun | None:
        """The run that was asked for; None where it cannot be had, and the form says why."""
        try:
            options = options_of()
            if options.writer == "openai" and not at_least(request.user, Role.ADMIN):
                form.add_error(
                    None, gettext("A run that a language model writes costs money; it is for administrators.")
                )
                return None
            run = simulations.do_create(name, options, staff(request), clock.now(), _carry_out, base)
        except BadRun as wrong:
            form.add_error(None, str(wrong).replace("--", ""))
            return None
        except simulations.Refused as refused:
            form.add_error(None, refused.in_words())
            return None
        messages.success(request, gettext("The run %(name)s is queued.") % {"name": run.name})
        return run

    def _form_page(
        self, request: HttpRequest, form: forms.Form, title: str, button: str, base: SimulationRun | None
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "form": form,
            "button": button,
            "base": base,
        }
        return TemplateResponse(request, "admin/analytics/run_form.html", context)

    def _to_act_on(self, request: HttpRequest, pk: int) -> SimulationRun | None:
        """The run of a POST by somebody who may act; None for any other method."""
        if request.method != "POST":
            return None
        if not self.has_run_permission(request):
            raise PermissionDenied
        return get_object_or_404(SimulationRun, pk=pk)

    def _check_view(self, request: HttpRequest) -> None:
        if not request.user.has_perm("analytics.view_simulationrun"):
            raise PermissionDenied


def progress_of(run: SimulationRun) -> dict[str, Any]:
    """What the templates need to show how far a run is."""
    state = RunState(run.state)
    return {
        "run": run,
        "state": badge(state.label, COLOURS.get(state, ""), run.error),
        "share": f"{run.progress:.3f}",
        "percent": f"{run.progress:.0%}",
        "is_open": run.state in simulations.OPEN,
        "poll": POLL,
        "started": moment(run.started_at),
        "ended": moment(run.ended_at),
    }


def _opened(paper: papers.Paper) -> FileResponse:
    if not paper.is_there:
        raise Http404(gettext("This report is not made yet."))
    return FileResponse(paper.path.open("rb"), content_type="text/html; charset=utf-8")


def _page(run: SimulationRun) -> str:
    return reverse("admin:analytics_simulationrun_change", args=[run.pk])


def _middle(options: RunOptions) -> str:
    """A moment well inside the run, for the form to begin with."""
    begin = options.start_time()
    return (begin + timedelta(hours=options.hours / 2)).isoformat()


def _carry_out(pk: int) -> None:
    tasks.carry_out_simulation.delay(pk)
