"""What goes on in the lives of bots: the list, a calendar of a month, and giving or calling off an event."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action, display

from bots.models import Bot
from humanization.life_events import giving
from humanization.life_events.models import EventKindOfLife, LifeEvent
from humanization.life_events.services import upcoming_birthdays
from piyasa_site.common import clock
from piyasa_site.common.admin import Facet, HouseAdmin, moment, staff
from piyasa_site.common.audit import audited_update
from piyasa_site.common.turkish import fold

MOST_IN_A_DAY = 8  # a cell names so many; the rest are counted
MOST_IN_TABLE = 200


class UnderWay(Facet):
    title = _("when")
    parameter_name = "when"
    choices_of = (("now", _("under way"), {}), ("ahead", _("to come"), {}), ("past", _("over"), {}))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = clock.now()
        wanted: dict[str, dict[str, Any]] = {
            "now": {"starts_at__lte": now, "ends_at__gt": now, "is_called_off": False},
            "ahead": {"starts_at__gt": now},
            "past": {"ends_at__lte": now},
        }
        return queryset.filter(**wanted.get(self.value() or "", {}))


@dataclass(slots=True)
class Day:
    """One cell of the calendar."""

    date: date
    in_month: bool
    is_today: bool
    under_way: int = 0
    entries: list[tuple[str, str, str, str]] = field(default_factory=list)  # (bot, what, title, url)
    more: int = 0


class EventForm(forms.ModelForm):
    """An event as staff give or change it; what is allowed is decided where the API asks too (`giving`)."""

    class Meta:
        model = LifeEvent
        fields = (
            "bot",
            "kind",
            "description",
            "starts_at",
            "ends_at",
            "mood_impact",
            "energy_impact",
            "stress_impact",
            "availability",
            "frequency",
            "is_public",
            "is_called_off",
        )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        begins, ends = self.cleaned_data.get("starts_at"), self.cleaned_data.get("ends_at")
        if begins is not None and ends is not None and ends <= begins:
            self.add_error("ends_at", gettext("An event ends after it begins."))
        return cleaned


@admin.register(LifeEvent)
class LifeEventAdmin(HouseAdmin):
    """Rolled events come by themselves; staff may give one, change one, or call one off. None is deleted:
    a week that has no row would be rolled again."""

    list_display = ("bot", "kind", "description", "begins", "ends", "is_active", "is_public", "is_called_off")
    list_select_related = ("bot",)
    list_filter = (UnderWay, "kind", "is_public", "is_called_off")
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    autocomplete_fields = ("bot",)
    date_hierarchy = None
    form = EventForm
    fields = (
        "bot",
        "kind",
        "description",
        ("starts_at", "ends_at"),
        ("mood_impact", "energy_impact", "stress_impact"),
        ("availability", "frequency"),
        ("is_public", "is_called_off"),
    )
    actions = ("call_off",)
    actions_list = ("calendar",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: LifeEvent, form: Any, change: bool) -> None:
        by = staff(request)
        giving.check_event(obj, form.cleaned_data, by)
        giving.do_event(obj, form.cleaned_data, by)

    @display(description=_("begins"), ordering="starts_at")
    def begins(self, row: LifeEvent) -> str:
        return moment(row.starts_at)[:16]

    @display(description=_("ends"), ordering="ends_at")
    def ends(self, row: LifeEvent) -> str:
        return moment(row.ends_at)[:16]

    @display(description=_("active"), boolean=True)
    def is_active(self, row: LifeEvent) -> bool:
        return row.starts_at <= clock.now() < row.ends_at and not row.is_called_off

    @admin.action(description=_("Call off: no effect from now on"), permissions=["change"])
    def call_off(self, request: HttpRequest, queryset: QuerySet[LifeEvent]) -> None:
        chosen = queryset.count()
        rows = LifeEvent.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = audited_update(rows, staff(request), is_called_off=True)
        self.report(request, changed, chosen - changed, gettext("they were called off already"))

    @action(description=_("Calendar"), url_path="calendar", icon="calendar_month")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """A month at a glance: what begins on which day and how much is under way; below it, all of it as a table."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        first = _month(request.GET.get("month", ""))
        begin, end = _local(first), _local(_next_month(first))
        name = request.GET.get("bot", "").strip()
        events = LifeEvent.objects.filter(ends_at__gt=begin, starts_at__lt=end).select_related("bot")
        born = Bot.objects.filter(birthday__month=first.month).only("pk", "name", "username", "birthday")
        if name:
            words = fold(name).split()
            rows = Bot.objects.values_list("pk", "name", "username")
            found = [pk for pk, *names in rows if all(word in fold(" ".join(names)) for word in words)][:500]
            events, born = events.filter(bot_id__in=found), born.filter(pk__in=found)
        listed = list(events.order_by("starts_at", "pk"))
        written = {(event.bot_id, event.uid) for event in listed}
        birthdays = [
            (bot, at)
            for bot, at in upcoming_birthdays(born, begin, end)
            if (bot.pk, f"birthday-{timezone.localtime(at).year}") not in written
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Life events"),
            "opts": self.opts,
            "first": first,
            "weeks": _weeks(first, listed, birthdays, is_one=bool(name)),
            "weekdays": [date(2026, 11, 16) + timedelta(days=number) for number in range(7)],
            "rows": listed[:MOST_IN_TABLE],
            "left_out": max(0, len(listed) - MOST_IN_TABLE),
            "birthdays": birthdays,
            "name": name,
            "before": (first - timedelta(days=1)).strftime("%Y-%m"),
            "after": _next_month(first).strftime("%Y-%m"),
            "changelist": reverse("admin:life_events_lifeevent_changelist"),
        }
        return TemplateResponse(request, "admin/life_events/calendar.html", context)


def _weeks(
    first: date, events: Iterable[LifeEvent], birthdays: Iterable[tuple[Bot, datetime]], *, is_one: bool
) -> list[list[Day]]:
    """The month as weeks of days. A search shows every day of an event, the whole crowd only its first."""
    today = timezone.localdate(clock.now())
    weeks = [
        [Day(day, day.month == first.month, day == today) for day in week]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    cells = {day.date: day for week in weeks for day in week}
    labels = dict(EventKindOfLife.choices)
    for event in events:
        begins = timezone.localtime(event.starts_at).date()
        last = timezone.localtime(event.ends_at - timedelta(seconds=1)).date()
        url = reverse("admin:life_events_lifeevent_change", args=[event.pk])
        entry = (event.bot.name, str(labels.get(event.kind, event.kind)), event.description, url)
        for number in range((last - begins).days + 1):
            cell = cells.get(begins + timedelta(days=number))
            if cell is None:
                continue
            cell.under_way += not event.is_called_off
            if number == 0 or is_one:
                _enter(cell, entry)
    for bot, at in birthdays:
        cell = cells.get(timezone.localtime(at).date())
        if cell is not None:
            _enter(cell, (bot.name, str(labels["birthday"]), "", reverse("admin:bots_bot_change", args=[bot.pk])))
    return weeks


def _enter(cell: Day, entry: tuple[str, str, str, str]) -> None:
    if len(cell.entries) < MOST_IN_A_DAY:
        cell.entries.append(entry)
    else:
        cell.more += 1


def _month(asked: str) -> date:
    """The first day of the month asked for as 2026-11, of this month where it is no month."""
    try:
        return datetime.strptime(asked, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone
    except ValueError:
        return timezone.localdate(clock.now()).replace(day=1)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


def _local(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=timezone.get_default_timezone())
