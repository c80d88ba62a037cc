"""What staff do to bots, their stances and holdings: checked and authorised, then written and recorded.

The admin's forms and the API are thin over these functions, so a username that
is taken, or a token that is none, is refused in the same words everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, Final

from django.contrib.auth.models import AbstractBaseUser, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from bots.models import Bot, Holding, Stance
from piyasa_site.common import clock
from piyasa_site.common.audit import delete_as, save_as

TOKEN_SHAPE: Final = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,60}")
USERNAME_SHAPE: Final = re.compile(r"[\w.-]{1,32}")
OLDEST: Final = date(1900, 1, 1)  # a birthday before is a slip of the keyboard


def check_bot(bot: Bot, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may write this bot as it stands; raises `PermissionDenied` or `ValidationError` by field.

    `given` may hold `token`: a new one, or "" for none. It is put into the bot's own field here, and no message
    repeats it.
    """
    check_may(by, bot)
    errors: dict[str, list[str]] = {}
    try:
        bot.username = clean_username(bot.username, bot.pk)
    except ValidationError as error:
        errors["username"] = error.messages
    if "token" in given:
        try:
            bot.token = clean_token(given["token"])
        except ValidationError as error:
            errors["token"] = error.messages
    if bot.birthday is not None and not OLDEST <= bot.birthday <= clock.now().date():
        errors["birthday"] = [_("A birthday lies between 1900 and today.")]
    _check_fields(bot, errors, exclude={"token", "username"})


def check_stance(stance: Stance, given: Mapping[str, Any], by: User) -> None:
    """The same for what a bot holds to be true of a topic: one a topic."""
    check_may(by, stance)
    taken = Stance.objects.filter(bot=stance.bot_id, topic=stance.topic).exclude(pk=stance.pk).exists()
    _check_fields(stance, {"topic": [_("The bot has a stance on this already.")]} if taken else {})


def check_holding(holding: Holding, given: Mapping[str, Any], by: User) -> None:
    """The same for a fictional position: one a symbol, price and size above 0."""
    check_may(by, holding)
    errors: dict[str, list[str]] = {}
    if Holding.objects.filter(bot=holding.bot_id, symbol=holding.symbol).exclude(pk=holding.pk).exists():
        errors["symbol"] = [_("The bot holds this already.")]
    for name in ("avg_price", "size"):
        if getattr(holding, name) is None or not getattr(holding, name) > 0:
            errors[name] = [_("This must be more than 0.")]
    _check_fields(holding, errors)


def do_save(row: Bot | Stance | Holding, given: Mapping[str, Any], by: User) -> None:
    """Writes what was checked. Rooms see the change with their next step."""
    save_as(row, by)


def check_delete(row: Bot | Stance | Holding, by: User) -> None:
    """Raises `PermissionDenied` where `by` may not delete it."""
    if not by.has_perm(f"{row._meta.app_label}.delete_{row._meta.model_name}"):
        raise PermissionDenied("Your role may not delete this.")


def do_delete(row: Bot | Stance | Holding, by: User) -> None:
    """Deletes what was checked. What a bot has said stays in its rooms, labelled as a bot's."""
    delete_as(row, by)


def clean_username(raw: str, of: int | None = None) -> str:
    """The username without its "@". Raises `ValidationError` where it belongs to another bot than `of`.

    The unique index ignores case; this says so before the database does.
    """
    username = raw.strip().lstrip("@")
    if not USERNAME_SHAPE.fullmatch(username):
        raise ValidationError(_("A username is one word."))
    others = Bot.objects.filter(username__iexact=username)
    if (others if of is None else others.exclude(pk=of)).exists():
        raise ValidationError(_("Another bot has this username."))
    return username


def clean_token(raw: str) -> str:
    """The token without blanks around it, or "" for none. Raises `ValidationError`, which does not repeat it."""
    token = raw.strip()
    if token and not TOKEN_SHAPE.fullmatch(token):
        raise ValidationError(_("This is not a bot token: it looks like 123456789:ABC… ."))
    return token


def check_may(by: AbstractBaseUser, row: Model) -> None:
    """Raises `PermissionDenied` where `by` may not add or change such a row."""
    verb = "add" if row._state.adding else "change"
    if not (isinstance(by, User) and by.has_perm(f"{row._meta.app_label}.{verb}_{row._meta.model_name}")):
        raise PermissionDenied("Your role may not change this.")


def _check_fields(row: Model, errors: dict[str, list[str]], exclude: AbstractSet[str] = frozenset()) -> None:
    """The model's own rules beside what is wrong already, so that one answer names every wrong field."""
    try:
        row.clean_fields(exclude={*exclude, *errors})
    except ValidationError as error:
        errors = {**errors, **error.message_dict}
    if errors:
        raise ValidationError(errors)
    row.validate_constraints(exclude={*exclude})
