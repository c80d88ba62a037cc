"""The admin's page of what language models cost: today against the budget, and the last weeks by day, room and bot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from analytics.cost import cost, forecast
from analytics.engagement import said_in
from piyasa_site.common import clock
from piyasa_site.tunables import service

SPANS: Final = (1, 7, 30)  # days that may be looked at
ROWS: Final = 15


def cost_page(request: HttpRequest) -> HttpResponse:
    """For everybody who may look at turns, from whose traces it is read. At most eleven queries."""
    if not request.user.has_perm("conversations.view_turn"):
        raise PermissionDenied
    wanted = request.GET.get("days", "")
    days = int(wanted) if wanted in map(str, SPANS) else SPANS[1]
    now = clock.now()
    budget = service.current().llm_daily_budget
    found = cost(now - timedelta(days=days), now, None, budget)
    a_day = said_in(now - timedelta(days=1), now, None).filter(bot__isnull=False).count()
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": gettext("Cost"),
        "cost": found,
        "days": days,
        "spans": SPANS,
        "budget": budget,
        "spent_share": min(100.0, 100.0 * found["today_usd"] / budget) if budget > 0 else 0.0,
        "tables": [
            (gettext("By day"), [(row["day"].strftime("%d.%m.%Y"), row) for row in reversed(found["days"])][:ROWS]),
            (gettext("By room"), [(row["title"], row) for row in found["chats"][:ROWS]]),
            (gettext("By bot"), [(row["name"], row) for row in found["bots"][:ROWS]]),
            (gettext("By model"), [(row["model"] or gettext("offline writer"), row) for row in found["models"][:ROWS]]),
        ],
        "a_day": a_day,
        "forecast": forecast(a_day),
    }
    return TemplateResponse(request, "admin/desk/cost.html", context)
