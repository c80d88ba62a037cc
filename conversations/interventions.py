"""What staff do to a live room: make a bot speak, bring up a topic or news, shock a price, mute.

Each comes in two halves. `check_*` validates and authorises, and raises with
one sentence before anything is changed; `do_nudge` writes, records who did
what, and sets the room going after the commit. The admin and the API are thin
adapters over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from auditlog.context import set_actor
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_noop as _

from conversations import moderation
from conversations.engine import params
from conversations.engine.news import talk_is_on
from conversations.engine.planner import STAFF
from conversations.engine.room import Planned
from conversations.fields import BadField, sentiment_field, shock_fields, symbols_field, text_field
from conversations.live.service import turn_of
from conversations.market.symbols import SYMBOLS, TOPICS
from conversations.models import (
    Chat,
    ConversationState,
    MarketShock,
    Membership,
    Message,
    MessageKind,
    Nudge,
    NudgeKind,
    NudgeState,
)
from conversations.staff_reasons import MUTED
from conversations.text.brief import Act
from conversations.text.understanding import understand
from humanization.contracts import bot_key
from piyasa_site.common import metrics
from piyasa_site.common.audit import record_creation
from piyasa_site.common.turkish import fold
from piyasa_site.tunables.definitions import Tunables

log = structlog.get_logger(__name__)

PERMISSION = "conversations.add_nudge"
NEWS_LIMIT = 500  # characters; a trigger is one or two sentences
LONGEST_MUTE = timedelta(days=365)
ANSWERABLE = timedelta(hours=24)  # how far back a room remembers what is to be answered without given words

Staff = AbstractBaseUser | AnonymousUser


class NotNow(Exception):
    """Asked rightly, but not possible as things stand. `sentence` and `said` are the parts of the message."""

    def __init__(self, sentence: str, **said: object) -> None:
        super().__init__(sentence % said)
        self.sentence = sentence
        self.said: dict[str, object] = said


@dataclass(frozen=True, slots=True)
class Checked:
    """A nudge that may be done: `details` is what is kept of it, the rest is what doing it needs."""

    chat: Chat
    kind: NudgeKind
    by: AbstractBaseUser
    details: dict[str, Any] = field(default_factory=dict)
    member: Membership | None = None
    reply_to: Message | None = None
    until: datetime | None = None


def check_nudge(chat: Chat, given: Mapping[str, Any], by: Staff, now: datetime, tunables: Tunables) -> Checked:
    """Whether `by` may do this to the chat; raises `PermissionDenied`, `BadField` or `NotNow`.

    `given` holds `kind` and its fields: speak {bot, text?, reply_to?}, topic {topic}, news {text, symbols?,
    sentiment?}, price {symbol, change}, mute {bot, until | minutes}, rumour {text, symbol?} in drill rooms.
    """
    account = _authorised(by)
    kind = text_field(given, "kind")
    if kind not in NudgeKind.values:
        raise BadField("kind", _("%(field)s must be one of %(kinds)s."), kinds=", ".join(NudgeKind.values))
    checked = _CHECKS[NudgeKind(kind)](chat, given, account, now)
    if checked.kind in _NEED_TALK:
        _check_talking(chat, tunables)
    return checked


def check_say(chat: Chat, given: Mapping[str, Any], by: Staff, now: datetime, tunables: Tunables) -> Checked:
    """The same for words put into a bot's mouth: {bot, text?, reply_to?}."""
    return check_nudge(chat, {**given, "kind": NudgeKind.SPEAK.value}, by, now, tunables)


def do_nudge(checked: Checked, now: datetime) -> Nudge:
    """Does it, all or nothing, and records it. Words and mutes hold at once; the rest the room takes up next."""
    nudge = Nudge(
        chat=checked.chat,
        kind=checked.kind,
        details=checked.details,
        by_id=checked.by.pk,
        by_name=checked.by.get_username(),
        created_at=now,
    )
    with transaction.atomic(), set_actor(checked.by):
        if checked.kind is NudgeKind.SPEAK:
            _speak(checked, nudge, now)
        elif checked.kind is NudgeKind.MUTE:
            _mute(checked, nudge, now)
        elif checked.kind is NudgeKind.PRICE:
            _shock(checked, nudge, now)
        nudge.save()
        record_creation(nudge, checked.by, kind=nudge.kind, chat=checked.chat.slug, **checked.details)
        if nudge.state == NudgeState.WAITING:
            transaction.on_commit(partial(_advance, checked.chat.pk))
    return nudge


def may_nudge(by: Staff) -> bool:
    return bool(by.is_active and getattr(by, "has_perm", lambda permission: False)(PERMISSION))


# --- checks, one per kind -----------------------------------------------------------------


def _check_speak(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    member = _member(chat, given)
    if not member.is_enabled or not member.bot.is_enabled:
        raise NotNow(_("%(bot)s is switched off."), bot=member.bot.name)
    if member.muted_until is not None and member.muted_until > now:
        until = _spoken(member.muted_until)
        raise NotNow(_("%(bot)s is muted here until %(until)s."), bot=member.bot.name, until=until)
    text = text_field(given, "text")
    reply_to = _answered(chat, given, text, now)
    details: dict[str, Any] = {"bot": member.bot_id}
    if text:
        details["text"] = text
    if reply_to is not None:
        details["reply_to"] = reply_to.pk
    return Checked(chat, NudgeKind.SPEAK, by, details, member, reply_to)


def _check_topic(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    written = text_field(given, "topic")
    if not written:
        raise BadField("topic", _("%(field)s is missing."))
    key = fold(written).replace(" ", "_").replace("-", "_")
    topic = key if key in TOPICS else key.upper()
    if topic not in TOPICS and topic not in SYMBOLS:
        raise BadField("topic", _("%(field)s must be a symbol's code or one of %(topics)s."), topics=", ".join(TOPICS))
    return Checked(chat, NudgeKind.TOPIC, by, {"topic": topic})


def _check_news(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    return Checked(chat, NudgeKind.NEWS, by, _news_details(given))


def _check_rumour(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    if not chat.is_drill:
        raise NotNow(_("Rumours are played in drill rooms only; %(chat)s is none."), chat=chat.title)
    return Checked(chat, NudgeKind.RUMOUR, by, _news_details(given))


def _news_details(given: Mapping[str, Any]) -> dict[str, Any]:
    text = text_field(given, "text", NEWS_LIMIT)
    if not text:
        raise BadField("text", _("%(field)s is missing."))
    symbols = symbols_field(given)
    sentiment = sentiment_field(given)
    read = understand(text)
    return {
        "text": text,
        "symbols": list(symbols or read.symbols),
        "topic": read.topic if read.topic in TOPICS else "",
        "sentiment": sentiment,
    }


def _check_price(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    symbols, change = shock_fields(given)
    return Checked(chat, NudgeKind.PRICE, by, {"symbols": list(symbols), "change": change})


def _check_mute(chat: Chat, given: Mapping[str, Any], by: AbstractBaseUser, now: datetime) -> Checked:
    member = _member(chat, given)
    until, minutes = given.get("until"), given.get("minutes")
    if (until is None) == (minutes is None):
        raise BadField("until", _("Give either until or minutes."))
    if minutes is not None:
        if not isinstance(minutes, int | float) or isinstance(minutes, bool) or not minutes >= 0:
            raise BadField("minutes", _("%(field)s must be a number, 0 or more; 0 ends a mute."))
        moment = now + min(timedelta(minutes=min(float(minutes), 1e6)), LONGEST_MUTE)
    else:
        try:
            parsed = parse_datetime(until) if isinstance(until, str) else None
        except ValueError:
            parsed = None
        if parsed is None or timezone.is_naive(parsed):
            raise BadField("until", _("%(field)s must be ISO 8601 with an offset, like 2026-11-16T12:00:00+03:00."))
        if not now < parsed <= now + LONGEST_MUTE:
            raise BadField("until", _("%(field)s must lie ahead, by a year at most."))
        moment = parsed
    return Checked(chat, NudgeKind.MUTE, by, {"bot": member.bot_id, "until": moment.isoformat()}, member, until=moment)


_CHECKS = {
    NudgeKind.SPEAK: _check_speak,
    NudgeKind.TOPIC: _check_topic,
    NudgeKind.NEWS: _check_news,
    NudgeKind.RUMOUR: _check_rumour,
    NudgeKind.PRICE: _check_price,
    NudgeKind.MUTE: _check_mute,
}
_NEED_TALK = frozenset({NudgeKind.SPEAK, NudgeKind.TOPIC, NudgeKind.NEWS, NudgeKind.RUMOUR})


def _authorised(by: Staff) -> AbstractBaseUser:
    if isinstance(by, AnonymousUser) or not may_nudge(by):
        raise PermissionDenied("Your role may not intervene in rooms.")
    return by


def _check_talking(chat: Chat, tunables: Tunables) -> None:
    if not chat.is_enabled:
        raise NotNow(_("%(chat)s is switched off."), chat=chat.title)
    if not talk_is_on(tunables):
        raise NotNow(_("The bots are not talking at present; start them first."))


def _member(chat: Chat, given: Mapping[str, Any]) -> Membership:
    """The membership of `bot`: the bot's id, or its username."""
    value = given.get("bot")
    if value is None or value == "":
        raise BadField("bot", _("%(field)s is missing."))
    members = Membership.objects.filter(chat=chat).select_related("bot")
    wanted: Q | None = None
    if isinstance(value, int) and not isinstance(value, bool):
        wanted = Q(bot_id=value)
    elif isinstance(value, str):
        name = value.strip().removeprefix("@")
        wanted = Q(bot_id=int(name)) if name.isdecimal() and len(name) < 19 else Q(bot__username__iexact=name)
    found = members.filter(wanted).first() if wanted is not None and not _too_large(value) else None
    if found is None:
        raise BadField("bot", _("%(field)s must be the id or username of a member of %(chat)s."), chat=chat.title)
    return found


def _answered(chat: Chat, given: Mapping[str, Any], text: str, now: datetime) -> Message | None:
    value = given.get("reply_to")
    if value is None or value == "":
        return None
    number = int(value) if isinstance(value, str) and value.isdecimal() else value
    if not isinstance(number, int) or isinstance(number, bool) or _too_large(number):
        raise BadField("reply_to", _("%(field)s must be the id of a message."))
    found = Message.objects.filter(pk=number, chat=chat, kind=MessageKind.MESSAGE).select_related("person").first()
    if found is None:
        raise BadField("reply_to", _("%(field)s must be the id of a message of this chat."))
    if not text and _is_forgotten(found, now):
        raise NotNow(_("That message is too long ago to be answered without a text of yours."))
    return found


def _is_forgotten(message: Message, now: datetime) -> bool:
    if message.created_at < now - ANSWERABLE:
        return True
    later = Message.objects.filter(chat_id=message.chat_id, kind=MessageKind.MESSAGE, pk__gt=message.pk)
    return later.count() >= params.TURNS_REMEMBERED


def _too_large(value: object) -> bool:
    return isinstance(value, int) and not -(2**63) <= value < 2**63


# --- doing, one per kind that is done at once ----------------------------------------------


def _speak(checked: Checked, nudge: Nudge, now: datetime) -> None:
    """A turn of the bot's own in the outbox; staff's words go through the guards like everybody's."""
    assert checked.member is not None
    text, target = str(checked.details.get("text", "")), checked.reply_to
    at = now.timestamp()
    key = bot_key(checked.member.bot_id)
    planned = Planned(
        chat_id=checked.chat.pk,
        bot=key,
        act=_act(target),
        planned_at=at,
        typing_at=at,
        priority=STAFF,
        target=target.pk if target else None,
        addressee=_sender(target) if target else "",
        topic=_topic(checked.chat, text, target),
        length="medium",
        text=text,
        trace={
            "who": {"chosen": key, "reason": "asked by staff"},
            "trigger": {"kind": "staff", "by": checked.by.get_username()},
        },
    )
    turn = turn_of(planned)
    turn.save()
    metrics.TURNS.labels(state="planned").inc()
    nudge.turn = turn
    _done(nudge, now, "the bot is about to speak")
    transaction.on_commit(partial(_compose, turn.pk))


def _mute(checked: Checked, nudge: Nudge, now: datetime) -> None:
    assert checked.member is not None and checked.until is not None
    member = Membership.objects.filter(pk=checked.member.pk)
    if checked.until <= now:
        moderation.unmute_members(member, checked.by)
        _done(nudge, now, "no longer muted")
        return
    moderation.mute_members(member, checked.until, checked.by, MUTED % {"who": checked.by.get_username()})
    _done(nudge, now, f"muted until {_spoken(checked.until)}")


def _shock(checked: Checked, nudge: Nudge, now: datetime) -> None:
    """From the next whole minute on: prices are known by the minute, and the present one has been looked at."""
    at = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    change = float(checked.details["change"])
    note = f"by {checked.by.get_username()}"[:200]
    for symbol in checked.details["symbols"]:
        MarketShock.objects.create(at=at, symbol=symbol, change=change, note=note)
    _done(nudge, now, f"{', '.join(checked.details['symbols'])} {change:+.1%} from {_spoken(at)} on, while it trades")


def _done(nudge: Nudge, now: datetime, outcome: str) -> None:
    nudge.state, nudge.outcome, nudge.done_at = NudgeState.DONE, outcome[:200], now


def _act(target: Message | None) -> str:
    if target is None:
        return Act.SAY.value
    said = target.trace.get("said", {})
    asks = said.get("question") if "question" in said else understand(target.text).is_question
    return (Act.ANSWER if asks else Act.REPLY).value


def _topic(chat: Chat, text: str, target: Message | None) -> str:
    if text:
        return understand(text).topic
    if target is not None:
        return target.topic
    return ConversationState.objects.filter(chat=chat).values_list("topic", flat=True).first() or ""


def _sender(message: Message) -> str:
    return f"bot:{message.bot_id}" if message.bot_id else f"person:{message.person_id}" if message.person_id else ""


def _spoken(moment: datetime) -> str:
    return timezone.localtime(moment).strftime("%d.%m.%Y %H:%M")


def _advance(chat_id: int) -> None:
    _queue("advance_rooms", [chat_id])


def _compose(turn_id: int) -> None:
    _queue("compose", [turn_id])


def _queue(name: str, pks: list[int]) -> None:
    """Does it at once where the broker takes it; else the next tick finds the same in the database."""
    try:
        from conversations import tasks  # they import what they run, half the house

        getattr(tasks, name).apply_async(args=(pks,), retry=False)
    except Exception as error:  # whatever the broker raises
        log.warning("nudge.not_queued", task=name, error=type(error).__name__)
