"""What every page of the admin has in common.

`HouseAdmin` is the base of all our model admins; `ReadOnly` and `ReadOnlyInline`
show history that nobody edits; `said_to` ends what a button does, with or
without HTMX; the functions at the end render values the way staff read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet, Subquery, Value
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_htmx.http import trigger_client_event
from unfold.admin import ModelAdmin, TabularInline
from unfold.paginator import InfinitePaginator

from piyasa_site.common import turkish


class HouseAdmin(ModelAdmin):
    """A changelist that stays quick as tables grow, and forms that warn before losing an edit.

    Set `is_big_table` where rows go into the millions: nothing is counted
    there, neither for the total nor for the pages.
    """

    is_big_table = False
    # Of a big table a search, and the filters named here by their parameter, look through so many of the newest rows
    # (0: through all): no index answers them, and what is not there would be looked for in all the millions.
    looks_back = 100_000
    looks_back_for: tuple[str, ...] = ()
    list_per_page = 30
    list_max_show_all = 200
    show_full_result_count = False
    list_fullwidth = True
    list_filter_submit = True
    compressed_fields = True
    warn_unsaved_form = True
    # Names to look in when the query is folded: the typed text and the stored one meet in lower-case ASCII.
    folded_search: tuple[str, ...] = ()

    @property
    def list_disable_select_all(self) -> bool:
        """Nobody means "all the millions"."""
        return self.is_big_table

    def get_paginator(
        self,
        request: HttpRequest,
        queryset: QuerySet[Any],
        per_page: int,
        orphans: int = 0,
        allow_empty_first_page: bool = True,
    ) -> Any:
        if self.is_big_table:
            return InfinitePaginator(queryset, per_page, orphans, allow_empty_first_page)
        return super().get_paginator(request, queryset, per_page, orphans, allow_empty_first_page)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Finds "Işıl" by "isil", "ISIL" and "ışıl" alike: SQL's own casing does not know Turkish.

        Only for small tables: the folded names are compared in Python.
        """
        is_long = bool(search_term.strip()) or any(name in request.GET for name in self.looks_back_for)
        if self.is_big_table and self.looks_back and is_long:
            newest = self.model._default_manager.order_by("-pk").values("pk")[:1]
            queryset = queryset.filter(pk__gt=Subquery(newest) - Value(self.looks_back))
        if not (search_term.strip() and self.folded_search):
            return super().get_search_results(request, queryset, search_term)
        words = turkish.fold(search_term).split()
        found = [
            pk
            for pk, *names in queryset.values_list("pk", *self.folded_search).iterator()
            if _has_words(names, words)
        ]
        return queryset.filter(pk__in=found[:MOST_FOUND]), False

    def report(self, request: HttpRequest, changed: int, skipped: int = 0, why_skipped: str = "") -> None:
        """Says in numbers what an action did."""
        if changed:
            text = ngettext("%(count)d row changed.", "%(count)d rows changed.", changed) % {"count": changed}
            self.message_user(request, text, messages.SUCCESS)
        if skipped:
            text = ngettext("%(count)d row left as it was", "%(count)d rows left as they were", skipped)
            text = text % {"count": skipped} + (f": {why_skipped}" if why_skipped else ".")
            self.message_user(request, text, messages.WARNING)
        if not changed and not skipped:
            self.message_user(request, _("Nothing was changed."), messages.INFO)


def staff(request: HttpRequest) -> User:
    """The account behind a request of the admin, which lets nobody else in."""
    return cast(User, request.user)


def said_to(request: HttpRequest, text: str, level: int, back: str) -> HttpResponse:
    """The end of what a button did: a line on the page that sent it by HTMX, else a message and the way `back`.

    `back` may come from the browser: it is followed within this house only, to the overview where it leads elsewhere.
    """
    if request.headers.get("HX-Request"):
        # 204 tells HTMX to leave the page as it is; the event carries the line.
        response = HttpResponse(status=204)
        return trigger_client_event(response, "desk:said", {"text": text, "level": messages.DEFAULT_TAGS[level]})
    messages.add_message(request, level, text)
    is_ours = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(back if is_ours else reverse("admin:index"))


# The databases take a limited number of values in one IN list.
MOST_FOUND = 500


class ReadOnly(HouseAdmin):
    """History: looked at, never edited, not even by administrators."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyInline(TabularInline):
    """The same, below another row."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class Facet(admin.SimpleListFilter):
    """A filter out of a list of (value, label, lookups); no query to draw it."""

    choices_of: tuple[tuple[str, Any, Mapping[str, Any]], ...] = ()

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [(value, label) for value, label, _lookups in self.choices_of]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        for value, _label, wanted in self.choices_of:
            if self.value() == value:
                return queryset.filter(**wanted)
        return queryset


def pretty(value: Any) -> SafeString:
    """JSON as people read it: indented, Turkish letters as they are, nothing executed."""
    if value in (None, "", {}, []):
        return format_html('<span class="text-subtle">{}</span>', "–")
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    return format_html(
        '<pre class="whitespace-pre-wrap break-words text-xs leading-5 max-h-96 overflow-auto rounded-default '
        'border border-base-200 dark:border-base-800 bg-base-50 dark:bg-white/5 p-3" tabindex="0">{}</pre>',
        text,
    )


def facts(rows: Iterable[tuple[Any, Any]]) -> SafeString:
    """Labelled values under one another."""
    return format_html(
        '<dl style="display:grid;gap:.35rem 1.5rem;grid-template-columns:max-content minmax(0,1fr)">{}</dl>',
        format_html_join(
            "",
            '<dt class="font-semibold text-important">{}</dt><dd class="min-w-0 break-words m-0">{}</dd>',
            ((label, value) for label, value in rows),
        ),
    )


def badge(text: Any, variant: str = "", title: Any = "") -> SafeString:
    """A small coloured word; colour never says more than the word does."""
    colours = _BADGES.get(variant, _BADGES[""])
    return format_html(
        '<span class="inline-block rounded-default px-2 py-0.5 text-xs font-semibold whitespace-nowrap {}" '
        'title="{}">{}</span>',
        colours,
        title,
        text,
    )


def badges(found: Iterable[SafeString]) -> SafeString:
    return format_html(
        '<span class="inline-flex flex-wrap gap-1">{}</span>', format_html_join("", "{}", ((it,) for it in found))
    )


def moment(value: datetime | None) -> str:
    """A time to the second, in the house's zone; fixed width, so that columns line up."""
    return timezone.localtime(value).strftime("%d.%m.%Y %H:%M:%S") if value else "–"


def _has_words(names: Iterable[Any], words: list[str]) -> bool:
    text = turkish.fold(" ".join(str(name or "") for name in names))
    return all(word in text for word in words)


_BADGES = {
    "": "bg-base-100 text-base-700 dark:bg-base-500/20 dark:text-base-200",
    "info": "bg-blue-100 text-blue-700 dark:bg-blue-500/20 dark:text-blue-400",
    "success": "bg-green-100 text-green-700 dark:bg-green-500/20 dark:text-green-400",
    "warning": "bg-orange-100 text-orange-700 dark:bg-orange-500/20 dark:text-orange-400",
    "danger": "bg-red-100 text-red-700 dark:bg-red-500/20 dark:text-red-400",
    "primary": "bg-primary-100 text-primary-700 dark:bg-primary-500/20 dark:text-primary-400",
}
