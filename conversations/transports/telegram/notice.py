"""The notice about AI participants that stands pinned in every group we speak in: posted, verified, or the group waits.

Nothing is published to a group unless its notice was seen to stand lately (`transports.gate`). This module is the
only one that says it does. It looks with getChat, whose `pinned_message` is the most recent one that is pinned; bots
are not told when somebody unpins, so it looks every hour, and at once when something else is pinned or a right of
ours changes. Where the notice does not stand, the group is held first and the notice put up again after.

An answer that did not come proves nothing: the group stays as it is, and the gate closes by itself when the last
look is too long ago.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from bots.models import Bot
from conversations import disclosure_log
from conversations.models import (
    AccountState,
    Chat,
    Disclosure,
    DisclosureEventKind,
    Platform,
    ProblemKind,
    TelegramNotice,
    TelegramProblem,
)
from conversations.transports.telegram import commands, house_calls, problems
from conversations.transports.telegram.errors import ApiError, Failure, Remedy, Verdict
from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update

log = structlog.get_logger(__name__)

# What no setting takes away. Turkish in every group, as the rooms are.
MANDATORY: Final = (
    "🤖 Bu grupta yapay zekâ katılımcıları var: adının yanında “bot” yazan üyeler insan değildir.",
    "Anlattıkları portföyler, alımlar ve satışlar kurgudur; gerçek bir yatırıma karşılık gelmez.",
    "Burada yazılan hiçbir şey yatırım tavsiyesi değildir.",
    "/bots yapay zekâ katılımcıları listeler. /unut yazarsanız sizden söz etmez, sizi hatırlamazlar. /yardim açıklar.",
)
# How often the notice is put up anew at most: whoever takes it down again and again holds the group, nothing else.
REPOST_EVERY: Final = timedelta(minutes=10)
# After one that was lost on its way (nobody knows whether it arrived) it is put up anew sooner.
LOST_FOR: Final = timedelta(seconds=30)
# A group that is held is looked at again after so long, one that is not after an hour at most (beat's part).
RETRY_AFTER: Final = timedelta(seconds=50)
OVERDUE: Final = timedelta(minutes=65)
_LOCK_SECONDS: Final = 60
# A look that was asked for is not asked for again until it begins; one that was lost on its way blocks no longer.
_ASKED_SECONDS: Final = 10
_BUSY_SECONDS: Final = 2  # somebody looks at this moment, and perhaps has seen what was before: again after so long


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to: whether the notice stands (None: nobody knows), and what to do where it does not."""

    stands: bool | None
    problem: str = ""


def text_of(extension: str = "") -> str:
    """The whole notice: the mandatory part, and below it what staff add."""
    parts = ["\n".join(MANDATORY), extension.strip()]
    return "\n\n".join(part for part in parts if part)


def is_notice(text: str) -> bool:
    """Whether a text holds the mandatory part, whatever its line ends have become."""
    found = " ".join(text.split())
    return all(" ".join(sentence.split()) in found for sentence in MANDATORY)


def listener_of(chat: Chat) -> Bot | None:
    """The bot that hears a group and pins its notice: the one staff chose, else the first that sees all messages."""
    ready = Bot.objects.filter(is_enabled=True, telegram__state=AccountState.READY)
    if chat.listener_id is not None:
        chosen = ready.filter(pk=chat.listener_id).first()
        if chosen is not None:
            return chosen
    members = ready.filter(memberships__chat=chat, memberships__is_enabled=True)
    return members.order_by("-telegram__reads_all", "pk").first()


def due(now: datetime) -> list[int]:
    """Groups to look at before the hour: held ones, and those whose last look is overdue."""
    held = Q(disclosure=Disclosure.MISSING) & (
        Q(disclosure_checked_at=None) | Q(disclosure_checked_at__lt=now - RETRY_AFTER)
    )
    overdue = Q(disclosure=Disclosure.PINNED) & (
        Q(disclosure_checked_at=None) | Q(disclosure_checked_at__lt=now - OVERDUE)
    )
    return list(_groups().filter(held | overdue).values_list("pk", flat=True))


def all_groups() -> list[int]:
    """Every group that is switched on."""
    return list(_groups().values_list("pk", flat=True))


def look_soon(chat_id: int, after: float = 0.0) -> None:
    """Have a worker look, now or in so many seconds. Without a broker the group is found by `due`.

    Twenty bots tell of one pinned message: whatever happens before the look begins is seen by that one look.
    """
    from conversations.tasks import check_notices

    try:
        if cache.add(_asked(chat_id), 1, timeout=_ASKED_SECONDS + after):
            check_notices.apply_async(([chat_id],), countdown=after, retry=False)
    except Exception as error:  # whatever the cache or the broker raises
        log.warning("notice.look_not_queued", chat=chat_id, error=type(error).__name__)


def put_off(chat_id: int, seconds: float) -> None:
    """Instead of the look that was asked for, which is being given up, one in so many seconds."""
    cache.delete(_asked(chat_id))
    look_soon(chat_id, seconds)


def ensure(chat_id: int) -> Looked | None:
    """Look whether the notice stands, hold the group where it does not, and put it up again.

    One process at a time does this for a group; None where another one is at it, and a further look is asked for.
    Raises nothing of the platform's.
    """
    lock = f"telegram:notice:{chat_id}"
    cache.delete(_asked(chat_id))
    if not cache.add(lock, 1, timeout=_LOCK_SECONDS):
        look_soon(chat_id, _BUSY_SECONDS)
        return None
    try:
        chat = Chat.objects.get(pk=chat_id, platform=Platform.TELEGRAM)
        return _Keeper(chat).look()
    except Chat.DoesNotExist:
        return None
    finally:
        cache.delete(lock)


class _Keeper:
    """One look at one group, and what follows from it."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self.row, _created = TelegramNotice.objects.select_related("poster__telegram").get_or_create(chat=chat)
        if self.row.group != chat.platform_id:
            self._begin_anew()
        self.text = text_of(self.row.extension)
        self.poster: Bot | None = None
        self.token = ""

    def _begin_anew(self) -> None:
        """Staff have given the chat to another group: no number of the former one means anything there."""
        with transaction.atomic():
            if self.row.group:
                problems.put_away_numbers(self.chat, self.row.group)
            self.row.group, self.row.message_id = self.chat.platform_id, None
            self.row.posted_at = None  # nor does it delay one there
            self.row.save(update_fields=["group", "message_id", "posted_at"])

    def look(self) -> Looked:
        if not self.chat.platform_id:
            return self._hold(_("The chat has no Telegram id yet: add its bots to the group, or enter the id."))
        found = listener_of(self.chat)
        if found is None:
            return self._hold(_("No bot of this group has a token that works: add one on the page of tokens."))
        self.poster, self.token = found, ""
        try:
            self.token = house_calls.token_of(found)
            return self._look()
        except ApiError as error:
            return self._refused(error.failure)

    def _look(self) -> Looked:
        pinned = self._pinned()
        if not self._is_ours(pinned):
            self._set(Disclosure.MISSING)
            put_up = self._put_up(pinned)
            if put_up is not None:
                return put_up
            pinned = self._pinned()
            if not self._is_ours(pinned):
                return self._hold(
                    _("The notice was posted but is not the pinned message: unpin newer messages, or pin it by hand.")
                )
        self._bring_up_to_date(pinned)
        self._settle_rights()
        stands = {"message_id": pinned.message_id, "group": self.chat.platform_id, "checked_at": clock.now()}
        self._set(Disclosure.PINNED, **stands, problem="")
        return Looked(True)

    def _pinned(self) -> Any:
        return self._call("get_chat", chat_id=self._group()).pinned_message

    def _is_ours(self, pinned: Any) -> bool:
        """Whether this message is our notice: by its number, or by its words in the mouth of one of our bots."""
        if pinned is None or not is_notice(pinned.text or ""):
            return False
        if pinned.message_id == self.row.message_id:
            return True
        sender = pinned.from_user
        return sender is not None and Bot.objects.filter(telegram__telegram_id=sender.id).exists()

    def _put_up(self, pinned: Any) -> Looked | None:
        """Pin the notice again, or a new one; None where that went through."""
        is_current = self.row.text_hash == _hash(self.text)
        if (
            self.row.message_id is not None
            and is_current
            and (pinned is None or pinned.message_id < self.row.message_id)
        ):
            try:
                self._pin(self.row.message_id)
                return None
            except ApiError as error:
                if error.failure.remedy is not Remedy.GONE:
                    raise
        now = clock.now()
        before = self.row.posted_at
        pause = LOST_FOR if self.row.message_id is None else REPOST_EVERY
        if before is not None and now - before < pause:
            return self._hold(
                _("Somebody has taken the notice down. It is put up again within ten minutes; tell the group's admins.")
            )
        # Whoever moves this time is the one who posts, whatever became of the lock.
        if not TelegramNotice.objects.filter(pk=self.chat.pk, posted_at=before).update(posted_at=now, message_id=None):
            return Looked(None)
        assert self.poster is not None
        message = house_calls.write(
            self.poster.pk, self.token, self._group(), "send_message", chat=self.chat, text=self.text
        )
        self.row.message_id, self.row.posted_at = message.message_id, now
        TelegramNotice.objects.filter(pk=self.chat.pk).update(
            message_id=message.message_id,
            group=self.chat.platform_id,
            poster=self.poster,
            text_hash=_hash(self.text),
        )
        self._note(DisclosureEventKind.POSTED)
        log.info("notice.posted", chat=self.chat.pk, bot=self.poster.pk)
        self._pin(message.message_id)
        self._offer_commands()
        return None

    def _bring_up_to_date(self, pinned: Any) -> None:
        """Give the notice that stands the words staff have chosen since; only who posted it may."""
        if self.row.text_hash == _hash(self.text) or self.row.poster is None:
            return
        try:
            house_calls.write(
                self.row.poster.pk,
                house_calls.token_of(self.row.poster),
                self._group(),
                "edit_message_text",
                chat=self.chat,
                message_id=pinned.message_id,
                text=self.text,
            )
        except ApiError as error:
            if error.failure.remedy is not Remedy.ALREADY_SO:
                log.warning("notice.not_edited", chat=self.chat.pk, verdict=error.failure.verdict.value)
                return
        TelegramNotice.objects.filter(pk=self.chat.pk).update(text_hash=_hash(self.text))
        self._note(DisclosureEventKind.EDITED)

    def _settle_rights(self) -> None:
        """Whoever lacked the right to pin has it now. What else is wrong with it here, this does not prove right."""
        open_ones = TelegramProblem.objects.filter(chat=self.chat, bot=self.poster, solved_at=None)
        kinds = set(open_ones.values_list("kind", flat=True))
        if kinds == {ProblemKind.NO_RIGHTS}:
            problems.solve(chat=self.chat, bot=self.poster, now=clock.now())

    def _pin(self, message_id: int) -> None:
        self._call("pin_chat_message", chat_id=self._group(), message_id=message_id, disable_notification=True)

    def _offer_commands(self) -> None:
        """Show the commands in the group's menu, once, as the listener's. A courtesy: nothing hangs on it."""
        from telegram import BotCommandScopeChat

        try:
            self._call("set_my_commands", commands=commands.menu(), scope=BotCommandScopeChat(self._group()))
        except ApiError as error:
            log.info("notice.no_menu", chat=self.chat.pk, verdict=error.failure.verdict.value)

    def _refused(self, failure: Failure) -> Looked:
        """The platform did not do what was asked: hold where it said so, wait where it said nothing."""
        now = clock.now()
        if failure.verdict in (Verdict.WAIT, Verdict.NOT_SENT, Verdict.UNKNOWN, Verdict.CONFLICT):
            problem = _("Telegram did not answer; it is asked again within minutes.")
            TelegramNotice.objects.filter(pk=self.chat.pk).update(problem=problem)
            if problem != self.row.problem:
                self._note(DisclosureEventKind.UNANSWERED)
            return Looked(None, problem)
        if failure.migrated_to is not None:
            problems.follow(self.chat, failure.migrated_to, now)
            TelegramNotice.objects.filter(pk=self.chat.pk).update(posted_at=None)  # what was refused delays nothing
            look_soon(self.chat.pk)
            return self._hold(_("The group became a supergroup with another id; the notice is put up there."))
        if failure.problem is not None and self.poster is not None:
            problems.note(failure.problem, chat=self.chat, bot=self.poster, said=failure.said, now=now)
        return self._hold(what_to_do(failure, self.poster))

    def _hold(self, problem: str) -> Looked:
        is_news = problem[:300] != self.row.problem
        if is_news:
            log.warning("notice.missing", chat=self.chat.pk, why=problem)
        self._set(Disclosure.MISSING, problem=problem[:300])
        if is_news:
            self._note(DisclosureEventKind.HELD, problem)
        return Looked(False, problem)

    def _set(self, disclosure: Disclosure, **noted: Any) -> None:
        now = clock.now()
        row = Chat.objects.filter(pk=self.chat.pk, platform=Platform.TELEGRAM)
        is_news = audited_update(row, None, disclosure=disclosure)
        row.update(disclosure_checked_at=now)
        if noted:
            TelegramNotice.objects.filter(pk=self.chat.pk).update(**noted)
        if disclosure == Disclosure.PINNED:
            self._note(DisclosureEventKind.PINNED if is_news else DisclosureEventKind.SEEN)
        elif is_news:
            self._note(DisclosureEventKind.LOST)

    def _note(self, kind: DisclosureEventKind, detail: str = "") -> None:
        poster = self.poster.pk if self.poster is not None else None
        disclosure_log.note(self.chat.pk, kind, clock.now(), bot_id=poster, detail=detail)

    def _group(self) -> int:
        return int(self.chat.platform_id)

    def _call(self, method: str, **given: Any) -> Any:
        return house_calls.ask(self.token, method, **given)


def what_to_do(failure: Failure, bot: Bot | None) -> str:
    """A refusal of the platform as a sentence for staff."""
    name = f"@{bot.username}" if bot is not None else "–"
    if failure.verdict is Verdict.TOKEN:
        return _("The token of %(bot)s is refused: get a new one from BotFather and enter it.") % {"bot": name}
    if failure.verdict is Verdict.MEMBERSHIP:
        return _(
            "%(bot)s may not pin here: add it to the group and make it an administrator that may pin messages. "
            "Telegram says: %(said)s"
        ) % {"bot": name, "said": failure.said}
    return _("Telegram says: %(said)s") % {"said": failure.said}


# --- private -----------------------------------------------------------------------------


def _groups() -> Any:
    return Chat.objects.filter(platform=Platform.TELEGRAM, is_enabled=True).exclude(platform_id="").order_by("pk")


def _asked(chat_id: int) -> str:
    return f"telegram:notice:asked:{chat_id}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
