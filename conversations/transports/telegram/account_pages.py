"""Telegram accounts and notices in the admin: what stands, what is wrong and what to do, and where tokens go in.

A token goes in and never comes out: no page shows one, and a form that is shown again is empty.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action, display
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminFileFieldWidget,
    UnfoldAdminTextareaWidget,
)

from conversations.membership import TELEGRAM_BOT_LIMIT, MembershipRefused
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    Membership,
    Platform,
    TelegramAccount,
    TelegramNotice,
)
from conversations.transports.telegram import accounts, notice
from piyasa_site.common import clock
from piyasa_site.common.admin import HouseAdmin, ReadOnly, badge, badges, moment, staff

LARGEST_FILE = 200_000  # bytes: a thousand lines take half of it

_STATE_COLOURS = {
    AccountState.UNCHECKED: "info",
    AccountState.READY: "success",
    AccountState.REFUSED: "danger",
    AccountState.UNREADABLE: "danger",
    AccountState.UNREACHABLE: "warning",
}


class TokensForm(forms.Form):
    """Tokens, pasted or as a file, and the groups their bots are to be members of."""

    pasted = forms.CharField(
        label=_("Tokens"),
        required=False,
        strip=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("One a line, alone or after a bot's name or username and a comma. They are kept encrypted."),
    )
    file = forms.FileField(
        label=_("Or a CSV file"),
        required=False,
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
        help_text=_("The same lines: name,token."),
    )
    groups = forms.ModelMultipleChoiceField(
        label=_("Groups"),
        queryset=Chat.objects.filter(platform=Platform.TELEGRAM).order_by("title", "pk"),
        required=False,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text=_("Bots that are in none of these are shared out among them, at most 20 to a group."),
    )

    def clean_file(self) -> str:
        given = self.cleaned_data["file"]
        if given is None:
            return ""
        if given.size > LARGEST_FILE:
            raise forms.ValidationError(_("This file is too large for a list of tokens."))
        try:
            text: str = given.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(_("This is not a text file.")) from None
        return text

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if not self.errors and not self.text().strip():
            raise forms.ValidationError(_("Paste tokens, or choose a file that holds some."))
        return cleaned

    def text(self) -> str:
        return "\n".join([self.cleaned_data.get("pasted") or "", self.cleaned_data.get("file") or ""])

    def forget(self) -> TokensForm:
        """The same form without what was pasted: a page never holds a token."""
        shown = TokensForm(initial={"groups": self.cleaned_data.get("groups")})
        shown.error_list = [str(one) for errors in self.errors.values() for one in errors]  # type: ignore[attr-defined]
        return shown


@admin.register(TelegramAccount)
class TelegramAccountAdmin(ReadOnly):
    """The status of every token."""

    list_display = ("shown_bot", "shown_state", "shown_groups", "shown_reads", "shown_problem", "shown_checked")
    list_filter = ("state", "reads_all", "can_join_groups")
    search_fields = ("username", "bot__name")
    ordering = ("bot__name", "bot_id")
    actions = ("check_now",)
    actions_list = ("enter_tokens",)
    fields = (
        "shown_bot",
        "shown_state",
        "shown_problem",
        "shown_groups",
        "shown_link",
        ("telegram_id", "username"),
        ("shown_reads", "can_join_groups"),
        ("shown_described", "shown_checked", "shown_hook"),
        "last_update_id",
    )
    readonly_fields = (
        "shown_bot",
        "shown_state",
        "shown_problem",
        "shown_groups",
        "shown_link",
        "shown_reads",
        "shown_described",
        "shown_checked",
        "shown_hook",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[TelegramAccount]:
        groups = Membership.objects.filter(chat__platform=Platform.TELEGRAM).select_related("chat").order_by("chat_id")
        return (
            super()
            .get_queryset(request)
            .select_related("bot")
            .defer("bot__token")
            .prefetch_related(Prefetch("bot__memberships", queryset=groups))
        )

    def has_tokens_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("bots.change_bot") and request.user.has_perm("conversations.add_membership")

    @display(description=_("bot"), ordering="bot__name", header=True)
    def shown_bot(self, account: TelegramAccount) -> list[str]:
        return [account.bot.name, f"@{account.username}" if account.username else "–"]

    @display(description=_("state"), ordering="state")
    def shown_state(self, account: TelegramAccount) -> SafeString:
        marks = [badge(account.get_state_display(), _STATE_COLOURS.get(AccountState(account.state), ""))]
        if account.described_at is not None:
            marks.append(badge(_("AI"), "primary", _("Its description says that it is a synthetic participant")))
        return badges(marks)

    @display(description=_("what to do"))
    def shown_problem(self, account: TelegramAccount) -> str:
        return account.problem or "–"

    @display(description=_("groups"))
    def shown_groups(self, account: TelegramAccount) -> SafeString | str:
        found = [
            badge(member.chat.title, "" if member.is_enabled else "danger", member.reason)
            for member in account.bot.memberships.all()
        ]
        return badges(found) if found else "–"

    @display(description=_("hears"), ordering="reads_all")
    def shown_reads(self, account: TelegramAccount) -> str:
        if account.reads_all is None:
            return "–"
        return gettext("all messages") if account.reads_all else gettext("replies, mentions and commands")

    @display(description=_("add it to a group"))
    def shown_link(self, account: TelegramAccount) -> SafeString | str:
        link = accounts.add_link(account)
        if not link:
            return "–"
        return format_html(
            '<a class="text-primary-600 dark:text-primary-500" href="{}" rel="noreferrer" target="_blank">{}</a>',
            link,
            link,
        )

    @display(description=_("described"))
    def shown_described(self, account: TelegramAccount) -> str:
        return moment(account.described_at)

    @display(description=_("checked"), ordering="checked_at")
    def shown_checked(self, account: TelegramAccount) -> str:
        return moment(account.checked_at)

    @display(description=_("webhook set"))
    def shown_hook(self, account: TelegramAccount) -> str:
        return moment(account.hook_set_at)

    @action(description=_("Check now"), permissions=["tokens"])
    def check_now(self, request: HttpRequest, queryset: QuerySet[TelegramAccount]) -> None:
        chosen = list(queryset.values_list("pk", flat=True))
        accounts.check_soon(chosen)
        self.message_user(request, _checking(len(chosen)), messages.SUCCESS)

    @action(description=_("Enter tokens"), url_path="enter-tokens", permissions=["tokens"], icon="key")
    def enter_tokens(self, request: HttpRequest) -> HttpResponse:
        """Paste or upload: what is right is entered, what is wrong is said by line."""
        if not self.has_tokens_permission(request):
            raise PermissionDenied
        form = TokensForm(request.POST, request.FILES) if request.method == "POST" else TokensForm()
        problems: list[str] = []
        if form.is_bound and form.is_valid():
            plan = accounts.check_onboarding(
                form.text(), [chat.pk for chat in form.cleaned_data["groups"]], staff(request)
            )
            problems = plan.problems
            try:
                entered = accounts.do_onboard(plan, staff(request), clock.now())
            except MembershipRefused as refused:  # others were added while the form was open
                problems = [str(refused), *problems]
            else:
                if entered:
                    self.message_user(request, _checking(len(entered)), messages.SUCCESS)
                if not problems:
                    return HttpResponseRedirect(reverse("admin:conversations_telegramaccount_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Enter tokens"),
            "opts": self.opts,
            "form": form.forget() if form.is_bound else form,
            "problems": problems,
            "most": TELEGRAM_BOT_LIMIT,
        }
        return TemplateResponse(request, "admin/conversations/telegram_tokens.html", context)


class NoticeForm(forms.ModelForm):
    """Staff add to the notice; the mandatory part is shown beside, and is no field."""

    class Meta:
        model = TelegramNotice
        fields = ["extension"]
        widgets = {"extension": UnfoldAdminTextareaWidget(attrs={"rows": 4})}


@admin.register(TelegramNotice)
class TelegramNoticeAdmin(HouseAdmin):
    form = NoticeForm
    list_display = ("shown_chat", "shown_state", "shown_problem", "poster", "shown_posted", "shown_checked")
    list_filter = ("chat__disclosure",)
    list_select_related = ("chat", "poster")
    search_fields = ("chat__title",)
    ordering = ("chat__title", "chat_id")
    actions = ("look_now",)
    fields = ("shown_chat", "shown_state", "shown_problem", "shown_mandatory", "extension", ("poster", "shown_posted"))
    readonly_fields = ("shown_chat", "shown_state", "shown_problem", "shown_mandatory", "poster", "shown_posted")

    def get_queryset(self, request: HttpRequest) -> QuerySet[TelegramNotice]:
        return super().get_queryset(request).select_related("chat", "poster").defer("poster__token")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # one comes with its group

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: TelegramNotice, form: Any, change: bool) -> None:
        # The house writes its own columns of the row meanwhile.
        obj.save(update_fields=["extension"])
        notice.look_soon(obj.pk)

    @display(description=_("chat"), ordering="chat__title")
    def shown_chat(self, row: TelegramNotice) -> SafeString:
        return format_html(
            '<a class="text-primary-600 dark:text-primary-500" href="{}">{}</a>',
            reverse("admin:conversations_chat_change", args=[row.chat_id]),
            row.chat.title,
        )

    @display(description=_("state"))
    def shown_state(self, row: TelegramNotice) -> SafeString:
        stands = row.chat.disclosure == Disclosure.PINNED
        return badge(row.chat.get_disclosure_display(), "success" if stands else "danger")

    @display(description=_("what to do"))
    def shown_problem(self, row: TelegramNotice) -> str:
        return row.problem or row.chat.trouble or "–"

    @display(description=_("always in the notice"))
    def shown_mandatory(self, row: TelegramNotice) -> SafeString:
        return format_html('<span class="whitespace-pre-line">{}</span>', notice.text_of())

    @display(description=_("posted"), ordering="posted_at")
    def shown_posted(self, row: TelegramNotice) -> str:
        return moment(row.posted_at)

    @display(description=_("last seen to stand"), ordering="checked_at")
    def shown_checked(self, row: TelegramNotice) -> str:
        return moment(row.checked_at)

    @action(description=_("Look now, and put it up where it is missing"), permissions=["change"])
    def look_now(self, request: HttpRequest, queryset: QuerySet[TelegramNotice]) -> None:
        for pk in queryset.values_list("pk", flat=True):
            notice.look_soon(pk)
        self.message_user(request, gettext("Looking; the page shows it in a moment."), messages.SUCCESS)


def _checking(count: int) -> str:
    return ngettext(
        "%(count)d account is being checked; the page shows it in a moment.",
        "%(count)d accounts are being checked; the page shows them in a moment.",
        count,
    ) % {"count": count}
