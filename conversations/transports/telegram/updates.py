"""Taking updates in: what the platform tells a bot becomes what its room heard.

Polling and webhooks both end here. An update is taken in once (`TelegramUpdate`),
and a message that several bots see is stored once (by its number in its chat). A
person's message goes the way a visitor's does (`people.do_say`), so the engine
makes no difference between rooms.

Of people only the platform's id and a display name are kept. What they write to a
bot in private, and in groups that staff have not switched on, is not kept at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import structlog
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest

from bots.models import Bot
from conversations import chats, people, push
from conversations.engine.composer import text_key
from conversations.live import history
from conversations.membership import TELEGRAM_BOT_LIMIT
from conversations.models import (
    Chat,
    ConversationState,
    Disclosure,
    Membership,
    Message,
    MessageKind,
    Person,
    Platform,
    ProblemKind,
    TelegramAccount,
    TelegramUpdate,
)
from conversations.transports.telegram import commands, events, notice, problems, reconciliation

log = structlog.get_logger(__name__)

# What a bot was told is kept so long, so that it is not taken in again. The platform keeps updates for a day.
KEPT: Final = timedelta(days=2)
# Anybody may add a bot to a group of theirs: so many such groups wait for staff at most.
UNKNOWN_GROUPS_AT_MOST: Final = 50

_IN_GROUP: Final = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True)
class Taken:
    """What came of a batch: how many updates were new, known already, and could not be handled."""

    new: int = 0
    known: int = 0
    failed: int = 0


def take_in(bot: Bot, raw_updates: Sequence[Any], now: datetime, is_over: Callable[[], bool] = lambda: False) -> Taken:
    """Take in updates of one bot, in order. Each stands or falls by itself.

    `is_over` is asked before each: once it says so, the rest is left for whoever is brought it next.

    Raises `DatabaseError` where the database is away: nothing of the update at hand is kept then, and it may be
    brought again. Whatever else goes wrong with one is logged without its content, and it counts as taken in.
    """
    taken = Taken()
    numbered = [(number, raw) for raw in raw_updates if (number := events.update_id(raw)) is not None]
    if not numbered:
        return taken
    known = set(
        TelegramUpdate.objects.filter(bot=bot, update_id__in=[number for number, _ in numbered]).values_list(
            "update_id", flat=True
        )
    )
    newest: int | None = None
    for number, raw in numbered:
        if is_over():
            break
        newest = number if newest is None else max(newest, number)
        if number in known:
            taken.known += 1
            continue
        try:
            with transaction.atomic():
                TelegramUpdate.objects.create(bot=bot, update_id=number, received_at=now)
                event = events.read(raw)
                if event is not None:
                    _handle(bot, event, now)
            taken.new += 1
        except IntegrityError:
            taken.known += _is_known(bot, number, now)
        except DatabaseError:
            raise
        except Exception as error:  # one update that nobody foresaw must not stop all that follow it
            log.error("telegram.update_failed", bot=bot.pk, update=number, error=type(error).__name__)
            TelegramUpdate.objects.get_or_create(bot=bot, update_id=number, defaults={"received_at": now})
            taken.failed += 1
    if newest is not None:
        TelegramAccount.objects.filter(bot=bot).update(
            last_update_id=Greatest(Coalesce(F("last_update_id"), newest), newest)
        )
    return taken


def forget_updates(now: datetime) -> int:
    """Let go of updates taken in long ago; returns how many."""
    return TelegramUpdate.objects.filter(received_at__lt=now - KEPT).delete()[0]


def shown_name(given: str, number: int, taken: Callable[[str], bool]) -> str:
    """The display name of somebody whom the platform calls `given`: what a visitor of a web room could be called.

    Letters in ornamental forms become plain ones, whatever is no Latin letter, digit or one of . _ - ' falls away.
    A name that speaks for staff or an institution, or that is `taken` by a bot, bears an addition.
    """
    plain = unicodedata.normalize("NFKC", given)
    kept = "".join(char if _may_stand(char) else " " for char in plain)
    name = " ".join(kept.split())[: people.NAME_LENGTH[1]].strip(" ._-'")
    if len(name) < people.NAME_LENGTH[0] or not any(char.isalpha() for char in name):
        name = f"Konuk {abs(number) % 10_000:04d}"
    words = {people.name_key(word) for word in name.split()} | {people.name_key(name)}
    if words & (people.RESERVED_WORDS | people.RESERVED_NAMES) or taken(people.name_key(name)):
        name = f"{name} (konuk)"
    return name


# --- what each event does ----------------------------------------------------------------


def _handle(bot: Bot, event: events.Event, now: datetime) -> None:
    """Runs inside the transaction that marks the update as taken in; what reaches outside waits for its commit."""
    if isinstance(event, events.Private):
        transaction.on_commit(partial(commands.introduce, bot.pk, event.sender.id, event.message_id))
        return
    if isinstance(event, events.Command) and event.group is None:
        _private_command(bot, event, now)
        return
    if isinstance(event, events.Moved):
        _moved(event, now)
        return
    group = event.group
    assert group is not None
    chat = Chat.objects.filter(platform=Platform.TELEGRAM, platform_id=str(group.id)).first()
    if isinstance(event, events.Standing):
        _standing(bot, chat, event, now)
    elif chat is None:
        return
    elif isinstance(event, events.Pinned):
        reconciliation.seen(chat, event.message, now)
        transaction.on_commit(partial(notice.look_soon, chat.pk))
    elif not chat.is_enabled:
        return
    elif isinstance(event, events.Spoken):
        _spoken(chat, event, now)
    elif isinstance(event, events.Command):
        _command(bot, chat, event, now)
    elif isinstance(event, events.Reacted):
        _reacted(chat, event, now)
    elif isinstance(event, events.Left):
        _left(chat, event)
    elif isinstance(event, events.Came):
        log.info("telegram.came", chat=chat.pk, people=sum(not who.is_bot for who in event.who))


def _spoken(chat: Chat, event: events.Spoken, now: datetime) -> None:
    if event.reply_to is not None:
        reconciliation.seen(chat, event.reply_to, now)
    if event.sender.is_bot:
        # Bots are not told of each other's messages; where one of ours is told, it proves that the message is there.
        reconciliation.seen(chat, events.Answered(event.message_id, event.sender, event.text, event.at), now)
        return
    person = _person(chat, event.sender, now)
    if not _is_heard(person, now):
        return
    if event.edited:
        _edited(chat, person, event, now)
        return
    if Message.objects.filter(chat=chat, platform_id=str(event.message_id)).exists():
        return
    if not people.within_limit(f"say:person:{person.pk}", people.SAY_LIMIT):
        log.info("telegram.flood", chat=chat.pk, person=person.pk)
        return
    try:
        text = people.clean_text(event.text, events.TEXT_LENGTH)
    except people.Refusal:
        return
    answered = None
    if event.reply_to is not None:
        answered = _message(chat, event.reply_to.message_id)
    people.do_say(
        people.Saying(chat, person, text, answered, "", platform_id=str(event.message_id), at=_when(event.at, now)), now
    )


def _edited(chat: Chat, person: Person, event: events.Spoken, now: datetime) -> None:
    """Gives a person's message the words it has now. The engine read the old ones, and does not answer it again."""
    message = (
        Message.objects.select_for_update().filter(chat=chat, platform_id=str(event.message_id), person=person).first()
    )
    if message is None:
        return
    try:
        text = people.clean_text(event.text, events.TEXT_LENGTH)
    except people.Refusal:
        return
    if text == message.text:
        return  # a preview of a link came, or the like
    key = text_key(text) if message.observed_at is not None else ""
    Message.objects.filter(pk=message.pk).update(text=text, text_key=key, edited_at=_when(event.at, now))
    history.rewritten([chat.pk])
    transaction.on_commit(partial(_push_edit, chat.pk, message.pk))


def _reacted(chat: Chat, event: events.Reacted, now: datetime) -> None:
    """Keeps the reactions of a person to a message as they are now.

    The first of them is left for the room to hear, so that the bot whose message it is feels it; one that is exchanged
    for another, taken back and put again in quick succession is not felt each time.
    """
    message = _message(chat, event.message_id)
    if message is None or event.sender.is_bot:
        return
    person = _person(chat, event.sender, now)
    if not _is_heard(person, now):
        return
    mine = Message.objects.filter(chat=chat, kind=MessageKind.REACTION, person=person, reply_to=message)
    mine.exclude(text__in=event.after).delete()
    standing = set(mine.values_list("text", flat=True))
    author = f"bot:{message.bot_id}" if message.bot_id is not None else ""
    is_felt = bool(author) and not event.before and people.within_limit(f"react:person:{person.pk}", people.SAY_LIMIT)
    added = Message.objects.bulk_create(
        Message(
            chat=chat,
            person=person,
            sender_name=person.display_name,
            kind=MessageKind.REACTION,
            text=emoji,
            reply_to=message,
            created_at=_when(event.at, now),
            observed_at=None if is_felt and emoji == event.after[0] else now,
            trace={"said": {"to": author}} if author else {},
        )
        for emoji in dict.fromkeys(event.after)
        if emoji not in standing
    )
    if added:
        transaction.on_commit(partial(push.push_messages, chat.pk, added))


def _left(chat: Chat, event: events.Left) -> None:
    """The room no longer waits for a word of somebody who has gone."""
    person = Person.objects.filter(platform=Platform.TELEGRAM, platform_id=str(event.who.id)).first()
    if person is None:
        return
    for field in ("expected_next", "offered_to"):
        ConversationState.objects.filter(chat=chat, **{field: person.key}).update(**{field: ""})
    log.info("telegram.left", chat=chat.pk, person=person.pk, removed=event.removed)


def _command(bot: Bot, chat: Chat, event: events.Command, now: datetime) -> None:
    """A command in a group is answered by the bot it names, else by the listener; by one of them, once."""
    if event.sender.is_bot:
        return
    answering = _addressed(chat, event.to) if event.to else notice.listener_of(chat)
    if answering is None or (not event.to and event.word not in commands.KNOWN):
        return  # it is meant for a bot that is not ours
    if not commands.is_first(chat.platform_id, event.message_id):
        return
    person = _person(chat, event.sender, now)
    if _is_heard(person, now) or event.word == commands.FORGET:
        commands.carry_out(answering, chat, person, event.word, event.message_id, now)


def _private_command(bot: Bot, event: events.Command, now: datetime) -> None:
    if event.word == commands.FORGET:
        person = _person(None, event.sender, now)
        commands.forget(bot, person, event.message_id, now)
    else:
        transaction.on_commit(partial(commands.introduce, bot.pk, event.sender.id, event.message_id))


def _moved(event: events.Moved, now: datetime) -> None:
    chat = Chat.objects.select_for_update().filter(platform=Platform.TELEGRAM, platform_id=str(event.old_id)).first()
    if chat is not None:
        problems.follow(chat, event.new_id, now)


def _standing(bot: Bot, chat: Chat | None, event: events.Standing, now: datetime) -> None:
    """What one of our bots may do in a group from now on."""
    is_in = event.status in _IN_GROUP
    if chat is None:
        if is_in:
            _new_group(bot, event.group, now)
        return
    member = Membership.objects.filter(chat=chat, bot=bot).first()
    if member is None:
        if is_in and Membership.objects.filter(chat=chat).count() < TELEGRAM_BOT_LIMIT:
            Membership.objects.create(chat=chat, bot=bot, joined_at=now)
        return
    if is_in and event.may_write:
        problems.solve(chat=chat, bot=bot, now=now)
    elif is_in:
        problems.note(ProblemKind.RESTRICTED, chat=chat, bot=bot, said=event.status, now=now)
    else:
        kind = ProblemKind.KICKED if event.status == "kicked" else ProblemKind.NOT_A_MEMBER
        problems.note(kind, chat=chat, bot=bot, said=event.status, now=now)
    # The listener pins the notice: its rights decide whether the group may be spoken in.
    transaction.on_commit(partial(notice.look_soon, chat.pk))


def _new_group(bot: Bot, group: events.Group, now: datetime) -> None:
    """A group that nobody has told us of: kept switched off, for staff to look at."""
    waiting = Chat.objects.filter(platform=Platform.TELEGRAM, is_enabled=False)
    if waiting.count() >= UNKNOWN_GROUPS_AT_MOST:
        log.warning("telegram.too_many_groups", bot=bot.pk)
        return
    title = group.title or f"Telegram {group.id}"
    chat = Chat.objects.create(
        title=title,
        slug=chats.free_slug(title),
        platform=Platform.TELEGRAM,
        platform_id=str(group.id),
        is_enabled=False,
        disclosure=Disclosure.MISSING,
        created_at=now,
    )
    Membership.objects.create(chat=chat, bot=bot, joined_at=now)
    log.info("telegram.group_found", chat=chat.pk, bot=bot.pk)


# --- private -----------------------------------------------------------------------------


def _is_known(bot: Bot, number: int, now: datetime) -> int:
    """1 where the update was taken in beside us; raises where something else was refused by the database."""
    if TelegramUpdate.objects.filter(bot=bot, update_id=number).exists():
        return 1
    # A row of the same message came in between, from another bot that saw it: that one counts.
    TelegramUpdate.objects.get_or_create(bot=bot, update_id=number, defaults={"received_at": now})
    return 1


def _message(chat: Chat, message_id: int) -> Message | None:
    return (
        Message.objects.filter(chat=chat, platform_id=str(message_id), kind=MessageKind.MESSAGE).defer("trace").first()
    )


def _person(chat: Chat | None, sender: events.Sender, now: datetime) -> Person:
    """The person behind an account, made at their first word; their name follows the platform's."""
    known = Person.objects.filter(platform=Platform.TELEGRAM, platform_id=str(sender.id)).first()
    bare = shown_name(sender.name, sender.id, lambda key: False)
    if known is not None and known.display_name in (bare, f"{bare} (konuk)"):
        return known
    taken = _bot_names(chat)
    name = shown_name(sender.name, sender.id, taken.__contains__)
    if known is not None:
        known.display_name = name
        known.save(update_fields=["display_name"])
        return known
    person, _ = Person.objects.get_or_create(
        platform=Platform.TELEGRAM,
        platform_id=str(sender.id),
        defaults={"display_name": name, "created_at": now, "last_seen_at": now},
    )
    return person


def _bot_names(chat: Chat | None) -> set[str]:
    if chat is None:
        return set()
    members = Bot.objects.filter(memberships__chat=chat).values_list("name", "username")
    return {people.name_key(name) for pair in members for name in pair}


def _is_heard(person: Person, now: datetime) -> bool:
    """Whether the house listens to somebody: staff may have banned or muted them here, whatever the group allows."""
    return not person.is_banned and not (person.muted_until is not None and person.muted_until > now)


def _addressed(chat: Chat, username: str) -> Bot | None:
    members = Bot.objects.filter(memberships__chat=chat).select_related("telegram")
    return members.filter(Q(username__iexact=username) | Q(telegram__username__iexact=username)).first()


def _when(at: datetime, now: datetime) -> datetime:
    """When something was said: the platform's clock has whole seconds, and is never ahead of ours."""
    return min(now, at + timedelta(seconds=1))


def _may_stand(char: str) -> bool:
    return char in "0123456789._-'" or (char.isalpha() and unicodedata.name(char, "").startswith("LATIN "))


def _push_edit(chat_id: int, message_id: int) -> None:
    message = push.with_people(Message.objects.filter(pk=message_id)).first()
    if message is not None:
        push.push_edit(chat_id, message)
