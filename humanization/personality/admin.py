"""Who bots are becoming: traits now against birth, and the curve of their drift."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from humanization.contracts import BotFacts
from humanization.personality import params
from humanization.personality.logic import SUBSYSTEM, PersonalityState
from humanization.personality.models import Personality
from piyasa_site.common.admin import ReadOnly

LABELS = {
    "openness": _("openness"),
    "conscientiousness": _("conscientiousness"),
    "extraversion": _("extraversion"),
    "agreeableness": _("agreeableness"),
    "neuroticism": _("neuroticism"),
    "risk": _("risk appetite"),
    "talkativeness": _("talkativeness"),
}
# Distinguishable without colour too: each line has its own dashes.
_STROKES = (
    ("#0f766e", ""),
    ("#b45309", "6 3"),
    ("#1d4ed8", "2 3"),
    ("#15803d", "8 3 2 3"),
    ("#b91c1c", "4 4"),
    ("#7e22ce", "10 4"),
    ("#334155", "1 4"),
)
_WIDTH, _HEIGHT, _EDGE = 640, 220, 40


@admin.register(Personality)
class PersonalityAdmin(ReadOnly):
    """Characters follow from what bots live through; nobody sets them here. The traits at birth are the bot's own."""

    list_display = ("bot", "moved_most", "extraversion", "agreeableness", "neuroticism", "risk", "talkativeness")
    list_select_related = ("bot",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    ordering = ("bot_id",)
    fields = ("bot", "traits_now", "drift_curve")
    readonly_fields = fields

    @admin.display(description=_("moved most"))
    def moved_most(self, row: Personality) -> str:
        drift = _state(row).drift
        place = max(range(len(drift)), key=lambda number: abs(drift[number]))
        return f"{LABELS[params.TRAITS[place]]} {drift[place]:+.3f}" if drift[place] else "–"

    @admin.display(description=LABELS["extraversion"])
    def extraversion(self, row: Personality) -> str:
        return _now(row, "extraversion")

    @admin.display(description=LABELS["agreeableness"])
    def agreeableness(self, row: Personality) -> str:
        return _now(row, "agreeableness")

    @admin.display(description=LABELS["neuroticism"])
    def neuroticism(self, row: Personality) -> str:
        return _now(row, "neuroticism")

    @admin.display(description=LABELS["risk"])
    def risk(self, row: Personality) -> str:
        return _now(row, "risk")

    @admin.display(description=LABELS["talkativeness"])
    def talkativeness(self, row: Personality) -> str:
        return _now(row, "talkativeness")

    @admin.display(description=_("traits"))
    def traits_now(self, row: Personality) -> SafeString:
        state = _state(row)
        now = state.traits()
        rows = format_html_join(
            "",
            '<tr><th scope="row" class="pr-6 text-left font-semibold">{}</th><td class="pr-6">{}</td>'
            '<td class="pr-6">{}</td><td class="pr-6">{}</td>'
            '<td><meter min="0" max="1" value="{}" aria-label="{}" style="width:8rem"></meter></td></tr>',
            (
                (LABELS[name], f"{born:.2f}", f"{now[name]:.2f}", f"{drift:+.3f}", f"{now[name]:.2f}", LABELS[name])
                for name, born, drift in zip(params.TRAITS, state.born, state.drift, strict=True)
            ),
        )
        return format_html(
            '<table><thead><tr><td></td><th scope="col" class="pr-6 text-left">{}</th>'
            '<th scope="col" class="pr-6 text-left">{}</th><th scope="col" class="pr-6 text-left">{}</th><td></td></tr>'
            "</thead><tbody>{}</tbody></table>",
            gettext("at birth"),
            gettext("now"),
            gettext("drift"),
            rows,
        )

    @admin.display(description=_("drift by week"))
    def drift_curve(self, row: Personality) -> Any:
        state = _state(row)
        if not state.curve:
            return gettext("No week is over yet.")
        return format_html("{}{}", _chart(state), _legend(state))


def _state(row: Personality) -> PersonalityState:
    """Read once a row: six columns of the list ask for it."""
    known = row.__dict__.get("_told")
    if isinstance(known, PersonalityState):
        return known
    bot = row.bot
    facts = BotFacts(key=bot.key, name=bot.name, username=bot.username, traits=bot.traits or {})
    data = {"seed": row.seed, "week": row.week, "drift": row.drift, "curve": row.curve}
    state = SUBSYSTEM.load(data, facts)
    row.__dict__["_told"] = state
    return state


def _now(row: Personality, trait: str) -> str:
    state = _state(row)
    drift = state.drift[params.TRAITS.index(trait)]
    return f"{state.traits()[trait]:.2f} ({drift:+.3f})"


def _chart(state: PersonalityState) -> SafeString:
    """One line a trait over the weeks; the frame is the bound of the drift."""
    weeks = [(state.curve[0][0] - 1, (0.0,) * len(params.TRAITS)), *state.curve]
    step = (_WIDTH - 2 * _EDGE) / max(1, len(weeks) - 1)
    middle = _HEIGHT / 2
    scale = (middle - 15) / params.DRIFT_MAX

    def points(place: int) -> str:
        spots = ((_EDGE + number * step, middle - drift[place] * scale) for number, (_, drift) in enumerate(weeks))
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)

    lines = format_html_join(
        "",
        '<polyline fill="none" stroke="{}" stroke-width="2" stroke-dasharray="{}" points="{}"><title>{}</title>'
        "</polyline>",
        ((*_STROKES[place], points(place), LABELS[name]) for place, name in enumerate(params.TRAITS)),
    )
    bounds = (params.DRIFT_MAX, 0.0, -params.DRIFT_MAX)
    labels = format_html_join(
        "",
        '<text x="4" y="{}" font-size="11" fill="currentColor">{}</text>',
        ((f"{middle - value * scale + 4:.0f}", f"{value:+.2f}") for value in bounds),
    )
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}" style="max-width:40rem;width:100%">'
        '<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" opacity=".3"/>{}{}</svg>',
        _WIDTH,
        _HEIGHT,
        gettext("Drift of each trait by week; the table above gives where it stands."),
        _EDGE,
        _WIDTH - _EDGE,
        middle,
        middle,
        labels,
        lines,
    )


def _legend(state: PersonalityState) -> SafeString:
    return format_html(
        '<ul class="flex flex-wrap gap-3 text-xs p-0 m-0 list-none">{}</ul>',
        format_html_join(
            "",
            '<li><svg width="28" height="8" aria-hidden="true"><line x1="0" x2="28" y1="4" y2="4" stroke="{}" '
            'stroke-width="2" stroke-dasharray="{}"/></svg> {} {}</li>',
            (
                (*_STROKES[place], LABELS[name], f"{state.drift[place]:+.3f}")
                for place, name in enumerate(params.TRAITS)
            ),
        ),
    )
