"""The voice report of a transcript: what came back, what is misspelt, what is not so, and how it is typed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, lgamma, log, log1p
from pathlib import Path
from typing import Any

from analytics.voice import habits, repetition, suffixes
from analytics.voice.contradictions import Findings, check, facts_of
from analytics.voice.habits import Habit
from analytics.voice.repetition import MOST_IN_OWN, MOST_IN_SPAN, Repetition
from analytics.voice.transcript import Message, Transcript
from conversations.simulation.options import BadRun, RunOptions
from conversations.simulation.runs import options_beside
from piyasa_site.common.turkish import fold, lower

SAMPLES = 8  # of each persona, evenly over its messages
# A word is spelt as it was meant when so many people write it so: a slip of the finger is hardly made by two. In a
# long transcript it is: there a slip is what is no more frequent, beside another spelling of the same letters, than
# slips are (SPEC 4.5: Turkish characters are mistaken in up to 2 %), tested at CHANCE.
WRITERS, TIMES, SLIP, CHANCE = 2, 3, 0.02, 0.05


@dataclass(frozen=True, slots=True)
class Aim:
    """One figure that must hold."""

    name: str
    value: float | None  # None: not checked
    most: float
    is_share: bool

    @property
    def is_met(self) -> bool | None:
        return None if self.value is None else self.value <= self.most


@dataclass(frozen=True, slots=True)
class PersonaSample:
    """How one persona writes, and some of what it wrote."""

    name: str
    messages: int
    rates: dict[str, float]
    lines: list[str]


@dataclass(slots=True)
class Report:
    """All that the report says. `facts` is empty where contradictions were checked, else why they were not."""

    messages: int
    senders: int
    rooms: int
    by_people: int
    repetition: Repetition
    suffixes_read: int
    slips: list[tuple[str, str, str]]  # (word, rule, text)
    findings: Findings | None
    facts: str
    habits: list[Habit]
    personas: list[PersonaSample] = field(default_factory=list)

    @property
    def aims(self) -> list[Aim]:
        """The figures that must hold, in the order in which they are asked for."""
        return [
            Aim("skeletons repeated within 2,000 messages", self.repetition.span_share, MOST_IN_SPAN, True),
            Aim("skeletons repeated within one bot's last 200", self.repetition.own_share, MOST_IN_OWN, True),
            Aim("exact duplicates of four words or more", float(self.repetition.duplicates), 0.0, False),
            Aim("wrong suffixes", float(len(self.slips)), 0.0, False),
            Aim(
                "contradictions with holdings, stances or the market",
                None if self.findings is None else float(len(self.findings.contradictions)),
                0.0,
                False,
            ),
        ]

    def as_json(self) -> dict[str, Any]:
        found = self.findings
        return {
            "messages": self.messages,
            "senders": self.senders,
            "rooms": self.rooms,
            "messages_of_people": self.by_people,
            "aims": [
                {"name": aim.name, "value": _rounded(aim.value), "most": aim.most, "met": aim.is_met}
                for aim in self.aims
            ],
            "long_messages": self.repetition.long_messages,
            "window_hours": self.repetition.window_hours,
            "suffixes_read": self.suffixes_read,
            "slips": [{"word": word, "rule": rule, "text": text} for word, rule, text in self.slips],
            "contradictions_checked": self.facts or "yes",
            "claims_read": None if found is None else dict(sorted(found.checked.items())),
            "contradictions": None
            if found is None
            else [
                {"kind": one.kind, "why": one.why, "sender": one.sender, "text": one.text}
                for one in found.contradictions
            ],
            "habits": [
                {"name": habit.name, "value": _rounded(habit.value), "of": habit.count, "a": habit.a, "b": habit.b}
                | ({} if habit.aim is None else {"aim": list(habit.aim), "met": habit.is_met})
                | ({} if habit.spread is None else {"p10_p90": [round(value, 4) for value in habit.spread]})
                for habit in self.habits
            ],
        }


def build(transcript: Transcript, path: Path, window_hours: float) -> Report:
    """Measure a transcript that was read from `path`; `window_hours` is the deduplication's."""
    messages = transcript.messages
    meant = _as_meant(messages)
    slips: list[tuple[str, str, str]] = []
    read = 0
    for message in messages:
        reading = suffixes.read(message.text, meant)
        read += reading.checked
        slips += [(slip.word, slip.rule, message.text) for slip in reading.slips]
    options, facts = _options_of(transcript, path)
    return Report(
        messages=len(messages),
        senders=len({message.sender for message in messages}),
        rooms=len({message.chat for message in messages}),
        by_people=transcript.by_people,
        repetition=repetition.measure(messages, window_hours),
        suffixes_read=read,
        slips=slips,
        findings=None if options is None else check(messages, facts_of(options)),
        facts=facts,
        habits=habits.measure(messages),
        personas=_personas(messages),
    )


def _options_of(transcript: Transcript, path: Path) -> tuple[RunOptions | None, str]:
    """The options of the run that wrote this transcript, or why they are not known."""
    try:
        options = options_beside(path)
    except BadRun as error:
        return None, str(error)
    if options.run_id() != transcript.run:
        return None, "the options beside the transcript are those of another run."
    return options, ""


def _as_meant(messages: Sequence[Message]) -> Any:
    """Whether a bare word is spelt as its writers wanted it, judged by how many write it so."""
    times: Counter[str] = Counter()
    writers: dict[str, set[str]] = defaultdict(set)
    for message in messages:
        for word in message.text.split():
            bare = lower(word.strip('.,;:!?…"“”()*–—'))
            if bare.isalpha():
                times[bare] += 1
                writers[bare].add(message.sender)
    most: Counter[str] = Counter()
    for word, count in times.items():
        most[fold(word)] = max(most[fold(word)], count)
    common = frozenset(
        word
        for word, count in times.items()
        if count >= TIMES and len(writers[word]) >= WRITERS and not _may_be_slips(count, most[fold(word)])
    )
    return common.__contains__


def _may_be_slips(count: int, usual: int) -> bool:
    """Whether so many of a spelling, beside `usual` of the usual one, may be slips of the finger (binomial)."""
    if count >= usual:
        return False
    total = count + usual
    logs = (
        lgamma(total + 1) - lgamma(k + 1) - lgamma(total - k + 1) + k * log(SLIP) + (total - k) * log1p(-SLIP)
        for k in range(count)
    )
    return 1.0 - sum(map(exp, logs)) > CHANCE


def _personas(messages: Sequence[Message]) -> list[PersonaSample]:
    """Everybody, the most talkative first."""
    said: dict[str, list[str]] = defaultdict(list)
    for message in messages:
        said[message.sender].append(message.text)
    found = []
    for name, texts in sorted(said.items(), key=lambda item: (-len(item[1]), item[0])):
        step = max(1, len(texts) // SAMPLES)
        found.append(PersonaSample(name, len(texts), habits.of_person(texts), texts[::step][:SAMPLES]))
    return found


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 5)
