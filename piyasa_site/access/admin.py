"""Accounts, second factors, and what libraries register, in the look of the house.

An account is given a role here, not single permissions.
"""

from __future__ import annotations

from typing import Any

from auditlog.admin import LogEntryAdmin as LibraryLogEntryAdmin
from auditlog.models import LogEntry
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_celery_beat.admin import (
    ClockedScheduleAdmin as LibraryClockedScheduleAdmin,
)
from django_celery_beat.admin import (
    CrontabScheduleAdmin as LibraryCrontabScheduleAdmin,
)
from django_celery_beat.admin import (
    IntervalScheduleAdmin as LibraryIntervalScheduleAdmin,
)
from django_celery_beat.admin import (
    PeriodicTaskAdmin as LibraryPeriodicTaskAdmin,
)
from django_celery_beat.admin import (
    PeriodicTaskForm,
    TaskSelectWidget,
)
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)
from django_otp.plugins.otp_totp.admin import TOTPDeviceAdmin as LibraryTOTPDeviceAdmin
from django_otp.plugins.otp_totp.models import TOTPDevice
from unfold.decorators import action, display
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from piyasa_site.access import api_keys
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, role_of, set_role
from piyasa_site.common import clock
from piyasa_site.common.admin import HouseAdmin, ReadOnly, badge, badges, moment, staff
from piyasa_site.common.audit import audited_update

_ROLE_WORDS = {
    Role.VIEWER: _("viewer: reads everything"),
    Role.OPERATOR: _("operator: runs bots, chats and controls"),
    Role.ADMIN: _("admin: may do everything"),
}
_ROLE_COLOURS = {Role.VIEWER: "", Role.OPERATOR: "info", Role.ADMIN: "primary"}

for model in (
    User,
    Group,
    LogEntry,
    TOTPDevice,
    AccessAttempt,
    AccessLog,
    AccessFailureLog,
    PeriodicTask,
    IntervalSchedule,
    CrontabSchedule,
    SolarSchedule,
    ClockedSchedule,
):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class AccountForm(UserChangeForm):
    role = forms.ChoiceField(
        label=_("Role"),
        required=False,
        choices=[
            ("", _("none: no entrance to the admin")),
            *((role.value, word) for role, word in _ROLE_WORDS.items()),
        ],
        widget=UnfoldAdminSelectWidget,
    )
    # Set by the admin for each request: who is editing.
    editor: User | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = role_of(self.instance) if self.instance.pk and self.instance.is_active else None
        self.fields["role"].initial = own.value if own else ""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.editor is not None and self.instance.pk == self.editor.pk:
            # Nobody locks the door behind himself; another administrator can.
            if self.cleaned_data.get("is_active") is False:
                self.add_error("is_active", ValidationError(_("You cannot switch off your own account.")))
            if "role" in self.changed_data:
                self.add_error("role", ValidationError(_("You cannot change your own role.")))
        return cleaned


@admin.register(User)
class AccountAdmin(DjangoUserAdmin, HouseAdmin):
    form = AccountForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "shown_role", "shown_marks", "email", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    ordering = ("username",)
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": (("username", "role"), "password", ("first_name", "last_name"), "email", "is_active")}),
        (_("Record"), {"classes": ["tab"], "fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"classes": ("wide",), "fields": ("username", "password1", "password2")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        devices = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        return super().get_queryset(request).prefetch_related("groups").annotate(has_mfa=Exists(devices))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"editor": request.user})

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "role" in form.changed_data:
            set_role(obj, Role(form.cleaned_data["role"]) if form.cleaned_data["role"] else None)

    @display(description=_("role"))
    def shown_role(self, user: User) -> SafeString | str:
        # From the prefetched groups: `role_of` would ask the database for every row.
        names = {group.name for group in user.groups.all()} | ({Role.ADMIN.value} if user.is_superuser else set())
        own = next((role for role in reversed(Role) if role.value in names), None)
        return badge(own.value, _ROLE_COLOURS[own], str(_ROLE_WORDS[own])) if own else "–"

    @display(description=_("marks"))
    def shown_marks(self, user: Any) -> SafeString:
        marks = [badge(_("second factor"), "success") if user.has_mfa else badge(_("password only"))]
        if not user.is_active:
            marks.append(badge(_("switched off"), "danger"))
        return badges(marks)


@admin.register(Group)
class RoleAdmin(ReadOnly):
    """The roles and what they may do; decided in code."""

    list_display = ("name", "shown_meaning")
    fields = ("name", "shown_meaning", "shown_permissions")
    readonly_fields = fields

    @display(description=_("meaning"))
    def shown_meaning(self, group: Group) -> Any:
        return _ROLE_WORDS.get(Role(group.name)) if group.name in list(Role) else "–"

    @display(description=_("permissions"))
    def shown_permissions(self, group: Group) -> str:
        found = group.permissions.select_related("content_type").order_by("content_type__app_label", "codename")
        return ", ".join(f"{it.content_type.app_label}.{it.codename}" for it in found) or "–"


@admin.register(LogEntry)
class AuditAdmin(LibraryLogEntryAdmin, HouseAdmin):
    """Every change with old and new values. Cannot be edited."""

    is_big_table = True
    date_hierarchy = None
    list_filter = ("action", "content_type")
    search_fields = ("object_repr", "actor__username")


@admin.register(TOTPDevice)
class SecondFactorAdmin(LibraryTOTPDeviceAdmin, HouseAdmin):
    list_select_related = ("user",)
    raw_id_fields = ()
    autocomplete_fields = ("user",)
    search_help_text = _("Username or e-mail address of the account.")


@admin.register(ApiKey)
class ApiKeyAdmin(HouseAdmin):
    """Keys of programs. A key is shown once, when it is made."""

    list_display = ("name", "shown_prefix", "user", "shown_state", "shown_expires", "shown_used")
    list_select_related = ("user",)
    search_fields = ("name", "user__username")
    autocomplete_fields = ("user",)
    ordering = ("-id",)
    actions = ("revoke", "rotate")
    fields = (("user", "name"), "expires_at", "shown_prefix", "shown_state", "shown_used")
    readonly_fields = ("shown_prefix", "shown_state", "shown_used")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (*self.readonly_fields, "user") if obj is not None else self.readonly_fields

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        made, text = api_keys.make_key(obj.user, obj.name, clock.now(), obj.expires_at)
        obj.pk, obj.prefix, obj.digest, obj.created_at = made.pk, made.prefix, made.digest, made.created_at
        self._show(request, made, text)

    @display(description=_("begins with"))
    def shown_prefix(self, key: ApiKey) -> str:
        return f"{key.prefix}…" if key.prefix else "–"

    @display(description=_("state"))
    def shown_state(self, key: ApiKey) -> SafeString:
        if key.revoked_at is not None:
            return badge(_("revoked"), "danger", moment(key.revoked_at))
        if key.expires_at is not None and key.expires_at <= clock.now():
            return badge(_("expired"), "warning", moment(key.expires_at))
        return badge(_("in force"), "success")

    @display(description=_("expires at"), ordering="expires_at")
    def shown_expires(self, key: ApiKey) -> str:
        return moment(key.expires_at)

    @display(description=_("last used"), ordering="last_used_at")
    def shown_used(self, key: ApiKey) -> str:
        return moment(key.last_used_at)

    @action(description=_("Revoke"), permissions=["change"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiKey]) -> None:
        chosen = ApiKey.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = audited_update(chosen.filter(revoked_at=None), staff(request), revoked_at=clock.now())
        self.report(request, changed, chosen.count() - changed, gettext("already revoked"))

    @action(description=_("Replace by a new key"), permissions=["change"])
    def rotate(self, request: HttpRequest, queryset: QuerySet[ApiKey]) -> None:
        for key in queryset.filter(revoked_at=None):
            self._show(request, key, api_keys.rotate_key(key, clock.now()))

    def _show(self, request: HttpRequest, key: ApiKey, text: str) -> None:
        said = gettext("The key %(name)s is %(key)s – copy it now: it is not shown again.")
        self.message_user(request, said % {"name": key.name, "key": text}, messages.WARNING)


class _LibraryTable(ReadOnly):
    is_big_table = True
    ordering = ("-id",)
    sortable_by = ()


@admin.register(AccessAttempt)
class SignInAttemptAdmin(_LibraryTable):
    """Accounts and addresses that are being slowed down; deleting a row lets them in again."""

    list_display = ("attempt_time", "username", "ip_address", "failures_since_start")
    fields = ("attempt_time", "username", "ip_address", "user_agent", "path_info", "failures_since_start")
    search_fields = ("username", "ip_address")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("axes.delete_accessattempt")


@admin.register(AccessLog)
class SignInAdmin(_LibraryTable):
    list_display = ("attempt_time", "username", "ip_address", "logout_time")
    fields = ("attempt_time", "logout_time", "username", "ip_address", "user_agent", "path_info")
    search_fields = ("username", "ip_address")


@admin.register(AccessFailureLog)
class SignInFailureAdmin(_LibraryTable):
    list_display = ("attempt_time", "username", "ip_address", "locked_out")
    fields = ("attempt_time", "username", "ip_address", "user_agent", "path_info", "locked_out")
    search_fields = ("username", "ip_address")


class _TaskSelect(UnfoldAdminSelectWidget, TaskSelectWidget):
    pass


class ScheduleForm(PeriodicTaskForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"].widget = UnfoldAdminTextInputWidget()
        self.fields["regtask"].widget = _TaskSelect()


@admin.register(PeriodicTask)
class ScheduleAdmin(LibraryPeriodicTaskAdmin, HouseAdmin):
    form = ScheduleForm
    list_select_related = ("interval", "crontab", "solar", "clocked")


@admin.register(IntervalSchedule)
class IntervalAdmin(LibraryIntervalScheduleAdmin, HouseAdmin):
    pass


@admin.register(CrontabSchedule)
class CrontabAdmin(LibraryCrontabScheduleAdmin, HouseAdmin):
    pass


@admin.register(ClockedSchedule)
class ClockedAdmin(LibraryClockedScheduleAdmin, HouseAdmin):
    pass
