"""What staff do to chats: checked and authorised, then written and recorded.

The admin's form and the API are thin over these functions. What a chat may be
is decided here: a drill room is never on Telegram, a Telegram group is never
without a disclosure state, and no group has more bots than its platform takes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final

from auditlog.context import disable_auditlog
from auditlog.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext as _

from bots.changes import check_may
from bots.models import Bot
from conversations import disclosure_log
from conversations.market.symbols import SYMBOLS
from conversations.membership import MembershipRefused, check_size
from conversations.models import Chat, ConversationState, Disclosure, Membership, Platform
from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update, delete_as, save_as
from piyasa_site.common.turkish import asciify, lower

TOPICS_AT_MOST: Final = 40
SLUG_LENGTH: Final = 60
SLOWEST: Final = 0.1  # times what the settings give
FASTEST: Final = 5.0


def check_chat(chat: Chat, given: Mapping[str, Any], by: User) -> None:
    """Whether `by` may write this chat as it stands; raises `PermissionDenied` or `ValidationError` by field.

    `given` may hold `members`, the ids of all bots that are to be in it. A chat without a slug gets one here, and
    every chat the disclosure state that belongs to its platform.
    """
    check_may(by, chat)
    errors: dict[str, list[str]] = {}
    if not chat.slug:
        chat.slug = free_slug(chat.title)
    for name, check in (("topics", check_topics), ("symbols", check_symbols)):
        try:
            check(getattr(chat, name))
        except ValidationError as error:
            errors[name] = error.messages
    if refused := wrong_platform(chat.platform, chat.is_drill):
        errors["is_drill"] = [refused]
    settle_disclosure(chat)
    errors.update(_wrong_members(chat, given.get("members")))
    try:
        chat.full_clean(exclude={*errors})
    except ValidationError as error:
        errors = {**error.message_dict, **errors}
    if errors:
        raise ValidationError(errors)


def do_save(chat: Chat, given: Mapping[str, Any], by: User) -> None:
    """Writes what was checked; rooms see it with their next step. Must run inside a transaction that holds the chat."""
    before = _groups(Chat.objects.filter(pk=chat.pk))
    save_as(chat, by)
    if before.get(chat.pk, chat.is_enabled) != chat.is_enabled:
        disclosure_log.note_switch([chat.pk], chat.is_enabled, clock.now())
    draw_anew(chat.pk)  # its tempo may be another one
    if "members" in given:
        do_set_members(chat, given["members"], by, clock.now())


def check_tempo(tempo: float, by: User) -> None:
    """Whether `by` may have a room talk `tempo` times as much as settings say; raises as `check_chat` does."""
    if not by.has_perm("conversations.change_chat"):
        raise PermissionDenied("Your role may not change this.")
    if not SLOWEST <= tempo <= FASTEST:  # also refuses what is no number
        raise ValidationError({"tempo": [_("A factor from 0.1 to 5: 1 is what the settings give.")]})


@transaction.atomic
def do_tempo(chat: Chat, tempo: float, by: User) -> bool:
    """Sets it, and has the room draw its next opening anew; returns whether it was another one before."""
    changed = audited_update(Chat.objects.filter(pk=chat.pk), by, tempo=tempo)
    if changed:
        draw_anew(chat.pk)
    return bool(changed)


@transaction.atomic
def do_switch(chosen: QuerySet[Chat], is_enabled: bool, by: User) -> int:
    """Has these chats published to, as far as the gate lets them, or not; returns how many were not so before."""
    before = _groups(chosen.select_for_update().order_by("pk"))
    changed = audited_update(chosen, by, is_enabled=is_enabled)
    turned = [pk for pk, was in before.items() if was != is_enabled]
    disclosure_log.note_switch(turned, is_enabled, clock.now())
    return changed


def draw_anew(chat_id: int) -> None:
    """Lets a room draw its next opening again at the next tick: what it was drawn under holds no more."""
    ConversationState.objects.filter(chat_id=chat_id).update(settings_key="")


def check_delete(chat: Chat, by: User) -> None:
    """Raises `PermissionDenied` where `by` may not delete it."""
    if not by.has_perm("conversations.delete_chat"):
        raise PermissionDenied("Your role may not delete this.")


def do_delete(chat: Chat, by: User) -> None:
    """Deletes the chat with everything that was said in it."""
    delete_as(chat, by)


def do_set_members(chat: Chat, bots: Collection[int], by: User, at: datetime) -> None:
    """Makes these bots the members, who stay as they are where they are already; one entry of the log says who
    came and who left. Eight queries at most, however many they are.
    """
    present = set(Membership.objects.filter(chat=chat).values_list("bot_id", flat=True))
    leaving, joining = sorted(present - set(bots)), sorted(set(bots) - present)
    if not leaving and not joining:
        return
    with disable_auditlog():
        Membership.objects.filter(chat=chat, bot_id__in=leaving).delete()
        Membership.objects.bulk_create([Membership(chat=chat, bot_id=pk, joined_at=at) for pk in joining])
    LogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(Chat),
        object_pk=str(chat.pk),
        object_id=chat.pk,
        object_repr=str(chat),
        action=LogEntry.Action.UPDATE,
        changes={"members": [f"left: {_listed(leaving)}", f"joined: {_listed(joining)}"]},
        actor=by,
    )


def check_topics(topics: Any) -> None:
    """Raises `ValidationError` where these are no topics: a list of words."""
    if not isinstance(topics, list) or not all(isinstance(topic, str) and topic.strip() for topic in topics):
        raise ValidationError(_('Topics are a list of words, like ["THYAO", "dolar"].'))
    if len(topics) > TOPICS_AT_MOST or any(len(topic) > 40 for topic in topics):
        raise ValidationError(_("A chat has at most 40 topics of 40 letters each."))


def check_symbols(symbols: Any) -> None:
    """Raises `ValidationError` where these are not codes that the market knows."""
    if not isinstance(symbols, list) or not all(isinstance(code, str) and code in SYMBOLS for code in symbols):
        raise ValidationError(_('Symbols are a list of codes that the market knows, like ["THYAO", "USDTRY"].'))


def wrong_platform(platform: str, is_drill: bool) -> str:
    """Why such a chat cannot be; empty where it can."""
    return (
        _("A drill room is on the web only, never on Telegram.") if platform == Platform.TELEGRAM and is_drill else ""
    )


def settle_disclosure(chat: Chat, platform: str = "") -> None:
    """Gives a chat the disclosure state of a platform, its own where none is named (not saved here)."""
    if (platform or chat.platform) == Platform.ROOM:
        chat.disclosure = Disclosure.NOT_NEEDED
    elif chat.disclosure == Disclosure.NOT_NEEDED:
        # Nothing is sent to the group until the notice is known to stand pinned in it.
        chat.disclosure = Disclosure.MISSING


def free_slug(title: str) -> str:
    """A slug for a title that no other chat has."""
    stem = slugify(asciify(lower(title)))[: SLUG_LENGTH - 6].strip("-") or "oda"
    taken = set(Chat.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _groups(chats: QuerySet[Chat]) -> dict[int, bool]:
    """Those of the chats that are Telegram groups, and whether each is switched on."""
    return dict(chats.filter(platform=Platform.TELEGRAM).values_list("pk", "is_enabled"))


def _wrong_members(chat: Chat, bots: Collection[int] | None) -> dict[str, list[str]]:
    if bots is None:
        if chat.pk is None:
            return {}
        bots = list(Membership.objects.filter(chat=chat).values_list("bot_id", flat=True))
        field = "platform"
    else:
        field = "members"
        known = set(Bot.objects.filter(pk__in=list(bots)).values_list("pk", flat=True))
        if unknown := sorted(set(bots) - known):
            return {field: [_("There is no bot %(ids)s.") % {"ids": _listed(unknown)}]}
    try:
        check_size(chat.platform, len(set(bots)))
    except MembershipRefused as refused:
        return {field: [str(refused)]}
    return {}


def _listed(ids: Collection[int]) -> str:
    return ", ".join(str(pk) for pk in ids)
