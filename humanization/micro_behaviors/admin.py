"""Gesture habits: what a bot does about its own words, shown on sentences."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms.models import model_to_dict
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from humanization.contracts import BotFacts, Influence, StyleEdit
from humanization.micro_behaviors.logic import CORRECTION, EDIT, EMOJI, SECOND_THOUGHT, SUBSYSTEM, Habits
from humanization.micro_behaviors.models import GestureHabits
from piyasa_site.common import randomness
from piyasa_site.common.admin import HouseAdmin

# What each sample is for: a long text, an emoji at the end, a slip.
SAMPLES = (
    ("Hacim eşlik etmiyor, ama destek çalıştı gibi duruyor. Kapanışa bakarım.", ()),
    ("Sonunda yeşil gördük 😂", ()),
    ("Direnç kırlıdı gibi duruyor", (StyleEdit("typo", 1, "kırıldı", "kırlıdı"),)),
)
_TRIES = 400  # rare habits show once in so many


@admin.register(GestureHabits)
class GestureHabitsAdmin(HouseAdmin):
    list_display = ("bot", "splits", "mends", "corrects", "second_thoughts", "hesitates", "emoji_place", "dots")
    list_select_related = ("bot",)
    list_filter = ("emoji_place", "dots")
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    readonly_fields = ("bot", "gestures")
    fields = (
        "bot",
        "gestures",
        ("splits", "hesitates"),
        ("mends", "adds"),
        ("corrects", "correction_form"),
        ("second_thoughts", "reaction_factor"),
        ("trails_off", "dots"),
        ("emoji_place", "emoji_place_rate"),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # every bot is born with them

    @admin.display(description=_("what it does"))
    def gestures(self, row: GestureHabits) -> Any:
        """The gestures this bot makes about three sentences, with how long after; the same at each look."""
        shown = [(title, text) for title, text in _shown(row) if text]
        if not shown:
            return gettext("Nothing but its words.")
        return format_html(
            '<table class="w-full"><tbody>{}</tbody></table>',
            format_html_join(
                "",
                '<tr><th scope="row" class="text-left pr-4 py-1 text-subtle">{}</th><td class="py-1">{}</td></tr>',
                shown,
            ),
        )


def _shown(row: GestureHabits) -> list[tuple[str, str]]:
    """One example of every habit the bot has; empty texts for those it has not."""
    who = BotFacts(key=row.bot.key, name=row.bot.name, username=row.bot.username)
    habits = SUBSYSTEM.load(model_to_dict(row), who)
    rng = randomness.stream("sample", row.bot_id)
    mood = Influence(feelings={"energy": 20.0, "confidence": 20.0})
    examples: dict[str, str] = {}
    for _try in range(_TRIES):
        for text, edits in SAMPLES:
            parts = SUBSYSTEM.split(habits, (text,), mood, rng)
            if len(parts) > 1:
                examples.setdefault("split", " ⏎ ".join(parts))
            styled, moved = SUBSYSTEM.restyle(habits, text, mood, rng)
            if styled != text:
                examples.setdefault("dots" if moved[0].kind == "trailing off" else "emoji place", styled)
            for after in SUBSYSTEM.afterthoughts(habits, (styled,), (*edits, *moved), mood, rng):
                examples.setdefault(after.kind, f"{styled} → {after.text} ({after.delay:.0f} s)")
    titles = {
        "split": gettext("sends as two"),
        "dots": gettext("trails off"),
        "emoji place": gettext("puts the emoji"),
        EMOJI: gettext("sends the emoji alone"),
        EDIT: gettext("edits"),
        CORRECTION: gettext("corrects"),
        SECOND_THOUGHT: gettext("thinks again"),
    }
    shown = [(title, examples.get(kind, "")) for kind, title in titles.items()]
    return [*shown, (gettext("types and sends nothing"), _percent(habits))]


def _percent(habits: Habits) -> str:
    return f"{habits.hesitates:.1%}" if habits.hesitates >= 0.001 else ""
