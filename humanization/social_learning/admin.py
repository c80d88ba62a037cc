"""What bots have picked up: learned words, from whom and since when, and which of their habits are answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from humanization.contracts import BotFacts
from humanization.social_learning.logic import SUBSYSTEM, LearningState, liking, payoff, strength
from humanization.social_learning.markers import word_of
from humanization.social_learning.models import SocialLearning
from piyasa_site.common.admin import ReadOnly, moment

_WHERE = {
    "open": _("at the beginning"),
    "close": _("at the end"),
    "phrase": _("at the end, after a comma"),
    "laugh": _("as a laugh"),
    "word": _("in place of a like word"),
}
_HABITS = {"question": _("asks"), "plain": _("none of these")}


@admin.register(SocialLearning)
class SocialLearningAdmin(ReadOnly):
    """Nobody teaches by hand: what is learned follows from who is liked and what they say."""

    list_display = ("bot", "words", "likes", "as_of")
    list_select_related = ("bot",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    ordering = ("bot_id",)
    fields = ("bot", "as_of", "learned_words", "own_habits", "liked")
    readonly_fields = fields

    @admin.display(description=_("learned words"))
    def words(self, row: SocialLearning) -> str:
        state = _state(row)
        return ", ".join(word_of(habit) for habit in state.learned if strength(state, habit, state.at)) or "–"

    @admin.display(description=_("likes, how many"))
    def likes(self, row: SocialLearning) -> int:
        state = _state(row)
        return sum(liking(state, other, state.at) > 0.0 for other in state.liking)

    @admin.display(description=_("as of"), ordering="lived_until")
    def as_of(self, row: SocialLearning) -> str:
        return moment(row.lived_until)

    @admin.display(description=_("learned words"))
    def learned_words(self, row: SocialLearning) -> Any:
        state = _state(row)
        names = _names(item.source for item in state.learned.values())
        what = (gettext("word"), gettext("where"), gettext("from whom"))
        return _table(
            (*what, gettext("since"), gettext("used"), gettext("firmness")),
            [
                (
                    word_of(habit),
                    _WHERE[habit.partition(":")[0]],
                    names.get(item.source, item.source),
                    moment(datetime.fromtimestamp(item.since, UTC))[:16],
                    item.uses,
                    f"{strength(state, habit, state.at):.2f}",
                )
                for habit, item in sorted(state.learned.items(), key=lambda entry: entry[1].since)
            ],
        )

    @admin.display(description=_("own habits and how they are answered"))
    def own_habits(self, row: SocialLearning) -> Any:
        state = _state(row)
        return _table(
            (gettext("habit"), gettext("times, fading"), gettext("answered"), gettext("against usual")),
            [
                (
                    _HABITS.get(habit) or word_of(habit),
                    f"{item.tries:.1f}",
                    f"{100 * item.answers / item.tries:.0f} %" if item.tries else "–",
                    f"× {payoff(state, habit):.2f}",
                )
                for habit, item in sorted(state.habits.items(), key=lambda entry: -entry[1].tries)
            ],
        )

    @admin.display(description=_("liked and disliked"))
    def liked(self, row: SocialLearning) -> Any:
        state = _state(row)
        names = _names(state.liking)
        found = sorted(((liking(state, other, state.at), other) for other in state.liking), reverse=True)
        return _table(
            (gettext("who"), gettext("liking, -1 to 1")),
            [(names.get(other, other), f"{points:+.2f}") for points, other in found],
        )


def _state(row: SocialLearning) -> LearningState:
    bot = row.bot
    facts = BotFacts(key=bot.key, name=bot.name, username=bot.username, traits=bot.traits or {})
    names = ("liking", "heard", "learned", "habits", "said")
    data = {name: getattr(row, name) for name in names}
    return SUBSYSTEM.load({**data, "at": row.lived_until.timestamp()}, facts)


def _names(keys: Iterable[str]) -> dict[str, str]:
    """Names of the bots among some participants, in one query; people stay their key here."""
    ids = sorted({int(key.partition(":")[2]) for key in keys if key.startswith("bot:")})
    return {f"bot:{pk}": name for pk, name in Bot.objects.filter(pk__in=ids).values_list("pk", "name")} if ids else {}


def _table(head: Iterable[Any], rows: list[tuple[Any, ...]]) -> Any:
    if not rows:
        return "–"
    columns = format_html_join(
        "", '<th scope="col" class="pr-6 text-left font-semibold">{}</th>', ((cell,) for cell in head)
    )
    return format_html(
        '<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        columns,
        format_html_join("", "<tr>{}</tr>", ((_cells(row),) for row in rows)),
    )


def _cells(row: tuple[Any, ...]) -> SafeString:
    first = format_html('<th scope="row" class="pr-6 text-left font-normal" lang="tr">{}</th>', row[0])
    rest = format_html_join("", '<td class="pr-6">{}</td>', ((cell,) for cell in row[1:]))
    return format_html("{}{}", first, rest)
