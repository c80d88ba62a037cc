"""The voice report on one page of its own, in the language that is active. Nothing is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.voice.habits import Habit
from analytics.voice.report import Aim, Report

SHOWN = 40  # wrong forms and contradictions on the page; the JSON has all

LABELS = {
    "skeletons repeated within 2,000 messages": gettext_lazy("skeletons repeated within 2,000 messages"),
    "skeletons repeated within one bot's last 200": gettext_lazy("skeletons repeated within one bot's last 200"),
    "exact duplicates of four words or more": gettext_lazy("exact duplicates of four words or more"),
    "wrong suffixes": gettext_lazy("wrong suffixes"),
    "contradictions with holdings, stances or the market": gettext_lazy(
        "contradictions with holdings, stances or the market"
    ),
    "starts in lower case": gettext_lazy("starts in lower case"),
    "ends without a mark": gettext_lazy("ends without a mark"),
    "ends without a mark, emoji or smiley": gettext_lazy("ends without a mark, emoji or smiley"),
    "ends with a full stop": gettext_lazy("ends with a full stop"),
    "ends with .. or ...": gettext_lazy("ends with .. or ..."),
    "ends with ?": gettext_lazy("ends with ?"),
    "ends with !": gettext_lazy("ends with !"),
    "ends with an emoji": gettext_lazy("ends with an emoji"),
    "ends with an emoticon": gettext_lazy("ends with an emoticon"),
    "has an emoji": gettext_lazy("has an emoji"),
    "question particle without ?": gettext_lazy("question particle without ?"),
    "no Turkish letter at all": gettext_lazy("no Turkish letter at all"),
    "Turkish letters now and then": gettext_lazy("Turkish letters now and then"),
    "letters lengthened": gettext_lazy("letters lengthened"),
    "laughter": gettext_lazy("laughter"),
    "all in capitals": gettext_lazy("all in capitals"),
    "no space after a comma": gettext_lazy("no space after a comma"),
    "a space before a mark": gettext_lazy("a space before a mark"),
    "!! or ??": gettext_lazy("!! or ??"),
    "commas per word": gettext_lazy("commas per word"),
    "words in a message, median": gettext_lazy("words in a message, median"),
}


def render(report: Report, name: str) -> str:
    """The page, whole."""
    return render_to_string(
        "analytics/voice.html",
        {
            "name": name,
            "report": report,
            "counts": {
                "messages": _count(report.messages),
                "senders": _count(report.senders),
                "rooms": _count(report.rooms),
                "read": _count(report.suffixes_read),
            },
            "aims": [_aim(aim) for aim in report.aims],
            "habits": [_habit(habit) for habit in report.habits],
            "slips": report.slips[:SHOWN],
            "contradictions": [] if report.findings is None else report.findings.contradictions[:SHOWN],
            "repeats": report.repetition.examples,
            "personas": [
                {
                    "name": one.name,
                    "messages": one.messages,
                    "lines": one.lines,
                    "rates": [(_label(key), _percent(value)) for key, value in one.rates.items()],
                }
                for one in report.personas
            ],
        },
    )


def _aim(aim: Aim) -> dict[str, Any]:
    return {
        "label": _label(aim.name),
        "value": _("not checked") if aim.value is None else _shown(aim.value, aim.is_share),
        "most": _shown(aim.most, aim.is_share),
        "met": aim.is_met,
    }


def _habit(habit: Habit) -> dict[str, Any]:
    return {
        "label": _label(habit.name),
        "value": "–" if habit.value is None else _shown(habit.value, habit.is_share),
        "a": "–" if habit.a is None else _shown(habit.a, habit.is_share),
        "b": "–" if habit.b is None else _shown(habit.b, habit.is_share),
        "aim": "" if habit.aim is None else _range(habit.aim, habit.is_share),
        "spread": "–" if habit.spread is None else _range(habit.spread, True),
        "met": habit.is_met,
    }


def _label(name: str) -> str:
    return str(LABELS.get(name, name))


def _range(bounds: Sequence[float], is_share: bool) -> str:
    return " – ".join(_shown(value, is_share) for value in bounds)


def _shown(value: float, is_share: bool) -> str:
    return _percent(value) if is_share else _count(value)


def _count(value: float) -> str:
    return str(number_format(round(value), 0, force_grouping=True))


def _percent(value: float) -> str:
    # Django cuts digits off where one expects rounding.
    return _("%(number)s %%") % {"number": number_format(round(100.0 * value, 1), 1)}
