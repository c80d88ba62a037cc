"""Personas between the database and files (`bots.cards` knows the files).

What comes in passes the rules of the admin and the API, field by field; a file is taken whole or not at all. A bot is
known by its username. Tokens neither leave nor arrive this way.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Lower

from bots import cards
from bots.cards import BadPersona, Persona
from bots.models import Bot, Card, Holding, Stance
from piyasa_site.common.turkish import fold

USERNAME_LENGTH: Final = 32
_STANCE: Final = ("topic", "text", "lean", "confidence")
_HOLDING: Final = ("symbol", "avg_price", "size", "note")


# --- out --------------------------------------------------------------------------


def personas_of(bots: QuerySet[Bot]) -> list[Persona]:
    """These bots as files have them, in order; four queries."""
    rows = bots.defer("token").prefetch_related("stances", "holdings").select_related("card").order_by("pk")
    return [_persona(bot) for bot in rows]


def chosen(usernames: Sequence[str]) -> QuerySet[Bot]:
    """The bots with these usernames; all of them where none is named. Raises `BadPersona`."""
    if not usernames:
        return Bot.objects.all()
    wanted = [name.lstrip("@").lower() for name in usernames]
    found = dict(Bot.objects.annotate(folded=Lower("username")).filter(folded__in=wanted).values_list("folded", "pk"))
    for name in wanted:
        if name not in found:
            raise BadPersona(f"There is no bot {name}.")
    return Bot.objects.filter(pk__in=found.values())


def _persona(bot: Bot) -> Persona:
    told: dict[str, Any] = {name: getattr(bot, name) for name in (*cards.WORDS, "is_enabled", *cards.DOCUMENTS)}
    told["birthday"] = bot.birthday.isoformat() if bot.birthday else ""
    told["stances"] = [{name: getattr(row, name) for name in _STANCE} for row in _in_order(bot.stances.all())]
    told["holdings"] = [
        {"symbol": row.symbol, "avg_price": _plain(row.avg_price), "size": _plain(row.size), "note": row.note}
        for row in _in_order(bot.holdings.all())
    ]
    card = bot.card.content if hasattr(bot, "card") else None
    return Persona(told, card)


def _in_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: row.pk)


def _plain(amount: Decimal) -> str:
    """Amounts are exact, so they stand as text; without zeros that say nothing."""
    return f"{amount.normalize():f}"


# --- in ---------------------------------------------------------------------------


@dataclass(slots=True)
class Stored:
    """What an import came to, by username."""

    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


class _Rows:
    """What hangs on the bots of one import, by bot: written together, in queries that do not grow with the bots.

    Who stands in the file twice is as the last lines say. A file that names no stances leaves those that are there; so
    with holdings.
    """

    def __init__(self) -> None:
        self.bots: dict[int, str] = {}  # by what they are called
        self.stances: dict[int, list[Stance]] = {}
        self.holdings: dict[int, list[Holding]] = {}
        self.cards: dict[int, Card] = {}

    def take(self, bot: Bot, persona: Persona, stances: list[Stance], holdings: list[Holding]) -> None:
        for stance in stances:
            stance.bot = bot
        for holding in holdings:
            holding.bot = bot
        self.bots[bot.pk] = bot.username
        if "stances" in persona.fields:
            self.stances[bot.pk] = stances
        if "holdings" in persona.fields:
            self.holdings[bot.pk] = holdings
        if persona.card is not None:
            self.cards[bot.pk] = Card(bot=bot, content=persona.card)

    def write(self, changed: Collection[str]) -> None:
        """`changed` are those that may have rows already."""
        before = {pk for pk, username in self.bots.items() if username in changed}
        kinds: tuple[tuple[type[Any], dict[int, Any]], ...] = ((Stance, self.stances), (Holding, self.holdings))
        for model, taken in kinds:
            if replaced := before & taken.keys():
                model._default_manager.filter(bot__in=replaced).delete()
            model._default_manager.bulk_create(row for rows in taken.values() for row in rows)
        Card.objects.bulk_create(
            self.cards.values(), update_conflicts=True, unique_fields=["bot"], update_fields=["content"]
        )


@transaction.atomic
def store(
    personas: Sequence[Persona], *, update: bool = False, enabled: bool | None = None, keep: bool = True
) -> Stored:
    """Make a bot of every persona; whose username is known is left alone, or changed where `update` says so.

    `enabled` decides for all; else the file does, and a card from elsewhere comes enabled. Raises `BadPersona` with
    everything that is wrong with the first bad one, and then nothing is written; nor is it where `keep` is off.
    """
    done, rows = Stored(), _Rows()
    known = {bot.username.lower(): bot for bot in Bot.objects.defer("token")}
    for persona in personas:
        given = str(persona.fields.get("username") or "").strip().lstrip("@")
        bot = known.get(given.lower()) if given else None
        if bot is not None and not update:
            done.left.append(bot.username)
            continue
        made = bot is None
        if bot is None:
            bot = Bot(username=given or _free_username(persona.name, known))
        _fill(bot, persona)
        if enabled is not None:
            bot.is_enabled = enabled
        stances, holdings = _check(bot, persona)
        bot.save()
        known[bot.username.lower()] = bot
        rows.take(bot, persona, stances, holdings)
        (done.made if made else done.changed).append(bot.username)
    rows.write(set(done.changed))
    if not keep:
        transaction.set_rollback(True)
    return done


def _fill(bot: Bot, persona: Persona) -> None:
    for name in (*cards.WORDS, "is_enabled", *cards.DOCUMENTS):
        if name in persona.fields and name != "username":
            setattr(bot, name, persona.fields[name])
    given = persona.fields.get("birthday")
    if given is not None:
        try:
            bot.birthday = date.fromisoformat(given) if given else None
        except (TypeError, ValueError):
            raise BadPersona(f"{_who(persona)}: birthday must be a date like 1990-05-17.") from None
    if not isinstance(bot.is_enabled, bool):
        raise BadPersona(f"{_who(persona)}: is_enabled must be true or false.")


def _check(bot: Bot, persona: Persona) -> tuple[list[Stance], list[Holding]]:
    """The rows as they would be, past every rule of the models."""
    wrong = _wrong(bot, {"token"})
    if any(char.isspace() or not char.isprintable() for char in bot.username):
        wrong.append("username: a username is one word")
    stances = [_row(Stance, _STANCE, told, f"stances.{n}", wrong) for n, told in enumerate(_listed(persona, "stances"))]
    holdings = [
        _row(Holding, _HOLDING, told, f"holdings.{n}", wrong) for n, told in enumerate(_listed(persona, "holdings"))
    ]
    for name, keys in (("stances", [s.topic for s in stances]), ("holdings", [h.symbol for h in holdings])):
        if len(set(keys)) < len(keys):
            wrong.append(f"{name}: one is given twice")
    if wrong:
        raise BadPersona(f"{_who(persona)}: {'; '.join(wrong)}.")
    return stances, holdings


def _listed(persona: Persona, name: str) -> list[Mapping[str, Any]]:
    return list(persona.fields.get(name, ()))


def _row(model: type[Any], names: Sequence[str], told: Mapping[str, Any], where: str, wrong: list[str]) -> Any:
    strange = sorted(str(name) for name in told if name not in names)
    row = model()
    for name in names:
        if name in told:
            setattr(row, name, _amount(told[name]) if name in ("avg_price", "size") else told[name])
    wrong += [f"{where}: there is no field {name!r}" for name in strange]
    wrong += [f"{where}.{sentence}" for sentence in _wrong(row, {"bot"})]
    for name in ("avg_price", "size"):
        if name in names and not (isinstance(getattr(row, name), Decimal) and getattr(row, name) > 0):
            wrong.append(f"{where}.{name}: must be more than 0")
    return row


def _amount(value: Any) -> Decimal | None:
    try:
        return None if isinstance(value, bool) else Decimal(str(value))
    except InvalidOperation:
        return None


def _wrong(row: Any, exclude: set[str]) -> list[str]:
    """What the model's own rules say, with the names of the fields."""
    try:
        row.clean_fields(exclude=exclude)
    except ValidationError as error:
        return [f"{name}: {said.rstrip('.')}" for name, all_said in error.message_dict.items() for said in all_said]
    return []


def _free_username(name: str, known: Mapping[str, Bot]) -> str:
    """A username of the shape that the platform wants of bots: small letters, and `bot` at the end."""
    word = re.sub(r"[^a-z0-9]+", "_", fold(name)).strip("_") or "persona"
    number = 1
    while True:
        ending = "_bot" if number == 1 else f"_{number}_bot"
        username = word[: USERNAME_LENGTH - len(ending)] + ending
        if username not in known:
            return username
        number += 1


def _who(persona: Persona) -> str:
    return f"{persona.where} ({persona.name})" if persona.where else persona.name
