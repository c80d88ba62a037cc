"""A house of months in minutes: a demo database of the size on which the desk and the API have to stay quick.

The population is that of `manage.py seed`. What it would have said and done over `DAYS` days is written by the
database itself, out of a few sentences: a million messages made one by one would take a quarter of an hour. Every bot
and room is marked as demo, every person and message as synthetic. Nothing here ever speaks: all of it is heard
already, and no turn is open.

For measuring only (`benchmarks/admin_pages.py`, `benchmarks/api.py`); a database that holds anything else is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from auditlog.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Max, Model

from bots.models import Bot
from conversations.models import Chat, ConversationState, GuardBlock, Membership, Message, Person, Turn, TurnState
from conversations.seeding import Progress, seed_demo
from humanization.relationships.models import Kind, Relationship

DAYS: Final = 90  # how far back it goes: what a retention of three months leaves
BATCH: Final = 50_000  # rows in one statement and transaction
# For each message so many rows of what grows beside them: of the right order, not measured.
GUARD_BLOCKS: Final = 0.02
AUDIT_ENTRIES: Final = 0.02
ACQUAINTANCES: Final = 60  # others that each bot knows: about as many as share its rooms
# Of a hundred turns so many ended otherwise than sent: (state, reason, how many).
ENDED: Final = (
    (TurnState.DROPPED, "duplicate", 3),
    (TurnState.HELD, "notice missing", 1),
    (TurnState.FAILED, "gone", 1),
    (TurnState.UNKNOWN, "no answer", 1),
)
MARK: Final = {"synthetic": {"generator": "fill_database"}}
SENTENCES: Final = (
    ("THYAO", "thy bugün endeksten iyi duruyor, hacim de fena değil"),
    ("ASELS", "asels aynı yerde, acelem yok"),
    ("GARAN", "garan da bankaların geri kalanı gibi, sakin bir gün"),
    ("USDTRY", "dolar bugün de yerinde sayıyor"),
    ("GRAM", "gramda düzeltme beklemiştim, gelmedi"),
    ("BTC", "btc hafta sonu yine gezindi"),
    ("XU100", "endeks öğleden sonra toparladı"),
    ("", "çay molası, dönünce bakarım"),
    ("EREGL", "ereğlide hacim eşlik etmiyor"),
    ("", "günaydın herkese"),
    ("SASA", "sasa için söylenecek yeni bir şey yok"),
    ("FAIZ", "karar haftası, bekleyip görelim"),
    ("TUPRS", "tüpraş temettü sonrası toparlandı mı"),
)
_STRIDE = 7919  # a prime: neighbouring rows fall to different members
_BULK = 2000


class NotEmpty(Exception):
    """The database holds more than a demo; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything there is to be; a turn belongs to a message, so there are at most as many."""

    people: int
    bots: int
    chats: int
    messages: int
    turns: int


def check_demo_only() -> None:
    """Raises `NotEmpty` where anything but a demo lives here."""
    for rows, what in (
        (Bot.objects.filter(is_demo=False), "bots"),
        (Chat.objects.filter(is_demo=False), "rooms"),
        (Person.objects.filter(synthetic=False), "people"),
        (Message.objects.filter(is_bot=False), "messages of people"),
    ):
        if rows.exists():
            raise NotEmpty(f"Only an empty or a demo database is filled, and this one holds {what} that are no demo.")


def fill(size: Size, seed: int, now: datetime, progress: Progress) -> dict[str, int]:
    """Brings an empty or demo database up to `size`; how many rows of each kind were made.

    What is there already counts, so doing it again makes nothing. Raises `NotEmpty`.
    """
    check_demo_only()
    seed_demo(seed, size.bots, size.chats, size.people, progress)
    with _material() as places:
        made = {
            "messages": _fill_messages(size.messages, places, now, progress),
            "turns": _fill_turns(size.turns, progress),
            "guard blocks": _fill_guard_blocks(round(size.messages * GUARD_BLOCKS), places, now, progress),
            "audit entries": _fill_audit(round(size.messages * AUDIT_ENTRIES), places, now, progress),
            "relationships": _fill_relationships(now, progress),
        }
    silent = Chat.objects.filter(conversation=None).values_list("pk", flat=True)
    ConversationState.objects.bulk_create([ConversationState(chat_id=chat) for chat in silent])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # what either database's planner chooses by
    return made


# --- table by table --------------------------------------------------------------


def _fill_messages(wanted: int, places: int, now: datetime, progress: Progress) -> int:
    at = _moment(now, wanted)
    own = {
        "chat_id": "p.chat_id",
        "bot_id": "p.bot_id",
        "sender_name": "p.name",
        "is_bot": _constant(True),
        "text": "w.sentence || ' (' || n.i || ')'",
        "topic": "w.topic",
        "created_at": at,
        "observed_at": at,
    }
    return _fill_numbered(Message, wanted, own, {"trace": MARK}, places, progress)


def _fill_guard_blocks(wanted: int, places: int, now: datetime, progress: Progress) -> int:
    own = {
        "chat_id": "p.chat_id",
        "bot_id": "p.bot_id",
        "guard": "CASE n.i %% 3 WHEN 0 THEN 'repetition' WHEN 1 THEN 'integrity' ELSE 'language' END",
        "reason": "CASE n.i %% 3 WHEN 0 THEN 'said before' WHEN 1 THEN 'promise of return' ELSE 'too long' END",
        "text": "w.sentence",
        "created_at": _moment(now, wanted),
    }
    return _fill_numbered(GuardBlock, wanted, own, {}, places, progress)


def _fill_audit(wanted: int, places: int, now: datetime, progress: Progress) -> int:
    own = {
        "object_pk": "CAST(p.bot_id AS VARCHAR(20))",
        "object_id": "p.bot_id",
        "object_repr": "p.name",
        "action": str(LogEntry.Action.UPDATE),
        "timestamp": _moment(now, wanted),
    }
    said = {"content_type": ContentType.objects.get_for_model(Bot).pk, "changes": {"is_enabled": ["True", "False"]}}
    return _fill_numbered(LogEntry, wanted, own, said, places, progress)


def _fill_numbered(
    model: type[Model], wanted: int, own: Mapping[str, str], said: Mapping[str, Any], places: int, progress: Progress
) -> int:
    """Rows number so-and-so up to `wanted`, each with a member `p`, a sentence `w` and its number `n.i`."""
    first = model._default_manager.count()
    for begin in range(first, wanted, BATCH):
        end = min(begin + BATCH, wanted)
        source = (
            f"(WITH RECURSIVE counted(i) AS (SELECT CAST({begin} AS BIGINT) UNION ALL SELECT i + 1 FROM counted "
            f"WHERE i < {end - 1}) SELECT i FROM counted) n "
            f"JOIN filling_places p ON p.n = (n.i * {_STRIDE}) %% {places} "
            f"JOIN filling_sentences w ON w.n = n.i %% {len(SENTENCES)} ORDER BY n.i"
        )
        _insert(model, own, said, source)
        progress(str(model._meta.model_name), end, wanted)
    return max(0, wanted - first)


def _fill_turns(wanted: int, progress: Progress) -> int:
    """The turns of the newest messages that have none; what did not go out has a reason in place of a message."""
    missing = wanted - Turn.objects.count()
    after = Turn.objects.aggregate(last=Max("message_id"))["last"] or 0
    newest = Message.objects.filter(pk__gt=after).order_by("-pk").values_list("pk", flat=True)
    numbers = list(newest[: max(0, missing)])[::-1]
    states, reasons, unsent = [], [], 0
    for state, reason, share in ENDED:
        unsent += share
        states.append(f"WHEN m.id %% 100 < {unsent} THEN '{state.value}'")
        reasons.append(f"WHEN m.id %% 100 < {unsent} THEN '{reason}'")
    is_sent = f"m.id %% 100 >= {unsent}"
    unique = (
        "lpad(to_hex(m.id), 32, '0')::uuid" if connection.vendor == "postgresql" else "printf('%%032x', m.id)"
    )
    own = {
        "uid": unique,
        "contribution": unique,
        "chat_id": "m.chat_id",
        "bot_id": "m.bot_id",
        "state": f"CASE {' '.join(states)} ELSE '{TurnState.SENT.value}' END",
        "reason": f"CASE {' '.join(reasons)} ELSE '' END",
        "text": "m.text",
        "topic": "m.topic",
        "message_id": f"CASE WHEN {is_sent} THEN m.id END",
        "sent_at": f"CASE WHEN {is_sent} THEN m.created_at END",
        **dict.fromkeys(("planned_at", "typing_at", "due_at"), "m.created_at"),
    }
    for begin in range(0, len(numbers), BATCH):
        part = numbers[begin : begin + BATCH]
        source = f"{_quoted(Message)} m WHERE m.id BETWEEN {part[0]} AND {part[-1]} ORDER BY m.id"
        _insert(Turn, own, {"trace": MARK}, source)
        progress("turn", begin + len(part), len(numbers))
    return len(numbers)


def _fill_relationships(now: datetime, progress: Progress) -> int:
    """Each bot knows those it shares rooms with, as acquaintances of half familiarity."""
    rooms: dict[int, list[int]] = {}
    for chat, bot in Membership.objects.order_by("pk").values_list("chat_id", "bot_id"):
        rooms.setdefault(chat, []).append(bot)
    near: dict[int, dict[int, None]] = {}
    for members in rooms.values():
        for place, bot in enumerate(members):
            around = members[place + 1 :] + members[:place]
            near.setdefault(bot, {}).update(dict.fromkeys(around[:ACQUAINTANCES]))
    known = set(Relationship.objects.values_list("bot_id", "other"))
    rows = [
        Relationship(
            bot_id=bot, other=f"bot:{other}", kind=Kind.ACQUAINTANCE, familiarity=50.0, kind_since=now, last_at=now
        )
        for bot, others in near.items()
        for other in list(others)[:ACQUAINTANCES]
        if (bot, f"bot:{other}") not in known
    ]
    for begin in range(0, len(rows), _BULK):
        Relationship.objects.bulk_create(rows[begin : begin + _BULK])
        progress("relationship", min(begin + _BULK, len(rows)), len(rows))
    return len(rows)


# --- in the database's own words -------------------------------------------------


def _insert(model: type[Model], own: Mapping[str, str], said: Mapping[str, Any], source: str) -> None:
    """One INSERT … SELECT. Columns are expressions out of `own`, values out of `said`, or the field's default."""
    columns, chosen, values = [], [], []
    for field in model._meta.concrete_fields:
        if field.primary_key:
            continue
        column = str(field.column)
        columns.append(connection.ops.quote_name(column))
        if column in own:
            chosen.append(own[column])
        else:
            value = said[field.name] if field.name in said else field.get_default()
            chosen.append("%s")
            values.append(field.get_db_prep_save(value, connection))
    statement = f"INSERT INTO {_quoted(model)} ({', '.join(columns)}) SELECT {', '.join(chosen)} FROM {source}"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


@contextmanager
def _material() -> Iterator[int]:
    """Members and sentences as temporary tables, for as long as the block lasts; yields how many members there are."""
    places = list(Membership.objects.order_by("pk").values_list("chat_id", "bot_id", "bot__name"))
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE filling_places "
            "(n INTEGER PRIMARY KEY, chat_id BIGINT, bot_id BIGINT, name VARCHAR(80))"
        )
        cursor.execute(
            "CREATE TEMPORARY TABLE filling_sentences (n INTEGER PRIMARY KEY, topic VARCHAR(40), sentence TEXT)"
        )
        try:
            cursor.executemany(
                "INSERT INTO filling_places VALUES (%s, %s, %s, %s)", [(n, *row) for n, row in enumerate(places)]
            )
            cursor.executemany(
                "INSERT INTO filling_sentences VALUES (%s, %s, %s)", [(n, *row) for n, row in enumerate(SENTENCES)]
            )
            yield len(places)
        finally:
            cursor.execute("DROP TABLE filling_places")
            cursor.execute("DROP TABLE filling_sentences")


def _moment(now: datetime, rows: int) -> str:
    """The time of row `n.i`: they lie evenly over `DAYS` days up to now."""
    begin = now.astimezone(UTC) - timedelta(days=DAYS)
    seconds = f"n.i * {DAYS * 86_400 / max(1, rows):.6f}"
    if connection.vendor == "postgresql":
        return f"TIMESTAMPTZ '{begin.isoformat()}' + {seconds} * INTERVAL '1 second'"
    return f"strftime('%%Y-%%m-%%d %%H:%%M:%%f', '{begin:%Y-%m-%d %H:%M:%S}', '+' || ({seconds}) || ' seconds')"


def _constant(value: bool) -> str:
    return ("TRUE" if value else "FALSE") if connection.vendor == "postgresql" else str(int(value))


def _quoted(model: type[Model]) -> str:
    return str(connection.ops.quote_name(model._meta.db_table))
