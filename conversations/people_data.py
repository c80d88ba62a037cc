"""A person's data: shown to them whole, given up whole.

`export` is everything that is kept of one person; `do_erase` lets go of it
everywhere: the person's row goes, what they said stays in its rooms under a
pseudonym, bots forget them, and where their name was said or noted the
pseudonym stands instead. `do_opt_out` is what `/unut` does. The command line,
the admin and the API call these functions and add nothing.
"""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

import structlog
from auditlog.context import set_actor
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet

from conversations.live import history
from conversations.models import ConversationState, GuardBlock, Message, Person, Platform, Turn
from humanization.memory.models import Memory
from humanization.registry import forget
from humanization.relationships.models import Relationship
from piyasa_site.common.audit import audited_update
from piyasa_site.common.turkish import fold

log = structlog.get_logger(__name__)

PERMISSION: Final = "conversations.delete_person"  # an administrator's
CHUNK: Final = 2000  # rows held at once

Staff = AbstractBaseUser | AnonymousUser


@dataclass(frozen=True, slots=True)
class Erased:
    """What was let go of: whose key, the name their messages bear now, and how many rows of each kind changed.

    `mentions` are messages and turns in which the name was replaced, `forgotten` memories and relationships deleted.
    """

    person: str
    pseudonym: str
    messages: int
    mentions: int
    forgotten: int

    def payload(self) -> dict[str, Any]:
        return asdict(self)


def check_may(by: Staff) -> None:
    """Raises `PermissionDenied` where `by` may neither export nor erase people."""
    if not (isinstance(by, User) and by.has_perm(PERMISSION)):
        raise PermissionDenied("Only administrators export and erase people.")


def export(person: Person, now: datetime) -> dict[str, Any]:
    """Everything that is kept of a person, as JSON holds it. Three queries.

    What opens a web visitor's session is a secret and not data about them, so it is left out.
    """
    said = person.messages.select_related("chat").defer("trace").order_by("pk")
    memories = Memory.objects.filter(related__icontains=f'"{person.key}"').select_related("bot").defer("bot__token")
    bonds = Relationship.objects.filter(other=person.key).select_related("bot").defer("bot__token")
    return {
        "exported_at": now.isoformat(),
        "person": {
            "id": person.pk,
            "key": person.key,
            "display_name": person.display_name,
            "platform": person.platform,
            "platform_id": shown_platform_id(person),
            "synthetic": person.synthetic,
            "opted_out": person.opted_out,
            "is_banned": person.is_banned,
            "muted_until": _iso(person.muted_until),
            "created_at": _iso(person.created_at),
            "last_seen_at": _iso(person.last_seen_at),
        },
        "messages": [
            {
                "id": message.pk,
                "chat": message.chat.slug,
                "kind": message.kind,
                "text": message.text,
                "reply_to": message.reply_to_id,
                "topic": message.topic,
                "created_at": _iso(message.created_at),
            }
            for message in said
        ],
        "memories": [
            {
                "bot": memory.bot.username,
                "is_bot": True,
                "synthetic": True,
                "kind": memory.kind,
                "content": memory.content,
                "created": _iso(memory.created),
            }
            for memory in memories.order_by("pk")
        ],
        "relationships": [
            {
                "bot": bond.bot.username,
                "is_bot": True,
                "synthetic": True,
                "kind": bond.kind,
                "trust": bond.trust,
                "respect": bond.respect,
                "familiarity": bond.familiarity,
                "affection": bond.affection,
                "conflict": bond.conflict,
                "interactions": bond.count,
                "sentiment": bond.sentiment,
                "last_at": _iso(bond.last_at),
            }
            for bond in bonds.order_by("pk")
        ],
    }


def shown_platform_id(person: Person) -> str | None:
    """By what the platform knows somebody; None for visitors of web rooms, where it is their session's secret."""
    return None if person.platform == Platform.ROOM else person.platform_id


def do_opt_out(person: Person, by: AbstractBaseUser | None) -> int:
    """Lets every bot forget a person, and neither mention nor remember them from now on; how many rows went."""
    with transaction.atomic():
        audited_update(Person.objects.filter(pk=person.pk), by, opted_out=True)
        forgotten = forget(person.key)
        history.rewritten()
        return forgotten


@transaction.atomic
def do_erase(person: Person, by: AbstractBaseUser | None) -> Erased:
    """Lets go of a person everywhere, all or nothing; raises `Person.DoesNotExist` where they are gone already."""
    found = Person.objects.select_for_update().get(pk=person.pk)
    pseudonym = f"silinmiş kişi {secrets.token_hex(3)}"
    mentions = _replace_name(found, pseudonym)
    said = Message.objects.filter(person=found).update(sender_name=pseudonym, client_id="")
    forgotten = forget(found.key)
    _clear_rooms(found.key)
    with set_actor(by) if by is not None else nullcontext():
        found.delete()
    history.rewritten()
    log.info("person.erased", person=person.pk, messages=said, mentions=mentions, forgotten=forgotten)
    return Erased(person.key, pseudonym, said, mentions, forgotten)


# --- private -----------------------------------------------------------------------------


def _replace_name(person: Person, pseudonym: str) -> int:
    """Puts the pseudonym where the name stands; returns in how many messages, turns and stopped texts.

    In what answers the person the name is found in any casing. Elsewhere it is replaced only as the person writes
    it: "can" is a word of its own, and not everybody's name.
    """
    name = person.display_name
    to_them = Q(reply_to__person=person) | Q(trace__icontains=f'"{person.key}"')
    since = person.created_at
    messages = Message.objects.filter(created_at__gte=since).exclude(person=person)
    turns = Turn.objects.filter(planned_at__gte=since)
    blocks = GuardBlock.objects.filter(created_at__gte=since, text__contains=name)
    changed = _replaced(messages.filter(to_them), name, pseudonym, ("text", "trace"), loosely=True)
    changed += _replaced(
        turns.filter(to_them | Q(plan__icontains=f'"{person.key}"')), name, pseudonym, ("text", "trace", "plan"), True
    )
    by_name = Q(text__contains=name) | _noted("trace", name)
    changed += _replaced(messages.filter(by_name), name, pseudonym, ("text", "trace"), loosely=False)
    changed += _replaced(
        turns.filter(by_name | _noted("plan", name)), name, pseudonym, ("text", "trace", "plan"), loosely=False
    )
    return changed + _replaced(blocks, name, pseudonym, ("text",), loosely=False)


def _noted(field: str, name: str) -> Q:
    """Rows whose JSON may hold the name: one database keeps letters as they are, the other as escapes."""
    escaped = json.dumps(name)[1:-1]
    found = Q(**{f"{field}__icontains": name})
    return found if escaped == name else found | Q(**{f"{field}__icontains": escaped})


def _replaced(rows: QuerySet[Any], name: str, pseudonym: str, fields: tuple[str, ...], loosely: bool) -> int:
    pattern = _pattern(name, loosely)
    changed: list[Any] = []
    for row in rows.only(*fields).order_by("pk").iterator(chunk_size=CHUNK):
        before = [getattr(row, field) for field in fields]
        after = [_without(value, pattern, pseudonym, loosely) for value in before]
        if after != before:
            for field, value in zip(fields, after, strict=True):
                setattr(row, field, value)
            changed.append(row)
    if changed:
        rows.model._default_manager.bulk_update(changed, fields, batch_size=200)
    return len(changed)


def _pattern(name: str, loosely: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(fold(name) if loosely else name)}(?!\w)")


def _without(value: Any, pattern: re.Pattern[str], pseudonym: str, loosely: bool) -> Any:
    """The value with every whole name in its texts replaced."""
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", value)  # folding keeps its length then
        folded = fold(value) if loosely else value
        parts, end = [], 0
        for match in pattern.finditer(folded):
            parts += [value[end : match.start()], pseudonym]
            end = match.end()
        return "".join([*parts, value[end:]])
    if isinstance(value, dict):
        return {name: _without(item, pattern, pseudonym, loosely) for name, item in value.items()}
    if isinstance(value, list):
        return [_without(item, pattern, pseudonym, loosely) for item in value]
    return value


def _clear_rooms(key: str) -> None:
    """Rooms no longer expect a word of theirs, nor offer them one."""
    for field in ("last_speaker", "expected_next", "offered_to"):
        ConversationState.objects.filter(**{field: key}).update(**{field: ""})
    held = ConversationState.objects.filter(active_participants__icontains=f'"{key}"').only("active_participants")
    for state in held.select_for_update():
        state.active_participants = [other for other in state.active_participants if other != key]
        state.save(update_fields=["active_participants"])


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
