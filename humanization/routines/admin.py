"""The weeks of bots: hours of sleep, and a map of how eager they are by the hour."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from humanization.routines.models import Routine
from piyasa_site.common.admin import HouseAdmin


@admin.register(Routine)
class RoutineAdmin(HouseAdmin):
    list_display = ("bot", "chronotype", "weekday_hours", "weekend_hours", "absence_rate", "week")
    list_select_related = ("bot",)
    list_filter = ("bot__chronotype",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    readonly_fields = ("bot", "chronotype", "hard_hours", "heat_map")
    fields = (
        "bot",
        "chronotype",
        "hard_hours",
        "heat_map",
        ("weekday_wake", "weekday_bed"),
        ("weekend_wake", "weekend_bed"),
        ("absence_rate", "spell_rate"),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # every bot is born with one

    @admin.display(description=_("chronotype"), ordering="bot__chronotype")
    def chronotype(self, row: Routine) -> str:
        return row.bot.get_chronotype_display()

    @admin.display(description=_("active hours of the bot (they replace waking and bedtime)"))
    def hard_hours(self, row: Routine) -> str:
        return ", ".join(f"{_clock(span['start'])}–{_clock(span['end'])}" for span in row.bot.active_hours) or "–"

    @admin.display(description=_("weekday"), ordering="weekday_wake")
    def weekday_hours(self, row: Routine) -> str:
        return f"{_clock(row.weekday_wake)}–{_clock(row.weekday_bed)}"

    @admin.display(description=_("weekend"), ordering="weekend_wake")
    def weekend_hours(self, row: Routine) -> str:
        return f"{_clock(row.weekend_wake)}–{_clock(row.weekend_bed)}"

    @admin.display(description=_("by hour"))
    def week(self, row: Routine) -> SafeString:
        return _strip(row.weekday, "0.5rem", "1rem")

    @admin.display(description=_("by hour"))
    def heat_map(self, row: Routine) -> SafeString:
        head = format_html_join(
            "", '<th scope="col" class="text-xs font-normal text-subtle">{}</th>', ((hour,) for hour in range(24))
        )
        rows = format_html_join(
            "",
            '<tr><th scope="row" class="pr-3 text-left font-semibold">{}</th>{}</tr>',
            ((gettext("weekday"), _cells(row.weekday)), (gettext("weekend"), _cells(row.weekend))),
        )
        return format_html(
            '<div style="overflow-x:auto"><table style="border-collapse:separate;border-spacing:2px">'
            "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>",
            head,
            rows,
        )


def _cells(levels: list[float]) -> SafeString:
    return format_html_join(
        "",
        '<td style="width:1.6rem;height:1.6rem;text-align:center;font-size:.65rem;border-radius:3px;{}" '
        'title="{}:00 · {}">{}</td>',
        ((_shade(level), hour, f"{level:.2f}", f"{level:.1f}" if level else "") for hour, level in enumerate(levels)),
    )


def _strip(levels: list[float], width: str, height: str) -> SafeString:
    cells = format_html_join(
        "",
        '<span style="display:inline-block;width:{};height:{};{}" title="{}:00 · {}"></span>',
        ((width, height, _shade(level), hour, f"{level:.2f}") for hour, level in enumerate(levels)),
    )
    return format_html('<span role="img" aria-label="{}" style="white-space:nowrap">{}</span>', _awake(levels), cells)


def _shade(level: float) -> str:
    """Green grows with the level; grey is asleep."""
    if level <= 0.0:
        return "background:rgba(120,120,130,.18)"
    return f"background:rgba(22,163,74,{min(0.15 + 0.4 * level, 0.9):.2f})"


def _awake(levels: list[float]) -> Any:
    return gettext("awake in %(hours)d of 24 hours") % {"hours": sum(level > 0 for level in levels)}


def _clock(hour: float) -> str:
    minutes = round(hour * 60) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
