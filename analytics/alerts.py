"""What staff are told about before they look for it: the alerts of the desk, and which of them each account wants.

An alert is one sentence about something that lasts until somebody acts; all are worked out anew whenever they are
asked for. Alerts by mail or pager are Prometheus' part (`docs/monitoring/alerts.yml`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from analytics import openness, params
from analytics.models import AlertKind, AlertPreference, TaskFailure
from conversations.models import GuardBlock, Turn, TurnState
from conversations.staff_reasons import unready_turns
from conversations.text.spending import SharedSpending
from piyasa_site.house import health
from piyasa_site.house.models import SystemCheck
from piyasa_site.tunables import service

EXPLAINED: Final = {
    AlertKind.LOOP: gettext_lazy("Bots are to talk, and no worker has passed through the rooms for a minute."),
    AlertKind.GROUPS: gettext_lazy("A Telegram group that is switched on is held, or turns wait for their accounts."),
    AlertKind.TURNS: gettext_lazy("Turns of the last hour failed, or may not have arrived."),
    AlertKind.TASKS: gettext_lazy("Background tasks of the last hour ended in an error."),
    AlertKind.GUARDS: gettext_lazy("A bot wanted to deny being one, or to manipulate, within the last hour."),
    AlertKind.BUDGET: gettext_lazy("Four fifths of the day's budget for language models are spent."),
    AlertKind.CHECK: gettext_lazy("The newest system check found something broken."),
}


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that is so now: in a sentence, and the page where it is looked at."""

    kind: AlertKind
    text: str
    url: str


def unwanted_by(user: User) -> list[str]:
    """The kinds that this account does not want to be told of; one query."""
    row = AlertPreference.objects.filter(user=user).first()
    return [] if row is None else [kind for kind in AlertKind.values if kind in row.unwanted]


def choose(user: User, unwanted: Collection[str]) -> list[str]:
    """Has this account be told of everything else; unknown kinds are passed over. Gives back what is kept."""
    kept = [kind for kind in AlertKind.values if kind in unwanted]
    AlertPreference.objects.update_or_create(user=user, defaults={"unwanted": kept})
    return kept


def alerts(now: datetime, unwanted: Collection[str] = ()) -> list[Alert]:
    """What is wrong now, of the kinds that are wanted; at most eight queries, each of bounded rows."""
    found = (_FOUND[kind](now) for kind in AlertKind if kind.value not in unwanted)
    return [alert for alert in found if alert is not None]


def _loop(now: datetime) -> Alert | None:
    if not service.current().simulation_active or health.heartbeat(now).ok:
        return None
    return Alert(AlertKind.LOOP, _("The message loop stands still: is a worker running?"), _list("house_systemcheck"))


def _groups(now: datetime) -> Alert | None:
    groups = [one for one in openness.standings(now)[0] if one.chat.is_enabled]
    held = [one.chat.title for one in groups if one.reason]
    text = ngettext(
        "%(count)d Telegram group is not published to: %(titles)s",
        "%(count)d Telegram groups are not published to: %(titles)s",
        len(held),
    )
    more = "…" if len(held) > params.ALERT_NAMES else ""
    titles = ", ".join(held[: params.ALERT_NAMES]) + more
    told = [text % {"count": len(held), "titles": titles}] if held else []
    if unready := unready_turns(sum(one.unready for one in groups)):
        told.append(unready)
    return Alert(AlertKind.GROUPS, " · ".join(told), reverse("admin-openness")) if told else None


def _turns(now: datetime) -> Alert | None:
    count = sum(
        _lately(Turn.objects.filter(state=state), "due_at", now) for state in (TurnState.FAILED, TurnState.UNKNOWN)
    )
    text = ngettext(
        "%(count)d turn went wrong in the last hour.", "%(count)d turns went wrong in the last hour.", count
    )
    return _counted(AlertKind.TURNS, count, text, f"{reverse('admin-logs')}?source=turns&level=error")


def _tasks(now: datetime) -> Alert | None:
    count = _lately(TaskFailure.objects.all(), "at", now)
    text = ngettext("%(count)d task failed in the last hour.", "%(count)d tasks failed in the last hour.", count)
    return _counted(AlertKind.TASKS, count, text, f"{reverse('admin-logs')}?source=tasks")


def _guards(now: datetime) -> Alert | None:
    since = now - params.ALERT_WITHIN
    # By the index on guard and time.
    blocks = GuardBlock.objects.filter(guard__in=("openness", "integrity"), created_at__gt=since).order_by()
    count = len(blocks.values_list("pk")[: params.ALERT_COUNTED])
    text = ngettext(
        "%(count)d text was stopped for openness or manipulation in the last hour.",
        "%(count)d texts were stopped for openness or manipulation in the last hour.",
        count,
    )
    return _counted(AlertKind.GUARDS, count, text, f"{reverse('admin-openness')}?span=hour")


def _budget(now: datetime) -> Alert | None:
    budget = service.current().llm_daily_budget
    spent = SharedSpending().spent(now)
    if budget <= 0 or spent < params.ALERT_BUDGET_SHARE * budget:
        return None
    text = _("$%(spent).2f of the day's $%(budget).2f for language models are spent.")
    return Alert(AlertKind.BUDGET, text % {"spent": spent, "budget": budget}, reverse("admin-cost"))


def _check(now: datetime) -> Alert | None:
    newest = SystemCheck.objects.order_by("-pk").first()
    if newest is None or newest.ok:
        return None
    url = reverse("admin:house_systemcheck_change", args=[newest.pk])
    return Alert(AlertKind.CHECK, _("The newest system check found something broken."), url)


def _lately(rows: Any, timed_by: str, now: datetime) -> int:
    """How many of the newest rows lie within `ALERT_WITHIN`; at most `ALERT_COUNTED`, found without a walk."""
    newest = rows.order_by("-pk").values_list(timed_by, flat=True)[: params.ALERT_COUNTED]
    return sum(at >= now - params.ALERT_WITHIN for at in newest)


def _counted(kind: AlertKind, count: int, text: str, url: str) -> Alert | None:
    return Alert(kind, text % {"count": count}, url) if count else None


def _list(page: str) -> str:
    return reverse(f"admin:{page}_changelist")


_FOUND: Final[dict[AlertKind, Callable[[datetime], Alert | None]]] = {
    AlertKind.LOOP: _loop,
    AlertKind.GROUPS: _groups,
    AlertKind.TURNS: _turns,
    AlertKind.TASKS: _tasks,
    AlertKind.GUARDS: _guards,
    AlertKind.BUDGET: _budget,
    AlertKind.CHECK: _check,
}
