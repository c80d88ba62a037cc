"""The admin's page on which everybody chooses their alerts, and the part of the overview that shows them."""

from __future__ import annotations

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from analytics import alerts
from analytics.models import AlertKind
from piyasa_site.common import clock
from piyasa_site.common.admin import staff


def alerts_page(request: HttpRequest) -> HttpResponse:
    """One's own choice, whatever one's role: it changes nothing of the house."""
    if not request.user.has_perm("conversations.view_turn"):
        raise PermissionDenied
    user = staff(request)
    if request.method == "POST":
        wanted = request.POST.getlist("wanted")
        alerts.choose(user, [kind for kind in AlertKind.values if kind not in wanted])
        messages.success(request, gettext("Your choice is kept."))
        return HttpResponseRedirect(reverse("admin-alerts"))
    unwanted = alerts.unwanted_by(user)
    context = {
        **admin.site.each_context(request),
        "title": gettext("My alerts"),
        "kinds": [
            (kind.value, kind.label, alerts.EXPLAINED[kind], kind.value not in unwanted) for kind in AlertKind
        ],
        "alerts": alerts.alerts(clock.now(), unwanted),
    }
    return TemplateResponse(request, "admin/analytics/alerts.html", context)


def alerts_now(request: HttpRequest) -> HttpResponse:
    """What the overview shows, asked for again every half a minute."""
    if not request.user.has_perm("conversations.view_turn"):
        raise PermissionDenied
    found = alerts.alerts(clock.now(), alerts.unwanted_by(staff(request)))
    return TemplateResponse(request, "admin/analytics/_alerts.html", {"alerts": found})
