"""All settings on one page: what is in force, what the default is, and who changed what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from piyasa_site.common import clock
from piyasa_site.common.admin import HouseAdmin, ReadOnly, badge, moment, said_to, staff
from piyasa_site.tunables import service
from piyasa_site.tunables.definitions import DEFINITIONS, BadSetting, Definition, as_json, as_text, definition, parse
from piyasa_site.tunables.models import Setting, SettingVersion

HISTORY_SHOWN = 12


@dataclass(slots=True)
class Row:
    """One setting as the page shows it."""

    definition: Definition
    text: str  # in the field: what is in force, or what was just typed
    stood: str  # what was in force when the page was drawn
    seen: int
    default_text: str
    is_default: bool
    may_change: bool
    error: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)


@admin.register(Setting)
class SettingAdmin(HouseAdmin):
    """The list of rows is replaced by the page of settings; rows are never edited on their own."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                "control/",
                self.admin_site.admin_view(self.control_view),
                name="tunables_setting_control",
            ),
            path(
                "rollback/<int:version_id>/",
                self.admin_site.admin_view(self.rollback_view),
                name="tunables_setting_rollback",
            ),
        ]
        return own + super().get_urls()

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(f"{_page()}#{object_id}")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = self._rows(request)
        if request.method == "POST" and self._save(request, rows):
            return HttpResponseRedirect(_page())
        groups: dict[str, list[Row]] = {}
        for row in rows:
            groups.setdefault(row.definition.group, []).append(row)
        context = {
            **self.admin_site.each_context(request),
            **(extra_context or {}),
            "title": gettext("Settings"),
            "opts": self.opts,
            "groups": list(groups.items()),
            "may_change_any": any(row.may_change for row in rows),
            "errors": sum(1 for row in rows if row.error),
            "history": _described(list(service.history()[:HISTORY_SHOWN]), request),
            "history_url": reverse("admin:tunables_settingversion_changelist"),
        }
        return TemplateResponse(request, "admin/tunables/settings.html", context)

    def control_view(self, request: HttpRequest) -> HttpResponse:
        """Start, stop or scale, from wherever the button stands."""
        if request.method != "POST":
            return HttpResponseRedirect(_page())
        name = request.POST.get("name", "")
        return self._attempt(
            request,
            lambda: service.change(name, request.POST.get("value", ""), staff(request)),
            request.POST.get("next", ""),
        )

    def rollback_view(self, request: HttpRequest, version_id: int) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseRedirect(_page())
        return self._attempt(request, lambda: service.rollback(version_id, staff(request)), _page())

    def _attempt(self, request: HttpRequest, change: Callable[[], SettingVersion | None], back: str) -> HttpResponse:
        try:
            row = change()
        except (BadSetting, service.ChangedMeanwhile) as refused:
            return said_to(request, _in_words(refused), messages.ERROR, back or _page())
        if row is None:
            return said_to(request, gettext("It already had that value."), messages.INFO, back or _page())
        said = {"name": gettext(row.label), "value": _text(row.name, row.new)}
        return said_to(request, gettext("%(name)s is now %(value)s.") % said, messages.SUCCESS, back or _page())

    def _rows(self, request: HttpRequest) -> list[Row]:
        service.forget()  # who edits sees what is in force now, not a second ago
        in_force, versions = service.current(), service.versions()
        rows = []
        for name, it in DEFINITIONS.items():
            text = as_text(name, getattr(in_force, name))
            default = as_text(name, it.default)
            row = Row(
                definition=it,
                text=text,
                stood=text,
                seen=versions.get(name, 0),
                default_text=default,
                is_default=text == default,
                may_change=service.may_change(name, staff(request)),
            )
            if it.kind.name == "flag":
                row.choices = [("on", gettext("on")), ("off", gettext("off"))]
            rows.append(row)
        return rows

    def _save(self, request: HttpRequest, rows: list[Row]) -> bool:
        """Writes what was edited, all or nothing. What was typed stays in the fields where something is wrong."""
        edited: dict[str, object] = {}
        seen: dict[str, int] = {}
        for row in rows:
            name = row.definition.name
            typed = request.POST.get(name)
            stood = request.POST.get(f"stood-{name}", row.stood)
            if typed is None or typed.replace("\r\n", "\n").strip() == stood.replace("\r\n", "\n").strip():
                continue  # not touched: what somebody else did to it meanwhile is not undone
            row.text = typed
            edited[name] = typed
            seen[name] = _whole(request.POST.get(f"seen-{name}", ""))
            try:
                parse(name, typed)
            except BadSetting as wrong:
                row.error = _in_words(wrong)
        if any(row.error for row in rows):
            return False
        account = staff(request)
        try:
            written = service.do_changes(service.check_changes(edited, account, seen), account, clock.now())
        except service.ChangedMeanwhile as late:
            for row in rows:
                if row.definition.name == late.name:
                    row.error = gettext("Somebody else changed this meanwhile; it is now %(value)s.") % {
                        "value": row.stood or "–"
                    }
            return False
        if written:
            text = ngettext("%(count)d setting changed.", "%(count)d settings changed.", len(written))
            self.message_user(request, text % {"count": len(written)}, messages.SUCCESS)
        else:
            self.message_user(request, gettext("Nothing was changed."), messages.INFO)
        return True


@admin.register(SettingVersion)
class SettingVersionAdmin(ReadOnly):
    """Every change ever made, newest first."""

    list_display = ("shown_time", "shown_name", "shown_old", "shown_new", "shown_by", "shown_restores")
    list_filter = ("name",)
    search_fields = ("name", "by_name")
    sortable_by = ()
    list_select_related = ("restores",)
    fields = ("shown_name", "version", "shown_time", "shown_by", "shown_old", "shown_new", "shown_restores")
    readonly_fields = fields

    @display(description=_("time"))
    def shown_time(self, row: SettingVersion) -> str:
        return moment(row.at)

    @display(description=_("setting"))
    def shown_name(self, row: SettingVersion) -> SafeString:
        return format_html('{} <span class="text-subtle">{}</span>', gettext(row.label), row.name)

    @display(description=_("old value"))
    def shown_old(self, row: SettingVersion) -> str:
        return _text(row.name, row.old)

    @display(description=_("new value"))
    def shown_new(self, row: SettingVersion) -> str:
        return _text(row.name, row.new)

    @display(description=_("by"))
    def shown_by(self, row: SettingVersion) -> str:
        return row.by_name or gettext("the system")

    @display(description=_("restores"))
    def shown_restores(self, row: SettingVersion) -> SafeString | str:
        return badge(str(row.restores), "info") if row.restores else "–"


def _described(rows: list[SettingVersion], request: HttpRequest) -> list[dict[str, Any]]:
    account = staff(request)
    in_force = service.current()
    return [
        {
            "id": row.pk,
            "label": row.label,
            "name": row.name,
            "old": _text(row.name, row.old),
            "new": _text(row.name, row.new),
            "at": row.at,
            "by": row.by_name,
            "restores": row.restores,
            "may_return": row.name in DEFINITIONS
            and service.may_change(row.name, account)
            and as_json(getattr(in_force, row.name)) != row.new,
        }
        for row in rows
    ]


def _text(name: str, value: Any) -> str:
    """A stored value as staff type it; as it is where no release of this code reads it any more."""
    try:
        return as_text(name, parse(name, value)) or "–"
    except BadSetting:
        return str(value)


def _in_words(refused: Exception) -> str:
    """The refusal in the language of the page, with the setting's label for its name."""
    if not isinstance(refused, BadSetting):
        return str(refused)
    said = dict(refused.said)
    name = str(said.get("name", ""))
    if name in DEFINITIONS:
        said["name"] = gettext(definition(name).label)
    if "shape" in said:
        said["shape"] = gettext(str(said["shape"]))
    return gettext(refused.sentence) % said


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else -1


def _page() -> str:
    return reverse("admin:tunables_setting_changelist")
