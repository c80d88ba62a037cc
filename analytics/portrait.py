"""What the pages of one bot and of one chat show: figures ready to draw, each read in a constant number of queries.

A radar's spoke is 1 where real people are and falls to 0 at the width of their band beyond its edge; the four signs
of `detection` are 0 where they show and 1 where they do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import fmean
from typing import Any, Final

from django.db.models import Avg, Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from analytics import detection, params
from analytics.detection import Wrote
from analytics.radar import Spoke
from bots.models import Bot
from conversations.models import Chat, Message, MessageKind, Turn
from humanization.contracts import bot_key
from humanization.emotions.curves import Sample
from humanization.emotions.models import EmotionSample
from humanization.emotions.params import DIMENSIONS
from humanization.memory.models import Memory
from humanization.relationships.graph import Edge, Node
from humanization.relationships.models import Kind, Relationship
from piyasa_site.common.clock import ISTANBUL

# Who says something about a bot: acquaintances and strangers are most of its relationships.
CLOSE_KINDS: Final = (Kind.FRIEND, Kind.CLOSE_FRIEND, Kind.RIVAL, Kind.MENTOR, Kind.STUDENT)


def wrote_lately(bot: Bot, until: datetime) -> list[Wrote]:
    """The newest messages of a bot in the weeks before `until`, in order of time; two queries."""
    since = until - params.PORTRAIT_WINDOW
    rows = list(
        Message.objects.filter(bot=bot, kind=MessageKind.MESSAGE, created_at__range=(since, until))
        .order_by("-pk")
        .values_list("pk", "created_at", "text", "reply_to__created_at")[: params.PORTRAIT_MESSAGES]
    )
    styles = dict(Turn.objects.filter(message__in=[row[0] for row in rows]).values_list("message_id", "trace__style"))
    return [
        Wrote(at, text, None if asked is None else (at - asked).total_seconds(), _slips(styles, pk))
        for pk, at, text, asked in reversed(rows)
    ]


def bot_spokes(wrote: Sequence[Wrote]) -> list[Spoke]:
    """The four signs of a machine, and a bot's own rhythm beside that of real regulars; pure."""
    found = detection.judge(wrote)
    known = sum(it.typos is not None for it in wrote)
    spokes = [
        _sign(_("uneven intervals"), found, "steady_intervals", found.interval_variance is not None),
        _sign(_("slips"), found, "no_typos", known >= params.FLAWLESS_OVER),
        _sign(_("uneven answers"), found, "steady_answers", found.response_variance is not None),
        _sign(_("hours of rest"), found, "all_hours", len(wrote) >= params.LEAST_CALIBRATED),
    ]
    labels = {
        "regular_burstiness": _("bursts"),
        "questions": _("questions"),
        "regular_quiet_hours": _("quiet hours"),
    }
    own = dict(detection.own_figures(wrote))
    for name, label in labels.items():
        band_value = own.get(name)
        spokes.append(Spoke(label, None) if band_value is None else _banded(label, *band_value))
    return spokes


def chat_spokes(figures: Sequence[dict[str, Any]]) -> list[Spoke]:
    """By group of `room_realism`'s figures: how close they lie to the bands of real channels, in the mean; pure."""
    labels = {
        "rhythm": _("rhythm"),
        "turns": _("turns"),
        "hours": _("hours"),
        "speakers": _("speakers"),
        "replies": _("replies"),
        "words": _("words"),
    }
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for figure in figures:
        if figure["value"] is not None:
            groups[figure["group"]].append(figure)
    spokes = []
    for name, label in labels.items():
        measured = groups.get(name, [])
        if not measured:
            spokes.append(Spoke(label, None))
            continue
        inside = sum(bool(figure["inside"]) for figure in measured)
        said = _("%(inside)d of %(all)d figures inside") % {"inside": inside, "all": len(measured)}
        spokes.append(Spoke(label, fmean(closeness(it["value"], it["low"], it["high"]) for it in measured), said))
    return spokes


def closeness(value: float, low: float, high: float) -> float:
    """1 inside a band, 0 a band's width away from it and beyond; pure."""
    beyond = max(low - value, value - high, 0.0)
    return max(0.0, 1.0 - beyond / (high - low)) if high > low else float(beyond == 0.0)


def climate(chat: Chat, since: datetime, until: datetime) -> list[Sample]:
    """How a chat's members felt hour by hour, in the mean, oldest first. One query."""
    members = chat.memberships.filter(is_enabled=True).values("bot")
    rows = (
        EmotionSample.objects.filter(bot__in=members, at__gte=since, at__lte=until)
        .order_by("at")
        .values("at")
        .annotate(**{f"mean_{name}": Avg(name) for name in DIMENSIONS})
        .values_list("at", *(f"mean_{name}" for name in DIMENSIONS))
    )
    return [Sample(at, dict(zip(DIMENSIONS, scores, strict=True))) for at, *scores in rows]


def said_by_hour(chat: Chat, until: datetime) -> Counter[tuple[int, int]]:
    """The newest messages of a chat in the weeks before `until`, by weekday (0 is Monday) and local hour. One query."""
    newest = (
        Message.objects.filter(
            chat=chat, kind=MessageKind.MESSAGE, created_at__range=(until - params.PORTRAIT_WINDOW, until)
        )
        .order_by("-created_at")
        .values_list("created_at", flat=True)[: params.PORTRAIT_HEARD]
    )
    local = (at.astimezone(ISTANBUL) for at in newest)
    return Counter((at.weekday(), at.hour) for at in local)


def circle_of(bot: Bot) -> tuple[list[Node], list[Edge], list[Relationship]]:
    """The bots that mean something to a bot or to which it does, and what holds between all of them; four queries."""
    own = list(
        Relationship.objects.filter(bot=bot, kind__in=CLOSE_KINDS).order_by("-familiarity", "pk")[: params.CIRCLE]
    )
    theirs = Relationship.objects.filter(other=bot.key, kind__in=CLOSE_KINDS)
    ids = {int(row.other[4:]) for row in own if row.other.startswith("bot:")}
    ids |= set(theirs.order_by("-familiarity", "pk").values_list("bot_id", flat=True)[: params.CIRCLE])
    names = {bot_key(pk): name for pk, name in Bot.objects.filter(pk__in=ids).values_list("pk", "name")}
    names[bot.key] = bot.name
    among = Relationship.objects.filter(
        bot__in=[*sorted(ids), bot.pk], other__in=sorted(names), kind__in=CLOSE_KINDS
    ).order_by("-familiarity", "pk")
    edges = [
        Edge(
            bot_key(row.bot_id),
            row.other,
            row.kind,
            row.familiarity,
            f"{names[bot_key(row.bot_id)]} → {names[row.other]}: {row.get_kind_display()}, {row.familiarity:.0f}",
        )
        for row in among
        if bot_key(row.bot_id) in names and row.other in names
    ]
    for row in own:
        row.other_name = names.get(row.other, row.other)  # type: ignore[attr-defined]
    return [Node(key, names[key]) for key in sorted(names)], edges, own


def memories_of(bot: Bot) -> tuple[list[tuple[str, int]], list[Memory]]:
    """How many memories of each kind, and the strongest; two queries."""
    counts = Memory.objects.filter(bot=bot).order_by().values("kind").annotate(n=Count("pk")).values_list("kind", "n")
    strongest = Memory.objects.filter(bot=bot).order_by("-strength", "-pk")[: params.MEMORIES_SHOWN]
    return sorted(counts, key=lambda pair: (-pair[1], pair[0])), list(strongest)


def week_ends(newest: datetime | None, now: datetime) -> tuple[datetime, datetime]:
    """The days that curves show: they end with what was last noted, so that a house at rest shows its last days."""
    until = newest or now
    return until - timedelta(days=params.PORTRAIT_DAYS), until


def _slips(styles: dict[int, Any], pk: int) -> int | None:
    return detection.slips(styles[pk]) if pk in styles else None


def _sign(label: str, found: detection.Risk, name: str, is_known: bool) -> Spoke:
    if not is_known:
        return Spoke(label, None)
    shows = name in found.signs
    return Spoke(label, 0.0 if shows else 1.0, _("like a machine") if shows else _("like people"))


def _banded(label: str, low: float, high: float, value: float) -> Spoke:
    said = _("%(value).2f; people: %(low).2f to %(high).2f") % {"value": value, "low": low, "high": high}
    return Spoke(label, closeness(value, low, high), said)


def said_of(count: int) -> str:
    return ngettext("from %(count)d message", "from %(count)d messages", count) % {"count": count}
