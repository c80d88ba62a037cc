"""The memory browser: what bots remember, how strongly, and where it came from."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from humanization.memory.models import Memory
from piyasa_site.common.admin import Facet, HouseAdmin, ReadOnly, badge, badges, moment


class Strength(Facet):
    title = _("strength")
    parameter_name = "strength"
    choices_of = (
        ("vivid", _("vivid (above 70)"), {"strength__gt": 70}),
        ("fading", _("fading (20 to 70)"), {"strength__gt": 20, "strength__lte": 70}),
        ("lost", _("out of reach (20 or less)"), {"strength__lte": 20}),
    )


class Origin(Facet):
    title = _("origin")
    parameter_name = "origin"
    choices_of = (
        ("life", _("from the life it started with"), {"uid__startswith": "life-"}),
        ("lived", _("made in a room"), {"uid__regex": r"^[0-9]"}),
    )


class Feeling(Facet):
    title = _("feeling")
    parameter_name = "feeling"
    choices_of = (
        ("good", _("good"), {"valence__gt": 0.3}),
        ("neutral", _("neutral"), {"valence__gte": -0.3, "valence__lte": 0.3}),
        ("bad", _("bad"), {"valence__lt": -0.3}),
    )


@admin.register(Memory)
class MemoryAdmin(ReadOnly):
    """Looked at and, where it is junk, deleted; never rewritten."""

    is_big_table = True
    list_display = ("content", "bot", "kind", "shown_strength", "shown_tags", "access_count", "accessed")
    list_filter = ("kind", Strength, Origin, Feeling)
    list_select_related = ("bot",)
    search_fields = ("content", "bot__name", "bot__username")
    search_help_text = _("Words of the memory, or a bot's name.")
    ordering = ("-id",)
    fields = (
        "bot",
        "kind",
        "content",
        "strength",
        "valence",
        "shown_tags",
        "shown_related",
        "created",
        "last_access",
        "access_count",
        "last_decay",
    )
    readonly_fields = fields

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return HouseAdmin.has_delete_permission(self, request, obj)

    @admin.display(description=_("strength"), ordering="strength")
    def shown_strength(self, memory: Memory) -> SafeString:
        colour = "success" if memory.strength > 70 else "" if memory.strength > 20 else "warning"
        return badge(f"{memory.strength:.0f}", colour)

    @admin.display(description=_("tags"))
    def shown_tags(self, memory: Memory) -> SafeString:
        return badges(badge(tag, "info") for tag in memory.tags)

    @admin.display(description=_("related"))
    def shown_related(self, memory: Memory) -> SafeString:
        return badges(badge(key) for key in memory.related)

    @admin.display(description=_("last access"), ordering="last_access")
    def accessed(self, memory: Memory) -> str:
        return moment(memory.last_access)
