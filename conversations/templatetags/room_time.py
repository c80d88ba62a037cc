"""Clock times in room templates, in the rooms' own time zone."""

from __future__ import annotations

from datetime import datetime

from django import template

from piyasa_site.common.clock import ISTANBUL

register = template.Library()


@register.filter
def room_time(moment: datetime | str | None) -> str:
    """Hours and minutes in Istanbul; empty for a blank message."""
    return moment.astimezone(ISTANBUL).strftime("%H:%M") if isinstance(moment, datetime) else ""
