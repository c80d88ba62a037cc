"""What Telegram refuses, in the admin: who is concerned, what it said, what to do, and "try again"."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import RelatedDropdownFilter
from unfold.decorators import action, display

from conversations.models import ProblemKind, TelegramProblem, Turn
from conversations.transports.telegram import problems, reconciliation
from piyasa_site.common import clock
from piyasa_site.common.admin import Facet, ReadOnly, badge, moment, staff


class OpenFacet(Facet):
    title = _("state")
    parameter_name = "open"
    choices_of = (
        ("yes", _("open"), {"solved_at__isnull": True}),
        ("no", _("solved"), {"solved_at__isnull": False}),
    )


@admin.register(TelegramProblem)
class TelegramProblemAdmin(ReadOnly):
    list_display = ("shown_kind", "chat", "bot", "shown_advice", "times", "shown_last")
    list_filter = (OpenFacet, "kind", ("chat", RelatedDropdownFilter))
    list_select_related = ("chat", "bot")
    search_fields = ("chat__title", "bot__name", "bot__username")
    ordering = ("-id",)
    actions = ("try_again",)
    fields = (
        "shown_kind",
        ("chat", "bot"),
        "shown_advice",
        "said",
        "times",
        ("shown_first", "shown_last", "shown_solved"),
    )
    readonly_fields = ("shown_kind", "shown_advice", "shown_first", "shown_last", "shown_solved")

    def get_queryset(self, request: HttpRequest) -> QuerySet[TelegramProblem]:
        return super().get_queryset(request).defer("bot__token")

    @display(description=_("problem"))
    def shown_kind(self, problem: TelegramProblem) -> SafeString:
        if problem.solved_at is not None:
            return format_html("{} {}", badge(_("solved"), "success"), problem.get_kind_display())
        return badge(problem.get_kind_display(), "danger")

    @display(description=_("what to do"))
    def shown_advice(self, problem: TelegramProblem) -> str:
        return str(problems.WHAT_TO_DO[ProblemKind(problem.kind)]) if problem.solved_at is None else "–"

    @display(description=_("first seen"))
    def shown_first(self, problem: TelegramProblem) -> str:
        return moment(problem.first_at)

    @display(description=_("last seen"))
    def shown_last(self, problem: TelegramProblem) -> str:
        return moment(problem.last_at)

    @display(description=_("solved at"))
    def shown_solved(self, problem: TelegramProblem) -> str:
        return moment(problem.solved_at)

    def has_retry_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("conversations.change_membership")

    @action(description=_("Put right: try again"), permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[TelegramProblem]) -> None:
        chosen = list(queryset.select_related("chat", "bot"))
        done = problems.try_again(chosen, staff(request), clock.now())
        self.report(request, done, len(chosen) - done, gettext("solved already"))


class UnknownTurns:
    """Actions of the outbox for turns of which nobody knows whether the platform has them."""

    @action(description=_("Unknown turns: they were sent"), permissions=["drop"])
    def were_sent(self, request: HttpRequest, queryset: QuerySet[Turn]) -> None:
        chosen = Turn.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        done = reconciliation.do_sent(chosen, staff(request))
        self.report(request, done, chosen.count() - done, gettext("not unknown"))  # type: ignore[attr-defined]

    @action(description=_("Unknown turns: they were not sent"), permissions=["drop"])
    def were_not_sent(self, request: HttpRequest, queryset: QuerySet[Turn]) -> None:
        chosen = Turn.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        done = reconciliation.do_not_sent(chosen, staff(request))
        self.report(request, done, chosen.count() - done, gettext("not unknown"))  # type: ignore[attr-defined]
