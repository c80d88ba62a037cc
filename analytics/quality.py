"""How good the talk of a chat is over a window: five figures of 0 to 1, by definitions that can be failed.

- *coherence*: how far messages belong where they stand (see `coherence`);
- *engagement*: distinct senders out of ten;
- *topic diversity*: distinct topics out of five;
- *human share*: messages of people out of all;
- *naturalness*: 1 − the mean detection risk of the bots that spoke.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from math import comb
from statistics import fmean
from typing import Any, Final

from django.db.models import QuerySet

from analytics.detection import Wrote, judge, slips
from conversations.models import Message, MessageKind, Turn, TurnKind
from conversations.text.understanding import understand

SENDERS: Final = 10  # SPEC 10: engagement is distinct senders out of these
TOPICS: Final = 5  # SPEC 10: topic diversity is distinct topics out of these
EMPTY_HUMAN_SHARE: Final = 0.5  # SPEC 10: of a window without a message
EMPTY_NATURALNESS: Final = 1.0
AIM_COHERENCE: Final = 0.8
AIM_NATURALNESS: Final = 0.7
# Ours. A floor of a chat is a handful of people, so what a message takes up, or what takes it up, is found among the
# three before and the three after it; of a simulated day 91 % of messages are linked so, and 41 % of the same messages
# in any order (seed 7: coherence 0.85, a room's lowest 0.80; with the texts shuffled among the rows 0.44). An answer
# names its message and may come a little later.
NEAR: Final = 3
ANSWERED_WITHIN: Final = 10
ROWS: Final = 4_000  # the newest messages of a window that are read; a busy chat-day has some 1,300


@dataclass(frozen=True, slots=True)
class Line:
    """One message as coherence needs it; `subjects` is what it is about, empty where that is unknown."""

    id: int
    subjects: frozenset[str] = frozenset()
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """The figures of a window. `messages` counts what was read; `coherence` is None below two messages."""

    since: datetime
    until: datetime
    messages: int
    senders: int
    topics: int
    coherence: float | None
    engagement: float
    topic_diversity: float
    human_share: float
    naturalness: float

    def payload(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "aims": {"coherence": AIM_COHERENCE, "naturalness": AIM_NATURALNESS},
        }


def coherence(chats: Iterable[Sequence[Line]]) -> float | None:
    """How far messages belong where they stand, 0..1; None where there are none to compare. Pure.

    A message is linked where one of the three before or after it, in its chat, is about the same thing, or where it
    answers one of the ten before it. What is linked is set against what would be if the same messages stood in any
    order: 0 is no better than that, 1 is all of them linked (the form of Cohen's kappa). So the figure of a shuffled
    transcript is about 0, however few topics its rooms have.
    """
    linked = expected = 0.0
    judged = 0
    for lines in chats:
        if len(lines) < 2:
            continue
        one, chance, count = _links(lines)
        linked, expected, judged = linked + one, expected + chance, judged + count
    if not judged:
        return None
    if judged - expected < 1e-9:  # all of one topic: any order is as good
        return 1.0
    return min(1.0, max(0.0, (linked - expected) / (judged - expected)))


def subjects_of(text: str, topic: str) -> frozenset[str]:
    """What a message is about: the symbols that its words name, else the topic that the room noted for it."""
    return frozenset(understand(text).symbols) or frozenset({topic} if topic else ())


def quality(since: datetime, until: datetime, chat: int | None = None) -> Quality:
    """The figures of a chat, or of all together, between two moments. Two queries, bounded rows."""
    said = Message.objects.filter(created_at__gte=since, created_at__lt=until, kind=MessageKind.MESSAGE)
    if chat is not None:
        said = said.filter(chat=chat)
    rows = _rows(said)
    lines: dict[int, list[Line]] = defaultdict(list)
    for row in rows:
        lines[row["chat_id"]].append(Line(row["id"], subjects_of(row["text"], row["topic"]), row["reply_to_id"]))
    senders = {(row["bot_id"], row["person_id"], "" if _known(row) else row["sender_name"]) for row in rows}
    topics = {row["topic"] for row in rows if row["topic"]}
    people = sum(1 for row in rows if not row["is_bot"] and not row["person__synthetic"])
    found = coherence(lines.values())
    return Quality(
        since=since,
        until=until,
        messages=len(rows),
        senders=len(senders),
        topics=len(topics),
        coherence=None if found is None else round(found, 3),
        engagement=round(min(1.0, len(senders) / SENDERS), 3),
        topic_diversity=round(min(1.0, len(topics) / TOPICS), 3),
        human_share=round(people / len(rows), 3) if rows else EMPTY_HUMAN_SHARE,
        naturalness=round(_naturalness(rows), 3),
    )


# --- private -----------------------------------------------------------------------------


def _links(lines: Sequence[Line]) -> tuple[int, float, int]:
    """(linked, how many would be in any order, how many were judged) of the messages of one chat."""
    place = {line.id: number for number, line in enumerate(lines)}
    known = [number for number, line in enumerate(lines) if line.subjects]
    among = {number: where for where, number in enumerate(known)}
    counts = Counter(lines[number].subjects for number in known)
    alike = {one: sum(count for other, count in counts.items() if one & other) for one in counts}
    linked, expected, judged = 0, 0.0, 0
    for number, line in enumerate(lines):
        asked = place.get(line.reply_to) if line.reply_to is not None else None
        if not line.subjects and asked is None:
            continue  # it can neither keep to anything nor leave it
        judged += 1
        chance = answer_chance = 0.0
        is_linked = False
        if line.subjects:
            where = among[number]
            near = [known[at] for at in range(max(0, where - NEAR), min(len(known), where + NEAR + 1)) if at != where]
            is_linked = any(lines[other].subjects & line.subjects for other in near)
            chance = 1.0 - _none_of(len(known) - 1, alike[line.subjects] - 1, len(near))
        if asked is not None:
            is_linked = is_linked or 0 < number - asked <= ANSWERED_WITHIN
            answer_chance = min(1.0, ANSWERED_WITHIN / (2 * (len(lines) - 1)))
        linked += is_linked
        expected += 1.0 - (1.0 - chance) * (1.0 - answer_chance)
    return linked, expected, judged


def _none_of(others: int, alike: int, drawn: int) -> float:
    """How likely `drawn` out of `others` are none of the `alike` ones."""
    if drawn <= 0:
        return 1.0
    return comb(others - alike, drawn) / comb(others, drawn)


def _rows(said: QuerySet[Message]) -> list[dict[str, Any]]:
    newest = said.order_by("-created_at", "-pk").values(
        "id", "chat_id", "bot_id", "person_id", "person__synthetic", "sender_name", "is_bot", "topic", "reply_to_id",
        "reply_to__created_at", "text", "created_at",
    )  # fmt: skip
    return [{**row} for row in newest[:ROWS]][::-1]


def _known(row: Mapping[str, Any]) -> bool:
    return row["bot_id"] is not None or row["person_id"] is not None


def _naturalness(rows: Sequence[Mapping[str, Any]]) -> float:
    own = [row for row in rows if row["bot_id"] is not None]
    if not own:
        return EMPTY_NATURALNESS
    styles = dict(
        Turn.objects.filter(
            message_id__gte=min(row["id"] for row in own),
            message_id__lte=max(row["id"] for row in own),
            chat_id__in=sorted({row["chat_id"] for row in own}),
            kind=TurnKind.MESSAGE,
        ).values_list("message_id", "trace__style")[: 2 * ROWS]
    )
    wrote: dict[int, list[Wrote]] = defaultdict(list)
    for row in own:
        asked = row["reply_to__created_at"]
        wait = None if asked is None else (row["created_at"] - asked).total_seconds()
        typos = slips(styles[row["id"]]) if row["id"] in styles else None
        wrote[row["bot_id"]].append(Wrote(row["created_at"], row["text"], wait, typos))
    return 1.0 - fmean(judge(said).risk for said in wrote.values())
