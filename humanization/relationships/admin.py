"""Relationships as staff see them: who stands how toward whom, since when, and through what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.contracts import EventKind
from humanization.relationships.models import Kind, Relationship
from piyasa_site.common.admin import Facet, HouseAdmin, ReadOnly, badge, moment

KIND_COLOURS = {
    Kind.FRIEND: "success",
    Kind.CLOSE_FRIEND: "success",
    Kind.RIVAL: "danger",
    Kind.MENTOR: "info",
    Kind.STUDENT: "info",
    Kind.ACQUAINTANCE: "",
    Kind.STRANGER: "",
}
EXPERIENCES = {
    EventKind.POSITIVE_AGREEMENT.value: _("agreed"),
    EventKind.DISAGREEMENT.value: _("disagreed"),
    EventKind.HELP_ASKED.value: _("was asked for help"),
    EventKind.HELP_GIVEN.value: _("gave help"),
    EventKind.HELP_RECEIVED.value: _("was helped"),
    EventKind.BETRAYAL.value: _("was betrayed"),
    EventKind.PRAISE.value: _("was praised"),
    EventKind.CRITICISM.value: _("was criticised"),
    EventKind.IGNORED.value: _("was left without an answer"),
}


class Side(Facet):
    title = _("toward")
    parameter_name = "toward"
    choices_of = (
        ("bots", _("bots"), {"other__startswith": "bot:"}),
        ("people", _("people"), {"other__startswith": "person:"}),
    )


class Trust(Facet):
    title = _("trust")
    parameter_name = "trust"
    choices_of = (
        ("high", _("high (above 70)"), {"trust__gt": 70}),
        ("middle", _("in between"), {"trust__gte": 30, "trust__lte": 70}),
        ("low", _("low (below 30)"), {"trust__lt": 30}),
    )


class Conflict(Facet):
    title = _("conflict")
    parameter_name = "conflict"
    choices_of = (
        ("high", _("high (above 60)"), {"conflict__gt": 60}),
        ("some", _("some (30 to 60)"), {"conflict__gte": 30, "conflict__lte": 60}),
        ("little", _("little (below 30)"), {"conflict__lt": 30}),
    )


class Known(Facet):
    title = _("acquainted")
    parameter_name = "acquainted"
    choices_of = (("known", _("more than strangers"), {"kind__in": [k for k in Kind if k is not Kind.STRANGER]}),)


@admin.register(Relationship)
class RelationshipAdmin(ReadOnly):
    """Looked at and, where it should be forgotten, deleted; the scores follow from what was said."""

    is_big_table = True
    looks_back = 0  # a key is found by its index, however old
    list_display = (
        "bot",
        "shown_other",
        "shown_kind",
        "shown_trust",
        "shown_respect",
        "shown_familiarity",
        "shown_affection",
        "shown_conflict",
        "count",
        "shown_last",
    )
    list_filter = (Known, "kind", Side, Trust, Conflict)
    list_select_related = ("bot",)
    search_fields = ("bot__name", "bot__username", "=other")
    search_help_text = _("A bot's name, or the key of the other side: bot:12, person:7.")
    ordering = ("-id",)
    fields = (
        "bot",
        "shown_other",
        "shown_kind",
        "shown_since",
        ("trust", "respect", "familiarity"),
        ("affection", "conflict", "sentiment"),
        ("count", "shown_last"),
        "lead",
        "shown_experiences",
    )
    readonly_fields = (
        "bot",
        "shown_other",
        "shown_kind",
        "shown_since",
        "trust",
        "respect",
        "familiarity",
        "affection",
        "conflict",
        "sentiment",
        "count",
        "shown_last",
        "lead",
        "shown_experiences",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Relationship]:
        return super().get_queryset(request).defer("bot__token")

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """The page with the other sides' names, in one query for all its rows."""
        page = super().get_changelist_instance(request)
        _name_others(page.result_list)
        return page

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        row = super().get_object(request, object_id, from_field)
        if row is not None:
            _name_others([row])
        return row

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return HouseAdmin.has_delete_permission(self, request, obj)

    @admin.display(description=_("toward"), ordering="other")
    def shown_other(self, row: Relationship) -> str:
        """The other side by name where it is a bot; people are shown by key here."""
        name = getattr(row, "other_name", "")
        return f"{name} ({row.other})" if name else row.other

    @admin.display(description=_("kind"), ordering="kind")
    def shown_kind(self, row: Relationship) -> SafeString:
        return badge(row.get_kind_display(), KIND_COLOURS[Kind(row.kind)])

    @admin.display(description=_("kind since"))
    def shown_since(self, row: Relationship) -> str:
        return moment(row.kind_since)

    @admin.display(description=_("last interaction"), ordering="last_at")
    def shown_last(self, row: Relationship) -> str:
        return moment(row.last_at)

    @admin.display(description=_("trust"), ordering="trust")
    def shown_trust(self, row: Relationship) -> str:
        return f"{row.trust:.0f}"

    @admin.display(description=_("respect"), ordering="respect")
    def shown_respect(self, row: Relationship) -> str:
        return f"{row.respect:.0f}"

    @admin.display(description=_("familiarity"), ordering="familiarity")
    def shown_familiarity(self, row: Relationship) -> str:
        return f"{row.familiarity:.0f}"

    @admin.display(description=_("affection"), ordering="affection")
    def shown_affection(self, row: Relationship) -> str:
        return f"{row.affection:.0f}"

    @admin.display(description=_("conflict"), ordering="conflict")
    def shown_conflict(self, row: Relationship) -> SafeString | str:
        return badge(f"{row.conflict:.0f}", "danger") if row.conflict > 60 else f"{row.conflict:.0f}"

    @admin.display(description=_("shared experiences"))
    def shown_experiences(self, row: Relationship) -> SafeString | str:
        return described(row.experiences)


def described(experiences: Iterable[Iterable[Any]]) -> SafeString | str:
    """Shared experiences, the latest first."""
    rows = [
        (moment(datetime.fromtimestamp(at, UTC)), EXPERIENCES.get(kind) or _became(kind), topic)
        for kind, at, topic in reversed(list(experiences))
    ]
    return format_html('<ul class="m-0">{}</ul>', format_html_join("", "<li>{} · {} {}</li>", rows)) if rows else "–"


def _became(kind: str) -> str:
    return gettext("became: %(kind)s") % {"kind": Kind(kind).label} if kind in Kind.values else kind


def _name_others(rows: Iterable[Relationship]) -> None:
    """Put the names of the bots on the other side on their rows; one query."""
    ids = {int(row.other[4:]) for row in rows if row.other.startswith("bot:") and row.other[4:].isdigit()}
    names = dict(Bot.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}
    for row in rows:
        row.other_name = names.get(int(row.other[4:]), "") if row.other.startswith("bot:") else ""  # type: ignore[attr-defined]
