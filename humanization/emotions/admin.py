"""What bots feel, for staff to look at: current scores, and the events behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.contracts import BotFacts
from humanization.emotions import params
from humanization.emotions.logic import SUBSYSTEM, mood_words
from humanization.emotions.models import EmotionState
from piyasa_site.common.admin import ReadOnly, moment

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
        return ", ".join(mood_words(SUBSYSTEM.load(data, _facts(row.bot)))) or "–"

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


def _facts(bot: Bot) -> BotFacts:
    """Just enough of a bot to read its scores."""
    return BotFacts(key=bot.key, name=bot.name, username=bot.username, chronotype=bot.chronotype)
