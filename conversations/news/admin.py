"""Feeds and their items, and the nudges of rooms, in the admin: looked at, never edited.

Which feeds there are is a setting; here is seen how they fare.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import RelatedDropdownFilter
from unfold.decorators import action, display

from conversations.interventions import may_nudge
from conversations.models import NewsFeed, NewsItem, Nudge, NudgeState
from piyasa_site.common import clock
from piyasa_site.common.admin import Facet, ReadOnly, badge, moment, pretty


@admin.register(NewsFeed)
class NewsFeedAdmin(ReadOnly):
    list_display = ("shown_feed", "topic", "shown_fetched", "shown_status", "items_seen", "shown_next")
    list_filter = ("is_listed",)
    search_fields = ("url", "title")
    ordering = ("url",)
    actions = ("fetch_now",)
    fields = (
        ("title", "topic"),
        "url",
        "is_listed",
        ("shown_status", "failures"),
        ("shown_fetched", "shown_read", "shown_next"),
        "items_seen",
    )
    readonly_fields = ("shown_status", "shown_fetched", "shown_read", "shown_next")

    @display(description=_("feed"), ordering="url", header=True)
    def shown_feed(self, feed: NewsFeed) -> list[str]:
        return [feed.title or "–", Truncator(feed.url).chars(80)]

    @display(description=_("last answer"), ordering="failures")
    def shown_status(self, feed: NewsFeed) -> SafeString:
        if not feed.is_listed:
            return badge(_("not in the settings"))
        if feed.fetched_at is None:
            return badge(_("not fetched yet"))
        if feed.failures:
            return format_html("{} {}", badge(_("failed"), "danger"), feed.status)
        return format_html("{} {}", badge(_("in order"), "success"), feed.status)

    @display(description=_("last fetched"), ordering="fetched_at")
    def shown_fetched(self, feed: NewsFeed) -> str:
        return moment(feed.fetched_at)

    @display(description=_("last read"), ordering="read_at")
    def shown_read(self, feed: NewsFeed) -> str:
        return moment(feed.read_at)

    @display(description=_("next fetch"), ordering="next_at")
    def shown_next(self, feed: NewsFeed) -> str:
        return moment(feed.next_at)

    def has_nudge_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_nudge(request.user)

    @action(description=_("Fetch now"), permissions=["nudge"])
    def fetch_now(self, request: HttpRequest, queryset: QuerySet[NewsFeed]) -> None:
        from conversations import tasks  # the tasks import what they run

        listed = list(queryset.filter(is_listed=True).values_list("pk", flat=True))
        NewsFeed.objects.filter(pk__in=listed).update(next_at=clock.now())
        for pk in listed:
            tasks.poll_feed.delay(pk)
        self.report(request, len(listed))


class ToldFacet(Facet):
    title = _("told")
    parameter_name = "told"
    choices_of = (("yes", _("to some room"), {"rooms__gt": 0}), ("no", _("to none"), {"rooms": 0}))


@admin.register(NewsItem)
class NewsItemAdmin(ReadOnly):
    is_big_table = True
    sortable_by = ()
    ordering = ("-id",)
    list_display = ("shown_time", "title", "shown_about", "rooms", "reason", "feed")
    list_filter = (ToldFacet, ("feed", RelatedDropdownFilter))
    list_select_related = ("feed",)
    search_fields = ("title",)
    fields = (
        "title",
        "text",
        ("feed", "link"),
        ("topic", "symbols", "sentiment"),
        ("shown_published", "shown_time"),
        ("rooms", "reason"),
    )
    readonly_fields = ("shown_published", "shown_time")

    @display(description=_("seen"))
    def shown_time(self, item: NewsItem) -> str:
        return moment(item.seen_at)

    @display(description=_("published"))
    def shown_published(self, item: NewsItem) -> str:
        return moment(item.published_at)

    @display(description=_("about"))
    def shown_about(self, item: NewsItem) -> str:
        return " ".join([*item.symbols, item.topic]).strip() or "–"


class ByFacet(Facet):
    title = _("from whom")
    parameter_name = "from"
    choices_of = (("staff", _("staff"), {"item": None}), ("feed", _("news feeds"), {"item__isnull": False}))


@admin.register(Nudge)
class NudgeAdmin(ReadOnly):
    is_big_table = True
    sortable_by = ()
    ordering = ("-id",)
    list_display = ("shown_time", "chat", "kind", "shown_by", "shown_what", "shown_state")
    list_filter = ("kind", "state", ByFacet, ("chat", RelatedDropdownFilter))
    list_select_related = ("chat",)
    fields = (
        ("shown_time", "shown_by"),
        ("chat", "kind"),
        "shown_details",
        "shown_state",
        ("item", "turn"),
    )
    readonly_fields = ("shown_time", "shown_by", "shown_details", "shown_state")

    @display(description=_("time"))
    def shown_time(self, nudge: Nudge) -> str:
        return moment(nudge.created_at)

    @display(description=_("by"))
    def shown_by(self, nudge: Nudge) -> Any:
        return nudge.by_name or _("news feed")

    @display(description=_("what"))
    def shown_what(self, nudge: Nudge) -> str:
        details = nudge.details
        what = details.get("text") or details.get("topic") or ", ".join(details.get("symbols", ()))
        return Truncator(what or "–").chars(100)

    @display(description=_("details"))
    def shown_details(self, nudge: Nudge) -> SafeString:
        return pretty(nudge.details)

    @display(description=_("what came of it"))
    def shown_state(self, nudge: Nudge) -> SafeString:
        colours = {NudgeState.WAITING.value: "info", NudgeState.DONE.value: "success"}
        shown = badge(nudge.get_state_display(), colours.get(nudge.state, "warning"))
        return format_html("{} {}", shown, nudge.outcome)
