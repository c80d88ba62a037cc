"""The memory browser: what bots remember, how strongly, where it came from, and how much of it is junk."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action

from bots.models import Bot
from humanization.memory import params, services
from humanization.memory.models import Kind, Memory
from humanization.memory.state import REFLECTION
from piyasa_site.common.admin import MOST_FOUND, Facet, HouseAdmin, ReadOnly, badge, badges, moment
from piyasa_site.common.turkish import fold

AUDITED_MOST = 40  # bots looked through for one page, in a fifth of a second; the command looks through all
_TAG = re.compile(r"^[\w:.-]{1,60}$")
_PARTICIPANT = re.compile(r"^(bot|person):\d+$")


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
        ("insight", _("insight from others"), {"uid__startswith": REFLECTION}),
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
    """Looked at and, where it is junk, forgotten; never rewritten."""

    is_big_table = True
    list_display = ("content", "bot", "kind", "shown_strength", "shown_tags", "shown_related", "times", "accessed")
    list_filter = ("kind", Strength, Origin, Feeling)
    list_select_related = ("bot",)
    search_fields = ("content",)
    search_help_text = _("Words of the memory, a bot's name, a tag (THYAO, room:borsa-meydani) or bot:12, person:7.")
    ordering = ("-id",)
    actions = ("forget",)
    actions_list = ("audit",)
    fields = (
        "bot",
        "kind",
        "content",
        "strength",
        "importance",
        "valence",
        "times",
        "shown_tags",
        "shown_related",
        "shown_sources",
        "shown_insights",
        "shown_evidence",
        "created",
        "last_access",
        "access_count",
        "last_decay",
        "in_reach",
        "is_new",
    )
    readonly_fields = fields

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return HouseAdmin.has_delete_permission(self, request, obj)

    def get_actions(self, request: HttpRequest) -> Any:
        """Forgetting takes links along and leaves a note without the words; plain deletion does neither."""
        found = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """By participant where the term is a key; else by words, tag or bot, each word in any of them."""
        term = search_term.strip()
        if not term:
            return queryset, False
        if _PARTICIPANT.match(term):
            about = Q(related__icontains=f'"{term}"')
            if term.startswith("bot:"):
                about |= Q(bot_id=int(term[4:]))
            return queryset.filter(about), False
        named = _bots_called(term)
        wanted = Q(content__icontains=term) | Q(bot_id__in=named)
        if _TAG.match(term):
            wanted |= Q(tags__icontains=f'"{term}"')
        return queryset.filter(wanted), False

    def delete_model(self, request: HttpRequest, obj: Memory) -> None:
        services.forget_as(Memory.objects.filter(pk=obj.pk), None)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Memory]) -> None:
        services.forget_as(queryset, None)

    def log_deletions(self, request: HttpRequest, queryset: QuerySet[Memory]) -> None:
        """Nothing beside the audit log: Django's own would keep the words that are to be forgotten."""

    @admin.action(description=_("Forget: the bot no longer remembers it"), permissions=["delete"])
    def forget(self, request: HttpRequest, queryset: QuerySet[Memory]) -> None:
        self.report(request, services.forget_as(queryset, None))

    @action(description=_("Audit"), url_path="audit", icon="fact_check")
    def audit(self, request: HttpRequest) -> HttpResponse:
        """How sharp memory is: of the bots searched for, else of the first there are."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        name = request.GET.get("bot", "").strip()
        bots = _bots_called(name) if name else list(Bot.objects.order_by("pk").values_list("pk", flat=True))
        looked_at = bots[:AUDITED_MOST]
        report = services.audit(looked_at)
        names = dict(Bot.objects.filter(pk__in=looked_at).values_list("pk", "name"))
        labels = dict(Kind.choices)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Audit of memories"),
            "opts": self.opts,
            "report": report,
            "bar": params.JUNK_MAX * 100,
            "share": report.junk_share * 100,
            "kinds": [
                (labels.get(kind, kind), count, 100 * count / report.memories) for kind, count in report.kinds.items()
            ],
            "strength": report.strength.items(),
            "faults": (
                (_("duplicates"), report.duplicates),
                (_("near-duplicates"), report.near_duplicates),
                (_("boilerplate and prompt echo"), report.boilerplate),
                (_("says nothing"), report.empty),
            ),
            "examples": [
                (names.get(int(key.partition(":")[2]), key), _FAULTS[fault], content)
                for key, fault, content in report.examples
            ],
            "name": name,
            "left_out": len(bots) - len(looked_at),
            "changelist": reverse("admin:memory_memory_changelist"),
        }
        return TemplateResponse(request, "admin/memory/audit.html", context)

    @admin.display(description=_("strength"), ordering="strength")
    def shown_strength(self, memory: Memory) -> SafeString:
        colour = "success" if memory.strength > 70 else "" if memory.strength > 20 else "warning"
        return badge(f"{memory.strength:.0f}", colour)

    @admin.display(description=_("tags"))
    def shown_tags(self, memory: Memory) -> SafeString:
        return badges(badge(tag, "info") for tag in memory.tags)

    @admin.display(description=_("related"))
    def shown_related(self, memory: Memory) -> SafeString:
        return badges(badge(key, title=memory.who) for key in memory.related)

    @admin.display(description=_("drawn from"))
    def shown_sources(self, memory: Memory) -> SafeString | str:
        return _links(Memory.objects.filter(bot_id=memory.bot_id, uid__in=memory.sources)) if memory.sources else "–"

    @admin.display(description=_("insights drawn from it"))
    def shown_insights(self, memory: Memory) -> SafeString | str:
        drawn = Memory.objects.filter(
            bot_id=memory.bot_id, uid__startswith=REFLECTION, sources__icontains=f'"{memory.uid}"'
        )
        return _links(drawn) or "–"

    @admin.display(description=_("evidence"))
    def shown_evidence(self, memory: Memory) -> SafeString | str:
        return format_html_join(SafeString("<br>"), "{}", ((text,) for text in memory.evidence)) or "–"

    @admin.display(description=_("last access"), ordering="last_access")
    def accessed(self, memory: Memory) -> str:
        return moment(memory.last_access)


def _links(rows: QuerySet[Memory]) -> SafeString:
    return format_html_join(
        SafeString("<br>"),
        '<a class="text-primary-600 dark:text-primary-500" href="{}">{}</a>',
        ((reverse("admin:memory_memory_change", args=[row.pk]), row.content) for row in rows.order_by("created", "pk")),
    )


def _bots_called(name: str) -> list[int]:
    """Bots whose names hold these words, whatever their casing."""
    words = fold(name).split()
    rows = Bot.objects.order_by("pk").values_list("pk", "name", "username")
    return [pk for pk, *names in rows if all(word in fold(" ".join(names)) for word in words)][:MOST_FOUND]


_FAULTS = {
    "duplicates": _("duplicate"),
    "near_duplicates": _("near-duplicate"),
    "boilerplate": _("boilerplate or prompt echo"),
    "empty": _("says nothing"),
}
