"""What the rows of a span tell as stories: bonds that changed, lives that showed in the talk, moods, insights.

Everything is read from what the engine left behind; nothing is made up where the
rows say nothing. What a line did between two is read with the very detector by
which the minds took it in. Each story names the admin page on which it can be
followed. The number of queries depends on how many stories are told, not on how
many messages there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import fmean, pstdev

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import TruncHour
from django.urls import reverse
from django.utils import timezone

from bots.models import Bot, Holding
from conversations.engine.observer import FEELING, LIKED, TOWARD_AUTHOR, TOWARD_HEARER
from conversations.engine.params import ANSWERS_WITHIN
from conversations.models import Membership, Message, MessageKind
from conversations.text.interactions import Kind, interaction
from humanization.contracts import EventKind, bot_key
from humanization.emotions import params as emotion_params
from humanization.emotions.models import EmotionSample, EmotionState
from humanization.life_events.models import LifeEvent
from humanization.memory.models import Memory
from humanization.memory.state import REFLECTION
from humanization.personality.models import Personality
from humanization.personality.params import TRAITS, UNKNOWN
from humanization.relationships import params as bond_params
from humanization.relationships.models import Relationship

QUOTED = 5  # lines of one story: enough to see how it came about
MOOD_WINDOW = timedelta(hours=3)  # half of mood's half-life (SPEC 4.1): what moves it faster is an event, not decay
LEAST_MESSAGES = 10  # of a bot outside of an event: below it, a rate says nothing
LEAST_AROUND = timedelta(hours=18)  # of days before and after an event: a waking day
# Grave events first where several show as plainly.
_TOLD_FIRST = {"illness": 2.0, "vacation": 1.3}
# The one kind from which each of these is reached (SPEC 4.3).
_ONLY_WAY = {"friend": "acquaintance", "close_friend": "friend", "mentor": "acquaintance", "student": "acquaintance"}


@dataclass(frozen=True, slots=True)
class Line:
    """A message as it is quoted: when, who, to whom, its words, and what it did ("" where nothing)."""

    at: datetime
    who: str
    text: str
    does: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that happened. `figures` are what it is told by, `pages` the admin's paths to follow it on."""

    kind: str
    at: datetime
    text: str
    figures: Mapping[str, float | int | str] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    pages: tuple[str, ...] = ()


def newest_message() -> datetime | None:
    """When a bot last wrote; None where none has."""
    return Message.objects.filter(is_bot=True).aggregate(at=Max("created_at"))["at"]


# --- bonds -------------------------------------------------------------------------


def bonds(since: datetime, until: datetime, most: int) -> list[Story]:
    """Relationships whose kind changed in the span, at most `most` of each change, the closest first."""
    changed = (
        Relationship.objects.filter(kind_since__gt=since, kind_since__lte=until)
        .exclude(kind="stranger")
        .order_by("-familiarity", "id")
        .select_related("bot")
        .defer("bot__token")
    )
    told: dict[tuple[str, str], list[Relationship]] = {}
    for row in changed.iterator(chunk_size=1000):
        change = (_before(row), row.kind)
        # Whom one has come to know a little is the stuff of every day.
        if change != ("stranger", "acquaintance") and row.other.startswith("bot:"):
            told.setdefault(change, []).append(row)
    names = dict(Bot.objects.values_list("pk", "name"))
    stories = []
    for change in sorted(told, key=_interest):
        stories += [_bond(row, change, since, names) for row in told[change][:most]]
    return stories


def _before(row: Relationship) -> str:
    """What it was before its last change: told by its turning points, else by the only kind that leads here."""
    turns = [kind for kind, *_ in row.experiences if kind in bond_params.KINDS]
    if len(turns) > 1:
        return str(turns[-2])
    return _ONLY_WAY.get(row.kind, "stranger")


def _interest(change: tuple[str, str]) -> tuple[int, tuple[str, str]]:
    order = (("acquaintance", "friend"), ("rival", "acquaintance"), ("friend", "close_friend"))
    return (order.index(change) if change in order else len(order)), change


def _bond(row: Relationship, change: tuple[str, str], since: datetime, names: Mapping[int, str]) -> Story:
    other = int(row.other.removeprefix("bot:"))
    lines, effects = _between(row.bot_id, other, since, row.kind_since)
    counts = Counter(line.does for line in lines if line.does)
    did = ", ".join(f"{count} × {does}" for does, count in counts.most_common()) or "nothing but talk"
    started, became = (kind.replace("_", " ") for kind in change)
    toward = names.get(other, row.other)
    moved = ", ".join(f"{name} {points:+.0f}" for name, points in sorted(effects.items()) if points)
    text = (
        f"{row.bot.name} → {toward}: from {started} to {became}. {len(lines)} messages between the two until then: "
        f"{did}" + (f" ({moved})." if moved else ".")
    )
    marked = [line for line in lines if line.does] or lines
    rooms = Membership.objects.filter(bot_id=row.bot_id, chat__memberships__bot_id=other).order_by("chat_id")
    pages = [reverse("admin:relationships_relationship_change", args=[row.pk])]
    pages += [
        f"{reverse('admin:conversations_chat_relationships', args=[chat])}?kind={row.kind}"
        for chat in dict.fromkeys(rooms.values_list("chat_id", flat=True)[:1])
    ]
    return Story(
        f"{change[0]} to {change[1]}",
        row.kind_since,
        text,
        {name: round(getattr(row, name), 1) for name in bond_params.SCORES} | {"interactions": row.count},
        tuple(marked[-QUOTED:]),
        tuple(pages),
    )


def _between(one: int, other: int, since: datetime, until: datetime) -> tuple[list[Line], dict[str, float]]:
    """What two bots said to each other in a span, and what it moved on `one`'s side by SPEC 4.3's table."""
    keys = {one: bot_key(one), other: bot_key(other)}
    rows = (
        Message.objects.filter(
            Q(bot_id__in=keys),
            kind=MessageKind.MESSAGE,
            created_at__gte=since - timedelta(seconds=ANSWERS_WITHIN),
            created_at__lte=until,
        )
        .order_by("created_at", "pk")
        .values_list("bot_id", "chat_id", "created_at", "sender_name", "text", "reply_to__text", "trace")
    )
    latest: dict[tuple[int, int], tuple[datetime, str]] = {}  # the last words of a bot in a chat
    lines: list[Line] = []
    moved: dict[str, float] = {}
    done: set[tuple[str, Kind]] = set()  # a contribution does a thing once, in however many messages
    for bot, chat, at, name, text, answered, trace in rows:
        spoken_to = other if bot == one else one
        said = trace.get("said", {})
        if said.get("to") == keys[spoken_to] and at >= since:
            if answered is None:
                before = latest.get((spoken_to, chat))
                fresh = before is not None and (at - before[0]).total_seconds() <= ANSWERS_WITHIN
                answered = before[1] if before is not None and fresh else ""
            kind = interaction(text, answered).kind
            mark = (str(said.get("contribution", at)), kind)
            is_new = mark not in done
            done.add(mark)
            lines.append(Line(at, name, text, kind.value.replace("_", " ") if kind is not Kind.NONE and is_new else ""))
            event = (TOWARD_AUTHOR if bot == one else TOWARD_HEARER).get(kind) if is_new else None
            for score, points in bond_params.EFFECTS.get(event, ()) if event is not None else ():
                moved[score] = moved.get(score, 0.0) + points
        latest[bot, chat] = (at, text)
    return lines, moved


# --- lives -------------------------------------------------------------------------


def lives(since: datetime, until: datetime, most: int) -> list[Story]:
    """Life events with days before and after them in the span, those that show most in the talk first."""
    events = list(
        LifeEvent.objects.filter(
            starts_at__gte=since + LEAST_AROUND, ends_at__lte=until - LEAST_AROUND, is_called_off=False
        )
        .order_by("starts_at", "pk")
        .select_related("bot")
        .defer("bot__token")
    )
    if not events:
        return []
    hours = _messages_by_hour(since, until)
    everybody = Counter[datetime]()
    for counts in hours.values():
        everybody.update(counts)
    found: list[tuple[float, Story]] = []
    for event in events:
        story = _life(event, hours.get(event.bot_id, Counter()), everybody, since, until)
        if story is not None:
            found.append(story)
    found.sort(key=lambda pair: (-pair[0], pair[1].at))
    return [story for _, story in found[:most]]


def _messages_by_hour(since: datetime, until: datetime) -> dict[int, Counter[datetime]]:
    rows = (
        Message.objects.filter(is_bot=True, bot__isnull=False, created_at__gte=since, created_at__lte=until)
        .annotate(hour=TruncHour("created_at"))
        .order_by()
        .values_list("bot_id", "hour")
        .annotate(count=Count("pk"))
    )
    found: dict[int, Counter[datetime]] = {}
    for bot, hour, count in rows:
        found.setdefault(bot, Counter())[hour] = count
    return found


def _life(
    event: LifeEvent, own: Counter[datetime], everybody: Counter[datetime], since: datetime, until: datetime
) -> tuple[float, Story] | None:
    """(how much it shows, the story), or None where the bot says too little to tell."""
    spans = ((since, event.starts_at), (event.starts_at, event.ends_at), (event.ends_at, until))
    counts = [_sum(own, *span) for span in spans]
    if counts[0] + counts[2] < LEAST_MESSAGES:
        return None
    days = [(end - begin) / timedelta(days=1) for begin, end in spans]
    before, during, after = (count / length for count, length in zip(counts, days, strict=True))
    around = (counts[0] + counts[2]) / (days[0] + days[2])
    # What weekday and market did to everybody else is not the event's doing.
    others = [_sum(everybody, *span) - count for span, count in zip(spans, counts, strict=True)]
    rest = (others[0] + others[2]) / (days[0] + days[2])
    usual = around * (others[1] / days[1]) / rest if rest else around
    share = during / usual if usual else 1.0
    text = (
        f"{event.bot.name}: {event.kind.replace('_', ' ')} for {days[1]:.1f} days, until "
        f"{timezone.localtime(event.ends_at):%d.%m. %H:%M} (“{event.description}”, "
        f"{'told' if event.is_public else 'kept to itself'}). Messages a day: {before:.1f} before, {during:.1f} "
        f"during, {after:.1f} after; as active as everybody was in these days it would have written {usual:.1f}."
    )
    shows = abs(during - usual) / (usual + 1.0) ** 0.5 * days[1] ** 0.5 * _TOLD_FIRST.get(event.kind, 1.0)
    state = EmotionState.objects.filter(bot_id=event.bot_id).values_list("pk", flat=True).first()
    calendar = reverse("admin:life_events_lifeevent_calendar")
    pages = [
        f"{calendar}?month={timezone.localtime(event.starts_at):%Y-%m}&bot={event.bot.username}",
        reverse("admin:life_events_lifeevent_change", args=[event.pk]),
    ]
    if state is not None:
        pages.append(reverse("admin:emotions_emotionstate_over_days", args=[state]))
    figures: dict[str, float | int | str] = {
        "kind": event.kind,
        "days": round(days[1], 2),
        "before_a_day": round(before, 1),
        "during_a_day": round(during, 1),
        "after_a_day": round(after, 1),
        "usual_a_day": round(usual, 1),
        "share_of_usual": round(share, 2),
    }
    return shows, Story("life event", event.starts_at, text, figures, (), tuple(pages))


def _sum(counts: Counter[datetime], begin: datetime, end: datetime) -> int:
    """Messages of the hours that begin within a span."""
    return sum(count for hour, count in counts.items() if begin <= hour < end)


# --- moods -------------------------------------------------------------------------


def moods(since: datetime, until: datetime, most: int) -> list[Story]:
    """The largest moves of mood within `MOOD_WINDOW`, one a bot, and what was said to the bot meanwhile."""
    samples = (
        EmotionSample.objects.filter(at__gte=since, at__lte=until)
        .order_by("bot_id", "at")
        .values_list("bot_id", "at", "mood")
    )
    largest: dict[int, tuple[int, datetime, datetime, int]] = {}
    recent: list[tuple[datetime, int]] = []
    last_bot = 0
    for bot, at, mood in samples.iterator(chunk_size=5000):
        if bot != last_bot:
            recent, last_bot = [], bot
        recent = [(then, score) for then, score in recent if at - then <= MOOD_WINDOW]
        for then, score in recent:
            if bot not in largest or abs(mood - score) > abs(largest[bot][0]):
                largest[bot] = (mood - score, then, at, score)
        recent.append((at, mood))
    chosen = sorted(largest, key=lambda bot: (-abs(largest[bot][0]), bot))[:most]
    names = dict(Bot.objects.filter(pk__in=chosen).values_list("pk", "name"))
    return [_mood(bot, names[bot], *largest[bot]) for bot in chosen if largest[bot][0]]


def _mood(bot: int, name: str, move: int, begin: datetime, end: datetime, was: int) -> Story:
    rows = (
        Message.objects.filter(
            kind=MessageKind.MESSAGE,
            chat_id__in=list(Membership.objects.filter(bot_id=bot).values_list("chat_id", flat=True)),
            created_at__gte=begin,
            created_at__lt=end,
            trace__said__to=bot_key(bot),
        )
        .order_by("created_at", "pk")
        .values_list("created_at", "sender_name", "text", "reply_to__text")
    )
    lines: list[Line] = []
    felt = Counter[EventKind]()
    for at, sender, text, answered in rows:
        did = interaction(text, answered or "")
        feeling = FEELING.get(did.kind, 0.0)
        if abs(feeling) > LIKED:
            felt[EventKind.POSITIVE_INTERACTION if feeling > 0 else EventKind.NEGATIVE_INTERACTION] += 1
            lines.append(Line(at, sender, text, did.kind.value.replace("_", " ")))
    told = sum(
        points * count
        for event, count in felt.items()
        for score, points in emotion_params.EFFECTS[event]
        if score == "mood"
    )
    held = sorted(dict.fromkeys(Holding.objects.filter(bot_id=bot).values_list("symbol", flat=True)))
    rest = f"its holdings ({', '.join(held)})" if held else "unanswered questions"
    text = (
        f"{name}: mood {was} → {was + move} ({move:+d}) until {timezone.localtime(end):%d.%m. %H:%M}. "
        f"{felt[EventKind.POSITIVE_INTERACTION]} kind and {felt[EventKind.NEGATIVE_INTERACTION]} unkind words were "
        f"said to it, worth {told:+.0f}; the rest is {rest} and the way back to its own baseline."
    )
    state = EmotionState.objects.filter(bot_id=bot).values_list("pk", flat=True).first()
    pages = (reverse("admin:emotions_emotionstate_over_days", args=[state]),) if state is not None else ()
    figures = {"from": was, "to": was + move, "by_words": round(told, 1)}
    liked = [line for line in lines if (FEELING[Kind(line.does.replace(" ", "_"))] > 0) == (move > 0)]
    return Story("mood", begin, text, figures, tuple((liked or lines)[-QUOTED:]), pages)


# --- insights ----------------------------------------------------------------------


def insights(since: datetime, until: datetime, most: int) -> list[Story]:
    """What bots concluded in the span from what they lived through, what happened most often first; one a bot."""
    rows = (
        Memory.objects.filter(uid__startswith=REFLECTION, created__gt=since, created__lte=until)
        .order_by("-times", "-strength", "pk")
        .select_related("bot")
        .defer("bot__token")
    )
    chosen: dict[int, Memory] = {}
    for row in rows.iterator(chunk_size=500):
        chosen.setdefault(row.bot_id, row)
        if len(chosen) == most:
            break
    return [_insight(row) for row in chosen.values()]


def _insight(row: Memory) -> Story:
    sources = Memory.objects.filter(bot_id=row.bot_id, uid__in=row.sources).order_by("created", "pk")
    lines = [Line(created, row.bot.name, content) for created, content in sources.values_list("created", "content")]
    text = f"{row.bot.name}: “{row.content}”, drawn from {len(lines)} memories of what happened {row.times} times."
    page = reverse("admin:memory_memory_change", args=[row.pk])
    return Story("insight", row.created, text, {"times": row.times}, tuple(lines[-QUOTED:]), (page,))


# --- spread ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spread:
    """How far bots lie apart in one score: standard deviation over bots at the beginning and the end of a span."""

    name: str
    of: str
    first: float
    last: float

    @property
    def kept(self) -> float:
        """The last as a share of the first; 1 where there was nothing to lose."""
        return self.last / self.first if self.first else 1.0


def spread(since: datetime, until: datetime) -> list[Spread]:
    """Of every emotion (0..100; each bot's mean of the first and of the last whole day noted) and trait (0..1).

    Traits are compared with those the bots were born with, since they drift by the week.
    """
    noted = EmotionSample.objects.filter(at__gte=since, at__lte=until)
    ends = noted.aggregate(first=Min("at"), last=Max("at"))
    found: list[Spread] = []
    if ends["first"] is not None and ends["last"] - ends["first"] >= timedelta(days=1):
        day = timedelta(days=1)
        first = _means(noted.filter(at__lt=ends["first"] + day).values_list("bot_id", *emotion_params.DIMENSIONS))
        last = _means(noted.filter(at__gt=ends["last"] - day).values_list("bot_id", *emotion_params.DIMENSIONS))
        both = sorted(first.keys() & last.keys())
        for place, name in enumerate(emotion_params.DIMENSIONS):
            ends_of_it = (_deviation(means[bot][place] for bot in both) for means in (first, last))
            found.append(Spread(name, "emotion", *ends_of_it))
    drifts = dict(Personality.objects.values_list("bot_id", "drift"))
    born = {pk: traits or {} for pk, traits in Bot.objects.filter(pk__in=drifts).values_list("pk", "traits")}
    for place, name in enumerate(TRAITS):
        as_born = {pk: float(traits.get(name, UNKNOWN)) for pk, traits in born.items()}
        now = [value + _at(drifts[pk], place) for pk, value in as_born.items()]
        if now:
            found.append(Spread(name, "trait", _deviation(as_born.values()), _deviation(now)))
    return found


def _means(rows: Iterable[Sequence[float]]) -> dict[int, list[float]]:
    days: dict[int, list[Sequence[float]]] = {}
    for bot, *scores in rows:
        days.setdefault(int(bot), []).append(scores)
    return {bot: [fmean(column) for column in zip(*hours, strict=True)] for bot, hours in days.items()}


def _deviation(values: Iterable[float]) -> float:
    found: Collection[float] = list(values)
    return pstdev(found) if found else 0.0


def _at(values: Sequence[float], place: int) -> float:
    return float(values[place]) if place < len(values) else 0.0
