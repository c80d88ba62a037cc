"""People in a web room: who they are, what they may do, and doing it.

A visitor is a `Person` of platform `room`, known by a random token that lives
in their session and nowhere else. Each action comes in two halves: `check_*`
validates and authorises, `do_*` writes and announces. The websocket consumer
is a thin adapter over them; so may be an API.

What a person may not do is a `Refusal`: a code for programs, a sentence for
the person.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bots.models import Bot
from conversations import push
from conversations.models import Chat, Message, MessageKind, Person, Platform
from conversations.people_data import do_opt_out
from piyasa_site.common.turkish import alphabetical, fold

log = structlog.get_logger(__name__)

SESSION_KEY = "room_visitor"
NAME_LENGTH = (2, 24)  # characters
TEXT_LENGTH = 1000  # characters a visitor may say at once; platforms take 4096
SAY_LIMIT = (8, 30)  # messages per seconds, for a person and for a session each
JOIN_LIMIT = (12, 600)  # names tried per seconds and session
NAME_IN_USE = timedelta(hours=24)  # how long a name stays with the visitor last seen under it

# Words that no visitor may carry in a name: they speak for staff, for an
# institution, or imitate the badge that only synthetic members wear.
# fmt: off
RESERVED_WORDS = frozenset({
    "admin", "administrator", "yonetici", "moderator", "mod", "sistem", "system", "destek", "support", "staff", "root",
    "piyasa", "yetkili", "resmi", "official", "ekip", "kurucu", "owner", "bot", "yz", "ai",
    "spk", "bddk", "tcmb", "bist", "kap", "viop", "takasbank", "mkk", "tspb", "masak", "hazine", "bakan", "bakanlik",
})
RESERVED_NAMES = frozenset({
    "borsaistanbul", "merkezbankasi", "sermayepiyasasikurulu", "yapayzeka", "cumhurbaskanligi", "hazinebakanligi",
})
# fmt: on

COMMANDS = ("/bots", "/unut", "/yardim")

Viewer = AbstractBaseUser | AnonymousUser


class Refusal(Exception):
    """Something a person may not do, with a sentence that can be shown to them."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Joining:
    token: str
    name: str


@dataclass(frozen=True, slots=True)
class Saying:
    chat: Chat
    person: Person
    text: str
    reply_to: Message | None
    client_id: str
    # Of a message that stands on another platform already: its number there, and when it was said.
    platform_id: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """An answer to a command, for the asker's eyes only."""

    text: str
    names: tuple[str, ...] = ()
    opted_out: bool = False


# --- who sees what -----------------------------------------------------------


def is_staff(user: Viewer | None) -> bool:
    return bool(user is not None and user.is_active and getattr(user, "is_staff", False))


def visible_chats(user: Viewer | None) -> QuerySet[Chat]:
    """Staff see every chat; everybody else the web rooms that are public and enabled."""
    if is_staff(user):
        return Chat.objects.all()
    return Chat.objects.filter(platform=Platform.ROOM, is_public=True, is_enabled=True)


def members_of(chat: Chat) -> QuerySet[Bot]:
    """The synthetic members who may speak in a chat. Databases do not know the Turkish order of names."""
    return Bot.objects.filter(memberships__chat=chat, memberships__is_enabled=True, is_enabled=True)


# --- identity ----------------------------------------------------------------


def visitor_token(session: MutableMapping[str, Any]) -> str:
    """The visitor's secret, made on first use. Saving the session is the caller's part."""
    token = session.get(SESSION_KEY)
    if not isinstance(token, str) or not token:
        token = session[SESSION_KEY] = secrets.token_urlsafe(24)
    return token


def known_person(session: MutableMapping[str, Any]) -> Person | None:
    """Who this session has joined as, if it has."""
    token = session.get(SESSION_KEY)
    if not isinstance(token, str) or not token:
        return None
    return Person.objects.filter(platform=Platform.ROOM, platform_id=token, synthetic=False).first()


def check_join(token: str, name: str, now: datetime) -> Joining:
    """A name that can be taken by the holder of `token`; a rejoining visitor may change theirs.

    A name that somebody bears already is told apart by an addition, so that nobody is turned away for being called
    Deniz, and nobody passes for somebody else.
    """
    if not within_limit(f"join:{token}", JOIN_LIMIT):
        raise Refusal("too_fast", _("You are changing names too quickly. Wait a few minutes."))
    name = clean_name(name)
    key = name_key(name)
    words = {name_key(word) for word in re.split(r"[\s._'-]+", name)}
    if key in RESERVED_NAMES or key in RESERVED_WORDS or words & RESERVED_WORDS:
        raise Refusal("name_reserved", _("This name could be taken for staff, an institution or an AI."))
    holder = Person.objects.filter(platform=Platform.ROOM, platform_id=token).first()
    if holder is not None and holder.is_banned:
        raise Refusal("banned", _("You can no longer take part in the rooms."))
    return Joining(token, _free_variant(name, _names_in_use(token, now)))


def _names_in_use(token: str, now: datetime) -> set[str]:
    """Keys of the names that bots bear and people have borne lately."""
    taken: set[str] = set()
    for bot_name, username in Bot.objects.values_list("name", "username").iterator():
        taken.update((name_key(bot_name), name_key(username)))
    others = Person.objects.filter(platform=Platform.ROOM, synthetic=False, last_seen_at__gte=now - NAME_IN_USE)
    for other in others.exclude(platform_id=token).values_list("display_name", flat=True).iterator():
        taken.add(name_key(other))
    return taken


def _free_variant(name: str, taken: set[str]) -> str:
    """The name itself if it is free, else with the first addition that makes it so."""
    variant, number = name, 1
    while name_key(variant) in taken:
        variant = f"{name} (konuk)" if number == 1 else f"{name} (konuk {number})"
        number += 1
    return variant


def do_join(joining: Joining, now: datetime) -> Person:
    person, created = Person.objects.get_or_create(
        platform=Platform.ROOM,
        platform_id=joining.token,
        defaults={"display_name": joining.name, "last_seen_at": now, "created_at": now},
    )
    if not created:
        person.display_name = joining.name
        person.last_seen_at = now
        person.save(update_fields=["display_name", "last_seen_at"])
    log.info("room.joined", person=person.pk, returning=not created)
    return person


def clean_name(raw: str) -> str:
    """The name as it will be shown, or a `Refusal` that says what is wrong with it.

    Only Latin letters, so that no name passes for another one in a look-alike
    alphabet; digits, spaces and . _ - ' between them.
    """
    name = " ".join(unicodedata.normalize("NFKC", raw).split())
    low, high = NAME_LENGTH
    if not low <= len(name) <= high:
        raise Refusal("name_length", _("A name has %(low)d to %(high)d characters.") % {"low": low, "high": high})
    for char in name:
        latin = char.isalpha() and unicodedata.name(char, "").startswith("LATIN ")
        if not (latin or char in "0123456789 ._-'"):
            raise Refusal("name_characters", _("A name is made of letters, digits, spaces and . _ - ' only."))
    if not any(char.isalpha() for char in name):
        raise Refusal("name_characters", _("A name needs at least one letter."))
    return name


def name_key(name: str) -> str:
    """What two names share when a reader could take one for the other."""
    plain = unicodedata.normalize("NFKD", fold(name))
    return "".join(char for char in plain if char.isalnum())


# --- speaking ----------------------------------------------------------------


def check_say(
    chat: Chat,
    person: Person,
    raw: str,
    now: datetime,
    *,
    reply_to: int | None = None,
    client_id: str = "",
    session: str = "",
) -> Saying:
    """What `person` is about to say, cleaned and allowed; `session` shares one limit among its names."""
    check_may_speak(chat, person, now)
    text = clean_text(raw)
    answered = None
    if reply_to is not None:
        answered = Message.objects.filter(chat=chat, kind=MessageKind.MESSAGE, pk=reply_to).defer("trace").first()
        if answered is None:
            raise Refusal("reply_gone", _("The message you answer is no longer there."))
    # A message sent again after a lost answer is not a new one, and costs nothing.
    again = bool(client_id) and Message.objects.filter(chat=chat, person=person, client_id=client_id).exists()
    if not again and not (
        within_limit(f"say:person:{person.pk}", SAY_LIMIT)
        and (not session or within_limit(f"say:session:{session}", SAY_LIMIT))
    ):
        raise Refusal("too_fast", _("You are writing too quickly. Wait a few seconds."))
    return Saying(chat, person, text, answered, client_id)


def do_say(saying: Saying, now: datetime) -> Message:
    """Store the message once, then tell the room and wake the engine."""
    try:
        with transaction.atomic():
            message = Message.objects.create(
                chat=saying.chat,
                person=saying.person,
                sender_name=saying.person.display_name,
                text=saying.text,
                reply_to=saying.reply_to,
                client_id=saying.client_id,
                platform_id=saying.platform_id,
                created_at=saying.at or now,
            )
            Person.objects.filter(pk=saying.person.pk).update(last_seen_at=now)
            transaction.on_commit(partial(_announce, message))
    except IntegrityError:
        first = _said_before(saying)
        if first is None:
            raise
        return first
    return message


def check_may_speak(chat: Chat, person: Person, now: datetime) -> None:
    """Whether `person` may take part in `chat` at all. Reads the row again: staff may have acted."""
    try:
        person.refresh_from_db(fields=["is_banned", "muted_until", "synthetic", "display_name", "opted_out"])
    except Person.DoesNotExist:
        raise Refusal("unknown_person", _("You are no longer known here. Join again.")) from None
    if person.synthetic:
        raise Refusal("synthetic", _("Demo people do not speak in live rooms."))
    if person.is_banned:
        raise Refusal("banned", _("You can no longer take part in the rooms."))
    if person.muted_until is not None and person.muted_until > now:
        until = timezone.localtime(person.muted_until).strftime("%d.%m.%Y %H:%M")
        raise Refusal("muted", _("You are muted until %(until)s.") % {"until": until})
    if chat.platform != Platform.ROOM:
        raise Refusal("read_only", _("This chat lives elsewhere: here it can only be read."))
    if not chat.is_enabled:
        raise Refusal("closed", _("This room is closed at the moment."))


def clean_text(raw: str, most: int = TEXT_LENGTH) -> str:
    """The text without control and direction characters, or a `Refusal`; `most` is how many characters it may have."""
    kept = "".join(
        char
        for char in unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
        if char == "\n" or (unicodedata.category(char) not in ("Cc", "Cs", "Co", "Cn") and char not in _DIRECTION)
    )
    text = re.sub(r"\n{3,}", "\n\n", kept).strip()
    if not any(char.isprintable() and not char.isspace() and unicodedata.category(char) != "Cf" for char in text):
        raise Refusal("empty", _("An empty message cannot be sent."))
    if len(text) > most:
        raise Refusal("too_long", _("A message has at most %(count)d characters.") % {"count": most})
    return text


def within_limit(key: str, limit: tuple[int, int]) -> bool:
    """Take one of the places that `key` has per period; False when all are taken.

    Each place is a cache entry that expires by itself, taken by an atomic
    `add`: an exact sliding window on any cache, shared by all processes where
    the cache is. Without a reachable cache each process counts for itself.
    """
    places, seconds = limit
    store: Any = cache
    for place in range(places):
        try:
            taken = store.add(f"limit:{key}:{place}", 1, seconds)
        except Exception as error:  # each cache backend has errors of its own
            if store is _OWN_CACHE:
                raise
            log.warning("room.limit_cache_down", error=type(error).__name__)
            store = _OWN_CACHE
            taken = store.add(f"limit:{key}:{place}", 1, seconds)
        if taken:
            return True
    return False


# --- commands ----------------------------------------------------------------


def is_command(text: str) -> bool:
    return text.lstrip().startswith("/")


def run_command(chat: Chat, person: Person, text: str, now: datetime) -> Notice:
    """Carry out a composer command; unknown ones are explained, never sent to the room."""
    word = fold(text.split()[0]) if text.split() else ""
    match word:
        case "/bots":
            names = tuple(sorted(members_of(chat).values_list("name", flat=True), key=alphabetical))
            return Notice(
                ngettext(
                    "%(count)d member of this room is an AI; its holdings and trades are fictional:",
                    "%(count)d members of this room are AI; their holdings and trades are fictional:",
                    len(names),
                )
                % {"count": len(names)},
                names,
            )
        case "/unut":
            with transaction.atomic():
                do_opt_out(person, None)
                Person.objects.filter(pk=person.pk).update(last_seen_at=now)
            log.info("room.opted_out", person=person.pk)
            return Notice(_("Done: AI members will neither mention nor remember you from now on."), opted_out=True)
        case "/yardim" | "/help" | "/start":
            return Notice(
                _(
                    "/bots lists the AI members of this room. /unut: AI members no longer mention or remember you. "
                    "/yardim shows this help."
                )
            )
        case _unknown:
            raise Refusal("unknown_command", _("There is no such command. /yardim lists the commands."))


# --- private -----------------------------------------------------------------

# Embeddings, overrides and isolates of writing direction can make a line read as another one.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_OWN_CACHE = LocMemCache("room-limits", {})


def _said_before(saying: Saying) -> Message | None:
    """The message that is there already, when the same one comes a second time."""
    if saying.platform_id:
        return Message.objects.filter(chat=saying.chat, platform_id=saying.platform_id).first()
    if saying.client_id:
        return Message.objects.filter(chat=saying.chat, person=saying.person, client_id=saying.client_id).first()
    return None


def _announce(message: Message) -> None:
    push.push_messages(message.chat_id, [message])
    # The engine's tasks import half the house; a room page needs none of it until somebody speaks.
    try:
        from conversations.tasks import observe_messages

        observe_messages.apply_async(args=([message.pk],), retry=False)
    except Exception as error:  # whatever the broker raises, the outbox sweep picks up what was not observed
        log.warning("room.observe_not_queued", message=message.pk, error=type(error).__name__)
