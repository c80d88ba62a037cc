"""What system checks found, newest first."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from piyasa_site.common.admin import ReadOnly, badge, facts, moment
from piyasa_site.house.models import SystemCheck


@admin.register(SystemCheck)
class SystemCheckAdmin(ReadOnly):
    list_display = ("shown_time", "shown_result", "shown_broken", "seconds", "shown_by")
    list_filter = ("ok",)
    sortable_by = ()
    fields = ("shown_time", "shown_result", "shown_checks", "seconds", "shown_by")
    readonly_fields = fields

    @display(description=_("time"))
    def shown_time(self, row: SystemCheck) -> str:
        return moment(row.at)

    @display(description=_("result"))
    def shown_result(self, row: SystemCheck) -> SafeString:
        return badge(gettext("all well"), "success") if row.ok else badge(gettext("broken"), "danger")

    @display(description=_("broken"))
    def shown_broken(self, row: SystemCheck) -> str:
        return ", ".join(it["name"] for it in row.checks if it["needed"] and not it["ok"]) or "–"

    @display(description=_("checks"))
    def shown_checks(self, row: SystemCheck) -> SafeString:
        return facts((it["name"], f"{'✓' if it['ok'] else '✗'} {it['detail']}") for it in row.checks)

    @display(description=_("by"))
    def shown_by(self, row: SystemCheck) -> str:
        return row.by_name or gettext("the system")
