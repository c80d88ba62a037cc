"""What bots feel, for staff to look at: current scores, the events behind them, and how they went over days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action

from bots.models import Bot
from bots.personas import baseline_of
from humanization.contracts import BotFacts
from humanization.emotions import curves, params
from humanization.emotions.logic import SUBSYSTEM, mood_words, nature_of
from humanization.emotions.models import EmotionSample, EmotionState
from piyasa_site.common.admin import ReadOnly, moment

# Spans of the curves, in days.
SPANS = (1, 3, 7, 30, params.SAMPLES_KEPT_DAYS)
USUAL_SPAN = 7

_KINDS = {
    "positive_interaction": _("a kind word"),
    "negative_interaction": _("an unkind word"),
    "mention": _("was addressed"),
    "ignored": _("was not answered"),
    "successful_prediction": _("was right"),
    "failed_prediction": _("was wrong"),
    "message_sent": _("wrote a message"),
    "long_silence": _("the room was silent"),
    "holding_moved": _("a holding moved"),
}


def _meter(name: str) -> Callable[..., SafeString]:
    """A column with one score as a bar and a number."""
    label = getattr(EmotionState._meta.get_field(name), "verbose_name", name)

    @admin.display(description=label, ordering=name)
    def column(self: Any, state: EmotionState) -> SafeString:
        score = getattr(state, name)
        return format_html(
            '<span class="inline-flex items-center gap-2"><meter min="0" max="100" value="{}" '
            'aria-label="{}" style="width:3.5rem"></meter>{}</span>',
            f"{score:.1f}",
            label,
            f"{score:.0f}",
        )

    return column


@admin.register(EmotionState)
class EmotionStateAdmin(ReadOnly):
    """Feelings follow from events and time; nobody sets them by hand."""

    list_display = ("bot", *(f"{name}_meter" for name in params.DIMENSIONS), "feels", "felt")
    list_select_related = ("bot",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    ordering = ("bot_id",)
    fields = ("bot", *(f"{name}_meter" for name in params.DIMENSIONS), "feels", "felt", "last_events")
    readonly_fields = fields
    actions_detail = ("over_days",)

    mood_meter = _meter("mood")
    energy_meter = _meter("energy")
    confidence_meter = _meter("confidence")
    stress_meter = _meter("stress")
    excitement_meter = _meter("excitement")
    curiosity_meter = _meter("curiosity")
    social_warmth_meter = _meter("social_warmth")

    @admin.display(description=_("feels"))
    def feels(self, row: EmotionState) -> str:
        data = {name: getattr(row, name) for name in params.DIMENSIONS}
        return ", ".join(mood_words(SUBSYSTEM.load(data, facts_of(row.bot)))) or "–"

    @admin.display(description=_("as of"), ordering="felt_at")
    def felt(self, row: EmotionState) -> SafeString:
        return format_html('<span style="white-space:nowrap">{}</span>', moment(row.felt_at))

    @admin.display(description=_("last events"))
    def last_events(self, row: EmotionState) -> Any:
        if not row.events:
            return "–"
        return format_html(
            '<ol class="m-0 p-0 list-none">{}</ol>',
            format_html_join(
                "",
                "<li>{} · {} <span class=\"text-subtle\">× {}</span></li>",
                (
                    (moment(datetime.fromtimestamp(at, UTC)), _KINDS.get(kind, kind), f"{intensity:+.2f}")
                    for kind, at, intensity in reversed(row.events)
                ),
            ),
        )


    @action(description=_("Feelings over days"), url_path="over-days", icon="show_chart")
    def over_days(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Seven curves over 1 to 60 days, and every day's means as a table. The span ends with the last sample."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = get_object_or_404(EmotionState.objects.select_related("bot").defer("bot__token"), pk=object_id)
        asked = request.GET.get("days", "")
        days = int(asked) if asked in {str(span) for span in SPANS} else USUAL_SPAN
        newest = EmotionSample.objects.filter(bot_id=row.bot_id).order_by("-at").values_list("at", flat=True).first()
        until = newest or row.felt_at
        since = until - timedelta(days=days)
        samples = curves.samples_of(row.bot_id, since, until)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Feelings of %(bot)s over days") % {"bot": row.bot.name},
            "opts": self.opts,
            "bot": row.bot,
            "bot_url": reverse("admin:bots_bot_change", args=[row.bot_id]),
            "state_url": reverse("admin:emotions_emotionstate_change", args=[row.pk]),
            "spans": [
                (span, ngettext("%(days)d day", "%(days)d days", span) % {"days": span}, span == days) for span in SPANS
            ],
            "charts": curves.charts(samples, since, until, nature_of(facts_of(row.bot)).baseline) if samples else "",
            "table": curves.table(samples) if samples else "",
            "until": moment(until),
        }
        return TemplateResponse(request, "admin/emotions/over_days.html", context)


def facts_of(bot: Bot) -> BotFacts:
    """Just enough of a bot to read its scores, and what they return to."""
    persona, feelings = bot.persona_profile or {}, bot.emotion_profile or {}
    empathy, energy = float(feelings.get("empathy", 0.5)), float(feelings.get("energy", 0.5))
    return BotFacts(
        key=bot.key,
        name=bot.name,
        username=bot.username,
        chronotype=bot.chronotype,
        baseline=baseline_of(str(persona.get("tone", "casual")), empathy, energy, bot.traits or {}),
    )
