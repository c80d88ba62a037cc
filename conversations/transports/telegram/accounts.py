"""Accounts on the platform: tokens taken in by the hundred, each checked, described, and given to groups.

Staff paste tokens or upload a file; `check_onboarding` says what would become of every line before anything is
written, `do_onboard` writes it, and `check_account` then asks the platform about each token. A token is never
repeated: not in a sentence about a line, not on a page, not in a log.

An account speaks only once its description says that it is a synthetic participant: until then it is not `ready`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from bots.changes import TOKEN_SHAPE
from bots.models import Bot
from conversations import membership
from conversations.models import (
    AccountState,
    Chat,
    Membership,
    Platform,
    ProblemKind,
    TelegramAccount,
    TelegramUpdate,
)
from conversations.transports.telegram import commands, problems, webhooks
from conversations.transports.telegram.errors import ApiError, Failure, Verdict
from conversations.transports.telegram.house_calls import ask, token_of
from piyasa_site.common import clock
from piyasa_site.common.audit import audited_update, save_as
from piyasa_site.common.turkish import fold

log = structlog.get_logger(__name__)

# What an account says of itself: up to 512 characters in its empty chat, up to 120 on its profile and in shares
# (core.telegram.org/bots/api#setmydescription, #setmyshortdescription).
DESCRIPTION: Final = (
    "Yapay zekâ katılımcısı. Bu hesabı bir insan değil, Piyasa yazılımı kullanır. Portföyü ve işlemleri kurgudur, "
    "yazdıkları yatırım tavsiyesi değildir.\n\n"
    "/bots bir gruptaki yapay zekâ katılımcıları listeler. /unut yazan kişiden söz etmez, onu hatırlamaz."
)
SHORT_DESCRIPTION: Final = "Yapay zekâ katılımcısı (bot). Portföyü kurgudur; yazdıkları yatırım tavsiyesi değildir."
LINES_AT_MOST: Final = 1000  # of one paste
CHECK_EVERY: Final = timedelta(hours=24)
RETRY_AFTER: Final = timedelta(minutes=5)  # of an account that is not ready, and may become so by itself

_TOKEN: Final = re.compile(rf"(?<![\w-]){TOKEN_SHAPE.pattern}(?![\w-])")
_HEADINGS: Final = frozenset({"name", "ad", "isim", "bot", "username", "kullanıcı adı", "token"})


@dataclass(frozen=True, slots=True)
class Given:
    """One line of a paste: whose token it is to be (empty: anybody's), and the token."""

    line: int
    name: str
    token: str = field(repr=False)

    @property
    def telegram_id(self) -> int:
        """The account's number: what stands before the colon."""
        return int(self.token.partition(":")[0])


@dataclass(slots=True)
class Onboarding:
    """What a paste comes to: who gets which token, who joins which groups, and what is wrong with which line."""

    tokens: list[tuple[Bot, Given]] = field(default_factory=list)
    joining: dict[int, list[Bot]] = field(default_factory=dict)  # chat id: its new members
    chats: dict[int, Chat] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_tokens(text: str) -> tuple[list[Given], list[str]]:
    """The tokens in a pasted text or CSV file, and a sentence for every line that holds none.

    A line is a token, alone or with a name or username before it, parted by a comma, a semicolon, a tab or blanks.
    """
    found: list[Given] = []
    wrong: list[str] = []
    lines = text.lstrip("\ufeff").splitlines()
    if len(lines) > LINES_AT_MOST:
        return [], [_("At most %(most)d lines at once.") % {"most": LINES_AT_MOST}]
    first_line: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        matches = list(_TOKEN.finditer(line))
        if not matches:
            if not _is_heading(line):
                wrong.append(_("Line %(line)d holds no token: one looks like 123456789:ABC… .") % {"line": number})
            continue
        if len(matches) > 1:
            wrong.append(_("Line %(line)d holds more than one token.") % {"line": number})
            continue
        token = matches[0].group()
        if token in first_line:
            given = {"line": number, "first": first_line[token]}
            wrong.append(_("Line %(line)d repeats the token of line %(first)d.") % given)
            continue
        first_line[token] = number
        name = (line[: matches[0].start()] + " " + line[matches[0].end() :]).strip(" \t,;\"'").lstrip("@")
        found.append(Given(number, name, token))
    return found, wrong


def check_onboarding(text: str, chat_ids: Collection[int], by: User) -> Onboarding:
    """What would be done with these tokens and groups; nothing is written. Raises `PermissionDenied`."""
    if not (by.has_perm("bots.change_bot") and by.has_perm("conversations.add_membership")):
        raise PermissionDenied("Your role may not enter tokens.")
    given, wrong = read_tokens(text)
    plan = Onboarding(problems=wrong)
    chats = Chat.objects.filter(pk__in=list(chat_ids), platform=Platform.TELEGRAM).order_by("pk")
    plan.chats = {chat.pk: chat for chat in chats}
    _give_tokens(plan, given)
    _give_groups(plan)
    return plan


@transaction.atomic
def do_onboard(plan: Onboarding, by: User, now: datetime) -> list[int]:
    """Writes what was checked, and has every account looked at; returns the bots' ids.

    Raises `membership.MembershipRefused` where a group has filled up meanwhile: nothing is written then.
    """
    ids = [bot.pk for bot, _given in plan.tokens]
    for bot, one in plan.tokens:
        bot.token = one.token
        save_as(bot, by)
        TelegramAccount.objects.update_or_create(
            bot=bot, defaults={"state": AccountState.UNCHECKED, "problem": "", "checked_at": None}
        )
    for chat_id, bots in sorted(plan.joining.items()):
        membership.add(plan.chats[chat_id], bots, now)
    log.info("telegram.tokens_entered", by=by.pk, tokens=len(ids), groups=len(plan.joining))
    transaction.on_commit(lambda: check_soon(ids))
    return ids


def check_soon(bot_ids: Sequence[int]) -> None:
    """Have workers ask the platform about these accounts. Without a broker `due` finds them."""
    from conversations.tasks import check_accounts

    try:
        for start in range(0, len(bot_ids), 10):
            check_accounts.apply_async((list(bot_ids[start : start + 10]),), retry=False)
    except Exception as error:  # whatever the broker raises
        log.warning("telegram.check_not_queued", error=type(error).__name__)


def due(now: datetime) -> list[int]:
    """Bots with a token whose account was never looked at, or not for long; with it rows for new tokens appear.

    Those whose updates come the wrong way, as after a change of `TELEGRAM_MODE`, are among them.
    """
    missing = Bot.objects.exclude(token="").filter(telegram=None).values_list("pk", flat=True)
    TelegramAccount.objects.bulk_create([TelegramAccount(bot_id=pk) for pk in missing], ignore_conflicts=True)
    waiting = Q(state__in=[AccountState.UNCHECKED, AccountState.UNREACHABLE]) & (
        Q(checked_at=None) | Q(checked_at__lt=now - RETRY_AFTER)
    )
    waiting |= webhooks.unsettled() & Q(checked_at__lt=now - RETRY_AFTER)
    old = Q(checked_at=None) | Q(checked_at__lt=now - CHECK_EVERY)
    accounts = TelegramAccount.objects.exclude(bot__token="").filter(waiting | old)
    return list(accounts.order_by("bot_id").values_list("bot_id", flat=True))


def check_account(bot_id: int) -> TelegramAccount:
    """Ask the platform who a token belongs to, see to its description and its webhook, and keep what it said.

    Raises nothing of the platform's: whatever it answers becomes the account's state, with what to do. Where the bot
    is given another token while the platform is asked, what it said of the old one is not kept.
    """
    bot = Bot.objects.defer("token").get(pk=bot_id)
    account, _made = TelegramAccount.objects.get_or_create(bot=bot)
    now = clock.now()
    token = ""
    try:
        token = token_of(bot)
        me = ask(token, "get_me")
    except ApiError as error:
        return _not_ready(account, token, error.failure, now)
    other = TelegramAccount.objects.filter(telegram_id=me.id).exclude(bot=bot).select_related("bot").first()
    if other is not None:
        return _save(account, token, now, state=AccountState.REFUSED, problem=_(
            "This token belongs to the account of %(bot)s: give every bot a token of its own."
        ) % {"bot": other.bot.name})  # fmt: skip
    known: dict[str, Any] = {
        "telegram_id": me.id,
        "username": me.username or "",
        "can_join_groups": bool(me.can_join_groups),
        "reads_all": bool(me.can_read_all_group_messages),
    }
    if account.telegram_id not in (None, me.id):
        # Another account: its updates are numbered anew.
        TelegramUpdate.objects.filter(bot=bot).delete()
        known["last_update_id"] = None
    problem = _take_username(bot, me.username or "")
    try:
        _describe(token)
    except ApiError as error:
        return _not_ready(account, token, error.failure, now, **known)
    if not problem and not me.can_join_groups:
        problem = _("It may not be added to groups: in BotFather choose /setjoingroups, the bot, Enable.")
    problems.solve(bot=bot, now=now)
    problem = webhooks.settle(account, now) or problem
    return _save(account, token, now, state=AccountState.READY, problem=problem, described_at=now, **known)


def add_link(account: TelegramAccount) -> str:
    """Where somebody adds the bot to a group with two taps (core.telegram.org/api/links#bot-links); "" without one."""
    return f"https://t.me/{account.username}?startgroup=piyasa" if account.username else ""


# --- who gets what -----------------------------------------------------------------------


def _give_tokens(plan: Onboarding, given: Sequence[Given]) -> None:
    """To the bot that has the account already, else to the one that is named, else to the next that has none."""
    by_account = dict(TelegramAccount.objects.exclude(telegram_id=None).values_list("telegram_id", "bot_id"))
    bots = {bot.pk: bot for bot in Bot.objects.defer("token").order_by("pk")}
    holders = set(Bot.objects.exclude(token="").values_list("pk", flat=True))
    named = _by_name(bots.values())
    taken: set[int] = set()
    bare: list[Given] = []
    for one in given:
        at = {"line": one.line}
        known = by_account.get(one.telegram_id)
        if known is not None:
            _give(plan, taken, bots[known], one)
        elif not one.name:
            bare.append(one)
        elif not (found := named.get(fold(one.name), [])):
            plan.problems.append(_("Line %(line)d: there is no bot of this name.") % at)
        elif len(found) > 1:
            plan.problems.append(_("Line %(line)d: several bots have this name; write the username.") % at)
        else:
            _give(plan, taken, found[0], one)
    free = [bots[pk] for pk in _free(plan.chats, holders | taken)]
    for one, bot in zip(bare, free, strict=False):
        _give(plan, taken, bot, one)
    none_left = _("Line %(line)d: every bot has a token already; make more bots first.")
    plan.problems += [none_left % {"line": one.line} for one in bare[len(free) :]]


def _give(plan: Onboarding, taken: set[int], bot: Bot, one: Given) -> None:
    if bot.pk in taken:
        plan.problems.append(_("Line %(line)d: %(bot)s gets another token here.") % {"line": one.line, "bot": bot.name})
        return
    taken.add(bot.pk)
    plan.tokens.append((bot, one))


def _free(chats: Iterable[int], taken: Collection[int]) -> list[int]:
    """Enabled bots without a token: first those who wait in the chosen groups, then the others, in order."""
    without = Bot.objects.filter(is_enabled=True, token="").exclude(pk__in=list(taken))
    waiting = set(Membership.objects.filter(chat__in=list(chats)).values_list("bot_id", flat=True))
    return sorted(without.values_list("pk", flat=True), key=lambda pk: (pk not in waiting, pk))


def _by_name(bots: Iterable[Bot]) -> dict[str, list[Bot]]:
    found: dict[str, list[Bot]] = {}
    for bot in bots:
        for name in {fold(bot.name), fold(bot.username)}:
            found.setdefault(name, []).append(bot)
    return found


def _give_groups(plan: Onboarding) -> None:
    """Each bot that is in none of the chosen groups joins the one with the fewest members, while it has room."""
    if not plan.chats:
        return
    members: dict[int, set[int]] = {pk: set() for pk in plan.chats}
    for chat_id, bot_id in Membership.objects.filter(chat__in=list(plan.chats)).values_list("chat_id", "bot_id"):
        members[chat_id].add(bot_id)
    homeless = 0
    for bot, _given in plan.tokens:
        if any(bot.pk in there for there in members.values()):
            continue
        chat_id = min(members, key=lambda pk: (len(members[pk]), pk))
        if len(members[chat_id]) >= membership.TELEGRAM_BOT_LIMIT:
            homeless += 1
            continue
        members[chat_id].add(bot.pk)
        plan.joining.setdefault(chat_id, []).append(bot)
    if homeless:
        plan.problems.append(
            _("%(count)d bots find no room: a group takes at most %(limit)d bots. Choose more groups.")
            % {"count": homeless, "limit": membership.TELEGRAM_BOT_LIMIT}
        )


def _is_heading(line: str) -> bool:
    headings = {fold(heading) for heading in _HEADINGS}
    return all(fold(word.strip(" \"'")) in headings for word in re.split(r"[,;\t]", line))


# --- what the platform says --------------------------------------------------------------


def _describe(token: str) -> None:
    """See that the account says what it is. What it says already is not said again: these calls are rationed."""
    from telegram import BotCommandScopeAllPrivateChats

    if ask(token, "get_my_description").description != DESCRIPTION:
        ask(token, "set_my_description", description=DESCRIPTION)
        ask(token, "set_my_commands", commands=commands.menu(), scope=BotCommandScopeAllPrivateChats())
    if ask(token, "get_my_short_description").short_description != SHORT_DESCRIPTION:
        ask(token, "set_my_short_description", short_description=SHORT_DESCRIPTION)


def _take_username(bot: Bot, username: str) -> str:
    """The bot is called as its account is, so that a mention means it; returns what stands in the way, if anything."""
    if not username or bot.username == username:
        return ""
    other = Bot.objects.filter(username__iexact=username).exclude(pk=bot.pk).first()
    if other is not None:
        return _("Another bot here, %(bot)s, has the username of this account: rename it, then check again.") % {
            "bot": other.name
        }
    audited_update(Bot.objects.filter(pk=bot.pk).defer("token"), None, username=username[:32])
    return ""


@transaction.atomic
def _not_ready(
    account: TelegramAccount, token: str, failure: Failure, now: datetime, **known: Any
) -> TelegramAccount:
    if failure.verdict is Verdict.TOKEN:
        if failure.code == 0:  # there is none that opens
            return _save(account, token, now, state=AccountState.UNREADABLE, problem=_(
                "No key opens the token: put the old key back into TOKEN_ENCRYPTION_KEY, or enter the token again."
            ), **known)  # fmt: skip
        if not _is_current(account, token):
            return account
        problems.note(ProblemKind.TOKEN_REFUSED, bot=account.bot, said=failure.said, now=now)
        account.refresh_from_db()
        return _save(account, token, now, state=AccountState.REFUSED, problem=_(
            "Telegram refuses this token: in BotFather choose /token (or /revoke), and enter the new one."
        ), **known)  # fmt: skip
    state = AccountState.UNCHECKED if known else AccountState.UNREACHABLE
    problem = _("Telegram did not answer; it is asked again within minutes.")
    if known:
        problem = _("Telegram has not taken the description yet; it is tried again within minutes.")
    if account.state == AccountState.READY:
        state = AccountState.READY  # it was described, and one answer that stayed out changes nothing
    return _save(account, token, now, state=state, problem=problem, **known)


@transaction.atomic
def _save(account: TelegramAccount, token: str, now: datetime, **values: Any) -> TelegramAccount:
    """Keeps what was found out with this token, in these columns alone: a poller moves the last update meanwhile."""
    if not _is_current(account, token):
        return account
    values["checked_at"] = now
    values["problem"] = values.get("problem", "")[:300]
    for name, value in values.items():
        setattr(account, name, value)
    account.save(update_fields=list(values))
    log.info("telegram.account_checked", bot=account.bot_id, state=account.state)
    return account


def _is_current(account: TelegramAccount, token: str) -> bool:
    """Whether the bot still has this token, and will until the transaction ends; else the account is read anew.

    Whoever entered another one has marked the account to be looked at: it neither passes for described nor for refused
    on the strength of the old one.
    """
    if Bot.objects.select_for_update().only("token").get(pk=account.bot_id).token == token:
        return True
    account.refresh_from_db()
    log.info("telegram.token_changed_meanwhile", bot=account.bot_id)
    return False
