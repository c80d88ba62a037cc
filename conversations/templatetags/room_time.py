"""Clock times in room templates, in the rooms' own time zone."""

from __future__ import annotations

from datetime import datetime

from django import template

from piyasa_site.common import clock

register = template.Library()


@register.filter
def room_time(moment: datetime | str | None) -> str:
    """Hours and minutes in Istanbul; empty for a blank message."""
    return moment.astimezone(clock.ISTANBUL).strftime("%H:%M") if isinstance(moment, datetime) else ""


@register.filter
def room_when(moment: datetime) -> str:
    """The time of a message of today, the date of an older one."""
    local = moment.astimezone(clock.ISTANBUL)
    is_today = local.date() == clock.now().astimezone(clock.ISTANBUL).date()
    return local.strftime("%H:%M" if is_today else "%d.%m.%Y")
