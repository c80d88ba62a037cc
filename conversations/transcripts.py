"""Transcripts out of the database and into it.

What goes out is labelled as the house labels everything: `is_bot` on every line, and `synthetic` on whatever a bot or
a demo person said. What comes in becomes an archive: a room that is closed, so that no bot answers words of the past,
and whose people can be exported and erased like everybody else.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import slugify

from bots.models import Bot
from conversations.live import history
from conversations.models import Chat, Message, Person, Platform
from conversations.transcript_files import Read, Row
from piyasa_site.common.turkish import fold

# Of what a running service said; a simulated run's messages carry the marker of their run.
LIVE_MARKER: Final = {"generator": "piyasa", "run": "live"}
IMPORTED: Final = "import:"  # what ids begin with that an import made up
_BATCH: Final = 1000
_SLUG: Final = re.compile(r"[-a-zA-Z0-9_]{1,60}")


class Refused(ValueError):
    """Why a transcript cannot go where it was sent, in one sentence."""


# --- out --------------------------------------------------------------------------


def rows(chats: QuerySet[Chat], since: datetime | None = None, until: datetime | None = None) -> Iterator[Row]:
    """What was said in these chats from `since` on and before `until`, in the order of a transcript.

    Read in pieces: a million messages need no more memory than their ids. An answer names only what it answers in
    this very transcript.
    """
    said = Message.objects.filter(chat__in=chats)
    if since is not None:
        said = said.filter(created_at__gte=since)
    if until is not None:
        said = said.filter(created_at__lt=until)
    told: set[int] = set()
    columns = said.order_by("created_at", "pk").values_list(
        "pk", "created_at", "chat__slug", "sender_name", "text", "reply_to_id", "kind", "edited_at", "is_bot",
        "person__synthetic", "topic", "scenario", "trace__synthetic",
    )  # fmt: skip
    for (
        pk,
        at,
        chat,
        sender,
        text,
        reply_to,
        kind,
        edited_at,
        is_bot,
        is_demo,
        topic,
        scenario,
        marker,
    ) in columns.iterator(chunk_size=2000):
        told.add(pk)
        yield Row(
            at=at,
            chat=chat,
            sender=sender,
            text=text,
            id=pk,
            reply_to=reply_to if reply_to in told else None,
            kind=kind,
            edited=edited_at is not None,
            is_bot=is_bot,
            synthetic=marker or (LIVE_MARKER if is_bot else bool(is_demo)),
            topic=topic,
            scenario=scenario,
        )


# --- in ---------------------------------------------------------------------------


@dataclass(slots=True)
class Imported:
    """What an import came to. `left_out` counts what the file held and the house does not keep, by reason."""

    messages: int = 0
    reactions: int = 0
    already_there: int = 0
    chats_made: list[str] = field(default_factory=list)
    people_made: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def as_dict(self) -> dict[str, Any]:
        return {
            "messages": self.messages,
            "reactions": self.reactions,
            "already_there": self.already_there,
            "chats_made": self.chats_made,
            "people_made": self.people_made,
            "left_out": dict(self.left_out),
        }


@transaction.atomic
def store(read: Read, now: datetime, into: str = "") -> Imported:
    """Write a transcript, whole or not at all; what was imported before is not written again.

    Chats are found by their slug or made, closed to the public and to bots; `into` names one for everything. Raises
    `Refused` where a chat is open: bots would take up what was said long ago.
    """
    done = Imported(left_out=read.left_out.copy())
    chats = {name: _chat(into or name, name, read, done) for name in dict.fromkeys(row.chat for row in read.rows)}
    people = _people(read, done, now)
    bots = _bots({row.sender for row in read.rows if row.is_bot})
    there = _already_there({chat.pk for chat in chats.values()})
    stored: dict[int | str, int] = {}
    late: list[tuple[Message, int | str]] = []
    waiting: list[tuple[Row, Message]] = []

    def write() -> None:
        Message.objects.bulk_create([message for _, message in waiting])
        stored.update((row.id, message.pk) for row, message in waiting)
        answers = []
        for row, message in waiting:
            if row.reply_to is not None and row.reply_to in stored:
                message.reply_to_id = stored[row.reply_to]
                answers.append(message)
            elif row.reply_to is not None:
                late.append((message, row.reply_to))
        Message.objects.bulk_update(answers, ["reply_to"], batch_size=500)
        waiting.clear()

    for row in read.rows:
        chat = chats[row.chat]
        mark = _mark(row)
        if (known := there.get((chat.pk, mark))) is not None:
            stored[row.id] = known
            done.already_there += 1
            continue
        waiting.append((row, _message(row, chat, mark, people, bots, now)))
        done.messages += row.kind == "message"
        done.reactions += row.kind == "reaction"
        if len(waiting) >= _BATCH:
            write()
    write()
    # An answer may stand before what it answers: clocks of platforms have whole seconds.
    found = [(message, stored[target]) for message, target in late if target in stored]
    for message, target in found:
        message.reply_to_id = target
    Message.objects.bulk_update([message for message, _ in found], ["reply_to"], batch_size=500)
    history.rewritten([chat.pk for chat in chats.values()])
    if lost := len(late) - len(found):
        done.left_out["links to messages that the file does not hold"] += lost
    return done


def _chat(name: str, title: str, read: Read, done: Imported) -> Chat:
    slug = name if _SLUG.fullmatch(name) else slugify(fold(name))[:60] or f"import-{_digest(name)}"
    chat = Chat.objects.filter(slug=slug).first()
    if chat is None:
        drill = any(row.scenario for row in read.rows)
        done.chats_made.append(slug)
        return Chat.objects.create(title=title, slug=slug, is_enabled=False, is_public=False, is_drill=drill)
    if chat.is_enabled:
        raise Refused(f"The chat {slug} is open: its bots would answer what was said long ago. Disable it first.")
    if any(row.scenario for row in read.rows) and not chat.is_drill:
        raise Refused(f"The file holds drill scenarios, and the chat {slug} is no drill room.")
    return chat


def _people(read: Read, done: Imported, now: datetime) -> dict[tuple[str, str], Person]:
    """Everybody who spoke, by account and name; made where they are not known yet."""
    platform = Platform.TELEGRAM if read.is_telegram else Platform.ROOM
    wanted: dict[str, Row] = {}
    for row in read.rows:
        if not row.is_bot:
            wanted.setdefault(_account(row), row)
    known = _by_account(platform, wanted)
    new = [
        Person(
            platform=platform,
            platform_id=account,
            display_name=row.sender.strip()[:40],
            synthetic=bool(row.synthetic),
            last_seen_at=now,
            # Known since they first spoke: erasing looks from then on for their name.
            created_at=row.at,
        )
        for account, row in wanted.items()
        if account not in known
    ]
    Person.objects.bulk_create(new, batch_size=_BATCH)
    done.people_made = len(new)
    known.update((person.platform_id, person) for person in new)
    return {(platform, account): person for account, person in known.items()}


def _by_account(platform: Platform, accounts: Collection[str]) -> dict[str, Person]:
    listed = list(accounts)
    found: dict[str, Person] = {}
    for start in range(0, len(listed), _BATCH):
        part = Person.objects.filter(platform=platform, platform_id__in=listed[start : start + _BATCH])
        found.update((person.platform_id, person) for person in part)
    return found


def _account(row: Row) -> str:
    # A name is all that a transcript of ours tells of a person: one name, one person.
    return row.account or f"{IMPORTED}{_digest(row.sender)}"


def _bots(names: Collection[str]) -> dict[str, Bot]:
    """The bots that bear these names alone; where two share one, nobody can tell who spoke."""
    found: dict[str, list[Bot]] = {}
    for bot in Bot.objects.filter(name__in=sorted(names)).defer("token"):
        found.setdefault(bot.name, []).append(bot)
    return {name: bots[0] for name, bots in found.items() if len(bots) == 1}


def _already_there(chat_ids: Collection[int]) -> dict[tuple[int, str], int]:
    rows = Message.objects.filter(chat_id__in=chat_ids, platform_id__startswith=IMPORTED)
    return {(chat, mark): pk for pk, chat, mark in rows.values_list("pk", "chat_id", "platform_id")}


def _message(
    row: Row, chat: Chat, mark: str, people: dict[tuple[str, str], Person], bots: dict[str, Bot], now: datetime
) -> Message:
    person = None
    if not row.is_bot:
        account = _account(row)
        person = people.get((Platform.TELEGRAM, account)) or people[Platform.ROOM, account]
    synthetic: Any = dict(row.synthetic) if isinstance(row.synthetic, dict) else bool(row.synthetic or row.is_bot)
    return Message(
        chat=chat,
        bot=bots.get(row.sender) if row.is_bot else None,
        person=person,
        sender_name=row.sender,
        is_bot=row.is_bot,
        kind=row.kind,
        text=row.text,
        platform_id=mark,
        topic=row.topic,
        scenario=row.scenario,
        edited_at=row.at if row.edited else None,
        created_at=row.at,
        # Heard already: the engine has nothing to do with it.
        observed_at=now,
        trace={"imported": True, **({"synthetic": synthetic} if synthetic else {})},
    )


def _mark(row: Row) -> str:
    """The same for the same line, whichever file it comes in; its id in the file is part of it."""
    return IMPORTED + _digest(row.at.isoformat(), row.sender, row.kind, row.text, str(row.id))


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


def chosen(names: Sequence[str]) -> QuerySet[Chat]:
    """The chats of these slugs or numbers; all of them where none is named. Raises `Refused`."""
    if not names:
        return Chat.objects.all()
    found: list[int] = []
    for name in names:
        by = {"pk": int(name)} if name.isascii() and name.isdigit() and len(name) < 19 else {"slug": name}
        chat = Chat.objects.filter(**by).first()
        if chat is None:
            raise Refused(f"There is no chat {name}.")
        found.append(chat.pk)
    return Chat.objects.filter(pk__in=found)
