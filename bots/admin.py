"""Bots in the admin: who they are, what they hold to be true, and what they own."""

from __future__ import annotations

import json
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import (
    BooleanField,
    Case,
    Count,
    F,
    JSONField,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminPasswordWidget, UnfoldAdminTextareaWidget, UnfoldBooleanSwitchWidget

from bots import changes
from bots.models import Bot, Holding, Stance
from piyasa_site.common.admin import Facet, HouseAdmin, badge, badges, staff
from piyasa_site.common.audit import audited_update

# The apps of a mind. They lie above this one, so they are found by what points at a bot and not imported.
_MIND = "humanization."


class ReadableJson(forms.JSONField):
    """JSON that a person can edit: indented, Turkish letters as they are."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str):  # what was typed and could not be read is shown as it was typed
            return value
        return json.dumps(value, ensure_ascii=False, indent=2)


class BotForm(forms.ModelForm):
    """The token goes in and never comes out again."""

    new_token = forms.CharField(
        label=_("Telegram token"),
        required=False,
        widget=UnfoldAdminPasswordWidget(attrs={"autocomplete": "off"}),
        help_text=_(
            "Kept encrypted and never shown. Leave empty to keep what is set; without one the bot lives in web rooms."
        ),
    )
    remove_token = forms.BooleanField(label=_("Remove the token"), required=False, widget=UnfoldBooleanSwitchWidget())

    class Meta:
        model = Bot
        fields = [
            "name",
            "username",
            "is_enabled",
            "is_demo",
            "birthday",
            "gender",
            "home_city",
            "job",
            "chronotype",
            "persona_hint",
            "persona_profile",
            "emotion_profile",
            "traits",
            "sample_lines",
            "active_hours",
            "speed_profile",
        ]

    def clean_username(self) -> str:
        return changes.clean_username(self.cleaned_data["username"], self.instance.pk)

    def clean_new_token(self) -> str:
        return changes.clean_token(self.cleaned_data["new_token"])

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("new_token") and self.cleaned_data.get("remove_token"):
            self.add_error("remove_token", _("Either a new token or none: not both."))
        return cleaned

    def save(self, commit: bool = True) -> Bot:
        if self.cleaned_data.get("remove_token"):
            self.instance.token = ""
        elif self.cleaned_data.get("new_token"):
            self.instance.token = self.cleaned_data["new_token"]
        bot: Bot = super().save(commit)
        return bot


class TokenFacet(Facet):
    title = _("Telegram token")
    parameter_name = "token_set"
    choices_of = (("yes", _("set"), {"has_token": True}), ("no", _("not set"), {"has_token": False}))


class StanceInline(TabularInline):
    model = Stance
    extra = 0
    tab = True
    fields = ("topic", "text", "lean", "confidence", "cooldown_until")


class HoldingInline(TabularInline):
    model = Holding
    extra = 0
    tab = True
    fields = ("symbol", "size", "avg_price", "note")


@admin.register(Bot)
class BotAdmin(HouseAdmin):
    form = BotForm
    formfield_overrides = {
        JSONField: {"form_class": ReadableJson, "widget": UnfoldAdminTextareaWidget(attrs={"rows": 8})},
        TextField: {"widget": UnfoldAdminTextareaWidget(attrs={"rows": 3})},
    }
    list_display = ("shown_name", "shown_badges", "shown_enabled", "shown_persona", "home_city", "job", "chat_count")
    list_filter = ("is_enabled", "is_demo", TokenFacet, "chronotype", "gender")
    search_fields = ("name", "username")
    folded_search = ("name", "username")
    search_help_text = _("Name or username; Turkish letters may be left out.")
    ordering = ("name", "id")
    inlines = (StanceInline, HoldingInline)
    readonly_fields = ("token_state", "mind_pages", "created_at", "updated_at")
    actions = ("enable", "disable")
    actions_detail: tuple[str, ...] = ("portrait",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "username"),
                    ("is_enabled", "is_demo"),
                    ("birthday", "gender"),
                    ("home_city", "job"),
                    ("chronotype",),
                )
            },
        ),
        (
            _("Persona"),
            {
                "classes": ["tab"],
                "fields": ("persona_hint", "persona_profile", "emotion_profile", "traits", "sample_lines"),
            },
        ),
        (_("Mind"), {"classes": ["tab"], "fields": ("mind_pages",)}),
        (_("Rhythm"), {"classes": ["tab"], "fields": ("active_hours", "speed_profile")}),
        (_("Telegram"), {"classes": ["tab"], "fields": ("token_state", "new_token", "remove_token")}),
        (_("Record"), {"classes": ["tab"], "fields": ("created_at", "updated_at")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Bot]:
        # Whether a token is set is asked of the database: no list needs to decrypt a page of them.
        # Memberships lie above this app, so they are found by what points at a bot. Counted for a page, not for all.
        member = cast(type[Model], Bot._meta.get_field("memberships").related_model)
        members = (
            member._default_manager.filter(bot=OuterRef("pk")).order_by().values("bot").annotate(n=Count("pk")).values("n")
        )
        return (
            super()
            .get_queryset(request)
            .annotate(
                has_token=Case(When(token="", then=Value(False)), default=Value(True), output_field=BooleanField()),
                chat_count=Coalesce(Subquery(members), 0),
            )
            .defer("token")
        )

    @display(description=_("bot"), ordering="name", header=True)
    def shown_name(self, bot: Bot) -> list[str]:
        return [bot.name, f"@{bot.username}", _initials(bot.name)]

    @display(description=_("marks"))
    def shown_badges(self, bot: Any) -> SafeString:
        marks = [badge(_("AI"), "primary", _("A synthetic participant, labelled as such everywhere"))]
        if bot.is_demo:
            marks.append(badge(_("demo")))
        if bot.has_token:
            marks.append(badge("Telegram", "info", _("Has a token")))
        return badges(marks)

    @display(description=_("state"), ordering="is_enabled")
    def shown_enabled(self, bot: Bot) -> SafeString:
        return badge(_("enabled"), "success") if bot.is_enabled else badge(_("disabled"), "danger")

    @display(description=_("persona"))
    def shown_persona(self, bot: Bot) -> str:
        profile = bot.persona_profile if isinstance(bot.persona_profile, dict) else {}
        return " · ".join(str(profile[key]) for key in ("tone", "risk_profile") if profile.get(key)) or "–"

    @display(description=_("chats"), ordering="chat_count")
    def chat_count(self, bot: Any) -> int:
        count: int = bot.chat_count
        return count

    @display(description=_("token"))
    def token_state(self, bot: Any) -> SafeString:
        is_set = bot.pk is not None and bot.has_token
        return badge(_("set"), "success") if is_set else badge(_("not set"))

    @display(description=_("what is in its mind"))
    def mind_pages(self, bot: Bot) -> SafeString | str:
        """Every page of the admin that shows a part of this bot's mind, whichever subsystems there are.

        A part with one row a bot leads to that row, one with many to its list. One query.
        """
        if bot.pk is None:
            return "–"
        pointing = [(part, cast(type[Model], part.related_model)) for part in Bot._meta.related_objects]
        parts = [
            (part, model)
            for part, model in pointing
            if model._meta.app_config.name.startswith(_MIND) and admin.site.is_registered(model)
        ]
        single = [part.name for part, _model in parts if part.one_to_one]
        rows = Bot.objects.filter(pk=bot.pk).values(*(f"{name}__pk" for name in single)).get() if single else {}
        links = []
        for part, model in parts:
            page = f"admin:{model._meta.app_label}_{model._meta.model_name}"
            row = rows.get(f"{part.name}__pk") if part.one_to_one else None
            many = f"{reverse(f'{page}_changelist')}?{part.field.name}__id__exact={bot.pk}"
            links.append((reverse(f"{page}_change", args=[row]) if row else many, model._meta.verbose_name_plural))
        return format_html_join(
            "",
            '<a class="inline-block text-primary-600 dark:text-primary-500" style="margin:0 1.25rem .5rem 0" '
            'href="{}">{}</a>',
            links,
        )

    @action(description=_("At a glance"), url_path="portrait", permissions=["view"], icon="monitoring")
    def portrait(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What it feels, remembers, writes and whom it knows: a page of what lies above this app."""
        return redirect("admin-bot", pk=object_id)

    @action(description=_("Enable"), permissions=["change"])
    def enable(self, request: HttpRequest, queryset: QuerySet[Bot]) -> None:
        self._switch(request, queryset, True)

    @action(description=_("Disable"), permissions=["change"])
    def disable(self, request: HttpRequest, queryset: QuerySet[Bot]) -> None:
        self._switch(request, queryset, False)

    def _switch(self, request: HttpRequest, queryset: QuerySet[Bot], on: bool) -> None:
        chosen = Bot.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = audited_update(chosen.defer("token"), staff(request), is_enabled=on)
        why = str(_("already enabled") if on else _("already disabled"))
        self.report(request, changed, chosen.count() - changed, why)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2])


@admin.register(Stance)
class StanceAdmin(HouseAdmin):
    list_display = ("bot", "topic", "text", "lean", "confidence", "cooldown_until")
    list_select_related = ("bot",)
    list_filter = ("topic",)
    search_fields = ("topic", "text", "bot__name")
    autocomplete_fields = ("bot",)
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Stance]:
        return super().get_queryset(request).defer("bot__token")


@admin.register(Holding)
class HoldingAdmin(HouseAdmin):
    list_display = ("bot", "symbol", "size", "avg_price", "note")
    list_select_related = ("bot",)
    list_filter = ("symbol",)
    search_fields = ("symbol", "bot__name")
    autocomplete_fields = ("bot",)
    ordering = (F("id").desc(),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Holding]:
        return super().get_queryset(request).defer("bot__token")
