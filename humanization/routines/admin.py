"""The weeks of bots: hours of sleep, a map of how eager they are by the hour, and one of what they really wrote."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from humanization.routines.activity import WEEKS, written
from humanization.routines.models import Routine
from piyasa_site.common import clock
from piyasa_site.common.admin import HouseAdmin


@admin.register(Routine)
class RoutineAdmin(HouseAdmin):
    list_display = ("bot", "chronotype", "weekday_hours", "weekend_hours", "absence_rate", "week")
    list_select_related = ("bot",)
    list_filter = ("bot__chronotype",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    readonly_fields = ("bot", "chronotype", "hard_hours", "heat_map", "written_map")
    fields = (
        "bot",
        "chronotype",
        "hard_hours",
        "heat_map",
        "written_map",
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

    @admin.display(description=_("is there"))
    def heat_map(self, row: Routine) -> SafeString:
        """Every hour of the week: 0 asleep or away, 1 usual, up to 2 eager."""
        levels = [row.weekend if day >= 5 else row.weekday for day in range(7)]
        cells = [[(level, f"{level:.2f}", f"{level:.1f}" if level else "") for level in hours] for hours in levels]
        return week_map(gettext("How eager it is to talk, by weekday and hour"), cells)

    @admin.display(description=_("what it wrote"))
    def written_map(self, row: Routine) -> SafeString:
        """Messages of the last weeks in the same hours; the fullest is as dark as can be."""
        until = clock.now()
        counts = written(row.bot_id, until - timedelta(weeks=WEEKS), until)
        total, most = sum(counts.values()), max(counts.values(), default=0)
        cells = [[shade_of(counts[day, hour], most) for hour in range(24)] for day in range(7)]
        asleep = sum(
            count
            for (day, hour), count in counts.items()
            if not (row.weekend if day >= 5 else row.weekday)[hour]
        )
        return format_html(
            '{}<p class="text-subtle text-sm mt-2 mb-0">{}</p>',
            week_map(gettext("Messages written, by weekday and hour"), cells),
            gettext("%(total)d messages in %(weeks)d weeks; %(asleep)d of them in hours in which it is usually away.")
            % {"total": total, "weeks": WEEKS, "asleep": asleep},
        )


def shade_of(count: int, most: int) -> tuple[float, str, str]:
    return (2.0 * count / most if most else 0.0), str(count), str(count or "")


def week_map(caption: str, days: list[list[tuple[float, str, str]]]) -> SafeString:
    """A table of 7 × 24 cells: (level 0..2, what it says when pointed at, what stands in it)."""
    head = format_html_join(
        "",
        '<th scope="col" style="min-width:1.3rem" class="text-xs font-normal text-subtle">{}</th>',
        ((hour,) for hour in range(24)),
    )
    # 5 January 1970 was a Monday.
    names = [date_format(date(1970, 1, 5) + timedelta(days=number), "l") for number in range(7)]
    rows = format_html_join(
        "",
        '<tr><th scope="row" class="pr-3 text-left text-sm font-semibold">{}</th>{}</tr>',
        (
            (
                name,
                format_html_join(
                    "",
                    '<td class="text-important" style="min-width:1.3rem;height:1.5rem;text-align:center;'
                    'font-size:.65rem;border-radius:3px;{}" title="{} {}:00 · {}">{}</td>',
                    ((_shade(level), name, hour, said, text) for hour, (level, said, text) in enumerate(hours)),
                ),
            )
            for name, hours in zip(names, days, strict=True)
        ),
    )
    return format_html(
        '<div style="overflow-x:auto;max-width:calc(100vw - 4rem)" tabindex="0" role="region" aria-label="{}">'
        '<table style="border-collapse:separate;border-spacing:2px"><caption class="text-subtle text-sm" '
        'style="text-align:left">{}</caption>'
        "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>",
        caption,
        caption,
        head,
        rows,
    )


def _strip(levels: list[float], width: str, height: str) -> SafeString:
    cells = format_html_join(
        "",
        '<span style="display:inline-block;width:{};height:{};{}" title="{}:00 · {}"></span>',
        ((width, height, _shade(level), hour, f"{level:.2f}") for hour, level in enumerate(levels)),
    )
    return format_html('<span role="img" aria-label="{}" style="white-space:nowrap">{}</span>', _awake(levels), cells)


def _shade(level: float) -> str:
    """Green grows with the level; grey is asleep. No darker than text on it can be read, on light and dark alike."""
    if level <= 0.0:
        return "background:rgba(120,120,130,.18)"
    return f"background:rgba(22,163,74,{min(0.12 + 0.24 * level, 0.6):.2f})"


def _awake(levels: list[float]) -> Any:
    return gettext("awake in %(hours)d of 24 hours") % {"hours": sum(level > 0 for level in levels)}


def _clock(hour: float) -> str:
    minutes = round(hour * 60) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
