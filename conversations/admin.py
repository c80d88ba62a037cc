"""Chats, people, messages and the outbox in the admin.

History is shown and never edited. Tables that grow without end are not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Count, JSONField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import AutocompleteSelectFilter, RangeDateTimeFilter, RelatedDropdownFilter
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminTextareaWidget

from bots.admin import ReadableJson
from bots.models import Bot
from conversations import (
    chats,
    interview_pages,  # noqa: F401 (registers its page)
    membership,
    moderation,
    people_data,
    staff_reasons,
)
from conversations.desk_controls import HeldButtons, MuteButton, TempoButton
from conversations.intervention_pages import InterventionPage
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    GuardBlock,
    MarketShock,
    Membership,
    Message,
    Person,
    Platform,
    Turn,
    TurnState,
)
from conversations.news import admin as news_admin  # noqa: F401 (registers its pages)
from conversations.relationship_pages import RelationshipsPage
from conversations.transports.gate import hold_reason, waits_for_account
from conversations.transports.telegram import account_pages  # noqa: F401 (registers its pages)
from conversations.transports.telegram.problem_pages import UnknownTurns
from conversations.why import table, why_of_message, why_of_turn
from piyasa_site.common import clock
from piyasa_site.common.admin import Facet, HouseAdmin, ReadOnly, badge, badges, facts, moment, pretty, staff
from piyasa_site.common.audit import audited_update

MUTE_FOR = timedelta(hours=1)
ID_SHOWN = 4  # characters of a web visitor's id: enough to tell two of one name apart

_STATE_COLOURS = {
    TurnState.PLANNED: "",
    TurnState.COMPOSING: "info",
    TurnState.READY: "info",
    TurnState.SENDING: "info",
    TurnState.SENT: "success",
    TurnState.HELD: "warning",
    TurnState.DROPPED: "warning",
    TurnState.FAILED: "danger",
    TurnState.UNKNOWN: "danger",
}


# --- chats -------------------------------------------------------------------


class ChatForm(forms.ModelForm):
    """A chat and, in the same step, who joins it."""

    add_bots = forms.ModelMultipleChoiceField(
        label=_("Add bots"),
        queryset=Bot.objects.defer("token"),
        required=False,
        widget=AutocompleteSelectMultiple(Membership._meta.get_field("bot"), admin.site),
        help_text=_("They join when you save. A Telegram group takes at most 20 bots."),
    )

    class Meta:
        model = Chat
        fields = [
            "title",
            "slug",
            "description",
            "topics",
            "platform",
            "platform_id",
            "listener",
            "is_enabled",
            "is_public",
            "is_drill",
            "is_demo",
            "tempo",
        ]

    def clean_topics(self) -> list[str]:
        topics: list[str] = self.cleaned_data["topics"] or []
        chats.check_topics(topics)
        return topics

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        values = self.cleaned_data
        platform = values.get("platform", self.instance.platform)
        if refused := chats.wrong_platform(platform, bool(values.get("is_drill"))):
            self.add_error("is_drill", refused)
        chats.settle_disclosure(self.instance, platform)
        self._check_members(platform, list(values.get("add_bots") or []))
        return cleaned

    def _check_members(self, platform: str, joining: list[Bot]) -> None:
        present: set[int] = set()
        if self.instance.pk:
            present = set(Membership.objects.filter(chat=self.instance).values_list("bot_id", flat=True))
        try:
            membership.check_size(platform, len(present | {bot.pk for bot in joining}))
        except membership.MembershipRefused as refused:
            self.add_error("add_bots" if joining else "platform", str(refused))


class MemberInline(TabularInline):
    """Who is in the chat. Names are text, not select boxes: eighty of those would be eighty queries."""

    model = Membership
    extra = 0
    per_page = 10
    tab = True
    hide_title = True
    verbose_name_plural = _("members")
    fields = ("shown_bot", "is_enabled", "muted_until", "reason", "joined_at")
    readonly_fields = ("shown_bot", "joined_at")
    ordering = ("bot__name", "id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).select_related("bot").defer("bot__token")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # by the chat's own field, which takes many at once

    @display(description=_("bot"))
    def shown_bot(self, member: Membership) -> SafeString:
        return _bot_link(member.bot)


@admin.register(Chat)
class ChatAdmin(TempoButton, InterventionPage, RelationshipsPage, HouseAdmin):
    form = ChatForm
    actions_detail = ("portrait", "intervene", "relationships")
    formfield_overrides = {
        JSONField: {"form_class": ReadableJson, "widget": UnfoldAdminTextareaWidget(attrs={"rows": 4})}
    }
    list_display = ("shown_title", "shown_marks", "shown_enabled", "members_count", "shown_last", "shown_topic")
    list_filter = ("platform", "is_enabled", "is_public", "is_drill", "disclosure")
    list_select_related = ("conversation",)
    search_fields = ("title", "slug")
    folded_search = ("title", "slug")
    prepopulated_fields = {"slug": ("title",)}
    autocomplete_fields = ("listener",)
    readonly_fields = ("disclosure", "disclosure_checked_at", "shown_held", "created_at", "shown_links")
    inlines = (MemberInline,)
    actions = ("enable", "disable", "make_public", "make_private")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "shown_links",
                    ("title", "slug"),
                    "description",
                    "topics",
                    ("is_enabled", "is_public"),
                    ("is_drill", "is_demo"),
                    "tempo",
                    "add_bots",
                )
            },
        ),
        (
            _("Platform"),
            {
                "fields": (
                    ("platform", "platform_id"),
                    "listener",
                    ("disclosure", "disclosure_checked_at"),
                    "shown_held",
                    "created_at",
                ),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Chat]:
        last = Message.objects.filter(chat=OuterRef("pk")).order_by("-created_at").values("created_at")[:1]
        members = (
            Membership.objects.filter(chat=OuterRef("pk")).order_by().values("chat").annotate(n=Count("pk")).values("n")
        )
        return (
            super()
            .get_queryset(request)
            .annotate(members_count=Coalesce(Subquery(members), 0), last_message_at=Subquery(last))
        )

    def save_model(self, request: HttpRequest, obj: Chat, form: Any, change: bool) -> None:
        chats.do_save(obj, {}, staff(request))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        joining = list(form.cleaned_data.get("add_bots") or [])
        if not joining:
            return
        try:
            joined = membership.add(form.instance, joining, clock.now())
        except membership.MembershipRefused as refused:  # others were added while the form was open
            self.message_user(request, str(refused), messages.ERROR)
        else:
            self.message_user(
                request, gettext("%(count)d bots joined the chat.") % {"count": len(joined)}, messages.SUCCESS
            )

    @action(description=_("At a glance"), url_path="portrait", permissions=["view"], icon="monitoring")
    def portrait(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """How the room feels, when it talks and how real it looks: a page of what lies above this app."""
        return redirect("admin-chat", pk=object_id)

    @display(description=_("why nothing is published now"))
    def shown_held(self, chat: Chat) -> SafeString | str:
        if not chat.pk:
            return "–"
        unready = chat.turns.filter(waits_for_account(), state=TurnState.HELD).count()
        reasons = (staff_reasons.in_words(hold_reason(chat)), staff_reasons.unready_turns(unready))
        return badges(badge(reason, "danger") for reason in reasons if reason) if any(reasons) else "–"

    @display(description=_("chat"), ordering="title", header=True)
    def shown_title(self, chat: Chat) -> list[str]:
        return [chat.title, chat.slug]

    @display(description=_("marks"))
    def shown_marks(self, chat: Chat) -> SafeString:
        telegram = chat.platform == Platform.TELEGRAM
        marks = [badge(chat.get_platform_display(), "info" if telegram else "")]
        if chat.is_public:
            marks.append(badge(_("public"), "success", _("Visitors see it")))
        if chat.is_drill:
            marks.append(badge(_("drill"), "warning", _("Labelled manipulation scenarios may run here")))
        if chat.is_demo:
            marks.append(badge(_("demo")))
        if telegram and chat.disclosure != Disclosure.PINNED:
            marks.append(badge(_("notice missing"), "danger", _("Nothing is sent while the pinned notice is missing")))
        return badges(marks)

    @display(description=_("state"), ordering="is_enabled")
    def shown_enabled(self, chat: Chat) -> SafeString:
        return badge(_("enabled"), "success") if chat.is_enabled else badge(_("disabled"), "danger")

    @display(description=_("members"), ordering="members_count")
    def members_count(self, chat: Any) -> int:
        count: int = chat.members_count
        return count

    @display(description=_("last message"), ordering="last_message_at")
    def shown_last(self, chat: Any) -> str:
        return moment(chat.last_message_at)

    @display(description=_("talking about"))
    def shown_topic(self, chat: Chat) -> str:
        state = getattr(chat, "conversation", None)
        return f"{state.topic} · {state.get_pace_display()}" if state and state.topic else "–"

    @display(description=_("look at"))
    def shown_links(self, chat: Chat) -> SafeString | str:
        if chat.pk is None:
            return "–"
        views = (
            (_("messages"), "admin:conversations_message_changelist"),
            (_("turns"), "admin:conversations_turn_changelist"),
            (_("guard blocks"), "admin:conversations_guardblock_changelist"),
            (_("nudges"), "admin:conversations_nudge_changelist"),
        )
        return format_html_join(
            " · ",
            '<a class="text-primary-600 dark:text-primary-500" href="{}?chat__id__exact={}">{}</a>',
            ((reverse(name), chat.pk, label) for label, name in views),
        )

    @action(description=_("Enable"), permissions=["change"])
    def enable(self, request: HttpRequest, queryset: QuerySet[Chat]) -> None:
        self._switch(request, queryset, True)

    @action(description=_("Disable"), permissions=["change"])
    def disable(self, request: HttpRequest, queryset: QuerySet[Chat]) -> None:
        self._switch(request, queryset, False)

    @action(description=_("Make public"), permissions=["change"])
    def make_public(self, request: HttpRequest, queryset: QuerySet[Chat]) -> None:
        self._set(request, queryset, is_public=True)

    @action(description=_("Make private"), permissions=["change"])
    def make_private(self, request: HttpRequest, queryset: QuerySet[Chat]) -> None:
        self._set(request, queryset, is_public=False)

    def _switch(self, request: HttpRequest, queryset: QuerySet[Chat], is_enabled: bool) -> None:
        chosen = Chat.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = chats.do_switch(chosen, is_enabled, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("already so"))

    def _set(self, request: HttpRequest, queryset: QuerySet[Chat], **values: bool) -> None:
        chosen = Chat.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = audited_update(chosen, staff(request), **values)
        self.report(request, changed, chosen.count() - changed, gettext("already so"))


class MembershipForm(forms.ModelForm):
    class Meta:
        model = Membership
        fields = ["chat", "bot", "is_enabled", "muted_until", "reason"]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        chat, bot = self.cleaned_data.get("chat"), self.cleaned_data.get("bot")
        if chat is not None and bot is not None:
            others = Membership.objects.filter(chat=chat).exclude(pk=self.instance.pk).exclude(bot=bot).count()
            try:
                membership.check_size(chat.platform, others + 1)
            except membership.MembershipRefused as refused:
                self.add_error("chat", str(refused))
        return cleaned


@admin.register(Membership)
class MembershipAdmin(HouseAdmin):
    form = MembershipForm
    list_display = ("bot", "chat", "is_enabled", "shown_mute", "shown_reason", "joined_at")
    list_filter = (("chat", RelatedDropdownFilter), "is_enabled")
    list_select_related = ("bot", "chat")
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    autocomplete_fields = ("bot", "chat")
    readonly_fields = ("joined_at",)
    ordering = ("-id",)
    actions = ("mute", "unmute")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).defer("bot__token")

    @display(description=_("muted until"), ordering="muted_until")
    def shown_mute(self, member: Membership) -> SafeString | str:
        return _mute_badge(member.muted_until)

    @display(description=_("reason"))
    def shown_reason(self, member: Membership) -> str:
        return staff_reasons.in_words(member.reason) or "–"

    @action(description=_("Mute for an hour"), permissions=["change"])
    def mute(self, request: HttpRequest, queryset: QuerySet[Membership]) -> None:
        reason = staff_reasons.MUTED % {"who": staff(request).get_username()}
        chosen = Membership.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        self.report(request, moderation.mute_members(chosen, clock.now() + MUTE_FOR, staff(request), reason))

    @action(description=_("Unmute"), permissions=["change"])
    def unmute(self, request: HttpRequest, queryset: QuerySet[Membership]) -> None:
        chosen = Membership.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        changed = moderation.unmute_members(chosen, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("not muted"))


# --- people ------------------------------------------------------------------


class DemoFacet(Facet):
    title = _("kind of person")
    parameter_name = "kind"
    choices_of = (("real", _("people"), {"synthetic": False}), ("demo", _("demo data"), {"synthetic": True}))


@admin.register(Person)
class PersonAdmin(HouseAdmin):
    list_display = ("display_name", "shown_marks", "platform", "shown_mute", "last_seen_at", "created_at")
    list_filter = (DemoFacet, "platform", "is_banned", "opted_out")
    search_fields = ("display_name",)
    folded_search = ("display_name",)
    search_help_text = _("The name; Turkish letters may be left out. Or a whole Telegram id.")
    ordering = ("-id",)
    fields = (
        ("display_name", "platform"),
        "shown_platform_id",
        "shown_marks",
        ("is_banned", "muted_until"),
        "opted_out",
        ("created_at", "last_seen_at"),
    )
    readonly_fields = ("platform", "shown_platform_id", "shown_marks", "created_at", "last_seen_at", "opted_out")
    actions = ("mute", "unmute", "ban", "unban", "erase")
    actions_detail = ("export",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # people come by joining

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Person], search_term: str
    ) -> tuple[QuerySet[Person], bool]:
        """By name, or by a whole Telegram id. That of a web visitor is never searched: it is the visitor's secret."""
        if search_term.strip().isdecimal():
            of_telegram = queryset.filter(platform=Platform.TELEGRAM, platform_id=search_term.strip())
            if of_telegram.exists():
                return of_telegram, False
        return super().get_search_results(request, queryset, search_term)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """A person's row is never deleted by itself: they are erased, wherever their name stands."""
        found: dict[str, Any] = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    def delete_model(self, request: HttpRequest, obj: Person) -> None:
        people_data.do_erase(obj, staff(request))

    @display(description=_("platform id"))
    def shown_platform_id(self, person: Person) -> str:
        """Of a visitor of the web rooms only how it begins: whoever holds the whole of it is that visitor."""
        is_secret = person.platform == Platform.ROOM and not person.synthetic
        return f"{person.platform_id[:ID_SHOWN]}…" if is_secret else person.platform_id

    @display(description=_("marks"))
    def shown_marks(self, person: Person) -> SafeString | str:
        marks = []
        if person.synthetic:
            marks.append(badge(_("synthetic · demo"), "primary", _("Data for load and lists; never speaks live")))
        if person.is_banned:
            marks.append(badge(_("banned"), "danger"))
        if person.opted_out:
            marks.append(badge(_("opted out"), "info", _("Is neither mentioned nor remembered")))
        return badges(marks) if marks else "–"

    @display(description=_("muted until"), ordering="muted_until")
    def shown_mute(self, person: Person) -> SafeString | str:
        return _mute_badge(person.muted_until)

    @action(description=_("Mute for an hour"), permissions=["change"])
    def mute(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        chosen = self._chosen(queryset)
        changed = moderation.mute_people(chosen, clock.now() + MUTE_FOR, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("demo people never speak"))

    @action(description=_("Unmute"), permissions=["change"])
    def unmute(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        chosen = self._chosen(queryset)
        changed = moderation.unmute_people(chosen, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("not muted"))

    @action(description=_("Ban"), permissions=["change"])
    def ban(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        chosen = self._chosen(queryset)
        changed = moderation.ban_people(chosen, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("demo people, or already banned"))

    @action(description=_("Lift the ban"), permissions=["change"])
    def unban(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        chosen = self._chosen(queryset)
        changed = moderation.unban_people(chosen, staff(request))
        self.report(request, changed, chosen.count() - changed, gettext("not banned"))

    @action(description=_("Erase everywhere"), permissions=["delete"])
    def erase(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        """Lets go of these people everywhere: their messages bear a pseudonym, nobody remembers them."""
        by = staff(request)
        people_data.check_may(by)
        erased = [people_data.do_erase(person, by) for person in self._chosen(queryset)]
        self.report(request, len(erased))

    @action(description=_("Export their data"), permissions=["delete"], icon="download")
    def export(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Everything that is kept of a person, as a file."""
        people_data.check_may(request.user)
        person = get_object_or_404(Person, pk=object_id)
        found = people_data.export(person, clock.now())
        return JsonResponse(
            found,
            json_dumps_params={"ensure_ascii": False, "indent": 2},
            headers={"Content-Disposition": f'attachment; filename="person-{person.pk}.json"'},
        )

    def _chosen(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        return Person.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))


# --- messages, turns and what guards stopped ---------------------------------


class WhenFacet(admin.SimpleListFilter):
    """The latest hour, day or week of a table that is read newest first."""

    title = _("when")
    parameter_name = "when"
    field = "created_at"
    spans = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(days=7)}

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return (("hour", _("last hour")), ("day", _("last 24 hours")), ("week", _("last 7 days")))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        span = self.spans.get(self.value() or "")
        return queryset.filter(**{f"{self.field}__gte": clock.now() - span}) if span else queryset


@admin.register(Message)
class MessageAdmin(MuteButton, ReadOnly):
    is_big_table = True
    change_form_outer_before_template = "admin/desk/message_buttons.html"
    sortable_by = ()
    ordering = ("-id",)
    list_display = ("shown_time", "chat", "shown_sender", "shown_text", "topic")
    list_filter = (
        WhenFacet,
        ("created_at", RangeDateTimeFilter),
        ("chat", RelatedDropdownFilter),
        ("bot", AutocompleteSelectFilter),
        "is_bot",
        "kind",
    )
    list_select_related = ("chat",)
    search_fields = ("text", "sender_name")
    search_help_text = _("Words of the text, or who wrote it; among the newest 100,000 messages.")
    looks_back_for = ("when", "kind__exact")
    fields = (
        "shown_sender",
        "chat",
        "created_at",
        "text",
        "shown_reply",
        "shown_outcome",
        "why",
        ("kind", "topic"),
        ("scenario", "edited_at", "platform_id"),
    )
    readonly_fields = ("shown_sender", "shown_reply", "shown_outcome", "why")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Message]:
        rows = super().get_queryset(request)
        return rows.defer("trace") if _is_list(request) else rows.select_related("reply_to", "chat")

    @display(description=_("time"))
    def shown_time(self, message: Message) -> str:
        return moment(message.created_at)

    @display(description=_("sender"))
    def shown_sender(self, message: Message) -> SafeString:
        mark = badge(_("AI"), "primary") if message.is_bot else badge(_("person"), "info")
        return format_html('<span class="inline-flex items-center gap-2">{} {}</span>', message.sender_name, mark)

    @display(description=_("text"))
    def shown_text(self, message: Message) -> str:
        return Truncator(message.text).chars(140)

    @display(description=_("answers"))
    def shown_reply(self, message: Message) -> SafeString | str:
        if message.reply_to is None:
            return "–"
        return format_html(
            '<a class="text-primary-600 dark:text-primary-500" href="{}">{}: {}</a>',
            reverse("admin:conversations_message_change", args=[message.reply_to_id]),
            message.reply_to.sender_name,
            Truncator(message.reply_to.text).chars(120),
        )

    @display(description=_("what came of it"))
    def shown_outcome(self, message: Message) -> SafeString | str:
        """Whether a person was answered, and if not why: the room's reason, and every turn that was to answer."""
        if message.is_bot:
            return "–"
        trace = message.trace if isinstance(message.trace, Mapping) else {}
        answers = Turn.objects.filter(reply_to=message, priority=Turn.Priority.ANSWER_TO_PERSON, part=0)
        rows = [
            {
                gettext("bot"): turn.bot.name,
                gettext("state"): turn.get_state_display(),
                gettext("reason"): staff_reasons.in_words(turn.reason),
            }
            for turn in answers.select_related("bot").order_by("pk")
        ]
        outcome = trace.get("answer") or gettext("not heard yet")
        return format_html("{}{}", outcome, table(rows) if rows else "")

    @display(description=_("why was this said?"))
    def why(self, message: Message) -> SafeString:
        return why_of_message(message)


class OverdueFacet(admin.SimpleListFilter):
    """What should have gone out and has not."""

    title = _("due")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return (("waiting", _("still to come")), ("overdue", _("overdue by a minute or more")))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Turn]) -> QuerySet[Turn]:
        due = {
            "waiting": Q(due_at__gt=clock.now()),
            "overdue": Q(due_at__lte=clock.now() - timedelta(minutes=1)),
        }.get(self.value() or "")
        if due is None:
            return queryset
        # State by state, each found by its index: for all four at once the planner would rather read the whole table.
        first, *others = [
            Turn.objects.filter(due, state=state).order_by().values("pk")
            for state in (TurnState.PLANNED, TurnState.COMPOSING, TurnState.READY, TurnState.SENDING)
        ]
        return queryset.filter(pk__in=first.union(*others, all=True))


@admin.register(Turn)
class TurnAdmin(HeldButtons, UnknownTurns, ReadOnly):
    is_big_table = True
    change_form_outer_before_template = "admin/desk/turn_buttons.html"
    sortable_by = ()
    ordering = ("-id",)
    list_display = ("shown_due", "shown_state", "chat", "bot", "shown_what", "shown_text", "shown_reason")
    list_filter = (
        "state",
        OverdueFacet,
        ("chat", RelatedDropdownFilter),
        ("bot", AutocompleteSelectFilter),
        "priority",
    )
    list_select_related = ("chat", "bot")
    looks_back_for = ("priority__exact",)
    actions = ("release_held", "drop_held", "were_sent", "were_not_sent")
    fields = (
        "shown_state",
        "shown_reason",
        ("chat", "bot"),
        ("kind", "priority", "part"),
        "text",
        "shown_message",
        "shown_times",
        ("attempts", "claimed_by"),
        "why",
        "shown_plan",
    )
    readonly_fields = ("shown_state", "shown_reason", "shown_message", "shown_times", "why", "shown_plan")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Turn]:
        rows = super().get_queryset(request).defer("bot__token")
        return rows.defer("bot__token", "trace", "plan") if _is_list(request) else rows.select_related("chat", "bot")

    def has_drop_permission(self, request: HttpRequest) -> bool:
        """Turns are not edited by hand; giving up held ones is a right of its own kind."""
        return request.user.has_perm("conversations.change_turn")

    @display(description=_("due"))
    def shown_due(self, turn: Turn) -> str:
        return moment(turn.due_at)

    @display(description=_("state"))
    def shown_state(self, turn: Turn) -> SafeString:
        return badge(turn.get_state_display(), _STATE_COLOURS.get(TurnState(turn.state), ""))

    @display(description=_("reason"))
    def shown_reason(self, turn: Turn) -> str:
        return staff_reasons.in_words(turn.reason) or "–"

    @display(description=_("what"))
    def shown_what(self, turn: Turn) -> SafeString:
        marks = [badge(turn.get_kind_display())]
        if turn.priority != Turn.Priority.SPONTANEOUS:
            marks.append(badge(turn.get_priority_display(), "info"))
        if turn.part:
            marks.append(badge(f"+{turn.part}", "", _("part of a burst")))
        return badges(marks)

    @display(description=_("text"))
    def shown_text(self, turn: Turn) -> str:
        return Truncator(turn.text).chars(100) or "–"

    @display(description=_("message"))
    def shown_message(self, turn: Turn) -> SafeString | str:
        if turn.message_id is None:
            return "–"
        return format_html(
            '<a class="text-primary-600 dark:text-primary-500" href="{}">#{}</a>',
            reverse("admin:conversations_message_change", args=[turn.message_id]),
            turn.message_id,
        )

    @display(description=_("times"))
    def shown_times(self, turn: Turn) -> SafeString:
        return facts(
            (
                (_("planned"), moment(turn.planned_at)),
                (_("typing from"), moment(turn.typing_at)),
                (_("due"), moment(turn.due_at)),
                (_("claimed"), moment(turn.claimed_at)),
                (_("handed over"), moment(turn.called_at)),
                (_("sent"), moment(turn.sent_at)),
            )
        )

    @display(description=_("why was this said?"))
    def why(self, turn: Turn) -> SafeString:
        return why_of_turn(turn)

    @display(description=_("plan"))
    def shown_plan(self, turn: Turn) -> SafeString:
        return pretty(turn.plan)

    @action(description=_("Let held turns go on"), permissions=["drop"])
    def release_held(self, request: HttpRequest, queryset: QuerySet[Turn]) -> None:
        chosen = Turn.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        came = moderation.release_held(chosen, staff(request), clock.now())
        self.report(request, came.released, came.kept, came.reason)

    @action(description=_("Drop held turns"), permissions=["drop"])
    def drop_held(self, request: HttpRequest, queryset: QuerySet[Turn]) -> None:
        chosen = Turn.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        dropped = moderation.drop_held(chosen, staff(request))
        self.report(request, dropped, chosen.count() - dropped, gettext("not held"))


@admin.register(GuardBlock)
class GuardBlockAdmin(ReadOnly):
    is_big_table = True
    sortable_by = ()
    ordering = ("-id",)
    list_display = ("shown_time", "shown_guard", "chat", "bot", "shown_text", "reason")
    list_filter = (WhenFacet, "guard", ("chat", RelatedDropdownFilter), ("bot", AutocompleteSelectFilter))
    list_select_related = ("chat", "bot")
    fields = ("shown_time", "guard", "reason", "chat", "bot", "text")
    readonly_fields = ("shown_time",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[GuardBlock]:
        return super().get_queryset(request).defer("bot__token")

    @display(description=_("time"))
    def shown_time(self, block: GuardBlock) -> str:
        return moment(block.created_at)

    @display(description=_("guard"))
    def shown_guard(self, block: GuardBlock) -> SafeString:
        return badge(block.guard, "warning")

    @display(description=_("text"))
    def shown_text(self, block: GuardBlock) -> str:
        return Truncator(block.text).chars(100)


# --- rooms as they stand, and the market -------------------------------------


@admin.register(ConversationState)
class ConversationStateAdmin(ReadOnly):
    list_display = ("chat", "topic", "shown_pace", "shown_engagement", "exhaustion", "last_speaker", "updated_at")
    list_filter = ("pace",)
    list_select_related = ("chat",)
    search_fields = ("chat__title", "topic")
    ordering = ("chat",)
    fields = (
        "chat",
        ("topic", "topic_started_at", "topic_messages"),
        ("pace", "engagement", "exhaustion"),
        ("last_speaker", "expected_next", "offered_to"),
        "active_participants",
        ("next_slot_at", "updated_at"),
        "shown_engine",
    )
    readonly_fields = ("shown_engine",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ConversationState]:
        rows = super().get_queryset(request)
        return rows.defer("engine") if _is_list(request) else rows

    @display(description=_("pace"), ordering="pace")
    def shown_pace(self, state: ConversationState) -> SafeString:
        colours = {"slow": "", "normal": "info", "fast": "success", "heated": "danger"}
        return badge(state.get_pace_display(), colours.get(state.pace, ""))

    @display(description=_("engagement"), ordering="engagement")
    def shown_engagement(self, state: ConversationState) -> str:
        return f"{state.engagement:.0f}"

    @display(description=_("engine state"))
    def shown_engine(self, state: ConversationState) -> SafeString:
        return pretty(state.engine)


class MarketShockForm(forms.ModelForm):
    class Meta:
        model = MarketShock
        fields = ["at", "symbol", "change", "note"]

    def clean_symbol(self) -> str:
        symbol: str = self.cleaned_data["symbol"].strip()
        return symbol

    def clean_change(self) -> float:
        change: float = self.cleaned_data["change"]
        if not -0.9 <= change <= 9:
            raise ValidationError(_("A share between -0.9 and 9: 0.05 is +5 %."))
        return change


@admin.register(MarketShock)
class MarketShockAdmin(HouseAdmin):
    form = MarketShockForm
    list_display = ("shown_time", "symbol", "shown_change", "note")
    list_filter = ("symbol",)
    ordering = ("-at", "-id")

    @display(description=_("from"), ordering="at")
    def shown_time(self, shock: MarketShock) -> str:
        return moment(shock.at)

    @display(description=_("change"), ordering="change")
    def shown_change(self, shock: MarketShock) -> SafeString:
        return badge(f"{shock.change:+.1%}", "success" if shock.change >= 0 else "danger")


# --- how things are shown ----------------------------------------------------


def _bot_link(bot: Bot) -> SafeString:
    return format_html(
        '<a class="text-primary-600 dark:text-primary-500" href="{}">{}</a> <span class="text-subtle">@{}</span>',
        reverse("admin:bots_bot_change", args=[bot.pk]),
        bot.name,
        bot.username,
    )


def _mute_badge(until: datetime | None) -> SafeString | str:
    return badge(moment(until), "warning") if until is not None and until > clock.now() else "–"


def _is_list(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.url_name is not None and match.url_name.endswith("_changelist")
