"""How a bot stands toward everybody it has dealt with (SPEC 4.3): directed, toward bots and people alike.

A state is one *tie* for every participant the bot has exchanged a word with.
Interactions move a tie's scores by SPEC's table; the scores decide its kind,
one step an interaction at most, so that a friendship has a history. The bot's
own side is all there is here: what the other thinks lives in the other's mind.

Nothing fades by itself: SPEC names no decay, so a rivalry cools by agreement,
not by absence. What bounds a state is that only so many ties are kept
(`params.MOST_BONDS`); the faintest strangers are let go first.

Ties never hold what was said, only what kind of thing happened, when and about
which subject; letting go of a person is dropping one tie.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any, NamedTuple

from humanization.contracts import Bond, BotFacts, Context, Event, EventKind, Influence, ParticipantKey
from humanization.local_time import epoch_of
from humanization.relationships import params


class Experience(NamedTuple):
    """One thing the two have been through: what (an `EventKind` value or a change of kind), when, about what."""

    kind: str
    at: float  # epoch seconds
    topic: str = ""


@dataclass(slots=True)
class Tie:
    """One bot's side of a relationship. Scores are 0..100, times epoch seconds, `sentiment` -1..1."""

    kind: str = "stranger"
    trust: float = params.START["trust"]
    respect: float = params.START["respect"]
    familiarity: float = params.START["familiarity"]
    affection: float = params.START["affection"]
    conflict: float = params.START["conflict"]
    since: float = 0.0  # when the kind last changed, or the two first met
    count: int = 0  # interactions
    last: float = 0.0
    sentiment: float = 0.0  # moving average
    lead: float = 0.0  # how much more the other has shown to know; negative where the bot itself does
    experiences: tuple[Experience, ...] = ()  # the last few and the changes of kind, oldest first
    # When a plain message was last counted as an interaction: what it turned out to do is part of the same one.
    plain_at: float = field(default=-1.0, compare=False, repr=False)

    def bond(self) -> Bond:
        return Bond(self.kind, self.trust, self.respect, self.familiarity, self.affection, self.conflict)


@dataclass(slots=True)
class Ties:
    """Everybody one bot knows, by key, or of those whom a few participants are.

    `changed` and `gone` say what a save must write and delete, `met` who of the changed was not known before.
    """

    facts: BotFacts
    known: dict[ParticipantKey, Tie] = field(default_factory=dict)
    changed: dict[ParticipantKey, None] = field(default_factory=dict)
    gone: dict[ParticipantKey, None] = field(default_factory=dict)
    met: dict[ParticipantKey, None] = field(default_factory=dict)
    is_partial: bool = False  # how many there are in all is not known


class Relationships:
    """The relationships subsystem. Of most bots in a room only the ties to the few who talk matter, hence `heavy`."""

    name = "relationships"
    heavy = True

    def fresh(self, facts: BotFacts, rng: Random, now: datetime) -> Ties:
        return Ties(facts)

    def dump(self, state: Ties) -> dict[str, Any]:
        return {"known": {key: row_of(tie) for key, tie in state.known.items()}}

    def load(self, data: Mapping[str, Any], facts: BotFacts) -> Ties:
        return Ties(facts, {key: tie_of(row) for key, row in data.get("known", {}).items()})

    def ignores(self, facts: BotFacts, event: Event) -> bool:
        known = event.kind in params.EFFECTS or event.kind in params.NEUTRAL
        return not known or not event.other or event.other == facts.key

    def perceive(self, state: Ties, event: Event) -> None:
        """Apply what somebody did toward this bot, or this bot toward somebody; anything else leaves no trace."""
        other = event.other
        if not other or other == state.facts.key:
            return
        effects = params.EFFECTS.get(event.kind)
        if effects is None and event.kind not in params.NEUTRAL:
            return
        tie = state.known.get(other)
        at = epoch_of(event.at)
        if tie is None:
            tie = state.known[other] = Tie(since=at)
            state.gone.pop(other, None)
            state.met[other] = None
            if len(state.known) > params.MOST_BONDS:
                let_go(state, other)
        state.changed[other] = None
        _interact(tie, state.facts, event, effects, at)

    def elapse(self, state: Ties, now: datetime) -> None:
        """Time alone changes nothing between two."""

    def influence(self, state: Ties, context: Context) -> Influence:
        """SPEC 4.3's effects toward whoever is addressed; to the room as a whole there is no relation."""
        if not context.addressee:
            return _NOTHING
        tie = state.known.get(context.addressee)
        return effects_of(tie) if tie is not None else _STRANGER

    def bond(self, state: Ties, other: ParticipantKey) -> Bond | None:
        tie = state.known.get(other)
        return tie.bond() if tie is not None else None

    def settle(self, state: Ties, other: ParticipantKey, tie: Tie) -> None:
        """Make a relationship that is already under way part of a life (seeding)."""
        state.known[other] = tie
        state.changed[other] = None


def effects_of(tie: Tie) -> Influence:
    """What a tie adds to a contribution toward its other side (SPEC 4.3)."""
    mention, delay, emoji, agreement, tone = 1.0, 1.0, 1.0, 0.0, params.TONE_OTHERWISE
    if tie.kind in ("friend", "close_friend"):
        mention, delay = params.MENTION_FRIEND, params.DELAY_FRIEND
        emoji, tone = params.EMOJI_FRIEND, params.TONE_FRIEND
    elif tie.kind == "rival":
        mention, delay = params.MENTION_RIVAL, params.DELAY_RIVAL
        agreement, tone = params.AGREEMENT_RIVAL, params.TONE_RIVAL
    elif tie.kind == "stranger":
        mention, delay, tone = params.MENTION_STRANGER, params.DELAY_STRANGER, params.TONE_STRANGER
    if tie.trust > params.TRUST_HIGH:
        agreement = params.AGREEMENT_TRUST
    elif tie.trust < params.TRUST_LOW:
        agreement = -params.AGREEMENT_TRUST
    if tie.conflict > params.CONFLICT_HIGH:
        agreement = params.AGREEMENT_CONFLICT
    return Influence(
        delay_factor=delay,
        emoji_factor=emoji,
        agreement_delta=agreement,
        mention_factor=mention,
        tone=tone,
        relation=tie.kind,
    )


def next_kind(tie: Tie) -> str:
    """The kind that the scores call for from where the tie stands, one step away at most (SPEC 4.3)."""
    kind = tie.kind
    if kind != "rival" and tie.conflict > params.RIVAL_CONFLICT and tie.affection < params.RIVAL_AFFECTION:
        return "rival"
    if kind == "rival":
        reconciled = tie.conflict < params.RECONCILED_CONFLICT and tie.trust > params.RECONCILED_TRUST
        return "acquaintance" if reconciled else kind
    if kind == "stranger":
        return "acquaintance" if tie.familiarity > params.ACQUAINTED_FAMILIARITY else kind
    if kind == "friend":
        close = tie.trust > params.CLOSE_TRUST and tie.affection > params.CLOSE_AFFECTION
        return "close_friend" if close and tie.count > params.CLOSE_COUNT else kind
    if kind == "acquaintance":
        if (
            tie.trust > params.FRIEND_TRUST
            and tie.affection > params.FRIEND_AFFECTION
            and tie.familiarity > params.FRIEND_FAMILIARITY
        ):
            return "friend"
        if tie.respect > params.MENTOR_RESPECT and abs(tie.lead) >= params.LEAD_CLEAR:
            # Named by what the other is: my mentor where the other knows more, my student where I do.
            return "mentor" if tie.lead > 0.0 else "student"
    return kind


def row_of(tie: Tie) -> list[Any]:
    """A tie as plain values, in the order of `tie_of`."""
    return [
        tie.kind,
        tie.trust,
        tie.respect,
        tie.familiarity,
        tie.affection,
        tie.conflict,
        tie.since,
        tie.count,
        tie.last,
        tie.sentiment,
        tie.lead,
        [list(experience) for experience in tie.experiences],
    ]


def tie_of(row: Any) -> Tie:
    *values, experiences = row
    tie = Tie(*values)
    tie.experiences = tuple(Experience(*item) for item in experiences)
    return tie


_NOTHING = Influence()
_STRANGER = effects_of(Tie())
_KINDS = frozenset(params.KINDS)


def _interact(
    tie: Tie, facts: BotFacts, event: Event, effects: tuple[tuple[str, float], ...] | None, at: float
) -> None:
    if effects is None:
        if tie.count == 0 or at - tie.last >= params.SAME_EXCHANGE_SECONDS:
            tie.plain_at = at
            _meet(tie, at, event.valence)
    else:
        weight = event.intensity if event.intensity > 0.0 else 0.0
        for name, effect in effects:
            setattr(tie, name, _clamp(getattr(tie, name) + effect * weight))
        if event.kind is EventKind.IGNORED:
            tie.last = max(tie.last, at)
        elif tie.plain_at == at:
            tie.plain_at = -1.0  # already counted as the plain message that it is
        else:
            _meet(tie, at, event.valence or params.VALENCES[event.kind])
        _weigh_knowledge(tie, facts, event)
        tie.experiences = _kept((*tie.experiences, Experience(event.kind.value, at, event.topic)))
    kind = next_kind(tie)
    if kind != tie.kind:
        tie.kind, tie.since = kind, at
        tie.experiences = _kept((*tie.experiences, Experience(kind, at, event.topic)))


def _kept(experiences: tuple[Experience, ...]) -> tuple[Experience, ...]:
    """The last few things that happened, and its turning points: what it has been, a relationship does not forget."""
    if len(experiences) <= params.EXPERIENCES_KEPT:
        return experiences
    turns = [place for place, one in enumerate(experiences) if one.kind in _KINDS][-params.TURNS_KEPT :]
    others = [place for place, one in enumerate(experiences) if one.kind not in _KINDS][-params.EXPERIENCES_KEPT :]
    return tuple(experiences[place] for place in sorted((*turns, *others)))


def _meet(tie: Tie, at: float, valence: float) -> None:
    tie.count += 1
    tie.last = max(tie.last, at)
    tie.familiarity = _clamp(tie.familiarity + params.FAMILIARITY_STEP)
    tie.sentiment += params.SENTIMENT_ALPHA * (max(-1.0, min(1.0, valence)) - tie.sentiment)


def _weigh_knowledge(tie: Tie, facts: BotFacts, event: Event) -> None:
    """Who explains what to whom shows who knows more; most where only one of the two follows the subject."""
    follows = event.topic in facts.watchlist
    if event.kind is EventKind.HELP_RECEIVED:
        step = params.LEAD_STEP if follows or not event.topic else params.LEAD_STEP_SURE
    elif event.kind is EventKind.HELP_GIVEN:
        step = -params.LEAD_STEP_SURE if follows else -params.LEAD_STEP
    elif event.kind is EventKind.HELP_ASKED:
        step = -params.LEAD_ASKED
    else:
        return
    tie.lead = max(-params.LEAD_MAX, min(params.LEAD_MAX, tie.lead + step))


def let_go(state: Ties, newest: ParticipantKey = "") -> None:
    """Drop the faintest ties: strangers before anybody else, then the least familiar, then the longest unseen."""
    ranked = sorted(
        (key for key in state.known if key != newest),
        key=lambda key: (
            state.known[key].kind != "stranger",
            state.known[key].familiarity,
            state.known[key].last,
            key,
        ),
    )
    for key in ranked[: params.LET_GO_AT_ONCE]:
        del state.known[key]
        state.changed.pop(key, None)
        state.met.pop(key, None)
        state.gone[key] = None


def _clamp(value: float) -> float:
    return params.LOW if value < params.LOW else params.HIGH if value > params.HIGH else value


SUBSYSTEM = Relationships()
