"""Style cards: how a bot writes, shown on sentences before and after."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.forms.models import model_to_dict
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from humanization.contracts import BotFacts, Influence
from humanization.writing_style.cards import consequences_of
from humanization.writing_style.logic import SUBSYSTEM
from humanization.writing_style.models import WritingStyle
from humanization.writing_style.services import card_of
from piyasa_site.common import randomness
from piyasa_site.common.admin import HouseAdmin

# Sentences in which every step finds something to do.
SAMPLES = (
    "Bir şey olacak gibi duruyor, hacim eşlik etmiyor ama.",
    "THYAO'da 312,50 TL'nin üzeri önemli, değil mi?",
    "Ben de bekleyeceğim, acelem yok.",
    "Efe'ye katılıyorum, burada yanlış yapmaya gerek yok.",
    "Çok güzel kapanış oldu, helal olsun!",
    "Sen hâlâ taşıyor musun?",
)
_PROTECTED = ("THYAO", "Efe")
_MOOD = Influence(exclamation_probability=0.125)


@admin.register(WritingStyle)
class WritingStyleAdmin(HouseAdmin):
    list_display = (
        "bot",
        "capitalisation",
        "punctuation",
        "emoji",
        "abbreviation",
        "diacritics",
        "laughter",
        "typo_rate",
        "sample",
    )
    list_select_related = ("bot",)
    list_filter = ("capitalisation", "punctuation", "emoji", "abbreviation", "diacritics")
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    readonly_fields = ("bot", "before_and_after", "openers", "closers", "contractions", "habits")
    fields = (
        "bot",
        "before_and_after",
        ("capitalisation", "lower_start"),
        ("punctuation", "end_mark", "question_mark"),
        ("emoji", "laughter", "laughter_rate"),
        ("abbreviation", "sentence_length"),
        ("diacritics", "letter_error", "typo_rate"),
        ("lengthening", "favourite_rate"),
        ("openers", "closers"),
        "contractions",
        "habits",
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # every bot is born with one

    def save_model(self, request: HttpRequest, obj: WritingStyle, form: Any, change: bool) -> None:
        """A broad habit that was changed brings its usual rates along, unless they were changed too."""
        changed = {name: form.cleaned_data[name] for name in form.changed_data}
        for name, rate in consequences_of(changed).items():
            if name not in changed:
                setattr(obj, name, rate)
        super().save_model(request, obj, form, change)

    @admin.display(description=_("writes like this"))
    def sample(self, row: WritingStyle) -> str:
        return _restyled(row, SAMPLES[0])

    @admin.display(description=_("before and after"))
    def before_and_after(self, row: WritingStyle) -> Any:
        return format_html(
            '<table class="w-full"><thead><tr><th scope="col" class="text-left pr-4">{}</th>'
            '<th scope="col" class="text-left">{}</th></tr></thead><tbody>{}</tbody></table>',
            gettext("as composed"),
            gettext("as written"),
            format_html_join(
                "",
                '<tr><td class="pr-4 py-1 text-subtle">{}</td><td class="py-1">{}</td></tr>',
                ((text, _restyled(row, text)) for text in SAMPLES),
            ),
        )


def _restyled(row: WritingStyle, text: str) -> str:
    """The sentence in this bot's hand; the same each time the page is opened."""
    who = BotFacts(key=row.bot.key, name=row.bot.name, username=row.bot.username)
    card = card_of(model_to_dict(row), who)
    styled, _edits = SUBSYSTEM.restyle(card, text, _MOOD, randomness.stream("sample", row.bot_id, text), _PROTECTED)
    return styled
